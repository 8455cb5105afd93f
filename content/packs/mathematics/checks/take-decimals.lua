-- Steps of a hundredth from the smaller number up to the larger one.
local function up(from, to)
  local a, b = Q(from) * Q(100), Q(to) * Q(100)
  if a.d ~= 1 or b.d ~= 1 then return nil, "not hundredths" end
  if not string.find(from .. to, ".", 1, true) then return Q(to) - Q(from) end
  local n = 0
  for _ = a.n + 1, b.n do n = n + 1 end
  if b < a then return nil, "the first is smaller" end
  return Q(n, 100)
end
form("{d} − {d} = ?\nWhat is the difference?", function(h) return up(h[2], h[1]) end)
form("{d} + ? = {d}\nWhich number goes in place of the question mark?", function(h) return up(h[1], h[2]) end)
form("A rope is {d} m long. {d} m are cut off.\nHow many meters are left?", function(h) return up(h[2], h[1]) end)
form("A large bag weighs {d} kg, a small one {d} kg.\nHow many kilograms heavier is the large bag?", function(h) return up(h[2], h[1]) end)
form("A tank holds {d} L. {d} L are used.\nHow many liters are left?", function(h) return up(h[2], h[1]) end)
