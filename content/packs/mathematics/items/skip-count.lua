-- Counting by fives, tens and hundreds (2.NBT.A.2). Errors after Fuson (1988, 1990).

local steps = {5, 10, 100}

local function row(rng, k)
  local step = steps[1 + k % 3]
  local way, j = k // 3 % 3, k // 9
  local down = way == 2
  local odd = way % 2  -- both ways up: one starts at an even place, one at an odd place, so they never meet
  local low
  if step == 5 then low = 5 * (3 + 14 * j + 2 * rng:int(0, 6) + odd)
  elseif step == 10 then low = 20 + 75 * j + (j % 2 == 0 and 10 * (2 * rng:int(0, 3) + odd) or 2 * rng:int(0, 36) + odd)
  elseif j % 3 == 0 and odd == 0 then low = 100 * (1 + j // 3)
  else
    low = 100 + 40 * j + 2 * rng:int(0, 19) + odd
    if low % 100 == 0 then low = low + 10 end
  end
  local list = {low, low + step, low + 2 * step, low + 3 * step}
  if down then list = turned_round(list) end
  return step, down, list
end
local function slips_for(key, before, after, step, down)
  local list = {
    slip(down and before - 1 or before + 1, "counts on by ones", "$1 goes by one. Each step is $2.", "$1 avanza de uno en uno. Cada paso es de $2.", down and before - 1 or before + 1, step),
    slip(before, "repeats the number before", "$1 is already there. Take one step of $2.", "$1 ya está. Da un paso de $2.", before, step),
    slip(down and before + step or before - step, "counts in the other direction", "$1 goes the other way.", "$1 va en el otro sentido.", down and before + step or before - step),
    slip(step == 5 and (down and before - 10 or before + 10) or step == 10 and (down and before - 100 or before + 100) or (down and before - 10 or before + 10), "takes a step of another size", "$1 is a step of another size. Steps here are $2.", "$1 es un paso de otro tamaño. Aquí son de $2.",
      step == 5 and (down and before - 10 or before + 10) or step == 10 and (down and before - 100 or before + 100) or (down and before - 10 or before + 10), step),
    after and slip(after, "skips one step", "$1 comes later. One number is before it.", "$1 viene después. Antes va otro número.", after) or slip(down and key - step or key + step, "skips one step", "$1 is one step too far.", "$1 está un paso más allá.", down and key - step or key + step),
  }
  local out = {}
  for i = 1, #list do if list[i].given >= 0 then out[#out + 1] = list[i] end end
  return apart(key, out)
end
local function hint_tail(before, step, down)
  return down and t("Start at $1. Go back one step of $2.", "Empieza en $1. Retrocede un paso de $2.", before, step) or t("Start at $1. Go on one step of $2.", "Empieza en $1. Avanza un paso de $2.", before, step)
end
local function note(step)
  return step == 5 and t("By fives, the last digits take turns.", "De cinco en cinco, las últimas cifras se turnan.") or step == 10 and t("By tens, the last digit stays.", "De diez en diez, la última cifra se queda.")
    or t("By hundreds, the last two digits stay.", "De cien en cien, las dos últimas cifras se quedan.")
end
local function paper(step) return t("Draw a line. Draw hops of $1 and write where they land.", "Dibuja una recta con saltos de $1. Escribe dónde llegan.", step) end

local function next_one(rng, k)
  local step, down, list = row(rng, k)
  local key, before = list[4] + (down and -step or step), list[4]
  if key < 0 then down, key, before, list = false, list[1] + step, list[1], turned_round(list) end
  return {
    prompt = down and t("Count back by $1s.\n$2, $3, $4, $5, ?\nWhat number comes next?", "Cuenta hacia atrás de $1 en $1.\n$2, $3, $4, $5, ?\n¿Qué número sigue?", step, list[1], list[2], list[3], list[4])
      or t("Count by $1s.\n$2, $3, $4, $5, ?\nWhat number comes next?", "Cuenta de $1 en $1.\n$2, $3, $4, $5, ?\n¿Qué número sigue?", step, list[1], list[2], list[3], list[4]),
    answer = integer_answer(key),
    misconceptions = slips_for(key, before, nil, step, down),
    hints = {t("How far is it from $1 to $2?", "¿Cuánto hay de $1 a $2?", list[1], list[2]), t("Each step is $1.", "Cada paso es de $1.", step), hint_tail(before, step, down)},
    worked = {list[3] .. (down and " − " or " + ") .. step .. " = " .. list[4], list[4] .. (down and " − " or " + ") .. step .. " = " .. bold(key)},
    right_note = note(step), paper = paper(step),
  }
end

-- The step is not told.
local function inside(rng, k)
  local step, down, list = row(rng, k)
  local at = rng:int(2, 3)
  local key, before, after = list[at], list[at - 1], list[at + 1]
  local shown, heard = texts(list), texts(list)
  shown[at], heard[at] = "?", t("blank", "hueco")
  return {
    prompt = t("$1\nWhat number is missing?", "$1\n¿Qué número falta?", table.concat(shown, ", ")),
    spoken = t("$1. What number is missing?", "$1. ¿Qué número falta?", table.concat(heard, ", ")),
    answer = integer_answer(key),
    misconceptions = slips_for(key, before, after, step, down),
    hints = {t("Find two numbers side by side. How far apart are they?", "Busca dos números vecinos. ¿Cuánto hay entre ellos?"), t("All steps are equal.", "Todos los pasos son iguales."), hint_tail(before, step, down)},
    worked = {t("Each step is $1.", "Cada paso es de $1.", step), before .. (down and " − " or " + ") .. step .. " = " .. bold(key)},
    right_note = note(step), paper = paper(step),
  }
end

-- How many hops from one number to another.
local function hops(rng, k)
  local step = steps[1 + k % 3]
  local key = 3 + k // 3 % (step == 100 and 4 or 7)
  local from = step == 100 and rng:int(1, 60) * 5 or step * rng:int(4, 40)
  local to = from + key * step
  return {
    prompt = t("Count by $1s from $2 up to $3.\nHow many steps is that?", "Cuenta de $1 en $1 desde $2 hasta $3.\n¿Cuántos pasos son?", step, from, to),
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(key + 1, "counts the start number too", "$1 counts the start $2 as a step.", "$1 cuenta el inicio $2 como paso.", key + 1, from),
      slip(key * step, "gives the distance, not the steps", "$1 is how far. How many steps of $2 is that?", "$1 es la distancia. ¿Cuántos pasos de $2 son?", key * step, step),
      slip(key - 1, "one-to-one principle: skips one", "$1 steps end before $2.", "Con $1 pasos no se llega a $2.", key - 1, to),
      slip(step, "gives a number of the story", "$1 is how large a step is.", "$1 es el tamaño de un paso.", step),
      slip(step == 5 and 2 * key + 0 or step == 10 and 2 * key or 10 * key, "takes a step of another size", "$1 takes smaller steps. Each step is $2.", "$1 da pasos menores. Cada paso es de $2.", step == 100 and 10 * key or 2 * key, step),
    }),
    hints = {t("The first step goes from $1 to $2.", "El primer paso va de $1 a $2.", from, from + step), t("Write the numbers. Count the steps between them.", "Escribe los números. Cuenta los pasos entre ellos."),
      t("After two steps you are at $1. Go on until $2.", "Después de dos pasos estás en $1. Sigue hasta $2.", from + 2 * step, to)},
    worked = {t("$1, $2, $3 and so on up to $4", "$1, $2, $3 y así hasta $4", from, from + step, from + 2 * step, to), t("Steps: $1", "Pasos: $1", bold(key))},
    right_note = t("Count the steps, not the numbers.", "Cuenta los pasos, no los números."), paper = paper(step),
  }
end

local function which(rng, k)
  local step = steps[1 + k % 3]
  local from = step == 5 and 5 * rng:int(4, 100) or step == 10 and rng:int(23, 400) or rng:int(12, 180)
  local a, b = from + step * rng:int(2, 3), from + step * rng:int(4, 6)
  local c = a + (step == 5 and 2 or step == 10 and 5 or 10)
  local d = b + (step == 5 and 1 or step == 10 and 1 or 50)
  local e = from - step * 1 + (step == 5 and 3 or step == 10 and 4 or 20)
  local list = rng:shuffle({a, b, c, d, e})
  local options = texts(list)
  local function among(...)
    local mine, out = texts({...}), {}
    for i = 1, 5 do if contains(mine, options[i]) then out[#out + 1] = options[i] end end
    return out
  end
  local key = among(a, b)
  return {
    prompt = t("Start at $1 and count on by $2s.\nWhich numbers are said?", "Empieza en $1 y cuenta de $2 en $2.\n¿Qué números se dicen?", from, step),
    answer = {kind = "several", options = options, right = key},
    misconceptions = apart(key, {
      slip(among(a), "stops at the first that fits", "$1 is said. Go on: another one is, too.", "$1 se dice. Sigue: hay otro más.", a),
      slip(among(a, b, c), "takes a step of another size", "$1 lies between two steps of $2.", "$1 queda entre dos pasos de $2.", c, step),
      slip(among(a, b, d), "takes a step of another size", "$1 lies between two steps of $2.", "$1 queda entre dos pasos de $2.", d, step),
      slip(among(b), "stops at the first that fits", "$1 is said. One before it is, too.", "$1 se dice. Antes hay otro más.", b),
      slip(among(a, b, e), "takes a step of another size", "Steps of $2 do not land on $1.", "Los pasos de $2 no llegan a $1.", e, step),
    }),
    hints = {t("Begin with $1. What comes next?", "Empieza con $1. ¿Qué sigue?", from), step == 5 and t("Look at the last digits only.", "Mira solo las últimas cifras.") or step == 10 and t("The last digit stays the same.", "La última cifra no cambia.") or t("The last two digits stay the same.", "Las dos últimas cifras no cambian."),
      t("It begins: $1, $2.", "Empieza así: $1, $2.", from, from + step)},
    worked = {t("From $1 by $2s:", "Desde $1 de $2 en $2:", from, step), t("$1 and $2 are said.", "Se dicen $1 y $2.", bold(a), bold(b))},
    right_note = note(step), paper = paper(step),
  }
end

return function(rng, level)
  local k = rng:turn(108)
  if level == 1 then return next_one(rng, k) end
  if level == 2 then return inside(rng, k) end
  if k % 2 == 0 then return hops(rng, k // 2) end
  return which(rng, k // 2)
end
