-- Putting a number in for a letter, formulas too (6.EE.A.2.c). Errors after Küchemann (1981), Booth (1984) and Kieran (1992): digits
-- put side by side, plus before times, the letter left out.

local letters = {"x", "n", "p", "b", "m", "k"}

local function put_in(rng)
  local k = rng:turn(150)
  local v, a, x = letters[1 + k % 6], 2 + k // 6 % 5, 3 + k // 30 + k % 5
  local b = 1 + (k // 6 + k) % 9
  local minus = k % 4 == 3
  if minus and b > a * x then b = 1 end
  local text = a .. v .. (minus and " − " or " + ") .. b
  local key = minus and a * x - b or a * x + b
  return {
    prompt = t("Let $1 be $2.\nWhat is $3?", "La letra $1 vale $2.\n¿Cuánto es $3?", v, x, text),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip((10 * a + x) + (minus and -b or b), "puts the digits side by side", "That reads $1 as $2. It means $3 × $4.", "Eso lee $1 como $2. Significa $3 × $4.", a .. v, a .. x, a, x),
      slip(abs(a + x + (minus and -b or b)), "adds in place of multiplying", "That adds $1 and $2. Side by side means times.", "Eso suma $1 y $2. Juntos significa por.", a, x),
      slip(minus and a * abs(x - b) or a * (x + b), "works from left to right out of order", "That uses $1 before multiplying. Times comes first.", "Eso usa $1 antes de multiplicar. Primero va por.", b),
      slip(a * x, "works out one part only", "$1 is $2. There is one more step.", "$1 es $2. Falta un paso.", a .. v, a * x),
      slip(minus and a * x + b or abs(a * x - b), "chooses the other operation", "Look at the sign before $1.", "Mira el signo antes de $1.", b),
      slip(a + b, "leaves the letter out", "The letter was left out. It stands for $1.", "La letra quedó fuera. Vale $1.", x),
    }),
    hints = {
      t("Write $1 where $2 stands.", "Escribe $1 donde está $2.", x, v),
      t("A number right before a letter means times.", "Un número pegado a la letra significa por."),
      minus and t("$1 × $2 is $3. Then take $4 away.", "$1 × $2 es $3. Luego resta $4.", a, x, a * x, b) or t("$1 × $2 is $3. Then add $4.", "$1 × $2 es $3. Luego suma $4.", a, x, a * x, b),
    },
    worked = {a .. v .. " = " .. a .. " × " .. x .. " = " .. a * x, a * x .. (minus and " − " or " + ") .. b .. " = " .. bold(key)},
    right_note = t("Another number for $1 gives another value.", "Otro número para $1 da otro valor.", v),
    paper = t("Write the expression. Put a box for the letter, fill it.", "Escribe la expresión. Pon una caja en la letra y llénala."),
  }
end

local function followed(list, one) list[#list + 1] = one return list end
local function with_powers(rng)
  local k = rng:turn(160)
  local v, x, a = letters[1 + k % 6], 2 + k % 6, 2 + k // 6 % 5
  local kind = k // 40
  local text, key, list
  if kind == 0 then
    text, key = a .. v .. "²", a * x * x
    list = {slip(a * x * a * x, "multiplies before the power", "That raises $1 × $2. Only the letter has the small number.", "Eso eleva $1 × $2. Solo la letra lleva el número pequeño.", a, x), slip(a * x * 2, "multiplies base and exponent", "That takes twice $1. The power is $1 × $1.", "Eso toma dos veces $1. La potencia es $1 × $1.", x), slip(x * x, "works out one part only", "$1 is the power. Multiply by $2.", "$1 es la potencia. Multiplica por $2.", x * x, a), slip(a + x * x, "adds in place of multiplying", "Side by side means times.", "Juntos significa por.")}
  elseif kind == 1 then
    text, key = v .. "² + " .. a .. v, x * x + a * x
    list = {slip(2 * x + a * x, "multiplies base and exponent", "That takes twice $1 for the power. It is $1 × $1.", "Eso toma dos veces $1 por la potencia. Es $1 × $1.", x), slip(x * x + a + x, "adds in place of multiplying", "$1 means $2 × $3.", "$1 significa $2 × $3.", a .. v, a, x), slip(x * x + 10 * a + x, "puts the digits side by side", "That reads $1 as $2.", "Eso lee $1 como $2.", a .. v, a .. x), slip(x * x, "works out one part only", "That is the first part. Add $1.", "Esa es la primera parte. Suma $1.", a .. v)}
  elseif kind == 2 then
    text, key = a .. "(" .. v .. " + " .. x + 1 .. ")", a * (2 * x + 1)
    list = {slip(a * x + x + 1, "multiplies one part only", "That multiplies $1 only. The whole bracket is multiplied.", "Eso multiplica solo $1. Se multiplica todo el paréntesis.", v), slip(2 * x + 1, "works out one part only", "$1 is the bracket. Multiply it by $2.", "$1 es el paréntesis. Multiplícalo por $2.", 2 * x + 1, a), slip(a + 2 * x + 1, "adds in place of multiplying", "A number before a bracket means times.", "Un número antes del paréntesis significa por."), slip(a * x * (x + 1), "multiplies in place of adding", "The sign in the bracket is plus.", "El signo del paréntesis es más.")}
  else
    text, key = 12 * a .. " ÷ " .. v .. " + " .. a, nil
    local d = ({2, 3, 4, 6, 12})[1 + k % 5]
    x, key = d, 12 * a // d + a
    list = {slip(12 * a // d, "works out one part only", "$1 is the division. Add $2.", "$1 es la división. Suma $2.", 12 * a // d, a), slip(12 * a // gcd(12 * a, d + a) == 0 and 1 or 12 * a // (d + a) + 1, "works from left to right out of order", "That adds $1 to the divisor. Division comes first.", "Eso suma $1 al divisor. Primero va la división.", a), slip(12 * a * d + a, "multiplies in place of dividing", "The sign is ÷.", "El signo es ÷."), slip(abs(12 * a // d - a), "chooses the other operation", "Look at the sign before $1.", "Mira el signo antes de $1.", a), slip(12 * a - d + a, "takes away in place of dividing", "The sign is ÷, not −.", "El signo es ÷, no −.")}
  end
  return {
    prompt = t("Let $1 be $2.\nWhat is the value of $3?", "La letra $1 vale $2.\n¿Cuál es el valor de $3?", v, x, text),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, followed(list, slip(x, "gives the number put in", "$1 is what $2 stands for. Work out the whole.", "$1 es el número de $2. Calcula todo.", x, v))),
    hints = {
      t("Write $1 where $2 stands.", "Escribe $1 donde está $2.", x, v),
      t("Brackets first, then powers, then × and ÷, then + and −.", "Primero paréntesis, luego potencias, luego × y ÷, luego + y −."),
      kind == 0 and t("The power is $1. Then times $2.", "La potencia es $1. Luego por $2.", x * x, a) or kind == 1 and t("$1 and $2: add them.", "$1 y $2: súmalos.", x .. " × " .. x, a .. " × " .. x) or kind == 2 and t("The bracket is $1 + $2. Then times $3.", "El paréntesis es $1 + $2. Luego por $3.", x, x + 1, a) or t("First $1 ÷ $2. Then add $3.", "Primero $1 ÷ $2. Luego suma $3.", 12 * a, x, a),
    },
    worked = {kind == 0 and a .. " × " .. x .. " × " .. x or kind == 1 and x .. " × " .. x .. " + " .. a .. " × " .. x or kind == 2 and a .. " × " .. 2 * x + 1 or 12 * a .. " ÷ " .. x .. " + " .. a, "= " .. bold(key)},
    right_note = t("The order of steps is the same with letters.", "El orden de los pasos es el mismo con letras."),
    paper = t("Write each step on a line of its own.", "Escribe cada paso en una línea aparte."),
  }
end

-- Formulas with a decimal or a fraction.
local function formulas(rng)
  local k = rng:turn(144)
  local kind = k % 3
  if kind == 0 then
    local s = 2 + k // 3 % 11
    local top = 2 * s + 1
    local cube = k // 36 % 2 == 1 and s <= 9
    local n, d = cube and s * s * s or top * top, cube and 1 or 4
    local key = cube and tostring(n) or decimal(top * top * 25, 2)
    local shown = cube and tostring(s) or decimal(s * 10 + 5, 1)
    return {
      prompt = cube and t("The volume of a cube is V = s³. The edge s is $1 cm.\nWhat is V, in cm³?", "El volumen de un cubo es V = s³. La arista s mide $1 cm.\n¿Cuánto es V, en cm³?", shown) or t("The area of a square is A = s². The side s is $1 cm.\nWhat is A, in cm²?", "El área de un cuadrado es A = s². El lado s mide $1 cm.\n¿Cuánto es A, en cm²?", shown),
      answer = {kind = "number", value = key, form = "decimal", point = true},
      misconceptions = apart(key, {
        slip(cube and 3 * s or top, "multiplies base and exponent", "The small number counts factors. It is no factor.", "El número pequeño cuenta factores. No es un factor."),
        slip(cube and s * s or decimal(s * s * 100 + 25, 2), cube and "counts one factor too few" or "raises wholes and part apart", cube and "$1 × $1 is a face. The volume takes one more $1." or "Wholes and part were taken apart. Multiply $1 by $1.", cube and "$1 × $1 es una cara. Falta otro $1." or "Enteros y parte se tomaron por separado. Multiplica $1 por $1.", shown),
        slip(cube and 6 * s * s or decimal(2 * top * 10, 1), cube and "takes surface for volume" or "gives the perimeter", cube and "That is the surface of the cube." or "That is the way round the square.", cube and "Eso es la superficie del cubo." or "Eso es la vuelta al cuadrado."),
        slip(cube and s * s * s * s or decimal(top * top * 25, 1), cube and "counts one factor too many" or "moves one place too many", cube and "That has one factor too many." or "Tenths times tenths are hundredths.", cube and "Eso tiene un factor de más." or "Décimos por décimos son centésimos."),
        slip(cube and s + 3 or s * s, cube and "adds base and exponent" or "drops the part", cube and "That adds the small number." or "That leaves out the half.", cube and "Eso suma el número pequeño." or "Eso deja fuera la mitad."),
      }),
      hints = {
        t("Put $1 in for s.", "Pon $1 en lugar de s.", shown),
        t("Write the power as a product.", "Escribe la potencia como producto."),
        cube and t("$1 × $1 is $2. Multiply by $1 again.", "$1 × $1 es $2. Multiplica otra vez por $1.", s, s * s) or t("Work out $1 × $1.", "Calcula $1 × $1.", shown),
      },
      worked = {cube and s .. " × " .. s .. " × " .. s .. " = " .. bold(key) or shown .. " × " .. shown .. " = " .. bold(key)},
      right_note = t("A formula is an expression with a meaning.", "Una fórmula es una expresión con significado."),
      paper = t("Draw the shape. Write the number at its sides.", "Dibuja la figura. Escribe el número en sus lados."),
    }
  end
  local a, b = 2 + k // 3 % 8, 3 + k // 24
  if a == b then b = b + 6 end
  if kind == 1 then
    local key = 2 * a + 2 * b
    return {
      prompt = t("A rectangle has P = 2l + 2w for its perimeter.\nThe length l is $1 m, the width w is $2 m.\nWhat is P, in m?", "El perímetro de un rectángulo es P = 2l + 2w.\nEl largo l mide $1 m y el ancho w mide $2 m.\n¿Cuánto es P, en m?", b, a),
      answer = {kind = "number", value = key, form = "integer", point = true},
      misconceptions = apart(key, {
        slip(a + b, "leaves the twos out", "$1 is two sides only. Each comes twice.", "$1 son solo dos lados. Cada uno va dos veces.", a + b),
        slip(20 + b + 20 + a, "puts the digits side by side", "That reads 2l as $1. It means 2 × $2.", "Eso lee 2l como $1. Significa 2 × $2.", "2" .. b, b),
        slip(2 * b + a, "multiplies one part only", "The width was taken once. It is 2w.", "El ancho se tomó una vez. Es 2w."),
        slip(a * b, "takes the area for the perimeter", "$1 is the area. P goes round.", "$1 es el área. P es la vuelta.", a * b),
        slip(4 + a + b, "adds in place of multiplying", "2 beside a letter means times.", "Un 2 junto a una letra significa por."),
      }),
      hints = {
        t("Put $1 for l and $2 for w.", "Pon $1 por l y $2 por w.", b, a),
        t("2l means 2 × l.", "2l significa 2 × l."),
        t("2 × $1 and 2 × $2: add them.", "2 × $1 y 2 × $2: súmalos.", b, a),
      },
      worked = {"2 × " .. b .. " + 2 × " .. a, 2 * b .. " + " .. 2 * a .. " = " .. bold(key)},
      right_note = t("Two letters: each gets its own number.", "Dos letras: cada una recibe su número."),
      paper = t("Draw the rectangle. Write l and w at its sides.", "Dibuja el rectángulo. Escribe l y w en sus lados."),
    }
  end
  local key = 10 * a - b
  return {
    prompt = t("Let x be $1 and let y be $2.\nWhat is 10x − y?", "La letra x vale $1 y la letra y vale $2.\n¿Cuánto es 10x − y?", a, b),
    answer = {kind = "number", value = key, form = "integer", point = true},
    misconceptions = apart(key, {
      slip(10 * b - a, "swaps the two numbers", "The numbers are swapped. x is $1.", "Los números están cambiados. x es $1.", a),
      slip(10 + a - b, "adds in place of multiplying", "A number beside a letter means times.", "Un número junto a una letra significa por."),
      slip(100 + a - b, "puts the digits side by side", "That reads 10x as $1. It means 10 × $2.", "Eso lee 10x como $1. Significa 10 × $2.", "10" .. a, a),
      slip(10 * a + b, "chooses the other operation", "Look at the sign before y.", "Mira el signo antes de y."),
      slip(10 * a, "works out one part only", "That is 10x. Take y away.", "Eso es 10x. Resta y."),
    }),
    hints = {
      t("Put $1 for x and $2 for y.", "Pon $1 por x y $2 por y.", a, b),
      t("10x means 10 × x.", "10x significa 10 × x."),
      t("10 × $1 is $2. Take $3 away.", "10 × $1 es $2. Resta $3.", a, 10 * a, b),
    },
    worked = {"10 × " .. a .. " = " .. 10 * a, 10 * a .. " − " .. b .. " = " .. bold(key)},
    right_note = t("Two letters: each gets its own number.", "Dos letras: cada una recibe su número."),
    paper = t("Write each number above its letter first.", "Escribe primero cada número sobre su letra."),
  }
end

return function(rng, level)
  if level == 1 then return put_in(rng) end
  if level == 2 then return with_powers(rng) end
  return formulas(rng)
end
