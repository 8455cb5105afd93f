local function continues(change, text)
  local numbers = split(text, ", ")
  for i = 2, #numbers do
    if Q(numbers[i]) ~= change(Q(numbers[i - 1])) then return false end
  end
  return true, numbers
end
local function of_rule(rule)
  local n = Q(string.match(rule, "%d+"))
  if begins(rule, "add ") then return function(q) return q + n end end
  if begins(rule, "take away ") then return function(q) return q - n end end
  if begins(rule, "multiply by ") then return function(q) return q * n end end
end
form("Rule: {*} each time.\n{*}, ?\nWhich number comes next?", function(h)
  local change = of_rule(h[1])
  local holds, numbers = continues(change, h[2])
  if not holds then return nil, "the list does not follow the rule" end
  return change(Q(numbers[#numbers]))
end)
form("{n}, {n}, {n}, {n}\nWhich rule makes this pattern?", function(h, seen)
  return those_that(seen, function(option) return (continues(of_rule(option), table.concat({h[1], h[2], h[3], h[4]}, ", "))) end)
end)
form("A pattern grows by the same number each time.\nHow many {w} are in figure {n}?", function(h, seen)
  local rows = split(seen.figure, " | ")
  local numbers = {}
  for i = 3, #rows - 1 do numbers[#numbers + 1] = int(split(rows[i], " ; ")[2]) end
  local step = numbers[2] - numbers[1]
  for i = 2, #numbers do if numbers[i] - numbers[i - 1] ~= step then return nil, "the steps are not equal" end end
  while #numbers < int(h[2]) do numbers[#numbers + 1] = numbers[#numbers] + step end
  return numbers[int(h[2])]
end)
form("Start at {n}. Add {n} each time.\nWhat is true of the whole pattern?", function(h, seen)
  local odd, even, of_step = 0, 0, 0
  for k = 0, 40 do
    local term = int(h[1]) + k * int(h[2])
    if term % 2 == 1 then odd = odd + 1 else even = even + 1 end
    if term % int(h[2]) == 0 then of_step = of_step + 1 end
  end
  return those_that(seen, function(option)
    if option == "All the numbers are odd." then return even == 0 end
    if option == "All the numbers are even." then return odd == 0 end
    if option == "Odd and even take turns." then return odd > 0 and even > 0 and int(h[2]) % 2 == 1 end
    if begins(option, "All are multiples of ") then return of_step == 41 end
  end)
end)
