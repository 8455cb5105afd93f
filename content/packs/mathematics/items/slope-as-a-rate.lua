-- Unit rate as slope (8.EE.B.5). Errors after Leinhardt, Zaslavsky and Stein (1990), Lobato, Ellis and Munoz (2003), Teuscher and Reys (2010).

local function story(k, rate)
  if k == 0 then
    local trip = rate <= 6 and t("The line shows a walk.", "La recta muestra una caminata.") or rate <= 25 and t("The line shows a bike ride.", "La recta muestra un paseo en bici.") or t("The line shows a train ride.", "La recta muestra un viaje en tren.")
    return t("hours", "horas"), t("km", "km"), t("$1\nHow many km is that each hour?", "$1\n¿Cuántos km son por hora?", trip), t("Read P: how many km in how many hours? Divide.", "Lee P: ¿cuántos km en cuántas horas? Divide.")
  end
  if k == 1 then return t("minutes", "minutos"), t("liters", "litros"), t("The line shows water from a pump.\nHow many liters is that each minute?", "La recta muestra el agua de una bomba.\n¿Cuántos litros son por minuto?"), t("Read P: how many liters in how many minutes? Divide.", "Lee P: ¿cuántos litros en cuántos minutos? Divide.") end
  return t("days", "días"), t("pages", "páginas"), t("The line shows the pages read in a book.\nHow many pages is that each day?", "La recta muestra las páginas leídas de un libro.\n¿Cuántas páginas son por día?"), t("Read P: how many pages in how many days? Divide.", "Lee P: ¿cuántas páginas en cuántos días? Divide.")
end

local function read_rate(rng)
  local k = rng:turn(120)
  local px, step = ({2, 4, 5})[1 + k // 3 % 3], ({2, 5, 10, 20})[1 + k // 9 % 4]
  local py = 3 + k // 36 * 2 + k % 2
  while py * step % px ~= 0 do py = py + 1 end
  if py > 10 then py = 10 while py * step % px ~= 0 do py = py - 1 end end
  local key, high = py * step // px, py * step
  local x_name, y_name, ask, last = story(k % 3, key)
  return {
    prompt = ask,
    figure = {kind = "coordinate_grid", x_from = 0, x_to = 8, y_from = 0, y_to = 10, y_step = step, x_title = x_name, y_title = y_name,
      points = {{x = px, y = py, label = "P"}}, lines = {{x1 = 0, y1 = 0, x2 = px, y2 = py}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(high, "reads one axis only", "$1 is how high P is. That took $2 on the other axis.", "$1 es la altura de P. Para eso pasaron $2 en el otro eje.", high, px),
      slip(py, "counts the lines of the grid for the scale", "$1 counts grid lines. Each line up stands for $2.", "$1 cuenta líneas. Cada línea hacia arriba vale $2.", py, step),
      slip(px, "reads one axis only", "$1 is how far P is to the right.", "$1 es lo que P está a la derecha.", px),
      slip(high - px, "takes away in place of dividing", "$1 − $2 compares unlike things. Divide $1 by $2.", "$1 − $2 compara cosas distintas. Divide $1 entre $2.", high, px),
      slip(step, "gives the step of the axis", "$1 is one step of the axis, not of the line.", "$1 es un paso del eje, no de la recta.", step),
      slip(high * px, "multiplies in place of dividing", "$1 × $2 is far above the line.", "$1 × $2 queda muy por encima de la recta.", high, px),
    }),
    hints = {
      t("The point P lies on the line. Read both its numbers.", "El punto P está en la recta. Lee sus dos números."),
      t("Divide how high P is by how far right it is.", "Divide la altura de P entre lo que está a la derecha."),
      last,
    },
    worked = {"P: (" .. px .. ", " .. high .. ")", high .. " ÷ " .. px .. " = " .. bold(key)},
    right_note = t("The unit rate is the slope of the line.", "La tasa por unidad es la pendiente de la recta."),
    paper = t("Draw a stair under the line, one step wide.", "Dibuja una escalera bajo la recta, de un paso de ancho."),
  }
end

local function of_two_points(rng)
  local k = rng:turn(150)
  local run, rise = 2 + k % 5, 1 + k // 5 % 6
  if k % 3 ~= 0 then rise = -rise end
  local x, y = -6 + k // 30 + k % 2, rise > 0 and -5 + k % 3 or 5 - k % 3
  local a, b = reduced(abs(rise), run)
  local sign = rise < 0 and "-" or ""
  local function fraction(s, n, d) return d == 1 and s .. n or s .. n .. "/" .. d end
  local key = fraction(sign, a, b)
  return {
    prompt = t("The line goes through A and B.\nWhat is its slope?", "La recta pasa por A y B.\n¿Cuál es su pendiente?"),
    figure = {kind = "coordinate_grid", x_from = -8, x_to = 8, y_from = -8, y_to = 8, lines = {{x1 = x, y1 = y, x2 = x + run, y2 = y + rise}},
      points = {{x = x, y = y, label = "A"}, {x = x + run, y = y + rise, label = "B"}}},
    answer = {kind = "number", value = key, form = "any", minus = true, fraction = true, point = true},
    misconceptions = apart(key, {
      slip(fraction(sign, b, a), "turns the slope over", "That is the way along over the way up. Turn it over.", "Eso es lo que avanza entre lo que sube. Dale la vuelta."),
      slip(fraction(rise < 0 and "" or "-", a, b), "leaves the sign of the slope out", rise < 0 and "From left to right this line falls." or "From left to right this line rises.", rise < 0 and "De izquierda a derecha esta recta baja." or "De izquierda a derecha esta recta sube."),
      slip(rise, "reads one axis only", "$1 is the way up or down. It takes $2 along.", "$1 es lo que sube o baja. Avanza $2.", signed(rise), run),
      slip(run, "reads one axis only", "$1 is only the way along.", "$1 es solo lo que avanza.", run),
      slip(abs(rise) + run, "adds the two counts", "$1 + $2 adds the ways. A slope divides them.", "$1 + $2 suma los tramos. La pendiente los divide.", abs(rise), run),
    }),
    hints = {
      t("Go from A along and then up or down to B.", "Ve de A a lo largo y luego arriba o abajo hasta B."),
      t("Slope: the way up, divided by the way along.", "Pendiente: lo que sube entre lo que avanza."),
      rise < 0 and t("Count the steps. The line falls, so it has a minus.", "Cuenta los pasos. La recta baja, así que lleva menos.") or t("Count the steps. The line rises, so there is no minus.", "Cuenta los pasos. La recta sube, así que no lleva menos."),
    },
    worked = {t("along: $1", "avanza: $1", run), t("up or down: $1", "sube o baja: $1", signed(rise)), bold((rise < 0 and "−" or "") .. (b == 1 and a or frac(a, b)))},
    right_note = t("Any two points of a line give the same slope.", "Dos puntos cualesquiera dan la misma pendiente."),
    paper = t("Draw the stair from A to B and label it.", "Dibuja la escalera de A a B y anótala."),
  }
end

local function two_slopes(rng)
  local k = rng:turn(140)
  local m, n = 3 + k % 7, 2 + k // 7 % 10
  if m == n then n = n + 4 end
  local x1 = 2 + k % 3
  local xs = {x1, 2 * x1, 3 * x1 + 1}
  local rows = {}
  for i = 1, 3 do rows[i] = {tostring(xs[i]), tostring(xs[i] * n)} end
  local key = abs(m - n)
  return {
    prompt = t("Line A: y = $1x\nLine B is in the table.\nBy how much do the two slopes differ?", "Recta A: y = $1x\nLa recta B está en la tabla.\n¿En cuánto difieren las dos pendientes?", m),
    figure = {kind = "table", heads = {"x", "y"}, rows = rows},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(abs(n * x1 - m), "takes a value for the slope", "$1 is y for x = $2. The slope is y for x = 1.", "$1 es y para x = $2. La pendiente es y para x = 1.", n * x1, x1),
      slip(abs(n * x1 - n * 2 * x1), "takes the step of y for the slope", "y goes up by $1 while x goes up by $2.", "y sube $1 mientras x sube $2.", n * x1, x1),
      slip(m + n, "adds where the difference is asked", "$1 + $2 adds the slopes. How far apart are they?", "$1 + $2 suma las pendientes. ¿Cuánto se separan?", m, n),
      slip(abs(n * x1 - m * x1), "takes a value for the slope", "That compares the lines at x = $1.", "Eso compara las rectas en x = $1.", x1),
      slip(n, "gives one part only", "$1 is the slope of B. Compare it with A.", "$1 es la pendiente de B. Compárala con A.", n),
      slip(m, "gives one part only", "$1 is the slope of A. Compare it with B.", "$1 es la pendiente de A. Compárala con B.", m),
      slip(key + 1, "slips by one step", "Compare $1 and $2 once more.", "Compara otra vez $1 y $2.", m, n),
    }),
    hints = {
      t("In line A the slope stands beside x.", "En la recta A la pendiente está junto a x."),
      t("In line B divide a y by its x.", "En la recta B divide una y entre su x."),
      t("Compare the result with the number beside x.", "Compara el resultado con el número junto a x."),
    },
    worked = {"A: " .. m, "B: " .. n * x1 .. " ÷ " .. x1 .. " = " .. n, max(m, n) .. " − " .. min(m, n) .. " = " .. bold(key)},
    right_note = t("Rule or table: y ÷ x tells the slope here.", "Regla o tabla: y ÷ x da aquí la pendiente."),
    paper = t("Draw both lines on squared paper.", "Dibuja las dos rectas en papel cuadriculado."),
  }
end

return function(rng, level)
  if level == 1 then return read_rate(rng) end
  if level == 2 then return of_two_points(rng) end
  return two_slopes(rng)
end
