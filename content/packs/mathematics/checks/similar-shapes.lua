form("Shape P is scaled to shape Q.\nWhat is the scale factor?", function(h, seen)
  local function size(name)
    local low, high, bottom, top
    for one in seen.figure:match("| shape %[" .. name .. "%] %S+ ([>^@ ]+)"):gmatch("%S+") do
      local x, y = count(one, ">"), count(one, "^")
      low, high = math.min(low or x, x), math.max(high or x, x)
      bottom, top = math.min(bottom or y, y), math.max(top or y, y)
    end
    return high - low, top - bottom
  end
  local pw, ph = size("P")
  local qw, qh = size("Q")
  if pw * qh ~= ph * qw then return nil, "they are not similar" end
  return Q(qw, pw)
end)
form("A shape is scaled from (0, 0) by the factor {n}.\nOne corner is ({n}, {n}).\nWhere does this corner land?", function(h, seen)
  local x, y = 0, 0
  for _ = 1, int(h[1]) do x, y = x + int(h[2]), y + int(h[3]) end
  return those_that(seen, function(option)
    local u, v = option:match("^%((%S+), (%S+)%)$")
    return int(u) == x and int(v) == y
  end)
end)
form("Two triangles are similar.\nSmall one: sides {n} cm and {n} cm.\nLarge one: matching sides {n} cm and ?.\nHow long is that side?", function(h)
  for x = 1, 400 do if int(h[1]) * x == int(h[2]) * int(h[3]) then return x end end
end)
