-- Fractions on a number line (3.NF.A.2). Errors after Saxe et al. (2007) and Mitchell and Horne (2008): the line taken as one whole
-- whatever its end, marks counted instead of steps, top and bottom taken apart.

local function over(n, d)
  local top, bottom = reduced(n, d)
  if bottom == 1 then return tostring(top) end
  return top .. "/" .. bottom
end
-- Wrong places that stand on the line, by ticks.
local function on_line(key, steps, d, list)
  local out = {}
  for _, one in ipairs(list) do
    if one.tick >= 0 and one.tick <= steps then table.insert(out, {given = over(one.tick, d), name = one.name, feedback = one.feedback}) end
  end
  return apart(key, out)
end
local function at(tick, name, feedback) return {tick = tick, name = name, feedback = feedback} end

-- The k-th fraction that is no whole number: `kinds` hold a bottom d and where the line ends.
local function kth(k, kinds)
  for _, kind in ipairs(kinds) do
    local n = kind.ends * (kind.d - 1)
    if k < n then return k + k // (kind.d - 1) + 1, kind end
    k = k - n
  end
end
local function how_many(kinds)
  local n = 0
  for _, kind in ipairs(kinds) do n = n + kind.ends * (kind.d - 1) end
  return n
end

local function marks_not_steps() return t("That counts 0 as the first. Count the steps from 0.", "Eso cuenta el 0 como primero. Se cuentan los pasos desde 0.") end
local function too_far() return t("That is one step too far. The top number counts the steps.", "Es un paso de más. El número de arriba cuenta los pasos.") end
local function a_whole(n, d) return t("That is 1, the whole. Look at $1 again.", "Eso es 1, el entero. Hay que mirar otra vez $1.", frac(n, d)) end

local function own_steps(rng)
  local kinds = {{d = 2, ends = 1}, {d = 3, ends = 1}, {d = 4, ends = 1}, {d = 6, ends = 1}, {d = 8, ends = 1}}
  local turn = rng:turn(4 * how_many(kinds))
  local n, kind = kth(turn // 4, kinds)
  local d = kind.d
  if d == 2 then n, d = 3, 8 end
  local who = turn % 4
  local f = frac(n, d)
  return {
    prompt = who == 0 and t("A frog jumps from 0 to $1.\nTap the place of $1.", "Una rana salta de 0 a $1.\nToca el lugar de $1.", f)
      or who == 1 and t("A snail creeps from 0 to $1.\nTap the place of $1.", "Un caracol avanza de 0 a $1.\nToca el lugar de $1.", f)
      or who == 2 and t("A ball rolls from 0 to $1.\nTap the place of $1.", "Una pelota rueda de 0 a $1.\nToca el lugar de $1.", f)
      or t("A toy car drives from 0 to $1.\nTap the place of $1.", "Un carrito va de 0 a $1.\nToca el lugar de $1.", f),
    answer = {kind = "number_line", value = over(n, d), line = {from = 0, to = 1, steps = d}},
    misconceptions = on_line(over(n, d), d, d, {
      at(n - 1, "counts marks, not steps", marks_not_steps()),
      at(n + 1, "goes one step too far", too_far()),
      at(d - n, "counts from the right end", t("That counts back from 1. Begin at 0.", "Eso cuenta hacia atrás desde 1. Se empieza en 0.")),
      at(d, "takes the fraction for a whole", a_whole(n, d)),
      at(0, "takes a part for nothing", t("That is 0. A part of 1 is more than 0.", "Eso es 0. Una parte de 1 es más que 0.")),
    }),
    hints = {t("How many steps are there from 0 to 1?", "¿Cuántos pasos hay de 0 a 1?"), t("Each step is $1. Begin at 0.", "Cada paso es $1. Empieza en 0.", frac(1, d)),
      t("The top number $1 counts the steps.", "El número de arriba, $1, cuenta los pasos.", n)},
    worked = {t("The whole has $1 steps.", "El entero tiene $1 pasos.", d), t("One step is $1.", "Un paso es $1.", frac(1, d)), t("Steps from 0: $1", "Pasos desde 0: $1", bold(n))},
    right_note = t("The bottom names the steps. The top counts them.", "Abajo está el nombre del paso. Arriba, cuántos pasos."),
    paper = t("Draw a line from 0 to 1. Cut it into $1 steps.", "Dibuja una recta de 0 a 1. Córtala en $1 pasos.", d),
  }
end

local beyond = {{d = 2, ends = 3}, {d = 3, ends = 3}, {d = 4, ends = 3}, {d = 6, ends = 2}, {d = 8, ends = 2}}

local function past_one(k)
  local n, kind = kth(k, beyond)
  local d, wholes = kind.d, kind.ends
  local steps, short = wholes * d, n < d
  local f = frac(n, d)
  return {
    prompt = t("The line goes from 0 to $1.\nTap the place of $2.", "La recta va de 0 a $1.\nToca el lugar de $2.", wholes, f),
    answer = {kind = "number_line", value = over(n, d), line = {from = 0, to = wholes, steps = steps, label_every = d}},
    misconceptions = on_line(over(n, d), steps, d, {
      short and at(n * wholes, "takes the whole line as 1", t("That is a part of the whole line. Look where 1 stands.", "Eso es una parte de toda la recta. Hay que mirar dónde está el 1."))
        or at(n % d, "leaves the wholes out", t("That is less than 1. $1 is more.", "Eso es menos que 1. $1 es más.", f)),
      at(n - 1, "counts marks, not steps", marks_not_steps()),
      at(n + 1, "goes one step too far", too_far()),
      at(d, "takes the fraction for a whole", a_whole(n, d)),
      at(steps - n, "counts from the right end", t("That counts back from $1. Begin at 0.", "Eso cuenta hacia atrás desde $1. Se empieza en 0.", wholes)),
      at(0, "takes a part for nothing", t("That is 0. A part of 1 is more than 0.", "Eso es 0. Una parte de 1 es más que 0.")),
    }),
    hints = {t("Where is 1? How many steps lead there?", "¿Dónde está el 1? ¿Cuántos pasos llevan hasta ahí?"), t("Each step is $1. Begin at 0.", "Cada paso es $1. Empieza en 0.", frac(1, d)),
      short and t("It is before 1. The top number counts the steps.", "Está antes de 1. El número de arriba cuenta los pasos.")
        or t("At 1 there are $1 steps. Go on to step $2.", "En 1 van $1 pasos. Sigue hasta el paso $2.", d, n)},
    worked = {t("From 0 to 1 there are $1 steps.", "De 0 a 1 hay $1 pasos.", d), t("One step is $1.", "Un paso es $1.", frac(1, d)), t("Steps from 0: $1", "Pasos desde 0: $1", bold(n))},
    right_note = t("A fraction can be more than 1.", "Una fracción puede ser mayor que 1."),
    paper = t("Write the fraction at each step of the line.", "Escribe la fracción en cada paso de la recta."),
  }
end

local function read_the_mark(k)
  local n, kind = kth(k, beyond)
  local d, wholes = kind.d, kind.ends
  return {
    prompt = t("Look at the mark on the line.\nWhat fraction stands at the question mark?", "Mira la marca en la recta.\n¿Qué fracción está en el signo de pregunta?"),
    figure = {kind = "number_line", from = 0, to = wholes, steps = wholes * d, label_every = d, marks = {{at = n .. "/" .. d, label = "?"}}},
    answer = {kind = "number", value = n .. "/" .. d, form = "any", fraction = true},
    misconceptions = apart(n .. "/" .. d, {
      slip(n .. "/" .. wholes * d, "takes the whole line as 1", "$1 takes the whole line as 1. The 1 stands further left.", "$1 toma toda la recta como 1. El 1 está más a la izquierda.", frac(n, wholes * d)),
      slip(n + 1 .. "/" .. d, "counts marks, not steps", "$1 counts the mark at 0. Count the steps.", "$1 cuenta la marca del 0. Se cuentan los pasos.", frac(n + 1, d)),
      slip(n .. "/" .. d + 1, "counts marks for the bottom", "$1 counts the marks up to 1. The bottom counts the steps.", "$1 cuenta las marcas hasta 1. Abajo van los pasos.", frac(n, d + 1)),
      slip(d .. "/" .. n, "turns the fraction over", "$1 is upside down. The steps to 1 go at the bottom.", "$1 está al revés. Abajo van los pasos hasta 1.", frac(d, n)),
      slip(n, "gives the steps as a whole number", "$1 is the number of steps. A step is only a part of 1.", "$1 es el número de pasos. Un paso es solo una parte de 1.", n),
    }),
    hints = {t("How many steps go from 0 to 1?", "¿Cuántos pasos van de 0 a 1?"), t("That number goes at the bottom.", "Ese número va abajo."),
      t("Bottom: $1. Count the steps from 0 for the top.", "Abajo: $1. Cuenta los pasos desde 0 para arriba.", d)},
    worked = {t("Steps from 0 to 1: $1", "Pasos de 0 a 1: $1", d), t("Steps from 0 to the mark: $1", "Pasos de 0 a la marca: $1", n), bold(frac(n, d))},
    right_note = t("The steps up to 1 give the bottom number.", "Los pasos hasta 1 dan el número de abajo."),
    paper = t("Write the fraction at each step of the line.", "Escribe la fracción en cada paso de la recta."),
  }
end

local finer = {{d = 2, steps = 4, ends = 3}, {d = 2, steps = 6, ends = 3}, {d = 3, steps = 6, ends = 3}, {d = 4, steps = 8, ends = 2},
  {d = 2, steps = 8, ends = 3}, {d = 3, steps = 12, ends = 2}, {d = 4, steps = 12, ends = 2}, {d = 6, steps = 12, ends = 2}}

local function other_steps(rng)
  local turn = rng:turn(2 * how_many(finer))
  local n, kind = kth(turn // 2, finer)
  local d, steps, wholes = kind.d, kind.steps, kind.ends
  local per = steps // d
  local key, all = over(n, d), steps * wholes
  local spot = n * per
  local f = frac(n, d)
  return {
    prompt = turn % 2 == 0 and t("The steps here are not $1 each.\nTap the place of $2.", "Aquí cada paso no es $1.\nToca el lugar de $2.", frac(1, d), f)
      or t("One step is smaller than $1.\nTap the place of $2.", "Un paso es menor que $1.\nToca el lugar de $2.", frac(1, d), f),
    answer = {kind = "number_line", value = key, line = {from = 0, to = wholes, steps = all, label_every = steps}},
    misconceptions = on_line(key, all, steps, {
      at(n, "takes each step for the named part", t("That takes each step for $1. But $2 steps make 1.", "Eso toma cada paso como $1. Pero $2 pasos son 1.", frac(1, d), steps)),
      at(spot - 1, "counts marks, not steps", t("That is one step short. Count from 0.", "Falta un paso. Se cuenta desde 0.")),
      at(spot + 1, "goes one step too far", t("That is one step too far. Count from 0.", "Sobra un paso. Se cuenta desde 0.")),
      at(d, "goes by the bottom number", t("That counts $1 steps. The bottom number cuts the whole.", "Eso cuenta $1 pasos. El número de abajo corta el entero.", d)),
      at(steps, "takes the fraction for a whole", a_whole(n, d)),
      at(spot + per, "takes one part too many", t("That is one part too far. Count the parts.", "Sobra una parte. Se cuentan las partes.")),
    }),
    hints = {t("How many steps are there from 0 to 1?", "¿Cuántos pasos hay de 0 a 1?"), t("Cut the $1 steps into $2 equal parts.", "Separa los $1 pasos en $2 partes iguales.", steps, d),
      t("Each $1 is $2 steps. Take $3 of these parts.", "Cada $1 son $2 pasos. Toma $3 de esas partes.", frac(1, d), per, n)},
    worked = {t("$1 ÷ $2 = $3 steps for $4", "$1 ÷ $2 = $3 pasos para $4", steps, d, per, frac(1, d)), n .. " × " .. per .. " = " .. spot,
      t("Steps from 0: $1", "Pasos desde 0: $1", bold(spot))},
    right_note = t("The same place can have many names.", "Un mismo lugar puede tener varios nombres."),
    paper = t("Draw the line. Mark each $1 with a long stroke.", "Dibuja la recta. Marca cada $1 con una raya larga.", frac(1, d)),
  }
end

return function(rng, level)
  if level == 1 then return own_steps(rng) end
  if level == 3 then return other_steps(rng) end
  local k = rng:turn(2 * how_many(beyond))
  if k % 2 == 0 then return past_one(k // 2) end
  return read_the_mark(k // 2)
end
