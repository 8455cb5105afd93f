-- Heights read from the drawing: lines passed and the rest of a step.
local head = "The line shows how warm it was each day.\n"
local days = {Monday = "Mon", Tuesday = "Tue", Wednesday = "Wed", Thursday = "Thu", Friday = "Fri"}
local function heights(figure)
  local step, out = tonumber(figure:match("step (%d+)")), {}
  for _, one in ipairs(split(figure, " | ")) do
    local name, rest = one:match("^(%a%a%a) (.*)$")
    if name then out[name] = count(rest, "=") * step + (tonumber(rest:match("%+(%d+)/")) or 0) end
  end
  return out
end
form(head .. "How many degrees was it on {w}?", function(h, seen) return heights(seen.figure)[days[h[1]]] end)
for word, sign in pairs({rise = 1, fall = -1}) do
  form(head .. "By how many degrees did it " .. word .. " from {w} to {w}?", function(h, seen)
    local all = heights(seen.figure)
    local change = sign * (all[days[h[2]]] - all[days[h[1]]])
    if change <= 0 then return nil, "it goes the other way" end
    return change
  end)
end
form(head .. "On which days was it warmer than {n} degrees?", function(h, seen)
  local all = heights(seen.figure)
  return those_that(seen, function(day) return all[days[day]] > int(h[1]) end)
end)
form(head .. "Between which two days did it rise most?", function(h, seen)
  local all = heights(seen.figure)
  local function rise(option)
    local two = split(option, " to ")
    return all[days[two[2]]] - all[days[two[1]]]
  end
  return those_that(seen, function(option)
    for _, other in ipairs(seen.options) do if other ~= option and rise(other) >= rise(option) then return false end end
    return true
  end)
end)
form("A tap drips. After {n} {w} there are {n} {w} in the pail.\nTap the point that tells this.", function(h, seen)
  if count(seen.area, "titles [hours] [liters]") ~= 1 then return nil, "the axes count something else" end
  return int(h[1]) .. "," .. int(h[3])
end)
form("A tap drips. After {n} hour there are {n} {w} in the pail.\nTap the point that tells this.", function(h, seen) return int(h[1]) .. "," .. int(h[2]) end)
