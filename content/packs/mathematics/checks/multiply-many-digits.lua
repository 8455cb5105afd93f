local function copies(n, k)
  local sum = 0
  for _ = 1, k do sum = sum + n end
  return sum
end
form("{n} × {n} is worked out in two rows.\nWhich number goes in place of the question mark?", function(h, seen)
  local rows = split(seen.figure, " | ")
  local head = int(split(rows[2], " ; ")[2])
  local all, found, groups = copies(int(h[1]), int(h[2])), nil, 0
  if head ~= int(h[1]) then return nil, "the table is of another number" end
  for r = 3, #rows do
    local cells = split(rows[r], " ; ")
    local here = copies(head, int(cells[1]))
    groups = groups + int(cells[1])
    if cells[2] == "?" then found = here elseif int(cells[2]) ~= here then return nil, "a row does not fit" end
  end
  if groups ~= int(h[2]) then return nil, "the rows are not the whole" end
  return found
end)
form("A factory packs {n} boxes a day. It works {n} days.\nHow many boxes is that?", function(h) return copies(int(h[1]), int(h[2])) end)
form("A stadium has {n} rows of {n} seats.\nHow many seats are there?", function(h) return copies(int(h[1]), int(h[2])) end)
form("A print shop makes {n} books of {n} pages.\nHow many pages is that?", function(h) return copies(int(h[1]), int(h[2])) end)
form("{n} × {n} = {n}\nUse it: what is {n} × {n}?", function(h)
  if h[1] ~= h[4] or copies(int(h[1]), int(h[2])) ~= int(h[3]) then return nil, "the product told is not right" end
  return copies(int(h[4]), int(h[5]))
end)
