-- Adding and taking away with like pieces, and breaking a fraction up (4.NF.B.3). Errors after Hart (1981) and Kerslake (1986).

local function piece(d)
  if d == 3 then return noun("third", "thirds", "tercio", "tercios", "m") end
  if d == 4 then return noun("quarter", "quarters", "cuarto", "cuartos", "m") end
  if d == 5 then return noun("fifth", "fifths", "quinto", "quintos", "m") end
  if d == 6 then return noun("sixth", "sixths", "sexto", "sextos", "m") end
  if d == 8 then return noun("eighth", "eighths", "octavo", "octavos", "m") end
  if d == 10 then return noun("tenth", "tenths", "décimo", "décimos", "m") end
  return noun("twelfth", "twelfths", "doceavo", "doceavos", "m")
end

local sums, more = {}, {}
for _, d in ipairs({4, 5, 6, 8, 10, 12}) do
  for a = 1, d - 1 do
    for b = 1, d - 1 do
      if a + b < d then sums[#sums + 1] = {a, b, d} elseif a + b > d then more[#more + 1] = {a, b, d} end
    end
  end
end

local some = noun("piece", "pieces", "pieza", "piezas", "f")

local function add_slips(a, b, d)
  local key = over(a + b, d)
  return apart(key, {
    slip(over(a + b, 2 * d), "adds tops and bottoms", "$1 adds the bottoms too. The pieces keep their size: $2.",
      "$1 suma también los denominadores. Las piezas conservan su tamaño: $2.", frac(a + b, 2 * d), piece(d)),
    slip(a + b, "leaves out the bottom", "$1 counts pieces as wholes. They are $2.", "$1 cuenta piezas como enteros. Son $2.", a + b, piece(d)),
    slip(over(a * b, d), "multiplies in place of adding", "$1 × $2 was done. Put the pieces together.", "Se hizo $1 × $2. Junta las piezas.", a, b),
    a == b and slip(over(a, d), "leaves out a part", "$1 is one of the parts only.", "$1 es solo una de las partes.", frac(a, d))
      or slip(over(abs(a - b), d), "takes away in place of adding", "$1 is how far apart they are.", "$1 es la diferencia entre las dos.", frac(abs(a - b), d)),
    slip(over(a + b + 1, d), "counts one too many", "$1 has one piece too many.", "A $1 le sobra una pieza.", frac(a + b + 1, d)),
  })
end

local function with_bar(rng)
  local one = rng:turn_of(sums)
  local a, b, d = one[1], one[2], one[3]
  return {
    prompt = t("$1 of the bar is striped, $2 is dotted.\nWhat part is colored in all?", "$1 de la barra tiene rayas y $2 tiene puntos.\n¿Qué parte está coloreada en total?", frac(a, d), frac(b, d)),
    figure = {kind = "fraction_bar", cuts = d, parts = {{size = over(a, d), fill = "hatch"}, {size = over(b, d), fill = "dots"}}},
    answer = {kind = "number", value = over(a + b, d), form = "fraction", fraction = true},
    misconceptions = apart(over(a + b, d), {
      slip(over(a + b, 2 * d), "adds tops and bottoms", "$1 counts the pieces of two bars. There is one bar of $2.",
        "$1 cuenta las piezas de dos barras. Hay una barra de $2.", frac(a + b, 2 * d), d),
      slip(over(d - a - b, d), "names the blank part", "$1 is the blank part. Count the colored pieces.", "$1 es la parte en blanco. Cuenta las piezas coloreadas.", frac(d - a - b, d)),
      slip(over(a, d), "leaves out a part", "$1 is the striped part only.", "$1 es solo la parte rayada.", frac(a, d)),
      slip(over(b, d), "leaves out a part", "$1 is the dotted part only.", "$1 es solo la parte con puntos.", frac(b, d)),
      slip(a + b, "leaves out the bottom", "$1 counts pieces as whole bars. They are $2.", "$1 cuenta piezas como barras. Son $2.", a + b, piece(d)),
      slip(over(a + b + 1, d), "counts one too many", "$1 has one piece too many. Count again.", "A $1 le sobra una pieza. Cuenta otra vez.", frac(a + b + 1, d)),
    }),
    hints = {
      t("Count the colored pieces, striped and dotted.", "Cuenta las piezas coloreadas, con rayas y con puntos."),
      t("How many pieces does the whole bar have?", "¿Cuántas piezas tiene la barra entera?"),
      t("All pieces are $1. How many of them are colored?", "Todas las piezas son $1. ¿Cuántas están coloreadas?", piece(d)),
    },
    worked = {a .. " + " .. b .. " = " .. a + b, frac(a, d) .. " + " .. frac(b, d) .. " = " .. bold(frac(a + b, d))},
    right_note = t("Only the number of pieces changes, not their size.", "Cambia el número de piezas, no su tamaño."),
    paper = t("Draw the bar with $1 pieces. Color and count.", "Dibuja la barra con $1 piezas. Colorea y cuenta.", d),
  }
end

local function plus(rng)
  local one = rng:turn_of(more)
  local a, b, d = one[1], one[2], one[3]
  return {
    prompt = t("$1 + $2 = ?\nWhat is the sum, as a fraction?", "$1 + $2 = ?\n¿Cuál es la suma, como fracción?", frac(a, d), frac(b, d)),
    answer = {kind = "number", value = over(a + b, d), form = "fraction", fraction = true},
    misconceptions = add_slips(a, b, d),
    hints = {
      t("Both fractions are made of $1.", "Las dos fracciones están hechas de $1.", piece(d)),
      t("Add the numbers of pieces. Keep the size of the pieces.", "Suma los números de piezas. Conserva su tamaño."),
      t("$1 and $2 of them. The bottom stays $3.", "$1 y $2 de esas. Abajo queda $3.", a, b, d),
    },
    worked = {t("$1 + $2 = $3 pieces", "$1 + $2 = $3 piezas", a, b, a + b), frac(a, d) .. " + " .. frac(b, d) .. " = " .. bold(frac(a + b, d)),
      frac(a + b, d) .. " = 1 " .. frac(a + b - d, d)},
    right_note = t("More than $1 pieces are more than one whole.", "Más de $1 piezas son más de un entero.", d),
    paper = t("Draw two bars in $1 pieces. Fill the first one up.", "Dibuja dos barras de $1 piezas. Llena la primera.", d),
  }
end

local function minus(rng)
  local one = rng:turn_of(sums)
  local b, c, d = one[1], one[2], one[3]
  local a = b + c
  local key = over(c, d)
  return {
    prompt = t("$1 − $2 = ?\nWhat is the difference?", "$1 − $2 = ?\n¿Cuál es la diferencia?", frac(a, d), frac(b, d)),
    answer = {kind = "number", value = key, form = "fraction", fraction = true},
    misconceptions = apart(key, {
      slip(c, "takes away tops and bottoms", "The bottoms were taken away too. The pieces are still $1.", "También se restaron los denominadores. Las piezas aún son $1.", piece(d)),
      slip(over(a + b, d), "adds in place of taking away", "$1 is the sum. The sign is −.", "$1 es la suma. El signo es −.", frac(a + b, d)),
      slip(over(c + 1, d), "subtraction one off", "$1 and $2 make more than $3.", "$1 y $2 son más que $3.", frac(c + 1, d), frac(b, d), frac(a, d)),
      slip(over(d - a, d), "names what is missing to the next whole", "$1 is missing from $2 to one whole.", "$1 falta de $2 a un entero.", frac(d - a, d), frac(a, d)),
      slip(over(a, d), "leaves the number as it was", "$1 is what there was. $2 goes away.", "$1 es lo que había. Se quita $2.", frac(a, d), frac(b, d)),
      slip(over(c, 2 * d), "adds tops and bottoms", "$1 has smaller pieces. The pieces keep their size.", "$1 tiene piezas menores. Las piezas conservan su tamaño.", frac(c, 2 * d)),
    }),
    hints = {
      t("Both fractions are made of $1.", "Las dos fracciones están hechas de $1.", piece(d)),
      t("Take pieces away. Their size does not change.", "Quita piezas. Su tamaño no cambia."),
      t("There are $1. Take $2 away.", "Hay $1. Quita $2.", count(a, some), count(b, some)),
    },
    worked = {a .. " − " .. b .. " = " .. c, frac(a, d) .. " − " .. frac(b, d) .. " = " .. bold(frac(c, d))},
    right_note = t("Check: $1 + $2 = $3.", "Comprueba: $1 + $2 = $3.", frac(b, d), frac(c, d), frac(a, d)),
    paper = t("Draw $1. Cross out $2.", "Dibuja $1. Tacha $2.", frac(a, d), count(b, some)),
  }
end

-- Which sums make the fraction: breaking up in more than one way.
local function break_up(rng)
  local list = {}
  for _, one in ipairs(sums) do if one[1] + one[2] >= 4 and one[1] < one[2] then list[#list + 1] = one end end
  local one = rng:turn_of(list)
  local a, b, d = one[1], one[2], one[3]
  local n = a + b
  local r1 = frac(a, d) .. " + " .. frac(b, d)
  local x = a == 1 and 2 or 1
  local r2 = frac(x, d) .. " + " .. frac(1, d) .. " + " .. frac(n - x - 1, d)
  local o1 = frac(a, d // 2) .. " + " .. frac(b, d - d // 2)
  local o2 = frac(a, d) .. " + " .. frac(b + 1, d)
  local o3 = frac(n - 1, d) .. " + 1"
  local options = rng:shuffle({r1, r2, o1, o2, o3})
  local function chosen(...)
    local out = {}
    for _, o in ipairs(options) do if contains({...}, o) then out[#out + 1] = o end end
    return out
  end
  return {
    prompt = t("Which sums make $1?\nChoose every one.", "¿Qué sumas dan $1?\nElige todas.", frac(n, d)),
    answer = {kind = "several", options = options, right = chosen(r1, r2)},
    misconceptions = {
      slip(chosen(r1, r2, o1), "adds tops and bottoms", "$1 is not made of $2. Bottoms are not added.", "$1 no está hecho de $2. Los denominadores no se suman.", o1, piece(d)),
      slip(chosen(r1, r2, o2), "counts one too many", "$1 has $2 pieces, one too many.", "$1 tiene $2 piezas, una de más.", o2, n + 1),
      slip(chosen(r1, r2, o3), "takes a piece for a whole", "The 1 there is a whole, not one piece.", "Ese 1 es un entero, no una pieza."),
      slip(chosen(r1), "thinks there is one way only", "$1 has $2 pieces as well.", "$1 también tiene $2 piezas.", r2, n),
      slip(chosen(r2), "thinks there is one way only", "$1 has $2 pieces as well.", "$1 también tiene $2 piezas.", r1, n),
    },
    hints = {
      t("The fraction has $1 pieces. Each is one of the $2.", "La fracción tiene $1 piezas. Cada una es de los $2.", n, piece(d)),
      t("First look: are all the pieces $1?", "Primero mira: ¿todas las piezas son $1?", piece(d)),
      t("Then count the pieces of each sum.", "Luego cuenta las piezas de cada suma."),
    },
    worked = {bold(r1), bold(r2), t("Both have $1 pieces.", "Las dos tienen $1 piezas.", n)},
    right_note = t("A fraction can be broken up in many ways.", "Una fracción se puede separar de muchas formas."),
    paper = t("Draw $1. Split its pieces into groups in other ways.", "Dibuja $1. Separa sus piezas en grupos de otras formas.", frac(n, d)),
  }
end

local function story(rng)
  local one = rng:turn_of(sums)
  local b, c, d = one[1], one[2], one[3]
  local up = rng:chance(1, 2)
  local a = up and b or b + c
  local key = up and over(b + c, d) or over(c, d)
  local first, second = rng:two_names()
  local prompt
  if up then
    prompt = t("$1 eats $2 of a pizza. $3 eats $4 of it.\nWhat part is eaten?", "$1 come $2 de una pizza. $3 come $4.\n¿Qué parte se comieron?", first, frac(b, d), second, frac(c, d))
  else
    prompt = t("A jug holds $1 L of juice. $2 pours out $3 L.\nHow many liters are left?", "Una jarra tiene $1 L de jugo. $2 sirve $3 L.\n¿Cuántos litros quedan?", frac(a, d), first, frac(b, d))
  end
  local list
  if up then list = add_slips(b, c, d) else
    list = apart(key, {
      slip(over(a + b, d), "adds in place of taking away", "$1 is more than there was.", "$1 es más de lo que había.", frac(a + b, d)),
      slip(c, "takes away tops and bottoms", "The bottoms were taken away too. The pieces are still $1.", "También se restaron los denominadores. Las piezas aún son $1.", piece(d)),
      slip(over(b, d), "gives the part taken away", "$1 was poured out. The rest is asked for.", "$1 se sirvió. Se pide el resto.", frac(b, d)),
      slip(over(a, d), "leaves the number as it was", "$1 is what there was at first.", "$1 es lo que había al principio.", frac(a, d)),
      slip(over(d - b, d), "takes the whole for the start", "$1 would be left of a full liter. There was only $2.", "$1 quedaría de un litro lleno. Solo había $2.", frac(d - b, d), frac(a, d)),
      slip(over(c + 1, d), "subtraction one off", "$1 and $2 make more than $3.", "$1 y $2 son más que $3.", frac(c + 1, d), frac(b, d), frac(a, d)),
    })
  end
  return {
    prompt = prompt,
    answer = {kind = "number", value = key, form = "fraction", fraction = true, unit = not up and "L" or nil},
    misconceptions = list,
    hints = {
      up and t("Do the parts come together, or does one go?", "¿Las partes se juntan o una se va?") or t("Does something come or go?", "¿Algo llega o algo se va?"),
      t("All the pieces are $1. Count pieces only.", "Todas las piezas son $1. Cuenta solo piezas.", piece(d)),
      up and t("$1 and $2, all of them $3.", "$1 y $2, todas de $3.", count(b, some), count(c, some), piece(d)) or t("There were $1. Pour out $2.", "Había $1. Sirve $2.", count(a, some), count(b, some)),
    },
    worked = up and {frac(b, d) .. " + " .. frac(c, d) .. " = " .. bold(frac(b + c, d))} or {frac(a, d) .. " − " .. frac(b, d) .. " = " .. bold(frac(c, d))},
    right_note = t("The bottom number names the pieces. It stays.", "El denominador nombra las piezas. No cambia."),
    paper = t("Draw the story as a bar with $1 pieces.", "Dibuja la historia como una barra de $1 piezas.", d),
  }
end

return function(rng, level)
  if level == 1 then return with_bar(rng) end
  if level == 2 then if rng:turn(2) == 0 then return plus(rng) end return minus(rng) end
  if rng:turn(3) == 0 then return break_up(rng) end
  return story(rng)
end
