-- Two amounts that change together: table, equation, point (6.EE.C.9). Errors after Leinhardt, Zaslavsky and Stein (1990), Stacey and
-- MacGregor (1997) and Clement (1982): the rule looked for down the column only, letters swapped.

local rules = {}   -- y = a x + b
for a = 1, 6 do
  for b = 0, 6 do if (a > 1 and (b == 0 or b % 2 == 1)) or (a == 1 and b > 1) then rules[#rules + 1] = {a, b} end end
end
local function equation(a, b)
  local left = a == 1 and "x" or a .. "x"
  return "y = " .. left .. (b > 0 and " + " .. b or "")
end

local function at_most_six(list)
  while #list > 6 do table.remove(list) end
  return list
end
local function next_row(rng)
  local k = rng:turn(#rules * 3)
  local a, b = rules[1 + k // 3][1], rules[1 + k // 3][2]
  local n = ({5, 8, 10})[1 + k % 3]
  local function f(x) return a * x + b end
  local key = f(n)
  return {
    prompt = t("The rule is the same in every row.\nWhat number goes in place of the question mark?", "La regla es la misma en cada fila.\n¿Qué número va en lugar del signo de pregunta?"),
    figure = {kind = "table", heads = {"x", "y"}, rows = {{"1", tostring(f(1))}, {"2", tostring(f(2))}, {"3", tostring(f(3))}, {tostring(n), "?"}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = at_most_six(apart(key, {
      slip(f(4), "goes on to the next row only", "$1 is for x = 4. Here x is $2.", "$1 es para x = 4. Aquí x es $2.", f(4), n),
      slip(n + f(3) - 3, "uses the difference of one row", "That adds $1 to x. In the first row it is not the same.", "Eso suma $1 a x. En la primera fila no es igual.", f(3) - 3),
      slip(a * n, "leaves the fixed part out", "That is $1 for each. Test it in the first row.", "Eso es $1 por cada uno. Pruébalo en la primera fila.", a),
      slip(f(1) * n, "takes the first row times x", "That takes $1 times x. In the second row it is not the same.", "Eso toma $1 por x. En la segunda fila no es igual.", f(1)),
      slip(key + a, "goes one step too far", "$1 is for x = $2.", "$1 es para x = $2.", key + a, n + 1),
      slip(key - a, "stops one step early", "$1 is for x = $2.", "$1 es para x = $2.", key - a, n - 1),
      slip(n + a, "adds in place of multiplying", "That adds $1 to x. Test it in the second row.", "Eso suma $1 a x. Pruébalo en la segunda fila.", a),
      slip(2 * f(3), "doubles whatever the factor is", "That doubles $1. Is $2 double 3?", "Eso duplica $1. ¿Es $2 el doble de 3?", f(3), n),
      slip(f(3) + f(2), "adds two rows", "That adds two rows. x is $1 here.", "Eso suma dos filas. Aquí x es $1.", n),
    })),
    hints = {
      t("How much does y grow when x grows by 1?", "¿Cuánto crece y cuando x crece 1?"),
      t("From x = 3 to x = $1, how many steps are there?", "De x = 3 a x = $1, ¿cuántos pasos hay?", n),
      t("Begin at $1. Add $2 for each step.", "Empieza en $1. Suma $2 por cada paso.", f(3), a),
    },
    worked = {t("Each step adds $1.", "Cada paso suma $1.", a), f(3) .. " + " .. n - 3 .. " × " .. a .. " = " .. bold(key)},
    right_note = t("The rule here is $1.", "Aquí la regla es $1.", equation(a, b)),
    paper = t("Write all the rows in between.", "Escribe todas las filas de en medio."),
  }
end

local function which_rule(rng)
  local k = rng:turn(#rules * 3)
  local a, b = rules[1 + k // 3][1], rules[1 + k // 3][2]
  local from = 1 + k % 3
  local rows = {}
  for i = 0, 2 do rows[i + 1] = {tostring(from + 2 * i), tostring(a * (from + 2 * i) + b)} end
  local key = equation(a, b)
  local d = a * from + b - from
  local list = apart(key, {
    slip(d > 0 and "y = x + " .. d or "y = x + 1", "uses the difference of one row", "It fits the first row. Test it in the last row.", "Va con la primera fila. Pruébala en la última."),
    slip("y = " .. 2 * a .. "x" .. (b > 0 and " + " .. b or ""), "takes the step of the table for the step of one", "x goes in steps of 2 here. Test the last row.", "Aquí x va de 2 en 2. Prueba la última fila."),
    slip(b > 0 and "x = " .. (a == 1 and "y" or a .. "y") .. " + " .. b or "x = " .. a .. "y", "swaps the letters", "The letters are swapped. Put a row in.", "Las letras están cambiadas. Pon una fila."),
    slip("y = " .. (a + 1) .. "x", "leaves the fixed part out", "Test it in each row. Is something added?", "Pruébala en cada fila. ¿Se suma algo?"),
  })
  while #list > 3 do table.remove(list) end
  local options = {key}
  for i = 1, #list do options[i + 1] = list[i].given end
  return {
    prompt = t("One rule makes y from x in every row.\nWhich rule is it?", "Una regla forma y a partir de x en cada fila.\n¿Qué regla es?"),
    figure = {kind = "table", heads = {"x", "y"}, rows = rows},
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = list,
    hints = {
      t("Test each rule in the first row.", "Prueba cada regla en la primera fila."),
      t("A rule must fit all the rows.", "Una regla debe servir en todas las filas."),
      t("Put x = $1 in: y must be $2.", "Pon x = $1: y debe ser $2.", rows[3][1], rows[3][2]),
    },
    worked = {"x = " .. rows[3][1] .. ": y = " .. rows[3][2], bold(key)},
    right_note = t("x is free, y depends on it.", "x es libre y la y depende de ella."),
    paper = t("Write a third column: what is done to x.", "Escribe una tercera columna: qué se le hace a x."),
  }
end

local tales = {
  {t("A taxi costs $1 dollars for each km. y is the price of x km.", "Un taxi cuesta $1 dólares por cada km. y es el precio de x km.", "#")}, {t("A snail crawls $1 m every hour. y is how far it crawls in x hours.", "Un caracol avanza $1 m cada hora. y es lo que avanza en x horas.", "#")},
  {t("Each box holds $1 eggs. y is the number of eggs in x boxes.", "En cada caja caben $1 huevos. y es el número de huevos de x cajas.", "#")}, {t("Each table has $1 chairs. y is the number of chairs at x tables.", "Cada mesa tiene $1 sillas. y es el número de sillas de x mesas.", "#")},
}
local function put(text, n)
  local out = ""
  for i = 1, #text do local c = text:sub(i, i) out = out .. (c == "#" and n or c) end
  return out
end
-- The equation of a story, or its point on a grid.
local function story(rng)
  local k = rng:turn(112)
  local tale, a = tales[1 + k % 4][1], 2 + k // 4 % 4
  if k % 2 == 0 then
    a = 3 + k // 4 % 9
    local key = "y = " .. a .. "x"
    local one, two, three = "x = " .. a .. "y", "y = x + " .. a, a .. " = xy"
    return {
      prompt = put(tale, a) .. t("\nWhich equation tells this?", "\n¿Qué ecuación lo dice?"),
      answer = {kind = "choice", options = rng:shuffle({key, one, two, three}), right = key},
      misconceptions = {
        slip(one, "swaps the letters", "Put x = 1 in. Then y must be $1.", "Pon x = 1. Entonces y debe ser $1.", a),
        slip(two, "adds in place of multiplying", "Put x = 2 in. Then y must be $1.", "Pon x = 2. Entonces y debe ser $1.", 2 * a),
        slip(three, "multiplies the two letters", "Put x = 2 in. Then y must be $1.", "Pon x = 2. Entonces y debe ser $1.", 2 * a),
      },
      hints = {
        t("What is y when x is 1? And when x is 2?", "¿Cuánto es y si x es 1? ¿Y si x es 2?"),
        t("Which of the two is found from the other?", "¿Cuál de las dos se halla a partir de la otra?"),
        t("For each one of x there are $1.", "Por cada uno de x hay $1.", a),
      },
      worked = {"x = 1: y = " .. a, "x = 2: y = " .. 2 * a, bold(key)},
      right_note = t("x is chosen. y follows from it.", "x se elige. y sale de ella."),
      paper = t("Make a table with x = 1, 2, 3. Then write the rule.", "Haz una tabla con x = 1, 2, 3. Luego escribe la regla."),
    }
  end
  local top = 10 // a
  local x = 1 + k // 16 % top
  if x == 1 and top > 1 then x = 2 end
  local y = a * x
  local list = {
    {y, x, "swaps the two numbers", t("The two numbers are swapped. x goes along.", "Los dos números están cambiados. x va a lo largo.")},
    {x, min(10, x + a), "adds in place of multiplying", t("That adds $1 to x. For each one there are $1.", "Eso suma $1 a x. Por cada uno hay $1.", a)},
    {x, a, "keeps the number", t("$1 is for x = 1. Here x is $2.", "$1 es para x = 1. Aquí x es $2.", a, x)},
    {x, max(0, y - a), "stops one step early", t("That is for x = $1.", "Eso es para x = $1.", x - 1)},
    {x, y + 1, "slips by one when counting", t("It is one line too high.", "Está una línea más arriba.")},
  }
  local wrong = {}
  for _, one in ipairs(list) do if max(one[1], one[2]) <= 10 then wrong[#wrong + 1] = {given = one[1] .. "," .. one[2], name = one[3], feedback = one[4]} end end
  return {
    prompt = put(tale, a) .. t("\nTap the point for x = $1.", "\nToca el punto para x = $1.", x),
    answer = {kind = "point", x = x, y = y, grid = {x_from = 0, x_to = 10, y_from = 0, y_to = 10, points = {}}},
    misconceptions = apart(x .. "," .. y, wrong),
    hints = {
      t("x goes along, y goes up.", "x va a lo largo y la y hacia arriba."),
      t("How much is y for one? Then for $1?", "¿Cuánto es y para uno? ¿Y para $1?", x),
      t("Go $1 along. Then up $2 times $3.", "Ve $1 a lo largo. Luego sube $2 por $3.", x, x, a),
    },
    worked = {"x = " .. x, "y = " .. a .. " × " .. x .. " = " .. y, bold("(" .. x .. ", " .. y .. ")")},
    right_note = t("All the points of this rule lie on a line through 0.", "Los puntos de esta regla están en una recta por el 0."),
    paper = t("Mark the points for x = 1, 2, 3. Lay a ruler along.", "Marca los puntos de x = 1, 2, 3. Pon una regla."),
  }
end

return function(rng, level)
  if level == 1 then return next_row(rng) end
  if level == 2 then return which_rule(rng) end
  return story(rng)
end
