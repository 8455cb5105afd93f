-- Shapes made of shapes, flat and solid (1.G.A.2). Errors after Clements, Wilson and Sarama (2004) on composing shapes and
-- Battista and Clements (1996) on cubes.

-- A figure: corners, dashed lines, and what its pieces are: {triangles, rectangles}.
local function flat(w, h, x, kind)
  local function poly(list)
    local out = {}
    for i = 1, #list, 2 do out[#out + 1] = {x = list[i], y = list[i + 1]} end
    return out
  end
  local function line(a, b, c, d) return {x1 = a, y1 = b, x2 = c, y2 = d} end
  if kind == 1 then return poly({0, 0, w, 0, w, h, 0, h}), {line(0, 0, w, h)}, {2, 0} end
  if kind == 2 then return poly({0, x, w, 0, 2 * w, x, 2 * w, x + h, 0, x + h}), {line(0, x, 2 * w, x)}, {1, 1} end
  if kind == 3 then return poly({0, 0, w, 0, w, h, w + x, h, w + x, 2 * h, 0, 2 * h}), {line(0, h, w, h)}, {0, 2} end
  if kind == 4 then return poly({x, 0, x + w, 0, 2 * x + w, h, 0, h}), {line(x, 0, x, h), line(x + w, 0, x + w, h)}, {2, 1} end
  if kind == 5 then return poly({0, 0, w, 0, w + x, h, 0, h}), {line(w, 0, w, h)}, {1, 1} end
  if kind == 6 then return poly({0, 0, 3 * x, 0, 3 * x, h, 0, h}), {line(x, 0, x, h), line(2 * x, 0, 2 * x, h)}, {0, 3} end
  if kind == 7 then return poly({x, 0, x + w, 0, w, h, 0, h}), {line(x, 0, w, h)}, {2, 0} end
  if kind == 8 then return poly({x, 0, 3 * x, 0, 4 * x, h, 0, h}), {line(2 * x, h, x, 0), line(2 * x, h, 3 * x, 0)}, {3, 0} end
  if kind == 9 then return poly({0, 0, w, 0, w, h, 0, h}), {line(0, 0, w, h), line(w, 0, 0, h)}, {4, 0} end
  return poly({x, 0, 3 * x, 0, 4 * x, h, 3 * x, 2 * h, x, 2 * h, 0, h}), {line(x, 0, 3 * x, 2 * h), line(3 * x, 0, x, 2 * h), line(0, h, 4 * x, h)}, {6, 0}
end

local function drawn(k, kinds, rng)
  local kind = kinds[1 + k % #kinds]
  local j = k // #kinds
  local w, h, x = 5 + j % 4, 4 + j // 4 % 3, 2 + rng:int(0, 2)
  if kind == 7 and x >= w then x = w - 2 end
  local corners, inner, pieces = flat(w, h, x, kind)
  local x_max, y_max = 0, 0
  for i = 1, #corners do x_max, y_max = max(x_max, corners[i].x), max(y_max, corners[i].y) end
  local function turn(px, py, way)
    if way % 2 == 1 then px = x_max - px end
    if way // 2 == 1 then py = y_max - py end
    return px, py
  end
  local way = kind == 2 and 0 or rng:int(0, 3)
  for i = 1, #corners do corners[i].x, corners[i].y = turn(corners[i].x, corners[i].y, way) end
  for i = 1, #inner do
    inner[i].x1, inner[i].y1 = turn(inner[i].x1, inner[i].y1, way)
    inner[i].x2, inner[i].y2 = turn(inner[i].x2, inner[i].y2, way)
  end
  return {kind = "polygon", corners = corners, inner = inner}, pieces, #inner
end

local function how_many(rng, k)
  local figure, pieces, cuts = drawn(k, {9, 1, 8, 4, 10, 3, 6, 7, 2}, rng)
  local key = pieces[1] + pieces[2]
  return {
    prompt = t("The dashed lines show the pieces.\nHow many pieces make this shape?", "Las líneas punteadas muestran las piezas.\n¿Cuántas piezas forman esta figura?"),
    figure = figure,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(cuts, "counts the lines, not the pieces", "$1 counts the dashed lines. Count the pieces.", "$1 cuenta las líneas punteadas. Cuenta las piezas.", cuts),
      slip(1, "sees only the whole shape", "1 is the whole shape. Look inside it.", "1 es la figura entera. Mira adentro."),
      slip(key + 1, "counts the whole as one more", "$1 counts one too many. Touch each piece once.", "$1 cuenta uno de más. Toca cada pieza una vez.", key + 1),
      slip(key - 1, "one-to-one principle: skips one", "$1 skips a piece. Touch each piece once.", "$1 salta una pieza. Toca cada una una vez.", key - 1),
      slip(2 * key, "counts each line twice", "$1 is too many. Each piece counts once.", "$1 es demasiado. Cada pieza cuenta una vez.", 2 * key),
    }),
    hints = {t("Dashed lines cut the shape.", "Las líneas punteadas cortan la figura."), t("Put a finger on each piece.", "Pon un dedo en cada pieza."),
      t("Begin at the left. Touch each piece once.", "Empieza a la izquierda. Toca cada pieza una vez.")},
    worked = {t("Touch each piece and count.", "Toca cada pieza y cuenta."), t("Pieces: $1", "Piezas: $1", bold(key))},
    right_note = t("Small shapes can make a large one.", "Las figuras pequeñas forman una grande."),
    paper = t("Draw the shape. Cut it out along the lines.", "Dibuja la figura. Recórtala por las líneas."),
  }
end

local function told(pieces)
  local a, b = pieces[1], pieces[2]
  local first = a == 1 and t("1 triangle", "1 triángulo") or t("$1 triangles", "$1 triángulos", a)
  local last = b == 1 and t("1 rectangle", "1 rectángulo") or t("$1 rectangles", "$1 rectángulos", b)
  if a == 0 then return last end
  if b == 0 then return first end
  return t("$1 and $2", "$1 y $2", first, last)
end

local function which_pieces(rng, k)
  local figure, pieces = drawn(k, {2, 1, 4, 3, 5, 8, 6, 7}, rng)
  local key, a, b = told(pieces), pieces[1], pieces[2]
  local list = apart(key, {
    slip(told({b, a}), "mixes up shape names", "Count the sides: a triangle has three.", "Cuenta los lados: un triángulo tiene tres."),
    slip(told({a + 1, b}), "counts one too many", "There is one triangle too many in that.", "Ahí sobra un triángulo."),
    slip(told({a, b + 1}), "counts one too many", "There is one rectangle too many in that.", "Ahí sobra un rectángulo."),
    slip(told({a + b, 0}), "names by looks, not by parts", "Not all pieces have three sides.", "No todas las piezas tienen tres lados."),
    slip(told({0, a + b}), "names by looks, not by parts", "Not all pieces have four sides.", "No todas las piezas tienen cuatro lados."),
  })
  while #list > 3 do table.remove(list) end
  local options = {key}
  for i = 1, #list do options[#options + 1] = list[i].given end
  return {
    prompt = t("The dashed lines show the pieces.\nWhich pieces make this shape?", "Las líneas punteadas muestran las piezas.\n¿Qué piezas forman esta figura?"),
    figure = figure,
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = list,
    hints = {t("Look at one piece at a time.", "Mira una pieza a la vez."), t("Three sides: triangle. Four sides: rectangle.", "Tres lados: triángulo. Cuatro lados: rectángulo."),
      t("Count the sides of each piece. Dashed sides count.", "Cuenta los lados de cada pieza. También los punteados.")},
    worked = {t("Pieces with three sides: $1", "Piezas de tres lados: $1", a), t("Pieces with four sides: $1", "Piezas de cuatro lados: $1", b), bold(key)},
    right_note = t("A shape can be cut into other shapes.", "Una figura se corta en otras figuras."),
    paper = t("Cut a paper shape in two. Name the pieces.", "Corta una figura de papel en dos. Nombra las piezas."),
  }
end

-- Cubes: some of them are behind others.
local function cubes(rng, k)
  local long, wide, high = 2 + k % 3, 1 + k // 3 % 2, 1 + k // 6 % 3
  local key = long * wide * high
  local figure = {kind = "box", long = long, wide = wide, high = high, cubes = true}
  local second = 0
  if k // 18 % 2 == 1 or key == 2 then
    local l2, h2 = rng:int(1, 2), high == 1 and 2 or high - 1
    figure.second = {long = l2, wide = wide, high = h2}
    second = l2 * wide * h2
    key = key + second
  end
  local front = key // wide
  return {
    prompt = t("This is built of equal cubes.\nHow many cubes are there? Count hidden ones too.", "Esto se armó con cubos iguales.\n¿Cuántos cubos hay? Cuenta también los escondidos."),
    figure = figure,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(wide > 1 and front or key + 2, wide > 1 and "counts the visible cubes only" or "counts faces, not cubes", wide > 1 and "$1 is the front only. There are cubes behind." or "$1 counts faces. A cube shows more than one.",
        wide > 1 and "$1 es solo el frente. Hay cubos detrás." or "$1 cuenta caras. Un cubo muestra varias.", wide > 1 and front or key + 2),
      slip(2 * key, "counts faces, not cubes", "$1 counts faces. A cube shows more than one.", "$1 cuenta caras. Un cubo muestra varias.", 2 * key),
      slip(key - 1, "one-to-one principle: skips one", "$1 skips a cube. Count row by row.", "$1 salta un cubo. Cuenta fila por fila.", key - 1),
      slip(key + 1, "counts one too many", "$1 is one too many. Count row by row.", "$1 es uno de más. Cuenta fila por fila.", key + 1),
      slip(max(second, long), "counts one row only", "$1 is only a part of it.", "$1 es solo una parte.", max(second, long)),
    }),
    hints = {t("Cubes can hide behind other cubes.", "Unos cubos se esconden detrás de otros."), t("Count the front. Then count what is behind.", "Cuenta el frente. Después, lo de atrás."),
      wide == 1 and t("Nothing is behind. Count the front by rows.", "No hay nada atrás. Cuenta el frente por filas.") or t("The front has $1. Behind it is the same.", "El frente tiene $1. Atrás hay lo mismo.", front)},
    worked = {t("Front: $1", "Frente: $1", front), wide == 1 and t("Behind: 0", "Atrás: 0") or t("Behind: $1", "Atrás: $1", front), t("In all: $1", "En total: $1", bold(key))},
    right_note = t("Solid shapes can be built of cubes.", "Los cuerpos se pueden armar con cubos."),
    paper = t("Build it with blocks. Take it apart and count.", "Ármalo con bloques. Desármalo y cuenta."),
  }
end

return function(rng, level)
  if level == 1 then return how_many(rng, rng:turn(108)) end
  if level == 2 then return which_pieces(rng, rng:turn(96)) end
  local k = rng:turn(72)
  if k % 2 == 0 then return cubes(rng, k // 2) end
  return which_pieces(rng, 96 + k)
end
