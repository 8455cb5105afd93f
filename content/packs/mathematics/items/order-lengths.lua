-- Ordering by length, and comparing two lengths by a third (1.MD.A.1). Errors after Piaget, Inhelder and Szeminska (1960)
-- and Clements and Sarama (2014): end points compared, transitivity not used.

local letters = {"A", "B", "C", "D"}

-- Four sticks on squared paper; only in level 1 do they begin at one line.
local function sticks(rng, k, aligned)
  local down = k % 2 == 1
  k = k // 2
  local lengths = {2 + k % 3, 5 + k // 3 % 2, 7 + k // 6 % 2, 9 + k // 12 % 2}
  rng:shuffle(lengths)
  local at, segments, points = {}, {}, {}
  for i = 1, 4 do
    at[i] = aligned and 1 or rng:int(1, 12 - lengths[i])
    local y = 9 - 2 * i
    segments[i] = {x1 = at[i], y1 = y, x2 = at[i] + lengths[i], y2 = y}
    points[i] = {x = at[i], y = y, label = letters[i]}
  end
  local function by(part)
    local order = table.sort({1, 2, 3, 4}, function(a, b) return part(a) < part(b) end)
    local out = {}
    for i = 1, 4 do out[i] = letters[order[down and 5 - i or i]] end
    return out
  end
  local right = by(function(i) return lengths[i] end)
  local first, last = down and right[4] or right[1], down and right[1] or right[4]
  local function length(letter)
    for i = 1, 4 do if letters[i] == letter then return lengths[i] end end
  end
  local swap = {right[1], right[3], right[2], right[4]}
  return {
    prompt = down and t("Look at the four sticks.\nPut them in order. Begin with the longest.", "Mira los cuatro palitos.\nOrdénalos. Empieza con el más largo.")
      or t("Look at the four sticks.\nPut them in order. Begin with the shortest.", "Mira los cuatro palitos.\nOrdénalos. Empieza con el más corto."),
    figure = {kind = "coordinate_grid", axes = false, x_from = 0, x_to = 12, y_from = 0, y_to = 8, segments = segments, points = points},
    answer = {kind = "order", right = right},
    misconceptions = apart(right, {
      slip(by(function(i) return at[i] + lengths[i] end), "compares end points only", "That looks at one end only. Look at both ends.",
        "Eso mira solo un extremo. Mira los dos."),
      down and slip(turned_round(right), "orders from the other end", "That begins with the shortest, $1.", "Eso empieza con el más corto, $1.", right[4])
        or slip(turned_round(right), "orders from the other end", "That begins with the longest, $1.", "Eso empieza con el más largo, $1.", right[4]),
      slip(letters, "keeps the order of the picture", "That is the order in the picture. Compare lengths.", "Ese es el orden del dibujo. Compara lo largo."),
      slip(swap, "mixes up lengths that are close", "$1 and $2 changed places. Count their squares.", "$1 y $2 cambiaron de lugar. Cuenta sus cuadritos.", right[2], right[3]),
      slip({right[4], right[2], right[3], right[1]}, "swaps the first and the last", "$1 and $2 changed places.", "$1 y $2 cambiaron de lugar.", right[1], right[4]),
    }),
    hints = {
      t("Look at both ends of each stick.", "Mira los dos extremos de cada palito."),
      t("Count the squares along each stick.", "Cuenta los cuadritos de cada palito."),
      t("The shortest is $1. The longest is $2.", "El más corto es $1. El más largo es $2.", first, last),
    },
    worked = {t("Squares of $1: $2", "Cuadritos de $1: $2", right[1], length(right[1])), t("Squares of $1: $2", "Cuadritos de $1: $2", right[2], length(right[2])),
      t("Squares of $1: $2", "Cuadritos de $1: $2", right[3], length(right[3])), t("Squares of $1: $2", "Cuadritos de $1: $2", right[4], length(right[4])),
      bold(table.concat(right, ", "))},
    right_note = t("Both ends tell how long a stick is.", "Los dos extremos dicen qué tan largo es."),
    paper = t("Find four pencils. Line them up by length.", "Busca cuatro lápices. Ponlos en orden de largo."),
  }
end

local function things_of(rng)
  return rng:shuffle({noun("rope", "ropes", "soga", "sogas", "f"), noun("stick", "sticks", "palo", "palos", "m"), noun("ribbon", "ribbons", "cinta", "cintas", "f"),
    noun("tube", "tubes", "tubo", "tubos", "m"), noun("thread", "threads", "hilo", "hilos", "m"), noun("pole", "poles", "vara", "varas", "f")})
end
local function longer(a, b) return t("The $1.one is longer than the $2.one.", "$3 es más larg@1 que $2.the.", a, b, cap(a.the)) end
local function shorter(a, b) return t("The $1.one is shorter than the $2.one.", "$3 es más cort@1 que $2.the.", a, b, cap(a.the)) end

-- Two clues with one thing in both: longest, shortest or in order.
local function clues(rng, k)
  local list = things_of(rng)
  local long, mid, short = list[1], list[2], list[3]
  local one = k // 4 % 2 == 0 and longer(long, mid) or shorter(mid, long)
  local two = k // 8 % 2 == 0 and longer(mid, short) or shorter(short, mid)
  if k // 2 % 2 == 1 then one, two = two, one end
  local ask_long = k % 2 == 0
  local right = ask_long and long or short
  local other = ask_long and short or long
  local unsaid = t("We cannot know.", "No se puede saber.")
  return {
    prompt = one .. "\n" .. two .. "\n" .. (ask_long and t("Which of the three is the longest?", "¿Qué es lo más largo de todo?")
      or t("Which of the three is the shortest?", "¿Qué es lo más corto de todo?")),
    answer = {kind = "choice", options = rng:shuffle({long.the, mid.the, short.the, unsaid}), right = right.the},
    misconceptions = {
      {given = mid.the, name = "stops at one clue", feedback = t("Look at both clues. One is beyond the $1.one.", "Mira las dos pistas. Lo que está en las dos va en el medio.", mid)},
      ask_long and slip(other.the, "mixes up longer and shorter", "The $1.one is shorter than the $2.one.", "$3 es más cort@1 que $2.the.", other, mid, cap(other.the))
        or slip(other.the, "mixes up longer and shorter", "The $1.one is longer than the $2.one.", "$3 es más larg@1 que $2.the.", other, mid, cap(other.the)),
      slip(unsaid, "does not use transitivity", "The $1.one is in both clues. It links them.", "$2 está en las dos pistas. Las une.", mid, cap(mid.the)),
    },
    hints = {
      t("Which thing is in both clues?", "¿Qué cosa está en las dos pistas?"),
      t("Draw a line for each thing.", "Dibuja una línea por cada cosa."),
      ask_long and t("The $1.one is in the middle. What is longer?", "$2 va en el medio. ¿Qué es más largo?", mid, cap(mid.the))
        or t("The $1.one is in the middle. What is shorter?", "$2 va en el medio. ¿Qué es más corto?", mid, cap(mid.the)),
    },
    worked = {longer(long, mid), longer(mid, short), ask_long and t("Longest: $1", "Más largo: $1", bold(long.the)) or t("Shortest: $1", "Más corto: $1", bold(short.the))},
    right_note = t("A third thing can compare two others.", "Una tercera cosa sirve para comparar dos."),
    paper = t("Draw the three as lines. Check both clues.", "Dibuja las tres como líneas. Revisa las dos pistas."),
  }
end

-- Three clues about four things, told in any order.
local function order_by_clues(rng, k)
  local list = things_of(rng)
  local told = {}
  for i = 1, 3 do told[i] = (k >> i) % 2 == 0 and longer(list[i], list[i + 1]) or shorter(list[i + 1], list[i]) end
  rng:shuffle(told)
  local down = k % 2 == 1
  local names = {list[4].one, list[3].one, list[2].one, list[1].one}
  local right = down and turned_round(names) or names
  local ways = {{2, 1, 4, 3}, {2, 4, 1, 3}, {3, 1, 4, 2}, {4, 1, 3, 2}, {3, 4, 2, 1}, {2, 3, 4, 1}}
  local way, shown = rng:pick(ways), {}
  for i = 1, 4 do shown[i] = right[way[i]] end
  return {
    prompt = told[1] .. "\n" .. told[2] .. "\n" .. told[3] .. "\n" .. (down and t("Put them in order, longest first.", "Ordena, primero lo más largo.")
      or t("Put them in order, shortest first.", "Ordena, primero lo más corto.")),
    answer = {kind = "order", right = right, options = shown},
    misconceptions = apart(right, {
      slip(turned_round(right), "orders from the other end", "That begins at the other end.", "Eso empieza por el otro lado."),
      slip({right[1], right[3], right[2], right[4]}, "does not use transitivity", "Look again: $1, $2. They changed places. Read their clue again.",
        "Mira otra vez: $1, $2. Cambiaron de lugar. Lee otra vez su pista.", right[2], right[3]),
      slip({right[2], right[1], right[3], right[4]}, "mixes up longer and shorter", "Look again: $1, $2. They changed places. Read their clue again.",
        "Mira otra vez: $1, $2. Cambiaron de lugar. Lee otra vez su pista.", right[1], right[2]),
      slip({right[1], right[2], right[4], right[3]}, "mixes up longer and shorter", "Look again: $1, $2. They changed places. Read their clue again.",
        "Mira otra vez: $1, $2. Cambiaron de lugar. Lee otra vez su pista.", right[3], right[4]),
    }),
    hints = {
      t("Begin with one clue. Draw two lines.", "Empieza con una pista. Dibuja dos líneas."),
      t("Find a clue with one of those two things.", "Busca una pista con una de esas dos cosas."),
      down and t("No clue calls one thing shorter. It is first.", "De una cosa nunca se dice que es corta. Va primero.")
        or t("No clue calls one thing longer. It is first.", "De una cosa nunca se dice que es larga. Va primero."),
    },
    worked = {longer(list[1], list[2]), longer(list[2], list[3]), longer(list[3], list[4]), bold(table.concat(right, ", "))},
    right_note = t("Clues link up like a chain.", "Las pistas se unen como una cadena."),
    paper = t("Draw a line for each thing. Check each clue.", "Dibuja una línea por cada cosa. Revisa cada pista."),
  }
end

return function(rng, level)
  if level == 1 then return sticks(rng, rng:turn(48), rng:chance(1, 2)) end
  local k = rng:turn(96)
  if level == 2 then return clues(rng, k) end
  if k % 3 == 0 then return sticks(rng, k // 3, false) end
  return order_by_clues(rng, k)
end
