-- Prime and composite numbers to 100 (4.OA.B.4). Errors after Zazkis and Liljedahl (2004) and Zazkis and Campbell (1996).

-- To 100: what none of 2, 3, 5, 7 divides is prime.
local function least_factor(n)
  for _, f in ipairs({2, 3, 5, 7}) do if n % f == 0 then return f end end
  return n
end
local function prime(n) return n > 1 and least_factor(n) == n end
local primes = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97}
local odd_composites = {9, 15, 21, 25, 27, 33, 35, 39, 45, 49, 51, 55, 57, 63, 65, 69, 75, 77, 81, 85, 87, 91, 93, 95, 99}

-- Three ways to draw a number of dots; only a prime stands in one row.
local function one_row(rng, i)
  local p = primes[4 + i % 13]
  local others, options, list = {}, {tostring(p)}, {}
  local pool = rng:shuffle({9, 15, 21, 25, 27, 33, 35, 39, 4, 6, 8, 10, 12, 14, 16, 20, 22, 28})
  local odd = 0
  for _, n in ipairs(pool) do
    if #options < 4 and (n % 2 == 0 and #options - 1 - odd < 1 or n % 2 == 1 and odd < 2) then
      if n % 2 == 1 then odd = odd + 1 end
      options[#options + 1] = tostring(n)
      local f = least_factor(n)
      list[#list + 1] = slip(n, n % 2 == 1 and "takes odd for prime" or "takes even for prime",
        "$1 dots also stand in $2 rows of $3.", "$1 puntos también caben en $2 filas de $3.", n, f, n // f)
    end
  end
  for _, one in ipairs(list) do one.given = tostring(one.given) end
  return {
    prompt = t("Some dots fit only one rectangle: one single row.\nWhich number of dots is like that?",
      "Hay puntos que solo forman un rectángulo: una sola fila.\n¿Con qué número de puntos pasa eso?"),
    figure = {kind = "array", rows = 1, columns = 5, object = "dot"},
    answer = {kind = "choice", right = tostring(p), options = rng:shuffle(options)},
    misconceptions = list,
    hints = {
      t("The picture shows 5 dots. No other rectangle works for 5.", "El dibujo muestra 5 puntos. Con 5 no hay otro rectángulo."),
      t("Try to put each number into 2 rows, then 3 rows.", "Prueba cada número en 2 filas y luego en 3 filas."),
      t("Leave out what is a multiple of 2, 3 or 5.", "Descarta los múltiplos de 2, 3 o 5."),
    },
    worked = {t("$1: not 2 rows, not 3, not 5.", "$1: ni 2 filas, ni 3, ni 5.", p), "1 × " .. p .. " = " .. p, bold(p)},
    right_note = t("A number like $1 is called prime.", "Un número como $1 se llama primo.", p),
    paper = t("Draw $1 dots. Try every kind of rectangle.", "Dibuja $1 puntos. Prueba todos los rectángulos.", p),
  }
end

local function why_not(rng, i)
  local n = odd_composites[1 + i % #odd_composites]
  local f = least_factor(n)
  local key = f .. " × " .. n // f .. " = " .. n
  local o1, o2, o3 = "1 × " .. n .. " = " .. n, f .. " + " .. n - f .. " = " .. n, n .. " × 1 = " .. n
  local o4 = n - 2 .. " + 2 = " .. n
  local options = rng:shuffle({key, o1, o2, o4})
  return {
    prompt = t("$1 is not prime.\nWhich equation shows it?", "$1 no es primo.\n¿Qué igualdad lo muestra?", n),
    answer = {kind = "choice", right = key, options = options},
    misconceptions = {
      slip(o1, "counts 1 and itself against a prime", "Every number is 1 times itself, primes too.", "Todo número es 1 por sí mismo, también los primos."),
      slip(o2, "takes addends for factors", "That adds. Being prime is about multiplying.", "Eso suma. Ser primo depende de multiplicar."),
      slip(o4, "takes addends for factors", "$1 + 2 adds. Look for two factors.", "$1 + 2 suma. Busca dos factores.", n - 2),
    },
    hints = {
      t("A number that is not prime has more than two factors.", "Un número que no es primo tiene más de dos factores."),
      t("Look for a multiplication without 1.", "Busca una multiplicación sin el 1."),
      t("Is $1 a multiple of 3, of 5 or of 7?", "¿Es $1 múltiplo de 3, de 5 o de 7?", n),
    },
    worked = {t("$1 is a factor of $2.", "$1 es factor de $2.", f, n), bold(key)},
    right_note = t("One more pair of factors is enough to know.", "Basta otra pareja de factores para saberlo."),
    paper = t("Draw $1 dots in $2 equal rows.", "Dibuja $1 puntos en $2 filas iguales.", n, f),
  }
end

local function sorted_texts(list)
  local out = {}
  for _, v in ipairs(list) do out[#out + 1] = v end
  return texts(table.sort(out))
end
local function joined(list, item)
  local out = {item}
  for _, v in ipairs(list) do out[#out + 1] = v end
  return sorted_texts(out)
end

local function which_primes(rng, i)
  local right = {primes[1 + i % #primes]}
  while #right < 2 + i % 2 do
    local p = rng:pick(primes)
    if not contains(right, p) then right[#right + 1] = p end
  end
  local odd = odd_composites[1 + i % #odd_composites]
  local others = {odd}
  while #others < 3 do
    local n = #others == 1 and rng:pick(odd_composites) or rng:int(4, 100)
    if not prime(n) and not contains(others, n) then others[#others + 1] = n end
  end
  local with_one = i % 3 == 0
  if with_one then others[3] = 1 end
  local all = {}
  for _, v in ipairs(right) do all[#all + 1] = v end
  for _, v in ipairs(others) do all[#all + 1] = v end
  table.sort(all)
  local key = sorted_texts(right)
  local odds = {}
  for _, v in ipairs(all) do if v % 2 == 1 then odds[#odds + 1] = v end end
  local last = right[#right]
  local less = {}
  for j = 1, #right - 1 do less[j] = right[j] end
  local f2 = least_factor(others[2])
  local f1 = least_factor(odd)
  local list = {
    slip(texts(odds), "takes odd for prime", "Odd is not enough. $1 is $2 × $3.", "No basta ser impar. $1 es $2 × $3.", odd, f1, odd // f1),
    slip(joined(right, odd), "does not find an inner factor", "$1 is $2 × $3, so it is not prime.", "$1 es $2 × $3, así que no es primo.", odd, f1, odd // f1),
    slip(joined(right, others[2]), "does not find an inner factor", "$1 is $2 × $3, so it is not prime.", "$1 es $2 × $3, así que no es primo.",
      others[2], f2, others[2] // f2),
    slip(sorted_texts(less), "takes a prime for composite", "$1 has only the factors 1 and $1. It is prime.",
      "$1 solo tiene los factores 1 y $1. Es primo.", last),
    slip(sorted_texts(others), "swaps prime and composite", "Those have other factors. A prime has exactly two factors.",
      "Esos tienen otros factores. Un primo tiene justo dos factores."),
  }
  if with_one then
    table.insert(list, 1, slip(joined(right, 1), "takes 1 for a prime", "1 has only one factor. A prime has exactly two.",
      "El 1 tiene un solo factor. Un primo tiene justo dos."))
  end
  local shown = sorted_texts(right)
  return {
    prompt = t("Which of these numbers are prime?\nChoose every one.", "¿Cuáles de estos números son primos?\nElige todos."),
    answer = {kind = "several", options = texts(all), right = key},
    misconceptions = apart(key, list),
    hints = {
      t("A prime has exactly two factors: 1 and itself.", "Un primo tiene justo dos factores: 1 y él mismo."),
      t("Test each number: is it a multiple of 2, 3, 5 or 7?", "Prueba cada número: ¿es múltiplo de 2, 3, 5 o 7?"),
      t("$1 has more factors: count by $2 up to it. Test the rest.", "$1 tiene más factores: cuenta de $2 en $2. Prueba los demás.", odd, f1),
    },
    worked = {odd .. " = " .. f1 .. " × " .. odd // f1,
      t("Only 1 and itself: $1", "Solo 1 y él mismo: $1", bold(table.concat(shown, ", ")))},
    right_note = contains(right, 2) and t("2 is the only even prime.", "El 2 es el único primo par.")
      or t("No prime but 2 is even.", "Ningún primo es par, salvo el 2."),
    paper = t("Write the numbers. Cross out multiples of 2, 3, 5 and 7.", "Escribe los números. Tacha los múltiplos de 2, 3, 5 y 7."),
  }
end

local function next_prime(rng, i)
  local n = 8 + i % 86
  local key = n + 1
  while not prime(key) do key = key + 1 end
  local odd = n % 2 == 0 and n + 1 or n + 2
  local before_it = n
  while not prime(before_it) do before_it = before_it - 1 end
  local after = key + 1
  while not prime(after) do after = after + 1 end
  local f = least_factor(odd)
  return {
    prompt = t("Think of the primes greater than $1.\nWhich is the smallest?", "Piensa en los primos mayores que $1.\n¿Cuál es el menor?", n),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(odd, "takes odd for prime", "$1 is odd, but it is $2 × $3.", "$1 es impar, pero es $2 × $3.", odd, f, odd // f),
      slip(before_it, "looks below in place of above", "$1 is not greater than $2.", "$1 no es mayor que $2.", before_it, n),
      slip(after, "leaves out a prime", "$1 is prime. A smaller prime comes after $2.", "$1 es primo. Hay uno menor después de $2.", after, n),
      slip(n + 1, "gives the next number", "$1 is the next number, but it has inner factors.", "$1 es el número siguiente, pero tiene más factores.", n + 1),
      slip(key + 1, "takes even for prime", "$1 is even, so 2 is a factor.", "$1 es par, así que 2 es factor.", key + 1),
      slip(key + 3, "takes even for prime", "$1 is even, so 2 is a factor.", "$1 es par, así que 2 es factor.", key + 3),
    }),
    hints = {
      t("Go up from $1, one by one. Leave out even numbers.", "Sube desde $1, de uno en uno. Salta los pares.", n),
      t("Test each odd number with 3, 5 and 7.", "Prueba cada impar con 3, 5 y 7."),
      t("Leave out the multiples of 3, 5 and 7.", "Descarta los múltiplos de 3, 5 y 7."),
    },
    worked = {t("After $1, test each number in turn.", "Después de $1, prueba cada número.", n),
      t("$1 has only two factors: 1 and $1", "$1 tiene solo dos factores: 1 y $1", bold(key))},
    right_note = t("Primes come again and again, without a pattern.", "Los primos siguen y siguen, sin un patrón."),
    paper = t("Write the numbers after $1. Cross out those with inner factors.", "Escribe los números después de $1. Tacha los que tienen más factores.", n),
  }
end

local function smallest_factor(rng, i)
  local n = odd_composites[1 + i % #odd_composites]
  local key = least_factor(n)
  return {
    prompt = t("$1 is not prime. One of its factors is 1.\nWhat is its next smallest factor?",
      "$1 no es primo. Uno de sus factores es 1.\n¿Cuál es el siguiente factor más pequeño?", n),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(n // key, "gives the partner of the factor", "$1 is a factor of $2. Its partner is smaller.", "$1 es factor de $2. Su pareja es menor.", n // key, n),
      slip(n, "gives the number itself", "$1 is its own factor. There are smaller ones.", "$1 es factor de sí mismo. Hay otros menores.", n),
      slip(1, "gives 1 as the factor", "1 divides every number. Look for the next one.", "El 1 divide a todos. Busca el siguiente."),
      slip(key == 3 and 7 or 3, "takes a near number for a factor", "Dividing $1 by $2 leaves something.", "Al dividir $1 entre $2 sobra algo.", n, key == 3 and 7 or 3),
      slip(key == 2 and 4 or 2, "takes a near number for a factor", "$1 is not the next factor. Test from 2 upwards.",
        "$1 no es el factor que sigue. Prueba desde el 2.", key == 2 and 4 or 2),
    }),
    hints = {
      t("Test 2 first, then 3, then 5, then 7.", "Prueba primero 2, luego 3, luego 5, luego 7."),
      t("Count by each of them. Which one arrives at $1?", "Cuenta de tanto en tanto. ¿Cuál llega a $1?", n),
      t("A small number times another makes $1. Test in order.", "Un número pequeño por otro da $1. Prueba en orden.", n),
    },
    worked = {bold(key) .. " × " .. n // key .. " = " .. n},
    right_note = t("The smallest factor after 1 is always prime.", "El menor factor después de 1 siempre es primo."),
    paper = t("Write $1 as a product. Try small factors first.", "Escribe $1 como producto. Prueba primero factores pequeños.", n),
  }
end

return function(rng, level)
  local i = rng:turn(180)
  if level == 1 then if i % 2 == 0 then return one_row(rng, i // 2) end return why_not(rng, i // 2) end
  if level == 2 then return which_primes(rng, i) end
  if i % 3 == 0 then return smallest_factor(rng, i // 3) end
  return next_prime(rng, i // 3 * 2 + i % 3)
end
