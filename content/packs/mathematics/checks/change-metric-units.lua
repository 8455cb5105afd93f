-- From the names of the units: kilo, centi and milli are steps on one ladder.
local rung = {km = Q(1000), m = Q(1), cm = Q(1, 100), mm = Q(1, 1000), kg = Q(1000), g = Q(1), L = Q(1), mL = Q(1, 1000)}
form("Each row shows the same amount in both units.\nWhat number goes in place of the question mark?", function(h, seen)
  local rows = split(seen.figure, " | ")
  local heads = split(rows[2], " ; ")
  for i = 3, #rows do
    local cells = split(rows[i], " ; ")
    local amount = Q(cells[1]) * rung[heads[1]] / rung[heads[2]]
    if cells[2] == "?" then return amount end
    if amount ~= Q(cells[2]) then return nil, "a row is not the same amount" end
  end
end)
form("1 {w} = {n} {w}\nHow many {w} are {d} {w}?", function(h)
  if rung[h[1]] ~= rung[h[3]] * int(h[2]) then return nil, "the fact does not hold" end
  return Q(h[5]) * rung[h[6]] / rung[h[4]]
end)
form("A strip of wood is {n} cm long. {w} needs {n} of them.\nHow many meters of wood is that?", function(h)
  local all = Q(0)
  for _ = 1, int(h[3]) do all = all + Q(int(h[1]), 100) end
  return all
end)
form("A jug holds {d} L of water. {w} fills {n} glasses of {n} mL.\nHow many mL are left in the jug?", function(h)
  local left = Q(h[1])
  for _ = 1, int(h[3]) do left = left - Q(int(h[4]), 1000) end
  if left < Q(0) then return nil, "the jug is empty" end
  return left / Q(1, 1000)
end)
