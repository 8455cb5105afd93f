-- Ten more, ten less (1.NBT.C.5). Errors after Fuson (1990) and Fuson et al. (1997).


-- a moves by ten; more or less.
local function slips_for(a, more)
  local key = more and a + 10 or a - 10
  local one = more and a + 1 or a - 1
  return apart(key, {
    slip(one, "changes the ones, not the tens", more and "$1 is one more. Ten more is a whole ten." or "$1 is one less. Ten less is a whole ten.",
      more and "$1 es uno más. Diez más es una decena." or "$1 es uno menos. Diez menos es una decena.", one),
    slip(more and a - 10 or a + 10, "mixes up more and less", more and "$1 is ten less. More means the number grows." or "$1 is ten more. Less means the number shrinks.",
      more and "$1 es diez menos. Más quiere decir que crece." or "$1 es diez más. Menos quiere decir que baja.", more and a - 10 or a + 10),
    slip(key // 10 * 10, "leaves out the ones", "$1 leaves out the ones. They stay the same.", "$1 no cuenta las unidades. No cambian.", key // 10 * 10),
    slip(more and key - 1 or key + 1, "counts the first number again", "$1 counts $2 as the first step.", "$1 cuenta $2 como primer paso.", more and key - 1 or key + 1, a),
    slip(more and a + 20 or abs(a - 20), "counts one ten too many", "$1 is two tens away. Go one ten.", more and "$1 está a dos decenas. Avanza una." or "$1 está a dos decenas. Retrocede una.", more and a + 20 or abs(a - 20)),
  })
end
local function hints_for(a, more)
  local u = a % 10
  return {
    more and t("Ten more is one more rod.", "Diez más es una barra más.") or t("Ten less is one rod less.", "Diez menos es una barra menos."),
    t("Only the tens digit changes.", "Solo cambia la cifra de las decenas."),
    more and t("The tens were $1. Now one more. Ones stay: $2.", "Las decenas eran $1. Ahora una más. Unidades: $2.", a // 10, u)
      or t("The tens were $1. Now one less. Ones stay: $2.", "Las decenas eran $1. Ahora una menos. Unidades: $2.", a // 10, u),
  }
end
local function steps(a, more)
  local key = more and a + 10 or a - 10
  return {t("Tens: $1, now $2.", "Decenas: $1, ahora $2.", a // 10, key // 10), t("Ones: still $1.", "Unidades: todavía $1.", a % 10),
    a .. (more and " + 10 = " or " − 10 = ") .. bold(key)}
end
local function item(prompt, a, more, figure)
  return {prompt = prompt, figure = figure, answer = integer_answer(more and a + 10 or a - 10), misconceptions = slips_for(a, more), hints = hints_for(a, more),
    worked = steps(a, more), right_note = t("The tens changed. The ones stayed the same.", "Cambiaron las decenas. Las unidades no."),
    paper = t("Write the number. Write ten more and ten less.", "Escribe el número. Escribe diez más y diez menos.")}
end

local function from_blocks(k)
  local more = k % 2 == 0
  k = k // 2
  local d, u = 1 + k % 8, 1 + k // 8 % 9
  if not more then d = d + 1 end
  local a = 10 * d + u
  return item(more and t("The blocks show $1.\nWhat number is 10 more?", "Los bloques muestran $1.\n¿Qué número es 10 más?", a)
    or t("The blocks show $1.\nWhat number is 10 less?", "Los bloques muestran $1.\n¿Qué número es 10 menos?", a), a, more,
    {kind = "base_ten_blocks", hundreds = 0, tens = d, ones = u})
end
local function plain(k)
  local more = k % 2 == 0
  k = k // 2
  local d, u = 1 + k % 8, k // 8 % 10
  if not more then d = d + 1 end
  local a = 10 * d + u
  return item(more and t("What number is 10 more than $1?", "¿Qué número es 10 más que $1?", a)
    or t("What number is 10 less than $1?", "¿Qué número es 10 menos que $1?", a), a, more)
end
local function story(rng, k)
  local more = k % 2 == 0
  k = k // 2
  local a = 10 * (2 + k % 7) + 1 + k // 7 % 9
  local name, what = (rng:two_names()), thing(2)
  return item(more and t("$1 has $2 $3 and gets 10 more.\nHow many $3 does $1 have now?", "$1 tiene $2 $3 y recibe 10 más.\n¿Cuánt@3s $3 tiene ahora $1?", name, a, what)
    or t("$1 has $2 $3 and gives 10 away.\nHow many $3 does $1 have now?", "$1 tiene $2 $3 y regala 10.\n¿Cuánt@3s $3 tiene ahora $1?", name, a, what), a, more)
end

-- The number is told from its other side.
local function reversed(k)
  local more = k % 2 == 0
  k = k // 2
  local key = 10 * (2 + k % 7) + k // 7 % 10
  local told = more and key + 10 or key - 10
  return {
    prompt = more and t("10 more than my number is $1.\nWhat is my number?", "10 más que mi número es $1.\n¿Cuál es mi número?", told)
      or t("10 less than my number is $1.\nWhat is my number?", "10 menos que mi número es $1.\n¿Cuál es mi número?", told),
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(more and told + 10 or abs(told - 10), "follows the word, not the story", more and "10 more than $1 is not $2." or "10 less than $1 is not $2.",
        more and "10 más que $1 no es $2." or "10 menos que $1 no es $2.", more and told + 10 or abs(told - 10), told),
      slip(told, "gives the number told", more and "$1 is the number after the step." or "$1 is the number after the step.", "$1 es el número después del paso.", told),
      slip(more and key + 1 or key - 1, "counts the first number again", "$1 is one off. Go back a whole ten.", "$1 se pasa por uno. Regresa una decena entera.", more and key + 1 or key - 1),
      slip(more and told - 1 or told + 1, "changes the ones, not the tens", "$1 moves by one. The step is ten.", "$1 se mueve de a uno. El paso es de diez.", more and told - 1 or told + 1),
      slip(more and key - 10 or key + 10, "counts one ten too many", "$1 is two tens from $2.", "$1 está a dos decenas de $2.", more and key - 10 or key + 10, told),
    }),
    hints = {
      t("The step from my number ends at $1.", "El paso desde mi número llega a $1.", told),
      t("Go back the other way.", "Regresa al revés."),
      more and t("Start at $1. Take one ten away.", "Empieza en $1. Quita una decena.", told) or t("Start at $1. Add one ten.", "Empieza en $1. Suma una decena.", told),
    },
    worked = {told .. (more and " − 10 = " or " + 10 = ") .. bold(key), bold(key) .. (more and " + 10 = " or " − 10 = ") .. told},
    right_note = t("Going back undoes the step.", "Regresar deshace el paso."),
    paper = t("Draw an arrow from ? to $1. Draw it back.", "Dibuja una flecha de ? a $1. Dibújala de regreso.", told),
  }
end

-- A column of a hundred chart: the middle one is hidden.
local function chain(k)
  local a = 10 * (k % 6) + 1 + k // 6 % 9
  local down = k % 2 == 1
  local list = {a, a + 10, a + 20, a + 30}
  if down then list = turned_round(list) end
  local at = 2 + k // 2 % 2
  local key = list[at]
  local shown = texts(list)
  local heard = texts(list)
  shown[at], heard[at] = "?", t("blank", "hueco")
  local before, after = list[at - 1], list[at + 1]
  return {
    prompt = t("$1\nWhat number is missing?", "$1\n¿Qué número falta?", table.concat(shown, ", ")),
    spoken = t("$1. What number is missing?", "$1. ¿Qué número falta?", table.concat(heard, ", ")),
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(down and before - 1 or before + 1, "counts on by ones", "$1 is one step of one. The steps are ten.", "$1 es un paso de uno. Los pasos son de diez.", down and before - 1 or before + 1),
      slip(before, "repeats the number before", "$1 is already there. The next is ten away.", "$1 ya está. El siguiente está a diez.", before),
      slip(after, "skips one step", "$1 comes after it. One number is between.", "$1 viene después. Entre los dos hay un número.", after),
      slip(key // 10 * 10, "leaves out the ones", "$1 ends in 0. Look how the others end.", "$1 termina en 0. Mira cómo terminan los otros.", key // 10 * 10),
      slip(key + 1, "changes the ones, not the tens", "$1 has one too many. All end alike.", "$1 tiene uno de más. Todos terminan igual.", key + 1),
    }),
    hints = {
      t("Look at the last digits. What do they do?", "Mira las últimas cifras. ¿Qué hacen?"),
      t("Each step changes the tens by one.", "Cada paso cambia una decena."),
      down and t("Start at $1. Go down one ten.", "Empieza en $1. Baja una decena.", before) or t("Start at $1. Go up one ten.", "Empieza en $1. Sube una decena.", before),
    },
    worked = {before .. (down and " − 10 = " or " + 10 = ") .. bold(key), bold(key) .. (down and " − 10 = " or " + 10 = ") .. after},
    right_note = t("Steps of ten keep the last digit.", "De diez en diez, la última cifra no cambia."),
    paper = t("Write the row. Draw an arc for each step.", "Escribe la fila. Dibuja un arco por cada paso."),
  }
end

return function(rng, level)
  if level == 1 then return from_blocks(rng:turn(144)) end
  local k = rng:turn(168)
  if level == 2 then
    if k % 3 == 0 then return chain(k // 3) end
    return plain(k * 5 % 160)
  end
  if k % 2 == 0 then return story(rng, k // 2 * 5 % 126) end
  return reversed(k // 2 * 5 % 140)
end
