local function rows_of(figure)
  local out = {}
  for i, row in ipairs(split(figure, " | ")) do if i > 2 then out[#out + 1] = split(row, " ; ") end end
  return out
end
form("The rule is the same in every row.\nWhat number goes in place of the question mark?", function(h, seen)
  local rows = rows_of(seen.figure)
  local found = {}
  for a = 0, 20 do                       -- every rule y = a x + b that fits the full rows
    local b = int(rows[1][2]) - a * int(rows[1][1])
    local fits = true
    for _, row in ipairs(rows) do
      if row[2] ~= "?" and a * int(row[1]) + b ~= int(row[2]) then fits = false end
    end
    if fits then found[#found + 1] = a * int(rows[#rows][1]) + b end
  end
  return found
end)
form("One rule makes y from x in every row.\nWhich rule is it?", function(h, seen)
  local rows = rows_of(seen.figure)
  return those_that(seen, function(option)
    local sides = split(option, " = ")
    for _, row in ipairs(rows) do
      local named = {x = int(row[1]), y = int(row[2])}
      if value(sides[1], named) ~= value(sides[2], named) then return false end
    end
    return true
  end)
end)
form("{*}\nWhich equation tells this?", function(h, seen)
  local n = int(h[1]:match("%d+"))
  return those_that(seen, function(option)
    local sides = split(option, " = ")
    local y = 0
    for x = 1, 4 do
      y = y + n
      local left, right = value(sides[1], {x = x, y = y}), value((sides[2]:gsub("xy", "x × y")), {x = x, y = y})
      if not left or not right then return nil end
      if left ~= right then return false end
    end
    return true
  end)
end)
form("{*}\nTap the point for x = {n}.", function(h)
  local n, y = int(h[1]:match("%d+")), 0
  for _ = 1, int(h[2]) do y = y + n end
  return h[2] .. "," .. y
end)
