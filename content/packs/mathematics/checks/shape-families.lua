-- Shapes by their corners; what they are is measured.
local shapes = {
  square = {{0, 0}, {2, 0}, {2, 2}, {0, 2}}, rectangle = {{0, 0}, {4, 0}, {4, 2}, {0, 2}}, rhombus = {{0, 0}, {5, 0}, {8, 4}, {3, 4}},
  parallelogram = {{0, 0}, {4, 0}, {5, 2}, {1, 2}}, trapezoid = {{0, 0}, {6, 0}, {4, 2}, {1, 2}}, kite = {{0, 0}, {2, -2}, {7, 0}, {2, 2}},
}
local function sides(c)
  local out = {}
  for i = 1, 4 do
    local a, b = c[i], c[i % 4 + 1]
    out[i] = {b[1] - a[1], b[2] - a[2]}
  end
  return out
end
local function cross(a, b) return a[1] * b[2] - a[2] * b[1] end
local function dot(a, b) return a[1] * b[1] + a[2] * b[2] end
local function right_angles(c)
  local s = sides(c)
  for i = 1, 4 do if dot(s[i], s[i % 4 + 1]) ~= 0 then return false end end
  return true
end
local function equal_sides(c)
  local s = sides(c)
  for i = 2, 4 do if dot(s[i], s[i]) ~= dot(s[1], s[1]) then return false end end
  return true
end
local function two_pairs(c)
  local s = sides(c)
  return cross(s[1], s[3]) == 0 and cross(s[2], s[4]) == 0
end
local function opposite_equal(c)
  local s = sides(c)
  return dot(s[1], s[1]) == dot(s[3], s[3]) and dot(s[2], s[2]) == dot(s[4], s[4])
end
local rules = {["four right angles"] = right_angles, ["four equal sides"] = equal_sides, ["two pairs of parallel sides"] = two_pairs, ["opposite sides of equal length"] = opposite_equal}
local member = {
  square = function(c) return right_angles(c) and equal_sides(c) end, rectangle = right_angles, rhombus = equal_sides, parallelogram = two_pairs,
  quadrilateral = function(c) return #c == 4 end, polygon = function() return true end,
}
local names = {"square", "rectangle", "rhombus", "parallelogram", "trapezoid", "kite"}

form("Look at the five shapes.\nWhich of them have {*}?", function(h, seen)
  local rule = rules[h[1]]
  if not rule then return nil, "an unknown rule" end
  local what = {}
  for letter, shape in seen.figure:gmatch("%[(%a)%] (%a+)") do what[letter] = shape end
  return those_that(seen, function(letter) return rule(shapes[what[letter]]) end)
end)

local function how_often(a, b, seen)
  local n, all = 0, 0
  for _, name in ipairs(names) do
    if member[a](shapes[name]) then
      all = all + 1
      if member[b](shapes[name]) then n = n + 1 end
    end
  end
  local word = n == all and "always" or n > 0 and "sometimes" or "never"
  return those_that(seen, function(option) return option == word end)
end
form("Think of all kinds of {w}.\nWhen is a {w} a {w}?", function(h, seen) return how_often(h[2], h[3], seen) end)
form("Draw a few {w} in your mind.\nIs a {w} also a {w}?", function(h, seen) return how_often(h[2], h[3], seen) end)
form("Compare the rules of both families.\nHow often is a {w} a {w}?", function(h, seen) return how_often(h[1], h[2], seen) end)

form("A shape has {*}.\nWhich name tells most about it?", function(h, seen)
  local text = h[1]
  local square = count(text, "no right angle") == 0 and count(text, "right angles") > 0
  local equal = count(text, "not all sides equal") == 0 and (count(text, "equal") > 0 or count(text, "four sides of 4 cm") > 0)
  local best
  for _, option in ipairs(seen.options) do
    local c = shapes[option]
    if right_angles(c) == square and equal_sides(c) == equal then best = option end
  end
  return best
end)

local function members(name)
  local n = name == "polygon" and 1 or 0
  for _, one in ipairs(names) do if member[name](shapes[one]) then n = n + 1 end end
  return n
end
form("Each family holds all the next ones.\nPut the names in order, the largest family first.", function(h, seen)
  return in_order(seen, function(option) return -members(option) end)
end)
form("Each family belongs to all the next ones.\nPut the names in order, the smallest family first.", function(h, seen)
  return in_order(seen, members)
end)
