-- Stories of sharing and of making groups (3.OA.A.3). Errors after Fischbein, Deri, Nello and Marino (1985) and Verschaffel, Greer
-- and De Corte (2000).

local divisors = {2, 5, 10, 3, 4}

local function slips_for(whole, d, sharing)
  local q = whole // d
  return apart(q, {
    slip(whole - d, "takes away once", "$1 takes $2 away one time. Equal groups use up all $3.",
      "$1 quita $2 una sola vez. Los grupos iguales usan los $3.", whole - d, d, whole),
    slip(q + 1, "neighboring fact", "$1 × $2 = $3. That is more than $4.", "$1 × $2 = $3. Eso es más que $4.", q + 1, d, (q + 1) * d, whole),
    slip(q - 1, "leaves some over", "$1 × $2 = $3. Some of the $4 are left.", "$1 × $2 = $3. Todavía quedan de los $4.", q - 1, d, (q - 1) * d, whole),
    slip(whole + d, "adds in place of sharing", "$1 adds the numbers. One part is less than $2.",
      "$1 suma los números. Una parte es menos que $2.", whole + d, whole),
    sharing and slip(d, "gives the number of groups", "$1 is the number of shares. Find how much one share is.",
        "$1 es el número de partes. Se busca cuánto hay en una.", d)
      or slip(d, "gives the size of a group", "$1 is the size of one group. Find how many groups there are.",
        "$1 es el tamaño de un grupo. Se busca cuántos grupos hay.", d),
  })
end
local function finish(item, whole, d, sharing)
  local q = whole // d
  item.answer = {kind = "number", value = q, form = "integer", unit = item.unit}
  item.unit = nil
  item.misconceptions = item.misconceptions or slips_for(whole, d, sharing)
  item.hints = item.hints or {
    sharing and t("$1 is all of it. Into how many equal parts does it go?", "$1 es todo. ¿En cuántas partes iguales va?", whole)
      or t("$1 is all of it. How much is in one group?", "$1 es todo. ¿Cuánto hay en un grupo?", whole),
    t("Which number times $1 makes $2?", "¿Qué número por $1 da $2?", d, whole),
    t("Count by $1s up to $2. Count the steps.", "Cuenta a saltos de $1 hasta $2. Cuenta los pasos.", d, whole)}
  item.worked = {"? × " .. d .. " = " .. whole, q .. " × " .. d .. " = " .. whole, whole .. " ÷ " .. d .. " = " .. bold(q)}
  item.right_note = item.right_note or t("Dividing finds the unknown factor.", "Dividir encuentra el factor que falta.")
  item.paper = item.paper or t("Draw a bar for all of it. Cut it into equal parts.", "Dibuja una barra para todo. Córtala en partes iguales.")
  return item
end

local function with_bar(rng, k)
  local d = divisors[1 + k % 5]
  local q = 2 + k // 5 % 8
  local sharing = d <= 5
  local parts = sharing and d or q
  local whole = d * q
  if not sharing and parts > 8 then parts, q, whole = 8, 8, 80 end
  local segments = {}
  for i = 1, parts do
    segments[i] = {size = 1, label = tostring(d), fill = i % 2 == 1 and "hatch" or "empty"}
    if sharing then segments[i].label = i == 1 and "?" or nil end
  end
  local things, box = thing(k % 2 == 0 and 1 or 3), holder()
  local who = rng:two_names()
  return finish({
    prompt = sharing and t("$1 puts $2 $3 into $4 $5. Every $6 gets the same.\nHow many $3 go into one $6?",
        "$1 pone $2 $3 en $4 $5. Cada $6 recibe lo mismo.\n¿Cuánt@3s $3 van en un~5 $6?", who, whole, things, d, box, box.one)
      or t("$1 puts $2 $3 into $4. Every $5 gets $6.\nHow many $4 does $1 fill?",
        "$1 pone $2 $3 en $4. Cada $5 recibe $6.\n¿Cuánt@4s $4 llena $1?", who, whole, things, box, box.one, d),
    figure = {kind = "bar_model", total = tostring(whole), rows = {{segments = segments}}},
  }, whole, d, sharing)
end

local function story(rng, k)
  local d = divisors[1 + k % 5]
  local q = 3 + k // 5 % 7
  if d == q then q = q + 6 end
  local whole = d * q
  local kind = k // 35 % 4
  local who, other = rng:two_names()
  if kind == 0 then
    return finish({
      prompt = t("$1 cuts $2 cm of ribbon into pieces of $3 cm.\nHow many pieces does $1 get?",
        "$1 corta $2 cm de cinta en pedazos de $3 cm.\n¿Cuántos pedazos obtiene $1?", who, whole, d),
      paper = t("Draw the ribbon as a line. Mark each piece.", "Dibuja la cinta como una línea. Marca cada pedazo."),
    }, whole, d, false)
  elseif kind == 1 then
    return finish({
      prompt = t("$1 equal tickets cost $$$2 in all.\nHow many dollars does one ticket cost?",
        "$1 boletos iguales cuestan $$$2 en total.\n¿Cuántos dólares cuesta un boleto?", d, whole),
    }, whole, d, true)
  elseif kind == 2 then
    local things = thing(1)
    return finish({
      prompt = t("$1 sets out $2 $3 in $4 equal rows.\nHow many $3 are in one row?",
        "$1 pone $2 $3 en $4 filas iguales.\n¿Cuánt@3s $3 hay en una fila?", who, whole, things, d),
      paper = t("Draw the rows, one dot at a time.", "Dibuja las filas, de punto en punto."),
    }, whole, d, true)
  end
  return finish({
    prompt = t("A book has $1 pages. $2 reads $3 pages a day.\nFor how many days does the book last?",
      "Un libro tiene $1 páginas. $2 lee $3 páginas al día.\n¿Para cuántos días alcanza el libro?", whole, who, d),
    paper = t("Write the pages left after each day.", "Escribe las páginas que quedan después de cada día."),
  }, whole, d, false)
end

local function which_equation(rng, k)
  local d = 3 + k % 7
  local q = 2 + k // 7 % 5
  if d == q then q = 9 end
  local whole = d * q
  local sharing = k % 2 == 0
  local who = rng:two_names()
  local things, box = thing(1), holder()
  local key = sharing and d .. " × ? = " .. whole or "? × " .. d .. " = " .. whole
  local plus, much, minus = d .. " + ? = " .. whole, whole .. " × " .. d .. " = ?", whole .. " − ? = " .. d
  return {
    prompt = sharing and t("$1 puts $2 $3 into $4 $5, the same in each.\nWhich one finds how many go into one $6?",
        "$1 pone $2 $3 en $4 $5, lo mismo en cada un@5.\n¿Cuál sirve para saber cuánt@3s van en un~5 $6?", who, whole, things, d, box, box.one)
      or t("$1 puts $2 $3 into $4, with $5 in each.\nWhich one finds how many $4 there are?",
        "$1 pone $2 $3 en $4, con $5 en cada un@4.\n¿Cuál sirve para saber cuánt@4s $4 hay?", who, whole, things, box, d),
    answer = {kind = "choice", options = rng:shuffle({key, plus, much, minus}), right = key},
    misconceptions = {
      slip(plus, "adds in place of sharing", "That adds only two parts. Here there are equal groups.",
        "Eso suma solo dos partes. Aquí hay grupos iguales."),
      slip(much, "multiplies in place of dividing", "That makes far more than $1. $1 is already all of them.",
        "Eso da mucho más que $1. $1 ya es el total.", whole),
      slip(minus, "takes away once", "That takes away one time. Equal groups use up all $1.",
        "Eso quita una sola vez. Los grupos iguales usan los $1.", whole),
    },
    hints = {t("All of them together are $1.", "En total son $1.", whole),
      t("Groups times the number in each make all of them.", "Los grupos por lo que hay en cada uno dan el total."),
      t("Put a question mark for what is not known.", "Pon un signo de pregunta donde no se sabe el número.")},
    worked = {t("In all: $1", "En total: $1", whole), t("Groups × number in each = all", "Grupos × lo que hay en cada uno = total"), bold(key)},
    right_note = t("A division story is a product with a number missing.", "Una historia de dividir es una multiplicación incompleta."),
    paper = t("Draw the groups. Write ? where the number is missing.", "Dibuja los grupos. Escribe ? donde falta el número."),
  }
end

local function one_number_too_many(rng, k)
  local d = divisors[1 + k % 5]
  local q = 3 + k // 5 % 7
  if d == q then q = q + 6 end
  local whole = d * q
  local extra = 6 + rng:int(0, 5)
  if extra == d or extra == q then extra = 12 end
  local who, other = rng:two_names()
  local things = thing(1)
  local slips = slips_for(whole, d, true)
  local own = {
    slip(abs(whole - extra), "uses a number that is not needed", "$1 uses $2. The $2 is not about the sharing.",
      "$1 usa $2. El $2 no habla del reparto.", abs(whole - extra), extra),
    slip(whole + extra + d, "adds all the numbers", "$1 adds all the numbers. Which two tell of the sharing?",
      "$1 suma todos los números. ¿Cuáles dos hablan del reparto?", whole + extra + d),
  }
  for _, one in ipairs(slips) do own[#own + 1] = one end
  return finish({
    prompt = t("$1 is $2 years old. $1 shares $3 $4 equally among $5 friends.\nHow many $4 does each friend get?",
      "$1 tiene $2 años. $1 reparte $3 $4 por igual entre $5 amigos.\n¿Cuánt@4s $4 recibe cada amigo?", who, extra, whole, things, d),
    misconceptions = apart(q, own),
    hints = {t("One number is not needed for the sharing.", "Un número no hace falta para repartir."),
      t("Which number is shared? Among how many?", "¿Qué número se reparte? ¿Entre cuántos?"),
      t("Count by $1s up to $2. Count the steps.", "Cuenta a saltos de $1 hasta $2. Cuenta los pasos.", d, whole)},
    right_note = t("Not every number in a story is needed.", "No todos los números de una historia hacen falta."),
  }, whole, d, true)
end

return function(rng, level)
  if level == 1 then return with_bar(rng, rng:turn(80)) end
  local k = rng:turn(140)
  if level == 2 then return story(rng, k) end
  if k % 2 == 0 then return which_equation(rng, k // 2) end
  return one_number_too_many(rng, k // 2)
end
