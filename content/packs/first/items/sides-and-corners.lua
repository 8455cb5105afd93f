-- Shapes by their sides and corners (1.G.A.1, 2.G.A.1, 3.G.A.1). Errors after van Hiele (1986), Clements, Swaminathan,
-- Hannibal and Sarama (1999) on prototypes, and de Villiers (1994) on one class inside another.

-- Corners as x, y in turn; none of them stands on a straight side.
local forms = {
  [3] = {{0, 0, 12, 0, 0, 7}, {0, 1, 13, 0, 5, 9}, {3, 0, 12, 11, 0, 8}, {0, 0, 14, 4, 4, 6}},
  [4] = {{0, 0, 10, 0, 10, 6, 0, 6}, {0, 0, 11, 1, 8, 8, 2, 6}, {0, 0, 6, 4, 12, 0, 6, 11}, {5, 0, 10, 4, 5, 13, 0, 4},
    {0, 0, 13, 0, 9, 6, 4, 6}, {4, 0, 14, 0, 10, 5, 0, 5}},
  [5] = {{5, 0, 10, 4, 8, 10, 2, 10, 0, 4}, {0, 4, 5, 0, 10, 4, 10, 11, 0, 11}, {0, 0, 11, 0, 11, 9, 5, 4, 0, 9},
    {0, 0, 8, 0, 12, 5, 12, 9, 0, 9}},
  [6] = {{3, 0, 9, 0, 12, 5, 9, 10, 3, 10, 0, 5}, {0, 0, 11, 0, 11, 4, 4, 4, 4, 10, 0, 10},
    {0, 0, 7, 0, 11, 5, 7, 10, 0, 10, 4, 5}, {0, 2, 6, 0, 12, 3, 13, 8, 7, 11, 1, 8}},
  [7] = {{4, 0, 10, 0, 13, 4, 12, 9, 7, 12, 2, 9, 0, 4}, {0, 3, 6, 3, 6, 0, 12, 5, 6, 11, 6, 7, 0, 7}},
  [8] = {{3, 0, 7, 0, 10, 3, 10, 7, 7, 10, 3, 10, 0, 7, 0, 3}, {0, 0, 12, 0, 12, 4, 8, 4, 8, 11, 4, 11, 4, 4, 0, 4},
    {0, 0, 4, 0, 4, 6, 8, 6, 8, 0, 12, 0, 12, 10, 0, 10}},
}

-- Corners of a form turned or mirrored, one of eight ways, set into the corner of the sheet.
local function placed(form, way)
  local out, x_max, y_max = {}, 0, 0
  for i = 1, #form, 2 do x_max, y_max = max(x_max, form[i]), max(y_max, form[i + 1]) end
  for i = 1, #form, 2 do
    local x, y = form[i], form[i + 1]
    if way % 2 == 1 then x = x_max - x end
    if way // 2 % 2 == 1 then y = y_max - y end
    if way // 4 == 1 then x, y = y, x end
    out[#out + 1] = {x = x, y = y}
  end
  return out
end

local count_of = {5, 3, 8, 4, 7, 6}

local function how_many(rng)
  local k = rng:turn(6 * 16)
  local n = count_of[1 + k % 6]
  local way = k // 6 % 8
  local what, other = "sides", "corners"
  if k // 48 == 1 then what, other = other, what end
  local form = rng:pick(forms[n])
  return {
    prompt = "How many " .. what .. " does this shape have?",
    figure = {kind = "polygon", corners = placed(form, way)},
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = apart(n, {
      {given = n - 1, name = "one-to-one principle: skips one",
        feedback = n - 1 .. " is one too few. Go round until the start comes again."},
      {given = n + 1, name = "one-to-one principle: counts the first one again",
        feedback = n + 1 .. " is one too many. Put a finger where the count begins."},
      {given = 2 * n, name = "counts sides and corners together",
        feedback = 2 * n .. " counts the " .. other .. " as well. Count the " .. what .. " only."},
      {given = max(n - 2, 2), name = "leaves out what points inwards or is short",
        feedback = max(n - 2, 2) .. " leaves some out. Short ones and ones that point inwards count."},
    }),
    hints = {
      what == "sides" and "A side is a straight line of the edge." or "A corner is where two sides meet.",
      "Put a finger on one of the " .. what .. ". Go round from there.",
      "The first " .. n - 1 .. " are counted. Go on to the place where the count began.",
    },
    worked = {"Begin at the top and go round.",
      "Count each of the " .. what .. " once: " .. bold(n) .. "."},
    right_note = "A shape has as many sides as corners.",
    paper = "Draw the shape. Put a small mark on each of the " .. what .. ".",
  }
end

local shape_names = {[3] = "triangle", [4] = "quadrilateral", [5] = "pentagon", [6] = "hexagon", [8] = "octagon"}
local with_a = {[3] = "A triangle", [4] = "A quadrilateral", [5] = "A pentagon", [6] = "A hexagon", [8] = "An octagon"}
local named = {3, 4, 5, 6, 8}
local named_in_turn = {5, 8, 3, 6, 4}

local function which_name(rng)
  local k = rng:turn(5 * 16)
  local n = named_in_turn[1 + k % 5]
  local form = forms[n][1 + k // 5 // 8 % #forms[n]]
  local way = k // 5 % 8
  if rng:chance(1, 2) then form = rng:pick(forms[n]) end
  local wrong, options, others = {}, {shape_names[n]}, {}
  for i = 1, #named do if named[i] ~= n then others[#others + 1] = named[i] end end
  local left_out = rng:int(1, #others)
  for i = 1, #others do
    local m = others[i]
    if i ~= left_out then
      options[#options + 1] = shape_names[m]
      wrong[#wrong + 1] = {given = shape_names[m],
        name = m < n and "prototype: leaves out what does not look usual" or "names by looks, not by parts",
        feedback = with_a[m] .. " has " .. m .. " sides. Count the sides of this shape."}
    end
  end
  return {
    prompt = "What is the name of this shape?",
    figure = {kind = "polygon", corners = placed(form, way)},
    answer = {kind = "choice", options = rng:shuffle(options), right = shape_names[n]},
    misconceptions = wrong,
    hints = {
      "The number of sides gives the name, not the look.",
      "Put a finger on one corner. Count the sides round to it.",
      "Tri is three, quad is four, penta is five. Hexa is six, octa is eight.",
    },
    worked = {"Sides of this shape: " .. n, "A shape with " .. n .. " sides is " .. (n == 8 and "an " or "a ") .. bold(shape_names[n]) .. "."},
    right_note = "Turned or bent inwards, " .. n .. " sides are " .. n .. " sides.",
    paper = "Draw another shape with " .. n .. " sides that looks quite different.",
  }
end

-- ---- quadrilaterals: one shape, several names ---------------------------------------------------
local function square(rng, k)
  local a, b = 2 + k % 5, 0
  if k % 2 == 1 then b = rng:int(1, 5) end  -- standing on a corner
  return {b, 0, a + b, b, a, a + b, 0, a}
end
local function upright_square(rng, k)
  local a = 3 + k % 8
  return {0, 0, a, 0, a, a, 0, a}
end
local function rectangle(rng, k)
  local w = 4 + k % 8
  local h = rng:int(2, w - 1)
  return {0, 0, w, 0, w, h, 0, h}
end
local function rhombus(rng, k)
  local p = 2 + k % 6
  local q = p + rng:int(1, 3)
  return {p, 0, 2 * p, q, p, 2 * q, 0, q}
end
local function parallelogram(rng, k)
  local w, h, s = 5 + k % 6, rng:int(3, 6), rng:int(2, 5)
  if w * w == s * s + h * h then w = w + 1 end
  return {s, 0, s + w, 0, w, h, 0, h}
end
local function one_pair(rng, k)
  local w, h, s = 7 + k % 6, rng:int(3, 7), rng:int(1, 2)
  return {s, 0, w - s - rng:int(0, 1), 0, w, h, 0, h}
end

local kinds = {
  {make = upright_square, square = true, rectangle = true, rhombus = true},
  {make = rectangle, rectangle = true},
  {make = rhombus, rhombus = true},
  {make = parallelogram},
  {make = square, square = true, rectangle = true, rhombus = true},
  {make = one_pair},
}
local four_names = {"quadrilateral", "rectangle", "rhombus", "square"}

local function among(options, list)
  local out = {}
  for i = 1, #options do if contains(list, options[i]) then out[#out + 1] = options[i] end end
  return out
end

local function several_names(rng)
  local k = rng:turn(6 * 12)
  local kind = kinds[1 + k % 6]
  local corners = placed(kind.make(rng, k // 6), rng:int(0, 7))
  local right = {"quadrilateral"}
  for i = 2, 4 do if kind[four_names[i]] then right[#right + 1] = four_names[i] end end
  local options = rng:shuffle({"quadrilateral", "rectangle", "rhombus", "square", rng:pick({"triangle", "pentagon"})})
  local wrong = {}
  local function add(list, name, feedback)
    wrong[#wrong + 1] = {given = among(options, list), name = name, feedback = feedback}
  end
  add({right[#right]}, "exclusive classes: one shape, one name",
    "One name fits, but there are more. A shape can belong to several families.")
  if kind.square then
    add({"square", "quadrilateral"}, "exclusive classes: a square is no rectangle",
      "It is a square. Rectangles have four square corners, so it is one too.")
    add({"square", "rectangle", "quadrilateral"}, "prototype: a rhombus stands on its point",
      "Turn it in the mind. Four equal sides make a rhombus.")
    add({"rhombus", "quadrilateral"}, "prototype: a turned square is no square",
      "The sides are equal. Check the corners: they are square.")
  else
    add({"quadrilateral", "rectangle", "rhombus", "square"}, "takes each four-sided shape for all of them",
      "All have four sides. But check equal sides and square corners.")
    add(kind.rectangle and {"quadrilateral", "rectangle", "square"} or {"quadrilateral", "rectangle"},
      kind.rectangle and "takes square corners for equal sides" or "takes four sides for square corners",
      kind.rectangle and "The corners are square. But the sides are not all equal."
        or "A rectangle needs four square corners. Check them on the grid.")
    add(kind.rhombus and {"quadrilateral", "rhombus", "square"} or {"quadrilateral", "rhombus"},
      kind.rhombus and "takes equal sides for square corners" or "takes two equal sides for four",
      kind.rhombus and "The sides are equal. But the corners are not square."
        or "A rhombus needs four equal sides. Compare them on the grid.")
  end
  local sides_equal, corners_square = kind.rhombus or false, kind.rectangle or false
  return {
    prompt = "A shape can have more than one name.\nWhich names fit this one?",
    figure = {kind = "polygon", corners = corners, grid = true},
    answer = {kind = "several", options = options, right = among(options, right)},
    misconceptions = apart(among(options, right), wrong),
    hints = {
      "Check two things: are all sides equal? Are all corners square?",
      "Equal sides: a rhombus. Square corners: a rectangle. Both: a square, too.",
      (sides_equal and "All sides are equal. " or "Not all sides are equal. ") ..
        (corners_square and "All corners are square." or "Not all corners are square."),
    },
    worked = {
      "It has 4 sides: quadrilateral.",
      sides_equal and "All sides are equal: rhombus." or "Not all sides are equal: no rhombus.",
      corners_square and "All corners are square: rectangle." or "Not all corners are square: no rectangle.",
      sides_equal and corners_square and "Both at once: square." or "Not both at once: no square.",
    },
    right_note = kind.square and "A square is a special rectangle and a special rhombus."
      or "Sides and corners tell the name, not how it lies.",
    paper = "Draw the shape on squared paper. Check its corners with a sheet’s corner.",
  }
end

return function(rng, level)
  if level == 1 then return how_many(rng) end
  if level == 2 then return which_name(rng) end
  return several_names(rng)
end
