local PI = Q(314, 100)
form("{*} is {n} cm across. Use 3.14 for pi.\nHow many cm is it all the way around?", function(h, seen)
  if count(seen.figure, h[2] .. " cm") < 1 then return nil, "the circle shows another size: " .. seen.figure end
  local sum = Q(0)
  for _ = 1, int(h[2]) do sum = sum + PI end
  return sum
end)
local function radius(size, n) return size == "radius" and Q(n) or Q(n, 2) end
local function disc(r) local sum = Q(0); for ring = 1, 4 do sum = sum + PI * r * r / 4 end return sum end
form("A circle has a {w} of {n} cm. Use 3.14 for pi.\nHow many cm² is its area?", function(h) return disc(radius(h[1], int(h[2]))) end)
form("A half circle has a {w} of {n} cm. Use 3.14 for pi.\nHow many cm² is its area?", function(h) return disc(radius(h[1], int(h[2]))) / 2 end)
local function back(h)
  local c, found = Q(h[1]), {}
  for r = 1, 300 do if PI * 2 * r == c then found[#found + 1] = r end end
  return found
end
form("The circumference of a circle is {d} cm. Use 3.14 for pi.\nHow many cm is its radius?", back)
form("A round pond is {d} m all the way around. Use 3.14 for pi.\nHow many m is its radius?", back)
form("The radius of a wheel is {n} cm. It rolls {n} full turns. Use 3.14 for pi.\nHow many cm does it go?", function(h)
  local way = Q(0)
  for _ = 1, int(h[2]) do way = way + PI * int(h[1]) + PI * int(h[1]) end
  return way
end)
