-- Area of rectangles by their sides (3.MD.C.7). Errors after Battista (2004) and Outhred and Mitchelmore (2000).

local function corners(w, h) return {{x = 0, y = 0}, {x = w, y = 0}, {x = w, y = h}, {x = 0, y = h}} end

local function slips_for(w, h)
  local key = w * h
  return apart(key, {
    slip(2 * (w + h), "perimeter for area", "$1 is the way round the edge. Area is the squares inside.", "$1 es la vuelta por el borde. El área son los cuadrados de adentro.", 2 * (w + h)),
    slip(w + h, "adds two sides", "$1 adds two sides. Area counts the squares, row by row.", "$1 suma dos lados. El área cuenta los cuadrados, fila por fila.", w + h),
    slip((w - 1) * h, "leaves out a column", "$1 leaves out one column. Each row has $2 squares.", "En $1 falta una columna. Cada fila tiene $2 cuadrados.", (w - 1) * h, w),
    slip((h - 1) * w, "leaves out a row", "$1 leaves out one row. There are $2 rows.", "En $1 falta una fila. Hay $2 filas.", (h - 1) * w, h),
    slip(2 * key, "doubles the area", "$1 counts each square two times.", "$1 cuenta cada cuadrado dos veces.", 2 * key),
    slip(key + 1, "counts one square twice", "$1 is one too many. Count row by row.", "A $1 le sobra uno. Se cuenta fila por fila.", key + 1),
  })
end

local function on_a_grid(k)
  local w, h = 3 + k % 8, 2 + k // 8
  return {
    prompt = t("Each small square is 1 cm².\nWhat is the area of the rectangle?", "Cada cuadrado pequeño es 1 cm².\n¿Cuál es el área del rectángulo?"),
    figure = {kind = "polygon", corners = corners(w, h), grid = true},
    answer = {kind = "number", value = w * h, form = "integer", unit = "cm²"},
    misconceptions = slips_for(w, h),
    hints = {t("Area is how many squares cover the shape.", "El área es cuántos cuadrados cubren la figura."), t("Count the squares in one row. Then count the rows.", "Cuenta los cuadrados de una fila. Luego cuenta las filas."),
      t("One row has $1 squares. There are $2 rows.", "Una fila tiene $1 cuadrados. Hay $2 filas.", w, h)},
    worked = {t("One row: $1 squares", "Una fila: $1 cuadrados", w), t("Rows: $1", "Filas: $1", h), h .. " × " .. w .. " = " .. bold(w * h)},
    right_note = t("Rows of squares can be multiplied.", "Las filas de cuadrados se pueden multiplicar."),
    paper = t("Draw it on squared paper. Write the count of each row.", "Dibújalo en papel cuadriculado. Escribe la cuenta de cada fila."),
  }
end

local function flat_things()
  return {noun("card", "cards", "tarjeta", "tarjetas", "f"), noun("tile", "tiles", "loseta", "losetas", "f"), noun("flag", "flags", "bandera", "banderas", "f"),
    noun("photo", "photos", "foto", "fotos", "f"), noun("label", "labels", "etiqueta", "etiquetas", "f"), noun("ticket", "tickets", "boleto", "boletos", "m")}
end
local function by_its_sides(k)
  local w, h = 4 + k % 7, 2 + k // 7 % 9
  if w == h then w = w == 10 and 3 or w + 1 end
  local n = flat_things()[1 + k % 6]
  return {
    prompt = t("A $1.one is $2 cm wide and $3 cm high.\nWhat is the area of the $1.one?", "Un~1 $4 mide $2 cm de ancho y $3 cm de alto.\n¿Cuál es el área?", n, w, h, n.one),
    figure = {kind = "polygon", corners = corners(w, h), sides = {w .. " cm", h .. " cm", "-", "-"}},
    answer = {kind = "number", value = w * h, form = "integer", unit = "cm²"},
    misconceptions = slips_for(w, h),
    hints = {t("Area is how many squares of 1 cm cover it.", "El área es cuántos cuadrados de 1 cm lo cubren."), t("Think of rows of squares. How many in a row? How many rows?", "Piensa en filas de cuadrados. ¿Cuántos por fila? ¿Cuántas filas?"),
      t("$1 rows of $2 squares. Multiply the sides.", "$1 filas de $2 cuadrados. Multiplica los lados.", h, w)},
    worked = {t("A row has $1 squares of 1 cm².", "Una fila tiene $1 cuadrados de 1 cm².", w), t("There are $1 rows.", "Hay $1 filas.", h), w .. " × " .. h .. " = " .. bold(w * h)},
    right_note = t("Side times side counts the squares in rows.", "Lado por lado cuenta los cuadrados por filas."),
    paper = t("Draw a sketch. Write both lengths on it.", "Haz un dibujo. Escribe las dos medidas."),
  }
end

local function missing_side(k)
  local w, h = 3 + k % 8, 2 + k // 8 % 8
  if w == h then h = 10 end
  if w == h then w = 5 end
  local all = w * h
  return {
    prompt = t("A rectangle covers $1 m². One side is $2 m long.\nHow long is the other side?", "Un rectángulo cubre $1 m². Un lado mide $2 m.\n¿Cuánto mide el otro lado?", all, w),
    figure = {kind = "polygon", corners = corners(w, h), sides = {w .. " m", "?", "-", "-"}},
    answer = {kind = "number", value = h, form = "integer", unit = "m"},
    misconceptions = apart(h, {
      slip(all - w, "takes away in place of dividing", "$1 takes the side from the area. Make rows of $2.", "$1 le quita el lado al área. Se hacen filas de $2.", all - w, w),
      slip(h == 2 and all or abs(all - 2 * w) // 2, h == 2 and "gives the total" or "takes the area for the perimeter", h == 2 and "$1 is the whole area. One side is asked." or "$1 treats $2 as the way round. It is the squares inside.",
        h == 2 and "$1 es toda el área. Se pide un lado." or "$1 toma $2 como la vuelta. Son los cuadrados de adentro.", h == 2 and all or abs(all - 2 * w) // 2, all),
      slip(h + 1, "neighboring fact", "$1 × $2 is more than $3.", "$1 × $2 es más que $3.", w, h + 1, all),
      slip(h - 1, "neighboring fact", "$1 × $2 is less than $3.", "$1 × $2 es menos que $3.", w, h - 1, all),
      slip(all * w, "multiplies what is seen", "$1 multiplies. $2 is already the area.", "$1 multiplica. $2 ya es el área.", all * w, all),
    }),
    hints = {t("One row has $1 squares.", "Una fila tiene $1 cuadrados.", w), t("How many rows make $1 squares?", "¿Cuántas filas forman $1 cuadrados?", all), t("Count by $1s up to $2.", "Cuenta a saltos de $1 hasta $2.", w, all)},
    worked = {w .. " × ? = " .. all, all .. " ÷ " .. w .. " = " .. bold(h)},
    right_note = t("Area and one side tell the other side.", "El área y un lado dicen el otro lado."),
    paper = t("Draw rows of $1 squares until there are $2.", "Dibuja filas de $1 cuadrados hasta tener $2.", w, all),
  }
end

local function which_have_the_area(rng, k)
  local n = ({12, 16, 18, 20, 24, 30, 36, 40})[1 + k % 8]
  local fits, near = {}, {}
  for a = 2, 9 do
    for b = a, 20 do
      local text = t("$1 cm by $2 cm", "$1 cm por $2 cm", b, a)
      if a * b == n then fits[#fits + 1] = text
      elseif 2 * (a + b) == n or a + b == n // 2 + 1 or a * b == n + a or a * b == n - a then near[#near + 1] = text end
    end
  end
  rng:shuffle(fits)
  rng:shuffle(near)
  local options = rng:shuffle({fits[1], fits[2], near[1], near[2]})
  local ordered = {}
  for _, one in ipairs(options) do
    if one == fits[1] or one == fits[2] then ordered[#ordered + 1] = one end
  end
  return {
    prompt = t("Which rectangles have an area of $1 cm²?\nChoose all that do.", "¿Qué rectángulos tienen un área de $1 cm²?\nElige todos.", n),
    answer = {kind = "several", options = options, right = ordered},
    misconceptions = {
      {given = {fits[1]}, name = "stops at the first that fits", feedback = t("$1 fits. One more fits too.", "$1 sirve. Otro también sirve.", fits[1])},
      {given = {fits[2]}, name = "stops at the first that fits", feedback = t("$1 fits. One more fits too.", "$1 sirve. Otro también sirve.", fits[2])},
      {given = {near[1], near[2]}, name = "perimeter for area", feedback = t("Multiply the sides: rows of squares. Do not add them.", "Se multiplican los lados: filas de cuadrados. No se suman.")},
      {given = {fits[1], fits[2], near[1]}, name = "neighboring fact", feedback = t("$1 does not cover $2 squares.", "$1 no cubre $2 cuadrados.", near[1], n)},
    },
    hints = {t("Think of rows of squares.", "Piensa en filas de cuadrados."), t("Multiply the two sides of each.", "Multiplica los dos lados de cada uno."), t("Two different shapes can cover $1 squares.", "Dos formas distintas pueden cubrir $1 cuadrados.", n)},
    worked = {t("$1: $2", "$1: $2", fits[1], n), t("$1: $2", "$1: $2", bold(fits[2]), n)},
    right_note = t("One area can have several shapes.", "Una misma área puede tener varias formas."),
    paper = t("Draw all rectangles of $1 squares.", "Dibuja todos los rectángulos de $1 cuadrados.", n),
  }
end

return function(rng, level)
  if level == 1 then return on_a_grid(rng:turn(64)) end
  if level == 2 then return by_its_sides(rng:turn(63)) end
  local k = rng:turn(128)
  if k % 3 == 0 then return which_have_the_area(rng, k // 3) end
  return missing_side(k // 2)
end
