-- Money: every coin and bill is counted by itself, smallest worth first.
local function worth(list)
  local coins = {}
  for c in list:gmatch("%d+") do coins[#coins + 1] = int(c) end
  table.sort(coins)
  local sum = 0
  for _, c in ipairs(coins) do sum = sum + c end
  return sum
end
form("The number on a coin tells its worth.\nHow many cents are there in all?", function(h, seen) return worth(seen.figure) end)
form("A {w} costs {n} cents.\nWhich coins make {n} cents?", function(h, seen)
  if h[2] ~= h[3] then return nil, "two prices" end
  return those_that(seen, function(option) return worth(option) == int(h[2]) end)
end)
form("{w} has these coins and buys a {w}.\nThe {w} costs {n} cents.\nHow many cents are left?", function(h, seen)
  local left = 0
  for _ = int(h[4]) + 1, worth(seen.figure) do left = left + 1 end
  return left
end)
form("{w} has these bills.\nHow many dollars are there in all?", function(h, seen)
  local sum = 0
  for bill, many in seen.figure:gmatch("%$(%d+) ; (%d+)") do for _ = 1, int(many) do sum = sum + int(bill) end end
  return sum
end)
