-- Arrays: a rectangle is laid out row by row as the picture or the words say.
local function laid(seen, high, wide)
  local rows, columns = 0, 0
  for line in seen.area:gmatch("[.]+") do rows, columns = rows + 1, #line end
  if high > rows or wide > columns then return nil, "it does not fit" end
  local out = {}
  for r = 1, rows do
    local line = ""
    for c = 1, columns do line = line .. (r <= high and c <= wide and "1" or "0") end
    out[r] = line
  end
  return table.concat(out, "/")
end
form("Set out {n} rows. Put {n} {*} in each row.\nTap the squares for all the {*}.", function(h, seen) return laid(seen, int(h[1]), int(h[2])) end)
form("{n} {*} stand in {n} equal rows.\nTap the squares for all the {*}.", function(h, seen)
  local all, high, wide = int(h[1]), int(h[3]), 0
  while all > 0 do all, wide = all - high, wide + 1 end
  if all < 0 then return nil, "the rows are not equal" end
  return laid(seen, high, wide)
end)
local function drawn(seen)
  local rows = {}
  for line in seen.figure:gmatch(" (o+)") do rows[#rows + 1] = #line end
  return rows
end
local function same(parts, list)
  if #parts ~= #list then return false end
  for i = 1, #list do if int(parts[i]) ~= list[i] then return false end end
  return true
end
form("Add the rows of the picture.\nWhich sum goes row by row?", function(h, seen)
  return those_that(seen, function(option) return same(split(option, " + "), drawn(seen)) end)
end)
form("Add the columns of the picture.\nWhich sum goes column by column?", function(h, seen)
  local rows, columns = drawn(seen), {}
  for c = 1, rows[1] do columns[c] = #rows end
  return those_that(seen, function(option) return same(split(option, " + "), columns) end)
end)
form("There are {n} rows with {n} {*} in each row.\nHow many {*} are there in all?", function(h)
  local all = 0
  for _ = 1, int(h[1]) do for _ = 1, int(h[2]) do all = all + 1 end end
  return all
end)
