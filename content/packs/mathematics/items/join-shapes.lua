-- Joining small shapes to larger ones (K.G.B.6). Errors after Clements, Wilson and Sarama (2004): lines counted for
-- parts, the whole counted as a part.

local nouns = {
  triangle = noun("triangle", "triangles", "triángulo", "triángulos", "m"), square = noun("square", "squares", "cuadrado", "cuadrados", "m"),
  rectangle = noun("rectangle", "rectangles", "rectángulo", "rectángulos", "m"),
}
-- Corners, cuts, the kind of the parts, how many.
local cut = {
  {{0, 0, 12, 0, 12, 12, 0, 12}, {{0, 0, 12, 12}}, "triangle", 2}, {{0, 0, 12, 0, 12, 12, 0, 12}, {{0, 0, 12, 12}, {12, 0, 0, 12}}, "triangle", 4},
  {{0, 0, 16, 0, 16, 10, 0, 10}, {{0, 0, 16, 10}}, "triangle", 2}, {{0, 0, 16, 0, 16, 10, 0, 10}, {{0, 0, 16, 10}, {16, 0, 0, 10}}, "triangle", 4},
  {{4, 0, 12, 0, 16, 8, 12, 16, 4, 16, 0, 8}, {{4, 0, 12, 16}, {12, 0, 4, 16}, {0, 8, 16, 8}}, "triangle", 6},
  {{4, 0, 12, 0, 16, 8, 0, 8}, {{4, 0, 8, 8}, {12, 0, 8, 8}}, "triangle", 3}, {{4, 0, 16, 0, 12, 8, 0, 8}, {{4, 0, 12, 8}}, "triangle", 2},
  {{8, 0, 16, 8, 8, 16, 0, 8}, {{8, 0, 8, 16}}, "triangle", 2}, {{6, 0, 12, 8, 6, 16, 0, 8}, {{6, 0, 6, 16}, {0, 8, 12, 8}}, "triangle", 4},
  {{8, 0, 16, 16, 0, 16}, {{8, 0, 8, 16}}, "triangle", 2}, {{8, 0, 16, 16, 0, 16}, {{4, 8, 12, 8}, {4, 8, 8, 16}, {12, 8, 8, 16}}, "triangle", 4},
  {{8, 0, 16, 6, 13, 16, 3, 16, 0, 6}, {{8, 0, 13, 16}, {8, 0, 3, 16}}, "triangle", 3}, {{4, 0, 12, 0, 16, 8, 12, 16, 4, 16, 0, 8}, {{4, 0, 16, 8}, {4, 0, 12, 16}, {4, 0, 4, 16}}, "triangle", 4},
  {{0, 0, 16, 0, 16, 8, 0, 8}, {{8, 0, 8, 8}}, "square", 2}, {{0, 0, 18, 0, 18, 6, 0, 6}, {{6, 0, 6, 6}, {12, 0, 12, 6}}, "square", 3},
  {{0, 0, 20, 0, 20, 5, 0, 5}, {{5, 0, 5, 5}, {10, 0, 10, 5}, {15, 0, 15, 5}}, "square", 4}, {{0, 0, 12, 0, 12, 12, 0, 12}, {{6, 0, 6, 12}, {0, 6, 12, 6}}, "square", 4},
  {{0, 0, 12, 0, 12, 8, 0, 8}, {{4, 0, 4, 8}, {8, 0, 8, 8}, {0, 4, 12, 4}}, "square", 6},
  {{0, 0, 12, 0, 12, 12, 0, 12}, {{6, 0, 6, 12}}, "rectangle", 2}, {{0, 0, 12, 0, 12, 12, 0, 12}, {{4, 0, 4, 12}, {8, 0, 8, 12}}, "rectangle", 3},
  {{0, 0, 16, 0, 16, 12, 0, 12}, {{8, 0, 8, 12}, {0, 6, 16, 6}}, "rectangle", 4}, {{0, 0, 16, 0, 16, 10, 0, 10}, {{4, 0, 4, 10}, {8, 0, 8, 10}, {12, 0, 12, 10}}, "rectangle", 4},
}
local mixed = {
  {{6, 0, 12, 6, 12, 18, 0, 18, 0, 6}, {{0, 6, 12, 6}}, "square", "triangle"}, {{0, 0, 10, 0, 17, 10, 0, 10}, {{10, 0, 10, 10}}, "square", "triangle"},
  {{0, 0, 18, 0, 18, 7, 0, 7}, {{7, 0, 7, 7}}, "square", "rectangle"}, {{8, 0, 16, 5, 16, 11, 0, 11, 0, 5}, {{0, 5, 16, 5}}, "rectangle", "triangle"},
  {{0, 0, 12, 0, 18, 6, 0, 6}, {{12, 0, 12, 6}}, "rectangle", "triangle"},
}

-- The same cut shape on its side or turned round.
local function figure_of(one, way)
  local list, high, wide = one[1], 0, 0
  for i = 1, #list, 2 do wide = max(wide, list[i]) high = max(high, list[i + 1]) end
  local function place(x, y)
    if way % 2 == 1 then y = high - y end
    if way // 2 == 1 then x, y = y, x end
    return x, y
  end
  local corners, inner = {}, {}
  for i = 1, #list, 2 do
    local x, y = place(list[i], list[i + 1])
    corners[#corners + 1] = {x = x, y = y}
  end
  for i, line in ipairs(one[2]) do
    local x1, y1 = place(line[1], line[2])
    local x2, y2 = place(line[3], line[4])
    inner[i] = {x1 = x1, y1 = y1, x2 = x2, y2 = y2, label = ""}
  end
  return {kind = "polygon", corners = corners, inner = inner}
end

local function how_many(rng)
  local k = rng:turn(4 * #cut)
  local one = cut[1 + k % #cut]
  local w, n, lines = nouns[one[3]], one[4], #one[2]
  return {
    prompt = t("Small $1 make this shape.\nHow many small $1 are there?", "Esta figura se forma con $1.\n¿Cuántos $1 pequeños hay?", w),
    figure = figure_of(one, k // #cut),
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = apart(n, {
      slip(lines, "counts lines for parts", "$1 counts the dashed lines. Count the parts between them.", "$1 cuenta las líneas. Cuenta las partes que separan.", lines),
      slip(n + 1, "counts the whole as a part", "$1 counts the big shape too. Count small ones only.", "$1 cuenta también la figura grande. Cuenta solo las pequeñas.", n + 1),
      slip(n - 1, "one-to-one principle: skips one", "$1 leaves one out. Color each part once.", "$1 deja una fuera. Colorea cada parte una vez.", n - 1),
      slip(#one[1] // 2, "counts the sides of the shape", "$1 is the number of sides outside. Look inside.", "$1 es el número de lados de afuera. Mira adentro.", #one[1] // 2),
      slip(n + 2, "counts one too many", "$1 is too many. Color each part only once.", "$1 son demasiados. Colorea cada parte solo una vez.", n + 2),
      slip(1, "sees only the whole shape", "1 is the big shape. Find the parts.", "1 es la figura grande. Busca las partes."),
    }),
    hints = {
      t("The dashed lines show the parts.", "Las líneas cortadas muestran las partes."),
      t("Point to one part at a time.", "Señala una parte a la vez."),
      t("Put a dot in each part. Count the dots.", "Pon un punto en cada parte. Cuenta los puntos."),
    },
    worked = {t("Mark each small $1.one.", "Marca cada $1.one pequeño.", w), t("There are $1.", "Hay $1.", bold(n))},
    right_note = t("Small shapes can make a new shape.", "Las figuras pequeñas forman otra figura."),
    paper = t("Cut out paper $1. Make new shapes.", "Recorta $1 de papel. Forma otras figuras.", w),
  }
end

local function made_of(rng)
  local k = rng:turn(108)
  local function both(a, b) return t("A $1.one and a $2.one", "Un $1.one y un $2.one", nouns[a], nouns[b]) end
  local function several(n, kind) return count(n, nouns[kind]) end
  local one, key
  local options = {}
  if k % 2 == 0 then
    one = mixed[1 + k // 2 % #mixed]
    key = both(one[3], one[4])
    options = {several(2, one[4]), several(2, "square"), several(3, "triangle")}
    if one[4] == "rectangle" then options = {several(2, "square"), several(2, "triangle"), both("square", "triangle")} end
    if one[3] == "rectangle" then options = {several(2, "rectangle"), several(2, "triangle"), both("square", "triangle")} end
  else
    one = cut[1 + k // 2 % #cut]
    local n, kind = one[4], one[3]
    key = several(n, kind)
    options = {several(n == 2 and 3 or n - 1, kind), kind == "triangle" and several(n, "square") or several(n, "triangle"), kind == "triangle" and both("square", "triangle") or both(kind, "triangle")}
  end
  local figure = figure_of(one, k // 54 * 2 + k // 2 % 2)
  local slips = {}
  for i = 1, 3 do
    slips[i] = slip(options[i], i == 1 and "counts lines for parts" or "mixes up shape names", "$1: look at each part inside the lines.", "$1: mira cada parte entre las líneas.", options[i])
  end
  return {
    prompt = t("Look at the parts of this shape.\nWhat is it made of?", "Mira las partes de la figura.\n¿De qué está hecha?"),
    figure = figure,
    answer = {kind = "choice", options = rng:shuffle({key, options[1], options[2], options[3]}), right = key},
    misconceptions = slips,
    hints = {
      t("Cover one part. Look at the other.", "Tapa una parte. Mira la otra."),
      t("Count the sides of each part.", "Cuenta los lados de cada parte."),
      t("3 sides, or 4 sides? Name each part.", "¿3 lados o 4 lados? Di el nombre de cada parte."),
    },
    worked = {t("Go from part to part.", "Ve de parte en parte."), bold(key)},
    right_note = t("Parts keep their own names.", "Las partes conservan su nombre."),
    paper = t("Fold a paper square. What parts do you see?", "Dobla un cuadrado de papel. ¿Qué partes ves?"),
  }
end

local boards = {{6, 6}, {5, 7}, {5, 6}, {6, 8}}
local function build(rng)
  local k = rng:turn(64)
  local board = boards[1 + k % 4]
  local rows, columns = board[1], board[2]
  local high, wide = 2 + k // 4 % 4, 2 + k // 16
  if k % 3 == 0 then wide = high elseif high == wide then wide = wide < columns - 1 and wide + 1 or wide - 1 end
  local is_square = high == wide
  local key = rectangle(rows, columns, high, wide)
  return {
    prompt = is_square and t("Join small squares. Make one big square.\nCan you make it $1 rows of $1?", "Junta cuadrados. Forma un cuadrado grande.\n¿Puedes hacer $1 filas de $1?", high)
      or t("Join small squares. Make a rectangle.\nCan you make it $1 rows of $2?", "Junta cuadrados. Forma un rectángulo.\n¿Puedes hacer $1 filas de $2?", high, wide),
    answer = {kind = "grid", rows = rows, columns = columns, rule = "rectangle", high = high, wide = wide},
    misconceptions = apart(key, {
      slip(rectangle(rows, columns, 1, wide), "stops after one row", "This is one row of $1. Make $2 rows.", "Esta es una fila de $1. Haz $2 filas.", wide, high),
      slip(rectangle(rows, columns, high - 1, wide), "one-to-one principle: skips one", "Here are $1 rows. One more is needed.", "Aquí hay $1 filas. Falta una.", high - 1),
      slip(rectangle(rows, columns, high, wide - 1), "one-to-one principle: skips one", "Each row has $1. It takes $2.", "Cada fila tiene $1. Hacen falta $2.", wide - 1, wide),
      slip(rectangle(rows, columns, min(high + 1, rows), min(wide + 1, columns)), "counts one too many", "This is larger. Count the rows and each row.", "Esto es más grande. Cuenta las filas y cada fila."),
    }),
    hints = {
      t("Start in a corner of the board.", "Empieza en una esquina del tablero."),
      t("Color one row of $1 first.", "Primero colorea una fila de $1.", wide),
      t("Put the next row right below, until $1 rows.", "Pon otra fila justo debajo, hasta $1 filas.", high),
    },
    worked = {t("One row: $1 squares.", "Una fila: $1 cuadrados.", wide), t("Make $1 such rows.", "Haz $1 filas así.", bold(high))},
    right_note = is_square and t("A square is as high as wide.", "Un cuadrado es tan alto como ancho.") or t("Rows of the same length make a rectangle.", "Las filas iguales forman un rectángulo."),
    paper = t("Lay $1 rows of $2 tiles.", "Pon $1 filas de $2 fichas cuadradas.", high, wide),
  }
end

local function cut_again(rng)
  local k = rng:turn(10)
  local n, each = 2 + k % 5, 2
  if n == 6 then n, each = 2, 4 end
  local who = rng:two_names()
  local key = n * each
  local kind = k // 5 == 0 and nouns.square or nouns.rectangle
  return {
    prompt = t("$1 joins $2 in a row.\nThen each one is cut into $3 triangles.\nHow many triangles are there?", "$1 junta $2 en una fila.\nLuego corta cada figura en $3 triángulos.\n¿Cuántos triángulos hay?", who, count(n, kind), each),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(n + each, "adds the two numbers it sees", "$1 adds $2 and $3. Draw and count the parts.", "$1 suma $2 y $3. Dibuja y cuenta las partes.", n + each, n, each),
      slip(n, "gives the whole", "$1 counts before the cut. Each has parts now.", "$1 cuenta antes de cortar. Ahora cada una tiene partes.", n),
      slip(each, "gives one part only", "$1 is for one of them. There are $2.", "$1 es de una sola. Hay $2.", each, n),
      slip(key - 1, "one-to-one principle: skips one", "$1 leaves one out. Mark each part.", "$1 deja una fuera. Marca cada parte.", key - 1),
      slip(key + 1, "counts one too many", "$1 is one too many. Count the parts again.", "$1 es una de más. Cuenta otra vez las partes.", key + 1),
    }),
    hints = {
      t("Draw $1 side by side.", "Dibuja $1 lado a lado.", count(n, kind)),
      t("Cut each one from corner to corner.", "Corta cada figura de esquina a esquina."),
      t("Each has $1 parts. Count all the parts.", "Cada figura tiene $1 partes. Cuenta todas.", each),
    },
    worked = {t("One has $1 triangles.", "Una tiene $1 triángulos.", each), t("Count on for all $1: $2.", "Cuenta en las $1: $2.", n, bold(key))},
    right_note = t("Shapes can be joined and cut again.", "Las figuras se juntan y se cortan otra vez."),
    paper = t("Fold paper corner to corner. Count the triangles.", "Dobla papel de esquina a esquina. Cuenta los triángulos."),
  }
end

return function(rng, level)
  if level == 1 then return how_many(rng) end
  if level == 2 then return made_of(rng) end
  if rng:chance(1, 3) then return cut_again(rng) end
  return build(rng)
end
