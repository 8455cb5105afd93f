-- Brackets in expressions (5.OA.A.1). Errors after Kieran (1979), Linchevski and Livneh (1999) and Banerjee and Subramaniam (2005):
-- working from left to right, brackets passed over, the sign before a bracket used once only.

local function calculate(shown, key, slips, steps, extra)
  return {
    prompt = t("Work out the brackets first.\nHow much is $1?", "Primero calcula los paréntesis.\n¿Cuánto es $1?", shown),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, slips),
    hints = {t("Brackets come before everything else.", "Los paréntesis van antes que todo."), extra[1], extra[2]},
    worked = steps,
    right_note = t("Brackets say what belongs together.", "Los paréntesis dicen qué va junto."),
    paper = t("Copy it. Ring the bracket. Write its value below.", "Cópialo. Encierra el paréntesis. Escribe su valor debajo."),
  }
end
local function inside(text, value) return t("The bracket: $1 = $2", "El paréntesis: $1 = $2", text, value) end
local function passed_over(value, shown)
  return slip(value, "passes over the brackets", "$1 is $2, as if there were no brackets.", "$1 es $2, como si no hubiera paréntesis.", value, shown)
end
local function neighbor(key) return slip(key + 1, "counts one too many", "$1 is one too many. Check each step.", "A $1 le sobra uno. Hay que revisar cada paso.", key + 1) end

local function times_sum(k)
  local a, b, c = 2 + k % 8, 2 + k // 8 % 7, 3 + k // 3 % 8
  local minus = k % 3 == 0
  if minus and b <= c then b = c + 1 + k % 5 end
  local sign = minus and " − " or " + "
  local in_it = minus and b - c or b + c
  local key = a * in_it
  local text = b .. sign .. c
  return calculate(a .. " × (" .. text .. ")", key, {
    passed_over(abs(minus and a * b - c or a * b + c), a .. " × " .. text),
    slip(minus and a + b - c or a + b + c, "adds in place of multiplying", "$1 adds the $2. The bracket is taken $2 times.", "$1 suma el $2. El paréntesis se toma $2 veces.", minus and a + b - c or a + b + c, a),
    slip(in_it, "stops after one step", "$1 is the bracket only. It is taken $2 times.", "$1 es solo el paréntesis. Se toma $2 veces.", in_it, a),
    slip(abs(minus and b - a * c or b + a * c), "multiplies the last number only", "$1 multiplies only the $2. Both numbers are inside.", "$1 multiplica solo el $2. Los dos números están adentro.", abs(minus and b - a * c or b + a * c), c),
    neighbor(key),
  }, {inside(text, in_it), a .. " × " .. in_it .. " = " .. bold(key)},
  {t("Find $1 first.", "Busca primero $1.", text), t("The bracket is worth $1. Take it $2 times.", "El paréntesis vale $1. Tómalo $2 veces.", in_it, a)})
end

local function from_a_number(k)
  local b, c = 3 + k % 9, 2 + k // 9 % 6
  local plus = k % 2 == 0
  if not plus and b <= c then b = c + 4 end
  local in_it = plus and b + c or b - c
  local a = b + c + 5 + k % 13
  if a == 2 * in_it then a = a + 1 end
  local text = b .. (plus and " + " or " − ") .. c
  local key = a - in_it
  return calculate(a .. " − (" .. text .. ")", key, {
    passed_over(plus and a - b + c or a - b - c, a .. " − " .. text),
    slip(in_it, "stops after one step", "$1 is the bracket only. Take it from $2.", "$1 es solo el paréntesis. Se quita de $2.", in_it, a),
    slip(a + in_it, "adds in place of taking away", "$1 adds the bracket. The sign before it is minus.", "$1 suma el paréntesis. Delante hay un signo menos.", a + in_it),
    slip(a - b, "leaves out the last number", "$1 leaves out the $2. It is in the bracket.", "En $1 falta el $2. Está en el paréntesis.", a - b, c),
    neighbor(key),
  }, {inside(text, in_it), a .. " − " .. in_it .. " = " .. bold(key)},
  {t("Find $1 first.", "Busca primero $1.", text), t("The bracket is worth $1. Take that from $2.", "El paréntesis vale $1. Quítalo de $2.", in_it, a)})
end

local function shared(k)
  local d, q = 2 + k % 7, 3 + k // 7 % 6
  local whole = d * q
  local b = d * (1 + k % 2)
  local a = whole - b
  if a <= 0 then a, b = whole - 1, 1 end
  local e = 2 + k % 9
  local key = q + e
  local text = a .. " + " .. b
  return calculate("(" .. text .. ") ÷ " .. d .. " + " .. e, key, {
    b % d == 0 and passed_over(a + b // d + e, text .. " ÷ " .. d .. " + " .. e)
      or slip(whole - d + e, "takes away in place of dividing", "$1 takes $2 away. The bracket is divided by $2.", "$1 quita $2. El paréntesis se divide entre $2.", whole - d + e, d),
    slip(q, "stops after one step", "$1 leaves out the $2 at the end. Add it last.", "En $1 falta el $2 del final. Se suma al último.", q, e),
    slip(whole + e, "leaves out the dividing", "$1 does not divide by $2. That comes after the bracket.", "En $1 no se dividió entre $2. Eso va después del paréntesis.", whole + e, d),
    whole % (d + e) == 0 and slip(whole // (d + e), "joins the last two numbers first", "$1 joins $2 and $3 first. They are not in brackets.", "$1 junta primero $2 y $3. No están en el paréntesis.", whole // (d + e), d, e)
      or slip(q + e + d, "adds all that is left", "$1 adds $2 as well. The bracket is divided by it.", "$1 suma también $2. El paréntesis se divide entre $2.", q + e + d, d),
    neighbor(key),
  }, {inside(text, whole), whole .. " ÷ " .. d .. " = " .. q, q .. " + " .. e .. " = " .. bold(key)},
  {t("Find $1 first. Then divide.", "Busca primero $1. Luego divide.", text), t("$1 ÷ $2 comes next. Then add $3.", "Sigue $1 ÷ $2. Luego suma $3.", whole, d, e)})
end

local function two_brackets(k)
  local a, b = 2 + k % 6, 3 + k // 6 % 5
  local c, d = 6 + k % 5, 2 + k // 5 % 3
  local x, y = a + b, c - d
  local key = x * y
  local one, two = a .. " + " .. b, c .. " − " .. d
  return calculate("(" .. one .. ") × (" .. two .. ")", key, {
    passed_over(a + b * c - d, one .. " × " .. two),
    slip(x * c - d, "passes over the second brackets", "$1 takes the $2 away at the end. It belongs inside.", "$1 quita el $2 al final. Va adentro.", x * c - d, d),
    slip(x + y, "adds in place of multiplying", "$1 adds the brackets. The sign between them is times.", "$1 suma los paréntesis. Entre ellos hay un signo por.", x + y),
    slip(x, "stops after one step", "$1 is the first bracket only. Multiply it by the other.", "$1 es solo el primer paréntesis. Se multiplica por el otro.", x),
    neighbor(key),
  }, {inside(one, x), inside(two, y), x .. " × " .. y .. " = " .. bold(key)},
  {t("There are two brackets. Find both first.", "Hay dos paréntesis. Busca primero los dos."), t("They are worth $1 and $2. Multiply them.", "Valen $1 y $2. Multiplícalos.", x, y)})
end

local function nested(k)
  local a, b, c, d = 2 + k % 5, 2 + k // 5 % 4, 1 + k // 2 % 4, 3 + k // 4 % 6
  local deep = b + c
  local mid = d + a * deep
  local e = 2 + k % 3
  local key = mid * e
  local shown = e .. " × [" .. d .. " + " .. a .. " × (" .. b .. " + " .. c .. ")]"
  return calculate(shown, key, {
    slip(e * (d + a * b + c), "passes over the inner brackets", "$1 multiplies only the $2. The inner bracket has $3.", "$1 multiplica solo el $2. El paréntesis de adentro tiene $3.", e * (d + a * b + c), b, b .. " + " .. c),
    slip(e * d + a * deep, "passes over the outer brackets", "$1 takes only the $2 times $3.", "$1 multiplica solo el $2 por $3.", e * d + a * deep, d, e),
    slip(e * (d + a) * deep, "works from left to right", "$1 adds $2 and $3 first. Times comes before plus.", "$1 suma primero $2 y $3. El por va antes que el más.", e * (d + a) * deep, d, a),
    slip(mid, "stops after one step", "$1 is the outer bracket. It is taken $2 times.", "$1 es el corchete. Se toma $2 veces.", mid, e),
    neighbor(key),
  }, {inside(b .. " + " .. c, deep), d .. " + " .. a .. " × " .. deep .. " = " .. mid, e .. " × " .. mid .. " = " .. bold(key)},
  {t("Begin with the innermost bracket.", "Empieza por el paréntesis de más adentro."), t("The inner one is worth $1. Then $2.", "El de adentro vale $1. Luego $2.", deep, d .. " + " .. a .. " × " .. deep)})
end

local function where_do_they_go(rng, k)
  local a, b, c, d = 2 + k % 5, 2 + k // 5 % 6, 3 + k // 2 % 5, 1 + k // 3 % 2
  local list = {
    {"(" .. a .. " + " .. b .. ") × " .. c .. " − " .. d, (a + b) * c - d},
    {a .. " + " .. b .. " × (" .. c .. " − " .. d .. ")", a + b * (c - d)},
    {"(" .. a .. " + " .. b .. ") × (" .. c .. " − " .. d .. ")", (a + b) * (c - d)},
    {a .. " + (" .. b .. " × " .. c .. ") − " .. d, a + b * c - d},
  }
  local at = 1 + k % 4
  for i = 1, 4 do
    if i ~= at and list[i][2] == list[at][2] then return nil end
  end
  local key, n = list[at][1], list[at][2]
  local slips, options = {}, {}
  for i = 1, 4 do
    options[i] = list[i][1]
    if i ~= at then slips[#slips + 1] = slip(list[i][1], "puts the brackets elsewhere", "$1 makes $2, not $3. Its bracket comes first.", "$1 da $2, no $3. Primero va su paréntesis.", list[i][1], list[i][2], n) end
  end
  return {
    prompt = t("The same numbers, other brackets.\nWhich one makes $1?", "Los mismos números, otros paréntesis.\n¿Cuál da $1?", n),
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = slips,
    hints = {t("Work out each one. Brackets come first.", "Calcula cada uno. Primero los paréntesis."), t("After the brackets: times before plus and minus.", "Después de los paréntesis: por antes que más y menos."),
      t("Write what each bracket is worth below it.", "Escribe debajo de cada paréntesis cuánto vale.")},
    worked = {t("Work out each one.", "Se calcula cada uno."), bold(key) .. " = " .. n},
    right_note = t("Other brackets, another number.", "Otros paréntesis, otro número."),
    paper = t("Write four numbers. Put brackets in different places.", "Escribe cuatro números. Pon paréntesis en distintos lugares."),
  }
end

return function(rng, level)
  local k = rng:turn(112)
  if level == 1 then
    if k % 2 == 0 then return times_sum(k // 2) end
    return from_a_number(k // 2)
  end
  if level == 2 then
    if k % 2 == 0 then return shared(k // 2) end
    return two_brackets(k // 2)
  end
  local item = k % 2 == 0 and where_do_they_go(rng, k // 2)
  return item or nested(k)
end
