-- A rate is tried until it gives the first amount for the second.
local function rate(a, b)
  for d = 1, 80 do
    for n = 1, 2000 do
      if Q(n, d) * b == a then return Q(n, d) end
      if a < Q(n, d) * b then break end
    end
  end
  return nil, "no rate found"
end
form("A walker goes {f} km in {f} h, always at one pace.\nHow many km is that in one hour?", function(h) return rate(Q(h[1]), Q(h[2])) end)
form("A tap gives {f} L of water in {f} min.\nHow many liters is that in one minute?", function(h) return rate(Q(h[1]), Q(h[2])) end)
form("A recipe takes {f} kg of flour for {f} L of milk.\nHow many kg of flour go with one liter?", function(h) return rate(Q(h[1]), Q(h[2])) end)
form("A machine fills {f} L in {f} min, always at one speed.\nHow many liters does it fill in {n} min?", function(h)
  local one, why = rate(Q(h[1]), Q(h[2]))
  if not one then return nil, why end
  local sum = Q(0)
  for _ = 1, int(h[3]) do sum = sum + one end
  return sum
end)
