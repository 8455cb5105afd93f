form("The square is one whole.\nColor {*} of it.", function(h, seen)
  local all = count(seen.area, ".")
  local filled = 0
  while Q(filled, all) < Q(h[1]) do filled = filled + 1 end
  if Q(filled, all) ~= Q(h[1]) then return nil, "no number of cells is that much" end
  local rows = {}
  for row = 0, 9 do
    local here = math.max(0, math.min(10, filled - 10 * row))
    rows[#rows + 1] = string.rep("1", here) .. string.rep("0", 10 - here)
  end
  return table.concat(rows, "/")
end)
form("Write {f} as a decimal.\nWhat is it?", function(h)
  for n = 0, 10000 do if Q(n, 100) == Q(h[1]) then return Q(n, 100) end end
  return nil, "not hundredths"
end)
form("{*} is to be written with hundredths.\nHow many hundredths is it?", function(h)
  for n = 0, 1000 do if Q(n, 100) == Q(h[1]) then return n end end
end)
local function sum(h) return Q(h[1]) + Q(h[2]) end
form("{f} + {f} = ?\nWhat is the sum, as a decimal?", sum)
form("{f} + {f} = ?\nWhat is the sum, in hundredths?", sum)
