-- The constant of a proportion: in a table, an equation, a graph (7.RP.A.2.b-d). Errors after Tourniaire and Pulos (1985).

local function text_of(n, d)
  local a, b = reduced(n, d)
  return b == 1 and tostring(a) or a .. "/" .. b
end
local function shown(n, d)
  local a, b = reduced(n, d)
  return b == 1 and tostring(a) or frac(a, b)
end

local function from_table(rng)
  local k = rng:turn(120)
  local m = 3 + k % 10
  local xs = ({{2, 5, 8}, {3, 4, 7}, {4, 6, 9}, {2, 3, 6}})[1 + k // 10 % 4]
  local name = ({{"x", "y"}, {"h", "km"}, {"kg", "$"}})[1 + k // 40]
  local rows = {}
  for i, x in ipairs(xs) do rows[i] = {tostring(x), tostring(m * x)} end
  local a, b = name[1], name[2]
  return {
    prompt = t("The table shows a proportion: left × one number = right.\nWhat is that number?", "La tabla muestra una proporción: izquierda × un número = derecha.\n¿Cuál es ese número?"),
    figure = {kind = "table", heads = {a, b}, rows = rows},
    answer = {kind = "number", value = m, form = "integer"},
    misconceptions = apart(m, {
      slip((m - 1) * xs[1], "compares by the difference", "$1 is the difference in the first row. Ask how many times.", "$1 es la diferencia en la primera fila. Pregunta cuántas veces.", (m - 1) * xs[1]),
      slip(m * (xs[2] - xs[1]), "takes the step for the constant", "The right grows by $1 while the left grows by $2.", "La derecha crece $1 mientras la izquierda crece $2.", m * (xs[2] - xs[1]), xs[2] - xs[1]),
      slip(m * xs[1], "gives the first number", "$1 goes with $2. How much goes with one?", "$1 va con $2. ¿Cuánto va con uno?", m * xs[1], xs[1]),
      slip(m * xs[1] + xs[1], "adds the two numbers", "$1 is the sum of a row. Ask how many times.", "$1 es la suma de una fila. Pregunta cuántas veces.", m * xs[1] + xs[1]),
      slip(m + 1, "basic fact one off", "$1 × $2 is $3, a little too much.", "$1 × $2 es $3, un poco más.", xs[1], m + 1, xs[1] * (m + 1)),
    }),
    hints = {
      t("The same number works in every row.", "El mismo número sirve en cada fila."),
      t("Divide right by left in one row.", "Divide derecha entre izquierda en una fila."),
      t("Take the row with $1. Divide $2 by it.", "Toma la fila con $1. Divide $2 entre eso.", xs[m == xs[3] and 2 or 3], m * xs[m == xs[3] and 2 or 3]),
    },
    worked = {m * xs[1] .. " ÷ " .. xs[1] .. " = " .. m, m * xs[2] .. " ÷ " .. xs[2] .. " = " .. bold(m)},
    right_note = t("That number is the constant of the proportion.", "Ese número es la constante de la proporción."),
    paper = t("Write × and the number on an arrow beside each row.", "Escribe × y el número en una flecha junto a cada fila."),
  }
end

local function equation(rng)
  local k = rng:turn(96)
  local m, n = 2 + k % 8, 3 + k // 8 % 4
  if m == n then m = m + 8 end
  local kind, total = k // 32, m * n
  local prompt = kind == 0 and t("$1 kg of nuts cost $2 dollars. x is kg, y is dollars.\nWhich equation fits?", "$1 kg de nueces cuestan $2 dólares. x son kg, y son dólares.\n¿Qué ecuación sirve?", n, total)
    or kind == 1 and t("A pump moves $2 L in $1 min. x is min, y is L.\nWhich equation fits?", "Una bomba mueve $2 L en $1 min. x son min, y son L.\n¿Qué ecuación sirve?", n, total)
    or t("$1 packs hold $2 cards. x is packs, y is cards.\nWhich equation fits?", "$1 paquetes tienen $2 tarjetas. x son paquetes, y son tarjetas.\n¿Qué ecuación sirve?", n, total)
  local key = "y = " .. m .. "x"
  local turned, whole, plus, product = "y = x ÷ " .. m, "y = " .. total .. "x", "y = x + " .. (total - n), "y = " .. n .. "x"
  return {
    prompt = prompt,
    answer = {kind = "choice", options = rng:shuffle({key, turned, whole, plus, product}), right = key},
    misconceptions = apart(key, {
      slip(turned, "turns the ratio round", "Put $1 for x: that gives less than $1, not $2.", "Pon $1 en x: eso da menos de $1, no $2.", n, total),
      slip(whole, "gives the whole amount", "$1 belongs to $2. What belongs to one?", "$1 corresponde a $2. ¿Cuánto corresponde a uno?", total, n),
      slip(plus, "compares by the difference", "Put 0 for x: y is then $1, not zero.", "Pon 0 en x: entonces y es $1, no cero.", total - n),
      slip(product, "gives the first number", "Put $1 for x: y is then $2, not $3.", "Pon $1 en x: entonces y es $2, no $3.", n, n * n, total),
    }),
    hints = {
      t("How much goes with x = 1?", "¿Cuánto va con x = 1?"),
      t("Put $1 for x in each equation.", "Pon $1 en lugar de x en cada ecuación.", n),
      t("y must come out as $1.", "y debe dar $1.", total),
    },
    worked = {total .. " ÷ " .. n .. " = " .. m, bold(key)},
    right_note = t("y = k · x: k is what goes with one.", "y = k · x: k es lo que va con uno."),
    paper = t("Make a table for x = 0, 1, 2. Then write the rule.", "Haz una tabla para x = 0, 1, 2. Luego escribe la regla."),
  }
end

local function from_graph(rng)
  local k = rng:turn(80)
  local x = ({2, 3, 4, 5, 6, 8, 7, 9})[1 + k % 8]
  local y = 1 + (k // 8 + k % 8) % 10
  if x == y then y = y == 10 and 3 or y + 1 end
  if y == 1 then y = 10 end
  local key = text_of(y, x)
  return {
    prompt = t("The line shows y = k · x.\nWhich number is k?", "La línea muestra y = k · x.\n¿Qué número es k?"),
    figure = {kind = "coordinate_grid", x_from = 0, x_to = 10, y_from = 0, y_to = 10, points = {{x = 0, y = 0}, {x = x, y = y, label = "A"}}, joined = true},
    answer = {kind = "number", value = key, form = "any", fraction = true, point = true},
    misconceptions = apart(key, {
      slip(text_of(x, y), "turns the ratio round", "That is x ÷ y. Put x = $1: y must be $2.", "Eso es x ÷ y. Pon x = $1: y debe ser $2.", x, y),
      slip(y, "reads one axis only", "$1 is the height at x = $2. Find it at x = 1.", "$1 es la altura en x = $2. Hállala en x = 1.", y, x),
      slip(abs(y - x), "compares by the difference", "$1 is the difference of $2 and $3. k is a factor.", "$1 es la diferencia de $2 y $3. k es un factor.", abs(y - x), x, y),
      slip(x, "reads one axis only", "$1 is how far right A lies. Look up, too.", "$1 es lo que A está a la derecha. Mira también la altura.", x),
      slip(x * y, "multiplies the two numbers", "That multiplies $1 and $2. y = k · x asks for dividing.", "Eso multiplica $1 y $2. y = k · x pide dividir.", x, y),
    }),
    hints = {
      t("Read both numbers of point A.", "Lee los dos números del punto A."),
      t("k is the height of the line at x = 1.", "k es la altura de la línea en x = 1."),
      t("Divide the height of A by its x.", "Divide la altura de A entre su x."),
    },
    worked = {"A: (" .. x .. ", " .. y .. ")", "k = " .. y .. " ÷ " .. x .. " = " .. bold(shown(y, x))},
    right_note = t("At x = 1 the line is exactly as high as k.", "En x = 1 la línea está justo a la altura k."),
    paper = t("Draw the line on squared paper. Mark x = 1.", "Dibuja la línea en papel cuadriculado. Marca x = 1."),
  }
end

return function(rng, level)
  if level == 1 then return from_table(rng) end
  if level == 2 then return equation(rng) end
  return from_graph(rng)
end
