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

-- The k-th fraction that is no whole number: `kinds` hold a bottom d and where the line ends.
local function kth(k, kinds)
  for _, kind in ipairs(kinds) do
    local n = kind.ends * (kind.d - 1)
    if k < n then return k + k // (kind.d - 1) + 1, kind end
    k = k - n
  end
end
local function how_many(kinds)
  local n = 0
  for _, kind in ipairs(kinds) do n = n + kind.ends * (kind.d - 1) end
  return n
end

-- The steps are the fraction's own.
local function own_steps(rng)
  local kinds = {{d = 3, ends = 1}, {d = 4, ends = 1}, {d = 5, ends = 1}, {d = 6, ends = 1}, {d = 8, ends = 1},
    {d = 10, ends = 1}}
  local n, kind = kth(rng:turn(how_many(kinds)), kinds)
  local d = kind.d
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
  local kinds = {{d = 2, ends = 3}, {d = 3, ends = 3}, {d = 4, ends = 3}, {d = 5, ends = 2}, {d = 6, ends = 2},
    {d = 8, ends = 2}}
  local n, kind = kth(rng:turn(how_many(kinds)), kinds)
  local d, wholes = kind.d, kind.ends
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

local function other_steps(rng)
  -- Steps finer than the fraction: so many to 1.
  local kinds = {{d = 2, steps = 4, ends = 2}, {d = 2, steps = 6, ends = 2}, {d = 3, steps = 6, ends = 2},
    {d = 4, steps = 8, ends = 1}, {d = 2, steps = 8, ends = 1}, {d = 5, steps = 10, ends = 1},
    {d = 2, steps = 10, ends = 1}, {d = 3, steps = 9, ends = 1}, {d = 3, steps = 12, ends = 1},
    {d = 4, steps = 12, ends = 1}, {d = 6, steps = 12, ends = 1}, {d = 2, steps = 12, ends = 1}}
  local n, kind = kth(rng:turn(how_many(kinds)), kinds)
  local d, steps, wholes = kind.d, kind.steps, kind.ends
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
