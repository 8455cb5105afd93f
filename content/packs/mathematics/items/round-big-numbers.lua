-- Rounding to any place (4.NBT.A.3). Errors after Reys (1984) and Sowder (1992) on rounding and estimating.

local places = {
  {10, noun("ten", "tens", "decena", "decenas", "f")}, {100, noun("hundred", "hundreds", "centena", "centenas", "f")},
  {1000, noun("thousand", "thousands", "millar", "millares", "m")},
  {10000, noun("ten thousand", "ten thousands", "decena de millar", "decenas de millar", "f")},
}

local function on_line(rng, i)
  local place = i % 2 == 0 and places[3] or places[2]
  local unit = place[1]
  local base = unit == 1000 and 2 + (i * 7) % 90 or 11 + (i * 13) % 80
  local k = 1 + i // 2 % 9
  if k >= 5 then k = k % 9 + 1 end
  if k == 5 then k = 6 end
  local low, high = base * unit, (base + 1) * unit
  local n = low + k * unit // 10
  local key = k < 5 and low or high
  local other = k < 5 and high or low
  return {
    prompt = t("The mark is at $1.\nWhich $2 is nearest?", "La marca está en $1.\n¿Qué $2 está más cerca?", big(n), place[2].one),
    figure = {kind = "number_line", from = low, to = high, steps = 10, label_every = 0, decimals = 0, marks = {{at = n, label = big(n)}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(other, k < 5 and "always rounds up" or "always rounds down", "From $1 to $2 it is farther. Compare both ends.",
        "De $1 a $2 hay más distancia. Compara los dos extremos.", big(n), big(other)),
      slip(n, "leaves the number as it was", "$1 is the mark itself. Go to the nearest end.", "$1 es la marca misma. Ve al extremo más cercano.", big(n)),
      slip((low + high) // 2, "rounds to the middle", "$1 is the middle of the line. Go to an end.", "$1 es la mitad de la recta. Ve a un extremo.", big((low + high) // 2)),
      slip(k < 5 and base or base + 1, "leaves out the zeros", "The digits after it become zeros. They still hold places.",
        "Las cifras que siguen se vuelven ceros. Aún guardan lugares."),
      slip(key + (k < 5 and -unit or unit), "goes past the nearest one", "$1 is not even on this line.", "$1 ni siquiera está en esta recta.", big(key + (k < 5 and -unit or unit))),
    }),
    hints = {
      t("The mark stands between two ends. Which is closer?", "La marca está entre dos extremos. ¿Cuál está más cerca?"),
      t("Find the middle: $1. Is the mark before or after it?", "Busca la mitad: $1. ¿La marca está antes o después?", big((low + high) // 2)),
      t("Count the steps to the left end and to the right end.", "Cuenta los pasos al extremo izquierdo y al derecho."),
    },
    worked = {t("Steps to $1: $2", "Pasos hasta $1: $2", big(low), k), t("Steps to $1: $2", "Pasos hasta $1: $2", big(high), 10 - k), bold(big(key))},
    right_note = t("Rounding means: go to the nearest one.", "Redondear es ir al más cercano."),
    paper = t("Draw the line. Mark the middle and the number.", "Dibuja la recta. Marca la mitad y el número."),
  }
end

local function to_place(rng, i)
  local place = places[1 + i % 4]
  local unit = place[1]
  local n = 10000 + (i * 4567 + 321) % 79000
  local digit = n // (unit // 10) % 10
  if digit == 0 then n = n + unit // 10 * 7 end
  if n % unit == unit // 2 then n = n + 1 end
  local low = n // unit * unit
  local up = n % unit * 2 >= unit
  local key = up and low + unit or low
  local next_digit = n // (unit // 10) % 10
  local truncated = low
  local by_last = n % 10 >= 5 and low + unit or low
  return {
    prompt = unit == 1000 and t("Round $1 to the nearest $2.\nWhat is the result?", "Redondea $1 al $2 más cercano.\n¿Cuál es el resultado?", big(n), place[2].one)
      or t("Round $1 to the nearest $2.\nWhat is the result?", "Redondea $1 a la $2 más cercana.\n¿Cuál es el resultado?", big(n), place[2].one),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(up and truncated or low + unit, up and "always rounds down" or "always rounds up",
        up and "After that place stands $1. From 5 on, go up." or "After that place stands $1. Below 5, the digit stays.",
        up and "Después de ese lugar hay un $1. Desde 5 se sube." or "Después de ese lugar hay un $1. Si es menos de 5, la cifra queda.", next_digit),
      slip(key + n % (unit // 10), "keeps the digits behind", "The digits after that place become zeros.", "Las cifras después de ese lugar se vuelven ceros."),
      slip(unit < 10000 and (n + unit * 5) // (unit * 10) * unit * 10 or (n + 500) // 1000 * 1000, "rounds to another place",
        "That is rounded to another place. Find the $1 first.", "Eso está redondeado a otro lugar. Busca primero $2.", place[2], place[2].the_many),
      slip(key // unit, "leaves out the zeros", "The zeros hold the places. Without them the number is far less.",
        "Los ceros guardan los lugares. Sin ellos el número es mucho menor."),
      slip(up and low + unit * 2 or max(low - unit, 0), "changes the digit by one too many", "$1 is farther from $2 than the nearest one.",
        "$1 está más lejos de $2 que el más cercano.", big(up and low + unit * 2 or max(low - unit, 0)), big(n)),
    }),
    hints = {
      t("Underline the digit of the $1.", "Subraya la cifra de $2.", place[2], place[2].the_many),
      t("The digit after it decides: below 5 stay, else go up.", "Decide la cifra que sigue: menos de 5 queda, si no sube."),
      t("The number lies between $1 and $2. The next digit is $3.", "El número está entre $1 y $2. La cifra que sigue es $3.",
        big(low), big(low + unit), next_digit),
    },
    worked = {t("Between $1 and $2", "Entre $1 y $2", big(low), big(low + unit)),
      up and t("The next digit is $1: go up.", "La cifra que sigue es $1: sube.", next_digit) or t("The next digit is $1: stay.", "La cifra que sigue es $1: queda.", next_digit),
      bold(big(key))},
    right_note = t("Only one digit decides: the one right after the place.", "Solo decide una cifra: la que sigue a ese lugar."),
    paper = t("Draw a line from $1 to $2. Mark $3.", "Dibuja una recta de $1 a $2. Marca $3.", big(low), big(low + unit), big(n)),
  }
end

local function rounds_to(rng, i)
  local place = places[2 + i % 3]
  local unit = place[1]
  local target = (unit == 10000 and 2 + i // 6 % 7 or 12 + (i // 3 * 10) % 77) * unit
  local greatest = i // 3 % 2 == 0
  local key = greatest and target + unit // 2 - 1 or target - unit // 2
  local list
  if greatest then
    list = {
      slip(target + unit // 2, "takes the middle for below the middle", "$1 is in the middle. From there it goes up.", "$1 está en la mitad. Desde ahí se sube.", big(target + unit // 2)),
      slip(target + unit - 1, "thinks every number before the next one rounds down", "$1 is nearer to $2.", "$1 está más cerca de $2.", big(target + unit - 1), big(target + unit)),
      slip(target + unit // 10 * 4, "stops at a round number", "$1 works, but there are greater ones.", "$1 sirve, pero hay otros mayores.", big(target + unit // 10 * 4)),
      slip(target, "gives the rounded number itself", "$1 works, but there are greater ones.", "$1 sirve, pero hay otros mayores.", big(target)),
      slip(target - unit // 2, "finds the smallest in place of the greatest", "$1 is the smallest one. The greatest is asked for.", "$1 es el menor. Se pide el mayor.", big(target - unit // 2)),
    }
  else
    list = {
      slip(target - unit // 2 + 1, "takes the middle for below the middle", "$1 works. The middle, one less, goes up too.", "$1 sirve. La mitad, uno menos, también sube.", big(target - unit // 2 + 1)),
      slip(target - unit + 1, "thinks every number after the last one rounds up", "$1 is nearer to $2.", "$1 está más cerca de $2.", big(target - unit + 1), big(target - unit)),
      slip(target - unit // 10 * 4, "stops at a round number", "$1 works, but there are smaller ones.", "$1 sirve, pero hay otros menores.", big(target - unit // 10 * 4)),
      slip(target, "gives the rounded number itself", "$1 works, but there are smaller ones.", "$1 sirve, pero hay otros menores.", big(target)),
      slip(target + unit // 2 - 1, "finds the greatest in place of the smallest", "$1 is the greatest one. The smallest is asked for.", "$1 es el mayor. Se pide el menor.", big(target + unit // 2 - 1)),
    }
  end
  return {
    prompt = greatest and t("Some whole numbers round to $1, to the nearest $2.\nWhich is the greatest?",
        "Algunos números enteros se redondean a $1, por $3.\n¿Cuál es el mayor?", big(target), place[2].one, place[2].many)
      or t("Some whole numbers round to $1, to the nearest $2.\nWhich is the smallest?",
        "Algunos números enteros se redondean a $1, por $3.\n¿Cuál es el menor?", big(target), place[2].one, place[2].many),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, list),
    hints = {
      t("Think of a line with $1 in the middle.", "Piensa en una recta con $1 en el centro.", big(target)),
      greatest and t("Halfway to $1 lies $2. What happens there?", "A medio camino de $1 está $2. ¿Qué pasa ahí?", big(target + unit), big(target + unit // 2))
        or t("$1 is the one before. What lies halfway?", "El anterior es $1. ¿Qué hay a medio camino?", big(target - unit)),
      greatest and t("$1 goes up. So take the number before it.", "$1 sube. Toma entonces el número anterior.", big(target + unit // 2))
        or t("The middle goes up. Halfway between $1 and $2?", "La mitad sube. ¿Cuál está entre $1 y $2?", big(target - unit), big(target)),
    },
    worked = greatest and {t("Middle: $1 goes up.", "Mitad: $1 sube.", big(target + unit // 2)), big(target + unit // 2) .. " − 1 = " .. bold(big(key))}
      or {t("Middle of $1 and $2:", "Mitad de $1 y $2:", big(target - unit), big(target)), t("$1, and it goes up.", "$1, y sube.", bold(big(key)))},
    right_note = t("Many numbers round to the same one.", "Muchos números se redondean al mismo."),
    paper = t("Draw the line around $1. Color all that rounds to it.", "Dibuja la recta alrededor de $1. Colorea lo que se redondea a él.", big(target)),
  }
end

return function(rng, level)
  local i = rng:turn(198)
  if level == 1 then return on_line(rng, i) end
  if level == 2 then return to_place(rng, i) end
  return rounds_to(rng, i)
end
