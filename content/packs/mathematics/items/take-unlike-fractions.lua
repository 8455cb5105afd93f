-- Taking away fractions of unlike sizes, mixed numbers too (5.NF.A.1). Errors after Hart (1981), Tatsuoka (1984) and Mack (1990).

local function shown(n, d)
  n, d = reduced(n, d)
  if n < d then return frac(n, d) end
  if n % d == 0 then return tostring(n // d) end
  return n // d .. " " .. frac(n % d, d)
end
local function mixed(w, n, d) return w .. " " .. frac(n, d) end

-- The tops that make a fraction in lowest terms with each bottom.
local tops = {[2] = {1}, [3] = {1, 2}, [4] = {1, 3}, [5] = {1, 2, 3, 4}, [6] = {1, 5}, [7] = {1, 2, 3, 4, 5, 6}, [8] = {1, 3, 5, 7}, [9] = {1, 2, 4, 5, 7, 8}, [10] = {1, 3, 7, 9}}
-- The i-th of 78 differences: one bottom goes into the other.
local function near(i)
  for _, pair in ipairs({{2, 4}, {2, 6}, {2, 8}, {2, 10}, {3, 6}, {3, 9}, {3, 12}, {4, 8}, {4, 12}, {5, 10}, {6, 12}, {2, 12}}) do
    local b, d = pair[1], pair[2]
    for _, a in ipairs(tops[b]) do
      local n = a * d // b - 1
      if i < n then return a, b, i + 1, d end
      i = i - n
    end
  end
end
-- The i-th of 100 differences: a new bottom is needed, the larger fraction first.
local function far(i)
  for _, pair in ipairs({{2, 3}, {2, 5}, {3, 4}, {3, 5}, {4, 5}, {4, 6}, {6, 8}, {3, 8}, {4, 10}, {6, 10}, {5, 6}, {6, 9}, {2, 7}, {3, 7}}) do
    local b, d = pair[1], pair[2]
    local n = #tops[b] * #tops[d]
    if i < n then
      local a, c = tops[b][1 + i // #tops[d]], tops[d][1 + i % #tops[d]]
      if a * d > c * b then return a, b, c, d end
      return c, d, a, b
    end
    i = i - n
  end
end

local function slips(a, b, c, d)
  local l = lcm(b, d)
  local x, y = a * l // b, c * l // d
  local low = b == d and 1 or abs(b - d)
  return {
    slip(over(abs(a - c), low), "takes tops and bottoms apart", "The tops and the bottoms were taken away apart. The pieces are not the same size yet.",
      "Se restaron por separado los numeradores y los denominadores. Las partes aún no son iguales."),
    slip(over(abs(a - c), l), "changes the bottoms only", "The bottoms became $1, but the tops stayed. More pieces need a larger top.",
      "Los denominadores pasaron a $1, pero los numeradores no cambiaron. Con más partes, el numerador crece.", l),
    slip(over(abs(x - c), l), "changes one fraction only", "$1 was changed, $2 was not. How many pieces of $3 is $2?",
      "$1 cambió y $2 no. ¿Cuántas partes de $3 son $2?", frac(a, b), frac(c, d), frac(1, l)),
    slip(over(abs(y - a), l), "changes one fraction only", "$1 was changed, $2 was not. How many pieces of $3 is $2?",
      "$1 cambió y $2 no. ¿Cuántas partes de $3 son $2?", frac(c, d), frac(a, b), frac(1, l)),
    slip(over(x + y, l), "adds in place of taking away", "$1 is both together. Here $2 is taken away.", "$1 son las dos juntas. Aquí se quita $2.", shown(x + y, l), frac(c, d)),
    slip(over(a, b), "gives what was there", "$1 is what was there. $2 of it goes away.", "$1 es lo que había. Se quita $2.", frac(a, b), frac(c, d)),
    slip(over(c, d), "gives what is taken away", "$1 is what goes away. What is left of $2?", "$1 es lo que se quita. ¿Qué queda de $2?", frac(c, d), frac(a, b)),
  }
end

local function same_row(rng)
  local a, b, c, d = near(rng:turn(78))
  local k = d // b
  local key = over(a * k - c, d)
  return {
    prompt = t("The bar has $1 equal pieces. $2 of it is colored.\n$2 − $3 = ?\nWhat is left?",
      "La barra tiene $1 partes iguales. Se coloreó $2.\n$2 − $3 = ?\n¿Cuánto queda?", d, frac(a, b), frac(c, d)),
    figure = {kind = "fraction_bar", cuts = d, parts = {{size = over(a, b), fill = "dots"}}},
    answer = {kind = "number", value = key, form = "fraction", fraction = true},
    misconceptions = apart(key, slips(a, b, c, d)),
    hints = {
      t("Count the colored pieces of the bar.", "Cuenta las partes coloreadas de la barra."),
      t("Name $1 with pieces of $2. Then both have the same pieces.", "Escribe $1 con partes de $2. Así las dos tienen partes iguales.", frac(a, b), frac(1, d)),
      t("$1 is $2. Now cross out $3.", "$1 es $2. Ahora tacha $3.", frac(a, b), frac(a * k, d), frac(c, d)),
    },
    worked = {frac(a, b) .. " = " .. frac(a * k, d), frac(a * k, d) .. " − " .. frac(c, d) .. " = " .. bold(frac(a * k - c, d))},
    right_note = t("Pieces of one size can be taken away one by one.", "Las partes de un mismo tamaño se pueden quitar una por una."),
    paper = t("Draw a bar of $1 pieces. Color $2. Cross out $3.", "Dibuja una barra de $1 partes. Colorea $2. Tacha $3.", d, frac(a, b), frac(c, d)),
  }
end

local function difference(rng)
  local a, b, c, d = far(rng:turn(100))
  local l = lcm(b, d)
  local x, y = a * l // b, c * l // d
  local key = over(x - y, l)
  local worked = {frac(a, b) .. " = " .. frac(x, l) .. ", " .. frac(c, d) .. " = " .. frac(y, l), frac(x, l) .. " − " .. frac(y, l) .. " = " .. bold(frac(x - y, l))}
  if gcd(x - y, l) > 1 then worked[3] = frac(x - y, l) .. " = " .. shown(x - y, l) end
  return {
    prompt = t("$1 − $2 = ?\nWhat is left?", "$1 − $2 = ?\n¿Cuánto queda?", frac(a, b), frac(c, d)),
    answer = {kind = "number", value = key, form = "fraction", fraction = true},
    misconceptions = apart(key, slips(a, b, c, d)),
    hints = {
      t("The pieces differ in size. Make them the same first.", "Las partes tienen tamaños distintos. Primero hazlas iguales."),
      t("Count by $1s and by $2s. Where do they meet?", "Cuenta de $1 en $1 y de $2 en $2. ¿Dónde coinciden?", b, d),
      t("$1 is $2 and $3 is $4. Take the tops away.", "$1 es $2 y $3 es $4. Resta los numeradores.", frac(a, b), frac(x, l), frac(c, d), frac(y, l)),
    },
    worked = worked,
    right_note = t("Check: what is left and $1 make $2 again.", "Comprueba: lo que queda y $1 forman otra vez $2.", frac(c, d), frac(a, b)),
    paper = t("Draw two bars of one length. Cut both into $1 pieces.", "Dibuja dos barras del mismo largo. Corta cada una en $1 partes.", l),
  }
end

-- What must be added: the same numbers, the other way round.
local function missing_part(rng)
  local a, b, c, d = far(rng:turn(100))
  local l = lcm(b, d)
  local x, y = a * l // b, c * l // d
  local key = over(x - y, l)
  return {
    prompt = t("$1 + ? = $2\nWhat number goes in place of the question mark?", "$1 + ? = $2\n¿Qué número va en lugar del signo de pregunta?", frac(c, d), frac(a, b)),
    answer = {kind = "number", value = key, form = "fraction", fraction = true},
    misconceptions = apart(key, slips(a, b, c, d)),
    hints = {
      t("$1 is the whole sum. One part is known.", "$1 es toda la suma. Una parte ya se conoce.", frac(a, b)),
      t("Use pieces of $1 for both fractions.", "Usa partes de $1 para las dos fracciones.", frac(1, l)),
      t("How far is it from $1 to $2?", "¿Cuánto falta de $1 a $2?", frac(y, l), frac(x, l)),
    },
    worked = {frac(c, d) .. " = " .. frac(y, l) .. ", " .. frac(a, b) .. " = " .. frac(x, l), frac(x, l) .. " − " .. frac(y, l) .. " = " .. bold(frac(x - y, l))},
    right_note = t("A missing part is found by taking away.", "La parte que falta se halla restando."),
    paper = t("Draw a line from 0 to 1. Mark both fractions on it.", "Dibuja una recta de 0 a 1. Marca en ella las dos fracciones."),
  }
end

local function mixed_difference(rng)
  local i = rng:turn(100)
  local a, b, c, d = far(i)
  if i % 3 > 0 then a, b, c, d = c, d, a, b end  -- two of three need a whole cut up
  local w = 1 + i % 4
  local v = w + 2 + i // 4 % 4
  local l = lcm(b, d)
  local x, y = a * l // b, c * l // d
  local cut = x < y
  local top = (v - w) * l + x - y
  local key = over(top, l)
  local list = {
    slip(cut and over((v - w) * l + y - x, l) or over((v - w) * l + x + y, l), cut and "takes the smaller part from the larger" or "adds the parts",
      cut and "$1 was taken from $2. It is $2 that goes away." or "The wholes $3 − $4 fit. The parts $2 and $1 were added.",
      cut and "Se restó $1 de $2. Lo que se quita es $2." or "Los enteros $3 − $4 están bien. Las partes $2 y $1 se sumaron.", frac(a, b), frac(c, d), v, w),
    cut and slip(over(top + l, l), "borrows without paying back", "One whole of $1 was cut up. It is still counted as a whole.",
      "Se cortó un entero de $1. Todavía se cuenta como entero.", v)
      or slip(over(top - l, l), "borrows where it need not", "$1 is enough to take $2 from. No whole has to be cut.",
      "$1 alcanza para quitar $2. No hace falta cortar un entero.", frac(a, b), frac(c, d)),
    slip(over((v - w) * l, l), "takes the wholes only", "$1 − $2 are the wholes. The parts count too.", "$1 − $2 son los enteros. Las partes también cuentan.", v, w),
    slip(over((v - w) * l + abs(a - c), l), "changes the bottoms only", "The bottoms became $1, but the tops stayed.", "Los denominadores pasaron a $1, pero los numeradores no cambiaron.", l),
    slip(over((v + w) * l + x + y, l), "adds in place of taking away", "That is both together. Here $1 is taken away.", "Eso son los dos juntos. Aquí se quita $1.", mixed(w, c, d)),
  }
  local worked = {frac(a, b) .. " = " .. frac(x, l) .. ", " .. frac(c, d) .. " = " .. frac(y, l)}
  if cut then worked[2] = mixed(v, x, l) .. " = " .. mixed(v - 1, x + l, l) end
  worked[#worked + 1] = (cut and mixed(v - 1, x + l, l) or mixed(v, x, l)) .. " − " .. mixed(w, y, l) .. " = " .. bold(shown(top, l))
  return {
    prompt = t("$1 − $2 = ?\nWhat is left?", "$1 − $2 = ?\n¿Cuánto queda?", mixed(v, a, b), mixed(w, c, d)),
    answer = {kind = "number", value = key, form = "fraction", fraction = true},
    misconceptions = apart(key, list),
    hints = {
      t("Make the parts the same size: pieces of $1.", "Haz las partes del mismo tamaño: $1.", frac(1, l)),
      t("Is $1 enough to take $2 away?", "¿Alcanza $1 para quitar $2?", frac(x, l), frac(y, l)),
      cut and t("Cut one whole: $1 is $2. Now take $3 away.", "Corta un entero: $1 es $2. Ahora quita $3.", mixed(v, x, l), mixed(v - 1, x + l, l), mixed(w, y, l))
        or t("Wholes: $1 − $2. Parts: $3 − $4.", "Enteros: $1 − $2. Partes: $3 − $4.", v, w, frac(x, l), frac(y, l)),
    },
    worked = worked,
    right_note = cut and t("A whole can be cut into the pieces that are needed.", "Un entero se puede cortar en las partes que hacen falta.")
      or t("Wholes from wholes, parts from parts.", "Enteros de enteros, partes de partes."),
    paper = t("Draw $1 wholes and the part. Cross out what goes away.", "Dibuja $1 enteros y la parte. Tacha lo que se quita.", v),
  }
end

return function(rng, level)
  if level == 1 then return same_row(rng) end
  if level == 3 then return mixed_difference(rng) end
  if rng:turn(3) == 1 then return missing_part(rng) end
  return difference(rng)
end
