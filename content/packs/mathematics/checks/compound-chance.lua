-- Every result is written down; two alike would be one.
local function listed(...)
  local results = {""}
  for _, n in ipairs({...}) do
    local longer = {}
    for _, one in ipairs(results) do
      for i = 1, n do longer[#longer + 1] = one .. i .. " " end
    end
    results = longer
  end
  local seen_already, found = {}, 0
  for _, one in ipairs(results) do
    if not seen_already[one] then found = found + 1 end
    seen_already[one] = true
  end
  return found
end
form("A menu has {n} soups, {n} dishes and {n} desserts. A meal is one of each.\nHow many different meals are there?", function(h) return listed(int(h[1]), int(h[2]), int(h[3])) end)
form("A spinner has {n} parts, another has {n}. Both are spun.\nHow many different results are there?", function(h) return listed(int(h[1]), int(h[2])) end)
form("There are {n} shirts and {n} caps. An outfit is one of each.\nHow many different outfits are there?", function(h) return listed(int(h[1]), int(h[2])) end)
form({"Bag A holds {n} balls, {n} red. Bag B holds {n}, {n} red. One is drawn from each.\nWhat is the chance that both are red?",
  "Bag A: {n} balls, {n} red. Bag B: {n} balls, {n} red. One is drawn from each bag.\nWhat is the chance that both are red?"}, function(h)
  local good, all = 0, 0
  for i = 1, int(h[1]) do
    for j = 1, int(h[3]) do
      all = all + 1
      if i <= int(h[2]) and j <= int(h[4]) then good = good + 1 end
    end
  end
  return Q(good, all)
end)
-- First spinner A, then spinner B: for each number of A the chance that B shows what is missing.
form("Spinner A has the numbers 1 to {n}, spinner B 1 to {n}. Both are spun.\nWhat is the chance that the sum is {n}?", function(h)
  local a, b, sum, chance = int(h[1]), int(h[2]), int(h[3]), Q(0)
  if sum < 2 or sum > a + b then return nil, "no such sum" end
  for shown = 1, a do
    local missing = sum - shown
    local then_b = (missing < 1 or missing > b) and Q(0) or Q(1, b)
    chance = chance + Q(1, a) * then_b
  end
  return chance
end)
