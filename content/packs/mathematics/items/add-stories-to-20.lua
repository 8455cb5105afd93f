-- Stories of joining within 20, with the end, the change or the start unknown (1.OA.A.1).
-- Errors after Carpenter and Moser (1984) and Riley, Greeno and Heller (1983).

local function model(a, b, total)
  local function label(n) return n and tostring(n) or "?" end
  local size_a, size_b = a, b or total - a
  return {kind = "bar_model", total = total and tostring(total) or "?", rows = {{segments = {
    {size = size_a, label = label(a), fill = "hatch"}, {size = size_b, label = label(b), fill = "dots"}}}}}
end

-- Two parts, 11 to 20 together.
local pairs_ = {}
for whole = 9, 20 do
  for a = 3, whole - 3 do pairs_[#pairs_ + 1] = {a, whole - a} end
end

local function whole_slips(a, b)
  local key = a + b
  return apart(key, {
    slip(max(a, b) - min(a, b), "takes away in place of adding", "$1 takes away. In the story there are more.", "$1 quita. En el cuento hay más.", max(a, b) - min(a, b)),
    slip(key - 1, "counts the first number again", "$1 is one short. Counting on starts with $2.", "$1 queda uno corto. La cuenta empieza con $2.", key - 1, a + 1),
    slip(key + 1, "counts one too many", "$1 is one too many. Count on just $2.", "$1 es uno de más. Avanza solo $2.", key + 1, b),
    slip(a, "gives one part only", "$1 is only one part. There are $2 more.", "$1 es solo una parte. Hay $2 más.", a, b),
    slip(b, "gives one part only", "$1 is only one part. Add it to $2.", "$1 es solo una parte. Súmala a $2.", b, a),
  })
end
local function part_slips(whole, known)
  local key = whole - known
  return apart(key, {
    slip(whole + known, "adds the two numbers it sees", "$1 adds both numbers. But $2 is already the whole.", "$1 suma los dos números. Pero $2 ya es el todo.", whole + known, whole),
    slip(whole, "gives the whole", "$1 is all of them. Find one part.", "$1 es todo. Busca una parte.", whole),
    slip(known, "gives one part only", "$1 is the part that is told. Find the other.", "$1 es la parte que se dice. Busca la otra.", known),
    slip(key + 1, "counts the start number too", "$1 is one too many. $2 and $1 make $3.", "$1 es uno de más. $2 y $1 son $3.", key + 1, known, whole + 1),
    slip(key - 1, "stops counting one early", "$1 is one too few. $2 and $1 make $3.", "$1 es uno menos. $2 y $1 son $3.", key - 1, known, whole - 1),
  })
end
local function part_hints(whole, known)
  return {
    t("What is the whole? What is a part?", "¿Cuál es el todo? ¿Cuál es una parte?"),
    t("Draw a bar for $1. Mark off $2.", "Dibuja una barra de $1. Marca $2.", whole, known),
    t("Start at $1. Count on up to $2.", "Empieza en $1. Cuenta hasta $2.", known, whole),
  }
end

local function end_unknown(rng)
  local k = rng:turn(#pairs_)
  local a, b = pairs_[1 + k][1], pairs_[1 + k][2]
  local w, way = thing(1 + k % 4), k % 3
  local who, other = rng:two_names()
  local box = holder()
  local ask
  if way == 0 then
    ask = t("$1 has $2.\n$3 gives $1 $4 more.\nHow many $5 does $1 have now?", "$1 tiene $2.\n$3 le da $4 más.\n¿Cuánt@5s $5 tiene ahora $1?", who, count(a, w), other, b, w)
  elseif way == 1 then
    ask = t("$1 has $2. $3 has $4.\nThey put them in one $5.one.\nHow many $6 are in it?", "$1 tiene $2. $3 tiene $4.\nPonen todo en un~5 $5.one.\n¿Cuánt@6s $6 hay ahí?", who, count(a, w), other, count(b, w), box, w)
  else
    ask = t("$1 counts $2 in the morning.\nLater $1 counts $3 more.\nHow many $4 is that in all?", "$1 cuenta $2 en la mañana.\nDespués cuenta $3 más.\n¿Cuánt@4s $4 son en total?", who, count(a, w), b, w)
  end
  return {
    prompt = ask, figure = model(a, b, nil),
    answer = {kind = "number", value = a + b, form = "integer"},
    misconceptions = whole_slips(a, b),
    hints = {
      t("Are there more at the end, or fewer?", "¿Al final hay más o hay menos?"),
      t("Both parts together are the whole bar.", "Las dos partes juntas son toda la barra."),
      t("Start with $1. Count on $2.", "Empieza con $1. Avanza $2.", max(a, b), min(a, b)),
    },
    worked = {t("The parts are $1 and $2.", "Las partes son $1 y $2.", a, b), a .. " + " .. b .. " = " .. bold(a + b), t("So $1.", "Son $1.", count(a + b, w))},
    right_note = t("Two parts together make the whole.", "Dos partes juntas hacen el todo."),
    paper = t("Draw a bar with two parts. Write the numbers.", "Dibuja una barra con dos partes. Escribe los números."),
  }
end

local function change_unknown(rng)
  local k = rng:turn(#pairs_)
  local a, key = pairs_[1 + k][1], pairs_[1 + k][2]
  local whole = a + key
  local w, way = thing(1 + k % 4), k % 3
  local who, other = rng:two_names()
  local box = holder()
  local ask
  if way == 0 then
    ask = t("$1 has $2.\n$3 gives $1 some more.\nNow $1 has $4.\nHow many $5 did $3 give?", "$1 tiene $2.\n$3 le da algun@5s más.\nAhora $1 tiene $4.\n¿Cuánt@5s $5 le dio $3?", who, count(a, w), other, whole, w)
  elseif way == 1 then
    ask = t("A $1.one holds $2.\n$3 puts in some more.\nNow it holds $4.\nHow many $5 did $3 put in?", "Un~1 $1.one tiene $2.\n$3 pone algun@5s más.\nAhora hay $4.\n¿Cuánt@5s $5 puso $3?", box, count(a, w), who, whole, w)
  else
    ask = t("$1 and $2 have $3 together.\n$4 of them belong to $1.\nHow many $5 belong to $2?", (other:sub(1, 1) == "I" and "$1 e $2" or "$1 y $2") .. " tienen $3 en total.\n$1 tiene $4.\n¿Cuánt@5s $5 tiene $2?", who, other, count(whole, w), a, w)
  end
  return {
    prompt = ask, figure = k % 2 == 0 and model(a, nil, whole) or nil,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = part_slips(whole, a), hints = part_hints(whole, a),
    worked = {a .. " + ? = " .. whole, t("From $1 up to $2 it is $3.", "De $1 a $2 hay $3.", a, whole, key), a .. " + " .. bold(key) .. " = " .. whole},
    right_note = t("The story adds. The answer is a part.", "El cuento suma. La respuesta es una parte."),
    paper = t("Draw $1 dots. Draw more until there are $2.", "Dibuja $1 puntos. Dibuja más hasta tener $2.", a, whole),
  }
end

local function start_unknown(rng)
  local k = rng:turn(#pairs_)
  local key, b = pairs_[1 + k][1], pairs_[1 + k][2]
  local whole = key + b
  local w, way = thing(1 + k % 4), k % 2
  local who, other = rng:two_names()
  local box = holder()
  local ask = way == 0 and t("$1 has some $2.\n$3 gives $1 $4 more.\nNow $1 has $5.\nHow many $2 did $1 have at first?", "$1 tiene algun@2s $2.\n$3 le da $4 más.\nAhora $1 tiene $5.\n¿Cuánt@2s $2 tenía al principio?", who, w, other, b, whole)
    or t("Some $1 are in a $2.one.\n$3 puts in $4 more.\nNow it holds $5.\nHow many $1 were in it at first?", "Hay algun@1s $1 en un~2 $2.one.\n$3 pone $4 más.\nAhora hay $5.\n¿Cuánt@1s había al principio?", w, box, who, b, whole)
  return {
    prompt = ask,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = part_slips(whole, b),
    hints = {
      t("Think back: the end is $1.", "Piensa hacia atrás: el final es $1.", whole),
      t("The $1 came later. Take them off again.", "Los $1 llegaron después. Quítalos otra vez.", b),
      t("How many more than $1 is $2?", "¿Cuántos más que $1 son $2?", b, whole),
    },
    worked = {"? + " .. b .. " = " .. whole, whole .. " − " .. b .. " = " .. bold(key)},
    right_note = t("To find the start, undo the story.", "Para hallar el comienzo, deshaz el cuento."),
    paper = t("Draw the end. Cross out what came.", "Dibuja el final. Tacha lo que llegó."),
  }
end

local function sentence(rng)
  local k = rng:turn(#pairs_)
  local a, b = pairs_[1 + k][1], pairs_[1 + k][2]
  local whole, w, way = a + b, thing(1 + k % 4), k % 2
  if a == b then a, b = a - 1, b + 1 end
  local who, other = rng:two_names()
  local key, plus, minus, twist
  if way == 0 then key, plus, minus, twist = a .. " + ? = " .. whole, a .. " + " .. whole .. " = ?", "? − " .. a .. " = " .. whole, whole .. " + ? = " .. a
  else key, plus, minus, twist = "? + " .. b .. " = " .. whole, b .. " + " .. whole .. " = ?", "? − " .. b .. " = " .. whole, whole .. " + ? = " .. b end
  return {
    prompt = way == 0 and t("$1 has $2. $1 finds some more.\nNow $1 has $3.\nWhich one fits the story?", "$1 tiene $2. Encuentra más.\nAhora tiene $3.\n¿Cuál va con el cuento?", who, count(a, w), whole)
      or t("$1 has some $2. $1 finds $3 more.\nNow $1 has $4.\nWhich one fits the story?", "$1 tiene algun@2s $2. Encuentra $3 más.\nAhora tiene $4.\n¿Cuál va con el cuento?", who, w, b, whole),
    answer = {kind = "choice", options = rng:shuffle({key, plus, minus, twist}), right = key},
    misconceptions = {
      slip(plus, "adds the two numbers it sees", "This adds $1 to the part. $1 is the whole.", "Esto suma $1 a la parte. $1 es el todo.", whole),
      slip(minus, "takes away in place of adding", "This takes away. In the story more come.", "Esto quita. En el cuento llegan más."),
      slip(twist, "takes the whole for a part", "This starts with $1. That is the end of the story.", "Esto empieza con $1. Ese es el final del cuento.", whole),
    },
    hints = {
      t("Tell the story again in order.", "Cuenta otra vez la historia en orden."),
      t("What is not known? Put a ? there.", "¿Qué no se sabe? Pon ahí un ?."),
      t("The end, $1, stands after the equals sign.", "El final, $1, va después del signo igual.", whole),
    },
    worked = {way == 0 and t("First $1, then some, then $2.", "Primero $1, luego más, al final $2.", a, whole) or t("First some, then $1 more, then $2.", "Primero algo, luego $1 más, al final $2.", b, whole), bold(key)},
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
