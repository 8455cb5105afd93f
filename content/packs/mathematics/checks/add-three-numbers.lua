-- Counts the rings; puts all three heaps together; tries every number for the third.
form("{w} puts {w} in three rings.\nHow many {w} are there in all?", function(h, seen)
  local n, rings = 0, 0
  for things in seen.figure:gmatch("%((o+)%)") do n = n + count(things, "o") rings = rings + 1 end
  if rings ~= 3 or h[2] ~= h[3] then return nil, "there are not three rings" end
  return n
end)
local function heap(...)
  local n = 0
  for _, one in ipairs({...}) do
    for _ = 1, int(one) do n = n + 1 end
  end
  return n
end
form("{w} has {n} big, {n} small and {n} medium {w}.\nHow many {w} does {w} have?", function(h) return heap(h[2], h[3], h[4]) end)
form("Three {w} hold {n}, {n} and {n} {w}.\nHow many {w} are there in all?", function(h) return heap(h[2], h[3], h[4]) end)
form("{w} finds {n} {w} on Monday.\nThen {w} finds {n} more, and {n} more.\nHow many {w} is that?", function(h) return heap(h[2], h[5], h[6]) end)
form("{w} has {n} {w} in three bags.\nTwo bags hold {n} and {n}.\nHow many does the third bag hold?", function(h)
  local found = {}
  for n = 0, 40 do
    if heap(h[4], h[5]) + n == int(h[2]) then found[#found + 1] = n end
  end
  return found
end)
