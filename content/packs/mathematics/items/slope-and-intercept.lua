-- y = mx + b (8.EE.B.6). Errors after Moschkovich (1996, 1999), Knuth (2000), Leinhardt, Zaslavsky and Stein (1990).

local function x_times(m) return m == 1 and "x" or m == -1 and "−x" or signed(m) .. "x" end
local function rule(m, b)
  return "y = " .. x_times(m) .. (b < 0 and " − " .. -b or " + " .. b)
end
local slopes = {2, -1, 3, 1, -2, -3}
local function line_of(k)
  local m, b = slopes[1 + k % 6], 1 + k // 6 % 5
  if k // 30 % 2 == 1 then b = -b end
  return m, b
end
local function picture(m, b)
  local x = b * m > 0 and -1 or 1
  return {kind = "coordinate_grid", x_from = -7, x_to = 7, y_from = -7, y_to = 7, lines = {{x1 = 0, y1 = b, x2 = x, y2 = b + m * x}}}
end

local function read_one(rng)
  local k = rng:turn(120)
  local m, b = line_of(k)
  if abs(m) == abs(b) then b = b < 0 and -5 or 4 end
  local cross = k // 60 == 0
  local key = cross and b or m
  return {
    prompt = cross and t("The line is y = mx + b.\nWhich number is b?", "La recta es y = mx + b.\n¿Qué número es b?") or t("The line is y = mx + b.\nWhich number is m?", "La recta es y = mx + b.\n¿Qué número es m?"),
    figure = picture(m, b),
    answer = {kind = "number", value = key, form = "any", minus = true, fraction = true, point = true},
    misconceptions = apart(key, {
      slip(cross and m or b, "swaps slope and intercept", cross and "$1 is how much the line goes up for each step." or "$1 is where the line meets the y-axis.", cross and "$1 es lo que sube la recta en cada paso." or "$1 es donde la recta corta el eje y.", signed(cross and m or b)),
      slip(-key, "mixes up the signs", cross and "Look again: above or below 0?" or "Look from left to right: does the line rise or fall?", cross and "Mira otra vez: ¿sobre o bajo el 0?" or "Mira de izquierda a derecha: ¿sube o baja la recta?"),
      slip((b * m > 0 and "-" or "") .. abs(b) .. "/" .. abs(m), "reads the crossing of the other axis", "That is where the line meets the x-axis.", "Eso es donde la recta corta el eje x."),
      slip(cross and 0 or "1/" .. abs(m), cross and "takes every line through zero" or "turns the slope over", cross and "This line does not go through 0." or "That is one step up for so many along.", cross and "Esta recta no pasa por 0." or "Eso es un paso arriba por tantos a lo largo."),
      slip(key + 1, "slips by one step", "Count the steps of the grid once more from 0.", "Cuenta otra vez los pasos desde el 0."),
    }),
    hints = {
      cross and t("b is y where x is 0.", "b es y donde x es 0.") or t("m is the slope of the line.", "m es la pendiente de la recta."),
      cross and t("Find where the line meets the upright axis.", "Halla dónde la recta corta el eje vertical.") or t("Go one step to the right from a point of the line.", "Desde un punto de la recta avanza un paso a la derecha."),
      cross and t("Count the steps from 0 up or down to the line.", "Cuenta los pasos de 0 a la recta, arriba o abajo.") or t("How far up or down is the line then?", "¿Cuánto sube o baja entonces la recta?"),
    },
    worked = {cross and t("At x = 0 the line is at $1.", "En x = 0 la recta está en $1.", signed(b)) or t("One step right: $1", "Un paso a la derecha: $1", signed(m)), bold((cross and "b = " or "m = ") .. signed(key))},
    right_note = t("b tells where the line starts, m how it goes on.", "b dice dónde empieza la recta, m cómo sigue."),
    paper = t("Mark the start on the axis. Draw the stair.", "Marca el inicio en el eje. Dibuja la escalera."),
  }
end

local function which_rule(rng)
  local k = rng:turn(120)
  local m, b = line_of(k)
  if abs(m) == abs(b) then b = b < 0 and -4 or 5 end
  local key = rule(m, b)
  local list = apart(key, {
    slip(rule(b, m), "swaps slope and intercept", "There $1 is the slope. The line starts at $1.", "Ahí $1 es la pendiente. La recta empieza en $1.", signed(b)),
    slip(rule(-m, b), "leaves the sign of the slope out", "The start fits. Look whether the line rises or falls.", "El inicio va bien. Mira si la recta sube o baja."),
    slip(rule(m, -b), "mixes up the signs", "The slope fits. Look where the line meets the y-axis.", "La pendiente va bien. Mira dónde corta el eje y."),
  })
  return {
    prompt = t("Look at the line.\nWhich rule belongs to it?", "Mira la recta.\n¿Qué regla le corresponde?"),
    figure = picture(m, b),
    answer = {kind = "choice", options = rng:shuffle({key, list[1].given, list[2].given, list[3].given}), right = key},
    misconceptions = list,
    hints = {
      t("First look where the line meets the y-axis.", "Mira primero dónde la recta corta el eje y."),
      t("Then go one step right. Up or down?", "Luego avanza un paso. ¿Sube o baja?"),
      t("The number alone must be $1. Now the slope.", "El número solo debe ser $1. Ahora la pendiente.", signed(b)),
    },
    worked = {t("start: $1", "inicio: $1", signed(b)), t("slope: $1", "pendiente: $1", signed(m)), bold(key)},
    right_note = t("Two looks are enough: start and slope.", "Bastan dos miradas: inicio y pendiente."),
    paper = t("Make a table for the rule and draw it.", "Haz una tabla de la regla y dibújala."),
  }
end

local function tap_point(rng)
  local k = rng:turn(130)
  local m, b = line_of(k)
  local x = k // 60 == 0 and 2 or -1
  if abs(m * x + b) > 7 then x = -x end
  if abs(m * x + b) > 7 then x = 1 end
  local y = m * x + b
  local function at(px, py, one) one.given = px .. "," .. py return abs(px) <= 7 and abs(py) <= 7 and one or nil end
  local list = {}
  local function offer(px, py, one) if at(px, py, one) then list[#list + 1] = one end end
  offer(x, b, slip("", "leaves the slope out", "That is the height of the start. Each step along adds $1.", "Esa es la altura del inicio. Cada paso suma $1.", signed(m)))
  offer(x, m * x, slip("", "leaves the intercept out", "That begins at 0. This line begins at $1.", "Eso empieza en 0. Esta recta empieza en $1.", signed(b)))
  offer(y, x, slip("", "swaps the two numbers", "The two numbers are swapped. x goes along.", "Los dos números están cambiados. x va a lo largo."))
  offer(x, -m * x + b, slip("", "mixes up the signs", "That takes the slope with the other sign.", "Eso toma la pendiente con el otro signo."))
  offer(x, b * x + m, slip("", "swaps slope and intercept", "That starts at $1. This line starts at $2.", "Eso empieza en $1. Esta recta empieza en $2.", signed(m), signed(b)))
  offer(0, b, slip("", "stops after the first step", "That is the start. Go on to x = $1.", "Eso es el inicio. Sigue hasta x = $1.", signed(x)))
  offer(x, y + 1, slip("", "slips by one step", "That is one step too high.", "Eso está un paso más arriba."))
  offer(x, y - 1, slip("", "slips by one step", "That is one step too low.", "Eso está un paso más abajo."))
  local key = x .. "," .. y
  list = apart(key, list)
  while #list > 6 do table.remove(list) end
  return {
    prompt = t("A line has the rule $1.\nTap its point with x = $2.", "Una recta tiene la regla $1.\nToca su punto con x = $2.", rule(m, b), signed(x)),
    answer = {kind = "point", x = x, y = y, grid = {x_from = -7, x_to = 7, y_from = -7, y_to = 7, points = {}}},
    misconceptions = list,
    hints = {
      t("Put the number in for x.", "Pon el número en lugar de x."),
      t("First times the slope, then the number alone.", "Primero por la pendiente, luego el número solo."),
      t("Work out $1 × $2, then go on by $3.", "Calcula $1 × $2 y luego avanza $3.", signed(m), x < 0 and "(" .. signed(x) .. ")" or x, signed(b)),
    },
    worked = {signed(m) .. " × " .. (x < 0 and "(" .. signed(x) .. ")" or x) .. " = " .. signed(m * x), signed(m * x) .. (b < 0 and " − " .. -b or " + " .. b) .. " = " .. signed(y), bold("(" .. signed(x) .. ", " .. signed(y) .. ")")},
    right_note = t("Every point of the line obeys the rule.", "Cada punto de la recta cumple la regla."),
    paper = t("Draw the whole line from the start and the stair.", "Dibuja toda la recta desde el inicio y la escalera."),
  }
end

return function(rng, level)
  if level == 1 then return read_one(rng) end
  if level == 2 then return which_rule(rng) end
  return tap_point(rng)
end
