-- The number that is not known, in any place of an equation (1.OA.D.8). Errors after Kieran (1981) and
-- Carpenter and Moser (1984).

local signs = {["+"] = t("plus", "más"), ["−"] = t("minus", "menos"), ["="] = t("equals", "es igual a"), ["?"] = t("what number", "qué número")}
local function told(tokens, question)
  local out = {}
  for i = 1, #tokens do out[i] = signs[tokens[i]] or tostring(tokens[i]) end
  return cap(table.concat(out, " ")) .. ". " .. question
end
local function question() return t("What number makes this true?", "¿Qué número completa la igualdad?") end
local pairs_ = {}
for whole = 6, 20 do
  for a = 2, min(whole - 2, 12) do pairs_[#pairs_ + 1] = {whole, a} end
end

local function part_slips(whole, a)
  local key = whole - a
  return apart(key, {
    slip(whole + a, "adds the two numbers it sees", "$1 adds both numbers. But $2 is already the whole.", "$1 suma los dos números. Pero $2 ya es el todo.", whole + a, whole),
    slip(whole, "takes the equal sign for a command to work out", "$1 is the whole. Put it in: it does not fit.", "$1 es el todo. Ponlo en el hueco: no queda igual.", whole),
    slip(a, "takes the other number again", "$1 and $1 make $2, not $3.", "$1 y $1 son $2, no $3.", a, 2 * a, whole),
    slip(key + 1, "counts the start number too", "$1 is one too many: $2 + $1 = $3.", "$1 es uno de más: $2 + $1 = $3.", key + 1, a, whole + 1),
    slip(key - 1, "stops counting one early", "$1 is one too few: $2 + $1 = $3.", "$1 es uno menos: $2 + $1 = $3.", key - 1, a, whole - 1),
  })
end
local function part_hints(whole, a)
  return {
    t("Which number is the whole? It is $1.", "¿Qué número es el todo? Es $1.", whole),
    t("One part is $1. The other is not known.", "Una parte es $1. La otra no se sabe.", a),
    t("Count on from $1 up to $2.", "Cuenta desde $1 hasta $2.", a, whole),
  }
end
local function note() return t("Put the number in and check both sides.", "Pon el número y revisa los dos lados.") end
local function paper() return t("Write it with an empty box. Fill the box.", "Escríbela con un cuadro vacío. Llena el cuadro.") end

local function plus(rng, level)
  local k = rng:turn(2 * #pairs_)
  local whole, a = pairs_[1 + k % #pairs_][1], pairs_[1 + k % #pairs_][2]
  local key, way = whole - a, (k // #pairs_ + 2 * (k % 2)) % 4
  local tokens = way == 0 and {a, "+", "?", "=", whole} or way == 1 and {"?", "+", a, "=", whole} or way == 2 and {whole, "=", a, "+", "?"} or {whole, "=", "?", "+", a}
  local figure
  if level == 1 then
    local known, asked = {size = a, label = tostring(a), fill = "hatch"}, {size = key, label = "?", fill = "empty"}
    figure = {kind = "bar_model", total = tostring(whole), rows = {{segments = way % 2 == 0 and {known, asked} or {asked, known}}}}
  end
  return {
    prompt = table.concat(tokens, " ") .. "\n" .. question(), spoken = told(tokens, question()), figure = figure,
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = part_slips(whole, a), hints = part_hints(whole, a),
    worked = {t("The whole is $1. One part is $2.", "El todo es $1. Una parte es $2.", whole, a), whole .. " − " .. a .. " = " .. key, a .. " + " .. bold(key) .. " = " .. whole},
    right_note = note(), paper = paper(),
  }
end

-- What is taken away, or what was there first, is not known.
local function minus(rng, start_only)
  local k = rng:turn(2 * #pairs_)
  local whole, a = pairs_[1 + k % #pairs_][1], pairs_[1 + k % #pairs_][2]
  local left, swap = whole - a, k // #pairs_ == 1
  local start = start_only or k % 3 == 0
  local key, tokens
  if start then key, tokens = whole, swap and {left, "=", "?", "−", a} or {"?", "−", a, "=", left}
  else key, tokens = a, swap and {left, "=", whole, "−", "?"} or {whole, "−", "?", "=", left} end
  return {
    prompt = table.concat(tokens, " ") .. "\n" .. question(), spoken = told(tokens, question()),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = start and apart(key, {
      slip(max(left, a) - min(left, a), "follows the sign without the whole", "$1 takes away again. Then $1 − $2 is not $3.", "$1 resta otra vez. $1 − $2 no es $3.", max(left, a) - min(left, a), a, left),
      slip(left, "gives what is left", "$1 is what is left. More was there first.", "$1 es lo que queda. Antes había más.", left),
      slip(a, "gives what was taken", "$1 is what goes away.", "$1 es lo que se quita.", a),
      slip(key + 1, "counts one too many", "$1 is one too many: $1 − $2 = $3.", "$1 es uno de más: $1 − $2 = $3.", key + 1, a, left + 1),
      slip(key - 1, "counts the first number again", "$1 is one too few: $1 − $2 = $3.", "$1 es uno menos: $1 − $2 = $3.", key - 1, a, left - 1),
    }) or apart(key, {
      slip(whole + left, "adds the two numbers it sees", "$1 adds both numbers. Here some is taken away.", "$1 suma los dos números. Aquí se quita.", whole + left),
      slip(left, "gives what is left", "$1 is what is left. What goes away?", "$1 es lo que queda. ¿Qué se quita?", left),
      slip(whole, "gives the start", "$1 is the start. All of it would be gone.", "$1 es el comienzo. No quedaría nada.", whole),
      slip(key + 1, "counts the start number too", "$1 is one too many: $2 − $1 = $3.", "$1 es uno de más: $2 − $1 = $3.", key + 1, whole, left - 1),
      slip(key - 1, "stops counting one early", "$1 is one too few: $2 − $1 = $3.", "$1 es uno menos: $2 − $1 = $3.", key - 1, whole, left + 1),
    }),
    hints = start and {
      t("Something was there. Then $1 went.", "Había algo. Luego se quitó $1.", a),
      t("Put $1 back to what is left.", "Devuelve $1 a lo que queda.", a),
      t("Add $1 and $2.", "Suma $1 y $2.", left, a),
    } or {
      t("The whole is $1. It becomes $2.", "El todo es $1. Queda $2.", whole, left),
      t("How far is it from $1 to $2?", "¿Cuánto hay de $1 a $2?", left, whole),
      t("Count on from $1 up to $2.", "Cuenta desde $1 hasta $2.", left, whole),
    },
    worked = start and {left .. " + " .. a .. " = " .. key, bold(key) .. " − " .. a .. " = " .. left} or {t("From $1 to $2 it is $3.", "De $1 a $2 hay $3.", left, whole, a), whole .. " − " .. bold(a) .. " = " .. left},
    right_note = start and t("Adding puts back what was taken.", "Sumar devuelve lo que se quitó.") or note(),
    paper = paper(),
  }
end

local function riddle(rng)
  local k = rng:turn(2 * #pairs_)
  local whole, a = pairs_[1 + k % #pairs_][1], pairs_[1 + k % #pairs_][2]
  local add = k >= #pairs_
  local key, shown = add and whole - a or whole, add and whole or whole - a
  local who = rng:two_names()
  return {
    prompt = add and t("$1 thinks of a number and adds $2.\nNow it is $3.\nWhat was the number?", "$1 piensa un número y le suma $2.\nAhora es $3.\n¿Qué número era?", who, a, shown)
      or t("$1 thinks of a number and takes off $2.\nNow it is $3.\nWhat was the number?", "$1 piensa un número y le resta $2.\nAhora es $3.\n¿Qué número era?", who, a, shown),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(add and shown + a or max(shown, a) - min(shown, a), "follows the word, not the story", add and "$1 adds again. Undo the adding." or "$1 takes off again. Undo the taking.", add and "$1 suma otra vez. Deshaz la suma." or "$1 resta otra vez. Deshaz la resta.", add and shown + a or max(shown, a) - min(shown, a)),
      slip(shown, "gives where it ends", "$1 is where it ends. Go back.", "$1 es donde termina. Regresa.", shown),
      slip(a, "takes the other number again", "$1 is the change. What was there before?", "$1 es el cambio. ¿Qué había antes?", a),
      slip(key + 1, "counts one too many", "$1 is one too many. Try it in the story.", "$1 es uno de más. Pruébalo en el cuento.", key + 1),
      slip(key - 1, "stops counting one early", "$1 is one too few. Try it in the story.", "$1 es uno menos. Pruébalo en el cuento.", key - 1),
    }),
    hints = {
      t("Go through the story from the end.", "Recorre el cuento desde el final."),
      add and t("Adding is undone by taking away.", "La suma se deshace restando.") or t("Taking away is undone by adding.", "La resta se deshace sumando."),
      add and t("Start at $1. Take off $2.", "Empieza en $1. Resta $2.", shown, a) or t("Start at $1. Add $2.", "Empieza en $1. Suma $2.", shown, a),
    },
    worked = {add and "? + " .. a .. " = " .. shown or "? − " .. a .. " = " .. shown, add and shown .. " − " .. a .. " = " .. bold(key) or shown .. " + " .. a .. " = " .. bold(key)},
    right_note = t("Going back undoes each step.", "Al regresar se deshace cada paso."),
    paper = t("Make such a riddle for a friend.", "Inventa una adivinanza así."),
  }
end

return function(rng, level)
  if level == 1 then return plus(rng, 1) end
  if level == 2 then
    if rng:chance(1, 3) then return plus(rng, 2) end
    return minus(rng, false)
  end
  if rng:chance(1, 2) then return minus(rng, true) end
  return riddle(rng)
end
