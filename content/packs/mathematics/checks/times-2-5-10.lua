-- Adds group by group, or sorts and works out each option.
local function again(times, size)
  local sum = 0
  for _ = 1, int(times) do sum = sum + int(size) end
  return sum
end
form("There are {n} pairs of shoes.\nHow many shoes are there?", function(h, seen)
  local things = select(2, seen.figure:gsub("o", ""))
  if things ~= again(h[1], "2") then return nil, "other things are drawn" end
  return things
end)
form("Each coin is worth {n} cents.\nHow many cents are there in all?", function(h, seen)
  local sum = 0
  for one in seen.figure:gmatch("%d+") do
    if int(one) ~= int(h[1]) then return nil, "another coin is drawn" end
    sum = sum + int(one)
  end
  return sum
end)
form("A frog makes {n} jumps of {n}.\nIt starts at 0. Where does it land?", function(h) return again(h[1], h[2]) end)
form("What number is {n} groups of {n}?", function(h) return again(h[1], h[2]) end)
form("How much is {n} × {n}?", function(h) return again(h[1], h[2]) end)
form("Put the products in order.\nStart with the smallest.", function(_, seen) return in_order(seen, function(o) return value(o) end) end)
form("Which products make {n}?\nChoose all that do.", function(h, seen)
  return those_that(seen, function(o) return value(o) == Q(int(h[1])) end)
end)
