-- Hours and half hours: the short hand stands in 720ths of the round; hands are moved on minute by minute.
local function shown(seen)
  local short, long = seen.figure:match("clock short (%d+) long (%d+)")
  short, long = int(short), int(long)
  if short % 60 ~= long then return nil, "the hands contradict each other" end
  return short
end
local function written(at)
  at = at % 720
  local hour = at // 60
  return (hour == 0 and 12 or hour) .. ":" .. string.format("%02d", at % 60)
end
-- "4 o’clock", "half past 4" or "4:30" as minutes.
local function told(text)
  local h, m = text:match("^(%d+):(%d%d)$")
  if h then return int(h) % 12 * 60 + int(m) end
  local half = text:match("^half past (%d+)$")
  if half then return int(half) % 12 * 60 + 30 end
  local quarter = text:match("^quarter past (%d+)$")
  if quarter then return int(quarter) % 12 * 60 + 15 end
  local to = text:match("^quarter to (%d+)$")
  if to then return (int(to) % 12 * 60 + 705) % 720 end
  local full = text:match("^(%d+) o’clock$")
  return full and int(full) % 12 * 60 or nil
end
form("Look at the two hands.\nWhat time does the clock show?", function(h, seen)
  local at = shown(seen)
  return those_that(seen, function(option) return told(option) == at end)
end)
form("{*}.\nSet the clock to {*}.", function(h, seen)
  if not h[1]:find("at " .. h[2], 1, true) then return nil, "two times are told" end
  local at = told(h[2])
  return at and written(at) or nil
end)
form("Each time can be told in two ways.\nMatch the times.", function(h, seen)
  return matched(seen, function(left, place) return told(left) == told(place) end)
end)
form("The clock shows when it starts.\n{*} takes one hour.\nSet the clock to its end.", function(h, seen)
  local at = shown(seen)
  for _ = 1, 60 do at = at + 1 end
  return written(at)
end)
form("The clock shows when it starts.\n{*} takes half an hour.\nSet the clock to its end.", function(h, seen)
  local at = shown(seen)
  for _ = 1, 30 do at = at + 1 end
  return written(at)
end)
