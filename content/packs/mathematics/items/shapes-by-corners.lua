-- Shapes by their sides, corners and faces (2.G.A.1). Errors after van Hiele (1986) and Clements, Swaminathan, Hannibal and Sarama
-- (1999) on prototypes; solids after Battista and Clements (1996).

-- Corners as x, y in turn; none of them stands on a straight side.
local forms = {
  [3] = {{0, 0, 12, 0, 0, 7}, {0, 1, 13, 0, 5, 9}, {3, 0, 12, 11, 0, 8}, {0, 0, 14, 4, 4, 6}},
  [4] = {{0, 0, 10, 0, 10, 6, 0, 6}, {0, 0, 11, 1, 8, 8, 2, 6}, {0, 0, 6, 4, 12, 0, 6, 11}, {5, 0, 10, 4, 5, 13, 0, 4}, {0, 0, 13, 0, 9, 6, 4, 6}, {4, 0, 14, 0, 10, 5, 0, 5}},
  [5] = {{5, 0, 10, 4, 8, 10, 2, 10, 0, 4}, {0, 4, 5, 0, 10, 4, 10, 11, 0, 11}, {0, 0, 11, 0, 11, 9, 5, 4, 0, 9}, {0, 0, 8, 0, 12, 5, 12, 9, 0, 9}},
  [6] = {{3, 0, 9, 0, 12, 5, 9, 10, 3, 10, 0, 5}, {0, 0, 11, 0, 11, 4, 4, 4, 4, 10, 0, 10}, {0, 0, 7, 0, 11, 5, 7, 10, 0, 10, 4, 5}, {0, 2, 6, 0, 12, 3, 13, 8, 7, 11, 1, 8}},
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
local function name_of(n)
  return n == 3 and t("triangle", "triángulo") or n == 4 and t("quadrilateral", "cuadrilátero") or n == 5 and t("pentagon", "pentágono") or t("hexagon", "hexágono")
end
local function paper(n) return t("Draw two shapes with $1 sides that look different.", "Dibuja dos figuras de $1 lados que se vean distintas.", n) end

local function which_name(rng)
  local k = rng:turn(4 * 32)
  local n = 3 + (k * 3) % 4
  local form = forms[n][1 + k // 4 // 8 % #forms[n]]
  local key, list, options = name_of(n), {}, {}
  for m = 3, 6 do
    options[#options + 1] = name_of(m)
    if m ~= n then
      list[#list + 1] = slip(name_of(m), m < n and "prototype: leaves out what does not look usual" or "names by looks, not by parts", m < n and "That name is for $1 sides. This shape has more." or "That name is for $1 sides. This shape has fewer.",
        m < n and "Ese nombre es para $1 lados. Esta figura tiene más." or "Ese nombre es para $1 lados. Esta figura tiene menos.", m)
    end
  end
  return {
    prompt = t("Count the sides and corners.\nWhat is the name of this shape?", "Cuenta los lados y las esquinas.\n¿Cómo se llama esta figura?"),
    figure = {kind = "polygon", corners = placed(form, k // 4 % 8)},
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = list,
    hints = {t("The number of sides gives the name, not the look.", "El número de lados da el nombre, no el aspecto."), t("Put a finger on one corner. Count the sides round to it.", "Pon un dedo en una esquina. Cuenta los lados al girar."),
      t("Tri is three, quad is four, penta five, hexa six.", "Tri es tres, cuadri cuatro, penta cinco, hexa seis.")},
    worked = {t("Sides of this shape: $1", "Lados de esta figura: $1", n), n == 4 and t("The name with quad fits: **$1** sides.", "Sirve el nombre con cuadri: **$1** lados.", n) or bold(key)},
    right_note = t("Turned or bent inwards, it keeps its name.", "Girada o hundida, conserva su nombre."), paper = paper(n),
  }
end

local letters = {"A", "B", "C", "D", "E", "F"}
local by_corners = {[3] = {"triangle", "right_triangle", "long_triangle"}, [4] = {"square", "rectangle", "rhombus", "trapezoid", "parallelogram", "kite"}, [5] = {"pentagon"}, [6] = {"hexagon"}}
local round = {"circle", "oval", "semicircle"}
local function which_ones(rng, k)
  local n = 3 + k % 4
  local right_count = n < 5 and 2 or 1 + k // 4 % 2
  local items, pool = {}, rng:shuffle({unpack(by_corners[n])})
  for i = 1, right_count do items[i] = {shape = pool[(i - 1) % #pool + 1], fits = true} end
  local rest = {}
  for m = 3, 6 do if m ~= n then rest[#rest + 1] = rng:pick(by_corners[m]) end end
  rng:shuffle(rest)
  items[#items + 1] = {shape = rest[1]}
  items[#items + 1] = {shape = rest[2]}
  items[#items + 1] = {shape = rng:pick(round)}
  if #items < 5 then items[#items + 1] = {shape = rest[3]} end
  rng:shuffle(items)
  local row, right, others = {}, {}, {}
  for i = 1, #items do
    row[i] = {shape = items[i].shape, label = letters[i], turned = 15 * rng:int(0, 23), fill = rng:pick({"plain", "dots", "hatch"})}
    local into = items[i].fits and right or others
    into[#into + 1] = letters[i]
  end
  local options = {}
  for i = 1, #items do options[i] = letters[i] end
  local function with(letter)
    local out = {}
    for i = 1, #items do if contains(right, letters[i]) or letters[i] == letter then out[#out + 1] = letters[i] end end
    return out
  end
  return {
    prompt = t("A corner is where two straight sides meet.\nWhich shapes have just $1 corners?", "En una esquina se juntan dos lados rectos.\n¿Qué figuras tienen justo $1 esquinas?", n),
    figure = {kind = "shapes", items = row},
    answer = {kind = "several", options = options, right = right},
    misconceptions = apart(right, {
      slip({right[#right]}, "stops at the first that fits", "$1 fits. Another shape fits too.", "$1 sirve. Otra figura también sirve.", right[#right]),
      slip(with(others[1]), "names by looks, not by parts", "Count the corners of $1.", "Cuenta las esquinas de $1.", others[1]),
      slip(with(others[2]), "takes each shape for one of them", "Put a finger on each corner of $1.", "Pon un dedo en cada esquina de $1.", others[2]),
      slip({others[1]}, "one-to-one principle: skips one", "$1 does not have $2 corners. Go round it.", "$1 no tiene $2 esquinas. Dale la vuelta.", others[1], n),
      slip({right[1], others[#others]}, "prototype: leaves out what does not look usual", "Turning a shape does not change its corners.", "Girar una figura no cambia sus esquinas."),
    }),
    hints = {t("Size, pattern and turning do not matter.", "No importan tamaño, relleno ni giro."), t("Go round each shape. Count the corners.", "Da la vuelta a cada figura. Cuenta las esquinas."),
      #right == 1 and t("Only one shape fits.", "Solo una figura sirve.") or t("Two shapes fit.", "Dos figuras sirven.")},
    worked = {t("Shapes with $1 corners: $2", "Figuras con $1 esquinas: $2", n, bold(table.concat(right, ", ")))},
    right_note = t("As many corners as sides.", "Tantas esquinas como lados."), paper = paper(n),
  }
end

-- The missing corner of a rectangle on a grid.
local function fourth_corner(rng, k)
  local x, y, w, h = rng:int(0, 4), rng:int(0, 4), 2 + k % 5, 2 + k // 5 % 5
  if x + w > 10 then x = 10 - w end
  if y + h > 10 then y = 10 - h end
  local all = {{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}}
  local gone = 1 + k // 25 % 4
  local key, points, names = all[gone], {}, {"A", "B", "C"}
  for i = 1, 4 do if i ~= gone then points[#points + 1] = {x = all[i][1], y = all[i][2], label = names[#points + 1]} end end
  local opposite = all[(gone + 1) % 4 + 1]
  local dx, dy = key[1] > opposite[1] and 1 or -1, key[2] > opposite[2] and 1 or -1
  local square = w == h
  local function at(px, py) return px .. "," .. py end
  local list = {}
  local function add(px, py, ...)
    if px >= 0 and px <= 10 and py >= 0 and py <= 10 then list[#list + 1] = slip(at(px, py), ...) end
  end
  add(key[1] - dx, key[2], "leaves a side slanted", "Then one side is slanted. It goes straight up and down.", "Así un lado queda inclinado. Debe ir derecho.")
  add(key[1], key[2] - dy, "leaves a side slanted", "Then one side is slanted. It goes straight across.", "Así un lado queda inclinado. Debe ir parejo.")
  add(key[1] + dx, key[2], "counts one too many", "That is one step too far.", "Es un paso de más.")
  add(key[1], key[2] + dy, "counts one too many", "That is one step too far.", "Es un paso de más.")
  add((x + x + w) // 2, (y + y + h) // 2, "takes the middle for a corner", "That is inside. A corner stands at the edge.", "Eso queda dentro. Una esquina está en el borde.")
  local good = apart(at(key[1], key[2]), list)
  return {
    prompt = square and t("A, B and C are corners of a square.\nTap the fourth corner.", "A, B y C son esquinas de un cuadrado.\nToca la cuarta esquina.") or t("A, B and C are corners of a rectangle.\nTap the fourth corner.", "A, B y C son esquinas de un rectángulo.\nToca la cuarta esquina."),
    answer = {kind = "point", grid = {x_from = 0, x_to = 10, y_from = 0, y_to = 10, points = points}, x = key[1], y = key[2]},
    misconceptions = good,
    hints = {t("It has four square corners.", "Tiene cuatro esquinas rectas."), t("Sides across from each other are equally long.", "Los lados opuestos miden igual."), t("Count the steps of one side. Walk them on the other side.", "Cuenta los pasos de un lado. Repítelos en el otro.")},
    worked = {t("One side: $1 steps across.", "Un lado: $1 pasos de ancho.", w), t("Other side: $1 steps up.", "Otro lado: $1 pasos de alto.", h), bold(t("The corner is in line with two others.", "La esquina queda en línea con otras dos."))},
    right_note = t("Four corners and equal sides across make it.", "Cuatro esquinas y lados opuestos iguales."), paper = t("Draw a rectangle on squared paper. Count its corners.", "Dibuja un rectángulo en papel cuadriculado. Cuenta sus esquinas."),
  }
end

-- Solids: faces, edges, corners of a cube; which solid is told.
local solids = {{"cube", "cubo"}, {"cylinder", "cilindro"}, {"sphere", "esfera"}, {"cone", "cono"}, {"pyramid", "pirámide"}, {"box", "caja"}}
local riddles = {
  {"It has 6 equal square faces.", "Tiene 6 caras cuadradas iguales.", 1}, {"It has 2 round flat faces.", "Tiene 2 caras planas redondas.", 2}, {"It has no flat face.", "No tiene ninguna cara plana.", 3},
  {"It has 1 round flat face and a tip.", "Tiene 1 cara plana redonda y una punta.", 4}, {"All its 12 edges are equally long.", "Sus 12 aristas miden igual.", 1}, {"It rolls every way.", "Rueda hacia todos lados.", 3},
  {"All its faces are squares.", "Todas sus caras son cuadrados.", 1}, {"It rolls, and it can stand on 2 ends.", "Rueda y se apoya en 2 extremos.", 2},
}
local function riddle(rng, k)
  local one = riddles[1 + k % #riddles]
  local key = one[3]
  local others = {}
  for i = 1, 6 do if i ~= key then others[#others + 1] = i end end
  rng:shuffle(others)
  local row, options, list, place = {}, {}, {}, rng:shuffle({key, others[1], others[2], others[3]})
  local kinds = {"cube", "cylinder", "sphere", "cone", "pyramid", "box"}
  local right
  for i = 1, 4 do
    row[i] = {shape = kinds[place[i]], label = letters[i], fill = "plain"}
    options[i] = letters[i]
    if place[i] == key then right = letters[i] else
      list[#list + 1] = slip(letters[i], #list == 0 and "names by looks, not by parts" or #list == 1 and "takes each shape for one of them" or "counts faces, not cubes", "$1 is another solid. Count its faces.", "$1 es otro cuerpo. Cuenta sus caras.", letters[i])
      list[#list].name = #list == 1 and "names by looks, not by parts" or #list == 2 and "takes each shape for one of them" or "keeps the order of the picture"
    end
  end
  return {
    prompt = t("$1\nWhich solid is it?", "$1\n¿Qué cuerpo es?", t(one[1], one[2])),
    figure = {kind = "shapes", items = row},
    answer = {kind = "choice", options = options, right = right},
    misconceptions = list,
    hints = {t("A face is a flat side of a solid.", "Una cara es un lado plano de un cuerpo."), t("Read it again. Check each solid.", "Léelo otra vez. Revisa cada cuerpo."), t("Which of them has such faces?", "¿Cuál de ellos tiene esas caras?")},
    worked = {t("The $1 fits.", "Sirve: $1.", t(solids[key][1], solids[key][2])), bold(right)},
    right_note = t("Faces tell what solid it is.", "Las caras dicen qué cuerpo es."), paper = t("Find a thing at home for each solid.", "Busca en casa una cosa para cada cuerpo."),
  }
end

return function(rng, level)
  if level == 1 then return which_name(rng) end
  local k = rng:turn(120)
  if level == 2 then return which_ones(rng, k) end
  if k % 3 == 0 then return riddle(rng, k // 3) end
  return fourth_corner(rng, k // 3 * 2 + k % 3)
end
