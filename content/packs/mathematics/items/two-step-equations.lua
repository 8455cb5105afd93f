-- Equations of two steps: px + q = r and p(x + q) = r (7.EE.B.4.a). Errors after Kieran (1992), Filloy and Rojano (1989), Sleeman (1984).

local function part(n) return (n < 0 and " − " or " + ") .. abs(n) end

local function balance(rng)
  local k = rng:turn(144)
  local a, b, x = 2 + k % 3, 2 + k // 3 % 6, 2 + k // 18
  if x == b then x = x + 8 end
  local c = a * x + b
  local left = {}
  for i = 1, a do left[i] = "x" end
  left[a + 1] = tostring(b)
  return {
    prompt = t("The scale is level. Every box x weighs the same.\nWhich number is x?", "La balanza está en equilibrio. Cada caja x pesa lo mismo.\n¿Qué número es x?"),
    figure = {kind = "balance", left = left, right = {tostring(c)}, tilt = "level"},
    answer = {kind = "number", value = x, form = "integer"},
    misconceptions = apart(x, {
      slip(c - b, "stops at the letter with its number", "$1 is for all $2 boxes. Share it.", "$1 es para las $2 cajas. Repártelo.", c - b, a),
      slip(c, "gives the right side", "$1 is the whole right pan. What is one box?", "$1 es todo el platillo derecho. ¿Cuánto es una caja?", c),
      slip((c + b) // a, "uses the same operation again", "That adds $1 to the right. Take it off both pans.", "Eso suma $1 a la derecha. Quítalo de los dos platillos.", b),
      slip(c - b - a, "takes away in place of dividing", "That takes $1 away. Share over $1 boxes.", "Eso resta $1. Reparte entre $1 cajas.", a),
      slip(b, "gives the number beside the letter", "$1 lies beside the boxes. What is in one box?", "$1 está junto a las cajas. ¿Cuánto hay en una?", b),
    }),
    hints = {
      t("Take the same off both pans.", "Quita lo mismo de los dos platillos."),
      t("Without the $1, only boxes stay on the left.", "Sin el $1, a la izquierda quedan solo cajas.", b),
      t("All the boxes weigh $1 − $2. Share it.", "Todas las cajas pesan $1 − $2. Repártelo.", c, b),
    },
    worked = {a .. "x + " .. b .. " = " .. c, a .. "x = " .. c - b, "x = " .. bold(x)},
    right_note = t("What is done to one side is done to both.", "Lo que se hace a un lado se hace a los dos."),
    paper = t("Draw the scale again after each step.", "Dibuja otra vez la balanza tras cada paso."),
  }
end

local function solve(rng)
  local k = rng:turn(168)
  local a, b = ({-2, 3, -4, 5, -3, 6, 4})[1 + k % 7], ({5, -7, 9, -4})[1 + k // 7 % 4]
  local x = ({-3, 4, -6, 7, -8, 5})[1 + k // 28]
  local c = a * x + b
  local equation = signed(a) .. "x" .. part(b) .. " = " .. signed(c)
  local function whole(n, d) return n % d == 0 and n // d or n - d end
  return {
    prompt = equation .. "\n" .. t("Which number must x be?", "¿Qué número debe ser x?"),
    answer = {kind = "number", value = x, form = "integer", minus = true},
    misconceptions = apart(x, {
      slip(c - b, "stops at the letter with its number", "$1 is $2x. What is one x?", "$1 es $2x. ¿Cuánto es una x?", signed(c - b), signed(a)),
      slip(-x, "gives the opposite sign", "Put it in: $1 × $2 has another sign.", "Ponlo en la ecuación: $1 × $2 tiene otro signo.", signed(a), -x < 0 and "(" .. signed(-x) .. ")" or -x),
      slip(whole(c + b, a), "uses the same operation again", "The $1 is still there twice. Undo it first.", "El $1 sigue ahí dos veces. Deshazlo primero.", signed(b)),
      slip(c - b - a, "takes away in place of dividing", "$1x means $1 times x. Divide.", "$1x es $1 por x. Divide.", signed(a)),
      slip(whole(c, a) - b, "undoes in the order of the equation", "That divides only $1. Undo the $2 first.", "Eso divide solo $1. Deshaz primero el $2.", signed(c), signed(b)),
    }),
    hints = {
      t("What happened to x last? Undo that first.", "¿Qué se le hizo a x al final? Deshazlo primero."),
      b > 0 and t("Take $1 from both sides.", "Resta $1 a los dos lados.", b) or t("Add $1 to both sides.", "Suma $1 a los dos lados.", -b),
      t("Then divide both sides by $1.", "Luego divide los dos lados entre $1.", signed(a)),
    },
    worked = {equation, signed(a) .. "x = " .. signed(c - b), "x = " .. bold(signed(x))},
    right_note = t("Undo the steps in reverse order.", "Deshaz los pasos en orden inverso."),
    paper = t("Draw the steps as arrows. Then walk back.", "Dibuja los pasos como flechas. Luego regresa."),
  }
end

local function bracket(k)
  local p, q, x = ({3, -2, 4, 5, -3})[1 + k % 5], ({4, -5, 7})[1 + k // 5 % 3], ({6, -2, 9, -7})[1 + k // 15]
  if x + q == 0 then x = x + 2 end
  local r = p * (x + q)
  local equation = signed(p) .. "(x" .. part(q) .. ") = " .. signed(r)
  return {
    prompt = equation .. "\n" .. t("Which number must x be?", "¿Qué número debe ser x?"),
    answer = {kind = "number", value = x, form = "integer", minus = true},
    misconceptions = apart(x, {
      slip(x + q, "stops after the first step", "$1 is the whole bracket. What is x itself?", "$1 es todo el paréntesis. ¿Cuánto es x?", signed(x + q)),
      slip(x + 2 * q, "uses the same operation again", "The $1 is in there twice now. Undo it.", "El $1 está ahora dos veces. Deshazlo.", signed(q)),
      slip(r - q, "leaves out the factor", "That leaves the $1 out. Divide by it first.", "Eso deja fuera el $1. Divide primero entre eso.", signed(p)),
      slip(r - p - q, "takes away in place of dividing", "$1 stands before the bracket. It multiplies.", "$1 está ante el paréntesis. Multiplica.", signed(p)),
      slip(-x, "gives the opposite sign", "Put it in: the bracket is then not $1.", "Ponlo en la ecuación: el paréntesis no da $1.", signed(x + q)),
    }),
    hints = {
      t("Cover the bracket. Which number must it be?", "Tapa el paréntesis. ¿Qué número debe ser?"),
      t("Divide both sides by $1.", "Divide los dos lados entre $1.", signed(p)),
      q > 0 and t("Then take $1 away.", "Luego resta $1.", q) or t("Then add $1.", "Luego suma $1.", -q),
    },
    worked = {equation, "x" .. part(q) .. " = " .. signed(x + q), "x = " .. bold(signed(x))},
    right_note = t("A bracket is one number until it is opened.", "Un paréntesis es un solo número hasta abrirlo."),
    paper = t("Draw boxes for the bracket. Share the number out.", "Dibuja cajas para el paréntesis. Reparte el número."),
  }
end

local function taxi(k)
  local base, each, n = 3 + k % 4, 2 + k // 4 % 3, 5 + k // 12
  if base == each then base = base + 4 end
  local total = base + each * n
  return {
    prompt = t("A ride costs $1 dollars, and $2 dollars more for each km. Someone pays $3 dollars.\nHow many km long is the ride?", "Un viaje cuesta $1 dólares, y $2 dólares más por cada km. Alguien paga $3 dólares.\n¿De cuántos km es el viaje?", base, each, total),
    answer = {kind = "number", value = n, form = "integer", minus = true, unit = "km"},
    misconceptions = apart(n, {
      slip(total - base, "stops after the first step", "$1 dollars are for the km. Each costs $2.", "$1 dólares son por los km. Cada uno cuesta $2.", total - base, each),
      slip(total // (base + each), "joins unlike parts", "The $1 dollars are paid once, not for each km.", "Los $1 dólares se pagan una vez, no por cada km.", base),
      slip((total + base) // each, "uses the same operation again", "That adds $1. It is already in the $2.", "Eso suma $1. Ya está en los $2.", base, total),
      slip(n + 1, "goes one step too far", "That ride costs $1 dollars.", "Ese viaje cuesta $1 dólares.", total + each),
      slip(total // each, "leaves out the first step", "That leaves out the $1 dollars at the start.", "Eso deja fuera los $1 dólares del comienzo.", base),
    }),
    hints = {
      t("Which part of the price is paid once?", "¿Qué parte del precio se paga una vez?"),
      t("The equation is $1x + $2 = $3.", "La ecuación es $1x + $2 = $3.", each, base, total),
      t("Take $1 from $2. Divide by $3.", "Resta $1 de $2. Divide entre $3.", base, total, each),
    },
    worked = {each .. "x + " .. base .. " = " .. total, each .. "x = " .. total - base, "x = " .. bold(n)},
    right_note = t("The fixed part comes off first.", "Primero se quita la parte fija."),
    paper = t("Draw a bar: one start piece, then pieces for km.", "Dibuja una barra: la parte fija y luego los km."),
  }
end

return function(rng, level)
  if level == 1 then return balance(rng) end
  if level == 2 then return solve(rng) end
  local k = rng:turn(120)
  if k % 2 == 0 then return bracket(k // 2) end
  return taxi(k // 2)
end
