local function root(n, times)
  for i = 1, 200 do
    if (times == 3 and i * i * i or i * i) == n then return i end
  end
end
form("A cube has a volume of {n} {*}.\nHow long is one edge?", function(h, seen)
  if not seen.figure:find("cube", 1, true) then return nil, "no cube is drawn" end
  return root(int(h[1]), 3)
end)
form("A square has an area of {n} {*}.\nHow long is one side?", function(h, seen)
  if not seen.figure:find("square", 1, true) then return nil, "no square is drawn" end
  return root(int(h[1]), 2)
end)
form("x³ = {f}\nWhich number is x?", function(h)
  local q = Q(h[1])
  return Q(root(q.n, 3), root(q.d, 3))
end)
form("x³ = {n}\nWhich number is x?", function(h) return root(int(h[1]), 3) end)
form("What is the square root of {*}?", function(h)
  local q = Q(h[1])
  return Q(root(q.n, 2), root(q.d, 2))
end)
form("x² = {n}\nWhich numbers solve the equation?", function(h, seen)
  return those_that(seen, function(option) return Q(option) * Q(option) == Q(h[1]) end)
end)
form("x³ − {n} = {n}\nWhich number is x?", function(h)
  for i = -30, 30 do if i * i * i - int(h[1]) == int(h[2]) then return i end end
end)
form("x² + {n} = {n}\nx is below zero.\nWhich number is x?", function(h)
  for i = -30, -1 do if i * i + int(h[1]) == int(h[2]) then return i end end
end)
