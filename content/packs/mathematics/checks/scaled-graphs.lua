-- Reads the pictures or the bars as they are drawn.
local function row_of(seen, name)
  local each_one = int(seen.figure:match("each (%d+)"))
  for _, part in ipairs(split(seen.figure, " | ")) do
    local label, symbols = part:match("^%[(.-)%] ([oh%.]+)$")
    if label == name then
      local sum = Q(0)
      for c in symbols:gmatch("[oh]") do sum = sum + (c == "o" and Q(each_one) or Q(each_one, 2)) end
      return sum, each_one
    end
  end
end
form("Each picture stands for {n} {w}.\nHow many {w} are there?", function(h, seen)
  local sum, each_one = row_of(seen, h[3])
  if not sum or each_one ~= int(h[1]) then return nil, "another graph is drawn" end
  return sum
end)
local function bar(seen, name)
  local step = int(seen.figure:match("| step (%d+)"))
  for _, part in ipairs(split(seen.figure, " | ")) do
    local label, lines_passed, rest = part:match("^(%S+) (=*)(.*)$")
    if label == name and part ~= "step " .. step then
      local top = Q(#lines_passed) + (rest ~= "" and Q(rest:sub(2)) or Q(0))
      return top * Q(step)
    end
  end
end
local function amount(seen, name)
  if begins(seen.figure, "pictures ") then return (row_of(seen, name)) end
  return bar(seen, name)
end
local function apart_by(seen, one, other)
  local a, b = amount(seen, one), amount(seen, other)
  if not a or not b then return nil, "a row is not drawn" end
  return a - b
end
form("Look at the graph.\nHow many more {w} than {w} are there?", function(h, seen) return apart_by(seen, h[1], h[2]) end)
form("Look at the graph.\nHow many fewer {w} than {w} are there?", function(h, seen) return apart_by(seen, h[2], h[1]) end)
form("Count the {w} and the {w} together.\nHow many more are they than the {w}?", function(h, seen) return bar(seen, h[1]) + bar(seen, h[2]) - bar(seen, h[3]) end)
form("In a graph each picture stands for {n} {w}. There are {n} {w}.\nHow many pictures go in the row of the {w}?", function(h)
  local n = 0
  while n * int(h[1]) < int(h[3]) do n = n + 1 end
  if n * int(h[1]) ~= int(h[3]) then return nil, "a picture would be cut" end
  return n
end)
