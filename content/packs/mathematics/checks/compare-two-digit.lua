-- Comparing: two numbers are taken down one by one together; the one left over is the greater.
-- Whole numbers this skill can compare; other options leave the question to their own skill.
local function whole_options(seen)
  for _, option in ipairs(seen.options) do
    if not option:match("^%d+$") or int(option) > 2000 then return false end
  end
  return true
end
local function less(a, b)
  a, b = int(a), int(b)
  while a > 0 and b > 0 do a, b = a - 1, b - 1 end
  return b > 0
end
local function extreme(seen, greatest)
  return those_that(seen, function(option)
    for _, other in ipairs(seen.options) do
      if greatest and less(option, other) or not greatest and less(other, option) then return false end
    end
    return true
  end)
end
form("Which number is the greatest?", function(h, seen) return whole_options(seen) and extreme(seen, true) or nil end)
form("Which number is the smallest?", function(h, seen) return whole_options(seen) and extreme(seen, false) or nil end)
form("< means is less than. > means is greater than.\nWhich one is true?", function(h, seen)
  for _, option in ipairs(seen.options) do
    local one, other = option:match("^(%d+) [<>=] (%d+)$")
    if not one or int(one) > 2000 or int(other) > 2000 then return nil, "numbers of another skill" end
  end
  return those_that(seen, function(option)
    local a, sign, b = option:match("^(%d+) ([<>=]) (%d+)$")
    if not a then return nil end
    if sign == "<" then return less(a, b) end
    if sign == ">" then return less(b, a) end
    return not less(a, b) and not less(b, a)
  end)
end)
form("Put the numbers in order.\nBegin with the smallest.", function(h, seen) return whole_options(seen) and in_order(seen, function(option) return int(option) end) or nil end)
form("Put the numbers in order.\nBegin with the greatest.", function(h, seen) return whole_options(seen) and in_order(seen, function(option) return -int(option) end) or nil end)
form("The number is greater than {n}.\nIt is less than {n}.\nWhich numbers can it be?", function(h, seen)
  return those_that(seen, function(option) return less(h[1], option) and less(option, h[2]) end)
end)
