-- Place value: what is drawn or told is laid out in ones and counted.
local function worth(text)
  local sum = 0
  for n, what in text:gmatch("(%d+) (%a+)") do
    local each = begins(what, "hundred") and 100 or begins(what, "ten") and 10 or 1
    for _ = 1, tonumber(n) do sum = sum + each end
  end
  return sum
end
form("A flat is a hundred. A rod is ten. A cube is one.\nWhat number do the blocks show?", function(h, seen)
  local flats, rods, cubes = seen.figure:match("F:(o*) R:(o*) C:(o*)")
  return worth(#flats .. " hundreds " .. #rods .. " tens " .. #cubes .. " ones")
end)
form("Look at the number {n}.\nHow much is the {n} worth?", function(h)
  -- The number with that digit struck out to 0 is so much less.
  local at, again = h[1]:find(h[2], 1, true)
  if not at or h[1]:find(h[2], again + 1, true) then return nil, "the digit does not stand there once" end
  return int(h[1]) - int(h[1]:sub(1, at - 1) .. "0" .. h[1]:sub(at + 1))
end)
form("{n} is made of tens only.\nHow many tens make {n}?", function(h)
  local left, made = int(h[1]), 0
  while left >= 10 do left, made = left - 10, made + 1 end
  if left > 0 then return nil, "ones are left over" end
  return made
end)
form("Here are {*}, {*} and {*}.\nWhat number is that?", function(h) return worth(h[1] .. " " .. h[2] .. " " .. h[3]) end)
