-- Comparing shapes by their sides and corners (K.G.B.4). Errors after Clements and Sarama (2000) and Gelman and
-- Gallistel (1978): the whole look is compared, a side is counted twice.

local sides = {
  triangle = 3, right_triangle = 3, long_triangle = 3, square = 4, rectangle = 4, rhombus = 4, trapezoid = 4, parallelogram = 4, kite = 4,
  pentagon = 5, hexagon = 6, octagon = 8,
}
local list = {"triangle", "square", "pentagon", "right_triangle", "rectangle", "hexagon", "long_triangle", "rhombus", "octagon", "trapezoid", "kite", "parallelogram"}
local of = {[3] = {"triangle", "right_triangle", "long_triangle"}, [4] = {"square", "rectangle", "rhombus", "trapezoid", "parallelogram", "kite"}, [5] = {"pentagon"}, [6] = {"hexagon"}, [8] = {"octagon"}}
local fills = {"plain", "dots", "hatch", "empty"}
local turns = {0, 20, 45, 90, 110, 160, 180, 250}
local letters = {"A", "B", "C", "D", "E"}

local function count_them(rng)
  local k = rng:turn(96)
  local shape, corners, turned = list[1 + k % 12], k // 12 % 2 == 1, turns[1 + (k // 24 * 2 + k % 2) % 8]
  local n = sides[shape]
  return {
    prompt = corners and t("Look at the shape.\nHow many corners does it have?", "Mira la figura.\n¿Cuántas esquinas tiene?") or t("Look at the shape.\nHow many sides does it have?", "Mira la figura.\n¿Cuántos lados tiene?"),
    figure = {kind = "shapes", items = {{shape = shape, label = "", turned = turned, fill = rng:pick(fills)}}},
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = apart(n, {
      slip(n + 1, "one-to-one principle: counts the first one again", "$1 counts the first one again. Mark where the count starts.", "$1 cuenta el primero otra vez. Marca dónde empieza la cuenta.", n + 1),
      slip(n - 1, "one-to-one principle: skips one", "$1 leaves one out. Go all the way round.", "$1 deja uno fuera. Da toda la vuelta.", n - 1),
      slip(2 * n, "counts sides and corners together", "$1 counts sides and corners. Count only one kind.", "$1 cuenta lados y esquinas. Cuenta solo un tipo.", 2 * n),
      slip(n == 4 and 2 or 4, "stops looking too soon", "$1 does not fit this shape. Touch each one.", "$1 no va con esta figura. Toca una por una.", n == 4 and 2 or 4),
    }),
    hints = {
      corners and t("A corner is where two sides meet.", "Una esquina es donde se juntan dos lados.") or t("A side goes from corner to corner.", "Un lado va de esquina a esquina."),
      t("Put a finger on one. Start there.", "Pon un dedo en uno. Empieza ahí."),
      t("Go round once. Stop where the count started.", "Da una vuelta. Para donde empezó la cuenta."),
    },
    worked = {t("Go round, one by one.", "Da la vuelta, uno por uno."), t("The count ends at $1.", "La cuenta termina en $1.", bold(n))},
    right_note = t("Flat shapes have as many sides as corners.", "Estas figuras tienen tantos lados como esquinas."),
    paper = t("Draw the shape. Put a dot on each one.", "Dibuja la figura. Pon un punto en cada uno."),
  }
end

local function draw(rng, n, label, turned)
  local looks = of[n]
  return {shape = looks[rng:int(1, #looks)], label = label, turned = turned, fill = rng:pick(fills)}
end
local counts = {3, 4, 5, 6, 8}

local function against_a(rng)
  local k = rng:turn(96)
  local way, at = k % 3, 1 + k // 3 % 4
  local base = way == 0 and counts[1 + k // 12 % 5] or way == 1 and counts[1 + k // 12 % 4] or counts[2 + k // 12 % 4]
  local good, other = {}, {}
  for i = 1, 5 do
    local fits = way == 0 and counts[i] == base or way == 1 and counts[i] > base or way == 2 and counts[i] < base
    if fits then good[#good + 1] = counts[i] else other[#other + 1] = counts[i] end
  end
  local key = rng:pick(good)
  local items, slips, seen = {draw(rng, base, "A", 0)}, {}, {base}
  local start = rng:int(1, #other)
  for i = 1, 4 do
    local n = i == at and key or other[1 + (start + i) % #other]
    seen[i + 1] = n
    items[i + 1] = draw(rng, n, letters[i + 1], turns[1 + (k + i) % 8])
    if i ~= at then slips[#slips + 1] = slip(letters[i + 1], n == base and "compares by look, not by count" or "mixes up more and fewer", "Shape $1 has $2 sides. Shape A has $3.", "La figura $1 tiene $2 lados. La figura A tiene $3.", letters[i + 1], n, base) end
  end
  return {
    prompt = way == 0 and t("Which shape has as many sides as A?", "¿Qué figura tiene tantos lados como A?") or way == 1 and t("Which shape has more sides than A?", "¿Qué figura tiene más lados que A?")
      or t("Which shape has fewer sides than A?", "¿Qué figura tiene menos lados que A?"),
    figure = {kind = "shapes", items = items},
    answer = {kind = "choice", options = {"B", "C", "D", "E"}, right = letters[at + 1]},
    misconceptions = slips,
    hints = {
      t("Count the sides of shape A.", "Cuenta los lados de la figura A."),
      t("Size and pattern do not matter.", "El tamaño y el dibujo no importan."),
      way == 0 and t("A has $1 sides. Find $1 again.", "A tiene $1 lados. Busca $1 otra vez.", base) or way == 1 and t("A has $1 sides. Find a shape with more.", "A tiene $1 lados. Busca una con más.", base)
        or t("A has $1 sides. Find a shape with fewer.", "A tiene $1 lados. Busca una con menos.", base),
    },
    worked = {t("A: $1, B: $2, C: $3, D: $4, E: $5.", "A: $1, B: $2, C: $3, D: $4, E: $5.", seen[1], seen[2], seen[3], seen[4], seen[5]), t("So it is $1.", "Entonces es $1.", bold(letters[at + 1]))},
    right_note = t("Two shapes can differ and have as many sides.", "Dos figuras distintas pueden tener los mismos lados."),
    paper = t("Draw two shapes with the same number of sides.", "Dibuja dos figuras con el mismo número de lados."),
  }
end

local function every(rng)
  local k = rng:turn(90)
  local n, good = k % 3 == 0 and 3 or 4, 2 + k // 3 % 2
  if k % 3 == 2 then n = 4 end
  local corners = k // 6 % 2 == 1
  local pool, mine = {}, {}
  local near = n == 3 and {4, 5, 4} or {3, 5, 6}
  for i = 1, 5 do
    if i <= good then
      pool[i] = {shape = of[n][1 + (i + k // 12) % #of[n]], label = "", turned = turns[1 + (k + 3 * i) % 8], fill = rng:pick(fills)}
      mine[i] = pool[i]
    else pool[i] = draw(rng, near[i - 2], "", turns[1 + (k + i) % 8]) end
  end
  rng:shuffle(pool)
  local right, wrong, one_less, one_more, far = {}, {}, {}, {}, nil
  for i = 1, 5 do
    pool[i].label = letters[i]
    local here = false
    for j = 1, good do if mine[j] == pool[i] then here = true end end
    if here then right[#right + 1] = letters[i] else wrong[#wrong + 1] = letters[i] far = far or sides[pool[i].shape] end
  end
  for i = 1, #right - 1 do one_less[i] = right[i] end
  for i = 1, 5 do if contains(right, letters[i]) or letters[i] == wrong[1] then one_more[#one_more + 1] = letters[i] end end
  return {
    prompt = corners and t("Choose every shape with $1 corners.", "Elige cada figura con $1 esquinas.", n) or t("Choose every shape with $1 sides.", "Elige cada figura con $1 lados.", n),
    figure = {kind = "shapes", items = pool},
    answer = {kind = "several", options = {"A", "B", "C", "D", "E"}, right = right},
    misconceptions = {
      slip(one_less, "prototype: leaves out what does not look usual", "Shape $1 has $2 too. It only looks different.", "La figura $1 también tiene $2. Solo se ve distinta.", right[#right], n),
      slip(one_more, "mixes up shape names", "Shape $1 has $2, not $3.", "La figura $1 tiene $2, no $3.", wrong[1], far, n),
      slip(wrong, "takes the ones that do not fit", "These have another number, not $1.", "Estas tienen otro número, no $1.", n),
      slip({"A", "B", "C", "D", "E"}, "takes every one", "Some have another number, not $1.", "Algunas tienen otro número, no $1.", n),
    },
    hints = {
      t("Take one shape at a time.", "Toma una figura a la vez."),
      t("Turned, long or small: just count.", "Girada, larga o chica: solo cuenta."),
      t("Choose it when the count stops at $1.", "Elígela si la cuenta para en $1.", n),
    },
    worked = {t("Count each one. Look for $1.", "Cuenta cada una. Busca $1.", n), t("Not: $1.", "No: $1.", table.concat(wrong, ", ")), bold(table.concat(right, ", "))},
    right_note = t("Many looks, one number of sides.", "Muchas formas, un mismo número de lados."),
    paper = t("Draw three shapes with $1 sides.", "Dibuja tres figuras con $1 lados.", n),
  }
end

local function rank(rng)
  local k = rng:turn(60)
  local n, corners = 3 + k % 2, k // 2 % 2 == 1
  local pick = {}
  local from = k // 4 % (n == 3 and 3 or 2)
  for i = 1, n do pick[i] = counts[from + i] end
  rng:shuffle(pick)
  local items, at = {}, {}
  for i = 1, n do items[i] = draw(rng, pick[i], letters[i], turns[1 + (k // 4 + 2 * i) % 8]) at[i] = i end
  table.sort(at, function(a, b) return pick[a] < pick[b] end)
  local right, sizes, swapped, ends, shown = {}, {}, {}, {}, {}
  for i = 1, n do right[i] = letters[at[i]] sizes[i] = pick[at[i]] swapped[i] = right[i] ends[i] = right[i] shown[i] = letters[i] end
  swapped[1], swapped[2], ends[n], ends[n - 1] = right[2], right[1], right[n - 1], right[n]
  local sorted = true
  for i = 1, n do if at[i] ~= i then sorted = false end end
  if sorted then shown = turned_round(shown) end
  return {
    prompt = corners and t("Put the shapes in order.\nStart with the fewest corners.", "Ordena las figuras.\nEmpieza con la que tiene menos esquinas.") or t("Put the shapes in order.\nStart with the fewest sides.", "Ordena las figuras.\nEmpieza con la que tiene menos lados."),
    figure = {kind = "shapes", items = items},
    answer = {kind = "order", right = right, options = shown},
    misconceptions = {
      slip(turned_round(right), "mixes up more and fewer", "This starts with $1, the most.", "Esto empieza con $1, la que tiene más.", sizes[n]),
      slip(swapped, "compares by look, not by count", "Count again: $1 and $2.", "Cuenta otra vez: $1 y $2.", right[2], right[1]),
      slip(ends, "compares by look, not by count", "Count again: $1 and $2.", "Cuenta otra vez: $1 y $2.", right[n], right[n - 1]),
    },
    hints = {
      t("Count for each shape. Write the number.", "Cuenta en cada figura. Escribe el número."),
      t("Put the numbers in order.", "Ordena los números."),
      t("The first one has $1.", "La primera tiene $1.", sizes[1]),
    },
    worked = {t("In order: $1.", "En orden: $1.", table.concat(sizes, ", ")), bold(table.concat(right, ", "))},
    right_note = t("The count puts the shapes in order.", "La cuenta ordena las figuras."),
    paper = t("Cut out shapes. Lay them in this order.", "Recorta figuras. Ponlas en este orden."),
  }
end

return function(rng, level)
  if level == 1 then return count_them(rng) end
  if level == 2 then return against_a(rng) end
  if rng:chance(1, 3) then return rank(rng) end
  return every(rng)
end
