-- Taking tens away: counted back one by one; what is missing is found by trying.
-- Numbers this skill can count with; others leave the question to their own skill.
local function within(h, last)
  for i = 1, last do
    local n = int(h[i])
    if not n or n < 0 or n > 2000 then return false end
  end
  return true
end
local function back(a, b)
  local n = int(a)
  for _ = 1, int(b) do n = n - 1 end
  return n
end
local function rods(seen)
  local _, _, drawn, cubes = seen.figure:find("R:(o*) C:(o*)")
  return 10 * #drawn + #cubes
end
form({"Each rod is ten.\nTake {n} away. What number is left?", "Each rod is ten. Cover {n}.\nHow much is not covered?"}, function(h, seen)
  return back(rods(seen), h[1])
end)
form("What is {n} − {n}?", function(h) return within(h, 2) and back(h[1], h[2]) or nil end)
form("Begin at {n}. Jump back {n}.\nTap where the jump ends.", function(h) return back(h[1], h[2]) end)
form("Which one makes {n}?", function(h, seen)
  return those_that(seen, function(option) return value(option) and value(option) == Q(int(h[1]), 1) end)
end)
form("{w} has {n} {*}. {n} of them go in a {w}.\nHow many {*} are not in it?", function(h) return back(h[2], h[4]) end)
form("There are {n} {*} at a fair.\n{n} of them are sold.\nHow many {*} are left?", function(h) return back(h[1], h[3]) end)
form("{n} − ? = {n}\nWhat number is missing?", function(h)
  if not within(h, 2) then return nil, "numbers of another skill" end
  local out = {}
  for i = 0, int(h[1]) do if back(h[1], i) == int(h[2]) then out[#out + 1] = i end end
  return #out > 0 and out or nil
end)
