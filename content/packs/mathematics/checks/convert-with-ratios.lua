form({"1 {w} is about {d} {w}.\nHow many {w} are {d} {w}?", "1 {w} is exactly {d} {w}.\nHow many {w} are {d} {w}?"}, function(h, seen)
  local factor = Q(h[2])
  if seen.figure ~= "" and count(seen.figure, "[" .. h[2] .. "]") < 1 then return nil, "the lines show another fact" end
  if h[6] == h[1] and h[4] == h[3] then return Q(h[5]) * factor end
  if h[6] ~= h[3] or h[4] ~= h[1] then return nil, "other units" end
  for n = 1, 1000 do if factor * n == Q(h[5]) then return n end end
  return nil, "it does not come out even"
end)
form("A bus drives {n} km in 1 hour, at a steady speed.\nHow many km does it drive in {n} minutes?", function(h)
  local way = Q(0)
  for _ = 1, int(h[2]) do way = way + Q(int(h[1]), 60) end
  return way
end)
form("A pump gives {n} L every minute.\nHow many liters does it give in 1 hour?", function(h)
  local all = 0
  for _ = 1, 60 do all = all + int(h[1]) end
  return all
end)
form("A tap gives {n} L in 1 hour, always evenly.\nHow many liters does it give in 1 minute?", function(h)
  for n = 1, int(h[1]) do if 60 * n == int(h[1]) then return n end end
  return nil, "it does not come out even"
end)
