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
-- The tub is filled minute by minute; then each option is held against the amounts at the ends of the three parts.
local function rise(amounts, part) return Q(amounts[part.to] - amounts[part.from], part.to - part.from) end
form("A tub fills. {*}\n{*}\n{*}\nHow does its graph look?", function(h, seen)
  local amounts, now, minute, parts = {[0] = 0}, 0, 0, {}
  for i = 1, 3 do
    local liters, minutes = h[i]:match("^(%d+) liters a minute for (%d+) minutes%.$")
    if not liters then liters, minutes = "0", h[i]:match("^No water for (%d+) minutes%.$") end
    if not minutes then return nil, "an unknown step" end
    parts[i] = {from = minute, to = minute + int(minutes)}
    for _ = 1, int(minutes) do
      now, minute = now + int(liters), minute + 1
      amounts[minute] = now
    end
  end
  return those_that(seen, function(option)
    local words = split(option, ", ")
    if #words ~= 3 then return nil end
    local up = {}
    for i, word in ipairs(words) do up[word:gsub("^then ", "")] = rise(amounts, parts[i]) end
    local level, steep, less = up["level"], up["steep"], up["less steep"]
    if not (level and steep and less) then return nil end
    return level == Q(0) and Q(0) < less and less < steep
  end)
end)
