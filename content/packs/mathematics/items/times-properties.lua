-- Turning round, splitting and regrouping products (3.OA.B.5). Errors: classroom observation.

local question = function() return t("What number goes in place of the question mark?", "¿Qué número va en lugar del signo de pregunta?") end
local function box_of(w, h, cut)
  return {kind = "polygon", grid = true, corners = {{x = 0, y = 0}, {x = w, y = 0}, {x = w, y = h}, {x = 0, y = h}},
    inner = cut and {{x1 = 0, y1 = cut, x2 = w, y2 = cut}} or nil}
end

local function turned_round_fact(rng, k)
  local a, b = 2 + k % 8, 2 + k // 8 % 7
  if a == b then b = 10 end
  return {
    prompt = a .. " × " .. b .. " = " .. b .. " × ?\n" .. question(),
    figure = {kind = "array", rows = a, columns = b, object = "dot"},
    answer = {kind = "number", value = a, form = "integer"},
    misconceptions = apart(a, {
      slip(b, "keeps the order of the factors", "$1 × $1 is not $2 × $1. Read the dots by columns.", "$1 × $1 no es $2 × $1. Hay que leer los puntos por columnas.", b, a),
      slip(a * b, "takes the equal sign for an answer sign", "$1 is the whole product. Both sides are to be equal.",
        "$1 es todo el producto. Los dos lados tienen que ser iguales.", a * b),
      slip(a + b, "adds in place of multiplying", "$1 adds the factors. Count the columns and rows.", "$1 suma los factores. Hay que contar filas y columnas.", a + b),
      slip(a + 1, "counts one too many", "$1 × $2 is one $1 too many.", "$1 × $2 tiene un $1 de más.", b, a + 1),
      slip(max(a - 1, 0), "counts one too few", "$1 × $2 is one $1 too few.", "A $1 × $2 le falta un $1.", b, a - 1),
    }),
    hints = {t("Read the dots by rows. Then read them by columns.", "Lee los puntos por filas. Luego por columnas."),
      t("There are $1 rows of $2.", "Hay $1 filas de $2.", a, b),
      t("Turn the page. Now there are $1 rows. How many dots in each?", "Gira la hoja. Ahora hay $1 filas. ¿Cuántos puntos en cada una?", b)},
    worked = {t("By rows: $1", "Por filas: $1", a .. " × " .. b), t("By columns: $1", "Por columnas: $1", b .. " × " .. a),
      a .. " × " .. b .. " = " .. b .. " × " .. bold(a)},
    right_note = t("Factors can change places. The product stays.", "Los factores pueden cambiar de lugar. El producto queda igual."),
    paper = t("Draw the dots. Turn the paper a quarter.", "Dibuja los puntos. Gira el papel un cuarto de vuelta."),
  }
end

local function split_off(rng, k)
  local f = 3 + k % 7
  local a = 6 + k // 7 % 4
  local first = k // 28 % 2 == 0 and 5 or 2
  local rest = a - first
  return {
    prompt = t("A rectangle is cut along the dashed line.\n$1 × $2 = $3 × $2 + ? × $2\n$4", "Un rectángulo se corta por la línea.\n$1 × $2 = $3 × $2 + ? × $2\n$4",
      a, f, first, question()),
    figure = box_of(f, a, first),
    answer = {kind = "number", value = rest, form = "integer"},
    misconceptions = apart(rest, {
      slip(a, "does not split the factor", "With $1 the sum is too large. $2 rows are counted already.",
        "Con $1 la suma es muy grande. Ya se contaron $2 filas.", a, first),
      slip(first, "uses the same part twice", "$1 and $1 make $2 rows. There are $3.", "$1 y $1 son $2 filas. Hay $3.", first, 2 * first, a),
      slip(f, "gives the other factor", "$1 is how long a row is. Count the rows below the line.",
        "$1 es lo que mide una fila. Hay que contar las filas bajo la línea.", f),
      slip(rest + 1, "splits into parts that do not fit", "$1 + $2 is more than $3.", "$1 + $2 es más que $3.", first, rest + 1, a),
      slip(rest - 1, "splits into parts that do not fit", "$1 + $2 is less than $3.", "$1 + $2 es menos que $3.", first, rest - 1, a),
      slip(a * f, "takes the equal sign for an answer sign", "$1 is the whole product. Only one part is missing.",
        "$1 es todo el producto. Solo falta una parte.", a * f),
    }),
    hints = {t("There are $1 rows of $2 squares in all.", "En total hay $1 filas de $2 cuadrados.", a, f),
      t("$1 rows are on one side of the line.", "$1 filas están a un lado de la línea.", first),
      t("$1 rows and how many more make $2 rows?", "¿$1 filas y cuántas más son $2 filas?", first, a)},
    worked = {a .. " = " .. first .. " + " .. rest, a .. " × " .. f .. " = " .. first .. " × " .. f .. " + " .. bold(rest) .. " × " .. f,
      first * f .. " + " .. rest * f .. " = " .. a * f},
    right_note = t("A hard product can be split into two known ones.", "Un producto difícil se parte en dos conocidos."),
    paper = t("Draw the rectangle on squared paper and cut it.", "Dibuja el rectángulo en papel cuadriculado y córtalo."),
  }
end

local function two_known(rng, k)
  local f = 3 + k % 7
  local a = 6 + k // 7 % 4
  local rest = a - 5
  local x, y = 5 * f, rest * f
  local key = a * f
  return {
    prompt = t("5 × $1 = $2\n$3 × $1 = $4\nHow much is $5 × $1?", "5 × $1 = $2\n$3 × $1 = $4\n¿Cuánto es $5 × $1?", f, x, rest, y, a),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(x, "uses one part only", "$1 is only 5 × $2. Then comes $3 × $2.", "$1 es solo 5 × $2. Todavía falta $3 × $2.", x, f, rest),
      slip(x + rest, "adds the factor, not the product", "$1 adds $2, not $2 × $3.", "$1 suma $2, no $2 × $3.", x + rest, rest, f),
      slip(x + y + f, "counts one group twice", "$1 is one group of $2 too many.", "$1 tiene un grupo de $2 de más.", key + f, f),
      slip(x - y, "takes away the parts", "$1 takes one part away. Both parts are needed.", "$1 quita una parte. Hacen falta las dos.", x - y),
      slip(a + f, "adds in place of multiplying", "$1 adds the factors. Add the two products.", "$1 suma los factores. Se suman los dos productos.", a + f),
    }),
    hints = {t("$1 is 5 and $2.", "$1 es 5 y $2.", a, rest), t("Both products count rows of the same length.", "Los dos productos cuentan filas iguales."),
      t("Put the two products together: $1 and $2.", "Junta los dos productos: $1 y $2.", x, y)},
    worked = {a .. " = 5 + " .. rest, x .. " + " .. y .. " = " .. key, a .. " × " .. f .. " = " .. bold(key)},
    right_note = t("Two small products make a larger one.", "Dos productos pequeños forman uno más grande."),
    paper = t("Draw $1 rows. Put a line under row 5.", "Dibuja $1 filas. Pon una línea bajo la fila 5.", a),
  }
end

-- 2 × 7 × 5: the two that make ten first.
local function regroup(rng, k)
  local f = 3 + k % 7
  local p, q = 2, 5
  local kind = k // 7 % 4
  if kind == 1 then p, q = 5, 2 elseif kind == 2 then p, q = 2, 3 elseif kind == 3 then p, q = 2, 4 end
  local ten = p * q
  local key = ten * f
  return {
    prompt = t("Look which two to multiply first.\nHow much is $1 × $2 × $3?", "Mira cuáles dos multiplicar primero.\n¿Cuánto es $1 × $2 × $3?", p, f, q),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(p + f + q, "adds in place of multiplying", "$1 adds the three numbers. The signs are times.", "$1 suma los tres números. Los signos son por.", p + f + q),
      slip(p * f, "stops after two factors", "$1 is $2 × $3. The factor $4 is left.", "$1 es $2 × $3. Queda el factor $4.", p * f, p, f, q),
      slip(ten, "stops after two factors", "$1 is $2 × $3. The factor $4 is left.", "$1 es $2 × $3. Queda el factor $4.", ten, p, q, f),
      slip(p * f + q, "adds the last factor", "$1 adds the $2 at the end. It is times $2.", "$1 suma el $2 al final. Es por $2.", p * f + q, q),
      slip(ten + f, "adds the last factor", "$1 adds the $2. It is times $2.", "$1 suma el $2. Es por $2.", ten + f, f),
      slip(p * f + f * q, "multiplies a factor twice", "$1 uses the $2 two times. Use each factor once.", "$1 usa el $2 dos veces. Cada factor se usa una vez.", p * f + f * q, f),
    }),
    hints = {t("Three factors can be multiplied in any order.", "Tres factores se multiplican en cualquier orden."),
      t("Look for two factors with a friendly product.", "Busca dos factores con un producto cómodo."),
      t("$1 × $2 = $3. Then times $4.", "$1 × $2 = $3. Luego por $4.", p, q, ten, f)},
    worked = {p .. " × " .. q .. " = " .. ten, ten .. " × " .. f .. " = " .. bold(key)},
    right_note = t("The order of factors is free. Choose a friendly one.", "El orden de los factores es libre. Conviene uno cómodo."),
    paper = t("Write the factors on cards. Move them about.", "Escribe los factores en tarjetas. Cámbialas de lugar."),
  }
end

local function several_equal(rng, k)
  local a, b = 6 + k % 4, 4 + 2 * (k // 4 % 3)
  if a == b then b = 10 end
  local rest = a - 5
  local same = {b .. " × " .. a, "5 × " .. b .. " + " .. rest .. " × " .. b, a .. " × 2 × " .. b // 2}
  local other = {a .. " + " .. b, "5 × " .. b .. " + " .. rest, a .. " × 2 + " .. b // 2}
  local right = k // 12 % 2 == 0 and {same[1], same[2]} or {same[2], same[3]}
  local options = rng:shuffle({right[1], right[2], other[1 + k // 24 % 2 * 2], other[2]})
  local ordered, no = {}, {}
  for _, one in ipairs(options) do
    if contains(right, one) then ordered[#ordered + 1] = one else no[#no + 1] = one end
  end
  local with_slip = {right[1], right[2], other[2]}
  return {
    prompt = t("Which ones make the same as $1 × $2?\nChoose all that do.", "¿Cuáles dan lo mismo que $1 × $2?\nElige todas.", a, b),
    answer = {kind = "several", options = options, right = ordered},
    misconceptions = {
      {given = {right[1]}, name = "stops at the first that fits", feedback = t("$1 fits. One more fits too.", "$1 sirve. Otra también sirve.", right[1])},
      {given = {right[2]}, name = "stops at the first that fits", feedback = t("$1 fits. One more fits too.", "$1 sirve. Otra también sirve.", right[2])},
      {given = with_slip, name = "adds the factor, not the product",
        feedback = t("$1 adds only $2. It needs $3 × $4.", "$1 suma solo $2. Hace falta $3 × $4.", other[2], rest, rest, b)},
      {given = {no[1], no[2]}, name = "adds in place of multiplying", feedback = t("Work those out. They are less than $1 × $2.", "Al calcularlas, dan menos que $1 × $2.", a, b)},
    },
    hints = {t("Factors may change places.", "Los factores pueden cambiar de lugar."),
      t("A factor may be split: $1 = 5 + $2.", "Un factor se puede partir: $1 = 5 + $2.", a, rest),
      t("Work out each one. Compare it with $1 × $2.", "Calcula cada una. Compárala con $1 × $2.", a, b)},
    worked = {a .. " × " .. b .. " = " .. a * b, right[1] .. " = " .. a * b, right[2] .. " = " .. a * b},
    right_note = t("One product can be worked out in many ways.", "Un producto se puede calcular de muchas maneras."),
    paper = t("Draw $1 rows of $2. Cut them in two ways.", "Dibuja $1 filas de $2. Córtalas de dos maneras.", a, b),
  }
end

return function(rng, level)
  local k = rng:turn(56)
  if level == 1 then return turned_round_fact(rng, k) end
  k = rng:turn(84)
  if level == 2 then
    if k % 3 == 2 then return two_known(rng, k // 3) end
    return split_off(rng, k // 3 * 2 + k % 3)
  end
  if k % 2 == 0 then return regroup(rng, k // 2) end
  return several_equal(rng, k // 2)
end
