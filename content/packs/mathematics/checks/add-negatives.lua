local function bare(text) return (text:gsub("[()]", "")) end
-- Only what has a number below zero: other sums have forms of their own.
local function below_zero(h) return h[1]:find("−", 1, true) or h[2]:find("−", 1, true) end
form("{n} + {*}\nWhat is the sum?", function(h, seen)
  local at, b = int(h[1]), int(bare(h[2]))
  if not (at and b and below_zero(h)) then return nil, "nothing is below zero" end
  for _ = 1, math.abs(b) do at = at + (b < 0 and -1 or 1) end
  return at
end)
form("{n} − {*}\nWhat is the difference?", function(h)
  local a, b = int(h[1]), int(bare(h[2]))
  if not (a and b) then return nil, "not whole numbers" end
  local found = {}
  for x = -60, 60 do if x + b == a then found[#found + 1] = x end end
  return found
end)
form("{*}\nWhat number is that?", function(h)
  local v = value(h[1])
  if not v then return nil, "cannot be read" end
  return v
end)
form("In one town it is {n} °C, in another {n} °C.\nHow many degrees lie between the two?", function(h)
  local a, b, steps = int(h[1]), int(h[2]), 0
  if a > b then a, b = b, a end
  while a < b do a, steps = a + 1, steps + 1 end
  return steps
end)
