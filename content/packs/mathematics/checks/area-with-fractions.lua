-- Covers with small equal parts and counts them.
local function covered(a, b)
  local n = 0
  for _ = 1, a.n do for _ = 1, b.n do n = n + 1 end end
  return Q(n, a.d * b.d)
end
form("A square has sides of 1 m. The lines cut it evenly.\nHow many square meters is the colored part?", function(h, seen)
  local size = {}
  for n in split(seen.figure, " | ")[1]:gmatch("%d+") do size[#size + 1] = int(n) end
  local wide, high = 0, 0
  for corner in split(seen.figure, "shape [] H ")[2]:gmatch("%S+") do
    wide, high = math.max(wide, count(corner, ">")), math.max(high, count(corner, "^"))
  end
  local n, all = 0, 0
  for x = 1, size[2] do
    for y = 1, size[4] do
      all = all + 1
      if x <= wide and y <= high then n = n + 1 end
    end
  end
  return Q(n, all)
end)
form("{*} is a rectangle of {f} {w} by {f} {w}.\nWhat is its area?", function(h, seen)
  if count(seen.figure, "(" .. h[2] .. " " .. h[3] .. ")") == 0 or count(seen.figure, "(" .. h[4] .. " " .. h[5] .. ")") == 0 then return nil, "the sides differ" end
  return covered(Q(h[2]), Q(h[4]))
end)
form("A floor is {f} m by {f} m.\nHow many square meters is it?", function(h, seen)
  if count(seen.figure, "(" .. h[1] .. " m)") == 0 or count(seen.figure, "(" .. h[2] .. " m)") == 0 then return nil, "the sides differ" end
  return covered(Q(h[1]), Q(h[2]))
end)
form("A wall is {n} m by {f} m. Square tiles have sides of {f} m.\nHow many tiles cover the wall?", function(h)
  local tile, n = Q(h[3]), 0
  local x, y = tile, tile
  while x <= Q(h[1]) do
    y = tile
    while y <= Q(h[2]) do n, y = n + 1, y + tile end
    x = x + tile
  end
  if x ~= Q(h[1]) + tile or y ~= Q(h[2]) + tile then return nil, "the tiles do not fit" end
  return n
end)
