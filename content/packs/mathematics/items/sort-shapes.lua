-- Sorting shapes by parallel sides and by angles; right triangles (4.G.A.2). Errors after Burger and Shaughnessy (1986)
-- and Clements and Battista (1992).

local has = {  -- pairs of parallel sides, right angles, obtuse angles
  triangle = {0, 0, 0}, right_triangle = {0, 1, 0}, long_triangle = {0, 0, 0}, square = {2, 4, 0}, rectangle = {2, 4, 0}, rhombus = {2, 0, 2},
  trapezoid = {1, 0, 2}, parallelogram = {2, 0, 2}, pentagon = {0, 0, 5}, hexagon = {3, 0, 6},
}
local all = {"triangle", "right_triangle", "long_triangle", "square", "rectangle", "rhombus", "trapezoid", "parallelogram", "pentagon", "hexagon"}
local letters = {"A", "B", "C", "D", "E", "F"}

local function row(rng, holds, turned, n)
  local yes, no = {}, {}
  for _, s in ipairs(all) do
    if holds(has[s]) then yes[#yes + 1] = s else no[#no + 1] = s end
  end
  rng:shuffle(yes)
  rng:shuffle(no)
  local chosen = {}
  local k = min(#yes, rng:int(2, 3))
  for i = 1, k do chosen[i] = yes[i] end
  for i = 1, n - k do chosen[k + i] = no[i] end
  rng:shuffle(chosen)
  local items, right, other = {}, {}, {}
  for i, s in ipairs(chosen) do
    items[i] = {shape = s, label = letters[i], turned = turned and rng:int(0, 11) * 15 or 0, fill = "plain"}
    if holds(has[s]) then right[#right + 1] = letters[i] else other[#other + 1] = letters[i] end
  end
  local shown = {}
  for i = 1, n do shown[i] = letters[i] end
  return {kind = "shapes", items = items}, shown, right, other
end

local function with(list, item)
  local out = {}
  for _, l in ipairs(letters) do if contains(list, l) or l == item then out[#out + 1] = l end end
  return out
end
local function without(list, item)
  local out = {}
  for _, l in ipairs(list) do if l ~= item then out[#out + 1] = l end end
  return out
end

local function sorted(rng, kind, turned, n)
  local holds, what, test, near, missed
  if kind == 1 then
    holds = function(p) return p[2] > 0 end
    what = t("Which shapes have a right angle?\nChoose every one.", "¿Qué figuras tienen un ángulo recto?\nElige todas.")
    test = t("Hold the corner of a sheet into each corner.", "Pon la esquina de una hoja en cada esquina.")
    near = {"takes any corner for a right angle", "$1 has no square corner. Each one is wider or narrower.", "$1 no tiene esquinas cuadradas. Son más abiertas o más cerradas."}
    missed = {"prototype: leaves out what does not look usual", "$1 has a square corner. Turn the picture to see it.", "$1 tiene una esquina cuadrada. Gira el dibujo para verla."}
  elseif kind == 2 then
    holds = function(p) return p[1] > 0 end
    what = t("Which shapes have parallel sides?\nChoose every one.", "¿Qué figuras tienen lados paralelos?\nElige todas.")
    test = t("Do two sides go the same way, like rails?", "¿Hay dos lados que van igual, como rieles?")
    near = {"takes facing sides for parallel", "In $1 every two sides would meet when drawn on.", "En $1 los lados se cortarían al alargarlos."}
    missed = {"knows parallel only upright", "$1 has two sides that never meet when drawn on.", "$1 tiene dos lados que nunca se cortan al alargarlos."}
  elseif kind == 3 then
    holds = function(p) return p[1] == 2 end
    what = t("Which shapes have exactly two pairs of parallel sides?\nChoose every one.", "¿Qué figuras tienen justo dos pares de lados paralelos?\nElige todas.")
    test = t("Test both pairs of facing sides.", "Prueba los dos pares de lados opuestos.")
    near = {"tests one condition only", "$1 does not have exactly two pairs. Count them.", "$1 no tiene justo dos pares. Cuéntalos."}
    missed = {"prototype: leaves out what does not look usual", "$1 has two pairs as well. Slanted sides can be parallel.", "$1 también tiene dos pares. Los lados inclinados pueden ser paralelos."}
  elseif kind == 4 then
    holds = function(p) return p[1] > 0 and p[2] == 0 end
    what = t("Which shapes have parallel sides but no right angle?\nChoose every one.", "¿Qué figuras tienen lados paralelos y ningún ángulo recto?\nElige todas.")
    test = t("There are two tests. Do one after the other.", "Hay dos pruebas. Haz una tras otra.")
    near = {"tests one condition only", "$1 passes one test at most. Do both tests.", "$1 pasa a lo más una prueba. Haz las dos."}
    missed = {"tests one condition only", "$1 passes both tests.", "$1 pasa las dos pruebas."}
  else
    holds = function(p) return p[3] > 0 end
    what = t("Which shapes have an obtuse angle?\nChoose every one.", "¿Qué figuras tienen un ángulo obtuso?\nElige todas.")
    test = t("An obtuse angle is wider than a square corner.", "Un ángulo obtuso es más abierto que una esquina cuadrada.")
    near = {"mixes up acute and obtuse", "In $1 no corner is wider than a square one.", "En $1 ninguna esquina es más abierta que una cuadrada."}
    missed = {"mixes up acute and obtuse", "$1 has a corner wider than a square one.", "$1 tiene una esquina más abierta que una cuadrada."}
  end
  local figure, shown, right, other = row(rng, holds, turned, n)
  local list = {
    slip(with(right, other[1]), near[1], near[2], near[3], other[1]),
    slip(with(right, other[2]), near[1], near[2], near[3], other[2]),
    slip(without(right, right[1]), missed[1], missed[2], missed[3], right[1]),
    slip(without(right, right[#right]), missed[1], missed[2], missed[3], right[#right]),
    slip(other, "swaps what holds and what does not", "Those are the ones without it. Read the question again.", "Esas son las que no lo tienen. Lee otra vez la pregunta."),
  }
  return {
    prompt = what,
    figure = figure,
    answer = {kind = "several", options = shown, right = right},
    misconceptions = apart(right, list),
    hints = {
      t("Look at one shape at a time.", "Mira una figura a la vez."),
      test,
      t("$1 does not have it. Test the others.", "$1 no lo cumple. Prueba las demás.", other[1]),
    },
    worked = {t("Yes: $1", "Sí: $1", bold(table.concat(right, ", "))), t("No: $1", "No: $1", table.concat(other, ", "))},
    right_note = t("How a shape lies changes nothing about it.", "La posición no cambia nada de una figura."),
    paper = t("Draw the shapes. Mark square corners and parallel sides.", "Dibuja las figuras. Marca esquinas rectas y lados paralelos."),
  }
end

-- Triangles on squared paper, one in each quarter.
local function triangle(rng, kind)
  local k, m = rng:int(1, 2), rng:int(3, 4)
  if kind == "upright" then return {{0, 0}, {m, 0}, {0, m + k - 1}} end
  if kind == "askew" then return {{k, 0}, {k + 3, 1 + k - 1}, {k - k, 3}} end
  if kind == "acute" then return {{0, 0}, {4, 0}, {2, 3 + k}} end
  return {{0, 0}, {3, 0}, {5, 1 + k}}
end
local function dots(t1)
  local least = 1000
  for i = 1, 3 do
    local a, b, c = t1[i], t1[i % 3 + 1], t1[(i + 1) % 3 + 1]
    local d = (b[1] - a[1]) * (c[1] - a[1]) + (b[2] - a[2]) * (c[2] - a[2])
    least = min(least, d)
  end
  return least
end

local function triangles(rng, i)
  local kinds = rng:shuffle({"upright", "askew", "acute", "obtuse", i % 2 == 0 and "askew" or "obtuse", i % 3 == 0 and "upright" or "acute"})
  local obtuse_asked = i % 4 == 3
  local shapes, right, other, sizes = {}, {}, {}, {}
  local at = {{0, 7}, {8, 7}, {0, 0}, {8, 0}}
  for j = 1, 4 do
    local tri = triangle(rng, kinds[j])
    local flip = rng:chance(1, 2)
    local corners = {}
    for c = 1, 3 do
      local x = flip and 5 - tri[c][1] or tri[c][1]
      corners[c] = {x = at[j][1] + x + 1, y = at[j][2] + tri[c][2]}
    end
    shapes[j] = {corners = corners, label = letters[j], fill = "plain"}
    local d = dots(tri)
    sizes[j] = d
    local holds = obtuse_asked and d < 0 or not obtuse_asked and d == 0
    if holds then right[#right + 1] = letters[j] else other[#other + 1] = letters[j] end
  end
  return shapes, right, other, obtuse_asked
end

local function right_triangles(rng, i)
  local shapes, right, other, obtuse_asked = triangles(rng, i)
  while #right == 0 or #right == 4 do shapes, right, other, obtuse_asked = triangles(rng, i) end
  local list = {slip(with(right, other[1]), obtuse_asked and "mixes up acute and obtuse" or "takes any corner for a right angle",
    obtuse_asked and "In $1 no corner is wider than a square one." or "$1 has no square corner. Count the squares along its sides.",
    obtuse_asked and "En $1 ninguna esquina es más abierta que una cuadrada." or "$1 no tiene esquina cuadrada. Cuenta los cuadros de sus lados.", other[1])}
  if other[2] then
    list[#list + 1] = slip(with(right, other[2]), obtuse_asked and "mixes up acute and obtuse" or "takes any corner for a right angle",
      obtuse_asked and "In $1 no corner is wider than a square one." or "$1 has no square corner. Count the squares along its sides.",
      obtuse_asked and "En $1 ninguna esquina es más abierta que una cuadrada." or "$1 no tiene esquina cuadrada. Cuenta los cuadros de sus lados.", other[2])
  end
  if #right > 1 then
    list[#list + 1] = slip(without(right, right[1]), "prototype: leaves out what does not look usual", "$1 belongs to them. Turn the picture to see it.", "$1 también va. Gira el dibujo para verlo.", right[1])
    list[#list + 1] = slip(without(right, right[2]), "prototype: leaves out what does not look usual", "$1 belongs to them. Turn the picture to see it.", "$1 también va. Gira el dibujo para verlo.", right[2])
  end
  list[#list + 1] = slip(other, "swaps what holds and what does not", "Those are the other triangles. Read the question again.", "Esos son los otros triángulos. Lee otra vez la pregunta.")
  list[#list + 1] = slip({"A", "B", "C", "D"}, "takes all triangles for alike", "The triangles have unlike corners. Test each one.", "Los triángulos tienen esquinas distintas. Prueba cada uno.")
  return {
    prompt = obtuse_asked and t("Which triangles have an obtuse angle?\nChoose every one.", "¿Qué triángulos tienen un ángulo obtuso?\nElige todos.")
      or t("Which triangles are right triangles?\nChoose every one.", "¿Qué triángulos son rectángulos?\nElige todos."),
    figure = {kind = "coordinate_grid", axes = false, x_from = 0, x_to = 15, y_from = 0, y_to = 12, shapes = shapes},
    answer = {kind = "several", options = {"A", "B", "C", "D"}, right = right},
    misconceptions = apart(right, list),
    hints = {
      obtuse_asked and t("An obtuse angle is wider than a square corner.", "Un ángulo obtuso es más abierto que una esquina cuadrada.") or t("A right triangle has one square corner.", "Un triángulo rectángulo tiene una esquina cuadrada."),
      t("Find the widest corner of each triangle.", "Busca la esquina más abierta de cada triángulo."),
      t("$1 is not one of them. Test the others.", "$1 no es de esos. Prueba los demás.", other[1]),
    },
    worked = {t("Yes: $1", "Sí: $1", bold(table.concat(right, ", "))), t("No: $1", "No: $1", table.concat(other, ", "))},
    right_note = t("The widest corner gives a triangle its name.", "La esquina más abierta da nombre al triángulo."),
    paper = t("Draw them on squared paper. Test with a paper corner.", "Dibújalos en papel cuadriculado. Prueba con la esquina de un papel."),
  }
end

return function(rng, level)
  local i = rng:turn(120)
  if level == 1 then return sorted(rng, 1 + i % 2, i % 4 > 1, 5) end
  if level == 2 then return sorted(rng, 3 + i % 3, true, 6) end
  return right_triangles(rng, i)
end
