-- Patterns in the tables of sums and products (3.OA.D.9). Errors after Kaput (1998) and Warren (2005) on seeing one number at a time.

-- A piece of the multiplication table with a hole.
local function hole_in_the_table(rng, k)
  local r, c = 2 + k % 6, 2 + k // 6 % 5
  local at_r, at_c = rng:int(0, 2), rng:int(0, 2)
  local R, C = r + at_r, c + at_c
  local key = R * C
  local rows = {}
  for i = 0, 2 do
    rows[i + 1] = {bold(r + i)}
    for j = 0, 2 do rows[i + 1][j + 2] = (i == at_r and j == at_c) and "?" or tostring((r + i) * (c + j)) end
  end
  return {
    prompt = t("This is a part of the times table.\nWhat number goes in place of the question mark?",
      "Esta es una parte de la tabla de multiplicar.\n¿Qué número va en lugar del signo de pregunta?"),
    figure = {kind = "table", heads = {"×", tostring(c), tostring(c + 1), tostring(c + 2)}, rows = rows},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(key - C, "neighboring fact", "$1 stands one row higher. Each step down is $2.", "$1 está una fila más arriba. Cada paso hacia abajo es $2.", key - C, C),
      slip(key + R, "neighboring fact", "$1 stands one column further. Each step across is $2.", "$1 está una columna más allá. Cada paso es de $2.", key + R, R),
      slip(R + C, "adds in place of multiplying", "$1 adds the row and the column. It is a times table.", "$1 suma la fila y la columna. Es una tabla de multiplicar.", R + C),
      slip(key + 1, "counts on by ones", "$1 goes on by one. The row goes in steps of $2.", "$1 avanza de uno en uno. La fila va a saltos de $2.", key + 1, R),
      slip(key - 1, "counts on by ones", "$1 is one too few. The column goes in steps of $2.", "A $1 le falta uno. La columna va a saltos de $2.", key - 1, C),
    }),
    hints = {t("Each row goes on in equal steps.", "Cada fila avanza con saltos iguales."), t("Look at the head of the row and of the column.", "Mira el inicio de la fila y de la columna."),
      t("Row $1, column $2: multiply them.", "Fila $1, columna $2: multiplícalas.", R, C)},
    worked = {t("The row is $1. Its steps are $1.", "La fila es $1. Sus saltos son de $1.", R), R .. " × " .. C .. " = " .. bold(key)},
    right_note = t("Rows and columns both go in equal steps.", "Las filas y las columnas avanzan con saltos iguales."),
    paper = t("Make a times table. Color the even products.", "Haz una tabla de multiplicar. Colorea los productos pares."),
  }
end

-- Always even, always odd, or both? Some families of numbers.
local function even_or_odd(rng, k)
  local even, odd, mixed = t("all of them even", "todos pares"), t("all of them odd", "todos impares"), t("even and odd in turn", "par e impar por turnos")
  local f = 2 + k % 8
  local kind = k // 8 % 3  -- products f × n; sums n + f with n odd; doubles plus f
  local prompt, list, key
  if kind == 0 then
    prompt = t("Multiply $1 by 1, 2, 3, 4 and so on.\nWhat are the products?", "Multiplica $1 por 1, 2, 3, 4 y así sin parar.\n¿Cómo son los productos?", f)
    list = {f, 2 * f, 3 * f, 4 * f}
  elseif kind == 1 then
    prompt = t("Add $1 to 1, 3, 5, 7 and so on.\nWhat are the sums?", "Suma $1 a 1, 3, 5, 7 y así sin parar.\n¿Cómo son las sumas?", f)
    list = {f + 1, f + 3, f + 5, f + 7}
  else
    prompt = t("Add $1 to 2, 4, 6, 8 and so on.\nWhat are the sums?", "Suma $1 a 2, 4, 6, 8 y así sin parar.\n¿Cómo son las sumas?", f)
    list = {f + 2, f + 4, f + 6, f + 8}
  end
  if list[1] % 2 ~= list[2] % 2 then key = mixed elseif list[1] % 2 == 0 then key = even else key = odd end
  local shown = table.concat(texts(list), ", ")
  local slips = {
    slip(even, "takes the pattern of one number for all", "The first ones are $1. Not all of them are even.", "Los primeros son $1. No todos son pares.", shown),
    slip(odd, "takes the pattern of one number for all", "The first ones are $1. Not all of them are odd.", "Los primeros son $1. No todos son impares.", shown),
    slip(mixed, "expects even and odd in turn", "The first ones are $1. They do not change.", "Los primeros son $1. No van cambiando.", shown),
  }
  local none = t("no pattern at all", "sin ningún patrón")
  slips[#slips + 1] = slip(none, "sees no pattern", "Write the first four: $1. Look at the last digits.", "Hay que escribir los cuatro primeros: $1. Luego, mirar las últimas cifras.", shown)
  local out = {}
  for _, one in ipairs(slips) do
    if one.given ~= key then out[#out + 1] = one end
  end
  return {
    prompt = prompt,
    answer = {kind = "choice", options = {even, odd, mixed, none}, right = key},
    misconceptions = out,
    hints = {t("Write down the first four.", "Escribe los cuatro primeros."), t("Even numbers make pairs. Nothing is left over.", "Los números pares forman parejas. No sobra nada."),
      t("The first two are $1 and $2. Look at the next.", "Los dos primeros son $1 y $2. Mira los que siguen.", list[1], list[2])},
    worked = {t("The first four: $1", "Los cuatro primeros: $1", shown), bold(key)},
    right_note = kind == 0 and (f % 2 == 0 and t("Groups of an even number always make pairs.", "Los grupos de un número par siempre forman parejas.")
        or t("Two odd groups together make an even number.", "Dos grupos impares juntos forman un número par."))
      or t("Two odd numbers add up to an even one.", "Dos números impares suman un número par."),
    paper = t("Draw the numbers as dots in pairs.", "Dibuja los números con puntos en parejas."),
  }
end

-- A rule of equal steps: the number that does not belong.
local function does_not_belong(rng, k)
  local f = 3 + k % 7
  local from = 2 + k // 7 % 4
  local list = {f * from, f * (from + 1), f * (from + 2), f * (from + 3)}
  local at = 1 + k // 28 % 3
  local off = rng:pick({1, -1, 2})
  if f == 4 and off == 2 then off = 1 end
  if (list[at] + off) % f == 0 then off = 1 end
  local odd_one = tostring(list[at] + off)
  local options = {}
  for i = 1, 4 do options[i] = i == at and odd_one or tostring(list[i]) end
  local slips = {}
  for i = 1, 4 do
    if i ~= at then
      slips[#slips + 1] = slip(options[i], "goes by looks, not by the steps", "$1 is $2 × $3. It belongs to the table.", "$1 es $2 × $3. Sí va en la tabla.", list[i], from + i - 1, f)
    end
  end
  return {
    prompt = t("One number is not in the $1 times table.\nWhich number does not belong?", "Un número no está en la tabla del $1.\n¿Cuál número no va?", f),
    answer = {kind = "choice", options = options, right = odd_one},
    misconceptions = slips,
    hints = {t("Look at the steps from one to the next.", "Mira los saltos de uno al otro."), t("Each step in this table is $1.", "Cada salto en esta tabla es de $1.", f),
      t("Start at $1 and count on in steps of $2.", "Empieza en $1 y cuenta a saltos de $2.", f * (from - 1), f)},
    worked = {table.concat(texts(list), ", "), t("$1 is not a number of groups of $2.", "$1 no son grupos de $2.", bold(odd_one), f)},
    right_note = t("Every number of a table is some groups of it.", "Cada número de una tabla son grupos iguales."),
    paper = t("Write the table. Ring the last digits.", "Escribe la tabla. Encierra las últimas cifras."),
  }
end

-- A table from the table of half (or of a third) its number.
local function from_a_smaller_table(rng, k)
  local n = 3 + k % 7
  local f = ({4, 6, 8, 9, 10})[1 + k // 7 % 5]
  local small = ({[4] = 2, [6] = 3, [8] = 4, [9] = 3, [10] = 5})[f]
  local times = f // small
  local key = n * f
  local half = n * small
  return {
    prompt = t("$1 × $2 = $3\nUse the pattern. How much is $1 × $4?", "$1 × $2 = $3\nUsa el patrón. ¿Cuánto es $1 × $4?", n, small, half, f),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(half + times, "adds in place of multiplying", "$1 adds $2. The product grows $2 times as large.", "$1 suma $2. El producto se hace $2 veces mayor.", half + times, times),
      slip(half + f, "adds the new factor", "$1 adds $2 once. Every one of the $3 groups grows.", "$1 suma $2 una vez. Crece cada uno de los $3 grupos.", half + f, f, n),
      slip(half + small, "goes one step only", "$1 is one step of $2. The other factor changed.", "$1 es un salto de $2. Cambió el otro factor.", half + small, small),
      slip(half, "repeats the known fact", "$1 is $2 × $3. The factor is $4 now.", "$1 es $2 × $3. Ahora el factor es $4.", half, n, small, f),
      slip(key - n, "neighboring fact", "$1 is $2 × $3. One more $2 is needed.", "$1 es $2 × $3. Falta un $2.", key - n, n, f - 1),
    }),
    hints = {t("Compare $1 with $2.", "Compara $1 con $2.", f, small), times == 2 and t("$1 is double $2. What happens to the product?", "$1 es el doble de $2. ¿Qué pasa con el producto?", f, small)
        or t("$1 is $2 three times. What happens to the product?", "$1 es tres veces $2. ¿Qué pasa con el producto?", f, small),
      times == 2 and t("Double $1.", "Duplica $1.", half) or t("Take $1 three times.", "Toma $1 tres veces.", half)},
    worked = {f .. " = " .. times .. " × " .. small, times .. " × " .. half .. " = " .. key, n .. " × " .. f .. " = " .. bold(key)},
    right_note = t("A double factor makes a double product.", "Un factor doble hace un producto doble."),
    paper = t("Write both tables side by side. Compare them.", "Escribe las dos tablas lado a lado. Compáralas."),
  }
end

return function(rng, level)
  if level == 1 then return hole_in_the_table(rng, rng:turn(60)) end
  local k = rng:turn(168)
  if level == 2 then
    if k % 2 == 0 then return does_not_belong(rng, k // 2) end
    return even_or_odd(rng, k // 2)
  end
  if k % 5 == 0 then return even_or_odd(rng, k // 5) end
  return from_a_smaller_table(rng, k // 5 * 4 + k % 5)
end
