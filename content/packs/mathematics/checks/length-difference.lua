-- Two lengths: squares of each are counted, and crossed out in pairs.
local function left_over(a, b)
  while a > 0 and b > 0 do a, b = a - 1, b - 1 end
  return a + b, a > 0
end
local function length(seen)
  local at, out = {}, {}
  for label, place in seen.figure:gmatch("| (%u) ([>^]*)") do at[place] = label end
  for from, to in seen.figure:gmatch("segment ([>^@]+) ([>^@]+)") do
    if at[from] then out[at[from]] = count(to, ">") - count(from, ">") end
  end
  return out
end
local function compare(h, seen, first_is_longer)
  local long = length(seen)
  local n, first = left_over(long[h[1]], long[h[2]])
  if first ~= first_is_longer then return nil, "it is the other way round" end
  return n
end
form("Each square is 1 cm wide.\nHow many centimeters longer is {w} than {w}?", function(h, seen) return compare(h, seen, true) end)
form("Each square is 1 cm wide.\nHow many centimeters shorter is {w} than {w}?", function(h, seen) return compare(h, seen, false) end)
form("The pencil lies from {n} to {n} on a ruler.\nThe crayon lies from {n} to {n}.\nHow many {w} longer is the {w}?", function(h)
  local function steps(from, to)
    local n = 0
    for _ = int(from) + 1, int(to) do n = n + 1 end
    return n
  end
  local n, pencil = left_over(steps(h[1], h[2]), steps(h[3], h[4]))
  if pencil ~= (h[6] == "pencil") then return nil, "the other one is longer" end
  return n
end)
