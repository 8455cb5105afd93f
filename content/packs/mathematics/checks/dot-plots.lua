-- Dot plots: every dot is put on its length, and the list of lengths is asked.
local function lengths(seen)
  local from, ticks, to = seen.figure:match("line (%d+) (%-+) (%d+)")
  local each, at, out = (int(to) - int(from)) // #ticks, int(from), {}
  for stack in seen.figure:match("| line [^|]*|(.*)$"):gmatch("(%S+)") do
    if stack ~= "." then for _ = 1, #stack do out[#out + 1] = at end end
    at = at + each
  end
  return out
end
local function how_many(seen, holds)
  local n = 0
  for _, long in ipairs(lengths(seen)) do if holds(long) then n = n + 1 end end
  return n
end
local lead = "Each dot is one {w}.\nThe line shows its length in cm.\n"
form(lead .. "How many {w} are {n} cm long?", function(h, seen) return how_many(seen, function(x) return x == int(h[3]) end) end)
form(lead .. "How many {w} are longer than {n} cm?", function(h, seen) return how_many(seen, function(x) return x > int(h[3]) end) end)
form(lead .. "How many {w} are shorter than {n} cm?", function(h, seen) return how_many(seen, function(x) return x < int(h[3]) end) end)
form(lead .. "How many {w} were measured?", function(h, seen) return #lengths(seen) end)
form(lead .. "How much longer is the longest than the shortest?", function(h, seen)
  local list = lengths(seen)
  table.sort(list)
  return list[#list] - list[1]
end)
form(lead .. "Which length comes most often?", function(h, seen)
  local times, out, most = {}, {}, 0
  for _, long in ipairs(lengths(seen)) do
    times[long] = (times[long] or 0) + 1
    most = math.max(most, times[long])
  end
  for long, n in pairs(times) do if n == most then out[#out + 1] = long end end
  return out
end)
