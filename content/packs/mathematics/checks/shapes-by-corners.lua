-- Shapes by corners: the outline is walked; drawn shapes and solids by a table of their parts; the fourth corner by trying all.
local names = {[3] = "triangle", [4] = "quadrilateral", [5] = "pentagon", [6] = "hexagon"}
form("Count the sides and corners.\nWhat is the name of this shape?", function(h, seen)
  local list = {}
  for x, y in seen.figure:match("corners ([^|]*)"):gmatch("(%d+),(%d+)") do list[#list + 1] = {int(x), int(y)} end
  return names[#list]
end)
local corners = {circle = 0, oval = 0, semicircle = 2, triangle = 3, right_triangle = 3, long_triangle = 3, square = 4, rectangle = 4, rhombus = 4, trapezoid = 4, parallelogram = 4, kite = 4, pentagon = 5, hexagon = 6}
form("A corner is where two straight sides meet.\nWhich shapes have just {n} corners?", function(h, seen)
  local drawn = {}
  for label, shape in seen.figure:gmatch("%[(%u)%] ([%a_]+)") do drawn[label] = corners[shape] end
  return those_that(seen, function(option) return drawn[option] == int(h[1]) end)
end)
-- Every point is tried: with the three it makes four square corners.
local function fourth(seen, equal)
  local list, out = {}, {}
  for _, place in seen.area:gmatch("| (%u) ([>^]*)") do list[#list + 1] = {count(place, ">"), count(place, "^")} end
  local function square_at(a, b, c) return (b[1] - a[1]) * (c[1] - a[1]) + (b[2] - a[2]) * (c[2] - a[2]) == 0 end
  local function long(a, b) return (a[1] - b[1]) ^ 2 + (a[2] - b[2]) ^ 2 end
  for x = 0, 10 do
    for y = 0, 10 do
      local p = {x, y}
      for turn = 0, 2 do
        local a, b, c = list[turn % 3 + 1], list[(turn + 1) % 3 + 1], list[(turn + 2) % 3 + 1]
        if square_at(b, a, c) and square_at(p, a, c) and square_at(a, b, p) and square_at(c, b, p) and long(a, b) > 0 and long(p, b) > 0 then
          if (long(a, b) == long(b, c)) ~= equal then return nil, "it is another shape" end
          out[#out + 1] = x .. "," .. y
        end
      end
    end
  end
  return out
end
form("A, B and C are corners of a square.\nTap the fourth corner.", function(h, seen) return fourth(seen, true) end)
form("A, B and C are corners of a rectangle.\nTap the fourth corner.", function(h, seen) return fourth(seen, false) end)
-- Flat faces, round ones among them, whether all are equal squares, edges, tips.
local solids = {cube = {6, 0, true, 12}, box = {6, 0, false, 12}, cylinder = {2, 2, false, 2}, sphere = {0, 0, false, 0}, cone = {1, 1, false, 1, tip = true}, pyramid = {5, 0, false, 8, tip = true}}
local holds = {["It has 6 equal square faces."] = function(s) return s[1] == 6 and s[3] end, ["It has 2 round flat faces."] = function(s) return s[2] == 2 end, ["It has no flat face."] = function(s) return s[1] == 0 end,
  ["It has 1 round flat face and a tip."] = function(s) return s[2] == 1 and s.tip end, ["All its 12 edges are equally long."] = function(s) return s[4] == 12 and s[3] end, ["It rolls every way."] = function(s) return s[1] == 0 end,
  ["All its faces are squares."] = function(s) return s[3] end, ["It rolls, and it can stand on 2 ends."] = function(s) return s[2] == 2 end}
form("{*}\nWhich solid is it?", function(h, seen)
  local drawn = {}
  for label, shape in seen.figure:gmatch("%[(%u)%] ([%a_]+)") do drawn[label] = solids[shape] end
  return those_that(seen, function(option) return holds[h[1]](drawn[option]) or false end)
end)
