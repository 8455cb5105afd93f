-- Telling time to five minutes, morning and evening (2.MD.C.7). Errors after Boulton-Lewis, Wilss and Mutch (1997):
-- hands mixed up, the hour taken from the nearest number, minutes read from the hour numbers.

local function next_hour(h) return h % 12 + 1 end
-- Where the long hand points, as an hour number.
local function at_number(m) return m == 0 and 12 or m // 5 end
local function es_hour(h) return h == 1 and "la" or "las" end

-- "quarter past 4", "half past 4", "quarter to 5".
local function in_words(h, m)
  if m == 15 then return t("quarter past $1", es_hour(h) .. " $1 y cuarto", h) end
  if m == 30 then return t("half past $1", es_hour(h) .. " $1 y media", h) end
  return t("quarter to $1", es_hour(next_hour(h)) .. " $1 menos cuarto", next_hour(h))
end
local function note() return t("Each number on the clock is five minutes.", "Cada número del reloj son cinco minutos.") end
local function paper() return t("Draw a clock. Write 5, 10, 15 round the outside.", "Dibuja un reloj. Escribe 5, 10, 15 alrededor.") end

local function read(rng, k)
  local h, m = 1 + k % 12, 5 * (1 + k * 5 % 11)
  local number = at_number(m)
  local key = clock_time(h, m)
  local list = apart(key, {
    slip(clock_time(h, number), "reads minutes from the hour numbers", "The $1 is no minute. Count in fives from 12.", "El $1 no son minutos. Cuenta de cinco en cinco desde 12.", number),
    slip(clock_time(number, h * 5 % 60), "mixes up the hands", "The hands are mixed up. The short hand tells the hour.", "Las agujas están cambiadas. La corta dice la hora."),
    slip(clock_time(next_hour(h), m), "takes the hour that comes next", "The short hand has not reached $1 yet.", "La aguja corta aún no llega al $1.", next_hour(h)),
    slip(clock_time(h, (m + 5) % 60), "counts five minutes too many", "That is five minutes more. Count from 12 in fives.", "Son cinco minutos más. Cuenta desde 12 de cinco en cinco."),
  })
  while #list > 3 do table.remove(list) end
  local options = {key}
  for i = 1, #list do options[#options + 1] = list[i].given end
  return {
    prompt = t("Look at the two hands.\nWhat time does the clock show?", "Mira las dos agujas.\n¿Qué hora muestra el reloj?"),
    figure = {kind = "clock", hour = h, minute = m},
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = list,
    hints = {t("The short hand has just passed the hour.", "La aguja corta acaba de pasar la hora."), t("Count in fives from 12 to the long hand.", "Cuenta de cinco en cinco desde 12 hasta la aguja larga."),
      number == 1 and t("The hour is $1. The long hand is one step of five on.", "La hora es $1. La larga avanzó un paso de cinco.", h) or t("The hour is $1. The long hand is $2 steps of five on.", "La hora es $1. La larga avanzó $2 pasos de cinco.", h, number)},
    worked = {t("The short hand is past $1.", "La aguja corta pasó el $1.", h), t("The long hand is at $1: $2 minutes.", "La aguja larga está en el $1: $2 minutos.", number, m), t("It is $1.", h == 1 and "Es la $1." or "Son las $1.", bold(key))},
    right_note = note(), paper = paper(),
  }
end

local function match(rng, k)
  local h = 1 + k % 12
  local other = (h + rng:int(1, 4)) % 12 + 1
  local one, two, three, after = clock_time(h, 15), clock_time(h, 45), clock_time(other, 30), clock_time(next_hour(h), 45)
  return {
    prompt = t("Each time can be said in two ways.\nMatch the words to the times.", "Cada hora se puede decir de dos formas.\nUne las palabras con las horas."),
    answer = {kind = "match", pairs = {{left = in_words(h, 15), right = one}, {left = in_words(h, 45), right = two}, {left = in_words(other, 30), right = three}}, extra = {after}},
    misconceptions = {
      slip({one, after, three}, "takes the hour that is named in quarter to", "Quarter to $1 comes before $1 o’clock.", "Las $1 menos cuarto es antes de las $1 en punto.", next_hour(h)),
      slip({two, one, three}, "mixes up past and to", "Past means after the hour. To means before it.", "Y cuarto es después de la hora. Menos cuarto es antes."),
      slip({three, two, one}, "mixes up half and quarter", "Half an hour is 30 minutes. A quarter is 15.", "Media hora son 30 minutos. Un cuarto son 15."),
    },
    hints = {t("A quarter of an hour is 15 minutes.", "Un cuarto de hora son 15 minutos."), t("Past counts on from the hour. To counts back from it.", "“Y cuarto” suma a la hora. “Menos cuarto” le quita."),
      t("Quarter to $1 is 15 minutes before $1 o’clock.", "Las $1 menos cuarto: 15 minutos antes de las $1.", next_hour(h))},
    worked = {in_words(h, 15) .. ": " .. bold(one), in_words(h, 45) .. ": " .. bold(two), in_words(other, 30) .. ": " .. bold(three)},
    right_note = t("Past counts on. To counts back.", "“Y” suma minutos. “Menos” los quita."), paper = t("Draw a clock for each time.", "Dibuja un reloj para cada hora."),
  }
end

local function set(k)
  local h, m = 1 + k % 12, 5 * (1 + k * 7 % 11)
  local what = ({{"The train leaves", "El tren sale"}, {"The film begins", "La película empieza"}, {"The shop opens", "La tienda abre"}, {"The match starts", "El partido empieza"}})[1 + k % 4]
  local number, time = at_number(m), clock_time(h, m)
  return {
    prompt = t("$1 at $2.\nSet the clock to $2.", "$1 a " .. es_hour(h) .. " $2.\nPon el reloj en " .. es_hour(h) .. " $2.", t(what[1], what[2]), time),
    answer = {kind = "clock", hour = h, minute = m, step = 5},
    misconceptions = apart(time, {
      slip(clock_time(number, h * 5 % 60), "mixes up the hands", "The hands are mixed up. The short hand tells the hour.", "Las agujas están cambiadas. La corta dice la hora."),
      slip(clock_time(next_hour(h), m), "takes the hour that comes next", "The short hand is past $1. The hour is $2.", "La aguja corta pasó el $1. La hora es $2.", next_hour(h), h),
      slip(clock_time(h, (m + 5) % 60), "counts five minutes too many", "The long hand is one number too far.", "La aguja larga está un número más allá."),
      slip(clock_time(h, (m + 55) % 60), "stops five minutes early", "The long hand is one number short.", "A la aguja larga le falta un número."),
    }),
    hints = {t("Set the hour with the short hand.", "Pon la hora con la aguja corta."), t("Count in fives from 12 up to $1.", "Cuenta de cinco en cinco desde 12 hasta $1.", m),
      number == 1 and t("The long hand goes one number past 12.", "La aguja larga va un número después del 12.") or t("The long hand goes $1 numbers past 12.", "La aguja larga va $1 números después del 12.", number)},
    worked = {t("The hour is $1.", "La hora es $1.", h), number == 1 and t("$1 minutes are one five.", "$1 minutos son un paso de cinco.", m) or t("$1 minutes are $2 fives.", "$1 minutos son $2 pasos de cinco.", m, number), t("The long hand points to $1.", "La aguja larga apunta al $1.", bold(number))},
    right_note = note(), paper = paper(),
  }
end

-- What happens when: a.m. or p.m.
local events = {
  {"wakes up for school", "se despierta para ir a la escuela", 6, 7, true}, {"eats breakfast", "desayuna", 7, 9, true}, {"eats dinner", "cena", 6, 8, false}, {"goes to bed", "se acuesta", 8, 9, false},
  {"walks home from school", "vuelve de la escuela a casa", 2, 4, false}, {"plays after school", "juega después de la escuela", 3, 5, false}, {"takes the morning bus", "toma el autobús de la mañana", 7, 8, true}, {"does homework after school", "hace la tarea después de la escuela", 3, 5, false},
}
local function half_of_day(rng, k)
  local one = events[1 + k % #events]
  local h, m = one[3] + k // #events % (one[4] - one[3] + 1), 5 * (k * 7 % 12)
  local name = (rng:two_names())
  local number = at_number(m)
  local key, other = clock_time(h, m) .. (one[5] and " a.m." or " p.m."), clock_time(h, m) .. (one[5] and " p.m." or " a.m.")
  local mixed = clock_time(number, h * 5 % 60) .. (one[5] and " a.m." or " p.m.")
  local read_wrong = clock_time(h, number % 60) .. (one[5] and " a.m." or " p.m.")
  local list = apart(key, {
    slip(other, "mixes up a.m. and p.m.", one[5] and "p.m. is after noon. This is in the morning." or "a.m. is before noon. This is later.", one[5] and "p.m. es después del mediodía. Esto es en la mañana." or "a.m. es antes del mediodía. Esto es más tarde."),
    slip(read_wrong, "reads minutes from the hour numbers", "Count the minutes in fives from 12.", "Cuenta los minutos de cinco en cinco desde 12."),
    slip(mixed, "mixes up the hands", "The hands are mixed up. The short hand tells the hour.", "Las agujas están cambiadas. La corta dice la hora."),
    slip(clock_time(next_hour(h), m) .. (one[5] and " a.m." or " p.m."), "takes the hour that comes next", "The short hand has not reached $1 yet.", "La aguja corta aún no llega al $1.", next_hour(h)),
  })
  while #list > 3 do table.remove(list) end
  local options = {key}
  for i = 1, #list do options[#options + 1] = list[i].given end
  return {
    prompt = t("$1 $2.\nWhat time is it?", "$1 $2.\n¿Qué hora es?", name, t(one[1], one[2])),
    figure = {kind = "clock", hour = h, minute = m},
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = list,
    hints = {t("Read the short hand first. Then the long one.", "Lee primero la aguja corta. Después la larga."), t("a.m. is from midnight to noon. p.m. is from noon on.", "a.m. es antes del mediodía. p.m. es después."),
      one[5] and t("The hour is $1, in the morning.", "La hora es $1, en la mañana.", h) or t("The hour is $1, later than noon.", "La hora es $1, después del mediodía.", h)},
    worked = {t("The hour is $1.", "La hora es $1.", h), t("The long hand shows $1 minutes.", "La aguja larga muestra $1 minutos.", m), bold(key)},
    right_note = t("Each time comes twice a day: a.m. and p.m.", "Cada hora llega dos veces al día: a.m. y p.m."), paper = t("Write what is done at 8 a.m. and at 8 p.m.", "Escribe qué haces a las 8 a.m. y a las 8 p.m."),
  }
end

-- A few minutes later.
local function later(rng, k)
  local h, m = 1 + k % 12, 5 * (k * 5 % 12)
  local add = 5 * (1 + k // 12 % 6)
  local e = m + add
  local eh, em = e >= 60 and next_hour(h) or h, e % 60
  local key = clock_time(eh, em)
  return {
    prompt = t("The clock is $1 minutes slow.\nSet it to the right time.", "El reloj va $1 minutos atrasado.\nPonlo a la hora correcta.", add),
    figure = {kind = "clock", hour = h, minute = m},
    answer = {kind = "clock", hour = eh, minute = em, step = 5},
    misconceptions = apart(key, {
      slip(clock_time((m - add < 0) and (h + 10) % 12 + 1 or h, (m - add + 60) % 60), "counts back", "That goes back. Slow means it shows too little.", "Eso retrocede. Atrasado quiere decir que muestra menos."),
      slip(clock_time(h, m), "gives the start", "That is what it shows now. Move it on.", "Eso es lo que muestra ahora. Avánzalo."),
      slip(clock_time(eh, (em + 5) % 60), "counts five minutes too many", "The long hand is one number too far.", "La aguja larga está un número más allá."),
      slip(clock_time(h, em), "leaves the hour as it was", "The long hand passed 12. The hour moves on too.", "La aguja larga pasó el 12. La hora también avanza."),
      slip(clock_time(eh, (em + 55) % 60), "stops five minutes early", "The long hand is one number short.", "A la aguja larga le falta un número."),
    }),
    hints = {t("What time does the clock show now?", "¿Qué hora muestra el reloj ahora?"), t("Move the long hand on in steps of five.", "Avanza la aguja larga en pasos de cinco."),
      e >= 60 and t("It passes 12. So the hour moves on to $1.", "Pasa por 12. La hora avanza a $1.", next_hour(h)) or t("It does not pass 12. The hour stays.", "No pasa por 12. La hora se queda.")},
    worked = {t("Now it shows $1.", "Ahora muestra $1.", clock_time(h, m)), t("$1 minutes later: $2", "$1 minutos después: $2", add, bold(key))},
    right_note = t("Each step of the long hand is five minutes.", "Cada paso de la aguja larga son cinco minutos."), paper = paper(),
  }
end

return function(rng, level)
  local k = rng:turn(132)
  if level == 1 then return read(rng, k) end
  if level == 2 then
    if k % 3 == 0 then return match(rng, k // 3) end
    return set(k // 3 * 2 + k % 3)
  end
  if k % 2 == 0 then return half_of_day(rng, k // 2) end
  return later(rng, k // 2)
end
