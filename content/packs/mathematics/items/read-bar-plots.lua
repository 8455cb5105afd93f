-- Bar and picture graphs with up to four groups, each line one child (2.MD.D.10). Errors after Friel, Curcio and Bright (2001)
-- and Curcio (1987): another bar read, the longer bar given where the difference is asked.

local topics = {
  {{"apples", "manzanas"}, {"pears", "peras"}, {"plums", "ciruelas"}, {"grapes", "uvas"}, {"melons", "melones"}}, {{"cats", "gatos"}, {"dogs", "perros"}, {"fish", "peces"}, {"birds", "pájaros"}, {"mice", "ratones"}},
  {{"drums", "tambores"}, {"flutes", "flautas"}, {"harps", "arpas"}, {"bells", "campanas"}, {"horns", "trompetas"}}, {{"soup", "sopa"}, {"rice", "arroz"}, {"beans", "frijoles"}, {"corn", "maíz"}, {"bread", "pan"}},
  {{"soccer", "fútbol"}, {"tennis", "tenis"}, {"chess", "ajedrez"}, {"dance", "danza"}, {"skating", "patinaje"}},
}
local function intro(pictures)
  return pictures and t("Each picture is one child’s choice.\n", "Cada dibujo es la elección de un niño.\n") or t("The bars show what children chose.\n", "Las barras muestran qué eligieron los niños.\n")
end

-- A graph of four groups with different numbers; the first two are the ones asked for.
local function graph(rng, k)
  local first = 2 + k % 8
  local rest = {}
  for v = 1, 10 do if v ~= first then rest[#rest + 1] = v end end
  rng:shuffle(rest)
  local values = {first, rest[1], rest[2], rest[3]}
  local words_of = rng:shuffle({unpack(topics[1 + k // 8 % #topics])})
  local bars, asked = {}, {}
  for i = 1, 4 do
    bars[i] = {label = t(words_of[i][1], words_of[i][2]), value = values[i]}
    asked[i] = bars[i]
  end
  rng:shuffle(bars)
  local pictures = rng:chance(1, 3)
  if pictures then
    local rows = {}
    for i = 1, 4 do rows[i] = {label = bars[i].label, halves = 2 * bars[i].value} end
    return {kind = "picture_plot", title = t("Children", "Niños"), rows = rows, each = 1, object = "star"}, bars, asked, true
  end
  return {kind = "bar_plot", title = t("Children", "Niños"), step = 1, bars = bars}, bars, asked, false
end
local function paper() return t("Draw the graph on squared paper: one square a child.", "Dibuja la gráfica: un cuadro por niño.") end

local function one_bar(rng, k)
  local figure, bars, asked, pictures = graph(rng, k)
  local what, key = asked[1].label, asked[1].value
  return {
    prompt = intro(pictures) .. t("How many children chose $1?", "¿Cuántos niños eligieron $1?", what),
    figure = figure, answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(asked[2].value, "reads another row", "$1 is for $2. Find the word $3.", "$1 es de $2. Busca la palabra $3.", asked[2].value, asked[2].label, what),
      slip(asked[3].value, "reads another row", "$1 is for $2. Find the word $3.", "$1 es de $2. Busca la palabra $3.", asked[3].value, asked[3].label, what),
      slip(key + asked[2].value, "adds the bar beside it", "$1 is two groups together. Read one group only.", "$1 son dos grupos juntos. Lee uno solo.", key + asked[2].value),
      slip(key + 1, "counts one too many", "$1 is one too many. Count from the base line.", "$1 es uno de más. Cuenta desde la base.", key + 1),
      slip(key + 2, "counts past the end", "$1 goes past the end.", "$1 pasa del final.", key + 2),
      slip(key - 1, "one-to-one principle: skips one", "$1 is one too few. Look at the end again.", "A $1 le falta uno. Mira otra vez el final.", key - 1),
    }),
    hints = {t("Find the word $1.", "Busca la palabra $1.", what), pictures and t("Count the pictures in its row.", "Cuenta los dibujos de su fila.") or t("Go from the top of its bar straight to the numbers.", "Ve de la punta de su barra a los números."),
      pictures and t("Touch each picture of that row once.", "Toca una vez cada dibujo de esa fila.") or t("Count the lines up from 0 to its top.", "Cuenta las líneas desde 0 hasta su punta.")},
    worked = {t("Find $1 and read the number.", "Busca $1 y lee el número.", what), t("Children: $1", "Niños: $1", bold(key))},
    right_note = t("The length of a bar tells how many.", "El largo de una barra dice cuántos."), paper = paper(),
  }
end

local function in_order(rng, k)
  local figure, bars, asked, pictures = graph(rng, k)
  local sorted = table.sort({unpack(asked)}, function(a, b) return a.value < b.value end)
  local right, drawn = {}, {}
  for i = 1, 4 do right[i], drawn[i] = sorted[i].label, bars[i].label end
  local way = rng:pick({{2, 1, 4, 3}, {2, 4, 1, 3}, {3, 1, 4, 2}, {4, 1, 3, 2}, {3, 4, 2, 1}, {2, 3, 4, 1}})
  local shown = {}
  for i = 1, 4 do shown[i] = right[way[i]] end
  return {
    prompt = intro(pictures) .. t("Put them in order, fewest first.", "Ordénalos, primero el que tiene menos."),
    figure = figure, answer = {kind = "order", right = right, options = shown},
    misconceptions = apart(right, {
      slip(turned_round(right), "orders from the other end", "That begins with the most, $1.", "Eso empieza con el que tiene más, $1.", right[4]),
      slip(drawn, "keeps the order of the picture", "That is the order in the graph. Compare the numbers.", "Ese es el orden de la gráfica. Compara los números."),
      slip({right[1], right[3], right[2], right[4]}, "mixes up lengths that are close", "$1 and $2 changed places.", "$1 y $2 cambiaron de lugar.", cap(right[2]), right[3]),
      slip({right[4], right[2], right[3], right[1]}, "swaps the first and the last", "$1 and $2 changed places.", "$1 y $2 cambiaron de lugar.", cap(right[1]), right[4]),
    }),
    hints = {t("Fewest has the shortest bar or row.", "El que tiene menos va más corto."), t("Find the shortest. Then find the next one.", "Busca el más corto. Después el siguiente."), t("The shortest is $1. The longest is $2.", "El más corto es $1. El más largo es $2.", right[1], right[4])},
    worked = {right[1] .. ": " .. sorted[1].value, right[2] .. ": " .. sorted[2].value, right[3] .. ": " .. sorted[3].value, right[4] .. ": " .. sorted[4].value, bold(table.concat(right, ", "))},
    right_note = t("A short bar stands for few.", "Una barra corta muestra pocos."), paper = paper(),
  }
end

local function how_many_more(rng, k)
  local figure, bars, asked, pictures = graph(rng, k)
  local one, two = asked[1], asked[2]
  if one.value < two.value then one, two = two, one end
  local key, fewer = one.value - two.value, rng:chance(1, 2)
  return {
    prompt = intro(pictures) .. (fewer and t("How many fewer chose $2 than $1?", "¿Cuántos menos eligieron $2 que $1?", one.label, two.label) or t("How many more chose $1 than $2?", "¿Cuántos más eligieron $1 que $2?", one.label, two.label)),
    figure = figure, answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(one.value, "gives the larger set", "$1 is all of $2. How far is it past the other?", "$1 es todo $2. ¿Cuánto pasa del otro?", one.value, one.label),
      slip(two.value, "gives the smaller set", "$1 is all of $2. How far is the other past it?", "$1 es todo $2. ¿Cuánto lo pasa el otro?", two.value, two.label),
      slip(one.value + two.value, "adds where the difference is asked", "$1 adds both. Find the gap between them.", "$1 suma los dos. Busca la diferencia.", one.value + two.value),
      slip(key + 1, "counts the start number too", "$1 is one too many. Count on from $2.", "$1 es uno de más. Cuenta desde $2.", key + 1, two.value),
      slip(asked[3].value, "reads another row", "$1 is for $2.", "$1 es de $2.", asked[3].value, asked[3].label),
      slip(asked[1].value + asked[2].value + asked[3].value + asked[4].value, "counts all the data", "$1 is all four groups. Compare two of them.", "$1 son los cuatro grupos. Compara dos.",
        asked[1].value + asked[2].value + asked[3].value + asked[4].value),
    }),
    hints = {t("Read both numbers first.", "Primero lee los dos números."), t("How far is one past the other?", "¿Cuánto pasa uno del otro?"), t("There are $1 for $2. Take the other number away.", "Hay $1 de $2. Quita el otro número.", one.value, one.label)},
    worked = {one.label .. ": " .. one.value, two.label .. ": " .. two.value, one.value .. " − " .. two.value .. " = " .. bold(key)},
    right_note = t("How many more is the gap between the ends.", "Cuántos más es la diferencia entre las puntas."), paper = paper(),
  }
end

local function together(rng, k)
  local figure, bars, asked, pictures = graph(rng, k)
  local one, two, three = asked[1], asked[2], asked[3]
  local key = one.value + two.value
  return {
    prompt = intro(pictures) .. t("How many chose $1 or $2?", "¿Cuántos eligieron $1 o $2?", one.label, two.label),
    figure = figure, answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(max(one.value, two.value), "leaves out one group", "$1 is one of the groups. Add the other.", "$1 es uno de los grupos. Suma el otro.", max(one.value, two.value)),
      slip(abs(one.value - two.value), "takes away in place of adding", "$1 is the gap between them. Both groups count here.", "$1 es la diferencia. Aquí cuentan los dos grupos.", abs(one.value - two.value)),
      slip(key + three.value, "adds a bar too many", "$1 adds $2, too. Add two groups only.", "$1 suma también $2. Suma solo dos grupos.", key + three.value, three.label),
      slip(key - 1, "one-to-one principle: skips one", "$1 is one too few.", "A $1 le falta uno.", key - 1),
      slip(key + 1, "counts one too many", "$1 is one too many.", "$1 es uno de más.", key + 1),
    }),
    hints = {t("Read both numbers first.", "Primero lee los dos números."), t("Both groups count. Put them together.", "Cuentan los dos grupos. Júntalos."), t("$1: $2. $3: $4. Now add.", "$1: $2. $3: $4. Ahora suma.", cap(one.label), one.value, cap(two.label), two.value)},
    worked = {one.label .. ": " .. one.value, two.label .. ": " .. two.value, one.value .. " + " .. two.value .. " = " .. bold(key)},
    right_note = t("Two bars can be put end to end.", "Dos barras se pueden poner una tras otra."), paper = paper(),
  }
end

-- Two groups together against a third; or more children come.
local function two_steps(rng, k)
  local figure, bars, asked, pictures = graph(rng, k)
  local a, b, c = asked[1], asked[2], asked[3]
  local all = a.value + b.value + c.value + asked[4].value
  local joined = k // 40 % 2 == 0
  local sum = a.value + b.value
  if joined and sum <= c.value then a, c = c, a sum = a.value + b.value end
  local key = joined and sum - c.value or all
  if joined and key <= 0 then joined, key = false, all end
  return {
    prompt = intro(pictures) .. (joined and t("How many more chose $1 or $2 than $3?", "¿Cuántos más eligieron $1 o $2 que $3?", a.label, b.label, c.label) or t("How many children chose in all?", "¿Cuántos niños eligieron en total?")),
    figure = figure, answer = integer_answer(key),
    misconceptions = apart(key, joined and {
      slip(sum, "stops after the first step", "$1 is the two groups. Compare it with $2.", "$1 son los dos grupos. Compáralo con $2.", sum, c.label),
      slip(sum + c.value, "adds where the difference is asked", "$1 adds all three. Compare the last one.", "$1 suma los tres. Compara el último.", sum + c.value),
      slip(abs(a.value - c.value), "leaves out one group", "$1 leaves out $2.", "$1 deja fuera: $2.", abs(a.value - c.value), b.label),
      slip(key + 1, "counts one too many", "$1 is one too many.", "$1 es uno de más.", key + 1),
      slip(c.value, "gives the smaller set", "$1 is all of $2.", "$1 es todo $2.", c.value, c.label),
    } or {
      slip(all - bars[4].value, "leaves out one group", "$1 leaves out $2.", "$1 deja fuera: $2.", all - bars[4].value, bars[4].label),
      slip(4, "counts the groups", "4 is how many groups there are. Count the children.", "4 son los grupos. Cuenta los niños."),
      slip(10, "reads the end of the axis", "10 is a number of the axis. Add the groups.", "10 es un número del eje. Suma los grupos."),
      slip(all - 1, "one-to-one principle: skips one", "$1 is one too few.", "A $1 le falta uno.", all - 1),
      slip(all + 10, "counts one ten too many", "$1 has ten too many.", "$1 tiene diez de más.", all + 10),
    }),
    hints = {joined and t("First put two groups together.", "Primero junta dos grupos.") or t("Each child is in one group.", "Cada niño está en un grupo."), joined and t("Then compare with the third.", "Después compara con el tercero.") or t("Read all four numbers. Add them.", "Lee los cuatro números. Súmalos."),
      joined and t("Together they are $1. Take away the third.", "Juntos son $1. Quita el tercero.", sum) or t("The first three make $1. Add the last.", "Los tres primeros suman $1. Suma el último.", all - bars[4].value)},
    worked = joined and {a.value .. " + " .. b.value .. " = " .. sum, sum .. " − " .. c.value .. " = " .. bold(key)} or {bars[1].value .. " + " .. bars[2].value .. " + " .. bars[3].value .. " = " .. all - bars[4].value, all - bars[4].value .. " + " .. bars[4].value .. " = " .. bold(all)},
    right_note = t("A graph can answer questions of two steps.", "Una gráfica responde preguntas de dos pasos."), paper = paper(),
  }
end

return function(rng, level)
  local k = rng:turn(80)
  if level == 1 then
    if k % 2 == 0 then return one_bar(rng, k) end
    return in_order(rng, k)
  end
  if level == 2 then
    if k % 2 == 0 then return together(rng, k) end
    return how_many_more(rng, k)
  end
  return two_steps(rng, k)
end
