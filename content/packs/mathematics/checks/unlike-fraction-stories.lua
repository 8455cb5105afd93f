-- Everything is poured into small pieces that fit both amounts.
local function pieces(p, q)
  local cut = 1
  while (p * cut).d ~= 1 or (q * cut).d ~= 1 do cut = cut + 1 end
  return (p * cut).n, (q * cut).n, cut
end
local function both(a, b)
  local p, q, cut = pieces(Q(a), Q(b))
  for _ = 1, q do p = p + 1 end
  return Q(p, cut)
end
local function gap(a, b)
  local p, q, cut = pieces(Q(a), Q(b))
  if p <= q then return nil, "nothing is left" end
  local n = 0
  while q + n < p do n = n + 1 end
  return Q(n, cut)
end
local function drawn(h, seen)
  return seen.figure == "model [" .. h[2] .. "] [" .. h[4] .. "]"
end
form("{w} walks {f} km. {w} walks {f} km.\nHow many km is that together?", function(h, seen)
  if not drawn(h, seen) then return nil, "the bars show something else" end
  return both(h[2], h[4])
end)
form("{w} walks {f} km. {w} walks {f} km.\nHow many km more does {w} walk?", function(h, seen)
  if not drawn(h, seen) or h[5] ~= h[1] then return nil, "the bars or the name differ" end
  return gap(h[2], h[4])
end)
form("{w} mixes {f} L of juice and {f} L of water.\nHow many liters is the drink?", function(h) return both(h[2], h[3]) end)
form("{w} reads {f} h before lunch and {f} h after it.\nHow many hours is that in all?", function(h) return both(h[2], h[3]) end)
form("A ribbon is {f} m long. {w} cuts off {f} m.\nHow many meters are left?", function(h) return gap(h[1], h[3]) end)
form("A recipe needs {f} kg of flour. {w} has {f} kg.\nHow many kg are missing?", function(h) return gap(h[1], h[3]) end)
form("{w} writes {f} + {f} = {f}.\nCan that be?", function(h, seen)
  local said, larger = Q(h[4]), Q(h[2])
  if larger < Q(h[3]) then larger = Q(h[3]) end
  return those_that(seen, function(option)
    if not (said < larger) then return nil, "it would not be less than a part" end
    if begins(option, "Yes") then return false end
    return option == "No: " .. h[4] .. " is less than " .. h[2] .. " alone." and said < Q(h[2])
  end)
end)
form("Think of the size.\nHow large is {f} + {f}?", function(h, seen)
  local sum = both(h[1], h[2])
  return those_that(seen, function(option)
    if begins(option, "less than ") then return sum < Q(option:sub(11)) end
    if begins(option, "more than ") then return Q(option:sub(11)) < sum end
    local ends = split(option:sub(9), " and ")
    return Q(ends[1]) < sum and sum < Q(ends[2])
  end)
end)
