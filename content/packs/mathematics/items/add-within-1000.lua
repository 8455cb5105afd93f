-- Adding within 1000 (2.NBT.B.7). Errors after Fuson (1990, 1992) and Brown and Burton (1978).

local function split_up(n) return n // 100, n // 10 % 10, n % 10 end

local function slips_for(a, b)
  local key = a + b
  local h, d, u = split_up(a)
  local i, e, v = split_up(b)
  local plain = 100 * ((h + i) % 10) + 10 * ((d + e) % 10) + (u + v) % 10
  local list = {}
  if u + v > 9 then list[#list + 1] = slip(key - 10, "leaves out the new ten", "$1 leaves out the ten in $2 + $3.", "A $1 le falta la decena de $2 + $3.", key - 10, u, v) end
  if d + e + (u + v) // 10 > 9 then list[#list + 1] = slip(key - 100, "leaves out the new hundred", "$1 leaves out the hundred that the tens make.", "A $1 le falta la centena que forman las decenas.", key - 100) end
  list[#list + 1] = slip(plain, "adds each place and drops the rest", "$1 keeps one digit of each sum and drops the rest.", "$1 deja una cifra de cada suma y quita lo demás.", plain)
  if (u + v > 9 or d + e > 9) then
    local side = (h + i) .. (d + e) .. (u + v)
    if #side <= 5 then list[#list + 1] = slip(side, "writes both sums side by side", "That writes each sum in full. A place holds one digit.", "Eso escribe cada suma entera. En un lugar va una cifra.") end
  end
  if b < 100 then list[#list + 1] = slip(a + 10 * b, "adds ones to tens", "That adds $1 to other places. Its last digit is ones.", "Eso suma $1 en otros lugares. Su última cifra es de unidades.", b) end
  list[#list + 1] = slip(abs(a - b), "takes away in place of adding", "$1 tells how far apart they are. Put both together.", "$1 dice cuánto se diferencian. Junta las dos partes.", abs(a - b))
  list[#list + 1] = slip(key + 100, "counts one hundred too many", "$1 has one hundred too many.", "$1 tiene una centena de más.", key + 100)
  list[#list + 1] = slip(key + 10, "counts one ten too many", "$1 has one ten too many.", "$1 tiene una decena de más.", key + 10)
  local out = apart(key, list)
  while #out > 6 do table.remove(out) end
  return out
end
local function hints_for(a, b)
  local h, d, u = split_up(a)
  local i, e, v = split_up(b)
  local third = (u + v) == 0 and t("Hundreds make $1. Tens make $2. Join them.", "Las centenas suman $1. Las decenas, $2. Júntalas.", 100 * (h + i), 10 * (d + e))
    or t("Hundreds make $1. Tens make $2. Ones make $3.", "Las centenas suman $1. Las decenas, $2. Las unidades, $3.", 100 * (h + i), 10 * (d + e), u + v)
  return {t("Which places make a new ten or a new hundred?", "¿En qué lugares sale otra decena o centena?"), t("Add hundreds, tens and ones apart. Then join.", "Suma aparte centenas, decenas y unidades. Después junta."), third}
end
local function steps(a, b)
  local h, d, u = split_up(a)
  local i, e, v = split_up(b)
  local one, two, three = 100 * (h + i), 10 * (d + e), u + v
  return {100 * h .. " + " .. 100 * i .. " = " .. one, 10 * d .. " + " .. 10 * e .. " = " .. two, u .. " + " .. v .. " = " .. three, one .. " + " .. two .. " + " .. three .. " = " .. bold(a + b)}
end
local function note(a, b)
  local carry = a % 10 + b % 10 > 9
  local over = a % 100 + b % 100 > 99
  return over and t("Ten tens became one more hundred.", "Diez decenas se volvieron otra centena.") or carry and t("Ten ones became one more ten.", "Diez unidades se volvieron otra decena.") or t("Each place was added by itself.", "Cada lugar se sumó por su cuenta.")
end
local function paper() return t("Write one below the other. Begin with the ones.", "Escribe uno debajo del otro. Empieza con las unidades.") end
local function item(prompt, a, b, figure)
  return {prompt = prompt, figure = figure, answer = integer_answer(a + b), misconceptions = slips_for(a, b), hints = hints_for(a, b), worked = steps(a, b), right_note = note(a, b), paper = paper()}
end

-- carry: 0 none, 1 ones, 2 tens, 3 both.
local function pair(rng, k, carry)
  local h = 1 + k % 7
  local i = rng:int(1, 8 - h)
  local ones_over, tens_over = carry % 2 == 1, carry > 1
  local u = rng:int(2, 8)
  local v = ones_over and rng:int(10 - u, 9) or rng:int(1, 9 - u)
  local d = rng:int(2, 7)
  local e = tens_over and rng:int(10 - d, 9) or rng:int(1, 8 - d)
  return 100 * h + 10 * d + u, 100 * i + 10 * e + v
end

local function with_blocks(rng, k)
  local a, b = pair(rng, k, 0)
  local kind = k // 7 % 3
  if kind == 1 then b = b // 100 * 100 elseif kind == 2 then b = b // 10 % 10 * 10 end
  return item(t("The blocks show $1. Add $2 more.\nWhat number is it now?", "Los bloques muestran $1. Agrega $2 más.\n¿Qué número es ahora?", a, b), a, b,
    {kind = "base_ten_blocks", hundreds = a // 100, tens = a // 10 % 10, ones = a % 10})
end
local function plain(rng, k)
  local a, b = pair(rng, k, 1 + k // 7 % 2)
  return item(t("What is $1 + $2?", "¿Cuánto es $1 + $2?", a, b), a, b)
end
local function story(rng, k)
  local a, b = pair(rng, k, 3 - k // 7 % 2)
  local one, two = rng:two_names()
  local what = rng:pick({noun("book", "books", "libro", "libros", "m"), noun("crayon", "crayons", "crayón", "crayones", "m"), noun("ball", "balls", "pelota", "pelotas", "f"), noun("notebook", "notebooks", "cuaderno", "cuadernos", "m")})
  return item(rng:chance(1, 2) and t("One school has $1 $3. Another has $2 $3.\nHow many $3 do both have in all?", "Una escuela tiene $1 $3. Otra tiene $2 $3.\n¿Cuánt@3s $3 tienen en total?", a, b, what)
    or t("A shop sold $1 $3 in May and $2 in June.\nHow many $3 did it sell in all?", "Una tienda vendió $1 $3 en mayo y $2 en junio.\n¿Cuánt@3s $3 vendió en total?", a, b, what), a, b)
end

-- Which sum comes closest to what is asked: sums that make a whole hundred.
local function to_hundred(rng, k)
  local h = 1 + k % 8
  local a = 100 * h + 10 * (k // 8 % 9) + rng:int(1, 9)
  local goal = 100 * (h + 1) + 100 * rng:int(0, 8 - h)
  local key = goal - a
  local near = 100 - a % 100
  return {
    prompt = t("$1 + ? = $2\nWhat number is missing?", "$1 + ? = $2\n¿Qué número falta?", a, goal),
    spoken = t("$1 plus what number equals $2?", "¿$1 más qué número es igual a $2?", a, goal),
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(key + 10, "makes each place up to ten", "$1 makes each place up to ten. Add it to see.", "$1 completa cada lugar a diez. Súmalo para ver.", key + 10),
      slip(key + 110, "makes each place up to ten", "$1 makes each place up to ten. Add it to see.", "$1 completa cada lugar a diez. Súmalo para ver.", key + 110),
      slip(key + 100, "borrows without a decrement", "$1 is a hundred too many.", "$1 tiene una centena de más.", key + 100),
      slip(goal + a, "adds the two numbers it sees", "$1 adds both. But $2 is the whole.", "$1 suma los dos. Pero $2 es el total.", goal + a, goal),
      slip(key + 1, "counts the start number too", "$1 is one too many.", "$1 es uno de más.", key + 1),
    }),
    hints = {t("How far is it from $1 to the next ten?", "¿Cuánto falta de $1 a la decena siguiente?", a), t("Hop to a ten, then to a hundred, then on.", "Salta a la decena, después a la centena, y sigue."),
      t("From $1 hop to $2, then to $3.", "De $1 salta a $2, después a $3.", a, (a // 10 + 1) * 10, (h + 1) * 100)},
    worked = goal - a == near and {a .. " + " .. 10 - a % 10 .. " = " .. a + 10 - a % 10, a + 10 - a % 10 .. " + " .. near - (10 - a % 10) .. " = " .. goal, a .. " + " .. bold(key) .. " = " .. goal}
      or {a .. " + " .. near .. " = " .. a + near, a + near .. " + " .. goal - a - near .. " = " .. goal, near .. " + " .. goal - a - near .. " = " .. bold(key)},
    right_note = t("Hops to round numbers are handy.", "Los saltos a números redondos ayudan."), paper = t("Draw an empty line. Draw the hops.", "Dibuja una recta vacía. Dibuja los saltos."),
  }
end

return function(rng, level)
  local k = rng:turn(126)
  if level == 1 then return with_blocks(rng, k) end
  if level == 2 then return plain(rng, k) end
  if k % 2 == 0 then return story(rng, k // 2) end
  return to_hundred(rng, k // 2)
end
