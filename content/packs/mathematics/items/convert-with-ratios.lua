-- Changing units by a ratio, between systems and for speeds too (6.RP.A.3.d). Errors after Lamon (2007), Vergnaud (1983) and
-- Thompson (1994).

local facts = {  -- large, small, how many small in one large
  {"in", "cm", 254, 2, t("inches", "pulgadas"), t("centimeters", "centímetros")}, {"mi", "km", 16, 1, t("miles", "millas"), t("kilometers", "kilómetros")},
  {"kg", "lb", 22, 1, t("kilograms", "kilogramos"), t("pounds", "libras")}, {"gal", "L", 38, 1, t("gallons", "galones"), t("liters", "litros")},
  {"m", "ft", 33, 1, t("meters", "metros"), t("feet", "pies")}, {"ft", "in", 12, 0, t("feet", "pies"), t("inches", "pulgadas")},
  {"lb", "oz", 16, 0, t("pounds", "libras"), t("ounces", "onzas")}, {"yd", "ft", 3, 0, t("yards", "yardas"), t("feet", "pies")},
}
local function fact(f)
  if f[4] ~= 1 then return t("1 $1 is exactly $2 $3.", "1 $1 son exactamente $2 $3.", f[1], decimal(f[3], f[4]), f[2]) end
  return t("1 $1 is about $2 $3.", "1 $1 son más o menos $2 $3.", f[1], decimal(f[3], f[4]), f[2])
end

local function slips(n, f, down)      -- n in large units (down) or n * factor in small units
  local all = n * f[3]
  local key = down and decimal(all, f[4]) or tostring(n)
  local factor = decimal(f[3], f[4])
  return key, {
    down and slip(decimal(f[3] + n * (f[4] == 0 and 1 or f[4] == 1 and 10 or 100), f[4]), "adds the factor", "That adds $1 and $2. There are $2 times $1.", "Eso suma $1 y $2. Hay $2 veces $1.", factor, n)
      or slip(decimal(all - f[3], f[4]), "takes away in place of dividing", "That takes $1 away once. How many times does it fit?", "Eso quita $1 una vez. ¿Cuántas veces cabe?", factor),
    slip(down and n or decimal(all, f[4]), "keeps the number, changes the name", "The number stayed. The two units are not equally large.", "El número quedó igual. Las dos unidades no son iguales."),
    slip(down and decimal(f[3], f[4]) or 1, "gives one unit only", "That is for one only.", "Eso es solo para uno."),
    slip(down and n * 10 or n * 10, "takes every factor for ten", "That multiplies by $1. Look at the fact: $2.", "Eso usa el factor $1. Mira el dato: $2.", 10, factor),
    down and slip(decimal(all + f[3], f[4]), "goes one step too far", "That is for $1.", "Eso es para $1.", n + 1) or slip(n + 1, "goes one step too far", "$1 times $2 is more than that.", "$1 por $2 es más que eso.", n + 1, factor),
    down and slip(decimal(all - f[3], f[4]), "stops one step early", "That is for $1.", "Eso es para $1.", n - 1) or slip(max(1, n - 1) == n and n + 2 or n - 1, "stops one step early", "$1 times $2 is less than that.", "$1 por $2 es menos que eso.", n - 1, factor),
  }
end

local function with_line(rng)
  local k = rng:turn(64)
  local f = facts[1 + k % 8]
  local n = 2 + k // 8
  if f[4] == 2 and n > 7 then n = n - 5 end  -- room for the longer number
  local top, bottom = {}, {}
  for i = 0, n do top[i + 1], bottom[i + 1] = tostring(i), i == 0 and "0" or i == 1 and decimal(f[3], f[4]) or i == n and "?" or "" end
  if n == 2 then bottom[2] = decimal(f[3], f[4]) end
  local key, list = slips(n, f, true)
  return {
    prompt = fact(f) .. t("\nHow many $1 are $2 $3?", "\n¿Cuánto son $2 $3 en $1?", f[2], n, f[1]),
    figure = {kind = "double_line", steps = n, top = {title = f[5], labels = top}, bottom = {title = f[6], labels = bottom}},
    answer = {kind = "number", value = key, form = "decimal", point = true, unit = f[2]},
    misconceptions = apart(key, list),
    hints = {
      t("Each step on the upper line is 1. What is it below?", "Cada paso de la recta de arriba es 1. ¿Cuánto es abajo?"),
      t("Both lines grow by the same steps.", "Las dos rectas crecen con los mismos pasos."),
      t("Take $1 steps of $2.", "Da $1 pasos de $2.", n, decimal(f[3], f[4])),
    },
    worked = {n .. " × " .. decimal(f[3], f[4]) .. " = " .. bold(key)},
    right_note = t("A change of units is a table of equal ratios.", "Cambiar unidades es una tabla de razones iguales."),
    paper = t("Draw the two lines. Write every step.", "Dibuja las dos rectas. Escribe cada paso."),
  }
end

local function change(rng)
  local k = rng:turn(160)
  local f, n, down = facts[1 + k // 2 % 8], 4 + k // 16 * 2 + k % 3, k % 2 == 0
  local key, list = slips(n, f, down)
  local given, from, to = down and tostring(n) or decimal(n * f[3], f[4]), down and f[1] or f[2], down and f[2] or f[1]
  return {
    prompt = fact(f) .. t("\nHow many $1 are $2 $3?", "\n¿Cuánto son $2 $3 en $1?", to, given, from),
    answer = {kind = "number", value = key, form = "decimal", point = true, unit = to},
    misconceptions = apart(key, list),
    hints = {
      down and t("Will the number get larger or smaller?", "¿El número será mayor o menor?") or t("Will there be more or fewer $1?", "¿Habrá más o menos $1?", to),
      down and t("Each $1 gives $2 $3.", "Cada $1 da $2 $3.", f[1], decimal(f[3], f[4]), f[2]) or t("How many times does $1 fit into $2?", "¿Cuántas veces cabe $1 en $2?", decimal(f[3], f[4]), given),
      down and t("Multiply $1 by $2.", "Multiplica $1 por $2.", given, decimal(f[3], f[4])) or t("Divide $1 by $2.", "Divide $1 entre $2.", given, decimal(f[3], f[4])),
    },
    worked = {fact(f), given .. (down and " × " or " ÷ ") .. decimal(f[3], f[4]) .. " = " .. bold(key)},
    right_note = down and t("To the smaller unit the number grows.", "A la unidad menor, el número crece.") or t("To the larger unit the number shrinks.", "A la unidad mayor, el número baja."),
    paper = t("Write a table with 1, 2, 10 and the number asked.", "Haz una tabla con 1, 2, 10 y el número pedido."),
  }
end

-- Speeds: minutes to hours, seconds to minutes, and kilometers to meters.
local function speeds(rng)
  local k = rng:turn(120)
  local kind = k % 3
  if kind == 0 then
    local v = 6 * (2 + k // 3 % 20)                        -- km in one hour, asked for some minutes
    local m = ({10, 20, 30, 40, 50, 15})[1 + k // 3 % 5]
    local n, key = v * m, v * m // 60
    return {
      prompt = t("A bus drives $1 km in 1 hour, at a steady speed.\nHow many km does it drive in $2 minutes?", "Un autobús recorre $1 km en 1 hora, siempre igual.\n¿Cuántos km recorre en $2 minutos?", v, m),
      answer = {kind = "number", value = key, form = "integer", point = true, unit = "km"},
      misconceptions = apart(key, {
        slip(decimal(v * m, 2), "treats time as base ten", "That takes an hour for $1 minutes. It has $2.", "Eso toma una hora por $1 minutos. Tiene $2.", 100, 60),
        slip(v * m, "multiplies without finding one", "That is $1 km every minute. It is $1 km in $2 minutes.", "Eso es $1 km cada minuto. Son $1 km en $2 minutos.", v, 60),
        slip(v, "keeps the number", "$1 km is for a whole hour.", "$1 km es para una hora completa.", v),
        slip(v - m > 0 and v - m or m - v + 1, "takes away in place of dividing", "Minutes cannot be taken from kilometers.", "No se restan minutos de kilómetros."),
        slip(m, "copies the number beside it", "$1 is the minutes. How far is it in that time?", "$1 son los minutos. ¿Qué distancia es en ese tiempo?", m),
        slip(decimal(v * 10 // 2, 1), "halves whatever the number is", "Half is for $1 minutes.", "La mitad es para $1 minutos.", 30),
      }),
      hints = {
        t("An hour has $1 minutes.", "Una hora tiene $1 minutos.", 60),
        t("What fraction of an hour are $1 minutes?", "¿Qué fracción de una hora son $1 minutos?", m),
        t("Take $1 of $2 km.", "Toma $1 de $2 km.", frac(m, 60), v),
      },
      worked = {m .. " min = " .. frac(reduced(m, 60)) .. " h", frac(reduced(m, 60)) .. " × " .. v .. " = " .. bold(key)},
      right_note = t("Speed is a ratio: so far in so much time.", "La velocidad es una razón: tanta distancia en tanto tiempo."),
      paper = t("Draw a line for an hour. Mark $1 minutes on it.", "Dibuja una recta de una hora. Marca $1 minutos.", m),
    }
  end
  local down = kind == 1
  local small = 3 + k // 3 % 20                            -- liters (or meters) a minute (second)
  local large = small * 60
  local key = down and large or small
  return {
    prompt = down and t("A pump gives $1 L every minute.\nHow many liters does it give in 1 hour?", "Una bomba da $1 L cada minuto.\n¿Cuántos litros da en 1 hora?", small)
      or t("A tap gives $1 L in 1 hour, always evenly.\nHow many liters does it give in 1 minute?", "Un grifo da $1 L en 1 hora, siempre igual.\n¿Cuántos litros da en 1 minuto?", large),
    answer = {kind = "number", value = key, form = "integer", point = true, unit = "L"},
    misconceptions = apart(key, {
      slip(down and small * 100 or decimal(large, 2), "treats time as base ten", "That takes an hour for $1 minutes. It has $2.", "Eso toma una hora por $1 minutos. Tiene $2.", 100, 60),
      slip(down and decimal(small * 1000 // 60, 3) or large * 60, "turns the change round", down and "That is less than in a minute. An hour is longer." or "That is more than in an hour. A minute is shorter.",
        down and "Eso es menos que en un minuto. Una hora es más larga." or "Eso es más que en una hora. Un minuto es más corto."),
      slip(down and small + 60 or large - 60, "adds the factor", "$1 was added or taken away. An hour is $1 minutes: multiply or divide.", "Se sumó o restó $1. Una hora son $1 minutos: multiplica o divide.", 60),
      slip(down and small or large, "keeps the number", "The amount stayed. An hour is $1 minutes.", "La cantidad quedó igual. Una hora son $1 minutos.", 60),
      slip(down and small * 24 or large // 24 == key and key + 1 or large // 24, "takes the factor of another unit", "That uses $1, the hours of a day.", "Eso usa $1, las horas de un día.", 24),
    }),
    hints = {
      t("How many minutes are in an hour?", "¿Cuántos minutos hay en una hora?"),
      down and t("Each of the minutes brings the same.", "Cada minuto trae lo mismo.") or t("Share the amount over all the minutes.", "Reparte la cantidad entre todos los minutos."),
      down and t("Work out $1 × $2.", "Calcula $1 × $2.", small, 60) or t("Work out $1 ÷ $2.", "Calcula $1 ÷ $2.", large, 60),
    },
    worked = {"1 h = 60 min", down and small .. " × 60 = " .. bold(large) or large .. " ÷ 60 = " .. bold(small)},
    right_note = t("A rate changes its number when its time unit changes.", "Una tasa cambia de número al cambiar la unidad de tiempo."),
    paper = t("Draw a double line: minutes below, liters above.", "Dibuja dos rectas: abajo minutos y arriba litros."),
  }
end

return function(rng, level)
  if level == 1 then return with_line(rng) end
  if level == 2 then return change(rng) end
  return speeds(rng)
end
