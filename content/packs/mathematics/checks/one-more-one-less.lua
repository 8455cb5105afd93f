-- Lays things down, adds or takes one, and counts; or tries every start.
local function heap(n)
  local out = {}
  for i = 1, n do out[i] = true end
  return out
end
local function plus_one(n) local h = heap(n) h[#h + 1] = true return #h end
local function less_one(n) local h = heap(n) table.remove(h) return #h end
form("Here are some {w}.\nThen comes one more.\nHow many {w} are there then?", function(h, seen)
  if h[1] ~= h[2] or not begins(seen.figure, "things") then return nil, "other things" end
  return plus_one(count(seen.figure, "o"))
end)
form("Here are some {w}.\nThen one goes away.\nHow many {w} are left?", function(h, seen)
  if h[1] ~= h[2] or not begins(seen.figure, "things") then return nil, "other things" end
  return less_one(count(seen.figure, "o"))
end)
form("Start at {n}.\nWhat number is one more?", function(h) return plus_one(int(h[1])) end)
form("Start at {n}.\nWhat number is one less?", function(h) return less_one(int(h[1])) end)
local function story(change)
  return function(h)
    if h[1] ~= h[5] then return nil, "who is it?" end
    return change(int(h[2]))
  end
end
form("{w} has {n} {w} and gets one more.\nHow many {w} does {w} have now?", story(plus_one))
form("{w} has {n} {w} and gives one away.\nHow many {w} does {w} have now?", story(less_one))
local function start_of(change, end_at)
  local found = {}
  for n = 0, 40 do
    if change(n) == end_at then found[#found + 1] = n end
  end
  if end_at == change(0) and change(0) == 0 then table.remove(found, 1) end
  return found
end
form("{n} is one more than a number.\nWhat is that number?", function(h) return start_of(plus_one, int(h[1])) end)
form("{n} is one less than a number.\nWhat is that number?", function(h) return start_of(less_one, int(h[1])) end)
form("{w} gets one more {w}.\nNow {w} has {n} {w}.\nHow many {w} were there before?", function(h)
  if h[1] ~= h[3] or h[5] ~= h[6] then return nil, "who is it?" end
  return start_of(plus_one, int(h[4]))
end)
form("{w} gives away one {w}.\nNow {w} has {n} {w}.\nHow many {w} were there before?", function(h)
  if h[1] ~= h[3] or h[5] ~= h[6] then return nil, "who is it?" end
  return start_of(less_one, int(h[4]))
end)
