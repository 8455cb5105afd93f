local function square_of(x1, y1, x2, y2) return (x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1) end
local function root(n) for i = 0, 60 do if i * i == n then return i end end return nil, "no whole distance" end
form("One step of the grid is 1.\nHow far is it in a straight line from A to B?", function(h, seen)
  local a, b = seen.figure:match("| A ([>^]*)"), seen.figure:match("| B ([>^]*)")
  return root(square_of(count(a, ">"), count(a, "^"), count(b, ">"), count(b, "^")))
end)
form("P is at ({n}, {n}) and Q is at ({n}, {n}).\nHow far is it in a straight line from P to Q?", function(h)
  return root(square_of(int(h[1]), int(h[2]), int(h[3]), int(h[4])))
end)
form("P is at ({n}, {n}) and Q is at ({n}, {n}).\nThe distance is the root of a whole number.\nWhich number is under the root?", function(h)
  return square_of(int(h[1]), int(h[2]), int(h[3]), int(h[4]))
end)
