-- How many of the smallest unit of its kind each unit is.
local size = {m = 100, cm = 1, km = 100000, kg = 1000, g = 1, L = 1000, mL = 1, h = 3600, min = 60, s = 1, ft = 12, ["in"] = 1, yd = 36, lb = 16, oz = 1}
local sign = {meter = "m", centimeter = "cm", kilometer = "km", kilogram = "kg", gram = "g", liter = "L", milliliter = "mL", hour = "h", minute = "min",
  second = "s", foot = "ft", inch = "in", yard = "yd", pound = "lb", ounce = "oz"}
local plural = {feet = "foot", inches = "inch"}
local function unit(word)
  return sign[word] or sign[plural[word] or ""] or sign[string.sub(word, 1, -2)]
end
local function smallest(n, word) return int(n) * size[unit(word)] end
local function in_units(amount, word)
  local one, n = size[unit(word)], 0
  while n * one < amount do n = n + 1 end
  if n * one ~= amount then return nil, "it does not come out even" end
  return n
end
form("1 {w} is {n} {w}.\nHow many {w} are {n} {w}?", function(h)
  if smallest("1", h[1]) ~= smallest(h[2], h[3]) or unit(h[1]) ~= unit(h[6]) or h[3] ~= h[4] then return nil, "the fact is another one" end
  return in_units(smallest(h[5], h[6]), h[4])
end)
form({"{*} {n} {w} and {n} {w}.\nHow many {w} is that?", "{*} {n} {w} and {n} {w} long.\nHow many {w} is that?",
  "{*} {n} {w} and {n} {w} wide.\nHow many {w} is that?"}, function(h)
  if not unit(h[3]) or not unit(h[5]) then return nil, "no units" end
  return in_units(smallest(h[2], h[3]) + smallest(h[4], h[5]), h[6])
end)
form("Compare {n} {w} with {n} {w}.\nHow many {w} more is the larger amount?", function(h)
  local a, b = smallest(h[1], h[2]), smallest(h[3], h[4])
  return in_units(math.abs(a - b), h[5])
end)
form("Put the amounts in order.\nBegin with the smallest.", function(h, seen)
  return in_order(seen, function(option)
    local sum = 0
    for n, word in string.gmatch(option, "([%d,]+) (%a+)") do sum = sum + int(n) * size[word] end
    return sum
  end)
end)
