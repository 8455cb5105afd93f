-- A rectangle cut into equal squares, row by row (2.G.A.2). Errors after Outhred and Mitchelmore (2000) and Battista (1998).

local function corners(w, h) return {{x = 0, y = 0}, {x = w, y = 0}, {x = w, y = h}, {x = 0, y = h}} end
local function sum_of(n, times)
  local out = {}
  for i = 1, times do out[i] = tostring(n) end
  return table.concat(out, " + ")
end
local function slips_for(w, h)
  local key = w * h
  return apart(key, {
    slip(w + h, "adds the two sides", "$1 adds one row and one column. Count all the squares.", "$1 suma una fila y una columna. Cuenta todos los cuadros.", w + h),
    slip(2 * (w + h), "counts round the edge", "$1 goes round the edge. Count the squares inside.", "$1 va por el borde. Cuenta los cuadros de dentro.", 2 * (w + h)),
    slip(key - w, "leaves out a row", "$1 leaves out one row of $2.", "A $1 le falta una fila de $2.", key - w, w),
    slip(key - h, "leaves out a column", "$1 leaves out one column of $2.", "A $1 le falta una columna de $2.", key - h, h),
    slip(key + w, "makes a row too many", "$1 has one row of $2 too many.", "A $1 le sobra una fila de $2.", key + w, w),
    slip(key - 1, "one-to-one principle: skips one", "$1 skips one square.", "$1 salta un cuadro.", key - 1),
  })
end
local function hints_for(w, h)
  return {t("The squares lie in equal rows.", "Los cuadros están en filas iguales."), t("Count one row. Count how many rows there are.", "Cuenta una fila. Cuenta cuántas filas hay."),
    h == 2 and t("One row has $1 squares. Add it twice.", "Una fila tiene $1 cuadros. Súmalo dos veces.", w) or t("One row has $1 squares. Add it once for each row.", "Una fila tiene $1 cuadros. Súmalo por cada fila.", w)}
end
local function note() return t("Equal rows of squares fill the rectangle.", "Filas iguales de cuadros llenan el rectángulo.") end
local function paper() return t("Draw a rectangle on squared paper. Count row by row.", "Dibuja un rectángulo en papel cuadriculado. Cuenta por filas.") end

local function count_them(k)
  local w, h = 2 + k % 7, 2 + k // 7 % 4
  return {
    prompt = t("The rectangle is cut into equal squares.\nHow many squares are there?", "El rectángulo está cortado en cuadros iguales.\n¿Cuántos cuadros hay?"),
    figure = {kind = "polygon", corners = corners(w, h), grid = true},
    answer = integer_answer(w * h), misconceptions = slips_for(w, h), hints = hints_for(w, h), worked = {t("Rows: $1. In each row: $2.", "Filas: $1. En cada fila: $2.", h, w), sum_of(w, h) .. " = " .. bold(w * h)},
    right_note = note(), paper = paper(),
  }
end

-- Which sum counts the squares.
local function which_sum(rng, k)
  local w, h = 2 + k % 5, 2 + k // 5 % 4
  if w == h then w = w + 1 end
  local by_rows = k // 20 % 2 == 0
  local each, times = by_rows and w or h, by_rows and h or w
  local key = sum_of(each, times)
  local list = apart(key, {
    slip(sum_of(times, each), "swaps rows and columns", by_rows and "That goes column by column. Rows have $1 squares." or "That goes row by row. Columns have $1 squares.", by_rows and "Eso va por columnas. Las filas tienen $1 cuadros." or "Eso va por filas. Las columnas tienen $1 cuadros.", each),
    slip(w .. " + " .. h, "adds the two sides", "$1 + $2 is one row and one column only.", "$1 + $2 es solo una fila y una columna.", w, h),
    slip(sum_of(each, times + 1), by_rows and "makes a row too many" or "makes a column too many", "There is one $1 too many.", "Hay un $1 de más.", each),
    slip(sum_of(each, times - 1), by_rows and "leaves out a row" or "leaves out a column", "There is one $1 too few.", "Falta un $1.", each),
  })
  while #list > 3 do table.remove(list) end
  local options = {key}
  for i = 1, #list do options[#options + 1] = list[i].given end
  return {
    prompt = by_rows and t("The rectangle is cut into equal squares.\nWhich sum counts them row by row?", "El rectángulo está cortado en cuadros iguales.\n¿Qué suma los cuenta fila por fila?") or t("The rectangle is cut into equal squares.\nWhich sum counts them column by column?", "El rectángulo está cortado en cuadros iguales.\n¿Qué suma los cuenta columna por columna?"),
    figure = {kind = "polygon", corners = corners(w, h), grid = true},
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = list,
    hints = {by_rows and t("A row goes from left to right.", "Una fila va de izquierda a derecha.") or t("A column goes from top to bottom.", "Una columna va de arriba abajo."), by_rows and t("How many squares are in one row?", "¿Cuántos cuadros hay en una fila?") or t("How many squares are in one column?", "¿Cuántos cuadros hay en una columna?"),
      by_rows and t("Write that number once for each row.", "Escribe ese número una vez por fila.") or t("Write that number once for each column.", "Escribe ese número una vez por columna.")},
    worked = {by_rows and t("In a row: $1. Rows: $2.", "En una fila: $1. Filas: $2.", each, times) or t("In a column: $1. Columns: $2.", "En una columna: $1. Columnas: $2.", each, times), bold(key) .. " = " .. w * h},
    right_note = t("By rows or by columns, the total is the same.", "Por filas o por columnas, el total es igual."), paper = paper(),
  }
end

-- Only the sides are told; the squares are drawn in the mind.
local function sides_told(k)
  local w, h = 2 + k % 7, 2 + k // 7 % 5
  return {
    prompt = t("One row of this rectangle has $1 squares.\nOne column has $2 squares.\nHow many squares fill it?", "Una fila de este rectángulo tiene $1 cuadros.\nUna columna tiene $2 cuadros.\n¿Cuántos cuadros lo llenan?", w, h),
    figure = {kind = "polygon", corners = corners(w, h), sides = {tostring(w), "", "", tostring(h)}},
    answer = integer_answer(w * h), misconceptions = slips_for(w, h), hints = hints_for(w, h), worked = {t("Rows: $1. In each row: $2.", "Filas: $1. En cada fila: $2.", h, w), sum_of(w, h) .. " = " .. bold(w * h)},
    right_note = note(), paper = paper(),
  }
end

-- Cut it up: so many rows and columns, or so many squares in equal rows.
local function cut_up(rng, k)
  local h, w = 2 + k % 4, 2 + k // 4 % 7
  if h == w then w = w == 8 and 7 or w + 1 end
  local rows, columns, all = 6, 9, w * h
  local by_total = k // 28 % 2 == 0
  local out = {}
  local function add(high, wide, ...)
    if high >= 1 and wide >= 1 and high <= rows and wide <= columns then out[#out + 1] = slip(rectangle(rows, columns, high, wide), ...) end
  end
  add(w, h, "swaps rows and columns", "That is $1 rows of $2. A row goes from left to right.", "Eso son $1 filas de $2. Una fila va de izquierda a derecha.", w, h)
  add(h - 1, w, "leaves out a row", "That is one row short: $1 squares.", "Falta una fila: hay $1 cuadros.", all - w)
  add(h, w - 1, "leaves out a column", "That is one column short: $1 squares.", "Falta una columna: hay $1 cuadros.", all - h)
  add(h + 1, w, "makes a row too many", "That is one row too many: $1 squares.", "Sobra una fila: hay $1 cuadros.", all + w)
  add(h, w + 1, "makes a column too many", "That is one column too many: $1 squares.", "Sobra una columna: hay $1 cuadros.", all + h)
  return {
    prompt = by_total and t("A rectangle has $1 squares in $2 equal rows.\nTap its squares.", "Un rectángulo tiene $1 cuadros en $2 filas iguales.\nToca sus cuadros.", all, h)
      or t("A rectangle has $1 rows and $2 columns.\nTap its squares.", "Un rectángulo tiene $1 filas y $2 columnas.\nToca sus cuadros.", h, w),
    answer = {kind = "grid", rows = rows, columns = columns, rule = "rectangle", high = h, wide = w},
    misconceptions = apart(rectangle(rows, columns, h, w), out),
    hints = {t("A row goes from left to right, a column down.", "Una fila va de lado, una columna hacia abajo."), by_total and t("Share the squares equally among the rows.", "Reparte los cuadros por igual entre las filas.") or t("Begin in a corner. Make the first row.", "Empieza en una esquina. Haz la primera fila."),
      by_total and t("What number, added $1 times, makes $2?", "¿Qué número, sumado $1 veces, da $2?", h, all) or t("The first row has $1 squares. Make more rows below.", "La primera fila tiene $1 cuadros. Haz más filas debajo.", w)},
    worked = {sum_of(w, h) .. " = " .. all, t("Rows: $1. In each row: $2.", "Filas: $1. En cada fila: $2.", bold(h), bold(w))},
    right_note = note(), paper = paper(),
  }
end

-- All the squares and the rows: how many in each row.
local function in_each(k)
  local h, key = 2 + k % 4, 2 + k // 4 % 7
  local all = h * key
  return {
    prompt = t("A rectangle is cut into $1 equal squares.\nThey lie in $2 equal rows.\nHow many squares are in each row?", "Un rectángulo está cortado en $1 cuadros iguales.\nEstán en $2 filas iguales.\n¿Cuántos cuadros hay en cada fila?", all, h),
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(all, "gives the whole", "$1 is all the squares. How many are in one row?", "$1 son todos los cuadros. ¿Cuántos hay en una fila?", all),
      slip(h, "swaps rows and columns", "$1 is how many rows there are.", "$1 son las filas.", h),
      slip(all - h, "takes away in place of sharing", "$1 takes away $2. Share the squares among the rows.", "$1 quita $2. Reparte los cuadros entre las filas.", all - h, h),
      slip(key + 1, "makes a column too many", "$1 in each row makes $2.", "$1 en cada fila da $2.", key + 1, all + h),
      slip(key - 1, "leaves out a column", "$1 in each row makes only $2.", "$1 en cada fila da solo $2.", key - 1, all - h),
    }),
    hints = {t("All rows have the same number of squares.", "Todas las filas tienen los mismos cuadros."), t("Put one square in each row. Go on until none is left.", "Pon un cuadro en cada fila. Sigue hasta acabar."),
      t("What number, added $1 times, makes $2?", "¿Qué número, sumado $1 veces, da $2?", h, all)},
    worked = {sum_of(key, h) .. " = " .. all, t("In each row: $1", "En cada fila: $1", bold(key))}, right_note = note(), paper = paper(),
  }
end

return function(rng, level)
  local k = rng:turn(112)
  if level == 1 then
    if k % 4 == 0 then return which_sum(rng, k // 4) end
    return count_them(k)
  end
  if level == 2 then
    if k % 2 == 0 then return which_sum(rng, k // 2) end
    return sides_told(k // 2)
  end
  if k % 3 == 0 then return in_each(k // 3) end
  return cut_up(rng, k)
end
