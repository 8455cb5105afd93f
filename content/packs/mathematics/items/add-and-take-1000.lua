-- Adding and taking away within 1000 (3.NBT.A.2). Errors after Brown and Burton (1978) and VanLehn (1990): no carrying, the smaller digit
-- taken from the larger, zeros stepped over.

local function place_by_place(a, b, op)
  local out, unit = 0, 1
  for i = 1, 3 do
    out = out + op(a % 10, b % 10) * unit
    a, b, unit = a // 10, b // 10, unit * 10
  end
  return out
end

local function sum_slips(a, b)
  local key = a + b
  local no_carry = place_by_place(a, b, function(x, y) return (x + y) % 10 end)
  local ten = a % 10 + b % 10 > 9
  local hundred = a // 10 % 10 + b // 10 % 10 + (ten and 1 or 0) > 9
  local list = {slip(no_carry, "does not carry", "$1 drops a ten or a hundred. Ten ones make a ten.", "En $1 se cayó una decena o una centena. Diez unidades son una decena.", no_carry)}
  -- Only what was carried can be dropped.
  if ten then list[#list + 1] = slip(key - 10, "drops the ten carried", "$1 leaves out a ten. Add the ones again.", "A $1 le falta una decena. Hay que sumar otra vez las unidades.", key - 10) end
  if hundred then list[#list + 1] = slip(key - 100, "drops the hundred carried", "$1 leaves out a hundred. Add the tens again.", "A $1 le falta una centena. Hay que sumar otra vez las decenas.", key - 100) end
  for _, more in ipairs({
    slip(key + 10, ten and "counts one ten too many" or "carries when there is nothing to carry", "$1 has a ten too many. Add the ones again.", "A $1 le sobra una decena. Hay que sumar otra vez las unidades.", key + 10),
    slip(abs(a - b), "takes away in place of adding", "$1 takes away. The sign is plus.", "$1 resta. El signo es más.", abs(a - b)),
    slip(key + 1, "counts one too many", "$1 is one too many. Look at the ones.", "A $1 le sobra uno. Hay que mirar las unidades.", key + 1),
  }) do list[#list + 1] = more end
  return apart(key, list)
end
local function difference_slips(a, b)
  local key = a - b
  local smaller = place_by_place(a, b, function(x, y) return abs(x - y) end)
  local ten = a % 10 < b % 10
  local hundred = a // 10 % 10 - (ten and 1 or 0) < b // 10 % 10
  local list = {
    slip(smaller, "takes the smaller digit from the larger", "$1 turned a place round. Take $2 from $3 in that order.",
      "En $1 se volteó una posición. A $3 se le quita $2, en ese orden.", smaller, b, a),
    ten and slip(key + 10, "does not count the ten taken", "$1 is a ten too many. A ten was changed for ones.", "A $1 le sobra una decena. Una decena se cambió por unidades.", key + 10)
      or slip(key + 10, "counts one ten too many", "$1 is a ten too many. Look at the tens again.", "A $1 le sobra una decena. Hay que mirar otra vez las decenas.", key + 10),
    slip(a + b, "adds in place of taking away", "$1 adds. The sign is minus.", "$1 suma. El signo es menos.", a + b),
    slip(key + 1, "counts one too many", "$1 + $2 is more than $3.", "$1 + $2 es más que $3.", key + 1, b, a),
  }
  if hundred then list[#list + 1] = slip(key + 100, "does not count the hundred taken", "$1 is a hundred too many. A hundred was changed for tens.", "A $1 le sobra una centena. Una centena se cambió por decenas.", key + 100) end
  return apart(key, list)
end

local function split(n)
  return n // 100 * 100, n // 10 % 10 * 10, n % 10
end
local function sum(a, b, with_blocks, story)
  local h, m, o = split(b)
  local step = a + h
  local worked = {}
  if h > 0 then worked[#worked + 1] = a .. " + " .. h .. " = " .. step end
  if m > 0 then worked[#worked + 1] = step .. " + " .. m .. " = " .. step + m end
  worked[#worked + 1] = step + m .. " + " .. o .. " = " .. bold(a + b)
  return {
    prompt = with_blocks and t("The blocks show $1.\nHow much is $1 + $2?", "Los bloques muestran $1.\n¿Cuánto es $1 + $2?", a, b)
      or t("How much is $1 + $2?", "¿Cuánto es $1 + $2?", a, b),
    figure = with_blocks and {kind = "base_ten_blocks", hundreds = a // 100, tens = a // 10 % 10, ones = a % 10} or nil,
    answer = {kind = "number", value = a + b, form = "integer"},
    misconceptions = sum_slips(a, b),
    hints = {t("Add ones, tens and hundreds, each for itself.", "Suma unidades, decenas y centenas por separado."),
      t("Ten ones make a ten. Ten tens make a hundred.", "Diez unidades son una decena. Diez decenas son una centena."),
      t("Go to $1 first. Then add $2 more.", "Llega primero a $1. Luego suma $2 más.", step + m, o)},
    worked = worked,
    right_note = t("Add place by place and change ten for one.", "Se suma por posiciones y se cambian diez por uno."),
    paper = t("Write one number under the other, ones below ones.", "Escribe un número bajo el otro, unidades con unidades."),
  }
end
local function difference(a, b)
  local h, m, o = split(b)
  local step = a - h
  local worked = {}
  if h > 0 then worked[#worked + 1] = a .. " − " .. h .. " = " .. step end
  if m > 0 then worked[#worked + 1] = step .. " − " .. m .. " = " .. step - m end
  worked[#worked + 1] = step - m .. " − " .. o .. " = " .. bold(a - b)
  return {
    prompt = t("How much is $1 − $2?", "¿Cuánto es $1 − $2?", a, b),
    answer = {kind = "number", value = a - b, form = "integer"},
    misconceptions = difference_slips(a, b),
    hints = {t("Take away hundreds, then tens, then ones.", "Quita centenas, luego decenas, luego unidades."),
      t("A ten can be changed for ten ones.", "Una decena se cambia por diez unidades."),
      t("Go to $1 first. Then take away $2 more.", "Llega primero a $1. Luego quita $2 más.", step - m, o)},
    worked = worked,
    right_note = t("Check by adding: the sum is the start.", "Se comprueba sumando: la suma es el principio."),
    paper = t("Draw a line. Jump back from $1 in three steps.", "Dibuja una recta. Salta hacia atrás desde $1 en tres pasos.", a),
  }
end

-- ? + 267 = 512, and ? − 348 = 256
local function missing(rng, k)
  local plus = k % 2 == 0
  local b = 120 + (k * 37) % 340
  local a = 110 + rng:int(0, 300)
  if b % 10 == 0 then b = b + 3 end
  local whole = a + b
  local key, shown = plus and a or whole, plus and "? + " .. b .. " = " .. whole or "? − " .. b .. " = " .. a
  return {
    prompt = t("$1\nWhat number goes in place of the question mark?", "$1\n¿Qué número va en lugar del signo de pregunta?", shown),
    figure = {kind = "bar_model", total = plus and tostring(whole) or "?", rows = {{segments = {
      {size = 1, label = plus and "?" or tostring(a), fill = "empty"}, {size = 1, label = tostring(b), fill = "hatch"}}}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = plus and apart(key, {
        slip(whole + b, "adds the numbers shown", "$1 adds both. $2 is already the sum.", "$1 suma los dos. $2 ya es la suma.", whole + b, whole),
        slip(place_by_place(whole, b, function(x, y) return abs(x - y) end), "takes the smaller digit from the larger",
          "One place was turned round. Check: add $1 to it.", "Se volteó una posición. Se comprueba sumando $1.", b),
        slip(key + 10, "does not count the ten taken", "$1 + $2 is more than $3.", "$1 + $2 es más que $3.", key + 10, b, whole),
        slip(key + 100, "does not count the hundred taken", "$1 + $2 is more than $3.", "$1 + $2 es más que $3.", key + 100, b, whole),
        slip(whole, "gives a number already shown", "$1 is the whole. One part is missing.", "$1 es el todo. Falta una parte.", whole),
      }) or apart(key, {
        slip(abs(b - a), "takes away the numbers shown", "$1 is a part less a part. The whole is missing.", "$1 es una parte menos otra. Falta el todo.", abs(b - a)),
        slip(place_by_place(a, b, function(x, y) return (x + y) % 10 end), "does not carry", "A ten or a hundred was dropped. Add place by place.", "Se cayó una decena o una centena. Hay que sumar por posiciones."),
        slip(key - 10, "drops the ten carried", "$1 − $2 is not $3. A ten is missing.", "$1 − $2 no es $3. Falta una decena.", key - 10, b, a),
        slip(key - 100, "drops the hundred carried", "$1 − $2 is not $3. A hundred is missing.", "$1 − $2 no es $3. Falta una centena.", key - 100, b, a),
        slip(a, "gives a number already shown", "$1 is what is left. What was there before?", "$1 es lo que queda. ¿Cuánto había antes?", a),
      }),
    hints = {t("Look at the bar: is a part or the whole missing?", "Mira la barra: ¿falta una parte o el todo?"),
      plus and t("A part is missing. Take the other part away.", "Falta una parte. Quita la otra parte.") or t("The whole is missing. Join the parts.", "Falta el todo. Junta las partes."),
      plus and t("Work out $1 − $2.", "Calcula $1 − $2.", whole, b) or t("Work out $1 + $2.", "Calcula $1 + $2.", a, b)},
    worked = {plus and whole .. " − " .. b .. " = " .. bold(key) or a .. " + " .. b .. " = " .. bold(key),
      plus and t("Check: $1 + $2 = $3", "Comprobación: $1 + $2 = $3", key, b, whole) or t("Check: $1 − $2 = $3", "Comprobación: $1 − $2 = $3", key, b, a)},
    right_note = t("Adding and taking away undo each other.", "Sumar y restar se deshacen."),
    paper = t("Draw the bar with its parts and its whole.", "Dibuja la barra con sus partes y el todo."),
  }
end

local function rand_pair(rng, k)
  local a, b = 203 + (k * 71) % 380, 118 + rng:int(0, 200)
  if a % 10 + b % 10 < 10 then b = b + 10 - (a % 10 + b % 10) % 10 end
  if b % 10 == 0 then b = b + 1 end
  return a, b
end

return function(rng, level)
  local k = rng:turn(120)
  if level == 1 then
    local a, b = 125 + (k * 53) % 460, 14 + rng:int(0, 70)
    if b % 10 == 0 then b = b + 7 end
    return sum(a, b, true)
  end
  if level == 2 then
    local a, b = rand_pair(rng, k)
    if k % 2 == 0 then return sum(a, b, false) end
    return difference(a + b, b)
  end
  if k % 3 == 0 then  -- zeros to step over
    return difference(100 * (4 + k // 3 % 6) + k // 18 % 7, 100 + 10 * rng:int(2, 9) + 1 + k % 8 + 100 * (k // 3 % 2))
  end
  return missing(rng, k)
end
