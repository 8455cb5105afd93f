local function pairs_of(a, b)
  local n = 0
  for _ = 1, a do for _ = 1, b do n = n + 1 end end
  return n
end
form("A menu has {n} soups, {n} dishes and {n} desserts. A meal is one of each.\nHow many different meals are there?", function(h) return pairs_of(pairs_of(int(h[1]), int(h[2])), int(h[3])) end)
form("A spinner has {n} parts, another has {n}. Both are spun.\nHow many different results are there?", function(h) return pairs_of(int(h[1]), int(h[2])) end)
form("There are {n} shirts and {n} caps. An outfit is one of each.\nHow many different outfits are there?", function(h) return pairs_of(int(h[1]), int(h[2])) end)
form("Bag A: {n} balls, {n} red. Bag B: {n} balls, {n} red. One is drawn from each bag.\nWhat is the chance that both are red?", function(h)
  local good, all = 0, 0
  for i = 1, int(h[1]) do
    for j = 1, int(h[3]) do
      all = all + 1
      if i <= int(h[2]) and j <= int(h[4]) then good = good + 1 end
    end
  end
  return Q(good, all)
end)
form("Spinner A has the numbers 1 to {n}, spinner B 1 to {n}. Both are spun.\nWhat is the chance that the sum is {n}?", function(h)
  local good, sum = 0, int(h[3])
  for i = 1, int(h[1]) do if sum - i >= 1 and sum - i <= int(h[2]) then good = good + 1 end end
  return Q(good, int(h[1]) * int(h[2]))
end)
