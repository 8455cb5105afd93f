-- Linear equations in one variable (8.EE.C.7). Errors after Kieran (1992), Booth (1984), Herscovics and Linchevski (1994).

local function plus(n) return n < 0 and " − " .. -n or " + " .. n end

local function on_scale(rng)
  local k = rng:turn(120)
  local c, more, x = 1 + k % 2, 1 + k // 2 % 3, 2 + k // 6 % 10
  local a, b = c + more, 1 + k % 7 + k // 60
  local d = more * x + b
  local left, right = {}, {}
  for i = 1, a do left[i] = "x" end
  for i = 1, c do right[i] = "x" end
  left[a + 1], right[c + 1] = tostring(b), tostring(d)
  local one = c == 1 and "x" or c .. "x"
  local equation = a .. "x + " .. b .. " = " .. one .. " + " .. d
  return {
    prompt = t("The scale is level.\n$1\nWhich number is x?", "La balanza está en equilibrio.\n$1\n¿Qué número es x?", equation),
    figure = {kind = "balance", left = left, right = right},
    answer = {kind = "number", value = x, form = "any", minus = true, fraction = true, point = true},
    misconceptions = apart(x, {
      slip(d - b, "stops before dividing", "$1 is what $2 boxes weigh together.", "$1 es lo que pesan $2 cajas juntas.", d - b, more),
      slip(d, "gives the number beside the letter", "$1 stands beside the boxes. What is one box?", "$1 está junto a las cajas. ¿Cuánto es una caja?", d),
      slip(abs(d - b) .. "/" .. a, "leaves out the letters of one side", "That leaves out the boxes on the right.", "Eso deja fuera las cajas de la derecha."),
      slip(d - b .. "/" .. a + c, "adds the letters of both sides", "That adds the boxes of both pans. Take equal ones away.", "Eso suma las cajas de los dos platillos. Quita iguales."),
      slip(d + b, "uses the same operation again", "That adds $1 once more. Take it from both pans.", "Eso suma $1 otra vez. Quítalo de los dos platillos.", b),
    }),
    hints = {
      t("Take the same from both pans.", "Quita lo mismo de los dos platillos."),
      c == 1 and t("Take one box x from each pan first.", "Quita primero una caja x de cada platillo.") or t("Take away equal boxes from each pan first.", "Quita primero cajas iguales de cada platillo."),
      t("Then take the number away. Share what is left.", "Luego quita el número. Reparte lo que queda."),
    },
    worked = more == 1 and {equation, "x + " .. b .. " = " .. d, "x = " .. bold(x)} or {equation, more .. "x + " .. b .. " = " .. d, more .. "x = " .. d - b, "x = " .. bold(x)},
    right_note = t("Put x back in. Both pans weigh the same.", "Pon x de nuevo. Los dos platillos pesan igual."),
    paper = t("Draw both pans. Cross out the same on each.", "Dibuja los dos platillos. Tacha lo mismo en cada uno."),
  }
end

local function with_brackets(rng)
  local k = rng:turn(144)
  local a, x = 3 + k % 4, 1 + k // 4 % 9
  if k // 36 % 2 == 0 then x = -x end
  local b, c = (1 + k // 72 + k % 3) * (k % 2 == 0 and 1 or -1), 2 + k % 2
  if c == a then c = c - 1 end
  local d = a * (x + b) - c * x
  local equation = a .. "(x" .. plus(b) .. ") = " .. c .. "x" .. (d == 0 and "" or plus(d))
  local function q(n, m) return m == 0 and "0" or (n * m < 0 and "-" or "") .. abs(n) .. "/" .. abs(m) end
  return {
    prompt = t("$1\nWhich number is x?", "$1\n¿Qué número es x?", equation),
    answer = {kind = "number", value = x, form = "any", minus = true, fraction = true, point = true},
    misconceptions = apart(x, {
      slip(q(d - b, a - c), "multiplies the first term only", "That multiplies x only. The $1 in brackets is multiplied, too.", "Eso multiplica solo x. También se multiplica $1 del paréntesis.", signed(b)),
      slip(q(d - a * b, a + c), "adds the letters of both sides", "That adds $1x and $2x. Take $2x from both sides.", "Eso suma $1x y $2x. Resta $2x a los dos lados.", a, c),
      slip(q(d + a * b, a - c), "uses the same operation again", "Undo the number from the brackets with the opposite step.", "El número del paréntesis se quita con la operación contraria."),
      slip(-x, "leaves the signs out", "The size fits. Put it in and look at the sign.", "El tamaño va bien. Ponlo y mira el signo."),
      slip(d - a * b, "stops before dividing", "$1 is what $2x is worth.", "$1 es lo que vale $2x.", signed(d - a * b), a - c),
    }),
    hints = {
      t("Multiply the brackets out first.", "Primero multiplica el paréntesis."),
      t("Both terms in the brackets are multiplied by $1.", "Los dos términos del paréntesis se multiplican por $1.", a),
      t("Now gather x on one side, numbers on the other.", "Ahora junta las x de un lado y los números del otro."),
    },
    worked = a - c == 1 and {equation, a .. "x" .. plus(a * b) .. " = " .. c .. "x" .. (d == 0 and "" or plus(d)), "x = " .. bold(signed(x))} or {equation, a .. "x" .. plus(a * b) .. " = " .. c .. "x" .. (d == 0 and "" or plus(d)), a - c .. "x = " .. signed(d - a * b), "x = " .. bold(signed(x))},
    right_note = t("Put x back in. Both sides come out the same.", "Pon x de nuevo. Los dos lados dan lo mismo."),
    paper = t("Write each step below the last. Line up the equal signs.", "Escribe cada paso debajo. Alinea los signos iguales."),
  }
end

local function how_many(rng)
  local k = rng:turn(150)
  local kind, a, b = k % 3, 2 + k // 3 % 7, 1 + k // 21 + k % 4
  local c = kind == 2 and a + 1 + k % 2 or a
  local d = kind == 1 and a * b or a * b + 1 + k % 5
  local equation = a .. "(x + " .. b .. ") = " .. c .. "x + " .. d
  local none, one, two, all = t("no number", "ningún número"), t("exactly one number", "exactamente un número"), t("exactly two numbers", "exactamente dos números"), t("every number", "todos los números")
  local key = kind == 0 and none or kind == 1 and all or one
  return {
    prompt = t("$1\nWhich numbers x make it true?", "$1\n¿Para qué números x es verdad?", equation),
    answer = {kind = "choice", options = {none, one, two, all}, right = key},
    misconceptions = apart(key, {
      slip(none, "takes zero left over for no solution", kind == 1 and "Both sides are the same. Then which x does not fit?" or "The counts of x differ. So x can make up the gap.", kind == 1 and "Los dos lados son iguales. ¿Qué x no cumpliría?" or "Las cantidades de x difieren. Así x puede cubrir la diferencia."),
      slip(one, "expects one solution always", kind == 0 and "Take $1x away: $2 = $3 stays. That is never true." or "Take $1x away: $2 = $3 stays. That is always true.", kind == 0 and "Quita $1x: queda $2 = $3. Eso nunca es verdad." or "Quita $1x: queda $2 = $3. Eso siempre es verdad.", a, a * b, d),
      slip(two, "takes x on two sides for two solutions", "x stands on two sides, but it is one number.", "x está en dos lados, pero es un solo número."),
      slip(all, "takes like sides for equal sides", kind == 0 and "The counts of x agree. Compare $1 and $2, too." or "The counts of x differ: $3 and $4.", kind == 0 and "Las cantidades de x coinciden. Compara también $1 y $2." or "Las cantidades de x difieren: $3 y $4.", a * b, d, a, c),
    }),
    hints = {
      t("Multiply the brackets out.", "Multiplica el paréntesis."),
      t("Compare the x terms first. Then the numbers alone.", "Compara primero los términos con x. Luego los números solos."),
      t("Left: $1x + $2. Right: $3x + $4.", "Izquierda: $1x + $2. Derecha: $3x + $4.", a, a * b, c, d),
    },
    worked = {equation, a .. "x + " .. a * b .. " = " .. c .. "x + " .. d, kind == 2 and t("Different counts of x: one number fits.", "Distintas cantidades de x: cumple un número.") or a * b .. " = " .. d, bold(key)},
    right_note = kind == 2 and t("Different counts of x always meet at one number.", "Con distintas cantidades de x siempre cumple un número.") or t("With equal counts of x, the numbers alone decide.", "Con iguales cantidades de x, deciden los números solos."),
    paper = t("Try x = 0, 1 and 2 on both sides.", "Prueba x = 0, 1 y 2 en los dos lados."),
  }
end

return function(rng, level)
  if level == 1 then return on_scale(rng) end
  if level == 2 then return with_brackets(rng) end
  return how_many(rng)
end
