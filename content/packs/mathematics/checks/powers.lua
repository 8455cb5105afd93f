local up = {["²"] = 2, ["³"] = 3}
local function read(text)
  local b, n = text:match("^(%d+) to the power of (%d+)$")
  if b then return int(b), int(n) end
  local base, small = text:match("^(%d+)([^%d ]+)$")
  return int(base), up[small]
end
local function factors(text)
  local out = split(text, " × ")
  for _, one in ipairs(out) do if one ~= out[1] then return nil end end
  return int(out[1]), #out
end
form("A power is a short way to write it.\nWhich power is {*}?", function(h, seen)
  local b, n = factors(h[1])
  return those_that(seen, function(option)
    if count(option, "×") > 0 then return false end
    local c, m = read(option)
    return b == c and n == m
  end)
end)
form("The exponent tells how many factors there are.\nWhich product is {*}?", function(h, seen)
  local b, n = read(h[1])
  return those_that(seen, function(option)
    local c, m = factors(option)
    return c == b and m == n
  end)
end)
form("Write it as a product first.\nWhat is {*}?", function(h)
  local decimal = h[1]:match("^([%d%.]+)²$")
  if decimal then return Q(decimal) * Q(decimal) end
  local b, n = read(h[1])
  local out = 1
  for _ = 1, n do
    local sum = 0
    for _ = 1, b do sum = sum + out end
    out = sum
  end
  return out
end)
form("Powers come before × and +, brackets before powers.\nWhat is {*}?", function(h) return value(h[1]) end)
