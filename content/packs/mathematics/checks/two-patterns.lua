-- Writes both patterns out, one term after the other.
local head = "First pattern: start at {n}, add {n}.\nSecond pattern: start at {n}, add {n}.\n"
local function written(h)
  local one, two = {}, {}
  local x, y = int(h[1]), int(h[3])
  for i = 1, 60 do
    one[i], two[i] = x, y
    x, y = x + int(h[2]), y + int(h[4])
  end
  return one, two
end
form(head .. "What number goes in place of the question mark?", function(h, seen)
  local one, two = written(h)
  local rows, found = split(seen.figure, " | "), nil
  for i = 3, #rows do
    local cells = split(rows[i], " ; ")
    if int(cells[1]) ~= one[i - 2] then return nil, "the table shows another pattern" end
    if cells[2] == "?" then found = two[i - 2] elseif int(cells[2]) ~= two[i - 2] then return nil, "the table shows another pattern" end
  end
  return found
end)
form(head .. "How many times as large is each second number?", function(h)
  local one, two = written(h)
  for m = 1, 100 do
    local all = true
    for i = 1, 60 do
      if one[i] * m ~= two[i] then all = false end
    end
    if all then return m end
  end
  return nil, "there is no such number"
end)
form(head .. "In the first pattern comes {n}. What stands at this place in the second?", function(h)
  local one, two = written(h)
  for i = 1, 60 do
    if one[i] == int(h[5]) then return two[i] end
  end
  return nil, "it does not come"
end)
local function pair(n)
  return function(h)
    local one, two = written(h)
    return one[n] .. "," .. two[n]
  end
end
form(head .. "The first two pairs are shown. Tap the third.", pair(3))
form(head .. "The first two pairs are shown. Tap the fourth.", pair(4))
