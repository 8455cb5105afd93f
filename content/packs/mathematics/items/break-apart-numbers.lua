-- Two parts of a number up to ten (K.OA.A.3). Errors after Fuson (1992): part taken for whole, counting on one off.

local kinds = {
  {"star", noun("star", "stars", "estrella", "estrellas", "f")}, {"apple", noun("apple", "apples", "manzana", "manzanas", "f")},
  {"leaf", noun("leaf", "leaves", "hoja", "hojas", "f")}, {"flower", noun("flower", "flowers", "flor", "flores", "f")},
}
local pairs_ = {}
for whole = 3, 10 do
  for a = 1, whole - 1 do pairs_[#pairs_ + 1] = {whole, a} end
end  -- 44 of them

local function slips(n, a)
  local key = n - a
  return apart(key, {
    slip(n + a, "adds the two numbers it sees", "$1 adds both numbers. But $2 is already the whole.", "$1 suma los dos números. Pero $2 ya es el todo.", n + a, n),
    slip(a, "gives one part only", "$1 is the part that is shown. Find the other part.", "$1 es la parte que se ve. Busca la otra parte.", a),
    slip(n, "gives the whole", "$1 is the whole. Take off the part of $2.", "$1 es el todo. Quita la parte de $2.", n, a),
    slip(key + 1, "counts the start number too", "$1 is one too many. Count on starts after $2.", "$1 es uno de más. La cuenta empieza después de $2.", key + 1, a),
    slip(key - 1, "stops counting one early", "$1 and $2 make $3. One more is needed.", "$1 y $2 son $3. Falta uno.", a, key - 1, n - 1),
  })
end

local function hidden(rng)
  local k = rng:turn(#pairs_ * 4)
  local pair, kind = pairs_[1 + k % #pairs_], kinds[1 + k // #pairs_]
  local n, a, object, w = pair[1], pair[2], kind[1], kind[2]
  return {
    prompt = t("There are $1 $2 in all.\nThe picture shows some of them.\nHow many $2 are hidden?", "Hay $1 $2 en total.\nEl dibujo muestra una parte.\n¿Cuánt@2s $2 están tapad@2s?", n, w),
    figure = {kind = "counters", count = a, per_row = 5, object = object},
    answer = {kind = "number", value = n - a, form = "integer"},
    misconceptions = slips(n, a),
    hints = {
      t("Count what is in sight.", "Cuenta lo que se ve."),
      t("Show $1 fingers. Hide as many as you see.", "Muestra $1 dedos. Esconde tantos como ves.", n),
      t("Start at what you see. Count on up to $1.", "Empieza en lo que ves. Sigue hasta $1.", n),
    },
    worked = {t("The whole is $1. One part is $2.", "El todo es $1. Una parte es $2.", n, a), n .. " = " .. a .. " + " .. bold(n - a)},
    right_note = t("Two parts make one whole.", "Dos partes hacen un todo."),
    paper = t("Put $1 beans down. Cover some with a cup.", "Pon $1 frijoles. Tapa algunos con un vaso.", n),
  }
end

local function missing_part(rng)
  local k = rng:turn(#pairs_ * 4)
  local pair, way = pairs_[1 + k % #pairs_], k // #pairs_
  local n, a = pair[1], pair[2]
  local equation = way == 0 and n .. " = " .. a .. " + ?" or way == 1 and n .. " = ? + " .. a or way == 2 and a .. " + ? = " .. n or "? + " .. a .. " = " .. n
  local spoken = way == 0 and t("$1 equals $2 plus what number?", "¿$1 es igual a $2 más qué número?", n, a) or way == 1 and t("$1 equals what number plus $2?", "¿$1 es igual a qué número más $2?", n, a)
    or way == 2 and t("$2 plus what number equals $1?", "¿$2 más qué número es igual a $1?", n, a) or t("What number plus $2 equals $1?", "¿Qué número más $2 es igual a $1?", n, a)
  return {
    prompt = t("$1\nWhat is the other part?", "$1\n¿Cuál es la otra parte?", equation),
    spoken = spoken,
    answer = {kind = "number", value = n - a, form = "integer"},
    misconceptions = slips(n, a),
    hints = {
      t("The whole is $1. One part is $2.", "El todo es $1. Una parte es $2.", n, a),
      t("Hold up $1 fingers. Fold down $2.", "Levanta $1 dedos. Dobla $2.", n, a),
      t("Count on from $1. Stop at $2.", "Cuenta desde $1. Para en $2.", a, n),
    },
    worked = {t("Start at $1. Go up to $2.", "Empieza en $1. Sube hasta $2.", a, n), a .. " + " .. bold(n - a) .. " = " .. n},
    right_note = t("The sum can stand on either side.", "La suma puede ir de los dos lados."),
    paper = t("Draw $1 dots. Put a line after $2.", "Dibuja $1 puntos. Pon una línea después de $2.", n, a),
  }
end

local function all_that_make(rng)
  local k = rng:turn(70)
  local n, at = 4 + k % 7, k // 7
  local a = at % (n - 1) + 1
  local c = (a + at // 2) % (n + 1)
  if c == a then c = (c + 1) % (n + 1) end
  local function pair(x, y) return x .. " + " .. y end
  local right1, right2 = pair(a, n - a), pair(c, n - c)
  local off1 = pair(a, n - a + (a == n - a and -1 or 1))
  local off2 = pair(n, a)
  if n + a > 10 then off2 = pair(n - 1, 2) end
  for x = 1, n do
    local clash = off2 == right1 or off2 == right2 or off2 == off1
    if clash then off2 = pair(x, n - x + 1) end
  end
  local options = rng:shuffle({right1, right2, off1, off2})
  local right, other, with, all = {}, {}, {}, {}
  for i = 1, 4 do
    all[i] = options[i]
    if options[i] == right1 or options[i] == right2 then right[#right + 1] = options[i] else other[#other + 1] = options[i] end
    if options[i] ~= off2 then with[#with + 1] = options[i] end
  end
  return {
    prompt = t("Choose all that make $1.", "Elige todo lo que da $1.", n),
    answer = {kind = "several", options = options, right = right},
    misconceptions = {
      slip({right1}, "stops at the first that fits", "$1 does make $2. Another pair does too.", "$1 sí da $2. Otra pareja también.", right1, n),
      slip({right2}, "stops at the first that fits", "$1 does make $2. Another pair does too.", "$1 sí da $2. Otra pareja también.", right2, n),
      slip(with, "counts one too many", "$1 does not make $2. Count it again.", "$1 no da $2. Cuenta otra vez.", off1, n),
      slip(other, "takes the ones that do not fit", "These come out as other numbers, not $1.", "Estas dan otros números, no $1.", n),
      slip(all, "takes every one", "Some of these do not make $1.", "Algunas de estas no dan $1.", n),
    },
    hints = {
      t("The two parts together are $1.", "Las dos partes juntas son $1.", n),
      t("Show $1 fingers. Split them into two parts.", "Muestra $1 dedos. Sepáralos en dos partes.", n),
      t("Add each pair. Does it stop at $1?", "Suma cada pareja. ¿Para en $1?", n),
    },
    worked = {right1 .. " = " .. n, right2 .. " = " .. n, bold(t("$1 and $2", "$1 y $2", right1, right2))},
    right_note = t("One number breaks apart in many ways.", "Un número se separa de muchas maneras."),
    paper = t("Write all pairs that make $1.", "Escribe todas las parejas que dan $1.", n),
  }
end

local function partners(rng)
  local k = rng:turn(56)
  local n, start = 5 + k % 6, k // 6
  local list = {}
  local step = 1 + start % 2
  for i = 0, 2 do list[i + 1] = (start + i * step) % n end
  if list[1] == list[2] or list[2] == list[3] or list[1] == list[3] then list = {1, 2, 3} end
  rng:shuffle(list)
  local pairs_here, function_slips = {}, {}
  for i = 1, 3 do pairs_here[i] = {left = t("$1 and ?", "$1 y ?", list[i]), right = tostring(n - list[i])} end
  local function wrong(a, b, c, at)
    local order = {a, b, c}
    local mine, given = list[at], n - list[order[at]]
    return slip({tostring(n - list[a]), tostring(n - list[b]), tostring(n - list[c])}, "pairs parts of different wholes", "$1 and $2 make $3. The whole is $4.", "$1 y $2 son $3. El todo es $4.", mine, given, mine + given, n)
  end
  return {
    prompt = t("Each pair makes $1.\nMatch the parts.", "Cada pareja da $1.\nUne las partes.", n),
    answer = {kind = "match", pairs = pairs_here},
    misconceptions = {wrong(2, 1, 3, 1), wrong(1, 3, 2, 2), wrong(3, 2, 1, 3)},
    hints = {
      t("Both parts together are $1.", "Las dos partes juntas son $1.", n),
      t("Show $1 fingers. Fold down the first part.", "Muestra $1 dedos. Dobla la primera parte.", n),
      t("When one part is greater, the other is less.", "Si una parte es mayor, la otra es menor."),
    },
    worked = {list[1] .. " + " .. n - list[1] .. " = " .. n, list[2] .. " + " .. n - list[2] .. " = " .. n, bold(list[3] .. " + " .. n - list[3] .. " = " .. n)},
    right_note = t("One part up by one, the other down.", "Una parte sube uno, la otra baja uno."),
    paper = t("Cut out cards for the parts of $1.", "Recorta tarjetas con las partes de $1.", n),
  }
end

return function(rng, level)
  if level == 1 then return hidden(rng) end
  if level == 2 then return missing_part(rng) end
  if rng:chance(1, 3) then return partners(rng) end
  return all_that_make(rng)
end
