local function place(text) return {count(text, ">"), count(text, "^")} end
-- The point as far from both places of the fold line as A, and not A itself.
local function folded(h, seen)
  local w, high = string.match(seen.area, "^plane 0 (%d+) 0 (%d+)")
  local a = place(string.match(seen.area, "| A ([>^]*)"))
  local one, two = string.match(seen.area, "line %[.-%] ([@>^]+) ([@>^]+)")
  local p, q = place(one), place(two)
  local function far(x, y, c) return (x - c[1]) ^ 2 + (y - c[2]) ^ 2 end
  for x = 0, int(w) do
    for y = 0, int(high) do
      if not (x == a[1] and y == a[2]) and far(x, y, p) == far(a[1], a[2], p) and far(x, y, q) == far(a[1], a[2], q) then return x .. "," .. y end
    end
  end
  return nil, "it lands off the paper"
end
form("Fold the paper along the line.\nWhere does point A land?", folded)
form("Fold the paper along the slanted line.\nWhere does point A land?", folded)

-- Folds of a list of corners: lines at every one and a half degrees through the middle that map corners onto corners.
local function folds(corners)
  local cx, cy = 0, 0
  for _, c in ipairs(corners) do cx, cy = cx + c[1] / #corners, cy + c[2] / #corners end
  local n = 0
  for step = 0, 119 do
    local angle = math.rad(step * 1.5)
    local cos, sin = math.cos(2 * angle), math.sin(2 * angle)
    local fits = true
    for _, c in ipairs(corners) do
      local x, y = c[1] - cx, c[2] - cy
      local mx, my = x * cos + y * sin, x * sin - y * cos
      local found = false
      for _, d in ipairs(corners) do
        if math.abs(d[1] - cx - mx) < 1e-4 and math.abs(d[2] - cy - my) < 1e-4 then found = true break end
      end
      if not found then fits = false break end
    end
    if fits then n = n + 1 end
  end
  return n
end
local function regular(n, inner)
  local out = {}
  local m = inner and 2 * n or n
  for i = 0, m - 1 do
    local r = inner and i % 2 == 1 and inner or 1
    out[#out + 1] = {r * math.cos(2 * math.pi * i / m), r * math.sin(2 * math.pi * i / m)}
  end
  return out
end
local outline = {triangle = regular(3), square = regular(4), pentagon = regular(5), hexagon = regular(6), octagon = regular(8), star = regular(5, 0.42),
  right_triangle = {{0, 0}, {4, 0}, {0, 3}}, long_triangle = {{0, 0}, {2, 0}, {1, 3.4}}, rectangle = {{0, 0}, {2, 0}, {2, 1.1}, {0, 1.1}},
  rhombus = {{0, 1}, {0.62, 0}, {0, -1}, {-0.62, 0}}, trapezoid = {{0, 0}, {4, 0}, {3, 2}, {1, 2}}, parallelogram = {{0, 0}, {3, 0}, {4, 1.9}, {1, 1.9}},
  kite = {{0, 0.7}, {0.8, 0}, {0, -1.6}, {-0.8, 0}}, oval = {}, semicircle = {}, heart = {}}
for i = 0, 71 do
  local s, c = math.sin(math.rad(i * 5)), math.cos(math.rad(i * 5))
  outline.oval[#outline.oval + 1] = {c, 0.6 * s}
  outline.heart[#outline.heart + 1] = {16 * s ^ 3, 13 * c - 5 * math.cos(math.rad(i * 10)) - 2 * math.cos(math.rad(i * 15)) - math.cos(math.rad(i * 20))}
  if i <= 36 then outline.semicircle[#outline.semicircle + 1] = {c, s} end
end
form("Think of every way to fold the shape in half.\nHow many lines of symmetry does it have?", function(h, seen)
  local name = string.match(seen.figure, "%[A%] ([a-z_]+)")
  return folds(outline[name])
end)
form("Which shapes have a line of symmetry?\nChoose every one.", function(h, seen)
  local found = {}
  for label, places in string.gmatch(seen.figure, "shape %[(%a)%] %S ([@>^ ]+)") do
    local c = {}
    for one in string.gmatch(places, "[@>^]+") do c[#c + 1] = place(one) end
    -- A fold of squared corners may slant by any angle: through two corners, or between two.
    local fits = false
    local n = #c
    for shift = 0, n - 1 do
      local same = true
      for i = 0, n - 1 do
        local j = (shift - i) % n
        for k = 0, n - 1 do
          local m = (shift - k) % n
          local d1 = (c[i + 1][1] - c[k + 1][1]) ^ 2 + (c[i + 1][2] - c[k + 1][2]) ^ 2
          local d2 = (c[j + 1][1] - c[m + 1][1]) ^ 2 + (c[j + 1][2] - c[m + 1][2]) ^ 2
          if d1 ~= d2 then same = false end
        end
      end
      fits = fits or same
    end
    found[label] = fits
  end
  return those_that(seen, function(option) return found[option] end)
end)
