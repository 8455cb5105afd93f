-- Tens from tens (1.NBT.C.6). Errors after Fuson (1990) and Fuson et al. (1997).


-- a − b of tens: every pair 20..90 with 10 <= b < a.
local function pair(k)
  local a, b = 2, 1
  for _ = 1, k % 36 do
    b = b + 1
    if b == a then a, b = a + 1, 1 end
  end
  return 10 * a, 10 * b
end

local function slips_for(a, b)
  local key = a - b
  return apart(key, {
    slip(key // 10, "leaves out the zero of the tens", "$1 is how many tens. The tens are worth $2.", "$1 es cuántas decenas. Esas decenas valen $2.", key // 10, key),
    slip(a + b, "adds in place of taking away", "$1 is more than $2. Taking away leaves less.", "$1 es más que $2. Al quitar queda menos.", a + b, a),
    slip(a - b // 10, "takes tens for ones", "$1 takes $2 away, not $3.", "$1 quita $2, no $3.", a - b // 10, b // 10, b),
    slip(key + 10, "counts the start number too", "$1 counts $2 as the first step back.", "$1 cuenta $2 como primer paso atrás.", key + 10, a),
    slip(b, "gives what was taken", "$1 is what goes away. What stays?", "$1 es lo que se va. ¿Qué queda?", b),
  })
end
local function hints_for(a, b)
  return {t("How many tens are in $1?", "¿Cuántas decenas hay en $1?", a), t("Take tens from tens.", "Quita decenas de las decenas."),
    b == 10 and t("Start at $1. Go back one ten.", "Empieza en $1. Retrocede una decena.", a)
      or t("Start at $1. Go back $2 tens.", "Empieza en $1. Retrocede $2 decenas.", a, b // 10)}
end
local function steps(a, b)
  return {a // 10 .. " − " .. b // 10 .. " = " .. (a - b) // 10, a .. " − " .. b .. " = " .. bold(a - b)}
end
local function note() return t("Tens work like ones, with a zero.", "Las decenas son como unidades, con un cero.") end
local function paper(a, b)
  return t("Draw a line for each ten of $1. Cross out $2.", "Dibuja una raya por decena de $1. Tacha $2.", a, b)
end
local function item(prompt, a, b, figure)
  return {prompt = prompt, figure = figure, answer = integer_answer(a - b), misconceptions = slips_for(a, b), hints = hints_for(a, b), worked = steps(a, b),
    right_note = note(), paper = paper(a, b)}
end

local function rods(k, named)
  local a, b = pair(k)
  return item(named and t("Each rod is ten.\nTake $1 away. What number is left?", "Cada barra vale diez.\nQuita $1. ¿Qué número queda?", b)
    or t("Each rod is ten. Cover $1.\nHow much is not covered?", "Cada barra vale diez. Tapa $1.\n¿Cuánto queda sin tapar?", b),
    a, b, {kind = "base_ten_blocks", hundreds = 0, tens = a // 10, ones = 0})
end
local function plain(k)
  local a, b = pair(k)
  return item(t("What is $1 − $2?", "¿Cuánto es $1 − $2?", a, b), a, b)
end

local function jump(k)
  local a, b = pair(k)
  local key = a - b
  local line = {from = 0, to = 100, steps = 10, label_every = 5, decimals = 0, marks = {{at = a, label = tostring(a)}}}
  return {
    prompt = t("Begin at $1. Jump back $2.\nTap where the jump ends.", "Empieza en $1. Salta $2 hacia atrás.\nToca donde termina el salto.", a, b),
    answer = {kind = "number_line", line = line, value = key},
    misconceptions = apart(key, {
      slip(min(a + b, 100), "adds in place of taking away", "That jump goes on. Back means to the left.", "Ese salto va adelante. Atrás es a la izquierda."),
      slip(key + 10, "counts the start number too", "That is one step short. $1 is the start.", "A eso le falta un paso. $1 es el inicio.", a),
      slip(key - 10, "counts one ten too many", "That is one step too far.", "Eso es un paso de más."),
      slip(b, "gives what was taken", "$1 is the jump. Where does it end?", "$1 es el salto. ¿Dónde termina?", b),
      slip(0, "jumps to the end", "0 is the end of the line. Jump $1 only.", "0 es el final de la recta. Salta solo $1.", b),
      slip(100, "jumps to the end", "100 is the other end. Jump back $1.", "100 es el otro extremo. Salta $1 hacia atrás.", b),
    }),
    hints = hints_for(a, b), worked = steps(a, b), right_note = note(),
    paper = t("Draw the line. Draw an arc for each ten.", "Dibuja la recta. Dibuja un arco por cada decena."),
  }
end

local function which_makes(rng, k)
  local a, b = pair(k)
  local key = a - b
  local c = 10 * rng:int(1, 9)
  if c == a then c = c == 90 and 80 or c + 10 end
  local right = a .. " − " .. b
  local one, two, three = a .. " + " .. b, a .. " − " .. b // 10, (key + 20) .. " − 10"
  if three == right then three = (key + 30) .. " − 10" end
  return {
    prompt = t("Which one makes $1?", "¿Cuál da $1?", key),
    answer = {kind = "choice", options = rng:shuffle({right, one, two, three}), right = right},
    misconceptions = {
      slip(one, "adds in place of taking away", "$1 + $2 is $3. That is more than $1.", "$1 + $2 es $3. Eso es más que $1.", a, b, a + b),
      slip(two, "takes tens for ones", "$1 takes ones away. It leaves $2.", "$1 quita unidades. Quedan $2.", two, a - b // 10),
      slip(three, "counts the start number too", "$1 does not leave $2. Count back again.", "$1 no deja $2. Cuenta otra vez hacia atrás.", three, key),
    },
    hints = {t("Work out each one.", "Calcula cada uno."), t("Take tens from tens.", "Quita decenas de las decenas."),
      t("How many tens make $1? Find the tens that stay.", "¿Cuántas decenas son $1? Busca las que quedan.", key)},
    worked = {a // 10 .. " − " .. b // 10 .. " = " .. key // 10, bold(right) .. " = " .. key},
    right_note = note(), paper = paper(a, b),
  }
end

local function story(rng, k)
  local a, b = pair(k)
  local name, what, into = (rng:two_names()), thing(3), holder()
  return item(rng:chance(1, 2)
    and t("$1 has $2 $3. $4 of them go in a $5.one.\nHow many $3 are not in it?", "$1 tiene $2 $3. Guarda $4 en un~5 $5.one.\n¿Cuánt@3s $3 quedan fuera?", name, a, what, b, into)
    or t("There are $2 $3 at a fair.\n$4 of them are sold.\nHow many $3 are left?", "Hay $2 $3 en una feria.\nSe venden $4.\n¿Cuánt@3s $3 quedan?", name, a, what, b), a, b)
end

local function missing(k)
  local a, b = pair(k)
  local left = a - b
  return {
    prompt = t("$1 − ? = $2\nWhat number is missing?", "$1 − ? = $2\n¿Qué número falta?", a, left),
    spoken = t("$1 minus what number equals $2?", "¿$1 menos qué número es igual a $2?", a, left),
    answer = integer_answer(b),
    misconceptions = apart(b, {
      slip(a + left, "adds the two numbers it sees", "$1 adds both numbers. $2 is the start.", "$1 suma los dos números. $2 es el inicio.", a + left, a),
      slip(b // 10, "leaves out the zero of the tens", "$1 is how many tens. What are they worth?", "$1 es cuántas decenas. ¿Cuánto valen?", b // 10),
      slip(left, "gives what is left", "$1 is what is left. What went away?", "$1 es lo que queda. ¿Qué se fue?", left),
      slip(a, "gives the whole", "$1 is the start. Only a part goes.", "$1 es el inicio. Solo se va una parte.", a),
      slip(b + 10, "counts the start number too", "$1 is one ten too many.", "$1 es una decena de más.", b + 10),
    }),
    hints = {t("Start at $1. End at $2.", "Empieza en $1. Termina en $2.", a, left), t("Count the tens between them.", "Cuenta las decenas entre los dos."),
      t("$1 tens go down to $2. How much is that?", "De $1 decenas baja a $2. ¿Cuánto es?", a // 10, left // 10)},
    worked = {a // 10 .. " − " .. left // 10 .. " = " .. b // 10, a .. " − " .. bold(b) .. " = " .. left},
    right_note = t("Together, both parts make the start.", "Juntas, las dos partes dan el inicio."),
    paper = t("Draw $1 in tens. Cross out until $2 is left.", "Dibuja $1 en decenas. Tacha hasta que queden $2.", a, left),
  }
end

return function(rng, level)
  local k = rng:turn(72)
  if level == 1 then return rods(k // 2, k % 2 == 0) end
  if level == 2 then
    local j = rng:turn(108)
    if j % 3 == 0 then return plain(j // 3) end
    if j % 3 == 1 then return jump(j // 3) end
    return which_makes(rng, j // 3)
  end
  if k % 2 == 0 then return story(rng, k // 2) end
  return missing(k // 2)
end
