-- Expressions that are equal whatever the letter is (6.EE.A.3, 6.EE.A.4). Errors after Küchemann (1981), Booth (1984) and
-- MacGregor and Stacey (1997): unlike parts joined, one part multiplied, the letter dropped.

local letters = {"x", "n", "p", "b", "m", "k"}

local function multiply_out(rng)
  local k = rng:turn(140)
  local v, a, b = letters[1 + k % 6], 2 + k // 6 % 6, 2 + k // 36 + k % 4
  local minus = k % 5 == 0
  local sign = minus and " − " or " + "
  local key = a .. v .. sign .. a * b
  local one, two, three = a .. v .. sign .. b, v .. sign .. a * b, a * b .. v
  return {
    prompt = t("Each part of the bracket is multiplied.\nWhich is equal to $1?", "Se multiplica cada parte del paréntesis.\n¿Qué es igual a $1?", a .. "(" .. v .. sign .. b .. ")"),
    figure = not minus and a <= 3 and {kind = "bar_model", rows = (function()
      local rows = {}
      for i = 1, min(a, 3) do rows[i] = {segments = {{size = 3, label = v, fill = "hatch"}, {size = 2, label = tostring(b), fill = "empty"}}} end
      return rows
    end)()} or nil,
    answer = {kind = "choice", options = rng:shuffle({key, one, two, three}), right = key},
    misconceptions = {
      slip(one, "multiplies one part only", "$1 was not multiplied. Each part is taken $2 times.", "El $1 no se multiplicó. Cada parte va $2 veces.", b, a),
      slip(two, "multiplies one part only", "$1 was not multiplied. Each part is taken $2 times.", "$1 no se multiplicó. Cada parte va $2 veces.", v, a),
      slip(three, "joins unlike parts", "That joins $1 and $2. Only parts of one kind can be joined.", "Eso junta $1 y $2. Solo se juntan partes iguales.", v, b),
    },
    hints = {
      t("The bracket is there $1 times.", "El paréntesis está $1 veces.", a),
      t("How often is $1 there? How often is $2?", "¿Cuántas veces está $1? ¿Y cuántas $2?", v, b),
      t("Test with $1 = 10: the bracket is $2.", "Prueba con $1 = 10: el paréntesis es $2.", v, minus and 10 - b or 10 + b),
    },
    worked = {a .. " × " .. v .. " = " .. a .. v, a .. " × " .. b .. " = " .. a * b, bold(key)},
    right_note = t("With any number for $1 both are equal.", "Con cualquier número para $1 son iguales.", v),
    paper = t("Draw the bracket as a bar, $1 times.", "Dibuja el paréntesis como barra, $1 veces.", a),
  }
end

local function collect(rng)
  local k = rng:turn(140)
  local v, a, b, c = letters[1 + k % 6], 2 + k // 6 % 6, 1 + k // 36 + k % 3, 2 + k % 7
  local first = b == 1 and v or b .. v
  local kind = k // 70
  local text = kind == 0 and a .. v .. " + " .. c .. " + " .. first or a + b .. v .. " + " .. c .. " − " .. first
  local n = kind == 0 and a + b or a
  local key = n .. v .. " + " .. c
  local one, two, three = n + c .. v, (kind == 0 and a * b == n and a * b + 1 or kind == 0 and a * b or a + 2 * b) .. v .. " + " .. c, n + c .. ""
  if kind == 0 and a * b + 0 == n then two = a * b + 1 .. v .. " + " .. c end
  return {
    prompt = t("Put together what is of one kind.\nWhich is equal to $1?", "Junta lo que es de la misma clase.\n¿Qué es igual a $1?", text),
    answer = {kind = "choice", options = rng:shuffle({key, one, two, three}), right = key},
    misconceptions = {
      slip(one, "joins unlike parts", "$1 has no $2. It stays by itself.", "El $1 no tiene $2. Se queda aparte.", c, v),
      slip(two, kind == 0 and "multiplies in place of adding" or "chooses the other operation", "Look at the sign before $1.", "Mira el signo antes de $1.", first),
      slip(three, "leaves the letter out", "The letter is gone. $1 has no fixed value.", "La letra desapareció. $1 no tiene un valor fijo.", v),
    },
    hints = {
      t("Which parts have $1? Which have none?", "¿Qué partes tienen $1? ¿Cuáles no?", v),
      t("$1 alone is 1$1.", "$1 sola es 1$1.", v),
      t("Count the $1 together. Leave $2 as it is.", "Cuenta juntas las $1. Deja el $2 como está.", v, c),
    },
    worked = {kind == 0 and a .. v .. " + " .. first .. " = " .. n .. v or a + b .. v .. " − " .. first .. " = " .. n .. v, bold(key)},
    right_note = t("Apples with apples: $1 with $1.", "Manzanas con manzanas: $1 con $1.", v),
    paper = t("Draw a bar for each $1 and dots for the numbers.", "Dibuja una barra por cada $1 y puntos por los números.", v),
  }
end

-- Which of these are always equal?
local function always_equal(rng)
  local k = rng:turn(120)
  local v, a, b = letters[1 + k % 6], 2 + k // 6 % 5, 2 + k // 30 + k % 3
  if a == b then b = b + 4 end
  local base = a .. "(" .. v .. " + " .. b .. ")"
  local right_pool = {a .. v .. " + " .. a * b, a * b .. " + " .. a .. v, "(" .. v .. " + " .. b .. ") × " .. a}
  local off_pool = {a .. v .. " + " .. b, a + b .. v, v .. " + " .. a * b, a * b .. v}
  local r1, r2 = right_pool[1 + k % 3], right_pool[1 + (k + 1) % 3]
  local o1, o2 = off_pool[1 + k // 3 % 4], off_pool[1 + (k // 3 + 1) % 4]
  local options = rng:shuffle({r1, r2, o1, o2})
  local function in_order(list)
    local out = {}
    for _, text in ipairs(options) do if contains(list, text) then out[#out + 1] = text end end
    return out
  end
  local right = in_order({r1, r2})
  return {
    prompt = t("Some are equal to it for every number $1.\nWhich are equal to $2?", "Algunas son iguales para todo número $1.\n¿Cuáles son iguales a $2?", v, base),
    answer = {kind = "several", options = options, right = right},
    misconceptions = apart(right, {
      slip(in_order({r1}), "stops at the first that fits", "$1 is equal. There is another one.", "$1 es igual. Hay otra más.", r1),
      slip(in_order({r2}), "stops at the first that fits", "$1 is equal. There is another one.", "$1 es igual. Hay otra más.", r2),
      slip(in_order({r1, r2, o1}), "multiplies one part only", "Test $1 with $2 = 10.", "Prueba $1 con $2 = 10.", o1, v),
      slip(in_order({r1, r2, o2}), "joins unlike parts", "Test $1 with $2 = 10.", "Prueba $1 con $2 = 10.", o2, v),
      slip(in_order({o1, o2}), "turns the question round", "Those differ. With $1 = 10 the bracket form is $2.", "Esas son distintas. Con $1 = 10 da $2.", v, a * (10 + b)),
    }),
    hints = {
      t("Multiply the bracket out.", "Multiplica el paréntesis."),
      t("The order of the parts of a sum does not matter.", "El orden de las partes de una suma no importa."),
      t("Put 10 for $1 in each: it must make $2.", "Pon 10 por $1 en cada una: debe dar $2.", v, a * (10 + b)),
    },
    worked = {base .. " = " .. a .. v .. " + " .. a * b, bold(table.concat(right, ", "))},
    right_note = t("One number for $1 can show that two differ.", "Un solo número para $1 puede mostrar que son distintas.", v),
    paper = t("Make a table with $1 = 0, 1, 10 for each.", "Haz una tabla con $1 = 0, 1, 10 para cada una.", v),
  }
end

local function factor_out(rng)
  local k = rng:turn(120)
  local v, g, p, q = letters[1 + k % 6], 2 + k // 6 % 5, 2 + k % 3, 1 + k // 30 + k % 4
  if gcd(p, q) > 1 then q = q + 1 end
  if gcd(p, q) > 1 then q = q + 1 end
  if p == q then q = q + 1 end
  if gcd(p, q) > 1 then q = q + 1 end
  local a, b = g * p, g * q
  local text = a .. v .. " + " .. b
  local key = g
  return {
    prompt = t("$1 = ?($2 + $3)\nWhat number goes in place of the question mark?", "$1 = ?($2 + $3)\n¿Qué número va en lugar del signo de pregunta?", text, p .. v, q),
    answer = {kind = "number", value = g, form = "integer"},
    misconceptions = apart(g, {
      slip(a, "gives the first number", "$1 × $2 is $3. It must be $1.", "$1 × $2 es $3. Debe ser $1.", a, p, a * p),
      slip(b, "gives the second number", "$1 × $2 is $3. It must be $1.", "$1 × $2 es $3. Debe ser $1.", b, q, b * q),
      slip(a - p, "takes away in place of dividing", "$1 takes $2 away. What times $2 makes $3?", "$1 resta $2. ¿Qué por $2 da $3?", a - p, p, a),
      slip(p, "copies the number beside it", "$1 stands in the bracket already.", "El $1 ya está en el paréntesis.", p),
      slip(a + b, "joins unlike parts", "$1 adds both numbers. Each part is divided.", "$1 suma los dos números. Se divide cada parte.", a + b),
      slip(g + 1, "basic fact one off", "$1 × $2 is $3, not $4.", "$1 × $2 es $3, no $4.", g + 1, p, (g + 1) * p, a),
    }),
    hints = {
      t("What times $1 makes $2?", "¿Qué por $1 da $2?", p, a),
      t("The same number times $1 makes $2.", "El mismo número por $1 da $2.", q, b),
      t("Divide $1 by $2, and $3 by $4.", "Divide $1 entre $2 y $3 entre $4.", a, p, b, q),
    },
    worked = {a .. " ÷ " .. p .. " = " .. g, b .. " ÷ " .. q .. " = " .. g, text .. " = " .. bold(g) .. "(" .. p .. v .. " + " .. q .. ")"},
    right_note = t("The common factor stands in front of the bracket.", "El divisor común va delante del paréntesis."),
    paper = t("Draw equal groups. Share both parts over them.", "Dibuja grupos iguales. Reparte en ellos las dos partes."),
  }
end

return function(rng, level)
  if level == 1 then return multiply_out(rng) end
  if level == 2 then return collect(rng) end
  if rng:turn(2) == 0 then return always_equal(rng) end
  return factor_out(rng)
end
