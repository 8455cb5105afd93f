-- Hops along the drawn line, one step at a time.
local function hop(way)
  return function(h, seen)
    local from, ticks, to = seen.area:match("^line (%-?%d+) (%-+) (%d+)")
    if from and (int(to) - int(from)) ~= #ticks then return nil, "the steps are not of one" end
    local at = int(h[1])
    for _ = 1, int(h[2]) do at = at + way end
    return at
  end
end
form("Start at {n}. Go back {n}.\nWhere do you land?", hop(-1))
form("Start at {n}. Go on {n}.\nWhere do you land?", hop(1))
