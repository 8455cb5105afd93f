local function swim(h, way)
  local at = Q((h[1]:gsub("−", "-")))
  for _ = 1, int(h[3]) do at = way > 0 and at + Q(h[2]) or at - Q(h[2]) end
  return at
end
form("A diver is at {d} m. Each minute the diver rises {d} m.\nAt what height is the diver after {n} minutes?", function(h) return swim(h, 1) end)
form("A diver is at {d} m. Each minute the diver sinks {d} m.\nAt what height is the diver after {n} minutes?", function(h) return swim(h, -1) end)
form("A tank holds {n} L. First {f} of it is used. Then {n} % of the rest is used.\nHow many liters are left?", function(h)
  local whole = Q(int(h[1]))
  return whole * (Q(1) - Q(h[2])) * Q(100 - int(h[3]), 100)
end)
-- The gap is widened half a centimeter at a time until all of it makes the wall.
local function gap(pictures, wide, wall)
  for halves = 1, 2 * wall do
    if Q(halves, 2) * (pictures + 1) + Q(pictures * wide) == Q(wall) then return Q(halves, 2) end
  end
  return nil, "no gap fits"
end
form("A wall is {n} cm wide. Two pictures of {n} cm hang on it. All three gaps are alike.\nHow many cm wide is one gap?", function(h) return gap(2, int(h[2]), int(h[1])) end)
form("A wall is {n} cm wide. A picture of {n} cm hangs in its middle.\nHow many cm wide is one gap?", function(h) return gap(1, int(h[2]), int(h[1])) end)
