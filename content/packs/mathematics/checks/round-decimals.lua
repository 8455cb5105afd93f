-- Looks at the two neighbors in the place asked and keeps the nearer one; of two just as near, the larger.
local units = {["whole number"] = Q(1), tenth = Q(1, 10), hundredth = Q(1, 100)}
local function nearest(q, unit)
  local at = Q(0)
  while at + unit <= q do at = at + unit end
  local below, above = q - at, at + unit - q
  return below < above and at or at + unit
end
for name, unit in pairs(units) do
  form("Round {d} to the nearest " .. name .. ".\nWhat number is it then?", function(h) return nearest(Q(h[1]), unit) end)
  form("Round each one to the nearest " .. name .. ".\nWhich ones give {d}?", function(h, seen)
    return those_that(seen, function(o) return nearest(Q(o), unit) == Q(h[1]) end)
  end)
end
