-- Squares in a rectangle: every drawn square is counted; told ones are laid down row by row.
local function rows(seen)
  local out = {}
  for line in seen.figure:gmatch("/ *(#+)") do out[#out + 1] = #line end
  return out
end
form("The rectangle is cut into equal squares.\nHow many squares are there?", function(h, seen) return count(seen.figure, "#") end)
local function sums(seen, list)
  return those_that(seen, function(option)
    local parts = split(option, " + ")
    if #parts ~= #list then return false end
    for i = 1, #list do if int(parts[i]) ~= list[i] then return false end end
    return true
  end)
end
form("The rectangle is cut into equal squares.\nWhich sum counts them row by row?", function(h, seen) return sums(seen, rows(seen)) end)
form("The rectangle is cut into equal squares.\nWhich sum counts them column by column?", function(h, seen)
  local list, columns = rows(seen), {}
  for c = 1, list[1] do columns[c] = #list end
  return sums(seen, columns)
end)
form("One row of this rectangle has {n} squares.\nOne column has {n} squares.\nHow many squares fill it?", function(h, seen)
  if not seen.figure:find("E(" .. h[1] .. ")", 1, true) or not seen.figure:find("(" .. h[2] .. ")", 1, true) then return nil, "the sides say otherwise" end
  local all = 0
  for _ = 1, int(h[2]) do for _ = 1, int(h[1]) do all = all + 1 end end
  return all
end)
local function laid(seen, high, wide)
  local lines, columns = {}, 0
  for line in seen.area:gmatch("[.]+") do lines[#lines + 1], columns = line, #line end
  if high > #lines or wide > columns then return nil, "it does not fit" end
  for r = 1, #lines do lines[r] = r <= high and string.rep("1", wide) .. string.rep("0", columns - wide) or string.rep("0", columns) end
  return table.concat(lines, "/")
end
form("A rectangle has {n} rows and {n} columns.\nTap its squares.", function(h, seen) return laid(seen, int(h[1]), int(h[2])) end)
form("A rectangle has {n} squares in {n} equal rows.\nTap its squares.", function(h, seen)
  local left, wide = int(h[1]), 0
  while left > 0 do left, wide = left - int(h[2]), wide + 1 end
  if left < 0 then return nil, "the rows are not equal" end
  return laid(seen, int(h[2]), wide)
end)
form("A rectangle is cut into {n} equal squares.\nThey lie in {n} equal rows.\nHow many squares are in each row?", function(h)
  local left, each = int(h[1]), 0
  while left > 0 do left, each = left - int(h[2]), each + 1 end
  if left < 0 then return nil, "the rows are not equal" end
  return each
end)
