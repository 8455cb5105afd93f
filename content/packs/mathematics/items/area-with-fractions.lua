-- Areas of rectangles with fractions for sides (5.NF.B.4.b). Errors after Simon and Blume (1994), Outhred and Mitchelmore (2000) and
-- Tirosh and Stavy (1999).

local function shown(n, d)
  n, d = reduced(n, d)
  if n < d then return frac(n, d) end
  if n % d == 0 then return tostring(n // d) end
  return n // d .. " " .. frac(n % d, d)
end
local function plain(n, d)  -- for labels: "1 1/2"
  n, d = reduced(n, d)
  if n < d then return over(n, d) end
  if n % d == 0 then return tostring(n // d) end
  return n // d .. " " .. over(n % d, d)
end

-- Small squares of 1/p by 1/p in a unit square, drawn as a square: r rows, c columns of them are taken.
local sheets = {}
for p = 3, 8 do
  for c = 1, p - 1 do
    for r = 1, p - 1 do
      if c * r > 1 then sheets[#sheets + 1] = {c, p, r, p} end
    end
  end
end

local function slips(a, b, c, d)
  return {
    slip(over(2 * (a * d + c * b), b * d), "gives the perimeter", "That is the way round the rectangle. The area covers it.", "Esa es la vuelta al rectángulo. El área lo cubre."),
    slip(over(a * d + c * b, b * d), "adds the two sides", "That adds the two sides. An area multiplies them.", "Eso suma los dos lados. Para el área se multiplican."),
    slip(over(a * c, b + d), "multiplies tops, adds bottoms", "The bottoms $1 and $2 were added. Small parts fill the square in rows.", "Los denominadores $1 y $2 se sumaron. Las partes pequeñas llenan el cuadrado en filas.", b, d),
    slip(over(a * d, b * c), "cross multiplies", "That multiplies across. Top goes with top, bottom with bottom.", "Eso multiplica en cruz. Arriba va con arriba y abajo con abajo."),
    slip(over(a + c, b * d), "adds tops, multiplies bottoms", "The tops were added: $1 + $2. Rows of parts are multiplied.", "Los numeradores se sumaron: $1 + $2. Las filas se multiplican.", a, c),
    slip(a * c, "leaves out the size of a part", "$1 counts small parts, not whole squares. How many fill one square?", "$1 cuenta partes pequeñas, no cuadrados enteros. ¿Cuántas llenan un cuadrado?", a * c),
  }
end

-- A square of one meter cut into p columns and q rows; the lower left part is asked.
local function in_the_square(rng)
  local c, p, r, q = table.unpack(rng:turn_of(sheets))
  local key = over(c * r, p * q)
  return {
    prompt = t("A square has sides of 1 m. The lines cut it evenly.\nHow many square meters is the colored part?",
      "Un cuadrado tiene lados de 1 m. Las líneas lo cortan por igual.\n¿Cuántos metros cuadrados mide la parte coloreada?"),
    figure = {kind = "coordinate_grid", axes = false, x_from = 0, x_to = p, y_from = 0, y_to = q, points = {},
      shapes = {{corners = {{x = 0, y = 0}, {x = c, y = 0}, {x = c, y = r}, {x = 0, y = r}}, fill = "hatch"}}},
    answer = {kind = "number", value = key, form = "fraction", fraction = true, unit = "m²"},
    misconceptions = apart(key, {
      slip(c * r, "leaves out the size of a part", "$1 counts small parts. How many of them fill the square meter?", "$1 cuenta partes pequeñas. ¿Cuántas llenan el metro cuadrado?", c * r),
      slip(over(c * r, p * q - c * r), "compares the part with the rest", "$1 is the rest alone. The bottom is all the parts of the square.", "$1 es solo el resto. Abajo van todas las partes del cuadrado.", p * q - c * r),
      slip(over(p * q - c * r, p * q), "names the blank part", "That is the blank part. Count the colored parts.", "Esa es la parte en blanco. Cuenta las partes coloreadas."),
      slip(over(c, p), "uses one side only", "$1 is the part along the bottom. It goes up only $2.", "$1 es la parte a lo ancho. Hacia arriba solo llega a $2.", frac(c, p), frac(r, q)),
      slip(over(r, q), "uses one side only", "$1 is the part going up. Along the bottom it is only $2.", "$1 es la parte hacia arriba. A lo ancho solo llega a $2.", frac(r, q), frac(c, p)),
      slip(over(c + r, p + q), "adds tops and bottoms", "That adds the counts of both sides. Count the parts inside.", "Eso suma las partes de los dos lados. Cuenta las partes de adentro."),
    }),
    hints = {
      t("How many equal parts does the whole square have?", "¿Cuántas partes iguales tiene todo el cuadrado?"),
      t("Each part is the same fraction of 1 square meter.", "Cada parte es la misma fracción de 1 metro cuadrado."),
      t("One part is $1 of the square. How many are colored?", "Una parte es $1 del cuadrado. ¿Cuántas están coloreadas?", frac(1, p * q)),
    },
    worked = {t("All parts: $1 × $2 = $3", "Todas las partes: $1 × $2 = $3", p, q, p * q), t("Colored: $1 × $2 = $3", "Coloreadas: $1 × $2 = $3", c, r, c * r), t("Area: $1 square meter", "Área: $1 de metro cuadrado", bold(frac(c * r, p * q)))},
    right_note = t("$1 wide and $2 high: the product is the same.", "$1 de ancho y $2 de alto: el producto es el mismo.", frac(c, p), frac(r, q)),
    paper = t("Fold a square sheet $1 one way and $2 the other.", "Dobla una hoja cuadrada en $1 de un lado y $2 del otro.", p, q),
  }
end

local sides = {}
for _, one in ipairs({{1, 2}, {2, 3}, {3, 4}, {2, 5}, {3, 5}, {4, 5}, {5, 6}, {3, 8}, {5, 8}, {7, 8}, {7, 10}, {9, 10}}) do
  for _, other in ipairs({{1, 3}, {1, 4}, {3, 4}, {2, 3}, {4, 5}, {1, 6}, {5, 6}, {3, 10}}) do
    if one[1] ~= other[1] or one[2] ~= other[2] then sides[#sides + 1] = {one[1], one[2], other[1], other[2]} end
  end
end
local things_of = {
  {t("A poster", "Un cartel"), "m", "m²"}, {t("A garden bed", "Un cantero"), "m", "m²"}, {t("A park", "Un parque"), "km", "km²"}, {t("A tile", "Una baldosa"), "m", "m²"},
}
local function rect(w, h, unit, a, b, c, d)
  return {kind = "polygon", corners = {{x = 0, y = 0}, {x = w, y = 0}, {x = w, y = h}, {x = 0, y = h}}, sides = {plain(a, b) .. " " .. unit, plain(c, d) .. " " .. unit, "-", "-"}}
end

local function rectangle_area(rng)
  local i = rng:turn(#sides)
  local a, b, c, d = table.unpack(sides[1 + i])
  local what, unit, square = table.unpack(things_of[1 + i % 4])
  local key = over(a * c, b * d)
  local wide = a * d > c * b
  return {
    prompt = t("$1 is a rectangle of $2 $4 by $3 $4.\nWhat is its area?", "$1 es un rectángulo de $2 $4 por $3 $4.\n¿Cuál es su área?", what, frac(a, b), frac(c, d), unit),
    figure = rect(wide and 12 or 7, wide and 7 or 11, unit, a, b, c, d),
    answer = {kind = "number", value = key, form = "fraction", fraction = true, unit = square},
    misconceptions = apart(key, slips(a, b, c, d)),
    hints = {
      t("The area is length times width, with fractions too.", "El área es largo por ancho, también con fracciones."),
      t("In a square of 1 $1, $2 × $3 small parts fit.", "En un cuadrado de 1 $1 caben $2 × $3 partes pequeñas.", unit, b, d),
      t("Tops: $1 × $2. Bottoms: $3 × $4.", "Numeradores: $1 × $2. Denominadores: $3 × $4.", a, c, b, d),
    },
    worked = {frac(a, b) .. " × " .. frac(c, d) .. " = " .. bold(frac(a * c, b * d)), shown(a * c, b * d) ~= frac(a * c, b * d) and frac(a * c, b * d) .. " = " .. shown(a * c, b * d) or nil},
    right_note = t("It covers less than one whole square.", "Cubre menos de un cuadrado entero."),
    paper = t("Draw a square. Cut it $1 one way and $2 the other.", "Dibuja un cuadrado. Córtalo en $1 de un lado y $2 del otro.", b, d),
  }
end

local function mixed_area(rng)
  local i = rng:turn(120)
  local ds = {2, 4, 3, 2}
  local b, d = ds[1 + i % 4], ds[1 + i // 4 % 3]
  local a, c = b * (1 + i // 12 % 5) + 1, d * (2 + i // 60) + d - 1
  local v, w = a // b, c // d
  local n, m = reduced(a * c, b * d)
  local key = over(n, m)
  return {
    prompt = t("A floor is $1 m by $2 m.\nHow many square meters is it?", "Un piso mide $1 m por $2 m.\n¿Cuántos metros cuadrados tiene?", shown(a, b), shown(c, d)),
    figure = rect(12, 7, "m", a, b, c, d),
    answer = {kind = "number", value = key, form = "fraction", fraction = true, unit = "m²"},
    misconceptions = apart(key, {
      slip(over(v * w * b * d + (a % b) * (c % d), b * d), "multiplies wholes and parts apart", "That is $1 × $2 and $3 × $4. Two strips of the floor are missing.", "Eso es $1 × $2 y $3 × $4. Faltan dos tiras del piso.", v, w, frac(a % b, b), frac(c % d, d)),
      slip(v * w, "leaves out the parts", "$1 is the floor of the wholes only. The parts widen it.", "$1 es el piso solo con los enteros. Las partes lo hacen más grande.", v * w),
      slip(over(2 * (a * d + c * b), b * d), "gives the perimeter", "That is the way round the floor. The area covers it.", "Esa es la vuelta al piso. El área lo cubre."),
      slip(over(a * d + c * b, b * d), "adds the two sides", "That adds the two sides. An area multiplies them.", "Eso suma los dos lados. Para el área se multiplican."),
      slip((v + 1) * (w + 1), "rounds the sides up", "$1 is for whole sides of $2 and $3. The floor is smaller.", "$1 es para lados enteros de $2 y $3. El piso es más pequeño.", (v + 1) * (w + 1), v + 1, w + 1),
    }),
    hints = {
      t("Estimate: more than $1 × $2.", "Estima: más que $1 × $2.", v, w),
      t("Write each side as one fraction.", "Escribe cada lado como una sola fracción."),
      t("Work out $1 × $2.", "Calcula $1 × $2.", frac(a, b), frac(c, d)),
    },
    worked = {shown(a, b) .. " = " .. frac(a, b) .. ", " .. shown(c, d) .. " = " .. frac(c, d), frac(a, b) .. " × " .. frac(c, d) .. " = " .. frac(a * c, b * d), frac(a * c, b * d) .. " = " .. bold(shown(a * c, b * d))},
    right_note = t("Four pieces make the floor: wholes, two strips, a corner.", "Cuatro piezas forman el piso: enteros, dos tiras y una esquina."),
    paper = t("Draw the floor. Cut off the part of each side.", "Dibuja el piso. Separa la parte de cada lado."),
  }
end

-- How many tiles of 1/n side.
local function tiles(rng)
  local i = rng:turn(80)
  local n = 2 + i % 4
  local a, b = 1 + i // 4 % 5, 1 + i // 20
  local w, h = 1 + a, b * n + 1
  local key = w * n * h
  return {
    prompt = t("A wall is $1 m by $2 m. Square tiles have sides of $3 m.\nHow many tiles cover the wall?", "Una pared mide $1 m por $2 m. Las baldosas son cuadradas, de $3 m de lado.\n¿Cuántas baldosas cubren la pared?", w, shown(h, n), frac(1, n)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(w * h, "counts tiles along one side only", "Along $1 m there are $2 tiles, not $1.", "A lo largo de $1 m caben $2 baldosas, no $1.", w, w * n),
      slip(w * n + h, "adds the two sides", "$1 + $2 adds one row and one column. Rows are multiplied.", "$1 + $2 suma una fila y una columna. Las filas se multiplican.", w * n, h),
      slip(w * n * b * n, "leaves out the parts", "The part of $1 m was left out. There is room for more tiles.", "Faltó la parte de $1 m. Caben más baldosas.", frac(1, n)),
      slip(2 * (w * n + h), "gives the perimeter", "That lays tiles round the wall only.", "Eso pone baldosas solo alrededor de la pared."),
      slip(w * (b + 1) * n, "takes one row for a square meter", "A square meter holds $1 × $1 tiles, not $1.", "En un metro cuadrado caben $1 × $1 baldosas, no $1.", n),
    }),
    hints = {
      t("How many tiles fit along 1 m?", "¿Cuántas baldosas caben a lo largo de 1 m?"),
      t("Count the tiles along each side. Then think of rows.", "Cuenta las baldosas de cada lado. Luego piensa en filas."),
      t("One side takes $1 tiles, the other $2.", "En un lado caben $1 baldosas y en el otro $2.", w * n, h),
    },
    worked = {w .. " ÷ " .. frac(1, n) .. " = " .. w * n, shown(h, n) .. " ÷ " .. frac(1, n) .. " = " .. h, w * n .. " × " .. h .. " = " .. bold(key)},
    right_note = t("Each tile is $1 of a square meter.", "Cada baldosa es $1 de un metro cuadrado.", frac(1, n * n)),
    paper = t("Draw one square meter with its tiles first.", "Dibuja primero un metro cuadrado con sus baldosas."),
  }
end

return function(rng, level)
  if level == 1 then return in_the_square(rng) end
  if level == 2 then return rectangle_area(rng) end
  if rng:turn(2) == 0 then return mixed_area(rng) end
  return tiles(rng)
end
