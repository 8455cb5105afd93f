-- Multiplying and dividing by powers of ten (5.NBT.A.2). Errors after Resnick et al. (1989): the exponent
-- taken for a factor, zeros hung on, the point moved the other way.

local function power(n) local out = 1 for _ = 1, n do out = out * 10 end return out end
local raised = {"¹", "²", "³"}
local function ten_to(n) return "10" .. raised[n] end
-- n × 10^e / 10^places, as a text.
local function moved(n, places, e)
  if e >= places then return tostring(n * power(e - places)) end
  return decimal(n, places - e)
end

local function as_a_number(k)
  local e = 2 + k % 2
  local n = 2 + k // 2 % 60
  local key = n * power(e)
  return {
    prompt = t("$1 means $2.\nHow much is $3 × $1?", "$1 quiere decir $2.\n¿Cuánto es $3 × $1?", ten_to(e), e == 2 and "10 × 10" or "10 × 10 × 10", n),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(n * 10 * e, "takes the exponent for a factor", "$1 multiplies by 10 and by $2. The $2 tells how many tens are multiplied.", "$1 multiplica por 10 y por $2. El $2 dice cuántos dieces se multiplican.", big(n * 10 * e), e),
      slip(n * power(e - 1), "writes a zero too few", "$1 multiplies by too few tens. There are $2.", "$1 multiplica por menos dieces. Hay $2.", big(n * power(e - 1)), e),
      n * power(e + 1) <= 900000 and slip(n * power(e + 1), "writes a zero too many", "$1 multiplies by too many tens. There are $2.", "$1 multiplica por más dieces. Hay $2.", big(n * power(e + 1)), e)
        or slip(n * 10, "writes a zero too few", "$1 uses one ten only. There are $2.", "$1 usa un solo diez. Hay $2.", n * 10, e),
      slip(power(e) + n, "adds in place of multiplying", "$1 adds $2. The sign is times.", "$1 suma $2. El signo es por.", big(power(e) + n), n),
      slip(n * e, "takes the exponent for a factor", "$1 multiplies by $2. The $2 belongs to the 10.", "$1 multiplica por $2. El $2 es del 10.", n * e, e),
    }),
    hints = {t("The small number counts the tens that are multiplied.", "El número pequeño cuenta los dieces que se multiplican."), t("How much is $1?", "¿Cuánto es $1?", ten_to(e)),
      t("It is $1. Now take $2 of them.", "Es $1. Ahora toma $2.", big(power(e)), n)},
    worked = {t("$1 is $2.", "$1 es $2.", ten_to(e), big(power(e))), n .. " × " .. big(power(e)) .. " = " .. bold(big(key))},
    right_note = t("Each ten moves the digits one place to the left.", "Cada diez mueve las cifras un lugar a la izquierda."),
    paper = t("Write it with all its tens. Multiply step by step.", "Escríbelo con todos los dieces. Multiplica paso a paso."),
  }
end

local function scale(k)
  local up = k % 2 == 0
  local e = 1 + k // 2 % 3
  local n = 12 + (k * 37) % 880
  if n % 10 == 0 then n = n + 3 end
  local places = up and 1 + k // 3 % 3 or k // 3 % 2
  if not up and places + e > 3 then e = 3 - places end
  local start = decimal(n, places)
  local way = up and e or -e
  local key = moved(n, places, way)
  local shown = up and start .. " × " .. ten_to(e) or start .. " ÷ " .. ten_to(e)
  return {
    prompt = t("How much is $1?", "¿Cuánto es $1?", shown),
    answer = {kind = "number", value = key, form = "any", point = true},
    misconceptions = apart(key, {
      slip(moved(n, places, -way), "moves the point the other way", "$1 moves the digits the other way. Is the answer larger or smaller than $2?", "$1 mueve las cifras al revés. ¿El resultado es mayor o menor que $2?", moved(n, places, -way), start),
      slip(moved(n, places, way > 0 and way - 1 or way + 1), "moves one place too few", "$1 moves one place too few. The small number is $2.", "$1 mueve un lugar de menos. El número pequeño es $2.", moved(n, places, way > 0 and way - 1 or way + 1), e),
      slip(moved(n, places, way > 0 and way + 1 or way - 1), "moves one place too many", "$1 moves one place too many. The small number is $2.", "$1 mueve un lugar de más. El número pequeño es $2.", moved(n, places, way > 0 and way + 1 or way - 1), e),
      up and slip(start .. string.rep("0", e), "hangs zeros on", "Zeros behind the last decimal place change nothing.", "Ceros al final de los decimales no cambian nada.")
        or slip(decimal(n * 10 * e, places + 1), "does not move the digits", "$1 is the number itself. Every digit has to move.", "$1 es el mismo número. Cada cifra se tiene que mover.", start),
      slip(decimal(n * 10 * e, places), "takes the exponent for a factor", "$1 multiplies by 10 and by $2. The $2 counts tens.", "$1 multiplica por 10 y por $2. El $2 cuenta dieces.", decimal(n * 10 * e, places), e),
      slip(n, "drops the point", "$1 leaves the point out. Count the places.", "$1 quita el punto. Hay que contar los lugares.", n),
    }),
    hints = {up and t("Times ten: every digit is worth more.", "Por diez: cada cifra vale más.") or t("Divided by ten: every digit is worth less.", "Entre diez: cada cifra vale menos."),
      t("The small number tells how many places.", "El número pequeño dice cuántos lugares."),
      up and t("Move each digit to the left. Places: $1", "Mueve cada cifra a la izquierda. Lugares: $1", e) or t("Move each digit to the right. Places: $1", "Mueve cada cifra a la derecha. Lugares: $1", e)},
    worked = {up and t("Places to the left: $1", "Lugares a la izquierda: $1", e) or t("Places to the right: $1", "Lugares a la derecha: $1", e), shown .. " = " .. bold(key)},
    right_note = t("The point stays. The digits move.", "El punto se queda. Las cifras se mueven."),
    paper = t("Write the digits in a table of places. Shift them.", "Escribe las cifras en una tabla de posiciones. Muévelas."),
  }
end

local function which_power(rng, k)
  local e = 1 + k % 3
  local up = k // 3 % 3 ~= 2
  local n = 13 + (k * 29) % 190
  if n % 10 == 0 then n = n + 1 end
  local places = up and 1 + k // 2 % 3 or k // 2 % 2
  if not up and e > 3 - places then e = 3 - places end
  local start = decimal(n, places)
  local goal = moved(n, places, up and e or -e)
  local sign = up and " × " or " ÷ "
  local key = sign .. ten_to(e)
  local list, slips = {key}, {}
  local function add(i, s, name, en, es)
    local text = s .. ten_to(i)
    if not contains(list, text) and #list < 4 then
      list[#list + 1] = text
      slips[#slips + 1] = slip(text, name, en, es, moved(n, places, s == " × " and i or -i), goal)
    end
  end
  add(e, up and " ÷ " or " × ", "moves the point the other way", "That makes $1, not $2.", "Eso da $1, no $2.")
  for other = 1, 3 do
    if other ~= e then add(other, sign, other > e and "moves one place too many" or "moves one place too few", "That makes $1, not $2.", "Eso da $1, no $2.") end
  end
  local options = {}
  for i = 1, #list do options[i] = "?" .. list[i] end
  for i = 1, #slips do slips[i].given = "?" .. slips[i].given end
  return {
    prompt = t("The question mark stands for $1.\nWhich one makes $2?", "El signo de pregunta vale $1.\n¿Cuál da $2?", start, goal),
    answer = {kind = "choice", options = rng:shuffle(options), right = "?" .. key},
    misconceptions = slips,
    hints = {t("Is $1 larger or smaller than $2?", "¿$1 es mayor o menor que $2?", goal, start), t("Larger: times. Smaller: divided.", "Mayor: por. Menor: entre."),
      t("By how many places did each digit move?", "¿Cuántos lugares se movió cada cifra?")},
    worked = {t("Places moved: $1", "Lugares movidos: $1", e), start .. key .. " = " .. bold(goal)},
    right_note = t("Count places, and look which way.", "Se cuentan lugares y se mira hacia dónde."),
    paper = t("Write both numbers below each other in a table of places.", "Escribe los dos números en una tabla de posiciones."),
  }
end

return function(rng, level)
  if level == 1 then return as_a_number(rng:turn(120)) end
  if level == 2 then return scale(rng:turn(132)) end
  return which_power(rng, rng:turn(120))
end
