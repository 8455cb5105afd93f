-- The missing number of a product or a quotient (3.OA.A.4, 3.OA.B.6). Errors after Booker et al. (2014).

local easy = {2, 5, 10, 3, 4}

local function factor_slips(f, q)
  local whole = f * q
  return apart(q, {
    slip(whole - f, "takes away in place of dividing", "$1 takes $2 from $3. The sign is times, not plus.",
      "$1 le quita $2 a $3. El signo es por, no más.", whole - f, f, whole),
    slip(q + 1, "neighboring fact", "$1 × $2 = $3. That is more than $4.", "$1 × $2 = $3. Eso es más que $4.", q + 1, f, f * (q + 1), whole),
    slip(q - 1, "neighboring fact", "$1 × $2 = $3. That is less than $4.", "$1 × $2 = $3. Eso es menos que $4.", q - 1, f, f * (q - 1), whole),
    slip(whole, "gives the total", "$1 is the product. The question mark is a factor.", "$1 es el producto. El signo de pregunta es un factor.", whole),
    slip(whole * f, "multiplies what is seen", "$1 multiplies both numbers shown. $2 is already the product.",
      "$1 multiplica los dos números que se ven. $2 ya es el producto.", whole * f, whole),
  })
end
local question = function() return t("What number goes in place of the question mark?", "¿Qué número va en lugar del signo de pregunta?") end

local function product(f, q, turned, figure)
  local whole = f * q
  local shown = turned and "? × " .. f .. " = " .. whole or f .. " × ? = " .. whole
  return {
    prompt = shown .. "\n" .. question(),
    figure = figure,
    answer = {kind = "number", value = q, form = "integer"},
    misconceptions = factor_slips(f, q),
    hints = {t("$1 is the product. One factor is known.", "$1 es el producto. Se conoce un factor.", whole),
      t("Count by $1s until $2.", "Cuenta a saltos de $1 hasta $2.", f, whole),
      q > 3 and f * (q - 2) ~= q and t("$1 × $2 = $3. Go on from there to $4.", "$1 × $2 = $3. Sigue desde ahí hasta $4.", f, q - 2, f * (q - 2), whole)
        or t("How many steps of $1 reach $2?", "¿Cuántos pasos de $1 llegan a $2?", f, whole)},
    worked = {t("Which number times $1 is $2?", "¿Qué número por $1 es $2?", f, whole), f .. " × " .. q .. " = " .. whole,
      t("The missing number is $1.", "El número que falta es $1.", bold(q))},
    right_note = t("$1 ÷ $2 asks for the same number.", "$1 ÷ $2 pide el mismo número.", whole, f),
    paper = t("Draw rows of $1 until there are $2 dots.", "Dibuja filas de $1 hasta tener $2 puntos.", f, whole),
  }
end

-- 30 ÷ ? = 6 and ? ÷ 5 = 6
local function quotient(f, q, first)
  local whole = f * q
  local key = first and whole or f
  local shown = first and "? ÷ " .. f .. " = " .. q or whole .. " ÷ ? = " .. q
  local slips = first and {
      slip(q + f, "adds in place of multiplying", "$1 adds the numbers. It is $2 shared into $3 parts.",
        "$1 suma los números. Se reparte en $3 partes y toca $2.", q + f, q, f),
      slip(whole - f, "neighboring fact", "$1 ÷ $2 = $3. It is to be $4.", "$1 ÷ $2 = $3. Tiene que dar $4.", whole - f, f, q - 1, q),
      slip(whole + f, "neighboring fact", "$1 ÷ $2 = $3. It is to be $4.", "$1 ÷ $2 = $3. Tiene que dar $4.", whole + f, f, q + 1, q),
      slip(q, "gives a number already shown", "$1 is the answer of the division. The start is larger.",
        "$1 es el resultado de la división. El principio es mayor.", q),
      slip(abs(q - f), "takes away in place of multiplying", "$1 takes one number from the other. Undo the dividing.",
        "$1 resta un número del otro. Hay que deshacer la división.", abs(q - f)),
    } or {
      slip(whole - q, "takes away in place of dividing", "$1 takes $2 from $3. The sign is dividing.",
        "$1 le quita $2 a $3. El signo es de dividir.", whole - q, q, whole),
      slip(whole * q, "multiplies what is seen", "$1 multiplies both numbers. $2 is divided, so the number is small.",
        "$1 multiplica los dos números. Se divide $2, así que el número es pequeño.", whole * q, whole),
      slip(f + 1, "neighboring fact", "$1 × $2 = $3, not $4.", "$1 × $2 = $3, no $4.", f + 1, q, (f + 1) * q, whole),
      slip(f - 1, "neighboring fact", "$1 × $2 = $3, not $4.", "$1 × $2 = $3, no $4.", f - 1, q, (f - 1) * q, whole),
      slip(q, "gives a number already shown", "$1 is the answer of the division already.", "$1 ya es el resultado de la división.", q),
    }
  return {
    prompt = shown .. "\n" .. question(),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, slips),
    hints = first and {t("The number at the start is the largest.", "El número del principio es el más grande."),
        t("It makes $1 groups of $2.", "Con él se hacen $1 grupos de $2.", f, q),
        t("Undo the dividing: multiply $1 by $2.", "Deshaz la división: multiplica $1 por $2.", q, f)}
      or {t("$1 is shared. Each share is $2.", "Se reparten $1. A cada parte le tocan $2.", whole, q),
        t("Which number times $1 makes $2?", "¿Qué número por $1 da $2?", q, whole),
        t("Count by $1s up to $2. Count the steps.", "Cuenta a saltos de $1 hasta $2. Cuenta los pasos.", q, whole)},
    worked = first and {t("Undo the dividing.", "Se deshace la división."), q .. " × " .. f .. " = " .. bold(whole), whole .. " ÷ " .. f .. " = " .. q}
      or {"? × " .. q .. " = " .. whole, f .. " × " .. q .. " = " .. whole, whole .. " ÷ " .. bold(f) .. " = " .. q},
    right_note = t("Multiplying and dividing undo each other.", "Multiplicar y dividir se deshacen."),
    paper = t("Write the four facts of this family.", "Escribe las cuatro operaciones de esta familia."),
  }
end

local function which_helps(rng, f, q)
  local whole = f * q
  local key, plus, more, less = f .. " × ? = " .. whole, f .. " + ? = " .. whole, f .. " × " .. whole .. " = ?", whole .. " − ? = " .. f
  return {
    prompt = t("$1 ÷ $2 = ?\nWhich one has the same missing number?", "$1 ÷ $2 = ?\n¿En cuál falta el mismo número?", whole, f),
    answer = {kind = "choice", options = rng:shuffle({key, plus, more, less}), right = key},
    misconceptions = {
      slip(plus, "adds in place of multiplying", "In that one $1 is missing. $2 × $1 is not $3.", "Ahí falta $1. $2 × $1 no es $3.", whole - f, f, whole),
      slip(more, "multiplies what is seen", "That makes a number larger than $1. Here $1 is shared.",
        "Eso da un número mayor que $1. Aquí se reparte $1.", whole),
      slip(less, "takes away in place of dividing", "That takes away one time. Dividing makes equal groups.",
        "Eso quita una vez. Dividir hace grupos iguales."),
    },
    hints = {t("Dividing asks: how many groups of $1?", "Dividir pregunta: ¿cuántos grupos de $1?", f),
      t("Groups of $1 are counted with times.", "Los grupos de $1 se cuentan con el signo por.", f),
      t("$1 times something makes $2.", "$1 por algo da $2.", f, whole)},
    worked = {whole .. " ÷ " .. f .. " = " .. q, f .. " × " .. q .. " = " .. whole, bold(key)},
    right_note = t("A division is a product with a factor missing.", "Una división es una multiplicación a la que le falta un factor."),
    paper = t("Write a division. Write its product with a ?.", "Escribe una división. Escribe su multiplicación con un ?."),
  }
end

return function(rng, level)
  if level == 1 then
    local k = rng:turn(90)
    local f, q = easy[1 + k % 5], 2 + k // 5 % 9
    return product(f, q, k < 45, {kind = "array", rows = q, columns = f, object = "dot"})
  end
  local k = rng:turn(90)
  local f, q = easy[1 + k % 5], 2 + k // 5 % 9
  if level == 2 then return product(f, q, k >= 45) end
  if f == q then f = 6 end
  if k // 45 == 0 then return which_helps(rng, f, q) end
  return quotient(f, q, k % 2 == 0)
end
