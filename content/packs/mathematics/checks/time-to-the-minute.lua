-- Reads the hands as they are drawn: the short one in 720ths of the round, the long one in 60ths.
local function read(seen)
  local short, long = seen.figure:match("^clock short (%d+) long (%d+)$")
  short, long = int(short), int(long)
  if short % 60 ~= long then return nil, "the hands do not fit each other" end
  local hour = short // 60
  if hour == 0 then hour = 12 end
  return hour, long
end
local function written(hour, minute) return string.format("%d:%02d", hour, minute) end
form("Look at the two hands.\nWhat time does the clock show?", function(_, seen)
  local hour, minute = read(seen)
  if not hour then return nil, "the hands do not fit each other" end
  return written(hour, minute)
end)
form("The short hand is past {n}.\nHow many minutes past the hour is it?", function(h, seen)
  local hour, minute = read(seen)
  if hour ~= int(h[1]) then return nil, "the hour is another" end
  return minute
end)
form("Look at the clock.\nHow many minutes is it before {n} o’clock?", function(h, seen)
  local hour, minute = read(seen)
  if hour % 12 + 1 ~= int(h[1]) then return nil, "the hour is another" end
  local n = 0
  while (minute + n) % 60 ~= 0 do n = n + 1 end
  return n
end)
form({"The train leaves at {n}:{n}.\nSet the clock to {n}:{n}.", "The film begins at {n}:{n}.\nSet the clock to {n}:{n}.", "The shop opens at {n}:{n}.\nSet the clock to {n}:{n}.",
  "The bus comes at {n}:{n}.\nSet the clock to {n}:{n}."}, function(h)
  if h[1] ~= h[3] or h[2] ~= h[4] then return nil, "two different times" end
  return h[3] .. ":" .. h[4]
end)
