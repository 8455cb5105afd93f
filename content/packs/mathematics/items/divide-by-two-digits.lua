-- Dividing by two digits (5.NBT.B.6). Errors after Anghileri (1999), Ashlock (2010) and Silver, Shapiro and Deutsch (1993).

local function slips(all, d, q)
  return apart(q, {
    slip(q + 1, "takes the estimate too high", "$1 × $2 is $3, more than $4.", "$1 × $2 es $3, más que $4.", big(q + 1), d, big((q + 1) * d), big(all)),
    slip(q - 1, "takes the estimate too low", "$1 × $2 is $3. Another $2 still fits.", "$1 × $2 es $3. Todavía cabe otro $2.", big(q - 1), d, big((q - 1) * d)),
    slip(q * 10, "one place too high", "$1 × $2 is far more than $3.", "$1 × $2 es mucho más que $3.", big(q * 10), d, big(all)),
    slip(q // 10, "one place too low", "$1 × $2 is only $3.", "$1 × $2 es solo $3.", q // 10, d, big(q // 10 * d)),
    slip(all // (d // 10 * 10), "divides by the tens only", "$1 divides by $2. The divisor is $3.", "$1 divide entre $2. El divisor es $3.", big(all // (d // 10 * 10)), d // 10 * 10, d),
    slip(all - d, "takes away in place of dividing", "$1 takes $2 off once. How often does $2 fit?", "$1 quita $2 una vez. ¿Cuántas veces cabe $2?", big(all - d), d),
  })
end

local function first_part(d, q)
  local unit = 1
  while q // unit >= 10 do unit = unit * 10 end
  return q // unit * unit
end

local function worked(all, d, q)
  local p = first_part(d, q)
  if p == q then return {big(q) .. " × " .. d .. " = " .. big(all), big(all) .. " ÷ " .. d .. " = " .. bold(big(q))} end
  return {big(p) .. " × " .. d .. " = " .. big(p * d), big(all) .. " − " .. big(p * d) .. " = " .. big(all - p * d),
    big(all - p * d) .. " ÷ " .. d .. " = " .. big(q - p), big(p) .. " + " .. big(q - p) .. " = " .. bold(big(q))}
end

-- With the multiples of the divisor beside it.
local function with_table(rng, i)
  local d = 12 + (i * 7) % 38
  if d % 10 == 0 then d = d + 1 end
  local q = 11 + (i * 13) % 88
  if q % 10 == 0 then q = q + 4 end
  local all = d * q
  local p = first_part(d, q)
  return {
    prompt = t("$1 ÷ $2 = ? The table has multiples of $2.\nWhat is the quotient?", "$1 ÷ $2 = ? La tabla tiene múltiplos de $2.\n¿Cuál es el cociente?", big(all), d),
    figure = {kind = "table", heads = {"×", "1", "2", "5", "10"}, rows = {{tostring(d), tostring(d), tostring(2 * d), tostring(5 * d), tostring(10 * d)}}},
    answer = {kind = "number", value = q, form = "integer"},
    misconceptions = slips(all, d, q),
    hints = {
      t("How many tens of $1 fit into $2?", "¿Cuántas decenas de $1 caben en $2?", d, big(all)),
      t("Ten times $1 is $2. Take off as many of those as fit.", "Diez veces $1 es $2. Quita todas las que quepan.", d, 10 * d),
      t("$1 × $2 is $3. Then share what is left.", "$1 × $2 es $3. Luego reparte lo que queda.", p, d, big(p * d)),
    },
    worked = worked(all, d, q),
    right_note = t("Multiples of ten take off large parts at once.", "Los múltiplos de diez quitan partes grandes de una vez."),
    paper = t("Write the multiples of $1. Take off the largest that fits.", "Escribe los múltiplos de $1. Quita el mayor que quepa.", d),
  }
end

local function quotient(rng, i)
  local d = 12 + (i * 11) % 80
  if d % 10 == 0 then d = d + 2 end
  local q = i % 3 == 0 and 101 + (i * 17) % 200 or 13 + (i * 19) % 86
  if q * d > 9999 then q = 9999 // d end
  if q % 10 == 0 then q = q - 1 end
  local all, p = d * q, first_part(d, q)
  return {
    prompt = t("$1 ÷ $2 = ?\nWhat is the quotient?", "$1 ÷ $2 = ?\n¿Cuál es el cociente?", big(all), d),
    answer = {kind = "number", value = q, form = "integer"},
    misconceptions = slips(all, d, q),
    hints = {
      t("Estimate: about how many times does $1 fit?", "Estima: ¿más o menos cuántas veces cabe $1?", d),
      t("Think of $1 in place of $2 for a first try.", "Piensa en $1 en vez de $2 para un primer intento.", (d + 5) // 10 * 10, d),
      t("$1 × $2 is $3. Then share what is left.", "$1 × $2 es $3. Luego reparte lo que queda.", big(p), d, big(p * d)),
    },
    worked = worked(all, d, q),
    right_note = t("Check: $1 × $2 = $3.", "Comprueba: $1 × $2 = $3.", d, big(q), big(all)),
    paper = t("Write the division. Note each part that was shared.", "Escribe la división. Anota cada parte repartida."),
  }
end

local function story(rng, i)
  local d, kind = 12 + (i * 7) % 37, i % 3
  local q, r = 13 + (i * 17) % 75, 1 + (i * 5) % 9
  if q % 10 == 0 then q = q + 3 end
  local all = d * q + r
  local key = kind == 0 and q + 1 or kind == 1 and q or r
  local prompt
  if kind == 0 then prompt = t("$1 people travel by bus. A bus takes $2.\nHow many buses are needed for all?", "$1 personas viajan en autobús. En cada uno caben $2.\n¿Cuántos autobuses hacen falta para todas?", big(all), d)
  elseif kind == 1 then prompt = t("A farm has $1 eggs. A tray holds $2.\nHow many trays can be filled?", "Una granja tiene $1 huevos. En una bandeja caben $2.\n¿Cuántas bandejas se pueden llenar?", big(all), d)
  else prompt = t("$1 stickers go on pages of $2. The last page is not full.\nHow many stickers are on the last page?", "$1 calcomanías van en páginas de $2. La última no se llena.\n¿Cuántas calcomanías hay en la última página?", big(all), d) end
  return {
    prompt = prompt,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      kind == 2 and slip(q, "gives the quotient for the remainder", "$1 is how many pages are full.", "$1 es cuántas páginas están llenas.", q)
        or slip(kind == 0 and q or q + 1, "does not ask what the remainder means", kind == 0 and "$1 × $2 is $3. The last $4 need a place too." or "$1 × $2 is $3, more than there is.",
          kind == 0 and "$1 × $2 es $3. Las últimas $4 también necesitan lugar." or "$1 × $2 es $3, más de lo que hay.", kind == 0 and q or q + 1, d, big(kind == 0 and q * d or (q + 1) * d), r),
      slip(kind == 2 and d - r or r, kind == 2 and "counts what is missing to a full group" or "gives the remainder for the answer", kind == 2 and "$1 are missing on that page." or "$1 is what is left over.",
        kind == 2 and "Faltan $1 en esa página." or "$1 es lo que sobra.", kind == 2 and d - r or r),
      slip(q - 1, "takes the estimate too low", "$1 × $2 is $3. Another $2 still fits.", "$1 × $2 es $3. Todavía cabe otro $2.", q - 1, d, big((q - 1) * d)),
      slip(q // 10, "one place too low", "$1 × $2 is only $3.", "$1 × $2 es solo $3.", q // 10, d, q // 10 * d),
      slip(all - d, "takes away in place of dividing", "$1 takes one group off. How many are there?", "$1 quita un grupo. ¿Cuántos hay?", big(all - d)),
      slip(kind == 2 and r + d or all * d, kind == 2 and "stops sharing one group early" or "multiplies in place of sharing", kind == 2 and "$1 is more than fits on a page." or "That is far more than there is.",
        kind == 2 and "$1 es más de lo que cabe en una página." or "Eso es mucho más de lo que hay.", kind == 2 and r + d or 0),
    }),
    hints = {
      t("Divide first. Then ask what the remainder means.", "Divide primero. Luego piensa qué significa el residuo."),
      t("How often does $1 fit into $2?", "¿Cuántas veces cabe $1 en $2?", d, big(all)),
      t("Full groups use $1 of the $2. What about the rest?", "Los grupos completos usan $1 de los $2. ¿Y el resto?", big(q * d), big(all)),
    },
    worked = {q .. " × " .. d .. " = " .. big(q * d), big(all) .. " − " .. big(q * d) .. " = " .. (kind == 2 and bold(r) or r),
      kind == 0 and t("The last $1 need one more: $2", "Las últimas $1 necesitan otro: $2", r, bold(key)) or kind == 1 and t("Full trays: $1", "Bandejas llenas: $1", bold(key)) or t("On the last page: $1", "En la última página: $1", bold(key))},
    right_note = t("One division can answer three questions.", "Una división puede responder tres preguntas."),
    paper = t("Write the division. Say what quotient and remainder mean.", "Escribe la división. Di qué significan cociente y residuo."),
  }
end

return function(rng, level)
  local i = rng:turn(190)
  if level == 1 then return with_table(rng, i) end
  if level == 2 then return quotient(rng, i) end
  return story(rng, i)
end
