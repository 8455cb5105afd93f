-- Comparing and ordering to 1000 (2.NBT.A.4). Errors after Fuson (1990) on multidigit numbers and Nuerk, Kaufmann, Zoppoth and
-- Willmes (2004) on comparing places apart.

local function apart_or_fewer(list, n) while #list > n do table.remove(list) end return list end

local function pick_one(rng, k)
  local most = k % 2 == 0
  k = k // 2
  local h, d = 2 + k % 6, 3 + k // 6 % 4
  local u = rng:int(1, 8)
  local key = 100 * h + 10 * d + u
  local one, two, three
  if most then
    one, two, three = 100 * rng:int(1, h - 1) + 99 - rng:int(0, 9), 100 * h + 10 * rng:int(0, d - 1) + 9, 100 * h + 10 * d + rng:int(0, u - 1)
  else
    one, two, three = 100 * rng:int(h + 1, 9) + rng:int(0, 9), 100 * h + 10 * rng:int(d + 1, 9), 100 * h + 10 * d + rng:int(u + 1, 9)
  end
  local wrong = {
    slip(tostring(one), "compares the ones first", most and "$1 ends in large digits. But it has fewer hundreds." or "$1 ends in small digits. But it has more hundreds.",
      most and "$1 termina en cifras grandes. Pero tiene menos centenas." or "$1 termina en cifras pequeñas. Pero tiene más centenas.", one),
    slip(tostring(two), "compares the hundreds only", most and "$1 has as many hundreds. It has fewer tens." or "$1 has as few hundreds. It has more tens.",
      most and "$1 tiene las mismas centenas. Tiene menos decenas." or "$1 tiene las mismas centenas. Tiene más decenas.", two),
    slip(tostring(three), "does not look at the ones", most and "$1 has the same hundreds and tens. It has fewer ones." or "$1 has the same hundreds and tens. It has more ones.",
      most and "$1 tiene iguales centenas y decenas. Tiene menos unidades." or "$1 tiene iguales centenas y decenas. Tiene más unidades.", three),
  }
  return {
    prompt = most and t("Which number is the greatest?", "¿Qué número es el mayor?") or t("Which number is the smallest?", "¿Qué número es el menor?"),
    figure = {kind = "number_line", from = 0, to = 1000, steps = 10, label_every = 5, decimals = 0},
    answer = {kind = "choice", options = rng:shuffle({tostring(key), wrong[1].given, wrong[2].given, wrong[3].given}), right = tostring(key)},
    misconceptions = wrong,
    hints = {t("Look at the hundreds first.", "Mira primero las centenas."), t("If hundreds are alike, look at the tens. Then the ones.", "Si las centenas son iguales, mira las decenas. Después, unidades."),
      t("Two numbers begin with $1. Compare their ones.", "Dos números empiezan con $1. Compara sus unidades.", 10 * h + d)},
    worked = {t("Leave out $1.", "Descarta $1.", one), t("Leave out $1.", "Descarta $1.", two), most and t("More ones: $1", "Más unidades: $1", bold(key)) or t("Fewer ones: $1", "Menos unidades: $1", bold(key))},
    right_note = t("Hundreds come first, then tens, then ones.", "Primero las centenas, después decenas, después unidades."),
    paper = t("Write them below each other. Compare from the left.", "Escríbelos uno debajo del otro. Compara desde la izquierda."),
  }
end

local function true_sign(rng, k)
  local h, d, u = 1 + k % 8, rng:int(1, 8), rng:int(1, 8)
  local kind = k // 8 % 5
  local a = 100 * h + 10 * d + u
  local b = kind == 0 and 100 * (h + 1) + 10 * rng:int(0, d) or kind == 1 and 100 * h + 10 * rng:int(0, d - 1) + 9 or kind == 2 and 100 * h + 10 * u + d or kind == 3 and 10 * h + d or 100 * d + 10 * h + u
  if a == b then b = a + 1 end
  if rng:chance(1, 2) then a, b = b, a end
  local less, more, same = a .. " < " .. b, a .. " > " .. b, a .. " = " .. b
  local last = b .. (a < b and " < " or " > ") .. a
  local key = a < b and less or more
  local lead = #tostring(a) ~= #tostring(b) and t("One number has no hundreds.", "Un número no tiene centenas.") or a // 100 ~= b // 100 and t("Look at the hundreds: $1 and $2.", "Mira las centenas: $1 y $2.", a // 100, b // 100)
    or a // 10 ~= b // 10 and t("Hundreds are alike. Tens: $1 and $2.", "Las centenas son iguales. Decenas: $1 y $2.", a // 10 % 10, b // 10 % 10) or t("Only the ones differ: $1 and $2.", "Solo cambian las unidades: $1 y $2.", a % 10, b % 10)
  return {
    prompt = t("< means is less than. > means is greater than.\nWhich one is true?", "< quiere decir menor que. > quiere decir mayor que.\n¿Cuál es verdadera?"),
    spoken = t("One sign means is less than, the other is greater than. Which one is true?", "Un signo quiere decir menor que. El otro, mayor que. ¿Cuál es verdadera?"),
    answer = {kind = "choice", options = rng:shuffle({less, more, same, last}), right = key},
    misconceptions = {
      slip(a < b and more or less, "reads the sign the other way round", "The sign opens to the greater number. Compare $1 and $2.", "El signo se abre hacia el mayor. Compara $1 y $2.", a, b),
      slip(same, "takes like digits for the same number", "$1 and $2 are not the same. Look at each place.", "$1 y $2 no son iguales. Mira cada lugar.", a, b),
      slip(last, "reads the sentence from right to left", "Read it from the left. It begins with $1.", "Lee desde la izquierda. Empieza con $1.", b),
    },
    hints = {t("Compare the hundreds first.", "Compara primero las centenas."), t("The sign opens to the greater number.", "El signo se abre hacia el número mayor."), lead},
    worked = {lead, t("$1 is the greater number.", "$1 es el número mayor.", max(a, b)), bold(key)},
    right_note = t("The sign opens to the greater number.", "El signo se abre hacia el número mayor."),
    paper = t("Write both numbers in boxes: hundreds, tens, ones.", "Escribe los números en cajas: centenas, decenas, unidades."),
  }
end

-- The numbers by what `part` sees of them; what it sees alike keeps its order.
local function ordered_by(list, part)
  local out = {unpack(list)}
  return table.sort(out, function(a, b) return part(a) < part(b) end)
end
local function swapped(list, i)
  local out = {unpack(list)}
  out[i], out[i + 1] = out[i + 1], out[i]
  return out
end

local function in_order(list, down, wrong, hints, first)
  local shown = texts(down and turned_round(list) or list)
  for i = 1, #wrong do wrong[i].given = texts(down and turned_round(wrong[i].given) or wrong[i].given) end
  return {
    prompt = down and t("Put the numbers in order.\nBegin with the greatest.", "Ordena los números.\nEmpieza con el mayor.") or t("Put the numbers in order.\nBegin with the smallest.", "Ordena los números.\nEmpieza con el menor."),
    figure = {kind = "number_line", from = 0, to = 1000, steps = 10, label_every = 5, decimals = 0},
    answer = {kind = "order", right = shown},
    misconceptions = apart(shown, wrong),
    hints = hints,
    worked = {first, bold(table.concat(shown, ", "))},
    right_note = t("Look at the largest place first, then at the next.", "Mira primero el lugar mayor, después el que sigue."),
    paper = t("Write them below each other, ones below ones.", "Escríbelos uno debajo del otro, unidades con unidades."),
  }
end
local function other_end(list, down)
  return down and slip(turned_round(list), "orders from the other end", "This order begins with the smallest.", "Este orden empieza con el menor.") or slip(turned_round(list), "orders from the other end", "This order begins with the greatest.", "Este orden empieza con el mayor.")
end

-- Three numbers made of the same three digits, two of them with the same hundreds.
local function same_digits(rng, k)
  local h = 2 + k % 7
  local d, u = h, h
  while d == h do d = rng:int(1, 9) end
  while u == h or u == d do u = rng:int(1, 9) end
  local low, high = min(d, u), max(d, u)
  local third = rng:chance(1, 2) and 100 * d + 10 * h + u or 100 * d + 10 * u + h
  local list = table.sort({100 * h + 10 * low + high, 100 * h + 10 * high + low, third})
  local at = third < 100 * h and 1 or 3
  return in_order(list, false, {
    other_end(list, false),
    slip(ordered_by(list, function(n) return n % 10 end), "compares the ones first", "The ones were compared first. Begin with the hundreds.", "Se compararon primero las unidades. Empieza por las centenas."),
    slip(ordered_by(list, function(n) return n // 10 % 10 end), "compares the tens first", "The tens were compared first. Hundreds are worth more.", "Se compararon primero las decenas. Las centenas valen más."),
    slip(swapped(list, at == 1 and 2 or 1), "compares the hundreds only", "Two numbers have the same hundreds. Then tens decide.", "Dos números tienen las mismas centenas. Deciden las decenas."),
    slip(swapped(list, at == 1 and 1 or 2), "takes one digit for another", "Look at the hundreds of $1 again.", "Mira otra vez las centenas de $1.", third),
  }, {t("All have the same digits. Their places differ.", "Todos tienen las mismas cifras. Cambia el lugar."), t("Compare hundreds. If they are alike, compare tens.", "Compara centenas. Si son iguales, compara decenas."),
    at == 1 and t("$1 is the smallest. Compare the tens of the others.", "$1 es el menor. Compara las decenas de los otros.", third) or t("$1 is the greatest. Compare the tens of the others.", "$1 es el mayor. Compara las decenas de los otros.", third)},
    t("Hundreds first: $1.", "Primero las centenas: $1.", third))
end

local function leading_digit(n)
  while n > 9 do n = n // 10 end
  return n
end
-- 105 seen as 15.
local function without_zeros(n)
  local out, place = 0, 1
  while n > 0 do
    if n % 10 > 0 then out, place = out + n % 10 * place, place * 10 end
    n = n // 10
  end
  return out
end

-- A number of two digits that begins with a large one, and three of three digits with zeros in them.
local function unlike_lengths(rng, k)
  local down = k % 2 == 1
  local h = 1 + k // 2 % 4
  local x = h + 1 + k // 8 % 7
  if x > 8 then x = x - 5 end
  if x == h then x = x + 1 end
  local short = 90 + rng:int(1, 9)
  local list = table.sort({short, 100 * h + x, 100 * h + 10 * x, 100 * x + h})
  if x < h then list = table.sort({short, 100 * h + x, 100 * h + 10 * x, 900 + h}) end
  return in_order(list, down, {
    other_end(list, down),
    slip(ordered_by(list, leading_digit), "compares the first digits, whatever their place", "$1 begins with 9, but these are 9 tens.", "$1 empieza con 9, pero son 9 decenas.", short),
    slip(ordered_by(list, without_zeros), "leaves out the zeros", "The zeros were left out. $1 has no tens.", "No se contaron los ceros. $1 no tiene decenas.", 100 * h + x),
    slip(ordered_by(list, function(n) return n % 10 end), "compares the ones first", "The ones were compared first. Begin with the hundreds.", "Se compararon primero las unidades. Empieza por las centenas."),
    slip(swapped(list, 2), "swaps tens and ones", "$1 has no tens. $2 has some.", "$1 no tiene decenas. $2 tiene algunas.", 100 * h + x, 100 * h + 10 * x),
  }, {t("How many digits does each number have?", "¿Cuántas cifras tiene cada número?"), t("No hundreds is less than any hundreds.", "Sin centenas es menos que con centenas."),
    t("$1 is the smallest. $2 is the greatest.", "$1 es el menor. $2 es el mayor.", list[1], list[4])}, t("No hundreds: $1. Most hundreds: $2.", "Sin centenas: $1. Más centenas: $2.", list[1], list[4]))
end

return function(rng, level)
  if level == 1 then return pick_one(rng, rng:turn(96)) end
  if level == 2 then return true_sign(rng, rng:turn(80)) end
  local k = rng:turn(112)
  if k % 2 == 0 then return same_digits(rng, k // 2) end
  return unlike_lengths(rng, k // 2)
end
