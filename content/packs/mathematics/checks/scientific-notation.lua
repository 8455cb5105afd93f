local small = {["⁰"] = 0, ["¹"] = 1, ["²"] = 2, ["³"] = 3, ["⁴"] = 4, ["⁵"] = 5, ["⁶"] = 6, ["⁷"] = 7, ["⁸"] = 8, ["⁹"] = 9}
local function number(text)
  local front, high = text:match("^([%d%.]+) × 10(.+)$")
  if not front then return nil end
  local below = begins(high, "⁻")
  local n = small[(high:gsub("⁻", ""))]
  local out = Q(front)
  for _ = 1, n do out = below and out / Q(10) or out * Q(10) end
  return out
end
form("{*} = {d} × a power of 10\nWhat is the exponent of 10?", function(h)
  local full, front = Q((h[1]:gsub(",", ""))), Q(h[2])
  local n = 0
  while n < 12 and not (full == front) and front < full do front = front * Q(10) n = n + 1 end
  while n > -12 and not (full == front) and full < front do front = front / Q(10) n = n - 1 end
  if not (full == front) then return nil, "the digits differ" end
  return n
end)
form("All have a power of 10.\nWhich is the order from least to greatest?", function(h, seen) return in_order(seen, number) end)
form("One space probe is {*} km away.\nAnother is {*} km away.\nHow many times as far away is the first?", function(h)
  local far, near = number(h[1]), number(h[2])
  for n = 0, 5 do
    local p = Q(math.tointeger(10 ^ n))
    for q = 1, 9 do if near * p * Q(q) == far then return Q(q) * p end end
  end
end)
