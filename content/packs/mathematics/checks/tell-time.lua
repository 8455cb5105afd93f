-- Telling time: hands are read in 720ths of the round and moved on minute by minute.
local function shown(seen)
  local short, long = seen.figure:match("clock short (%d+) long (%d+)")
  short, long = int(short), int(long)
  if short % 60 ~= long then return nil end
  return short
end
local function told(text)
  local h, m = text:match("^(%d+):(%d%d)")
  if h then return int(h) % 12 * 60 + int(m) end
  local way, hour = text:match("^(%a+ %a+) (%d+)$")
  local add = ({["quarter past"] = 15, ["half past"] = 30, ["quarter to"] = -15})[way]
  return (int(hour) % 12 * 60 + add) % 720
end
form("Each time can be said in two ways.\nMatch the words to the times.", function(h, seen)
  return matched(seen, function(left, place) return told(left) == told(place) end)
end)
local morning = {["wakes up for school"] = true, ["eats breakfast"] = true, ["takes the morning bus"] = true, ["eats dinner"] = false, ["goes to bed"] = false, ["walks home from school"] = false,
  ["plays after school"] = false, ["does homework after school"] = false}
form("{w} {*}.\nWhat time is it?", function(h, seen)
  local at, is_morning = shown(seen), morning[h[2]]
  if is_morning == nil then return nil, "unknown event" end
  return those_that(seen, function(option) return told(option) == at and (option:find("a.m.", 1, true) ~= nil) == is_morning end)
end)
form("The clock is {n} minutes slow.\nSet it to the right time.", function(h, seen)
  local at = shown(seen)
  for _ = 1, int(h[1]) do at = (at + 1) % 720 end
  local hour = at // 60
  return (hour == 0 and 12 or hour) .. ":" .. string.format("%02d", at % 60)
end)
