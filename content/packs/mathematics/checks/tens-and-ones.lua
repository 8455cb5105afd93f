-- Tens and ones: what is drawn or told is counted out one by one.
local function drawn_blocks(seen)
  local _, _, rods, cubes = seen.figure:find("R:(o*) C:(o*)")
  local all = 0
  for _ = 1, #rods do for _ = 1, 10 do all = all + 1 end end
  return all + #cubes
end
-- "4 tens", "1 one", "4 tens and 7 ones", "40 + 7", "47 ones" as a number.
local function worth(text)
  if text:find("+", 1, true) then return int(tostring(value(text))) end
  local sum = 0
  for n, what in text:gmatch("(%d+) (%a+)") do
    for _ = 1, tonumber(n) do sum = sum + (begins(what, "ten") and 10 or 1) end
  end
  return sum
end

form("Each rod is ten. Each cube is one.\nWhat number do the blocks show?", function(h, seen) return drawn_blocks(seen) end)
form("Each full row has ten.\nHow many {w} are there?", function(h, seen) return count(seen.figure:gsub("things", ""), "o") end)
form({"{n} = ? tens and {n} ones\nWhat number is missing?", "{n} = ? tens and {n} one\nWhat number is missing?"}, function(h)
  local out = {}
  for i = 0, 20 do if worth(i .. " tens " .. h[2] .. " ones") == int(h[1]) then out[#out + 1] = i end end
  return out
end)
form({"{n} = {n} tens and ? ones\nWhat number is missing?", "{n} = {n} ten and ? ones\nWhat number is missing?"}, function(h)
  local out = {}
  for i = 0, 20 do if worth(h[2] .. " tens " .. i .. " ones") == int(h[1]) then out[#out + 1] = i end end
  return out
end)
form("Tens and ones make a number.\nMatch each number.", function(h, seen)
  return matched(seen, function(left, place) return worth(left) == int(place) end)
end)
form("10 {*} fit in one {w}.\nThere are {n} full {w}. {n} {*} are loose.\nHow many {*} are there in all?", function(h)
  return worth(h[3] .. " tens " .. h[5] .. " ones")
end)
form("There are {n} {*}.\n10 {*} fill one {w}.\nHow many {w} can be filled?", function(h)
  local left, full = int(h[1]), 0
  while left >= 10 do left, full = left - 10, full + 1 end
  return full
end)
form("A number can be told in many ways.\nWhich ways make {n}?", function(h, seen)
  return those_that(seen, function(option) return worth(option) == int(h[1]) end)
end)
