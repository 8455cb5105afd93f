-- The number that keeps the two columns in one ratio, found by trying.
form("Each row is the same recipe, small or large.\nWhat number goes in place of the question mark?", function(h, seen)
  local rows = split(seen.figure, " | ")
  local known, asked
  for i = 3, #rows do
    local cells = split(rows[i], " ; ")
    if cells[1] == "?" or cells[2] == "?" then asked = cells
    elseif known and Q(known[1]) * Q(cells[2]) ~= Q(known[2]) * Q(cells[1]) then return nil, "two rows are different recipes"
    else known = cells end
  end
  local found = {}
  for n = 1, 1000 do
    local x, y = asked[1] == "?" and n or int(asked[1]), asked[2] == "?" and n or int(asked[2])
    if x * int(known[2]) == y * int(known[1]) then found[#found + 1] = n end
  end
  return found
end)
form("1 : 2 and 3 : 6 are the same mix.\nMatch each mix to the one that is the same.", function(h, seen)
  local function part(text)
    local two = split(text, " : ")
    return Q(int(two[1]), int(two[2]))
  end
  return matched(seen, function(left, place) return part(left) == part(place) end)
end)
form("Point A shows a recipe: lemons and cups of water.\nTap the point of the same recipe with {n} lemons.", function(h, seen)
  local steps = seen.area:match("| A ([>^]+)")
  local x, y = count(steps, ">"), count(steps, "^")
  for high = 0, 10 do if Q(high, int(h[1])) == Q(y, x) then return h[1] .. "," .. high end end
  return nil, "it is not on the grid"
end)
