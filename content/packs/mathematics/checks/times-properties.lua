-- Works out both sides with each number tried, or every option by itself.
form("{n} × {n} = {n} × ?\nWhat number goes in place of the question mark?", function(h)
  local found = {}
  for n = 0, 500 do
    if int(h[3]) * n == int(h[1]) * int(h[2]) then found[#found + 1] = n end
  end
  return found
end)
form("A rectangle is cut along the dashed line.\n{n} × {n} = {n} × {n} + ? × {n}\nWhat number goes in place of the question mark?", function(h)
  local found = {}
  for n = 0, 500 do
    if int(h[3]) * int(h[4]) + n * int(h[5]) == int(h[1]) * int(h[2]) then found[#found + 1] = n end
  end
  return found
end)
form("5 × {n} = {n}\n{n} × {n} = {n}\nHow much is {n} × {n}?", function(h)
  if 5 * int(h[1]) ~= int(h[2]) or int(h[3]) * int(h[4]) ~= int(h[5]) then return nil, "a product told is not so" end
  local sum = 0
  for _ = 1, int(h[6]) do sum = sum + int(h[7]) end
  return sum
end)
form("Look which two to multiply first.\nHow much is {n} × {n} × {n}?", function(h)
  local sum = 0
  for _ = 1, int(h[1]) do
    for _ = 1, int(h[2]) do sum = sum + int(h[3]) end
  end
  return sum
end)
form("Which ones make the same as {n} × {n}?\nChoose all that do.", function(h, seen)
  local wanted = value(h[1] .. " × " .. h[2])
  return those_that(seen, function(o) return value(o) == wanted end)
end)
