-- Adding and taking away with many digits (4.NBT.B.4). Errors after VanLehn (1990), Fuson (1990) and Ashlock (2010).

local function digits_of(n)
  local out = {}
  repeat table.insert(out, 1, n % 10) n = n // 10 until n == 0
  return out
end

-- Both numbers below each other, ones below ones.
local function below(a, b, sign)
  local heads, first, second, asked = {}, {}, {}, {}
  local length = max(#digits_of(a), #digits_of(b))
  local function row(n)
    local d, out = digits_of(n), {}
    for j = 1, length do out[j] = j > length - #d and tostring(d[j - length + #d]) or " " end
    return out
  end
  local unit = 1
  for j = length, 1, -1 do heads[j], unit = big(unit), unit * 10 end
  return {kind = "table", heads = heads, rows = {row(a), row(b)}}
end

-- The sum with every carried ten left out, and the digits written side by side.
local function without_carry(a, b)
  local out, unit = 0, 1
  while a > 0 or b > 0 do
    out = out + (a + b) % 10 % 10 * unit
    out = out - ((a + b) % 10) * unit + ((a % 10 + b % 10) % 10) * unit
    a, b, unit = a // 10, b // 10, unit * 10
  end
  return out
end
-- The smaller digit taken from the larger one in each place.
local function smaller_from_larger(a, b)
  local out, unit = 0, 1
  while a > 0 do
    out = out + abs(a % 10 - b % 10) * unit
    a, b, unit = a // 10, b // 10, unit * 10
  end
  return out
end
-- Borrowed, but nothing was taken from the next place.
local function without_decrement(a, b)
  local out, unit = 0, 1
  while a > 0 do
    local one = a % 10 - b % 10
    if one < 0 then one = one + 10 end
    out = out + one * unit
    a, b, unit = a // 10, b // 10, unit * 10
  end
  return out
end

local function plus(rng, a, b, figure)
  local key = a + b
  local ones, tens = a % 10 + b % 10, a // 10 % 10 + b // 10 % 10
  return {
    prompt = t("$1 + $2 = ?\nWhat is the sum?", "$1 + $2 = ?\n¿Cuál es la suma?", big(a), big(b)),
    figure = figure and below(a, b) or nil,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(without_carry(a, b), "leaves out the carried ten", "$1 leaves out what was carried. Ten of a place make one of the next.",
        "A $1 le falta lo que se lleva. Diez de un lugar hacen uno del siguiente.", big(without_carry(a, b))),
      slip(key - 10, "leaves out the carried ten", "$1 is ten too few. The ones make a ten.", "A $1 le falta una decena. Las unidades forman una.", big(key - 10)),
      slip(key + 100, "off by a hundred", "$1 has a hundred too many. Look at what the tens make.",
        "A $1 le sobra una centena. Mira cuánto suman las decenas.", big(key + 100)),
      slip(key - 1000, "off by a thousand", "$1 has a thousand too few. Look at what the hundreds make.",
        "A $1 le falta un millar. Mira cuánto suman las centenas.", big(key - 1000)),
      slip(abs(a - b), "takes away in place of adding", "$1 is the difference. The sign is +.", "$1 es la diferencia. El signo es +.", big(abs(a - b))),
    }),
    hints = {
      t("Begin with the ones. Go from right to left.", "Empieza por las unidades. Ve de derecha a izquierda."),
      t("When a place makes ten or more, carry one to the left.", "Si un lugar llega a diez o más, lleva uno a la izquierda."),
      t("Ones: $1 + $2 is $3. Tens: $4 + $5 is $6.", "Unidades: $1 + $2 es $3. Decenas: $4 + $5 es $6.",
        a % 10, b % 10, ones, a // 10 % 10, b // 10 % 10, tens),
    },
    worked = {t("Ones: $1. Tens: $2.", "Unidades: $1. Decenas: $2.", ones, tens + ones // 10),
      t("Hundreds: $1", "Centenas: $1", a // 100 % 10 + b // 100 % 10 + (tens + ones // 10) // 10),
      big(a) .. " + " .. big(b) .. " = " .. bold(big(key))},
    right_note = t("Ten of one place are one of the next.", "Diez de un lugar son uno del siguiente."),
    paper = t("Write both below each other. Ones below ones.", "Escribe uno debajo del otro. Unidades con unidades."),
  }
end

local function minus(rng, a, b, figure)
  local key = a - b
  local hundred = a // 10 % 10 == 0
  local from_larger, no_less = smaller_from_larger(a, b), without_decrement(a, b)
  return {
    prompt = t("$1 − $2 = ?\nWhat is the difference?", "$1 − $2 = ?\n¿Cuál es la diferencia?", big(a), big(b)),
    figure = figure and below(a, b) or nil,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(from_larger, "smaller from larger", "$1 takes the smaller digit from the larger one each time. The upper number comes first.",
        "$1 resta siempre la cifra menor de la mayor. El número de arriba va primero.", big(from_larger)),
      slip(no_less, "borrows without paying back", "$1 opens a ten. But the next place did not get one less.",
        "$1 abre una decena. Pero el lugar siguiente no bajó uno.", big(no_less)),
      slip(key + 10, "borrows without paying back", "$1 has a ten too many. A ten was opened, so one is gone.",
        "A $1 le sobra una decena. Se abrió una, así que hay una menos.", big(key + 10)),
      slip(key + 100, hundred and "borrows across zero" or "off by a hundred",
        hundred and "$1 has a hundred too many. A hundred was opened, so one is gone." or "$1 has a hundred too many. Look at the hundreds again.",
        hundred and "A $1 le sobra una centena. Se abrió una, así que hay una menos." or "A $1 le sobra una centena. Mira otra vez las centenas.", big(key + 100)),
      slip(a + b, "adds in place of taking away", "$1 is the sum. The sign is −.", "$1 es la suma. El signo es −.", big(a + b)),
      slip(key - 100, "off by a hundred", "$1 has a hundred too few. Look at the hundreds again.", "A $1 le falta una centena. Mira otra vez las centenas.", big(key - 100)),
    }),
    hints = {
      t("Begin with the ones. Go from right to left.", "Empieza por las unidades. Ve de derecha a izquierda."),
      t("Too few in a place? Open one from the left: it makes ten.", "¿No alcanza en un lugar? Abre uno de la izquierda: son diez."),
      a % 10 < b % 10 and t("Ones: $1 is less than $2, so open a ten: $3 − $2.", "Unidades: $1 es menos que $2; abre una decena: $3 − $2.", a % 10, b % 10, a % 10 + 10)
        or t("Ones: $1 − $2. Then look at the tens.", "Unidades: $1 − $2. Luego mira las decenas.", a % 10, b % 10),
    },
    worked = {t("Ones: $1 − $2 = $3", "Unidades: $1 − $2 = $3", a % 10 < b % 10 and a % 10 + 10 or a % 10, b % 10, key % 10),
      big(a) .. " − " .. big(b) .. " = " .. bold(big(key)), t("Check: $1 + $2 = $3", "Comprueba: $1 + $2 = $3", big(key), big(b), big(a))},
    right_note = t("Adding back checks it: $1 + $2 = $3.", "Sumar lo comprueba: $1 + $2 = $3.", big(key), big(b), big(a)),
    paper = t("Write both below each other. Note each ten that was opened.", "Escribe uno debajo del otro. Anota cada decena que se abre."),
  }
end

local function story(rng, i)
  local years = i % 2 == 0
  local a = 20000 + (i * 4391) % 45000
  local b = 2000 + (i * 1373) % 7000
  a = a - a % 10 + 3 + i % 4
  b = b - b % 10 + 7 + i % 3
  local key = years and a + b or a - b
  local no_less = without_decrement(a, b)
  return {
    prompt = years and t("A library had $1 books. It got $2 more.\nHow many books are there now?", "Una biblioteca tenía $1 libros. Recibió $2 más.\n¿Cuántos libros hay ahora?", big(a), big(b))
      or t("A city had $1 trees. A storm took $2 of them.\nHow many trees are left?", "Una ciudad tenía $1 árboles. Una tormenta tumbó $2.\n¿Cuántos árboles quedan?", big(a), big(b)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(years and without_carry(a, b) or smaller_from_larger(a, b), years and "leaves out the carried ten" or "smaller from larger",
        years and "That leaves out what was carried. Ten of a place make one of the next." or "That takes the smaller digit from the larger one each time.",
        years and "A eso le falta lo que se lleva. Diez de un lugar hacen uno del siguiente." or "Eso resta siempre la cifra menor de la mayor."),
      slip(years and a - b or a + b, years and "takes away in place of adding" or "adds in place of taking away",
        years and "$1 is less than before. More books came." or "$1 is more than before. Trees went.", years and "$1 es menos que antes. Llegaron más libros." or "$1 es más que antes. Se fueron árboles.",
        big(years and a - b or a + b)),
      slip(years and a + b * 10 or a - b // 10, "lines up the first digits", "The places of $1 were moved. Ones stand below ones.",
        "Los lugares de $1 se movieron. Van unidades con unidades.", big(b)),
      slip(key + 1000, "off by a thousand", "$1 has a thousand too many.", "A $1 le sobra un millar.", big(key + 1000)),
      slip(years and key - 10 or key + 10, years and "leaves out the carried ten" or "borrows without paying back",
        years and "$1 is ten too few. The ones make a ten." or "$1 has a ten too many. A ten was opened.",
        years and "A $1 le falta una decena. Las unidades forman una." or "A $1 le sobra una decena. Se abrió una.", big(years and key - 10 or key + 10)),
    }),
    hints = {
      t("Does the number grow or shrink in the story?", "¿El número crece o baja en la historia?"),
      t("Write the numbers below each other, ones below ones.", "Escribe los números uno debajo del otro, unidades con unidades."),
      years and t("It is $1 + $2. Begin with the ones: $3 + $4.", "Es $1 + $2. Empieza por las unidades: $3 + $4.", big(a), big(b), a % 10, b % 10)
        or t("It is $1 − $2. Begin with the ones.", "Es $1 − $2. Empieza por las unidades.", big(a), big(b)),
    },
    worked = {big(a) .. (years and " + " or " − ") .. big(b) .. " = " .. bold(big(key))},
    right_note = years and t("About $1 thousand: the size fits.", "Unos $1 mil: el tamaño cuadra.", (key + 500) // 1000)
      or t("Adding $1 back gives $2 again.", "Al sumar $1 otra vez sale $2.", big(b), big(a)),
    paper = t("Write the sum with the places below each other. Check the size.", "Escribe la cuenta con los lugares alineados. Revisa el tamaño."),
  }
end

local function missing(rng, i)
  local a, key = 3000 + (i * 739) % 6000, 1200 + (i * 397) % 5000
  local sum = a + key
  return {
    prompt = t("$1 + ? = $2\nWhich number goes in place of the question mark?", "$1 + ? = $2\n¿Qué número va en lugar del signo de pregunta?", big(a), big(sum)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(sum + a, "adds the numbers that are there", "$1 is more than $2. Only a part of it is missing.", "$1 es más que $2. Falta solo una parte.", big(sum + a), big(sum)),
      slip(smaller_from_larger(sum, a), "smaller from larger", "$1 takes the smaller digit from the larger one each time.",
        "$1 resta siempre la cifra menor de la mayor.", big(smaller_from_larger(sum, a))),
      slip(without_decrement(sum, a), "borrows without paying back", "With $1 the sum is $2, not $3.", "Con $1 la suma es $2, no $3.",
        big(without_decrement(sum, a)), big(a + without_decrement(sum, a)), big(sum)),
      slip(key + 10, "off by a ten in subtraction", "With $1 the sum is $2, not $3.", "Con $1 la suma es $2, no $3.", big(key + 10), big(sum + 10), big(sum)),
      slip(key - 100, "off by a hundred", "With $1 the sum is $2, not $3.", "Con $1 la suma es $2, no $3.", big(key - 100), big(sum - 100), big(sum)),
      slip(sum, "gives the number itself", "$1 is the whole sum. How much is missing from $2?", "$1 es toda la suma. ¿Cuánto falta desde $2?", big(sum), big(a)),
    }),
    hints = {
      t("The sum is known. One part is missing.", "La suma se conoce. Falta una parte."),
      t("Go from $1 up to $2. How far is it?", "Ve de $1 hasta $2. ¿Cuánto hay?", big(a), big(sum)),
      t("Take the known part off: $2 − $1.", "Quita la parte conocida: $2 − $1.", big(a), big(sum)),
    },
    worked = {big(sum) .. " − " .. big(a) .. " = " .. bold(big(key)), big(a) .. " + " .. big(key) .. " = " .. big(sum)},
    right_note = t("Subtraction finds a missing part of a sum.", "Restar halla la parte que falta de una suma."),
    paper = t("Draw a bar for $1. Mark the part $2.", "Dibuja una barra de $1. Marca la parte $2.", big(sum), big(a)),
  }
end

-- Ones that make a new ten, or need one opened.
local function ones_of(a, b, up)
  local i = (a + b) % 5
  if up then return a - a % 10 + 3 + i, b - b % 10 + 9 - (a % 3) end
  return a - a % 10 + i, b - b % 10 + 9 - (a % 4)
end

return function(rng, level)
  local i = rng:turn(190)
  if level == 1 then
    local a, b = 2000 + (i * 797) % 6000, 1000 + (i * 353) % 900
    if i % 2 == 1 then a = a + 2000 end
    a, b = ones_of(a, b, i % 2 == 0)
    if i % 2 == 0 then return plus(rng, a, b, true) end
    return minus(rng, a, b, true)
  end
  if level == 2 then
    local a, b = 20000 + (i * 4397) % 49000, 3000 + (i * 2351) % 16000
    if i % 3 == 1 then a = a // 1000 * 1000 + a % 10 end
    a, b = ones_of(a, b, i % 3 == 0)
    if i % 3 == 0 then return plus(rng, a, b) end
    return minus(rng, a, b)
  end
  if i % 2 == 0 then return story(rng, i // 2) end
  return missing(rng, i // 2)
end
