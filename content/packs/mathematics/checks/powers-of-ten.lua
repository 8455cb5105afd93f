-- Multiplies or divides by ten, as often as the small number says.
local small = {["¹"] = 1, ["²"] = 2, ["³"] = 3, ["⁴"] = 4}
local function often(text) return small[text:match("^10(.*)$")] end
local function tens(start, e, times)
  local q = Q(start)
  for _ = 1, e do q = times and q * Q(10) or q / Q(10) end
  return q
end
form("10{w} means {*}.\nHow much is {n} × 10{w}?", function(h)
  if h[1] ~= h[4] or #split(h[2], " × ") ~= small[h[1]] then return nil, "the power is another" end
  return tens(h[3], small[h[1]], true)
end)
form("How much is {d} × 10{w}?", function(h) return tens(h[1], small[h[2]], true) end)
form("How much is {d} ÷ 10{w}?", function(h) return tens(h[1], small[h[2]], false) end)
form("The question mark stands for {d}.\nWhich one makes {d}?", function(h, seen)
  return those_that(seen, function(o)
    local sign, text = o:match("^%? (%S+) (%S+)$")
    return tens(h[1], often(text), sign == "×") == Q(h[2])
  end)
end)
