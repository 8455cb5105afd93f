-- Naming flat shapes whichever way they lie (K.G.A.2, K.G.A.3). Errors after Clements and Sarama (2000): a shape is
-- known only by its usual look.

local en_es = {
  circle = noun("circle", "circles", "círculo", "círculos", "m"), triangle = noun("triangle", "triangles", "triángulo", "triángulos", "m"),
  square = noun("square", "squares", "cuadrado", "cuadrados", "m"), rectangle = noun("rectangle", "rectangles", "rectángulo", "rectángulos", "m"),
  hexagon = noun("hexagon", "hexagons", "hexágono", "hexágonos", "m"),
}
local about = {
  circle = t("Circles are round and have no corner.", "Los círculos son redondos y sin esquinas."),
  triangle = t("Triangles have 3 straight sides and 3 corners.", "Los triángulos tienen 3 lados rectos y 3 esquinas."),
  square = t("Squares have 4 equal sides and 4 square corners.", "Los cuadrados tienen 4 lados iguales y 4 esquinas rectas."),
  rectangle = t("Rectangles have 4 sides and 4 square corners.", "Los rectángulos tienen 4 lados y 4 esquinas rectas."),
  hexagon = t("Hexagons have 6 straight sides and 6 corners.", "Los hexágonos tienen 6 lados rectos y 6 esquinas."),
}
local list = {"circle", "triangle", "square", "rectangle", "hexagon"}
local looks = {
  circle = {"circle"}, triangle = {"triangle", "right_triangle", "long_triangle"}, square = {"square"}, rectangle = {"rectangle"}, hexagon = {"hexagon"},
}
local turns = {0, 15, 30, 45, 60, 120, 180, 200}
local fills = {"plain", "dots", "hatch", "empty"}
local letters = {"A", "B", "C", "D", "E"}

local function drawn(rng, name, label, turned)
  return {shape = rng:pick(looks[name]), label = label, turned = name == "circle" and 0 or turned, fill = rng:pick(fills)}
end
local function hints(name)
  return {
    t("Is it round, or does it have corners?", "¿Es redonda o tiene esquinas?"),
    t("Count the sides and the corners.", "Cuenta los lados y las esquinas."),
    name == "circle" and t("There is no corner at all.", "No tiene ninguna esquina.") or name == "triangle" and t("It has 3 sides. Which name fits?", "Tiene 3 lados. ¿Qué nombre va?")
      or name == "hexagon" and t("It has 6 sides. Which name fits?", "Tiene 6 lados. ¿Qué nombre va?") or name == "square" and t("It has 4 sides, all of one length.", "Tiene 4 lados, todos iguales.")
      or t("It has 4 sides, but two are longer.", "Tiene 4 lados, pero dos son más largos."),
  }
end

local function name_it(rng)
  local k = rng:turn(160)
  local name, turned = list[1 + k % 5], turns[1 + k // 5 % 8]
  local others = {}
  -- A square is a rectangle too: the two never stand together where that would matter.
  for i = 1, 5 do
    if list[i] ~= name and not (name == "square" and list[i] == "rectangle") then others[#others + 1] = list[i] end
  end
  -- The near one always stays among the options.
  local near = name == "square" and "triangle" or name == "rectangle" and "square" or name == "hexagon" and "circle" or name == "circle" and "hexagon" or "square"
  local kept = {near}
  rng:shuffle(others)
  for i = 1, #others do if others[i] ~= near and #kept < 3 then kept[#kept + 1] = others[i] end end
  local options, slips = {cap(en_es[name].one)}, {}
  for i = 1, 3 do
    options[i + 1] = cap(en_es[kept[i]].one)
    slips[i] = slip(options[i + 1], "mixes up shape names", "$1 Look at the picture again.", "$1 Mira otra vez el dibujo.", about[kept[i]])
  end
  local item = drawn(rng, name, "", turned)
  item.fill = fills[1 + k // 40]
  return {
    prompt = t("Look at the shape.\nWhat is its name?", "Mira la figura.\n¿Cómo se llama?"),
    figure = {kind = "shapes", items = {item}},
    answer = {kind = "choice", options = rng:shuffle(options), right = cap(en_es[name].one)},
    misconceptions = slips, hints = hints(name),
    worked = {about[name], t("So it is a $1.", "Entonces es un $1.", bold(en_es[name].one))},
    right_note = t("A turned shape keeps its name.", "Una figura girada conserva su nombre."),
    paper = t("Draw a $1.one. Turn the paper round.", "Dibuja un $1.one. Gira la hoja.", en_es[name]),
  }
end

local function find_it(rng)
  local k = rng:turn(160)
  local name, at = list[1 + k % 5], 1 + k // 5 % 4
  local others = {}
  for i = 1, 5 do
    if list[i] ~= name and not (name == "rectangle" and list[i] == "square") then others[#others + 1] = list[i] end
  end
  rng:shuffle(others)
  local items, slips, shown = {}, {}, {}
  for i = 1, 4 do
    local here = i == at and name or table.remove(others)
    shown[i] = here
    items[i] = drawn(rng, here, letters[i], turns[1 + (k // 20 + i) % 8])
    if i ~= at then slips[#slips + 1] = slip(letters[i], "mixes up shape names", "Shape $1 is a $2.one. $3", "La figura $1 es un $2.one. $3", letters[i], en_es[here], about[name]) end
  end
  return {
    prompt = t("Which shape is a $1.one?", "¿Qué figura es un $1.one?", en_es[name]),
    figure = {kind = "shapes", items = items},
    answer = {kind = "choice", options = {"A", "B", "C", "D"}, right = letters[at]},
    misconceptions = slips,
    hints = {
      t("Turn your head. The name stays the same.", "Gira la cabeza. El nombre no cambia."),
      t("Count sides and corners of each shape.", "Cuenta lados y esquinas de cada figura."),
      about[name],
    },
    worked = {about[name], t("That is shape $1.", "Es la figura $1.", bold(letters[at]))},
    right_note = t("Size and turning do not change the name.", "El tamaño y el giro no cambian el nombre."),
    paper = t("Find a $1.one in the room. Draw it.", "Busca un $1.one en el cuarto. Dibújalo.", en_es[name]),
  }
end

local near_looks = {
  circle = {"oval", "semicircle", "hexagon"}, triangle = {"trapezoid", "kite", "semicircle"}, square = {"rhombus", "rectangle", "trapezoid"},
  rectangle = {"parallelogram", "trapezoid", "rhombus"}, hexagon = {"pentagon", "octagon", "circle"},
}
local function every(rng)
  local k = rng:turn(100)
  local name, n = list[1 + k % 5], 2 + k // 5 % 2
  local pool = {}
  for i = 1, n do
    local look = looks[name][1 + (i + k // 10) % #looks[name]]
    pool[i] = {shape = look, label = "", turned = name == "circle" and 0 or turns[1 + (k // 10 + 3 * i) % 8], fill = rng:pick(fills)}
  end
  for i = n + 1, 5 do
    local look = near_looks[name][1 + (i + k // 10) % 3]
    pool[i] = {shape = look, label = "", turned = turns[1 + (k // 20 + 2 * i) % 8], fill = rng:pick(fills)}
  end
  local own = {}
  for i = 1, n do own[i] = pool[i] end
  rng:shuffle(pool)
  local right, wrong, options = {}, {}, {}
  for i = 1, 5 do
    options[i] = letters[i]
    local mine = false
    for j = 1, n do if own[j] == pool[i] then mine = true end end
    if mine then right[#right + 1] = letters[i] else wrong[#wrong + 1] = letters[i] end
    pool[i].label = letters[i]
  end
  local one_less, one_more = {}, {}
  for i = 1, #right - 1 do one_less[i] = right[i] end
  for i = 1, 5 do
    if contains(right, letters[i]) or letters[i] == wrong[1] then one_more[#one_more + 1] = letters[i] end
  end
  return {
    prompt = t("Choose every $1.one.", "Elige cada $1.one.", en_es[name]),
    figure = {kind = "shapes", items = pool},
    answer = {kind = "several", options = options, right = right},
    misconceptions = {
      slip(one_less, "prototype: leaves out what does not look usual", "Shape $1 is one too, just turned.", "La figura $1 también es, solo está girada.", right[#right]),
      slip(one_more, "mixes up shape names", "Shape $1 looks a bit like it. $2", "La figura $1 se parece. $2", wrong[1], about[name]),
      slip(wrong, "takes the ones that do not fit", "These are other shapes. $1", "Estas son otras figuras. $1", about[name]),
      slip(options, "takes every one", "Some are other shapes. $1", "Algunas son otras figuras. $1", about[name]),
    },
    hints = {
      t("Check one shape at a time.", "Revisa una figura a la vez."),
      t("Turned or not, look at sides and corners.", "Girada o no, mira lados y esquinas."),
      about[name],
    },
    worked = {about[name], t("Not: $1.", "No: $1.", table.concat(wrong, ", ")), bold(table.concat(right, ", "))},
    right_note = t("Sides and corners make the name.", "Los lados y las esquinas dan el nombre."),
    paper = t("Cut out three of them. Turn each one.", "Recorta tres. Gira cada figura."),
  }
end

return function(rng, level)
  if level == 1 then return name_it(rng) end
  if level == 2 then return find_it(rng) end
  return every(rng)
end
