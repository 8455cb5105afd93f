-- Adds up from the part until the whole is reached.
local function up(part, whole)
  local n = 0
  while part + n < whole do n = n + 1 end
  if part + n ~= whole then return nil, "the part is more than the whole" end
  return n
end
local function bar(seen, whole, part)
  return not begins(seen.figure, "model") or seen.figure == "model [" .. part .. "|?] total " .. whole
end
form("{n} + ? = {n} helps with {n} − {n}.\nHow much is {n} − {n}?", function(h, seen)
  if h[1] ~= h[4] or h[2] ~= h[3] or h[3] ~= h[5] or h[4] ~= h[6] then return nil, "other numbers" end
  if not bar(seen, h[5], h[6]) then return nil, "the bar shows other numbers" end
  return up(int(h[6]), int(h[5]))
end)
form("The bar shows {n} and a part of {n}.\nHow much is {n} − {n}?", function(h, seen)
  if h[1] ~= h[3] or h[2] ~= h[4] or not bar(seen, h[1], h[2]) then return nil, "the bar shows other numbers" end
  return up(int(h[4]), int(h[3]))
end)
form("Which sum helps to find {n} − {n}?", function(h, seen)
  local left = up(int(h[2]), int(h[1]))
  return those_that(seen, function(option)
    if not option:find("+", 1, true) or not option:match("= " .. h[1] .. "$") then return false end
    local found = solutions(option, "?", 0, 60)
    return found ~= nil and #found == 1 and found[1] == Q(left)
  end)
end)
form("{n} + {n} = {n} is true.\nWhat number is {n} − {n}?", function(h)
  if h[4] ~= h[3] or int(h[1]) + int(h[2]) ~= int(h[3]) then return nil, "the sum does not hold" end
  return up(int(h[5]), int(h[4]))
end)
form("Choose every true fact.", function(_, seen)
  return those_that(seen, function(option)
    local left, right = option:match("^(.-) = (.+)$")
    local one, other = left and value(left), right and value(right)
    return one ~= nil and other ~= nil and one == other
  end)
end)
