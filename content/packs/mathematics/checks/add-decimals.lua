-- A decimal as a count of thousandths, by its digits.
local function thousandths(text)
  local whole, part = string.match(text, "^(%d+)%.?(%d*)$")
  return int(whole) * 1000 + int((string.sub((part or "") .. "000", 1, 3)))
end
form("{d} + {d} = ?\nWhat is the sum?", function(h, seen)
  if string.find(h[1], ",", 1, true) or string.find(h[2], ",", 1, true) then
    return Q(h[1]) + Q(h[2])
  end
  if begins(seen.figure, "line ") then
    local from, ticks, to, mark = string.match(seen.figure, "^line (%d+) (%-+) (%d+) | [%d.]+ (%-*)$")
    if Q(#mark) * (Q(to) - Q(from)) / Q(#ticks) + Q(from) ~= Q(h[1]) then return nil, "the mark stands elsewhere" end
  end
  return Q(thousandths(h[1]) + thousandths(h[2]), 1000)
end)
form("One {w} is {d} m long. Another is {d} m long.\nHow many meters long are they together?", function(h, seen)
  if seen.figure ~= "model [" .. h[2] .. " m|" .. h[3] .. " m] total ?" then return nil, "the bar shows something else" end
  return Q(thousandths(h[2]) + thousandths(h[3]), 1000)
end)
