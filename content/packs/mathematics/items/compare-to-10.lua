-- Comparing two written numbers up to 10 (K.CC.C.7). Errors: greater and less exchanged; the shape of the digit for its size.

-- Two numbers in four sentences: one is true.
local function which_is_true(rng)
  local k = rng:turn(90)
  local a = 1 + k % 10
  local b = 1 + (a - 1 + 1 + k // 10) % 10
  local tall, low = max(a, b), min(a, b)
  local greater = rng:chance(1, 2)
  local function says(x, y, word)
    if word == 1 then return t("$1 is greater than $2", "$1 es mayor que $2", x, y) end
    if word == -1 then return t("$1 is less than $2", "$1 es menor que $2", x, y) end
    return t("$1 and $2 are the same", "$1 y $2 son iguales", x, y)
  end
  local key = greater and says(tall, low, 1) or says(low, tall, -1)
  local wrong = {
    slip(says(tall, low, -1), "mixes up more and less", "$1 comes after $2 when counting. So it is more.", "$1 viene después de $2 al contar. Entonces es más.", tall, low),
    slip(says(low, tall, 1), "mixes up more and less", "$1 comes before $2 when counting. So it is less.", "$1 viene antes de $2 al contar. Entonces es menos.", low, tall),
    slip(says(a, b, 0), "compares by look, not by count", "$1 things and $2 things: one set has some left.", "$1 cosas y $2 cosas: a un grupo le sobran.", a, b),
  }
  local options = rng:shuffle({key, wrong[1].given, wrong[2].given, wrong[3].given})
  return {
    prompt = t("Look at $1 and $2.\nWhich is true?", "Mira $1 y $2.\n¿Qué es verdad?", bold(a), bold(b)),
    figure = {kind = "groups", groups = {{count = a, object = "dot", label = tostring(a)}, {count = b, object = "dot", label = tostring(b)}}},
    answer = {kind = "choice", options = options, right = key},
    misconceptions = wrong,
    hints = {
      t("The dots show both numbers.", "Los puntos muestran los dos números."),
      t("Pair the dots. Which ring has some left?", "Forma parejas de puntos. ¿A qué grupo le sobran?"),
      t("Count up. Say which number comes later.", "Cuenta hacia arriba. Di qué número viene después."),
    },
    worked = {t("Counting, you say $1 first.", "Al contar, dices $1 primero.", low), t("$1 comes later, so it is more.", "$1 viene después, entonces es más.", tall), bold(key)},
    right_note = t("Later in the count means more.", "Después en la cuenta quiere decir más."),
    paper = t("Draw dots for $1 and for $2. Join pairs.", "Dibuja puntos para $1 y para $2. Une parejas.", a, b),
  }
end

local function greatest(rng)
  local k = rng:turn(84)
  local want_least = k % 2 == 1
  local low = 1 + k // 2 % 6
  local list = {low, low + 1, low + 2 + k // 12 % 2, min(low + 4 + k // 24, 10)}
  if list[3] == list[4] then list[3] = list[3] - 1 end
  if list[3] == list[2] then list[1], list[2] = low - 1, low end
  local at = want_least and 1 or 4
  local key = list[at]
  local slips = {}
  for i = 1, 4 do
    if i ~= at then
      slips[#slips + 1] = want_least and slip(tostring(list[i]), "mixes up more and less", "$1 is not the least. $2 comes before it.", "$1 no es el menor. $2 va antes.", list[i], list[i - 1])
        or slip(tostring(list[i]), "mixes up more and less", "$1 is not the greatest. $2 comes after it.", "$1 no es el mayor. $2 va después.", list[i], list[i + 1])
    end
  end
  return {
    prompt = want_least and t("Which number is the least?", "¿Qué número es el menor?") or t("Which number is the greatest?", "¿Qué número es el mayor?"),
    answer = {kind = "choice", options = rng:shuffle(texts(list)), right = tostring(key)},
    misconceptions = slips,
    hints = {
      t("Think of each number as things to hold.", "Piensa en cada número como cosas."),
      t("Count up from 1. Listen for these numbers.", "Cuenta desde 1. Escucha estos números."),
      want_least and t("The one you say first is the least.", "El que dices primero es el menor.") or t("The one you say last is the greatest.", "El que dices al final es el mayor."),
    },
    worked = {t("Counting up: $1.", "Contando: $1.", table.concat(list, ", ")), want_least and t("The first one is $1.", "El primero es $1.", bold(key)) or t("The last one is $1.", "El último es $1.", bold(key))},
    right_note = t("The number line goes up to the right.", "La recta numérica sube hacia la derecha."),
    paper = t("Write 1 to 10 in a row. Ring these numbers.", "Escribe del 1 al 10 en fila. Marca estos números."),
  }
end

-- Which number is less (greater) than n: the others are n itself and two on the other side.
local function beside(rng, story)
  local k = rng:turn(112)
  local more = k % 2 == 0
  local n = more and 2 + k // 2 % 7 or 3 + k // 2 % 7
  local step = 1 + k // 14 % 2
  if more and n + step > 10 or not more and n - step < 0 then step = 1 end
  local key = more and n + step or n - step
  local others = more and {n, n - 1, n - 2} or {n, n + 1, n + 2 > 10 and 10 or n + 2}
  if others[3] == others[2] then others[3] = n + 3 end
  local slips = {slip(tostring(n), "takes as many for more or fewer", "$1 is the same as $1.", "$1 es igual a $1.", n)}
  for i = 2, 3 do
    slips[i] = more and slip(tostring(others[i]), "mixes up more and less", "$1 comes before $2. It is less.", "$1 va antes de $2. Es menor.", others[i], n)
      or slip(tostring(others[i]), "mixes up more and less", "$1 comes after $2. It is greater.", "$1 va después de $2. Es mayor.", others[i], n)
  end
  local who, other = rng:two_names()
  local w = thing(1 + k // 28)
  local ask
  if story then
    ask = more and t("$1 has $2. $3 has more.\nHow many $4 can $3 have?", "$1 tiene $2. $3 tiene más.\n¿Cuánt@4s $4 puede tener $3?", who, count(n, w), other, w)
      or t("$1 has $2. $3 has fewer.\nHow many $4 can $3 have?", "$1 tiene $2. $3 tiene menos.\n¿Cuánt@4s $4 puede tener $3?", who, count(n, w), other, w)
  else
    ask = more and t("Which number is greater than $1?", "¿Qué número es mayor que $1?", n) or t("Which number is less than $1?", "¿Qué número es menor que $1?", n)
  end
  return {
    prompt = ask,
    answer = {kind = "choice", options = rng:shuffle({tostring(key), tostring(others[1]), tostring(others[2]), tostring(others[3])}), right = tostring(key)},
    misconceptions = slips,
    hints = {
      t("Find $1 in your count.", "Busca $1 en tu cuenta.", n),
      more and t("Greater numbers come after it.", "Los mayores vienen después.") or t("Lesser numbers come before it.", "Los menores vienen antes."),
      more and t("Start at $1. Count on and listen.", "Empieza en $1. Sigue y escucha.", n) or t("Count up. Listen for what comes before $1.", "Cuenta hacia arriba. Escucha qué viene antes de $1.", n),
    },
    worked = {more and t("$1 comes after $2.", "$1 viene después de $2.", key, n) or t("$1 comes before $2.", "$1 viene antes de $2.", key, n),
      more and t("So $1 is more.", "Entonces $1 es más.", bold(key)) or t("So $1 is less.", "Entonces $1 es menos.", bold(key))},
    right_note = t("A number is never more than itself.", "Un número nunca es mayor que él mismo."),
    paper = t("Make two towers of blocks. Which is taller?", "Haz dos torres de bloques. ¿Cuál es más alta?"),
  }
end

local function line_up(rng)
  local k = rng:turn(56)
  local start, n = 1 + k % 4, 3 + k // 4 % 2
  local gaps = {1 + k // 8 % 2, 1 + k // 16 % 2, 1 + k // 32}
  local numbers = {start}
  for i = 2, n do numbers[i] = numbers[i - 1] + gaps[i - 1] end
  local down = rng:chance(1, 3)
  local right = texts(down and turned_round(numbers) or numbers)
  local swapped, ends = {}, {}
  for i = 1, n do swapped[i] = right[i] ends[i] = right[i] end
  swapped[1], swapped[2] = right[2], right[1]
  ends[n], ends[n - 1] = right[n - 1], right[n]
  local first = down and t("greatest", "mayor") or t("least", "menor")
  return {
    prompt = down and t("Put the numbers in order.\nStart with the greatest.", "Ordena los números.\nEmpieza con el mayor.") or t("Put the numbers in order.\nStart with the least.", "Ordena los números.\nEmpieza con el menor."),
    answer = {kind = "order", right = right},
    misconceptions = {
      slip(turned_round(right), "mixes up more and less", "This starts with $1. The $2 one is $3.", "Esto empieza con $1. El $2 es $3.", right[n], first, right[1]),
      slip(swapped, "compares by look, not by count", "Look at $1 and $2. They change places.", "Mira $1 y $2. Cambian de lugar.", right[2], right[1]),
      slip(ends, "compares by look, not by count", "Look at $1 and $2. They change places.", "Mira $1 y $2. Cambian de lugar.", right[n], right[n - 1]),
    },
    hints = {
      t("Which one is the $1?", "¿Cuál es el $1?", first),
      down and t("Count back from 10. Take them as they come.", "Cuenta hacia atrás desde 10. Tómalos al pasar.") or t("Count up from 1. Take them as they come.", "Cuenta desde 1. Tómalos al pasar."),
      t("Put $1 first. Then look at the others.", "Pon $1 primero. Luego mira los demás.", right[1]),
    },
    worked = {t("The $1 is $2.", "El $1 es $2.", first, right[1]), bold(table.concat(right, ", "))},
    right_note = t("Some numbers in between may be missing.", "Pueden faltar números en medio."),
    paper = t("Draw a tower for each number. Line them up.", "Dibuja una torre por número. Ponlas en orden."),
  }
end

return function(rng, level)
  if level == 1 then return which_is_true(rng) end
  if level == 2 then
    if rng:chance(1, 3) then return greatest(rng) end
    return beside(rng, false)
  end
  if rng:chance(1, 2) then return line_up(rng) end
  return beside(rng, true)
end
