-- Powers: the same factor again and again (6.EE.A.1). Errors after Pitta-Pantazi, Christou and Zachariades
-- (2007): the base times the exponent.

-- The small raised number where there is one; else in words.
local function short(b, n)
  if n == 2 then return b .. "²" elseif n == 3 then return b .. "³" end
  return t("$1 to the power of $2", "$1 elevado a $2", b, n)
end
local function product(b, n)
  local out = {}
  for i = 1, n do out[i] = tostring(b) end
  return table.concat(out, " × ")
end
local function power(b, n)
  local out = 1
  for _ = 1, n do out = out * b end
  return out
end
local list = {}
for n, last in ipairs({0, 25, 10, 5, 3, 2}) do
  for b = 2, last do list[#list + 1] = {b, n} end
end

-- The short way to write a product.
local function write_short(rng)
  local k = rng:turn(64)
  local b, n = 3 + k % 8, 2 + k // 8 % 4
  if b == n then b = b + 8 end
  local back = k // 32 == 1
  local key = back and product(b, n) or short(b, n)
  local copies = {}
  for i = 1, n do copies[i] = tostring(b) end
  local turned, times, sum, one_more = back and (b > 6 and table.concat(copies, " + ") or product(n, b)) or short(n, b), back and b .. " × " .. n or b .. " × " .. n, back and table.concat({b, b, n}, " + ") or n .. " + " .. b, back and product(b, n + 1) or short(b, n + 1)
  return {
    prompt = back and t("The exponent tells how many factors there are.\nWhich product is $1?", "El exponente dice cuántos factores hay.\n¿Qué producto es $1?", short(b, n)) or t("A power is a short way to write it.\nWhich power is $1?", "Una potencia es una forma corta de escribir.\n¿Qué potencia es $1?", product(b, n)),
    answer = {kind = "choice", options = rng:shuffle({key, turned, times, one_more}), right = key},
    misconceptions = {
      back and b > 6 and slip(turned, "adds in place of multiplying", "That adds $1 again and again. A power multiplies.", "Eso suma $1 una y otra vez. Una potencia multiplica.", b)
        or slip(turned, "swaps base and exponent", "The two numbers are swapped. The base is the factor.", "Los dos números están cambiados. La base es el factor."),
      slip(times, "multiplies base and exponent", "$1 × $2 has two factors. Here $1 stands $2 times.", "$1 × $2 tiene dos factores. Aquí el $1 está $2 veces.", b, n),
      slip(one_more, "counts one factor too many", "That has one factor too many. Count how often $1 stands.", "Eso tiene un factor de más. Cuenta cuántas veces está el $1.", b),
    },
    hints = {
      t("Which number is multiplied again and again?", "¿Qué número se multiplica una y otra vez?"),
      t("How often does it stand there?", "¿Cuántas veces está?"),
      t("The base is the factor. The exponent is the count.", "La base es el factor. El exponente es la cuenta."),
    },
    worked = {t("$1 stands $2 times.", "$1 está $2 veces.", b, n), bold(key)},
    right_note = t("The exponent counts factors. It is no factor itself.", "El exponente cuenta factores. Él no es un factor."),
    paper = t("Write the product in full. Number the factors.", "Escribe el producto completo. Numera los factores."),
  }
end

-- A decimal by itself.
local function squared(rng)
  local n = 2 + rng:turn(58)
  if n % 10 == 0 then n = n + 1 end
  local b, key = decimal(n, 1), decimal(n * n, 2)
  return {
    prompt = t("Write it as a product first.\nWhat is $1?", "Escríbelo primero como producto.\n¿Cuánto es $1?", b .. "²"),
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(decimal(2 * n, 1), "multiplies base and exponent", "That is twice $1. It is multiplied by itself.", "Eso es dos veces $1. Se multiplica por sí mismo.", b),
      slip(decimal(n * n, 1), "moves one place too many", "Tenths times tenths are hundredths.", "Décimos por décimos son centésimos."),
      slip(n * n, "leaves the point out", "The digits fit. Where does the point go?", "Las cifras están bien. ¿Dónde va el punto?"),
      slip(decimal(n + 20, 1), "adds base and exponent", "That adds 2. The small 2 counts factors.", "Eso suma 2. El 2 pequeño cuenta factores."),
    }),
    hints = {
      t("The factor is $1. It stands 2 times.", "El factor es $1. Está 2 veces.", b),
      t("Multiply without the point first: $1 × $1.", "Multiplica primero sin el punto: $1 × $1.", n),
      t("Tenths times tenths: count the places behind the points.", "Décimos por décimos: cuenta los lugares después del punto."),
    },
    worked = {b .. " × " .. b .. " = " .. bold(key)},
    right_note = n < 10 and t("Below 1, the square is smaller than the number.", "Por debajo de 1, el cuadrado es menor que el número.") or t("Above 1, the square is larger than the number.", "Por encima de 1, el cuadrado es mayor que el número."),
    paper = t("Draw a square with sides of $1. Find its area.", "Dibuja un cuadrado de lado $1. Halla su área.", b),
  }
end

local function work_out(rng)
  local b, n = table.unpack(list[1 + rng:turn(#list)])
  local key = power(b, n)
  return {
    prompt = t("Write it as a product first.\nWhat is $1?", "Escríbelo primero como producto.\n¿Cuánto es $1?", short(b, n)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(b * n, "multiplies base and exponent", "$1 is $2 × $3. Here $2 is a factor $3 times.", "$1 es $2 × $3. Aquí $2 es factor $3 veces.", b * n, b, n),
      slip(power(n, b) <= 100000 and power(n, b) or n * 10 + b, "swaps base and exponent", "That takes $1 as the factor. The factor is $2.", "Eso toma $1 como factor. El factor es $2.", n, b),
      slip(b + n, "adds base and exponent", "$1 adds the two numbers. $2 is multiplied again and again.", "$1 suma los dos números. El $2 se multiplica una y otra vez.", b + n, b),
      slip(power(b, n - 1), "counts one factor too few", "$1 has one $2 too few. The count is $3.", "A $1 le falta un $2. La cuenta es $3.", power(b, n - 1), b, n),
      slip(power(b, n) * b <= 100000 and power(b, n) * b or key + b, "counts one factor too many", "That has one factor too many.", "Eso tiene un factor de más."),
      slip(key + b, "slips in the last step", "Multiply the last step again.", "Multiplica otra vez el último paso."),
    }),
    hints = {
      t("The factor is $1. It stands $2 times.", "El factor es $1. Está $2 veces.", b, n),
      t("Multiply two of them, then go on.", "Multiplica dos y luego sigue."),
      n > 2 and t("$1 × $1 is $2. Multiply by $1 again.", "$1 × $1 es $2. Multiplica otra vez por $1.", b, b * b) or t("Work out $1 × $1.", "Calcula $1 × $1.", b),
    },
    worked = {product(b, n), "= " .. bold(key)},
    right_note = t("Powers grow much more than multiples.", "Las potencias crecen mucho más que los múltiplos.") ,
    paper = t("Draw a tree: each branch splits into $1.", "Dibuja un árbol: cada rama se parte en $1.", b),
  }
end

-- With other operations, and fractions as base.
local function with_others(rng)
  local k = rng:turn(140)
  local b, a = 2 + k % 5, 2 + k // 5 % 7
  local kind = k // 35
  local n = b <= 4 and 3 or 2
  local p = power(b, n)
  local base = short(b, n)
  local text, key, slips_of, below
  if kind == 0 then
    text, key = a .. " × " .. base, a * p
    slips_of = {slip(power(a * b, n) <= 100000 and power(a * b, n) or a + p, "multiplies before the power", "That raises $1 × $2. Only $2 has the small number.", "Eso eleva $1 × $2. Solo el $2 lleva el número pequeño.", a, b),
      slip(a * b * n, "multiplies base and exponent", "That takes $1 × $2 for the power.", "Eso toma $1 × $2 por la potencia.", b, n), slip(a + p, "adds in place of multiplying", "The sign between is times.", "El signo de en medio es por."), slip(p, "works out one part only", "$1 is the power. Multiply it by $2.", "$1 es la potencia. Multiplícala por $2.", p, a)}
  elseif kind == 1 then
    text, key = a .. " + " .. base, a + p
    slips_of = {slip(power(a + b, n), "adds before the power", "That raises $1 + $2. Only $2 has the small number.", "Eso eleva $1 + $2. Solo el $2 lleva el número pequeño.", a, b),
      slip(a + b * n, "multiplies base and exponent", "That takes $1 × $2 for the power.", "Eso toma $1 × $2 por la potencia.", b, n), slip(a * p, "multiplies in place of adding", "The sign between is plus.", "El signo de en medio es más."), slip(p, "works out one part only", "$1 is the power. Add $2.", "$1 es la potencia. Suma $2.", p, a)}
  elseif kind == 2 then
    text, key = "(" .. a .. " + " .. b .. ")²", (a + b) * (a + b)
    slips_of = {slip(a * a + b * b, "raises each part of a sum", "That raises $1 and $2 apart. Brackets come first.", "Eso eleva $1 y $2 por separado. Primero van los paréntesis.", a, b),
      slip(a + b * b, "raises the last number only", "That raises $1 only. The bracket is raised.", "Eso eleva solo $1. Se eleva todo el paréntesis.", b), slip(2 * (a + b), "multiplies base and exponent", "That doubles the bracket. It is multiplied by itself.", "Eso duplica el paréntesis. Se multiplica por sí mismo."), slip(a + b, "works out one part only", "$1 is the bracket. Now the power.", "$1 es el paréntesis. Ahora la potencia.", a + b)}
  else
    local d = a + 1
    if gcd(b, d) > 1 or b >= d then b, d = 2, 3 + 2 * (k % 5) end
    below = d
    text, key = "(" .. frac(b, d) .. ")²", b * b .. "/" .. d * d
    slips_of = {slip(b * b .. "/" .. d, "raises the top only", "Only the top was raised. The bottom is a factor twice too.", "Solo se elevó el numerador. El denominador también va dos veces."),
      slip(2 * b .. "/" .. 2 * d, "multiplies base and exponent", "That doubles top and bottom: the value stays $1.", "Eso duplica arriba y abajo: el valor sigue siendo $1.", frac(b, d)), slip(2 * b .. "/" .. d, "multiplies base and exponent", "That is twice $1. It is multiplied by itself.", "Eso es dos veces $1. Se multiplica por sí mismo.", frac(b, d)), slip(b .. "/" .. d * d, "raises the bottom only", "Only the bottom was raised.", "Solo se elevó el denominador.")}
  end
  local fraction = kind == 3
  return {
    prompt = t("Powers come before × and +, brackets before powers.\nWhat is $1?", "Las potencias van antes que × y +. Los paréntesis van primero.\n¿Cuánto es $1?", text),
    answer = {kind = "number", value = key, form = fraction and "fraction" or "integer", fraction = fraction or nil},
    misconceptions = apart(key, slips_of),
    hints = {
      kind >= 2 and t("Look at the bracket first. It is one number.", "Mira primero el paréntesis. Es un solo número.") or t("Which number has the small one?", "¿Qué número lleva el pequeño?"),
      kind >= 2 and t("The bracket is multiplied by itself.", "El paréntesis se multiplica por sí mismo.") or t("Work out the power by itself.", "Calcula la potencia por separado."),
      fraction and t("Tops: $1 × $1. Bottoms: $2 × $2.", "Numeradores: $1 × $1. Denominadores: $2 × $2.", b, below) or kind == 2 and t("The bracket makes $1.", "El paréntesis da $1.", a + b) or t("The power is $1. Then comes $2.", "La potencia es $1. Luego va $2.", p, a),
    },
    worked = fraction and {text .. " = " .. bold("{" .. key .. "}")} or kind == 2 and {"(" .. a .. " + " .. b .. ")² = " .. a + b .. "²", a + b .. " × " .. a + b .. " = " .. bold(key)} or {base .. " = " .. p, kind == 0 and a .. " × " .. p .. " = " .. bold(key) or a .. " + " .. p .. " = " .. bold(key)},
    right_note = t("The small number belongs only to what stands right before it.", "El número pequeño es solo de lo que está justo antes."),
    paper = t("Write every power as a product. Then work on.", "Escribe cada potencia como producto. Luego sigue."),
  }
end

return function(rng, level)
  if level == 1 then return write_short(rng) end
  if level == 2 then if rng:turn(3) == 0 then return squared(rng) end return work_out(rng) end
  return with_others(rng)
end
