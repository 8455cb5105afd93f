-- Like terms, brackets taken away, a common factor (7.EE.A.1, 7.EE.A.2). Errors after Booth (1984), Kieran (1992) and Sleeman (1984).

-- "3x − 5", "−x + 2", "7", "−4x".
local function line(a, b)
  local ax = a == 0 and "" or a == 1 and "x" or a == -1 and "−x" or signed(a) .. "x"
  if b == 0 then return ax == "" and "0" or ax end
  if ax == "" then return signed(b) end
  return ax .. (b < 0 and " − " or " + ") .. abs(b)
end

local function choice(prompt, key, list, hints, worked, note, paper)
  local options = {key}
  for _, s in ipairs(apart(key, list)) do if #options < 5 then table.insert(options, s.given) end end
  local kept = {}
  for _, s in ipairs(apart(key, list)) do if contains(options, s.given) then table.insert(kept, s) end end
  local turn = (#key + key:byte(1) + key:byte(#key)) % #options
  local turned = {}
  for i = 1, #options do turned[i] = options[(i + turn - 1) % #options + 1] end
  return {prompt = prompt, answer = {kind = "choice", options = turned, right = key}, misconceptions = kept, hints = hints, worked = worked, right_note = note, paper = paper}
end

local function like_terms(rng)
  local k = rng:turn(160)
  local a, c = 3 + k % 8, 2 + k // 8 % 5
  local b, d = ({4, 7, 9, 6})[1 + k // 40], 2 + (k + k // 8) % 3
  if a == c then a = a + 7 end
  local shown = a .. "x + " .. b .. " − " .. c .. "x + " .. d
  local key = line(a - c, b + d)
  return choice(t("$1\nWhich expression is equal to it?", "$1\n¿Qué expresión es igual?", shown), key, {
    slip(line(a + c, b + d), "loses the sign before a term", "The minus belongs to $1x. It takes $1x away.", "El menos va con $1x. Resta $1x.", c),
    slip(line(a - c, b - d), "carries a sign to the next term", "The sign before $1 is plus. Keep each sign.", "El signo ante $1 es más. Guarda cada signo.", d),
    slip((a - c + b + d) .. "x", "joins unlike parts", "$1 and $2 are unlike. They stay apart.", "$1 y $2 son distintos. Quedan separados.", line(a - c, 0), b + d),
    slip(line(a + b, d - c), "joins unlike parts", "That joins $1x with $2. Only x joins with x.", "Eso junta $1x con $2. Solo x se junta con x.", a, b),
  }, {
    t("Which parts have an x? Which have none?", "¿Qué partes tienen x? ¿Cuáles no?"),
    t("Put the x parts together, with their signs.", "Junta las partes con x, con sus signos."),
    t("Work out $1x − $2x and $3 + $4.", "Calcula $1x − $2x y $3 + $4.", a, c, b, d),
  }, {a .. "x − " .. c .. "x = " .. line(a - c, 0), b .. " + " .. d .. " = " .. b + d, bold(key)},
  t("Only like terms join.", "Solo se juntan los términos semejantes."),
  t("Underline the x parts in one color, numbers in another.", "Subraya las x de un color y los números de otro."))
end

local function brackets(rng)
  local k = rng:turn(160)
  local m, a, b = -(2 + k % 5), 2 + k // 5 % 4, (k // 20 % 8) + 2
  local sign = k % 2 == 0 and -1 or 1
  local inner = line(a, sign * b)
  local key = line(m * a, m * sign * b)
  return choice(t("$1($2)\nWhich expression is equal to it?", "$1($2)\n¿Qué expresión es igual?", signed(m), inner), key, {
    slip(line(m * a, sign * b), "multiplies one part only", "That leaves $1 as it was. $2 goes with both.", "Eso deja $1 como estaba. $2 va con las dos partes.", b, signed(m)),
    slip(line(m * a, -m * sign * b), "loses the sign at the second part", "$1 times $2 has another sign. Look again.", "$1 por $2 tiene otro signo. Mira otra vez.", signed(m), signed(sign * b)),
    slip(line(-m * a, -m * sign * b), "leaves the minus out", "The minus before the $1 counts in both parts.", "El menos ante el $1 cuenta en las dos partes.", -m),
    slip(line(m + a, m + sign * b), "adds in place of multiplying", "That adds $1. A number before a bracket multiplies.", "Eso suma $1. Un número ante el paréntesis multiplica.", signed(m)),
  }, {
    t("The number before the bracket goes with each part.", "El número ante el paréntesis va con cada parte."),
    t("Multiply $1 by $2x first.", "Multiplica primero $1 por $2x.", signed(m), a),
    t("Then $1 times $2. Mind the signs.", "Luego $1 por $2. Fíjate en los signos.", signed(m), signed(sign * b)),
  }, {signed(m) .. " × " .. a .. "x = " .. signed(m * a) .. "x", signed(m) .. " × " .. (sign < 0 and "(−" .. b .. ")" or b) .. " = " .. signed(m * sign * b), bold(key)},
  t("A minus before a bracket changes every sign inside.", "Un menos ante un paréntesis cambia todos los signos de dentro."),
  t("Put x = 1 in both. They must agree.", "Pon x = 1 en las dos. Deben coincidir."))
end

local function take_sum(k)
  local a, b, c, d = 5 + k % 5, 3 + k // 5 % 4, 2 + k // 20, 1 + k % 3
  local key = line(a - c, b + d)
  return choice(t("$1 − ($2)\nWhich expression is equal to it?", "$1 − ($2)\n¿Qué expresión es igual?", line(a, b), line(c, -d)), key, {
    slip(line(a - c, b - d), "loses the sign at the second part", "The minus changes $1, too.", "El menos también cambia $1.", signed(-d)),
    slip(line(a + c, b - d), "leaves the minus out", "That adds the bracket. It is taken away.", "Eso suma el paréntesis. Se resta."),
    slip(line(a + c, b + d), "loses the sign before a term", "$1x is taken away, not added.", "$1x se resta, no se suma.", c),
    slip((a - c + b + d) .. "x", "joins unlike parts", "Only x joins with x. Numbers stay apart.", "Solo x se junta con x. Los números quedan aparte."),
  }, {
    t("Take away the whole bracket, part by part.", "Resta todo el paréntesis, parte por parte."),
    t("Taking away $1 means adding its opposite.", "Restar $1 es sumar su opuesto.", signed(-d)),
    t("Join $1x − $2x. Then join $3 + $4.", "Junta $1x − $2x. Luego junta $3 + $4.", a, c, b, d),
  }, {line(a, b) .. " − " .. c .. "x + " .. d, bold(key)},
  t("Taking away a bracket changes all its signs.", "Restar un paréntesis cambia todos sus signos."),
  t("Put x = 2 in both. They must agree.", "Pon x = 2 en las dos. Deben coincidir."))
end

local function factor_out(k)
  local m, a, b = 3 + k % 4, 2 + k // 4 % 5, ({1, 3, 5})[1 + k // 20]
  if gcd(a, b) > 1 then b = b + 4 end
  if gcd(a, b) > 1 then b = 1 end
  local key = m .. "(" .. line(a, -b) .. ")"
  return choice(t("$1\nWhich expression is equal to it?", "$1\n¿Qué expresión es igual?", line(m * a, -m * b)), key, {
    slip(m .. "(" .. line(a, -m * b) .. ")", "takes the factor out of one part only", "Multiply it out: $1 × $2 is not $3.", "Multiplica: $1 × $2 no es $3.", m, m * b, m * b),
    slip(m .. "(" .. line(m * a, -b) .. ")", "takes the factor out of one part only", "Multiply it out: $1 × $2x is more than $2x.", "Multiplica: $1 × $2x es más que $2x.", m, m * a),
    slip(m .. "(" .. line(a, b) .. ")", "loses the sign at the second part", "Multiply it out: the second part comes out above zero.", "Multiplica: la segunda parte queda sobre cero."),
    slip(m .. "(" .. line(m * a - m, -(m * b - m)) .. ")", "takes the factor away in place of dividing", "That takes $1 away from both. Divide by it.", "Eso resta $1 a las dos. Divide entre eso.", m),
  }, {
    t("Which number divides both parts?", "¿Qué número divide a las dos partes?"),
    t("Test an option: multiply it out again.", "Prueba una opción: multiplica de nuevo."),
    t("Divide $1 and $2 by $3.", "Divide $1 y $2 entre $3.", m * a, m * b, m),
  }, {m * a .. "x = " .. m .. " × " .. a .. "x", m * b .. " = " .. m .. " × " .. b, bold(key)},
  t("Taking a factor out is multiplying out, backwards.", "Sacar un factor es multiplicar al revés."),
  t("Draw a rectangle with that area. Label its sides.", "Dibuja un rectángulo con esa área. Rotula sus lados."))
end

return function(rng, level)
  if level == 1 then return like_terms(rng) end
  if level == 2 then return brackets(rng) end
  local k = rng:turn(120)
  if k % 2 == 0 then return take_sum(k // 2) end
  return factor_out(k // 2)
end
