-- Linear and other functions (8.F.A.3). Errors after Van Dooren, De Bock, Janssens and Verschaffel (2008), Leinhardt, Zaslavsky and Stein (1990).

local function row(list) return table.concat(list, ", ") end

local function which_row(rng)
  local k = rng:turn(140)
  local m, b = 2 + k % 7, 1 + k // 7 % 10
  local line, square, double, slow = {}, {}, {}, {}
  for i = 0, 3 do
    line[i + 1] = b + m * i
    square[i + 1] = b + (i + 1) * (i + 1)
    double[i + 1] = (m % 3 + 2) * (i == 0 and 1 or i == 1 and 2 or i == 2 and 4 or 8)
    slow[i + 1] = b + m * i + (i > 1 and 1 or 0) + (i > 2 and 2 or 0)
  end
  local key = row(line)
  local list = {
    slip(row(square), "takes any growing pattern for linear", "These steps grow: $1, then $2.", "Estos pasos crecen: $1, luego $2.", square[2] - square[1], square[3] - square[2]),
    slip(row(double), "takes doubling for linear", "This row doubles. Its steps are $1, then $2.", "Esta fila se duplica. Sus pasos son $1, luego $2.", double[2] - double[1], double[3] - double[2]),
    slip(row(slow), "looks at the first step only", "The first step is $1, the next is $2.", "El primer paso es $1 y el siguiente $2.", slow[2] - slow[1], slow[3] - slow[2]),
  }
  return {
    prompt = t("For x = 0, 1, 2, 3 each row gives y.\nWhich row belongs to a linear function?", "Para x = 0, 1, 2, 3 cada fila da y.\n¿Qué fila es de una función lineal?"),
    answer = {kind = "choice", options = rng:shuffle({key, list[1].given, list[2].given, list[3].given}), right = key},
    misconceptions = list,
    hints = {
      t("x goes up by 1 each time. How does y go up?", "x sube 1 cada vez. ¿Cómo sube y?"),
      t("A linear function has equal steps.", "Una función lineal tiene pasos iguales."),
      t("Write the three steps of each row.", "Escribe los tres pasos de cada fila."),
    },
    worked = {line[2] .. " − " .. line[1] .. " = " .. m, line[3] .. " − " .. line[2] .. " = " .. m, line[4] .. " − " .. line[3] .. " = " .. m, bold(key)},
    right_note = t("Equal steps in x, equal steps in y: a straight line.", "Pasos iguales en x y en y: una línea recta."),
    paper = t("Draw each row as points. Lay a ruler along them.", "Dibuja cada fila como puntos. Pon una regla."),
  }
end

local function which_rules(rng)
  local k = rng:turn(150)
  local m, b, c, d = 2 + k % 8, 1 + k // 8 % 9, 3 + k // 50 + k % 3, 2 + k % 5
  local one, two = "y = " .. m .. "x + " .. b, "y = " .. c + 7 .. " − " .. d .. "x"
  local sq, cube, over = "y = x² + " .. c, "y = x³ − " .. b, "y = " .. d + 4 .. " ÷ x"
  local bad, options = k % 3 == 0 and sq or k % 3 == 1 and cube or over, nil
  local other = k % 3 == 0 and over or k % 3 == 1 and sq or cube
  options = rng:shuffle({one, two, bad, other})
  local function pick(...)
    local wanted, out = {...}, {}
    for _, o in ipairs(options) do if contains(wanted, o) then out[#out + 1] = o end end
    return out
  end
  local right = pick(one, two)
  return {
    prompt = t("The graph of a linear function is a straight line.\nWhich rules are linear?", "La gráfica de una función lineal es una recta.\n¿Qué reglas son lineales?"),
    answer = {kind = "several", options = options, right = right},
    misconceptions = apart(right, {
      slip(pick(one), "takes a falling line for not linear", "$1 is linear, too. Its steps are all equal.", "$1 también es lineal. Sus pasos son iguales.", two),
      slip(pick(one, two, bad), "takes any rule with x for linear", "Try $1 with x = 1, 2, 3. The steps differ.", "Prueba $1 con x = 1, 2, 3. Los pasos difieren.", bad),
      slip(pick(one, two, other), "takes any rule with x for linear", "Try $1 with x = 1, 2, 3. The steps differ.", "Prueba $1 con x = 1, 2, 3. Los pasos difieren.", other),
      slip(pick(bad, other), "takes the ones that do not fit", "Those bend. Look for equal steps.", "Esas se curvan. Busca pasos iguales."),
      slip(pick(two), "takes a number in front for what bends a line", "$1 is linear, too: each step adds $2.", "$1 también es lineal: cada paso suma $2.", one, m),
    }),
    hints = {
      t("Put x = 1, 2 and 3 in each rule.", "Pon x = 1, 2 y 3 en cada regla."),
      t("Are the steps of y equal?", "¿Son iguales los pasos de y?"),
      t("x times itself, or a division by x, bends the graph.", "x por sí misma, o dividir entre x, curva la gráfica."),
    },
    worked = {one .. t(": steps of $1", ": pasos de $1", m), two .. t(": steps of $1", ": pasos de $1", signed(-d)), bold(one), bold(two)},
    right_note = t("x only times a number, plus a number: linear.", "x solo por un número, más un número: lineal."),
    paper = t("Make a small table for each rule.", "Haz una tabla pequeña de cada regla."),
  }
end

local function next_in_table(rng)
  local k = rng:turn(150)
  local m, b, gap = 2 + k % 7, 1 + k // 7 % 9, 2 + k % 3
  if k % 4 == 0 then m = -m b = b + 60 end
  local xs = {1, 1 + gap, 2 + 2 * gap, 5 + 2 * gap}
  local hidden = 3
  local rows = {}
  for i = 1, 4 do rows[i] = {tostring(xs[i]), i == hidden and "?" or tostring(b + m * xs[i])} end
  local key = b + m * xs[hidden]
  local y1, y2, y4 = b + m * xs[1], b + m * xs[2], b + m * xs[4]
  return {
    prompt = t("The table belongs to a linear function.\nWhich number goes in place of the question mark?", "La tabla es de una función lineal.\n¿Qué número va en lugar del signo de pregunta?"),
    figure = {kind = "table", heads = {"x", "y"}, rows = rows},
    answer = {kind = "number", value = key, form = "any", minus = true, point = true, fraction = true},
    misconceptions = apart(key, {
      slip(y2 + (y2 - y1), "repeats the step without looking at x", "y changed by $1 while x grew by $2. Now x grows by $3.", "y cambió $1 mientras x creció $2. Ahora x crece $3.", signed(y2 - y1), gap, gap + 1),
      slip(frac(y2 + y4, 2):sub(2, -2), "takes the middle of the ends", "Is x in the middle of its neighbors? Look.", "¿Está x en medio de sus vecinas? Mira."),
      slip(m * xs[hidden], "leaves the intercept out", "That begins at 0. Try the rule with x = 1.", "Eso empieza en 0. Prueba la regla con x = 1."),
      slip(key + 1, "slips by one step", "Work out the step of y for one x again.", "Calcula otra vez el paso de y por cada x."),
      slip(y4, "reads another row", "$1 belongs to the last row.", "$1 es de la última fila.", y4),
      slip(y2 + m, "takes the step for x one further", "That is y for x = $1.", "Eso es y para x = $1.", xs[2] + 1),
      slip(y2 + xs[3] - xs[2], "takes the step of x for the step of y", "x grows by $1, but y changes $2 for each.", "x crece $1, pero y cambia $2 por cada uno.", xs[3] - xs[2], signed(m)),
    }),
    hints = {
      t("How much does y change for one step of x?", "¿Cuánto cambia y por un paso de x?"),
      t("From the first row to the second: x grows by $1.", "De la primera fila a la segunda: x crece $1.", gap),
      t("Divide the change of y by $1. Go on from the second row.", "Divide el cambio de y entre $1. Sigue desde la segunda fila.", gap),
    },
    worked = {signed(y2 - y1) .. " ÷ " .. gap .. " = " .. signed(m), y2 .. " + " .. gap + 1 .. " × " .. (m < 0 and "(" .. signed(m) .. ")" or m) .. " = " .. bold(key)},
    right_note = t("Equal steps count for equal steps of x only.", "Los pasos son iguales solo para pasos iguales de x."),
    paper = t("Add the missing x to the table, one by one.", "Añade a la tabla las x que faltan, una por una."),
  }
end

return function(rng, level)
  if level == 1 then return which_row(rng) end
  if level == 2 then return which_rules(rng) end
  return next_in_table(rng)
end
