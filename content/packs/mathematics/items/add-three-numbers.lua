-- Three numbers together, at most 20 (1.OA.A.2): stories, two that make ten, one that is not known.
-- Errors after Fuson (1992): stops after two, takes one twice.

local kinds = {
  {"star", noun("star", "stars", "estrella", "estrellas", "f")}, {"apple", noun("apple", "apples", "manzana", "manzanas", "f")},
  {"leaf", noun("leaf", "leaves", "hoja", "hojas", "f")}, {"flower", noun("flower", "flowers", "flor", "flores", "f")},
}
local signs = {["+"] = t("plus", "más"), ["="] = t("equals", "es igual a"), ["?"] = t("what number", "qué número")}
local function told(tokens, question)
  local out = {}
  for i = 1, #tokens do out[i] = signs[tokens[i]] or tostring(tokens[i]) end
  return cap(table.concat(out, " ")) .. ". " .. question
end
local function question() return t("What number makes this true?", "¿Qué número completa la igualdad?") end

local function slips(a, b, c)
  local key = a + b + c
  return apart(key, {
    slip(a + b, "leaves out the third number", "$1 adds $2 and $3 only. There is a third number.", "$1 suma solo $2 y $3. Hay un tercer número.", a + b, a, b),
    slip(b + c, "leaves out one number", "$1 leaves out the $2 at the start.", "$1 deja fuera el $2 del comienzo.", b + c, a),
    slip(key + 1, "counts one too many", "$1 is one too many. Add two first, then one.", "$1 es uno de más. Suma dos primero, luego uno.", key + 1),
    slip(key - 1, "counts the first number again", "$1 is one short. Add two first, then one.", "$1 queda uno corto. Suma dos primero, luego uno.", key - 1),
    slip(a + c, "leaves out one number", "$1 leaves out the $2 in the middle.", "$1 deja fuera el $2 del centro.", a + c, b),
  })
end

local function three_rings(rng)
  local k = rng:turn(96)
  local a, b, c = 2 + k % 4, 1 + k // 4 % 6, 2 + k // 24
  local kind = kinds[1 + k % 4]
  local w = kind[2]
  local who, other = rng:two_names()
  return {
    prompt = t("$1 puts $2 in three rings.\nHow many $2 are there in all?", "$1 pone $2 en tres grupos.\n¿Cuánt@2s $2 hay en total?", who, w),
    figure = {kind = "groups", groups = {{count = a, object = kind[1], label = "A"}, {count = b, object = kind[1], label = "B"}, {count = c, object = kind[1], label = "C"}}},
    answer = {kind = "number", value = a + b + c, form = "integer"},
    misconceptions = slips(a, b, c),
    hints = {
      t("Count each ring. Write three numbers.", "Cuenta cada grupo. Escribe tres números."),
      t("Add two of them first.", "Suma primero dos."),
      t("$1 and $2 make $3. Now add the last ring.", "$1 y $2 son $3. Ahora suma el último grupo.", a, b, a + b),
    },
    worked = {a .. " + " .. b .. " = " .. a + b, a + b .. " + " .. c .. " = " .. bold(a + b + c)},
    right_note = t("Three parts, two steps.", "Tres partes, dos pasos."),
    paper = t("Draw three rings of dots. Count them all.", "Dibuja tres grupos de puntos. Cuenta todos."),
  }
end

-- Two of the three make ten, or are the same.
local function numbers(rng)
  local k = rng:turn(144)
  local a, way = 2 + k % 7, k // 7 % 3
  local rest = 2 + k // 21 % 7
  local list = way == 0 and {a, rest, 10 - a} or way == 1 and {rest, a, 10 - a} or {a, 10 - a, rest}
  if k % 5 == 4 then
    local d = 2 + k % 4
    list = {d, rest, d}
  end
  local a1, b1, c1 = list[1], list[2], list[3]
  local key = a1 + b1 + c1
  local tokens = k // 72 == 0 and {a1, "+", b1, "+", c1, "=", "?"} or {"?", "=", a1, "+", b1, "+", c1}
  local pair = a1 + b1 == 10 and {a1, b1, c1} or a1 + c1 == 10 and {a1, c1, b1} or b1 + c1 == 10 and {b1, c1, a1} or {a1, c1, b1}
  return {
    prompt = table.concat(tokens, " ") .. "\n" .. question(), spoken = told(tokens, question()),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = slips(a1, b1, c1),
    hints = {
      t("Look at all three numbers first.", "Mira primero los tres números."),
      pair[1] + pair[2] == 10 and t("Do two of them make ten?", "¿Hay dos que hacen diez?") or t("Are two of them the same?", "¿Hay dos iguales?"),
      t("$1 + $2 = $3. Then add $4.", "$1 + $2 = $3. Luego suma $4.", pair[1], pair[2], pair[1] + pair[2], pair[3]),
    },
    worked = {pair[1] .. " + " .. pair[2] .. " = " .. pair[1] + pair[2], pair[1] + pair[2] .. " + " .. pair[3] .. " = " .. bold(key)},
    right_note = t("Any two may come first. The sum stays.", "Cualquier pareja puede ir primero. La suma no cambia."),
    paper = t("Write the numbers on cards. Join two that fit.", "Escribe los números en tarjetas. Une dos que convienen."),
  }
end

local function story(rng)
  local k = rng:turn(150)
  local a, b, c = 2 + k % 6, 3 + k // 6 % 5, 2 + k // 30
  local w, who, way = thing(1 + k % 4), rng:two_names(), k % 3
  local box = holder()
  local ask
  if way == 0 then
    ask = t("$1 has $2 big, $3 small and $4 medium $5.\nHow many $5 does $1 have?", "$1 tiene $2 $5 grandes.\nTiene $3 pequeñ@5s y $4 median@5s.\n¿Cuánt@5s $5 tiene $1?", who, a, b, c, w)
  elseif way == 1 then
    ask = t("Three $1 hold $2, $3 and $4 $5.\nHow many $5 are there in all?", "Hay tres $1 con $2, $3 y $4 $5.\n¿Cuánt@5s $5 hay en total?", box, a, b, c, w)
  else
    ask = t("$1 finds $2 $3 on Monday.\nThen $1 finds $4 more, and $5 more.\nHow many $3 is that?", "$1 encuentra $2 $3 el lunes.\nLuego encuentra $4 más y después $5 más.\n¿Cuánt@3s $3 son?", who, a, w, b, c)
  end
  return {
    prompt = ask,
    answer = {kind = "number", value = a + b + c, form = "integer"},
    misconceptions = slips(a, b, c),
    hints = {
      t("The story has three numbers. Find them.", "El cuento tiene tres números. Búscalos."),
      t("Add two of them first.", "Suma primero dos."),
      t("$1 + $2 = $3. Then add $4.", "$1 + $2 = $3. Luego suma $4.", a, b, a + b, c),
    },
    worked = {a .. " + " .. b .. " = " .. a + b, a + b .. " + " .. c .. " = " .. bold(a + b + c), t("So $1.", "Son $1.", count(a + b + c, w))},
    right_note = t("Three numbers take two steps.", "Tres números piden dos pasos."),
    paper = t("Draw the three parts in one bar.", "Dibuja las tres partes en una barra."),
  }
end

local function third(rng)
  local k = rng:turn(120)
  local a, b, key = 2 + k % 6, 1 + k // 6 % 5, 2 + k // 30
  local whole = a + b + key
  local way = k % 3
  local tokens = way == 0 and {a, "+", b, "+", "?", "=", whole} or way == 1 and {whole, "=", a, "+", "?", "+", b} or {"?", "+", a, "+", b, "=", whole}
  local equation = k % 2 == 0
  local w, who = thing(1 + k % 4), rng:two_names()
  return {
    prompt = equation and table.concat(tokens, " ") .. "\n" .. question()
      or t("$1 has $2 in three bags.\nTwo bags hold $3 and $4.\nHow many does the third bag hold?", "$1 tiene $2 en tres bolsas.\nDos bolsas tienen $3 y $4.\n¿Cuánt@5s hay en la tercera bolsa?", who, count(whole, w), a, b, w),
    spoken = equation and told(tokens, question()) or nil,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(whole - a, "leaves out one number", "$1 leaves out the $2. Take it away too.", "$1 deja fuera el $2. Quítalo también.", whole - a, b),
      slip(whole - b, "leaves out one number", "$1 leaves out the $2. Take it away too.", "$1 deja fuera el $2. Quítalo también.", whole - b, a),
      slip(whole + a + b, "adds the two numbers it sees", "$1 adds all. But $2 is already the whole.", "$1 suma todo. Pero $2 ya es el todo.", whole + a + b, whole),
      slip(a + b, "gives one part only", "$1 is the two parts that are known.", "$1 son las dos partes que se saben.", a + b),
      slip(key + 1, "counts the start number too", "$1 is one too many. Count on after $2.", "$1 es uno de más. Cuenta después de $2.", key + 1, a + b),
    }),
    hints = {
      t("The whole is $1.", "El todo es $1.", whole),
      t("Put the two known parts together.", "Junta las dos partes que se saben."),
      t("Start at what they make. Count on up to $1.", "Empieza en lo que suman. Cuenta hasta $1.", whole),
    },
    worked = {a .. " + " .. b .. " = " .. a + b, whole .. " − " .. a + b .. " = " .. bold(key)},
    right_note = t("Two known parts leave one to find.", "Dos partes sabidas dejan una por hallar."),
    paper = t("Draw a bar with three parts. Fill in two.", "Dibuja una barra de tres partes. Llena dos."),
  }
end

return function(rng, level)
  if level == 1 then return three_rings(rng) end
  if level == 2 then
    if rng:chance(1, 2) then return story(rng) end
    return numbers(rng)
  end
  return third(rng)
end
