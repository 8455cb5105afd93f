-- Stories of several steps with decimals, fractions, percents and numbers below zero (7.NS.A.3, 7.EE.B.3).

local function tenths(n) return (n < 0 and "−" or "") .. decimal(abs(n), 1) end
local function given(n) return (n < 0 and "-" or "") .. decimal(abs(n), 1) end

local function diver(rng)
  local k = rng:turn(120)
  local start, rate, minutes = -(205 + 15 * (k % 10)), 12 + 3 * (k // 10 % 4), 3 + k // 40
  local up = (k % 3) ~= 0
  local key = up and start + rate * minutes or start - rate * minutes
  return {
    prompt = up and t("A diver is at $1 m. Each minute the diver rises $2 m.\nAt what height is the diver after $3 minutes?", "Un buzo está a $1 m. Cada minuto sube $2 m.\n¿A qué altura está después de $3 minutos?", tenths(start), tenths(rate), minutes)
      or t("A diver is at $1 m. Each minute the diver sinks $2 m.\nAt what height is the diver after $3 minutes?", "Un buzo está a $1 m. Cada minuto baja $2 m.\n¿A qué altura está después de $3 minutos?", tenths(start), tenths(rate), minutes),
    answer = {kind = "number", value = given(key), form = "decimal", minus = true, point = true, unit = "m"},
    misconceptions = apart(given(key), {
      slip(given(up and start - rate * minutes or start + rate * minutes), "moves the other way", "That goes the other way from $1.", "Eso va al otro lado desde $1.", tenths(start)),
      slip(given(up and start + rate or start - rate), "stops after the first step", "That is after one minute. There are $1.", "Eso es tras un minuto. Son $1.", minutes),
      slip(given(-key), "leaves out or adds the minus sign", "That lies above the water. Is the diver out?", "Eso queda sobre el agua. ¿Salió el buzo?"),
      slip(given(rate * minutes), "gives the change", "That is only the distance moved. Begin at $1.", "Eso es solo lo que se movió. Empieza en $1.", tenths(start)),
    }),
    hints = {
      t("Water level is zero. Where does the diver start?", "El nivel del agua es cero. ¿Dónde empieza el buzo?"),
      t("First find the distance for all $1 minutes.", "Halla primero lo que se mueve en los $1 minutos.", minutes),
      up and t("Go up $1 m from $2.", "Sube $1 m desde $2.", tenths(rate * minutes), tenths(start)) or t("Go down $1 m from $2.", "Baja $1 m desde $2.", tenths(rate * minutes), tenths(start)),
    },
    worked = {tenths(rate) .. " × " .. minutes .. " = " .. tenths(rate * minutes), tenths(start) .. (up and " + " or " − ") .. tenths(rate * minutes), "= " .. bold(tenths(key))},
    right_note = t("A steady change is a product. Then comes the sum.", "Un cambio constante es un producto. Luego va la suma."),
    paper = t("Draw a line up and down. Mark each minute.", "Dibuja una línea vertical. Marca cada minuto."),
  }
end

local function tank(rng)
  local k = rng:turn(120)
  local f, p = ({{1, 2}, {1, 4}, {3, 4}, {2, 5}, {3, 5}})[1 + k % 5], ({10, 20, 25, 50})[1 + k // 5 % 4]
  local whole = 80 * (1 + k // 20)
  local first = whole * f[1] // f[2]
  local rest = whole - first
  local second = rest * p
  local key = decimal(rest * (100 - p), 2)
  local x = frac(f[1], f[2])
  return {
    prompt = t("A tank holds $1 L. First {$2/$3} of it is used. Then $4 % of the rest is used.\nHow many liters are left?", "Un tanque tiene $1 L. Primero se usan {$2/$3}. Luego se usa el $4 % del resto.\n¿Cuántos litros quedan?", whole, f[1], f[2], p),
    answer = {kind = "number", value = key, form = "any", point = true, unit = "L"},
    misconceptions = apart(key, {
      slip(decimal(rest * 100 > whole * p and rest * 100 - whole * p or whole * p, 2), "takes the percent of the first whole", "That takes $1 % of $2. It is of the rest.", "Eso toma el $1 % de $2. Es del resto.", p, whole),
      slip(rest, "stops after the first step", "$1 L is left after the first time. Go on.", "$1 L quedan tras la primera vez. Sigue.", rest),
      slip(decimal(second, 2), "gives what is taken away", "That is used the second time. What is left?", "Eso se usa la segunda vez. ¿Cuánto queda?"),
      slip(decimal(first * (100 - p), 2), "gives the part taken", "That goes on with the part used. Use the rest.", "Eso sigue con lo que se usó. Usa el resto."),
      slip(first, "gives the part taken", "$1 L is used the first time. Go on with the rest.", "$1 L se usan la primera vez. Sigue con el resto.", first),
      slip(whole, "keeps the number", "$1 L was there at first. Some of it is used.", "$1 L había al principio. Se usa una parte.", whole),
      slip(rest > p and rest - p or whole - p, "takes the percent for the amount", "That takes off $1 L. Find $1 % of the rest.", "Eso quita $1 L. Halla el $1 % del resto.", p),
    }),
    hints = {
      t("There are two steps. Each has its own whole.", "Son dos pasos. Cada uno tiene su propio total."),
      t("Find $1 of $2. How much stays?", "Halla $1 de $2. ¿Cuánto queda?", x, whole),
      t("Of that rest $1 % goes. What stays?", "De ese resto se va el $1 %. ¿Qué queda?", p),
    },
    worked = {t("$1 of $2 is $3", "$1 de $2 es $3", x, whole, first), whole .. " − " .. first .. " = " .. rest, t("$1 % of $2 is $3", "El $1 % de $2 es $3", 100 - p, rest, bold(key))},
    right_note = t("A part of a rest has the rest as its whole.", "Una parte de un resto tiene al resto como total."),
    paper = t("Draw a bar for the tank. Cross out what is used.", "Dibuja una barra para el tanque. Tacha lo que se usa."),
  }
end

-- A thing hung in the middle of a wall.
local function middle(rng)
  local k = rng:turn(120)
  local wall, thing_wide = 240 + 10 * (k % 12), 45 + 15 * (k // 12 % 5)
  local both = k // 60 == 1
  local n = both and 2 or 1
  local key_x2 = wall - n * thing_wide
  local gaps = n + 1
  if key_x2 * 10 % gaps ~= 0 then thing_wide = thing_wide + 0; wall = wall + (gaps - key_x2 % gaps) end
  key_x2 = wall - n * thing_wide
  local key = decimal(key_x2 * 10 // gaps, 1)
  return {
    prompt = both and t("A wall is $1 cm wide. Two pictures of $2 cm hang on it. All three gaps are alike.\nHow many cm wide is one gap?", "Una pared mide $1 cm. En ella cuelgan dos cuadros de $2 cm. Los tres espacios son iguales.\n¿Cuántos cm mide un espacio?", wall, thing_wide)
      or t("A wall is $1 cm wide. A picture of $2 cm hangs in its middle.\nHow many cm wide is one gap?", "Una pared mide $1 cm. En el medio cuelga un cuadro de $2 cm.\n¿Cuántos cm mide un espacio?", wall, thing_wide),
    figure = {kind = "bar_model", rows = {{name = t("wall", "pared"), segments = both and {{size = 2, label = "?", fill = "empty"}, {size = 3, label = tostring(thing_wide), fill = "plain"}, {size = 2, label = "?", fill = "empty"}, {size = 3, label = tostring(thing_wide), fill = "plain"}, {size = 2, label = "?", fill = "empty"}}
      or {{size = 2, label = "?", fill = "empty"}, {size = 2, label = tostring(thing_wide), fill = "plain"}, {size = 2, label = "?", fill = "empty"}}}}, total = tostring(wall)},
    answer = {kind = "number", value = key, form = "any", point = true, unit = "cm"},
    misconceptions = apart(key, {
      slip(key_x2, "stops after the first step", "$1 cm is all the gaps together. There are $2.", "$1 cm son todos los espacios juntos. Son $2.", key_x2, gaps),
      slip(decimal(wall * 10 // gaps, 1), "leaves out the first step", both and "That shares the whole wall. The pictures take room, too." or "That shares the whole wall. The picture takes room, too.",
        both and "Eso reparte toda la pared. Los cuadros también ocupan lugar." or "Eso reparte toda la pared. El cuadro también ocupa lugar."),
      slip(decimal((wall - thing_wide) * 10 // gaps, 1), "counts one of the two only", "That leaves one picture out. There are two.", "Eso deja fuera un cuadro. Son dos."),
      slip(wall - thing_wide // 1 - n * 10, "slips in the last step", "Add it all up: the wall must come out.", "Súmalo todo: debe dar la pared."),
      slip(decimal((wall + n * thing_wide) * 10 // gaps, 1), "adds in place of taking away", "That adds to the wall. What hangs there covers it.", "Eso le suma a la pared. Lo que cuelga ahí la cubre."),
      slip(decimal(key_x2 * 10 // (gaps + 1), 1), "counts the pieces, not the gaps", "That shares by $1. Count the gaps in the picture.", "Eso reparte entre $1. Cuenta los espacios en el dibujo.", gaps + 1),
    }),
    hints = {
      t("How much of the wall is not covered?", "¿Cuánto de la pared queda libre?"),
      t("Count the gaps in the drawing.", "Cuenta los espacios en el dibujo."),
      t("Share $1 cm over the $2 gaps.", "Reparte $1 cm entre los $2 espacios.", key_x2, gaps),
    },
    worked = {wall .. " − " .. n * thing_wide .. " = " .. key_x2, key_x2 .. " ÷ " .. gaps .. " = " .. bold(key)},
    right_note = t("Test it: gaps and pictures together make the wall.", "Prueba: espacios y cuadros juntos forman la pared."),
    paper = t("Measure a sheet. Place a note in its middle.", "Mide una hoja. Pon una nota en el medio."),
  }
end

return function(rng, level)
  if level == 1 then return diver(rng) end
  if level == 2 then return tank(rng) end
  return middle(rng)
end
