-- Tables and lines of equal ratios (6.RP.A.3.a). Errors after Lamon (2007) and Karplus, Pulos and Stage (1983): adding the same
-- instead of multiplying, doubling whatever the factor is, taking the number from another row.

local recipes = {{t("rice", "arroz"), t("water", "agua")}, {t("eggs", "huevos"), t("flour", "harina")}, {t("apples", "manzanas"), t("buns", "panes")},
  {t("lemons", "limones"), t("water", "agua")}, {t("oats", "avena"), t("milk", "leche")}, {t("plums", "ciruelas"), t("jam", "mermelada")}}

local function item(k, rows, row, column, key, list, hints, worked, note)
  local recipe = recipes[1 + k % #recipes]
  local shown = {}
  for i = 1, #rows do shown[i] = {tostring(rows[i][1]), tostring(rows[i][2])} end
  shown[row][column] = "?"
  return {
    prompt = t("Each row is the same recipe, small or large.\nWhat number goes in place of the question mark?", "Cada fila es la misma receta, más chica o más grande.\n¿Qué número va en lugar del signo de pregunta?"),
    figure = {kind = "table", heads = {cap(recipe[1]), cap(recipe[2])}, rows = shown},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, list),
    hints = hints, worked = worked, right_note = note,
    paper = t("Write the table. Draw an arrow with the times number.", "Escribe la tabla. Dibuja una flecha con el número por el que se multiplica."),
  }
end

local function times_down(rng)
  local k = rng:turn(60)
  local a = 2 + k % 4
  local b, f = a + 1 + k // 4 % 3, 2 + k // 12 % 5
  local key = b * f
  return item(k, {{a, b}, {a * f, key}}, 2, 2, key, {
    slip(b + a * f - a, "adds the same to both", "That adds $1 to both. Both must be multiplied by the same.", "Eso suma $1 a los dos. Los dos se multiplican por lo mismo.", a * f - a),
    slip(2 * b, "doubles whatever the factor is", "That doubles $1. How many times $2 is $3?", "Eso duplica $1. ¿Cuántas veces $2 es $3?", b, a, a * f),
    slip(b, "keeps the number above", "$1 goes with $2. Now there is more.", "$1 va con $2. Ahora hay más.", b, a),
    slip(a * f, "copies the number beside it", "$1 is the other column. The two go together as $2 and $3.", "$1 es la otra columna. Van juntos como $2 y $3.", a * f, a, b),
    slip(b + f, "adds the factor", "That adds $1. Multiply by it.", "Eso suma $1. Multiplica por él.", f),
    slip(key + b, "goes one row too far", "That is $1 times as much. Look at the first column once more.", "Eso es $1 veces más. Mira otra vez la primera columna.", f + 1),
  }, {
    t("Look down the first column. What happens to $1?", "Mira la primera columna hacia abajo. ¿Qué le pasa al $1?", a),
    t("It is multiplied. The same happens in the other column.", "Se multiplica. En la otra columna pasa lo mismo."),
    t("$1 times $2 is $3. Multiply $4 the same way.", "$1 por $2 es $3. Multiplica $4 igual.", a, f, a * f, b),
  }, {a .. " × " .. f .. " = " .. a * f, b .. " × " .. f .. " = " .. bold(key)}, t("Both columns are multiplied by the same number.", "Las dos columnas se multiplican por el mismo número."))
end

local function through_one(rng)
  local k = rng:turn(96) // 2
  local a, unit = 2 + k % 4, 2 + k // 4 % 4
  local b, m = a * unit, a + 1 + k // 16 % 3
  local key = m * unit
  return item(k, {{1, unit}, {a, b}, {m, key}}, 3, 2, key, {
    slip(b + m - a, "adds the same to both", "That adds $1 to both. Look at what goes with 1.", "Eso suma $1 a los dos. Mira qué va con 1.", m - a),
    slip(b + 1, "goes on by one", "That goes on by 1. Each row one more brings $1.", "Eso avanza de 1 en 1. Cada uno más trae $1.", unit),
    slip(2 * b, "doubles whatever the factor is", "That doubles $1. Is $2 double $3?", "Eso duplica $1. ¿Es $2 el doble de $3?", b, m, a),
    slip(m + unit, "adds in place of multiplying", "That adds $1. Each of the $2 brings $1.", "Eso suma $1. Cada uno de los $2 trae $1.", unit, m),
    slip(unit * (m + 1), "goes one row too far", "That goes with $1.", "Eso va con $1.", m + 1),
    slip(key - unit, "stops one row early", "That goes with $1.", "Eso va con $1.", m - 1),
  }, {
    t("What goes with 1?", "¿Qué va con 1?"),
    t("Each one more brings the same again.", "Cada uno más trae otra vez lo mismo."),
    t("With 1 goes $1. Now there are $2 of them.", "Con 1 va $1. Ahora son $2.", unit, m),
  }, {t("1 goes with $1.", "1 va con $1.", unit), m .. " × " .. unit .. " = " .. bold(key)}, t("What goes with 1 tells all the rows.", "Lo que va con 1 dice todas las filas."))
end

-- Neither row is a whole multiple of the other: down to a common part, then up.
local parts = {{4, 6, 10}, {6, 9, 10}, {4, 10, 6}, {6, 15, 8}, {8, 12, 10}, {6, 4, 15}, {10, 15, 8}, {9, 6, 15},
  {8, 20, 6}, {10, 4, 15}, {6, 21, 10}, {12, 9, 20}, {15, 6, 25}, {8, 6, 12}, {10, 25, 6}, {9, 12, 15}}

local function down_and_up(rng)
  local k = rng:turn(64)
  local p = parts[1 + k % #parts]
  local a, b, m = p[1], p[2], p[3]
  local d = gcd(a, b)
  local sa, sb = a // d, b // d
  local f = m // sa
  local key = sb * f
  local second = k // #parts % 2 == 0
  local rows = second and {{a, b}, {m, key}} or {{b, a}, {key, m}}
  local list = {
    slip(max(1, b + m - a), "adds the same to both", "That changes both by the same sum. They are multiplied by the same.", "Eso cambia los dos con la misma suma. Se multiplican por lo mismo."),
    slip(2 * b, "doubles whatever the factor is", "That doubles $1. Is $2 double $3?", "Eso duplica $1. ¿Es $2 el doble de $3?", b, m, a),
    slip(m, "copies the number beside it", "$1 is the other column. They go together as $2 and $3.", "$1 es la otra columna. Van juntos como $2 y $3.", m, a, b),
    slip(b, "keeps the number above", "$1 goes with $2, not with $3.", "$1 va con $2, no con $3.", b, a, m),
    slip(key + sb, "goes one row too far", "That is one step of $1 too many.", "Eso tiene un paso de $1 de más.", sb),
  }
  return item(k + k // 32, rows, 2, second and 2 or 1, key, list, {
    t("Make the first row smaller first.", "Primero haz más chica la primera fila."),
    t("Which number divides both $1 and $2?", "¿Qué número divide a $1 y también a $2?", a, b),
    t("Divided by $1 it is $2 and $3. Multiply by $4.", "Dividido entre $1 es $2 y $3. Multiplica por $4.", d, sa, sb, f),
  }, {a .. " ÷ " .. d .. " = " .. sa .. ", " .. b .. " ÷ " .. d .. " = " .. sb, sa .. " × " .. f .. " = " .. m, sb .. " × " .. f .. " = " .. bold(key)},
  t("Go down to a small row. Then go up.", "Baja a una fila pequeña. Luego sube."))
end

local mixes = {{1, 2}, {1, 3}, {2, 3}, {3, 4}, {2, 5}, {1, 4}, {3, 5}, {4, 5}}
local function same_mix(rng)
  local k = rng:turn(96) // 2
  local at = k % #mixes
  local one, two, three = mixes[at + 1], mixes[(at + 3) % #mixes + 1], mixes[(at + 5) % #mixes + 1]
  local function text(m, f) return m[1] * f .. " : " .. m[2] * f end
  local f, g, h = 2 + k // 8 % 3, 3 + k // 24 % 2, 2 + k % 2
  local a, b, c = text(one, f), text(two, g), text(three, h)
  local s = 3
  local function same(m) return (one[1] + s) * m[2] == (one[2] + s) * m[1] end
  repeat s = s + 1 until not same(one) and not same(two) and not same(three)
  local added = one[1] + s .. " : " .. one[2] + s
  return {
    prompt = t("1 : 2 and 3 : 6 are the same mix.\nMatch each mix to the one that is the same.", "1 : 2 y 3 : 6 son la misma mezcla.\nUne cada mezcla con la que es igual."),
    answer = {kind = "match", pairs = {{left = text(one, 1), right = a}, {left = text(two, 1), right = b}, {left = text(three, 1), right = c}}, extra = {added}},
    misconceptions = {
      slip({added, b, c}, "adds the same to both", "$1 adds $2 to both numbers. Multiply both by the same.", "$1 suma $2 a los dos números. Multiplica los dos por lo mismo.", added, s),
      slip({b, a, c}, "looks at one number only", "The first two change places. Look at both numbers of a mix.", "Las dos primeras están cambiadas. Mira los dos números de la mezcla."),
      slip({a, c, b}, "looks at the sum only", "The last two change places. Make each mix as small as it goes.", "Las dos últimas están cambiadas. Reduce cada mezcla lo más posible."),
    },
    hints = {
      t("Both numbers of a mix are multiplied by the same.", "Los dos números de una mezcla se multiplican por lo mismo."),
      t("Make each mix on the right as small as it goes.", "Reduce cada mezcla de la derecha lo más posible."),
      t("Both numbers of $1 are multiplied by $2.", "Los dos números de $1 se multiplican por $2.", text(one, 1), f),
    },
    worked = {text(one, 1) .. " = " .. a, text(two, 1) .. " = " .. b, text(three, 1) .. " = " .. bold(c)},
    right_note = t("The same mix tastes the same, large or small.", "La misma mezcla sabe igual, mucha o poca."),
    paper = t("Divide both numbers of a mix until it stops.", "Divide los dos números de una mezcla hasta que ya no se pueda."),
  }
end

-- Pairs of the table as points; one more is placed.
local function as_points(rng)
  local k = rng:turn(54)
  local r = ({{1, 2}, {2, 1}, {1, 3}, {3, 1}, {2, 3}, {3, 2}})[1 + k % 6]
  local top = 10 // max(r[1], r[2])
  local n = 2 + k // 6 % (top - 1)
  if n > top then n = top end
  local points = {{x = r[1], y = r[2], label = "A"}}
  local x, y = r[1] * n, r[2] * n
  local list = {
    {x, min(10, r[2] + x - r[1]), "adds the same to both", t("That adds $1 to both numbers of A. Multiply both.", "Eso suma $1 a los dos números de A. Multiplica los dos.", x - r[1])},
    {min(10, y), x, "swaps the two numbers", t("The two numbers are swapped. Lemons go along.", "Los dos números están cambiados. Los limones van a lo largo.")},
    {x, r[2], "keeps the number above", t("The water stayed at $1. More lemons need more water.", "El agua quedó en $1. Más limones necesitan más agua.", r[2])},
    {x, max(0, y - r[2]), "stops one row early", t("That is one recipe of water too few.", "Falta el agua de una receta.")},
    {x, x == y and y - 1 or x, "copies the number beside it", t("That takes as much water as lemons. Look at A.", "Eso usa tanta agua como limones. Mira A.")},
  }
  local wrong = {}
  for _, one in ipairs(list) do if not (one[1] == r[1] and one[2] == r[2]) then wrong[#wrong + 1] = {given = one[1] .. "," .. one[2], name = one[3], feedback = one[4]} end end
  return {
    prompt = t("Point A shows a recipe: lemons and cups of water.\nTap the point of the same recipe with $1 lemons.", "El punto A muestra una receta: limones y tazas de agua.\nToca el punto de la misma receta con $1 limones.", x),
    answer = {kind = "point", x = x, y = y, grid = {x_from = 0, x_to = 10, y_from = 0, y_to = 10, x_title = t("lemons", "limones"), y_title = t("water", "agua"), points = points}},
    misconceptions = apart(x .. "," .. y, wrong),
    hints = {
      t("Read point A: lemons along, water up.", "Lee el punto A: limones a lo largo, agua hacia arriba."),
      t("How many times the lemons of A are $1 lemons?", "¿Cuántas veces los limones de A son $1 limones?", x),
      t("Take the water of A as many times.", "Toma el agua de A el mismo número de veces."),
    },
    worked = {t("A: $1 and $2", "A: $1 y $2", r[1], r[2]), r[1] .. " × " .. n .. " = " .. x, r[2] .. " × " .. n .. " = " .. y, bold("(" .. x .. ", " .. y .. ")")},
    right_note = t("All points of one recipe lie on a line through 0.", "Los puntos de una receta están en una recta que pasa por 0."),
    paper = t("Mark more points of the recipe. Lay a ruler along them.", "Marca más puntos de la receta. Pon una regla sobre ellos."),
  }
end

return function(rng, level)
  if level == 1 then return times_down(rng) end
  local k = rng:turn(3)
  if level == 2 then if k == 0 then return same_mix(rng) end return through_one(rng) end
  if k == 0 then return as_points(rng) end
  return down_and_up(rng)
end
