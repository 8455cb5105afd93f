-- Counts what is drawn, one by one.
form("A full frame holds ten counters.\nHow many counters are there?", function(h, seen)
  for frame in seen.figure:gmatch("[PD%.]+") do
    if #frame ~= 10 then return nil, "a frame of " .. #frame end
  end
  return count(seen.figure, "P") + count(seen.figure, "D")
end)
form("A bag holds {n} {w}.\nThe others are in the picture.\nHow many {w} are there in all?", function(h, seen)
  if h[2] ~= h[3] then return nil, "other things are asked for" end
  local said = int(h[1])
  for _ in seen.figure:sub(7):gmatch("o") do said = said + 1 end
  return said
end)
