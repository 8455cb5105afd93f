-- Counts the spaces of the ruler that the thing covers; counts the dots over each mark.
local function spaces(seen)
  local parts, before, thing = seen.figure:match("parts (%d+) | (%-*)(=+)")
  if not parts then return nil end
  return Q(#thing, int(parts)), #before
end
form("Look at the ruler.\nHow many inches long is the {w}?", function(_, seen)
  local long, before = spaces(seen)
  if before ~= 0 then return nil, "it does not start at 0" end
  return long
end)
form("The {w} does not start at 0.\nHow many inches long is it?", function(_, seen)
  local long, before = spaces(seen)
  if before == 0 then return nil, "it starts at 0" end
  return long
end)
local function dots(seen)
  local from, ticks, to, counts = seen.figure:match("| line (%S+) (%-+) (%S+) | (.*)$")
  local out = {}
  for i, one in ipairs(split(counts, " ")) do
    out[i] = {at = Q(from) + (Q(to) - Q(from)) * Q(i - 1, #ticks), n = one == "." and 0 or #one}
  end
  return out
end
local function counted(h, seen, takes)
  local sum = 0
  for _, one in ipairs(dots(seen)) do
    if takes(one.at, Q(h[1])) then sum = sum + one.n end
  end
  return sum
end
form("Each dot is one leaf.\nHow many leaves are {f} inches long?", function(h, seen) return counted(h, seen, function(a, b) return a == b end) end)
form({"Each dot is one leaf.\nHow many leaves are longer than {f} inches?", "Each dot is one leaf.\nHow many leaves are longer than {n} inches?"}, function(h, seen)
  return counted(h, seen, function(a, b) return b < a end)
end)
form({"Each dot is one leaf.\nHow many leaves are shorter than {f} inches?", "Each dot is one leaf.\nHow many leaves are shorter than {n} inches?"}, function(h, seen)
  return counted(h, seen, function(a, b) return a < b end)
end)
