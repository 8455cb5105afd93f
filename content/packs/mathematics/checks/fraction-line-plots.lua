-- Every measured thing of the plot, one by one.
local function measured(seen)
  local parts = split(seen.figure, " | ")
  local from, ticks, to = string.match(parts[2], "^line (%S+) (%-+) (%S+)$")
  local at, out = Q(from), {}
  for _, dots in ipairs(split(parts[3], " ")) do
    if dots ~= "." and dots ~= "" and dots ~= "|" then for _ = 1, #dots do out[#out + 1] = at end end
    if dots ~= "" and dots ~= "|" then at = at + (Q(to) - Q(from)) / Q(#ticks) end
  end
  return out
end
form("Each dot is one {w}.\nHow many {w} are exactly {*} inches long?", function(h, seen)
  local n = 0
  for _, one in ipairs(measured(seen)) do if one == Q(h[3]) then n = n + 1 end end
  return n
end)
form("Each dot is one {w}.\nHow many {w} are longer than {*} inches?", function(h, seen)
  local n = 0
  for _, one in ipairs(measured(seen)) do if Q(h[3]) < one then n = n + 1 end end
  return n
end)
form("Each dot is one {w}.\nHow many inches longer is the longest than the shortest?", function(h, seen)
  local all = measured(seen)
  local low, high = all[1], all[1]
  for _, one in ipairs(all) do
    if one < low then low = one end
    if high < one then high = one end
  end
  return high - low
end)
form("All the {w} of {*} inches are laid end to end.\nHow many inches is that?", function(h, seen)
  local sum = Q(0)
  for _, one in ipairs(measured(seen)) do if one == Q(h[2]) then sum = sum + one end end
  return sum
end)
