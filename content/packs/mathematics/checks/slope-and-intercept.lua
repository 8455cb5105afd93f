local function line_in(figure)
  local x0, y0 = figure:match("^plane (%S+) %S+ (%S+)")
  local a, b = figure:match("| line %[[^%]]*%] (%S+) (%S+)")
  if not a then return nil end
  local function place(s) return int(x0) + count(s, ">"), int(y0) + count(s, "^") end
  local x1, y1 = place(a)
  local x2, y2 = place(b)
  return x1, y1, x2, y2
end
-- b and m are found by trying which line goes through both points
local function fit(figure)
  local x1, y1, x2, y2 = line_in(figure)
  for m = -9, 9 do
    for b = -9, 9 do
      if m * x1 + b == y1 and m * x2 + b == y2 then return m, b end
    end
  end
end
form("The line is y = mx + b.\nWhich number is b?", function(h, seen) local _, b = fit(seen.figure) return b end)
form("The line is y = mx + b.\nWhich number is m?", function(h, seen) return (fit(seen.figure)) end)
form("Look at the line.\nWhich rule belongs to it?", function(h, seen)
  local x1, y1, x2, y2 = line_in(seen.figure)
  return those_that(seen, function(option)
    local right = option:match("^y = (.+)$")
    if right:sub(1, 1) == "x" then right = "1" .. right end
    right = right:gsub("^−x", "−1x")
    return value(right, {x = x1}) == Q(y1) and value(right, {x = x2}) == Q(y2)
  end)
end)
form("A line has the rule y = {*}.\nTap its point with x = {n}.", function(h)
  local right = h[1]:gsub("^x", "1x"):gsub("^−x", "−1x")
  local y = value(right, {x = int(h[2])})
  return int(h[2]) .. "," .. tostring(y)
end)
