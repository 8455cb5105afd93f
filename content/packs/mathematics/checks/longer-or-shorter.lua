-- Measures each strip from its drawn corners: the longer of its two sides.
local function sizes(figure)
  local out = {}
  for label, corners in figure:gmatch("shape %[(%w+)%] %S ([>%^@ ]+)") do
    local low_x, high_x, low_y, high_y
    for corner in corners:gmatch("%S+") do
      local x, y = count(corner, ">"), count(corner, "^")
      low_x, high_x = math.min(low_x or x, x), math.max(high_x or x, x)
      low_y, high_y = math.min(low_y or y, y), math.max(high_y or y, y)
    end
    out[label] = math.max(high_x - low_x, high_y - low_y)
  end
  return out
end
form("Look at the strips A and B.\nWhich is true?", function(_, seen)
  local size = sizes(seen.figure)
  if not size.A or not size.B then return nil, "no strips are drawn" end
  return those_that(seen, function(option)
    local one, word, other = option:match("^(%u) is (%a+) than (%u)$")
    if not one then return size.A == size.B end
    if word == "shorter" then return size[one] < size[other] end
    return size[one] > size[other]
  end)
end)
local function against(holds)
  return function(_, seen)
    local size, any = sizes(seen.figure), false
    for label, one in pairs(size) do any = any or label ~= "A" and holds(one, size.A) end
    return those_that(seen, function(option)
      local label = option:match("^Strip (%u)$")
      if not label then return not any end
      return holds(size[label], size.A)
    end)
  end
end
form("Which strip is longer than strip A?", against(function(one, a) return one > a end))
form("Which strip is shorter than strip A?", against(function(one, a) return one < a end))
form("Which strip is as long as strip A?", against(function(one, a) return one == a end))
