-- Takes the small amount away again and again, or tries shares until they fill the amount.
local function fits(small, into)
  local n, at = 0, Q(0)
  while at < into do at, n = at + small, n + 1 end
  if at ~= into then return nil, "it does not come out even" end
  return n
end
local function shared(amount, by)
  for d = 1, 1000 do
    local sum = Q(0)
    for _ = 1, by do sum = sum + Q(1, d) end
    if sum == amount then return Q(1, d) end
  end
  return nil, "no such share"
end
form("The line goes from 0 to {n}. A frog jumps {f} each time.\nHow many jumps to {n}?", function(h, seen)
  if h[1] ~= h[3] or not begins(seen.figure, "line 0 " .. string.rep("-", int(h[1])) .. " " .. h[1] .. " | " .. h[2]) then return nil, "the line shows something else" end
  return fits(Q(h[2]), Q(h[1]))
end)
form("{n} ÷ {f} = ?\nWhat is the answer?", function(h) return fits(Q(h[2]), Q(h[1])) end)
form("{f} ÷ {n} = ?\nWhat is the answer?", function(h) return shared(Q(h[1]), int(h[2])) end)
form("{w} has {n} L of juice. A small glass holds {f} L.\nHow many glasses can {w} fill?", function(h) return fits(Q(h[3]), Q(h[2])) end)
form("A board is {n} m long. {w} cuts pieces of {f} m.\nHow many pieces does {w} get?", function(h) return fits(Q(h[3]), Q(h[1])) end)
form("{n} friends share {f} kg of nuts equally.\nHow many kg does each friend get?", function(h) return shared(Q(h[2]), int(h[1])) end)
form("{w} pours {f} L of paint into {n} jars, the same in each.\nHow many liters are in each jar?", function(h) return shared(Q(h[2]), int(h[3])) end)
