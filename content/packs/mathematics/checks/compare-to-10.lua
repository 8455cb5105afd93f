-- Judges each sentence or option by counting up from zero.
local function later(a, b)  -- is a said after b?
  local seen_b = false
  for n = 0, 100 do
    if n == a then return seen_b end
    if n == b then seen_b = true end
  end
end
form("Look at {n} and {n}.\nWhich is true?", function(h, seen)
  for i = 1, 2 do
    if seen.figure ~= "" and not seen.figure:find("(" .. ("o"):rep(int(h[i])) .. ")", 1, true) then return nil, "the dots show another number" end
  end
  return those_that(seen, function(option)
    local a, b = option:match("(%d+)%D+(%d+)")
    a, b = int(a), int(b)
    if option:find("greater", 1, true) then return later(a, b) end
    if option:find("less", 1, true) then return later(b, a) end
    if option:find("same", 1, true) then return a == b end
  end)
end)
local function best(wins)
  return function(_, seen)
    return those_that(seen, function(option)
      for _, other in ipairs(seen.options) do
        if other ~= option and not wins(int(option), int(other)) then return false end
      end
      return true
    end)
  end
end
form("Which number is the greatest?", best(later))
form("Which number is the least?", best(function(a, b) return later(b, a) end))
form("Which number is greater than {n}?", function(h, seen) return those_that(seen, function(o) return later(int(o), int(h[1])) end) end)
form("Which number is less than {n}?", function(h, seen) return those_that(seen, function(o) return later(int(h[1]), int(o)) end) end)
form("{w} has {n} {w}. {w} has more.\nHow many {w} can {w} have?", function(h, seen)
  if h[1] == h[4] or h[4] ~= h[6] then return nil, "who has more?" end
  return those_that(seen, function(o) return later(int(o), int(h[2])) end)
end)
form("{w} has {n} {w}. {w} has fewer.\nHow many {w} can {w} have?", function(h, seen)
  if h[1] == h[4] or h[4] ~= h[6] then return nil, "who has fewer?" end
  return those_that(seen, function(o) return later(int(h[2]), int(o)) end)
end)
form("Put the numbers in order.\nStart with the least.", function(_, seen) return in_order(seen, function(o) return Q(o) end) end)
form("Put the numbers in order.\nStart with the greatest.", function(_, seen) return in_order(seen, function(o) return -Q(o) end) end)
