-- How long a job takes: by its parts, by the pace of last time, by how guesses went before. Errors after Kahneman and Tversky (1979)
-- and Kruger and Evans (2004).

local function jobs()
  return {
    {t("Bake bread", "Hornear pan"), t("Mix", "Mezclar"), t("Knead", "Amasar"), t("Let rise", "Dejar crecer"), t("Bake", "Hornear")},
    {t("Clean the bike", "Limpiar la bici"), t("Fetch water", "Traer agua"), t("Wash", "Lavar"), t("Dry", "Secar"), t("Oil", "Aceitar")},
    {t("Make a poster", "Hacer un cartel"), t("Read", "Leer"), t("Write", "Escribir"), t("Draw", "Dibujar"), t("Tidy up", "Recoger")},
    {t("Cook soup", "Cocinar sopa"), t("Wash", "Lavar"), t("Cut", "Cortar"), t("Boil", "Hervir"), t("Serve", "Servir")},
    {t("Build a birdhouse", "Hacer una casita de pájaros"), t("Measure", "Medir"), t("Saw", "Cortar"), t("Nail", "Clavar"), t("Paint", "Pintar")},
    {t("Plant a flower bed", "Sembrar un jardín"), t("Dig", "Cavar"), t("Rake", "Rastrillar"), t("Plant", "Sembrar"), t("Water", "Regar")},
  }
end

local function by_parts(rng, k)
  local all = jobs()
  local j = all[1 + k % 6]
  local m, sum, most, least, rows = {5 + 5 * (k // 6 % 9)}, 0, 0, 100, {}
  for i = 2, 4 do m[i] = 5 * rng:int(1, 8) end
  for i = 1, 4 do
    sum, most, least = sum + m[i], max(most, m[i]), min(least, m[i])
    rows[i] = {j[1 + i], tostring(m[i])}
  end
  return {
    prompt = t("$1: these are all the parts.\nThey are done one after another.\nHow many minutes does it take in all?", "$1: estas son todas las partes.\nSe hacen una tras otra.\n¿Cuántos minutos tarda en total?", j[1]),
    figure = {kind = "table", heads = {t("Part", "Parte"), t("Minutes", "Minutos")}, rows = rows},
    answer = {kind = "number", value = sum, form = "integer"},
    misconceptions = apart(sum, {
      slip(sum - m[4], "leaves a part out", "One part is not in there: $1, $2 minutes.", "Falta una parte: $1, $2 minutos.", j[5], m[4]),
      slip(sum - m[1], "leaves a part out", "One part is not in there: $1, $2 minutes.", "Falta una parte: $1, $2 minutos.", j[2], m[1]),
      slip(most, "planning fallacy", "$1 minutes is the longest part alone. The others take time too.", "$1 minutos es solo la parte más larga. Las otras también tardan.", most),
      slip(sum - least, "leaves a part out", "A short part counts too: $1 minutes.", "Una parte corta también cuenta: $1 minutos.", least),
      slip(m[3] + m[4], "leaves a part out", "The first two parts take $1 minutes more.", "Las dos primeras partes tardan $1 minutos más.", m[1] + m[2]),
      slip(m[1] + m[2], "leaves a part out", "The last two parts take $1 minutes more.", "Las dos últimas partes tardan $1 minutos más.", m[3] + m[4]),
      slip(sum - m[2], "leaves a part out", "One part is not in there: $1, $2 minutes.", "Falta una parte: $1, $2 minutos.", j[3], m[2]),
    }),
    hints = {t("Four parts make the whole job.", "Cuatro partes forman el trabajo."), t("Add the minutes of all parts.", "Suma los minutos de todas las partes."),
      t("First two: $1 + $2. Then the other two.", "Las dos primeras: $1 + $2. Luego las otras dos.", m[1], m[2])},
    worked = {m[1] .. " + " .. m[2] .. " = " .. m[1] + m[2], m[1] + m[2] .. " + " .. m[3] .. " = " .. sum - m[4], sum - m[4] .. " + " .. m[4] .. " = " .. bold(sum)},
    right_note = t("Naming every part makes a guess come closer.", "Nombrar cada parte acerca el cálculo."),
    paper = t("Pick a job at home. List its parts with minutes.", "Elige un trabajo en casa. Anota sus partes con minutos."),
  }
end

local function by_pace(rng, k)
  local work = ({{t("reading", "leer"), noun("page", "pages", "página", "páginas", "f")}, {t("writing", "escribir"), noun("card", "cards", "tarjeta", "tarjetas", "f")},
    {t("ironing", "planchar"), noun("shirt", "shirts", "camisa", "camisas", "f")}, {t("washing", "lavar"), noun("window", "windows", "ventana", "ventanas", "f")},
    {t("packing", "llenar"), noun("bag", "bags", "bolsa", "bolsas", "f")}, {t("folding", "doblar"), noun("boat", "boats", "barquito", "barquitos", "m")}})[1 + k % 6]
  local doing, u = work[1], work[2]
  local one, few = 2 + k // 6 % 9, rng:int(2, 5)
  local many = few + rng:int(2, 5)
  local took, key = one * few, one * many
  return {
    prompt = t("Last time, $5 $1 took $2 minutes.\nEach one takes the same time.\nHow many minutes does $5 $3 take?", "La vez pasada, $5 $1 tomó $2 minutos.\nCada un@4 toma lo mismo.\n¿Cuántos minutos toma $5 $3?", count(few, u), took, count(many, u), u, doing),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(took + many - few, "compares by differences", "$1 more are not $1 minutes more. One takes $2.", "$1 de más no son $1 minutos más. Cada un@3 toma $2.", many - few, one, u),
      slip(took, "planning fallacy", "$1 minutes was for $2. Now there are more.", "Los $1 minutos fueron para $2. Ahora hay más.", took, few),
      slip(one, "leaves a part out", "$1 minutes is the time for one.", "$1 minutos es lo que toma cada un@2.", one, u),
      slip(took * many, "uses another operation", "$1 minutes is for $2 together, not for one.", "$1 minutos es para $2 en total, no para cada un@3.", took, few, u),
      slip(one * (many - few), "leaves a part out", "That is only for the $1 that came on top.", "Eso es solo para $1 de más.", many - few),
      slip(took + one, "compares by differences", "That is one more than last time, not $1 in all.", "Eso es un@2 más que antes, no $1 en total.", many, u),
    }),
    hints = {t("Last time helps. How long did one take?", "La vez pasada ayuda. ¿Cuánto tomó cada un@1?", u), t("Share $1 minutes among $2.", "Reparte $1 minutos entre $2.", took, few),
      t("Work out $1 ÷ $2. Then go up to $3.", "Calcula $1 ÷ $2. Luego llega hasta $3.", took, few, many)},
    worked = {took .. " ÷ " .. few .. " = " .. one, many .. " × " .. one .. " = " .. bold(key)},
    right_note = t("What it took last time tells more than a hope.", "Lo que tardó antes dice más que un deseo."),
    paper = t("Time yourself writing one line. Work out ten lines.", "Mide cuánto tardas en un renglón. Calcula diez."),
  }
end

local function by_past(rng, k)
  local factor, guess = 2 + k % 2, 21 + k // 2 % 30
  local a, b = rng:int(3, 8), rng:int(9, 12)
  local c = 5 * rng:int(3, 4)
  local key = factor * guess
  return {
    prompt = t("Guess × one fixed number = real minutes.\nThe number is the same in every row.\nThe next guess is $1 minutes.\nHow many real minutes is that?", "Cálculo × un número fijo = minutos reales.\nEl número es igual en cada fila.\nEl próximo cálculo es de $1 minutos.\n¿Cuántos minutos reales son?", guess),
    figure = {kind = "table", heads = {t("Guess", "Cálculo"), t("Really", "De verdad")}, rows = {{tostring(a), tostring(a * factor)}, {tostring(b), tostring(b * factor)}, {tostring(c), tostring(c * factor)}}},
    answer = {kind = "number", value = key, form = "integer", unit = "min"},
    misconceptions = apart(key, {
      slip(guess, "planning fallacy", "That trusts the guess of $1. No guess in the table was enough.", "Eso confía en el cálculo de $1. En la tabla ninguno alcanzó.", guess),
      slip(guess + c * (factor - 1), "compares by differences", "That adds $1 as in one row. The other rows add less.", "Eso suma $1 como en una fila. Las otras suman menos.", c * (factor - 1)),
      slip(guess + a * (factor - 1), "compares by differences", "That adds $1 as in the first row. The other rows add more.", "Eso suma $1 como en la primera fila. Las otras suman más.", a * (factor - 1)),
      slip(c * factor, "reads another row", "$1 minutes belongs to the guess of $2.", "$1 minutos es del cálculo de $2.", c * factor, c),
      slip((factor + 1) * guess, "uses another operation", "Test that with the first row: $1 and $2.", "Prueba eso con la primera fila: $1 y $2.", a, a * factor),
    }),
    hints = {t("Compare guess and real time in one row.", "Compara cálculo y tiempo real en una fila."), t("How many times does $1 fit into $2?", "¿Cuántas veces cabe $1 en $2?", a, a * factor),
      t("Take $1 that many times.", "Toma $1 esa cantidad de veces.", guess)},
    worked = {a * factor .. " ÷ " .. a .. " = " .. factor, guess .. " × " .. factor .. " = " .. bold(key)},
    right_note = t("Guesses are often short. Past times help.", "Los cálculos suelen quedar cortos. El pasado ayuda."),
    paper = t("Guess how long a job takes. Time it. Write both down.", "Calcula cuánto tarda un trabajo. Mídelo. Anota los dos."),
  }
end

return function(rng, level)
  if level == 1 then return by_parts(rng, rng:turn(54)) end
  if level == 2 then return by_pace(rng, rng:turn(54)) end
  return by_past(rng, rng:turn(60))
end
