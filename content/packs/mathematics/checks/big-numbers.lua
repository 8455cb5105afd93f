form("{*} = ?\nWhich number is it, written with digits?", function(h)
  local sum = 0
  for _, part in ipairs(split(h[1], " + ")) do sum = sum + int(part) end
  return sum
end)
form("{n} = {*}\nWhich number goes in place of the question mark?", function(h)
  local left = int(h[1])
  local asked = 0
  for _, part in ipairs(split(h[2], " + ")) do
    if part == "?" then asked = asked + 1
    elseif not string.match(part, "^[%d,]+$") then return nil, "not a sum of parts"
    else left = left - int(part) end
  end
  if asked ~= 1 then return nil, "not one part is asked" end
  return left
end)
-- The words of a number below a million, put together again.
local function said(n)
  if n < 1000 then return spelt(n) end
  local rest = n % 1000
  return spelt(n // 1000) .. " thousand" .. (rest > 0 and " " .. spelt(rest) or "")
end
form("{*}\nHow is it written with digits?", function(h, seen)
  return those_that(seen, function(option) return said(int(option)) == h[1] end)
end)
form("These numbers of people live in four towns.\nWhich number is the greatest?", function(h, seen)
  return those_that(seen, function(option)
    for _, other in ipairs(seen.options) do if int(other) > int(option) then return false end end
    return true
  end)
end)
form("Put the numbers in order.\nBegin with the smallest.", function(h, seen)
  return in_order(seen, function(option) return Q(option) end)
end)
