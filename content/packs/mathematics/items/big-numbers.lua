-- Reading, writing and comparing numbers to 1,000,000 (4.NBT.A.2). Errors after Fuson (1990) and Power and Dal Martello (1990).

local function ten_to(n)
  local out = 1
  for _ = 1, n do out = out * 10 end
  return out
end

-- 30,000 + 4,000 + 50: the parts of a number that are not zero.
local function parts_of(n)
  local out, unit = {}, 100000
  while unit > 0 do
    local digit = n // unit % 10
    if digit > 0 then out[#out + 1] = digit * unit end
    unit = unit // 10
  end
  return out
end
local function sum_text(parts) return table.concat(texts(parts, big), " + ") end

local function put_together(rng, i)
  local a, b, c, zero = 1 + i % 9, rng:int(1, 9), 1 + i // 9 % 9, 1 + i // 3 % 4
  local n = a * 10000 + b * 1000 + c * 100 + rng:int(1, 9) * 10 + rng:int(1, 9)
  local unit = ten_to(zero - 1)
  n = n - n // unit % 10 * unit
  local parts = parts_of(n)
  local squeezed, glued = 0, ""
  for _, p in ipairs(parts) do
    while p >= 10 do p = p // 10 end
    squeezed = squeezed * 10 + p
  end
  local sum = 0
  for _, p in ipairs(parts) do sum = sum + p end
  return {
    prompt = t("$1 = ?\nWhich number is it, written with digits?", "$1 = ?\n¿Qué número es, escrito con cifras?", sum_text(parts)),
    answer = {kind = "number", value = sum, form = "integer"},
    misconceptions = apart(sum, {
      slip(squeezed, "leaves out the zero that holds a place", "$1 has a place too few. A 0 must hold the empty place.",
        "A $1 le falta un lugar. Un 0 guarda el lugar vacío.", big(squeezed)),
      slip(sum // 10, "one place too low", "$1 is far less. The first part is $2.", "$1 es mucho menos. La primera parte es $2.", big(sum // 10), big(parts[1])),
      slip(sum - parts[#parts], "leaves out the last part", "$1 leaves out $2.", "A $1 le falta $2.", big(sum - parts[#parts]), big(parts[#parts])),
      slip(sum - parts[2], "leaves out a part", "$1 leaves out $2.", "A $1 le falta $2.", big(sum - parts[2]), big(parts[2])),
      slip(sum + 9 * parts[2] > 100000 and sum - parts[1] or sum + 9 * parts[2], sum + 9 * parts[2] > 100000 and "leaves out a part" or "one place too high",
        "Look at the place of each part. Count its zeros.", "Mira el lugar de cada parte. Cuenta sus ceros."),
    }),
    hints = {
      t("How many digits does $1 have?", "¿Cuántas cifras tiene $1?", big(parts[1])),
      t("Write each part in its place. Empty places get a 0.", "Escribe cada parte en su lugar. Los vacíos llevan 0."),
      t("It begins with $1. One place is a 0. Which one?", "Empieza con $1. Un lugar lleva 0. ¿Cuál?", n // 10000),
    },
    worked = {sum_text(parts), bold(big(sum))},
    right_note = t("A 0 says that a place is empty.", "Un 0 dice que un lugar está vacío."),
    paper = t("Draw five columns. Write one part in each.", "Dibuja cinco columnas. Escribe una parte en cada una."),
  }
end

local function glued(thousands, rest)
  return thousands * (rest < 10 and 10 or rest < 100 and 100 or 1000) + rest
end

local function from_words(rng, i)
  local thousands = 20 + (i * 61) % 930
  local rest
  if i % 3 == 0 then rest = rng:int(2, 9) elseif i % 3 == 1 then rest = rng:int(11, 99) else rest = rng:int(1, 9) * 100 + rng:int(2, 9) end
  local n = thousands * 1000 + rest
  local key = big(n)
  local options, list = {key}, {}
  local function add(v, name, en, es, ...)
    local given = big(v)
    if v > 0 and v < 1000000 and v ~= n and not contains(options, given) and #options < 4 then
      options[#options + 1] = given
      list[#list + 1] = slip(given, name, en, es, ...)
    end
  end
  local short = glued(thousands, rest)
  if rest < 100 then
    add(short, "leaves out the zero that holds a place", "$1 has a place too few. Three digits come after the thousands.",
      "A $1 le falta un lugar. Tras los miles van tres cifras.", big(short))
  end
  add(thousands * 1000 + (rest < 10 and rest * 100 or rest < 100 and rest * 10 or rest // 100 * 100 + rest % 10 * 10), "puts digits in another place",
    "The last three digits say something else. Read them again.", "Las tres últimas cifras dicen otra cosa. Léelas otra vez.")
  add(thousands * 1000 + (rest < 10 and rest * 10 or rest < 100 and rest % 10 * 100 + rest // 10 or rest // 100 + rest % 10 * 100), "puts digits in another place",
    "The digits after the thousands stand in other places.", "Las cifras tras los miles están en otros lugares.")
  add(thousands * 10000 // 10 * 10 + rest, "writes a zero too many", "That has a zero too many. It begins with $1 thousand.",
    "Tiene un cero de más. Empieza con $1 mil.", thousands)
  add(thousands // 10 * 1000 + rest, "one place too low", "That begins with $1 thousand. Read the first words again.",
    "Eso empieza con $1 mil. Lee otra vez el principio.", thousands // 10)
  add(n + 1000, "off by one in counting", "That begins with $1 thousand.", "Eso empieza con $1 mil.", thousands + 1)
  add(n - 1000, "off by one in counting", "That begins with $1 thousand.", "Eso empieza con $1 mil.", thousands - 1)
  return {
    prompt = t("**$1**\nHow is it written with digits?", "**$1**\n¿Cómo se escribe con cifras?", words(n)),
    answer = {kind = "choice", right = key, options = rng:shuffle(options)},
    misconceptions = list,
    hints = {
      t("Find the word thousand. What stands before it?", "Busca la palabra mil. ¿Qué hay antes?"),
      t("After the thousands there are always three digits.", "Después de los miles siempre van tres cifras."),
      t("Thousands: $1. After them: $2. Fill up with zeros in front.", "Miles: $1. Después: $2. Completa con ceros delante.", thousands, rest),
    },
    worked = {t("Thousands: $1", "Miles: $1", thousands), t("Then: $1", "Luego: $1", rest), bold(key)},
    right_note = t("Digits go in groups of three.", "Las cifras van en grupos de tres."),
    paper = t("Write two boxes with three places each. Fill them in.", "Dibuja dos cajas de tres lugares. Llénalas."),
  }
end

local function greatest(rng, i)
  local lead = 12 + (i * 37) % 80
  local a, b = rng:int(1, 7), rng:int(1, 7)
  local base = lead * 1000
  local key_n = base + (a + 2) * 100 + b
  local small = base + a * 100 + 90 + rng:int(1, 9)
  local short = 9000 + rng:int(7, 9) * 100 + 90 + rng:int(0, 9)
  local swapped = (lead - 1) * 1000 + 900 + 90 + rng:int(0, 9)
  local key = big(key_n)
  local options = {key, big(small), big(short), big(swapped)}
  return {
    prompt = t("These numbers of people live in four towns.\nWhich number is the greatest?", "Estos son los habitantes de cuatro pueblos.\n¿Qué número es el mayor?"),
    answer = {kind = "choice", right = key, options = rng:shuffle(options)},
    misconceptions = {
      slip(big(small), "compares the last digits first", "The last digits are large. The hundreds decide before them.",
        "Las últimas cifras son grandes. Antes deciden las centenas."),
      slip(big(short), "compares the first digit only", "It begins with 9, but it has one digit fewer.", "Empieza con 9, pero tiene una cifra menos."),
      slip(big(swapped), "compares later digits before the first ones", "It has $1 thousands. Another one has $2.", "Tiene $1 millares. Otro tiene $2.", lead - 1, lead),
    },
    hints = {
      t("First count the digits of each number.", "Primero cuenta las cifras de cada número."),
      t("Compare from the left, place by place.", "Compara desde la izquierda, lugar por lugar."),
      t("Two of them have $1 thousands. Compare their hundreds.", "Dos de ellos tienen $1 millares. Compara sus centenas.", lead),
    },
    worked = {t("Most thousands: $1", "Más millares: $1", lead), t("Then the hundreds: $1 and $2", "Luego las centenas: $1 y $2", a + 2, a), bold(key)},
    right_note = t("The first place that differs decides.", "Decide el primer lugar que es distinto."),
    paper = t("Write the numbers below each other, ones below ones.", "Escribe los números uno debajo de otro, unidades con unidades."),
  }
end

local function put_in_order(rng, i)
  local lead = 21 + (i * 43) % 70
  local a, b, c = rng:int(2, 6), rng:int(1, 8), rng:int(1, 8)
  local n1 = (lead // 10) * 1000 + 900 + 80 + c          -- a digit fewer
  local n2 = lead * 1000 + a * 10 + 9
  local n3 = lead * 1000 + (a + 1) * 100 + b
  local n4 = (lead + 8) * 1000 + rng:int(1, 9)
  local right = {big(n1), big(n2), big(n3), big(n4)}
  local shown = rng:shuffle({right[1], right[2], right[3], right[4]})
  if shown[1] == right[1] and shown[2] == right[2] and shown[3] == right[3] then shown[1], shown[2] = shown[2], shown[1] end
  return {
    prompt = t("Put the numbers in order.\nBegin with the smallest.", "Ordena los números.\nEmpieza por el menor."),
    answer = {kind = "order", right = right, options = shown},
    misconceptions = apart(right, {
      slip(turned_round(right), "orders from the greatest", "This begins with the greatest. Begin with the smallest.", "Esto empieza por el mayor. Empieza por el menor."),
      slip({right[2], right[3], right[1], right[4]}, "compares the first digit only", "$1 has fewer digits than $2.", "$1 tiene menos cifras que $2.", right[1], right[2]),
      slip({right[1], right[3], right[2], right[4]}, "compares the last digits first", "$1 and $2 have the same thousands. Compare the hundreds.",
        "$1 y $2 tienen los mismos millares. Compara las centenas.", right[2], right[3]),
      slip({right[1], right[4], right[2], right[3]}, "compares the last digits first", "$1 has more thousands than $2.", "$1 tiene más millares que $2.", right[4], right[3]),
      slip({right[1], right[2], right[4], right[3]}, "compares the last digits first", "$1 has more thousands than $2.", "$1 tiene más millares que $2.", right[4], right[3]),
    }),
    hints = {
      t("Count the digits first. Fewer digits means smaller.", "Cuenta primero las cifras. Menos cifras es menor."),
      t("Then compare from the left, place by place.", "Luego compara desde la izquierda, lugar por lugar."),
      t("Two numbers have $1 thousands. Look at their hundreds.", "Dos números tienen $1 millares. Mira sus centenas.", lead),
    },
    worked = {right[1] .. " < " .. right[2], right[2] .. " < " .. right[3], right[3] .. " < " .. right[4], bold(table.concat(right, "; "))},
    right_note = t("The first place that differs decides.", "Decide el primer lugar que es distinto."),
    paper = t("Write the numbers below each other, ones below ones.", "Escribe los números uno debajo de otro, unidades con unidades."),
  }
end

local function missing_part(rng, i)
  local n = (11 + (i * 53) % 88) * 1000 + rng:int(1, 9) * 100 + rng:int(1, 9) * 10 + rng:int(1, 9)
  local parts = parts_of(n)
  local at = 1 + i % #parts
  local key = parts[at]
  local shown = {}
  for j, p in ipairs(parts) do shown[j] = j == at and "?" or big(p) end
  local digit = key
  while digit >= 10 do digit = digit // 10 end
  return {
    prompt = t("$1 = $2\nWhich number goes in place of the question mark?", "$1 = $2\n¿Qué número va en lugar del signo de pregunta?", big(n), table.concat(shown, " + ")),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(digit, "face value", "$1 is the digit alone. Which place is it in?", "$1 es la cifra sola. ¿En qué lugar está?", digit),
      slip(key * 10, "one place too high", "$1 would be one place to the left.", "$1 estaría un lugar a la izquierda.", big(key * 10)),
      slip(key >= 10 and key // 10 or key * 100, key >= 10 and "one place too low" or "one place too high",
        "Count the places in $1 again.", "Cuenta otra vez los lugares de $1.", big(n)),
      slip(n, "gives the number itself", "$1 is the whole number. Only one part is missing.", "$1 es el número entero. Falta solo una parte.", big(n)),
      slip(n - key, "adds the parts that are there", "$1 is the other parts together.", "$1 son las otras partes juntas.", big(n - key)),
    }),
    hints = {
      t("Which digits of $1 are already there?", "¿Qué cifras de $1 ya están?", big(n)),
      t("Find the digit that has no part yet.", "Busca la cifra que aún no tiene parte."),
      key < 10 and t("It is the last digit of $1.", "Es la última cifra de $1.", big(n)) or t("The digit is $1. How many places stand after it?", "La cifra es $1. ¿Cuántos lugares hay después?", digit),
    },
    worked = {sum_text(parts), bold(big(key))},
    right_note = t("Each digit stands for one part.", "Cada cifra representa una parte."),
    paper = t("Write the number. Draw an arrow from each digit to its part.", "Escribe el número. Une cada cifra con su parte."),
  }
end

return function(rng, level)
  local i = rng:turn(198)
  if level == 1 then if i % 2 == 0 then return put_together(rng, i // 2) end return missing_part(rng, i // 2) end
  if level == 2 then if i % 3 == 0 then return greatest(rng, i // 3) end return from_words(rng, i // 3 * 2 + i % 3) end
  return put_in_order(rng, i)
end
