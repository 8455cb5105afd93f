-- Counting up to twenty (K.CC.B.5): rows, ten frames, counting out, counting on from ten.
-- Errors named after Gelman and Gallistel's counting principles (1978) and Fuson (1988).

local kinds = {
  {"star", noun("star", "stars", "estrella", "estrellas", "f")}, {"apple", noun("apple", "apples", "manzana", "manzanas", "f")},
  {"leaf", noun("leaf", "leaves", "hoja", "hojas", "f")}, {"flower", noun("flower", "flowers", "flor", "flores", "f")},
  {"dot", noun("dot", "dots", "punto", "puntos", "m")},
}

local function rows_of_things(rng)
  local k = rng:turn(150)
  local n, kind, per_row = 11 + k % 10, kinds[1 + k // 10 % 5], 5 + k // 50
  local object, w = kind[1], kind[2]
  local rows = (n + per_row - 1) // per_row
  local worked = {}
  for row = 1, rows do
    worked[row] = t("Row $1 ends at $2.", "La fila $1 termina en $2.", row, row == rows and bold(n) or row * per_row)
  end
  return {
    prompt = t("Look at $1.\nHow many $2 are there?", "Mira $1.\n¿Cuánt@2s $2 hay?", t("$1.the_many", "$1.the_many", w), w),
    figure = {kind = "counters", count = n, per_row = per_row, object = object},
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = apart(n, {
      slip(n - 1, "one-to-one principle: skips one", "$1 is one too few. One $2.one had no number. Touch each one once.",
        "$1 es uno menos. Un~2 $2.one quedó sin número. Toca cada un@2 una vez.", n - 1, w),
      slip(n + 1, "one-to-one principle: counts one twice", "$1 is one too many. One $2.one got two numbers. Touch each one once.",
        "$1 es uno de más. Un~2 $2.one recibió dos números. Toca cada un@2 una vez.", n + 1, w),
      slip(n + 10, "skips a ten in the count", "$1 is ten too many. After 19 comes 20, not 30.", "$1 es diez de más. Después de 19 sigue 20, no 30.", n + 10),
      slip(per_row, "counts one row only", "$1 is what the first row holds. Count the rows below it too.",
        "$1 es lo que tiene la primera fila. Cuenta también las filas de abajo.", per_row),
      slip(rows, "counts rows as things", "$1 is how many rows there are. Count each $2.one.",
        "$1 es cuántas filas hay. Cuenta cada $2.one.", rows, w),
    }),
    hints = {
      t("Each $1.one gets one number.", "Cada $1.one recibe un número.", w),
      t("Go along the top row. Then take the next row.", "Sigue la fila de arriba. Luego toma la otra fila."),
      t("The first row goes up to $1. Count on from there.", "La primera fila llega a $1. Sigue contando desde ahí.", per_row),
    },
    worked = worked,
    right_note = t("Row by row, none is left out.", "Fila por fila, no falta ninguna."),
    paper = t("Draw $1 things in rows. Number them.", "Dibuja $1 cosas en filas. Ponles números.", n),
  }
end

local function ten_frames(rng)
  local k = rng:turn(63)
  local n, first = 11 + k % 9, 3 + k // 9
  local wrong = apart(n, {
    slip(n - 10, "counts the last frame only", "$1 is what the second frame holds. The first one has ten more.",
      "$1 es lo que tiene el segundo marco. El primero tiene diez más.", n - 10),
    slip(n - first, "counts one color only", "$1 is one kind only. Count the others too.", "$1 es un solo tipo. Cuenta las otras fichas también.", n - first),
    slip(first, "counts one color only", "$1 is one kind only. Count the others too.", "$1 es un solo tipo. Cuenta las otras fichas también.", first),
    slip(n + 1, "one-to-one principle: counts one twice", "$1 is one too many. Start from ten and count on.", "$1 es uno de más. Empieza en diez y sigue.", n + 1),
    slip(n - 1, "one-to-one principle: skips one", "$1 is one too few. Start from ten and count on.", "$1 es uno menos. Empieza en diez y sigue.", n - 1),
    slip(20, "counts the empty places too", "20 counts the empty places too. Count the counters only.",
      "20 cuenta también los lugares vacíos. Cuenta solo las fichas."),
  })
  rng:shuffle(wrong)
  local kept, options = {}, {tostring(n)}
  for i = 1, 3 do
    wrong[i].given = tostring(wrong[i].given)
    kept[i], options[i + 1] = wrong[i], wrong[i].given
  end
  return {
    prompt = t("A full frame holds ten counters.\nHow many counters are there?", "Un marco lleno tiene diez fichas.\n¿Cuántas fichas hay?"),
    figure = {kind = "ten_frame", frames = 2, first = first, second = n - first},
    answer = {kind = "choice", options = rng:shuffle(options), right = tostring(n)},
    misconceptions = kept,
    hints = {
      t("Look at the first frame. Is it full?", "Mira el primer marco. ¿Está lleno?"),
      t("A full frame is ten. Begin with ten.", "Un marco lleno es diez. Empieza en diez."),
      t("Say ten. Count on along the second frame.", "Di diez. Sigue contando en el segundo marco."),
    },
    worked = {t("The first frame is full. That is 10.", "El primer marco está lleno. Son 10."),
      t("The second frame holds $1.", "El segundo marco tiene $1.", n - 10),
      t("10 and $1 make $2.", "10 y $1 son $2.", n - 10, bold(n))},
    right_note = t("A full frame is always ten. Count on from there.", "Un marco lleno siempre es diez. Sigue desde ahí."),
    paper = t("Draw two frames of ten. Put a dot for each counter.", "Dibuja dos marcos de diez. Pon un punto por ficha."),
  }
end

local boards = {{4, 6}, {3, 8}, {3, 7}, {5, 5}, {4, 7}, {3, 9}}
local function count_out(rng)
  local k = rng:turn(54)
  local n, board = 12 + k % 9, boards[1 + k // 9]
  local rows, columns = board[1], board[2]
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
      slip(cells(rows, columns, n - 10), "leaves out the full ten", "That is only $1. It takes ten more for $2.",
        "Son solo $1. Faltan diez para llegar a $2.", n - 10, n),
    }),
    hints = {
      t("Say one number for each square.", "Di un número por cada cuadrado."),
      t("Each row has $1 squares. Color full rows first.", "Cada fila tiene $1 cuadrados. Colorea primero filas llenas.", columns),
      t("Count the colored ones. Stop at $1.", "Cuenta los coloreados. Para en $1.", n),
    },
    worked = {t("A full row is $1.", "Una fila llena es $1.", columns),
      t("Two full rows are $1. Count on.", "Dos filas llenas son $1. Sigue contando.", 2 * columns),
      t("Stop at $1.", "Para en $1.", bold(n))},
    right_note = t("Any squares will do. Only how many counts.", "Puede ser cualquier cuadrado. Importa cuántos son."),
    paper = t("Draw $1 dots, one for each number.", "Dibuja $1 puntos, uno por número.", n),
  }
end

local function ten_in_the_bag(rng)
  local k = rng:turn(70)
  local more, kind, hidden = 2 + k % 7, kinds[1 + k // 7 % 5], 10 + k // 35
  local object, w = kind[1], kind[2]
  local n = hidden + more
  return {
    prompt = t("A bag holds $1 $2.\nThe others are in the picture.\nHow many $2 are there in all?",
      "Una bolsa tiene $1 $2.\nEl dibujo muestra l@2s demás.\n¿Cuánt@2s $2 hay en total?", hidden, w),
    figure = {kind = "counters", count = more, per_row = 5, object = object},
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = apart(n, {
      slip(more, "counts only what is in sight", "$1 counts the picture only. The bag holds $2 more.",
        "$1 cuenta solo el dibujo. La bolsa tiene $2 más.", more, hidden),
      slip(hidden, "gives what is there", "$1 is the bag only. Count on along the picture.", "$1 es solo la bolsa. Sigue contando en el dibujo.", hidden),
      slip(n - 1, "counts the first number again", "$1 is one short. The first one in the picture is $2.",
        "$1 queda uno corto. El primero del dibujo es $2.", n - 1, hidden + 1),
      slip(n + 1, "one-to-one principle: counts one twice", "$1 is one too many. Touch each $2.one once.",
        "$1 es uno de más. Toca cada $2.one una vez.", n + 1, w),
    }),
    hints = {
      t("The bag is counted already. It is $1.", "La bolsa ya está contada. Tiene $1.", hidden),
      t("Say $1. Then touch the picture.", "Di $1. Luego toca el dibujo.", hidden),
      t("The first one you touch is $1. Go on.", "Lo primero que tocas es $1. Sigue.", hidden + 1),
    },
    worked = {t("In the bag: $1.", "En la bolsa: $1.", hidden), t("In the picture: $1.", "En el dibujo: $1.", more),
      t("Count on from $1: $2.", "Sigue desde $1: $2.", hidden, bold(n))},
    right_note = t("No need to start again at 1.", "No hay que empezar otra vez en 1."),
    paper = t("Write $1. Draw $2 dots. Number them on from $1.", "Escribe $1. Dibuja $2 puntos. Sigue los números desde $1.", hidden, more),
  }
end

return function(rng, level)
  if level == 1 then return rows_of_things(rng) end
  if level == 2 then
    if rng:chance(1, 3) then return count_out(rng) end
    return ten_frames(rng)
  end
  return ten_in_the_bag(rng)
end
