-- Nets, and the area of all the faces (6.G.A.4). Errors after Bourgeois (1986), Battista and Clements (1996) and Tan Sisman and
-- Aksu (2016): faces left out or counted twice, volume for surface.

local function corners(list)
  local out = {}
  for i, one in ipairs(list) do out[i] = {x = one[1], y = one[2]} end
  return out
end
local function shape(list) return {corners = corners(list), fill = "dots"} end
local function seg(a, b, c, d) return {x1 = a, y1 = b, x2 = c, y2 = d} end
local function paper(w, h, shapes, segments)
  return {kind = "coordinate_grid", axes = false, x_from = 0, x_to = w, y_from = 0, y_to = h, points = {}, shapes = shapes, segments = segments}
end
-- A box: a strip of four faces with two flaps.
local function box_net(l, w, h)
  return paper(2 * (l + w), h + 2 * w, {shape({{0, w}, {2 * (l + w), w}, {2 * (l + w), w + h}, {0, w + h}}), shape({{0, 0}, {l, 0}, {l, w}, {0, w}}), shape({{0, w + h}, {l, w + h}, {l, h + 2 * w}, {0, h + 2 * w}})},
    {seg(l, w, l, w + h), seg(l + w, w, l + w, w + h), seg(2 * l + w, w, 2 * l + w, w + h)})
end
-- A pyramid: a square s and four triangles of height e; s is even.
local function pyramid_net(s, e)
  local m = e + s // 2
  return paper(2 * e + s, 2 * e + s, {shape({{e, e}, {m, 0}, {e + s, e}, {2 * e + s, m}, {e + s, e + s}, {m, 2 * e + s}, {e, e + s}, {0, m}})},
    {seg(e, e, e + s, e), seg(e + s, e, e + s, e + s), seg(e + s, e + s, e, e + s), seg(e, e + s, e, e)})
end
-- A prism of length n over a triangle with sides a, b, c that stands with height t over b, its foot at f.
local triangles = {{5, 6, 5, 4, 3}, {3, 4, 5, 3, 0}, {4, 3, 5, 4, 0}, {5, 8, 5, 3, 4}}
local function prism_net(tri, n)
  local a, b, c, high, foot = table.unpack(tri)
  return paper(a + b + c, n + 2 * high, {shape({{0, high}, {a + b + c, high}, {a + b + c, high + n}, {0, high + n}}), shape({{a, high}, {a + b, high}, {a + foot, 0}}), shape({{a, high + n}, {a + b, high + n}, {a + foot, n + 2 * high}})},
    {seg(a, high, a, high + n), seg(a + b, high, a + b, high + n)})
end

local boxes = {}
for l = 1, 5 do for w = 1, 3 do for h = 1, 5 do if l + w <= 8 and h + 2 * w <= 12 and not (l == w and w == h) then boxes[#boxes + 1] = {l, w, h} end end end end
local pyramids = {}
for s = 2, 6, 2 do for e = s // 2 + 1, 7 do pyramids[#pyramids + 1] = {s, e} end end

local function which_solid(rng)
  local k = rng:turn(96)
  local kind = k % 4
  local at = k // 4
  local names = {t("a cube", "un cubo"), t("a box, but no cube", "una caja, pero no un cubo"), t("a pyramid", "una pirámide"), t("a prism with triangles", "un prisma con triángulos")}
  local figure
  if kind == 0 then local e = 1 + at % 4 figure = box_net(e, e, e)
  elseif kind == 1 then figure = box_net(table.unpack(boxes[1 + 3 * at % #boxes]))
  elseif kind == 2 then figure = pyramid_net(table.unpack(pyramids[1 + at % #pyramids]))
  else figure = prism_net(triangles[1 + at % 4], 2 + at // 4) end
  local key = names[kind + 1]
  return {
    prompt = t("Fold the net along its lines.\nWhich solid does it make?", "Dobla la plantilla por sus líneas.\n¿Qué cuerpo se forma?"),
    figure = figure,
    answer = {kind = "choice", options = names, right = key},
    misconceptions = apart(key, {
      slip(names[1], "takes every box for a cube", "A cube has 6 equal squares. Compare the faces.", "Un cubo tiene 6 cuadrados iguales. Compara las caras."),
      slip(names[2], "looks at the number of faces only", "A box has 6 rectangles. Count what is there.", "Una caja tiene 6 rectángulos. Cuenta lo que hay."),
      slip(names[3], "looks at the triangles only", "A pyramid has one base, and triangles round it.", "Una pirámide tiene una base y triángulos alrededor."),
      slip(names[4], "looks at the triangles only", "A prism with triangles has two of them, and 3 rectangles.", "Un prisma con triángulos tiene dos, y 3 rectángulos."),
    }),
    hints = {
      t("Which kinds of faces does the net have?", "¿Qué clases de caras tiene la plantilla?"),
      t("How many are there of each kind?", "¿Cuántas hay de cada clase?"),
      kind < 2 and t("All the faces have four corners. Are they all equal?", "Todas las caras tienen cuatro vértices. ¿Son todas iguales?") or t("Count the triangles. Count the other faces.", "Cuenta los triángulos. Cuenta las otras caras."),
    },
    worked = {kind == 0 and t("6 equal squares", "6 cuadrados iguales") or kind == 1 and t("6 rectangles, in pairs", "6 rectángulos, por pares") or kind == 2 and t("1 square and 4 triangles", "1 cuadrado y 4 triángulos") or t("2 triangles and 3 rectangles", "2 triángulos y 3 rectángulos"), bold(key)},
    right_note = t("A net shows every face once.", "Una plantilla muestra cada cara una vez."),
    paper = t("Draw the net on squared paper. Cut it out and fold it.", "Dibuja la plantilla en papel cuadriculado. Recórtala y dóblala."),
  }
end

local function box_surface(rng)
  local k = rng:turn(160)
  local l, w, h = 3 + k % 6, 2 + k // 6 % 5, 2 + k // 30 + k % 3
  local key = 2 * (l * w + l * h + w * h)
  return {
    prompt = t("All the faces of the box are painted.\nHow large is the painted area?", "Se pintan todas las caras de la caja.\n¿Cuánto mide el área pintada?"),
    figure = {kind = "box", long = min(l, 9), wide = min(w, 6), high = min(h, 8), cubes = false, labels = {long = l .. " cm", wide = w .. " cm", high = h .. " cm"}},
    answer = {kind = "number", value = key, form = "integer", point = true, unit = "cm²"},
    misconceptions = apart(key, {
      slip(l * w * h, "takes volume for surface", "$1 fills the box. The paint covers it.", "$1 llena la caja. La pintura la cubre.", l * w * h),
      slip(l * w + l * h + w * h, "counts the visible faces", "That is three faces. Each has one opposite.", "Eso son tres caras. Cada una tiene otra enfrente."),
      slip(2 * (l * w + l * h), "leaves one pair of faces out", "The two ends of $1 × $2 are missing.", "Faltan las dos caras de $1 × $2.", w, h),
      slip(2 * (l * h + w * h), "leaves one pair of faces out", "Top and bottom are missing.", "Faltan las caras de arriba y de abajo."),
      slip(4 * (l + w + h), "counts the length of the edges", "That is the length of all the edges.", "Eso es el largo de todas las aristas."),
      slip(l * w, "counts one of several faces", "$1 is one face. The box has 6.", "$1 es una cara. La caja tiene 6.", l * w),
      slip(6 * l * w, "takes all the faces for equal", "Only two faces are $1 × $2.", "Solo dos caras son de $1 × $2.", l, w),
    }),
    hints = {
      t("How many faces does a box have?", "¿Cuántas caras tiene una caja?"),
      t("Opposite faces are equal: three pairs.", "Las caras opuestas son iguales: tres pares."),
      t("One of each: $1, $2 and $3. Each comes twice.", "Una de cada: $1, $2 y $3. Cada una va dos veces.", l * w, l * h, w * h),
    },
    worked = {l .. " × " .. w .. " = " .. l * w .. ", " .. l .. " × " .. h .. " = " .. l * h, w .. " × " .. h .. " = " .. w * h, "2 × (" .. l * w .. " + " .. l * h .. " + " .. w * h .. ") = " .. bold(key)},
    right_note = t("Surface is covered, volume is filled.", "La superficie se cubre, el volumen se llena."),
    paper = t("Draw the net of the box. Write each area in it.", "Dibuja la plantilla de la caja. Escribe cada área."),
  }
end

local function net_surface(rng)
  local k = rng:turn(120)
  local kind = k % 3
  local figure, key, parts, list, note
  if kind == 2 then
    local l, w, h = table.unpack(boxes[1 + k // 3 % #boxes])
    figure, key = box_net(l, w, h), 2 * (l * w + l * h + w * h)
    parts = {t("Strip: $1 × $2 = $3", "Franja: $1 × $2 = $3", 2 * (l + w), h, 2 * (l + w) * h), t("Two flaps: $1 × $2 × $3 = $4", "Dos tapas: $1 × $2 × $3 = $4", 2, l, w, 2 * l * w), 2 * (l + w) * h .. " + " .. 2 * l * w .. " = " .. bold(key)}
    note = t("Four faces make the strip, two are the flaps.", "Cuatro caras forman la franja y dos son las tapas.")
    list = {slip(2 * (l + w) * h, "leaves a face out", "That is the strip. The two flaps count too.", "Esa es la franja. Las dos tapas también cuentan."), slip(l * w * h, "takes volume for surface", "That multiplies three lengths. The faces are covered.", "Eso multiplica tres longitudes. Las caras se cubren."),
      slip(2 * (l + w) * h + l * w, "counts one of several faces", "There are two flaps.", "Hay dos tapas."), slip(2 * (l + w) * (h + 2 * w), "takes the box round it", "That is the rectangle round the net.", "Eso es el rectángulo que rodea la plantilla."), slip(key + l, "slips by one when counting", "Count the squares of each face again.", "Cuenta otra vez los cuadrados de cada cara.")}
  elseif kind == 0 then k = k // 3 * 2 else k = k // 3 * 2 + 1 end
  if kind == 2 then
  elseif kind == 0 then
    local s, e = table.unpack(pyramids[1 + k // 2 % #pyramids])
    figure, key = pyramid_net(s, e), s * s + 2 * s * e
    parts = {s .. " × " .. s .. " = " .. s * s, s .. " × " .. e .. " ÷ 2 = " .. s * e // 2, s * s .. " + 4 × " .. s * e // 2 .. " = " .. bold(key)}
    note = t("One square and four equal triangles.", "Un cuadrado y cuatro triángulos iguales.")
    list = {slip(s * s + 4 * s * e, "leaves the half out", "$1 × $2 is a rectangle. A triangle is half of it.", "$1 × $2 es un rectángulo. El triángulo es la mitad.", s, e), slip(2 * s * e, "leaves a face out", "Those are the triangles. The square counts too.", "Esos son los triángulos. El cuadrado también cuenta."),
      slip(s * s + s * e // 2, "counts one of several faces", "There are four triangles.", "Hay cuatro triángulos."), slip((2 * e + s) * (2 * e + s), "takes the box round it", "That is the square round the net.", "Eso es el cuadrado que rodea la plantilla."), slip(s * s, "leaves a face out", "That is the square alone.", "Eso es solo el cuadrado.")}
  else
    local tri, n = triangles[1 + k // 2 % 4], 2 + k // 8 % 9
    local a, b, c, high = table.unpack(tri)
    figure, key = prism_net(tri, n), (a + b + c) * n + b * high
    parts = {t("Strip: $1 × $2 = $3", "Franja: $1 × $2 = $3", a + b + c, n, (a + b + c) * n), t("Two triangles: $1 × $2 = $3", "Dos triángulos: $1 × $2 = $3", b, high, b * high), (a + b + c) * n .. " + " .. b * high .. " = " .. bold(key)}
    note = t("The three rectangles make one long strip.", "Los tres rectángulos forman una sola franja.")
    list = {slip((a + b + c) * n + 2 * b * high, "leaves the half out", "Each triangle is half of $1 × $2.", "Cada triángulo es la mitad de $1 × $2.", b, high), slip((a + b + c) * n, "leaves a face out", "That is the strip. The two triangles count too.", "Esa es la franja. Los dos triángulos también cuentan."),
      slip(b * n + b * high, "counts one of several faces", "The strip has three rectangles.", "La franja tiene tres rectángulos."), slip((a + b + c) * (n + 2 * high), "takes the box round it", "That is the rectangle round the net.", "Eso es el rectángulo que rodea la plantilla."), slip(b * high * n, "takes volume for surface", "That multiplies three lengths. The faces are covered.", "Eso multiplica tres longitudes. Las caras se cubren.")}
  end
  return {
    prompt = t("Each small square is 1 cm². The lines are folded.\nHow large is the whole surface?", "Cada cuadrado pequeño es 1 cm². Las líneas se doblan.\n¿Cuánto mide toda la superficie?"),
    figure = figure,
    answer = {kind = "number", value = key, form = "integer", point = true, unit = "cm²"},
    misconceptions = apart(key, list),
    hints = {
      t("Which faces does the net have?", "¿Qué caras tiene la plantilla?"),
      t("A triangle is half of its rectangle.", "Un triángulo es la mitad de su rectángulo."),
      t("Find each face. Add them all.", "Halla cada cara. Súmalas todas."),
    },
    worked = parts,
    right_note = note,
    paper = t("Copy the net on squared paper. Fold it.", "Copia la plantilla en papel cuadriculado. Dóblala."),
  }
end

return function(rng, level)
  if level == 1 then return which_solid(rng) end
  if level == 2 then return box_surface(rng) end
  return net_surface(rng)
end
