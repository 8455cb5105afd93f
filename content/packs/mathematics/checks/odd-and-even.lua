-- Odd and even: things are put in pairs until none or one is left.
local function left_over(n)
  local left, pairs_made = n, 0
  while left >= 2 do left, pairs_made = left - 2, pairs_made + 1 end
  return left, pairs_made
end
form("Make pairs in the picture.\nIs the number of dots odd or even?", function(h, seen)
  local left = left_over(count(seen.figure:gsub("things", ""), "o"))
  return left == 0 and "even: all are in pairs" or "odd: one is left over"
end)
form("Even numbers can be put in pairs.\nWhich of these numbers are even?", function(h, seen)
  return those_that(seen, function(option) return left_over(int(option)) == 0 end)
end)
form("In odd numbers one is left over from the pairs.\nWhich of these numbers are odd?", function(h, seen)
  return those_that(seen, function(option) return left_over(int(option)) == 1 end)
end)
form("? + ? = {n}. Both are the same number.\nWhat number is it?", function(h)
  local out = {}
  for i = 0, int(h[1]) do if i + i == int(h[1]) then out[#out + 1] = i end end
  return out
end)
form("There are {n} {*}. They are put in pairs.\nHow many pairs are there?", function(h)
  local _, made = left_over(int(h[1]))
  return made
end)
form("Make pairs of {n} dots. Make pairs of {n} dots.\nIs {n} + {n} odd or even?", function(h)
  if h[1] ~= h[3] or h[2] ~= h[4] then return nil, "other numbers" end
  return left_over(int(h[1]) + int(h[2])) == 0 and "even, each has a partner" or "odd, one is left over"
end)
