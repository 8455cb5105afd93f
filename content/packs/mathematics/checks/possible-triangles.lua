local function builds(a, b, c) return a + b > c and a + c > b and b + c > a end
form("Three sticks are laid end to end.\nWhich three make a triangle?", function(h, seen)
  return those_that(seen, function(option)
    local a, b, c = option:match("^(%d+) cm, (%d+) cm, (%d+) cm$")
    return builds(int(a), int(b), int(c))
  end)
end)
local function sides(a, b)
  local found = {}
  for c = 1, a + b + 5 do if builds(a, b, c) then found[#found + 1] = c end end
  return found
end
local text = "Two sides of a triangle are {n} cm and {n} cm. The third is a whole number of cm.\nHow many cm long is it at "
form(text .. "most?", function(h) local s = sides(int(h[1]), int(h[2])); return s[#s] end)
form(text .. "least?", function(h) return sides(int(h[1]), int(h[2]))[1] end)
form("A triangle is to have the angles {n}°, {n}° and {n}°.\nHow many such triangles are possible?", function(h)
  return int(h[1]) + int(h[2]) + int(h[3]) == 180 and "many of different sizes" or "none"
end)
form("A triangle is to have the sides {n} cm, {n} cm and {n} cm.\nHow many such triangles are possible?", function(h)
  return builds(int(h[1]), int(h[2]), int(h[3])) and "exactly one" or "none"
end)
form("A triangle is to have sides of {n} cm and {n} cm. Between them is an angle of {n}°.\nHow many such triangles are possible?", function(h)
  local angle = int(h[3])
  if angle <= 0 or angle >= 180 then return "none" end
  return "exactly one"
end)
