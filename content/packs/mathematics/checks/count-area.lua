-- Counts the squares drawn one by one; of the two shapes by their corners.
form({"Each small square is 1 cm².\nHow many cm² does the shape cover?", "Each small square is 1 m².\nHow many m² does the shape cover?", "Each small square is 1 in².\nHow many in² does the shape cover?"}, function(_, seen)
  return select(2, seen.figure:gsub("#", ""))
end)
local function area(corners)
  local twice = 0
  for i = 1, #corners do
    local a, b = corners[i], corners[i % #corners + 1]
    twice = twice + a[1] * b[2] - b[1] * a[2]
  end
  return math.abs(twice) // 2
end
form("Two shapes lie on squared paper.\nHow many more squares does {w} cover than {w}?", function(h, seen)
  local areas = {}
  for _, part in ipairs(split(seen.figure, " | ")) do
    local name, rest = part:match("^shape %[(%a)%] %a (.*)$")
    if name then
      local corners = {}
      for place in rest:gmatch("[>%^@]+") do
        corners[#corners + 1] = {select(2, place:gsub(">", "")), select(2, place:gsub("%^", ""))}
      end
      areas[name] = area(corners)
    end
  end
  return areas[h[1]] - areas[h[2]]
end)
local function shaded(seen, all, high, wide)
  local rows, columns = 0, 0
  for row in seen.area:gmatch("%.+") do rows, columns = rows + 1, #row end
  for a = 1, rows do
    for b = 1, columns do
      if a * b == all and (not high or a == high) and (not wide or b == wide) then
        local out = {}
        for i = 1, rows do out[i] = i <= a and string.rep("1", b) .. string.rep("0", columns - b) or string.rep("0", columns) end
        return table.concat(out, "/")
      end
    end
  end
  return nil, "no rectangle fits"
end
form("Shade a rectangle that covers {n} squares.\nMake it {n} squares high.", function(h, seen) return shaded(seen, int(h[1]), int(h[2]), nil) end)
form("Shade a rectangle that covers {n} squares.\nMake it {n} squares wide.", function(h, seen) return shaded(seen, int(h[1]), nil, int(h[2])) end)
