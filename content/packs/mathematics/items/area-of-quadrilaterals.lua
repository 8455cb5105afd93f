-- Parallelograms, trapezoids and kites by cutting and moving (6.G.A.1). Errors after Baturo and Nason (1996), Gutiérrez and Jaime
-- (1999) and Outhred and Mitchelmore (2000).

local function half(n) return n % 2 == 0 and tostring(n // 2) or decimal(n * 5, 1) end

local function on_grid(rng)
  local k = rng:turn(120)
  local b, h, lean = 3 + k % 7, 2 + k // 7 % 5, 1 + k // 35 + k % 2
  local left = k % 3 == 0
  local key = b * h
  local corners = left and {{x = 0, y = 0}, {x = b, y = 0}, {x = b + lean, y = h}, {x = lean, y = h}} or {{x = lean, y = 0}, {x = lean + b, y = 0}, {x = b, y = h}, {x = 0, y = h}}
  return {
    prompt = t("Each small square is 1 square unit.\nWhat is the area of the parallelogram?", "Cada cuadrado pequeño es 1 unidad cuadrada.\n¿Cuál es el área del paralelogramo?"),
    figure = {kind = "polygon", grid = true, corners = corners},
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip((b + lean) * h, "takes the box round it", "$1 × $2 is the rectangle round it. Its corners stay empty.", "$1 × $2 es el rectángulo que lo rodea. Quedan esquinas vacías.", b + lean, h),
      slip(half(b * h), "halves where nothing is halved", "That is a triangle. The parallelogram is two of them.", "Eso es un triángulo. El paralelogramo son dos."),
      slip(b + h, "adds base and height", "That adds $1 and $2. Cover it with squares.", "Eso suma $1 y $2. Cúbrelo con cuadrados.", b, h),
      slip(2 * (b + h), "gives the perimeter", "That is about the way round. The area covers it.", "Eso es más o menos la vuelta. El área lo cubre."),
      slip(b * (h + 1), "reads the height one off", "Count the height again, straight up.", "Cuenta otra vez la altura, derecho hacia arriba."),
      slip(max(1, b - lean) * h, "counts the full squares only", "That leaves out the slanting ends.", "Eso deja fuera las puntas inclinadas."),
    }),
    hints = {
      t("Cut the slanting end off. Move it to the other side.", "Corta la punta inclinada. Pásala al otro lado."),
      t("It becomes a rectangle of the same area.", "Se vuelve un rectángulo de la misma área."),
      t("The rectangle is $1 long and $2 high.", "El rectángulo mide $1 de largo y $2 de alto.", b, h),
    },
    worked = {t("Cut, move: a rectangle", "Corta y mueve: un rectángulo"), b .. " × " .. h .. " = " .. bold(key)},
    right_note = t("Leaning does not change the area.", "Inclinarse no cambia el área."),
    paper = t("Cut a parallelogram from paper. Make it a rectangle.", "Recorta un paralelogramo. Vuélvelo rectángulo."),
  }
end

local triples = {{3, 4, 5}, {5, 12, 13}, {4, 3, 5}, {6, 8, 10}, {8, 6, 10}, {2, 5, 6}, {3, 7, 8}, {5, 9, 10}}
local function with_labels(rng)
  local k = rng:turn(128)
  local tr = triples[1 + k % 5]
  local lean, h, s = tr[1], tr[2], tr[3]
  local b = 5 + k // 8 + k % 4
  if b == h then b = b + 1 end
  local key = b * h
  local long = max(20, b + lean)                    -- the drawing keeps the proportions and is at most 20 wide
  local function drawn(v) return (v * 20 + long // 2) // long end
  local base = min(drawn(b), 20 - drawn(lean))
  return {
    prompt = t("The dashed line is the height of the parallelogram.\nWhat is its area?", "La línea punteada es la altura del paralelogramo.\n¿Cuál es su área?"),
    figure = {kind = "polygon", corners = {{x = 0, y = drawn(h)}, {x = base, y = drawn(h)}, {x = base + drawn(lean), y = 0}, {x = drawn(lean), y = 0}}, sides = {b .. " cm", s .. " cm", "-", "-"}, inner = {{x1 = drawn(lean), y1 = 0, x2 = drawn(lean), y2 = drawn(h), label = h .. " cm"}}},
    answer = {kind = "number", value = key, form = "decimal", point = true, unit = "cm²"},
    misconceptions = apart(key, {
      slip(b * s, "takes a slanting side for the height", "$1 is a slanting side. The height stands straight on the base.", "$1 es un lado inclinado. La altura es perpendicular a la base.", s),
      slip(half(b * h), "halves where nothing is halved", "That is a triangle. The parallelogram is two of them.", "Eso es un triángulo. El paralelogramo son dos."),
      slip(2 * (b + s), "gives the perimeter", "That is the way round. The area covers it.", "Eso es la vuelta. El área lo cubre."),
      slip(b + h, "adds base and height", "That adds $1 and $2. Multiply them.", "Eso suma $1 y $2. Multiplícalos.", b, h),
      slip(b * h * s, "multiplies all the numbers", "Three lengths make a volume. Two are needed here.", "Tres longitudes dan un volumen. Aquí hacen falta dos."),
    }),
    hints = {
      t("Which length is the base? Which stands straight on it?", "¿Qué longitud es la base? ¿Cuál es perpendicular a ella?"),
      t("Cut and move: it is a rectangle of base and height.", "Corta y mueve: es un rectángulo de base y altura."),
      t("Multiply $1 by $2.", "Multiplica $1 por $2.", b, h),
    },
    worked = {b .. " × " .. h .. " = " .. bold(key)},
    right_note = t("The slanting side is longer than the height.", "El lado inclinado es más largo que la altura."),
    paper = t("Draw it on squared paper. Cut off one end, move it.", "Dibújalo en papel cuadriculado. Corta una punta y muévela."),
  }
end

-- A trapezoid, cut into a rectangle and triangles or doubled.
local function trapezoid(rng)
  local k = rng:turn(140)
  local a, d, h = 3 + k % 7, 2 + k // 7 % 4, 2 + k // 28 + k % 3
  local b = a + d
  local key = half((a + b) * h)
  local left = d // 2
  local grid_fits = b <= 14
  return {
    prompt = t("Each small square is 1 square unit.\nWhat is the area of the trapezoid?", "Cada cuadrado pequeño es 1 unidad cuadrada.\n¿Cuál es el área del trapecio?"),
    figure = {kind = "polygon", grid = true, corners = {{x = 0, y = h}, {x = b, y = h}, {x = left + a, y = 0}, {x = left, y = 0}}},
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(b * h, "takes the longer side for both", "$1 × $2 is the rectangle round it.", "$1 × $2 es el rectángulo que lo rodea.", b, h),
      slip(a * h, "takes the shorter side for both", "$1 × $2 is the rectangle inside. The ends are missing.", "$1 × $2 es el rectángulo de adentro. Faltan las puntas.", a, h),
      slip((a + b) * h, "leaves the half out", "That is two such trapezoids.", "Eso son dos trapecios así."),
      slip(a + b + h, "adds all the lengths", "That adds lengths. Cover it with squares.", "Eso suma longitudes. Cúbrelo con cuadrados."),
      slip(a * b, "multiplies the two parallel sides", "$1 × $2 leaves the height out.", "$1 × $2 deja fuera la altura.", a, b),
    }),
    hints = {
      t("Cut it: a rectangle in the middle, triangles at the ends.", "Córtalo: un rectángulo en medio y triángulos en las puntas."),
      t("The rectangle is $1 long. The ends are $2 together.", "El rectángulo mide $1. Las puntas suman $2.", a, d),
      t("Rectangle: $1 × $2. Ends: half of $3 × $2.", "Rectángulo: $1 × $2. Puntas: la mitad de $3 × $2.", a, h, d),
    },
    worked = {a .. " × " .. h .. " = " .. a * h, d .. " × " .. h .. " ÷ 2 = " .. half(d * h), a * h .. " + " .. half(d * h) .. " = " .. bold(key)},
    right_note = t("Every straight-sided shape can be cut into triangles.", "Toda figura de lados rectos se corta en triángulos."),
    paper = t("Draw it twice. Turn one round: they make a parallelogram.", "Dibújalo dos veces. Gira uno: forman un paralelogramo."),
  }
end

-- A rhombus or kite in its rectangle.
local function kite(rng)
  local k = rng:turn(100)
  local w, h = 4 + 2 * (k % 5), 3 + k // 5 % 8
  local up = 1 + k % (h - 1)
  local key = half(w * h)
  return {
    prompt = t("Each small square is 1 square unit.\nWhat is the area of the kite?", "Cada cuadrado pequeño es 1 unidad cuadrada.\n¿Cuál es el área de la cometa?"),
    figure = {kind = "polygon", grid = true, corners = {{x = w // 2, y = 0}, {x = w, y = up}, {x = w // 2, y = h}, {x = 0, y = up}}},
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(w * h, "leaves the half out", "$1 × $2 is the rectangle round it. Half of it is empty.", "$1 × $2 es el rectángulo que la rodea. La mitad queda vacía.", w, h),
      slip(w + h, "adds base and height", "That adds both ways across. Cover it with squares.", "Eso suma las dos diagonales. Cúbrela con cuadrados."),
      slip(half(half(w * h) == key and w * h // 2 or w * h), "halves once too often", "That is only half of the kite.", "Eso es solo la mitad de la cometa."),
      slip(2 * (w + h), "gives the perimeter", "That is about the way round.", "Eso es más o menos la vuelta."),
      slip(half(w * (h + 1)), "reads the height one off", "Count across again.", "Cuenta otra vez de lado a lado."),
    }),
    hints = {
      t("Cut it across: two triangles.", "Córtala a lo ancho: dos triángulos."),
      t("Both have the base $1. Their heights make $2.", "Los dos tienen base $1. Sus alturas suman $2.", w, h),
      t("Take half of $1 × $2.", "Toma la mitad de $1 × $2.", w, h),
    },
    worked = {w .. " × " .. h .. " = " .. w * h, w * h .. " ÷ 2 = " .. bold(key)},
    right_note = t("The kite fills half of the rectangle round it.", "La cometa llena la mitad del rectángulo que la rodea."),
    paper = t("Draw the rectangle round it. Compare the empty corners.", "Dibuja el rectángulo que la rodea. Compara las esquinas vacías."),
  }
end

return function(rng, level)
  if level == 1 then return on_grid(rng) end
  if level == 2 then return with_labels(rng) end
  if rng:turn(3) == 0 then return kite(rng) end
  return trapezoid(rng)
end
