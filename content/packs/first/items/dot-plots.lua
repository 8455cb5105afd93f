-- Dot plots of measurements (2.MD.D.9, 3.MD.B.4, 4.MD.B.4). Errors after Friel, Curcio and Bright (2001) and Konold and
-- Higgins (2003): the number on the axis taken for how many there are, dots counted with the limit itself.

local things = {"leaf", "shell", "bean", "twig", "nail", "worm"}

-- "3", "3 {1/2}", "{1/4}" for so many parts of a whole.
local function mixed(n, parts)
  local whole, top, bottom = n // parts, reduced(n % parts, parts)
  if n % parts == 0 then return tostring(whole) end
  return (whole > 0 and whole .. " " or "") .. frac(top, bottom)
end
-- The same as it is entered: "7/2".
local function over(n, parts)
  local top, bottom = reduced(n, parts)
  if bottom == 1 then return tostring(top) end
  return top .. "/" .. bottom
end

local function plot(first, steps, parts, counts)
  return {kind = "dot_plot", title = "Length in cm", counts = counts,
    axis = {from = first, to = first + steps // parts, steps = steps, label_every = parts}}
end
local function intro(thing)
  return "Each dot is one " .. thing .. ". The line shows its length in cm.\n"
end
local function total(counts, from, to)
  local sum = 0
  for i = from, to do sum = sum + counts[i] end
  return sum
end

local function how_many_are(rng, k)
  local thing = things[1 + k % #things]
  local first = 2 + k // 6 % 5
  local at = 1 + k % 5
  local counts = {}
  for i = 1, 6 do counts[i] = rng:int(0, 5) end
  counts[at] = 1 + (k * 5 + 2) % 6
  local key, value = counts[at], first + at - 1
  return {
    prompt = intro(thing) .. "How many " .. many(thing) .. " are " .. value .. " cm long?",
    figure = plot(first, 5, 1, counts),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = value, name = "takes the length for how many",
        feedback = value .. " is the length. Count the dots above it."},
      {given = counts[at + 1], name = "reads the place beside it",
        feedback = "Those are the dots above " .. value + 1 .. "."},
      {given = total(counts, 1, 6), name = "counts all the dots",
        feedback = "That counts all the dots. Count those above " .. value .. " only."},
      {given = key + 1, name = "counts the line as a dot",
        feedback = "That is one too many. Only dots count."},
      {given = key - 1, name = "skips one dot",
        feedback = "That is one too few. Touch each dot once."},
    }),
    hints = {
      "Each dot is one " .. thing .. ".",
      "Find " .. value .. " on the line below.",
      "Put a finger on " .. value .. ". Count the dots straight above it.",
    },
    worked = {"Find " .. value .. " on the line.", "Count the dots above it: " .. bold(key) .. "."},
    right_note = "The line tells how long. The dots tell how many.",
    paper = "Draw a ring round the dots that count.",
  }
end

local function longer_than(rng, k)
  local thing = things[1 + k % #things]
  local first = 1 + k // 6 % 4
  local limit = 2 + (k * 3) % 5  -- halves above `first`
  local counts = {}
  for i = 1, 9 do counts[i] = rng:int(0, 3) end
  counts[limit + 1] = 1 + k % 3
  counts[limit + 2] = rng:int(1, 3)
  local key = total(counts, limit + 2, 9)
  local at = mixed(2 * first + limit, 2)
  local below, here = total(counts, 1, limit), counts[limit + 1]
  return {
    prompt = intro(thing) .. "How many " .. many(thing) .. " are longer than " .. at .. " cm?",
    figure = plot(first, 8, 2, counts),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = key + here, name = "counts the limit itself",
        feedback = "That counts those of just " .. at .. " cm, too. Longer means past it."},
      {given = below, name = "counts the shorter ones",
        feedback = "Those are shorter. Longer is to the right."},
      {given = here, name = "counts those of that length",
        feedback = "Those are just " .. at .. " cm long. Longer is to the right."},
      {given = total(counts, limit + 3, 9), name = "leaves out the next place",
        feedback = "The dots right beside " .. at .. " are longer, too."},
      {given = total(counts, 1, 9), name = "counts all the dots",
        feedback = "That counts all the dots. Some are not longer."},
      {given = key + 1, name = "counts one dot twice",
        feedback = "That is one too many. Go stack by stack."},
    }),
    hints = {
      "Where on the line is " .. at .. "?",
      "Longer ones stand to the right of it.",
      "Leave out the dots above " .. at .. ". Count all to the right of them.",
    },
    worked = {"Find " .. at .. " on the line.", "Count the dots to the right of it.", "There are " .. bold(key) .. "."},
    right_note = "Longer than does not hold the number itself.",
    paper = "Draw a line up from " .. at .. ". Count on its right side.",
  }
end

local function how_much_longer(rng, k)
  local thing = things[1 + k % #things]
  local first = 1 + k // 3 % 3
  local span = ({5, 6, 7, 9, 10, 11})[1 + (k * 5) % 6]
  local low = k // 6 % min(4, 13 - span)  -- quarters above `first`
  local high = low + span
  local counts = {}
  for i = 0, 12 do
    counts[i + 1] = (i < low or i > high) and 0 or i == low and rng:int(1, 2) or i == high and rng:int(1, 2) or rng:int(0, 3)
  end
  local key = over(span, 4)
  local longest, shortest = 4 * first + high, 4 * first + low
  return {
    prompt = intro(thing) .. "How much longer is the longest one than the shortest?",
    figure = plot(first, 12, 4, counts),
    answer = {kind = "number", value = key, form = "any", fraction = true, unit = "cm"},
    misconceptions = apart(key, {
      {given = over(longest, 4), name = "gives the longest",
        feedback = mixed(longest, 4) .. " cm is the longest. Take the shortest away."},
      {given = over(shortest, 4), name = "gives the shortest",
        feedback = mixed(shortest, 4) .. " cm is the shortest. How much longer is the other?"},
      {given = tostring(span), name = "takes each step for a whole",
        feedback = "That counts the steps as whole. Four steps make 1 cm."},
      {given = over(span, 10), name = "takes each step for a tenth",
        feedback = "There are four steps in 1 cm, not ten."},
      {given = over(span + 1, 4), name = "counts marks, not steps",
        feedback = "That is one quarter too many. Count the steps between them."},
      {given = "3", name = "takes the whole line",
        feedback = "That is the whole line. Look where the dots begin and end."},
    }),
    hints = {
      "Find the first dot and the last dot.",
      "Four steps on the line make 1 cm.",
      "The longest is " .. mixed(longest, 4) .. ", the shortest " .. mixed(shortest, 4) .. ". Count the quarters between.",
    },
    worked = {"Longest: " .. mixed(longest, 4) .. " cm", "Shortest: " .. mixed(shortest, 4) .. " cm",
      "Between them are " .. plural(span, "quarter") .. ": " .. mixed(span, 4) .. " cm"},
    right_note = "Counting the steps between them gives the same.",
    paper = "Draw the jumps of a quarter from one to the other.",
  }
end

return function(rng, level)
  local k = rng:turn(60)
  if level == 1 then return how_many_are(rng, k) end
  if level == 2 then return longer_than(rng, k) end
  return how_much_longer(rng, k)
end
