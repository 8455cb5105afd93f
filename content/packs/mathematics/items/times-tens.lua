-- One digit times tens (3.NBT.A.3). Errors after Kamii and Dominick (1998) and Young-Loveridge and Mills (2009): zeros dropped or
-- added without thinking of tens.

local function slips_for(a, d)
  local key = a * d * 10
  return apart(key, {
    slip(a * d, "leaves the zero out", "$1 is the number of tens. Ten times as much is meant.", "$1 es el número de decenas. Falta pensar que son decenas.", a * d),
    slip(key * 10, "writes a zero too many", "$1 has a zero too many. It is $2 tens.", "A $1 le sobra un cero. Son $2 decenas.", key * 10, a * d),
    slip(a + d * 10, "adds in place of multiplying", "$1 adds. There are $2 groups of $3.", "$1 suma. Hay $2 grupos de $3.", a + d * 10, a, d * 10),
    slip((a + d) * 10, "adds the tens", "$1 adds $2 and $3. It is $2 times $3 tens.", "$1 suma $2 y $3. Son $2 veces $3 decenas.", (a + d) * 10, a, d),
    slip(key - d * 10, "neighboring fact: one group too few", "$1 is $2 × $3. One more $3 is needed.", "$1 es $2 × $3. Falta un $3.", key - d * 10, a - 1, d * 10),
    slip(key + d * 10, "neighboring fact: one group too many", "$1 is $2 × $3. That is one $3 too many.", "$1 es $2 × $3. Sobra un $3.", key + d * 10, a + 1, d * 10),
  })
end
local function finish(a, d, item)
  item.answer = {kind = "number", value = a * d * 10, form = "integer", unit = item.unit}
  item.unit = nil
  item.misconceptions = slips_for(a, d)
  item.hints = {t("$1 is $2 tens.", "$1 son $2 decenas.", d * 10, d), t("How many tens are in $1 groups of $2 tens?", "¿Cuántas decenas hay en $1 grupos de $2 decenas?", a, d),
    t("$1 × $2 = $3. Those are tens.", "$1 × $2 = $3. Son decenas.", a, d, a * d)}
  item.worked = {t("$1 = $2 tens", "$1 = $2 decenas", d * 10, d), a .. " × " .. d .. " = " .. a * d, t("$1 tens are $2.", "$1 decenas son $2.", a * d, bold(a * d * 10))}
  item.right_note = t("Tens multiply like ones. Then they are tens.", "Las decenas se multiplican como unidades. Luego son decenas.")
  item.paper = t("Draw a stick for each ten. Count the sticks.", "Dibuja un palito por cada decena. Cuenta los palitos.")
  return item
end

local function with_a_bar(k)
  local a, d = 2 + k % 7, 2 + k // 7 % 8
  local segments = {}
  for i = 1, a do segments[i] = {size = 1, label = tostring(10 * d), fill = i % 2 == 1 and "hatch" or "dots"} end
  return finish(a, d, {
    prompt = t("The bar has $1 equal parts of $2.\nHow much is the whole bar?", "La barra tiene $1 partes iguales de $2.\n¿Cuánto es toda la barra?", a, 10 * d),
    figure = {kind = "bar_model", total = "?", rows = {{segments = segments}}}})
end

local function story(rng, k)
  local a, d = 3 + k % 7, 2 + k // 7 % 8
  local who = rng:two_names()
  if k % 2 == 0 then
    local things, box = thing(1), holder()
    return finish(a, d, {prompt = t("There are $1 $2. Each $3 has $4 $5.\nHow many $5 are there in all?", "Hay $1 $2. Cada $3 tiene $4 $5.\n¿Cuánt@5s $5 hay en total?",
      a, box, box.one, 10 * d, things)})
  end
  return finish(a, d, {prompt = t("$1 swims $2 m every day.\nHow many meters does $1 swim in $3 days?", "$1 nada $2 m cada día.\n¿Cuántos metros nada $1 en $3 días?", who, 10 * d, a), unit = "m"})
end

local function unknown(rng, k)
  local a, d = 2 + k % 8, 2 + k // 8 % 8
  if k >= 64 and a == d then a = a == 9 and 2 or a + 1 end
  local whole = a * d * 10
  local tens_missing = k // 64 == 0
  local key = tens_missing and d * 10 or a
  local shown = tens_missing and a .. " × ? = " .. whole or "? × " .. d * 10 .. " = " .. whole
  return {
    prompt = t("$1\nWhat number goes in place of the question mark?", "$1\n¿Qué número va en lugar del signo de pregunta?", shown),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      tens_missing and slip(d, "leaves the zero out", "$1 × $2 = $3. That is not $4.", "$1 × $2 = $3. Eso no es $4.", a, d, a * d, whole)
        or slip(a * 10, "writes a zero too many", "$1 × $2 is far more than $3.", "$1 × $2 es mucho más que $3.", a * 10, d * 10, whole),
      slip(whole - (tens_missing and a or d * 10), "takes away in place of dividing", "That takes away one time. The sign is times.", "Eso quita una sola vez. El signo es por."),
      slip(tens_missing and (d + 1) * 10 or a + 1, "neighboring fact", "That is one step too far: $1.", "Eso es un paso de más: $1.", tens_missing and a * (d + 1) * 10 or (a + 1) * d * 10),
      slip(tens_missing and (d - 1) * 10 or a - 1, "neighboring fact", "That is one step too short: $1.", "Eso es un paso de menos: $1.", tens_missing and a * (d - 1) * 10 or (a - 1) * d * 10),
      slip(whole, "gives the total", "$1 is the product. A factor is missing.", "$1 es el producto. Falta un factor.", whole),
    }),
    hints = {t("$1 is $2 tens.", "$1 son $2 decenas.", whole, a * d), tens_missing and t("Share the tens into $1 equal groups.", "Reparte las decenas en $1 grupos iguales.", a)
        or t("How many groups of $1 tens is that?", "¿Cuántos grupos de $1 decenas son?", d),
      tens_missing and t("$1 tens shared by $2. The answer is in tens.", "$1 decenas entre $2. El resultado está en decenas.", a * d, a)
        or t("Count by $1s up to $2.", "Cuenta a saltos de $1 hasta $2.", d, a * d)},
    worked = {t("$1 = $2 tens", "$1 = $2 decenas", whole, a * d), a * d .. " ÷ " .. (tens_missing and a or d) .. " = " .. (tens_missing and d or a),
      tens_missing and a .. " × " .. bold(key) .. " = " .. whole or bold(key) .. " × " .. d * 10 .. " = " .. whole},
    right_note = t("A known small fact gives the large one.", "Una operación pequeña da la grande."),
    paper = t("Write the fact in tens. Then write it in full.", "Escribe la operación en decenas. Luego, completa."),
  }
end

return function(rng, level)
  if level == 1 then return with_a_bar(rng:turn(56)) end
  if level == 2 then
    local k = rng:turn(128)
    if k >= 64 then return story(rng, k - 64) end
    local a, d = 2 + k % 8, 2 + k // 8
    return finish(a, d, {prompt = k % 2 == 0 and t("How much is $1 × $2?", "¿Cuánto es $1 × $2?", a, d * 10) or t("How much is $1 × $2?", "¿Cuánto es $1 × $2?", d * 10, a)})
  end
  return unknown(rng, rng:turn(128))
end
