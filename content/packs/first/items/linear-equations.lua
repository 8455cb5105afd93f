-- Linear equations (6.EE.B.5, 6.EE.B.7, 7.EE.B.4, 8.EE.C.7). Errors after Kieran (1992) and Booth (1984).

local function minus_or_plus(n) return n < 0 and " − " .. -n or " + " .. n end
local function width(n) return max(n, 6) end

-- The given answers of `wrong` that are whole and not below zero, three of them.
local function three_of(key, wrong)
  local kept = {}
  for i = 1, #wrong do if wrong[i].given >= 0 then kept[#kept + 1] = wrong[i] end end
  kept = apart(key, kept)
  return {kept[1], kept[2], kept[3]}
end

local function one_step(rng)
  local k = rng:turn(2 * 11 * 9)
  local a, x = 2 + k // 2 % 11, 3 + k // 22
  local plus = k % 2 == 0
  local b = plus and x + a or x
  local key = plus and x or b + a
  local equation = plus and "x + " .. a .. " = " .. b or "x − " .. a .. " = " .. b
  local wrong = three_of(key, {
    {given = plus and b + a or b - a, name = "does the same operation, not the opposite",
      feedback = plus and b + a .. " adds " .. a .. " once more. Undo the adding."
        or "That takes " .. a .. " away once more. Undo the taking away."},
    {given = b, name = "gives the result for x",
      feedback = b .. " is what comes out. x is what it began with."},
    {given = a, name = "gives the other number for x",
      feedback = "Try x = " .. a .. ". Does the line still hold?"},
    {given = key + 1, name = "counts on one too far",
      feedback = "Try x = " .. key + 1 .. ". It comes out one too big."},
    {given = max(key - 1, 0), name = "stops counting one early",
      feedback = "Try x = " .. key - 1 .. ". It comes out one too small."},
  })
  local answer = {kind = "number", value = key, form = "integer"}
  if rng:chance(1, 3) then
    local options = {tostring(key)}
    for i = 1, 3 do
      wrong[i].given = tostring(wrong[i].given)
      options[i + 1] = wrong[i].given
    end
    answer = {kind = "choice", options = rng:shuffle(options), right = tostring(key)}
  end
  return {
    prompt = equation .. "\nWhat is x?",
    figure = {kind = "bar_model", total = plus and tostring(b) or "x", rows = {{segments = {
      {size = width(plus and x or b), label = plus and "x" or b, fill = "hatch"},
      {size = width(a), label = a, fill = "dots"}}}}},
    answer = answer,
    misconceptions = wrong,
    hints = {
      "x stands for one hidden number.",
      plus and "x and " .. a .. " make " .. b .. ". Undo the adding."
        or "Taking " .. a .. " from x leaves " .. b .. ". Undo the taking away.",
      plus and "Take " .. a .. " away from both sides: x = " .. b .. " − " .. a
        or "Add " .. a .. " to both sides: x = " .. b .. " + " .. a,
    },
    worked = {equation, plus and "x = " .. b .. " − " .. a or "x = " .. b .. " + " .. a, "x = " .. bold(key)},
    right_note = "The opposite step on both sides keeps them equal.",
    paper = "Draw a bar for each side. Make both bars the same length.",
  }
end

local function two_steps(rng)
  local k = rng:turn(5 * 11)
  local a, x = 2 + k % 5, 2 + k // 5
  local b = rng:int(1, 12)
  local c = a * x + b
  local segments = {}
  for i = 1, a do segments[i] = {size = 10, label = "x", fill = "hatch"} end
  segments[a + 1] = {size = 8, label = b, fill = "dots"}
  local equation = a .. "x + " .. b .. " = " .. c
  return {
    prompt = equation .. "\nWhat is x?",
    figure = {kind = "bar_model", total = tostring(c), rows = {{segments = segments}}},
    answer = {kind = "number", value = x, form = "integer"},
    misconceptions = apart(x, {
      {given = c - b, name = "stops before dividing",
        feedback = c - b .. " is " .. a .. " of x. Share it to find one x."},
      {given = max(c - b - a, 0), name = "takes away the multiplier",
        feedback = "The " .. a .. " was taken away. But " .. a .. "x means " .. a .. " times x."},
      {given = c - b + a, name = "adds the multiplier",
        feedback = "The " .. a .. " was added. But " .. a .. "x means " .. a .. " times x."},
      {given = c + b, name = "adds in place of undoing",
        feedback = c + b .. " adds " .. b .. " once more. Undo the adding first."},
      {given = x + 1, name = "counts on one too far",
        feedback = "Try x = " .. x + 1 .. ". It comes out " .. a .. " too big."},
      {given = c, name = "gives the result for x",
        feedback = c .. " is the whole bar. x is one small part."},
    }),
    hints = {
      "The bar shows " .. a .. " parts called x and one part of " .. b .. ".",
      "Take the " .. b .. " away first. Then share what is left.",
      a .. " of x make " .. c - b .. ". Share " .. c - b .. " by " .. a .. ".",
    },
    worked = {equation, a .. "x = " .. c .. " − " .. b, a .. "x = " .. c - b, "x = " .. bold(x)},
    right_note = "Undo the last step first, as with shoes and socks.",
    paper = "Draw the bar. Cross out the " .. b .. ". Share the rest.",
  }
end

-- Negative answers, and x on both sides.
local function below_zero(rng)
  local k = rng:turn(72)
  local x = k % 9 + 1
  if k // 9 % 4 ~= 0 then x = -x end
  local both = k // 36 == 1
  local d = both and rng:int(2, 4) or 0
  local n = rng:int(2, 5)
  if n == x then n = n + 1 end  -- or the last hint would say x
  local a = d + n
  local b = rng:int(1, 15)
  local e = (a - d) * x + b
  local right = d == 0 and signed(e) or d .. "x" .. minus_or_plus(e)
  if d ~= 0 and e == 0 then right = d .. "x" end
  local equation = a .. "x + " .. b .. " = " .. right
  local kept = n .. "x = " .. signed(e - b)
  local wrong = {
    {given = -x, name = "loses the minus sign",
      feedback = "The size is there. Look at the sign: try x = " .. signed(-x) .. "."},
    {given = e - b, name = "stops before dividing",
      feedback = signed(e - b) .. " is " .. n .. " of x. Share it to find one x."},
    {given = e + b, name = "adds in place of undoing",
      feedback = "The " .. b .. " was added once more. Undo the adding."},
    {given = e - b - n, name = "takes away the multiplier",
      feedback = "The " .. n .. " was taken away. But " .. n .. "x means " .. n .. " times x."},
    {given = x - 1, name = "counts one step too far",
      feedback = "Try x = " .. signed(x - 1) .. ". The sides are not equal."},
    {given = x + 1, name = "counts one step short",
      feedback = "Try x = " .. signed(x + 1) .. ". The sides are not equal."},
  }
  return {
    prompt = equation .. "\nWhat is x?",
    answer = {kind = "number", value = x, form = "integer", minus = true},
    misconceptions = apart(x, wrong),
    hints = {
      both and "There is x on both sides. Gather it on one side." or "x stands for one number. It may be below zero, or not.",
      both and "Take " .. d .. "x from both sides. Then take " .. b .. " from both sides."
        or "Take " .. b .. " from both sides.",
      "Now " .. kept .. ". Share both sides by " .. n .. ".",
    },
    worked = both and {equation, n .. "x + " .. b .. " = " .. signed(e), kept, "x = " .. bold(signed(x))}
      or {equation, n .. "x = " .. signed(e) .. " − " .. b, kept, "x = " .. bold(signed(x))},
    right_note = "Put x back in. Both sides come out the same.",
    paper = "Write each step below the last one. Keep the equals signs in line.",
  }
end

return function(rng, level)
  if level == 1 then return one_step(rng) end
  if level == 2 then return two_steps(rng) end
  return below_zero(rng)
end
