-- Taking away within 20 (1.OA.C.6): back on a line, down to ten, a missing number. Errors after Fuson (1992) and
-- Baroody (1984) on counting down.

local signs = {["+"] = t("plus", "más"), ["−"] = t("minus", "menos"), ["="] = t("equals", "es igual a"), ["?"] = t("what number", "qué número")}
local function told(tokens, question)
  local out = {}
  for i = 1, #tokens do out[i] = signs[tokens[i]] or tostring(tokens[i]) end
  return cap(table.concat(out, " ")) .. ". " .. question
end
local function question() return t("What number makes this true?", "¿Qué número completa la igualdad?") end

local past_ten, others = {}, {}
for a = 11, 18 do
  for b = a - 9, 9 do past_ten[#past_ten + 1] = {a, b} end
end  -- 36
for a = 6, 20 do
  for b = 2, 9 do
    if a - b >= 1 and (a <= 10 or a - b > 10) then others[#others + 1] = {a, b} end
  end
end

local function slips(a, b)
  local key = a - b
  local turned = a > 10 and a - 10 < b and 10 + b - (a - 10) or key + 2
  return apart(key, {
    slip(key + 1, "counts the start number too", "$1 is one too many. Counting back starts with $2.", "$1 es uno de más. La cuenta atrás empieza con $2.", key + 1, a - 1),
    slip(max(key - 1, 0), "counts one too many", "$1 is one too few. Go back just $2.", "$1 es uno menos. Retrocede solo $2.", max(key - 1, 0), b),
    slip(a + b, "adds in place of taking away", "$1 is more than $2. Taking away leaves less.", "$1 es más que $2. Al quitar queda menos.", a + b, a),
    slip(turned, "smaller digit from larger", "$1 turns the ones round. Take $2 from all of $3.", "$1 voltea las unidades. Quita $2 de todo el $3.", turned, b, a),
    slip(b, "gives what was taken", "$1 is what goes away. What stays?", "$1 es lo que se quita. ¿Qué queda?", b),
  })
end
local function hints(a, b)
  if a > 10 and a - b < 10 then
    return {
      t("Go down to ten first.", "Primero baja hasta diez."),
      t("Split $1: take $2 first.", "Separa $1: primero quita $2.", b, a - 10),
      t("$1 − $2 = 10. Then take the rest of $3.", "$1 − $2 = 10. Luego quita el resto de $3.", a, a - 10, b),
    }
  end
  return {
    t("Start at $1 and go back.", "Empieza en $1 y retrocede.", a),
    a > 10 and t("The ten stays. Look at the ones.", "El diez se queda. Mira las unidades.") or t("Count back $1 steps.", "Retrocede $1 pasos.", b),
    a > 10 and t("Take $2 from $1. Then put the ten back.", "Quita $2 de $1. Luego pon el diez.", a - 10, b) or t("The first step back is $1.", "El primer paso atrás es $1.", a - 1),
  }
end
local function worked(a, b, last)
  if a > 10 and a - b < 10 then
    if b == a - 10 then return {last} end
    return {a .. " − " .. a - 10 .. " = 10", b .. " = " .. a - 10 .. " + " .. b - (a - 10), "10 − " .. b - (a - 10) .. " = " .. a - b, last}
  end
  if a > 10 and a - 10 >= b then return {a - 10 .. " − " .. b .. " = " .. a - 10 - b, last} end
  return {t("Start at $1. Go back $2.", "Empieza en $1. Retrocede $2.", a, b), last}
end

local function on_the_line(rng)
  local k = rng:turn(98)
  local a, b = 7 + k % 14, 2 + k // 14 % 7
  if b >= a then b = a - 4 end
  local key = a - b
  return {
    prompt = t("Start at $1. Go back $2.\nWhere do you land?", "Empieza en $1. Retrocede $2.\n¿A qué número llegas?", a, b),
    answer = {kind = "number_line", line = {from = 0, to = 20, steps = 20, label_every = 5, decimals = 0, marks = {{at = a, label = tostring(a)}}}, value = key},
    misconceptions = apart(key, {
      slip(key + 1, "counts the start number too", "$1 is one step short. The first step goes to $2.", "$1 queda a un paso. El primer paso llega a $2.", key + 1, a - 1),
      slip(min(a + b, 20), "goes the other way on the line", "$1 is to the right. Going back means left.", "$1 está a la derecha. Retroceder es ir a la izquierda.", min(a + b, 20)),
      slip(max(key - 1, 0), "counts one too many", "$1 is one step too far.", "$1 está un paso más allá.", max(key - 1, 0)),
      slip(b, "gives what was taken", "$1 is the number of steps. Where do they end?", "$1 es el número de pasos. ¿Dónde terminan?", b),
      slip(0, "counts past the end", "0 is the start of the line. Take just $1 steps.", "0 es el comienzo de la recta. Da solo $1 pasos.", b),
    }),
    hints = {
      t("Find $1 on the line.", "Busca $1 en la recta.", a),
      t("Back means to the left.", "Atrás quiere decir a la izquierda."),
      t("Hop $1 times. Say the numbers.", "Da $1 saltos. Di los números.", b),
    },
    worked = {t("From $1 hop left, $2 times.", "Desde $1 salta a la izquierda, $2 veces.", a, b), a .. " − " .. b .. " = " .. bold(key)},
    right_note = t("Going back on the line is taking away.", "Retroceder en la recta es quitar."),
    paper = t("Draw a line with numbers. Hop back $1.", "Dibuja una recta con números. Retrocede $1.", b),
  }
end

local function fact(rng)
  local all = #past_ten + #others
  local k = rng:turn(2 * all)
  local at = 1 + k % all
  local pair = at <= #past_ten and past_ten[at] or others[at - #past_ten]
  local a, b = pair[1], pair[2]
  local tokens = k // all == 0 and {a, "−", b, "=", "?"} or {"?", "=", a, "−", b}
  return {
    prompt = table.concat(tokens, " ") .. "\n" .. question(), spoken = told(tokens, question()),
    answer = {kind = "number", value = a - b, form = "integer"},
    misconceptions = slips(a, b), hints = hints(a, b), worked = worked(a, b, a .. " − " .. b .. " = " .. bold(a - b)),
    right_note = a > 10 and a - b < 10 and t("Ten is a good stop on the way.", "El diez es una buena parada.") or t("Check by adding: $1 + $2 = $3.", "Revisa sumando: $1 + $2 = $3.", a - b, b, a),
    paper = t("Draw $1 dots. Cross out $2.", "Dibuja $1 puntos. Tacha $2.", a, b),
  }
end

local function missing(rng)
  local k = rng:turn(3 * #past_ten)
  local pair = past_ten[1 + k % #past_ten]
  local a, b, way = pair[1], pair[2], k // #past_ten
  local rest = a - b
  if b == a - 10 then b, rest = b + 1, rest - 1 end
  local tokens, key
  if way == 0 then tokens, key = {a, "−", "?", "=", rest}, b
  elseif way == 1 then tokens, key = {a, "−", b, "=", 10, "−", "?"}, b - (a - 10)
  else tokens, key = {rest, "=", a, "−", "?"}, b end
  if way == 1 and key < 1 then tokens, key = {a, "−", "?", "=", rest}, b end
  local split = tokens[4] == "=" and tokens[5] == 10
  return {
    prompt = table.concat(tokens, " ") .. "\n" .. question(), spoken = told(tokens, question()),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, split and {
      slip(rest, "takes the equal sign for a command to work out", "$1 is what is left. Here 10 comes after the sign.", "$1 es lo que queda. Aquí sigue un 10.", rest),
      slip(b, "takes all from ten", "10 − $1 is not $2. Part of $1 goes down to ten.", "10 − $1 no es $2. Una parte de $1 baja a diez.", b, rest),
      slip(a - 10, "gives what goes down to ten", "$1 goes down to ten. What is left of $2?", "$1 baja hasta diez. ¿Qué queda de $2?", a - 10, b),
      slip(key + 1, "counts one too many", "$1 is one too many. Split $2 again.", "$1 es uno de más. Separa otra vez el $2.", key + 1, b),
      slip(key - 1, "counts the first number again", "$1 is one too few. Split $2 again.", "$1 es uno menos. Separa otra vez el $2.", key - 1, b),
    } or {
      slip(a + rest, "adds the two numbers it sees", "$1 adds both numbers. Look at the minus.", "$1 suma los dos números. Mira el menos.", a + rest),
      slip(key + 1, "counts the start number too", "$1 is one too many. $2 − $1 is $3.", "$1 es uno de más. $2 − $1 es $3.", key + 1, a, a - key - 1),
      slip(key - 1, "counts one too many", "$1 is one too few. $2 − $1 is $3.", "$1 es uno menos. $2 − $1 es $3.", key - 1, a, a - key + 1),
      slip(rest, "gives what is left", "$1 is what is left. How much went?", "$1 es lo que queda. ¿Cuánto se quitó?", rest),
      slip(a, "gives the start", "$1 is the start. How much went?", "$1 es el comienzo. ¿Cuánto se quitó?", a),
    }),
    hints = split and {
      t("Both sides are the same amount.", "Los dos lados valen lo mismo."),
      t("From $1 down to ten takes $2.", "De $1 a diez se quita $2.", a, a - 10),
      t("Part of $1 goes down to ten. What is left?", "Una parte de $1 baja a diez. ¿Qué queda?", b),
    } or {
      t("The whole is $1. One part is $2.", "El todo es $1. Una parte es $2.", a, rest),
      t("How far is it from $1 to $2?", "¿Cuánto hay de $1 a $2?", rest, a),
      t("Count on from $1 up to $2.", "Cuenta desde $1 hasta $2.", rest, a),
    },
    worked = split and {a .. " − " .. a - 10 .. " = 10", b .. " = " .. a - 10 .. " + " .. key, a .. " − " .. b .. " = 10 − " .. bold(key)}
      or {t("From $1 to $2 it is $3.", "De $1 a $2 hay $3.", rest, a, key), a .. " − " .. bold(key) .. " = " .. rest},
    right_note = split and t("Stop at ten, then go on.", "Para en diez y sigue.") or t("Counting up finds the missing part.", "Contar hacia arriba halla la parte que falta."),
    paper = t("Draw a line from 0 to 20. Show the hops.", "Dibuja una recta de 0 a 20. Muestra los saltos."),
  }
end

return function(rng, level)
  if level == 1 then return on_the_line(rng) end
  if level == 2 then return fact(rng) end
  return missing(rng)
end
