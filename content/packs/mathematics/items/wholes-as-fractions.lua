-- Whole numbers as fractions (3.NF.A.3c). Errors after Ni and Zhou (2005) and Pearn and Stephens (2004).

local bottoms = {2, 3, 4, 6, 8}

-- A row of whole bars cut into equal pieces.
local function from_bars(k)
  local d, w = ({2, 3, 4, 6, 8})[1 + k % 5], 1 + k // 5 % 3
  local whole_first = k // 15 % 2 == 0
  local rows = {}
  for i = 1, w do
    local segments = {}
    for j = 1, d do segments[j] = {size = 1, label = "1/" .. d, fill = "hatch"} end
    rows[i] = {name = "", segments = segments}
  end
  local key = d * w
  local bars = w == 1 and t("The bar is one whole.", "La barra es un entero.") or t("Each bar is one whole.", "Cada barra es un entero.")
  return {
    prompt = whole_first and t("$1\n$2 is the same as how many pieces of $3?", "$1\n¿Cuántas partes de $3 son lo mismo que $2?", bars, w, frac(1, d))
      or t("$1 Each piece is $2.\nHow many pieces make $3?", "$1 Cada parte es $2.\n¿Cuántas partes forman $3?", bars, frac(1, d), w),
    figure = {kind = "bar_model", rows = rows},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(d, "counts the pieces of one whole only", "$1 pieces make 1. Wholes here: $2.", "$1 partes forman 1. Enteros: $2.", d, w),
      slip(w, "gives the whole number for the top", "$1 is the number of wholes. Count the pieces in them.", "$1 es el número de enteros. Se cuentan sus partes.", w),
      slip(d + w, "adds in place of multiplying", "$1 adds. Each whole has $2 pieces.", "$1 suma. Cada entero tiene $2 partes.", d + w, d),
      slip(key + d, "counts a whole too many", "$1 pieces make $2.", "$1 partes forman $2.", key + d, w + 1),
      slip(key + 1, "counts one too many", "$1 is a piece more than $2.", "$1 es una parte más que $2.", key + 1, w),
      slip(key - 1, "counts one too few", "$1 is a piece less than $2.", "$1 es una parte menos que $2.", key - 1, w),
    }),
    hints = {t("How many pieces make one whole?", "¿Cuántas partes forman un entero?"), t("Every whole has just as many.", "Cada entero tiene las mismas."),
      t("One whole is $1 pieces. How many in $2?", "Un entero son $1 partes. ¿Cuántas en $2?", d, w)},
    worked = {"1 = " .. frac(d, d), w .. " × " .. d .. " = " .. key, w .. " = " .. bold(frac(key, d))},
    right_note = t("When all pieces are there, it is a whole.", "Cuando están todas las partes, es un entero."),
    paper = t("Draw the wholes. Cut them and count the pieces.", "Dibuja los enteros. Córtalos y cuenta las partes."),
  }
end

local function top_missing(k)
  local w, d = 1 + k % 10, bottoms[1 + k // 10 % 5]
  local key = w * d
  return {
    prompt = t("Write $1 as a fraction with $2 at the bottom.\nWhat number goes on top?", "Escribe $1 como fracción con $2 abajo.\n¿Qué número va arriba?", w, d),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(w + d, "adds in place of multiplying", "$1 adds the numbers. Each whole has $2 parts.", "$1 suma los números. Cada entero tiene $2 partes.", w + d, d),
      slip(d, "takes equal top and bottom for any whole", "$1 is only 1. The number is $2.", "$1 es solo 1. El número es $2.", frac(d, d), w),
      slip(w, "gives the whole number for the top", "Only with 1 at the bottom is it $1.", "Solo con 1 abajo sería $1.", w),
      slip(key + d, "counts a whole too many", "$1 is $2.", "$1 es $2.", frac(key + d, d), w + 1),
      slip(key + 1, "counts one too many", "$1 is a little more than $2.", "$1 es un poco más que $2.", frac(key + 1, d), w),
      slip(1, "gives 1 for the top", "$1 is not $2. It is one part.", "$1 no es $2. Es una parte.", frac(1, d), w),
    }),
    hints = {t("The bottom tells how many parts each whole has.", "Abajo dice cuántas partes tiene cada entero."), t("1 = $1", "1 = $1", frac(d, d)), w == 1 and t("Take $1 parts. They make one whole.", "Toma $1 partes. Forman un entero.", d) or t("Take $1 parts for each of the $2 wholes.", "Toma $1 partes por cada uno de los $2 enteros.", d, w)},
    worked = {t("Each whole has $1 parts.", "Cada entero tiene $1 partes.", d), w .. " × " .. d .. " = " .. key, w .. " = " .. bold(frac(key, d))},
    right_note = t("Any whole number can be written as a fraction.", "Todo número entero se puede escribir como fracción."),
    paper = t("Draw bars for $1. Cut each whole into $2 parts.", "Dibuja barras para $1. Corta cada entero en $2 partes.", w, d),
  }
end

local function which_number(k)
  local w, d = 1 + k % 10, bottoms[1 + k // 10 % 5]
  local n = w * d
  return {
    prompt = t("$1 is a whole number.\nWhich whole number is it?", "$1 es un número entero.\n¿Qué número entero es?", frac(n, d)),
    answer = {kind = "number", value = w, form = "integer"},
    misconceptions = apart(w, {
      slip(n, "takes the top for the whole", "$1 is the number of parts. Each whole has $2 parts.", "$1 es el número de partes. Cada entero tiene $2.", n, d),
      slip(d, "takes the bottom for the whole", "$1 tells how many parts a whole has.", "$1 dice cuántas partes tiene un entero.", d),
      slip(n - d, "takes away in place of dividing", "$1 takes the bottom from the top. Make groups of $2.", "$1 resta los números. Hay que hacer grupos de $2.", n - d, d),
      slip(w + 1, "neighboring fact", "$1 wholes would be $2 parts.", "$1 enteros serían $2 partes.", w + 1, (w + 1) * d),
      slip(n + d, "adds top and bottom", "$1 adds top and bottom. Make groups of $2.", "$1 suma arriba y abajo. Hay que hacer grupos de $2.", n + d, d),
    }),
    hints = {t("There are $1 parts.", "Hay $1 partes.", n), t("Each whole has $1 parts.", "Cada entero tiene $1 partes.", d), t("How many groups of $1 are in $2?", "¿Cuántos grupos de $1 hay en $2?", d, n)},
    worked = {t("$1 parts make 1.", "$1 partes forman 1.", d), n .. " ÷ " .. d .. " = " .. w, frac(n, d) .. " = " .. bold(w)},
    right_note = t("It is a whole number when no parts are left over.", "Una fracción es un entero cuando no sobran partes."),
    paper = t("Draw $1 parts. Ring them in groups of $2.", "Dibuja $1 partes. Enciérralas en grupos de $2.", n, d),
  }
end

local function several_whole(rng, k)
  local w = 1 + k % 4
  local ds = rng:shuffle({1, 2, 3, 4, 6, 8})
  local a, b = frac(w * ds[1], ds[1]), frac(w * ds[2], ds[2])
  local d = ds[3] == 1 and ds[4] or ds[3]
  local x = w == 1 and frac(1, d) or frac(d, d)
  local y = frac(w * d + 1, d)
  if k // 4 % 2 == 0 and d > 2 then y = frac(w * d - 1, d) end
  if x == y then y = frac(w * d + 1, d) end
  local options = rng:shuffle({a, b, x, y})
  local ordered = {}
  for _, one in ipairs(options) do
    if one == a or one == b then ordered[#ordered + 1] = one end
  end
  return {
    prompt = t("Which fractions are the same as $1?\nChoose all that are.", "¿Qué fracciones son lo mismo que $1?\nElige todas.", w),
    answer = {kind = "several", options = options, right = ordered},
    misconceptions = {
      {given = {a}, name = "stops at the first that fits", feedback = t("$1 fits. One more fits too.", "$1 sirve. Otra también sirve.", a)},
      {given = {b}, name = "stops at the first that fits", feedback = t("$1 fits. One more fits too.", "$1 sirve. Otra también sirve.", b)},
      {given = {a, b, y}, name = "counts one too many", feedback = t("$1 is one part off. Count parts in groups of $2.", "A $1 le falta o le sobra una parte. Se cuentan grupos de $2.", y, d)},
      {given = {a, x}, name = w == 1 and "gives 1 for the top" or "takes equal top and bottom for any whole",
        feedback = w == 1 and t("$1 is one part of the whole, not all.", "$1 es una parte del entero, no todo.", x) or t("$1 is just 1.", "$1 es solo 1.", x)},
    },
    hints = {t("The bottom tells how many parts make 1.", "Abajo dice cuántas partes forman 1."), t("How many groups of the bottom are in the top?", "¿Cuántos grupos del número de abajo hay arriba?"),
      t("The top must be $1 times the bottom.", "Arriba debe ir $1 veces lo de abajo.", w)},
    worked = {a .. " = " .. w, b .. " = " .. w, t("Both are $1.", "Las dos son $1.", bold(w))},
    right_note = t("One whole number has many names as a fraction.", "Un número entero tiene muchos nombres como fracción."),
    paper = t("Mark both fractions on a number line.", "Marca las dos fracciones en una recta numérica."),
  }
end

return function(rng, level)
  if level == 1 then
    local k = rng:turn(60)
    if k % 2 == 0 then return from_bars(k // 2) end
    return top_missing(k // 2 % 6 + 10 * (k // 12))
  end
  local k = rng:turn(100)
  if level == 2 then
    if k % 2 == 0 then return top_missing(k // 2) end
    return which_number(k // 2)
  end
  return several_whole(rng, k)
end
