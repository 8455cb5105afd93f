-- Dividing a unit fraction by a whole number, and a whole number by a unit fraction (5.NF.B.7). Errors after Ma (1999),
-- Fischbein, Deri, Nello and Marino (1985) and Tirosh (2000).


local function pieces_slips(w, n)
  return apart(w * n, {
    slip(over(w, n), "multiplies in place of dividing", "$1 is $2 × $3. Here $3 is counted inside $2.", "$1 es $2 × $3. Aquí se cuenta cuántas veces cabe $3 en $2.", frac(w, n), w, frac(1, n)),
    slip(over(n, w), "turns the wrong number round", "$1 is $2 ÷ $3. How many pieces of $4 are in $3?", "$1 es $2 ÷ $3. ¿Cuántas partes de $4 hay en $3?", frac(n, w), n, w, frac(1, n)),
    slip(n, "counts the pieces of one whole only", "$1 pieces are in 1. There are $2 wholes.", "$1 partes hay en 1. Son $2 enteros.", n, w),
    slip(w + n, "adds in place of multiplying", "$1 adds $2 and $3. Each whole has $3 pieces.", "$1 suma $2 y $3. Cada entero tiene $3 partes.", w + n, w, n),
    slip(w * n + n, "goes one whole too far", "$1 counts one whole too many. There are $2 of them.", "$1 cuenta un entero de más. Son $2.", w * n + n, w),
    slip(w * n - n, "stops one whole early", "$1 leaves out one whole. There are $2 of them.", "A $1 le falta un entero. Son $2.", w * n - n, w),
  })
end
local function share_slips(n, w)
  return apart(over(1, n * w), {
    slip(over(w, n), "multiplies in place of dividing", "$1 is more than $2. A share of $2 is less.", "$1 es más que $2. Una parte de $2 es menos.", frac(w, n), frac(1, n)),
    slip(n * w, "gives the number of pieces", "$1 such pieces fill one whole. How large is one piece?", "$1 partes así llenan un entero. ¿De qué tamaño es una?", n * w),
    slip(over(1, n + w), "adds in place of multiplying", "The bottom adds $1 and $2. Each $3 is cut into $2.", "Abajo se suman $1 y $2. Cada $3 se corta en $2.", n, w, frac(1, n)),
    slip(over(1, n), "gives what was there", "$1 is all of it. It is cut into $2 parts.", "$1 es todo. Se corta en $2 partes.", frac(1, n), w),
    slip(over(1, n * (w + 1)), "counts cuts, not pieces", "That has one piece too many. Cut into $1 pieces, with one cut less.", "Eso tiene una parte de más. Para $1 partes hace falta un corte menos.", w),
    slip(over(1, w), "leaves out the first fraction", "$1 is a share of 1. Only $2 is shared.", "$1 es la parte de 1. Solo se reparte $2.", frac(1, w), frac(1, n)),
    slip(n % w == 0 and n ~= w and over(1, n // w) or over(n, w), n % w == 0 and n ~= w and "divides the bottom" or "turns the wrong number round",
      n % w == 0 and n ~= w and "The bottom was divided by $1. That makes the pieces larger." or "That divides $2 by $1. Here $3 is cut into $1.",
      n % w == 0 and n ~= w and "El denominador se dividió entre $1. Así las partes crecen." or "Eso divide $2 entre $1. Aquí se corta $3 en $1.", w, n, frac(1, n)),
  })
end

local function how_many_fit(rng)
  local i = rng:turn(54)
  local w, n = 2 + i % 6, 2 + i // 6
  if n == 7 then n = 12 end
  local key = w * n
  return {
    prompt = t("The line goes from 0 to $1. A frog jumps $2 each time.\nHow many jumps to $1?", "La recta va de 0 a $1. Una rana salta $2 cada vez.\n¿Cuántos saltos da hasta $1?", w, frac(1, n)),
    figure = {kind = "number_line", from = 0, to = w, steps = w, label_every = 1, decimals = 0, marks = {{at = over(1, n), label = over(1, n)}}},
    answer = {kind = "number", value = key, form = "integer", fraction = true},
    misconceptions = pieces_slips(w, n),
    hints = {
      t("How many jumps are there from 0 to 1?", "¿Cuántos saltos hay de 0 a 1?"),
      t("Each whole takes as many jumps as the first.", "Cada entero necesita tantos saltos como el primero."),
      t("From 0 to 1 there are $1 jumps. There are $2 wholes.", "De 0 a 1 hay $1 saltos. Hay $2 enteros.", n, w),
    },
    worked = {"1 ÷ " .. frac(1, n) .. " = " .. n, w .. " ÷ " .. frac(1, n) .. " = " .. w .. " × " .. n, w .. " × " .. n .. " = " .. bold(key)},
    right_note = t("Dividing by less than 1 gives more.", "Dividir entre menos de 1 da más."),
    paper = t("Draw the line to $1. Draw the jumps in the first whole.", "Dibuja la recta hasta $1. Dibuja los saltos del primer entero.", w),
  }
end

local function calculate(rng)
  local i = rng:turn(140)
  local w, n = 2 + i // 2 % 7, 2 + i // 14
  if n == 7 then n = 12 end
  if i % 2 == 0 then
    return {
      prompt = t("$1 ÷ $2 = ?\nWhat is the answer?", "$1 ÷ $2 = ?\n¿Cuánto es?", w, frac(1, n)),
      answer = {kind = "number", value = w * n, form = "integer", fraction = true},
      misconceptions = pieces_slips(w, n),
      hints = {
        t("How many times does $1 fit into $2?", "¿Cuántas veces cabe $1 en $2?", frac(1, n), w),
        t("Into 1 it fits $1 times.", "En 1 cabe $1 veces.", n),
        t("Into each of the $1 wholes it fits $2 times.", "En cada uno de los $1 enteros cabe $2 veces.", w, n),
      },
      worked = {"1 ÷ " .. frac(1, n) .. " = " .. n, w .. " × " .. n .. " = " .. bold(w * n), t("Check: $1 × $2 = $3", "Comprueba: $1 × $2 = $3", w * n, frac(1, n), w)},
      right_note = t("$1 ÷ $2 is the same as $1 × $3.", "$1 ÷ $2 es lo mismo que $1 × $3.", w, frac(1, n), n),
      paper = t("Draw $1 bars. Cut each into $2 pieces. Count them.", "Dibuja $1 barras. Corta cada una en $2 partes. Cuéntalas.", w, n),
    }
  end
  return {
    prompt = t("$2 ÷ $1 = ?\nWhat is the answer?", "$2 ÷ $1 = ?\n¿Cuánto es?", w, frac(1, n)),
    answer = {kind = "number", value = over(1, n * w), form = "fraction", fraction = true},
    misconceptions = share_slips(n, w),
    hints = {
      t("A piece of $1 is cut into $2 equal parts.", "Una parte de $1 se corta en $2 partes iguales.", frac(1, n), w),
      t("Cut all the other pieces of the whole the same way.", "Corta igual todas las otras partes del entero."),
      t("The whole has $1 pieces, each cut into $2.", "El entero tiene $1 partes, cada una cortada en $2.", n, w),
    },
    worked = {t("The whole: $1 × $2 = $3 parts", "El entero: $1 × $2 = $3 partes", n, w, n * w), frac(1, n) .. " ÷ " .. w .. " = " .. bold(frac(1, n * w)), t("Check: $1 × $2 = $3", "Comprueba: $1 × $2 = $3", w, frac(1, n * w), frac(1, n))},
    right_note = t("$1 ÷ $2 is $3 of $1.", "$1 ÷ $2 es $3 de $1.", frac(1, n), w, frac(1, w)),
    paper = t("Draw a bar in $1 pieces. Cut one piece into $2.", "Dibuja una barra en $1 partes. Corta una parte en $2.", n, w),
  }
end

local function story(rng)
  local i = rng:turn(128)
  local w, n = 2 + i // 4 % 6, 2 + i // 4 % 8
  if n == 7 then n = 12 end
  local who = rng:two_names()
  local kind = i % 4
  local prompt, many, unit
  if kind == 0 then
    many, prompt = true, t("$1 has $2 L of juice. A small glass holds $3 L.\nHow many glasses can $1 fill?", "$1 tiene $2 L de jugo. En un vaso pequeño cabe $3 L.\n¿Cuántos vasos puede llenar $1?", who, w, frac(1, n))
  elseif kind == 1 then
    many, prompt = true, t("A board is $2 m long. $1 cuts pieces of $3 m.\nHow many pieces does $1 get?", "Una tabla mide $2 m. $1 corta trozos de $3 m.\n¿Cuántos trozos obtiene $1?", who, w, frac(1, n))
  elseif kind == 2 then
    unit, prompt = "kg", t("$2 friends share $3 kg of nuts equally.\nHow many kg does each friend get?", "$2 amigos se reparten $3 kg de nueces por igual.\n¿Cuántos kg recibe cada amigo?", who, w, frac(1, n))
  else
    unit, prompt = "L", t("$1 pours $3 L of paint into $2 jars, the same in each.\nHow many liters are in each jar?", "$1 reparte $3 L de pintura en $2 frascos, lo mismo en cada uno.\n¿Cuántos litros hay en cada frasco?", who, w, frac(1, n))
  end
  local expression = many and w .. " ÷ " .. frac(1, n) or frac(1, n) .. " ÷ " .. w
  return {
    prompt = prompt,
    answer = many and {kind = "number", value = w * n, form = "integer", fraction = true} or {kind = "number", value = over(1, w * n), form = "fraction", fraction = true, unit = unit},
    misconceptions = many and pieces_slips(w, n) or share_slips(n, w),
    hints = {
      many and t("How many times does $1 fit into $2?", "¿Cuántas veces cabe $1 en $2?", frac(1, n), w) or t("What is shared, and by how many?", "¿Qué se reparte y entre cuántos?"),
      many and t("Begin with 1: how many of $1 are in it?", "Empieza con 1: ¿cuántas veces hay $1?", frac(1, n)) or t("Cut $1 into $2 equal parts.", "Corta $1 en $2 partes iguales.", frac(1, n), w),
      many and t("In 1 there are $1. There are $2 of them.", "En 1 hay $1. Son $2 enteros.", n, w) or t("A whole would have $1 × $2 such parts.", "Un entero tendría $1 × $2 partes así.", n, w),
    },
    worked = {expression, many and w .. " × " .. n .. " = " .. bold(w * n) or frac(1, n) .. " × " .. frac(1, w) .. " = " .. bold(frac(1, n * w))},
    right_note = many and t("Small glasses or pieces: many of them.", "Vasos o trozos pequeños: son muchos.") or t("A part of a part is small.", "Una parte de una parte es pequeña."),
    paper = t("Draw the story as a bar. Cut it the way the story says.", "Dibuja la historia como barra. Córtala como dice la historia."),
  }
end

return function(rng, level)
  if level == 1 then return how_many_fit(rng) end
  if level == 2 then return calculate(rng) end
  return story(rng)
end
