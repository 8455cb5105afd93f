-- Decimals on a number line (4.NF.C.6): tenths, hundredths, and tapping the place. Errors after Hart (1981) on
-- reading scales.

local function item(key, line, mark, list, hints, worked, note)
  line.kind = "number_line"
  line.marks = {{at = mark, label = "?"}}
  return {
    prompt = t("The line goes from $1 to $2. All the steps are equal.\nWhich decimal is at the question mark?", "La recta va de $1 a $2. Todos los pasos son iguales.\n¿Qué decimal está en el signo de pregunta?", line.from, line.to),
    figure = line,
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, list),
    hints = hints,
    worked = worked,
    right_note = note,
    paper = t("Draw the line with its steps. Write a number at each step.", "Dibuja la recta con sus pasos. Escribe un número en cada paso."),
  }
end

local function tenths(rng)
  local i = rng:turn(90)
  local w, k = i // 9, 1 + i % 9
  local key = decimal(10 * w + k, 1)
  return item(key, {from = w, to = w + 1, steps = 10, decimals = 0, label_every = 0}, key, {
      slip(w == 0 and k or 10 * w + k, "leaves out the point", "That is a whole number. The mark is between $1 and $2.", "Eso es un número entero. La marca está entre $1 y $2.", w, w + 1),
      slip(decimal(10 * w + k + 1, 1), "counts marks, not steps", "The first line is 0 steps. Count the spaces, not the lines.", "La primera línea son 0 pasos. Cuenta espacios, no líneas."),
      slip(decimal(10 * (w + 1) - k, 1), "counts from the right end", "The count was from $1. Count the steps from $2.", "Se contó desde $1. Cuenta los pasos desde $2.", w + 1, w),
      slip(decimal(100 * w + k, 2), "puts tenths in the hundredths place", "$1 is hundredths. Ten steps make one whole, so each is a tenth.", "$1 son centésimos. Diez pasos hacen un entero: cada uno es un décimo.", decimal(100 * w + k, 2)),
      slip(decimal(10 * w + k - 1, 1), "stops one step early", "$1 is one step before the mark.", "$1 está un paso antes de la marca.", decimal(10 * w + k - 1, 1)),
    }, {
      t("Ten equal steps go from $1 to $2.", "Hay diez pasos iguales de $1 a $2.", w, w + 1),
      t("Each step is one tenth. That is 0.1.", "Cada paso es un décimo. Eso es 0.1."),
      t("Begin at $1. Count the tenths up to the mark.", "Empieza en $1. Cuenta los décimos hasta la marca.", w),
    }, {
      t("One step is 0.1.", "Un paso es 0.1."),
      t("Steps from $1: $2", "Pasos desde $1: $2", w, k),
      w .. " + " .. decimal(k, 1) .. " = " .. bold(key),
    }, t("Ten equal steps in a whole are tenths.", "Diez pasos iguales en un entero son décimos."))
end

local function hundredths(rng)
  local i = rng:turn(9 * 79)
  local a, k = 1 + i // 9, 1 + i % 9
  local from, to = decimal(a, 1), decimal(a + 1, 1)
  local key = decimal(10 * a + k, 2)
  return item(key, {from = from, to = to, steps = 10, decimals = 1, label_every = 0}, key, {
      slip(decimal(a + k, 1), "takes each step for a tenth", "$1 uses steps of 0.1. But all ten steps make only 0.1.", "$1 usa pasos de 0.1. Pero los diez pasos juntos son solo 0.1.", decimal(a + k, 1)),
      slip(decimal(100 * a + k, 3), "puts hundredths in the thousandths place", "$1 is too close to $2. Each step is 0.01.", "$1 está muy cerca de $2. Cada paso es 0.01.", decimal(100 * a + k, 3), from),
      slip(decimal(10 * a + k + 1, 2), "counts marks, not steps", "The first line is 0 steps. Count the spaces, not the lines.", "La primera línea son 0 pasos. Cuenta espacios, no líneas."),
      slip(decimal(10 * (a + 1) - k, 2), "counts from the right end", "The count was from $1. Count the steps from $2.", "Se contó desde $1. Cuenta los pasos desde $2.", to, from),
      slip(decimal(10 * a + k - 1, 2), "stops one step early", "$1 is one step before the mark.", "$1 está un paso antes de la marca.", decimal(10 * a + k - 1, 2)),
    }, {
      t("How far is it from $1 to $2?", "¿Cuánto hay de $1 a $2?", from, to),
      t("That is 0.1 in ten steps. Each step is 0.01.", "Es 0.1 en diez pasos. Cada paso es 0.01."),
      t("Begin at $1. Count the hundredths up to the mark.", "Empieza en $1. Cuenta los centésimos hasta la marca.", from),
    }, {
      to .. " − " .. from .. " = 0.1",
      t("One step is 0.01.", "Un paso es 0.01."),
      from .. " + " .. decimal(k, 2) .. " = " .. bold(key),
    }, t("A tenth has ten hundredths in it.", "Un décimo tiene diez centésimos."))
end

-- Tapping: tenths over two or three wholes, hundredths inside a tenth or two, or a fraction told.
local function place_it(rng)
  local i = rng:turn(240)
  local kind = i % 3
  local j = i // 3
  local line, key, list, told, step
  if kind == 2 then
    local a, k = 3 + j * 7 % 80, 1 + j % 19
    if k == 10 then k = 13 end
    line = {from = decimal(a, 1), to = decimal(a + 2, 1), steps = 20, label_every = 10, decimals = 1}
    key, told, step = decimal(10 * a + k, 2), decimal(10 * a + k, 2), "0.01"
    list = {
      slip(decimal(10 * a + 20 - k, 2), "counts from the right end", "That is counted from $1. Count on from $2.", "Eso se contó desde $1. Cuenta desde $2.", line.to, line.from),
      slip(decimal(10 * a + k + 1, 2), "counts one too many", "That is one step too far. Each step is 0.01.", "Es un paso de más. Cada paso es 0.01."),
      slip(decimal(10 * a + k - 1, 2), "stops one step early", "That is one step short. The first line is no step.", "Falta un paso. La primera línea no es un paso."),
      slip(decimal(10 * a + (k < 10 and k + 10 or k - 10), 2), "counts a tenth too many or too few", "Look at the number in the middle: $1.", "Mira el número del centro: $1.", decimal(a + 1, 1)),
    }
  else
    local w, k = j % 7, 1 + j // 2 % 29
    if k % 10 == 0 then k = k + 1 end
    line = {from = w, to = w + 3, steps = 30, label_every = 10, decimals = 0}
    key, step = decimal(10 * w + k, 1), "0.1"
    local n = 10 * w + k
    told = kind == 0 and key or (n > 10 and n // 10 .. " " or "") .. frac(n % 10, 10)
    list = {
      slip(decimal(10 * (w + 3) - k, 1), "counts from the right end", "That is counted from $1. Count on from $2.", "Eso se contó desde $1. Cuenta desde $2.", line.to, line.from),
      slip(decimal(n + 1, 1), "counts one too many", "That is one step too far. Each step is 0.1.", "Es un paso de más. Cada paso es 0.1."),
      slip(decimal(n - 1, 1), "stops one step early", "That is one step short. The first line is no step.", "Falta un paso. La primera línea no es un paso."),
      slip(decimal(n + (k < 20 and 10 or -10), 1), "counts a whole too many or too few", "The tenths fit, but the whole does not. Look at $1.", "Los décimos cuadran, pero el entero no. Mira el $1.", n // 10),
    }
  end
  return {
    prompt = t("One step on the line is $1.\nWhere is $2?", "Un paso de la recta es $1.\n¿Dónde está $2?", step, told),
    answer = {kind = "number_line", value = key, line = line},
    misconceptions = apart(key, list),
    hints = {
      t("Which numbers stand at the line?", "¿Qué números hay en la recta?"),
      t("Each number there can be a start for counting steps of $1.", "Desde cada número se pueden contar pasos de $1.", step),
      t("Find the number of the line that is just below $1.", "Busca el número de la recta justo menor que $1.", told),
    },
    worked = {t("One step is $1.", "Un paso es $1.", step), t("Count on to $1.", "Cuenta hasta $1.", bold(key))},
    right_note = t("Every decimal has its own place on the line.", "Cada decimal tiene su lugar en la recta."),
    paper = t("Draw the line. Mark $1 and its neighbors.", "Dibuja la recta. Marca $1 y sus vecinos.", told),
  }
end

return function(rng, level)
  if level == 1 then return tenths(rng) end
  if level == 2 then return hundredths(rng) end
  return place_it(rng)
end
