-- Mean as levelling out, median as the middle (6.SP.A.3, 6.SP.B.5.c, d). Errors after Mokros and Russell (1995), Bakker (2004) and
-- Zawojewski and Shaughnessy (2000): no order before the middle, the sum not divided.

local days = {t("Mon", "lun"), t("Tue", "mar"), t("Wed", "mié"), t("Thu", "jue"), t("Fri", "vie")}
local function sum(list) local out = 0 for i = 1, #list do out = out + list[i] end return out end
local function copy(list) local out = {} for i = 1, #list do out[i] = list[i] end return out end
local function joined(list) return table.concat(texts(list), ", ") end
local function half(n) return n % 2 == 0 and tostring(n // 2) or decimal(n * 5, 1) end

-- n values with a whole mean m: steps away from it that cancel.
local function with_mean(rng, n, m, wide)
  local out = {}
  for i = 1, n do out[i] = m end
  for _ = 1, n do
    local i, j = rng:int(1, n), rng:int(1, n)
    local d = rng:int(1, wide)
    if i ~= j and out[j] - d >= 1 then out[i], out[j] = out[i] + d, out[j] - d end
  end
  return out
end

local function level_out(rng)
  local k = rng:turn(72)
  local n, m = 3 + k % 3, 4 + k // 3 % 6
  if m == n then m = m + 5 end
  local list
  repeat list = with_mean(rng, n, m, 3) until list[1] ~= m or list[2] ~= m
  local bars = {}
  for i = 1, n do bars[i] = {label = days[i], value = list[i]} end
  local sorted = table.sort(copy(list))
  return {
    prompt = t("The bars show how many pages were read each day.\nHow many a day would it be if all bars were level?", "Las barras muestran las páginas leídas cada día.\n¿Cuántas son al día si se igualan?"),
    figure = {kind = "bar_plot", title = t("Pages", "Páginas"), step = 2, bars = bars},
    answer = {kind = "number", value = m, form = "integer", point = true},
    misconceptions = apart(m, {
      slip(sum(list), "gives the total", "$1 is all the pages. Share them over $2 days.", "$1 son todas las páginas. Repártelas en $2 días.", sum(list), n),
      slip(sorted[n], "gives the largest value", "$1 is the highest bar. It gives some away.", "$1 es la barra más alta. Ella da un poco.", sorted[n]),
      slip(sorted[1], "gives the smallest value", "$1 is the lowest bar. It gets some more.", "$1 es la barra más baja. Ella recibe un poco.", sorted[1]),
      slip(n, "gives the number of values", "$1 is how many days there are.", "$1 es cuántos días hay.", n),
      slip(half(sorted[1] + sorted[n]), "takes the middle of the ends", "That is halfway between lowest and highest. The other days count too.", "Eso es la mitad entre la más baja y la más alta. Los otros días también cuentan."),
      slip(sorted[n] - sorted[1], "gives the range", "$1 is the gap between lowest and highest.", "$1 es la distancia entre la más baja y la más alta.", sorted[n] - sorted[1]),
    }),
    hints = {
      t("Move pages from high bars to low ones.", "Pasa páginas de las barras altas a las bajas."),
      t("Or put all together and share over the days.", "O junta todas y repártelas entre los días."),
      t("There are $1 pages for $2 days.", "Hay $1 páginas para $2 días.", sum(list), n),
    },
    worked = {table.concat(texts(list), " + ") .. " = " .. sum(list), sum(list) .. " ÷ " .. n .. " = " .. bold(m)},
    right_note = t("This level is called the mean.", "Ese nivel se llama media o promedio."),
    paper = t("Build the bars from blocks. Move blocks until all match.", "Arma las barras con cubos. Muévelos hasta igualarlas."),
  }
end

local function find_it(rng)
  local k = rng:turn(160)
  local median = k % 2 == 1
  local n, m = 5 + k // 2 % 3, 8 + k // 6 % 12
  local list = with_mean(rng, n, m, 6)
  if min(unpack(list)) == m then list[1], list[2] = m + 2, m - 2 end  -- nothing was moved
  local sorted, mid = table.sort(copy(list)), (n + 1) // 2
  -- What stands in the middle of the row is not the median.
  if median and list[mid] == sorted[mid] then
    local at = 1
    while list[at] == sorted[mid] do at = at + 1 end
    list[mid], list[at] = list[at], list[mid]
  end
  local mid2 = n % 2 == 1 and 2 * sorted[(n + 1) // 2] or sorted[n // 2] + sorted[n // 2 + 1]
  local raw2 = n % 2 == 1 and 2 * list[(n + 1) // 2] or list[n // 2] + list[n // 2 + 1]
  local key = median and half(mid2) or tostring(m)
  local best, times = nil, 0
  for i = 1, n do
    local c = 0
    for j = 1, n do if list[j] == list[i] then c = c + 1 end end
    if c > times then best, times = list[i], c end
  end
  local slips = apart(key, {
    slip(median and half(raw2) or half(mid2), median and "takes the middle without ordering" or "mixes mean and median", median and "That stands in the middle of the row. Order the numbers first." or "That is the middle one in order. The mean shares the total.",
      median and "Eso está en medio de la fila. Primero ordena los números." or "Eso es el de en medio en orden. La media reparte el total."),
    slip(median and tostring(m) or tostring(sum(list)), median and "mixes mean and median" or "gives the total", median and "That is the mean. The median is the middle one in order." or "That is the total. Divide by $1.", median and "Eso es la media. La mediana es el de en medio en orden." or "Eso es el total. Divide entre $1.", n),
    slip(half(sorted[1] + sorted[n]), "takes the middle of the ends", "That is halfway between smallest and largest.", "Eso es la mitad entre el menor y el mayor."),
    slip(sorted[n] - sorted[1], "gives the range", "$1 is the gap between smallest and largest.", "$1 es la distancia entre el menor y el mayor.", sorted[n] - sorted[1]),
    slip(times > 1 and best or sorted[n], times > 1 and "takes the most common value" or "gives the largest value", times > 1 and "$1 comes most often. That is something else." or "$1 is the largest.", times > 1 and "$1 es el más frecuente. Eso es otra cosa." or "$1 es el mayor.", times > 1 and best or sorted[n]),
    slip(n, "gives the number of values", "$1 is how many numbers there are.", "$1 es cuántos números hay.", n),
    slip(sorted[1], "gives the smallest value", "$1 is the smallest.", "$1 es el menor.", sorted[1]),
    slip(sorted[n], "gives the largest value", "$1 is the largest.", "$1 es el mayor.", sorted[n]),
    slip(sum(list), "gives the total", "$1 is all of them together.", "$1 es la suma de todos.", sum(list)),
  })
  if #slips > 8 then table.remove(slips) end
  return {
    prompt = joined(list) .. (median and t("\nWhat is the median of these numbers?", "\n¿Cuál es la mediana de estos números?") or t("\nWhat is the mean of these numbers?", "\n¿Cuál es la media de estos números?")),
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = slips,
    hints = {
      median and t("Put the numbers in order first.", "Primero ordena los números.") or t("Add all the numbers first.", "Primero suma todos los números."),
      median and (n % 2 == 1 and t("Cross out one at each end until one is left.", "Tacha uno de cada extremo hasta que quede uno.") or t("Two numbers are in the middle. Take the point between them.", "Hay dos en medio. Toma el punto entre ellos.")) or t("Then divide by how many there are.", "Luego divide entre cuántos hay."),
      median and t("In order: $1.", "En orden: $1.", joined(sorted)) or t("The total is $1. There are $2 numbers.", "El total es $1. Hay $2 números.", sum(list), n),
    },
    worked = median and {joined(sorted), bold(key)} or {t("In all: $1", "En total: $1", sum(list)), sum(list) .. " ÷ " .. n .. " = " .. bold(m)},
    right_note = median and t("As many numbers lie below the median as above.", "Hay tantos números debajo de la mediana como encima.") or t("Mean times count gives the total back.", "La media por la cantidad da otra vez el total."),
    paper = median and t("Write the numbers on slips. Lay them in order.", "Escribe los números en papelitos. Ponlos en orden.") or t("Draw the numbers as bars. Make them level.", "Dibuja los números como barras. Iguálalas."),
  }
end

-- The one that is missing, when the mean is told.
local function missing(rng)
  local k = rng:turn(120)
  local n, m = 4 + k % 3, 7 + k // 3 % 10
  local list = with_mean(rng, n, m, 4)
  local key = list[n]
  local known = {}
  for i = 1, n - 1 do known[i] = list[i] end
  local s = sum(known)
  local who = rng:two_names()
  return {
    prompt = t("$1 throws $2 times. The mean is $3 m.\nThe other throws are $4 m.\nHow far is the last throw?", "$1 lanza $2 veces. La media es $3 m.\nLos otros son $4 m.\n¿Cuánto mide el último lanzamiento?", who, n, m, joined(known)),
    answer = {kind = "number", value = key, form = "integer", point = true, unit = "m"},
    misconceptions = apart(key, {
      slip(m, "takes the mean for the missing value", "$1 is the mean of all $2. The others differ from it.", "$1 es la media de los $2. Los otros se apartan de ella.", m, n),
      slip(m * n, "gives the total", "$1 m is all throws together. Take the known ones away.", "$1 m son todos juntos. Resta los conocidos.", m * n),
      slip(s, "gives the total", "$1 m are the known ones together.", "$1 m son los conocidos juntos.", s),
      slip(abs(m * (n - 1) - s), "counts one value too few", "That takes $1 throws. There are $2.", "Eso toma $1 lanzamientos. Son $2.", n - 1, n),
      slip(abs(known[1] - m), "gives a distance from the mean", "That is how far one throw is from the mean.", "Eso es lo que un lanzamiento se aparta de la media."),
      slip(key + 1, "slips in the last step", "Then the mean would be more than $1.", "Entonces la media sería más que $1.", m),
    }),
    hints = {
      t("The mean shares the total equally.", "La media reparte el total por igual."),
      t("What must the total of $1 throws be?", "¿Cuál debe ser el total de $1 lanzamientos?", n),
      t("The total is $1 × $2. The known ones make $3.", "El total es $1 × $2. Los conocidos suman $3.", n, m, s),
    },
    worked = {n .. " × " .. m .. " = " .. n * m, table.concat(texts(known), " + ") .. " = " .. s, n * m .. " − " .. s .. " = " .. bold(key)},
    right_note = t("The total is known once mean and count are known.", "Con la media y la cantidad se conoce el total."),
    paper = t("Draw the mean as a line. Draw each bar up or down from it.", "Dibuja la media como línea. Dibuja cada barra arriba o abajo."),
  }
end

-- What a very large value does.
local function outlier(rng)
  local k = rng:turn(64)
  local n, m = 5, 6 + k % 8
  local list
  for _ = 1, 30 do list = table.sort(with_mean(rng, n, m, 3)) if list[5] > list[4] and list[3] < list[5] then break end end
  local big_one = list[5] + 10 + 5 * (k // 8)
  local shown = copy(list)
  local both, mean_only = t("the mean grows, the median stays", "la media crece y la mediana queda igual"), t("the median grows, the mean stays", "la mediana crece y la media queda igual")
  local grow, stay = t("both grow", "las dos crecen"), t("both stay", "las dos quedan igual")
  return {
    prompt = joined(shown) .. t("\nThe last number becomes $1.\nWhat happens?", "\nEl último número pasa a ser $1.\n¿Qué pasa?", big_one),
    answer = {kind = "choice", options = rng:shuffle({both, mean_only, grow, stay}), right = both},
    misconceptions = {
      slip(mean_only, "mixes mean and median", "The total grows, so its share grows. What stands in the middle?", "El total crece, y su parte también. ¿Qué queda en medio?"),
      slip(grow, "lets every value move the median", "The middle one in order is still $1.", "El de en medio en orden sigue siendo $1.", list[3]),
      slip(stay, "takes the mean for the middle value", "The total grows by $1. It is shared by $2.", "El total crece $1. Se reparte entre $2.", big_one - list[5], n),
    },
    hints = {
      t("Which number is in the middle before and after?", "¿Qué número está en medio antes y después?"),
      t("What happens to the total?", "¿Qué le pasa al total?"),
      t("The middle one is $1 both times. The total is larger.", "El de en medio es $1 las dos veces. El total es mayor.", list[3]),
    },
    worked = {t("Middle: $1, still $1", "En medio: $1, todavía $1", list[3]), t("Total: $1, then $2", "Total: $1, luego $2", sum(list), sum(list) + big_one - list[5]), bold(both)},
    right_note = t("One far value pulls the mean, not the median.", "Un valor lejano mueve la media, no la mediana."),
    paper = t("Write the numbers on slips. Change the last, order again.", "Escribe los números en papelitos. Cambia el último y ordena."),
  }
end

return function(rng, level)
  if level == 1 then return level_out(rng) end
  if level == 2 then return find_it(rng) end
  if rng:turn(3) == 0 then return outlier(rng) end
  return missing(rng)
end
