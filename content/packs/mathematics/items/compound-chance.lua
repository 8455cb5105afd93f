-- Two things at once: all outcomes, both, sums (7.SP.C.8). Errors after Fischbein, Nello and Marino (1991) and Lecoutre (1992).

local function text_of(n, d)
  local a, b = reduced(n, d)
  return b == 1 and tostring(a) or a .. "/" .. b
end
local function shown(n, d)
  local a, b = reduced(n, d)
  return b == 1 and tostring(a) or frac(a, b)
end

local function outcomes(rng)
  local k = rng:turn(120)
  local a, b, c = 3 + k % 5, 2 + k // 5 % 4, 2 + k // 20 % 2
  if a == b then a = a + 5 end
  local three = k // 40 > 0
  if k // 40 == 2 then a = a + 1 end
  if a == b then a = a + 1 end
  local key = three and a * b * c or a * b
  local kind = k % 2
  local prompt
  if three then
    prompt = t("A menu has $1 soups, $2 dishes and $3 desserts. A meal is one of each.\nHow many different meals are there?", "Un menú tiene $1 sopas, $2 platos y $3 postres. Una comida lleva uno de cada uno.\n¿Cuántas comidas distintas hay?", a, b, c)
  elseif kind == 0 then
    prompt = t("A spinner has $1 parts, another has $2. Both are spun.\nHow many different results are there?", "Una ruleta tiene $1 partes y otra $2. Se giran las dos.\n¿Cuántos resultados distintos hay?", a, b)
  else
    prompt = t("There are $1 shirts and $2 caps. An outfit is one of each.\nHow many different outfits are there?", "Hay $1 camisas y $2 gorras. Un conjunto lleva una de cada una.\n¿Cuántos conjuntos distintos hay?", a, b)
  end
  return {
    prompt = prompt,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(three and a + b + c or a + b, "adds in place of multiplying", "That adds. Each of the $1 goes with every one of the $2.", "Eso suma. Cada uno de los $1 va con cada uno de los $2.", a, b),
      slip(three and a * b or max(a, b), three and "leaves one part out" or "takes the larger number", three and "That leaves out the $1 desserts." or "$1 is only one of the two things.", three and "Eso deja fuera los $1 postres." or "$1 es solo una de las dos cosas.", three and c or max(a, b)),
      slip(key + a, "goes one step too far", "That makes one round too many.", "Eso da una ronda de más."),
      slip(key - a, "stops one step early", "One round is missing. Make a list in order.", "Falta una ronda. Haz una lista en orden."),
      slip(a * a, "uses the first number only", "That pairs the $1 with themselves.", "Eso combina los $1 consigo mismos.", a),
    }),
    hints = {
      t("Take the first one. What can go with it?", "Toma el primero. ¿Con qué puede ir?"),
      t("Each of the $1 has $2 partners.", "Cada uno de los $1 tiene $2 parejas.", a, b),
      three and t("Multiply all three numbers.", "Multiplica los tres números.") or t("Multiply $1 by $2.", "Multiplica $1 por $2.", a, b),
    },
    worked = {three and a .. " × " .. b .. " × " .. c .. " = " .. bold(key) or a .. " × " .. b .. " = " .. bold(key)},
    right_note = t("A table or a tree finds every pair once.", "Una tabla o un árbol halla cada par una vez."),
    paper = t("Draw a tree: one branch for each choice.", "Dibuja un árbol: una rama por cada opción."),
  }
end

local red = noun("red", "red", "roja", "rojas", "f")

local function both(rng)
  local k = rng:turn(140)
  local n, m = 5 + k % 7, 4 + k // 7 % 5
  local a, b = 2 + k // 35, 1 + k % 3
  if a * 2 == n then n = n + 1 end
  if a == b then b = b + 1 end
  local x, y = frac(reduced(a, n)), frac(reduced(b, m))
  if b == m then m = m + 1; y = frac(reduced(b, m)) end
  local key = text_of(a * b, n * m)
  return {
    prompt = t("Bag A: $1 balls, $2. Bag B: $3 balls, $4. One is drawn from each bag.\nWhat is the chance that both are red?", "Bolsa A: $1 pelotas, $2. Bolsa B: $3 pelotas, $4. Se saca una de cada bolsa.\n¿Cuál es la probabilidad de que las dos sean rojas?", n, count(a, red), m, count(b, red)),
    answer = {kind = "number", value = key, form = "any", fraction = true, point = true},
    misconceptions = apart(key, {
      slip(text_of(a * m + b * n, n * m), "adds the chances", "That adds $1 and $2. Both at once is rarer.", "Eso suma $1 y $2. Las dos a la vez es más raro.", x, y),
      slip(text_of(a, n), "takes one stage only", "That is for bag A only. Bag B must be red, too.", "Eso es solo para la bolsa A. La B también debe ser roja."),
      slip(text_of(b, m), "takes one stage only", "That is for bag B only. Bag A must be red, too.", "Eso es solo para la bolsa B. La A también debe ser roja."),
      slip(text_of(a + b, n + m), "adds tops and bottoms", "That pours both bags into one. Draw from each.", "Eso junta las dos bolsas en una. Se saca de cada una."),
      slip(text_of(a * b, n + m), "adds in place of multiplying", "That puts it over $1. Count the pairs of balls.", "Eso lo pone sobre $1. Cuenta los pares de pelotas.", n + m),
      slip("1/4", "equiprobability bias", "Four results, but they are not equally likely.", "Son cuatro resultados, pero no igual de probables."),
    }),
    hints = {
      t("How many pairs of balls are there in all?", "¿Cuántos pares de pelotas hay en total?"),
      t("There are $1 × $2 pairs.", "Hay $1 × $2 pares.", n, m),
      t("$1 × $2 of the pairs are red and red.", "$1 × $2 de los pares son roja y roja.", a, b),
    },
    worked = gcd(a * b, n * m) == 1 and {frac(a, n) .. " × " .. frac(b, m), "= " .. bold(frac(a * b, n * m))} or {frac(a, n) .. " × " .. frac(b, m), "= " .. frac(a * b, n * m), "= " .. bold(shown(a * b, n * m))},
    right_note = t("Both at once: take a part of a part.", "Las dos a la vez: una parte de una parte."),
    paper = t("Draw a table: bag A across, bag B down.", "Dibuja una tabla: la bolsa A arriba y la B al lado."),
  }
end

local function sums(rng)
  local k = rng:turn(150)
  local a, b = 4 + k % 5, 4 + k // 5 % 5
  local target = min(4 + k // 25, a + b - 1)
  local good = 0
  for i = 1, a do for j = 1, b do if i + j == target then good = good + 1 end end end
  local all = a * b
  local key = text_of(good, all)
  local orderless = good // 2 + good % 2
  -- a pair that fits in both orders, where there is one
  local one, other
  local listed = ""
  for i = max(1, target - b), min(a, target - 1) do listed = listed .. (listed == "" and "" or ", ") .. i .. " + " .. target - i end
  for i = 1, min(a, b) do
    local j = target - i
    if not one and j > i and j <= min(a, b) then one, other = i, j end
  end
  return {
    prompt = t("Spinner A has the numbers 1 to $1, spinner B 1 to $2. Both are spun.\nWhat is the chance that the sum is $3?", "La ruleta A va de 1 a $1. La ruleta B va de 1 a $2. Se giran las dos.\n¿Cuál es la probabilidad de que la suma sea $3?", a, b, target),
    answer = {kind = "number", value = key, form = "any", fraction = true, point = true},
    misconceptions = apart(key, {
      one and slip(text_of(orderless, all), "takes two orders for one", "$1 and $2 is not the same as $2 and $1.", "$1 y $2 no es lo mismo que $2 y $1.", one, other)
        or slip(text_of(2 * good, all), "doubles whatever the factor is", "That counts each pair twice. Look at both spinners.", "Eso cuenta cada par dos veces. Mira las dos ruletas."),
      slip(text_of(1, a + b - 1), "equiprobability bias", "There are $1 sums, but not equally likely ones.", "Hay $1 sumas, pero no son igual de probables.", a + b - 1),
      slip(text_of(good, a + b), "adds in place of multiplying", "That counts $1 results. Each goes with each.", "Eso cuenta $1 resultados. Cada uno va con cada uno.", a + b),
      slip(text_of(1, all), "stops at the first that fits", "That is one pair. Other pairs make $1, too.", "Eso es un par. Otros pares también dan $1.", target),
      slip(text_of(good + 1, all), "goes one step too far", "That is one pair too many. Does each spinner have it?", "Eso es un par de más. ¿Lo tiene cada ruleta?"),
      slip(good, "takes the number for the chance", "$1 pairs fit. Of how many?", "$1 pares sirven. ¿De cuántos?", good),
    }),
    hints = {
      t("Make a table of all pairs.", "Haz una tabla de todos los pares."),
      t("Which pairs have the sum $1? Mind the order.", "¿Qué pares suman $1? Fíjate en el orden.", target),
      t("Count them. Write that over $1 × $2.", "Cuéntalos. Escríbelo sobre $1 × $2.", a, b),
    },
    worked = {listed, t("sum $1: $2 of $3 pairs", "suma $1: $2 de $3 pares", target, good, all), gcd(good, all) == 1 and bold(shown(good, all)) or frac(good, all) .. " = " .. bold(shown(good, all))},
    right_note = t("Middle sums can be made in more ways.", "Las sumas del medio salen de más maneras."),
    paper = t("Draw the table. Circle the pairs with that sum.", "Dibuja la tabla. Encierra los pares con esa suma."),
  }
end

return function(rng, level)
  if level == 1 then return outcomes(rng) end
  if level == 2 then return both(rng) end
  return sums(rng)
end
