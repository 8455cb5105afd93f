local function start(drawn)
  local steps = drawn:match("| A ([>^]*)")
  return count(steps, ">") - 8, count(steps, "^") - 8
end
local move = {left = {-1, 0}, right = {1, 0}, up = {0, 1}, down = {0, -1}}
for _, side in ipairs({"left", "right"}) do
  for _, high in ipairs({"up", "down"}) do
    form("A slides {n} to the " .. side .. " and {n} " .. high .. ".\nTap where A lands.", function(h, seen)
      local x, y = start(seen.area)
      for _ = 1, int(h[1]) do x = x + move[side][1] end
      for _ = 1, int(h[2]) do y = y + move[high][2] end
      return x .. "," .. y
    end)
  end
end
-- A candidate is judged by what the motion keeps: distances and right angles.
local function those_points(seen, holds)
  local x, y = start(seen.figure)
  return those_that(seen, function(option)
    local u, v = option:match("^%((%S+), (%S+)%)$")
    return holds(x, y, int(u), int(v))
  end)
end
form("Turn A by 90° around 0, counter-clockwise.\nWhere does A land?", function(h, seen)
  return those_points(seen, function(x, y, u, v) return x * u + y * v == 0 and x * x + y * y == u * u + v * v and x * v - y * u > 0 end)
end)
form("Turn A by 180° around 0.\nWhere does A land?", function(h, seen)
  return those_points(seen, function(x, y, u, v) return x + u == 0 and y + v == 0 end)
end)
form("Flip A over the y-axis.\nWhere does A land?", function(h, seen)
  return those_points(seen, function(x, y, u, v) return y == v and x + u == 0 end)
end)
form("Flip A over the x-axis.\nWhere does A land?", function(h, seen)
  return those_points(seen, function(x, y, u, v) return x == u and y + v == 0 end)
end)
form("One motion takes shape P to shape Q.\nWhich motion is it?", function(h, seen)
  local function corners(name)
    local out = {}
    for one in seen.figure:match("| shape %[" .. name .. "%] %S+ ([>^@ ]+)"):gmatch("%S+") do out[#out + 1] = {count(one, ">"), count(one, "^")} end
    return out
  end
  local p, q = corners("P"), corners("Q")
  local there = {}
  for _, c in ipairs(q) do there[c[1] .. "," .. c[2]] = true end
  local function lands(f)                         -- moved so that one corner meets each corner of Q in turn
    for _, c in ipairs(q) do
      local u0, v0 = f(p[1][1], p[1][2])
      local all = true
      for _, d in ipairs(p) do
        local u, v = f(d[1], d[2])
        if not there[u - u0 + c[1] .. "," .. v - v0 + c[2]] then all = false end
      end
      if all then return true end
    end
    return false
  end
  local found = {}
  if lands(function(x, y) return x, y end) then found[#found + 1] = "a slide" end
  local function mirrored(f)                      -- onto Q itself, over one line
    for _, d in ipairs(p) do
      local x, y = f(d[1], d[2])
      if not there[x .. "," .. y] then return false end
    end
    return true
  end
  local flip = false
  for c = 0, 32 do flip = flip or mirrored(function(x, y) return c - x, y end) or mirrored(function(x, y) return x, c - y end) end
  if flip then found[#found + 1] = "a flip" end
  if lands(function(x, y) return -y, x end) or lands(function(x, y) return y, -x end) then found[#found + 1] = "a quarter turn" end
  if lands(function(x, y) return -x, -y end) then found[#found + 1] = "half a turn" end
  return found
end)
