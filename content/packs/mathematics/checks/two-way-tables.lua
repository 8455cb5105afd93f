local function rows_of(figure)
  local out = {}
  for i, row in ipairs(split(figure, " | ")) do
    if i > 2 then
      local cells = split(row, " ; ")
      out[#out + 1] = {cells[2], cells[3], cells[4]}
    end
  end
  return out
end
local function sound(c)
  for i = 1, 3 do
    if c[i][1] + c[i][2] ~= c[i][3] or c[1][i] + c[2][i] ~= c[3][i] then return false end
  end
  return true
end
form("The table tells how children come to school.\nWhich number goes in place of the question mark?", function(h, seen)
  local found = {}
  for x = 0, 200 do                               -- the number with which every total is right
    local c = rows_of(seen.figure)
    for i = 1, 3 do
      for j = 1, 3 do c[i][j] = c[i][j] == "?" and x or int(c[i][j]) end
    end
    if sound(c) then found[#found + 1] = x end
  end
  return found
end)
local function numbers(seen)
  local c = rows_of(seen.figure)
  for i = 1, 3 do for j = 1, 3 do c[i][j] = int(c[i][j]) end end
  if not sound(c) then return nil end
  return c
end
local function percent(part, of)
  for p = 0, 100 do if p * of == 100 * part then return p end end
end
for grade, row in pairs({["7"] = 1, ["8"] = 2}) do
  form("What percent of grade " .. grade .. " walk?", function(h, seen) local c = numbers(seen) return percent(c[row][1], c[row][3]) end)
  form("What percent of grade " .. grade .. " take the bus?", function(h, seen) local c = numbers(seen) return percent(c[row][2], c[row][3]) end)
end
form("Find the percent of walkers in each grade.\nBy how many percentage points do they differ?", function(h, seen)
  local c = numbers(seen)
  return math.abs(percent(c[1][1], c[1][3]) - percent(c[2][1], c[2][3]))
end)
