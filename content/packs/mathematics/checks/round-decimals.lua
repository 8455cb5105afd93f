-- Looks at the two neighbours in the place asked and keeps the nearer one; of two just as near, the larger.
local units = {["whole number"] = Q(1), tenth = Q(1, 10), hundredth = Q(1, 100)}
local function nearest(q, unit)
  local at = Q(0)
  while at + unit <= q do at = at + unit end
  local below, above = q - at, at + unit - q
  return below < above and at or at + unit
end
form("Round {d} to the nearest {*}.\nWhat number is it then?", function(h)
  local unit = units[h[2]]
  if not unit then return nil, "the place is not known" end
  return nearest(Q(h[1]), unit)
end)
form("Round each one to the nearest {*}.\nWhich ones give {d}?", function(h, seen)
  return those_that(seen, function(o) return nearest(Q(o), units[h[1]]) == Q(h[2]) end)
end)
