form("A full turn is 360°. The circle has {n} equal parts.\nHow many degrees is the colored part?", function(h, seen)
  local cells = string.gsub(string.match(seen.figure, "%[(.-)%]"), "|", "")
  if #cells ~= int(h[1]) then return nil, "the circle has other parts" end
  local filled = #string.gsub(cells, "%.", "")
  for degrees = 0, 360 do if degrees * #cells == 360 * filled then return degrees end end
end)
local function arms(seen)
  local out = {}
  for n in string.gmatch(string.match(seen.figure, "arms (.*)$"), "%d+") do out[#out + 1] = int(n) end
  return out
end
form("One arm points at 0.\nHow many degrees is the angle?", function(h, seen)
  local a = arms(seen)
  if #a ~= 2 or a[1] ~= 0 then return nil, "no arm is at 0" end
  return a[2]
end)
form("No arm of the angle at the question mark is at 0.\nHow many degrees is this angle?", function(h, seen)
  local a = arms(seen)
  local steps, at = 0, a[#a - 1]
  while at < a[#a] do at, steps = at + 1, steps + 1 end
  return steps
end)
form("The short hand goes from {n} to {n}. A full turn is 360°.\nBy how many degrees does it turn?", function(h, seen)
  if int(string.match(seen.figure, "short (%d+)")) ~= int(h[1]) % 12 * 60 then return nil, "the clock shows another hour" end
  local at, degrees = int(h[1]), 0
  while at ~= int(h[2]) do at, degrees = at % 12 + 1, degrees + 30 end
  return degrees
end)
local function fit(whole)
  return function(h)
    local sum, n = 0, 0
    while sum < whole do sum, n = sum + int(h[1]), n + 1 end
    if sum ~= whole then return nil, "it does not come out even" end
    return n
  end
end
form("Angles of {n}° lie side by side along a straight line.\nHow many make the straight line?", fit(180))
form("Angles of {n}° lie side by side round one point.\nHow many make a full turn?", fit(360))
