-- Compares the fractions as numbers, and the bars as they are drawn.
local function holds(text)
  local a, sign, b = text:match("^(%S+) ([<>=]) (%S+)$")
  if not a then return false end
  if sign == "<" then return Q(a) < Q(b) elseif sign == ">" then return Q(b) < Q(a) end
  return Q(a) == Q(b)
end
form("The bars show {f} and {f}.\nWhich one is true?", function(h, seen)
  local bars = {}
  for bar in seen.figure:gmatch("%[(.-)%]") do bars[#bars + 1] = #split(bar, "|") end
  if bars[1] ~= int(h[1]:match("/(%d+)")) or bars[2] ~= int(h[2]:match("/(%d+)")) then return nil, "other bars are drawn" end
  return those_that(seen, holds)
end)
local function pick(sign)
  return function(h, seen)
    local a, b = Q(h[1]), Q(h[2])
    local better = a
    if sign == ">" and a < b or sign == "<" and b < a then better = b end
    return those_that(seen, function(o)
      if a == b then return o == "They are equal." end
      local q = o:match("^%d+/%d+$") and Q(o)
      return q ~= nil and q ~= false and q == better
    end)
  end
end
form("Both are parts of wholes of one size.\nWhich is greater: {f} or {f}?", pick(">"))
form("Both are parts of wholes of one size.\nWhich is less: {f} or {f}?", pick("<"))
form("Put the fractions in order.\nStart with the smallest.", function(_, seen) return in_order(seen, function(o) return Q(o) end) end)
form("Which fractions are less than {f}?\nChoose all that are.", function(h, seen) return those_that(seen, function(o) return Q(o) < Q(h[1]) end) end)
form("Which fractions are greater than {f}?\nChoose all that are.", function(h, seen) return those_that(seen, function(o) return Q(h[1]) < Q(o) end) end)
