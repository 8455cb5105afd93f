-- Dividing decimals to hundredths (5.NBT.B.7). Errors after Bell, Fischbein and Greer (1984), Hiebert and Wearne (1985) and
-- Ashlock (2010).

-- A decimal shared among a few.
local function by_whole(rng, i)
  local d = 2 + i % 7
  local q = 3 + (i * 7) % 38                 -- tenths
  if q % 10 == 0 then q = q + 3 end
  local all = d * q
  if all % 10 == 0 then q = q + 1 all = d * q end
  if all % 10 == 0 then q = q + 2 all = d * q end
  if q % 10 == 0 then q = q + 1 all = d * q end
  local key, one = decimal(q, 1), decimal(all, 1)
  local segments = {}
  for j = 1, d do segments[j] = {size = 1, label = "?", fill = j % 2 == 1 and "hatch" or "dots"} end
  return {
    prompt = t("$1 ÷ $2 = ?\nWhat is the quotient?", "$1 ÷ $2 = ?\n¿Cuál es el cociente?", one, d),
    figure = {kind = "bar_model", total = one, rows = {{segments = segments}}},
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(q, "leaves out the point", "$1 × $2 is $3. There are only $4.", "$1 × $2 es $3. Solo hay $4.", q, d, q * d, one),
      slip(decimal(q, 2), "moves one place too many", "$1 × $2 is only $3.", "$1 × $2 es solo $3.", decimal(q, 2), d, decimal(all, 2)),
      slip(decimal(q + 1, 1), "basic fact one off", "$1 × $2 is $3, more than $4.", "$1 × $2 es $3, más que $4.", decimal(q + 1, 1), d, decimal((q + 1) * d, 1), one),
      slip(decimal(all - 10 * d > 0 and all - 10 * d or all * d, 1), all - 10 * d > 0 and "takes away in place of dividing" or "multiplies in place of sharing",
        all - 10 * d > 0 and "That takes $1 off once. It is shared in $1 parts." or "That is more than there is. It is shared in $1 parts.",
        all - 10 * d > 0 and "Eso quita $1 una vez. Se reparte en $1 partes." or "Eso es más de lo que hay. Se reparte en $1 partes.", d),
      slip(decimal(q - 1, 1), "basic fact one off", "$1 × $2 is $3, less than $4.", "$1 × $2 es $3, menos que $4.", decimal(q - 1, 1), d, decimal((q - 1) * d, 1), one),
    }),
    hints = {
      t("The bar has $1 equal parts.", "La barra tiene $1 partes iguales.", d),
      t("Think in tenths: $1 is $2 tenths.", "Piensa en décimos: $1 son $2 décimos.", one, all),
      t("Share $1 tenths among $2. Then write them as a decimal.", "Reparte $1 décimos entre $2. Luego escríbelo como decimal.", all, d),
    },
    worked = {t("$1 = $2 tenths", "$1 = $2 décimos", one, all), t("$1 ÷ $2 = $3 tenths", "$1 ÷ $2 = $3 décimos", all, d, q), one .. " ÷ " .. d .. " = " .. bold(key)},
    right_note = t("Tenths shared are tenths again.", "Al repartir décimos salen décimos."),
    paper = t("Draw the bar of $1. Cut it into $2 equal parts.", "Dibuja la barra de $1. Córtala en $2 partes iguales.", one, d),
  }
end

-- Divided by tenths or hundredths.
local function by_decimal(rng, i)
  local pb = i % 3 == 0 and 2 or 1
  local b = pb == 2 and ({5, 4, 25, 2, 20, 12})[1 + i // 3 % 6] or 2 + (i * 5) % 11
  if b == 10 then b = 12 end
  local q = 4 + (i * 7) % 56
  if q % 10 == 0 then q = q + 2 end
  local all = b * q
  if all % (pb == 2 and 100 or 10) == 0 then q = q + 1 all = b * q end
  if all % (pb == 2 and 100 or 10) == 0 then q = q + 1 all = b * q end
  if q == b then q = q + 2 all = b * q end
  local one, two = decimal(all, pb), decimal(b, pb)
  local key = q
  local ten = pb == 2 and 100 or 10
  return {
    prompt = t("$1 ÷ $2 = ?\nWhat is the quotient?", "$1 ÷ $2 = ?\n¿Cuál es el cociente?", one, two),
    answer = {kind = "number", value = key, form = "any", point = true},
    misconceptions = apart(key, {
      slip(decimal(q, 1), "divides the digits, keeps a point", "$1 × $2 is only $3.", "$1 × $2 es solo $3.", decimal(q, 1), two, decimal(all, pb + 1)),
      slip(decimal(q, 2), "moves one place too many", "$1 × $2 is far less than $3.", "$1 × $2 es mucho menos que $3.", decimal(q, 2), two, one),
      slip(q * 10, "moves one place too few", "$1 × $2 is $3, more than $4.", "$1 × $2 es $3, más que $4.", q * 10, two, decimal(all * 10, pb), one),
      slip(q + 1, "basic fact one off", "$1 × $2 is $3, more than $4.", "$1 × $2 es $3, más que $4.", q + 1, two, decimal((q + 1) * b, pb), one),
      slip(q - 1, "basic fact one off", "$1 × $2 is $3, less than $4.", "$1 × $2 es $3, menos que $4.", q - 1, two, decimal((q - 1) * b, pb), one),
      slip(decimal(all * b, 2 * pb), "multiplies in place of dividing", "That multiplies. How often does $1 fit into $2?", "Eso multiplica. ¿Cuántas veces cabe $1 en $2?", two, one),
    }),
    hints = {
      t("How often does $1 fit into $2?", "¿Cuántas veces cabe $1 en $2?", two, one),
      t("Multiply both by $1. Then the divisor is whole.", "Multiplica los dos por $1. Así el divisor es entero.", ten),
      t("It is the same as $1 ÷ $2.", "Es lo mismo que $1 ÷ $2.", big(all), b),
    },
    worked = {one .. " × " .. ten .. " = " .. big(all), two .. " × " .. ten .. " = " .. b, big(all) .. " ÷ " .. b .. " = " .. bold(q)},
    right_note = b < ten and t("Dividing by less than 1 gives more than before.", "Al dividir entre menos que 1 sale más que antes.") or t("Both grew alike, so the quotient stays.", "Los dos crecieron igual, el cociente queda."),
    paper = t("Draw a line to $1. Take steps of $2.", "Dibuja una recta hasta $1. Da pasos de $2.", one, two),
  }
end

local function story(rng, i)
  local kind = i % 3
  local key_n, all, d, pk, pa, prompt, unit
  if kind == 0 then
    d, key_n = 3 + i // 3 % 6, 125 + (i * 35) % 500
    if key_n % 10 == 0 then key_n = key_n + 5 end
    all, pk = d * key_n, 2
    prompt = t("$1 friends share a bill of $2 equally.\nHow many dollars does each one pay?", "$1 amigos dividen una cuenta de $2 en partes iguales.\n¿Cuántos dólares paga cada uno?", d, money(all))
  elseif kind == 1 then
    d, key_n = 4 + i // 3 % 5, 13 + (i * 7) % 70
    if key_n % 10 == 0 then key_n = key_n + 3 end
    all, pk, unit = d * key_n, 1, "m"
    prompt = t("A rope of $1 m is cut into $2 equal pieces.\nHow many meters long is each piece?", "Una cuerda de $1 m se corta en $2 trozos iguales.\n¿Cuántos metros mide cada trozo?", decimal(all, 1), d)
  else
    d, key_n = ({2, 3, 4, 6, 8, 15})[1 + i // 3 % 6], 6 + (i * 5) % 40
    all, pk = d * key_n, 0
    prompt = t("A barrel holds $1 L. A bottle holds $2 L.\nHow many bottles does the barrel fill?", "Un barril tiene $1 L. En una botella caben $2 L.\n¿Cuántas botellas se llenan?", decimal(all, 1), decimal(d, 1))
  end
  local key = decimal(key_n, pk)
  local list
  if kind == 2 then
    local one, two = decimal(all, 1), decimal(d, 1)
    list = {
      slip(decimal(key_n, 1), "moves one place too many", "$1 bottles of $2 L are only $3 L.", "$1 botellas de $2 L son solo $3 L.", decimal(key_n, 1), two, decimal(all, 2)),
      slip(key_n * 10, "moves one place too few", "$1 bottles of $2 L are $3 L, more than there is.", "$1 botellas de $2 L son $3 L, más de lo que hay.", key_n * 10, two, all),
      slip(decimal(all * d, 2), "thinks dividing always makes smaller", "That multiplies. How often does $1 fit into $2?", "Eso multiplica. ¿Cuántas veces cabe $1 en $2?", two, one),
      slip(key_n + 1, "basic fact one off", "$1 bottles of $2 L are $3 L.", "$1 botellas de $2 L son $3 L.", key_n + 1, two, decimal((key_n + 1) * d, 1)),
      slip(key_n - 1, "basic fact one off", "$1 bottles of $2 L are $3 L.", "$1 botellas de $2 L son $3 L.", key_n - 1, two, decimal((key_n - 1) * d, 1)),
    }
  else
    list = {
      slip(decimal(key_n, pk - 1), "moves one place too few", "$1 times that is more than there is. Set the point again.", "$1 veces eso es más de lo que hay. Pon otra vez el punto.", d),
      slip(decimal(key_n, pk + 1), "moves one place too many", "$1 times that is much less than there is.", "$1 veces eso es mucho menos de lo que hay.", d),
      slip(key_n * (pk == 2 and 1 or 10), "leaves out the point", "That is more than there was. Keep the point.", "Eso es más de lo que había. Conserva el punto."),
      slip(decimal(all * d, pk), "multiplies in place of sharing", "That is $1 times as much. Sharing makes equal parts.", "Eso es $1 veces esa cantidad. Repartir hace partes iguales.", d),
      slip(decimal(key_n + (pk == 2 and 100 or 10), pk), "takes the estimate too high", "One whole too many: $1 times that is too much.", "Un entero de más: $1 veces eso es demasiado.", d),
    }
  end
  return {
    prompt = prompt,
    answer = {kind = "number", value = key, form = "any", point = true, unit = unit},
    misconceptions = apart(key, list),
    hints = {
      kind == 2 and t("How often does a bottle fit into the barrel?", "¿Cuántas veces cabe una botella en el barril?") or t("It is shared into equal parts. How many?", "Se reparte en partes iguales. ¿Cuántas?"),
      kind == 0 and t("Think in cents: that gives whole numbers.", "Piensa en centavos: así salen enteros.") or t("Think in tenths: that gives whole numbers.", "Piensa en décimos: así salen enteros."),
      t("It is $1 ÷ $2 then. Set the point at the end.", "Entonces es $1 ÷ $2. Al final mira el punto.", big(all), d),
    },
    worked = kind == 0 and {money(all) .. " ÷ " .. d .. " = " .. bold(money(key_n))} or kind == 1 and {decimal(all, 1) .. " ÷ " .. d .. " = " .. bold(key)}
      or {decimal(all, 1) .. " ÷ " .. decimal(d, 1) .. " = " .. all .. " ÷ " .. d, all .. " ÷ " .. d .. " = " .. bold(key)},
    right_note = kind == 2 and t("Small bottles: more of them than liters.", "Botellas pequeñas: hay más que litros.") or t("Check by multiplying back.", "Comprueba multiplicando de vuelta."),
    paper = t("Draw the amount as a bar. Mark the equal parts.", "Dibuja la cantidad como barra. Marca las partes iguales."),
  }
end

return function(rng, level)
  local i = rng:turn(180)
  if level == 1 then return by_whole(rng, i) end
  if level == 2 then return by_decimal(rng, i) end
  return story(rng, i)
end
