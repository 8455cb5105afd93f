-- Adding: counted on one at a time; what is missing is found by trying.
-- Numbers this skill can count with; others leave the question to their own skill.
local function within(h, last)
  for i = 1, last do
    local n = int(h[i])
    if not n or n < 0 or n > 2000 then return false end
  end
  return true
end
local function on(a, b)
  local n = int(a)
  for _ = 1, int(b) do n = n + 1 end
  return n
end
form("The blocks show {n}. Add {n} more.\nWhat number is it now?", function(h, seen)
  local flats, rods, cubes = seen.figure:match("F:(o*) R:(o*) C:(o*)")
  if 100 * #flats + 10 * #rods + #cubes ~= int(h[1]) then return nil, "the blocks show another number" end
  return on(h[1], h[2])
end)
form("What is {n} + {n}?", function(h) return within(h, 2) and on(h[1], h[2]) or nil end)
form("There are {n} {*} at a fair.\n{w} brings {n} more.\nHow many {*} are there now?", function(h) return on(h[1], h[4]) end)
form("{w} counts {n} {*} in a shop.\nThere are {n} more outside.\nHow many {*} are there in all?", function(h) return on(h[2], h[4]) end)
form("? + {n} = {n}\nWhat number is missing?", function(h)
  if not within(h, 2) then return nil, "numbers of another skill" end
  local out = {}
  for i = 0, int(h[2]) do if on(i, h[1]) == int(h[2]) then out[#out + 1] = i end end
  return #out > 0 and out or nil
end)
