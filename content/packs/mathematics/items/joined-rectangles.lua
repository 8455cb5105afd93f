-- Area by parts (3.MD.C.7c, 3.MD.C.7d): two rectangles in one shape, one rectangle cut in two, a hole taken away. Errors after Battista
-- (2004) and Clements and Sarama (2009): the whole box taken, parts counted twice, a length given to both parts.

local function two_blocks(k)
  local a, h1 = 2 + k % 5, 3 + k // 5 % 4
  local b, h2 = 2 + k // 2 % 4, 1 + k // 7 % 5
  if h1 == h2 then h2 = h2 > 1 and h2 - 1 or h2 + 1 end
  local top = max(h1, h2)
  local y1, y2 = top - h1, top - h2
  local W = a + b
  local x, y = a * h1, b * h2
  local key = x + y
  return {
    prompt = t("A dashed line cuts the shape. Each small square is 1 cm².\nWhat is the area of the whole shape?",
      "Una línea corta la figura. Cada cuadrado pequeño es 1 cm².\n¿Cuál es el área de toda la figura?"),
    figure = {kind = "polygon", grid = true, corners = {{x = 0, y = y1}, {x = a, y = y1}, {x = a, y = y2}, {x = W, y = y2}, {x = W, y = top}, {x = 0, y = top}},
      inner = {{x1 = a, y1 = max(y1, y2), x2 = a, y2 = top}}},
    answer = {kind = "number", value = key, form = "integer", unit = "cm²"},
    misconceptions = apart(key, {
      slip(W * top, "takes the whole box", "$1 fills up the missing corner. Count the two parts.", "$1 llena la esquina que falta. Se cuentan las dos partes.", W * top),
      slip(x, "leaves out one part", "$1 is one part only. The other has $2 squares.", "$1 es solo una parte. La otra tiene $2 cuadrados.", x, y),
      slip(y, "leaves out one part", "$1 is one part only. The other has $2 squares.", "$1 es solo una parte. La otra tiene $2 cuadrados.", y, x),
      slip(2 * (W + top), "perimeter for area", "$1 is the way round the edge. Area is the squares inside.", "$1 es la vuelta por el borde. El área son los cuadrados de adentro.", 2 * (W + top)),
      slip(x * y, "multiplies the parts", "$1 multiplies the two areas. Put them together.", "$1 multiplica las dos áreas. Se juntan.", x * y),
      slip(key + 1, "counts one square twice", "$1 is one too many. Check the last step.", "A $1 le sobra uno. Hay que revisar el último paso.", key + 1),
    }),
    hints = {t("The line makes two rectangles.", "La línea forma dos rectángulos."), t("Find the area of each. Then join them.", "Busca el área de cada uno. Luego júntalas."),
      t("One is $1 by $2, the other $3 by $4.", "Uno es de $1 por $2, el otro de $3 por $4.", a, h1, b, h2)},
    worked = {a .. " × " .. h1 .. " = " .. x, b .. " × " .. h2 .. " = " .. y, x .. " + " .. y .. " = " .. bold(key)},
    right_note = t("Areas of parts can be added.", "Las áreas de las partes se pueden sumar."),
    paper = t("Cut such a shape from squared paper along the line.", "Recorta una figura así en papel cuadriculado. Corta por la línea."),
  }
end

local function which_expression(rng, k)
  local f, a, b = 3 + k % 6, 2 + k // 6 % 5, 2 + k // 3 % 4
  if a == b then a = 7 end
  local key = f .. " × " .. a .. " + " .. f .. " × " .. b
  local part, sum, product = f .. " × " .. a .. " + " .. b, f .. " + " .. a .. " + " .. b, f .. " × " .. a .. " × " .. b
  return {
    prompt = t("A garden is $1 m wide. One part is $2 m long, the other $3 m.\nWhich one gives the whole area?",
      "Un jardín mide $1 m de ancho. Una parte mide $2 m de largo y la otra $3 m.\n¿Cuál da toda el área?", f, a, b),
    figure = {kind = "polygon", corners = {{x = 0, y = 0}, {x = a + b, y = 0}, {x = a + b, y = f}, {x = 0, y = f}}, sides = {"-", "-", "-", f .. " m"},
      inner = {{x1 = a, y1 = 0, x2 = a, y2 = f}}},
    answer = {kind = "choice", options = rng:shuffle({key, part, sum, product}), right = key},
    misconceptions = {
      slip(part, "adds the factor, not the product", "That adds only $1. The second part has $2 rows of it.", "Eso suma solo $1. La segunda parte tiene $2 filas así.", b, f),
      slip(sum, "adds the sides", "That adds lengths. Area needs rows of squares.", "Eso suma largos. El área necesita filas de cuadrados."),
      slip(product, "multiplies the parts", "That multiplies both lengths. They lie side by side.", "Eso multiplica los dos largos. Van uno junto al otro."),
    },
    hints = {t("Each part is a rectangle.", "Cada parte es un rectángulo."), t("What is the area of the first part? And of the second?", "¿Cuál es el área de la primera parte? ¿Y de la segunda?"),
      t("Both parts are $1 m wide.", "Las dos partes miden $1 m de ancho.", f)},
    worked = {t("First part: $1", "Primera parte: $1", f .. " × " .. a), t("Second part: $1", "Segunda parte: $1", f .. " × " .. b), bold(key)},
    right_note = t("It is the same as $1 × $2.", "Es lo mismo que $1 × $2.", f, a + b),
    paper = t("Draw the garden. Shade the two parts.", "Dibuja el jardín. Pinta las dos partes."),
  }
end

-- A big rectangle with a corner cut off; the four lengths that are needed are written on it.
local function corner_cut(rng, k)
  local W, H = 5 + k % 6, 4 + k // 6 % 6
  local w, h = rng:int(2, W - 2), rng:int(1, H - 2)
  local low, high = H - h, W - w
  local key = W * H - w * h
  return {
    prompt = t("All corners of this shape are square corners. Lengths are in cm.\nWhat is the area of the shape?",
      "Todas las esquinas son rectas. Los largos están en cm.\n¿Cuál es el área de la figura?"),
    figure = {kind = "polygon", corners = {{x = 0, y = 0}, {x = W, y = 0}, {x = W, y = low}, {x = high, y = low}, {x = high, y = H}, {x = 0, y = H}},
      sides = {tostring(W), tostring(low), tostring(w), "-", "-", tostring(H)}},
    answer = {kind = "number", value = key, form = "integer", unit = "cm²"},
    misconceptions = apart(key, {
      slip(W * H, "takes the whole box", "$1 is the whole box. A corner is missing from it.", "$1 es toda la caja. Le falta una esquina.", W * H),
      slip(2 * (W + H), "perimeter for area", "$1 is the way round the edge. Area is the squares inside.", "$1 es la vuelta por el borde. El área son los cuadrados de adentro.", 2 * (W + H)),
      slip(W * low, "leaves out one part", "$1 is one part of the shape. Another part stands on it.", "$1 es una parte de la figura. Hay otra parte más.", W * low),
      slip(W * low + W * h, "gives both parts the full length", "Both parts were given the full length. One of them is shorter.", "Las dos partes tomaron todo el largo. Una es más corta."),
      slip(W * low + H * high, "counts the shared part twice", "$1 counts the shared part two times.", "$1 cuenta dos veces la parte común.", W * low + H * high),
      slip(W * H + w * h, "adds the missing corner", "$1 adds the corner. The corner is not there.", "$1 suma la esquina. La esquina no está.", W * H + w * h),
    }),
    hints = {t("Can the shape be cut into two rectangles?", "¿Se puede cortar la figura en dos rectángulos?"), t("Cut it straight across. Find the sides of each part.", "Córtala de lado a lado. Busca los lados de cada parte."),
      t("One part is $1 by $2. The other is $3 by $4.", "Una parte mide $1 por $2. La otra, $3 por $4.", W, low, high, h)},
    worked = {W .. " × " .. low .. " = " .. W * low, high .. " × " .. h .. " = " .. high * h, W * low .. " + " .. high * h .. " = " .. bold(key)},
    right_note = t("Cut a shape into rectangles. Then add their areas.", "Se corta la figura en rectángulos. Luego se suman las áreas."),
    paper = t("Sketch the shape. Draw the cut as a dashed line.", "Dibuja la figura. Marca el corte con una línea punteada."),
  }
end

local function with_a_hole(k)
  local W, H = 5 + k % 6, 3 + k // 6 % 4
  local w, h = 2 + k // 3 % 2, 1 + k % 2
  if w == W then w = 1 end
  local all, hole = W * H, w * h
  local key = all - hole
  local what = k // 24 % 3
  return {
    prompt = what == 0 and t("A wall is $1 m long and $2 m high. Its window is $3 m by $4 m.\nHow much wall is there to paint?", "Una pared mide $1 m de largo y $2 m de alto. Su ventana mide $3 m por $4 m.\n¿Cuánta pared se pinta?", W, H, w, h)
      or what == 1 and t("A garden is $1 m long and $2 m wide. Its pond is $3 m by $4 m.\nHow much of the garden is not pond?", "Un jardín mide $1 m de largo y $2 m de ancho. Su estanque mide $3 m por $4 m.\n¿Cuánto jardín no es estanque?", W, H, w, h)
      or t("A room is $1 m long and $2 m wide. Its carpet is $3 m by $4 m.\nHow much floor is not covered?", "Un cuarto mide $1 m de largo y $2 m de ancho. Su alfombra mide $3 m por $4 m.\n¿Cuánto piso queda sin cubrir?", W, H, w, h),
    answer = {kind = "number", value = key, form = "integer", unit = "m²"},
    misconceptions = apart(key, {
      slip(all, "stops after one step", "$1 is all of it. A part is not counted.", "$1 es todo. Una parte no cuenta.", all),
      slip(all + hole, "adds in place of taking away", "$1 adds the part. It is inside.", "$1 suma la parte. Está adentro.", all + hole),
      slip(hole, "gives the part taken away", "$1 is the part that does not count.", "$1 es la parte que no cuenta.", hole),
      slip(2 * (W + H), "perimeter for area", "$1 is the way round. Area is the squares inside.", "$1 es la vuelta. El área son los cuadrados de adentro.", 2 * (W + H)),
      slip(all - w - h, "takes away lengths", "$1 takes away $2 and $3. Take away the squares inside: $2 × $3.", "$1 quita $2 y $3. Se quitan los cuadrados de adentro: $2 × $3.", all - w - h, w, h),
      slip((W - w) * (H - h), "takes away from the sides", "$1 makes both sides shorter. Only a part inside is missing.", "$1 acorta los dos lados. Solo falta una parte de adentro.", (W - w) * (H - h)),
    }),
    hints = {t("Draw the large rectangle and the small one in it.", "Dibuja el rectángulo grande y el pequeño adentro."), t("Find both areas.", "Busca las dos áreas."),
      key == all // 2 and t("Take the small area away from $1.", "A $1 quítale el área pequeña.", all) or t("The large one has $1 m², the small one $2 m².", "El grande tiene $1 m² y el pequeño $2 m².", all, hole)},
    worked = {W .. " × " .. H .. " = " .. all, w .. " × " .. h .. " = " .. hole, all .. " − " .. hole .. " = " .. bold(key)},
    right_note = t("A hole is taken away from the whole.", "Lo que falta se quita del total."),
    paper = t("Draw it on squared paper. Cross out the part.", "Dibújalo en papel cuadriculado. Tacha la parte."),
  }
end

return function(rng, level)
  local k = rng:turn(120)
  if level == 1 then
    if k % 2 == 0 then return two_blocks(k // 2) end
    return which_expression(rng, k // 2)
  end
  if level == 2 then return corner_cut(rng, k) end
  return with_a_hole(rng:turn(72))
end
