-- Making ten (K.OA.A.4): fill a frame, the missing friend, pairs that make ten. Errors after Fuson (1992).

local function slips(a)
  local key = 10 - a
  return apart(key, {
    slip(10 + a, "adds the two numbers it sees", "$1 adds both numbers. But 10 is already the whole.", "$1 suma los dos números. Pero 10 ya es el todo.", 10 + a),
    slip(a, "gives what is there", "$1 is there already. Find what is missing.", "$1 ya está. Busca lo que falta.", a),
    slip(10, "gives the whole", "10 is the whole. A part of $1 is there.", "10 es el todo. Ya hay una parte de $1.", a),
    slip(max(key - 1, 0), "stops counting one early", "$1 and $2 make 9. One more is needed.", "$1 y $2 son 9. Falta uno.", a, max(key - 1, 0)),
    slip(key + 1, "counts the start number too", "$1 is one too many. Start counting after $2.", "$1 es uno de más. Empieza a contar después de $2.", key + 1, a),
  })
end

local function fill(rng)
  local k = rng:turn(72)
  local n, way, w = 1 + k % 9, k // 36, thing(1 + k // 9 % 4)
  local box, who = holder(), rng:two_names()
  return {
    prompt = way == 0 and t("The $1.one has 10 places. It has $2.\nHow many more fill it?", "Hay un~1 $1.one con 10 lugares. Tiene $2.\n¿Cuánt@3s más hacen falta?", box, count(n, w), w)
      or t("$1 wants 10 $2. $1 has $3.\nHow many more make 10?", "$1 quiere 10 $2. Tiene $3.\n¿Cuánt@2s más hacen 10?", who, w, n),
    figure = {kind = "ten_frame", frames = 1, first = n, second = 0},
    answer = {kind = "number", value = 10 - n, form = "integer"},
    misconceptions = slips(n),
    hints = {
      t("Look at the empty places.", "Mira los lugares vacíos."),
      t("Count on from $1 until ten.", "Cuenta desde $1 hasta diez.", n),
      n < 5 and t("First fill the top row. Then add five.", "Primero llena la fila de arriba. Luego suma cinco.") or n == 5 and t("The top row is full. Count the other row.", "La fila de arriba está llena. Cuenta la otra fila.")
        or t("The top row is full. Count the empty places below.", "La fila de arriba está llena. Cuenta los vacíos de abajo."),
    },
    worked = {t("All places: 10. Full: $1.", "Todos los lugares: 10. Llenos: $1.", n), n .. " + " .. bold(10 - n) .. " = 10"},
    right_note = t("$1 and $2 are friends of ten.", "$1 y $2 son amigos del diez.", n, 10 - n),
    paper = t("Draw two rows of five boxes. Cross the full ones.", "Dibuja dos filas de cinco. Tacha las llenas."),
  }
end

local function missing(rng)
  local k = rng:turn(55)
  local a, way = k % 11, k // 11
  if way == 4 and a > 0 and a < 10 and rng:chance(2, 3) then way = 5 end
  local who, w = rng:two_names(), thing(1 + k % 4)
  local equation, spoken
  if way == 0 then equation, spoken = a .. " + ? = 10", t("$1 plus what number equals 10?", "¿$1 más qué número es igual a 10?", a)
  elseif way == 1 then equation, spoken = "? + " .. a .. " = 10", t("What number plus $1 equals 10?", "¿Qué número más $1 es igual a 10?", a)
  elseif way == 2 then equation, spoken = "10 = " .. a .. " + ?", t("10 equals $1 plus what number?", "¿10 es igual a $1 más qué número?", a)
  elseif way == 3 then equation, spoken = "10 = ? + " .. a, t("10 equals what number plus $1?", "¿10 es igual a qué número más $1?", a) end
  local ask = equation and t("$1\nWhat number makes ten?", "$1\n¿Qué número completa el diez?", equation)
    or way == 4 and t("Fingers up: $1.\nHow many more make 10?", "Dedos arriba: $1.\n¿Cuántos más hacen 10?", a)
    or t("$1 needs 10 $2. $3 are here.\nHow many are still missing?", "$1 necesita 10 $2. Hay $3.\n¿Cuánt@2s faltan todavía?", who, w, a)
  return {
    prompt = ask, spoken = spoken,
    answer = {kind = "number", value = 10 - a, form = "integer"},
    misconceptions = slips(a),
    hints = {
      t("Both parts together make ten.", "Las dos partes juntas hacen diez."),
      t("Think of a frame. Full places: $1.", "Piensa en un marco. Lugares llenos: $1.", a),
      a < 5 and t("Fill up to five. Then add five more.", "Completa hasta cinco. Luego suma cinco más.") or t("Count on from $1, one finger each, up to 10.", "Cuenta desde $1, un dedo cada vez, hasta 10.", a),
    },
    worked = {t("The whole is 10. One part is $1.", "El todo es 10. Una parte es $1.", a), a .. " + " .. bold(10 - a) .. " = 10"},
    right_note = t("The parts can change places.", "Las partes pueden cambiar de lugar."),
    paper = t("Hold up ten fingers. Fold $1 down.", "Levanta diez dedos. Dobla $1.", a),
  }
end

local function friends(rng)
  local k = rng:turn(60)
  local list = {}
  local start, step = k % 10, 1 + k // 10 % 3
  for i = 0, 2 do list[i + 1] = (start + i * step) % 10 + (k // 30) end
  if k // 30 == 1 and start + step > 9 then list[3] = list[1] > 4 and list[1] - 4 or list[1] + 4 end
  local same = list[1] == list[2] or list[1] == list[3] or list[2] == list[3]
  if same then list = {start, (start + 3) % 11, (start + 5) % 11} end
  rng:shuffle(list)
  local pairs_here = {}
  for i = 1, 3 do pairs_here[i] = {left = tostring(list[i]), right = tostring(10 - list[i])} end
  local function wrong(a, b, c, at)
    local order = {a, b, c}
    local mine, given = list[at], 10 - list[order[at]]
    return slip({tostring(10 - list[a]), tostring(10 - list[b]), tostring(10 - list[c])}, "pairs parts of different wholes", "$1 and $2 make $3, not 10.", "$1 y $2 son $3, no 10.", mine, given, mine + given)
  end
  return {
    prompt = t("Match each number with its friend of ten.", "Une cada número con su amigo del diez."),
    answer = {kind = "match", pairs = pairs_here},
    misconceptions = {wrong(2, 1, 3, 1), wrong(1, 3, 2, 2), wrong(3, 2, 1, 3)},
    hints = {
      t("Two friends of ten make 10 together.", "Dos amigos del diez suman 10."),
      t("Hold up ten fingers. Fold some down.", "Levanta diez dedos. Dobla algunos."),
      t("The fingers still up are the friend.", "Los dedos que quedan arriba son el amigo."),
    },
    worked = {list[1] .. " + " .. 10 - list[1] .. " = 10", list[2] .. " + " .. 10 - list[2] .. " = 10", bold(list[3] .. " + " .. 10 - list[3] .. " = 10")},
    right_note = t("Every number up to ten has one friend.", "Cada número hasta diez tiene un amigo."),
    paper = t("Write 0 to 10. Join friends with a line.", "Escribe del 0 al 10. Une los amigos con líneas."),
  }
end

local function which_pair(rng)
  local k = rng:turn(54)
  local a = 1 + k % 9
  local b = 10 - a
  local function pair(x, y) return t("$1 and $2", "$1 y $2", x, y) end
  local off = k // 9 % 2 == 0 and b + 1 or b - 1
  local list = apart(pair(a, b), {
    slip(pair(a, off), "counts one too many", "$1 and $2 make $3, not 10.", "$1 y $2 son $3, no 10.", a, off, a + off),
    slip(pair(10, a), "takes the whole for a part", "10 is the whole by itself. Any more goes past.", "10 ya es el todo. Con más se pasa.", a),
    slip(pair(max(a, b), max(a, b)), "takes doubles for pairs of ten", "$1 and $1 make $2. Only 5 and 5 make ten.", "$1 y $1 son $2. Solo 5 y 5 hacen diez.", max(a, b), 2 * max(a, b)),
    slip(pair(a + 2, b), "counts one too many", "$1 and $2 make 12. That is too many.", "$1 y $2 son 12. Son demasiados.", a + 2, b),
  })
  local kept, options = {}, {pair(a, b)}
  for i = 1, 3 do kept[i] = list[i] options[i + 1] = list[i].given end
  return {
    prompt = t("Which two numbers make 10?", "¿Qué dos números hacen 10?"),
    answer = {kind = "choice", options = rng:shuffle(options), right = pair(a, b)},
    misconceptions = kept,
    hints = {
      t("Both numbers together fill a frame of ten.", "Los dos números juntos llenan un marco de diez."),
      t("Take the first number. Count on the second.", "Toma el primer número. Cuenta el segundo."),
      t("Stop at ten? Then it is the pair.", "¿Para en diez? Entonces es la pareja."),
    },
    worked = {t("Start at $1.", "Empieza en $1.", a), t("Count on $1. That is 10.", "Cuenta $1 más. Son 10.", b), bold(pair(a, b))},
    right_note = t("One part grows, the other shrinks.", "Una parte crece, la otra baja."),
    paper = t("Draw ten dots. Draw a line between two parts.", "Dibuja diez puntos. Separa dos partes con una línea."),
  }
end

return function(rng, level)
  if level == 1 then return fill(rng) end
  if level == 2 then return missing(rng) end
  if rng:chance(1, 3) then return which_pair(rng) end
  return friends(rng)
end
