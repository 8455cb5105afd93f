-- Reads what each digit is worth from its place, and compares by dividing.
local function worths(text, digit)
  text = text:gsub(",", "")
  local out, point = {}, text:find(".", 1, true) or #text + 1
  for i = 1, #text do
    if text:sub(i, i) == digit then
      local q = Q(int(digit))
      local steps = i < point and point - 1 - i or point - i
      for _ = 1, math.abs(steps) do q = steps > 0 and q * Q(10) or q / Q(10) end
      out[#out + 1] = q
    end
  end
  return out
end
local named = {["10 times as much"] = Q(10), ["a tenth as much"] = Q(1, 10), ["just as much"] = Q(1), ["100 times as much"] = Q(100)}
form("Look at both digits {n} in {d}.\nHow much is the left one worth, compared with the right one?", function(h, seen)
  local w = worths(h[2], h[1])
  if #w ~= 2 then return nil, "there are not two such digits" end
  return those_that(seen, function(o) return named[o] == w[1] / w[2] end)
end)
form("Look at both digits {n} in {d}.\nHow much is the right one worth, compared with the left one?", function(h, seen)
  local w = worths(h[2], h[1])
  if #w ~= 2 then return nil, "there are not two such digits" end
  return those_that(seen, function(o) return named[o] == w[2] / w[1] end)
end)
form("Look at the digit {n} in {d}.\nHow much is it worth?", function(h)
  local w = worths(h[2], h[1])
  if #w ~= 1 then return nil, "there is not one such digit" end
  return w[1]
end)
form("How much is 10 times {d}?", function(h)
  local sum = Q(0)
  for _ = 1, 10 do sum = sum + Q(h[1]) end
  return sum
end)
form("How much is a tenth of {d}?", function(h) return Q(h[1]) / Q(10) end)
