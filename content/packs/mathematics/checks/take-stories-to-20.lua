-- Acts the story out with every number for the unknown.
local function model_fits(figure, parts, total)
  if not begins(figure, "model") then return true end
  local inside, whole = figure:match("^model %[(.-)%] total (.+)$")
  return inside == table.concat(parts, "|") and whole == total
end
local function unknown(start, gone, left)
  local found = {}
  for n = 0, 40 do
    local heap = start or n
    for _ = 1, gone or n do heap = heap - 1 end
    if heap >= 0 and heap == (left or n) then found[#found + 1] = n end
  end
  return found
end
-- The stories with the end unknown stand in the checks of the smaller numbers too: here only with a bar.
local function at_end(a, b)
  return function(h, seen)
    if not model_fits(seen.figure, {h[b], "?"}, h[a]) then return nil, "the bar shows other numbers" end
    return unknown(int(h[a]), int(h[b]), nil)
  end
end
form("{w} and {w} have {n} {w} together.\n{n} of them are big, the rest small.\nHow many {w} are small?", at_end(3, 5))
form("{w} has {n} {w}.\n{w} gives some to {w}.\nNow {w} has {n} left.\nHow many {w} did {w} give?", function(h, seen)
  if h[1] ~= h[4] or h[1] ~= h[6] or h[1] ~= h[9] then return nil, "who is it?" end
  if not model_fits(seen.figure, {h[7], "?"}, h[2]) then return nil, "the bar shows other numbers" end
  return unknown(int(h[2]), nil, int(h[7]))
end)
form("A {w} holds {n} {w}.\n{w} takes some out.\nNow {n} are left in it.\nHow many {w} did {w} take out?", function(h, seen)
  if not model_fits(seen.figure, {h[5], "?"}, h[2]) then return nil, "the bar shows other numbers" end
  return unknown(int(h[2]), nil, int(h[5]))
end)
form("{w} has some {w}.\n{w} gives {n} to {w}.\nNow {w} has {n} left.\nHow many {w} did {w} have at first?", function(h)
  if h[1] ~= h[3] or h[1] ~= h[6] or h[1] ~= h[9] then return nil, "who is it?" end
  return unknown(nil, int(h[4]), int(h[7]))
end)
form("Some {w} are in a {w}.\n{w} takes out {n}.\nNow {n} are left in it.\nHow many {w} were in it at first?", function(h) return unknown(nil, int(h[4]), int(h[5])) end)
form("{w} has {n} {w}. {w} gives some away.\nNow {w} has {n} left.\nWhich one fits the story?", function(h, seen)
  return those_that(seen, function(option) return option == h[2] .. " − ? = " .. h[6] end)
end)
form("{w} has some {w}. {w} gives {n} away.\nNow {w} has {n} left.\nWhich one fits the story?", function(h, seen)
  return those_that(seen, function(option) return option == "? − " .. h[4] .. " = " .. h[6] end)
end)
