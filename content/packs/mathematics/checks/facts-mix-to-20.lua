-- Facts: every option is worked out; what is missing is found by trying.
form("Which of these make {n}?", function(h, seen)
  return those_that(seen, function(option) return value(option) == Q(int(h[1]), 1) end)
end)
form("? − {n} = {n}\nWhat number is missing?", function(h)
  local out = {}
  for i = 0, 1000 do
    local left = i
    for _ = 1, int(h[1]) do left = left - 1 end
    if left == int(h[2]) then out[#out + 1] = i end
  end
  return out
end)
