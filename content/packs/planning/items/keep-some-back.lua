-- Keeping some money back: what may be spent, what can be bought, a part kept. Errors after Thaler (1985), O'Donoghue and Rabin (1999).

local function purposes() return {t("repairs", "reparaciones"), t("the bus home", "el autobús"), t("new paint", "pintura nueva"), t("later", "más tarde"), t("next month", "otro mes"), t("a spare key", "otra llave")} end
local function groups() return {t("A club", "Un club"), t("A class", "Un grupo"), t("A team", "Un equipo"), t("A choir", "Un coro")} end
local function usd(n) return "$" .. n end
local function paper() return t("Draw a bar for the money. Shade the part that stays.", "Dibuja una barra para el dinero. Sombrea lo que se guarda.") end

local function may_spend(rng, k)
  local keep, spent, key = 3 + k // 6 % 10, rng:int(4, 15), rng:int(4, 20)
  local has = keep + spent + key
  return {
    prompt = t("$1 has $2.\nOf that, $3 is kept for $4.\nIt has spent $5 of the rest.\nHow many dollars may it still spend?", "$1 tiene $2.\nDe eso, guarda $3 para $4.\nDel resto ya gastó $5.\n¿Cuántos dólares puede gastar aún?",
      groups()[1 + k % 4], usd(has), usd(keep), purposes()[1 + k % 6], usd(spent)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(has - spent, "treats kept money as free", "$1 of that is kept. It is not for spending.", "De eso se guardan $1. No son para gastar.", usd(keep)),
      slip(has - keep, "leaves a part out", "$1 of that is already spent.", "De eso ya se gastaron $1.", usd(spent)),
      slip(has - keep + spent, "uses another operation", "What is spent makes it less: $1.", "Lo gastado lo hace menor: $1.", usd(spent)),
      slip(keep + spent, "uses another operation", "$1 is not there to spend. The rest of $2 is.", "$1 no se pueden gastar. El resto de $2 sí.", usd(keep + spent), usd(has)),
      slip(has, "present bias", "$1 is all there was at the start.", "$1 es todo lo que había al inicio.", usd(has)),
      slip(has + spent, "uses another operation", "$1 are spent. That leaves less than $2.", "Ya se gastaron $1. Queda menos que $2.", usd(spent), usd(has)),
    }),
    hints = {t("Some is kept. Some is spent.", "Una parte se guarda. Otra ya se gastó."), t("First take away what is kept: $1.", "Primero quita lo que se guarda: $1.", usd(keep)),
      t("Work out $1 − $2. Then take away $3.", "Calcula $1 − $2. Luego quita $3.", has, keep, spent)},
    worked = {has .. " − " .. keep .. " = " .. has - keep, has - keep .. " − " .. spent .. " = " .. bold(key)},
    right_note = t("Set aside first, then what is left is free.", "Primero se guarda. Lo que queda es libre."), paper = paper(),
  }
end

local function can_buy(rng, k)
  local keep, free = 4 + k // 6 % 10, rng:int(8, 25)
  local has = keep + free
  local things = rng:shuffle({t("Lamp", "Lámpara"), t("Clock", "Reloj"), t("Chair", "Silla"), t("Mirror", "Espejo"), t("Shelf", "Estante"), t("Fan", "Ventilador"), t("Rug", "Alfombra")})
  local price = {free - rng:int(0, 3), free + 1, has, has + rng:int(1, 6)}
  local at, options, rows, list, key = rng:shuffle({1, 2, 3, 4}), {}, {}, {}, nil
  for i = 1, 4 do
    local p = price[at[i]]
    options[i], rows[i] = things[i], {things[i], usd(p)}
    if at[i] == 1 then key = i
    elseif at[i] == 4 then list[#list + 1] = slip(things[i], "takes what does not fit", "$1 is more than all there is: $2.", "$1 es más que todo lo que hay: $2.", usd(p), usd(has))
    else list[#list + 1] = slip(things[i], "treats kept money as free", "$1 would leave $2. But $3 has to stay.", "$1 dejaría $2. Pero se guardan $3.", usd(p), usd(has - p), usd(keep)) end
  end
  return {
    prompt = t("$1 has $2.\nAt least $3 is kept for $4.\nWhich one thing can it buy?", "$1 tiene $2.\nPor lo menos $3 quedan para $4.\n¿Qué cosa puede comprar?", groups()[1 + k % 4], usd(has), usd(keep), purposes()[1 + k % 6]),
    figure = {kind = "table", heads = {t("Thing", "Cosa"), t("Price", "Precio")}, rows = rows},
    answer = {kind = "choice", options = options, right = things[key]},
    misconceptions = list,
    hints = {t("Not all of $1 is for buying.", "No todo de $1 es para comprar.", usd(has)), t("Take away $1 first. Then look at prices.", "Quita primero $1. Luego mira los precios.", usd(keep)),
      t("Up to $1 may be spent.", "Se pueden gastar hasta $1.", usd(free))},
    worked = {has .. " − " .. keep .. " = " .. free, t("The price is $1, not more than $2.", "El precio es $1, no más de $2.", rows[key][2], usd(free)), bold(things[key])},
    right_note = t("A reserve is part of the plan from the start.", "La reserva es parte del plan desde el inicio."), paper = paper(),
  }
end

local function part_kept(rng, k)
  local d = 2 + k % 3
  local share = rng:int(6, 15)
  local has, free = d * share, (d - 1) * share
  local price = 1 + k // 3 % 20 % max(1, (free - 3) // 2)
  local key = free - 2 * price
  local part = ({t("half", "la mitad"), t("a third", "un tercio"), t("a quarter", "un cuarto")})[d - 1]
  return {
    prompt = t("$1 has $2. It keeps back $3 of that.\nFrom the rest it buys two tickets.\nEach ticket costs $4.\nHow many dollars of the rest are left?", "$1 tiene $2. Guarda $3 de eso.\nCon el resto compra dos boletos.\nCada boleto cuesta $4.\n¿Cuántos dólares del resto quedan?",
      groups()[1 + k % 4], usd(has), part, usd(price)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(has - 2 * price, "treats kept money as free", "That spends from all of $1. But $2 is kept.", "Eso gasta de todo: $1. Se guardan $2.", usd(has), usd(share)),
      slip(free - price, "leaves a part out", "That pays one ticket: $1. There are two.", "Eso paga un boleto: $1. Son dos.", usd(price)),
      slip(free, "leaves a part out", "$1 is the rest before the tickets.", "$1 es el resto antes de los boletos.", usd(free)),
      slip(has - d - 2 * price, "uses another operation", "The part is kept by sharing $1 by $2.", "La parte se halla al repartir $1 entre $2.", usd(has), d),
      slip(share, "takes a number that stands there", "$1 is what is kept back.", "$1 es lo que se guarda.", usd(share)),
      slip(price, "takes a number that stands there", "$1 is the price of one ticket.", "$1 es el precio de un boleto.", usd(price)),
      slip(2 * price, "takes a number that stands there", "$1 is what the tickets cost.", "$1 es lo que cuestan los boletos.", usd(2 * price)),
    }),
    hints = {t("What stays back? What is the rest?", "¿Cuánto se guarda? ¿Cuánto es el resto?"), t("Share $1 into $2 equal parts. One part stays.", "Reparte $1 en $2 partes iguales. Una se guarda.", usd(has), d),
      t("The rest is $1. Pay two tickets from it.", "El resto es $1. Paga con él dos boletos.", usd(free))},
    worked = {has .. " ÷ " .. d .. " = " .. share, has .. " − " .. share .. " = " .. free, "2 × " .. price .. " = " .. 2 * price, free .. " − " .. 2 * price .. " = " .. bold(key)},
    right_note = t("The part kept back is still there at the end.", "Lo guardado sigue ahí al final."), paper = paper(),
  }
end

return function(rng, level)
  local k = rng:turn(60)
  if level == 1 then return may_spend(rng, k) end
  if level == 2 then return can_buy(rng, k) end
  return part_kept(rng, k)
end
