local function fives(seen)
  local out = {}
  for name, body in seen.figure:gmatch("%[(%u)%]([^%[]*)") do
    local list = {}
    for dashes in body:gmatch("%-+") do list[#list + 1] = #dashes end     -- a least value of 0 draws none
    while #list > 0 and #list < 5 do table.insert(list, 1, 0) end
    out[name] = list
  end
  return out
end
form("The two plots show group A and group B.\nBy how much is the median of B greater?", function(h, seen)
  local p = fives(seen)
  if not p.A or not p.B then return nil, "no plots: " .. seen.figure end
  local steps, at = 0, p.A[3]
  while at < p.B[3] do at, steps = at + 1, steps + 1 end
  return steps
end)
form("Team A has a mean of {n} points, team B of {n}. In both, the mean distance from the mean is {n}.\nHow many such distances lie between the means?", function(h)
  local at, steps = int(h[1]), 0
  while at < int(h[2]) do at, steps = at + int(h[3]), steps + 1 end
  if at ~= int(h[2]) then return nil, "not a whole number of distances" end
  return steps
end)
form("Compare the two groups.\nWhich sentence fits the plots?", function(h, seen)
  local p = fives(seen)
  if not p.A or not p.B then return nil, "no plots: " .. seen.figure end
  local shared = false
  for x = 0, 40 do
    local inside_a = 2 * p.A[2] <= x and x <= 2 * p.A[4]
    local inside_b = 2 * p.B[2] <= x and x <= 2 * p.B[4]
    if inside_a and inside_b then shared = true end
  end
  return those_that(seen, function(option)
    local first = option:sub(1, 1)
    local greater = p.A[3] > p.B[3] and "A" or "B"
    return first == greater and (option:find("overlap", 1, true) ~= nil) == shared
  end)
end)
