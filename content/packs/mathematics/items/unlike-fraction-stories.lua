-- Stories that add and take away fractions, and whether an answer can be (5.NF.A.2). Errors after Mack (1990), Behr, Wachsmuth
-- and Post (1985) on the size of a sum, and Tatsuoka (1984).

local function shown(n, d)
  n, d = reduced(n, d)
  if n < d then return frac(n, d) end
  if n % d == 0 then return tostring(n // d) end
  return n // d .. " " .. frac(n % d, d)
end

local pairs_of = {{2, 3}, {2, 4}, {2, 5}, {3, 4}, {3, 6}, {4, 8}, {2, 8}, {4, 5}, {5, 10}, {4, 6}, {3, 5}, {6, 8}, {2, 6}, {3, 8}}
local list = {}  -- a/b is the larger
for _, pair in ipairs(pairs_of) do
  local b, d = pair[1], pair[2]
  for a = 1, b - 1 do
    for c = 1, d - 1 do
      if gcd(a, b) == 1 and gcd(c, d) == 1 and a * d + c * b ~= b * d and a * d ~= c * b then
        list[#list + 1] = a * d > c * b and {a, b, c, d} or {c, d, a, b}
      end
    end
  end
end

local function slips(a, b, c, d, plus)
  local l = lcm(b, d)
  local x, y = a * l // b, c * l // d
  return {
    slip(plus and over(x - y, l) or over(x + y, l), "chooses the other operation",
      plus and "That takes $2 away from $1. In the story both come together." or "That puts $1 and $2 together. The story asks for something else.",
      plus and "Eso le quita $2 a $1. En la historia se juntan los dos." or "Eso junta $1 y $2. La historia pide otra cosa.", frac(a, b), frac(c, d)),
    slip(plus and over(a + c, b + d) or over(abs(a - c), max(1, abs(b - d))), plus and "adds tops and bottoms" or "takes tops and bottoms apart",
      "Tops and bottoms were worked out apart. Pieces of $1 and $2 differ in size.", "Numeradores y denominadores se calcularon por separado. Las partes de $1 y $2 no son iguales.", frac(1, b), frac(1, d)),
    slip(over(plus and a + c or abs(a - c), l), "changes the bottoms only", "The bottoms became $1, but the tops stayed.", "Los denominadores pasaron a $1, pero los numeradores no cambiaron.", l),
    slip(over(a, b), "gives one part only", "$1 is one of the two amounts. The story tells of $2 too.", "$1 es una de las dos cantidades. La historia habla también de $2.", frac(a, b), frac(c, d)),
    slip(over(c, d), "gives one part only", "$1 is one of the two amounts. The story tells of $2 too.", "$1 es una de las dos cantidades. La historia habla también de $2.", frac(c, d), frac(a, b)),
    slip(over(plus and x + c or abs(x - c), l), "changes one fraction only", "$1 was changed, $2 was not. Both need pieces of $3.", "$1 cambió y $2 no. Las dos necesitan partes de $3.", frac(a, b), frac(c, d), frac(1, l)),
  }
end

local function finish(a, b, c, d, plus, prompt, unit, figure)
  local l = lcm(b, d)
  local x, y = a * l // b, c * l // d
  local n = plus and x + y or x - y
  local sign = plus and " + " or " − "
  local renamed = {}  -- only what gets another name
  if b ~= l then renamed[1] = frac(a, b) .. " = " .. frac(x, l) end
  if d ~= l then renamed[#renamed + 1] = frac(c, d) .. " = " .. frac(y, l) end
  local worked = {table.concat(renamed, ", "), frac(x, l) .. sign .. frac(y, l) .. " = " .. bold(frac(n, l))}
  if shown(n, l) ~= frac(n, l) then worked[3] = frac(n, l) .. " = " .. shown(n, l) end
  return {
    prompt = prompt, figure = figure,
    answer = {kind = "number", value = over(n, l), form = "fraction", fraction = true, unit = unit},
    misconceptions = apart(over(n, l), slips(a, b, c, d, plus)),
    hints = {
      plus and t("Do both amounts come together, or does one go away?", "¿Se juntan las dos cantidades o una se quita?")
        or t("Which amount is larger? How far apart are they?", "¿Qué cantidad es mayor? ¿Cuánto las separa?"),
      t("Give both fractions pieces of one size.", "Escribe las dos fracciones con partes del mismo tamaño."),
      t("With pieces of one size: $1.", "Con partes del mismo tamaño: $1.", table.concat(renamed, ", ")),
    },
    worked = worked,
    right_note = plus and t("The sum is more than each of its parts.", "La suma es mayor que cada una de sus partes.")
      or t("$1 and the answer make $2 again.", "$1 y la respuesta forman otra vez $2.", frac(c, d), frac(a, b)),
    paper = t("Draw a bar for each amount. Cut both into $1.", "Dibuja una barra por cada cantidad. Corta las dos en $1.", l),
  }
end

local function with_bars(rng)
  local i = rng:turn(#list * 2)
  local a, b, c, d = table.unpack(list[1 + i // 2])
  local who, other = rng:two_names()
  local function row(name, n, m) return {name = name, segments = {{size = over(n, m), label = over(n, m), fill = name == who and "hatch" or "dots"}}} end
  local figure = {kind = "bar_model", rows = {row(who, a, b), row(other, c, d)}}
  if i % 2 == 0 then
    return finish(a, b, c, d, true, t("$1 walks $2 km. $3 walks $4 km.\nHow many km is that together?", "$1 camina $2 km. $3 camina $4 km.\n¿Cuántos km son en total?", who, frac(a, b), other, frac(c, d)), "km", figure)
  end
  return finish(a, b, c, d, false, t("$1 walks $2 km. $3 walks $4 km.\nHow many km more does $1 walk?", "$1 camina $2 km. $3 camina $4 km.\n¿Cuántos km más camina $1?", who, frac(a, b), other, frac(c, d)), "km", figure)
end

local function story(rng)
  local i = rng:turn(#list * 4)
  local a, b, c, d = table.unpack(list[1 + i // 4])
  local who = rng:two_names()
  local kind = i % 4
  if kind == 0 then
    return finish(a, b, c, d, true, t("$1 mixes $2 L of juice and $3 L of water.\nHow many liters is the drink?", "$1 mezcla $2 L de jugo y $3 L de agua.\n¿Cuántos litros de bebida son?", who, frac(a, b), frac(c, d)), "L")
  elseif kind == 1 then
    return finish(a, b, c, d, false, t("A ribbon is $1 m long. $2 cuts off $3 m.\nHow many meters are left?", "Una cinta mide $1 m. $2 le corta $3 m.\n¿Cuántos metros quedan?", frac(a, b), who, frac(c, d)), "m")
  elseif kind == 2 then
    return finish(a, b, c, d, false, t("A recipe needs $1 kg of flour. $2 has $3 kg.\nHow many kg are missing?", "Una receta lleva $1 kg de harina. $2 tiene $3 kg.\n¿Cuántos kg faltan?", frac(a, b), who, frac(c, d)), "kg")
  end
  return finish(a, b, c, d, true, t("$1 reads $2 h before lunch and $3 h after it.\nHow many hours is that in all?", "$1 lee $2 h antes de almorzar y $3 h después.\n¿Cuántas horas son en total?", who, frac(c, d), frac(a, b)), "h")
end

-- Can that be? Held against one of the two fractions, without working it out.
local function can_it_be(rng)
  local i = rng:turn(#list)
  local a, b, c, d = table.unpack(list[1 + i])
  local who = rng:two_names()
  local p, q = a + c, b + d
  local key = t("No: $1 is less than $2 alone.", "No: $1 es menos que solo $2.", frac(p, q), frac(a, b))
  local yes = t("Yes: $1 + $2 = $3 and $4 + $5 = $6.", "Sí: $1 + $2 = $3 y $4 + $5 = $6.", a, c, p, b, d, q)
  local big = t("No: $1 is more than both together.", "No: $1 es más que los dos juntos.", frac(p, q))
  local half = t("Yes: $1 lies between $2 and $3.", "Sí: $1 está entre $2 y $3.", frac(p, q), frac(c, d), frac(a, b))
  return {
    prompt = t("$1 writes $2 + $3 = $4.\nCan that be?", "$1 escribe $2 + $3 = $4.\n¿Puede ser?", who, frac(a, b), frac(c, d), frac(p, q)),
    answer = {kind = "choice", options = rng:shuffle({key, yes, big, half}), right = key},
    misconceptions = {
      slip(yes, "adds tops and bottoms", "That counts pieces of different sizes as one size.", "Eso cuenta como iguales partes de distinto tamaño."),
      slip(big, "takes a larger bottom for a larger number", "$1 has small pieces. Compare it with $2.", "$1 tiene partes pequeñas. Compáralo con $2.", frac(p, q), frac(a, b)),
      slip(half, "takes the sum for something between", "It lies between them, yes. A sum is more than each part.", "Está entre los dos, sí. Pero una suma es mayor que cada parte."),
    },
    hints = {
      t("Think of the size first. Do not work it out.", "Piensa primero en el tamaño. No hace falta calcular."),
      t("A sum of two parts is more than each part.", "La suma de dos partes es mayor que cada parte."),
      t("Hold $1 against $2.", "Compara $1 con $2.", frac(p, q), frac(a, b)),
    },
    worked = {t("The sum must be more than $1.", "La suma debe ser mayor que $1.", frac(a, b)), frac(p, q) .. " < " .. frac(a, b), bold(key)},
    right_note = t("A quick look at the size tells a lot.", "Mirar el tamaño dice mucho."),
    paper = t("Draw $1 and $2 as bars of one whole.", "Dibuja $1 y $2 como barras del mismo entero.", frac(a, b), frac(p, q)),
  }
end

-- Sums against one half and one, by size.
local function about(rng)
  local i = rng:turn(#list)
  local a, b, c, d = table.unpack(list[1 + i])
  local l = lcm(b, d)
  local x, y = a * l // b, c * l // d
  local names = {t("less than $1", "menos de $1", frac(1, 2)), t("between $1 and 1", "entre $1 y 1", frac(1, 2)), t("between 1 and 1 $1", "entre 1 y 1 $1", frac(1, 2)), t("more than 1 $1", "más de 1 $1", frac(1, 2))}
  local n = x + y
  if 2 * n == l or 2 * n == 3 * l then return nil end
  local at = 2 * n < l and 1 or n < l and 2 or 2 * n < 3 * l and 3 or 4
  local wrong = {}
  for k = 1, 4 do
    if k ~= at then
      wrong[#wrong + 1] = k < at and slip(names[k], "judges the sum too small", "It is more. Think of $1 as $2 and of $3 as $4.", "Es más. Piensa en $1 como $2 y en $3 como $4.", frac(a, b), frac(x, l), frac(c, d), frac(y, l))
        or slip(names[k], "judges the sum too large", "It is less. Think of $1 as $2 and of $3 as $4.", "Es menos. Piensa en $1 como $2 y en $3 como $4.", frac(a, b), frac(x, l), frac(c, d), frac(y, l))
    end
  end
  return {
    prompt = t("Think of the size.\nHow large is $1 + $2?", "Piensa en el tamaño.\n¿Qué tan grande es $1 + $2?", frac(a, b), frac(c, d)),
    answer = {kind = "choice", options = names, right = names[at]},
    misconceptions = wrong,
    hints = {
      t("Hold each fraction against one half.", "Compara cada fracción con un medio."),
      t("Two halves make 1. Is $1 more than a half?", "Dos medios son 1. ¿Es $1 más de un medio?", frac(a, b)),
      t("$1 of $2 is a half. Add $3 and $4.", "$1 de $2 es la mitad. Suma $3 y $4.", l % 2 == 0 and tostring(l // 2) or decimal(l * 5, 1), l, x, y),
    },
    worked = {frac(a, b) .. " + " .. frac(c, d) .. " = " .. frac(x, l) .. " + " .. frac(y, l) .. " = " .. frac(n, l), bold(names[at])},
    right_note = t("One half and 1 are good marks on the way.", "Un medio y 1 son buenas señales en el camino."),
    paper = t("Draw a line to 2. Mark the halves. Walk both steps.", "Dibuja una recta hasta 2. Marca los medios. Da los dos pasos."),
  }
end

return function(rng, level)
  if level == 1 then return with_bars(rng) end
  if level == 2 then return story(rng) end
  if rng:turn(2) == 0 then return about(rng) or can_it_be(rng) end
  return can_it_be(rng)
end
