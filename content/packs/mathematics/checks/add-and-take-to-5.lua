-- Counts what is drawn, puts together or takes off one by one.
form("Put the {w} together.\nHow many {w} are there in all?", function(h, seen)
  if h[1] ~= h[2] or not begins(seen.figure, "groups") then return nil, "no two groups" end
  local n = 0
  for things in seen.figure:gmatch("%((o*)%)") do
    for _ in things:gmatch("o") do n = n + 1 end
  end
  return n
end)
form("Take away {n} {w}.\nHow many {w} are left?", function(h, seen)
  local things = {}
  for _ in seen.figure:sub(7):gmatch("o") do things[#things + 1] = true end
  for _ = 1, int(h[1]) do
    if #things == 0 then return nil, "there are not so many" end
    table.remove(things)
  end
  return #things
end)
form({"{n} + {n} = ?\nWhat number is it?", "? = {n} + {n}\nWhat number is it?", "How much is {n} and {n} more?"}, function(h)
  local found = {}
  for n = 0, 40 do
    if n - int(h[1]) == int(h[2]) then found[#found + 1] = n end
  end
  return found
end)
form({"{n} − {n} = ?\nWhat number is it?", "? = {n} − {n}\nWhat number is it?", "How much is {n} take away {n}?"}, function(h)
  local found = {}
  for n = 0, 40 do
    if n + int(h[2]) == int(h[1]) then found[#found + 1] = n end
  end
  return found
end)
form("Choose all that make {n}.", function(h, seen)
  return those_that(seen, function(option) return value(option) == Q(h[1]) end)
end)
