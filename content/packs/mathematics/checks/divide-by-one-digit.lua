-- Takes the divisor away as often as it goes.
local function shared(all, d)
  local times = 0
  while all >= d do all, times = all - d, times + 1 end
  return times, all
end
local function even(all, d)
  local times, left = shared(all, d)
  if left > 0 then return nil, "it does not come out even" end
  return times
end
form("The bar is {n} in all. Divide it by {n}, part by part.\nWhat is {n} ÷ {n}?", function(h, seen)
  local sum = 0
  for part in string.gmatch(split(seen.figure, "] total")[1], "%d+") do sum = sum + int(part) end
  if sum ~= int(h[1]) or h[1] ~= h[3] or h[2] ~= h[4] then return nil, "the bar shows another number" end
  return even(int(h[1]), int(h[2]))
end)
form("{n} ÷ {n} = ?\nWhat is the quotient?", function(h) return even(int(h[1]), int(h[2])) end)
form("A farmer sows {n} seeds in {n} rows, the same in each.\nHow many seeds are in each row?", function(h) return even(int(h[1]), int(h[2])) end)
form("A roll has {n} cm of ribbon. One bow takes {n} cm.\nHow many whole bows can be made?", function(h)
  local times = shared(int(h[1]), int(h[2]))
  return times
end)
form("{n} photos go into an album, {n} on a page.\nHow many pages are needed for all?", function(h)
  local pages = 0
  while pages * int(h[2]) < int(h[1]) do pages = pages + 1 end
  return pages
end)
