local function height(figure, name)
  return count(figure:match("| " .. name .. " ([>^]*)"), "^")
end
local function ends_of(figure, part)
  local a, b = part:match("^(%u)–(%u)$")
  return height(figure, a), height(figure, b)
end
local where = "The graph shows how far from home a walker is.\n"
form(where .. "In which part does the walker stand still?", function(h, seen)
  return those_that(seen, function(option) local a, b = ends_of(seen.figure, option) return a == b end)
end)
form(where .. "In which part does the walker come nearer to home?", function(h, seen)
  return those_that(seen, function(option) local a, b = ends_of(seen.figure, option) return a > b end)
end)
form(where .. "Which part of the graph belongs to each sentence?", function(h, seen)
  return matched(seen, function(left, place)
    local a, b = ends_of(seen.figure, place)
    local word, n = left:match("^(%a+) (%d+) km")
    if left == "stays at home" then return a == b and a == 0 end
    if word == "stays" then return a == b and a == int(n) end
    if word == "goes" then return b - a == int(n) end
    return a - b == int(n)
  end)
end)
form("A tub fills. {*}\n{*}\n{*}\nHow does its graph look?", function(h, seen)
  local rates = {}
  for i = 1, 3 do rates[i] = begins(h[i], "No water") and 0 or int(h[i]:match("^(%d+) liters")) end
  local top = math.max(rates[1], rates[2], rates[3])
  for i = 1, 3 do rates[i] = rates[i] == 0 and "level" or rates[i] == top and "steep" or "less steep" end
  return table.concat(rates, ", then ")
end)
