local plural = {star = "stars", apple = "apples", leaf = "leaves", flower = "flowers", dot = "dots"}
local function rings(figure)
  local out, all = {}, 0
  for things, name in figure:gmatch("%((o+)%) (%a+)") do out[plural[name]], all = #things, all + #things end
  return out, all
end
form("Look at the things in both rings.\nWhat is the ratio of {w} to all things?", function(h, seen)
  local n, all = rings(seen.figure)
  return n[h[1]] .. " to " .. all
end)
form("Look at the things in both rings.\nWhat is the ratio of {w} to {w}?", function(h, seen)
  local n = rings(seen.figure)
  return n[h[1]] .. " to " .. n[h[2]]
end)
form("There are {n} {*} and {n} {*}.\nFor every {n} {*}, how many {*} are there?", function(h)
  local a, b, each = int(h[1]), int(h[3]), int(h[5])
  for n = 1, b do                                  -- n in each group, until both run out together
    local x, y = a, b
    while x > 0 and y > 0 do x, y = x - each, y - n end
    if x == 0 and y == 0 then return n end
  end
  return nil, "the groups do not come out even"
end)
form("For every {n} {*} there are {n} {*}.\nWhich of these are true?", function(h, seen)
  local n = {}
  local function plain(word) return (word:gsub("s$", "")) end
  n[plain(h[2])], n[plain(h[4])] = int(h[1]), int(h[3])
  n.all = int(h[1]) + int(h[3])
  return those_that(seen, function(option)
    local p, q, x, y = option:match("^(.-) to (.-) is (%d+) to (%d+)%.$")
    p, q = plain(p:sub(1, 1):lower() .. p:sub(2)), plain(q)
    if not n[p] or not n[q] then return nil, "another thing is named" end
    return n[p] == int(x) and n[q] == int(y)
  end)
end)
