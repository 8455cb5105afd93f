-- Adding and taking away mixed numbers with like pieces (4.NF.B.3). Errors after Tatsuoka (1984) and Mack (1990).

local function mixed(w, n, d) return w == 0 and over(n, d) or w .. " " .. n .. "/" .. d end
local function shown(w, n, d) return n == 0 and tostring(w) or w == 0 and frac(n, d) or w .. " " .. frac(n, d) end

local function piece(d)
  if d == 3 then return noun("third", "thirds", "tercio", "tercios", "m") end
  if d == 4 then return noun("quarter", "quarters", "cuarto", "cuartos", "m") end
  if d == 5 then return noun("fifth", "fifths", "quinto", "quintos", "m") end
  if d == 6 then return noun("sixth", "sixths", "sexto", "sextos", "m") end
  if d == 8 then return noun("eighth", "eighths", "octavo", "octavos", "m") end
  if d == 10 then return noun("tenth", "tenths", "décimo", "décimos", "m") end
  return noun("twelfth", "twelfths", "doceavo", "doceavos", "m")
end

-- Parts that stay below a whole together, and parts that go over it.
local below, above = {}, {}
for _, d in ipairs({3, 4, 5, 6, 8, 10, 12}) do
  for a = 1, d - 1 do
    for b = 1, d - 1 do
      if a + b < d then below[#below + 1] = {a, b, d} elseif a + b > d then above[#above + 1] = {a, b, d} end
    end
  end
end

local function add_slips(v, a, w, b, d)
  local top, new = (v + w) * d + a + b, a + b > d
  return apart(over(top, d), {
    new and slip(mixed(v + w, a + b - d, d), "leaves out the new whole", "$1 is more than one whole. That whole was left out.", "$1 es más de un entero. Ese entero quedó fuera.", frac(a + b, d))
      or slip(mixed(v + w + 1, a + b, d), "adds a whole that is not there", "$1 is less than one whole. There is no new whole.", "$1 es menos de un entero. No hay un entero nuevo.", frac(a + b, d)),
    slip(mixed(v + w, a + b, 2 * d), "adds tops and bottoms", "The bottoms were added. The pieces keep their size: $1.", "Se sumaron los denominadores. Las piezas conservan su tamaño: $1.", piece(d)),
    slip(over(v + w + a + b, d), "adds the wholes to the top", "$1 counts each whole as one piece. One whole has $2.", "$1 cuenta cada entero como una pieza. Un entero tiene $2.", frac(v + w + a + b, d), d),
    slip(v + w, "adds the wholes only", "$1 is the wholes alone. The parts count too.", "$1 es solo los enteros. También cuentan las partes.", v + w),
    slip(over(a + b, d), "adds the parts only", "$1 is the parts alone. The wholes count too.", "$1 es solo las partes. También cuentan los enteros.", frac(a + b, d)),
  })
end

local function add_worked(v, a, w, b, d)
  local new = a + b > d
  local out = {v .. " + " .. w .. " = " .. v + w, frac(a, d) .. " + " .. frac(b, d) .. " = " .. frac(a + b, d)}
  if new then out[3] = frac(a + b, d) .. " = " .. shown(1, a + b - d, d) end
  out[#out + 1] = t("In all: $1", "En total: $1", bold(new and shown(v + w + 1, a + b - d, d) or shown(v + w, a + b, d)))
  return out
end

local function add_hints(v, a, w, b, d)
  return {
    t("Each number has wholes and a part.", "Cada número tiene enteros y una parte."),
    t("Add the wholes. Add the parts. Then put both together.", "Suma los enteros. Suma las partes. Luego junta todo."),
    a + b > d and t("Wholes: $1. Parts: $2. How many wholes hide in the parts?", "Enteros: $1. Partes: $2. ¿Cuántos enteros hay en las partes?", v + w, frac(a + b, d))
      or t("Wholes: $1. Parts: $2 and $3.", "Enteros: $1. Partes: $2 y $3.", v + w, frac(a, d), frac(b, d)),
  }
end

local function plus(rng, one, figure)
  local a, b, d = one[1], one[2], one[3]
  local v, w = rng:int(1, 5), rng:int(1, 4)
  local top = (v + w) * d + a + b
  return {
    prompt = t("$1 + $2 = ?\nWhat is the sum?", "$1 + $2 = ?\n¿Cuál es la suma?", shown(v, a, d), shown(w, b, d)),
    figure = figure and {kind = "bar_model", total = "?", rows = {{segments = {
      {size = over(v * d + a, d), label = shown(v, a, d), fill = "hatch"}, {size = over(w * d + b, d), label = shown(w, b, d), fill = "dots"}}}}} or nil,
    answer = {kind = "number", value = over(top, d), form = "fraction", fraction = true},
    misconceptions = add_slips(v, a, w, b, d),
    hints = add_hints(v, a, w, b, d),
    worked = add_worked(v, a, w, b, d),
    right_note = a + b > d and t("The parts made one more whole.", "Las partes formaron un entero más.") or t("The pieces kept their size. Only their number grew.", "Las piezas conservaron su tamaño. Solo creció su número."),
    paper = t("Draw bars for the wholes. Draw the parts below.", "Dibuja barras para los enteros. Dibuja las partes debajo."),
  }
end

-- v a/d - w b/d = x c/d; with regroup, a < b.
local function minus(rng, one, regroup, story)
  local d = one[3]
  local a, b
  if regroup then
    a, b = one[1] + one[2] - d, one[1]     -- a < b, both below d
  else
    a, b = one[1] + one[2], one[1]
  end
  local w = rng:int(1, 3)
  local v = w + rng:int(regroup and 2 or 1, 4)
  local top = (v - w) * d + a - b
  local x, c = top // d, top % d
  local key = over(top, d)
  local person = story and rng:two_names() or ""
  local list = {
    slip(over((v + w) * d + a + b, d), "adds in place of taking away", "That is the sum. $1 goes away.", "Eso es la suma. Se quita $1.", shown(w, b, d)),
    slip(over(v * d + a - b, d), "leaves out the wholes of the second number", "The $1 of $2 goes away too.", "También se quita el $1 de $2.", w, shown(w, b, d)),
  }
  if regroup then
    table.insert(list, 1, slip(mixed(v - w, b - a, d), "takes the smaller part from the larger", "From $1 there is not enough to take $2. Open a whole.",
      "De $1 no alcanza para quitar $2. Abre un entero.", frac(a, d), frac(b, d)))
    table.insert(list, 2, slip(mixed(v - w, a + d - b, d), "opens a whole without taking it away", "A whole was opened into pieces. So there is one whole less.", "Se abrió un entero en piezas. Entonces hay un entero menos."))
    if d ~= 10 and a + 10 - b > 0 then
      table.insert(list, 3, slip(mixed(v - w - 1, a + 10 - b, d), "opens a whole as ten pieces", "One whole has $1 pieces here, not ten.", "Aquí un entero tiene $1 piezas, no diez.", d))
    end
  else
    table.insert(list, 1, slip(v - w, "takes away the wholes only", "$1 is the wholes alone. Compare the parts too.", "$1 es solo los enteros. Compara también las partes.", v - w))
    table.insert(list, 2, slip(mixed(v - w, a + b, d), "adds in place of taking away", "The wholes were taken away, but the parts were added.", "Se restaron los enteros, pero las partes se sumaron."))
    table.insert(list, 3, slip(over(a - b, d), "leaves out the wholes", "$1 is the parts alone. The wholes count too.", "$1 es solo las partes. También cuentan los enteros.", frac(a - b, d)))
  end
  list[#list + 1] = slip(mixed(x, c + 1, d), "subtraction one off", "$1 is one piece too many.", "A $1 le sobra una pieza.", shown(x, c + 1, d))
  local worked
  if regroup then
    worked = {t("Open one whole: $1 = $2", "Abre un entero: $1 = $2", shown(v, a, d), shown(v - 1, a + d, d)), v - 1 .. " − " .. w .. " = " .. x,
      frac(a + d, d) .. " − " .. frac(b, d) .. " = " .. frac(c, d), t("Left: $1", "Queda: $1", bold(shown(x, c, d)))}
  else
    worked = {v .. " − " .. w .. " = " .. x, frac(a, d) .. " − " .. frac(b, d) .. " = " .. frac(c, d), t("Left: $1", "Queda: $1", bold(shown(x, c, d)))}
  end
  return {
    prompt = story and t("A rope is $1 m long. $2 cuts off $3 m.\nHow many meters are left?", "Una cuerda mide $1 m. $2 corta $3 m.\n¿Cuántos metros quedan?", shown(v, a, d), person, shown(w, b, d))
      or t("$1 − $2 = ?\nWhat is the difference?", "$1 − $2 = ?\n¿Cuál es la diferencia?", shown(v, a, d), shown(w, b, d)),
    answer = {kind = "number", value = key, form = "fraction", fraction = true, unit = story and "m" or nil},
    misconceptions = apart(key, list),
    hints = {
      t("Compare the parts first: $1 and $2.", "Compara primero las partes: $1 y $2.", frac(a, d), frac(b, d)),
      regroup and t("The part is not enough. Open one whole into $1 pieces.", "La parte no alcanza. Abre un entero en $1 piezas.", d)
        or t("Take wholes from wholes and parts from parts.", "Quita enteros de enteros y partes de partes."),
      regroup and t("Then it is $1 − $2.", "Entonces es $1 − $2.", shown(v - 1, a + d, d), shown(w, b, d))
        or t("Wholes: $1 − $2. Parts: $3 − $4.", "Enteros: $1 − $2. Partes: $3 − $4.", v, w, frac(a, d), frac(b, d)),
    },
    worked = worked,
    right_note = regroup and t("One whole can always be opened into $1 pieces.", "Un entero siempre se puede abrir en $1 piezas.", d)
      or t("Check: what is left and $1 make $2.", "Comprueba: lo que queda y $1 dan $2.", shown(w, b, d), shown(v, a, d)),
    paper = t("Draw $1 as bars. Cross out $2.", "Dibuja $1 con barras. Tacha $2.", shown(v, a, d), shown(w, b, d)),
  }
end

local function story_plus(rng, one)
  local a, b, d = one[1], one[2], one[3]
  local v, w = rng:int(1, 4), rng:int(1, 3)
  local top = (v + w) * d + a + b
  local person = rng:two_names()
  return {
    prompt = t("$1 walks $2 km before lunch and $3 km after it.\nHow many kilometers is that in all?", "$1 camina $2 km antes de comer y $3 km después.\n¿Cuántos kilómetros son en total?", person, shown(v, a, d), shown(w, b, d)),
    answer = {kind = "number", value = over(top, d), form = "fraction", fraction = true, unit = "km"},
    misconceptions = add_slips(v, a, w, b, d),
    hints = add_hints(v, a, w, b, d),
    worked = add_worked(v, a, w, b, d),
    right_note = t("$1 pieces of this size make one whole.", "$1 piezas de este tamaño hacen un entero.", d),
    paper = t("Draw the way on a line. Mark the wholes.", "Dibuja el camino en una recta. Marca los enteros."),
  }
end

-- Regrouping needs a + b > d, so that a + b - d is a part smaller than a.
local opening = {}
for _, one in ipairs(above) do if one[1] + one[2] - one[3] > 0 and one[3] <= 10 then opening[#opening + 1] = one end end

return function(rng, level)
  if level == 1 then return plus(rng, rng:turn_of(below), true) end
  if level == 2 then
    if rng:turn(2) == 0 then return plus(rng, rng:turn_of(above)) end
    return minus(rng, rng:turn_of(below), false)
  end
  if rng:turn(3) == 0 then return story_plus(rng, rng:turn_of(above)) end
  return minus(rng, rng:turn_of(opening), true, rng:chance(1, 3))
end
