local function bare(text) return (text:gsub("[()]", "")) end
-- Only what has a number below zero: other products have forms of their own.
local function below_zero(h) return h[1]:find("−", 1, true) or h[2]:find("−", 1, true) end
form("{*} × {*}\nWhat is the product?", function(h)
  local a, b = Q(bare(h[1])), Q(bare(h[2]))
  if not (a and b and below_zero(h)) then return nil, "nothing is below zero" end
  if a.d == 1 and b.d == 1 then                    -- whole numbers: add b up a times, or take it away
    local sum = 0
    for _ = 1, math.abs(a.n) do sum = sum + b.n end
    return a.n < 0 and -sum or sum
  end
  return value(h[1] .. " ÷ (1 ÷ " .. h[2] .. ")") or a * b
end)
form("{n} ÷ {*}\nWhat is the quotient?", function(h)
  local a, b, found = int(h[1]), int(bare(h[2])), {}
  if not (a and b and below_zero(h)) then return nil, "nothing is below zero" end
  for x = -60, 60 do if x * b == a then found[#found + 1] = x end end
  return found
end)
form("Do not work them out. Count the minus signs.\nWhich of them are above zero?", function(h, seen)
  return those_that(seen, function(option) local v = value(option); return v and Q(0) < v end)
end)
