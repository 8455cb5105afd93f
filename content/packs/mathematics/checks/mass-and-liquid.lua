-- Reads the scale drawn, tells plausible sizes from bounds of its own, and follows the stories in steps.
local function reading(_, seen)
  local from, ticks, to, mark = seen.figure:match("^line (%S+) (%-+) (%S+) | %? (%-*)$")
  if not from then return nil, "there is no one mark" end
  return Q(from) + (Q(to) - Q(from)) * Q(#mark, #ticks)
end
form("The tank has a scale in liters.\nHow many liters are in the tank?", reading)
form("The scale shows grams.\nHow many grams does it show?", reading)
local between = {  -- grams
  ["a paper clip"] = {0, 3}, ["a pencil"] = {3, 15}, ["an apple"] = {80, 400}, ["a cat"] = {2000, 9000}, ["a bag of books"] = {2000, 12000},
  ["a bicycle"] = {7000, 25000}, ["a banana"] = {70, 250}, ["a grown dog"] = {8000, 70000}, ["a loaf of bread"] = {250, 1200}, ["an egg"] = {40, 90},
  ["a watermelon"] = {1500, 15000}, ["a spoon"] = {15, 100}, ["a chair"] = {2000, 15000}, ["a phone"] = {100, 350}, ["a feather"] = {0, 3}, ["a baby"] = {2500, 12000}, ["a shoe"] = {150, 800}, ["a full suitcase"] = {8000, 40000}, ["a pen"] = {4, 30},
}
form("Think of {*}.\nAbout how heavy is it?", function(h, seen)
  local bounds = between[h[1]]
  return those_that(seen, function(o)
    local n, unit = o:match("^(%d+) (%a+)$")
    if unit == "L" then return false end
    local grams = int(n) * (unit == "kg" and 1000 or 1)
    return bounds[1] < grams and grams < bounds[2]
  end)
end)
local holds = {["a bucket"] = {4, 20}, ["a bathtub"] = {80, 400}, ["a large bottle"] = {1, 4}, ["a kettle"] = {0, 4}, ["a fish tank at home"] = {10, 300}, ["a watering can"] = {1, 20}}
form("Think of {*} full of water.\nAbout how much water fits in?", function(h, seen)
  local bounds = holds[h[1]]
  return those_that(seen, function(o)
    local n, unit = o:match("^(%d+) (%a+)$")
    return unit == "L" and bounds[1] < int(n) and int(n) < bounds[2]
  end)
end)
local function shares(whole, d)
  local left, n = whole, 0
  while left >= d do left, n = left - d, n + 1 end
  if left ~= 0 then return nil, "something is left over" end
  return n
end
form("A bowl weighs {n} g. {w} puts {n} g of rice into it.\nHow heavy are bowl and rice together?", function(h) return value(h[1] .. " + " .. h[3]) end)
form("A tank holds {n} L of water. {w} uses {n} L for the garden.\nHow many liters are left in the tank?", function(h) return value(h[1] .. " − " .. h[3]) end)
form("One sack of potatoes weighs {n} kg. {w} buys {n} sacks.\nHow many kilograms is that in all?", function(h)
  local sum = 0
  for _ = 1, int(h[3]) do sum = sum + int(h[1]) end
  return sum
end)
form("{w} pours {n} L of juice into {n} jugs, the same in each.\nHow many liters are in one jug?", function(h) return shares(int(h[2]), int(h[3])) end)
form("A bowl with {n} equal plums weighs {n} g. The empty bowl weighs {n} g.\nHow heavy is one plum?", function(h) return shares(int(h[2]) - int(h[3]), int(h[1])) end)
form("{w} has {n} L of paint and uses {n} L. The rest goes into {n} cans, the same in each.\nHow many liters are in one can?", function(h)
  return shares(int(h[2]) - int(h[3]), int(h[4]))
end)
form("{w} has {n} kg of flour and uses {n} kg. The rest goes into bags of {n} kg.\nHow many bags is that?", function(h)
  return shares(int(h[2]) - int(h[3]), int(h[4]))
end)
