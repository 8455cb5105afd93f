-- Products of two numbers up to ten (3.OA.C.7): from a fact close by, from memory, the same product in two ways. Errors after
-- Campbell and Graham (1985): most errors are answers of a neighboring fact.

local function slips_for(a, b)
  local key = a * b
  return apart(key, {
    slip(key - b, "neighboring fact: one group too few", "$1 is $2 × $3. One more $3 is needed.", "$1 es $2 × $3. Falta un $3.", key - b, a - 1, b),
    slip(key + b, "neighboring fact: one group too many", "$1 is $2 × $3. That is one $3 too many.", "$1 es $2 × $3. Sobra un $3.", key + b, a + 1, b),
    slip(key - a, "neighboring fact: one group too few", "$1 is $2 × $3. One more $2 is needed.", "$1 es $2 × $3. Falta un $2.", key - a, a, b - 1),
    slip(a + b, "adds in place of multiplying", "$1 is $2 + $3. Think of equal rows.", "$1 es $2 + $3. Hay que pensar en filas iguales.", a + b, a, b),
    slip(key + 1, "skip counting slips by one", "Counting by $1s never lands on $2.", "A saltos de $1 no se llega a $2.", b, key + 1),
  })
end

-- A known fact and its neighbor, as rows.
local function from_a_neighbor(rng)
  local k = rng:turn(80)
  local a, b = 3 + k % 8, 3 + k // 8 % 7
  local more = k // 56 == 0 and a > 3
  local from = more and a - 1 or a + 1
  local known = from * b
  return {
    prompt = t("$1 × $2 = $3\nUse it. How much is $4 × $2?", "$1 × $2 = $3\nCon eso, ¿cuánto es $4 × $2?", from, b, known, a),
    figure = {kind = "array", rows = a, columns = b, object = "dot"},
    answer = {kind = "number", value = a * b, form = "integer"},
    misconceptions = apart(a * b, {
      slip(known, "repeats the known fact", "$1 is $2 × $3. The rows are $4 now.", "$1 es $2 × $3. Ahora las filas son $4.", known, from, b, a),
      more and slip(known + 1, "adds one in place of one group", "$1 adds only one dot. One more row has $2.", "$1 suma un solo punto. Una fila más tiene $2.", known + 1, b)
        or slip(known - 1, "adds one in place of one group", "$1 takes away only one dot. A whole row has $2.", "$1 quita un solo punto. Una fila entera tiene $2.", known - 1, b),
      more and slip(known + a, "adds the other factor", "$1 adds $2. A row has $3 dots.", "$1 suma $2. Una fila tiene $3 puntos.", known + a, a, b)
        or slip(known - a, "adds the other factor", "$1 takes away $2. A row has $3 dots.", "$1 quita $2. Una fila tiene $3 puntos.", known - a, a, b),
      more and slip(known - b, "goes the other way", "$1 takes a row away. There is one row more.", "$1 quita una fila. Hay una fila más.", known - b)
        or slip(known + b, "goes the other way", "$1 adds a row. There is one row less.", "$1 suma una fila. Hay una fila menos.", known + b),
      slip(a + b, "adds in place of multiplying", "$1 is $2 + $3. Think of equal rows.", "$1 es $2 + $3. Hay que pensar en filas iguales.", a + b, a, b),
    }),
    hints = {t("How many rows are there now?", "¿Cuántas filas hay ahora?"),
      more and t("It is one row more than in the known fact.", "Hay una fila más que en la operación conocida.")
        or t("It is one row less than in the known fact.", "Hay una fila menos que en la operación conocida."),
      more and t("Begin with $1. Add one row of $2.", "Empieza con $1. Suma una fila de $2.", known, b)
        or t("Begin with $1. Take away one row of $2.", "Empieza con $1. Quita una fila de $2.", known, b)},
    worked = {from .. " × " .. b .. " = " .. known, known .. (more and " + " or " − ") .. b .. " = " .. a * b, a .. " × " .. b .. " = " .. bold(a * b)},
    right_note = t("A known fact leads to the one beside it.", "Una operación conocida lleva a la de al lado."),
    paper = t("Draw the rows. Cover one with a finger.", "Dibuja las filas. Tapa una con el dedo."),
  }
end

local facts = {}
for a = 2, 10 do
  for b = 2, 10 do
    if a > 5 or b > 5 then facts[#facts + 1] = {a, b} end
  end
end

local function fact(rng)
  local one = rng:turn_of(facts)
  local a, b = min(one[1], one[2]), max(one[1], one[2])
  local near = (a - 1) * b
  return {
    prompt = t("How much is $1 × $2?", "¿Cuánto es $1 × $2?", one[1], one[2]),
    answer = {kind = "number", value = a * b, form = "integer"},
    misconceptions = slips_for(a, b),
    hints = {t("Think of rows of dots, all the same.", "Piensa en filas de puntos, todas iguales."),
      t("Begin with a fact close by that is known.", "Empieza con una operación cercana que se sabe."),
      t("$1 × $2 = $3. Now add one more $2.", "$1 × $2 = $3. Ahora suma un $2 más.", a - 1, b, near)},
    worked = {a - 1 .. " × " .. b .. " = " .. near, near .. " + " .. b .. " = " .. a * b, one[1] .. " × " .. one[2] .. " = " .. bold(a * b)},
    right_note = t("$1 × $2 and $2 × $1 are the same.", "$1 × $2 y $2 × $1 son iguales.", a, b),
    paper = t("Draw the rows as dots. Split them where a fact helps.", "Dibuja filas de puntos. Pártelas donde ayude."),
  }
end

-- Every a × b = c × d with four different factors 2..9.
local twins = {}
for a = 2, 9 do
  for b = 2, 9 do
    for c = 2, 9 do
      local d = a * b // c
      if a ~= b and c ~= a and c ~= b and a * b % c == 0 and d >= 2 and d <= 9 and d ~= c then twins[#twins + 1] = {a, b, c, d} end
    end
  end
end

local function twin(k)
  local one = twins[1 + k % #twins]
  local a, b, c, d = one[1], one[2], one[3], one[4]
  local whole = a * b
  return {
    prompt = t("$1 × $2 = $3 × ?\nWhat number goes in place of the question mark?", "$1 × $2 = $3 × ?\n¿Qué número va en lugar del signo de pregunta?", a, b, c),
    answer = {kind = "number", value = d, form = "integer"},
    misconceptions = apart(d, {
      slip(b, "copies a factor", "$1 × $2 is $3, but $4 × $2 is $5.", "$1 × $2 es $3, pero $4 × $2 es $5.", c, b, c * b, a, whole),
      slip(whole, "takes the equal sign for an answer sign", "$1 is the product. $2 × something makes it too.", "$1 es el producto. $2 por algo también lo da.", whole, c),
      slip(abs(b + a - c), "keeps the sum the same", "$1 keeps the sum. The products are to be equal.", "$1 conserva la suma. Los productos tienen que ser iguales.", abs(b + a - c)),
      slip(d + 1, "neighboring fact", "$1 × $2 = $3, not $4.", "$1 × $2 = $3, no $4.", c, d + 1, c * (d + 1), whole),
      slip(d - 1, "neighboring fact", "$1 × $2 = $3, not $4.", "$1 × $2 = $3, no $4.", c, d - 1, c * (d - 1), whole),
    }),
    hints = {t("Both sides make the same number.", "Los dos lados dan el mismo número."), t("Work out $1 × $2 first.", "Calcula primero $1 × $2.", a, b),
      t("Which number times $1 makes $2?", "¿Qué número por $1 da $2?", c, whole)},
    worked = {a .. " × " .. b .. " = " .. whole, c .. " × ? = " .. whole, c .. " × " .. bold(d) .. " = " .. whole},
    right_note = t("One number can be several products.", "Un número puede ser varios productos."),
    paper = t("Draw $1 dots in rows in two ways.", "Dibuja $1 puntos en filas de dos maneras.", whole),
  }
end

local rich = {12, 16, 18, 20, 24, 30, 36, 40}
local function which_make(rng, k)
  local n = rich[1 + k % 8]
  local fits, near = {}, {}
  for a = 2, 10 do
    for b = 2, 10 do
      if a * b == n then fits[#fits + 1] = a .. " × " .. b end
      if (a * b == n - a or a * b == n + a) and a ~= b then near[#near + 1] = a .. " × " .. b end
    end
  end
  rng:shuffle(fits)
  rng:shuffle(near)
  local options = rng:shuffle({fits[1], fits[2], near[1], near[2]})
  local ordered = {}
  for _, one in ipairs(options) do
    if contains({fits[1], fits[2]}, one) then ordered[#ordered + 1] = one end
  end
  local function many(x) return t("$1 fits. One more fits too.", "$1 sirve. Otro también sirve.", x) end
  local function no(x) return t("$1 is not $2. It is a fact beside it.", "$1 no es $2. Es una operación de al lado.", x, n) end
  return {
    prompt = t("Which products make $1?\nChoose all that do.", "¿Qué productos dan $1?\nElige todos.", n),
    answer = {kind = "several", options = options, right = ordered},
    misconceptions = {
      {given = {fits[1]}, name = "stops at the first that fits", feedback = many(fits[1])},
      {given = {fits[2]}, name = "stops at the first that fits", feedback = many(fits[2])},
      {given = {fits[1], near[1]}, name = "neighboring fact", feedback = no(near[1])},
      {given = {fits[1], fits[2], near[2]}, name = "neighboring fact", feedback = no(near[2])},
    },
    hints = {t("Work out each product.", "Calcula cada producto."), t("A product can be made in more than one way.", "Un producto se puede formar de más de una manera."),
      t("Check each one: is it $1?", "Revisa cada uno: ¿da $1?", n)},
    worked = {fits[1] .. " = " .. n, fits[2] .. " = " .. n, t("Both make $1.", "Los dos dan $1.", bold(n))},
    right_note = t("Dots in rows can be set out in several ways.", "Los puntos se pueden poner en filas de varias maneras."),
    paper = t("Set out $1 things in equal rows. Find all ways.", "Pon $1 cosas en filas iguales. Busca todas las maneras.", n),
  }
end

return function(rng, level)
  if level == 1 then return from_a_neighbor(rng) end
  if level == 2 then return fact(rng) end
  local k = rng:turn(2 * #twins)
  if k % 2 == 0 then return twin(k // 2) end
  return which_make(rng, k // 2)
end
