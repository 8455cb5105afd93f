-- Kinds of angles, parallel and perpendicular lines (4.G.A.1). Errors after Clements and Battista (1992), Mitchelmore and
-- White (2000) and Burger and Shaughnessy (1986).

local function what_angle(rng, i)
  local size = i % 8 == 0 and 90 or i % 8 == 4 and 180 or i % 2 == 1 and 12 + (i * 7) % 76 or 93 + (i * 11) % 82
  local acute, right, obtuse, straight = t("an acute angle", "un ángulo agudo"), t("a right angle", "un ángulo recto"), t("an obtuse angle", "un ángulo obtuso"), t("a straight angle", "un ángulo llano")
  local key = size < 90 and acute or size == 90 and right or size < 180 and obtuse or straight
  local deg = size .. "°"
  local list = {}
  local function add(given, name, en, es) if given ~= key then list[#list + 1] = slip(given, name, en, es, deg) end end
  add(acute, "mixes up acute and obtuse", "An acute angle is less than 90°. This one has $1.", "Un ángulo agudo mide menos de 90°. Este mide $1.")
  add(right, "takes any corner for a right angle", "A right angle has exactly 90°. This one has $1.", "Un ángulo recto mide justo 90°. Este mide $1.")
  add(obtuse, "mixes up acute and obtuse", "An obtuse angle is between 90° and 180°. This one has $1.", "Un ángulo obtuso está entre 90° y 180°. Este mide $1.")
  add(straight, "takes a wide angle for a straight one", "A straight angle has 180°. This one has $1.", "Un ángulo llano mide 180°. Este mide $1.")
  return {
    prompt = t("The angle has $1.\nWhat kind of angle is it?", "El ángulo mide $1.\n¿Qué tipo de ángulo es?", deg),
    figure = {kind = "angles", from = i % 5 * 30, parts = {{size = size, label = deg}}},
    answer = {kind = "choice", right = key, options = {acute, right, obtuse, straight}},
    misconceptions = list,
    hints = {
      t("Compare it with a square corner.", "Compáralo con una esquina cuadrada."),
      t("A square corner has 90°. A straight line has 180°.", "Una esquina cuadrada tiene 90°. Una línea recta, 180°."),
      t("Where is $1: below 90°, at 90°, or above?", "¿Dónde está $1: menos de 90°, en 90° o más?", deg),
    },
    worked = {size < 90 and deg .. " < 90°" or size == 90 and t("$1: a square corner", "$1: una esquina cuadrada", deg) or size < 180 and "90° < " .. deg .. " < 180°" or deg .. " = 180°", bold(key)},
    right_note = t("How long the arms are does not matter.", "No importa cuánto miden los lados."),
    paper = t("Fold a paper corner. Compare angles at home with it.", "Usa la esquina de un papel. Compara ángulos de la casa."),
  }
end

-- Two lines on squared paper: going the same way, at a right angle, or neither.
local function two_lines(rng, i)
  local dx, dy = 1 + i // 3 % 4, 1 + i // 12 % 3
  if rng:chance(1, 2) then dy = -dy end
  local kind = i % 3
  local x1, y1 = 1 + i % 4, dy > 0 and 1 + i % 3 or 6 + i % 3
  local a = {x1 = x1, y1 = y1, x2 = x1 + 2 * dx, y2 = y1 + 2 * dy}
  local ex, ey
  if kind == 0 then ex, ey = dx, dy elseif kind == 1 then ex, ey = -dy, dx else ex, ey = dx, dy > 0 and dy + 1 or dy - 1 end
  if kind == 2 and ex * dx + ey * dy == 0 then ex = ex + 1 end
  -- The second line through a point beside the first one, inside the paper.
  local x2, y2 = kind == 0 and x1 + 3 or x1 + 1 + dx, kind == 0 and y1 or y1 + dy
  if x2 + ex > 14 or x2 + ex < 0 then ex, ey = -ex, -ey end
  if y2 + ey > 12 or y2 + ey < 0 then ex, ey = -ex, -ey end
  local b = {x1 = x2, y1 = y2, x2 = x2 + ex, y2 = y2 + ey}
  local parallel, square, slanted, curved = t("They are parallel.", "Son paralelas."), t("They are perpendicular.", "Son perpendiculares."),
    t("They cross, but not at a right angle.", "Se cortan, pero no en ángulo recto."), t("They meet in two points.", "Se tocan en dos puntos.")
  local key = kind == 0 and parallel or kind == 1 and square or slanted
  local list = {}
  local function add(given, name, en, es) if given ~= key then list[#list + 1] = slip(given, name, en, es) end end
  add(parallel, "takes lines that do not yet meet for parallel", "Drawn on, these lines meet. Compare their steps.", "Si se alargan, estas rectas se cortan. Compara sus pasos.")
  add(square, kind == 0 and "mixes up parallel and perpendicular" or "takes any crossing for a right angle", kind == 0 and "Perpendicular lines cross at a right angle. These never meet." or "They cross, but the corners are not square.",
    kind == 0 and "Las perpendiculares se cortan en ángulo recto. Estas nunca se tocan." or "Se cortan, pero las esquinas no son cuadradas.")
  add(slanted, kind == 0 and "takes slanted lines for crossing ones" or "knows right angles only upright", kind == 0 and "Both go the same way, so they never cross." or "Turn the paper: the corner is square.",
    kind == 0 and "Las dos van en el mismo sentido, así que nunca se cortan." or "Gira el papel: la esquina es cuadrada.")
  add(curved, "takes lines for curves", "Straight lines never meet in two points.", "Dos rectas nunca se tocan en dos puntos.")
  return {
    prompt = t("Two straight lines are drawn. They go on and on.\nWhat is true of the lines?", "Hay dos líneas rectas. Siguen sin fin.\n¿Qué es cierto de estas rectas?"),
    figure = {kind = "coordinate_grid", axes = false, x_from = 0, x_to = 14, y_from = 0, y_to = 12, lines = {
      {x1 = a.x1, y1 = a.y1, x2 = a.x2, y2 = a.y2, label = "a"}, {x1 = b.x1, y1 = b.y1, x2 = b.x2, y2 = b.y2, label = "b"}}},
    answer = {kind = "choice", right = key, options = {parallel, square, slanted, curved}},
    misconceptions = list,
    hints = {
      t("Do the lines cross, or would they if drawn on?", "¿Las rectas se cortan, o se cortarían al alargarlas?"),
      t("Count the squares: how far right, how far up?", "Cuenta los cuadros: ¿cuánto a la derecha, cuánto arriba?"),
      t("Line a goes $1 to the side and $2 up or down. Compare line b.", "La recta a va $1 de lado y $2 arriba o abajo. Compara la b.", dx, abs(dy)),
    },
    worked = {kind == 0 and t("Both have the same slant.", "Las dos tienen la misma inclinación.") or kind == 1 and t("They cross at a square corner.", "Se cortan en una esquina cuadrada.") or t("They cross at a slanted corner.", "Se cortan en una esquina inclinada."), bold(key)},
    right_note = kind == 0 and t("Parallel lines never meet.", "Las rectas paralelas nunca se tocan.") or kind == 1 and t("A right angle may lie askew.", "Un ángulo recto puede estar inclinado.") or t("Not all crossing lines are perpendicular.", "No todas las rectas que se cortan son perpendiculares."),
    paper = t("Draw two lines on squared paper. Turn the paper and look.", "Dibuja dos rectas en papel cuadriculado. Gira el papel y mira."),
  }
end

-- Shapes with known corners, drawn on squared paper: corners, right angles, pairs of parallel sides.
local function made(i)
  local w, h, k = 3 + i % 4, 2 + i // 4 % 4, 1 + i // 16 % 2
  local kind = i % 6
  if kind == 0 then return {{1, 1}, {1 + w, 1}, {1 + w, 1 + h}, {1, 1 + h}}, 4, 2 end                              -- rectangle
  if kind == 1 then return {{1, 1}, {1 + w + k, 1}, {1 + w, 1 + h}, {1, 1 + h}}, 2, 1 end                            -- right trapezoid
  if kind == 2 then return {{1, 1}, {1 + w, 1}, {1 + w + k, 1 + h}, {1 + k, 1 + h}}, 0, 2 end                        -- parallelogram
  if kind == 3 then return {{1, 1}, {2 + w, 1}, {1, 2 + h}}, 1, 0 end                                              -- right triangle
  if kind == 4 then return {{1 + k, 1}, {1 + k + w, 1 + k}, {1 + w, 1 + k + w}, {1, 1 + w}}, 4, 2 end               -- askew square
  return {{1, 1}, {3 + w + k, 1}, {2 + w, 1 + h}, {2, 1 + h}}, 0, 1                                                -- trapezoid
end

local function shape_parts(rng, i)
  local corners, right, pairs_ = made(i)
  local wide, high = 0, 0
  local drawn = {}
  for j, c in ipairs(corners) do
    drawn[j] = {x = c[1], y = c[2]}
    wide, high = max(wide, c[1]), max(high, c[2])
  end
  local angles = i // 6 % 2 == 0
  local key = angles and right or pairs_
  local n = #corners
  return {
    prompt = angles and t("Look at the corners inside the shape.\nHow many right angles does it have?", "Mira las esquinas por dentro de la figura.\n¿Cuántos ángulos rectos tiene?")
      or t("Look at the sides of the shape.\nHow many pairs of parallel sides does it have?", "Mira los lados de la figura.\n¿Cuántos pares de lados paralelos tiene?"),
    figure = {kind = "coordinate_grid", axes = false, x_from = 0, x_to = wide + 1, y_from = 0, y_to = high + 1, shapes = {{corners = drawn, label = "", fill = "plain"}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, angles and {
      slip(n, "takes any corner for a right angle", "$1 counts all corners. A right angle is a square corner.", "$1 cuenta todas las esquinas. Un ángulo recto es una esquina cuadrada.", n),
      slip(0, "knows right angles only upright", "Turn the shape: look for square corners.", "Gira la figura: busca esquinas cuadradas."),
      slip(2, "counts some corners only", "Go round corner by corner. Test each with a square.", "Recorre cada esquina. Pruébala con una escuadra."),
      slip(1, "counts some corners only", "Go round corner by corner. Test each with a square.", "Recorre cada esquina. Pruébala con una escuadra."),
      slip(3, "counts some corners only", "Go round corner by corner. Test each with a square.", "Recorre cada esquina. Pruébala con una escuadra."),
    } or {
      slip(n, "counts sides, not pairs", "$1 is all the sides. A pair is two sides.", "$1 son todos los lados. Un par son dos lados.", n),
      slip(2 * pairs_, "counts sides, not pairs", "$1 counts sides. Two sides make one pair.", "$1 cuenta lados. Dos lados hacen un par.", 2 * pairs_),
      slip(0, "knows parallel only upright", "Look for two sides that go the same way.", "Busca dos lados que van en el mismo sentido."),
      slip(1, "stops at the first pair", "Look at the other sides as well.", "Mira también los otros lados."),
      slip(2, "takes facing sides for parallel", "Facing sides need the same slant to be parallel.", "Los lados opuestos necesitan igual inclinación para ser paralelos."),
      slip(3, "counts one too many", "That is too many pairs. Compare two sides at a time.", "Son pares de más. Compara de dos en dos."),
    }),
    hints = angles and {
      t("A right angle is like the corner of a sheet.", "Un ángulo recto es como la esquina de una hoja."),
      t("Go round the shape. Test one corner after the other.", "Recorre la figura. Prueba una esquina tras otra."),
      t("A corner may be square even when the shape lies askew.", "Una esquina puede ser cuadrada aunque la figura esté inclinada."),
    } or {
      t("Parallel sides go the same way.", "Los lados paralelos van en el mismo sentido."),
      t("Compare each side with the one that faces it.", "Compara cada lado con el de enfrente."),
      t("Count squares: same steps to the side and up?", "Cuenta cuadros: ¿los mismos pasos de lado y hacia arriba?"),
    },
    worked = {angles and t("Corners: $1. Square ones: $2", "Esquinas: $1. Cuadradas: $2", n, bold(right)) or t("Sides: $1. Parallel pairs: $2", "Lados: $1. Pares paralelos: $2", n, bold(pairs_))},
    right_note = angles and t("Square corners can be tested with a paper corner.", "Las esquinas se prueban con la esquina de un papel.") or t("Parallel sides stay equally far apart.", "Los lados paralelos guardan siempre la misma distancia."),
    paper = t("Copy the shape on squared paper. Mark what was asked.", "Copia la figura en papel cuadriculado. Marca lo que se pide."),
  }
end

return function(rng, level)
  local i = rng:turn(192)
  if level == 1 then return what_angle(rng, i) end
  if level == 2 then return two_lines(rng, i) end
  return shape_parts(rng, i)
end
