-- Corners of each shape as a ruler would find them; the rest is reckoned from those.
local r3, s = 0.8660254, 0.7071068
local outline = {
  triangle = {{0, 1}, {r3, -0.5}, {-r3, -0.5}}, right_triangle = {{0, 0}, {4, 0}, {0, 3}}, long_triangle = {{0, 0}, {2, 0}, {1, 3.4}},
  square = {{s, s}, {-s, s}, {-s, -s}, {s, -s}}, rectangle = {{0, 0}, {2, 0}, {2, 1.1}, {0, 1.1}}, rhombus = {{0, 1}, {0.62, 0}, {0, -1}, {-0.62, 0}},
  trapezoid = {{0, 0}, {4, 0}, {3, 2}, {1, 2}}, parallelogram = {{0, 0}, {3, 0}, {4, 1.9}, {1, 1.9}},
}
local function regular(n)
  local out = {}
  for i = 0, n - 1 do out[#out + 1] = {math.cos(2 * math.pi * i / n), math.sin(2 * math.pi * i / n)} end
  return out
end
outline.pentagon, outline.hexagon = regular(5), regular(6)
local function zero(x) return math.abs(x) < 1e-5 end
local function look(corners)
  local sides, out = {}, {parallel = 0, right = 0, obtuse = 0}
  for i = 1, #corners do
    local a, b = corners[i], corners[i % #corners + 1]
    sides[i] = {b[1] - a[1], b[2] - a[2]}
  end
  for i = 1, #sides do
    local a, b = sides[i], sides[i % #sides + 1]
    local dot = a[1] * b[1] + a[2] * b[2]
    if zero(dot) then out.right = out.right + 1 elseif dot > 0 then out.obtuse = out.obtuse + 1 end
    for j = i + 1, #sides do
      if zero(a[1] * sides[j][2] - a[2] * sides[j][1]) then out.parallel = out.parallel + 1 end
    end
  end
  return out
end
local function those(seen, holds)
  local found = {}
  for label, name in string.gmatch(seen.figure, "%[(%a)%] ([a-z_]+)") do found[label] = look(outline[name]) end
  return those_that(seen, function(option) return holds(found[option]) end)
end
form("Which shapes have a right angle?\nChoose every one.", function(h, seen) return those(seen, function(o) return o.right > 0 end) end)
form("Which shapes have parallel sides?\nChoose every one.", function(h, seen) return those(seen, function(o) return o.parallel > 0 end) end)
form("Which shapes have exactly two pairs of parallel sides?\nChoose every one.", function(h, seen) return those(seen, function(o) return o.parallel == 2 end) end)
form("Which shapes have parallel sides but no right angle?\nChoose every one.", function(h, seen) return those(seen, function(o) return o.parallel > 0 and o.right == 0 end) end)
form("Which shapes have an obtuse angle?\nChoose every one.", function(h, seen) return those(seen, function(o) return o.obtuse > 0 end) end)

-- The angles of each triangle of the squared paper, by the squares of its sides.
local function triangles(seen, holds)
  local found = {}
  for label, places in string.gmatch(seen.figure, "shape %[(%a)%] %S ([@>^ ]+)") do
    local c = {}
    for one in string.gmatch(places, "[@>^]+") do c[#c + 1] = {count(one, ">"), count(one, "^")} end
    local squares = {}
    for i = 1, 3 do
      local a, b = c[i], c[i % 3 + 1]
      squares[i] = (a[1] - b[1]) ^ 2 + (a[2] - b[2]) ^ 2
    end
    table.sort(squares)
    found[label] = squares[3] - squares[1] - squares[2]
  end
  return those_that(seen, function(option) return holds(found[option]) end)
end
form("Which triangles are right triangles?\nChoose every one.", function(h, seen) return triangles(seen, function(d) return d == 0 end) end)
form("Which triangles have an obtuse angle?\nChoose every one.", function(h, seen) return triangles(seen, function(d) return d > 0 end) end)
