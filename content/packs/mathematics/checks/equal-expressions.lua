-- Two expressions are held equal when they agree at many numbers.
local function same(one, two)
  local letter = one:match("%a")
  for x = 0, 12 do
    local a, b = value(one, {[letter] = x}), value(two, {[letter] = x})
    if not a or not b then return nil, "it cannot be read" end
    if a ~= b then return false end
  end
  return true
end
local function equals(h, seen) return those_that(seen, function(option) return same(h[#h], option) end) end
form("Each part of the bracket is multiplied.\nWhich is equal to {*}?", equals)
form("Put together what is of one kind.\nWhich is equal to {*}?", equals)
form("Some are equal to it for every number {w}.\nWhich are equal to {*}?", equals)
form("{*} = ?({*} + {n})\nWhat number goes in place of the question mark?", function(h)
  local found = {}
  for n = 1, 200 do
    if same(h[1], n .. "(" .. h[2] .. " + " .. h[3] .. ")") then found[#found + 1] = n end
  end
  return found
end)
