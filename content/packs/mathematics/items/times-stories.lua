-- Stories of equal groups, rows, lengths and prices (3.OA.A.3). Errors after Mulligan and Mitchelmore (1997) and Verschaffel,
-- Greer and De Corte (2000): numbers added whatever the story, and numbers used that the story does not need.

local function number_slips(g, n)
  local key = g * n
  return apart(key, {
    slip(g + n, "adds in place of multiplying", "$1 adds the two numbers. There are $2 groups of $3.",
      "$1 suma los dos números. Hay $2 grupos de $3.", g + n, g, n),
    slip(key - n, "neighboring fact: one group too few", "$1 is $2 × $3. One more group is needed.",
      "$1 es $2 × $3. Falta un grupo.", key - n, g - 1, n),
    slip(key + n, "neighboring fact: one group too many", "$1 is $2 groups of $3. That is one group too many.",
      "$1 son $2 grupos de $3. Es un grupo de más.", key + n, g + 1, n),
    slip(key + 1, "skip counting slips by one", "$1 is not reached in steps of $2. Count again.",
      "A saltos de $2 no se llega a $1. Hay que contar otra vez.", key + 1, n),
    slip(n, "gives the size of a group", "$1 is only one group. There are $2 of them.", "$1 es solo un grupo. Hay $2 grupos.", n, g),
  })
end
local function steps(g, n)
  local out = {}
  for i = 1, g do out[i] = i * n end
  return out
end
-- The last steps before the answer.
local function so_far(g, n)
  if g > 3 then return "… " .. (g - 2) * n .. ", " .. (g - 1) * n end
  return table.concat(texts(steps(g - 1, n)), ", ")
end
local function finish(item, g, n)
  local key = g * n
  item.answer = {kind = "number", value = key, form = "integer", unit = item.unit}
  item.unit = nil
  item.misconceptions = item.misconceptions or number_slips(g, n)
  item.hints = item.hints or {
    t("How many equal groups are there? How much is in each?", "¿Cuántos grupos iguales hay? ¿Cuánto hay en cada uno?"),
    t("Count in steps of $1, one step for each group.", "Cuenta a saltos de $1, un paso por cada grupo.", n),
    t("So far: $1. Take one more step of $2.", "Hasta ahora: $1. Da un paso más de $2.", so_far(g, n), n)}
  item.worked = {t("$1 groups of $2", "$1 grupos de $2", g, n), table.concat(texts(steps(g, n)), ", "), g .. " × " .. n .. " = " .. bold(key)}
  item.right_note = item.right_note or t("Equal groups can be multiplied.", "Los grupos iguales se pueden multiplicar.")
  item.paper = item.paper or t("Draw the story: one ring for each group.", "Dibuja la historia: un círculo por cada grupo.")
  return item
end

local easy = {2, 5, 10, 3, 4}

local function with_picture(rng, k)
  local n = easy[1 + k % 5]
  local g = 2 + k // 5 % 5
  if k // 25 % 2 == 0 then
    local things = thing(1)
    return finish({
      prompt = t("There are $1 rows of $2. Each row has $3.\nHow many $2 are there in all?",
        "Hay $1 filas de $2. Cada fila tiene $3.\n¿Cuánt@2s $2 hay en total?", g, things, n),
      figure = {kind = "array", rows = g, columns = n, object = "dot"},
    }, g, n)
  end
  local segments = {}
  for i = 1, g do segments[i] = {size = 1, label = tostring(n), fill = i % 2 == 1 and "hatch" or "empty"} end
  local things, box = thing(3), holder()
  return finish({
    prompt = t("There are $1 $2. Each $3 holds $4 $5.\nHow many $5 are there in all?",
      "Hay $1 $2. En cada $3 hay $4 $5.\n¿Cuánt@5s $5 hay en total?", g, box, box.one, n, things),
    figure = {kind = "bar_model", total = "?", rows = {{segments = segments}}},
  }, g, n)
end

local function story(rng, k)
  local n = easy[1 + k % 5]
  local g = 3 + k // 5 % 7
  local kind = k // 35 % 3
  local who = rng:two_names()
  if kind == 0 then
    return finish({
      prompt = t("A strip of paper is $1 cm long. $2 puts $3 such strips end to end.\nHow long is the whole line?",
        "Una tira de papel mide $1 cm. $2 pone $3 tiras así, una tras otra.\n¿Cuánto mide toda la línea?", n, who, g),
      unit = "cm",
      paper = t("Draw the strips end to end. Write each length.", "Dibuja las tiras una tras otra. Escribe cada largo."),
    }, g, n)
  elseif kind == 1 then
    return finish({
      prompt = t("One ticket costs $$$1. $2 buys $3 tickets.\nHow many dollars is that in all?",
        "Un boleto cuesta $$$1. $2 compra $3 boletos.\n¿Cuántos dólares son en total?", n, who, g),
      paper = t("Draw each ticket. Write its price on it.", "Dibuja cada boleto. Escribe su precio."),
    }, g, n)
  end
  local things = thing(1)
  return finish({
    prompt = t("$1 makes $2 rows. There are $3 $4 in each row.\nHow many $4 does $1 need?",
      "$1 hace $2 filas. En cada fila hay $3 $4.\n¿Cuánt@4s $4 necesita $1?", who, g, n, things),
    paper = t("Draw the rows with dots. Count in steps.", "Dibuja las filas con puntos. Cuenta a saltos."),
  }, g, n)
end

-- A number that the story does not need.
local function one_number_too_many(rng, k)
  local n = easy[1 + k % 5]
  local g = 3 + k // 5 % 7
  if g == n then g = 8 end
  local extra = 6 + rng:int(0, 5)
  if extra == n or extra == g then extra = 12 end
  local key = g * n
  local who, other = rng:two_names()
  local things, box = thing(1), holder()
  local slips = apart(key, {
    slip(key + extra, "uses a number that is not needed", "$1 adds $2 as well. That number is not about the groups.",
      "$1 suma también $2. Ese número no habla de los grupos.", key + extra, extra),
    slip(g + n + extra, "adds all the numbers", "$1 adds all the numbers. Which two tell of equal groups?",
      "$1 suma todos los números. ¿Cuáles dos hablan de grupos iguales?", g + n + extra),
    slip(g * extra, "takes a number that is not needed", "$1 uses $2. Look at what each group holds.",
      "$1 usa el $2. Hay que mirar lo que hay en cada grupo.", g * extra, extra),
    slip(g + n, "adds in place of multiplying", "$1 adds the two numbers. There are $2 groups of $3.",
      "$1 suma los dos números. Hay $2 grupos de $3.", g + n, g, n),
    slip(key - n, "neighboring fact: one group too few", "$1 is $2 × $3. One more group is needed.",
      "$1 es $2 × $3. Falta un grupo.", key - n, g - 1, n),
  })
  local item = {misconceptions = slips,
    hints = {t("One number in the story is not needed.", "Un número de la historia no hace falta."),
      t("Which numbers tell of equal groups?", "¿Qué números hablan de grupos iguales?"),
      t("So far: $1. Take one more step of $2.", "Hasta ahora: $1. Da un paso más de $2.", so_far(g, n), n)},
    right_note = t("Not every number in a story is needed.", "No todos los números de una historia hacen falta."),
    paper = t("Write the story down. Cross out the number not needed.", "Escribe la historia. Tacha el número que no hace falta.")}
  if k // 35 % 2 == 0 then
    item.prompt = t("$1 is $2 years old and has $3 $4. There are $5 $6 in each $7.\nHow many $6 does $1 have?",
      "$1 tiene $2 años y $3 $4. En cada $7 hay $5 $6.\n¿Cuánt@6s $6 tiene $1?", who, extra, g, box, n, things, box.one)
  else
    item.prompt = t("$1 reads $2 pages every day for $3 days. $4 reads $5 pages in one day.\nHow many pages does $1 read?",
      "$1 lee $2 páginas cada día durante $3 días. $4 lee $5 páginas en un día.\n¿Cuántas páginas lee $1?", who, n, g, other, extra)
  end
  return finish(item, g, n)
end

return function(rng, level)
  if level == 1 then return with_picture(rng, rng:turn(50)) end
  if level == 2 then return story(rng, rng:turn(105)) end
  return one_number_too_many(rng, rng:turn(70))
end
