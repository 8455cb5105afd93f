-- Area and perimeter of rectangles by rule (4.MD.A.3). Errors after Battista (2004), Outhred and Mitchelmore (2000) and
-- Baturo and Nason (1996).

local function corners(w, h) return {{x = 0, y = 0}, {x = w, y = 0}, {x = w, y = h}, {x = 0, y = h}} end

local function area_slips(w, h, unit)
  return apart(w * h, {
    slip(2 * (w + h), "perimeter for area", "$1 is the way round. Area counts the squares inside.", "$1 es la vuelta. El área cuenta los cuadrados de dentro.", 2 * (w + h)),
    slip(w + h, "adds two sides", "$1 adds two sides. Area counts rows of squares.", "$1 suma dos lados. El área cuenta filas de cuadrados.", w + h),
    slip((w - 1) * h, "leaves out a column", "$1 has $2 in a row. There are $3.", "$1 tiene $2 por fila. Hay $3.", (w - 1) * h, w - 1, w),
    slip(w * (h - 1), "leaves out a row", "$1 has $2. There are $3.", "$1 tiene $2. Hay $3.", w * (h - 1), count(h - 1, noun("row", "rows", "fila", "filas", "f")), h),
    slip(2 * w * h, "doubles the area", "$1 counts each square two times.", "$1 cuenta cada cuadrado dos veces.", 2 * w * h),
  })
end
local function perimeter_slips(w, h)
  return apart(2 * (w + h), {
    slip(w * h, "area for perimeter", "$1 counts the squares inside. The way round is asked for.", "$1 cuenta los cuadrados de dentro. Se pide la vuelta.", w * h),
    slip(w + h, "adds two sides", "$1 is half of the way round. There are four sides.", "$1 es la mitad de la vuelta. Hay cuatro lados.", w + h),
    slip(2 * w + h, "leaves out one side", "$1 leaves out one side of $2.", "A $1 le falta un lado de $2.", 2 * w + h, h),
    slip(w + 2 * h, "leaves out one side", "$1 leaves out one side of $2.", "A $1 le falta un lado de $2.", w + 2 * h, w),
    slip(4 * w, "takes all sides for equal", "$1 takes four sides of $2. Two of them are $3.", "$1 toma cuatro lados de $2. Dos miden $3.", 4 * w, w, h),
    slip(4 * h, "takes all sides for equal", "$1 takes four sides of $2. Two of them are $3.", "$1 toma cuatro lados de $2. Dos miden $3.", 4 * h, h, w),
  })
end

local function sizes(i)
  local w, h = 5 + i % 12, 2 + i // 12 % 8
  if w == h then w = w + 4 end
  if w < h then w, h = h, w end
  return w, h
end

local function drawn(rng, i)
  local w, h = sizes(i // 2)
  local area = i % 2 == 0
  local u = i // 2 % 3 == 0 and "m" or "cm"
  return {
    prompt = area and t("The rectangle is $1 $3 long and $2 $3 wide.\nWhat is its area?", "El rectángulo mide $1 $3 de largo y $2 $3 de ancho.\n¿Cuál es su área?", w, h, u)
      or t("The rectangle is $1 $3 long and $2 $3 wide.\nWhat is its perimeter?", "El rectángulo mide $1 $3 de largo y $2 $3 de ancho.\n¿Cuál es su perímetro?", w, h, u),
    figure = {kind = "polygon", corners = corners(w, h), sides = {w .. " " .. u, h .. " " .. u, w .. " " .. u, h .. " " .. u}},
    answer = {kind = "number", value = area and w * h or 2 * (w + h), form = "integer", unit = area and u .. "²" or u},
    misconceptions = area and area_slips(w, h) or perimeter_slips(w, h),
    hints = area and {
      t("Area is how many squares of 1 $1 cover it.", "El área es cuántos cuadrados de 1 $1 lo cubren.", u),
      t("Think of rows of squares.", "Piensa en filas de cuadrados."),
      t("There are $1 rows of $2 squares.", "Hay $1 filas de $2 cuadrados.", h, w),
    } or {
      t("Perimeter is the way round the edge.", "El perímetro es la vuelta por el borde."),
      t("Go along all four sides.", "Recorre los cuatro lados."),
      t("One length and one width are $1. That comes twice.", "Un largo y un ancho son $1. Eso va dos veces.", w + h),
    },
    worked = area and {t("Area = length × width", "Área = largo × ancho"), w .. " × " .. h .. " = " .. bold(w * h)}
      or {t("Perimeter = 2 × (length + width)", "Perímetro = 2 × (largo + ancho)"), "2 × (" .. w .. " + " .. h .. ") = " .. bold(2 * (w + h))},
    right_note = area and t("Area is counted in squares, perimeter in lengths.", "El área se cuenta en cuadrados, el perímetro en longitudes.")
      or t("Facing sides are equal, so doubling works.", "Los lados opuestos son iguales, por eso se duplica."),
    paper = t("Draw it on squared paper. Count and check.", "Dibújalo en papel cuadriculado. Cuenta y comprueba."),
  }
end

local function missing_side(rng, i)
  local w, h = sizes(i // 2)
  local area = i % 2 == 0
  local total = area and w * h or 2 * (w + h)
  local side_known = i // 4 % 2 == 0 and w or h
  local key = side_known == w and h or w
  local list
  if area then
    list = {
      slip(total - side_known, "takes away in place of dividing", "$1 takes $2 off once. $2 × ? makes $3.", "$1 quita $2 una vez. $2 × ? da $3.", total - side_known, side_known, total),
      slip(total // 2 - side_known > 0 and total // 2 - side_known or key, "perimeter for area", "That treats $1 as the way round. It is the area.", "Eso toma $1 como la vuelta. Es el área.", total),
      slip(key + 1, "basic fact one off", "$1 × $2 is $3, not $4.", "$1 × $2 es $3, no $4.", side_known, key + 1, side_known * (key + 1), total),
      slip(key - 1, "basic fact one off", "$1 × $2 is $3, not $4.", "$1 × $2 es $3, no $4.", side_known, key - 1, side_known * (key - 1), total),
      slip(total * side_known, "multiplies in place of dividing", "$1 is far too long. The area is only $2.", "$1 es demasiado largo. El área es solo $2.", total * side_known, total),
    }
  else
    list = {
      slip(total - side_known, "takes one side off only", "$1 is the other three sides together.", "$1 son los otros tres lados juntos.", total - side_known),
      slip(total - 2 * side_known, "does not share by the two sides", "$1 is two sides together. One is asked for.", "$1 son dos lados juntos. Se pide uno.", total - 2 * side_known),
      slip(total // 4, "takes all sides for equal", "All four sides would be equal then. One is $1.", "Entonces los cuatro lados serían iguales. Uno mide $1.", side_known),
      slip(total // 2, "stops after the first step", "$1 is one length and one width together.", "$1 es un largo y un ancho juntos.", total // 2),
      slip(key + 2, "subtraction one off", "With $1 the way round is $2, not $3.", "Con $1 la vuelta es $2, no $3.", key + 2, total + 4, total),
    }
  end
  return {
    prompt = area and t("A rectangle has an area of $1 cm². One side is $2 cm.\nHow long is the other side?", "Un rectángulo tiene un área de $1 cm². Un lado mide $2 cm.\n¿Cuánto mide el otro lado?", total, side_known)
      or t("A rectangle has a perimeter of $1 cm. One side is $2 cm.\nHow long is the side next to it?", "Un rectángulo tiene un perímetro de $1 cm. Un lado mide $2 cm.\n¿Cuánto mide el lado vecino?", total, side_known),
    answer = {kind = "number", value = key, form = "integer", unit = "cm"},
    misconceptions = apart(key, list),
    hints = area and {
      t("Area is one side times the other.", "El área es un lado por el otro."),
      t("$1 × ? = $2", "$1 × ? = $2", side_known, total),
      t("How often does $1 fit into $2?", "¿Cuántas veces cabe $1 en $2?", side_known, total),
    } or {
      t("Half of the perimeter is one length and one width.", "La mitad del perímetro es un largo y un ancho."),
      t("Halve $1. Then take $2 off.", "Saca la mitad de $1. Luego quita $2.", total, side_known),
      t("Half of it is $1. One part of that is $2.", "La mitad es $1. Una parte de eso es $2.", w + h, side_known),
    },
    worked = area and {side_known .. " × ? = " .. total, total .. " ÷ " .. side_known .. " = " .. bold(key)}
      or {total .. " ÷ 2 = " .. w + h, w + h .. " − " .. side_known .. " = " .. bold(key)},
    right_note = area and t("Dividing the area by one side gives the other.", "El área entre un lado da el otro.") or t("Check: 2 × ($1 + $2) = $3.", "Comprueba: 2 × ($1 + $2) = $3.", w, h, total),
    paper = t("Draw the rectangle. Write what is known at its sides.", "Dibuja el rectángulo. Escribe lo que se sabe en sus lados."),
  }
end

-- One area, many perimeters: drawn by hand.
local function draw_it(rng, i)
  local list = {}
  for h = 1, 7 do for w = h + 1, 10 do if w + h <= 15 and w * h >= 6 then list[#list + 1] = {w, h} end end end
  local one = list[1 + i % #list]
  local w, h = one[1], one[2]
  local by_perimeter = i // #list % 2 == 0
  local p, a = 2 * (w + h), w * h
  local slips = {}
  local function add(hh, ww, name, en, es, ...)
    if hh >= 1 and ww >= 1 and hh <= 8 and ww <= 10 and not (hh == h and ww == w) and not (hh == w and ww == h) then
      slips[#slips + 1] = slip(rectangle(8, 10, hh, ww), name, en, es, ...)
    end
  end
  for f = 1, 8 do
    if a % f == 0 and a // f <= 10 and f <= a // f then
      add(f, a // f, "fits the area only", "Its area is $1, but its perimeter is $2.", "Su área es $1, pero su perímetro es $2.", a, 2 * (f + a // f))
    end
  end
  for f = 1, 7 do
    local g = w + h - f
    if #slips < 5 and f <= g then add(f, g, "fits the perimeter only", "Its perimeter is $1, but its area is $2.", "Su perímetro es $1, pero su área es $2.", p, f * g) end
  end
  add(h, w + 1, "counts one too many", "That is one column too many.", "Sobra una columna.")
  add(h, w - 1, "leaves out a column", "That is one column too few.", "Falta una columna.")
  return {
    prompt = t("Each square is 1 cm². Draw a rectangle.\nIts area is $1 cm² and its perimeter $2 cm.", "Cada cuadrado es 1 cm². Dibuja un rectángulo.\nSu área es $1 cm² y su perímetro $2 cm.", a, p),
    answer = {kind = "grid", rows = 8, columns = 10, rule = "rectangle", high = h, wide = w, turned = true},
    misconceptions = apart(rectangle(8, 10, h, w), slips),
    hints = {
      t("Two numbers multiply to $1. Find such pairs.", "Dos números multiplicados dan $1. Busca esas parejas.", a),
      t("One length and one width together are $1.", "Un largo y un ancho juntos son $1.", p // 2),
      t("Test pairs for $1: which one adds up to $2?", "Prueba parejas de $1: ¿cuál suma $2?", a, p // 2),
    },
    worked = {w .. " × " .. h .. " = " .. a, w .. " + " .. h .. " = " .. p // 2, t("$1 cm by $2 cm", "$1 cm por $2 cm", bold(w), bold(h))},
    right_note = t("Equal areas can have unlike perimeters.", "Áreas iguales pueden tener perímetros distintos."),
    paper = t("Draw all rectangles of $1 squares. Measure round each.", "Dibuja todos los rectángulos de $1 cuadrados. Mide su vuelta.", a),
  }
end

local function story(rng, i)
  local w, h = sizes(i)
  w, h = w + 3, h + 2
  if w == h then w = w + 1 end
  local kind = i % 4
  local area = kind < 2
  local prompt
  if kind == 0 then prompt = t("A gym is $1 m by $2 m. The floor gets new tiles.\nHow many square meters is that?", "Un gimnasio mide $1 m por $2 m. Se ponen losetas en el piso.\n¿Cuántos metros cuadrados son?", w, h)
  elseif kind == 1 then prompt = t("A school wall is $1 m by $2 m. All of it is painted.\nHow many square meters is that?", "El muro de la escuela mide $1 m por $2 m. Se pinta todo.\n¿Cuántos metros cuadrados son?", w, h)
  elseif kind == 2 then prompt = t("A garden is $1 m by $2 m. A fence goes all round it.\nHow many meters of fence is that?", "Un jardín mide $1 m por $2 m. Se pone una cerca alrededor.\n¿Cuántos metros de cerca son?", w, h)
  else prompt = t("A field is $1 m by $2 m. Someone walks once round it.\nHow many meters is that?", "Un campo mide $1 m por $2 m. Alguien le da una vuelta.\n¿Cuántos metros son?", w, h) end
  return {
    prompt = prompt,
    answer = {kind = "number", value = area and w * h or 2 * (w + h), form = "integer", unit = area and "m²" or "m"},
    misconceptions = area and area_slips(w, h) or perimeter_slips(w, h),
    hints = {
      t("Does the story cover the inside or go round?", "¿La historia cubre el interior o da la vuelta?"),
      area and t("It covers the inside: rows of squares.", "Cubre el interior: filas de cuadrados.") or t("It goes round: all four sides.", "Da la vuelta: los cuatro lados."),
      area and t("There are $1 rows of $2 squares.", "Hay $1 filas de $2 cuadrados.", h, w) or t("One length and one width are $1.", "Un largo y un ancho son $1.", w + h),
    },
    worked = area and {w .. " × " .. h .. " = " .. bold(w * h)} or {w .. " + " .. h .. " = " .. w + h, "2 × " .. w + h .. " = " .. bold(2 * (w + h))},
    right_note = area and t("Covering asks for area.", "Cubrir pide el área.") or t("Going round asks for perimeter.", "Dar la vuelta pide el perímetro."),
    paper = t("Draw it. Color what the story is about.", "Dibújalo. Colorea aquello de lo que habla la historia."),
  }
end

return function(rng, level)
  local i = rng:turn(192)
  if level == 1 then return drawn(rng, i) end
  if level == 2 then return missing_side(rng, i) end
  if i % 3 == 0 then return draw_it(rng, i // 3) end
  return story(rng, i // 3 * 2 + i % 3)
end
