-- Compares the rings by taking one thing away from each in turn.
local function rings(figure)
  local out = {}
  for things, label in figure:gmatch("%(([o%.]*)%) %w+ %[(%w+)%]") do out[label] = things:gsub("%.", "") end
  return out
end
local function outlasts(a, b)  -- 1: a has more, -1: fewer, 0: they end together
  while #a > 0 and #b > 0 do a, b = a:sub(2), b:sub(2) end
  return #a > 0 and 1 or #b > 0 and -1 or 0
end
local function extreme(way)
  return function(_, seen)
    local all, found = rings(seen.figure), {}
    for label, things in pairs(all) do
      local first, last = true, true
      for other, more in pairs(all) do
        if other ~= label and outlasts(things, more) ~= way then first = false end
        if other ~= label and outlasts(things, more) == -way then last = false end
      end
      if first then found[#found + 1] = "Ring " .. label end
      if last and not first then found.tie = (found.tie or 0) + 1 end
    end
    if #found == 0 and found.tie == 3 then return "All have the same" end
    return found
  end
end
form("Look at the rings.\nWhich ring has the most {w}?", extreme(1))
form("Look at the rings.\nWhich ring has the fewest {w}?", extreme(-1))
local function against(way)
  return function(_, seen)
    local all = rings(seen.figure)
    return those_that(seen, function(option)
      local mine = all[option:match("%w$")]
      return mine and outlasts(mine, all.A) == way
    end)
  end
end
form("Which ring has more {w} than ring A?", against(1))
form("Which ring has fewer {w} than ring A?", against(-1))
form("Which ring has as many {w} as ring A?", against(0))
form("Choose every ring with more {w} than A.", against(1))
form("Choose every ring with fewer {w} than A.", against(-1))
form("Put the rings in order.\nStart with the fewest things.", function(_, seen)
  local all = rings(seen.figure)
  return in_order(seen, function(option) return #all[option:match("%w$")] end)
end)
