-- How many rectangles of whole rows n dots can fill.
local function divisors(n)
  local found = 0
  for rows = 1, n do
    local left = n
    while left >= rows do left = left - rows end
    if left == 0 then found = found + 1 end
  end
  return found
end
form("Some dots fit only one rectangle: one single row.\nWhich number of dots is like that?", function(h, seen)
  return those_that(seen, function(option) return divisors(int(option)) == 2 end)
end)
form("{n} is not prime.\nWhich equation shows it?", function(h, seen)
  if divisors(int(h[1])) < 3 then return nil, "it is prime" end
  return those_that(seen, function(option)
    local sides = split(option, " = ")
    local parts = split(sides[1], " × ")
    if #parts ~= 2 or value(sides[1]) ~= Q(h[1]) or sides[2] ~= h[1] then return false end
    return parts[1] ~= "1" and parts[2] ~= "1"
  end)
end)
form("Which of these numbers are prime?\nChoose every one.", function(h, seen)
  return those_that(seen, function(option) return divisors(int(option)) == 2 end)
end)
form("Think of the primes greater than {n}.\nWhich is the smallest?", function(h)
  for n = int(h[1]) + 1, 200 do if divisors(n) == 2 then return n end end
end)
form("{n} is not prime. One of its factors is 1.\nWhat is its next smallest factor?", function(h)
  local n = int(h[1])
  for f = 2, n - 1 do
    for k = 2, n do if f * k == n then return f end end
  end
  return nil, "it is prime"
end)
