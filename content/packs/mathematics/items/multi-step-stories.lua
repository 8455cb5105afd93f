-- Stories of several steps (4.OA.A.3). Errors after Verschaffel and others (2000) and Nathan, Kintsch and Young (1992).

local function given_away(rng, i)
  local k, x = 3 + i % 5, 4 + i // 5 % 6
  local p = k * x
  local away = rng:int(2, p - 3)
  if away == x or away == k then away = away + 1 end
  local key, n, h = p - away, thing(1 + i % 2), holder()
  local a, b = rng:two_names()
  local parts = {}
  for j = 1, k do parts[j] = {size = 1, label = tostring(x), fill = "dots"} end
  return {
    prompt = t("$1 has $2 with $3 in each. $1 gives $4 to $5.\nHow many $6 does $1 have left?",
      "$1 tiene $2 con $3 en cada un@7. Le da $4 a $5.\n¿Cuánt@6s $6 le quedan a $1?", a, count(k, h), count(x, n), away, b, n, h),
    figure = {kind = "bar_model", rows = {{segments = parts}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(p, "stops after the first step", "$1 is all of them. Then $2 go away.", "$1 son todos. Después se van $2.", p, away),
      slip(p + away, "adds in place of taking away", "$1 adds $2. The story gives them away.",
        "$1 suma $2. En la historia se regalan.", p + away, away),
      slip(abs(k + x - away), "adds in place of multiplying", "$1 + $2 is not all of them. Each of the $1 holds $2.",
        "$1 + $2 no son todos. En cada un@3 hay $2.", k, x, h),
      slip(abs(x - away), "uses one group only", "That uses one $4 of $1. There are $2.", "Eso usa un~3 $4 de $1. Hay $2.", x, k, h, h.one),
      slip(away, "gives the part taken away", "$1 were given away. The question asks for the rest.",
        "$1 se regalaron. Se pregunta por el resto.", away),
      slip(key + 10, "off by a ten in subtraction", "$1 is ten too many. Work out $2 − $3 again.",
        "A $1 le sobra una decena. Calcula otra vez $2 − $3.", key + 10, p, away),
    }),
    hints = {
      t("There are two steps. What can be found first?", "Hay dos pasos. ¿Qué se puede hallar primero?"),
      t("First find how many there are in all.", "Primero halla cuántos hay en total."),
      t("$1 × $2 is $3. Then take the gift away.", "$1 × $2 es $3. Después quita el regalo.", k, x, p),
    },
    worked = {k .. " × " .. x .. " = " .. p, p .. " − " .. away .. " = " .. bold(key)},
    right_note = t("The first answer was needed for the second step.", "El primer resultado hacía falta para el segundo paso."),
    paper = t("Draw the $1 with their things. Cross out what goes.", "Dibuja $2 con sus cosas. Tacha lo que se va.", h, h.the_many),
  }
end

local sheets = noun("sheet", "sheets", "hoja", "hojas", "f")
local chairs = noun("chair", "chairs", "silla", "sillas", "f")
local tickets = noun("ticket", "tickets", "boleto", "boletos", "m")

local function three_steps(rng, i)
  local k, x, m, y = 3 + i % 6, 4 + i // 6 % 6, rng:int(2, 5), rng:int(11, 25)
  if m == k then m = m + 1 end
  local first, second = k * x, m * y
  local all = first + second
  local used = rng:int(15, all - 10)
  local key = all - used
  local story = i % 3
  local told
  if story == 0 then
    told = t("Sheets come in packs: $1 packs of $2 and $3 of $4. A school uses $5.\nHow many sheets are left?",
      "Una escuela compra $1 paquetes de $2 hojas y $3 de $4. Usa $5 hojas.\n¿Cuántas hojas quedan?", k, x, m, y, used)
  elseif story == 1 then
    told = t("Chairs stand in rows: $1 rows of $2 and $3 of $4. $5 are taken.\nHow many chairs are free?",
      "Una sala tiene $1 filas de $2 sillas y $3 de $4. Hay $5 ocupadas.\n¿Cuántas sillas están libres?", k, x, m, y, used)
  else
    told = t("A club sells tickets. It has $1 books of $2 and $3 of $4. It sells $5.\nHow many tickets are left?",
      "Un club tiene $1 talonarios de $2 boletos y $3 de $4. Vende $5 boletos.\n¿Cuántos boletos quedan?", k, x, m, y, used)
  end
  return {
    prompt = told,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(all, "stops before the last step", "$1 is all of them. Then $2 must come off.", "$1 son todos. Luego hay que quitar $2.", all, used),
      slip(all + used, "adds in place of taking away", "$1 adds the $2. They are not free any more.",
        "$1 suma los $2. Esos ya no están.", all + used, used),
      slip(abs(second - used), "leaves out a part of the story", "That leaves out the $1 groups of $2.",
        "Eso no cuenta los $1 grupos de $2.", k, x),
      slip(abs(first - used), "leaves out a part of the story", "That leaves out the $1 groups of $2.",
        "Eso no cuenta los $1 grupos de $2.", m, y),
      slip(abs(k + x + m + y - used), "adds in place of multiplying", "That adds all the numbers. $1 groups of $2 is $1 × $2.",
        "Eso suma todos los números. $1 grupos de $2 es $1 × $2.", k, x),
      slip(key + 10, "off by a ten in subtraction", "$1 is ten too many. Work out $2 − $3 again.",
        "A $1 le sobra una decena. Calcula otra vez $2 − $3.", key + 10, all, used),
    }),
    hints = {
      t("How many are in the first groups? How many in the others?", "¿Cuántos hay en los primeros grupos? ¿Y en los otros?"),
      t("Find $1 × $2 and $3 × $4. Put them together.", "Halla $1 × $2 y $3 × $4. Júntalos.", k, x, m, y),
      t("Together that is $1. Now take off what is gone.", "Juntos son $1. Ahora quita lo que ya no está.", all),
    },
    worked = {k .. " × " .. x .. " = " .. first, m .. " × " .. y .. " = " .. second, first .. " + " .. second .. " = " .. all,
      all .. " − " .. used .. " = " .. bold(key)},
    right_note = t("A longer story is several short ones in a row.", "Una historia larga son varias cortas seguidas."),
    paper = t("Write one line for each step. Say what each number counts.", "Escribe un renglón por paso. Di qué cuenta cada número."),
  }
end

local function equation(rng, i)
  local k, x = 3 + i % 6, 4 + i // 6 % 6
  if x == k then x = x + 5 end
  local more = rng:int(11, 29)
  local a, b = rng:two_names()
  local n, h = thing(1 + i % 2), holder()
  local gets = i % 2 == 0
  local sign, other = gets and "+" or "−", gets and "−" or "+"
  if not gets then more = rng:int(2, k * x - 2) end
  if more == k or more == x then more = more + 1 end
  local key = "n = " .. k .. " × " .. x .. " " .. sign .. " " .. more
  local prompt
  if gets then
    prompt = t("$1 fills $2 with $3 each. $4 brings $5 more.\nWhich equation gives n, all the $6?",
      "$1 llena $2 con $3 en cada un@7. $4 trae $5 más.\n¿Qué igualdad da n, el total de $6?", a, count(k, h), count(x, n), b, more, n, h)
  else
    prompt = t("$1 fills $2 with $3 each. $4 takes $5 away.\nWhich equation gives n, the $6 left?",
      "$1 llena $2 con $3 en cada un@7. $4 se lleva $5.\n¿Qué igualdad da n, la cantidad de $6 que queda?", a, count(k, h), count(x, n), b, more, n, h)
  end
  local o1 = "n = " .. k .. " × " .. x .. " " .. other .. " " .. more
  local o2 = "n = " .. k .. " + " .. x .. " " .. sign .. " " .. more
  local o3 = "n = " .. k .. " × (" .. x .. " " .. sign .. " " .. more .. ")"
  if not gets and x < more then o3 = "n = " .. k .. " × (" .. more .. " − " .. x .. ")" end
  return {
    prompt = prompt,
    answer = {kind = "choice", right = key, options = rng:shuffle({key, o1, o2, o3})},
    misconceptions = {
      slip(o1, gets and "takes away in place of adding" or "adds in place of taking away",
        gets and "That takes $1 off. In the story they come." or "That adds $1. In the story they go.",
        gets and "Eso quita $1. En la historia llegan." or "Eso suma $1. En la historia se van.", more),
      slip(o2, "adds in place of multiplying", "$1 + $2 is not what the groups hold. Each of the $1 holds $2.",
        "$1 + $2 no es lo que hay en los grupos. En cada uno hay $2.", k, x),
      slip(o3, "changes every group", "That changes every group. The $1 came or went only once.",
        "Eso cambia cada grupo. Los $1 llegan o se van una sola vez.", more),
    },
    hints = {
      t("What happens first in the story?", "¿Qué pasa primero en la historia?"),
      t("$1 groups of $2: write that with one sign.", "$1 grupos de $2: escríbelo con un signo.", k, x),
      t("After the groups, do the $1 come or go?", "Después de los grupos, ¿los $1 llegan o se van?", more),
    },
    worked = {t("$1 groups of $2: $1 × $2", "$1 grupos de $2: $1 × $2", k, x),
      gets and t("Then $1 come: + $1", "Luego llegan $1: + $1", more) or t("Then $1 go: − $1", "Luego se van $1: − $1", more), bold(key)},
    right_note = t("The letter n stands for the number nobody knows yet.", "La letra n es el número que todavía no se sabe."),
    paper = t("Cover the numbers. Tell the story with signs only.", "Tapa los números. Cuenta la historia solo con signos."),
  }
end

local function share_all(rng, i)
  local s, each = 3 + i % 6, 6 + i // 6 % 9
  local k = rng:int(3, 6)
  local total = s * each
  local x = total // k - rng:int(1, 2)
  local rest = total - k * x
  local n, h = thing(1 + i % 2), holder()
  return {
    prompt = t("There are $1 with $2 each, and $3 more. $4 children share all of them equally.\nHow many $5 does each child get?",
      "Hay $1 con $2 en cada un@6 y $3 más. $4 niños reparten todo en partes iguales.\n¿Cuánt@5s $5 recibe cada niño?",
      count(k, h), count(x, n), rest, s, n, h),
    answer = {kind = "number", value = each, form = "integer"},
    misconceptions = apart(each, {
      slip(total, "stops before the last step", "$1 is all of them. Then $2 children share.", "$1 son todos. Luego se reparten entre $2 niños.", total, s),
      slip(k * x // s, "leaves out a part of the story", "That leaves out the $1 more.", "Eso no cuenta los $1 de más.", rest),
      slip((k + x + rest) // s, "adds in place of multiplying", "$1 + $2 is not what the groups hold. It is $1 × $2.",
        "$1 + $2 no es lo que hay en los grupos. Es $1 × $2.", k, x),
      slip(total * s, "multiplies in place of sharing", "$1 is more than there is. Sharing makes equal parts.",
        "$1 es más de lo que hay. Repartir hace partes iguales.", total * s),
      slip(total - s, "takes away in place of sharing", "$1 takes one off for each child. Share all of them.",
        "$1 quita uno por niño. Hay que repartir todo.", total - s),
      slip(each + 1, "basic fact one off", "$1 × $2 is $3, more than there is.", "$1 × $2 es $3, más de lo que hay.", s, each + 1, s * (each + 1)),
      slip(each - 1, "basic fact one off", "$1 × $2 is $3. Some would be left.", "$1 × $2 es $3. Quedarían algunos.", s, each - 1, s * (each - 1)),
    }),
    hints = {
      t("Before sharing, find how many there are in all.", "Antes de repartir, halla cuántos hay en total."),
      t("Find $1 × $2. Put the $3 with them.", "Halla $1 × $2. Agrega los $3.", k, x, rest),
      t("There are $1. Share them by $2.", "Hay $1. Repártelos entre $2.", total, s),
    },
    worked = {k .. " × " .. x .. " = " .. k * x, k * x .. " + " .. rest .. " = " .. total, total .. " ÷ " .. s .. " = " .. bold(each)},
    right_note = t("Check: $1 children with $2 each make $3.", "Comprueba: $1 niños con $2 cada uno son $3.", s, each, total),
    paper = t("Draw the groups. Then draw $1 circles and deal out.", "Dibuja los grupos. Luego dibuja $1 círculos y reparte.", s),
  }
end

return function(rng, level)
  local i = rng:turn(180)
  if level == 1 then return given_away(rng, i) end
  if level == 2 then return three_steps(rng, i) end
  if i % 3 == 0 then return equation(rng, i // 3) end
  return share_all(rng, i // 3 * 2 + i % 3)
end
