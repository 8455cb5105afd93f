-- Two patterns side by side (5.OA.B.3): continue them, compare them term by term, plot the pairs. Errors after Stacey (1989) and
-- Warren and Cooper (2008): each pattern seen alone, the rule of one used for the other.

local function terms(from, step, n)
  local out = {}
  for i = 0, n - 1 do out[i + 1] = from + i * step end
  return out
end
local function shown(list) return table.concat(texts(list), ", ") end
local function rules(a, da, b, db)
  return t("First pattern: start at $1, add $2.\nSecond pattern: start at $3, add $4.", "Primer patrón: empieza en $1, suma $2.\nSegundo patrón: empieza en $3, suma $4.", a, da, b, db)
end

local function table_of(k)
  local da, m = 2 + k % 5, 2 + k // 5 % 3
  local a, b = k // 15 % 4, 0
  local db = da * m
  b = a * m
  local one, two = terms(a, da, 5), terms(b, db, 5)
  local hole = 3 + k % 3
  local key = two[hole]
  local rows = {}
  for i = 1, 5 do rows[i] = {tostring(one[i]), i == hole and "?" or tostring(two[i])} end
  return {
    prompt = rules(a, da, b, db) .. "\n" .. t("What number goes in place of the question mark?", "¿Qué número va en lugar del signo de pregunta?"),
    figure = {kind = "table", heads = {t("first", "primero"), t("second", "segundo")}, rows = rows},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(two[hole - 1] + da, "uses the rule of the other pattern", "$1 adds $2. The second pattern adds $3.", "$1 suma $2. El segundo patrón suma $3.", two[hole - 1] + da, da, db),
      slip(two[hole - 1] + 1, "counts on by ones", "$1 goes on by one. The rule adds $2.", "$1 avanza de uno en uno. La regla suma $2.", two[hole - 1] + 1, db),
      slip(two[hole - 1], "repeats the term before", "$1 is the number before. Add $2 to it.", "$1 es el número anterior. Se le suma $2.", two[hole - 1], db),
      slip(key + db, "goes one step too far", "$1 is one step too far. Count the places.", "$1 es un paso de más. Hay que contar los lugares.", key + db),
      slip(one[hole], "copies the other pattern", "$1 belongs to the first pattern.", "$1 es del primer patrón.", one[hole]),
    }),
    hints = {t("Follow the second pattern from the top.", "Sigue el segundo patrón desde arriba."), t("Each step of it adds $1.", "Cada paso suma $1.", db), t("The number before is $1. Add $2.", "El número anterior es $1. Suma $2.", two[hole - 1], db)},
    worked = {two[hole - 1] .. " + " .. db .. " = " .. bold(key)},
    right_note = m == 2 and t("Each second number is 2 times the first one.", "Cada número del segundo es 2 veces el del primero.")
      or t("Each second number is $1 times the first one.", "Cada número del segundo es $1 veces el del primero.", m),
    paper = t("Write both patterns below each other. Look down.", "Escribe los dos patrones, uno bajo otro. Mira hacia abajo."),
  }
end

local function how_many_times(k)
  local da, m = 2 + k % 6, 2 + k // 6 % 4
  local db = da * m
  local one, two = terms(0, da, 5), terms(0, db, 5)
  return {
    prompt = rules(0, da, 0, db) .. "\n" .. t("How many times as large is each second number?", "¿Cuántas veces mayor es cada número del segundo?"),
    answer = {kind = "number", value = m, form = "integer"},
    misconceptions = apart(m, {
      slip(db - da, "compares by taking away", "$1 is the difference of the steps. The numbers move further apart.", "$1 es la diferencia de los saltos. Los números se separan cada vez más.", db - da),
      slip(db, "takes the step for the relation", "$1 is the step of the second pattern. Compare number with number.", "$1 es el salto del segundo patrón. Se compara número con número.", db),
      slip(da, "takes the step for the relation", "$1 is the step of the first pattern. Compare number with number.", "$1 es el salto del primer patrón. Se compara número con número.", da),
      slip(m + 1, "counts one too many", "$1 × $2 is not $3.", "$1 × $2 no es $3.", m + 1, one[2], two[2]),
      slip(db + da, "adds the steps", "$1 adds both steps. Compare number with number.", "$1 suma los dos saltos. Se compara número con número.", db + da),
      slip(two[3] - one[3], "compares by taking away", "$1 is how far apart two of the numbers are.", "$1 es la distancia entre dos de los números.", two[3] - one[3]),
    }),
    hints = {t("Write the first numbers of both patterns.", "Escribe los primeros números de los dos patrones."), t("Put them in pairs: $1 with $2, $3 with $4.", "Ponlos en parejas: $1 con $2, $3 con $4.", one[2], two[2], one[3], two[3]),
      t("What times $1 makes $2?", "¿Qué número por $1 da $2?", one[2], two[2])},
    worked = {shown(one), shown(two), two[2] .. " ÷ " .. one[2] .. " = " .. bold(m)},
    right_note = t("The step is $1 times as large, so every number is.", "El salto es $1 veces mayor, y también cada número.", m),
    paper = t("Write the pairs in two rows.", "Escribe las parejas en dos filas."),
  }
end

-- Given a number of the first pattern far on: its partner.
local function partner(k)
  local da, m = 2 + k % 5, 2 + k // 5 % 4
  local db = da * m
  local n = 6 + k // 3 % 8
  local x, y = n * da, n * db
  return {
    prompt = rules(0, da, 0, db) .. "\n" .. t("In the first pattern comes $1. What stands at this place in the second?", "En el primer patrón sale $1. ¿Qué hay en ese lugar del segundo?", x),
    answer = {kind = "number", value = y, form = "integer"},
    misconceptions = apart(y, {
      slip(x + db - da, "compares by taking away", "$1 adds the difference of the steps only once.", "$1 suma una sola vez la diferencia de los saltos.", x + db - da),
      slip(x + db, "adds one step of the other pattern", "$1 adds one step. There were many steps.", "$1 suma un salto. Hubo muchos saltos.", x + db),
      slip(y - db, "stops one step short", "$1 is one place before. Count the places.", "$1 está un lugar antes. Hay que contar los lugares.", y - db),
      slip(y + db, "goes one step too far", "$1 is one step too far. Count the places.", "$1 es un paso de más. Hay que contar los lugares.", y + db),
      slip(x * db, "multiplies by the step", "$1 multiplies by the step $2. Compare the two steps.", "$1 multiplica por el salto $2. Hay que comparar los dos saltos.", x * db, db),
    }),
    hints = {t("Compare the two steps: $1 and $2.", "Compara los dos saltos: $1 y $2.", da, db), t("How many times as large is the second step?", "¿Cuántas veces mayor es el segundo salto?"),
      t("Each second number is $1 times the first.", "Cada número del segundo es $1 veces el del primero.", m)},
    worked = {db .. " ÷ " .. da .. " = " .. m, m .. " × " .. x .. " = " .. bold(y)},
    right_note = t("No need to write all the terms: use the relation.", "No hace falta escribir todo: basta la relación."),
    paper = t("Check by writing both patterns up to there.", "Comprueba escribiendo los dos patrones hasta ahí."),
  }
end

local function plot_the_pair(k)
  local da, db = 1 + k % 3, 1 + k // 3 % 3
  local a, b = k // 9 % 3, k // 27 % 3
  if da == db then db = db % 3 + 1 end
  local n = 3 + k // 2 % 2  -- which pair is asked
  local one, two = terms(a, da, 5), terms(b, db, 5)
  local x, y = one[n], two[n]
  local points = {{x = one[1], y = two[1]}, {x = one[2], y = two[2]}}
  local function at(px, py, name, en, es, ...)
    if px < 0 or py < 0 or px > 12 or py > 12 then return nil end
    return {given = px .. "," .. py, name = name, feedback = t(en, es, ...)}
  end
  local offered, list = {
    at(y, x, "swaps x and y", "The first number goes to the right. The second goes up.", "El primer número va a la derecha. El segundo va hacia arriba."),
    at(one[n + 1], two[n + 1], "goes one step too far", "That is the next pair. Count the pairs.", "Esa es la pareja siguiente. Hay que contar las parejas."),
    at(one[2], y, "moves one pattern only", "Both patterns move on, not only one.", "Avanzan los dos patrones, no solo uno."),
    at(x, two[2], "moves one pattern only", "Both patterns move on, not only one.", "Avanzan los dos patrones, no solo uno."),
    at(one[n] + 1, two[n] + 1, "counts on by ones", "Each pattern has its own step.", "Cada patrón tiene su propio salto."),
  }, {}
  for i = 1, 5 do
    local p = offered[i]
    if p and p.given ~= one[1] .. "," .. two[1] and p.given ~= one[2] .. "," .. two[2] then list[#list + 1] = p end
  end
  return {
    prompt = rules(a, da, b, db) .. "\n" .. (n == 3 and t("The first two pairs are shown. Tap the third.", "Se ven las dos primeras parejas. Toca la tercera.")
      or t("The first two pairs are shown. Tap the fourth.", "Se ven las dos primeras parejas. Toca la cuarta.")),
    answer = {kind = "point", grid = {x_from = 0, x_to = 12, y_from = 0, y_to = 12, points = points}, x = x, y = y},
    misconceptions = apart(x .. "," .. y, list),
    hints = {t("Write both patterns: a pair has one number of each.", "Escribe los dos patrones: una pareja tiene uno de cada uno."), t("The first number goes right, the second up.", "El primero va a la derecha, el segundo hacia arriba."),
      t("From pair to pair: $1 right and $2 up.", "De pareja a pareja: $1 a la derecha y $2 hacia arriba.", da, db)},
    worked = {shown({one[1], one[2], one[3], one[4]}), shown({two[1], two[2], two[3], two[4]}), t("The pair is $1.", "La pareja es $1.", bold("(" .. x .. ", " .. y .. ")"))},
    right_note = t("Equal steps put all the pairs on one straight line.", "Con saltos iguales, las parejas quedan en línea recta."),
    paper = t("Plot five pairs on squared paper. Lay a ruler along.", "Dibuja cinco parejas en papel cuadriculado. Pon una regla."),
  }
end

return function(rng, level)
  if level == 1 then return table_of(rng:turn(60)) end
  local k = rng:turn(144)
  if level == 2 then
    if k % 3 == 0 then return how_many_times(k // 3) end
    return partner(k)
  end
  return plot_the_pair(rng:turn(81))
end
