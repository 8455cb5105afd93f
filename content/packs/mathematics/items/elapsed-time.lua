-- How long something takes, when it ends, when it began (3.MD.A.1). Errors after Earnest (2017) and Kamii and Russell (2012): an hour
-- taken for 100 minutes, the hour left as it was.

local function after(h) return h % 12 + 1 end
local function what(k)
  local list = {
    noun("game", "games", "juego", "juegos", "m"), noun("ride", "rides", "viaje", "viajes", "m"), noun("walk", "walks", "caminata", "caminatas", "f"),
    noun("lesson", "lessons", "clase", "clases", "f"), noun("meal", "meals", "comida", "comidas", "f"), noun("nap", "naps", "siesta", "siestas", "f")}
  return list[1 + k % 6]
end

local function within_the_hour(k)
  local h, m = 2 + k % 11, 3 + (k * 7) % 28
  local d = 8 + (k * 5) % 22
  local e = m + d
  local n = what(k)
  return {
    prompt = t("A $1.one starts at $2 and ends at $3.\nHow many minutes does it take?", "Un~1 $4 empieza a las $2 y termina a las $3.\n¿Cuántos minutos dura?",
      n, clock_time(h, m), clock_time(h, e), n.one),
    figure = {kind = "number_line", from = 0, to = 60, steps = 12, label_every = 2},
    answer = {kind = "number", value = d, form = "integer"},
    misconceptions = apart(d, {
      slip(e, "gives the end in place of the time between", "$1 is the end. Count from the start to it.", "$1 es el final. Se cuenta desde el principio hasta ahí.", e),
      slip(m + e, "adds the two times", "$1 adds both times. Count the minutes between them.", "$1 suma las dos horas. Se cuentan los minutos entre ellas.", m + e),
      slip(d + 1, "counts the first minute too", "$1 counts the start as one. Count the steps.", "$1 cuenta el principio como uno. Se cuentan los pasos.", d + 1),
      slip(d + 10, "keeps a ten too many", "$1 minutes after $2 is later than $3.", "$1 minutos después de las $2 es más tarde que las $3.", d + 10, clock_time(h, m), clock_time(h, e)),
      slip(60 - d, "gives the rest of the hour", "$1 is the rest of an hour. Count between the times.", "$1 es el resto de una hora. Se cuenta entre las dos horas.", 60 - d),
    }),
    hints = {t("Both times are in the same hour.", "Las dos horas están en la misma hora."), t("Jump from the start to the end on the line.", "Salta del principio al final en la recta."),
      t("From $1 minutes up to $2 minutes: how far?", "De $1 minutos a $2 minutos: ¿cuánto hay?", m, e)},
    worked = {t("Start: $1 minutes. End: $2 minutes.", "Principio: $1 minutos. Final: $2 minutos.", m, e), e .. " − " .. m .. " = " .. bold(d)},
    right_note = t("The time between is the end less the start.", "Lo que dura es el final menos el principio."),
    paper = t("Draw a line with both times. Jump along it.", "Dibuja una recta con las dos horas. Salta por ella."),
  }
end

local function over_the_hour(k)
  local h, m = 2 + k % 10, 33 + (k * 7) % 25
  local to_full = 60 - m
  local beyond = 3 + (k * 5) % 28
  local d, e = to_full + beyond, beyond
  local n = what(k)
  local start, stop = clock_time(h, m), clock_time(after(h), e)
  return n, h, m, to_full, beyond, d, e, start, stop
end

local function how_long(k)
  local n, h, m, to_full, beyond, d, e, start, stop = over_the_hour(k)
  return {
    prompt = t("A $1.one starts at $2 and ends at $3.\nHow many minutes does it take?", "Un~1 $4 empieza a las $2 y termina a las $3.\n¿Cuántos minutos dura?", n, start, stop, n.one),
    answer = {kind = "number", value = d, form = "integer"},
    misconceptions = apart(d, {
      slip(abs(m - e), "takes the smaller minutes from the larger", "$1 is the minutes apart. The full hour lies between.", "$1 resta los minutos. Entre ellos está la hora en punto.", abs(m - e)),
      slip(100 - m + e, "takes an hour for 100 minutes", "$1 counts 100 minutes for an hour. An hour has 60.", "$1 cuenta 100 minutos en una hora. Una hora tiene 60.", 100 - m + e),
      slip(to_full, "stops at the full hour", "$1 goes up to $2 o’clock. The end is later.", "$1 llega a las $2 en punto. El final es después.", to_full, after(h)),
      slip(m + e, "adds the two times", "$1 adds the minutes of both times.", "$1 suma los minutos de las dos horas.", m + e),
      slip(d + 1, "counts the first minute too", "$1 counts the start as one. Count the steps.", "$1 cuenta el principio como uno. Se cuentan los pasos.", d + 1),
    }),
    hints = {t("The full hour lies between the two times.", "Entre las dos horas está la hora en punto."), t("Go to $1 o’clock first. Then go on.", "Primero ve hasta las $1 en punto. Luego sigue.", after(h)),
      t("Up to $1 o’clock: $2 minutes. After that: $3.", "Hasta las $1 en punto: $2 minutos. Después: $3.", after(h), to_full, beyond)},
    worked = {t("From $1 to $2: $3", "De $1 a $2: $3", start, clock_time(after(h), 0), to_full), t("From $1 to $2: $3", "De $1 a $2: $3", clock_time(after(h), 0), stop, beyond),
      to_full .. " + " .. beyond .. " = " .. bold(d)},
    right_note = t("First go to the full hour. Then go on.", "Primero hasta la hora en punto. Luego, lo demás."),
    paper = t("Draw a line. Mark the full hour between the times.", "Dibuja una recta. Marca la hora en punto entre las dos."),
  }
end

local function when_it_ends(k)
  local n, h, m, to_full, beyond, d, e, start, stop = over_the_hour(k)
  return {
    prompt = t("A $1.one starts at $2. It takes $3 minutes.\nSet the clock to the time it ends.", "Un~1 $4 empieza a las $2. Dura $3 minutos.\nPon el reloj en la hora en que termina.", n, start, d, n.one),
    answer = {kind = "clock", hour = after(h), minute = e, step = 1},
    misconceptions = apart(stop, {
      slip(clock_time(h, e), "leaves the hour as it was", "The long hand went past 12. The hour moves on too.", "La aguja larga pasó el 12. La hora también avanza."),
      slip(clock_time(h, min(d, 59)), "sets the minutes it takes", "That sets how long it takes. Count on from $1.", "Eso pone lo que dura. Se cuenta desde las $1.", start),
      slip(clock_time(after(h), m), "adds a full hour", "That is 60 minutes later. It takes $1.", "Eso es 60 minutos después. Dura $1.", d),
      slip(clock_time(after(h), (e + 1) % 60), "counts one minute too many", "That is one minute too late. Count on from the full hour.", "Eso es un minuto más tarde. Se cuenta desde la hora en punto."),
      slip(clock_time(h, (m - d + 60) % 60), "counts back", "That counts back. The end comes after the start.", "Eso cuenta hacia atrás. El final viene después."),
    }),
    hints = {t("The full hour comes before the end.", "Antes del final está la hora en punto."), t("How many minutes is it to $1 o’clock?", "¿Cuántos minutos faltan para las $1 en punto?", after(h)),
      t("$1 of the $2 minutes reach the full hour. How many are left?", "De los $2 minutos, $1 llegan a la hora en punto. ¿Cuántos quedan?", to_full, d)},
    worked = {t("To the full hour: $1", "Hasta la hora en punto: $1", to_full), d .. " − " .. to_full .. " = " .. beyond, t("It ends at $1.", "Termina a las $1.", bold(stop))},
    right_note = t("First go to the full hour. Then go on.", "Primero hasta la hora en punto. Luego, lo demás."),
    paper = t("Draw a line. Jump to the full hour first.", "Dibuja una recta. Salta primero a la hora en punto."),
  }
end

local function when_it_began(rng, k)
  local n, h, m, to_full, beyond, d, e, start, stop = over_the_hour(k)
  local slips = apart(start, {
    slip(clock_time(after(h), m), "leaves the hour as it was", "Going back past $1 o’clock changes the hour.", "Al pasar hacia atrás las $1 en punto cambia la hora.", after(h)),
    slip(clock_time(after(after(h)), (e + d) % 60), "counts on in place of back", "That counts on. The start is earlier than $1.", "Eso cuenta hacia delante. El principio es antes de las $1.", stop),
    slip(clock_time(after(h), 0), "stops at the full hour", "$1 minutes reach the full hour. The other $2 come before it.", "Con $1 minutos se llega a la hora en punto. Los otros $2 van antes.", beyond, to_full),
    slip(clock_time(h, e), "takes away a full hour", "That is 60 minutes earlier. It took $1.", "Eso es 60 minutos antes. Duró $1.", d),
  })
  return {
    prompt = t("A $1.one takes $2 minutes. It ends at $3.\nAt what time did it start?", "Un~1 $4 dura $2 minutos. Termina a las $3.\n¿A qué hora empezó?", n, d, stop, n.one),
    answer = {kind = "choice", options = rng:shuffle({start, slips[1].given, slips[2].given, slips[3].given}), right = start},
    misconceptions = {slips[1], slips[2], slips[3]},
    hints = {t("Go back in time from the end.", "Ve hacia atrás desde el final."), t("First go back to $1 o’clock.", "Primero vuelve a las $1 en punto.", after(h)),
      t("$1 of the $2 minutes reach $3 o’clock. Go back the rest.", "De los $2 minutos, $1 llegan a las $3 en punto. Vuelve lo demás.", beyond, d, after(h))},
    worked = {t("Back to $1: $2 minutes", "Hasta las $1: $2 minutos", clock_time(after(h), 0), beyond), d .. " − " .. beyond .. " = " .. to_full,
      t("$1 minutes before $2: $3", "$1 minutos antes de las $2: $3", to_full, clock_time(after(h), 0), bold(start))},
    right_note = t("Check by going on from the start.", "Se comprueba contando desde el principio."),
    paper = t("Draw a line. Jump back to the full hour first.", "Dibuja una recta. Salta hacia atrás hasta la hora en punto."),
  }
end

local function one_after_the_other(rng, k)
  local a, b, c = 12 + (k * 7) % 33, 9 + (k * 11) % 27, 5 + k % 11
  local key = a + b + c
  local who = rng:two_names()
  return {
    prompt = t("$1 reads for $2 minutes, rests for $3 and draws for $4.\nHow many minutes is that in all?", "$1 lee $2 minutos, descansa $3 y dibuja $4.\n¿Cuántos minutos son en total?", who, a, c, b),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(a + b, "leaves out the middle part", "$1 leaves the $2 out. They take time as well.", "$1 no cuenta los $2. También pasan.", a + b, c),
      slip(key - 10, "drops the ten carried", "$1 leaves out a ten. Add the ones again.", "A $1 le falta una decena. Hay que sumar otra vez las unidades.", key - 10),
      slip(a + c, "stops after one step", "$1 stops before drawing. That takes $2 minutes more.", "$1 se queda antes de dibujar. Eso dura $2 minutos más.", a + c, b),
      slip(a + b - c, "takes away in place of adding", "$1 takes the $2 away. They are part of it.", "$1 quita los $2. Son parte del tiempo.", a + b - c, c),
      slip(key + 10, "carries when there is nothing to carry", "$1 has a ten too many. Add the ones again.", "A $1 le sobra una decena. Hay que sumar otra vez las unidades.", key + 10),
    }),
    hints = {t("One after the other: join the times.", "Uno después de otro: junta los tiempos."), t("Add two of them first.", "Suma primero dos."), t("$1 and $2 make $3. Then $4 more.", "$1 y $2 son $3. Luego $4 más.", a, c, a + c, b)},
    worked = {a .. " + " .. c .. " = " .. a + c, a + c .. " + " .. b .. " = " .. bold(key)},
    right_note = t("Times one after the other are added.", "Los tiempos seguidos se suman."),
    paper = t("Draw a bar with three parts.", "Dibuja una barra con tres partes."),
  }
end

return function(rng, level)
  local k = rng:turn(180)
  if level == 1 then return within_the_hour(k) end
  if level == 2 then
    if k % 2 == 0 then return how_long(k) end
    return when_it_ends(k)
  end
  if k % 3 == 0 then return one_after_the_other(rng, k) end
  return when_it_began(rng, k)
end
