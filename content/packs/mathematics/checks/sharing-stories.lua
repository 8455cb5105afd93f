-- Takes equal groups away until nothing is left; equations are tried with numbers in the place of "?".
local function groups(whole, size)
  local left, n = int(whole), 0
  while left >= int(size) do left, n = left - int(size), n + 1 end
  if left ~= 0 then return nil, "something is left over" end
  return n
end
local function parts_drawn(seen)
  return #split(seen.figure:match("%[(.-)%]"), "|")
end
form("{w} puts {n} {w} into {n} {w}. Every {w} gets the same.\nHow many {w} go into one {w}?", function(h, seen)
  if parts_drawn(seen) ~= int(h[4]) then return nil, "other parts are drawn" end
  return groups(h[2], h[4])
end)
form("{w} puts {n} {w} into {w}. Every {w} gets {n}.\nHow many {w} does {w} fill?", function(h, seen)
  local n = groups(h[2], h[6])
  if parts_drawn(seen) ~= n then return nil, "other parts are drawn" end
  return n
end)
form("{w} cuts {n} cm of ribbon into pieces of {n} cm.\nHow many pieces does {w} get?", function(h) return groups(h[2], h[3]) end)
form("{n} equal tickets cost ${n} in all.\nHow many dollars does one ticket cost?", function(h) return groups(h[2], h[1]) end)
form("{w} sets out {n} {w} in {n} equal rows.\nHow many {w} are in one row?", function(h) return groups(h[2], h[4]) end)
form("A book has {n} pages. {w} reads {n} pages a day.\nFor how many days does the book last?", function(h) return groups(h[1], h[3]) end)
form("{w} is {n} years old. {w} shares {n} {w} equally among {n} friends.\nHow many {w} does each friend get?", function(h)
  return groups(h[4], h[6])
end)
-- The equation whose "?" is the number found by sharing.
local function fits(option, n)
  local left, right = option:match("^(.*) = (.*)$")
  local a, b = value((left:gsub("%?", tostring(n)))), value((right:gsub("%?", tostring(n))))
  return a ~= nil and b ~= nil and a == b
end
form("{w} puts {n} {w} into {n} {w}, the same in each.\nWhich one finds how many go into one {w}?", function(h, seen)
  local n = groups(h[2], h[4])
  return those_that(seen, function(o) return fits(o, n) end)
end)
form("{w} puts {n} {w} into {w}, with {n} in each.\nWhich one finds how many {w} there are?", function(h, seen)
  local n = groups(h[2], h[5])
  return those_that(seen, function(o) return fits(o, n) end)
end)
