-- Numbers to 1000 in digits, in words and in parts (2.NBT.A.3). Errors after Power and Dal Martello (1990) on number words and
-- Fuson (1990).


-- A number whose kind says what is empty: 0 none, 1 the tens, 2 the ones.
local function number(rng, k)
  local h = 1 + k % 9
  local kind = k // 9 % 4
  local d, u = rng:int(2, 9), rng:int(1, 9)
  if kind == 1 then d = 0 elseif kind == 2 then u = 0 elseif kind == 3 then d = 1 end
  return 100 * h + 10 * d + u, h, d, u
end
local function parts(h, d, u)
  local out = {tostring(100 * h)}
  if d > 0 then out[#out + 1] = tostring(10 * d) end
  if u > 0 then out[#out + 1] = tostring(u) end
  return out
end
local function slips_for(n, h, d, u)
  return apart(n, {
    slip(100 * h .. (d > 0 and 10 * d + u or u), "writes numbers as they sound", "That writes $1 in full. The other digits go in its zeros.", "Eso escribe $1 entero. Las otras cifras van en sus ceros.", 100 * h),
    d * u == 0 and slip(d == 0 and 10 * h + u or 10 * h + d, "leaves out the empty place", "An empty place needs a 0. There are three places.", "Un lugar vacío necesita un 0. Son tres lugares.")
      or slip(100 * h + u, "leaves out the tens", "$1 leaves out the tens.", "A $1 le faltan las decenas.", 100 * h + u),
    slip(100 * h + 10 * u + d, "swaps tens and ones", "Tens and ones are swapped. Tens go in the middle.", "Decenas y unidades están cambiadas. Las decenas van en el medio."),
    slip(d == 1 and 100 * h + 10 * u or 100 * u + 10 * d + h, d == 1 and "teen for ty" or "reverses the digits", d == 1 and "That says tens. Here it is ten and some ones." or "Those digits go the other way. Hundreds come first.",
      d == 1 and "Eso dice decenas. Aquí es diez y unas unidades." or "Esas cifras van al revés. Primero las centenas."),
    slip(n + 100, "counts one hundred too many", "$1 has one hundred too many.", "$1 tiene una centena de más.", n + 100),
  })
end
local function note() return t("Each place holds one digit, even if it is 0.", "Cada lugar tiene una cifra, aunque sea 0.") end
local function paper() return t("Draw three boxes: hundreds, tens, ones. Fill them.", "Dibuja tres cajas: centenas, decenas, unidades. Llénalas.") end

local function from_words(rng, k)
  local n, h, d, u = number(rng, k)
  return {
    prompt = t("**$1**\nWrite this number with digits.", "**$1**\nEscribe este número con cifras.", words(n)),
    answer = integer_answer(n),
    misconceptions = slips_for(n, h, d, u),
    hints = {t("Listen for the hundreds first.", "Escucha primero las centenas."), t("Then find the tens and the ones. None means 0.", "Después busca decenas y unidades. Si no hay, va 0."),
      t("Hundreds: $1. Tens: $2. Ones: $3.", "Centenas: $1. Decenas: $2. Unidades: $3.", h, d, u)},
    worked = {table.concat(parts(h, d, u), " + ") .. " = " .. bold(n)},
    right_note = note(), paper = paper(),
  }
end

local function to_words(rng, k)
  local n, h, d, u = number(rng, k)
  local list = {}
  local function add(m, ...) if m ~= n and m > 99 and m < 1000 then list[#list + 1] = slip(words(m), ...) end end
  add(100 * h + 10 * u + d, "swaps tens and ones", "That is $1. Tens stand in the middle of $2.", "Eso es $1. En $2, las decenas van en el medio.", 100 * h + 10 * u + d, n)
  add(u > 0 and 100 * u + 10 * d + h or 100 * d + 10 * h, "reverses the digits", "That is $1. The first digit of $2 tells hundreds.", "Eso es $1. La primera cifra de $2 dice centenas.", u > 0 and 100 * u + 10 * d + h or 100 * d + 10 * h, n)
  add(d == 1 and 100 * h + 10 * u or 100 * h + 10 + max(u, 1), "teen for ty", "That is $1. Look at the tens of $2.", "Eso es $1. Mira las decenas de $2.", d == 1 and 100 * h + 10 * u or 100 * h + 10 + max(u, 1), n)
  add(h == 9 and n - 100 or n + 100, "counts one hundred too many", "That is $1. Look at the first digit of $2.", "Eso es $1. Mira la primera cifra de $2.", h == 9 and n - 100 or n + 100, n)
  add(100 * h + (u > 0 and u or d), "leaves out the tens", "That is $1. Look at the middle of $2.", "Eso es $1. Mira el medio de $2.", 100 * h + (u > 0 and u or d), n)
  list = apart(words(n), list)
  while #list > 3 do table.remove(list) end
  local options = {words(n)}
  for i = 1, #list do options[#options + 1] = list[i].given end
  return {
    prompt = t("Read the number **$1**.\nWhich words name it?", "Lee el número **$1**.\n¿Cómo se llama?", n),
    answer = {kind = "choice", options = rng:shuffle(options), right = words(n)},
    misconceptions = list,
    hints = {t("The first digit tells the hundreds.", "La primera cifra dice las centenas."), t("Read the two digits after it as one number.", "Lee las dos cifras que siguen como un número."),
      t("Say $1. Then say $2.", "Di $1. Después di $2.", 100 * h, 10 * d + u)},
    worked = {n .. " = " .. table.concat(parts(h, d, u), " + "), bold(words(n))},
    right_note = t("The words tell hundreds first, then the rest.", "Las palabras dicen primero las centenas."), paper = paper(),
  }
end

local function from_parts(rng, k)
  local n, h, d, u = number(rng, k)
  local list = rng:shuffle(parts(h, d, u))
  local prompt = table.concat(list, " + ")
  return {
    prompt = t("$1\nWhat number do the parts make?", "$1\n¿Qué número forman las partes?", prompt),
    spoken = t("$1. What number do the parts make?", "$1. ¿Qué número forman las partes?", table.concat(list, t(" plus ", " más "))),
    answer = integer_answer(n),
    misconceptions = slips_for(n, h, d, u),
    hints = {t("Find the hundreds first.", "Busca primero las centenas."), t("Put each part in its place. None means 0.", "Pon cada parte en su lugar. Si no hay, va 0."),
      t("Hundreds: $1. Tens: $2. Ones: $3.", "Centenas: $1. Decenas: $2. Unidades: $3.", h, d, u)},
    worked = {table.concat(parts(h, d, u), " + ") .. " = " .. bold(n)},
    right_note = t("The order of the parts does not matter.", "El orden de las partes no importa."), paper = paper(),
  }
end

local function ways(rng, k)
  local n, h, d, u = number(rng, k)
  local hund, ten, one = 100 * h, 10 * d, u
  local a = table.concat(parts(h, d, u), " + ")
  local b = words(n)
  local swapped = 100 * h + 10 * u + d
  if swapped == n then swapped = n < 900 and n + 100 or n - 100 end
  local c = words(swapped)
  local e = h .. " + " .. d .. " + " .. u
  local f = u > 0 and d > 0 and hund .. " + " .. d .. " + " .. 10 * u or hund .. " + " .. (d == 0 and 10 * u or d)
  if d == u then f = hund .. " + " .. d end
  local options = rng:shuffle({a, b, c, e, f})
  local function among(...)
    local list, out = {...}, {}
    for i = 1, 5 do if contains(list, options[i]) then out[#out + 1] = options[i] end end
    return out
  end
  local key = among(a, b)
  return {
    prompt = t("Look at the number **$1**.\nWhich of these name it?", "Mira el número **$1**.\n¿Cuáles lo nombran?", n),
    answer = {kind = "several", options = options, right = key},
    misconceptions = apart(key, {
      slip(among(a), "stops at the first that fits", "The sum fits. Words fit, too.", "La suma sirve. Unas palabras también."),
      slip(among(b), "stops at the first that fits", "The words fit. A sum fits, too.", "Las palabras sirven. Una suma también."),
      slip(among(a, b, e), "adds the digits", "$1 is only $2. Each place is worth more.", "$1 es solo $2. Cada lugar vale más.", e, h + d + u),
      slip(among(a, b, c), "swaps tens and ones", "Those words name $1.", "Esas palabras nombran $1.", swapped),
      slip(among(a, b, f), "takes tens for ones", "$1 gives a digit another place.", "$1 da a una cifra otro lugar.", f),
    }),
    hints = {t("What is each digit of $1 worth?", "¿Cuánto vale cada cifra de $1?", n), t("Work out the sums. Read the words slowly.", "Calcula las sumas. Lee despacio las palabras."),
      t("Hundreds: $1. Tens: $2. Ones: $3.", "Centenas: $1. Decenas: $2. Unidades: $3.", h, d, u)},
    worked = {bold(a) .. " = " .. n, bold(b)},
    right_note = t("Digits, words and parts tell the same number.", "Cifras, palabras y partes dicen el mismo número."), paper = paper(),
  }
end

return function(rng, level)
  local k = rng:turn(108)
  if level == 1 then return from_words(rng, k) end
  if level == 2 then
    if k % 2 == 0 then return to_words(rng, k // 2) end
    return from_parts(rng, k // 2)
  end
  return ways(rng, k)
end
