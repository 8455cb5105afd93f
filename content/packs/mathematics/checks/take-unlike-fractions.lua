-- What must come back to make the first again, in the smallest pieces that fit both.
local function back(from, away)
  local cut = 1
  while (from * cut).d ~= 1 or (away * cut).d ~= 1 do cut = cut + 1 end
  local n = 0
  while away + Q(n, cut) < from do n = n + 1 end
  if n == 0 then return nil, "nothing is left" end
  return Q(n, cut)
end
form("The bar has {n} equal pieces. {f} of it is colored.\n{f} − {f} = ?\nWhat is left?", function(h, seen)
  if h[2] ~= h[3] then return nil, "two first fractions" end
  local all, full = count(seen.figure, "D") + count(seen.figure, "."), count(seen.figure, "D")
  if all ~= int(h[1]) or Q(full, all) ~= Q(h[2]) then return nil, "the bar shows something else" end
  return back(Q(full, all), Q(h[4]))
end)
form("{f} − {f} = ?\nWhat is left?", function(h) return back(Q(h[1]), Q(h[2])) end)
form("{f} + ? = {f}\nWhat number goes in place of the question mark?", function(h) return back(Q(h[2]), Q(h[1])) end)
