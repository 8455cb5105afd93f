-- By the points inside and on the edge of the shape (Pick).
local function pick(figure)
  local c, inside, edge = {}, 0, 0
  for x, y in figure:gmatch("(%d+),(%d+)") do c[#c + 1] = {int(x), int(y)} end
  for x = 0, 20 do
    for y = 0, 20 do
      local plus, minus, on = 0, 0, false
      for i = 1, #c do
        local a, b = c[i], c[i % #c + 1]
        local s = (b[1] - a[1]) * (y - a[2]) - (b[2] - a[2]) * (x - a[1])
        if s > 0 then plus = plus + 1 elseif s < 0 then minus = minus + 1 else on = true end
      end
      if plus == 0 or minus == 0 then
        if on then edge = edge + 1 else inside = inside + 1 end
      end
    end
  end
  return Q(2 * inside + edge - 2, 2)
end
for _, word in ipairs({"parallelogram", "trapezoid", "kite"}) do
  form("Each small square is 1 square unit.\nWhat is the area of the " .. word .. "?", function(h, seen) return pick(seen.figure) end)
end
form("The dashed line is the height of the parallelogram.\nWhat is its area?", function(h, seen)
  local b, high = int(seen.figure:match("E%((%d+) cm%)")), int(seen.figure:match("inner .-%[(%d+) cm%]"))
  local n = 0
  for _ = 1, high do n = n + b end
  return n
end)
