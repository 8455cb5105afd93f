-- Shading parts of a grid (3.NF.A.1, 4.NF.A.1, 4.NF.C.6). Errors after Behr, Lesh, Post and Silver (1983) and Steinle and
-- Stacey (2004): the top number alone, the part that stays, tenths taken for hundredths.

local function grid(rows, columns, n) return {kind = "grid", rows = rows, columns = columns, rule = "count", count = n} end
local function counts(rows, columns, key, list)
  local out = {}
  for _, one in ipairs(list) do
    if one.n >= 1 and one.n <= rows * columns then
      table.insert(out, {given = cells(rows, columns, one.n), name = one.name, feedback = one.feedback})
    end
  end
  return apart(cells(rows, columns, key), out)
end

local stories = {"A bar of chocolate has", "A garden has", "A window has", "A quilt has", "A tray has"}

-- One square is one part.
local function own_parts(rng, k)
  local sizes = {{1, 4}, {2, 3}, {1, 5}, {2, 4}, {2, 5}, {3, 3}, {1, 6}, {3, 4}}
  local s = sizes[1 + k % #sizes]
  local d = s[1] * s[2]
  local n = 1 + k // #sizes * 2 % (d - 1)
  return {
    prompt = rng:pick(stories) .. " " .. d .. " squares.\nShade " .. frac(n, d) .. " of it.",
    answer = grid(s[1], s[2], n),
    misconceptions = counts(s[1], s[2], n, {
      {n = d - n, name = "shades the part that stays",
        feedback = "That leaves " .. frac(n, d) .. " blank. Shade it instead."},
      {n = d, name = "shades the whole", feedback = "That is the whole. " .. frac(n, d) .. " is a part of it."},
      {n = n + 1, name = "shades one part too many", feedback = "That is one square too many. The top number counts them."},
      {n = n - 1, name = "shades one part too few", feedback = "That is one square too few. The top number counts them."},
      {n = 1, name = "takes any fraction for one part", feedback = "That is one part. The top number says how many."},
    }),
    hints = {
      "The bottom number tells how many parts there are.",
      "The top number tells how many of them to shade.",
      "Each square is " .. frac(1, d) .. ". Shade that many times.",
    },
    worked = {d .. " squares: each is " .. frac(1, d) .. ".", "Shade " .. plural(n, "square") .. "."},
    right_note = "The top number counts the parts.",
    paper = "Draw the squares and shade the same part.",
  }
end

-- {bottom, rows, columns}: several squares to a part.
local grids = {{2, 2, 4}, {3, 3, 4}, {4, 2, 6}, {2, 3, 4}, {4, 4, 5}, {3, 2, 6}, {5, 2, 5}, {6, 3, 4}, {2, 2, 5}, {4, 3, 4},
  {5, 4, 5}, {3, 3, 5}, {5, 3, 5}, {10, 4, 5}, {8, 4, 4}, {4, 4, 4}, {2, 4, 4}, {6, 3, 6}, {3, 3, 6}, {9, 3, 6}}

local function several_to_a_part(rng, k)
  local g = grids[1 + k % #grids]
  local d, rows, columns = g[1], g[2], g[3]
  local n = 1 + k // #grids % (d - 1)
  local all = rows * columns
  local each = all // d
  local key = n * each
  return {
    prompt = rng:pick(stories) .. " " .. all .. " squares.\nShade " .. frac(n, d) .. " of it.",
    answer = grid(rows, columns, key),
    misconceptions = counts(rows, columns, key, {
      {n = n, name = "shades the top number of squares",
        feedback = "That is " .. frac(n, all) .. ". A part is more than one square here."},
      {n = d, name = "shades the bottom number of squares",
        feedback = "The bottom number cuts the whole into " .. d .. " parts."},
      {n = all - key, name = "shades the part that stays", feedback = "That leaves " .. frac(n, d) .. " blank. Shade it instead."},
      {n = each, name = "shades one part only", feedback = "That is " .. frac(1, d) .. ". The top number says how many."},
      {n = key + 1, name = "shades one square too many", feedback = "That is one square too many."},
      {n = key - 1, name = "shades one square too few", feedback = "That is one square too few."},
    }),
    hints = {
      "Cut the squares into " .. d .. " equal parts.",
      "How many squares are in one part?",
      all .. " squares in " .. d .. " parts: " .. each .. " in each. Shade " .. plural(n, "part") .. ".",
    },
    worked = {all .. " ÷ " .. d .. " = " .. each, n .. " × " .. each .. " = " .. bold(key) .. " squares"},
    right_note = "The same part can be cut finer.",
    paper = "Draw the grid. Ring each part before shading.",
  }
end

-- A hundred squares; how much is written as a decimal or in percent.
local function hundredths(rng, k)
  local n = 3 + k * 4 % 27  -- far apart from item to item
  if n % 10 == 0 and k % 2 == 1 then n = n + 1 end
  local percent = k % 2 == 1

  local tens, ones = n // 10, n % 10
  return {
    prompt = "The square has a hundred parts.\nShade " .. (percent and n .. " percent of it." or decimal(n, 2) .. " of it."),
    answer = grid(10, 10, n),
    misconceptions = counts(10, 10, n, {
      {n = 10 * n, name = "takes hundredths for tenths", feedback = "That is ten times too much. One square is a hundredth."},
      {n = 10 * ones + tens, name = "swaps tenths and hundredths",
        feedback = "Tenths and hundredths are swapped. A tenth is ten squares."},
      {n = tens + ones, name = "takes each digit for squares",
        feedback = "A tenth is a whole row of ten squares."},
      {n = tens, name = "shades the tenths as squares", feedback = "A tenth is ten squares, a whole row."},
      {n = 100 - n, name = "shades the part that stays", feedback = "That part stays blank. Shade the other one."},
      {n = n + 1, name = "shades one square too many", feedback = "That is one square too many."},
      {n = n - 1, name = "shades one square too few", feedback = "That is one square too few."},
    }),
    hints = {
      percent and "Percent means out of a hundred." or "The second place after the point is hundredths.",
      "One row is ten squares: a tenth.",
      tens > 0 and "Shade " .. plural(tens, "row") .. ". Then " .. plural(ones, "square") .. " more."
        or "There is no full row. One square is one hundredth.",
    },
    worked = {tens .. " tenths: " .. plural(tens, "full row"), ones .. " hundredths: " .. plural(ones, "square"),
      n .. " squares in all."},
    right_note = "A hundredth is one square of a hundred.",
    paper = "Draw a square of ten by ten and shade rows first.",
  }
end

return function(rng, level)
  if level == 1 then return own_parts(rng, rng:turn(56)) end
  if level == 2 then return several_to_a_part(rng, rng:turn(80)) end
  return hundredths(rng, rng:turn(54))
end
