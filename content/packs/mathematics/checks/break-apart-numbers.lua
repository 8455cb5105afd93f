-- Tries every number for the missing part.
local function part(whole, seen_part)
  local found = {}
  for n = 0, whole do
    if n + seen_part == whole then found[#found + 1] = n end
  end
  return found
end
form("There are {n} {w} in all.\nThe picture shows some of them.\nHow many {w} are hidden?", function(h, seen)
  if h[2] ~= h[3] then return nil, "other things" end
  return part(int(h[1]), count(seen.figure:sub(7), "o"))
end)
form({"{n} = {n} + ?\nWhat is the other part?", "{n} = ? + {n}\nWhat is the other part?"}, function(h) return part(int(h[1]), int(h[2])) end)
form({"{n} + ? = {n}\nWhat is the other part?", "? + {n} = {n}\nWhat is the other part?"}, function(h) return part(int(h[2]), int(h[1])) end)
form("Each pair makes {n}.\nMatch the parts.", function(h, seen)
  return matched(seen, function(left, place) return int(left:match("^%d+")) + int(place) == int(h[1]) end)
end)
