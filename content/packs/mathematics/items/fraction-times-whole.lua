-- A fraction times a whole number (4.NF.B.4). Errors after Mack (1990) and Hart (1981).

local some = noun("piece", "pieces", "pieza", "piezas", "f")

local function piece(d)
  if d == 2 then return noun("half", "halves", "medio", "medios", "m") end
  if d == 3 then return noun("third", "thirds", "tercio", "tercios", "m") end
  if d == 4 then return noun("quarter", "quarters", "cuarto", "cuartos", "m") end
  if d == 5 then return noun("fifth", "fifths", "quinto", "quintos", "m") end
  if d == 6 then return noun("sixth", "sixths", "sexto", "sextos", "m") end
  if d == 8 then return noun("eighth", "eighths", "octavo", "octavos", "m") end
  if d == 10 then return noun("tenth", "tenths", "décimo", "décimos", "m") end
  return noun("twelfth", "twelfths", "doceavo", "doceavos", "m")
end

local small, large = {}, {}
for _, d in ipairs({3, 4, 5, 6, 8, 10, 12}) do
  for n = 1, d - 1 do
    for k = 2, 9 do
      if n * k ~= d and n * k % d ~= 0 then
        if k <= 6 and n * k <= 2 * d and n <= 5 then small[#small + 1] = {n, d, k} end
        if n > 1 and n * k > d then large[#large + 1] = {n, d, k} end
      end
    end
  end
end

local function slips(n, d, k)
  local key = over(n * k, d)
  return apart(key, {
    slip(over(n * k, d * k), "multiplies the top and the bottom", "$1 is still $2. The pieces keep their size: only their number grows.", "$1 sigue siendo $2. Las piezas conservan su tamaño: solo crece su número.", frac(n * k, d * k), frac(n, d)),
    slip(k .. " " .. over(n, d), "takes the product for a mixed number", "$1 means $2 wholes and a part. Here $3 is taken $2 times.", "$1 quiere decir $2 enteros y una parte. Aquí $3 se toma $2 veces.", k .. " " .. frac(n, d), k, frac(n, d)),
    slip(over(n + k, d), "adds in place of multiplying", "$1 adds $2. But there are $3 copies of $4.", "$1 suma $2. Pero hay $3 copias de $4.", frac(n + k, d), k, k, count(n, some)),
    slip(over(n, d * k), "multiplies the bottom only", "$1 is smaller than $2. Taking it $3 times makes it larger.", "$1 es menor que $2. Al tomarlo $3 veces crece.", frac(n, d * k), frac(n, d), k),
    slip(over(n * (k - 1), d), "counts one copy too few", "$1 is $2 copies. There are $3.", "$1 son $2 copias. Hay $3.", frac(n * (k - 1), d), k - 1, k),
    slip(n * k, "leaves out the bottom", "$1 counts pieces as wholes. They are $2.", "$1 cuenta piezas como enteros. Son $2.", n * k, piece(d)),
  })
end

local function whole_part(n, d)
  if n < d then return nil end
  return n % d == 0 and tostring(n // d) or n // d .. " " .. frac(n % d, d)
end

local function worked(n, d, k)
  local out = {k .. " × " .. n .. " = " .. n * k, k .. " × " .. frac(n, d) .. " = " .. bold(frac(n * k, d))}
  local whole = whole_part(n * k, d)
  if whole then out[3] = frac(n * k, d) .. " = " .. whole end
  return out
end

local function hints(n, d, k)
  return {
    t("$1 times means $1 copies of $2.", "$1 veces quiere decir $1 copias de $2.", k, frac(n, d)),
    t("One copy has $1. The pieces are $2.", "Una copia tiene $1. Las piezas son $2.", count(n, some), piece(d)),
    t("Count $1 times $2. The bottom stays.", "Cuenta $1 veces $2. El denominador queda.", k, count(n, some)),
  }
end

local function copies(rng)
  local one = rng:turn_of(small)
  local n, d, k = one[1], one[2], one[3]
  local segments = {}
  for j = 1, k do segments[j] = {size = over(n, d), label = frac(n, d), fill = j % 2 == 1 and "hatch" or "dots"} end
  return {
    prompt = t("The bar is $1 copies of $2.\nWhat is $1 × $2?", "La barra son $1 copias de $2.\n¿Cuánto es $1 × $2?", k, frac(n, d)),
    figure = {kind = "bar_model", rows = {{segments = segments}}, total = "?"},
    answer = {kind = "number", value = over(n * k, d), form = "fraction", fraction = true},
    misconceptions = slips(n, d, k),
    hints = hints(n, d, k),
    worked = worked(n, d, k),
    right_note = t("$1 × $2 is $3 of the $4.", "$1 × $2 son $3 de los $4.", k, frac(n, d), n * k, piece(d)),
    paper = t("Draw $1 copies of $2 in a row. Count the pieces.", "Dibuja $1 copias de $2 en fila. Cuenta las piezas.", k, frac(n, d)),
  }
end

local function product(rng)
  local one = rng:turn_of(large)
  local n, d, k = one[1], one[2], one[3]
  return {
    prompt = t("$1 × $2 = ?\nWhat is the product?", "$1 × $2 = ?\n¿Cuál es el producto?", k, frac(n, d)),
    answer = {kind = "number", value = over(n * k, d), form = "fraction", fraction = true},
    misconceptions = slips(n, d, k),
    hints = hints(n, d, k),
    worked = worked(n, d, k),
    right_note = t("Many copies of a part can be more than a whole.", "Muchas copias de una parte pueden pasar de un entero."),
    paper = t("Write it as a sum of $1 equal fractions.", "Escríbelo como suma de $1 fracciones iguales.", k),
  }
end

local function story(rng)
  local one = rng:turn_of(large)
  local n, d, k = one[1], one[2], one[3]
  local kind = rng:int(1, 3)
  local prompt
  if kind == 1 then
    prompt = t("A cup holds $1 L. A jug is filled with $2 cups.\nHow many liters are in the jug?", "A una taza le cabe $1 L. Se llena una jarra con $2 tazas.\n¿Cuántos litros hay en la jarra?", frac(n, d), k)
  elseif kind == 2 then
    prompt = t("A lap in the park is $1 km. Someone runs $2 laps.\nHow many kilometers is that?", "Una vuelta al parque mide $1 km. Alguien corre $2 vueltas.\n¿Cuántos kilómetros son?", frac(n, d), k)
  else
    prompt = t("One batch of dough takes $1 kg of flour. A baker makes $2.\nHow many kilograms of flour is that?", "Una masa lleva $1 kg de harina. Un panadero hace $2.\n¿Cuántos kilogramos de harina son?", frac(n, d), k)
  end
  return {
    prompt = prompt,
    answer = {kind = "number", value = over(n * k, d), form = "fraction", fraction = true, unit = kind == 1 and "L" or kind == 2 and "km" or "kg"},
    misconceptions = slips(n, d, k),
    hints = hints(n, d, k),
    worked = worked(n, d, k),
    right_note = t("That is $1, between $2 and $3.", "Son $1, entre $2 y $3.", whole_part(n * k, d), n * k // d, n * k // d + 1),
    paper = t("Draw a line. Take $1 steps of $2.", "Dibuja una recta. Da $1 pasos de $2.", k, frac(n, d)),
  }
end

local function between(rng)
  local one = rng:turn_of(large)
  local n, d, k = one[1], one[2], one[3]
  local low = n * k // d
  local function gap(a) return t("$1 and $2", "$1 y $2", a, a + 1) end
  local key = gap(low)
  local options, list = {key}, {}
  local function add(a, name, en, es, ...)
    local given = gap(a)
    if a >= 0 and #options < 4 and not contains(options, given) then
      options[#options + 1] = given
      list[#list + 1] = slip(given, name, en, es, ...)
    end
  end
  add(k, "takes the product for a mixed number", "$1 and a part is not $1 copies of a part.", "$1 y una parte no son $1 copias de una parte.", k)
  add(0, "multiplies the top and the bottom", "$1 alone is between those. There are $2 copies.", "$1 solo está entre esos. Hay $2 copias.", frac(n, d), k)
  add(low + 1, "counts the started whole as full", "$1 is $2. It takes $3 for that.", "$1 son $2. Para eso hacen falta $3.", frac(low * d + d, d), low + 1, count(low * d + d, some))
  add(low - 1, "stops counting wholes one early", "$1 is already $2.", "$1 ya son $2.", low, frac(low * d, d))
  add(low + 2, "counts the started whole as full", "$1 would be $2. There are fewer pieces.", "$1 serían $2. Hay menos piezas.", low + 2, frac((low + 2) * d, d))
  return {
    prompt = t("Think of $1 × $2.\nBetween which two whole numbers is it?", "Piensa en $1 × $2.\n¿Entre qué dos números enteros está?", k, frac(n, d)),
    answer = {kind = "choice", right = key, options = rng:shuffle(options)},
    misconceptions = list,
    hints = {
      t("How many $1 are $2 × $3?", "¿Cuántos $1 son $2 × $3?", piece(d), k, frac(n, d)),
      t("One whole takes $1. How many wholes are full?", "Un entero lleva $1. ¿Cuántos enteros se completan?", count(d, some)),
      t("There are $1 × $2 pieces. Take groups of $3.", "Hay $1 × $2 piezas. Forma grupos de $3.", k, n, d),
    },
    worked = {k .. " × " .. frac(n, d) .. " = " .. frac(n * k, d), frac(n * k, d) .. " = " .. whole_part(n * k, d), bold(key)},
    right_note = t("The wholes tell where a fraction lies.", "Los enteros dicen dónde está una fracción."),
    paper = t("Mark the copies on a line with whole numbers.", "Marca las copias en una recta con números enteros."),
  }
end

return function(rng, level)
  if level == 1 then return copies(rng) end
  if level == 2 then return product(rng) end
  if rng:turn(3) == 0 then return between(rng) end
  return story(rng)
end
