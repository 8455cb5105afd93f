-- Halves, thirds and fourths (2.G.A.3). Errors after Pothier and Sawada (1983) on equal shares and Behr, Wachsmuth, Post and Lesh
-- (1984) on more pieces taken for larger pieces.

local fills = {"plain", "dots", "hatch"}
local function share(n) return n == 2 and t("one half", "un medio") or n == 3 and t("one third", "un tercio") or t("one fourth", "un cuarto") end
local function shares(n) return n == 2 and t("halves", "medios") or n == 3 and t("thirds", "tercios") or t("fourths", "cuartos") end
local function amount(parts, n)
  if parts == n then return n == 2 and t("two halves", "dos medios") or n == 3 and t("three thirds", "tres tercios") or t("four fourths", "cuatro cuartos") end
  if parts == 1 then return share(n) end
  return n == 3 and t("two thirds", "dos tercios") or parts == 2 and t("two fourths", "dos cuartos") or t("three fourths", "tres cuartos")
end
local function drawn(k, n, parts)
  local list = {}
  for i = 1, parts do list[i] = {size = "1/" .. n, fill = fills[1 + k % 3]} end
  return {kind = k // 3 % 2 == 0 and "fraction_bar" or "fraction_circle", cuts = n, parts = list}
end
local function paper() return t("Fold paper into two, three and four equal shares.", "Dobla papel en dos, tres y cuatro partes iguales.") end

local cases = {{1, 2}, {1, 3}, {1, 4}, {2, 3}, {3, 4}, {2, 2}, {3, 3}, {4, 4}, {2, 4}}
local function how_much(rng, k)
  local parts, n = cases[1 + k % 9][1], cases[1 + k % 9][2]
  local key = amount(parts, n)
  local others = n == 2 and {3, 4} or n == 3 and {2, 4} or {3, 2}
  local list = {}
  local function add(...) list[#list + 1] = slip(...) end
  add(amount(min(parts, others[1]), others[1]), "names the shares by another number", "Count the equal shares. There are $1, not $2.", "Cuenta las partes iguales. Son $1, no $2.", n, others[1])
  if parts < n and not (parts == 2 and n == 4) then add(amount(n - parts, n), "names the part that is not shaded", "That is the part without shading.", "Esa es la parte sin pintar.") end
  if parts > 1 then add(share(n), "names one share only", "That is one share. Shaded shares: $1.", "Esa es una parte. Partes pintadas: $1.", parts) end
  if parts == 1 then add(amount(n, n), "names the whole for its part", "That is the whole. Only one share is shaded.", "Eso es el entero. Solo hay una parte pintada.") end
  if parts ~= 2 or n ~= 4 then add(amount(1, others[2]), "calls any part a half", "Count the shares again. There are $1.", "Cuenta otra vez las partes. Hay $1.", n)
  else add(amount(3, 4), "counts one too many", "Count the shaded shares. There are $1.", "Cuenta las partes pintadas. Hay $1.", parts) end
  add(amount(1, others[1]), "names the shares by another number", "Count all the shares, shaded or not.", "Cuenta todas las partes, pintadas o no.")
  list = apart(key, list)
  -- Names of the same amount never stand together.
  local same = {[t("one half", "un medio")] = 6, [t("two fourths", "dos cuartos")] = 6, [t("two halves", "dos medios")] = 12, [t("three thirds", "tres tercios")] = 12, [t("four fourths", "cuatro cuartos")] = 12}
  local kept = {}
  for i = 1, #list do if not (same[key] and same[list[i].given] == same[key]) and #kept < 3 then kept[#kept + 1] = list[i] end end
  local options = {key}
  for i = 1, #kept do options[#options + 1] = kept[i].given end
  local fillers = {{amount(2, 3)}, {amount(3, 4)}, {share(3)}, {share(4)}}
  for i = 1, #fillers do
    local one = fillers[i][1]
    if #options < 4 and not contains(options, one) and not (same[key] and same[one] == same[key]) then
      options[#options + 1] = one
      kept[#kept + 1] = slip(one, "counts the shares without looking at all of them", "Shares in all: $1. Shaded: $2.", "Partes en total: $1. Pintadas: $2.", n, parts)
    end
  end
  return {
    prompt = t("All shares are equal.\nHow much is shaded?", "Todas las partes son iguales.\n¿Cuánto está pintado?"),
    figure = drawn(k // 9, n, parts),
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = kept,
    hints = {t("How many equal shares are there in all?", "¿Cuántas partes iguales hay en total?"), t("Two: halves. Three: thirds. Four: fourths.", "Dos: medios. Tres: tercios. Cuatro: cuartos."), t("Shares in all: $1. Count the shaded ones.", "Partes en total: $1. Cuenta las pintadas.", n)},
    worked = {t("Equal shares: $1. These are $2.", "Partes iguales: $1. Son $2.", n, shares(n)), t("Shaded shares: $1", "Partes pintadas: $1", parts), bold(key)},
    right_note = parts == n and t("All the shares together make the whole.", "Todas las partes juntas forman el entero.") or t("The number of equal shares gives the name.", "El número de partes iguales da el nombre."), paper = paper(),
  }
end

-- Equal or not.
local ways = {{"1/3", "1/3", "1/3"}, {"1/4", "1/4", "1/2"}, {"1/2", "1/2"}, {"1/4", "1/4", "1/4", "1/4"}, {"1/3", "2/3"}, {"1/8", "3/8", "1/8", "3/8"}, {"1/5", "2/5", "2/5"}, {"1/2", "1/4", "1/4"}, {"1/6", "1/3", "1/6", "1/3"}}
local function equal_or_not(rng, k)
  local way = ways[1 + k % #ways]
  local n, equal = #way, true
  for i = 2, n do if way[i] ~= way[1] then equal = false end end
  local parts = {}
  for i = 1, n do parts[i] = {size = way[i], fill = i % 2 == 1 and fills[1 + k // 9 % 3] or "empty"} end
  local yes2, yes3, yes4, no = t("yes, halves", "sí, medios"), t("yes, thirds", "sí, tercios"), t("yes, fourths", "sí, cuartos"), t("no, the shares are not equal", "no, las partes no son iguales")
  local all, counts = {yes2, yes3, yes4, no}, {2, 3, 4}
  local key = not equal and no or all[n - 1]
  local list = {}
  for i = 1, 3 do
    if all[i] ~= key then
      list[#list + 1] = counts[i] == n and slip(all[i], "does not look whether shares are equal", "The number $1 fits. But the shares have different sizes.", "El número $1 sirve. Pero las partes tienen distinto tamaño.", n)
        or slip(all[i], "names the shares by another number", "That name needs $1 equal shares. Count them.", "Ese nombre pide $1 partes iguales. Cuéntalas.", counts[i])
    end
  end
  if equal then list[#list + 1] = slip(no, "does not look whether shares are equal", "Compare the $1 shares. They are the same size.", "Compara las $1 partes. Son del mismo tamaño.", n) end
  return {
    prompt = t("Look at the size of each share.\nIs this cut into equal shares?", "Mira el tamaño de cada parte.\n¿Está cortado en partes iguales?"),
    figure = {kind = k // 27 % 2 == 0 and "fraction_bar" or "fraction_circle", cuts = 0, parts = parts},
    answer = {kind = "choice", options = rng:shuffle(all), right = key},
    misconceptions = list,
    hints = {t("Count the shares first.", "Primero cuenta las partes."), t("Would one share cover another one?", "¿Una parte cubre a otra?"), t("There are $1 shares. Compare the first with the others.", "Hay $1 partes. Compara la primera con las otras.", n)},
    worked = {t("Shares: $1", "Partes: $1", n), equal and t("All are the same size.", "Todas son del mismo tamaño.") or t("They are of different sizes.", "Son de distinto tamaño."), bold(key)},
    right_note = t("Only equal shares are halves, thirds or fourths.", "Solo las partes iguales son medios, tercios o cuartos."), paper = paper(),
  }
end

-- So many friends share: what does each get, how many shares are left.
local function each_gets(rng, k)
  local n = 2 + k % 3
  local food = rng:pick({noun("cake", "cakes", "pastel", "pasteles", "m"), noun("pizza", "pizzas", "pizza", "pizzas", "f"), noun("pie", "pies", "tarta", "tartas", "f"), noun("melon", "melons", "melón", "melones", "m"), noun("sandwich", "sandwiches", "sándwich", "sándwiches", "m")})
  local number = n == 2 and t("Two", "Dos") or n == 3 and t("Three", "Tres") or t("Four", "Cuatro")
  local key = share(n)
  local list = {}
  for m = 2, 4 do
    if m ~= n then list[#list + 1] = slip(share(m), m > n and "more pieces taken for larger pieces" or "names the shares by another number", "That is one of $1 equal shares. There are $2 friends.", "Eso es una de $1 partes iguales. Son $2 personas.", m, n) end
  end
  list[#list + 1] = slip(amount(n, n), "names the whole for its part", "That is the whole. It is shared.", "Eso es el entero. Se reparte.")
  return {
    prompt = t("$1 friends share a $2.one equally.\nHow much does each one get?", "$1 personas comparten $3 por igual.\n¿Cuánto recibe cada una?", number, food, food.a),
    answer = {kind = "choice", options = rng:shuffle({share(2), share(3), share(4), amount(n, n)}), right = key},
    misconceptions = list,
    hints = {t("Each friend gets one share of the same size.", "Cada persona recibe una parte del mismo tamaño."), t("How many equal shares are made?", "¿Cuántas partes iguales se hacen?"), t("Two shares: halves. Three: thirds. Four: fourths.", "Dos partes: medios. Tres: tercios. Cuatro: cuartos.")},
    worked = {t("Equal shares: $1", "Partes iguales: $1", n), t("Each one gets $1.", "Cada una recibe $1.", bold(key))},
    right_note = t("More friends, smaller shares.", "Más personas, partes más pequeñas."), paper = paper(),
  }
end

-- Two shares of equal wholes: which is larger, or are they the same.
local function compare(rng, k)
  local a, b = 2 + k % 3, 2 + k // 3 % 3
  local one, two = rng:two_names()
  local paper_of = rng:pick({noun("sheet", "sheets", "hoja", "hojas", "f"), noun("cake", "cakes", "pastel", "pasteles", "m"), noun("bar", "bars", "barra", "barras", "f"), noun("tray", "trays", "bandeja", "bandejas", "f")})
  local function has(name) return t("$1’s share", "la parte de $1", name) end
  local same, unknown = t("Both are equally large.", "Son igual de grandes."), t("It cannot be known.", "No se puede saber.")
  local key = a == b and same or a < b and has(one) or has(two)
  local list = {}
  local function add(given, ...) if given ~= key then list[#list + 1] = slip(given, ...) end end
  add(has(one), a == b and "compares the shapes, not the shares" or "more pieces taken for larger pieces", a == b and "Both wholes are equal, cut into $1 equal shares." or "$1 shares are more than $2. So each is smaller.", a == b and "Los enteros son iguales, con $1 partes iguales." or "$1 partes son más que $2. Cada una es menor.", a, b)
  add(has(two), a == b and "compares the shapes, not the shares" or "more pieces taken for larger pieces", a == b and "Another shape can be just as large. Both have $1 shares." or "$1 shares are more than $2. So each is smaller.", a == b and "Otra forma puede ser igual de grande. Son $1 partes." or "$1 partes son más que $2. Cada una es menor.", b, a)
  add(same, "takes all pieces of one cake as equal", "The wholes are equal. But one has $1 shares, one $2.", "Los enteros son iguales. Uno tiene $1 partes; otro, $2.", a, b)
  add(unknown, "does not use that the wholes are equal", "The wholes are equal. So shares can be compared.", "Los enteros son iguales. Las partes se pueden comparar.")
  return {
    prompt = t("$1 and $2 have $3 of the same size.\n$1 cuts one into $4 equal shares.\n$2 cuts one into $5 equal shares.\nWhose share is larger?", (two:sub(1, 1) == "I" and "$1 e $2" or "$1 y $2") .. " tienen $3 del mismo tamaño.\n$1 corta un@3 en $4 partes iguales.\n$2 corta un@3 en $5 partes iguales.\n¿Qué parte es mayor?", one, two, paper_of, a, b),
    answer = {kind = "choice", options = rng:shuffle({has(one), has(two), same, unknown}), right = key},
    misconceptions = list,
    hints = {t("Draw two wholes of the same size.", "Dibuja dos enteros del mismo tamaño."), t("Cut both. Compare one share with one share.", "Corta los dos. Compara una parte con otra."), a == b and t("Both are cut into the same number of shares.", "Los dos tienen el mismo número de partes.") or t("More shares make each share smaller.", "Más partes hacen cada parte menor.")},
    worked = {t("$1: $2", "$1: $2", one, share(a)), t("$1: $2", "$1: $2", two, share(b)), bold(key)},
    right_note = a == b and t("Equal shares can even have different shapes.", "Las partes iguales pueden tener formas distintas.") or t("More shares make smaller shares.", "Más partes hacen partes más pequeñas."), paper = paper(),
  }
end

-- How many shares make the whole, or are left.
local function shares_left(rng, k)
  local n = 2 + k % 3
  local wholes = 2 + k // 3 % 3
  local eaten = rng:int(1, n * wholes - 1)
  local key = n * wholes - eaten
  local food = rng:pick({noun("cake", "cakes", "pastel", "pasteles", "m"), noun("pizza", "pizzas", "pizza", "pizzas", "f"), noun("pie", "pies", "tarta", "tartas", "f")})
  return {
    prompt = t("$1 are cut into $2.\nShares eaten: $3.\nHow many shares are left?", "$1 se cortan en $2.\nPartes comidas: $3.\n¿Cuántas partes quedan?", count(wholes, food), shares(n), eaten),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(n * wholes, "stops after the first step", "$1 is all the shares. Some are eaten.", "$1 son todas las partes. Algunas se comieron.", n * wholes),
      slip(eaten, "gives what was taken", "$1 is what was eaten. What is left?", "$1 es lo que se comió. ¿Qué queda?", eaten),
      slip(abs(n * wholes + 1 - eaten) + (eaten == 1 and 1 or 0), "counts one too many", "That is more than is left.", "Eso es más de lo que queda."),
      slip(n, "names the shares by another number", "$1 is how many shares are in one whole.", "$1 son las partes de un entero.", n),
      slip(n * wholes + eaten, "adds in place of taking away", "$1 adds what was eaten. It goes away.", "$1 suma lo que se comió. Eso se va.", n * wholes + eaten),
      slip(key + 2, "counts past the end", "$1 is too many. Draw the shares.", "$1 es demasiado. Dibuja las partes.", key + 2),
    }),
    hints = {t("How many shares are in one whole?", "¿Cuántas partes hay en un entero?"), t("Find all the shares. Then take away.", "Busca todas las partes. Después quita."), t("There are $1 shares in all. Take $2 away.", "Hay $1 partes en total. Quita $2.", n * wholes, eaten)},
    worked = {t("Shares in all: $1", "Partes en total: $1", n * wholes), n * wholes .. " − " .. eaten .. " = " .. bold(key)},
    right_note = n == 2 and t("Two halves make one whole.", "Dos medios forman un entero.") or n == 3 and t("Three thirds make one whole.", "Tres tercios forman un entero.") or t("Four fourths make one whole.", "Cuatro cuartos forman un entero."), paper = paper(),
  }
end

return function(rng, level)
  local k = rng:turn(108)
  if level == 1 then return how_much(rng, k) end
  if level == 2 then
    if k % 3 == 0 then return each_gets(rng, k // 3) end
    return equal_or_not(rng, k // 3 * 2 + k % 3)
  end
  if k % 2 == 0 then return compare(rng, k // 2) end
  return shares_left(rng, k // 2)
end
