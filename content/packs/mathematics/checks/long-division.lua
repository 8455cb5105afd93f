-- Takes the divisor away by hundreds, tens and ones.
local function parts(n, d)
  local q = 0
  for _, step in ipairs({1000, 100, 10, 1}) do
    while n >= d * step do n, q = n - d * step, q + step end
  end
  return q, n
end
form("{n} ÷ {n} begins with {n} ÷ {n}.\nHow many times does {n} fit into {n}?", function(h)
  if int(h[2]) ~= int(h[5]) or int(h[3]) ~= int(h[6]) or not begins(tostring(int(h[1])), tostring(int(h[3]))) then return nil, "the numbers differ" end
  return (parts(int(h[3]), int(h[2])))
end)
form("Divide step by step.\nWhat is {n} ÷ {n}?", function(h)
  local q, r = parts(int(h[1]), int(h[2]))
  if r ~= 0 then return nil, "a rest stays" end
  return q
end)
form("{n} eggs are packed in boxes of {n}.\nHow many boxes are full?", function(h) return (parts(int(h[1]), int(h[2]))) end)
form("{n} people travel in buses of {n} seats.\nHow many buses are needed?", function(h)
  local q, r = parts(int(h[1]), int(h[2]))
  return r > 0 and q + 1 or q
end)
form("{n} sheets are shared equally by {n} classes.\nHow many sheets are left over?", function(h)
  local _, r = parts(int(h[1]), int(h[2]))
  return r
end)
