form("The bar has {n} equal pieces. The whole bar is 100%.\nWhat percent of it is colored?", function(h, seen)
  local full, all = count(seen.figure, "H"), count(seen.figure, "H") + count(seen.figure, ".")
  if all ~= int(h[1]) then return nil, "the bar has other pieces" end
  return Q(full, all) * 100
end)
-- one share for every hundredth
local function part(n, p)
  local sum = Q(0)
  for _ = 1, p do sum = sum + Q(n, 100) end
  return sum
end
form("Think of a bar of {n}.\nHow much is {n}% of {n}?", function(h)
  if h[1] ~= h[3] then return nil, "two wholes" end
  return part(int(h[1]), int(h[2]))
end)
form("A book has {n} pages. {w} has read {n}% of it.\nHow many pages has {w} read?", function(h) return part(int(h[1]), int(h[3])) end)
form("{w} has {n} shells. {n} of them are white.\nWhat percent of the shells are white?", function(h)
  for p = 1, 100 do if part(int(h[2]), p) == Q(h[3]) then return p end end
  return nil, "no whole percent"
end)
form("{n} children ride a bike to school. They are {n}% of all.\nHow many children are there in all?", function(h)
  for n = 1, 100000 do if n * int(h[2]) == 100 * int(h[1]) then return n end end
  return nil, "no whole number"
end)
form("The large square has 100 small ones.\nWhat percent of it is colored?", function(h, seen)
  local corners = {}
  for place in split(seen.figure, "shape [] D ")[2]:gmatch("%S+") do corners[#corners + 1] = {count(place, ">"), count(place, "^")} end
  local n = 0
  for x = 0, 9 do
    for y = 0, 9 do
      local inside = false                          -- a ray to the right from the middle of the square
      for i = 1, #corners do
        local a, b = corners[i], corners[i % #corners + 1]
        if a[1] == b[1] and a[1] > x and (a[2] <= y) ~= (b[2] <= y) then inside = not inside end
      end
      if inside then n = n + 1 end
    end
  end
  return n
end)
