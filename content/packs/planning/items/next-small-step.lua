-- The next small step: one that fits into the time there is, or one whose needs are all done. Errors after Kahneman and Tversky (1979)
-- and Schank and Abelson (1977).

local function projects()
  return {
    {t("A class makes a mask.", "Un grupo hace una máscara."), t("Cut paper", "Cortar papel"), t("Glue layers", "Pegar capas"), t("Paint it", "Pintarla"), t("Draw the face", "Dibujar la cara")},
    {t("A class plants a garden.", "Un grupo siembra un huerto."), t("Dig a bed", "Cavar la tierra"), t("Fetch water", "Traer agua"), t("Plant seeds", "Sembrar"), t("Build a fence", "Hacer la cerca")},
    {t("A class bakes bread.", "Un grupo hornea pan."), t("Weigh flour", "Pesar harina"), t("Knead dough", "Amasar"), t("Heat the oven", "Calentar horno"), t("Wash bowls", "Lavar tazones")},
    {t("A class prints a paper.", "Un grupo imprime un diario."), t("Ask questions", "Preguntar"), t("Write the text", "Escribir texto"), t("Draw pictures", "Dibujar"), t("Fold pages", "Doblar hojas")},
    {t("A class repairs a bike.", "Un grupo repara una bici."), t("Wash the frame", "Lavar el marco"), t("Oil the chain", "Aceitar cadena"), t("Patch a tire", "Parchar llanta"), t("Set the brakes", "Ajustar frenos")},
    {t("A class puts on a show.", "Un grupo monta una función."), t("Learn a song", "Aprender canto"), t("Sew a cape", "Coser una capa"), t("Hang curtains", "Colgar telón"), t("Draw posters", "Hacer carteles")},
  }
end

local function fits(rng, k)
  local all = projects()
  local p = all[1 + k % 6]
  local have = 8 + k // 6 % 9
  local over, time = {-rng:int(0, 2), rng:int(1, 2), rng:int(4, 6), 8 + 2 * rng:int(0, 3)}, {}
  local names, list, rows, key, close = rng:shuffle({p[2], p[3], p[4], p[5]}), {}, {}, nil, nil
  local at = rng:shuffle({1, 2, 3, 4})
  for i = 1, 4 do
    time[i] = have + over[at[i]]
    rows[i] = {names[i], tostring(time[i])}
    if at[i] == 1 then key = i else
      list[#list + 1] = slip(names[i], at[i] == 2 and "planning fallacy" or "takes what does not fit", at[i] == 2 and "That is close: $1 minutes. Only $2 are there." or "That takes $1 minutes. Only $2 are there.",
        at[i] == 2 and "Está cerca: $1 minutos. Solo hay $2." or "Eso tarda $1 minutos. Solo hay $2.", time[i], have)
    end
  end
  return {
    prompt = p[1] .. "\n" .. t("All these steps are ready to start.\nThere are $1 minutes today.\nWhich step can be finished today?", "Todos estos pasos ya pueden empezar.\nHoy hay $1 minutos.\n¿Qué paso se puede terminar hoy?", have),
    figure = {kind = "table", heads = {t("Step", "Paso"), t("Minutes", "Minutos")}, rows = rows},
    answer = {kind = "choice", options = names, right = names[key]},
    misconceptions = list,
    hints = {t("Look at the minutes of each step.", "Mira los minutos de cada paso."), t("Compare each time with $1 minutes.", "Compara cada tiempo con $1 minutos.", have),
      t("More than $1 does not fit. One step is left.", "Más de $1 no cabe. Queda un paso.", have)},
    worked = {t("There are $1 minutes.", "Hay $1 minutos.", have), t("This step takes $1 minutes.", "Este paso tarda $1 minutos.", time[key]), bold(names[key])},
    right_note = t("A small step that fits can be done today.", "Un paso chico que cabe se puede hacer hoy."),
    paper = t("List three small jobs with their minutes. Circle one for 10 minutes.", "Anota tres trabajos con sus minutos. Encierra uno de 10 minutos."),
  }
end

local function table_of(rows) return {kind = "table", heads = {t("Step", "Paso"), t("Needs first", "Necesita antes")}, rows = rows} end

local function next_in_chain(rng, k)
  local letters = {"A", "B", "C", "D"}
  local order, left = {}, k % 24
  for n = 4, 1, -1 do
    order[#order + 1] = table.remove(letters, 1 + left % n)
    left = left // n
  end
  local done = 1 + k // 24 % 3
  local project = rng:pick(projects())[1]
  local rows, list = {}, {}
  for _, letter in ipairs({"A", "B", "C", "D"}) do
    local at = 1
    while order[at] ~= letter do at = at + 1 end
    rows[#rows + 1] = {letter, at == 1 and t("nothing", "nada") or order[at - 1]}
    if at <= done then list[#list + 1] = slip(letter, "takes a step that is done", "$1 is done already.", "$1 ya está hecho.", letter)
    elseif at > done + 1 then list[#list + 1] = slip(letter, at == 4 and "takes the goal for a step" or "skips a step", "$1 needs $2. And $2 is not done yet.", "$1 necesita $2. Y $2 aún no está hecho.", letter, order[at - 1]) end
  end
  local so_far, worked = {}, {}
  for i = 1, done do
    so_far[i] = order[i]
    worked[i] = i == 1 and t("$1 needs nothing. It is done.", "$1 no necesita nada. Está hecho.", order[1]) or t("$1 needs $2. It is done.", "$1 necesita $2. Está hecho.", order[i], order[i - 1])
  end
  worked[#worked + 1] = t("This one needs $1: $2", "Este necesita $1: $2", order[done], bold(order[done + 1]))
  return {
    prompt = project .. "\n" .. t("Letters stand for steps.\nDone so far: $1.\nWhich step can start now?", "Las letras son pasos.\nYa está hecho: $1.\n¿Qué paso puede empezar ahora?", table.concat(so_far, ", ")),
    figure = table_of(rows),
    answer = {kind = "choice", options = {"A", "B", "C", "D"}, right = order[done + 1]},
    misconceptions = list,
    hints = {t("Leave out what is done.", "Deja fuera lo que ya está hecho."), t("For each other step, look at what it needs.", "En cada otro paso, mira qué necesita."),
      t("Find the row with $1 on its right side.", "Busca la fila con $1 a la derecha.", order[done])},
    worked = worked,
    right_note = t("A step can start when what it needs is done.", "Un paso empieza cuando ya está lo que necesita."),
    paper = t("Write the letters on slips. Lay each behind what it needs.", "Escribe las letras en papelitos. Pon cada una tras lo que necesita."),
  }
end

-- Five steps in a net: 1 and 2 need nothing, 3 needs 1, 4 needs 1 and 2, 5 needs 3 and 4.
local function ready_in_net(rng, k)
  local order = rng:shuffle({"A", "B", "C", "D", "E"})
  local first = 1
  while order[first] ~= ({"A", "B", "C", "D", "E"})[1 + k % 5] do first = first + 1 end
  order[1], order[first] = order[first], order[1]
  local case = ({{{1}, {2, 3}}, {{1, 2}, {3, 4}}, {{2}, {1}}, {{1, 3}, {2}}, {{1, 2, 3}, {4}}})[1 + k // 5 % 5]
  local needs = {{}, {}, {1}, {1, 2}, {3, 4}}
  local function names(list)
    local out = {}
    for i, n in ipairs(list) do out[i] = order[n] end
    table.sort(out, before)
    return out
  end
  local rows = {}
  for _, letter in ipairs({"A", "B", "C", "D", "E"}) do
    for i = 1, 5 do
      if order[i] == letter then rows[#rows + 1] = {letter, #needs[i] == 0 and t("nothing", "nada") or table.concat(names(needs[i]), ", ")} end
    end
  end
  local key, done = names(case[2]), names(case[1])
  local function with(n)
    local out = {n}
    for _, m in ipairs(case[2]) do out[#out + 1] = m end
    return names(out)
  end
  local late = contains(case[2], 4) and 5 or 4
  local wanting = late == 5 and (contains(case[1], 3) and 4 or 3) or (contains(case[1], 1) and 2 or 1)
  local list = apart(key, {
    slip(with(late), "skips a step", "$1 also needs $2. And $2 is not done yet.", "$1 también necesita $2. Y $2 aún no está hecho.", order[late], order[wanting]),
    slip(with(case[1][1]), "takes a step that is done", "$1 is done already.", "$1 ya está hecho.", order[case[1][1]]),
    slip({key[1]}, "stops at the first that fits", "$1 can start. So can one more.", "$1 puede empezar. Otro paso también.", key[1]),
    slip(names({5}), "takes the goal for a step", "$1 is the end of it all. It needs two others first.", "$1 es el final de todo. Antes necesita otros dos.", order[5]),
    slip(done, "takes a step that is done", "Those are the steps that are done.", "Esos son los pasos ya hechos."),
  })
  return {
    prompt = rng:pick(projects())[1] .. "\n" .. t("Letters stand for steps.\nDone so far: $1.\nWhich steps can start now? Choose all.", "Las letras son pasos.\nYa está hecho: $1.\n¿Qué pasos pueden empezar? Elige todos.", table.concat(done, ", ")),
    figure = table_of(rows),
    answer = {kind = "several", options = {"A", "B", "C", "D", "E"}, right = key},
    misconceptions = list,
    hints = {t("Leave out what is done.", "Deja fuera lo que ya está hecho."), t("Two needs: both have to be done.", "Dos necesidades: las dos tienen que estar hechas."),
      t("Cross out every row that needs something not done.", "Tacha cada fila que necesita algo no hecho.")},
    worked = {t("Done: $1", "Hecho: $1", table.concat(done, ", ")), t("All their needs are done: $1", "Todo lo que necesitan está: $1", bold(table.concat(key, ", ")))},
    right_note = t("Often more than one step can start now.", "Muchas veces más de un paso puede empezar."),
    paper = t("Draw the steps. Draw arrows from a step to what needs it.", "Dibuja una flecha de cada paso a los que lo necesitan."),
  }
end

return function(rng, level)
  if level == 1 then return fits(rng, rng:turn(54)) end
  if level == 2 then return next_in_chain(rng, rng:turn(72)) end
  return ready_in_net(rng, rng:turn(75))
end
