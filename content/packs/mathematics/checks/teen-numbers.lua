-- Counts what is drawn; tries every number in the equation.
form("Each full row has 10 {w}.\nHow many {w} are there in all?", function(_, seen)
  if #(seen.figure:match("things (o+)") or "") ~= 10 then return nil, "the row is not full" end
  return count(seen.figure:sub(7), "o")
end)
form("Here are {n} {w}.\nThe full row is 10.\nHow many more than 10 are there?", function(h, seen)
  local first, rest = seen.figure:match("^things (o+) (.*)$")
  if not first or #first ~= 10 or #first + count(rest, "o") ~= int(h[1]) then return nil, "the picture shows another number" end
  return count(rest, "o")
end)
form("{*}\nWhat number is it?", function(h)
  if not h[1]:find("=", 1, true) or not h[1]:find("?", 1, true) then return nil, "no equation" end
  return solutions(h[1], "?", 0, 100)
end)
form("{w} has a full {w} of 10 {w}.\n{w} also has {n} more.\nHow many {w} is that?", function(h)
  if h[1] ~= h[4] or h[3] ~= h[6] then return nil, "who is it?" end
  local n = 10
  for _ = 1, int(h[5]) do n = n + 1 end
  return n
end)
form("{w} has {n} {w}.\n10 of them fill a {w}.\nHow many do not fit in?", function(h)
  local n, all = 0, int(h[2])
  while all > 10 do all = all - 1 n = n + 1 end
  return n
end)
form("Which one is {n}?", function(h, seen)
  return those_that(seen, function(option) return value(option) == Q(h[1]) end)
end)
