-- Deals out: a piece of every thing to each child in turn.
local function dealt(things, children)
  local pieces = {}
  for i = 1, children do pieces[i] = 0 end
  for i = 0, things * children - 1 do
    local at = i % children + 1
    pieces[at] = pieces[at] + 1
  end
  return Q(pieces[children], children)
end
form("{n} {*} are shared equally by {n} children.\nWhat fraction of {*} does each child get?", function(h, seen)
  local shown = split(split(split(seen.figure, "[")[2], "]")[1], "|")
  if #shown ~= int(h[1]) then return nil, "another number is drawn" end
  return dealt(int(h[1]), int(h[3]))
end)
form("{n} {*} are shared equally by {n} groups.\nHow much does each group get?", function(h) return dealt(int(h[1]), int(h[3])) end)
form("{n} kg of rice are shared equally by {n} families.\nBetween which two whole numbers is each share, in kg?", function(h, seen)
  local share = dealt(int(h[1]), int(h[2]))
  return those_that(seen, function(option)
    local low = split(split(option, "between ")[2], " and ")
    return Q(low[1]) < share and share < Q(low[2]) and int(low[2]) == int(low[1]) + 1
  end)
end)
form("Things are shared equally.\nIn which story does each child get {f}?", function(h, seen)
  return those_that(seen, function(option)
    local things, rest = split(option, " ")[1], split(option, " for ")[2]
    return dealt(int(things), int(split(rest, " ")[1])) == Q(h[1])
  end)
end)
