form("Walk once round the shape.\nWhat is its perimeter?", function(_, seen)
  local n = 0
  for side in seen.figure:gmatch("%((%d+)[^)]*%)") do n = n + int(side) end
  return n
end)
local function walk(a, b)
  local n = 0
  for _, side in ipairs({a, b, a, b}) do
    for _ = 1, int(side) do n = n + 1 end
  end
  return n
end
form("A garden is a rectangle of {n} m by {n} m.\nHow long is the fence all round it?", function(h) return walk(h[1], h[2]) end)
form("A rectangle has sides of {n} m and {n} m.\nWhat is its perimeter?", function(h) return walk(h[1], h[2]) end)
local sides = {["A triangle"] = 3, ["A square"] = 4, ["A pentagon"] = 5, ["A hexagon"] = 6, ["A shape with 7 sides"] = 7, ["An octagon"] = 8}
form("{*} has equal sides. Each side is {n} cm long.\nWhat is its perimeter?", function(h)
  local n = 0
  for _ = 1, sides[h[1]] do n = n + int(h[2]) end
  return n
end)
form("A rectangle has a perimeter of {n} cm. One side is {n} cm long.\nHow long is the side beside it?", function(h)
  for wide = 1, 500 do
    if walk(h[2], wide) == int(h[1]) then return wide end
  end
end)
form("Which rectangles have a perimeter of {n} cm?\nChoose all that do.", function(h, seen)
  return those_that(seen, function(o)
    local a, b = o:match("^(%d+) cm by (%d+) cm$")
    return walk(a, b) == int(h[1])
  end)
end)
