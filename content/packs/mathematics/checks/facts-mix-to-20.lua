-- Facts: every option is worked out; what is missing is found by trying.
-- Numbers this skill can count with; others leave the question to their own skill.
local function within(h, last)
  for i = 1, last do
    local n = int(h[i])
    if not n or n < 0 or n > 2000 then return false end
  end
  return true
end
form("Which of these make {n}?", function(h, seen)
  return those_that(seen, function(option) return value(option) and value(option) == Q(int(h[1]), 1) end)
end)
form("? − {n} = {n}\nWhat number is missing?", function(h)
  if not within(h, 2) then return nil, "numbers of another skill" end
  local out = {}
  for i = 0, 1000 do
    local left = i
    for _ = 1, int(h[1]) do left = left - 1 end
    if left == int(h[2]) then out[#out + 1] = i end
  end
  return #out > 0 and out or nil
end)
