-- Taking away within 100 (2.NBT.B.5): blocks, opening a ten, how many more. Errors after Brown and Burton (1978) and VanLehn
-- (1990, Mind Bugs); comparing after Riley, Greeno and Heller (1983).

local function width(n) return max(n, 14) end
local function sound(key, list)
  local out = {}
  for i = 1, #list do if tonumber(list[i].given) >= 0 then out[#out + 1] = list[i] end end
  return apart(key, out)
end

local function from_blocks(rng)
  local k = rng:turn(72)
  local d, u = 2 + k % 8, 1 + k // 8
  local e, v = rng:int(1, d - 1), rng:int(1, u)
  local a, b = 10 * d + u, 10 * e + v
  local key = a - b
  return {
    prompt = t("Read the blocks. Then take $1 away.\nWhat number is left?", "Lee los bloques. Después quita $1.\n¿Qué número queda?", b),
    figure = {kind = "base_ten_blocks", hundreds = 0, tens = d, ones = u},
    answer = integer_answer(key),
    misconceptions = sound(key, {
      slip(a, "gives the whole", "$1 is all the blocks. $2 of it goes away.", "$1 son todos los bloques. De ahí se van $2.", a, b),
      slip(a + b, "adds in place of taking away", "$1 is more than there was. Taking away leaves less.", "$1 es más de lo que había. Al quitar queda menos.", a + b),
      slip(a - (10 * v + e), "takes tens for ones", "Rods and cubes are swapped. In $1 the last digit is ones.", "Eso cambia barras por cubitos. En $1, la última cifra es de unidades.", b),
      slip(key - 10, "counts one ten too many", "$1 takes one ten too many. Count the rods that stay.", "$1 quita una decena de más. Cuenta las barras que quedan.", key - 10),
      slip(key + 1, "counts the start number too", "$1 is one too many. Count the cubes that stay.", "$1 es uno de más. Cuenta los cubitos que quedan.", key + 1),
      slip(b, "gives what was taken", "$1 is what goes away. Count what stays.", "$1 es lo que se va. Cuenta lo que queda.", b),
    }),
    hints = {t("Each rod is ten. Each small cube is one.", "Cada barra es diez. Cada cubito es uno."), t("Take rods for the tens. Take cubes for the ones.", "Quita barras por las decenas. Quita cubitos por las unidades."),
      t("Rods: take $1 from $2. Cubes: take $3 from $4.", "Barras: quita $1 de $2. Cubitos: quita $3 de $4.", e, d, v, u)},
    worked = {t("The blocks show $1.", "Los bloques muestran $1.", a), t("Rods left: $1. Cubes left: $2.", "Barras que quedan: $1. Cubitos: $2.", d - e, u - v), a .. " − " .. b .. " = " .. bold(key)},
    right_note = t("Tens come from tens, and ones from ones.", "Decenas de decenas y unidades de unidades."),
    paper = t("Draw lines for tens and dots for ones. Cross out $1.", "Dibuja rayas y puntos. Tacha $1.", b),
  }
end

local function open_a_ten(rng)
  local k = rng:turn(63)
  local d, u = 3 + k % 7, k // 7
  local e, v = rng:int(1, d - 2), rng:int(u + 1, 9)
  local a, b = 10 * d + u, 10 * e + v
  local key = a - b
  local flipped = 10 * (d - e) + v - u
  return {
    prompt = t("What is $1 − $2?", "¿Cuánto es $1 − $2?", a, b),
    figure = {kind = "bar_model", total = tostring(a), rows = {{segments = {{size = width(b), label = tostring(b), fill = "hatch"}, {size = width(key), label = "?"}}}}},
    answer = integer_answer(key),
    misconceptions = sound(key, {
      slip(flipped, "smaller from larger", "$1 takes $2 from $3. But $3 ones go away.", "$1 quita $2 de $3. Pero se van $3 unidades.", flipped, u, v),
      slip(key + 10, "borrows without a decrement", "$1 still counts the ten that was opened.", "$1 todavía cuenta la decena que se abrió.", key + 10),
      slip(10 * (d - e), "zero in place of too few ones", "$1 leaves the ones at 0. Open a ten for more ones.", "$1 deja las unidades en 0. Abre una decena.", 10 * (d - e)),
      slip(a + b, "adds in place of taking away", "$1 is more than the whole bar. Find what is left.", "$1 es más que toda la barra. Busca lo que queda.", a + b),
      slip(key - 10, "opens two tens", "$1 is one ten too few. Open one ten only.", "A $1 le falta una decena. Abre una sola.", key - 10),
      slip(key + 1, "counts the start number too", "$1 is one too many. Add it to $2 to see.", "$1 es uno de más. Súmalo a $2 para ver.", key + 1, b),
    }),
    hints = {t("Are there enough ones in $1 to take $2?", "¿Alcanzan las unidades de $1 para quitar $2?", a, v), t("Open one ten. It becomes ten ones.", "Abre una decena. Se vuelve diez unidades."),
      t("Now take $1 from $2, and $3 from $4.", "Ahora quita $1 de $2, y $3 de $4.", v, u + 10, 10 * e, 10 * (d - 1))},
    worked = {a .. " = " .. 10 * (d - 1) .. " + " .. u + 10, u + 10 .. " − " .. v .. " = " .. u + 10 - v, 10 * (d - 1) .. " − " .. 10 * e .. " = " .. 10 * (d - 1 - e), a .. " − " .. b .. " = " .. bold(key)},
    right_note = t("One ten became ten ones. The number stayed the same.", "Una decena se volvió diez unidades. El número no cambió."),
    paper = t("Write one below the other. Cross out a ten.", "Escribe uno debajo del otro. Tacha una decena."),
  }
end

local function how_many_more(rng)
  local k = rng:turn(140)
  local a = 30 + k // 2
  local b = rng:int(11, a - 4)
  local key = a - b
  local one, two = rng:two_names()
  local what, fewer = thing(1), k % 2 == 1
  local next_ten = (b // 10 + 1) * 10
  local flipped = 10 * (a // 10 - b // 10) + abs(a % 10 - b % 10)
  return {
    prompt = t("$1 has $2 $5. $3 has $4 $5.", "$1 tiene $2 $5. $3 tiene $4 $5.", one, a, two, b, what) .. "\n" ..
      (fewer and t("How many fewer $1 does $2 have?", "¿Cuánt@1s $1 menos tiene $2?", what, two) or t("How many more $1 does $2 have?", "¿Cuánt@1s $1 más tiene $2?", what, one)),
    figure = {kind = "bar_model", rows = {{name = one, segments = {{size = width(b) + width(key), label = tostring(a), fill = "hatch"}}},
      {name = two, segments = {{size = width(b), label = tostring(b), fill = "dots"}, {size = width(key), label = "?"}}}}},
    answer = integer_answer(key),
    misconceptions = sound(key, {
      slip(a + b, "adds where the difference is asked", "$1 is both together. The question is how far apart they are.", "$1 son los dos juntos. Se pregunta cuánto se diferencian.", a + b),
      slip(flipped, "smaller from larger", "$1 takes each smaller digit from the larger. Try $2 + $1.", "$1 resta siempre la cifra menor. Prueba $2 + $1.", flipped, b),
      slip(key + 10, "borrows without a decrement", "$1 is one ten too many. Add it to $2 to see.", "$1 tiene una decena de más. Súmalo a $2 para ver.", key + 10, b),
      slip(a, "gives the larger set", "$1 is the whole longer bar. Find the part with ?.", "$1 es toda la barra larga. Busca la parte con ?.", a),
      slip(key + 1, "counts the start number too", "$1 is one too many. Add it to $2 to see.", "$1 es uno de más. Súmalo a $2 para ver.", key + 1, b),
    }),
    hints = {t("Compare the two bars. Where does one end?", "Compara las dos barras. ¿Dónde termina una?"), t("Count on from $1 up to $2.", "Cuenta desde $1 hasta llegar a $2.", b, a),
      a > next_ten and key ~= next_ten and t("Hop from $1 to $2. Then hop on to $3.", "Salta de $1 a $2. Después salta hasta $3.", b, next_ten, a) or t("Start at $1. Hop on until $2.", "Empieza en $1. Salta hasta $2.", b, a)},
    worked = {t("From $1 up to $2 is the difference.", "De $1 a $2 está la diferencia.", b, a), a .. " − " .. b .. " = " .. bold(key), b .. " + " .. bold(key) .. " = " .. a},
    right_note = t("How many more and how many fewer are the same number.", "Cuántos más y cuántos menos son el mismo número."),
    paper = t("Draw both bars, one above the other. Mark the gap.", "Dibuja las dos barras, una sobre otra. Marca la diferencia."),
  }
end

return function(rng, level)
  if level == 1 then return from_blocks(rng) end
  if level == 2 then return open_a_ten(rng) end
  return how_many_more(rng)
end
