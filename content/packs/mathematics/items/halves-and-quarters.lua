-- Halves, fourths and quarters (1.G.A.3). Errors after Pothier and Sawada (1983) on equal shares and Behr, Wachsmuth, Post and
-- Lesh (1984) on more pieces taken for larger pieces.

local function name_of(parts, cuts)
  if parts == cuts then return t("the whole", "el entero") end
  if cuts == 2 then return t("one half", "un medio") end
  if parts == 1 then return t("one fourth", "un cuarto") end
  return parts == 2 and t("two fourths", "dos cuartos") or t("three fourths", "tres cuartos")
end
local fills = {"plain", "dots", "hatch"}
local function strip(k, cuts, parts)
  local list = {}
  for i = 1, parts do list[i] = {size = frac(1, cuts):sub(2, -2), fill = fills[1 + k % 3]} end
  return {kind = k // 3 % 2 == 0 and "fraction_bar" or "fraction_circle", cuts = cuts, parts = list}
end

local shaded = {{1, 2}, {1, 4}, {3, 4}, {2, 4}, {1, 4}, {2, 2}, {1, 2}, {4, 4}}

local function how_much(rng, k)
  local parts, cuts = shaded[1 + k % 8][1], shaded[1 + k % 8][2]
  local key = name_of(parts, cuts)
  local half, fourth, three, two, whole = name_of(1, 2), name_of(1, 4), name_of(3, 4), name_of(2, 4), name_of(4, 4)
  local list = {}
  local function add(...) list[#list + 1] = slip(...) end
  if parts == 2 and cuts == 4 then
    add(fourth, "names one share only", "One share is a fourth. More than one is shaded.", "Una parte es un cuarto. Hay más de una pintada.")
  else
    add(half, "calls any part a half", "A half is one of two equal shares.", "Un medio es una de dos partes iguales.")
    if parts > 1 then add(fourth, "names one share only", "One share is a fourth. More than one is shaded.", "Una parte es un cuarto. Hay más de una pintada.")
    else add(fourth, "counts the lines, not the shares", "A fourth is one of four equal shares.", "Un cuarto es una de cuatro partes iguales.") end
  end
  add(three, "names the part that is not shaded", "Three fourths is three of four equal shares.", "Tres cuartos son tres de cuatro partes iguales.")
  add(whole, "names the whole for its part", "The whole has every share shaded.", "El entero tiene todas las partes pintadas.")
  if not (parts == 1 and cuts == 2) then add(two, "counts the shares without looking at all of them", "Two fourths is two of four equal shares.", "Dos cuartos son dos de cuatro partes iguales.") end
  list = apart(key, list)
  -- One half and two fourths are the same amount: never both.
  local kept = {}
  for i = 1, #list do if not (key == two and list[i].given == half) and not (list[i].given == two and #kept >= 3) then kept[#kept + 1] = list[i] end end
  while #kept > 3 do table.remove(kept) end
  local options = {key}
  for i = 1, #kept do options[#options + 1] = kept[i].given end
  return {
    prompt = t("All shares are equal.\nHow much is shaded?", "Todas las partes son iguales.\n¿Cuánto está pintado?"),
    figure = strip(k // 8, cuts, parts),
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = kept,
    hints = {t("How many equal shares are there?", "¿Cuántas partes iguales hay?"), t("Two shares: halves. Four shares: fourths.", "Dos partes: medios. Cuatro partes: cuartos."),
      cuts == 2 and t("There are two shares. Which of them are shaded?", "Hay dos partes. ¿Cuáles están pintadas?") or t("There are four shares. Count the shaded ones.", "Hay cuatro partes. Cuenta las pintadas.")},
    worked = {t("Equal shares: $1", "Partes iguales: $1", cuts), t("Shaded: $1", "Pintadas: $1", parts), bold(key)},
    right_note = t("A fourth is also called a quarter.", "Cuatro cuartos forman el entero."),
    paper = t("Fold paper in two, and again. Color some shares.", "Dobla papel en dos y otra vez. Pinta partes."),
  }
end

-- Equal or not: only equal shares are halves or fourths.
local cut_ways = {{"1/2", "1/2"}, {"1/3", "2/3"}, {"1/4", "1/4", "1/4", "1/4"}, {"1/4", "3/4"}, {"1/8", "3/8", "1/8", "3/8"}, {"1/5", "4/5"}, {"1/2", "1/4", "1/8", "1/8"}, {"2/5", "3/5"},
  {"1/6", "1/3", "1/6", "1/3"}, {"2/3", "1/3"}}
local function equal_or_not(rng, k)
  local way = cut_ways[1 + k % #cut_ways]
  local n, equal = #way, way[1] == way[2] and (#way == 2 or way[2] == way[3])
  local parts = {}
  for i = 1, n do parts[i] = {size = way[i], fill = i % 2 == 1 and fills[1 + k // 10 % 3] or "empty"} end
  local yes_two, yes_four, no_two, no_four = t("yes, halves", "sí, medios"), t("yes, fourths", "sí, cuartos"), t("no, two unequal shares", "no, dos partes desiguales"),
    t("no, four unequal shares", "no, cuatro partes desiguales")
  local key = equal and (n == 2 and yes_two or yes_four) or (n == 2 and no_two or no_four)
  local function why(option)
    if option == yes_two then return n == 2 and slip(option, "does not look whether shares are equal", "There are two shares. But one is larger.", "Hay dos partes. Pero una es mayor.")
      or slip(option, "calls any part a half", "Halves are two shares. Here are four.", "Los medios son dos partes. Aquí hay cuatro.") end
    if option == yes_four then return n == 4 and slip(option, "does not look whether shares are equal", "There are four shares. But some are larger.", "Hay cuatro partes. Pero unas son mayores.")
      or slip(option, "counts the lines, not the shares", "Fourths are four shares. Here are two.", "Los cuartos son cuatro partes. Aquí hay dos.") end
    if option == no_two then return n == 2 and slip(option, "does not look whether shares are equal", "Both shares are the same size.", "Las dos partes son del mismo tamaño.")
      or slip(option, "counts the lines, not the shares", "Count the shares. There are four.", "Cuenta las partes. Hay cuatro.") end
    return n == 4 and slip(option, "does not look whether shares are equal", "All four shares are the same size.", "Las cuatro partes son del mismo tamaño.")
      or slip(option, "counts the lines, not the shares", "Count the shares. There are two.", "Cuenta las partes. Hay dos.")
  end
  local all = {yes_two, yes_four, no_two, no_four}
  local list = {}
  for i = 1, 4 do if all[i] ~= key then list[#list + 1] = why(all[i]) end end
  return {
    prompt = t("Halves and fourths are equal shares.\nIs this cut into halves or fourths?", "Medios y cuartos son partes iguales.\n¿Está cortado en medios o cuartos?"),
    figure = {kind = k // 10 // 3 % 2 == 0 and "fraction_bar" or "fraction_circle", cuts = 0, parts = parts},
    answer = {kind = "choice", options = rng:shuffle(all), right = key},
    misconceptions = list,
    hints = {t("First count the shares.", "Primero cuenta las partes."), t("Are the shares all the same size?", "¿Son todas del mismo tamaño?"),
      n == 2 and t("There are two shares. Lay one on the other.", "Hay dos partes. Pon una sobre la otra.") or t("There are four shares. Compare the first two.", "Hay cuatro partes. Compara las dos primeras.")},
    worked = {t("Shares: $1", "Partes: $1", n), equal and t("They are equal.", "Son iguales.") or t("They are not equal.", "No son iguales."), bold(key)},
    right_note = t("Only equal shares are halves or fourths.", "Solo las partes iguales son medios o cuartos."),
    paper = t("Fold paper into equal shares. Check by folding.", "Dobla papel en partes iguales. Compruébalo."),
  }
end

-- More shares are smaller shares; halves and fourths of one whole.
local function sharing(rng, k)
  local one, two = rng:two_names()
  local food = rng:pick({noun("cake", "cakes", "pastel", "pasteles", "m"), noun("pizza", "pizzas", "pizza", "pizzas", "f"), noun("pie", "pies", "tarta", "tartas", "f"), noun("pancake", "pancakes", "panqueque", "panqueques", "m")})
  local first_halves, ask_more = k % 2 == 0, k // 2 % 2 == 0
  local a, b = t("halves", "medios"), t("fourths", "cuartos")
  if not first_halves then a, b = b, a end
  local bigger, smaller = first_halves and one or two, first_halves and two or one
  local same, unknown = t("Both are the same.", "Son iguales."), t("It cannot be known.", "No se puede saber.")
  local function has(name) return t("$1’s piece", "el pedazo de $1", name) end
  local key = ask_more and has(bigger) or has(smaller)
  return {
    prompt = t("$1 and $2 have equal $3.", two:sub(1, 1) == "I" and "$1 e $2 tienen $3 iguales." or "$1 y $2 tienen $3 iguales.", one, two, food) .. "\n" .. t("$1 cuts one into $2. $3 cuts one into $4.", "$1 corta un@5 en $2. $3 corta un@5 en $4.", one, a, two, b, food) .. "\n" ..
      (ask_more and t("Which piece is larger?", "¿Qué pedazo es mayor?") or t("Which piece is smaller?", "¿Qué pedazo es menor?")),
    answer = {kind = "choice", options = rng:shuffle({has(one), has(two), same, unknown}), right = key},
    misconceptions = {
      slip(ask_more and has(smaller) or has(bigger), "more pieces taken for larger pieces", "Four shares are more shares. So each is smaller.", "Cuatro partes son más partes. Cada una es menor."),
      slip(same, "takes all pieces of one cake as equal", "The wholes are equal. The shares are not.", "Los enteros son iguales. Las partes no."),
      slip(unknown, "does not use that the wholes are equal", "The wholes are equal. So shares can be compared.", "Los enteros son iguales. Se pueden comparar."),
    },
    hints = {t("How many shares are halves? And fourths?", "¿Cuántas partes son medios? ¿Y cuartos?"), t("Draw two equal circles. Cut both.", "Dibuja dos círculos iguales. Córtalos."),
      t("Cut each half in two. That makes fourths.", "Corta cada medio en dos. Así salen cuartos.")},
    worked = {t("Halves: two shares. Fourths: four shares.", "Medios: dos partes. Cuartos: cuatro partes."), t("More shares, smaller shares.", "Más partes, partes menores."), bold(key)},
    right_note = t("More shares make smaller shares.", "Más partes hacen partes más pequeñas."),
    paper = t("Fold one sheet in two, another in four. Compare.", "Dobla una hoja en dos, otra en cuatro. Compara."),
  }
end

local pool = {
  {"Two halves make the whole.", "Dos medios forman el entero.", true}, {"Four fourths make the whole.", "Cuatro cuartos forman el entero.", true},
  {"Two fourths are as much as a half.", "Dos cuartos son igual que un medio.", true}, {"A quarter is a fourth.", "La mitad es un medio.", true}, {"A half is more than a fourth.", "Un medio es más que un cuarto.", true},
  {"Two fourths make the whole.", "Dos cuartos forman el entero.", false}, {"A fourth is more than a half.", "Un cuarto es más que un medio.", false},
  {"Four halves make one whole.", "Cuatro medios forman un entero.", false}, {"A half can be any share.", "Un medio es cualquier parte.", false},
}
local pairs_of_four = {{1, 2}, {1, 3}, {1, 4}, {2, 3}, {2, 4}, {3, 4}}
local function facts(rng, k)
  local right, others = {}, {}
  for i = 1, 5 do right[i] = t(pool[i][1], pool[i][2]) end
  for i = 6, 9 do others[#others + 1] = t(pool[i][1], pool[i][2]) end
  -- Ten pairs that are true, six pairs that are not: no two of sixty turns are alike.
  local a, b = right[1 + k % 5], right[1 + (k + 1 + k // 5 % 2) % 5]
  local pair = pairs_of_four[1 + k // 10 % 6]
  others = rng:shuffle({others[pair[1]], others[pair[2]]})
  local options = rng:shuffle({a, b, others[1], others[2]})
  local function among(...)
    local list, out = {...}, {}
    for i = 1, 4 do if contains(list, options[i]) then out[#out + 1] = options[i] end end
    return out
  end
  local key = among(a, b)
  return {
    prompt = t("Think of one whole cut into equal shares.\nWhich sentences are true?", "Piensa en un entero cortado en partes iguales.\n¿Qué frases son verdaderas?"),
    answer = {kind = "several", options = options, right = key},
    misconceptions = apart(key, {
      slip(among(a), "stops at the first that fits", "That one is true. Another is too.", "Esa es verdadera. Otra también."),
      slip(among(b), "stops at the first that fits", "That one is true. One more is left.", "Esa es verdadera. Queda otra más."),
      slip(among(a, b, others[1]), "more pieces taken for larger pieces", "“$1”: draw it. It does not fit.", "“$1”: dibújalo. No es así.", others[1]),
      slip(among(a, b, others[2]), "more pieces taken for larger pieces", "“$1”: draw it. It does not fit.", "“$1”: dibújalo. No es así.", others[2]),
    }),
    hints = {t("Draw a circle. Cut it in two.", "Dibuja un círculo. Córtalo en dos."), t("Cut both halves in two.", "Corta los dos medios en dos."),
      t("Now there are four fourths. Check each sentence.", "Ahora hay cuatro cuartos. Revisa cada frase.")},
    worked = {bold(a), bold(b)},
    right_note = t("Two fourths cover a half.", "Dos cuartos cubren un medio."),
    paper = t("Fold paper in two, then again. Check each sentence.", "Dobla papel en dos y otra vez. Revisa las frases."),
  }
end

return function(rng, level)
  if level == 1 then return how_much(rng, rng:turn(96)) end
  if level == 2 then return equal_or_not(rng, rng:turn(60)) end
  local k = rng:turn(120)
  if k % 2 == 0 then return sharing(rng, k // 2) end
  return facts(rng, k // 2)
end
