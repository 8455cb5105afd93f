-- Reading histograms and box plots (6.SP.B.4). Errors after Friel, Curcio and Bright (2001), Bakker (2004) and Lem, Onghena, Verschaffel
-- and Van Dooren (2013): a longer part of the box taken for more data, the limits of a class misread.

local function classes(from, width, n)
  local out = {}
  for i = 1, n do out[i] = from + (i - 1) * width .. "-" .. from + i * width - 1 end
  return out
end

local function histogram(rng)
  local k = rng:turn(128)
  local width, n = ({5, 10})[1 + k % 2], 5
  local from = k // 2 % 2 == 0 and 0 or width
  local names, counts = classes(from, width, n), {}
  for i = 1, n do counts[i] = rng:int(1, 9) end
  local at = 2 + k // 4 % 3
  counts[at] = 2 + k // 4 % 7
  local kind = k // 8 % 3
  local bars = {}
  for i = 1, n do bars[i] = {label = names[i], value = counts[i]} end
  local total, more, less = 0, 0, 0
  for i = 1, n do
    total = total + counts[i]
    if i >= at then more = more + counts[i] end
    if i < at then less = less + counts[i] end
  end
  local edge = from + (at - 1) * width
  local key = kind == 0 and more or kind == 1 and less or total
  return {
    prompt = t("The bars count children by the minutes they walk.\n", "Las barras cuentan niños según los minutos que caminan.\n") .. (kind == 0 and t("How many children walk $1 minutes or more?", "¿Cuántos niños caminan $1 minutos o más?", edge) or kind == 1 and t("How many children walk less than $1 minutes?", "¿Cuántos niños caminan menos de $1 minutos?", edge) or t("How many children are there in all?", "¿Cuántos niños hay en total?")),
    figure = {kind = "bar_plot", touching = true, title = t("Children", "Niños"), step = 1, bars = bars},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(kind == 0 and more - counts[at] or kind == 1 and less + counts[at] or n, kind == 0 and "leaves the limit itself out" or kind == 1 and "counts the limit itself" or "counts the bars, not the data", kind == 0 and "The bar that begins at $1 counts too." or kind == 1 and "The bar that begins at $1 does not count." or "$1 is the number of bars. Each counts children.",
        kind == 0 and "La barra que empieza en $1 también cuenta." or kind == 1 and "La barra que empieza en $1 no cuenta." or "$1 es el número de barras. Cada una cuenta niños.", kind == 2 and n or edge),
      slip(kind == 0 and less or kind == 1 and more or counts[at], kind == 2 and "reads one bar only" or "counts the other side", kind == 2 and "That is one bar. Add all of them." or "That is the other side of $1.", kind == 2 and "Eso es una barra. Súmalas todas." or "Eso es el otro lado de $1.", edge),
      slip(kind == 2 and total + 1 or total, kind == 2 and "slips by one when counting" or "counts all the data", kind == 2 and "That is one too many." or "$1 is all the children.", kind == 2 and "Eso es uno de más." or "$1 son todos los niños.", total),
      slip(kind == 2 and total - counts[1] or counts[at], kind == 2 and "leaves one bar out" or "reads one bar only", kind == 2 and "One bar is missing." or "That is one bar. Look at the others on that side.", kind == 2 and "Falta una barra." or "Eso es una barra. Mira las otras de ese lado."),
      slip(key + 2, "reads the height one off", "Read each height again from the axis.", "Lee otra vez cada altura en el eje."),
    }),
    hints = {
      t("Each bar counts the children of one class of minutes.", "Cada barra cuenta los niños de un grupo de minutos."),
      kind == 2 and t("All the bars count.", "Cuentan todas las barras.") or t("Find the bar that begins at $1.", "Busca la barra que empieza en $1.", edge),
      kind == 0 and t("Add that bar and all to the right.", "Suma esa barra y todas las de la derecha.") or kind == 1 and t("Add all the bars to the left of it.", "Suma todas las barras a su izquierda.") or t("Add the heights of all the bars.", "Suma la altura de todas las barras."),
    },
    worked = (function()
      local parts = {}
      for i = 1, n do if kind == 2 or (kind == 0 and i >= at) or (kind == 1 and i < at) then parts[#parts + 1] = tostring(counts[i]) end end
      return {table.concat(parts, " + ") .. " = " .. bold(key)}
    end)(),
    right_note = t("A histogram shows classes, not single values.", "Un histograma muestra grupos, no valores sueltos."),
    paper = t("Write each count on its bar. Add what is asked.", "Escribe el número en cada barra. Suma lo que se pide."),
  }
end

local function five_of(k)
  local a = 1 + k % 4
  local b = a + 2 + k // 4 % 4
  local c = b + 1 + k // 16 % 4
  local d = c + 2 + k % 3
  local e = d + 2 + k // 8 % 3
  return {a, b, c, d, e}
end
local function plot_of(five, label)
  return {kind = "box_plot", title = t("Goals a season", "Goles por temporada"), axis = {from = 0, to = 24, steps = 24, label_every = 4, decimals = 0}, plots = {{label = label or "", five = {tostring(five[1]), tostring(five[2]), tostring(five[3]), tostring(five[4]), tostring(five[5])}}}}
end

local function followed(list, more)
  for _, one in ipairs(more) do list[#list + 1] = one end
  return list
end
local function read_box(rng)
  local k = rng:turn(160)
  local five = five_of(k // 4)
  local kind = k % 4
  local least, low, mid, high, most = table.unpack(five)
  local others
  if kind == 0 then
    others = {slip((least + most) // 2, "takes the middle of the ends", "That is about halfway between the ends. Look for the line in the box.", "Eso es más o menos la mitad entre los extremos. Busca la línea en la caja."),
      slip(low, "takes a quartile for the median", "$1 is the left end of the box. The median is inside it.", "$1 es el extremo izquierdo de la caja. La mediana está dentro.", low), slip(high, "takes a quartile for the median", "$1 is the right end of the box. The median is inside it.", "$1 es el extremo derecho de la caja. La mediana está dentro.", high)}
  elseif kind == 1 then
    others = {slip(most, "gives the largest value", "$1 is the greatest. Take the least away.", "$1 es el mayor. Resta el menor.", most), slip(high - low, "takes the box for the whole", "$1 is the length of the box. The whiskers count too.", "$1 es el largo de la caja. Los bigotes también cuentan.", high - low),
      slip(most - mid, "takes one half only", "That is from the median to the end. The range has two ends.", "Eso va de la mediana al extremo. El rango tiene dos extremos.")}
  elseif kind == 2 then
    others = {slip(most - least, "gives the range", "$1 goes from end to end. Take the box only.", "$1 va de extremo a extremo. Toma solo la caja.", most - least), slip(most - high, "takes one whisker for the box", "$1 is the right whisker. Take the box.", "$1 es el bigote derecho. Toma la caja.", most - high),
      slip(high - mid, "takes one half only", "$1 is one part of the box. It goes on to the left.", "$1 es una parte de la caja. Sigue hacia la izquierda.", high - mid)}
  else
    others = {slip(most, "gives the largest value", "$1 is the end of the whisker. Look at the box.", "$1 es el final del bigote. Mira la caja.", most), slip(low, "mixes the two quartiles", "$1 is the lower quartile: the left end of the box.", "$1 es el cuartil inferior: el extremo izquierdo de la caja.", low),
      slip(mid, "takes the median for a quartile", "$1 is the median, inside the box.", "$1 es la mediana, dentro de la caja.", mid)}
  end
  local ask = ({t("What is the median?", "¿Cuál es la mediana?"), t("What is the range?", "¿Cuál es el rango?"), t("What is the interquartile range?", "¿Cuál es el rango intercuartil?"), t("What is the upper quartile?", "¿Cuál es el cuartil superior?")})[kind + 1]
  local key = ({five[3], five[5] - five[1], five[4] - five[2], five[4]})[kind + 1]
  return {
    prompt = t("The box plot shows the goals of many players.\n", "El diagrama de caja muestra los goles de muchos jugadores.\n") .. ask,
    figure = plot_of(five),
    answer = {kind = "number", value = key, form = "integer", point = true},
    misconceptions = apart(key, followed(others, {
      slip(key + 1, "slips by one when counting", "It is one step off. Go straight down to the axis.", "Está a un paso. Baja derecho hasta el eje."),
      slip(24, "takes the whole line", "24 is the end of the axis.", "24 es el final del eje."),
    })),
    hints = {
      t("The five marks: least, lower quartile, median, upper quartile, greatest.", "Las cinco marcas: menor, cuartil inferior, mediana, cuartil superior y mayor."),
      ({t("The median is the line inside the box.", "La mediana es la línea dentro de la caja."), t("The range goes from end to end.", "El rango va de extremo a extremo."), t("The box goes from quartile to quartile.", "La caja va de cuartil a cuartil."), t("The upper quartile is the right end of the box.", "El cuartil superior es el extremo derecho de la caja.")})[kind + 1],
      kind == 1 and t("Read both ends. Take the smaller from the larger.", "Lee los dos extremos. Resta el menor del mayor.") or kind == 2 and t("Read both ends of the box. How far apart are they?", "Lee los dos extremos de la caja. ¿Qué distancia los separa?") or t("Go straight down from that mark to the axis.", "Baja derecho desde esa marca hasta el eje."),
    },
    worked = {five[1] .. ", " .. five[2] .. ", " .. five[3] .. ", " .. five[4] .. ", " .. five[5], kind == 1 and five[5] .. " − " .. five[1] .. " = " .. bold(key) or kind == 2 and five[4] .. " − " .. five[2] .. " = " .. bold(key) or bold(key)},
    right_note = t("Each of the four parts holds a quarter of the data.", "Cada una de las cuatro partes tiene un cuarto de los datos."),
    paper = t("Copy the plot. Write the five numbers under it.", "Copia el diagrama. Escribe debajo los cinco números."),
  }
end

-- What share of the data lies there?
local function what_share(rng)
  local k = rng:turn(120)
  local five = five_of(k // 5)
  local kind = k % 5
  local spots = {{five[1], five[2], 25}, {five[2], five[4], 50}, {five[3], five[5], 50}, {five[2], five[5], 75}, {five[1], five[4], 75}}
  local low, high, key = spots[kind + 1][1], spots[kind + 1][2], spots[kind + 1][3]
  local by_length = (high - low) * 100 // (five[5] - five[1])
  local options = {"25%", "50%", "75%", "100%"}
  local right = key .. "%"
  return {
    prompt = t("The box plot shows the goals of many players.\nAbout what share of them scored from $1 to $2 goals?", "El diagrama de caja muestra los goles de muchos jugadores.\n¿Qué parte de ellos marcó de $1 a $2 goles, más o menos?", low, high),
    figure = plot_of(five),
    answer = {kind = "choice", options = options, right = right},
    misconceptions = apart(right, {
      slip("25%", "takes one part of the plot only", "From $1 to $2 there is more than one part.", "De $1 a $2 hay más de una parte.", low, high),
      slip("50%", "takes the box for every share", "The box holds half. Count the parts from $1 to $2.", "La caja tiene la mitad. Cuenta las partes de $1 a $2.", low, high),
      slip("75%", "takes a longer part for more data", "Long parts hold no more data. Count the parts.", "Las partes largas no tienen más datos. Cuenta las partes."),
      slip("100%", "takes the part for all", "All the data go from $1 to $2.", "Todos los datos van de $1 a $2.", five[1], five[5]),
    }),
    hints = {
      t("The five marks cut the data into four parts.", "Las cinco marcas cortan los datos en cuatro partes."),
      t("Each part holds a quarter of the data, long or short.", "Cada parte tiene un cuarto de los datos, larga o corta."),
      t("How many parts lie between $1 and $2?", "¿Cuántas partes hay entre $1 y $2?", low, high),
    },
    worked = {t("Parts from $1 to $2: $3", "Partes de $1 a $2: $3", low, high, key // 25), key // 25 .. " × 25% = " .. bold(right)},
    right_note = t("A long part means: spread out, not more.", "Una parte larga significa más dispersión, no más datos."),
    paper = t("Draw the plot. Write 25% in each part.", "Dibuja el diagrama. Escribe 25% en cada parte."),
  }
end

return function(rng, level)
  if level == 1 then return histogram(rng) end
  if level == 2 then return read_box(rng) end
  return what_share(rng)
end
