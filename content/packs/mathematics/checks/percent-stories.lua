-- Cent by cent: the amount whose hundred parts agree.
local function percent_of(p, whole)
  local sum = Q(0)
  for _ = 1, p do sum = sum + Q(whole, 100) end
  return sum
end
form("{*} costs {n} dollars. In the sale it is {n} % off.\nHow many dollars does it cost now?", function(h, seen)
  local price, p = int(h[2]), int(h[3])
  if count(seen.figure, tostring(price)) < 1 then return nil, "the bar shows another price" end
  return percent_of(100 - p, price)
end)
form("A phone costs {n} dollars. A tax of {n} % comes on top.\nHow many dollars are there to pay?", function(h) return percent_of(100 + int(h[2]), int(h[1])) end)
form("A dinner for a group costs {n} dollars. A tip of {n} % comes on top.\nHow many dollars are there to pay?", function(h) return percent_of(100 + int(h[2]), int(h[1])) end)
form("In a sale everything is {n} % off. Shoes cost {n} dollars now.\nHow many dollars did they cost before?", function(h)
  local p, now = int(h[1]), int(h[2])
  local found = {}
  for price = 1, 2000 do
    if Q(price) - percent_of(p, price) == Q(now) then found[#found + 1] = price end
  end
  return found
end)
form("{n} dollars earn {n} % interest a year, always on the {n}.\nHow many dollars of interest come in {n} years?", function(h)
  if h[1] ~= h[3] then return nil, "two amounts" end
  local sum = Q(0)
  for _ = 1, int(h[4]) do sum = sum + percent_of(int(h[2]), int(h[1])) end
  return sum
end)
