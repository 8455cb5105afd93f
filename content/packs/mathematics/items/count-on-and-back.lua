-- Counting on and back as adding and taking away (1.OA.C.5). Errors after Fuson (1988): the start counted as a step.

local function line_with(at) return {from = 0, to = 20, steps = 20, label_every = 5, decimals = 0, marks = {{at = at, label = tostring(at)}}} end
local function said(from, n, way)
  local out = {}
  for i = 1, n do out[i] = from + way * i end
  return table.concat(out, ", ")
end

local function on_the_line(rng)
  local k = rng:turn(128)
  local n, way = 2 + k % 4, k // 4 % 2 == 0 and 1 or -1
  local start = way == 1 and k // 8 % 16 or 5 + k // 8 % 16
  local key = start + way * n
  return {
    prompt = way == 1 and t("Start at $1. Count on $2.\nWhere do you land?", "Empieza en $1. Cuenta $2 hacia adelante.\n¿A qué número llegas?", start, n)
      or t("Start at $1. Count back $2.\nWhere do you land?", "Empieza en $1. Cuenta $2 hacia atrás.\n¿A qué número llegas?", start, n),
    answer = {kind = "number_line", line = line_with(start), value = key},
    misconceptions = apart(key, {
      slip(key - way, "counts the start number too", "$1 is one step short. The first step goes to $2.", "$1 queda a un paso. El primer paso llega a $2.", key - way, start + way),
      slip(max(0, min(20, start - way * n)), "goes the other way on the line", way == 1 and "$1 goes left. Counting on goes right." or "$1 goes right. Counting back goes left.", way == 1 and "$1 va a la izquierda. Adelante es a la derecha." or "$1 va a la derecha. Atrás es a la izquierda.", max(0, min(20, start - way * n))),
      slip(max(0, min(20, key + way)), "counts one too many", "$1 is one step too far. Take just $2.", "$1 está un paso más allá. Da solo $2.", max(0, min(20, key + way)), n),
      slip(n, "gives the step", "$1 is how many steps. Where do they end?", "$1 es cuántos pasos son. ¿Dónde terminan?", n),
      slip(start == 0 and 20 or 0, "counts past the end", "This is an end of the line. Take just $1 steps.", "Este es un extremo. Da solo $1 pasos.", n),
    }),
    hints = {
      t("Put a finger on $1.", "Pon un dedo en $1.", start),
      way == 1 and t("On means to the right.", "Adelante es a la derecha.") or t("Back means to the left.", "Atrás es a la izquierda."),
      t("The first step goes to $1. Take $2 steps.", "El primer paso llega a $1. Da $2 pasos.", start + way, n),
    },
    worked = {t("From $1: $2.", "Desde $1: $2.", start, said(start, n, way)), start .. (way == 1 and " + " or " − ") .. n .. " = " .. bold(key)},
    right_note = way == 1 and t("Counting on is adding.", "Contar hacia adelante es sumar.") or t("Counting back is taking away.", "Contar hacia atrás es restar."),
    paper = t("Chalk a line with numbers. Hop along it.", "Dibuja una recta en el suelo. Salta por ella."),
  }
end

local function which_fact(rng)
  local k = rng:turn(116)
  local n, way = 2 + k % 3, k // 3 % 2 == 0 and 1 or -1
  local start = 4 + k // 6 % 12 + (way == -1 and 4 or 0)
  local key = start + way * n
  local sign = way == 1 and " + " or " − "
  local other = way == 1 and " − " or " + "
  local who = rng:two_names()
  local function fact(a, s, b) return a .. s .. b .. " = " .. (s == " + " and a + b or a - b) end
  local right = fact(start, sign, n)
  local list = {
    slip(fact(start, sign, n + 1), "counts the start number too", "Only $1 numbers are said after the start. Count them.", "Se dicen solo $1 números después del comienzo. Cuéntalos.", n),
    slip(fact(start + way, sign, n), "takes the first number said for the start", "The start is $1, not $2.", "El comienzo es $1, no $2.", start, start + way),
    slip(way == 1 and fact(start, other, n) or start .. other .. n .. " = " .. start + n, way == 1 and "takes away in place of adding" or "adds in place of taking away", way == 1 and "The numbers go up. This goes down." or "The numbers go down. This goes up.", way == 1 and "Los números suben. Esto baja." or "Los números bajan. Esto sube."),
  }
  return {
    prompt = way == 1 and t("$1 starts at $2 and counts on:\n$3.\nWhich fact does this show?", "$1 empieza en $2 y cuenta hacia adelante:\n$3.\n¿Qué igualdad muestra?", who, start, said(start, n, way))
      or t("$1 starts at $2 and counts back:\n$3.\nWhich fact does this show?", "$1 empieza en $2 y cuenta hacia atrás:\n$3.\n¿Qué igualdad muestra?", who, start, said(start, n, way)),
    answer = {kind = "choice", options = rng:shuffle({right, list[1].given, list[2].given, list[3].given}), right = right},
    misconceptions = list,
    hints = {
      t("Do the numbers go up or down?", "¿Los números suben o bajan?"),
      t("How many numbers come after the start?", "¿Cuántos números hay después del comienzo?"),
      t("It starts at $1 and ends at $2.", "Empieza en $1 y termina en $2.", start, key),
    },
    worked = {t("Start $1, then $2 steps, end $3.", "Comienzo $1, luego $2 pasos, final $3.", start, n, key), bold(right)},
    right_note = t("Each number said is one step.", "Cada número dicho es un paso."),
    paper = t("Say a start. Count on with your fingers.", "Di un comienzo. Sigue contando con los dedos."),
  }
end

local function how_many(rng)
  local k = rng:turn(150)
  local key, way = 2 + k % 5, k // 5 % 2 == 0 and 1 or -1
  local start = way == 1 and 2 + k // 10 or 6 + k // 10
  if start > 20 then start = 20 end
  local stop = start + way * key
  if stop > 20 then start, stop = 20 - key, 20 end
  return {
    prompt = way == 1 and t("Start at $1. Count on to $2.\nHow many steps is that?", "Empieza en $1. Cuenta hasta $2.\n¿Cuántos pasos son?", start, stop) or t("Start at $1. Count back to $2.\nHow many steps is that?", "Empieza en $1. Cuenta hacia atrás hasta $2.\n¿Cuántos pasos son?", start, stop),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(key + 1, "counts the start number too", "$1 counts the start too. The first step goes to $2.", "$1 cuenta también el comienzo. El primer paso llega a $2.", key + 1, start + way),
      slip(key - 1, "stops counting one early", "$1 leaves out the last step, to $2.", "$1 deja fuera el último paso, hasta $2.", key - 1, stop),
      slip(stop, "gives where it ends", "$1 is where it ends. Count the steps.", "$1 es donde termina. Cuenta los pasos.", stop),
      slip(start + stop, "adds the two numbers it sees", "$1 adds both ends. Count the steps between.", "$1 suma los dos extremos. Cuenta los pasos entre ellos.", start + stop),
      slip(start, "gives the start", "$1 is where it starts. Count the steps.", "$1 es donde empieza. Cuenta los pasos.", start),
    }),
    hints = {
      t("A step goes from one number to the next.", "Un paso va de un número al siguiente."),
      t("Put up a finger for each number you say.", "Levanta un dedo por cada número que dices."),
      way == 1 and t("The first finger goes up right after $1.", "El primer dedo sube justo después de $1.", start) or t("The first finger goes up right below $1.", "El primer dedo sube justo antes de $1.", start),
    },
    worked = {t("From $1: $2.", "Desde $1: $2.", start, said(start, key, way)), t("That is $1 steps.", "Son $1 pasos.", bold(key)), start .. (way == 1 and " + " or " − ") .. key .. " = " .. stop},
    right_note = t("The start is no step.", "El comienzo no es un paso."),
    paper = t("Draw the hops over a number line.", "Dibuja los saltos sobre una recta."),
  }
end

local function two_ways(rng)
  local k = rng:turn(96)
  local start, up, down = 3 + k % 8, 3 + k // 8 % 4, 1 + k // 32
  local key, who = start + up - down, rng:two_names()
  return {
    prompt = t("$1 stands on step $2 of the stairs.\n$1 goes up $3, then down $4.\nOn which step is $1 now?", "$1 está en el escalón $2.\nSube $3 y luego baja $4.\n¿En qué escalón está ahora $1?", who, start, up, down),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(start + up, "stops after the first step", "$1 is the top. Then it goes down $2.", "$1 es lo más alto. Luego baja $2.", start + up, down),
      slip(start + up + down, "adds all the numbers", "$1 goes up all the time. Down means back.", "$1 sube todo el tiempo. Bajar es hacia atrás.", start + up + down),
      slip(key + 1, "counts the start number too", "$1 is one step off. The first step up is $2.", "$1 está a un paso. El primer paso arriba es $2.", key + 1, start + 1),
      slip(key - 1, "counts one too many", "$1 is one step too low.", "$1 está un escalón más abajo.", key - 1),
      slip(start, "gives the start", "$1 is where it starts.", "$1 es donde empieza.", start),
    }),
    hints = {
      t("Take the first part: up.", "Haz la primera parte: subir."),
      t("From $1 up: $2.", "Desde $1 hacia arriba: $2.", start, said(start, up, 1)),
      t("From $1 count back $2.", "Desde $1 cuenta $2 hacia atrás.", start + up, down),
    },
    worked = {start .. " + " .. up .. " = " .. start + up, start + up .. " − " .. down .. " = " .. bold(key)},
    right_note = t("Up adds, down takes away.", "Subir suma, bajar resta."),
    paper = t("Draw stairs. Move a button up and down.", "Dibuja una escalera. Mueve un botón."),
  }
end

return function(rng, level)
  if level == 1 then return on_the_line(rng) end
  if level == 2 then return which_fact(rng) end
  if rng:chance(1, 3) then return two_ways(rng) end
  return how_many(rng)
end
