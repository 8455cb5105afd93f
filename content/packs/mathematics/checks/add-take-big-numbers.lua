-- Written addition on digits, from the ones, with a list of digits and no sum of the numbers.
local function reversed_digits(text)
  local out = {}
  for d in string.gmatch(string.reverse((string.gsub(text, "%D", ""))), "%d") do out[#out + 1] = int(d) end
  return out
end
local function added(a, b)
  local x, y, out, carry = reversed_digits(a), reversed_digits(b), "", 0
  for at = 1, math.max(#x, #y) + 1 do
    local here = (x[at] or 0) + (y[at] or 0) + carry
    carry = here >= 10 and 1 or 0
    out = tostring(here - 10 * carry) .. out
  end
  return int((string.gsub(out, "^0+(%d)", "%1")))
end
-- What must be added to b to make a, digit by digit from the left.
local function missing(b, a)
  local found = 0
  for _, unit in ipairs({100000, 10000, 1000, 100, 10, 1}) do
    while added(b, tostring(found + unit)) <= int(a) do found = found + unit end
  end
  return found
end
local function drawn(seen, a, b)
  if seen.figure == "" then return true end
  local rows = split(seen.figure, " | ")
  return (string.gsub(rows[3], "%D", "")) == (string.gsub(a, "%D", "")) and (string.gsub(rows[4], "%D", "")) == (string.gsub(b, "%D", ""))
end
form("{n} + {n} = ?\nWhat is the sum?", function(h, seen)
  if not drawn(seen, h[1], h[2]) then return nil, "the table shows other numbers" end
  return added(h[1], h[2])
end)
form("{n} − {n} = ?\nWhat is the difference?", function(h, seen)
  if not drawn(seen, h[1], h[2]) then return nil, "the table shows other numbers" end
  return missing(h[2], h[1])
end)
form("A library had {n} books. It got {n} more.\nHow many books are there now?", function(h) return added(h[1], h[2]) end)
form("A city had {n} trees. A storm took {n} of them.\nHow many trees are left?", function(h) return missing(h[2], h[1]) end)
form("{n} + ? = {n}\nWhich number goes in place of the question mark?", function(h) return missing(h[1], h[2]) end)
