local function bars(figure)
  local out = {}
  for low, high, rest in figure:gmatch("| (%d+)%-(%d+) (=*)") do out[#out + 1] = {int(low), int(high), #rest} end
  return out
end
local head = "The bars count children by the minutes they walk.\n"
local function counted(seen, holds)
  local n = 0
  for _, bar in ipairs(bars(seen.figure)) do if holds(bar) then n = n + bar[3] end end
  return n
end
form(head .. "How many children walk {n} minutes or more?", function(h, seen) return counted(seen, function(bar) return bar[1] >= int(h[1]) end) end)
form(head .. "How many children walk less than {n} minutes?", function(h, seen) return counted(seen, function(bar) return bar[2] < int(h[1]) end) end)
form(head .. "How many children are there in all?", function(h, seen) return counted(seen, function() return true end) end)

local function five(figure)
  local out = {}
  local parts = split(figure, " | ")
  for steps in split(parts[#parts], "] ")[2]:gmatch("%S+") do out[#out + 1] = steps == "." and 0 or #steps end
  return out
end
local goals = "The box plot shows the goals of many players.\n"
form(goals .. "What is the median?", function(h, seen) return five(seen.figure)[3] end)
form(goals .. "What is the upper quartile?", function(h, seen) return five(seen.figure)[4] end)
form(goals .. "What is the range?", function(h, seen)
  local f = five(seen.figure)
  return f[5] - f[1]
end)
form(goals .. "What is the interquartile range?", function(h, seen)
  local f = five(seen.figure)
  return f[4] - f[2]
end)
form(goals .. "About what share of them scored from {n} to {n} goals?", function(h, seen)
  local f, parts = five(seen.figure), 0
  for i = 1, 4 do if f[i] >= int(h[1]) and f[i + 1] <= int(h[2]) then parts = parts + 1 end end
  return 25 * parts .. "%"
end)
