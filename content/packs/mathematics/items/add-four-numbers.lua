-- Up to four two-digit numbers (2.NBT.B.6). Errors after Fuson (1992) and Brown and Burton (1978).

local function sum(list)
  local all = 0
  for _, n in ipairs(list) do all = all + n end
  return all
end
local function parts(list)
  local tens, ones = 0, 0
  for _, n in ipairs(list) do tens, ones = tens + n // 10 * 10, ones + n % 10 end
  return tens, ones
end
local function without(list)
  local out = {unpack(list)}
  table.remove(out)
  return out
end

local function slips_for(list)
  local key = sum(list)
  local tens, ones = parts(list)
  local all = {
    slip(key - list[#list], "leaves out one number", "$1 leaves out $2.", "A $1 le falta $2.", key - list[#list], list[#list]),
  }
  if ones > 9 then
    all[#all + 1] = slip(tens + ones % 10, "leaves out the new ten", "$1 leaves out the tens in $2 ones.", "A $1 le faltan las decenas de $2 unidades.", tens + ones % 10, ones)
    if ones > 19 then all[#all + 1] = slip(key - 10, "takes one new ten only", "$1 takes one new ten. $2 ones hold more.", "$1 toma una decena nueva. En $2 unidades hay más.", key - 10, ones) end
    all[#all + 1] = slip(tens // 10 .. ones, "writes both sums side by side", "$1 and $2 stand side by side. $2 ones hold tens.", "$1 y $2 están lado a lado. $2 unidades tienen decenas.", tens // 10, ones)
  end
  all[#all + 1] = slip(tens, "leaves out the ones", "$1 is the tens only. Add the ones.", "$1 son solo las decenas. Suma las unidades.", tens)
  all[#all + 1] = slip(key + 10, "counts one ten too many", "$1 has one ten too many.", "$1 tiene una decena de más.", key + 10)
  all[#all + 1] = slip(key - 1, "one-to-one principle: skips one", "$1 is one short. Add the ones again.", "A $1 le falta uno. Suma otra vez las unidades.", key - 1)
  local out = apart(key, all)
  while #out > 6 do table.remove(out) end
  return out
end
local function hints_for(list)
  local tens, ones = parts(list)
  return {t("Look for ones that make ten together.", "Busca unidades que juntas formen diez."), t("Add the tens. Add the ones. Join both.", "Suma las decenas. Suma las unidades. Junta todo."),
    t("The tens make $1. The ones make $2.", "Las decenas suman $1. Las unidades suman $2.", tens, ones)}
end
local function steps(list)
  local tens, ones = parts(list)
  local a, b = {}, {}
  for i, n in ipairs(list) do a[i], b[i] = tostring(n // 10 * 10), tostring(n % 10) end
  return {table.concat(a, " + ") .. " = " .. tens, table.concat(b, " + ") .. " = " .. ones, tens .. " + " .. ones .. " = " .. bold(tens + ones)}
end
local function note() return t("Numbers can be added in any order.", "Los números se suman en cualquier orden.") end
local function paper() return t("Write them below each other, ones below ones.", "Escríbelos uno debajo del otro, unidades con unidades.") end

-- So many numbers of two digits; two of their ones make a ten.
local function numbers(rng, k, n, top)
  local u = 1 + k % 9
  local rest = {10 * rng:int(1, top) + 10 - u}
  while #rest < n - 1 do rest[#rest + 1] = 10 * rng:int(1, top) + rng:int(1, 9) end
  rng:shuffle(rest)
  return {10 * (1 + k // 9 % 4) + u, unpack(rest)}
end

local function plain(rng, k, n, top)
  local list = numbers(rng, k, n, top)
  return {
    prompt = n == 3 and t("What is $1 + $2 + $3?", "¿Cuánto es $1 + $2 + $3?", list[1], list[2], list[3]) or t("What is $1 + $2 + $3 + $4?", "¿Cuánto es $1 + $2 + $3 + $4?", list[1], list[2], list[3], list[4]),
    answer = integer_answer(sum(list)), misconceptions = slips_for(list), hints = hints_for(list), worked = steps(list), right_note = note(), paper = paper(),
  }
end

local function story(rng, k)
  local list = numbers(rng, k, 4, 3)
  local what = thing(1)
  return {
    prompt = t("Four boxes hold $1, $2, $3 and $4 $5.\nHow many $5 are there in all?", "En cuatro cajas hay $1, $2, $3 y $4 $5.\n¿Cuánt@5s $5 hay en total?", list[1], list[2], list[3], list[4], what),
    figure = {kind = "table", heads = {t("Box", "Caja"), t("Inside", "Dentro")}, rows = {{"A", tostring(list[1])}, {"B", tostring(list[2])}, {"C", tostring(list[3])}, {"D", tostring(list[4])}}},
    answer = integer_answer(sum(list)), misconceptions = slips_for(list), hints = hints_for(list), worked = steps(list), right_note = note(), paper = paper(),
  }
end

local function missing(rng, k)
  local list = numbers(rng, k, 3, 3)
  local key, a, b = list[3], list[1], list[2]
  local all = a + b + key
  return {
    prompt = t("$1 + $2 + ? = $3\nWhat number is missing?", "$1 + $2 + ? = $3\n¿Qué número falta?", a, b, all),
    spoken = t("$1 plus $2 plus what number equals $3?", "¿$1 más $2 más qué número es igual a $3?", a, b, all),
    figure = {kind = "bar_model", total = tostring(all), rows = {{segments = {{size = max(a, 14), label = tostring(a), fill = "hatch"}, {size = max(b, 14), label = tostring(b), fill = "dots"}, {size = max(key, 14), label = "?"}}}}},
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(a + b, "stops after the first step", "$1 is the two known parts. What is missing to $2?", "$1 son las dos partes conocidas. ¿Cuánto falta para $2?", a + b, all),
      slip(all - a, "leaves out one number", "$1 leaves out $2.", "$1 no cuenta $2.", all - a, b),
      slip(all + a + b, "adds all the numbers it sees", "$1 adds all. $2 is already the whole.", "$1 suma todo. $2 ya es el total.", all + a + b, all),
      slip(key + 10, "borrows without a decrement", "$1 is one ten too many.", "$1 tiene una decena de más.", key + 10),
      slip(key + 1, "counts the start number too", "$1 is one too many.", "$1 es uno de más.", key + 1),
    }),
    hints = {t("The whole bar is $1.", "Toda la barra es $1.", all), t("Join the known parts first.", "Junta primero las partes conocidas."), t("Join $1 and $2. Take that from $3.", "Junta $1 y $2. Quita eso de $3.", a, b, all)},
    worked = {a .. " + " .. b .. " = " .. a + b, all .. " − " .. a + b .. " = " .. bold(key)},
    right_note = t("Known parts together, then the rest.", "Primero las partes conocidas, después el resto."), paper = t("Draw the bar. Write each part in it.", "Dibuja la barra. Escribe cada parte."),
  }
end

return function(rng, level)
  if level == 1 then return plain(rng, rng:turn(36), 3, 3) end
  if level == 2 then return plain(rng, rng:turn(36), 4, 4) end
  local k = rng:turn(72)
  if k % 2 == 0 then return story(rng, k // 2) end
  return missing(rng, k // 2)
end
