-- What a product means (3.OA.A.1): equal groups, a sum of equal parts, a story. Errors after Mulligan and Mitchelmore (1997).

local function expressions(g, n)
  local all = apart(g .. " × " .. n, {
    slip(g .. " + " .. n, "adds in place of multiplying", "$1 + $2 adds the two numbers. There are $1 whole groups.",
      "$1 + $2 suma los dos números. Hay $1 grupos enteros.", g, n),
    slip(n .. " × " .. n, "uses one number twice", "$1 × $1 means $1 groups. Count the groups again.",
      "$1 × $1 quiere decir $1 grupos. Hay que contar los grupos otra vez.", n),
    slip(g .. " × " .. n + 1, "neighboring fact", "$1 × $2 has $2 in each group. Each group here has $3.",
      "$1 × $2 tiene $2 en cada grupo. Aquí cada grupo tiene $3.", g, n + 1, n),
    slip(g .. " × " .. g, "uses one number twice", "$1 × $1 has $1 in each group. Look inside one group.",
      "$1 × $1 tiene $1 en cada grupo. Hay que mirar dentro de un grupo.", g),
  })
  return {all[1], all[2], all[3]}
end
local function options(key, slips)
  local out = {key}
  for i = 1, #slips do out[#out + 1] = slips[i].given end
  return out
end
local function sum(n, times) return table.concat(texts(times), " + ") end
local function of_equal(n, g)
  local out = {}
  for i = 1, g do out[i] = n end
  return sum(n, out)
end

local function in_rings(rng, k)
  local g, n = 2 + k % 5, 2 + k // 5 % 7
  if g == n then n = n + 1 end
  local groups = {}
  for i = 1, g do groups[i] = {count = n, object = "dot"} end
  local key = g .. " × " .. n
  local slips = expressions(g, n)
  return {
    prompt = t("Look at the groups of dots.\nWhich one tells how many dots there are in all?",
      "Mira los grupos de puntos.\n¿Cuál dice cuántos puntos hay en total?"),
    figure = {kind = "groups", groups = groups},
    answer = {kind = "choice", options = rng:shuffle(options(key, slips)), right = key},
    misconceptions = slips,
    hints = {t("Every group has the same number of dots.", "Todos los grupos tienen el mismo número de puntos."),
      t("The times sign says: so many groups of so many.", "El signo por dice: tantos grupos de tantos."),
      t("Count the groups first. Then count the dots in one.", "Primero cuenta los grupos. Luego, los puntos de uno.")},
    worked = {t("Groups: $1", "Grupos: $1", g), t("Dots in each group: $1", "Puntos en cada grupo: $1", n),
      of_equal(n, g) .. " = " .. g * n, t("$1 groups of $2: $3", "$1 grupos de $2: $3", g, n, bold(key))},
    right_note = t("Equal groups can be written with a times sign.", "Los grupos iguales se escriben con el signo por."),
    paper = t("Draw rings. Put the same number of dots in each.", "Dibuja círculos. Pon el mismo número de puntos en cada uno."),
  }
end

local function as_a_sum(k)
  local g, n = 3 + k % 4, 2 + k // 4 % 8
  return {
    prompt = t("$1 = ? × $2\nWhat number goes in place of the question mark?", "$1 = ? × $2\n¿Qué número va en lugar del signo de pregunta?",
      of_equal(n, g), n),
    answer = {kind = "number", value = g, form = "integer"},
    misconceptions = apart(g, {
      slip(g - 1, "counts the signs, not the numbers", "$1 counts the plus signs. Count the numbers added.",
        "$1 cuenta los signos más. Hay que contar los números.", g - 1),
      slip(n, "uses one number twice", "$1 is the number in each group. How many groups are there?",
        "$1 es lo que hay en cada grupo. ¿Cuántos grupos hay?", n),
      slip(g * n, "gives the total", "$1 is the whole sum. The question mark is the number of groups.",
        "$1 es toda la suma. El signo de pregunta es el número de grupos.", g * n),
      slip(g + 1, "counts one too many", "$1 is one group too many. Point at each $2 once.",
        "$1 es un grupo de más. Hay que señalar cada $2 una vez.", g + 1, n),
      slip(g + n, "adds in place of multiplying", "$1 adds the groups and their size. Count only how many times $2 stands there.",
        "$1 suma los grupos y su tamaño. Hay que contar cuántas veces está el $2.", g + n, n),
    }),
    hints = {t("The same number is added again and again.", "El mismo número se suma una y otra vez."),
      t("How many times does $1 stand there?", "¿Cuántas veces está el $1?", n),
      t("Point at each $1 and count: one, two, …", "Señala cada $1 y cuenta: uno, dos, …", n)},
    worked = {t("$1 is added $2 times.", "El $1 se suma $2 veces.", n, g),
      t("That is $1 groups of $2.", "Son $1 grupos de $2.", g, n), of_equal(n, g) .. " = " .. bold(g) .. " × " .. n},
    right_note = t("A sum of equal numbers is a product.", "Una suma de números iguales es una multiplicación."),
    paper = t("Write the sum. Put a ring round each number.", "Escribe la suma. Encierra cada número."),
  }
end

local function from_a_story(rng, k)
  local g, n = 2 + k % 8, 3 + k // 8 % 7
  if g == n then g = g + 1 end
  local thing_one, box = thing(k % 2 == 0 and 1 or 3), holder()
  local key, slips = g .. " × " .. n, expressions(g, n)
  return {
    prompt = t("There are $1 $2. Each $3 has $4 $5.\nWhich one tells how many $5 there are in all?",
      "Hay $1 $2. Cada $3 tiene $4 $5.\n¿Cuál dice cuánt@5s $5 hay en total?", g, box, box.one, n, thing_one),
    answer = {kind = "choice", options = rng:shuffle(options(key, slips)), right = key},
    misconceptions = slips,
    hints = {t("How many groups are there? What is in each one?", "¿Cuántos grupos hay? ¿Qué hay en cada uno?"),
      t("The first number tells the groups. The second tells what is in each.",
        "El primer número dice los grupos. El segundo dice lo que hay en cada uno."),
      t("It is $1 added $2 times.", "Es $1 sumado $2 veces.", n, g)},
    worked = {t("$1 groups", "$1 grupos", g), t("$1 in each group", "$1 en cada grupo", n),
      t("$1 groups of $2: $3", "$1 grupos de $2: $3", g, n, bold(key))},
    right_note = t("Times means groups of the same size.", "Multiplicar es juntar grupos iguales."),
    paper = t("Draw the groups with a dot for each thing.", "Dibuja los grupos con un punto por cada cosa."),
  }
end

local function which_story(rng, k)
  local g, n = 2 + k % 8, 3 + k // 8 % 7
  if g == n then g = g + 1 end
  local things, box = thing(k % 2 == 0 and 3 or 1), holder()
  local function told(a, b) return t("$1 with $2 each", "$1 con $2 en cada un@3", count(a, box), count(b, things), box) end
  local key = told(g, n)
  local plus = t("$1 and $2 more", "$1 y $2 más", count(g, things), n)
  local shared = t("$1 put in $2", "$1 en $2", count(g * n, things), count(g, box))
  local twice = told(g, g)
  return {
    prompt = t("Which story fits $1 × $2?", "¿Qué historia va con $1 × $2?", g, n),
    answer = {kind = "choice", options = rng:shuffle({key, plus, shared, twice}), right = key},
    misconceptions = {
      slip(plus, "adds in place of multiplying", "That story adds $1 and $2. Look for equal groups.",
        "Esa historia suma $1 y $2. Hay que buscar grupos iguales.", g, n),
      slip(shared, "mixes up groups and total", "That story begins with all the $1. It shares them out.",
        "Esa historia empieza con tod@1s $2. L@1s reparte.", things, things.the_many),
      slip(twice, "uses one number twice", "That story has $1 in each group. The second number is $2.",
        "Esa historia tiene $1 en cada grupo. El segundo número es $2.", g, n),
    },
    hints = {t("The times sign tells of equal groups.", "El signo por habla de grupos iguales."),
      t("$1 is the number of groups.", "$1 es el número de grupos.", g),
      t("Look for $1 groups and for $2 in every group.", "Busca $1 grupos y $2 en cada grupo.", g, n)},
    worked = {t("$1 × $2 means $1 groups of $2.", "$1 × $2 quiere decir $1 grupos de $2.", g, n), bold(key)},
    right_note = t("A product tells a story of equal groups.", "Una multiplicación cuenta una historia de grupos iguales."),
    paper = t("Write a story of your own for $1 × $2.", "Escribe otra historia para $1 × $2.", g, n),
  }
end

local function match_sums(rng, k)
  local a = 2 + k % 7
  local g = 2 + k // 7 % 2
  local more = 1 + k // 14 % 2
  if g * more == a then more = 3 end
  local list = {{g, a}, {g + 1, a}, {g, a + more}}
  local pairs_, right = {}, {}
  for i = 1, 3 do
    right[i] = list[i][1] .. " × " .. list[i][2]
    pairs_[i] = {left = of_equal(list[i][2], list[i][1]), right = right[i]}
  end
  local plus = g .. " + " .. a
  return {
    prompt = t("Each sum is also a product.\nMatch the ones that are the same.", "Cada suma es también una multiplicación.\nUne las que son iguales."),
    answer = {kind = "match", pairs = pairs_, extra = {plus}},
    misconceptions = {
      {given = {plus, right[2], right[3]}, name = "adds in place of multiplying",
        feedback = t("$1 only adds two numbers. Look for equal groups.", "$1 solo suma dos números. Hay que buscar grupos iguales.", plus)},
      {given = {right[2], right[1], right[3]}, name = "counts the signs, not the numbers",
        feedback = t("Two sums of $1 are swapped. Count how many times $1 stands there.", "Dos sumas de $1 están cambiadas. Hay que contar cuántas veces está el $1.", a)},
      {given = {right[3], right[2], right[1]}, name = "looks at the number of groups only",
        feedback = t("The number of groups is right. Look at the number that is added.", "El número de grupos está bien. Hay que mirar el número que se suma.")},
    },
    hints = {t("Which number is added in each sum?", "¿Qué número se suma en cada suma?"),
      t("Count how many times it is added.", "Cuenta cuántas veces se suma."),
      t("Write it as: how many times × which number.", "Escríbelo así: cuántas veces × qué número.")},
    worked = {pairs_[1].left .. " = " .. right[1], pairs_[2].left .. " = " .. right[2], pairs_[3].left .. " = " .. bold(right[3])},
    right_note = t("Times is a short way to write a long sum.", "Multiplicar es una forma corta de escribir una suma larga."),
    paper = t("Make cards with sums and products. Play pairs.", "Haz tarjetas con sumas y productos. Juega a las parejas."),
  }
end

return function(rng, level)
  if level == 1 then
    local k = rng:turn(70)
    if k % 2 == 0 then return in_rings(rng, k // 2) end
    return as_a_sum(k // 2)
  end
  local k = rng:turn(112)
  if level == 2 then
    if k % 4 == 3 then return match_sums(rng, k // 4) end
    return from_a_story(rng, k)
  end
  return which_story(rng, k)
end
