-- Counting coins (2.MD.C.8). Errors after Resnick, Bill and Lesgold (1992) on money as a system of units, and
-- Hiebert and Wearne (1992): coins counted as things, one kind left out, the count carried on in the step before.

local function total(coins)
  local sum = 0
  for _, c in ipairs(coins) do sum = sum + c end
  return sum
end
-- So many of each kind, the largest first.
local function purse(counts)
  local out = {}
  for _, one in ipairs(counts) do
    for _ = 1, one[2] do table.insert(out, one[1]) end
  end
  return out
end
local function sum_text(coins) return table.concat(coins, " + ") end

local function wrong_for(coins, key)
  local largest, smallest = coins[1], coins[#coins]
  local all_small = 0
  local without = {}
  for _, c in ipairs(coins) do
    if c ~= largest then all_small = all_small + c end
    if c ~= smallest then table.insert(without, c) end
  end
  return apart(key, {
    {given = #coins, name = "counts coins as things",
      feedback = #coins .. " is how many coins there are. Add what each is worth."},
    {given = all_small, name = "leaves out the largest coins",
      feedback = all_small .. " leaves out each " .. largest .. ". Begin with the largest coins."},
    {given = total(without), name = "leaves out the smallest coins",
      feedback = total(without) .. " leaves out each " .. smallest .. ". They count too."},
    {given = key + largest, name = "counts one coin twice",
      feedback = key + largest .. " counts one " .. largest .. " two times."},
    {given = key - smallest, name = "skips one coin",
      feedback = key - smallest .. " skips one " .. smallest .. ". Touch each coin once."},
  })
end

local function count_them(rng, coins, shown)
  local key = total(coins)
  local running, worked, sum = {}, {}, 0
  for i = 1, #coins do
    sum = sum + coins[i]
    table.insert(running, tostring(sum))
  end
  worked = {"Begin with the largest: " .. sum_text(coins), "Count on: " .. table.concat(running, ", "),
    "There are " .. bold(key) .. " cents."}
  return {
    prompt = rng:pick({"Each coin shows what it is worth.", "The number on a coin tells its worth."}) ..
      "\nHow many cents are there in all?",
    figure = {kind = "coins", cents = shown},
    answer = {kind = "number", value = key, form = "integer", unit = "cents"},
    misconceptions = wrong_for(coins, key),
    hints = {
      "The number on a coin tells its worth.",
      "Begin with the largest coin. Count on from there.",
      "Without the last " .. coins[#coins] .. " there are " .. key - coins[#coins] .. ".",
    },
    worked = worked,
    right_note = "The largest coins first makes counting short.",
    paper = "Write the coins in a row, the largest first. Add as you go.",
  }
end

local function small_coins(rng)
  local k = rng:turn(64)
  local coins = purse({{10, 1 + k % 4}, {5, 1 + k // 4 % 4}, {1, 1 + k // 16}})
  local shown = {}
  for i = 1, #coins do shown[i] = coins[i] end
  if k % 2 == 1 then rng:shuffle(shown) end
  return count_them(rng, coins, shown)
end

local function larger_coins(rng, k)
  local coins = purse({{25, 1 + k % 3}, {10, 1 + k // 3 % 3}, {5, 1 + k // 9 % 2}, {1, k // 18 % 3}})
  local shown = {}
  for i = 1, #coins do shown[i] = coins[i] end
  return count_them(rng, coins, rng:shuffle(shown))
end

-- Ways to pay, and ways that only look like it.
local prices = {15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70}

local function ways_to_pay(rng, k)
  local price = prices[1 + k % #prices]
  local ten, five = price // 10, price // 5
  local half = price >= 25 and {25} or {10}
  local left = price - half[1]
  while left >= 10 do table.insert(half, 10) left = left - 10 end
  while left >= 5 do table.insert(half, 5) left = left - 5 end
  local tens = {}
  for _ = 1, ten do table.insert(tens, 10) end
  if price % 10 == 5 then table.insert(tens, 5) end
  if #tens == 2 and tens[2] == 5 then tens = {5, 5, 5} end
  if sum_text(tens) == sum_text(half) then
    tens = {5, 5}
    for _ = 1, (price - 10) // 10 do table.insert(tens, 1, 10) end
    if price % 10 == 5 then table.insert(tens, 5) end
  end
  local more = {unpack(half)}
  table.insert(more, 5)
  local less = {unpack(tens)}
  table.remove(less)
  if #less == 0 then less = {1, 1} end
  local one, two, three, four = sum_text(half), sum_text(tens), sum_text(more), sum_text(less)
  return {
    prompt = rng:pick({"A pen", "A ball", "A card", "A stamp"}) .. " costs " .. price ..
      " cents.\nWhich coins make " .. price .. " cents?",
    answer = {kind = "several", options = rng:shuffle({one, two, three, four}), right = {one, two}},
    misconceptions = {
      {given = {one}, name = "stops at the first that fits",
        feedback = "That one fits. Another way makes " .. price .. ", too."},
      {given = {two}, name = "looks for the way with one kind of coin",
        feedback = "That one fits. Other coins can make " .. price .. ", too."},
      {given = {one, two, three}, name = "counts one coin too many as fitting",
        feedback = three .. " makes more than " .. price .. "."},
      {given = {one, two, four}, name = "takes too little as enough",
        feedback = four .. " makes less than " .. price .. "."},
    },
    hints = {
      "Add the coins of one way. Do they make " .. price .. "?",
      "Do the same with each way. There can be more than one.",
      "Two ways make " .. price .. ". The others are too much or too little.",
    },
    worked = {one .. " = " .. price, two .. " = " .. price, three .. " = " .. total(more) .. ", too much",
      four .. " = " .. total(less) .. ", too little"},
    right_note = "Different coins can make the same sum.",
    paper = "Add each way on its own line. Ring those that fit.",
  }
end

local function money_left(rng)
  local k = rng:turn(60)
  local coins = purse({{50, k % 2}, {25, 1 + k // 2 % 2}, {10, 1 + k // 4 % 3}, {5, 1 + k // 12 % 2}})
  local sum = total(coins)
  local price = 5 * rng:int(2, sum // 5 - 2)
  local key = sum - price
  local name = rng:pick(names)
  local thing = rng:pick({"pen", "ball", "card", "stamp", "bun"})
  return {
    prompt = name .. " has these coins and buys a " .. thing .. " for " .. price .. " cents.\nHow many cents are left?",
    figure = {kind = "coins", cents = coins},
    answer = {kind = "number", value = key, form = "integer", unit = "cents"},
    misconceptions = apart(key, {
      {given = sum, name = "stops after counting",
        feedback = sum .. " is what " .. name .. " has at first. The " .. thing .. " is paid from it."},
      {given = price, name = "gives the price",
        feedback = price .. " is the price. What is left after paying?"},
      {given = sum + price, name = "adds the price",
        feedback = sum + price .. " adds the price. Paying takes away."},
      {given = key + 10, name = "borrows a ten and keeps it",
        feedback = key + 10 .. " is ten too many. Take away once more."},
      {given = key + 5, name = "skips one coin",
        feedback = key + 5 .. " is five too many. Count the coins once more."},
      {given = key + 1, name = "counts the start number too",
        feedback = key + 1 .. " is one too many. Count back from the first number."},
    }),
    hints = {
      "First find how many cents there are.",
      "Then take the price away.",
      "There are " .. sum .. " cents. Take away " .. price .. ".",
    },
    worked = {sum_text(coins) .. " = " .. sum, sum .. " − " .. price .. " = " .. bold(key)},
    right_note = "What is left and the price make the first sum again.",
    paper = "Write the sum of the coins. Write the price below and take away.",
  }
end

return function(rng, level)
  if level == 1 then return small_coins(rng) end
  if level == 2 then
    local k = rng:turn(108)
    if k % 2 == 0 then return larger_coins(rng, k // 2) end
    return ways_to_pay(rng, k // 2)
  end
  return money_left(rng)
end
