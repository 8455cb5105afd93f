-- Words are compared with the words of every number; parts are added up.
local function named(words)
  local out = {}
  for n = 0, 1000 do if spelt(n) == words then out[#out + 1] = n end end
  return #out > 0 and out or nil
end
form("{*}\nWrite this number with digits.", function(h) return named(h[1]) end)
form("Read the number {n}.\nWhich words name it?", function(h, seen)
  if int(h[1]) > 1000 then return nil, "a number of another skill" end
  return those_that(seen, function(option) return option == spelt(int(h[1])) end)
end)
form("{*}\nWhat number do the parts make?", function(h) return value(h[1]) end)
form("Look at the number {n}.\nWhich of these name it?", function(h, seen)
  if int(h[1]) > 1000 then return nil, "a number of another skill" end
  return those_that(seen, function(option)
    if option:find("+", 1, true) then return value(option) == Q(int(h[1]), 1) end
    return option == spelt(int(h[1]))
  end)
end)
