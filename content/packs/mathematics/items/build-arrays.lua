-- Rows and columns as equal addends (2.OA.C.4). Errors after Outhred and Mitchelmore (2000) and Battista (1998).

local function sum_of(n, times)
  local out = {}
  for i = 1, times do out[i] = tostring(n) end
  return table.concat(out, " + ")
end
local function shape(rows, columns, list, key)
  local out = {}
  for _, one in ipairs(list) do
    local high, wide = one[1], one[2]
    if high >= 1 and wide >= 1 and high <= rows and wide <= columns then
      local s = one[3]
      s.given = rectangle(rows, columns, high, wide)
      out[#out + 1] = s
    end
  end
  out = apart(key, out)
  while #out > 6 do table.remove(out) end
  return out
end

local function rows_of(rng, k)
  local high, wide = 2 + k % 4, 2 + k // 4 % 4
  if high == wide then wide = wide == 5 and 2 or wide + 1 end
  local rows, columns = 6, 6
  local what = thing(1 + k // 16 % 2)
  return {
    prompt = t("Set out $1 rows. Put $2 $3 in each row.\nTap the squares for all the $3.", "Haz $1 filas. Pon $2 $3 en cada fila.\nToca un cuadro por cada $3.one.", high, wide, what),
    answer = {kind = "grid", rows = rows, columns = columns, rule = "rectangle", high = high, wide = wide},
    misconceptions = shape(rows, columns, {
      {wide, high, slip("", "swaps rows and columns", "That is $1 rows of $2. A row goes from left to right.", "Eso son $1 filas de $2. Una fila va de izquierda a derecha.", wide, high)},
      {high - 1, wide, slip("", "leaves out a row", "That has one row too few. There are $1 rows.", "Falta una fila. Son $1 filas.", high)},
      {high, wide - 1, slip("", "leaves out a column", "Each row is one short. Each row has $1.", "A cada fila le falta uno. Cada fila tiene $1.", wide)},
      {high + 1, wide, slip("", "makes a row too many", "That has one row too many. There are $1 rows.", "Sobra una fila. Son $1 filas.", high)},
      {1, wide, slip("", "makes one row only", "That is one row. There are $1 of them.", "Esa es una fila. Son $1.", high)},
    }, rectangle(rows, columns, high, wide)),
    hints = {t("A row goes from left to right.", "Una fila va de izquierda a derecha."), t("Make the first row. Put the next one below it.", "Haz la primera fila. Pon la otra debajo."),
      t("The first row has $1 squares. Make more rows below it.", "La primera fila tiene $1 cuadros. Haz más filas debajo.", wide)},
    worked = {t("One row: $1", "Una fila: $1", wide), t("Rows: $1", "Filas: $1", high), sum_of(wide, high) .. " = " .. bold(high * wide)},
    right_note = t("Equal rows make a rectangle.", "Las filas iguales forman un rectángulo."),
    paper = t("Draw it on squared paper, row by row.", "Dibújalo en papel cuadriculado, fila por fila."),
  }
end

local function which_sum(rng, k)
  local high, wide = 2 + k % 4, 2 + k // 4 % 4
  if high == wide then wide = wide == 5 and 3 or wide + 1 end
  local by_rows = k // 16 % 2 == 0
  local each, times = by_rows and wide or high, by_rows and high or wide
  local key = sum_of(each, times)
  local list = apart(key, {
    slip(sum_of(times, each), "swaps rows and columns", by_rows and "$1 goes by columns. A row has $2." or "$1 goes by rows. A column has $2.", by_rows and "$1 va por columnas. Una fila tiene $2." or "$1 va por filas. Una columna tiene $2.", sum_of(times, each), each),
    slip(high .. " + " .. wide, "adds the two sides", "$1 + $2 counts one row and one column.", "$1 + $2 cuenta una fila y una columna.", high, wide),
    slip(sum_of(each, times + 1), by_rows and "makes a row too many" or "makes a column too many", "There is one $1 too many.", "Hay un $1 de más.", each),
    slip(sum_of(each, times - 1), by_rows and "leaves out a row" or "leaves out a column", "There is one $1 too few.", "Falta un $1.", each),
  })
  while #list > 3 do table.remove(list) end
  local options = {key}
  for i = 1, #list do options[#options + 1] = list[i].given end
  return {
    prompt = by_rows and t("Add the rows of the picture.\nWhich sum goes row by row?", "Suma las filas del dibujo.\n¿Qué suma va fila por fila?") or t("Add the columns of the picture.\nWhich sum goes column by column?", "Suma las columnas del dibujo.\n¿Qué suma va columna por columna?"),
    figure = {kind = "array", rows = high, columns = wide, object = k // 32 % 2 == 0 and "dot" or "star"},
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = list,
    hints = {by_rows and t("A row goes from left to right.", "Una fila va de izquierda a derecha.") or t("A column goes from top to bottom.", "Una columna va de arriba abajo."),
      by_rows and t("How many are in one row?", "¿Cuántos hay en una fila?") or t("How many are in one column?", "¿Cuántos hay en una columna?"),
      by_rows and t("Write that number once for each row.", "Escribe ese número una vez por fila.") or t("Write that number once for each column.", "Escribe ese número una vez por columna.")},
    worked = {by_rows and t("In one row: $1", "En una fila: $1", each) or t("In one column: $1", "En una columna: $1", each), by_rows and t("Rows: $1", "Filas: $1", times) or t("Columns: $1", "Columnas: $1", times), bold(key) .. " = " .. high * wide},
    right_note = t("By rows or by columns, the sum is the same.", "Por filas o por columnas, el total es igual."),
    paper = t("Draw the picture. Write a number beside each row.", "Haz el dibujo. Escribe un número junto a cada fila."),
  }
end

local function how_many(rng, k)
  local high, wide = 2 + k % 4, 2 + k // 4 % 4
  local key = high * wide
  local what = thing(1 + k // 16 % 4)
  return {
    prompt = t("There are $1 rows with $2 $3 in each row.\nHow many $3 are there in all?", "Hay $1 filas con $2 $3 en cada fila.\n¿Cuánt@3s $3 hay en total?", high, wide, what),
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(high + wide, "adds the two sides", "$1 is $2 + $3. Add $3 for each row.", "$1 es $2 + $3. Suma $3 por cada fila.", high + wide, high, wide),
      slip(key - wide, "leaves out a row", "$1 leaves out one row of $2.", "A $1 le falta una fila de $2.", key - wide, wide),
      slip(key + wide, "makes a row too many", "$1 has one row of $2 too many.", "A $1 le sobra una fila de $2.", key + wide, wide),
      slip(wide, "makes one row only", "$1 is one row. There are more rows.", "$1 es una fila. Hay más filas.", wide),
      slip(key + 1, "counts one too many", "$1 is one too many. Count in steps of $2.", "$1 es uno de más. Cuenta de $2 en $2.", key + 1, wide),
      slip(key - 1, "one-to-one principle: skips one", "$1 is one short. Count in steps of $2.", "A $1 le falta uno. Cuenta de $2 en $2.", key - 1, wide),
    }),
    hints = {t("All the rows are equal.", "Todas las filas son iguales."), t("Add $1 once for each row.", "Suma $1 una vez por cada fila.", wide),
      high == 2 and t("One row has $1. Add it twice.", "Una fila tiene $1. Súmalo dos veces.", wide) or t("The first rows make $1. Add one more row.", "Las primeras filas suman $1. Suma otra fila.", key - wide)},
    worked = {sum_of(wide, high) .. " = " .. bold(key)},
    right_note = t("Equal rows can be added again and again.", "Las filas iguales se suman una y otra vez."),
    paper = t("Draw the rows as dots. Count in steps.", "Dibuja las filas con puntos. Cuenta a saltos."),
  }
end

-- All of them and how many rows.
local function with_so_many(rng, k)
  local high, wide = 2 + k % 4, 2 + k // 4 % 4
  if high == wide then wide = wide == 5 and 2 or wide + 1 end
  local rows, columns, all = 6, 6, high * wide
  local what = thing(1 + k // 16 % 4)
  return {
    prompt = t("$1 $3 stand in $2 equal rows.\nTap the squares for all the $3.", "Hay $1 $3 en $2 filas iguales.\nToca un cuadro por cada $3.one.", all, high, what),
    answer = {kind = "grid", rows = rows, columns = columns, rule = "rectangle", high = high, wide = wide},
    misconceptions = shape(rows, columns, {
      {wide, high, slip("", "swaps rows and columns", "That is $1 rows of $2. There are $3 rows.", "Eso son $1 filas de $2. Son $3 filas.", wide, high, high)},
      {high, wide - 1, slip("", "leaves out a column", "That is $1 in all. There are $2.", "Eso son $1 en total. Hay $2.", all - high, all)},
      {high, wide + 1, slip("", "makes a column too many", "That is $1 in all. There are $2.", "Eso son $1 en total. Hay $2.", all + high, all)},
      {high - 1, wide, slip("", "leaves out a row", "That has one row too few. There are $1 rows.", "Falta una fila. Son $1 filas.", high)},
      {high + 1, wide, slip("", "makes a row too many", "That has one row too many. There are $1 rows.", "Sobra una fila. Son $1 filas.", high)},
    }, rectangle(rows, columns, high, wide)),
    hints = {t("All the rows are equally long.", "Todas las filas son igual de largas."), t("Put one in each row. Go on until all are used.", "Pon uno en cada fila. Sigue hasta usar todo."),
      t("Try: what number, added $1 times, makes $2?", "Prueba: ¿qué número, sumado $1 veces, da $2?", high, all)},
    worked = {sum_of(wide, high) .. " = " .. all, t("Each row has $1.", "Cada fila tiene $1.", bold(wide))},
    right_note = t("Sharing among rows makes equal rows.", "Repartir entre filas hace filas iguales."),
    paper = t("Deal out $1 dots row by row.", "Reparte $1 puntos fila por fila.", all),
  }
end

return function(rng, level)
  if level == 1 then return rows_of(rng, rng:turn(64)) end
  local k = rng:turn(128)
  if level == 2 then
    if k % 2 == 0 then return which_sum(rng, k // 2) end
    return how_many(rng, k // 2)
  end
  return with_so_many(rng, k)
end
