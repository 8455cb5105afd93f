-- Expressions from words, and what an expression says before it is worked out (5.OA.A.2). Errors after MacGregor and Stacey (1997) and
-- Kieran (1992): words put down from left to right, brackets left out.

-- Each: words, expression, and what goes wrong with it.
local function phrases(a, b, c)
  return {
    {en = "Add $1 and $2, then multiply by $3.", es = "Suma $1 y $2, luego multiplica por $3.", key = "(" .. a .. " + " .. b .. ") × " .. c,
      flat = a .. " + " .. b .. " × " .. c, why = {"$1 multiplies only one number. The sum comes first.", "$1 multiplica un solo número. La suma va primero."}, turned = a .. " × " .. b .. " + " .. c, other = "(" .. a .. " × " .. b .. ") + " .. c .. " × " .. a},
    {en = "Take $2 from $1, then multiply by $3.", es = "A $1 réstale $2, luego multiplica por $3.", key = "(" .. a .. " − " .. b .. ") × " .. c,
      flat = a .. " − " .. b .. " × " .. c, why = {"$1 multiplies only one number. Taking away comes first.", "$1 multiplica un solo número. La resta va primero."}, turned = "(" .. b .. " − " .. a .. ") × " .. c, other = a .. " × " .. c .. " − " .. b},
    {en = "Multiply $1 by $2, then add $3.", es = "Multiplica $1 por $2, luego suma $3.", key = a .. " × " .. b .. " + " .. c,
      flat = a .. " × (" .. b .. " + " .. c .. ")", why = {"$1 adds first. The product comes first.", "$1 suma primero. El producto va primero."}, turned = a .. " + " .. b .. " × " .. c, other = "(" .. a .. " + " .. c .. ") × " .. b},
    {en = "Take the sum of $2 and $3 away from $1.", es = "A $1 réstale la suma de $2 y $3.", key = a .. " − (" .. b .. " + " .. c .. ")",
      flat = a .. " − " .. b .. " + " .. c, why = {"$1 takes one number away and adds the other.", "$1 quita un número y suma el otro."}, turned = "(" .. b .. " + " .. c .. ") − " .. a, other = a .. " + " .. b .. " − " .. c},
  }
end

local function numbers(k)
  local a, b, c = 14 + k % 7, 2 + k // 7 % 5, 3 + k // 5 % 6
  if b == c then c = c + 4 end
  if b + c == a then c = c + 1 end
  return a, b, c
end

local function slips_of(one)
  return {
    slip(one.flat, one.key:sub(1, 1) == "(" and "leaves the brackets out" or "puts the brackets elsewhere", one.why[1], one.why[2], one.flat),
    slip(one.turned, "writes the words down from left to right", "In $1 the numbers stand at other places. Read again which comes first.",
      "En $1 los números están en otro lugar. Hay que leer otra vez cuál va primero.", one.turned),
    slip(one.other, "uses other signs than the words", "In $1 the steps are not the ones told.", "En $1 los pasos son otros.", one.other),
  }
end

local function from_words(rng, k)
  local a, b, c = numbers(k // 4)
  local one = phrases(a, b, c)[1 + k % 4]
  return {
    prompt = t("$1\nWhich one says this?", "$1\n¿Cuál dice esto?", t(one.en, one.es, a, b, c)),
    answer = {kind = "choice", options = rng:shuffle({one.key, one.flat, one.turned, one.other}), right = one.key},
    misconceptions = slips_of(one),
    hints = {t("What is done first?", "¿Qué se hace primero?"), t("What belongs together goes in brackets.", "Lo que va junto se pone entre paréntesis."),
      t("Without brackets, times comes first.", "Sin paréntesis, el por va primero.")},
    worked = {t(one.en, one.es, a, b, c), bold(one.key)},
    right_note = t("Brackets keep the first step together.", "Los paréntesis mantienen junto el primer paso."),
    paper = t("Say a rule aloud. A partner writes it with signs.", "Di una regla en voz alta. Otra persona la escribe con signos."),
  }
end

local function match_them(k)
  local a, b, c = numbers(k)
  local en = {"double $1, then add $2", "add $2 to $1, then double it", "half of $1 plus $2", "$2 less than double $1"}
  local es = {"el doble de $1, luego suma $2", "suma $2 a $1, luego el doble", "la mitad de $1 más $2", "$2 menos que el doble de $1"}
  a = 2 * (a // 2)
  local made = {"2 × " .. a .. " + " .. b, "2 × (" .. a .. " + " .. b .. ")", a .. " ÷ 2 + " .. b, "2 × " .. a .. " − " .. b}
  local out = 1 + k % 4  -- left over
  local pairs_, right = {}, {}
  for i = 1, 4 do
    if i ~= out then
      pairs_[#pairs_ + 1] = {left = t(en[i], es[i], a, b), right = made[i]}
      right[#right + 1] = made[i]
    end
  end
  return pairs_, right, made[out]
end

-- Does it need brackets?
local function same_value(rng, k)
  local a, b, c = numbers(k)
  local n = 1 + k % 3
  local shown, key, others
  if n == 1 then
    shown = t("$1 boxes hold $2 red and $3 blue balls each.", "$1 cajas tienen $2 pelotas rojas y $3 azules cada una.", b, c, a)
    key = b .. " × (" .. c .. " + " .. a .. ")"
    others = {b .. " × " .. c .. " + " .. a, b .. " + " .. c .. " + " .. a, "(" .. b .. " + " .. c .. ") × " .. a}
  elseif n == 2 then
    shown = t("From $1 balls $2 are taken out. The rest goes into $3 equal boxes.", "De $1 pelotas se sacan $2. Las demás van en $3 cajas iguales.", a * c + b, b, c)
    key = "(" .. a * c + b .. " − " .. b .. ") ÷ " .. c
    others = {a * c + b .. " − " .. b .. " ÷ " .. c, "(" .. a * c + b .. " + " .. b .. ") ÷ " .. c, a * c + b .. " ÷ " .. c .. " − " .. b}
  else
    shown = t("$1 tickets at $$$2 each and a map for $$$3.", "$1 boletos de $$$2 cada uno y un mapa de $$$3.", b, c, a)
    key = b .. " × " .. c .. " + " .. a
    others = {b .. " × (" .. c .. " + " .. a .. ")", b .. " + " .. c .. " × " .. a, b .. " + " .. c .. " + " .. a}
  end
  return {
    prompt = n == 2 and t("$1\nWhich one tells how many go in one box?", "$1\n¿Cuál dice cuántas van en una caja?", shown)
      or n == 1 and t("$1\nWhich one tells how many balls there are?", "$1\n¿Cuál dice cuántas pelotas hay?", shown)
      or t("$1\nWhich one tells what it costs in dollars?", "$1\n¿Cuál dice cuántos dólares cuesta?", shown),
    answer = {kind = "choice", options = rng:shuffle({key, others[1], others[2], others[3]}), right = key},
    misconceptions = {
      slip(others[1], n == 3 and "puts the brackets elsewhere" or "leaves the brackets out",
        n == 1 and "$1 counts the blue balls of one box only." or n == 2 and "$1 divides only the balls taken out." or "$1 buys a map with every ticket.",
        n == 1 and "$1 cuenta las pelotas azules de una sola caja." or n == 2 and "$1 divide solo las pelotas que se sacan." or "$1 compra un mapa con cada boleto.", others[1]),
      slip(others[2], "uses other signs than the words",
        n == 1 and "$1 adds the boxes to the balls. There are equal groups." or n == 2 and "$1 adds the balls taken out." or "$1 multiplies the two prices.",
        n == 1 and "$1 suma las cajas con las pelotas. Hay grupos iguales." or n == 2 and "$1 suma las pelotas que se sacan." or "$1 multiplica los dos precios.", others[2]),
      slip(others[3], "writes the words down from left to right",
        n == 1 and "$1 adds the boxes to the red balls." or n == 2 and "$1 shares first. The balls are taken out before." or "$1 adds the number of tickets to a price.",
        n == 1 and "$1 suma las cajas con las pelotas rojas." or n == 2 and "$1 reparte primero. Antes se sacan las pelotas." or "$1 suma el número de boletos con un precio.", others[3]),
    },
    hints = {t("Which part of the story comes first?", "¿Qué parte de la historia va primero?"), t("What belongs together goes in brackets.", "Lo que va junto se pone entre paréntesis."),
      n == 1 and t("What is in one box?", "¿Qué hay en una caja?") or n == 2 and t("How many are there to share?", "¿Cuántas hay para repartir?") or t("How much are the tickets alone?", "¿Cuánto cuestan solo los boletos?")},
    worked = {n == 1 and t("In one box: $1", "En una caja: $1", c .. " + " .. a) or n == 2 and t("To share: $1", "Para repartir: $1", a * c + b .. " − " .. b) or t("Tickets: $1", "Boletos: $1", b .. " × " .. c), bold(key)},
    right_note = t("An expression can tell a story in signs.", "Una expresión puede contar una historia con signos."),
    paper = t("Write a story for each of the others.", "Escribe una historia para cada una de las otras."),
  }
end

local function how_large(rng, k)
  local a, b = 1250 + 137 * k % 7000, 310 + 53 * k % 600
  local m = 2 + k % 4
  local kind = k // 4 % 3  -- times, divided, plus
  local sum = big(a) .. " + " .. big(b)
  local shown = kind == 0 and m .. " × (" .. sum .. ")" or kind == 1 and "(" .. sum .. ") ÷ " .. m or "(" .. sum .. ") + " .. m
  local times, part = t("It is $1 times as large.", "Es $1 veces mayor.", m), t("It is $1 of it.", "Es $1 de eso.", frac(1, m))
  local more, less = t("It is $1 more.", "Es $1 más.", m), t("It is $1 less.", "Es $1 menos.", m)
  local key = kind == 0 and times or kind == 1 and part or more
  local slips = {}
  local function add(given, name, en, es)
    if given ~= key then slips[#slips + 1] = slip(given, name, en, es, m) end
  end
  add(times, "takes adding for multiplying", kind == 1 and "Divided by $1, it gets smaller." or "The $1 is added, not multiplied.", kind == 1 and "Al dividir entre $1 se hace menor." or "El $1 se suma, no se multiplica.")
  add(part, "takes one operation for its opposite", kind == 0 and "Times $1 makes it larger, not a part." or "The $1 is added. Nothing is shared.", kind == 0 and "Por $1 se hace mayor, no una parte." or "El $1 se suma. No se reparte nada.")
  add(more, "takes multiplying for adding", kind == 0 and "The whole bracket is taken $1 times." or "The bracket is divided by $1.", kind == 0 and "Todo el paréntesis se toma $1 veces." or "El paréntesis se divide entre $1.")
  add(less, "takes one operation for its opposite", "Nothing is taken away. Look at the sign before or after the bracket.", "No se quita nada. Hay que mirar el signo junto al paréntesis.")
  return {
    prompt = t("Do not work it out. Look at $1.\nHow does it compare with $2?", "No lo calcules. Mira $1.\n¿Cómo es comparado con $2?", shown, sum),
    answer = {kind = "choice", options = rng:shuffle({times, part, more, less}), right = key},
    misconceptions = slips,
    hints = {t("The same sum stands in the bracket.", "La misma suma está en el paréntesis."), t("Look only at what happens to the bracket.", "Mira solo lo que le pasa al paréntesis."),
      t("Think of the sum as one box.", "Piensa en la suma como una caja.")},
    worked = {t("The bracket is the sum.", "El paréntesis es la suma."), bold(key)},
    right_note = t("Signs tell the size before any working out.", "Los signos dicen el tamaño sin calcular."),
    paper = t("Draw the sum as a bar. Draw the expression with it.", "Dibuja la suma como barra. Dibuja la expresión con ella."),
  }
end

return function(rng, level)
  local k = rng:turn(140)
  if level == 1 then return from_words(rng, k) end
  if level == 2 then
    if k % 4 == 0 then
      local pairs_, right, extra = match_them(k // 4)
      return {
        prompt = t("Each expression can be said in words.\nMatch.", "Cada expresión se puede decir con palabras.\nUne."),
        answer = {kind = "match", pairs = pairs_, extra = {extra}},
        misconceptions = {
          {given = {right[2], right[1], right[3]}, name = "passes over the brackets", feedback = t("The first two are swapped. Which step comes first?", "Las dos primeras están cambiadas. ¿Qué paso va primero?")},
          {given = {right[1], right[3], right[2]}, name = "takes one operation for its opposite", feedback = t("The last two are swapped. Look at the signs.", "Las dos últimas están cambiadas. Hay que mirar los signos.")},
          {given = {extra, right[2], right[3]}, name = "writes the words down from left to right", feedback = t("The first one does other steps than the words.", "La primera hace otros pasos que las palabras.")},
        },
        hints = {t("Double means 2 times.", "El doble es 2 veces."), t("With brackets, the bracket comes first.", "Con paréntesis, el paréntesis va primero."), t("Without brackets, times and divided come first.", "Sin paréntesis, primero por y entre.")},
        worked = {t("$1: $2", "$1: $2", pairs_[1].left, right[1]), t("$1: $2", "$1: $2", pairs_[2].left, right[2]), t("$1: $2", "$1: $2", pairs_[3].left, bold(right[3]))},
        right_note = t("Words and signs can say the same.", "Las palabras y los signos pueden decir lo mismo."),
        paper = t("Make cards with words and signs. Play pairs.", "Haz tarjetas con palabras y signos. Juega a las parejas."),
      }
    end
    return same_value(rng, k)
  end
  return how_large(rng, k)
end
