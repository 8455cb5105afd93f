-- Fractions of a shape (3.NF.A.1, 3.G.A.2). Errors after Hart (1981) and Ni and Zhou (2005) on whole-number bias.

local fills = {"plain", "hatch", "dots"}

local pieces = {2, 3, 4, 6, 8}
local all = {}
for i = 1, #pieces do
  for k = 1, pieces[i] - 1 do all[#all + 1] = {k, pieces[i]} end
end

local function equal_pieces(rng)
  local turn = rng:turn(2 * #all)
  local one, round = all[1 + turn // 2], turn % 2 == 0
  local k, d = one[1], one[2]
  return {
    prompt = round and t("The circle is cut into equal pieces.\nWhat fraction of the circle is colored?", "El círculo está cortado en partes iguales.\n¿Qué fracción del círculo está pintada?")
      or t("The bar is cut into equal pieces.\nWhat fraction of the bar is colored?", "La barra está cortada en partes iguales.\n¿Qué fracción de la barra está pintada?"),
    figure = {kind = round and "fraction_circle" or "fraction_bar", cuts = d, parts = {{size = over(k, d), fill = rng:pick(fills)}}},
    answer = {kind = "number", value = over(k, d), form = "fraction", fraction = true},
    misconceptions = apart(over(k, d), {
      slip(over(k, d - k), "part to part", "$1 compares colored with blank. The bottom counts all the pieces.",
        "$1 compara lo pintado con lo blanco. Abajo van todas las partes.", frac(k, d - k)),
      slip(over(d - k, d), "names the blank part", "$1 is the blank part. Count the colored pieces for the top.",
        "$1 es la parte blanca. Arriba van las partes pintadas.", frac(d - k, d)),
      slip(over(d, k), "turns the fraction over", "$1 is upside down. All the pieces go at the bottom.",
        "$1 está al revés. Abajo van todas las partes.", frac(d, k)),
      slip(over(k, d + 1), "counts lines, not pieces", "$1 has one piece too many at the bottom. Count pieces, not lines.",
        "$1 tiene una parte de más abajo. Se cuentan partes, no líneas.", frac(k, d + 1)),
      slip(over(1, d), "names one piece only", "$1 is one piece. More than one is colored.", "$1 es una parte. Hay más de una pintada.", frac(1, d)),
    }),
    hints = {t("How many equal pieces are there in all?", "¿Cuántas partes iguales hay en total?"),
      t("The bottom counts all pieces. The top counts colored ones.", "Abajo van todas las partes. Arriba, las pintadas."),
      t("Colored: $1. In all: $2. Now write it.", "Pintadas: $1. En total: $2. Ahora escríbelo.", k, d)},
    worked = {t("All pieces: $1", "Todas las partes: $1", d), t("Colored pieces: $1", "Partes pintadas: $1", k),
      t("Colored: $1", "Pintado: $1", bold(frac(k, d)))},
    right_note = t("The bottom tells the size of a piece. The top counts.", "El número de abajo dice el tamaño. El de arriba cuenta."),
    paper = t("Draw it. Number each piece. Then shade the colored ones.", "Dibújalo. Numera cada parte. Luego pinta las partes pintadas."),
  }
end

-- The blank rest cut into pieces that are not all the size of the colored one.
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
  local k = rng:turn(8)
  local d = ({3, 4, 6, 8})[1 + k // 2]
  local round = k % 2 == 1
  local sizes = uneven_rest(rng, d)
  local n = #sizes + 1
  local place = rng:int(1, n)
  local parts = {}
  for i = 1, #sizes do parts[i] = {size = over(sizes[i], d), fill = "empty"} end
  table.insert(parts, place, {size = over(1, d), fill = rng:pick(fills)})
  return {
    prompt = round and t("The pieces of the circle are not all equal.\nWhat fraction of the circle is colored?", "Las partes del círculo no son todas iguales.\n¿Qué fracción del círculo está pintada?")
      or t("The pieces of the bar are not all equal.\nWhat fraction of the bar is colored?", "Las partes de la barra no son todas iguales.\n¿Qué fracción de la barra está pintada?"),
    figure = {kind = round and "fraction_circle" or "fraction_bar", cuts = 0, parts = parts},
    answer = {kind = "number", value = over(1, d), form = "fraction", fraction = true},
    misconceptions = apart(over(1, d), {
      slip(over(1, n), "counts pieces of unlike size", "$1 counts the pieces as if they were equal. Some are bigger.",
        "$1 cuenta las partes como si fueran iguales. Algunas son más grandes.", frac(1, n)),
      slip(over(1, max(n - 1, 2)), "part to part", "$1 compares colored with blank pieces. Think of the whole.",
        "$1 compara lo pintado con lo blanco. Hay que pensar en el entero.", frac(1, max(n - 1, 2))),
      slip(over(d - 1, d), "names the blank part", "$1 is the blank part. Find the colored part.", "$1 es la parte blanca. Se busca la parte pintada.", frac(d - 1, d)),
      slip(over(1, d - 1), "leaves out the colored piece", "$1 counts what fits in the blank part. The colored piece counts too.",
        "$1 cuenta lo que cabe en lo blanco. La parte pintada también cuenta.", frac(1, d - 1)),
      slip(over(1, d + 1), "counts lines, not pieces", "$1 is a little too small. Try how many fit.", "$1 es un poco pequeño. Hay que probar cuántas caben.", frac(1, d + 1)),
    }),
    hints = {t("Are the pieces all the same size?", "¿Son todas las partes del mismo tamaño?"),
      t("Use the colored piece as a measure. How many fit?", "Usa la parte pintada como medida. ¿Cuántas caben?"),
      t("The blank part holds $1 of them. Add the colored one.", "En lo blanco caben $1. Cuenta también la pintada.", d - 1)},
    worked = {t("The blank part holds $1 pieces of that size.", "En lo blanco caben $1 partes de ese tamaño.", d - 1),
      t("The whole holds $1 of them.", "En el entero caben $1.", d), t("Colored: $1", "Pintado: $1", bold(frac(1, d)))},
    right_note = t("A fraction needs equal pieces.", "Una fracción necesita partes iguales."),
    paper = t("Trace the colored piece. Step it along the whole and count.", "Calca la parte pintada. Muévela por el entero y cuenta."),
  }
end

local shares = {}
for _, d in ipairs({4, 6, 8}) do
  for a = 1, d - 2 do
    for b = 1, d - 1 - a do shares[#shares + 1] = {a, b, d} end
  end
end

local function what_is_left(rng, k)
  local s = shares[1 + k % #shares]
  local a, b, d = s[1], s[2], s[3]
  local left = d - a - b
  local who, other = rng:two_names()
  local round = k % 2 == 0
  return {
    prompt = round and t("A pizza has $1 equal pieces. $2 eats $3 of them. $4 eats $5.\nWhat fraction of the pizza is left?",
        "Una pizza tiene $1 partes iguales. $2 come $3. $4 come $5.\n¿Qué fracción de la pizza queda?", d, who, a, other, b)
      or t("A bar of chocolate has $1 equal pieces. $2 eats $3 of them. $4 eats $5.\nWhat fraction of the chocolate is left?",
        "Un chocolate tiene $1 partes iguales. $2 come $3. $4 come $5.\n¿Qué fracción del chocolate queda?", d, who, a, other, b),
    figure = {kind = round and "fraction_circle" or "fraction_bar", cuts = d, parts = {}},
    answer = {kind = "number", value = over(left, d), form = "fraction", fraction = true},
    misconceptions = apart(over(left, d), {
      slip(over(a + b, d), "names the part taken", "$1 is what was eaten. Count what is left.", "$1 es lo que se comió. Se cuenta lo que queda.", frac(a + b, d)),
      slip(over(d - a, d), "stops after one step", "$1 is left after $2 eats. $3 eats too.", "Queda $1 después de comer $2. $3 también come.", frac(d - a, d), who, other),
      slip(over(left, a + b), "part to part", "$1 compares the rest with the part eaten. The bottom counts all $2.",
        "$1 compara el resto con lo comido. Abajo van las $2 partes.", frac(left, a + b), d),
      slip(over(1, d), "names one piece only", "$1 is one piece. More are left.", "$1 es una parte. Quedan más.", frac(1, d)),
      slip(over(a, d), "names one part only", "$1 is what one of them ate.", "$1 es lo que comió una persona.", frac(a, d)),
      slip(over(d, left), "turns the fraction over", "$1 is upside down. All pieces go at the bottom.", "$1 está al revés. Abajo van todas las partes.", frac(d, left)),
    }),
    hints = {t("How many pieces are eaten in all?", "¿Cuántas partes se comen en total?"), t("How many pieces are left?", "¿Cuántas partes quedan?"),
      t("$1 − $2 pieces are left, of $3.", "Quedan $1 − $2 partes, de $3.", d, a + b, d)},
    worked = {a .. " + " .. b .. " = " .. a + b, d .. " − " .. a + b .. " = " .. left, t("Left: $1", "Queda: $1", bold(frac(left, d)))},
    right_note = t("The bottom stays: all the pieces of the whole.", "El número de abajo no cambia: todas las partes."),
    paper = t("Draw the whole. Cross out the pieces eaten.", "Dibuja el entero. Tacha las partes comidas."),
  }
end

return function(rng, level)
  if level == 1 then return equal_pieces(rng) end
  if level == 2 then return uneven_pieces(rng) end
  return what_is_left(rng, rng:turn(68))
end
