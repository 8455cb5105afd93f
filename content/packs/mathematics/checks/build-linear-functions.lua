form({"A tank holds {n} liters. {n} more flow in each minute.\nx is the minutes, y is the liters.\nWhich rule gives y?",
  "A club costs ${n} to join. Then it is ${n} a month.\nx is the months, y is the dollars.\nWhich rule gives y?",
  "A plant is {n} cm tall. It grows {n} cm each week.\nx is the weeks, y is the height in cm.\nWhich rule gives y?"}, function(h, seen)
  return those_that(seen, function(option)
    local right, y = option:match("^y = (.+)$"), int(h[1])
    for x = 0, 3 do
      if not (value(right, {x = x}) == Q(y)) then return false end
      y = y + int(h[2])
    end
    return true
  end)
end)
for _, letter in ipairs({"m", "b"}) do
  form("y = mx + b goes through ({n}, {n}) and ({n}, {n}).\nWhich number is " .. letter .. "?", function(h)
    for m = -20, 20 do
      for b = -100, 100 do
        if m * int(h[1]) + b == int(h[2]) and m * int(h[3]) + b == int(h[4]) then return letter == "m" and m or b end
      end
    end
  end)
end
form({"A candle burns down evenly.\nAfter {n} hours it is {n} mm tall.\nAfter {n} hours it is {n} mm tall.\nHow tall is it after {n} hours?",
  "A tank drains evenly.\nAfter {n} hours it holds {n} L.\nAfter {n} hours it holds {n} L.\nHow much does it hold after {n} hours?"}, function(h)
  for rate = 1, 50 do
    local tall = int(h[2])
    for _ = int(h[1]) + 1, int(h[3]) do tall = tall - rate end
    if tall == int(h[4]) then
      for _ = int(h[3]) + 1, int(h[5]) do tall = tall - rate end
      return tall
    end
  end
end)
