local function named(area)
  local out = {}
  for name, steps in area:gmatch("| (%a) ([>^]*)") do out[name] = {count(steps, ">") - 8, count(steps, "^") - 8} end
  return out
end
-- The place for which the two diagonals share their middle.
for _, word in ipairs({"rectangle", "parallelogram"}) do
  form("ABCD is a " .. word .. ". Point {w} is missing.\nTap point {w}.", function(h, seen)
    local p = named(seen.area)
    local opposite = {A = "C", B = "D", C = "A", D = "B"}
    local o = p[opposite[h[1]]]
    local two = (h[1] == "D" or h[1] == "B") and {p.A, p.C} or {p.B, p.D}
    for x = -8, 8 do
      for y = -8, 8 do
        if x + o[1] == two[1][1] + two[2][1] and y + o[2] == two[1][2] + two[2][2] then return x .. "," .. y end
      end
    end
    return nil, "it is not on the grid"
  end)
end
local function box(h)
  local xs, ys = {}, {}
  for i = 1, 7, 2 do xs[#xs + 1], ys[#ys + 1] = int(h[i]), int(h[i + 1]) end
  local w, high = 0, 0
  for i = math.min(table.unpack(xs)), math.max(table.unpack(xs)) - 1 do w = w + 1 end
  for i = math.min(table.unpack(ys)), math.max(table.unpack(ys)) - 1 do high = high + 1 end
  return w, high
end
local head = "A rectangle has these corners: ({n}, {n}), ({n}, {n}), ({n}, {n}), ({n}, {n}).\n"
form(head .. "How long is the way round it?", function(h)
  local w, high = box(h)
  return w + high + w + high
end)
form(head .. "What is its area?", function(h)
  local w, high = box(h)
  local n = 0
  for _ = 1, high do n = n + w end
  return n
end)
form(head .. "How long is its upright side?", function(h)
  local _, high = box(h)
  return high
end)
form("Look at the triangle on the grid.\nWhat is its area?", function(h, seen)
  local c = {}
  for steps in split(seen.figure, "shape [] H ")[2]:gmatch("%S+") do c[#c + 1] = {count(steps, ">"), count(steps, "^")} end
  local twice = 0                               -- twice the area, going round the corners
  for i = 1, 3 do
    local a, b = c[i], c[i % 3 + 1]
    twice = twice + a[1] * b[2] - a[2] * b[1]
  end
  return Q(math.abs(twice), 2)
end)
