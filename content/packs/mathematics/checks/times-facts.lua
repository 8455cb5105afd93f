-- Adds row by row; tries every factor.
form("{n} × {n} = {n}\nUse it. How much is {n} × {n}?", function(h, seen)
  if int(h[1]) * int(h[2]) ~= int(h[3]) or h[2] ~= h[5] then return nil, "the fact told does not fit" end
  local dots = select(2, seen.figure:gsub("o", ""))
  local sum = 0
  for _ = 1, int(h[4]) do sum = sum + int(h[5]) end
  if dots ~= sum then return nil, "other rows are drawn" end
  return dots
end)
form("{n} × {n} = {n} × ?\nWhat number goes in place of the question mark?", function(h)
  local found = {}
  for n = 0, 500 do
    if int(h[3]) * n == int(h[1]) * int(h[2]) then found[#found + 1] = n end
  end
  return found
end)
