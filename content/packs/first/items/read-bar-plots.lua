-- Bar charts (2.MD.D.10, 3.MD.B.3). Errors after Friel, Curcio and Bright (2001) and Curcio (1987): lines counted as ones,
-- the wrong bar, the longer bar given where the difference is asked.

local topics = {
  {"apples", "pears", "plums", "grapes", "melons"},
  {"cats", "dogs", "fish", "birds", "mice"},
  {"drums", "flutes", "harps", "bells", "horns"},
  {"soup", "rice", "beans", "pasta", "bread"},
  {"judo", "tennis", "chess", "dance", "golf"},
}
local intro = "The bars show what children like.\n"

-- A chart of four bars with different heights; the first two are the ones asked for.
local function chart(rng, values, step)
  local words = rng:shuffle({unpack(rng:pick(topics))})
  local bars, asked = {}, {}
  for i = 1, 4 do
    bars[i] = {label = words[i], value = values[i]}
    asked[i] = bars[i]
  end
  rng:shuffle(bars)
  return {kind = "bar_plot", title = "Children", step = step, bars = bars}, asked
end
local function value_at(bars, i) return bars[(i - 1) % #bars + 1].value end
local function place_of(bars, one)
  for i = 1, #bars do if bars[i] == one then return i end end
end

-- Different heights from `pool`, the first one a turn of it.
local function heights(rng, k, pool)
  local first = pool[1 + k % #pool]
  local rest = {}
  for _, v in ipairs(pool) do if v ~= first then table.insert(rest, v) end end
  rng:shuffle(rest)
  return {first, rest[1], rest[2], rest[3]}
end

local function one_bar(rng, k, step, pool)
  local figure, asked = chart(rng, heights(rng, k, pool), step)
  local what, key = asked[1].label, asked[1].value
  local place = place_of(figure.bars, asked[1])
  local below = key // step * step
  local between = key % step ~= 0
  local wrong = {
    {given = value_at(figure.bars, place + 1), name = "reads another bar",
      feedback = "That is another bar. Find the bar with the word " .. what .. "."},
    {given = value_at(figure.bars, place + 3), name = "reads another bar",
      feedback = "That is the bar on the other side of " .. what .. "."},
    {given = key // step, name = "counts lines, not numbers",
      feedback = "That counts the lines. Each line is " .. step .. " more."},
    {given = between and below or key + step, name = "takes the nearest line",
      feedback = between and "The bar is higher than the line of " .. below .. "."
        or "The bar does not reach " .. key + step .. "."},
    {given = between and below + step or key - 1, name = between and "reads one line too far" or "reads too low",
      feedback = between and "The bar does not reach " .. below + step .. "." or "Look at the top of the bar once more."},
    {given = key + value_at(figure.bars, place + 1), name = "adds the bar beside it",
      feedback = "That is two bars together. Read the one of " .. what .. " only."},
    {given = key + 1, name = "counts the base line",
      feedback = "That is one too many. The base line is 0."},
  }
  return {
    prompt = intro .. "How many children like " .. what .. "?",
    figure = figure,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, wrong),
    hints = {
      "Find the bar of " .. what .. ".",
      "Go from its top straight to the numbers.",
      between and "The top is between " .. below .. " and " .. below + step .. "." or
        "The top is on a line. Count the lines up from 0.",
    },
    worked = {"Look at the top of the bar.", between and "It is halfway from " .. below .. " to " .. below + step .. "."
      or "It is as high as the line of " .. key .. ".", bold(key) .. " children like " .. what .. "."},
    right_note = "The top of the bar tells the number.",
    paper = "Lay a ruler level along the top of the bar.",
  }
end

local function in_order(rng, k, step, pool)
  local figure, asked = chart(rng, heights(rng, k, pool), step)
  local sorted = table.sort({unpack(asked)}, function(a, b) return a.value < b.value end)
  local right, back, drawn = {}, {}, {}
  for i = 1, 4 do
    right[i], back[i], drawn[i] = sorted[i].label, sorted[5 - i].label, figure.bars[i].label
  end
  local swapped = {right[1], right[3], right[2], right[4]}
  local ends = {right[4], right[2], right[3], right[1]}
  return {
    prompt = intro .. "Put them in order, from the fewest to the most.",
    figure = figure,
    answer = {kind = "order", right = right},
    misconceptions = apart(right, {
      {given = back, name = "begins with the most",
        feedback = "That begins with the most. The fewest come first here."},
      {given = drawn, name = "keeps the order of the chart",
        feedback = "That is the order of the chart. Look how high the bars are."},
      {given = swapped, name = "mixes up bars of like height",
        feedback = "The two in the middle change places. Look at their tops."},
      {given = ends, name = "swaps the first and the last",
        feedback = "The first and the last change places."},
    }),
    hints = {
      "Fewest means the shortest bar.",
      "Find the shortest bar. Then find the next one.",
      "The shortest is " .. right[1] .. ". The highest is " .. right[4] .. ".",
    },
    worked = {"Shortest bar: " .. right[1], "Then: " .. right[2] .. ", " .. right[3], "Highest bar: " .. right[4]},
    right_note = "A short bar stands for few.",
    paper = "Write each number on its bar. Then put them in order.",
  }
end

local function how_many_more(rng, k, step, pool)
  local figure, asked = chart(rng, heights(rng, k, pool), step)
  local one, two = asked[1], asked[2]
  if one.value < two.value then one, two = two, one end
  local key = one.value - two.value
  return {
    prompt = intro .. "How many more children like " .. one.label .. " than " .. two.label .. "?",
    figure = figure,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = one.value, name = "gives the larger number",
        feedback = one.value .. " is the bar of " .. one.label .. ". How far is it above the other?"},
      {given = two.value, name = "gives the smaller number",
        feedback = two.value .. " is the bar of " .. two.label .. ". How far is the other above it?"},
      {given = one.value + two.value, name = "adds where the difference is asked",
        feedback = "That adds both bars. How many more is the gap between them."},
      {given = key + step, name = "counts the line it begins at",
        feedback = "That is one line too many. Count the gaps."},
      {given = key + 1, name = "counts the start number too",
        feedback = "That is one too many. Count on from " .. two.value .. "."},
    }),
    hints = {
      "Read both bars first.",
      "How far is one above the other?",
      "There are " .. one.value .. " for " .. one.label .. ". Take away those for " .. two.label .. ".",
    },
    worked = {one.label .. ": " .. one.value, two.label .. ": " .. two.value,
      one.value .. " − " .. two.value .. " = " .. bold(key)},
    right_note = "How many more is the gap between the tops.",
    paper = "Write both numbers. Write the smaller below the larger.",
  }
end

local function together(rng, k, step, pool)
  local figure, asked = chart(rng, heights(rng, k, pool), step)
  local one, two, third = asked[1], asked[2], asked[3]
  local key = one.value + two.value
  return {
    prompt = intro .. "How many children like " .. one.label .. " or " .. two.label .. "?",
    figure = figure,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = max(one.value, two.value), name = "reads one bar only",
        feedback = "That is one of the two bars. Add the other."},
      {given = abs(one.value - two.value), name = "takes away where a sum is asked",
        feedback = "That is the gap between them. Or means both groups here."},
      {given = (one.value + two.value) // step, name = "counts lines, not numbers",
        feedback = "That counts lines. Each line is " .. step .. " more."},
      {given = key + third.value, name = "adds a bar too many",
        feedback = "That adds " .. third.label .. ", too. Add two bars only."},
      {given = key - step, name = "reads one line too low",
        feedback = "One bar was read one line too low."},
      {given = key + step, name = "reads one line too high",
        feedback = "One bar was read one line too high."},
    }),
    hints = {
      "Read both bars first.",
      "Both groups count. Put them together.",
      one.label .. ": " .. one.value .. ". " .. two.label .. ": " .. two.value .. ". Now add.",
    },
    worked = {one.label .. ": " .. one.value, two.label .. ": " .. two.value,
      one.value .. " + " .. two.value .. " = " .. bold(key)},
    right_note = "Two bars can be put on top of each other.",
    paper = "Draw one bar on top of the other.",
  }
end

local ones = {2, 3, 4, 5, 6, 7, 8, 9}
local twos = {4, 5, 6, 8, 9, 10, 12, 13, 14, 15, 16}
local tens = {10, 15, 20, 30, 35, 40, 50, 60, 70, 80}

return function(rng, level)
  local k = rng:turn(90)
  if level == 1 then
    if k % 2 == 0 then return one_bar(rng, k // 2, 1, ones) end
    return in_order(rng, k // 2, 1, ones)
  end
  if level == 2 then
    if k % 2 == 0 then return one_bar(rng, k // 2, 2, twos) end
    return how_many_more(rng, k // 2, 2, twos)
  end
  if k % 3 == 0 then return one_bar(rng, k // 3, 10, tens) end
  if k % 3 == 1 then return how_many_more(rng, k // 3, 10, tens) end
  return together(rng, k // 3, 10, tens)
end
