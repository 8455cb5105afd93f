form("Divide {n} by {n}.\nWhich decimal is {f}?", function(h)
  local f = Q(h[3])
  if f ~= Q(int(h[1]), int(h[2])) then return nil, "another fraction" end
  for places = 1, 6 do
    local ten = 10 ^ places // 1
    for n = 1, 30 * ten do
      local at = Q(math.tointeger(n), math.tointeger(ten))
      if at == f then return at end
      if f < at then break end
      if places > 2 then                            -- no need to walk all: begin near
        local near = math.tointeger(f.n * ten // f.d)
        if Q(near, math.tointeger(ten)) == f then return f end
        break
      end
    end
  end
  return nil, "it does not end"
end)
form("Divide {n} by {n} far enough.\nWhich decimal is exactly {f}?", function(h, seen)
  local n, d = int(h[1]), int(h[2])
  return those_that(seen, function(option)
    local digits = option:match("^(%d+%.%d+)…$")
    if not digits then return Q(option) * d == Q(n) end
    -- between this many digits and one more in the last place
    local low = Q(digits)
    local places = #digits:match("%.(%d+)$")
    local ten = 1
    for _ = 1, places do ten = ten * 10 end
    return low * d < Q(n) and Q(n) < (low + Q(1, ten)) * d
  end)
end)
form("Some fractions give a decimal that ends.\nWhich of these end?", function(h, seen)
  return those_that(seen, function(option)
    local n, d = option:match("^(%d+)/(%d+)$")
    n, d = int(n), int(d)
    local rest = n % d
    for _ = 1, 20 do rest = rest * 10 % d end
    return rest == 0
  end)
end)
