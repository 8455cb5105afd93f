-- Acts the story out with things in a heap.
local function more(a, b)
  local heap = {}
  for _ = 1, a do heap[#heap + 1] = 1 end
  for _ = 1, b do heap[#heap + 1] = 1 end
  return #heap
end
local function shown(seen, a, b)
  if seen.figure == "" then return true end
  local sizes = {}
  for things in seen.figure:gmatch("%((o*)%)") do sizes[#sizes + 1] = #things end
  return sizes[1] == a and sizes[2] == b
end
form("{w} has {n} {w}.\n{w} gets {n} more.\nHow many {w} does {w} have now?", function(h, seen)
  if h[1] ~= h[4] or h[1] ~= h[7] then return nil, "who is it?" end
  if not shown(seen, int(h[2]), int(h[5])) then return nil, "the picture shows other numbers" end
  return more(int(h[2]), int(h[5]))
end)
form("{w} has {n} {w}.\n{w} has {n} {w}.\nHow many {w} do both have?", function(h, seen)
  if h[1] == h[4] then return nil, "one person" end
  if not shown(seen, int(h[2]), int(h[5])) then return nil, "the picture shows other numbers" end
  return more(int(h[2]), int(h[5]))
end)
form("A {w} holds {n} {w}.\n{w} puts in {n} more.\nHow many {w} are inside now?", function(h, seen)
  if not shown(seen, int(h[2]), int(h[5])) then return nil, "the picture shows other numbers" end
  return more(int(h[2]), int(h[5]))
end)
form("{w} finds {n} {w}.\nThen {w} finds {n} more.\nHow many {w} in all?", function(h, seen)
  if h[1] ~= h[4] then return nil, "who is it?" end
  if not shown(seen, int(h[2]), int(h[5])) then return nil, "the picture shows other numbers" end
  return more(int(h[2]), int(h[5]))
end)
local function tells(first, second)
  return function(option)
    local a, b, c = option:match("^(%d+) %+ (%d+) = (%d+)$")
    return a ~= nil and int(a) == first and int(b) == second and int(c) - second == first
  end
end
form("{w} has {n} {w}. {w} gets {n} more.\nWhich one tells this story?", function(h, seen)
  return those_that(seen, tells(int(h[2]), int(h[5])))
end)
form("{w} puts {n} {w} in a {w}.\n{n} are there already.\nWhich one tells this story?", function(h, seen)
  return those_that(seen, tells(int(h[5]), int(h[2])))
end)
form("{w} has {n} {w} in two bags.\nNo bag is empty.\nChoose all that can be true.", function(h, seen)
  return those_that(seen, function(option)
    local a, b = option:match("^(%d+) and (%d+)$")
    a, b = int(a), int(b)
    if a == 0 or b == 0 then return false end
    return int(h[2]) - a == b
  end)
end)
