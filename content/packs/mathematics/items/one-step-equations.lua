-- Equations of one step: which number makes it true (6.EE.B.5, 6.EE.B.7). Errors after Kieran (1992), Herscovics and Linchevski (1994):
-- the same operation in place of the opposite, the right side given as the answer.

local letters = {"x", "n", "p", "b", "m", "k"}

local function balance(rng)
  local k = rng:turn(108)
  local v, b, x = letters[1 + k % 6], 2 + k // 6 % 9, 3 + k % 7 + k // 54
  if x == b then x = x + 5 end
  local times = k % 3 == 0
  local n = 2 + k // 6 % 3
  if times and n == x then x = x + 1 end
  local c = times and n * x or x + b
  local left = {}
  if times then for i = 1, n do left[i] = v end else left = {v, tostring(b)} end
  return {
    prompt = times and t("The scale is level.\nHow much is one $1?", "La balanza está en equilibrio.\n¿Cuánto vale una $1?", v) or t("The scale is level.\nHow much is $1?", "La balanza está en equilibrio.\n¿Cuánto vale $1?", v),
    figure = {kind = "balance", left = left, right = {tostring(c)}, tilt = "level"},
    answer = {kind = "number", value = x, form = "integer"},
    misconceptions = apart(x, {
      slip(c, "gives the right side", "$1 is the other pan. What is $2 alone?", "$1 es el otro platillo. ¿Cuánto vale $2 sola?", c, v),
      times and slip(c - n, "takes away in place of dividing", "That takes $1 away. Share $2 over $1 boxes.", "Eso resta $1. Reparte $2 entre $1 cajas.", n, c) or slip(c + b, "uses the same operation again", "That adds $1 once more. Take it from both pans.", "Eso suma otra vez $1. Quítalo de los dos platillos.", b),
      times and slip(c * n, "uses the same operation again", "That multiplies again. Share $1 over the boxes.", "Eso multiplica otra vez. Reparte $1 entre las cajas.", c) or slip(b, "gives the number beside the letter", "$1 lies beside $2. What is $2 itself?", "$1 está junto a $2. ¿Cuánto vale $2?", b, v),
      slip(times and n or x + 1, times and "gives the number of boxes" or "basic fact one off", times and "$1 is how many boxes there are." or "$1 and $2 make $3, not $4.", times and "$1 es cuántas cajas hay." or "$1 y $2 son $3, no $4.", times and n or x + 1, b, x + 1 + b, c),
      slip(times and x + 1 or x - 1, "basic fact one off", times and "$1 boxes of $2 make $3." or "$2 and $1 make $3.", times and "$1 cajas de $2 son $3." or "$2 y $1 son $3.", times and n or b, times and x + 1 or x - 1, times and n * (x + 1) or b + x - 1),
    }),
    hints = {
      t("Level means: both pans hold the same.", "En equilibrio: los dos platillos tienen lo mismo."),
      times and t("The boxes are equal. Share the other pan over them.", "Las cajas son iguales. Reparte el otro platillo.") or t("Take the same from both pans.", "Quita lo mismo de los dos platillos."),
      times and t("Work out $1 ÷ $2.", "Calcula $1 ÷ $2.", c, n) or t("Take $1 from both pans. What is left of $2?", "Quita $1 de los dos. ¿Qué queda de $2?", b, c),
    },
    worked = times and {n .. v .. " = " .. c, v .. " = " .. c .. " ÷ " .. n .. " = " .. bold(x)} or {v .. " + " .. b .. " = " .. c, v .. " = " .. c .. " − " .. b .. " = " .. bold(x)},
    right_note = t("Check: put the number in, both pans agree.", "Comprueba: pon el número y los dos coinciden."),
    paper = t("Draw the scale. Cross out the same on both pans.", "Dibuja la balanza. Tacha lo mismo en los dos platillos."),
  }
end

local function solve(rng)
  local k = rng:turn(160)
  local v, kind = letters[1 + k % 6], k // 2 % 4
  local a, x = 3 + k // 8 % 9, 4 + k // 20 + k % 5
  if a == x then x = x + 7 end
  local text, done, c, same
  if kind == 0 then c, text, done, same = x + a, v .. " + " .. a .. " = " .. x + a, x + a .. " − " .. a, x + 2 * a
  elseif kind == 1 then c, text, done, same = x, v .. " − " .. a .. " = " .. x, x .. " + " .. a, abs(x - a) x = x + a
  elseif kind == 2 then c, text, done, same = a * x, a .. v .. " = " .. a * x, a * x .. " ÷ " .. a, a * x * a
  else c, text, done, same = x, v .. " ÷ " .. a .. " = " .. x, x .. " × " .. a, x x = x * a end
  return {
    prompt = t("$1\nWhich number is $2?", "$1\n¿Qué número es $2?", text, v),
    answer = {kind = "number", value = x, form = "integer"},
    misconceptions = apart(x, {
      slip(same, "uses the same operation again", "Put $1 in for $2: the two sides do not agree.", "Pon $1 en lugar de $2: los dos lados no coinciden.", same, v),
      slip(c, "gives the right side", "$1 is what the whole left side makes.", "$1 es lo que da todo el lado izquierdo.", c),
      slip(a, "gives the number beside the letter", "$1 stands beside $2. Which number is $2?", "$1 está junto a $2. ¿Qué número es $2?", a, v),
      slip(kind >= 2 and c + a or c * a, "mixes the kinds of steps", "Plus is undone by minus, times by division.", "Más se deshace con menos y por con división."),
      slip(kind == 2 and c - a or x + 1, kind == 2 and "takes away in place of dividing" or "basic fact one off", kind == 2 and "$1 beside $2 means times. Divide." or "Put it in: the two sides do not quite agree.", kind == 2 and "$1 junto a $2 significa por. Divide." or "Ponlo: los dos lados casi coinciden.", a, v),
    }),
    hints = {
      t("What is done to $1 on the left?", "¿Qué se le hace a la letra $1 en el lado izquierdo?", v),
      t("Undo it with the opposite step, on both sides.", "Deshazlo con el paso contrario, en los dos lados."),
      t("Work out $1.", "Calcula $1.", done),
    },
    worked = {text, v .. " = " .. done .. " = " .. bold(x)},
    right_note = t("Put it back in: both sides are the same.", "Ponlo de nuevo: los dos lados son iguales."),
    paper = t("Write the step and its opposite as arrows.", "Escribe el paso y su contrario como flechas."),
  }
end

-- Fractions and decimals.
local function with_parts(rng)
  local k = rng:turn(150)
  local kind, v = k % 3, letters[1 + k // 3 % 6]
  local key, text, done, list
  if kind == 0 then                               -- x + decimal = decimal
    local a, x = 12 + 7 * (k // 3 % 8), 15 + 9 * (k // 24) + k % 4
    key = decimal(x, 1)
    text, done = v .. " + " .. decimal(a, 1) .. " = " .. decimal(a + x, 1), decimal(a + x, 1) .. " − " .. decimal(a, 1)
    list = {slip(decimal(2 * a + x, 1), "uses the same operation again", "That adds once more. Take it away.", "Eso suma otra vez. Hay que restar."), slip(decimal(a + x, 1), "gives the right side", "That is the whole sum.", "Eso es toda la suma."), slip(decimal(x + 10, 1), "off by one whole", "That is one whole too many.", "Eso tiene un entero de más."), slip(x, "leaves the point out", "The point was left out.", "El punto quedó fuera.")}
  elseif kind == 1 then                           -- fraction times x = number
    local d, n = 2 + k // 3 % 5, 3 + k // 15 + k % 4
    key = tostring(d * n)
    text, done = frac(1, d) .. v .. " = " .. n, n .. " × " .. d
    list = {slip(n .. "/" .. d, "uses the same operation again", "That takes $1 of $2. But $2 is $1 of the number.", "Eso toma $1 de $2. Pero $2 es $1 del número.", frac(1, d), n), slip(n, "gives the right side", "$1 is only $2 of it.", "$1 es solo $2 de él.", n, frac(1, d)), slip(n + d, "adds in place of multiplying", "$1 adds the two numbers.", "$1 suma los dos números.", n + d), slip(d, "gives the number of parts", "$1 is the number of parts. What is in all of them?", "$1 es el número de partes. ¿Cuánto hay en todas?", d)}
  else                                            -- number times x = number, a fraction comes out
    local pairs_of = {{4, 3}, {5, 2}, {3, 2}, {8, 3}, {6, 5}, {5, 4}, {7, 3}, {9, 4}, {2, 7}, {3, 8}, {4, 9}, {5, 12}, {10, 3}, {8, 5}}
    local p = pairs_of[1 + k // 3 % 14]
    local a, c = p[1], p[2]
    key = c .. "/" .. a
    text, done = a .. v .. " = " .. c, c .. " ÷ " .. a
    list = {slip(a .. "/" .. c, "turns the division round", "That divides $1 by $2. Divide $2 by $1.", "Eso divide $1 entre $2. Divide $2 entre $1.", a, c), slip(c * a, "uses the same operation again", "$1 × $2 is far too much.", "$1 × $2 es demasiado.", a, c), slip(abs(c - a), "takes away in place of dividing", "$1 beside $2 means times.", "$1 junto a $2 significa por.", a, v), slip(c, "gives the right side", "$1 is $2 of them.", "$1 es $2 de ellos.", c, a)}
  end
  return {
    prompt = t("$1\nWhich number makes it true?", "$1\n¿Qué número lo hace verdad?", text),
    answer = {kind = "number", value = key, form = "any", point = true, fraction = true},
    misconceptions = apart(key, list),
    hints = {
      t("What is done to $1 on the left?", "¿Qué se le hace a la letra $1 en el lado izquierdo?", v),
      t("Undo it with the opposite step.", "Deshazlo con el paso contrario."),
      t("Work out $1.", "Calcula $1.", done),
    },
    worked = {text, v .. " = " .. done, bold(kind == 2 and "{" .. key .. "}" or key)},
    right_note = t("An answer may be a fraction or a decimal.", "Una respuesta puede ser fracción o decimal."),
    paper = t("Draw a bar for the equation. Write what is known.", "Dibuja una barra de la ecuación. Escribe lo que se sabe."),
  }
end

-- Which of these numbers makes it true?
local function which_number(rng)
  local k = rng:turn(80)
  local a, x = 2 + k % 5, 3 + k // 5 % 8
  local b = 1 + k // 20
  local text, key = a .. "x + " .. b .. " = " .. a * x + b, tostring(x)
  local list = apart(key, {
    slip(tostring(x + 1), "basic fact one off", "With $1 the left side is $2.", "Con $1 el lado izquierdo es $2.", x + 1, a * (x + 1) + b),
    slip(tostring(a * x + b), "gives the right side", "With $1 the left side is far more.", "Con $1 el lado izquierdo es mucho más.", a * x + b),
    slip(tostring(a * x), "works out one part only", "$1 is $2. What is x alone?", "$1 es $2. ¿Cuánto es x sola?", a .. "x", a * x),
  })
  local options = {key}
  for i = 1, #list do options[i + 1] = list[i].given end
  return {
    prompt = t("$1\nWhich number makes it true?", "$1\n¿Qué número lo hace verdad?", text),
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = list,
    hints = {
      t("Put each number in for x.", "Pon cada número en lugar de x."),
      t("Work out the left side. Does it make $1?", "Calcula el lado izquierdo. ¿Da $1?", a * x + b),
      t("Before $1 is added, it must be $2.", "Antes de sumar $1, debe ser $2.", b, a * x),
    },
    worked = {a .. " × " .. x .. " + " .. b .. " = " .. a * x + b, bold(key)},
    right_note = t("To try numbers is a way to solve, too.", "Probar números también es resolver."),
    paper = t("Make a table: x and the left side.", "Haz una tabla: x y el lado izquierdo."),
  }
end

return function(rng, level)
  if level == 1 then return balance(rng) end
  if level == 2 then return solve(rng) end
  if rng:turn(3) == 0 then return which_number(rng) end
  return with_parts(rng)
end
