-- Scatter plots and lines that fit (8.SP.A.1, 8.SP.A.2, 8.SP.A.3). Errors after Estepa and Sánchez Cobo (2001), Batanero, Estepa, Godino
-- and Green (1996), Casey (2015).

local shake = {0, 1, -1, 0, 1, 0, -1, 1, 0, -1}
local scattered = {5, 1, 8, 3, 6, 1, 8, 2, 6, 4}

local function way_of(rng)
  local k = rng:turn(160)
  local kind, shift, from = k % 4, k // 4 % 10, k // 40 % 2
  local points = {}
  for i = 1, 10 do
    local noise, y = shake[1 + (i + shift) % 10], 0
    if kind == 0 then y = i + noise - from elseif kind == 1 then y = 11 - i + noise
    elseif kind == 2 then y = scattered[1 + (i - 1 + (shift % 2)) % 10]
    else y = (i <= 5 and 2 * i or 2 * (11 - i)) + (noise > 0 and 0 or noise) end
    if kind == 2 and shift > 1 then y = shift % 4 < 2 and 9 - y or y y = (shift // 4 % 2 == 0) and y or y + 1 end
    points[i] = {x = i + (i % 2 == 0 and k // 80 or 0), y = max(0, min(y, 11)), label = ""}
  end
  local names = {t("as x grows, y grows", "si x crece, y crece"), t("as x grows, y gets less", "si x crece, y baja"), t("no link: the points lie all over", "sin relación: puntos por todas partes"), t("y grows first, then gets less", "y crece primero y luego baja")}
  local key = names[kind + 1]
  local list = apart(key, {
    slip(names[1], "takes one way for all the points", kind == 3 and "That is true on the left only. Look at the right half." or "Go from left to right: do the points climb? They do not.", kind == 3 and "Eso vale solo a la izquierda. Mira la otra mitad." or "Ve de izquierda a derecha: ¿suben los puntos? No."),
    slip(names[2], "turns the link round", kind == 3 and "That is true on the right only. Look at the left half." or "Go from left to right: do the points fall? They do not.", kind == 3 and "Eso vale solo a la derecha. Mira la otra mitad." or "Ve de izquierda a derecha: ¿bajan los puntos? No."),
    slip(names[3], "expects all points on one line", "The points are not on a line, but they follow a path.", "Los puntos no están en línea, pero siguen un camino."),
    slip(names[4], "reads a bend into a few points", "A few points jump. The whole cloud has no such bend.", "Unos puntos saltan. La nube entera no se curva así."),
  })
  return {
    prompt = t("Each point shows two numbers measured on one day.\nWhat does the cloud of points show?", "Cada punto muestra dos números medidos en un día.\n¿Qué muestra la nube de puntos?"),
    figure = {kind = "coordinate_grid", x_from = 0, x_to = 12, y_from = 0, y_to = 12, points = points},
    answer = {kind = "choice", options = names, right = key},
    misconceptions = list,
    hints = {
      t("Do not look at single points. Look at the cloud.", "No mires puntos sueltos. Mira la nube."),
      t("Go from left to right over the cloud.", "Recorre la nube de izquierda a derecha."),
      t("Compare the left end, the middle and the right end.", "Compara la parte izquierda, la del medio y la derecha."),
    },
    worked = {kind == 0 and t("On the left the points are low, on the right high.", "A la izquierda los puntos están abajo; a la derecha, arriba.") or kind == 1 and t("On the left the points are high, on the right low.", "A la izquierda los puntos están arriba; a la derecha, abajo.") or kind == 2 and t("High and low points are at each place.", "Hay puntos altos y bajos en cada lugar.") or t("The middle is high, both ends are low.", "En el medio están arriba; en los extremos, abajo."), bold(key)},
    right_note = t("A link is seen in the whole cloud.", "Una relación se ve en toda la nube."),
    paper = t("Draw a ring round the whole cloud. Which shape is it?", "Traza un anillo en la nube. ¿Qué forma tiene?"),
  }
end

local function predict(rng)
  local k = rng:turn(144)
  local rise, run, b = ({1, 1, 2, 3})[1 + k % 4], ({1, 2, 1, 2})[1 + k % 4], 1 + k // 4 % 3
  local step = ({1, 2, 5, 10})[1 + k // 12 % 4]
  local most = rise == 2 and 5 or rise == 3 and 6 or 9
  local x = run == 2 and (2 + 2 * (k // 48 % 2)) + 2 or 3 + k // 48 + k % 2
  x = min(x, most)
  if run == 2 and x % 2 == 1 then x = x - 1 end
  local line_y = b + rise * x // run
  local points = {}
  for i = 1, most + 1 do
    if i ~= x then
      local y = b + rise * i // run + shake[1 + (i + k // 12) % 10]
      if y >= 0 and y <= 14 then points[#points + 1] = {x = i, y = y, label = ""} end
    end
  end
  points[#points + 1] = {x = x, y = line_y + (k % 2 == 0 and 1 or -1), label = "P"}
  local key = line_y * step
  return {
    prompt = t("The line fits the points.\nWhich y does the line give for x = $1?", "La recta se ajusta a los puntos.\n¿Qué y da la recta para x = $1?", x),
    figure = {kind = "coordinate_grid", x_from = 0, x_to = 11, y_from = 0, y_to = 14, y_step = step, points = points, lines = {{x1 = 0, y1 = b, x2 = run, y2 = b + rise}}},
    answer = {kind = "number", value = key, form = "any", point = true, fraction = true},
    misconceptions = apart(key, {
      slip((line_y + (k % 2 == 0 and 1 or -1)) * step, "reads a point in place of the line", "That is point P. The line runs beside it.", "Ese es el punto P. La recta pasa al lado."),
      slip(line_y == key and key + 2 or line_y, line_y == key and "slips by one step" or "counts the lines of the grid for the scale", line_y == key and "Go straight up from x = $1 to the line." or "Each line up stands for $2.", line_y == key and "Sube derecho desde x = $1 hasta la recta." or "Cada línea hacia arriba vale $2.", line_y == key and x or step, step),
      slip(x, "reads one axis only", "$1 is x itself. Read the height of the line.", "$1 es la propia x. Lee la altura de la recta.", x),
      slip(key + 3 * step, "slips by one step", "That is above the line. Go up from x again.", "Eso está sobre la recta. Sube otra vez desde x."),
      slip((line_y - b) * step, "leaves the intercept out", "The line does not begin at 0. Read it from the axis.", "La recta no empieza en 0. Léela desde el eje."),
    }),
    hints = {
      t("Go to that x on the lower axis.", "Ve a esa x en el eje de abajo."),
      t("Go straight up to the line, not to a point.", "Sube derecho hasta la recta, no hasta un punto."),
      t("Then go level to the other axis and read.", "Luego ve en horizontal hasta el otro eje y lee."),
    },
    worked = {t("Up from x = $1 to the line", "De x = $1 sube a la recta", x), t("The line is there at $1.", "Ahí la recta está en $1.", key), bold(key)},
    right_note = t("The line tells what to expect, not what was measured.", "La recta dice lo esperado, no lo que se midió."),
    paper = t("Lay a thread through the middle of the points.", "Pon un hilo por el medio de los puntos."),
  }
end

local function use_rule(rng)
  local k = rng:turn(150)
  local m, b, x = 2 + k % 7, 11 + k // 7 % 12, 4 + k // 84 + k % 6
  local kind = k % 3
  local y = m * x + b
  local key = kind == 0 and m or kind == 1 and y or x
  local rule = "y = " .. m .. "x + " .. b
  local intro, ask = t("Plants x weeks old are about y cm tall: $1", "Las plantas de x semanas miden cerca de y cm: $1", rule)
  if kind == 0 then ask = t("How many cm more does the line give for each week?", "¿Cuántos cm más da la recta por semana?")
  elseif kind == 1 then ask = t("By the line, how tall is a plant after $1 weeks?", "Según la recta, ¿cuánto mide una planta de $1 semanas?", x)
  else ask = t("By the line, after how many weeks is it $1 cm tall?", "Según la recta, ¿después de cuántas semanas mide $1 cm?", y) end
  return {
    prompt = intro .. "\n" .. ask,
    answer = {kind = "number", value = key, form = "any", point = true, fraction = true},
    misconceptions = apart(key, {
      slip(kind == 0 and b or kind == 1 and m * x or frac(y, m):sub(2, -2), kind == 0 and "swaps slope and intercept" or kind == 1 and "leaves the intercept out" or "leaves the intercept out", kind == 0 and "$1 is the height at the start." or "The $1 at the start is left out.", kind == 0 and "$1 es la altura inicial." or "Faltan los $1 del inicio.", b),
      slip(m + b, "adds the two numbers it sees", "$1 + $2 is the height after one week.", "$1 + $2 es la altura tras una semana.", m, b),
      slip(kind == 1 and b * x + m or kind == 2 and y - b or m * b, kind == 1 and "swaps slope and intercept" or kind == 2 and "stops before dividing" or "multiplies in place of adding", kind == 1 and "That grows $1 a week. It grows $2." or kind == 2 and "That is how much it has grown. Each week it is $2." or "$1 × $2 has no meaning here.", kind == 1 and "Eso crece $1 por semana. Crece $2." or kind == 2 and "Eso es lo que ha crecido. Cada semana son $2." or "$1 × $2 no dice nada aquí.", b, m),
      slip(key + 1, "slips by one step", "Put it back into the rule and compare.", "Ponlo en la regla y compara."),
      slip(kind == 2 and y - m or key + m, "goes one step too far", "Count the weeks once more from the start.", "Cuenta otra vez las semanas desde el inicio."),
    }),
    hints = {
      t("What does each number of the rule tell?", "¿Qué dice cada número de la regla?"),
      t("The number beside x comes again each week.", "El número junto a x viene cada semana."),
      kind == 0 and t("Compare the heights for x = 1 and x = 2.", "Compara las alturas para x = 1 y x = 2.") or kind == 1 and t("Put the weeks in for x.", "Pon las semanas en lugar de x.") or t("Put the height in for y and solve.", "Pon la altura en lugar de y y resuelve."),
    },
    worked = kind == 0 and {rule, t("For each x there are $1 more.", "Por cada x hay $1 más.", bold(m))} or kind == 1 and {"y = " .. m .. " × " .. x .. " + " .. b, "y = " .. bold(y)} or {m .. "x + " .. b .. " = " .. y, m .. "x = " .. y - b, "x = " .. bold(x)},
    right_note = t("The slope has a meaning: cm for each week.", "La pendiente significa algo: cm por semana."),
    paper = t("Draw the line and mark the plant on it.", "Dibuja la recta y marca la planta."),
  }
end

return function(rng, level)
  if level == 1 then return way_of(rng) end
  if level == 2 then return predict(rng) end
  return use_rule(rng)
end
