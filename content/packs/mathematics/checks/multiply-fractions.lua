-- Takes the part from a sheet of small squares, one by one.
local function part(of, amount)
  local whole = of.d * amount.d
  local have, n = amount.n * of.d, 0           -- small pieces in the amount
  for _ = 1, of.n do n = n + have // of.d end   -- each d-th of them, n times
  return Q(n, whole)
end
form("{f} of the bar is colored. Each piece is cut into {n}.\nWhat fraction of the bar is {f} of {f}?", function(h, seen)
  local full, all = count(seen.figure, "H"), count(seen.figure, "H") + count(seen.figure, ".")
  if h[1] ~= h[4] or Q(full, all) ~= Q(h[1]) or all ~= Q(h[1]).d * int(h[2]) then return nil, "the bar shows something else" end
  local each = full // Q(h[3]).d
  return Q(each * Q(h[3]).n, all)
end)
form("{f} × {f} = ?\nWhat is the product?", function(h) return part(Q(h[1]), Q(h[2])) end)
form("A bottle holds {f} L of juice. {w} drinks {f} of it.\nHow many liters does {w} drink?", function(h) return part(Q(h[3]), Q(h[1])) end)
form("A path is {f} km long. {w} runs {f} of it.\nHow many km does {w} run?", function(h) return part(Q(h[3]), Q(h[1])) end)
form("There is {f} kg of flour. {w} uses {f} of it.\nHow many kg does {w} use?", function(h) return part(Q(h[3]), Q(h[1])) end)
