-- Tries every number in the equation; counts what the frames show.
form("{*}\nWhat number makes this true?", function(h, seen)
  if not h[1]:find("=", 1, true) or not h[1]:find("?", 1, true) then return nil, "no equation" end
  if begins(seen.figure, "frames") then
    local first, second = count(seen.figure, "P"), count(seen.figure, "D")
    for _, n in ipairs({first, second}) do
      if n > 0 and not (" " .. h[1] .. " "):find(" " .. n .. " ", 1, true) then return nil, "the frames show another number" end
    end
  end
  return solutions(h[1], "?", 0, 130)
end)
form({"The frames show {n} {w} and {n} more.\nHow many {w} are there in all?"}, function(h, seen)
  if count(seen.figure, "P") ~= int(h[1]) or count(seen.figure, "D") ~= int(h[3]) then return nil, "the frames show other numbers" end
  return #seen.figure:gsub("[^PD]", "")
end)
form("Plain counters: {n}. Dotted counters: {n}.\nHow many counters are there in all?", function(h, seen)
  if count(seen.figure, "P") ~= int(h[1]) or count(seen.figure, "D") ~= int(h[2]) then return nil, "the frames show other numbers" end
  return #seen.figure:gsub("[^PD]", "")
end)
form("Which of these is the same as {*}?", function(h, seen)
  local whole = value(h[1])
  if not whole then return nil, "no sum" end
  return those_that(seen, function(option) return value(option) == whole end)
end)
