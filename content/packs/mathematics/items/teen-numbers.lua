-- 11 to 19 as ten and some more (K.NBT.A.1). Errors after Fuson (1990) and Miura et al. (1993): digits read one by one.

local kinds = {
  {"star", noun("star", "stars", "estrella", "estrellas", "f")}, {"apple", noun("apple", "apples", "manzana", "manzanas", "f")},
  {"leaf", noun("leaf", "leaves", "hoja", "hojas", "f")}, {"flower", noun("flower", "flowers", "flor", "flores", "f")},
  {"dot", noun("dot", "dots", "punto", "puntos", "m")},
}

local function all_slips(d)
  local key = 10 + d
  return apart(key, {
    slip(1 + d, "reads the ten as a one", "$1 takes the 1 for one thing. It is ten.", "$1 toma el 1 por una cosa. Es diez.", 1 + d),
    slip(d, "leaves out the full ten", "$1 leaves out the full ten.", "$1 deja fuera el diez completo.", d),
    slip(10 * d + 1, "reads the digits the other way round", "$1 has the digits turned round. The ten comes first.", "$1 tiene las cifras al revés. El diez va primero.", 10 * d + 1),
    slip(100 + d, "writes numbers as they sound", "$1 writes the whole 10 and then $2.", "$1 escribe el 10 entero y luego $2.", 100 + d, d),
    slip(key + 1, "counts one too many", "$1 is one too many. Count on just $2.", "$1 es uno de más. Cuenta solo $2.", key + 1, d),
  })
end
local function more_slips(d)
  local whole = 10 + d
  return apart(d, {
    slip(whole, "gives the whole", "$1 is all of it. Take off the ten.", "$1 es todo. Quita el diez.", whole),
    slip(1, "reads the ten as a one", "1 stands for the ten. Look at what is left.", "El 1 es el diez. Mira lo que queda."),
    slip(10, "gives the ten", "10 is the full row. What comes on top?", "10 es la fila llena. ¿Qué hay además?"),
    slip(d + 1, "counts the start number too", "$1 is one too many. After ten comes eleven.", "$1 es uno de más. Después de diez sigue once.", d + 1),
    slip(d > 1 and d - 1 or 3, "one-to-one principle: skips one", "10 and $1 make $2, not $3.", "10 y $1 son $2, no $3.", d > 1 and d - 1 or 3, 10 + (d > 1 and d - 1 or 3), whole),
  })
end
local function worked(d, of_whole)
  if of_whole then return {t("$1 is 10 and some more.", "$1 es 10 y algo más.", 10 + d), 10 + d .. " = 10 + " .. bold(d)} end
  return {t("A ten and $1 more.", "Un diez y $1 más.", d), "10 + " .. d .. " = " .. bold(10 + d)}
end

local function picture(rng)
  local k = rng:turn(90)
  local d, kind, whole = 1 + k % 9, kinds[1 + k // 9 % 5], k // 45 == 0
  local object, w = kind[1], kind[2]
  return {
    prompt = whole and t("Each full row has 10 $1.\nHow many $1 are there in all?", "Cada fila llena tiene 10 $1.\n¿Cuánt@1s $1 hay en total?", w)
      or t("Here are $1 $2.\nThe full row is 10.\nHow many more than 10 are there?", "Aquí hay $1 $2.\nLa fila llena es 10.\n¿Cuánt@2s hay además de 10?", 10 + d, w),
    figure = {kind = "counters", count = 10 + d, per_row = 10, object = object},
    answer = {kind = "number", value = whole and 10 + d or d, form = "integer"},
    misconceptions = whole and all_slips(d) or more_slips(d),
    hints = {
      t("The first row is a full ten.", "La primera fila es un diez completo."),
      t("Look at the row below it.", "Mira la fila de abajo."),
      whole and t("Say ten. Then count the row below.", "Di diez. Luego cuenta la fila de abajo.") or t("Count only the row below.", "Cuenta solo la fila de abajo."),
    },
    worked = worked(d, not whole),
    right_note = t("Each number from 11 to 19 holds a ten.", "Cada número del 11 al 19 lleva un diez."),
    paper = t("Put ten things in a bag. Lay more beside it.", "Pon diez cosas en una bolsa. Pon más al lado."),
  }
end

local function equation(rng)
  local k = rng:turn(54)
  local d, way = 1 + k % 9, k // 9
  local whole = way < 3
  local text = way == 0 and "10 + " .. d .. " = ?" or way == 1 and d .. " + 10 = ?" or way == 2 and "? = 10 + " .. d
    or way == 3 and 10 + d .. " = 10 + ?" or way == 4 and 10 + d .. " = ? + 10" or "10 + ? = " .. 10 + d
  local spoken = way == 0 and t("10 plus $1. What number is it?", "10 más $1. ¿Qué número es?", d) or way == 1 and t("$1 plus 10. What number is it?", "$1 más 10. ¿Qué número es?", d)
    or way == 2 and t("What number equals 10 plus $1?", "¿Qué número es igual a 10 más $1?", d)
    or way == 3 and t("$1 equals 10 plus what number?", "¿$1 es igual a 10 más qué número?", 10 + d) or way == 4 and t("$1 equals what number plus 10?", "¿$1 es igual a qué número más 10?", 10 + d)
    or t("10 plus what number equals $1?", "¿10 más qué número es igual a $1?", 10 + d)
  return {
    prompt = t("$1\nWhat number is it?", "$1\n¿Qué número es?", text), spoken = spoken,
    answer = {kind = "number", value = whole and 10 + d or d, form = "integer"},
    misconceptions = whole and all_slips(d) or more_slips(d),
    hints = {
      t("Look for the ten.", "Busca el diez."),
      t("Think of a full row and some more.", "Piensa en una fila llena y algo más."),
      whole and t("Start at 10. Count on $1.", "Empieza en 10. Cuenta $1 más.", d) or t("Start at 10. Count on up to $1.", "Empieza en 10. Cuenta hasta $1.", 10 + d),
    },
    worked = worked(d, not whole),
    right_note = t("The 1 in front stands for ten.", "El 1 de adelante vale diez."),
    paper = t("Write the number. Draw a ten and some ones.", "Escribe el número. Dibuja un diez y unidades."),
  }
end

local function story(rng)
  local k = rng:turn(72)
  local d, w, whole = 1 + k % 9, thing(1 + k // 9 % 4), k // 36 == 0
  local who, box = rng:two_names(), holder()
  return {
    prompt = whole and t("$1 has a full $2.one of 10 $3.\n$1 also has $4 more.\nHow many $3 is that?", "$1 tiene un~2 $2.one con 10 $3.\nTambién tiene $4 más.\n¿Cuánt@3s $3 son?", who, box, w, d)
      or t("$1 has $2 $3.\n10 of them fill a $4.one.\nHow many do not fit in?", "$1 tiene $2 $3.\nCon 10 se llena un~4 $4.one.\n¿Cuánt@3s no caben?", who, 10 + d, w, box),
    answer = {kind = "number", value = whole and 10 + d or d, form = "integer"},
    misconceptions = whole and all_slips(d) or more_slips(d),
    hints = {
      t("A full $1.one is ten.", "Un~1 $1.one llen@1 es diez.", box),
      whole and t("The ten and the rest make the whole.", "El diez y el resto hacen el todo.") or t("Take the ten off the whole.", "Quita el diez del todo."),
      whole and t("Say 10. Count on $1.", "Di 10. Cuenta $1 más.", d) or t("Say 10. Count on up to $1.", "Di 10. Cuenta hasta $1.", 10 + d),
    },
    worked = worked(d, not whole),
    right_note = t("Ten things can be one full $1.one.", "Diez cosas pueden ser un~1 $1.one llen@1.", box),
    paper = t("Bundle ten sticks. Keep the others loose.", "Amarra diez palitos. Deja los otros sueltos."),
  }
end

local function which_parts(rng)
  local k = rng:turn(54)
  local d = 1 + k % 9
  local e = d == 9 and 8 or d + 1
  local key = "10 + " .. d
  local list = apart(key, {
    slip("1 + " .. d, "reads the ten as a one", "1 + $1 is only $2. The 1 means ten.", "1 + $1 es solo $2. El 1 vale diez.", d, 1 + d),
    slip("10 + " .. 10 + d, "adds the whole number to ten", "10 + $1 is $2. The ten is there twice.", "10 + $1 es $2. El diez está dos veces.", 10 + d, 20 + d),
    k // 9 % 2 == 0 and d > 1 and slip(d .. " + " .. d, "doubles the ones", "$1 + $1 is $2. There is no ten.", "$1 + $1 es $2. No hay un diez.", d, 2 * d)
      or slip("10 + " .. e, "counts one too many", "10 + $1 is $2, not $3.", "10 + $1 es $2, no $3.", e, 10 + e, 10 + d),
  })
  return {
    prompt = t("Which one is $1?", "¿Cuál es $1?", 10 + d),
    figure = k // 18 == 1 and {kind = "base_ten_blocks", hundreds = 0, tens = 1, ones = d} or k // 18 == 2 and {kind = "ten_frame", frames = 2, first = 10, second = d} or nil,
    answer = {kind = "choice", options = rng:shuffle({key, list[1].given, list[2].given, list[3].given}), right = key},
    misconceptions = list,
    hints = {
      t("Find the ten in the number.", "Busca el diez en el número."),
      t("Ten and some ones make it.", "Se forma con diez y unidades."),
      t("Start at 10. How far to $1?", "Empieza en 10. ¿Cuánto falta para $1?", 10 + d),
    },
    worked = {t("$1 is ten and $2.", "$1 es diez y $2.", 10 + d, d), bold(key) .. " = " .. 10 + d},
    right_note = t("The last digit tells the ones.", "La última cifra dice las unidades."),
    paper = t("Draw a bar of ten. Add dots for the ones.", "Dibuja una barra de diez. Agrega puntos."),
  }
end

return function(rng, level)
  if level == 1 then return picture(rng) end
  if level == 2 then return equation(rng) end
  if rng:chance(1, 2) then return story(rng) end
  return which_parts(rng)
end
