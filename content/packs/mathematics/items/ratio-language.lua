-- What a ratio says: this to that, part to part and part to all (6.RP.A.1). Errors after Lamon (2007) and Clark, Berenson and
-- Cavey (2003): the order turned round, the whole taken for a part, the difference given.

local kinds = {
  {"star", noun("star", "stars", "estrella", "estrellas", "f")}, {"apple", noun("apple", "apples", "manzana", "manzanas", "f")},
  {"leaf", noun("leaf", "leaves", "hoja", "hojas", "f")}, {"flower", noun("flower", "flowers", "flor", "flores", "f")}, {"dot", noun("dot", "dots", "punto", "puntos", "m")},
}
local function to(a, b) return t("$1 to $2", "$1 a $2", a, b) end

local function see_it(rng)
  local k = rng:turn(140)
  local a, b = 2 + k % 7, 2 + k // 7 % 5
  if a == b then b = b + 5 end
  local p, q = kinds[1 + k % 5], kinds[1 + (k + 1 + k // 35) % 5]
  local whole = k // 3 % 3 == 2
  local key = whole and to(a, a + b) or to(a, b)
  local list = apart(key, {
    slip(whole and to(a + b, a) or to(b, a), "turns the ratio round", "The order is turned round. $1 come first.", "El orden está al revés. Primero van $2.", cap(p[2].the_many), p[2].the_many),
    slip(whole and to(a, b) or to(a, a + b), whole and "takes part to part for part to all" or "takes part to all for part to part", whole and "That compares with the other part. All things together are $1." or "That compares with all $1. The question asks for the other part.",
      whole and "Eso compara con la otra parte. En total hay $1." or "Eso compara con los $1. La pregunta pide la otra parte.", a + b),
    slip(whole and to(b, a + b) or to(b, a + b), "names the other part", "That tells of the $1 first.", "Eso habla primero de $2.", q[2], q[2].the_many),
    slip(to(abs(a - b), a), "compares by the difference", "$1 is how many more there are. A ratio tells both counts.", "$1 es cuántos más hay. Una razón dice las dos cantidades.", abs(a - b)),
  })
  local options = {key}
  for i = 1, 3 do options[i + 1] = list[i].given end
  while #list > 3 do table.remove(list) end
  return {
    prompt = whole and t("Look at the things in both rings.\nWhat is the ratio of $1 to all things?", "Mira lo que hay en los dos grupos.\n¿Cuál es la razón de $1 a todo lo que hay?", p[2])
      or t("Look at the things in both rings.\nWhat is the ratio of $1 to $2?", "Mira lo que hay en los dos grupos.\n¿Cuál es la razón de $1 a $2?", p[2], q[2]),
    figure = {kind = "groups", groups = {{count = a, object = p[1], label = "A"}, {count = b, object = q[1], label = "B"}}},
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = list,
    hints = {
      t("Count the things in each ring.", "Cuenta lo que hay en cada grupo."),
      t("A ratio keeps the order of the words.", "Una razón sigue el orden de las palabras."),
      whole and t("All things are both rings together. Say the part first.", "Todo es lo de los dos grupos juntos. Di primero la parte.") or t("What is named first? Say that number first.", "¿Qué se nombra primero? Di ese número primero."),
    },
    worked = {t("$1: $2", "$1: $2", cap(p[2].many), a), whole and t("All: $1 + $2 = $3", "Todo: $1 + $2 = $3", a, b, a + b) or t("$1: $2", "$1: $2", cap(q[2].many), b), bold(key)},
    right_note = t("It can be written $1 as well.", "También se escribe $1.", whole and a .. " : " .. a + b or a .. " : " .. b),
    paper = t("Draw the things in two colors. Write the ratio both ways.", "Dibuja las cosas con dos colores. Escribe la razón de las dos formas."),
  }
end

local mixes = {
  {noun("cat", "cats", "gato", "gatos", "m"), noun("dog", "dogs", "perro", "perros", "m")}, {noun("spoon", "spoons", "cuchara", "cucharas", "f"), noun("fork", "forks", "tenedor", "tenedores", "m")},
  {noun("pen", "pens", "bolígrafo", "bolígrafos", "m"), noun("pencil", "pencils", "lápiz", "lápices", "m")}, {noun("cup", "cups", "taza", "tazas", "f"), noun("plate", "plates", "plato", "platos", "m")},
  {noun("red bead", "red beads", "cuenta roja", "cuentas rojas", "f"), noun("blue bead", "blue beads", "cuenta azul", "cuentas azules", "f")}, {noun("chair", "chairs", "silla", "sillas", "f"), noun("table", "tables", "mesa", "mesas", "f")},
}
local small = {{2, 3}, {3, 2}, {3, 4}, {2, 5}, {5, 2}, {4, 3}, {3, 5}, {5, 3}, {4, 5}, {5, 4}, {1, 3}, {4, 1}}

-- For every so many there are so many.
local function for_every(rng)
  local k = rng:turn(180)
  local m, r = mixes[1 + k % 6], small[1 + k // 6 % 12]
  local f = 3 + (k // 72 + k % 4) % 6
  local a, b = r[1] * f, r[2] * f
  return {
    prompt = t("There are $1 and $2.\nFor every $3, how many $4 are there?", "Hay $1 y $2.\nPor cada $3, ¿cuánt@4s $4 hay?", count(a, m[1]), count(b, m[2]), count(r[1], m[1]), m[2]),
    answer = {kind = "number", value = r[2], form = "integer"},
    misconceptions = apart(r[2], {
      slip(b, "gives the whole amount", "$1 is all of them. Share them out over groups of $2.", "$1 es el total. Repártelos en grupos de $2.", b, r[1]),
      slip(f, "gives the number of groups", "$1 is how many groups there are. What is in one group?", "$1 es cuántos grupos hay. ¿Qué hay en un grupo?", f),
      slip(b - a + r[1] > 0 and b - a + r[1] or r[2], "adds the same to both", "That keeps the difference of $1. A ratio keeps the groups.", "Eso mantiene la diferencia de $1. Una razón mantiene los grupos.", abs(b - a)),
      slip(abs(b - a), "compares by the difference", "$1 is the difference. Make equal groups instead.", "$1 es la diferencia. Forma grupos iguales.", abs(b - a)),
      slip(r[1] == 1 and b * 2 or r[1], "turns the ratio round", "That number belongs to the other thing.", "Ese número es de la otra cosa."),
      slip(r[2] > 1 and r[2] - 1 or r[2] + 2, "basic fact one off", "$1 × $2 is $3, not $4.", "$1 × $2 es $3, no $4.", f, r[2] > 1 and r[2] - 1 or r[2] + 2, f * (r[2] > 1 and r[2] - 1 or r[2] + 2), b),
      slip(r[2] + 1, "basic fact one off", "$1 × $2 is $3, not $4.", "$1 × $2 es $3, no $4.", f, r[2] + 1, f * (r[2] + 1), b),
    }),
    hints = {
      t("Put $1 in each group. How many groups are there?", "Pon $1 en cada grupo. ¿Cuántos grupos hay?", count(r[1], m[1])),
      t("Share the $1 over the same groups.", "Reparte $1 en los mismos grupos.", m[2], m[2].the_many),
      t("The groups are $1 ÷ $2. Share $3 over them.", "Los grupos son $1 ÷ $2. Reparte $3 en ellos.", a, r[1], b),
    },
    worked = {a .. " ÷ " .. r[1] .. " = " .. f, b .. " ÷ " .. f .. " = " .. bold(r[2])},
    right_note = t("$1 to $2 is the ratio $3 to $4.", "$1 a $2 es la razón $3 a $4.", a, b, r[1], r[2]),
    paper = t("Draw the groups. Put both kinds in each.", "Dibuja los grupos. Pon de las dos cosas en cada uno."),
  }
end

-- What is true of it?
local function true_sayings(rng)
  local k = rng:turn(144)
  local m, r = mixes[1 + k % 6], small[1 + k // 6 % 10]
  local a, b = r[1], r[2]
  local function ratio(x, y, p, q) return t("$1 to $2 is $3 to $4.", "De $1 $2: $3 a $4.", t("$2", "$1", p, cap(p)), q, x, y) end
  local all = t("all", "al total")
  local mine, other = t("$1", "a $1", m[1]), t("$1", "a $1", m[2])
  local one, two = ratio(a, b, m[1].many, other), ratio(b, a, m[2].many, mine)
  local part, off, turned = ratio(a, a + b, m[1].many, all), ratio(a, a + b, m[1].many, other), ratio(b, a, m[1].many, other)
  local pick = k // 60
  local right = pick == 0 and {one, part} or pick == 1 and {two, part} or {one, two, part}
  local others = pick == 2 and {off} or {off, turned}
  local options = {}
  for _, text in ipairs(right) do options[#options + 1] = text end
  for _, text in ipairs(others) do options[#options + 1] = text end
  rng:shuffle(options)
  local function in_order(list)
    local out = {}
    for _, text in ipairs(options) do if contains(list, text) then out[#out + 1] = text end end
    return out
  end
  local key = in_order(right)
  local with_off, with_turned, without_part = {off}, {turned}, {}
  for _, text in ipairs(right) do
    with_off[#with_off + 1], with_turned[#with_turned + 1] = text, text
    if text ~= part then without_part[#without_part + 1] = text end
  end
  return {
    prompt = t("For every $1 there are $2.\nWhich of these are true?", "Por cada $1 hay $2.\n¿Qué es verdad?", count(a, m[1]), count(b, m[2])),
    answer = {kind = "several", options = options, right = key},
    misconceptions = apart(key, {
      slip(in_order(without_part), "leaves out part to all", "Both together are $1. A part can be compared with that.", "Las dos juntas son $1. Una parte se puede comparar con eso.", a + b),
      slip(in_order(with_off), "takes part to all for part to part", "$1 is both together. It is not the count of one kind.", "$1 son las dos juntas. No es la cantidad de una sola.", a + b),
      slip(in_order(others), "turns the question round", "Those do not hold. Go back to $1 and $2.", "Esas no son verdad. Vuelve a $1 y $2.", a, b),
      slip(in_order(with_turned), "turns the ratio round", "One of them has its numbers turned round.", "Una tiene los números al revés."),
      slip(in_order({part}), "stops at the first that fits", "That one is true. Look at the others as well.", "Esa es verdad. Mira también las otras."),
      slip(options, "takes every one", "One of them has a number that does not belong.", "Una tiene un número que no corresponde."),
    }),
    hints = {
      t("Draw one group: $1 and $2.", "Dibuja un grupo: $1 y $2.", count(a, m[1]), count(b, m[2])),
      t("How many are all of them in one group?", "¿Cuántos son todos en un grupo?"),
      t("Test each one: is each number with its own word?", "Prueba cada una: ¿cada número va con su palabra?"),
    },
    worked = {a .. " + " .. b .. " = " .. a + b, bold(key[1]), bold(key[2]), key[3] and bold(key[3]) or nil},
    right_note = t("A ratio may compare two parts, or a part and all.", "Una razón compara dos partes, o una parte con el total."),
    paper = t("Draw one group. Write every ratio you see in it.", "Dibuja un grupo. Escribe todas las razones que veas."),
  }
end

return function(rng, level)
  if level == 1 then return see_it(rng) end
  if level == 2 then return for_every(rng) end
  return true_sayings(rng)
end
