-- Deals out one by one, or takes groups away one by one.
local function deal(whole, shares)
  local left, each_share = whole, 0
  while left >= shares do left, each_share = left - shares, each_share + 1 end
  if left ~= 0 then return nil, "some are left over" end
  return each_share
end
local function drawn_as_many(seen, n)
  return not begins(seen.figure, "things ") or select(2, seen.figure:gsub("o", "")) == n
end
form("Share {n} {w} equally among {n} {w}.\nHow many {w} go in each {w}?", function(h, seen)
  if not drawn_as_many(seen, int(h[1])) then return nil, "fewer are drawn than told" end
  return deal(int(h[1]), int(h[3]))
end)
form("Put {n} {w} in groups of {n}.\nHow many groups are there?", function(h, seen)
  if not drawn_as_many(seen, int(h[1])) then return nil, "fewer are drawn than told" end
  return deal(int(h[1]), int(h[3]))
end)
local function quotient_of(whole, d, seen)
  local n = deal(whole, d)
  if not n then return nil, "some are left over" end
  return those_that(seen, function(o) return value(o) == Q(n) end)
end
form("{n} {w} go into {n} {w}. Every {w} gets the same.\nWhich one tells how many are in one {w}?", function(h, seen)
  return quotient_of(int(h[1]), int(h[3]), seen)
end)
form("{n} {w} go into {w}. There are {n} in each {w}.\nWhich one tells how many {w} there are?", function(h, seen)
  return quotient_of(int(h[1]), int(h[4]), seen)
end)
form("{n} {w} are shared equally among {n} {w}. Think of {n} ÷ {n}.\nWhat does the answer tell?", function(h, seen)
  if int(h[1]) ~= int(h[5]) or int(h[3]) ~= int(h[6]) then return nil, "other numbers" end
  return those_that(seen, function(o) return begins(o, "how many " .. h[2] .. " are in each ") end)
end)
form("{n} {w} are put in {w}, with {n} in each {w}. Think of {n} ÷ {n}.\nWhat does the answer tell?", function(h, seen)
  if int(h[1]) ~= int(h[6]) or int(h[4]) ~= int(h[7]) then return nil, "other numbers" end
  return those_that(seen, function(o) return o == "how many " .. h[3] .. " there are" end)
end)
