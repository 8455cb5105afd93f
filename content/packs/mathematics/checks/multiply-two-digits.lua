local function rows(a, b)
  local sum = 0
  for _ = 1, a do sum = sum + b end
  return sum
end
form("{n} × {n} is cut into four parts.\nWhich number goes in place of the question mark?", function(h, seen)
  local lines_ = split(seen.figure, " | ")
  local heads, all, left = split(lines_[2], " ; "), rows(int(h[1]), int(h[2])), nil
  local found
  for r = 3, #lines_ do
    local cells = split(lines_[r], " ; ")
    for c = 2, #cells do
      local here = rows(int(cells[1]), int(heads[c]))
      all = all - here
      if cells[c] == "?" then found = here elseif int(cells[c]) ~= here then return nil, "a part of the table does not fit" end
    end
  end
  if all ~= 0 then return nil, "the parts are not the whole" end
  return found
end)
form("A cinema has {n} rows. Each row has {n} seats.\nHow many seats are there?", function(h) return rows(int(h[1]), int(h[2])) end)
form("A baker makes {n} trays of rolls. Each tray has {n}.\nHow many rolls are there?", function(h) return rows(int(h[1]), int(h[2])) end)
form("A garden is {n} m long and {n} m wide.\nHow many square meters is it?", function(h) return rows(int(h[1]), int(h[2])) end)
form("Think of size and last digit. {n} × {n} = ?\nWhich product can be right?", function(h, seen)
  return those_that(seen, function(option) return int(option) == rows(int(h[1]), int(h[2])) end)
end)
