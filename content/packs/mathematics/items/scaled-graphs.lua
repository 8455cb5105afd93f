-- Picture graphs and bar graphs with a scale (3.MD.B.3). Errors after Curcio (1987) and Friel, Curcio and Bright (2001): pictures counted
-- as ones, bars read but not compared.

local function sets()
  return {
    {noun("pet", "pets", "mascota", "mascotas", "f"), noun("cat", "cats", "gato", "gatos", "m"), noun("dog", "dogs", "perro", "perros", "m"),
      noun("fish", "fish", "pez", "peces", "m"), noun("bird", "birds", "pájaro", "pájaros", "m")},
    {noun("fruit", "fruits", "fruta", "frutas", "f"), noun("apple", "apples", "manzana", "manzanas", "f"), noun("pear", "pears", "pera", "peras", "f"),
      noun("plum", "plums", "ciruela", "ciruelas", "f"), noun("melon", "melons", "melón", "melones", "m")},
    {noun("book", "books", "libro", "libros", "m"), noun("poem", "poems", "poema", "poemas", "m"), noun("tale", "tales", "cuento", "cuentos", "m"),
      noun("novel", "novels", "novela", "novelas", "f"), noun("comic", "comics", "cómic", "cómics", "m")},
    {noun("plant", "plants", "planta", "plantas", "f"), noun("rose", "roses", "rosa", "rosas", "f"), noun("tulip", "tulips", "tulipán", "tulipanes", "m"),
      noun("daisy", "daisies", "margarita", "margaritas", "f"), noun("lily", "lilies", "lirio", "lirios", "m")},
  }
end

-- Four different counts of half steps, 2 .. 14.
local function four_counts(rng, whole)
  local out = {}
  while #out < 4 do
    local n = rng:int(2, 14)
    if whole then n = n // 2 * 2 end
    if not contains(out, n) then out[#out + 1] = n end
  end
  return out
end

local function picture(set, counts, each_one)
  local rows = {}
  for i = 1, 4 do rows[i] = {label = set[i + 1].many, halves = counts[i]} end
  return {kind = "picture_plot", title = cap(set[1].many), rows = rows, each = each_one, object = "dot"}
end
local function bars(set, counts, scale)
  local out = {}
  for i = 1, 4 do out[i] = {label = set[i + 1].many, value = counts[i] * scale // 2} end
  return {kind = "bar_plot", title = cap(set[1].many), bars = out, step = scale}
end

local function read_pictures(rng, k)
  local set = sets()[1 + k % 4]
  local each_one = ({2, 10, 4, 6, 8, 20})[1 + k // 4 % 6]
  local counts = four_counts(rng, false)
  local i = 1 + k // 24 % 4
  local key = counts[i] * each_one // 2
  local n = set[i + 1]
  local half = counts[i] % 2 == 1
  return {
    prompt = t("Each picture stands for $1 $2.\nHow many $3 are there?", "Cada dibujo vale $1 $2.\n¿Cuánt@3s $3 hay?", each_one, set[1], n),
    figure = picture(set, counts, each_one),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip((counts[i] + 1) // 2, "counts each picture as one", "$1 counts the pictures. Each one stands for $2.", "$1 cuenta los dibujos. Cada uno vale $2.", (counts[i] + 1) // 2, each_one),
      half and slip((counts[i] + 1) // 2 * each_one, "counts a half picture as a whole", "$1 takes the half picture for a whole one. A half stands for $2.",
          "$1 toma el medio dibujo como entero. Medio dibujo vale $2.", (counts[i] + 1) // 2 * each_one, each_one // 2)
        or slip(key + each_one // 2, "sees a half picture that is not there", "$1 adds half a picture. All pictures are whole here.", "$1 suma medio dibujo. Aquí todos son enteros.", key + each_one // 2),
      half and slip(counts[i] // 2 * each_one, "leaves out the half picture", "$1 leaves the half picture out. It stands for $2.", "$1 deja fuera el medio dibujo. Vale $2.", counts[i] // 2 * each_one, each_one // 2)
        or slip(key - each_one, "skip counting slips by one", "$1 is one picture too few. Count the row again.", "A $1 le falta un dibujo. Hay que contar otra vez la fila.", key - each_one),
      half and slip(counts[i] // 2 * each_one + 1, "counts a half picture as one", "$1 takes the half picture for 1. It stands for $2.", "$1 toma el medio dibujo como 1. Vale $2.", counts[i] // 2 * each_one + 1, each_one // 2)
        or slip(key + each_one, "skip counting slips by one", "$1 is one picture too many. Count the row again.", "A $1 le sobra un dibujo. Hay que contar otra vez la fila.", key + each_one),
      slip(key + 2 * each_one, "counts two too many", "$1 is two pictures too many. Count the row again.", "A $1 le sobran dos dibujos. Hay que contar otra vez la fila.", key + 2 * each_one),
      slip(counts[i % 4 + 1] * each_one // 2, "reads the row beside", "$1 is the row of the $2.", "$1 es la fila de l@2s $2.", counts[i % 4 + 1] * each_one // 2, set[i % 4 + 2]),
    }),
    hints = {t("Look at the row of the $1.", "Mira la fila de l@1s $1.", n), t("Count by $1s, one step for each picture.", "Cuenta a saltos de $1, uno por cada dibujo.", each_one),
      half and t("There is a half picture. It stands for $1.", "Hay medio dibujo. Vale $1.", each_one // 2) or t("Whole pictures: $1. Each stands for $2.", "Dibujos enteros: $1. Cada uno vale $2.", counts[i] // 2, each_one)},
    worked = half and {counts[i] // 2 .. " × " .. each_one .. " = " .. counts[i] // 2 * each_one, t("Half a picture: $1", "Medio dibujo: $1", each_one // 2),
        counts[i] // 2 * each_one .. " + " .. each_one // 2 .. " = " .. bold(key)}
      or {t("Pictures: $1", "Dibujos: $1", counts[i] // 2), counts[i] // 2 .. " × " .. each_one .. " = " .. bold(key)},
    right_note = t("First look what one picture stands for.", "Primero se mira cuánto vale un dibujo."),
    paper = t("Draw such a graph of things at home.", "Haz un gráfico así con cosas de casa."),
  }
end

local function compare_bars(rng, k)
  local set = sets()[1 + k % 4]
  local scale = ({2, 10, 20, 4})[1 + k // 4 % 4]
  local counts = four_counts(rng, false)
  local i = 1 + k // 16 % 4
  local j = (i + k // 64) % 4 + 1
  if counts[i] < counts[j] then i, j = j, i end
  local a, b = counts[i] * scale // 2, counts[j] * scale // 2
  local key = a - b
  local x, y = set[i + 1], set[j + 1]
  local more = rng:chance(1, 2)
  return {
    prompt = more and t("Look at the graph.\nHow many more $1 than $2 are there?", "Mira el gráfico.\n¿Cuánt@1s $1 más que $2 hay?", x, y)
      or t("Look at the graph.\nHow many fewer $1 than $2 are there?", "Mira el gráfico.\n¿Cuánt@1s $1 menos que $2 hay?", y, x),
    figure = bars(set, counts, scale),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(a, "reads one bar only", "$1 is the bar of the $2. Compare it with the other.", "$1 es la barra de l@2s $2. Se compara con la otra.", a, x),
      slip(b, "reads one bar only", "$1 is the bar of the $2. Compare it with the other.", "$1 es la barra de l@2s $2. Se compara con la otra.", b, y),
      slip(a + b, "adds in place of comparing", "$1 puts both together. Find how far apart they are.", "$1 junta las dos. Se busca la diferencia.", a + b),
      slip((counts[i] - counts[j] + 1) // 2, "counts each step as one", "$1 counts steps of the scale. One step is $2.", "$1 cuenta pasos de la escala. Un paso vale $2.", (counts[i] - counts[j] + 1) // 2, scale),
      slip(key + scale, "skip counting slips by one", "$1 is one step too many. Look where each bar ends.", "A $1 le sobra un paso. Hay que mirar dónde termina cada barra.", key + scale),
      slip(key + 1, "counts one too many", "$1 is one too many. Check the last step.", "A $1 le sobra uno. Hay que revisar el último paso.", key + 1),
    }),
    hints = {t("Where does each of the two bars end?", "¿Dónde termina cada una de las dos barras?"), t("One step of the scale is $1.", "Un paso de la escala vale $1.", scale),
      key == b and t("The longer bar ends at $1. How far is it to the other?", "La barra más alta llega a $1. ¿Cuánto hay hasta la otra?", a)
        or t("The bars end at $1 and at $2. How far apart?", "Las barras llegan a $1 y a $2. ¿Qué diferencia hay?", a, b)},
    worked = {t("$1: $2", "$1: $2", cap(x.many), a), t("$1: $2", "$1: $2", cap(y.many), b), a .. " − " .. b .. " = " .. bold(key)},
    right_note = t("How many more is a difference.", "Cuántos más es una diferencia."),
    paper = t("Draw both bars side by side. Mark the part above.", "Dibuja las dos barras juntas. Marca lo que sobresale."),
  }
end

local function two_steps(rng, k)
  local set = sets()[1 + k % 4]
  local scale = ({10, 2, 20, 4})[1 + k // 4 % 4]
  local counts = four_counts(rng, false)
  local value = {}
  for i = 1, 4 do value[i] = counts[i] * scale // 2 end
  local o = rng:shuffle({1, 2, 3, 4})
  local a, b, c = value[o[1]], value[o[2]], value[o[3]]
  if a + b <= c then return nil end
  local key = a + b - c
  local x, y, z = set[o[1] + 1], set[o[2] + 1], set[o[3] + 1]
  return {
    prompt = t("Count the $1 and the $2 together.\nHow many more are they than the $3?", "Cuenta junt@1s l@1s $1 y l@2s $2.\n¿Cuántos más son que l@3s $3?", x, y, z),
    figure = bars(set, counts, scale),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(a + b, "stops after one step", "$1 is the $2 and $3. Compare them with the $4.", "$1 son l@2s $2 y l@3s $3. Se comparan con l@4s $4.", a + b, x, y, z),
      slip(a + b + c, "adds in place of comparing", "$1 adds all three bars. The last one is compared.", "$1 suma las tres barras. La última se compara.", a + b + c),
      slip(abs(a - c), "leaves out a bar", "$1 compares the $2 only. Count the $3 too.", "$1 solo compara l@2s $2. También cuentan l@3s $3.", abs(a - c), x, y),
      slip(abs(b - c), "leaves out a bar", "$1 compares the $2 only. Count the $3 too.", "$1 solo compara l@2s $2. También cuentan l@3s $3.", abs(b - c), y, x),
      slip(c, "reads one bar only", "$1 is the bar of the $2. Two other bars are needed.", "$1 es la barra de l@2s $2. Hacen falta otras dos barras.", c, z),
      slip(key + scale, "skip counting slips by one", "$1 is one step too many. Read each bar again.", "A $1 le sobra un paso. Hay que leer otra vez cada barra.", key + scale),
    }),
    hints = {t("Three bars are needed. Read each one.", "Hacen falta tres barras. Lee cada una."), t("First put the $1 and $2 together.", "Primero junta l@1s $1 y l@2s $2.", x, y),
      key == c and t("Together: $1. Now compare with the other bar.", "Juntas: $1. Ahora compara con la otra barra.", a + b) or t("Together: $1. The other bar: $2.", "Juntas: $1. La otra barra: $2.", a + b, c)},
    worked = {a .. " + " .. b .. " = " .. a + b, a + b .. " − " .. c .. " = " .. bold(key)},
    right_note = t("Read the scale first. Then do the steps.", "Primero se lee la escala. Luego, los pasos."),
    paper = t("Write the number on top of each bar.", "Escribe el número encima de cada barra."),
  }
end

local function how_many_pictures(rng, k)
  local set = sets()[1 + k % 4]
  local each_one = ({5, 3, 4, 10, 6, 8, 2})[1 + k // 4 % 7]
  local q = 3 + k % 7
  local n = set[2 + k // 3 % 4]
  local total = q * each_one
  return {
    prompt = t("In a graph each picture stands for $1 $2. There are $3 $4.\nHow many pictures go in the row of the $4?",
      "En un gráfico cada dibujo vale $1 $2. Hay $3 $4.\n¿Cuántos dibujos van en la fila de l@4s $4?", each_one, set[1], total, n),
    answer = {kind = "number", value = q, form = "integer"},
    misconceptions = apart(q, {
      slip(total, "counts each picture as one", "$1 pictures would stand for far more $2.", "$1 dibujos valdrían por muchos más.", total, n),
      slip(total - each_one, "takes away in place of dividing", "$1 takes $2 away. Make groups of $2.", "$1 quita $2. Hay que hacer grupos de $2.", total - each_one, each_one),
      slip(q + 1, "neighboring fact", "$1 pictures stand for $2.", "$1 dibujos valen $2.", q + 1, (q + 1) * each_one),
      slip(q - 1, "neighboring fact", "$1 pictures stand for $2.", "$1 dibujos valen $2.", q - 1, (q - 1) * each_one),
      slip(total + each_one, "adds the numbers shown", "$1 adds the numbers. Make groups of $2.", "$1 suma los números. Hay que hacer grupos de $2.", total + each_one, each_one),
    }),
    hints = {t("One picture is worth $1.", "Un dibujo vale $1.", each_one), t("How many groups of $1 are in $2?", "¿Cuántos grupos de $1 hay en $2?", each_one, total),
      t("Count by $1s up to $2. Count the steps.", "Cuenta a saltos de $1 hasta $2. Cuenta los saltos.", each_one, total)},
    worked = {"? × " .. each_one .. " = " .. total, total .. " ÷ " .. each_one .. " = " .. bold(q)},
    right_note = t("A graph with a scale saves drawing.", "Un gráfico con escala ahorra dibujos."),
    paper = t("Draw the row. Write under it what it stands for.", "Dibuja la fila. Escribe debajo cuánto vale."),
  }
end

return function(rng, level)
  if level == 1 then return read_pictures(rng, rng:turn(96)) end
  if level == 2 then return compare_bars(rng, rng:turn(128)) end
  local k = rng:turn(112)
  local item = k % 3 ~= 0 and two_steps(rng, k)
  return item or how_many_pictures(rng, k)
end
