-- How spread data are: range, middle half, mean distance from the mean (6.SP.A.2, 6.SP.A.3, 6.SP.B.5.c, d). Errors after Bakker (2004),
-- Garfield and Ben-Zvi (2005) and delMas and Liu (2005).

local function sum(list) local out = 0 for i = 1, #list do out = out + list[i] end return out end
local function copy(list) local out = {} for i = 1, #list do out[i] = list[i] end return out end
local function joined(list) return table.concat(texts(list), ", ") end

local function on_plot(rng)
  local k = rng:turn(120)
  local low, span = k % 4, 4 + k // 4 % 6
  local high = low + span
  local from, to = 0, 12
  local counts = {}
  for i = 0, 12 do counts[i + 1] = 0 end
  counts[low + 1], counts[high + 1] = 1 + k % 2, 1 + k // 30 % 2
  for _ = 1, 5 do local at = rng:int(low + 1, high) counts[at] = counts[at] + 1 end
  local n, most = 0, low
  for i = 0, 12 do n = n + counts[i + 1] if counts[i + 1] > counts[most + 1] then most = i end end
  return {
    prompt = t("Each dot is one child.\nWhat is the range of the data?", "Cada punto es un niño.\n¿Cuál es el rango de los datos?"),
    figure = {kind = "dot_plot", title = t("Books read", "Libros leídos"), axis = {from = from, to = to, steps = 12, label_every = 2, decimals = 0}, counts = counts},
    answer = {kind = "number", value = span, form = "integer", point = true},
    misconceptions = apart(span, {
      slip(high, "gives the largest value", "$1 is the largest value. How far is it from the smallest?", "$1 es el valor mayor. ¿A qué distancia está del menor?", high),
      slip(12, "takes the whole line", "The line goes to 12. Look where the dots begin and end.", "La recta llega a 12. Mira dónde empiezan y acaban los puntos."),
      slip(span + 1, "counts marks, not steps", "$1 counts the marks. Count the steps between.", "$1 cuenta las marcas. Cuenta los pasos entre ellas.", span + 1),
      slip(n, "counts all the crosses", "$1 is how many children there are.", "$1 es cuántos niños hay.", n),
      slip(most, "takes the highest stack", "$1 comes most often. The range looks at both ends.", "$1 sale más veces. El rango mira los dos extremos.", most),
      slip(low, "gives the smallest value", "$1 is the smallest value. How far is it to the largest?", "$1 es el valor menor. ¿Cuánto falta hasta el mayor?", low),
    }),
    hints = {
      t("The range is the distance from smallest to largest.", "El rango es la distancia del menor al mayor."),
      t("Find the first and the last dot.", "Busca el primer y el último punto."),
      t("Take the smallest value from the largest.", "Resta el valor menor del mayor."),
    },
    worked = {t("Smallest: $1, largest: $2", "Menor: $1, mayor: $2", low, high), high .. " − " .. low .. " = " .. bold(span)},
    right_note = t("Only the two ends decide the range.", "Solo los dos extremos deciden el rango."),
    paper = t("Draw the plot. Draw an arrow from first to last dot.", "Dibuja la gráfica. Traza una flecha del primer al último punto."),
  }
end

-- The middle half: from the lower to the upper quartile. Seven or eleven values, so that each quartile is one of them.
local function middle_half(rng)
  local k = rng:turn(140)
  local n = k % 2 == 0 and 7 or 11
  local list, at = {}, 2 + k // 2 % 12
  for i = 1, n do
    list[i] = at
    at = at + rng:int(i == n - 1 and 2 or 1, i == n - 1 and 6 or 3)
  end
  local q = (n + 1) // 4
  local low, mid, high = list[q], list[2 * q], list[3 * q]
  local key = high - low
  return {
    prompt = joined(list) .. t("\nThe numbers are in order.\nWhat is the interquartile range?", "\nLos números están en orden.\n¿Cuál es el rango intercuartil?"),
    answer = {kind = "number", value = key, form = "integer", point = true},
    misconceptions = apart(key, {
      slip(list[n] - list[1], "gives the range", "$1 uses both ends. Look at the middle half only.", "$1 usa los dos extremos. Mira solo la mitad de en medio.", list[n] - list[1]),
      slip(mid, "mixes median and spread", "$1 is the median. The middles of both halves are needed.", "$1 es la mediana. Hacen falta los del medio de cada mitad.", mid),
      slip(list[3 * q + 1] - list[q - 1], "takes the quartiles one off", "The quartiles are one place off. Count again.", "Los cuartiles están corridos un lugar. Cuenta otra vez."),
      slip(2 * q, "counts places, not values", "That counts places. Take the numbers that stand there.", "Eso cuenta lugares. Toma los números que están ahí."),
      slip(key + 1, "slips in the last step", "Take the quartiles apart once more.", "Resta otra vez los cuartiles."),
      slip(high - mid, "takes one half only", "That is from the median to the upper quartile.", "Eso va de la mediana al cuartil superior."),
      slip(mid - low, "takes one half only", "That is from the lower quartile to the median.", "Eso va del cuartil inferior a la mediana."),
    }),
    hints = {
      t("Find the median. It cuts the list into two halves.", "Halla la mediana. Parte la lista en dos mitades."),
      t("Find the middle of each half: the quartiles.", "Halla el medio de cada mitad: los cuartiles."),
      t("The quartiles are $1 and $2. How far apart are they?", "Los cuartiles son $1 y $2. ¿Qué distancia los separa?", low, high),
    },
    worked = {t("Median: $1", "Mediana: $1", mid), t("Quartiles: $1 and $2", "Cuartiles: $1 y $2", low, high), high .. " − " .. low .. " = " .. bold(key)},
    right_note = t("The middle half does not feel far values.", "A la mitad de en medio no le afectan los valores lejanos."),
    paper = t("Write the numbers on a strip. Fold it in four.", "Escribe los números en una tira. Dóblala en cuatro."),
  }
end

-- Mean distance from the mean: pairs of distances that cancel.
local shifts = {{-3, -1, 1, 3}, {-2, -2, 2, 2}, {-4, 0, 1, 3}, {-5, 1, 2, 2}, {-1, -1, 1, 1}, {-6, 2, 2, 2}, {-4, -4, 4, 4}, {-3, -3, 2, 4}, {-5, -1, 3, 3}, {-2, -1, -1, 4}, {-3, -3, -2, 8}, {-6, -2, 4, 4}}
local function mean_distance(rng)
  local k = rng:turn(120)
  local s, m = shifts[1 + k % 12], 7 + k // 12
  local list, total = {}, 0
  for i = 1, 4 do list[i] = m + s[i] total = total + abs(s[i]) end
  rng:shuffle(list)
  local key = total % 4 == 0 and tostring(total // 4) or decimal(total * 25, 2)
  local away = {}
  for i = 1, 4 do away[i] = abs(list[i] - m) end
  local sorted = table.sort(copy(list))
  return {
    prompt = joined(list) .. t("\nThe mean is $1. Find how far each number is from it.\nWhat is the mean of these distances?", "\nLa media es $1. Halla cuánto se aparta cada número.\n¿Cuál es la media de esas distancias?", m),
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(total, "gives the total", "$1 is all the distances together. Share them by $2.", "$1 son todas las distancias juntas. Repártelas entre $2.", total, 4),
      slip(0, "lets distances cancel", "Distances have no minus. They do not cancel.", "Las distancias no llevan menos. No se anulan."),
      slip(m, "gives the mean of the data", "$1 is the mean of the numbers. The distances are asked.", "$1 es la media de los números. Se piden las distancias.", m),
      slip(sorted[4] - sorted[1], "gives the range", "$1 is the range. Look at every distance from $2.", "$1 es el rango. Mira cada distancia a $2.", sorted[4] - sorted[1], m),
      slip(max(abs(s[1]), s[4]), "takes the largest distance", "That is the largest distance. The others count too.", "Esa es la mayor distancia. Las otras también cuentan."),
    }),
    hints = {
      t("How far is each number from $1?", "¿Cuánto se aparta cada número de $1?", m),
      t("Below or above, a distance has no sign.", "Debajo o encima, una distancia no lleva signo."),
      t("Add the distances. Then share by how many there are.", "Suma las distancias. Luego reparte entre cuántas hay."),
    },
    worked = {t("Distances: $1", "Distancias: $1", joined(away)), table.concat(texts(away), " + ") .. " = " .. total, total .. " ÷ 4 = " .. bold(key)},
    right_note = t("A small mean distance means: close together.", "Una distancia media pequeña significa: muy juntos."),
    paper = t("Draw a line for the mean. Draw each distance from it.", "Traza una línea para la media. Dibuja cada distancia."),
  }
end

-- Which group is more spread?
local function which_spread(rng)
  local k = rng:turn(96)
  local m, d = 10 + k % 12, 1 + k // 12 % 3
  local near, far = {m - d, m - d, m, m + d, m + d}, {m - 3 * d - 1, m - d, m, m + d, m + 3 * d + 1}
  local a_far = k // 36 % 2 == 0
  local a, b = a_far and far or near, a_far and near or far
  local one, two = t("A: its values lie further from $1", "A: sus valores están más lejos de $1", m), t("B: its values lie further from $1", "B: sus valores están más lejos de $1", m)
  local same, mean = t("Both, for their means are equal", "Las dos, pues su media es igual"), t("Both, for they have 5 values each", "Las dos, pues tienen 5 valores")
  local key = a_far and one or two
  return {
    prompt = "A: " .. joined(a) .. "\nB: " .. joined(b) .. t("\nWhich list is spread more?", "\n¿Qué lista está más dispersa?"),
    answer = {kind = "choice", options = {one, two, same, mean}, right = key},
    misconceptions = apart(key, {
      slip(one, "judges the spread by the first values", "A goes from $1 to $2. B goes from $3 to $4.", "A va de $1 a $2. B va de $3 a $4.", a[1], a[5], b[1], b[5]),
      slip(two, "judges the spread by the first values", "B goes from $1 to $2. A goes from $3 to $4.", "B va de $1 a $2. A va de $3 a $4.", b[1], b[5], a[1], a[5]),
      slip(same, "mixes centre and spread", "The mean tells the centre. The spread is something else.", "La media dice el centro. La dispersión es otra cosa."),
      slip(mean, "mixes count and spread", "How many there are says nothing about the spread.", "Cuántos son no dice nada de la dispersión."),
    }),
    hints = {
      t("Both have the mean $1.", "Las dos tienen la media $1.", m),
      t("How far are the ends from it?", "¿Qué tan lejos están los extremos?"),
      t("A: from $1 to $2. B: from $3 to $4.", "A: de $1 a $2. B: de $3 a $4.", a[1], a[5], b[1], b[5]),
    },
    worked = {"A: " .. a[5] .. " − " .. a[1] .. " = " .. a[5] - a[1], "B: " .. b[5] .. " − " .. b[1] .. " = " .. b[5] - b[1], bold(key)},
    right_note = t("The same mean can hide very different data.", "La misma media puede esconder datos muy distintos."),
    paper = t("Draw both lists as dots over one line.", "Dibuja las dos listas como puntos sobre una recta."),
  }
end

return function(rng, level)
  if level == 1 then return on_plot(rng) end
  if level == 2 then return middle_half(rng) end
  if rng:turn(3) == 0 then return which_spread(rng) end
  return mean_distance(rng)
end
