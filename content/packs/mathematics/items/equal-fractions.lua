-- Equal fractions (3.NF.A.3): cutting pieces finer, another bottom number, which ones are equal. Errors after Hart (1981) and Post,
-- Behr and Lesh (1986) on additive strategies; Ni and Zhou (2005) on whole-number bias.

local fills = {"plain", "hatch", "dots"}
local function named(d)
  if d == 2 then return t("halves", "medios") end
  if d == 3 then return t("thirds", "tercios") end
  if d == 4 then return t("fourths", "cuartos") end
  if d == 6 then return t("sixths", "sextos") end
  return t("eighths", "octavos")
end

-- {top, bottom, cut into}
local cuts = {{1, 2, 2}, {1, 2, 3}, {1, 2, 4}, {1, 3, 2}, {2, 3, 2}, {1, 4, 2}, {2, 4, 2}, {3, 4, 2}, {2, 2, 2}, {2, 2, 3}, {3, 3, 2}, {2, 2, 4}, {4, 4, 2}}

local function cut_finer(rng)
  local turn = rng:turn(2 * #cuts)
  local one, round = cuts[1 + turn // 2], turn % 2 == 0
  local n, d, k = one[1], one[2], one[3]
  local key = n * k
  return {
    prompt = round and t("Each piece of the circle is cut into $1 equal pieces.\nHow many pieces are colored then?", "Cada parte del círculo se corta en $1 partes iguales.\n¿Cuántas partes quedan pintadas?", k)
      or t("Each piece of the bar is cut into $1 equal pieces.\nHow many pieces are colored then?", "Cada parte de la barra se corta en $1 partes iguales.\n¿Cuántas partes quedan pintadas?", k),
    figure = {kind = round and "fraction_circle" or "fraction_bar", cuts = d, parts = {{size = over(n, d), fill = rng:pick(fills)}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(n, "gives the pieces before the cut", "$1 is the number colored before. Each becomes $2.", "$1 es el número de antes. Cada una se vuelve $2.", n, k),
      slip(n + k, "additive strategy", "$1 adds $2 pieces. But every colored piece becomes $2.", "$1 suma $2 partes. Pero cada parte pintada se vuelve $2.", n + k, k),
      slip(d * k, "gives the bottom for the top", "$1 is all the pieces then. Count the colored ones.", "$1 son todas las partes. Se cuentan las pintadas.", d * k),
      slip((d - n) * k, "names the blank part", "$1 is the blank pieces. Count the colored ones.", "$1 son las partes blancas. Se cuentan las pintadas.", (d - n) * k),
      slip(key + 1, "counts lines, not pieces", "$1 is one too many. Count pieces, not lines.", "$1 es una de más. Se cuentan partes, no líneas.", key + 1),
      slip(d + k, "additive strategy, on all the pieces", "$1 adds $2 to all the pieces. Look at one piece.", "$1 suma $2 a todas las partes. Hay que mirar una sola.", d + k, k),
    }),
    hints = {t("Look at one colored piece. Into how many is it cut?", "Mira una parte pintada. ¿En cuántas se corta?"),
      t("Every colored piece becomes $1 smaller ones.", "Cada parte pintada se vuelve $1 más pequeñas.", k), t("Colored now: $1. Each becomes $2.", "Pintadas ahora: $1. Cada una se vuelve $2.", n, k)},
    worked = {t("Colored now: $1", "Pintadas ahora: $1", n), n .. " × " .. k .. " = " .. bold(key), frac(n, d) .. " = " .. frac(key, d * k)},
    right_note = t("$1 and $2 color the same amount.", "$1 y $2 pintan lo mismo.", frac(n, d), frac(key, d * k)),
    paper = t("Draw it. Cut each piece with a dashed line. Count.", "Dibújalo. Corta cada parte con una línea punteada. Cuenta."),
  }
end

-- {top, bottom, new top, new bottom}
local swaps = {{1, 2, 2, 4}, {1, 2, 3, 6}, {1, 2, 4, 8}, {1, 3, 2, 6}, {2, 3, 4, 6}, {1, 4, 2, 8}, {3, 4, 6, 8}, {2, 4, 4, 8},
  {2, 4, 1, 2}, {3, 6, 1, 2}, {4, 8, 1, 2}, {2, 6, 1, 3}, {4, 6, 2, 3}, {2, 8, 1, 4}, {6, 8, 3, 4}, {4, 8, 2, 4}, {2, 4, 3, 6}, {3, 6, 2, 4}, {3, 6, 4, 8}}

local function other_bottom(rng)
  local turn = rng:turn(2 * #swaps)
  local one, round = swaps[1 + turn // 2], turn % 2 == 0
  local a, b, key, to = one[1], one[2], one[3], one[4]
  local finer = to > b
  return {
    prompt = round and t("$1 of the circle is colored.\nHow many $2 is that?", "$1 del círculo está pintado.\n¿Cuántos $2 son?", frac(a, b), named(to))
      or t("$1 of the bar is colored.\nHow many $2 is that?", "$1 de la barra está pintado.\n¿Cuántos $2 son?", frac(a, b), named(to)),
    figure = {kind = round and "fraction_circle" or "fraction_bar", cuts = b, parts = {{size = over(a, b), fill = rng:pick(fills)}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(a, "keeps the top", "The top stayed at $1. But $2 are not the size of $3.", "Arriba quedó $1. Pero los $2 no miden como los $3.", a, named(to), named(b)),
      slip(max(a + to - b, 0), "additive strategy", "The top and the bottom changed by the same number. Think of the colored part.",
        "Arriba y abajo cambiaron en el mismo número. Hay que pensar en la parte pintada."),
      slip(key + 1, "counts one too many", "$1 is more than is colored. Look where the color ends.", "$1 es más de lo pintado. Hay que mirar dónde termina el color.", frac(key + 1, to)),
      slip(to, "gives the bottom for the top", "$1 pieces are the whole. Only a part is colored.", "$1 partes son el entero. Solo se pintó una parte.", to),
      slip(b, "gives the old bottom", "$1 is all the pieces there are now. Count colored ones.", "$1 son todas las partes de ahora. Se cuentan las pintadas.", b),
      slip(key + 2, "counts two too many", "$1 is more than is colored. Look where the color ends.", "$1 es más de lo pintado. Hay que mirar dónde termina el color.", frac(key + 2, to)),
    }),
    hints = {t("Now there are $1. The whole is to be cut into $2.", "Ahora hay $1. El entero se corta en $2.", named(b), named(to)),
      finer and t("Smaller pieces: more of them cover the same part.", "Partes más pequeñas: hacen falta más.") or t("Bigger pieces: fewer of them cover the same part.", "Partes más grandes: hacen falta menos."),
      t("Draw the whole again with $1 pieces below it.", "Dibuja el entero otra vez, debajo, con $1 partes.", to)},
    worked = {t("Cut the whole into $1 pieces.", "Se corta el entero en $1 partes.", to), t("The colored part covers $1 of them.", "Lo pintado cubre $1.", bold(key)),
      frac(a, b) .. " = " .. frac(key, to)},
    right_note = t("Equal fractions have other numbers and the same size.", "Las fracciones iguales tienen otros números y el mismo tamaño."),
    paper = t("Draw two bars of one length. Cut one into $1, one into $2.", "Dibuja dos barras iguales. Corta una en $1 y otra en $2.", b, to),
  }
end

local families = {{{1, 2}, {2, 4}, {3, 6}, {4, 8}}, {{1, 3}, {2, 6}}, {{2, 3}, {4, 6}}, {{1, 4}, {2, 8}}, {{3, 4}, {6, 8}}}

local function match_equals(rng, k)
  local order = rng:shuffle({2, 3, 4, 5})
  local chosen = {families[1], families[order[1]], families[order[2]]}
  local pairs_, right = {}, {}
  for i = 1, 3 do
    local list = chosen[i]
    local first = i == 1 and 1 + k % 4 or 1 + (k // 4) % 2
    local second = i == 1 and 1 + (first + k // 4 % 3) % 4 or 3 - first
    if second == first then second = first % #list + 1 end
    pairs_[i] = {left = frac(list[first][1], list[first][2]), right = frac(list[second][1], list[second][2])}
    right[i] = pairs_[i].right
  end
  local rest = families[order[3]]
  local extra = frac(rest[1][1], rest[1][2])
  return {
    prompt = t("Match the fractions that are equal.", "Une las fracciones iguales."),
    answer = {kind = "match", pairs = pairs_, extra = {extra}},
    misconceptions = {
      {given = {right[2], right[1], right[3]}, name = "looks at the numbers, not the size", feedback = t("$1 and $2 are not the same size. Draw both.", "$1 y $2 no son del mismo tamaño. Hay que dibujar las dos.", pairs_[1].left, right[2])},
      {given = {right[1], right[3], right[2]}, name = "looks at the numbers, not the size", feedback = t("$1 and $2 are not the same size. Draw both.", "$1 y $2 no son del mismo tamaño. Hay que dibujar las dos.", pairs_[2].left, right[3])},
      {given = {right[1], right[2], extra}, name = "takes a fraction with a like number", feedback = t("$1 and $2 do not reach the same place.", "$1 y $2 no llegan al mismo lugar.", pairs_[3].left, extra)},
      {given = {extra, right[2], right[3]}, name = "takes a fraction with a like number", feedback = t("$1 and $2 do not reach the same place.", "$1 y $2 no llegan al mismo lugar.", pairs_[1].left, extra)},
    },
    hints = {t("Think of a bar for each fraction.", "Piensa en una barra para cada fracción."), t("Cut each piece in two: does the other one appear?", "Corta cada parte en dos: ¿aparece la otra?"),
      t("One of them is half of the whole. Find it first.", "Una de ellas es la mitad del entero. Búscala primero.")},
    worked = {pairs_[1].left .. " = " .. right[1], pairs_[2].left .. " = " .. right[2], pairs_[3].left .. " = " .. bold(right[3])},
    right_note = t("Equal fractions stand at the same place of a line.", "Las fracciones iguales están en el mismo lugar de la recta."),
    paper = t("Fold a strip of paper. Fold it once more. Compare.", "Dobla una tira de papel. Dóblala otra vez. Compara."),
  }
end

local function which_equal(rng, k)
  local list = families[1]
  local first = 1 + k % 4
  local goal = list[first]
  local fits = {}
  for i = 1, 4 do
    if i ~= first then fits[#fits + 1] = list[i] end
  end
  rng:shuffle(fits)
  local no = rng:shuffle({{1, 3}, {2, 3}, {1, 4}, {3, 4}, {2, 6}, {3, 8}, {5, 8}, {4, 6}})
  local a, b = frac(fits[1][1], fits[1][2]), frac(fits[2][1], fits[2][2])
  local x, y = frac(no[1][1], no[1][2]), frac(no[2][1], no[2][2])
  local options = rng:shuffle({a, b, x, y})
  local ordered = {}
  for _, one in ipairs(options) do
    if one == a or one == b then ordered[#ordered + 1] = one end
  end
  local shown = frac(goal[1], goal[2])
  return {
    prompt = t("Which fractions are equal to $1?\nChoose all that are.", "¿Qué fracciones son iguales a $1?\nElige todas.", shown),
    answer = {kind = "several", options = options, right = ordered},
    misconceptions = {
      {given = {a}, name = "stops at the first that fits", feedback = t("$1 is equal. One more is equal too.", "$1 es igual. Otra también es igual.", a)},
      {given = {b}, name = "stops at the first that fits", feedback = t("$1 is equal. One more is equal too.", "$1 es igual. Otra también es igual.", b)},
      {given = {a, x}, name = "looks at the numbers, not the size", feedback = t("$1 is not the size of $2. Draw both.", "$1 no mide lo mismo que $2. Hay que dibujar las dos.", x, shown)},
      {given = {a, b, y}, name = "looks at the numbers, not the size", feedback = t("$1 is not the size of $2. Draw both.", "$1 no mide lo mismo que $2. Hay que dibujar las dos.", y, shown)},
    },
    hints = {t("How much of the whole is $1?", "¿Cuánto del entero es $1?", shown), t("Compare the top with the bottom in each one.", "En cada una compara el número de arriba con el de abajo."),
      t("The top is half of the bottom in $1.", "En $1, arriba está la mitad de lo de abajo.", shown)},
    worked = {t("$1 is half of the whole.", "$1 es la mitad del entero.", shown), a .. " = " .. shown, bold(b) .. " = " .. shown},
    right_note = t("Half of the whole has many names.", "La mitad del entero tiene muchos nombres."),
    paper = t("Draw a bar. Cut it into 2, 4, 6 and 8 under each other.", "Dibuja una barra. Córtala en 2, 4, 6 y 8, una bajo otra."),
  }
end

return function(rng, level)
  if level == 1 then return cut_finer(rng) end
  if level == 2 then return other_bottom(rng) end
  local k = rng:turn(72)
  if k % 2 == 0 then return match_equals(rng, k // 2) end
  return which_equal(rng, k // 2)
end
