-- So much for one, and what follows from it (6.RP.A.2, 6.RP.A.3.b). Errors after Lamon (2007), Thompson (1994) and Karplus, Pulos
-- and Stage (1983).

local goods = {
  noun("pen", "pens", "bolígrafo", "bolígrafos", "m"), noun("notebook", "notebooks", "cuaderno", "cuadernos", "m"), noun("ticket", "tickets", "boleto", "boletos", "m"), noun("candle", "candles", "vela", "velas", "f"),
  noun("bun", "buns", "panecillo", "panecillos", "m"), noun("mug", "mugs", "taza", "tazas", "f"),
}

-- What costs two to seven dollars, and what costs more than ten.
local small = {goods[2], goods[3], goods[4], goods[6], noun("sandwich", "sandwiches", "sándwich", "sándwiches", "m"), noun("comic", "comics", "cómic", "cómics", "m")}
local dear = {
  noun("book", "books", "libro", "libros", "m"), noun("lamp", "lamps", "lámpara", "lámparas", "f"), noun("cap", "caps", "gorra", "gorras", "f"),
  noun("puzzle", "puzzles", "rompecabezas", "rompecabezas", "m"), noun("game", "games", "juego", "juegos", "m"), noun("ball", "balls", "pelota", "pelotas", "f"),
}

-- Dollars for one, on a double line.
local function one_costs(rng)
  local k = rng:turn(120)
  local n, each = 2 + k % 5, 15 + 5 * (k // 5 % 12) + (k // 60) * 100   -- five cents steps, in tens of cents
  local what = (k < 60 and small or dear)[1 + k % 6]
  local total = n * each * 10                                             -- cents
  local labels, money_labels = {}, {}
  for i = 0, n do labels[i + 1], money_labels[i + 1] = tostring(i), i == 0 and "$0" or i == n and money(total) or i == 1 and "?" or "" end
  local key = decimal(each, 1)
  return {
    prompt = t("$1 cost $2. Each one costs the same.\nHow many dollars does one $3 cost?", "$1 cuestan $2. Tod@4s cuestan lo mismo.\n¿Cuántos dólares cuesta cada $3?", count(n, what), money(total), what.one, what),
    figure = {kind = "double_line", steps = n, top = {title = t("things", "cosas"), labels = labels}, bottom = {title = t("dollars", "dólares"), labels = money_labels}},
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(decimal(total, 2), "gives the whole amount", "That is the price of all $1. Share it out.", "Ese es el precio total de $1. Repártelo.", n),
      slip(decimal(total * n, 2), "multiplies in place of dividing", "That is even more. One costs less than $1 together.", "Eso es todavía más. Uno cuesta menos que $1 juntos.", n),
      slip(decimal(max(total - n * 100, total + n * 100 - 2 * min(total, n * 100)), 2), "takes away in place of sharing", "That takes $1 away from the price. Sharing means dividing.", "Eso resta $1 del precio. Repartir es dividir.", n),
      slip(decimal(total, 2) == decimal(each, 0) and each + 1 or each, "moves one place too many", "Look at the point again. All $1 cost $2.", "Mira otra vez el punto. En total, $1 cuestan $2.", n, money(total)),
      slip(decimal(total // 2, 2), "halves whatever the number is", "That is half. There are $1 of them.", "Eso es la mitad. Son $1.", n),
    }),
    hints = {
      t("The line is cut into $1 equal steps.", "La recta está cortada en $1 pasos iguales.", n),
      t("One step of the lower line is one price.", "Un paso de la recta de abajo es un precio."),
      t("Divide $1 by $2.", "Divide $1 entre $2.", money(total), n),
    },
    worked = {money(total) .. " ÷ " .. n .. " = " .. bold(money(each * 10))},
    right_note = t("The price of one is the unit price.", "El precio de uno es el precio unitario."),
    paper = t("Draw a bar for the price. Cut it into $1.", "Dibuja una barra para el precio. Córtala en $1.", n),
  }
end

local rates = {
  {t("A car drives $1 km in $2 h at a steady speed.\nHow many km does it drive in $3 h?", "Un auto recorre $1 km en $2 h a la misma velocidad.\n¿Cuántos km recorre en $3 h?", "§", "#", "&"), "km", 40, 10, 5},
  {t("A tap gives $1 L of water in $2 min.\nHow many liters does it give in $3 min?", "Un grifo da $1 L de agua en $2 min.\n¿Cuántos litros da en $3 min?", "§", "#", "&"), "L", 6, 2, 8},
  {t("A printer prints $1 pages in $2 min.\nHow many pages does it print in $3 min?", "Una impresora imprime $1 páginas en $2 min.\n¿Cuántas páginas imprime en $3 min?", "§", "#", "&"), nil, 12, 3, 8},
  {t("Someone walks $1 m in $2 min, always at one pace.\nHow many meters is it in $3 min?", "Alguien camina $1 m en $2 min, siempre al mismo paso.\n¿Cuántos metros camina en $3 min?", "§", "#", "&"), "m", 50, 5, 8},
}
-- Puts the three numbers where the marks stand.
local function filled(text, a, b, c)
  local out, i = "", 1
  while i <= #text do
    if text:sub(i, i + 1) == "§" then out, i = out .. a, i + 2
    elseif text:sub(i, i) == "#" then out, i = out .. b, i + 1
    elseif text:sub(i, i) == "&" then out, i = out .. c, i + 1
    else out, i = out .. text:sub(i, i), i + 1 end
  end
  return out
end

local function through_one(rng)
  local k = rng:turn(160)
  local r = rates[1 + k % 4]
  local unit, b = r[3] + r[4] * (k // 4 % r[5]), 2 + k // 32 % 4
  local c = b + 1 + k // 4 % 3
  local a, key = unit * b, unit * c
  local backwards = k // 16 % 4 == 3
  return {
    prompt = filled(r[1], a, b, c),
    answer = {kind = "number", value = key, form = "integer", unit = r[2]},
    misconceptions = apart(key, {
      slip(a + c - b, "adds the same to both", "That adds $1 to both. Find first what goes with one.", "Eso suma $1 a los dos. Halla primero lo que va con uno.", c - b),
      slip(unit, "stops after the first step", "$1 is for one. The question asks for $2.", "$1 es para uno. La pregunta pide $2.", unit, c),
      slip(a * c, "multiplies without finding one", "$1 is $2 × $3. But $2 is for $4, not for one.", "$1 es $2 × $3. Pero $2 es para $4, no para uno.", a * c, a, c, b),
      slip(2 * a, "doubles whatever the factor is", "That doubles $1. Is $2 double $3?", "Eso duplica $1. ¿Es $2 el doble de $3?", a, c, b),
      slip(a, "keeps the number", "$1 goes with $2, not with $3.", "$1 va con $2, no con $3.", a, b, c),
      slip(key + unit, "goes one step too far", "$1 goes with $2.", "$1 va con $2.", key + unit, c + 1),
    }),
    hints = {
      t("Find out first how much it is for one.", "Halla primero cuánto es para uno."),
      t("$1 ÷ $2 is for one.", "$1 ÷ $2 es para uno.", a, b),
      t("For one it is $1. Take $2 of them.", "Para uno es $1. Toma $2.", unit, c),
    },
    worked = {a .. " ÷ " .. b .. " = " .. unit, unit .. " × " .. c .. " = " .. bold(key)},
    right_note = t("What goes with one leads to all the others.", "Lo que va con uno lleva a todos los demás."),
    paper = t("Draw a double line: time below, amount above.", "Dibuja dos rectas: abajo el tiempo y arriba la cantidad."),
  }
end

-- Which offer is cheaper for one?
local function better_buy(rng)
  local k = rng:turn(90)
  local what = goods[1 + k % 6]
  local n1, n2, n3 = 2 + k % 3, 5 + k // 3 % 2, 8 + k // 6 % 3
  local best = k // 2 % 3
  local base = 60 + 20 * (k // 18)                                     -- cents for one
  local p1, p2, p3 = base + (best == 0 and 0 or 15), base + (best == 1 and 0 or 10), base + (best == 2 and 0 or 5)
  local function offer(n, each) return t("$1 for $2", "$1 por $2", count(n, what), money(n * each)) end
  local texts_of = {offer(n1, p1), offer(n2, p2), offer(n3, p3)}
  local key = texts_of[best + 1]
  local same = t("All three are the same", "Las tres son iguales")
  local options = {texts_of[1], texts_of[2], texts_of[3], same}
  local prices = {p1, p2, p3}
  local list = apart(key, {
    slip(texts_of[1], "takes the smallest price", "That is the smallest price in all. One costs $1.", "Ese es el precio total más bajo. Cada uno cuesta $1.", money(p1)),
    slip(texts_of[2], "compares by the difference", "There one costs $1. Find the price of one each time.", "Ahí cada uno cuesta $1. Halla cada vez el precio de uno.", money(p2)),
    slip(texts_of[3], "takes the largest pack for the cheapest", "The largest pack costs $1 for each one. Compare.", "En el paquete más grande, cada uno cuesta $1. Compara.", money(p3)),
    slip(same, "does not compare for one", "Divide each price by its number. They differ a little.", "Divide cada precio entre su número. Se diferencian un poco."),
  })
  return {
    prompt = t("A shop has three offers.\nIn which offer does one $1 cost least?", "Una tienda tiene tres ofertas.\n¿En qué oferta cuesta menos cada $1?", what.one),
    answer = {kind = "choice", options = options, right = key},
    misconceptions = list,
    hints = {
      t("Compare the price of one.", "Compara el precio de uno."),
      t("Divide each price by how many there are.", "Divide cada precio entre cuántos hay."),
      t("In the first offer one costs $1. Find the others.", "En la primera oferta cada uno cuesta $1. Halla los otros.", money(p1)),
    },
    worked = {money(n1 * p1) .. " ÷ " .. n1 .. " = " .. money(p1), money(n2 * p2) .. " ÷ " .. n2 .. " = " .. money(p2), money(n3 * p3) .. " ÷ " .. n3 .. " = " .. money(p3), bold(key)},
    right_note = t("Only the price of one makes offers comparable.", "Solo el precio de uno permite comparar ofertas."),
    paper = t("Make a table: how many, price, price of one.", "Haz una tabla: cuántos, precio y precio de uno."),
  }
end

-- Two rates from one pair: per this, or per that.
local function both_ways(rng)
  local k = rng:turn(96)
  local pairs_of = {{3, 2}, {5, 2}, {5, 4}, {7, 2}, {7, 4}, {9, 2}, {4, 3}, {7, 5}, {8, 5}, {5, 3}, {9, 4}, {7, 3}}
  local p = pairs_of[1 + k // 2 % 12]
  local f = 2 + k // 24
  local a, b = p[1] * f, p[2] * f
  local per_cup = k % 2 == 0
  local n, d = per_cup and a or b, per_cup and b or a
  local key = n .. "/" .. d
  return {
    prompt = per_cup and t("A dough uses $1 spoons of sugar for $2 cups of flour.\nHow many spoons of sugar is that for one cup?", "Una masa lleva $1 cucharadas de azúcar para $2 tazas de harina.\n¿Cuántas cucharadas son para una taza?", a, b)
      or t("A dough uses $1 spoons of sugar for $2 cups of flour.\nHow many cups of flour is that for one spoon?", "Una masa lleva $1 cucharadas de azúcar para $2 tazas de harina.\n¿Cuántas tazas son para una cucharada?", a, b),
    answer = {kind = "number", value = key, form = "any", fraction = true, point = true},
    misconceptions = apart(key, {
      slip(d .. "/" .. n, "turns the ratio round", per_cup and "That is flour for one spoon. The question asks for one cup." or "That is sugar for one cup. The question asks for one spoon.",
        per_cup and "Eso es harina para una cucharada. Se pide para una taza." or "Eso es azúcar para una taza. Se pide para una cucharada."),
      slip(abs(a - b), "compares by the difference", "$1 is the difference. How much goes with one?", "$1 es la diferencia. ¿Cuánto va con uno?", abs(a - b)),
      slip(a * b, "multiplies in place of dividing", "$1 multiplies both. Share one out over the other.", "$1 multiplica los dos. Reparte uno entre el otro.", a * b),
      slip(n, "gives the whole amount", "$1 goes with $2, not with one.", "$1 va con $2, no con uno.", n, d),
      slip(n // d > 0 and n // d or 1, "leaves the rest out", "There is a part more or less. Write a fraction.", "Hay una parte de más o de menos. Escribe una fracción."),
    }),
    hints = {
      t("What must become 1 here?", "¿Qué debe ser 1 aquí?"),
      t("Divide by the number of that which becomes 1.", "Divide entre el número de lo que será 1."),
      t("Share $1 over $2.", "Reparte $1 entre $2.", n, d),
    },
    worked = {n .. " ÷ " .. d .. " = " .. bold(frac(reduced(n, d)))},
    right_note = t("Every pair gives two rates: one each way.", "Cada par da dos tasas: una en cada sentido."),
    paper = t("Draw the cups and the spoons. Share them out.", "Dibuja las tazas y las cucharadas. Repártelas."),
  }
end

return function(rng, level)
  if level == 1 then return one_costs(rng) end
  if level == 2 then return through_one(rng) end
  if rng:turn(2) == 0 then return better_buy(rng) end
  return both_ways(rng)
end
