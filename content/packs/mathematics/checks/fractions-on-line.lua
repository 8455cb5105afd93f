-- Walks the ticks of the line drawn and keeps the one whose number is asked.
local function tick_at(seen, wanted)
  local from, ticks, to = seen.area:match("^line (%S+) (%-+) (%S+)")
  local span = Q(to) - Q(from)
  for i = 0, #ticks do
    local here = Q(from) + span * Q(i, #ticks)
    if here == wanted then return here end
  end
  return nil, "no tick stands there"
end
local function tap(h, seen) return tick_at(seen, Q(h[#h])) end
form({"A frog jumps from 0 to {f}.\nTap the place of {f}.", "A snail creeps from 0 to {f}.\nTap the place of {f}.",
  "A ball rolls from 0 to {f}.\nTap the place of {f}.", "A toy car drives from 0 to {f}.\nTap the place of {f}."}, tap)
form({"The line goes from 0 to {n}.\nTap the place of {f}.", "The steps here are not {f} each.\nTap the place of {f}.",
  "One step is smaller than {f}.\nTap the place of {f}."}, tap)
form("Look at the mark on the line.\nWhat fraction stands at the question mark?", function(_, seen)
  local from, ticks, to, mark = seen.figure:match("^line (%S+) (%-+) (%S+) | %? (%-*)$")
  if not from then return nil, "there is no one mark" end
  return Q(from) + (Q(to) - Q(from)) * Q(#mark, #ticks)
end)
