-- Rhymes: the vowel and all that follows it. Errors after Treiman and Zukowski (1991), Goswami and Bryant (1990), Papandropoulou and Sinclair (1974).
-- No family stands beside another that is near it: pen and pin are one in parts of America, and no two Spanish families have the same vowels.
local function families()
  return word_lists(t(
    "cat hat bat mat rat,pan can fan man van,bag rag tag wag flag,cap map nap tap lap,bed red fed led sled,hen pen men ten den,net pet wet jet get,"
      .. "pig wig big dig fig,lip zip chip ship trip,sit hit pit kit fit,dog log fog hog frog,pot hot dot cot not,sock rock lock clock dock,bug rug mug hug jug,"
      .. "sun run fun bun nun,cake lake bake rake snake",
    "gato pato plato rato zapato,rana lana ventana manzana campana,luna cuna tuna laguna vacuna,ratón botón jabón melón camión,pera cera escalera cartera bandera,"
      .. "nido vestido marido sonido pedido,boca roca foca poca toca,queso beso peso hueso yeso,sal animal hospital cristal metal,miel papel pincel clavel cascabel,"
      .. "jardín delfín patín violín cojín,silla ardilla rodilla semilla tortilla,ojo rojo enojo antojo manojo,nudo escudo saludo peludo embudo,"
      .. "diente puente fuente serpiente caliente,llave nave ave suave clave"))
end
-- A word of another family that begins with the same letter as `word`, looked for from a drawn place on.
local function same_start(all, own, word, from)
  for i = 0, 15 do
    local at = (from + i) % 16 + 1
    if at ~= own then
      for j = 1, 5 do
        if all[at][j]:byte() == word:byte() then return all[at][j], at end
      end
    end
  end
end

return function(rng, level)
  local all = families()
  local turn = rng:turn(80)
  local own, place = turn % 16 + 1, turn // 16 + 1
  local from, second, far = rng:int(0, 15), rng:int(1, 4), rng:int(1, 14)
  local family = all[own]
  local word, mate = family[place], family[(place - 1 + second) % 5 + 1]
  local third = family[(place - 1 + second % 4 + 1) % 5 + 1]
  -- Any two that are of no family of the word, nor of each other's.
  local one_at, other_at = (own - 1 + far) % 16 + 1, (own + far) % 16 + 1
  local one, other = all[one_at][rng:int(1, 5)], all[other_at][rng:int(1, 5)]
  local like, like_at = same_start(all, own, word, from)
  like = like or all[own % 16 + 1][place]
  if like == one then one = all[one_at][one == all[one_at][1] and 2 or 1] end
  if like == other then other = all[other_at][other == all[other_at][1] and 2 or 1] end
  local hints = {
    t("Say $1 aloud. Listen to its end.", "Di $1 en voz alta. Escucha el final.", word),
    t("Rhymes end with the same sounds.", "Las rimas terminan con los mismos sonidos."),
    t("Say $1 and one option. Do the ends match?", "Di $1 y una opción. ¿Suenan igual al final?", word),
  }
  local note = t("A rhyme is at the end of a word.", "La rima está al final, no al principio.")
  local paper = t("Draw two things that rhyme. Let a partner say them.", "Dibuja dos cosas que riman. Otra persona las nombra.")
  if level == 3 then
    return choose_two({mate, third, like, other}, {
      prompt = t("Say: $1.\nWhich two words rhyme with $1?", "Di: $1.\n¿Qué dos palabras riman con $1?", word),
      misconceptions = {
        slip({mate}, "stops at the first that fits", "$1 does rhyme. Say the other words too.", "$1 sí rima. Di también las otras palabras.", cap(mate)),
        slip({mate, like}, "listens to the first sound instead of the rhyme", "$1 and $2 end with other sounds. Their beginning is no rhyme.", "$1 y $2 terminan distinto. El principio no hace rima.", cap(word), like),
        slip({mate, other}, "takes any word as a rhyme", "Say $1 and $2. The ends do not match.", "Di $1 y $2. Los finales no suenan igual.", word, other),
      },
      hints = hints,
      worked = {t("Say $1 with each word.", "Di $1 con cada palabra.", word), t("$1 rhymes with $2.", "$1 rima con $2.", cap(mate), bold(third)), t("The answer: $1", "La respuesta: $1", bold(mate .. ", " .. third))},
      right_note = note, paper = paper,
    })
  elseif level == 2 then
    local function pair(a, b) return a .. ", " .. b end
    local key = pair(word, mate)
    return choose_right(key, {
      slip(pair(word, like), "listens to the first sound instead of the rhyme", "$1 and $2 end with other sounds. Listen to the ends.", "$1 y $2 terminan distinto. Escucha los finales.", cap(word), like),
      slip(pair(third, one), "takes any word as a rhyme", "$1 ends in one way, $2 in another.", "$1 termina de una forma y $2 de otra.", cap(third), one),
      slip(pair(one, other), "thinks of meaning instead of sound", "$1 and $2 end with other sounds.", "$1 y $2 no suenan igual al final.", cap(one), other),
    }, {
      prompt = t("Say each pair aloud.\nWhich two words rhyme?", "Di cada par en voz alta.\n¿Qué dos palabras riman?"),
      hints = {t("Say both words of a pair.", "Di las dos palabras de un par."), hints[2], t("One pair begins with $1.", "Un par empieza con $1.", word)},
      worked = {t("$1 and $2 end alike.", "$1 y $2 terminan igual.", cap(word), mate), bold(key)},
      right_note = note, paper = paper,
    })
  end
  return choose_right(mate, {
    slip(like, "listens to the first sound instead of the rhyme", "$1 and $2 may begin alike. A rhyme is at the end.", "$1 y $2 pueden empezar igual. La rima está al final.", cap(word), like),
    slip(one, "takes any word as a rhyme", "Say $1 and $2. The ends do not match.", "Di $1 y $2. Los finales no suenan igual.", word, one),
    slip(other, "thinks of meaning instead of sound", "Listen only to the end of $1 and $2. They differ.", "Escucha solo el final de $1 y $2. Es distinto.", word, other),
  }, {
    prompt = t("Say: $1.\nWhich word rhymes with $1?", "Di: $1.\n¿Qué palabra rima con $1?", word),
    hints = hints,
    worked = {t("Say $1 and $2.", "Di $1 y $2.", word, mate), t("Both end alike.", "Las dos terminan igual."), bold(mate)},
    right_note = note, paper = paper,
  })
end
