-- Counts the drawing and compares sizes.
local function drawn(seen)
  local pieces, colored = split(seen.figure:match("%[(.-)%]"), "|"), 0
  for _, one in ipairs(pieces) do
    if #one ~= 1 then return nil end
    if one ~= "." then colored = colored + 1 end
  end
  return colored, #pieces
end
local function cut(h, seen)
  local colored = drawn(seen)
  local n = 0
  for _ = 1, colored do n = n + int(h[1]) end
  return n
end
local bottoms = {halves = 2, thirds = 3, fourths = 4, sixths = 6, eighths = 8}
local function renamed(h, seen)
  local colored, pieces = drawn(seen)
  if Q(colored, pieces) ~= Q(h[1]) then return nil, "another fraction is drawn" end
  for n = 0, 8 do
    if Q(n, bottoms[h[2]]) == Q(h[1]) then return n end
  end
end
for _, shape in ipairs({"circle", "bar"}) do
  form("Each piece of the " .. shape .. " is cut into {n} equal pieces.\nHow many pieces are colored then?", cut)
  form("{f} of the " .. shape .. " is colored.\nHow many {w} is that?", renamed)
end
form("Match the fractions that are equal.", function(_, seen)
  return matched(seen, function(left, place) return Q(left) == Q(place) end)
end)
form("Which fractions are equal to {f}?\nChoose all that are.", function(h, seen)
  return those_that(seen, function(o) return Q(o) == Q(h[1]) end)
end)
