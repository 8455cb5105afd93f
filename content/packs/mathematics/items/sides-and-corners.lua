-- Sides and corners, and what makes a shape what it is (1.G.A.1). Errors after van Hiele (1986) and Clements, Swaminathan,
-- Hannibal and Sarama (1999) on prototypes: color, size and turning taken for what makes a shape.

-- Corners as x, y in turn; none of them stands on a straight side.
local forms = {
  [3] = {{0, 0, 12, 0, 0, 7}, {0, 1, 13, 0, 5, 9}, {3, 0, 12, 11, 0, 8}, {0, 0, 14, 4, 4, 6}},
  [4] = {{0, 0, 10, 0, 10, 6, 0, 6}, {0, 0, 11, 1, 8, 8, 2, 6}, {0, 0, 6, 4, 12, 0, 6, 11}, {5, 0, 10, 4, 5, 13, 0, 4},
    {0, 0, 13, 0, 9, 6, 4, 6}, {4, 0, 14, 0, 10, 5, 0, 5}},
  [5] = {{5, 0, 10, 4, 8, 10, 2, 10, 0, 4}, {0, 4, 5, 0, 10, 4, 10, 11, 0, 11}, {0, 0, 11, 0, 11, 9, 5, 4, 0, 9}, {0, 0, 8, 0, 12, 5, 12, 9, 0, 9}},
  [6] = {{3, 0, 9, 0, 12, 5, 9, 10, 3, 10, 0, 5}, {0, 0, 11, 0, 11, 4, 4, 4, 4, 10, 0, 10}, {0, 0, 7, 0, 11, 5, 7, 10, 0, 10, 4, 5},
    {0, 2, 6, 0, 12, 3, 13, 8, 7, 11, 1, 8}},
  [7] = {{4, 0, 10, 0, 13, 4, 12, 9, 7, 12, 2, 9, 0, 4}, {0, 3, 6, 3, 6, 0, 12, 5, 6, 11, 6, 7, 0, 7}},
}

-- Corners of a form turned or mirrored, one of eight ways, set into the corner of the sheet.
local function placed(form, way)
  local out, x_max, y_max = {}, 0, 0
  for i = 1, #form, 2 do x_max, y_max = max(x_max, form[i]), max(y_max, form[i + 1]) end
  for i = 1, #form, 2 do
    local x, y = form[i], form[i + 1]
    if way % 2 == 1 then x = x_max - x end
    if way // 2 % 2 == 1 then y = y_max - y end
    if way // 4 == 1 then x, y = y, x end
    out[#out + 1] = {x = x, y = y}
  end
  return out
end

local count_of = {5, 3, 4, 7, 6}

local function how_many(rng)
  local k = rng:turn(5 * 16)
  local n = count_of[1 + k % 5]
  local way = k // 5 % 8
  local corners = k // 40 == 1
  local form = rng:pick(forms[n])
  local side, corner = noun("side", "sides", "lado", "lados", "m"), noun("corner", "corners", "esquina", "esquinas", "f")
  local what, other = side, corner
  if corners then what, other = corner, side end
  return {
    prompt = t("How many $1 does this shape have?", "¿Cuánt@1s $1 tiene esta figura?", what),
    figure = {kind = "polygon", corners = placed(form, way)},
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = apart(n, {
      slip(n - 1, "one-to-one principle: skips one", "$1 is one short. Go round to the start.", "A $1 le falta uno. Da toda la vuelta.", n - 1),
      slip(n + 1, "one-to-one principle: counts the first one again", "$1 counts the first one two times.", "$1 cuenta dos veces el primero.", n + 1),
      slip(2 * n, "counts sides and corners together", "$1 counts the $2 too. Count the $3 only.", "$1 cuenta también $4. Cuenta solo $5.", 2 * n, other, what, other.the_many, what.the_many),
      slip(max(n - 2, 2), "leaves out what points inwards or is short", "$1 leaves some out. Short ones count too.", "A $1 le faltan algunos. También cuentan los cortos.", max(n - 2, 2)),
    }),
    hints = {
      corners and t("A corner is where two sides meet.", "En una esquina se juntan dos lados.") or t("A side is a straight edge.", "Un lado es un borde recto."),
      t("Put a finger on the first one. Go round.", "Pon un dedo en el primero. Da la vuelta."),
      t("After $1 there is still one to count.", "Después de $1 todavía falta uno por contar.", n - 1),
    },
    worked = {t("Begin at the top. Go round.", "Empieza arriba. Da la vuelta."), t("Count each one once: $1", "Cuenta cada uno una vez: $1", bold(n))},
    right_note = t("A shape has as many sides as corners.", "Una figura tiene tantos lados como esquinas."),
    paper = t("Draw the shape. Mark each of the $1.", "Dibuja la figura. Marca $2.", what, what.the_many),
  }
end

local letters = {"A", "B", "C", "D", "E", "F"}
local threes = {"triangle", "right_triangle", "long_triangle"}
local fours = {"square", "rectangle", "rhombus", "trapezoid", "parallelogram", "kite"}
local others = {"circle", "oval", "semicircle", "heart", "pentagon", "hexagon"}

-- Six drawn shapes: which have three, or four, straight sides.
local function which_shapes(rng, k)
  local three = k % 2 == 0
  local mine, near = three and threes or fours, three and fours or threes
  local count_right = 2 + k // 2 % 2
  local pool, rest, far = rng:shuffle({unpack(mine)}), rng:shuffle({unpack(near)}), rng:shuffle({unpack(others)})
  local items = {}
  for i = 1, count_right do items[i] = {shape = pool[i], fits = true} end
  items[#items + 1] = {shape = rest[1], near = true}
  items[#items + 1] = {shape = rest[2], near = true}
  while #items < 6 do items[#items + 1] = {shape = far[#items]} end
  rng:shuffle(items)
  local right, nears, turned, row = {}, {}, {}, {}
  for i = 1, 6 do
    local one = items[i]
    row[i] = {shape = one.shape, label = letters[i], turned = one.shape == "circle" and 0 or 15 * rng:int(0, 11), fill = rng:pick({"plain", "dots", "hatch"})}
    if one.fits then right[#right + 1] = letters[i] end
    if one.near then nears[#nears + 1] = letters[i] end
  end
  local function with(letter)
    local out = {}
    for i = 1, 6 do if contains(right, letters[i]) or letters[i] == letter then out[#out + 1] = letters[i] end end
    return out
  end
  local less = {unpack(right)}
  table.remove(less)
  local curved
  for i = 1, 6 do if not items[i].fits and not items[i].near then curved = letters[i] end end
  local n = three and 3 or 4
  return {
    prompt = t("Look at the sides of each shape.\nWhich shapes have $1 straight sides?", "Mira los lados de cada figura.\n¿Cuáles tienen $1 lados rectos?", n),
    figure = {kind = "shapes", items = row},
    answer = {kind = "several", options = {unpack(letters)}, right = right},
    misconceptions = apart(right, {
      slip(less, "prototype: leaves out what does not look usual", "$1 counts too. Turning does not change its sides.", "$1 también cuenta. Girarla no cambia sus lados.", right[#right]),
      slip(nears, "names by looks, not by parts", "Shape $1 does not have $2 sides. Count them.", "La figura $1 no tiene $2 lados. Cuéntalos.", nears[1], n),
      slip(with(nears[1]), "names by looks, not by parts", "Count the sides of $1 again.", "Cuenta otra vez los lados de $1.", nears[1]),
      slip(with(curved), "takes each shape for one of them", "Look at $1. Count its straight sides.", "Mira $1. Cuenta sus lados rectos.", curved),
      slip({right[1]}, "stops at the first that fits", "$1 fits. Others fit too.", "$1 sirve. Otras también sirven.", right[1]),
    }),
    hints = {t("Size and pattern do not matter.", "No importan el tamaño ni el relleno."), t("Put a finger on a corner. Count round.", "Pon un dedo en una esquina. Da la vuelta."),
      t("A curved line is not a straight side.", "Una línea curva no es un lado recto.")},
    worked = {t("Count the sides of each shape.", "Cuenta los lados de cada figura."), t("They fit: $1", "Sirven: $1", bold(table.concat(right, ", ")))},
    right_note = t("A turned shape keeps its sides.", "Una figura girada conserva sus lados."),
    paper = t("Draw three shapes with $1 sides. Turn one.", "Dibuja tres figuras de $1 lados. Gira una.", n),
  }
end

-- What makes a shape what it is, and what does not.
local function what_counts(rng, k)
  local which = k % 3
  local name = which == 0 and t("triangle", "triángulo") or which == 1 and t("rectangle", "rectángulo") or t("square", "cuadrado")
  local closed = t("Its line is closed.", "Su línea es cerrada.")
  local square = t("It has 4 square corners.", "Tiene 4 esquinas rectas.")
  local must = which == 0 and {t("It has 3 straight sides.", "Tiene 3 lados rectos."), t("It has 3 corners.", "Tiene 3 esquinas."), closed}
    or which == 1 and {t("It has 4 straight sides.", "Tiene 4 lados rectos."), square, closed}
    or {t("It has 4 equal sides.", "Tiene 4 lados iguales."), square, closed}
  local need_not = {t("It is red.", "Es de color rojo."), t("It is large.", "Es grande."), t("It stands on a flat side.", "Se apoya en un lado."),
    t("It is small.", "Es pequeño."), t("It is blue.", "Es de color azul.")}
  table.remove(must, 1 + k // 3 % 3)
  local first = 1 + k // 9 % 5
  table.remove(need_not, first)
  table.remove(need_not, 1 + (first + k // 45) % 4)
  local options = rng:shuffle({must[1], must[2], need_not[1], need_not[2], need_not[3]})
  local function among(...)
    local list, out = {...}, {}
    for i = 1, 5 do if contains(list, options[i]) then out[#out + 1] = options[i] end end
    return out
  end
  local key = among(must[1], must[2])
  local function extra(i)
    return slip(among(must[1], must[2], need_not[i]), "takes color, size or place for what makes a shape", "“$1” That can change. It stays a $2.", "“$1” Eso puede cambiar. Sigue siendo un $2.", need_not[i], name)
  end
  return {
    prompt = t("Think of every $1 there is.\nWhat is true of each $1?", "Piensa en todos los $1s.\n¿Qué cumple cada $1?", name),
    answer = {kind = "several", options = options, right = key},
    misconceptions = apart(key, {
      extra(1), extra(2),
      slip(among(must[1]), "stops at the first that fits", "“$1” That fits. Another one fits too.", "“$1” Eso sirve. Otra también sirve.", must[1]),
      slip(among(must[2]), "stops at the first that fits", "“$1” That fits. Another one fits too.", "“$1” Eso sirve. Otra también sirve.", must[2]),
      slip(among(need_not[1], need_not[2], need_not[3]), "names by looks, not by parts", "Those can all change. Look at sides and corners.", "Todo eso puede cambiar. Mira lados y esquinas."),
    }),
    hints = {t("Draw two of them that look different.", "Dibuja dos que se vean distintos."), t("Paint it. Turn it. What stays the same?", "Píntalo. Gíralo. ¿Qué queda igual?"),
      t("Look at the line, sides and corners.", "Mira la línea, los lados y las esquinas.")},
    worked = {t("Color and size can change.", "El color y el tamaño pueden cambiar."), bold(must[1]), bold(must[2])},
    right_note = t("Sides and corners make the shape.", "Los lados y las esquinas hacen la figura."),
    paper = t("Draw a large one. Draw a small, turned one.", "Dibuja uno grande. Dibuja uno pequeño y girado."),
  }
end

return function(rng, level)
  if level == 1 then return how_many(rng) end
  if level == 2 then return which_shapes(rng, rng:turn(96)) end
  return what_counts(rng, rng:turn(90))
end
