-- The first sound of a word. Errors after Stahl and Murray (1994), Treiman (1993), Ehri (1995).
-- Pairs of groups (the first and second, the third and fourth ...) have sounds that are near each other.
local function plain()
  return word_lists(t(
    "bag bus bell boat bike,pig pen pot pan park,dog duck desk door dish,top ten tent tape toe,fan foot fork fence fire,seal sock soap sun six,map moon milk mud mop,"
      .. "net nut nest nail nine,leg lamp leaf log lake,rat rug rain rope ring,goat gum gate gas gold,cat cup cow corn kite",
    "bota barco burro bebé bolsa,pato pan pera piso pila,dedo dado dama diente dulce,taza tren tela tomate torre,foca flor fuego fila foto,sol sopa silla sapo sal,"
      .. "mano mesa mono miel mapa,nube nido nariz nudo nuez,luna lobo lata libro lápiz,ratón rosa río rana rey,gato goma gallo gusano gota,casa copa cama queso coche"))
end
-- The same sound in different letters.
local function tricky()
  return word_lists(t(
    "cat kite cup king cow key,sun city soap circle sock circus,jam giant jet gem juice germ,fan phone fish photo fork phrase,nose knee net knot nut knife,red wrist rain write rug wrap,"
      .. "bus boat bell bird bag bike,map moon milk mud mop mouse",
    "casa queso copa kilo cama quince,sol cielo zapato silla cine sopa,gente jirafa gigante jabón girasol joya,vaca boca vela bota vaso burro,oso hoja ola hombro ojo hora,"
      .. "isla hilo iglesia higo imán hijo,pato pan pera piso pila perro,taza tren tela tomate torre toro"))
end
return function(rng, level)
  local note = t("The first sound opens the word.", "El primer sonido abre la palabra.")
  local paper = t("Find three things at home with one first sound.", "Busca en casa tres cosas con el mismo primer sonido.")
  if level == 3 then
    local all, turn = tricky(), rng:turn(48)
    local own, place = turn % 8 + 1, turn // 8
    local far = rng:int(1, 6)
    local g = all[own]
    local word, a, b = g[place % 6 + 1], g[(place + 1) % 6 + 1], g[(place + 2 + rng:int(0, 1) * 2) % 6 + 1]
    local x, y = all[(own - 1 + far) % 8 + 1][rng:int(1, 6)], all[(own + far) % 8 + 1][rng:int(1, 6)]
    return choose_two({a, b, x, y}, {
      prompt = t("Say: $1.\nWhich two words begin with the same sound?", "Di: $1.\n¿Qué dos palabras empiezan con el mismo sonido?", word),
      misconceptions = {
        slip({a}, "stops at the first that fits", "$1 does begin like $2. There is one more.", "$1 sí empieza como $2. Hay una más.", cap(a), word),
        slip({b}, "goes by the look of the letters", "$1 begins like $2. Listen for another one, not for letters.", "$1 empieza como $2. Busca otra con el oído.", cap(b), word),
        slip({a, x}, "listens to another part of the word", "$1 and $2 begin with other sounds. Say them slowly.", "$1 y $2 empiezan con otro sonido. Dilas despacio.", cap(word), x),
        slip({b, y}, "listens to another part of the word", "$1 and $2 begin with other sounds. Say them slowly.", "$1 y $2 empiezan con otro sonido. Dilas despacio.", cap(word), y),
      },
      hints = {
        t("Say $1. Hold its first sound.", "Di $1. Alarga el primer sonido.", word),
        t("Some sounds have more than one spelling. Trust the ear.", "Un sonido se escribe a veces de dos formas. Confía en el oído."),
        t("Say each word. Does it start like $1?", "Di cada palabra. ¿Empieza como $1?", word),
      },
      worked = {t("Say $1 with each word.", "Di $1 con cada palabra.", word), t("These open alike: $1", "Estas empiezan igual: $1", bold(a .. ", " .. b))},
      right_note = t("One sound can be spelled in different ways.", "Un mismo sonido se puede escribir de varias formas."), paper = paper,
    })
  end
  local all, turn = plain(), rng:turn(60)
  local own, place = turn % 12 + 1, turn // 12
  local far, draw, extra = rng:int(2, 9), rng:int(1, 5), rng:int(1, 4)
  local near = own % 2 == 1 and own + 1 or own - 1
  local g = all[own]
  local word, mate, third = g[place % 5 + 1], g[(place + extra) % 5 + 1], g[(place + extra % 4 + 1) % 5 + 1]
  local pair_first = own % 2 == 1 and own or own - 1
  local x, y, z = all[near][draw], all[(pair_first - 1 + far) % 12 + 1], all[(pair_first + far) % 12 + 1]
  y, z = y[draw], z[draw % 5 + 1]
  if level == 2 then
    local function begins(one, other, name)
      return slip(one, name, "$1 begins like $2. Say both slowly.", "$1 empieza como $2. Di las dos despacio.", cap(one), other)
    end
    local odd = rng:chance(1, 2) and x or y
    return choose_right(odd, {begins(word, mate, "listens to another part of the word"), begins(mate, third, "thinks of meaning instead of sound"), begins(third, word, "hears near sounds as one")}, {
      prompt = t("Three words begin with one sound.\nWhich word begins in another way?", "Tres palabras empiezan con el mismo sonido.\n¿Qué palabra empieza de otra forma?"),
      hints = {t("Say each word. Stop after its first sound.", "Di cada palabra. Para tras el primer sonido."), t("Find two words that open alike.", "Busca dos que empiezan igual."), t("$1 and $2 begin alike. Now say the others.", "$1 y $2 empiezan igual. Di ahora las otras.", cap(word), mate)},
      worked = {t("$1, $2 and $3 begin alike.", "$1, $2 y $3 empiezan igual.", cap(word), mate, third), t("The other word: $1", "La otra palabra: $1", bold(odd))},
      right_note = note, paper = paper,
    })
  end
  return choose_right(mate, {
    slip(x, "hears near sounds as one", "The starts of $1 and $2 are near. Feel the mouth.", "Los comienzos de $1 y $2 se parecen. Siente la boca.", word, x),
    slip(y, "listens to another part of the word", "$1 opens in another way than $2. Say both slowly.", "$1 empieza de otra forma que $2. Di las dos despacio.", cap(y), word),
    slip(z, "thinks of meaning instead of sound", "Listen only to the start of $1 and $2. They differ.", "Escucha solo el comienzo de $1 y $2. Es distinto.", word, z),
  }, {
    prompt = t("Say: $1.\nWhich word begins with the same sound?", "Di: $1.\n¿Qué palabra empieza con el mismo sonido?", word),
    hints = {t("Say $1 slowly. How does it begin?", "Di $1 despacio. ¿Cómo empieza?", word), t("Hold the first sound and feel the mouth.", "Alarga el primer sonido y siente la boca."), t("Look for a word that starts like $1.", "Busca una palabra que empiece como $1.", word)},
    worked = {t("Say $1 and $2.", "Di $1 y $2.", word, mate), t("Both begin alike.", "Las dos empiezan igual."), bold(mate)},
    right_note = note, paper = paper,
  })
end
