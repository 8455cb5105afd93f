local function shared(all, d)
  local times = 0
  while all >= d do all, times = all - d, times + 1 end
  return times, all
end
form("{n} ÷ {n} = ? The table has multiples of {n}.\nWhat is the quotient?", function(h, seen)
  if int(split(split(seen.figure, " | ")[3], " ; ")[1]) ~= int(h[2]) or h[2] ~= h[3] then return nil, "the table is of another number" end
  local times, left = shared(int(h[1]), int(h[2]))
  if left > 0 then return nil, "it does not come out even" end
  return times
end)
form("{n} people travel by bus. A bus takes {n}.\nHow many buses are needed for all?", function(h)
  local buses = 0
  while buses * int(h[2]) < int(h[1]) do buses = buses + 1 end
  return buses
end)
form("A farm has {n} eggs. A tray holds {n}.\nHow many trays can be filled?", function(h)
  local times = shared(int(h[1]), int(h[2]))
  return times
end)
form("{n} stickers go on pages of {n}. The last page is not full.\nHow many stickers are on the last page?", function(h)
  local _, left = shared(int(h[1]), int(h[2]))
  return left
end)
