-- Rules of whole exponents (8.EE.A.1). Errors after Cangelosi, Madrid, Cooper, Olson and Hartter (2013), Pitta-Pantazi, Christou and
-- Zachariades (2007).

local signs = {[0] = "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}
local function up(n)
  local text, out = tostring(abs(n)), ""
  for i = 1, #text do out = out .. signs[tonumber(text:sub(i, i))] end
  return (n < 0 and "⁻" or "") .. out
end
local function power(b, n) return b .. up(n) end
local function row(b, n)
  local out = tostring(b)
  for _ = 2, n do out = out .. " × " .. b end
  return out
end
local function whole(b, n)
  local out = 1
  for _ = 1, n do out = out * b end
  return out
end

local function written_out(rng)
  local k = rng:turn(112)
  local b, pair = 2 + k % 8, 1 + k // 8
  local m = ({2, 2, 3, 3, 4, 2, 4, 3, 4, 5, 5, 6, 6, 6})[pair]
  local n = ({2, 3, 2, 3, 2, 4, 3, 4, 2, 2, 3, 2, 3, 4})[pair]
  local times = pair <= 8
  local key = times and m + n or m - n
  return {
    prompt = times and t("($1) × ($2)\nWrite it as one power of $3.\nWhat is the exponent?", "($1) × ($2)\nEscríbelo como una potencia de $3.\n¿Cuál es el exponente?", row(b, m), row(b, n), b)
      or t("($1) ÷ ($2)\nWrite it as one power of $3.\nWhat is the exponent?", "($1) ÷ ($2)\nEscríbelo como una potencia de $3.\n¿Cuál es el exponente?", row(b, m), row(b, n), b),
    answer = {kind = "number", value = key, form = "integer", minus = true},
    misconceptions = apart(key, {
      slip(m * n, "multiplies the exponents", "$1 × $2 multiplies the counts. Count all the factors.", "$1 × $2 multiplica las cantidades. Cuenta los factores.", m, n),
      times and slip(m, "counts one group only", "$1 counts the first brackets only.", "$1 cuenta solo el primer paréntesis.", m) or slip(m, "leaves out the dividing", "$1 counts the first brackets. Some factors cancel.", "$1 cuenta el primer paréntesis. Algunos se cancelan.", m),
      times and slip(abs(m - n), "takes the exponents apart", "That takes $1 away. Here factors are joined.", "Eso resta $1. Aquí se juntan factores.", n) or slip(m + n, "adds the exponents of a quotient", "That adds $1. Dividing cancels factors.", "Eso suma $1. Dividir cancela factores.", n),
      slip(b, "swaps base and exponent", "$1 is the factor. How often does it appear?", "$1 es el factor. ¿Cuántas veces aparece?", b),
      slip(key + 1, "counts one too many", "Count the factors once more. One too many was counted.", "Cuenta otra vez los factores. Se contó uno de más."),
      times and slip(n, "counts one group only", "$1 counts the second brackets only.", "$1 cuenta solo el segundo paréntesis.", n) or slip(0, "takes equal factors all away", "Some factors stay. Count those.", "Algunos factores quedan. Cuenta esos."),
      slip(key * b, "multiplies base and exponent", "A power counts factors. It is not $1 times a number.", "Una potencia cuenta factores. No es $1 por un número.", b),
    }),
    hints = {
      t("The exponent counts how often the factor appears.", "El exponente cuenta cuántas veces aparece el factor."),
      times and t("Put all the factors in one row.", "Pon todos los factores en una fila.") or t("Cancel as many factors as the second brackets hold.", "Cancela tantos factores como hay en el segundo paréntesis."),
      times and t("Count the first brackets. Go on with the second.", "Cuenta el primer paréntesis. Sigue con el segundo.") or t("Count the factors left over in the first brackets.", "Cuenta los factores que sobran en el primer paréntesis."),
    },
    worked = {times and m .. " + " .. n .. " = " .. key or m .. " − " .. n .. " = " .. key, t("So it is $1.", "Así que es $1.", power(b, key)), bold(key)},
    right_note = times and t("To multiply powers of one base, add the exponents.", "Al multiplicar potencias de igual base, suma los exponentes.") or t("To divide powers of one base, subtract the exponents.", "Al dividir potencias de igual base, resta los exponentes."),
    paper = t("Write all the factors. Ring or cancel them.", "Escribe todos los factores. Rodéalos o táchalos."),
  }
end

local function one_rule(rng)
  local k = rng:turn(180)
  local kind, b, m, n = k % 3, 2 + k // 3 % 9, 5 + k // 27 % 4, 2 + k // 20 % 3
  local key = kind == 0 and m + n or kind == 1 and m - n or m * n
  local left = kind == 0 and power(b, m) .. " × " .. power(b, n) or kind == 1 and power(b, m) .. " ÷ " .. power(b, n) or "(" .. power(b, m) .. ")" .. up(n)
  local rule = kind == 0 and m .. " + " .. n or kind == 1 and m .. " − " .. n or m .. " × " .. n
  return {
    prompt = t("$1\nWrite it as one power of $2.\nWhat is the exponent?", "$1\nEscríbelo como una potencia de $2.\n¿Cuál es el exponente?", left, b),
    answer = {kind = "number", value = key, form = "integer", minus = true},
    misconceptions = apart(key, {
      slip(m * n, "multiplies the exponents", "$1 × $2 is for a power of a power.", "$1 × $2 es para una potencia de potencia.", m, n),
      slip(m + n, "adds the exponents", kind == 1 and "$1 + $2 is for multiplying. Dividing cancels factors." or "$1 + $2 is for multiplying. Here $1 factors come $2 times.", kind == 1 and "$1 + $2 es para multiplicar. Dividir cancela factores." or "$1 + $2 es para multiplicar. Aquí $1 factores van $2 veces.", m, n),
      slip(m - n, "takes the exponents apart", "$1 − $2 is for a division. Look at the sign.", "$1 − $2 es para una división. Mira el signo.", m, n),
      slip(whole(m, n), "takes the power of the exponent", "That takes $1 as a base. The base is $2.", "Eso toma $1 como base. La base es $2.", m, b),
      slip(m, "keeps the first exponent", "$1 is only the first exponent.", "$1 es solo el primer exponente.", m),
      kind == 1 and m % n == 0 and slip(m // n, "divides the exponents", "$1 ÷ $2 divides the counts. Cancel factors.", "$1 ÷ $2 divide las cantidades. Cancela factores.", m, n) or slip(key + 1, "counts one too many", "Count the factors once more.", "Cuenta otra vez los factores."),
    }),
    hints = {
      t("Think of the factors in a row.", "Imagina los factores en fila."),
      kind == 0 and t("The two rows of factors are joined.", "Se juntan las dos filas de factores.") or kind == 1 and t("Equal factors above and below cancel.", "Los factores iguales de arriba y abajo se cancelan.") or t("The row comes $1 times.", "La fila va $1 veces.", n),
      kind == 0 and t("Add the two exponents.", "Suma los dos exponentes.") or kind == 1 and t("Take the second exponent from the first.", "Resta el segundo exponente del primero.") or t("Multiply the first exponent by the second.", "Multiplica el primer exponente por el segundo."),
    },
    worked = {rule .. " = " .. key, t("So $1 = $2", "Así, $1 = $2", left, power(b, key)), bold(key)},
    right_note = t("The rules only count factors. Nothing more.", "Las reglas solo cuentan factores. Nada más."),
    paper = t("Write out the factors of small powers and count.", "Escribe los factores de potencias pequeñas y cuenta."),
  }
end

local function zero_and_below(rng)
  local k = rng:turn(126)
  local b = 2 + k % 9
  local e = -(k // 9 % 4)
  if b > 6 and e < -2 then e = -1 end
  local n = 2 + k // 36
  local bare = k // 9 % 2 == 0 and e < 0
  local left = bare and power(b, e) or power(b, n + k % 2) .. " ÷ " .. power(b, n + k % 2 - e)
  local d = whole(b, -e)
  local key = e == 0 and "1" or "1/" .. d
  return {
    prompt = t("$1\nWhich number is it?", "$1\n¿Qué número es?", left),
    answer = {kind = "number", value = key, form = "any", minus = true, fraction = true, point = true},
    misconceptions = apart(key, {
      slip(-d, "takes a negative exponent for a negative number", e == 0 and "Both powers are above zero. So is what comes out." or "A negative exponent divides. The number stays above zero.", e == 0 and "Las dos potencias son mayores que cero. El resultado también." or "Un exponente negativo divide. El número sigue sobre cero."),
      slip(e == 0 and 0 or d, e == 0 and "takes the power zero for zero" or "leaves the sign of the exponent out", e == 0 and "Equal numbers divided do not make 0." or "The exponent here is below zero. Divide 1 by that power.", e == 0 and "Dos números iguales divididos no dan 0." or "Aquí el exponente es menor que cero. Divide 1 entre esa potencia."),
      slip(b * e, "multiplies base and exponent", "That multiplies base and exponent.", "Eso multiplica base y exponente."),
      slip(b, "takes the power zero for the base", "$1 is the base itself.", "$1 es la base misma.", b),
      slip("-1/" .. d, "takes a negative exponent for a negative number", "The fraction fits, but not the sign.", "La fracción va bien, pero no el signo."),
      e < 0 and slip("1/" .. b * -e, "multiplies base and exponent", "The bottom is a power: $1.", "Abajo va una potencia: $1.", row(b, -e)) or slip("1/" .. b, "goes one step too far", "That divides once too often.", "Eso divide una vez de más."),
    }),
    hints = {
      t("Each step down in the exponent divides by $1.", "Cada paso abajo en el exponente divide entre $1.", b),
      bare and t("$1¹ is $1. Go on down from there.", "$1¹ es $1. Sigue bajando desde ahí.", b) or t("Take one exponent from the other first.", "Primero resta un exponente del otro."),
      e == 0 and t("A number divided by itself: what is it?", "Un número dividido entre sí mismo: ¿qué da?") or t("Put $1 under a fraction bar.", "Pon $1 bajo una raya de fracción.", row(b, -e)),
    },
    worked = bare and {t("Divide 1 by $1: $2", "Divide 1 entre $1: $2", row(b, -e), frac(1, d)), bold("{" .. key .. "}")} or {n + k % 2 .. " − " .. n + k % 2 - e .. " = " .. signed(e), t("So $1 = $2", "Así, $1 = $2", left, power(b, e)), bold(e == 0 and "1" or "{" .. key .. "}")},
    right_note = e == 0 and t("Any number but 0 to the power zero is 1.", "Todo número distinto de 0, elevado a cero, es 1.") or t("A negative exponent tells how often to divide.", "Un exponente negativo dice cuántas veces dividir."),
    paper = t("Write powers of $1 with exponents from 3 down to −3.", "Escribe potencias de $1 con exponentes de 3 hasta −3.", b),
  }
end

return function(rng, level)
  if level == 1 then return written_out(rng) end
  if level == 2 then return one_rule(rng) end
  return zero_and_below(rng)
end
