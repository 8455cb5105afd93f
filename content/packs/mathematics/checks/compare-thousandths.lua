-- Compares the decimals as exact numbers.
local function pick(better)
  return function(h, seen)
    local a, b = Q(h[1]), Q(h[2])
    if begins(seen.figure, "table ") then
      local rows = split(seen.figure, " | ")
      for i = 1, 2 do
        local digits = rows[i + 2]:gsub("[ ;]", "")
        if digits ~= h[i]:gsub("%.", "") then return nil, "the table shows another number" end
      end
    end
    return those_that(seen, function(o)
      if not o:match("^%d") then return a == b and o == "They are equal." end
      return a ~= b and Q(o) == better(a, b)
    end)
  end
end
form("Compare place by place.\nWhich is greater: {d} or {d}?", pick(function(a, b) return a < b and b or a end))
form("Compare place by place.\nWhich is less: {d} or {d}?", pick(function(a, b) return a < b and a or b end))
form("Put the decimals in order.\nStart with the smallest.", function(_, seen) return in_order(seen, function(o) return Q(o) end) end)
form("Which decimals lie between {d} and {d}?\nChoose all that do.", function(h, seen)
  return those_that(seen, function(o) return Q(h[1]) < Q(o) and Q(o) < Q(h[2]) end)
end)
