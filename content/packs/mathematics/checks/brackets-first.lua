-- Reads the expression with a reader of its own; square brackets count as round ones.
local function worth(text)
  return value((text:gsub("%[", "("):gsub("%]", ")")))
end
form("Work out the brackets first.\nHow much is {*}?", function(h) return worth(h[1]) end)
form("The same numbers, other brackets.\nWhich one makes {n}?", function(h, seen)
  return those_that(seen, function(o) return worth(o) == Q(int(h[1])) end)
end)
