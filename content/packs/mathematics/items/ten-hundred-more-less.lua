-- Ten or a hundred more or less (2.NBT.B.8). Errors after Fuson (1990) and Fuson et al. (1997).

local function sound(key, list)
  local out = {}
  for i = 1, #list do if list[i].given >= 0 then out[#out + 1] = list[i] end end
  out = apart(key, out)
  while #out > 6 do table.remove(out) end
  return out
end
local function slips_for(a, by)
  local key, other = a + by, abs(by) == 10 and 100 or 10
  local sign = by > 0 and 1 or -1
  return sound(key, {
    slip(a + sign * other, "takes a step of another size", "$1 changes by $2, not by $3.", "$1 cambia $2, no $3.", a + sign * other, other, abs(by)),
    slip(a - by, "mixes up more and less", by > 0 and "$1 is less than $2. More makes it grow." or "$1 is more than $2. Less makes it shrink.", by > 0 and "$1 es menos que $2. Más lo hace crecer." or "$1 es más que $2. Menos lo hace bajar.", a - by, a),
    slip(a + sign, "changes the ones, not the tens", "$1 changes the ones. The step is $2.", "$1 cambia las unidades. El paso es de $2.", a + sign, abs(by)),
    abs(by) == 10 and (a // 100 ~= key // 100) and slip(key - sign * 100, "leaves the hundreds as they were", "$1 keeps the hundreds. Ten tens make a new hundred.", "$1 deja las centenas igual. Diez decenas son una centena.", key - sign * 100)
      or slip(key // 10 * 10 + (key % 10 == 0 and 1 or 0), "leaves out the ones", "$1 changes the ones. They stay at $2.", "$1 cambia las unidades. Siguen en $2.", key // 10 * 10 + (key % 10 == 0 and 1 or 0), a % 10),
    slip(key + by, "takes the step twice", "$1 takes two steps of $2.", "$1 da dos pasos de $2.", key + by, abs(by)),
  })
end
local function place(by, h, d)
  return abs(by) == 10 and t("Tens", "Decenas") or t("Hundreds", "Centenas")
end
local function hints_for(a, by)
  local crossing = abs(by) == 10 and a // 100 ~= (a + by) // 100
  return {abs(by) == 10 and t("Ten is one rod: look at the tens.", "Diez es una barra: mira las decenas.") or t("A hundred is one flat: look at the hundreds.", "Cien es una placa: mira las centenas."),
    crossing and t("Think of the tens in $1: $2 of them.", "Piensa en las decenas de $1: son $2.", a, a // 10) or t("Only that digit changes.", "Solo cambia esa cifra."),
    crossing and (by > 0 and t("One more than $1 tens. Then the ones: $2.", "Una más que $1 decenas. Después, unidades: $2.", a // 10, a % 10) or t("One less than $1 tens. Then the ones: $2.", "Una menos que $1 decenas. Después, unidades: $2.", a // 10, a % 10))
      or abs(by) == 10 and (by > 0 and t("The tens digit was $1. Make it one more.", "La cifra de decenas era $1. Ponle una más.", a // 10 % 10) or t("The tens digit was $1. Make it one less.", "La cifra de decenas era $1. Ponle una menos.", a // 10 % 10))
      or (by > 0 and t("The hundreds digit was $1. Make it one more.", "La cifra de centenas era $1. Ponle una más.", a // 100) or t("The hundreds digit was $1. Make it one less.", "La cifra de centenas era $1. Ponle una menos.", a // 100))}
end
local function steps(a, by)
  local unit = abs(by)
  return {place(by) .. ": " .. a // unit .. ", " .. (a + by) // unit, a .. (by > 0 and " + " or " − ") .. unit .. " = " .. bold(a + by)}
end
local function note(by) return abs(by) == 10 and t("The ones stayed the same.", "Las unidades no cambiaron.") or t("Tens and ones stayed the same.", "Decenas y unidades no cambiaron.") end
local function paper(a) return t("Write $1. Write 10 and 100 more and less around it.", "Escribe $1. Alrededor, 10 y 100 más y menos.", a) end
local function item(prompt, a, by, figure)
  return {prompt = prompt, figure = figure, answer = integer_answer(a + by), misconceptions = slips_for(a, by), hints = hints_for(a, by), worked = steps(a, by), right_note = note(by), paper = paper(a)}
end
local changes = {10, -10, 100, -100}

local function from_blocks(rng, k)
  local by = changes[1 + k % 4]
  local h, d, u = 2 + k // 4 % 7, rng:int(1, 8), rng:int(0, 9)
  local a = 100 * h + 10 * d + u
  return item(by > 0 and t("The blocks show $1.\nWhat number is $2 more?", "Los bloques muestran $1.\n¿Qué número es $2 más?", a, by) or t("The blocks show $1.\nWhat number is $2 less?", "Los bloques muestran $1.\n¿Qué número es $2 menos?", a, -by),
    a, by, {kind = "base_ten_blocks", hundreds = h, tens = d, ones = u})
end
local function plain(rng, k)
  local by = changes[1 + k % 4]
  local h, d, u = 2 + k // 4 % 7, rng:int(1, 8), rng:int(0, 9)
  if abs(by) == 10 and k // 28 % 2 == 0 then d = by > 0 and 9 or 0 end
  local a = 100 * h + 10 * d + u
  return item(by > 0 and t("What number is $1 more than $2?", "¿Qué número es $1 más que $2?", by, a) or t("What number is $1 less than $2?", "¿Qué número es $1 menos que $2?", -by, a), a, by)
end

-- Both ends are given: what was the step?
local function what_step(rng, k)
  local by = changes[1 + k % 4]
  local a = 100 * (2 + k // 4 % 6) + 10 * rng:int(1, 8) + rng:int(0, 9)
  local b = a + by
  local m10, l10, m100, l100 = t("10 more", "10 más"), t("10 less", "10 menos"), t("100 more", "100 más"), t("100 less", "100 menos")
  local key = by == 10 and m10 or by == -10 and l10 or by == 100 and m100 or l100
  local opposite = by == 10 and l10 or by == -10 and m10 or by == 100 and l100 or m100
  local size = by == 10 and m100 or by == -10 and l100 or by == 100 and m10 or l10
  local both = by == 10 and l100 or by == -10 and m100 or by == 100 and l10 or m10
  return {
    prompt = t("First number: $1. Second number: $2.\nHow does the second compare with the first?", "Primer número: $1. Segundo número: $2.\n¿Cómo es el segundo comparado con el primero?", a, b),
    answer = {kind = "choice", options = rng:shuffle({m10, l10, m100, l100}), right = key},
    misconceptions = {
      slip(opposite, "mixes up more and less", b > a and "$1 is larger than $2." or "$1 is smaller than $2.", b > a and "$1 es mayor que $2." or "$1 es menor que $2.", b, a),
      slip(size, "takes a step of another size", abs(by) == 10 and "The tens digit changed. That is a step of 10." or "The hundreds digit changed. That is a step of 100.", abs(by) == 10 and "Cambió la cifra de decenas. Es un paso de 10." or "Cambió la cifra de centenas. Es un paso de 100."),
      slip(both, "takes a step of another size", "Look at which digit changed from $1 to $2.", "Mira qué cifra cambió de $1 a $2.", a, b),
    },
    hints = {t("Which digit changed?", "¿Qué cifra cambió?"), t("Tens digit: ten. Hundreds digit: a hundred.", "Cifra de decenas: diez. Cifra de centenas: cien."), t("Is $1 larger or smaller than $2?", "¿$1 es mayor o menor que $2?", b, a)},
    worked = {a .. (by > 0 and " + " or " − ") .. abs(by) .. " = " .. b, bold(key)}, right_note = note(by), paper = paper(a),
  }
end

-- Two steps one after the other.
local function two_steps(rng, k)
  local one, two = changes[1 + k % 4], changes[1 + (k + 1 + k // 4 % 3) % 4]
  if one == -two then two = abs(one) == 10 and (one > 0 and 100 or -100) or (one > 0 and 10 or -10) end
  local a = 100 * rng:int(3, 7) + 10 * rng:int(2, 7) + rng:int(0, 9)
  local mid = a + one
  local key = mid + two
  local function told(by) return by > 0 and t("$1 more", "$1 más", by) or t("$1 less", "$1 menos", -by) end
  return {
    prompt = t("Start at $1. Make it $2. Then make it $3.\nWhat number is it now?", "Empieza en $1. Ahora $2. Después $3.\n¿Qué número es ahora?", a, told(one), told(two)),
    answer = integer_answer(key),
    misconceptions = sound(key, {
      slip(mid, "stops after the first step", "$1 is the first step. One more follows.", "$1 es el primer paso. Falta otro.", mid),
      slip(mid - two, "mixes up more and less", "The second step goes the other way.", "El segundo paso va en el otro sentido."),
      slip(a - one + two, "mixes up more and less", "The first step goes the other way.", "El primer paso va en el otro sentido."),
      slip(a + two, "leaves out one number", "$1 leaves out the first step.", "A $1 le falta el primer paso.", a + two),
      slip(key + (two > 0 and 1 or -1), "changes the ones, not the tens", "The ones stay at $1.", "Las unidades siguen en $1.", a % 10),
    }),
    hints = {t("Do one step at a time.", "Haz un paso a la vez."), t("Tens change for ten. Hundreds change for a hundred.", "Con diez cambian las decenas. Con cien, las centenas."), t("After the first step it is $1. Now $2.", "Después del primer paso es $1. Ahora $2.", mid, told(two))},
    worked = {a .. (one > 0 and " + " or " − ") .. abs(one) .. " = " .. mid, mid .. (two > 0 and " + " or " − ") .. abs(two) .. " = " .. bold(key)},
    right_note = t("The ones stayed the same in both steps.", "Las unidades no cambiaron en los dos pasos."), paper = paper(a),
  }
end

return function(rng, level)
  local k = rng:turn(112)
  if level == 1 then return from_blocks(rng, k) end
  if level == 2 then return plain(rng, k) end
  if k % 3 == 0 then return what_step(rng, k // 3) end
  return two_steps(rng, k)
end
