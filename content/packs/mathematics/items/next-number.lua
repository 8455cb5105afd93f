-- The number that follows, up to 20 (K.CC.A.2, K.CC.B.4c). Errors after Fuson (1988): the number words as a chain.

local kinds = {"star", "apple", "leaf", "flower", "dot"}

local function row(from, n)
  local out = {}
  for i = 1, n do out[i] = from + i - 1 end
  return table.concat(out, ", ")
end

local function spoken_row(shown)
  local out = {}
  for i = 1, #shown do out[i] = shown[i] == "?" and t("what number", "qué número") or shown[i] end
  return table.concat(out, ", ")
end

local function slips(key, start)
  return apart(key, {
    slip(key - 1, "repeats the number before", "$1 was said already. Say the number after it.", "$1 ya se dijo. Di el número que sigue.", key - 1),
    slip(key + 1, "skips a number word", "$1 leaves out a number. Go on by one only.", "$1 se salta un número. Avanza solo uno.", key + 1),
    slip(key - 2, "counts backwards", "$1 goes back. Counting on goes up.", "$1 va hacia atrás. Aquí la cuenta sube.", max(key - 2, 0)),
    slip(1, "starts again at one", "1 starts all over. Go on from $1.", "1 empieza de nuevo. Sigue desde $1.", key - 1),
    slip(key + 10, "skips a ten in the count", "$1 is ten too far. Go on by one.", "$1 va diez más allá. Avanza uno.", key + 10),
  })
end

local function stairs(rng)
  local k = rng:turn(70)
  local terms, start, kind = 2 + k % 2, 1 + k // 2 % 7, kinds[1 + k // 14]
  local key = start + terms
  local groups = {}
  for i = 1, terms do groups[i] = {count = start + i - 1, object = kind, label = tostring(start + i - 1)} end
  return {
    prompt = t("Each ring has one more.\n$1, ?\nWhat number comes next?", "Cada grupo tiene uno más.\n$1, ?\n¿Qué número sigue?", row(start, terms)),
    figure = {kind = "groups", groups = groups},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = slips(key, start),
    hints = {
      t("Look at the last ring. It has $1.", "Mira el último grupo. Tiene $1.", key - 1),
      t("The next ring has one more.", "El grupo que sigue tiene uno más."),
      t("Count the last ring. Then say one number more.", "Cuenta el último grupo. Luego di un número más."),
    },
    worked = {t("The rings have $1.", "Los grupos tienen $1.", row(start, terms)), t("One more than $1 is $2.", "Uno más que $1 es $2.", key - 1, bold(key))},
    right_note = t("The next number is always one more.", "El número que sigue siempre es uno más."),
    paper = t("Draw steps of dots. Each step gets one more.", "Dibuja escalones de puntos. Cada uno tiene uno más."),
  }
end

local function chain(rng)
  local k = rng:turn(54)
  local terms, start = 2 + k % 3, 1 + k // 3 % 18
  if start + terms > 20 then start = start - 8 end
  local key = start + terms
  return {
    prompt = t("Count on.\n$1, ?\nWhat number comes next?", "Sigue contando.\n$1, ?\n¿Qué número sigue?", row(start, terms)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = slips(key, start),
    hints = {
      t("Read the numbers aloud.", "Lee los números en voz alta."),
      t("Each number is one more than the last.", "Cada número es uno más que el anterior."),
      t("Start at $1. Count one more.", "Empieza en $1. Cuenta uno más.", key - 1),
    },
    worked = {t("The last number is $1.", "El último número es $1.", key - 1), t("After $1 comes $2.", "Después de $1 sigue $2.", key - 1, bold(key))},
    right_note = t("You can go on from any number.", "Puedes seguir desde cualquier número."),
    paper = t("Write the numbers from $1. Add two more.", "Escribe los números desde $1. Agrega dos más.", start),
  }
end

local function says(rng)
  local k = rng:turn(57)
  local n = 1 + k % 19
  local who = rng:two_names()
  local w = thing(1 + k // 19)
  return {
    prompt = t("$1 counts $2. $1 just said $3.\nWhat number does $1 say next?", "$1 cuenta $2. Ya dijo $3.\n¿Qué número dice ahora $1?", who, w, n),
    answer = {kind = "number", value = n + 1, form = "integer"},
    misconceptions = slips(n + 1, 1),
    hints = {
      t("What comes after $1 when you count?", "¿Qué sigue después de $1 al contar?", n),
      t("Start a little lower. Then go on.", "Empieza un poco antes. Luego sigue."),
      n > 2 and t("Say $1, $2, and then?", "Di $1, $2, ¿y luego?", n - 1, n) or t("Say $1, and then?", "Di $1, ¿y luego?", n),
    },
    worked = {t("$1 just said $2.", "$1 ya dijo $2.", who, n), t("After $1 comes $2.", "Después de $1 sigue $2.", n, bold(n + 1))},
    right_note = t("Each $1.one makes the number one more.", "Cada $1.one sube el número uno más.", w),
    paper = t("Count things from a box. Write each number.", "Cuenta cosas de una caja. Escribe cada número."),
  }
end

local function gap(rng)
  local k = rng:turn(90)
  local start, at = 1 + k % 15, 2 + k // 15 % 3
  local shown = {}
  for i = 1, 5 do shown[i] = i == at and "?" or start + i - 1 end
  local key = start + at - 1
  return {
    prompt = t("$1\nWhat number is missing?", "$1\n¿Qué número falta?", table.concat(shown, ", ")),
    spoken = t("$1. What number is missing?", "$1. ¿Qué número falta?", spoken_row(shown)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(start + 5, "continues at the end of the row", "$1 comes after the end. Look inside the row.", "$1 va después del final. Mira dentro de la fila.", start + 5),
      slip(key - 1, "repeats the number before", "$1 is there already. Say the number after it.", "$1 ya está. Di el número que sigue.", key - 1),
      slip(key + 1, "skips a number word", "$1 is there already. Which number is before it?", "$1 ya está. ¿Qué número va antes?", key + 1),
      slip(at, "gives the place in the row", "$1 is the place in the row. Count from $2.", "$1 es el lugar en la fila. Cuenta desde $2.", at, start),
      slip(max(start - 1, 0), "counts backwards", "$1 is before the row. Count on from $2.", "$1 va antes de la fila. Cuenta desde $2.", max(start - 1, 0), start),
    }),
    hints = {
      t("Start at $1. Count on.", "Empieza en $1. Sigue contando.", start),
      t("Stop at the question mark.", "Para en el signo de pregunta."),
      t("It is one more than $1.", "Es uno más que $1.", key - 1),
    },
    worked = {t("Before it stands $1.", "Antes está $1.", key - 1), t("After $1 comes $2.", "Después de $1 sigue $2.", key - 1, bold(key))},
    right_note = t("The numbers on both sides fit.", "Los números de los dos lados coinciden."),
    paper = t("Write five numbers in a row. Cover one. Ask a friend.", "Escribe cinco números en fila. Tapa uno. Pregunta a alguien."),
  }
end

local function in_a_row(rng)
  local k = rng:turn(51)
  local start, n = 1 + k % 17, 3 + k // 17 % 2
  local right, swapped, ends = {}, {}, {}
  for i = 1, n do right[i] = tostring(start + i - 1) swapped[i] = right[i] ends[i] = right[i] end
  swapped[1], swapped[2] = right[2], right[1]
  ends[n], ends[n - 1] = right[n - 1], right[n]
  return {
    prompt = t("Put these numbers in order, counting up.", "Ordena estos números, del menor al mayor."),
    answer = {kind = "order", right = right},
    misconceptions = {
      slip(turned_round(right), "counts backwards", "This goes down from $1. Counting on goes up.", "Esto baja desde $1. Aquí la cuenta sube.", start + n - 1),
      slip(swapped, "order of the number words", "$1 stands before $2. Say them aloud: which is first?", "$1 está antes de $2. Dilos en voz alta: ¿cuál va primero?", start + 1, start),
      slip(ends, "order of the number words", "$1 comes before $2 here. Count up to both.", "Aquí $1 va antes de $2. Cuenta hasta los dos.", start + n - 1, start + n - 2),
    },
    hints = {
      t("Which number do you say first?", "¿Qué número dices primero?"),
      t("Each next number is one more.", "Cada número que sigue es uno más."),
      t("Begin with $1. Then say one more each time.", "Empieza con $1. Luego di uno más cada vez.", start),
    },
    worked = {t("Start with $1.", "Empieza con $1.", start), bold(table.concat(right, ", "))},
    right_note = t("Counting order never changes.", "El orden al contar nunca cambia."),
    paper = t("Write numbers on slips of paper. Mix them. Lay them in order.", "Escribe números en papelitos. Mézclalos. Ponlos en orden."),
  }
end

return function(rng, level)
  if level == 1 then return stairs(rng) end
  if level == 2 then
    if rng:chance(1, 2) then return chain(rng) end
    return says(rng)
  end
  if rng:chance(1, 3) then return in_a_row(rng) end
  return gap(rng)
end
