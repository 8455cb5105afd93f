-- Dot plots of lengths in whole units (2.MD.D.9). Errors after Friel, Curcio and Bright (2001) and Konold and Higgins (2003): the
-- number on the axis taken for how many there are, dots counted with the limit itself.

local function num(key, unit) return {kind = "number", value = key, form = "integer", unit = unit} end
local function things()
  return {noun("leaf", "leaves", "hoja", "hojas", "f"), noun("shell", "shells", "concha", "conchas", "f"), noun("crayon", "crayons", "crayón", "crayones", "m"), noun("twig", "twigs", "ramita", "ramitas", "f"),
    noun("nail", "nails", "clavo", "clavos", "m"), noun("feather", "feathers", "pluma", "plumas", "f")}
end
local function plot(first, steps, counts)
  return {kind = "dot_plot", title = t("Length in cm", "Largo en cm"), counts = counts, axis = {from = first, to = first + steps, steps = steps, label_every = 1}}
end
local function intro(what) return t("Each dot is one $1.one.\nThe line shows its length in cm.\n", "Cada punto es un~1 $1.one.\nLa recta muestra su largo en cm.\n", what) end
local function total(counts, from, to)
  local sum = 0
  for i = from, to do sum = sum + counts[i] end
  return sum
end
local function paper() return t("Measure ten things. Draw a dot for each one.", "Mide diez cosas. Dibuja un punto por cada una.") end

local function how_many_are(rng, k)
  local what = things()[1 + k % 6]
  local first, at = 2 + k // 6 % 5, 1 + k % 5
  local counts = {}
  for i = 1, 6 do counts[i] = rng:int(0, 5) end
  counts[at] = 1 + (k * 5 + 2) % 6
  local key, value = counts[at], first + at - 1
  return {
    prompt = intro(what) .. t("How many $1 are $2 cm long?", "¿Cuánt@1s $1 miden $2 cm?", what, value),
    figure = plot(first, 5, counts), answer = num(key),
    misconceptions = apart(key, {
      slip(value, "takes the length for how many", "$1 is the length. Count the dots above it.", "$1 es el largo. Cuenta los puntos de arriba.", value),
      slip(counts[at + 1], "reads the place beside it", "$1 is how many are above $2.", "$1 es cuántos hay sobre $2.", counts[at + 1], value + 1),
      slip(key + 2, "counts past the end", "$1 is two too many. Stop at the top dot.", "$1 son dos de más. Detente en el último punto.", key + 2),
      slip(total(counts, 1, 6), "counts all the data", "$1 counts all the dots. Count those above $2.", "$1 cuenta todos los puntos. Cuenta los de $2.", total(counts, 1, 6), value),
      slip(key + 1, "counts one too many", "$1 is one too many. Only dots count.", "$1 es uno de más. Solo cuentan los puntos.", key + 1),
      slip(key - 1, "one-to-one principle: skips one", "$1 is one too few. Touch each dot once.", "A $1 le falta uno. Toca cada punto una vez.", key - 1),
    }),
    hints = {t("Each dot is one $1.one.", "Cada punto es un~1 $1.one.", what), t("Find $1 on the line below.", "Busca $1 en la recta de abajo.", value), t("Put a finger on $1. Count the dots straight above it.", "Pon un dedo en $1. Cuenta los puntos de arriba.", value)},
    worked = {t("Find $1 on the line.", "Busca $1 en la recta.", value), t("Dots above it: $1", "Puntos de arriba: $1", bold(key))},
    right_note = t("The line tells how long. The dots tell how many.", "La recta dice el largo. Los puntos dicen cuántos."), paper = paper(),
  }
end

local function longer_than(rng, k)
  local what = things()[1 + k % 6]
  local first, limit = 1 + k // 6 % 5, 2 + (k * 3) % 4
  local counts = {}
  for i = 1, 8 do counts[i] = rng:int(0, 3) end
  counts[limit + 1], counts[limit + 2] = 1 + k % 3, rng:int(1, 3)
  local shorter = k // 30 % 2 == 1
  counts[1] = max(counts[1], 1)
  local over, under, here = total(counts, limit + 2, 8), total(counts, 1, limit), counts[limit + 1]
  local key, other = shorter and under or over, shorter and over or under
  local at = first + limit
  return {
    prompt = intro(what) .. (shorter and t("How many $1 are shorter than $2 cm?", "¿Cuánt@1s $1 miden menos de $2 cm?", what, at) or t("How many $1 are longer than $2 cm?", "¿Cuánt@1s $1 miden más de $2 cm?", what, at)),
    figure = plot(first, 7, counts), answer = num(key),
    misconceptions = apart(key, {
      slip(key + here, "counts the limit itself", shorter and "$1 counts those of just $2 cm too. Shorter stops before it." or "$1 counts those of just $2 cm too. Longer means past it.",
        shorter and "$1 cuenta también los de $2 cm justos. Menos es antes." or "$1 cuenta también los de $2 cm justos. Más es después.", key + here, at),
      slip(other, "mixes up longer and shorter", shorter and "$1 counts to the right. Shorter is to the left." or "$1 counts to the left. Longer is to the right.", shorter and "$1 cuenta a la derecha. Menos queda a la izquierda." or "$1 cuenta a la izquierda. Más queda a la derecha.", other),
      slip(here, "takes only those at the limit", "$1 are just $2 cm long.", "$1 miden justo $2 cm.", here, at),
      slip(total(counts, 1, 8), "counts all the data", "$1 counts all the dots.", "$1 cuenta todos los puntos.", total(counts, 1, 8)),
      slip(key + 1, "counts one too many", "$1 is one too many. Go stack by stack.", "$1 es uno de más. Ve columna por columna.", key + 1),
      slip(key - 1, "one-to-one principle: skips one", "$1 is one too few. Go stack by stack.", "A $1 le falta uno. Ve columna por columna.", key - 1),
    }),
    hints = {t("Where on the line is $1?", "¿Dónde está $1 en la recta?", at), shorter and t("Shorter ones stand to the left of it.", "Los de menos quedan a la izquierda.") or t("Longer ones stand to the right of it.", "Los de más quedan a la derecha."),
      shorter and t("Leave out the dots above $1. Count those before it.", "No cuentes los de $1. Cuenta los de antes.", at) or t("Leave out the dots above $1. Count those after it.", "No cuentes los de $1. Cuenta los de después.", at)},
    worked = {t("Find $1 on the line.", "Busca $1 en la recta.", at), shorter and t("Dots to its left: $1", "Puntos a su izquierda: $1", bold(key)) or t("Dots to its right: $1", "Puntos a su derecha: $1", bold(key))},
    right_note = t("The limit itself is not counted.", "El límite mismo no se cuenta."), paper = paper(),
  }
end

local function in_all(rng, k)
  local what = things()[1 + k % 6]
  local first = 2 + k // 6 % 6
  local counts = {}
  for i = 1, 5 do counts[i] = rng:int(1, 4) end
  counts[1 + k % 5] = 0
  local key = total(counts, 1, 5)
  return {
    prompt = intro(what) .. t("How many $1 were measured?", "¿Cuánt@1s $1 se midieron?", what),
    figure = plot(first, 4, counts), answer = num(key),
    misconceptions = apart(key, {
      slip(5, "counts the places on the line", "5 is how many numbers the line has. Count the dots.", "5 son los números de la recta. Cuenta los puntos."),
      slip(4, "counts the groups", "4 is how many stacks there are. Count the dots.", "4 son las columnas. Cuenta los puntos."),
      slip(first + 4, "takes the length for how many", "$1 is the last length on the line.", "$1 es el último largo de la recta.", first + 4),
      slip(key - 1, "one-to-one principle: skips one", "$1 is one too few. Touch each dot once.", "A $1 le falta uno. Toca cada punto una vez.", key - 1),
      slip(key + 1, "counts one too many", "$1 is one too many. An empty place has no dot.", "$1 es uno de más. Un lugar vacío no tiene punto.", key + 1),
      slip(key + 2, "counts past the end", "$1 is two too many. Touch each dot once.", "$1 son dos de más. Toca cada punto una vez.", key + 2),
    }),
    hints = {t("Each dot is one $1.one.", "Cada punto es un~1 $1.one.", what), t("Count stack by stack.", "Cuenta columna por columna."), t("One place is empty. Add the other four stacks.", "Un lugar está vacío. Suma las otras cuatro columnas.")},
    worked = {table.concat(texts(counts), " + ") .. " = " .. bold(key)},
    right_note = t("As many dots as measured things.", "Hay tantos puntos como cosas medidas."), paper = paper(),
  }
end

local function difference(rng, k)
  local what = things()[1 + k % 6]
  local first, low, span = 2 + k // 6 % 4, rng:int(0, 2), 3 + (k * 3) % 5
  local high = low + span
  local counts = {}
  for i = 0, 9 do counts[i + 1] = (i < low or i > high) and 0 or (i == low or i == high) and rng:int(1, 2) or rng:int(0, 4) end
  local longest, shortest = first + high, first + low
  return {
    prompt = intro(what) .. t("How much longer is the longest than the shortest?", "¿Cuánto más mide $1 que $2?", t("the longest", what.gender == "f" and "la más larga" or "el más largo"), t("the shortest", what.gender == "f" and "la más corta" or "el más corto")),
    figure = plot(first, 9, counts), answer = num(span, "cm"),
    misconceptions = apart(span, {
      slip(longest, "gives the larger set", "$1 cm is the longest. Take the shortest away.", "$1 cm es lo más largo. Quita lo más corto.", longest),
      slip(shortest, "gives the smaller set", "$1 cm is the shortest. How much longer is the other?", "$1 cm es lo más corto. ¿Cuánto más mide lo otro?", shortest),
      slip(span + 1, "counts marks, not spaces", "$1 counts both ends. Count the steps between.", "$1 cuenta los dos extremos. Cuenta los pasos.", span + 1),
      slip(9, "takes the whole line", "9 is the whole line. Look where dots begin and end.", "9 es toda la recta. Mira dónde empiezan y terminan los puntos."),
      slip(longest + shortest, "adds where the difference is asked", "$1 adds both lengths. Compare them.", "$1 suma los dos largos. Compáralos.", longest + shortest),
    }),
    hints = {t("Find the first dot and the last dot.", "Busca el primer punto y el último."), t("Take the shortest length from the longest.", "Quita el largo menor del mayor."),
      t("The longest is $1 cm. Take the shortest away.", "Lo más largo mide $1 cm. Quita lo más corto.", longest)},
    worked = {t("Longest: $1 cm", "Lo más largo: $1 cm", longest), t("Shortest: $1 cm", "Lo más corto: $1 cm", shortest), longest .. " − " .. shortest .. " = " .. bold(span)},
    right_note = t("How high the stacks are does not matter here.", "Aquí no importa la altura de las columnas."), paper = paper(),
  }
end

-- The length that comes most often.
local function most_often(rng, k)
  local what = things()[1 + k % 6]
  local first, at = 3 + k // 6 % 5, 1 + k % 5
  local counts, top = {}, 4 + k % 2
  for i = 1, 6 do counts[i] = rng:int(0, top - 1) end
  counts[at] = top
  local key = first + at - 1
  local last = 6
  while last > 1 and (counts[last] == 0 or last == at) do last = last - 1 end
  return {
    prompt = intro(what) .. t("Which length comes most often?", "¿Qué largo se repite más?"),
    figure = plot(first, 5, counts), answer = num(key, "cm"),
    misconceptions = apart(key, {
      slip(top, "takes how many for the length", "$1 is how many dots. What length is below them?", "$1 son los puntos. ¿Qué largo está debajo?", top),
      slip(first + last - 1, "takes the longest for the most", "$1 cm is far to the right. Look for the highest stack.", "$1 cm está a la derecha. Busca la columna más alta.", first + last - 1),
      slip(first + 5, "takes the whole line", "$1 is the end of the line.", "$1 es el final de la recta.", first + 5),
      slip(key + 1, "reads the place beside it", "$1 is beside it. Look straight below the stack.", "$1 está al lado. Mira justo debajo de la columna.", key + 1),
      slip(key - 1, "reads the place beside it", "$1 is beside it. Look straight below the stack.", "$1 está al lado. Mira justo debajo de la columna.", key - 1),
    }),
    hints = {t("Most often means the most dots.", "Lo que más se repite tiene más puntos."), t("Find the highest stack.", "Busca la columna más alta."), t("Read the number straight below that stack.", "Lee el número justo debajo de esa columna.")},
    worked = {t("The highest stack has $1 dots.", "La columna más alta tiene $1 puntos.", top), t("Below it: $1 cm", "Debajo: $1 cm", bold(key))},
    right_note = t("High stacks show what comes often.", "Las columnas altas muestran lo que se repite."), paper = paper(),
  }
end

return function(rng, level)
  local k = rng:turn(90)
  if level == 1 then
    if k % 3 == 0 then return in_all(rng, k // 3) end
    return how_many_are(rng, k)
  end
  if level == 2 then
    if k % 3 == 0 then return most_often(rng, k // 3) end
    return longer_than(rng, k)
  end
  return difference(rng, k)
end
