-- Numbers below zero (6.NS.C.5, 6.NS.C.6, 6.NS.C.7): read them, move across zero, order them. Errors after Bofferding
-- (2014) and Peled, Mukhopadhyay and Resnick (1989) on the mental number line, Gallardo (2002) on the minus sign.

local lines = {
  {from = -10, to = 10, step = 1, every = 5}, {from = -20, to = 20, step = 2, every = 5},
  {from = -8, to = 4, step = 1, every = 4}, {from = -50, to = 50, step = 5, every = 5},
  {from = -6, to = 6, step = 1, every = 3}, {from = -15, to = 5, step = 1, every = 5},
}

local function read_the_line(rng)
  local k = rng:turn(#lines * 12)
  local line = lines[1 + k % #lines]
  local steps = (line.to - line.from) // line.step
  local below = -line.from // line.step
  -- A tick without a number; three of four stand below zero.
  local tick = 0
  while tick % line.every == 0 do
    tick = rng:chance(3, 4) and rng:int(1, below - 1) or rng:int(below + 1, steps - 1)
  end
  local key = line.from + tick * line.step
  local left = line.from + tick // line.every * line.every * line.step
  local right = left + line.every * line.step
  local low = key < 0
  return {
    prompt = "All the steps on the line are equal.\nWhich number is at the question mark?",
    figure = {kind = "number_line", from = line.from, to = line.to, steps = steps, label_every = line.every,
      decimals = 0, marks = {{at = key, label = "?"}}},
    answer = {kind = "number", value = key, form = "integer", minus = true},
    misconceptions = apart(key, {
      {given = -key, name = "leaves out or adds the minus sign",
        feedback = "The distance from zero fits. Which side of zero is it on?"},
      {given = low and left - (key - left) or right + (right - key), name = "counts the ladder upside down",
        feedback = "The count went on the other way. Numbers grow to the right, below zero too."},
      {given = key + line.step, name = "counts marks, not steps",
        feedback = signed(key + line.step) .. " is one mark further right."},
      {given = key - line.step, name = "stops one step early",
        feedback = signed(key - line.step) .. " is one mark further left."},
      {given = tick, name = "counts steps from the left end",
        feedback = tick .. " counts marks from the left end. Zero is where counting begins."},
      {given = low and -tick or line.step * tick + 1, name = "counts from the end, not from zero",
        feedback = "The count began at the end of the line. Begin at zero."},
    }),
    hints = {
      "Find zero first. Is the mark left or right of it?",
      "Left of zero, numbers have a minus sign. They count down to the left.",
      low and "The next number to the right is " .. signed(right) .. ". Go left " .. plural((right - key) // line.step, "step") ..
        (line.step == 1 and "." or " of " .. line.step .. ".")
        or left == 0 and "Count the steps from zero, to the right."
        or "The next number to the left is " .. signed(left) .. ". Go right " .. plural((key - left) // line.step, "step") ..
        (line.step == 1 and "." or " of " .. line.step .. "."),
    },
    worked = {"Each step is " .. line.step .. ".",
      "From 0, go " .. plural(abs(key) // line.step, "step") .. " to the " .. (low and "left" or "right") .. ".",
      "The number is " .. bold(signed(key)) .. "."},
    right_note = low and "The minus sign tells: left of zero." or "Right of zero, no sign is needed.",
    paper = "Draw the line. Write each number, out from zero on both sides.",
  }
end

local function warmer_or_colder(rng)
  local k = rng:turn(17 * 4)
  local start = k % 17 - 8
  if start == 1 then start = -1 end  -- "1 degrees" is not said
  local warmer = start < 0 and k // 17 ~= 0 or start >= 0 and k // 17 == 0
  local change = warmer and rng:int(2, 10 - start) or rng:int(2, start + 10)
  if change > 12 then change = rng:int(4, 12) end
  local key = warmer and start + change or start - change
  local crosses = start * key < 0
  local word = warmer and "warmer" or "colder"
  local back = warmer and start - change or start + change
  return {
    prompt = "It is " .. signed(start) .. " degrees. It gets " .. change .. " degrees " .. word ..
      ".\nHow many degrees is it now?",
    figure = {kind = "number_line", from = -12, to = 12, steps = 24, label_every = 4, decimals = 0,
      marks = {{at = start, label = signed(start)}}},
    answer = {kind = "number", value = key, form = "integer", minus = true},
    misconceptions = apart(key, {
      {given = -key, name = "leaves out or adds the minus sign",
        feedback = "The distance from zero fits. Is it above or below zero?"},
      {given = back, name = "moves the other way",
        feedback = signed(back) .. " went the other way. " .. cap(word) .. " goes " .. (warmer and "up." or "down.")},
      {given = 0, name = "stops at zero",
        feedback = "Zero is not the end. The line goes on below it."},
      {given = abs(start) + change, name = "leaves the sign of the start out",
        feedback = abs(start) + change .. " adds both numbers. Begin at " .. signed(start) .. " on the line."},
      {given = warmer and key - 1 or key + 1, name = "counts the start as a step",
        feedback = signed(warmer and key - 1 or key + 1) .. " is one step short. The first step leaves " ..
          signed(start) .. "."},
      {given = abs(change - abs(start)), name = "takes the smaller from the larger",
        feedback = "Sizes alone do not tell. Walk along the line from " .. signed(start) .. "."},
      {given = change, name = "gives the change",
        feedback = change .. " is how much it changed. Where does it end?"},
    }),
    hints = {
      "Find " .. signed(start) .. " on the line.",
      cap(word) .. " means a walk to the " .. (warmer and "right" or "left") .. ".",
      crosses and "First go " .. abs(start) .. " to zero. How many of the " .. change .. " are left?"
        or "Go " .. change .. " steps. The first one lands on " .. signed(warmer and start + 1 or start - 1) .. ".",
    },
    worked = crosses
      and {"From " .. signed(start) .. " to 0: " .. abs(start), "Left to go: " .. change - abs(start),
        "From 0 on: " .. bold(signed(key))}
      or {"Begin at " .. signed(start) .. ".", "Go " .. change .. " to the " .. (warmer and "right" or "left") .. ".",
        "The end is " .. bold(signed(key)) .. "."},
    right_note = "Warmer goes right, colder goes left, on both sides of zero.",
    paper = "Draw a thermometer. Mark the start and walk the steps.",
  }
end

local function in_order(rng)
  local k = rng:turn(72)
  local down = k % 2 == 1
  local a = 2 + k // 2 % 6             -- the number near zero, below it
  local b = a + rng:int(2, 9)          -- further below
  local c = rng:int(1, 12)             -- above
  if c == a or c == b then c = c + 1 end
  if c == b then c = c + 1 end
  local fourth = k // 12 % 2 == 0 and 0 or b + rng:int(1, 6)
  local list = fourth == 0 and {-b, -a, 0, c} or table.sort({-b, -a, c, fourth == c and fourth + 1 or fourth})
  local by_size = table.sort({list[1], list[2], list[3], list[4]}, function(x, y) return abs(x) < abs(y) end)
  local wrong = {
    {given = turned_round(list), name = "orders from the other end",
      feedback = down and "This begins with the coldest. The warmest comes first."
        or "This begins with the warmest. The coldest comes first."},
    {given = by_size, name = "magnitude reasoning: leaves the signs out",
      feedback = "The signs were left out. Below zero is colder than above."},
    {given = {-a, -b, list[3], list[4]}, name = "orders negatives by their size",
      feedback = signed(-b) .. " is further below zero than " .. signed(-a) .. ". So it is colder."},
    {given = list[3] == 0 and {0, -b, -a, c} or {list[3], -b, -a, list[4]},
      name = list[3] == 0 and "takes zero for the least number" or "puts negatives in the middle",
      feedback = list[3] == 0 and "Zero is not the coldest. Numbers with a minus are below it."
        or "All numbers with a minus are colder than those without."},
    {given = {list[3], list[4], -a, -b}, name = "negatives come after positives",
      feedback = "Numbers with a minus stand below zero, before all others."},
  }
  local right = texts(down and turned_round(list) or list, signed)
  for i = 1, #wrong do
    local given = wrong[i].given
    wrong[i].given = texts(down and turned_round(given) or given, signed)
  end
  return {
    prompt = "Put these temperatures in order.\nBegin with the " .. (down and "warmest" or "coldest") .. ".",
    figure = {kind = "number_line", from = -20, to = 20, steps = 8, label_every = 2, decimals = 0},
    answer = {kind = "order", right = right},
    misconceptions = apart(right, wrong),
    hints = {
      "Numbers with a minus sign are below zero.",
      "The further below zero, the colder it is.",
      signed(-b) .. " is " .. b .. " below zero, and " .. signed(-a) .. " is " .. a .. " below. Which is colder?",
    },
    worked = {"Below zero: " .. signed(-b) .. " is colder than " .. signed(-a) .. ".",
      bold(table.concat(right, ", "))},
    right_note = "Below zero, the larger size is the smaller number.",
    paper = "Draw a line with 0 in the middle. Mark each number on its side.",
  }
end

return function(rng, level)
  if level == 1 then return read_the_line(rng) end
  if level == 2 then return warmer_or_colder(rng) end
  return in_order(rng)
end
