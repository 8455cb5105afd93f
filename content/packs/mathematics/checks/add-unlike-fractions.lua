-- Counts in the smallest pieces that fit both.
local function pieces_of(a, b)
  local cut = 1
  while (Q(a) * cut).d ~= 1 or (Q(b) * cut).d ~= 1 do cut = cut + 1 end
  local n = 0
  for _ = 1, int(tostring(Q(a) * cut)) do n = n + 1 end
  for _ = 1, int(tostring(Q(b) * cut)) do n = n + 1 end
  return Q(n, cut)
end
form("The bar has {n} equal pieces. {f} of it is colored.\n{f} + {f} = ?\nWhat is the sum?", function(h, seen)
  if h[2] ~= h[3] then return nil, "two first fractions" end
  local all, full = count(seen.figure, "P") + count(seen.figure, "."), count(seen.figure, "P")
  if all ~= int(h[1]) or Q(full, all) ~= Q(h[2]) then return nil, "the bar shows something else" end
  return pieces_of(tostring(Q(full, all)), h[4])
end)
form("{f} + {f} = ?\nWhat is the sum?", function(h) return pieces_of(h[1], h[2]) end)
form("Make the pieces the same size.\nWhich sum has the same value as {f} + {f}?", function(h, seen)
  return those_that(seen, function(option)
    local two = split(option, " + ")
    return Q(two[1]) == Q(h[1]) and Q(two[2]) == Q(h[2])
  end)
end)
