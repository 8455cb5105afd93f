form("{*}\nWhich numbers can x be?", function(h, seen)
  return those_that(seen, function(option) return #solutions(h[1], "x", int(option), int(option)) == 1 end)
end)
form("{*}\nWhich tells the same?", function(h, seen)
  local n = int(h[1]:match("%d+"))
  local up = 0
  for _, word in ipairs({"more than", "needs more", "taller than"}) do up = up + count(h[1], word) end
  local down = 0
  for _, word in ipairs({"less than", "colder than", "fewer"}) do down = down + count(h[1], word) end
  if (up > 0) == (down > 0) then return nil, "neither more nor less" end
  local letter = "h"
  return those_that(seen, function(option)
    local above, at, below = #solutions(option, letter, n + 1, n + 1), #solutions(option, letter, n, n), #solutions(option, letter, n - 1, n - 1)
    return begins(option, "h") and at == 0 and above == (up > 0 and 1 or 0) and below == (up > 0 and 0 or 1)
  end)
end)
form("{n}x < {n}\nWhat is the greatest whole number x can be?", function(h)
  local best
  for x = 0, int(h[2]) do if int(h[1]) * x < int(h[2]) then best = x end end
  return best
end)
form("{n}x > {n}\nWhat is the least whole number x can be?", function(h)
  for x = 0, int(h[2]) + 1 do if int(h[1]) * x > int(h[2]) then return x end end
end)
