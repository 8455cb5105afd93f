-- Sounds blended to a word, and a word told in sounds. Errors after Treiman (1993: clusters), Ehri (1995: first letters), Stahl and Murray (1994).
local function three_sounds()
  return word_lists(t(
    "c-a-t m-a-p h-a-t b-a-g f-a-n v-a-n m-a-n r-a-t j-a-m b-e-d n-e-t p-e-n h-e-n l-e-g w-e-b t-e-n r-e-d f-i-n z-i-p k-i-t w-i-n l-i-d p-o-t m-o-p h-o-p j-o-b"
      .. " r-o-d s-u-n n-u-t m-u-d r-u-g r-u-n h-u-g b-u-s sh-o-p sh-e-d sh-i-p f-i-sh d-i-sh ch-i-n ch-i-p b-a-th p-a-th th-i-n r-i-ch m-u-ch m-o-th h-u-sh c-a-sh wh-i-p",
    "s-o-l p-a-n m-a-r s-a-l p-e-z l-u-z r-e-d v-o-z g-a-s g-o-l r-e-y s-u-r t-o-s d-o-s m-e-s l-e-y p-a-z m-i-l f-i-n v-e-r d-a-r s-e-r v-a-n s-o-n"
      .. " n-i-d-o p-a-t-o l-u-n-a m-e-s-a p-e-r-a b-o-t-a r-o-s-a s-o-p-a v-a-c-a f-o-c-a l-o-b-o m-o-n-o d-e-d-o c-a-s-a n-u-b-e l-a-t-a t-e-l-a r-a-n-a c-u-n-a t-u-b-o l-u-p-a"
      .. " p-i-s-o m-a-p-a f-i-l-a l-e-ch-e n-o-ch-e"))[1]
end
local function four_sounds()
  return word_lists(t(
    "f-r-o-g c-l-i-p d-r-u-m s-t-o-p s-l-e-d c-l-a-p s-p-i-n t-r-i-p c-r-a-b g-r-i-n p-l-u-m p-l-u-s s-w-i-m s-n-a-p s-k-i-p s-t-e-m b-l-o-t g-r-a-b t-r-o-t t-w-i-n"
      .. " s-m-o-g g-l-a-d c-l-u-b c-l-o-g d-r-i-p d-r-o-p s-p-o-t s-t-e-p s-l-i-p s-l-a-b p-l-a-n p-l-o-t f-l-i-p f-l-a-t c-r-i-b b-r-i-m t-r-i-m g-r-i-p s-w-a-m s-n-i-p"
      .. " s-p-u-n s-c-a-n s-k-i-n s-l-a-m s-l-i-m s-p-e-d s-t-u-b g-l-u-m b-l-o-b c-r-o-p",
    "f-l-o-r t-r-e-n g-r-i-s t-r-e-s p-l-a-n c-l-u-b c-r-u-z c-l-a-n b-r-a-z-o p-l-a-t-o g-l-o-b-o p-r-i-m-o p-l-u-m-a c-l-a-v-o f-r-e-s-a g-r-a-m-o b-r-i-s-a t-r-i-g-o t-r-a-p-o d-r-a-m-a"
      .. " f-r-u-t-a g-r-u-p-o c-r-e-m-a p-l-a-y-a p-l-a-z-a f-l-a-c-o b-l-u-s-a c-l-i-m-a g-r-a-n-o t-r-o-z-o t-r-a-j-e p-r-o-s-a f-r-e-n-o g-r-i-f-o c-l-a-s-e f-l-e-c-o p-l-o-m-o g-r-u-t-a b-r-o-ch-a t-r-u-ch-a"
      .. " p-l-a-t-a b-r-u-j-a g-r-u-ñ-e b-r-e-v-a c-l-a-r-a f-r-a-s-e c-r-u-d-o p-r-a-d-o t-r-o-n-o t-r-u-c-o"))[1]
end
local next_vowel = {a = "e", e = "i", i = "o", o = "u", u = "a"}
local function joined(parts, between) return table.concat(parts, between or "") end
return function(rng, level)
  local list, turn = level == 1 and three_sounds() or four_sounds(), rng:turn(50)
  local parts = split(list[turn + 1], "-")
  local word = joined(parts)
  local v = 2
  while not next_vowel[parts[v]] do v = v + 1 end
  if level == 3 then
    -- The word is told in sounds: cluster kept as one, second sound left out, first one left out.
    local key = joined(parts, " - ")
    local rest = parts[3]
    for i = 4, #parts do rest = rest .. " - " .. parts[i] end
    local together = parts[1] .. parts[2] .. " - " .. rest
    local no_second = parts[1] .. " - " .. rest
    local no_first = parts[2] .. " - " .. rest
    return choose_right(key, {
      slip(together, "takes a consonant cluster as one sound", "$1 holds two sounds: $2 and $3.", "$1 tiene dos sonidos: $2 y $3.", cap(parts[1] .. parts[2]), parts[1], parts[2]),
      slip(no_second, "leaves out a sound of a consonant cluster", "After $1 comes one more sound. It is left out.", "Después de $1 viene otro sonido. Falta.", parts[1]),
      slip(no_first, "leaves out the first sound", "Say $1. It opens with another sound.", "Di $1. Empieza con otro sonido.", word),
    }, {
      prompt = t("Say $1 very slowly.\nWhich row cuts it up after each sound?", "Di $1 muy despacio.\n¿Qué fila separa todos los sonidos?", word),
      hints = {t("Stretch the word $1.", "Alarga la palabra $1.", word), t("Give each sound a finger.", "Un dedo para cada sonido."), t("It begins with $1. Then comes one more.", "Empieza con $1. Luego viene otro.", parts[1])},
      worked = {t("First $1, then $2.", "Primero $1, luego $2.", parts[1], parts[2]), t("Then the rest.", "Después lo demás."), bold(key)},
      right_note = t("Two sounds can stand side by side.", "Dos sonidos pueden ir juntos."),
      paper = t("Draw a box for each sound. Say and point.", "Dibuja un cuadro por sonido. Dilo y señala."),
    })
  end
  local shown = joined(parts, " - ")
  local changed, without, back = {}, {}, turned_round(parts)
  for i = 1, #parts do
    changed[i] = i == v and next_vowel[parts[i]] or parts[i]
    if i ~= (level == 1 and v or 2) then without[#without + 1] = parts[i] end
  end
  return choose_right(word, {
    slip(joined(changed), "reads another vowel", "This has the vowel $1. The row says $2.", "Aquí está la vocal $1. La fila dice $2.", changed[v], parts[v]),
    slip(joined(without), level == 1 and "leaves out the vowel" or "leaves out a sound of a consonant cluster", "The sound $1 is not in it.", "Falta el sonido $1.", parts[level == 1 and v or 2]),
    slip(joined(back), "blends from the end", "This begins with $1. Start at the left.", "Esto empieza con $1. Comienza por la izquierda.", back[1]),
  }, {
    prompt = t("Say the sounds: $1.\nWhich word do they make?", "Di los sonidos: $1.\n¿Qué palabra hacen?", shown),
    hints = {t("Say the first sound and hold it.", "Di el primer sonido y alárgalo."), t("Slide to the next sound without a stop.", "Pasa al siguiente sonido sin parar."), t("The vowel is $1. The word opens with $2.", "La vocal es $1. La palabra empieza con $2.", parts[v], parts[1])},
    worked = {t("Say: $1", "Di: $1", shown), t("Say it as one word.", "Dilo como una palabra."), bold(word)},
    right_note = t("Sounds that run together make a word.", "Los sonidos juntos hacen una palabra."),
    paper = t("Write letters on slips. Push them together and read.", "Escribe letras en papelitos. Júntalas y lee."),
  })
end
