-- Whole, decimal, fraction or mixed, with or without the minus sign.
local function number(text)
  local minus = begins(text, "−")
  local q = Q(minus and text:sub(#"−" + 1) or text)
  if not q then return nil end
  if minus then return Q(0) - q end
  return q
end
for _, head in ipairs({"Think of the number line.\nPut the numbers in order", "Some numbers are below zero.\nPut them in order"}) do
  form(head .. ", the greatest first.", function(h, seen) return in_order(seen, function(option) return Q(0) - number(option) end) end)
  form(head .. ", the least first.", function(h, seen) return in_order(seen, number) end)
end
form("Only one of these is true.\nWhich one is it?", function(h, seen)
  return those_that(seen, function(option)
    local left, sign, right = option:match("^(.-) ([<>]) (.-)$")
    local a, b = number(left), number(right)
    if not a or not b then return nil end
    if sign == "<" then return a < b end
    return b < a
  end)
end)
