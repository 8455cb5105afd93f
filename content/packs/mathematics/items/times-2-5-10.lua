-- Facts with 2, 5 and 10 (3.OA.C.7). Errors after Campbell and Graham (1985): most are answers of a neighboring fact.

local function steps(n, f)
  local out = {}
  for i = 1, n do out[i] = i * f end
  return table.concat(texts(out), ", ")
end
local function fact_slips(a, f)
  local key = a * f
  return apart(key, {
    slip(key - f, "neighboring fact: one group too few", "$1 is $2 × $3. One more $3 is needed.", "$1 es $2 × $3. Falta un $3.", key - f, a - 1, f),
    slip(key + f, "neighboring fact: one group too many", "$1 is $2 × $3. That is one $3 too many.", "$1 es $2 × $3. Sobra un $3.", key + f, a + 1, f),
    slip(a + f, "adds in place of multiplying", a == 1 and "$1 adds the numbers. Here one group of $3 is meant." or "$1 adds the numbers. Think of $2 groups of $3.",
      a == 1 and "$1 suma los números. Aquí hay un solo grupo de $3." or "$1 suma los números. Hay que pensar en $2 grupos de $3.", a + f, a, f),
    slip(key + 1, "skip counting slips by one", "Counting by $1s never lands on $2.", "A saltos de $1 no se llega a $2.", f, key + 1),
    slip(a .. f, "writes the numbers side by side", "$1 puts the digits side by side. Think of equal groups.",
      "$1 pone las cifras una al lado de otra. Hay que pensar en grupos iguales.", a .. f),
  })
end
local function hint_list(a, f)
  return {a == 1 and t("Think of one group of $1.", "Piensa en un grupo de $1.", f) or t("Think of $1 groups of $2.", "Piensa en $1 grupos de $2.", a, f),
    f == 2 and t("Two of a number is its double.", "Dos veces un número es su doble.")
      or f == 5 and t("Counts by 5s end in 5 or in 0.", "A saltos de 5 se termina en 5 o en 0.")
      or t("Ten of a number: that many tens.", "Diez veces un número: tantas decenas."),
    a > 2 and t("$1 × $2 = $3. Take one more step of $2.", "$1 × $2 = $3. Da un paso más de $2.", a - 1, f, (a - 1) * f)
      or a == 1 and t("Take one step of $1 from 0.", "Da un paso de $1 desde 0.", f) or t("Take $1 steps of $2 from 0.", "Da $1 pasos de $2 desde 0.", a, f)}
end
local notes = {
  [2] = function() return t("Times 2 is doubling.", "Multiplicar por 2 es duplicar.") end,
  [5] = function() return t("Products of 5 end in 5 or 0.", "Los productos de 5 terminan en 5 o en 0.") end,
  [10] = function() return t("Times 10 makes tens.", "Multiplicar por 10 hace decenas.") end,
}
local function finish(a, f, item)
  item.answer = {kind = "number", value = a * f, form = "integer", unit = item.unit}
  item.unit = nil
  item.misconceptions = fact_slips(a, f)
  item.hints = hint_list(a, f)
  item.worked = {t("$1 groups of $2", "$1 grupos de $2", a, f), steps(a, f), a .. " × " .. f .. " = " .. bold(a * f)}
  item.right_note = notes[f]()
  item.paper = t("Write the steps of $1 up to $2.", "Escribe los pasos de $1 hasta $2.", f, 10 * f)
  return item
end

local function pictured(k)
  local a, f = 2 + k % 10, ({5, 10, 2})[1 + k // 10 % 3]
  if f == 2 and k < 30 then
    return finish(a, f, {
      prompt = t("There are $1 pairs of shoes.\nHow many shoes are there?", "Hay $1 pares de zapatos.\n¿Cuántos zapatos hay?", a),
      figure = {kind = "array", rows = a, columns = 2, object = "dot"}})
  end
  local cents = {}
  for i = 1, a do cents[i] = f end
  if k < 30 then
    return finish(a, f, {prompt = t("Each coin is worth $1 cents.\nHow many cents are there in all?", "Cada moneda vale $1 centavos.\n¿Cuántos centavos hay en total?", f),
      figure = {kind = "coins", cents = cents}})
  end
  return finish(a, f, {prompt = t("A frog makes $1 jumps of $2.\nIt starts at 0. Where does it land?", "Una rana da $1 saltos de $2.\nEmpieza en 0. ¿A qué número llega?", a, f),
    figure = {kind = "number_line", from = 0, to = 12 * f, steps = 12, label_every = 2}})
end

-- Every ordered fact with a 2, a 5 or a 10 in it.
local facts = {}
for a = 1, 10 do
  for b = 1, 10 do
    if (a == 2 or a == 5 or a == 10 or b == 2 or b == 5 or b == 10) and a + b > 3 then facts[#facts + 1] = {a, b} end
  end
end

local function fact(rng)
  local k = rng:turn(#facts + 24)
  if k >= #facts then
    local n, f = 3 + (k - #facts) % 8, ({2, 5, 10})[1 + (k - #facts) // 8]
    return finish(n, f, {prompt = t("What number is $1 groups of $2?", "¿Qué número son $1 grupos de $2?", n, f)})
  end
  local one = facts[k + 1]
  local a, b = one[1], one[2]
  local f, n = b, a  -- f: the 2, 5 or 10
  if not notes[b] then f, n = a, b end
  return finish(n, f, {prompt = t("How much is $1 × $2?", "¿Cuánto es $1 × $2?", a, b)})
end

local function in_order(rng, k)
  local a, b, c = 4 + k % 6, 3 + k // 2 % 7, 2 + k // 3 % 5
  local list = {{n = 2 * a, text = "2 × " .. a}, {n = 5 * b, text = "5 × " .. b}, {n = 10 * c, text = "10 × " .. c}}
  if 5 * b == 2 * a or 5 * b == 10 * c or 2 * a == 10 * c then return nil end
  table.sort(list, function(x, y) return x.n < y.n end)
  local right = {list[1].text, list[2].text, list[3].text}
  return {
    prompt = t("Put the products in order.\nStart with the smallest.", "Ordena los productos.\nEmpieza por el menor."),
    answer = {kind = "order", right = right},
    misconceptions = {
      {given = turned_round(right), name = "orders from the largest", feedback = t("The first one is the largest. Start with the smallest.", "El primero es el mayor. Se empieza por el menor.")},
      {given = {right[2], right[1], right[3]}, name = "compares the factors, not the products",
        feedback = t("$1 is $2. $3 is $4. Swap these two.", "$1 es $2. $3 es $4. Esos dos se cambian.", right[2], list[2].n, right[1], list[1].n)},
      {given = {right[1], right[3], right[2]}, name = "compares the factors, not the products",
        feedback = t("$1 is $2. $3 is $4. Swap these two.", "$1 es $2. $3 es $4. Esos dos se cambian.", right[3], list[3].n, right[2], list[2].n)},
    },
    hints = {t("Work out each product first.", "Primero calcula cada producto."), t("Double for 2. Count by 5s and by 10s.", "Duplica para el 2. Cuenta a saltos de 5 y de 10."),
      t("The products are $1, $2 and $3.", "Los productos son $1, $2 y $3.", 2 * a, 5 * b, 10 * c)},
    worked = {"2 × " .. a .. " = " .. 2 * a, "5 × " .. b .. " = " .. 5 * b, "10 × " .. c .. " = " .. 10 * c,
      t("In order: $1", "En orden: $1", bold(list[1].n .. ", " .. list[2].n .. ", " .. list[3].n))},
    right_note = t("The product decides, not one factor.", "Decide el producto, no un factor."),
    paper = t("Write each product. Mark it on a number line.", "Escribe cada producto. Márcalo en una recta numérica."),
  }
end

local function which_make(rng, k)
  local n = 10 * (1 + k % 10)
  local fits = {"10 × " .. n // 10, "5 × " .. n // 5, "2 × " .. n // 2}
  local right = {fits[1], fits[2 + k // 10 % 2]}
  local near = {"10 × " .. n // 10 + 1, "5 × " .. n // 5 + 1, "5 × " .. n // 10, "2 × " .. n // 10}
  local no = {near[1 + k // 20 % 2], near[3 + k // 10 % 2]}
  if no[2] == right[1] or no[2] == right[2] then no[2] = "10 × " .. n end
  local options = rng:shuffle({right[1], right[2], no[1], no[2]})
  local ordered = {}
  for _, one in ipairs(options) do
    if contains(right, one) then ordered[#ordered + 1] = one end
  end
  return {
    prompt = t("Which products make $1?\nChoose all that do.", "¿Qué productos dan $1?\nElige todos.", n),
    answer = {kind = "several", options = options, right = ordered},
    misconceptions = {
      {given = {right[1]}, name = "stops at the first that fits", feedback = t("$1 fits. One more fits too.", "$1 sirve. Otro también sirve.", right[1])},
      {given = {right[2]}, name = "stops at the first that fits", feedback = t("$1 fits. One more fits too.", "$1 sirve. Otro también sirve.", right[2])},
      {given = {right[1], no[2]}, name = "takes the same factor for another table", feedback = t("$1 is not $2. Count its steps.", "$1 no es $2. Hay que contar los pasos.", no[2], n)},
      {given = {right[1], right[2], no[1]}, name = "neighboring fact", feedback = t("$1 is one step more than $2.", "$1 es un paso más que $2.", no[1], n)},
    },
    hints = {t("Work out one product at a time.", "Calcula los productos uno por uno."), t("10 × a number is twice 5 × that number.", "10 × un número es el doble de 5 × ese número."),
      t("Count by 10s to $1. Then by 5s or 2s.", "Cuenta a saltos de 10 hasta $1. Luego de 5 o de 2.", n)},
    worked = {right[1] .. " = " .. n, right[2] .. " = " .. n, t("Both make $1.", "Los dos dan $1.", bold(n))},
    right_note = t("Half the factor, twice as many groups.", "Con la mitad de factor, el doble de grupos."),
    paper = t("Draw $1 as tens. Cut each ten into two fives.", "Dibuja $1 en decenas. Corta cada decena en dos cincos.", n),
  }
end

return function(rng, level)
  if level == 1 then return pictured(rng:turn(60)) end
  if level == 2 then return fact(rng) end
  local k = rng:turn(120)
  local item = k % 3 ~= 2 and in_order(rng, k // 3 * 2 + k % 3)
  return item or which_make(rng, k // 3)
end
