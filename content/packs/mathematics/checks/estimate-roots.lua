form("The square root of {n} lies between two whole numbers.\nWhich is the whole number just below it?", function(h, seen)
  local n, found = int(h[1]), nil
  for i = 1, n do if i * i < n and (i + 1) * (i + 1) > n then found = i end end
  return found, "it is a square"
end)
form("The line goes from {n} to {n} in tenths.\nTap the tick nearest to the square root of {n}.", function(h, seen)
  local n, best, at = Q(h[3]), nil, nil
  for i = int(h[1]) * 10, int(h[2]) * 10 do
    local low, high = Q(2 * i - 1, 20), Q(2 * i + 1, 20)
    if low * low < n and n < high * high then at = Q(i, 10) end
  end
  return at, "no tick is nearest"
end)
form("Put the roots and numbers in order.\nWhich is the order from least to greatest?", function(h, seen)
  return in_order(seen, function(option)
    local n = option:match("^√(%d+)$")
    if n then return Q(n) end
    local q = Q(option)
    return q and q * q
  end)
end)
