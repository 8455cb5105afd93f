-- Boxes with fractions for edges (6.G.A.2). Errors after Battista and Clements (1996), Vergnaud (1983) and Mack (2001).

local function shown(n, d)
  n, d = reduced(n, d)
  if d == 1 then return tostring(n) end
  if n < d then return frac(n, d) end
  return n // d .. " " .. frac(n % d, d)
end
local function plain(n, d)
  n, d = reduced(n, d)
  if d == 1 then return tostring(n) end
  if n < d then return over(n, d) end
  return n // d .. " " .. over(n % d, d)
end

-- How many cubes of edge 1/n fill it?
local function small_cubes(rng)
  local k = rng:turn(120)
  local n = 2 + k % 3
  local l, w, h = 2 + k // 3 % 4, 2 + k // 12 % 2, 2 + k // 24
  local key = l * w * h
  return {
    prompt = t("Each small cube has edges of $1 m. The box is full.\nWhat is the volume of the box?", "Cada cubito tiene aristas de $1 m. La caja está llena.\n¿Cuál es el volumen de la caja?", frac(1, n)),
    figure = {kind = "box", long = l, wide = w, high = h, cubes = true},
    answer = {kind = "number", value = over(key, n * n * n), form = "any", fraction = true, unit = "m³"},
    misconceptions = apart(over(key, n * n * n), {
      slip(key, "leaves out the size of a part", "$1 counts small cubes. How many fill 1 m³?", "$1 cuenta cubitos. ¿Cuántos llenan 1 m³?", key),
      slip(over(key, n), "takes the edge for the volume of a cube", "A small cube is less than $1 of 1 m³. It is $1 each way.", "Un cubito es menos que $1 de 1 m³. Mide $1 en cada dirección.", frac(1, n)),
      slip(over(key, n * n), "uses two of the three edges", "That uses $1 twice. A cube has three directions.", "Eso usa $1 dos veces. Un cubo tiene tres direcciones.", frac(1, n)),
      slip(over(l + w + h, n), "adds the three lengths", "That adds the edges. Multiply them.", "Eso suma las aristas. Multiplícalas."),
      slip(over(l * w, n * n * n), "counts one layer only", "That is one layer. The box is $1 cubes high.", "Eso es una capa. La caja tiene $1 cubos de alto.", h),
    }),
    hints = {
      t("How many small cubes are in the box?", "¿Cuántos cubitos hay en la caja?"),
      t("Along 1 m there are $1. So 1 m³ holds $1 × $1 × $1.", "A lo largo de 1 m caben $1. En 1 m³ caben $1 × $1 × $1.", n),
      t("There are $1 cubes. $2 of them fill 1 m³.", "Hay $1 cubitos. Con $2 se llena 1 m³.", key, n * n * n),
    },
    worked = {l .. " × " .. w .. " × " .. h .. " = " .. key, t("One cube: $1 m³", "Un cubito: $1 m³", frac(1, n * n * n)), bold(shown(key, n * n * n)) .. " m³"},
    right_note = t("Length times width times height gives the same.", "Largo por ancho por alto da lo mismo."),
    paper = t("Draw 1 m³. Cut each edge into $1.", "Dibuja 1 m³. Corta cada arista en $1.", n),
  }
end

local halves = {{1, 2}, {3, 2}, {5, 2}, {3, 4}, {5, 4}, {1, 4}, {7, 2}, {2, 3}, {4, 3}, {5, 3}}
local function from_edges(rng)
  local k = rng:turn(150)
  local a, w, h = halves[1 + k % 10], 2 + k // 10 % 5, 3 + k // 50 + k % 3
  local b = k % 2 == 0 and {w, 1} or {2 * w + 1, 2}
  local n, d = reduced(a[1] * b[1] * h, a[2] * b[2])
  local key = over(n, d)
  local function label(x) return plain(x[1], x[2]) .. " m" end
  return {
    prompt = t("The picture shows a box.\nWhat is its volume, in m³?", "El dibujo muestra una caja.\n¿Cuál es su volumen, en m³?"),
    figure = {kind = "box", long = 6, wide = 3, high = 4, cubes = false, labels = {long = h .. " m", wide = label(b), high = label(a)}},
    answer = {kind = "number", value = key, form = "any", fraction = true},
    misconceptions = apart(key, {
      slip(over(a[1] * b[2] + b[1] * a[2] + h * a[2] * b[2], a[2] * b[2]), "adds the three lengths", "That adds the edges. A volume multiplies them.", "Eso suma las aristas. Un volumen las multiplica."),
      slip(over(b[1] * h, b[2]), "counts one layer only", "That is the floor. The height is $1.", "Eso es el fondo. La altura es $1.", shown(a[1], a[2])),
      slip(over(max(1, a[1] // a[2]) * b[1] * h, b[2]), "leaves out the parts", "The part of $1 was left out or rounded.", "La parte de $1 quedó fuera o redondeada.", shown(a[1], a[2])),
      slip(over(a[1] * b[1] * h, a[2] + b[2]), "multiplies tops, adds bottoms", "The bottoms are multiplied, too.", "Los denominadores también se multiplican."),
      slip(over(a[1] * h, a[2]), "leaves one edge out", "The edge of $1 m was left out.", "Quedó fuera la arista de $1 m.", shown(b[1], b[2])),
      slip(over(a[2] * b[1] * h, a[1] * b[2]), "turns the wrong number round", "$1 was turned round. Multiply by it as it stands.", "$1 se invirtió. Multiplica por él tal como está.", shown(a[1], a[2])),
    }),
    hints = {
      t("Multiply two edges first. Choose the handy ones.", "Multiplica primero dos aristas. Elige las cómodas."),
      t("Write mixed numbers as fractions.", "Escribe los números mixtos como fracciones."),
      t("The floor first. Then the third edge on top of it.", "Primero el fondo. Luego la tercera arista."),
    },
    worked = {h .. " × " .. (b[2] == 1 and b[1] or frac(b[1], b[2])) .. " = " .. shown(h * b[1], b[2]), shown(h * b[1], b[2]) .. " × " .. frac(a[1], a[2]) .. " = " .. bold(shown(n, d))},
    right_note = t("The order of the edges does not matter.", "El orden de las aristas no importa."),
    paper = t("Draw the box. Write the floor first.", "Dibuja la caja. Escribe primero el fondo."),
  }
end

-- The water in a tank, or the height from the volume.
local function reversed(rng)
  local k = rng:turn(140)
  local a, l, w = halves[1 + k % 10], 2 + k // 10 % 7, 2 + k // 70
  w = w + k % 2
  local n, d = reduced(a[1] * l * w, a[2])
  if k % 2 == 0 then
    return {
      prompt = t("A box holds $1 m³. Its floor is $2 m by $3 m.\nHow high is it?", "En una caja caben $1 m³. Su fondo mide $2 m por $3 m.\n¿Cuánto mide de alto?", shown(n, d), l, w),
      answer = {kind = "number", value = over(a[1], a[2]), form = "any", fraction = true, unit = "m"},
      misconceptions = apart(over(a[1], a[2]), {
        slip(over(n * l * w, d), "multiplies in place of dividing", "That multiplies. What times $1 makes the volume?", "Eso multiplica. ¿Qué por $1 da el volumen?", l * w),
        slip(over(n, d * l), "divides by one edge only", "That divides by the length only. The width counts too.", "Eso divide solo entre el largo. También cuenta el ancho."),
        slip(over(a[2], a[1]), "turns the division round", "That divides the floor by the volume.", "Eso divide el fondo entre el volumen."),
        slip(over(abs(n - l * w * d), d), "takes away in place of dividing", "That takes the floor away. Layers are counted.", "Eso resta el fondo. Se cuentan capas."),
        slip(l * w, "counts one layer only", "$1 is the floor.", "$1 es el fondo.", l * w),
      }),
      hints = {
        t("How large is the floor?", "¿Cuánto mide el fondo?"),
        t("Floor times height is the volume.", "Fondo por altura es el volumen."),
        t("$1 × ? = $2", "$1 × ? = $2", l * w, shown(n, d)),
      },
      worked = {l .. " × " .. w .. " = " .. l * w, shown(n, d) .. " ÷ " .. l * w .. " = " .. bold(shown(a[1], a[2]))},
      right_note = t("The height may be less than 1 m.", "La altura puede ser menor que 1 m."),
      paper = t("Draw the floor. Think of the box as layers.", "Dibuja el fondo. Piensa la caja en capas."),
    }
  end
  local f = ({{1, 2}, {3, 4}, {2, 3}, {1, 4}, {4, 5}})[1 + k // 2 % 5]
  local h = 2 + k // 10 % 5
  local m, e = reduced(l * w * h * f[1], f[2])
  return {
    prompt = t("A tank is $1 m by $2 m and $3 m high. It is $4 full.\nHow many m³ of water are in it?", "Un tanque mide $1 m por $2 m y $3 m de alto. Está lleno hasta $4.\n¿Cuántos m³ de agua tiene?", l, w, h, frac(f[1], f[2])),
    answer = {kind = "number", value = over(m, e), form = "any", fraction = true, unit = "m³"},
    misconceptions = apart(over(m, e), {
      slip(l * w * h, "stops after the first step", "$1 m³ is the full tank. It is $2 full.", "$1 m³ es el tanque lleno. Está lleno hasta $2.", l * w * h, frac(f[1], f[2])),
      slip(over(l * w * h * (f[2] - f[1]), f[2]), "gives the rest", "That is the empty part.", "Esa es la parte vacía."),
      slip(over(l * w * h * f[2], f[1]), "turns the wrong number round", "That is more than the tank holds.", "Eso es más de lo que cabe."),
      slip(over((l + w + h) * f[1], f[2]), "adds the three lengths", "The edges were added. Multiply them.", "Se sumaron las aristas. Multiplícalas."),
      slip(over(l * w * f[1], f[2]), "leaves one edge out", "One edge was left out.", "Quedó fuera una arista."),
    }),
    hints = {
      t("How much does the full tank hold?", "¿Cuánto cabe en el tanque lleno?"),
      t("Water of $1 the height has $1 of the volume.", "El agua a $1 de la altura ocupa $1 del volumen.", frac(f[1], f[2])),
      t("Take $1 of $2.", "Toma $1 de $2.", frac(f[1], f[2]), l * w * h),
    },
    worked = {l .. " × " .. w .. " × " .. h .. " = " .. l * w * h, frac(f[1], f[2]) .. " × " .. l * w * h .. " = " .. bold(shown(m, e))},
    right_note = t("The water is a box, too: lower, with the same floor.", "El agua también es una caja: más baja, con el mismo fondo."),
    paper = t("Draw the tank. Draw the line of the water.", "Dibuja el tanque. Traza la línea del agua."),
  }
end

return function(rng, level)
  if level == 1 then return small_cubes(rng) end
  if level == 2 then return from_edges(rng) end
  return reversed(rng)
end
