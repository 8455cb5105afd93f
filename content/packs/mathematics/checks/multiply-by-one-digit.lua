local function copies(n, k)
  local sum = 0
  for _ = 1, k do sum = sum + n end
  return sum
end
-- The smaller number says how often the larger one is added.
local function times(a, b)
  if a < b then return copies(b, a) end
  return copies(a, b)
end
form("{n} × {n} = ?\nWhat is the product?", function(h, seen)
  if begins(seen.figure, "model") then
    local sum = 0
    for k, part in string.gmatch(seen.figure, "(%d+) × ([%d,]+)") do sum = sum + copies(int(part), int(k)) end
    if sum ~= times(int(h[1]), int(h[2])) then return nil, "the bar shows another product" end
  end
  return times(int(h[1]), int(h[2]))
end)
form("A train has {n} cars. Each car is loaded with {n} boxes.\nHow many boxes are on the train?", function(h) return copies(int(h[2]), int(h[1])) end)
form("A book has {n} pages. A printer makes {n} copies.\nHow many pages is that?", function(h) return copies(int(h[1]), int(h[2])) end)
form("A walk around the lake is {n} m. Someone walks it {n} times.\nHow many meters is that?", function(h) return copies(int(h[1]), int(h[2])) end)
form("{n} × {n} = {*}\nWhich number goes in place of the question mark?", function(h)
  local left, asked = times(int(h[1]), int(h[2])), 0
  for _, part in ipairs(split(h[3], " + ")) do
    if part == "?" then asked = asked + 1 else left = left - int(part) end
  end
  if asked ~= 1 then return nil, "not one part is asked" end
  return left
end)
