form("The bar has {n} equal parts of {n}.\nHow much is the whole bar?", function(h, seen)
  local sum, parts = 0, 0
  for label in seen.figure:match("%[(.-)%]"):gmatch("%d+") do
    if label ~= h[2] then return nil, "another part is drawn" end
    sum, parts = sum + int(label), parts + 1
  end
  if parts ~= int(h[1]) then return nil, "other parts are drawn" end
  return sum
end)
form("There are {n} {w}. Each {w} has {n} {w}.\nHow many {w} are there in all?", function(h)
  local sum = 0
  for _ = 1, int(h[1]) do sum = sum + int(h[4]) end
  return sum
end)
form("{w} swims {n} m every day.\nHow many meters does {w} swim in {n} days?", function(h)
  local sum = 0
  for _ = 1, int(h[4]) do sum = sum + int(h[2]) end
  return sum
end)
