-- A week's table: which day has room, and when a job is done. Errors after Kahneman and Tversky (1979), Kruger and Evans (2004), Curcio (1987).

local function days() return {t("Monday", "lunes"), t("Tuesday", "martes"), t("Wednesday", "miércoles"), t("Thursday", "jueves"), t("Friday", "viernes")} end
local function jobs()
  return {t("Music practice", "El ensayo de música"), t("A walk with the dog", "Un paseo con el perro"), t("A visit", "Una visita"), t("Soccer practice", "El entrenamiento"),
    t("Work in the garden", "El trabajo del huerto"), t("Cooking together", "Cocinar en familia")}
end

local function free_day(rng, k)
  local day, need = days(), 25 + 5 * (k // 5 % 12)
  local rows, list, key = {}, {}, 1 + k % 5
  local less = rng:shuffle({5, 10, 15, 20})
  for i = 1, 5 do
    local free = i == key and need + 5 * rng:int(0, 3) or need - less[i < key and i or i - 1]
    rows[i] = {day[i], tostring(free)}
    if i ~= key then
      list[#list + 1] = slip(day[i], need - free == 5 and "planning fallacy" or "takes what does not fit", need - free == 5 and "That is close: $1 minutes are free. It takes $2." or "Only $1 minutes are free then. It takes $2.",
        need - free == 5 and "Está cerca: hay $1 minutos libres. Hacen falta $2." or "Ese día solo hay $1 minutos libres. Hacen falta $2.", free, need)
    end
  end
  return {
    prompt = t("$1 takes $2 minutes.\nThe table shows free minutes.\nWhich day has room for all of it?", "$1 dura $2 minutos.\nLa tabla muestra los minutos libres.\n¿Qué día alcanza el tiempo?", rng:pick(jobs()), need),
    figure = {kind = "table", heads = {t("Day", "Día"), t("Free", "Libres")}, rows = rows},
    answer = {kind = "choice", options = day, right = day[key]},
    misconceptions = list,
    hints = {t("Look at the column of free minutes.", "Mira la columna de minutos libres."), t("Compare each number with $1.", "Compara cada número con $1.", need),
      t("Cross out every number below $1. One row is left.", "Tacha los números menores que $1. Queda una fila.", need)},
    worked = {t("Needed: $1 minutes", "Hacen falta: $1 minutos", need), t("Enough: $1 minutes", "Alcanzan: $1 minutos", rows[key][2]), bold(day[key])},
    right_note = t("A plan holds when the day has room for it.", "Un plan sirve cuando cabe en el día."),
    paper = t("Draw five days. Write what is planned and what is free.", "Dibuja cinco días. Anota lo planeado y lo libre."),
  }
end

local function room_left(rng, k)
  local day, need = days(), 20 + 5 * (k // 5 % 12)
  local rows, list, key = {}, {}, 1 + k % 5
  local less = rng:shuffle({5, 10, 15, 20})
  for i = 1, 5 do
    local room = i == key and need or need - less[i < key and i or i - 1]
    local planned = i == key and 5 * rng:int(2, 4) or 5 * rng:int(6, 14)
    rows[i] = {day[i], tostring(room + planned), tostring(planned)}
    if i ~= key then
      list[#list + 1] = slip(day[i], need - room == 5 and "planning fallacy" or "leaves a part out", "$1 minutes are there, but $2 are planned. $3 are left.", "Hay $1 minutos, pero $2 están ocupados. Quedan $3.", room + planned, planned, room)
    end
  end
  return {
    prompt = t("$1 takes $2 minutes.\nSome time is planned already.\nWhich day has room left for it?", "$1 dura $2 minutos.\nUna parte del tiempo ya está ocupada.\n¿Qué día queda lugar para eso?", rng:pick(jobs()), need),
    figure = {kind = "table", heads = {t("Day", "Día"), t("All minutes", "Minutos"), t("Planned", "Ocupados")}, rows = rows},
    answer = {kind = "choice", options = day, right = day[key]},
    misconceptions = list,
    hints = {t("Planned minutes are not free any more.", "Los minutos ocupados ya no están libres."), t("For each day: all minutes minus planned minutes.", "Cada día: todos los minutos menos los ocupados."),
      t("Look for a day with $1 minutes left.", "Busca un día al que le queden $1 minutos.", need)},
    worked = {rows[key][2] .. " − " .. rows[key][3] .. " = " .. need, t("Needed: $1 minutes", "Hacen falta: $1 minutos", need), bold(day[key])},
    right_note = t("A long day can be a full day.", "Un día largo puede estar lleno."),
    paper = t("Draw a bar for a day. Shade what is planned.", "Dibuja una barra por día. Sombrea lo ocupado."),
  }
end

local function done_on(rng, k)
  local day, key = days(), 2 + k % 4
  local rows, sums, sum = {}, {}, 0
  for i = 1, 5 do
    local free = 10 + 5 * (i == 1 and k // 4 % 8 or rng:int(0, 7))
    sum = sum + free
    rows[i], sums[i] = {day[i], tostring(free)}, sum
  end
  local need = sums[key] - 5 * rng:int(0, 1)
  local list, worked = {}, {}
  for i = 1, 5 do
    if i == key - 1 then list[#list + 1] = slip(day[i], "planning fallacy", "Up to then only $1 minutes are done. It takes $2.", "Hasta ahí solo van $1 minutos. Hacen falta $2.", sums[i], need)
    elseif i < key then list[#list + 1] = slip(day[i], "leaves a part out", "Up to then there are $1 minutes, not yet $2.", "Hasta ahí hay $1 minutos, aún no $2.", sums[i], need)
    elseif i > key then list[#list + 1] = slip(day[i], "uses another operation", "By then there would be $1 minutes. $2 are enough.", "Para entonces habría $1 minutos. Bastan $2.", sums[i], need) end
  end
  for i = 2, key do worked[i - 1] = sums[i - 1] .. " + " .. rows[i][2] .. " = " .. sums[i] end
  worked[#worked + 1] = t("At least $1: $2", "Al menos $1: $2", need, bold(day[key]))
  return {
    prompt = t("A job takes $1 minutes.\nIt starts on Monday.\nEach day uses all free minutes.\nOn which day is it done?", "Un trabajo dura $1 minutos.\nEmpieza el lunes.\nCada día usa todos los minutos libres.\n¿Qué día se termina?", need),
    figure = {kind = "table", heads = {t("Day", "Día"), t("Free", "Libres")}, rows = rows},
    answer = {kind = "choice", options = day, right = day[key]},
    misconceptions = list,
    hints = {t("Each day adds to what is done.", "Cada día suma a lo que está hecho."), t("Add day by day until $1 is reached.", "Suma día por día hasta llegar a $1.", need),
      t("After two days: $1 minutes. Go on like that.", "Tras dos días: $1 minutos. Sigue así.", sums[2])},
    worked = worked,
    right_note = t("A long job gets done in parts.", "Un trabajo largo se termina por partes."),
    paper = t("Write the sum of minutes beside each day.", "Escribe junto a cada día la suma de minutos."),
  }
end

return function(rng, level)
  local k = rng:turn(60)
  if level == 1 then return free_day(rng, k) end
  if level == 2 then return room_left(rng, k) end
  return done_on(rng, k)
end
