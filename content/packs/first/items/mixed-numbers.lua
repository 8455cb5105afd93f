-- Mixed numbers (4.NF.B.3b, 4.NF.B.3c): read, change, add. Errors after Hart (1981), Mack (1990) on rational number
-- as parts of one whole, and Tatsuoka (1984) on adding mixed numbers.

local function over(n, d) return n .. "/" .. d end
local function mixed(w, n, d) return w .. " " .. n .. "/" .. d end
local function shown(w, n, d) return w .. " " .. frac(n, d) end

local names_of = {[2] = "halves", [3] = "thirds", [4] = "quarters", [5] = "fifths", [6] = "sixths", [8] = "eighths",
  [10] = "tenths"}
local pieces = {2, 3, 4, 5, 6, 8}
local simple = {}
for i = 1, #pieces do
  for k = 1, pieces[i] - 1 do simple[#simple + 1] = {k, pieces[i]} end
end
-- The i-th of them, with unlike ones side by side.
local function part(i) return simple[1 + 5 * i % #simple] end

local round_things = {"pie", "cake", "pizza", "pancake", "melon"}

local function wholes_and_part(rng)
  local i = rng:turn(#simple * 5)
  local w = 1 + i // #simple
  local k, d = part(i)[1], part(i)[2]
  local thing = rng:pick(round_things)
  local key = over(w * d + k, d)
  return {
    prompt = "There " .. (w == 1 and "is 1 whole " or "are " .. w .. " whole ") .. (w == 1 and thing or thing .. "s") ..
      ", and this part of one more.\nHow many " .. thing .. "s is that in all?",
    figure = {kind = "fraction_circle", cuts = d, parts = {{size = over(k, d), fill = rng:pick({"plain", "hatch", "dots"})}}},
    answer = {kind = "number", value = key, form = "fraction", fraction = true},
    misconceptions = apart(key, {
      {given = over(k, d), name = "leaves out the wholes",
        feedback = frac(k, d) .. " is the part alone. The whole ones count too."},
      {given = over(w + k, d), name = "adds the wholes to the top",
        feedback = frac(w + k, d) .. " counts each whole as one piece. One whole has " .. d .. " pieces."},
      {given = mixed(w, d - k, d), name = "names the blank part",
        feedback = shown(w, d - k, d) .. " has the blank part. Count the coloured pieces."},
      {given = w, name = "leaves out the part",
        feedback = w .. " is the whole ones alone. The part counts too."},
      {given = w + 1, name = "counts the part as a whole",
        feedback = w + 1 .. " would be a full circle more. Only a part is there."},
      {given = mixed(w, k, d + 1), name = "counts lines, not pieces",
        feedback = frac(k, d + 1) .. " has one piece too many at the bottom. Count pieces, not lines."},
    }),
    hints = {
      "Find what fraction of the circle is coloured.",
      "Write the whole ones first. Then write the part.",
      "The part is " .. k .. " of " .. d .. " equal pieces. Put " .. w .. " before it.",
    },
    worked = {"Wholes: " .. w, "Part: " .. frac(k, d), "In all: " .. shown(w, k, d)},
    right_note = shown(w, k, d) .. " means " .. w .. " and " .. frac(k, d) .. " more.",
    paper = "Draw " .. plural(w, "full circle") .. " and the part. Write the number below.",
  }
end

local function line(w, k, d, label)
  return {kind = "number_line", from = 0, to = w + 1, steps = (w + 1) * d, label_every = d, decimals = 0,
    marks = {{at = over(w * d + k, d), label = label}}}
end

local function to_mixed(rng, w, k, d)
  local top = w * d + k
  local key = shown(w, k, d)
  local pool = {
    {w + 1, k, d, "counts the started whole as full", "has one whole too many. Only full wholes count."},
    {w, d - k, d, "names what is missing to the next whole", "has what is missing to the next whole."},
    {w - 1, k, d, "stops counting wholes one early", "has one whole too few. Take " .. d .. " pieces more out."},
    {k, w, d, "swaps the whole and the top", "has the wholes and the pieces that are left swapped."},
    {w, k + 1, d, "counts the start as a step", "has one piece too many."},
    {top, k, d, "keeps the top as the whole number", "is far to the right. " .. top .. " counts pieces, not wholes."},
  }
  local wrong, options, values = {}, {key}, {{top, d}}
  for i = 1, #pool do
    local a, n, b = pool[i][1], pool[i][2], pool[i][3]
    local value, fresh = {a * b + n, b}, a > 0 and n < b
    for j = 1, #values do if values[j][1] * value[2] == value[1] * values[j][2] then fresh = false end end
    if fresh and #wrong < 3 then
      values[#values + 1] = value
      options[#options + 1] = shown(a, n, b)
      wrong[#wrong + 1] = {given = shown(a, n, b), name = pool[i][4], feedback = shown(a, n, b) .. " " .. pool[i][5]}
    end
  end
  return {
    prompt = "The mark on the line is at " .. frac(top, d) .. ".\nWhich mixed number is the same?",
    figure = line(w, k, d, frac(top, d)),
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = wrong,
    hints = {
      "One whole is " .. d .. " " .. names_of[d] .. ".",
      "How many full wholes are in " .. frac(top, d) .. "? What is left?",
      plural(w, "whole") .. " " .. (w == 1 and "uses " or "use ") .. w * d .. " of the " .. top .. " pieces.",
    },
    worked = {frac(d, d) .. " = 1", top .. " = " .. w .. " × " .. d .. " + " .. k, frac(top, d) .. " = " .. key},
    right_note = "Full wholes go in front. What is left stays a fraction.",
    paper = "Draw the line. Ring each whole as you count " .. d .. " steps.",
  }
end

local function to_pieces(rng, w, k, d)
  local key = w * d + k
  return {
    prompt = "The mark on the line is at " .. shown(w, k, d) .. ".\nHow many " .. names_of[d] .. " is that?",
    figure = line(w, k, d, shown(w, k, d)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = w + k, name = "adds the whole to the top",
        feedback = w + k .. " counts each whole as one piece. One whole has " .. d .. "."},
      {given = k, name = "leaves out the wholes",
        feedback = k .. " is the part alone. The whole ones are made of pieces too."},
      {given = w * d, name = "leaves out the part",
        feedback = w * d .. " is the wholes alone. The part counts too."},
      {given = w * k + d, name = "multiplies the whole by the top",
        feedback = "The whole was multiplied by the top. The bottom tells the pieces of a whole."},
      {given = key + 1, name = "counts marks, not steps",
        feedback = key + 1 .. " counts the mark at 0 too. Count the steps."},
      {given = (w + 1) * d, name = "counts the started whole as full",
        feedback = (w + 1) * d .. " takes the last whole as full."},
    }),
    hints = {
      "How many " .. names_of[d] .. " are in one whole?",
      "Count the pieces of the wholes. Then add the pieces of the part.",
      "The wholes make " .. w .. " × " .. d .. " pieces. Then come " .. k .. " more.",
    },
    worked = {w .. " × " .. d .. " = " .. w * d, w * d .. " + " .. k .. " = " .. bold(key),
      shown(w, k, d) .. " = " .. frac(key, d)},
    right_note = shown(w, k, d) .. " and " .. frac(key, d) .. " are the same place on the line.",
    paper = "Draw the line with its steps. Count the steps from 0.",
  }
end

-- No halves: they leave too few other places for a mark.
local function change(rng)
  local i = rng:turn(#simple * 6)
  local w = 1 + i // 2 // #simple
  local one = part(i // 2)
  if one[2] == 2 then one = rng:pick({{1, 3}, {2, 5}, {3, 8}}) end
  if i % 2 == 0 then return to_mixed(rng, w, one[1], one[2]) end
  return to_pieces(rng, w, one[1], one[2])
end

local sums = {}
for i = 1, #pieces do
  local d = pieces[i]
  for a = 1, d - 1 do
    for b = 1, d - 1 do
      if a + b ~= d and d > 2 then sums[#sums + 1] = {a, b, d} end
    end
  end
end

local function add_two(rng)
  local one = rng:turn_of(sums)
  local a, b, d = one[1], one[2], one[3]
  local v, w = rng:int(1, 4), rng:int(1, 4)
  local top = (v + w) * d + a + b
  local over_one = a + b > d
  local key = over(top, d)
  local worked = {v .. " + " .. w .. " = " .. v + w, frac(a, d) .. " + " .. frac(b, d) .. " = " .. frac(a + b, d)}
  if over_one then
    worked[3] = frac(a + b, d) .. " = " .. shown(1, a + b - d, d)
    worked[4] = "In all: " .. shown(v + w + 1, a + b - d, d)
  else
    worked[3] = "In all: " .. shown(v + w, a + b, d)
  end
  return {
    prompt = shown(v, a, d) .. " + " .. shown(w, b, d) .. "\nWhat do they make together?",
    figure = {kind = "bar_model", total = "?", rows = {{segments = {
      {size = over(v * d + a, d), label = shown(v, a, d), fill = "hatch"},
      {size = over(w * d + b, d), label = shown(w, b, d), fill = "dots"}}}}},
    answer = {kind = "number", value = key, form = "fraction", fraction = true},
    misconceptions = apart(key, {
      {given = over_one and mixed(v + w, a + b - d, d) or mixed(v + w + 1, a + b, d),
        name = over_one and "leaves out the new whole" or "adds a whole that is not there",
        feedback = over_one and frac(a + b, d) .. " is more than one whole. That whole was left out."
          or frac(a + b, d) .. " is less than one whole. There is no new whole."},
      {given = mixed(v + w, a + b, 2 * d), name = "adds tops and bottoms",
        feedback = "The bottoms were added. The pieces keep their size: " .. names_of[d] .. "."},
      {given = over(v + w + a + b, d), name = "adds the wholes to the tops",
        feedback = frac(v + w + a + b, d) .. " counts each whole as one piece. One whole has " .. d .. "."},
      {given = v + w, name = "adds the wholes only",
        feedback = v + w .. " is the wholes alone. The parts count too."},
      {given = over(a + b, d), name = "adds the parts only",
        feedback = frac(a + b, d) .. " is the parts alone. The wholes count too."},
    }),
    hints = {
      "Each number has wholes and a part.",
      "Add the wholes. Add the parts. Then put both together.",
      over_one and "Wholes: " .. v + w .. ". Parts: " .. frac(a + b, d) .. ". How many wholes hide in the parts?"
        or "Wholes: " .. v + w .. ". Parts: " .. frac(a, d) .. " and " .. frac(b, d) .. ".",
    },
    worked = worked,
    right_note = over_one and "The parts made one more whole." or "The pieces kept their size. Only their count grew.",
    paper = "Draw bars for the wholes. Draw the parts below. Move pieces to fill a bar.",
  }
end

return function(rng, level)
  if level == 1 then return wholes_and_part(rng) end
  if level == 2 then return change(rng) end
  return add_two(rng)
end
