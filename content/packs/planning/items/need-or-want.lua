-- What a plan cannot do without, and what would come on top of it. Errors after O'Donoghue and Rabin (1999) and classroom observation.

local function plans()
  return {
    {t("sew on a button", "coser un botón"), t("a needle", "una aguja"), t("thread", "hilo"), t("a button", "un botón")},
    {t("write and mail a letter", "escribir y mandar una carta"), t("a pen", "una pluma"), t("paper", "papel"), t("an envelope", "un sobre")},
    {t("paint a picture with a brush", "pintar un cuadro con pincel"), t("paint", "pintura"), t("a brush", "un pincel"), t("paper", "papel")},
    {t("cook noodles in water", "cocer fideos en agua"), t("noodles", "fideos"), t("water", "agua"), t("a pan", "una olla")},
    {t("grow a bean in a pot", "sembrar un frijol en maceta"), t("a bean", "un frijol"), t("soil", "tierra"), t("a pot", "una maceta")},
    {t("nail two boards together", "clavar dos tablas"), t("a hammer", "un martillo"), t("nails", "clavos"), t("boards", "tablas")},
    {t("cut and glue a paper chain", "cortar y pegar cadenas de papel"), t("scissors", "tijeras"), t("glue", "pegamento"), t("paper", "papel")},
    {t("play table tennis", "jugar ping-pong"), t("a light ball", "una pelota"), t("paddles", "raquetas"), t("a table", "una mesa")},
    {t("wash a dirty shirt", "lavar una camisa sucia"), t("soap", "jabón"), t("water", "agua"), t("a shirt", "una camisa")},
    {t("knit a scarf", "tejer una bufanda"), t("wool", "lana"), t("two needles", "dos agujas")},
  }
end
local function extras()
  return {t("stickers", "calcomanías"), t("a ribbon", "un moño"), t("glitter", "brillantina"), t("a poster", "un póster"), t("a toy car", "un carrito"), t("sunglasses", "lentes de sol"),
    t("candy", "dulces"), t("a balloon", "un globo"), t("a bracelet", "una pulsera"), t("a flag", "una bandera"), t("a kite", "una cometa")}
end
local function paper() return t("Pick a plan. Write two lists: needed, and nice to have.", "Elige un plan. Haz dos listas: necesario y extra.") end
local function without(thing, plan) return t("The plan works without this: $1.", "El plan sale sin esto: $1.", thing) end

local function one_need(rng, k)
  local all = plans()
  local p = all[1 + k % 10]
  local need = p[2 + k // 10 % (#p - 1)]
  local more = rng:shuffle(extras())
  local list = {}
  for i = 1, 3 do list[i] = slip(more[i], "takes a want for a need", "This may be nice: $1. The plan works without it.", "Puede gustar: $1. El plan sale sin eso.", more[i]) end
  return {
    prompt = t("Plan: $1.\nWhich of these does the plan need?", "Plan: $1.\n¿Cuál de estas cosas necesita el plan?", p[1]),
    answer = {kind = "choice", options = rng:shuffle({need, more[1], more[2], more[3]}), right = need},
    misconceptions = list,
    hints = {t("Go through the plan step by step.", "Recorre el plan paso a paso."), t("Take one thing away. Does the plan still work?", "Quita una cosa. ¿El plan todavía sale?"),
      t("Leave out what only makes it prettier or more fun.", "Deja fuera lo que solo adorna o divierte.")},
    worked = {without(more[1]), without(more[2]), without(more[3]), t("Needed: $1", "Necesario: $1", bold(need))},
    right_note = t("Needed means: without it the plan stops.", "Necesario quiere decir: sin eso el plan se detiene."), paper = paper(),
  }
end

local function all_needs(rng, k)
  local all = plans()
  local p = all[1 + k % 10]
  local more, needs = rng:shuffle(extras()), {}
  for i = 2, #p do needs[#needs + 1] = p[i] end
  local options = {more[1], more[2]}
  for _, need in ipairs(needs) do options[#options + 1] = need end
  if #needs == 2 then options[#options + 1] = more[3] end
  options = rng:shuffle(options)
  local function picked(also, not_this)
    local out = {}
    for _, option in ipairs(options) do
      if option == also or (contains(needs, option) and option ~= not_this) then out[#out + 1] = option end
    end
    return out
  end
  local key, rest = picked(), {}
  for _, option in ipairs(options) do if not contains(needs, option) then rest[#rest + 1] = option end end
  local gone = key[#key]
  local worked = {}
  for i, need in ipairs(key) do worked[i] = t("Without this the plan stops: $1", "Sin esto se detiene el plan: $1", bold(need)) end
  for _, option in ipairs(rest) do worked[#worked + 1] = without(option) end
  return {
    prompt = t("Plan: $1.\nNothing for it is there yet.\nWhat does the plan need? Choose all.", "Plan: $1.\nTodavía no hay nada para eso.\n¿Qué necesita el plan? Elige todo.", p[1]),
    answer = {kind = "several", options = options, right = key},
    misconceptions = {
      slip(picked(more[1]), "takes a want for a need", "One of these may be nice: $1. The plan works without it.", "Algo de eso puede gustar: $1. El plan sale sin eso.", more[1]),
      slip(picked(nil, gone), "stops at the first that fits", "Something is missing. Without this the plan stops: $1.", "Falta algo. Sin esto el plan se detiene: $1.", gone),
      slip(rest, "present bias", "Those come on top. The plan itself needs other things.", "Eso es extra. El plan mismo necesita otras cosas."),
      slip(picked(more[2], gone), "takes a want for a need", "Compare these two: $1 and $2. Which one stops the plan?", "Compara estas dos: $1 y $2. ¿Sin cuál no sale el plan?", more[2], gone),
    },
    hints = {t("Go through the plan step by step.", "Recorre el plan paso a paso."), t("Take one thing away. Does the plan still work?", "Quita una cosa. ¿El plan todavía sale?"),
      t("Two or three things here stop the plan if missing.", "Si faltan dos o tres de estas cosas, no sale.")},
    worked = worked,
    right_note = t("What is needed comes first. The rest can wait.", "Lo necesario va primero. Lo demás espera."), paper = paper(),
  }
end

local function left_after_needs(rng, k)
  local all, more = plans(), rng:shuffle(extras())
  local p = all[1 + k % 10]
  local a, b, c, d = 2 + k // 10 % 8, rng:int(2, 9), rng:int(2, 9), rng:int(2, 9)
  local key = rng:int(1, 12)
  local has = a + b + key
  local yes, no = t("yes", "sí"), t("no", "no")
  local rows = rng:shuffle({{cap(p[2]), "$" .. a, yes}, {cap(p[3]), "$" .. b, yes}, {cap(more[1]), "$" .. c, no}, {cap(more[2]), "$" .. d, no}})
  local list = {
    slip(a + b, "takes a number that stands there", "$1 is what the needed things cost.", "$1 es lo que cuesta lo necesario.", "$" .. a + b),
    slip(has - a, "leaves a part out", "One needed thing is not paid yet: $1.", "Falta pagar algo necesario: $1.", "$" .. b),
    slip(has - b, "leaves a part out", "One needed thing is not paid yet: $1.", "Falta pagar algo necesario: $1.", "$" .. a),
    slip(has + a + b, "uses another operation", "Paying makes it less than $1.", "Al pagar queda menos que $1.", "$" .. has),
    slip(has, "takes a number that stands there", "$1 is all there is at the start.", "$1 es todo lo que hay al inicio.", "$" .. has),
  }
  if has > c + d then list[#list + 1] = slip(has - c - d, "present bias", "That pays what can wait: $1 and $2.", "Eso paga lo que puede esperar: $1 y $2.", "$" .. c, "$" .. d) end
  if key > c then list[#list + 1] = slip(key - c, "takes a want for a need", "That pays one more thing: $1. It can wait.", "Eso paga una cosa más: $1. Puede esperar.", "$" .. c) end
  return {
    prompt = t("Plan: $1.\nThere is $2. First, everything needed is paid for.\nHow many dollars are left?", "Plan: $1.\nHay $2. Primero se paga todo lo necesario.\n¿Cuántos dólares quedan?", p[1], "$" .. has),
    figure = {kind = "table", heads = {t("Thing", "Cosa"), t("Price", "Precio"), t("Needed", "Necesario")}, rows = rows},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, list),
    hints = {t("Which rows say yes?", "¿Qué filas dicen sí?"), t("Add the prices of those rows.", "Suma los precios de esas filas."), t("Take the sum of both prices away from $1.", "Quita la suma de los dos precios de $1.", "$" .. has)},
    worked = {a .. " + " .. b .. " = " .. a + b, has .. " − " .. a + b .. " = " .. bold(key)},
    right_note = t("After the needed things, the rest is free to choose.", "Tras lo necesario, el resto se elige."), paper = paper(),
  }
end

return function(rng, level)
  if level == 1 then return one_need(rng, rng:turn(60)) end
  if level == 2 then return all_needs(rng, rng:turn(60)) end
  return left_after_needs(rng, rng:turn(80))
end
