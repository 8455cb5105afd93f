local function shown(seen) return int(seen.figure:match("%[(%d+)°%]") or "0") end
local function fill(seen, whole)
  local a = shown(seen)
  if a == 0 then return nil, "no angle named: " .. seen.figure end
  local x = 0
  while a + x < whole do x = x + 1 end
  return x
end
form("The two angles make a straight line.\nHow many degrees is x?", function(h, seen) return fill(seen, 180) end)
form("The two angles make a right angle.\nHow many degrees is x?", function(h, seen) return fill(seen, 90) end)
form("Two straight lines cross. One angle is {n}°.\nHow many degrees is x, right across from it?", function(h, seen)
  local beside = 180 - int(h[1])
  return 180 - beside
end)
form("Two straight lines cross. One angle is {n}°.\nHow many degrees is x, right beside it?", function(h) local x = 0; while x + int(h[1]) < 180 do x = x + 1 end return x end)
form("The two angles make a straight line.\nOne is ({*})°, the other is {n}°.\nWhich number is x?", function(h) return solutions(h[1] .. " + " .. h[2] .. " = 180", "x", 0, 180) end)
form("The two angles make a right angle.\nOne is ({*})°, the other is {n}°.\nWhich number is x?", function(h) return solutions(h[1] .. " + " .. h[2] .. " = 90", "x", 0, 180) end)
form("Two lines cross. Two opposite angles are marked.\nOne is ({*})°, the other is {n}°.\nWhich number is x?", function(h) return solutions(h[1] .. " = " .. h[2], "x", 0, 180) end)
