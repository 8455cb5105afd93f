-- The two labelled places, and whether each looks narrow there.
local function places(figure)
  local lean = figure:match("^parallel (leans %a+)")
  local found, i = {}, 0
  for label in figure:gmatch("%[([^%]]*)%]") do
    i = i + 1
    local right_or_left = i % 4 == 2 or i % 4 == 0   -- upper right and lower left
    if label ~= "" then found[#found + 1] = {label = label, narrow = (lean == "leans right") == right_or_left} end
  end
  return found
end
form("Two lines are parallel. A third one crosses them.\nHow many degrees is the angle x?", function(h, seen)
  local two = places(seen.figure)
  local known, asked = two[1], two[2]
  if known.label == "x" then known, asked = asked, known end
  local a = int(known.label:match("%d+"))
  if known.narrow ~= (a < 90) then return nil, "it does not look like that" end
  for x = 1, 179 do
    if asked.narrow == (x < 90) and (x == a or x + a == 180) then return x end
  end
end)
local function drawn(h, seen) return seen.figure:find("| angles [" .. h[1] .. "°] [" .. h[2] .. "°]", 1, true) end
form("Two angles of a triangle are {n}° and {n}°.\nHow large is the third angle?", function(h, seen)
  if not drawn(h, seen) then return nil, "other angles are drawn" end
  for x = 1, 179 do if x + int(h[1]) + int(h[2]) == 180 then return x end end
end)
form("A triangle has angles of {n}° and {n}°.\nA side is drawn on past the third corner.\nHow large is the outer angle there?", function(h, seen)
  if not drawn(h, seen) then return nil, "other angles are drawn" end
  local x = 0
  for _ = 1, int(h[1]) do x = x + 1 end
  for _ = 1, int(h[2]) do x = x + 1 end
  return x
end)
form("The lines are parallel. The angles are in degrees.\nWhich number is x?", function(h, seen)
  local two = places(seen.figure)
  local found = {}
  for x = 1, 120 do
    local a, b = value(two[1].label, {x = x}), value(two[2].label, {x = x})
    local fits = two[1].narrow == two[2].narrow and a == b or two[1].narrow ~= two[2].narrow and a + b == Q(180)
    if fits and two[1].narrow == (a < Q(90)) then found[#found + 1] = x end
  end
  return found
end)
