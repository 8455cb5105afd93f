-- Adding decimals (5.NBT.B.7): tenths, unlike lengths, measures with a new whole. Errors after Resnick and others
-- (1989) and Hiebert and Wearne (1985) on lining up decimals.

local function width(n) return max(n, 60) end

local function tenths(rng)
  local k = rng:turn(9 * 9 * 2)
  local s, u = 1 + k % 9, 1 + k // 9 % 9
  local w = k // 81 + rng:int(0, 1)
  local a, b = 10 * w + s, u          -- in tenths
  local key = decimal(a + b, 1)
  local one, two = decimal(a, 1), decimal(b, 1)
  return {
    prompt = t("$1 + $2 = ?\nWhat is the sum?", "$1 + $2 = ?\n¿Cuál es la suma?", one, two),
    figure = {kind = "number_line", from = w, to = w + 2, steps = 20, label_every = 10, decimals = 0, marks = {{at = one, label = one}}},
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(w .. "." .. s + u, "whole-number thinking: adds behind the point alone", "$1 adds the parts as whole numbers. Ten tenths make one whole.", "$1 suma las partes como enteros. Diez décimos hacen un entero.", w .. "." .. s + u),
      slip(decimal(10 * w + (s + u) % 10, 1), "leaves out the new whole", "Ten tenths make one whole. That whole was left out.", "Diez décimos hacen un entero. Ese entero quedó fuera."),
      slip(a + b, "leaves out the point", "$1 is a whole number. These are tenths.", "$1 es un número entero. Estos son décimos.", a + b),
      slip(decimal(a + b - 1, 1), "counts marks, not steps", "$1 is one tenth short. The first step leaves $2.", "A $1 le falta un décimo. El primer paso sale de $2.", decimal(a + b - 1, 1), one),
      slip(decimal(100 * w + s + u, 2), "puts tenths in the hundredths place", "The tenths went one place too far. $1 has tenths only.", "Los décimos se corrieron un lugar. $1 solo tiene décimos.", two),
      slip(decimal(10 * (w + u) + s, 1), "adds tenths to ones", "$1 is less than one. It cannot add whole ones by itself.", "$1 es menos que uno. No puede sumar enteros por sí solo.", two),
    }),
    hints = {
      t("Each step on the line is one tenth, 0.1.", "Cada paso de la recta es un décimo, 0.1."),
      t("Begin at $1. Go to the right, one step for each tenth.", "Empieza en $1. Avanza a la derecha, un paso por décimo.", one),
      s + u > 10 and t("From $1 to $2 is $3. Then go on with the rest.", "De $1 a $2 hay $3. Luego sigue con el resto.", one, w + 1, decimal(10 - s, 1))
        or t("Put the tenths together. Ten of them make a whole.", "Junta los décimos. Diez hacen un entero."),
    },
    worked = {
      t("Tenths: $1 + $2 = $3", "Décimos: $1 + $2 = $3", s, u, s + u),
      t("$1 tenths = $2", "$1 décimos = $2", s + u, decimal(s + u, 1)),
      one .. " + " .. two .. " = " .. bold(key),
    },
    right_note = s + u > 9 and t("Ten tenths became one whole.", "Diez décimos formaron un entero.") or t("Tenths join tenths. The wholes stay.", "Los décimos se juntan con décimos. Los enteros quedan."),
    paper = t("Write the points below each other. Then add as with whole numbers.", "Escribe los puntos alineados. Luego suma como con enteros."),
  }
end

-- One number with tenths, one with hundredths; no new whole, so that only the places matter.
local function unlike_lengths(rng)
  local k = rng:turn(36 * 3)
  local s, u = 1, 1
  for _ = 1, k % 36 do
    u = u + 1
    if s + u > 9 then s, u = s + 1, 1 end
  end
  local h = rng:int(1, 9)
  local v, w = k // 36, rng:int(0, 2)
  local a, b = 100 * v + 10 * s, 100 * w + 10 * u + h       -- in hundredths
  local key = decimal(a + b, 2)
  local shown_a, shown_b = decimal(a, 2), decimal(b, 2)
  local flip = rng:chance(1, 2)
  local one, two = shown_a, shown_b
  if flip then one, two = two, one end
  local ragged = decimal(100 * (v + w) + s + 10 * u + h, 2)
  return {
    prompt = t("$1 + $2 = ?\nWhat is the sum?", "$1 + $2 = ?\n¿Cuál es la suma?", one, two),
    figure = {kind = "bar_model", total = "?", rows = {{segments = {
      {size = width(flip and b or a), label = one, fill = "hatch"}, {size = width(flip and a or b), label = two, fill = "dots"}}}}},
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(ragged, "whole-number thinking: lines up the last digits", "$1 treats the $2 as hundredths. In $3 it is tenths.", "$1 toma el $2 como centésimos. En $3 son décimos.", ragged, s, shown_a),
      slip(a + b, "leaves out the point", "$1 is a whole number. Keep the points below each other.", "$1 es un número entero. Deja los puntos alineados.", a + b),
      slip(decimal(a // 10 + b, 2), "lines up the whole numbers at the last digit", "All of $1 went one place too far. Line up the points.", "Todo $1 se corrió un lugar. Alinea los puntos.", shown_a),
      slip(decimal(a + b - h, 2), "leaves out the last place", "$1 leaves out the hundredths. They count too.", "$1 deja fuera los centésimos. También cuentan.", decimal(a + b - h, 2)),
      slip(decimal(a + b - h + 10 * h, 2), "adds hundredths to tenths", "The $1 in $2 is hundredths. It was added to the tenths.", "El $1 de $2 son centésimos. Se sumó a los décimos.", h, shown_b),
      slip(decimal(abs(a - b), 2), "takes away in place of adding", "$1 is how far apart they are. Put both parts together.", "$1 es la diferencia. Junta las dos partes.", decimal(abs(a - b), 2)),
    }),
    hints = {
      t("Which digit is tenths in each number? Which is hundredths?", "¿Qué cifra son décimos en cada número? ¿Y centésimos?"),
      t("Write $1 with two places: put a 0 at the end.", "Escribe $1 con dos lugares: pon un 0 al final.", shown_a),
      t("Tenths: $1 and $2. Hundredths: 0 and $3.", "Décimos: $1 y $2. Centésimos: 0 y $3.", s, u, h),
    },
    worked = {shown_a .. " = " .. shown_a .. "0", shown_a .. "0 + " .. shown_b .. " = " .. bold(key)},
    right_note = t("A 0 at the end changes nothing. It helps to line up.", "Un 0 al final no cambia nada. Ayuda a alinear."),
    paper = t("Write the points below each other. Fill empty places with 0.", "Escribe los puntos alineados. Completa con 0."),
  }
end

-- Measures: a whole number and a decimal, or tenths that make a new whole.
local function measures(rng)
  local k = rng:turn(7 * 18)
  local j = 1 + k % 7
  local things = {noun("ribbon", "ribbons", "cinta", "cintas", "f"), noun("plank", "planks", "tabla", "tablas", "f"), noun("rope", "ropes", "cuerda", "cuerdas", "f"),
    noun("pipe", "pipes", "tubo", "tubos", "m"), noun("cable", "cables", "cable", "cables", "m"), noun("hose", "hoses", "manguera", "mangueras", "f"), noun("stick", "sticks", "vara", "varas", "f")}
  local thing_ = things[j]
  local whole_one = k // 7 % 3 == 0
  local b = 100 * rng:int(0, 3) + 10 * rng:int(whole_one and 0 or 2, 9) + rng:int(1, 9)
  local a
  if whole_one then
    a = 100 * (2 + k // 21)
  else
    local u = b // 10 % 10
    a = 100 * (k // 7 % 4) + 10 * rng:int(10 - u, 9)
  end
  local key = decimal(a + b, 2)
  local shown_a, shown_b = decimal(a, 2), decimal(b, 2)
  local flip = rng:chance(1, 2)
  local one, two = shown_a, shown_b
  if flip then one, two = two, one end
  local last = whole_one and a // 100 or a // 10 % 10
  local places = whole_one and shown_a .. ".00" or shown_a .. "0"
  return {
    prompt = t("One $1 is $2 m long. Another is $3 m long.\nHow many meters long are they together?", "Un~4 $1 mide $2 m. Otr@4 mide $3 m.\n¿Cuántos metros miden junt@4s?", thing_.one, one, two, thing_),
    figure = {kind = "bar_model", total = "?", rows = {{segments = {
      {size = width(flip and b or a), label = one .. " m", fill = "hatch"}, {size = width(flip and a or b), label = two .. " m", fill = "dots"}}}}},
    answer = {kind = "number", value = key, form = "decimal", point = true, unit = "m"},
    misconceptions = apart(key, {
      slip(whole_one and decimal(b + last, 2) or decimal(a // 100 * 100 + last + b, 2), "whole-number thinking: lines up the last digits", "The last digits were lined up. Line up the points.", "Se alinearon las últimas cifras. Alinea los puntos."),
      slip(whole_one and decimal(b + 10 * last, 2) or decimal(a + b - 100, 2), whole_one and "adds ones to tenths" or "leaves out the new whole",
        whole_one and "The $1 went to the tenths. It is whole meters." or "The tenths make more than one meter. That meter was left out.",
        whole_one and "El $1 se fue a los décimos. Son metros enteros." or "Los décimos pasan de un metro. Ese metro quedó fuera.", last),
      slip(a + b, "leaves out the point", "$1 meters would be far too long. Keep the point.", "$1 metros sería demasiado. Conserva el punto.", a + b),
      slip(decimal(abs(a - b), 2), "takes away in place of adding", "$1 is how much longer one is. Put both together.", "$1 es cuánto más larga es una parte. Junta las dos.", decimal(abs(a - b), 2)),
      slip(decimal(a + b - b % 10, 2), "leaves out the last place", "$1 leaves out the hundredths. They count too.", "$1 deja fuera los centésimos. También cuentan.", decimal(a + b - b % 10, 2)),
      slip(decimal(a + b + 10, 2), "carries once too often", "$1 has one tenth too many.", "A $1 le sobra un décimo.", decimal(a + b + 10, 2)),
    }),
    hints = {
      whole_one and t("$1 is a whole number. Where would its point be?", "$1 es un número entero. ¿Dónde iría su punto?", shown_a)
        or t("How many places behind the point does each number have?", "¿Cuántos lugares tiene cada número tras el punto?"),
      t("Give both numbers two places: $1 and $2.", "Da dos lugares a los dos números: $1 y $2.", places, shown_b),
      whole_one and t("Add the wholes. The part behind the point stays.", "Suma los enteros. La parte tras el punto queda.")
        or t("The tenths: $1 and $2. Do they make a whole?", "Los décimos: $1 y $2. ¿Forman un entero?", a // 10 % 10, b // 10 % 10),
    },
    worked = {shown_a .. " = " .. places, places .. " + " .. shown_b .. " = " .. bold(key)},
    right_note = whole_one and t("A whole number has its point at the end.", "Un número entero tiene su punto al final.") or t("Ten tenths of a meter make one more meter.", "Diez décimos de metro hacen otro metro."),
    paper = t("Write the points below each other. Fill empty places with 0.", "Escribe los puntos alineados. Completa con 0."),
  }
end

return function(rng, level)
  if level == 1 then return tenths(rng) end
  if level == 2 then return unlike_lengths(rng) end
  return measures(rng)
end
