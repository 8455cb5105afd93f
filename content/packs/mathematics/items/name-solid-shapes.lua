-- Naming solid shapes, telling solid from flat (K.G.A.2, K.G.A.3). Errors after Clements and Sarama (2000): a solid is
-- called by the name of a flat shape, or of one that looks alike.

local nouns = {
  cube = noun("cube", "cubes", "cubo", "cubos", "m"), sphere = noun("sphere", "spheres", "esfera", "esferas", "f"),
  cylinder = noun("cylinder", "cylinders", "cilindro", "cilindros", "m"), cone = noun("cone", "cones", "cono", "conos", "m"),
}
local about = {
  cube = t("Cubes have 6 equal square faces.", "Los cubos tienen 6 caras cuadradas iguales."),
  sphere = t("Spheres are round all over, like a ball.", "Las esferas son redondas por todos lados."),
  cylinder = t("Cylinders have 2 flat round ends, like a can.", "Los cilindros tienen 2 tapas redondas y planas."),
  cone = t("Cones have 1 round end and 1 point.", "Los conos tienen 1 tapa redonda y 1 punta."),
}
local list = {"cube", "sphere", "cylinder", "cone"}
local fills = {"plain", "dots", "hatch", "empty"}
local letters = {"A", "B", "C", "D", "E"}

local function name_one(rng)
  local k = rng:turn(96)
  local at, name = 1 + k % 4, list[1 + k // 4 % 4]
  local others = {}
  for i = 1, 4 do if list[i] ~= name then others[#others + 1] = list[i] end end
  rng:shuffle(others)
  local n, items, slips, options = 2 + k // 16 % 3, {}, {}, {}
  if at > n then at = n end
  local left = {others[1], others[2], others[3]}
  for i = 1, n do
    local shape = i == at and name or table.remove(left)
    items[i] = {shape = shape, label = letters[i], fill = rng:pick(fills)}
  end
  for i = 1, 4 do options[i] = cap(nouns[list[i]].one) end
  for i = 1, 3 do slips[i] = slip(cap(nouns[others[i]].one), "mixes up shape names", "$1 Look at shape $2 again.", "$1 Mira otra vez la figura $2.", about[others[i]], letters[at]) end
  return {
    prompt = t("Look at solid shape $1.\nWhat is its name?", "Mira el cuerpo $1.\n¿Cómo se llama?", letters[at]),
    figure = {kind = "shapes", items = items},
    answer = {kind = "choice", options = options, right = cap(nouns[name].one)},
    misconceptions = slips,
    hints = {
      t("Does it have flat faces? Can it roll?", "¿Tiene caras planas? ¿Puede rodar?"),
      t("Look for round ends and for a point.", "Busca tapas redondas y una punta."),
      name == "cube" and t("All its faces are squares.", "Todas sus caras son cuadrados.") or name == "sphere" and t("It is round all over.", "Es redonda por todos lados.")
        or name == "cylinder" and t("It has two round ends.", "Tiene dos tapas redondas.") or t("It goes up to a point.", "Sube hasta una punta."),
    },
    worked = {about[name], t("So it is a $1.", "Entonces se llama $1.", bold(nouns[name].one))},
    right_note = t("A solid shape fills a space.", "Un cuerpo ocupa un espacio."),
    paper = t("Make a $1.one from clay or paper.", "Haz un~1 $1.one con plastilina o papel.", nouns[name]),
  }
end

local near = {cube = {"box", "pyramid", "square", "prism"}, sphere = {"circle", "cylinder", "oval", "cone"}, cylinder = {"cone", "circle", "sphere", "prism"}, cone = {"pyramid", "triangle", "cylinder", "sphere"}}
local flat = {square = true, circle = true, oval = true, triangle = true, rectangle = true, hexagon = true}
local function find_one(rng)
  local k = rng:turn(128)
  local name, at = list[1 + k % 4], 1 + k // 4 % 4
  local pool = {}
  for i = 1, 4 do pool[i] = near[name][i] end
  rng:shuffle(pool)
  local items, slips = {}, {}
  for i = 1, 4 do
    local shape = i == at and name or table.remove(pool)
    items[i] = {shape = shape, label = letters[i], fill = rng:pick(fills)}
    if i ~= at then
      slips[#slips + 1] = flat[shape] and slip(letters[i], "takes a flat shape for a solid", "Shape $1 is flat, like a drawing. $2", "La figura $1 es plana, como un dibujo. $2", letters[i], about[name])
        or slip(letters[i], "mixes up shape names", "Shape $1 looks a bit like it. $2", "La figura $1 se parece un poco. $2", letters[i], about[name])
    end
  end
  return {
    prompt = t("Which shape is a $1.one?", "¿Qué figura es un~1 $1.one?", nouns[name]),
    figure = {kind = "shapes", items = items},
    answer = {kind = "choice", options = {"A", "B", "C", "D"}, right = letters[at]},
    misconceptions = slips,
    hints = {
      t("First leave out the flat shapes.", "Primero deja fuera las figuras planas."),
      t("Look at the faces, the ends, the point.", "Mira las caras, las tapas, la punta."),
      about[name],
    },
    worked = {about[name], t("That is shape $1.", "Es la figura $1.", bold(letters[at]))},
    right_note = t("Shapes that look alike can differ in a face.", "Dos figuras parecidas pueden tener caras distintas."),
    paper = t("Find a $1.one in the kitchen.", "Busca un~1 $1.one en la cocina.", nouns[name]),
  }
end

local things = {
  sphere = {t("ball", "pelota"), t("orange", "naranja"), t("marble", "canica"), t("globe", "globo terráqueo")},
  cylinder = {t("soup can", "lata de sopa"), t("drum", "tambor"), t("candle", "vela"), t("paper roll", "rollo de papel")},
  cube = {t("number cube", "dado"), t("ice cube", "hielo en cubo"), t("toy block", "bloque"), t("puzzle cube", "cubo de colores")},
  cone = {t("party hat", "gorro de fiesta"), t("road cone", "cono de la calle"), t("funnel", "embudo"), t("ice cream cone", "cucurucho")},
}
local function which_thing(rng)
  local k = rng:turn(64)
  local name, mine = list[1 + k % 4], k // 4 % 4
  local options, slips = {}, {}
  for i = 1, 4 do
    local thing_here = things[list[i]][1 + (mine + (i - 1) * (k // 16)) % 4]
    options[i] = cap(thing_here)
    if list[i] ~= name then slips[#slips + 1] = slip(cap(thing_here), "mixes up shape names", "$1: its shape is a $2. $3", "$1: su forma es de $2. $3", cap(thing_here), nouns[list[i]].one, about[name])
    end
  end
  local key
  for i = 1, 4 do if list[i] == name then key = options[i] end end
  return {
    prompt = t("Think of the real things.\nWhich one has the shape of a $1.one?", "Piensa en las cosas reales.\n¿Cuál tiene forma de $1.one?", nouns[name]),
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = slips,
    hints = {
      t("Think of each thing in your hand.", "Piensa en cada cosa en la mano."),
      t("Does it roll? Does it have a point?", "¿Rueda? ¿Tiene punta?"),
      about[name],
    },
    worked = {about[name], bold(key)},
    right_note = t("Solid shapes are all around.", "Hay cuerpos por todas partes."),
    paper = t("Draw three things of this shape.", "Dibuja tres cosas con esta forma."),
  }
end

local solids, flats = {"cube", "sphere", "cylinder", "cone", "box", "pyramid"}, {"square", "circle", "triangle", "rectangle", "hexagon", "oval"}
local function solid_or_flat(rng)
  local k = rng:turn(72)
  local ask_solid, n = k % 2 == 0, 2 + k // 2 % 2
  local own, other = ask_solid and solids or flats, ask_solid and flats or solids
  local pool, mine = {}, {}
  for i = 1, 5 do
    local source = i <= n and own or other
    pool[i] = {shape = source[1 + (k // 4 + i * (1 + k // 36)) % 6], label = "", fill = rng:pick(fills)}
    if i <= n then mine[i] = pool[i] end
  end
  rng:shuffle(pool)
  local right, wrong, one_less, one_more = {}, {}, {}, {}
  for i = 1, 5 do
    pool[i].label = letters[i]
    local here = false
    for j = 1, n do if mine[j] == pool[i] then here = true end end
    if here then right[#right + 1] = letters[i] else wrong[#wrong + 1] = letters[i] end
  end
  for i = 1, #right - 1 do one_less[i] = right[i] end
  for i = 1, 5 do if contains(right, letters[i]) or letters[i] == wrong[1] then one_more[#one_more + 1] = letters[i] end end
  local tell = t("Flat lies on paper. Solid fills a space.", "Lo plano está en el papel. Lo sólido ocupa un espacio.")
  return {
    prompt = ask_solid and t("Choose every solid shape.", "Elige cada cuerpo sólido.") or t("Choose every flat shape.", "Elige cada figura plana."),
    figure = {kind = "shapes", items = pool},
    answer = {kind = "several", options = {"A", "B", "C", "D", "E"}, right = right},
    misconceptions = {
      slip(one_less, "leaves one of a kind out", "Shape $1 belongs here too.", "La figura $1 también va aquí.", right[#right]),
      slip(one_more, "takes a flat shape for a solid", "Shape $1 is of the other kind. $2", "La figura $1 es del otro tipo. $2", wrong[1], tell),
      slip(wrong, "takes a flat shape for a solid", "These are the other kind. $1", "Estas son del otro tipo. $1", tell),
      slip({"A", "B", "C", "D", "E"}, "takes every one", "Two kinds are mixed here. $1", "Aquí hay dos tipos. $1", tell),
    },
    hints = {
      t("Could you hold it like a block?", "¿Se puede tomar como un bloque?"),
      t("Flat shapes show only one face.", "Las figuras planas muestran una sola cara."),
      tell,
    },
    worked = {tell, t("Not: $1.", "No: $1.", table.concat(wrong, ", ")), bold(table.concat(right, ", "))},
    right_note = t("Faces of solids are flat shapes.", "Las caras de los cuerpos son figuras planas."),
    paper = t("Trace the bottom of a box. What is it?", "Traza la base de una caja. ¿Qué es?"),
  }
end

return function(rng, level)
  if level == 1 then return name_one(rng) end
  if level == 2 then return find_one(rng) end
  if rng:chance(1, 2) then return which_thing(rng) end
  return solid_or_flat(rng)
end
