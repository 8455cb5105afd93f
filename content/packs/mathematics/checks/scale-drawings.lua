local function steps(each, n) local at = 0; for _ = 1, n do at = at + each end return at end
form("On a map, 1 cm stands for {n} km. Two towns are {n} cm apart.\nHow many km apart are they really?", function(h) return steps(int(h[1]), int(h[2])) end)
form("On a plan, 1 cm stands for {n} m. A path is {n} cm long on it.\nHow many m long is the real path?", function(h) return steps(int(h[1]), int(h[2])) end)
form("Two sides of a garden are {n} m and {n} m. On a plan the first is {n} cm.\nHow many cm long is the second on the plan?", function(h)
  local found = {}
  for x = 1, 400 do if int(h[1]) * x == int(h[2]) * int(h[3]) then found[#found + 1] = x end end
  return found
end)
form("On a plan, 1 cm stands for {n} m. A floor is {n} cm by {n} cm there.\nHow many m² is the real floor?", function(h)
  local area = 0
  for _ = 1, int(h[2]) do for _ = 1, int(h[3]) do area = area + int(h[1]) * int(h[1]) end end   -- square by square
  return area
end)
