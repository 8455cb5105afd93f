-- Data in three groups (1.MD.C.4). Errors after Curcio (1987) and Friel, Curcio and Bright (2001).

local topics = {
  {{"apples", "manzanas"}, {"plums", "ciruelas"}, {"pears", "peras"}}, {{"cats", "gatos"}, {"dogs", "perros"}, {"fish", "peces"}},
  {{"drums", "tambores"}, {"bells", "campanas"}, {"flutes", "flautas"}}, {{"red", "rojo"}, {"blue", "azul"}, {"green", "verde"}},
  {{"soup", "sopa"}, {"rice", "arroz"}, {"beans", "frijoles"}}, {{"balls", "pelotas"}, {"kites", "cometas"}, {"dolls", "muñecas"}},
}
local function intro() return t("Each picture is one child’s choice.\n", "Cada dibujo es la elección de un niño.\n") end

-- Three groups; the first is the larger of the two that are asked about.
local function data(rng, k, high)
  local words = rng:shuffle({unpack(topics[1 + k % #topics])})
  local a = 2 + k // 6 % (high - 1)
  local b = rng:int(1, a - 1)
  local c = rng:int(1, high)
  while c == b or c == a do c = c % high + 1 end
  local rows = {{label = t(words[1][1], words[1][2]), value = a}, {label = t(words[2][1], words[2][2]), value = b}, {label = t(words[3][1], words[3][2]), value = c}}
  local drawn = rng:shuffle({rows[1], rows[2], rows[3]})
  return rows, drawn
end
local function pictures(drawn)
  local rows = {}
  for i = 1, 3 do rows[i] = {label = drawn[i].label, halves = 2 * drawn[i].value} end
  return {kind = "picture_plot", title = t("Children", "Niños"), rows = rows, each = 1, object = "dot"}
end
local function paper() return t("Draw a box for each picture. Count the boxes.", "Dibuja un cuadro por cada dibujo. Cuenta los cuadros.") end

local function one_row(rng, k)
  local rows, drawn = data(rng, k, 10)
  local one, two, three = rows[1], rows[2], rows[3]
  local key = one.value
  return {
    prompt = intro() .. t("How many children chose $1?", "¿Cuántos niños eligieron $1?", one.label),
    figure = pictures(drawn),
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(two.value, "reads another row", "$1 is the row of $2. Find the row of $3.", "$1 es la fila de $2. Busca la fila de $3.", two.value, two.label, one.label),
      slip(three.value, "reads another row", "$1 is the row of $2. Find the row of $3.", "$1 es la fila de $2. Busca la fila de $3.", three.value, three.label, one.label),
      slip(key + two.value + three.value, "counts all the data", "$1 is all three rows. Count one row.", "$1 son las tres filas. Cuenta una fila.", key + two.value + three.value),
      slip(3, "counts the groups", "3 is how many groups there are. Count the children.", "3 son los grupos. Cuenta los niños."),
      slip(key + 1, "counts one too many", "$1 is one too many. Touch each picture once.", "$1 es uno de más. Toca cada dibujo una vez.", key + 1),
    }),
    hints = {t("Find the row with the word $1.", "Busca la fila con la palabra $1.", one.label), t("Count only the pictures in that row.", "Cuenta solo los dibujos de esa fila."),
      t("Touch the first picture. Go to the end.", "Toca el primer dibujo. Sigue hasta el final.")},
    worked = {t("Find $1. Count the pictures.", "Busca $1. Cuenta los dibujos.", one.label), t("There are $1.", "Hay $1.", bold(key))},
    right_note = t("The row tells how many.", "La fila dice cuántos hay."), paper = paper(),
  }
end

local function in_all(rng, k)
  local rows, drawn = data(rng, k, 7)
  local a, b, c = drawn[1].value, drawn[2].value, drawn[3].value
  local key = a + b + c
  return {
    prompt = intro() .. t("How many children were asked in all?", "¿A cuántos niños se preguntó en total?"),
    figure = pictures(drawn),
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(max(a, max(b, c)), "gives the largest group", "$1 is the longest row. All rows count.", "$1 es la fila más larga. Cuentan todas.", max(a, max(b, c))),
      slip(a + b, "leaves out one group", "$1 is two rows. One is left out.", "$1 son dos filas. Falta una.", a + b),
      slip(b + c, "leaves out one group", "$1 is two rows. One is left out.", "$1 son dos filas. Falta una.", b + c),
      slip(3, "counts the groups", "3 is how many groups there are. Count the children.", "3 son los grupos. Cuenta los niños."),
      slip(key + 1, "counts one too many", "$1 is one too many. Go row by row.", "$1 es uno de más. Ve fila por fila.", key + 1),
      slip(key - 1, "one-to-one principle: skips one", "$1 skips one picture. Go row by row.", "$1 salta un dibujo. Ve fila por fila.", key - 1),
    }),
    hints = {t("Each child is in one of the rows.", "Cada niño está en una de las filas."), t("Count each row. Add all three.", "Cuenta cada fila. Suma las tres."),
      t("The first two rows make $1. Add $2.", "Las dos primeras filas suman $1. Agrega $2.", a + b, c)},
    worked = {a .. " + " .. b .. " = " .. a + b, a + b .. " + " .. c .. " = " .. bold(key)},
    right_note = t("Adding all groups gives the number of children.", "La suma de los grupos da todos los niños."), paper = paper(),
  }
end

local function difference(rng, k)
  local rows, drawn = data(rng, k, 9)
  local one, two = rows[1], rows[2]
  local fewer = rng:chance(1, 2)
  local key = one.value - two.value
  return {
    prompt = intro() .. (fewer and t("How many fewer chose $2 than $1?", "¿Cuántos menos eligieron $2 que $1?", one.label, two.label)
      or t("How many more chose $1 than $2?", "¿Cuántos más eligieron $1 que $2?", one.label, two.label)),
    figure = pictures(drawn),
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(one.value, "gives the larger set", "$1 is the whole row. What is left over?", "$1 es toda la fila. ¿Cuánto sobra?", one.value),
      slip(two.value, "gives the smaller set", "$1 is the shorter row. How far to $2?", "$1 es la fila corta. ¿Cuánto falta para $2?", two.value, one.value),
      slip(one.value + two.value, "adds where the difference is asked", "$1 adds both rows. Compare them.", "$1 suma las dos filas. Compáralas.", one.value + two.value),
      slip(key + 1, "counts the start number too", "$1 counts one pair as left over.", "$1 cuenta una pareja como sobrante.", key + 1),
      slip(key + 2, "counts one too many", "$1 is too many. Pair the pictures again.", "$1 es demasiado. Empareja otra vez los dibujos.", key + 2),
      slip(one.value + two.value + rows[3].value, "counts all the data", "$1 is all three rows. Compare two of them.", "$1 son las tres filas. Compara dos.", one.value + two.value + rows[3].value),
      slip(rows[3].value, "reads another row", "$1 is the row of $2.", "$1 es la fila de $2.", rows[3].value, rows[3].label),
    }),
    hints = {t("Find both rows.", "Busca las dos filas."), t("Match the pictures one to one. Count what is left.", "Empareja los dibujos. Cuenta los que sobran."),
      t("The longer row has $1. Take the other away.", "La fila larga tiene $1. Quita la otra.", one.value)},
    worked = {one.label .. ": " .. one.value, two.label .. ": " .. two.value, one.value .. " − " .. two.value .. " = " .. bold(key)},
    right_note = t("The left over pictures tell the difference.", "Los dibujos que sobran dicen la diferencia."), paper = paper(),
  }
end

-- Which sentences fit the table.
local function true_ones(rng, k)
  local rows, drawn = data(rng, k, 9)
  local a, b, c = rows[1], rows[2], rows[3]
  local all = a.value + b.value + c.value
  local one = t("$1 more chose $2 than $3.", "$1 más eligieron $2 que $3.", a.value - b.value, a.label, b.label)
  local two = t("$1 children were asked.", "Se preguntó a $1 niños.", all)
  local three = t("$1 more chose $2 than $3.", "$1 más eligieron $2 que $3.", a.value, a.label, b.label)
  local four = t("$1 children were asked.", "Se preguntó a $1 niños.", a.value + b.value)
  if a.value + b.value == all then four = t("$1 children were asked.", "Se preguntó a $1 niños.", all + 1) end
  local five = t("$1 chose $2.", "$1 eligieron $2.", c.value + 1, c.label)
  local options = rng:shuffle({one, two, three, four, five})
  local function among(...)
    local list, out = {...}, {}
    for i = 1, 5 do if contains(list, options[i]) then out[#out + 1] = options[i] end end
    return out
  end
  local key = among(one, two)
  local lines = {}
  for i = 1, 3 do lines[i] = {drawn[i].label, tostring(drawn[i].value)} end
  return {
    prompt = t("The table shows what children chose.\nWhich sentences are true?", "La tabla muestra qué eligieron los niños.\n¿Qué frases son verdaderas?"),
    figure = {kind = "table", heads = {t("Choice", "Elección"), t("Children", "Niños")}, rows = lines},
    answer = {kind = "several", options = options, right = key},
    misconceptions = apart(key, {
      slip(among(one, two, three), "gives the larger set", "$1 is all of $2. How many more is less.", "$1 es todo $2. La diferencia es menor.", a.value, a.label),
      slip(among(one, two, four), "leaves out one group", "Count all three groups. They make $1.", "Cuenta los tres grupos. Suman $1.", all),
      slip(among(one), "stops at the first that fits", "That one is true. Another is too.", "Esa es verdadera. Otra también."),
      slip(among(two), "stops at the first that fits", "$1 is all of them. Another sentence fits.", "$1 son todos. Otra frase también sirve.", all),
      slip(among(one, two, five), "reads another row", "$1 has $2 in the table.", "$1 tiene $2 en la tabla.", cap(c.label), c.value),
    }),
    hints = {t("Check each sentence with the table.", "Revisa cada frase con la tabla."), t("How many more: compare two. In all: add three.", "Cuántos más: compara dos. Total: suma tres."),
      t("Two sentences fit. Three do not.", "Dos frases sirven. Tres no.")},
    worked = {a.value .. " − " .. b.value .. " = " .. a.value - b.value, a.value .. " + " .. b.value .. " + " .. c.value .. " = " .. all, bold(one), bold(two)},
    right_note = t("One table can answer many questions.", "Una tabla responde muchas preguntas."),
    paper = t("Ask ten people. Make a table with three rows.", "Pregunta a diez personas. Haz una tabla de tres filas."),
  }
end

return function(rng, level)
  local k = rng:turn(108)
  if level == 1 then return one_row(rng, k) end
  if level == 2 then
    if k % 2 == 0 then return difference(rng, k // 2) end
    return in_all(rng, k // 2)
  end
  return true_ones(rng, k)
end
