-- Fills with cubes so small that every edge is a whole number of them.
local function filled(a, b, c)
  local cut = 1
  while (a * cut).d ~= 1 or (b * cut).d ~= 1 or (c * cut).d ~= 1 do cut = cut + 1 end
  local n = 0
  for _ = 1, (a * cut).n do for _ = 1, (b * cut).n do n = n + (c * cut).n end end
  return Q(n, cut * cut * cut)
end
form("Each small cube has edges of {f} m. The box is full.\nWhat is the volume of the box?", function(h, seen)
  local l, w, high = seen.figure:match("long (o+) wide (o+) high (o+)")
  local e = Q(h[1])
  return filled(e * #l, e * #w, e * #high)
end)
form("The picture shows a box.\nWhat is its volume, in m³?", function(h, seen)
  local e = {}
  for one in seen.figure:gmatch("%[(.-) m%]") do e[#e + 1] = Q(one) end
  return filled(e[1], e[2], e[3])
end)
form("A box holds {*} m³. Its floor is {n} m by {n} m.\nHow high is it?", function(h)
  local v = Q(h[1])
  for d = 1, 12 do
    for n = 1, 100 do if filled(Q(n, d), Q(h[2]), Q(h[3])) == v then return Q(n, d) end end
  end
end)
form("A tank is {n} m by {n} m and {n} m high. It is {f} full.\nHow many m³ of water are in it?", function(h) return filled(Q(h[1]), Q(h[2]), Q(h[3]) * Q(h[4])) end)
