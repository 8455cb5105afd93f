-- Counting coins and bills (2.MD.C.8). Errors: classroom observation. Coins counted as things, one kind left out, the
-- count carried on in the step before.

local function total(coins)
  local sum = 0
  for _, c in ipairs(coins) do sum = sum + c end
  return sum
end
-- So many of each kind, the largest first.
local function purse(counts)
  local out = {}
  for _, one in ipairs(counts) do
    for _ = 1, one[2] do out[#out + 1] = one[1] end
  end
  return out
end
local function sum_text(coins) return table.concat(coins, " + ") end
local function cents() return t("cents", "centavos") end

local function slips_for(coins, key)
  local largest, smallest = coins[1], coins[#coins]
  local small, without = 0, 0
  for _, c in ipairs(coins) do
    if c ~= largest then small = small + c end
    if c ~= smallest then without = without + c end
  end
  return apart(key, {
    slip(#coins, "counts coins as things", "$1 is how many coins there are. Add what each is worth.", "$1 es cuántas monedas hay. Suma lo que vale cada una.", #coins),
    slip(small, "leaves out the largest coins", "$1 leaves out each $2. Begin with the largest coins.", "$1 no cuenta las de $2. Empieza con las mayores.", small, largest),
    slip(without, "leaves out the smallest coins", "$1 leaves out each $2. They count too.", "$1 no cuenta las de $2. También valen.", without, smallest),
    slip(key + largest, "counts one coin twice", "$1 counts one $2 two times.", "$1 cuenta dos veces una de $2.", key + largest, largest),
    slip(key - smallest, "skips one coin", "$1 skips one $2. Touch each coin once.", "$1 salta una de $2. Toca cada moneda una vez.", key - smallest, smallest),
  })
end

local function count_them(rng, coins, shown)
  local key = total(coins)
  local running, sum = {}, 0
  for i = 1, #coins do
    sum = sum + coins[i]
    running[i] = tostring(sum)
  end
  return {
    prompt = t("The number on a coin tells its worth.\nHow many cents are there in all?", "El número de cada moneda dice su valor.\n¿Cuántos centavos hay en total?"),
    figure = {kind = "coins", cents = shown},
    answer = {kind = "number", value = key, form = "integer", unit = cents()},
    misconceptions = slips_for(coins, key),
    hints = {t("Each coin counts for its number.", "Cada moneda cuenta por su número."), t("Begin with the largest coin. Count on from there.", "Empieza con la moneda mayor. Sigue contando."),
      t("Without the last $1 there are $2.", "Sin la última de $1 hay $2.", coins[#coins], key - coins[#coins])},
    worked = {t("Begin with the largest: $1", "Empieza con la mayor: $1", sum_text(coins)), t("Count on: $1", "Cuenta: $1", table.concat(running, ", ")), t("There are $1 cents.", "Hay $1 centavos.", bold(key))},
    right_note = t("The largest coins first makes counting short.", "Con las mayores primero se cuenta en pocos pasos."),
    paper = t("Write the coins in a row, largest first. Add.", "Escribe las monedas en fila, la mayor primero. Suma."),
  }
end
local function small_coins(rng, k)
  local coins = purse({{10, 1 + k % 4}, {5, 1 + k // 4 % 4}, {1, 1 + k // 16 % 4}})
  local shown = {unpack(coins)}
  if k % 2 == 1 then rng:shuffle(shown) end
  return count_them(rng, coins, shown)
end
local function larger_coins(rng, k)
  local coins = purse({{25, 1 + k % 3}, {10, 1 + k // 3 % 3}, {5, 1 + k // 9 % 2}, {1, k // 18 % 3}})
  return count_them(rng, coins, rng:shuffle({unpack(coins)}))
end

-- Ways to pay, and ways that only look like it.
local prices = {15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70}
local function ways_to_pay(rng, k)
  local price = prices[1 + k % #prices]
  local half = price >= 25 and {25} or {10}
  local left = price - half[1]
  while left >= 10 do table.insert(half, 10) left = left - 10 end
  while left >= 5 do table.insert(half, 5) left = left - 5 end
  local tens = purse({{10, price // 10}, {5, price % 10 // 5}})
  if sum_text(tens) == sum_text(half) then tens = purse({{10, price // 10 - 1}, {5, 2 + price % 10 // 5}}) end
  local more, less = {unpack(half)}, {unpack(tens)}
  table.insert(more, 5)
  table.remove(less)
  if #less == 0 then less = {1, 1} end
  local one, two, three, four = sum_text(half), sum_text(tens), sum_text(more), sum_text(less)
  local options = rng:shuffle({one, two, three, four})
  local function among(...)
    local list, out = {...}, {}
    for i = 1, 4 do if contains(list, options[i]) then out[#out + 1] = options[i] end end
    return out
  end
  local key = among(one, two)
  local what = rng:pick({noun("pen", "pens", "pluma", "plumas", "f"), noun("ball", "balls", "pelota", "pelotas", "f"), noun("card", "cards", "tarjeta", "tarjetas", "f"), noun("stamp", "stamps", "sello", "sellos", "m")})
  return {
    prompt = t("A $1.one costs $2 cents.\nWhich coins make $2 cents?", "Un~1 $1.one cuesta $2 centavos.\n¿Qué monedas suman $2 centavos?", what, price),
    answer = {kind = "several", options = options, right = key},
    misconceptions = apart(key, {
      slip(among(one), "stops at the first that fits", "That one fits. Another way makes $1, too.", "Esa sirve. Otra forma también suma $1.", price),
      slip(among(two), "stops at the first that fits", "That one fits. Other coins can make $1, too.", "Esa sirve. Otras monedas también suman $1.", price),
      slip(among(one, two, three), "counts one coin twice", "$1 is $2, too much.", "$1 son $2: es demasiado.", three, total(more)),
      slip(among(one, two, four), "skips one coin", "$1 is $2, too little.", "$1 son $2: es muy poco.", four, total(less)),
    }),
    hints = {t("Add the coins of one way. Do they make $1?", "Suma las monedas de una forma. ¿Dan $1?", price), t("Do the same with each way.", "Haz lo mismo con cada forma."), t("Two ways make $1. Two are off.", "Dos formas suman $1. Dos no.", price)},
    worked = {three .. " = " .. total(more), four .. " = " .. total(less), bold(one) .. " = " .. price, bold(two) .. " = " .. price},
    right_note = t("Different coins can make the same sum.", "Monedas distintas pueden sumar lo mismo."),
    paper = t("Add each way on its own line. Ring those that fit.", "Suma cada forma en su línea. Encierra las que sirven."),
  }
end

local function money_left(rng, k)
  local coins = purse({{50, k % 2}, {25, 1 + k // 2 % 2}, {10, 1 + k // 4 % 3}, {5, 1 + k // 12 % 2}})
  local sum = total(coins)
  local price = 5 * rng:int(2, sum // 5 - 2)
  local key = sum - price
  local name = (rng:two_names())
  local what = rng:pick({noun("pen", "pens", "pluma", "plumas", "f"), noun("ball", "balls", "pelota", "pelotas", "f"), noun("card", "cards", "tarjeta", "tarjetas", "f"), noun("stamp", "stamps", "sello", "sellos", "m"), noun("bun", "buns", "pan", "panes", "m")})
  return {
    prompt = t("$1 has these coins and buys a $2.one.\nThe $2.one costs $3 cents.\nHow many cents are left?", "$1 tiene estas monedas y compra $4.\n$5 cuesta $3 centavos.\n¿Cuántos centavos le quedan?", name, what, price, what.a, cap(what.the)),
    figure = {kind = "coins", cents = coins},
    answer = {kind = "number", value = key, form = "integer", unit = cents()},
    misconceptions = apart(key, {
      slip(sum, "stops after the first step", "$1 is there at first. The $2.one is paid from it.", "$1 hay al inicio. De ahí se paga $2.the.", sum, what),
      slip(price, "gives a number of the story", "$1 is the price. What is left after paying?", "$1 es el precio. ¿Cuánto queda después de pagar?", price),
      slip(sum + price, "adds in place of taking away", "$1 adds the price. Paying takes away.", "$1 suma el precio. Pagar quita.", sum + price),
      slip(key + 10, "borrows without a decrement", "$1 is ten too many. Take away again.", "$1 tiene diez de más. Quita otra vez.", key + 10),
      slip(key + 5, "counts one coin twice", "$1 is five too many. Count the coins again.", "$1 tiene cinco de más. Cuenta otra vez las monedas.", key + 5),
      slip(key + 1, "counts the start number too", "$1 is one too many. Count back again.", "$1 es uno de más. Cuenta otra vez hacia atrás.", key + 1),
    }),
    hints = {t("First find how many cents there are.", "Primero busca cuántos centavos hay."), t("Then take the price away.", "Después quita el precio."), t("There are $1 cents. Take away $2.", "Hay $1 centavos. Quita $2.", sum, price)},
    worked = {sum_text(coins) .. " = " .. sum, sum .. " − " .. price .. " = " .. bold(key)},
    right_note = t("What is left and the price make the first sum.", "Lo que queda y el precio forman la primera suma."),
    paper = t("Write the sum of the coins. Take the price away.", "Escribe la suma de las monedas. Quita el precio."),
  }
end

-- Bills: whole dollars.
local function bills(rng, k)
  local counts = {{20, 1 + k % 3}, {10, 1 + k // 3 % 3}, {5, 1 + k // 9 % 2}, {1, rng:int(1, 4)}}
  local list = purse(counts)
  local key = total(list)
  local name = (rng:two_names())
  return {
    prompt = t("$1 has these bills.\nHow many dollars are there in all?", "$1 tiene estos billetes.\n¿Cuántos dólares hay en total?", name),
    figure = {kind = "table", heads = {t("Bill", "Billete"), t("How many", "Cuántos")}, rows = {{"$20", tostring(counts[1][2])}, {"$10", tostring(counts[2][2])}, {"$5", tostring(counts[3][2])}, {"$1", tostring(counts[4][2])}}},
    answer = {kind = "number", value = key, form = "integer", unit = t("dollars", "dólares")},
    misconceptions = apart(key, {
      slip(#list, "counts coins as things", "$1 is how many bills there are. Add what each is worth.", "$1 es cuántos billetes hay. Suma lo que vale cada uno.", #list),
      slip(36, "counts each kind once", "36 takes one bill of each kind. Look how many there are.", "36 toma un billete de cada tipo. Mira cuántos hay."),
      slip(key - counts[4][2], "leaves out the smallest coins", "$1 leaves out the smallest bills.", "$1 no cuenta los billetes menores.", key - counts[4][2]),
      slip(key - 20 * counts[1][2], "leaves out the largest coins", "$1 leaves out the largest bills.", "$1 no cuenta los billetes mayores.", key - 20 * counts[1][2]),
      slip(key + 10, "counts one coin twice", "$1 counts one bill two times.", "$1 cuenta dos veces un billete.", key + 10),
    }),
    hints = {t("Each row tells a bill and how many there are.", "Cada fila dice un billete y cuántos hay."), t("Count each kind in its own steps.", "Cuenta cada tipo con sus saltos."),
      t("Without the smallest bills there are $1.", "Sin los billetes menores hay $1.", key - counts[4][2])},
    worked = {"20: " .. 20 * counts[1][2], "10: " .. 10 * counts[2][2], "5: " .. 5 * counts[3][2], "1: " .. counts[4][2], t("In all: $1", "En total: $1", bold(key))},
    right_note = t("Kinds are counted in their own steps.", "Cada tipo se cuenta con sus saltos."),
    paper = t("Draw each bill. Count on from the largest.", "Dibuja cada billete. Cuenta desde el mayor."),
  }
end

return function(rng, level)
  if level == 1 then return small_coins(rng, rng:turn(64)) end
  local k = rng:turn(120)
  if level == 2 then
    if k % 2 == 0 then return larger_coins(rng, k // 2) end
    return ways_to_pay(rng, k // 2)
  end
  if k % 3 == 0 then return bills(rng, k // 3) end
  return money_left(rng, k // 3 * 2 + k % 3)
end
