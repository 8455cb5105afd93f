-- Taking away decimals (5.NBT.B.7). Errors after Resnick and others (1989), Hiebert and Wearne (1985) and VanLehn (1990).

-- The smaller digit taken from the larger one in each place; n is in hundredths.
local function smaller_from_larger(a, b)
  local out, unit = 0, 1
  while a > 0 or b > 0 do
    out = out + abs(a % 10 - b % 10) * unit
    a, b, unit = a // 10, b // 10, unit * 10
  end
  return out
end

local function on_line(rng, i)
  local w, s = 1 + i % 5 + 5 * (i // 45 % 3), i // 5 % 9
  local u = 1 + (i * 7) % 9
  local a, b = 10 * w + s, u
  if u <= s then b = min(u + s, 9) end
  local key = decimal(a - b, 1)
  local one, two = decimal(a, 1), decimal(b, 1)
  return {
    prompt = t("$1 − $2 = ?\nWhat is the difference?", "$1 − $2 = ?\n¿Cuál es la diferencia?", one, two),
    figure = {kind = "number_line", from = w - 1, to = w + 1, steps = 20, label_every = 10, decimals = 0, marks = {{at = one, label = one}}},
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(decimal(10 * w + abs(s - b), 1), "smaller from larger", "$1 takes $2 from $3. But $3 is taken away here.", "$1 resta $2 de $3. Pero aquí se quita $3.", decimal(10 * w + abs(s - b), 1), decimal(s, 1), decimal(b, 1)),
      slip(decimal(a - b + 10, 1), "borrows without paying back", "A whole was opened into ten tenths. So there is one whole less.", "Se abrió un entero en diez décimos. Hay un entero menos."),
      slip(decimal(a + b, 1), "adds in place of taking away", "$1 goes to the right. Taking away goes to the left.", "$1 va a la derecha. Restar va a la izquierda.", decimal(a + b, 1)),
      slip(a - b, "leaves out the point", "$1 is a whole number. These are tenths.", "$1 es un número entero. Estos son décimos.", a - b),
      slip(decimal(a - b + 1, 1), "counts marks, not steps", "$1 is one tenth too much. The first step leaves $2.", "A $1 le sobra un décimo. El primer paso sale de $2.", decimal(a - b + 1, 1), one),
    }),
    hints = {
      t("Each step on the line is one tenth, 0.1.", "Cada paso de la recta es un décimo, 0.1."),
      t("Begin at $1. Go to the left, one step for each tenth.", "Empieza en $1. Ve a la izquierda, un paso por décimo.", one),
      s > 0 and s < b and t("From $1 to $2 is $3. Then go on to the left.", "De $1 a $2 hay $3. Luego sigue a la izquierda.", one, w, decimal(s, 1)) or t("Open a whole: ten tenths. Take $1 of them.", "Abre un entero: diez décimos. Quita $1.", b),
    },
    worked = s > 0 and {one .. " − " .. decimal(s, 1) .. " = " .. w, w .. " − " .. decimal(b - s, 1) .. " = " .. bold(key)} or {one .. " − " .. two .. " = " .. bold(key)},
    right_note = t("One whole is ten tenths. It can be opened.", "Un entero son diez décimos. Se puede abrir."),
    paper = t("Draw the line with tenths. Jump to the left.", "Dibuja la recta con décimos. Salta a la izquierda."),
  }
end

-- Unlike lengths: tenths less hundredths, or a whole less a decimal.
local function unlike(rng, i)
  local whole = i % 3 == 0
  local a = whole and 100 * (3 + i // 3 % 9) or 100 * (2 + i % 7) + 10 * (1 + i // 7 % 8)
  local b = 100 * (i // 5 % 2) + 10 * (2 + (i * 3) % 7) + 1 + (i * 7) % 9
  local key_n = a - b
  local key = decimal(key_n, 2)
  local one, two = decimal(a, 2), decimal(b, 2)
  local longer = whole and one .. ".00" or one .. "0"
  local kept = a // 100 * 100 - b // 100 * 100 + (a % 100 - b // 10 % 10 * 10 > 0 and a % 100 - b // 10 % 10 * 10 or 0) + b % 10
  local ragged = whole and abs(a // 100 - b) or abs(a // 100 * 100 + a // 10 % 10 - b)
  return {
    prompt = t("$1 − $2 = ?\nWhat is the difference?", "$1 − $2 = ?\n¿Cuál es la diferencia?", one, two),
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(decimal(kept, 2), "writes down the digit with no partner", "The last digit of $1 was only copied down. It is taken from 10 hundredths.", "La última cifra de $1 solo se copió. Se resta de 10 centésimos.", two),
      slip(decimal(ragged, 2), "whole-number thinking: lines up the last digits", "The last digits were lined up. Line up the points.", "Se alinearon las últimas cifras. Alinea los puntos."),
      slip(decimal(smaller_from_larger(a, b), 2), "smaller from larger", "That takes the smaller digit from the larger one each time.", "Eso resta siempre la cifra menor de la mayor."),
      slip(decimal(key_n + 10, 2), "borrows without paying back", "A tenth was opened, so there is one tenth less.", "Se abrió un décimo, así que hay un décimo menos."),
      slip(decimal(a + b, 2), "adds in place of taking away", "$1 is the sum. The sign is −.", "$1 es la suma. El signo es −.", decimal(a + b, 2)),
      slip(key_n, "leaves out the point", "$1 is a whole number. Keep the point.", "$1 es un número entero. Conserva el punto.", key_n),
    }),
    hints = {
      t("How many places behind the point does each number have?", "¿Cuántos lugares tiene cada número tras el punto?"),
      t("Write $1 as $2. Line up the points.", "Escribe $1 como $2. Alinea los puntos.", one, longer),
      t("Hundredths: 0 is not enough to take $1. Open a tenth.", "Centésimos: de 0 no se puede quitar $1. Abre un décimo.", b % 10),
    },
    worked = {one .. " = " .. longer, longer .. " − " .. two .. " = " .. bold(key), t("Check: $1 + $2 = $3", "Comprueba: $1 + $2 = $3", key, two, one)},
    right_note = t("Empty places are zeros, so they take part.", "Los lugares vacíos son ceros y también cuentan."),
    paper = t("Write the points below each other. Fill up with 0.", "Escribe los puntos alineados. Completa con 0."),
  }
end

local function story(rng, i)
  local a = 300 + (i * 137) % 650
  if a % 10 == 0 then a = a + 5 end
  local b = 110 + (i * 89) % 180
  local kind = i % 3
  if kind == 2 then a = a // 10 * 10 end
  if b % 10 == 0 then b = b + 7 end
  local key_n = a - b
  local key = decimal(key_n, 2)
  local one, two = decimal(a, 2), decimal(b, 2)
  local prompt, unit
  if kind == 0 then prompt, unit = t("A rope is $1 m long. $2 m are cut off.\nHow many meters are left?", "Una cuerda mide $1 m. Se cortan $2 m.\n¿Cuántos metros quedan?", one, two), "m"
  elseif kind == 1 then prompt, unit = t("A large bag weighs $1 kg, a small one $2 kg.\nHow many kilograms heavier is the large bag?", "Una bolsa grande pesa $1 kg y una pequeña $2 kg.\n¿Cuántos kilogramos más pesa la grande?", one, two), "kg"
  else prompt, unit = t("A tank holds $1 L. $2 L are used.\nHow many liters are left?", "Un tanque tiene $1 L. Se usan $2 L.\n¿Cuántos litros quedan?", one, two), "L" end
  return {
    prompt = prompt,
    answer = {kind = "number", value = key, form = "decimal", point = true, unit = unit},
    misconceptions = apart(key, {
      slip(decimal(a + b, 2), "adds in place of taking away", "$1 puts both together. The story takes away or compares.", "$1 junta los dos. La historia quita o compara.", decimal(a + b, 2)),
      slip(decimal(smaller_from_larger(a, b), 2), "smaller from larger", "That takes the smaller digit from the larger one each time.", "Eso resta siempre la cifra menor de la mayor."),
      slip(decimal(key_n + 10, 2), "borrows without paying back", "$1 is a tenth too much.", "A $1 le sobra un décimo.", decimal(key_n + 10, 2)),
      slip(decimal(key_n + 100, 2), "borrows without paying back", "$1 is a whole too much.", "A $1 le sobra un entero.", decimal(key_n + 100, 2)),
      slip(key_n, "leaves out the point", "$1 $2 would be far too much. Keep the point.", "$1 $2 sería demasiado. Conserva el punto.", key_n, unit),
      slip(decimal(key_n * 10, 2), "moves one place too many", "$1 is more than there was.", "$1 es más de lo que había.", decimal(key_n * 10, 2)),
    }),
    hints = {
      t("Is something put together, taken away or compared?", "¿Algo se junta, se quita o se compara?"),
      t("Write $1 and $2 with the points below each other.", "Escribe $1 y $2 con los puntos alineados.", one, two),
      t("Begin with the hundredths: $1 less $2. Open a tenth if needed.", "Empieza por los centésimos: $1 menos $2. Abre un décimo si hace falta.", a % 10, b % 10),
    },
    worked = {one .. " − " .. two .. " = " .. bold(key), t("Check: $1 + $2 = $3", "Comprueba: $1 + $2 = $3", key, two, one)},
    right_note = t("Adding back shows that it fits.", "Sumar de vuelta muestra que cuadra."),
    paper = t("Write the points below each other. Note what was opened.", "Escribe los puntos alineados. Anota lo que se abre."),
  }
end

local function missing(rng, i)
  local a, key_n = 105 + (i * 73) % 380, 24 + (i * 47) % 290
  local sum = a + key_n
  if sum % 10 == 0 then sum = sum + 4 key_n = key_n + 4 end
  local key = decimal(key_n, 2)
  local one, all = decimal(a, 2), decimal(sum, 2)
  return {
    prompt = t("$1 + ? = $2\nWhich number goes in place of the question mark?", "$1 + ? = $2\n¿Qué número va en lugar del signo de pregunta?", one, all),
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(decimal(sum + a, 2), "adds the numbers that are there", "$1 is more than $2. Only a part of it is missing.", "$1 es más que $2. Falta solo una parte.", decimal(sum + a, 2), all),
      slip(decimal(smaller_from_larger(sum, a), 2), "smaller from larger", "That takes the smaller digit from the larger one each time.", "Eso resta siempre la cifra menor de la mayor."),
      slip(decimal(key_n + 10, 2), "borrows without paying back", "With $1 the sum is $2, not $3.", "Con $1 la suma es $2, no $3.", decimal(key_n + 10, 2), decimal(sum + 10, 2), all),
      slip(decimal(key_n + 100, 2), "borrows without paying back", "With $1 the sum is $2, not $3.", "Con $1 la suma es $2, no $3.", decimal(key_n + 100, 2), decimal(sum + 100, 2), all),
      slip(key_n, "leaves out the point", "$1 is a whole number. That is far too much.", "$1 es un número entero. Es demasiado.", key_n),
    }),
    hints = {
      t("The sum is known. One part is missing.", "La suma se conoce. Falta una parte."),
      t("Go from $1 up to $2. How far is it?", "Ve de $1 hasta $2. ¿Cuánto hay?", one, all),
      t("Take the known part off: $2 − $1.", "Quita la parte conocida: $2 − $1.", one, all),
    },
    worked = {all .. " − " .. one .. " = " .. bold(key), one .. " + " .. key .. " = " .. all},
    right_note = t("Subtraction finds a missing part of a sum.", "Restar halla la parte que falta de una suma."),
    paper = t("Draw a bar for $1. Mark the part $2.", "Dibuja una barra de $1. Marca la parte $2.", all, one),
  }
end

return function(rng, level)
  local i = rng:turn(180)
  if level == 1 then return on_line(rng, i) end
  if level == 2 then return unlike(rng, i) end
  if i % 2 == 0 then return story(rng, i // 2) end
  return missing(rng, i // 2)
end
