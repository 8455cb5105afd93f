-- Points and lines that tell of something that changes (5.G.A.2). Errors after Leinhardt, Zaslavsky and Stein (1990) and
-- Kerslake (1981): lines counted as ones, the height given where the change is asked, the highest taken for the steepest.

local short = {t("Mon", "lun"), t("Tue", "mar"), t("Wed", "mié"), t("Thu", "jue"), t("Fri", "vie")}
local full = {t("Monday", "lunes"), t("Tuesday", "martes"), t("Wednesday", "miércoles"), t("Thursday", "jueves"), t("Friday", "viernes")}
local function told(en, es, ...) return t("The line shows how warm it was each day.\n" .. en, "La línea muestra cuántos grados hubo cada día.\n" .. es, ...) end
local function graph(values, step)
  local out = {}
  for i = 1, #values do out[i] = {label = short[i], value = values[i]} end
  return {kind = "line_plot", title = t("Degrees", "Grados"), step = step, values = out}
end

local function one_day(rng)
  local k = rng:turn(65)
  local step, at, values = 2, 1 + k % 5, {}
  for i = 1, 5 do values[i] = rng:int(3, 18) end
  values[at] = 4 + (k * 7) % 13
  for i = 1, 5 do if i ~= at and values[i] == values[at] then values[i] = values[i] + 2 end end
  local key, day = values[at], full[at]
  local below, between = key // step * step, key % step ~= 0
  return {
    prompt = told("How many degrees was it on $1?", "¿Cuántos grados hubo el $1?", day),
    figure = graph(values, step),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(values[at % 5 + 1], "reads another day", "That is another day. Find $1 below.", "Eso es de otro día. Busca abajo el $1.", day),
      slip(key // step, "counts lines, not numbers", "That counts the lines. Each line is $1 more.", "Eso cuenta las líneas. Cada línea vale $1 más.", step),
      slip(between and below or key + step, "takes the nearest line", between and "The point is higher than the line of $1." or "The point does not reach $1.",
        between and "El punto está más alto que la línea de $1." or "El punto no llega a $1.", between and below or key + step),
      slip(between and below + step or key - step, between and "reads one line too far" or "reads too low", between and "The point does not reach $1." or "The point is higher than $1.",
        between and "El punto no llega a $1." or "El punto está más alto que $1.", between and below + step or key - step),
      slip(key + 1, "counts the base line", "$1 is one too many. The base line is 0.", "$1 es uno de más. La línea de abajo es 0.", key + 1),
    }),
    hints = {
      t("Find $1 below.", "Busca abajo el $1.", day),
      t("Go straight up to the point. Then across to the numbers.", "Sube derecho hasta el punto. Luego ve hacia los números."),
      between and t("It lies between two lines. They are $1 apart.", "Está entre dos líneas. Las separa $1.", step) or t("It lies just on a line. Which number stands there?", "Está justo en una línea. ¿Qué número hay ahí?"),
    },
    worked = {day, t("Up to the point, across to $1", "Hasta el punto y luego hasta $1", bold(key))},
    right_note = t("Below is the day, at the side the degrees.", "Abajo está el día y al lado los grados."),
    paper = t("Draw a line from the point to the numbers.", "Traza una línea del punto a los números."),
  }
end

-- A point that tells of something: hours along, liters up.
local function tap_it(rng)
  local k = rng:turn(72)
  local x = 1 + k % 8
  local y = 1 + (x + k // 8) % 9
  if x == y then y = y % 9 + 1 end
  local d = (x + 3) % 9
  local hour, liter = noun("hour", "hours", "hora", "horas", "f"), noun("liter", "liters", "litro", "litros", "m")
  local list = {
    {y, x, "swaps the two numbers", t("That is $1 and $2. Hours go along, liters go up.", "Eso es $1 y $2. Las horas van a lo largo y los litros hacia arriba.", count(y, hour), count(x, liter))},
    {x, 0, "uses the first number only", t("The hours fit. Now go up to the liters.", "Las horas están bien. Ahora sube hasta los litros.")},
    {0, y, "uses the second number only", t("The liters fit. First go along to the hours.", "Los litros están bien. Primero ve hasta las horas.")},
    {x + 1, y + 1, "counts the corner as one", t("That is one too far each way. The corner is 0.", "Eso se pasa por uno en cada dirección. La esquina es 0.")},
    {x, y - 1, "reads too low", t("The hours fit. It is one line too low.", "Las horas están bien. Está una línea más abajo.")},
  }
  local wrong = {}
  for _, one in ipairs(list) do
    if max(one[1], one[2]) <= 10 then wrong[#wrong + 1] = {given = one[1] .. "," .. one[2], name = one[3], feedback = one[4]} end
  end
  return {
    prompt = t("A tap drips. After $1 there are $2 in the pail.\nTap the point that tells this.", "Un grifo gotea. Después de $1 hay $2 en el balde.\nToca el punto que lo dice.", count(x, hour), count(y, liter)),
    answer = {kind = "point", x = x, y = y, grid = {x_from = 0, x_to = 10, y_from = 0, y_to = 10, x_title = t("hours", "horas"), y_title = t("liters", "litros"), points = {}}},
    misconceptions = apart(x .. "," .. y, wrong),
    hints = {
      t("Read what each axis counts.", "Lee qué cuenta cada eje."),
      t("Hours go to the right. Liters go up.", "Las horas van a la derecha. Los litros van hacia arriba."),
      t("Go $1 to the right. From there go $2 up.", "Ve $1 a la derecha. Desde ahí sube $2.", x, y),
    },
    worked = {t("To the right: $1", "A la derecha: $1", count(x, hour)), t("Up: $1", "Hacia arriba: $1", count(y, liter)), bold("(" .. x .. ", " .. y .. ")")},
    right_note = t("One point tells two things at once.", "Un punto dice dos cosas a la vez."),
    paper = t("Write what each axis counts before the first point.", "Escribe qué cuenta cada eje antes del primer punto."),
  }
end

local function change(rng)
  local k = rng:turn(112)
  local up = k % 2 == 0
  local at, low, key = 1 + k % 4, 2 + (k * 3) % 7, 2 + (k // 2 * 5) % 8
  local values = {}
  for i = 1, 5 do values[i] = rng:int(3, 18) end
  values[at], values[at + 1] = up and low or low + key, up and low + key or low
  local one, two = full[at], full[at + 1]
  local before, after = values[at], values[at + 1]
  return {
    prompt = up and told("By how many degrees did it rise from $1 to $2?", "¿Cuántos grados subió la temperatura del $1 al $2?", one, two) or told("By how many degrees did it fall from $1 to $2?", "¿Cuántos grados bajó la temperatura del $1 al $2?", one, two),
    figure = graph(values, 2),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(after, "gives the height, not the change", "$1 is how warm it was on $2. How far is it from $3?", "$1 son los grados del $2. ¿Cuánto hay desde $3?", after, two, before),
      slip(before, "gives the height before", "$1 is how warm it was on $2. How far is it to $3?", "$1 son los grados del $2. ¿Cuánto hay hasta $3?", before, one, after),
      slip(before + after, "adds where the change is asked", "$1 adds both days. The change is the gap between them.", "$1 suma los dos días. El cambio es lo que los separa.", before + after),
      slip(key // 2, "counts lines, not numbers", "$1 counts the lines. Each line is $2 more.", "$1 cuenta las líneas. Cada línea vale $2 más.", key // 2, 2),
      slip(key + 1, "counts the start number too", "$1 is one too many. Count on from $2.", "$1 es uno de más. Cuenta desde $2.", key + 1, low),
    }),
    hints = {
      t("Read both days first.", "Lee primero los dos días."),
      t("The change is the gap between the two heights.", "El cambio es lo que separa las dos alturas."),
      t("Read both heights. Take the smaller from the larger.", "Lee las dos alturas. Resta la menor de la mayor."),
    },
    worked = {one .. ": " .. before, two .. ": " .. after, max(before, after) .. " − " .. min(before, after) .. " = " .. bold(key)},
    right_note = t("A change is the gap between two heights.", "Un cambio es lo que separa dos alturas."),
    paper = t("Draw the step from one height to the next.", "Dibuja el escalón de una altura a la otra."),
  }
end

local function warmer_days(rng)
  local k = rng:turn(90) // 2
  local limit, up = 10 + 5 * (k % 3), {}
  for i = 1, 5 do up[i] = i <= 2 + k % 2 end
  rng:shuffle(up)
  local values, right, below, with, same = {}, {}, {}, {}, nil
  for i = 1, 5 do
    values[i] = up[i] and limit + rng:int(1, 9) or limit - rng:int(1, 8)
    if not up[i] and same == nil then same, values[i] = i, limit end
  end
  local highest = 1
  for i = 1, 5 do
    table.insert(up[i] and right or below, full[i])
    if up[i] or i == same then with[#with + 1] = full[i] end
    if values[i] > values[highest] then highest = i end
  end
  return {
    prompt = told("On which days was it warmer than $1 degrees?", "¿En qué días hubo más de $1 grados?", limit),
    figure = graph(values, 5),
    answer = {kind = "several", options = full, right = right},
    misconceptions = apart(right, {
      slip(with, "counts the limit itself", "On $1 it was just $2 degrees. Warmer means above it.", "El $1 hubo justo $2 grados. Más es por encima de eso.", full[same], limit),
      slip(below, "counts the other side", "Those days were not warmer. Look above the line of $1.", "Esos días no hubo más. Mira por encima de la línea de $1.", limit),
      slip({full[highest]}, "takes the highest only", "That was the warmest day. Another day was above $1, too.", "Ese fue el día de más calor. Otro día también pasó de $1.", limit),
      slip({right[1]}, "stops at the first that fits", "That day fits. Another day was above $1, too.", "Ese día está bien. Otro día también pasó de $1.", limit),
      slip({right[#right]}, "stops at the last that fits", "That day fits. Look further to the left as well.", "Ese día está bien. Mira también más a la izquierda."),
    }),
    hints = {
      t("Find the line of $1 degrees.", "Busca la línea de $1 grados.", limit),
      t("A warmer day has its point above that line.", "Un día con más grados tiene su punto sobre esa línea."),
      t("Go from day to day: above the line, or not?", "Ve día por día: ¿sobre la línea o no?"),
    },
    worked = {t("The line of $1", "La línea de $1", limit), t("Points above it: $1", "Puntos sobre ella: $1", bold(table.concat(right, ", ")))},
    right_note = t("More than does not hold the number itself.", "Más que no incluye el número mismo."),
    paper = t("Lay a ruler along the line of $1.", "Pon una regla sobre la línea de $1.", limit),
  }
end

local function steepest(rng)
  local k = rng:turn(90) // 2
  local at = 1 + k % 4
  local rises = rng:shuffle({2, 4, -3})
  local value, values, most = 5 + k // 4 % 8, {}, 1
  values[1] = value
  for i = 1, 4 do
    value = value + (i == at and 7 or table.remove(rises))
    values[i + 1] = value
    if value > values[most] then most = i + 1 end
  end
  local function between(i) return t("$1 to $2", "del $1 al $2", full[i], full[i + 1]) end
  local key, options, wrong = between(at), {}, {}
  for i = 1, 4 do
    options[i] = between(i)
    if i ~= at then
      local d = values[i + 1] - values[i]
      wrong[#wrong + 1] = d < 0 and slip(between(i), "takes a fall for a rise", "There it goes down by $1. Look for a piece going up.", "Ahí baja $1. Busca un tramo que suba.", -d)
        or slip(between(i), i + 1 == most and "takes the highest point for the steepest rise" or "takes a rise that is less steep", "There it goes up by $1. Another piece goes up more.", "Ahí sube $1. Otro tramo sube más.", d)
    end
  end
  return {
    prompt = told("Between which two days did it rise most?", "¿Entre qué dos días subió más?"),
    figure = graph(values, 5),
    answer = {kind = "choice", options = options, right = key},
    misconceptions = wrong,
    hints = {
      t("Where does the line go up?", "¿Dónde sube la línea?"),
      t("The steepest piece is the largest rise.", "El tramo más empinado es el que más sube."),
      t("Find the rise of each piece. One of them is $1 degrees.", "Busca cuánto sube cada tramo. Uno sube $1 grados.", 7),
    },
    worked = {full[at] .. ": " .. values[at], full[at + 1] .. ": " .. values[at + 1], t("That is a rise of $1, the most.", "Sube $1, lo que más.", bold(7))},
    right_note = t("Steep tells of a large change, high of a large value.", "Empinado habla de un gran cambio. Alto, de un gran valor."),
    paper = t("Write the rise on each piece of the line.", "Escribe en cada tramo cuánto sube."),
  }
end

return function(rng, level)
  local two = rng:turn(2) == 0
  if level == 1 then if two then return one_day(rng) end return tap_it(rng) end
  if level == 2 then return change(rng) end
  if two then return warmer_days(rng) end
  return steepest(rng)
end
