-- How much longer (2.MD.A.4). Errors after Lehrer (2003) and Riley, Greeno and Heller (1983).

local function answer(key, unit) return {kind = "number", value = key, form = "integer", unit = unit} end

-- Two sticks on squared paper; one square is one centimeter.
local function sticks(rng, k, aligned)
  local short = 2 + k % 6
  local key = 1 + k // 6 % 5
  local long = short + key
  local fewer = k // 30 % 2 == 1
  local first_long = rng:chance(1, 2)
  local a, b = first_long and long or short, first_long and short or long
  local x1 = aligned and 1 or rng:int(0, 14 - a)
  local x2 = aligned and 1 or rng:int(0, 14 - b)
  if not aligned and x1 == x2 then x1 = x1 > 0 and x1 - 1 or x1 + 1 end
  if x1 + a > 15 then x1 = x1 - 1 end
  local L, S = first_long and "A" or "B", first_long and "B" or "A"
  local ends = abs((x1 + a) - (x2 + b))
  return {
    prompt = t("Each square is 1 cm wide.", "Cada cuadro mide 1 cm.") .. "\n" .. (fewer and t("How many centimeters shorter is $1 than $2?", "¿Cuántos centímetros más corto es $1 que $2?", S, L)
      or t("How many centimeters longer is $1 than $2?", "¿Cuántos centímetros más largo es $1 que $2?", L, S)),
    figure = {kind = "coordinate_grid", axes = false, x_from = 0, x_to = 15, y_from = 0, y_to = 5,
      segments = {{x1 = x1, y1 = 4, x2 = x1 + a, y2 = 4}, {x1 = x2, y1 = 2, x2 = x2 + b, y2 = 2}}, points = {{x = x1, y = 4, label = "A"}, {x = x2, y = 2, label = "B"}}},
    answer = answer(key, "cm"),
    misconceptions = apart(key, {
      slip(long, "gives the larger set", "$1 cm is all of $2. How much of it goes past $3?", "$1 cm es todo $2. ¿Cuánto pasa de $3?", long, L, S),
      slip(ends, "compares end points only", "$1 cm compares the right ends only. Measure both sticks.", "$1 cm compara solo los extremos derechos. Mide los dos palitos.", ends),
      slip(short, "gives the smaller set", "$1 cm is all of $2. How much longer is $3?", "$1 cm es todo $2. ¿Cuánto más largo es $3?", short, S, L),
      slip(long + short, "adds where the difference is asked", "$1 cm puts both together. Compare them.", "$1 cm junta los dos. Compáralos.", long + short),
      slip(key + 1, "counts marks, not spaces", "$1 counts lines. Count the squares between.", "$1 cuenta rayas. Cuenta los cuadros que hay entre ellas.", key + 1),
    }),
    hints = {t("Measure each stick in squares.", "Mide cada palito en cuadros."), t("Take the shorter length from the longer one.", "Quita el largo menor del mayor."),
      t("Stick $1 is $2 cm. Take the length of $3 away.", "El palito $1 mide $2 cm. Quita el largo de $3.", L, long, S)},
    worked = {t("$1: $2 cm", "$1: $2 cm", L, long), t("$1: $2 cm", "$1: $2 cm", S, short), long .. " − " .. short .. " = " .. bold(key)},
    right_note = t("Longer and shorter by the same number.", "Más largo y más corto por el mismo número."),
    paper = t("Draw two lines. Measure both. Find the difference.", "Dibuja dos líneas. Mide las dos. Busca la diferencia."),
  }
end

-- Two things on one ruler, told by their ends.
local function on_one_ruler(rng, k)
  local unit = k % 2 == 0 and "cm" or t("in", "pulg")
  local a1, b1 = rng:int(0, 4), rng:int(5, 9)
  local short, key = 2 + k // 2 % 6, 1 + k // 12 % 6
  local long = short + key
  local first_long = k // 72 % 2 == 0
  local a, b = first_long and long or short, first_long and short or long
  local one, two = noun("pencil", "pencils", "lápiz", "lápices", "m"), noun("crayon", "crayons", "crayón", "crayones", "m")
  local L, S = first_long and one or two, first_long and two or one
  local ends = abs(a1 + a - b1 - b)
  return {
    prompt = t("The pencil lies from $1 to $2 on a ruler.\nThe crayon lies from $3 to $4.\nHow many $5 longer is the $6.one?", "El lápiz va de $1 a $2 en una regla.\nEl crayón va de $3 a $4.\n¿Cuánt@5s $5 más largo es $6.the?", a1, a1 + a, b1, b1 + b,
      k % 2 == 0 and noun("centimeter", "centimeters", "centímetro", "centímetros", "m") or noun("inch", "inches", "pulgada", "pulgadas", "f"), L),
    answer = answer(key, unit),
    misconceptions = apart(key, {
      slip(ends, "compares end points only", "$1 compares the ends only. They begin at $2 and $3.", "$1 compara solo los finales. Empiezan en $2 y $3.", ends, a1, b1),
      slip(long, "gives the larger set", "$1 is how long the $2.one is.", "$1 es lo que mide $2.the.", long, L),
      slip(short, "gives the smaller set", "$1 is how long the $2.one is.", "$1 es lo que mide $2.the.", short, S),
      slip(abs(a1 - b1), "compares starting points only", "$1 compares where they begin.", "$1 compara dónde empiezan.", abs(a1 - b1)),
      slip(long + short, "adds where the difference is asked", "$1 puts both together. Compare them.", "$1 junta los dos. Compáralos.", long + short),
      slip(key + 1, "counts one too many", "$1 is one too many.", "$1 es uno de más.", key + 1),
    }),
    hints = {t("First find how long each one is.", "Primero busca cuánto mide cada uno."), t("The length is from its beginning to its end.", "El largo va del inicio al final."),
      t("The longer one: from $1 to $2. Take the other away.", "El más largo: de $1 a $2. Quita el otro.", first_long and a1 or b1, first_long and a1 + a or b1 + b)},
    worked = {t("Pencil: $1", "Lápiz: $1", a1 + a .. " − " .. a1 .. " = " .. a), t("Crayon: $1", "Crayón: $1", b1 + b .. " − " .. b1 .. " = " .. b), long .. " − " .. short .. " = " .. bold(key)},
    right_note = t("First each length, then the difference.", "Primero cada largo, después la diferencia."),
    paper = t("Draw the ruler to 20. Draw both things on it.", "Dibuja la regla hasta 20. Dibuja las dos cosas."),
  }
end

return function(rng, level)
  local k = rng:turn(144)
  if level == 1 then return sticks(rng, k, true) end
  if level == 2 then return sticks(rng, k, false) end
  return on_one_ruler(rng, k)
end
