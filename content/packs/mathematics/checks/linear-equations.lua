local function sides(text, x)
  local at = split(text, " = ")
  local function ready(s) return (s:gsub("^x", "1x"):gsub(" x", " 1x")) end
  return value(ready(at[1]), {x = x}), value(ready(at[2]), {x = x})
end
form("The scale is level.\n{*}\nWhich number is x?", function(h, seen)
  local left, right = seen.figure:match("^balance level | (.-) | (.*)$")
  if count(left, "[x]") < 1 then return nil, "nothing to find" end
  local found = {}
  for i = 0, 100 do
    local l, r = sides(h[1], i)
    local function pan(s)
      local sum = 0
      for one in s:gmatch("%[([^%]]*)%]") do sum = sum + (one == "x" and i or int(one)) end
      return sum
    end
    if l == r then
      if pan(left) ~= pan(right) then return nil, "the scale says another thing" end
      found[#found + 1] = i
    end
  end
  return found
end)
form("{*}\nWhich number is x?", function(h)
  if not h[1]:find("(x", 1, true) then return nil, "no brackets" end
  local found = {}
  for i = -60, 60 do
    local l, r = sides(h[1], i)
    if l == r then found[#found + 1] = i end
  end
  return found
end)
form("{*}\nWhich numbers x make it true?", function(h)
  local l0, r0 = sides(h[1], 0)
  local l1, r1 = sides(h[1], 1)
  local gap0, gap1 = l0 - r0, l1 - r1
  if gap0 == Q(0) and gap1 == Q(0) then return "every number" end
  if gap0 == gap1 then return "no number" end
  return "exactly one number"
end)
