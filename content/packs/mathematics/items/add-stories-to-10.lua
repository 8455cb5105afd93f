-- Adding in stories to 10 (K.OA.A.2): more come, two parts together. Errors after Carpenter and Moser (1984).

local kinds = {
  {"star", noun("star", "stars", "estrella", "estrellas", "f")}, {"apple", noun("apple", "apples", "manzana", "manzanas", "f")},
  {"leaf", noun("leaf", "leaves", "hoja", "hojas", "f")}, {"flower", noun("flower", "flowers", "flor", "flores", "f")},
}
local pairs_ = {}
for whole = 3, 10 do
  for a = 1, whole - 1 do pairs_[#pairs_ + 1] = {a, whole - a} end
end  -- 44 of them

local function slips(a, b)
  local key = a + b
  return apart(key, {
    slip(key - 1, "counts the first number again", "$1 counts one of them twice. After $2 comes $3.", "$1 cuenta uno dos veces. Después de $2 sigue $3.", key - 1, a, a + 1),
    slip(max(a, b) - min(a, b), "takes away in place of adding", "$1 takes away. In the story there are more.", "$1 quita. En el cuento hay más.", max(a, b) - min(a, b)),
    slip(a, "gives one part only", "$1 is only one part. Add $2 more.", "$1 es solo una parte. Agrega $2 más.", a, b),
    slip(b, "gives one part only", "$1 is only one part. Add it to $2.", "$1 es solo una parte. Agrega eso a $2.", b, a),
    slip(key + 1, "counts one too many", "$1 is one too many. Count on just $2.", "$1 es uno de más. Avanza solo $2.", key + 1, b),
  })
end
local function hints(a, b)
  return {
    t("Are there more at the end, or fewer?", "¿Al final hay más o hay menos?"),
    t("Show $1 on your fingers. Put up $2 more.", "Muestra $1 con los dedos. Levanta $2 más.", a, b),
    t("Say $1. Count on $2 more.", "Di $1. Cuenta $2 más.", a, b),
  }
end

local function joined(rng, level)
  local k = rng:turn(#pairs_ * 4)
  local pair = pairs_[1 + k % #pairs_]
  local a, b, way = pair[1], pair[2], k // #pairs_
  local kind = kinds[1 + k % 4]
  local w = level == 1 and kind[2] or thing(1 + k % 4)
  local who, other = rng:two_names()
  local box = holder()
  local ask
  if way == 0 then
    ask = t("$1 has $2.\n$1 gets $3 more.\nHow many $4 does $1 have now?", "$1 tiene $2.\nRecibe $3 más.\n¿Cuánt@4s $4 tiene ahora $1?", who, count(a, w), b, w)
  elseif way == 1 then
    ask = t("$1 has $2.\n$3 has $4.\nHow many $5 do both have?", "$1 tiene $2.\n$3 tiene $4.\n¿Cuánt@5s $5 tienen los dos juntos?", who, count(a, w), other, count(b, w), w)
  elseif way == 2 then
    ask = t("A $1.one holds $2.\n$3 puts in $4 more.\nHow many $5 are inside now?", "Un~1 $1.one tiene $2.\n$3 pone $4 más.\n¿Cuánt@5s $5 hay dentro ahora?", box, count(a, w), who, b, w)
  else
    ask = t("$1 finds $2.\nThen $1 finds $3 more.\nHow many $4 in all?", "$1 encuentra $2.\nLuego encuentra $3 más.\n¿Cuánt@4s $4 son en total?", who, count(a, w), b, w)
  end
  local figure
  if level == 1 then figure = {kind = "groups", groups = {{count = a, object = kind[1], label = ""}, {count = b, object = kind[1], label = ""}}} end
  return {
    prompt = ask, figure = figure,
    answer = {kind = "number", value = a + b, form = "integer"},
    misconceptions = slips(a, b),
    hints = hints(a, b),
    worked = {t("First $1, then $2 more.", "Primero $1, luego $2 más.", a, b), a .. " + " .. b .. " = " .. bold(a + b), t("That is $1.", "Son $1.", count(a + b, w))},
    right_note = t("Two parts together make the whole.", "Dos partes juntas hacen el todo."),
    paper = t("Draw the story with dots. Count them all.", "Dibuja el cuento con puntos. Cuenta todos."),
  }
end

-- Which number sentence tells the story?
local function sentence(rng)
  local k = rng:turn(#pairs_ * 2)
  local pair = pairs_[1 + k % #pairs_]
  local a, b, way = pair[1], pair[2], k // #pairs_
  if a == b then b = a > 1 and a - 1 or 2 end
  local w, who = thing(1 + k % 4), rng:two_names()
  local box = holder()
  local key = a .. " + " .. b .. " = " .. a + b
  local big, small = max(a, b), min(a, b)
  local taken, too_many, other = big .. " − " .. small .. " = " .. big - small, a .. " + " .. b .. " = " .. a + b + 1, a .. " + " .. a + b .. " = " .. 2 * a + b
  return {
    prompt = way == 0 and t("$1 has $2. $1 gets $3 more.\nWhich one tells this story?", "$1 tiene $2. Recibe $3 más.\n¿Cuál cuenta esta historia?", who, count(a, w), b)
      or t("$1 puts $2 in a $3.one.\n$4 are there already.\nWhich one tells this story?", "$1 pone $2 en un~3 $3.one.\nYa había $4 ahí.\n¿Cuál cuenta esta historia?", who, count(b, w), box, a),
    answer = {kind = "choice", options = rng:shuffle({key, taken, too_many, other}), right = key},
    misconceptions = {
      slip(taken, "takes away in place of adding", "$1 takes away. In the story more come.", "$1 quita. En el cuento llegan más.", taken),
      slip(too_many, "counts one too many", "$1 and $2 make one less than $3.", "$1 y $2 son uno menos que $3.", a, b, a + b + 1),
      slip(other, "takes the whole for a part", "$1 is the whole. It stands at the end.", "$1 es el todo. Va al final.", a + b),
    },
    hints = {
      t("Does the story put together or take away?", "¿El cuento junta o quita?"),
      t("Find the two parts: $1 and $2.", "Busca las dos partes: $1 y $2.", a, b),
      t("A plus stands between the parts.", "Entre las partes va un más."),
    },
    worked = {t("The parts are $1 and $2.", "Las partes son $1 y $2.", a, b), t("Together: $1", "Juntas: $1", bold(key))},
    right_note = t("Numbers can tell a story too.", "Los números también cuentan historias."),
    paper = t("Tell a story. Write it with numbers.", "Cuenta una historia. Escríbela con números."),
  }
end

-- Both parts are not known: which pairs can it be?
local function both_parts(rng)
  local k = rng:turn(84)
  local n, w, who = 4 + k % 7, thing(1 + k // 7 % 4), rng:two_names()
  local turn = k // 28
  local a = 1 + (k + turn) % (n - 1)
  local c = a % (n - 1) + 1
  local left, right_hand = noun("left", "left", "izquierda", "izquierda", "f"), 0
  local function hold(x, y) return t("$1 and $2", "$1 y $2", x, y) end
  local right = {hold(a, n - a), hold(c, n - c)}
  local wrong = {hold(a, n - a + 1), hold(n, c)}
  local options = rng:shuffle({right[1], right[2], wrong[1], wrong[2]})
  local with, ordered, other = {}, {}, {}
  for i = 1, 4 do
    if contains(right, options[i]) then ordered[#ordered + 1] = options[i] with[#with + 1] = options[i]
    else
      other[#other + 1] = options[i]
      if options[i] == wrong[2] then with[#with + 1] = options[i] end
    end
  end
  return {
    prompt = t("$1 has $2 in two bags.\nNo bag is empty.\nChoose all that can be true.", "$1 tiene $2 en dos bolsas.\nNinguna bolsa está vacía.\nElige todo lo que puede ser.", who, count(n, w)),
    answer = {kind = "several", options = options, right = ordered},
    misconceptions = {
      slip({right[1]}, "stops at the first that fits", "$1 fits. Another pair fits too.", "$1 puede ser. Hay otra pareja que también.", right[1]),
      slip({right[2]}, "stops at the first that fits", "$1 fits. Another pair fits too.", "$1 puede ser. Hay otra pareja que también.", right[2]),
      slip(with, "takes the whole for a part", "$1 in one bag leaves none for the other.", "$1 en una bolsa no deja nada para la otra.", n),
      slip(other, "takes the ones that do not fit", "These make more than $1 in all.", "Estas dan más de $1 en total.", n),
    },
    hints = {
      t("Both bags together hold $1.", "Las dos bolsas juntas tienen $1.", n),
      t("Put $1 fingers into two groups.", "Separa $1 dedos en dos grupos.", n),
      t("Add each pair. Is it $1?", "Suma cada pareja. ¿Da $1?", n),
    },
    worked = {a .. " + " .. n - a .. " = " .. n, c .. " + " .. n - c .. " = " .. n, bold(t("$1; $2", "$1; $2", right[1], right[2]))},
    right_note = t("One whole, and many pairs of parts.", "Un todo y muchas parejas de partes."),
    paper = t("Put $1 beans in two cups. Find all ways.", "Pon $1 frijoles en dos vasos. Busca todas las maneras.", n),
  }
end

return function(rng, level)
  if level < 3 then return joined(rng, level) end
  if rng:chance(1, 2) then return sentence(rng) end
  return both_parts(rng)
end
