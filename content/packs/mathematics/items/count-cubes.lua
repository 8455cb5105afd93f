-- Volume as a number of unit cubes (5.MD.C.3, 5.MD.C.4). Errors after Battista and Clements (1996) and Hirstein (1981): seen faces
-- counted in place of cubes, hidden cubes left out, faces counted twice.

local layer = noun("layer", "layers", "capa", "capas", "f")

local function slips(l, w, h)
  return {
    slip(l * h + w * h + l * w, "counts the visible faces", "$1 counts the squares that can be seen. Some cubes show more than one.", "$1 cuenta los cuadrados que se ven. Algunos cubos muestran más de uno.", l * h + w * h + l * w),
    slip(l * w * h - (l - 1) * (w - 1) * (h - 1), "counts the visible cubes only", "$1 cubes can be seen. There are hidden cubes behind them.", "Se ven $1 cubos. Detrás hay cubos escondidos.", l * w * h - (l - 1) * (w - 1) * (h - 1)),
    slip(2 * (l * h + w * h + l * w), "counts all the faces of the box", "$1 counts squares all round the box. Count the cubes inside.", "$1 cuenta los cuadrados de todo el contorno. Cuenta los cubos de adentro.", 2 * (l * h + w * h + l * w)),
    slip(l * h, "counts the front only", "$1 cubes are in front. There are $2 such slices.", "$1 cubos están al frente. Hay $2 filas así hacia atrás.", l * h, w),
    slip(l * w, "counts one layer only", "$1 cubes are in one layer. The layers are $2 high.", "$1 cubos hay en una capa. La altura es de $2.", l * w, h),
    slip(l + w + h, "adds the three lengths", "$1 adds the three edges. Each layer has rows of cubes.", "$1 suma las tres aristas. Cada capa tiene filas de cubos.", l + w + h),
  }
end

local sizes = {}
for l = 2, 6 do for w = 2, 4 do for h = 2, 4 do sizes[#sizes + 1] = {l, w, h} end end end
for l = 3, 6 do sizes[#sizes + 1] = {l, 2, 1} sizes[#sizes + 1] = {l, 3, 1} sizes[#sizes + 1] = {l, 2, 5} end

local function count_them(rng)
  local i = rng:turn(#sizes)
  local l, w, h = table.unpack(sizes[1 + i])
  local key = l * w * h
  local cubic = i % 2 == 1
  return {
    prompt = cubic and t("Each small cube is 1 cubic centimeter. The box is full.\nWhat is the volume of the box?", "Cada cubito mide 1 centímetro cúbico. La caja está llena.\n¿Cuál es el volumen de la caja?")
      or t("The box is built of unit cubes, without gaps.\nHow many cubes are there?", "La caja está hecha de cubos iguales, sin huecos.\n¿Cuántos cubos hay?"),
    figure = {kind = "box", long = l, wide = w, high = h, cubes = true},
    answer = {kind = "number", value = key, form = "integer", unit = cubic and "cm³" or nil},
    misconceptions = apart(key, slips(l, w, h)),
    hints = {
      t("Look at the top layer first. How many rows are there?", "Mira primero la capa de arriba. ¿Cuántas filas hay?"),
      t("Count one layer. All the layers are the same.", "Cuenta una capa. Todas las capas son iguales."),
      t("One layer: $1 × $2 cubes. Layers: $3.", "Una capa: $1 × $2 cubos. Capas: $3.", l, w, h),
    },
    worked = {t("One layer: $1 × $2 = $3", "Una capa: $1 × $2 = $3", l, w, l * w), t("Layers: $1", "Capas: $1", h), l * w .. " × " .. h .. " = " .. bold(key)},
    right_note = t("Hidden cubes take up room too.", "Los cubos escondidos también ocupan lugar."),
    paper = t("Build the box from dice or sugar cubes.", "Arma la caja con dados o terrones de azúcar."),
  }
end

-- What is known: one layer or one slice, and how many.
local function from_layer(rng)
  local i = rng:turn(120)
  local l, w, h = 2 + i % 6, 2 + i // 6 % 4, 3 + i // 24
  local one, key = l * w, l * w * h
  return {
    prompt = t("The floor of a box holds $1 rows of $2 cubes.\nThe box is $3 cubes high.\nHow many cubes fill it?", "En el fondo de una caja caben $1 filas de $2 cubos.\nLa caja tiene $3 cubos de alto.\n¿Cuántos cubos la llenan?", w, l, h),
    figure = {kind = "box", long = l, wide = w, high = 1, cubes = true},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(one, "counts one layer only", "$1 cubes cover the floor. The box is $2 cubes high.", "$1 cubos cubren el fondo. La caja tiene $2 cubos de alto.", one, h),
      slip(one + h, "adds in place of multiplying", "$1 adds the height. Each layer has $2 cubes.", "$1 suma la altura. Cada capa tiene $2 cubos.", one + h, one),
      slip(l + w + h, "adds the three lengths", "$1 adds the three edges. Count the cubes of a layer first.", "$1 suma las tres aristas. Cuenta primero los cubos de una capa.", l + w + h),
      slip(one * (h - 1), "leaves out one layer", "$1 is one layer too few. The floor is a layer too.", "A $1 le falta una capa. El fondo también es una capa.", one * (h - 1)),
      slip(one * (h + 1), "counts one layer too many", "$1 is one layer too many. The floor is counted already.", "A $1 le sobra una capa. El fondo ya está contado.", one * (h + 1)),
      slip(l * h, "counts the front only", "$1 cubes are in front. Count from front to back too.", "$1 cubos están al frente. Cuenta también hacia atrás.", l * h),
    }),
    hints = {
      t("The picture shows the floor: one layer.", "El dibujo muestra el fondo: una capa."),
      t("How many cubes are in one layer?", "¿Cuántos cubos hay en una capa?"),
      t("One layer has $1. There are $2 of them.", "Una capa tiene $1. Hay $2.", one, count(h, layer)),
    },
    worked = {w .. " × " .. l .. " = " .. one, h .. " × " .. one .. " = " .. bold(key)},
    right_note = t("A box is a pile of equal layers.", "Una caja es una pila de capas iguales."),
    paper = t("Draw one layer. Write its number $1 times.", "Dibuja una capa. Escribe su número $1 veces.", h),
  }
end

-- Which words belong to a volume?
local measures = {
  {t("filling a box", "llenar una caja"), 3}, {t("covering a box", "forrar una caja"), 2}, {t("length of a rope", "largo de una cuerda"), 1},
  {t("room in a fridge", "espacio en un armario"), 3}, {t("cloth for a flag", "tela para una bandera"), 2}, {t("height of a door", "altura de una puerta"), 1},
  {t("water in a tank", "agua en un tanque"), 3}, {t("paint on a wall", "pintura en una pared"), 2}, {t("width of a shelf", "ancho de un estante"), 1},
  {t("sand in a crate", "arena en un cajón"), 3}, {t("carpet on a floor", "alfombra en un piso"), 2}, {t("way round a bed", "vuelta a un cantero"), 1},
}
local function which_measure(rng)
  local i = rng:turn(64)
  local picked = {measures[1 + 3 * (i % 4)], measures[2 + 3 * (i // 4 % 4)], measures[3 + 3 * (i // 16 % 4)]}
  local units = {"cm", "cm²", "cm³"}
  local pairs_list, right = {}, {}
  for k = 1, 3 do pairs_list[k] = {left = picked[k][1], right = units[picked[k][2]]} right[k] = units[picked[k][2]] end
  return {
    prompt = t("Match what is measured to its unit.", "Une lo que se mide con su unidad."),
    answer = {kind = "match", pairs = pairs_list},
    misconceptions = {
      slip({"cm²", "cm³", "cm"}, "takes surface for volume", "Filling needs cubes. Covering needs squares. These two are swapped.", "Para llenar se usan cubos. Para cubrir, cuadrados. Están cambiados."),
      slip({"cm³", "cm", "cm²"}, "takes length for area", "Covering needs squares. A length needs no squares.", "Para cubrir se usan cuadrados. Un largo no los necesita."),
      slip({"cm", "cm²", "cm³"}, "takes length for volume", "Filling needs cubes: cm³. A length is in cm.", "Para llenar se usan cubos: cm³. Un largo va en cm."),
      slip({"cm²", "cm", "cm³"}, "does not tell the three measures apart", "Ask each time: along, covered or filled?", "Pregunta cada vez: ¿a lo largo, cubrir o llenar?"),
    },
    hints = {
      t("Is something filled, covered or just long?", "¿Se llena, se cubre o solo es largo?"),
      t("Cubes fill, squares cover, steps go along.", "Los cubos llenan, los cuadrados cubren y los pasos van a lo largo."),
      t("Think of the small ³: a cube. The ² is a square.", "Piensa en el ³: un cubo. El ² es un cuadrado."),
    },
    worked = {picked[1][1] .. ": cm³", picked[2][1] .. ": cm²", picked[3][1] .. ": cm"},
    right_note = t("Volume tells how much room something takes up.", "El volumen dice cuánto espacio ocupa algo."),
    paper = t("Find three things at home. What would you fill, cover, measure along?", "Busca tres cosas en casa. ¿Cuál llenas, cubres o mides a lo largo?"),
  }
end

-- A box with some cubes taken out, or still to come.
local function still_missing(rng)
  local i = rng:turn(90)
  local l, w, h = 3 + i % 3, 2 + i // 3 % 3, 3 + i // 9 % 3
  local full = l * w * h
  local layers = 1 + i // 27 % 2
  local extra = 1 + i % (l * w - 1)
  local have = layers * l * w + extra
  local key = full - have
  return {
    prompt = t("A box is $1 cubes long, $2 wide and $3 high.\nThere are $4 cubes in it already.\nHow many more cubes fit?", "Una caja mide $1 cubos de largo, $2 de ancho y $3 de alto.\nYa tiene $4 cubos.\n¿Cuántos cubos más caben?", l, w, h, have),
    figure = {kind = "box", long = l, wide = w, high = h, cubes = false, labels = {long = tostring(l), wide = tostring(w), high = tostring(h)}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(full, "stops after the first step", "$1 cubes fill the empty box. There are $2 in it already.", "$1 cubos llenan la caja vacía. Ya hay $2.", full, have),
      slip(abs(l * w - extra), "counts one layer only", "That fills up one layer. More layers follow.", "Eso completa una capa. Faltan más capas."),
      slip(full + have, "adds in place of taking away", "$1 adds them. The $2 cubes are in the box already.", "$1 los suma. Los $2 cubos ya están en la caja.", full + have, have),
      slip(abs(l + w + h - have), "adds the three lengths", "$1 + $2 + $3 is not the number of cubes. Think of layers.", "$1 + $2 + $3 no es el número de cubos. Piensa en capas.", l, w, h),
      slip(key + l * w, "counts one layer too many", "That is one layer of $1 too many.", "Eso tiene una capa de $1 de más.", l * w),
    }),
    hints = {
      t("How many cubes fill the whole box?", "¿Cuántos cubos llenan toda la caja?"),
      t("One layer holds $1 × $2 cubes.", "En una capa caben $1 × $2 cubos.", l, w),
      t("The box holds $1. There are $2 already.", "En la caja caben $1. Ya hay $2.", full, have),
    },
    worked = {l .. " × " .. w .. " = " .. l * w, l * w .. " × " .. h .. " = " .. full, full .. " − " .. have .. " = " .. bold(key)},
    right_note = t("The room in a box can be counted before it is full.", "El espacio de una caja se puede contar antes de llenarla."),
    paper = t("Draw the layers as squares. Color the cubes that are there.", "Dibuja las capas como cuadrículas. Colorea los cubos que ya están."),
  }
end

return function(rng, level)
  if level == 1 then return count_them(rng) end
  if level == 2 then if rng:turn(3) == 0 then return which_measure(rng) end return from_layer(rng) end
  return still_missing(rng)
end
