-- Stories of comparing within 20: how many more, the larger or the smaller set unknown (1.OA.A.1).
-- Errors after Riley, Greeno and Heller (1983) and Lewis and Mayer (1987): the word, not the story.

local pairs_ = {}
for large = 6, 20 do
  for small = 2, large - 2 do pairs_[#pairs_ + 1] = {large, small} end
end

local function bars(one, other, a, b, label_a, label_b)
  return {kind = "bar_model", total = "", rows = {
    {name = one, segments = {{size = a, label = label_a, fill = "hatch"}}}, {name = other, segments = {{size = b, label = label_b, fill = "dots"}}}}}
end

local function difference(rng)
  local k = rng:turn(#pairs_)
  local large, small = pairs_[1 + k][1], pairs_[1 + k][2]
  local key, w = large - small, thing(1 + k % 4)
  local who, other = rng:two_names()
  local more = k % 2 == 0
  local turned = rng:chance(1, 2)
  local first, second = turned and small or large, turned and large or small
  local one, two = turned and other or who, turned and who or other
  return {
    prompt = more and t("$1 has $2.\n$3 has $4.\nHow many more $5 does $6 have?", "$1 tiene $2.\n$3 tiene $4.\n¿Cuánt@5s $5 más tiene $6?", one, count(first, w), two, count(second, w), w, who)
      or t("$1 has $2.\n$3 has $4.\nHow many fewer $5 does $6 have?", "$1 tiene $2.\n$3 tiene $4.\n¿Cuánt@5s $5 menos tiene $6?", one, count(first, w), two, count(second, w), w, other),
    figure = bars(one, two, first, second, tostring(first), tostring(second)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(large, "gives the larger set", "$1 is all of the larger set. Compare both.", "$1 es todo el grupo mayor. Compara los dos.", large),
      slip(small, "gives the smaller set", "$1 is the smaller set. How far to $2?", "$1 es el grupo menor. ¿Cuánto falta para $2?", small, large),
      slip(large + small, "adds the two numbers it sees", "$1 puts both together. Here they are compared.", "$1 junta los dos. Aquí se comparan.", large + small),
      slip(key + 1, "counts the start number too", "$1 is one too many. Count on after $2.", "$1 es uno de más. Cuenta después de $2.", key + 1, small),
      slip(key - 1, "stops counting one early", "$1 is one too few. Count right up to $2.", "$1 es uno menos. Cuenta hasta llegar a $2.", key - 1, large),
    }),
    hints = {
      t("Put the two bars side by side.", "Pon las dos barras lado a lado."),
      t("How much longer is one bar?", "¿Cuánto más larga es una barra?"),
      t("Count on from $1 up to $2.", "Cuenta desde $1 hasta $2.", small, large),
    },
    worked = {t("Compare $1 and $2.", "Compara $1 y $2.", large, small), large .. " − " .. small .. " = " .. bold(key)},
    right_note = t("More here is as many as fewer there.", "Lo que aquí es más, allá es menos."),
    paper = t("Draw two rows of dots. Pair them up.", "Dibuja dos filas de puntos. Forma parejas."),
  }
end

-- The larger or the smaller set is asked for. "against": the word points the other way.
local function one_set(rng, against)
  local k = rng:turn(#pairs_)
  local large, small = pairs_[1 + k][1], pairs_[1 + k][2]
  local gap, w = large - small, thing(1 + k % 4)
  local who, other = rng:two_names()
  local larger = k % 2 == 0
  local key, known = larger and large or small, larger and small or large
  local ask
  if not against then
    -- "who" is asked for and is compared with "other".
    ask = larger and t("$1 has $2.\n$3 has $4 more than $1.\nHow many $5 does $3 have?", "$1 tiene $2.\n$3 tiene $4 más que $1.\n¿Cuánt@5s $5 tiene $3?", other, count(known, w), who, gap, w)
      or t("$1 has $2.\n$3 has $4 fewer than $1.\nHow many $5 does $3 have?", "$1 tiene $2.\n$3 tiene $4 menos que $1.\n¿Cuánt@5s $5 tiene $3?", other, count(known, w), who, gap, w)
  else
    ask = larger and t("$1 has $2.\n$1 has $3 fewer than $4.\nHow many $5 does $4 have?", "$1 tiene $2.\n$1 tiene $3 menos que $4.\n¿Cuánt@5s $5 tiene $4?", other, count(known, w), gap, who, w)
      or t("$1 has $2.\n$1 has $3 more than $4.\nHow many $5 does $4 have?", "$1 tiene $2.\n$1 tiene $3 más que $4.\n¿Cuánt@5s $5 tiene $4?", other, count(known, w), gap, who, w)
  end
  local other_way = larger and max(known - gap, gap - known) or known + gap
  return {
    prompt = ask, figure = not against and k % 3 > 0 and bars(other, who, known, key, tostring(known), "?") or nil,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      against and slip(other_way, "follows the word, not the story", larger and "$1 takes away. But $2 has the larger number." or "$1 adds. But $2 has the smaller number.", larger and "$1 resta. Pero $2 tiene el número mayor." or "$1 suma. Pero $2 tiene el número menor.", other_way, who)
        or slip(other_way, "mixes up more and fewer", larger and "$1 takes away. But $2 has more." or "$1 adds. But $2 has fewer.", larger and "$1 resta. Pero $2 tiene más." or "$1 suma. Pero $2 tiene menos.", other_way, who),
      slip(gap, "gives the difference", "$1 is the difference. Which number is asked for?", "$1 es la diferencia. ¿Qué número se pide?", gap),
      slip(known, "gives the number told", "$1 is what $2 has. Now look at $3.", "$1 es lo que tiene $2. Ahora mira a $3.", known, other, who),
      slip(key + 1, "counts one too many", "$1 is one too many. Compare it with $2.", "$1 es uno de más. Compara con $2.", key + 1, known),
      slip(key - 1, "stops counting one early", "$1 is one too few. Compare it with $2.", "$1 es uno menos. Compara con $2.", key - 1, known),
    }),
    hints = {
      t("Who has more? Draw that bar longer.", "¿Quién tiene más? Dibuja esa barra más larga."),
      larger and t("$1 has the longer bar.", "La barra de $1 es la más larga.", who) or t("$1 has the shorter bar.", "La barra de $1 es la más corta.", who),
      larger and t("Start at $1. Go up $2.", "Empieza en $1. Sube $2.", known, gap) or t("Start at $1. Go down $2.", "Empieza en $1. Baja $2.", known, gap),
    },
    worked = {larger and t("$1 has $2 more.", "$1 tiene $2 más.", who, gap) or t("$1 has $2 fewer.", "$1 tiene $2 menos.", who, gap), larger and known .. " + " .. gap .. " = " .. bold(key) or known .. " − " .. gap .. " = " .. bold(key)},
    right_note = against and t("One word alone does not tell what to do.", "Una sola palabra no dice qué hacer.") or t("Find who has more before reckoning.", "Antes de calcular, busca quién tiene más."),
    paper = t("Draw two bars, one under the other.", "Dibuja dos barras, una debajo de la otra."),
  }
end

return function(rng, level)
  if level == 1 then return difference(rng) end
  return one_set(rng, level == 3)
end
