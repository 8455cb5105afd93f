-- Shapes made of shapes. Pieces are counted by Euler's formula, and cut out one by one along the dashed lines.
local function read(seen)
  local corners, lines = {}, {}
  for x, y in seen.figure:match("corners ([^|]*)"):gmatch("(%d+),(%d+)") do corners[#corners + 1] = {int(x), int(y)} end
  for a, b, c, d in seen.figure:gmatch("inner (%d+),(%d+) (%d+),(%d+)") do lines[#lines + 1] = {{int(a), int(b)}, {int(c), int(d)}} end
  return corners, lines
end
local function turn(a, b, c) return (b[1] - a[1]) * (c[2] - a[2]) - (b[2] - a[2]) * (c[1] - a[1]) end
-- Where two lines cross inside both of them: a text for the place, or nil.
local function crossing(p, q)
  local d1, d2, d3, d4 = turn(p[1], p[2], q[1]), turn(p[1], p[2], q[2]), turn(q[1], q[2], p[1]), turn(q[1], q[2], p[2])
  if d1 * d2 >= 0 or d3 * d4 >= 0 then return nil end
  local x = Q(q[1][1], 1) + Q(q[2][1] - q[1][1], 1) * Q(d1, d1 - d2)
  local y = Q(q[1][2], 1) + Q(q[2][2] - q[1][2], 1) * Q(d1, d1 - d2)
  return tostring(x) .. "," .. tostring(y)
end
form("The dashed lines show the pieces.\nHow many pieces make this shape?", function(h, seen)
  local _, lines = read(seen)
  local through = {}
  for i = 1, #lines do
    local mine = {}
    for j = 1, #lines do
      local at = i ~= j and crossing(lines[i], lines[j])
      if at and not mine[at] then
        mine[at] = true
        through[at] = (through[at] or 0) + 1
      end
    end
  end
  local pieces = 1 + #lines
  for _, n in pairs(through) do pieces = pieces + n - 1 end
  return pieces
end)

local function on_side(p, a, b)
  return turn(a, b, p) == 0 and math.min(a[1], b[1]) <= p[1] and p[1] <= math.max(a[1], b[1]) and math.min(a[2], b[2]) <= p[2] and p[2] <= math.max(a[2], b[2])
end
-- The outline with p as a corner of it, and where that corner stands; nil when p is not on it.
local function with_corner(outline, p)
  for i, c in ipairs(outline) do if c[1] == p[1] and c[2] == p[2] then return outline, i end end
  for i = 1, #outline do
    if on_side(p, outline[i], outline[i % #outline + 1]) then
      local out = {table.unpack(outline)}
      table.insert(out, i + 1, p)
      return out, i + 1
    end
  end
end
local function sides(outline)
  local n = 0
  for i = 1, #outline do
    if turn(outline[i], outline[i % #outline + 1], outline[(i + 1) % #outline + 1]) ~= 0 then n = n + 1 end
  end
  return n
end
form("The dashed lines show the pieces.\nWhich pieces make this shape?", function(h, seen)
  local corners, lines = read(seen)
  local pieces = {corners}
  for _, cut in ipairs(lines) do
    for at, outline in ipairs(pieces) do
      local one = with_corner(outline, cut[1])
      local both = one and with_corner(one, cut[2])
      if both then
        local _, i = with_corner(both, cut[1])
        local _, j = with_corner(both, cut[2])
        local first, second, k = {}, {}, i
        while k ~= j do first[#first + 1] = both[k] k = k % #both + 1 end
        first[#first + 1] = both[j]
        while k ~= i do second[#second + 1] = both[k] k = k % #both + 1 end
        second[#second + 1] = both[i]
        if sides(first) > 2 and sides(second) > 2 then
          pieces[at] = first
          pieces[#pieces + 1] = second
          break
        end
      end
    end
  end
  if #pieces ~= #lines + 1 then return nil, "a line cuts nothing" end
  local three, four = 0, 0
  for _, outline in ipairs(pieces) do
    if sides(outline) == 3 then three = three + 1 elseif sides(outline) == 4 then four = four + 1 else return nil, "a piece has another name" end
  end
  return those_that(seen, function(option)
    return int(option:match("(%d+) triangle") or "0") == three and int(option:match("(%d+) rectangle") or "0") == four
  end)
end)

form("This is built of equal cubes.\nHow many cubes are there? Count hidden ones too.", function(h, seen)
  local all = 0
  for long, wide, high in seen.figure:gmatch("long (o+) wide (o+) high (o+)") do
    for _ = 1, #long do for _ = 1, #wide do all = all + #high end end
  end
  return all
end)
