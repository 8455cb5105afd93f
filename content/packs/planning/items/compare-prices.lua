-- Prices for one: which pack, what one costs, packs and single ones together. Errors after Tversky and Kahneman (1974), Widrick (1979).

local function goods()
  return {noun("pencil", "pencils", "lápiz", "lápices", "m"), noun("roll", "rolls", "bolillo", "bolillos", "m"), noun("battery", "batteries", "pila", "pilas", "f"), noun("card", "cards", "tarjeta", "tarjetas", "f"),
    noun("bulb", "bulbs", "foco", "focos", "m"), noun("brush", "brushes", "pincel", "pinceles", "m"), noun("sponge", "sponges", "esponja", "esponjas", "f"), noun("candle", "candles", "vela", "velas", "f")}
end
-- Things of which one costs some dollars.
local function dear_goods()
  return {noun("plate", "plates", "plato", "platos", "m"), noun("ball", "balls", "pelota", "pelotas", "f"), noun("towel", "towels", "toalla", "toallas", "f"), noun("cup", "cups", "taza", "tazas", "f"),
    noun("bulb", "bulbs", "foco", "focos", "m"), noun("brush", "brushes", "pincel", "pinceles", "m"), noun("cap", "caps", "gorra", "gorras", "f"), noun("plant", "plants", "planta", "plantas", "f")}
end
local function usd(n) return "$" .. n end

-- Pack 1 costs least for one; 2 has the smallest price; 3 is the largest; 4 lies between.
local function which_pack(rng, k)
  local g, u = dear_goods()[1 + k % 8], 2 + k // 8 % 7
  local n = rng:int(5, 7)
  local sizes, units = {n, 2 + rng:int(0, 1), n + rng:int(2, 4), n - 1}, {u, u + rng:int(1, 2), u + 1, u + 2}
  local at, rows, list, key = rng:shuffle({1, 2, 3, 4}), {}, {}, nil
  local letters = {"A", "B", "C", "D"}
  for i = 1, 4 do
    local s, one = sizes[at[i]], units[at[i]]
    rows[i] = {letters[i], tostring(s), usd(s * one)}
    if at[i] == 1 then key = i else
      list[#list + 1] = slip(letters[i], ({"", "anchors on the total price", "assumes the larger pack costs less for one", "reads another row"})[at[i]],
        at[i] == 2 and "The price of $1 is small. But one costs $2 there." or at[i] == 3 and "It holds most: $3. But one costs $2 there." or "There, $1 for $3 makes $2 for one.",
        at[i] == 2 and "El precio de $1 es chico. Pero ahí cada un@4 cuesta $2." or at[i] == 3 and "Trae más: $3. Pero ahí cada un@4 cuesta $2." or "Ahí, $1 por $3 son $2 por cada un@4.", usd(s * one), usd(one), s, g)
    end
  end
  return {
    prompt = t("Four packs hold the same $1.\nIn which pack does one cost least?", "Cuatro paquetes traen $1 iguales.\n¿En qué paquete cuesta menos cada un@1?", g),
    figure = {kind = "table", heads = {t("Pack", "Paquete"), cap(g.many), t("Price", "Precio")}, rows = rows},
    answer = {kind = "choice", options = letters, right = letters[key]},
    misconceptions = list,
    hints = {t("The packs do not hold the same number.", "Los paquetes no traen la misma cantidad."), t("Share each price among what the pack holds.", "Reparte cada precio entre lo que trae el paquete."),
      t("For the first row, work out $1 ÷ $2. Go on like that.", "En la primera fila calcula $1 ÷ $2. Sigue así.", sizes[at[1]] * units[at[1]], sizes[at[1]])},
    worked = {letters[1] .. ": " .. sizes[at[1]] * units[at[1]] .. " ÷ " .. sizes[at[1]] .. " = " .. units[at[1]], letters[2] .. ": " .. sizes[at[2]] * units[at[2]] .. " ÷ " .. sizes[at[2]] .. " = " .. units[at[2]],
      letters[3] .. ": " .. sizes[at[3]] * units[at[3]] .. " ÷ " .. sizes[at[3]] .. " = " .. units[at[3]], letters[4] .. ": " .. sizes[at[4]] * units[at[4]] .. " ÷ " .. sizes[at[4]] .. " = " .. units[at[4]],
      t("Least for one: $1", "Menos por uno: $1", bold(letters[key]))},
    right_note = t("The price for one lets packs be compared.", "El precio de uno compara los paquetes."),
    paper = t("Find two packs at home. Work out the price for one.", "Busca dos paquetes en casa. Calcula el precio de uno."),
  }
end

local function price_of_one(rng, k)
  local g, n = goods()[1 + k % 8], 3 + k // 8 % 7
  local key = 5 * rng:int(7, 25)
  local total = n * key
  return {
    prompt = t("A pack of $1 costs $2.\nHow many cents is that for one?", "Un paquete de $1 cuesta $2.\n¿Cuántos centavos son por cada un@3?", count(n, g), money(total), g),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(total, "anchors on the total price", "$1 cents is for the whole pack of $2.", "$1 centavos es por el paquete de $2.", total, n),
      slip(total - n, "uses another operation", "Taking $1 away is not sharing by $1.", "Quitar $1 no es repartir entre $1.", n),
      slip(total // 2, "leaves a part out", "That is half the price. It is for half the pack.", "Eso es medio precio. Es por medio paquete."),
      slip(2 * key, "leaves a part out", "That is for two. Test it: $1 of them make more than $2.", "Eso es por dos. Prueba: $1 así cuestan más que $2.", n, money(total)),
      slip(n, "takes a number that stands there", "$1 is how many the pack holds.", "$1 es lo que trae el paquete.", n),
      slip(total // 100, "takes a number that stands there", "$1 are the full dollars of the price.", "$1 son los dólares enteros del precio.", total // 100),
    }),
    hints = {t("The pack is shared into equal parts.", "El paquete se reparte en partes iguales."), t("Turn $1 into cents.", "Cambia $1 a centavos.", money(total)),
      t("Work out $1 ÷ $2.", "Calcula $1 ÷ $2.", total, n)},
    worked = {money(total) .. " = " .. total .. "¢", total .. " ÷ " .. n .. " = " .. bold(key)},
    right_note = t("Price shared by number is the price for one.", "Precio entre cantidad da el precio de uno."),
    paper = t("Draw the pack. Write the price of one under each.", "Dibuja el paquete. Anota el precio bajo cada pieza."),
  }
end

local function packs_and_singles(rng, k)
  local g, p = dear_goods()[1 + k % 8], 4 + k // 8 % 5
  local single = rng:int(3, 6)
  local pack = p * (single - 1) - rng:int(0, 2)
  local q, r = rng:int(1, 3), rng:int(1, p - 1)
  local need = p * q + r
  local mixed, more = q * pack + r * single, (q + 1) * pack
  local key = min(mixed, more)
  local with_more = more < mixed
  return {
    prompt = t("A pack of $1 costs $2.\nA single one costs $3.\nA class needs $4 or more.\nWhat is the least it can pay, in dollars?", "Un paquete de $1 cuesta $2.\nUn@5 suelt@5 cuesta $3.\nUn grupo necesita $4 o más.\n¿Cuántos dólares paga como mínimo?",
      count(p, g), usd(pack), usd(single), count(need, g), g),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(need * single, "leaves a part out", "That buys single ones only, $1 each. Packs cost less.", "Eso compra todo suelto a $1. Los paquetes cuestan menos.", usd(single)),
      slip(max(mixed, more), "stops at the first that fits", with_more and "That is enough. But one more pack costs less than $1 single ones." or "That is enough. But $1 single ones cost less than a pack.",
        with_more and "Alcanza. Pero otro paquete cuesta menos que $1 por separado." or "Alcanza. Pero $1 por separado cuestan menos que un paquete.", r),
      slip(q * pack, "leaves a part out", "That gives $1. $2 are needed.", "Eso da $1. Hacen falta $2.", p * q, need),
      slip(pack + single, "takes a number that stands there", "One pack and one single make only $1.", "Un paquete y una pieza dan solo $1.", p + 1),
      slip(key + single, "uses another operation", "One single price is in there twice. Count again what is bought.", "Un precio suelto está dos veces. Cuenta otra vez lo comprado."),
      slip(pack, "anchors on the total price", "$1 pays one pack of $2.", "$1 paga un paquete de $2.", usd(pack), p),
    }),
    hints = {t("There is more than one way to buy $1.", "Hay más de un modo de comprar $1.", need), t("Try packs and singles. Try packs only.", "Prueba paquetes y piezas. Prueba solo paquetes."),
      t("One way: $1 × $2 + $3 × $4. The other: $5 × $2.", "Un modo: $1 × $2 + $3 × $4. El otro: $5 × $2.", q, pack, r, single, q + 1)},
    worked = {q .. " × " .. pack .. " + " .. r .. " × " .. single .. " = " .. (with_more and mixed or bold(mixed)), q + 1 .. " × " .. pack .. " = " .. (with_more and bold(more) or more)},
    right_note = t("Two ways side by side show which costs less.", "Dos modos lado a lado muestran cuál cuesta menos."),
    paper = t("List all ways to buy them. Write each price.", "Anota todos los modos de comprarlos con su precio."),
  }
end

return function(rng, level)
  if level == 1 then return which_pack(rng, rng:turn(56)) end
  if level == 2 then return price_of_one(rng, rng:turn(56)) end
  return packs_and_singles(rng, rng:turn(80))
end
