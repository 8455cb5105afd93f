-- The word that fits a line by its sense or its time. Errors after Adams (1990).
-- Things of six kinds: what grows in a garden, is worn, is ridden, is played, lives on a farm, is eaten.
local function kinds()
  return word_lists(t(
    "rose tree tulip daisy bush lily fern vine,shirt scarf coat hat dress sweater belt glove,bus train car bike boat plane ship tram,drum flute guitar violin trumpet harp banjo horn,cow hen pig calf sheep duck goat lamb,bread soup rice cheese salad fruit beans stew",
    "rosa palmera violeta margarita hierba azucena dalia lila,camisa falda gorra blusa bufanda chaqueta bata capa,tren autobús coche bicicleta barco avión camión moto,guitarra flauta trompeta batería tuba lira campana armónica,"
      .. "pato cerdo gallo toro conejo cordero ternero ganso,pan sopa arroz queso ensalada maíz pescado guiso"))
end
local function line_of(kind)
  return kind == 1 and t("In the garden grows a …", "En el jardín crece una …") or kind == 2 and t("I put on my …", "Me pongo mi …") or kind == 3 and t("We go to town by …", "Vamos a la ciudad en …")
    or kind == 4 and t("In the band I play the …", "En la banda toco la …") or kind == 5 and t("On the farm lives a …", "En la granja vive un …") or t("For lunch we eat …", "En el almuerzo comemos …")
end
-- What is used for what: sentence, word.
local function uses()
  return split(t(
    "Cut the paper with the …|scissors/Sweep the floor with the …|broom/Dry your hands with the …|towel/Open the lock with the …|key/Hit the nail with the …|hammer/Keep the rain off with the …|umbrella/"
      .. "Tell the time with the …|clock/Look at the stars with the …|telescope/Tidy your hair with the …|comb/Sleep with your head on the …|pillow/Eat your soup with the …|spoon/Light the dark room with the …|lamp/"
      .. "Dig a hole with the …|shovel/Clean your teeth with the …|toothbrush/Sew the button on with the …|needle/Climb to the roof with the …|ladder/Paste the paper down with the …|glue/Buy the bread with the …|money/"
      .. "Send the letter with the …|stamp/Measure the table with the …|ruler",
    "Corta el papel con las …|tijeras/Barre el piso con la …|escoba/Sécate las manos con la …|toalla/Abre el candado con la …|llave/Golpea el clavo con el …|martillo/No te mojes: abre el …|paraguas/"
      .. "Mira la hora en el …|reloj/Mira las estrellas con el …|telescopio/Arréglate el pelo con el …|peine/Duerme con la cabeza en la …|almohada/Toma la sopa con la …|cuchara/Alumbra el cuarto con la …|lámpara/"
      .. "Haz un hoyo con la …|pala/Lávate los dientes con el …|cepillo/Cose el botón con la …|aguja/Sube al techo por la …|escalera/Pega el papel con el …|pegamento/Paga el pan con el …|dinero/"
      .. "Manda la carta con la …|estampilla/Mide la mesa con la …|regla"), "/")
end
local function doing()
  return word_lists(t("walk talk cook paint jump help work dance climb clean wash skate rest wait call look count", "caminar hablar cocinar pintar saltar ayudar trabajar bailar trepar limpiar lavar patinar descansar esperar llamar mirar contar"))[1]
end
return function(rng, level)
  local paper = t("Write a line with a gap. A partner fills it.", "Escribe una frase con un hueco. Otra persona lo llena.")
  local question = t("Which word fits?", "¿Qué palabra va?")
  local hints = {t("Read the line up to the gap.", "Lee la frase hasta el hueco."), t("Put each word in. Does it make sense?", "Pon cada palabra. ¿Tiene sentido?")}
  local note = t("A word must make sense in its line.", "Una palabra tiene que dar sentido a la frase.")
  if level == 3 then
    local turn = rng:turn(51)
    local verb, own = doing()[turn // 3 + 1], turn % 3 + 1
    local es = t("en", "es") == "es"
    local root = verb:sub(1, #verb - 2)
    local past = verb:sub(#verb) == "e" and verb .. "d" or verb .. "ed"
    local now = (verb:sub(#verb) == "e" and verb:sub(1, #verb - 1) or verb) .. "ing"
    local forms = es and {root .. "é", "estoy " .. root .. "ando", "voy a " .. verb} or {past, "am " .. now, "will " .. verb}
    local bare = es and root .. "ando" or now
    local was = (es and "estaba " or "was ") .. bare
    local times = {t("yesterday", "ayer"), t("now", "este momento"), t("tomorrow", "mañana")}
    local slips = {}
    for i = 1, 3 do
      -- "Tomorrow I am cooking" is said too, and "right now I will call": beside those two stand forms of what is over.
      if i ~= own and (i == 1 or own == 1) then slips[#slips + 1] = slip(forms[i], "does not keep the time of the line", "That tells of $1. The line says $2.", "Eso habla de $1. La frase habla de $2.", times[i], times[own]) end
    end
    if own > 1 then slips[2] = slip(was, "does not keep the time of the line", "That was going on before. The line says $1.", "Eso pasaba antes. La frase habla de $1.", times[own]) end
    slips[3] = slip(bare, "leaves out a word of the line", "$1 cannot stand there without a helper word.", "$1 no puede ir ahí sin otra palabra.", cap(bare))
    return choose_right(forms[own], slips, {
      prompt = own == 1 and t("Yesterday I …\nWhat fits?", "Ayer yo …\n¿Qué va en la frase?") or own == 2 and t("Right now I …\nWhat fits?", "En este momento yo …\n¿Qué va en la frase?") or t("Tomorrow I …\nWhat fits?", "Mañana yo …\n¿Qué va en la frase?"),
      hints = {t("Find the word that tells when.", "Busca la palabra que dice cuándo."), t("Is it over, going on, or still to come?", "¿Ya pasó, pasa ahora o va a pasar?"), t("Say the line with each option.", "Di la frase con cada opción.")},
      worked = {t("The line tells of $1.", "La frase habla de $1.", times[own]), bold(forms[own])},
      right_note = t("Words that tell when go with the action.", "La palabra que dice cuándo va con la acción."), paper = paper,
    })
  elseif level == 2 then
    local list, turn, d = uses(), rng:turn(20), rng:int(0, 4)
    local row = split(list[turn + 1], "|")
    local function other(n) return split(list[(turn + n) % 20 + 1], "|")[2] end
    local function not_used(one, name) return slip(one, name, "$1 is for something else. Read the line with it.", "$1 sirve para otra cosa. Lee la frase con esa palabra.", cap(one)) end
    return choose_right(row[2], {not_used(other(3 + d), "does not check the sense of the line"), not_used(other(9 + d), "does not check the sense of the line"), not_used(other(15 + d % 5), "does not check the sense of the line")}, {
      prompt = row[1] .. "\n" .. question,
      hints = {hints[1], hints[2], t("What is needed to do this?", "¿Qué se necesita para hacer esto?")},
      worked = {t("Read: $1", "Lee: $1", row[1]), t("It makes sense with: $1", "Tiene sentido con: $1", bold(row[2]))}, right_note = note, paper = paper,
    })
  end
  local all, turn = kinds(), rng:turn(48)
  local own, place = turn % 6 + 1, turn // 6 + 1
  local key, slips = all[own][place], {}
  for i = 1, 3 do
    local one = all[(own + i - 1) % 6 + 1][rng:int(1, 8)]
    slips[i] = slip(one, "does not check the sense of the line", "Read the line with $1. It makes no sense.", "Lee la frase con $1. No tiene sentido.", one)
  end
  local what = ({t("a plant", "una planta"), t("a thing to wear", "algo para vestirse"), t("a thing to ride", "algo para viajar"), t("a thing that makes music", "algo para tocar música"), t("an animal", "un animal"), t("food", "comida")})[own]
  return choose_right(key, slips, {
    prompt = line_of(own) .. "\n" .. question,
    hints = {hints[1], hints[2], t("The line asks for $1.", "La frase pide $1.", what)},
    worked = {t("Read: $1", "Lee: $1", line_of(own)), t("It makes sense with: $1", "Tiene sentido con: $1", bold(key))}, right_note = note, paper = paper,
  })
end
