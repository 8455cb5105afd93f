-- Changing units from larger to smaller (4.MD.A.1): tables, two units in one, and comparing. Errors after Vergnaud
-- (1983) on multiplicative structures, and Earnest (2017) on measures that are not base ten.

local units = {
  {noun("meter", "meters", "metro", "metros", "m"), noun("centimeter", "centimeters", "centímetro", "centímetros", "m"), 100, "m", "cm"},
  {noun("hour", "hours", "hora", "horas", "f"), noun("minute", "minutes", "minuto", "minutos", "m"), 60, "h", "min"},
  {noun("kilogram", "kilograms", "kilogramo", "kilogramos", "m"), noun("gram", "grams", "gramo", "gramos", "m"), 1000, "kg", "g"},
  {noun("foot", "feet", "pie", "pies", "m"), noun("inch", "inches", "pulgada", "pulgadas", "f"), 12, "ft", "in"},
  {noun("liter", "liters", "litro", "litros", "m"), noun("milliliter", "milliliters", "mililitro", "mililitros", "m"), 1000, "L", "mL"},
  {noun("pound", "pounds", "libra", "libras", "f"), noun("ounce", "ounces", "onza", "onzas", "f"), 16, "lb", "oz"},
  {noun("kilometer", "kilometers", "kilómetro", "kilómetros", "m"), noun("meter", "meters", "metro", "metros", "m"), 1000, "km", "m"},
  {noun("minute", "minutes", "minuto", "minutos", "m"), noun("second", "seconds", "segundo", "segundos", "m"), 60, "min", "s"},
  {noun("yard", "yards", "yarda", "yardas", "f"), noun("foot", "feet", "pie", "pies", "m"), 3, "yd", "ft"},
}
local function base_ten(f) return f == 100 or f == 1000 end
-- The step a child takes when every measure is treated as tens.
local function tens_step(f) return f == 60 and 100 or 10 end

local function fact(u) return t("1 $1 is $2 $3.", "1 $1 son $2 $3.", u[1].one, big(u[3]), u[2]) end

local function larger_to_smaller(rng)
  local k = rng:turn(#units * 9)
  local u = units[1 + k % #units]
  local v, f = 3 + k // #units, u[3]
  local key = v * f
  local off = base_ten(f) and key * 10 or v * tens_step(f)
  return {
    prompt = t("$1\nHow many $2 are $3 $4?", "$1\n¿Cuánt@2s $2 son $3 $4?", fact(u), u[2], v, u[1]),
    figure = {kind = "table", heads = {u[1].many, u[2].many}, rows = {{"1", big(f)}, {"2", big(2 * f)}, {tostring(v), "?"}}},
    answer = {kind = "number", value = key, form = "integer", unit = u[5]},
    misconceptions = apart(key, {
      base_ten(f) and slip(off, "one place too many", "$1 has one zero too many. Count in steps of $2.", "A $1 le sobra un cero. Cuenta de $2 en $2.", big(off), big(f))
        or slip(off, "treats a measure as base ten", "$1 counts in steps of $2. One step is $3.", "$1 cuenta de $2 en $2. Un paso es $3.", off, tens_step(f), f),
      slip(v + f, "adds in place of multiplying", "$1 adds $2 to one step of $3. There are $2 such steps.", "$1 suma $2 a un paso de $3. Hay $2 pasos así.", big(v + f), v, big(f)),
      slip(f, "gives one unit only", "$1 is one $2. There are $3 of them.", "$1 es un~4 $2. Hay $3.", big(f), u[1].one, v, u[1]),
      slip(key - f, "counts one copy too few", "$1 is one step of $2 too few.", "A $1 le falta un paso de $2.", big(key - f), big(f)),
      slip(v, "keeps the number, changes the name", "$1 $2 are much less than $1 $3.", "$1 $2 es mucho menos que $1 $3.", v, u[2], u[1]),
    }),
    hints = {
      t("Look at the table. Each new $1 is $2 more.", "Mira la tabla. Cada $1 más suma $2.", u[1].one, big(f)),
      t("Count in steps of $1, one for each $2.", "Cuenta de $1 en $1, un paso por cada $2.", big(f), u[1].one),
      t("$1 $2 are $3. Take one more step.", "$1 $2 son $3. Da un paso más.", v - 1, u[1], big(key - f)),
    },
    worked = {fact(u), v .. " × " .. big(f) .. " = " .. bold(big(key))},
    right_note = t("A smaller unit needs more of them.", "De una unidad menor hacen falta más."),
    paper = t("Write the table. Add a row for each $1.", "Escribe la tabla. Añade un renglón por cada $1.", u[1].one),
  }
end

local rests = {[3] = {1, 2}, [12] = {2, 3, 4, 6, 8, 9}, [16] = {2, 4, 5, 8, 10, 12}, [60] = {5, 8, 10, 15, 20, 30, 45},
  [100] = {2, 4, 5, 6, 8, 9, 15, 30, 45, 60}, [1000] = {5, 20, 40, 50, 75, 200, 250, 300}}

local function told(j, amount)
  if j == 1 then return t("A rope is $1 long.", "Una cuerda mide $1 de largo.", amount) end
  if j == 2 then return t("A train trip takes $1.", "Un viaje en tren dura $1.", amount) end
  if j == 3 then return t("A bag of rice weighs $1.", "Un saco de arroz pesa $1.", amount) end
  if j == 4 then return t("A shelf is $1 wide.", "Un estante mide $1 de ancho.", amount) end
  if j == 5 then return t("A bucket holds $1.", "En una cubeta caben $1.", amount) end
  if j == 6 then return t("A cat weighs $1.", "Un gato pesa $1.", amount) end
  if j == 7 then return t("A hike is $1 long.", "Una caminata mide $1.", amount) end
  if j == 8 then return t("A dance takes $1.", "Un baile dura $1.", amount) end
  return t("A garden bed is $1 long.", "Un cantero mide $1 de largo.", amount)
end

local function two_units(rng)
  local k = rng:turn(#units * 8)
  local j = 1 + k % #units
  local u = units[j]
  local v, f = 2 + k // #units, u[3]
  local r = rests[f][1 + (k // #units + rng:int(0, 1)) % #rests[f]]
  local key = v * f + r
  local off = base_ten(f) and v * 10 * f + r or v * tens_step(f) + r
  local amount = t("$1 and $2", "$1 y $2", count(v, u[1]), count(r, u[2]))
  return {
    prompt = t("$1\nHow many $2 is that?", "$1\n¿Cuánt@2s $2 son?", told(j, amount), u[2]),
    figure = {kind = "bar_model", total = "? " .. u[5], rows = {{segments = {
      {size = 3, label = v .. " " .. u[4], fill = "hatch"}, {size = 2, label = r .. " " .. u[5], fill = "dots"}}}}},
    answer = {kind = "number", value = key, form = "integer", unit = u[5]},
    misconceptions = apart(key, {
      slip(tonumber(v .. r), "writes the numbers side by side", "$1 is both numbers side by side. Change the $2 first.", "$1 son los dos números juntos. Cambia primero $3.", v .. r, u[1], u[1].the_many),
      slip(v + r, "adds without changing the unit", "$1 adds $2 to $3. Change the $2 first.", "$1 suma $2 con $3. Cambia primero $4.", v + r, u[1], u[2], u[1].the_many),
      slip(v * f, "leaves out the smaller unit", "$1 is the $2 alone. The $3 count too.", "$1 es solo $4. También cuenta lo otro: $3.", big(v * f), u[1], count(r, u[2]), u[1].the_many),
      slip(f + r, "gives one unit only", "$1 changes one $2. There are $3.", "$1 cambia un~4 $2. Hay $3.", big(f + r), u[1].one, v, u[1]),
      slip(off, base_ten(f) and "one place too many" or "treats a measure as base ten", "One $1 has $2 $3, not $4.", "Un~5 $1 tiene $2 $3, no $4.", u[1].one, big(f), u[2],
        big(base_ten(f) and 10 * f or tens_step(f)), u[1]),
    }),
    hints = {
      t("There are two units. Change the larger one first.", "Hay dos unidades. Cambia primero la mayor."),
      fact(u),
      t("$1 $2 are $3 $4. Add the other part.", "$1 $2 son $3 $4. Suma la otra parte.", v, u[1], big(v * f), u[2]),
    },
    worked = {v .. " × " .. big(f) .. " = " .. big(v * f), big(v * f) .. " + " .. r .. " = " .. bold(big(key))},
    right_note = t("With one unit for both parts, they can be added.", "Con una sola unidad, las dos partes se pueden sumar."),
    paper = t("Write each part in $1. Then add them.", "Escribe cada parte en $1. Luego súmalas.", u[2]),
  }
end

local function difference(rng)
  local k = rng:turn(#units * 10)
  local u = units[1 + k % #units]
  local v, f = 2 + k // #units, u[3]
  local key = rests[f][1 + (k // #units) % #rests[f]]
  local small = v * f - key
  local off = base_ten(f) and v * 10 * f - small or abs(v * tens_step(f) - small)
  return {
    prompt = t("Compare $1 with $2.\nHow many $3 more is the larger amount?", "Compara $1 con $2.\n¿Cuánt@3s $3 más es la cantidad mayor?", count(v, u[1]), big(small) .. " " .. u[2].many, u[2]),
    answer = {kind = "number", value = key, form = "integer", unit = u[5]},
    misconceptions = apart(key, {
      slip(abs(small - v), "compares without changing the unit", "$1 − $2 mixes two units. Change the $3 first.", "$1 − $2 mezcla dos unidades. Cambia primero $4.", big(small), v, u[1], u[1].the_many),
      slip(v * f, "stops after the first step", "$1 is the larger amount in $2. Now compare.", "$1 es la cantidad mayor en $2. Ahora compara.", big(v * f), u[2]),
      slip(v * f + small, "adds in place of taking away", "$1 puts both together. The difference is asked for.", "$1 junta las dos. Se pide la diferencia.", big(v * f + small)),
      slip(off, base_ten(f) and "one place too many" or "treats a measure as base ten", "One $1 has $2 $3, not $4.", "Un~5 $1 tiene $2 $3, no $4.", u[1].one, big(f), u[2],
        big(base_ten(f) and 10 * f or tens_step(f)), u[1]),
      slip(key + f, "takes one unit too many", "$1 is one $2 too many.", "$1 es un~3 $2 de más.", big(key + f), u[1].one, u[1]),
    }),
    hints = {
      t("The units differ. Use the smaller one for both.", "Las unidades son distintas. Usa la menor para las dos."),
      fact(u),
      t("$1 $2 are $3 $4. Compare with $5.", "$1 $2 son $3 $4. Compara con $5.", v, u[1], big(v * f), u[2], big(small)),
    },
    worked = {v .. " × " .. big(f) .. " = " .. big(v * f), big(v * f) .. " − " .. big(small) .. " = " .. bold(key)},
    right_note = t("Amounts can be compared only in the same unit.", "Solo se comparan cantidades en la misma unidad."),
    paper = t("Write both amounts in $1, one below the other.", "Escribe las dos cantidades en $1, una debajo de otra.", u[2]),
  }
end

local function in_order(rng)
  local k = rng:turn(#units * 8)
  local u = units[1 + k % #units]
  local v, f = 2 + k // #units, u[3]
  local r = rests[f][1 + k // #units % #rests[f]]
  local far = base_ten(f) and f // 10 * 3 or max(f // 3, 1)
  local a, b, c = v * f, v * f + r, v * f - far
  local ta, tb, tc = v .. " " .. u[4], v .. " " .. u[4] .. " " .. r .. " " .. u[5], big(c) .. " " .. u[5]
  local top = big(b + far) .. " " .. u[5]
  local right = {tc, ta, tb, top}
  local shown = rng:shuffle({tc, ta, tb, top})
  if shown[1] == tc and shown[2] == ta and shown[3] == tb then shown[1], shown[2] = shown[2], shown[1] end
  return {
    prompt = t("Put the amounts in order.\nBegin with the smallest.", "Ordena las cantidades.\nEmpieza por la menor."),
    answer = {kind = "order", right = right, options = shown},
    misconceptions = apart(right, {
      slip({ta, tb, tc, top}, "looks at the number, not at the unit", "$1 is $2 $3. The unit counts as well.", "$1 son $2 $3. También cuenta la unidad.", ta, big(a), u[5]),
      slip({tc, top, ta, tb}, "thinks the larger unit is always more", "$1 is $2 $3. Compare that.", "$1 son $2 $3. Compara eso.", tb, big(b), u[5]),
      slip(turned_round(right), "orders from the greatest", "This begins with the largest. Begin with the smallest.", "Esto empieza por la mayor. Empieza por la menor."),
      slip({tc, tb, ta, top}, "leaves out the smaller unit", "$1 is $2 more than $3.", "$1 es $2 más que $3.", tb, r .. " " .. u[5], ta),
      slip({ta, tc, tb, top}, "compares without changing the unit", "$1 is $2 $3. That is more than $4.", "$1 son $2 $3. Es más que $4.", ta, big(a), u[5], tc),
    }),
    hints = {
      t("Use one unit for all: $1.", "Usa una sola unidad para todo: $1.", u[2]),
      fact(u),
      t("$1 is $2 $3. Change the others too.", "$1 son $2 $3. Cambia también las otras.", ta, big(a), u[5]),
    },
    worked = {ta .. " = " .. big(a) .. " " .. u[5], tb .. " = " .. big(b) .. " " .. u[5], bold(tc .. "; " .. ta .. "; " .. tb .. "; " .. top)},
    right_note = t("The number alone does not tell how much it is.", "El número solo no dice cuánto es."),
    paper = t("Write all four in $1. Then put them in order.", "Escribe las cuatro en $1. Luego ordénalas.", u[2]),
  }
end

return function(rng, level)
  if level == 1 then return larger_to_smaller(rng) end
  if level == 2 then return two_units(rng) end
  if rng:turn(2) == 0 then return in_order(rng) end
  return difference(rng)
end
