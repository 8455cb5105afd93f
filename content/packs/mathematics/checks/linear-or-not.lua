form("For x = 0, 1, 2, 3 each row gives y.\nWhich row belongs to a linear function?", function(h, seen)
  return those_that(seen, function(option)
    local y = split(option, ", ")
    for i = 2, #y - 1 do if int(y[i - 1]) + int(y[i + 1]) ~= 2 * int(y[i]) then return false end end
    return true
  end)
end)
form("The graph of a linear function is a straight line.\nWhich rules are linear?", function(h, seen)
  return those_that(seen, function(option)
    local right = option:match("^y = (.+)$")
    local y = {}
    for x = 1, 4 do
      local text = right:gsub("x²", x * x):gsub("x³", x * x * x):gsub("÷ x", "÷ " .. x)
      y[x] = value(text, {x = x})
    end
    return y[1] + y[3] == y[2] + y[2] and y[2] + y[4] == y[3] + y[3]
  end)
end)
form("The table belongs to a linear function.\nWhich number goes in place of the question mark?", function(h, seen)
  local x, y, ask = {}, {}, nil
  for a, b in seen.figure:gmatch("(%d+) ; (%S+)") do
    if b == "?" then ask = int(a) else x[#x + 1], y[#y + 1] = int(a), int(b) end
  end
  for m = -30, 30 do                              -- the one rule that fits all three
    local b = y[1] - m * x[1]
    if m * x[2] + b == y[2] and m * x[3] + b == y[3] then return m * ask + b end
  end
end)
