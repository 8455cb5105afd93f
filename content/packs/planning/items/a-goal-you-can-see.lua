-- Goals that can be checked: how much and by when (Locke and Latham 1990); what is still missing on the way.

local function doings()
  return {
    {t("Read", "Lee"), noun("page", "pages", "página", "páginas", "f"), t("read", "leer")}, {t("Run", "Corre"), noun("lap", "laps", "vuelta", "vueltas", "f"), t("run", "correr")},
    {t("Swim", "Nada"), noun("length", "lengths", "largo", "largos", "m"), t("swim", "nadar")}, {t("Draw", "Dibuja"), noun("tree", "trees", "árbol", "árboles", "m"), t("draw", "dibujar")},
    {t("Write", "Escribe"), noun("line", "lines", "línea", "líneas", "f"), t("write", "escribir")}, {t("Sing", "Canta"), noun("song", "songs", "canción", "canciones", "f"), t("sing", "cantar")},
    {t("Paint", "Pinta"), noun("stone", "stones", "piedra", "piedras", "f"), t("paint", "pintar")}, {t("Skate", "Patina"), noun("loop", "loops", "vuelta", "vueltas", "f"), t("skate", "patinar")},
    {t("Play", "Toca"), noun("tune", "tunes", "melodía", "melodías", "f"), t("play", "tocar")}, {t("Knit", "Teje"), noun("row", "rows", "fila", "filas", "f"), t("knit", "tejer")},
  }
end
local function days()
  return {t("Monday", "lunes"), t("Tuesday", "martes"), t("Wednesday", "miércoles"), t("Thursday", "jueves"), t("Friday", "viernes"), t("Saturday", "sábado"), t("Sunday", "domingo")}
end

local function one_with_number(rng, k)
  local all, n = doings(), 3 + k // 10 % 8
  local d = all[1 + k % 10]
  local key = d[1] .. " " .. count(n, d[2])
  local more, much, better = t("$1 more", "$1 más", d[1]), t("$1 a lot", "$1 mucho", d[1]), t("$1 better", "$1 mejor", d[1])
  return {
    prompt = t("A week goes by.\nThen somebody checks: is the goal reached?\nWhich goal can be checked by counting?", "Pasa una semana.\nAlguien revisa: ¿se cumplió la meta?\n¿Qué meta se puede revisar contando?"),
    answer = {kind = "choice", options = rng:shuffle({key, more, much, better}), right = key},
    misconceptions = {
      slip(more, "goal without an amount", "More than what? One more or $1 more would both fit.", "¿Más que qué? Uno más o $1 más: las dos caben.", n),
      slip(much, "vague goal", "A lot can be $1 or 100. It names no number.", "Mucho puede ser $1 o 100. No dice un número.", n),
      slip(better, "vague goal", "Better can be seen in many ways. No number is named.", "Mejor se puede ver de muchas formas. No dice un número."),
    },
    hints = {t("Think of the day when it is checked.", "Piensa en el día de revisar."), t("What could be counted on that day?", "¿Qué se podría contar ese día?"),
      t("Look for a number in the goal.", "Busca un número en la meta.")},
    worked = {t("More, a lot, better: nothing to count.", "Más, mucho, mejor: no hay qué contar."), t("Here $1 can be counted.", "Aquí se pueden contar $1.", d[2]), bold(key)},
    right_note = t("A number turns a wish into a goal to check.", "Con un número, un deseo ya es una meta."),
    paper = t("Write a goal for this week. Put a number in it.", "Escribe una meta para esta semana. Ponle un número."),
  }
end

local function both_said(rng, k)
  local all, day = doings(), days()
  local function doing(i) return all[1 + (k + 3 * i) % 10] end
  local function on(i) return day[1 + (k // 10 + 2 * i) % 7] end
  local function full(i) return t("$1 $2 by $3", "$1 $2 para el $3", doing(i)[1], count(rng:int(3, 12), doing(i)[2]), on(i)) end
  local key = {full(0), full(1)}
  if rng:chance(1, 2) then key[3] = full(5) end
  local amount = doing(2)[1] .. " " .. count(rng:int(3, 12), doing(2)[2])
  local by = t("$1 more by $2", "$1 más para el $2", doing(3)[1], on(3))
  local neither = t("$1 better", "$1 mejor", doing(4)[1])
  local options = {amount, by, neither}
  for _, one in ipairs(key) do options[#options + 1] = one end
  options = rng:shuffle(options)
  local function picked(also, without)
    local out = {}
    for _, option in ipairs(options) do
      if option == also or (contains(key, option) and option ~= without) then out[#out + 1] = option end
    end
    return out
  end
  return {
    prompt = t("A goal here says how much and by when.\nWhich goals say both? Choose all.", "Una meta aquí dice cuánto y para cuándo.\n¿Qué metas dicen las dos cosas? Elige todas."),
    answer = {kind = "several", options = options, right = picked()},
    misconceptions = {
      slip(picked(amount), "goal without a day", "One names no day: $1.", "Una no dice el día: $1.", amount),
      slip(picked(by), "goal without an amount", "One says more, but not how many: $1.", "Una dice más, pero no cuánto: $1.", by),
      slip(picked(neither), "vague goal", "One names no number and no day: $1.", "Una no dice número ni día: $1.", neither),
      slip(picked(nil, key[1]), "stops at the first that fits", "There is one more with a number and a day.", "Hay otra con un número y un día."),
    },
    hints = {t("Two questions for each goal: how much? By when?", "Dos preguntas por meta: ¿cuánto? ¿Para cuándo?"), t("Look for a number. Then look for a day.", "Busca un número. Luego busca un día."),
      t("Number but no day, or day but no number: leave out.", "Número sin día, o día sin número: queda fuera.")},
    worked = {t("No day: $1", "Sin día: $1", amount), t("No number: $1", "Sin número: $1", by), t("Neither: $1", "Ninguno: $1", neither), t("Both: $1", "Las dos cosas: $1", bold(tostring(#key)))},
    right_note = t("How much and by when: then it can be checked.", "Cuánto y para cuándo: así se puede revisar."),
    paper = t("Write a goal. Underline the number and the day.", "Escribe una meta. Subraya el número y el día."),
  }
end

local function still_missing(rng, k)
  local all, day = doings(), days()
  local d = all[1 + k % 10]
  local a, b, c = 3 + k // 10 % 9, rng:int(3, 12), rng:int(3, 12)
  local key = rng:int(3, 15)
  local goal = a + b + c + key
  local list = apart(key, {
    slip(a + b + c, "takes a number that stands there", "That is what is done: $1. What is missing up to $2?", "Eso es lo hecho: $1. ¿Qué falta hasta $2?", a + b + c, goal),
    slip(goal - c, "leaves a part out", "That takes only $1 away from $2. Two more days count.", "Eso quita solo $1 de $2. Cuentan dos días más.", c, goal),
    slip(goal - a - b, "leaves a part out", "That leaves $1 out: $2.", "Eso deja fuera el $1: $2.", day[3], c),
    slip(goal + a + b + c, "uses another operation", "What is missing is less than $1.", "Lo que falta es menos que $1.", goal),
    slip(goal, "takes a number that stands there", "$1 is the whole goal. Part of it is done.", "$1 es toda la meta. Una parte ya está.", goal),
  })
  return {
    prompt = t("Goal: $1 $2 by Friday.\nThe table shows what is done.\nHow many $3 are still missing?", "Meta: $1 $2 para el viernes.\nLa tabla muestra lo hecho.\n¿Cuánt@3s $3 faltan todavía?", d[3], count(goal, d[2]), d[2]),
    figure = {kind = "table", heads = {t("Day", "Día"), t("Done", "Hecho")}, rows = {{day[1], tostring(a)}, {day[2], tostring(b)}, {day[3], tostring(c)}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = list,
    hints = {t("The goal is $1. Part of it is done.", "La meta es $1. Una parte ya está hecha.", goal), t("Add what is done on the three days.", "Suma lo hecho en los tres días."),
      t("Work out $1 minus the sum of the table.", "Calcula $1 menos la suma de la tabla.", goal)},
    worked = {a .. " + " .. b .. " + " .. c .. " = " .. a + b + c, goal .. " − " .. a + b + c .. " = " .. bold(key)},
    right_note = t("A goal with a number shows how far it still is.", "Una meta con número muestra cuánto falta."),
    paper = t("Draw a bar for the goal. Shade what is done.", "Dibuja una barra para la meta. Sombrea lo hecho."),
  }
end

return function(rng, level)
  if level == 1 then return one_with_number(rng, rng:turn(80)) end
  if level == 2 then return both_said(rng, rng:turn(70)) end
  return still_missing(rng, rng:turn(90))
end
