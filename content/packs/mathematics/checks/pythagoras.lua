local function labels(figure)
  local out = {}
  for label in figure:match("^sides (.*)"):gmatch("%(([^)]*)%)") do out[#out + 1] = label:match("%d+") or "?" end
  return out
end
-- the side that balances the squares, by trying
local function third(sides, at)
  for x = 1, 200 do
    local s = {}
    for i = 1, 3 do s[i] = i == at and x or int(sides[i]) end
    if s[1] * s[1] + s[2] * s[2] == s[3] * s[3] then return x end
  end
end
for _, ask in ipairs({"How long is the longest side?", "How long is the side with the question mark?"}) do
  form("The triangle has a right angle.\n" .. ask, function(h, seen)
    if not seen.figure:find("| square at 2", 1, true) then return nil, "no square corner is drawn" end
    local s = labels(seen.figure)
    local at
    for i = 1, 3 do if s[i] == "?" then at = i end end
    if begins(ask, "How long is the longest") and at ~= 3 then return nil, "another side is asked" end
    return third(s, at)
  end)
end
form("Each triple gives three lengths in cm.\nWhich triple makes a triangle with a right angle?", function(h, seen)
  return those_that(seen, function(option)
    local s = split(option, ", ")
    local a, b, c = int(s[1]), int(s[2]), int(s[3])
    return a * a + b * b == c * c
  end)
end)
form("A rope of {n} {w} runs from a mast to the ground.\nIt ends {n} {w} from the foot of the mast.\nHow high does the rope begin?", function(h)
  return third({h[3], "?", h[1]}, 2)
end)
form("A rope begins {n} {w} up on a mast.\nIt ends {n} {w} from the foot of the mast.\nHow long is the rope?", function(h)
  return third({h[3], h[1], "?"}, 3)
end)
