-- Up to four digits times one digit (4.NBT.B.5). Errors after Ashlock (2010), VanLehn (1990) and Fuson (2003).

local function parts_of(n)
  local out, unit = {}, 1000
  while unit > 0 do
    local digit = n // unit % 10
    if digit > 0 then out[#out + 1] = digit * unit end
    unit = unit // 10
  end
  return out
end

-- Every place multiplied, nothing carried but what the first place makes.
local function without_carry(n, k)
  local out, unit = 0, 1
  while n > 0 do
    out = out + (n < 10 and n * k or n % 10 * k % 10) * unit
    n, unit = n // 10, unit * 10
  end
  return out
end
-- The carried number added before multiplying, as in 3 × (2 + 2).
local function carry_first(n, k)
  local out, unit, carry = 0, 1, 0
  while n > 0 do
    local here = (n % 10 + carry) * k
    carry = here // 10
    out = out + here % 10 * unit
    n, unit = n // 10, unit * 10
  end
  return out + carry * unit
end

local function area_model(n, k, asked)
  local segments = {}
  for _, p in ipairs(parts_of(n)) do
    segments[#segments + 1] = {size = p >= 100 and 4 or p >= 10 and 3 or 2, label = k .. " × " .. big(p), fill = #segments % 2 == 0 and "hatch" or "dots"}
  end
  return {kind = "bar_model", rows = {{segments = segments}}, total = asked}
end

local function worked(n, k)
  local out, products = {}, {}
  for _, p in ipairs(parts_of(n)) do
    out[#out + 1] = k .. " × " .. big(p) .. " = " .. big(k * p)
    products[#products + 1] = big(k * p)
  end
  out[#out + 1] = table.concat(products, " + ") .. " = " .. bold(big(n * k))
  return out
end

local function slips(n, k)
  local key, parts = n * k, parts_of(n)
  local last, first = parts[#parts], parts[1]
  return apart(key, {
    slip(without_carry(n, k), "leaves out the carried ten", "$1 writes each last digit and leaves out the tens that were made.",
      "$1 escribe cada última cifra y deja fuera lo que se lleva.", big(without_carry(n, k))),
    slip(key - k * last + last, "multiplies one part only", "$1 keeps $2 as it is. $3 × $2 is $4.", "$1 deja $2 como está. $3 × $2 es $4.", big(key - k * last + last), last, k, k * last),
    slip(key - k * first + first, "multiplies one part only", "$1 keeps $2 as it is. $3 × $2 is $4.", "$1 deja $2 como está. $3 × $2 es $4.",
      big(key - k * first + first), big(first), k, big(k * first)),
    slip(carry_first(n, k), "adds the carried number before multiplying", "$1 adds what is carried too early. First multiply, then add it.",
      "$1 suma lo que se lleva antes de tiempo. Primero multiplica, luego suma.", big(carry_first(n, k))),
    slip(key // 10 * 10 + (key + k) % 10, "basic fact one off", "The ones do not fit. $1 × $2 is $3.", "Las unidades no cuadran. $1 × $2 es $3.", k, n % 10, k * (n % 10)),
    slip(n + k, "adds in place of multiplying", "$1 adds. The sign is ×.", "$1 suma. El signo es ×.", big(n + k)),
    slip(key + 10, "off by a ten", "$1 is ten too many. Put the parts together again.", "A $1 le sobra una decena. Junta otra vez las partes.", big(key + 10)),
  })
end

local function product(rng, n, k, figure)
  local key, parts = n * k, parts_of(n)
  return {
    prompt = t("$1 × $2 = ?\nWhat is the product?", "$1 × $2 = ?\n¿Cuál es el producto?", k, big(n)),
    figure = figure and area_model(n, k, "?") or nil,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = slips(n, k),
    hints = {
      t("Split $1 into its places.", "Separa $1 en sus lugares.", big(n)),
      t("Multiply each part by $1. Then add the products.", "Multiplica cada parte por $1. Luego suma.", k),
      t("$1 × $2 is $3. Go on with the other parts.", "$1 × $2 es $3. Sigue con las otras partes.", k, big(parts[1]), big(k * parts[1])),
    },
    worked = worked(n, k),
    right_note = t("Each part is multiplied. Nothing is left out.", "Se multiplica cada parte. No falta ninguna."),
    paper = t("Draw a rectangle of $1 by $2. Cut it at the places.", "Dibuja un rectángulo de $1 por $2. Córtalo en los lugares.", k, big(n)),
  }
end

local function story(rng, i)
  local n, k = 112 + (i * 149) % 800, 3 + i % 7
  if n % 10 == 0 then n = n + 4 end
  local key, parts = n * k, parts_of(n)
  local prompt
  if i % 3 == 0 then
    prompt = t("A train has $1 cars. Each car is loaded with $2 boxes.\nHow many boxes are on the train?", "Un tren tiene $1 vagones. Cada vagón lleva $2 cajas.\n¿Cuántas cajas lleva el tren?", k, n)
  elseif i % 3 == 1 then
    prompt = t("A book has $1 pages. A printer makes $2 copies.\nHow many pages is that?", "Un libro tiene $1 páginas. Se imprimen $2 copias.\n¿Cuántas páginas son?", n, k)
  else
    prompt = t("A walk around the lake is $1 m. Someone walks it $2 times.\nHow many meters is that?", "La vuelta al lago mide $1 m. Alguien la recorre $2 veces.\n¿Cuántos metros son?", n, k)
  end
  return {
    prompt = prompt,
    answer = {kind = "number", value = key, form = "integer", unit = i % 3 == 2 and "m" or nil},
    misconceptions = slips(n, k),
    hints = {
      t("There are $1 equal groups.", "Hay $1 grupos iguales.", k),
      t("Split $1 into hundreds, tens and ones.", "Separa $1 en centenas, decenas y unidades.", n),
      t("$1 × $2 is $3. Go on with the other parts.", "$1 × $2 es $3. Sigue con las otras partes.", k, parts[1], big(k * parts[1])),
    },
    worked = worked(n, k),
    right_note = t("About $1 × $2: the size fits.", "Más o menos $1 × $2: el tamaño cuadra.", k, (n + 50) // 100 * 100),
    paper = t("Write one product for each place. Add them.", "Escribe un producto por lugar. Súmalos."),
  }
end

local function missing_part(rng, i)
  local n, k = 123 + (i * 211) % 860, 3 + i % 7
  for _, unit in ipairs({1, 10}) do if n // unit % 10 == 0 then n = n + 3 * unit end end
  local parts = parts_of(n)
  local at = 1 + i // 2 % #parts
  local key = k * parts[at]
  local terms = {}
  for j, p in ipairs(parts) do terms[j] = j == at and "?" or big(k * p) end
  local digit = parts[at]
  while digit >= 10 do digit = digit // 10 end
  return {
    prompt = t("$1 × $2 = $3\nWhich number goes in place of the question mark?", "$1 × $2 = $3\n¿Qué número va en lugar del signo de pregunta?", k, n, table.concat(terms, " + ")),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(k * digit, "leaves out the place of the digit", "$1 × $2 is $3, but here the $2 has another place.", "$1 × $2 es $3, pero aquí el $2 está en otro lugar.", k, digit, k * digit),
      slip(parts[at], "leaves out the multiplication", "$1 is the part. It still has to be taken $2 times.", "$1 es la parte. Falta tomarla $2 veces.", parts[at], k),
      slip(key * 10, "one place too high", "$1 has a zero too many. The part is $2.", "A $1 le sobra un cero. La parte es $2.", big(key * 10), parts[at]),
      slip(n * k, "gives the whole product", "$1 is the whole product. One part of it is asked for.", "$1 es todo el producto. Se pide una parte.", big(n * k)),
      slip(key + parts[at], "basic fact one off", "$1 is $2 × $3. It is taken $4 times only.", "$1 es $2 × $3. Se toma solo $4 veces.", big(key + parts[at]), k + 1, parts[at], k),
      slip(key - parts[at], "basic fact one off", "$1 is $2 × $3. One more is needed.", "$1 es $2 × $3. Falta una vez más.", big(key - parts[at]), k - 1, parts[at]),
    }),
    hints = {
      t("$1 was split into its places.", "$1 se separó en sus lugares.", n),
      t("Which place has no product yet?", "¿Qué lugar no tiene aún su producto?"),
      t("The part is $1. Multiply it by $2.", "La parte es $1. Multiplícala por $2.", parts[at], k),
    },
    worked = {t("The missing part: $1", "La parte que falta: $1", parts[at]), k .. " × " .. parts[at] .. " = " .. bold(big(key))},
    right_note = t("A product is the sum of its parts.", "Un producto es la suma de sus partes."),
    paper = t("Draw the rectangle with its parts. Write a product in each.", "Dibuja el rectángulo con sus partes. Escribe un producto en cada una."),
  }
end

return function(rng, level)
  local i = rng:turn(196)
  local k = 3 + i % 7
  if level == 1 then
    local n = 12 + (i * 31) % 87
    if n % 10 == 0 then n = n + 4 end
    return product(rng, n, k, true)
  end
  if level == 2 then
    local n = i % 2 == 0 and 124 + (i * 137) % 870 or 1024 + (i * 1237) % 8800
    if n % 10 == 0 then n = n + 7 end
    return product(rng, n, k)
  end
  if i % 2 == 0 then return story(rng, i // 2) end
  return missing_part(rng, i // 2)
end
