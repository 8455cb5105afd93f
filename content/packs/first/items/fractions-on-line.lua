-- Fractions on a number line (3.NF.A.2, 3.NF.A.3, 4.NF.A.2). Errors after Saxe et al. (2007) and Mitchell and Horne (2008):
-- the line taken as one whole whatever its end, marks counted instead of steps, top and bottom taken apart.

local function over(n, d)
  local top, bottom = reduced(n, d)
  if bottom == 1 then return tostring(top) end
  return top .. "/" .. bottom
end
-- Wrong places that stand on the line, by ticks.
local function on_line(key, steps, d, list)
  local out = {}
  for _, one in ipairs(list) do
    if one.tick >= 0 and one.tick <= steps then
      table.insert(out, {given = over(one.tick, d), name = one.name, feedback = one.feedback})
    end
  end
  return apart(key, out)
end

local bottoms = {3, 4, 5, 6, 8, 10}

-- The steps are the fraction's own.
local function own_steps(rng)
  local pairs_of = {}
  for n = 1, 9 do
    for _, d in ipairs(bottoms) do
      if n < d then table.insert(pairs_of, {n, d}) end
    end
  end
  local n, d = unpack(rng:turn_of(pairs_of))
  local who = rng:pick({"A frog jumps", "A snail creeps", "A ball rolls", "A toy car drives"})
  return {
    prompt = who .. " from 0 to " .. frac(n, d) .. ".\nTap the place of " .. frac(n, d) .. ".",
    answer = {kind = "number_line", value = over(n, d), line = {from = 0, to = 1, steps = d}},
    misconceptions = on_line(over(n, d), d, d, {
      {tick = n - 1, name = "counts marks, not steps",
        feedback = "That counts 0 as the first. Count the steps from 0."},
      {tick = n + 1, name = "goes one step too far",
        feedback = "That is one step too far. The top number counts the steps."},
      {tick = d - n, name = "counts from the right end",
        feedback = "That counts back from 1. Begin at 0."},
      {tick = d, name = "takes the fraction for a whole",
        feedback = "That is 1, the whole. " .. frac(n, d) .. " is less."},
      {tick = 0, name = "takes a part for nothing", feedback = "That is 0. A part of 1 is more than 0."},
    }),
    hints = {
      "How many steps make the whole from 0 to 1?",
      "Each step is " .. frac(1, d) .. ". Begin at 0.",
      "Make " .. plural(n, "step") .. " of " .. frac(1, d) .. " from 0.",
    },
    worked = {"The whole has " .. d .. " steps.", "One step is " .. frac(1, d) .. ".",
      "Go " .. plural(n, "step") .. " from 0."},
    right_note = "The bottom number names the steps. The top counts them.",
    paper = "Draw a line from 0 to 1. Cut it into " .. d .. " steps.",
  }
end

-- The line goes on past 1.
local function past_one(rng)
  local pairs_of = {}
  for n = 1, 15 do
    for _, d in ipairs({2, 3, 4, 5, 6, 8}) do
      if n % d ~= 0 and n < d * (d <= 4 and 3 or 2) then table.insert(pairs_of, {n, d}) end
    end
  end
  local n, d = unpack(rng:turn_of(pairs_of))
  local wholes = d <= 4 and 3 or 2
  local steps = wholes * d
  local short = n < d
  return {
    prompt = rng:pick({"The line goes from 0 to ", "This line begins at 0 and ends at "}) .. wholes .. ".\nTap the place of " .. frac(n, d) .. ".",
    answer = {kind = "number_line", value = over(n, d), line = {from = 0, to = wholes, steps = steps, label_every = d}},
    misconceptions = on_line(over(n, d), steps, d, {
      {tick = short and n * wholes or n % d, name = short and "takes the whole line as 1" or "leaves the wholes out",
        feedback = short and "That is a part of the whole line. Look where 1 stands." or
          "That is less than 1. " .. frac(n, d) .. " is more."},
      {tick = n - 1, name = "counts marks, not steps",
        feedback = "That counts 0 as the first. Count the steps from 0."},
      {tick = n + 1, name = "goes one step too far",
        feedback = "That is one step too far. The top number counts the steps."},
      {tick = d, name = "takes the fraction for a whole", feedback = "That is 1. Is " .. frac(n, d) .. " just 1?"},
      {tick = steps - n, name = "counts from the right end",
        feedback = "That counts back from " .. wholes .. ". Begin at 0."},
    }),
    hints = {
      "Where is 1? How many steps lead there?",
      "Each step is " .. frac(1, d) .. ". Begin at 0.",
      short and "It is before 1. Make " .. plural(n, "step") .. "."
        or "At " .. n // d .. " there are " .. n // d * d .. " steps. Go " .. n % d .. " more.",
    },
    worked = {"From 0 to 1 there are " .. d .. " steps.", "One step is " .. frac(1, d) .. ".",
      "Go " .. plural(n, "step") .. " from 0."},
    right_note = "A fraction can be more than 1.",
    paper = "Write the fraction at each step of the line.",
  }
end

-- Steps finer than the fraction: {bottom, steps to 1}.
local finer = {{2, 4}, {2, 6}, {3, 6}, {4, 8}, {2, 8}, {5, 10}, {2, 10}, {3, 9}, {3, 12}, {4, 12}, {6, 12}, {2, 12}}

local function other_steps(rng)
  local places = {}
  for n = 1, 11 do
    for _, f in ipairs(finer) do
      local ends = f[2] <= 6 and 2 or 1
      if n % f[1] ~= 0 and n < f[1] * ends then table.insert(places, {n, f[1], f[2], ends}) end
    end
  end
  local n, d, steps, wholes = unpack(rng:turn_of(places))
  local each = steps // d
  local key, all = over(n, d), steps * wholes
  local place = n * each
  local start = rng:pick({"The steps here are not ", "Look well: the steps are not "})
  return {
    prompt = start .. frac(1, d) .. " each.\nTap the place of " .. frac(n, d) .. ".",
    answer = {kind = "number_line", value = key, line = {from = 0, to = wholes, steps = all, label_every = steps}},
    misconceptions = on_line(key, all, steps, {
      {tick = n, name = "takes each step for the named part",
        feedback = "That takes each step for " .. frac(1, d) .. ". But " .. steps .. " steps make 1."},
      {tick = place - 1, name = "counts marks, not steps", feedback = "That is one step short. Count from 0."},
      {tick = place + 1, name = "goes one step too far", feedback = "That is one step too far. Count from 0."},
      {tick = d, name = "goes by the bottom number",
        feedback = "That counts " .. d .. " steps. The bottom number cuts the whole."},
      {tick = steps - place, name = "counts from the right end",
        feedback = "That counts back from 1. Begin at 0."},
      {tick = steps, name = "takes the fraction for a whole", feedback = "That is 1. Is " .. frac(n, d) .. " just 1?"},
      {tick = place + each, name = "takes one part too many", feedback = "That is one part too far. Count the parts."},
    }),
    hints = {
      "How many steps are there from 0 to 1?",
      "Cut the " .. steps .. " steps into " .. d .. " equal parts.",
      "Each " .. frac(1, d) .. " is " .. each .. " steps. Take " .. n .. " of them.",
    },
    worked = {steps .. " ÷ " .. d .. " = " .. each .. " steps for " .. frac(1, d), n .. " × " .. each .. " = " .. place .. " steps",
      "The place is " .. place .. " steps from 0."},
    right_note = "The same place can have many names.",
    paper = "Draw the line. Mark each " .. frac(1, d) .. " with a long stroke.",
  }
end

return function(rng, level)
  if level == 1 then return own_steps(rng) end
  if level == 2 then return past_one(rng) end
  return other_steps(rng)
end
