-- A digit's worth in the next place: ten times, or a tenth of it (5.NBT.A.1). Errors after Fuson (1990) and Resnick et al. (1989):
-- places taken for numbers side by side, ten times taken for one more zero, left and right swapped.

-- A number with the digit d at two places: 10^p and 10^q (p > q), written out.
local function places(p)
  if p == 3 then return t("thousands", "millares") end
  if p == 2 then return t("hundreds", "centenas") end
  if p == 1 then return t("tens", "decenas") end
  if p == 0 then return t("ones", "unidades") end
  if p == -1 then return t("tenths", "décimos") end
  if p == -2 then return t("hundredths", "centésimos") end
  return t("thousandths", "milésimos")
end
local function power(n) local out = 1 for _ = 1, n do out = out * 10 end return out end
-- d × 10^p as a decimal text.
local function worth(d, p)
  if p >= 0 then return tostring(d * power(p)) end
  return decimal(d, -p)
end

local function two_the_same(rng, k)
  local d = 2 + k % 8
  local p = ({2, 1, 0, 3, -1})[1 + k // 8 % 5]
  local digits = {}
  for at = 3, -2, -1 do digits[at] = 0 end
  local low = p - 1
  local text = ""
  local others = {(d + 3) % 9 + 1, (d + 5) % 9 + 1}
  if others[1] == d then others[1] = d % 9 + 1 end
  if others[2] == d then others[2] = d % 9 + 1 end
  local from, to = max(p, 1), min(low, -1)
  if p == 0 then from = 1 end
  for at = from, to, -1 do
    local digit = (at == p or at == low) and d or others[1 + (at + 10) % 2]
    text = text .. digit
    if at == 0 and to < 0 then text = text .. "." end
  end
  return d, p, text
end

local function how_many_times(rng, k)
  local d, p, text = two_the_same(rng, k)
  local times, tenth = t("10 times as much", "10 veces más"), t("a tenth as much", "una décima parte")
  local same, hundred = t("just as much", "lo mismo"), t("100 times as much", "100 veces más")
  local left = k % 2 == 0
  local key = left and times or tenth
  local slips = {}
  local function add(given, name, en, es)
    if given ~= key then slips[#slips + 1] = slip(given, name, en, es, worth(d, p), worth(d, p - 1)) end
  end
  add(times, "swaps left and right", "The left digit is worth $1, the right one $2. Compare again.", "La cifra izquierda vale $1 y la derecha $2. Hay que comparar otra vez.")
  add(tenth, "swaps left and right", "The left digit is worth $1, the right one $2. Compare again.", "La cifra izquierda vale $1 y la derecha $2. Hay que comparar otra vez.")
  add(same, "looks at the digit, not the place", "The digits look the same. One is worth $1, the other $2.", "Las cifras se ven iguales. Una vale $1 y la otra $2.")
  add(hundred, "counts a place too many", "The two are side by side: $1 and $2.", "Las dos están juntas: $1 y $2.")
  return {
    prompt = left and t("Look at both digits $1 in $2.\nHow much is the left one worth, compared with the right one?", "Mira las dos cifras $1 en $2.\n¿Cuánto vale la izquierda comparada con la derecha?", d, text)
      or t("Look at both digits $1 in $2.\nHow much is the right one worth, compared with the left one?", "Mira las dos cifras $1 en $2.\n¿Cuánto vale la derecha comparada con la izquierda?", d, text),
    answer = {kind = "choice", options = rng:shuffle({times, tenth, same, hundred}), right = key},
    misconceptions = slips,
    hints = {t("Which place is each of them in?", "¿En qué posición está cada una?"), t("The left one counts $1, the right one $2.", "La izquierda cuenta $1, la derecha $2.", places(p), places(p - 1)),
      t("They are worth $1 and $2.", "Valen $1 y $2.", worth(d, p), worth(d, p - 1))},
    worked = {t("Left: $1. Right: $2.", "Izquierda: $1. Derecha: $2.", worth(d, p), worth(d, p - 1)), bold(key)},
    right_note = t("One place to the left is worth ten times as much.", "Un lugar a la izquierda vale diez veces más."),
    paper = t("Write the number in a table of places.", "Escribe el número en una tabla de posiciones."),
  }
end

local function what_is_it_worth(k)
  local d = 2 + k % 8
  local p = ({-1, -2, -3, 1, 0, 2})[1 + k // 8 % 6]
  local high, mid = (d + 3 + k // 48) % 9 + 1, (d + 6 + k // 48) % 9 + 1
  if high == d then high = d % 9 + 1 end
  if mid == d then mid = d % 9 + 1 end
  local text = ""
  for at = max(p + 1, 1), min(p - 1, -1), -1 do
    if at >= -3 then
      text = text .. (at == p and d or at > p and high or mid)
      if at == 0 and min(p - 1, -1) < 0 then text = text .. "." end
    end
  end
  local key = worth(d, p)
  return {
    prompt = t("Look at the digit $1 in $2.\nHow much is it worth?", "Mira la cifra $1 en $2.\n¿Cuánto vale?", d, text),
    answer = {kind = "number", value = key, form = "any", point = true},
    misconceptions = apart(key, {
      slip(d, "looks at the digit, not the place", "$1 is the digit. Its place is the $2.", "$1 es la cifra. Está en el lugar de $2.", d, places(p)),
      slip(worth(d, p + 1), "reads the place beside", "$1 would be one place to the left.", "$1 sería un lugar a la izquierda.", worth(d, p + 1)),
      slip(worth(d, p - 1), "reads the place beside", "$1 would be one place to the right.", "$1 sería un lugar a la derecha.", worth(d, p - 1)),
      slip(worth(d, -p), "swaps left and right of the point", "$1 is on the other side of the point.", "$1 está al otro lado del punto.", worth(d, -p)),
      slip(worth(d, p + 2), "reads the place beside", "$1 would be two places to the left.", "$1 sería dos lugares a la izquierda.", worth(d, p + 2)),
    }),
    hints = {t("Find the ones place first.", "Primero busca las unidades."), t("Name the places from there.", "Desde ahí, nombra las posiciones."), t("It counts the $1.", "Está en el lugar de $1.", places(p))},
    worked = {t("Its place: $1", "Su posición: $1", places(p)), t("It is worth $1.", "Vale $1.", bold(key))},
    right_note = t("Each place is a tenth of the place to its left.", "Cada posición es un décimo de la de su izquierda."),
    paper = t("Write the number in a table of places.", "Escribe el número en una tabla de posiciones."),
  }
end

-- Ten times and a tenth.
local function ten_times(k)
  local up = k % 2 == 0
  local n = ({7, 36, 48, 125, 304, 59, 82, 6, 93, 271})[1 + k // 2 % 10] + k // 20
  if n % 10 == 0 then n = n + 1 end
  local places_now = k // 5 % 3
  if up and places_now == 0 then places_now = 2 end
  local start = decimal(n, places_now)
  local key = up and decimal(n, places_now - 1) or decimal(n, places_now + 1)
  local wrong_way = up and decimal(n, places_now + 1) or (places_now > 0 and decimal(n, places_now - 1) or decimal(n * 10, 0))
  return {
    prompt = up and t("How much is 10 times $1?", "¿Cuánto es 10 veces $1?", start) or t("How much is a tenth of $1?", "¿Cuánto es la décima parte de $1?", start),
    answer = {kind = "number", value = key, form = "any", point = true},
    misconceptions = apart(key, {
      slip(wrong_way, "swaps left and right", "$1 moves the digits the other way.", "$1 mueve las cifras al revés.", wrong_way),
      up and slip(decimal(n + 10 * power(places_now), places_now), "adds ten in place of taking ten times", "$1 adds 10. Ten times makes every digit worth more.", "$1 suma 10. Diez veces hace valer más cada cifra.", decimal(n + 10 * power(places_now), places_now))
        or n * 10 < power(places_now) and slip(n, "drops the point", "$1 leaves the point out. The digits move, not the point.", "$1 quita el punto. Se mueven las cifras, no el punto.", n)
        or slip(decimal(n * 10 - power(places_now), places_now + 1), "takes a tenth away", "$1 takes 0.1 away. A tenth of it is far less.", "$1 quita 0.1. La décima parte es mucho menos.", decimal(n * 10 - power(places_now), places_now + 1)),
      slip(up and (places_now >= 2 and decimal(n, places_now - 2) or decimal(n * 10, 0)) or decimal(n, places_now + 2), "moves two places", "$1 moves two places. Ten moves only one.", "$1 mueve dos lugares. Diez mueve solo uno.", up and (places_now >= 2 and decimal(n, places_now - 2) or decimal(n * 10, 0)) or decimal(n, places_now + 2)),
      slip(start, "does not move the digits", "$1 is the number itself. Every digit has to move.", "$1 es el mismo número. Cada cifra se tiene que mover.", start),
      slip(up and decimal(2 * n, places_now) or decimal(5 * n, places_now + 1), up and "doubles" or "halves", up and "$1 is double. Think of ten times." or "$1 is half of it. Think of ten parts.", up and "$1 es el doble. Hay que pensar en diez veces." or "$1 es la mitad. Hay que pensar en diez partes.", up and decimal(2 * n, places_now) or decimal(5 * n, places_now + 1)),
    }),
    hints = {t("Every digit moves by one place.", "Cada cifra se mueve un lugar."), up and t("Worth more: one place to the left.", "Vale más: un lugar a la izquierda.") or t("Worth less: one place to the right.", "Vale menos: un lugar a la derecha."),
      up and t("Tenths become ones, ones become tens.", "Los décimos pasan a unidades, las unidades a decenas.") or t("Tens become ones, ones become tenths.", "Las decenas pasan a unidades, las unidades a décimos.")},
    worked = {up and t("Each digit moves one place to the left.", "Cada cifra va un lugar a la izquierda.") or t("Each digit moves one place to the right.", "Cada cifra va un lugar a la derecha."),
      t("$1 becomes $2.", "$1 pasa a $2.", start, bold(key))},
    right_note = t("The digits stay the same. Their places change.", "Las cifras son las mismas. Cambian de lugar."),
    paper = t("Write both numbers in a table of places.", "Escribe los dos números en una tabla de posiciones."),
  }
end

return function(rng, level)
  if level == 1 then return how_many_times(rng, rng:turn(80)) end
  if level == 2 then return what_is_it_worth(rng:turn(96)) end
  return ten_times(rng:turn(60))
end
