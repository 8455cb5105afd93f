-- Triangles as halves of rectangles and parallelograms (6.G.A.1). Errors after Baturo and Nason (1996), Gutiérrez and Jaime (1999) and
-- Outhred and Mitchelmore (2000): the half left out, a slanting side taken for the height.

local function half(n) return n % 2 == 0 and tostring(n // 2) or decimal(n * 5, 1) end

local function slips(b, h, s)
  return {
    slip(b * h, "leaves the half out", "$1 × $2 is the rectangle round it. The triangle is half of it.", "$1 × $2 es el rectángulo que lo rodea. El triángulo es la mitad.", b, h),
    slip(b + h, "adds base and height", "That adds $1 and $2. Cover the triangle with squares.", "Eso suma $1 y $2. Cubre el triángulo con cuadrados.", b, h),
    slip(s and half(b * s) or half(b * (h + 1)), s and "takes a slanting side for the height" or "reads the height one off", s and "$1 is a slanting side. The height stands straight on the base." or "Count the height again, straight up from the base.",
      s and "$1 es un lado inclinado. La altura es perpendicular a la base." or "Cuenta otra vez la altura, derecho desde la base.", s),
    slip(half(b + h), "halves the sum", "That halves the sum. Multiply base and height first.", "Eso toma la mitad de la suma. Primero multiplica base y altura."),
    slip(b * h * 2, "doubles in place of halving", "That doubles. The triangle is less than the rectangle.", "Eso duplica. El triángulo es menos que el rectángulo."),
  }
end

local function on_grid(rng)
  local k = rng:turn(120)
  local b, h = 4 + k % 7, 3 + k // 7 % 5
  local top = (k // 35 * 3 + k) % (b + 1)
  return {
    prompt = t("Each small square is 1 square unit.\nWhat is the area of the triangle?", "Cada cuadrado pequeño es 1 unidad cuadrada.\n¿Cuál es el área del triángulo?"),
    figure = {kind = "polygon", grid = true, corners = {{x = 0, y = h}, {x = b, y = h}, {x = top, y = 0}}},
    answer = {kind = "number", value = half(b * h), form = "decimal", point = true},
    misconceptions = apart(half(b * h), slips(b, h)),
    hints = {
      t("Draw the rectangle round the triangle in your mind.", "Imagina el rectángulo que rodea el triángulo."),
      t("The triangle is half of that rectangle.", "El triángulo es la mitad de ese rectángulo."),
      t("The rectangle has $1 × $2 squares. Take half.", "El rectángulo tiene $1 × $2 cuadrados. Toma la mitad.", b, h),
    },
    worked = {t("Rectangle: $1 × $2 = $3", "Rectángulo: $1 × $2 = $3", b, h, b * h), b * h .. " ÷ 2 = " .. bold(half(b * h))},
    right_note = t("Two such triangles fill the rectangle.", "Dos triángulos así llenan el rectángulo."),
    paper = t("Cut a rectangle. Draw the triangle, move the other parts.", "Recorta un rectángulo. Dibuja el triángulo y mueve las otras partes."),
  }
end

local triples = {{3, 4, 5}, {6, 8, 10}, {5, 12, 13}, {8, 6, 10}, {4, 3, 5}, {9, 12, 15}, {12, 5, 13}, {12, 9, 15}}
-- Height, base and a slanting side are told.
local function with_labels(rng)
  local k = rng:turn(128)
  local tr = triples[1 + k % 8]
  local x, h, s = tr[1], tr[2], tr[3]
  local b = x + 5 + k // 8
  local unit = k % 3 == 0 and "m" or "cm"
  local long = max(20, b)                           -- the drawing keeps the proportions and is at most 20 wide
  local function drawn(v) return (v * 20 + long // 2) // long end
  return {
    prompt = t("The dashed line is the height of the triangle.\nWhat is its area?", "La línea punteada es la altura del triángulo.\n¿Cuál es su área?"),
    figure = {kind = "polygon", corners = {{x = 0, y = drawn(h)}, {x = drawn(b), y = drawn(h)}, {x = drawn(x), y = 0}}, sides = {b .. " " .. unit, "-", s .. " " .. unit}, inner = {{x1 = drawn(x), y1 = 0, x2 = drawn(x), y2 = drawn(h), label = h .. " " .. unit}}},
    answer = {kind = "number", value = half(b * h), form = "decimal", point = true, unit = unit .. "²"},
    misconceptions = apart(half(b * h), slips(b, h, s)),
    hints = {
      t("Which length is the base? Which stands straight on it?", "¿Qué longitud es la base? ¿Cuál es perpendicular a ella?"),
      t("The slanting side is not needed.", "El lado inclinado no hace falta."),
      t("Take half of $1 × $2.", "Toma la mitad de $1 × $2.", b, h),
    },
    worked = {b .. " × " .. h .. " = " .. b * h, b * h .. " ÷ 2 = " .. bold(half(b * h))},
    right_note = t("The height always stands straight on the base.", "La altura siempre es perpendicular a la base."),
    paper = t("Draw the triangle twice. Put both together.", "Dibuja el triángulo dos veces. Júntalos."),
  }
end

local function backwards(rng)
  local k = rng:turn(120)
  local b, h = 4 + k % 10, 3 + k // 10 + k % 3
  if b * h % 2 == 1 then b = b + 1 end
  local area = b * h // 2
  return {
    prompt = t("A triangle has an area of $1 cm². Its base is $2 cm.\nHow high is it?", "Un triángulo tiene un área de $1 cm². Su base mide $2 cm.\n¿Cuánto mide su altura?", area, b),
    answer = {kind = "number", value = h, form = "decimal", point = true, unit = "cm"},
    misconceptions = apart(h, {
      slip(area % b == 0 and tostring(area // b) or half(h), "leaves the half out", "$1 × that is $2, the area of a rectangle. A triangle is half.", "$1 por eso es $2, el área de un rectángulo. El triángulo es la mitad.", b, area),
      slip(abs(area - b), "takes away in place of dividing", "$1 takes the base away. Area and length do not mix.", "$1 resta la base. Área y longitud no se mezclan.", abs(area - b)),
      slip(2 * area, "stops after the first step", "$1 is the rectangle. Divide it by the base.", "$1 es el rectángulo. Divídelo entre la base.", 2 * area),
      slip(2 * h, "doubles in place of halving", "With that height the area is $1.", "Con esa altura el área es $1.", 2 * area),
      slip(area * b, "multiplies in place of dividing", "$1 multiplies. The height is asked.", "$1 multiplica. Se pide la altura.", area * b),
    }),
    hints = {
      t("Double the triangle to a rectangle.", "Duplica el triángulo y forma un rectángulo."),
      t("The rectangle has an area of $1 cm².", "El rectángulo tiene un área de $1 cm².", 2 * area),
      t("$1 × ? = $2", "$1 × ? = $2", b, 2 * area),
    },
    worked = {area .. " × 2 = " .. 2 * area, 2 * area .. " ÷ " .. b .. " = " .. bold(h)},
    right_note = t("Check: half of $1 × $2 is $3.", "Comprueba: la mitad de $1 × $2 es $3.", b, h, area),
    paper = t("Draw the rectangle of double area. Cut it.", "Dibuja el rectángulo del doble de área. Córtalo."),
  }
end

-- A triangle cut off a rectangle.
local function cut_off(rng)
  local k = rng:turn(120)
  local w, h = 6 + k % 7, 4 + k // 7 % 5
  local a, c = 2 + k % 4, 2 + k // 35
  if a >= w then a = w - 1 end
  if c >= h then c = h - 1 end
  local key = half(2 * w * h - a * c)
  local function at(n, of, to) return max(1, n * to // of) end
  local px, py = at(a, w, 12), at(c, h, 8)
  return {
    prompt = t("A corner was cut off a sheet of $1 cm by $2 cm.\nWhat is the area of the rest?", "A una hoja de $1 cm por $2 cm se le cortó una esquina.\n¿Cuál es el área del resto?", w, h),
    figure = {kind = "polygon", corners = {{x = 0, y = 0}, {x = 12 - px, y = 0}, {x = 12, y = py}, {x = 12, y = 8}, {x = 0, y = 8}}, sides = {w - a .. " cm", "-", h - c .. " cm", w .. " cm", h .. " cm"}},
    answer = {kind = "number", value = key, form = "decimal", point = true, unit = "cm²"},
    misconceptions = apart(key, {
      slip(w * h, "stops after the first step", "$1 is the whole sheet. A triangle is gone.", "$1 es toda la hoja. Falta un triángulo.", w * h),
      slip(w * h - a * c, "leaves the half out", "$1 × $2 is a rectangle. The corner was half of it.", "$1 × $2 es un rectángulo. La esquina era la mitad.", a, c),
      slip(half(a * c), "gives what is taken away", "That is the corner. The rest is asked.", "Eso es la esquina. Se pide el resto."),
      slip((w - a) * (h - c), "uses the short sides only", "That is the small rectangle. The rest is larger.", "Eso es el rectángulo pequeño. El resto es más grande."),
      slip(half(2 * w * h + a * c), "adds in place of taking away", "The corner was cut off, not put on.", "La esquina se cortó, no se agregó."),
    }),
    hints = {
      t("How large was the whole sheet?", "¿Qué tan grande era toda la hoja?"),
      t("The corner is a triangle. Its sides are $1 cm and $2 cm.", "La esquina es un triángulo. Sus lados miden $1 cm y $2 cm.", a, c),
      t("Sheet: $1. Take away half of $2.", "Hoja: $1. Resta la mitad de $2.", w * h, a * c),
    },
    worked = {w .. " × " .. h .. " = " .. w * h, a .. " × " .. c .. " ÷ 2 = " .. half(a * c), w * h .. " − " .. half(a * c) .. " = " .. bold(key)},
    right_note = t("What is missing can be taken from the whole.", "Lo que falta se puede restar del total."),
    paper = t("Fold over the corner of a sheet. Find its area.", "Dobla la esquina de una hoja. Halla su área."),
  }
end

return function(rng, level)
  if level == 1 then return on_grid(rng) end
  if level == 2 then return with_labels(rng) end
  if rng:turn(2) == 0 then return backwards(rng) end
  return cut_off(rng)
end
