-- Moves on (or back) minute by minute on a twelve-hour clock.
local function on(hour, minute, by)
  local at = (hour % 12 * 60 + minute + by) % 720
  local h = at // 60
  return (h == 0 and 12 or h), at % 60
end
local function written(hour, minute) return string.format("%d:%02d", hour, minute) end
form("A {w} starts at {n}:{n} and ends at {n}:{n}.\nHow many minutes does it take?", function(h)
  for by = 1, 719 do
    local hour, minute = on(int(h[2]), int(h[3]), by)
    if hour == int(h[4]) and minute == int(h[5]) then return by end
  end
end)
form("A {w} starts at {n}:{n}. It takes {n} minutes.\nSet the clock to the time it ends.", function(h)
  return written(on(int(h[2]), int(h[3]), int(h[4])))
end)
form("A {w} takes {n} minutes. It ends at {n}:{n}.\nAt what time did it start?", function(h, seen)
  return those_that(seen, function(o)
    local hour, minute = o:match("^(%d+):(%d+)$")
    return written(on(int(hour), int(minute), int(h[2]))) == h[3] .. ":" .. h[4]
  end)
end)
form("{w} reads for {n} minutes, rests for {n} and draws for {n}.\nHow many minutes is that in all?", function(h)
  local n = 0
  for i = 2, 4 do
    for _ = 1, int(h[i]) do n = n + 1 end
  end
  return n
end)
