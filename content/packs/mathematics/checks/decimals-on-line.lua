form("The line goes from {d} to {d}. All the steps are equal.\nWhich decimal is at the question mark?", function(h, seen)
  local from, ticks, to, mark = string.match(seen.figure, "^line (%S+) (%-+) (%S+) | %? (%-*)$")
  if not from or Q(from) ~= Q(h[1]) or Q(to) ~= Q(h[2]) then return nil, "the line is another one" end
  local at = Q(from)
  for _ = 1, #mark do at = at + (Q(to) - Q(from)) / Q(#ticks) end
  return at
end)
form("One step on the line is {d}.\nWhere is {*}?", function(h, seen)
  local from, ticks, to = string.match(seen.area, "^line (%S+) (%-+) (%S+)")
  local at = Q(from)
  for tick = 0, #ticks do
    if at == Q(h[2]) then return at end
    at = at + Q(h[1])
  end
  return nil, "no step comes there"
end)
