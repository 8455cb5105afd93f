form("The scale is level. Every box x weighs the same.\nWhich number is x?", function(h, seen)
  local left, right = seen.figure:match("^(.-)|(.*)$")
  local found = {}
  local boxes = count(seen.figure, "[x]")
  local numbers = {}
  for n in seen.figure:gmatch("%[(%d+)%]") do numbers[#numbers + 1] = int(n) end
  if boxes < 2 or #numbers ~= 2 then return nil, "cannot read " .. seen.figure end
  for x = 0, 100 do
    local sum = numbers[1]
    for _ = 1, boxes do sum = sum + x end
    if sum == numbers[2] then found[#found + 1] = x end
  end
  return found
end)
form("{*}\nWhich number must x be?", function(h) return solutions(h[1], "x", -60, 60) end)
form("A ride costs {n} dollars, and {n} dollars more for each km. Someone pays {n} dollars.\nHow many km long is the ride?", function(h)
  local price, km = int(h[1]), 0
  while price < int(h[3]) do price, km = price + int(h[2]), km + 1 end
  if price ~= int(h[3]) then return nil, "no whole km" end
  return km
end)
