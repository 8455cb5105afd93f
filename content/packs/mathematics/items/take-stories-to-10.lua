-- Taking away in stories to 10 (K.OA.A.2). Errors after Carpenter and Moser (1984).

local kinds = {
  {"star", noun("star", "stars", "estrella", "estrellas", "f")}, {"apple", noun("apple", "apples", "manzana", "manzanas", "f")},
  {"leaf", noun("leaf", "leaves", "hoja", "hojas", "f")}, {"flower", noun("flower", "flowers", "flor", "flores", "f")},
}
local step = noun("step", "steps", "paso", "pasos", "m")
local pairs_ = {}
for whole = 3, 10 do
  for b = 1, whole - 1 do pairs_[#pairs_ + 1] = {whole, b} end
end  -- 44 of them

local function slips(a, b)
  local key = a - b
  return apart(key, {
    slip(a + b, "adds in place of taking away", "$1 is more than $2. In the story some go away.", "$1 es más que $2. En el cuento se quitan cosas.", a + b, a),
    slip(key + 1, "counts the start number too", "$1 is one too many. Counting back starts below $2.", "$1 es uno de más. Al bajar se empieza debajo de $2.", key + 1, a),
    slip(b, "gives what was taken", "$1 is what went away. How many stay?", "$1 es lo que se quitó. ¿Qué queda?", b),
    slip(a, "gives the start", "$1 was there at first. Then $2 went away.", "Al principio había $1. Después hay que quitar $2.", a, b),
    slip(key - 1, "counts one too many", "$1 is one too few. Take away just $2.", "$1 es uno menos. Quita solo $2.", key - 1, b),
  })
end

local function story(rng, level)
  local k = rng:turn(#pairs_ * 4)
  local pair = pairs_[1 + k % #pairs_]
  local a, b, way = pair[1], pair[2], k // #pairs_
  local kind = kinds[1 + k % 4]
  local w = level == 1 and kind[2] or thing(1 + k % 4)
  local who, other = rng:two_names()
  local box = holder()
  local ask
  if way == 0 then
    ask = t("$1 has $2.\n$1 gives $3 to $4.\nHow many $5 does $1 have now?", "$1 tiene $2.\nLe da $3 a $4.\n¿Cuánt@5s $5 tiene ahora $1?", who, count(a, w), b, other, w)
  elseif way == 1 then
    ask = t("A $1.one holds $2.\n$3 takes out $4.\nHow many $5 are left inside?", "Un~1 $1.one tiene $2.\n$3 saca $4.\n¿Cuánt@5s $5 quedan dentro?", box, count(a, w), who, b, w)
  elseif way == 2 then
    ask = t("$1 has $2.\n$1 hides $3 of them.\nHow many $4 can $1 still see?", "$1 tiene $2.\nEsconde $3.\n¿Cuánt@4s $4 quedan a la vista?", who, count(a, w), b, w)
  else
    ask = t("There are $1 on a mat.\n$2 takes $3.\nHow many $4 stay on the mat?", "Hay $1 en una alfombra.\n$2 toma $3.\n¿Cuánt@4s $4 quedan en la alfombra?", count(a, w), who, b, w)
  end
  local figure
  if level == 1 then figure = {kind = "counters", count = a, per_row = 5, object = kind[1]} end
  return {
    prompt = ask, figure = figure,
    answer = {kind = "number", value = a - b, form = "integer"},
    misconceptions = slips(a, b),
    hints = {
      t("Are there more at the end, or fewer?", "¿Al final hay más o hay menos?"),
      t("Show $1. Take $2 away.", "Muestra $1. Quita $2.", a, b),
      t("Count back from $1. Go $2.", "Cuenta hacia atrás desde $1. Da $2.", a, count(b, step)),
    },
    worked = {t("There were $1. Take away $2.", "Había $1. Quita $2.", a, b), a .. " − " .. b .. " = " .. bold(a - b)},
    right_note = t("What stays and what went make the whole.", "Lo que queda y lo que se fue hacen el todo."),
    paper = t("Draw the story with dots. Cross out $1.", "Dibuja el cuento con puntos. Tacha $1.", b),
  }
end

local function sentence(rng)
  local k = rng:turn(#pairs_ * 2)
  local pair = pairs_[1 + k % #pairs_]
  local a, b, way = pair[1], pair[2], k // #pairs_
  if b * 2 == a then b = b > 1 and b - 1 or 2 end
  local w, who = thing(1 + k % 4), rng:two_names()
  local key = a .. " − " .. b .. " = " .. a - b
  local added, other, off = a .. " + " .. b .. " = " .. a + b, b .. " + " .. a .. " = " .. a + b, a .. " − " .. b .. " = " .. a - b + 1
  return {
    prompt = way == 0 and t("$1 has $2. $1 gives $3 away.\nWhich one tells this story?", "$1 tiene $2. Regala $3.\n¿Cuál cuenta esta historia?", who, count(a, w), b)
      or t("$1 takes $2 from a bag.\nThe bag had $3 at first.\nWhich one tells this story?", "$1 saca $2 de una bolsa.\nLa bolsa tenía $3 al principio.\n¿Cuál cuenta esta historia?", who, count(b, w), a),
    answer = {kind = "choice", options = rng:shuffle({key, added, other, off}), right = key},
    misconceptions = {
      slip(added, "adds in place of taking away", "$1 puts together. In the story some go away.", "$1 junta. En el cuento se quitan cosas.", added),
      slip(other, "adds in place of taking away", "$1 starts with what went, and adds.", "$1 empieza con lo que se quita y suma.", other),
      slip(off, "counts the start number too", "$1 take away $2 is not $3.", "$1 menos $2 no es $3.", a, b, a - b + 1),
    },
    hints = {
      t("Does the story put together or take away?", "¿El cuento junta o quita?"),
      t("Begin with what was there: $1.", "Empieza con lo que había: $1.", a),
      t("A minus stands before the $1.", "Un menos va delante del $1.", b),
    },
    worked = {t("At first $1. Then take $2 away.", "Al principio $1. Luego quita $2.", a, b), bold(key)},
    right_note = t("The whole stands first when we take away.", "Al quitar, el todo va primero."),
    paper = t("Tell a story. Write it with numbers.", "Cuenta una historia. Escríbela con números."),
  }
end

-- What comes at the end, put in the order of the story: or the whole story in two steps.
local function two_steps(rng)
  local k = rng:turn(88)
  local pair = pairs_[1 + k % #pairs_]
  local a, b = pair[1], pair[2]
  if a - b < 2 then a, b = 10 - b % 3, 3 + b % 2 end
  local back = 1 + k // #pairs_
  local w, who = thing(1 + k % 4), rng:two_names()
  local key = a - b + back
  if a + back > 10 and key > 10 then back = 1 key = a - b + 1 end
  return {
    prompt = t("$1 has $2.\n$1 gives $3 away.\nThen $1 gets $4 more.\nHow many $5 does $1 have at the end?", "$1 tiene $2.\nRegala $3.\nLuego recibe $4 más.\n¿Cuánt@5s $5 tiene al final $1?", who, count(a, w), b, back, w),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(a - b, "stops after the first step", "$1 is the middle. Then $2 more come.", "$1 es la mitad del cuento. Súmale $2 más.", a - b, back),
      slip(a + b + back, "adds in place of taking away", "$1 adds all. But $2 were given away.", "$1 suma todo. Pero se regalaron $2.", a + b + back, b),
      slip(a - b - back, "takes away twice", "$1 takes away two times. The second time more come.", "$1 quita dos veces. La segunda vez llegan más.", max(a - b - back, 0)),
      slip(key + 1, "counts the start number too", "$1 is one too many. Go step by step.", "$1 es uno de más. Ve paso a paso.", key + 1),
      slip(a, "gives the start", "$1 was there at first. Then it changed.", "Al principio había $1. Luego cambió.", a),
    }),
    hints = {
      t("The story has two steps. Take one first.", "El cuento tiene dos pasos. Haz primero uno."),
      t("First take $1 from $2.", "Primero quita $1 de $2.", b, a),
      t("After that there are $1. Then $2 more come.", "Después hay $1. Súmale $2 más.", a - b, back),
    },
    worked = {a .. " − " .. b .. " = " .. a - b, a - b .. " + " .. back .. " = " .. bold(key)},
    right_note = t("One step at a time keeps it clean.", "Un paso a la vez ayuda a no enredarse."),
    paper = t("Draw dots. Cross out, then draw more.", "Dibuja puntos. Tacha y luego dibuja más."),
  }
end

return function(rng, level)
  if level < 3 then return story(rng, level) end
  if rng:chance(1, 2) then return sentence(rng) end
  return two_steps(rng)
end
