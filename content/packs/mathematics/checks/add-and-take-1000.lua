-- Counts on or back by hundreds, tens and ones; tries numbers for "?".
local function on(a, b, sign)
  for _, unit in ipairs({100, 10, 1}) do
    while b >= unit do a, b = a + sign * unit, b - unit end
  end
  return a
end
form("The blocks show {n}.\nHow much is {n} + {n}?", function(h, seen)
  local flats, rods, cubes = seen.figure:match("F:(o*) R:(o*) C:(o*)")
  local drawn = 100 * #flats + 10 * #rods + #cubes
  if drawn ~= int(h[1]) or h[1] ~= h[2] then return nil, "the blocks show another number" end
  return on(drawn, int(h[3]), 1)
end)
form("How much is {n} + {n}?", function(h) return on(int(h[1]), int(h[2]), 1) end)
form("How much is {n} − {n}?", function(h) return on(int(h[1]), int(h[2]), -1) end)
local function tried(left, right)
  local found = {}
  for n = -2000, 3000 do
    if value((left:gsub("%?", tostring(n)))) == Q(right) then found[#found + 1] = n end
  end
  return found
end
form("? + {n} = {n}\nWhat number goes in place of the question mark?", function(h) return tried("? + " .. h[1], h[2]) end)
form("? − {n} = {n}\nWhat number goes in place of the question mark?", function(h) return tried("? − " .. h[1], h[2]) end)
