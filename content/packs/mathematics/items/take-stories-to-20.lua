-- Stories of taking from within 20, with the end, the change or the start unknown (1.OA.A.1).
-- Errors after Carpenter and Moser (1984) and Riley, Greeno and Heller (1983).

local function model(a, b, total)
  local function label(n) return n and tostring(n) or "?" end
  return {kind = "bar_model", total = total and tostring(total) or "?", rows = {{segments = {
    {size = a, label = label(a), fill = "hatch"}, {size = b or total - a, label = label(b), fill = "empty"}}}}}
end

-- The whole and what goes away.
local pairs_ = {}
for whole = 9, 20 do
  for b = 3, whole - 3 do pairs_[#pairs_ + 1] = {whole, b} end
end

local function part_slips(whole, known, gone)
  local key = whole - known
  return apart(key, {
    slip(whole + known, "adds in place of taking away", "$1 is more than $2. In the story some go away.", "$1 es más que $2. En el cuento se quitan cosas.", whole + known, whole),
    slip(known, gone and "gives what was taken" or "gives what is left", gone and "$1 is what went away. What stays?" or "$1 is what is left. How many went away?", gone and "$1 es lo que se quitó. ¿Qué queda?" or "$1 es lo que queda. ¿Cuánto se quitó?", known),
    slip(whole, "gives the start", "$1 is where the story starts.", "$1 es donde empieza el cuento.", whole),
    slip(key + 1, "counts the start number too", "$1 is one too many. $2 and $1 make $3.", "$1 es uno de más. $2 y $1 son $3.", key + 1, known, whole + 1),
    slip(key - 1, "stops counting one early", "$1 is one too few. $2 and $1 make $3.", "$1 es uno menos. $2 y $1 son $3.", key - 1, known, whole - 1),
  })
end

local function end_unknown(rng)
  local k = rng:turn(#pairs_)
  local a, b = pairs_[1 + k][1], pairs_[1 + k][2]
  local w, way = thing(1 + k % 4), k % 3
  local who, other = rng:two_names()
  local box = holder()
  local ask
  if way == 0 then
    ask = t("$1 has $2.\n$1 gives $3 to $4.\nHow many $5 does $1 have now?", "$1 tiene $2.\nLe da $3 a $4.\n¿Cuánt@5s $5 tiene ahora $1?", who, count(a, w), b, other, w)
  elseif way == 1 then
    ask = t("A $1.one holds $2.\n$3 takes out $4.\nHow many $5 are left inside?", "Un~1 $1.one tiene $2.\n$3 saca $4.\n¿Cuánt@5s $5 quedan dentro?", box, count(a, w), who, b, w)
  else
    ask = t("$1 and $2 have $3 together.\n$4 of them are big, the rest small.\nHow many $5 are small?", (other:sub(1, 1) == "I" and "$1 e $2" or "$1 y $2") .. " tienen $3 en total.\n$4 son grandes y el resto, pequeñ@5s.\n¿Cuánt@5s $5 son pequeñ@5s?", who, other, count(a, w), b, w)
  end
  return {
    prompt = ask, figure = model(b, nil, a),
    answer = {kind = "number", value = a - b, form = "integer"},
    misconceptions = part_slips(a, b, true),
    hints = {
      t("The whole bar is $1.", "Toda la barra es $1.", a),
      t("One part is $1. Find the other part.", "Una parte es $1. Busca la otra.", b),
      t("Count back from $1, or up from $2.", "Cuenta hacia atrás desde $1, o desde $2 hacia arriba.", a, b),
    },
    worked = {t("The whole is $1. One part is $2.", "El todo es $1. Una parte es $2.", a, b), a .. " − " .. b .. " = " .. bold(a - b)},
    right_note = t("Whole less a part leaves the other part.", "El todo menos una parte deja la otra."),
    paper = t("Draw $1 dots. Cross out $2.", "Dibuja $1 puntos. Tacha $2.", a, b),
  }
end

local function change_unknown(rng)
  local k = rng:turn(#pairs_)
  local a, key = pairs_[1 + k][1], pairs_[1 + k][2]
  local left = a - key
  local w, way = thing(1 + k % 4), k % 2
  local who, other = rng:two_names()
  local box = holder()
  local ask = way == 0 and t("$1 has $2.\n$1 gives some to $3.\nNow $1 has $4 left.\nHow many $5 did $1 give?", "$1 tiene $2.\nLe da algun@5s a $3.\nAhora le quedan $4.\n¿Cuánt@5s $5 le dio a $3?", who, count(a, w), other, left, w)
    or t("A $1.one holds $2.\n$3 takes some out.\nNow $4 are left in it.\nHow many $5 did $3 take out?", "Un~1 $1.one tiene $2.\n$3 saca algun@5s.\nAhora quedan $4.\n¿Cuánt@5s $5 sacó $3?", box, count(a, w), who, left, w)
  return {
    prompt = ask, figure = k % 3 == 0 and model(left, nil, a) or nil,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = part_slips(a, left, false),
    hints = {
      t("What is the whole? What is left of it?", "¿Cuál es el todo? ¿Qué queda de él?"),
      t("The part that went is not known.", "No se sabe la parte que se quitó."),
      t("Count on from $1 up to $2.", "Cuenta desde $1 hasta $2.", left, a),
    },
    worked = {a .. " − ? = " .. left, t("From $1 up to $2 it is $3.", "De $1 a $2 hay $3.", left, a, key), a .. " − " .. bold(key) .. " = " .. left},
    right_note = t("What went and what is left make the whole.", "Lo que se quitó y lo que queda hacen el todo."),
    paper = t("Draw $1 dots. Cross out until $2 are left.", "Dibuja $1 puntos. Tacha hasta que queden $2.", a, left),
  }
end

local function start_unknown(rng)
  local k = rng:turn(#pairs_)
  local key, b = pairs_[1 + k][1], pairs_[1 + k][2]
  local left = key - b
  local w, way = thing(1 + k % 4), k % 2
  local who, other = rng:two_names()
  local box = holder()
  local ask = way == 0 and t("$1 has some $2.\n$1 gives $3 to $4.\nNow $1 has $5 left.\nHow many $2 did $1 have at first?", "$1 tiene algun@2s $2.\nLe da $3 a $4.\nAhora le quedan $5.\n¿Cuánt@2s $2 tenía al principio?", who, w, b, other, left)
    or t("Some $1 are in a $2.one.\n$3 takes out $4.\nNow $5 are left in it.\nHow many $1 were in it at first?", "Hay algun@1s $1 en un~2 $2.one.\n$3 saca $4.\nAhora quedan $5.\n¿Cuánt@1s había al principio?", w, box, who, b, left)
  return {
    prompt = ask,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(max(left, b) - min(left, b), "follows the word, not the story", "$1 takes away again. The start was more.", "$1 quita otra vez. Al principio había más.", max(left, b) - min(left, b)),
      slip(left, "gives what is left", "$1 is what is left. More were there at first.", "$1 es lo que queda. Al principio había más.", left),
      slip(b, "gives what was taken", "$1 went away. $2 are left too.", "$1 es lo que se quitó. También quedan $2.", b, left),
      slip(key + 1, "counts one too many", "$1 is one too many. Add $2 and $3 again.", "$1 es uno de más. Suma otra vez $2 y $3.", key + 1, left, b),
      slip(key - 1, "counts the first number again", "$1 is one short. Add $2 and $3 again.", "$1 queda uno corto. Suma otra vez $2 y $3.", key - 1, left, b),
    }),
    hints = {
      t("Think back. Were there more, or fewer?", "Piensa hacia atrás. ¿Había más o menos?"),
      t("Put back what went away.", "Devuelve lo que se quitó."),
      t("Start at $1. Count on $2.", "Empieza en $1. Avanza $2.", max(left, b), min(left, b)),
    },
    worked = {"? − " .. b .. " = " .. left, left .. " + " .. b .. " = " .. bold(key)},
    right_note = t("Undo the story: put it back by adding.", "Deshaz el cuento: devuelve sumando."),
    paper = t("Draw what is left. Draw what went. Count all.", "Dibuja lo que queda y lo que se quitó. Cuenta todo."),
  }
end

local function sentence(rng)
  local k = rng:turn(#pairs_)
  local a, b = pairs_[1 + k][1], pairs_[1 + k][2]
  if b * 2 == a then b = b - 1 end
  local left, w, way = a - b, thing(1 + k % 4), k % 2
  local who = rng:two_names()
  local key, plus, turned, twist
  if way == 0 then key, plus, turned, twist = a .. " − ? = " .. left, a .. " + ? = " .. left, "? − " .. a .. " = " .. left, a .. " + " .. left .. " = ?"
  else key, plus, turned, twist = "? − " .. b .. " = " .. left, "? + " .. b .. " = " .. left, b .. " − " .. left .. " = ?", b .. " − ? = " .. left end
  return {
    prompt = way == 0 and t("$1 has $2. $1 gives some away.\nNow $1 has $3 left.\nWhich one fits the story?", "$1 tiene $2. Regala algun@4s.\nAhora le quedan $3.\n¿Cuál va con el cuento?", who, count(a, w), left, w)
      or t("$1 has some $2. $1 gives $3 away.\nNow $1 has $4 left.\nWhich one fits the story?", "$1 tiene algun@2s $2. Regala $3.\nAhora le quedan $4.\n¿Cuál va con el cuento?", who, w, b, left),
    answer = {kind = "choice", options = rng:shuffle({key, plus, turned, twist}), right = key},
    misconceptions = {
      slip(plus, "adds in place of taking away", "This puts more in. In the story some go.", "Esto agrega. En el cuento se quitan cosas."),
      slip(turned, way == 0 and "reads the sentence from right to left" or "follows the word, not the story", way == 0 and "This takes $1 away. The story starts with it." or "This starts with $1. That is what went away.", way == 0 and "Esto quita $1. El cuento empieza con eso." or "Esto empieza con $1. Eso es lo que se quitó.", way == 0 and a or b),
      slip(twist, way == 0 and "adds the two numbers it sees" or "takes a part for the whole", way == 0 and "This adds the start and the end." or "This starts with $1. The start is not known.", way == 0 and "Esto suma el comienzo y el final." or "Esto empieza con $1. El comienzo no se sabe.", b),
    },
    hints = {
      t("Tell the story again in order.", "Cuenta otra vez la historia en orden."),
      t("What is not known? Put a ? there.", "¿Qué no se sabe? Pon ahí un ?."),
      t("The end, $1, stands after the equals sign.", "El final, $1, va después del signo igual.", left),
    },
    worked = {way == 0 and t("First $1. Some go. Then $2.", "Primero $1. Se quita algo. Quedan $2.", a, left) or t("First some. Then $1 go. Then $2.", "Primero algo. Se quita $1. Quedan $2.", b, left), bold(key)},
    right_note = t("The ? stands where the story is silent.", "El ? va donde el cuento no dice el número."),
    paper = t("Write your own story for this one.", "Escribe otro cuento para esta igualdad."),
  }
end

return function(rng, level)
  if level == 1 then return end_unknown(rng) end
  if level == 2 then return change_unknown(rng) end
  if rng:chance(1, 3) then return sentence(rng) end
  return start_unknown(rng)
end
