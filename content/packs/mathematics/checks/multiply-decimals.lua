-- Adds the first number as often as the digits of the second one say, then shifts by its places.
local function times(a, b)
  local whole, part = string.match((string.gsub(b, ",", "")), "^(%d+)%.?(%d*)$")
  local copies, shift = int(whole .. (part or "")), Q(1)
  for _ = 1, #(part or "") do shift = shift * Q(10) end
  local sum, chunk, left = Q(0), Q(a), copies
  while left > 0 do
    if left % 2 == 1 then sum = sum + chunk end
    chunk, left = chunk + chunk, left // 2
  end
  return sum / shift
end
form("{d} × {d} = ?\nWhat is the product?", function(h, seen)
  if begins(seen.figure, "model [") and not string.find(seen.figure, "×", 1, true) then
    local parts = split(string.match(seen.figure, "%[(.-)%]"), "|")
    local sum = Q(0)
    for _, part in ipairs(parts) do sum = sum + Q(part) end
    if sum ~= times(h[2], h[1]) then return nil, "the bar shows another product" end
  end
  return times(h[1], h[2])
end)
form("{n} × {n} = {n}\nWhat is {d} × {d}?", function(h, seen)
  if times(h[1], h[2]) ~= Q(h[3]) then return nil, "the product told is not right" end
  return those_that(seen, function(option) return Q(option) == times(h[4], h[5]) end)
end)
form("A notebook costs ${d}. Someone buys {n} of them.\nHow many dollars is that?", function(h) return times(h[1], h[2]) end)
form("A garden is {d} m long and {d} m wide.\nWhat is its area in square meters?", function(h) return times(h[1], h[2]) end)
form("One meter of wire weighs {d} g. A piece is {d} m long.\nHow many grams does it weigh?", function(h) return times(h[1], h[2]) end)
