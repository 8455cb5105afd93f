-- Counting by steps: walked one by one.
local function equal_steps(h, step)
  for i = 3, #h do if int(h[i]) - int(h[i - 1]) ~= step then return false end end
  return true
end
form("Count by {n}s.\n{n}, {n}, {n}, {n}, ?\nWhat number comes next?", function(h)
  if not equal_steps(h, int(h[1])) then return nil, "the steps are not equal" end
  local at = int(h[5])
  for _ = 1, int(h[1]) do at = at + 1 end
  return at
end)
form("Count back by {n}s.\n{n}, {n}, {n}, {n}, ?\nWhat number comes next?", function(h)
  if not equal_steps(h, -int(h[1])) then return nil, "the steps are not equal" end
  local at = int(h[5])
  for _ = 1, int(h[1]) do at = at - 1 end
  return at
end)
form("Count by {n}s from {n} up to {n}.\nHow many steps is that?", function(h)
  local at, steps = int(h[2]), 0
  while at < int(h[3]) do at, steps = at + int(h[1]), steps + 1 end
  if at ~= int(h[3]) then return nil, "the steps do not end there" end
  return steps
end)
form("Start at {n} and count on by {n}s.\nWhich numbers are said?", function(h, seen)
  local said, at = {}, int(h[1])
  for _ = 1, 40 do
    said[at] = true
    at = at + int(h[2])
  end
  return those_that(seen, function(option) return said[int(option)] or false end)
end)
