-- Works every side out for itself.
form("{n} + {n} = {n}\nNow turn it round: {n} + {n}.\nWhat sum is it?", function(h, seen)
  if h[1] ~= h[5] or h[2] ~= h[4] or value(h[1] .. " + " .. h[2]) ~= Q(h[3]) then return nil, "it is not turned round" end
  local n = 0
  for things in seen.figure:gmatch("%((o+)%)") do n = n + #things end
  if n ~= int(h[3]) then return nil, "the rings show another sum" end
  return value(h[4] .. " + " .. h[5])
end)
form("{w} adds {n} + {n} = {n}.\n{w} adds {n} + {n}.\nWhat sum does {w} get?", function(h)
  if h[5] ~= h[8] or h[1] == h[5] then return nil, "who adds?" end
  return value(h[6] .. " + " .. h[7])
end)
form("Choose all that are the same as {*}.", function(h, seen)
  local whole = value(h[1])
  if not whole then return nil, "no sum" end
  return those_that(seen, function(option)
    local one = value(option)
    return one and one == whole
  end)
end)
