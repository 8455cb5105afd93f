-- Multiplying decimals to hundredths (5.NBT.B.7). Errors after Hiebert and Wearne (1985), Bell, Fischbein and Greer (1984)
-- and Ashlock (2010).

local function places(text)
  for j = 1, #text do if text:sub(j, j) == "." then return #text - j end end
  return 0
end

-- A decimal times a whole number, on a line of jumps.
local function by_whole(rng, i)
  local n, k = 2 + (i * 5) % 27, 3 + i // 3 % 6      -- tenths, times
  if n % 10 == 0 then n = n + 3 end
  local prod = n * k
  local key, one = decimal(prod, 1), decimal(n, 1)
  local segments = {}
  for j = 1, k do segments[j] = {size = 1, label = one, fill = j % 2 == 1 and "hatch" or "dots"} end
  return {
    prompt = t("$1 × $2 = ?\nWhat is the product?", "$1 × $2 = ?\n¿Cuál es el producto?", k, one),
    figure = {kind = "bar_model", total = "?", rows = {{segments = segments}}},
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(prod, "leaves out the point", "$1 is whole ones. There are $1 tenths.", "$1 son enteros. Son $1 décimos.", prod),
      slip(decimal(prod, 2), "moves one place too many", "$1 is less than $2. It is taken $3 times.", "$1 es menos que $2. Se toma $3 veces.", decimal(prod, 2), one, k),
      slip(n // 10 * k .. "." .. n % 10 * k, "whole-number thinking: multiplies each side of the point", "Ten tenths make a whole. $1 tenths are more than one whole.", "Diez décimos hacen un entero. $1 décimos pasan de un entero.", n % 10 * k),
      slip(decimal(n + 10 * k, 1), "adds in place of multiplying", "$1 adds. The sign is ×.", "$1 suma. El signo es ×.", decimal(n + 10 * k, 1)),
      slip(decimal(prod - n, 1), "counts one copy too few", "$1 is $2 copies. There are $3.", "$1 son $2 copias. Hay $3.", decimal(prod - n, 1), k - 1, k),
      slip(decimal(n + k, 1), "adds in place of multiplying", "That adds $1 tenths. It is $1 copies.", "Eso suma $1 décimos. Son $1 copias.", k),
    }),
    hints = {
      t("The bar is $1 copies of $2.", "La barra son $1 copias de $2.", k, one),
      t("Count in tenths: $1 is $2 tenths.", "Cuenta en décimos: $1 son $2 décimos.", one, n),
      t("Multiply the tenths: $1 × $2. Ten of them are one whole.", "Multiplica los décimos: $1 × $2. Diez son un entero.", k, n),
    },
    worked = {t("$1 = $2 tenths", "$1 = $2 décimos", one, n), t("$1 × $2 = $3 tenths", "$1 × $2 = $3 décimos", k, n, prod), k .. " × " .. one .. " = " .. bold(key)},
    right_note = t("Tenths times a whole number are tenths again.", "Décimos por un entero son otra vez décimos."),
    paper = t("Draw $1 jumps of $2 on a line.", "Dibuja $1 saltos de $2 en una recta.", k, one),
  }
end

local function slips(a, pa, b, pb)
  local prod = a * b
  local key = decimal(prod, pa + pb)
  local one, two = decimal(a, pa), decimal(b, pb)
  return apart(key, {
    slip(decimal(prod, pa + pb - 1), "moves one place too few", "$1 has the point one place too far right. Tenths of tenths are hundredths.", "En $1 el punto está un lugar a la derecha. Décimos de décimos son centésimos.", decimal(prod, pa + pb - 1)),
    slip(decimal(prod, pa + pb + 1), "moves one place too many", "$1 has the point one place too far left. Count the places again.", "En $1 el punto está un lugar a la izquierda. Cuenta otra vez los lugares.", decimal(prod, pa + pb + 1)),
    slip(prod, "leaves out the point", "$1 × $2 is far less than $3.", "$1 × $2 es mucho menos que $3.", one, two, big(prod)),
    slip(decimal(prod, max(pa, pb)), "keeps the places as in addition", "The point was set as in a sum. In a product the places add up.", "El punto se puso como en una suma. En un producto se suman los lugares."),
    slip(pa == pb and decimal(a + b, pa) or decimal(a * 10 + b, max(pa, pb)), "adds in place of multiplying", "That adds. The sign is ×.", "Eso suma. El signo es ×."),
    slip(decimal(prod + b, pa + pb), "basic fact one off", "The digits come from $1 × $2. That is $3.", "Las cifras salen de $1 × $2. Eso es $3.", a, b, big(prod)),
  })
end

local function by_decimal(rng, i)
  local a = 2 + (i * 7) % 67
  local b = 2 + (i * 5) % 18
  if a % 10 == 0 then a = a + 3 end
  if b % 10 == 0 then b = b + 2 end
  if a * b % 10 == 0 then a = a + 1 end
  if a * b % 10 == 0 then b = b + 1 end
  if a % 10 == 0 then a = a + 1 end
  local pa, pb = i % 3 == 0 and 2 or 1, 1
  if a == b then a = a + 10 end
  local prod = a * b
  local key = decimal(prod, pa + pb)
  local one, two = decimal(a, pa), decimal(b, pb)
  return {
    prompt = t("$1 × $2 = ?\nWhat is the product?", "$1 × $2 = ?\n¿Cuál es el producto?", one, two),
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = slips(a, pa, b, pb),
    hints = {
      t("First multiply the digits as whole numbers.", "Primero multiplica las cifras como enteros."),
      t("How many places behind the point do both have together?", "¿Cuántos lugares tienen los dos juntos tras el punto?"),
      t("$1 × $2 is $3. Now set the point: $4 places.", "$1 × $2 es $3. Ahora pon el punto: $4 lugares.", a, b, big(prod), pa + pb),
    },
    worked = {a .. " × " .. b .. " = " .. big(prod), t("Places: $1 + $2 = $3", "Lugares: $1 + $2 = $3", pa, pb, pa + pb), one .. " × " .. two .. " = " .. bold(key)},
    right_note = b < 10 and t("Times less than 1 makes it smaller.", "Por menos que 1 se hace más pequeño.") or t("The size checks the point.", "El tamaño comprueba el punto."),
    paper = t("Draw a rectangle of $1 by $2 on squared paper.", "Dibuja un rectángulo de $1 por $2 en papel cuadriculado.", one, two),
  }
end

-- The digits are known; where does the point stand?
local function set_point(rng, i)
  local a, b = 12 + (i * 11) % 80, 13 + (i * 7) % 70
  if a % 10 == 0 then a = a + 1 end
  if b % 10 == 0 then b = b + 2 end
  if a * b % 10 == 0 then a = a + 1 end
  if a * b % 10 == 0 then a, b = 23, 14 + i % 5 end
  if a * b % 10 == 0 then b = b + 1 end
  local pa, pb = 1 + i % 2, 1
  local prod = a * b
  local key = decimal(prod, pa + pb)
  local one, two = decimal(a, pa), decimal(b, pb)
  local options = {key, decimal(prod, pa + pb - 1), decimal(prod, pa + pb + 1), decimal(prod, pa + pb - 2)}
  return {
    prompt = t("$1 × $2 = $3\nWhat is $4 × $5?", "$1 × $2 = $3\n¿Cuánto es $4 × $5?", a, b, big(prod), one, two),
    answer = {kind = "choice", right = key, options = rng:shuffle(options)},
    misconceptions = {
      slip(decimal(prod, pa + pb - 1), "moves one place too few", "$1 is too large. Estimate how much $2 × $3 is.", "$1 es muy grande. Estima cuánto es $2 × $3.", decimal(prod, pa + pb - 1), one, two),
      slip(decimal(prod, pa + pb + 1), "moves one place too many", "$1 is too small. Count the places: $2 and $3.", "$1 es muy pequeño. Cuenta los lugares: $2 y $3.", decimal(prod, pa + pb + 1), pa, pb),
      slip(decimal(prod, pa + pb - 2), "keeps the places as in addition", "$1 is far too large. The places of both factors count.", "$1 es demasiado grande. Cuentan los lugares de los dos factores.", decimal(prod, pa + pb - 2)),
    },
    hints = {
      t("The digits stay the same. Only the point moves.", "Las cifras son las mismas. Solo se mueve el punto."),
      t("Estimate the size: about how much is $1 × $2?", "Estima el tamaño: ¿más o menos cuánto es $1 × $2?", one, two),
      t("Places behind the point: $1 and $2. Add them.", "Lugares tras el punto: $1 y $2. Súmalos.", pa, pb),
    },
    worked = {t("Places: $1 + $2 = $3", "Lugares: $1 + $2 = $3", pa, pb, pa + pb), one .. " × " .. two .. " = " .. bold(key)},
    right_note = t("Dividing a factor by 10 divides the product by 10.", "Si un factor se divide entre 10, el producto también."),
    paper = t("Write the product. Place the point after estimating.", "Escribe el producto. Pon el punto después de estimar."),
  }
end

local function story(rng, i)
  local kind = i % 3
  local a, b
  if kind == 0 then a, b = 125 + (i * 35) % 600, 2 + (i * 3) % 7 else a, b = 12 + (i * 7) % 80, 11 + (i * 9) % 40 end
  if kind == 0 then
    if a % 10 == 0 then a = a + 5 end
  else
    if a % 10 == 0 then a = a + 3 end
    if b % 10 == 0 then b = b + 4 end
  end
  local pa, pb = kind == 0 and 2 or 1, kind == 0 and 0 or 1
  local prod = a * b
  local key = decimal(prod, pa + pb)
  local one, two = decimal(a, pa), decimal(b, pb)
  local prompt
  if kind == 0 then prompt = t("A notebook costs $1. Someone buys $2 of them.\nHow many dollars is that?", "Un cuaderno cuesta $1. Alguien compra $2.\n¿Cuántos dólares son?", money(a), b)
  elseif kind == 1 then prompt = t("A garden is $1 m long and $2 m wide.\nWhat is its area in square meters?", "Un jardín mide $1 m de largo y $2 m de ancho.\n¿Cuál es su área en metros cuadrados?", one, two)
  else prompt = t("One meter of wire weighs $1 g. A piece is $2 m long.\nHow many grams does it weigh?", "Un metro de alambre pesa $1 g. Un trozo mide $2 m.\n¿Cuántos gramos pesa?", one, two) end
  local list = kind == 0 and apart(key, {
    slip(decimal(prod, 1), "moves one place too few", "$1 dollars is far too much. Cents are hundredths.", "$1 dólares es demasiado. Los centavos son centésimos.", decimal(prod, 1)),
    slip(prod, "leaves out the point", "$1 counts cents. The question asks for dollars.", "$1 cuenta centavos. Se piden dólares.", big(prod)),
    slip(decimal(prod - a, 2), "counts one copy too few", "That is the price of $1. There are $2.", "Ese es el precio de $1. Hay $2.", b - 1, b),
    slip(decimal(a + 100 * b, 2), "adds in place of multiplying", "That adds $1 dollars to one price.", "Eso suma $1 dólares a un precio.", b),
    slip(decimal(a // 100 * 100 * b + a % 100, 2), "multiplies one part only", "The cents were taken once only. They come $1 times.", "Los centavos se tomaron una sola vez. Van $1 veces.", b),
  }) or slips(a, pa, b, pb)
  return {
    prompt = prompt,
    answer = {kind = "number", value = key, form = "decimal", point = true, unit = kind == 1 and "m²" or kind == 2 and "g" or nil},
    misconceptions = list,
    hints = {
      t("Which two numbers are multiplied here?", "¿Qué dos números se multiplican aquí?"),
      t("Multiply the digits first. Set the point at the end.", "Multiplica primero las cifras. Al final pon el punto."),
      t("$1 × $2 is $3. The product has $4 places.", "$1 × $2 es $3. El producto tiene $4 lugares.", a, b, big(prod), pa + pb),
    },
    worked = {a .. " × " .. b .. " = " .. big(prod), (kind == 0 and money(a) or one) .. " × " .. two .. " = " .. bold(kind == 0 and money(prod) or key)},
    right_note = t("An estimate shows whether the point stands well.", "Una estimación muestra si el punto está en su lugar."),
    paper = t("Estimate first. Then multiply and set the point.", "Primero estima. Luego multiplica y pon el punto."),
  }
end

return function(rng, level)
  local i = rng:turn(180)
  if level == 1 then return by_whole(rng, i) end
  if level == 2 then return by_decimal(rng, i) end
  if i % 3 == 0 then return set_point(rng, i // 3) end
  return story(rng, i // 3 * 2 + i % 3)
end
