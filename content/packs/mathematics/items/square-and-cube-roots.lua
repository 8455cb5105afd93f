-- Square and cube roots (8.EE.A.2). Errors after Crisan (2014) and Ozkan (2011).

local units = {"cm", "m", "in"}
local function times_itself(s, n)
  local out = tostring(s)
  for _ = 2, n do out = out .. " × " .. s end
  return out
end

local function edge(rng)
  local k = rng:turn(84)
  local u, cube = units[1 + k % 3], k // 3 % 3 == 0
  local s = cube and 2 + k // 9 % 9 or 3 + k // 3 % 14 + k // 42
  local whole = cube and s * s * s or s * s
  local n = cube and 3 or 2
  return {
    prompt = cube and t("A cube has a volume of $1 $2³.\nHow long is one edge?", "Un cubo tiene un volumen de $1 $2³.\n¿Cuánto mide una arista?", whole, u)
      or t("A square has an area of $1 $2².\nHow long is one side?", "Un cuadrado tiene un área de $1 $2².\n¿Cuánto mide un lado?", whole, u),
    figure = {kind = "shapes", items = {{shape = cube and "cube" or "square", label = whole .. " " .. u .. (cube and "³" or "²")}}},
    answer = {kind = "number", value = s, form = "any", point = true, fraction = true, unit = u},
    misconceptions = apart(s, {
      cube and slip(frac(whole, 3):sub(2, -2), "divides in place of taking the root", "$1 × 3 is $2. But an edge is used three times as a factor.", "$1 × 3 es $2. Pero la arista es factor tres veces.", frac(whole, 3), whole)
        or slip(frac(whole, 4):sub(2, -2), "divides in place of taking the root", "That divides the area by the 4 sides. That is for a perimeter.", "Eso divide el área entre los 4 lados. Eso es del perímetro."),
      slip(frac(whole, 2):sub(2, -2), "halves in place of taking the root", "Half of $1 times itself is far more than $1.", "La mitad de $1 multiplicada por sí misma es mucho más que $1.", whole),
      slip(s + 1, "basic fact one off", "$1 is $2, not $3.", "$1 es $2, no $3.", times_itself(s + 1, n), cube and (s + 1) * (s + 1) * (s + 1) or (s + 1) * (s + 1), whole),
      slip(s - 1, "basic fact one off", "$1 is $2, not $3.", "$1 es $2, no $3.", times_itself(s - 1, n), cube and (s - 1) * (s - 1) * (s - 1) or (s - 1) * (s - 1), whole),
      slip(whole, "gives the square, not its root", cube and "$1 is the volume. How long is one edge?" or "$1 is the area. How long is one side?", cube and "$1 es el volumen. ¿Cuánto mide una arista?" or "$1 es el área. ¿Cuánto mide un lado?", whole),
    }),
    hints = {
      cube and t("All edges of a cube are equal.", "Todas las aristas de un cubo son iguales.") or t("All sides of a square are equal.", "Todos los lados de un cuadrado son iguales."),
      cube and t("Edge × edge × edge is the volume.", "Arista × arista × arista es el volumen.") or t("Side × side is the area.", "Lado × lado es el área."),
      cube and t("Which number, used three times, makes $1?", "¿Qué número, usado tres veces, da $1?", whole) or t("Which number times itself makes $1?", "¿Qué número multiplicado por sí mismo da $1?", whole),
    },
    worked = {times_itself(s, n) .. " = " .. whole, bold(s .. " " .. u)},
    right_note = cube and t("The edge is the cube root of the volume.", "La arista es la raíz cúbica del volumen.") or t("The side is the square root of the area.", "El lado es la raíz cuadrada del área."),
    paper = cube and t("Sketch the cube. Write the length on three edges.", "Dibuja el cubo. Escribe la medida en tres aristas.") or t("Draw the square on squared paper. Count its squares.", "Dibuja el cuadrado en papel cuadriculado. Cuenta los cuadros."),
  }
end

local function root_of(rng)
  local k = rng:turn(120)
  local cube = k % 3 == 0
  local a = cube and 1 + k // 3 % 5 or 1 + k // 3 % 12
  local b = cube and 2 + k // 15 % 5 or 2 + k // 36 + k % 5
  if a % b == 0 then b = b + 1 while a % b == 0 do b = b + 1 end end
  local whole = k % 2 == 0
  if whole then b = 1 a = a + (cube and 1 or 1 + k // 36 * 3) end
  a, b = reduced(a, b)
  local function up(n) return cube and n * n * n or n * n end
  local inside = whole and tostring(up(a)) or frac(up(a), up(b))
  local key = whole and tostring(a) or a .. "/" .. b
  local n = cube and 3 or 2
  return {
    prompt = cube and t("x³ = $1\nWhich number is x?", "x³ = $1\n¿Qué número es x?", inside) or t("What is the square root of $1?", "¿Cuál es la raíz cuadrada de $1?", inside),
    answer = {kind = "number", value = key, form = "any", fraction = true, point = true},
    misconceptions = apart(key, {
      whole and slip(frac(up(a), n):sub(2, -2), "divides in place of taking the root", "That divides $1 by $2. A root undoes a power.", "Eso divide $1 entre $2. La raíz deshace una potencia.", up(a), n) or slip(up(a) .. "/" .. b, "takes the root of one part only", "Only the bottom was changed. Top and bottom each need a root.", "Solo cambió el de abajo. Los dos necesitan raíz."),
      whole and slip(up(a), "gives the square, not its root", "$1 is what comes out. Look for the number used $2 times.", "$1 es el resultado. Busca el número usado $2 veces.", up(a), n) or slip(a .. "/" .. up(b), "takes the root of one part only", "Only the top was changed. Top and bottom each need a root.", "Solo cambió el de arriba. Los dos necesitan raíz."),
      slip(whole and tostring(a + 1) or (a + 1) .. "/" .. b, "basic fact one off", "Used $1 times, $2 makes too much.", "Usado $1 veces, $2 da demasiado.", n, whole and a + 1 or frac(a + 1, b)),
      whole and slip(a - 1, "basic fact one off", "Used $1 times, $2 makes too little.", "Usado $1 veces, $2 da muy poco.", n, a - 1) or slip(b .. "/" .. a, "turns the fraction over", "The fraction is turned over. The top is $1.", "La fracción está volteada. Arriba va $1.", up(a)),
      whole and slip(up(up(a)) < 99999 and up(up(a)) or up(a), "squares in place of taking the root", "That raises $1 to a power again. A root goes back.", "Eso eleva $1 otra vez. La raíz va hacia atrás.", up(a)) or slip(up(a) .. "/" .. up(b), "gives the square, not its root", "$1 is the power itself. Look for its root.", "$1 es la potencia misma. Busca su raíz.", inside),
    }),
    hints = {
      t("A root undoes a power.", "Una raíz deshace una potencia."),
      cube and t("Which number, used three times, makes $1?", "¿Qué número, usado tres veces, da $1?", inside) or t("Which number times itself makes $1?", "¿Qué número multiplicado por sí mismo da $1?", inside),
      whole and t("Try whole numbers one after another.", "Prueba enteros uno tras otro.") or t("Take the root of the top and of the bottom.", "Saca la raíz de arriba y la de abajo."),
    },
    worked = whole and {times_itself(a, n) .. " = " .. up(a), bold(a)} or {times_itself(a, n) .. " = " .. up(a), times_itself(b, n) .. " = " .. up(b), bold("{" .. key .. "}")},
    right_note = t("Put it back in: the power comes out.", "Ponlo de nuevo: sale la potencia."),
    paper = t("Make a list of squares and cubes to look up roots.", "Haz una lista de cuadrados y cubos para ver raíces."),
  }
end

local function both_signs(rng)
  local k = rng:turn(72)
  local s = 3 + k % 12
  local p = s * s
  local pos, neg, half, minus_half = tostring(s), signed(-s), p % 2 == 0 and tostring(p // 2) or decimal(p * 5, 1), signed(-p)
  if p // 2 == s then half = tostring(p) end
  local double = tostring(2 * p)
  local options = rng:shuffle({pos, neg, half, k % 2 == 0 and double or minus_half})
  local right = {}
  for _, one in ipairs(options) do if one == pos or one == neg then right[#right + 1] = one end end
  local function with(extra)
    local out = {}
    for _, one in ipairs(options) do if contains(extra, one) then out[#out + 1] = one end end
    return out
  end
  return {
    prompt = t("x² = $1\nWhich numbers solve the equation?", "x² = $1\n¿Qué números cumplen la ecuación?", p),
    answer = {kind = "several", options = options, right = right},
    misconceptions = apart(right, {
      slip({pos}, "leaves the negative root out", "$1 fits. Minus times minus is plus, too.", "$1 cumple. Menos por menos también es más.", s),
      slip({neg}, "leaves the positive root out", "$1 fits. So does another one.", "$1 cumple. Hay otro que también.", signed(-s)),
      slip({half}, "halves in place of taking the root", "$1 × 2 = $2. But here x is multiplied by x.", "$1 × 2 = $2. Pero aquí x se multiplica por x.", half, p),
      slip(with({pos, half}), "halves in place of taking the root", "$1 times itself is not $2.", "$1 multiplicado por sí mismo no da $2.", half, p),
    }),
    hints = {
      t("Put each number in for x.", "Pon cada número en lugar de x."),
      t("x² means x × x.", "x² significa x × x."),
      t("Minus times minus is plus. Try the minus ones.", "Menos por menos es más. Prueba los de menos."),
    },
    worked = {s .. " × " .. s .. " = " .. p, "(−" .. s .. ") × (−" .. s .. ") = " .. p, bold(pos) .. t(" and ", " y ") .. bold(neg)},
    right_note = t("A square comes from two numbers, plus and minus.", "Un cuadrado sale de dos números, más y menos."),
    paper = t("Draw a number line. Mark both roots on it.", "Dibuja una recta. Marca las dos raíces."),
  }
end

local function below_zero(rng)
  local k = rng:turn(96)
  local cube = k % 2 == 0
  local s, b = cube and 2 + k // 2 % 6 or 3 + k // 2 % 10, 2 + k // 12
  local p = cube and -s * s * s or s * s
  return {
    prompt = cube and t("x³ − $1 = $2\nWhich number is x?", "x³ − $1 = $2\n¿Qué número es x?", b, signed(p - b)) or t("x² + $1 = $2\nx is below zero.\nWhich number is x?", "x² + $1 = $2\nx es menor que cero.\n¿Qué número es x?", b, p + b),
    answer = {kind = "number", value = -s, form = "integer", minus = true},
    misconceptions = apart(-s, {
      slip(s, "leaves the signs out", cube and "$1 used three times is above zero." or "$1 squared fits. But x is below zero here.", cube and "$1 usado tres veces es mayor que cero." or "$1 al cuadrado cumple. Pero x es menor que cero.", s),
      slip(p, "gives the square, not its root", "$1 is the power of x. What is x?", "$1 es la potencia de x. ¿Cuánto es x?", signed(p)),
      slip(-s - 1, "basic fact one off", "$1 makes a power of $2.", "$1 da una potencia de $2.", signed(-s - 1), signed(cube and -(s + 1) * (s + 1) * (s + 1) or (s + 1) * (s + 1))),
      slip(-s + 1, "basic fact one off", "$1 makes a power of $2.", "$1 da una potencia de $2.", signed(1 - s), signed(cube and -(s - 1) * (s - 1) * (s - 1) or (s - 1) * (s - 1))),
      slip(cube and p - b or p + b, "gives the right side", "That is the whole right side.", "Eso es todo el lado derecho."),
    }),
    hints = {
      t("Get the power alone first.", "Primero deja sola la potencia."),
      cube and t("Add $1 to both sides.", "Suma $1 a los dos lados.", b) or t("Take $1 from both sides.", "Resta $1 a los dos lados.", b),
      cube and t("x³ = $1. A minus used three times stays minus.", "x³ = $1. Menos por menos por menos da menos.", signed(p)) or t("x² = $1. Take the root below zero.", "x² = $1. Toma la raíz menor que cero.", p),
    },
    worked = {(cube and "x³ = " or "x² = ") .. signed(p), "(−" .. s .. ") × (−" .. s .. (cube and ") × (−" .. s or "") .. ") = " .. signed(p), "x = " .. bold(signed(-s))},
    right_note = cube and t("A cube keeps the sign of its root.", "Un cubo conserva el signo de su raíz.") or t("x² = $1 has two solutions. The words choose one.", "x² = $1 tiene dos soluciones. Las palabras eligen una.", p),
    paper = t("Write the steps one below the other.", "Escribe los pasos uno debajo del otro."),
  }
end

return function(rng, level)
  if level == 1 then return edge(rng) end
  if level == 2 then return root_of(rng) end
  if rng:turn(2) == 0 then return both_signs(rng) end
  return below_zero(rng)
end
