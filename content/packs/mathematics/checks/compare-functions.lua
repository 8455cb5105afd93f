form("Function A: y = {n}x + {n}\nFunction B is in the table.\nWhat is the larger rate of change?", function(h, seen)
  local x, y = {}, {}
  for a, b in seen.figure:gmatch("(%d+) ; (%d+)") do x[#x + 1], y[#y + 1] = int(a), int(b) end
  local rate
  for r = 1, 60 do
    if y[1] + r * (x[2] - x[1]) == y[2] and y[2] + r * (x[3] - x[2]) == y[3] then rate = r end
  end
  if not rate then return nil, "the table is not linear" end
  return math.max(rate, int(h[1]))
end)
form("Four linear functions are given in four ways.\nWhich one grows most for each x?", function(h, seen)
  local function grows(option)
    local m = option:match("^y = (%d+)x")
    if m then return value(m .. "x", {x = 1}) end
    local a, b, c, d = option:match("from %((%d+), (%d+)%) to %((%d+), (%d+)%)")
    if a then return Q(int(d) - int(b), int(c) - int(a)) end
    local adds = option:match("adds (%d+) each")
    if adds then return Q(adds) end
    local p, q = option:match(": (%d+), (%d+), %d+$")
    return Q(int(q) - int(p))
  end
  local best = Q(0)
  for _, one in ipairs(seen.options) do
    local g = grows(one)
    if best < g then best = g end
  end
  return those_that(seen, function(option) return grows(option) == best end)
end)
form("{w} has {n} stamps and gets {n} a day.\n{w} has {n} and gets {n} a day.\nAfter how many days do they have the same number?", function(h)
  local a, b = int(h[2]), int(h[5])
  for day = 0, 200 do
    if a == b then return day end
    a, b = a + int(h[3]), b + int(h[6])
  end
end)
