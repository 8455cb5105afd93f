-- How many pieces of the size named by the bottom a mixed number has; the bottom.
local function pieces(text)
  local w, n, d = string.match(text, "^(%d+) (%d+)/(%d+)$")
  if not w then w, n, d = "0", string.match(text, "^(%d+)/(%d+)$") end
  local all = int(n)
  for _ = 1, int(w) do all = all + int(d) end
  return all, int(d)
end
local function joined(a, b)
  local n, d = pieces(a)
  local m, e = pieces(b)
  if d ~= e then return nil, "unlike pieces" end
  return Q(n + m, d)
end
local function left(a, b)
  local n, d = pieces(a)
  local m, e = pieces(b)
  if d ~= e or m > n then return nil, "it cannot be taken away" end
  return Q(n - m, d)
end
form("{f} + {f} = ?\nWhat is the sum?", function(h, seen)
  if begins(seen.figure, "model") and string.gsub(seen.figure, "[{}]", "") ~= "model [" .. h[1] .. "|" .. h[2] .. "] total ?" then return nil, "the bar shows something else" end
  return joined(h[1], h[2])
end)
form("A rope is {f} m long. {w} cuts off {f} m.\nHow many meters are left?", function(h) return left(h[1], h[3]) end)
form("{w} walks {f} km before lunch and {f} km after it.\nHow many kilometers is that in all?", function(h) return joined(h[2], h[3]) end)
