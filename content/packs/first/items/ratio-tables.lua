-- Ratio tables (6.RP.A.3). Errors after Lamon (2007) and Karplus, Pulos and Stage (1983): adding the same instead of
-- multiplying, doubling whatever the factor is, taking the number from another row.

local recipes = {
  {"cups of rice", "cups of water", "rice", "water"}, {"eggs", "spoons of flour", "eggs", "flour"},
  {"apples", "buns", "apples", "buns"}, {"lemons", "cups of water", "lemons", "water"},
  {"spoons of oats", "cups of milk", "oats", "milk"}, {"plums", "pots of jam", "plums", "jam"},
}

-- Two rows of the table, or columns: heads are the two things, each row one size of the recipe.
local function item(rng, k, rows, asked, key, wrong, hints, worked, note)
  local recipe = recipes[1 + k % #recipes]
  local shown = {}
  for i = 1, #rows do
    shown[i] = {tostring(rows[i][1]), tostring(rows[i][2])}
  end
  shown[asked[1]][asked[2]] = "?"
  return {
    prompt = "Each row is the same recipe, small or large.\nWhat number goes in place of the question mark?",
    figure = {kind = "table", heads = {cap(recipe[3]), cap(recipe[4])}, rows = shown},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, wrong),
    hints = hints, worked = worked, right_note = note,
    paper = "Write the table. Draw an arrow with the times number.",
  }
end

-- One row down, times a whole number.
local function times_down(rng, k)
  local a = 2 + k % 4
  local b = a + 1 + k // 4 % 3
  local f = 2 + k // 12 % 5
  local key = b * f
  return item(rng, k, {{a, b}, {a * f, key}}, {2, 2}, key, {
    {given = b + a * f - a, name = "adds the same to both",
      feedback = "That adds " .. a * f - a .. " to both. Both must be multiplied by the same."},
    {given = 2 * b, name = "doubles whatever the factor is",
      feedback = "That doubles " .. b .. ". How many times " .. a .. " is " .. a * f .. "?"},
    {given = b, name = "keeps the number above",
      feedback = b .. " goes with " .. a .. ". Now there is more."},
    {given = a * f, name = "copies the number beside it",
      feedback = a * f .. " is the other column. The two go together as " .. a .. " and " .. b .. "."},
    {given = b + f, name = "adds the factor",
      feedback = "That adds " .. f .. ". Multiply by it."},
    {given = key + b, name = "goes one row too far",
      feedback = "That is " .. f + 1 .. " times as much. Look at the first column once more."},
  }, {
    "Look down the first column. What happens to " .. a .. "?",
    "It is multiplied. The same happens in the other column.",
    a .. " times " .. f .. " is " .. a * f .. ". Multiply " .. b .. " the same way.",
  }, {a .. " × " .. f .. " = " .. a * f, b .. " × " .. f .. " = " .. bold(key)},
  "Both columns are multiplied by the same number.")
end

-- Three rows; the unit or a step between helps.
local function through_one(rng, k)
  local a = 2 + k % 4
  local unit = 2 + k // 4 % 4
  local b = a * unit
  local m = a + 1 + k // 16 % 3
  local key = m * unit
  return item(rng, k, {{1, unit}, {a, b}, {m, key}}, {3, 2}, key, {
    {given = b + m - a, name = "adds the same to both",
      feedback = "That adds " .. m - a .. " to both. Look at what goes with 1."},
    {given = b + 1, name = "goes on by one",
      feedback = "That goes on by one. Each one more brings " .. unit .. "."},
    {given = 2 * b, name = "doubles whatever the factor is",
      feedback = "That doubles " .. b .. ". Is " .. m .. " double " .. a .. "?"},
    {given = m + unit, name = "adds where it multiplies",
      feedback = "That adds " .. unit .. ". Each of the " .. m .. " brings " .. unit .. "."},
    {given = unit * (m + 1), name = "goes one row too far",
      feedback = "That goes with " .. m + 1 .. "."},
    {given = key - unit, name = "stops one row early",
      feedback = "That goes with " .. m - 1 .. "."},
  }, {
    "What goes with 1?",
    "Each one more brings the same again.",
    "With 1 goes " .. unit .. ". Now there are " .. m .. " of them.",
  }, {"1 goes with " .. unit .. ".", m .. " × " .. unit .. " = " .. bold(key)},
  "What goes with 1 tells all the rows.")
end

-- Neither row is a whole multiple of the other: down to a common part, then up.
local parts = {{4, 6, 10}, {6, 9, 10}, {4, 10, 6}, {6, 15, 8}, {8, 12, 10}, {6, 4, 15}, {10, 15, 8}, {9, 6, 15},
  {8, 20, 6}, {10, 4, 15}, {6, 21, 10}, {12, 9, 20}, {15, 6, 25}, {8, 6, 12}, {10, 25, 6}, {9, 12, 15}}

local function down_and_up(rng, k)
  local p = parts[1 + k % #parts]
  local a, b, m = p[1], p[2], p[3]
  local d = gcd(a, b)
  local sa, sb = a // d, b // d
  local f = m // sa
  local key = sb * f
  local backwards = k // #parts % 2 == 1
  if backwards then
    -- The first column is asked.
    return item(rng, k, {{b, a}, {key, m}}, {2, 1}, key, {
      {given = max(1, b + m - a), name = "adds the same to both",
        feedback = "That changes both by the same sum. They are multiplied by the same."},
      {given = 2 * b, name = "doubles whatever the factor is",
        feedback = "That doubles " .. b .. ". Is " .. m .. " double " .. a .. "?"},
      {given = m, name = "copies the number beside it",
        feedback = m .. " is the other column. They go together as " .. b .. " and " .. a .. "."},
      {given = b, name = "keeps the number above", feedback = b .. " goes with " .. a .. ", not with " .. m .. "."},
      {given = key + sb, name = "goes one step too far", feedback = "That is one step of " .. sb .. " too many."},
    }, {
      "Make the first row smaller first.",
      "Which number divides both " .. b .. " and " .. a .. "?",
      "Divided by " .. d .. " it is " .. sb .. " and " .. sa .. ". Multiply by " .. f .. ".",
    }, {b .. " ÷ " .. d .. " = " .. sb .. ", " .. a .. " ÷ " .. d .. " = " .. sa, sa .. " × " .. f .. " = " .. m,
      sb .. " × " .. f .. " = " .. bold(key)},
    "Go down to a small row. Then go up.")
  end
  return item(rng, k, {{a, b}, {m, key}}, {2, 2}, key, {
    {given = max(1, b + m - a), name = "adds the same to both",
      feedback = "That changes both by the same sum. They are multiplied by the same."},
    {given = 2 * b, name = "doubles whatever the factor is",
      feedback = "That doubles " .. b .. ". Is " .. m .. " double " .. a .. "?"},
    {given = m, name = "copies the number beside it",
      feedback = m .. " is the other column. They go together as " .. a .. " and " .. b .. "."},
    {given = b, name = "keeps the number above", feedback = b .. " goes with " .. a .. ", not with " .. m .. "."},
    {given = key + sb, name = "goes one step too far", feedback = "That is one step of " .. sb .. " too many."},
  }, {
    "Make the first row smaller first.",
    "Which number divides both " .. a .. " and " .. b .. "?",
    "Divided by " .. d .. " it is " .. sa .. " and " .. sb .. ". Multiply by " .. f .. ".",
  }, {a .. " ÷ " .. d .. " = " .. sa .. ", " .. b .. " ÷ " .. d .. " = " .. sb, sa .. " × " .. f .. " = " .. m,
    sb .. " × " .. f .. " = " .. bold(key)},
  "Go down to a small row. Then go up.")
end

-- Which pairs are the same mix?
local mixes = {{1, 2}, {1, 3}, {2, 3}, {3, 4}, {2, 5}, {1, 4}, {3, 5}, {4, 5}}

local function same_mix(rng, k)
  local at = k % #mixes
  local one, two, three = mixes[at + 1], mixes[(at + 3) % #mixes + 1], mixes[(at + 5) % #mixes + 1]
  local function text(m, f) return m[1] * f .. " to " .. m[2] * f end
  local f, g, h = 2 + k // 8 % 3, 3 + k // 24 % 2, 2 + k % 2
  local a, b, c = text(one, f), text(two, g), text(three, h)
  local added = (one[1] + 4) .. " to " .. (one[2] + 4)
  return {
    prompt = "1 to 2 and 3 to 6 are the same mix.\nMatch each mix to the one that is the same.",
    answer = {kind = "match", pairs = {{left = text(one, 1), right = a}, {left = text(two, 1), right = b},
      {left = text(three, 1), right = c}}, extra = {added}},
    misconceptions = {
      {given = {added, b, c}, name = "adds the same to both",
        feedback = added .. " adds 4 to both numbers. Multiply both by the same."},
      {given = {b, a, c}, name = "looks at one number only",
        feedback = "The first two change places. Look at both numbers of a mix."},
      {given = {a, c, b}, name = "looks at the sum only",
        feedback = "The last two change places. Make each mix as small as it goes."},
    },
    hints = {
      "Both numbers of a mix are multiplied by the same.",
      "Make each mix on the right as small as it goes.",
      "Both numbers of " .. text(one, 1) .. " are multiplied by " .. f .. ".",
    },
    worked = {text(one, 1) .. " is " .. a .. ".", text(two, 1) .. " is " .. b .. ".", text(three, 1) .. " is " .. c .. "."},
    right_note = "The same mix tastes the same, large or small.",
    paper = "Divide both numbers of a mix until it stops.",
  }
end

return function(rng, level)
  if level == 1 then return times_down(rng, rng:turn(60)) end
  if level == 2 then
    local k = rng:turn(96)
    if k % 2 == 0 then return through_one(rng, k // 2) end
    return same_mix(rng, k // 2)
  end
  return down_and_up(rng, rng:turn(96))
end
