-- Longer and shorter, taller and shorter (K.MD.A.1, K.MD.A.2): strips on squared paper.
-- Errors after Piaget, Inhelder and Szeminska (1960): only the far ends are looked at.

local letters = {"A", "B", "C", "D"}

local function strip(i, of, from, size, upright)
  local low = upright and 4 * i - 3 or 4 * (of - i) + 1  -- each has a lane of its own, A at the top or at the left
  local a, b, c, d = {x = from, y = low}, {x = from + size, y = low}, {x = from + size, y = low + 2}, {x = from, y = low + 2}
  if upright then
    for _, p in ipairs({a, b, c, d}) do p.x, p.y = p.y, p.x end
  end
  return {corners = {a, b, c, d}, label = letters[i], fill = i % 2 == 1 and "plain" or "dots"}
end
local function paper_with(n, upright, shapes)
  local long, wide = 16, 4 * n
  return {kind = "coordinate_grid", axes = false, x_from = 0, x_to = upright and wide or long, y_from = 0, y_to = upright and long or wide, points = {}, shapes = shapes}
end

-- Two strips, four sentences.
local function two_strips(rng, level)
  local k = rng:turn(132)
  local upright = k % 2 == 1
  local a = 3 + k // 2 % 11
  local b = a + rng:pick({-2, -1, 0, 1, 2, 3})
  if b < 2 then b = a + 2 end
  if b > 13 then b = a - 2 end
  local from_a, from_b = 1, 1
  if level == 2 and a ~= b then
    -- The shorter one reaches further.
    if a < b then from_a = 16 - a - 1 else from_b = 16 - b - 1 end
    if max(from_a, from_b) > 5 then from_a, from_b = min(from_a, 5), min(from_b, 5) end
  end
  local long = upright and t("taller", "más alta") or t("longer", "más larga")
  local short = upright and t("shorter", "más baja") or t("shorter", "más corta")
  local function says(x, word, y) return t("$1 is $2 than $3", "$1 es $2 que $3", x, word, y) end
  local same = upright and t("A and B have the same height", "A y B son igual de altas") or t("A and B have the same length", "A y B son igual de largas")
  local key, wrong
  local reach = level == 2 and a ~= b
  if a == b then
    key = same
    wrong = {says("A", long, "B"), says("B", long, "A"), says("A", short, "B")}
  elseif a > b then
    key = rng:chance(1, 2) and says("A", long, "B") or says("B", short, "A")
    wrong = {says("B", long, "A"), says("A", short, "B"), same}
  else
    key = rng:chance(1, 2) and says("B", long, "A") or says("A", short, "B")
    wrong = {says("A", long, "B"), says("B", short, "A"), same}
  end
  local list = {}
  for i = 1, 3 do
    list[i] = wrong[i] == same and slip(same, "compares by look, not by count", "A is $1 squares. B is $2 squares.", "A mide $1 cuadros. B mide $2 cuadros.", a, b)
      or i == 1 and slip(wrong[1], reach and "compares end points only" or "mixes up longer and shorter",
        reach and "One end reaches further. It also starts further on." or "A is $1 squares. B is $2 squares.",
        reach and "Un extremo llega más lejos. También empieza más allá." or "A mide $1 cuadros. B mide $2 cuadros.", a, b)
      or slip(wrong[i], "mixes up longer and shorter", "Read it again: A has $1 squares, B has $2.", "Léelo otra vez: A tiene $1 cuadros, B tiene $2.", a, b)
  end
  return {
    prompt = t("Look at the strips A and B.\nWhich is true?", "Mira las tiras A y B.\n¿Qué es verdad?"),
    figure = paper_with(2, upright, {strip(1, 2, from_a, a, upright), strip(2, 2, from_b, b, upright)}),
    answer = {kind = "choice", options = rng:shuffle({key, wrong[1], wrong[2], wrong[3]}), right = key},
    misconceptions = list,
    hints = {
      t("Look at both ends of each strip.", "Mira los dos extremos de cada tira."),
      reach and t("They do not start side by side. Count squares.", "No empiezan juntas. Cuenta los cuadros.") or t("They start side by side. Look at the other end.", "Empiezan juntas. Mira el otro extremo."),
      t("Count the squares along A, then along B.", "Cuenta los cuadros de A y luego los de B."),
    },
    worked = {t("A: $1 squares. B: $2 squares.", "A: $1 cuadros. B: $2 cuadros.", a, b), bold(key)},
    right_note = reach and t("Starting places matter too.", "También importa dónde empieza.") or t("Side by side, the ends tell.", "Lado a lado, los extremos lo dicen."),
    paper = t("Put two pencils side by side. Line up one end.", "Pon dos lápices lado a lado. Iguala un extremo."),
  }
end

-- Which of three is longer than, shorter than, or as long as A?
local function against_a(rng)
  local k = rng:turn(84)
  local ask, a = k % 3, 4 + k // 3 % 7
  local further = k // 21  -- where B starts: with it no two of the turns are alike
  local shift = further % 2
  local list = ask == 0 and {a + 2, a, a - 1 - shift} or ask == 1 and {a - 2, a, a + 1 + shift} or {a, a - 1 - shift, a + 1}
  local right = list[1]
  local none_holds = k // 3 % 5 == 4
  if none_holds then list = ask == 0 and {a - 2, a, a - 1} or ask == 1 and {a + 2, a, a + 1} or {a + 2, a - 1, a + 1} right = -1 end
  rng:shuffle(list)
  local none = t("None of them", "Ninguna")
  local shapes, options, key, slips = {strip(1, 4, 1, a, false)}, {}, none, {}
  for i = 1, 3 do
    shapes[i + 1] = strip(i + 1, 4, 1 + (i == 1 and further or rng:int(0, 3)), list[i], false)
    options[i] = t("Strip $1", "Tira $1", letters[i + 1])
    if list[i] == right then key = options[i]
    else
      slips[#slips + 1] = slip(options[i], list[i] == a and "takes as long for longer or shorter" or "compares end points only", "Strip $1 is $2 squares. A is $3 squares.", "La tira $1 mide $2 cuadros. A mide $3 cuadros.", letters[i + 1], list[i], a)
    end
  end
  if key ~= none then slips[3] = slip(none, "stops looking too soon", "Count along each strip. One of them fits.", "Cuenta a lo largo de cada tira. Una sí va.") end
  options[4] = none
  return {
    prompt = ask == 0 and t("Which strip is longer than strip A?", "¿Qué tira es más larga que la A?") or ask == 1 and t("Which strip is shorter than strip A?", "¿Qué tira es más corta que la A?")
      or t("Which strip is as long as strip A?", "¿Qué tira es tan larga como la A?"),
    figure = paper_with(4, false, shapes),
    answer = {kind = "choice", options = options, right = key},
    misconceptions = slips,
    hints = {
      t("Count the squares along strip A.", "Cuenta los cuadros de la tira A."),
      t("Count each other strip too.", "Cuenta también las otras tiras."),
      ask == 0 and t("Which count goes past the count of A?", "¿Qué cuenta pasa de la de A?") or ask == 1 and t("Which count stops before the count of A?", "¿Qué cuenta no llega a la de A?") or t("Is any count the same as that of A?", "¿Alguna cuenta es igual a la de A?"),
    },
    worked = {t("A: $1 squares.", "A: $1 cuadros.", a), t("B: $1, C: $2, D: $3.", "B: $1, C: $2, D: $3.", list[1], list[2], list[3]), bold(key)},
    right_note = t("A strip that reaches far may be short.", "Una tira que llega lejos puede ser corta."),
    paper = t("Cut a strip. Find things that are longer.", "Corta una tira. Busca cosas más largas."),
  }
end

return function(rng, level)
  if level < 3 then return two_strips(rng, level) end
  return against_a(rng)
end
