-- Rulers: spaces under the thing are counted; an unknown end is found by hopping.
form("Look at both ends of the {w}.\nHow many {w} long is it?", function(h, seen)
  local parts, drawn = seen.figure:match("parts (%d+) | ([-=]*)")
  if parts ~= "1" then return nil, "the ruler has other parts" end
  return count(drawn, "=")
end)
form("The {w} is {n} {w} long. It begins at {n}.\nAt what number of the ruler does it end?", function(h)
  local at = int(h[4])
  for _ = 1, int(h[2]) do at = at + 1 end
  return at
end)
form("The {w} is {n} {w} long. It ends at {n}.\nAt what number of the ruler does it begin?", function(h)
  local at = int(h[4])
  for _ = 1, int(h[2]) do at = at - 1 end
  return at
end)
-- About how long, in centimeters.
local about = {pencil = 17, crayon = 9, book = 20, spoon = 16, table = 75, door = 85, chair = 90, playground = 4000, bus = 1100, garden = 1500, classroom = 900}
local reach = {ruler = {1, 30}, ["yardstick or meter stick"] = {31, 150}, ["long measuring tape"] = {151, 10000}}
form("{w} wants to know how {w} a {w} is.\nWhich tool fits best?", function(h, seen)
  local long = about[h[3]]
  return those_that(seen, function(option) return reach[option] ~= nil and reach[option][1] <= long and long <= reach[option][2] end)
end)
