-- Multiplying several digits by the written method (5.NBT.B.5). Errors after Ashlock (2010), VanLehn (1990) and Fuson (2003).

local function slips(a, b)
  local key, ones, tens = a * b, b % 10, b // 10 % 10
  local first, second = a * ones, a * tens
  return apart(key, {
    slip(first + second, "leaves out the place of the second row", "$1 adds $2 and $3. The second row is $4 × $5, so $6.",
      "$1 suma $2 y $3. La segunda fila es $4 × $5, o sea $6.", big(first + second), big(first), big(second), big(a), tens * 10, big(second * 10)),
    slip(first, "multiplies one part only", "$1 is $2 × $3. The $4 of $5 is still to come.", "$1 es $2 × $3. Falta el $4 de $5.", big(first), big(a), ones, tens, b),
    slip(second * 10, "multiplies one part only", "$1 is $2 × $3. The $4 of $5 is still to come.", "$1 es $2 × $3. Falta el $4 de $5.", big(second * 10), big(a), tens * 10, ones, b),
    slip(a // 10 * 10 * tens * 10 + a % 10 * ones, "multiplies tens by tens and ones by ones only", "$1 leaves out the mixed products, such as $2 × $3.", "A $1 le faltan productos cruzados, como $2 × $3.",
      big(a // 10 * 10 * tens * 10 + a % 10 * ones), a % 10, tens * 10),
    slip(key - 100, "leaves out the carried ten", "$1 is a hundred too few. Look at what was carried.", "A $1 le falta una centena. Mira lo que se lleva.", big(key - 100)),
    slip(key + 1000, "off by a thousand", "$1 is a thousand too many. Add the rows again.", "A $1 le sobra un millar. Suma otra vez las filas.", big(key + 1000)),
  })
end

local function worked(a, b)
  local ones, tens = b % 10, b // 10 * 10
  return {big(a) .. " × " .. ones .. " = " .. big(a * ones), big(a) .. " × " .. tens .. " = " .. big(a * tens),
    big(a * ones) .. " + " .. big(a * tens) .. " = " .. bold(big(a * b))}
end

local function hints(a, b)
  local ones, tens = b % 10, b // 10 * 10
  return {
    t("Split $1 into $2 and $3.", "Separa $1 en $2 y $3.", b, tens, ones),
    t("First row: $1 × $2. Second row: $1 × $3.", "Primera fila: $1 × $2. Segunda fila: $1 × $3.", big(a), ones, tens),
    t("The first row is $1. Now find the second and add.", "La primera fila es $1. Halla la segunda y suma.", big(a * ones)),
  }
end

-- Two rows of the written method, one of them asked.
local function second_row(rng, i, a, b)
  local ones, tens = b % 10, b // 10
  local first = i % 3 == 0
  local key = first and a * ones or a * tens * 10
  local r = first and ones or tens * 10
  return {
    prompt = t("$1 × $2 is worked out in two rows.\nWhich number goes in place of the question mark?", "$1 × $2 se calcula en dos filas.\n¿Qué número va en lugar del signo de pregunta?", big(a), b),
    figure = {kind = "table", heads = {"×", big(a)}, rows = first and {{tostring(ones), "?"}, {tostring(tens * 10), big(a * tens * 10)}} or {{tostring(ones), big(a * ones)}, {tostring(tens * 10), "?"}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      first and slip(a * ones * 10, "one place too high", "$1 has a zero too many. This row is $2 × $3.", "A $1 le sobra un cero. Esta fila es $2 × $3.", big(a * ones * 10), big(a), ones)
        or slip(a * tens, "leaves out the place of the second row", "$1 is $2 × $3. This row is $2 × $4.", "$1 es $2 × $3. Esta fila es $2 × $4.", big(a * tens), big(a), tens, tens * 10),
      slip(a + r, "adds in place of multiplying", "$1 adds $2 and $3. The row multiplies.", "$1 suma $2 y $3. La fila multiplica.", big(a + r), big(a), r),
      slip(a * b, "gives the whole product", "$1 is both rows together. One row is asked for.", "$1 son las dos filas juntas. Se pide una.", big(a * b)),
      slip(key - 10 * (r >= 10 and r // 10 or 1), "leaves out the carried ten", "$1 is too few. Look at what was carried.", "$1 es poco. Mira lo que se lleva.", big(key - 10 * (r >= 10 and r // 10 or 1))),
      slip(key + a, "basic fact one off", "$1 is $2 × $3. The row is $2 × $4.", "$1 es $2 × $3. La fila es $2 × $4.", big(key + a), big(a), r + 1, r),
    }),
    hints = {
      t("Look at the left of the row: what is multiplied there?", "Mira a la izquierda de la fila: ¿por cuánto se multiplica?"),
      t("It is $1 × $2.", "Es $1 × $2.", big(a), r),
      r >= 10 and t("First $1 × $2. Then a 0 holds the place.", "Primero $1 × $2. Luego un 0 guarda el lugar.", big(a), r // 10) or t("Begin with the ones: $1 × $2.", "Empieza por las unidades: $1 × $2.", a % 10, r),
    },
    worked = {big(a) .. " × " .. r .. " = " .. bold(big(key)), t("Both rows: $1", "Las dos filas: $1", big(a * b))},
    right_note = t("The row of the tens always ends in 0.", "La fila de las decenas siempre termina en 0."),
    paper = t("Write both rows below each other. Add them.", "Escribe las dos filas una debajo de otra. Súmalas."),
  }
end

local function product(rng, a, b)
  return {
    prompt = t("$1 × $2 = ?\nWhat is the product?", "$1 × $2 = ?\n¿Cuál es el producto?", big(a), b),
    answer = {kind = "number", value = a * b, form = "integer"},
    misconceptions = slips(a, b), hints = hints(a, b), worked = worked(a, b),
    right_note = t("About $1 × $2: the size fits.", "Más o menos $1 × $2: el tamaño cuadra.", big((a + 50) // 100 * 100), (b + 5) // 10 * 10),
    paper = t("Write it in rows. Estimate the size first.", "Escríbelo en filas. Primero estima el tamaño."),
  }
end

local function story(rng, i, a, b)
  local prompt
  if i % 3 == 0 then
    prompt = t("A factory packs $1 boxes a day. It works $2 days.\nHow many boxes is that?", "Una fábrica empaca $1 cajas al día. Trabaja $2 días.\n¿Cuántas cajas son?", a, b)
  elseif i % 3 == 1 then
    prompt = t("A stadium has $1 rows of $2 seats.\nHow many seats are there?", "Un estadio tiene $1 filas de $2 asientos.\n¿Cuántos asientos hay?", a, b)
  else
    prompt = t("A print shop makes $1 books of $2 pages.\nHow many pages is that?", "Una imprenta hace $1 libros de $2 páginas.\n¿Cuántas páginas son?", a, b)
  end
  return {
    prompt = prompt,
    answer = {kind = "number", value = a * b, form = "integer"},
    misconceptions = slips(a, b), hints = hints(a, b), worked = worked(a, b),
    right_note = t("About $1 × $2: the size fits.", "Más o menos $1 × $2: el tamaño cuadra.", (a + 50) // 100 * 100, (b + 5) // 10 * 10),
    paper = t("Estimate first. Then write the rows.", "Primero estima. Luego escribe las filas."),
  }
end

-- One product, and what follows from it without working out again.
local function from_one(rng, i, a, b)
  local known, up = a * b, i % 2 == 0
  local key = up and a * (b + 1) or a * (b - 1)
  local c = up and b + 1 or b - 1
  return {
    prompt = t("$1 × $2 = $3\nUse it: what is $1 × $4?", "$1 × $2 = $3\nÚsalo: ¿cuánto es $1 × $4?", a, b, big(known), c),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(up and known + 1 or known - 1, "changes the product by one", "One group more or less is $1, not 1.", "Un grupo más o menos es $1, no 1.", a),
      slip(up and known + b or known - b, "changes the product by the other factor", "That changes by $1. A group has $2.", "Eso cambia en $1. Un grupo tiene $2.", b, a),
      slip(known, "leaves the number as it was", "$1 is for $2 groups. There are $3.", "$1 es para $2 grupos. Hay $3.", big(known), b, c),
      slip(up and known - a or known + a, "goes the other way", "There are $1 groups now, not $2.", "Ahora hay $1 grupos, no $2.", c, up and b - 1 or b + 1),
      slip(up and known + 10 * a or known - 10 * a, "one place too high", "That changes by ten groups. Only one differs.", "Eso cambia en diez grupos. Solo cambia uno."),
    }),
    hints = {
      t("How many groups of $1 are there in each?", "¿Cuántos grupos de $1 hay en cada una?", a),
      t("From $1 to $2 groups: one more or one less?", "De $1 a $2 grupos: ¿uno más o uno menos?", b, c),
      up and t("Add one group of $1 to $2.", "Suma un grupo de $1 a $2.", a, big(known)) or t("Take one group of $1 off $2.", "Quita un grupo de $1 a $2.", a, big(known)),
    },
    worked = {big(known) .. (up and " + " or " − ") .. a .. " = " .. bold(big(key))},
    right_note = t("A known product saves work.", "Un producto conocido ahorra trabajo."),
    paper = t("Sketch the groups as a bar. Add or cross out one.", "Dibuja los grupos como una barra. Añade o tacha uno."),
  }
end

return function(rng, level)
  local i = rng:turn(192)
  local a, b = 112 + (i * 149) % 880, 13 + (i * 41) % 86
  if a % 10 == 0 then a = a + 4 end
  if b % 10 < 2 then b = b + 3 end
  if level == 1 then return second_row(rng, i, a, b) end
  if level == 2 then
    if i % 4 == 0 then a = a + 1000 b = 12 + b % 30 if b % 10 < 2 then b = b + 4 end end
    return product(rng, a, b)
  end
  if i % 3 == 0 then return from_one(rng, i // 3, a, b) end
  return story(rng, i // 3 * 2 + i % 3, a, b)
end
