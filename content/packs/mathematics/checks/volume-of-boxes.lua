-- Fills the boxes with unit cubes, layer on layer.
local function fill(l, w, h)
  local n = 0
  for _ = 1, h do for _ = 1, w do n = n + l end end
  return n
end
local function labels(text)
  local out = {}
  for one in text:gmatch("%[([^%]]*)%]") do out[#out + 1] = one end
  return out
end
local function lengths(list)
  local out = {}
  for i, one in ipairs(list) do out[i] = tonumber(one:match("^(%d+) ")) end
  return out
end
form("The picture shows a box.\nWhat is its volume?", function(h, seen)
  local e = lengths(labels(seen.figure))
  if seen.unit ~= labels(seen.figure)[1]:match("%a+") .. "³" then return nil, "another unit" end
  return fill(e[1], e[2], e[3])
end)
form("The floor of a box has an area of {n} cm². It is {n} cm high.\nWhat is the volume of the box?", function(h) return fill(int(h[1]), 1, int(h[2])) end)
form("{*} is {n} {w} long and {n} {w} wide. Its height is {n} {w}.\nWhat is its volume?", function(h)
  if h[3] ~= h[5] or h[5] ~= h[7] then return nil, "different units" end
  return fill(int(h[2]), int(h[4]), int(h[6]))
end)
form("Two boxes stand side by side, equally wide.\nWhat is their volume together?", function(h, seen)
  local two = split(seen.figure, " | ")
  local a, b = lengths(labels(two[1])), lengths(labels(two[2]))
  return fill(a[1], a[2], a[3]) + fill(b[1], a[2], b[3])
end)
form("A box has a volume of {n} cm³. It is {n} cm long and {n} cm wide.\nHow high is it?", function(h, seen)
  local shown = labels(seen.figure)
  if shown[1] ~= h[2] .. " cm" or shown[2] ~= h[3] .. " cm" or shown[3] ~= "?" then return nil, "the box is drawn another way" end
  for high = 1, int(h[1]) do if fill(int(h[2]), int(h[3]), high) == int(h[1]) then return high end end
  return nil, "no whole height"
end)
