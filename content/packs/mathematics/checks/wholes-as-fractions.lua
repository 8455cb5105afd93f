local function top_of(whole, bottom)
  local found = {}
  for n = 0, 500 do
    if Q(n, int(bottom)) == Q(int(whole)) then found[#found + 1] = n end
  end
  return found
end
local function drawn(seen, whole, bottom)
  local bars, pieces = 0, 0
  for bar in seen.figure:gmatch("%[(.-)%]") do
    bars = bars + 1
    for _, one in ipairs(split(bar, "|")) do
      if Q(one) ~= Q(1, bottom) then return false end
      pieces = pieces + 1
    end
  end
  return bars == whole and pieces == whole * bottom
end
form({"The bar is one whole.\n{n} is the same as how many pieces of {f}?", "Each bar is one whole.\n{n} is the same as how many pieces of {f}?"}, function(h, seen)
  local d = Q(h[2]).d
  if not drawn(seen, int(h[1]), d) then return nil, "other pieces are drawn" end
  return top_of(h[1], tostring(d))
end)
form({"The bar is one whole. Each piece is {f}.\nHow many pieces make {n}?", "Each bar is one whole. Each piece is {f}.\nHow many pieces make {n}?"}, function(h, seen)
  local d = Q(h[1]).d
  if not drawn(seen, int(h[2]), d) then return nil, "other pieces are drawn" end
  return top_of(h[2], tostring(d))
end)
form("Write {n} as a fraction with {n} at the bottom.\nWhat number goes on top?", function(h) return top_of(h[1], h[2]) end)
form("{f} is a whole number.\nWhich whole number is it?", function(h)
  local q = Q(h[1])
  for n = 0, 200 do
    if Q(n) == q then return n end
  end
  return nil, "it is no whole number"
end)
form("Which fractions are the same as {n}?\nChoose all that are.", function(h, seen)
  return those_that(seen, function(o) return Q(o) == Q(int(h[1])) end)
end)
