-- Who is left out? Some ways to choose leave out those who do not come by, do not answer, are not known. Chance over all leaves out nobody.
local left_out, by_chance, everybody = {" who ", " those ", " buyers ", " friends ", " one ", " in the ", " at the "}, {" lot ", " random ", " drawn "}, {" from all ", " of all ", " the full list "}
local function any_of(list, text)
  for _, words in ipairs(list) do if count(" " .. text .. " ", words) > 0 then return true end end
  return false
end
local function nobody_left_out(whom)
  return function(_, seen)
    return those_that(seen, function(option)
      if any_of(left_out, option) then return false end
      local named = option:match("from all (.+)$")
      if not any_of(by_chance, option) or not any_of(everybody, option) or named and not begins(whom, named) then return nil end
      return true
    end)
  end
end
form("{*}\nWhich group stands best for all pupils?", nobody_left_out("pupils"))
form("{*}\nWhich sample speaks best for all students?", nobody_left_out("students"))
form({"{*}\nWhich group stands best for all people there?", "{*}\nWhich sample speaks best for all people there?"}, nobody_left_out("people there"))
form("{*}\nWhich group stands best for all guests?", nobody_left_out("guests"))
form("{*}\nWhich sample speaks best for all customers?", nobody_left_out("customers"))
form({"{*}\nWhich group stands best for all members?", "{*}\nWhich sample speaks best for all members?"}, nobody_left_out("members"))
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
form({"Of {n} pupils drawn by lot, {n} walk to school. The school has {n} pupils.\nAbout how many of all pupils walk?",
  "Of {n} students picked at random, {n} walk to school. The school has {n} students.\nAbout how many of all students walk?",
  "Of {n} lamps drawn by lot, {n} are broken. The store has {n} lamps.\nAbout how many of all lamps are broken?",
  "Of {n} marbles picked at random, {n} are red. The jar holds {n} marbles.\nAbout how many of all marbles are red?"}, function(h) return laid_out({int(h[2])}, int(h[1]), int(h[3])) end)
-- Three such ponds hold the three samples equally often; one pond has a third of it.
local pond = "Three samples of {n} fish each had {n}, {n} and {n} marked ones. The pond has {n} fish.\n"
form({pond .. "How many marked fish do all three suggest?", pond .. "How many marked fish do the three together suggest?"}, function(h)
  local in_three, why = laid_out({int(h[2]), int(h[3]), int(h[4])}, int(h[1]), 3 * int(h[5]))
  if not in_three then return nil, why end
  return Q(in_three, 3)
end)
