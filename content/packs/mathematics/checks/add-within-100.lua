-- Adding within 100: counted on in tens, then in ones; a missing part is found by trying.
-- Numbers this skill can count with; others leave the question to their own skill.
local function within(h, last)
  for i = 1, last do
    local n = int(h[i])
    if not n or n < 0 or n > 2000 then return false end
  end
  return true
end
local function on(a, b)
  local n, left = int(a), int(b)
  while left >= 10 do n, left = n + 10, left - 10 end
  while left > 0 do n, left = n + 1, left - 1 end
  return n
end
form("{w} finds {n} {*}. {w} finds {n} {*}.\nHow many {*} do they find together?", function(h) return on(h[2], h[5]) end)
form("What is {n} + {n}?", function(h) return within(h, 2) and on(h[1], h[2]) or nil end)
form("{n} + ? = {n}\nWhat number is missing?", function(h)
  if not within(h, 2) then return nil, "numbers of another skill" end
  local out = {}
  for i = 0, int(h[2]) do if on(h[1], i) == int(h[2]) then out[#out + 1] = i end end
  return #out > 0 and out or nil
end)
