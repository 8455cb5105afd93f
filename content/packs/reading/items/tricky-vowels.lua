-- Vowel teams and silent e; in Spanish two vowels in one syllable, and the u that is not heard. Errors after Bear and others (1996), Ehri (1995), Defior and others (2009).
-- Five groups with one vowel sound each (Spanish: the same two vowels), then plain words.
local function teams()
  return word_lists(t(
    "cake rain day snake train play tape snail gate paint,bee leaf sheep seal green team feet beach tree meat,kite bike light five pie slide night ride nine time,boat rose bone goat home toad hope coat note soap,"
      .. "moon food spoon room boot tooth zoo pool goose glue,cat map pen leg pin kit dog pot cup sun",
    "nieve tierra cielo hielo viento siete fiesta diente piedra pie,fuego puente rueda cuerda nueve escuela pueblo sueño muela huevo,cuadro guante cuatro cuaderno suave guapo agua estatua iguana cuarto,"
      .. "labio novio premio rubio julio junio patio serio medio barrio,familia lluvia historia iglesia novia rubia gloria feria noria viaje,mesa gato luna pera dedo casa lobo mono ropa vaso"))
end
local function quiet()
  return word_lists(t(
    "cake lake snake gate tape cave plane grape kite bike five slide nine ride time mile rose bone home nose note rope hope stone cube tube mule tune flute cute whale name game wave plate shade race face page line"
      .. " pine fire smile prize white joke pole globe stove robe,bed pen net leg web hen red ten jet nest she he me we bell desk tent wet pet vest",
    "guitarra guiso guisante hoguera manguera merengue sigue águila seguir maqueta alguien higuera albergue queso quince querer parque bosque quieto raqueta máquina paquete esquina mosquito vaquero quedar tanque bloque cheque quitar"
      .. " pequeño equipo quinto chaqueta etiqueta banquete orquesta arquero esqueleto dique toque estanque taquilla barquito conseguir guiñol reguero jilguero noguera guepardo,"
      .. "cuna luna nube mula pulpo burro uva humo tuna suma agua huevo fuego nueve rueda cuatro lupa ruta mundo bruja"))
end
return function(rng, level)
  if level == 3 then
    local both, turn, d = quiet(), rng:turn(50), rng:int(0, 19)
    local word = both[1][turn + 1]
    local a, b, c = both[2][d + 1], both[2][(d + 3) % 20 + 1], both[2][(d + 7) % 20 + 1]
    local function heard(one, name)
      return slip(one, name, "Say $1 slowly. The e is heard.", "Di $1 despacio. La u se oye.", one)
    end
    return choose_right(word, {heard(a, "thinks a letter must always be heard"), heard(b, "goes by the look of the letters"), heard(c, "listens to another part of the word")}, {
      prompt = t("Each word has the letter e.\nIn which word is the e not heard?", "Cada palabra lleva la letra u.\n¿En qué palabra no suena la u?"),
      hints = {t("Find the e in each word.", "Busca la u en cada palabra."), t("Say the word. Is the e among its sounds?", "Di la palabra. ¿Está la u entre los sonidos?"), t("Look for an e that ends a longer word.", "Busca gue, gui, que o qui.")},
      worked = {t("Say each word slowly.", "Di cada palabra despacio."), t("Here the e is quiet: $1", "Aquí la u no suena: $1", bold(word))},
      right_note = t("A quiet e gives the vowel its own name.", "En gue, gui, que y qui la u calla."),
      paper = t("Write cap and cape. Read both aloud.", "Escribe guitarra y queso. Tacha la letra que calla."),
    })
  end
  local all, turn = teams(), rng:turn(50)
  local own, place = turn % 5 + 1, turn // 5
  local extra, far, d = rng:int(1, 8), rng:int(1, 3), rng:int(1, 10)
  local g = all[own]
  local word, mate, third = g[place + 1], g[(place + extra) % 10 + 1], g[(place + extra + 1) % 10 + 1]
  local x, y, plain = all[(own - 1 + far) % 5 + 1][d], all[(own + far) % 5 + 1][d % 10 + 1], all[6][d]
  local note = t("One vowel sound can be spelled in many ways.", "Dos vocales pueden caber en una palmada.")
  local paper = t("Write words with the vowel of $1.", "Escribe en fila palabras con las vocales de $1.", word)
  local hints = {
    t("Say $1. Stretch its vowel.", "Di $1. Busca sus dos vocales juntas.", word), t("Trust the ear, not the letters.", "Mira las vocales que van una junto a otra."),
    t("Say each word. Is its vowel the one in $1?", "Lee cada palabra. ¿Lleva las dos vocales de $1?", word),
  }
  if level == 1 then
    return choose_right(mate, {
      slip(plain, "hears a short vowel as a long one", "The vowel of $1 is short. Stretch $2.", "La palabra $1 no lleva dos vocales juntas. Mira $2.", plain, word),
      slip(x, "takes another vowel team", "$1 has another vowel sound than $2.", "$1 lleva otras vocales que $2.", cap(x), word),
      slip(y, "takes another vowel team", "$1 has another vowel sound than $2.", "$1 lleva otras vocales que $2.", cap(y), word),
    }, {
      prompt = t("Say: $1.\nWhich word has the same vowel sound?", "Di: $1.\n¿Qué palabra lleva las mismas dos vocales juntas?", word),
      hints = hints, worked = {t("Say $1 and $2.", "Di $1 y $2.", word, mate), t("They share a vowel sound.", "Comparten dos vocales."), bold(mate)}, right_note = note, paper = paper,
    })
  end
  return choose_two({mate, third, x, plain}, {
    prompt = t("Say: $1.\nWhich two words have the same vowel sound?", "Di: $1.\n¿Qué dos palabras llevan las mismas vocales juntas?", word),
    misconceptions = {
      slip({mate}, "stops at the first that fits", "$1 does fit. There is one more.", "$1 sí va. Hay una más.", cap(mate)),
      slip({mate, plain}, "hears a short vowel as a long one", "The vowel of $1 is short. Stretch $2.", "La palabra $1 no lleva dos vocales juntas. Mira $2.", plain, word),
      slip({third, x}, "takes another vowel team", "$1 has another vowel sound than $2.", "$1 lleva otras vocales que $2.", cap(x), word),
    },
    hints = hints, worked = {t("Say each word slowly.", "Di cada palabra despacio."), t("Like $1: $2", "Como $1: $2", word, bold(mate .. ", " .. third))}, right_note = note, paper = paper,
  })
end
