-- Volumes of boxes by their edges, joined boxes, and a missing edge (5.MD.C.5). Errors after Battista and Clements (1996),
-- Vergnaud (1983) and Tan Sisman and Aksu (2016).

local function box(l, w, h, unit, hidden)
  local function label(n, name) return hidden == name and "?" or n .. " " .. unit end
  return {kind = "box", long = min(l, 10), wide = min(w, 10), high = min(h, 10), cubes = false, labels = {long = label(l, "long"), wide = label(w, "wide"), high = label(h, "high")}}
end
local function volume_slips(l, w, h)
  return {
    slip(l + w + h, "adds the three lengths", "$1 adds the three edges. A volume multiplies them.", "$1 suma las tres aristas. Para el volumen se multiplican.", l + w + h),
    slip(l * w, "counts one layer only", "$1 is one layer, the floor. The box is $2 high.", "$1 es una capa, el fondo. La caja mide $2 de alto.", l * w, h),
    slip(2 * (l * w + l * h + w * h), "takes surface for volume", "$1 covers the outside. The volume fills the inside.", "$1 cubre lo de afuera. El volumen llena lo de adentro.", 2 * (l * w + l * h + w * h)),
    slip(l * w + h, "adds in place of multiplying", "$1 adds the height to one layer. There are $2 layers.", "$1 suma la altura a una capa. Hay $2 capas.", l * w + h, h),
    slip((l + w) * h, "adds two edges before multiplying", "$1 + $2 was used for the floor. The floor is $1 × $2.", "Se usó $1 + $2 para el fondo. El fondo es $1 × $2.", l, w),
    slip(4 * (l + w + h), "counts the length of the edges", "$1 is the length of all the edges.", "$1 es el largo de todas las aristas.", 4 * (l + w + h)),
  }
end

local function from_edges(rng)
  local i = rng:turn(160)
  local l, w, h = 3 + i % 8, 2 + i // 8 % 5, 2 + i // 40 + i % 3
  local unit = i % 3 == 0 and "m" or "cm"
  local key = l * w * h
  return {
    prompt = t("The picture shows a box.\nWhat is its volume?", "El dibujo muestra una caja.\n¿Cuál es su volumen?"),
    figure = box(l, w, h, unit),
    answer = {kind = "number", value = key, form = "integer", unit = unit .. "³"},
    misconceptions = apart(key, volume_slips(l, w, h)),
    hints = {
      t("Find the floor first: length times width.", "Busca primero el fondo: largo por ancho."),
      t("Then pile up layers: times the height.", "Luego apila capas: por la altura."),
      t("The floor is $1. The height is $2.", "El fondo es $1. La altura es $2.", l * w, h),
    },
    worked = {l .. " × " .. w .. " = " .. l * w, l * w .. " × " .. h .. " = " .. bold(key)},
    right_note = t("Any two edges may be multiplied first.", "Se puede empezar por cualquier par de aristas."),
    paper = t("Draw the box. Write the floor on the bottom.", "Dibuja la caja. Escribe el área en el fondo."),
  }
end

local stories = {
  {t("A fish tank", "Una pecera"), "cm", 5}, {t("A container", "Un contenedor"), "m", 1}, {t("A shoe box", "Una caja de zapatos"), "cm", 5}, {t("A room", "Un cuarto"), "m", 1}, {t("A matchbox", "Una caja de fósforos"), "cm", 1},
}
local function story(rng)
  local i = rng:turn(150)
  local s = stories[1 + i % 5]
  local k = s[3]
  local l, w, h = (4 + i // 5 % 6) * k, (2 + i // 30) * k, (3 + i % 2) * k
  local area = i // 5 % 2 == 1
  local key = l * w * h
  return {
    prompt = area and t("The floor of a box has an area of $1 cm². It is $2 cm high.\nWhat is the volume of the box?", "El fondo de una caja tiene un área de $1 cm². Mide $2 cm de alto.\n¿Cuál es el volumen de la caja?", l * w, h)
      or t("$1 is $2 $5 long and $3 $5 wide. Its height is $4 $5.\nWhat is its volume?", "$1 mide $2 $5 de largo y $3 $5 de ancho. Su altura es de $4 $5.\n¿Cuál es su volumen?", s[1], l, w, h, s[2]),
    answer = {kind = "number", value = key, form = "integer", unit = (area and "cm" or s[2]) .. "³"},
    misconceptions = apart(key, area and {
        slip(l * w + h, "adds in place of multiplying", "$1 adds the height to the area. Each cm of height is a layer.", "$1 suma la altura al área. Cada cm de altura es una capa.", l * w + h),
        slip(l * w, "counts one layer only", "$1 cubes lie on the floor. That is the first layer.", "$1 cubos están en el fondo. Es la primera capa.", l * w),
        slip(l * w * h * h, "uses the height twice", "The height was used twice. The floor is an area already.", "La altura se usó dos veces. El fondo ya es un área."),
        slip(2 * l * w + h, "adds in place of multiplying", "That doubles the floor and adds. Pile up $1 layers.", "Eso duplica el fondo y suma. Apila $1 capas.", h),
        slip(l * w * (h - 1), "leaves out one layer", "That is one layer too few. The floor holds the first.", "Falta una capa. En el fondo está la primera."),
      } or volume_slips(l, w, h)),
    hints = {
      area and t("The area tells how many cubes lie on the floor.", "El área dice cuántos cubos caben en el fondo.") or t("Which three edges are given?", "¿Qué tres aristas se dan?"),
      t("The height tells how many layers there are.", "La altura dice cuántas capas hay."),
      t("The floor is $1. Multiply by $2.", "El fondo es $1. Multiplica por $2.", l * w, h),
    },
    worked = area and {l * w .. " × " .. h .. " = " .. bold(key)} or {l .. " × " .. w .. " = " .. l * w, l * w .. " × " .. h .. " = " .. bold(key)},
    right_note = t("Floor times height: so many cubes fit.", "Fondo por altura: tantos cubos caben."),
    paper = t("Draw the floor. Write the number of layers beside it.", "Dibuja el fondo. Escribe al lado el número de capas."),
  }
end

-- Two boxes joined.
local function joined(rng)
  local i = rng:turn(100)
  local a = {long = 2 + i % 4, wide = 2 + i // 4 % 3, high = 4 + i // 12 % 3}
  local b = {long = 3 + i // 4 % 3, wide = a.wide, high = 2 + i % 2}
  local v1, v2 = a.long * a.wide * a.high, b.long * b.wide * b.high
  local key = v1 + v2
  local function labels(one, shares) return {long = one.long .. " m", wide = shares and "" or one.wide .. " m", high = one.high .. " m"} end
  local first = {kind = "box", long = a.long, wide = a.wide, high = a.high, cubes = false, labels = labels(a), second = {long = b.long, wide = b.wide, high = b.high, labels = labels(b, true)}}
  return {
    prompt = t("Two boxes stand side by side, equally wide.\nWhat is their volume together?", "Dos cajas están juntas y tienen el mismo ancho.\n¿Cuál es su volumen total?"),
    figure = first,
    answer = {kind = "number", value = key, form = "integer", unit = "m³"},
    misconceptions = apart(key, {
      slip((a.long + b.long) * a.wide * a.high, "takes the outline for one box", "That is one long box, $1 high. The right part is only $2.", "Eso es una sola caja de $1 de alto. La parte derecha mide solo $2.", a.high, b.high),
      slip(v1, "counts one box only", "$1 is the left box. The right one counts too.", "$1 es la caja izquierda. La derecha también cuenta.", v1),
      slip(v2, "counts one box only", "$1 is the right box. The left one counts too.", "$1 es la caja derecha. La izquierda también cuenta.", v2),
      slip(v1 + b.long * b.high, "leaves one edge out", "The right box was counted without its width of $1.", "La caja derecha se contó sin su ancho de $1.", b.wide),
      slip((a.long + b.long) * a.wide * (a.high + b.high), "adds the edges, then multiplies", "Lengths and heights were added first. Work out each box alone.", "Primero se sumaron largos y alturas. Calcula cada caja por separado."),
      slip(a.long + a.wide + a.high + b.long + b.wide + b.high, "adds all the lengths", "That adds all the edges. A volume multiplies three.", "Eso suma todas las aristas. Un volumen multiplica tres."),
    }),
    hints = {
      t("Work out each box alone.", "Calcula cada caja por separado."),
      t("Both boxes are $1 m wide.", "Las dos cajas miden $1 m de ancho.", a.wide),
      t("Left: $1 × $2 × $3. Right: $4 × $2 × $5.", "Izquierda: $1 × $2 × $3. Derecha: $4 × $2 × $5.", a.long, a.wide, a.high, b.long, b.high),
    },
    worked = {a.long .. " × " .. a.wide .. " × " .. a.high .. " = " .. v1, b.long .. " × " .. b.wide .. " × " .. b.high .. " = " .. v2, v1 .. " + " .. v2 .. " = " .. bold(key)},
    right_note = t("Volumes that do not overlap can be added.", "Si dos cajas no se enciman, sus volúmenes se suman."),
    paper = t("Draw a line between the two boxes. Write each volume on it.", "Traza una línea entre las dos cajas. Escribe en cada una su volumen."),
  }
end

local function missing_edge(rng)
  local i = rng:turn(120)
  local l, w, h = 3 + i % 6, 2 + i // 6 % 5, 2 + i // 30 + i % 5
  local v = l * w * h
  return {
    prompt = t("A box has a volume of $1 cm³. It is $2 cm long and $3 cm wide.\nHow high is it?", "Una caja tiene un volumen de $1 cm³. Mide $2 cm de largo y $3 cm de ancho.\n¿Cuánto mide de alto?", v, l, w),
    figure = box(l, w, h, "cm", "high"),
    answer = {kind = "number", value = h, form = "integer", unit = "cm"},
    misconceptions = apart(h, {
      slip(w * h, "divides by one edge only", "$1 is $2 ÷ $3. The width counts too.", "$1 es $2 ÷ $3. También cuenta el ancho.", w * h, v, l),
      slip(l * h, "divides by one edge only", "$1 is $2 ÷ $3. The length counts too.", "$1 es $2 ÷ $3. También cuenta el largo.", l * h, v, w),
      slip(v - l * w, "takes away in place of dividing", "$1 takes the floor away once. How many such layers are there?", "$1 quita el fondo una vez. ¿Cuántas capas así hay?", v - l * w),
      slip(v - l - w, "takes the edges from the volume", "$1 takes lengths from a volume. The edges are multiplied.", "$1 resta largos de un volumen. Las aristas se multiplican.", v - l - w),
      slip(h + 1, "counts one layer too many", "With $1 layers it is $2 cm³.", "Con $1 capas son $2 cm³.", h + 1, l * w * (h + 1)),
      slip(l * w, "counts one layer only", "$1 is the floor. How many layers make $2?", "$1 es el fondo. ¿Cuántas capas forman $2?", l * w, v),
    }),
    hints = {
      t("Find one layer: the floor.", "Busca una capa: el fondo."),
      t("How many layers make the volume?", "¿Cuántas capas forman el volumen?"),
      t("$1 × ? = $2", "$1 × ? = $2", l * w, v),
    },
    worked = {l .. " × " .. w .. " = " .. l * w, v .. " ÷ " .. l * w .. " = " .. bold(h)},
    right_note = t("Dividing by the floor gives the height.", "Al dividir entre el fondo sale la altura."),
    paper = t("Draw the floor. Add layers until the volume is reached.", "Dibuja el fondo. Suma capas hasta llegar al volumen."),
  }
end

return function(rng, level)
  if level == 1 then return from_edges(rng) end
  if level == 2 then return story(rng) end
  if rng:turn(2) == 0 then return joined(rng) end
  return missing_edge(rng)
end
