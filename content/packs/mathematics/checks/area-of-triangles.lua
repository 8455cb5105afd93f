-- On squared paper by the points inside and on the edge (Pick); else by cutting the rectangle in two.
local function corners(figure)
  local out = {}
  for x, y in figure:gmatch("(%d+),(%d+)") do out[#out + 1] = {int(x), int(y)} end
  return out
end
local function side(a, b, p) return (b[1] - a[1]) * (p[2] - a[2]) - (b[2] - a[2]) * (p[1] - a[1]) end
form("Each small square is 1 square unit.\nWhat is the area of the triangle?", function(h, seen)
  local c = corners(seen.figure)
  local inside, edge = 0, 0
  for x = 0, 20 do
    for y = 0, 20 do
      local s = {side(c[1], c[2], {x, y}), side(c[2], c[3], {x, y}), side(c[3], c[1], {x, y})}
      local plus, minus, zero = 0, 0, 0
      for _, one in ipairs(s) do
        if one > 0 then plus = plus + 1 elseif one < 0 then minus = minus + 1 else zero = zero + 1 end
      end
      if plus == 0 or minus == 0 then
        if zero > 0 then edge = edge + 1 else inside = inside + 1 end
      end
    end
  end
  return Q(2 * inside + edge - 2, 2)
end)
local function two_halves(b, h)
  local n = 0
  for _ = 1, h do n = n + b end
  return Q(n, 2)
end
form("The dashed line is the height of the triangle.\nWhat is its area?", function(h, seen)
  return two_halves(int(seen.figure:match("E%((%d+) ")), int(seen.figure:match("inner .-%[(%d+) ")))
end)
form("A triangle has an area of {n} cm². Its base is {n} cm.\nHow high is it?", function(h)
  for high = 1, 200 do if two_halves(int(h[2]), high) == Q(h[1]) then return high end end
end)
form("A corner was cut off a sheet of {n} cm by {n} cm.\nWhat is the area of the rest?", function(h, seen)
  local s = {}
  for n in seen.figure:gmatch("%((%d+) cm%)") do s[#s + 1] = int(n) end     -- top, right, bottom, left
  local w, high = s[3], s[4]
  if w ~= int(h[1]) or high ~= int(h[2]) then return nil, "the sheet differs" end
  -- two strips: a rectangle below, and above it a trapezoid taken as the mean of its two widths
  return Q(w * s[2]) + Q((w + s[1]) * (high - s[2]), 2)
end)
