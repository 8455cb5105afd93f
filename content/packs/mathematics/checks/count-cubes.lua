-- Lays the cubes one by one.
local function edges(figure)
  local f = split(figure, " | ")[1]
  local l, w, h = f:match("long (o+) wide (o+) high (o+)")
  if l then return #l, #w, #h end
end
local function lay(l, w, h)
  local n = 0
  for _ = 1, h do for _ = 1, w do for _ = 1, l do n = n + 1 end end end
  return n
end
form({"Each small cube is 1 cubic centimeter. The box is full.\nWhat is the volume of the box?", "The box is built of unit cubes, without gaps.\nHow many cubes are there?"}, function(h, seen)
  local l, w, high = edges(seen.figure)
  if not l then return nil, "no cubes are drawn" end
  return lay(l, w, high)
end)
form("The floor of a box holds {n} rows of {n} cubes.\nThe box is {n} cubes high.\nHow many cubes fill it?", function(h, seen)
  local l, w, high = edges(seen.figure)
  if l ~= int(h[2]) or w ~= int(h[1]) or high ~= 1 then return nil, "the floor is drawn another way" end
  return lay(l, w, int(h[3]))
end)
form("Match what is measured to its unit.", function(h, seen)
  local cubes, squares = {"filling", "room", "water", "sand"}, {"covering", "cloth", "carpet", "paint"}
  local function any(text, words)
    for _, word in ipairs(words) do if count(text, word) > 0 then return true end end
  end
  return matched(seen, function(left, place)
    return place == (any(left, cubes) and "cm³" or any(left, squares) and "cm²" or "cm")
  end)
end)
form("A box is {n} cubes long, {n} wide and {n} high.\nThere are {n} cubes in it already.\nHow many more cubes fit?", function(h, seen)
  if count(seen.figure, "[" .. h[1] .. "] [" .. h[2] .. "] [" .. h[3] .. "]") ~= 1 then return nil, "the box is drawn another way" end
  local have, more = int(h[4]), 0
  while have + more < lay(int(h[1]), int(h[2]), int(h[3])) do more = more + 1 end
  return more
end)
