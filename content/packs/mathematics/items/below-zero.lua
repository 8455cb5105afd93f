-- Numbers below zero: read them, use them, move across zero (6.NS.C.5). Errors after Bofferding (2014) and Peled, Mukhopadhyay
-- and Resnick (1989) on the mental number line.

local lines = {
  {from = -10, to = 10, step = 1, every = 5}, {from = -20, to = 20, step = 2, every = 5}, {from = -8, to = 4, step = 1, every = 4},
  {from = -50, to = 50, step = 5, every = 5}, {from = -6, to = 6, step = 1, every = 3}, {from = -15, to = 5, step = 1, every = 5},
}
local step_noun = noun("step", "steps", "paso", "pasos", "m")

local function read_the_line(rng)
  local k = rng:turn(#lines * 12)
  local line = lines[1 + k % #lines]
  local steps, below = (line.to - line.from) // line.step, -line.from // line.step
  -- A tick without a number; three of four stand below zero.
  local tick = 0
  while tick % line.every == 0 do tick = rng:chance(3, 4) and rng:int(1, below - 1) or rng:int(below + 1, steps - 1) end
  local key = line.from + tick * line.step
  local left = line.from + tick // line.every * line.every * line.step
  local right = left + line.every * line.step
  local low = key < 0
  return {
    prompt = t("All the steps on the line are equal.\nWhich number is at the question mark?", "Todos los pasos de la recta son iguales.\n¿Qué número va en el signo de pregunta?"),
    figure = {kind = "number_line", from = line.from, to = line.to, steps = steps, label_every = line.every, decimals = 0, marks = {{at = key, label = "?"}}},
    answer = {kind = "number", value = key, form = "integer", minus = true},
    misconceptions = apart(key, {
      slip(-key, "leaves out or adds the minus sign", "The distance from zero fits. Which side of zero is it on?", "La distancia al cero está bien. ¿De qué lado del cero está?"),
      slip(low and left - (key - left) or right + (right - key), "counts the ladder upside down", "The count went on the other way. Numbers grow to the right, below zero too.", "La cuenta fue al revés. Los números crecen hacia la derecha, también bajo cero."),
      slip(key + line.step, "counts marks, not steps", "$1 is one mark further right.", "$1 está una marca más a la derecha.", key + line.step),
      slip(key - line.step, "stops one step early", "$1 is one mark further left.", "$1 está una marca más a la izquierda.", key - line.step),
      slip(tick, "counts steps from the left end", "$1 counts marks from the left end. Begin at zero.", "$1 cuenta marcas desde el extremo izquierdo. Empieza en el cero.", tick),
    }),
    hints = {
      t("Find zero first. Is the mark left or right of it?", "Busca primero el cero. ¿La marca está a su izquierda o derecha?"),
      t("Left of zero, numbers have a minus sign. They count down.", "A la izquierda del cero llevan signo menos. Van bajando."),
      low and t("The next number to the right is $1. Go $2 to the left.", "El número siguiente a la derecha es $1. Ve $2 a la izquierda.", right, count((right - key) // line.step, step_noun))
        or left == 0 and t("Count the steps from zero, to the right.", "Cuenta los pasos desde el cero, a la derecha.")
        or t("The next number to the left is $1. Go $2 to the right.", "El número anterior a la izquierda es $1. Ve $2 a la derecha.", left, count((key - left) // line.step, step_noun)),
    },
    worked = {t("Each step is $1.", "Cada paso es $1.", line.step), low and t("From 0, go $1 to the left.", "Desde 0, ve $1 a la izquierda.", count(abs(key) // line.step, step_noun)) or t("From 0, go $1 to the right.", "Desde 0, ve $1 a la derecha.", count(key // line.step, step_noun)), bold(signed(key))},
    right_note = low and t("The minus sign tells: left of zero.", "El signo menos dice: a la izquierda del cero.") or t("Right of zero, no sign is needed.", "A la derecha del cero no hace falta signo."),
    paper = t("Draw the line. Write each number, out from zero on both sides.", "Dibuja la recta. Escribe los números desde el cero a los dos lados."),
  }
end

-- What the sign says in a story.
local tales = {
  {t("above sea level", "sobre el nivel del mar"), t("below sea level", "bajo el nivel del mar"), t("A bird is $1 m above sea level.", "Un ave está $1 m sobre el nivel del mar.", "§"), t("A diver is $1 m below sea level.", "Un buzo está $1 m bajo el nivel del mar.", "§")},
  {"", "", t("It is $1 degrees above zero.", "Hay $1 grados sobre cero.", "§"), t("It is $1 degrees below zero.", "Hay $1 grados bajo cero.", "§")},
  {"", "", t("Ravi gets $1 dollars.", "Ravi recibe $1 dólares.", "§"), t("Ravi owes $1 dollars.", "Ravi debe $1 dólares.", "§")},
  {"", "", t("A lift goes up $1 floors.", "Un ascensor sube $1 pisos.", "§"), t("A lift goes down $1 floors.", "Un ascensor baja $1 pisos.", "§")},
}
local function put(text, n)
  for i = 1, #text - 1 do if text:sub(i, i + 1) == "§" then return text:sub(1, i - 1) .. n .. text:sub(i + 2) end end
  return text
end
local function in_a_story(rng)
  local k = rng:turn(96)
  local tale, low, n = tales[1 + k % 4], k // 4 % 3 ~= 0, 2 + k // 4
  local text, key = put(tale[low and 4 or 3], n), low and -n or n
  return {
    prompt = text .. t("\nWhich number tells this?", "\n¿Qué número lo dice?"),
    answer = {kind = "number", value = key, form = "integer", minus = true},
    misconceptions = apart(key, {
      slip(-key, "leaves out or adds the minus sign", low and "$1 is on the other side of zero. Read the story again." or "$1 would be below zero. Read the story again.",
        low and "$1 está al otro lado del cero. Lee otra vez la historia." or "$1 estaría bajo cero. Lee otra vez la historia.", -key),
      slip(0, "stops at zero", "0 is the line between both sides. How far is it from 0?", "0 es la línea entre los dos lados. ¿A qué distancia está de 0?"),
      slip(low and -n + 1 or n - 1, "counts zero as the first step", "$1 counts 0 as a step. Zero is where counting begins.", "$1 cuenta el 0 como un paso. Del cero se empieza a contar.", low and -n + 1 or n - 1),
      slip(low and -n - 1 or n + 1, "goes one step too far", "$1 is one step too far from 0.", "$1 está un paso más lejos del 0.", low and -n - 1 or n + 1),
    }),
    hints = {
      t("What does 0 mean in this story?", "¿Qué significa 0 en esta historia?"),
      t("Below, owing, down: these have a minus sign.", "Bajo cero, deber, bajar: llevan signo menos."),
      low and t("It is on the side of the minus sign.", "Está del lado del signo menos.") or t("It is on the side without a sign.", "Está del lado sin signo."),
    },
    worked = {text, bold(signed(key))},
    right_note = t("The same distance on the other side is $1.", "La misma distancia al otro lado es $1.", -key),
    paper = t("Draw an upright line with 0. Mark the story on it.", "Dibuja una recta vertical con el 0. Marca en ella la historia."),
  }
end

local function warmer_or_colder(rng)
  local k = rng:turn(17 * 4)
  local start = k % 17 - 8
  if start == 1 or start == -1 then start = 3 * start end
  local warmer = start < 0 and k // 17 ~= 0 or start >= 0 and k // 17 == 0
  local change = warmer and rng:int(2, 10 - start) or rng:int(2, start + 10)
  if change > 12 then change = rng:int(4, 12) end
  local key = warmer and start + change or start - change
  local back = warmer and start - change or start + change
  local crosses = start * key < 0
  return {
    prompt = warmer and t("It is $1 degrees. It gets $2 degrees warmer.\nHow many degrees is it now?", "Hay $1 grados. La temperatura sube $2 grados.\n¿Cuántos grados hay ahora?", start, change)
      or t("It is $1 degrees. It gets $2 degrees colder.\nHow many degrees is it now?", "Hay $1 grados. La temperatura baja $2 grados.\n¿Cuántos grados hay ahora?", start, change),
    figure = {kind = "number_line", from = -12, to = 12, steps = 24, label_every = 4, decimals = 0, marks = {{at = start, label = signed(start)}}},
    answer = {kind = "number", value = key, form = "integer", minus = true},
    misconceptions = apart(key, {
      slip(-key, "leaves out or adds the minus sign", "The distance from zero fits. Is it above or below zero?", "La distancia al cero está bien. ¿Está sobre o bajo cero?"),
      slip(back, "moves the other way", warmer and "$1 went the other way. Warmer goes up." or "$1 went the other way. Colder goes down.", warmer and "$1 fue al revés. Más calor sube." or "$1 fue al revés. Más frío baja.", back),
      slip(0, "stops at zero", "Zero is not the end. The line goes on below it.", "El cero no es el final. La recta sigue más abajo."),
      slip(abs(start) + change, "leaves the sign of the start out", "$1 adds both numbers. Begin at $2 on the line.", "$1 suma los dos números. Empieza en $2 en la recta.", abs(start) + change, start),
      slip(warmer and key - 1 or key + 1, "counts the start as a step", "$1 is one step short. The first step leaves $2.", "A $1 le falta un paso. El primer paso sale de $2.", warmer and key - 1 or key + 1, start),
      slip(change, "gives the change", "$1 is how much it changed. Where does it end?", "$1 es cuánto cambió. ¿Dónde termina?", change),
    }),
    hints = {
      t("Find $1 on the line.", "Busca $1 en la recta.", start),
      warmer and t("Warmer means a walk to the right.", "Más calor es caminar a la derecha.") or t("Colder means a walk to the left.", "Más frío es caminar a la izquierda."),
      crosses and t("First go $1 to zero. How many of the $2 are left?", "Primero ve $1 hasta cero. ¿Cuántos de los $2 quedan?", abs(start), change) or t("Go $1 steps. Count each one as it lands.", "Da $1 pasos. Cuenta cada uno al llegar.", change),
    },
    worked = crosses and {t("From $1 to 0: $2", "De $1 a 0: $2", start, abs(start)), t("Left to go: $1", "Faltan: $1", change - abs(start)), bold(signed(key))}
      or {t("Begin at $1.", "Empieza en $1.", start), warmer and t("Go $1 to the right.", "Ve $1 a la derecha.", change) or t("Go $1 to the left.", "Ve $1 a la izquierda.", change), bold(signed(key))},
    right_note = t("Warmer goes right, colder goes left, on both sides of zero.", "El calor va a la derecha y el frío a la izquierda."),
    paper = t("Draw a thermometer. Mark the start and walk the steps.", "Dibuja un termómetro. Marca el inicio y da los pasos."),
  }
end

-- How far it is from one side of zero to the other.
local function change_between(rng)
  local k = rng:turn(90)
  local a, b = -(2 + k % 9), 2 + k // 9
  if k % 3 == 0 then b = -2 - k // 9 % 8 if b == a then b = b - 1 end end
  local low, high = min(a, b), max(a, b)
  local key = high - low
  return {
    prompt = t("In the night it was $1 degrees. At noon it was $2 degrees.\nBy how many degrees did it rise?", "De noche hubo $1 grados. A mediodía hubo $2 grados.\n¿Cuántos grados subió la temperatura?", low, high),
    answer = {kind = "number", value = key, form = "integer", minus = true},
    misconceptions = apart(key, {
      slip(abs(abs(high) - abs(low)), "leaves the signs out", "$1 leaves the signs out. Walk from $2 over to $3.", "$1 deja fuera los signos. Camina de $2 a $3.", abs(abs(high) - abs(low)), low, high),
      slip(abs(low) + abs(high), "adds both distances from zero", "$1 adds both distances from 0. Are they on one side?", "$1 suma las dos distancias a 0. ¿Están del mismo lado?", abs(low) + abs(high)),
      slip(-key, "leaves out or adds the minus sign", "It rose, so the change is above zero.", "Subió, así que el cambio no lleva signo menos."),
      slip(key + 1, "counts marks, not steps", "$1 counts both ends. Count the steps.", "$1 cuenta los dos extremos. Cuenta los pasos.", key + 1),
      slip(abs(low), "stops at zero", "$1 is the way to 0. Does it end there?", "$1 es el camino hasta 0. ¿Termina ahí?", abs(low)),
      slip(high, "gives the end, not the change", "$1 is where it ends. How far did it rise?", "$1 es donde termina. ¿Cuánto subió?", high),
    }),
    hints = {
      t("Mark both numbers on a line in your mind.", "Imagina los dos números en una recta."),
      t("Is 0 between them, or not?", "¿Está el 0 entre ellos o no?"),
      high > 0 and t("First rise to 0. Then rise on to $1.", "Primero sube hasta 0. Luego sigue hasta $1.", high) or t("Both are below 0. Count from $1 up to $2.", "Los dos están bajo 0. Cuenta de $1 hasta $2.", low, high),
    },
    worked = high > 0 and {t("From $1 to 0: $2", "De $1 a 0: $2", low, -low), t("From 0 to $1: $1", "De 0 a $1: $1", high), -low .. " + " .. high .. " = " .. bold(key)} or {t("From $1 to $2", "De $1 a $2", low, high), -low .. " − " .. -high .. " = " .. bold(key)},
    right_note = high > 0 and t("Across zero, both distances are added.", "Al cruzar el cero, se suman las dos distancias.") or t("On one side of zero, the distances are taken apart.", "Del mismo lado del cero, se restan las distancias."),
    paper = t("Draw a thermometer. Draw an arrow from night to noon.", "Dibuja un termómetro. Traza una flecha de la noche al mediodía."),
  }
end

return function(rng, level)
  if level == 1 then return read_the_line(rng) end
  if level == 2 then return in_a_story(rng) end
  if rng:turn(2) == 0 then return change_between(rng) end
  return warmer_or_colder(rng)
end
