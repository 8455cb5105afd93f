-- Counting up to ten things (K.CC.B.4). Errors named after Gelman and Gallistel's counting principles (1978).

local kinds = {
  {"star", noun("star", "stars", "estrella", "estrellas", "f")}, {"apple", noun("apple", "apples", "manzana", "manzanas", "f")},
  {"leaf", noun("leaf", "leaves", "hoja", "hojas", "f")}, {"flower", noun("flower", "flowers", "flor", "flores", "f")},
  {"dot", noun("dot", "dots", "punto", "puntos", "m")},
}

local function rows_of_things(rng)
  local k = rng:turn(120)
  local n, kind = 3 + k % 8, kinds[1 + k // 8 % 5]
  local per_row = 3 + k // 40
  if per_row >= n then per_row = 2 end
  local object, w = kind[1], kind[2]
  local rows = (n + per_row - 1) // per_row
  local worked = {}
  for row = 1, rows do
    local line = {}
    for i = (row - 1) * per_row + 1, min(row * per_row, n) do line[#line + 1] = i end
    worked[row] = t("Row $1: $2.", "Fila $1: $2.", row, table.concat(line, ", "))
  end
  worked[rows + 1] = t("The last number is $1.", "El último número es $1.", bold(n))
  return {
    prompt = t("Look at $1.\nHow many $2 are there?", "Mira $1.\n¿Cuánt@2s $2 hay?", t("$1.the_many", "$1.the_many", w), w),
    figure = {kind = "counters", count = n, per_row = per_row, object = object},
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = apart(n, {
      slip(n - 1, "one-to-one principle: skips one", "$1 is one too few. One $2.one had no number. Touch each one once.",
        "$1 es uno menos. Un~2 $2.one quedó sin número. Toca cada un@2 una vez.", n - 1, w),
      slip(n + 1, "one-to-one principle: counts one twice", "$1 is one too many. One $2.one got two numbers. Touch each one once.",
        "$1 es uno de más. Un~2 $2.one recibió dos números. Toca cada un@2 una vez.", n + 1, w),
      slip(per_row, "counts one row only", "$1 is what the first row holds. Count the rows below it too.",
        "$1 es lo que tiene la primera fila. Cuenta también las filas de abajo.", per_row),
      slip(rows, "counts rows as things", "$1 is how many rows there are. Count each $2.one.",
        "$1 es cuántas filas hay. Cuenta cada $2.one.", rows, w),
      slip(n + 2, "counts past the end", "$1 goes past the end. Stop at the last $2.one.",
        "$1 pasa del final. Para en $2.the de más abajo.", n + 2, w),
    }),
    hints = {
      t("Each $1.one gets one number.", "Cada $1.one recibe un número.", w),
      t("Start at the top row. Go along each row.", "Empieza en la fila de arriba. Sigue cada fila."),
      t("The first row goes up to $1. Count on from there.", "La primera fila llega a $1. Sigue contando desde ahí.", per_row),
    },
    worked = worked,
    right_note = t("The last number says how many there are.", "El último número dice cuántas cosas hay."),
    paper = t("Draw a ring for each $1.one. Tick each ring as you count.", "Dibuja un círculo por cada $1.one. Márcalos al contar.", w),
  }
end

-- The last number word said is the number of things: no picture to count again.
local function last_word(rng)
  local k = rng:turn(160)
  local n, w = 3 + k % 8, thing(1 + k // 8 % 4)
  local who = rng:two_names()
  local line = {}
  for i = 1, n do line[i] = i end
  return {
    prompt = t("$1 counts $2:\n$3.\nHow many $2 are there?", "$1 cuenta $2:\n$3.\n¿Cuánt@2s $2 hay?", who, w, table.concat(line, ", ")),
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = apart(n, {
      slip(n + 1, "counts past the end", "$1 is the next number. It was not said. Look at the last one.",
        "$1 es el número que sigue. No se dijo. Mira el último.", n + 1),
      slip(n - 1, "one-to-one principle: skips one", "After $1 there is one number more. Look at the end.",
        "Después de $1 hay un número más. Mira el final.", n - 1),
      slip(1, "gives the first number of the count", "1 is where the counting starts. Look where it stops.",
        "1 es donde empieza la cuenta. Mira dónde termina."),
      slip(n + 2, "one-to-one principle: counts one twice", "$1 was not said. Look at the last number.",
        "$1 no se dijo. Mira el último número.", n + 2),
    }),
    hints = {
      t("Each $1.one got one number.", "Cada $1.one recibió un número.", w),
      t("Which $1.one was counted last?", "¿Qué $1.one se contó al final?", w),
      t("Read the numbers again. Stop at the last one.", "Lee los números otra vez. Para en el último."),
    },
    worked = {t("The first $1.one is 1.", "Primero se cuenta 1.", w), t("The last $1.one is $2.", "Al final se cuenta $2.", w, n),
      t("So there are $1.", "Entonces hay $1.", bold(n))},
    right_note = t("No need to count again. The last number tells.", "No hay que contar otra vez. El último número lo dice."),
    paper = t("Put some things in a row. Count them and write the last number.", "Pon cosas en una fila. Cuéntalas y escribe el último número."),
  }
end

local letters = {"A", "B", "C", "D"}
local function which_ring(rng)
  local k = rng:turn(160)
  local n, kind = 3 + k % 8, kinds[1 + k // 8 % 5]
  local object, w = kind[1], kind[2]
  local others = n < 10 and {n - 1, n + 1, n > 5 and n - 2 or n + 2} or {9, 8, 7}
  rng:shuffle(others)
  local at = 1 + k // 40
  local groups, slips, key = {}, {}, nil
  for i = 1, 4 do
    local c = n
    if i ~= at then c = table.remove(others) end
    groups[i] = {count = c, object = object, label = letters[i]}
    if i ~= at then
      slips[#slips + 1] = slip(letters[i], c < n and "one-to-one principle: skips one" or "one-to-one principle: counts one twice",
        c < n and "Ring $1 has only $2. Count again up to $3." or "Ring $1 has $2. That is past $3.",
        c < n and "El grupo $1 tiene solo $2. Cuenta otra vez hasta $3." or "El grupo $1 tiene $2. Eso pasa de $3.", letters[i], c, n)
    end
  end
  return {
    prompt = t("Which ring has $1?", "¿Qué grupo tiene $1?", count(n, w)),
    figure = {kind = "groups", groups = groups},
    answer = {kind = "choice", options = {"A", "B", "C", "D"}, right = letters[at]},
    misconceptions = slips,
    hints = {
      t("Count one ring at a time.", "Cuenta un grupo a la vez."),
      t("Touch each $1.one once. Say one number each time.", "Toca cada $1.one una vez. Di un número cada vez.", w),
      t("Find the ring where the count stops at $1.", "Busca el grupo donde la cuenta termina en $1.", n),
    },
    worked = {t("A has $1. B has $2.", "A tiene $1. B tiene $2.", groups[1].count, groups[2].count),
      t("C has $1. D has $2.", "C tiene $1. D tiene $2.", groups[3].count, groups[4].count),
      t("Ring $1 has $2.", "El grupo $1 tiene $2.", bold(letters[at]), n)},
    right_note = t("Counting finds out. Looking alone can trick.", "Contar da la respuesta. Mirar solo puede engañar."),
    paper = t("Draw $1. Number them from 1.", "Dibuja $1. Ponles números desde 1.", count(n, w)),
  }
end

local boards = {{2, 8}, {3, 4}, {2, 6}, {3, 5}, {2, 7}, {4, 4}}
local function color_squares(rng)
  local k = rng:turn(54)
  local n, board = 2 + k % 9, boards[1 + k // 9]
  local rows, columns = board[1], board[2]
  if n == rows * columns then n = n - 3 end
  return {
    prompt = t("Color some squares, one at a time.\nCan you color $1 squares?", "Colorea cuadrados, uno por uno.\n¿Puedes colorear $1 cuadrados?", n),
    answer = {kind = "grid", rows = rows, columns = columns, rule = "count", count = n},
    misconceptions = apart(cells(rows, columns, n), {
      slip(cells(rows, columns, n + 1), "counts past the end", "That is $1 squares. Stop when the count says $2.",
        "Son $1 cuadrados. Para cuando la cuenta dice $2.", n + 1, n),
      slip(cells(rows, columns, n - 1), "one-to-one principle: counts one twice", "That is $1. One more is needed for $2.",
        "Son $1. Falta uno para llegar a $2.", n - 1, n),
      slip(cells(rows, columns, rows * columns), "does not stop at the number asked", "That is every square. Stop at $1.",
        "Son todos los cuadrados. Para en $1.", n),
      slip(cells(rows, columns, n > 2 and 1 or 4), "colors the square of that number only", n > 2 and "That is 1 square. Color one for each number." or "That is 4 squares. Stop at $1.",
        n > 2 and "Es 1 cuadrado. Colorea uno por cada número." or "Son 4 cuadrados. Para en $1.", n),
    }),
    hints = {
      t("Say one number for each square.", "Di un número por cada cuadrado."),
      t("Start at a corner. Color along the row.", "Empieza en una esquina. Colorea toda la fila."),
      t("Count the colored ones. Stop at $1.", "Cuenta los coloreados. Para en $1.", n),
    },
    worked = {t("Color one square and say 1.", "Colorea un cuadrado y di 1."), t("Go on: one square, one number.", "Sigue así: un cuadrado, un número."),
      t("Stop when the number is $1.", "Para cuando el número es $1.", bold(n))},
    right_note = t("Any squares will do. Only how many counts.", "Puede ser cualquier cuadrado. Importa cuántos son."),
    paper = t("Draw a box with squares. Color $1 of them.", "Dibuja una cuadrícula. Colorea $1 cuadrados.", n),
  }
end

-- The order of counting does not matter, nor where the things lie.
local function other_way(rng)
  local k = rng:turn(224)
  local n, w = 4 + k % 7, thing(1 + k // 7 % 4)
  local a, b = rng:two_names()
  local way = k // 28 % 2
  local ask = way == 0
    and t("$1 counts $2 from the left.\n$3 counts them from the right.\nHow many does $3 count?",
      "$1 cuenta $2 desde la izquierda.\n$3 cuenta desde la derecha.\n¿Cuánt@4s cuenta $3?", a, count(n, w), b, w)
    or t("$1 puts $2 in a row.\nThen $1 pulls them far apart.\nHow many $3 are there now?",
      "$1 pone $2 en una fila.\nLuego $1 separa la fila.\n¿Cuánt@3s $3 hay ahora?", a, count(n, w), w)
  return {
    prompt = ask,
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = apart(n, {
      slip(n + 1, way == 0 and "order-irrelevance principle" or "number conservation: longer means more", way == 0 and "The other way is not more. Still $2, not $1." or "A longer row is not more. Nothing was added to make $1.",
        way == 0 and "Al revés no hay más. Siguen $2, no $1." or "Una fila más larga no tiene más. No se agregó nada para tener $1.", n + 1, n),
      slip(n - 1, "one-to-one principle: skips one", "For $1, one must be gone. None went away.", "Para tener $1, debe faltar uno. Nada se fue.", n - 1),
      slip(1, "gives the first number of the count", "1 is where counting starts. Say the last number.", "1 es donde empieza la cuenta. Di el último número."),
      slip(2 * n, "adds the two counts", "$1 counts the same things twice. They are the same $2.", "$1 cuenta lo mismo dos veces. Son l@3s mism@3s $2.", 2 * n, n, w),
    }),
    hints = {
      t("Did any come? Did any go away?", "¿Llegó algo más? ¿Se fue algo?"),
      t("Try it with $1 fingers. Count both ways.", "Prueba con $1 dedos. Cuenta de dos maneras.", n),
      t("The things are the same. So is the number.", "Las cosas son las mismas. El número también."),
    },
    worked = {t("There are $1.", "Hay $1.", count(n, w)), t("None is added. None is taken.", "Nada se agrega. Nada se quita."),
      t("So there are still $1.", "Entonces todavía hay $1.", bold(n))},
    right_note = t("Count in any order. The number stays.", "Cuenta en cualquier orden. El número no cambia."),
    paper = t("Put $1 things in a row. Count from both ends.", "Pon $1 cosas en fila. Cuenta desde cada lado.", n),
  }
end

return function(rng, level)
  if level == 1 then return rows_of_things(rng) end
  if level == 2 then
    if rng:turn(3) == 0 then return last_word(rng) end
    return which_ring(rng)
  end
  if rng:chance(1, 3) then return color_squares(rng) end
  return other_way(rng)
end
