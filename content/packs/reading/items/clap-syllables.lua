-- How many claps (syllables) a word has. Errors after Liberman and others (1974), Ferreiro and Teberosky (1979).
-- Words of one, two, three and four claps.
local function by_claps()
  return word_lists(t(
    "cat dog sun tree fish book milk bread spoon grape horse cloud chair brush plant,apple table rabbit pencil garden tiger window zebra monkey pizza basket carrot kitten yellow sister,"
      .. "banana elephant tomato umbrella dinosaur butterfly potato kangaroo hospital octopus computer gorilla bicycle lemonade pineapple,"
      .. "alligator watermelon helicopter television avocado motorcycle macaroni salamander dandelion invitation harmonica binoculars escalator pepperoni rhinoceros",
    "sol pan flor tren mar pez luz miel pie sal rey tos voz gas nuez,gato mesa luna perro libro casa árbol lápiz dedo queso boca mano silla ratón jabón,"
      .. "zapato tomate caballo pelota manzana ventana camisa conejo naranja tortuga cuchara paloma galleta bandera escuela,"
      .. "mariposa elefante chocolate bicicleta dinosaurio calabaza teléfono zanahoria lagartija mermelada caramelo escalera semáforo cocodrilo medicina"))
end
local function claps(n) return words(n) .. " " .. (n == 1 and t("clap", "palmada") or t("claps", "palmadas")) end
local function claps_of(n) return n == 1 and t("one clap", "una palmada") or claps(n) end
return function(rng, level)
  local all, turn = by_claps(), rng:turn(60)
  local own, place = turn % 4 + 1, turn // 4 + 1
  local word = all[own][place]
  local note = t("Each clap holds one vowel sound.", "En cada palmada suena al menos una vocal.")
  local paper = t("Clap the names of your friends. Draw a dot a clap.", "Da palmadas con nombres de amigos. Dibuja un punto por palmada.")
  if level == 1 then
    local one, more = own == 1 and 3 or own - 1, own + 1
    return {
      prompt = t("Clap this word: $1.\nHow many claps are there?", "Da palmadas al decir: $1.\n¿Cuántas palmadas son?", word),
      answer = {kind = "number", value = own, form = "integer"},
      misconceptions = apart(own, {
        slip(more, "counts an extra part", "Say $1 slowly. One part was cut in two.", "Di $1 despacio. Una parte se cortó en dos.", word),
        slip(one, own == 1 and "counts sounds instead of syllables" or "joins two parts", own == 1 and "Those are sounds. All of $1 is said at once." or "Two parts of $1 got one clap. Say it slowly.",
          own == 1 and "Esos son sonidos. $1 se dice de una vez." or "Dos partes de $1 llevan una palmada. Dila despacio.", word),
        slip(own + 4, "counts letters instead of syllables", "That is nearer to the letters. Clap as $1 is said.", "Eso se acerca a las letras. Da palmadas al decir $1.", word),
      }),
      hints = {t("Say the word slowly.", "Di la palabra despacio."), t("Put a hand under the chin. Count how often it drops.", "Pon la mano bajo la barbilla. Cuenta cuántas veces baja."), t("Give each part of $1 a clap. Count on fingers.", "Da una palmada por sílaba de $1. Cuenta con los dedos.", word)},
      worked = {t("Say $1 part by part.", "Di $1 por partes.", word), t("The claps: $1", "Las palmadas: $1", bold(tostring(own)))},
      right_note = note, paper = paper,
    }
  end
  local draw = {rng:int(1, 15), rng:int(1, 15), rng:int(1, 15), rng:int(1, 15)}
  draw[own] = place
  local function at(n) return all[n][draw[n]] end
  if level == 2 then
    local slips = {}
    for n = 1, 4 do
      if n ~= own then
        slips[#slips + 1] = slip(at(n), n < own and "joins two parts" or "counts an extra part", "Clap $1 again: it has $2.", "Da palmadas con $1 otra vez: tiene $2.", at(n), claps_of(n))
      end
    end
    return choose_right(word, slips, {
      prompt = t("Say each word and clap.\nWhich word has $1?", "Di cada palabra y da palmadas.\n¿Qué palabra tiene $1?", claps_of(own)),
      hints = {t("Clap each word once.", "Da palmadas con cada palabra."), t("Long words may have many claps.", "Las palabras largas pueden tener muchas palmadas."), t("Count $1 on fingers for each word.", "Cuenta $1 con los dedos al decir las palabras.", claps_of(own))},
      worked = {t("Clap each word.", "Da palmadas con cada palabra."), t("This one has $1: $2", "Esta tiene $1: $2", claps_of(own), bold(word))},
      right_note = note, paper = paper,
    })
  end
  draw[1] = rng:turn(15) + 1
  local right = {at(1), at(2), at(3), at(4)}
  local shown = rng:shuffle({1, 2, 3, 4})
  if shown[1] == 1 and shown[2] == 2 and shown[3] == 3 then shown = {3, 1, 4, 2} end
  local options = {}
  for i = 1, 4 do options[i] = right[shown[i]] end
  return {
    prompt = t("Put the words in order.\nBegin with the fewest claps.", "Pon las palabras en orden.\nEmpieza por la de menos palmadas."),
    answer = {kind = "order", right = right, options = options},
    misconceptions = {
      slip(turned_round(right), "starts at the other end", "$1 has four claps. The row begins with fewest.", "$1 tiene cuatro palmadas. La fila empieza por menos.", cap(right[4])),
      slip({right[2], right[1], right[3], right[4]}, "counts letters instead of syllables", "$1 is said in one clap. $2 needs two.", "$1 se dice en una palmada. $2 lleva dos.", cap(right[1]), cap(right[2])),
      slip({right[1], right[2], right[4], right[3]}, "joins two parts", "Clap $1 and $2 again. Count both.", "Da palmadas con $1 y $2. Cuenta las dos.", right[3], right[4]),
      slip({right[1], right[3], right[2], right[4]}, "counts an extra part", "$1 has fewer claps than $2.", "$1 tiene menos palmadas que $2.", cap(right[2]), right[3]),
    },
    hints = {t("Clap each word.", "Da palmadas con cada palabra."), t("Look for the word with one clap.", "Busca la palabra de una palmada."), t("$1 comes first. $2 comes last.", "$1 va primero. $2 va al final.", cap(right[1]), cap(right[4]))},
    worked = {t("One: $1. Two: $2.", "Una: $1. Dos: $2.", right[1], right[2]), t("Three: $1. Four: $2.", "Tres: $1. Cuatro: $2.", right[3], right[4]), bold(table.concat(right, ", "))},
    right_note = note, paper = paper,
  }
end
