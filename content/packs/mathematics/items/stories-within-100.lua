-- Stories of one and two steps within 100 (2.OA.A.1). Kinds of stories and errors after Riley, Greeno and Heller (1983) and
-- Carpenter and Moser (1984): the keyword is followed, one step is left out.

local function width(n) return max(n, 14) end
local function sound(key, list)
  local out = {}
  for i = 1, #list do if tonumber(list[i].given) >= 0 then out[#out + 1] = list[i] end end
  list = apart(key, out)
  while #list > 6 do table.remove(list) end
  return list
end
local function bar(total, ...)
  local segments, list = {}, {...}
  for i = 1, #list, 2 do segments[#segments + 1] = {size = width(list[i]), label = tostring(list[i + 1]), fill = list[i + 1] == "?" and "empty" or i == 1 and "hatch" or "dots"} end
  return {kind = "bar_model", total = tostring(total), rows = {{segments = segments}}}
end
local function two(k, low, high)
  local a = low + k % (high - low + 1)
  return a
end
local function paper() return t("Draw a bar for the story. Write a ? on what is asked.", "Dibuja una barra de la historia. Pon ? en lo que se pide.") end

-- Joining, separating, comparing: the result is asked.
local function one_step(rng, k)
  local kind, a = k % 3, 21 + k // 3 % 50
  local name, other = rng:two_names()
  local b = kind == 0 and rng:int(11, 99 - a) or rng:int(11, a - 5)
  local key = kind == 0 and a + b or a - b
  local what = thing(2)
  local prompt = kind == 0 and t("$1 sees $2 $4 on one side and $3 on the other.\nHow many $4 are there in all?", "$1 ve $2 $4 de un lado y $3 del otro.\n¿Cuánt@4s $4 hay en total?", name, a, b, what)
    or kind == 1 and t("$1 has $2 $4 and gives $3 of them to $5.\nHow many $4 does $1 have left?", "$1 tiene $2 $4 y le da $3 a $5.\n¿Cuánt@4s $4 le quedan a $1?", name, a, b, what, other)
    or t("$1 counts $2 $4. $5 counts $3.\nHow many more $4 does $1 count?", "$1 cuenta $2 $4. $5 cuenta $3.\n¿Cuánt@4s $4 más cuenta $1?", name, a, b, what, other)
  return {
    prompt = prompt,
    figure = kind == 0 and bar("?", a, a, b, b) or bar(a, b, b, key, "?"),
    answer = integer_answer(key),
    misconceptions = sound(key, {
      kind == 0 and slip(abs(a - b), "takes away in place of adding", "$1 takes away. Both parts come together here.", "$1 quita. Aquí se juntan las dos partes.", abs(a - b))
        or slip(a + b, "adds the two numbers it sees", "$1 adds. Look at the bar: $2 is the whole.", "$1 suma. Mira la barra: $2 es el total.", a + b, a),
      kind == 0 and slip(key - 10, "leaves out the new ten", "$1 is one ten short. Add the ones again.", "A $1 le falta una decena. Suma otra vez las unidades.", key - 10)
        or slip(10 * (a // 10 - b // 10) + abs(a % 10 - b % 10), "smaller from larger", "That takes each smaller digit from the larger one.", "Eso resta siempre la cifra menor."),
      slip(key + 1, "counts one too many", "$1 is one too many. Check it with the bar.", "$1 es uno de más. Revísalo con la barra.", key + 1),
      slip(key + 10, "counts one ten too many", "$1 has one ten too many.", "$1 tiene una decena de más.", key + 10),
      slip(b, "gives a number of the story", "$1 is told in the story. Find what is asked.", "$1 ya está en la historia. Busca lo que se pide.", b),
    }),
    hints = {t("What is the whole? What are the parts?", "¿Cuál es el total? ¿Cuáles son las partes?"), kind == 0 and t("Both parts are known. Put them together.", "Se conocen las dos partes. Júntalas.") or t("The whole and one part are known.", "Se conocen el total y una parte."),
      kind == 0 and t("Work out $1 + $2.", "Calcula $1 + $2.", a, b) or t("Work out $1 − $2.", "Calcula $1 − $2.", a, b)},
    worked = {a .. (kind == 0 and " + " or " − ") .. b .. " = " .. bold(key)},
    right_note = t("The story tells what to do, not one word.", "La historia dice qué hacer, no una palabra sola."), paper = paper(),
  }
end

-- The start, the change, or the one compared is asked: the keyword points the other way.
local function turned(rng, k)
  local kind = k % 4
  local a, b = 24 + k // 4 % 36, rng:int(12, 38)
  local name, other = rng:two_names()
  local what = thing(2)
  local key, prompt, adds
  if kind == 0 then
    key, adds = a, false
    prompt = t("$1 had some $4. Then $1 got $2 more.\nNow there are $3.\nHow many $4 did $1 have at first?", "$1 tenía algun@4s $4. Después recibió $2 más.\nAhora hay $3.\n¿Cuánt@4s $4 tenía $1 al inicio?", name, b, a + b, what)
  elseif kind == 1 then
    key, adds = a + b, true
    prompt = t("$1 had some $4 and gave $2 away.\n$3 are left.\nHow many $4 did $1 have at first?", "$1 tenía algun@4s $4 y regaló $2.\nQuedan $3.\n¿Cuánt@4s $4 tenía $1 al inicio?", name, b, a, what)
  elseif kind == 2 then
    key, adds = a, false
    prompt = t("$1 has $2 $4. That is $3 more than $5 has.\nHow many $4 does $5 have?", "$1 tiene $2 $4. Son $3 más que l@4s de $5.\n¿Cuánt@4s $4 tiene $5?", name, a + b, b, what, other)
  else
    key, adds = a + b, true
    prompt = t("$1 has $2 $4. That is $3 fewer than $5 has.\nHow many $4 does $5 have?", "$1 tiene $2 $4. Son $3 menos que l@4s de $5.\n¿Cuánt@4s $4 tiene $5?", name, a, b, what, other)
  end
  local given = adds and a or a + b
  return {
    prompt = prompt,
    answer = integer_answer(key),
    misconceptions = sound(key, {
      adds and slip(abs(a - b), "follows the word, not the story", "$1 takes away at once. Tell the story with $1.", "$1 quita enseguida. Cuenta la historia con $1.", abs(a - b))
        or slip(a + 2 * b, "follows the word, not the story", "$1 adds because of “more”. Tell the story with $1.", "$1 suma por la palabra “más”. Cuenta la historia con $1.", a + 2 * b),
      slip(given, "gives a number of the story", "$1 is told in the story. Find what is asked.", "$1 ya está en la historia. Busca lo que se pide.", given),
      slip(b, "gives a number of the story", "$1 is told in the story. Find what is asked.", "$1 ya está en la historia. Busca lo que se pide.", b),
      slip(key + 10, adds and "counts one ten too many" or "borrows without a decrement", "$1 has one ten too many.", "$1 tiene una decena de más.", key + 10),
      slip(key - 10, adds and "leaves out the new ten" or "opens two tens", "$1 has one ten too few.", "A $1 le falta una decena.", key - 10),
      slip(key + 1, "counts one too many", "$1 is one too many.", "$1 es uno de más.", key + 1),
    }),
    hints = {kind < 2 and t("Who has how many at the end?", "¿Cuánto hay al final?") or t("Who has more, $1 or $2?", other:sub(1, 1) == "O" and "¿Quién tiene más, $1 u $2?" or "¿Quién tiene más, $1 o $2?", name, other),
      kind < 2 and t("Go back: undo what happened.", "Regresa: deshaz lo que pasó.") or t("Draw two bars, one longer than the other.", "Dibuja dos barras, una más larga."),
      adds and t("Put $1 and $2 together.", "Junta $1 y $2.", a, b) or t("Take $1 from $2.", "Quita $1 de $2.", b, a + b)},
    worked = adds and {a .. " + " .. b .. " = " .. bold(key), bold(key) .. " − " .. b .. " = " .. a} or {a + b .. " − " .. b .. " = " .. bold(key), bold(key) .. " + " .. b .. " = " .. a + b},
    right_note = t("Tell the story with the answer. Does it fit?", "Cuenta la historia con la respuesta. ¿Encaja?"), paper = paper(),
  }
end

local function two_steps(rng, k)
  local kind, a = k % 3, 25 + k // 3 % 40
  local b, c = rng:int(8, 30), rng:int(5, 20)
  if a + b > 99 then b = b - 10 end
  local name, other = rng:two_names()
  local what = thing(2)
  local first, key, prompt
  if kind == 0 then
    first = a + b
    key = first - c
    prompt = t("$1 has $2 $5 and gets $3 more.\nThen $1 gives $4 to $6.\nHow many $5 does $1 have now?", "$1 tiene $2 $5 y recibe $3 más.\nDespués le da $4 a $6.\n¿Cuánt@5s $5 tiene $1 ahora?", name, a, b, c, what, other)
  elseif kind == 1 then
    if c >= a - 10 then c = 5 end
    b = min(b, a - c - 3)
    first = a - b
    key = first - c
    prompt = t("There are $1 $4 in a shop.\n$2 are sold in the morning and $3 later.\nHow many $4 are left?", "Hay $1 $4 en una tienda.\nSe venden $2 en la mañana y $3 después.\n¿Cuánt@4s $4 quedan?", a, b, c, what)
  else
    b = min(b, a - 5)
    if 2 * a - b > 100 then a = 48 b = min(b, 43) end
    first = a - b
    key = a + first
    prompt = t("$1 has $2 $4. $5 has $3 fewer.\nHow many $4 do they have together?", "$1 tiene $2 $4. $5 tiene $3 menos.\n¿Cuánt@4s $4 tienen en total?", name, a, b, what, other)
  end
  return {
    prompt = prompt,
    answer = integer_answer(key),
    misconceptions = sound(key, {
      slip(first, "stops after the first step", "$1 is the first step. The story goes on.", "$1 es el primer paso. La historia sigue.", first),
      kind == 2 and slip(a + b, "adds the two numbers it sees", "$1 adds $2. But $2 is only how many fewer.", "$1 suma $2. Pero $2 es cuántos menos.", a + b, b)
        or slip(kind == 0 and a + b + c or a - b + c, "follows the word, not the story", "$1 adds the last number. It goes away.", "$1 suma el último número. Ese se va.", kind == 0 and a + b + c or a - b + c),
      kind == 2 and slip(2 * a + b, "mixes up more and less", "$1 makes the other one larger. Fewer means less.", "$1 hace mayor al otro. Menos quiere decir que baja.", 2 * a + b)
        or slip(kind == 0 and abs(a - b) + c or a + b - c, "mixes up more and less", "$1 does the steps the other way. Read again.", "$1 hace los pasos al revés. Lee otra vez.", kind == 0 and abs(a - b) + c or a + b - c),
      slip(key + 10, "counts one ten too many", "$1 has one ten too many.", "$1 tiene una decena de más.", key + 10),
      slip(key + 1, "counts one too many", "$1 is one too many.", "$1 es uno de más.", key + 1),
      slip(a, "gives a number of the story", "$1 is told in the story. Find what is asked.", "$1 ya está en la historia. Busca lo que se pide.", a),
    }),
    hints = {t("This story has two steps.", "Esta historia tiene dos pasos."), t("Do the first step. Write it down. Go on.", "Haz el primer paso. Anótalo. Sigue."),
      kind == 2 and t("$1 has $2. Now put both together.", "$1 tiene $2. Ahora junta los dos.", other, first) or t("After the first step there are $1. Take $2 away.", "Después del primer paso hay $1. Quita $2.", first, c)},
    worked = kind == 0 and {a .. " + " .. b .. " = " .. first, first .. " − " .. c .. " = " .. bold(key)} or kind == 1 and {a .. " − " .. b .. " = " .. first, first .. " − " .. c .. " = " .. bold(key)}
      or {a .. " − " .. b .. " = " .. first, a .. " + " .. first .. " = " .. bold(key)},
    right_note = t("Two steps: one result helps to find the other.", "Dos pasos: un resultado ayuda a hallar el otro."), paper = paper(),
  }
end

return function(rng, level)
  if level == 1 then return one_step(rng, rng:turn(150)) end
  if level == 2 then return turned(rng, rng:turn(144)) end
  return two_steps(rng, rng:turn(120))
end
