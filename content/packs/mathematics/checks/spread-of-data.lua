local function numbers(text)
  local out = {}
  for n in text:gmatch("%d+") do out[#out + 1] = int(n) end
  return out
end
form("Each dot is one child.\nWhat is the range of the data?", function(h, seen)
  local parts = split(seen.figure, " | ")
  local at, first, last = 0, nil, nil
  for stack in parts[#parts]:gmatch("%S+") do
    if stack ~= "." then first, last = first or at, at end
    at = at + 1
  end
  return last - first
end)
-- Crosses one out at each end until the middle is left.
local function middle(list)
  local low, high = 1, #list
  while high - low > 1 do low, high = low + 1, high - 1 end
  return Q(list[low] + list[high], 2)
end
form("{*}\nThe numbers are in order.\nWhat is the interquartile range?", function(h)
  local list = numbers(h[1])
  for i = 2, #list do if list[i] < list[i - 1] then return nil, "they are not in order" end end
  local below, above = {}, {}
  for i = 1, #list // 2 do below[i], above[i] = list[i], list[#list - #list // 2 + i] end
  return middle(above) - middle(below)
end)
form("{*}\nThe mean is {n}. Find how far each number is from it.\nWhat is the mean of these distances?", function(h)
  local list, sum, total = numbers(h[1]), 0, 0
  for _, x in ipairs(list) do
    sum, total = sum + x, total + math.abs(x - int(h[2]))
  end
  if Q(sum, #list) ~= Q(h[2]) then return nil, "the mean is another" end
  return Q(total, #list)
end)
form("A: {*}\nB: {*}\nWhich list is spread more?", function(h, seen)
  local function spread(text)
    local list, sum, total = numbers(text), 0, Q(0)
    for _, x in ipairs(list) do sum = sum + x end
    for _, x in ipairs(list) do
      local d = Q(x) - Q(sum, #list)
      total = total + d * d
    end
    return total
  end
  local a, b = spread(h[1]), spread(h[2])
  if a == b then return nil, "both are equal" end
  return those_that(seen, function(option) return begins(option, b < a and "A:" or "B:") end)
end)
