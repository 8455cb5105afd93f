form("The dots make a rectangle.\nWhich other rectangle has just as many dots?", function(h, seen)
  local dots = count(string.sub(seen.figure, 7), "o")
  return those_that(seen, function(option)
    local sides, sum = split(option, " × "), 0
    for _ = 1, int(sides[1]) do sum = sum + int(sides[2]) end
    return sum == dots
  end)
end)
-- Whether counting by step arrives at n.
local function arrives(step, n)
  local at = 0
  while at < n do at = at + step end
  return at == n
end
form("Which of these are factors of {n}?\nChoose every one.", function(h, seen)
  return those_that(seen, function(option) return arrives(int(option), int(h[1])) end)
end)
form("Which of these are multiples of {n}?\nChoose every one.", function(h, seen)
  return those_that(seen, function(option) return arrives(int(h[1]), int(option)) end)
end)
form("Count all the factors of {n}.\nHow many are there?", function(h)
  local n, found = int(h[1]), 0
  for step = 1, n do if arrives(step, n) then found = found + 1 end end
  return found
end)
form("Look for a multiple of {n} and of {n}.\nWhich number is both?", function(h, seen)
  return those_that(seen, function(option) return arrives(int(h[1]), int(option)) and arrives(int(h[2]), int(option)) end)
end)
