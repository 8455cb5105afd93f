-- Counts what is drawn or told by adding, and looks for the expression with that many groups of that size.
local function adds_to(text, groups, size)
  local a, b = text:match("^(%d+) × (%d+)$")
  return a ~= nil and int(a) == groups and int(b) == size
end
form("Look at the groups of dots.\nWhich one tells how many dots there are in all?", function(_, seen)
  local groups, size = 0, nil
  for run in seen.figure:gmatch("%((o+)%)") do
    if size and #run ~= size then return nil, "the groups are not equal" end
    size, groups = #run, groups + 1
  end
  local total = groups * size
  return those_that(seen, function(o) return value(o) == Q(total) end)
end)
local sums, terms = {}, "{n} + {n}"
for i = 1, 5 do
  terms = terms .. " + {n}"
  sums[i] = terms .. " = ? × {n}\nWhat number goes in place of the question mark?"
end
form(sums, function(h)
  local total = 0
  for i = 1, #h - 1 do total = total + int(h[i]) end
  for g = 1, 1000 do
    if g * int(h[#h]) == total then return g end
  end
  return nil, "no number of groups fits"
end)
form("There are {n} {w}. Each {w} has {n} {w}.\nWhich one tells how many {w} there are in all?", function(h, seen)
  local total = 0
  for _ = 1, int(h[1]) do total = total + int(h[4]) end
  return those_that(seen, function(o) return value(o) == Q(total) end)
end)
form("Which story fits {n} × {n}?", function(h, seen)
  return those_that(seen, function(o)
    local g, n = o:match("^(%d+) %a+ with (%d+) %a+ each$")
    return g ~= nil and int(g) == int(h[1]) and int(n) == int(h[2])
  end)
end)
form("Each sum is also a product.\nMatch the ones that are the same.", function(_, seen)
  return matched(seen, function(left, right) return value(left) == value(right) and right:find("×") ~= nil end)
end)
