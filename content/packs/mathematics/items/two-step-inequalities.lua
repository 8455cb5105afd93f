-- Inequalities of two steps and their stories (7.EE.B.4.b). Errors after Tsamir and Bazzini (2004).

local function part(n) return (n < 0 and " − " or " + ") .. abs(n) end

local function first_whole(rng)
  local k = rng:turn(144)
  local a, b, x = 2 + k % 6, 1 + k // 6 % 4, 3 + k // 24
  local strict = k % 2 == 0
  local c = a * x + b
  local sign = strict and ">" or "≥"
  local key = strict and x + 1 or x
  local shown = a .. "x + " .. b .. " " .. sign .. " " .. c
  return {
    prompt = shown .. "\n" .. t("What is the smallest whole number that x can be?", "¿Cuál es el menor número entero que puede ser x?"),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(strict and x or x + 1, strict and "gives the limit itself" or "leaves the limit itself out", strict and "At $1 both sides are alike. The left must be greater." or "At $2 both sides are alike. That is allowed here.", strict and "En $1 los dos lados son iguales. El izquierdo debe ser mayor." or "En $2 los dos lados son iguales. Aquí se permite.", x, x),
      slip(c - b, "stops at the letter with its number", "$1 is the limit for $2x. What is it for x?", "$1 es el límite de $2x. ¿Cuál es el de x?", c - b, a),
      slip(key - 2, "takes a smaller number that does not fit", "Put it in: the left is only $1.", "Ponlo: la izquierda da solo $1.", a * (key - 2) + b),
      slip((c + b) // a + 1, "uses the same operation again", "That adds $1. Take it away on both sides.", "Eso suma $1. Réstalo en los dos lados.", b),
      slip(key + 3, "gives one that is not the smallest", "That works, but smaller numbers work too.", "Ese sirve, pero otros menores también."),
    }),
    hints = {
      t("Where would both sides be alike?", "¿Dónde serían iguales los dos lados?"),
      t("Take $1 from both sides first.", "Resta primero $1 a los dos lados.", b),
      t("$1x $2 $3. Divide by $1. Is the limit allowed?", "$1x $2 $3. Divide entre $1. ¿Se permite el límite?", a, sign, c - b),
    },
    worked = {shown, a .. "x " .. sign .. " " .. c - b, "x " .. sign .. " " .. x, t("smallest: $1", "menor: $1", bold(key))},
    right_note = t("> leaves the limit out, ≥ lets it in.", "> deja fuera el límite, ≥ lo incluye."),
    paper = t("Try numbers in a table: x, left side, fits?", "Prueba números en una tabla: x, lado izquierdo, ¿sirve?"),
  }
end

local turned_signs = {["<"] = ">", [">"] = "<", ["≤"] = "≥", ["≥"] = "≤"}

local function solve(rng)
  local k = rng:turn(160)
  local a = ({-2, 3, -4, -3, 5, -5, 2, -6})[1 + k % 8]
  local b, x = ({5, -3, 7, -8})[1 + k // 8 % 4], ({4, -6, 2, -3, 7})[1 + k // 32]
  local sign = ({"<", ">", "≤", "≥"})[1 + (k + k // 8) % 4]
  local c = a * x + b
  local kept = a > 0
  local key = "x " .. (kept and sign or turned_signs[sign]) .. " " .. signed(x)
  local flipped = "x " .. (kept and turned_signs[sign] or sign) .. " " .. signed(x)
  local opposite = "x " .. (kept and sign or turned_signs[sign]) .. " " .. signed(-x)
  local both = "x " .. (kept and turned_signs[sign] or sign) .. " " .. signed(-x)
  local stopped = "x " .. sign .. " " .. signed(c - b)
  local shown = signed(a) .. "x" .. part(b) .. " " .. sign .. " " .. signed(c)
  return {
    prompt = shown .. "\n" .. t("Which inequality says the same about x?", "¿Qué desigualdad dice lo mismo de x?"),
    answer = {kind = "choice", options = rng:shuffle({key, flipped, opposite, both, stopped}), right = key},
    misconceptions = apart(key, {
      slip(flipped, kept and "turns the sign without need" or "keeps the sign when it turns", kept and "Dividing by $1 keeps the order. Test a number." or "Dividing by $1 turns the order round. Test a number.", kept and "Dividir entre $1 guarda el orden. Prueba un número." or "Dividir entre $1 invierte el orden. Prueba un número.", signed(a)),
      slip(opposite, "gives the opposite sign", "At x = $1 both sides must be alike. Test it.", "En x = $1 los dos lados deben ser iguales. Prueba.", signed(-x)),
      slip(both, "turns both signs round", "Put $1 in: it does not make both sides alike.", "Pon $1: no hace iguales los dos lados.", signed(-x)),
      slip(stopped, "stops at the letter with its number", "$1 belongs to $2x. Divide once more.", "$1 es de $2x. Falta dividir.", signed(c - b), signed(a)),
    }),
    hints = {
      t("Undo the $1 first, on both sides.", "Deshaz primero el $1 en los dos lados.", signed(b)),
      t("What does dividing by $1 do to the order?", "¿Qué le hace al orden dividir entre $1?", signed(a)),
      t("Test a large number and a small one.", "Prueba un número grande y uno pequeño."),
    },
    worked = {shown, signed(a) .. "x " .. sign .. " " .. signed(c - b), bold(key)},
    right_note = kept and t("Dividing by a number above zero keeps the order.", "Dividir entre un número sobre cero guarda el orden.") or t("Dividing by a negative number turns the order round.", "Dividir entre un número negativo invierte el orden."),
    paper = t("Draw the line. Test one number on each side.", "Dibuja la recta. Prueba un número de cada lado."),
  }
end

local function story(rng)
  local k = rng:turn(160)
  local base, each = 8 + k % 8, 3 + k // 8 % 5
  local n, rest = 5 + k // 40, 1 + k % 2
  local most = k % 3 ~= 0
  local limit = base + each * n + rest
  local key = most and n or n + 1
  return {
    prompt = most and t("A bowling lane costs $1 dollars, and each player $2 dollars more. A group has $3 dollars.\nHow many can play at most?", "Una pista de bolos cuesta $1 dólares, y cada jugador $2 dólares más. Un grupo tiene $3 dólares.\n¿Cuántos pueden jugar como máximo?", base, each, limit)
      or t("A club has $1 dollars. Each car it washes brings $2 dollars. It needs at least $3.\nHow many cars must it wash at least?", "Un club tiene $1 dólares. Cada auto que lava le da $2 dólares. Necesita al menos $3.\n¿Cuántos autos debe lavar como mínimo?", base, each, limit),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(most and n + 1 or n, most and "takes the rest for one more" or "drops the rest", most and "That costs $1 dollars, more than there are." or "That brings it to $2 dollars only.", most and "Eso cuesta $1 dólares, más de los que hay." or "Con eso llega solo a $2 dólares.", base + each * (n + 1), base + each * n),
      slip(limit // each, "leaves out the first step", "That leaves out the $1 dollars at the start.", "Eso deja fuera los $1 dólares del comienzo.", base),
      slip((limit + base) // each, "uses the same operation again", "That adds $1 dollars. They come off $2.", "Eso suma $1 dólares. Se restan de $2.", base, limit),
      slip(limit - base, "stops after the first step", "$1 are dollars. How many times $2 is it?", "$1 son dólares. ¿Cuántas veces $2 son?", limit - base, each),
    }),
    hints = {
      most and t("Some money goes before anybody plays.", "Una parte se gasta antes de que juegue nadie.") or t("How much is missing at the start?", "¿Cuánto falta al comienzo?"),
      t("The inequality: $1 + $2x $3 $4.", "La desigualdad: $1 + $2x $3 $4.", base, each, most and "≤" or "≥", limit),
      t("Divide $1 by $2. Then think about the rest.", "Divide $1 entre $2. Luego piensa en el resto.", limit - base, each),
    },
    worked = {base .. " + " .. each .. "x " .. (most and "≤ " or "≥ ") .. limit, each .. "x " .. (most and "≤ " or "≥ ") .. limit - base, limit - base .. " ÷ " .. each .. " = " .. n .. t(", rest ", ", resto ") .. rest, "x = " .. bold(key)},
    right_note = most and t("At most: round down.", "Como máximo: redondea hacia abajo.") or t("At least: round up.", "Como mínimo: redondea hacia arriba."),
    paper = t("Make a table of numbers and dollars. Mark the limit.", "Haz una tabla de números y dólares. Marca el límite."),
  }
end

return function(rng, level)
  if level == 1 then return first_whole(rng) end
  if level == 2 then return solve(rng) end
  return story(rng)
end
