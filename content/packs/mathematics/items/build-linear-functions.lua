-- Rate and start of a linear function from words, tables and points (8.F.B.4). Errors after Davis (2007), Moschkovich (1996), Bardini and Stacey (2006).

local function story(i, b, m)
  if i == 0 then return t("A tank holds $1 liters. $2 more flow in each minute.\nx is the minutes, y is the liters.", "Un tanque tiene $1 litros. Entran $2 más por minuto.\nx son los minutos; y, los litros.", b, m) end
  if i == 1 then return t("A club costs $1 to join. Then it is $2 a month.\nx is the months, y is the dollars.", "Entrar a un club cuesta $1. Luego son $2 al mes.\nx son los meses; y, los dólares.", money(100 * b), money(100 * m)) end
  return t("A plant is $1 cm tall. It grows $2 cm each week.\nx is the weeks, y is the height in cm.", "Una planta mide $1 cm. Crece $2 cm por semana.\nx son las semanas; y, la altura en cm.", b, m)
end

local function which_rule(rng)
  local k = rng:turn(150)
  local b, m = 12 + k // 3 % 17, 2 + k // 10 % 7
  local key = "y = " .. m .. "x + " .. b
  local list = {
    slip("y = " .. b .. "x + " .. m, "swaps slope and intercept", "That begins with $2 and adds $1 each time.", "Eso empieza con $2 y suma $1 cada vez.", b, m),
    slip("y = " .. m + b .. "x", "adds the two numbers it sees", "That starts at 0 and adds $1 each time.", "Eso empieza en 0 y suma $1 cada vez.", m + b),
    slip("y = " .. m .. "x", "leaves the intercept out", "That leaves out the $1 at the start.", "Eso deja fuera los $1 del inicio.", b),
    slip("y = " .. b .. " − " .. m .. "x", "mixes up growing and shrinking", "That gets less each time. Here it gets more.", "Eso baja cada vez. Aquí sube."),
  }
  if k % 2 == 0 then table.remove(list, 2) else table.remove(list, 4) end
  return {
    prompt = t("$1\nWhich rule gives y?", "$1\n¿Qué regla da y?", story(k % 3, b, m)),
    answer = {kind = "choice", options = rng:shuffle({key, list[1].given, list[2].given, list[3].given}), right = key},
    misconceptions = list,
    hints = {
      t("How much is y when x = 0?", "¿Cuánto es y cuando x = 0?"),
      t("How much is added for each x?", "¿Cuánto se suma por cada x?"),
      t("What comes each time stands beside x.", "Lo que viene cada vez va junto a x."),
    },
    worked = {t("start: $1", "inicio: $1", b), t("each time: $1", "cada vez: $1", m), bold(key)},
    right_note = t("The start stands alone. The rate stands beside x.", "El inicio va solo. La tasa va junto a x."),
    paper = t("Write y for x = 0, 1, 2 and look.", "Escribe y para x = 0, 1, 2 y mira."),
  }
end

local function from_points(rng)
  local k = rng:turn(156)
  local m, b = 2 + k % 6, 1 + k // 6 % 13
  if k % 4 == 0 then m = -m b = b + 45 end
  local x1 = 2 + k % 3
  local x2 = x1 + 2 + k // 78
  local y1, y2 = m * x1 + b, m * x2 + b
  local slope = k % 2 == 1
  local key = slope and m or b
  return {
    prompt = slope and t("y = mx + b goes through ($1, $2) and ($3, $4).\nWhich number is m?", "y = mx + b pasa por ($1, $2) y ($3, $4).\n¿Qué número es m?", x1, signed(y1), x2, signed(y2)) or t("y = mx + b goes through ($1, $2) and ($3, $4).\nWhich number is b?", "y = mx + b pasa por ($1, $2) y ($3, $4).\n¿Qué número es b?", x1, signed(y1), x2, signed(y2)),
    answer = {kind = "number", value = key, form = "any", minus = true, point = true, fraction = true},
    misconceptions = apart(key, {
      slip(slope and b or m, "swaps slope and intercept", slope and "That is where the line starts, at x = 0." or "That is the slope. Where is the line at x = 0?", slope and "Eso es donde empieza la recta, en x = 0." or "Eso es la pendiente. ¿Dónde está la recta en x = 0?"),
      slip(y2 - y1, "takes the step of y for the slope", "y changes by $1 while x goes from $2 to $3.", "y cambia $1 mientras x va de $2 a $3.", signed(y2 - y1), x1, x2),
      slip(y1, "takes a value for the intercept", "$1 is y for x = $2, not for x = 0.", "$1 es y para x = $2, no para x = 0.", signed(y1), x1),
      slip(-key, "leaves the signs out", "The size fits. Look whether y grows or shrinks.", "El tamaño va bien. Mira si y crece o baja."),
      slip(y1 - m, "goes one step only", "That goes back by one step only. Go back to x = 0.", "Eso retrocede solo un paso. Vuelve hasta x = 0."),
    }),
    hints = {
      t("Find the slope first.", "Halla primero la pendiente."),
      t("The change of y, divided by the change of x.", "El cambio de y entre el cambio de x."),
      slope and t("From the first point to the second: both changes.", "Del primer punto al segundo: los dos cambios.") or t("Then walk from the first point back to x = 0.", "Luego vuelve del primer punto hasta x = 0."),
    },
    worked = slope and {"(" .. signed(y2) .. " − " .. signed(y1) .. ") ÷ (" .. x2 .. " − " .. x1 .. ")", "m = " .. bold(signed(m))} or {"m = " .. signed(y2 - y1) .. " ÷ " .. x2 - x1 .. " = " .. signed(m), "b = " .. signed(y1) .. " − " .. (m < 0 and "(" .. signed(m) .. ")" or m) .. " × " .. x1, "b = " .. bold(signed(b))},
    right_note = t("Two points are enough for the whole line.", "Dos puntos bastan para toda la recta."),
    paper = t("Make a table from x = 0 to the second point.", "Haz una tabla desde x = 0 hasta el segundo punto."),
  }
end

local function how_far_on(rng)
  local k = rng:turn(150)
  local m, b = 3 + k % 6, 40 + 5 * (k // 6 % 9)
  local x1, x2, x3 = 2, 5 + k // 54, 10 + k % 5
  local y1, y2 = b - m * x1 + 100, b - m * x2 + 100
  local key = b + 100 - m * x3
  local tank = k % 2 == 1
  return {
    prompt = tank and t("A tank drains evenly.\nAfter $1 hours it holds $2 L.\nAfter $3 hours it holds $4 L.\nHow much does it hold after $5 hours?", "Un tanque se vacía de manera pareja.\nDespués de $1 horas tiene $2 L.\nDespués de $3 horas tiene $4 L.\n¿Cuánto tiene después de $5 horas?", x1, y1, x2, y2, x3) or t("A candle burns down evenly.\nAfter $1 hours it is $2 mm tall.\nAfter $3 hours it is $4 mm tall.\nHow tall is it after $5 hours?", "Una vela se consume de manera pareja.\nDespués de $1 horas mide $2 mm.\nDespués de $3 horas mide $4 mm.\n¿Cuánto mide después de $5 horas?", x1, y1, x2, y2, x3),
    answer = {kind = "number", value = key, form = "any", point = true, fraction = true, unit = tank and "L" or "mm"},
    misconceptions = apart(key, {
      slip(y2 - (y1 - y2), "repeats the step without looking at x", "It got $1 $3 less in $2 hours. More time goes by now.", "Bajó $1 $3 en $2 horas. Ahora pasa más tiempo.", y1 - y2, x2 - x1, tank and "L" or "mm"),
      slip(m * x3, "leaves the intercept out", "That is how much is gone. How much is left?", "Eso es lo que se fue. ¿Cuánto queda?"),
      slip(y2 - m, "goes one step only", "That is one hour later only.", "Eso es solo una hora después."),
      slip(y2 + m * (x3 - x2), "mixes up growing and shrinking", tank and "The water gets less, not more." or "The candle gets shorter, not taller.", tank and "El agua baja, no sube." or "La vela se acorta, no crece."),
      slip(y1 - m * x3, "counts from the start again", "From hour $1 on, fewer than $2 hours go by.", "Desde la hora $1 pasan menos de $2 horas.", x1, x3),
      slip(b + 100, "takes the start for the end", "That is how much it was at the start.", "Eso es lo que había al inicio."),
    }),
    hints = {
      t("How much goes in one hour?", "¿Cuánto se va en una hora?"),
      t("From hour $1 to $2 it goes from $3 to $4.", "De la hora $1 a la $2 va de $3 a $4.", x1, x2, y1, y2),
      t("How much goes after hour $1? Take that away.", "¿Cuánto se va después de la hora $1? Resta eso.", x2),
    },
    worked = {"(" .. y1 .. " − " .. y2 .. ") ÷ " .. x2 - x1 .. " = " .. m, m .. " × " .. x3 - x2 .. " = " .. m * (x3 - x2), y2 .. " − " .. m * (x3 - x2) .. " = " .. bold(key .. (tank and " L" or " mm"))},
    right_note = t("An even change goes on with the same rate.", "Un cambio parejo sigue con la misma tasa."),
    paper = tank and t("Make a table with a row for each hour.", "Haz una tabla con una fila por hora.") or t("Draw the candle at three times, side by side.", "Dibuja la vela en tres momentos, lado a lado."),
  }
end

return function(rng, level)
  if level == 1 then return which_rule(rng) end
  if level == 2 then return from_points(rng) end
  return how_far_on(rng)
end
