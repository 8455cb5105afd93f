-- Counting, reading and writing numbers to 120 (1.NBT.A.1). Errors after Fuson (1990) and Miura et al. (1993): past 100
-- the count jumps, numbers are written as they sound.

local function row(list) return table.concat(list, ", ") end
local function spoken_row(shown)
  local out = {}
  for i = 1, #shown do out[i] = shown[i] == "?" and t("what number", "qué número") or shown[i] end
  return row(out)
end

local function next_slips(last)
  local key = last + 1
  return apart(key, {
    slip(last + 10, "counts by tens", "$1 goes on by ten. Count by ones here.", "$1 avanza diez. Aquí se cuenta de uno en uno.", last + 10),
    last % 10 == 9 and slip(last - 9, "decade error: starts the same ten again", "$1 was before $2. A new ten begins now.", "$1 va antes de $2. Ahora empieza otro diez.", last - 9, last)
      or slip(key + 1, "skips a number word", "$1 leaves out a number. Go on by one only.", "$1 se salta un número. Avanza solo uno.", key + 1),
    last >= 100 and slip(last % 10 == 9 and 200 or 100 + key, "takes the next hundred too soon", "$1 jumps to the next hundred.", "$1 salta al otro cien.", last % 10 == 9 and 200 or 100 + key)
      or slip(last == 99 and 200 or key + 100, "takes the next hundred too soon", "$1 is a hundred too many.", "$1 es cien de más.", last == 99 and 200 or key + 100),
    slip(last, "repeats the number before", "$1 was said already. Say the next one.", "$1 ya se dijo. Di el que sigue.", last),
    slip(last - 1, "counts backwards", "$1 goes back. Here the count goes up.", "$1 va hacia atrás. Aquí la cuenta sube.", last - 1),
  })
end

local function goes_on(rng)
  local k = rng:turn(117)
  local terms = 2 + k % 3
  local last = 81 + k // 3
  local list = {}
  for i = terms - 1, 0, -1 do list[#list + 1] = last - i end
  local note = last % 10 == 9 and t("After 9 ones comes a new ten.", "Después de 9 unidades viene otro diez.") or last > 99 and t("Past 100 the ones go 1, 2, 3 again.", "Después de 100 se sigue con 1, 2, 3.") or t("The ones go up by one.", "Las unidades suben uno.")
  return {
    prompt = t("Count on.\n$1, ?\nWhat number comes next?", "Sigue contando.\n$1, ?\n¿Qué número sigue?", row(list)),
    answer = {kind = "number", value = last + 1, form = "integer"},
    misconceptions = next_slips(last),
    hints = {
      t("Say the numbers aloud.", "Di los números en voz alta."),
      t("The last one is $1. Go on by one.", "El último es $1. Avanza uno.", last),
      last % 10 == 9 and t("The ones are 9. A new ten begins.", "Las unidades son 9. Empieza otro diez.") or t("Only the ones change here.", "Aquí solo cambian las unidades."),
    },
    worked = {t("The last number is $1.", "El último número es $1.", last), t("After $1 comes $2.", "Después de $1 sigue $2.", last, bold(last + 1))},
    right_note = note,
    paper = t("Write the numbers from 95 to 120.", "Escribe los números de 95 a 120."),
  }
end

local function heard_slips(n)
  local rest = n - 100
  return apart(n, {
    n > 100 and slip(rest < 10 and 1000 + rest or 10000 + rest, "writes numbers as they sound", "$1 writes the 100 and then $2.", "$1 escribe el 100 y luego $2.", rest < 10 and 1000 + rest or 10000 + rest, rest)
      or slip(n // 10 * 100 + n % 10, "writes numbers as they sound", "$1 writes $2 and then the ones.", "$1 escribe $2 y luego las unidades.", n // 10 * 100 + n % 10, n // 10 * 10),
    n > 100 and slip(rest < 10 and 10 * rest + 100 or 100 + rest % 10 * 10 + rest // 10, "reads the digits the other way round", "$1 has the last two digits in other places.", "$1 tiene las dos últimas cifras en otro lugar.", rest < 10 and 10 * rest + 100 or 100 + rest % 10 * 10 + rest // 10)
      or slip(n % 10 * 10 + n // 10, "reads the digits the other way round", "$1 has the two digits the other way.", "$1 tiene las dos cifras al revés.", n % 10 * 10 + n // 10),
    n > 100 and slip(rest, "leaves out the hundred", "$1 leaves out the hundred.", "$1 deja fuera el cien.", rest) or slip(n + 100, "takes the next hundred too soon", "$1 has a hundred too many.", "$1 tiene cien de más.", n + 100),
    slip(n + 10, "counts one ten too many", "$1 has one ten too many.", "$1 tiene una decena de más.", n + 10),
    slip(n - 1, "names the number before", "$1 is one less.", "$1 es uno menos.", n - 1),
  })
end

local function as_written(rng)
  local k = rng:turn(96)
  local n = k % 2 == 0 and 101 + k // 2 % 20 or 42 + k // 2 % 48
  if n % 10 == 0 and n < 100 then n = n + 7 end
  if n < 100 and n % 11 == 0 then n = n - 3 end
  local word, w, who = bold(words(n)), thing(1 + k % 4), rng:two_names()
  local way = k % 3
  return {
    prompt = way == 0 and t("Write this number with digits:\n$1.\nWhat number is it?", "Escribe este número con cifras:\n$1.\n¿Qué número es?", word)
      or way == 1 and t("The card says $1.\nWhich number is it?", "La tarjeta dice $1.\n¿Qué número es?", word)
      or t("$1 counts up to $2.\nWrite this number with digits.", "$1 cuenta hasta $2.\nEscribe este número con cifras.", who, word),
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = heard_slips(n),
    hints = {
      t("Say the word slowly, part by part.", "Di la palabra despacio, parte por parte."),
      n >= 100 and t("One hundred needs three digits.", "Cien y algo lleva tres cifras.") or t("Tens come first. Ones come last.", "Primero van las decenas. Luego las unidades."),
      n >= 100 and t("Write a 1 for the hundred. Then the rest.", "Escribe un 1 por el cien. Luego el resto.") or t("How many tens? How many ones?", "¿Cuántas decenas? ¿Cuántas unidades?"),
    },
    worked = {n >= 100 and t("One hundred and $1 more.", "Cien y $1 más.", n - 100) or t("$1 tens and $2 ones.", "$1 decenas y $2 unidades.", n // 10, n % 10), t("Write $1.", "Escribe $1.", bold(n))},
    right_note = n >= 100 and t("Past 100, each number has three digits.", "Después de 100, cada número lleva tres cifras.") or t("Tens first, ones last.", "Decenas primero, unidades al final."),
    paper = t("Write the word and the number side by side.", "Escribe la palabra y el número lado a lado."),
  }
end

local function blocks(rng)
  local k = rng:turn(63)
  local n = k % 3 == 2 and 61 + k // 3 or 100 + k // 3
  if n > 120 then n = n - 20 end
  local h, d, e = n // 100, n // 10 % 10, n % 10
  return {
    prompt = k % 3 == 1 and t("Count the blocks: hundred, tens, ones.\nWhat number do they show?", "Cuenta los bloques: cien, decenas, unidades.\n¿Qué número muestran?") or t("Look at the blocks.\nWhat number do they show?", "Mira los bloques.\n¿Qué número muestran?"),
    figure = {kind = "base_ten_blocks", hundreds = h, tens = d, ones = e},
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = apart(n, {
      slip(h + d + e, "unitary conception: every block is one", "$1 counts each block as one. A long one is ten.", "$1 cuenta cada bloque como uno. Una barra es diez.", h + d + e),
      h == 1 and slip(10 * d + e, "leaves out the hundred", "$1 leaves out the big square. It is 100.", "$1 deja fuera el cuadrado grande. Es 100.", 10 * d + e)
        or slip(10 * e + d, "reads the digits the other way round", "$1 takes tens for ones. Long blocks are tens.", "$1 toma decenas por unidades. Las barras son decenas.", 10 * e + d),
      slip(n + 10, "counts one ten too many", "$1 has one ten too many.", "$1 tiene una decena de más.", n + 10),
      h == 1 and slip(100 + 10 * e + d, "reads the digits the other way round", "$1 takes tens for ones. Long blocks are tens.", "$1 toma decenas por unidades. Las barras son decenas.", 100 + 10 * e + d) or slip(n + 100, "takes the next hundred too soon", "$1 needs a big square of 100.", "$1 necesita un cuadrado grande de 100.", n + 100),
      slip(n + 1, "counts one too many", "$1 is one too many. Touch the ones again.", "$1 es uno de más. Toca otra vez las unidades.", n + 1),
    }),
    hints = {
      h == 1 and t("The big square is one hundred.", "El cuadrado grande es cien.") or t("Each long block is ten.", "Cada barra es diez."),
      t("Count the tens: ten, twenty, thirty.", "Cuenta las decenas: diez, veinte, treinta."),
      t("Then count on with the ones.", "Luego sigue con las unidades."),
    },
    worked = {h == 1 and t("Hundreds: 1. Tens: $1. Ones: $2.", "Cientos: 1. Decenas: $1. Unidades: $2.", d, e) or t("Tens: $1. Ones: $2.", "Decenas: $1. Unidades: $2.", d, e), t("That is $1.", "Eso es $1.", bold(n))},
    right_note = t("Large blocks first, then the small ones.", "Primero los bloques grandes, luego los chicos."),
    paper = t("Draw a square, lines and dots for the number.", "Dibuja un cuadrado, rayas y puntos para el número."),
  }
end

local function gap(rng)
  local k = rng:turn(105)
  local at = 2 + k % 3
  local start = 82 + k // 3
  local back = k % 7 < 3
  local shown = {}
  for i = 1, 5 do
    local n = back and start + 5 - i or start + i - 1
    shown[i] = i == at and "?" or n
  end
  local key = back and start + 5 - at or start + at - 1
  local before = back and key + 1 or key - 1
  local after = back and key - 1 or key + 1
  local past = back and start - 1 or start + 5
  return {
    prompt = t("$1\nThe steps are all the same.\nWhat number is missing?", "$1\nLos pasos son todos iguales.\n¿Qué número falta?", row(shown)),
    spoken = t("$1. The steps are all the same. What number is missing?", "$1. Los pasos son todos iguales. ¿Qué número falta?", spoken_row(shown)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(past, "continues at the end of the row", "$1 comes after the end. Look inside the row.", "$1 va después del final. Mira dentro de la fila.", past),
      slip(before, "repeats the number before", "$1 is there already.", "$1 ya está.", before),
      slip(after, "skips a number word", "$1 is there already, after the gap.", "$1 ya está, después del hueco.", after),
      slip(key >= 100 and key - 100 or key + 100, key >= 100 and "leaves out the hundred" or "takes the next hundred too soon", key >= 100 and "$1 leaves out the hundred." or "$1 is a hundred too many.", key >= 100 and "$1 deja fuera el cien." or "$1 es cien de más.", key >= 100 and key - 100 or key + 100),
      slip(key + 10, "counts by tens", "$1 is ten away. The steps are one.", "$1 está a diez. Los pasos son de uno.", key + 10),
    }),
    hints = {
      back and t("Does the row go up or down? Look.", "¿La fila sube o baja? Mira.") or t("Look at two numbers side by side.", "Mira dos números juntos."),
      back and t("Each number is one less.", "Cada número es uno menos.") or t("Each number is one more.", "Cada número es uno más."),
      back and t("Say $1. Then one less.", "Di $1. Luego uno menos.", before) or t("Say $1. Then one more.", "Di $1. Luego uno más.", before),
    },
    worked = {t("Before the gap stands $1.", "Antes del hueco está $1.", before), back and t("One less is $1.", "Uno menos es $1.", bold(key)) or t("One more is $1.", "Uno más es $1.", bold(key))},
    right_note = t("The number fits from both sides.", "El número encaja por los dos lados."),
    paper = t("Write a row from 98 to 105. Say it back.", "Escribe la fila de 98 a 105. Dila al revés."),
  }
end

local function in_order(rng)
  local k = rng:turn(60)
  local base = 88 + k % 20
  local list = {base, base + 1 + k // 20, base + 10, base + 12}
  if list[4] > 120 then list[4] = 120 end
  if list[3] >= list[4] then list[3] = 119 end
  local right, swapped, ends = texts(list), {}, {}
  for i = 1, 4 do swapped[i] = right[i] ends[i] = right[i] end
  swapped[1], swapped[2], ends[3], ends[4] = right[2], right[1], right[4], right[3]
  return {
    prompt = t("Put these numbers in order, counting up.", "Ordena estos números, del menor al mayor."),
    answer = {kind = "order", right = right},
    misconceptions = {
      slip(turned_round(right), "counts backwards", "This goes down from $1.", "Esto baja desde $1.", list[4]),
      slip(swapped, "order of the number words", "$1 comes after $2. Count up to both.", "$1 viene después de $2. Cuenta hasta los dos.", list[2], list[1]),
      slip(ends, "order of the number words", "$1 comes after $2. Count up to both.", "$1 viene después de $2. Cuenta hasta los dos.", list[4], list[3]),
    },
    hints = {
      t("Which numbers come before 100?", "¿Qué números van antes de 100?"),
      t("Compare hundreds, then tens, then ones.", "Compara cientos, luego decenas, luego unidades."),
      t("$1 comes first.", "$1 va primero.", list[1]),
    },
    worked = {t("Start with $1.", "Empieza con $1.", list[1]), bold(row(right))},
    right_note = t("Three digits come after two.", "Las tres cifras vienen después de las dos."),
    paper = t("Make a long line of numbers up to 120.", "Haz una fila larga de números hasta 120."),
  }
end

return function(rng, level)
  if level == 1 then return goes_on(rng) end
  if level == 2 then
    if rng:chance(1, 3) then return blocks(rng) end
    return as_written(rng)
  end
  if rng:chance(1, 3) then return in_order(rng) end
  return gap(rng)
end
