-- Endings: ing, ed; in Spanish ando, iendo, ado, ido. Errors after Bear and others (1996), Nunes and others (1997), Treiman and Cassar (1996).
-- Three groups: nothing changes, the last letter is doubled, the e goes; in Spanish words in ar, er, ir.
local function going_on()
  return word_lists(t(
    "jump play read sing walk talk look eat sleep help cook paint climb draw count work kick,run swim hop sit clap dig skip cut plan hug nap shop jog spin drum hum chat,"
      .. "make bake ride write dance smile skate wave hide bike drive slide taste trade chase race shake",
    "saltar jugar cantar hablar mirar ayudar cocinar pintar trepar trabajar bailar nadar caminar dibujar esperar cortar lavar,comer correr beber barrer coser tejer crecer aprender vender responder mover recoger atender esconder proteger ofrecer entender,"
      .. "escribir abrir subir vivir partir compartir batir sacudir recibir describir cubrir descubrir aplaudir discutir imprimir repartir añadir"))
end
local function done()
  return word_lists(t(
    "jump play walk talk look help cook paint climb wait work kick plant visit start call point,hop clap skip stop hug nap shop jog hum chat flip grin plan mop tap rub pat,"
      .. "bake dance smile skate wave taste trade chase race bike hike love move type save joke phone",
    "saltar jugar cantar hablar mirar ayudar cocinar pintar trepar trabajar bailar nadar caminar dibujar esperar cortar lavar,comer correr beber barrer coser tejer crecer aprender vender responder mover recoger atender esconder proteger ofrecer entender,"
      .. "subir decidir partir compartir batir sacudir recibir aplaudir discutir repartir añadir salir dormir asistir pedir seguir servir"))
end
return function(rng, level)
  local all, turn = level == 2 and done() or going_on(), rng:turn(51)
  local es = t("en", "es") == "es"
  local own, place = turn % 3 + 1, turn // 3 + 1
  local word = all[own][place]
  local last, body = word:sub(#word), word:sub(1, #word - 1)
  local key, other, plain, ending
  if es then
    local root = word:sub(1, #word - 2)
    local first, second = level == 2 and "ado" or "ando", level == 2 and "ido" or "iendo"
    ending = own == 1 and first or second
    key, other = root .. ending, root .. (own == 1 and second or first)
    plain = own == 1 and root .. ending:sub(1, #ending - 2) .. "o" or word .. ending
  else
    ending = level == 2 and "ed" or "ing"
    key = own == 1 and word .. ending or own == 2 and word .. last .. ending or body .. ending
    other = own == 1 and word .. last .. ending or own == 2 and word .. "e" .. ending or body .. body:sub(#body) .. ending
    plain = own == 1 and word .. (level == 2 and "d" or "in") or word .. ending
  end
  local rule = own == 1 and t("$1 keeps all its letters.", "La palabra $1 termina en ar.", t(cap(word), word)) or own == 2 and t("The last letter of $1 is doubled.", "La palabra $1 termina en er.", word) or t("The e of $1 goes away.", "La palabra $1 termina en ir.", word)
  local slips = {
    slip(word, "leaves the ending off", "$1 has no ending yet.", "$1 no lleva todavía la terminación.", cap(word)),
    slip(other, "takes the pattern of other words", own == 1 and "No letter is doubled after $1." or own == 2 and "No e comes in here. Look at $1." or "The e goes, but nothing is doubled in $1.",
      "Esa terminación es de otras palabras. Mira el final de $1.", word),
    slip(plain, own == 1 and "leaves out a letter of the ending" or "puts the ending on without a change", own == 1 and "The ending of $1 lacks a letter." or own == 2 and "One letter of $1 is written two times." or "The e of $1 is still there.",
      own == 1 and "A la terminación de $1 le falta una letra." or "Primero se quitan las dos últimas letras de $1.", word),
  }
  local ask = level == 2 and t("Each day I $1.\nYesterday I did too: I …", "Primero quiero $1.\nDespués digo: ya he …", word) or t("I like to $1.\nLook at me now: I am …", "Me gusta $1.\nMira lo que hago: estoy …", word)
  local item = {
    hints = {t("Say the whole line aloud.", "Di toda la frase en voz alta."), t("Say the word with $1 at its end.", "¿Cómo suena con $1?", ending), own == 1 and t("Write $1. Put the ending behind it.", "Quita ar de $1. Pon la terminación.", word) or own == 2 and t("Write $1. Double its last letter first.", "Quita er de $1. Pon la terminación.", word) or t("Write $1 without its e. Put the ending on.", "Quita ir de $1. Pon la terminación.", word)},
    worked = {rule, t("The ending is $1.", "La terminación es $1.", ending), bold(key)},
    right_note = t("Endings tell when something is done.", "La terminación dice cuándo pasa algo."),
    paper = t("Act a word. A partner says it with an ending.", "Haz una acción. Otra persona dice qué estás haciendo."),
  }
  if level == 3 then
    item.prompt = ask .. "\n" .. t("Write the missing word.", "Escribe la palabra que falta.")
    item.answer, item.misconceptions = {kind = "text", accepted = {key}}, slips
    return item
  end
  item.prompt = ask .. "\n" .. t("Which word is missing?", "¿Qué palabra falta?")
  return choose_right(key, slips, item)
end
