-- Sides and corners: walked round the drawn outline; shapes by a table of their sides.
local function corners(seen)
  local list = {}
  for x, y in seen.figure:match("corners ([^|]*)"):gmatch("(%d+),(%d+)") do list[#list + 1] = {int(x), int(y)} end
  for i = 1, #list do   -- a corner on a straight side is none
    local a, b, c = list[i], list[i % #list + 1], list[(i + 1) % #list + 1]
    if (b[1] - a[1]) * (c[2] - b[2]) == (b[2] - a[2]) * (c[1] - b[1]) then return nil end
  end
  return list
end
form({"How many sides does this shape have?", "How many corners does this shape have?"}, function(h, seen)
  local list = corners(seen)
  if not list then return nil, "a corner lies on a straight side" end
  return #list
end)

local straight = {circle = 0, oval = 0, semicircle = 1, heart = 0, triangle = 3, right_triangle = 3, long_triangle = 3, square = 4, rectangle = 4,
  rhombus = 4, trapezoid = 4, parallelogram = 4, kite = 4, pentagon = 5, hexagon = 6, octagon = 8, star = 10}
form("Look at the sides of each shape.\nWhich shapes have {n} straight sides?", function(h, seen)
  local sides = {}
  for label, shape in seen.figure:gmatch("%[(%u)%] ([%a_]+)") do sides[label] = straight[shape] end
  return those_that(seen, function(option) return sides[option] == int(h[1]) end)
end)

local holds = {triangle = {["It has 3 straight sides."] = true, ["It has 3 corners."] = true},
  rectangle = {["It has 4 straight sides."] = true, ["It has 4 square corners."] = true},
  square = {["It has 4 equal sides."] = true, ["It has 4 square corners."] = true}}
form("Think of every {w} there is.\nWhat is true of each {w}?", function(h, seen)
  if h[1] ~= h[2] then return nil, "two shapes are named" end
  return those_that(seen, function(option) return option == "Its line is closed." or holds[h[1]][option] or false end)
end)
