-- Tens and ones in numbers to 99 (1.NBT.B.2). Errors after Fuson (1990) on multidigit numbers and Ross (1989) on face value.

local function tens(n) return n == 1 and t("1 ten", "1 decena") or t("$1 tens", "$1 decenas", n) end
local function ones(n) return n == 1 and t("1 one", "1 unidad") or t("$1 ones", "$1 unidades", n) end

-- The number from so many tens and ones, and what goes astray.
local function slips_for(n)
  local d, u = n // 10, n % 10
  return apart(n, {
    slip(10 * u + d, "reverses the digits", "$1 has tens and ones swapped. Tens come first.",
      "$1 cambia decenas por unidades. Las decenas van primero.", 10 * u + d),
    slip(d + u, "unitary conception: every block is one", "$1 counts each ten as one. A ten holds ten ones.",
      "$1 cuenta cada decena como uno. Una decena tiene diez unidades.", d + u),
    slip(d .. "0" .. u, "writes numbers as they sound", "That writes $1 and then $2. The $2 goes where the zero is.",
      "Eso escribe $1 y después $2. El $2 va donde está el cero.", 10 * d, u),
    slip(10 * d, "leaves out the ones", "$1 is the tens alone. The ones count too.", "$1 son solo las decenas. También cuentan las unidades.", 10 * d),
    slip(n + 10, "counts one ten too many", "$1 has one ten too many. Count the tens again.",
      "$1 tiene una decena de más. Cuenta otra vez las decenas.", n + 10),
  })
end

local function blocks(k)
  local d, u = 1 + k // 9, 1 + k % 9
  local n = 10 * d + u
  return {
    prompt = t("Each rod is ten. Each cube is one.\nWhat number do the blocks show?",
      "Cada barra vale diez. Cada cubito vale uno.\n¿Qué número muestran los bloques?"),
    figure = {kind = "base_ten_blocks", hundreds = 0, tens = d, ones = u},
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = slips_for(n),
    hints = {
      t("Look at the rods first. Then the cubes.", "Mira primero las barras. Después, los cubitos."),
      t("Count the rods in tens. Go on in ones.", "Cuenta las barras de diez en diez. Sigue de uno en uno."),
      t("The rods make $1. Count on $2 more.", "Las barras suman $1. Cuenta $2 más.", 10 * d, u),
    },
    worked = {t("Rods: $1", "Barras: $1", 10 * d), t("Cubes: $1", "Cubitos: $1", u), 10 * d .. " + " .. u .. " = " .. bold(n)},
    right_note = t("The first digit tells the tens. The last digit tells the ones.",
      "La primera cifra dice las decenas. La última dice las unidades."),
    paper = t("Draw a line for each ten. Draw a dot for each one.", "Dibuja una raya por cada decena. Dibuja un punto por cada unidad."),
  }
end

local function rows(k)
  local n = 11 + k % 19
  local d, u = n // 10, n % 10
  local dots = noun("dot", "dots", "punto", "puntos", "m")
  return {
    prompt = t("Each full row has ten.\nHow many $1 are there?", "Cada fila llena tiene diez.\n¿Cuánt@1s $1 hay?", dots),
    figure = {kind = "counters", count = n, per_row = 10, object = "dot"},
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = u == 0 and apart(n, {
      slip(2, "unitary conception: every block is one", "2 counts each row as one. A row holds ten.", "2 cuenta cada fila como uno. Una fila tiene diez."),
      slip(n - 1, "one-to-one principle: skips one", "$1 is one short. Both rows are full.", "A $1 le falta uno. Las dos filas están llenas.", n - 1),
      slip(10, "stops after the first ten", "10 is the first row. Go on with the next.", "10 es la primera fila. Sigue con la otra."),
    }) or slips_for(n),
    hints = {
      t("How many rows are full?", "¿Cuántas filas están llenas?"),
      t("Count the full rows in tens. Go on in ones.", "Cuenta las filas llenas de diez en diez. Sigue de uno en uno."),
      u == 0 and t("The first row makes 10. Add one more row.", "La primera fila suma 10. Agrega otra fila.")
        or t("Full rows make $1. Count on $2 more.", "Las filas llenas suman $1. Cuenta $2 más.", 10 * d, u),
    },
    worked = {t("Full rows: $1", "Filas llenas: $1", 10 * d), t("Other dots: $1", "Otros puntos: $1", u), 10 * d .. " + " .. u .. " = " .. bold(n)},
    right_note = t("A full row is a ten. No need to count it.", "Una fila llena es una decena. No hace falta contarla."),
    paper = t("Draw the dots. Put a ring round each ten.", "Dibuja los puntos. Encierra cada grupo de diez."),
  }
end

local function missing(rng, k)
  local d, u = 1 + k % 9, 1 + k // 9
  if d == u then u = u % 9 + 1 end
  local n = 10 * d + u
  local ask_tens = rng:chance(1, 2)
  local key, other = ask_tens and d or u, ask_tens and u or d
  return {
    prompt = ask_tens and t("$1 = ? tens and $2\nWhat number is missing?",
        "$1 = ? decenas y $2\n¿Qué número falta?", n, ones(u))
      or t("$1 = $2 and ? ones\nWhat number is missing?",
        "$1 = $2 y ? unidades\n¿Qué número falta?", n, tens(d)),
    spoken = ask_tens and t("$1 equals how many tens and $2?", "¿$1 es igual a cuántas decenas y $2?", n, ones(u))
      or t("$1 equals $2 and how many ones?", "¿$1 es igual a $2 y cuántas unidades?", n, tens(d)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(other, "reverses the digits", "$1 is the other digit. Tens stand first, ones last.", "$1 es la otra cifra. Las decenas van primero.", other),
      slip(ask_tens and 10 * d or n, "gives the worth, not the digit", "$1 is a worth. The question is how many.", "$1 es lo que vale. Se pregunta cuántas hay.", ask_tens and 10 * d or n),
      slip(d + u, "adds the digits", "$1 adds both digits. Look at one place only.", "$1 suma las dos cifras. Mira un solo lugar.", d + u),
      slip(key + 1, "counts one too many", "$1 is one too many. Read the digit again.", "$1 es uno de más. Lee otra vez la cifra.", key + 1),
    }),
    hints = {
      t("$1 has two digits. Each has a place.", "$1 tiene dos cifras. Cada una tiene su lugar.", n),
      t("The first digit tells tens. The last tells ones.", "La primera cifra dice decenas. La última, unidades."),
      ask_tens and t("Take the ones away: $1. How many tens make $2?", "Quita las unidades: $1. ¿Cuántas decenas forman $2?", u, 10 * d)
        or t("The tens make $1. How many more to $2?", "Las decenas suman $1. ¿Cuánto falta para $2?", 10 * d, n),
    },
    worked = {n .. " = " .. 10 * d .. " + " .. u, ask_tens and t("$1 is $2 tens.", "$1 son $2 decenas.", 10 * d, bold(d))
      or t("After the $1 come $2 ones.", "Después del $1 vienen $2 unidades.", 10 * d, bold(u))},
    right_note = t("Two digits: tens first, then ones.", "Dos cifras: primero decenas, después unidades."),
    paper = t("Write the number. Draw lines for tens, dots for ones.", "Escribe el número. Dibuja rayas para decenas y puntos para unidades."),
  }
end

local function pairs_of(rng, k)
  local d, u = 1 + k % 8, 2 + k // 8 % 8
  if d == u then u = u == 9 and 3 or u + 1 end
  local other = rng:int(1, 9)
  while other == d or other == u do other = other % 9 + 1 end
  local function pair(a, b) return {left = tens(a) .. t(", $1", ", $1", ones(b)), right = tostring(10 * a + b)} end
  local one, two, three = 10 * d + u, 10 * u + d, 10 * d + other
  return {
    prompt = t("Tens and ones make a number.\nMatch each number.", "Decenas y unidades forman un número.\nUne cada una con su número."),
    answer = {kind = "match", pairs = {pair(d, u), pair(u, d), pair(d, other)}, extra = {tostring(d + u)}},
    misconceptions = {
      slip({tostring(two), tostring(one), tostring(three)}, "reverses the digits", "$1 and $2 changed places. Tens come first.",
        "$1 y $2 cambiaron de lugar. Las decenas van primero.", one, two),
      slip({tostring(d + u), tostring(two), tostring(three)}, "adds the digits", "$1 adds tens to ones. A ten is worth ten.",
        "$1 suma decenas con unidades. Una decena vale diez.", d + u),
      slip({tostring(three), tostring(two), tostring(one)}, "looks at the tens only", "$1 and $2 both begin with $3. Look at the ones.",
        "$1 y $2 empiezan con $3. Mira las unidades.", one, three, d),
    },
    hints = {
      t("Read the tens first.", "Lee primero las decenas."),
      t("Tens make the first digit. Ones make the last.", "Las decenas dan la primera cifra. Las unidades, la última."),
      t("Say the tens: ten, twenty, thirty. Then the ones.", "Di las decenas: diez, veinte, treinta. Después las unidades."),
    },
    worked = {t("$1: first digit $2, last digit $3.", "$1: primera cifra $2, última cifra $3.", bold(one), d, u),
      t("$1: first digit $2, last digit $3.", "$1: primera cifra $2, última cifra $3.", bold(two), u, d),
      t("$1: first digit $2, last digit $3.", "$1: primera cifra $2, última cifra $3.", bold(three), d, other)},
    right_note = t("The same digits can make two numbers.", "Las mismas cifras pueden formar dos números."),
    paper = t("Draw lines and dots for each number.", "Dibuja rayas y puntos para cada número."),
  }
end

-- Full boxes of ten and some loose ones: how many in all.
local function packed(k)
  local d, u = 2 + k % 8, 2 + k // 8 % 8
  local n = 10 * d + u
  local what, into = thing(3), holder()
  return {
    prompt = t("10 $1 fit in one $2.one.\nThere are $3 full $2. $4 $1 are loose.\nHow many $1 are there in all?",
      "En cada $2.one caben 10 $1.\nHay $3 $2 llen@2s y $4 $1 suelt@1s.\n¿Cuánt@1s $1 hay en total?", what, into, d, u),
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = slips_for(n),
    hints = {
      t("Each full $1.one is a ten.", "Cada $1.one llen@1 es una decena.", into),
      t("Count the full $1 in tens. Go on in ones.", "Cuenta $1.the_many de diez en diez. Sigue de uno en uno.", into),
      t("Full $1: $2. Now count on $3 more.", "$4 llen@1s: $2. Ahora cuenta $3 más.", into, 10 * d, u, cap(into.many)),
    },
    worked = {t("$1 tens are $2.", "$1 decenas son $2.", d, 10 * d), 10 * d .. " + " .. u .. " = " .. bold(n)},
    right_note = t("The first digit tells how many are full.", "La primera cifra dice cuántos grupos llenos hay."),
    paper = t("Draw the full $1. Write 10 on each. Count on.", "Dibuja $1.the_many. Escribe 10 en cada un@1. Sigue contando.", into),
  }
end

-- The other way: how many full boxes can be made.
local function fill(k)
  local d, u = 2 + k % 8, 2 + k // 8 % 8
  if u == d then u = u == 9 and 2 or u + 1 end
  local n = 10 * d + u
  local what, into = thing(3), holder()
  return {
    prompt = t("There are $3 $1.\n10 $1 fill one $2.one.\nHow many $2 can be filled?",
      "Hay $3 $1.\nCon 10 $1 se llena un~2 $2.one.\n¿Cuánt@2s $2 se pueden llenar?", what, into, n),
    answer = {kind = "number", value = d, form = "integer"},
    misconceptions = apart(d, {
      slip(u, "reverses the digits", "$1 is the ones. They do not fill one.", "$1 son las unidades. No alcanzan para llenar.", u),
      slip(d + 1, "counts a part as full", "The last $1 do not make a full ten.", "Los últimos $1 no forman una decena.", u),
      slip(10 * d, "gives the worth, not the digit", "$1 is how many are inside. Count the groups.", "$1 es lo que hay dentro. Cuenta los grupos.", 10 * d),
      slip(n, "gives the whole", "$1 is all of them. Make groups of ten.", "$1 es todo. Forma grupos de diez.", n),
      slip(d + u, "adds the digits", "$1 adds both digits. Only tens fill one.", "$1 suma las dos cifras. Solo las decenas llenan.", d + u),
    }),
    hints = {
      t("How many groups of ten are in $1?", "¿Cuántos grupos de diez hay en $1?", n),
      t("Count in tens. Stop before $1.", "Cuenta de diez en diez. Detente antes de $1.", n),
      t("The full tens make $1. $2 are left over.", "Las decenas llenas suman $1. Sobran $2.", 10 * d, u),
    },
    worked = {n .. " = " .. 10 * d .. " + " .. u, t("$1 is $2 tens.", "$1 son $2 decenas.", 10 * d, bold(d))},
    right_note = t("The ones are left over.", "Las unidades sobran."),
    paper = t("Draw $1 dots. Put a ring round each ten.", "Dibuja $1 puntos. Encierra cada grupo de diez.", n),
  }
end

local function ways(rng, k)
  local d, u = 2 + k % 8, 2 + k // 8 % 8
  if d == u then u = u == 9 and 3 or u + 1 end
  local n = 10 * d + u
  local one, two, three = tens(d) .. t(" and $1", " y $1", ones(u)), 10 * d .. " + " .. u, ones(n)
  local four, five = tens(u) .. t(" and $1", " y $1", ones(d)), d .. " + " .. u
  local right = rng:chance(1, 2) and {one, two, three} or {one, two}
  local options = {unpack(right)}
  table.insert(options, four)
  table.insert(options, five)
  rng:shuffle(options)
  local function among(list)
    local out = {}
    for i = 1, #options do if contains(list, options[i]) then out[#out + 1] = options[i] end end
    return out
  end
  local key = among(right)
  return {
    prompt = t("A number can be told in many ways.\nWhich ways make $1?", "Un número se dice de muchas formas.\n¿Cuáles forman $1?", n),
    answer = {kind = "several", options = options, right = key},
    misconceptions = apart(key, {
      slip({one}, "stops at the first that fits", "That one fits. Another way fits too.", "Esa forma sirve. Otra también sirve."),
      slip(among({one, two, three, five}), "adds the digits", "$1 + $2 is only $3. A ten is worth ten.",
        "$1 + $2 es solo $3. Una decena vale diez.", d, u, d + u),
      slip(among({four}), "reverses the digits", "That makes $1. The tens of $2 come first.",
        "Eso forma $1. Primero van las decenas de $2.", 10 * u + d, n),
      slip(among({one, two, three, four}), "takes the digits in either order", "One of them makes $1. Check the tens.",
        "Una de ellas forma $1. Revisa las decenas.", 10 * u + d),
      slip(among({one, five}), "face value", "$1 + $2 takes both digits as ones.", "$1 + $2 toma las dos cifras como unidades.", d, u),
    }),
    hints = {
      t("$1 has two digits. What is each worth?", "$1 tiene dos cifras. ¿Cuánto vale cada una?", n),
      t("Work out each way. Does it make $1?", "Calcula cada forma. ¿Da $1?", n),
      t("The tens are worth $1. The ones are worth $2.", "Las decenas valen $1. Las unidades valen $2.", 10 * d, u),
    },
    worked = {n .. " = " .. 10 * d .. " + " .. u, t("$1 is $2 tens.", "$1 son $2 decenas.", 10 * d, d),
      t("Ways that fit: $1", "Formas que sirven: $1", bold(#key))},
    right_note = t("Ten ones are the same as one ten.", "Diez unidades son lo mismo que una decena."),
    paper = t("Draw $1 with lines and dots. Check each way.", "Dibuja $1 con rayas y puntos. Revisa cada forma.", n),
  }
end

return function(rng, level)
  local k = rng:turn(180)
  if level == 1 then
    if k % 4 == 0 then return rows(k // 4) end
    return blocks(k * 7 % 81)
  end
  if level == 2 then
    if k % 2 == 0 then return missing(rng, k // 2 % 81) end
    return pairs_of(rng, k // 2)
  end
  if k % 3 == 0 then return packed(k // 3) end
  if k % 3 == 1 then return fill(k // 3) end
  return ways(rng, k // 3)
end
