local function plain(text) return tostring(int(text)) end
-- What the digit is worth wherever it stands in a number, from left to right.
local function worths(digit, text)
  local digits, out = plain(text), {}
  for at = 1, #digits do
    if string.sub(digits, at, at) == digit then
      out[#out + 1] = int(digit .. string.rep("0", #digits - at))
    end
  end
  return out
end
form("Look at the digit {n} in {n}.\nWhat is this {n} worth?", function(h)
  local found = worths(h[1], h[2])
  if #found ~= 1 then return nil, "the digit does not stand there once" end
  return found[1]
end)
form("{n} has the digit {n} twice. The left {n} is worth ? times the right {n}.\nWhich number goes in place of the question mark?", function(h)
  local found = worths(h[2], h[1])
  if #found ~= 2 then return nil, "the digit does not stand there twice" end
  local times, sum = 0, 0
  while sum < found[1] do sum, times = sum + found[2], times + 1 end
  return times
end)
form("Think of 10 times {n}.\nWhich number is that?", function(h)
  local sum = 0
  for _ = 1, 10 do sum = sum + int(h[1]) end
  return sum
end)
form("{n} is 10 times a number.\nWhich number is that?", function(h)
  for n = 1, 100000 do if n * 10 == int(h[1]) then return n end end
end)
form("The number {n} is built of {w} only.\nHow many {w} are needed?", function(h)
  local unit = ({tens = 10, hundreds = 100, thousands = 1000})[h[2]]
  local left, n = int(h[1]), 0
  while left > 0 do left, n = left - unit, n + 1 end
  if left < 0 then return nil, "it does not come out even" end
  return n
end)
form("Think of the {n} in {n}.\nIn which number is the {n} worth 10 times as much?", function(h, seen)
  local here = worths(h[1], h[2])[1]
  return those_that(seen, function(option)
    local there = worths(h[1], option)
    return #there == 1 and there[1] == here * 10
  end)
end)
