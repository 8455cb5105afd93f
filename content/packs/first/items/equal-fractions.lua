-- Equal fractions (3.NF.A.3, 4.NF.A.1): cutting pieces finer, another bottom number, pairs. Errors after Hart
-- (1981) and Post, Behr and Lesh (1986) on additive strategies; Ni and Zhou (2005) on whole-number bias.

local function over(n, d) return n .. "/" .. d end

local names_of = {[2] = "halves", [3] = "thirds", [4] = "quarters", [5] = "fifths", [6] = "sixths", [8] = "eighths",
  [9] = "ninths", [10] = "tenths", [12] = "twelfths", [15] = "fifteenths", [16] = "sixteenths", [18] = "eighteenths",
  [20] = "twentieths"}

local pieces = {2, 3, 4, 5, 6, 8}
local cuts, ups = {}, {}
for i = 1, #pieces do
  local d = pieces[i]
  for n = 1, d - 1 do
    for k = 2, 4 do
      if d * k <= 24 then cuts[#cuts + 1] = {n, d, k} end
    end
    if gcd(n, d) == 1 and d < 8 then
      for k = 2, 6 do
        if d * k <= 24 and names_of[d * k] then ups[#ups + 1] = {n, d, k} end
      end
    end
  end
end

local function cut_finer(rng)
  local one = rng:turn_of(cuts)
  local n, d, k = one[1], one[2], one[3]
  local key = n * k
  local shape = rng:pick({"circle", "bar"})
  return {
    prompt = "Imagine: each piece of the " .. shape .. " is cut into " .. k ..
      " equal pieces.\nHow many pieces are coloured then?",
    figure = {kind = "fraction_" .. shape, cuts = d,
      parts = {{size = over(n, d), fill = rng:pick({"plain", "hatch", "dots"})}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      {given = n, name = "gives the pieces before the cut",
        feedback = plural(n, "piece") .. " " .. (n == 1 and "is coloured now. It becomes " or "are coloured now. Each becomes ") .. k .. "."},
      {given = n + k, name = "additive strategy",
        feedback = n + k .. " adds " .. k .. " pieces. But every coloured piece becomes " .. k .. "."},
      {given = d * k, name = "gives the bottom for the top",
        feedback = d * k .. " is all the pieces then. Count the coloured ones only."},
      {given = (d - n) * k, name = "counts the blank part",
        feedback = (d - n) * k .. " is the blank pieces then. Count the coloured ones."},
      {given = key + 1, name = "counts lines, not pieces",
        feedback = key + 1 .. " is one too many. Count pieces, not lines."},
      {given = d + k, name = "additive strategy, on all the pieces",
        feedback = d + k .. " adds " .. k .. " to all the pieces. Look at one piece at a time."},
    }),
    hints = {
      "Look at one coloured piece. Into how many is it cut?",
      "Every coloured piece becomes " .. k .. " smaller ones.",
      n == 1 and "There is 1 coloured piece now. It is cut like all the others."
        or "There are " .. n .. " coloured pieces now. Count " .. k .. " for each of them.",
    },
    worked = {"Coloured now: " .. n .. " of " .. d, "Each becomes " .. k .. ": " .. n .. " × " .. k .. " = " .. bold(key),
      frac(n, d) .. " = " .. frac(key, d * k)},
    right_note = frac(n, d) .. " and " .. frac(key, d * k) .. " colour the same amount.",
    paper = "Draw the " .. shape .. ". Cut each piece with a dashed line. Count.",
  }
end

local function other_bottom(rng)
  local k0 = rng:turn(#ups * 3)
  local one = ups[1 + k0 // 3]
  local n, d, k = one[1], one[2], one[3]
  local down = k0 % 3 == 2
  local shape = k0 % 2 == 0 and "circle" or "bar"
  local a, b = n, d  -- the fraction drawn
  if down then a, b = n * k, d * k end
  local to = down and d or d * k
  local key = down and n or n * k
  local wrong
  if down then
    wrong = {
      {given = a, name = "keeps the top",
        feedback = "The top stayed at " .. a .. ". " .. cap(names_of[to]) .. " are bigger pieces, so fewer are needed."},
      {given = max(a - (b - to), 0), name = "additive strategy",
        feedback = "The same number was taken from top and bottom. Divide both in place of that."},
      {given = max(a - k, 0), name = "takes away in place of dividing",
        feedback = k .. " was taken from the top. Each piece is made of " .. k .. " small ones."},
      {given = key + 1, name = "counts one piece too many",
        feedback = frac(key + 1, to) .. " is more than is coloured."},
      {given = to, name = "gives the bottom for the top",
        feedback = to .. " pieces are the whole " .. shape .. ". Only a part is coloured."},
      {given = b, name = "gives the old bottom",
        feedback = b .. " is how many pieces there are now. Count the big coloured ones."},
    }
  else
    wrong = {
      {given = n, name = "keeps the top",
        feedback = frac(n, to) .. " is less than " .. frac(n, d) .. ". Smaller pieces, so more are needed."},
      {given = n + to - d, name = "additive strategy",
        feedback = "The same number was added to top and bottom. Multiply both in place of that."},
      {given = n + k, name = "adds in place of multiplying",
        feedback = k .. " was added to the top. Each coloured piece becomes " .. k .. "."},
      {given = to, name = "gives the bottom for the top",
        feedback = to .. " pieces are the whole " .. shape .. ". Only a part is coloured."},
      {given = key + 1, name = "counts one piece too many",
        feedback = frac(key + 1, to) .. " is more than is coloured."},
    }
  end
  return {
    prompt = frac(a, b) .. " of the " .. shape .. " is coloured.\nHow many " .. names_of[to] .. " is that?",
    figure = {kind = "fraction_" .. shape, cuts = b,
      parts = {{size = over(a, b), fill = rng:pick({"plain", "hatch", "dots"})}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, wrong),
    hints = {
      "Now there are " .. names_of[b] .. ". The whole is to be cut into " .. names_of[to] .. ".",
      down and "How many small pieces make one bigger piece?" or "How many small pieces does one piece become?",
      (n == 1 or n == k) and "The whole goes from " .. b .. " pieces to " .. to .. ". What happens to the coloured " ..
        (a == 1 and "one" or "ones") .. "?"
        or down and k .. " small pieces make one. Group the " .. a .. " coloured pieces."
        or "Each piece becomes " .. k .. ". Do that for " .. n .. " coloured pieces.",
    },
    worked = down and {b .. " ÷ " .. k .. " = " .. to, a .. " ÷ " .. k .. " = " .. bold(key),
      frac(a, b) .. " = " .. frac(key, to)}
      or {d .. " × " .. k .. " = " .. to, n .. " × " .. k .. " = " .. bold(key), frac(n, d) .. " = " .. frac(key, to)},
    right_note = "Top and bottom went by the same factor.",
    paper = "Draw two bars of one length. Cut one into " .. b .. ", one into " .. to .. ".",
  }
end

local plain = {{1, 2}, {1, 3}, {2, 3}, {1, 4}, {3, 4}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {1, 6}, {5, 6}}

local function pairs_of_equals(rng)
  local k0 = rng:turn(#plain * 8)
  local first = plain[1 + k0 % #plain]
  local chosen = {first}
  while #chosen < 3 do
    local next_one = rng:pick(plain)
    if not contains(chosen, next_one) then chosen[#chosen + 1] = next_one end
  end
  local pairs_, right, bottoms = {}, {}, {}
  for i = 1, 3 do
    local n, d = chosen[i][1], chosen[i][2]
    local k = i == 1 and 2 + k0 // #plain % 3 or rng:int(2, 4)
    right[i] = frac(n * k, d * k)
    pairs_[i] = {left = frac(n, d), right = right[i]}
    bottoms[i] = {n, d, k}
  end
  -- What adding the same number to top and bottom gives; never equal to one of the three.
  local n, d, k = bottoms[1][1], bottoms[1][2], bottoms[1][3]
  local extra_top, extra_bottom = n + d * k - d, d * k
  local function equals_one_of_them()
    for i = 1, 3 do
      if extra_top * chosen[i][2] == extra_bottom * chosen[i][1] then return true end
    end
    return false
  end
  while equals_one_of_them() do extra_bottom = extra_bottom + 1 end
  local extra = frac(extra_top, extra_bottom)
  local as_parts = chosen[1][1] * k .. " of " .. d * k
  return {
    prompt = "Which fractions are equal?\nGive each one its partner.",
    answer = {kind = "match", pairs = pairs_, extra = {extra}},
    misconceptions = {
      {given = {extra, right[2], right[3]}, name = "additive strategy",
        feedback = extra .. " is more than " .. frac(n, d) .. ". Multiply top and bottom by the same number."},
      {given = {right[2], right[1], right[3]}, name = "multiplies the top and the bottom by unlike numbers",
        feedback = "The partners of " .. pairs_[1].left .. " and " .. pairs_[2].left .. " are swapped."},
      {given = {right[1], right[3], right[2]}, name = "compares the bottoms only",
        feedback = "The partners of " .. pairs_[2].left .. " and " .. pairs_[3].left ..
          " are swapped. Tops count as well as bottoms."},
      {given = {right[3], right[2], right[1]}, name = "whole-number bias: compares digits, not amounts",
        feedback = "The partners of " .. pairs_[1].left .. " and " .. pairs_[3].left ..
          " are swapped. Think how much each one colours."},
    },
    hints = {
      "Equal fractions colour the same amount of a bar.",
      "Look for a number that multiplies both top and bottom.",
      "Begin with " .. frac(n, d) .. ": multiply its top and its bottom by " .. k .. ".",
    },
    worked = {
      pairs_[1].left .. " = " .. right[1] .. ", by " .. bottoms[1][3],
      pairs_[2].left .. " = " .. right[2] .. ", by " .. bottoms[2][3],
      pairs_[3].left .. " = " .. right[3] .. ", by " .. bottoms[3][3],
    },
    right_note = pairs_[1].left .. " is " .. as_parts .. " smaller pieces: the same amount.",
    paper = "Draw bars of one length, one below the other. Compare what is shaded.",
  }
end

return function(rng, level)
  if level == 1 then return cut_finer(rng) end
  if level == 2 then return other_bottom(rng) end
  return pairs_of_equals(rng)
end
