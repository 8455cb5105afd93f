-- The number of thousandths that, taken as often as the divisor says, makes the dividend.
local function shared(a, b)
  local all, one = Q(a), Q(b) / Q(1000)
  local low, high = 0, 100000000
  while low < high do
    local middle = (low + high) // 2
    if one * Q(middle) < all then low = middle + 1 else high = middle end
  end
  if one * Q(low) ~= all then return nil, "it does not come out in thousandths" end
  return Q(low, 1000)
end
form("{d} ÷ {d} = ?\nWhat is the quotient?", function(h, seen)
  if begins(seen.figure, "model [?") then
    local parts = split(string.match(seen.figure, "%[(.-)%]"), "|")
    if Q(#parts) ~= Q(h[2]) or not string.find(seen.figure, "total " .. h[1], 1, true) then return nil, "the bar shows something else" end
  end
  return shared(h[1], h[2])
end)
form("{n} friends share a bill of ${d} equally.\nHow many dollars does each one pay?", function(h) return shared(h[2], h[1]) end)
form("A rope of {d} m is cut into {n} equal pieces.\nHow many meters long is each piece?", function(h) return shared(h[1], h[2]) end)
form("A barrel holds {d} L. A bottle holds {d} L.\nHow many bottles does the barrel fill?", function(h) return shared(h[1], h[2]) end)
