-- The latest time to begin, planned back from the end. Errors after Kamii and Russell (2012) and Kahneman and Tversky (1979).

local function ends()
  return {t("The bus leaves", "El autobús sale"), t("The game starts", "El juego empieza"), t("The show begins", "La función comienza"), t("The train leaves", "El tren sale"),
    t("The class begins", "La clase comienza"), t("The movie starts", "La película empieza")}
end
local hours = {7, 8, 9, 10, 11, 12, 2, 3, 4, 5}

-- Minutes since 12 as a time of the clock.
local function at(minutes)
  minutes = (minutes + 1440) % 720
  local h = minutes // 60
  return h == 0 and 12 or h, minutes % 60
end
local function written(minutes) return clock_time(at(minutes)) end

local function item(rng, k, spare, parts, level)
  local all = ends()
  local event = all[1 + k % 6]
  local finish = hours[1 + k % 10] % 12 * 60 + 5 * ((7 * k + k // 10) % 12)
  local total, rows = spare, {}
  for _, part in ipairs(parts) do
    total = total + part[2]
    rows[#rows + 1] = {part[1], tostring(part[2])}
  end
  if spare > 0 then rows[#rows + 1] = {t("Spare time", "De reserva"), tostring(spare)} end
  local key, first = finish - total, parts[1][2]
  local h, m = at(key)
  local eh, em = at(finish)
  -- Where the way back goes past a full hour, the hint stops there.
  local half = em > 0 and total > em and em or total // 10 * 5
  local list = apart(clock_time(h, m), {
    slip(written(finish + total), "adds the time instead of taking it away", "That is after $1. The start lies before it.", "Eso es después de las $1. El inicio va antes.", written(finish)),
    slip(written(spare > 0 and key + spare or level == 2 and finish - parts[2][2] or finish), "planning fallacy",
      spare > 0 and "The spare time is not in it: $1 minutes." or level == 2 and "One part has no time there: $1 minutes." or "That leaves no time at all. $1 minutes are needed.",
      spare > 0 and "Ahí no está la reserva: $1 minutos." or level == 2 and "Una parte queda sin tiempo: $1 minutos." or "Eso no deja tiempo. Hacen falta $1 minutos.", spare > 0 and spare or first),
    slip(written(finish - first), "leaves a part out", "That counts only $1 minutes. $2 are needed.", "Eso cuenta solo $1 minutos. Hacen falta $2.", first, total),
    slip(clock_time(eh, m), "counts a hundred minutes in an hour", "Going back past the full hour, the hour changes too.", "Al pasar la hora en punto, cambia también la hora."),
    slip(written(key - 60), "counts a hundred minutes in an hour", "That is a full hour more than needed.", "Eso es una hora entera de más."),
    slip(written(key - 10), "stops at the first that fits", "That is in time, but $1 minutes before the latest time.", "Así alcanza, pero $1 minutos antes de la última.", 10),
    slip(written(key + 10), "planning fallacy", "Count on $1 minutes from there. That ends too late.", "Cuenta $1 minutos desde ahí. Se llega tarde.", total),
  })
  while #list > 6 do table.remove(list) end
  local worked, now = {}, finish
  if spare > 0 then
    worked[1] = t("$1 back $2 minutes: $3", "$1 menos $2 minutos: $3", written(now), spare, written(now - spare))
    now = now - spare
  end
  for i = #parts, 1, -1 do
    local to = now - parts[i][2]
    worked[#worked + 1] = t("$1 back $2 minutes: $3", "$1 menos $2 minutos: $3", written(now), parts[i][2], to == key and bold(written(to)) or written(to))
    now = to
  end
  local what
  if level == 1 then
    what = t("$1 at $2.\nThe way there takes $3 minutes.\nSet the clock to the latest time to leave.", "$1 a las $2.\nEl camino tarda $3 minutos.\nPon el reloj en la última hora para salir.", event, written(finish), total)
  elseif level == 2 then
    what = t("$1 at $2.\nGetting ready takes $3 minutes.\nThe way there takes $4 minutes.\nSet the clock to the latest time to begin.",
      "$1 a las $2.\nArreglarse tarda $3 minutos.\nEl camino tarda $4 minutos.\nPon el reloj en la última hora para empezar.", event, written(finish), parts[1][2], parts[2][2])
  else
    what = t("$1 at $2.\nEverything in the table comes before that.\nSet the clock to the latest time to begin.",
      "$1 a las $2.\nAntes va todo lo de la tabla.\nPon el reloj en la última hora para empezar.", event, written(finish))
  end
  return {
    prompt = what,
    figure = level == 3 and {kind = "table", heads = {t("Part", "Parte"), t("Minutes", "Minutos")}, rows = rows} or nil,
    answer = {kind = "clock", hour = h, minute = m, step = 5},
    misconceptions = list,
    hints = {t("Begin at the end: $1.", "Empieza por el final: $1.", written(finish)),
      level == 1 and (half == em and t("Go back $1 minutes. Stop at the full hour.", "Retrocede $1 minutos. Haz pausa en la hora en punto.", total) or t("Go back $1 minutes from there.", "Retrocede $1 minutos desde ahí.", total)) or t("Go back part by part, the last part first.", "Retrocede parte por parte, la última primero."),
      level == 1 and t("Go back first $1, then $2 minutes.", "Retrocede primero $1 y luego $2 minutos.", half, total - half) or t("In all it is $1 minutes back.", "En total son $1 minutos atrás.", total)},
    worked = worked,
    right_note = level == 3 and t("A little spare time keeps a plan safe.", "Un poco de reserva protege el plan.") or t("Counting on from the start checks it.", "Contar desde el inicio sirve para revisar."),
    paper = t("Draw a line of time. Mark the end. Jump back part by part.", "Dibuja una línea de tiempo. Marca el final. Salta atrás por partes."),
  }
end

return function(rng, level)
  local k = rng:turn(60)
  if level == 1 then return item(rng, k, 0, {{"", 5 * rng:int(2, 11)}}, 1) end
  if level == 2 then return item(rng, k, 0, {{"", 5 * rng:int(2, 7)}, {"", 5 * rng:int(2, 9)}}, 2) end
  return item(rng, k, 5 * rng:int(1, 3), {{t("Eat", "Comer"), 5 * rng:int(3, 6)}, {t("Get ready", "Arreglarse"), 5 * rng:int(2, 6)}, {t("Walk", "Caminar"), 5 * rng:int(1, 7)}}, 3)
end
