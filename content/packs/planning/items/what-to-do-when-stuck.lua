-- Being stuck: what helps with exactly what is in the way; and how long it takes from here on. Errors after Luchins (1942),
-- Nelson-Le Gall (1981), Dweck and Leggett (1988), Arkes and Blumer (1985).

local function blocks()
  return {
    {t("A word in the task is not known.", "No se conoce una palabra."), t("Look the word up", "Buscar la palabra")},
    {t("The numbers are very large.", "Los números son muy grandes."), t("Try it first with small numbers", "Probar con números chicos")},
    {t("The job has many parts at once.", "El trabajo tiene muchas partes."), t("Do one part first", "Hacer primero una parte")},
    {t("The ruler is missing.", "Falta la regla."), t("Ask who has a ruler", "Pedir una regla prestada")},
    {t("The question was read only in part.", "La pregunta se leyó a medias."), t("Read the whole question", "Leer toda la pregunta")},
    {t("After a long time the eyes are tired.", "Tras mucho rato, los ojos están cansados."), t("Rest the eyes, then go on", "Descansar los ojos y seguir")},
    {t("Only the last step is not understood.", "Solo no se entiende el último paso."), t("Ask about the last step", "Preguntar por el último paso")},
    {t("The room is too loud.", "El cuarto tiene mucho ruido."), t("Go to a quiet room", "Ir a un cuarto sin ruido")},
    {t("The same way did not work twice.", "El mismo modo no sirvió dos veces."), t("Try another way", "Probar otro modo")},
    {t("It is hard to picture where things go.", "Cuesta imaginar dónde va cada cosa."), t("Draw where each thing goes", "Dibujar dónde va cada cosa")},
  }
end
-- For each thing in the way: helps that surely belong to something else.
local others = {{2, 3, 4, 6, 8}, {1, 4, 6, 8}, {1, 4, 6, 8}, {1, 2, 3, 5, 6, 8}, {2, 3, 4, 6, 8}, {1, 2, 4, 5, 10}, {2, 4, 6, 8}, {1, 2, 3, 4, 5}, {1, 4, 8}, {1, 4, 6, 8}}

local function paper() return t("Write what is in the way. Beside it: one thing that helps.", "Escribe qué estorba. Al lado, algo que ayuda.") end

local function what_helps(rng, k)
  local all = blocks()
  local at = others[1 + k % 10]
  local b, other = all[1 + k % 10], all[at[1 + k // 10 % #at]]
  local leave, answer, same = t("Put the task away", "Guardar la tarea"), t("Copy the whole answer", "Copiar la respuesta"), t("Do the same once more", "Hacer lo mismo otra vez")
  local name = rng:two_names()
  return {
    prompt = t("$1 is stuck.\n$2\nWhat helps with exactly that?", "$1 no puede seguir.\n$2\n¿Qué ayuda justo con eso?", name, b[1]),
    answer = {kind = "choice", options = rng:shuffle({b[2], other[2], leave, answer, same}), right = b[2]},
    misconceptions = {
      slip(other[2], "takes help for another case", "That helps when this is in the way: $1", "Eso ayuda cuando estorba esto: $1", other[1]),
      slip(same, "repeats the same try", "What is in the way stays the same: $1", "Lo que estorba sigue igual: $1", b[1]),
      slip(leave, "leaves the task at the first block", "Then the task stays where it is. Still in the way: $1", "Así la tarea queda igual. Todavía estorba: $1", b[1]),
      slip(answer, "asks for the whole answer", "That jumps over the task. Next time it is the same: $1", "Eso se salta la tarea. Otra vez será igual: $1", b[1]),
    },
    hints = {t("What exactly is in the way?", "¿Qué estorba justamente?"), t("Think: after that, is it still in the way?", "Piensa: después de eso, ¿todavía estorba?"),
      t("Find the words that belong to the same thing.", "Busca las palabras que hablan de lo mismo.")},
    worked = {t("In the way: $1", "Estorba: $1", b[1]), t("This takes it away: $1", "Esto lo quita: $1", bold(b[2]))},
    right_note = t("Naming what is in the way shows what helps.", "Decir qué estorba muestra qué ayuda."), paper = paper(),
  }
end

local function two_blocks(rng, k)
  local all = blocks()
  local first = 1 + k % 10
  local at = {first, 1 + (first + k // 10 % 9) % 10}
  for _, i in ipairs(rng:shuffle({1, 2, 3, 4, 5, 6, 7, 8, 9, 10})) do if i ~= at[1] and i ~= at[2] and contains(others[at[1]], i) and contains(others[at[2]], i) and #at < 4 then at[#at + 1] = i end end
  local b = {all[at[1]], all[at[2]], all[at[3]], all[at[4]]}
  local same = t("Do the same once more", "Hacer lo mismo otra vez")
  local options = rng:shuffle({b[1][2], b[2][2], b[3][2], b[4][2], same})
  local function picked(...)
    local out = {}
    for _, option in ipairs(options) do if contains({...}, option) then out[#out + 1] = option end end
    return out
  end
  return {
    prompt = t("Two things are in the way.\n$1\n$2\nWhat helps with them? Choose all.", "Dos cosas estorban.\n$1\n$2\n¿Qué ayuda con ellas? Elige todo.", b[1][1], b[2][1]),
    answer = {kind = "several", options = options, right = picked(b[1][2], b[2][2])},
    misconceptions = {
      slip(picked(b[1][2]), "stops at the first that fits", "That helps with one. Still in the way: $1", "Eso ayuda con una. Todavía estorba: $1", b[2][1]),
      slip(picked(b[2][2]), "stops at the first that fits", "That helps with one. Still in the way: $1", "Eso ayuda con una. Todavía estorba: $1", b[1][1]),
      slip(picked(b[1][2], b[3][2]), "takes help for another case", "One of these is for another case: $1 What helps here? $2", "Una es para otro caso: $1 ¿Qué ayuda aquí? $2", b[3][1], b[2][1]),
      slip(picked(b[1][2], b[2][2], b[4][2]), "takes help for another case", "One of these is for another case: $1", "Una es para otro caso: $1", b[4][1]),
      slip(picked(b[1][2], b[2][2], same), "repeats the same try", "The same once more leaves both in the way.", "Lo mismo otra vez deja las dos cosas igual."),
    },
    hints = {t("Take the first thing in the way. What changes it?", "Toma lo primero que estorba. ¿Qué lo cambia?"), t("Then take the second thing.", "Luego toma lo segundo."),
      t("Not needed here: $1.", "Aquí no hace falta: $1.", b[3][2])},
    worked = {b[1][1], bold(b[1][2]), b[2][1], bold(b[2][2])},
    right_note = t("What helps depends on what is in the way.", "Lo que ayuda depende de lo que estorba."), paper = paper(),
  }
end

-- Time that is gone counts for no way; what is still needed does.
local function from_here(rng, k)
  local least = 5 + 5 * (k % 8)
  local need, gone = {least, least + 5 * rng:int(2, 4), least + 5, least + 5 * rng:int(5, 7)}, {5 * rng:int(0, 2), 30 + 5 * (k // 8 % 8), 15 + 5 * rng:int(0, 2), 0}
  local at, letters, rows, list, key = rng:shuffle({1, 2, 3, 4}), {"A", "B", "C", "D"}, {}, {}, nil
  for i = 1, 4 do
    local n, g = need[at[i]], gone[at[i]]
    rows[i] = {letters[i], tostring(g), tostring(n)}
    if at[i] == 1 then key = i
    elseif at[i] < 4 then list[#list + 1] = slip(letters[i], "sunk cost", "$1 minutes are gone there. That shortens nothing: $2 are still needed.", "Ahí ya pasaron $1 minutos. Eso no acorta nada: faltan $2.", g, n)
    else list[#list + 1] = slip(letters[i], "reads another row", "$1 still needs $2 minutes. Another way needs less.", "A $1 aún le faltan $2 minutos. A otro modo le falta menos.", letters[i], n) end
  end
  return {
    prompt = t("Four ways to solve a task were begun.\nOnly one of them has to be finished.\nWhich way is done first from now on?", "Se empezaron cuatro modos de resolver algo.\nBasta terminar uno.\n¿Qué modo termina antes desde ahora?"),
    figure = {kind = "table", heads = {t("Way", "Modo"), t("Minutes so far", "Ya pasaron"), t("Still needed", "Aún faltan")}, rows = rows},
    answer = {kind = "choice", options = letters, right = letters[key]},
    misconceptions = list,
    hints = {t("Think from now on. What lies ahead?", "Piensa desde ahora. ¿Qué queda por delante?"), t("Minutes that are gone do not come back with any way.", "Los minutos que pasaron no vuelven con ningún modo."),
      t("Compare only the last column.", "Compara solo la última columna.")},
    worked = {t("The time so far is gone with every way.", "Lo que pasó ya pasó con cada modo."), t("Least still needed: $1 minutes", "Lo menos que falta: $1 minutos", least), bold(letters[key])},
    right_note = t("A new way may be done sooner than an old one.", "Un modo nuevo puede terminar antes que uno viejo."),
    paper = t("Draw a bar for each way. Shade only what is ahead.", "Dibuja una barra por modo. Sombrea solo lo que falta."),
  }
end

return function(rng, level)
  if level == 1 then return what_helps(rng, rng:turn(90)) end
  if level == 2 then return two_blocks(rng, rng:turn(90)) end
  return from_here(rng, rng:turn(64))
end
