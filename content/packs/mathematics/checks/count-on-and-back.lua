-- Says the numbers one by one.
local function hop(way)
  return function(h, seen)
    local from, ticks, to = seen.area:match("^line (%-?%d+) (%-+) (%d+)")
    if from and int(to) - int(from) ~= #ticks then return nil, "the steps are not of one" end
    local at = int(h[1])
    for _ = 1, int(h[2]) do at = at + way end
    return at
  end
end
form("Start at {n}. Count on {n}.\nWhere do you land?", hop(1))
form("Start at {n}. Count back {n}.\nWhere do you land?", hop(-1))
local function shows(way, sign)
  return function(h, seen)
    local at, n = int(h[2]), 0
    for _, word in ipairs(split(h[3], ", ")) do
      if int(word) ~= at + way then return nil, "the count skips" end
      at, n = at + way, n + 1
    end
    return those_that(seen, function(option)
      local a, b, c = option:match("^(%d+) " .. sign .. " (%d+) = (%d+)$")
      return a ~= nil and int(a) == int(h[2]) and int(b) == n and int(c) == at
    end)
  end
end
form("{w} starts at {n} and counts on:\n{*}.\nWhich fact does this show?", shows(1, "%+"))
form("{w} starts at {n} and counts back:\n{*}.\nWhich fact does this show?", shows(-1, "−"))
local function steps(way)
  return function(h)
    local at, n = int(h[1]), 0
    while at ~= int(h[2]) do
      at, n = at + way, n + 1
      if n > 200 then return nil, "it is never reached" end
    end
    return n
  end
end
form("Start at {n}. Count on to {n}.\nHow many steps is that?", steps(1))
form("Start at {n}. Count back to {n}.\nHow many steps is that?", steps(-1))
form("{w} stands on step {n} of the stairs.\n{w} goes up {n}, then down {n}.\nOn which step is {w} now?", function(h)
  local at = int(h[2])
  for _ = 1, int(h[4]) do at = at + 1 end
  for _ = 1, int(h[5]) do at = at - 1 end
  return at
end)
