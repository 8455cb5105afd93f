form("One row keeps the table from being proportional.\nWhich row is it?", function(h, seen)
  local function read(text) local x, y = text:match("^x = (%d+), y = (%d+)$") return int(x), int(y) end
  return those_that(seen, function(option)
    local x, y = read(option)
    local agree = 0
    for _, other in ipairs(seen.options) do
      local x2, y2 = read(other)
      if other ~= option and x * y2 == y * x2 then agree = agree + 1 end
    end
    return agree == 0
  end)
end)
form("Each equation makes a table of x and y.\nIn which is y proportional to x?", function(h, seen)
  return those_that(seen, function(option)
    local right = option:match("^y = (.*)$")
    local y1 = value(right, {x = 6})
    for _, x in ipairs({0, 1, 12, 30}) do
      if value(right, {x = x}) * 6 ~= y1 * x then return false end
    end
    return true
  end)
end)
form("Look at the line through the points.\nIs y proportional to x?", function(h, seen)
  local list = {}
  for i, part in ipairs(split(seen.figure, "|")) do
    if i > 1 then list[#list + 1] = {count(part, ">"), count(part, "^")} end
  end
  if #list < 3 then return nil, "too few points: " .. seen.figure end
  local origin, straight = false, true
  for i, p in ipairs(list) do
    if p[1] == 0 and p[2] == 0 then origin = true end
    local a, b = list[1], list[2]
    if (p[1] - a[1]) * (b[2] - a[2]) ~= (p[2] - a[2]) * (b[1] - a[1]) then straight = false end
  end
  return those_that(seen, function(option)
    if begins(option, "Yes: straight") then return origin and straight end
    if option:find("misses", 1, true) then return straight and not origin end
    if option:find("bends", 1, true) then return origin and not straight end
    return false
  end)
end)
