-- Comparing by times (4.OA.A.1, 4.OA.A.2). Errors after Vergnaud (1983) and Lewis and Mayer (1987).

local function bars(a, b, x, k)
  local row = {}
  for i = 1, k do row[i] = {size = 1, label = tostring(x), fill = "dots"} end
  return {kind = "bar_model", rows = {{name = a, segments = {{size = 1, label = tostring(x), fill = "hatch"}}},
    {name = b, segments = row}}}
end

local function bigger(rng, i)
  local x, k = 3 + i % 10, 2 + i // 10 % 6
  local a, b = rng:two_names()
  local n, key = thing(1 + i % 2), (3 + i % 10) * (2 + i // 10 % 6)
  return {
    prompt = t("$1 has $2. $3 has $4 times as many.\nHow many $5 does $3 have?",
      "$1 tiene $2. $3 tiene $4 veces esa cantidad.\n¿Cuánt@5s $5 tiene $3?", a, count(x, n), b, k, n),
    figure = bars(a, b, x, k),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(x + k, "additive comparison", "$1 is $2 more than $3. Times as many means copies of $3.",
        "$1 es $2 más que $3. Aquí hay copias de $3.", x + k, k, x),
      slip(x * (k - 1), "counts one copy too few", "$1 has one copy of $2 too few. The bar has $3 parts.",
        "En $1 falta una copia de $2. La barra tiene $3 partes.", x * (k - 1), x, k),
      slip(x * (k + 1), "gives both amounts together", "$1 counts both bars. The question asks for one bar.",
        "$1 cuenta las dos barras. La pregunta es por una sola.", x * (k + 1)),
      slip(x, "gives the smaller amount", "$1 is what $2 has. Look at the longer bar.",
        "$1 es lo que tiene $2. Mira la barra más larga.", x, a),
      slip(k, "gives the number of times", "$1 counts the parts. Each part holds $2.",
        "$1 cuenta las partes. Cada parte vale $2.", k, x),
    }),
    hints = {
      t("Look at the bars. Each part is as long as the first bar.", "Mira las barras. Cada parte mide lo mismo que la primera barra."),
      t("The longer bar is $1 copies of $2.", "La barra larga tiene $1 copias de $2.", k, x),
      t("Work out $1 × $2.", "Calcula $1 × $2.", k, x),
    },
    worked = {t("$1 copies of $2: $1 × $2", "$1 copias de $2: $1 × $2", k, x), k .. " × " .. x .. " = " .. bold(key)},
    right_note = t("$1 times as many is $1 copies, put together.", "$1 veces una cantidad son $1 copias juntas.", k),
    paper = t("Draw a bar for $1. Draw $2 of them in a row.", "Dibuja una barra de $1. Dibuja $2 iguales en fila.", x, k),
  }
end

local function which_equation(rng, i)
  local x, k = 3 + i % 10, 2 + i // 10 % 6
  if x == k then x = x + 6 end
  local p = x * k
  local function eq(l, sign, a, b) return l .. " = " .. a .. " " .. sign .. " " .. b end
  local key = eq(p, "×", k, x)
  return {
    prompt = t("$1 is $2 times as many as $3.\nWhich equation says the same?", "$1 es $2 veces $3.\n¿Qué igualdad dice lo mismo?", p, k, x),
    answer = {kind = "choice", right = key,
      options = rng:shuffle({key, eq(p, "+", k, x), eq(x, "×", k, p), eq(k, "×", x, p)})},
    misconceptions = {
      slip(eq(p, "+", k, x), "additive comparison", "$1 + $2 is $3. Times means multiplying.",
        "$1 + $2 es $3. La palabra veces pide multiplicar.", k, x, k + x),
      slip(eq(x, "×", k, p), "turns the comparison round", "That says $1 is the larger number. $2 is larger.",
        "Eso dice que $1 es el mayor. El mayor es $2.", x, p),
      slip(eq(k, "×", x, p), "takes the number of times for the product", "$1 × $2 is far more than $3. What do the copies make?",
        "$1 × $2 es mucho más que $3. ¿Cuánto suman las copias?", x, p, k),
    },
    hints = {
      t("Which number is the largest? It is made of copies.", "¿Qué número es el mayor? Está hecho de copias."),
      t("Say it as copies: $1 copies of $2.", "Dilo con copias: $1 copias de $2.", k, x),
      t("$1 copies of $2 is a multiplication. What does it make?", "$1 copias de $2 es una multiplicación. ¿Cuánto da?", k, x),
    },
    worked = {t("$1 copies of $2 make $3.", "$1 copias de $2 dan $3.", k, x, p), bold(key)},
    right_note = t("It is also $1 times as many as $2.", "También es $1 veces $2.", x, k),
    paper = t("Write the story of $1 as two bars.", "Dibuja dos barras que cuenten la historia de $1.", p),
  }
end

local long = {
  {noun("rope", "ropes", "cuerda", "cuerdas", "f"), noun("ribbon", "ribbons", "cinta", "cintas", "f")},
  {noun("train", "trains", "tren", "trenes", "m"), noun("bus", "buses", "autobús", "autobuses", "m")},
  {noun("fence", "fences", "cerca", "cercas", "f"), noun("bench", "benches", "banca", "bancas", "f")},
  {noun("wall", "walls", "muro", "muros", "m"), noun("table", "tables", "mesa", "mesas", "f")},
}

local function smaller(rng, i)
  local x, k = 3 + i % 10, 2 + i // 10 % 7
  local p = x * k
  local a, b = rng:two_names()
  local n, pair, told = thing(1 + i % 2), long[1 + i % 4], nil
  if i % 2 == 0 then
    told = t("$1 has $2. That is $3 times as many as $4 has.\nHow many $5 does $4 have?",
      "$1 tiene $2. Es $3 veces lo que tiene $4.\n¿Cuánt@5s $5 tiene $4?", a, count(p, n), k, b, n)
  else
    told = t("A $1 is $2 m long. It is $3 times as long as a $4.\nHow many meters long is the $4?",
      "Un~5 $1 mide $2 m. Mide $3 veces lo que mide un~6 $4.\n¿Cuántos metros mide $7?",
      pair[1].one, p, k, pair[2].one, pair[1], pair[2], pair[2].the)
  end
  return {
    prompt = told,
    answer = {kind = "number", value = x, form = "integer", unit = i % 2 == 1 and "m" or nil},
    misconceptions = apart(x, {
      slip(p * k, "follows the word, not the story", "$1 is even more than $2. The amount asked for is smaller.",
        "$1 es todavía más que $2. Se pide la cantidad menor.", p * k, p),
      slip(p - k, "additive comparison", "$1 is $2 less than $3. Times asks for equal parts.",
        "$1 es $2 menos que $3. La palabra veces pide partes iguales.", p - k, k, p),
      slip(p + k, "follows the word, not the story", "$1 is more than $2. The amount asked for is smaller.",
        "$1 es más que $2. Se pide la cantidad menor.", p + k, p),
      slip(k, "gives the number of times", "$1 is the number of equal parts. What is in one part?",
        "$1 es el número de partes iguales. ¿Cuánto hay en una?", k),
      slip(x + 1, "basic fact one off", "$1 × $2 is $3, not $4.", "$1 × $2 es $3, no $4.", k, x + 1, k * (x + 1), p),
      slip(x - 1, "basic fact one off", "$1 × $2 is $3, not $4.", "$1 × $2 es $3, no $4.", k, x - 1, k * (x - 1), p),
    }),
    hints = {
      t("Which of the two is the smaller one?", "¿Cuál de las dos cantidades es la menor?"),
      t("$1 is $2 equal copies of the smaller amount.", "$1 son $2 copias iguales de la cantidad menor.", p, k),
      t("$1 × ? = $2. Which number fits?", "$1 × ? = $2. ¿Qué número va ahí?", k, p),
    },
    worked = {k .. " × ? = " .. p, p .. " ÷ " .. k .. " = " .. bold(x)},
    right_note = t("The larger amount was given, so it was divided.", "Se dio la cantidad mayor, por eso se divide."),
    paper = t("Draw a bar for $1. Cut it into $2 equal parts.", "Dibuja una barra de $1. Córtala en $2 partes iguales.", p, k),
  }
end

local function how_many_times(rng, i)
  local x, k = 3 + i % 10, 3 + i // 10 % 7
  local p = x * k
  local a, b = rng:two_names()
  local n = thing(1 + i % 2)
  return {
    prompt = t("$1 has $2. $3 has $4.\nHow many times as many does $3 have?",
      "$1 tiene $2. $3 tiene $4.\n¿Cuántas veces la cantidad de $1 tiene $3?", a, count(x, n), b, count(p, n)),
    answer = {kind = "number", value = k, form = "integer"},
    misconceptions = apart(k, {
      slip(p - x, "additive comparison", "$1 is how many more. How many copies of $2 fit in $3?",
        "$1 es cuánto más tiene. ¿Cuántas copias de $2 caben en $3?", p - x, x, p),
      slip(p + x, "gives both amounts together", "$1 is both amounts together. The question compares them.",
        "$1 son las dos cantidades juntas. La pregunta las compara.", p + x),
      slip(k - 1, "counts one copy too few", "$1 leaves out the first copy of $2. Count every copy.",
        "$1 no cuenta la primera copia de $2. Cuenta todas.", k - 1, x),
      slip(k + 1, "basic fact one off", "$1 × $2 is $3, more than $4.", "$1 × $2 es $3, más que $4.", k + 1, x, (k + 1) * x, p),
      slip(p * x, "multiplies the two numbers of the story", "$1 multiplies both amounts. How often does $2 fit in $3?",
        "$1 multiplica las dos cantidades. ¿Cuántas veces cabe $2 en $3?", p * x, x, p),
    }),
    hints = {
      t("The question asks for copies, not for how many more.", "La pregunta pide copias, no cuánto más."),
      t("How many copies of $1 make $2?", "¿Cuántas copias de $1 forman $2?", x, p),
      t("? × $1 = $2. Which number fits?", "? × $1 = $2. ¿Qué número va ahí?", x, p),
    },
    worked = {"? × " .. x .. " = " .. p, p .. " ÷ " .. x .. " = " .. bold(k)},
    right_note = t("How many times is found by dividing. How many more, by subtracting.",
      "Para saber cuántas veces, se divide. Para cuánto más, se resta."),
    paper = t("Write $1 again and again until it makes $2.", "Escribe $1 varias veces hasta formar $2.", x, p),
  }
end

local function how_many_more(rng, i)
  local x, k = 4 + i % 9, 3 + i // 10 % 6
  local p = x * k
  local a, b = rng:two_names()
  local n, key = thing(1 + i % 2), x * (k - 1)
  return {
    prompt = t("$1 has $2. $3 has $4 times as many.\nHow many more $5 does $3 have than $1?",
      "$1 tiene $2. $3 tiene $4 veces esa cantidad.\n¿Cuánt@5s $5 más que $1 tiene $3?", a, count(x, n), b, k, n),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(p, "stops after the first step", "$1 is what $2 has. How many more is that than $3?",
        "$1 es lo que tiene $2. ¿Cuánto más es que $3?", p, b, x),
      slip(k, "additive comparison", "$1 tells the copies, not how many more.", "$1 dice las copias, no cuánto más.", k),
      slip(p + x, "gives both amounts together", "$1 is both amounts together. The question asks for the difference.",
        "$1 son las dos cantidades juntas. Se pide la diferencia.", p + x),
      slip(x + k, "adds in place of multiplying", "$1 adds the two numbers. First find $2 copies of $3.",
        "$1 suma los dos números. Primero halla $2 copias de $3.", x + k, k, x),
      slip(key + 10, "off by a ten in subtraction", "$1 is ten too many. Work out $2 − $3 again.",
        "A $1 le sobra una decena. Calcula otra vez $2 − $3.", key + 10, p, x),
    }),
    hints = {
      t("There are two steps. First find what $1 has.", "Hay dos pasos. Primero halla lo que tiene $1.", b),
      t("$1 copies of $2 is what $3 has.", "$1 copias de $2 es lo que tiene $3.", k, x, b),
      t("$1 has $2. Now compare it with $3.", "$1 tiene $2. Ahora compara con $3.", b, p, x),
    },
    worked = {k .. " × " .. x .. " = " .. p, p .. " − " .. x .. " = " .. bold(key)},
    right_note = t("One copy is the same for both. The others are the difference.",
      "Una copia es igual para los dos. Las otras son la diferencia."),
    paper = t("Draw both bars. Ring the part that only $1 has.", "Dibuja las dos barras. Encierra lo que solo tiene $1.", b),
  }
end

return function(rng, level)
  local i = rng:turn(240)
  if level == 1 then if i % 3 == 2 then return which_equation(rng, i // 3 + i % 2) end return bigger(rng, i // 2) end
  if level == 2 then return smaller(rng, i) end
  if i % 2 == 0 then return how_many_times(rng, i // 2) end
  return how_many_more(rng, i // 2)
end
