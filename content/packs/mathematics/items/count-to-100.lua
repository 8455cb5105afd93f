-- Counting to 100 by ones and by tens (K.CC.A.1, K.CC.A.2). Errors after Fuson (1988) and Miura et al. (1993): the decades.

local function row(list) return table.concat(list, ", ") end
local function spoken_row(shown)
  local out = {}
  for i = 1, #shown do out[i] = shown[i] == "?" and t("what number", "qué número") or shown[i] end
  return row(out)
end

local function by_tens(rng)
  local k = rng:turn(54)
  local terms, start = 2 + k % 2, 10 * (1 + k // 2 % 7)
  local list = {}
  for i = 0, terms - 1 do list[i + 1] = start + 10 * i end
  local key, last = start + 10 * terms, start + 10 * (terms - 1)
  return {
    prompt = t("Count by tens.\n$1, ?\nWhat number comes next?", "Cuenta de diez en diez.\n$1, ?\n¿Qué número sigue?", row(list)),
    figure = {kind = "base_ten_blocks", hundreds = 0, tens = last // 10, ones = 0},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(last + 1, "counts on by ones", "$1 goes on by one. Each step is ten.", "$1 avanza uno. Cada paso es diez.", last + 1),
      slip(last, "repeats the number before", "$1 was said already. Add one more ten.", "$1 ya se dijo. Agrega un diez más.", last),
      slip(key + 10, "skips a ten in the count", "$1 goes two tens on. Take one step of ten.", "$1 avanza dos decenas. Da un paso de diez.", key + 10),
      slip(last + 2, "counts on by ones", "$1 is only two more. Go on by ten.", "$1 es solo dos más. Avanza diez.", last + 2),
    }),
    hints = {
      t("Each step adds one long block of ten.", "Cada paso agrega una barra de diez."),
      t("Say the tens aloud: ten, twenty, thirty.", "Di las decenas en voz alta: diez, veinte, treinta."),
      t("The picture shows $1. Add one more ten.", "El dibujo muestra $1. Agrega un diez más.", last),
    },
    worked = {t("$1 is $2 tens.", "$1 son $2 decenas.", last, last // 10),
      t("One more ten makes $1 tens.", "Con otro diez son $1 decenas.", last // 10 + 1), t("That is $1.", "Eso es $1.", bold(key))},
    right_note = t("The tens go 1, 2, 3 too.", "Las decenas también van 1, 2, 3."),
    paper = t("Make bundles of ten straws. Count the bundles by ten.", "Haz grupos de diez palitos. Cuéntalos de diez en diez."),
  }
end

local function ones_after(last)
  local key, tens, one = last + 1, last // 10 * 10, last % 10
  return apart(key, {
    slip(last + 10, "counts by tens", "$1 goes on by ten. Count by ones here.", "$1 avanza diez. Aquí se cuenta de uno en uno.", last + 10),
    slip(last, "repeats the number before", "$1 was said already. Say the next one.", "$1 ya se dijo. Di el que sigue.", last),
    one == 9 and slip(tens, "decade error: starts the same ten again", "$1 was before $2. A new ten begins now.", "$1 va antes de $2. Ahora empieza otro diez.", tens, last)
      or slip(key + 1, "skips a number word", "$1 leaves out a number. Go on by one only.", "$1 se salta un número. Avanza solo uno.", key + 1),
    one == 9 and slip(tens + 20, "skips a ten in the count", "$1 jumps over a whole ten.", "$1 salta un diez entero.", tens + 20)
      or slip(last - 1, "counts backwards", "$1 goes back. Here the count goes up.", "$1 va hacia atrás. Aquí la cuenta sube.", last - 1),
    slip(one == 9 and last - 8 or key % 10 * 10 + key // 10, one == 9 and "decade error: starts the same ten again" or "reads the digits the other way round",
      one == 9 and "$1 begins the old ten again. After 9 comes a new ten." or "$1 has the two digits the other way.",
      one == 9 and "$1 empieza otra vez el mismo diez. Después de 9 cambia el diez." or "$1 tiene las dos cifras al revés.",
      one == 9 and last - 8 or key % 10 * 10 + key // 10),
  })
end

local function by_ones(rng, start, terms)
  local list = {}
  for i = 0, terms - 1 do list[i + 1] = start + i end
  local last = start + terms - 1
  local new_ten = last % 10 == 9
  return {
    prompt = t("Count on.\n$1, ?\nWhat number comes next?", "Sigue contando.\n$1, ?\n¿Qué número sigue?", row(list)),
    answer = {kind = "number", value = last + 1, form = "integer"},
    misconceptions = ones_after(last),
    hints = {
      t("Look at the last number. It is $1.", "Mira el último número. Es $1.", last),
      t("Say the row aloud. Hear what comes next.", "Di la fila en voz alta. Escucha qué sigue."),
      new_ten and t("The ones are 9. A new ten begins.", "Las unidades son 9. Empieza otro diez.")
        or t("The tens stay. The ones go up by 1.", "Las decenas siguen igual. Las unidades suben 1."),
    },
    worked = {t("The last number is $1.", "El último número es $1.", last), t("After $1 comes $2.", "Después de $1 sigue $2.", last, bold(last + 1))},
    right_note = new_ten and t("After 9 ones comes a new ten.", "Después de 9 unidades viene otro diez.")
      or t("The ones go up like 1, 2, 3.", "Las unidades suben como 1, 2, 3."),
    paper = t("Write the numbers from $1. Go on for five more.", "Escribe los números desde $1. Escribe cinco más.", start),
  }
end

local function new_ten_said(rng)
  local k = rng:turn(54)
  local tens = 1 + k % 9
  local last, who, w = 10 * tens + 9, rng:two_names(), thing(1 + k // 9 % 4)
  local item = by_ones(rng, last - 1, 2)
  item.prompt = t("$1 counts $2. $1 just said $3.\nWhat number does $1 say next?", "$1 cuenta $2. Ya dijo $3.\n¿Qué número dice ahora $1?", who, w, last)
  return item
end

local function gap(rng)
  local k = rng:turn(140)
  local tens, at, before = 1 + k % 8, 2 + k // 8 % 3, 1 + k // 24 % 3
  local step = k % 5 == 4 and 10 or 1
  local start = step == 10 and 10 * (1 + k // 5 % 6) or 10 * tens + 10 - before
  local shown = {}
  for i = 1, 5 do shown[i] = i == at and "?" or start + step * (i - 1) end
  local key = start + step * (at - 1)
  return {
    prompt = t("$1\nThe steps are all the same.\nWhat number is missing?", "$1\nLos pasos son todos iguales.\n¿Qué número falta?", row(shown)),
    spoken = t("$1. The steps are all the same. What number is missing?", "$1. Los pasos son todos iguales. ¿Qué número falta?", spoken_row(shown)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(start + 5 * step, "continues at the end of the row", "$1 comes after the end. Look inside the row.", "$1 va después del final. Mira dentro de la fila.", start + 5 * step),
      step == 10 and slip(key - 9, "counts on by ones", "$1 goes on by one. The steps are ten.", "$1 avanza uno. Los pasos son de diez.", key - 9)
        or slip(key + 9, "counts by tens", "$1 goes on by ten. The steps are one.", "$1 avanza diez. Los pasos son de uno.", key + 9),
      slip(key - step, "repeats the number before", "$1 is there already. Say the number after it.", "$1 ya está. Di el número que sigue.", key - step),
      slip(key + step, "skips a number word", "$1 is there already. Which number is before it?", "$1 ya está. ¿Qué número va antes?", key + step),
      slip(key - 10, "decade error: starts the same ten again", "$1 is ten too low for this row.", "$1 es diez menos de lo que pide la fila.", key - 10),
    }),
    hints = {
      t("Look at two numbers side by side. What step?", "Mira dos números juntos. ¿De cuánto es el paso?"),
      step == 10 and t("The steps are ten. Count by tens.", "Los pasos son de diez. Cuenta de diez en diez.") or t("The steps are one. Count by ones.", "Los pasos son de uno. Cuenta de uno en uno."),
      t("Say $1. Then take one step more.", "Di $1. Luego da un paso más.", key - step),
    },
    worked = {t("Each step is $1.", "Cada paso es $1.", step), t("Before it stands $1.", "Antes está $1.", key - step),
      t("One step on is $1.", "Un paso más es $1.", bold(key))},
    right_note = t("The number fits from both sides.", "El número encaja por los dos lados."),
    paper = t("Write the row. Cover the gap. Say it aloud.", "Escribe la fila. Tapa el hueco. Dila en voz alta."),
  }
end

local function in_order(rng)
  local k = rng:turn(63)
  local start = 10 * (1 + k % 9) + 6 + k // 9 % 4
  if start > 96 then start = 96 end
  if k // 36 == 1 then start = start - 3 end
  local right, swapped, ends = {}, {}, {}
  for i = 1, 4 do right[i] = tostring(start + i - 1) swapped[i] = right[i] ends[i] = right[i] end
  swapped[2], swapped[3] = right[3], right[2]
  ends[3], ends[4] = right[4], right[3]
  return {
    prompt = t("Put these numbers in order, counting up.", "Ordena estos números, del menor al mayor."),
    answer = {kind = "order", right = right},
    misconceptions = {
      slip(turned_round(right), "counts backwards", "This goes down from $1. Counting on goes up.", "Esto baja desde $1. Aquí la cuenta sube.", start + 3),
      slip(swapped, "order of the number words", "$1 comes before $2 here. Say them aloud.", "Aquí $1 va antes de $2. Dilos en voz alta.", start + 2, start + 1),
      slip(ends, "decade error: starts the same ten again", "$1 comes before $2 here. Count up to both.", "Aquí $1 va antes de $2. Cuenta hasta los dos.", start + 3, start + 2),
    },
    hints = {
      t("Which number do you say first?", "¿Qué número dices primero?"),
      t("Look at the tens first. Then the ones.", "Mira primero las decenas. Luego las unidades."),
      t("Begin with $1. Then say one more each time.", "Empieza con $1. Luego di uno más cada vez.", start),
    },
    worked = {t("Start with $1.", "Empieza con $1.", start), bold(table.concat(right, ", "))},
    right_note = t("After 9 ones the next ten starts.", "Después de 9 unidades empieza otro diez."),
    paper = t("Write numbers on slips. Mix them. Lay them in order.", "Escribe números en papelitos. Mézclalos y ordénalos."),
  }
end

return function(rng, level)
  if level == 1 then
    if rng:chance(1, 3) then return by_tens(rng) end
    local k = rng:turn(117)
    return by_ones(rng, 10 * (1 + k % 9) + 1 + k // 9 % 6, 2 + k // 54)
  end
  if level == 2 then
    if rng:chance(1, 4) then return new_ten_said(rng) end
    local k = rng:turn(81)
    local terms = 2 + k % 3
    return by_ones(rng, 10 * (1 + k // 3 % 9) + 9 - terms + 1 - (k // 27 == 2 and 2 or 0), terms)
  end
  if rng:chance(1, 4) then return in_order(rng) end
  return gap(rng)
end
