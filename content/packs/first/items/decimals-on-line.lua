-- Decimals on a number line (4.NF.C.6, 5.NBT.A.3). Errors after Steinle and Stacey (2004) on decimals and
-- Hart (1981) on reading scales.

local function item(key, line, mark, wrong, hints, worked, note)
  line.kind = "number_line"
  line.marks = {{at = mark, label = "?"}}
  return {
    prompt = "The line goes from " .. line.from .. " to " .. line.to ..
      ". All the steps are equal.\nWhich decimal is at the question mark?",
    figure = line,
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, wrong),
    hints = hints,
    worked = worked,
    right_note = note,
    paper = "Draw the line with its steps. Write a number at each step.",
  }
end

local function tenths(rng)
  local i = rng:turn(90)
  local w, k = i // 9, 1 + i % 9
  local key = decimal(10 * w + k, 1)
  return item(key, {from = w, to = w + 1, steps = 10, decimals = 0, label_every = 0}, key, {
      {given = w == 0 and k or 10 * w + k, name = "leaves out the point",
        feedback = "That is a whole number. The mark is between " .. w .. " and " .. w + 1 .. "."},
      {given = decimal(10 * w + k + 1, 1), name = "counts marks, not steps",
        feedback = "The first line is 0 steps. Count the spaces, not the lines."},
      {given = decimal(10 * (w + 1) - k, 1), name = "counts from the right end",
        feedback = "The count was from " .. w + 1 .. ". Count the steps from " .. w .. "."},
      {given = decimal(100 * w + k, 2), name = "puts tenths in the hundredths place",
        feedback = decimal(100 * w + k, 2) .. " is hundredths. Ten steps make one whole, so each is a tenth."},
      {given = decimal(10 * w + k - 1, 1), name = "stops one step early",
        feedback = decimal(10 * w + k - 1, 1) .. " is one step before the mark."},
    }, {
      "Ten equal steps go from " .. w .. " to " .. w + 1 .. ".",
      "Each step is one tenth. That is 0.1.",
      "Begin at " .. w .. ". The mark is " .. plural(k, "tenth") .. " further.",
    }, {
      "One step is 0.1.",
      plural(k, "step") .. " from " .. w .. ": " .. decimal(k, 1),
      w .. " + " .. decimal(k, 1) .. " = " .. bold(key),
    }, "Ten equal steps in a whole are tenths.")
end

local function hundredths(rng)
  local i = rng:turn(9 * 79)
  local a, k = 1 + i // 9, 1 + i % 9
  local from, to = decimal(a, 1), decimal(a + 1, 1)
  local key = decimal(10 * a + k, 2)
  return item(key, {from = from, to = to, steps = 10, decimals = 1, label_every = 0}, key, {
      {given = decimal(a + k, 1), name = "takes each step for a tenth",
        feedback = decimal(a + k, 1) .. " uses steps of 0.1. But all ten steps make only 0.1."},
      {given = decimal(100 * a + k, 3), name = "puts hundredths in the thousandths place",
        feedback = decimal(100 * a + k, 3) .. " is too close to " .. from .. ". Each step is 0.01."},
      {given = decimal(10 * a + k + 1, 2), name = "counts marks, not steps",
        feedback = "The first line is 0 steps. Count the spaces, not the lines."},
      {given = decimal(10 * (a + 1) - k, 2), name = "counts from the right end",
        feedback = "The count was from " .. to .. ". Count the steps from " .. from .. "."},
      {given = decimal(10 * a + k - 1, 2), name = "stops one step early",
        feedback = decimal(10 * a + k - 1, 2) .. " is one step before the mark."},
    }, {
      "How far is it from " .. from .. " to " .. to .. "?",
      "That is 0.1 in ten steps. Each step is 0.01.",
      "Begin at " .. from .. ". The mark is " .. plural(k, "hundredth") .. " further.",
    }, {
      to .. " − " .. from .. " = 0.1",
      "One step is 0.01.",
      from .. " + " .. decimal(k, 2) .. " = " .. bold(key),
    }, "A tenth has ten hundredths in it.")
end

-- Steps that are not tenths: the size of a step comes first.
local scales = {{4, 25}, {5, 20}, {20, 5}, {4, 25}, {5, 20}, {2, 50}, {20, 5}}

local function other_steps(rng)
  local i = rng:turn(#scales * 10)
  local scale = scales[1 + i % #scales]
  local steps, size = scale[1], scale[2]
  local w = 1 + i // #scales  -- never 0: the size of a step would be the answer
  local k = rng:int(1, steps - 1)
  local key = decimal(100 * w + k * size, 2)
  local step = decimal(size, 2)
  return item(key, {from = w, to = w + 1, steps = steps, decimals = 0, label_every = 0}, key, {
      {given = decimal(10 * w + k, 1), name = "takes each step for a tenth",
        feedback = "That uses steps of 0.1. But there are " .. steps .. " steps, not ten."},
      {given = decimal(100 * w + k, 2), name = "takes each step for a hundredth",
        feedback = "That uses steps of 0.01. But there are " .. steps .. " steps, not a hundred."},
      {given = decimal(100 * w + (k + 1) * size, 2), name = "counts marks, not steps",
        feedback = "The first line is 0 steps. Count the spaces, not the lines."},
      {given = decimal(100 * (w + 1) - k * size, 2), name = "counts from the right end",
        feedback = "The count was from " .. w + 1 .. ". Count the steps from " .. w .. "."},
      {given = decimal(100 * w + (k - 1) * size, 2), name = "stops one step early",
        feedback = decimal(100 * w + (k - 1) * size, 2) .. " is one step before the mark."},
      {given = decimal(100 * w + 10 * k + steps, 2), name = "writes the fraction's numbers as a decimal",
        feedback = "That writes " .. k .. " of " .. steps .. " as digits. Find the size of one step."},
    }, {
      "How many equal steps go from " .. w .. " to " .. w + 1 .. "?",
      "One whole shared by " .. steps .. " steps is " .. step .. " each.",
      "The mark is " .. plural(k, "step") .. " of " .. step .. " after " .. w .. ".",
    }, {
      "1 ÷ " .. steps .. " = " .. step,
      k .. " × " .. step .. " = " .. decimal(k * size, 2),
      w .. " + " .. decimal(k * size, 2) .. " = " .. bold(key),
    }, "The number of steps tells the size of each one.")
end

return function(rng, level)
  if level == 1 then return tenths(rng) end
  if level == 2 then return hundredths(rng) end
  return other_steps(rng)
end
