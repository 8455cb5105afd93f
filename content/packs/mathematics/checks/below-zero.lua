form("All the steps on the line are equal.\nWhich number is at the question mark?", function(h, seen)
  local from, ticks, to = seen.figure:match("^line (%S+) (%-+) (%S+)")
  local mark = seen.figure:match("%? (%-*)$")
  if not mark then return nil, "no mark is asked" end
  local step = (Q(to) - Q(from)) / #ticks
  local at = Q(from)
  for _ = 1, #mark do at = at + step end
  return at
end)
form("{*}\nWhich number tells this?", function(h)
  local n = int(h[1]:match("%d+"))
  local low, high = 0, 0
  for _, word in ipairs({"below", "owes", "goes down"}) do low = low + count(h[1], word) end
  for _, word in ipairs({"above", "gets", "goes up"}) do high = high + count(h[1], word) end
  if low + high ~= 1 then return nil, "neither up nor down" end
  return low == 1 and -n or n
end)
local function walk(from, steps, by)
  local at = from
  for _ = 1, steps do at = at + by end
  return at
end
local function started(h, seen)
  local mark = seen.figure:match("^line %-12 %-+ 12 | %S+ (%-*)$")
  return mark and #mark - 12 == int(h[1])
end
form("It is {n} degrees. It gets {n} degrees warmer.\nHow many degrees is it now?", function(h, seen)
  if not started(h, seen) then return nil, "the line shows another start" end
  return walk(int(h[1]), int(h[2]), 1)
end)
form("It is {n} degrees. It gets {n} degrees colder.\nHow many degrees is it now?", function(h, seen)
  if not started(h, seen) then return nil, "the line shows another start" end
  return walk(int(h[1]), int(h[2]), -1)
end)
form("In the night it was {n} degrees. At noon it was {n} degrees.\nBy how many degrees did it rise?", function(h)
  local n = 0
  while int(h[1]) + n < int(h[2]) do n = n + 1 end
  return n
end)
