-- Mixed numbers and fractions greater than one (4.NF.B.3). Errors after Hart (1981) and Mack (1990) on rational number
-- as parts of one whole.

local function mixed(w, n, d) return w .. " " .. n .. "/" .. d end
local function shown(w, n, d) return w .. " " .. frac(n, d) end

local function piece(d)
  if d == 2 then return noun("half", "halves", "medio", "medios", "m") end
  if d == 3 then return noun("third", "thirds", "tercio", "tercios", "m") end
  if d == 4 then return noun("quarter", "quarters", "cuarto", "cuartos", "m") end
  if d == 5 then return noun("fifth", "fifths", "quinto", "quintos", "m") end
  if d == 6 then return noun("sixth", "sixths", "sexto", "sextos", "m") end
  return noun("eighth", "eighths", "octavo", "octavos", "m")
end

local proper = {}
for _, d in ipairs({2, 3, 4, 5, 6, 8}) do
  for k = 1, d - 1 do proper[#proper + 1] = {k, d} end
end
-- The i-th of them, with unlike ones side by side.
local function part(i) return proper[1 + 5 * i % #proper] end

local function wholes_and_part(rng)
  local foods = {noun("pie", "pies", "tarta", "tartas", "f"), noun("cake", "cakes", "pastel", "pasteles", "m"), noun("pizza", "pizzas", "pizza", "pizzas", "f"),
    noun("pancake", "pancakes", "panqueque", "panqueques", "m"), noun("melon", "melons", "melón", "melones", "m")}
  local i = rng:turn(#proper * 5)
  local w = 1 + i // #proper
  local k, d = part(i)[1], part(i)[2]
  local food = rng:pick(foods)
  local key = over(w * d + k, d)
  return {
    prompt = w == 1 and t("There is 1 whole $1, and this part of one more.\nHow many $2 is that in all?", "Hay 1 $1 enter@2 y esta parte de un@2 más.\n¿Cuánt@2s $2 son en total?", food.one, food)
      or t("There are $1 whole $2, and this part of one more.\nHow many $2 is that in all?", "Hay $1 $2 enter@2s y esta parte de un@2 más.\n¿Cuánt@2s $2 son en total?", w, food),
    figure = {kind = "fraction_circle", cuts = d, parts = {{size = over(k, d), fill = rng:pick({"plain", "hatch", "dots"})}}},
    answer = {kind = "number", value = key, form = "fraction", fraction = true},
    misconceptions = apart(key, {
      slip(over(k, d), "leaves out the wholes", "$1 is the part alone. The whole ones count too.", "$1 es solo la parte. También cuentan los enteros.", frac(k, d)),
      slip(over(w + k, d), "adds the wholes to the top", "$1 counts each whole as one piece. One whole has $2 pieces.", "$1 cuenta cada entero como una pieza. Un entero tiene $2.", frac(w + k, d), d),
      slip(mixed(w, d - k, d), "names the blank part", "$1 has the blank part. Count the colored pieces.", "$1 lleva la parte en blanco. Cuenta las piezas coloreadas.", shown(w, d - k, d)),
      slip(w, "leaves out the part", "$1 is the whole ones alone. The part counts too.", "$1 es solo los enteros. También cuenta la parte.", w),
      slip(w + 1, "counts the part as a whole", "$1 would be a full circle more. Only a part is there.", "$1 sería un círculo lleno más. Solo hay una parte.", w + 1),
      slip(mixed(w, k, d + 1), "counts lines, not pieces", "$1 has one piece too many at the bottom. Count pieces, not lines.",
        "$1 tiene abajo una pieza de más. Cuenta piezas, no líneas.", frac(k, d + 1)),
    }),
    hints = {
      t("Find what fraction of the circle is colored.", "Busca qué fracción del círculo está coloreada."),
      t("Write the whole ones first. Then write the part.", "Escribe primero los enteros. Luego la parte."),
      t("The part is $1 of $2 equal pieces. Put $3 before it.", "La parte es $1 de $2 piezas iguales. Pon $3 delante.", k, d, w),
    },
    worked = {t("Wholes: $1", "Enteros: $1", w), t("Part: $1", "Parte: $1", frac(k, d)), t("In all: $1", "En total: $1", bold(shown(w, k, d)))},
    right_note = t("$1 means $2 and $3 more.", "$1 quiere decir $2 y $3 más.", shown(w, k, d), w, frac(k, d)),
    paper = t("Draw the full circles and the part. Write the number below.", "Dibuja los círculos llenos y la parte. Escribe el número debajo."),
  }
end

local function line(w, k, d, label)
  return {kind = "number_line", from = 0, to = w + 1, steps = (w + 1) * d, label_every = d, decimals = 0,
    marks = {{at = over(w * d + k, d), label = label}}}
end

local function to_mixed(rng, w, k, d)
  local top = w * d + k
  local key = shown(w, k, d)
  local found, options, values = {}, {key}, {{top, d}}
  local function add(a, n, b, name, en, es, ...)
    local fresh = a > 0 and n > 0 and n < b and #found < 3
    for _, v in ipairs(values) do if v[1] * b == (a * b + n) * v[2] then fresh = false end end
    if fresh then
      values[#values + 1] = {a * b + n, b}
      options[#options + 1] = shown(a, n, b)
      found[#found + 1] = slip(shown(a, n, b), name, en, es, shown(a, n, b), ...)
    end
  end
  add(w + 1, k, d, "counts the started whole as full", "$1 has one whole too many. Only full wholes count.", "A $1 le sobra un entero. Solo cuentan los completos.")
  add(w, d - k, d, "names what is missing to the next whole", "$1 has what is missing to the next whole.", "$1 lleva lo que falta para el siguiente entero.")
  add(w - 1, k, d, "stops counting wholes one early", "$1 has one whole too few. Take $2 pieces more out.", "A $1 le falta un entero. Saca $2 piezas más.", d)
  add(k, w, d, "swaps the whole and the top", "In $1 the wholes and the pieces left are swapped.", "En $1 los enteros y las piezas sobrantes están cambiados.")
  add(w, k + 1, d, "counts one too many", "$1 has one piece too many.", "A $1 le sobra una pieza.")
  add(top, k, d, "keeps the top as the whole number", "$1 is far to the right. $2 counts pieces, not wholes.", "$1 está muy a la derecha. $2 cuenta piezas, no enteros.", top)
  return {
    prompt = t("The mark on the line is at $1.\nWhich mixed number is the same?", "La marca de la recta está en $1.\n¿Qué número mixto es igual?", frac(top, d)),
    figure = line(w, k, d, frac(top, d)),
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = found,
    hints = {
      t("One whole is $1 $2.", "Un entero son $1 $2.", d, piece(d)),
      t("How many full wholes are in $1? What is left?", "¿Cuántos enteros completos hay en $1? ¿Qué sobra?", frac(top, d)),
      t("The full wholes use $1 of the $2 pieces.", "Los enteros completos usan $1 de las $2 piezas.", w * d, top),
    },
    worked = {frac(d, d) .. " = 1", top .. " = " .. w .. " × " .. d .. " + " .. k, frac(top, d) .. " = " .. bold(key)},
    right_note = t("Full wholes go in front. What is left stays a fraction.", "Los enteros van delante. Lo que sobra queda como fracción."),
    paper = t("Draw the line. Ring each whole as you count $1 steps.", "Dibuja la recta. Encierra cada entero al contar $1 pasos.", d),
  }
end

local function to_pieces(rng, w, k, d)
  local key = w * d + k
  return {
    prompt = t("The mark on the line is at $1.\nHow many $2 is that?", "La marca de la recta está en $1.\n¿Cuántos $2 son?", shown(w, k, d), piece(d)),
    figure = line(w, k, d, shown(w, k, d)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(w + k, "adds the wholes to the top", "$1 counts each whole as one piece. One whole has $2.", "$1 cuenta cada entero como una pieza. Un entero tiene $2.", w + k, d),
      slip(k, "leaves out the wholes", "$1 is the part alone. The wholes are made of pieces too.", "$1 es solo la parte. Los enteros también tienen piezas.", k),
      slip(w * d, "leaves out the part", "$1 is the wholes alone. The part counts too.", "$1 es solo los enteros. También cuenta la parte.", w * d),
      slip(w * k + d, "multiplies the whole by the top", "The whole was multiplied by the top. The bottom tells the pieces of a whole.",
        "Se multiplicó el entero por el numerador. El denominador dice las piezas de un entero."),
      slip(key + 1, "counts marks, not steps", "$1 counts the mark at 0 too. Count the steps.", "$1 cuenta también la marca del 0. Cuenta los pasos.", key + 1),
      slip((w + 1) * d, "counts the started whole as full", "$1 takes the last whole as full.", "$1 toma el último entero como completo.", (w + 1) * d),
    }),
    hints = {
      t("How many $1 are in one whole?", "¿Cuántos $1 hay en un entero?", piece(d)),
      t("Count the pieces of the wholes. Then add those of the part.", "Cuenta las piezas de los enteros. Luego suma las de la parte."),
      t("The wholes make $1 × $2 pieces. Then comes the part.", "Los enteros dan $1 × $2 piezas. Luego va la parte.", w, d),
    },
    worked = {w .. " × " .. d .. " = " .. w * d, w * d .. " + " .. k .. " = " .. bold(key), shown(w, k, d) .. " = " .. frac(key, d)},
    right_note = t("$1 and $2 are the same place on the line.", "$1 y $2 son el mismo lugar de la recta.", shown(w, k, d), frac(key, d)),
    paper = t("Draw the line with its steps. Count the steps from 0.", "Dibuja la recta con sus pasos. Cuenta los pasos desde 0."),
  }
end

-- No halves: they leave too few other places for a mark.
local function change(rng)
  local i = rng:turn(#proper * 6)
  local w = 1 + i // 2 // #proper
  local one = part(i // 2)
  if one[2] == 2 then one = rng:pick({{1, 3}, {2, 5}, {3, 8}}) end
  if i % 2 == 0 then return to_mixed(rng, w, one[1], one[2]) end
  return to_pieces(rng, w, one[1], one[2])
end

-- Tapping the place of a fraction greater than one.
local function place_it(rng)
  local i = rng:turn(#proper * 4)
  local w, one = 1 + i // #proper, part(i)
  local k, d = one[1], one[2]
  if (w + 1) * d > 28 then w = 2 end
  local top = w * d + k
  local to = w + 1
  local key = over(top, d)
  local function tick(n) return over(n, d) end
  return {
    prompt = t("Each whole on the line has $1 steps.\nWhere is $2?", "Cada entero de la recta tiene $1 pasos.\n¿Dónde está $2?", d, frac(top, d)),
    answer = {kind = "number_line", value = key, line = {from = 0, to = to, steps = to * d, label_every = d, decimals = 0}},
    misconceptions = apart(key, {
      slip(tick(w * d + (d - k)), "counts from the right end", "That is counted back from $1. Count on from $2.", "Eso se contó hacia atrás desde $1. Cuenta desde $2.", to, w),
      slip(tick(top - 1), "counts marks, not steps", "That is one step short. The mark at 0 is no step.", "Falta un paso. La marca del 0 no es un paso."),
      slip(tick(k), "leaves out the wholes", "That is $1. It is less than one whole.", "Eso es $1. Es menos que un entero.", frac(k, d)),
      slip(tick(top - d), "stops counting wholes one early", "That is one whole too few.", "Falta un entero."),
      slip(w, "leaves out the part", "$1 is the wholes alone. Some steps are still to go.", "$1 es solo los enteros. Faltan algunos pasos.", w),
      slip(to, "counts the started whole as full", "$1 is too far. The last whole is not full.", "$1 es demasiado. El último entero no está completo.", to),
    }),
    hints = {
      t("One step is $1.", "Un paso es $1.", frac(1, d)),
      t("$1 steps make one whole. How many wholes fit?", "$1 pasos hacen un entero. ¿Cuántos enteros caben?", d),
      t("Go to $1. Then go on by $2.", "Ve a $1. Luego avanza $2.", w, count(k, noun("step", "steps", "paso", "pasos", "m"))),
    },
    worked = {top .. " = " .. w .. " × " .. d .. " + " .. k, frac(top, d) .. " = " .. bold(shown(w, k, d))},
    right_note = t("$1 is another name for $2.", "$1 es otro nombre de $2.", shown(w, k, d), frac(top, d)),
    paper = t("Draw the line. Write a fraction at each step.", "Dibuja la recta. Escribe una fracción en cada paso."),
  }
end

local function partners(rng)
  local d = ({3, 4, 5, 6, 8})[1 + rng:turn(5)]
  local j = rng:turn(60)
  local w, k = 1 + j % 3, 1 + j // 3 % (d - 1)
  local v = w + 1
  local m = k % (d - 1) + 1
  local left = {frac(w * d + k, d), frac(v * d + k, d), frac(w * d + m, d)}
  local right = {shown(w, k, d), shown(v, k, d), shown(w, m, d)}
  local extra = shown(w * d + k, 1, d)
  return {
    prompt = t("Which numbers are equal?\nGive each fraction its mixed number.", "¿Qué números son iguales?\nDa a cada fracción su número mixto."),
    answer = {kind = "match", pairs = {{left = left[1], right = right[1]}, {left = left[2], right = right[2]}, {left = left[3], right = right[3]}}, extra = {extra}},
    misconceptions = {
      slip({right[2], right[1], right[3]}, "stops counting wholes one early", "$1 and $2 are swapped. Count the full wholes.", "$1 y $2 están cambiados. Cuenta los enteros completos.", right[1], right[2]),
      slip({right[3], right[2], right[1]}, "counts one too many", "$1 and $2 are swapped. Count the pieces left over.", "$1 y $2 están cambiados. Cuenta las piezas que sobran.", right[1], right[3]),
      slip({extra, right[2], right[3]}, "keeps the top as the whole number", "$1 is far more. The top counts pieces, not wholes.", "$1 es mucho más. El numerador cuenta piezas, no enteros.", extra),
      slip({right[1], right[3], right[2]}, "stops counting wholes one early", "$1 and $2 are swapped. Count the full wholes.", "$1 y $2 están cambiados. Cuenta los enteros completos.", right[2], right[3]),
    },
    hints = {
      t("One whole is $1 $2.", "Un entero son $1 $2.", d, piece(d)),
      t("Take as many groups of $1 pieces out as fit.", "Saca todos los grupos de $1 piezas que quepan.", d),
      t("Begin with $1: how many times does $2 fit into $3?", "Empieza con $1: ¿cuántas veces cabe $2 en $3?", left[1], d, w * d + k),
    },
    worked = {left[1] .. " = " .. bold(right[1]), left[2] .. " = " .. bold(right[2]), left[3] .. " = " .. bold(right[3])},
    right_note = t("Dividing the top by the bottom gives the wholes.", "Al dividir arriba entre abajo salen los enteros."),
    paper = t("Draw bars of $1 pieces. Fill them one after another.", "Dibuja barras de $1 piezas. Llénalas una tras otra.", d),
  }
end

return function(rng, level)
  if level == 1 then return wholes_and_part(rng) end
  if level == 2 then return change(rng) end
  if rng:turn(3) == 0 then return partners(rng) end
  return place_it(rng)
end
