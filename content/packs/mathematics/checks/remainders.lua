local function shared(all, d)
  local groups = 0
  while all >= d do all, groups = all - d, groups + 1 end
  return groups, all
end
local function left(all, d) local _, rest = shared(all, d) return rest end
form("There are {n} {w}, {n} to each {w}. Each {w} must be full.\nHow many {w} are left over?", function(h, seen)
  if seen.figure ~= "" and count(string.sub(seen.figure, 7), "o") ~= int(h[1]) then return nil, "another number is drawn" end
  return left(int(h[1]), int(h[3]))
end)
form("{n} ÷ {n}\nWhat is the result?", function(h, seen)
  return those_that(seen, function(option)
    local parts = split(option, " remainder ")
    local q, r = int(parts[1]), int(parts[2])
    return q * int(h[2]) + r == int(h[1]) and r < int(h[2])
  end)
end)
form("{n} is divided by {n}.\nWhat is the remainder?", function(h) return left(int(h[1]), int(h[2])) end)
form("{n} children go by boat. Each boat takes {n}.\nHow many boats are needed for all?", function(h)
  local boats = 0
  while boats * int(h[2]) < int(h[1]) do boats = boats + 1 end
  return boats
end)
form("There are {n} eggs. A box holds {n}.\nHow many boxes can be filled?", function(h)
  local groups = shared(int(h[1]), int(h[2]))
  return groups
end)
form("{n} beads make chains of {n} beads. The rest stays in the box.\nHow many beads stay in the box?", function(h)
  return left(int(h[1]), int(h[2]))
end)
