-- Comparing and ordering (1.NBT.B.3, 2.NBT.A.4). Errors after Fuson (1990) on multidigit numbers and Nuerk,
-- Kaufmann, Zoppoth and Willmes (2004) on comparing tens and ones apart.

local function greatest(rng, k)
  local t = 4 + k % 6
  local o = 1 + k // 6 % 3
  local far = rng:int(1, t - 1)
  if far == o and t == 9 then far = o == 1 and 2 or o - 1 end
  local key = 10 * t + o
  local by_ones, by_tens, turned = 10 * far + 9, 10 * t + rng:int(0, o - 1), 10 * o + t
  return key, {
    {given = by_ones, name = "compares the ones first",
      feedback = by_ones .. " has the most ones. But tens are worth more than ones."},
    {given = by_tens, name = "compares the tens only",
      feedback = by_tens .. " has as many tens. Then the ones decide, and it has fewer."},
    {given = turned, name = "reads the digits the other way round",
      feedback = turned .. " has " .. plural(o, "ten") .. " only. The first digit tells the tens."},
  }
end

local function smallest(rng, k)
  local t = 1 + k % 5
  local o = 6 + k // 5 % 3
  local key = 10 * t + o
  local by_ones, by_tens, turned = 10 * rng:int(t + 1, 9), 10 * t + rng:int(o + 1, 9), 10 * o + t
  return key, {
    {given = by_ones, name = "compares the ones first",
      feedback = by_ones .. " has no ones. But it has more tens, and tens are worth more."},
    {given = by_tens, name = "compares the tens only",
      feedback = by_tens .. " has as few tens. Then the ones decide, and it has more."},
    {given = turned, name = "reads the digits the other way round",
      feedback = turned .. " has " .. o .. " tens. The first digit tells the tens."},
  }
end

local function pick_one(rng)
  local k = rng:turn(36)
  local most = k % 2 == 0
  local key, wrong = (most and greatest or smallest)(rng, k // 2)
  local options = {tostring(key)}
  for i = 1, 3 do
    wrong[i].given = tostring(wrong[i].given)
    options[i + 1] = wrong[i].given
  end
  local t = key // 10
  return {
    prompt = "Which number is the " .. (most and "greatest" or "smallest") .. "?",
    figure = {kind = "number_line", from = 0, to = 100, steps = 10, label_every = 1, decimals = 0},
    answer = {kind = "choice", options = rng:shuffle(options), right = tostring(key)},
    misconceptions = wrong,
    hints = {
      "Each number has tens and ones. Look at the tens first.",
      (most and "Find the most tens." or "Find the fewest tens.") .. " If two are alike, look at their ones.",
      "Two numbers have " .. plural(t, "ten") .. ". Which of them has " .. (most and "more" or "fewer") .. " ones?",
    },
    worked = {
      (most and "The most tens: " or "The fewest tens: ") .. key .. " and " .. wrong[2].given,
      (most and "More ones: " or "Fewer ones: ") .. bold(key),
    },
    right_note = "Tens come first. Ones decide when the tens are alike.",
    paper = "Write the numbers below each other. Go from left to right.",
  }
end

-- The numbers by what `part` sees of them; what it sees alike keeps its order.
local function ordered_by(list, part)
  local out = {}
  for i = 1, #list do out[i] = list[i] end
  return table.sort(out, function(a, b) return part(a) < part(b) end)
end

local function swapped(list, i)
  local out = {}
  for j = 1, #list do out[j] = list[j] end
  out[i], out[i + 1] = out[i + 1], out[i]
  return out
end

local function leading_digit(n)
  while n > 9 do n = n // 10 end
  return n
end
-- 105 seen as 15.
local function without_zeros(n)
  local out, place = 0, 1
  while n > 0 do
    if n % 10 > 0 then out, place = out + n % 10 * place, place * 10 end
    n = n // 10
  end
  return out
end

local function order_item(right, down, wrong, hints, last)
  local shown = texts(right)
  for i = 1, #wrong do wrong[i].given = texts(wrong[i].given) end
  return {
    prompt = "Put these numbers in order.\nBegin with the " .. (down and "greatest" or "smallest") .. ".",
    figure = {kind = "number_line", from = 0, to = 1000, steps = 10, label_every = 5, decimals = 0},
    answer = {kind = "order", right = shown},
    misconceptions = apart(shown, wrong),
    hints = hints,
    worked = {last, bold(table.concat(shown, ", "))},
    right_note = "Look at the largest place first, then at the next one.",
    paper = "Write the numbers below each other, ones below ones. Compare from the left.",
  }
end

-- Three numbers made of the same three digits, two of them with the same hundreds.
local function same_digits(rng)
  local k = rng:turn(63)
  local h = 2 + k % 7
  local t, o = h, h
  while t == h do t = rng:int(1, 9) end
  while o == h or o == t do o = rng:int(0, 9) end
  local low, high = min(t, o), max(t, o)
  local third = rng:chance(1, 2) and 100 * t + 10 * h + o or 100 * t + 10 * o + h
  local list = table.sort({100 * h + 10 * low + high, 100 * h + 10 * high + low, third})
  local place = third < 100 * h and 1 or 3
  local end_word = place == 1 and "smallest" or "greatest"
  return order_item(list, false, {
    {given = turned_round(list), name = "orders from the other end",
      feedback = "This order begins with the greatest. The smallest comes first."},
    {given = ordered_by(list, function(n) return n % 10 end), name = "compares the ones first",
      feedback = "The ones were compared first. Begin with the hundreds."},
    {given = ordered_by(list, function(n) return n // 10 % 10 end), name = "compares the tens first",
      feedback = "The tens were compared first. Hundreds are worth more."},
    {given = swapped(list, place == 1 and 2 or 1), name = "compares the hundreds only",
      feedback = "Two numbers have the same hundreds. Then their tens decide."},
    {given = swapped(list, place == 1 and 1 or 2), name = "takes one digit for another",
      feedback = third .. " stands in the middle. Look at its hundreds once more."},
  }, {
    "All three numbers have the same digits. Their places differ.",
    "Compare the hundreds. Where they are alike, compare the tens.",
    third .. " is the " .. end_word .. ". Compare the tens of the other two.",
  }, "Hundreds first: " .. third .. " is the " .. end_word .. ".")
end

-- A number of two digits that begins with a large one, and three of three digits with zeros in them.
local function unlike_lengths(rng)
  local k = rng:turn(2 * 28)
  local down = k % 2 == 1
  local h = 1 + k // 2 % 4
  local x = h + 1 + k // 8  -- 2 .. 11
  if x > 8 then x = x - 5 end
  if x == h then x = x + 1 end
  local short = 90 + rng:int(1, 9)
  local list = table.sort({short, 100 * h + x, 100 * h + 10 * x, 100 * x + h})
  local wrong = {
    {given = turned_round(list), name = "orders from the other end",
      feedback = "This order begins with the " .. (down and "smallest. The greatest" or "greatest. The smallest") ..
        " comes first."},
    {given = ordered_by(list, leading_digit), name = "compares the first digits, whatever their place",
      feedback = short .. " begins with 9, but these are 9 tens. It has no hundreds."},
    {given = ordered_by(list, without_zeros), name = "leaves out the zeros",
      feedback = "The zeros were left out. " .. 100 * h + x .. " has hundreds, no tens, and ones."},
    {given = ordered_by(list, function(n) return n % 10 end), name = "compares the ones first",
      feedback = "The ones were compared first. Begin with the hundreds."},
    {given = swapped(list, 2), name = "swaps tens and ones",
      feedback = 100 * h + x .. " has no tens. " .. 100 * h + 10 * x .. " has " .. x .. " tens."},
  }
  local right = list
  if down then
    right = turned_round(list)
    for i = 1, #wrong do wrong[i].given = turned_round(wrong[i].given) end
  end
  return order_item(right, down, wrong, {
    "How many digits does each number have?",
    "No hundreds is less than any hundreds. Then compare hundreds, tens, ones.",
    short .. " is the smallest. " .. 100 * x + h .. " is the greatest. Compare the tens of the other two.",
  }, "No hundreds: " .. short .. ". Most hundreds: " .. 100 * x + h .. ".")
end

return function(rng, level)
  if level == 1 then return pick_one(rng) end
  if level == 2 then return same_digits(rng) end
  return unlike_lengths(rng)
end
