-- A sample is fair when everybody can be in it.
local function by_lot(h, seen)
  return those_that(seen, function(option)
    local chance = option:find("at random", 1, true) or option:find("drawn", 1, true)
    local everybody = option:match("from all %a+") or option:match("of all names$") or option:match("the full list$")
    return chance ~= nil and everybody ~= nil
  end)
end
form("{*}\nWhich sample speaks best for all students?", by_lot)
form("{*}\nWhich sample speaks best for all people there?", by_lot)
form("{*}\nWhich sample speaks best for all customers?", by_lot)
form("{*}\nWhich sample speaks best for all members?", by_lot)
local function up(n, part, all)
  local found = {}
  for x = 0, all do if x * n == part * all then found[#found + 1] = x end end
  return found
end
form("Of {n} students picked at random, {n} walk to school. The school has {n} students.\nAbout how many of all students walk?", function(h) return up(int(h[1]), int(h[2]), int(h[3])) end)
form("Of {n} marbles picked at random, {n} are red. The jar holds {n} marbles.\nAbout how many of all marbles are red?", function(h) return up(int(h[1]), int(h[2]), int(h[3])) end)
form("Three samples of {n} fish each had {n}, {n} and {n} marked ones. The pond has {n} fish.\nHow many marked fish do the three together suggest?", function(h)
  return up(3 * int(h[1]), int(h[2]) + int(h[3]) + int(h[4]), int(h[5]))
end)
