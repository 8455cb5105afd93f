-- Lines of symmetry (4.G.A.3): mirroring a point, shapes that fold onto themselves. Errors after Küchemann (1981) and
-- Clements and Battista (1992).

local function paper_grid(w, h, point, line)
  return {x_from = 0, x_to = w, y_from = 0, y_to = h, points = {{x = point[1], y = point[2], label = "A"}}, lines = {line}}
end
local function inside(p, w, h) return p[1] >= 0 and p[1] <= w and p[2] >= 0 and p[2] <= h end

local function mirror(rng, i)
  local upright = i % 2 == 0
  local w, h = 12, 8
  local m = upright and 5 + i // 2 % 3 or 3 + i // 2 % 3
  local away = 1 + i // 6 % (upright and 5 or 3)
  local side = i // 4 % 2 == 0 and -1 or 1
  if upright and (m - side * away < 0 or m - side * away > w or m + side * away < 0 or m + side * away > w) then away = 2 end
  if not upright and (m + away > h or m - away < 0) then away = 2 end
  local other = 1 + (i * 5) % (upright and 7 or 11)
  local from = upright and {m + side * away, other} or {other, m + side * away}
  local to = upright and {m - side * away, other} or {other, m - side * away}
  local line = upright and {x1 = m, y1 = 0, x2 = m, y2 = h, label = ""} or {x1 = 0, y1 = m, x2 = w, y2 = m, label = ""}
  local key = to[1] .. "," .. to[2]
  local list = {}
  local function add(x, y, name, en, es, ...)
    if inside({x, y}, w, h) and not (x == from[1] and y == from[2]) then list[#list + 1] = slip(x .. "," .. y, name, en, es, ...) end
  end
  local squares = noun("square", "squares", "cuadro", "cuadros", "m")
  if upright then
    add(to[1] - side, to[2], "measures from the point, not from the line", "That is not as far from the line as A. A is $1 away.", "Eso no está tan lejos de la recta como A. A está a $1.", count(away, squares))
    add(to[1], h - to[2], "turns in place of mirroring", "That also changed the height. Go straight across the line.", "Eso cambió también la altura. Cruza la recta en línea recta.")
    add(from[1], h - from[2], "mirrors in another line", "That is mirrored up and down. The line goes up.", "Eso se reflejó arriba y abajo. La recta es vertical.")
    add(to[1] + side, to[2], "counts from the mark beside the line", "Count the squares from the line itself.", "Cuenta los cuadros desde la recta misma.")
    add(m, to[2], "moves onto the line", "That is on the line. Go on as far on the other side.", "Eso está en la recta. Sigue igual de lejos al otro lado.")
    add(to[1], to[2] + (to[2] < h and 1 or -1), "turns in place of mirroring", "The height must stay the same.", "La altura debe quedar igual.")
  else
    add(to[1], to[2] - side, "measures from the point, not from the line", "That is not as far from the line as A. A is $1 away.", "Eso no está tan lejos de la recta como A. A está a $1.", count(away, squares))
    add(w - to[1], to[2], "turns in place of mirroring", "That also moved sideways. Go straight across the line.", "Eso se movió también de lado. Cruza la recta en línea recta.")
    add(w - from[1], from[2], "mirrors in another line", "That is mirrored sideways. The line goes across.", "Eso se reflejó de lado. La recta es horizontal.")
    add(to[1], to[2] + side, "counts from the mark beside the line", "Count the squares from the line itself.", "Cuenta los cuadros desde la recta misma.")
    add(to[1], m, "moves onto the line", "That is on the line. Go on as far on the other side.", "Eso está en la recta. Sigue igual de lejos al otro lado.")
    add(to[1] + (to[1] < w and 1 or -1), to[2], "turns in place of mirroring", "It must stay right across from A.", "Debe quedar justo enfrente de A.")
  end
  return {
    prompt = t("Fold the paper along the line.\nWhere does point A land?", "Dobla el papel por la recta.\n¿Dónde cae el punto A?"),
    answer = {kind = "point", grid = paper_grid(w, h, from, line), x = to[1], y = to[2]},
    misconceptions = apart(key, list),
    hints = {
      t("Go from A straight to the line.", "Ve de A derecho hasta la recta."),
      t("Count the squares from A to the line.", "Cuenta los cuadros de A a la recta."),
      t("It is $1 to the line. Go as far beyond it.", "Hasta la recta hay $1. Sigue lo mismo al otro lado.", count(away, squares)),
    },
    worked = {t("From A to the line: $1", "De A a la recta: $1", count(away, squares)), t("From the line on: $1", "De la recta en adelante: $1", bold(count(away, squares)))},
    right_note = t("A point and its image are equally far from the line.", "Un punto y su imagen están igual de lejos de la recta."),
    paper = t("Draw it on squared paper. Fold and prick through A.", "Dibújalo en papel cuadriculado. Dobla y pincha en A."),
  }
end

-- How many ways each shape folds onto itself.
local folds = {triangle = 3, right_triangle = 0, long_triangle = 1, square = 4, rectangle = 2, rhombus = 2, trapezoid = 1, parallelogram = 0, kite = 1,
  pentagon = 5, hexagon = 6, octagon = 8, heart = 1, star = 5, semicircle = 1, oval = 2}
local all = {"triangle", "right_triangle", "long_triangle", "square", "rectangle", "rhombus", "trapezoid", "parallelogram", "kite", "pentagon", "hexagon",
  "octagon", "heart", "star", "semicircle", "oval"}

local function how_many(rng, i)
  local shape = all[1 + i % #all]
  local key = folds[shape]
  return {
    prompt = t("Think of every way to fold the shape in half.\nHow many lines of symmetry does it have?", "Piensa en todas las formas de doblar la figura a la mitad.\n¿Cuántos ejes de simetría tiene?"),
    figure = {kind = "shapes", items = {{shape = shape, label = "A", turned = i // #all % 8 * 15, fill = ({"plain", "dots", "hatch"})[1 + i % 3]}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      shape == "parallelogram" and slip(2, "takes a half turn for a fold", "Cut in two, the halves fit only when turned. Folding does not fit.", "Cortada en dos, las mitades encajan al girar, no al doblar.")
        or shape == "rectangle" and slip(4, "takes every cut in half for symmetry", "Folded corner to corner, the halves do not meet.", "Doblado de esquina a esquina, las mitades no coinciden.")
        or key > 1 and slip(1, "finds the upright line only", "There are others. Turn the shape and look again.", "Hay otros. Gira la figura y mira otra vez.")
        or slip(2, "takes every cut in half for symmetry", "Fold it in thought: not both of those fit.", "Dóblala en la mente: no sirven los dos."),
      slip(key + 1, "takes every cut in half for symmetry", "One of those only cuts it in half. The halves do not meet.", "Una de esas solo la parte a la mitad. Las mitades no coinciden."),
      slip(2 * key, "counts each line twice", "A line runs through the whole shape. Count it once.", "Una recta cruza toda la figura. Cuéntala una vez."),
      slip(0, "does not look for folds", "Try folding it: one side onto the other.", "Prueba a doblarla: un lado sobre otro."),
      key > 2 and slip(key - 1, "leaves out a fold", "One more fold works. Try the slanted ones.", "Sirve un doblez más. Prueba los inclinados.")
        or slip(key + 2, "takes every cut in half for symmetry", "Some of those only cut it in half. The halves do not meet.", "Algunos solo la parten a la mitad. Las mitades no coinciden."),
      slip(3, "counts corners or sides", "Count folds, not corners or sides.", "Cuenta dobleces, no esquinas ni lados."),
    }),
    hints = {
      t("A line of symmetry cuts it into two matching halves.", "Un eje de simetría la parte en dos mitades que coinciden."),
      t("Try lines up and down, across, and slanted.", "Prueba líneas verticales, horizontales e inclinadas."),
      t("For each one ask: would the halves meet when folded?", "Para cada una piensa: ¿coinciden las mitades al doblar?"),
    },
    worked = {t("Folds that fit: $1", "Dobleces que coinciden: $1", bold(key))},
    right_note = key == 0 and t("Not every shape has a line of symmetry.", "No toda figura tiene eje de simetría.") or t("Folding on paper shows it.", "Doblar el papel lo muestra."),
    paper = t("Cut the shape out. Fold it in every way.", "Recorta la figura. Dóblala de todas las formas."),
  }
end

local letters = {"A", "B", "C", "D"}
-- Four outlines on squared paper, some of which fold upright or across.
local function outline(rng, fits)
  local a, b = rng:int(1, 2), rng:int(1, 2)
  local kind = rng:int(1, 3)
  if fits then
    if kind == 1 then return {{0, 0}, {4, 0}, {4 - a, 2 + b}, {a, 2 + b}} end
    if kind == 2 then return {{0, 0}, {4, 0}, {4, 1 + b}, {2, 3 + b - 1}, {0, 1 + b}} end
    return {{2, 0}, {4, 2}, {2, 3 + b - 1}, {0, 2}}
  end
  if kind == 1 then return {{0, 0}, {3, 0}, {3 + 1, 2 + b}, {1, 2 + b}} end
  if kind == 2 then return {{0, 0}, {4, 0}, {4, 1}, {0, 2 + b}} end
  return {{0, 0}, {4, 0}, {2, 1 + b}, {1, 1 + b}}
end

local function which_fold(rng, i)
  local n = 1 + i % 3
  local yes = rng:shuffle({true, n > 1, n > 2, false})
  local at = {{1, 6}, {7, 6}, {1, 0}, {7, 0}}
  local shapes, right, other = {}, {}, {}
  for j = 1, 4 do
    local o, corners = outline(rng, yes[j]), {}
    local flip = rng:chance(1, 2)
    for c = 1, #o do corners[c] = {x = at[j][1] + (flip and 4 - o[c][1] or o[c][1]), y = at[j][2] + o[c][2]} end
    shapes[j] = {corners = corners, label = letters[j], fill = "plain"}
    if yes[j] then right[#right + 1] = letters[j] else other[#other + 1] = letters[j] end
  end
  local function with(item)
    local out = {}
    for _, l in ipairs(letters) do if contains(right, l) or l == item then out[#out + 1] = l end end
    return out
  end
  local function without(item)
    local out = {}
    for _, l in ipairs(right) do if l ~= item then out[#out + 1] = l end end
    return out
  end
  local list = {slip(with(other[1]), "takes every cut in half for symmetry", "In $1 the halves do not meet when folded.", "En $1 las mitades no coinciden al doblar.", other[1])}
  if other[2] then list[#list + 1] = slip(with(other[2]), "takes every cut in half for symmetry", "In $1 the halves do not meet when folded.", "En $1 las mitades no coinciden al doblar.", other[2]) end
  if #right > 1 then
    list[#list + 1] = slip(without(right[1]), "leaves out a fold", "$1 folds onto itself as well.", "$1 también se dobla sobre sí misma.", right[1])
    list[#list + 1] = slip(without(right[2]), "leaves out a fold", "$1 folds onto itself as well.", "$1 también se dobla sobre sí misma.", right[2])
  end
  list[#list + 1] = slip(other, "swaps what holds and what does not", "Those do not fold onto themselves.", "Esas no se doblan sobre sí mismas.")
  list[#list + 1] = slip({"A", "B", "C", "D"}, "thinks every shape has a line of symmetry", "Test each one. Not every shape folds onto itself.", "Prueba cada una. No toda figura se dobla sobre sí misma.")
  return {
    prompt = t("Which shapes have a line of symmetry?\nChoose every one.", "¿Qué figuras tienen un eje de simetría?\nElige todas."),
    figure = {kind = "coordinate_grid", axes = false, x_from = 0, x_to = 12, y_from = 0, y_to = 11, shapes = shapes},
    answer = {kind = "several", options = {"A", "B", "C", "D"}, right = right},
    misconceptions = apart(right, list),
    hints = {
      t("Think of folding each shape.", "Imagina que doblas cada figura."),
      t("Look for the middle. Count squares to the left and right.", "Busca el centro. Cuenta cuadros a la izquierda y la derecha."),
      t("$1 does not fold onto itself. Test the others.", "$1 no se dobla sobre sí misma. Prueba las demás.", other[1]),
    },
    worked = {t("They fold: $1", "Se doblan: $1", bold(table.concat(right, ", "))), t("They do not: $1", "No se doblan: $1", table.concat(other, ", "))},
    right_note = t("Both halves have the same squares, mirrored.", "Las dos mitades tienen los mismos cuadros, reflejados."),
    paper = t("Copy the shapes on squared paper. Cut out and fold.", "Copia las figuras en papel cuadriculado. Recorta y dobla."),
  }
end

-- Folding along a slanted line: right and up change places.
local function slanted(rng, i)
  local w = 10
  local x, y = i % 10, (i * 7 + i // 10) % 10
  if x == y then y = (y + 3) % 10 end
  local key = y .. "," .. x
  local d = x - y
  local list = {}
  local function add(px, py, name, en, es) if inside({px, py}, w, w) and #list < 7 and not (px == x and py == y) then list[#list + 1] = slip(px .. "," .. py, name, en, es) end end
  add(w - x, y, "mirrors in another line", "That folds along an upright line. This line is slanted.", "Eso dobla por una recta vertical. Esta está inclinada.")
  add(x, w - y, "mirrors in another line", "That folds along a level line. This line is slanted.", "Eso dobla por una recta horizontal. Esta está inclinada.")
  add(x - 2 * d, y, "mirrors straight across a slanted line", "Go square to the line, not straight across.", "Cruza la recta en ángulo recto, no de lado.")
  add(x, y + 2 * d, "mirrors straight across a slanted line", "Go square to the line, not straight up or down.", "Cruza la recta en ángulo recto, no derecho hacia arriba o abajo.")
  add(w - x, w - y, "turns in place of mirroring", "That is half a turn. Folding lands elsewhere.", "Eso es media vuelta. Al doblar cae en otro lugar.")
  add(y + 1, x, "counts from the mark beside the line", "That is one square too far to the right.", "Eso está un cuadro de más a la derecha.")
  add(y, x + 1, "counts from the mark beside the line", "That is one square too high.", "Eso está un cuadro de más hacia arriba.")
  add(x - d, y, "moves onto the line", "That is on the line. Go on beyond it.", "Eso está en la recta. Sigue al otro lado.")
  return {
    prompt = t("Fold the paper along the slanted line.\nWhere does point A land?", "Dobla el papel por la recta inclinada.\n¿Dónde cae el punto A?"),
    answer = {kind = "point", grid = paper_grid(w, w, {x, y}, {x1 = 0, y1 = 0, x2 = w, y2 = w, label = ""}), x = y, y = x},
    misconceptions = apart(key, list),
    hints = {
      t("Turn the page until the line stands upright.", "Gira la página hasta que la recta quede vertical."),
      t("Cross the line at a right angle, from corner to corner.", "Cruza la recta en ángulo recto, de esquina a esquina."),
      t("Go corner to corner until the line. Go on as many steps.", "Ve de esquina a esquina hasta la recta. Sigue otros tantos pasos."),
    },
    worked = {t("A is $1 to the right and $2 up.", "A está $1 a la derecha y $2 arriba.", x, y), t("Folded: $1 to the right and $2 up", "Al doblar: $1 a la derecha y $2 arriba", bold(y), bold(x))},
    right_note = t("Right and up change places along this line.", "Con esta recta se cambian la derecha y el arriba."),
    paper = t("Fold a squared sheet along a corner line. Prick and look.", "Dobla una hoja cuadriculada por la diagonal. Pincha y mira."),
  }
end

return function(rng, level)
  local i = rng:turn(180)
  if level == 1 then return mirror(rng, i) end
  if level == 2 then if i % 3 == 0 then return how_many(rng, i // 3) end return which_fold(rng, i) end
  return slanted(rng, i)
end
