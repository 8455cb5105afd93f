-- Facts to 20, adding and taking away mixed (2.OA.B.2). Errors after Baroody (2006) and Fuson (1992).

local function sound(key, list)
  local out = {}
  for i = 1, #list do if tonumber(list[i].given) >= 0 then out[#out + 1] = list[i] end end
  return apart(key, out)
end

local function plus(k, framed)
  local a, b = 2 + k % 8, 2 + k // 8 % 8
  local key = a + b
  local up = max(a, b)
  local low = min(a, b)
  local over = key > 10
  return {
    prompt = t("What is $1 + $2?", "¿Cuánto es $1 + $2?", a, b),
    figure = framed and {kind = "ten_frame", frames = 2, first = a, second = b} or nil,
    answer = integer_answer(key),
    misconceptions = sound(key, {
      slip(key - 1, "counts the first number again", "$1 is one short. Count on after $2.", "A $1 le falta uno. Cuenta después de $2.", key - 1, up),
      slip(key + 1, "counts one too many", "$1 is one too many. Stop after $2 steps.", "$1 es uno de más. Detente después de $2 pasos.", key + 1, low),
      slip(abs(a - b), "takes away in place of adding", "$1 takes away. The sign + joins both.", "$1 quita. El signo + junta los dos.", abs(a - b)),
      slip(a * 10 + b, "writes the numbers side by side", "$1 has both digits side by side. Join the amounts.", "$1 tiene las cifras lado a lado. Junta las cantidades.", a * 10 + b),
    }),
    hints = {t("Begin with the larger number.", "Empieza con el número mayor."), over and t("Fill up a ten first. Then add the rest.", "Completa primero diez. Después suma el resto.") or t("Count on from it.", "Sigue contando desde ahí."),
      over and up < 10 and t("$1 + $2 makes 10. Then add $3 more.", "$1 + $2 da 10. Después suma $3 más.", up, 10 - up, key - 10) or t("Start at $1. Count $2 steps on.", "Empieza en $1. Cuenta $2 pasos más.", up, low)},
    worked = over and {up .. " + " .. 10 - up .. " = 10", "10 + " .. key - 10 .. " = " .. bold(key)} or {a .. " + " .. b .. " = " .. bold(key)},
    right_note = over and t("Making a ten helps with large facts.", "Formar diez ayuda con las sumas grandes.") or t("Both orders give the same sum.", "En los dos órdenes da la misma suma."),
    paper = t("Draw two frames of ten. Fill them with dots.", "Dibuja dos marcos de diez. Llénalos de puntos."),
  }
end

local function minus(k)
  local b, key = 2 + k % 8, 2 + k // 8 % 8
  local a = b + key
  return {
    prompt = t("What is $1 − $2?", "¿Cuánto es $1 − $2?", a, b),
    answer = integer_answer(key),
    misconceptions = sound(key, {
      slip(key + 1, "counts the start number too", "$1 is one too many. Count back after $2.", "$1 es uno de más. Cuenta hacia atrás después de $2.", key + 1, a),
      slip(key - 1, "counts one too many", "$1 is one short. Add it to $2 to see.", "A $1 le falta uno. Súmalo a $2 para ver.", key - 1, b),
      slip(a + b, "adds in place of taking away", "$1 adds. The sign − takes away.", "$1 suma. El signo − quita.", a + b),
      slip(b, "gives what was taken", "$1 goes away. What is left?", "$1 se va. ¿Qué queda?", b),
      slip(a, "gives the whole", "$1 is the start. Some of it goes.", "$1 es el inicio. Una parte se va.", a),
    }),
    hints = {t("Think of adding: $1 and how many more?", "Piensa en sumar: ¿$1 y cuánto más?", b), t("Go through ten if that helps.", "Pasa por diez si te ayuda."),
      t("Start at $1. Count on until $2.", "Empieza en $1. Cuenta hasta $2.", b, a)},
    worked = {b .. " + " .. bold(key) .. " = " .. a, a .. " − " .. b .. " = " .. bold(key)},
    right_note = t("Each sum holds two facts of taking away.", "Cada suma esconde dos restas."),
    paper = t("Write the four facts of $1, $2 and $3.", "Escribe las cuatro operaciones de $1, $2 y el resultado $3.", a, b, key),
  }
end

-- ? − b = c or a − ? = c.
local function missing(k)
  local b, c = 2 + k % 8, 2 + k // 8 % 8
  local a = b + c
  local first = k // 64 % 2 == 0
  local key = first and a or b
  return {
    prompt = first and t("? − $1 = $2\nWhat number is missing?", "? − $1 = $2\n¿Qué número falta?", b, c) or t("$1 − ? = $2\nWhat number is missing?", "$1 − ? = $2\n¿Qué número falta?", a, c),
    spoken = first and t("What number minus $1 equals $2?", "¿Qué número menos $1 es igual a $2?", b, c) or t("$1 minus what number equals $2?", "¿$1 menos qué número es igual a $2?", a, c),
    answer = integer_answer(key),
    misconceptions = sound(key, first and {
      slip(abs(b - c), "follows the sign, not the question", "$1 takes one number from the other. The start is larger.", "$1 resta los dos números. El inicio es mayor.", abs(b - c)),
      slip(c, "gives what is left", "$1 is what is left. What was there first?", "$1 es lo que queda. ¿Qué había al inicio?", c),
      slip(a - 1, "counts the first number again", "$1 is one short. Take $2 away to see.", "A $1 le falta uno. Quita $2 para ver.", a - 1, b),
      slip(a + 1, "counts one too many", "$1 is one too many. Take $2 away to see.", "$1 es uno de más. Quita $2 para ver.", a + 1, b),
    } or {
      slip(a + c, "adds the two numbers it sees", "$1 adds both numbers. $2 is the start.", "$1 suma los dos números. $2 es el inicio.", a + c, a),
      slip(c, "gives what is left", "$1 is what is left. How much goes away?", "$1 es lo que queda. ¿Cuánto se va?", c),
      slip(key + 1, "counts the start number too", "$1 is one too many. Take it from $2 to see.", "$1 es uno de más. Quítalo de $2 para ver.", key + 1, a),
      slip(key - 1, "counts one too many", "$1 is one short. Take it from $2 to see.", "A $1 le falta uno. Quítalo de $2 para ver.", key - 1, a),
      slip(a, "gives the whole", "$1 is the start. Only a part goes.", "$1 es el inicio. Solo se va una parte.", a),
    }),
    hints = {first and t("The first number is the start.", "El primer número es el inicio.") or t("The start is $1. What is left is $2.", "El inicio es $1. Quedan $2.", a, c),
      first and t("Put back what went away.", "Devuelve lo que se fue.") or t("Count on from what is left.", "Sigue contando desde lo que queda."),
      first and t("Join $1 and $2.", "Junta $1 y $2.", c, b) or t("Begin at $1. Go on until $2.", "Empieza en $1. Sigue hasta $2.", c, a)},
    worked = first and {c .. " + " .. b .. " = " .. bold(a), bold(a) .. " − " .. b .. " = " .. c} or {a .. " − " .. c .. " = " .. bold(b), a .. " − " .. bold(b) .. " = " .. c},
    right_note = t("Adding and taking away undo each other.", "Sumar y quitar se deshacen uno al otro."),
    paper = t("Draw a bar with two parts. Write what is known.", "Dibuja una barra de dos partes. Escribe lo que sabes."),
  }
end

-- Which facts make the number.
local function which(rng, k)
  local n = 5 + k % 12
  local a, b = rng:int(1, n // 2), rng:int(2, 20 - n)
  if b > 9 then b = 9 end
  local one, two = a .. " + " .. n - a, n + b .. " − " .. b
  local three, four, five = a .. " + " .. n - a - 1, n + b .. " − " .. b - 1, n .. " + 1"
  local options = rng:shuffle({one, two, three, four, five})
  local function among(...)
    local list, out = {...}, {}
    for i = 1, 5 do if contains(list, options[i]) then out[#out + 1] = options[i] end end
    return out
  end
  local key = among(one, two)
  return {
    prompt = t("Which of these make $1?", "¿Cuáles dan $1?", n),
    answer = {kind = "several", options = options, right = key},
    misconceptions = apart(key, {
      slip(among(one), "takes away in place of adding", "$1 fits. Taking away can make $2, too.", "$1 sirve. También se llega a $2 quitando.", one, n),
      slip(among(two), "stops at the first that fits", "$1 fits. A sum fits too.", "$1 sirve. Una suma también sirve.", two),
      slip(among(one, two, three), "counts one too many", "$1 makes $2 only.", "$1 da solo $2.", three, n - 1),
      slip(among(one, two, four), "counts the start number too", "$1 makes $2. Count back again.", "$1 da $2. Cuenta otra vez hacia atrás.", four, n + 1),
      slip(among(one, two, five), "takes the number it sees for the result", "$1 makes $2. The $3 is only one part.", "$1 da $2. El $3 es solo una parte.", five, n + 1, n),
    }),
    hints = {t("Work out each one.", "Calcula cada una."), t("There can be sums and facts with −.", "Puede haber sumas y restas."), t("Two of them fit. Three are one off.", "Dos sirven. A tres les falta o sobra uno.")},
    worked = {three .. " = " .. n - 1, four .. " = " .. n + 1, bold(one) .. " = " .. n, bold(two) .. " = " .. n},
    right_note = t("One number has many facts.", "Un número tiene muchas operaciones."),
    paper = t("Write as many facts for $1 as fit.", "Escribe todas las operaciones que den $1.", n),
  }
end

return function(rng, level)
  if level == 1 then
    local k = rng:turn(128)
    if k % 2 == 0 then return plus(k // 2, true) end
    return minus(k // 2 % 40)
  end
  if level == 2 then
    local k = rng:turn(128)
    if k % 2 == 0 then return plus(k // 2, false) end
    return minus(k // 2)
  end
  local k = rng:turn(192)
  if k % 3 == 0 then return which(rng, k // 3) end
  return missing(k // 3 * 2 + k % 3 - 1)
end
