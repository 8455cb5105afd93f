-- The place x for which the mark and x have 0 in the middle, tried on every tick.
local function number(text)
  local minus = begins(text, "−")
  local q = Q(minus and text:sub(#"−" + 1) or text)
  return q and (minus and -q or q)
end
form("The mark is at {*}.\nTap the opposite of {*}.", function(h, seen)
  local from, ticks, to, mark = seen.area:match("^line (%S+) (%-+) (%S+) | %S+ (%-*)$")
  local step = (Q(to) - Q(from)) / #ticks
  local at = Q(from) + step * #mark
  if h[1] ~= h[2] or at ~= number(h[1]) then return nil, "the mark stands elsewhere" end
  for i = 0, #ticks do if Q(from) + step * i + at == Q(0) then return Q(from) + step * i end end
end)
form("A minus in front means the opposite.\nWhich number is {*}?", function(h)
  local text, turns = h[1], count(h[1], "opposite")
  text = split(text, "of ")
  text = text[#text]
  if turns == 0 then
    local n = text:match("([%d%.]+)")
    local q = Q(n)
    for _ = 1, count(text, "−") do q = Q(0) - q end
    return q
  end
  local q = number(text)
  for _ = 1, turns do q = Q(0) - q end
  return q
end)
form("All the steps on the line are equal.\nTap the place of {*}.", function(h, seen)
  local from, ticks, to = seen.area:match("^line (%S+) (%-+) (%S+)$")
  for i = 0, #ticks do
    local at = Q(from) + (Q(to) - Q(from)) / #ticks * i
    if at == number(h[1]) then return at end
  end
  return nil, "it has no tick"
end)
