-- Acts the story out with every number for the unknown.
local function model_fits(figure, parts, total)
  if figure == "" then return true end
  local inside, whole = figure:match("^model %[(.-)%] total (.+)$")
  return inside == table.concat(parts, "|") and whole == total
end
local function unknown(start, change, finish)
  local found = {}
  for n = 0, 40 do
    local s, c, f = start or n, change or n, finish or n
    local heap = s
    for _ = 1, c do heap = heap + 1 end
    if heap == f then found[#found + 1] = n end
  end
  return found
end
local function at_end(a, b)
  return function(h, seen)
    if not model_fits(seen.figure, {h[a], h[b]}, "?") then return nil, "the bar shows other numbers" end
    return unknown(int(h[a]), int(h[b]), nil)
  end
end
form("{w} has {n} {w}.\n{w} gives {w} {n} more.\nHow many {w} does {w} have now?", function(h, seen)
  if h[1] ~= h[5] or h[4] == h[1] or h[8] ~= h[1] then return nil, "who is it?" end
  return at_end(2, 6)(h, seen)
end)
form("{w} has {n} {w}. {w} has {n} {w}.\nThey put them in one {w}.\nHow many {w} are in it?", at_end(2, 5))
form("{w} counts {n} {w} in the morning.\nLater {w} counts {n} more.\nHow many {w} is that in all?", at_end(2, 5))
local function change(a, f)
  return function(h, seen)
    if not model_fits(seen.figure, {h[a], "?"}, h[f]) then return nil, "the bar shows other numbers" end
    return unknown(int(h[a]), nil, int(h[f]))
  end
end
form("{w} has {n} {w}.\n{w} gives {w} some more.\nNow {w} has {n}.\nHow many {w} did {w} give?", function(h, seen)
  if h[1] ~= h[5] or h[1] ~= h[6] or h[4] ~= h[9] then return nil, "who is it?" end
  return change(2, 7)(h, seen)
end)
form("A {w} holds {n} {w}.\n{w} puts in some more.\nNow it holds {n}.\nHow many {w} did {w} put in?", change(2, 5))
form("{w} and {w} have {n} {w} together.\n{n} of them belong to {w}.\nHow many {w} belong to {w}?", function(h, seen)
  if h[6] ~= h[1] or h[8] ~= h[2] then return nil, "who is it?" end
  return change(5, 3)(h, seen)
end)
form("{w} has some {w}.\n{w} gives {w} {n} more.\nNow {w} has {n}.\nHow many {w} did {w} have at first?", function(h)
  if h[1] ~= h[4] or h[1] ~= h[6] or h[1] ~= h[9] then return nil, "who is it?" end
  return unknown(nil, int(h[5]), int(h[7]))
end)
form("Some {w} are in a {w}.\n{w} puts in {n} more.\nNow it holds {n}.\nHow many {w} were in it at first?", function(h) return unknown(nil, int(h[4]), int(h[5])) end)
form("{w} has {n} {w}. {w} finds some more.\nNow {w} has {n}.\nWhich one fits the story?", function(h, seen)
  return those_that(seen, function(option) return option == h[2] .. " + ? = " .. h[6] end)
end)
form("{w} has some {w}. {w} finds {n} more.\nNow {w} has {n}.\nWhich one fits the story?", function(h, seen)
  return those_that(seen, function(option) return option == "? + " .. h[4] .. " = " .. h[6] end)
end)
