-- A two-digit number and ones, or tens (1.NBT.C.4). Errors after Fuson (1990, 1992) and Fuson et al. (1997).

local function width(n) return max(n, 14) end

local function slips_for(a, b)
  local key, d, u = a + b, a // 10, a % 10
  local list = {}
  local function add(...) list[#list + 1] = slip(...) end
  if b % 10 == 0 then
    add(a + b // 10, "adds tens to ones", "$1 adds $2, not $3.", "$1 suma $2, no $3.", a + b // 10, b // 10, b)
    add(10 * (d + b // 10), "leaves out the ones", "$1 leaves out the ones: $2. They stay.", "$1 no cuenta las unidades: $2. Se quedan.", 10 * (d + b // 10), u)
  else
    add(10 * (d + b) + u, "adds ones to tens", "$1 adds $2 to the tens. But $2 is ones.", "$1 suma $2 a las decenas. Pero $2 es de unidades.", 10 * (d + b) + u, b)
    if u + b > 9 then
      add(key - 10, "leaves out the new ten", "$1 leaves out a ten. $2 + $3 makes a new one.", "A $1 le falta una decena. $2 + $3 forma una nueva.", key - 10, u, b)
      add(d .. u + b, "writes both sums side by side", "$1 and $2 stand side by side. $2 holds a ten.", "$1 y $2 están lado a lado. $2 tiene una decena.", d, u + b)
    end
  end
  add(abs(a - b), "takes away in place of adding", "$1 takes away. Adding makes more.", "$1 quita. Al sumar hay más.", abs(a - b))
  add(key - 1, "counts the first number again", "$1 is one short. Count on from the next number.", "A $1 le falta uno. Cuenta desde el siguiente.", key - 1)
  add(key + 10, "counts one ten too many", "$1 has one ten too many.", "$1 tiene una decena de más.", key + 10)
  local kept = apart(key, list)
  while #kept > 5 do table.remove(kept) end
  return kept
end

local function hints_for(a, b)
  local d, u = a // 10, a % 10
  if b % 10 == 0 then
    return {t("Is it tens or ones that join?", "¿Se suman decenas o unidades?"), t("Add the tens. The ones stay.", "Suma las decenas. Las unidades se quedan."),
      t("$1 + $2 = $3. Now join the ones: $4.", "$1 + $2 = $3. Ahora junta las unidades: $4.", 10 * d, b, 10 * d + b, u)}
  end
  if u + b < 10 then
    return {t("Is it tens or ones that join?", "¿Se suman decenas o unidades?"), t("Add the ones. The tens stay.", "Suma las unidades. Las decenas se quedan."),
      t("$1 + $2 = $3. Now join the $4.", "$1 + $2 = $3. Ahora junta el $4.", u, b, u + b, 10 * d)}
  end
  return {t("Do $1 and $2 make a new ten?", "¿$1 y $2 forman otra decena?", u, b), t("Go to the next ten first. Then go on.", "Primero llega a la decena siguiente. Después sigue."),
    t("$1 + $2 = $3. Add $4 more.", "$1 + $2 = $3. Suma $4 más.", a, 10 - u, 10 * d + 10, u + b - 10)}
end

local function steps(a, b)
  local d, u = a // 10, a % 10
  if b % 10 == 0 then return {10 * d .. " + " .. b .. " = " .. 10 * d + b, 10 * d + b .. " + " .. u .. " = " .. bold(a + b)} end
  if u + b < 10 then return {u .. " + " .. b .. " = " .. u + b, 10 * d .. " + " .. u + b .. " = " .. bold(a + b)} end
  return {a .. " + " .. 10 - u .. " = " .. 10 * d + 10, 10 * d + 10 .. " + " .. u + b - 10 .. " = " .. bold(a + b)}
end
local function note(a, b)
  if b % 10 == 0 then return t("Tens join tens. The ones stay.", "Decenas con decenas. Las unidades se quedan.") end
  if a % 10 + b < 10 then return t("Ones join ones. The tens stay.", "Unidades con unidades. Las decenas se quedan.") end
  return t("Ten ones became one more ten.", "Diez unidades formaron otra decena.")
end
local paper = {"Draw lines for tens and dots for ones. Count all.", "Dibuja rayas para decenas y puntos para unidades. Cuenta todo."}

local function item(prompt, a, b, figure, spoken)
  return {prompt = prompt, spoken = spoken, figure = figure, answer = integer_answer(a + b), misconceptions = slips_for(a, b), hints = hints_for(a, b),
    worked = steps(a, b), right_note = note(a, b), paper = t(paper[1], paper[2])}
end

-- What is added: ones without a new ten, ones with one, or tens.
local function numbers(rng, k, with_new)
  local d, u = 1 + k % 7, 1 + k // 7 % 8
  if rng:chance(1, 2) then return 10 * d + u, 10 * rng:int(1, 9 - d) end
  if with_new then u = max(u, 2) return 10 * d + u, rng:int(11 - u, 9) end
  return 10 * d + u, rng:int(1, 9 - u)
end

local function with_blocks(rng, k)
  local a, b = numbers(rng, k, false)
  return item(t("The blocks show $1. Add $2 more.\nWhat number is it now?", "Los bloques muestran $1. Agrega $2 más.\n¿Qué número es ahora?", a, b),
    a, b, {kind = "base_ten_blocks", hundreds = 0, tens = a // 10, ones = a % 10})
end
local function plain(rng, k)
  local a, b = numbers(rng, k, true)
  return item(t("What is $1 + $2?", "¿Cuánto es $1 + $2?", a, b), a, b, {kind = "bar_model", total = "?", rows = {{segments = {
    {size = width(a), label = tostring(a), fill = "hatch"}, {size = width(b), label = tostring(b), fill = "dots"}}}}})
end
local function story(rng, k)
  local a, b = numbers(rng, k, true)
  local what, name = thing(2), (rng:two_names())
  return item(rng:chance(1, 2)
    and t("There are $1 $3 at a fair.\n$4 brings $2 more.\nHow many $3 are there now?", "Hay $1 $3 en una feria.\n$4 trae $2 más.\n¿Cuánt@3s $3 hay ahora?", a, b, what, name)
    or t("$4 counts $1 $3 in a shop.\nThere are $2 more outside.\nHow many $3 are there in all?",
      "$4 cuenta $1 $3 en una tienda.\nHay $2 más afuera.\n¿Cuánt@3s $3 hay en total?", a, b, what, name), a, b)
end

local function missing(rng, k)
  local d, u = 1 + k % 6, 1 + k // 6 % 9
  local a, b = 10 * d + u, 10 * rng:int(1, 9 - d)
  local c = a + b
  return {
    prompt = t("? + $1 = $2\nWhat number is missing?", "? + $1 = $2\n¿Qué número falta?", b, c),
    spoken = t("What number plus $1 equals $2?", "¿Qué número más $1 es igual a $2?", b, c),
    figure = {kind = "bar_model", total = tostring(c), rows = {{segments = {
      {size = width(a), label = "?"}, {size = width(b), label = tostring(b), fill = "dots"}}}}},
    answer = integer_answer(a),
    misconceptions = apart(a, {
      slip(b + c, "adds the two numbers it sees", "$1 adds both numbers. But $2 is the whole.", "$1 suma los dos números. Pero $2 es el total.", b + c, c),
      slip(a - u, "leaves out the ones", "$1 + $2 is $3. The ones are missing: $4.", "$1 + $2 es $3. Faltan las unidades: $4.", a - u, b, c - u, u),
      slip(c, "gives the whole", "$1 is the whole. Find the other part.", "$1 es el total. Busca la otra parte.", c),
      slip(c - b // 10, "takes tens for ones", "$1 takes $2 away, not $3.", "$1 quita $2, no $3.", c - b // 10, b // 10, b),
      slip(a + 10, "counts one ten too many", "$1 + $2 is more than $3.", "$1 + $2 es más que $3.", a + 10, b, c),
    }),
    hints = {
      t("The whole is $1. One part is $2.", "El total es $1. Una parte es $2.", c, b),
      t("How many tens are missing? The ones stay.", "¿Cuántas decenas faltan? Las unidades se quedan."),
      t("Take $1 from $2. Keep the ones: $3.", "Quita $1 de $2. Deja las unidades: $3.", b, c - u, u),
    },
    worked = {c - u .. " − " .. b .. " = " .. a - u, a - u .. " + " .. u .. " = " .. bold(a), bold(a) .. " + " .. b .. " = " .. c},
    right_note = t("Adding it back shows that it fits.", "Al sumarlo otra vez se ve que sirve."),
    paper = t("Draw the whole with lines and dots. Cover one part.", "Dibuja el total con rayas y puntos. Tapa una parte."),
  }
end

return function(rng, level)
  local k = rng:turn(168)
  if level == 1 then return with_blocks(rng, k) end
  if level == 2 then return plain(rng, k) end
  if k % 2 == 0 then return story(rng, k // 2) end
  return missing(rng, k // 2)
end
