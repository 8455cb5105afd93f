-- Fractions of a shape (2.G.A.3, 3.NF.A.1, 5.NF.A.1). Errors after Hart (1981, Concepts in Secondary
-- Mathematics and Science) and Ni and Zhou (2005) on whole-number bias.

-- Answers and `given` are text with a slash; prompts use stacked fractions.
local function over(n, d) return n .. "/" .. d end

-- Every fraction k/d with these pieces, once.
local pieces = {2, 3, 4, 5, 6, 8}
local simple = {}
for i = 1, #pieces do
  for k = 1, pieces[i] - 1 do simple[#simple + 1] = {k, pieces[i]} end
end

local function equal_pieces(rng)
  local one = rng:turn_of(simple)
  local k, d = one[1], one[2]
  local shape = rng:pick({"bar", "circle"})
  return {
    prompt = "The " .. shape .. " is cut into equal pieces.\nWhat fraction of the " .. shape .. " is coloured?",
    figure = {kind = "fraction_" .. shape, cuts = d,
      parts = {{size = over(k, d), fill = rng:pick({"plain", "hatch", "dots"})}}},
    answer = {kind = "number", value = over(k, d), form = "fraction", fraction = true},
    misconceptions = apart(over(k, d), {
      {given = over(k, d - k), name = "part to part",
        feedback = frac(k, d - k) .. " compares coloured with blank. The bottom counts all the pieces."},
      {given = over(d - k, d), name = "names the blank part",
        feedback = frac(d - k, d) .. " is the blank part. Count the coloured pieces for the top."},
      {given = over(d, k), name = "turns the fraction over",
        feedback = frac(d, k) .. " is upside down. All the pieces go at the bottom."},
      {given = over(k, d + 1), name = "counts lines, not pieces",
        feedback = frac(k, d + 1) .. " has one piece too many at the bottom. Count pieces, not lines."},
      {given = over(1, d), name = "names one piece only",
        feedback = frac(1, d) .. " is one piece. More than one piece is coloured."},
    }),
    hints = {
      "Look at how many equal pieces there are.",
      "The bottom counts all pieces. The top counts coloured pieces.",
      k .. " of the " .. d .. " pieces " .. (k == 1 and "is" or "are") .. " coloured. Now write it.",
    },
    worked = {"All pieces: " .. d, "Coloured pieces: " .. k, "The coloured part is " .. frac(k, d) .. "."},
    right_note = "The bottom tells the size of a piece. The top counts them.",
    paper = "Draw the " .. shape .. ". Number each piece, then shade the coloured ones.",
  }
end

-- The blank rest cut into pieces that are not all the size of the coloured one.
local function uneven_rest(rng, d)
  local rest, sizes = d - 1, {}
  while rest > 0 do
    local size = #sizes == 0 and rng:int(2, max(2, d - 2)) or rng:int(1, min(rest, 3))
    size = min(size, rest)
    if #sizes == 3 then size = rest end
    sizes[#sizes + 1] = size
    rest = rest - size
  end
  return sizes
end

local function uneven_pieces(rng)
  local k = rng:turn(10)
  local d = 3 + k // 2
  if d == 7 then d = 8 end
  local shape = k % 2 == 0 and "bar" or "circle"
  local sizes = uneven_rest(rng, d)
  local n = #sizes + 1
  local place = rng:int(1, n)
  local parts = {}
  for i = 1, #sizes do parts[i] = {size = over(sizes[i], d), fill = "empty"} end
  table.insert(parts, place, {size = over(1, d), fill = rng:pick({"plain", "hatch", "dots"})})
  return {
    prompt = "The pieces of the " .. shape .. " are not all equal.\nWhat fraction of the " .. shape .. " is coloured?",
    figure = {kind = "fraction_" .. shape, cuts = 0, parts = parts},
    answer = {kind = "number", value = over(1, d), form = "fraction", fraction = true},
    misconceptions = apart(over(1, d), {
      {given = over(1, n), name = "counts pieces of unlike size",
        feedback = frac(1, n) .. " counts the pieces as if they were equal. Some are bigger."},
      {given = over(1, n - 1), name = "part to part",
        feedback = frac(1, n - 1) .. " compares coloured with blank pieces. Think of the whole " .. shape .. "."},
      {given = over(d - 1, d), name = "names the blank part",
        feedback = frac(d - 1, d) .. " is the blank part. The coloured part is asked."},
      {given = over(1, d - 1), name = "leaves out the coloured piece",
        feedback = frac(1, d - 1) .. " counts what fits in the blank part. The coloured piece counts too."},
      {given = over(1, d + 1), name = "counts lines, not pieces",
        feedback = frac(1, d + 1) .. " is a little too small. Try how many fit."},
    }),
    hints = {
      "Are the pieces all the same size?",
      "Use the coloured piece as a ruler. How many fit in the whole?",
      "The blank part holds " .. d - 1 .. " of them. Add the coloured one.",
    },
    worked = {
      "The blank part holds " .. d - 1 .. " pieces of that size.",
      "The whole holds " .. d .. " of them.",
      "One of " .. d .. " equal pieces is " .. frac(1, d) .. ".",
    },
    right_note = "A fraction needs equal pieces. Cut the big ones first.",
    paper = "Trace the coloured piece. Step it along the whole and count.",
  }
end

-- Two parts of one whole: {top, bottom} each, the larger first, together less than the whole.
local sums = {
  {1, 2, 1, 4}, {1, 2, 1, 3}, {1, 2, 1, 6}, {1, 2, 1, 8}, {1, 2, 1, 10}, {1, 3, 1, 6}, {1, 3, 1, 4}, {1, 3, 1, 9},
  {1, 3, 1, 12}, {1, 4, 1, 8}, {1, 4, 1, 12}, {1, 5, 1, 10}, {1, 2, 1, 5}, {2, 3, 1, 6}, {2, 5, 1, 10}, {3, 4, 1, 8},
  {3, 5, 1, 10}, {2, 3, 1, 4}, {1, 2, 3, 8}, {5, 8, 1, 4}, {2, 5, 3, 10}, {1, 2, 2, 5},
}
local stories = {
  {"garden", "beans", "carrots"}, {"garden", "peas", "onions"}, {"shelf", "books", "games"}, {"page", "words", "pictures"},
  {"wall", "tiles", "bricks"}, {"tray", "buns", "rolls"}, {"pond", "lilies", "reeds"},
}
-- {top/bottom}s in words for a hint.
local part_names = {[3] = "thirds", [4] = "quarters", [5] = "fifths", [6] = "sixths", [8] = "eighths", [9] = "ninths",
  [10] = "tenths", [12] = "twelfths", [15] = "fifteenths", [20] = "twentieths", [24] = "twenty-fourths"}

local function two_parts(rng)
  local s = rng:turn_of(sums)
  local a, b, c, d = s[1], s[2], s[3], s[4]
  local story = rng:pick(stories)
  local place, one, two = story[1], story[2], story[3]
  local common = lcm(b, d)
  local a2, c2 = a * common // b, c * common // d
  local n, m = reduced(a2 + c2, common)
  local function product() local x, y = reduced(a * c, b * d) return over(x, y) end
  local pieces_word = part_names[common]
  local worked = {frac(a, b) .. " = " .. frac(a2, common)}
  if d ~= common then table.insert(worked, frac(c, d) .. " = " .. frac(c2, common)) end
  table.insert(worked, frac(a2, common) .. " + " .. frac(c2, common) .. " = " .. frac(a2 + c2, common))
  table.insert(worked, (m ~= common and "That is the same as " or "Together they are ") .. frac(n, m) .. ".")
  return {
    prompt = frac(a, b) .. " of the " .. place .. " is " .. one .. ". " .. frac(c, d) .. " is " .. two ..
      ".\nWhat fraction is " .. one .. " and " .. two .. " together?",
    figure = {kind = "fraction_bar", cuts = 0, parts = {
      {size = over(a, b), fill = "hatch", label = one}, {size = over(c, d), fill = "dots", label = two}}},
    answer = {kind = "number", value = over(n, m), form = "fraction", fraction = true},
    misconceptions = apart(over(n, m), {
      {given = over(a + c, b + d), name = "adds tops and bottoms",
        feedback = frac(a + c, b + d) .. " comes from adding the tops and the bottoms. It is **less** than the " ..
          one .. " alone."},
      {given = over(a + c, max(b, d)), name = "adds tops, keeps one bottom",
        feedback = "The tops were added as they are. But the pieces are not the same size yet."},
      {given = over(common - a2 - c2, common), name = "names what is left",
        feedback = frac(common - a2 - c2, common) .. " is the part with nothing in it."},
      {given = product(), name = "multiplies in place of adding",
        feedback = "That is less than each part. Together they must be more."},
      {given = over(a, b), name = "names one part only",
        feedback = frac(a, b) .. " is the " .. one .. " alone. The " .. two .. " count too."},
    }),
    hints = {
      "Look at the pieces. Are they all the same size?",
      "Cut both parts into " .. pieces_word .. ". Then count the pieces.",
      "The " .. one .. ": " .. frac(a2, common) .. ". The " .. two .. ": " .. frac(c2, common) .. ". Now join them.",
    },
    worked = worked,
    right_note = "Both parts were cut into " .. pieces_word .. " first.",
    paper = "Draw a bar. Cut it into " .. common .. " equal pieces and shade both parts.",
  }
end

return function(rng, level)
  if level == 1 then return equal_pieces(rng) end
  if level == 2 then return uneven_pieces(rng) end
  return two_parts(rng)
end
