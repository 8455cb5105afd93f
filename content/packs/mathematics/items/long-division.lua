-- Dividing many-digit numbers by the usual written way (6.NS.B.2). Errors after Fischbein, Deri, Nello and Marino (1985) and
-- Ashlock (2010): a zero left out, the rest dropped.

-- One step: how many times does it fit into the first part?
local function first_step(rng)
  local k = rng:turn(160)
  local d, q1 = 12 + k % 20, 2 + k // 20 % 7
  local r = (k * 7) % d
  local head = d * q1 + r
  local tail = 1 + k % 9
  local n = head * 10 + tail
  return {
    prompt = t("$1 ÷ $2 begins with $3 ÷ $2.\nHow many times does $2 fit into $3?", "$1 ÷ $2 empieza con $3 ÷ $2.\n¿Cuántas veces cabe $2 en $3?", big(n), d, head),
    figure = {kind = "table", heads = {"×", tostring(d)}, rows = {{"2", tostring(2 * d)}, {"4", tostring(4 * d)}, {"5", tostring(5 * d)}, {"10", tostring(10 * d)}}},
    answer = {kind = "number", value = q1, form = "integer"},
    misconceptions = apart(q1, {
      slip(q1 + 1, "fits it once too often", "$1 × $2 is $3, more than $4.", "$1 × $2 es $3, más que $4.", q1 + 1, d, (q1 + 1) * d, head),
      slip(q1 - 1, "fits it once too few", "$1 × $2 is $3. It fits once more into $4.", "$1 × $2 es $3. En $4 cabe una vez más.", q1 - 1, d, (q1 - 1) * d, head),
      slip(r, "gives the rest of a step", "$1 is what is left over. How many times did it fit?", "$1 es lo que sobra. ¿Cuántas veces cupo?", r),
      slip(head // (d // 10), "divides by the first digit only", "That divides by the first digit only. $1 is more than that.", "Eso divide solo entre la primera cifra. $1 es más que eso.", d),
      slip(head - d, "takes away in place of dividing", "$1 takes $2 away once. Go on taking.", "$1 le quita $2 una vez. Sigue quitando.", head - d, d),
    }),
    hints = {
      t("Look at the table of $1.", "Mira la tabla del $1.", d),
      t("Which multiple of $1 comes just before $2?", "¿Qué múltiplo de $1 está justo antes de $2?", d, head),
      t("It must not be more than $1. What is left must be less than $2.", "No debe pasar de $1. Lo que sobra debe ser menor que $2.", head, d),
    },
    worked = {q1 .. " × " .. d .. " = " .. q1 * d, head .. " − " .. q1 * d .. " = " .. r, bold(q1)},
    right_note = t("What is left is less than $1, so it fits no more.", "Sobra menos que $1, así que ya no cabe.", d),
    paper = t("Write the table of $1 beside the division.", "Escribe la tabla del $1 al lado de la división.", d),
  }
end

local function divide(rng, with_rest)
  local k = rng:turn(180)
  local d = 11 + (k * 7) % 38
  local zero = k % 3 == 0
  local q = zero and (1 + k // 3 % 9) * 100 + 1 + k % 9 or 112 + (k * 29) % 640
  if q % 100 == 0 then q = q + 7 end
  local n = d * q
  if n > 90000 then q = q % 100 + 101 n = d * q zero = q // 10 % 10 == 0 end
  local r = with_rest and 1 + (k * 5) % (d - 1) or 0
  local all = n + r
  local without_zero = zero and (q // 100) * 10 + q % 10 or q // 10
  return all, d, q, r, without_zero, zero
end

local function exact(rng)
  local n, d, q, _, without_zero, zero = divide(rng, false)
  return {
    prompt = t("Divide step by step.\nWhat is $1 ÷ $2?", "Divide paso a paso.\n¿Cuánto es $1 ÷ $2?", big(n), d),
    answer = {kind = "number", value = q, form = "integer"},
    misconceptions = apart(q, {
      slip(without_zero, zero and "leaves out a zero in the quotient" or "stops one place early", zero and "A place is missing. $1 does not fit there: write 0." or "A place is missing. Bring the last digit down.",
        zero and "Falta un lugar. Ahí $1 no cabe: escribe 0." or "Falta un lugar. Baja la última cifra.", d),
      slip(q + 10, "fits it once too often", "$1 × $2 is more than $3.", "$1 × $2 es más que $3.", q + 10, d, big(n)),
      slip(q - 1, "fits it once too few", "$1 × $2 leaves $2 over. It fits once more.", "$1 × $2 deja $2. Cabe una vez más.", q - 1, d),
      slip(q * 10, "adds a zero to the quotient", "That is ten times too large. Multiply back to test it.", "Eso es diez veces más. Multiplica de vuelta para probar."),
      slip(n - d, "takes away in place of dividing", "That takes $1 away once.", "Eso quita $1 una vez.", d),
      slip(q + 1, "basic fact one off", "Multiply back: $1 × $2 is not $3.", "Multiplica de vuelta: $1 × $2 no es $3.", q + 1, d, big(n)),
    }),
    hints = {
      t("Begin with the first digits that $1 fits into.", "Empieza con las primeras cifras en que cabe $1.", d),
      t("Fit, multiply, take away, bring the next digit down.", "Cuántas veces cabe, multiplica, resta y baja la cifra."),
      t("The first digit stands for $1 × $2 = $3.", "La primera cifra vale $1 × $2 = $3.", q // 100 * 100, d, big(q // 100 * 100 * d)),
    },
    worked = {q // 100 * 100 .. " × " .. d .. " = " .. big(q // 100 * 100 * d), big(n) .. " − " .. big(q // 100 * 100 * d) .. " = " .. big(n - q // 100 * 100 * d), n - q // 100 * 100 * d .. " ÷ " .. d .. " = " .. q % 100, bold(q)},
    right_note = t("Multiply back to check: $1 × $2.", "Multiplica de vuelta para comprobar: $1 × $2.", q, d),
    paper = t("Write the digits in columns. Bring each one down.", "Escribe las cifras en columnas. Baja una por una."),
  }
end

local function story(rng)
  local n, d, q, r = divide(rng, true)
  local kind = (n + d) % 3
  local key = kind == 0 and q or kind == 1 and q + 1 or r
  local prompt = kind == 0 and t("$1 eggs are packed in boxes of $2.\nHow many boxes are full?", "$1 huevos se guardan en cajas de $2.\n¿Cuántas cajas se llenan?", big(n), d)
    or kind == 1 and t("$1 people travel in buses of $2 seats.\nHow many buses are needed?", "$1 personas viajan en autobuses de $2 asientos.\n¿Cuántos autobuses se necesitan?", big(n), d)
    or t("$1 sheets are shared equally by $2 classes.\nHow many sheets are left over?", "$1 hojas se reparten por igual entre $2 clases.\n¿Cuántas hojas sobran?", big(n), d)
  return {
    prompt = prompt,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(kind == 0 and q + 1 or q, kind == 0 and "counts a started group as full" or kind == 1 and "drops the rest" or "gives the quotient for the rest", kind == 0 and "The last one is not full. $1 are left over." or kind == 1 and "There are $1 left over. They need room too." or "That is each share. What is left over?",
        kind == 0 and "La última no se llena. Sobran $1." or kind == 1 and "Quedan $1 más. También necesitan lugar." or "Eso es cada parte. ¿Qué sobra?", r),
      slip(kind == 2 and d - r or r, kind == 2 and "gives what is missing to the next" or "gives the rest for the quotient", kind == 2 and "That is missing for one more each." or "$1 is what is left over.", kind == 2 and "Eso falta para dar uno más a cada una." or "$1 es lo que sobra.", r),
      slip(q // 10, "stops one place early", "A place is missing. Bring the last digit down.", "Falta un lugar. Baja la última cifra."),
      slip(n - d, "takes away in place of dividing", "That takes $1 away once.", "Eso quita $1 una vez.", d),
      slip(kind == 1 and q + 2 or q - 1, "basic fact one off", "Multiply back and compare with $1.", "Multiplica de vuelta y compara con $1.", big(n)),
    }),
    hints = {
      t("Divide first. Then look at what is left over.", "Primero divide. Luego mira lo que sobra."),
      kind == 0 and t("Only full boxes count.", "Solo cuentan las cajas llenas.") or kind == 1 and t("Nobody stays behind.", "Nadie se queda sin lugar.") or t("All classes get the same. The rest stays.", "Todas reciben lo mismo. El resto queda."),
      kind == 2 and t("$1 × $2 is $3. How far is it to $4?", "$1 × $2 es $3. ¿Cuánto falta hasta $4?", q, d, big(q * d), big(n)) or t("$1 × ? comes close to $2. What is left?", "$1 × ? se acerca a $2. ¿Qué sobra?", d, big(n)),
    },
    worked = {q .. " × " .. d .. " = " .. big(q * d), big(n) .. " − " .. big(q * d) .. " = " .. r, bold(key)},
    right_note = t("The story says what happens to the rest.", "La historia dice qué pasa con el resto."),
    paper = t("Divide in columns. Write what the rest means.", "Divide en columnas. Escribe qué significa el resto."),
  }
end

return function(rng, level)
  if level == 1 then return first_step(rng) end
  if level == 2 then return exact(rng) end
  return story(rng)
end
