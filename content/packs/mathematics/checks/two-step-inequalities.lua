form("{*}\nWhat is the smallest whole number that x can be?", function(h)
  local list = solutions(h[1], "x", 0, 200)
  if #list == 0 then return nil, "nothing fits" end
  local least = list[1]
  for _, q in ipairs(list) do if q < least then least = q end end
  return least
end)
form("{*}\nWhich inequality says the same about x?", function(h, seen)
  local want = solutions(h[1], "x", -50, 50)
  return those_that(seen, function(option)
    local have = solutions(option, "x", -50, 50)
    if #have ~= #want then return false end
    for i, q in ipairs(have) do if q ~= want[i] then return false end end
    return true
  end)
end)
form("A bowling lane costs {n} dollars, and each player {n} dollars more. A group has {n} dollars.\nHow many can play at most?", function(h)
  local guests, cost = 0, int(h[1])
  while cost + int(h[2]) <= int(h[3]) do guests, cost = guests + 1, cost + int(h[2]) end
  return guests
end)
form("A club has {n} dollars. Each car it washes brings {n} dollars. It needs at least {n}.\nHow many cars must it wash at least?", function(h)
  local cars, has = 0, int(h[1])
  while has < int(h[3]) do cars, has = cars + 1, has + int(h[2]) end
  return cars
end)
