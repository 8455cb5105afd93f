-- Hundreds, tens and ones (2.NBT.A.1). Errors after Fuson (1990) on multidigit numbers and Ross (1989) on face value.

local function hundreds(n) return n == 1 and t("1 hundred", "1 centena") or t("$1 hundreds", "$1 centenas", n) end
local function tens(n) return n == 1 and t("1 ten", "1 decena") or t("$1 tens", "$1 decenas", n) end
local function ones(n) return n == 1 and t("1 one", "1 unidad") or t("$1 ones", "$1 unidades", n) end

local function blocks(rng)
  local k = rng:turn(729)
  local h, d, u = 1 + k % 9, k // 9 % 9, k // 81
  local kind = rng:int(1, 4)
  if kind == 1 then d = 0 elseif kind == 2 then u = 0 end
  if d + u == 0 then u = h end
  local n = 100 * h + 10 * d + u
  local parts = {tostring(100 * h)}
  if d > 0 then parts[#parts + 1] = tostring(10 * d) end
  if u > 0 then parts[#parts + 1] = tostring(u) end
  local empty = d * u == 0
  return {
    prompt = t("A flat is a hundred. A rod is ten. A cube is one.\nWhat number do the blocks show?", "Una placa es cien. Una barra es diez. Un cubito es uno.\n¿Qué número muestran los bloques?"),
    figure = {kind = "base_ten_blocks", hundreds = h, tens = d, ones = u},
    answer = integer_answer(n),
    misconceptions = apart(n, {
      empty and slip(d == 0 and 10 * h + u or 10 * h + d, "leaves out the empty place", "An empty place needs a 0. It keeps the digits in place.", "Un lugar vacío necesita un 0. Así cada cifra queda en su lugar.")
        or slip(100 * u + 10 * d + h, "reverses the digits", "Those digits go the other way. Flats come first.", "Esas cifras van al revés. Primero las placas."),
      slip(h + d + u, "unitary conception: every block is one", "$1 counts each block as one. A flat is a hundred.", "$1 cuenta cada bloque como uno. Una placa es cien.", h + d + u),
      slip(100 * h .. (d > 0 and 10 * d or "") .. (u > 0 and u or ""), "writes numbers as they sound", "Each part is written in full. One digit goes in each place.", "Cada parte está escrita entera. Va una cifra en cada lugar."),
      slip(100 * h + 10 * u + d, "swaps tens and ones", "Rods and cubes are swapped. Rods go in the middle place.", "Barras y cubitos están cambiados. Las barras van en el medio."),
      slip(100 * h, "counts the flats only", "$1 is the flats alone. The smaller blocks count too.", "$1 son solo las placas. También cuentan los otros bloques.", 100 * h),
      slip(n + 100, "counts one hundred too many", "$1 has one flat too many. Count the flats again.", "$1 tiene una placa de más. Cuenta otra vez las placas.", n + 100),
    }),
    hints = {t("There are three places: hundreds, tens and ones.", "Hay tres lugares: centenas, decenas y unidades."), t("Count flats, then rods, then cubes. None means 0.", "Cuenta placas, barras y cubitos. Si no hay, va 0."),
      t("Hundreds: $1. Tens: $2. Ones: $3. Write them in order.", "Centenas: $1. Decenas: $2. Unidades: $3. Escríbelas en orden.", h, d, u)},
    worked = {t("Flats: $1", "Placas: $1", 100 * h), t("Rods: $1", "Barras: $1", 10 * d), t("Cubes: $1", "Cubitos: $1", u), table.concat(parts, " + ") .. " = " .. bold(n)},
    right_note = t("Each place is worth ten times the place on its right.", "Cada lugar vale diez veces el de su derecha."),
    paper = t("Draw squares for hundreds, lines for tens, dots for ones.", "Dibuja cuadros para centenas, rayas para decenas, puntos para unidades."),
  }
end

local function worth(rng, k)
  local digits = rng:shuffle({1, 2, 3, 4, 5, 6, 7, 8, 9})
  local h = 1 + k % 9
  local d, u = digits[1], digits[2]
  if d == h then d = digits[3] end
  if u == h then u = digits[3] end
  local n = 100 * h + 10 * d + u
  local middle = k // 9 % 2 == 0
  local digit, unit = middle and d or h, middle and 10 or 100
  local key = digit * unit
  return {
    prompt = t("Look at the number **$1**.\nHow much is the $2 worth?", "Mira el número **$1**.\n¿Cuánto vale el $2?", n, digit),
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(digit, "face value", "$1 is how it looks alone. Its place makes it worth more.", "$1 es lo que parece solo. Su lugar le da más valor.", digit),
      slip(middle and 100 * digit or 10 * digit, "names a neighboring place", "That is the place beside it. Count places from the right.", "Ese es el lugar de al lado. Cuenta lugares desde la derecha."),
      slip(n % (unit * 10), "reads the rest of the number", "$1 takes the digits after it too.", "$1 toma también las cifras que siguen.", n % (unit * 10)),
      slip(n, "gives the whole", "$1 is the whole number. One digit is a part of it.", "$1 es todo el número. Una cifra es solo una parte.", n),
    }),
    hints = {t("Find the $1. Which place is it in?", "Busca el $1. ¿En qué lugar está?", digit), t("From the right: ones, tens, hundreds.", "Desde la derecha: unidades, decenas, centenas."),
      middle and t("It is in the tens place. So it is $1.", "Está en el lugar de las decenas. Son $1.", tens(digit)) or t("It is in the hundreds place. So it is $1.", "Está en el lugar de las centenas. Son $1.", hundreds(digit))},
    worked = {n .. " = " .. 100 * h .. " + " .. 10 * d .. " + " .. u, middle and tens(digit) .. ": " .. bold(key) or hundreds(digit) .. ": " .. bold(key)},
    right_note = t("The place of a digit tells how much it is worth.", "El lugar de una cifra dice cuánto vale."),
    paper = t("Write hundreds, tens and ones as headings. Put each digit below.", "Escribe centenas, decenas y unidades. Pon cada cifra debajo."),
  }
end

-- 300 as tens or hundreds; 340 as tens.
local function as_tens(k)
  local h, d = 1 + k % 9, k // 9 % 4 * 2
  local n, key = 100 * h + 10 * d, 10 * h + d
  return {
    prompt = t("$1 is made of tens only.\nHow many tens make $1?", "$1 se forma solo con decenas.\n¿Cuántas decenas forman $1?", n),
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(d, "reads the tens digit only", "$1 is the tens digit. A hundred holds ten tens.", "$1 es la cifra de las decenas. Una centena tiene diez decenas.", d),
      slip(h, "counts the hundreds", "$1 is how many hundreds. Each holds ten tens.", "$1 son las centenas. Cada una tiene diez decenas.", h),
      slip(h + d, "adds the digits", "$1 adds the digits. A hundred holds ten tens.", "$1 suma las cifras. Una centena tiene diez decenas.", h + d),
      slip(n, "gives the whole", "$1 counts ones. The question is about tens.", "$1 cuenta unidades. Se preguntan las decenas.", n),
      slip(key + 10, "counts one hundred too many", "$1 tens are more than $2.", "$1 decenas son más que $2.", key + 10, n),
    }),
    hints = {t("How many tens are in 100?", "¿Cuántas decenas hay en 100?"), t("Swap each hundred for ten tens.", "Cambia cada centena por diez decenas."),
      d == 0 and t("Each hundred gives ten tens. Here: $1.", "Cada centena da diez decenas. Aquí: $1.", hundreds(h)) or t("Each hundred gives ten tens. Then add $1.", "Cada centena da diez decenas. Después agrega $1.", tens(d))},
    worked = {t("100 is 10 tens.", "100 son 10 decenas."), t("$1 is $2 tens.", "$1 son $2 decenas.", 100 * h, 10 * h), t("$1 is $2 tens.", "$1 son $2 decenas.", n, bold(key))},
    right_note = t("Leave off the last digit: so many tens.", "Quita la última cifra: esas son las decenas."),
    paper = t("Draw flats. Cut each one into ten rods.", "Dibuja placas. Corta cada una en diez barras."),
  }
end

-- More than nine of a kind.
local function many(rng, k)
  local too_many_tens = k % 2 == 0
  local h, d, u
  if too_many_tens then h, d, u = 1 + k // 2 % 8, 10 + rng:int(0, 9), rng:int(1, 9) else h, d, u = 1 + k // 2 % 8, rng:int(1, 8), 10 + rng:int(1, 9) end
  local n = 100 * h + 10 * d + u
  local lost = too_many_tens and n - 100 or n - 10
  return {
    prompt = t("Here are $1, $2 and $3.\nWhat number is that?", "Hay $1, $2 y $3.\n¿Qué número es?", hundreds(h), tens(d), ones(u)),
    answer = integer_answer(n),
    misconceptions = apart(n, {
      slip(h .. d .. u, "writes each count side by side", "$1 has the counts side by side. A place holds one digit.", "$1 tiene las cuentas lado a lado. En un lugar va una cifra.", h .. d .. u),
      slip(lost, "leaves out the new ten", too_many_tens and "$1 leaves out the hundred that $2 make." or "$1 leaves out the ten that $2 make.", too_many_tens and "A $1 le falta la centena que forman $2." or "A $1 le falta la decena que forman $2.", lost, too_many_tens and tens(d) or ones(u)),
      slip(h + d + u, "unitary conception: every block is one", "$1 counts each part as one.", "$1 cuenta cada parte como uno.", h + d + u),
      slip(n + (too_many_tens and 100 or 10), "counts one too many", "$1 trades one time too often.", "$1 cambia una vez de más.", n + (too_many_tens and 100 or 10)),
      slip(100 * h + d + u, "takes tens for ones", "$1 takes the tens as ones.", "$1 toma las decenas como unidades.", 100 * h + d + u),
    }),
    hints = {too_many_tens and t("Ten tens make a hundred.", "Diez decenas forman una centena.") or t("Ten ones make a ten.", "Diez unidades forman una decena."), t("Write the worth of each part. Add them.", "Escribe el valor de cada parte. Súmalas."),
      t("The parts are $1, $2 and $3.", "Las partes son $1, $2 y $3.", 100 * h, 10 * d, u)},
    worked = {hundreds(h) .. " = " .. 100 * h, tens(d) .. " = " .. 10 * d, 100 * h .. " + " .. 10 * d .. " + " .. u .. " = " .. bold(n)},
    right_note = too_many_tens and t("Ten tens and one hundred are the same.", "Diez decenas y una centena son lo mismo.") or t("Ten ones and one ten are the same.", "Diez unidades y una decena son lo mismo."),
    paper = t("Draw it. Ring ten of a kind to trade them.", "Dibújalo. Encierra diez iguales para cambiarlos."),
  }
end

return function(rng, level)
  if level == 1 then return blocks(rng) end
  local k = rng:turn(144)
  if level == 2 then return worth(rng, k) end
  if k % 3 == 0 then return as_tens(k // 3) end
  return many(rng, k)
end
