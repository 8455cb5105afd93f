-- Needs: a lexicon from the thing to the works it is for; a thing that is for no part of the plan is not needed.
local used_for = {
  needle = "sew", thread = "sew", button = "sew", pen = "write", envelope = "mail", paint = "paint", brush = "paint", noodles = "noodles", pan = "cook", bean = "grow", soil = "grow", pot = "grow",
  hammer = "nail", nails = "nail", boards = "nail", scissors = "cut", glue = "glue", ball = "tennis", paddles = "tennis", table = "tennis", soap = "wash", shirt = "wash", wool = "knit", needles = "knit",
  paper = "write picture chain", water = "cook wash",
  aguja = "coser", hilo = "coser", ["botón"] = "coser", pluma = "escribir", sobre = "mandar", pintura = "pintar", pincel = "pintar", fideos = "fideos", olla = "cocer", frijol = "sembrar", tierra = "sembrar", maceta = "sembrar",
  martillo = "clavar", clavos = "clavar", tablas = "clavar", tijeras = "cortar", pegamento = "pegar", pelota = "ping-pong", raquetas = "ping-pong", mesa = "ping-pong", ["jabón"] = "lavar", camisa = "lavar", lana = "tejer", agujas = "tejer",
  papel = "escribir cuadro cadenas", agua = "cocer lavar",
}
local function needed(plan, thing)
  local works = {}
  for _, word in ipairs(split(plan, " ")) do works[word] = true end
  for _, word in ipairs(split(thing, " ")) do
    for _, work in ipairs(split(used_for[word] or "-", " ")) do
      if works[work] then return true end
    end
  end
  return false
end
local function all_needed(h, seen) return those_that(seen, function(option) return needed(h[1], option) end) end
form({"Plan: {*}.\nWhich of these does the plan need?", "Plan: {*}.\n¿Cuál de estas cosas necesita el plan?"}, all_needed)
form({"Plan: {*}.\nNothing for it is there yet.\nWhat does the plan need? Choose all.", "Plan: {*}.\nTodavía no hay nada para eso.\n¿Qué necesita el plan? Elige todo."}, all_needed)
form({"Plan: {*}.\nThere is ${n}. First, everything needed is paid for.\nHow many dollars are left?", "Plan: {*}.\nHay ${n}. Primero se paga todo lo necesario.\n¿Cuántos dólares quedan?"}, function(h, seen)
  local left = int(h[2])
  for thing, price, said in seen.figure:gmatch("| ([^|;]+) ; %$(%d+) ; ([^|;]+)") do
    said = trim(said)
    if (said == "yes" or said == "sí") ~= needed(h[1], thing:lower()) then return nil, thing .. " is needed and is not" end
    if said == "yes" or said == "sí" then
      for _ = 1, int(price) do left = left - 1 end
    end
  end
  return left
end)
