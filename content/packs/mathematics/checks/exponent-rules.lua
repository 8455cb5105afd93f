local small = {["⁰"] = 0, ["¹"] = 1, ["²"] = 2, ["³"] = 3, ["⁴"] = 4, ["⁵"] = 5, ["⁶"] = 6, ["⁷"] = 7, ["⁸"] = 8, ["⁹"] = 9}
local function exponent(text)
  local sign, out = 1, 0
  for one in text:gmatch("[%z\1-\127\194-\244][\128-\191]*") do
    if one == "⁻" then sign = -1 elseif small[one] then out = out * 10 + small[one] else return nil end
  end
  return sign * out
end
-- A list of the primes is too much: a power is told by how often the base stands above less below.
local function factors(text)
  local inner, outer = text:match("^%((%d+[^%d%)]*)%)(.+)$")
  if inner then
    local _, n = factors(inner)
    local base = int(inner:match("^%d+"))
    local sum = 0
    for _ = 1, exponent(outer) do sum = sum + n end
    return base, sum
  end
  local base, high = text:match("^(%d+)(.*)$")
  return int(base), exponent(high)
end
local function net(text)
  local row_a, sign, row_b = text:match("^%(([%d ×]+)%) (%S+) %(([%d ×]+)%)$")
  if row_a then
    local a, b = split(row_a, " × "), split(row_b, " × ")
    for _, one in ipairs(a) do if one ~= a[1] then return nil end end
    for _, one in ipairs(b) do if one ~= a[1] then return nil end end
    return int(a[1]), sign == "×" and #a + #b or #a - #b
  end
  for _, op in ipairs({" × ", " ÷ "}) do
    local parts = split(text, op)
    if #parts == 2 then
      local base, n = factors(parts[1])
      local other, m = factors(parts[2])
      if base ~= other then return nil end
      return base, op == " × " and n + m or n - m
    end
  end
  return factors(text)
end
form("{*}\nWrite it as one power of {n}.\nWhat is the exponent?", function(h)
  local base, n = net(h[1])
  if base ~= int(h[2]) then return nil, "another base" end
  return n
end)
form("{*}\nWhich number is it?", function(h)
  if not h[1]:find("^%d+[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]") then return nil, "no power" end
  local base, n = net(h[1])
  local out = Q(1)
  for _ = 1, math.abs(n) do out = n > 0 and out * Q(base) or out / Q(base) end
  return out
end)
