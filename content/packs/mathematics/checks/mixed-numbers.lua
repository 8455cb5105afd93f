local function in_all(wholes, seen)
  local cells = string.gsub(string.match(seen.figure, "%[(.-)%]"), "|", "")
  local filled = #string.gsub(cells, "%.", "")
  return Q(wholes) + Q(filled, #cells)
end
form("There is 1 whole {w}, and this part of one more.\nHow many {w} is that in all?", function(h, seen) return in_all(1, seen) end)
form("There are {n} whole {w}, and this part of one more.\nHow many {w} is that in all?", function(h, seen) return in_all(int(h[1]), seen) end)

-- The place of the one mark, by its ticks.
local function marked(seen)
  local from, ticks, to, mark = string.match(seen.figure, "^line (%d+) (%-+) (%d+) | .- (%-+)$")
  return Q(#mark) * (Q(to) - Q(from)) / Q(#ticks) + Q(from)
end
form("The mark on the line is at {f}.\nWhich mixed number is the same?", function(h, seen)
  if marked(seen) ~= Q(h[1]) then return nil, "the mark stands elsewhere" end
  return those_that(seen, function(option) return Q(option) == marked(seen) end)
end)
local sizes = {halves = 2, thirds = 3, quarters = 4, fifths = 5, sixths = 6, eighths = 8}
form("The mark on the line is at {f}.\nHow many {w} is that?", function(h, seen)
  if marked(seen) ~= Q(h[1]) then return nil, "the mark stands elsewhere" end
  local sum, n = Q(0), 0
  while sum < Q(h[1]) do sum, n = sum + Q(1, sizes[h[2]]), n + 1 end
  if sum ~= Q(h[1]) then return nil, "it does not come out even" end
  return n
end)
form("Each whole on the line has {n} steps.\nWhere is {f}?", function(h, seen)
  local from, ticks, to = string.match(seen.area, "^line (%d+) (%-+) (%d+)")
  local step = (Q(to) - Q(from)) / Q(#ticks)
  if step * Q(h[1]) ~= Q(1) then return nil, "the line has other steps" end
  for tick = 0, #ticks do
    if Q(from) + step * Q(tick) == Q(h[2]) then return Q(from) + step * Q(tick) end
  end
end)
form("Which numbers are equal?\nGive each fraction its mixed number.", function(h, seen)
  return matched(seen, function(left, place) return Q(left) == Q(place) end)
end)
