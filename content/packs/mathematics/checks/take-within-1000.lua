-- Taking away within 1000: counted up from the smaller number; blocks are read hundred by hundred.
local function between(low, high)
  local at, n = int(low), 0
  for _, unit in ipairs({100, 10, 1}) do
    while at + unit <= int(high) do at, n = at + unit, n + unit end
  end
  return n
end
form("Read the blocks. Then take {n} away.\nWhat number is left?", function(h, seen)
  local flats, rods, cubes = seen.figure:match("F:(o*) R:(o*) C:(o*)")
  return between(h[1], tostring(100 * #flats + 10 * #rods + #cubes))
end)
form("A shop has {n} {*}. It sells {n} of them.\nHow many {*} are left?", function(h) return between(h[3], h[1]) end)
form("One box holds {n} {*}. Another holds {n}.\nHow many more {*} are in the first box?", function(h) return between(h[3], h[1]) end)
