-- Division with a remainder and what it means (4.NBT.B.6, 4.OA.A.3). Errors after Silver, Shapiro and Deutsch (1993).

local function drawn(rng, i)
  local d = 3 + i % 4
  local q = 2 + i // 4 % 3
  local r = 1 + i // 12 % (d - 1)
  local all = d * q + r
  local n, h = thing(1 + i % 2), holder()
  local key = r
  return {
    prompt = t("There are $1, $3 to each $5.one. Each $5.one must be full.\nHow many $4 are left over?",
      "Hay $1 y van $3 por $5.one. Cada $5.one debe quedar llen@5.\n¿Cuánt@4s $4 sobran?", count(all, n), h, d, n, h),
    figure = {kind = "counters", count = all, per_row = 10, object = "dot"},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(q, "gives the quotient for the remainder", "$1 are full. How many stay outside?", "$1 quedan llenos. ¿Cuántos quedan fuera?", q),
      slip(d - r, "counts what is missing to a full group", "$1 are missing for one more group. Count the ones left over.",
        "Faltan $1 para otro grupo. Cuenta los que sobran.", d - r),
      slip(r + d, "stops sharing one group early", "With $1 left, one more group of $2 can be made.",
        "Si sobran $1, aún se puede formar un grupo de $2.", r + d, d),
      slip(0, "leaves out the remainder", "$1 groups of $2 use $3. There are $4.", "$1 grupos de $2 usan $3. Hay $4.", q, d, q * d, all),
      slip(d, "gives the size of a group", "$1 is how many fit in one group.", "$1 es lo que cabe en un grupo.", d),
      slip(all - d, "takes one group only", "$1 are left after one group. Go on making groups.", "$1 quedan tras un grupo. Sigue formando grupos.", all - d),
    }),
    hints = {
      t("Ring groups of $1 in the picture.", "Encierra grupos de $1 en el dibujo.", d),
      t("Count up in steps of $1. Stop before $2.", "Cuenta de $1 en $1. Detente antes de pasar $2.", d, all),
      t("The full groups use $1. Compare that with $2.", "Los grupos completos usan $1. Compáralo con $2.", q * d, all),
    },
    worked = {q .. " × " .. d .. " = " .. q * d, all .. " − " .. q * d .. " = " .. bold(key)},
    right_note = t("What is left over is less than one group of $1.", "Lo que sobra es menos que un grupo de $1.", d),
    paper = t("Draw $1 dots. Ring groups of $2.", "Dibuja $1 puntos. Encierra grupos de $2.", all, d),
  }
end

local function result(q, r) return t("$1 remainder $2", "$1, sobran $2", q, r) end

local function divide(rng, i)
  local d = 3 + i % 7
  local q = 3 + i // 7 % 7
  local r = rng:int(1, d - 1)
  local all = d * q + r
  local key = result(q, r)
  local options, list = {key}, {}
  local function add(a, b, name, en, es, ...)
    local given = result(a, b)
    if #options < 4 and not contains(options, given) then
      options[#options + 1] = given
      list[#list + 1] = slip(given, name, en, es, ...)
    end
  end
  add(q - 1, r + d, "stops sharing one group early", "$1 left is enough for one more group of $2.",
    "Con $1 que sobran aún sale un grupo de $2.", r + d, d)
  add(q + 1, d - r, "counts what is missing to a full group", "$1 × $2 is $3, more than $4.", "$1 × $2 es $3, más que $4.", q + 1, d, (q + 1) * d, all)
  add(r, q, "swaps quotient and remainder", "$1 groups and $2 left are swapped.", "$1 grupos y $2 que sobran están cambiados.", q, r)
  add(q, r + 1, "subtraction one off", "$1 × $2 is $3. Find how far that is from $4.", "$1 × $2 es $3. Mira cuánto falta hasta $4.", q, d, q * d, all)
  add(q, 0, "leaves out the remainder", "$1 × $2 is $3. That is not yet $4.", "$1 × $2 es $3. Eso no llega a $4.", q, d, q * d, all)
  return {
    prompt = t("$1 ÷ $2\nWhat is the result?", "$1 ÷ $2\n¿Cuál es el resultado?", all, d),
    answer = {kind = "choice", right = key, options = rng:shuffle(options)},
    misconceptions = list,
    hints = {
      t("How many whole groups of $1 are in $2?", "¿Cuántos grupos completos de $1 hay en $2?", d, all),
      t("Find the multiple of $1 just below $2.", "Busca el múltiplo de $1 justo antes de $2.", d, all),
      t("$1 is the multiple. How far is it to $2?", "El múltiplo es $1. ¿Cuánto falta hasta $2?", q * d, all),
    },
    worked = {q .. " × " .. d .. " = " .. q * d, all .. " − " .. q * d .. " = " .. r, bold(key)},
    right_note = t("The remainder is always less than $1.", "Lo que sobra siempre es menos que $1.", d),
    paper = t("Count in steps of $1 up to $2. Note what is left.", "Cuenta de $1 en $1 hasta $2. Anota lo que sobra.", d, all),
  }
end

local function only_remainder(rng, i)
  local d = 3 + i % 7
  local q = 4 + i // 7 % 7
  local r = rng:int(1, d - 1)
  local all = d * q + r
  return {
    prompt = t("$1 is divided by $2.\nWhat is the remainder?", "Se divide $1 entre $2.\n¿Cuál es el residuo?", all, d),
    answer = {kind = "number", value = r, form = "integer"},
    misconceptions = apart(r, {
      slip(q, "gives the quotient for the remainder", "$1 is how many groups of $2 there are.", "$1 es el número de grupos de $2.", q, d),
      slip(d - r, "counts what is missing to a full group", "$1 is missing to the next multiple. Go back to the one below.",
        "$1 falta para el múltiplo siguiente. Mira el anterior.", d - r),
      slip(r + d, "stops sharing one group early", "A remainder of $1 still holds a group of $2.", "En un residuo de $1 cabe otro grupo de $2.", r + d, d),
      slip(0, "leaves out the remainder", "$1 is not a multiple of $2. Something is left.", "$1 no es múltiplo de $2. Algo sobra.", all, d),
      slip(r + 1, "subtraction one off", "$1 − $2 is not $3. Count up from $2.", "$1 − $2 no es $3. Cuenta desde $2.", all, q * d, r + 1),
      slip(all % 10, "takes the last digit for the remainder", "$1 is the last digit. Only for groups of 10 is it the remainder.",
        "$1 es la última cifra. Solo con grupos de 10 es el residuo.", all % 10),
    }),
    hints = {
      t("The remainder is what is left after the last full group.", "El residuo es lo que queda tras el último grupo completo."),
      t("Which multiple of $1 comes just before $2?", "¿Qué múltiplo de $1 está justo antes de $2?", d, all),
      t("The multiple is $1. Go on from there to $2.", "El múltiplo es $1. Sigue desde ahí hasta $2.", q * d, all),
    },
    worked = {q .. " × " .. d .. " = " .. q * d, all .. " − " .. q * d .. " = " .. bold(r)},
    right_note = t("$1 is $2 groups of $3 and $4 more.", "$1 son $2 grupos de $3 y $4 más.", all, q, d, r),
    paper = t("Write the multiples of $1 up to $2.", "Escribe los múltiplos de $1 hasta $2.", d, all),
  }
end

local function story(rng, i)
  local kind, d = i % 3, 4 + i // 3 % 5
  local q = 3 + i // 15 % 6
  local r = rng:int(1, d - 1)
  local all = d * q + r
  local key, prompt, note
  if kind == 0 then
    key = q + 1
    prompt = t("$1 children go by boat. Each boat takes $2.\nHow many boats are needed for all?",
      "$1 niños van en lancha. En cada una caben $2.\n¿Cuántas lanchas hacen falta para todos?", all, d)
    note = t("The last ones need a place too, so it is one more.", "Los últimos también necesitan lugar: una más.")
  elseif kind == 1 then
    key = q
    prompt = t("There are $1 eggs. A box holds $2.\nHow many boxes can be filled?",
      "Hay $1 huevos. En una caja caben $2.\n¿Cuántas cajas se pueden llenar?", all, d)
    note = t("The eggs left over do not fill a box.", "Los huevos que sobran no llenan otra caja.")
  else
    key = r
    prompt = t("$1 beads make chains of $2 beads. The rest stays in the box.\nHow many beads stay in the box?",
      "Con $1 cuentas se hacen collares de $2. El resto queda en la caja.\n¿Cuántas cuentas quedan en la caja?", all, d)
    note = t("Here the remainder itself was asked for.", "Aquí se pedía el residuo mismo.")
  end
  return {
    prompt = prompt,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(q, "does not ask what the remainder means", "$1 are full. The question asks for something else. What about the last $2?",
        "$1 quedan llenos. Se pregunta otra cosa. ¿Y los últimos $2?", q, r),
      slip(q + 1, "does not ask what the remainder means", "$1 would need $2, but there are $3.",
        "Para $1 harían falta $2, pero hay $3.", q + 1, (q + 1) * d, all),
      slip(r, "gives the remainder for the answer", "$1 is what is left over. Read the question again.",
        "$1 es lo que sobra. Lee otra vez la pregunta.", r),
      slip(q - 1, "stops sharing one group early", "After $1 groups there are $2 left, enough for more.",
        "Tras $1 grupos quedan $2, y alcanza para más.", q - 1, d + r),
      slip(all - d, "takes away in place of dividing", "$1 takes one group off. How many groups are there?",
        "$1 quita un grupo. ¿Cuántos grupos hay?", all - d),
      slip(d - r, "counts what is missing to a full group", "$1 is missing to one more full group.",
        "$1 falta para otro grupo completo.", d - r),
    }),
    hints = {
      t("Divide first. Then ask what the remainder means.", "Divide primero. Luego piensa qué significa el residuo."),
      t("Which multiple of $1 comes just before $2?", "¿Qué múltiplo de $1 está justo antes de $2?", d, all),
      t("The groups use $1 of the $2. What happens to the rest?", "Los grupos usan $1 de los $2. ¿Qué pasa con el resto?", q * d, all),
    },
    worked = {q .. " × " .. d .. " = " .. q * d, all .. " − " .. q * d .. " = " .. r,
      kind == 0 and t("The last $1 need one more: $2", "Los últimos $1 necesitan otra: $2", r, bold(key))
        or kind == 1 and t("Full boxes: $1", "Cajas llenas: $1", bold(key)) or t("Left: $1", "Quedan: $1", bold(key))},
    right_note = note,
    paper = t("Draw the story with dots. Ring groups of $1.", "Dibuja la historia con puntos. Encierra grupos de $1.", d),
  }
end

return function(rng, level)
  local i = rng:turn(196)
  if level == 1 then return drawn(rng, i) end
  if level == 2 then if i % 2 == 0 then return divide(rng, i // 2) end return only_remainder(rng, i // 2) end
  return story(rng, i)
end
