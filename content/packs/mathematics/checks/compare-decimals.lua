form("Compare {d} and {d}.\nWhich is true?", function(h, seen)
  local rows = split(seen.figure, " | ")
  for at = 1, 2 do
    local worth, sum = {Q(1), Q(1, 10), Q(1, 100)}, Q(0)
    for place, cell in ipairs(split(rows[at + 2], " ; ")) do
      local digit = string.match(cell, "%d")
      if digit then sum = sum + worth[place] * Q(digit) end
    end
    if sum ~= Q(h[at]) then return nil, "the table shows another number" end
  end
  return those_that(seen, function(option)
    local a, sign, b = string.match(option, "^(%S+) ([<>=]) (%S+)$")
    if not a then return false end
    if a ~= h[1] or b ~= h[2] then return false end
    if sign == "<" then return Q(a) < Q(b) elseif sign == ">" then return Q(b) < Q(a) end
    return Q(a) == Q(b)
  end)
end)
form("Four jumps were measured in meters.\nWhich jump is the longest?", function(h, seen)
  return those_that(seen, function(option)
    for _, other in ipairs(seen.options) do if Q(option) < Q(other) then return false end end
    return true
  end)
end)
form("Put the decimals in order.\nBegin with the smallest.", function(h, seen)
  return in_order(seen, function(option) return Q(option) end)
end)
