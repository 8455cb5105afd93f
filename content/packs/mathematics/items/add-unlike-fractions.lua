-- Adding fractions of unlike sizes, mixed numbers too (5.NF.A.1). Errors after Hart (1981), Tatsuoka (1984) and Mack (1990).

-- A value as people write it: a whole number, a fraction or a mixed number.
local function shown(n, d)
  n, d = reduced(n, d)
  if n < d then return frac(n, d) end
  if n % d == 0 then return tostring(n // d) end
  return n // d .. " " .. frac(n % d, d)
end
local function mixed(w, n, d) return w .. " " .. frac(n, d) end

-- The tops that make a fraction in lowest terms with each bottom.
local tops = {[2] = {1}, [3] = {1, 2}, [4] = {1, 3}, [5] = {1, 2, 3, 4}, [6] = {1, 5}, [7] = {1, 2, 3, 4, 5, 6}, [8] = {1, 3, 5, 7}, [9] = {1, 2, 4, 5, 7, 8}, [10] = {1, 3, 7, 9}}
-- The i-th of 78 sums below a whole: one bottom goes into the other.
local function near(i)
  for _, pair in ipairs({{2, 4}, {2, 6}, {2, 8}, {2, 10}, {3, 6}, {3, 9}, {3, 12}, {4, 8}, {4, 12}, {5, 10}, {6, 12}, {2, 12}}) do
    local b, d = pair[1], pair[2]
    for _, a in ipairs(tops[b]) do
      local n = d - a * d // b - 1
      if i < n then return a, b, i + 1, d end
      i = i - n
    end
  end
end
-- The i-th of 100 sums: a new bottom is needed.
local function far(i)
  for _, pair in ipairs({{2, 3}, {2, 5}, {3, 4}, {3, 5}, {4, 5}, {4, 6}, {6, 8}, {3, 8}, {4, 10}, {6, 10}, {5, 6}, {6, 9}, {2, 7}, {3, 7}}) do
    local b, d = pair[1], pair[2]
    local n = #tops[b] * #tops[d]
    if i < n then
      local a, c = tops[b][1 + i // #tops[d]], tops[d][1 + i % #tops[d]]
      return a, b, c, d
    end
    i = i - n
  end
end

local function slips(a, b, c, d, w)
  local l = lcm(b, d)
  local x, y = a * l // b, c * l // d
  w = w or 0
  return {
    slip(over((a + c) + w * (b + d), b + d), "adds tops and bottoms", "$1 + $2 is the top, $3 + $4 the bottom. The pieces are not the same size yet.",
      "Arriba se sumó $1 + $2 y abajo $3 + $4. Las partes todavía no son del mismo tamaño.", a, c, b, d),
    slip(over(a + c + w * l, l), "changes the bottoms only", "The bottoms became $1, but the tops stayed. More pieces need a larger top.",
      "Los denominadores pasaron a $1, pero los numeradores no cambiaron. Con más partes, el numerador crece.", l),
    slip(over(x + c + w * l, l), "changes one fraction only", "$1 was changed, $2 was not. How many pieces of $3 is $2?",
      "$1 cambió y $2 no. ¿Cuántas partes de $3 son $2?", frac(a, b), frac(c, d), frac(1, l)),
    slip(over(a + y + w * l, l), "changes one fraction only", "$1 was changed, $2 was not. How many pieces of $3 is $2?",
      "$1 cambió y $2 no. ¿Cuántas partes de $3 son $2?", frac(c, d), frac(a, b), frac(1, l)),
    slip(over(a + c + w * max(b, d), max(b, d)), "keeps one of the bottoms", "$1 is used for both bottoms. Only one of them has pieces of that size.",
      "Se usó $1 como denominador de las dos. Solo una tiene partes de ese tamaño.", max(b, d)),
    slip(over(x + y + w * 2 * l, 2 * l), "adds the common bottoms", "The bottoms $1 and $1 were added. The size of a piece stays $2.",
      "Se sumaron los denominadores $1 y $1. El tamaño de la parte sigue siendo $2.", l, frac(1, l)),
  }
end

local function same_row(rng)
  local a, b, c, d = near(rng:turn(78))
  local k = d // b
  local key = over(a * k + c, d)
  local list = slips(a, b, c, d)
  list[#list + 1] = slip(over(a, b), "gives one part only", "$1 is colored already. $2 is added to it.", "$1 ya está coloreado. A eso se le suma $2.", frac(a, b), frac(c, d))
  list[#list + 1] = slip(over(a * c, b * d), "multiplies in place of adding", "The tops and bottoms were multiplied. A sum puts the pieces together.",
    "Se multiplicaron numeradores y denominadores. Una suma junta las partes.")
  return {
    prompt = t("The bar has $1 equal pieces. $2 of it is colored.\n$2 + $3 = ?\nWhat is the sum?",
      "La barra tiene $1 partes iguales. Se coloreó $2.\n$2 + $3 = ?\n¿Cuál es la suma?", d, frac(a, b), frac(c, d)),
    figure = {kind = "fraction_bar", cuts = d, parts = {{size = over(a, b), fill = "plain"}}},
    answer = {kind = "number", value = key, form = "fraction", fraction = true},
    misconceptions = apart(key, list),
    hints = {
      t("Count the colored pieces of the bar.", "Cuenta las partes coloreadas de la barra."),
      t("Name $1 with pieces of $2. Then both have the same pieces.", "Escribe $1 con partes de $2. Así las dos tienen partes iguales.", frac(a, b), frac(1, d)),
      t("$1 is $2. Now add $3 more.", "$1 es $2. Ahora suma $3.", frac(a, b), frac(a * k, d), frac(c, d)),
    },
    worked = {frac(a, b) .. " = " .. frac(a * k, d), frac(a * k, d) .. " + " .. frac(c, d) .. " = " .. bold(frac(a * k + c, d))},
    right_note = t("Pieces of one size can be counted together.", "Las partes de un mismo tamaño se pueden contar juntas."),
    paper = t("Draw a bar of $1 pieces. Color $2, then $3 more.", "Dibuja una barra de $1 partes. Colorea $2 y luego $3 más.", d, frac(a, b), frac(c, d)),
  }
end

local function lines_of(a, b, c, d)
  local l = lcm(b, d)
  local x, y = a * l // b, c * l // d
  local worked = {frac(a, b) .. " = " .. frac(x, l) .. ", " .. frac(c, d) .. " = " .. frac(y, l), frac(x, l) .. " + " .. frac(y, l) .. " = " .. bold(frac(x + y, l))}
  if x + y > l or gcd(x + y, l) > 1 then worked[3] = frac(x + y, l) .. " = " .. shown(x + y, l) end
  return worked
end

local function sum(rng)
  local a, b, c, d = far(rng:turn(100))
  local l = lcm(b, d)
  local key = over(a * l // b + c * l // d, l)
  return {
    prompt = t("$1 + $2 = ?\nWhat is the sum?", "$1 + $2 = ?\n¿Cuál es la suma?", frac(a, b), frac(c, d)),
    answer = {kind = "number", value = key, form = "fraction", fraction = true},
    misconceptions = apart(key, slips(a, b, c, d)),
    hints = {
      t("The pieces differ in size. Make them the same first.", "Las partes tienen tamaños distintos. Primero hazlas iguales."),
      t("Count by $1s and by $2s. Where do they meet?", "Cuenta de $1 en $1 y de $2 en $2. ¿Dónde coinciden?", b, d),
      t("$1 is $2 and $3 is $4. Add the tops.", "$1 es $2 y $3 es $4. Suma los numeradores.", frac(a, b), frac(a * l // b, l), frac(c, d), frac(c * l // d, l)),
    },
    worked = lines_of(a, b, c, d),
    right_note = t("The same value, cut finer, can be added.", "El mismo valor, cortado más fino, se puede sumar."),
    paper = t("Draw two bars of one length. Cut both into $1 pieces.", "Dibuja dos barras del mismo largo. Corta cada una en $1 partes.", l),
  }
end

local function first_step(rng)
  local a, b, c, d = far(rng:turn(100))
  local l = lcm(b, d)
  local x, y = a * l // b, c * l // d
  local function two(p, q) return frac(p, l) .. " + " .. frac(q, l) end
  local key, same, added, one = two(x, y), two(a, c), two(a + l - b, c + l - d), two(x, c)
  return {
    prompt = t("Make the pieces the same size.\nWhich sum has the same value as $1 + $2?", "Haz que las partes sean del mismo tamaño.\n¿Qué suma vale lo mismo que $1 + $2?", frac(a, b), frac(c, d)),
    answer = {kind = "choice", options = rng:shuffle({key, same, added, one}), right = key},
    misconceptions = {
      slip(same, "changes the bottoms only", "The bottoms became $1, but the tops stayed. $2 is less than $3.",
        "Los denominadores pasaron a $1, pero los numeradores no. $2 es menos que $3.", l, frac(a, l), frac(a, b)),
      slip(added, "adds the same to top and bottom", "$1 was added to the top and the bottom of $2. Multiply both instead.",
        "Se sumó $1 arriba y abajo en $2. Hay que multiplicar los dos.", l - b, frac(a, b)),
      slip(one, "changes one fraction only", "$1 fits. $2 is not the same as $3.", "$1 está bien. $2 no vale lo mismo que $3.", frac(x, l), frac(c, l), frac(c, d)),
    },
    hints = {
      t("Check each fraction by itself.", "Revisa cada fracción por separado."),
      t("Top and bottom are multiplied by the same number.", "Arriba y abajo se multiplica por el mismo número."),
      t("The bottom $1 became $2. That is $3 times as many pieces.", "El denominador $1 pasó a $2. Son $3 veces más partes.", b, l, l // b),
    },
    worked = {frac(a, b) .. " = " .. frac(x, l), frac(c, d) .. " = " .. frac(y, l), bold(key)},
    right_note = t("Nothing was added or taken away. The pieces are finer.", "No se agregó ni se quitó nada. Las partes son más finas."),
    paper = t("Draw both fractions as bars. Cut each into $1 pieces.", "Dibuja las dos fracciones como barras. Corta cada una en $1 partes.", l),
  }
end

local function mixed_sum(rng)
  local i = rng:turn(100)
  local a, b, c, d = far(i)
  local v, w = 1 + i % 4, 1 + i // 4 % 5
  local l = lcm(b, d)
  local x, y = a * l // b, c * l // d
  local key = over((v + w) * l + x + y, l)
  local more = x + y > l
  local list = slips(a, b, c, d, v + w)
  table.insert(list, 1, more and slip(over((v + w) * l + x + y - l, l), "leaves out the new whole", "$1 is more than one whole. That whole is not counted yet.",
      "$1 es más de un entero. Ese entero aún no se cuenta.", frac(x + y, l))
    or slip(over((v + w + 1) * l + x + y, l), "adds a whole that is not there", "$1 is less than one whole. There is no new whole.",
      "$1 es menos de un entero. No hay un entero nuevo.", frac(x + y, l)))
  table.insert(list, 2, slip(over(x + y, l), "adds the parts only", "$1 is the parts alone. The wholes $2 and $3 count too.",
    "$1 son solo las partes. Los enteros $2 y $3 también cuentan.", shown(x + y, l), v, w))
  return {
    prompt = t("$1 + $2 = ?\nWhat is the sum?", "$1 + $2 = ?\n¿Cuál es la suma?", mixed(v, a, b), mixed(w, c, d)),
    answer = {kind = "number", value = key, form = "fraction", fraction = true},
    misconceptions = apart(key, list),
    hints = {
      t("Add the wholes. Then look at the parts.", "Suma los enteros. Luego mira las partes."),
      t("The parts need pieces of one size: $1.", "Las partes necesitan un mismo tamaño: $1.", frac(1, l)),
      t("Wholes: $1. Parts: $2 and $3. Put all together.", "Enteros: $1. Partes: $2 y $3. Júntalo todo.", v + w, frac(x, l), frac(y, l)),
    },
    worked = {v .. " + " .. w .. " = " .. v + w, frac(a, b) .. " + " .. frac(c, d) .. " = " .. frac(x, l) .. " + " .. frac(y, l) .. " = " .. frac(x + y, l),
      more and frac(x + y, l) .. " = " .. mixed(1, x + y - l, l) or v + w .. " + " .. frac(x + y, l), bold(shown((v + w) * l + x + y, l))},
    right_note = more and t("The parts made one more whole.", "Las partes formaron un entero más.") or t("Wholes with wholes, parts with parts.", "Enteros con enteros, partes con partes."),
    paper = t("Draw the wholes as full bars. Draw the parts below.", "Dibuja los enteros como barras llenas. Dibuja las partes debajo."),
  }
end

return function(rng, level)
  if level == 1 then return same_row(rng) end
  if level == 3 then return mixed_sum(rng) end
  if rng:turn(3) == 1 then return first_step(rng) end
  return sum(rng)
end
