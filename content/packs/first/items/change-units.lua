-- Changing units (4.MD.A.1, 5.MD.A.1): larger to smaller, two units in one, smaller to larger. Errors after Vergnaud
-- (1983) on multiplicative structures, and Kamii and Clark (1995) and Earnest (2017) on measures that are not base ten.

local units = {
  {big = "metre", small = "centimetre", factor = 100, sign = "cm", big_sign = "m"},
  {big = "hour", small = "minute", factor = 60, sign = "min", big_sign = "h"},
  {big = "kilogram", small = "gram", factor = 1000, sign = "g", big_sign = "kg"},
  {big = "week", small = "day", factor = 7, sign = "days", big_sign = "weeks"},
  {big = "litre", small = "millilitre", factor = 1000, sign = "mL", big_sign = "L"},
  {big = "centimetre", small = "millimetre", factor = 10, sign = "mm", big_sign = "cm"},
  {big = "day", small = "hour", factor = 24, sign = "h", big_sign = "days"},
  {big = "kilometre", small = "metre", factor = 1000, sign = "m", big_sign = "km"},
  {big = "minute", small = "second", factor = 60, sign = "s", big_sign = "min"},
}

local function base_ten(unit) return contains({10, 100, 1000}, unit.factor) end
local function one(name) return (name == "hour" and "an " or "a ") .. name end
local function fact(unit) return "1 " .. unit.big .. " is " .. unit.factor .. " " .. unit.small .. "s." end

local function larger_to_smaller(rng)
  local k = rng:turn(#units * 8)
  local unit = units[1 + k % #units]
  local v, f = 3 + k // #units, unit.factor
  if v > 9 then v = v + 2 end
  local key = v * f
  local wrong = {
    {given = v + f, name = "additive reasoning",
      feedback = v + f .. " adds " .. v .. " to one " .. unit.big .. ". There are " .. v .. " of them."},
    {given = f, name = "gives one unit only",
      feedback = f .. " is one " .. unit.big .. ". There are " .. v .. " of them."},
    {given = key - f, name = "skip counting stops one early",
      feedback = key - f .. " is one " .. unit.big .. " too few."},
    {given = v, name = "keeps the number, changes the name",
      feedback = plural(v, unit.small) .. " is much less. Each " .. unit.big .. " has " .. f .. "."},
  }
  if base_ten(unit) then
    table.insert(wrong, 1, {given = key * 10, name = "moves one place too many",
      feedback = key * 10 .. " has one zero too many. Count in steps of " .. f .. "."})
  else
    table.insert(wrong, 1, {given = v * (f == 60 and 100 or 10), name = "treats time as base ten",
      feedback = v * (f == 60 and 100 or 10) .. " counts in steps of " .. (f == 60 and 100 or 10) .. ". One " ..
        unit.big .. " has " .. f .. "."})
  end
  return {
    prompt = fact(unit) .. "\nHow many " .. unit.small .. "s are " .. v .. " " .. unit.big .. "s?",
    figure = {kind = "table", heads = {unit.big .. "s", unit.small .. "s"},
      rows = {{"1", tostring(f)}, {"2", tostring(2 * f)}, {tostring(v), "?"}}},
    answer = {kind = "number", value = key, form = "integer", unit = unit.sign},
    misconceptions = apart(key, wrong),
    hints = {
      "Look at the table. Each new " .. unit.big .. " is " .. f .. " more.",
      "Count in steps of " .. f .. ", one step for each " .. unit.big .. ".",
      v - 1 .. " " .. unit.big .. "s are " .. key - f .. ". Take one more step of " .. f .. ".",
    },
    worked = {fact(unit), v .. " × " .. f .. " = " .. bold(key)},
    right_note = "A smaller unit needs more of them.",
    paper = "Write the table. Add a row for each " .. unit.big .. ".",
  }
end

local stories = {
  {"A rope is ", " long.", 1}, {"A film takes ", ".", 2}, {"A bag of rice weighs ", ".", 3}, {"A trip takes ", ".", 4},
  {"A jug holds ", ".", 5}, {"A leaf is ", " long.", 6}, {"A hike is ", " long.", 8}, {"A song takes ", ".", 9},
  {"A table is ", " long.", 1}, {"A bus ride takes ", ".", 2}, {"A cat weighs ", ".", 3}, {"A storm lasts ", ".", 7},
}
-- What stands beside the larger unit: few digits on purpose, so that writing side by side does not work.
local rests = {[7] = {2, 3, 4, 5, 6}, [10] = {2, 3, 4, 6, 7, 8, 9}, [24] = {2, 5, 6, 8, 10, 12}, [60] = {5, 8, 10, 15, 20, 30, 45},
  [100] = {2, 4, 5, 6, 8, 9, 15, 30, 45, 60}, [1000] = {5, 20, 40, 50, 75, 200, 250, 300}}

local function two_units(rng)
  local k = rng:turn(#stories * 5)
  local story = stories[1 + k % #stories]
  local unit = units[story[3]]
  local v, f = 2 + k // #stories, unit.factor
  local r = rng:pick(rests[f])
  local key = v * f + r
  local amount = plural(v, unit.big) .. " and " .. plural(r, unit.small)
  local wrong = {
    {given = tonumber(v .. r), name = "writes the numbers side by side",
      feedback = v .. r .. " is the two numbers side by side. Change the " .. unit.big .. "s first."},
    {given = v + r, name = "adds without changing",
      feedback = v + r .. " adds " .. unit.big .. "s to " .. unit.small .. "s. Change the " .. unit.big .. "s first."},
    {given = v * f, name = "leaves out the smaller unit",
      feedback = v * f .. " is the " .. unit.big .. "s alone. The " .. plural(r, unit.small) .. " count too."},
    {given = f + r, name = "changes one unit only",
      feedback = f + r .. " changes one " .. unit.big .. ". There are " .. v .. " of them."},
    {given = v * (base_ten(unit) and 10 * f or f == 60 and 100 or 10) + r,
      name = base_ten(unit) and "moves one place too many" or "treats time as base ten",
      feedback = "One " .. unit.big .. " has " .. f .. " " .. unit.small .. "s, not " ..
        (base_ten(unit) and 10 * f or f == 60 and 100 or 10) .. "."},
  }
  return {
    prompt = story[1] .. amount .. story[2] .. "\nHow many " .. unit.small .. "s is that?",
    figure = {kind = "bar_model", total = "? " .. unit.sign, rows = {{segments = {
      {size = 3, label = v .. " " .. unit.big_sign, fill = "hatch"},
      {size = 2, label = r .. " " .. unit.sign, fill = "dots"}}}}},
    answer = {kind = "number", value = key, form = "integer", unit = unit.sign},
    misconceptions = apart(key, wrong),
    hints = {
      "There are two units. Change the larger one first.",
      fact(unit),
      v .. " " .. unit.big .. "s are " .. v * f .. " " .. unit.small .. "s. Add the other part.",
    },
    worked = {v .. " × " .. f .. " = " .. v * f, v * f .. " + " .. r .. " = " .. bold(key)},
    right_note = "With one unit for both parts, they can be added.",
    paper = "Write each part in " .. unit.small .. "s. Then add them.",
  }
end

-- Amounts of the larger unit, in tenths or hundredths that come out even.
local amounts = {[7] = {2, 3, 4, 5, 6, 8}, [10] = {25, 34, 48, 62, 75, 91}, [24] = {2, 3, 4, 5, 10},
  [60] = {15, 25, 35, 45, 20, 30}, [100] = {150, 225, 240, 375, 460, 405, 650, 80},
  [1000] = {1500, 2500, 1250, 3400, 2750, 4200, 5100, 900}}

local function smaller_to_larger(rng)
  local k = rng:turn(#units * 6)
  local unit = units[1 + k % #units]
  local f = unit.factor
  local choices = amounts[f]
  local pick = choices[1 + k // #units % #choices]
  if rng:chance(1, 2) then pick = rng:pick(choices) end
  local n, key = pick, ""
  if f == 7 or f == 24 then n, key = pick * f, tostring(pick)
  elseif f == 60 then n, key = pick * 6, decimal(pick, 1)
  else key = decimal(pick, f == 10 and 1 or f == 100 and 2 or 3) end
  local places = f == 10 and 1 or f == 100 and 2 or 3
  local wrong
  if base_ten(unit) then
    wrong = {
      {given = n * f, name = "multiplies in place of dividing",
        feedback = n * f .. " is far too many. A larger unit needs fewer of them."},
      {given = decimal(n, places - 1), name = "moves one place too few",
        feedback = "That divides by " .. f // 10 .. ". One " .. unit.big .. " has " .. f .. "."},
      {given = decimal(n, places + 1), name = "moves one place too many",
        feedback = "That divides by " .. f * 10 .. ". One " .. unit.big .. " has " .. f .. "."},
      {given = n, name = "keeps the number, changes the name",
        feedback = n .. " " .. unit.big .. "s is far more. One takes " .. f .. " " .. unit.small .. "s."},
    }
  else
    wrong = {
      {given = decimal(n, f == 60 and 2 or 1), name = "treats time as base ten",
        feedback = "That divides by " .. (f == 60 and 100 or 10) .. ". One " .. unit.big .. " has " .. f .. "."},
      {given = n * f, name = "multiplies in place of dividing",
        feedback = n * f .. " is far too many. A larger unit needs fewer of them."},
      {given = n, name = "keeps the number, changes the name",
        feedback = n .. " " .. unit.big .. "s is far more. One takes " .. f .. " " .. unit.small .. "s."},
      {given = n - f, name = "takes away in place of dividing",
        feedback = n - f .. " takes one " .. unit.big .. " off. How many are there in all?"},
    }
    if f == 60 and pick % 10 == 5 then
      table.insert(wrong, 1, {given = decimal(pick // 10 * 10 + 3, 1), name = "writes minutes behind the point",
        feedback = "30 of 60 is one half. As a decimal, a half is 0.5."})
    end
  end
  local done = n // f * f
  local near = done == n and n // f - 1 .. " " .. unit.big .. "s are " .. n - f .. " " .. unit.small .. "s. How many more?"
    or done == 0 and n .. " is less than " .. f .. ". So the number is less than 1."
    or done .. " " .. unit.small .. "s are " .. plural(n // f, unit.big) .. ". What part of one is " .. n - done .. "?"
  if done == n and n // f == 2 then near = "One " .. unit.big .. " is " .. f .. " " .. unit.small .. "s. How many more?" end
  return {
    prompt = fact(unit) .. "\nHow many " .. unit.big .. "s are " .. n .. " " .. unit.small .. "s?",
    figure = {kind = "table", heads = {unit.big .. "s", unit.small .. "s"}, rows = {{"1", tostring(f)}, {"?", tostring(n)}}},
    answer = {kind = "number", value = key, form = "decimal", point = true, unit = unit.big_sign},
    misconceptions = apart(key, wrong),
    hints = {
      cap(one(unit.big)) .. " is larger than " .. one(unit.small) .. ". So there are fewer.",
      "How often does " .. f .. " go into " .. n .. "?",
      near,
    },
    worked = {fact(unit), n .. " ÷ " .. f .. " = " .. bold(key)},
    right_note = "A larger unit needs fewer of them.",
    paper = "Draw a bar of " .. n .. ". Cut off pieces of " .. f .. ".",
  }
end

return function(rng, level)
  if level == 1 then return larger_to_smaller(rng) end
  if level == 2 then return two_units(rng) end
  return smaller_to_larger(rng)
end
