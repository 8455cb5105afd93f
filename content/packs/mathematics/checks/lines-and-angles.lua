form("The angle has {n}°.\nWhat kind of angle is it?", function(h, seen)
  local drawn = string.match(seen.figure, "^angles | (%a+)")
  local size = int(h[1])
  local name = size < 90 and "acute" or size == 90 and "right" or size < 180 and "obtuse" or "straight"
  if drawn ~= name then return nil, "another angle is drawn" end
  return those_that(seen, function(option) return string.find(option, " " .. name .. " ", 1, true) ~= nil end)
end)
-- "@", ">>>^^": steps from the lower left corner.
local function point(text) return {count(text, ">"), count(text, "^")} end
form("Two straight lines are drawn. They go on and on.\nWhat is true of the lines?", function(h, seen)
  local way = {}
  for label, a, b in string.gmatch(seen.figure, "line %[(%a)%] ([@>^]+) ([@>^]+)") do
    local p, q = point(a), point(b)
    way[label] = {q[1] - p[1], q[2] - p[2]}
  end
  local a, b = way.a, way.b
  local cross, dot = a[1] * b[2] - a[2] * b[1], a[1] * b[1] + a[2] * b[2]
  return those_that(seen, function(option)
    if option == "They are parallel." then return cross == 0 end
    if option == "They are perpendicular." then return dot == 0 end
    if option == "They cross, but not at a right angle." then return cross ~= 0 and dot ~= 0 end
    if option == "They meet in two points." then return false end
  end)
end)
local function sides(seen)
  local corners = {}
  for one in string.gmatch(string.match(seen.figure, "shape %[.-%] %S ([@>^ ]+)"), "[@>^]+") do corners[#corners + 1] = point(one) end
  local out = {}
  for i = 1, #corners do
    local a, b = corners[i], corners[i % #corners + 1]
    out[i] = {b[1] - a[1], b[2] - a[2]}
  end
  return out
end
form("Look at the corners inside the shape.\nHow many right angles does it have?", function(h, seen)
  local s, n = sides(seen), 0
  for i = 1, #s do
    local a, b = s[i], s[i % #s + 1]
    if a[1] * b[1] + a[2] * b[2] == 0 then n = n + 1 end
  end
  return n
end)
form("Look at the sides of the shape.\nHow many pairs of parallel sides does it have?", function(h, seen)
  local s, n = sides(seen), 0
  for i = 1, #s do
    for j = i + 1, #s do
      if s[i][1] * s[j][2] == s[i][2] * s[j][1] then n = n + 1 end
    end
  end
  return n
end)
