-- The steps of a goal in order: each step of a chain needs the one before it. Errors after Schank and Abelson (1977) and Piaget (1969).

local function chains()
  return {
    {t("a letter to a friend", "una carta para un amigo"), t("Write the letter", "Escribe la carta"), t("Put the letter in an envelope", "Mete la carta en un sobre"),
      t("Close the envelope", "Cierra el sobre"), t("Drop it in the mailbox", "Échala al buzón"), t("The friend reads it", "El amigo la lee")},
    {t("beans of our own", "frijoles propios"), t("Put soil in the pot", "Pon tierra en la maceta"), t("Press a bean into the soil", "Mete un frijol en la tierra"),
      t("See the first green tip", "Mira salir la punta verde"), t("Count its first leaves", "Cuenta sus primeras hojas"), t("Pick the ripe beans", "Cosecha los frijoles")},
    {t("a pancake", "un panqueque"), t("Crack the eggs into a bowl", "Rompe los huevos"), t("Stir the batter in the bowl", "Bate la mezcla en el tazón"),
      t("Pour batter into the pan", "Echa mezcla en la sartén"), t("Turn the pancake over", "Voltea el panqueque"), t("Eat the pancake", "Come el panqueque")},
    {t("a painted toy box", "una caja pintada"), t("Measure the wood", "Mide la madera"), t("Saw the wood to size", "Corta la madera a la medida"),
      t("Nail the pieces together", "Clava las piezas"), t("Paint the box", "Pinta la caja armada"), t("Put toys in the painted box", "Guarda juguetes en la caja")},
    {t("a library book", "un libro prestado"), t("Find the right shelf", "Busca el estante"), t("Take a book from the shelf", "Toma un libro del estante"),
      t("Borrow it at the desk", "Pide prestado el libro"), t("Read the book at home", "Lee el libro en casa"), t("Give the book back", "Devuelve el libro")},
    {t("a scarf", "una bufanda"), t("Buy the wool", "Compra la lana"), t("Knit the first row", "Teje la primera fila"),
      t("Knit up to the middle", "Teje hasta la mitad"), t("Knit the last row", "Teje la última fila"), t("Wear the scarf", "Ponte la bufanda")},
    {t("a photo on the wall", "una foto en la pared"), t("Take a photo", "Toma una foto"), t("Print the photo", "Imprime la foto"),
      t("Put the print in a frame", "Pon la foto en un marco"), t("Hang the frame on the wall", "Cuelga el marco en la pared"), t("Show guests the wall", "Muestra la foto a la visita")},
    {t("a clean shirt", "una camisa limpia"), t("Put the shirt in the washer", "Mete la camisa a lavar"), t("Start the washer", "Enciende la lavadora"),
      t("Take the wet shirt out", "Saca la camisa mojada"), t("Hang the wet shirt up", "Cuelga la camisa mojada"), t("Fold the dry shirt", "Dobla la camisa seca")},
    {t("a clay cup", "una taza de barro"), t("Knead the clay", "Amasa el barro"), t("Shape a cup", "Forma una taza"),
      t("Let the cup dry", "Deja secar la taza"), t("Bake the dry cup", "Hornea la taza seca"), t("Drink from the baked cup", "Bebe de la taza horneada")},
    {t("a school play", "una obra de teatro"), t("Write the play", "Escribe la obra"), t("Give out the roles", "Reparte los papeles"),
      t("Practice the roles", "Ensaya los papeles"), t("Show the play to guests", "Presenta la obra"), t("Bow to the guests", "Saluda al final")},
    {t("a kite in the air", "una cometa en el aire"), t("Cut the paper", "Corta el papel"), t("Glue the paper on the sticks", "Pega el papel en los palos"),
      t("Tie the string to the kite", "Ata el hilo a la cometa"), t("Let the kite rise", "Deja subir la cometa"), t("Wind the string back in", "Enrolla otra vez el hilo")},
    {t("a night in a tent", "una noche en la carpa"), t("Take the tent out of its bag", "Saca la carpa de su bolsa"), t("Put the tent up", "Arma la carpa"),
      t("Lay blankets in the tent", "Pon mantas en la carpa"), t("Sleep under the blankets", "Duerme bajo las mantas"), t("Take the tent down", "Desarma la carpa")},
    {t("a glass of juice", "un vaso de jugo"), t("Pick the oranges", "Toma naranjas del árbol"), t("Cut the oranges in half", "Parte las naranjas"),
      t("Press the halves", "Exprime las mitades"), t("Pour the juice into a glass", "Sirve el jugo en un vaso"), t("Drink the juice", "Bebe el jugo")},
  }
end

-- Which steps of five are shown: three of them (ten ways) or four (five ways).
local threes = {{1, 2, 3}, {1, 3, 5}, {2, 3, 4}, {1, 2, 4}, {3, 4, 5}, {1, 4, 5}, {2, 4, 5}, {1, 2, 5}, {2, 3, 5}, {1, 3, 4}}

local function steps_of(chain, k, level)
  local out = {}
  if level == 1 then
    for _, i in ipairs(threes[1 + k % 10]) do out[#out + 1] = chain[1 + i] end
  else
    for i = 1, 5 do if i ~= 1 + k % 5 then out[#out + 1] = chain[1 + i] end end
  end
  return out
end

local function swapped(list, i, j)
  local out = {}
  for n = 1, #list do out[n] = list[n] end
  out[i], out[j] = list[j], list[i]
  return out
end

return function(rng, level)
  local k = rng:turn(level == 1 and 130 or 65)
  local all = chains()
  local chain = all[1 + k % 13]
  local s = steps_of(chain, k // 13, level)
  local n, back = #s, level == 3
  local key = back and turned_round(s) or s
  local moved = {key[n]}
  for i = 1, n - 1 do moved[i + 1] = key[i] end
  local places = {}
  for i = 1, n do places[i] = i end
  places = rng:shuffle(places)
  local shown, in_order = {}, true
  for i = 1, n do
    shown[i] = key[places[i]]
    in_order = in_order and places[i] == i
  end
  if in_order then shown = moved end
  local why = back and t("The plan goes back. First: $1. Then: $2.", "El plan va hacia atrás. Primero: $1. Luego: $2.", key[1], key[2])
    or t("First: $1. Then: $2. The second needs the first.", "Primero: $1. Luego: $2. Lo segundo necesita lo primero.", key[1], key[2])
  local worked = {}
  for i = 1, n - 1 do
    worked[i] = back and t("$1. Needed before: $2.", "$1. Antes hace falta: $2.", key[i], key[i + 1]) or
      t("$1. Only then: $2.", "$1. Solo después: $2.", key[i], key[i + 1])
  end
  for i = 1, n do worked[#worked + 1] = bold(key[i]) end
  return {
    prompt = back and t("Goal: $1.\nPlan back from the goal.\nBegin with the last step.", "Meta: $1.\nPlanea hacia atrás desde la meta.\nEmpieza con el último paso.", chain[1])
      or t("Goal: $1.\nPut the steps in order.\nBegin with the first step.", "Meta: $1.\nOrdena los pasos.\nEmpieza con el primer paso.", chain[1]),
    answer = {kind = "order", right = key, options = shown},
    misconceptions = {
      slip(swapped(key, 1, 2), "swaps two steps", why, why),
      slip(swapped(key, n - 1, n), "swaps two steps", back and "Here the order ends with: $2. It is done before: $1." or "Compare the last two. Before: $2. It needs: $1.",
        back and "Aquí el orden termina con: $2. Se hace antes de: $1." or "Compara los dos últimos. Antes de: $2. Hace falta: $1.", key[n - 1], key[n]),
      slip(turned_round(key), "begins with the end", back and "That begins with the first step. The last comes first here." or "That goes from the end to the beginning.",
        back and "Eso empieza con el primer paso. Aquí va antes el último." or "Eso va del final al principio."),
      slip(moved, "puts the goal before its steps", back and "This one opens the plan going forward: $1." or "Look at the top: $1. The others lead up to it.",
        back and "Este abre el plan hacia adelante: $1." or "Mira arriba: $1. Los otros llevan hasta ahí.", key[n]),
    },
    hints = {
      back and t("Think of the moment the goal is reached.", "Piensa en el momento de cumplir la meta.") or t("Which step needs nothing from the others?", "¿Qué paso no necesita a los otros?"),
      back and t("Ask each time: what had to be done before?", "Pregunta cada vez: ¿qué hizo falta antes?") or t("Ask each time: what is possible now?", "Pregunta cada vez: ¿qué se puede hacer ahora?"),
      t("At one end stands this step: $1.", "En una punta está este paso: $1.", key[1]),
    },
    worked = worked,
    right_note = back and t("Planning back shows what has to be done before.", "Planear hacia atrás muestra qué va antes.") or t("A step can start when what it needs is done.", "Un paso empieza cuando ya está lo que necesita."),
    paper = t("Write each step on a slip of paper. Lay them in a row.", "Escribe cada paso en un papelito. Ponlos en fila."),
  }
end
