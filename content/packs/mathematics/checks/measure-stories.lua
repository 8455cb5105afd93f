local function minutes(text)
  local hour, minute = string.match(text, "^(%d+):(%d%d)$")
  return int(hour) * 60 + int(minute)
end
local function at_the_end(h, seen)
  local hour, minute = string.match(h[1], "^(%d+):(%d%d)$")
  if seen.figure ~= "clock short " .. int(hour) % 12 * 60 + int(minute) .. " long " .. int(minute) then return nil, "the clock shows another time" end
  hour, minute = int(hour), int(minute)
  for _ = 1, int(h[2]) * 60 + int(h[3]) do
    minute = minute + 1
    if minute == 60 then hour, minute = hour % 12 + 1, 0 end
  end
  return string.format("%d:%02d", hour, minute)
end
form("A film begins at {*}. It takes {n} h {n} min.\nSet the clock to the time when it ends.", at_the_end)
form("A bus leaves at {*}. The trip takes {n} h {n} min.\nSet the clock to the time when it arrives.", at_the_end)
form("A cake goes into the oven at {*}. It bakes {n} h {n} min.\nSet the clock to the time when it is done.", at_the_end)
local function rest(h)
  local left = 0
  for _ = 1, int(h[1]) do left = left + 1000 end
  for _ = 1, int(h[2]) do left = left - int(h[3]) end
  if left < 0 then return nil, "there is not so much" end
  return left
end
form("A jug holds {n} L of water. {n} cups of {n} mL are filled.\nHow many milliliters are left?", rest)
form("A sack holds {n} kg of flour. {n} bags of {n} g are filled.\nHow many grams are left?", rest)
form("{w} buys {n} {w} at ${d} each and pays with ${d}.\nHow many dollars come back?", function(h)
  local back = Q(h[5])
  for _ = 1, int(h[2]) do back = back - Q(h[4]) end
  if back < Q(0) then return nil, "that is not enough money" end
  return back
end)
local function small(size)
  return function(h)
    local sum = Q(0)
    for _ = 1, int(h[2]) do sum = sum + Q(h[1]) * Q(size) end
    return sum
  end
end
form("A lesson takes {f} h. There are {n} lessons.\nHow many minutes is that in all?", small(60))
form("A path is {f} km long. Someone walks it {n} times.\nHow many meters is that in all?", small(1000))
form("A bag of nuts weighs {f} kg. There are {n} bags.\nHow many grams is that in all?", small(1000))
