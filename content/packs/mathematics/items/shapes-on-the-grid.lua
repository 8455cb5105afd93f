-- Shapes by the numbers of their corners, in all four quadrants (6.G.A.3). Errors after Sarama, Clements, Swaminathan, McMillen and
-- González Gómez (2003), Kerslake (1981) and Outhred and Mitchelmore (2000).

local function at(x, y) return "(" .. signed(x) .. ", " .. signed(y) .. ")" end
local function given(x, y) return x .. "," .. y end
local function half(n) return n % 2 == 0 and tostring(n // 2) or decimal(n * 5, 1) end
local function on_grid(list)
  local out = {}
  for _, one in ipairs(list) do
    if max(abs(one[1]), abs(one[2])) <= 8 then
      one[3].given = given(one[1], one[2])
      out[#out + 1] = one[3]
    end
  end
  return out
end

-- The fourth corner of a rectangle or a parallelogram.
local function fourth(rng)
  local k = rng:turn(120)
  local x, y = -7 + k % 5, -6 + k // 5 % 4
  local w, h = 4 + k % 3 + k // 60, 3 + k // 20 % 4
  local lean = k % 2 == 1 and 1 + k % 3 or 0
  local a, b, c, d = {x, y}, {x + w, y}, {x + w + lean, y + h}, {x + lean, y + h}
  local gone = k // 2 % 2
  local key = gone == 0 and d or b
  local shown = gone == 0 and {a, b, c} or {a, c, d}
  local letters = gone == 0 and {"A", "B", "C"} or {"A", "C", "D"}
  local ask = gone == 0 and "D" or "B"
  local points = {}
  for i = 1, 3 do points[i] = {x = shown[i][1], y = shown[i][2], label = letters[i]} end
  local rect = lean == 0
  return {
    prompt = rect and t("ABCD is a rectangle. Point $1 is missing.\nTap point $1.", "ABCD es un rectángulo. Falta el punto $1.\nToca el punto $1.", ask) or t("ABCD is a parallelogram. Point $1 is missing.\nTap point $1.", "ABCD es un paralelogramo. Falta el punto $1.\nToca el punto $1.", ask),
    answer = {kind = "point", x = key[1], y = key[2], grid = {x_from = -8, x_to = 8, y_from = -8, y_to = 8, points = points}},
    misconceptions = apart(given(key[1], key[2]), on_grid({
      {key[2], key[1], slip("", "swaps the two numbers", "The two numbers are swapped.", "Los dos números están cambiados.")},
      {key[1] + (gone == 0 and -lean or lean), key[2], slip("", "makes a right angle of every corner", "That makes right angles. Here the sides lean.", "Eso forma ángulos rectos. Aquí los lados se inclinan.")},
      {key[1] + 1, key[2], slip("", "leaves the line of a side", "It is one off. Opposite sides are equally long.", "Está a uno de distancia. Los lados opuestos miden lo mismo.")},
      {key[1], key[2] - 1, slip("", "leaves the line of a side", "The height does not fit. Opposite sides are parallel.", "La altura no coincide. Los lados opuestos son paralelos.")},
      {-key[1], key[2], slip("", "turns round left and right", "Left and right are turned round.", "Izquierda y derecha están al revés.")},
      {(a[1] + c[1]) // 2, (a[2] + c[2]) // 2, slip("", "takes the middle", "That is inside the shape. A corner is asked.", "Eso está dentro de la figura. Se pide un vértice.")},
    })),
    hints = {
      t("Go round the shape: A, B, C, D.", "Recorre la figura: A, B, C, D."),
      t("Opposite sides are parallel and equally long.", "Los lados opuestos son paralelos e iguales."),
      gone == 0 and t("From A to B it goes $1 to the right. Go back as much from C.", "De A a B va $1 a la derecha. Regresa lo mismo desde C.", w) or t("From D to C it goes $1 to the right. Go as much from A.", "De D a C va $1 a la derecha. Ve lo mismo desde A.", w),
    },
    worked = {gone == 0 and signed(c[1]) .. " − " .. w .. " = " .. signed(key[1]) or signed(a[1]) .. " + " .. w .. " = " .. signed(key[1]), bold(at(key[1], key[2]))},
    right_note = t("The same step leads along both opposite sides.", "El mismo paso recorre los dos lados opuestos."),
    paper = t("Draw the points on squared paper. Join them.", "Dibuja los puntos en papel cuadriculado. Únelos."),
  }
end

-- A rectangle by its corners: a side, the way round, the area.
local function rectangle(rng)
  local k = rng:turn(150)
  local x, y = -7 + k % 6, -6 + k // 6 % 5
  local w, h = 5 + k % 4 + k // 75, 4 + k // 30 % 5
  if w == h then w = w + 1 end
  local kind = k % 3
  local key = kind == 0 and 2 * (w + h) or kind == 1 and w * h or h
  local shape = {{x = x, y = y}, {x = x + w, y = y}, {x = x + w, y = y + h}, {x = x, y = y + h}}
  local corners = t("$1, $2, $3, $4", "$1, $2, $3, $4", at(x, y), at(x + w, y), at(x + w, y + h), at(x, y + h))
  return {
    prompt = t("A rectangle has these corners: $1.\n", "Un rectángulo tiene estos vértices: $1.\n", corners) .. (kind == 0 and t("How long is the way round it?", "¿Cuánto mide su perímetro?") or kind == 1 and t("What is its area?", "¿Cuál es su área?") or t("How long is its upright side?", "¿Cuánto mide su lado vertical?")),
    answer = {kind = "number", value = key, form = "integer", minus = true},
    misconceptions = apart(key, {
      slip(kind == 0 and w * h or kind == 1 and 2 * (w + h) or w, kind == 0 and "takes the area for the perimeter" or kind == 1 and "gives the perimeter" or "swaps the two numbers", kind == 0 and "That is the area. The way round adds the sides." or kind == 1 and "That is the way round. The area covers it." or "That is the level side.",
        kind == 0 and "Eso es el área. El perímetro suma los lados." or kind == 1 and "Eso es el perímetro. El área lo cubre." or "Ese es el lado horizontal."),
      slip(kind == 2 and abs(2 * y + h) or kind == 1 and abs(x + x + w) * abs(y + y + h) or 2 * (abs(x + x + w) + abs(y + y + h)), "adds where the distance is asked", "The places were added. A side is the distance between them.", "Se sumaron los lugares. Un lado es la distancia entre ellos."),
      slip(kind == 2 and abs(abs(y + h) - abs(y)) or kind == 1 and abs(abs(x + w) - abs(x)) * h or 2 * (abs(abs(x + w) - abs(x)) + h), "leaves the signs out", "The signs were left out. From $1 to $2 it crosses 0.", "Se dejaron fuera los signos. De $1 a $2 se cruza el 0.", kind == 2 and y or x, kind == 2 and y + h or x + w),
      slip(w + h, "adds the two sides", "That adds two sides. Which side is asked?", "Eso suma dos lados. ¿Qué lado se pide?"),
      slip(kind == 2 and abs(y) or kind == 1 and w * abs(y) or 2 * (w + abs(y)), "counts from zero", "That counts from 0. Begin at $1.", "Eso cuenta desde 0. Empieza en $1.", y + h),
      slip(kind == 2 and h + 1 or kind == 1 and (w + 1) * (h + 1) or 2 * (w + h) + 4, "counts marks, not steps", "The marks were counted. Count the steps between.", "Se contaron las marcas. Cuenta los pasos entre ellas."),
      slip(kind == 0 and w + h or kind == 1 and w + h or h - 1, kind == 2 and "stops one step early" or "adds the two sides", kind == 0 and "Each side comes twice." or kind == 1 and "That adds two sides. An area multiplies." or "That is one step short.", kind == 0 and "Cada lado va dos veces." or kind == 1 and "Eso suma dos lados. Un área multiplica." or "A eso le falta un paso."),
    }),
    hints = {
      t("Two corners with the same second number lie side by side.", "Dos vértices con igual segundo número están a la misma altura."),
      t("Level side: from $1 to $2. Upright side: from $3 to $4.", "Lado horizontal: de $1 a $2. Vertical: de $3 a $4.", x, x + w, y, y + h),
      kind == 2 and t("How many steps are from $1 to $2?", "¿Cuántos pasos hay de $1 a $2?", y, y + h) or t("Find both sides first, then put them together.", "Halla primero los dos lados y luego combínalos."),
    },
    worked = {t("Level: from $1 to $2 is $3", "Horizontal: de $1 a $2 hay $3", x, x + w, w), t("Upright: from $1 to $2 is $3", "Vertical: de $1 a $2 hay $3", y, y + h, h), kind == 0 and "2 × (" .. w .. " + " .. h .. ") = " .. bold(key) or kind == 1 and w .. " × " .. h .. " = " .. bold(key) or bold(key)},
    right_note = t("The numbers of the corners tell all the sides.", "Los números de los vértices dicen todos los lados."),
    paper = t("Draw the rectangle on squared paper. Count along its sides.", "Dibuja el rectángulo en papel cuadriculado. Cuenta por sus lados."),
    figure = nil,
  }
end

-- The area of a triangle that is drawn.
local function triangle(rng)
  local k = rng:turn(140)
  local x, y = -7 + k % 6, -6 + k // 6 % 5
  local b, h = 5 + k % 5, 3 + k // 28 + k % 2
  local top = x + (k // 5) % (b + 1)
  local up = k % 2 == 0
  local level = y
  local peak = up and y + h or y
  if not up then level = y + h end
  local key = half(b * h)
  return {
    prompt = t("Look at the triangle on the grid.\nWhat is its area?", "Mira el triángulo en la cuadrícula.\n¿Cuál es su área?"),
    figure = {kind = "coordinate_grid", x_from = -8, x_to = 8, y_from = -8, y_to = 8, points = {}, shapes = {{corners = {{x = x, y = level}, {x = x + b, y = level}, {x = top, y = peak}}, fill = "hatch"}}},
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(b * h, "leaves the half out", "$1 × $2 is the rectangle round it.", "$1 × $2 es el rectángulo que lo rodea.", b, h),
      slip(half((b + 1) * (h + 1)), "counts marks, not steps", "The lines were counted. Count the steps between them.", "Se contaron las líneas. Cuenta los pasos entre ellas."),
      slip(b + h, "adds base and height", "That adds base and height. Multiply them, then halve.", "Eso suma base y altura. Multiplica y luego toma la mitad."),
      slip(half(b * abs(peak)), "counts from zero", "The height begins at the base, not at 0.", "La altura empieza en la base, no en 0."),
      slip(half(b + h), "halves the sum", "That halves the sum. Multiply first.", "Eso toma la mitad de la suma. Primero multiplica."),
    }),
    hints = {
      t("The level side is the base. How long is it?", "El lado horizontal es la base. ¿Cuánto mide?"),
      t("How far is the third corner from the base?", "¿Qué tan lejos está el tercer vértice de la base?"),
      t("Base $1, height $2: take half of the rectangle.", "Base $1, altura $2: toma la mitad del rectángulo.", b, h),
    },
    worked = {b .. " × " .. h .. " = " .. b * h, b * h .. " ÷ 2 = " .. bold(key)},
    right_note = t("Sliding the third corner sideways keeps the area.", "Mover el tercer vértice de lado no cambia el área."),
    paper = t("Draw it on squared paper with its rectangle.", "Dibújalo en papel cuadriculado con su rectángulo."),
  }
end

return function(rng, level)
  if level == 1 then return fourth(rng) end
  if level == 2 then return rectangle(rng) end
  return triangle(rng)
end
