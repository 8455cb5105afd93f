-- Several numbers: counted on one after the other, from the last to the first.
-- Numbers this skill can count with; others leave the question to their own skill.
local function within(h, last)
  for i = 1, last do
    local n = int(h[i])
    if not n or n < 0 or n > 2000 then return false end
  end
  return true
end
local function all_of(...)
  local list, n = {...}, 0
  for i = #list, 1, -1 do for _ = 1, int(list[i]) do n = n + 1 end end
  return n
end
form("What is {n} + {n} + {n}?", function(h) return within(h, 3) and all_of(h[1], h[2], h[3]) or nil end)
form("What is {n} + {n} + {n} + {n}?", function(h) return within(h, 4) and all_of(h[1], h[2], h[3], h[4]) or nil end)
form("Four boxes hold {n}, {n}, {n} and {n} {*}.\nHow many {*} are there in all?", function(h, seen)
  local row = 0
  for n in seen.figure:gmatch("| %u ; (%d+)") do
    row = row + 1
    if n ~= h[row] then return nil, "the table says otherwise" end
  end
  return all_of(h[1], h[2], h[3], h[4])
end)
form("{n} + {n} + ? = {n}\nWhat number is missing?", function(h)
  if not within(h, 3) then return nil, "numbers of another skill" end
  local out = {}
  for i = 0, int(h[3]) do if all_of(h[1], h[2]) + i == int(h[3]) then out[#out + 1] = i end end
  return #out > 0 and out or nil
end)
