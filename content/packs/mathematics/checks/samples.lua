-- Who is left out? Each way to choose leaves out those who do not come by, do not answer, are not known; a lot leaves nobody out.
local left_out = {" who ", " friends ", " one street", " one morning", " one team", " in the ", " at the "}
local function nobody_left_out(whom)
  return function(h, seen)
    return those_that(seen, function(option)
      local said = option .. " "
      for _, words in ipairs(left_out) do if count(said, words) > 0 then return false end end
      if count(said, " lot ") == 0 or not ends(option, "from all " .. whom) then return nil end
      return true
    end)
  end
end
form("{*}\nWhich group stands best for all pupils?", nobody_left_out("pupils"))
form("{*}\nWhich group stands best for all people there?", nobody_left_out("people"))
form("{*}\nWhich group stands best for all guests?", nobody_left_out("guests"))
form("{*}\nWhich group stands best for all members?", nobody_left_out("members"))
-- Samples are laid end to end until they make all, one by one, and what is asked is counted.
local function laid_out(samples, size, all)
  local n, at, found = 0, 0, 0
  while n < all do
    at = at % #samples + 1
    for i = 1, size do
      if i <= samples[at] then found = found + 1 end
      n = n + 1
    end
  end
  if n ~= all or at ~= #samples then return nil, "the samples do not make all" end
  return found
end
form("Of {n} pupils drawn by lot, {n} walk to school. The school has {n} pupils.\nAbout how many of all pupils walk?", function(h) return laid_out({int(h[2])}, int(h[1]), int(h[3])) end)
form("Of {n} lamps drawn by lot, {n} are broken. The store has {n} lamps.\nAbout how many of all lamps are broken?", function(h) return laid_out({int(h[2])}, int(h[1]), int(h[3])) end)
-- Three such ponds hold the three samples equally often; one pond has a third of it.
form("Three samples of {n} fish each had {n}, {n} and {n} marked ones. The pond has {n} fish.\nHow many marked fish do all three suggest?", function(h)
  local in_three, why = laid_out({int(h[2]), int(h[3]), int(h[4])}, int(h[1]), 3 * int(h[5]))
  if not in_three then return nil, why end
  return Q(in_three, 3)
end)
