-- Two-way tables and relative frequencies (8.SP.A.4). Errors after Batanero, Estepa, Godino and Green (1996), Watson and Callingham (2014).

local function names()
  return t("grade", "grado"), t("walk", "a pie"), t("bus", "autobús"), t("all", "todos"), t("grade 7", "grado 7"), t("grade 8", "grado 8")
end
-- rows with whole percents: {of, part}
local parts = {{20, 5}, {20, 12}, {25, 10}, {25, 6}, {50, 30}, {50, 12}, {40, 10}, {40, 24}, {20, 9}, {25, 16}, {50, 21}, {40, 30}}
local function two_rows(k)
  local p, q = parts[1 + k % 12], parts[1 + (k * 5 + k // 12 * 7 + 3) % 12]
  if p[2] * q[1] == q[2] * p[1] then q = parts[1 + (k + 1) % 12] end
  return p[1], p[2], q[1], q[2]
end

local function missing(rng)
  local k = rng:turn(156)
  local a, b = 11 + k % 13, 5 + k // 13 % 12
  local c, d = 8 + (k * 3) % 11, 14 + k % 7
  local head, walk, bus, all, seven, eight = names()
  local cells = {{a, b, a + b}, {c, d, c + d}, {a + c, b + d, a + b + c + d}}
  local r, col = 1 + k % 3, 1 + k // 3 % 3
  local key = cells[r][col]
  local rows = {}
  for i = 1, 3 do
    rows[i] = {i == 1 and seven or i == 2 and eight or all}
    for j = 1, 3 do rows[i][j + 1] = i == r and j == col and "?" or tostring(cells[i][j]) end
  end
  local left, above = cells[r][col == 1 and 2 or 1], cells[r == 1 and 2 or 1][col]
  local whole = col == 3 and cells[r][1] or cells[r][3]
  return {
    prompt = t("The table tells how children come to school.\nWhich number goes in place of the question mark?", "La tabla dice cómo llegan los niños a la escuela.\n¿Qué número va en lugar del signo de pregunta?"),
    figure = {kind = "table", heads = {head, walk, bus, all}, rows = rows},
    answer = {kind = "number", value = key, form = "any", point = true, fraction = true},
    misconceptions = apart(key, {
      slip(col == 3 and abs(cells[r][1] - cells[r][2]) or cells[r][3] + left, col == 3 and "takes away in place of adding" or "adds in place of taking away", col == 3 and "The last column holds all: add the row." or "The last column is the whole. Take the other part away.", col == 3 and "La última columna es el total: suma la fila." or "La última columna es el total. Resta la otra parte."),
      slip(left, "reads the place beside", "$1 stands in the next column.", "$1 está en la otra columna.", left),
      slip(above, "reads another row", "$1 stands in another row.", "$1 está en otra fila.", above),
      slip(whole, "takes a part for the whole", "$1 is another part of this row.", "$1 es otra parte de esta fila.", whole),
      slip(key + 10, "borrows without a decrement", "Work it out once more, tens and ones.", "Calcúlalo otra vez, decenas y unidades."),
      slip(key - 1, "basic fact one off", "Check it with the column, too.", "Compruébalo también con la columna."),
    }),
    hints = {
      t("Each row and each column ends with its total.", "Cada fila y cada columna termina con su total."),
      col == 3 and t("Look at the row. What belongs together?", "Mira la fila. ¿Qué va junto?") or t("Look at the row: part + part = all.", "Mira la fila: parte + parte = todos."),
      col == 3 and t("Add $1 and $2.", "Suma $1 y $2.", cells[r][1], cells[r][2]) or t("Take the part that is known from the total of the row.", "Resta la parte conocida del total de la fila."),
    },
    worked = {col == 3 and cells[r][1] .. " + " .. cells[r][2] .. " = " .. bold(key) or cells[r][3] .. " − " .. left .. " = " .. bold(key)},
    right_note = t("Row and column lead to the same number.", "Fila y columna llevan al mismo número."),
    paper = t("Ask ten people two questions. Make such a table.", "Haz dos preguntas a diez personas. Arma la tabla."),
  }
end

local function table_of(p, a, q, c)
  local head, walk, bus, all, seven, eight = names()
  return {kind = "table", heads = {head, walk, bus, all}, rows = {{seven, tostring(a), tostring(p - a), tostring(p)}, {eight, tostring(c), tostring(q - c), tostring(q)}, {all, tostring(a + c), tostring(p + q - a - c), tostring(p + q)}}}
end

local function percent_of_row(rng)
  local k = rng:turn(144)
  local p, a, q, c = two_rows(k)
  local seven, walk = k % 2 == 0, k // 72 == 0
  local of, part = seven and p or q, seven and a or c
  if not walk then part = of - part end
  local key = 100 * part // of
  local column = walk and a + c or p + q - a - c
  return {
    prompt = seven and (walk and t("What percent of grade 7 walk?", "¿Qué porcentaje del grado 7 va a pie?") or t("What percent of grade 7 take the bus?", "¿Qué porcentaje del grado 7 va en autobús?")) or (walk and t("What percent of grade 8 walk?", "¿Qué porcentaje del grado 8 va a pie?") or t("What percent of grade 8 take the bus?", "¿Qué porcentaje del grado 8 va en autobús?")),
    figure = table_of(p, a, q, c),
    answer = {kind = "number", value = key, form = "any", point = true, fraction = true, unit = "%"},
    misconceptions = apart(key, {
      slip(part, "takes the amount for the percent", "$1 are children, not percents. They are out of $2.", "$1 son niños, no un porcentaje. Son de un total de $2.", part, of),
      slip(100 - key, "gives the percent of the rest", "That is the other part of the grade.", "Esa es la otra parte del grado."),
      slip(100 * part // (p + q), "takes the whole table for the whole", "That is out of all $1. Here only $2 count.", "Eso es de los $1. Aquí cuentan solo $2.", p + q, of),
      slip(100 * part // column, "takes the column for the whole", "That is out of the $1 in the column. Use the row.", "Eso es de los $1 de la columna. Usa la fila.", column),
      slip(of, "takes the whole for a part", "$1 is the whole grade.", "$1 es todo el grado.", of),
    }),
    hints = {
      t("Which children count as the whole here?", "¿Qué niños son aquí el total?"),
      t("The whole is the total of the row.", "El total es el de la fila."),
      t("Divide the part by the row total. Then times 100.", "Divide la parte entre el total de la fila. Luego por 100."),
    },
    worked = {frac(part, of), part .. " × 100 ÷ " .. of .. " = " .. key, bold(key .. " %")},
    right_note = t("The words after “of” name the whole.", "Las palabras tras “del” nombran el total."),
    paper = t("Shade the row on squared paper as parts of 100.", "Sombrea la fila como partes de 100."),
  }
end

local function compare(rng)
  local k = rng:turn(144)
  local p, a, q, c = two_rows(k)
  local first, second = 100 * a // p, 100 * c // q
  local key = abs(first - second)
  return {
    prompt = t("Find the percent of walkers in each grade.\nBy how many percentage points do they differ?", "Halla el porcentaje que va a pie en cada grado.\n¿En cuántos puntos porcentuales difieren?"),
    figure = table_of(p, a, q, c),
    answer = {kind = "number", value = key, form = "any", minus = true, point = true, fraction = true},
    misconceptions = apart(key, {
      slip(abs(a - c), "compares the counts, not the shares", "$1 and $2 are counts. The grades are not the same size.", "$1 y $2 son cantidades. Los grados no tienen igual tamaño.", a, c),
      slip(first, "gives one part only", "$1 % is grade 7. Compare it with grade 8.", "$1 % es el grado 7. Compáralo con el grado 8.", first),
      slip(second, "gives one part only", "$1 % is grade 8. Compare it with grade 7.", "$1 % es el grado 8. Compáralo con el grado 7.", second),
      slip(first + second, "adds where the difference is asked", "That adds both percents. How far apart are they?", "Eso suma los dos. ¿Cuánto se separan?"),
      slip(abs(100 * a // (a + c) - 100 * c // (a + c)), "takes the column for the whole", "That shares out the walkers. Use each grade as the whole.", "Eso reparte a los que van a pie. Usa cada grado como total."),
      slip(abs(p - q), "compares the wholes", "That compares the sizes of the grades.", "Eso compara el tamaño de los grados."),
    }),
    hints = {
      t("Find each percent in its own row.", "Halla cada porcentaje en su propia fila."),
      t("Grade 7: walkers out of $1. Grade 8: out of $2.", "Grado 7: los de a pie entre $1. Grado 8: entre $2.", p, q),
      t("Then take the smaller percent from the larger one.", "Luego resta el porcentaje menor del mayor."),
    },
    worked = {a .. " × 100 ÷ " .. p .. " = " .. first, c .. " × 100 ÷ " .. q .. " = " .. second, max(first, second) .. " − " .. min(first, second) .. " = " .. bold(key)},
    right_note = t("A large difference points to a link with the grade.", "Una diferencia grande apunta a una relación con el grado."),
    paper = t("Draw a bar of 100 for each grade and shade the walkers.", "Dibuja una barra de 100 por grado y sombrea."),
  }
end

return function(rng, level)
  if level == 1 then return missing(rng) end
  if level == 2 then return percent_of_row(rng) end
  return compare(rng)
end
