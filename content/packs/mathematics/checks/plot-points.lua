-- Steps of drawn points: > to the right, ^ up.
local function places(drawn)
  local out = {}
  for i, one in ipairs(split(drawn, " | ")) do
    local name, steps = one:match("^(%a) ?([>^]*)$")
    if i > 1 and name then out[name] = {count(steps, ">"), count(steps, "^")} out[#out + 1] = out[name] end
  end
  return out
end
local function walk(x, y)
  local a, b = 0, 0
  while a < x do a = a + 1 end
  while b < y do b = b + 1 end
  return a .. "," .. b
end
form("{*} at ({n}, {n}).\nTap the point ({n}, {n}).", function(h)
  if h[2] ~= h[4] or h[3] ~= h[5] then return nil, "two points are told" end
  return walk(int(h[2]), int(h[3]))
end)
form("Look for point {w}.\nWhich numbers tell where point {w} is?", function(h, seen)
  local p = places(seen.figure)[h[1]]
  return those_that(seen, function(option) return option == "(" .. p[1] .. ", " .. p[2] .. ")" end)
end)
form("Point A moves {n} to the right and {n} down.\nTap where point A is then.", function(h, seen)
  local p = places(seen.area).A
  for _ = 1, int(h[1]) do p[1] = p[1] + 1 end
  for _ = 1, int(h[2]) do p[2] = p[2] - 1 end
  return p[1] .. "," .. p[2]
end)
form("A, B and C are corners of a rectangle.\nTap its fourth corner.", function(h, seen)
  local p = places(seen.area)
  local found = {}
  for x = 0, 10 do
    for y = 0, 10 do
      -- the four stand on two upright and two level lines, each holding two
      local across, up, there = {}, {}, false
      for _, one in ipairs({p.A, p.B, p.C, {x, y}}) do
        across[one[1]], up[one[2]] = (across[one[1]] or 0) + 1, (up[one[2]] or 0) + 1
      end
      for _, one in ipairs({p.A, p.B, p.C}) do if one[1] == x and one[2] == y then there = true end end
      local fits = not there
      for _, n in pairs(across) do if n ~= 2 then fits = false end end
      for _, n in pairs(up) do if n ~= 2 then fits = false end end
      if fits then found[#found + 1] = x .. "," .. y end
    end
  end
  return found
end)
form("Point P is at ({n}, {n}). Point Q is at ({n}, {n}).\nHow many steps is it from P to Q?", function(h)
  local a, b, c, d = int(h[1]), int(h[2]), int(h[3]), int(h[4])
  if a ~= c and b ~= d then return nil, "they lie aslant" end
  local n = 0
  while a ~= c or b ~= d do
    if a < c then a = a + 1 elseif a > c then a = a - 1 end
    if b < d then b = b + 1 elseif b > d then b = b - 1 end
    n = n + 1
  end
  return n
end)
