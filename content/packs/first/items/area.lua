-- Area (3.MD.C.5 to 3.MD.C.7): counting squares, side times side, two rectangles in one shape.
-- Errors after Battista (2004) and Outhred and Mitchelmore (2000).

local function rectangle(w, h) return {{x = 0, y = 0}, {x = w, y = 0}, {x = w, y = h}, {x = 0, y = h}} end

local function wrong_for_rectangle(w, h)
  local key = w * h
  return apart(key, {
    {given = 2 * (w + h), name = "perimeter for area",
      feedback = 2 * (w + h) .. " is the way round the edge. Area is the squares inside."},
    {given = w + h, name = "adds two sides",
      feedback = w + h .. " adds two sides. Area counts all the squares, row by row."},
    {given = (w - 1) * h, name = "leaves out a column",
      feedback = (w - 1) * h .. " leaves out one column. Each row has " .. w .. " squares."},
    {given = (h - 1) * w, name = "leaves out a row",
      feedback = (h - 1) * w .. " leaves out one row. There are " .. h .. " rows."},
    {given = 2 * key, name = "doubles the area",
      feedback = 2 * key .. " counts each square two times."},
    {given = key + 1, name = "counts one square twice",
      feedback = key + 1 .. " is one too many. Count row by row."},
  })
end

local function on_a_grid(rng)
  local k = rng:turn(60)
  local w, h = 3 + k % 10, 2 + k // 10
  return {
    prompt = "Each small square is 1 cm².\nWhat is the area of the shape?",
    figure = {kind = "polygon", corners = rectangle(w, h), grid = true},
    answer = {kind = "number", value = w * h, form = "integer", unit = "cm²"},
    misconceptions = wrong_for_rectangle(w, h),
    hints = {
      "Area is how many squares cover the shape.",
      "Count the squares in one row. Then count the rows.",
      "One row has " .. w .. " squares. There are " .. h .. " rows.",
    },
    worked = {"One row: " .. w .. " squares", h .. " rows of " .. w, h .. " × " .. w .. " = " .. bold(w * h)},
    right_note = "Rows of squares can be multiplied.",
    paper = "Draw the shape on squared paper. Write the count at the end of each row.",
  }
end

local flat_things = {"card", "tile", "flag", "photo", "label", "ticket"}

local function by_its_sides(rng)
  local k = rng:turn(81)
  local w, h = 4 + k % 9, 2 + k // 9
  if w == h then w = w + 9 end
  local thing = rng:pick(flat_things)
  return {
    prompt = "A " .. thing .. " is " .. w .. " cm long and " .. h .. " cm wide.\nWhat is the area of the " .. thing .. "?",
    figure = {kind = "polygon", corners = rectangle(w, h), sides = {w .. " cm", h .. " cm", "-", "-"}},
    answer = {kind = "number", value = w * h, form = "integer", unit = "cm²"},
    misconceptions = wrong_for_rectangle(w, h),
    hints = {
      "Area is how many squares of 1 cm cover it.",
      "Think of rows of squares. How many in a row? How many rows?",
      h .. " rows of " .. w .. " squares. Multiply the sides.",
    },
    worked = {"A row has " .. w .. " squares of 1 cm².", "There are " .. h .. " rows.",
      w .. " × " .. h .. " = " .. bold(w * h)},
    right_note = "Length times width counts the squares in rows.",
    paper = "Draw a quick sketch. Write the length and the width on it.",
  }
end

-- A big rectangle with a corner cut off; the four lengths that are needed are written on it.
local function with_a_corner_cut(rng)
  local k = rng:turn(64)
  local W, H = 6 + k % 8, 5 + k // 8 % 8
  local w, h = rng:int(2, W - 3), rng:int(2, H - 2)
  local low, high = H - h, W - w
  local key = W * H - w * h
  return {
    prompt = "All corners of this shape are square corners. Lengths are in cm.\nWhat is the area of the shape?",
    figure = {kind = "polygon",
      corners = {{x = 0, y = 0}, {x = W, y = 0}, {x = W, y = low}, {x = high, y = low}, {x = high, y = H}, {x = 0, y = H}},
      sides = {W, low, w, "-", "-", H}},
    answer = {kind = "number", value = key, form = "integer", unit = "cm²"},
    misconceptions = apart(key, {
      {given = W * H, name = "takes the whole rectangle",
        feedback = W * H .. " is the whole rectangle. A corner is missing from it."},
      {given = 2 * (W + H), name = "perimeter for area",
        feedback = 2 * (W + H) .. " is the way round the edge. Area is the squares inside."},
      {given = W * H + w * h, name = "adds the missing corner",
        feedback = W * H + w * h .. " adds the corner. The corner is not there."},
      {given = W * low, name = "leaves out one part",
        feedback = W * low .. " is one part of the shape. Another part stands on it."},
      {given = W * low + W * h, name = "gives both parts the full length",
        feedback = "Both parts were given the full length. The other part is shorter."},
      {given = W * low + H * high, name = "counts the shared part twice",
        feedback = W * low + H * high .. " counts the part in the corner two times."},
      {given = key + 1, name = "counts one square twice",
        feedback = key + 1 .. " is one too many. Add the two parts once more."},
    }),
    hints = {
      "Can the shape be cut into two rectangles?",
      "Cut it straight across. Find the sides of each part.",
      "One part is " .. W .. " by " .. low .. ". The other is " .. high .. " by " .. h .. ".",
    },
    worked = {W .. " × " .. low .. " = " .. W * low, high .. " × " .. h .. " = " .. high * h,
      W * low .. " + " .. high * h .. " = " .. bold(key)},
    right_note = "Cut a shape into rectangles. Then add their areas.",
    paper = "Sketch the shape. Draw the cut as a dashed line.",
  }
end

return function(rng, level)
  if level == 1 then return on_a_grid(rng) end
  if level == 2 then return by_its_sides(rng) end
  return with_a_corner_cut(rng)
end
