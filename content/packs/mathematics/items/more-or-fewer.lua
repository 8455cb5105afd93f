-- More, fewer, as many (K.CC.C.6). Errors after Piaget (1952): judging number by size or length, not one to one.

local letters = {"A", "B", "C", "D", "E"}
local kinds = {
  {"star", noun("star", "stars", "estrella", "estrellas", "f")}, {"apple", noun("apple", "apples", "manzana", "manzanas", "f")},
  {"leaf", noun("leaf", "leaves", "hoja", "hojas", "f")}, {"flower", noun("flower", "flowers", "flor", "flores", "f")},
  {"dot", noun("dot", "dots", "punto", "puntos", "m")},
}
local function ring(i) return t("Ring $1", "Grupo $1", letters[i]) end

local function counted(groups)
  local line = {}
  for i = 1, #groups do line[i] = letters[i] .. ": " .. groups[i].count end
  return table.concat(line, ", ")
end

-- Three rings; which holds the most, or the fewest; or all the same.
local function most(rng)
  local k = rng:turn(180)
  local low, kind, fewest, same = 1 + k % 6, kinds[1 + k // 6 % 5], k // 30 % 2 == 1, k // 60 == 2
  local object, w = kind[1], kind[2]
  local counts = rng:shuffle({low, low + 2, low + 3 + k // 90})
  if same then counts = {low + 2, low + 2, low + 2} end
  local groups, at = {}, 1
  for i = 1, 3 do
    groups[i] = {count = counts[i], object = object, label = letters[i]}
    if fewest and counts[i] < counts[at] or not fewest and counts[i] > counts[at] then at = i end
  end
  local all_same = t("All have the same", "Todos tienen igual")
  local slips = {}
  for i = 1, 3 do
    if same then
      slips[i] = slip(ring(i), "number conservation: spread out means more", "$1 has $2. So do the others. Match them one to one.",
        "$1 tiene $2. Los otros también. Únelos uno a uno.", ring(i), counts[i])
    elseif i ~= at then
      slips[#slips + 1] = slip(ring(i), fewest and "mixes up more and fewer" or "mixes up more and fewer",
        fewest and "$1 has $2. Another ring has even fewer." or "$1 has $2. Another ring has even more.",
        fewest and "$1 tiene $2. Otro grupo tiene menos." or "$1 tiene $2. Otro grupo tiene más.", ring(i), counts[i])
    end
  end
  if not same then
    slips[3] = slip(all_same, "compares by look, not by count", "A has $1 and B has $2. Is C the same?", "A tiene $1 y B tiene $2. ¿Y C tiene igual?", counts[1], counts[2])
  end
  return {
    prompt = fewest and t("Look at the rings.\nWhich ring has the fewest $1?", "Mira los grupos.\n¿Qué grupo tiene menos $1?", w)
      or t("Look at the rings.\nWhich ring has the most $1?", "Mira los grupos.\n¿Qué grupo tiene más $1?", w),
    figure = {kind = "groups", groups = groups},
    answer = {kind = "choice", options = {ring(1), ring(2), ring(3), all_same}, right = same and all_same or ring(at)},
    misconceptions = slips,
    hints = {
      t("Count each ring.", "Cuenta cada grupo."),
      t("Pair them up, one to one. Are any left?", "Forma parejas, uno a uno. ¿Sobra algo?"),
      fewest and t("Which number do you say first when counting?", "¿Qué número dices primero al contar?") or t("Which number do you say last when counting?", "¿Qué número dices al final al contar?"),
    },
    worked = {counted(groups), same and t("Each has $1.", "Cada uno tiene $1.", counts[1]) or fewest and t("$1 is the smallest number.", "$1 es el número menor.", counts[at])
      or t("$1 is the greatest number.", "$1 es el número mayor.", counts[at]), same and bold(all_same) or bold(ring(at))},
    right_note = t("Counting tells more than looking.", "Contar dice más que mirar."),
    paper = t("Draw two rows of dots. Join them one to one.", "Dibuja dos filas de puntos. Únelos uno a uno."),
  }
end

-- Of four rings, the one that has more than, fewer than, or as many as ring A.
local function against_a(rng)
  local k = rng:turn(135)
  local base, kind, ask = 2 + k % 9, kinds[1 + k // 9 % 5], k // 45
  if base > 9 then base = 9 end
  local object, w = kind[1], kind[2]
  local counts = ask == 0 and {base + 1, base, base - 1, max(base - 2, 0)} or ask == 1 and {base - 1, base, base + 1, base + 2}
    or {base, base - 1, base + 1, base + 2}
  local right = counts[1]
  rng:shuffle(counts)
  local groups, slips, key = {{count = base, object = object, label = "A"}}, {}, nil
  for i = 1, 4 do
    local c = counts[i]
    groups[i + 1] = {count = c, object = object, label = letters[i + 1]}
    if c == right then key = letters[i + 1]
    else
      local name = c == base and "takes as many for more or fewer" or c > base and "mixes up more and fewer" or "mixes up more and fewer"
      local letter = letters[i + 1]
      slips[#slips + 1] = c == base and slip(letter, name, "$1 has $2, as many as A. Look for a different number.", "$1 tiene $2, igual que A. Busca otro número.", letter, c)
        or c > base and slip(letter, name, "$1 has $2. That is more than A has.", "$1 tiene $2. Eso es más que A.", letter, c)
        or slip(letter, name, "$1 has $2. That is fewer than A has.", "$1 tiene $2. Eso es menos que A.", letter, c)
    end
  end
  return {
    prompt = ask == 0 and t("Which ring has more $1 than ring A?", "¿Qué grupo tiene más $1 que el grupo A?", w)
      or ask == 1 and t("Which ring has fewer $1 than ring A?", "¿Qué grupo tiene menos $1 que el A?", w)
      or t("Which ring has as many $1 as ring A?", "¿Qué grupo tiene tant@1s $1 como el A?", w),
    figure = {kind = "groups", groups = groups},
    answer = {kind = "choice", options = {"B", "C", "D", "E"}, right = key},
    misconceptions = slips,
    hints = {
      t("Count ring A first.", "Cuenta primero el grupo A."),
      t("Now count the other rings, one by one.", "Ahora cuenta los otros grupos, uno por uno."),
      ask == 0 and t("A has $1. Find a greater number.", "A tiene $1. Busca un número mayor.", base)
        or ask == 1 and t("A has $1. Find a smaller number.", "A tiene $1. Busca un número menor.", base) or t("A has $1. Find that number again.", "A tiene $1. Busca otra vez ese número.", base),
    },
    worked = {counted(groups), ask == 0 and t("$1 is more than $2.", "$1 es más que $2.", right, base) or ask == 1 and t("$1 is fewer than $2.", "$1 es menos que $2.", right, base)
      or t("Both have $1.", "Los dos tienen $1.", base), t("So it is $1.", "Entonces es $1.", bold(key))},
    right_note = t("One-to-one pairs show it too.", "También se ve al formar parejas."),
    paper = t("Take two handfuls of buttons. Pair them up.", "Toma dos puñados de botones. Forma parejas."),
  }
end

-- Rings of different things, from the fewest to the most.
local function line_up(rng)
  local k = rng:turn(60)
  local low, gap, n = 1 + k % 5, 1 + k // 5 % 2, 3 + k // 10 % 2
  local shift = k // 20
  local counts = {}
  for i = 1, n do counts[i] = low + gap * (i - 1) + (i == n and shift or 0) end
  local at, groups, right = {}, {}, {}
  for i = 1, n do at[i] = i end
  rng:shuffle(at)
  for i = 1, n do
    groups[at[i]] = {count = counts[i], object = kinds[1 + (at[i] + k) % 5][1], label = letters[at[i]]}
    right[i] = ring(at[i])
  end
  local swapped, ends, shown = {}, {}, {}
  for i = 1, n do swapped[i] = right[i] ends[i] = right[i] shown[i] = ring(i) end
  if at[1] == 1 and at[2] == 2 and at[n] == n then shown = turned_round(shown) end
  swapped[1], swapped[2] = right[2], right[1]
  ends[n], ends[n - 1] = right[n - 1], right[n]
  return {
    prompt = t("Put the rings in order.\nStart with the fewest things.", "Ordena los grupos.\nEmpieza con el que tiene menos cosas."),
    figure = {kind = "groups", groups = groups},
    answer = {kind = "order", right = right, options = shown},
    misconceptions = {
      slip(turned_round(right), "mixes up more and fewer", "This starts with $1 things, the most.", "Esto empieza con $1 cosas, el que tiene más.", counts[n]),
      slip(swapped, "compares by look, not by count", "$1 is more than $2. Count the first two again.", "$1 es más que $2. Cuenta otra vez los dos primeros.", counts[2], counts[1]),
      slip(ends, "compares by look, not by count", "$1 is fewer than $2. Count the last two again.", "$1 es menos que $2. Cuenta otra vez los dos últimos.", counts[n - 1], counts[n]),
    },
    hints = {
      t("Count each ring. Say its number.", "Cuenta cada grupo. Di su número."),
      t("Which number comes first when you count?", "¿Qué número va primero al contar?"),
      t("The fewest is $1. Look for the next number.", "El menor es $1. Busca el que sigue.", counts[1]),
    },
    worked = {counted(groups), t("In order: $1.", "En orden: $1.", table.concat(counts, ", ")), bold(table.concat(right, ", "))},
    right_note = t("What the things are does not matter.", "No importa qué cosas son."),
    paper = t("Fill three cups with beans. Count and line up.", "Llena tres vasos con frijoles. Cuenta y ordena."),
  }
end

-- Every ring that holds more (or fewer) than ring A.
local function every_ring(rng)
  local k = rng:turn(60)
  local base, more, kind = 3 + k % 6, k // 6 % 2 == 0, kinds[1 + k // 12]
  local object, w = kind[1], kind[2]
  local counts = rng:shuffle(k % 2 == 0 and {base + 1, base + 2, base - 1, base} or {base + 1, base - 2, base - 1, base})
  local groups, options, right, other, same = {{count = base, object = object, label = "A"}}, {}, {}, {}, {}
  for i = 1, 4 do
    local c = counts[i]
    groups[i + 1] = {count = c, object = object, label = letters[i + 1]}
    options[i] = ring(i + 1)
    if c == base then same[1] = options[i]
    elseif more == (c > base) then right[#right + 1] = options[i] else other[#other + 1] = options[i] end
  end
  local with_same, all = {}, {}
  for i = 1, 4 do
    if contains(right, options[i]) or contains(same, options[i]) then with_same[#with_same + 1] = options[i] end
    all[i] = options[i]
  end
  return {
    prompt = more and t("Choose every ring with more $1 than A.", "Elige cada grupo con más $1 que A.", w) or t("Choose every ring with fewer $1 than A.", "Elige cada grupo con menos $1 que A.", w),
    figure = {kind = "groups", groups = groups},
    answer = {kind = "several", options = options, right = right},
    misconceptions = {
      slip(other, more and "mixes up more and fewer" or "mixes up more and fewer", more and "These have fewer than $1. Look for more." or "These have more than $1. Look for fewer.",
        more and "Estos tienen menos que $1. Busca más." or "Estos tienen más que $1. Busca menos.", base),
      slip(with_same, "takes as many for more or fewer", "One of these has $1, as many as A.", "Uno de estos tiene $1, igual que A.", base),
      slip(same, "takes as many for more or fewer", "It has $1, just as many as A.", "Tiene $1, igual que A.", base),
    },
    hints = {
      t("Count ring A first. It has $1.", "Cuenta primero el grupo A. Tiene $1.", base),
      t("Check the other rings one at a time.", "Revisa los otros grupos uno por uno."),
      more and t("Take each ring that goes past A.", "Toma cada grupo que pasa de A.") or t("Take each ring that stops before A.", "Toma cada grupo que no llega a A."),
    },
    worked = {counted(groups), more and t("Look for more than $1.", "Busca más que $1.", base) or t("Look for fewer than $1.", "Busca menos que $1.", base), bold(table.concat(right, ", "))},
    right_note = t("As many is not more and not fewer.", "Igual no es más ni menos."),
    paper = t("Draw one ring. Draw others with more and fewer.", "Dibuja un grupo. Dibuja otros con más y con menos."),
  }
end

return function(rng, level)
  if level == 1 then return most(rng) end
  if level == 2 then return against_a(rng) end
  if rng:chance(1, 2) then return line_up(rng) end
  return every_ring(rng)
end
