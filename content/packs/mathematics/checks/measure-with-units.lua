-- Measuring with units: the covered cubes are counted in the drawing.
local function covered(seen) return count(seen.figure:match("|(.*)$") or "", "=") end
form("The cubes lie end to end.\nHow many cubes long is the {w}?", function(h, seen) return covered(seen) end)
form("A piece of {n} cubes is cut off the ribbon.\nHow many cubes long is the rest?", function(h, seen)
  local left = covered(seen)
  for _ = 1, int(h[1]) do left = left - 1 end
  if left < 1 then return nil, "nothing is left" end
  return left
end)
form({"{w} measures a {w} with {n} {w}.\nThere are gaps between the {w}.\nWithout gaps, how many does it take?",
  "{w} measures a {w} with {n} {w}.\nOne part at the end has no {w}.\nFor all of it, how many does it take?"}, function(h) return "more than " .. h[3] end)
form("{w} measures a {w} with {n} {w}.\nThe {w} lie on top of each other.\nPlaced end to end, how many does it take?", function(h) return "fewer than " .. h[3] end)
