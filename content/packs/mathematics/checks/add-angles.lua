-- The labels of the angles as drawn; 0 for the question mark.
local function drawn(seen)
  local out, asked = {}, 0
  for part in string.gmatch(seen.figure, "%[([%d?]+)[^%]]*%]") do
    if part == "?" then asked = asked + 1 else out[#out + 1] = int(part) end
  end
  return out, asked
end
local function rest(whole, seen)
  local known, asked = drawn(seen)
  if asked ~= 1 then return nil, "not one angle is asked" end
  for _, one in ipairs(known) do
    for _ = 1, one do whole = whole - 1 end
  end
  if whole <= 0 then return nil, "the parts are more than the whole" end
  return whole
end
form("Two angles lie side by side: {n}° and {n}°.\nHow many degrees is the whole angle?", function(h, seen)
  local known = drawn(seen)
  if #known ~= 2 or known[1] ~= int(h[1]) or known[2] ~= int(h[2]) then return nil, "other angles are drawn" end
  local sum = 0
  for _, one in ipairs(known) do for _ = 1, one do sum = sum + 1 end end
  return sum
end)
form("The two angles make a right angle.\nHow many degrees is the angle with the question mark?", function(h, seen) return rest(90, seen) end)
form({"The two angles make a straight line.\nHow many degrees is the angle with the question mark?",
  "Three angles make a straight line.\nHow many degrees is the angle with the question mark?"}, function(h, seen)
  if not string.find(seen.figure, "together straight", 1, true) then return nil, "no straight line is drawn" end
  return rest(180, seen)
end)
form("Three angles make a full turn.\nHow many degrees is the angle with the question mark?", function(h, seen)
  if not string.find(seen.figure, "together round", 1, true) then return nil, "no full turn is drawn" end
  return rest(360, seen)
end)
form("The two angles make {n}° together.\nHow many degrees is the angle with the question mark?", function(h, seen) return rest(int(h[1]), seen) end)
form("A wheel turns by {n}°. Then it turns {n}° more.\nBy how many degrees has it turned in all?", function(h)
  local at = int(h[1])
  for _ = 1, int(h[2]) do at = at + 1 end
  return at
end)
form("A fan turns by {n}°. Then it turns back by {n}°.\nHow many degrees is it from the start?", function(h)
  local at = int(h[1])
  for _ = 1, int(h[2]) do at = at - 1 end
  return at
end)
