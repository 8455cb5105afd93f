-- Division facts within 100 (3.OA.C.7): from the product, from memory, equal quotients. Errors after Campbell (1997) and Robinson,
-- Arbuthnott and Gibbons (2002).

local facts = {}
for d = 2, 10 do
  for q = 2, 10 do
    if d ~= q and (d > 2 or q > 4) then facts[#facts + 1] = {d, q} end
  end
end

local function slips_for(whole, d, q)
  return apart(q, {
    slip(q + 1, "neighboring fact", "$1 × $2 = $3. That is more than $4.", "$1 × $2 = $3. Eso es más que $4.", q + 1, d, (q + 1) * d, whole),
    slip(q - 1, "neighboring fact", "$1 × $2 = $3. That is less than $4.", "$1 × $2 = $3. Eso es menos que $4.", q - 1, d, (q - 1) * d, whole),
    slip(whole - d, "takes away once", "$1 takes $2 away one time. Dividing takes it away again and again.",
      "$1 quita $2 una sola vez. Dividir lo quita una y otra vez.", whole - d, d),
    slip(d, "repeats the divisor", "$1 is the number that divides. How many $1s make $2?", "$1 es el número que divide. ¿Cuántos $1 forman $2?", d, whole),
    slip(whole + d, "adds in place of sharing", "$1 is more than $2. Sharing makes it smaller.", "$1 es más que $2. Al repartir sale menos.", whole + d, whole),
  })
end

local function from_the_product(rng)
  local one = rng:turn_of(facts)
  local d, q = one[1], one[2]
  local whole = d * q
  return {
    prompt = t("$1 × $2 = $3\nUse it. How much is $3 ÷ $2?", "$1 × $2 = $3\nCon eso, ¿cuánto es $3 ÷ $2?", q, d, whole),
    figure = {kind = "array", rows = q, columns = d, object = "dot"},
    answer = {kind = "number", value = q, form = "integer"},
    misconceptions = slips_for(whole, d, q),
    hints = {t("There are $1 dots in rows.", "Hay $1 puntos en filas.", whole), t("Each row has $1. How many rows are there?", "Cada fila tiene $1. ¿Cuántas filas hay?", d),
      t("Look at the fact told: what times $1 makes $2?", "Mira la operación: ¿qué por $1 da $2?", d, whole)},
    worked = {t("$1 rows of $2 make $3.", "$1 filas de $2 son $3.", q, d, whole), whole .. " ÷ " .. d .. " = " .. bold(q)},
    right_note = t("The same dots show a product and a division.", "Los mismos puntos muestran un producto y una división."),
    paper = t("Write the four facts of these dots.", "Escribe las cuatro operaciones de estos puntos."),
  }
end

local function fact(rng)
  local one = rng:turn_of(facts)
  local d, q = one[1], one[2]
  local whole = d * q
  local start = q > 5 and 5 or q > 2 and 2 or 1
  return {
    prompt = t("How much is $1 ÷ $2?", "¿Cuánto es $1 ÷ $2?", whole, d),
    answer = {kind = "number", value = q, form = "integer"},
    misconceptions = slips_for(whole, d, q),
    hints = {t("Think of a product with $1 in it.", "Piensa en un producto con $1.", d), t("? × $1 = $2. Which number fits?", "? × $1 = $2. ¿Qué número va?", d, whole),
      start * d == q and t("How many steps of $1 lead to $2?", "¿Cuántos saltos de $1 llevan a $2?", d, whole) or t("$1 × $2 = $3. Go on by $2s to $4.", "$1 × $2 = $3. Sigue a saltos de $2 hasta $4.", start, d, start * d, whole)},
    worked = {"? × " .. d .. " = " .. whole, q .. " × " .. d .. " = " .. whole, whole .. " ÷ " .. d .. " = " .. bold(q)},
    right_note = t("A product that is known gives two divisions.", "Un producto que se sabe da dos divisiones."),
    paper = t("Make cards: division in front, product behind.", "Haz tarjetas: división delante, producto detrás."),
  }
end

local function start_unknown(k)
  local d, q = 3 + k % 7, 3 + k // 7 % 6
  if d == q then q = 9 end
  if d == q then d = 4 end
  local key = d * q
  return {
    prompt = t("? ÷ $1 = $2\nWhat number goes in place of the question mark?", "? ÷ $1 = $2\n¿Qué número va en lugar del signo de pregunta?", d, q),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(q + d, "adds in place of multiplying", "$1 adds the numbers. $2 groups of $3 are shared.", "$1 suma los números. Se reparten $2 grupos de $3.", q + d, d, q),
      slip(key - d, "neighboring fact", "$1 ÷ $2 = $3. It is to be $4.", "$1 ÷ $2 = $3. Tiene que dar $4.", key - d, d, q - 1, q),
      slip(key + d, "neighboring fact", "$1 ÷ $2 = $3. It is to be $4.", "$1 ÷ $2 = $3. Tiene que dar $4.", key + d, d, q + 1, q),
      slip(abs(q - d), "takes away in place of multiplying", "$1 takes one number from the other. Undo the dividing.",
        "$1 resta un número del otro. Hay que deshacer la división.", abs(q - d)),
      slip(q, "gives a number already shown", "$1 is what comes out. What was there before?", "$1 es lo que sale. ¿Cuánto había antes?", q),
    }),
    hints = {t("It is cut into $1 parts of $2.", "Se parte en $1 partes de $2.", d, q), t("The whole is larger than its parts.", "El todo es mayor que sus partes."),
      t("Put the parts together: $1 times $2.", "Junta las partes: $1 por $2.", d, q)},
    worked = {d .. " × " .. q .. " = " .. key, bold(key) .. " ÷ " .. d .. " = " .. q},
    right_note = t("Multiplying undoes dividing.", "Multiplicar deshace la división."),
    paper = t("Draw $1 boxes with $2 dots. Count all.", "Dibuja $1 cajas con $2 puntos. Cuenta todo.", d, q),
  }
end

local function match_quotients(rng, k)
  local q = 3 + k % 6
  local ds = rng:shuffle({3, 4, 6, 7, 8, 9})
  local qs = {q, q + 1, q + 2}
  local left, right = {}, {}
  for i = 1, 3 do
    left[i] = qs[i] * ds[i] .. " ÷ " .. ds[i]
    right[i] = tostring(qs[i])
  end
  local extra = tostring(q == 3 and q + 4 or q - 1)
  return {
    prompt = t("What does each division make?\nMatch.", "¿Cuánto da cada división?\nUne."),
    answer = {kind = "match", pairs = {{left = left[1], right = right[1]}, {left = left[2], right = right[2]}, {left = left[3], right = right[3]}}, extra = {extra}},
    misconceptions = {
      {given = {right[2], right[1], right[3]}, name = "neighboring fact", feedback = t("$1 × $2 is not $3. Swap the first two.", "$1 × $2 no es $3. Las dos primeras se cambian.", qs[2], ds[1], qs[1] * ds[1])},
      {given = {right[1], right[3], right[2]}, name = "neighboring fact", feedback = t("$1 × $2 is not $3. Swap the last two.", "$1 × $2 no es $3. Las dos últimas se cambian.", qs[3], ds[2], qs[2] * ds[2])},
      {given = {extra, right[2], right[3]}, name = "neighboring fact", feedback = t("$1 × $2 is not $3. Look at the first one.", "$1 × $2 no es $3. Hay que mirar la primera.", extra, ds[1], qs[1] * ds[1])},
      {given = {right[3], right[2], right[1]}, name = "a larger start gives a larger quotient", feedback = t("Look at both numbers, not only the first.", "Hay que mirar los dos números, no solo el primero.")},
    },
    hints = {t("For each division think of a product.", "Para cada división piensa en un producto."), t("Begin with the one that is known best.", "Empieza con la que se sabe mejor."),
      t("? × $1 = $2. ? × $3 = $4.", "? × $1 = $2. ? × $3 = $4.", ds[1], qs[1] * ds[1], ds[2], qs[2] * ds[2])},
    worked = {left[1] .. " = " .. right[1], left[2] .. " = " .. right[2], left[3] .. " = " .. bold(right[3])},
    right_note = t("Every division hides a product.", "Cada división esconde un producto."),
    paper = t("Write the product beside each division.", "Escribe el producto junto a cada división."),
  }
end

return function(rng, level)
  if level == 1 then return from_the_product(rng) end
  if level == 2 then return fact(rng) end
  local k = rng:turn(84)
  if k % 2 == 0 then return start_unknown(k // 2) end
  return match_quotients(rng, k // 2)
end
