-- Numbers are put in and the phrase is worked out on them.
local function agrees(seen, letter, meant)
  return those_that(seen, function(option)
    for _, n in ipairs({10, 24, 60}) do
      local v = value(option, {[letter] = n})
      if not v then return nil end
      if v ~= meant(Q(n)) then return false end
    end
    return true
  end)
end
local phrases = {
  {"^(%d+) times the sum of %a and (%d+)$", function(a, b) return function(x) return (x + b) * a end end},
  {"^(%d+) more than (%d+) times %a$", function(b, a) return function(x) return x * a + b end end},
  {"^(%d+) more than %a$", function(a) return function(x) return x + a end end},
  {"^(%d+) less than %a$", function(a) return function(x) return x - a end end},
  {"^(%d+) times %a$", function(a) return function(x) return x * a end end},
  {"^%a shared by (%d+)$", function(a) return function(x) return x / a end end},
}
form("Some number is called {w}.\nWhich expression says “{*}”?", function(h, seen)
  for _, one in ipairs(phrases) do
    local a, b = h[2]:match(one[1])
    if a then return agrees(seen, h[1], one[2](Q(a), b and Q(b))) end
  end
  return nil, "an unknown phrase"
end)
form("What is done last tells what the whole is.\nWhat is {*}?", function(h, seen)
  local text, depth, plus, minus, divided = h[1], 0, false, false, false
  for _, c in utf8.codes(text) do
    local one = utf8.char(c)
    if one == "(" then depth = depth + 1 elseif one == ")" then depth = depth - 1 end
    if depth == 0 then plus, minus, divided = plus or one == "+", minus or one == "−", divided or one == "÷" end
  end
  local word = plus and "a sum" or minus and "a difference" or divided and "a quotient" or "a product"
  return those_that(seen, function(option) return option == word end)
end)
local function each(a, b, seen)
  return agrees(seen, "x", function(x)
    local sum = Q(b)
    for _ = 1, x.n do sum = sum + int(a) end
    return sum
  end)
end
form("A ticket costs {n} dollars. A meal costs {n} dollars.\nWhich expression is the price of x tickets and one meal?", function(h, seen) return each(h[1], h[2], seen) end)
form("A taxi costs {n} dollars, and {n} more for each km.\nWhich expression is the price of x km?", function(h, seen) return each(h[2], h[1], seen) end)
form("A plant is {n} cm tall. It grows {n} cm each week.\nWhich expression is its height after x weeks?", function(h, seen) return each(h[2], h[1], seen) end)
form("There are {n} pens on a table. Each box holds {n} more.\nWhich expression counts them with x boxes?", function(h, seen) return each(h[2], h[1], seen) end)
