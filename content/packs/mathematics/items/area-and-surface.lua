-- Areas of joined shapes, surfaces and volumes of prisms (7.G.B.6). Errors after Battista and Clements (1996) and Outhred and Mitchelmore (2000).

-- An L of two rectangles.
local function joined(rng)
  local k = rng:turn(128)
  local a, b, c, d = 6 + k % 4, 3 + k // 4 % 4, 2 + k // 16 % 2, 2 + k // 32
  -- below: a wide, b high; on its left end: c wide, d high
  local key = a * b + c * d
  return {
    prompt = t("All corners are right angles. Lengths are in cm.\nHow many cm² is the area?", "Todas las esquinas son rectas. Las medidas están en cm.\n¿Cuántos cm² mide el área?"),
    figure = {kind = "polygon", corners = {{x = 0, y = 0}, {x = a, y = 0}, {x = a, y = b}, {x = c, y = b}, {x = c, y = b + d}, {x = 0, y = b + d}}, sides = {tostring(a), tostring(b), "-", tostring(d), tostring(c), "-"}},
    answer = {kind = "number", value = key, form = "integer", unit = "cm²"},
    misconceptions = apart(key, {
      slip(a * b, "leaves one part out", "That is the large rectangle. One is left.", "Eso es el rectángulo grande. Falta uno."),
      slip(a * (b + d), "fills up to a rectangle", "That fills the missing corner, too.", "Eso llena también la esquina que falta."),
      slip(2 * (a + b + d), "takes the perimeter for the area", "That is the way round. The inside is asked.", "Eso es el contorno. Se pide el interior."),
      slip(a + b + c + d, "adds all the numbers it sees", "That adds lengths. Find rectangles first.", "Eso suma longitudes. Busca primero rectángulos."),
      slip(a * b + c * (b + d), "counts the joined part twice", "That counts the place where they meet twice.", "Eso cuenta dos veces donde se unen."),
    }),
    hints = {
      t("Cut it into two rectangles.", "Córtala en dos rectángulos."),
      t("One is $1 by $2.", "Uno mide $1 por $2.", a, b),
      t("The other is $1 by $2. Add both areas.", "El otro mide $1 por $2. Suma las dos áreas.", c, d),
    },
    worked = {a .. " × " .. b .. " = " .. a * b, c .. " × " .. d .. " = " .. c * d, a * b .. " + " .. c * d .. " = " .. bold(key)},
    right_note = t("Cut into known shapes, then add.", "Corta en figuras conocidas y luego suma."),
    paper = t("Draw it on squared paper. Count to test.", "Dibújala en papel cuadriculado. Cuenta para probar."),
  }
end

local function box(rng)
  local k = rng:turn(120)
  local l, w, h = 4 + k % 5, 2 + k // 5 % 3, 3 + k // 15 % 4
  if k >= 60 then l, w = l + 2, w + 3 end
  if w == h then h = h + 4 end
  local key = 2 * (l * w + l * h + w * h)
  return {
    prompt = t("A closed box is $1 cm long and $2 cm wide. It is $3 cm high.\nHow many cm² of paper cover it exactly?", "Una caja cerrada mide $1 cm de largo y $2 cm de ancho. Su alto es $3 cm.\n¿Cuántos cm² de papel la cubren justo?", l, w, h),
    figure = {kind = "box", long = min(l, 10), wide = min(w, 10), high = min(h, 10), cubes = false, labels = {long = tostring(l), wide = tostring(w), high = tostring(h)}},
    answer = {kind = "number", value = key, form = "integer", unit = "cm²"},
    misconceptions = apart(key, {
      slip(l * w * h, "takes volume for surface", "$1 is what fits inside. The paper is outside.", "$1 es lo que cabe dentro. El papel va por fuera.", l * w * h),
      slip(key // 2, "counts the visible faces", "That covers three faces. A box has six.", "Eso cubre tres caras. Una caja tiene seis."),
      slip(4 * (l + w + h), "counts the length of the edges", "That is the length of all edges.", "Eso es la longitud de todas las aristas."),
      slip(2 * (l * h + w * h), "leaves out bottom and top", "That leaves out the bottom and the top.", "Eso deja fuera el fondo y la tapa."),
      slip(6 * l * w, "takes every face for the same", "That takes six faces of $1 by $2. They differ.", "Eso toma seis caras de $1 por $2. Son distintas.", l, w),
    }),
    hints = {
      t("Unfold the box. How many faces are there?", "Desdobla la caja. ¿Cuántas caras hay?"),
      t("Faces come in pairs: $1 × $2, $1 × $3, $2 × $3.", "Las caras van en pares: $1 × $2, $1 × $3, $2 × $3.", l, w, h),
      t("Add the three areas. Then double the sum.", "Suma las tres áreas. Luego duplica la suma."),
    },
    worked = {l .. " × " .. w .. " = " .. l * w, l .. " × " .. h .. " = " .. l * h, w .. " × " .. h .. " = " .. w * h, "2 × " .. key // 2 .. " = " .. bold(key)},
    right_note = t("Three kinds of faces, two of each.", "Tres clases de caras, dos de cada una."),
    paper = t("Unfold a small carton. Measure every face.", "Desdobla una caja de cartón. Mide cada cara."),
  }
end

-- A prism on a right triangle.
local function tent(rng)
  local k = rng:turn(120)
  local a, b, h = 3 + k % 6, 4 + 2 * (k // 6 % 5), 5 + k // 30 * 3
  local key = a * b // 2 * h
  if a * b % 2 == 1 then a = a + 1; key = a * b // 2 * h end
  return {
    prompt = t("The base of a prism is a right triangle. Its short sides are $1 cm and $2 cm. The prism is $3 cm high.\nHow many cm³ is its volume?", "La base de un prisma es un triángulo rectángulo. Sus lados cortos miden $1 cm y $2 cm. El prisma mide $3 cm de alto.\n¿Cuántos cm³ mide su volumen?", a, b, h),
    figure = {kind = "polygon", corners = {{x = 0, y = 0}, {x = 0, y = a}, {x = b, y = a}}, sides = {a .. " cm", b .. " cm", "-"}, right_angles = {2}},
    answer = {kind = "number", value = key, form = "integer", unit = "cm³"},
    misconceptions = apart(key, {
      slip(a * b * h, "leaves the half out", "That fills a whole box. The triangle is half.", "Eso llena una caja entera. El triángulo es la mitad."),
      slip(a * b // 2, "stops after the first step", "$1 cm² is the base. It goes $2 cm high.", "$1 cm² es la base. Sube $2 cm.", a * b // 2, h),
      slip((a + b) * h, "adds two edges before multiplying", "That adds $1 and $2. Multiply and halve them.", "Eso suma $1 y $2. Multiplica y toma la mitad.", a, b),
      slip(a + b + h, "adds the three lengths", "That adds lengths. A volume counts cubes.", "Eso suma longitudes. Un volumen cuenta cubos."),
    }),
    hints = {
      t("Find the area of the base first.", "Halla primero el área de la base."),
      t("The triangle is half of $1 × $2.", "El triángulo es la mitad de $1 × $2.", a, b),
      t("Multiply the base by the height $1.", "Multiplica la base por la altura $1.", h),
    },
    worked = {a .. " × " .. b .. " ÷ 2 = " .. a * b // 2, a * b // 2 .. " × " .. h .. " = " .. bold(key)},
    right_note = t("Every prism: base times height.", "Todo prisma: base por altura."),
    paper = t("Picture a box cut along a diagonal. Draw one half.", "Imagina una caja cortada en diagonal. Dibuja una mitad."),
  }
end

return function(rng, level)
  if level == 1 then return joined(rng) end
  if level == 2 then return box(rng) end
  return tent(rng)
end
