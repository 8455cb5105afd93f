-- Every percent is tried.
local function change(old, new)
  local found = {}
  for p = 1, 400 do
    if Q(old) + Q(old * p, 100) == Q(new) or Q(old) - Q(old * p, 100) == Q(new) then found[#found + 1] = p end
  end
  return found
end
form("A club had {n} members. Now it has {n}.\nBy how many percent did it grow?", function(h, seen)
  if count(seen.figure, h[1]) < 1 then return nil, "the bars show something else" end
  if int(h[2]) <= int(h[1]) then return nil, "it did not grow" end
  return change(int(h[1]), int(h[2]))
end)
form("A price fell from {n} to {n} dollars.\nBy how many percent did it fall?", function(h) if int(h[2]) >= int(h[1]) then return nil, "no fall" end return change(int(h[1]), int(h[2])) end)
form("A price rose from {n} to {n} dollars.\nBy how many percent did it rise?", function(h) if int(h[2]) <= int(h[1]) then return nil, "no rise" end return change(int(h[1]), int(h[2])) end)
form("Someone guesses {n} beans in a jar. There are {n}.\nBy how many percent of the true number is it off?", function(h) return change(int(h[2]), int(h[1])) end)
-- Each dollar becomes so many cents more; then each dollar of the new price loses so many.
form("A price of {n} dollars rises by {n} %. Then the new price falls by {n} %.\nHow many dollars is it in the end?", function(h)
  local cents, left = 0, 0
  for _ = 1, int(h[1]) do cents = cents + 100 + int(h[2]) end
  if cents % 100 ~= 0 then return nil, "the new price has cents" end
  while cents > 0 do
    cents = cents - 100
    left = left + 100 - int(h[3])
  end
  return Q(left, 100)
end)
