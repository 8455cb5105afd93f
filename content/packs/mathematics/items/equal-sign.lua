-- The equals sign says that both sides are the same amount (1.OA.D.7). Errors after Kieran (1981) and Falkner, Levi and
-- Carpenter (1999): the sign as "now comes the answer".

-- Four kinds of true equations for one number, and kinds that are not true.
local function true_ones(n, a, c)
  return {
    a .. " + " .. n - a .. " = " .. n, n .. " = " .. a .. " + " .. n - a, n .. " = " .. n, a .. " + " .. n - a .. " = " .. n - a .. " + " .. a,
    n + c .. " − " .. c .. " = " .. n, n .. " = " .. n + c .. " − " .. c, a .. " + " .. n - a .. " = " .. n + c .. " − " .. c,
  }
end
local function false_ones(n, a, c)
  local b = n - a
  return {
    {a .. " + " .. b .. " = " .. n + 1, "counts one too many", a .. " + " .. b, n, n + 1},
    {n .. " = " .. a .. " + " .. b + 1, "counts one too many", a .. " + " .. b + 1, n + 1, n},
    {a .. " + " .. b .. " = " .. n .. " + " .. c, "takes the equal sign for a command to work out", n .. " + " .. c, n + c, n},
    {n + c .. " − " .. c .. " = " .. n + c, "repeats the number before", n + c .. " − " .. c, n, n + c},
    {c .. " − " .. c .. " = " .. c, "repeats the number before", c .. " − " .. c, 0, c},
    {n .. " = " .. n + c .. " + " .. c, "adds in place of taking away", n + c .. " + " .. c, n + 2 * c, n},
  }
end
local function why(one)
  return slip(one[1], one[2], "$1 is $2, not $3. Work out each side.", "$1 es $2, no $3. Calcula cada lado.", one[3], one[4], one[5])
end

local function which_true(rng)
  local k = rng:turn(120)
  local n, a, c = 5 + k % 8, 1 + k // 8 % 4, 1 + k // 32 % 3
  local goods, bads = true_ones(n, a, c), false_ones(n, a, c)
  local right = goods[1 + (k // 8 + k) % 7]
  local start = k // 8 % 3
  local kept, options = {}, {right}
  for i = 1, 3 do
    kept[i] = why(bads[1 + (start + 2 * i) % 6])
    options[i + 1] = kept[i].given
  end
  if options[2] == options[3] or options[3] == options[4] or options[2] == options[4] then
    for i = 1, 3 do kept[i] = why(bads[i]) options[i + 1] = kept[i].given end
  end
  return {
    prompt = t("Equal means: both sides the same.\nWhich one is true?", "Igual quiere decir: lo mismo en los dos lados.\n¿Cuál es verdadera?"),
    answer = {kind = "choice", options = rng:shuffle(options), right = right},
    misconceptions = kept,
    hints = {
      t("Look at the left side. Then the right side.", "Mira el lado izquierdo. Luego el derecho."),
      t("Work out each side by itself.", "Calcula cada lado por separado."),
      t("Both sides come to the same? Then it is true.", "¿Dan lo mismo los dos lados? Entonces es verdadera."),
    },
    worked = {t("Left and right both come to $1.", "Izquierda y derecha dan $1.", n), bold(right)},
    right_note = t("The sum may stand on the right side too.", "La suma también puede ir a la derecha."),
    paper = t("Draw a balance. Put the same on both sides.", "Dibuja una balanza. Pon lo mismo en los dos platos."),
  }
end

local function balance(rng)
  local k = rng:turn(112)
  local n, a, way = 5 + k % 8, 1 + k // 8 % 4, k // 32 % 4
  local b = n - a
  local off = way == 0 and 0 or way == 1 and 1 or way == 2 and -1 or 0
  local left, right = {tostring(a), tostring(b)}, {tostring(n + off)}
  if way == 3 then right = {tostring(b), tostring(a)} end
  local tilt = off == 0 and "level" or off > 0 and "right" or "left"
  local key = off == 0 and (way == 3 and a .. " + " .. b .. " = " .. b .. " + " .. a or a .. " + " .. b .. " = " .. n) or nil
  local kept, options, prompt
  if off == 0 then
    local side = way == 3 and b .. " + " .. a or tostring(n)
    local bads = {
      slip(a .. " + " .. b .. " = " .. n + 1, "counts one too many", "$1 + $2 is $3, not $4.", "$1 + $2 es $3, no $4.", a, b, n, n + 1),
      slip(a .. " = " .. b .. " + " .. n, "reads the sentence from right to left", "$1 is only one box. The left pan has two.", "$1 es solo una caja. El plato izquierdo tiene dos.", a),
      slip(a .. " + " .. b .. " + " .. n .. " = " .. 2 * n, "adds all the numbers", "This puts both pans together.", "Esto junta los dos platos."),
    }
    kept, options = bads, {key, bads[1].given, bads[2].given, bads[3].given}
    prompt = t("The balance is level.\nWhich one does it show?", "La balanza está en equilibrio.\n¿Cuál muestra?")
  else
    key = a .. " + " .. b .. " = " .. n
    local m = n + off
    local bads = {
      slip(a .. " + " .. b .. " = " .. m, "takes the equal sign for any two numbers", "The pans are not level: $1 + $2 is $3, not $4.", "Los platos no están parejos: $1 + $2 es $3, no $4.", a, b, n, m),
      slip(m .. " = " .. a .. " + " .. b, "takes the equal sign for any two numbers", "Turned round it is still not level.", "Al revés tampoco queda parejo."),
      slip(a .. " + " .. b .. " = " .. m .. " + " .. (off > 0 and 1 or 2), "adds in place of taking away", "Then the right side is $1. The left is $2.", "Entonces el lado derecho es $1. El izquierdo es $2.", m + (off > 0 and 1 or 2), n),
    }
    kept, options = bads, {key, bads[1].given, bads[2].given, bads[3].given}
    prompt = t("The balance is not level.\nWhich one is true?", "La balanza no está en equilibrio.\n¿Cuál es verdadera?")
  end
  return {
    prompt = prompt,
    figure = {kind = "balance", left = left, right = right, tilt = tilt},
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = kept,
    hints = {
      t("Level means the same on both sides.", "En equilibrio hay lo mismo en los dos lados."),
      t("Add the boxes on the left pan.", "Suma las cajas del plato izquierdo."),
      t("$1 and $2 make how many?", "¿Cuánto hacen $1 y $2?", a, b),
    },
    worked = {t("Left: $1 and $2 make $3.", "Izquierda: $1 y $2 hacen $3.", a, b, n), bold(key)},
    right_note = t("The equals sign is like a level balance.", "El signo igual es como una balanza en equilibrio."),
    paper = t("Hang a coat hanger. Try to make it level.", "Cuelga una percha. Trata de equilibrarla."),
  }
end

local function every_true(rng)
  local k = rng:turn(128)
  local n, a, c = 5 + k % 8, 1 + k // 8 % 4, 1 + k // 32
  local goods, bads = true_ones(n, a, c), false_ones(n, a, c)
  local i, j = 2 + k % 3, 5 + k // 8 % 3
  local right1, right2 = goods[i], goods[j]
  local p = 1 + k // 8 % 3
  local wrong1, wrong2 = bads[p], bads[4 + k // 16 % 3]
  local options = rng:shuffle({right1, right2, wrong1[1], wrong2[1]})
  local right, other, with, all = {}, {}, {}, {}
  for x = 1, 4 do
    all[x] = options[x]
    if options[x] == right1 or options[x] == right2 then right[#right + 1] = options[x] else other[#other + 1] = options[x] end
    if options[x] ~= wrong2[1] then with[#with + 1] = options[x] end
  end
  return {
    prompt = t("Work out both sides.\nChoose every true one.", "Calcula los dos lados.\nElige todas las verdaderas."),
    answer = {kind = "several", options = options, right = right},
    misconceptions = {
      slip({right2}, "takes the equal sign for a command to work out", "$1 is true too. Both sides are $2.", "$1 también es verdadera. Los dos lados son $2.", right1, n),
      slip({right1}, "stops at the first that fits", "$1 is true too. Both sides are $2.", "$1 también es verdadera. Los dos lados son $2.", right2, n),
      slip(with, wrong1[2], "$1 is $2, not $3.", "$1 es $2, no $3.", wrong1[3], wrong1[4], wrong1[5]),
      slip(other, "takes the ones that do not fit", "In these the two sides differ.", "En estas los dos lados son diferentes."),
    },
    hints = {
      t("Take one at a time.", "Toma una a la vez."),
      t("Write what each side comes to.", "Escribe cuánto da cada lado."),
      t("Same on both sides? Then choose it.", "¿Lo mismo en los dos lados? Entonces elígela."),
    },
    worked = {t("Not true: $1.", "No es verdadera: $1.", wrong1[1]), t("Not true: $1.", "No es verdadera: $1.", wrong2[1]), bold(right1), bold(right2)},
    right_note = t("A number equals itself, too.", "Un número también es igual a sí mismo."),
    paper = t("Write three true ones that look different.", "Escribe tres verdaderas que se vean distintas."),
  }
end

local function not_true(rng)
  local k = rng:turn(128)
  local n, a, c = 6 + k % 8, 2 + k // 8 % 4, 1 + k // 32
  local goods, bads = true_ones(n, a, c), false_ones(n, a, c)
  local one = bads[1 + (k // 8 + k % 2) % 6]
  local start = k % 7
  local kept, options = {}, {one[1]}
  for i = 1, 3 do
    local at = 1 + (start + 2 * i) % 7
    local good = goods[at]
    kept[i] = slip(good, (at == 1 or at == 5) and "stops looking too soon" or "takes the equal sign for a command to work out", "In $1 both sides are $2. That is true.", "En $1 los dos lados son $2. Es verdadera.", good, n)
    options[i + 1] = good
  end
  return {
    prompt = t("Three of these are true.\nWhich one is not true?", "Tres de estas son verdaderas.\n¿Cuál no es verdadera?"),
    answer = {kind = "choice", options = rng:shuffle(options), right = one[1]},
    misconceptions = kept,
    hints = {
      t("Work out both sides of each one.", "Calcula los dos lados de cada una."),
      t("Write the two numbers under it.", "Escribe los dos números debajo."),
      t("Find where the two numbers differ.", "Busca dónde los dos números son distintos."),
    },
    worked = {t("In three of them both sides are $1.", "En tres de ellas los dos lados son $1.", n), t("$1 is $2, not $3.", "$1 es $2, no $3.", one[3], one[4], one[5]), bold(one[1])},
    right_note = t("One side alone does not tell.", "Un solo lado no basta."),
    paper = t("Change one number to make it true.", "Cambia un número para que sea verdadera."),
  }
end

return function(rng, level)
  if level == 1 then return balance(rng) end
  if level == 2 then return which_true(rng) end
  if rng:chance(1, 2) then return every_true(rng) end
  return not_true(rng)
end
