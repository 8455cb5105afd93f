-- Reads the table drawn; writes out the first numbers of a family and looks at them.
form("This is a part of the times table.\nWhat number goes in place of the question mark?", function(_, seen)
  local parts = split(seen.figure, " | ")
  local heads = split(parts[2], " ; ")
  local found
  for i = 3, #parts do
    local cells = split(parts[i], " ; ")
    for j = 2, #cells do
      local sum = 0
      for _ = 1, int(cells[1]) do sum = sum + int(heads[j]) end
      if cells[j] == "?" then found = sum
      elseif int(cells[j]) ~= sum then return nil, "the table holds another number" end
    end
  end
  return found
end)
local function kind(list, seen)
  local evens = 0
  for _, n in ipairs(list) do
    if n % 2 == 0 then evens = evens + 1 end
  end
  local name = evens == #list and "all of them even" or evens == 0 and "all of them odd" or "even and odd in turn"
  return those_that(seen, function(o) return o == name end)
end
form("Multiply {n} by 1, 2, 3, 4 and so on.\nWhat are the products?", function(h, seen)
  local list = {}
  for i = 1, 40 do list[i] = int(h[1]) * i end
  return kind(list, seen)
end)
form("Add {n} to {n}, {n}, {n}, {n} and so on.\nWhat are the sums?", function(h, seen)
  local list, step = {}, int(h[3]) - int(h[2])
  for i = 0, 40 do list[i + 1] = int(h[1]) + int(h[2]) + i * step end
  return kind(list, seen)
end)
form("One number is not in the {n} times table.\nWhich number does not belong?", function(h, seen)
  return those_that(seen, function(o)
    for i = 1, 20 do
      if int(h[1]) * i == int(o) then return false end
    end
    return true
  end)
end)
form("{n} × {n} = {n}\nUse the pattern. How much is {n} × {n}?", function(h)
  if int(h[1]) * int(h[2]) ~= int(h[3]) or h[1] ~= h[4] then return nil, "the fact told does not fit" end
  local sum = 0
  for _ = 1, int(h[4]) do sum = sum + int(h[5]) end
  return sum
end)
