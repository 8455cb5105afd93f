-- Place value (1.NBT.B.2, 2.NBT.A.1): blocks to numbers, the worth of a digit, more than nine ones.
-- Errors after Fuson (1990) on multidigit numbers and Ross (1989) on face value.

local function two_digits(rng)
  local k = rng:turn(81)
  local t, o = 1 + k // 9, 1 + k % 9
  local n = 10 * t + o
  return {
    prompt = "Each rod is ten. Each small cube is one.\nWhat number do the blocks show?",
    figure = {kind = "base_ten_blocks", hundreds = 0, tens = t, ones = o},
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = apart(n, {
      {given = 10 * o + t, name = "reverses the digits",
        feedback = 10 * o + t .. " has the rods and cubes swapped. Rods are tens. Tens come first."},
      {given = t + o, name = "unitary conception: every block is one",
        feedback = t + o .. " counts each rod as one. Each rod is ten cubes long."},
      {given = t .. "0" .. o, name = "writes numbers as they sound",
        feedback = t .. "0" .. o .. " is " .. t .. " hundred and " .. o .. ". The " .. o ..
          " goes in the ones place."},
      {given = 10 * t, name = "leaves out the ones",
        feedback = 10 * t .. " is the rods alone. The small cubes count too."},
      {given = n + 10, name = "counts one ten too many",
        feedback = n + 10 .. " has one ten too many. Count the rods once more."},
    }),
    hints = {
      "Look at the rods first. Then look at the cubes.",
      "Count the rods in tens. Then count on in ones.",
      "The rods make " .. 10 * t .. ". Now count on " .. o .. " more.",
    },
    worked = {
      plural(t, "rod") .. ": " .. 10 * t,
      plural(o, "cube") .. ": " .. o,
      10 * t .. " + " .. o .. " = " .. bold(n),
    },
    right_note = "The first digit tells the tens. The last digit tells the ones.",
    paper = "Draw a line for each ten and a dot for each one.",
  }
end

local function three_digits(rng)
  local k = rng:turn(729)
  local h = 1 + k % 9
  local t, o = k // 9 % 9, k // 81
  local shape = rng:int(1, 4)
  if shape == 1 then t = 0 elseif shape == 2 then o = 0 end
  if t + o == 0 then o = h end
  local n = 100 * h + 10 * t + o
  local parts = {100 * h}
  if t > 0 then parts[#parts + 1] = 10 * t end
  if o > 0 then parts[#parts + 1] = o end
  return {
    prompt = "A flat is a hundred. A rod is ten. A cube is one.\nWhat number do the blocks show?",
    figure = {kind = "base_ten_blocks", hundreds = h, tens = t, ones = o},
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = apart(n, {
      {given = t == 0 and 10 * h + o or o == 0 and 10 * h + t or 100 * o + 10 * t + h,
        name = t * o == 0 and "leaves out the empty place" or "reverses the digits",
        feedback = t * o == 0 and "An empty place needs a 0. It keeps the other digits in place."
          or "The digits are in the other order. Flats come first, then rods, then cubes."},
      {given = h + t + o, name = "unitary conception: every block is one",
        feedback = h + t + o .. " counts each block as one. A flat is a hundred. A rod is ten."},
      {given = 100 * h .. (t > 0 and 10 * t or "") .. (o > 0 and o or ""),
        name = "writes numbers as they sound",
        feedback = "Each part was written in full. Put one digit in each place."},
      {given = 100 * h + 10 * o + t, name = "swaps tens and ones",
        feedback = "The rods and cubes are swapped. Rods go in the middle place."},
      {given = 100 * h, name = "counts the flats only",
        feedback = 100 * h .. " is the flats alone. The smaller blocks count too."},
      {given = n + 100, name = "counts one hundred too many",
        feedback = n + 100 .. " has one flat too many. Count the flats once more."},
    }),
    hints = {
      "There are three places: hundreds, tens and ones.",
      "Count the flats, then the rods, then the cubes. None means 0.",
      "Hundreds: " .. h .. ". Tens: " .. t .. ". Ones: " .. o .. ". Write them in that order.",
    },
    worked = {
      plural(h, "flat") .. ": " .. 100 * h,
      plural(t, "rod") .. ": " .. 10 * t,
      plural(o, "cube") .. ": " .. o,
      table.concat(parts, " + ") .. " = " .. bold(n),
    },
    right_note = "Each place is worth ten times the place on its right.",
    paper = "Draw squares for hundreds, lines for tens and dots for ones.",
  }
end

local places = {"ones", "tens", "hundreds"}

local function worth_of_a_digit(rng, k)
  local digits = rng:shuffle({1, 2, 3, 4, 5, 6, 7, 8, 9})
  local h = 1 + k % 9
  local t, o = digits[1], digits[2]
  if t == h then t = digits[3] end
  if o == h then o = digits[3] end
  local n = 100 * h + 10 * t + o
  local place = rng:int(2, 3)
  local digit = place == 2 and t or h
  local unit = place == 2 and 10 or 100
  local key = digit * unit
  return {
    prompt = "Look at the number " .. bold(n) .. ".\nHow much is the " .. digit .. " worth?",
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = digit, name = "face value",
        feedback = digit .. " is what it looks like alone. Its place makes it worth more."},
      {given = key == 10 * digit and 100 * digit or 10 * digit, name = "names a neighbouring place",
        feedback = "That is the worth in the place beside it. Count the places from the right."},
      {given = n % (unit * 10), name = "reads the rest of the number",
        feedback = n % (unit * 10) .. " takes the digits after it too. Look at one digit alone."},
      {given = n, name = "gives the whole number",
        feedback = n .. " is the whole number. One digit is only a part of it."},
    }),
    hints = {
      "Find the " .. digit .. ". Which place is it in?",
      "From the right: ones, tens, hundreds.",
      "It is in the " .. places[place] .. " place. So it is " .. plural(digit, places[place]:sub(1, -2)) .. ".",
    },
    worked = {
      n .. " = " .. 100 * h .. " + " .. 10 * t .. " + " .. o,
      "The " .. digit .. " is in the " .. places[place] .. " place.",
      "It is worth " .. bold(key) .. ".",
    },
    right_note = "The place of a digit tells how much it is worth.",
    paper = "Write hundreds, tens and ones as headings. Put each digit below its own.",
  }
end

local function many_ones(rng, k)
  local t, o = 1 + k % 8, 10 + k // 8 % 10
  local n = 10 * t + o
  return {
    prompt = "Here are " .. plural(t, "ten") .. " and " .. o .. " ones.\nWhat number is that?",
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = apart(n, {
      {given = t .. o, name = "writes each count side by side",
        feedback = t .. o .. " has the counts side by side. A place can hold one digit only."},
      {given = t + o, name = "unitary conception: every block is one",
        feedback = t + o .. " counts each ten as one. Each ten is ten ones."},
      {given = 10 * t + o % 10, name = "leaves out the new ten",
        feedback = 10 * t + o % 10 .. " leaves out the ten that " .. o .. " ones make."},
      {given = 10 * (t + 2) + o % 10, name = "makes two new tens",
        feedback = "That has one ten too many. " .. o .. " ones make one new ten."},
    }),
    hints = {
      "How many tens hide in " .. o .. " ones?",
      "Swap ten ones for one more ten.",
      "Now there are " .. plural(t + 1, "ten") .. " and " .. plural(o - 10, "one") .. ".",
    },
    worked = {
      o .. " ones = 1 ten and " .. plural(o - 10, "one"),
      plural(t, "ten") .. " and 1 ten = " .. t + 1 .. " tens",
      10 * (t + 1) .. " + " .. o - 10 .. " = " .. bold(n),
    },
    right_note = "Ten ones and one ten are the same amount.",
    paper = "Draw the ones as dots. Ring ten of them to make a ten.",
  }
end

return function(rng, level)
  if level == 1 then return two_digits(rng) end
  if level == 2 then return three_digits(rng) end
  local k = rng:turn(160)
  if k % 2 == 0 then return worth_of_a_digit(rng, k // 2) end
  return many_ones(rng, k // 2)
end
