-- A place is worth ten times the place to its right (4.NBT.A.1). Errors after Fuson (1990) and Thompson (2003).

local function ten_to(n)
  local out = 1
  for _ = 1, n do out = out * 10 end
  return out
end

local function place_table(digits)
  local heads, row = {}, {}
  for j = 1, #digits do
    heads[j] = big(ten_to(#digits - j))
    row[j] = tostring(digits[j])
  end
  return {kind = "table", heads = heads, rows = {row}}
end
local function number_of(digits)
  local n = 0
  for _, d in ipairs(digits) do n = n * 10 + d end
  return n
end

-- Five digits with d at one place; the others differ from d.
local function with_digit(rng, d, at, length)
  local digits = {}
  for j = 1, length do
    local other = rng:int(1, 9)
    if other == d then other = d % 9 + 1 end
    digits[j] = j == at and d or other
  end
  return digits
end

local function value_of_digit(rng, i)
  local d, at = 2 + i % 8, 1 + i // 8 % 4
  local digits = with_digit(rng, d, at, 5)
  local n, zeros = number_of(digits), 5 - at
  local key = d * ten_to(zeros)
  local rest = n % ten_to(zeros + 1)
  return {
    prompt = t("Look at the digit $1 in $2.\nWhat is this $1 worth?", "Mira la cifra $1 en $2.\n¿Cuánto vale ese $1?", d, big(n)),
    figure = place_table(digits),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(d, "face value", "$1 is the digit alone. Its place makes it more.", "$1 es la cifra sola. Su lugar le da más valor.", d),
      slip(key // 10, "one place too low", "$1 is one place to the right. Look at the top of the column.",
        "$1 está un lugar a la derecha. Mira arriba de la columna.", big(key // 10)),
      slip(key * 10, "one place too high", "$1 is one place to the left. Look at the top of the column.",
        "$1 está un lugar a la izquierda. Mira arriba de la columna.", big(key * 10)),
      slip(ten_to(zeros), "gives the place for the digit's value", "$1 is the place. There are $2 of them.", "$1 es el lugar. Hay $2 de esos.", big(ten_to(zeros)), d),
      slip(rest, "reads all digits from there on", "$1 counts the digits to the right too.", "$1 cuenta también las cifras de la derecha.", big(rest)),
    }),
    hints = {
      t("Find the $1 in the table. What stands above it?", "Busca el $1 en la tabla. ¿Qué hay encima?", d),
      t("The digit tells how many. The place tells of what.", "La cifra dice cuántos. El lugar dice de qué."),
      t("It is $1 times $2.", "Es $1 veces $2.", d, big(ten_to(zeros))),
    },
    worked = {t("The place of $1: $2", "El lugar del $1: $2", d, big(ten_to(zeros))), d .. " × " .. big(ten_to(zeros)) .. " = " .. bold(big(key))},
    right_note = t("The same digit is worth more in each place to the left.", "La misma cifra vale más en cada lugar a la izquierda."),
    paper = t("Draw the table. Write the value below each digit.", "Dibuja la tabla. Escribe el valor debajo de cada cifra."),
  }
end

local function two_alike(rng, i)
  local d, gap = 1 + i % 9, i // 9 % 2 + 1
  local left = rng:int(1, 5 - gap)
  local digits = with_digit(rng, d, left, 5)
  digits[left + gap] = d
  local n, key = number_of(digits), ten_to(gap)
  local high, low = d * ten_to(5 - left), d * ten_to(5 - left - gap)
  return {
    prompt = t("$2 has the digit $1 twice. The left $1 is worth ? times the right $1.\nWhich number goes in place of the question mark?",
      "$2 tiene dos veces la cifra $1. El $1 izquierdo vale ? veces el $1 derecho.\n¿Qué número va en lugar del signo de pregunta?", d, big(n)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(1, "face value", "The digits look alike. Their places are not alike.", "Las cifras son iguales. Sus lugares no."),
      slip(key * 10, "one place too high", "That is one place too many. Count the places between them.", "Es un lugar de más. Cuenta los lugares entre las dos."),
      slip(gap == 2 and 10 or 2, "counts places by adding", gap == 2 and "They are two places apart. Each place is times 10." or "One place is not times 2. Each place is times 10.",
        gap == 2 and "Están a dos lugares. Cada lugar es por 10." or "Un lugar no es por 2. Cada lugar es por 10."),
      slip(gap * 10 + (gap == 1 and 10 or 0), "counts places by adding", "Places multiply: times 10 for each step.", "Los lugares multiplican: por 10 en cada paso."),
      slip(high, "gives the value of the left digit", "$1 is the left one. How many times $2 is that?", "$1 es el izquierdo. ¿Cuántas veces $2 es eso?", big(high), big(low)),
      slip(high - low, "additive comparison", "$1 is how much more. The question asks for how many times.", "$1 es cuánto más. Se pregunta cuántas veces.", big(high - low)),
    }),
    hints = {
      t("In which places do the two digits stand?", "¿En qué lugares están las dos cifras?"),
      t("One step to the left is worth 10 times as much.", "Un paso a la izquierda hace que valga 10 veces más."),
      gap == 1 and t("They are 1 step apart. What does one step do?", "Están a 1 paso. ¿Qué hace un paso?") or t("They are 2 steps apart. What do two steps do?", "Están a 2 pasos. ¿Qué hacen dos pasos?"),
    },
    worked = {t("Left: $1. Right: $2.", "Izquierda: $1. Derecha: $2.", big(high), big(low)), big(high) .. " ÷ " .. big(low) .. " = " .. bold(key)},
    right_note = t("Each step to the left is times 10.", "Cada paso a la izquierda es por 10."),
    paper = t("Write the value of both digits. Count the zeros.", "Escribe el valor de las dos cifras. Cuenta los ceros."),
  }
end

local function ten_times(rng, i)
  local a = 12 + (i * 37) % 880
  if a % 10 == 0 then a = a + 3 end
  local times = i % 2 == 0
  local key = times and a * 10 or a * 10
  local shown = times and a or a * 100
  return {
    prompt = times and t("Think of 10 times $1.\nWhich number is that?", "Piensa en 10 veces $1.\n¿Qué número es?", big(shown))
      or t("$1 is 10 times a number.\nWhich number is that?", "$1 es 10 veces un número.\n¿Qué número es?", big(shown)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(times and a * 100 or a, "one place too many", "That moves two places. Times 10 is one place.", "Eso mueve dos lugares. Por 10 es un lugar."),
      slip(times and a + 10 or shown - 10, "additive comparison", times and "$1 is 10 more. Ten times moves each digit one place." or "$1 is 10 less. Ten times moves each digit one place.",
        times and "$1 es 10 más. Diez veces mueve cada cifra un lugar." or "$1 es 10 menos. Diez veces mueve cada cifra un lugar.",
        big(times and a + 10 or shown - 10)),
      slip(times and 100 * (a // 10) + a % 10 or shown * 10, times and "puts the zero inside the number" or "goes the other way",
        times and "Every digit moves one place to the left. The ones are then empty." or "$1 is even more. The number asked for is smaller.",
        times and "Cada cifra pasa un lugar a la izquierda. Las unidades quedan vacías." or "$1 es todavía más. El número pedido es menor.", big(shown * 10)),
      slip(times and a or shown, "leaves the number as it was", "Each digit moves one place.", "Cada cifra se mueve un lugar."),
      slip(times and a * 10 + 10 or a * 10 + 1, "off by a ten", "Only the places change. The digits stay the same.", "Solo cambian los lugares. Las cifras quedan iguales."),
    }),
    hints = {
      t("Ten times moves every digit one place to the left.", "Diez veces mueve cada cifra un lugar a la izquierda."),
      times and t("$1 ones become $1 tens.", "$1 unidades pasan a ser $1 decenas.", a % 10) or t("Go back: each digit moves one place to the right.", "Al revés: cada cifra va un lugar a la derecha."),
      times and t("$1 tens: how is that written?", "$1 decenas: ¿cómo se escribe?", a) or t("? × 10 = $1. Which number fits?", "? × 10 = $1. ¿Qué número va ahí?", big(shown)),
    },
    worked = times and {big(a) .. " × 10 = " .. bold(big(key))} or {big(shown) .. " ÷ 10 = " .. bold(big(key)), big(key) .. " × 10 = " .. big(shown)},
    right_note = t("The digits stay. Each one changes its place.", "Las cifras siguen iguales. Cada una cambia de lugar."),
    paper = t("Write the number in a place table. Move it one column.", "Escribe el número en una tabla de lugares. Muévelo una columna."),
  }
end

local function how_many_tens(rng, i)
  local unit = ({10, 100, 1000})[1 + i % 3]
  local k = 11 + (i * 29) % 85
  if unit == 10 then k = k * 10 + rng:int(0, 9) end
  local n = k * unit
  local name = unit == 10 and noun("ten", "tens", "decena", "decenas", "f") or unit == 100 and noun("hundred", "hundreds", "centena", "centenas", "f")
    or noun("thousand", "thousands", "millar", "millares", "m")
  local digit = n // unit % 10
  return {
    prompt = t("The number $1 is built of $2 only.\nHow many $2 are needed?", "Se forma $1 solo con $2.\n¿Cuánt@2s $2 hacen falta?", big(n), name),
    answer = {kind = "number", value = k, form = "integer"},
    misconceptions = apart(k, {
      slip(digit, "reads one digit only", "$1 stands in that place. The digits to its left count too.", "$1 está en ese lugar. También cuentan las cifras a la izquierda.", digit),
      slip(n, "gives the number itself", "$1 counts ones. One of the $2 is $3.", "$1 cuenta unidades. Un~2 $4 vale $3.", big(n), name, big(unit), name.one),
      slip(k * 10, "one place too many", "$1 × $2 would be more than $3.", "$1 × $2 sería más que $3.", big(k * 10), big(unit), big(n)),
      slip(k // 10, "one place too few", "$1 × $2 would be less than $3.", "$1 × $2 sería menos que $3.", big(k // 10), big(unit), big(n)),
      slip(k + 1, "off by one in counting", "$1 × $2 is $3.", "$1 × $2 es $3.", big(k + 1), big(unit), big((k + 1) * unit)),
    }),
    hints = {
      t("How much is one of the $1?", "¿Cuánto vale un~1 $2?", name, name.one),
      t("$1 × ? = $2", "$1 × ? = $2", big(unit), big(n)),
      t("Take the zeros of $1 off the end of $2.", "Quita del final de $2 los ceros de $1.", big(unit), big(n)),
    },
    worked = {big(n) .. " ÷ " .. big(unit) .. " = " .. bold(big(k))},
    right_note = t("The digits to the left hold more $1.", "Las cifras de la izquierda contienen más $1.", name),
    paper = t("Underline the digits that tell the $1.", "Subraya las cifras que dicen cuánt@1s $1 hay.", name),
  }
end

local function which_number(rng, i)
  local d, at = 2 + i % 8, 2 + i // 8 % 3
  local given = with_digit(rng, d, at, 5)
  local places = {at - 1, at, at + 1}
  if at > 2 then places[4] = at - 2 else places[4] = 5 end
  local options, list = {}, {}
  for j = 1, 4 do
    options[j] = big(number_of(with_digit(rng, d, places[j] == at + 1 and j == 4 and at or places[j], 5)))
  end
  local key = options[1]
  local worth = d * ten_to(5 - at)
  list[1] = slip(options[2], "leaves the digit in the same place", "There the $1 is worth $2, the same as before.", "Ahí el $1 vale $2, lo mismo que antes.", d, big(worth))
  list[2] = slip(options[3], "one place too low", "There the $1 is worth $2. That is a tenth.", "Ahí el $1 vale $2. Es la décima parte.", d, big(worth // 10))
  local other = d * ten_to(5 - places[4])
  list[3] = slip(options[4], at > 2 and "one place too high" or "one place too low", "There the $1 is worth $2. Ten times $3 is something else.",
    "Ahí el $1 vale $2. Diez veces $3 es otra cosa.", d, big(other), big(worth))
  return {
    prompt = t("Think of the $1 in $2.\nIn which number is the $1 worth 10 times as much?", "Piensa en el $1 de $2.\n¿En qué número el $1 vale 10 veces eso?", d, big(number_of(given))),
    answer = {kind = "choice", right = key, options = rng:shuffle(options)},
    misconceptions = list,
    hints = {
      t("What is the $1 worth in $2?", "¿Cuánto vale el $1 en $2?", d, big(number_of(given))),
      t("Ten times as much is one place to the left.", "Diez veces es un lugar a la izquierda."),
      t("Here it is worth $1. Find the number where it is worth $2.", "Aquí vale $1. Busca el número en que vale $2.", big(worth), big(worth * 10)),
    },
    worked = {t("Here the $1 is worth $2.", "Aquí el $1 vale $2.", d, big(worth)), t("10 times as much: $1", "10 veces eso: $1", big(worth * 10)), bold(key)},
    right_note = t("The place decides what a digit is worth.", "El lugar decide cuánto vale una cifra."),
    paper = t("Write the numbers in one place table, below each other.", "Escribe los números en una tabla de lugares, uno debajo de otro."),
  }
end

return function(rng, level)
  local i = rng:turn(192)
  if level == 1 then return value_of_digit(rng, i) end
  if level == 2 then if i % 2 == 0 then return two_alike(rng, i // 2) end return ten_times(rng, i // 2) end
  if i % 2 == 0 then return how_many_tens(rng, i // 2) end
  return which_number(rng, i // 2)
end
