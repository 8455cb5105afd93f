-- Counts pieces of the size that the bottom names.
local function pieces(text)
  local w, n, d = string.match(text, "^(%d+) (%d+)/(%d+)$")
  if not w then w, n, d = "0", string.match(text, "^(%d+)/(%d+)$") end
  local all = int(n)
  for _ = 1, int(w) do all = all + int(d) end
  return all, int(d)
end
local function count_up(a, b)
  local n, d = pieces(a)
  local m, e = pieces(b)
  if d ~= e then return nil, "unlike pieces" end
  for _ = 1, m do n = n + 1 end
  return Q(n, d)
end
local function count_back(a, b)
  local n, d = pieces(a)
  local m, e = pieces(b)
  if d ~= e or m > n then return nil, "it does not work with like pieces" end
  for _ = 1, m do n = n - 1 end
  return Q(n, d)
end
form("{f} of the bar is striped, {f} is dotted.\nWhat part is colored in all?", function(h, seen)
  local cells = string.gsub(string.match(seen.figure, "%[(.-)%]"), "|", "")
  if Q(count(cells, "H"), #cells) ~= Q(h[1]) or Q(count(cells, "D"), #cells) ~= Q(h[2]) then return nil, "the bar shows something else" end
  return Q(count(cells, "H") + count(cells, "D"), #cells)
end)
form("{f} + {f} = ?\nWhat is the sum, as a fraction?", function(h) return count_up(h[1], h[2]) end)
form("{f} − {f} = ?\nWhat is the difference?", function(h) return count_back(h[1], h[2]) end)
form("Which sums make {f}?\nChoose every one.", function(h, seen)
  return those_that(seen, function(option) return value(option) == Q(h[1]) end)
end)
form("{w} eats {f} of a pizza. {w} eats {f} of it.\nWhat part is eaten?", function(h) return count_up(h[2], h[4]) end)
form("A jug holds {f} L of juice. {w} pours out {f} L.\nHow many liters are left?", function(h) return count_back(h[1], h[3]) end)
