-- Numbers with powers of ten (8.EE.A.3, 8.EE.A.4). Errors after Cangelosi, Madrid, Cooper, Olson and Hartter (2013); classroom observation.

local signs = {[0] = "⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"}
local function ten(n) return n < 0 and "10⁻" .. signs[-n] or "10" .. signs[n] end

local function zeros(n) return ("0"):rep(n) end
-- 45 tenths times ten to the power n, in full.
local function in_full(m, n)
  if n > 0 then return big(tonumber(m .. zeros(n - 1))) end
  return "0." .. zeros(-n - 1) .. m
end

local function which_exponent(rng, below)
  local k = rng:turn(150)
  local m = 11 + (k * 7 + k // 8) % 88
  if m % 10 == 0 then m = m + 1 end
  local n = below and -(2 + k % 5) or 3 + k % 6
  local front, full = decimal(m, 1), in_full(m, n)
  return {
    prompt = below and t("$1 = $2 × a power of 10\nWhat is the exponent of 10?", "$1 = $2 × una potencia de 10\n¿Cuál es el exponente de 10?", full, front) or t("$1 = $2 × a power of 10\nWhat is the exponent of 10?", "$1 = $2 × una potencia de 10\n¿Cuál es el exponente de 10?", full, front),
    answer = {kind = "number", value = n, form = "integer", minus = true},
    misconceptions = apart(n, {
      below and slip(-n, "leaves the sign of the exponent out", "That exponent makes a large number. This one is below 1.", "Ese exponente da un número grande. Este es menor que 1.") or slip(n - 1, "counts the zeros, not the places", "That counts zeros. Count the places the point moves.", "Eso cuenta ceros. Cuenta los lugares que se mueve el punto."),
      below and slip(n + 1, "counts the zeros, not the places", "That counts zeros after the point. The first digit moves, too.", "Eso cuenta ceros después del punto. La primera cifra también se mueve.") or slip(n + 1, "counts all the digits", "That counts every digit. The first one stays in front.", "Eso cuenta todas las cifras. La primera queda delante."),
      slip(below and n - 1 or -n, below and "counts all the digits" or "takes the sign of the exponent the other way", below and "That counts the last digit, too. It comes after the point." or "A negative exponent makes a number below 1.", below and "Eso cuenta también la última cifra. Va después del punto." or "Un exponente negativo da un número menor que 1."),
      slip(below and n + 2 or n + 2, "moves two places too many", "The point moves from one place to the other. Count again.", "El punto va de un lugar a otro. Cuenta de nuevo."),
    }),
    hints = {
      below and t("Is the number larger or smaller than 1?", "¿Es el número mayor o menor que 1?") or t("How many places does the point move?", "¿Cuántos lugares se mueve el punto?"),
      below and t("A number below 1 has a negative exponent.", "Un número menor que 1 tiene exponente negativo.") or t("Each power of 10 moves the point one place.", "Cada potencia de 10 mueve el punto un lugar."),
      t("Put the point after the first digit that is not 0. Count the places.", "Pon el punto después de la primera cifra distinta de 0. Cuenta los lugares."),
    },
    worked = {t("The point moves $1 places.", "El punto se mueve $1 lugares.", abs(n)), t("So $1 = $2", "Así, $1 = $2", full, front .. " × " .. ten(n)), bold(signed(n))},
    right_note = t("The exponent tells how far the point moves.", "El exponente dice cuánto se mueve el punto."),
    paper = t("Write the number large. Draw a small arch for each place.", "Escribe el número grande. Traza un arco por cada lugar."),
  }
end

local function in_order(rng)
  local k = rng:turn(120)
  local a, b, c, d = 11 + k % 40, 52 + k // 3 % 9, 90 + k % 7, 21 + k % 50
  local n = 3 + k // 40 + k % 3
  local function sci(m, e) return decimal(m, 1) .. " × " .. ten(e) end
  local right = {sci(c, -n), sci(b, n - 2), sci(a, n), sci(d + 30, n)}
  return {
    prompt = t("All have a power of 10.\nWhich is the order from least to greatest?", "Todos tienen una potencia de 10.\n¿Cuál es el orden de menor a mayor?"),
    answer = {kind = "order", right = right},
    misconceptions = apart(right, {
      slip({right[3], right[2], right[4], right[1]}, "looks at the number in front only", "That looks at the front number only. First look at the exponents.", "Eso mira solo el número de delante. Primero mira los exponentes."),
      slip({right[4], right[3], right[2], right[1]}, "orders from the other end", "This goes from greatest to least.", "Esto va de mayor a menor."),
      slip({right[2], right[1], right[3], right[4]}, "leaves the sign of the exponent out", "$1 is below 1. Its exponent is negative.", "$1 es menor que 1. Su exponente es negativo.", right[1]),
      slip({right[1], right[2], right[4], right[3]}, "looks at the exponent only", "Two exponents are the same. Then the front number decides.", "Dos exponentes son iguales. Entonces decide el número de delante."),
    }),
    hints = {
      t("Look at the exponents first.", "Mira primero los exponentes."),
      t("A negative exponent makes a number below 1.", "Un exponente negativo da un número menor que 1."),
      t("For equal exponents, compare the numbers in front.", "Con exponentes iguales, compara los números de delante."),
    },
    worked = {t("Exponents: $1, $2, $3, $4", "Exponentes: $1, $2, $3, $4", signed(-n), n - 2, n, n), bold(t("First $1, then $2", "Primero $1, luego $2", right[1], right[2])), bold(t("then $1, then $2", "luego $1, luego $2", right[3], right[4]))},
    right_note = t("First the exponent tells the size. Then the front number does.", "Primero decide el exponente. Luego, el número de delante."),
    paper = t("Write all four in full, one below the other.", "Escribe los cuatro completos, uno debajo del otro."),
  }
end

local function how_many_times(rng)
  local k = rng:turn(126)
  local q, b, n, down = 2 + k % 3, 2 + k // 3 % 3 - k % 2, 4 + k // 9 % 3, 1 + k // 45
  if b < 1 then b = 1 end
  b = min(b, 9 // q)
  local a, key = q * b, q
  for _ = 1, down do key = key * 10 end
  local far, near = a .. " × " .. ten(n + down), b .. " × " .. ten(n)
  return {
    prompt = t("One space probe is $1 km away.\nAnother is $2 km away.\nHow many times as far away is the first?", "Una sonda está a $1 km.\nOtra está a $2 km.\n¿Cuántas veces más lejos está la primera?", far, near),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(q, "leaves the powers of ten out", "$1 compares the front numbers only. The exponents differ, too.", "$1 compara solo los números de delante. También difieren los exponentes.", q),
      slip(key * 10, "moves one place too many", "That is one power of 10 too many: $1 − $2.", "Eso es una potencia de 10 de más: $1 − $2.", n + down, n),
      slip(key // 10, "moves one place too few", "Subtract the exponents: $1 − $2.", "Resta los exponentes: $1 − $2.", n + down, n),
      slip(q * down, "multiplies base and exponent", "The difference of exponents is a power of 10, no factor.", "La diferencia de exponentes es potencia de 10, no un factor."),
      slip((a - b) * key // q, "takes away in place of dividing", "How many times means to divide $1 by $2.", "Cuántas veces significa dividir $1 entre $2.", a, b),
      slip(down, "looks at the exponent only", "$1 is the difference of the exponents.", "$1 es la diferencia de los exponentes.", down),
    }),
    hints = {
      t("How many times: divide the first by the second.", "Cuántas veces: divide el primero entre el segundo."),
      t("Divide the front numbers. Divide the powers of 10.", "Divide los números de delante. Divide las potencias de 10."),
      t("$1 ÷ $2, and then $3 ÷ $4.", "$1 ÷ $2, y luego $3 ÷ $4.", a, b, ten(n + down), ten(n)),
    },
    worked = {a .. " ÷ " .. b .. " = " .. q, t("Powers: $1 ÷ $2 = $3", "Potencias: $1 ÷ $2 = $3", ten(n + down), ten(n), ten(down)), t("Together: $1 = $2", "Juntos: $1 = $2", q .. " × " .. ten(down), bold(key))},
    right_note = t("Front numbers and powers are divided separately.", "Los números de delante y las potencias se dividen por separado."),
    paper = t("Write both in full and cancel the zeros.", "Escribe los dos completos y tacha ceros."),
  }
end

return function(rng, level)
  if level == 1 then return which_exponent(rng, false) end
  if level == 2 then
    if rng:turn(2) == 0 then return in_order(rng) end
    return which_exponent(rng, true)
  end
  return how_many_times(rng)
end
