-- Hours and half hours (1.MD.B.3). Errors after Boulton-Lewis, Wilss and Mutch (1997):
-- hands mixed up, the hour taken from the nearest number, the long hand left out.

local function next_hour(h) return h % 12 + 1 end
local function hour_before(h) return (h + 10) % 12 + 1 end

-- "4 o’clock", "half past 4".
local function in_words(h, m)
  if m == 0 then return t("$1 o’clock", h == 1 and "la $1 en punto" or "las $1 en punto", h) end
  return t("half past $1", h == 1 and "la $1 y media" or "las $1 y media", h)
end
local function hour_hand(h, half)
  return half and t("The short hand is past $1.", "La aguja corta ya pasó el $1.", h) or t("The short hand is at $1.", "La aguja corta está en el $1.", h)
end
local function long_hand(half)
  return half and t("The long hand is at 6: half past.", "La larga está en el 6: y media.") or t("The long hand is at 12: o’clock.", "La larga está en el 12: en punto.")
end
local function right_note(half)
  return half and t("Half past: short hand between two numbers.", "Y media: la corta queda entre dos números.")
    or t("O’clock: the long hand points straight up.", "En punto: la larga apunta hacia arriba.")
end
local function paper() return t("Draw a clock. Draw the short hand first.", "Dibuja un reloj. Dibuja primero la aguja corta.") end

local function read(rng, k, digital)
  local h, half = 1 + k % 12, k // 12 % 2 == 1
  local m = half and 30 or 0
  local say = digital and clock_time or in_words
  local key = say(h, m)
  local list = apart(key, {
    slip(say(h, 30 - m), "leaves the long hand out", half and "O’clock has the long hand at 12." or "Half past has the long hand at 6.",
      half and "En punto: la larga está en el 12." or "Y media: la larga está en el 6."),
    slip(say(next_hour(h), m), "takes the hour that comes next", half and "The short hand is not at $1 yet." or "The short hand is before $1.",
      half and "La aguja corta aún no llega al $1." or "La aguja corta está antes del $1.", next_hour(h)),
    slip(say(half and 6 or 12, half and 30 or 0), "mixes up the hands", "That reads the long hand as the hour.", "Eso lee la aguja larga como la hora."),
    slip(say(hour_before(h), m), "takes the hour before", "The short hand has passed $1.", "La aguja corta ya pasó el $1.", hour_before(h)),
  })
  while #list > 3 do table.remove(list) end
  local options = {key}
  for i = 1, #list do options[i + 1] = list[i].given end
  return {
    prompt = t("Look at the two hands.\nWhat time does the clock show?", "Mira las dos agujas.\n¿Qué hora muestra el reloj?"),
    figure = {kind = "clock", hour = h, minute = m},
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = list,
    hints = {t("The short hand tells the hour.", "La aguja corta dice la hora."), t("Look at the long hand: 12 or 6?", "Mira la aguja larga: ¿12 o 6?"),
      hour_hand(h, half) .. " " .. (half and t("The long hand is at 6.", "La larga está en el 6.") or t("The long hand is at 12.", "La larga está en el 12."))},
    worked = {hour_hand(h, half), long_hand(half), t("It is $1.", h == 1 and "Es $1." or "Son $1.", bold(key))},
    right_note = right_note(half), paper = paper(),
  }
end

local function events(k)
  return ({{"The train leaves", "El tren sale"}, {"The bus comes", "El autobús llega"}, {"The shop closes", "La tienda cierra"}, {"The game starts", "El juego empieza"},
    {"The shop opens", "La tienda abre"}})[1 + k % 5]
end

-- Set the hands; told in words or in digits.
local function set(k, digital)
  local h, half = 1 + k % 12, k // 12 % 2 == 1
  local m = half and 30 or 0
  local what, time = events(k), digital and clock_time(h, m) or in_words(h, m)
  local es_at = digital and (h == 1 and "a la $2" or "a las $2") or "a $2"
  local es_to = digital and (h == 1 and "en la $2" or "en las $2") or "en $2"
  return {
    prompt = t("$1 at $2.\nSet the clock to $2.", "$1 " .. es_at .. ".\nPon el reloj " .. es_to .. ".", t(what[1], what[2]), time),
    answer = {kind = "clock", hour = h, minute = m, step = 30},
    misconceptions = {
      slip(clock_time(h, 30 - m), "leaves the long hand out", half and "The long hand is at 12. Half past needs it at 6." or "The long hand is at 6. O’clock needs it at 12.",
        half and "La aguja larga está en el 12. Va en el 6." or "La aguja larga está en el 6. Va en el 12."),
      slip(clock_time(next_hour(h), m), "takes the hour that comes next", "The short hand shows $1. The hour is $2.", "La aguja corta muestra $1. La hora es $2.", next_hour(h), h),
      slip(clock_time(hour_before(h), m), "takes the hour before", "The short hand shows $1. The hour is $2.", "La aguja corta muestra $1. La hora es $2.", hour_before(h), h),
    },
    hints = {t("Begin with the hour. Which number is it?", "Empieza con la hora. ¿Qué número es?"),
      half and t("Half past: the long hand points straight down.", "Y media: la aguja larga apunta hacia abajo.") or t("O’clock: the long hand points up.", "En punto: la aguja larga apunta arriba."),
      half and t("Short hand past $1. Long hand at 6.", "Aguja corta después del $1. Larga en el 6.", h) or t("Short hand at $1. Long hand at 12.", "Aguja corta en el $1. Larga en el 12.", h)},
    worked = {hour_hand(h, half), long_hand(half), t("The clock shows $1.", "El reloj muestra $1.", bold(clock_time(h, m)))},
    right_note = right_note(half), paper = t("Draw a clock with both hands.", "Dibuja un reloj con las dos agujas."),
  }
end

local function match(rng, k)
  local h = 1 + k % 12
  local other = (h + rng:int(0, 9)) % 12 + 1
  if other == h then other = next_hour(h) end
  local function pair(a, m) return {left = in_words(a, m), right = clock_time(a, m)} end
  local one, two, three, extra = clock_time(h, 0), clock_time(h, 30), clock_time(other, 30), clock_time(other, 0)
  return {
    prompt = t("Each time can be told in two ways.\nMatch the times.", "Cada hora se dice de dos formas.\nUne las horas."),
    answer = {kind = "match", pairs = {pair(h, 0), pair(h, 30), pair(other, 30)}, extra = {extra}},
    misconceptions = {
      slip({two, one, three}, "mixes up o’clock and half past", "Half past is 30 minutes after the hour.", "Y media son 30 minutos más."),
      slip({one, two, extra}, "leaves the minutes out", "$1 has no minutes yet. Half past has 30.", "$1 no tiene minutos. Y media tiene 30.", extra),
      slip({one, three, two}, "mixes up the hours", "Look at the hour of each time.", "Mira la hora de cada una."),
    },
    hints = {t("The number before the dots is the hour.", "Antes de los puntos está la hora."), t("An hour has 60 minutes. What is half?", "Una hora tiene 60 minutos. ¿Cuánto es la mitad?"),
      t("O’clock ends in 00. Half past ends in 30.", "En punto termina en 00. Y media termina en 30.")},
    worked = {in_words(h, 0) .. ": " .. bold(one), in_words(h, 30) .. ": " .. bold(two), in_words(other, 30) .. ": " .. bold(three)},
    right_note = t("Half an hour is 30 minutes.", "Media hora son 30 minutos."),
    paper = t("Draw a clock for each time.", "Dibuja un reloj para cada hora."),
  }
end

-- A half hour or an hour after the clock's time.
local function later(rng, k)
  local h, half, hour = 1 + k % 12, k // 12 % 2 == 1, k // 24 % 2 == 1
  local m = half and 30 or 0
  local eh = (hour or half) and next_hour(h) or h
  local em = hour and m or 30 - m
  local key = clock_time(eh, em)
  local what = rng:pick({{"A game", "Un juego"}, {"A walk", "Un paseo"}, {"A show", "Una función"}})
  return {
    prompt = t("The clock shows when it starts.", "El reloj muestra cuándo empieza.") .. "\n" .. (hour and t("$1 takes one hour.\nSet the clock to its end.", "$1 dura una hora.\nPon el reloj en el final.", t(what[1], what[2]))
      or t("$1 takes half an hour.\nSet the clock to its end.", "$1 dura media hora.\nPon el reloj en el final.", t(what[1], what[2]))),
    figure = {kind = "clock", hour = h, minute = m},
    answer = {kind = "clock", hour = eh, minute = em, step = 30},
    misconceptions = apart(key, {
      slip(clock_time(h, m), "gives the start", "That is the start. Go on from there.", "Esa es la hora de inicio. Sigue desde ahí."),
      slip(clock_time(hour and h or next_hour(h), hour and 30 - m or m), "mixes up an hour and half an hour", hour and "That is half an hour later. It takes an hour." or "That is an hour later. It takes half.",
        hour and "Eso es media hora después. Dura una hora." or "Eso es una hora después. Dura media."),
      slip(clock_time(h, em), "leaves the hour as it was", "The long hand passed 12. The hour moves on.", "La aguja larga pasó el 12. La hora avanza."),
      slip(clock_time(hour_before(h), m), "counts back", "That is before the start.", "Eso es antes del inicio."),
      slip(clock_time(next_hour(eh), em), "takes the hour that comes next", "That is one hour too late.", "Eso es una hora más tarde."),
    }),
    hints = {t("What time is it at the start?", "¿Qué hora es al inicio?"),
      hour and t("One hour: the long hand goes all round.", "Una hora: la aguja larga da una vuelta.") or t("In half an hour it goes half round.", "En media hora da media vuelta."),
      hour and t("Long hand: same place. Short hand: next number.", "Aguja larga: mismo lugar. Aguja corta: otro número.") or half and t("Move the long hand from 6 to 12.", "Mueve la aguja larga del 6 al 12.")
        or t("Move the long hand from 12 to 6.", "Mueve la aguja larga del 12 al 6.")},
    worked = {t("Start: $1", "Inicio: $1", clock_time(h, m)), t("End: $1", "Final: $1", bold(key))},
    right_note = hour and t("One hour later, only the hour changes.", "Una hora después solo cambia la hora.") or t("Two half hours make one hour.", "Dos medias horas hacen una hora."),
    paper = t("Draw two clocks: start and end.", "Dibuja dos relojes: inicio y final."),
  }
end

return function(rng, level)
  local k = rng:turn(96)
  if level == 1 then return read(rng, k, k // 24 % 2 == 1) end
  if level == 2 then
    if k % 3 == 0 then return match(rng, k // 3) end
    return set(k // 3 * 2 + k % 3, k % 3 == 1)
  end
  return later(rng, k)
end
