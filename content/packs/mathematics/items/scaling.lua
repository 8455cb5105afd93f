-- Multiplying makes larger or smaller (5.NF.B.5). Errors after Greer (1992), Fischbein, Deri, Nello and Marino (1985) and
-- Graeber and Tirosh (1990): multiplying is thought always to make larger.

local below = {{1, 2}, {2, 3}, {3, 4}, {1, 4}, {5, 6}, {7, 8}, {9, 10}, {3, 5}, {1, 10}, {4, 5}}
local above = {{3, 2}, {4, 3}, {5, 4}, {9, 8}, {7, 6}, {11, 10}, {8, 5}, {9, 4}, {7, 3}, {13, 10}}
local ones = {{2, 2}, {3, 3}, {4, 4}, {5, 5}, {8, 8}, {10, 10}}

-- Larger, smaller or the same, without working it out.
local function without_working(rng)
  local i = rng:turn(150)
  local kind = i % 3
  local f = kind == 0 and below[1 + i // 3 % 10] or kind == 1 and above[1 + i // 3 % 10] or ones[1 + i // 3 % 6]
  local n = 12 + 7 * (i // 3 % 5) + 36 * (i // 30)
  local less, same, more = t("less than $1", "menos que $1", n), t("just $1", "exactamente $1", n), t("more than $1", "más que $1", n)
  local tiny = t("just $1", "exactamente $1", frac(f[1], f[2]))
  local options = {tiny, less, same, more}
  local key = kind == 0 and less or kind == 1 and more or same
  local text = frac(f[1], f[2])
  return {
    prompt = t("Do not work it out. The line shows $1.\nHow large is $2 × $1?", "No lo calcules. La recta muestra $1.\n¿Qué tan grande es $2 × $1?", text, n),
    figure = {kind = "number_line", from = 0, to = 3, steps = 3, label_every = 1, decimals = 0, marks = {{at = f[1] .. "/" .. f[2], label = f[1] .. "/" .. f[2]}}},
    answer = {kind = "choice", options = options, right = key},
    misconceptions = apart(key, {
        slip(more, "multiplication makes bigger", "Multiplying makes larger only when the number is above 1. Look at $1.", "Multiplicar agranda solo si el número pasa de 1. Mira $1.", text),
        slip(less, "takes every fraction for less than one", "A fraction can be 1 or more. Where is $1 on the line?", "Una fracción puede ser 1 o más. ¿Dónde está $1 en la recta?", text),
        slip(same, "looks at the whole number only", "It stays $1 only when multiplied by 1. Look at $2.", "Sigue siendo $1 solo al multiplicar por 1. Mira $2.", n, text),
      slip(tiny, "gives the part taken", "$1 is one of the numbers. It is taken of $2.", "$1 es uno de los números. Se toma de $2.", text, n),
    }),
    hints = {
      t("On which side of 1 is $1?", "¿De qué lado del 1 está $1?", text),
      t("$1 × 1 is $1. Is the second number here 1, less, or more?", "$1 × 1 es $1. ¿El segundo número aquí es 1, menos o más?", n),
      t("Think of $1 copies: is $2 of it all, a part, or more than all?", "Piensa en $1: ¿$2 de eso es todo, una parte o más que todo?", n, text),
    },
    worked = {kind == 0 and text .. " < 1" or kind == 1 and text .. " > 1" or text .. " = 1", n .. " × 1 = " .. n, t("$1 × $2 is $3.", "$1 × $2 es $3.", n, text, bold(key))},
    right_note = t("The size of the second number decides.", "Decide el tamaño del segundo número."),
    paper = t("Draw a bar for $1. Draw $2 of it below.", "Dibuja una barra de $1. Debajo, dibuja $2 de ella.", n, text),
  }
end

local function which_are_less(rng)
  local i = rng:turn(160)
  local less = i % 2 == 0
  local n = 14 + 9 * (i // 2 % 16)
  local p, q = below[1 + i // 2 % 10], below[1 + (i // 2 + 3) % 10]
  local r, s = above[1 + i // 4 % 10], ones[1 + i // 2 % 6]
  local function product(f) return n .. " × " .. frac(f[1], f[2]) end
  local a, b, c, d = product(p), product(q), product(r), product(s)
  local options = rng:shuffle({a, b, c, d})
  local holds = less and {a, b} or {c}
  local right = {}
  for k = 1, 4 do if contains(holds, options[k]) then right[#right + 1] = options[k] end end
  local function in_order(list)
    local out = {}
    for k = 1, 4 do if contains(list, options[k]) then out[#out + 1] = options[k] end end
    return out
  end
  return {
    prompt = less and t("Do not work them out.\nWhich products are less than $1?", "No los calcules.\n¿Qué productos son menores que $1?", n)
      or t("Do not work them out.\nWhich products are more than $1?", "No los calcules.\n¿Qué productos son mayores que $1?", n),
    answer = {kind = "several", options = options, right = right},
    misconceptions = apart(right, {
      slip(in_order({a, b, d}), less and "takes a name of one for less" or "multiplication makes bigger", less and "$1 is 1. Times 1 changes nothing." or "Some of these multiply by less than 1, or by $1, which is 1.",
        less and "$1 es 1. Por 1 no cambia nada." or "Algunos multiplican por menos de 1, o por $1, que es 1.", frac(s[1], s[2])),
      slip(in_order({a, b, c}), "takes every fraction for less than one", "$1 is more than 1. Its top is larger than its bottom.", "$1 es más que 1. Arriba es mayor que abajo.", frac(r[1], r[2])),
      slip(in_order({c, d}), less and "multiplication makes bigger" or "takes a name of one for more", less and "These are $1 or more. Look for a number below 1." or "$2 is 1. Times 1 gives just $1.",
        less and "Estos son $1 o más. Busca un número menor que 1." or "$2 es 1. Por 1 da exactamente $1.", n, frac(s[1], s[2])),
      slip(in_order({a}), "stops at the first that fits", "Look at all the fractions. Hold each one against 1.", "Mira todas las fracciones. Compara cada una con 1."),
      slip(in_order({c}), "turns the comparison round", "That one is more than $1. Look for less.", "Ese es mayor que $1. Busca los menores.", n),
      slip(in_order({a, b}), "turns the comparison round", "Those are less than $1. Look for more.", "Esos son menores que $1. Busca los mayores.", n),
    }),
    hints = {
      t("Every product begins with $1.", "Todos los productos empiezan con $1.", n),
      t("Hold each fraction against 1: top and bottom tell.", "Compara cada fracción con 1: mira arriba y abajo."),
      less and t("A top smaller than its bottom makes less.", "Si arriba es menor que abajo, sale menos.") or t("A top larger than its bottom makes more.", "Si arriba es mayor que abajo, sale más."),
    },
    worked = {less and t("Less than 1: $1", "Menos de 1: $1", frac(p[1], p[2]) .. ", " .. frac(q[1], q[2])) or t("More than 1: $1", "Más de 1: $1", frac(r[1], r[2])), bold(table.concat(right, ", "))},
    right_note = t("$1 is 1 in other clothes.", "$1 es 1 con otra ropa.", frac(s[1], s[2])),
    paper = t("Draw a line with 0, 1 and 2. Mark each fraction.", "Dibuja una recta con 0, 1 y 2. Marca cada fracción."),
  }
end

local function by_size(rng)
  local i = rng:turn(120)
  local n = 24 + 12 * (i % 12)
  local sets = {{{1, 2}, {3, 4}, {5, 5}, {5, 4}}, {{1, 3}, {1, 2}, {7, 7}, {3, 2}}, {{1, 4}, {2, 3}, {3, 3}, {4, 3}}, {{1, 6}, {5, 6}, {4, 4}, {7, 6}}, {{1, 2}, {2, 3}, {6, 6}, {5, 3}},
    {{1, 10}, {9, 10}, {2, 2}, {11, 10}}, {{1, 5}, {4, 5}, {8, 8}, {6, 5}}, {{1, 3}, {3, 4}, {9, 9}, {4, 3}}, {{1, 8}, {7, 8}, {10, 10}, {9, 8}}, {{1, 2}, {4, 5}, {3, 3}, {5, 4}}}
  local set = sets[1 + i // 12]
  local p = {}
  for k = 1, 4 do p[k] = n .. " × " .. frac(set[k][1], set[k][2]) end
  local down = i % 2 == 1
  local function way(list) return down and turned_round(list) or list end
  return {
    prompt = down and t("Do not work them out.\nPut the products in order, the largest first.", "No los calcules.\nOrdena los productos, el mayor primero.")
      or t("Do not work them out.\nPut the products in order, the smallest first.", "No los calcules.\nOrdena los productos, el menor primero."),
    answer = {kind = "order", right = way(p)},
    misconceptions = {
      slip(way({p[4], p[3], p[2], p[1]}), "orders from the other end", "This is turned round. Look at what comes first.", "Está al revés. Mira qué va primero."),
      slip(way({p[3], p[1], p[2], p[4]}), "takes a name of one for less", "$1 is 1, so that product is just $2.", "$1 es 1, así que ese producto es exactamente $2.", frac(set[3][1], set[3][2]), n),
      slip(way({p[2], p[1], p[3], p[4]}), "takes a larger bottom for a larger number", "$1 is less than $2. Draw both on a line.", "$1 es menos que $2. Dibuja los dos en una recta.", frac(set[1][1], set[1][2]), frac(set[2][1], set[2][2])),
      slip(way({p[1], p[2], p[4], p[3]}), "takes every fraction for less than one", "$1 is more than 1. Its product is more than $2.", "$1 es más que 1. Su producto es mayor que $2.", frac(set[4][1], set[4][2]), n),
    },
    hints = {
      t("All begin with $1. Compare the fractions alone.", "Todos empiezan con $1. Compara solo las fracciones.", n),
      t("Which fraction is 1? Which are below, which above?", "¿Qué fracción es 1? ¿Cuáles son menores y cuáles mayores?"),
      t("$1 is 1. $2 is above it. Order the other two.", "$1 es 1. $2 es mayor. Ordena las otras dos.", frac(set[3][1], set[3][2]), frac(set[4][1], set[4][2])),
    },
    worked = {frac(set[1][1], set[1][2]) .. " < " .. frac(set[2][1], set[2][2]) .. " < 1 < " .. frac(set[4][1], set[4][2]), bold(table.concat(way(p), ", "))},
    right_note = t("The same number times more is more.", "El mismo número por más da más."),
    paper = t("Mark the four fractions on a line from 0 to 2.", "Marca las cuatro fracciones en una recta de 0 a 2."),
  }
end

-- What was it multiplied by?
local function which_factor(rng)
  local i = rng:turn(90)
  local n = 20 + 10 * (i % 9)
  local f = i // 9 % 2 == 0 and below[1 + i // 18 * 2] or above[1 + i // 18 * 2]
  local grows = f[1] > f[2]
  local less, more = t("A number less than 1", "Un número menor que 1"), t("A number more than 1", "Un número mayor que 1")
  local one, none = t("The number 1", "El número 1"), t("No number does that", "Ningún número hace eso")
  local text = grows and t("more than $1", "más que $1", n) or t("less than $1", "menos que $1", n)
  local key = grows and more or less
  return {
    prompt = t("$1 is multiplied by a number. The product is $2.\nWhat was it multiplied by?", "Se multiplica $1 por un número. El producto es $2.\n¿Por qué se multiplicó?", n, grows and n + 2 + i // 18 or n - 2 - i // 18),
    answer = {kind = "choice", options = {less, one, more, none}, right = key},
    misconceptions = apart(key, {
      slip(more, "multiplication makes bigger", "The product is less than $1. More than 1 would make it larger.", "El producto es menor que $1. Por más de 1 saldría mayor.", n),
      slip(less, "takes every fraction for less than one", "The product is more than $1. Less than 1 makes it smaller.", "El producto es mayor que $1. Por menos de 1 sale menor.", n),
      slip(one, "looks at the whole number only", "Times 1 the product is just $1.", "Por 1 el producto es exactamente $1.", n),
      slip(none, "multiplies by whole numbers only", "A fraction or a decimal can do that.", "Una fracción o un decimal puede hacerlo."),
    }),
    hints = {
      t("Did $1 get larger or smaller?", "¿$1 creció o se hizo menor?", n),
      t("Times 1 keeps $1. What makes it grow, what makes it shrink?", "Por 1, $1 queda igual. ¿Qué lo agranda y qué lo reduce?", n),
      t("Hold the product against $1 once more.", "Compara otra vez el producto con $1.", n),
    },
    worked = {n .. " × 1 = " .. n, t("The product is $1.", "El producto es $1.", text), bold(key)},
    right_note = t("Multiplying can make smaller, too.", "Multiplicar también puede reducir."),
    paper = t("Draw a bar for $1. Draw one a little longer or shorter.", "Dibuja una barra de $1. Dibuja otra un poco más larga o corta.", n),
  }
end

return function(rng, level)
  if level == 1 then return without_working(rng) end
  if level == 2 then return which_are_less(rng) end
  if rng:turn(3) == 0 then return which_factor(rng) end
  return by_size(rng)
end
