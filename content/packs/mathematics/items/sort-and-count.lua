-- Sorting into kinds and counting each kind (K.MD.B.3). Errors: counts all, counts another kind (classroom observation).

local names = {
  circle = noun("circle", "circles", "círculo", "círculos", "m"), triangle = noun("triangle", "triangles", "triángulo", "triángulos", "m"),
  square = noun("square", "squares", "cuadrado", "cuadrados", "m"), star = noun("star", "stars", "estrella", "estrellas", "f"),
  heart = noun("heart", "hearts", "corazón", "corazones", "m"),
}
local order = {"circle", "triangle", "square", "star", "heart"}

-- Six pictures of two or three kinds.
local function how_many(rng)
  local k = rng:turn(120)
  local a, b, c = order[1 + k % 5], order[1 + (k + 1 + k // 5 % 3) % 5], order[1 + (k + 4) % 5]
  local n = 1 + k // 15 % 4
  local m = n > 3 and 1 or 1 + k // 60
  if c == b then c = order[1 + (k + 2) % 5] end
  local kinds = {}
  for i = 1, n do kinds[i] = a end
  for i = 1, m do kinds[#kinds + 1] = b end
  while #kinds < 6 do kinds[#kinds + 1] = c end
  rng:shuffle(kinds)
  local rest = 6 - n - m
  local fills, items = {"plain", "dots", "hatch"}, {}
  for i = 1, 6 do items[i] = {shape = kinds[i], label = "", fill = rng:pick(fills)} end
  local w = names[a]
  return {
    prompt = t("Sort the pictures into kinds.\nHow many $1 are there?", "Separa los dibujos por tipo.\n¿Cuánt@1s $1 hay?", w),
    figure = {kind = "shapes", items = items},
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = apart(n, {
      slip(6, "counts all kinds", "6 counts every picture. Count only $1.", "6 cuenta todos los dibujos. Cuenta solo $1.", t("$1.the_many", "$1.the_many", w)),
      slip(m, "counts another kind", "$1 is the number of $2. Look for $3.", "$1 es el número de $2. Busca $3.", m, names[b], t("$1.the_many", "$1.the_many", w)),
      slip(rest, "counts another kind", "$1 is another kind: $2. Look for $3.", "$1 es otro tipo: $2. Busca $3.", rest, names[c], t("$1.the_many", "$1.the_many", w)),
      slip(n + 1, "sorts by pattern, not by kind", "$1 is one too many. Look at the shape only.", "$1 es uno de más. Mira solo la forma.", n + 1),
      slip(3, "counts the kinds", "3 is how many kinds there are.", "3 es cuántos tipos hay."),
      slip(n > 1 and n - 1 or 2, "one-to-one principle: skips one", "$1 does not fit. Point to each one.", "$1 no coincide. Señala cada figura.", n > 1 and n - 1 or 2),
    }),
    hints = {
      t("Find one $1.one first.", "Busca primero un~1 $1.one.", w),
      t("The pattern inside does not matter.", "El dibujo de adentro no importa."),
      t("Point to each one of that kind. Count.", "Señala cada figura de ese tipo. Cuenta."),
    },
    worked = {t("Look for $1 only.", "Busca solo $1.", w), t("There are $1.", "Hay $1.", bold(n))},
    right_note = t("A kind goes by its shape.", "El tipo va por la forma."),
    paper = t("Sort buttons into heaps. Count each heap.", "Separa botones en montones. Cuenta cada montón."),
  }
end

-- Rings already sorted: which kind has the most, the fewest, or just so many?
local kinds = {
  {"star", noun("star", "stars", "estrella", "estrellas", "f")}, {"apple", noun("apple", "apples", "manzana", "manzanas", "f")},
  {"leaf", noun("leaf", "leaves", "hoja", "hojas", "f")}, {"flower", noun("flower", "flowers", "flor", "flores", "f")},
}
local function which_kind(rng)
  local k = rng:turn(90)
  local low, ask = 1 + k % 5, k // 5 % 3
  local counts = {low, low + 1, low + 2 + k // 15 % 2, low + 4 + k // 30 % 2}
  rng:shuffle(counts)
  local at = 1
  for i = 1, 4 do
    if ask == 0 and counts[i] > counts[at] or ask == 1 and counts[i] < counts[at] then at = i end
  end
  if ask == 2 then at = 1 + k % 4 end
  local groups, options, slips = {}, {}, {}
  for i = 1, 4 do
    options[i] = cap(kinds[i][2].many)
    groups[i] = {count = counts[i], object = kinds[i][1], label = kinds[i][2].many}
  end
  for i = 1, 4 do
    if i ~= at then
      slips[#slips + 1] = ask == 0 and slip(options[i], "mixes up more and fewer", "$1: $2. Another kind has more.", "$1: $2. Otro tipo tiene más.", options[i], counts[i])
        or ask == 1 and slip(options[i], "mixes up more and fewer", "$1: $2. Another kind has fewer.", "$1: $2. Otro tipo tiene menos.", options[i], counts[i])
        or slip(options[i], "counts another kind", "$1: $2, not $3. Count each ring.", "$1: $2, no $3. Cuenta cada grupo.", options[i], counts[i], counts[at])
    end
  end
  local line = {}
  for i = 1, 4 do line[i] = options[i] .. ": " .. counts[i] end
  return {
    prompt = ask == 0 and t("The things are sorted.\nWhich kind has the most?", "Las cosas están separadas.\n¿De qué tipo hay más?") or ask == 1 and t("The things are sorted.\nWhich kind has the fewest?", "Las cosas están separadas.\n¿De qué tipo hay menos?")
      or t("The things are sorted.\nWhich kind has just $1?", "Las cosas están separadas.\n¿De qué tipo hay justo $1?", counts[at]),
    figure = {kind = "groups", groups = groups},
    answer = {kind = "choice", options = options, right = options[at]},
    misconceptions = slips,
    hints = {
      t("Each ring is one kind.", "Cada grupo es un tipo."),
      t("Count the things in each ring.", "Cuenta las cosas de cada grupo."),
      ask == 0 and t("Which number is the greatest?", "¿Qué número es el mayor?") or ask == 1 and t("Which number is the least?", "¿Qué número es el menor?") or t("In which ring does the count stop there?", "¿En qué grupo termina ahí la cuenta?"),
    },
    worked = {line[1] .. ", " .. line[2], line[3] .. ", " .. line[4], bold(options[at])},
    right_note = t("Sort first, then count.", "Primero separa, luego cuenta."),
    paper = t("Sort the laundry: socks here, shirts there. Count.", "Separa la ropa: aquí calcetines, allá camisas. Cuenta."),
  }
end

-- Which belong together? Real things of four kinds.
local sets = {
  {t("animals", "animales"), t("dog", "perro"), t("cat", "gato"), t("cow", "vaca"), t("bird", "pájaro"), t("frog", "rana")},
  {t("food", "comida"), t("bread", "pan"), t("soup", "sopa"), t("rice", "arroz"), t("cheese", "queso"), t("banana", "plátano")},
  {t("clothes", "ropa"), t("shirt", "camisa"), t("sock", "calcetín"), t("hat", "sombrero"), t("coat", "abrigo"), t("shoe", "zapato")},
  {t("toys", "juguetes"), t("ball", "pelota"), t("doll", "muñeca"), t("kite", "cometa"), t("top", "trompo"), t("puzzle", "puzle")},
}
local function belongs(rng)
  local k = rng:turn(120)
  local mine, n = sets[1 + k % 4], 2 + k // 4 % 2
  local other = sets[1 + (k + 1 + k // 8 % 3) % 4]
  local start, far = k // 24, k // 8 % 5
  local options, right, wrong = {}, {}, {}
  for i = 1, n do options[i] = mine[2 + (start + i - 1) % 5] end
  for i = n + 1, 5 do options[i] = other[2 + (far + i) % 5] end
  local own = {}
  for i = 1, n do own[i] = options[i] end
  rng:shuffle(options)
  local all, one_less, one_more = {}, {}, {}
  for i = 1, 5 do
    all[i] = options[i]
    if contains(own, options[i]) then right[#right + 1] = options[i] else wrong[#wrong + 1] = options[i] end
  end
  for i = 1, #right - 1 do one_less[i] = right[i] end
  for i = 1, 5 do
    if contains(right, options[i]) or options[i] == wrong[1] then one_more[#one_more + 1] = options[i] end
  end
  return {
    prompt = t("Sort these things.\nChoose all that are $1.", "Separa estas cosas.\n¿Qué cosas son $1? Elige todas.", mine[1]),
    answer = {kind = "several", options = options, right = right},
    misconceptions = {
      slip(wrong, "takes the ones that do not fit", "These are $1. Look for $2.", "Estas cosas son $1. Busca las que son $2.", other[1], mine[1]),
      slip(one_less, "leaves one of a kind out", "One more belongs here: $1.", "Falta algo que va aquí: $1.", right[#right]),
      slip(one_more, "puts in one of another kind", "This does not belong here: $1.", "Esto no va aquí: $1.", wrong[1]),
      slip(all, "takes every one", "Some of these are $1, not $2.", "Algunas cosas son $1, no $2.", other[1], mine[1]),
    },
    hints = {
      t("Take one word at a time.", "Toma una palabra a la vez."),
      t("Ask: is it one of the $1?", "Pregunta: ¿va en el grupo “$1”?", mine[1]),
      t("Leave out all that are $1.", "Deja fuera las cosas que son $1.", other[1]),
    },
    worked = {t("Not here: $1.", "No van: $1.", table.concat(wrong, ", ")), bold(table.concat(right, ", "))},
    right_note = t("One thing goes into one kind.", "Cada cosa va en un tipo."),
    paper = t("Cut out pictures. Make one heap for each kind.", "Recorta dibujos. Haz un montón por tipo."),
  }
end

local function rank(rng)
  local k = rng:turn(60)
  local low, gap, down = 1 + k % 4, 1 + k // 4 % 2, k // 8 % 2 == 1
  local counts = rng:shuffle({low, low + gap, low + gap + 1 + k // 16 % 2, low + gap + 3 + k // 32})
  local groups, at = {}, {1, 2, 3, 4}
  for i = 1, 4 do groups[i] = {count = counts[i], object = kinds[i][1], label = kinds[i][2].many} end
  table.sort(at, function(a, b) if down then return counts[a] > counts[b] end return counts[a] < counts[b] end)
  local right, sizes, swapped, ends, shown = {}, {}, {}, {}, {}
  for i = 1, 4 do
    right[i] = kinds[at[i]][2].many
    sizes[i] = counts[at[i]]
    swapped[i], ends[i], shown[i] = right[i], right[i], kinds[i][2].many
  end
  swapped[1], swapped[2], ends[3], ends[4] = right[2], right[1], right[4], right[3]
  if at[1] == 1 and at[2] == 2 and at[3] == 3 then shown = turned_round(shown) end
  return {
    prompt = down and t("Put the kinds in order.\nStart with the kind that has the most.", "Ordena los tipos.\nEmpieza con el que tiene más.") or t("Put the kinds in order.\nStart with the kind that has the fewest.", "Ordena los tipos.\nEmpieza con el que tiene menos."),
    figure = {kind = "groups", groups = groups},
    answer = {kind = "order", right = right, options = shown},
    misconceptions = {
      slip(turned_round(right), "mixes up more and fewer", "This runs the other way. It starts with $1.", "Esto va al revés. Empieza con $1.", sizes[4]),
      slip(swapped, "compares by look, not by count", "Look at $1 and $2 again.", "Mira otra vez $1 y $2.", sizes[2], sizes[1]),
      slip(ends, "compares by look, not by count", "Look at $1 and $2 again.", "Mira otra vez $1 y $2.", sizes[4], sizes[3]),
    },
    hints = {
      t("Count each ring and keep the number.", "Cuenta cada grupo y guarda el número."),
      t("Put the numbers in order first.", "Ordena primero los números."),
      t("The first one has $1.", "El primero tiene $1.", sizes[1]),
    },
    worked = {t("In order: $1.", "En orden: $1.", table.concat(sizes, ", ")), bold(table.concat(right, ", "))},
    right_note = t("Numbers put the kinds in order.", "Los números ordenan los tipos."),
    paper = t("Sort toys by kind. Line up the heaps.", "Separa juguetes por tipo. Ordena los montones."),
  }
end

return function(rng, level)
  if level == 1 then return how_many(rng) end
  if level == 2 then return which_kind(rng) end
  if rng:chance(1, 2) then return belongs(rng) end
  return rank(rng)
end
