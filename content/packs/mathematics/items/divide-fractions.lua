-- Fractions divided by fractions (6.NS.A.1). Errors after Tirosh (2000), Ma (1999) and Li (2008).

local function shown(n, d)
  n, d = reduced(n, d)
  if n < d then return frac(n, d) end
  if n % d == 0 then return tostring(n // d) end
  return n // d .. " " .. frac(n % d, d)
end

-- a/b and c/d whose quotient is a whole number that can be drawn: 24 small steps, 16 jumps at most ...
local whole_quotients = {
  {1, 2, 1, 4}, {1, 2, 1, 6}, {1, 2, 1, 8}, {1, 2, 1, 10}, {1, 2, 1, 12}, {3, 2, 1, 4}, {3, 2, 3, 4}, {3, 2, 1, 6}, {3, 2, 1, 8}, {3, 2, 3, 8},
  {3, 2, 1, 10}, {3, 2, 3, 10}, {5, 2, 1, 4}, {5, 2, 1, 6}, {5, 2, 5, 6}, {5, 2, 5, 8}, {1, 3, 1, 6}, {1, 3, 1, 9}, {1, 3, 1, 12}, {2, 3, 1, 6},
  {2, 3, 1, 9}, {2, 3, 2, 9}, {2, 3, 1, 12}, {4, 3, 1, 6}, {4, 3, 1, 9}, {4, 3, 2, 9}, {4, 3, 4, 9}, {4, 3, 1, 12}, {5, 3, 1, 6}, {5, 3, 5, 6},
  {5, 3, 1, 9}, {5, 3, 5, 9}, {5, 3, 5, 12}, {7, 3, 1, 6}, {8, 3, 1, 6}, {1, 4, 1, 8}, {1, 4, 1, 12}, {3, 4, 1, 8}, {3, 4, 3, 8}, {3, 4, 1, 12},
  {5, 4, 1, 8}, {5, 4, 5, 8}, {5, 4, 1, 12}, {5, 4, 5, 12}, {7, 4, 1, 8}, {7, 4, 7, 8}, {7, 4, 7, 12}, {9, 4, 3, 8}, {1, 5, 1, 10}, {2, 5, 1, 10},
  {3, 5, 1, 10}, {3, 5, 3, 10}, {4, 5, 1, 10}, {6, 5, 1, 10}, {6, 5, 3, 10}, {7, 5, 1, 10}, {7, 5, 7, 10}, {8, 5, 1, 10}, {9, 5, 3, 10},
  {9, 5, 9, 10}, {1, 6, 1, 12}, {5, 6, 1, 12}, {5, 6, 5, 12}, {7, 6, 1, 12}, {7, 6, 7, 12}, {11, 6, 11, 12}
}
-- ... and 165 times others that are less than one and a fraction. Neighbours do not begin with the same fraction.
local parts = {{1, 2}, {1, 3}, {2, 3}, {1, 4}, {3, 4}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {1, 6}, {5, 6}, {1, 8}, {3, 8}, {5, 8}, {7, 8}}
local function other_quotient(i)
  local a, b = table.unpack(parts[1 + i % 15])
  for j = i // 15, i // 15 + 10 do
    local c, d = table.unpack(parts[1 + j % 11])
    if b ~= d and (a * d) % (b * c) ~= 0 then return a, b, c, d end
  end
end

local function slips(a, b, c, d)
  return {
    slip(over(a * c, b * d), "multiplies in place of dividing", "That is $1 × $2. Dividing asks how many times $2 fits.", "Eso es $1 × $2. Dividir pregunta cuántas veces cabe $2.", frac(a, b), frac(c, d)),
    slip(over(b * c, a * d), "turns the wrong number round", "That divides $2 by $1. The first number is shared out.", "Eso divide $2 entre $1. Se reparte el primer número.", frac(a, b), frac(c, d)),
    slip(over(b * d, a * c), "turns both fractions round", "Both fractions were turned round. Only the second one is.", "Se invirtieron las dos fracciones. Solo se invierte la segunda."),
    slip(a % c == 0 and b % d ~= 0 and over(a // c, max(1, b // d)) or over(max(1, a // c), max(1, b // d)), "divides tops and bottoms, drops the rest", "Tops and bottoms were divided and the rest dropped.", "Se dividieron arriba y abajo y se dejó fuera el resto."),
    slip(abs(a * d - b * c) == 0 and 1 or over(abs(a * d - b * c), b * d), "takes away in place of dividing", "That takes $1 away once. How many times can it be taken?", "Eso quita $1 una vez. ¿Cuántas veces se puede quitar?", frac(c, d)),
  }
end
local function worked_of(a, b, c, d)
  local out = {frac(a, b) .. " ÷ " .. frac(c, d) .. " = " .. frac(a, b) .. " × " .. frac(d, c), "= " .. bold(frac(a * d, b * c))}
  if shown(a * d, b * c) ~= frac(a * d, b * c) then out[3] = "= " .. bold(shown(a * d, b * c)) end
  return out
end

-- How many pieces fit: a line in steps of the smaller fraction's size.
local function how_many_fit(rng)
  local a, b, c, d = table.unpack(rng:turn_of(whole_quotients))
  local key = a * d // (b * c)
  local wholes = a // b + 1
  return {
    prompt = t("The mark is at $1. Jumps of $2 begin at 0.\nHow many jumps lead to the mark?", "La marca está en $1. Se salta de $2 en $2 desde 0.\n¿Cuántos saltos llevan a la marca?", shown(a, b), frac(c, d)),
    figure = {kind = "number_line", from = 0, to = wholes, steps = wholes * d, label_every = d, decimals = 0, marks = {{at = over(a, b), label = over(a, b)}}},
    answer = {kind = "number", value = key, form = "integer", fraction = true},
    misconceptions = apart(key, {
      slip(key + 1, "counts marks, not steps", "$1 counts the start too. Count the jumps.", "$1 cuenta también el inicio. Cuenta los saltos.", key + 1),
      slip(a * d // b, "counts small steps, not jumps", "$1 counts steps of $2. One jump is $3.", "$1 cuenta pasos de $2. Un salto es $3.", a * d // b, frac(1, d), frac(c, d)),
      slip(over(a * c, b * d), "multiplies in place of dividing", "That is $1 × $2. Count how many jumps fit.", "Eso es $1 × $2. Cuenta cuántos saltos caben.", shown(a, b), frac(c, d)),
      slip(over(b * c, a * d), "turns the wrong number round", "That is less than 1. More than one jump fits.", "Eso es menos de 1. Cabe más de un salto."),
      slip(key - 1, "stops one step early", "With $1 the mark is not reached yet.", "Con $1 aún no se llega a la marca.", key - 1),
      slip(wholes * d, "counts to the end of the line", "$1 goes to the end. Stop at the mark.", "$1 llega al final. Detente en la marca.", wholes * d),
    }),
    hints = {
      t("Each small step of the line is $1.", "Cada paso pequeño de la recta es $1.", frac(1, d)),
      c == 1 and t("One jump is as long as one small step.", "Un salto mide lo mismo que un paso pequeño.") or t("One jump is as long as $1 such steps.", "Un salto mide lo mismo que $1 de esos pasos.", c),
      c == 1 and t("Write $1 with the bottom $2. Its top counts the jumps.", "Escribe $1 con denominador $2. El numerador cuenta los saltos.", frac(a, b), d) or t("To the mark there are $1 of $2. Group them by $3.", "Hasta la marca hay $1 de $2. Agrúpalos de $3 en $3.", a * d // b, frac(1, d), c),
    },
    worked = {frac(a, b) .. " = " .. frac(a * d // b, d), a * d // b .. " ÷ " .. c .. " = " .. bold(key)},
    right_note = t("With pieces of one size, the tops are divided.", "Con partes del mismo tamaño, se dividen los numeradores."),
    paper = t("Draw the line. Draw the jumps up to the mark.", "Dibuja la recta. Dibuja los saltos hasta la marca."),
  }
end

local function quotient(rng)
  local a, b, c, d = other_quotient(rng:turn(165))
  local key = over(a * d, b * c)
  return {
    prompt = t("$1 ÷ $2 = ?\nWhat is the quotient?", "$1 ÷ $2 = ?\n¿Cuál es el cociente?", frac(a, b), frac(c, d)),
    answer = {kind = "number", value = key, form = "fraction", fraction = true},
    misconceptions = apart(key, slips(a, b, c, d)),
    hints = {
      t("How many times does $1 fit into $2?", "¿Cuántas veces cabe $1 en $2?", frac(c, d), frac(a, b)),
      t("Dividing by $1 is multiplying by $2.", "Dividir entre $1 es multiplicar por $2.", frac(c, d), frac(d, c)),
      t("Work out $1 × $2.", "Calcula $1 × $2.", frac(a, b), frac(d, c)),
    },
    worked = worked_of(a, b, c, d),
    right_note = t("Check: the answer times $1 makes $2 again.", "Comprueba: la respuesta por $1 da otra vez $2.", frac(c, d), frac(a, b)),
    paper = t("Give both fractions pieces of $1. Then divide the tops.", "Escribe las dos con partes de $1. Luego divide los numeradores.", frac(1, lcm(b, d))),
  }
end

local function story(rng)
  local i = rng:turn(495)
  local a, b, c, d = other_quotient(i // 3)
  local who = rng:two_names()
  local key, kind = over(a * d, b * c), i % 3
  local prompt, unit
  if kind == 0 then
    prompt = t("One portion is $1 kg of rice. $2 has $3 kg.\nHow many portions is that?", "Una porción es $1 kg de arroz. $2 tiene $3 kg.\n¿Cuántas porciones son?", frac(c, d), who, frac(a, b))
  elseif kind == 1 then
    prompt, unit = t("A rectangle has an area of $1 m². It is $2 m long.\nHow wide is it?", "Un rectángulo tiene un área de $1 m². Mide $2 m de largo.\n¿Cuánto mide de ancho?", frac(a, b), frac(c, d)), "m"
  else
    prompt, unit = t("$1 walks $2 km in $3 h, always at one pace.\nHow many km is that in 1 h?", "$1 camina $2 km en $3 h, siempre al mismo paso.\n¿Cuántos km son en 1 h?", who, frac(a, b), frac(c, d)), "km"
  end
  return {
    prompt = prompt,
    answer = {kind = "number", value = key, form = "fraction", fraction = true, unit = unit},
    misconceptions = apart(key, slips(a, b, c, d)),
    hints = {
      kind == 0 and t("How many times does one portion fit?", "¿Cuántas veces cabe una porción?") or kind == 1 and t("$1 × ? = $2", "$1 × ? = $2", frac(c, d), frac(a, b)) or t("How far is it in a whole hour?", "¿Qué distancia es en una hora entera?"),
      t("It is a division: $1 ÷ $2.", "Es una división: $1 ÷ $2.", frac(a, b), frac(c, d)),
      t("Multiply $1 by $2.", "Multiplica $1 por $2.", frac(a, b), frac(d, c)),
    },
    worked = worked_of(a, b, c, d),
    right_note = t("Less than 1 as divisor: the answer is more than $1.", "Con un divisor menor que 1, sale más que $1.", frac(a, b)),
    paper = t("Draw a bar of $1. Mark pieces of $2 on it.", "Dibuja una barra de $1. Marca en ella partes de $2.", frac(a, b), frac(c, d)),
  }
end

return function(rng, level)
  if level == 1 then return how_many_fit(rng) end
  if level == 2 then return quotient(rng) end
  return story(rng)
end
