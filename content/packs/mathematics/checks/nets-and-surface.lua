-- The shapes of a net: corners in squares of the paper; fold lines apart.
local function net(figure)
  local shapes, folds = {}, count(figure, "| segment ")
  for _, part in ipairs(split(figure, " | ")) do
    if begins(part, "shape [] D ") then
      local c = {}
      for steps in part:sub(11):gmatch("%S+") do c[#c + 1] = {count(steps, ">"), count(steps, "^")} end
      shapes[#shapes + 1] = c
    end
  end
  return shapes, folds
end
local function size(c)
  local twice = 0
  for i = 1, #c do
    local a, b = c[i], c[i % #c + 1]
    twice = twice + a[1] * b[2] - a[2] * b[1]
  end
  return Q(math.abs(twice), 2)
end
form("Fold the net along its lines.\nWhich solid does it make?", function(h, seen)
  local shapes, folds = net(seen.figure)
  local word
  if #shapes == 1 then word = "a pyramid"
  elseif #shapes[2] == 3 then word = "a prism with triangles"
  else
    -- six faces; a cube when each is as large as a flap and the flap is a square
    local flap = shapes[2]
    local w, high = flap[2][1] - flap[1][1], flap[3][2] - flap[2][2]
    local strip = shapes[1]
    local equal = w == high and strip[2][1] - strip[1][1] == 4 * w and strip[3][2] - strip[2][2] == w and folds == 3
    word = equal and "a cube" or "a box, but no cube"
  end
  return those_that(seen, function(option) return option == word end)
end)
form("Each small square is 1 cm². The lines are folded.\nHow large is the whole surface?", function(h, seen)
  local sum = Q(0)
  for _, c in ipairs((net(seen.figure))) do sum = sum + size(c) end
  return sum
end)
form("All the faces of the box are painted.\nHow large is the painted area?", function(h, seen)
  local e = {}
  for n in seen.figure:gmatch("%[(%d+) cm%]") do e[#e + 1] = int(n) end
  local sum = 0
  for i = 1, 3 do
    local a, b = e[i], e[i % 3 + 1]
    for _ = 1, 2 do sum = sum + a * b end
  end
  return sum
end)
