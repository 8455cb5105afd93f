-- Counts squares; of a shape with lengths, walks round it and takes the area from the corners.
form("A dashed line cuts the shape. Each small square is 1 cm².\nWhat is the area of the whole shape?", function(_, seen)
  return select(2, seen.figure:gsub("#", ""))
end)
local function squares(w, h)
  local n = 0
  for _ = 1, int(h) do n = n + int(w) end
  return n
end
form("A garden is {n} m wide. One part is {n} m long, the other {n} m.\nWhich one gives the whole area?", function(h, seen)
  local all = squares(int(h[2]) + int(h[3]), h[1])
  return those_that(seen, function(o) return value(o) == Q(all) end)
end)
form("All corners of this shape are square corners. Lengths are in cm.\nWhat is the area of the shape?", function(_, seen)
  -- right W, down low, left w, down ?, left ?, up H
  local at = {}
  for way, label in seen.figure:gmatch("([ENSW])%((.-)%)") do at[#at + 1] = {way, tonumber(label)} end
  local W, low, w, H = at[1][2], at[2][2], at[3][2], at[6][2]
  at[4][2], at[5][2] = H - low, W - w
  local x, y, twice = 0, 0, 0
  local step = {E = {1, 0}, W = {-1, 0}, S = {0, 1}, N = {0, -1}}
  for _, side in ipairs(at) do
    local x2, y2 = x + step[side[1]][1] * side[2], y + step[side[1]][2] * side[2]
    twice = twice + x * y2 - x2 * y
    x, y = x2, y2
  end
  if x ~= 0 or y ~= 0 then return nil, "the sides do not meet" end
  return math.abs(twice) // 2
end)
local function without(h) return squares(int(h[1]), h[2]) - squares(int(h[3]), h[4]) end
form("A wall is {n} m long and {n} m high. Its window is {n} m by {n} m.\nHow much wall is there to paint?", without)
form("A garden is {n} m long and {n} m wide. Its pond is {n} m by {n} m.\nHow much of the garden is not pond?", without)
form("A room is {n} m long and {n} m wide. Its carpet is {n} m by {n} m.\nHow much floor is not covered?", without)
