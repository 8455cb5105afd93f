-- Counting (K.CC.B.4, K.CC.B.5): rows of things, ten frames, what is missing from full frames.
-- Errors named after Gelman and Gallistel's counting principles (1978).

local function rows_of_things(rng)
  local n = 4 + rng:turn(7)
  local per_row = rng:pick({3, 4, 5})
  if per_row >= n then per_row = 3 end
  local thing = rng:pick({"apple", "star", "dot"})
  local things = many(thing)
  local rows = (n + per_row - 1) // per_row
  local above = (rows - 1) * per_row
  local worked = {}
  for row = 1, rows do
    local line = ""
    for i = (row - 1) * per_row + 1, min(row * per_row, n) do
      line = line .. (line == "" and "" or ", ") .. i
    end
    worked[row] = "Row " .. row .. ": " .. line .. "."
  end
  worked[rows + 1] = "The last number is " .. bold(n) .. ". So there are " .. plural(n, thing) .. "."
  return {
    prompt = rng:pick({"Look at the ", "Here are some "}) .. things .. ".\nHow many " .. things .. " are there?",
    figure = {kind = "counters", count = n, per_row = per_row, object = thing},
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = apart(n, {
      {given = n - 1, name = "one-to-one principle: skips one",
        feedback = n - 1 .. " is one too few. One " .. thing .. " had no number. Touch each one once."},
      {given = n + 1, name = "one-to-one principle: counts one twice",
        feedback = n + 1 .. " is one too many. One " .. thing .. " got two numbers. Touch each one once."},
      {given = per_row, name = "counts one row only",
        feedback = per_row .. " is what one full row holds. There is another row below it."},
      {given = rows, name = "counts rows as things",
        feedback = rows .. " is how many rows there are. Count the " .. things .. " in each row."},
      {given = n + 2, name = "goes on past the last one",
        feedback = n + 2 .. " goes on past the end. Stop at the last " .. thing .. "."},
    }),
    hints = {
      "Each " .. thing .. " gets one number.",
      "Start at the top row. Go along each row in turn.",
      (rows == 2 and "The first row holds " or "The rows above the last one hold ") .. above .. ". Count on " .. n - above .. " more.",
    },
    worked = worked,
    right_note = "The last number counted tells how many there are.",
    paper = "Draw a small ring for each " .. thing .. ". Tick each ring as you count it.",
  }
end

-- Two frames, two colours: is the whole counted, or a part?
local function ten_frames(rng)
  local n = 11 + rng:turn(9)
  local first = rng:int(3, 9)
  local wrong = apart(n, {
    {given = n - 10, name = "counts the last frame only",
      feedback = n - 10 .. " is what the second frame holds. The first frame has ten more."},
    {given = first, name = "counts one colour only",
      feedback = first .. " is the number of plain counters. The dotted ones count too."},
    {given = n - first, name = "counts the other colour only",
      feedback = n - first .. " is the number of dotted counters. The plain ones count too."},
    {given = n + 1, name = "one-to-one principle: counts one twice",
      feedback = n + 1 .. " is one too many. Start from ten and count on."},
    {given = n - 1, name = "one-to-one principle: skips one",
      feedback = n - 1 .. " is one too few. Start from ten and count on."},
    {given = 20, name = "counts the empty places too",
      feedback = "20 counts the empty places too. Count the counters only."},
  })
  local kept, options = {}, {tostring(n)}
  for i = 1, 3 do
    wrong[i].given = tostring(wrong[i].given)
    kept[i], options[i + 1] = wrong[i], wrong[i].given
  end
  return {
    prompt = "A full frame holds ten counters.\nHow many counters are there?",
    figure = {kind = "ten_frame", frames = 2, first = first, second = n - first},
    answer = {kind = "choice", options = rng:shuffle(options), right = tostring(n)},
    misconceptions = kept,
    hints = {
      "Look at the first frame. Is it full?",
      "A full frame is ten. Begin with ten.",
      "Say ten. Now count on " .. n - 10 .. " more from the second frame.",
    },
    worked = {
      "The first frame is full. That is 10.",
      "The second frame holds " .. n - 10 .. ".",
      "10 and " .. n - 10 .. " make " .. bold(n) .. ".",
    },
    right_note = "A full frame is always ten. Count on from there.",
    paper = "Draw two frames of ten. Put a dot for each counter.",
  }
end

local function fill_the_frames(rng)
  local k = rng:turn(32)
  local frames = 2 + k % 2
  local n = frames == 2 and 3 + k // 2 or 12 + k // 2
  local holes = 10 * frames
  local key = holes - n
  local first = rng:int(1, n)
  local full = n // 10 * 10
  return {
    prompt = "There are " .. n .. " counters in the frames. All the other places are empty.\n" ..
      "How many more counters fill all " .. frames .. " frames?",
    figure = {kind = "ten_frame", frames = frames, first = first, second = n - first},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = n, name = "counts the counters that are there",
        feedback = n .. " counters are there already. Count the empty places."},
      {given = holes, name = "counts every place",
        feedback = holes .. " is every place. Some of them have a counter already."},
      {given = key - 1, name = "counts on from the start number",
        feedback = key - 1 .. " leaves one place empty. Begin counting at the first empty place."},
      {given = key + 1, name = "counts the start number too",
        feedback = key + 1 .. " is one too many. The last counter was counted again."},
      {given = key + 10, name = "counts a frame too many",
        feedback = key + 10 .. " needs one frame more than there is."},
    }),
    hints = {
      "Look at the places with no counter.",
      "Fill up to the next ten first.",
      n % 10 == 0 and "There are " .. n .. ". Count on in tens to " .. holes .. "."
        or full + 10 == holes and "Count on from " .. n .. " to " .. holes .. ", one place at a time."
        or 10 - n % 10 .. (n % 10 == 9 and " more makes " or " more make ") .. full + 10 .. ". Then count on to " .. holes .. ".",
    },
    worked = {
      frames .. " frames have " .. holes .. " places.",
      n .. " places have a counter.",
      holes .. " − " .. n .. " = " .. bold(key),
    },
    right_note = "What is there and what is missing make " .. holes .. ".",
    paper = "Draw the frames. Put a cross in each empty place and count the crosses.",
  }
end

return function(rng, level)
  if level == 1 then return rows_of_things(rng) end
  if level == 2 then return ten_frames(rng) end
  return fill_the_frames(rng)
end
