-- Two digits times two digits (4.NBT.B.5). Errors after Ashlock (2010), Fuson (2003) and Izsák (2004).

local function tens(n) return n // 10 * 10 end

local function four_parts(a, b)
  local at, ao, bt, bo = tens(a), a % 10, tens(b), b % 10
  return {at * bt, at * bo, ao * bt, ao * bo}, at, ao, bt, bo
end

local function slips(a, b)
  local key = a * b
  local p, at, ao, bt, bo = four_parts(a, b)
  return apart(key, {
    slip(p[1] + p[4], "multiplies tens by tens and ones by ones only", "$1 leaves out $2 × $3 and $4 × $5.", "A $1 le faltan $2 × $3 y $4 × $5.", big(p[1] + p[4]), at, bo, ao, bt),
    slip(a * bo + a * (bt // 10), "treats the tens digit as ones", "$1 takes the $2 of $3 as $2. It stands for $4.", "$1 toma el $2 de $3 como $2. Vale $4.", a * bo + a * (bt // 10), bt // 10, b, bt),
    slip(key - p[2], "leaves out a partial product", "$1 leaves out $2 × $3.", "A $1 le falta $2 × $3.", big(key - p[2]), at, bo),
    slip(key - p[3], "leaves out a partial product", "$1 leaves out $2 × $3.", "A $1 le falta $2 × $3.", big(key - p[3]), ao, bt),
    slip(a * bt, "multiplies one part only", "$1 is $2 × $3. The $4 of $5 is still to come.", "$1 es $2 × $3. Falta el $4 de $5.", a * bt, a, bt, bo, b),
    slip(a + b, "adds in place of multiplying", "$1 adds. The sign is ×.", "$1 suma. El signo es ×.", a + b),
    slip(key + 100, "off by a hundred", "$1 is a hundred too many. Add the parts again.", "A $1 le sobra una centena. Suma otra vez las partes.", big(key + 100)),
  })
end

local function worked(a, b)
  local _, _, _, bt, bo = four_parts(a, b)
  return {a .. " × " .. bt .. " = " .. big(a * bt), a .. " × " .. bo .. " = " .. big(a * bo), big(a * bt) .. " + " .. big(a * bo) .. " = " .. bold(big(a * b))}
end

local function hints(a, b)
  local _, _, _, bt, bo = four_parts(a, b)
  return {
    t("Split $1 into $2 and $3.", "Separa $1 en $2 y $3.", b, bt, bo),
    t("Find $1 × $2 and $1 × $3. Add both.", "Halla $1 × $2 y $1 × $3. Suma los dos.", a, bt, bo),
    t("$1 × $2 is $3. Then comes $1 × $4.", "$1 × $2 es $3. Luego viene $1 × $4.", a, bt, big(a * bt), bo),
  }
end

local function box(rng, a, b)
  local p, at, ao, bt, bo = four_parts(a, b)
  local asked = 1 + (a + b) % 4
  local cells = {}
  for j = 1, 4 do cells[j] = j == asked and "?" or big(p[j]) end
  local rows_of = {at, at, ao, ao}
  local columns_of = {bt, bo, bt, bo}
  local r, c, key = rows_of[asked], columns_of[asked], p[asked]
  local r1, c1 = r >= 10 and r // 10 or r, c >= 10 and c // 10 or c
  return {
    prompt = t("$1 × $2 is cut into four parts.\nWhich number goes in place of the question mark?", "$1 × $2 se corta en cuatro partes.\n¿Qué número va en lugar del signo de pregunta?", a, b),
    figure = {kind = "table", heads = {"×", tostring(bt), tostring(bo)}, rows = {{tostring(at), cells[1], cells[2]}, {tostring(ao), cells[3], cells[4]}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(r1 * c1, "leaves out the zeros", "$1 × $2 is $3. But the part is $4 × $5.", "$1 × $2 es $3. Pero la parte es $4 × $5.", r1, c1, r1 * c1, r, c),
      slip(r + c, "adds in place of multiplying", "$1 adds $2 and $3. The table multiplies.", "$1 suma $2 y $3. La tabla multiplica.", r + c, r, c),
      slip(r1 * c1 * (r >= 10 and c >= 10 and 10 or 100), "one place too many or too few", "Count the zeros of $1 and $2 again.", "Cuenta otra vez los ceros de $1 y $2.", r, c),
      slip(a * b, "gives the whole product", "$1 is the whole product. One part is asked for.", "$1 es todo el producto. Se pide una parte.", big(a * b)),
      slip(key + (c >= 10 and 10 or 1) * r, "basic fact one off", "$1 is too much. Go through $2 × $3 again.", "$1 es demasiado. Repasa $2 × $3.", key + (c >= 10 and 10 or 1) * r, r1, c1),
    }),
    hints = {
      t("Look at the row and the column of the question mark.", "Mira la fila y la columna del signo de pregunta."),
      t("Multiply the number at the left by the one at the top.", "Multiplica el número de la izquierda por el de arriba."),
      t("Work out $1 × $2.", "Calcula $1 × $2.", r, c),
    },
    worked = {r .. " × " .. c .. " = " .. bold(key), big(p[1]) .. " + " .. big(p[2]) .. " + " .. big(p[3]) .. " + " .. big(p[4]) .. " = " .. big(a * b)},
    right_note = t("All four parts together are $1.", "Las cuatro partes juntas son $1.", big(a * b)),
    paper = t("Draw a rectangle of $1 by $2. Cut it into four parts.", "Dibuja un rectángulo de $1 por $2. Córtalo en cuatro partes.", a, b),
  }
end

local function product(rng, a, b)
  return {
    prompt = t("$1 × $2 = ?\nWhat is the product?", "$1 × $2 = ?\n¿Cuál es el producto?", a, b),
    answer = {kind = "number", value = a * b, form = "integer"},
    misconceptions = slips(a, b),
    hints = hints(a, b),
    worked = worked(a, b),
    right_note = t("Every part of one number meets every part of the other.", "Cada parte de un número se cruza con cada parte del otro."),
    paper = t("Draw the four-part table. Add the four products.", "Dibuja la tabla de cuatro partes. Suma los cuatro productos."),
  }
end

local function story(rng, i, a, b)
  local prompt
  if i % 3 == 0 then
    prompt = t("A cinema has $1 rows. Each row has $2 seats.\nHow many seats are there?", "Un cine tiene $1 filas. Cada fila tiene $2 asientos.\n¿Cuántos asientos hay?", a, b)
  elseif i % 3 == 1 then
    prompt = t("A baker makes $1 trays of rolls. Each tray has $2.\nHow many rolls are there?", "Un panadero hace $1 bandejas de panes. Cada una lleva $2.\n¿Cuántos panes hay?", a, b)
  else
    prompt = t("A garden is $1 m long and $2 m wide.\nHow many square meters is it?", "Un jardín mide $1 m de largo y $2 m de ancho.\n¿Cuántos metros cuadrados son?", a, b)
  end
  return {
    prompt = prompt,
    answer = {kind = "number", value = a * b, form = "integer", unit = i % 3 == 2 and "m²" or nil},
    misconceptions = slips(a, b),
    hints = hints(a, b),
    worked = worked(a, b),
    right_note = t("About $1 × $2: the size fits.", "Más o menos $1 × $2: el tamaño cuadra.", (a + 5) // 10 * 10, (b + 5) // 10 * 10),
    paper = t("Estimate first. Then write one product below the other.", "Primero estima. Luego escribe un producto debajo del otro."),
  }
end

local function without_working_out(rng, i, a, b)
  local low, high = tens(a) * tens(b), (tens(a) + 10) * (tens(b) + 10)
  local key = big(a * b)
  local p = four_parts(a, b)
  local o1, o2, o3 = p[1] + p[4], a * b * 10 + b % 10, a * (b % 10) + a * (b // 10)
  local options, list = {key}, {}
  local function add(v, name, en, es, ...)
    if #options < 4 and not contains(options, big(v)) then
      options[#options + 1] = big(v)
      list[#list + 1] = slip(big(v), name, en, es, ...)
    end
  end
  local ones = a % 10 * (b % 10) % 10
  add(a * (b % 10) + a * (b // 10), "treats the tens digit as ones", "$1 is less than $2 × $3. It is too small.", "$1 es menos que $2 × $3. Es muy poco.", big(o3), tens(a), tens(b))
  add(o2, "one place too high", "$1 is more than $2 × $3. It is too large.", "$1 es más que $2 × $3. Es demasiado.", big(o2), tens(a) + 10, tens(b) + 10)
  add(a * b + 1, "looks at the size only", "The ones give $1 × $2, so the last digit is $3.", "Las unidades dan $1 × $2, así que la última cifra es $3.", a % 10, b % 10, ones)
  add(o1, "multiplies tens by tens and ones by ones only", "$1 has only two of the four parts.", "$1 tiene solo dos de las cuatro partes.", big(o1))
  return {
    prompt = t("Think of size and last digit. $1 × $2 = ?\nWhich product can be right?", "Piensa en el tamaño y la última cifra. $1 × $2 = ?\n¿Qué producto puede ser?", a, b),
    answer = {kind = "choice", right = key, options = rng:shuffle(options)},
    misconceptions = list,
    hints = {
      t("$1 × $2 is too small, $3 × $4 is too large.", "$1 × $2 es poco, $3 × $4 es mucho.", tens(a), tens(b), tens(a) + 10, tens(b) + 10),
      t("So it lies between $1 and $2.", "Entonces está entre $1 y $2.", big(low), big(high)),
      t("The last digit comes from $1 × $2.", "La última cifra sale de $1 × $2.", a % 10, b % 10),
    },
    worked = {t("Between $1 and $2", "Entre $1 y $2", big(low), big(high)), t("Last digit: $1", "Última cifra: $1", ones), bold(key)},
    right_note = t("Size and last digit check a product.", "El tamaño y la última cifra comprueban un producto."),
    paper = t("Write a product below it and a product above it.", "Escribe un producto menor y otro mayor."),
  }
end

return function(rng, level)
  local i = rng:turn(192)
  local a, b = 12 + (i * 17) % 86, 13 + (i * 41) % 84
  if a % 10 == 0 then a = a + 3 end
  if b % 10 == 0 then b = b + 4 end
  if level == 1 then
    a = 12 + a % 46
    if a % 10 < 2 then a = a + 3 end
    if b % 10 < 2 then b = b + 5 end
    return box(rng, a, b)
  end
  if level == 2 then return product(rng, a, b) end
  if i % 3 == 0 then return without_working_out(rng, i // 3, a, b) end
  return story(rng, i // 3, max(a, b), min(a, b))
end
