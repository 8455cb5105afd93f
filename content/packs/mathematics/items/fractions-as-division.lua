-- A fraction is a division (5.NF.B.3). Errors after Toluk and Middleton (2004) and Charles and Nason (2000).

local function mixed(w, n, d) return w .. " " .. frac(n, d) end

local foods = {
  noun("pancake", "pancakes", "panqueque", "panqueques", "m"), noun("pizza", "pizzas", "pizza", "pizzas", "f"),
  noun("sandwich", "sandwiches", "sándwich", "sándwiches", "m"), noun("melon", "melons", "melón", "melones", "m"),
  noun("apple pie", "apple pies", "tarta de manzana", "tartas de manzana", "f"), noun("granola bar", "granola bars", "barra de granola", "barras de granola", "f"),
}
local few = {}
for b = 3, 10 do
  for a = 2, min(8, b - 1) do few[#few + 1] = {a, b} end
end
local more = {}  -- more things than children, and it does not come out even
for b = 2, 9 do
  for a = b + 1, 4 * b do
    if a % b ~= 0 and a <= 30 then more[#more + 1] = {a, b} end
  end
end

local function share_slips(a, b)
  return {
    slip(over(b, a), "divides the larger by the smaller", "$1 means $2 things for $3 children. Here $3 things are for $2 children.",
      "$1 serían $2 cosas para $3 niños. Aquí hay $3 cosas para $2 niños.", frac(b, a), b, a),
    slip(over(1, b), "gives the share of one thing", "$1 is a share of one thing only. There are $2 things.",
      "$1 es la parte de una sola cosa. Hay $2 cosas.", frac(1, b), a),
    slip(over(1, a), "takes the number of things for the pieces", "$2 is how many things there are. Each is cut into $1 pieces.",
      "$2 es cuántas cosas hay. Cada una se corta en $1 partes.", b, a),
    slip(over(a, a + b), "counts all things and children together", "The bottom counts things and children together. Only the $1 children share.",
      "Abajo se juntaron cosas y niños. Solo se reparte entre los $1 niños.", b),
    slip(b - a == 0 and 1 or abs(b - a), "takes away in place of sharing", "$1 is the difference. Sharing means dividing.", "$1 es la diferencia. Repartir es dividir.", abs(b - a)),
  }
end

local function few_things(rng)
  local i = rng:turn(#few * 3)
  local a, b = few[1 + i % #few][1], few[1 + i % #few][2]
  local food = foods[1 + i % #foods]
  local key = over(a, b)
  local parts = {}
  for k = 1, a do parts[k] = {size = 1, label = "1", fill = k % 2 == 0 and "hatch" or "dots"} end
  return {
    prompt = t("$1 $2 are shared equally by $3 children.\nWhat fraction of $4 does each child get?", "$1 $2 se reparten por igual entre $3 niños.\n¿Qué fracción de $5 recibe cada niño?",
      a, food, b, food.a, food.one),
    figure = {kind = "bar_model", rows = {{segments = parts}}, total = t("for $1", "para $1", b)},
    answer = {kind = "number", value = key, form = "fraction", fraction = true},
    misconceptions = apart(key, share_slips(a, b)),
    hints = {
      t("Cut each one into $1 equal pieces.", "Corta cada uno en $1 partes iguales.", b),
      t("From each one, a child gets one piece: $1.", "De cada uno, un niño recibe una parte: $1.", frac(1, b)),
      t("One piece from each of $1. How many pieces of $2?", "Una parte de cada uno de los $1. ¿Cuántas partes de $2?", a, frac(1, b)),
    },
    worked = {t("Each gives $1 to a child.", "De cada uno, un niño recibe $1.", frac(1, b)), a .. " × " .. frac(1, b) .. " = " .. bold(frac(a, b)), a .. " ÷ " .. b .. " = " .. frac(a, b)},
    right_note = t("$1 ÷ $2 and $3 are the same number.", "$1 ÷ $2 y $3 son el mismo número.", a, b, frac(a, b)),
    paper = t("Draw $1 rectangles. Cut each into $2. Color one child’s share.", "Dibuja $1 rectángulos. Corta cada uno en $2. Colorea lo de un niño.", a, b),
  }
end

local amounts = {
  {t("m of rope", "m de cuerda"), "m"}, {t("kg of rice", "kg de arroz"), "kg"}, {t("L of juice", "L de jugo"), "L"}, {t("kg of clay", "kg de arcilla"), "kg"},
}

local function shares(rng)
  local i = rng:turn(#more)
  local a, b = more[1 + i][1], more[1 + i][2]
  local what, unit = amounts[1 + i % 4][1], amounts[1 + i % 4][2]
  local w, r = a // b, a % b
  local key = over(a, b)
  local list = {
    slip(w, "leaves the rest out", "$1 each uses $2. Left to share: $3.", "$1 para cada uno gasta $2. Queda por repartir: $3.", w, w * b, r),
    slip(w .. " " .. over(r, 10), "writes the rest behind the point", "The rest $1 was written as tenths. It is shared by $2.", "El resto $1 se escribió como décimos. Se reparte entre $2.", r, b),
    slip(over(b, a), "divides the larger by the smaller", "$1 is less than 1. There is more than 1 for each.", "$1 es menos de 1. A cada uno le toca más de 1.", frac(b, a)),
    slip(w + 1, "takes the rest for one more", "$1 each would need $2. There are $3.", "Con $1 para cada uno harían falta $2. Hay $3.", w + 1, (w + 1) * b, a),
    slip(r < b and w .. " " .. over(b, b + r) or w, "swaps the rest and the divisor", "The rest is $1, shared by $2. The rest stands on top.", "El resto es $1 y se reparte entre $2. El resto va arriba.", r, b),
    slip(a - b, "takes away in place of sharing", "$1 is the difference. Sharing means dividing.", "$1 es la diferencia. Repartir es dividir.", a - b),
  }
  return {
    prompt = t("$1 $2 are shared equally by $3 groups.\nHow much does each group get?", "$1 $2 se reparten por igual entre $3 grupos.\n¿Cuánto recibe cada grupo?", a, what, b),
    answer = {kind = "number", value = key, form = "fraction", fraction = true, unit = unit},
    misconceptions = apart(key, list),
    hints = {
      t("Sharing $1 by $2 is a division.", "Repartir $1 entre $2 es una división.", a, b),
      t("A division can be written as a fraction.", "Una división se puede escribir como fracción."),
      t("The amount stands on top, the groups below.", "La cantidad va arriba y los grupos van abajo."),
    },
    worked = {a .. " ÷ " .. b .. " = " .. bold(frac(a, b)), a .. " = " .. w .. " × " .. b .. " + " .. r, frac(a, b) .. " = " .. mixed(w, r, b)},
    right_note = t("$1 and $2 are the same share.", "$1 y $2 son la misma cantidad.", frac(a, b), mixed(w, r, b)),
    paper = t("Share the wholes first. Then cut what is left into $1.", "Reparte primero los enteros. Luego corta lo que queda en $1.", b),
  }
end

local function between(rng)
  local i = rng:turn(#more)
  local a, b = more[1 + i][1], more[1 + i][2]
  local w = a // b
  local function two(n) return t("between $1 and $2", "entre $1 y $2", n, n + 1) end
  local key = two(w)
  local first = w > 1 and w - 2 or w + 2
  local list = apart(key, {
    slip(two(w + 1), "goes one whole too far", "$1 for each would need $2. There are $3.", "Con $1 para cada uno harían falta $2. Hay $3.", w + 1, (w + 1) * b, a),
    slip(two(w - 1), "stops one whole early", "$1 for each uses $2. Some of $3 is left.", "$1 para cada uno gasta $2. De $3 aún queda.", w, w * b, a),
    slip(two(a - b), "takes away in place of sharing", "$1 is how many more than $2. The share is another number.", "$1 es cuánto más hay que $2. Lo que toca es otro número.", a - b, b),
    slip(two(first), "guesses the whole number", "Try $1 for each: that uses $2 of $3.", "Prueba con $1 para cada uno: gasta $2 de $3.", w, w * b, a),
  })
  while #list > 3 do table.remove(list) end
  local options = {key}
  for k = 1, #list do options[k + 1] = list[k].given end
  return {
    prompt = t("$1 kg of rice are shared equally by $2 families.\nBetween which two whole numbers is each share, in kg?", "$1 kg de arroz se reparten por igual entre $2 familias.\n¿Entre qué dos números enteros está cada parte, en kg?", a, b),
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = list,
    hints = {
      t("Each share is $1.", "A cada familia le toca $1.", frac(a, b)),
      t("How many wholes are in $1?", "¿Cuántos enteros hay en $1?", frac(a, b)),
      t("Count by $1s up to $2. How many steps fit?", "Cuenta de $1 en $1 hasta $2. ¿Cuántos pasos caben?", b, a),
    },
    worked = {w .. " × " .. b .. " = " .. w * b, w + 1 .. " × " .. b .. " = " .. (w + 1) * b, t("$1 lies between them.", "$1 está en medio.", a), bold(key)},
    right_note = t("$1 is $2.", "$1 es $2.", frac(a, b), mixed(w, a % b, b)),
    paper = t("Draw a line from 0. Mark $1 on it.", "Dibuja una recta desde 0. Marca $1.", frac(a, b)),
  }
end

-- From a fraction back to the story.
local function which_story(rng)
  local i = rng:turn(#few)
  local a, b = few[1 + i][1], few[1 + i][2]
  local food = foods[1 + i // 2 % #foods]
  local function story(n, children) return t("$1 $2 for $3 children", "$1 $2 para $3 niños", n, food, children) end
  local key = story(a, b)
  local list = apart(key, {
    slip(story(b, a), "divides the larger by the smaller", "There each gets more than one whole. $1 is less than one.", "Ahí a cada uno le toca más de un entero. $1 es menos de uno.", frac(a, b)),
    slip(story(a + 1, b + 1), "adds the same to both", "1 more of each changes the share. That is $1.", "Con 1 más de cada uno cambia la parte. Eso es $1.", frac(a + 1, b + 1)),
    slip(story(a, a + b), "counts all things and children together", "That share is $1. The bottom tells how many children.", "Esa parte es $1. El denominador dice cuántos niños son.", frac(a, a + b)),
  })
  local options = {key}
  for k = 1, #list do options[k + 1] = list[k].given end
  return {
    prompt = t("Things are shared equally.\nIn which story does each child get $1?", "Las cosas se reparten por igual.\n¿En qué historia recibe cada niño $1?", frac(a, b)),
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = list,
    hints = {
      t("$1 is a division. What is divided by what?", "$1 es una división. ¿Qué se divide entre qué?", frac(a, b)),
      t("The top tells what is shared. The bottom tells how many share.", "Arriba está lo que se reparte. Abajo, entre cuántos."),
      t("Write each story as a fraction: things on top.", "Escribe cada historia como fracción: las cosas arriba."),
    },
    worked = {t("$1 is $2 ÷ $3.", "$1 es $2 ÷ $3.", frac(a, b), a, b), bold(key)},
    right_note = t("The top is shared, the bottom shares.", "Lo de arriba se reparte entre lo de abajo."),
    paper = t("Draw the story: $1 wholes, each cut into $2.", "Dibuja la historia: $1 enteros, cada uno en $2 partes.", a, b),
  }
end

return function(rng, level)
  if level == 1 then return few_things(rng) end
  if level == 2 then return shares(rng) end
  if rng:turn(2) == 0 then return between(rng) end
  return which_story(rng)
end
