-- Odd and even (2.OA.C.3). Errors after Zazkis (1998) and Frobisher (1999): the first digit decides, odd is taken for even.

local function among(options, ...)
  local list, out = {...}, {}
  for i = 1, #options do if contains(list, options[i]) then out[#out + 1] = options[i] end end
  return out
end

local function in_pairs(rng, k)
  local n = 2 + k % 19
  local even = n % 2 == 0
  local a, b = t("even: all are in pairs", "par: todos tienen pareja"), t("odd: one is left over", "impar: sobra uno")
  local c, d = t("even: one is left over", "par: sobra uno"), t("odd: all are in pairs", "impar: todos tienen pareja")
  local key, other, word, fact = even and a or b, even and b or a, even and d or c, even and c or d
  return {
    prompt = t("Make pairs in the picture.\nIs the number of dots odd or even?", "Forma parejas en el dibujo.\n¿El número de puntos es par o impar?"),
    figure = {kind = "counters", count = n, per_row = k // 19 % 2 == 0 and 2 or 5 + k // 38 % 3, object = "dot"},
    answer = {kind = "choice", options = rng:shuffle({a, b, c, d}), right = key},
    misconceptions = {
      even and slip(other, "one-to-one principle: skips one", "Each dot finds a partner. None is left over.", "Cada punto encuentra pareja. No sobra ninguno.")
        or slip(other, "one-to-one principle: skips one", "One dot finds no partner. Pair them again.", "Un punto se queda sin pareja. Vuelve a emparejar."),
      slip(word, "swaps the words odd and even", "The pairs are seen well. Even means that all have a partner.", "Las parejas están bien. Par quiere decir que todos tienen pareja."),
      even and slip(fact, "swaps the words odd and even", "When one is left over, the number is odd.", "Cuando sobra uno, el número es impar.")
        or slip(fact, "swaps the words odd and even", "When all are in pairs, the number is even.", "Cuando todos tienen pareja, el número es par."),
    },
    hints = {t("Join two dots, then two more.", "Une dos puntos, después otros dos."), t("Is one dot left without a partner?", "¿Queda un punto sin pareja?"),
      t("Even numbers are 2, 4, 6, 8 and so on.", "Los números pares son 2, 4, 6, 8 y así.")},
    worked = {t("Pairs: $1. Left over: $2.", "Parejas: $1. Sobran: $2.", n // 2, n % 2), bold(key)},
    right_note = even and t("Even: it is two equal groups.", "Par: son dos grupos iguales.") or t("Odd: two equal groups and one more.", "Impar: dos grupos iguales y uno más."),
    paper = t("Draw the dots. Ring two at a time.", "Dibuja los puntos. Encierra de dos en dos."),
  }
end

local function which(rng, k)
  local even = k % 2 == 0
  local rest = even and 0 or 1
  local base = k // 2 % 8
  local a, b = 2 * base + rest + 2, 2 * (base + rng:int(2, 4)) + rest + 2
  -- One that begins with an even digit but is odd, or the other way; and a neighbor.
  local tricky = even and 20 + 2 * rng:int(0, 4) + 1 or 10 + 2 * rng:int(0, 4)
  local near, far = a + 1, b + 1
  if near == tricky or far == tricky then tricky = even and 41 or 50 end
  local good = even and 10 * (1 + 2 * rng:int(0, 4)) + 2 * rng:int(0, 4) or 20 + 20 * rng:int(0, 2) + 2 * rng:int(0, 4) + 1
  local list = {a, b, tricky, near}
  if good ~= a and good ~= b then list[#list + 1] = good else list[#list + 1] = far end
  rng:shuffle(list)
  local options, right = texts(list), {}
  for i = 1, #list do if list[i] % 2 == rest then right[#right + 1] = tostring(list[i]) end end
  local small, by_first = {}, {}
  for i = 1, #list do
    if list[i] % 2 == rest and list[i] < 20 then small[#small + 1] = tostring(list[i]) end
    local first = list[i] > 9 and list[i] // 10 or list[i]
    if first % 2 == rest then by_first[#by_first + 1] = tostring(list[i]) end
  end
  local opposite = {}
  for i = 1, #list do if list[i] % 2 ~= rest then opposite[#opposite + 1] = tostring(list[i]) end end
  local wrong = {
    slip(opposite, "swaps the words odd and even", "Those are the others. $1 is $2.", "Esos son los otros. $1 es $2.", tonumber(opposite[1]), even and t("odd", "impar") or t("even", "par")),
    slip(among(options, tostring(tricky), unpack(right)), "looks at the first digit", "In $1, look at the last digit: $2.", "En $1, mira la última cifra: $2.", tricky, tricky % 10),
    slip({right[1]}, "stops at the first that fits", "$1 fits. Others fit too.", "$1 sirve. Otros también.", tonumber(right[1])),
    slip(among(options, tostring(near), unpack(right)), "counts one too many", "$1 and $2 are neighbors. Only one can be $3.", "$1 y $2 son vecinos. Solo uno puede ser $3.", min(a, near), max(a, near), even and t("even", "par") or t("odd", "impar")),
  }
  if #by_first > 0 then table.insert(wrong, slip(by_first, "looks at the first digit", "Those go by the first digit. Look at the ones.", "Eso va por la primera cifra. Mira las unidades.")) end
  return {
    prompt = even and t("Even numbers can be put in pairs.\nWhich of these numbers are even?", "Los números pares se reparten en parejas.\n¿Cuáles de estos números son pares?")
      or t("In odd numbers one is left over from the pairs.\nWhich of these numbers are odd?", "En los números impares sobra uno.\n¿Cuáles de estos números son impares?"),
    answer = {kind = "several", options = options, right = right},
    misconceptions = apart(right, wrong),
    hints = {t("Tens can always be put in pairs.", "Las decenas siempre se reparten en parejas."), t("So only the ones decide.", "Entonces solo deciden las unidades."),
      even and t("Even numbers end in 0, 2, 4, 6 or 8.", "Los pares terminan en 0, 2, 4, 6 u 8.") or t("Odd numbers end in 1, 3, 5, 7 or 9.", "Los impares terminan en 1, 3, 5, 7 o 9.")},
    worked = {t("Look at the last digit of each.", "Mira la última cifra de cada uno."), t("They fit: $1", "Sirven: $1", bold(table.concat(right, ", ")))},
    right_note = t("The last digit tells odd or even.", "La última cifra dice par o impar."),
    paper = t("Draw the ones of each number. Make pairs.", "Dibuja las unidades de cada número. Forma parejas."),
  }
end

-- An even number as two equal numbers.
local function halves(k)
  local key = 2 + k % 14
  local n = 2 * key
  return {
    prompt = t("? + ? = $1. Both are the same number.\nWhat number is it?", "? + ? = $1. Los dos son el mismo número.\n¿Qué número es?", n),
    spoken = t("Two equal numbers add up to $1. What number is it?", "Dos números iguales suman $1. ¿Qué número es?", n),
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(n, "gives the whole", "$1 is both together. Find one of them.", "$1 son los dos juntos. Busca uno.", n),
      slip(2 * n, "doubles in place of halving", "$1 doubles $2. Share it in two.", "$1 es el doble de $2. Repártelo en dos.", 2 * n, n),
      slip(key + 1, "counts one too many", "$1 + $1 is $2.", "$1 + $1 es $2.", key + 1, n + 2),
      slip(key - 1, "one-to-one principle: skips one", "$1 + $1 is only $2.", "$1 + $1 es solo $2.", key - 1, n - 2),
      slip(n - 2, "takes 2 away in place of halving", "$1 takes 2 away. Share in two equal parts.", "$1 quita 2. Reparte en dos partes iguales.", n - 2),
    }),
    hints = {t("An even number is two equal groups.", "Un número par son dos grupos iguales."), t("Put one here, one there, until none is left.", "Pon uno aquí y otro allá hasta acabar."),
      t("Try a number. Double it. Is it $1?", "Prueba un número. Dóblalo. ¿Es $1?", n)},
    worked = {bold(key) .. " + " .. bold(key) .. " = " .. n},
    right_note = t("Each even number is a double.", "Cada número par es un doble."),
    paper = t("Draw $1 dots in two equal rows.", "Dibuja $1 puntos en dos filas iguales.", n),
  }
end

local function partners(k)
  local n = 7 + k % 34
  local key, left = n // 2, n % 2
  local ask_left = k // 34 % 2 == 1 and left == 1
  local what = thing(2)
  return {
    prompt = t("There are $1 $2. They are put in pairs.\nHow many pairs are there?", "Hay $1 $2. Se ponen en parejas.\n¿Cuántas parejas hay?", n, what),
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(n, "gives the whole", "$1 is all of them. A pair is two.", "$1 son todos. Una pareja son dos.", n),
      slip(key + 1, left == 1 and "counts a part as full" or "counts one too many", left == 1 and "The one left over is no pair." or "$1 pairs need $2.", left == 1 and "El que sobra no es pareja." or "$1 parejas necesitan $2.", key + 1, n + 2),
      slip(key - 1, "one-to-one principle: skips one", "$1 pairs leave out more than one.", "Con $1 parejas quedan varios fuera.", key - 1),
      slip(n - 2, "takes 2 away in place of halving", "$1 makes one pair only. Go on.", "$1 forma una sola pareja. Sigue.", n - 2),
      slip(2 * n, "doubles in place of halving", "$1 is two for each. A pair takes two.", "$1 da dos a cada uno. Una pareja usa dos.", 2 * n),
    }),
    hints = {t("Is $1 odd or even?", "¿$1 es par o impar?", n), t("Ring two at a time and count the rings.", "Encierra de dos en dos y cuenta."),
      left == 1 and t("One is left over. Share the other $1.", "Sobra uno. Reparte los otros $1.", n - 1) or t("None is left over. Two equal groups make $1.", "No sobra nada. Dos grupos iguales forman $1.", n)},
    worked = {left == 1 and t("$1 is odd: one is left over.", "$1 es impar: sobra uno.", n) or t("$1 is even: none is left over.", "$1 es par: no sobra nada.", n), key .. " + " .. key .. " = " .. 2 * key, t("Pairs: $1", "Parejas: $1", bold(key))},
    right_note = left == 1 and t("In an odd number one has no partner.", "En un número impar, uno queda sin pareja.") or t("In an even number each one has a partner.", "En un número par, cada uno tiene pareja."),
    paper = t("Draw dots for them. Ring two at a time.", "Dibuja puntos. Encierra de dos en dos."),
  }
end

-- Is the sum odd or even, and why.
local function sums(rng, k)
  local kind = k % 3
  local a, b = 3 + 2 * (k // 3 % 8), 5 + 2 * rng:int(0, 7)
  if kind == 0 then a, b = a + 1, b + 1 elseif kind == 2 then b = b + 1 end
  local key_even = (a + b) % 2 == 0
  local e, o, c, d = t("even, each has a partner", "par, cada uno tiene pareja"), t("odd, one is left over", "impar, sobra uno"),
    t("odd, two are left over", "impar, sobran dos"), t("even, one is left over", "par, sobra uno")
  local key, other = key_even and e or o, key_even and o or e
  return {
    prompt = t("Make pairs of $1 dots. Make pairs of $2 dots.\nIs $1 + $2 odd or even?", "Forma parejas con $1 puntos y con $2 puntos.\n¿$1 + $2 es par o impar?", a, b),
    spoken = t("Make pairs of $1 dots. Make pairs of $2 dots. Is $1 plus $2 odd or even?", "Forma parejas con $1 puntos y con $2 puntos. ¿$1 más $2 es par o impar?", a, b),
    answer = {kind = "choice", options = rng:shuffle({e, o, c, d}), right = key},
    misconceptions = {
      slip(other, kind == 1 and "takes odd and odd for odd" or "swaps the words odd and even", kind == 1 and "Both leave one over. Those two make a pair." or kind == 0 and "Both are all in pairs. Nothing is left." or "Only $1 leaves one over. It stays alone.",
        kind == 1 and "En los dos sobra uno. Esos dos forman pareja." or kind == 0 and "Los dos tienen todas las parejas. Nada sobra." or "Solo en $1 sobra uno. Se queda solo.", a),
      slip(c, "takes odd and odd for odd", "Two left over make one more pair.", "Si sobran dos, forman otra pareja."),
      slip(d, "swaps the words odd and even", "When one is left over, the sum is odd.", "Cuando sobra uno, la suma es impar."),
    },
    hints = {t("Are $1 and $2 odd or even?", "¿$1 y $2 son pares o impares?", a, b), t("Put the left over dots together.", "Junta los puntos que sobran."),
      kind == 1 and t("One is left from $1 and one from $2.", "Sobra uno de $1 y uno de $2.", a, b) or kind == 0 and t("Nothing is left from $1 or from $2.", "No sobra nada de $1 ni de $2.", a, b) or t("One is left from $1, none from $2.", "Sobra uno de $1, ninguno de $2.", a, b)},
    worked = {a .. " + " .. b .. " = " .. a + b, bold(key)},
    right_note = kind == 1 and t("Odd and odd make even.", "Impar más impar da par.") or kind == 0 and t("Even and even make even.", "Par más par da par.") or t("Odd and even make odd.", "Impar más par da impar."),
    paper = t("Draw both groups in pairs. Join what is left.", "Dibuja los dos grupos en parejas. Junta lo que sobra."),
  }
end

return function(rng, level)
  if level == 1 then return in_pairs(rng, rng:turn(114)) end
  local k = rng:turn(120)
  if level == 2 then
    if k % 4 == 0 then return halves(k // 4) end
    return which(rng, k)
  end
  if k % 2 == 0 then return partners(k // 2) end
  return sums(rng, k // 2)
end
