-- Reading and writing 0 to 20 (K.CC.A.3). Errors: digits turned round, teens for tens (Fuson 1988).

local kinds = {
  {"star", noun("star", "stars", "estrella", "estrellas", "f")}, {"apple", noun("apple", "apples", "manzana", "manzanas", "f")},
  {"leaf", noun("leaf", "leaves", "hoja", "hojas", "f")}, {"flower", noun("flower", "flowers", "flor", "flores", "f")},
  {"dot", noun("dot", "dots", "punto", "puntos", "m")},
}

local function wrong_numerals(n)
  local list = {}
  if n >= 12 and n < 20 then
    list[#list + 1] = slip(n % 10 * 10 + 1, "reads the digits the other way round", "$1 has its digits turned round. The 1 comes first.",
      "$1 tiene las cifras al revés. El 1 va primero.", n % 10 * 10 + 1)
  end
  if n > 12 and n < 20 then
    list[#list + 1] = slip(n % 10 * 10, "takes a teen for a ten", "$1 is $2 tens. This number is ten and $2.", "$1 son $2 decenas. Este número es diez y $2.", n % 10 * 10, n % 10)
  end
  if n > 10 then
    list[#list + 1] = slip(n % 10, "leaves out the full ten", "$1 leaves out the ten.", "$1 deja fuera el diez.", n % 10)
  end
  if n == 10 then
    list[#list + 1] = slip(1, "leaves out the zero", "1 is only one. Ten needs a 0 behind the 1.", "1 es solo uno. El diez lleva un 0 detrás del 1.")
  end
  list[#list + 1] = slip(n + 1, "names the next number", "$1 is one more. Count up to it again.", "$1 es uno más. Cuenta otra vez hasta ahí.", n + 1)
  if n > 0 then list[#list + 1] = slip(n - 1, "names the number before", "$1 is one less. Count on once more.", "$1 es uno menos. Cuenta uno más.", n - 1) end
  if n < 10 then list[#list + 1] = slip(n + 10, "takes a number for its teen", "$1 has a ten too many.", "$1 tiene un diez de más.", n + 10) end
  if n == 0 then list[#list + 1] = slip(2, "names the next number", "2 means there are some. Zero is none.", "2 dice que hay algo. Cero es nada.") end
  return apart(n, list)
end

local function as_choice(rng, key, list, n)
  local options = {tostring(key)}
  local kept = {}
  for i = 1, n do
    kept[i] = list[i]
    kept[i].given = tostring(kept[i].given)
    options[i + 1] = kept[i].given
  end
  return {kind = "choice", options = rng:shuffle(options), right = tostring(key)}, kept
end

local function number_of_things(rng)
  local k = rng:turn(105)
  local n, kind = k % 21, kinds[1 + k // 21]
  local object, w = kind[1], kind[2]
  local answer, kept = as_choice(rng, n, wrong_numerals(n), 3)
  return {
    prompt = t("Count $1.\nWhich number says how many?", "Cuenta $1.\n¿Qué número dice cuánt@2s hay?", t("$1.the_many", "$1.the_many", w), w),
    figure = {kind = "counters", count = n, per_row = 10, object = object},
    answer = answer, misconceptions = kept,
    hints = {
      n == 0 and t("Is there anything in the picture?", "¿Hay algo en el dibujo?") or t("Touch and count each $1.one.", "Toca y cuenta cada $1.one.", w),
      n > 10 and t("A full row is ten. Count the rest.", "Una fila llena es diez. Cuenta el resto.") or t("Say the last number. How is it written?", "Di el último número. ¿Cómo se escribe?"),
      n >= 10 and t("It starts with the ten.", "Empieza con el diez.") or t("Find the number you said last.", "Busca el número que dijiste al final."),
    },
    worked = {n == 0 and t("There are none.", "No hay nada.") or t("The last number you say is $1.", "El último número que dices es $1.", words(n)),
      t("We write it $1.", "Se escribe $1.", bold(n))},
    right_note = n > 10 and t("The 1 in front is the ten.", "El 1 de adelante es el diez.") or n == 0 and t("0 means none at all.", "0 quiere decir nada.") or t("One sign tells how many.", "Un signo dice cuántas cosas hay."),
    paper = t("Write this number big. Draw as many dots.", "Escribe este número grande. Dibuja tantos puntos."),
  }
end

local function number_of_word(rng)
  local k = rng:turn(63)
  local n = k % 21
  local answer, kept = as_choice(rng, n, wrong_numerals(n), 3)
  local w = words(n)
  return {
    prompt = k // 21 == 0 and t("Which number is $1?", "¿Cuál número es el $1?", bold(w)) or k // 21 == 1 and t("The card says $1.\nWhich number is it?", "La tarjeta dice $1.\n¿Qué número es?", bold(w))
      or t("Read the word $1.\nWhich number is it?", "Lee la palabra $1.\n¿Qué número es?", bold(w)),
    answer = answer, misconceptions = kept,
    hints = {
      t("Say the word slowly.", "Di la palabra despacio."),
      t("Count up until you say it.", "Cuenta hasta decirla."),
      n > 10 and n < 20 and t("It has a 1 for the ten.", "Tiene un 1 por el diez.") or t("Point to each number and say it.", "Señala cada número y dilo."),
    },
    worked = {n > 10 and n < 20 and t("The word means ten and $1.", "La palabra dice diez y $1.", n - 10) or t("Count up to $1.", "Cuenta hasta $1.", w), t("We write $1.", "Se escribe $1.", bold(n))},
    right_note = t("A word and a number can say the same.", "Una palabra y un número dicen lo mismo."),
    paper = t("Make cards: a word here, its number there.", "Haz tarjetas: aquí la palabra, allá el número."),
  }
end

local function match_words(rng)
  local k = rng:turn(60)
  local first = k % 19
  local gap = 1 + k // 19
  local list = {first, (first + gap) % 20 + 1 == first and first + 2 or first + gap, 0}
  if list[2] > 20 then list[2] = list[2] - 20 end
  list[3] = (list[2] + 5 + gap) % 21
  while list[3] == list[1] or list[3] == list[2] do list[3] = (list[3] + 1) % 21 end
  rng:shuffle(list)
  local pairs_, right = {}, {}
  for i = 1, 3 do
    right[i] = words(list[i])
    pairs_[i] = {left = right[i], right = tostring(list[i])}
  end
  local function wrong(a, b, c, at)
    local other = ({a, b, c})[at]
    return slip({tostring(list[a]), tostring(list[b]), tostring(list[c])}, "word and numeral do not match", "$1 is not $2. Count up to $2 and listen.", "$1 no es $2. Cuenta hasta $2 y escucha.", cap(right[at]), list[other])
  end
  return {
    prompt = t("Match each word with its number.", "Une cada palabra con su número."),
    answer = {kind = "match", pairs = pairs_},
    misconceptions = {wrong(2, 1, 3, 1), wrong(1, 3, 2, 2), wrong(3, 2, 1, 3)},
    hints = {
      t("Say each word aloud.", "Di cada palabra en voz alta."),
      t("Count up. Stop when you say that word.", "Cuenta. Para cuando dices esa palabra."),
      t("Start with the one you know best.", "Empieza con el que conoces mejor."),
    },
    worked = {t("$1 is $2.", "$1 es $2.", list[1], right[1]), t("$1 is $2.", "$1 es $2.", list[2], right[2]), t("$1 is $2.", "$1 es $2.", list[3], bold(right[3]))},
    right_note = t("Every number has a word.", "Cada número tiene una palabra."),
    paper = t("Write the three words. Put the number beside each.", "Escribe las tres palabras. Pon al lado el número."),
  }
end

local function write_it(rng)
  local k = rng:turn(76)
  local n, w, who = 2 + k % 19, thing(1 + k // 19), rng:two_names()
  return {
    prompt = t("$1 has $2 $3.\nWrite the number with digits.", "$1 tiene $2 $3.\nEscribe el número con cifras.", who, bold(words(n)), w),
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = wrong_numerals(n),
    hints = {
      t("Say the number word slowly.", "Di despacio la palabra del número."),
      t("Is it more than ten? Then start with 1.", "¿Es más que diez? Entonces empieza con 1."),
      t("Count up to the word. Write what you see.", "Cuenta hasta la palabra. Escribe lo que ves."),
    },
    worked = {n > 10 and n < 20 and t("It is ten and $1.", "Es diez y $1.", n - 10) or t("Count up to $1.", "Cuenta hasta $1.", words(n)), t("Write $1.", "Escribe $1.", bold(n))},
    right_note = t("The number takes less room than its word.", "El número ocupa menos lugar que la palabra."),
    paper = t("Write the number five times. Say it each time.", "Escribe el número cinco veces. Dilo cada vez."),
  }
end

return function(rng, level)
  if level == 1 then return number_of_things(rng) end
  if level == 2 then
    if rng:chance(1, 3) then return match_words(rng) end
    return number_of_word(rng)
  end
  return write_it(rng)
end
