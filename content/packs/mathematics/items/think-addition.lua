-- Taking away as a part that is not known (1.OA.B.4). Errors after Baroody (1984): the two operations are learned apart.

local signs = {["+"] = t("plus", "más"), ["−"] = t("minus", "menos"), ["="] = t("equals", "es igual a"), ["?"] = t("what number", "qué número")}
local function told(tokens)
  local out = {}
  for i = 1, #tokens do out[i] = signs[tokens[i]] or tostring(tokens[i]) end
  return cap(table.concat(out, " "))
end
local pairs_ = {}
for whole = 7, 18 do
  for a = max(2, whole - 9), min(9, whole - 2) do
    if 2 * a ~= whole then pairs_[#pairs_ + 1] = {whole, a} end
  end
end

local function slips(whole, a)
  local key = whole - a
  return apart(key, {
    slip(whole + a, "adds the two numbers it sees", "$1 adds both. But $2 is already the whole.", "$1 suma los dos. Pero $2 ya es el todo.", whole + a, whole),
    slip(a, "gives one part only", "$1 is the part that is known.", "$1 es la parte que se sabe.", a),
    slip(key + 1, "counts the start number too", "$1 is one too many. $2 + $1 = $3.", "$1 es uno de más. $2 + $1 = $3.", key + 1, a, whole + 1),
    slip(key - 1, "stops counting one early", "$1 is one too few. $2 + $1 = $3.", "$1 es uno menos. $2 + $1 = $3.", key - 1, a, whole - 1),
    slip(whole, "gives the whole", "$1 is the whole. Find the other part.", "$1 es el todo. Busca la otra parte.", whole),
  })
end
local function hints(whole, a)
  return {
    t("The whole is $1. One part is $2.", "El todo es $1. Una parte es $2.", whole, a),
    t("Think: $1 and how many make $2?", "Piensa: ¿$1 y cuánto hacen $2?", a, whole),
    a < 10 and whole > 10 and t("From $1 to ten. Then on to $2.", "De $1 a diez. Luego hasta $2.", a, whole) or t("Count on from $1 up to $2.", "Cuenta desde $1 hasta $2.", a, whole),
  }
end

local function with_bar(rng)
  local k = rng:turn(2 * #pairs_)
  local whole, a = pairs_[1 + k % #pairs_][1], pairs_[1 + k % #pairs_][2]
  local key = whole - a
  local first = k >= #pairs_
  return {
    prompt = first and t("$1 + ? = $2 helps with $2 − $1.\nHow much is $2 − $1?", "$1 + ? = $2 ayuda con $2 − $1.\n¿Cuánto es $2 − $1?", a, whole)
      or t("The bar shows $1 and a part of $2.\nHow much is $1 − $2?", "La barra muestra $1 y una parte de $2.\n¿Cuánto es $1 − $2?", whole, a),
    spoken = first and t("$1 plus what number equals $2 helps with $2 minus $1. How much is $2 minus $1?", "$1 más qué número es igual a $2 ayuda con $2 menos $1. ¿Cuánto es $2 menos $1?", a, whole)
      or t("The bar shows $1 and a part of $2. How much is $1 minus $2?", "La barra muestra $1 y una parte de $2. ¿Cuánto es $1 menos $2?", whole, a),
    figure = {kind = "bar_model", total = tostring(whole), rows = {{segments = {{size = a, label = tostring(a), fill = "hatch"}, {size = key, label = "?", fill = "empty"}}}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = slips(whole, a), hints = hints(whole, a),
    worked = {t("Think: $1 and how many make $2?", "Piensa: ¿$1 y cuánto hacen $2?", a, whole), a .. " + " .. key .. " = " .. whole, whole .. " − " .. a .. " = " .. bold(key)},
    right_note = t("Adding up can find what is left.", "Sumando se halla lo que queda."),
    paper = t("Draw the bar. Write the missing part.", "Dibuja la barra. Escribe la parte que falta."),
  }
end

local function which_helps(rng)
  local k = rng:turn(2 * #pairs_)
  local whole, a = pairs_[1 + k % #pairs_][1], pairs_[1 + k % #pairs_][2]
  local key = k >= #pairs_ and "? + " .. a .. " = " .. whole or a .. " + ? = " .. whole
  local both, wholes, turned = whole .. " + " .. a .. " = ?", whole .. " + ? = " .. a, a .. " + " .. a .. " = ?"
  return {
    prompt = t("Which sum helps to find $1 − $2?", "¿Qué suma ayuda a hallar $1 − $2?", whole, a),
    answer = {kind = "choice", options = rng:shuffle({key, both, wholes, turned}), right = key},
    misconceptions = {
      slip(both, "adds the two numbers it sees", "$1 is the whole. It does not need $2 more.", "$1 es el todo. No necesita $2 más.", whole, a),
      slip(wholes, "takes the whole for a part", "$1 is the whole. It stands at the end.", "$1 es el todo. Va al final.", whole),
      slip(turned, "takes the other number again", "$1 + $1 is $2. The whole is $3.", "$1 + $1 es $2. El todo es $3.", a, 2 * a, whole),
    },
    hints = {
      t("Which number is the whole?", "¿Qué número es el todo?"),
      t("$1 is one part of it.", "$1 es una parte.", a),
      t("A part and a part make $1.", "Una parte y otra parte hacen $1.", whole),
    },
    worked = {t("The whole is $1. One part is $2.", "El todo es $1. Una parte es $2.", whole, a), bold(key)},
    right_note = t("Taking away asks for a missing part.", "Restar pregunta por la parte que falta."),
    paper = t("Write the sum. Fill in the part.", "Escribe la suma. Completa la parte."),
  }
end

local function step(rng)
  local k = rng:turn(2 * #pairs_)
  local whole, a = pairs_[1 + k % #pairs_][1], pairs_[1 + k % #pairs_][2]
  local key = whole - a
  local sum, minus = a .. " + " .. key .. " = " .. whole, whole .. " − " .. a
  if k >= #pairs_ then sum = key .. " + " .. a .. " = " .. whole end
  return {
    prompt = t("$1 is true.\nWhat number is $2?", "$1 es verdad.\n¿Qué número es $2?", sum, minus),
    spoken = t("$1 is true. What number is $2?", "$1 es verdad. ¿Qué número es $2?", told(k >= #pairs_ and {key, "+", a, "=", whole} or {a, "+", key, "=", whole}), told({whole, "−", a})),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = slips(whole, a),
    hints = {
      t("Both have the same three numbers.", "Las dos tienen los mismos tres números."),
      t("The whole is $1. Take off the part $2.", "El todo es $1. Quita la parte $2.", whole, a),
      t("Read the sum. Which part stays?", "Lee la suma. ¿Qué parte queda?"),
    },
    worked = {sum, t("Take $1 off. The other part stays.", "Quita $1. Queda la otra parte.", a), whole .. " − " .. a .. " = " .. bold(key)},
    right_note = t("A sum you know gives a taking away.", "Una suma sabida da una resta."),
    paper = t("Write all four facts of these numbers.", "Escribe las cuatro igualdades de estos números."),
  }
end

-- The family of three numbers.
local function family(rng)
  local k = rng:turn(2 * #pairs_)
  local whole, a = pairs_[1 + k % #pairs_][1], pairs_[1 + k % #pairs_][2]
  local b = whole - a
  local sum, minus = a .. " + " .. b .. " = " .. whole, whole .. " − " .. b .. " = " .. a
  if k >= #pairs_ then sum, minus = b .. " + " .. a .. " = " .. whole, whole .. " − " .. a .. " = " .. b end
  local wrong1, wrong2 = a .. " − " .. b .. " = " .. whole, whole .. " + " .. a .. " = " .. b
  if a < b then wrong1 = b .. " − " .. a .. " = " .. whole end
  local options = rng:shuffle({sum, minus, wrong1, wrong2})
  local right, other, with = {}, {}, {}
  for i = 1, 4 do
    if options[i] == sum or options[i] == minus then right[#right + 1] = options[i] else other[#other + 1] = options[i] end
    if options[i] ~= wrong2 then with[#with + 1] = options[i] end
  end
  return {
    prompt = t("Choose every true fact.", "Elige cada igualdad verdadera."),
    answer = {kind = "several", options = options, right = right},
    misconceptions = {
      slip({sum}, "stops at the first that fits", "$1 is true. A taking away is true too.", "$1 es verdad. Una resta también.", sum),
      slip({minus}, "stops at the first that fits", "$1 is true. A sum is true too.", "$1 es verdad. Una suma también.", minus),
      slip(with, "takes a part for the whole", "$1 ends with the whole. Taking away leaves less.", "$1 termina con el todo. Al restar queda menos.", wrong1),
      slip(other, "takes the ones that do not fit", "In these the whole, $1, is out of place.", "En estas el todo, $1, está fuera de lugar.", whole),
    },
    hints = {
      t("Which of the three numbers is the whole?", "¿Cuál de los tres números es el todo?"),
      t("A sum ends with the whole.", "Una suma termina con el todo."),
      t("Taking away starts with the whole, $1.", "Una resta empieza con el todo, $1.", whole),
    },
    worked = {t("Parts $1 and $2, whole $3.", "Partes $1 y $2, todo $3.", a, b, whole), bold(sum), bold(minus)},
    right_note = t("Three numbers, one family.", "Tres números, una familia."),
    paper = t("Make cards for the three numbers. Move them.", "Haz tarjetas con los tres números. Muévelas."),
  }
end

return function(rng, level)
  if level == 1 then return with_bar(rng) end
  if level == 2 then
    if rng:chance(1, 2) then return which_helps(rng) end
    return step(rng)
  end
  return family(rng)
end
