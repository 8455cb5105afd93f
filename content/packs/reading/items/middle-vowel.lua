-- The vowel one hears: the short vowel in the middle (English), the first vowel (Spanish). Errors after Treiman (1993), Ehri (1995), Ferreiro and Teberosky (1979).
local function by_vowel()
  return word_lists(t(
    "cat map hat bag ham van cap rat fan jam man tag,bed net leg jet web red pet wet vet bell neck yes,pig fin lip bib kit win six hid pin fig rib sit,lock pot mop top fox box rod dot job hop cot rock,sun cup bug nut mud tub bus rug gum hug run duck",
    "mano casa gato rana cama lata mapa pato vaso faro barco taza,mesa perro dedo pera lechuga queso tela melón beso feria tejado peso,nido silla libro pino cinta risa mismo lima piso lija fila tigre,"
      .. "boca lobo rosa mono copa foca gota sopa ropa toro bota gorro,luna nube burro tuna ruta suma mundo pulpo mula puma lupa cuna"))
end
local vowels = {"a", "e", "i", "o", "u"}
return function(rng, level)
  local all, turn = by_vowel(), rng:turn(60)
  local own, place = turn % 5 + 1, turn // 5
  local far, draw, extra = rng:int(1, 3), rng:int(1, 12), rng:int(1, 10)
  local g = all[own]
  local word, mate, third = g[place + 1], g[(place + extra) % 12 + 1], g[(place + extra + 1) % 12 + 1]
  local one, two, three = all[(own - 1 + far) % 5 + 1][draw], all[(own + far) % 5 + 1][draw % 12 + 1], all[far == 3 and own % 5 + 1 or (own + 3) % 5 + 1][(draw + 4) % 12 + 1]
  local note = t("Every word has a vowel at its heart.", "Toda palabra lleva al menos una vocal.")
  local paper = t("Write five words, one for each vowel.", "Escribe cinco palabras, una por vocal.")
  local hints = {
    t("Say $1 slowly. Where does the mouth open?", "Di $1 despacio. ¿Cuándo se abre la boca?", word),
    t("Stretch the middle of the word.", "Alarga la primera sílaba."),
    t("Try each vowel in $1. Which keeps the word?", "Prueba las vocales en $1. ¿Cuál no la cambia?", word),
  }
  if level == 1 then
    local list = {}
    for i = 1, 5 do
      if i ~= own then
        list[#list + 1] = slip(vowels[i], (i - own == 1 or own - i == 1) and "hears near vowels as one" or "takes a vowel that is not heard",
          "The word $1 does not have that vowel there. Stretch the sound.", "La palabra $1 no tiene esa vocal ahí. Alarga el sonido.", word)
      end
    end
    return {
      prompt = t("Say: $1.\nWhich vowel is in the middle?", "Di: $1.\n¿Qué vocal suena primero en la palabra?", word),
      answer = {kind = "choice", right = vowels[own], options = {"a", "e", "i", "o", "u"}}, misconceptions = list,
      hints = hints, worked = {t("Stretch the word $1.", "Alarga la palabra $1.", word), t("The mouth says: $1", "La boca dice: $1", bold(vowels[own]))},
      right_note = note, paper = paper,
    }
  end
  hints[3] = t("Look for a word with the vowel of $1.", "Busca una palabra con la vocal de $1.", word)
  if level == 2 then
    return choose_right(mate, {
      slip(one, "hears near vowels as one", "$1 and $2 have different vowels. Stretch both.", "$1 y $2 tienen vocales distintas. Alarga las dos.", cap(word), one),
      slip(two, "listens to consonants instead of the vowel", "Leave the other letters aside. $1 has another vowel.", "Deja las otras letras. $1 tiene otra vocal.", cap(two)),
      slip(three, "takes a vowel that is not heard", "Say $1, then $2. The mouth opens in another way.", "Di $1 y luego $2. La boca se abre distinto.", word, three),
    }, {
      prompt = t("Say: $1.\nWhich word has the same vowel in the middle?", "Di: $1.\n¿Qué palabra tiene la misma primera vocal?", word),
      hints = hints, worked = {t("Say $1 and $2.", "Di $1 y $2.", word, mate), t("They share the vowel $1.", "Comparten la vocal $1.", vowels[own]), bold(mate)},
      right_note = note, paper = paper,
    })
  end
  return choose_two({mate, third, one, two}, {
    prompt = t("Say: $1.\nWhich two words have its middle vowel?", "Di: $1.\n¿Qué dos palabras tienen la misma primera vocal?", word),
    misconceptions = {
      slip({mate}, "stops at the first that fits", "$1 does share the vowel. There is one more.", "$1 sí comparte la vocal. Hay una más.", cap(mate)),
      slip({mate, one}, "hears near vowels as one", "$1 and $2 have different vowels. Stretch both.", "$1 y $2 tienen vocales distintas. Alarga las dos.", cap(word), one),
      slip({third, two}, "listens to consonants instead of the vowel", "Leave the other letters aside. $1 has another vowel.", "Deja las otras letras. $1 tiene otra vocal.", cap(two)),
    },
    hints = hints, worked = {t("Say each word slowly.", "Di cada palabra despacio."), t("The vowel $1: $2", "La vocal $1: $2", vowels[own], bold(mate .. ", " .. third))},
    right_note = note, paper = paper,
  })
end
