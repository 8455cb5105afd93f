-- Acts the story out: lays the things down and takes them off one by one.
local function without(a, b)
  local heap = {}
  for i = 1, a do heap[i] = i end
  for _ = 1, b do
    if #heap == 0 then return nil, "there are not so many" end
    table.remove(heap)
  end
  return #heap
end
local function agrees(seen, a, b)
  if begins(seen.figure, "model") then return seen.figure == "model [" .. b .. "|?] total " .. a end
  return seen.figure == "" or count(seen.figure:sub(7), "o") == a
end
local function take(a, b, seen)
  if not agrees(seen, a, b) then return nil, "the picture shows another number" end
  return without(a, b)
end
form("{w} has {n} {w}.\n{w} gives {n} to {w}.\nHow many {w} does {w} have now?", function(h, seen)
  if h[1] ~= h[4] or h[8] ~= h[1] or h[6] == h[1] then return nil, "who is it?" end
  return take(int(h[2]), int(h[5]), seen)
end)
form("A {w} holds {n} {w}.\n{w} takes out {n}.\nHow many {w} are left inside?", function(h, seen) return take(int(h[2]), int(h[5]), seen) end)
form("{w} has {n} {w}.\n{w} hides {n} of them.\nHow many {w} can {w} still see?", function(h, seen) return take(int(h[2]), int(h[5]), seen) end)
form("There are {n} {w} on a mat.\n{w} takes {n}.\nHow many {w} stay on the mat?", function(h, seen) return take(int(h[1]), int(h[4]), seen) end)
local function tells(first, second)
  return function(option)
    local a, b, c = option:match("^(%d+) − (%d+) = (%d+)$")
    return a ~= nil and int(a) == first and int(b) == second and int(c) + second == first
  end
end
form("{w} has {n} {w}. {w} gives {n} away.\nWhich one tells this story?", function(h, seen) return those_that(seen, tells(int(h[2]), int(h[5]))) end)
form("{w} takes {n} {w} from a bag.\nThe bag had {n} at first.\nWhich one tells this story?", function(h, seen) return those_that(seen, tells(int(h[4]), int(h[2]))) end)
form("{w} has {n} {w}.\n{w} gives {n} away.\nThen {w} gets {n} more.\nHow many {w} does {w} have at the end?", function(h)
  if h[1] ~= h[4] or h[1] ~= h[6] or h[1] ~= h[9] then return nil, "who is it?" end
  local left, why = without(int(h[2]), int(h[5]))
  if not left then return nil, why end
  for _ = 1, int(h[7]) do left = left + 1 end
  return left
end)
