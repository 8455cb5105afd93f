-- Up to four digits divided by one digit (4.NBT.B.6). Errors after Ashlock (2010) and Anghileri (1999).

local function without_zero(n)
  local out, unit = 0, 1
  while n > 0 do
    if n % 10 > 0 then out, unit = out + n % 10 * unit, unit * 10 end
    n = n // 10
  end
  return out
end

local function slips(all, d, q)
  local shrunk = without_zero(q)
  local swapped = q % 10 * 10 + q // 10 % 10 + q // 100 * 100
  return apart(q, {
    slip(shrunk, "leaves out a zero in the quotient", "$1 × $2 is $3, far less than $4. A 0 must hold a place.",
      "$1 × $2 es $3, mucho menos que $4. Un 0 guarda un lugar.", big(shrunk), d, big(shrunk * d), big(all)),
    slip(q // 10, "one place too low", "$1 × $2 is $3. That is far less than $4.", "$1 × $2 es $3. Es mucho menos que $4.", q // 10, d, q // 10 * d, big(all)),
    slip(q * 10, "one place too high", "$1 × $2 is far more than $3.", "$1 × $2 es mucho más que $3.", big(q * 10), d, big(all)),
    slip(q + 1, "basic fact one off", "$1 × $2 is $3, more than $4.", "$1 × $2 es $3, más que $4.", big(q + 1), d, big((q + 1) * d), big(all)),
    slip(q - 10, "off by a ten", "$1 × $2 is $3. There is more to share.", "$1 × $2 es $3. Aún queda por repartir.", big(q - 10), d, big((q - 10) * d)),
    slip(swapped, "writes the digits of the quotient from the right", "$1 × $2 is $3, not $4.", "$1 × $2 es $3, no $4.", big(swapped), d, big(swapped * d), big(all)),
    slip(all - d, "takes away in place of dividing", "$1 takes $2 off once. How often does $2 fit?", "$1 quita $2 una vez. ¿Cuántas veces cabe $2?", big(all - d), d),
  })
end

-- The dividend in parts that the divisor divides, one for each digit of the quotient.
local function parts(d, q)
  local out, unit = {}, 1000
  while unit > 0 do
    local digit = q // unit % 10
    if digit > 0 then out[#out + 1] = {digit * unit * d, digit * unit} end
    unit = unit // 10
  end
  return out
end

local function worked(all, d, q)
  local out, sums = {}, {}
  for _, p in ipairs(parts(d, q)) do
    out[#out + 1] = big(p[1]) .. " ÷ " .. d .. " = " .. big(p[2])
    sums[#sums + 1] = big(p[2])
  end
  out[#out + 1] = table.concat(sums, " + ") .. " = " .. bold(big(q))
  return out
end

local function first_step(all, d, q)
  local p = parts(d, q)[1]
  return t("$1 ÷ $2 is $3. Then share what is left.", "$1 ÷ $2 es $3. Luego reparte lo que queda.", big(p[1]), d, big(p[2]))
end

local function in_parts(rng, i)
  local d = 3 + i % 7
  local q = 12 + (i * 31) % 87
  if q % 10 == 0 then q = q + 3 end
  local all, p = d * q, parts(d, q)
  local segments = {}
  for j, one in ipairs(p) do segments[j] = {size = one[2] >= 10 and 4 or 2, label = tostring(one[1]), fill = j == 1 and "hatch" or "dots"} end
  return {
    prompt = t("The bar is $1 in all. Divide it by $2, part by part.\nWhat is $1 ÷ $2?", "La barra es $1 en total. Divídela entre $2, parte por parte.\n¿Cuánto es $1 ÷ $2?", all, d),
    figure = {kind = "bar_model", rows = {{segments = segments}}, total = tostring(all)},
    answer = {kind = "number", value = q, form = "integer"},
    misconceptions = apart(q, {
      slip(p[1][2], "divides one part only", "$1 comes from $2 alone. The $3 is shared too.", "$1 sale solo de $2. También se reparte $3.", p[1][2], p[1][1], p[2][1]),
      slip(p[1][2] // 10 + p[2][2], "leaves out the zeros", "$1 ÷ $2 is $3, not $4.", "$1 ÷ $2 es $3, no $4.", p[1][1], d, p[1][2], p[1][2] // 10),
      slip(q + 1, "basic fact one off", "$1 × $2 is $3, more than $4.", "$1 × $2 es $3, más que $4.", q + 1, d, (q + 1) * d, all),
      slip(q - 1, "basic fact one off", "$1 × $2 is $3, less than $4.", "$1 × $2 es $3, menos que $4.", q - 1, d, (q - 1) * d, all),
      slip(all - d, "takes away in place of dividing", "$1 takes $2 off once. How often does $2 fit?", "$1 quita $2 una vez. ¿Cuántas veces cabe $2?", all - d, d),
    }),
    hints = {
      t("The bar has two parts. Both can be divided by $1.", "La barra tiene dos partes. Las dos se dividen entre $1.", d),
      t("Divide $1 by $2. Then divide $3 by $2.", "Divide $1 entre $2. Luego divide $3 entre $2.", p[1][1], d, p[2][1]),
      first_step(all, d, q),
    },
    worked = worked(all, d, q),
    right_note = t("A number can be shared part by part.", "Un número se puede repartir por partes."),
    paper = t("Draw the bar. Write under each part what one share gets.", "Dibuja la barra. Escribe debajo lo que toca de cada parte."),
  }
end

local function quotient(rng, i)
  local d = 3 + i % 7
  local q = i % 2 == 0 and 101 + (i * 53) % 800 or 104 + i % 7 * 100 + (i // 7) % 5
  local all = d * q
  return {
    prompt = t("$1 ÷ $2 = ?\nWhat is the quotient?", "$1 ÷ $2 = ?\n¿Cuál es el cociente?", big(all), d),
    answer = {kind = "number", value = q, form = "integer"},
    misconceptions = slips(all, d, q),
    hints = {
      t("Share the largest places first.", "Reparte primero los lugares mayores."),
      t("How many hundreds does each share get?", "¿Cuántas centenas toca a cada parte?"),
      first_step(all, d, q),
    },
    worked = worked(all, d, q),
    right_note = t("Check: $1 × $2 = $3.", "Comprueba: $1 × $2 = $3.", d, q, big(all)),
    paper = t("Write the division. Multiply back to check.", "Escribe la división. Multiplica para comprobar."),
  }
end

local function story(rng, i)
  local d = 3 + i % 7
  local q, r = 24 + (i * 37) % 170, rng:int(1, d - 1)
  if q % 10 == 0 then q = q + 4 end
  local kind = i % 3
  if kind == 0 then r = 0 end
  local all = d * q + r
  local key = kind == 2 and q + 1 or q
  local prompt
  if kind == 0 then
    prompt = t("A farmer sows $1 seeds in $2 rows, the same in each.\nHow many seeds are in each row?", "Se siembran $1 semillas en $2 surcos, igual en todos.\n¿Cuántas semillas hay en cada surco?", big(all), d)
  elseif kind == 1 then
    prompt = t("A roll has $1 cm of ribbon. One bow takes $2 cm.\nHow many whole bows can be made?", "Un rollo tiene $1 cm de cinta. Un moño lleva $2 cm.\n¿Cuántos moños enteros se pueden hacer?", big(all), d)
  else
    prompt = t("$1 photos go into an album, $2 on a page.\nHow many pages are needed for all?", "Van $1 fotos en un álbum, $2 por página.\n¿Cuántas páginas hacen falta para todas?", big(all), d)
  end
  return {
    prompt = prompt,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(kind == 2 and q or q + 1, "does not ask what the remainder means",
        kind == 2 and "$1 pages hold $2 photos. Still outside: $3." or "$1 × $2 is $4, more than there is.",
        kind == 2 and "En $1 páginas caben $2 fotos. Quedan fuera: $3." or "$1 × $2 es $4, más de lo que hay.",
        kind == 2 and q or q + 1, kind == 2 and q * d or d, r, big((q + 1) * d)),
      slip(all * d, "multiplies in place of sharing", "$1 is more than there is. Sharing makes equal parts.", "$1 es más de lo que hay. Repartir hace partes iguales.", big(all * d)),
      slip(q // 10, "one place too low", "$1 × $2 is $3. That is far less than $4.", "$1 × $2 es $3. Es mucho menos que $4.", q // 10, d, q // 10 * d, big(all)),
      slip(q - 10, "off by a ten", "$1 × $2 is $3. There is more to share.", "$1 × $2 es $3. Aún queda por repartir.", q - 10, d, big((q - 10) * d)),
      slip(all - d, "takes away in place of dividing", "$1 takes $2 off once. How often does $2 fit?", "$1 quita $2 una vez. ¿Cuántas veces cabe $2?", big(all - d), d),
    }),
    hints = {
      t("Divide $1 by $2. Then ask what is left over.", "Divide $1 entre $2. Luego mira qué sobra.", big(all), d),
      t("Start with a large part of $1 that $2 divides.", "Empieza con una parte grande de $1 que se divida entre $2.", big(all), d),
      first_step(all, d, q),
    },
    worked = kind == 2 and {big(all) .. " = " .. d .. " × " .. q .. " + " .. r, t("The last $1 need a page too: $2", "Las últimas $1 también necesitan página: $2", r, bold(key))}
      or kind == 1 and {big(all) .. " = " .. d .. " × " .. q .. " + " .. r, t("Whole bows: $1", "Moños enteros: $1", bold(key))}
      or {big(all) .. " ÷ " .. d .. " = " .. bold(key), d .. " × " .. q .. " = " .. big(all)},
    right_note = kind == 0 and t("It came out even: nothing is left.", "Salió exacto: no sobra nada.")
      or t("The remainder is $1. The story says what to do with it.", "El residuo es $1. La historia dice qué hacer con él.", r),
    paper = t("Write the division. Tell what the remainder means.", "Escribe la división. Di qué significa el residuo."),
  }
end

return function(rng, level)
  local i = rng:turn(196)
  if level == 1 then return in_parts(rng, i) end
  if level == 2 then return quotient(rng, i) end
  return story(rng, i)
end
