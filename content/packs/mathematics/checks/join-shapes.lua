-- Cuts the drawn outline along each dashed line and names every piece by its corners and sides.
local function pieces_of(figure)
  local outline = {}
  for x, y in (figure:match("^corners ([%d, ]+)") or ""):gmatch("(%d+),(%d+)") do outline[#outline + 1] = {int(x), int(y)} end
  local pieces = {outline}
  for x1, y1, x2, y2 in figure:gmatch("inner (%d+),(%d+) (%d+),(%d+)") do
    x1, y1, x2, y2 = int(x1), int(y1), int(x2), int(y2)
    local after = {}
    local function side(p) return (x2 - x1) * (p[2] - y1) - (y2 - y1) * (p[1] - x1) end
    local function along(p) return (x2 - x1) * (p[1] - x1) + (y2 - y1) * (p[2] - y1) end
    local length = (x2 - x1) ^ 2 + (y2 - y1) ^ 2
    for _, piece in ipairs(pieces) do
      local left, right, crossings = {}, {}, {}
      for i, p in ipairs(piece) do
        local q = piece[i % #piece + 1]
        local a, b = side(p), side(q)
        if math.abs(a) < 1e-9 then
          left[#left + 1], right[#right + 1], crossings[#crossings + 1] = p, p, p
        else
          local into = a > 0 and left or right
          into[#into + 1] = p
        end
        if a * b < -1e-9 then
          local f = a / (a - b)
          local cross = {p[1] + f * (q[1] - p[1]), p[2] + f * (q[2] - p[2])}
          left[#left + 1], right[#right + 1], crossings[#crossings + 1] = cross, cross, cross
        end
      end
      local inside = #crossings == 2
      if inside then  -- the dashed line itself must run there
        local middle = {(crossings[1][1] + crossings[2][1]) / 2, (crossings[1][2] + crossings[2][2]) / 2}
        local at = along(middle)
        inside = at > 1e-9 and at < length - 1e-9 and #left >= 3 and #right >= 3
      end
      if inside then after[#after + 1] = left after[#after + 1] = right else after[#after + 1] = piece end
    end
    pieces = after
  end
  return pieces
end
local function kind_of(piece)
  local turns, lengths, square_corners = 0, {}, true
  local clean = {}
  for i, p in ipairs(piece) do
    local o, q = piece[(i - 2) % #piece + 1], piece[i % #piece + 1]
    local cross = (p[1] - o[1]) * (q[2] - p[2]) - (p[2] - o[2]) * (q[1] - p[1])
    if math.abs(cross) > 1e-9 then clean[#clean + 1] = p end
  end
  for i, p in ipairs(clean) do
    local o, q = clean[(i - 2) % #clean + 1], clean[i % #clean + 1]
    local dot = (p[1] - o[1]) * (q[1] - p[1]) + (p[2] - o[2]) * (q[2] - p[2])
    if math.abs(dot) > 1e-9 then square_corners = false end
    lengths[i] = (q[1] - p[1]) ^ 2 + (q[2] - p[2]) ^ 2
  end
  if #clean == 3 then return "triangle" end
  if #clean == 4 and square_corners then return math.abs(lengths[1] - lengths[2]) < 1e-9 and "square" or "rectangle" end
  return "other"
end
local function tally(figure)
  local out, n = {}, 0
  for _, piece in ipairs(pieces_of(figure)) do
    local kind = kind_of(piece)
    out[kind], n = (out[kind] or 0) + 1, n + 1
  end
  return out, n
end
form("Small {w} make this shape.\nHow many small {w} are there?", function(h, seen)
  local found, all = tally(seen.figure)
  local kind = h[1]:sub(1, -2)
  if h[1] ~= h[2] or found[kind] ~= all then return nil, "not all parts are " .. h[1] end
  return all
end)
form("Look at the parts of this shape.\nWhat is it made of?", function(_, seen)
  local found, all = tally(seen.figure)
  return those_that(seen, function(option)
    local n, kinds = option:match("^(%d+) (%a+)s$")
    if n then
      local mine = found[kinds] or 0
      if kinds == "rectangle" then mine = mine + (found.square or 0) end
      return int(n) == all and mine == all
    end
    local a, b = option:match("^A (%a+) and a (%a+)$")
    if not a then return nil end
    if a == b then return all == 2 and found[a] == 2 end
    if all ~= 2 then return false end
    if found[a] == 1 and found[b] == 1 then return true end
    return (a == "rectangle" or b == "rectangle") and found.square == 2 and (a == "square" or b == "square")
  end)
end)
local function block(h, seen)
  local high, wide, out = int(h[1]), int(h[2]), {}
  for row in seen.area:gmatch("%.+") do
    local line = ""
    for i = 1, #row do line = line .. (#out < high and i <= wide and "1" or "0") end
    out[#out + 1] = line
  end
  if high > #out or wide > #out[1] then return nil, "it does not fit" end
  return table.concat(out, "/")
end
form({"Join small squares. Make one big square.\nCan you make it {n} rows of {n}?", "Join small squares. Make a rectangle.\nCan you make it {n} rows of {n}?"}, block)
form("{w} joins {n} {w} in a row.\nThen each one is cut into {n} triangles.\nHow many triangles are there?", function(h)
  local n = 0
  for _ = 1, int(h[2]) do
    for _ = 1, int(h[4]) do n = n + 1 end
  end
  return n
end)
