local function copies(x, k)
  local sum = 0
  for _ = 1, k do sum = sum + x end
  return sum
end

form("{w} has {n} {w}. {w} has {n} times as many.\nHow many {w} does {w} have?", function(h, seen)
  if seen.figure ~= "" then
    local parts = split(split(seen.figure, "] [")[2], "|")
    if #parts ~= int(h[5]) then return nil, "the bar has other parts" end
  end
  return copies(int(h[2]), int(h[5]))
end)

form("{n} is {n} times as many as {n}.\nWhich equation says the same?", function(h, seen)
  return those_that(seen, function(option)
    local sides = split(option, " = ")
    if value(sides[1]) ~= value(sides[2]) then return false end
    return sides[1] == h[1] and sides[2] == h[2] .. " × " .. h[3]
  end)
end)

local function part_of(total, k)
  for x = 1, total do if copies(x, k) == total then return x end end
  return nil, "no such amount"
end
form("{w} has {n} {w}. That is {n} times as many as {w} has.\nHow many {w} does {w} have?", function(h)
  return part_of(int(h[2]), int(h[4]))
end)
form("A {w} is {n} m long. It is {n} times as long as a {w}.\nHow many meters long is the {w}?", function(h)
  if h[4] ~= h[5] then return nil, "another thing is asked" end
  return part_of(int(h[2]), int(h[3]))
end)
form("{w} has {n} {w}. {w} has {n} {w}.\nHow many times as many does {w} have?", function(h)
  local left, times = int(h[5]), 0
  while left > 0 do left, times = left - int(h[2]), times + 1 end
  if left < 0 then return nil, "it does not come out even" end
  return times
end)
form("{w} has {n} {w}. {w} has {n} times as many.\nHow many more {w} does {w} have than {w}?", function(h)
  local more = 0
  while int(h[2]) + more < copies(int(h[2]), int(h[5])) do more = more + 1 end
  return more
end)
