local function place(drawn, name)
  local steps = drawn:match("| " .. name .. " ([>^]*)")
  return count(steps, ">") - 8, count(steps, "^") - 8
end
local function plain(n) return n < 0 and "−" .. -n or tostring(n) end
form("Both axes go below 0 here.\nTap the point ({n}, {n}).", function(h) return int(h[1]) .. "," .. int(h[2]) end)
form("Look for point P.\nWhich numbers tell where it is?", function(h, seen)
  local x, y = place(seen.figure, "P")
  return those_that(seen, function(option) return option == "(" .. plain(x) .. ", " .. plain(y) .. ")" end)
end)
for word, upright in pairs({upright = true, level = false}) do
  form("The " .. word .. " axis is a mirror.\nTap the mirror point of A.", function(h, seen)
    local x, y = place(seen.area, "A")
    for i = -8, 8 do                              -- the place as far from the mirror, on the other side
      if upright and i ~= x and math.abs(i) == math.abs(x) then return i .. "," .. y end
      if not upright and i ~= y and math.abs(i) == math.abs(y) then return x .. "," .. i end
    end
  end)
end
form("Point P is at ({n}, {n}). Point Q is at ({n}, {n}).\nHow far is it from P to Q?", function(h)
  local a, b, c, d = int(h[1]), int(h[2]), int(h[3]), int(h[4])
  if a ~= c and b ~= d then return nil, "they lie aslant" end
  local n = 0
  while a ~= c or b ~= d do
    a = a + (a < c and 1 or a > c and -1 or 0)
    b = b + (b < d and 1 or b > d and -1 or 0)
    n = n + 1
  end
  return n
end)
