-- Line plots with lengths in halves, quarters and eighths (4.MD.B.4). Errors after Friel, Curcio and Bright (2001) and
-- Hart (1981) on scales.

-- n steps of 1/d, as a child would write it.
local function told(n, d)
  local w, r = n // d, n % d
  if r == 0 then return tostring(w) end
  local a, b = reduced(r, d)
  return (w > 0 and w .. " " or "") .. frac(a, b)
end

local function object(k)
  if k == 0 then return noun("leaf", "leaves", "hoja", "hojas", "f") end
  if k == 1 then return noun("ribbon", "ribbons", "cinta", "cintas", "f") end
  if k == 2 then return noun("crayon", "crayons", "crayón", "crayones", "m") end
  if k == 3 then return noun("feather", "feathers", "pluma", "plumas", "f") end
  return noun("twig", "twigs", "ramita", "ramitas", "f")
end

-- Counts over ticks 0..steps: none at the ends, some more than one.
local function data(rng, steps, most)
  local counts = {}
  for i = 1, steps + 1 do counts[i] = 0 end
  local n = 0
  for i = 2, steps do
    if n < most and rng:chance(2, 3) then counts[i] = rng:int(1, 3) n = n + counts[i] end
  end
  return counts, n
end

local function plot(counts, from, to, steps, every)
  return {kind = "dot_plot", title = t("Length in inches", "Largo en pulgadas"), counts = counts,
    axis = {from = from, to = to, steps = steps, label_every = every, decimals = -1}}
end

local function read_one(rng, i)
  local d, from = i % 2 == 0 and 4 or 8, i // 2 % 3
  local to = d == 4 and from + 2 or from + 1
  local steps = (to - from) * d
  local counts, all = data(rng, steps, 12)
  local at = 2 + i // 6 % (steps - 1)
  if at % d == 1 then at = at == 2 and 3 or at - 1 end
  if counts[at] < 2 then all = all - counts[at] + 2 counts[at] = 2 + (i % 2) all = all + counts[at] - 2 end
  local key, more = counts[at], i // 3 % 2 == 0
  if more then
    key = 0
    for j = at + 1, steps + 1 do key = key + counts[j] end
    if key == 0 then counts[steps] = counts[steps] + 2 key = 2 all = all + 2 end
  end
  if more and at == steps then more = false key = counts[at] end
  local value = told(from * d + at - 1, d)
  local n = object(i % 5)
  local same_or_more = key + counts[at]
  local less = 0
  for j = 1, at - 1 do less = less + counts[j] end
  return {
    prompt = more and t("Each dot is one $1.\nHow many $2 are longer than $3 inches?", "Cada punto es un~2 $1.\n¿Cuánt@2s $2 miden más de $3 pulgadas?", n.one, n, value)
      or t("Each dot is one $1.\nHow many $2 are exactly $3 inches long?", "Cada punto es un~2 $1.\n¿Cuánt@2s $2 miden justo $3 pulgadas?", n.one, n, value),
    figure = plot(counts, from, to, steps, 1),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      more and slip(same_or_more, "counts the limit itself", "$1 counts those of exactly $2 inches too.", "$1 cuenta también los largos de justo $2 pulgadas.", same_or_more, value, n)
        or slip(counts[at + 1] or 0, "reads the tick beside it", "$1 stands at the tick beside it. Find $2 first.", "$1 está en la marca de al lado. Busca primero $2.", counts[at + 1] or 0, value),
      slip(all, "counts all the data", "$1 counts every dot of the plot.", "$1 cuenta todos los puntos de la gráfica.", all),
      slip(more and counts[at] or counts[at - 1], more and "reads one value only" or "reads the tick beside it", more and "$1 is those of exactly $2 inches." or "$1 stands at another tick. Find $2 first.",
        more and "$1 son los de justo $2 pulgadas." or "$1 está en otra marca. Busca primero $2.", more and counts[at] or counts[at - 1], value, n),
      slip(more and (less > 0 and less or key) or at - 1, more and "reads the other side" or "takes the place for the count", more and "$1 are shorter. Look to the right of $2." or "$1 counts the ticks. Count the dots above $2.",
        more and "$1 miden menos. Mira a la derecha de $2." or "$1 cuenta las marcas. Cuenta los puntos sobre $2.", more and less or at - 1, value),
      slip(key + 1, "counts one too many", "$1 is one too many. Count the dots again.", "Sobra uno en $1. Cuenta otra vez los puntos.", key + 1),
      slip(max(key - 1, 0), "counts one too few", "$1 is one too few. Count the dots again.", "Falta uno en $1. Cuenta otra vez los puntos.", max(key - 1, 0)),
    }),
    hints = {
      t("Find $1 on the line.", "Busca $1 en la recta.", value),
      more and t("Longer means to the right of it.", "Más largo es a la derecha.") or t("Count the dots right above it.", "Cuenta los puntos justo encima."),
      more and t("Leave out the dots right above $1.", "No cuentes los puntos justo encima de $1.", value) or t("Go up from $1, dot by dot.", "Sube desde $1, punto por punto.", value),
    },
    worked = {more and t("To the right of $1", "A la derecha de $1", value) or t("Above $1", "Encima de $1", value), t("Dots: $1", "Puntos: $1", bold(key))},
    right_note = t("Each dot is one measured thing.", "Cada punto es una cosa medida."),
    paper = t("Copy the line. Point at each dot as it is counted.", "Copia la recta. Señala cada punto al contarlo."),
  }
end

local function span(rng, i)
  local d, from = i % 2 == 0 and 4 or 8, i // 2 % 3
  local to = d == 4 and from + 2 or from + 1
  local steps = (to - from) * d
  local counts = data(rng, steps, 11)
  local low, high = 2 + i // 6 % 2, steps - i // 12 % 2
  for j = 1, steps + 1 do if j < low or j > high then counts[j] = 0 end end
  counts[low], counts[high] = counts[low] > 0 and counts[low] or 1, counts[high] > 0 and counts[high] or 2
  local n = object(i % 5)
  local short, long = from * d + low - 1, from * d + high - 1
  local key_n = long - short
  local key = over(key_n, d)
  return {
    prompt = t("Each dot is one $1.\nHow many inches longer is the longest than the shortest?", "Cada punto es un~2 $1.\n¿Cuántas pulgadas hay entre el largo mayor y el menor?", n.one, n),
    figure = plot(counts, from, to, steps, d // 2),
    answer = {kind = "number", value = key, form = "any", fraction = true, unit = "in"},
    misconceptions = apart(key, {
      slip(over(long, d), "gives the longest only", "$1 is the longest itself. Compare it with the shortest.", "$1 es el mayor largo. Compáralo con el menor.", told(long, d)),
      slip(key_n, "counts the steps as wholes", "$1 steps lie between them. One step is $2.", "Entre los dos hay $1 pasos. Un paso es $2.", key_n, frac(1, d)),
      slip(over(key_n + 1, d), "counts marks, not steps", "That counts marks. Count the steps between them.", "Eso cuenta marcas. Cuenta los pasos entre las dos."),
      slip(over(key_n, d == 4 and 8 or 4), "takes another size for the step", "One step is $1, not $2.", "Un paso es $1, no $2.", frac(1, d), frac(1, d == 4 and 8 or 4)),
      slip(over(long + short, d), "adds in place of taking away", "That puts both lengths together.", "Eso junta los dos largos."),
      slip(max(counts[high], counts[low]) + 3, "takes the count for the length", "Dots tell how many, not how long.", "Los puntos dicen cuántos, no cuánto miden."),
    }),
    hints = {
      t("The last dot on the right is the longest.", "El último punto a la derecha es el más largo."),
      t("How much is one step? $1 steps make one inch.", "¿Cuánto es un paso? $1 pasos hacen una pulgada.", d),
      t("Steps of $1 lie between the two. Count those.", "Entre los dos hay pasos de $1. Cuéntalos.", frac(1, d)),
    },
    worked = {t("Longest: $1. Shortest: $2.", "Mayor: $1. Menor: $2.", told(long, d), told(short, d)), told(long, d) .. " − " .. told(short, d) .. " = " .. bold(told(key_n, d))},
    right_note = t("The outer dots show how far the lengths spread.", "Los puntos de los extremos muestran cuánto varían."),
    paper = t("Measure five things. Make a line plot of them.", "Mide cinco cosas. Haz con ellas una gráfica de puntos."),
  }
end

-- Laying all of one length end to end.
local function in_all(rng, i)
  local d, from = i % 2 == 0 and 4 or 8, i // 2 % 2
  local to = d == 4 and from + 2 or from + 1
  local steps = (to - from) * d
  local counts = data(rng, steps, 9)
  local at = 2 + i // 4 % (steps - 1)
  if at % d == 1 then at = at - 1 end
  local k = 2 + i // 7 % 3
  counts[at] = k
  local one = from * d + at - 1
  local n = object(i % 5)
  local key = over(k * one, d)
  return {
    prompt = t("All the $1 of $2 inches are laid end to end.\nHow many inches is that?", "Se ponen en fila tod@1s $3 de $2 pulgadas.\n¿Cuántas pulgadas son?", n, told(one, d), n.the_many),
    figure = plot(counts, from, to, steps, d // 2),
    answer = {kind = "number", value = key, form = "any", fraction = true, unit = "in"},
    misconceptions = apart(key, {
      slip(over(one, d), "uses one group only", "$1 is one of them. Count the dots above it.", "$1 es un@2 sol@2. Cuenta los puntos encima.", told(one, d), n),
      slip(k, "takes the count for the length", "$1 is how many there are, not how long.", "$1 es cuánt@2s hay, no cuánto miden.", k, n),
      slip(over(k * one, k * d), "multiplies the top and the bottom", "Only the number of pieces grows, not the bottom.", "Solo crece el número de piezas, no el denominador."),
      slip(over((k + 1) * one, d), "counts one copy too many", "There are $1 dots above $2.", "Hay $1 puntos encima de $2.", k, told(one, d)),
      slip(over((k - 1) * one, d), "counts one copy too few", "There are $1 dots above $2, not $3.", "Hay $1 puntos encima de $2, no $3.", k, told(one, d), k - 1),
      slip(over(one + k, d), "adds in place of multiplying", "That adds $1 steps. Each of the $1 is $2.", "Eso suma $1 pasos. Cada un@3 mide $2.", k, told(one, d), n),
    }),
    hints = {
      t("Find $1 on the line. How many dots are above it?", "Busca $1 en la recta. ¿Cuántos puntos hay encima?", told(one, d)),
      t("Add the length once for each dot.", "Suma el largo una vez por cada punto."),
      t("One of them is $1, or $2.", "Un@3 mide $1, o sea $2.", told(one, d), frac(one, d), n),
    },
    worked = {t("Dots above $1: $2", "Puntos sobre $1: $2", told(one, d), k), k .. " × " .. told(one, d) .. " = " .. bold(told(k * one, d))},
    right_note = t("The plot gives both: how long and how many.", "La gráfica da las dos cosas: cuánto mide y cuántos hay."),
    paper = t("Draw the pieces end to end. Mark each one.", "Dibuja las piezas en fila. Marca cada una."),
  }
end

return function(rng, level)
  local i = rng:turn(180)
  if level == 1 then return read_one(rng, i) end
  if level == 2 then return span(rng, i) end
  return in_all(rng, i)
end
