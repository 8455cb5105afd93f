form("Each line shows the points of one equation.\nWhich point makes both equations true?", function(h, seen)
  local x0, y0 = seen.figure:match("^plane (%S+) %S+ (%S+)")
  local ends_of = {}
  for a, b in seen.figure:gmatch("| line %[[^%]]*%] (%S+) (%S+)") do
    local function place(s) return {int(x0) + count(s, ">"), int(y0) + count(s, "^")} end
    ends_of[#ends_of + 1] = {place(a), place(b)}
  end
  if #ends_of ~= 2 then return nil, "not two lines" end
  return those_that(seen, function(option)
    local x, y = option:match("^%((%S+), (%S+)%)$")
    x, y = int(x), int(y)
    for _, one in ipairs(ends_of) do
      local a, b = one[1], one[2]
      if (b[1] - a[1]) * (y - a[2]) ~= (b[2] - a[2]) * (x - a[1]) then return false end
    end
    return true
  end)
end)
for _, letter in ipairs({"x", "y"}) do
  form("{*}\n{*}\nBoth are true.\nWhich number is " .. letter .. "?", function(h)
    local function ready(s) return (s:gsub("^([xy])", "1%1"):gsub(" ([xy])", " 1%1")) end
    local function holds(text, x, y)
      local at = split(text, " = ")
      return value(ready(at[1]), {x = x, y = y}) == value(ready(at[2]), {x = x, y = y})
    end
    local found = {}
    for x = -20, 30 do
      for y = -20, 20 do
        if holds(h[1], x, y) and holds(h[2], x, y) then found[#found + 1] = letter == "x" and x or y end
      end
    end
    return found
  end)
end
form("An adult ticket is ${d}, a child ticket ${d}.\n{n} people pay ${d} together.\nHow many adults are there?", function(h)
  for big = 0, int(h[3]) do
    if Q(h[1]) * Q(big) + Q(h[2]) * Q(int(h[3]) - big) == Q(h[4]) then return big end
  end
end)
