form("y is a function of x.\nThe number {n} appears twice.\nWhich y goes in place of the question mark?", function(h, seen)
  local found = {}
  for x, y in seen.figure:gmatch("(%d+) ; (%S+)") do
    if x == h[1] and y ~= "?" then found[#found + 1] = int(y) end
  end
  return found
end)
form("Each list holds pairs (x, y).\nIn which list is y a function of x?", function(h, seen)
  return those_that(seen, function(option)
    local seen_x = {}
    for x, y in option:gmatch("%((%d+), (%d+)%)") do
      if seen_x[x] and seen_x[x] ~= y then return false end
      seen_x[x] = y
    end
    return true
  end)
end)
form("Point F stays. One other point must go.\nThen y is a function of x.\nWhich point must go?", function(h, seen)
  local points = {}
  for name, steps in seen.figure:gmatch("| (%u) ([>^]*)") do points[name] = count(steps, ">") end
  return those_that(seen, function(option)
    local used = {}
    for name, x in pairs(points) do
      if name ~= option then
        if used[x] then return false end
        used[x] = true
      end
    end
    return true
  end)
end)
