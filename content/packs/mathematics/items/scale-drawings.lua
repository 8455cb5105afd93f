-- Plans and maps: real lengths, plan lengths, areas (7.G.A.1). Errors after De Bock, Verschaffel and Janssens (1998).

local function to_real(rng)
  local k = rng:turn(128)
  local s, n = ({2, 3, 4, 5, 6, 8, 10, 20, 25, 50, 12, 15, 7, 9, 30, 40})[1 + k % 16], 3 + k // 16
  local key = s * n
  local map = s >= 20
  local unit = map and "km" or "m"
  local top, bottom = {}, {}
  for i = 0, n do top[i + 1], bottom[i + 1] = tostring(i), i == 0 and "0" or i == 1 and tostring(s) or i == n and "?" or "" end
  return {
    prompt = map and t("On a map, 1 cm stands for $1 km. Two towns are $2 cm apart.\nHow many km apart are they really?", "En un mapa, 1 cm representa $1 km. Dos pueblos están a $2 cm.\n¿A cuántos km están en realidad?", s, n)
      or t("On a plan, 1 cm stands for $1 m. A path is $2 cm long on it.\nHow many m long is the real path?", "En un plano, 1 cm representa $1 m. Ahí un sendero mide $2 cm.\n¿Cuántos m mide el sendero real?", s, n),
    figure = {kind = "double_line", steps = n, top = {title = "cm", labels = top}, bottom = {title = unit, labels = bottom}},
    answer = {kind = "number", value = key, form = "any", point = true, unit = unit},
    misconceptions = apart(key, {
      slip(s + n, "adds the scale", "That adds $1. Each cm stands for $1.", "Eso suma $1. Cada cm representa $1.", s),
      slip(s * (n - 1), "stops one step early", "$1 goes with $2 cm.", "$1 va con $2 cm.", s * (n - 1), n - 1),
      slip(decimal(n * 100 // s, 2), "turns the scale round", "That makes the real thing small. Each cm is $1.", "Eso hace pequeño lo real. Cada cm es $1.", s),
      slip(n, "keeps the number", "$1 is the length on paper.", "$1 es la longitud en el papel.", n),
    }),
    hints = {
      t("What does each cm stand for?", "¿Qué representa cada cm?"),
      t("One step on both lines: 1 cm and $1 $2.", "Un paso en las dos rectas: 1 cm y $1 $2.", s, unit),
      t("Take $1 steps of $2.", "Da $1 pasos de $2.", n, s),
    },
    worked = {n .. " × " .. s .. " = " .. bold(key)},
    right_note = t("A scale is a proportion: so much for each cm.", "Una escala es una proporción: tanto por cada cm."),
    paper = t("Draw a room at 1 cm for 1 m.", "Dibuja un cuarto con 1 cm por 1 m."),
  }
end

local function second_length(rng)
  local k = rng:turn(120)
  local plan = 2 + k % 4                      -- plan cm per meters below
  local real = ({3, 5, 7})[1 + k // 4 % 3]
  if plan == real then real = real + 4 end
  local f, g = 2 + k // 12 % 5, 3 + k // 60
  if f == g then g = g + 3 end
  local key = plan * g
  local a, b, c = real * f, plan * f, real * g
  return {
    prompt = t("Two sides of a garden are $1 m and $3 m. On a plan the first is $2 cm.\nHow many cm long is the second on the plan?", "Dos lados de un jardín miden $1 m y $3 m. En un plano, el primero mide $2 cm.\n¿Cuántos cm mide el segundo en el plano?", a, b, c),
    answer = {kind = "number", value = key, form = "any", point = true, unit = "cm"},
    misconceptions = apart(key, {
      slip(max(b + c - a, 1), "compares by the difference", "That keeps the difference. A plan keeps the ratio.", "Eso guarda la diferencia. Un plano guarda la razón."),
      slip(b, "keeps the number", "$1 cm is the first side. The second is asked.", "$1 cm es el primer lado. Se pide el segundo.", b),
      slip(c, "uses the second number only", "$1 is the real side in meters.", "$1 es el lado real en metros.", c),
      slip(key + plan, "goes one step too far", "That goes with $1 m, not with $2 m.", "Eso va con $1 m, no con $2 m.", c + real, c),
      slip(decimal(a * c * 10 // b, 1), "turns the scale round", "That turns the ratio round: $1 m become $2 cm.", "Eso invierte la razón: $1 m se vuelven $2 cm.", a, b),
    }),
    hints = {
      t("The plan shrinks every length by the same factor.", "El plano reduce cada longitud con el mismo factor."),
      t("$1 m become $2 cm. Find a smaller pair.", "$1 m se vuelven $2 cm. Halla un par menor.", a, b),
      t("$1 m become $2 cm. How many times is that in $3 m?", "$1 m se vuelven $2 cm. ¿Cuántas veces cabe en $3 m?", real, plan, c),
    },
    worked = {a .. " m : " .. b .. " cm", real .. " m : " .. plan .. " cm", c .. " ÷ " .. real .. " = " .. g, g .. " × " .. plan .. " = " .. bold(key)},
    right_note = t("Both sides shrink by the same factor.", "Los dos lados se reducen con el mismo factor."),
    paper = t("Make a table: meters, centimeters. Halve and double.", "Haz una tabla: metros, centímetros. Usa mitades y dobles."),
  }
end

local function real_area(rng)
  local k = rng:turn(120)
  local s, a, b = 2 + k % 4, 3 + k // 4 % 5, 2 + k // 20
  if a == b then a = a + 5 end
  local key = a * b * s * s
  return {
    prompt = t("On a plan, 1 cm stands for $1 m. A floor is $2 cm by $3 cm there.\nHow many m² is the real floor?", "En un plano, 1 cm representa $1 m. Ahí un piso mide $2 cm por $3 cm.\n¿Cuántos m² mide el piso real?", s, a, b),
    figure = {kind = "polygon", corners = {{x = 0, y = 0}, {x = a, y = 0}, {x = a, y = b}, {x = 0, y = b}}, sides = {a .. " cm", "-", "-", b .. " cm"}},
    answer = {kind = "number", value = key, form = "any", point = true, unit = "m²"},
    misconceptions = apart(key, {
      slip(a * b * s, "scales the area like a length", "That takes $1 once. Both sides grow $1 times.", "Eso toma $1 una vez. Los dos lados crecen $1 veces.", s),
      slip(a * b, "takes the area on paper", "$1 is the area on paper, in cm².", "$1 es el área en el papel, en cm².", a * b),
      slip(2 * (a + b) * s, "takes the perimeter for the area", "That is the way round. The floor is asked.", "Eso es el contorno. Se pide el piso."),
      slip(a * s + b * s, "adds the two sides", "That adds the real sides. An area multiplies them.", "Eso suma los lados reales. Un área los multiplica."),
      slip((a + s) * (b + s), "adds the scale", "That adds $1 to each side. Multiply.", "Eso suma $1 a cada lado. Multiplica.", s),
    }),
    hints = {
      t("Make both sides real first.", "Primero pasa los dos lados a lo real."),
      t("$1 cm become $2 m.", "$1 cm se vuelven $2 m.", a, a * s),
      t("Multiply $1 m by $2 m.", "Multiplica $1 m por $2 m.", a * s, b * s),
    },
    worked = {a .. " × " .. s .. " = " .. a * s, b .. " × " .. s .. " = " .. b * s, a * s .. " × " .. b * s .. " = " .. bold(key)},
    right_note = t("Lengths grow $1 times, areas $1 × $1 times.", "Las longitudes crecen $1 veces, las áreas $1 × $1 veces.", s),
    paper = t("Draw one square cm. Cut it into the real meters.", "Dibuja un cm cuadrado. Córtalo en los metros reales."),
  }
end

return function(rng, level)
  if level == 1 then return to_real(rng) end
  if level == 2 then return second_length(rng) end
  return real_area(rng)
end
