local function dollars(text) return Q((text:gsub("%$", ""))) end
form("{n} {*} cost {*}. Each one costs the same.\nHow many dollars does one {*} cost?", function(h, seen)
  local n, total = int(h[1]), dollars(h[3])
  if count(seen.figure, "[" .. n .. "]") < 1 or count(seen.figure, "[" .. h[3] .. "]") ~= 1 then return nil, "the lines show something else" end
  for cents = 1, 100000 do if Q(cents, 100) * n == total then return Q(cents, 100) end end
end)
local function steady(a, b, c)
  for one = 1, a do if one * b == a then return one * c end end
  return nil, "it is not whole for one"
end
form("A car drives {n} km in {n} h at a steady speed.\nHow many km does it drive in {n} h?", function(h) return steady(int(h[1]), int(h[2]), int(h[3])) end)
form("A tap gives {n} L of water in {n} min.\nHow many liters does it give in {n} min?", function(h) return steady(int(h[1]), int(h[2]), int(h[3])) end)
form("A printer prints {n} pages in {n} min.\nHow many pages does it print in {n} min?", function(h) return steady(int(h[1]), int(h[2]), int(h[3])) end)
form("Someone walks {n} m in {n} min, always at one pace.\nHow many meters is it in {n} min?", function(h) return steady(int(h[1]), int(h[2]), int(h[3])) end)
form("A shop has three offers.\nIn which offer does one {*} cost least?", function(h, seen)
  local function each(option)
    local n, price = option:match("^(%d+) .- for (%S+)$")
    return n and dollars(price) / int(n)
  end
  return those_that(seen, function(option)
    local mine = each(option)
    if not mine then return false end
    for _, other in ipairs(seen.options) do
      local its = each(other)
      if its and other ~= option and its <= mine then return false end
    end
    return true
  end)
end)
form("A dough uses {n} spoons of sugar for {n} cups of flour.\nHow many spoons of sugar is that for one cup?", function(h) return Q(int(h[1]), int(h[2])) end)
form("A dough uses {n} spoons of sugar for {n} cups of flour.\nHow many cups of flour is that for one spoon?", function(h) return Q(int(h[2]), int(h[1])) end)
