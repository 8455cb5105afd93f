-- Counts the empty places; or tries every number for the missing one.
local function to_ten(a)
  local found = {}
  for n = 0, 20 do
    if a + n == 10 then found[#found + 1] = n end
  end
  return found
end
local function empty_places(full, seen)
  if seen.figure ~= "" then
    if count(seen.figure, "P") ~= full then return nil, "the frame shows another number" end
    return count(seen.figure, ".")
  end
  return to_ten(full)
end
form("The {w} has 10 places. It has {n} {w}.\nHow many more fill it?", function(h, seen) return empty_places(int(h[2]), seen) end)
form("{w} wants 10 {w}. {w} has {n}.\nHow many more make 10?", function(h, seen)
  if h[1] ~= h[3] then return nil, "who is it?" end
  return empty_places(int(h[4]), seen)
end)
form({"{n} + ? = 10\nWhat number makes ten?", "? + {n} = 10\nWhat number makes ten?", "10 = {n} + ?\nWhat number makes ten?", "10 = ? + {n}\nWhat number makes ten?",
  "Fingers up: {n}.\nHow many more make 10?"}, function(h) return to_ten(int(h[1])) end)
form("{w} needs 10 {w}. {n} are here.\nHow many are still missing?", function(h) return to_ten(int(h[3])) end)
form("Match each number with its friend of ten.", function(_, seen)
  return matched(seen, function(left, place) return int(left) + int(place) == 10 end)
end)
form("Which two numbers make 10?", function(_, seen)
  return those_that(seen, function(option)
    local a, b = option:match("(%d+) and (%d+)")
    return a and int(b) == to_ten(int(a))[1]
  end)
end)
