-- Factor pairs to 100 and multiples (4.OA.B.4). Errors after Zazkis and Campbell (1996) and Zazkis (2000).

-- In order of size; the partners of the small ones are the large ones.
local function factors(n)
  local out, f = {}, 1
  while f * f <= n do
    if n % f == 0 then out[#out + 1] = f end
    f = f + 1
  end
  for i = #out, 1, -1 do
    if out[i] * out[i] < n then out[#out + 1] = n // out[i] end
  end
  return out
end
-- Numbers to 100 with six factors or more, and such numbers as rows and columns.
local rich = {
  12, 18, 20, 24, 28, 30, 32, 36, 40, 42, 44, 45, 48, 50, 52, 54, 56, 60, 63, 64, 66, 68, 70, 72, 75, 76, 78, 80, 84, 88, 90, 92, 96, 98, 99, 100
}
local drawable = {
  {2, 6}, {2, 9}, {2, 10}, {2, 12}, {3, 4}, {3, 6}, {3, 8}, {3, 10}, {3, 12}, {4, 5}, {4, 6}, {4, 7}, {4, 8}, {4, 9}, {4, 10}, {4, 11}, {4, 12},
  {5, 6}, {5, 8}, {5, 9}, {5, 10}, {5, 12}, {6, 6}, {6, 7}, {6, 8}, {6, 9}, {6, 10}, {6, 11}, {6, 12}, {7, 8}, {7, 9}, {7, 10}, {7, 12}, {8, 8},
  {8, 9}, {8, 10}, {8, 11}, {8, 12}, {9, 10}, {9, 11}, {9, 12}
}

local function pair(a, b) return a .. " × " .. b end

local function another_pair(rng)
  local one = rng:turn_of(drawable)
  local r, c = one[1], one[2]
  local n = r * c
  local found = {}
  for _, f in ipairs(factors(n)) do
    if f > 1 and f * f <= n and f ~= r then found[#found + 1] = f end
  end
  local f = rng:pick(found)
  local key = pair(f, n // f)
  local list, options = {}, {key}
  local function add(a, b, name, en, es, ...)
    local given = pair(a, b)
    if a > 0 and b > 0 and a * b ~= n and #options < 4 and not contains(options, given) and not contains(options, pair(b, a)) then
      options[#options + 1] = given
      list[#list + 1] = slip(given, name, en, es, ...)
    end
  end
  add(r + 1, c - 1, "keeps the sum in place of the product", "$1 moves one from side to side. $2 is $3, not $4.",
    "$1 pasa uno de un lado al otro. $2 es $3, no $4.", pair(r + 1, c - 1), pair(r + 1, c - 1), (r + 1) * (c - 1), n)
  add(f, n // f + 1, "basic fact one off", "$1 is $2. That is more than $3.", "$1 es $2. Es más que $3.", pair(f, n // f + 1), f * (n // f + 1), n)
  add(f, n - f, "takes addends for factors", "$1 + $2 makes $3. Factors are multiplied.", "$1 + $2 da $3. Los factores se multiplican.", f, n - f, n)
  add(f, n // f - 1, "basic fact one off", "$1 is $2. That is less than $3.", "$1 es $2. Es menos que $3.", pair(f, n // f - 1), f * (n // f - 1), n)
  add(r, c + 2, "basic fact one off", "$1 is $2. That is more than $3.", "$1 es $2. Es más que $3.", pair(r, c + 2), r * (c + 2), n)
  return {
    prompt = t("The dots make a rectangle.\nWhich other rectangle has just as many dots?", "Los puntos forman un rectángulo.\n¿Qué otro rectángulo tiene la misma cantidad de puntos?"),
    figure = {kind = "array", rows = r, columns = c, object = "dot"},
    answer = {kind = "choice", right = key, options = rng:shuffle(options)},
    misconceptions = list,
    hints = {
      t("First find how many dots there are.", "Primero halla cuántos puntos hay."),
      t("There are $1 rows of $2. Multiply them.", "Hay $1 filas de $2. Multiplícalas.", r, c),
      t("There are $1 dots. Multiply each pair.", "Hay $1 puntos. Multiplica cada pareja.", n),
    },
    worked = {pair(r, c) .. " = " .. n, bold(key) .. " = " .. n},
    right_note = t("$1, $2, $3 and $4 are all factors of $5.", "$1, $2, $3 y $4 son factores de $5.", r, c, f, n // f, n),
    paper = t("Draw every rectangle with $1 dots.", "Dibuja todos los rectángulos de $1 puntos.", n),
  }
end

local function sorted(list)
  return table.sort(list)
end

-- Options in order of size; what a slip chooses is a list of them.
local function several(prompt, right, others, list, hints, worked, note, paper)
  local all = {}
  for _, v in ipairs(right) do all[#all + 1] = v end
  for _, v in ipairs(others) do all[#all + 1] = v end
  sorted(all)
  local key = texts(sorted(right))
  return {prompt = prompt, answer = {kind = "several", options = texts(all), right = key},
    misconceptions = apart(key, list), hints = hints, worked = worked, right_note = note, paper = paper}
end
local function with(list, item)
  local out = {}
  for _, v in ipairs(list) do out[#out + 1] = v end
  out[#out + 1] = item
  return texts(sorted(out))
end
local function without(list, item)
  local out = {}
  for _, v in ipairs(list) do if v ~= item then out[#out + 1] = v end end
  return texts(sorted(out))
end

local function which_factors(rng)
  local n = rng:turn_of(rich)
  local fs = factors(n)
  local middle = {}
  for i = 2, #fs - 1 do middle[#middle + 1] = fs[i] end
  rng:shuffle(middle)
  local right = {middle[1], middle[2], middle[3]}
  if rng:chance(1, 3) then right[3] = n end
  local others = {}
  local function add(v) if v > 1 and n % v ~= 0 and #others < 3 and not contains(others, v) then others[#others + 1] = v end end
  add(2 * n) add(middle[1] + 1) add(middle[2] - 1) add(7) add(5) add(9) add(8) add(11)
  sorted(right)
  local big, small = right[3], right[1]
  local near = others[2]
  return several(t("Which of these are factors of $1?\nChoose every one.", "¿Cuáles son factores de $1?\nElige todos.", n), right, others, {
      slip(with(right, others[1]), others[1] == 2 * n and "mixes up factors and multiples" or "basic fact one off",
        others[1] == 2 * n and "$1 is a multiple of $2. A factor of $2 cannot be larger." or "$1 does not divide $2 evenly.",
        others[1] == 2 * n and "$1 es múltiplo de $2. Un factor de $2 no puede ser mayor." or "$1 no divide $2 de forma exacta.", others[1], n),
      slip(with(right, near), "takes a near number for a factor", "$1 does not go into $2 evenly. Something is left.",
        "$1 no cabe justo en $2. Sobra algo.", near, n),
      slip(without(right, big), "stops the search for factors early", "$1 × $2 is $3, so $1 is a factor too.",
        "$1 × $2 es $3, así que $1 también es factor.", big, n // big, n),
      slip(without(right, small), "stops the search for factors early", "$1 × $2 is $3, so $1 is a factor too.",
        "$1 × $2 es $3, así que $1 también es factor.", small, n // small, n),
      slip(texts(sorted(others)), "mixes up factors and multiples", "None of those divides $1 evenly. Try $2 × ? = $1.",
        "Ninguno de esos divide $1 de forma exacta. Prueba $2 × ? = $1.", n, small),
    }, {
      t("A factor of $1 divides $1 with nothing left.", "Un factor de $1 divide $1 y no sobra nada.", n),
      t("Test each one: does it times a whole number make $1?", "Prueba cada uno: ¿por un número entero da $1?", n),
      t("Begin with $1: does $1 × ? = $2 work?", "Empieza con $1: ¿se puede $1 × ? = $2?", near, n),
    }, {small .. " × " .. n // small .. " = " .. n, right[2] .. " × " .. n // right[2] .. " = " .. n, big .. " × " .. n // big .. " = " .. n,
      bold(table.concat(texts(right), ", "))},
    t("Every factor has a partner.", "Cada factor tiene su pareja."),
    t("Write every × that makes $1.", "Escribe todas las multiplicaciones que dan $1.", n))
end

local function which_multiples(rng, i)
  local d = 3 + i % 7
  local k = {rng:int(2, 4), rng:int(5, 8), rng:int(9, 12)}
  local right, others = {}, {}
  for j = 1, 3 do right[j] = d * k[j] end
  local function add(v) if v % d ~= 0 and v > 0 and #others < 3 and not contains(others, v) then others[#others + 1] = v end end
  add(10 * rng:int(1, 4) + d) add(right[2] + 1) add(right[3] - 2) add(right[1] + 2) add(right[3] - 1) add(right[2] - 1)
  return several(t("Which of these are multiples of $1?\nChoose every one.", "¿Cuáles son múltiplos de $1?\nElige todos.", d), right, others, {
      slip(with(right, others[1]), "looks at the last digit only", "$1 does not come up when counting by $2.",
        "$1 no sale al contar de $2 en $2.", others[1], d),
      slip(with(right, others[2]), "takes a near number for a multiple", "$1 is close to $2, but not a step of $3.",
        "$1 está cerca de $2, pero no es un paso de $3.", others[2], right[2], d),
      slip(without(right, right[3]), "stops the list of multiples early", "$1 × $2 is $3. That is a multiple too.",
        "$1 × $2 es $3. También es múltiplo.", k[3], d, right[3]),
      slip(without(right, right[2]), "stops the list of multiples early", "$1 × $2 is $3. That is a multiple too.",
        "$1 × $2 es $3. También es múltiplo.", k[2], d, right[2]),
      slip(texts(sorted(others)), "mixes up factors and multiples", "Those leave something when divided by $1.",
        "Al dividir esos entre $1, sobra algo.", d),
    }, {
      t("A multiple of $1 comes up when counting by $1.", "Un múltiplo de $1 sale al contar de $1 en $1.", d),
      t("Count by $1: $1, $2, $3 and so on.", "Cuenta de $1 en $1: $1, $2, $3 y así.", d, 2 * d, 3 * d),
      t("Divide each number by $1. Which leave nothing?", "Divide cada número entre $1. ¿En cuáles no sobra nada?", d),
    }, {k[1] .. " × " .. d .. " = " .. right[1], k[2] .. " × " .. d .. " = " .. right[2], k[3] .. " × " .. d .. " = " .. right[3],
      bold(table.concat(texts(right), ", "))},
    t("$1 is a factor of each of its multiples.", "$1 es factor de cada uno de sus múltiplos.", d),
    t("Write the first twelve multiples of $1.", "Escribe los doce primeros múltiplos de $1.", d))
end

local function how_many_factors(rng, i)
  local n = 12 + i % 60
  local fs = factors(n)
  local key = #fs
  local pairs_told, half = {}, 0
  for _, f in ipairs(fs) do
    if f * f <= n then
      half = half + 1
      if half <= 7 then pairs_told[#pairs_told + 1] = f .. " × " .. n // f .. " = " .. n end
    end
  end
  pairs_told[#pairs_told + 1] = t("$1 factors: $2", "$1 factores: $2", bold(key), table.concat(texts(fs), ", "))
  return {
    prompt = t("Count all the factors of $1.\nHow many are there?", "Cuenta todos los factores de $1.\n¿Cuántos hay?", n),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(key - 2, "leaves out 1 and the number itself", "1 and $1 are factors too: 1 × $1 = $1.", "1 y $1 también son factores: 1 × $1 = $1.", n),
      slip(key - 1, "leaves out one factor", "One is still to be found. Go through the pairs in order.", "Falta encontrar uno. Recorre las parejas en orden."),
      slip(half, "counts factor pairs, not factors", "$1 is the number of pairs. Count the factors in the pairs.",
        "$1 es el número de parejas. Cuenta los factores de las parejas.", half),
      slip(key + 1, "takes a near number for a factor", "One of those leaves something when it divides $1.",
        "Uno de esos deja algo al dividir $1.", n),
      slip(key + 2, "takes a near number for a factor", "Some of those leave something when they divide $1.",
        "Algunos de esos dejan algo al dividir $1.", n),
    }),
    hints = {
      t("Begin with 1 × $1. Then try 2, 3, 4 and so on.", "Empieza con 1 × $1. Luego prueba 2, 3, 4 y así.", n),
      t("Write the factors in pairs. Stop when a pair comes again.", "Escribe los factores en parejas. Para cuando se repita una."),
      t("The first pair is 1 × $1. Test the next numbers in order.", "La primera pareja es 1 × $1. Prueba los siguientes en orden.", n),
    },
    worked = pairs_told,
    right_note = t("Pairs in order leave nothing out.", "Con las parejas en orden no falta ninguno."),
    paper = t("Draw a rainbow: join the two factors of each pair.", "Dibuja un arcoíris: une los dos factores de cada pareja."),
  }
end

local function both(rng, i)
  local a, b = 3 + i % 6, 4 + i // 6 % 6
  if a % b == 0 or b % a == 0 then b = a + 1 + i % 2 end
  if a % b == 0 or b % a == 0 then b = a + 1 end
  local l = lcm(a, b)
  local m = l > 40 and 1 or rng:int(1, 2)
  local key = tostring(l * m)
  local list, options = {}, {key}
  local function add(v, name, en, es, ...)
    if v > 0 and v % l ~= 0 and not contains(options, tostring(v)) and #options < 5 then
      options[#options + 1] = tostring(v)
      list[#list + 1] = slip(v, name, en, es, ...)
    end
  end
  local only_a, only_b = a * (l * m // a - 1), b * (l * m // b - 1)
  add(only_a, "tests one condition only", "$1 is a multiple of $2, but $3 leaves something.", "$1 es múltiplo de $2, pero con $3 sobra algo.", only_a, a, b)
  add(only_b, "tests one condition only", "$1 is a multiple of $2, but $3 leaves something.", "$1 es múltiplo de $2, pero con $3 sobra algo.", only_b, b, a)
  add(a + b, "adds in place of multiplying", "$1 + $2 is $3. Count by $1 and by $2 instead.", "$1 + $2 es $3. Mejor cuenta de $1 en $1 y de $2 en $2.", a, b, a + b)
  add(10 * a + b, "writes the numbers side by side", "$1 is the two digits side by side.", "$1 son las dos cifras una junto a otra.", 10 * a + b)
  add(l * m + 1, "takes a near number for a multiple", "$1 is one more than a multiple of both.", "$1 es uno más que un múltiplo de los dos.", l * m + 1)
  for _, one in ipairs(list) do one.given = tostring(one.given) end
  return {
    prompt = t("Look for a multiple of $1 and of $2.\nWhich number is both?", "Busca un múltiplo de $1 y de $2.\n¿Qué número es múltiplo de los dos?", a, b),
    answer = {kind = "choice", right = key, options = rng:shuffle(options)},
    misconceptions = list,
    hints = {
      t("There are two tests. The number passes both.", "Hay dos pruebas. El número pasa las dos."),
      t("Which options come up when counting by $1?", "¿Qué opciones salen al contar de $1 en $1?", a),
      t("Of those, which can be divided by $1 with nothing left?", "De esas, ¿cuál se puede dividir entre $1 sin que sobre?", b),
    },
    worked = {l * m // a .. " × " .. a .. " = " .. l * m, l * m // b .. " × " .. b .. " = " .. l * m, bold(key)},
    right_note = t("$1 and $2 are both factors of $3.", "$1 y $2 son factores de $3.", a, b, l * m),
    paper = t("Write the multiples of $1 and of $2. Ring what is in both.", "Escribe los múltiplos de $1 y de $2. Encierra los que se repiten.", a, b),
  }
end

return function(rng, level)
  if level == 1 then return another_pair(rng) end
  local i = rng:turn(140)
  if level == 2 then
    if i % 2 == 0 then return which_multiples(rng, i // 2) end
    return which_factors(rng)
  end
  if i % 2 == 0 then return how_many_factors(rng, i // 2) end
  return both(rng, i // 2)
end
