-- Numbers may change places, and may be grouped another way (1.OA.B.3). Errors after Baroody (1984) and
-- Falkner, Levi and Carpenter (1999).

local kinds = {"star", "apple", "leaf", "flower"}
local signs = {["+"] = t("plus", "más"), ["="] = t("equals", "es igual a"), ["?"] = t("what number", "qué número")}
local function told(tokens, question)
  local out = {}
  for i = 1, #tokens do out[i] = signs[tokens[i]] or tostring(tokens[i]) end
  return cap(table.concat(out, " ")) .. ". " .. question
end
local function question() return t("What number makes this true?", "¿Qué número completa la igualdad?") end
local pairs_ = {}
for a = 2, 9 do
  for b = 2, 9 do
    if a ~= b then pairs_[#pairs_ + 1] = {a, b} end
  end
end  -- 56

local function turned(rng)
  local k = rng:turn(2 * #pairs_)
  local a, b = pairs_[1 + k % #pairs_][1], pairs_[1 + k % #pairs_][2]
  local key = a + b
  local who, other = rng:two_names()
  return {
    prompt = k >= #pairs_ and t("$1 adds $2 + $3 = $4.\n$5 adds $3 + $2.\nWhat sum does $5 get?", "$1 suma $2 + $3 = $4.\n$5 suma $3 + $2.\n¿Qué suma obtiene $5?", who, a, b, key, other)
      or t("$1 + $2 = $3\nNow turn it round: $2 + $1.\nWhat sum is it?", "$1 + $2 = $3\nAhora al revés: $2 + $1.\n¿Cuánto da la suma?", a, b, key),
    spoken = k >= #pairs_ and t("$1 adds $2 plus $3, that is $4. $5 adds $3 plus $2. What sum does $5 get?", "$1 suma $2 más $3, eso es $4. $5 suma $3 más $2. ¿Qué suma obtiene $5?", who, a, b, key, other)
      or t("$1 plus $2 equals $3. Now turn it round: $2 plus $1. What sum is it?", "$1 más $2 es igual a $3. Ahora al revés: $2 más $1. ¿Cuánto da la suma?", a, b, key),
    figure = {kind = "groups", groups = {{count = b, object = kinds[1 + k % 4], label = tostring(b)}, {count = a, object = kinds[1 + k % 4], label = tostring(a)}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(max(a, b) - min(a, b), "takes turning round for taking away", "$1 takes away. Turned round it is still adding.", "$1 quita. Al revés sigue siendo sumar.", max(a, b) - min(a, b)),
      slip(key + 1, "counts one too many", "$1 is one too many. Nothing was added.", "$1 es uno de más. No se agregó nada.", key + 1),
      slip(key - 1, "counts the first number again", "$1 is one short. Nothing went away.", "$1 queda uno corto. No se quitó nada.", key - 1),
      slip(b, "gives one part only", "$1 is one part. The other part is $2.", "$1 es una parte. La otra es $2.", b, a),
    }),
    hints = {
      t("Look at the two parts. Are they the same?", "Mira las dos partes. ¿Son las mismas?"),
      t("Only the places change.", "Solo cambian de lugar."),
      t("Must you count again?", "¿Hay que contar otra vez?"),
    },
    worked = {a .. " + " .. b .. " = " .. key, b .. " + " .. a .. " = " .. bold(key)},
    right_note = t("Turned round, the sum stays the same.", "Al revés, la suma no cambia."),
    paper = t("Lay two heaps. Swap them. Count again.", "Pon dos montones. Cámbialos. Cuenta otra vez."),
  }
end

local function equation(rng)
  local k = rng:turn(3 * #pairs_)
  local a, b = pairs_[1 + k % #pairs_][1], pairs_[1 + k % #pairs_][2]
  local way = k // #pairs_
  local tokens = way == 0 and {a, "+", b, "=", b, "+", "?"} or way == 1 and {a, "+", b, "=", "?", "+", a} or {"?", "+", a, "=", a, "+", b}
  local key = way == 0 and a or b
  local shown = way == 0 and b or a
  return {
    prompt = table.concat(tokens, " ") .. "\n" .. question(), spoken = told(tokens, question()),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(a + b, "takes the equal sign for a command to work out", "$1 is the whole sum. Here one part is missing.", "$1 es toda la suma. Aquí falta una parte.", a + b),
      slip(shown, "takes the other number again", "$1 stands there already. The other part is needed.", "$1 ya está ahí. Hace falta la otra parte.", shown),
      slip(a + 2 * b, "adds all the numbers", "$1 adds all three numbers.", "$1 suma los tres números.", a + 2 * b),
      slip(key + 1, "counts one too many", "$1 makes that side one more.", "$1 hace ese lado uno mayor.", key + 1),
      slip(key - 1, "stops counting one early", "$1 makes that side one less.", "$1 hace ese lado uno menor.", key - 1),
    }),
    hints = {
      t("Both sides have the same parts.", "Los dos lados tienen las mismas partes."),
      t("One part is $1. It is on both sides.", "Una parte es $1. Está en los dos lados.", shown),
      t("Which part has no partner yet?", "¿Qué parte no tiene pareja todavía?"),
    },
    worked = {t("The parts are $1 and $2.", "Las partes son $1 y $2.", a, b), a .. " + " .. b .. " = " .. b .. " + " .. a, t("So it is $1.", "Entonces es $1.", bold(key))},
    right_note = t("No need to work out the sum.", "No hace falta calcular la suma."),
    paper = t("Write a sum. Write it turned round.", "Escribe una suma. Escríbela al revés."),
  }
end

-- Grouped another way: 8 + 6 + 2 is 8 + 2 + 6.
local function grouped(rng)
  local k = rng:turn(84)
  local a, c = 2 + k % 7, 2 + k // 7 % 6
  local b, way = 10 - a, k // 42
  local key = way == 0 and c or 10
  local tokens = way == 0 and {a, "+", c, "+", b, "=", 10, "+", "?"} or {c, "+", a, "+", b, "=", c, "+", "?"}
  return {
    prompt = table.concat(tokens, " ") .. "\n" .. question(), spoken = told(tokens, question()),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(10 + c, "takes the equal sign for a command to work out", "$1 is the whole sum. A part stands there already.", "$1 es toda la suma. Ya hay una parte.", 10 + c),
      slip(way == 0 and a or b, "takes the other number again", way == 0 and "$1 is inside the 10 already." or "$1 is only one of the two left.", way == 0 and "$1 ya está dentro del 10." or "$1 es solo uno de los dos que faltan.", way == 0 and a or b),
      slip(way == 0 and b or a, "takes the other number again", way == 0 and "$1 is inside the 10 already." or "$1 is only one of the two left.", way == 0 and "$1 ya está dentro del 10." or "$1 es solo uno de los dos que faltan.", way == 0 and b or a),
      slip(key + 1, "counts one too many", "$1 makes that side one more.", "$1 hace ese lado uno mayor.", key + 1),
      slip(key - 1, "stops counting one early", "$1 makes that side one less.", "$1 hace ese lado uno menor.", key - 1),
    }),
    hints = {
      t("Look for two numbers that make ten.", "Busca dos números que hacen diez."),
      way == 0 and t("$1 and $2 make the ten.", "$1 y $2 hacen el diez.", a, b) or t("$1 stands on both sides.", "$1 está en los dos lados.", c),
      way == 0 and t("Which number is left over?", "¿Qué número sobra?") or t("Put $1 and $2 together.", "Junta $1 y $2.", a, b),
    },
    worked = {a .. " + " .. b .. " = 10", way == 0 and a .. " + " .. c .. " + " .. b .. " = 10 + " .. bold(c) or c .. " + " .. a .. " + " .. b .. " = " .. c .. " + " .. bold(10)},
    right_note = t("Any two may be put together first.", "Se pueden juntar primero dos cualesquiera."),
    paper = t("Make three heaps. Push two together. Then all.", "Haz tres montones. Junta dos. Luego todos."),
  }
end

local function same_sum(rng)
  local k = rng:turn(2 * #pairs_)
  local a, b = pairs_[1 + k % #pairs_][1], pairs_[1 + k % #pairs_][2]
  local c = 1 + k % 3
  local right1 = b .. " + " .. a
  local right2 = a - c > 0 and a - c .. " + " .. c .. " + " .. b or "1 + " .. a - 1 .. " + " .. b
  local wrong1 = a .. " + " .. b + 1
  local wrong2 = k >= #pairs_ and (a > b and a .. " − " .. b or b .. " − " .. a) or b .. " + " .. b
  local options = rng:shuffle({right1, right2, wrong1, wrong2})
  local right, with, other = {}, {}, {}
  for i = 1, 4 do
    if options[i] == right1 or options[i] == right2 then right[#right + 1] = options[i] with[#with + 1] = options[i]
    else
      other[#other + 1] = options[i]
      if options[i] == wrong1 then with[#with + 1] = options[i] end
    end
  end
  return {
    prompt = t("Choose all that are the same as $1.", "Elige todo lo que es igual a $1.", a .. " + " .. b),
    answer = {kind = "several", options = options, right = right},
    misconceptions = {
      slip({right1}, "stops at the first that fits", "$1 is the same. One more is the same too.", "$1 es igual. Hay otra que también.", right1),
      slip({right2}, "stops at the first that fits", "$1 is the same. One more is the same too.", "$1 es igual. Hay otra que también.", right2),
      slip(with, "counts one too many", "$1 is one more than $2.", "$1 es uno más que $2.", wrong1, a .. " + " .. b),
      slip(other, "takes the ones that do not fit", "These have other sums. Look at the parts.", "Estas dan otro número. Mira las partes."),
    },
    hints = {
      t("Look at the parts before adding.", "Mira las partes antes de sumar."),
      t("Parts may change places or be split.", "Las partes pueden cambiar de lugar o separarse."),
      t("Is anything more or less? Then leave it.", "¿Hay algo de más o de menos? Entonces déjala."),
    },
    worked = {a .. " + " .. b .. " = " .. a + b, right1 .. " = " .. a + b, right2 .. " = " .. a + b, bold(t("$1 and $2", "$1 y $2", right1, right2))},
    right_note = t("Same parts, same sum.", "Las mismas partes, la misma suma."),
    paper = t("Write three sums with the same parts.", "Escribe tres sumas con las mismas partes."),
  }
end

return function(rng, level)
  if level == 1 then return turned(rng) end
  if level == 2 then return equation(rng) end
  if rng:chance(1, 2) then return grouped(rng) end
  return same_sum(rng)
end
