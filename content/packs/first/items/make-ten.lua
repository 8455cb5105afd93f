-- Making ten (K.OA.A.4, 1.OA.C.6): fill a frame, pairs that make ten, adding through ten. Errors after Fuson
-- (1992) on counting on and Murata and Fuson (2006) on the break-apart-to-make-ten method.

local places = {
  {"box", "eggs"}, {"tray", "buns"}, {"shelf", "books"}, {"rack", "cups"}, {"stand", "bikes"},
  {"page", "stamps"}, {"garden", "plants"}, {"drawer", "pens"},
}

local function fill_the_places(rng)
  local k = rng:turn(64)
  local n = 2 + 3 * k % 8  -- never in steps of one from item to item
  local place, things = places[1 + k // 8][1], places[1 + k // 8][2]
  local key = 10 - n
  local almost
  if n < 5 then almost = 5 - n .. " more fill the top row. Five places are in the row below."
  elseif n == 5 then almost = "The top row is full. Count the places in the row below."
  else almost = "The top row is full. In the row below, " .. n - 5 .. " of 5 " .. (n == 6 and "is" or "are") .. " taken." end
  return {
    prompt = "The " .. place .. " has 10 places. " .. n .. " " .. things .. " are there now.\nHow many more " ..
      things .. " fill the " .. place .. "?",
    figure = {kind = "ten_frame", frames = 1, first = n, second = 0},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = n, name = "gives what is there",
        feedback = n .. " is how many are there now. Count the empty places."},
      {given = 10, name = "gives the whole",
        feedback = "10 is all the places. Some of them are taken."},
      {given = key - 1, name = "one-to-one principle: skips one",
        feedback = key - 1 .. " leaves one place empty. Touch each empty place once."},
      {given = key + 1, name = "counts the start number too",
        feedback = key + 1 .. " is one too many. Count the empty places only."},
      {given = 10 + n, name = "adds the two numbers it sees",
        feedback = 10 + n .. " adds both numbers. But 10 is already the whole."},
    }),
    hints = {
      "Look at the places with no counter.",
      "Count on from " .. n .. " until ten.",
      almost,
    },
    worked = {"All places: 10", "Taken: " .. n, n .. " + " .. key .. " = 10, so " .. bold(key) .. " more."},
    right_note = n .. " and " .. key .. " are friends of ten.",
    paper = "Draw two rows of five boxes. Cross the taken ones. Count the rest.",
  }
end

local shapes = {
  function(a) return a .. " + ? = 10", a .. " plus what number equals ten?" end,
  function(a) return "? + " .. a .. " = 10", "What number plus " .. a .. " equals ten?" end,
  function(a) return "10 = " .. a .. " + ?", "Ten equals " .. a .. " plus what number?" end,
  function(a) return "10 = ? + " .. a, "Ten equals what number plus " .. a .. "?" end,
}

local function missing_friend(rng, k)
  local a = 1 + k % 9
  local key = 10 - a
  local equation, spoken = shapes[1 + k // 9 % 4](a)
  return {
    prompt = equation .. "\nWhat number makes this true?",
    spoken = spoken,
    figure = {kind = "ten_frame", frames = 1, first = a, second = 0},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = 10 + a, name = "adds the two numbers it sees",
        feedback = 10 + a .. " adds both numbers. But both parts together make only 10."},
      {given = a, name = "writes the part that is there",
        feedback = a .. " and " .. a .. " make " .. 2 * a .. ". Both parts must make 10."},
      {given = 10, name = "reads the equals sign as \"comes next\"",
        feedback = "10 is the whole. Find the part that is missing from it."},
      {given = key + 1, name = "counts the start number too",
        feedback = key + 1 .. " is one too many. The first count is " .. a + 1 .. ", not " .. a .. "."},
      {given = key - 1, name = "stops counting one early",
        feedback = a .. " and " .. key - 1 .. " make 9. One more is needed."},
    }),
    hints = {
      "Both parts together make ten.",
      "Think of a ten frame. " .. a .. " of its places are taken.",
      a < 5 and "Fill the top row first. Then add the row of five."
        or a == 5 and "One row is full. Count the places of the other row."
        or "Count on from " .. a .. ": one finger for each number, up to 10.",
    },
    worked = {"The whole is 10. One part is " .. a .. ".", "10 − " .. a .. " = " .. key,
      a .. " + " .. bold(key) .. " = 10"},
    right_note = "The two parts can change places. They still make ten.",
    paper = "Hold up ten fingers. Fold " .. a .. " down. Count the others.",
  }
end

local function pair_of_friends(rng, k)
  local a = 1 + k % 9
  local b = 10 - a
  local key = a .. " and " .. b
  local wrong = {
    {given = a .. " and " .. b + 1, name = "counts one part twice",
      feedback = a .. " and " .. b + 1 .. " make 11. That is one too many."},
    {given = a + 1 .. " and " .. max(b - 2, 0), name = "stops counting one early",
      feedback = a + 1 .. " and " .. max(b - 2, 0) .. " make " .. a + 1 + max(b - 2, 0) .. ", not 10."},
    {given = "10 and " .. a, name = "takes the whole for a part",
      feedback = "10 is the whole by itself. Any more goes past ten."},
    {given = b + 1 .. " and " .. b + 1, name = "takes doubles for pairs of ten",
      feedback = b + 1 .. " and " .. b + 1 .. " make " .. 2 * b + 2 .. ". Only 5 and 5 make ten."},
  }
  -- One of the first two may be no wrong answer at all, or doubles may be the pair.
  local kept, options = {}, {key}
  for i = 1, #wrong do
    local bad = contains(options, wrong[i].given) or (i == 2 and b < 2) or (i == 4 and b + 1 == 5)
    if not bad and #kept < 3 then
      kept[#kept + 1] = wrong[i]
      options[#options + 1] = wrong[i].given
    end
  end
  return {
    prompt = "Which two numbers make 10?",
    figure = {kind = "ten_frame", frames = 1, first = 0, second = 0},
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = kept,
    hints = {
      "The frame has ten places. Both numbers together fill it.",
      "Put the first number in the frame. Does the second fill the rest?",
      "When " .. plural(a, "place") .. (a == 1 and " is" or " are") .. " taken, how many are empty?",
    },
    worked = {"Put " .. a .. " in the frame.", "10 − " .. a .. " = " .. b, bold(key) .. " make 10."},
    right_note = "When one part grows by one, the other shrinks by one.",
    paper = "Draw ten dots in a row. Draw a line between the two parts.",
  }
end

-- Two numbers that go past ten, the larger first.
local past_ten = {}
for a = 6, 9 do
  for b = 2, a do
    if a + b > 10 then past_ten[#past_ten + 1] = {a, b} end
  end
end

local function through_ten_hints(a, b)
  return {
    "How many places of the first frame does the " .. a .. " leave?",
    "Split the " .. b .. ": one part fills the ten, one part is left.",
    "Fill up the " .. a .. " to ten. How much of the " .. b .. " is left?",
  }
end

local function through_ten_worked(a, b, last)
  local f = 10 - a
  return {a .. " + " .. f .. " = 10", b .. " = " .. f .. " + " .. b - f, last}
end

local function add_through_ten(a, b)
  local key = a + b
  return {
    prompt = a .. " + " .. b .. " = ?\nWhat number makes this true?",
    spoken = a .. " plus " .. b .. " equals what number?",
    figure = {kind = "ten_frame", frames = 2, first = a, second = b},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = key - 1, name = "counts the first number again",
        feedback = key - 1 .. " is one short. Counting on begins with " .. a + 1 .. "."},
      {given = key - 10, name = "leaves out the full ten",
        feedback = key - 10 .. " is what the second frame holds. The first one holds ten."},
      {given = 10 + b, name = "adds the whole number to ten",
        feedback = 10 + b .. " adds all of " .. b .. " to ten. Some of it was used to fill the ten."},
      {given = key + 1, name = "one-to-one principle: counts one twice",
        feedback = key + 1 .. " is one too many. Start at ten and count the second frame."},
      {given = a - b, name = "takes away in place of adding",
        feedback = a - b .. " is less than " .. a .. ". Together there must be more."},
    }),
    hints = through_ten_hints(a, b),
    worked = through_ten_worked(a, b, "10 + " .. a + b - 10 .. " = " .. bold(key)),
    right_note = "Making a ten first leaves only a small sum.",
    paper = "Draw two frames. Fill the first one, then count on from ten.",
  }
end

local function ten_and_what(a, b)
  local key = a + b - 10
  return {
    prompt = a .. " + " .. b .. " = 10 + ?\nWhat number makes this true?",
    spoken = a .. " plus " .. b .. " equals ten plus what number?",
    figure = {kind = "ten_frame", frames = 2, first = a, second = b},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = a + b, name = "reads the equals sign as \"comes next\"",
        feedback = a + b .. " is the whole. Ten of it stands there already."},
      {given = b, name = "adds the whole number to ten",
        feedback = "10 + " .. b .. " is more than " .. a .. " + " .. b .. ". Part of the " .. b .. " fills the ten."},
      {given = 10 - a, name = "gives what fills the ten",
        feedback = 10 - a .. " fills the ten. What is left of the " .. b .. "?"},
      {given = key + 1, name = "one-to-one principle: counts one twice",
        feedback = "10 + " .. key + 1 .. " is one too many. Count the second frame once more."},
      {given = key - 1, name = "one-to-one principle: skips one",
        feedback = "10 + " .. key - 1 .. " is one too few. Count the second frame once more."},
    }),
    hints = through_ten_hints(a, b),
    worked = through_ten_worked(a, b, a .. " + " .. b .. " = 10 + " .. bold(key)),
    right_note = "Both sides of the equals sign are the same amount.",
    paper = "Draw " .. a .. " and " .. b .. " dots. Ring ten of them. Count the rest.",
  }
end

local function the_same_as(rng, a, b)
  local rest = a + b - 10
  local key = "10 + " .. rest
  return {
    prompt = "Which of these is the same as " .. a .. " + " .. b .. "?",
    figure = {kind = "ten_frame", frames = 2, first = a, second = b},
    answer = {kind = "choice", right = key,
      options = rng:shuffle({key, "10 + " .. b, "10 + " .. rest + 1, a .. " + " .. rest})},
    misconceptions = {
      {given = "10 + " .. b, name = "adds the whole number to ten",
        feedback = "10 + " .. b .. " is " .. 10 + b .. ". Part of the " .. b .. " fills the ten."},
      {given = "10 + " .. rest + 1, name = "counts on one too far",
        feedback = "10 + " .. rest + 1 .. " is one too many. Count the second frame once more."},
      {given = a .. " + " .. rest, name = "takes some away and gives it nowhere",
        feedback = a .. " + " .. rest .. " is " .. a + rest .. ". What was split off has to join the " .. a .. "."},
    },
    hints = through_ten_hints(a, b),
    worked = through_ten_worked(a, b, a .. " + " .. b .. " = " .. bold(key)),
    right_note = "What leaves one number joins the other. The sum stays.",
    paper = "Draw " .. a .. " and " .. b .. " dots. Ring ten of them. Count the rest.",
  }
end

return function(rng, level)
  if level == 1 then return fill_the_places(rng) end
  if level == 2 then
    local k = rng:turn(72)
    if k % 2 == 0 then return missing_friend(rng, k // 2) end
    return pair_of_friends(rng, k // 2)
  end
  local k = rng:turn(3 * #past_ten)
  local pair = past_ten[1 + k // 3]
  local a, b = pair[1], pair[2]
  if k % 3 == 0 then return add_through_ten(a, b) end
  if k % 3 == 1 then return ten_and_what(a, b) end
  if b == a + b - 9 then return ten_and_what(a, b) end  -- a is 9: two options would be the same
  return the_same_as(rng, a, b)
end
