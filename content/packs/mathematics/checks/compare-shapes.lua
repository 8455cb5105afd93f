-- Goes round each drawn outline, corner by corner.
local outline = {  -- one letter for each corner
  triangle = "abc", right_triangle = "abc", long_triangle = "abc", square = "abcd", rectangle = "abcd", rhombus = "abcd", trapezoid = "abcd",
  parallelogram = "abcd", kite = "abcd", pentagon = "abcde", hexagon = "abcdef", octagon = "abcdefgh",
}
local function corners(figure)
  local out = {}
  for label, shape in figure:gmatch("| %[(%w*)%] ([%a_]+)") do out[label] = outline[shape] and #outline[shape] end
  return out
end
form({"Look at the shape.\nHow many corners does it have?", "Look at the shape.\nHow many sides does it have?"}, function(_, seen)
  return corners(seen.figure)[""]
end)
local function against(holds)
  return function(_, seen)
    local all = corners(seen.figure)
    return those_that(seen, function(option) return all[option] and holds(all[option], all.A) end)
  end
end
form("Which shape has as many sides as A?", against(function(n, a) return n == a end))
form("Which shape has more sides than A?", against(function(n, a) return n > a end))
form("Which shape has fewer sides than A?", against(function(n, a) return n < a end))
form({"Choose every shape with {n} corners.", "Choose every shape with {n} sides."}, function(h, seen)
  local all = corners(seen.figure)
  return those_that(seen, function(option) return all[option] == int(h[1]) end)
end)
form({"Put the shapes in order.\nStart with the fewest corners.", "Put the shapes in order.\nStart with the fewest sides."}, function(_, seen)
  local all = corners(seen.figure)
  return in_order(seen, function(option) return all[option] end)
end)
