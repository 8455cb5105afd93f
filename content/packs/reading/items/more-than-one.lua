-- Words for many (plurals). Errors after Berko (1958), Bear and others (1996), Treiman (1993).
-- Four groups: s; es; a last letter that changes (y, z); other changes, as one/many.
local function ones()
  return word_lists(t(
    "dog cat bird tree book car ball star shoe apple lamp girl chair tiger boat cake spoon,box bus dish fox peach glass dress brush lunch bench wish class kiss match watch branch church,"
      .. "baby pony city puppy berry story party lady penny bunny family cherry daisy body fly sky spy,"
      .. "foot/feet tooth/teeth mouse/mice man/men woman/women child/children goose/geese leaf/leaves wolf/wolves knife/knives shelf/shelves loaf/loaves half/halves wife/wives elf/elves calf/calves thief/thieves",
    "gato casa perro mesa libro niña mano luna pera coche silla zapato nube flauta queso puente tigre,flor pan tren sol reloj papel color mar ciudad red pared tambor motor collar doctor hotel pastel,"
      .. "pez luz lápiz nariz voz cruz nuez vez raíz juez tapiz lombriz avestruz disfraz cicatriz antifaz perdiz,"
      .. "ratón/ratones limón/limones jabón/jabones camión/camiones león/leones avión/aviones botón/botones balcón/balcones melón/melones cartón/cartones corazón/corazones salmón/salmones cajón/cajones jardín/jardines"
      .. " delfín/delfines cojín/cojines violín/violines"))
end
return function(rng, level)
  local all, turn = ones(), rng:turn(51)
  local own, place = turn % 3 + 1, turn // 3 + 1
  if level == 3 then own = own + 1 end
  local one, stem, key = all[own][place], nil, nil
  if own == 4 then
    local two = split(one, "/")
    one, key = two[1], two[2]
  else
    stem = one:sub(1, #one - 1)
    key = own == 1 and one .. "s" or own == 2 and one .. "es" or stem .. t("ies", "ces")
  end
  local rule = own == 1 and t("The word $1 only takes s.", "La palabra $1 termina en vocal: lleva s.", one) or own == 2 and t("$1 ends with a hiss, so it takes es.", "$1 termina en consonante: lleva es.", cap(one))
    or own == 3 and t("The y turns into i before es.", "La z se vuelve c delante de es.") or t("$1 changes inside or at its end.", "$1 pierde la tilde al llevar es.", cap(one))
  local paper = t("Write names of things, for one and many.", "Escribe nombres de cosas de casa, para uno y varios.")
  local note = t("Say the word for many. The ear often helps.", "Di la palabra para varios. El oído suele ayudar.")
  if level == 3 then
    local cutoff = key:sub(1, #key - 1)
    return {
      prompt = t("The word for many: $1.\nWrite the word for one.", "La palabra para varios: $1.\nEscribe la palabra para uno.", key),
      answer = {kind = "text", accepted = {one}},
      misconceptions = apart(one, {
        slip(key, "leaves the word as it is", "That is still the word for many.", "Esa es todavía la palabra para varios."),
        slip(cutoff, "takes away one letter only", "Only the last letter went. $1 does not name one thing.", "Solo se fue la última letra. $1 no nombra una sola cosa.", cap(cutoff)),
        slip(one .. "s", "adds s to every word", "An s at the end speaks of many.", "Una s al final habla de varios."),
        slip(key .. "s", "adds s to every word", "One more s does not lead back to one.", "Con otra s no se vuelve a uno."),
      }),
      hints = {t("Think of just one.", "Piensa en uno solo."), t("What changed when it became many?", "¿Qué cambió al pasar a varios?"), t("It begins with $1.", "Empieza con $1.", one:sub(1, 1))},
      worked = {rule, t("The word for one: $1", "La palabra para uno: $1", bold(one))}, right_note = note, paper = paper,
    }
  end
  local slips
  if own == 1 then
    slips = {slip(one .. "es", "adds es to every word", "Nothing more than s is heard after $1.", "Tras $1 solo se oye s.", one),
      slip(one .. "z", "spells by sound", "It may sound like z. It is written s.", "Suena como s y se escribe con s.")}
  elseif own == 2 then
    slips = {slip(one .. "s", "adds s to every word", "Say $1s. The tongue needs es here.", "Di $1s. La lengua necesita es aquí.", one), slip(one .. "ez", "spells by sound", "It may sound like z. It is written s.", "Suena como s y se escribe con s.")}
  else
    slips = {slip(one .. "s", "adds s to every word", "The last letter of $1 changes before the ending.", "La última letra de $1 cambia antes de la terminación.", one), slip(one .. "es", "adds es to every word", "The es is there. Now the letter before it.", "La es está bien. Ahora mira la letra de antes.")}
  end
  slips[3] = slip(one, "leaves the word as it is", "$1 speaks of one only.", "$1 habla de uno solo.", cap(one))
  local hints = {t("Say the word for many aloud.", "Di en voz alta la palabra para varios."), t("Listen to the end. Is it s or es?", "Escucha el final. ¿Es s o es?"), own == 3 and t("The last letter of $1 changes.", "La última letra de $1 cambia.", one) or t("All letters of $1 stay.", "Todas las letras de $1 se quedan.", one)}
  local worked = {rule, t("One $1, many $2.", "Para uno: $1. Para varios: $2.", one, bold(key))}
  if level == 2 then
    return {
      prompt = t("The word for one: $1.\nWrite the word for many.", "La palabra para uno: $1.\nEscribe la palabra para varios.", one),
      answer = {kind = "text", accepted = {key}}, misconceptions = slips, hints = hints, worked = worked, right_note = note, paper = paper,
    }
  end
  return choose_right(key, slips, {
    prompt = t("The word for one: $1.\nHow is the word for many written?", "La palabra para uno: $1.\n¿Cómo se escribe para varios?", one),
    hints = hints, worked = worked, right_note = note, paper = paper,
  })
end
