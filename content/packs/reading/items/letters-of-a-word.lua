-- The letters of a word: how many, which comes next, in what order. Errors after Ferreiro and Teberosky (1979), Ehri (1995).
-- Words of three, four, five and six letters; no letter stands twice in a word.
local function by_length()
  return word_lists(t(
    "cat dog sun bed pig map box cup net fan jam leg red,fish milk frog lamp duck nest bird star boat cake lion wolf sand,plant horse mouse tiger bread water house chair cloud snake grape train table,"
      .. "planet pencil garden basket monkey orange rocket turkey candle jacket winter forest silver",
    "sol pan luz mar pez rey sal red gol tos uva pie mil,gato luna mesa pato nube pera cuna tren flor lago boca vela piso,libro tigre fresa plato campo noche suelo pluma grano bruja mundo fruta banco,"
      .. "ciervo blanco cuerda tiempo mantel pintor puerta cuento pueblo piedra huerta viento abuelo"))
end
return function(rng, level)
  local all = by_length()
  local paper = t("Write your name. Count its letters.", "Escribe un nombre. Cuenta sus letras.")
  if level == 1 then
    local turn = rng:turn(52)
    local word = all[turn % 4 + 1][turn // 4 + 1]
    local n = #word
    return {
      prompt = t("Look at this word: $1.\nHow many letters does it have?", "Mira esta palabra: $1.\n¿Cuántas letras tiene?", word),
      answer = {kind = "number", value = n, form = "integer"},
      misconceptions = apart(n, {
        slip(1, "takes the whole word for one letter", "That is one word. It is made of letters.", "Es una palabra. Está hecha de letras."),
        slip(n - 1, "leaves a letter out of the count", "One letter has no finger on it. Point to each.", "Una letra quedó sin señalar. Toca cada una."),
        slip(n + 1, "counts a letter twice", "One letter was counted two times. Point to each.", "Una letra se contó dos veces. Toca cada una."),
        slip(2, "writes one letter for each syllable", "Claps are longer than letters. Count the letters.", "Las palmadas son más largas que las letras. Cuenta letras."),
      }),
      hints = {t("Start at the left of $1.", "Empieza por la izquierda de $1.", word), t("Put a finger on each letter.", "Pon un dedo en cada letra."), t("Count on from $1 to the last letter, $2.", "Cuenta desde la $1 hasta la última, la $2.", word:sub(1, 1), word:sub(n))},
      worked = {t("Point to each letter of $1.", "Toca cada letra de $1.", word), t("The count is $1.", "La cuenta es $1.", bold(tostring(n)))},
      right_note = t("Each letter counts once, long word or short.", "Cada letra cuenta una vez, en palabras largas y cortas."), paper = paper,
    }
  elseif level == 2 then
    local turn = rng:turn(78)
    local word = all[turn % 3 + 2][turn // 6 + 1]
    local n = #word
    local k = turn // 3 % 2 == 0 and 2 or n - 1
    local other = k == 2 and 4 or n - 3
    local function at(i) return word:sub(i, i) end
    local key = at(k + 1)
    return choose_right(key, {
      slip(at(k - 1), "reads from the right", "The $1 stands before $2. After means to the right.", "La $1 está antes de la $2. Después es a la derecha.", at(k - 1), at(k)),
      slip(at(k), "gives the letter itself", "The $1 is the letter named. Go one step on.", "La $1 es la letra nombrada. Avanza un paso.", at(k)),
      slip(at(other), "skips a letter", "The $1 is not beside $2 on its right. Step by one.", "La $1 no está a la derecha de la $2. Avanza una.", at(other), at(k)),
    }, {
      prompt = t("Look at this word: $1.\nWhich letter comes right after $2?", "Mira esta palabra: $1.\n¿Qué letra va justo después de la $2?", word, at(k)),
      hints = {t("Find $1 in the word.", "Busca la $1 en la palabra.", at(k)), t("Read from left to right.", "Lee de izquierda a derecha."), t("Point to $1. Move on by one letter.", "Señala la $1. Avanza una letra.", at(k))},
      worked = {t("Spell $1 letter by letter.", "Deletrea $1 letra por letra.", word), t("After $1 comes $2.", "Después de la $1 va la $2.", at(k), bold(key))},
      right_note = t("Letters in a word keep one order.", "Las letras de una palabra guardan un orden."), paper = paper,
    })
  end
  local turn = rng:turn(26)
  local word = all[turn % 2 + 2][turn // 2 + 1]
  local n = #word
  local right, shown = {}, {}
  for i = 1, n do
    right[i] = word:sub(i, i)
    shown[i] = i
  end
  rng:shuffle(shown)
  local same = true
  for i = 1, n do same = same and shown[i] == i end
  if same then shown = turned_round(shown) end
  local options, swapped, late, early = {}, {}, {}, {}
  for i = 1, n do
    options[i] = right[shown[i]]
    swapped[i] = right[i == 2 and 3 or i == 3 and 2 or i]
    early[i] = right[i == 1 and 2 or i == 2 and 1 or i]
    late[i] = right[i == n and n - 1 or i == n - 1 and n or i]
  end
  return {
    prompt = t("Make this word: $1.\nPut its letters in order.", "Forma esta palabra: $1.\nPon sus letras en orden.", word),
    answer = {kind = "order", right = right, options = options},
    misconceptions = apart(right, {
      slip(turned_round(right), "starts at the other end", "That row begins with the last letter, $1.", "Esa fila empieza con la última letra, la $1.", right[n]),
      slip(swapped, "swaps two letters", "The second and third letters changed places.", "La segunda y la tercera letra cambiaron de lugar."),
      slip(early, "looks at one letter only", "The word begins with $1, not with $2.", "La palabra empieza con $1, no con $2.", right[1], right[2]),
      slip(late, "looks at the first letters only", "It begins well. The word ends with $1.", "Empieza bien. La palabra termina con $1.", right[n]),
    }),
    hints = {t("Look at the word from the left.", "Mira la palabra desde la izquierda."), t("Which letter opens the word?", "¿Qué letra abre la palabra?"), t("First $1. The last one is $2.", "Primero la $1. La última es la $2.", right[1], right[n])},
    worked = {t("Read $1 letter by letter.", "Lee $1 letra por letra.", word), bold(table.concat(right, " "))},
    right_note = t("The same letters in another row are no word.", "Las mismas letras en otra fila no dicen lo mismo."), paper = paper,
  }
end
