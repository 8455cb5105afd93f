-- Writing and reading expressions with letters (6.EE.A.2.a, b). Errors after Küchemann (1981), Clement (1982) and MacGregor and
-- Stacey (1997): words turned into signs in their order, a letter taken for a thing.

local letters = {"x", "n", "p", "b", "m", "k"}

-- A phrase and its expression.
local function phrase(rng)
  local k = rng:turn(144)
  local kind = k % 6
  local v, n, m = letters[1 + k // 6 % 6], 3 + k // 6 % 8, 2 + k // 48
  if n == m then n = n + 6 end
  local said, key, wrong
  local nn = tostring(n)
  if kind == 0 then said, key, wrong = t("$1 more than $2", "$1 más que $2", n, v), v .. " + " .. n, {n .. v, n .. " − " .. v, v .. " − " .. n}
  elseif kind == 1 then said, key, wrong = t("$1 less than $2", "$1 menos que $2", n, v), v .. " − " .. n, {n .. " − " .. v, v .. " + " .. n, v .. " ÷ " .. n}
  elseif kind == 2 then said, key, wrong = t("$1 times $2", "$1 veces $2", n, v), n .. v, {n .. " + " .. v, v .. " − " .. n, v .. " ÷ " .. n}
  elseif kind == 3 then said, key, wrong = t("$2 shared by $1", "$2 repartido entre $1", n, v), v .. " ÷ " .. n, {n .. " ÷ " .. v, n .. v, v .. " − " .. n}
  elseif kind == 4 then said, key, wrong = t("$3 more than $1 times $2", "$3 más que $1 veces $2", n, v, m), n .. v .. " + " .. m, {n .. "(" .. v .. " + " .. m .. ")", n + m .. v, n .. " + " .. m .. v}
  else said, key, wrong = t("$1 times the sum of $2 and $3", "$1 veces la suma de $2 y $3", n, v, m), n .. "(" .. v .. " + " .. m .. ")", {n .. v .. " + " .. m, n .. " + " .. v .. " + " .. m, n * m .. v} end
  local names = {
    {"takes a sum for a product", "turns the difference round", "takes away in place of adding"}, {"turns the difference round", "adds in place of taking away", "divides in place of taking away"},
    {"adds in place of multiplying", "takes away in place of multiplying", "divides in place of multiplying"}, {"turns the division round", "multiplies in place of dividing", "takes away in place of dividing"},
    {"multiplies the whole sum", "joins unlike parts", "swaps the two numbers"}, {"multiplies one part only", "adds in place of multiplying", "takes a sum for a product"},
  }
  local misses = {}
  for i = 1, 3 do
    misses[i] = slip(wrong[i], names[kind + 1][i], "Try it with $1 = 10: the phrase and $2 do not agree.", "Prueba con $1 = 10: la frase y $2 no coinciden.", v, wrong[i])
    if i == 1 and kind == 1 then misses[i].feedback = t("$1 takes $2 from $3. The phrase takes $3 from $2.", "$1 le quita $2 a $3. La frase le quita $3 a $2.", wrong[1], v, n) end
    if i == 1 and kind == 3 then misses[i].feedback = t("$1 shares $3 by $2. The phrase shares $2.", "$1 reparte $3 entre $2. La frase reparte $2.", wrong[1], v, n) end
    if i == 1 and kind == 0 then misses[i].feedback = t("$1 means $2 times $3. The phrase says more.", "$1 significa $2 por $3. La frase dice más.", wrong[1], n, v) end
    if i == 1 and kind == 4 then misses[i].feedback = t("The bracket adds first. The phrase multiplies first.", "El paréntesis suma primero. La frase multiplica primero.") end
    if i == 1 and kind == 5 then misses[i].feedback = t("That multiplies $1 only. The whole sum is multiplied.", "Eso multiplica solo $1. Se multiplica toda la suma.", v) end
  end
  return {
    prompt = t("Some number is called $1.\nWhich expression says “$2”?", "Un número se llama $1.\n¿Qué expresión dice “$2”?", v, said),
    answer = {kind = "choice", options = rng:shuffle({key, wrong[1], wrong[2], wrong[3]}), right = key},
    misconceptions = misses,
    hints = {
      t("Say it with a number: let $1 be 10.", "Dilo con un número: que $1 sea 10.", v),
      t("What is done to $1 first, what then?", "¿Qué se le hace primero a la letra $1 y qué después?", v),
      t("Put 10 in each expression. Which one fits the phrase?", "Pon 10 en cada expresión. ¿Cuál va con la frase?"),
    },
    worked = {said, bold(key)},
    right_note = t("A number right before a letter means times.", "Un número pegado a una letra significa por."),
    paper = t("Write the phrase with 10. Then put $1 in its place.", "Escribe la frase con 10. Luego pon $1 en su lugar.", v),
  }
end

-- Naming the parts.
local function name_parts(rng)
  local k = rng:turn(120)
  local v, a, b = letters[1 + k % 6], 2 + k // 6 % 7, 3 + k // 42 + k % 4
  if a == b then b = b + 7 end
  local kind = k // 2 % 4
  local text = kind == 0 and a .. v .. " + " .. b or kind == 1 and b .. " − " .. a .. v or kind == 2 and a .. "(" .. v .. " + " .. b .. ")" or v .. " ÷ " .. a .. " + " .. b
  local sum, difference, prod, quot = t("a sum", "una suma"), t("a difference", "una resta"), t("a product", "un producto"), t("a quotient", "un cociente")
  local key = ({sum, difference, prod, sum})[kind + 1]
  local list = apart(key, {
    slip(sum, "names the inner operation", "The plus stands inside a part. The last step is another.", "El más está dentro de una parte. El último paso es otro."),
    slip(prod, "names the inner operation", "A product is one part of it. What is done last?", "Un producto es una parte. ¿Qué se hace al final?"),
    slip(quot, "names the inner operation", "No division is done last here.", "Aquí lo último no es una división."),
    slip(difference, "mixes the names of operations", "A difference takes away. Look at the last sign.", "Una resta quita. Mira el último signo."),
  })
  return {
    prompt = t("What is done last tells what the whole is.\nWhat is $1?", "Lo que se hace al final dice qué es todo.\n¿Qué es $1?", text),
    answer = {kind = "choice", options = {sum, difference, prod, quot}, right = key},
    misconceptions = list,
    hints = {
      t("Put 10 for $1 and work it out. What comes last?", "Pon 10 por $1 y calcúlalo. ¿Qué va al final?", v),
      t("Times and brackets come before plus and minus.", "Por y paréntesis van antes que más y menos."),
      t("Sum: plus. Difference: minus. Product: times. Quotient: divided.", "Suma: más. Resta: menos. Producto: por. Cociente: entre."),
    },
    worked = {text, bold(key)},
    right_note = t("The last step gives the whole its name.", "El último paso le da nombre a todo."),
    paper = t("Underline the parts. Ring the sign between them.", "Subraya las partes. Encierra el signo entre ellas."),
  }
end

local stories = {
  {t("A ticket costs $1 dollars. A meal costs $2 dollars.\nWhich expression is the price of x tickets and one meal?", "Un boleto cuesta $1 dólares. Una comida cuesta $2 dólares.\n¿Qué expresión es el precio de x boletos y una comida?", "#", "&")},
  {t("A taxi costs $2 dollars, and $1 more for each km.\nWhich expression is the price of x km?", "Un taxi cuesta $2 dólares, y $1 más por cada km.\n¿Qué expresión es el precio de x km?", "#", "&")},
  {t("A plant is $2 cm tall. It grows $1 cm each week.\nWhich expression is its height after x weeks?", "Una planta mide $2 cm. Crece $1 cm cada semana.\n¿Qué expresión es su altura después de x semanas?", "#", "&")},
  {t("There are $2 pens on a table. Each box holds $1 more.\nWhich expression counts them with x boxes?", "Hay $2 lápices en una mesa. Cada caja tiene $1 más.\n¿Qué expresión los cuenta con x cajas?", "#", "&")},
}
local function filled(text, a, b)
  local out = ""
  for i = 1, #text do
    local c = text:sub(i, i)
    out = out .. (c == "#" and a or c == "&" and b or c)
  end
  return out
end
local function story(rng)
  local k = rng:turn(120)
  local a, b = 2 + k // 4 % 6, 9 + k // 24 * 3 + k % 3
  local key = a .. "x + " .. b
  local one, two, three = b .. "x + " .. a, a + b .. "x", a .. "(x + " .. b .. ")"
  return {
    prompt = filled(stories[1 + k % 4][1], a, b),
    answer = {kind = "choice", options = rng:shuffle({key, one, two, three}), right = key},
    misconceptions = {
      slip(one, "swaps the two numbers", "That takes $1 again and again. Which amount comes x times?", "Eso toma $1 una y otra vez. ¿Qué cantidad va x veces?", b),
      slip(two, "joins unlike parts", "$1 comes once, not x times.", "$1 va una vez, no x veces.", b),
      slip(three, "multiplies the whole sum", "The bracket takes $1 times $2 as well. It comes once.", "El paréntesis toma también $1 por $2. Eso va una vez.", a, b),
    },
    hints = {
      t("Try it with x = 2. What would it be?", "Prueba con x = 2. ¿Cuánto sería?"),
      t("Which amount comes x times? Which comes once?", "¿Qué cantidad va x veces? ¿Cuál va una vez?"),
      t("With x = 2 it is $1 × 2 and $2 more.", "Con x = 2 es $1 × 2 y $2 más.", a, b),
    },
    worked = {t("x times: $1", "x veces: $1", a .. "x"), t("once: $1", "una vez: $1", b), bold(key)},
    right_note = t("x stands for a number, not for the thing itself.", "x representa un número, no la cosa misma."),
    paper = t("Make a table with x = 1, 2, 3. Then write x.", "Haz una tabla con x = 1, 2, 3. Luego escribe x."),
  }
end

return function(rng, level)
  if level == 1 then return phrase(rng) end
  if level == 2 then return name_parts(rng) end
  return story(rng)
end
