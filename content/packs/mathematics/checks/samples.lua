-- A sample is fair when everybody can be in it.
local function by_lot(h, seen)
  return those_that(seen, function(option) return option:match("^%d+ drawn by lot from all %a+$") ~= nil end)
end
form("{*}\nWhich group stands best for all pupils?", by_lot)
form("{*}\nWhich group stands best for all people there?", by_lot)
form("{*}\nWhich group stands best for all guests?", by_lot)
form("{*}\nWhich group stands best for all members?", by_lot)
local function up(n, part, all)
  local found = {}
  for x = 0, all do if x * n == part * all then found[#found + 1] = x end end
  return found
end
form("Of {n} pupils drawn by lot, {n} walk to school. The school has {n} pupils.\nAbout how many of all pupils walk?", function(h) return up(int(h[1]), int(h[2]), int(h[3])) end)
form("Of {n} lamps drawn by lot, {n} are broken. The store has {n} lamps.\nAbout how many of all lamps are broken?", function(h) return up(int(h[1]), int(h[2]), int(h[3])) end)
form("Three samples of {n} fish each had {n}, {n} and {n} marked ones. The pond has {n} fish.\nHow many marked fish do all three suggest?", function(h)
  return up(3 * int(h[1]), int(h[2]) + int(h[3]) + int(h[4]), int(h[5]))
end)
