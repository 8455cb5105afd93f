-- Two groups side by side: middles, spreads, overlap (7.SP.B.3, 7.SP.B.4). Errors after Watson and Moritz (1999), Bakker and others (2005).

local function plots(title, a, b)
  return {kind = "box_plot", title = title, axis = {from = 0, to = 20, steps = 20, label_every = 5}, plots = {{label = "A", five = a}, {label = "B", five = b}}}
end
local titles = {t("hours", "horas"), t("points", "puntos"), t("meters", "metros")}

local function medians(rng)
  local k = rng:turn(120)
  local m, gap = 6 + k % 4, 2 + k // 4 % 5
  local s = 1 + k // 20 % 2
  local e = 1 + k // 40
  local a = {m - 2 - e, m - s, m, m + 2, m + 3 + e}
  local b = {m + gap - 3 - s, m + gap - 2, m + gap, m + gap + s, m + gap + s + 2}
  return {
    prompt = t("The two plots show group A and group B.\nBy how much is the median of B greater?", "Los dos diagramas muestran los grupos A y B.\n¿En cuánto supera la mediana de B a la de A?"),
    figure = plots(titles[1 + k % 3], a, b),
    answer = {kind = "number", value = gap, form = "integer"},
    misconceptions = apart(gap, {
      slip(b[3], "gives the largest value", "$1 is the median of B. How far is it from A?", "$1 es la mediana de B. ¿Cuánto dista de la de A?", b[3]),
      slip(abs(b[5] - a[5]), "compares single values", "That compares the greatest values. Look inside the boxes.", "Eso compara los valores mayores. Mira dentro de las cajas."),
      slip(abs(b[4] - a[4]), "takes the middle of the ends", "That compares the right ends of the boxes.", "Eso compara los extremos derechos de las cajas."),
      slip(abs(b[1] - a[1]), "compares single values", "That compares the least values. Look inside the boxes.", "Eso compara los valores menores. Mira dentro de las cajas."),
      slip(m + b[3], "adds where the difference is asked", "That adds the medians. Take one from the other.", "Eso suma las medianas. Resta una de la otra."),
      slip(gap + 1, "counts the start as a step", "Count the steps between the two lines again.", "Cuenta otra vez los pasos entre las dos líneas."),
    }),
    hints = {
      t("The line inside a box is the median.", "La línea dentro de la caja es la mediana."),
      t("Read the axis below both of them.", "Lee el eje debajo de las dos."),
      t("Count the steps from one line to the other.", "Cuenta los pasos de una línea a la otra."),
    },
    worked = {"A: " .. m .. ", B: " .. b[3], b[3] .. " − " .. m .. " = " .. bold(gap)},
    right_note = t("Groups are compared by their middles.", "Los grupos se comparan por sus centros."),
    paper = t("Draw both boxes on one line. Mark the medians.", "Dibuja las dos cajas en una recta. Marca las medianas."),
  }
end

-- The gap of two means, measured by the usual distance from the mean.
local function in_spreads(rng)
  local k = rng:turn(140)
  local mad, times = 2 + k % 7, 2 + k // 7 % 4
  local low = 20 + 3 * (k // 28) + k % 5
  if mad == times then mad = mad + 6 end
  local high = low + mad * times
  return {
    prompt = t("Team A has a mean of $1 points, team B of $2. In both, the mean distance from the mean is $3.\nHow many such distances lie between the means?", "El equipo A tiene una media de $1 puntos y el B de $2. En ambos, la desviación media es $3.\n¿Cuántas de esas desviaciones hay entre las medias?", low, high, mad),
    answer = {kind = "number", value = times, form = "integer"},
    misconceptions = apart(times, {
      slip(high - low, "stops after the first step", "$1 is the gap in points. How many times is it $2?", "$1 es la diferencia en puntos. ¿Cuántas veces es $2?", high - low, mad),
      slip(mad, "keeps the number", "$1 is one such distance.", "$1 es una sola desviación.", mad),
      slip(mad * times - mad, "takes away in place of dividing", "That takes $1 away from the gap. Divide by it.", "Eso resta $1 a la diferencia. Divide entre eso.", mad),
      slip(high // mad, "uses the second number only", "That divides $1, not the gap.", "Eso divide $1, no la diferencia.", high),
      slip(times + 1, "basic fact one off", "That many distances make $1 points.", "Tantas desviaciones forman $1 puntos.", (times + 1) * mad),
    }),
    hints = {
      t("How far apart are the means, in points?", "¿Cuántos puntos hay entre las medias?"),
      t("Use $1 points as a measure.", "Usa $1 puntos como medida.", mad),
      t("Divide the gap by $1.", "Divide la diferencia entre $1.", mad),
    },
    worked = {high .. " − " .. low .. " = " .. high - low, high - low .. " ÷ " .. mad .. " = " .. bold(times)},
    right_note = t("A gap says more when it is measured by the spread.", "Una diferencia dice más si se mide con la dispersión."),
    paper = t("Draw a line. Mark both means. Step along with the distance.", "Dibuja una recta. Marca las medias. Avanza con la desviación."),
  }
end

local function sentence(rng)
  local k = rng:turn(160)
  local kind, m, s = k % 4, 5 + k // 4 % 4, 1 + k // 16 % 2
  local b_higher, overlap = kind < 2, kind % 2 == 1
  local gap = overlap and 2 or 6 + k // 32 % 2
  local e = 1 + k // 64
  local wide = 2
  local low = {m - wide - e, m - wide, m, m + wide, m + wide + s}
  local n = m + gap
  local high = {n - wide - s, n - wide, n, n + wide, n + wide + e}
  local b1 = t("B: greater median. The boxes stay apart.", "B: mediana mayor. Las cajas no se tocan.")
  local b2 = t("B: greater median. The boxes overlap.", "B: mediana mayor. Las cajas se solapan.")
  local a1 = t("A: greater median. The boxes stay apart.", "A: mediana mayor. Las cajas no se tocan.")
  local a2 = t("A: greater median. The boxes overlap.", "A: mediana mayor. Las cajas se solapan.")
  local key = ({b1, b2, a1, a2})[kind + 1]
  local function about(option, option_b, option_over)
    if option_b ~= b_higher then return slip(option, "turns the comparison round", "The medians are at $1 and $2. Whose is greater?", "Las medianas están en $1 y $2. ¿De quién es la mayor?", b_higher and m or n, b_higher and n or m) end
    return slip(option, "compares the whole range", option_over and "Look at the boxes only: one ends at $1, one begins at $2." or "Look at the boxes: one ends at $1, one begins at $2.",
      option_over and "Mira solo las cajas: una acaba en $1 y otra empieza en $2." or "Mira las cajas: una acaba en $1 y otra empieza en $2.", m + wide, n - wide)
  end
  return {
    prompt = t("Compare the two groups.\nWhich sentence fits the plots?", "Compara los dos grupos.\n¿Qué frase describe los diagramas?"),
    figure = plots(titles[1 + k % 3], b_higher and low or high, b_higher and high or low),
    answer = {kind = "choice", options = {b1, b2, a1, a2}, right = key},
    misconceptions = apart(key, {about(b1, true, false), about(b2, true, true), about(a1, false, false), about(a2, false, true)}),
    hints = {
      t("First find the two medians.", "Halla primero las dos medianas."),
      t("Then look where each box begins and ends.", "Luego mira dónde empieza y acaba cada caja."),
      t("Is some number inside both boxes?", "¿Hay algún número dentro de las dos cajas?"),
    },
    worked = {t("medians: A $1, B $2", "medianas: A $1, B $2", b_higher and m or n, b_higher and n or m), t("boxes: $1 to $2, $3 to $4", "cajas: de $1 a $2, de $3 a $4", m - wide, m + wide, n - wide, n + wide), bold(key)},
    right_note = t("Boxes apart: the middle halves share no value.", "Cajas separadas: las mitades centrales no comparten valores."),
    paper = t("Draw the two boxes on paper. Color what they share.", "Dibuja las dos cajas. Colorea lo que comparten."),
  }
end

return function(rng, level)
  if level == 1 then return medians(rng) end
  if level == 2 then return in_spreads(rng) end
  return sentence(rng)
end
