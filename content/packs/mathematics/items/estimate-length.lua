-- Estimating lengths, and units of two sizes (2.MD.A.2, 2.MD.A.3). Errors after Clements and Sarama (2014), Joram, Subrahmanyam
-- and Gelman (1998) and Hiebert (1984): larger units thought to give larger numbers.

-- What it is, how long in cm, and as it is told.
local things = {
  {"an ant", "una hormiga", "1 cm", 1}, {"a bean", "un frijol", "1 cm", 1}, {"a paper clip", "un clip", "3 cm", 3}, {"a thumb", "un pulgar", "5 cm", 5}, {"a crayon", "un crayón", "9 cm", 9},
  {"a pencil", "un lápiz", "17 cm", 17}, {"a spoon", "una cuchara", "16 cm", 16}, {"a shoe of a child", "un zapato de niño", "20 cm", 20}, {"a sheet of paper", "una hoja de papel", "28 cm", 28},
  {"a chair", "una silla", "90 cm", 90}, {"a table", "una mesa", "75 cm", 75}, {"a door", "una puerta", "2 m", 200}, {"a bed", "una cama", "2 m", 190}, {"a car", "un carro", "4 m", 400},
  {"a bus", "un autobús", "12 m", 1200}, {"a classroom", "un salón de clase", "9 m", 900}, {"a tall tree", "un árbol alto", "20 m", 2000}, {"a whale", "una ballena", "15 m", 1500},
}
-- Four lengths, far apart.
local scale = {"1 cm", "3 cm", "5 cm", "9 cm", "17 cm", "16 cm", "20 cm", "28 cm", "75 cm", "90 cm", "2 m", "4 m", "9 m", "12 m", "15 m", "20 m"}
local function size(text)
  local n = tonumber(text:sub(1, #text - (text:sub(-2) == "cm" and 3 or 2)))
  return text:sub(-2) == "cm" and n or 100 * n
end

local function which(rng, k)
  local thing_at = things[1 + k % #things]
  local key, real = thing_at[3], thing_at[4]
  local n = tonumber(key:sub(1, #key - (key:sub(-2) == "cm" and 3 or 2)))
  local other_unit = key:sub(-2) == "cm" and n .. " m" or n .. " cm"
  local pool = rng:shuffle({unpack(scale)})
  local far = {}
  for _, one in ipairs(pool) do
    local s = size(one)
    local apart_enough = (s >= 5 * real or real >= 5 * s) and one ~= other_unit
    for _, had in ipairs(far) do if had == one then apart_enough = false end end
    if apart_enough and #far < 2 then far[#far + 1] = one end
  end
  local list = {
    slip(other_unit, "mixes up centimeters and meters", key:sub(-2) == "cm" and "A meter is a large step. $1 is far too long." or "A centimeter is a finger wide. $1 is far too short.",
      key:sub(-2) == "cm" and "Un metro es un paso grande. $1 es demasiado largo." or "Un centímetro es un dedo de ancho. $1 es demasiado corto.", other_unit),
  }
  for i, one in ipairs(far) do
    list[#list + 1] = slip(one, "has no picture of the unit", size(one) > real and (i == 1 and "$1 is much longer than it is." or "$1 is far longer than that.") or (i == 1 and "$1 is much shorter than it is." or "$1 is far shorter than that."),
      size(one) > real and (i == 1 and "$1 es mucho más largo." or "$1 es larguísimo para eso.") or (i == 1 and "$1 es mucho más corto." or "$1 es cortísimo para eso."), one)
  end
  return {
    prompt = t("Think of $1.\nAbout how long or tall is it?", "Piensa en $1.\n¿Más o menos cuánto mide de largo o de alto?", t(thing_at[1], thing_at[2])),
    answer = {kind = "choice", options = rng:shuffle({key, list[1].given, list[2].given, list[3].given}), right = key},
    misconceptions = list,
    hints = {t("1 cm is about as wide as a finger.", "1 cm es como el ancho de un dedo."), t("1 m is about one large step.", "1 m es como un paso grande."),
      real < 100 and t("Is it shorter than a large step? Then think in fingers.", "¿Es más corto que un paso? Piensa en dedos.") or t("Is it longer than a large step? Then think in steps.", "¿Es más largo que un paso? Piensa en pasos.")},
    worked = {real < 100 and t("It is shorter than a large step: centimeters.", "Es más corto que un paso grande: centímetros.") or t("It is longer than a large step: meters.", "Es más largo que un paso grande: metros."), t("About $1", "Más o menos $1", bold(key))},
    right_note = t("Known lengths help to estimate others.", "Los largos conocidos ayudan a estimar otros."),
    paper = t("Guess how long your hand is. Then measure it.", "Adivina cuánto mide tu mano. Después mídela."),
  }
end

local function match(rng, k)
  local small = {1, 3, 4, 5, 6, 7, 8, 9}
  local middle = {10, 11}
  local large = {14, 15, 16, 17, 18}
  local a, b, c = things[small[1 + k % 8]], things[middle[1 + k // 8 % 2]], things[large[1 + k // 2 % 5]]
  local extra = a[3] == "1 cm" and "40 m" or "1 cm"
  return {
    prompt = t("Match each thing with about how long it is.", "Une cada cosa con lo que mide más o menos."),
    answer = {kind = "match", pairs = {{left = t(a[1], a[2]), right = a[3]}, {left = t(b[1], b[2]), right = b[3]}, {left = t(c[1], c[2]), right = c[3]}}, extra = {extra}},
    misconceptions = {
      slip({b[3], a[3], c[3]}, "has no picture of the unit", "$1 and $2 changed places. Think of a finger.", "$1 y $2 cambiaron de lugar. Piensa en un dedo.", a[3], b[3]),
      slip({a[3], c[3], b[3]}, "mixes up centimeters and meters", "$1 and $2 changed places. Think of a step.", "$1 y $2 cambiaron de lugar. Piensa en un paso.", b[3], c[3]),
      slip({c[3], b[3], a[3]}, "compares the numbers, not the units", "Look at the units: m is much longer than cm.", "Mira las unidades: m es mucho más largo que cm."),
      slip({extra, b[3], c[3]}, "has no picture of the unit", "$1 does not fit the smallest thing.", "$1 no sirve para lo más pequeño.", extra),
    },
    hints = {t("Put the things in order of length first.", "Primero ordena las cosas por su largo."), t("Put the lengths in order too: cm before m.", "Ordena también los largos: cm antes que m."), t("The longest thing has the most meters.", "Lo más largo tiene más metros.")},
    worked = {t(a[1], a[2]) .. ": " .. bold(a[3]), t(b[1], b[2]) .. ": " .. bold(b[3]), t(c[1], c[2]) .. ": " .. bold(c[3])},
    right_note = t("Look at the unit before the number.", "Mira la unidad antes que el número."),
    paper = t("Find one thing for 10 cm and one for 1 m.", "Busca algo de 10 cm y algo de 1 m."),
  }
end

-- The same length in long and in short units.
local function two_units(rng, k)
  local times, long = 2 + k % 2, 3 + k // 2 % 9
  local short = long * times
  local name, what = (rng:two_names()), rng:pick({noun("table", "tables", "mesa", "mesas", "f"), noun("rug", "rugs", "tapete", "tapetes", "m"), noun("shelf", "shelves", "estante", "estantes", "m"), noun("bench", "benches", "banca", "bancas", "f")})
  local to_short = k // 18 % 3 ~= 2
  local key, given = to_short and short or long, to_short and long or short
  return {
    prompt = (to_short and t("A $1.one is $2 long sticks long.", "$3 mide $2 palos largos.", what, long, cap(what.a)) or t("A $1.one is $2 short sticks long.", "$3 mide $2 palos cortos.", what, short, cap(what.a))) .. "\n" ..
      (times == 2 and t("A long stick is as long as two short ones.", "Un palo largo mide como dos cortos.") or t("A long stick is as long as three short ones.", "Un palo largo mide como tres cortos.")) .. "\n" ..
      (to_short and t("How many short sticks long is it?", "¿Cuántos palos cortos mide?") or t("How many long sticks long is it?", "¿Cuántos palos largos mide?")),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(given, "thinks the unit does not matter", "$1 counts the other sticks.", "$1 cuenta los otros palos.", given),
      slip(to_short and long + times or max(short - times, 1), "adds in place of repeating", to_short and "$1 adds. Each long stick is worth $2 short ones." or "That takes away once. Every $2 short ones make a long one.",
        to_short and "$1 suma. Cada palo largo vale $2 cortos." or "Eso quita una vez. Cada $2 cortos forman uno largo.", to_short and long + times or max(short - times, 1), times),
      slip(to_short and max(1, long // times) or short * times, "larger units thought to give larger numbers", to_short and "Short sticks are shorter. So more of them are needed." or "Long sticks are longer. So fewer are needed.",
        to_short and "Los palos cortos son menores. Hacen falta más." or "Los palos largos son mayores. Hacen falta menos."),
      slip(key + 1, "counts one too many", "$1 is one too many.", "$1 es uno de más.", key + 1),
      slip(key - 1, "one-to-one principle: skips one", "$1 is one short.", "A $1 le falta uno.", key - 1),
    }),
    hints = {t("Which stick is shorter? Does it take more or fewer?", "¿Qué palo es más corto? ¿Hacen falta más o menos?"), to_short and t("Put short sticks in place of each long one.", "Pon palos cortos en lugar de cada largo.") or t("Join short sticks into long ones.", "Junta palos cortos para formar largos."),
      to_short and (times == 2 and t("Add $1 and $1.", "Suma $1 y $1.", long) or t("Add $1 three times.", "Suma $1 tres veces.", long)) or (times == 2 and t("Put $1 short sticks in pairs.", "Pon $1 palos cortos en parejas.", short) or t("Put $1 short sticks in groups of three.", "Pon $1 palos cortos en grupos de tres.", short))},
    worked = {to_short and t("Short sticks are more.", "De los cortos hacen falta más.") or t("Long sticks are fewer.", "De los largos hacen falta menos."), times == 2 and long .. " + " .. long .. " = " .. short or long .. " + " .. long .. " + " .. long .. " = " .. short, t("It is $1.", "Son $1.", bold(key))},
    right_note = t("Shorter units, larger number. The length is the same.", "Unidades más cortas, número mayor. El largo es igual."),
    paper = t("Measure a table with hands, then with fingers.", "Mide una mesa con manos, después con dedos."),
  }
end

local function which_number(rng, k)
  local one, two = rng:two_names()
  local what = rng:pick({noun("table", "tables", "mesa", "mesas", "f"), noun("rug", "rugs", "tapete", "tapetes", "m"), noun("rope", "ropes", "cuerda", "cuerdas", "f"), noun("board", "boards", "tabla", "tablas", "f")})
  local pairs_of = {{"centimeters", "centímetros", "inches", "pulgadas"}, {"inches", "pulgadas", "feet", "pies"}, {"centimeters", "centímetros", "meters", "metros"}, {"feet", "pies", "yards", "yardas"}, {"paper clips", "clips", "pencils", "lápices"}}
  local pair = pairs_of[1 + k % 5]
  local small, big_unit = t(pair[1], pair[2]), t(pair[3], pair[4])
  local ask_larger = k // 5 % 2 == 0
  local same, unknown = t("Both numbers are the same.", "Los dos números son iguales."), t("It cannot be known.", "No se puede saber.")
  local a, b = t("$1’s number", "el número de $1", one), t("$1’s number", "el número de $1", two)
  local first_small = k // 10 % 2 == 0
  local key = (ask_larger == first_small) and a or b
  return {
    prompt = t("$1 measures a $3.one in $2.\n$4 measures it in $5.", "$1 mide $6 en $2.\n$4 l@3 mide en $5.", one, first_small and small or big_unit, what, two, first_small and big_unit or small, what.a) .. "\n" ..
      (ask_larger and t("Which number is larger?", "¿Qué número es mayor?") or t("Which number is smaller?", "¿Qué número es menor?")),
    answer = {kind = "choice", options = rng:shuffle({a, b, same, unknown}), right = key},
    misconceptions = {
      slip(key == a and b or a, "larger units thought to give larger numbers", "A long unit fits in fewer times. So its number is smaller.", "Una unidad larga cabe menos veces. Su número es menor."),
      slip(same, "thinks the unit does not matter", "The length is the same. But the units are not.", "El largo es igual. Las unidades no."),
      slip(unknown, "does not compare the units", "One unit is longer than the other. That is enough.", "Una unidad es más larga que la otra. Con eso basta."),
    },
    hints = {t("Which unit is longer: $1 or $2?", "¿Qué unidad es más larga: $1 o $2?", small, big_unit), t("Think of laying each unit along the thing.", "Imagina poner cada unidad a lo largo."), t("The shorter unit is laid down more times.", "La unidad más corta se pone más veces.")},
    worked = {t("Longer unit: $1. It fits in fewer times.", "Unidad más larga: $1. Cabe menos veces.", big_unit), bold(key)},
    right_note = t("Longer units give smaller numbers.", "Las unidades más largas dan números menores."),
    paper = t("Measure a book with clips, then with pencils.", "Mide un libro con clips, después con lápices."),
  }
end

return function(rng, level)
  if level == 1 then return which(rng, rng:turn(90)) end
  local k = rng:turn(120)
  if level == 2 then
    if k % 2 == 0 then return match(rng, k // 2) end
    return which_number(rng, k // 2)
  end
  return two_units(rng, k)
end
