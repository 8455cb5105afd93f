-- From a story to an equation (6.EE.B.6, 6.EE.B.7). Errors after Clement (1982), MacGregor and Stacey (1997) and Bell, Fischbein and
-- Greer (1984): words turned into signs in their order, the other operation.

local function story_of(k, rng)
  local who, other = rng:two_names()
  local kind = k % 4
  local a, x = 3 + k // 4 % 8, 5 + k // 12 % 9
  if a == x then x = x + 6 end
  if kind == 0 then
    return t("$1 had x stickers and got $2 more. Now $1 has $3.", "$1 tenía x estampas y recibió $2 más. Ahora tiene $3.", who, a, x + a), "x + " .. a .. " = " .. x + a, {a .. "x = " .. x + a, "x − " .. a .. " = " .. x + a, "x + " .. x + a .. " = " .. a}, x, a, x + a
  elseif kind == 1 then
    return t("$1 had x dollars and spent $2. Now $1 has $3.", "$1 tenía x dólares y gastó $2. Ahora tiene $3.", who, a, x), "x − " .. a .. " = " .. x, {a .. " − x = " .. x, "x + " .. a .. " = " .. x, a .. "x = " .. x}, x + a, a, x
  elseif kind == 2 then
    return t("Each of $1 bags holds x marbles. There are $2 marbles in all.", "Cada una de $1 bolsas tiene x canicas. En total hay $2 canicas.", a, a * x), a .. "x = " .. a * x, {"x + " .. a .. " = " .. a * x, "x ÷ " .. a .. " = " .. a * x, a * x .. "x = " .. a}, x, a, a * x
  end
  return t("x cards are shared equally by $1 children. Each gets $2.", "x cartas se reparten por igual entre $1 niños. Cada uno recibe $2.", a, x), "x ÷ " .. a .. " = " .. x, {a .. " ÷ x = " .. x, a .. "x = " .. x, "x − " .. a .. " = " .. x}, x * a, a, x
end
local names = {{"takes a sum for a product", "chooses the other operation", "swaps the two numbers"}, {"turns the difference round", "chooses the other operation", "takes a difference for a product"},
  {"takes a product for a sum", "chooses the other operation", "swaps the two numbers"}, {"turns the division round", "chooses the other operation", "takes away in place of sharing"}}

local function which_equation(rng)
  local k = rng:turn(144)
  local told, key, wrong, x = story_of(k, rng)
  local list = {}
  for i = 1, 3 do
    list[i] = slip(wrong[i], names[k % 4 + 1][i], "Try x = $1: it fits the story. Does it fit $2?", "Prueba x = $1: va con la historia. ¿Va con $2?", x, wrong[i])
  end
  return {
    prompt = told .. t("\nWhich equation tells the story?", "\n¿Qué ecuación cuenta la historia?"),
    answer = {kind = "choice", options = rng:shuffle({key, wrong[1], wrong[2], wrong[3]}), right = key},
    misconceptions = list,
    hints = {
      t("What does x stand for?", "¿Qué representa x?"),
      t("What happens to x? Write that first.", "¿Qué le pasa a x? Escribe eso primero."),
      t("After the step comes = and what it makes.", "Después del paso va = y lo que da."),
    },
    worked = {told, bold(key)},
    right_note = t("The equation follows the story, not only its words.", "La ecuación sigue la historia, no solo sus palabras."),
    paper = t("Draw the story as a bar. Write x where it belongs.", "Dibuja la historia como barra. Escribe x en su lugar."),
  }
end

local function find_x(rng)
  local k = rng:turn(144)
  local told, equation, _, x, a, c = story_of(k + 1, rng)
  local kind = (k + 1) % 4
  return {
    prompt = told .. t("\nWhich number is x?", "\n¿Qué número es x?"),
    answer = {kind = "number", value = x, form = "integer"},
    misconceptions = apart(x, {
      slip(kind == 0 and c + a or kind == 1 and abs(c - a) or kind == 2 and a * c or c // a == 0 and 1 or c // a, "uses the same operation again", "The equation is $1. Undo its step.", "La ecuación es $1. Deshaz su paso.", equation),
      slip(c, "gives the right side", "$1 is known already. x is another number.", "$1 ya se conoce. x es otro número.", c),
      slip(a, "gives the number beside the letter", "$1 is told in the story. x is another number.", "$1 está en la historia. x es otro número.", a),
      slip(kind < 2 and a * c or a + c, "mixes the kinds of steps", "Look at what happens in the story once more.", "Mira otra vez lo que pasa en la historia."),
      slip(x + 1, "basic fact one off", "Put it in the story: it is one too many.", "Ponlo en la historia: es uno de más."),
    }),
    hints = {
      t("Write the story as an equation.", "Escribe la historia como ecuación."),
      t("It is $1.", "Es $1.", equation),
      t("Do the opposite step on both sides.", "Haz el paso contrario en los dos lados."),
    },
    worked = {equation, "x = " .. bold(x)},
    right_note = t("Put x into the story to check.", "Pon x en la historia para comprobar."),
    paper = t("Draw a bar. Write x and both numbers on it.", "Dibuja una barra. Escribe x y los dos números."),
  }
end

-- Two amounts in one letter.
local function same_letter(rng)
  local k = rng:turn(96)
  local a, x = 2 + k % 4, 4 + k // 4 % 12
  local who, other = rng:two_names()
  local plus = k // 48 == 1
  if x == a + 1 then x = x + 12 end
  local total = plus and 2 * x + a or (a + 1) * x
  local prompt = plus and t("$1 has x shells. $2 has $3 more. Together they have $4.\nWhich number is x?", "$1 tiene x conchas. $2 tiene $3 más. En total tienen $4.\n¿Qué número es x?", who, other, a, total)
    or t("$1 has x shells. $2 has $3 times as many. Together they have $4.\nWhich number is x?", "$1 tiene x conchas. $2 tiene $3 veces esa cantidad. En total tienen $4.\n¿Qué número es x?", who, other, a, total)
  local equation = plus and "x + x + " .. a .. " = " .. total or "x + " .. a .. "x = " .. total
  return {
    prompt = prompt,
    answer = {kind = "number", value = x, form = "integer"},
    misconceptions = apart(x, {
      slip(plus and total - a or total // a, "counts one of the two only", "Both of them have shells. The equation is $1.", "Los dos tienen conchas. La ecuación es $1.", equation),
      slip(plus and x + a or a * x, "gives the other amount", "That is what $1 has.", "Eso es lo que tiene $1.", other),
      slip(plus and total // 2 or total - a, plus and "halves whatever the number is" or "mixes the kinds of steps", plus and "That shares equally. $1 has more." or "That takes $2 away. It is $2 times as many.", plus and "Eso reparte por igual. $1 tiene más." or "Eso resta $2. Son $2 veces más.", other, a),
      slip(total, "gives the total", "$1 is both together.", "$1 es lo de los dos.", total),
      slip(x + 1, "basic fact one off", "Put it in the story: the sum is not $1.", "Ponlo en la historia: la suma no es $1.", total),
    }),
    hints = {
      t("Write both amounts with x.", "Escribe las dos cantidades con x."),
      t("Together: $1.", "En total: $1.", equation),
      plus and t("Take $1 away first. Then share by 2.", "Primero resta $1. Luego reparte entre 2.", a) or t("That is $1 parts of x. Share $2 by $1.", "Son $1 partes de x. Reparte $2 entre $1.", a + 1, total),
    },
    worked = {equation, plus and "2x = " .. total - a or a + 1 .. "x = " .. total, "x = " .. bold(x)},
    right_note = t("One letter may stand in two places.", "Una letra puede estar en dos lugares."),
    paper = t("Draw a bar for each. Write x on the parts.", "Dibuja una barra para cada uno. Escribe x en las partes."),
  }
end

return function(rng, level)
  if level == 1 then return which_equation(rng) end
  if level == 2 then return find_x(rng) end
  return same_letter(rng)
end
