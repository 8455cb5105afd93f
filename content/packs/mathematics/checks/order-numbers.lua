-- The questions of order-numbers are those of compare-two-digit with larger numbers: the same forms answer them by taking both
-- numbers down together. Here they are answered once more, by the place where two written numbers first differ.
-- Whole numbers this skill can compare; other options leave the question to their own skill.
local function whole_options(seen)
  for _, option in ipairs(seen.options) do
    if not option:match("^%d+$") or int(option) > 2000 then return false end
  end
  return true
end
local function before(a, b)
  if #a ~= #b then return #a < #b end
  for i = 1, #a do
    if a:byte(i) ~= b:byte(i) then return a:byte(i) < b:byte(i) end
  end
  return false
end
local function extreme(seen, greatest)
  return those_that(seen, function(option)
    for _, other in ipairs(seen.options) do
      if greatest and before(option, other) or not greatest and before(other, option) then return false end
    end
    return true
  end)
end
form("Which number is the greatest?", function(h, seen) return whole_options(seen) and extreme(seen, true) or nil end)
form("Which number is the smallest?", function(h, seen) return whole_options(seen) and extreme(seen, false) or nil end)
