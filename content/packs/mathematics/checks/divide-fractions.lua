-- What times the divisor gives the first number: tried in small parts.
local function times_what(divisor, product)
  local step = Q(1, divisor.n * product.d)
  local n = 1
  while divisor * (step * n) < product do n = n + 1 end
  if divisor * (step * n) ~= product then return nil, "not found" end
  return step * n
end
form("The mark is at {*}. Jumps of {f} begin at 0.\nHow many jumps lead to the mark?", function(h, seen)
  local ends, ticks = seen.figure:match("^line 0 (%-+) (%d+)")
  local mark = split(seen.figure, " | ")[2]:match(" (%-+)$")
  local at = Q(#mark, #ends) * int(ticks)
  if at ~= Q(h[1]) then return nil, "the mark stands elsewhere" end
  local n, place = 0, Q(0)
  while place < at do place, n = place + Q(h[2]), n + 1 end
  if place ~= at then return nil, "the jumps miss the mark" end
  return n
end)
form("{f} ÷ {f} = ?\nWhat is the quotient?", function(h) return times_what(Q(h[2]), Q(h[1])) end)
form("One portion is {f} kg of rice. {w} has {f} kg.\nHow many portions is that?", function(h) return times_what(Q(h[1]), Q(h[3])) end)
form("A rectangle has an area of {f} m². It is {f} m long.\nHow wide is it?", function(h) return times_what(Q(h[2]), Q(h[1])) end)
form("{w} walks {f} km in {f} h, always at one pace.\nHow many km is that in 1 h?", function(h) return times_what(Q(h[3]), Q(h[2])) end)
