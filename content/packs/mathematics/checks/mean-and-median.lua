local function numbers(text)
  local out = {}
  for n in text:gmatch("%d+") do out[#out + 1] = int(n) end
  return out
end
-- One at a time from the largest to the smallest until they differ by less than 1; what is left is shared.
local function level(list)
  local n, total = #list, 0
  for _, x in ipairs(list) do total = total + x end
  for m = 0, 1000 do
    if Q(m) * n == Q(total) then return Q(m) end
  end
  return Q(total, n)
end
local function middle(list)
  table.sort(list)
  local low, high = 1, #list
  while high - low > 1 do low, high = low + 1, high - 1 end
  return Q(list[low] + list[high], 2)
end
form("The bars show how many pages were read each day.\nHow many a day would it be if all bars were level?", function(h, seen)
  local list, step = {}, tonumber(seen.figure:match("step (%d+)"))
  for i, one in ipairs(split(seen.figure, " | ")) do
    local name, rest = one:match("^(%a%a%a) ?([=%+%d/]*)$")
    if i > 2 and name then list[#list + 1] = count(rest, "=") * step + (tonumber(rest:match("%+(%d+)/")) or 0) end
  end
  return level(list)
end)
form("{*}\nWhat is the mean of these numbers?", function(h) return level(numbers(h[1])) end)
form("{*}\nWhat is the median of these numbers?", function(h) return middle(numbers(h[1])) end)
form("{w} throws {n} times. The mean is {n} m.\nThe other throws are {*} m.\nHow far is the last throw?", function(h)
  local known = numbers(h[4])
  if #known + 1 ~= int(h[2]) then return nil, "another count" end
  for x = 0, 500 do
    known[#known + 1] = x
    if level(known) == Q(h[3]) then return x end
    known[#known] = nil
  end
end)
form("{*}\nThe last number becomes {n}.\nWhat happens?", function(h, seen)
  local before, after = numbers(h[1]), numbers(h[1])
  after[#after] = int(h[2])
  local mean, median = level(before) < level(after), middle(before) < middle(after)
  return those_that(seen, function(option)
    if option == "both grow" then return mean and median elseif option == "both stay" then return not mean and not median end
    if begins(option, "the mean grows") then return mean and not median end
    return median and not mean
  end)
end)
