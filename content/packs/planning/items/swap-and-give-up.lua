-- What one choice gives up: money left for other things, and work that could have been done instead. Errors after Frederick and others (2009).

local function things()
  return {t("Ball", "Pelota"), t("Book", "Libro"), t("Kite", "Cometa"), t("Lamp", "Lámpara"), t("Puzzle", "Rompecabezas"), t("Cap", "Gorra"), t("Drum", "Tambor"), t("Cup", "Taza")}
end
local function usd(n) return "$" .. n end

local function shop(rng, k, level)
  local named = rng:shuffle(things())
  local taken, rest = 5 + k % 8, 6 + k // 8 % 8
  local has = taken + rest
  local price = level == 1 and {rest + rng:int(1, min(4, taken)), rest - rng:int(0, 2), rest - rng:int(3, 4), rng:int(1, 2)}
    or {rest + rng:int(1, 2), rest + rng:int(3, min(4, taken - 1)), rest, rest - rng:int(1, 3)}
  local gone = level == 1 and 1 or 2
  if level == 2 and rng:chance(1, 2) then price[3], gone = rest + 1, 3 end
  local at = rng:shuffle({1, 2, 3, 4})
  local rows, options, key, list = {{named[5], usd(taken)}}, {}, {}, {}
  for i = 1, 4 do
    local p = price[at[i]]
    options[i], rows[i + 1] = named[i], {named[i], usd(p)}
    if at[i] <= gone then key[#key + 1] = named[i]
    elseif level == 1 then
      list[#list + 1] = slip(named[i], "reads another row", "After the first choice $1 is left. This costs $2, so it can still be bought.", "Tras la primera compra quedan $1. Esto cuesta $2: aún alcanza.", usd(rest), usd(p))
    end
  end
  if level == 1 then
    local none = t("all still possible", "todo aún se puede")
    options[5] = none
    list[4] = slip(none, "ignores the opportunity cost", "That looks at all of $1. After the first choice $2 is left.", "Eso mira todo: $1. Tras la primera compra quedan $2.", usd(has), usd(rest))
  end
  local function of(low, high)
    local out = {}
    for i = 1, 4 do if at[i] >= low and at[i] <= high then out[#out + 1] = named[i] end end
    return out
  end
  if level == 2 then
    list = apart(key, {
      slip(of(gone + 1, 4), "reads another row", "Those can still be bought: they cost $1 or less.", "Esas cosas aún alcanzan: cuestan $1 o menos.", usd(rest)),
      slip({key[1]}, "stops at the first that fits", "One is found. There is another that costs more than $1.", "Una está. Hay otra que cuesta más de $1.", usd(rest)),
      slip(of(1, gone + 1 < 4 and gone + 1 or 2), "takes what does not fit", "Hold each price against what is left: $1.", "Compara cada precio con lo que queda: $1.", usd(rest)),
      slip(of(2, 2), "ignores the opportunity cost", "Before the choice there was $1. Now there is $2.", "Antes había $1. Ahora hay $2.", usd(has), usd(rest)),
      slip({key[#key]}, "stops at the first that fits", "There is more than one that costs above $1.", "Más de una cuesta por encima de $1.", usd(rest)),
    })
  end
  local name = rng:two_names()
  return {
    prompt = level == 1 and t("$1 has $2 and buys the first thing.\nAt first there was enough for each one alone.\nWhat can no longer be bought?", "$1 tiene $2 y compra lo primero.\nAntes alcanzaba para cada cosa sola.\n¿Qué ya no se puede comprar?", name, usd(has))
      or t("$1 has $2 and buys the first thing.\nBefore, any one could be bought.\nWhich can no longer be bought? Choose all.", "$1 tiene $2 y compra lo primero.\nAntes alcanzaba para cada cosa sola.\n¿Cuáles ya no se pueden comprar? Elige todas.", name, usd(has)),
    figure = {kind = "table", heads = {t("Thing", "Cosa"), t("Price", "Precio")}, rows = rows},
    answer = level == 1 and {kind = "choice", options = options, right = key[1]} or {kind = "several", options = options, right = key},
    misconceptions = list,
    hints = {t("What is left after the first thing?", "¿Cuánto queda tras la primera cosa?"), t("Work out $1 − $2.", "Calcula $1 − $2.", has, taken),
      t("Compare each other price with $1.", "Compara cada otro precio con $1.", usd(rest))},
    worked = {has .. " − " .. taken .. " = " .. rest, t("This costs more than $1: $2", "Cuesta más de $1: $2", usd(rest), bold(table.concat(key, ", ")))},
    right_note = t("Choosing one thing gives up another.", "Elegir una cosa es renunciar a otra."),
    paper = t("Write two plans for the same money. What does each give up?", "Haz dos planes con el mismo dinero. ¿A qué renuncia cada uno?"),
  }
end

local function jobs()
  return {
    {noun("box", "boxes", "caja", "cajas", "f"), noun("bag", "bags", "bolsa", "bolsas", "f")}, {noun("hat", "hats", "gorro", "gorros", "m"), noun("mask", "masks", "máscara", "máscaras", "f")},
    {noun("card", "cards", "tarjeta", "tarjetas", "f"), noun("poster", "posters", "cartel", "carteles", "m")}, {noun("cookie", "cookies", "galleta", "galletas", "f"), noun("roll", "rolls", "panecillo", "panecillos", "m")},
    {noun("kite", "kites", "cometa", "cometas", "f"), noun("lantern", "lanterns", "farol", "faroles", "m")}, {noun("candle", "candles", "vela", "velas", "f"), noun("soap", "soaps", "jabón", "jabones", "m")},
  }
end

local function work(rng, k)
  local j = jobs()[1 + k % 6]
  local one, hours = 3 + k // 6 % 10, rng:int(2, 5)
  local other = one + rng:int(2, 9)
  local made, key = one * hours, other * hours
  return {
    prompt = t("One hour is enough for $1 or for $2.\nA team makes $3.\nHow many $4 does that give up?", "Una hora alcanza para $1 o para $2.\nUn equipo hace $3.\n¿A cuánt@4s $4 renuncia con eso?",
      count(one, j[1]), count(other, j[2]), count(made, j[1]), j[2]),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(made + other - one, "compares by differences", "Each hour makes $1 more, not only one of them.", "Cada hora da $1 de más, no solo una.", other - one),
      slip(other, "leaves a part out", "$1 is for one hour. How many hours do $2 take?", "$1 es de una hora. ¿Cuántas horas toman $2?", other, count(made, j[1])),
      slip(made, "ignores the opportunity cost", "$1 is what is made. The question is what is not made.", "$1 es lo que se hace. Se busca lo que no se hace.", made),
      slip(hours, "takes a number that stands there", "$1 is the number of hours. Each gives up $2.", "$1 son las horas. Cada una renuncia a $2.", hours, other),
      slip(made * other, "uses another operation", "$1 is for each hour, not for each thing made.", "$1 es por cada hora, no por cada cosa hecha.", other),
      slip(made + other, "uses another operation", "Adding $1 and $2 mixes two kinds of work.", "Sumar $1 y $2 mezcla dos trabajos.", made, other),
    }),
    hints = {t("How many hours does today’s work take?", "¿Cuántas horas toma el trabajo de hoy?"), t("How many times does $1 fit into $2?", "¿Cuántas veces cabe $1 en $2?", one, made),
      t("Each of those hours could have made $1.", "Cada una de esas horas daba $1.", count(other, j[2]))},
    worked = {made .. " ÷ " .. one .. " = " .. hours, hours .. " × " .. other .. " = " .. bold(key)},
    right_note = t("An hour used for one thing is gone for the other.", "Una hora usada en algo ya no está para lo otro."),
    paper = t("Draw the hours as boxes. Write both kinds of work in each.", "Dibuja las horas como cajas. Anota los dos trabajos en cada una."),
  }
end

return function(rng, level)
  if level == 3 then return work(rng, rng:turn(60)) end
  return shop(rng, rng:turn(64), level)
end
