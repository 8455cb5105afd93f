-- What a quotient means (3.OA.A.2): so many in each share, or so many shares. Errors after Fischbein, Deri, Nello and Marino (1985).

-- Divisor and quotient whose product can be drawn as at most 30 things.
local pairs_of = {}
for d = 2, 6 do
  for q = 2, 10 do
    if d * q <= 30 and d ~= q then pairs_of[#pairs_of + 1] = {d, q} end
  end
end

local function number_slips(whole, d, q, sharing)
  return apart(q, {
    slip(whole - d, "takes away once", "$1 takes away $2 one time. Go on until nothing is left.",
      "$1 quita $2 una sola vez. Hay que seguir hasta que no quede nada.", whole - d, d),
    sharing and slip(d, "gives the number of groups", "$1 is how many share. Look at one share.",
        "$1 es entre cuántos se reparte. Hay que mirar una sola parte.", d)
      or slip(d, "gives the size of a group", "$1 is how many are in a group. Count the groups.",
        "$1 es lo que hay en un grupo. Hay que contar los grupos.", d),
    slip(q + 1, "counts one too many", "$1 × $2 is more than $3. Check by counting the groups.",
      "$1 × $2 es más que $3. Se comprueba contando los grupos.", q + 1, d, whole),
    slip(q - 1, "leaves some over", "$1 × $2 is less than $3. Some are left over.",
      "$1 × $2 es menos que $3. Todavía sobran.", q - 1, d, whole),
    slip(whole + d, "adds in place of sharing", "$1 is more than there are. Sharing makes smaller parts.",
      "$1 es más de lo que hay. Al repartir salen partes más pequeñas.", whole + d),
  })
end

local function with_counters(rng, k)
  local sharing = k % 2 == 0
  local one = pairs_of[1 + k // 2 % #pairs_of]
  local d, q = one[1], one[2]
  local whole = d * q
  local n, box = thing(k % 4 < 2 and 1 or 3), holder()
  return {
    prompt = sharing and t("Share $1 $2 equally among $3 $4.\nHow many $2 go in each $5?",
        "Reparte $1 $2 en $3 $4 por igual.\n¿Cuánt@2s $2 van en cada $5?", whole, n, d, box, box.one)
      or t("Put $1 $2 in groups of $3.\nHow many groups are there?", "Pon $1 $2 en grupos de $3.\n¿Cuántos grupos hay?", whole, n, d),
    figure = {kind = "counters", count = whole, per_row = 10, object = "dot"},
    answer = {kind = "number", value = q, form = "integer"},
    misconceptions = number_slips(whole, d, q, sharing),
    hints = {
      sharing and t("Every share has the same number.", "Todas las partes tienen lo mismo.")
        or t("Every group has $1.", "Cada grupo tiene $1.", d),
      sharing and t("Deal them out: one to each, then one more to each.", "Ve dando: uno a cada parte, luego otro a cada parte.")
        or t("Ring $1 dots. Then ring the next $1.", "Encierra $1 puntos. Luego encierra los $1 que siguen.", d),
      t("Count by $1s until $2. How many steps was that?", "Cuenta a saltos de $1 hasta $2. ¿Cuántos pasos fueron?", d, whole)},
    worked = {whole .. " ÷ " .. d .. " = ?", q .. " × " .. d .. " = " .. whole, whole .. " ÷ " .. d .. " = " .. bold(q)},
    right_note = t("Sharing and grouping are both dividing.", "Repartir y agrupar son dos formas de dividir."),
    paper = t("Draw $1 dots. Ring the equal groups.", "Dibuja $1 puntos. Encierra los grupos iguales.", whole),
  }
end

local function expression(rng, k)
  local sharing = k % 2 == 0
  local d, q = 2 + k // 2 % 8, 3 + k // 16 % 6
  if d == q then q = q + 6 end
  local whole = d * q
  local n, box = thing(k % 4 < 2 and 3 or 1), holder()
  local key = whole .. " ÷ " .. d
  local times, minus, turned = whole .. " × " .. d, whole .. " − " .. d, d .. " ÷ " .. whole
  return {
    prompt = sharing and t("$1 $2 go into $3 $4. Every $5 gets the same.\nWhich one tells how many are in one $5?",
        "$1 $2 van en $3 $4. Cada $5 recibe lo mismo.\n¿Cuál dice cuánt@2s hay en un~4 $5?", whole, n, d, box, box.one)
      or t("$1 $2 go into $3. There are $4 in each $5.\nWhich one tells how many $3 there are?",
        "$1 $2 van en $3. Hay $4 en cada $5.\n¿Cuál dice cuánt@3s $3 hay?", whole, n, box, d, box.one),
    answer = {kind = "choice", options = rng:shuffle({key, times, minus, turned}), right = key},
    misconceptions = {
      slip(times, "multiplies in place of dividing", "$1 would be far more than $2. The things are put in groups.",
        "$1 sería mucho más que $2. Las cosas se ponen en grupos.", times, whole),
      slip(minus, "takes away once", "$1 takes $2 away one time. Equal groups need dividing.",
        "$1 quita $2 una vez. Para grupos iguales hay que dividir.", minus, d),
      slip(turned, "divides the smaller by the larger", "$1 begins with $2. Begin with all the things: $3.",
        "$1 empieza con $2. Se empieza con todas las cosas: $3.", turned, d, whole),
    },
    hints = {t("What is there at the start? It comes first.", "¿Qué hay al principio? Eso va primero."),
      t("Equal groups are made. Which sign does that?", "Se hacen grupos iguales. ¿Qué signo hace eso?"),
      t("Begin with $1. Then the dividing sign. Then $2.", "Empieza con $1. Luego el signo de dividir. Luego $2.", whole, d)},
    worked = {t("All the things: $1", "Todas las cosas: $1", whole),
      sharing and t("Number of groups: $1", "Número de grupos: $1", d) or t("In each group: $1", "En cada grupo: $1", d), bold(key)},
    right_note = sharing and t("Here dividing tells how many in each group.", "Aquí dividir dice cuántos hay en cada grupo.")
      or t("Here dividing tells how many groups.", "Aquí dividir dice cuántos grupos hay."),
    paper = t("Draw the story with dots and rings.", "Dibuja la historia con puntos y círculos."),
  }
end

-- What does the answer of the division count?
local function what_it_tells(rng, k)
  local sharing = k % 2 == 0
  local d, q = 2 + k // 2 % 8, 3 + k // 16 % 6
  if d == q then q = q + 6 end
  local whole = d * q
  local n, box = thing(k % 4 < 2 and 1 or 3), holder()
  local groups = t("how many $1 there are", "cuánt@1s $1 hay", box)
  local each_one = t("how many $1 are in each $2", "cuánt@1s $1 hay en cada $2", n, box.one)
  local left = t("how many $1 are left over", "cuánt@1s $1 sobran", n)
  local all = t("how many $1 there are in all", "cuánt@1s $1 hay en total", n)
  local key, other = sharing and each_one or groups, sharing and groups or each_one
  return {
    prompt = sharing and t("$1 $2 are shared equally among $3 $4. Think of $1 ÷ $3.\nWhat does the answer tell?",
        "$1 $2 se reparten por igual en $3 $4. Piensa en $1 ÷ $3.\n¿Qué dice el resultado?", whole, n, d, box)
      or t("$1 $2 are put in $3, with $4 in each $5. Think of $1 ÷ $4.\nWhat does the answer tell?",
        "Se ponen $1 $2 en $3, con $4 en cada $5. Piensa en $1 ÷ $4.\n¿Qué dice el resultado?", whole, n, box, d, box.one),
    answer = {kind = "choice", options = rng:shuffle({key, other, left, all}), right = key},
    misconceptions = {
      slip(other, "mixes up shares and share size", sharing and "The number of groups is told: $1. Something else is found."
          or "The number in each group is told: $1. Something else is found.",
        sharing and "El número de grupos ya está dicho: $1. Se busca otra cosa."
          or "Lo que hay en cada grupo ya está dicho: $1. Se busca otra cosa.", d),
      slip(left, "takes dividing for taking away", "Nothing is left here. $1 makes $2 equal groups.",
        "Aquí no sobra nada. Con $1 salen $2 grupos iguales.", whole, sharing and d or q),
      slip(all, "gives the total", "All of them are told at the start: $1.", "El total está dicho al principio: $1.", whole),
    },
    hints = {t("Which number is all of them?", "¿Qué número es el total?"),
      t("What does $1 count in the story?", "¿Qué cuenta el $1 en la historia?", d),
      sharing and t("$1 is the number of groups. What is not known yet?", "$1 es el número de grupos. ¿Qué no se sabe todavía?", d)
        or t("$1 is the size of a group. What is not known yet?", "$1 es el tamaño de un grupo. ¿Qué no se sabe todavía?", d)},
    worked = {t("$1 is all of them.", "$1 es el total.", whole),
      sharing and t("$1 is the number of groups.", "$1 es el número de grupos.", d) or t("$1 is the size of a group.", "$1 es el tamaño de un grupo.", d),
      t("$1 tells $2.", "$1 dice $2.", whole .. " ÷ " .. d, bold(key))},
    right_note = t("Dividing can ask for the groups or for their size.", "Dividir puede buscar los grupos o su tamaño."),
    paper = t("Draw it. Write what each number counts.", "Haz un dibujo. Escribe qué cuenta cada número."),
  }
end

return function(rng, level)
  if level == 1 then return with_counters(rng, rng:turn(2 * #pairs_of)) end
  local k = rng:turn(96)
  if level == 2 then return expression(rng, k) end
  return what_it_tells(rng, k)
end
