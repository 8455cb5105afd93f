-- Which of two numbers is greater, on both sides of zero (6.NS.C.7.a, b). Errors after Bofferding (2014) and Peled, Mukhopadhyay
-- and Resnick (1989): numbers below zero compared by their size.

local function dec(n) return (n < 0 and "−" or "") .. decimal(abs(n), 1) end
local function part(n, d) return (n < 0 and "−" or "") .. (abs(n) > d and abs(n) // d .. " " .. frac(abs(n) % d, d) or frac(abs(n), d)) end

-- Three numbers with a line.
local function on_line(rng)
  local k = rng:turn(120)
  local a, b, c = 1 + k % 5, 2 + k // 5 % 4, 1 + k // 20 % 6
  b = a + b
  if c == a or c == b then c = 10 - c end
  if c == a or c == b then c = 9 end
  if c == b then c = 10 end
  local down = k % 2 == 1
  local function way(list)
    local out = texts(list, signed)
    return down and turned_round(out) or out
  end
  local right = way({-b, -a, c})
  return {
    prompt = down and t("Think of the number line.\nPut the numbers in order, the greatest first.", "Piensa en la recta numérica.\nOrdena los números, el mayor primero.") or t("Think of the number line.\nPut the numbers in order, the least first.", "Piensa en la recta numérica.\nOrdena los números, el menor primero."),
    figure = {kind = "number_line", from = -10, to = 10, steps = 20, label_every = 10, decimals = 0},
    answer = {kind = "order", right = right},
    misconceptions = apart(right, {
      slip(way({c, -a, -b}), "orders from the other end", "This is turned round. Further left is less.", "Está al revés. Más a la izquierda es menos."),
      slip(way({-a, -b, c}), "orders negatives by their size", "$1 is further left than $2. So it is less.", "$1 está más a la izquierda que $2. Por eso es menor.", -b, -a),
      slip(way(c < a and {c, -a, -b} or c < b and {-a, c, -b} or {-a, -b, c}), "leaves the signs out", "The signs were left out. Numbers with a minus are left of 0.", "Se dejaron fuera los signos. Con menos están a la izquierda del 0."),
      slip(way({c, -b, -a}), "negatives come after positives", "$1 is right of 0. Numbers with a minus are left of it.", "$1 está a la derecha del 0. Con menos, a la izquierda.", c),
      slip(way({-b, c, -a}), "puts positives in the middle", "$1 has no minus. It is right of both the others.", "$1 no tiene menos. Está a la derecha de los otros dos.", c),
    }),
    hints = {
      t("Find each number on the line.", "Busca cada número en la recta."),
      t("Left is less, right is greater.", "A la izquierda es menor, a la derecha es mayor."),
      t("Compare $1 and $2: which is further left?", "Compara $1 y $2: ¿cuál está más a la izquierda?", -a, -b),
    },
    worked = {signed(-b) .. " < " .. signed(-a) .. " < " .. c, bold(table.concat(right, ", "))},
    right_note = t("Below zero, the larger size is the lesser number.", "Bajo cero, el de mayor tamaño es el menor."),
    paper = t("Draw a line with 0. Mark each number on its side.", "Dibuja una recta con el 0. Marca cada número en su lado."),
  }
end

-- Which comparison is true?
local function which_true(rng)
  local k = rng:turn(144)
  local a, gap = 1 + k % 6, 1 + k // 6 % 4
  local b = a + gap
  local kind = k // 24 % 3
  local x, y, p                       -- x is nearer to 0, both below it; p above
  if kind == 0 then x, y, p = signed(-a), signed(-b), tostring(a)
  elseif kind == 1 then x, y, p = dec(-a * 10 - 2), dec(-b * 10 + 3), decimal(a * 10 + 2, 1)
  else x, y, p = part(-a, b), part(-a - b, b), frac(a, b) end
  if gap == 1 and kind == 1 then y = dec(-b * 10) end
  local flip = k // 72 == 1
  local key = flip and x .. " > " .. y or y .. " < " .. x
  local one, two, three = x .. " < " .. y, p .. " < " .. x, y .. " > " .. p
  return {
    prompt = t("Only one of these is true.\nWhich one is it?", "Solo una es verdad.\n¿Cuál es?") ,
    answer = {kind = "choice", options = rng:shuffle({key, one, two, three}), right = key},
    misconceptions = {
      slip(one, "orders negatives by their size", "$1 is nearer to 0 than $2. So it is greater.", "$1 está más cerca del 0 que $2. Por eso es mayor.", x, y),
      slip(two, "negatives come after positives", "$1 is right of 0, $2 is left of it.", "$1 está a la derecha del 0 y $2 a la izquierda.", p, x),
      slip(three, "leaves the signs out", "$1 has a minus. It is less than every number without.", "$1 tiene menos. Es menor que todo número sin menos.", y),
    },
    hints = {
      t("The sign < opens to the greater number.", "El signo < se abre hacia el mayor."),
      t("Which of the numbers is furthest left on the line?", "¿Cuál de los números está más a la izquierda?"),
      t("Left of 0: $1 and $2. Which is nearer to 0?", "A la izquierda del 0: $1 y $2. ¿Cuál está más cerca?", x, y),
    },
    worked = {t("$1 is further left than $2.", "$1 está más a la izquierda que $2.", y, x), bold(key)},
    right_note = t("Nearer to 0 from the left is greater.", "Más cerca del 0 por la izquierda es mayor."),
    paper = t("Mark the numbers on a line. Read it from left to right.", "Marca los números en una recta. Léela de izquierda a derecha."),
  }
end

-- Fractions and decimals in order.
local function mixed_order(rng)
  local k = rng:turn(90)
  local sets = {{{-75, "−" .. frac(3, 4)}, {-50, "−0.5"}, {-25, "−" .. frac(1, 4)}, {20, "0.2"}}, {{-150, "−1.5"}, {-125, "−1 " .. frac(1, 4)}, {-100, "−1"}, {50, frac(1, 2)}},
    {{-240, "−2.4"}, {-200, "−2"}, {-150, "−1 " .. frac(1, 2)}, {75, frac(3, 4)}}, {{-90, "−0.9"}, {-80, "−" .. frac(4, 5)}, {-60, "−0.6"}, {0, "0"}}, {{-310, "−3.1"}, {-301, "−3.01"}, {-300, "−3"}, {30, "0.3"}},
    {{-175, "−1 " .. frac(3, 4)}, {-170, "−1.7"}, {-50, "−" .. frac(1, 2)}, {10, "0.1"}}, {{-40, "−" .. frac(2, 5)}, {-30, "−0.3"}, {-10, "−" .. frac(1, 10)}, {25, frac(1, 4)}}, {{-120, "−1.2"}, {-105, "−1.05"}, {-75, "−" .. frac(3, 4)}, {60, "0.6"}},
    {{-220, "−2 " .. frac(1, 5)}, {-210, "−2.1"}, {-120, "−1.2"}, {-20, "−" .. frac(1, 5)}}}
  local set = sets[1 + k % 9]
  local gone = 1 + k // 9 % 5                     -- 5: all four are there
  local p, s = {}, {}
  for i = 1, 4 do if i ~= gone then p[#p + 1] = set[i] end end
  local down = k // 45 == 1
  local order = {}
  for i = 1, #p do s[i] = p[i][2] end
  local function way(list) return down and turned_round(list) or list end
  local right = way(s)
  local n = #s
  local function swapped(i, j)
    local out = {}
    for m = 1, n do out[m] = s[m] end
    out[i], out[j] = out[j], out[i]
    return way(out)
  end
  local back, first = {}, {s[n]}
  for m = 1, n do back[m] = s[n + 1 - m] end
  for m = 1, n - 1 do first[m + 1] = s[m] end
  return {
    prompt = down and t("Some numbers are below zero.\nPut them in order, the greatest first.", "Algunos números están bajo cero.\nOrdénalos, el mayor primero.") or t("Some numbers are below zero.\nPut them in order, the least first.", "Algunos números están bajo cero.\nOrdénalos, el menor primero."),
    answer = {kind = "order", right = right},
    misconceptions = apart(right, {
      slip(way(back), "orders from the other end", "This is turned round. Further left is less.", "Está al revés. Más a la izquierda es menos."),
      slip(swapped(1, 2), "orders negatives by their size", "$1 is further from 0 than $2. So it is less.", "$1 está más lejos del 0 que $2. Por eso es menor.", s[1], s[2]),
      slip(way(first), "negatives come after positives", "$1 is the greatest here. It is furthest right.", "$1 es el mayor aquí. Está más a la derecha.", s[n]),
      slip(swapped(n - 1, n), "compares the sizes only", "$1 is further left than $2.", "$1 está más a la izquierda que $2.", s[n - 1], s[n]),
      slip(swapped(1, n), "leaves the signs out", "Look at the signs. A minus means left of 0.", "Mira los signos. Un menos indica la izquierda del 0."),
    }),
    hints = {
      t("Which numbers are left of 0?", "¿Qué números están a la izquierda del 0?"),
      t("Write them all as decimals.", "Escríbelos todos como decimales."),
      t("Of those below 0, the furthest from 0 is the least.", "De los que están bajo 0, el más lejano es el menor."),
    },
    worked = {bold(table.concat(right, ", "))},
    right_note = t("On the line, less always means further left.", "En la recta, menor siempre es más a la izquierda."),
    paper = t("Draw a line. Mark every number as exactly as you can.", "Dibuja una recta. Marca cada número lo mejor posible."),
  }
end

return function(rng, level)
  if level == 1 then return on_line(rng) end
  if level == 2 then return which_true(rng) end
  return mixed_order(rng)
end
