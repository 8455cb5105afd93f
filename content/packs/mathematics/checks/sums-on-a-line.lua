-- Number lines: ticks are walked; the worth of a tick is worked out from both ends of the line.
local function ends(text)
  local from, ticks, to = text:match("line (%d+) (%-+) (%d+)")
  return int(from), #ticks, int(to)
end
local function mark(text, label)
  for name, ticks in text:gmatch("| (%S+) (%-*)") do if name == label then return #ticks end end
end
local function at(text, ticks)
  local from, all, to = ends(text)
  local each = (to - from) // all
  if each * all ~= to - from then return nil end
  for _ = 1, ticks do from = from + each end
  return from
end
local function begins_there(seen, n) return at(seen.area, mark(seen.area, n)) == int(n) end
form("{n} + {n} = ?\nTap where the hop from {n} ends.", function(h, seen)
  if h[1] ~= h[3] or not begins_there(seen, h[1]) then return nil, "the hop begins elsewhere" end
  local n = int(h[1])
  for _ = 1, int(h[2]) do n = n + 1 end
  return n
end)
form("{n} − {n} = ?\nTap where the hop from {n} ends.", function(h, seen)
  if h[1] ~= h[3] or not begins_there(seen, h[1]) then return nil, "the hop begins elsewhere" end
  local n = int(h[1])
  for _ = 1, int(h[2]) do n = n - 1 end
  return n
end)
form("All spaces on the line are equal.\nWhat number is at the mark?", function(h, seen) return at(seen.figure, mark(seen.figure, "?")) end)
form("A hop goes from A to B on the line.\nHow long is the hop?", function(h, seen) return at(seen.figure, mark(seen.figure, "B")) - at(seen.figure, mark(seen.figure, "A")) end)
form("Begin at {n}. Hop on {n}, then hop on {n}.\nTap where the second hop ends.", function(h)
  local n = int(h[1])
  for _ = 1, int(h[2]) + int(h[3]) do n = n + 1 end
  return n
end)
form("Begin at {n}. Hop on {n}, then hop back {n}.\nTap where the second hop ends.", function(h)
  local n = int(h[1])
  for _ = 1, int(h[2]) do n = n + 1 end
  for _ = 1, int(h[3]) do n = n - 1 end
  return n
end)
