-- More than, less than, and the numbers that fit (6.EE.B.5, 6.EE.B.8). Errors after Tsamir and Bazzini (2004), Vaiyavutjamai and
-- Clements (2006): one number only, the limit taken in, the sign turned round.

local function which_fit(rng)
  local k = rng:turn(120)
  local c, less = 4 + k // 2 % 12, k % 2 == 0
  local kind = k // 24 % 3
  local a = 2 + k // 24
  local text = kind == 0 and "x" or kind == 1 and "x + " .. a or a .. "x"
  local edge = kind == 0 and c or kind == 1 and c or c
  local right_side = kind == 0 and c or kind == 1 and c + a or a * c
  local relation = text .. (less and " < " or " > ") .. right_side
  local pool = {edge - 3, edge - 1, edge, edge + 1, edge + 4}
  local options, right, other, with = {}, {}, {}, {}
  for i, n in ipairs(pool) do
    options[i] = tostring(n)
    local holds = less and n < edge or not less and n > edge
    if holds then right[#right + 1] = tostring(n) else if n ~= edge then other[#other + 1] = tostring(n) end end
    if holds or n == edge then with[#with + 1] = tostring(n) end
  end
  return {
    prompt = t("$1\nWhich numbers can x be?", "$1\n¿Qué valores puede tener x?", relation),
    answer = {kind = "several", options = options, right = right},
    misconceptions = apart(right, {
      slip(with, "takes the limit in", "With $1 both sides are equal. The sign asks for more or less.", "Con $1 los dos lados son iguales. El signo pide más o menos.", edge),
      slip(other, "turns the sign round", "The sign opens to the larger side. Test one of these.", "El signo se abre al lado mayor. Prueba uno de estos."),
      slip({tostring(edge)}, "solves it as an equation", "With $1 both sides are equal. That is not asked.", "Con $1 los dos lados son iguales. No se pide eso.", edge),
      slip({right[1]}, "stops at the first that fits", "$1 fits. Another one fits too.", "$1 sirve. Otro también sirve.", right[1]),
      slip({right[#right]}, "stops at the last that fits", "$1 fits. Another one fits too.", "$1 sirve. Otro también sirve.", right[#right]),
    }),
    hints = {
      t("Put each number in for x.", "Pon cada número en lugar de x."),
      less and t("Is the left side less than $1 then?", "¿El lado izquierdo es entonces menor que $1?", right_side) or t("Is the left side more than $1 then?", "¿El lado izquierdo es entonces mayor que $1?", right_side),
      t("Begin with $1. Both sides are equal there.", "Empieza con $1. Ahí los dos lados son iguales.", edge),
    },
    worked = {t("Equal at x = $1", "Iguales en x = $1", edge), bold(table.concat(right, ", "))},
    right_note = t("Many numbers fit, not just one.", "Sirven muchos números, no solo uno."),
    paper = t("Draw a line. Circle the limit. Draw an arrow along what fits.", "Dibuja una recta. Encierra el límite. Traza una flecha por lo que sirve."),
  }
end

-- A story and its sign.
local tales = {
  {t("A child must be more than $1 cm tall for the ride. The height is h.", "Para el juego se debe medir más de $1 cm. La altura es h.", "#"), "h", 1}, {t("A lift carries less than $1 kg. The load is h.", "Un ascensor lleva menos de $1 kg. La carga es h.", "#"), "h", -1},
  {t("It was colder than $1 degrees all day. The temperature is h.", "Todo el día hubo menos de $1 grados. La temperatura es h.", "#"), "h", -1}, {t("$1 points are not enough for the cup. One needs more. The number of points is h.", "Con $1 puntos no alcanza para la copa. Se necesitan más. El número de puntos es h.", "#"), "h", 1},
  {t("A box is full at $1 books. So far there are fewer. The number of books is h.", "Una caja se llena con $1 libros. Por ahora hay menos. El número de libros es h.", "#"), "h", -1}, {t("A tree is taller than $1 m by now. Its height is h.", "Un árbol ya mide más de $1 m. Su altura es h.", "#"), "h", 1},
}
local function put(text, n)
  local out = ""
  for i = 1, #text do local c = text:sub(i, i) out = out .. (c == "#" and n or c) end
  return out
end
local function which_sign(rng)
  local k = rng:turn(90)
  local tale = tales[1 + k % 6]
  local n = ({110, 300, 5, 40, 60, 8})[1 + k % 6] + ({5, 25, 1, 5, 4, 1})[1 + k % 6] * (k // 6)
  local sign, other = tale[3] == 1 and ">" or "<", tale[3] == 1 and "<" or ">"
  local key, one, two, three = "h " .. sign .. " " .. n, "h " .. other .. " " .. n, "h = " .. n, n .. " " .. sign .. " h"
  return {
    prompt = put(tale[1], n) .. t("\nWhich tells the same?", "\n¿Qué dice lo mismo?"),
    answer = {kind = "choice", options = rng:shuffle({key, one, two, three}), right = key},
    misconceptions = {
      slip(one, "turns the sign round", "The sign opens to the larger side. Try a number.", "El signo se abre al lado mayor. Prueba un número."),
      slip(two, "solves it as an equation", "It need not be just $1. Many numbers fit.", "No tiene que ser justo $1. Sirven muchos números.", n),
      slip(three, "reads the sign from the other side", "That says it from the other side. Read from left to right.", "Eso lo dice desde el otro lado. Lee de izquierda a derecha."),
    },
    hints = {
      t("Name a number that fits the story.", "Di un número que vaya con la historia."),
      t("Is it more or less than $1?", "¿Es más o menos que $1?", n),
      t("Put that number in for h. Which one is true?", "Pon ese número en h. ¿Cuál es verdad?"),
    },
    worked = {t("The sign opens to the larger side.", "El signo se abre al lado mayor."), bold(key)},
    right_note = t("h stands for all the numbers that fit.", "h representa todos los números que sirven."),
    paper = t("Draw a line. Mark $1 and shade what fits.", "Dibuja una recta. Marca $1 y sombrea lo que sirve.", n),
  }
end

-- The limit on a line, or the greatest whole number.
local function edge_number(rng)
  local k = rng:turn(120)
  local a, less = 2 + k % 6, k // 6 % 2 == 0
  local q = 4 + k // 12
  local r = 1 + k % (a > 2 and a - 1 or 1)
  local c = a * q + r                                  -- a x < c or a x > c: the last whole number that fits
  local key = less and q or q + 1
  local each = k // 60 == 1
  return {
    prompt = less and t("$1x < $2\nWhat is the greatest whole number x can be?", "$1x < $2\n¿Cuál es el mayor número entero que puede ser x?", a, c) or t("$1x > $2\nWhat is the least whole number x can be?", "$1x > $2\n¿Cuál es el menor número entero que puede ser x?", a, c),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(less and q + 1 or q, "goes past the limit", "$1 × $2 is $3. Hold that against $4.", "$1 × $2 es $3. Compáralo con $4.", a, less and q + 1 or q, a * (less and q + 1 or q), c),
      slip(less and q - 1 or q + 2, "stops before the limit", "It fits. A number nearer to the limit fits too.", "Sirve. Un número más cerca del límite también sirve."),
      slip(c - a, "takes away in place of dividing", "$1 beside x means times. Divide.", "$1 junto a x significa por. Divide.", a),
      slip(c, "gives the right side", "$1 is what $2x is held against.", "$1 es con lo que se compara $2x.", c, a),
      slip(less and c - 1 or c + 1, "leaves the number beside the letter out", "The $1 beside x was left out.", "El $1 junto a x quedó fuera.", a),
    }),
    hints = {
      t("Try a few numbers for x.", "Prueba algunos números para x."),
      t("How many times does $1 fit into $2?", "¿Cuántas veces cabe $1 en $2?", a, c),
      less and t("Count by $1, but stay below $2.", "Cuenta de $1 en $1, pero por debajo de $2.", a, c) or t("Count by $1 until you are past $2.", "Cuenta de $1 en $1 hasta pasar $2.", a, c),
    },
    worked = {a .. " × " .. q .. " = " .. a * q, a .. " × " .. q + 1 .. " = " .. a * (q + 1), t("$1 lies between.", "$1 está en medio.", c), bold(key)},
    right_note = t("Next to the limit, one number fits and one does not.", "Junto al límite, un número sirve y el otro no."),
    paper = t("Make a table of x and $1x. Draw a line at $2.", "Haz una tabla de x y $1x. Traza una línea en $2.", a, c),
  }
end

return function(rng, level)
  if level == 1 then return which_fit(rng) end
  if level == 2 then return which_sign(rng) end
  return edge_number(rng)
end
