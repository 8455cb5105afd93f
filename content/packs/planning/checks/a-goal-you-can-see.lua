-- Goals: a goal is taken apart into its words; one has to be a number, one a day. What is missing is counted up step by step.
local week = {}
for name in ("Monday Tuesday Wednesday Thursday Friday Saturday Sunday lunes martes miércoles jueves viernes sábado domingo"):gmatch("%S+") do week[name] = true end
local function said(option)
  local number, day = false, false
  for _, word in ipairs(split(option, " ")) do
    if int(word) then number = true end
    if week[word] then day = true end
  end
  return number, day
end
form({"A week goes by.\nThen somebody checks: is the goal reached?\nWhich goal can be checked by counting?", "Pasa una semana.\nAlguien revisa: ¿se cumplió la meta?\n¿Qué meta se puede revisar contando?"}, function(h, seen)
  return those_that(seen, function(option)
    local number = said(option)
    return number
  end)
end)
form({"A goal here says how much and by when.\nWhich goals say both? Choose all.", "Una meta aquí dice cuánto y para cuándo.\n¿Qué metas dicen las dos cosas? Elige todas."}, function(h, seen)
  return those_that(seen, function(option)
    local number, day = said(option)
    return number and day
  end)
end)
form({"Goal: {w} {n} {w} by Friday.\nThe table shows what is done.\nHow many {w} are still missing?", "Meta: {w} {n} {w} para el viernes.\nLa tabla muestra lo hecho.\n{w} {w} faltan todavía?"}, function(h, seen)
  local at, missing = 0, 0
  for n in seen.figure:gmatch(" ; (%d+)") do at = at + int(n) end
  while at < int(h[2]) do
    at, missing = at + 1, missing + 1
  end
  return missing
end)
