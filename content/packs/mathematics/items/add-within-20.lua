-- Adding within 20 (1.OA.C.6): making ten, doubles and near doubles. Errors after Fuson (1992) on counting on and
-- Murata and Fuson (2006) on the break-apart-to-make-ten method.

local signs = {["+"] = t("plus", "más"), ["−"] = t("minus", "menos"), ["="] = t("equals", "es igual a"), ["?"] = t("what number", "qué número")}
local function told(tokens, question)
  local out = {}
  for i = 1, #tokens do out[i] = signs[tokens[i]] or tostring(tokens[i]) end
  return cap(table.concat(out, " ")) .. ". " .. question
end
local function question() return t("What number makes this true?", "¿Qué número completa la igualdad?") end

-- Two numbers that go past ten, the larger first; and some that do not.
local past_ten, others = {}, {}
for a = 6, 9 do
  for b = 2, a do
    if a + b > 10 then past_ten[#past_ten + 1] = {a, b} end
  end
end
for a = 5, 16 do
  for b = 2, 9 do
    if a + b <= 20 and (a > 10 or a + b <= 10) and b <= a then others[#others + 1] = {a, b} end
  end
end

local function slips(a, b)
  local key = a + b
  return apart(key, {
    slip(key - 1, "counts the first number again", "$1 is one short. Counting on starts with $2.", "$1 queda uno corto. La cuenta empieza con $2.", key - 1, a + 1),
    slip(key + 1, "counts one too many", "$1 is one too many. Count on just $2.", "$1 es uno de más. Avanza solo $2.", key + 1, b),
    key > 10 and slip(key - 10, "leaves out the full ten", "$1 is what comes after ten. Add the ten too.", "$1 es lo que pasa de diez. Suma también el diez.", key - 10)
      or slip(key + 10, "adds a ten that is not there", "$1 has a ten too many. $2 and $3 stay below.", "$1 tiene un diez de más. $2 y $3 no llegan ahí.", key + 10, a, b),
    a > 10 and slip(10 + b, "leaves out the ones", "$1 leaves out the $2 of $3.", "$1 deja fuera el $2 de $3.", 10 + b, a - 10, a)
      or slip(key > 10 and 10 + b or key, "adds the whole number to ten", "$1 is 10 + $2. Part of it fills the ten.", "$1 es 10 + $2. Una parte completa el diez.", 10 + b, b),
    slip(a - b, "takes away in place of adding", "$1 is less than $2. Together there must be more.", "$1 es menos que $2. Juntos deben ser más.", a - b, a),
    slip(2 * a, "doubles the first number", "$1 is $2 + $2. The second number is $3.", "$1 es $2 + $2. El segundo número es $3.", 2 * a, a, b),
  })
end
local function hints(a, b)
  if a + b > 10 and a < 10 then
    return {
      t("How far is $1 from ten?", "¿Cuánto le falta a $1 para diez?", a),
      t("Split $1: one part fills the ten.", "Separa $1: una parte completa el diez.", b),
      t("$1 + $2 = 10. Then add $3 more.", "$1 + $2 = 10. Luego suma $3 más.", a, 10 - a, b - (10 - a)),
    }
  end
  return {
    t("Start with the larger number: $1.", "Empieza con el mayor: $1.", a),
    a > 10 and t("Add the ones. The ten stays.", "Suma las unidades. El diez se queda.") or t("Count on $1 steps.", "Avanza $1 pasos.", b),
    a > 10 and t("$1 + $2 first. Then put the ten back.", "Primero $1 + $2. Luego pon el diez.", a - 10, b) or t("Start at $1. The first step is $2.", "Empieza en $1. El primer paso es $2.", a, a + 1),
  }
end
local function worked(a, b, last)
  if a + b > 10 and a < 10 then
    local f = 10 - a
    if b == f then return {last} end
    return {a .. " + " .. f .. " = 10", b .. " = " .. f .. " + " .. b - f, "10 + " .. b - f .. " = " .. a + b, last}
  end
  if a > 10 then return {a .. " = 10 + " .. a - 10, a - 10 .. " + " .. b .. " = " .. a - 10 + b, last} end
  return {t("Start at $1. Count on $2.", "Empieza en $1. Avanza $2.", a, b), last}
end

local function with_frames(rng)
  local k = rng:turn(4 * #past_ten)
  local pair = past_ten[1 + k % #past_ten]
  local a, b, way = pair[1], pair[2], k // #past_ten
  local w = thing(1 + way)
  local tokens = way == 0 and {a, "+", b, "=", "?"} or way == 1 and {"?", "=", a, "+", b} or nil
  return {
    prompt = tokens and table.concat(tokens, " ") .. "\n" .. question()
      or way == 2 and t("The frames show $1 $2 and $3 more.\nHow many $2 are there in all?", "Los marcos muestran $1 $2 y $3 más.\n¿Cuánt@2s $2 hay en total?", a, w, b)
      or t("Plain counters: $1. Dotted counters: $2.\nHow many counters are there in all?", "Fichas lisas: $1. Con puntos: $2.\n¿Cuántas fichas hay en total?", a, b),
    spoken = tokens and told(tokens, question()),
    figure = {kind = "ten_frame", frames = 2, first = a, second = b},
    answer = {kind = "number", value = a + b, form = "integer"},
    misconceptions = slips(a, b), hints = hints(a, b), worked = worked(a, b, a .. " + " .. b .. " = " .. bold(a + b)),
    right_note = t("Making a ten first leaves a small sum.", "Si completas el diez, queda una suma pequeña."),
    paper = t("Draw two frames. Fill one. Count on from ten.", "Dibuja dos marcos. Llena uno. Sigue desde diez."),
  }
end

local function fact(rng)
  local all = #past_ten + #others
  local k = rng:turn(3 * all)
  local at = 1 + k % all
  local pair = at <= #past_ten and past_ten[at] or others[at - #past_ten]
  local a, b, way = pair[1], pair[2], k // all
  local tokens = way == 0 and {a, "+", b, "=", "?"} or way == 1 and {b, "+", a, "=", "?"} or {"?", "=", a, "+", b}
  return {
    prompt = table.concat(tokens, " ") .. "\n" .. question(), spoken = told(tokens, question()),
    answer = {kind = "number", value = a + b, form = "integer"},
    misconceptions = slips(a, b), hints = hints(a, b), worked = worked(a, b, a .. " + " .. b .. " = " .. bold(a + b)),
    right_note = t("Start with the larger number. It is less to count.", "Empieza con el mayor. Así se cuenta menos."),
    paper = t("Draw dots for both numbers. Ring ten of them.", "Dibuja puntos para los dos números. Encierra diez."),
  }
end

local function ten_and_what(rng)
  local k = rng:turn(2 * #past_ten)
  local pair = past_ten[1 + k % #past_ten]
  local a, b = pair[1], pair[2]
  local key = a + b - 10
  local tokens = k // #past_ten == 0 and {a, "+", b, "=", 10, "+", "?"} or {10, "+", "?", "=", a, "+", b}
  return {
    prompt = table.concat(tokens, " ") .. "\n" .. question(), spoken = told(tokens, question()),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(a + b, "takes the equal sign for a command to work out", "$1 is the whole. Ten of it stands there already.", "$1 es el todo. Diez ya están ahí.", a + b),
      slip(b, "adds the whole number to ten", "10 + $1 is more. Part of it fills the ten.", "10 + $1 es más. Una parte completa el diez.", b),
      slip(10 - a, "gives what fills the ten", "$1 fills the ten. What is left of $2?", "$1 completa el diez. ¿Qué queda de $2?", 10 - a, b),
      slip(key + 1, "counts one too many", "10 + $1 is one too many.", "10 + $1 es uno de más.", key + 1),
      slip(key > 0 and key - 1 or 2, "counts the first number again", "10 + $1 does not fit. Split $2 again.", "10 + $1 no coincide. Separa otra vez el $2.", key > 0 and key - 1 or 2, b),
    }),
    hints = {
      t("Both sides are the same amount.", "Los dos lados valen lo mismo."),
      t("$1 needs $2 to be ten.", "A $1 le falta $2 para diez.", a, 10 - a),
      t("Part of the $1 fills the ten. What is left?", "Una parte del $1 completa el diez. ¿Qué queda?", b),
    },
    worked = {a .. " + " .. 10 - a .. " = 10", b .. " = " .. 10 - a .. " + " .. key, a .. " + " .. b .. " = 10 + " .. bold(key)},
    right_note = t("Part of one number fills the other to ten.", "Una parte de un número completa el otro a diez."),
    paper = t("Draw both amounts. Ring ten. Count the rest.", "Dibuja las dos cantidades. Encierra diez. Cuenta el resto."),
  }
end

local function near_double(rng)
  local k = rng:turn(54)
  local a = 3 + k % 6
  local d = 1 + k // 6 % 2
  local b, way = a + d, k // 12
  local tokens = way % 2 == 0 and {a, "+", b, "=", a, "+", a, "+", "?"} or {a, "+", a, "+", "?", "=", b, "+", a}
  if way == 4 then tokens = {b, "+", a, "=", a, "+", a, "+", "?"} end
  return {
    prompt = table.concat(tokens, " ") .. "\n" .. question(), spoken = told(tokens, question()),
    answer = {kind = "number", value = d, form = "integer"},
    misconceptions = apart(d, {
      slip(a + b, "takes the equal sign for a command to work out", "$1 is the whole sum. Much of it stands there.", "$1 es toda la suma. Ya hay una gran parte.", a + b),
      slip(b, "takes the other number again", "$1 is too many. Two of $2 stand there already.", "$1 es demasiado. Ya hay dos de $2.", b, a),
      slip(a, "takes the other number again", "$1 once more makes $2. Compare with $3.", "Con otro $1 son $2. Compara con $3.", a, 3 * a, a + b),
      slip(0, "takes near doubles for doubles", "0 says that $1 and $2 are the same.", "0 dice que $1 y $2 son iguales.", a, b),
      slip(d + 1, "counts one too many", "$1 is one too many.", "$1 es uno de más.", d + 1),
    }),
    hints = {
      t("Compare $1 with $2.", "Compara $1 con $2.", a, b),
      t("One $1 stands on both sides.", "Un $1 está en los dos lados.", a),
      t("How much more is $1 than $2?", "¿Cuánto más es $1 que $2?", b, a),
    },
    worked = {b .. " = " .. a .. " + " .. d, a .. " + " .. b .. " = " .. a .. " + " .. a .. " + " .. bold(d)},
    right_note = t("A near double is a double and a bit.", "Un casi doble es un doble y un poco más."),
    paper = t("Draw two equal rows. Add the extra dots.", "Dibuja dos filas iguales. Agrega los puntos de más."),
  }
end

local function same_as(rng)
  local k = rng:turn(2 * #past_ten)
  local pair = past_ten[1 + k % #past_ten]
  local a, b = pair[1], pair[2]
  local rest = a + b - 10
  local key = "10 + " .. rest
  local list = apart(key, {
    slip("10 + " .. b, "adds the whole number to ten", "10 + $1 is $2. Part of the $1 fills the ten.", "10 + $1 es $2. Una parte del $1 completa el diez.", b, 10 + b),
    slip(a .. " + " .. rest, "takes some away and gives it nowhere", "$1 + $2 is $3. What is split off joins the $1.", "$1 + $2 es $3. Lo que se separa se junta con $1.", a, rest, a + rest),
    slip("10 + " .. rest + 1, "counts one too many", "10 + $1 is one too many.", "10 + $1 es uno de más.", rest + 1),
    slip("10 + " .. a, "adds the whole number to ten", "10 + $1 is $2. Use the $1 to make the ten.", "10 + $1 es $2. Usa el $1 para formar el diez.", a, 10 + a),
    slip("10 + " .. rest + 2, "counts one too many", "10 + $1 goes too far.", "10 + $1 va demasiado lejos.", rest + 2),
  })
  local kept, options = {}, {key}
  for i = 1, 3 do kept[i] = list[i] options[i + 1] = list[i].given end
  local shown = k // #past_ten == 0 and a .. " + " .. b or b .. " + " .. a
  return {
    prompt = t("Which of these is the same as $1?", "¿Cuál de estas es igual a $1?", shown),
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = kept, hints = hints(a, b), worked = worked(a, b, shown .. " = " .. bold(key)),
    right_note = t("What leaves one number joins the other.", "Lo que sale de un número se junta con el otro."),
    paper = t("Draw both amounts. Ring ten. Count the rest.", "Dibuja las dos cantidades. Encierra diez. Cuenta el resto."),
  }
end

return function(rng, level)
  if level == 1 then return with_frames(rng) end
  if level == 2 then return fact(rng) end
  local way = rng:int(1, 3)
  if way == 1 then return ten_and_what(rng) end
  if way == 2 then return near_double(rng) end
  return same_as(rng)
end
