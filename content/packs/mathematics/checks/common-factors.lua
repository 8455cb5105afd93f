form("A common factor divides both numbers.\nWhich are common factors of {n} and {n}?", function(h, seen)
  return those_that(seen, function(option) return int(h[1]) % int(option) == 0 and int(h[2]) % int(option) == 0 end)
end)
form("Look for numbers that divide both {n} and {n}.\nWhat is the greatest one?", function(h)
  for n = math.min(int(h[1]), int(h[2])), 1, -1 do
    if int(h[1]) % n == 0 and int(h[2]) % n == 0 then return n end
  end
end)
local function meet(a, b)
  local x, y = a, b
  while x ~= y do if x < y then x = x + a else y = y + b end end
  return x
end
form("Count by {n}s and by {n}s.\nWhat is the first number in both?", function(h) return meet(int(h[1]), int(h[2])) end)
form("Two lights flash together. One flashes every {n} s, one every {n} s.\nAfter how many seconds do they flash together again?", function(h) return meet(int(h[1]), int(h[2])) end)
form("Take out the greatest common factor.\nWhich is the same as {n} + {n}?", function(h, seen)
  return those_that(seen, function(option)
    local g, x, y = option:match("^(%d+) × %((%d+) %+ (%d+)%)$")
    g, x, y = int(g), int(x), int(y)
    if g * x ~= int(h[1]) or g * y ~= int(h[2]) then return false end
    for n = 2, x do if x % n == 0 and y % n == 0 then return false end end
    return true
  end)
end)
