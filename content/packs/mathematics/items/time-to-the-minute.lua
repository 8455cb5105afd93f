-- Clock times to the minute (3.MD.A.1). Errors after Burny, Valcke and Desoete (2012) and Earnest (2017): hands mixed up, hour numbers
-- read as minutes, the hour that comes next.

local function after(h) return h % 12 + 1 end

local function slips_for(h, m)
  local number = m // 5 == 0 and 12 or m // 5
  local key = clock_time(h, m)
  return apart(key, {
    slip(clock_time(after(h), m), "takes the hour that comes next", "The short hand has not reached $1 yet. The hour is $2.",
      "La aguja corta todavía no llega a $1. La hora es $2.", after(h), h),
    slip(clock_time(number, h * 5 % 60), "mixes up the hands", "The hands are mixed up. The short hand tells the hour.",
      "Las agujas están cambiadas. La aguja corta dice la hora."),
    slip(clock_time(h, m // 5 * 5), "stops at the number, leaves the single minutes", "$1 counts by fives only. Count the small marks as well.",
      "$1 solo cuenta a saltos de cinco. También se cuentan las marcas pequeñas.", clock_time(h, m // 5 * 5)),
    slip(clock_time(h, (m + 5) % 60), "counts five minutes too many", "$1 is five minutes too many. Start at 12 with 0.",
      "$1 tiene cinco minutos de más. En el 12 se empieza con 0.", clock_time(h, (m + 5) % 60)),
    slip(clock_time(h, (m + 1) % 60), "counts one minute too many", "$1 is one mark too far. Count from the number before.", "$1 es una marca de más. Se cuenta desde el número anterior.", clock_time(h, (m + 1) % 60)),
  })
end
local function hints_for(h, m)
  return {t("The short hand has passed the hour.", "La aguja corta ya pasó la hora."),
    t("Count by fives from 12. Then count the small marks.", "Cuenta a saltos de cinco desde el 12. Luego las marcas pequeñas."),
    t("The number before the long hand means $1 minutes. Go on by ones.", "El número antes de la aguja larga son $1 minutos. Sigue de uno en uno.", m // 5 * 5)}
end
local function worked_for(h, m)
  return {t("The short hand is past $1.", "La aguja corta pasó el $1.", h), t("Up to the number: $1 minutes", "Hasta el número: $1 minutos", m // 5 * 5),
    t("Small marks after it: $1", "Marcas pequeñas después: $1", m % 5), t("It is $1.", "Son las $1.", bold(clock_time(h, m)))}
end

local function time_at(k)
  local h, m = 2 + k % 11, (7 + k * 13) % 60
  if m % 5 == 0 then m = m + 1 + k % 4 end
  return h, m
end

local function read_choice(rng, k)
  local h, m = time_at(k)
  local slips = slips_for(h, m)
  local three = {slips[1], slips[2], slips[3]}
  local key = clock_time(h, m)
  return {
    prompt = t("Look at the two hands.\nWhat time does the clock show?", "Mira las dos agujas.\n¿Qué hora muestra el reloj?"),
    figure = {kind = "clock", hour = h, minute = m},
    answer = {kind = "choice", options = rng:shuffle({key, three[1].given, three[2].given, three[3].given}), right = key},
    misconceptions = three, hints = hints_for(h, m), worked = worked_for(h, m),
    right_note = t("Each small mark is one minute.", "Cada marca pequeña es un minuto."),
    paper = t("Draw a clock. Write 5, 10, 15 round the outside.", "Dibuja un reloj. Escribe 5, 10, 15 por fuera."),
  }
end

local function read_typed(k)
  local h, m = time_at(k)
  return {
    prompt = t("The short hand is past $1.\nHow many minutes past the hour is it?", "La aguja corta pasó el $1.\n¿Cuántos minutos pasan de la hora?", h),
    figure = {kind = "clock", hour = h, minute = m},
    answer = {kind = "number", value = m, form = "integer"},
    misconceptions = apart(m, {
      slip(m // 5, "reads minutes from the hour numbers", "Each number on the clock means five minutes.", "Cada número del reloj son cinco minutos."),
      slip(m // 5 * 5, "stops at the number, leaves the single minutes", "$1 counts by fives only. Count the small marks as well.",
        "$1 solo cuenta a saltos de cinco. También se cuentan las marcas pequeñas.", m // 5 * 5),
      slip(m + 5, "counts five minutes too many", "$1 is five too many. At 12 the count is 0.", "$1 tiene cinco de más. En el 12 la cuenta es 0.", m + 5),
      slip(m + 1, "counts one minute too many", "$1 is one mark too far. Count from the number before.", "$1 es una marca de más. Se cuenta desde el número anterior.", m + 1),
      slip(m // 5 + m % 5, "adds the numbers to the marks", "The number was added to the marks. Each number is five minutes.", "Se sumó el número con las marcas. Cada número son cinco minutos."),
      slip(h * 5 % 60, "mixes up the hands", "That reads the short hand. The long hand tells the minutes.", "Eso lee la aguja corta. La aguja larga dice los minutos."),
    }),
    hints = hints_for(h, m), worked = worked_for(h, m),
    right_note = t("Fives for the numbers, ones for the small marks.", "De cinco los números, de uno las marcas pequeñas."),
    paper = t("Draw a clock with all its small marks.", "Dibuja un reloj con todas sus marcas pequeñas."),
  }
end

local function set_clock(rng, k)
  local h, m = time_at(k)
  local key = clock_time(h, m)
  local what = rng:int(1, 4)
  return {
    prompt = what == 1 and t("The train leaves at $1.\nSet the clock to $1.", "El tren sale a las $1.\nPon el reloj en las $1.", key)
      or what == 2 and t("The film begins at $1.\nSet the clock to $1.", "La película empieza a las $1.\nPon el reloj en las $1.", key)
      or what == 3 and t("The shop opens at $1.\nSet the clock to $1.", "La tienda abre a las $1.\nPon el reloj en las $1.", key)
      or t("The bus comes at $1.\nSet the clock to $1.", "El autobús llega a las $1.\nPon el reloj en las $1.", key),
    answer = {kind = "clock", hour = h, minute = m, step = 1},
    misconceptions = slips_for(h, m),
    hints = {t("Set the hour with the short hand.", "Pon la hora con la aguja corta."), t("Count by fives from 12 as far as it goes.", "Cuenta a saltos de cinco desde el 12 hasta donde se pueda."),
      t("Go to $1 minutes by fives. Then small marks up to $2.", "Llega a $1 minutos. Luego, marcas pequeñas hasta $2.", m // 5 * 5, m)},
    worked = {t("The hour is $1.", "La hora es $1.", h), t("Minutes by fives: $1", "Minutos a saltos de cinco: $1", m // 5 * 5), t("Small marks: $1", "Marcas pequeñas: $1", bold(m % 5))},
    right_note = t("Each small mark is one minute.", "Cada marca pequeña es un minuto."),
    paper = t("Draw a clock and both hands.", "Dibuja un reloj y sus dos agujas."),
  }
end

-- Minutes to the next hour: 7:42 is 18 minutes before 8.
local function minutes_to(k)
  local h, m = 1 + k % 11, 31 + (k * 11) % 29
  if m % 5 == 0 then m = m + 2 end
  local key = 60 - m
  return {
    prompt = t("Look at the clock.\nHow many minutes is it before $1 o’clock?", "Mira el reloj.\n¿Cuántos minutos faltan para las $1 en punto?", after(h)),
    figure = {kind = "clock", hour = h, minute = m},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(m, "gives the minutes past the hour", "$1 minutes have passed. Count on to the full hour.", "Ya pasaron $1 minutos. Se cuenta hasta la hora en punto.", m),
      slip(100 - m, "takes an hour for 100 minutes", "$1 would make 100 minutes. An hour has 60.", "Con $1 serían 100 minutos. Una hora tiene 60.", 100 - m),
      slip(key + 10, "keeps a ten too many", "$1 and $2 make more than 60.", "$1 y $2 son más que 60.", m, key + 10),
      slip(key + 1, "counts one minute too many", "$1 is one mark too many. Count up to 12.", "$1 es una marca de más. Se cuenta hasta el 12.", key + 1),
      slip(12 - m // 5, "reads minutes from the hour numbers", "That counts numbers. Each number is five minutes.", "Eso cuenta números. Cada número son cinco minutos."),
    }),
    hints = {t("Follow the long hand up to 12.", "Sigue la aguja larga hasta el 12."), t("Small marks first, then by fives.", "Primero marcas pequeñas, luego a saltos de cinco."),
      t("An hour has 60 minutes. $1 have passed.", "Una hora tiene 60 minutos. Ya pasaron $1.", m)},
    worked = {t("Past the hour: $1 minutes", "Después de la hora: $1 minutos", m), "60 − " .. m .. " = " .. bold(key)},
    right_note = t("Past and to make 60 minutes together.", "Lo que pasó y lo que falta son 60 minutos."),
    paper = t("Draw the clock. Color the way up to 12.", "Dibuja el reloj. Colorea el camino hasta el 12."),
  }
end

return function(rng, level)
  local k = rng:turn(144)
  if level == 1 then return read_choice(rng, k) end
  if level == 2 then
    if k % 2 == 0 then return read_typed(k) end
    return set_clock(rng, k)
  end
  return minutes_to(k)
end
