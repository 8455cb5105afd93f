-- Heavier and lighter, holds more and holds less (K.MD.A.1, K.MD.A.2): a balance, real things, cups of water.
-- Errors after Piaget and Inhelder (1974): the bigger is taken for the heavier, the taller for the fuller.

-- From the lightest to the heaviest.
local weights = {
  noun("feather", "feathers", "pluma", "plumas", "f"), noun("coin", "coins", "moneda", "monedas", "f"), noun("egg", "eggs", "huevo", "huevos", "m"),
  noun("apple", "apples", "manzana", "manzanas", "f"), noun("book", "books", "libro", "libros", "m"), noun("brick", "bricks", "ladrillo", "ladrillos", "m"),
  noun("chair", "chairs", "silla", "sillas", "f"), noun("sofa", "sofas", "sofá", "sofás", "m"), noun("cow", "cows", "vaca", "vacas", "f"),
  noun("truck", "trucks", "camión", "camiones", "m"),
}
-- From what holds least to what holds most.
local rooms = {
  noun("thimble", "thimbles", "dedal", "dedales", "m"), noun("spoon", "spoons", "cuchara", "cucharas", "f"), noun("cup", "cups", "taza", "tazas", "f"),
  noun("jug", "jugs", "jarra", "jarras", "f"), noun("bucket", "buckets", "cubeta", "cubetas", "f"), noun("bathtub", "bathtubs", "tina", "tinas", "f"),
  noun("pool", "pools", "piscina", "piscinas", "f"), noun("lake", "lakes", "lago", "lagos", "m"),
}

local function balance(rng, level)
  local k = rng:turn(level == 1 and 68 or 36)
  local tilt, left, right
  if level == 1 then
    -- Two real things, one or two places apart in weight; the heavier goes down.
    local at = k % 17
    local i = at < 9 and at + 1 or at - 8
    local j = at < 9 and i + 1 or i + 2
    tilt = k // 17 % 2
    left, right = weights[tilt == 0 and j or i], weights[tilt == 0 and i or j]
  else
    tilt = k % 3
    local way = k // 3 % 3
    left, right = noun("big box", "big boxes", "caja grande", "cajas grandes", "f"), noun("small box", "small boxes", "caja chica", "cajas chicas", "f")
    if way == 1 then left, right = noun("red box", "red boxes", "caja roja", "cajas rojas", "f"), noun("blue box", "blue boxes", "caja azul", "cajas azules", "f") end
    if way == 2 then left, right = noun("tall jar", "tall jars", "frasco alto", "frascos altos", "m"), noun("wide jar", "wide jars", "frasco ancho", "frascos anchos", "m") end
    if k // 9 % 2 == 1 then left, right = right, left end
  end
  local function says(x, word) return t("$1 is $2", "$1 $2", cap(x.the), word) end
  local heavier, lighter, same = t("heavier", "pesa más"), t("lighter", "pesa menos"), t("Both weigh the same", "Pesan lo mismo")
  local key, wrong
  if tilt == 2 then key, wrong = same, {says(left, heavier), says(right, heavier), says(left, lighter)}
  else
    local down, up = tilt == 0 and left or right, tilt == 0 and right or left
    if k // (level == 1 and 34 or 18) == 0 then key = says(down, heavier) else key = says(up, lighter) end
    wrong = {says(up, heavier), says(down, lighter), same}
  end
  local state = tilt == 2 and t("Both pans are at the same height.", "Los dos platos están a la misma altura.") or t("Down: $1. Up: $2.", "Abajo: $1. Arriba: $2.", (tilt == 0 and left or right).one, (tilt == 0 and right or left).one)
  local list = {}
  for i = 1, 3 do
    list[i] = slip(wrong[i], wrong[i] == same and "looks at the things, not at the balance" or i == 1 and (level == 2 and "takes the bigger for the heavier" or "takes up for heavier") or "mixes up heavier and lighter",
      i == 1 and "$1 The heavier side goes down." or i == 2 and "$1 The lighter side goes up." or "$1 Look at the pans again.",
      i == 1 and "$1 El lado que pesa más baja." or i == 2 and "$1 El lado que pesa menos sube." or "$1 Mira otra vez los platos.", state)
  end
  return {
    prompt = t("Look at the balance.\nWhich is true?", "Mira la balanza.\n¿Qué es verdad?"),
    figure = {kind = "balance", left = {left.one}, right = {right.one}, tilt = tilt == 0 and "left" or tilt == 1 and "right" or "level"},
    answer = {kind = "choice", options = rng:shuffle({key, wrong[1], wrong[2], wrong[3]}), right = key},
    misconceptions = list,
    hints = {
      t("Look at the two pans.", "Mira los dos platos."),
      t("Think of a seesaw. Who goes down?", "Piensa en un sube y baja. ¿Quién baja?"),
      t("Read each line. Do the pans show it?", "Lee cada línea. ¿Lo muestran los platos?"),
    },
    worked = {state, bold(key)},
    right_note = t("Size does not tell weight. The balance does.", "El tamaño no dice el peso. La balanza sí."),
    paper = t("Hold one thing in each hand. Which pulls down?", "Toma una cosa en cada mano. ¿Cuál baja?"),
  }
end

-- Jars and the cups of water they hold.
local letters = {"A", "B", "C"}
local function jars(rng)
  local k = rng:turn(60)
  local low, most = 2 + k % 6, k // 6 % 2 == 0
  local list = rng:shuffle({low, low + 1 + k // 12 % 2, low + 3 + k // 24})
  local all_same = t("They hold the same", "Cabe lo mismo")
  local groups, options, at = {}, {}, 1
  for i = 1, 3 do
    groups[i] = {count = list[i], object = "dot", label = letters[i]}
    options[i] = t("Jar $1", "Frasco $1", letters[i])
    if most and list[i] > list[at] or not most and list[i] < list[at] then at = i end
  end
  options[4] = all_same
  local slips = {}
  for i = 1, 3 do
    if i ~= at then
      slips[#slips + 1] = slip(options[i], most and "mixes up more and less" or "mixes up more and less", most and "Jar $1 holds $2 cups. Another holds more." or "Jar $1 holds $2 cups. Another holds less.",
        most and "En el frasco $1 caben $2 tazas. En otro caben más." or "En el frasco $1 caben $2 tazas. En otro caben menos.", letters[i], list[i])
    end
  end
  slips[3] = slip(all_same, "compares by look, not by count", "Count the cups: $1, $2 and $3.", "Cuenta las tazas: $1, $2 y $3.", list[1], list[2], list[3])
  return {
    prompt = most and t("Each dot is one cup of water.\nWhich jar holds the most?", "Cada punto es una taza de agua.\n¿En qué frasco cabe más?")
      or t("Each dot is one cup of water.\nWhich jar holds the least?", "Cada punto es una taza de agua.\n¿En qué frasco cabe menos?"),
    figure = {kind = "groups", groups = groups},
    answer = {kind = "choice", options = options, right = options[at]},
    misconceptions = slips,
    hints = {
      t("Count the cups for each jar.", "Cuenta las tazas de cada frasco."),
      t("More cups means more room.", "Más tazas quiere decir más lugar."),
      most and t("Find the greatest number of cups.", "Busca el mayor número de tazas.") or t("Find the least number of cups.", "Busca el menor número de tazas."),
    },
    worked = {t("A: $1 cups, B: $2 cups, C: $3 cups.", "A: $1 tazas, B: $2 tazas, C: $3 tazas.", list[1], list[2], list[3]), bold(options[at])},
    right_note = t("Pouring cups shows which holds more.", "Al verter tazas se ve dónde cabe más."),
    paper = t("Fill two jars with cups of sand. Count.", "Llena dos frascos con tazas de arena. Cuenta."),
  }
end

local function line_up(rng)
  local k = rng:turn(120)
  local heavy, n = k % 2 == 0, 3 + k // 2 % 2
  local source = heavy and weights or rooms
  local at, gap = 1 + k // 4 % (#source - 5), 1 + k // 30 % 2
  local picks = {}
  for i = 0, n - 1 do picks[i + 1] = at + gap * i - (i > 1 and gap == 2 and n == 4 and 1 or 0) end
  if picks[n] > #source then picks = {at, at + 1, at + 3, at + 4} picks[n + 1] = nil end
  local down = k // 60 == 1
  local right = {}
  for i = 1, n do right[i] = source[picks[i]].one end
  if down then right = turned_round(right) end
  local swapped, ends, shown = {}, {}, {}
  for i = 1, n do swapped[i] = right[i] ends[i] = right[i] shown[i] = i end
  swapped[1], swapped[2] = right[2], right[1]
  ends[n], ends[n - 1] = right[n - 1], right[n]
  rng:shuffle(shown)
  local sorted = true
  for i = 2, n do if shown[i] < shown[i - 1] then sorted = false end end
  if sorted then shown = turned_round(shown) end
  for i = 1, n do shown[i] = right[shown[i]] end
  local ask
  if heavy then
    ask = down and t("Put the real things in order.\nStart with the heaviest.", "Ordena las cosas reales.\nEmpieza con la que pesa más.") or t("Put the real things in order.\nStart with the lightest.", "Ordena las cosas reales.\nEmpieza con la que pesa menos.")
  else
    ask = down and t("Put the real things in order.\nStart with what holds the most.", "Ordena las cosas reales.\nEmpieza con donde cabe más.") or t("Put the real things in order.\nStart with what holds the least.", "Ordena las cosas reales.\nEmpieza con donde cabe menos.")
  end
  local function pair(a, b) return t("$1 and $2", "$1 y $2", cap(a), b) end
  return {
    prompt = ask,
    answer = {kind = "order", right = right, options = shown},
    misconceptions = {
      slip(turned_round(right), heavy and "mixes up heavier and lighter" or "mixes up more and less", "This runs the other way. Look at where to start.", "Esto va al revés. Mira dónde hay que empezar."),
      slip(swapped, heavy and "looks at the things, not at the balance" or "compares by look, not by count", "$1 change places. Think of both in real life.", "$1 cambian de lugar. Piensa en las cosas reales.", pair(right[1], right[2])),
      slip(ends, heavy and "looks at the things, not at the balance" or "compares by look, not by count", "$1 change places. Think of both in real life.", "$1 cambian de lugar. Piensa en las cosas reales.", pair(right[n - 1], right[n])),
    },
    hints = {
      heavy and t("Think: could you lift it?", "Piensa: ¿podrías levantarlo?") or t("Think: how much water goes in?", "Piensa: ¿cuánta agua cabe?"),
      t("Take two of them. Which comes first?", "Toma dos. ¿Cuál va primero?"),
      t("Then place the next one.", "Luego coloca lo que sigue."),
    },
    worked = {t("$1 comes first.", "$1 va primero.", cap(right[1])), bold(table.concat(right, ", "))},
    right_note = heavy and t("Weight is what pulls your hand down.", "El peso es lo que baja la mano.") or t("What holds more has more room inside.", "Donde cabe más, hay más lugar dentro."),
    paper = heavy and t("Find one light and one heavy thing.", "Busca algo que pesa poco y algo que pesa mucho.") or t("Pour water from a cup into a bowl.", "Vierte agua de una taza en un tazón."),
  }
end

return function(rng, level)
  if level == 1 then return balance(rng, 1) end
  if level == 2 then
    if rng:chance(1, 3) then return balance(rng, 2) end
    return jars(rng)
  end
  return line_up(rng)
end
