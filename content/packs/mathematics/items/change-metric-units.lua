-- Changing units where each step is ten, a hundred or a thousand (5.MD.A.1). Errors after Vergnaud (1983), Hart (1981) and
-- Stacey and Steinle (1998) on decimals.

local units = {  -- large, small, factor, how many zeros
  {"m", "cm", 100, 2}, {"cm", "mm", 10, 1}, {"km", "m", 1000, 3}, {"kg", "g", 1000, 3}, {"L", "mL", 1000, 3}, {"m", "mm", 1000, 3},
}
local place = noun("place", "places", "lugar", "lugares", "m")
local function fact(u) return "1 " .. u[1] .. " = " .. u[3] .. " " .. u[2] end
local function value(n, places) return decimal(n, places) end

local function down_slips(u, n, p)   -- n / 10^p large ones in small ones
  local z = u[4]
  local function at(k)   -- the digits with the point k places on
    local e = k - p
    if e >= 0 then return tostring(n * (e == 0 and 1 or e == 1 and 10 or e == 2 and 100 or e == 3 and 1000 or 10000)) end
    return value(n, -e)
  end
  return at(z), {
    slip(value(n, p), "keeps the number, changes the name", "The number stayed. One $1 and one $2 are not the same amount.", "El número quedó igual. Un $1 y un $2 no son la misma cantidad.", u[2], u[1]),
    slip(at(z - 1), "moves one place too few", "$1 is $2 times as many only. Each $3 holds $4.", "$1 es solo $2 veces más. Cada $3 tiene $4.", at(z - 1), u[3] // 10, u[1], u[3]),
    slip(z < 3 and at(z + 1) or at(1) == at(z - 1) and at(4) or at(1), z < 3 and "moves one place too many" or "takes the factor of another unit", "Look at the fact again: one $1 is $2 $3.", "Mira otra vez la igualdad: un $1 es $2 $3.", u[1], u[3], u[2]),
    slip(value(n, p + z), "divides for the smaller unit", "That is less than before. Small units are more in number.", "Eso es menos que antes. De las unidades pequeñas hay más."),
    slip(p > 0 and tostring(n) or at(z + 2), p > 0 and "leaves the point out" or "moves one place too many", p > 0 and "That takes the point away. Multiply by $1." or "That has zeros too many. Multiply by $1.",
      p > 0 and "Eso solo quita el punto. Multiplica por $1." or "Eso tiene ceros de más. Multiplica por $1.", u[3]),
  }
end
local function up_slips(u, n)       -- n small ones in large ones
  local z = u[4]
  return value(n, z), {
    slip(n, "keeps the number, changes the name", "The number stayed. One $1 and one $2 are not the same amount.", "El número quedó igual. Un $1 y un $2 no son la misma cantidad.", u[1], u[2]),
    slip(value(n, z - 1), "moves one place too few", "That divides by $1. One $2 holds $3.", "Eso divide entre $1. Un $2 tiene $3.", u[3] // 10, u[1], u[3]),
    slip(value(n, z + 1), "moves one place too many", "That divides by $1. One $2 holds $3.", "Eso divide entre $1. Un $2 tiene $3.", u[3] * 10, u[1], u[3]),
    slip(n * 10 <= 100000 and n * 10 or n * 5, "multiplies for the larger unit", "That is more than before. Large units are fewer in number.", "Eso es más que antes. De las unidades grandes hay menos."),
    slip(n % u[3] > 0 and n > u[3] and n // u[3] or n // 10, "drops the rest", "That drops what is left over. It belongs behind the point.", "Eso deja fuera lo que sobra. Va detrás del punto."),
  }
end
local function finish(prompt, u, key, list, down, n, p, figure)
  local before = value(n, p)
  local sign = down and " × " or " ÷ "
  return {
    prompt = prompt, figure = figure,
    answer = {kind = "number", value = key, form = "decimal", point = true, unit = down and u[2] or u[1]},
    misconceptions = apart(key, list),
    hints = {
      down and t("A $1 is smaller than a $2. Will there be more or fewer?", "Un $1 es más pequeño que un $2. ¿Habrá más o menos?", u[2], u[1]) or t("A $1 is larger than a $2. Will there be more or fewer?", "Un $1 es más grande que un $2. ¿Habrá más o menos?", u[1], u[2]),
      down and t("Each $1 gives $2 $3, so multiply.", "Cada $1 da $2 $3, así que se multiplica.", u[1], u[3], u[2]) or t("$2 $3 make one $1, so divide.", "$2 $3 forman un $1, así que se divide.", u[1], u[3], u[2]),
      down and t("Work out $1 × $2: the digits move $3 to the left.", "Calcula $1 × $2: las cifras se mueven $3 a la izquierda.", before, u[3], count(u[4], place)) or t("Work out $1 ÷ $2: the digits move $3 to the right.", "Calcula $1 ÷ $2: las cifras se mueven $3 a la derecha.", before, u[3], count(u[4], place)),
    },
    worked = {fact(u), before .. sign .. u[3] .. " = " .. bold(key)},
    right_note = down and t("Smaller units, a larger number.", "Unidades más pequeñas, número más grande.") or t("Larger units, a smaller number.", "Unidades más grandes, número más pequeño."),
    paper = t("Write a place value chart. Move the digits step by step.", "Haz una tabla de valor posicional. Mueve las cifras paso a paso."),
  }
end

-- A table of the two units; whole and half steps.
local function table_row(rng)
  local i = rng:turn(90)
  local u = units[1 + i % 6]
  local n = 15 + 10 * (i // 6 % 5) + 2 * (i // 30)   -- tenths
  local key, list = down_slips(u, n, 1)
  return finish(t("Each row shows the same amount in both units.\nWhat number goes in place of the question mark?", "Cada fila muestra la misma cantidad en las dos unidades.\n¿Qué número va en lugar del signo de pregunta?"), u, key, list, true, n, 1,
    {kind = "table", heads = {u[1], u[2]}, rows = {{"1", tostring(u[3])}, {"2", tostring(2 * u[3])}, {value(n, 1), "?"}}})
end

local function change(rng)
  local i = rng:turn(120)
  local u = units[1 + i // 2 % 6]
  if i % 2 == 0 then
    local p = 1 + i // 12 % 2
    local n = (3 + i // 12) * (p == 1 and 7 or 19) + 1
    if n % 10 == 0 then n = n + 3 end
    if u[4] == 1 then p = 1 end
    local key, list = down_slips(u, n, p)
    return finish(t("$1\nHow many $2 are $3 $4?", "$1\n¿Cuántos $2 son $3 $4?", fact(u), u[2], value(n, p), u[1]), u, key, list, true, n, p)
  end
  local n = (7 + i // 12) * (u[4] == 3 and 35 or u[4] == 2 and 13 or 3) + i // 12
  local key, list = up_slips(u, n)
  return finish(t("$1\nHow many $2 are $3 $4?", "$1\n¿Cuántos $2 son $3 $4?", fact(u), u[1], n, u[2]), u, key, list, false, n, 0)
end

-- Two steps: change, then take away or multiply.
local function story(rng)
  local i = rng:turn(96)
  local who = rng:two_names()
  if i % 2 == 0 then
    local each, n = 15 + 10 * (i // 2 % 8) + 5 * (i // 16 % 2), 4 + i // 16     -- cm each, pieces
    local key = value(each * n, 2)
    return {
      prompt = t("A strip of wood is $1 cm long. $2 needs $3 of them.\nHow many meters of wood is that?", "Un listón de madera mide $1 cm. $2 necesita $3.\n¿Cuántos metros de madera son?", each, who, n),
      answer = {kind = "number", value = key, form = "decimal", point = true, unit = "m"},
      misconceptions = apart(key, {
        slip(each * n, "keeps the number, changes the name", "$1 is in centimeters. The question asks for meters.", "$1 son centímetros. La pregunta pide metros.", each * n),
        slip(value(each * n, 1), "moves one place too few", "That divides by $1. A meter has $2 cm.", "Eso divide entre $1. Un metro tiene $2 cm.", 10, 100),
        slip(value(each, 2), "stops after the first step", "That is one strip. $1 are needed.", "Eso es un listón. Se necesitan $1.", n),
        slip(value(each * n, 3), "moves one place too many", "That divides by $1. A meter has $2 cm.", "Eso divide entre $1. Un metro tiene $2 cm.", 1000, 100),
        slip(each + n, "adds in place of multiplying", "$1 adds the two numbers. Each strip is $2 cm.", "$1 suma los dos números. Cada listón mide $2 cm.", each + n, each),
      }),
      hints = {
        t("There are two steps: how much in all, then the unit.", "Hay dos pasos: cuánto en total y luego la unidad."),
        t("A meter has $1 cm.", "Un metro tiene $1 cm.", 100),
        t("In all it is $1 cm. Divide by $2.", "En total son $1 cm. Divide entre $2.", each * n, 100),
      },
      worked = {n .. " × " .. each .. " cm = " .. each * n .. " cm", each * n .. " ÷ 100 = " .. bold(key), key .. " m"},
      right_note = t("Multiply first or change first: both ways agree.", "Multiplicar o cambiar primero: da lo mismo."),
      paper = t("Draw the strips in a row. Mark each full meter.", "Dibuja los listones en fila. Marca cada metro completo."),
    }
  end
  local have, glass = 12 + i // 2 % 12, 150 + 50 * (i // 24 % 4)   -- tenths of a liter, mL
  local used = 3 + i // 2 % 2
  if have * 100 == 2 * used * glass then have = have + 1 end
  local key = have * 100 - used * glass
  return {
    prompt = t("A jug holds $1 L of water. $2 fills $3 glasses of $4 mL.\nHow many mL are left in the jug?", "Una jarra tiene $1 L de agua. $2 llena $3 vasos de $4 mL.\n¿Cuántos mL quedan en la jarra?", value(have, 1), who, used, glass),
    answer = {kind = "number", value = key, form = "integer", point = true},
    misconceptions = apart(key, {
      slip(have * 10 > used * glass and have * 10 - used * glass or abs(have * 10 - used * glass), "moves one place too few", "A liter was taken for $1 mL. It has $2 mL.", "Se tomó el litro como $1 mL. Tiene $2 mL.", 100, 1000),
      slip(have * 100 - glass, "takes one of several away", "That fills one glass. $1 glasses are filled.", "Eso llena un vaso. Se llenan $1 vasos.", used),
      slip(used * glass, "gives what is taken away", "$1 mL are in the glasses. What stays in the jug?", "$1 mL están en los vasos. ¿Qué queda en la jarra?", used * glass),
      slip(have * 100, "stops after the first step", "$1 mL were there first. The glasses are filled from it.", "Al principio había $1 mL. De ahí se llenan los vasos.", have * 100),
      slip(have * 100 + used * glass, "adds in place of taking away", "That adds the glasses. The water leaves the jug.", "Eso suma los vasos. El agua sale de la jarra."),
    }),
    hints = {
      t("Use one unit for all: mL.", "Usa una sola unidad para todo: mL."),
      t("A liter has $1 mL. How much goes into the glasses?", "Un litro tiene $1 mL. ¿Cuánto va a los vasos?", 1000),
      t("The jug has $1 mL. The glasses take $2 mL.", "La jarra tiene $1 mL. Los vasos llevan $2 mL.", have * 100, used * glass),
    },
    worked = {value(have, 1) .. " L = " .. have * 100 .. " mL", used .. " × " .. glass .. " = " .. used * glass, have * 100 .. " − " .. used * glass .. " = " .. bold(key)},
    right_note = t("Amounts can be taken away only in the same unit.", "Solo se resta con la misma unidad."),
    paper = t("Draw the jug with a scale in mL.", "Dibuja la jarra con una escala en mL."),
  }
end

return function(rng, level)
  if level == 1 then return table_row(rng) end
  if level == 2 then return change(rng) end
  return story(rng)
end
