-- Adding within 100 (2.NBT.B.5). Errors after Fuson (1992) and Brown and Burton (1978).

-- A bar's width: true to the numbers, but never too narrow for its label.
local function width(n) return max(n, 14) end
local function bar(a, b, total)
  return {kind = "bar_model", total = total, rows = {{segments = {{size = width(a), label = tostring(a), fill = "hatch"},
    total == "?" and {size = width(b), label = tostring(b), fill = "dots"} or {size = width(b), label = "?"}}}}}
end

local function no_new_ten(rng)
  local k = rng:turn(64)
  local d, u = 2 + k % 6, 1 + k // 6 % 7
  local e, v = rng:int(1, 8 - d), rng:int(1, 8 - u)
  local a, b = 10 * d + u, 10 * e + v
  local key = a + b
  local one, two = rng:two_names()
  local what = thing(1 + k % 2)
  return {
    prompt = t("$1 finds $2 $5. $3 finds $4 $5.\nHow many $5 do they find together?", "$1 encuentra $2 $5. $3 encuentra $4 $5.\n¿Cuánt@5s $5 encuentran en total?", one, a, two, b, what),
    figure = bar(a, b, "?"),
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(abs(a - b), "takes away in place of adding", "$1 tells how far apart they are. Together means both parts.", "$1 dice cuánto se diferencian. Juntos son las dos partes.", abs(a - b)),
      slip(10 * (d + e + v) + u, "adds ones to tens", "$1 adds $2 to the tens. The $2 is ones.", "$1 suma $2 a las decenas. El $2 es de unidades.", 10 * (d + e + v) + u, v),
      slip(key - 1, "counts the first number again", "$1 is one short. Counting on begins after $2.", "A $1 le falta uno. Se cuenta después de $2.", key - 1, a),
      slip(10 * (d + e) + u, "leaves out the ones", "$1 leaves out the ones of $2.", "$1 no cuenta las unidades de $2.", 10 * (d + e) + u, b),
      slip(key + 10, "counts one ten too many", "$1 has one ten too many. Add the tens again.", "$1 tiene una decena de más. Suma otra vez las decenas.", key + 10),
    }),
    hints = {t("Look at the bar. Both parts make the whole.", "Mira la barra. Las dos partes forman el total."), t("Add tens to tens, and ones to ones.", "Suma decenas con decenas y unidades con unidades."),
      t("The tens make $1. The ones make $2.", "Las decenas suman $1. Las unidades suman $2.", 10 * (d + e), u + v)},
    worked = {10 * d .. " + " .. 10 * e .. " = " .. 10 * (d + e), u .. " + " .. v .. " = " .. u + v, 10 * (d + e) .. " + " .. u + v .. " = " .. bold(key)},
    right_note = t("Tens join tens, and ones join ones.", "Decenas con decenas, unidades con unidades."),
    paper = t("Draw lines for tens and dots for ones. Count.", "Dibuja rayas para decenas y puntos para unidades. Cuenta."),
  }
end

local function new_ten(rng)
  -- Every pair of tens 1..7 with a sum of at most 8 tens, and ones that make a new ten.
  local k = rng:turn(28 * 4)
  local d, e = 1, 1
  for _ = 1, k // 4 do
    e = e + 1
    if d + e > 8 then d, e = d + 1, 1 end
  end
  local u = rng:int(2, 9)
  local v = rng:int(11 - u, 9)
  local a, b = 10 * d + u, 10 * e + v
  local key, ones, sum = a + b, u + v, 10 * (d + e)
  return {
    prompt = t("What is $1 + $2?", "¿Cuánto es $1 + $2?", a, b),
    figure = bar(a, b, "?"),
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(key - 10, "leaves out the new ten", "$1 leaves out the new ten. $2 + $3 makes $4.", "A $1 le falta la decena nueva. $2 + $3 es $4.", key - 10, u, v, ones),
      slip((d + e) .. ones, "writes both sums side by side", "$1 and $2 stand side by side. $2 ones hold a ten.", "$1 y $2 están lado a lado. $2 unidades tienen una decena.", d + e, ones),
      slip(abs(a - b), "takes away in place of adding", "$1 tells how far apart they are. Put both together.", "$1 dice cuánto se diferencian. Junta las dos partes.", abs(a - b)),
      slip(key - 1, "counts the first number again", "$1 is one short. Counting on begins after $2.", "A $1 le falta uno. Se cuenta después de $2.", key - 1, a),
      slip(key + 10, "counts one ten too many", "$1 has one ten too many. $2 ones hold only one ten.", "$1 tiene una decena de más. Con $2 unidades sale una sola.", key + 10, ones),
    }),
    hints = {t("Look at the ones: $1 and $2. Do they make a ten?", "Mira las unidades: $1 y $2. ¿Forman una decena?", u, v),
      t("Add the tens. Add the ones. Then put both together.", "Suma las decenas. Suma las unidades. Después junta todo."),
      t("The tens make $1. The ones make $2. Now join them.", "Las decenas suman $1. Las unidades suman $2. Ahora júntalas.", sum, ones)},
    worked = {10 * d .. " + " .. 10 * e .. " = " .. sum, u .. " + " .. v .. " = " .. ones, sum .. " + " .. ones .. " = " .. bold(key)},
    right_note = t("Ten of the ones became one more ten.", "Diez unidades se volvieron otra decena."),
    paper = t("Write one number below the other. Begin with the ones.", "Escribe un número debajo del otro. Empieza con las unidades."),
  }
end

local function missing_part(rng)
  local k = rng:turn(64)
  local d, u = 1 + k % 8, 2 + k // 8
  local a = 10 * d + u
  local c = 10 * rng:int(d + 1, 9) + rng:int(1, u - 1)
  local key, to_ten = c - a, 10 - u
  local flipped = 10 * (c // 10 - d) + (u - c % 10)
  return {
    prompt = t("$1 + ? = $2\nWhat number is missing?", "$1 + ? = $2\n¿Qué número falta?", a, c),
    spoken = t("$1 plus what number equals $2?", "¿$1 más qué número es igual a $2?", a, c),
    figure = bar(a, key, tostring(c)),
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(a + c, "adds the two numbers it sees", "$1 adds both numbers. But $2 is already the whole.", "$1 suma los dos números. Pero $2 ya es el total.", a + c, c),
      slip(flipped, "smaller from larger", "$1 takes each smaller digit from the larger. Try $2 + $1.", "$1 resta siempre la cifra menor. Prueba $2 + $1.", flipped, a),
      slip(key + 10, "borrows without a decrement", "$1 is one ten too many. Add it to $2 to see.", "$1 tiene una decena de más. Súmalo a $2 para ver.", key + 10, a),
      slip(key + 1, "counts the start number too", "$1 is one too many. The first hop lands on $2.", "$1 es uno de más. El primer salto llega a $2.", key + 1, a + 1),
      slip(c, "gives the whole", "$1 is the whole bar. Find one part of it.", "$1 es toda la barra. Busca una parte.", c),
      slip(key + 2, "counts past the end", "$1 goes past $2.", "$1 pasa de $2.", key + 2, c),
    }),
    hints = {t("The whole bar is $1. One part is $2.", "Toda la barra es $1. Una parte es $2.", c, a), t("Hop to the next ten first. Then hop on.", "Salta primero a la decena siguiente. Después sigue."),
      key == to_ten + c % 10 and c - a - to_ten < 10 and t("Hop from $1 to $2, then to $3. Add both hops.", "Salta de $1 a $2, después a $3. Suma los saltos.", a, a + to_ten, c)
        or t("Hop from $1 to $2. From there, hop on to $3.", "Salta de $1 a $2. Desde ahí, salta hasta $3.", a, a + to_ten, c)},
    worked = {a .. " + " .. to_ten .. " = " .. a + to_ten, a + to_ten .. " + " .. key - to_ten .. " = " .. c, to_ten .. " + " .. key - to_ten .. " = " .. bold(key)},
    right_note = t("Taking the part from the whole gives the same.", "Quitar la parte del total da lo mismo."),
    paper = t("Draw an empty line. Mark $1 and $2. Draw the hops.", "Dibuja una recta vacía. Marca $1 y $2. Dibuja los saltos.", a, c),
  }
end

return function(rng, level)
  if level == 1 then return no_new_ten(rng) end
  if level == 2 then return new_ten(rng) end
  return missing_part(rng)
end
