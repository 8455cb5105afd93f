-- Adding and taking within five (K.OA.A.1, K.OA.A.5). Errors after Fuson (1992): counting the start again, the other operation.

local kinds = {
  {"star", noun("star", "stars", "estrella", "estrellas", "f")}, {"apple", noun("apple", "apples", "manzana", "manzanas", "f")},
  {"leaf", noun("leaf", "leaves", "hoja", "hojas", "f")}, {"flower", noun("flower", "flowers", "flor", "flores", "f")},
  {"dot", noun("dot", "dots", "punto", "puntos", "m")},
}
local sums = {}  -- {a, b} with a + b <= 5, neither 0
for a = 1, 4 do
  for b = 1, 5 - a do sums[#sums + 1] = {a, b} end
end

local facts = {}  -- with zero, but not nothing and nothing
for whole = 1, 5 do
  for part = 0, whole do
    facts[#facts + 1] = {true, part, whole - part}
    facts[#facts + 1] = {false, whole, part}
  end
end

local function add_slips(a, b)
  local key = a + b
  return apart(key, {
    b == 0 and slip(key - 1, "takes zero for one", "$1 changes the $2. Zero more changes nothing.", "$1 cambia el $2. Cero más no cambia nada.", key - 1, a)
      or slip(key - 1, "counts the first number again", "$1 counts one of them twice. After $2 comes $3.", "$1 cuenta uno dos veces. Después de $2 sigue $3.", key - 1, a, a + 1),
    slip(a > b and a - b or b - a, "takes away in place of adding", "$1 is what is left. Here both parts come together.", "$1 es lo que queda. Aquí se juntan las dos partes.", a > b and a - b or b - a),
    slip(a, "gives one part only", "$1 is one part. The other part has $2.", "$1 es una parte. La otra tiene $2.", a, b),
    slip(b, "gives one part only", "$1 is one part. The other part has $2.", "$1 es una parte. La otra tiene $2.", b, a),
    slip(key + 1, b == 0 and "takes zero for one" or "counts one too many", "$1 is one too many. Count again, one by one.", "$1 es uno de más. Cuenta otra vez, uno por uno.", key + 1),
    slip(10 * a + b, "joins the digits", "$1 puts the digits side by side.", "$1 pone las cifras una al lado de la otra.", 10 * a + b),
    slip(key + 2, "counts one too many", "$1 goes too far. Start at $2, then $3 more.", "$1 va demasiado lejos. Empieza en $2 y sube $3.", key + 2, a, b),
  })
end
local function take_slips(a, b)
  local key = a - b
  return apart(key, {
    slip(a + b, "adds in place of taking away", "$1 is more than $2. Here some go away.", "$1 es más que $2. Aquí se quitan cosas.", a + b, a),
    b == 0 and slip(key + 1, "takes zero for one", "$1 changes the $2. Taking zero changes nothing.", "$1 cambia el $2. Quitar cero no cambia nada.", key + 1, a)
      or slip(key + 1, "counts the start number too", "$1 is one too many. Take $2 away, one by one.", "$1 es uno de más. Quita $2, uno por uno.", key + 1, b),
    slip(b, "gives what was taken", "$1 is what goes away. How many stay?", "$1 es lo que se quita. ¿Qué queda?", b),
    slip(a, "gives the start", "$1 was there first. Then $2 went away.", "Había $1. Después hay que quitar $2.", a, b),
    slip(key > 0 and key - 1 or 2, b == 0 and "takes zero for one" or "counts one too many", "$1 does not fit. Cross out just $2.", "$1 no coincide. Tacha solo $2.", key > 0 and key - 1 or 2, b),
    slip(10 * a + b, "joins the digits", "$1 puts the digits side by side.", "$1 pone las cifras una al lado de la otra.", 10 * a + b),
  })
end

local function two_rings(rng)
  local k = rng:turn(50)
  local pair, kind = sums[1 + k % 10], kinds[1 + k // 10]
  local a, b, object, w = pair[1], pair[2], kind[1], kind[2]
  return {
    prompt = t("Put the $1 together.\nHow many $1 are there in all?", "Junta $2.\n¿Cuánt@1s $1 hay en total?", w, t("$1.the_many", "$1.the_many", w)),
    figure = {kind = "groups", groups = {{count = a, object = object, label = "A"}, {count = b, object = object, label = "B"}}},
    answer = {kind = "number", value = a + b, form = "integer"},
    misconceptions = add_slips(a, b),
    hints = {
      t("Count both rings together.", "Cuenta los dos grupos juntos."),
      t("One ring has $1. Count on from there.", "Un grupo tiene $1. Sigue contando desde ahí.", a),
      t("Say $1. Then touch the $2 others.", "Di $1. Luego toca los otros $2.", a, b),
    },
    worked = {t("$1 and $2", "$1 y $2", a, b), a .. " + " .. b .. " = " .. bold(a + b)},
    right_note = t("Adding puts two parts together.", "Sumar junta dos partes."),
    paper = t("Draw $1. Draw $2 more. Count all.", "Dibuja $1. Dibuja $2 más. Cuenta todo.", count(a, kinds[5][2]), b),
  }
end

local function cross_out(rng)
  local k = rng:turn(50)
  local pair, kind = sums[1 + k % 10], kinds[1 + k // 10]
  local b, key, object, w = pair[1], pair[2], kind[1], kind[2]
  local a = b + key
  return {
    prompt = t("Take away $1.\nHow many $2 are left?", "Quita $1.\n¿Cuánt@2s $2 quedan?", count(b, w), w),
    figure = {kind = "counters", count = a, per_row = 5, object = object},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = take_slips(a, b),
    hints = {
      t("Count what is there first.", "Cuenta primero lo que hay."),
      t("Cover $1 with a finger. Look at the rest.", "Tapa $1 con un dedo. Mira el resto.", b),
      t("There are $1. Count back by $2.", "Hay $1. Cuenta $2 hacia atrás.", a, b),
    },
    worked = {t("There are $1. Take away $2.", "Hay $1. Quita $2.", a, b), a .. " − " .. b .. " = " .. bold(key)},
    right_note = t("Taking away leaves fewer.", "Al quitar queda menos."),
    paper = t("Draw $1. Cross out $2.", "Dibuja $1. Tacha $2.", count(a, kinds[5][2]), b),
  }
end

local function fact(rng)
  local k = rng:turn(3 * #facts)
  local form, one = k // #facts, facts[1 + k % #facts]
  local plus, a, b = one[1], one[2], one[3]
  local key = plus and a + b or a - b
  local sign = plus and " + " or " − "
  local expression = a .. sign .. b
  local word = plus and t("plus", "más") or t("minus", "menos")
  local ask, spoken
  if form == 0 then
    ask = t("$1 = ?\nWhat number is it?", "$1 = ?\n¿Qué número es?", expression)
  elseif form == 1 then
    ask = plus and t("How much is $1 and $2 more?", "¿Cuánto es $1 y $2 más?", a, b) or t("How much is $1 take away $2?", "¿Cuánto queda de $1 si quitas $2?", a, b)
  else
    ask = t("? = $1\nWhat number is it?", "? = $1\n¿Qué número es?", expression)
  end
  if form ~= 1 then spoken = t("$1 $2 $3. What number is it?", "$1 $2 $3. ¿Qué número es?", a, word, b) end
  return {
    prompt = ask, spoken = spoken,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = plus and add_slips(a, b) or take_slips(a, b),
    hints = {
      plus and t("Start at $1 on your fingers.", "Empieza en $1 con tus dedos.", a) or t("Show $1 fingers to start.", "Muestra $1 dedos para empezar.", a),
      plus and t("Put up $1 more.", "Levanta $1 más.", b) or t("Fold down $1.", "Dobla $1.", b),
      plus and t("Count all the fingers now.", "Cuenta ahora todos los dedos.") or t("Count the fingers still up.", "Cuenta los dedos que siguen arriba."),
    },
    worked = {plus and t("Start at $1. Go up $2.", "Empieza en $1. Sube $2.", a, b) or t("Start at $1. Go down $2.", "Empieza en $1. Baja $2.", a, b), expression .. " = " .. bold(key)},
    right_note = b == 0 and t("Zero changes nothing.", "El cero no cambia nada.") or plus and t("The two parts make the whole.", "Las dos partes hacen el todo.") or t("The rest and the part make the whole.", "El resto y la parte hacen el todo."),
    paper = plus and t("Draw $1. Draw $2 more. Count all.", "Dibuja $1. Dibuja $2 más. Cuenta todo.", count(a, kinds[5][2]), b) or t("Draw $1. Cross out $2.", "Dibuja $1. Tacha $2.", count(a, kinds[5][2]), b),
  }
end

-- Which of these make the number?
local function which_make(rng)
  local k = rng:turn(60)
  local n, at = 2 + k % 4, k // 4
  local all, right, other = {}, {}, {}
  local a = at % (n + 1)
  local right1 = a .. " + " .. n - a
  local c = at % (6 - n)
  local right2 = n + c .. " − " .. c
  -- Two that come out one off, inside five.
  local m = n == 5 and 4 or n + (at % 2 == 0 and 1 or -1)
  local off1 = at % m .. " + " .. m - at % m
  local o = n == 5 and 3 or at % 3 == 0 and n + 1 or n - 1
  local d = at // 3 % (6 - o)
  local off2 = o + d .. " − " .. d
  local options = rng:shuffle({right1, right2, off1, off2})
  for i = 1, 4 do
    if options[i] == right1 or options[i] == right2 then right[#right + 1] = options[i] else other[#other + 1] = options[i] end
    all[i] = options[i]
  end
  return {
    prompt = t("Choose all that make $1.", "Elige todo lo que da $1.", n),
    answer = {kind = "several", options = options, right = right},
    misconceptions = {
      slip({right1}, "only adding makes a number", "$1 does make $2. Taking away can too.", "$1 sí da $2. Quitar también puede.", right1, n),
      slip({right2}, "stops at the first that fits", "$1 does make $2. Look at the sums too.", "$1 sí da $2. Mira también las sumas.", right2, n),
      slip(other, "takes the ones that do not fit", "These come out as other numbers, not $1.", "Estas dan otros números, no $1.", n),
      slip(all, "takes every one", "Some of these do not make $1.", "Algunas de estas no dan $1.", n),
    },
    hints = {
      t("Try each one with your fingers.", "Prueba cada una con tus dedos."),
      t("A plus puts together. A minus takes away.", "El más junta. El menos quita."),
      t("Does it end at $1? Then choose it.", "¿Termina en $1? Entonces elígela.", n),
    },
    worked = {right1 .. " = " .. n, right2 .. " = " .. n, bold(t("$1 and $2", "$1 y $2", right1, right2))},
    right_note = t("One number can be made in many ways.", "Un número se puede formar de muchas maneras."),
    paper = t("Write three ways to make $1.", "Escribe tres maneras de formar $1.", n),
  }
end

return function(rng, level)
  if level == 1 then
    if rng:chance(1, 2) then return two_rings(rng) end
    return cross_out(rng)
  end
  if level == 2 then return fact(rng) end
  return which_make(rng)
end
