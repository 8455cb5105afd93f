-- Stories about lengths (2.MD.B.5). Kinds of stories and errors after Riley, Greeno and Heller (1983) and Carpenter and Moser
-- (1984).

local function width(n) return max(n, 14) end
local function units()
  return {{"cm", noun("centimeter", "centimeters", "centímetro", "centímetros", "m"), {noun("ribbon", "ribbons", "cinta", "cintas", "f"), noun("string", "strings", "cordón", "cordones", "m"), noun("stick", "sticks", "palo", "palos", "m")}},
    {"m", noun("meter", "meters", "metro", "metros", "m"), {noun("rope", "ropes", "cuerda", "cuerdas", "f"), noun("fence", "fences", "cerca", "cercas", "f"), noun("hose", "hoses", "manguera", "mangueras", "f")}},
    {t("in", "pulg"), noun("inch", "inches", "pulgada", "pulgadas", "f"), {noun("ribbon", "ribbons", "cinta", "cintas", "f"), noun("board", "boards", "tabla", "tablas", "f"), noun("scarf", "scarves", "bufanda", "bufandas", "f")}}}
end
local function pick(k)
  local one = units()[1 + k % 3]
  return one[1], one[2], one[3][1 + k // 3 % 3]
end
local function bar(total, ...)
  local segments, list = {}, {...}
  for i = 1, #list, 2 do segments[#segments + 1] = {size = width(list[i]), label = tostring(list[i + 1]), fill = list[i + 1] == "?" and "empty" or i == 1 and "hatch" or "dots"} end
  return {kind = "bar_model", total = tostring(total), rows = {{segments = segments}}}
end
local function item(prompt, key, unit, figure, list, hints, worked)
  local out = {}
  for i = 1, #list do if list[i].given >= 0 then out[#out + 1] = list[i] end end
  out = apart(key, out)
  while #out > 6 do table.remove(out) end
  return {prompt = prompt, figure = figure, answer = {kind = "number", value = key, form = "integer", unit = unit}, misconceptions = out, hints = hints, worked = worked,
    right_note = t("A length can be drawn as a bar.", "Un largo se puede dibujar como barra."), paper = t("Draw the lengths as bars. Write a ? on what is asked.", "Dibuja los largos como barras. Pon ? en lo que se pide.")}
end
local function off(key, more)
  return {slip(key + 10, more and "counts one ten too many" or "borrows without a decrement", "$1 has one ten too many.", "$1 tiene una decena de más.", key + 10),
    slip(key - 10, more and "leaves out the new ten" or "opens two tens", "$1 has one ten too few.", "A $1 le falta una decena.", key - 10), slip(key + 1, "counts one too many", "$1 is one too many.", "$1 es uno de más.", key + 1)}
end
local function join(a, b)
  local out = {unpack(a)}
  for i = 1, #b do out[#out + 1] = b[i] end
  return out
end

local function cut_or_join(rng, k)
  local unit, units_of, what = pick(k)
  local a, b = 25 + k // 9 % 8 * 5 + rng:int(0, 4), rng:int(11, 29)
  if a + b > 99 then b = 99 - a end
  if k % 2 == 0 then
    return item(t("One $1.one is $2 $3 long. Another is $4 $3.\nThey lie end to end. How long is that?", "Un~1 $1.one mide $2 $3. Otr@1 mide $4 $3.\nEstán punta con punta. ¿Cuánto mide todo?", what, a, units_of, b), a + b, unit, bar("?", a, a, b, b), join({
      slip(abs(a - b), "takes away in place of adding", "$1 tells how far apart they are. End to end joins both.", "$1 dice cuánto se diferencian. Punta con punta se juntan.", abs(a - b)),
      slip(max(a, b), "gives a number of the story", "$1 is one of them. Put both together.", "$1 es una parte. Junta las dos.", max(a, b))}, off(a + b, true)),
      {t("Both lengths make one long one.", "Los dos largos forman uno solo."), t("Put both parts together.", "Junta las dos partes."), t("Work out $1 + $2.", "Calcula $1 + $2.", a, b)}, {a .. " + " .. b .. " = " .. bold(a + b)})
  end
  b = min(b, a - 6)
  return item(t("A $1.one is $2 $3 long. $4 $3 are cut off.\nHow long is the rest?", "Un~1 $1.one mide $2 $3. Se cortan $4 $3.\n¿Cuánto mide el resto?", what, a, units_of, b), a - b, unit, bar(a, b, b, a - b, "?"), join({
    slip(a + b, "adds in place of taking away", "$1 is longer than before. Cutting makes it shorter.", "$1 es más que antes. Al cortar queda menos.", a + b),
    slip(b, "gives what was taken", "$1 is cut off. How long is the rest?", "$1 se corta. ¿Cuánto mide el resto?", b),
    slip(10 * (a // 10 - b // 10) + abs(a % 10 - b % 10), "smaller from larger", "That takes each smaller digit from the larger one.", "Eso resta siempre la cifra menor.")}, off(a - b, false)),
    {t("What is the whole? What is cut off?", "¿Cuál es el total? ¿Qué se corta?"), t("The rest is the whole without the piece.", "El resto es el total sin el pedazo."), t("Work out $1 − $2.", "Calcula $1 − $2.", a, b)}, {a .. " − " .. b .. " = " .. bold(a - b)})
end

-- Comparing; the keyword may point the other way.
local function compare(rng, k)
  local unit, units_of, what = pick(k)
  local one, two = rng:two_names()
  local that = t("that", what.gender == "f" and "la" or "el")
  local b, d = 20 + k // 9 % 8 * 5 + rng:int(0, 4), rng:int(8, 28)
  local a = b + d
  local kind = k % 4
  local key = kind == 0 and d or kind == 1 and b or kind == 2 and a or a
  local prompt
  if kind == 0 then prompt = t("$2’s $1.one is $3 $8 long.\n$4’s $1.one is $5 $8 long.\nHow many $6 longer is $2’s?", "$7 de $2 mide $3 $8.\n$7 de $4 mide $5 $8.\n¿Cuánt@6s $6 más mide $9 de $2?", what, one, a, two, b, units_of, cap(what.the), unit, that)
  elseif kind == 1 then prompt = t("$2’s $1.one is $3 $6 long.\nIt is $5 $6 longer than $4’s.\nHow long is $4’s?", "$7 de $2 mide $3 $6.\nMide $5 $6 más que $8 de $4.\n¿Cuánto mide $8 de $4?", what, one, a, two, d, units_of, cap(what.the), that)
  elseif kind == 2 then prompt = t("$2’s $1.one is $3 $6 long.\nIt is $5 $6 shorter than $4’s.\nHow long is $4’s?", "$7 de $2 mide $3 $6.\nMide $5 $6 menos que $8 de $4.\n¿Cuánto mide $8 de $4?", what, one, b, two, d, units_of, cap(what.the), that)
  else prompt = t("$2’s $1.one is $3 $6 long.\n$4’s is $5 $6 longer.\nHow long is $4’s?", "$7 de $2 mide $3 $6.\n$9 de $4 mide $5 $6 más.\n¿Cuánto mide $8 de $4?", what, one, b, two, d, units_of, cap(what.the), that, cap(that)) end
  local adds = kind > 1
  local first, last = adds and b or a, kind == 0 and b or d
  return item(prompt, key, unit, nil, join({
    slip(adds and abs(first - last) or first + last, kind == 3 and "takes away in place of adding" or kind == 0 and "adds where the difference is asked" or "follows the word, not the story",
      adds and "$1 is shorter than $2. Which one is longer?" or "$1 is longer than $2. Which one is shorter?", adds and "$1 es menos que $2. ¿Cuál es más largo?" or "$1 es más que $2. ¿Cuál es más corto?", adds and abs(first - last) or first + last, first),
    slip(last, "gives a number of the story", "$1 is told in the story. Find what is asked.", "$1 ya está en la historia. Busca lo que se pide.", last),
    slip(first, "gives a number of the story", "$1 is told in the story. Find what is asked.", "$1 ya está en la historia. Busca lo que se pide.", first)}, off(key, adds)),
    {t("Which one is longer?", "¿Cuál es más largo?"), t("Draw two bars. The longer one goes past the other.", "Dibuja dos barras. La más larga pasa a la otra."), adds and t("The longer one is $1 and $2 together.", "El más largo es $1 y $2 juntos.", first, last) or t("Take $1 from $2.", "Quita $1 de $2.", last, first)},
    {first .. (adds and " + " or " − ") .. last .. " = " .. bold(key)})
end

local function two_steps(rng, k)
  local unit, units_of, what = pick(k)
  local a, b, c = 30 + k // 9 % 6 * 5 + rng:int(0, 4), rng:int(6, 22), rng:int(5, 18)
  local kind = k % 3
  local first, key, prompt, worked
  if kind == 0 then
    if b + c > a - 4 then b, c = 9, 7 end
    first, key = a - b, a - b - c
    prompt = t("A $1.one is $2 $5 long.\n$3 $5 are cut off, then $4 $5 more.\nHow long is the rest?", "Un~1 $1.one mide $2 $5.\nSe cortan $3 $5 y después $4 $5 más.\n¿Cuánto mide el resto?", what, a, b, c, units_of)
    worked = {a .. " − " .. b .. " = " .. first, first .. " − " .. c .. " = " .. bold(key)}
  elseif kind == 1 then
    -- A knot is short, and nobody ties boards or ropes of meters.
    local tied = unit ~= "m" and what.one ~= t("board", "tabla") and what.one ~= t("stick", "palo")
    if tied then c = 2 + c % 5 end
    first, key = a + b, a + b - c
    prompt = t("A $1.one of $2 $5 and one of $3 $5 are tied.\nThe knot takes up $4 $5.\nHow long is the $1.one now?", "Se atan un~1 $1.one de $2 $5 y otr@1 de $3 $5.\nEl nudo ocupa $4 $5.\n¿Cuánto mide todo ahora?", what, a, b, c, units_of)
    if not tied then
      prompt = t("A $1.one of $2 $5 and one of $3 $5 are joined.\nThen $4 $5 are cut off.\nHow long is the $1.one now?", "Se juntan un~1 $1.one de $2 $5 y otr@1 de $3 $5.\nDespués se cortan $4 $5.\n¿Cuánto mide todo ahora?", what, a, b, c, units_of)
    end
    worked = {a .. " + " .. b .. " = " .. first, first .. " − " .. c .. " = " .. bold(key)}
  else
    a = min(a, 45)
    first, key = a - b, a + a - b
    prompt = t("One $1.one is $2 $4 long. Another is $3 $4 shorter.\nThey lie end to end. How long is that?", "Un~1 $1.one mide $2 $4. Otr@1 mide $3 $4 menos.\nEstán punta con punta. ¿Cuánto mide todo?", what, a, b, units_of)
    worked = {a .. " − " .. b .. " = " .. first, a .. " + " .. first .. " = " .. bold(key)}
  end
  return item(prompt, key, unit, nil, join({
    slip(first, "stops after the first step", "$1 is the first step. The story goes on.", "$1 es el primer paso. La historia sigue.", first),
    slip(kind == 0 and a - b + c or kind == 1 and a + b + c or a + b, kind == 2 and "adds the two numbers it sees" or "follows the word, not the story", kind == 2 and "$1 adds $2. But $2 is only how much shorter." or "$1 adds the last length. It goes away: $2.",
      kind == 2 and "$1 suma $2. Pero $2 es cuánto menos." or "$1 suma el último largo. Ese se va: $2.", kind == 0 and a - b + c or kind == 1 and a + b + c or a + b, kind == 2 and b or c),
    slip(a, "gives a number of the story", "$1 is told in the story. Find what is asked.", "$1 ya está en la historia. Busca lo que se pide.", a)}, off(key, kind > 0)),
    {t("This story has two steps.", "Esta historia tiene dos pasos."), t("Draw a bar for the first step. Then go on.", "Dibuja una barra del primer paso. Después sigue."),
      kind == 2 and t("The shorter one is $1. Now put both together.", "El más corto mide $1. Ahora junta los dos.", first) or t("After the first step it is $1. Take $2 away.", "Después del primer paso mide $1. Quita $2.", first, c)}, worked)
end

return function(rng, level)
  local k = rng:turn(144)
  if level == 1 then return cut_or_join(rng, k) end
  if level == 2 then return compare(rng, k) end
  return two_steps(rng, k)
end
