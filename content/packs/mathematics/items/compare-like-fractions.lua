-- Comparing fractions with the same bottom or the same top (3.NF.A.3d). Errors after Stafylidou and Vosniadou (2004) and Behr,
-- Wachsmuth, Post and Lesh (1984): the larger number taken for the larger fraction.

local bottoms = {2, 3, 4, 6, 8}

-- Pairs with one number in common; the first is smaller.
local same_bottom, same_top = {}, {}
for _, d in ipairs({3, 4, 6, 8}) do
  for a = 1, d - 1 do
    for b = a + 1, d do same_bottom[#same_bottom + 1] = {a, d, b, d} end
  end
end
for i = 1, #bottoms do
  for j = 1, i - 1 do
    for n = 1, 5 do
      if n < bottoms[i] and n <= bottoms[j] then same_top[#same_top + 1] = {n, bottoms[i], n, bottoms[j]} end
    end
  end
end

local function why_not(one)
  if one[2] == one[4] then
    return t("The pieces are the same size. More pieces make more.", "Las partes miden lo mismo. Con más partes hay más.")
  end
  return t("More pieces in the whole make smaller pieces.", "Si el entero tiene más partes, cada parte es más pequeña.")
end

local function which_is(rng, k)
  local list = k % 2 == 0 and same_bottom or same_top
  local one = list[1 + k // 2 % #list]
  local small, large = frac(one[1], one[2]), frac(one[3], one[4])
  local greater = rng:chance(1, 2)
  local key, other = greater and large or small, greater and small or large
  local same, cannot = t("They are equal.", "Son iguales."), t("It cannot be told.", "No se puede saber.")
  local shown = rng:chance(1, 2) and {small, large} or {large, small}
  local options = {shown[1], shown[2], same, cannot}
  local bottom = one[2] == one[4]
  local slips = {
    slip(other, bottom and "compares the blank parts" or "takes the larger bottom for the larger fraction",
      greater and "$1 is less than $2. $3" or "$1 is more than $2. $3", greater and "$1 es menos que $2. $3" or "$1 es más que $2. $3", other, key, why_not(one)),
    slip(same, bottom and "looks at the bottom only" or "looks at the top only", bottom and "Only the bottoms are equal. Look at the tops." or "Only the tops are equal. Look at the bottoms.",
      bottom and "Solo son iguales los números de abajo. Hay que mirar los de arriba." or "Solo son iguales los números de arriba. Hay que mirar los de abajo."),
    slip(cannot, "takes unlike numbers for no order", "Both are parts of wholes of one size. They can be compared.", "Son partes de enteros iguales. Sí se pueden comparar."),
  }
  return {
    prompt = greater and t("Both are parts of wholes of one size.\nWhich is greater: $1 or $2?", "Las dos son partes de enteros iguales.\n¿Cuál es mayor: $1 o $2?", shown[1], shown[2])
      or t("Both are parts of wholes of one size.\nWhich is less: $1 or $2?", "Las dos son partes de enteros iguales.\n¿Cuál es menor: $1 o $2?", shown[1], shown[2]),
    answer = {kind = "choice", options = options, right = key},
    misconceptions = slips,
    hints = {bottom and t("The bottoms are equal. So the pieces have one size.", "Abajo son iguales. Así que las partes miden lo mismo.")
        or t("The tops are equal. So there are as many pieces.", "Arriba son iguales. Así que hay las mismas partes."),
      bottom and t("Which has more of these pieces?", "¿Cuál tiene más de esas partes?") or t("In which one are the pieces bigger?", "¿En cuál son más grandes las partes?"),
      bottom and t("Compare the tops: $1 and $2.", "Compara arriba: $1 y $2.", one[1], one[3]) or t("A whole cut into $1 or into $2: which pieces are bigger?", "Un entero en $1 o en $2: ¿qué partes son más grandes?", one[4], one[2])},
    worked = {bottom and t("Pieces of one size: $1", "Partes de un tamaño: $1", frac(1, one[2])) or t("$1 is smaller than $2.", "$1 es menor que $2.", frac(1, one[2]), frac(1, one[4])),
      small .. " < " .. large, bold(key)},
    right_note = bottom and t("Same pieces: the top decides.", "Partes iguales: decide el número de arriba.") or t("Same number of pieces: bigger pieces win.", "Las mismas partes: ganan las más grandes."),
    paper = t("Draw two bars of one length. Shade both fractions.", "Dibuja dos barras iguales. Pinta las dos fracciones."),
  }
end

-- Both drawn, bars of one length: which sign?
local function which_sign(rng, k)
  local list = k % 2 == 0 and same_bottom or same_top
  local one = list[1 + k // 2 % #list]
  local turned = rng:chance(1, 2)
  local a, b = frac(one[1], one[2]), frac(one[3], one[4])
  if turned then a, b = b, a end
  local function bar(n, d)
    local segments = {}
    for i = 1, d do segments[i] = {size = 24 // d, fill = i <= n and "hatch" or "empty"} end
    return {name = "", segments = segments}
  end
  local rows = turned and {bar(one[3], one[4]), bar(one[1], one[2])} or {bar(one[1], one[2]), bar(one[3], one[4])}
  local key = turned and a .. " > " .. b or a .. " < " .. b
  local other, equal = turned and a .. " < " .. b or a .. " > " .. b, a .. " = " .. b
  local cannot = t("It cannot be told.", "No se puede saber.")
  local bottom = one[2] == one[4]
  return {
    prompt = t("The bars show $1 and $2.\nWhich one is true?", "Las barras muestran $1 y $2.\n¿Cuál es cierta?", a, b),
    figure = {kind = "bar_model", rows = rows},
    answer = {kind = "choice", options = {a .. " > " .. b, a .. " < " .. b, equal, cannot}, right = key},
    misconceptions = {
      slip(other, bottom and "mixes up the signs" or "takes the larger bottom for the larger fraction", "Look at the shaded lengths. The open side of the sign faces the greater one.",
        "Hay que mirar los largos pintados. El lado abierto del signo mira al mayor."),
      slip(equal, bottom and "looks at the bottom only" or "looks at the top only", "The shaded parts do not end at one place.", "Las partes pintadas no terminan en el mismo lugar."),
      slip(cannot, "takes unlike numbers for no order", "Both bars have one length. They can be compared.", "Las dos barras miden lo mismo. Sí se pueden comparar."),
    },
    hints = {t("Both bars have one length.", "Las dos barras miden lo mismo."), t("In which bar does the shading reach further?", "¿En qué barra llega más lejos lo pintado?"),
      t("The open side of the sign faces the greater one.", "El lado abierto del signo mira a la mayor.")},
    worked = {bottom and t("Pieces of one size: $1", "Partes de un tamaño: $1", frac(1, one[2])) or t("$1 is smaller than $2.", "$1 es menor que $2.", frac(1, one[2]), frac(1, one[4])), bold(key)},
    right_note = t("Compare wholes of one size only.", "Solo se comparan enteros del mismo tamaño."),
    paper = t("Fold two strips of one length. Shade both.", "Dobla dos tiras iguales. Pinta las dos."),
  }
end

local function in_order(rng, k)
  local bottom = k % 2 == 0
  local list, right = {}, {}
  if bottom then
    local d = ({4, 6, 8})[1 + k // 2 % 3]
    local tops = {}
    for i = 1, d do tops[i] = i end
    rng:shuffle(tops)
    local three = {tops[1], tops[2], tops[3]}
    table.sort(three)
    for i = 1, 3 do right[i] = frac(three[i], d) end
  else
    local n = 1 + k // 2 % 2
    local ds = rng:shuffle(n == 1 and {2, 3, 4, 6, 8} or {3, 4, 6, 8})
    local three = {ds[1], ds[2], ds[3]}
    table.sort(three, function(x, y) return x > y end)
    for i = 1, 3 do right[i] = frac(n, three[i]) end
  end
  local first_other, last_other = {right[2], right[1], right[3]}, {right[1], right[3], right[2]}
  return {
    prompt = t("Put the fractions in order.\nStart with the smallest.", "Ordena las fracciones.\nEmpieza por la menor."),
    answer = {kind = "order", right = right},
    misconceptions = {
      {given = turned_round(right), name = bottom and "orders from the largest" or "takes the larger bottom for the larger fraction",
        feedback = bottom and t("The first one is the largest. Start with the smallest.", "La primera es la mayor. Se empieza por la menor.")
          or t("A larger bottom means smaller pieces. Turn the row round.", "Un número mayor abajo da partes más pequeñas. El orden es al revés.")},
      {given = first_other, name = "compares two of three only", feedback = t("Compare $1 and $2 once more.", "Hay que comparar otra vez $1 y $2.", right[1], right[2])},
      {given = last_other, name = "compares two of three only", feedback = t("Compare $1 and $2 once more.", "Hay que comparar otra vez $1 y $2.", right[2], right[3])},
    },
    hints = {bottom and t("All pieces have one size here.", "Aquí todas las partes miden lo mismo.") or t("There are as many pieces in each. Their size differs.", "Hay las mismas partes en cada una. Cambia el tamaño."),
      bottom and t("Fewer pieces make the smaller fraction.", "Menos partes hacen la fracción menor.") or t("The more pieces in the whole, the smaller each one.", "Mientras más partes tiene el entero, más pequeña es cada una."),
      bottom and t("Put the tops in order. Begin with the smallest.", "Ordena los números de arriba, del menor al mayor.") or t("Put the bottoms in order. Begin with the largest.", "Ordena los números de abajo, del mayor al menor.")},
    worked = {right[1] .. " < " .. right[2], right[2] .. " < " .. right[3], bold(right[1] .. ", " .. right[2] .. ", " .. right[3])},
    right_note = bottom and t("Same pieces: the top decides.", "Partes iguales: decide el número de arriba.") or t("A larger bottom makes smaller pieces.", "Un número mayor abajo hace partes más pequeñas."),
    paper = t("Draw a bar for each. Put them under each other.", "Dibuja una barra para cada una. Ponlas una bajo otra."),
  }
end

-- Which tops or bottoms make it true?
local function which_fit(rng, k)
  local d = ({4, 6, 8})[1 + k % 3]
  local n = 2 + k // 3 % (d - 2)
  local less = k // 18 % 2 == 0
  local options, right = {}, {}
  local low, high = {}, {}
  for i = 1, d do
    if i < n then low[#low + 1] = i elseif i > n then high[#high + 1] = i end
  end
  rng:shuffle(low)
  rng:shuffle(high)
  if #high == 0 then high[1] = d + 1 end
  local four = {low[1], high[1], n}
  four[4] = low[2] or high[2]
  table.sort(four)
  for i = 1, #four do options[i] = frac(four[i], d) end
  for i = 1, #four do
    if less and four[i] < n or not less and four[i] > n then right[#right + 1] = options[i] end
  end
  local opposite, with_n = {}, {}
  for i = 1, #four do
    if less and four[i] > n or not less and four[i] < n then opposite[#opposite + 1] = options[i] end
    if contains(right, options[i]) or four[i] == n then with_n[#with_n + 1] = options[i] end
  end
  local shown = frac(n, d)
  local all_but = {options[1], options[#options]}
  local slips = {
    {given = opposite, name = "mixes up greater and less", feedback = less and t("Those are greater than $1.", "Esas son mayores que $1.", shown) or t("Those are less than $1.", "Esas son menores que $1.", shown)},
    {given = with_n, name = "counts the number itself", feedback = t("$1 is not greater or less than itself.", "$1 no es mayor ni menor que ella misma.", shown)},
    {given = {shown}, name = "counts the number itself", feedback = t("$1 is equal to itself. Look at the other tops.", "$1 es igual a ella misma. Hay que mirar los otros números de arriba.", shown)},
    {given = all_but, name = "takes the ends of the row", feedback = t("One of the two is on the other side of $1.", "Una de las dos está al otro lado de $1.", shown)},
  }
  return {
    prompt = less and t("Which fractions are less than $1?\nChoose all that are.", "¿Qué fracciones son menores que $1?\nElige todas.", shown)
      or t("Which fractions are greater than $1?\nChoose all that are.", "¿Qué fracciones son mayores que $1?\nElige todas.", shown),
    answer = {kind = "several", options = options, right = right},
    misconceptions = apart(right, slips),
    hints = {t("All the pieces have one size.", "Todas las partes miden lo mismo."), t("Compare the tops only.", "Compara solo los números de arriba."),
      less and t("A top below $1 makes it less.", "Un número de arriba menor que $1 la hace menor.", n) or t("A top above $1 makes it greater.", "Un número de arriba mayor que $1 la hace mayor.", n)},
    worked = {t("Pieces of one size: $1", "Partes de un tamaño: $1", frac(1, d)), bold(table.concat(right, ", "))},
    right_note = t("Same pieces: the top decides.", "Partes iguales: decide el número de arriba."),
    paper = t("Mark all of them on a number line.", "Márcalas todas en una recta numérica."),
  }
end

return function(rng, level)
  local k = rng:turn(2 * min(#same_bottom, #same_top))
  if level == 1 then return which_sign(rng, k) end
  if level == 2 then return which_is(rng, rng:turn(120)) end
  k = rng:turn(108)
  if k % 3 == 0 then return which_fit(rng, k // 3) end
  return in_order(rng, k // 3 * 2 + k % 3)
end
