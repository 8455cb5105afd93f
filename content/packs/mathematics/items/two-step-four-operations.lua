-- Stories of two steps with all four operations (3.OA.D.8). Errors after Verschaffel, Greer and De Corte (2000) and Hegarty, Mayer and
-- Monk (1995): one step only, numbers joined in the order they are told.

local function item(prompt, key, slips, hints, worked, extra)
  return {
    prompt = prompt, figure = extra and extra.figure,
    answer = {kind = "number", value = key, form = "integer", unit = extra and extra.unit},
    misconceptions = apart(key, slips), hints = hints, worked = worked,
    right_note = extra and extra.note or t("Two steps: find the hidden number first.", "Dos pasos: primero se busca el número escondido."),
    paper = t("Write one line for each step.", "Escribe una línea para cada paso."),
  }
end
local function bars(g, n, rest)
  local segments = {}
  for i = 1, g do segments[i] = {size = n, label = tostring(n), fill = "hatch"} end
  segments[g + 1] = {size = rest, label = tostring(rest), fill = "dots"}
  return {kind = "bar_model", total = "?", rows = {{segments = segments}}}
end

-- g groups of n and r more, or r of them given away.
local function groups_and_more(rng, k, plus)
  local g, n = 2 + k % 6, 3 + k // 6 % 7
  local r = rng:int(2, min(9, n * g - 2))
  local all = g * n
  local key = plus and all + r or all - r
  local who, other = rng:two_names()
  local things, box = thing(k % 2 == 0 and 1 or 3), holder()
  local sign = plus and " + " or " − "
  return item(plus and t("$1 has $2 $3 with $4 $5 in each. $6 brings $7 more.\nHow many $5 are there in all?",
      "$1 tiene $2 $3 con $4 $5 en cada un@3. $6 trae $7 más.\n¿Cuánt@5s $5 hay en total?", who, g, box, n, things, other, r)
    or t("$1 has $2 $3 with $4 $5 in each. $1 gives $6 of the $5 away.\nHow many $5 are left?",
      "$1 tiene $2 $3 con $4 $5 en cada un@3. $1 regala $6 $5.\n¿Cuánt@5s $5 quedan?", who, g, box, n, things, r), key, {
    slip(all, "stops after one step", "$1 is what was there before. The $2 are still to do.", "$1 es lo que había antes. Faltan los $2.", all, r),
    plus and slip(g + n + r, "adds all the numbers", "$1 adds all the numbers. The groups are equal: $2 × $3.", "$1 suma todos los números. Los grupos son iguales: $2 × $3.", g + n + r, g, n)
      or slip(abs(g + n - r), "adds in place of multiplying", "$1 adds $2 and $3. The groups are equal: $2 × $3.", "$1 suma $2 y $3. Los grupos son iguales: $2 × $3.", abs(g + n - r), g, n),
    plus and slip(g * (n + r), "does the steps in the other order", "$1 adds $2 to every group. They are added once.", "$1 suma $2 a cada grupo. Se suman una sola vez.", g * (n + r), r)
      or n > r and slip(g * (n - r), "does the steps in the other order", "$1 takes $2 from every group. They go away once.", "$1 quita $2 de cada grupo. Se quitan una sola vez.", g * (n - r), r)
      or all < r + g and slip(r, "gives a number already shown", "$1 is what goes away. How many stay?", "$1 es lo que se va. ¿Cuánto queda?", r)
      or slip(all - r - g, "takes away the groups too", "$1 takes $2 away as well. Those are the groups.", "$1 quita también $2. Esos son los grupos.", all - r - g, g),
    plus and slip(all - r, "takes away in place of adding", "$1 takes $2 away. They are brought.", "$1 quita $2. En la historia llegan.", all - r, r)
      or slip(all + r, "adds in place of taking away", "$1 adds $2. They are given away.", "$1 suma $2. En la historia se van.", all + r, r),
    slip(key + (plus and -n or n), "neighboring fact", "In $1 the product does not fit. Work out $2 × $3 again.", "En $1 el producto no coincide. Hay que calcular otra vez $2 × $3.", key + (plus and -n or n), g, n),
  }, {t("How many are in the groups together?", "¿Cuántos hay en los grupos juntos?"),
    t("First $1 × $2. Then look at the $3.", "Primero $1 × $2. Luego mira los $3.", g, n, r),
    t("The groups hold $1. Now do $1$2$3.", "En los grupos hay $1. Ahora haz $1$2$3.", all, sign, r)},
  {g .. " × " .. n .. " = " .. all, all .. sign .. r .. " = " .. bold(key)}, plus and {figure = bars(g, n, r)} or nil)
end

-- a and b put together, then shared among d.
local function join_and_share(rng, k)
  local d, q = 2 + k % 8, 3 + k // 8 % 7
  local whole = d * q
  local a = rng:int(2, whole - 2)
  local b = whole - a
  local who, other = rng:two_names()
  local things, box = thing(1), holder()
  return item(t("$1 has $2 $3 and $4 has $5. They put them all into $6 $7, the same in each.\nHow many $3 go in one $8?",
      (other:sub(1, 1) == "I" and "$1 tiene $2 $3 e $4 tiene $5." or "$1 tiene $2 $3 y $4 tiene $5.") .. " Ponen todo en $6 $7, lo mismo en cada un@7.\n¿Cuánt@3s $3 van en un~7 $8?", who, a, things, other, b, d, box, box.one), q, {
    slip(whole, "stops after one step", "$1 is all of them. They still go into $2 equal groups.", "$1 es el total. Todavía va en $2 grupos iguales.", whole, d),
    slip(a + b + d, "adds all the numbers", "$1 adds all the numbers. The $2 are the groups.", "$1 suma todos los números. El $2 son los grupos.", a + b + d, d),
    slip(whole - d, "takes away in place of dividing", "$1 takes $2 away. Equal groups need dividing.", "$1 quita $2. Para grupos iguales se divide.", whole - d, d),
    slip(q + 1, "neighboring fact", "$1 × $2 = $3. That is more than $4.", "$1 × $2 = $3. Eso es más que $4.", q + 1, d, (q + 1) * d, whole),
    slip(q - 1, "neighboring fact", "$1 × $2 = $3. That is less than $4.", "$1 × $2 = $3. Eso es menos que $4.", q - 1, d, (q - 1) * d, whole),
  }, {t("How many do they have together?", "¿Cuánto tienen en total?"), t("First add. Then make $1 equal groups.", "Primero suma. Luego haz $1 grupos iguales.", d),
    t("Together there are $1. Now do $1 ÷ $2.", "En total son $1. Ahora haz $1 ÷ $2.", whole, d)},
  {a .. " + " .. b .. " = " .. whole, whole .. " ÷ " .. d .. " = " .. bold(q)})
end

-- Change from a banknote: tickets at n dollars.
local function change(rng, k)
  local g, n = 2 + k % 6, 3 + k // 6 % 7
  local all = g * n
  local note = all < 20 and 20 or all < 50 and 50 or 100
  if note == 2 * all then note = note + 30 end
  local key = note - all
  local who = rng:two_names()
  return item(t("One ticket costs $$$1. $2 buys $3 tickets and pays with $$$4.\nHow many dollars does $2 get back?",
      "Un boleto cuesta $$$1. $2 compra $3 boletos y paga con $$$4.\n¿Cuántos dólares recibe $2 de vuelta?", n, who, g, note), key, {
    slip(all, "stops after one step", "$1 is what the tickets cost. What comes back from $2?", "$1 es lo que cuestan los boletos. ¿Cuánto vuelve de $2?", all, note),
    slip(note - n, "uses one group only", "$1 pays for one ticket. There are $2 tickets.", "$1 paga un solo boleto. Hay $2 boletos.", note - n, g),
    slip(note - n - g, "takes away all the numbers", "$1 takes both numbers away. The price is $2 × $3.", "$1 resta los dos números. El precio es $2 × $3.", note - n - g, g, n),
    slip(note + all, "adds in place of taking away", "$1 adds the price. It is paid from $2.", "$1 suma el precio. Se paga con $2.", note + all, note),
    slip(key + 10, "keeps a ten too many", "$1 + $2 is more than $3.", "$1 + $2 es más que $3.", key + 10, all, note),
  }, {t("What do all the tickets cost?", "¿Cuánto cuestan todos los boletos?"), t("First $1 × $2. Then what is left of $3?", "Primero $1 × $2. ¿Cuánto queda de $3?", g, n, note),
    t("The tickets cost $1. Now do $2 − $1.", "Los boletos cuestan $1. Ahora haz $2 − $1.", all, note)},
  {g .. " × " .. n .. " = " .. all, note .. " − " .. all .. " = " .. bold(key)}, {note = t("Check: price and change make $1.", "Se comprueba: precio y vuelto son $1.", note)})
end

local function which_equation(rng, k)
  local g, n = 2 + k % 7, 3 + k // 7 % 6
  if g == n then n = 9 end
  local r = 4 + k // 3 % 8
  if r == g or r == n then r = 12 end
  local plus = k % 2 == 0
  local who = rng:two_names()
  local things, box = thing(3), holder()
  local sign = plus and " + " or " − "
  if not plus and (r >= g * n or g * n - r == g * r + n) then r = 2 end
  local key = "? = " .. g .. " × " .. n .. sign .. r
  local added, turned, other = "? = " .. g .. " + " .. n .. sign .. r, "? = " .. g .. " × " .. r .. " + " .. n, "? = " .. g .. " × " .. n .. (plus and " − " or " + ") .. r
  return {
    prompt = plus and t("$1 fills $2 $3 with $4 $5 each. $6 $5 are left over.\nWhich one finds how many $5 there are?",
        "$1 llena $2 $3 con $4 $5 en cada un@3. Sobran $6 $5.\n¿Cuál sirve para saber cuánt@5s $5 hay?", who, g, box, n, things, r)
      or t("$1 fills $2 $3 with $4 $5 each. Then $1 takes $6 $5 out.\nWhich one finds how many $5 are left in?",
        "$1 llena $2 $3 con $4 $5 en cada un@3. Luego saca $6 $5.\n¿Cuál sirve para saber cuánt@5s $5 quedan?", who, g, box, n, things, r),
    answer = {kind = "choice", options = rng:shuffle({key, added, turned, other}), right = key},
    misconceptions = {
      slip(added, "adds in place of multiplying", "That adds $1 and $2. There are $1 groups of $2.", "Eso suma $1 y $2. Hay $1 grupos de $2.", g, n),
      slip(turned, "swaps the numbers of the story", "That puts $1 in each group. $2 are in each group.", "Eso pone $1 en cada grupo. En cada grupo hay $2.", r, n),
      plus and slip(other, "takes away in place of adding", "That takes $1 away. They are there as well.", "Eso quita $1. También están ahí.", r)
        or slip(other, "adds in place of taking away", "That adds $1. They are taken out.", "Eso suma $1. En la historia se sacan.", r),
    },
    hints = {t("What is in the groups? Write it as a product.", "¿Qué hay en los grupos? Escríbelo como producto."),
      t("Then look at the $1: more or fewer?", "Luego mira los $1: ¿más o menos?", r), t("The groups hold $1 × $2.", "En los grupos hay $1 × $2.", g, n)},
    worked = {t("In the groups: $1", "En los grupos: $1", g .. " × " .. n), plus and t("$1 more", "$1 más", r) or t("$1 fewer", "$1 menos", r), bold(key)},
    right_note = t("An equation tells the story in signs.", "Una ecuación cuenta la historia con signos."),
    paper = t("Draw the story. Write a sign at each step.", "Dibuja la historia. Escribe un signo en cada paso."),
  }
end

-- Is the answer about right?
local function estimate(rng, k)
  local a, b = 100 * (2 + k % 4) - 3 + k % 3, 100 * (2 + k // 4 % 3) + 2 - k % 2
  local c = 100 * (1 + k // 12 % 2) + 1 - k % 4
  local key = (a + 50) // 100 * 100 + (b + 50) // 100 * 100 - (c + 50) // 100 * 100
  local who, other = rng:two_names()
  local near, far, one = tostring(key), tostring(key + 2 * ((c + 50) // 100 * 100)), tostring((a + 50) // 100 * 100 + (b + 50) // 100 * 100)
  local low = tostring(key - 100)
  if far == one then far = tostring(key + 1000) end
  return {
    prompt = t("A school has $1 books and buys $2 more. It gives $3 away.\nAbout how many books are there now?",
      "Una escuela tiene $1 libros y compra $2 más. Regala $3.\n¿Más o menos cuántos libros hay ahora?", a, b, c),
    answer = {kind = "choice", options = rng:shuffle({near, far, one, low}), right = near},
    misconceptions = apart(near, {
      slip(one, "stops after one step", "$1 has all the books. $2 are given away.", "$1 tiene todos los libros. Se regalan $2.", one, c),
      slip(far, "adds in place of taking away", "$1 is far more than there are. Some go away.", "$1 es mucho más de lo que hay. Algunos se van.", far),
      slip(low, "rounds down each time", "$1 is one hundred too few. Look which hundred is nearest.", "A $1 le falta una centena. Hay que mirar la centena más cercana.", low),
    }),
    hints = {t("Take the nearest hundred of each number.", "Toma la centena más cercana de cada número."), t("First put together. Then take away.", "Primero junta. Luego quita."),
      t("Three round numbers: add two, take the third away.", "Tres números redondos: suma dos y quita el tercero.")},
    worked = {t("About: $1 + $2 − $3", "Más o menos: $1 + $2 − $3", (a + 50) // 100 * 100, (b + 50) // 100 * 100, (c + 50) // 100 * 100), bold(near)},
    right_note = t("A quick look in hundreds checks an answer.", "Mirar en centenas sirve para comprobar."),
    paper = t("Write each number with its nearest hundred.", "Escribe cada número con su centena más cercana."),
  }
end

return function(rng, level)
  if level == 1 then return groups_and_more(rng, rng:turn(84), true) end
  local k = rng:turn(168)
  if level == 2 then
    if k % 3 == 0 then return groups_and_more(rng, k // 3, false) end
    if k % 3 == 1 then return join_and_share(rng, k // 3) end
    return change(rng, k // 3)
  end
  if k % 3 == 2 then return estimate(rng, k // 3) end
  return which_equation(rng, k // 3 * 2 + k % 3)
end
