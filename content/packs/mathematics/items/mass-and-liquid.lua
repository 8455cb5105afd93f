-- Mass and liquid volume in g, kg, L (3.MD.A.2). Errors after Lehrer (2003): units mixed up,
-- marks counted in place of reading the scale.

local function scale_reading(k)
  local liquid = k % 2 == 0
  local step = ({5, 10, 2, 20, 50, 100})[1 + k // 2 % 6]
  local label_every = 2
  local steps = 10
  local tick = 1 + 2 * (k // 12 % 5)
  local key = tick * step
  return {
    prompt = liquid and t("The tank has a scale in liters.\nHow many liters are in the tank?", "El tanque tiene una escala en litros.\n¿Cuántos litros hay en el tanque?")
      or t("The scale shows grams.\nHow many grams does it show?", "La balanza marca gramos.\n¿Cuántos gramos marca?"),
    figure = {kind = "number_line", from = 0, to = steps * step, steps = steps, label_every = label_every, decimals = 0, marks = {{at = key, label = "?"}}},
    answer = {kind = "number", value = key, form = "integer", unit = liquid and "L" or "g"},
    misconceptions = apart(key, {
      slip(tick, "counts marks in place of reading the scale", "$1 counts the marks. Each step is $2.", "$1 cuenta las marcas. Cada paso es $2.", tick, step),
      slip(key - step, "reads the number before", "$1 is the number before the mark. Go on to it.", "$1 es el número anterior a la marca. Hay que seguir hasta ella.", key - step),
      slip(key + step, "reads the number after", "$1 is the number after the mark. Go back to it.", "$1 es el número siguiente a la marca. Hay que volver hasta ella.", key + step),
      slip(key - step + 1, "takes each step for 1", "$1 takes a step for 1. Each step is $2.", "$1 toma un paso como 1. Cada paso es $2.", key - step + 1, step),
      slip(key + 10, "counts one too many", "$1 is too far. Look at both numbers beside the mark.", "$1 se pasa. Hay que mirar los dos números junto a la marca.", key + 10),
    }),
    hints = {t("Which numbers stand beside the mark?", "¿Qué números hay junto a la marca?"), t("How much is one step of the scale?", "¿Cuánto vale un paso de la escala?"),
      t("Two steps are $1. The mark is one step past $2.", "Dos pasos son $1. La marca está un paso después de $2.", 2 * step, key - step)},
    worked = {t("Two steps are $1. One step is $2.", "Dos pasos son $1. Un paso es $2.", 2 * step, step), key - step .. " + " .. step .. " = " .. bold(key)},
    right_note = t("First find what one step means.", "Primero se busca cuánto vale un paso."),
    paper = t("Draw the scale. Write a number at every mark.", "Dibuja la escala. Escribe un número en cada marca."),
  }
end

local masses = {
  {"a paper clip", "un clip", 1, "g"}, {"a pencil", "un lápiz", 5, "g"}, {"an apple", "una manzana", 200, "g"}, {"a cat", "un gato", 4, "kg"},
  {"a bag of books", "una mochila con libros", 5, "kg"}, {"a bicycle", "una bicicleta", 12, "kg"}, {"a banana", "un plátano", 120, "g"}, {"a grown dog", "un perro grande", 30, "kg"},
  {"a loaf of bread", "un pan de molde", 500, "g"}, {"an egg", "un huevo", 60, "g"}, {"a watermelon", "una sandía", 6, "kg"}, {"a spoon", "una cuchara", 40, "g"},
  {"a chair", "una silla", 5, "kg"}, {"a phone", "un teléfono", 200, "g"}, {"a feather", "una pluma", 1, "g"}, {"a baby", "un bebé", 6, "kg"},
  {"a shoe", "un zapato", 300, "g"}, {"a full suitcase", "una maleta llena", 15, "kg"}, {"a pen", "un bolígrafo", 10, "g"},
}
local liquids = {
  {"a bucket", "una cubeta", 10}, {"a bathtub", "una tina", 200}, {"a large bottle", "una botella grande", 2}, {"a kettle", "una tetera", 1},
  {"a fish tank at home", "una pecera de casa", 60}, {"a watering can", "una regadera", 5},
}

local function about_how_heavy(rng, k)
  local one = masses[1 + k % #masses]
  local what = t(one[1], one[2])
  local n, unit = one[3], one[4]
  local key = n .. " " .. unit
  local other = n .. " " .. (unit == "g" and "kg" or "g")
  local far = unit == "g" and (n < 50 and n * 100 .. " g" or n // 20 .. " g") or n * 100 .. " kg"
  local liter = n .. " L"
  return {
    prompt = t("Think of $1.\nAbout how heavy is it?", "Piensa en $1.\n¿Más o menos cuánto pesa?", what),
    answer = {kind = "choice", options = rng:shuffle({key, other, far, liter}), right = key},
    misconceptions = {
      slip(other, "mixes up grams and kilograms", unit == "g" and "A kilogram is as heavy as a liter of water. Think of $1." or "A gram is as light as a paper clip. Think of $1.",
        unit == "g" and "Un kilogramo es pesado: como un litro de agua. Hay que pensar en $1." or "Un gramo es ligero: como un clip. Hay que pensar en $1.", what),
      slip(far, "takes the number without a picture of it", "Compare with a known thing. A liter of water weighs 1 kg.", "Hay que comparar con algo conocido. Un litro de agua pesa 1 kg."),
      slip(liter, "takes a unit of liquid for mass", "Liters tell how much liquid fits in.", "Los litros dicen cuánto líquido cabe."),
    },
    hints = {t("A paper clip weighs about 1 gram.", "Un clip pesa más o menos 1 gramo."), t("A liter of water weighs 1 kilogram.", "Un litro de agua pesa 1 kilogramo."),
      t("Is it more like the clip or like the water?", "¿Se parece más al clip o al agua?")},
    worked = {unit == "g" and t("Light things are measured in grams.", "Las cosas ligeras se miden en gramos.") or t("Heavy things are measured in kilograms.", "Las cosas pesadas se miden en kilogramos."), bold(key)},
    right_note = t("1 kilogram is as heavy as 1,000 grams.", "1 kilogramo pesa lo mismo que 1,000 gramos."),
    paper = t("Lift things at home. Sort them: grams or kilograms.", "Levanta cosas en casa. Sepáralas: gramos o kilogramos."),
  }
end

local function about_how_much(rng, k)
  local one = liquids[1 + k % 6]
  local what, n = t(one[1], one[2]), one[3]
  local key = n .. " L"
  local more, less, gram = n * 100 .. " L", (n > 20 and 1 or n * 30) .. " L", n .. " g"
  return {
    prompt = t("Think of $1 full of water.\nAbout how much water fits in?", "Piensa en $1 con agua hasta arriba.\n¿Más o menos cuánta agua cabe?", what),
    answer = {kind = "choice", options = rng:shuffle({key, more, less, gram}), right = key},
    misconceptions = {
      slip(more, "takes the number without a picture of it", "A bottle of milk is about 1 liter. How many bottles fit?", "Una botella de leche es como 1 litro. ¿Cuántas botellas caben?"),
      slip(less, "takes the number without a picture of it", "A bathtub holds about 200 liters. Compare with that.", "Una tina tiene unos 200 litros. Hay que comparar con eso."),
      slip(gram, "takes a unit of mass for liquid", "Grams tell how heavy something is.", "Los gramos dicen cuánto pesa algo."),
    },
    hints = {t("A bottle of milk holds about 1 liter.", "Una botella de leche tiene más o menos 1 litro."), t("How many bottles would fill it?", "¿Cuántas botellas harían falta?"),
      t("Which number of bottles can be true?", "¿Qué número de botellas puede ser cierto?")},
    worked = {t("Compare with a bottle of 1 liter.", "Se compara con una botella de 1 litro."), bold(key)},
    right_note = t("Liters tell how much a thing holds.", "Los litros dicen cuánto cabe."),
    paper = t("Fill a bowl with a bottle of 1 liter. Count.", "Llena una olla con una botella de 1 litro. Cuenta."),
  }
end

local function story(rng, k)
  local who = rng:two_names()
  local kind = k % 4
  local a, b, key, unit, prompt, op
  if kind == 0 then
    a, b = 120 + (k * 17) % 300, 65 + (k * 23) % 190
    key, unit, op = a + b, "g", "+"
    prompt = t("A bowl weighs $1 g. $2 puts $3 g of rice into it.\nHow heavy are bowl and rice together?", "Un plato pesa $1 g. $2 le pone $3 g de arroz.\n¿Cuánto pesan juntos el plato y el arroz?", a, who, b)
  elseif kind == 1 then
    a, b = 60 + (k * 7) % 39, 12 + (k * 5) % 37
    key, unit, op = a - b, "L", "−"
    prompt = t("A tank holds $1 L of water. $2 uses $3 L for the garden.\nHow many liters are left in the tank?", "Un tanque tiene $1 L de agua. $2 usa $3 L en el jardín.\n¿Cuántos litros quedan en el tanque?", a, who, b)
  elseif kind == 2 then
    a, b = 3 + k // 4 % 7, 2 + k // 28 % 8
    if a == b then b = 10 end
    key, unit, op = a * b, "kg", "×"
    prompt = t("One sack of potatoes weighs $1 kg. $2 buys $3 sacks.\nHow many kilograms is that in all?", "Un saco de papas pesa $1 kg. $2 compra $3 sacos.\n¿Cuántos kilogramos son en total?", a, who, b)
  else
    local q = 3 + k // 28 % 6
    b = 2 + k // 4 % 7
    if b == q then q = 9 end
    a = b * q
    key, unit, op = q, "L", "÷"
    prompt = t("$1 pours $2 L of juice into $3 jugs, the same in each.\nHow many liters are in one jug?", "$1 sirve $2 L de jugo en $3 jarras, lo mismo en cada una.\n¿Cuántos litros hay en una jarra?", who, a, b)
  end
  local slips = {}
  local function add(value, sign, name, en, es)
    if sign ~= op and value >= 0 then slips[#slips + 1] = slip(value, name, en, es, value, a, b) end
  end
  add(a + b, "+", "adds whatever the story", "$1 adds $2 and $3. Does the story put them together?", "$1 suma $2 y $3. ¿La historia los junta?")
  add(abs(a - b), "−", "takes away whatever the story", "$1 takes one number from the other. Look at the story.", "$1 resta un número del otro. Hay que mirar la historia.")
  if a * b <= 1000 then add(a * b, "×", "multiplies whatever the story", "$1 multiplies. Are there equal groups to put together?", "$1 multiplica. ¿Hay grupos iguales que juntar?") end
  slips[#slips + 1] = slip(a, "gives a number already shown", "$1 is told in the story. Something else is found.", "$1 está en la historia. Se busca otra cosa.", a)
  slips[#slips + 1] = slip(key + 10, "keeps a ten too many", "$1 is ten too many. Work it out again.", "A $1 le sobra una decena. Hay que calcular otra vez.", key + 10)
  slips[#slips + 1] = slip(key + 1, "counts one too many", "$1 is one too many. Check the last step.", "A $1 le sobra uno. Hay que revisar el último paso.", key + 1)
  return {
    prompt = prompt,
    answer = {kind = "number", value = key, form = "integer", unit = unit},
    misconceptions = apart(key, slips),
    hints = {t("What happens in the story?", "¿Qué pasa en la historia?"),
      op == "+" and t("Two parts are put together.", "Se juntan dos partes.") or op == "−" and t("A part goes away.", "Una parte se va.")
        or op == "×" and t("There are equal groups.", "Hay grupos iguales.") or t("It is shared into equal parts.", "Se reparte en partes iguales."),
      t("Work out $1 $2 $3.", "Calcula $1 $2 $3.", a, op, b)},
    worked = {t("All is measured in $1.", "Todo se mide en $1.", unit), a .. " " .. op .. " " .. b .. " = " .. bold(key)},
    right_note = t("Same units can be added, shared and multiplied.", "Las mismas unidades se suman, reparten y multiplican."),
    paper = t("Draw the story with a bar.", "Dibuja la historia con una barra."),
  }
end

-- A scale that shows a full and an empty bowl, or some used and the rest shared.
local function two_steps(rng, k)
  local who = rng:two_names()
  local d, q = 2 + k // 3 % 7, 3 + k // 21 % 8
  local whole = d * q
  local kind = k % 3
  if kind == 0 then
    local bowl = 10 * (3 + k % 6)
    local each_one = 5 * (4 + q)
    local full = bowl + d * each_one
    return {
      prompt = t("A bowl with $1 equal plums weighs $2 g. The empty bowl weighs $3 g.\nHow heavy is one plum?", "Un plato con $1 ciruelas iguales pesa $2 g. El plato solo pesa $3 g.\n¿Cuánto pesa una ciruela?", d, full, bowl),
      answer = {kind = "number", value = each_one, form = "integer", unit = "g"},
      misconceptions = apart(each_one, {
        slip(full - bowl, "stops after one step", "$1 g is all the plums. There are $2 of them.", "$1 g son todas las ciruelas. Hay $2.", full - bowl, d),
        slip(full, "gives a number already shown", "$1 g is bowl and plums together.", "$1 g son el plato y las ciruelas.", full),
        slip(full - bowl - d, "takes away in place of dividing", "$1 takes $2 away. Share among $2 plums.", "$1 quita $2. Se reparte entre $2 ciruelas.", full - bowl - d, d),
        slip(each_one + 5, "neighboring fact", "$1 × $2 is more than $3.", "$1 × $2 es más que $3.", each_one + 5, d, full - bowl),
        slip(each_one - 5, "neighboring fact", "$1 × $2 is less than $3.", "$1 × $2 es menos que $3.", each_one - 5, d, full - bowl),
      }),
      hints = {t("The bowl is on the scale too.", "El plato también está en la balanza."), t("Take the bowl away first.", "Primero quita el plato."), t("The plums weigh $1 g. Share that among $2.", "Las ciruelas pesan $1 g. Reparte eso entre $2.", full - bowl, d)},
      worked = {full .. " − " .. bowl .. " = " .. full - bowl, full - bowl .. " ÷ " .. d .. " = " .. bold(each_one)},
      right_note = t("A scale weighs everything that is on it.", "La balanza pesa todo lo que está encima."),
      paper = t("Draw the scale with the bowl and the plums.", "Dibuja la balanza con el plato y las ciruelas."),
    }
  end
  local r = 1 + k % 9
  local start = whole + r
  return {
    prompt = kind == 1 and t("$1 has $2 L of paint and uses $3 L. The rest goes into $4 cans, the same in each.\nHow many liters are in one can?",
        "$1 tiene $2 L de pintura y usa $3 L. Lo demás va en $4 latas, lo mismo en cada una.\n¿Cuántos litros hay en una lata?", who, start, r, d)
      or t("$1 has $2 kg of flour and uses $3 kg. The rest goes into bags of $4 kg.\nHow many bags is that?",
        "$1 tiene $2 kg de harina y usa $3 kg. Lo demás va en bolsas de $4 kg.\n¿Cuántas bolsas son?", who, start, r, d),
    answer = {kind = "number", value = q, form = "integer", unit = kind == 1 and "L" or nil},
    misconceptions = apart(q, {
      slip(whole, "stops after one step", "$1 is what is left. It is still to be shared out.", "$1 es lo que queda. Todavía se reparte.", whole),
      slip(start + r, "adds in place of taking away", "$1 adds the $2. They are used.", "$1 suma los $2. Esos se usaron.", start + r, r),
      slip(whole - d, "takes away in place of dividing", "$1 takes $2 away one time. Make equal parts.", "$1 quita $2 una vez. Hay que hacer partes iguales.", whole - d, d),
      slip(q + 1, "neighboring fact", "$1 × $2 is more than $3.", "$1 × $2 es más que $3.", q + 1, d, whole),
      slip(q - 1, "neighboring fact", "$1 × $2 is less than $3.", "$1 × $2 es menos que $3.", q - 1, d, whole),
    }),
    hints = {t("Some is used first.", "Primero se usa una parte."), t("How much is left? Then make equal parts.", "¿Cuánto queda? Luego, partes iguales."), t("$1 is left. Now do $1 ÷ $2.", "Quedan $1. Ahora haz $1 ÷ $2.", whole, d)},
    worked = {start .. " − " .. r .. " = " .. whole, whole .. " ÷ " .. d .. " = " .. bold(q)},
    right_note = t("Two steps: what is left, then equal parts.", "Dos pasos: lo que queda y luego partes iguales."),
    paper = t("Draw a bar. Cut off what is used.", "Dibuja una barra. Corta lo que se usó."),
  }
end

return function(rng, level)
  if level == 1 then
    local k = rng:turn(120)
    if k % 2 == 0 then return scale_reading(k // 2) end
    k = k // 2
    if k % 4 == 3 then return about_how_much(rng, k // 4) end
    return about_how_heavy(rng, k // 4 * 3 + k % 4)
  end
  local k = rng:turn(168)
  if level == 2 then return story(rng, k) end
  return two_steps(rng, k)
end
