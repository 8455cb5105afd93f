-- Takes the divisor away until nothing is left.
local function shares(whole, d)
  local left, n = int(whole), 0
  while left >= int(d) do left, n = left - int(d), n + 1 end
  if left ~= 0 then return Q(int(whole), int(d)) end
  return n
end
form("{n} × {n} = {n}\nUse it. How much is {n} ÷ {n}?", function(h, seen)
  if int(h[1]) * int(h[2]) ~= int(h[3]) then return nil, "the fact told is not so" end
  if begins(seen.figure, "things ") and select(2, seen.figure:gsub("o", "")) ~= int(h[4]) then return nil, "other dots are drawn" end
  return shares(h[4], h[5])
end)
form("How much is {n} ÷ {n}?", function(h) return shares(h[1], h[2]) end)
form("What does each division make?\nMatch.", function(_, seen)
  return matched(seen, function(left, place) return value(left) == Q(place) end)
end)
