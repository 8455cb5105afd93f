local function added(f, k)
  local sum = Q(0)
  for _ = 1, int(k) do sum = sum + Q(f) end
  return sum
end
form("The bar is {n} copies of {f}.\nWhat is {n} × {f}?", function(h, seen)
  local parts = split(string.gsub(string.match(seen.figure, "%[(.-)%]"), "[{}]", ""), "|")
  if #parts ~= int(h[1]) then return nil, "the bar has another number of parts" end
  local sum = Q(0)
  for _, part in ipairs(parts) do sum = sum + Q(part) end
  if sum ~= added(h[4], h[3]) then return nil, "the bar shows another product" end
  return sum
end)
form("{n} × {f} = ?\nWhat is the product?", function(h) return added(h[2], h[1]) end)
form("A cup holds {f} L. A jug is filled with {n} cups.\nHow many liters are in the jug?", function(h) return added(h[1], h[2]) end)
form("A lap in the park is {f} km. Someone runs {n} laps.\nHow many kilometers is that?", function(h) return added(h[1], h[2]) end)
form("One batch of dough takes {f} kg of flour. A baker makes {n}.\nHow many kilograms of flour is that?", function(h) return added(h[1], h[2]) end)
form("Think of {n} × {f}.\nBetween which two whole numbers is it?", function(h, seen)
  local sum = added(h[2], h[1])
  return those_that(seen, function(option)
    local ends = split(option, " and ")
    return Q(ends[1]) < sum and sum < Q(ends[2])
  end)
end)
