local units = {ten = 10, hundred = 100, thousand = 1000, ["ten thousand"] = 10000}
-- The multiple of unit with the least distance; of two as near, the greater one.
local function nearest(n, unit)
  local best
  for at = 0, n + unit, unit do
    if best == nil or math.abs(at - n) <= math.abs(best - n) then best = at end
  end
  return best
end
form("The mark is at {n}.\nWhich {*} is nearest?", function(h, seen)
  local low, ticks, high = string.match(seen.figure, "^line (%d+) (%-+) (%d+)")
  if int(h[1]) * #ticks ~= int(low) * #ticks + (int(high) - int(low)) * #string.match(seen.figure, "(%-+)$") then
    return nil, "the mark stands elsewhere"
  end
  return nearest(int(h[1]), units[h[2]])
end)
form("Round {n} to the nearest {*}.\nWhat is the result?", function(h)
  if not units[h[2]] then return nil, "another place" end
  return nearest(int(h[1]), units[h[2]])
end)
local function extreme(which)
  return function(h)
    local target, unit = int(h[1]), units[h[2]]
    local found
    for n = target - unit, target + unit do
      -- nearest, without walking up from 0
      local low = n - n % unit
      local to = n - low < low + unit - n and low or low + unit
      if to == target and (found == nil or which == "greatest") then found = n end
    end
    return found
  end
end
form("Some whole numbers round to {n}, to the nearest {*}.\nWhich is the greatest?", extreme("greatest"))
form("Some whole numbers round to {n}, to the nearest {*}.\nWhich is the smallest?", extreme("smallest"))
