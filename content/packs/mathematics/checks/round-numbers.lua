-- Looks at every full ten or hundred and keeps the nearest; of two just as near, the larger.
local function nearest(n, unit)
  local best
  for at = math.max(0, n // unit - 2) * unit, (n // unit + 2) * unit, unit do
    if not best or math.abs(at - n) <= math.abs(best - n) then best = at end
  end
  return best
end
form("Round {n} to the nearest ten.\nWhich ten is it?", function(h) return nearest(int(h[1]), 10) end)
form("Round {n} to the nearest hundred.\nWhich hundred is it?", function(h) return nearest(int(h[1]), 100) end)
form("Round each number to the nearest ten.\nWhich ones give {n}?", function(h, seen)
  return those_that(seen, function(o) return nearest(int(o), 10) == int(h[1]) end)
end)
form("Round each number to the nearest hundred.\nWhich ones give {n}?", function(h, seen)
  return those_that(seen, function(o) return nearest(int(o), 100) == int(h[1]) end)
end)
