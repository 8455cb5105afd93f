-- Steps of ten and of a hundred, walked one by one.
-- Numbers this skill can count with; others leave the question to their own skill.
local function within(h, last)
  for i = 1, last do
    local n = int(h[i])
    if not n or n < 0 or n > 2000 then return false end
  end
  return true
end
local function walk(n, by, up)
  n = int(n)
  for _ = 1, int(by) do n = up and n + 1 or n - 1 end
  return n
end
local function shows(seen, n)
  local flats, rods, cubes = seen.figure:match("F:(o*) R:(o*) C:(o*)")
  return 100 * #flats + 10 * #rods + #cubes == int(n)
end
form("The blocks show {n}.\nWhat number is {n} more?", function(h, seen) return shows(seen, h[1]) and walk(h[1], h[2], true) or nil end)
form("The blocks show {n}.\nWhat number is {n} less?", function(h, seen) return shows(seen, h[1]) and walk(h[1], h[2], false) or nil end)
form("What number is {n} more than {n}?", function(h) return within(h, 2) and walk(h[2], h[1], true) or nil end)
form("What number is {n} less than {n}?", function(h) return within(h, 2) and walk(h[2], h[1], false) or nil end)
form("First number: {n}. Second number: {n}.\nHow does the second compare with the first?", function(h, seen)
  return those_that(seen, function(option)
    local by, how = option:match("^(%d+) (%a+)$")
    return walk(h[1], by, how == "more") == int(h[2])
  end)
end)
form("Start at {n}. Make it {n} {w}. Then make it {n} {w}.\nWhat number is it now?", function(h)
  return walk(walk(h[1], h[2], h[3] == "more"), h[4], h[5] == "more")
end)
