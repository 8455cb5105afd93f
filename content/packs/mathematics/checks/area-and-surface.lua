form("All corners are right angles. Lengths are in cm.\nHow many cm² is the area?", function(h, seen)
  local n = {}
  for side in seen.figure:gmatch("%((%d+)%)") do n[#n + 1] = int(side) end
  if #n ~= 4 then return nil, "four lengths are needed: " .. seen.figure end
  local long, side, up, top = n[1], n[2], n[3], n[4]
  return long * (side + up) - (long - top) * up          -- the whole less the missing corner
end)
form("A closed box is {n} cm long and {n} cm wide. It is {n} cm high.\nHow many cm² of paper cover it exactly?", function(h)
  local l, w, high = int(h[1]), int(h[2]), int(h[3])
  local round_it = 0
  for _ = 1, high do round_it = round_it + l + w + l + w end   -- one row of squares after another, all the way round
  return round_it + l * w + l * w
end)
form("The base of a prism is a right triangle. Its short sides are {n} cm and {n} cm. The prism is {n} cm high.\nHow many cm³ is its volume?", function(h)
  local box = 0
  for _ = 1, int(h[3]) do box = box + int(h[1]) * int(h[2]) end
  return Q(box, 2)
end)
