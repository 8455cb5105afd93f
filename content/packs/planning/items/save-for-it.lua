-- How many weeks to save. Errors after Silver, Shapiro and Deutsch (1993), O'Donoghue and Rabin (1999), Verschaffel, Greer and De Corte (2000).

local function aims()
  return {t("A net", "Una red"), t("A drum", "Un tambor"), t("A lamp", "Una lámpara"), t("A game", "Un juego"), t("A rug", "Una alfombra"), t("A speaker", "Una bocina"), t("A clock", "Un reloj"), t("A globe", "Un globo terráqueo")}
end
local function usd(n) return "$" .. n end
local function paper() return t("Draw a row of boxes. Write the sum after each week.", "Dibuja una fila de cajas. Anota la suma tras cada semana.") end

local function from_nothing(rng, k)
  local aim, each, key = aims()[1 + k % 8], 2 + k // 8 % 8, rng:int(3, 9)
  local price = each * key
  return {
    prompt = t("$1 costs $2.\nA club saves $3 each week.\nHow many weeks does it take?", "$1 cuesta $2.\nUn club ahorra $3 cada semana.\n¿Cuántas semanas tarda?", aim, usd(price), usd(each)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(price - each, "uses another operation", "That takes $1 away once. Each week adds $1.", "Eso quita $1 una vez. Cada semana suma $1.", usd(each)),
      slip(key - 1, "leaves a part out", "After that there is $1. The price is $2.", "Entonces hay $1. El precio es $2.", usd(each * (key - 1)), usd(price)),
      slip(key + 1, "uses another operation", "By then there is $1, more than $2.", "Para entonces hay $1, más que $2.", usd(each * (key + 1)), usd(price)),
      slip(each, "takes a number that stands there", "$1 is what one week brings.", "$1 es lo que trae una semana.", usd(each)),
      slip(price + each, "uses another operation", "The two amounts are not added. $1 is made of steps of $2.", "Las cantidades no se suman. $1 se junta de $2 en $2.", usd(price), usd(each)),
      slip(price, "takes a number that stands there", "$1 is the price, not the weeks.", "$1 es el precio, no las semanas.", usd(price)),
    }),
    hints = {t("How much is there after one week? After two?", "¿Cuánto hay tras una semana? ¿Y tras dos?"), t("How many times does $1 fit into $2?", "¿Cuántas veces cabe $1 en $2?", usd(each), usd(price)),
      t("Count up in steps of $1 to $2.", "Cuenta de $1 en $1 hasta $2.", usd(each), usd(price))},
    worked = {price .. " ÷ " .. each .. " = " .. bold(key)},
    right_note = t("Small steps of the same size add up.", "Pasos chicos e iguales van sumando."), paper = paper(),
  }
end

local function from_some(rng, k)
  local aim, each = aims()[1 + k % 8], 4 + k // 8 % 7
  local has, weeks, over = rng:int(3, 15), rng:int(2, 7), rng:int(1, 3)
  local price, key = has + each * weeks + over, weeks + 1
  return {
    prompt = t("$1 costs $2.\nA club has $3.\nEach week it saves $4 more.\nAfter how many weeks is there enough?", "$1 cuesta $2.\nUn club tiene $3.\nCada semana ahorra $4 más.\n¿En cuántas semanas alcanza?", aim, usd(price), usd(has), usd(each)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(weeks, "counts the started week out", "Then there is $1. A little is still missing to $2.", "Entonces hay $1. Aún falta un poco para $2.", usd(has + each * weeks), usd(price)),
      slip((price + each - 1) // each, "leaves a part out", "$1 is there from the start. Only the rest is saved.", "Desde el inicio hay $1. Solo se ahorra el resto.", usd(has)),
      slip(price - has, "takes a number that stands there", "$1 is what is missing, not the weeks.", "$1 es lo que falta, no las semanas.", usd(price - has)),
      slip(over, "takes a number that stands there", "$1 is the rest after $2 weeks.", "$1 es lo que falta tras $2 semanas.", usd(over), weeks),
      slip(key + 1, "uses another operation", "By then there is $1. One week before is enough.", "Para entonces hay $1. Alcanza una semana antes.", usd(has + each * (key + 1))),
      slip(price - has - each, "uses another operation", "That takes $1 away once. Each week adds $1.", "Eso quita $1 una vez. Cada semana suma $1.", usd(each)),
    }),
    hints = {t("$1 is there already. What is missing?", "Ya hay $1. ¿Cuánto falta?", usd(has)), t("Share what is missing into steps of $1.", "Reparte lo que falta en pasos de $1.", usd(each)),
      t("$1 is missing. A last small part needs a week too.", "Faltan $1. Una última parte chica también pide una semana.", usd(price - has))},
    worked = {price .. " − " .. has .. " = " .. price - has, weeks .. " × " .. each .. " = " .. weeks * each, t("$1 is still missing: one week more.", "Aún falta $1: una semana más.", usd(over)), weeks .. " + 1 = " .. bold(key)},
    right_note = t("A part of a step still takes a whole week.", "Una parte de un paso también toma una semana."), paper = paper(),
  }
end

local function in_and_out(rng, k)
  local aim, into, key = aims()[1 + k % 8], 6 + k // 8 % 8, rng:int(4, 10)
  local out = rng:int(2, into - 3)
  local each = into - out
  local price = each * key
  return {
    prompt = t("$1 costs $2.\nEach week a club gets $3.\nEach week it spends $4 of it.\nAfter how many weeks is there enough?", "$1 cuesta $2.\nCada semana un club recibe $3.\nCada semana gasta $4 de eso.\n¿En cuántas semanas alcanza?", aim, usd(price), usd(into), usd(out)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip((price + into - 1) // into, "present bias", "That saves all of $1. But $2 goes out each week.", "Eso ahorra todo: $1. Pero cada semana salen $2.", usd(into), usd(out)),
      slip((price + out - 1) // out, "takes a number that stands there", "$1 is what goes out, not what stays.", "$1 es lo que sale, no lo que queda.", usd(out)),
      slip((price + into + out - 1) // (into + out), "uses another operation", "$1 and $2 are not added. One comes in, one goes out.", "$1 y $2 no se suman. Uno entra y otro sale.", usd(into), usd(out)),
      slip(each, "leaves a part out", "$1 is what stays in one week.", "$1 es lo que queda en una semana.", usd(each)),
      slip(key - 1, "counts the started week out", "Then there is $1. The price is $2.", "Entonces hay $1. El precio es $2.", usd(each * (key - 1)), usd(price)),
      slip(key + 1, "uses another operation", "By then there is $1, more than $2.", "Para entonces hay $1, más que $2.", usd(each * (key + 1)), usd(price)),
    }),
    hints = {t("What stays after one week?", "¿Qué queda tras una semana?"), t("Take what goes out from what comes in.", "Quita lo que sale de lo que entra."),
      t("Work out $1 − $2. Count up in such steps.", "Calcula $1 − $2. Cuenta con esos pasos.", into, out)},
    worked = {into .. " − " .. out .. " = " .. each, price .. " ÷ " .. each .. " = " .. bold(key)},
    right_note = t("What stays each week decides how long it takes.", "Lo que queda cada semana decide cuánto tarda."), paper = paper(),
  }
end

return function(rng, level)
  if level == 1 then return from_nothing(rng, rng:turn(64)) end
  if level == 2 then return from_some(rng, rng:turn(56)) end
  return in_and_out(rng, rng:turn(64))
end
