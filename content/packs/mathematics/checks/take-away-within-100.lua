-- Taking away within 100: counted back one by one; how many more by counting on.
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
local function up(from, to)
  local n = 0
  for _ = int(from) + 1, int(to) do n = n + 1 end
  return n
end
form("Read the blocks. Then take {n} away.\nWhat number is left?", function(h, seen)
  local flats, rods, cubes = seen.figure:match("F:(o*) R:(o*) C:(o*)")
  return back(100 * #flats + 10 * #rods + #cubes, h[1])
end)
form("What is {n} − {n}?", function(h) return within(h, 2) and back(h[1], h[2]) or nil end)
form("{w} has {n} {*}. {w} has {n} {*}.\nHow many more {*} does {w} have?", function(h)
  if h[8] ~= h[1] then return nil, "the other has more" end
  return up(h[5], h[2])
end)
form("{w} has {n} {*}. {w} has {n} {*}.\nHow many fewer {*} does {w} have?", function(h)
  if h[8] ~= h[4] then return nil, "the other has fewer" end
  return up(h[5], h[2])
end)
