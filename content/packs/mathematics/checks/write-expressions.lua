-- Does the steps told one after the other and looks for the expression worth as much, for these numbers and for others.
local function told(text, rule)
  form(text .. "\nWhich one says this?", function(h, seen)
    local wanted = rule(int(h[1]), int(h[2]), int(h[3]))
    return those_that(seen, function(o) return value(o) == Q(wanted) end)
  end)
end
told("Add {n} and {n}, then multiply by {n}.", function(x, y, z) return (x + y) * z end)
told("Take {n} from {n}, then multiply by {n}.", function(x, y, z) return (y - x) * z end)
told("Multiply {n} by {n}, then add {n}.", function(x, y, z) return x * y + z end)
told("Take the sum of {n} and {n} away from {n}.", function(x, y, z) return z - (x + y) end)
form("{n} boxes hold {n} red and {n} blue balls each.\nWhich one tells how many balls there are?", function(h, seen)
  local n = 0
  for _ = 1, int(h[1]) do n = n + int(h[2]) + int(h[3]) end
  return those_that(seen, function(o) return value(o) == Q(n) end)
end)
form("From {n} balls {n} are taken out. The rest goes into {n} equal boxes.\nWhich one tells how many go in one box?", function(h, seen)
  local left, n = int(h[1]) - int(h[2]), 0
  while left >= int(h[3]) do left, n = left - int(h[3]), n + 1 end
  if left ~= 0 then return nil, "some are left over" end
  return those_that(seen, function(o) return value(o) == Q(n) end)
end)
form("{n} tickets at ${n} each and a map for ${n}.\nWhich one tells what it costs in dollars?", function(h, seen)
  local n = int(h[3])
  for _ = 1, int(h[1]) do n = n + int(h[2]) end
  return those_that(seen, function(o) return value(o) == Q(n) end)
end)
form("Each expression can be said in words.\nMatch.", function(_, seen)
  local function worth(words)
    local a, b = words:match("^double (%d+), then add (%d+)$")
    if a then return int(a) + int(a) + int(b) end
    b, a = words:match("^add (%d+) to (%d+), then double it$")
    if a then return int(a) + int(b) + int(a) + int(b) end
    a, b = words:match("^half of (%d+) plus (%d+)$")
    if a then return int(a) // 2 + int(b) end
    b, a = words:match("^(%d+) less than double (%d+)$")
    if a then return int(a) + int(a) - int(b) end
  end
  return matched(seen, function(left, place) return Q(worth(left)) == value(place) end)
end)
form("Do not work it out. Look at {*}.\nHow does it compare with {*}?", function(h, seen)
  local function worth(text) return value((text:gsub(",", ""))) end
  local whole, sum = worth(h[1]), worth(h[2])
  return those_that(seen, function(o)
    local n = int(o:match("/(%d+)") or o:match("%d+"))
    if o:find("times as large") then return whole == sum * Q(n) end
    if o:find("of it") then return whole * Q(n) == sum end
    if o:find("more") then return whole == sum + Q(n) end
    return whole == sum - Q(n)
  end)
end)
