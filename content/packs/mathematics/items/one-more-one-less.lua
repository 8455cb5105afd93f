-- One more and one less (K.CC.B.4c). Errors after Fuson (1988): counting the start again, going the other way.

local kinds = {
  {"star", noun("star", "stars", "estrella", "estrellas", "f")}, {"apple", noun("apple", "apples", "manzana", "manzanas", "f")},
  {"leaf", noun("leaf", "leaves", "hoja", "hojas", "f")}, {"flower", noun("flower", "flowers", "flor", "flores", "f")},
  {"dot", noun("dot", "dots", "punto", "puntos", "m")},
}

local function slips(n, more)
  local key = more and n + 1 or n - 1
  return apart(key, {
    slip(more and max(n - 1, 0) or n + 1, more and "goes down in place of up" or "goes up in place of down",
      more and "$1 is one less than $2. One more goes up." or "$1 is one more than $2. One less goes down.",
      more and "$1 es uno menos que $2. Uno más sube." or "$1 es uno más que $2. Uno menos baja.", more and max(n - 1, 0) or n + 1, n),
    slip(n, "gives the start", "$1 is the start. Take one step.", "$1 es el comienzo. Da un paso.", n),
    slip(more and n + 2 or max(n - 2, 0), "takes two steps", "$1 is two steps away. Take only one.", "$1 está a dos pasos. Da solo uno.", more and n + 2 or max(n - 2, 0)),
    slip(1, "gives the step", "1 is the step. Where does it end?", "1 es el paso. ¿Dónde termina?"),
    slip(n + 10, "joins the digits", n < 10 and "$1 puts a 1 in front. That is ten more." or "$1 is ten more than $2. Take one step.",
      n < 10 and "$1 pone un 1 adelante. Eso es diez más." or "$1 es diez más que $2. Da un paso.", n + 10, n),
  })
end

local function picture(rng)
  local k = rng:turn(90)
  local n, kind, more = 2 + k % 9, kinds[1 + k // 9 % 5], k // 45 == 0
  local object, w = kind[1], kind[2]
  return {
    prompt = more and t("Here are some $1.\nThen comes one more.\nHow many $1 are there then?", "Aquí hay algun@1s $1.\nLuego llega un@1 más.\n¿Cuánt@1s $1 hay después?", w)
      or t("Here are some $1.\nThen one goes away.\nHow many $1 are left?", "Aquí hay algun@1s $1.\nLuego se va un@1.\n¿Cuánt@1s $1 quedan?", w),
    figure = {kind = "counters", count = n, per_row = 5, object = object},
    answer = {kind = "number", value = more and n + 1 or n - 1, form = "integer"},
    misconceptions = slips(n, more),
    hints = {
      t("Count $1 first.", "Cuenta primero $1.", t("$1.the_many", "$1.the_many", w)),
      more and t("One more is the next number.", "Uno más es el número que sigue.") or t("One less is the number before.", "Uno menos es el número de antes."),
      more and t("Say $1. Now say the number after it.", "Di $1. Ahora di el que sigue.", n) or t("Say $1. Now say the number before it.", "Di $1. Ahora di el de antes.", n),
    },
    worked = {t("There are $1.", "Hay $1.", n), more and t("One more is $1.", "Uno más es $1.", bold(n + 1)) or t("One less is $1.", "Uno menos es $1.", bold(n - 1))},
    right_note = more and t("One more is the next number.", "Uno más es el número siguiente.") or t("One less is the number just before.", "Uno menos es el número justo antes."),
    paper = more and t("Draw the things. Draw one more and count.", "Dibuja las cosas. Dibuja una más y cuenta.") or t("Draw the things. Cross one out and count.", "Dibuja las cosas. Tacha una y cuenta."),
  }
end

local function of_number(rng)
  local k = rng:turn(72)
  local n, more = 1 + k % 18, k // 18 % 2 == 0
  local w, who = thing(1 + k % 4), rng:two_names()
  local story = k // 36 == 1
  local ask
  if story then
    ask = more and t("$1 has $2 and gets one more.\nHow many $3 does $1 have now?", "$1 tiene $2 y recibe un@3 más.\n¿Cuánt@3s $3 tiene ahora?", who, count(n, w), w)
      or t("$1 has $2 and gives one away.\nHow many $3 does $1 have now?", "$1 tiene $2 y regala un@3.\n¿Cuánt@3s $3 tiene ahora?", who, count(n, w), w)
  else
    ask = more and t("Start at $1.\nWhat number is one more?", "Empieza en $1.\n¿Qué número es uno más?", n) or t("Start at $1.\nWhat number is one less?", "Empieza en $1.\n¿Qué número es uno menos?", n)
  end
  return {
    prompt = ask,
    answer = {kind = "number", value = more and n + 1 or n - 1, form = "integer"},
    misconceptions = slips(n, more),
    hints = {
      more and t("Does the number go up or down?", "¿El número sube o baja?") or t("Does the number go down or up?", "¿El número baja o sube?"),
      more and t("Count on from $1 by one.", "Cuenta uno más desde $1.", n) or t("Count back from $1 by one.", "Cuenta uno hacia atrás desde $1.", n),
      more and t("What do you say right after $1?", "¿Qué dices justo después de $1?", n) or t("What do you say right before $1?", "¿Qué dices justo antes de $1?", n),
    },
    worked = {t("Start at $1.", "Empieza en $1.", n), more and t("One step up is $1.", "Un paso arriba es $1.", bold(n + 1)) or t("One step down is $1.", "Un paso abajo es $1.", bold(n - 1))},
    right_note = t("One step up or down, that is all.", "Un paso arriba o abajo, eso es todo."),
    paper = t("Write the numbers in a row. Hop one step.", "Escribe los números en fila. Da un saltito."),
  }
end

-- The other way round: which number was it before?
local function before_it(rng)
  local k = rng:turn(72)
  local n, more = 2 + k % 17, k // 18 % 2 == 0
  local story = k // 36 == 1
  local key = more and n - 1 or n + 1
  local w, who = thing(1 + k % 4), rng:two_names()
  local ask
  if story then
    ask = more and t("$1 gets one more $2.one.\nNow $1 has $3.\nHow many $2 were there before?", "$1 recibe un~2 $2.one más.\nAhora tiene $3.\n¿Cuánt@2s $2 había antes?", who, w, count(n, w))
      or t("$1 gives away one $2.one.\nNow $1 has $3.\nHow many $2 were there before?", "$1 regala un~2 $2.one.\nAhora tiene $3.\n¿Cuánt@2s $2 había antes?", who, w, count(n, w))
  else
    ask = more and t("$1 is one more than a number.\nWhat is that number?", "$1 es uno más que otro número.\n¿Cuál es ese número?", n)
      or t("$1 is one less than a number.\nWhat is that number?", "$1 es uno menos que otro número.\n¿Cuál es ese número?", n)
  end
  return {
    prompt = ask,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(more and n + 1 or n - 1, "goes the same way, not back", more and "$1 is one more than $2. Go back one step." or "$1 is one less than $2. Go one step up.",
        more and "$1 es uno más que $2. Vuelve un paso." or "$1 es uno menos que $2. Sube un paso.", more and n + 1 or n - 1, n),
      slip(n, "gives the whole", "$1 is where it ends. Where did it start?", "$1 es donde termina. ¿Dónde empezó?", n),
      slip(more and max(n - 2, 0) or n + 2, "takes two steps", "$1 is two steps away. Take only one.", "$1 está a dos pasos. Da solo uno.", more and max(n - 2, 0) or n + 2),
      slip(n + 10, "joins the digits", "$1 is ten more than $2. Take one step.", "$1 es diez más que $2. Da un paso.", n + 10, n),
    }),
    hints = {
      t("Think back to the start.", "Piensa en el comienzo."),
      more and t("One came. Take it off again.", "Llegó uno. Quítalo otra vez.") or t("One went away. Put it back.", "Se fue uno. Ponlo otra vez."),
      more and t("What do you say right before $1?", "¿Qué dices justo antes de $1?", n) or t("What do you say right after $1?", "¿Qué dices justo después de $1?", n),
    },
    worked = {t("The end is $1.", "El final es $1.", n), more and t("One step back is $1.", "Un paso atrás es $1.", bold(key)) or t("One step up is $1.", "Un paso arriba es $1.", bold(key)),
      more and t("Check: one more than $1 is $2.", "Revisa: uno más que $1 es $2.", key, n) or t("Check: one less than $1 is $2.", "Revisa: uno menos que $1 es $2.", key, n)},
    right_note = t("One more and one less undo each other.", "Uno más y uno menos se deshacen."),
    paper = t("Build a tower. Add one block. Take it off.", "Haz una torre. Pon un bloque. Quítalo."),
  }
end

return function(rng, level)
  if level == 1 then return picture(rng) end
  if level == 2 then return of_number(rng) end
  return before_it(rng)
end
