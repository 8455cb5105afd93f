-- Estimating: what each thing measures is known here in centimeters, from least to most.
local known = {["an ant"] = {0.3, 2}, ["a bean"] = {0.7, 2}, ["a paper clip"] = {2, 5}, ["a thumb"] = {4, 7}, ["a crayon"] = {7, 11}, ["a pencil"] = {14, 20}, ["a spoon"] = {13, 20},
  ["a shoe of a child"] = {17, 24}, ["a sheet of paper"] = {27, 30}, ["a chair"] = {75, 110}, ["a table"] = {65, 160}, ["a door"] = {190, 220}, ["a bed"] = {170, 220}, ["a car"] = {350, 500},
  ["a bus"] = {900, 1300}, ["a classroom"] = {700, 1100}, ["a tall tree"] = {1600, 3500}, ["a whale"] = {1000, 3000}}
local function cm(text)
  local n, unit = text:match("^(%d+) (%a+)$")
  return unit == "m" and 100 * tonumber(n) or tonumber(n)
end
local function fits(thing, text) return known[thing][1] <= cm(text) and cm(text) <= known[thing][2] end
form("Think of {*}.\nAbout how long or tall is it?", function(h, seen)
  return those_that(seen, function(option) return fits(h[1], option) end)
end)
form("Match each thing with about how long it is.", function(h, seen)
  return matched(seen, function(left, place) return fits(left, place) end)
end)
local numbers = {two = 2, three = 3}
form("A {w} is {n} long sticks long.\nA long stick is as long as {w} short ones.\nHow many short sticks long is it?", function(h)
  local all = 0
  for _ = 1, int(h[2]) do for _ = 1, numbers[h[3]] do all = all + 1 end end
  return all
end)
form("A {w} is {n} short sticks long.\nA long stick is as long as {w} short ones.\nHow many long sticks long is it?", function(h)
  local left, made = int(h[2]), 0
  while left >= numbers[h[3]] do left, made = left - numbers[h[3]], made + 1 end
  if left > 0 then return nil, "a piece is left over" end
  return made
end)
-- Units in tenths of a millimeter.
local unit = {centimeters = 100, inches = 254, feet = 3048, yards = 9144, meters = 10000, ["paper clips"] = 300, pencils = 1700}
local function number_of(h, larger)
  local a, b = unit[h[3]], unit[h[5]]
  return ((a < b) == larger and h[1] or h[4]) .. "’s number"
end
form("{w} measures a {w} in {*}.\n{w} measures it in {*}.\nWhich number is larger?", function(h) return number_of(h, true) end)
form("{w} measures a {w} in {*}.\n{w} measures it in {*}.\nWhich number is smaller?", function(h) return number_of(h, false) end)
