-- Follows the story step by step, in ones.
local function again(times, size)
  local sum = 0
  for _ = 1, int(times) do sum = sum + int(size) end
  return sum
end
local function near_hundred(n)
  local best
  for h = 0, 3000, 100 do
    if not best or math.abs(h - n) < math.abs(best - n) then best = h end
  end
  return best
end
form("{w} has {n} {w} with {n} {w} in each. {w} brings {n} more.\nHow many {w} are there in all?", function(h, seen)
  local sum = again(h[2], h[4]) + int(h[7])
  if begins(seen.figure, "model ") then
    local drawn = 0
    for label in seen.figure:match("%[(.-)%]"):gmatch("%d+") do drawn = drawn + int(label) end
    if drawn ~= sum then return nil, "the bar shows another story" end
  end
  return sum
end)
form("{w} has {n} {w} with {n} {w} in each. {w} gives {n} of the {w} away.\nHow many {w} are left?", function(h)
  return again(h[2], h[4]) - int(h[7])
end)
form("{w} has {n} {w} and {w} has {n}. They put them all into {n} {w}, the same in each.\nHow many {w} go in one {w}?", function(h)
  local all, each_one = int(h[2]) + int(h[5]), 0
  while (each_one + 1) * int(h[6]) <= all do each_one = each_one + 1 end
  if each_one * int(h[6]) ~= all then return nil, "some are left over" end
  return each_one
end)
form("One ticket costs ${n}. {w} buys {n} tickets and pays with ${n}.\nHow many dollars does {w} get back?", function(h)
  return int(h[4]) - again(h[3], h[1])
end)
local function equal_to(seen, wanted)
  return those_that(seen, function(o) return value((o:gsub("^%? = ", ""))) == Q(wanted) end)
end
form("{w} fills {n} {w} with {n} {w} each. {n} {w} are left over.\nWhich one finds how many {w} there are?", function(h, seen)
  return equal_to(seen, again(h[2], h[4]) + int(h[6]))
end)
form("{w} fills {n} {w} with {n} {w} each. Then {w} takes {n} {w} out.\nWhich one finds how many {w} are left in?", function(h, seen)
  return equal_to(seen, again(h[2], h[4]) - int(h[7]))
end)
form("A school has {n} books and buys {n} more. It gives {n} away.\nAbout how many books are there now?", function(h, seen)
  local about = near_hundred(int(h[1]) + int(h[2]) - int(h[3]))
  return those_that(seen, function(o) return int(o) == about end)
end)
