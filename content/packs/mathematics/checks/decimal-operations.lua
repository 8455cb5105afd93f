form("Mind the places.\nWhat is {d} + {d}?", function(h) return Q(h[1]) + Q(h[2]) end)
form("Mind the places.\nWhat is {d} − {d}?", function(h)
  local back = Q(h[1]) - Q(h[2])
  if back < Q(0) then return nil, "it is below 0" end
  return back
end)
-- In thousandths, by repeated adding of one factor.
form("Estimate first.\nWhat is {d} × {d}?", function(h)
  local sum, times = Q(0), Q(h[2])
  for _ = 1, times.n do sum = sum + Q(h[1]) / times.d end
  return sum
end)
local function fits(whole, part)
  for n = 1, 2000 do if part * Q(n, 10) == whole then return Q(n, 10) end end
  return nil, "not found"
end
form("Estimate first.\nWhat is {d} ÷ {d}?", function(h) return fits(Q(h[1]), Q(h[2])) end)
form("{d} m of wire is cut into pieces of {d} m.\nHow many times does {d} fit into {d}?", function(h)
  if h[1] ~= h[4] or h[2] ~= h[3] then return nil, "the numbers differ" end
  return fits(Q(h[1]), Q(h[2]))
end)
