-- Rows and columns (2.OA.C.4, 3.OA.A.1, 3.MD.C.7, 4.MD.A.3). Errors after Outhred and Mitchelmore (2000) and Battista (1998):
-- rows and columns swapped, one row left out, the factors added, the edge taken for the squares inside.

local things = {"seeds", "chairs", "stamps", "tiles", "buns", "plants"}

local function shape(rows, columns, list, key)
  local out = {}
  for _, one in ipairs(list) do
    if one.high >= 1 and one.wide >= 1 and one.high <= rows and one.wide <= columns then
      table.insert(out, {given = rectangle(rows, columns, one.high, one.wide), name = one.name, feedback = one.feedback})
    end
  end
  return apart(key, out)
end

local function rows_of(rng, k)
  local high, wide = 2 + k % 5, 2 + k // 5 % 6
  if high == wide then wide = wide + 1 end
  local rows, columns = 7, 8
  local thing = rng:pick(things)
  return {
    prompt = "Set out " .. high .. " rows with " .. wide .. " " .. thing .. " in each row.\nTap the squares for all the " .. thing .. ".",
    answer = {kind = "grid", rows = rows, columns = columns, rule = "rectangle", high = high, wide = wide},
    misconceptions = shape(rows, columns, {
      {high = wide, wide = high, name = "swaps rows and columns",
        feedback = "That is " .. wide .. " rows of " .. high .. ". A row goes from left to right."},
      {high = high - 1, wide = wide, name = "leaves out a row",
        feedback = "That has one row too few. There are " .. high .. " rows."},
      {high = high, wide = wide - 1, name = "leaves out a column",
        feedback = "Each row is one short. Each row has " .. wide .. "."},
      {high = high + 1, wide = wide, name = "makes a row too many", feedback = "That has one row too many."},
      {high = 1, wide = wide, name = "makes one row only", feedback = "That is one row. There are " .. high .. " of them."},
    }, rectangle(rows, columns, high, wide)),
    hints = {
      "A row goes from left to right.",
      "Make the first row. Then put the next one below it.",
      "The first row has " .. wide .. " squares. Make " .. high - 1 .. " more below it.",
    },
    worked = {"One row: " .. wide .. " squares.", high .. " rows, one below the other.",
      high .. " × " .. wide .. " = " .. high * wide .. " squares in all."},
    right_note = "Equal rows make a rectangle.",
    paper = "Draw it on squared paper, row by row.",
  }
end

-- All of them and one side.
local function with_so_many(rng, k)
  local high, wide = 2 + k % 6, 2 + k // 6 % 7
  if high == wide then wide = wide + 1 end
  local rows, columns = 8, 10
  local all = high * wide
  local thing = rng:pick(things)
  return {
    prompt = all .. " " .. thing .. " stand in " .. high .. " equal rows.\nTap the squares for all the " .. thing .. ".",
    answer = {kind = "grid", rows = rows, columns = columns, rule = "rectangle", high = high, wide = wide},
    misconceptions = shape(rows, columns, {
      {high = wide, wide = high, name = "swaps rows and columns",
        feedback = "That is " .. wide .. " rows of " .. high .. ". There are " .. high .. " rows."},
      {high = high, wide = wide - 1, name = "leaves out a column",
        feedback = "That is " .. all - high .. " in all. There are " .. all .. "."},
      {high = high, wide = wide + 1, name = "makes a column too many",
        feedback = "That is " .. all + high .. " in all. There are " .. all .. "."},
      {high = high - 1, wide = wide, name = "leaves out a row",
        feedback = "That has one row too few. There are " .. high .. " rows."},
      {high = high, wide = high, name = "makes each row as long as there are rows",
        feedback = "That is " .. high .. " in each row. Share all " .. all .. " among the rows."},
    }, rectangle(rows, columns, high, wide)),
    hints = {
      "All the rows are equally long.",
      "Share the " .. all .. " among " .. high .. " rows.",
      "What times " .. high .. " makes " .. all .. "? That is one row.",
    },
    worked = {all .. " ÷ " .. high .. " = " .. wide, "Each row has " .. wide .. ".", "Make " .. high .. " rows of " .. wide .. "."},
    right_note = "Sharing among rows is dividing.",
    paper = "Deal out the dots row by row until none is left.",
  }
end

-- The squares inside and the way round tell both sides.
local function inside_and_round(rng, k)
  local a, b = 2 + k % 5, 3 + k // 5 % 6
  if a == b then b = b + 1 end
  if a > b then a, b = b, a end
  local rows, columns = 8, 10
  local area, round = a * b, 2 * (a + b)
  local plot = rng:pick({"garden", "rug", "pond", "sheet", "field"})
  local list = {
    {high = a, wide = b - 1, name = "makes one side too short",
      feedback = "One side is one square short. Count the squares inside."},
    {high = a, wide = b + 1, name = "makes one side too long",
      feedback = "One side is one square too long. Count the squares inside."},
    {high = a - 1, wide = b + 1, name = "keeps the way round only",
      feedback = "The way round fits. Inside there are too few squares."},
    {high = a + 1, wide = b - 1, name = "keeps the way round only",
      feedback = "The way round fits. The squares inside do not fit yet."},
    {high = 1, wide = area, name = "keeps the squares only", feedback = "The squares fit. The way round is too long."},
    {high = a, wide = a, name = "makes it a square", feedback = "That is a square. The two sides are not equal here."},
  }
  for d = 2, 8 do
    if area % d == 0 and d ~= a and d ~= b then
      table.insert(list, 1, {high = min(d, area // d), wide = max(d, area // d), name = "keeps the squares only",
        feedback = "The squares inside fit. The way round does not fit yet."})
    end
  end
  -- Lying or standing is the same rectangle.
  for i = #list, 1, -1 do
    local one = list[i]
    if one.high > one.wide then one.high, one.wide = one.wide, one.high end
    if one.high == a and one.wide == b then table.remove(list, i) end
  end
  local kept = shape(rows, columns, list, rectangle(rows, columns, a, b))
  while #kept > 6 do table.remove(kept) end
  return {
    prompt = "A " .. plot .. " is a rectangle of " .. area .. " squares. Round its edge it is " .. round ..
      " long.\nTap the squares of the " .. plot .. ".",
    answer = {kind = "grid", rows = rows, columns = columns, rule = "rectangle", high = a, wide = b, turned = true},
    misconceptions = kept,
    hints = {
      "Find two numbers that make " .. area .. " when multiplied.",
      "Two sides next to each other are half the way round.",
      "Half of " .. round .. " is " .. round // 2 .. ". The two sides add up to it.",
    },
    worked = {round .. " ÷ 2 = " .. round // 2, a .. " + " .. b .. " = " .. round // 2, a .. " × " .. b .. " = " .. area},
    right_note = "The squares inside and the edge are two measures.",
    paper = "List the pairs that make " .. area .. ". Add each pair.",
  }
end

return function(rng, level)
  if level == 1 then return rows_of(rng, rng:turn(60)) end
  if level == 2 then return with_so_many(rng, rng:turn(84)) end
  return inside_and_round(rng, rng:turn(60))
end
