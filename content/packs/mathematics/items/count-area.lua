-- Area as squares that cover (3.MD.C.5, 3.MD.C.6). Errors after Battista (2004) and Outhred and Mitchelmore (2000): the edge counted in
-- place of the inside, gaps and overlaps.

-- Columns of squares side by side, of these heights, as corners from the upper left round (y grows downwards).
local function outline(heights)
  local out, top = {}, 0
  for _, h in ipairs(heights) do top = max(top, h) end
  out[1] = {x = 0, y = top}
  local before = 0
  for i, h in ipairs(heights) do
    if h ~= before then
      if i > 1 then out[#out + 1] = {x = i - 1, y = top - before} end
      out[#out + 1] = {x = i - 1, y = top - h}
      before = h
    end
  end
  out[#out + 1] = {x = #heights, y = top - before}
  out[#out + 1] = {x = #heights, y = top}
  return out, top
end
-- The way round: both widths, and every step up or down.
local function round_it(heights)
  local n, before = 2 * #heights, 0
  for _, h in ipairs(heights) do n, before = n + abs(h - before), h end
  return n + before
end
local function covered(heights)
  local n = 0
  for _, h in ipairs(heights) do n = n + h end
  return n
end

-- Three blocks of columns.
local function stairs(rng, k)
  local a, b, c = 2 + k % 4, 1 + k // 4 % 3, 1 + k // 12 % 3
  local first, second, third = rng:int(2, 6), rng:int(1, 5), rng:int(1, 6)
  if second == first then second = first % 5 + 1 end
  local out = {}
  for _ = 1, a do out[#out + 1] = first end
  for _ = 1, b do out[#out + 1] = second end
  if third ~= second then
    for _ = 1, c do out[#out + 1] = third end
  end
  return out
end

local units = {"cm²", "m²", "in²"}

local function count_squares(rng, k, unit)
  local heights = stairs(rng, k)
  local key = covered(heights)
  local corners, top = outline(heights)
  local box = #heights * top
  return {
    prompt = t("Each small square is 1 $1.\nHow many $1 does the shape cover?", "Cada cuadrado pequeño es 1 $1.\n¿Cuántos $1 cubre la figura?", unit),
    figure = {kind = "polygon", corners = corners, grid = true},
    answer = {kind = "number", value = key, form = "integer", unit = unit},
    misconceptions = apart(key, {
      slip(round_it(heights), "perimeter for area", "$1 is the way round the edge. Count the squares inside.", "$1 es la vuelta por el borde. Se cuentan los cuadrados de adentro.", round_it(heights)),
      slip(box, "fills up to a rectangle", "$1 fills the gaps too. Some squares are outside.", "$1 llena también los huecos. Algunos cuadrados quedan afuera.", box),
      slip(key + 1, "counts one square twice", "$1 is one too many. Count row by row.", "A $1 le sobra uno. Se cuenta fila por fila.", key + 1),
      slip(key - 1, "leaves out a square", "$1 is one too few. Count row by row.", "A $1 le falta uno. Se cuenta fila por fila.", key - 1),
      slip(#heights + top, "adds two sides", "$1 adds two sides. Area counts all the squares.", "$1 suma dos lados. El área cuenta todos los cuadrados.", #heights + top),
    }),
    hints = {t("Area is how many squares cover the shape.", "El área es cuántos cuadrados cubren la figura."), t("Count row by row. Write each count down.", "Cuenta fila por fila. Anota cada cuenta."),
      t("The bottom row has $1. Go up row by row.", "La fila de abajo tiene $1. Sube fila por fila.", #heights)},
    worked = {t("Squares in the columns:", "Cuadrados en las columnas:"), table.concat(texts(heights), " + ") .. " = " .. bold(key)},
    right_note = t("Squares without gaps and without overlaps measure area.", "Cuadrados sin huecos ni cuadrados encimados miden el área."),
    paper = t("Draw the shape on squared paper. Number the squares.", "Dibuja la figura en papel cuadriculado. Numera los cuadrados."),
  }
end

-- Two shapes on one sheet.
local function compare_two(rng, k)
  local function shape(heights, x, y)
    local out, top = outline(heights)
    local list = {}
    for i = 1, #out do list[i] = {x = x + out[i].x, y = y + top - out[i].y} end
    return list
  end
  local w1, h1, low1 = 3 + k % 4, 3 + k // 4 % 4, rng:int(1, 2)
  local w2, h2, low2 = 3 + k // 2 % 3, 2 + k // 8 % 4, rng:int(1, 2)
  local one, two = {}, {}
  for i = 1, w1 do one[i] = i <= 2 and h1 or low1 end
  for i = 1, w2 do two[i] = i < w2 and h2 or (low2 < h2 and low2 or h2) end
  local a, b = covered(one), covered(two)
  if a == b then two[1], two[2] = two[1] + 1, two[2] + 1 b = b + 2 end
  local x, y = a > b and "A" or "B", a > b and "B" or "A"
  local key = abs(a - b)
  return {
    prompt = t("Two shapes lie on squared paper.\nHow many more squares does $1 cover than $2?", "Hay dos figuras en papel cuadriculado.\n¿Cuántos cuadrados más cubre $1 que $2?", x, y),
    figure = {kind = "coordinate_grid", axes = false, x_from = 0, x_to = 14, y_from = 0, y_to = 8,
      shapes = {{corners = shape(one, 1, 1), label = "A", fill = "plain"}, {corners = shape(two, 8, 1), label = "B", fill = "dots"}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(max(a, b), "reads one shape only", "$1 is the area of $2. Compare it with $3.", "$1 es el área de $2. Se compara con $3.", max(a, b), x, y),
      slip(min(a, b), "reads one shape only", "$1 is the area of $2. Compare it with $3.", "$1 es el área de $2. Se compara con $3.", min(a, b), y, x),
      slip(a + b, "adds in place of comparing", "$1 puts both together. Find how far apart they are.", "$1 junta las dos. Se busca la diferencia.", a + b),
      slip(abs(round_it(one) - round_it(two)), "perimeter for area", "$1 compares the edges. Count the squares inside.", "$1 compara los bordes. Se cuentan los cuadrados de adentro.", abs(round_it(one) - round_it(two))),
      slip(key + 1, "counts one square twice", "$1 is one too many. Check the last step.", "A $1 le sobra uno. Hay que revisar el último paso.", key + 1),
      slip(key + 2, "counts two too many", "$1 is two too many. Check each count.", "A $1 le sobran dos. Hay que revisar cada cuenta.", key + 2),
    }),
    hints = {t("Count the squares of each shape for itself.", "Cuenta los cuadrados de cada figura por separado."), t("Count column by column.", "Cuenta columna por columna."),
      key == min(a, b) and t("One of them covers $1 squares. Count the other.", "Una cubre $1 cuadrados. Cuenta la otra.", max(a, b))
        or t("One covers $1 squares, the other $2.", "Una cubre $1 cuadrados y la otra $2.", max(a, b), min(a, b))},
    worked = {"A: " .. a, "B: " .. b, max(a, b) .. " − " .. min(a, b) .. " = " .. bold(key)},
    right_note = t("Shapes of any form can be compared in squares.", "Figuras de cualquier forma se comparan en cuadrados."),
    paper = t("Draw two shapes with the same number of squares.", "Dibuja dos figuras con el mismo número de cuadrados."),
  }
end

local function shade_rectangle(k)
  local high, wide = 2 + k % 5, 2 + k // 5 % 7
  if high == wide then wide = 9 end
  local rows, columns = 8, 10
  local key = high * wide
  local told = k // 35 % 2 == 0
  local function of(h, w, name, en, es, ...) return {given = rectangle(rows, columns, h, w), name = name, feedback = t(en, es, ...)} end
  local list = {
    of(wide <= rows and wide or high, wide <= rows and high or wide - 1, "turns the sides round", told and "That is $1 rows. $2 rows are asked." or "That is not $2 squares in a row.",
      told and "Eso son $1 filas. Se piden $2." or "Eso no son $2 cuadrados por fila.", wide, told and high or wide),
    of(high, wide - 1, "leaves out a column", "That covers $1 squares.", "Eso cubre $1 cuadrados.", high * (wide - 1)),
    of(high + 1, wide, "counts a row too many", "That covers $1 squares.", "Eso cubre $1 cuadrados.", (high + 1) * wide),
    of(high - 1, wide, "leaves out a row", "That covers $1 squares.", "Eso cubre $1 cuadrados.", (high - 1) * wide),
  }
  return {
    prompt = told and t("Shade a rectangle that covers $1 squares.\nMake it $2 squares high.", "Pinta un rectángulo que cubra $1 cuadrados.\nQue tenga $2 cuadrados de alto.", key, high)
      or t("Shade a rectangle that covers $1 squares.\nMake it $2 squares wide.", "Pinta un rectángulo que cubra $1 cuadrados.\nQue tenga $2 cuadrados de ancho.", key, wide),
    answer = {kind = "grid", rows = rows, columns = columns, rule = "rectangle", high = high, wide = wide},
    misconceptions = apart(rectangle(rows, columns, high, wide), list),
    hints = {t("All rows of a rectangle have the same number.", "Todas las filas de un rectángulo tienen lo mismo."),
      told and t("There are $1 rows. How many in each?", "Hay $1 filas. ¿Cuántos en cada una?", high) or t("Each row has $1. How many rows?", "Cada fila tiene $1. ¿Cuántas filas?", wide),
      told and t("$1 × ? = $2", "$1 × ? = $2", high, key) or t("? × $1 = $2", "? × $1 = $2", wide, key)},
    worked = {high .. " × " .. wide .. " = " .. key, t("Rows: $1. In each row: $2.", "Filas: $1. En cada fila: $2.", bold(high), bold(wide))},
    right_note = t("Rows of squares make the area.", "Las filas de cuadrados forman el área."),
    paper = t("Draw all rectangles of $1 squares.", "Dibuja todos los rectángulos de $1 cuadrados.", key),
  }
end

return function(rng, level)
  if level == 1 then
    local k = rng:turn(72)
    return count_squares(rng, k, units[1 + k % 3])
  end
  if level == 2 then return compare_two(rng, rng:turn(96)) end
  return shade_rectangle(rng:turn(70))
end
