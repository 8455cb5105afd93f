-- Knows each drawn outline by its sides and corners.
local features = {  -- sides, equal sides, square corners
  circle = {0, "round"}, oval = {0, "long"}, semicircle = {1, "half"}, triangle = {3}, right_triangle = {3}, long_triangle = {3}, square = {4, "equal", "square corners"},
  rectangle = {4, "unequal", "square corners"}, rhombus = {4, "equal", "slanted"}, trapezoid = {4, "unequal", "slanted"}, parallelogram = {4, "unequal", "slanted"},
  kite = {4, "unequal", "slanted"}, pentagon = {5}, hexagon = {6}, octagon = {8}, star = {10}, heart = {0, "heart"},
}
local function is(shape, name)
  local f = features[shape]
  if not f then return false end
  if name == "circle" then return f[2] == "round" end
  if name == "triangle" then return f[1] == 3 end
  if name == "hexagon" then return f[1] == 6 end
  if name == "square" then return f[1] == 4 and f[2] == "equal" and f[3] == "square corners" end
  if name == "rectangle" then return f[1] == 4 and f[3] == "square corners" end
end
local function shapes(figure)
  local out = {}
  for label, shape in figure:gmatch("| %[(%w*)%] ([%a_]+)") do out[label] = shape end
  return out
end
form("Look at the shape.\nWhat is its name?", function(_, seen)
  local shape = shapes(seen.figure)[""]
  return those_that(seen, function(option) return is(shape, option:lower()) end)
end)
local solid = {cube = true, sphere = true, cylinder = true, cone = true}
form("Which shape is a {w}?", function(h, seen)
  local all = shapes(seen.figure)
  return those_that(seen, function(option)
    if solid[h[1]] then return all[option] == h[1] end
    return is(all[option], h[1])
  end)
end)
form("Choose every {w}.", function(h, seen)
  local all = shapes(seen.figure)
  return those_that(seen, function(option)
    if solid[h[1]] then return all[option] == h[1] end
    return is(all[option], h[1])
  end)
end)
