form("Let {w} be {n}.\nWhat is {*}?", function(h) return value(h[3], {[h[1]] = int(h[2])}) end)
form("Let {w} be {n}.\nWhat is the value of {*}?", function(h) return value(h[3], {[h[1]] = int(h[2])}) end)
form("Let x be {n} and let y be {n}.\nWhat is {*}?", function(h) return value(h[3], {x = int(h[1]), y = int(h[2])}) end)
form("The volume of a cube is V = s³. The edge s is {d} cm.\nWhat is V, in cm³?", function(h)
  local n = 0
  for _ = 1, int(h[1]) do for _ = 1, int(h[1]) do n = n + int(h[1]) end end
  return n
end)
form("The area of a square is A = s². The side s is {d} cm.\nWhat is A, in cm²?", function(h)
  local half = int(Q(h[1]) * 2)                  -- small squares of half a side, four to one
  local n = 0
  for _ = 1, half do n = n + half end
  return Q(n, 4)
end)
form("A rectangle has P = 2l + 2w for its perimeter.\nThe length l is {n} m, the width w is {n} m.\nWhat is P, in m?", function(h)
  local way = 0
  for _, side in ipairs({h[1], h[2], h[1], h[2]}) do way = way + int(side) end
  return way
end)
