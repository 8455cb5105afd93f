-- The last sound of a word. Errors after Stahl and Murray (1994), Treiman (1993), Liberman and others (1974).
local function ending_alike()
  return word_lists(t(
    "net foot boat hat nut pot,bed mud road lid bread sad,sun pen moon rain ten pin,drum ham gum room swim team,cup map soap ship top sheep,tub web crab cub sob rib,dog bag leg bug frog pig,"
      .. "duck book cake sock milk desk,bus dress mouse grass nurse moss,leaf roof cuff wolf chef surf",
    "luna casa mesa rana pera boca,leche nube puente tomate coche diente,gato dedo libro mono queso burro,menú bambú iglú ñandú tutú tribu,rubí taxi colibrí ají esquí bisturí,"
      .. "pan tren ratón limón jabón camión,sol árbol miel papel caracol fusil,flor mar tambor collar motor azúcar,tos gas lunes autobús dos tres,red pared ciudad césped salud edad"))
end
return function(rng, level)
  local all, turn = ending_alike(), rng:turn(60)
  local own, place = turn % 10 + 1, turn // 10
  local far, draw, extra = rng:int(1, 8), rng:int(1, 6), rng:int(1, 4)
  local g = all[own]
  local word, mate, third = g[place % 6 + 1], g[(place + extra) % 6 + 1], g[(place + extra + 1) % 6 + 1]
  local like, like_at
  for i = 0, 8 do
    local at = (own + (far + i) % 9) % 10 + 1
    for j = 1, 6 do
      if not like and all[at][j]:byte() == word:byte() then like, like_at = all[at][j], at end
    end
  end
  local x, y = all[(own - 1 + far) % 10 + 1], all[(own + far) % 10 + 1]
  like = like or y[draw % 6 + 1]
  x, y = x[draw] == like and x[draw % 6 + 1] or x[draw], y[draw] == like and y[draw % 6 + 1] or y[draw]
  -- At level three the two strangers do not end alike either.
  if level == 3 and like_at == (own - 1 + far) % 10 + 1 then x = y end
  local note = t("The last sound closes the word.", "El último sonido cierra la palabra.")
  local paper = t("Make a chain: each word begins as the last one ended.", "Haz una cadena: cada palabra empieza como acaba la otra.")
  local hints = {t("Say $1 slowly, to its very end.", "Di $1 despacio, hasta el final.", word), t("What does the mouth do last?", "¿Qué hace la boca al final?"), t("Look for a word that ends like $1.", "Busca una palabra que termine como $1.", word)}
  if level == 3 then
    return choose_two({mate, third, like, x}, {
      prompt = t("Say: $1.\nWhich two words end with the same sound?", "Di: $1.\n¿Qué dos palabras terminan con el mismo sonido?", word),
      misconceptions = {
        slip({mate}, "stops at the first that fits", "$1 does end like $2. There is one more.", "$1 sí termina como $2. Hay una más.", cap(mate), word),
        slip({mate, like}, "listens to the first sound instead of the last", "$1 and $2 end with other sounds. Listen to the close.", "$1 y $2 terminan distinto. Escucha el final.", cap(word), like),
        slip({third, x}, "listens to another part of the word", "$1 ends in another way than $2.", "$1 termina de otra forma que $2.", cap(x), word),
      },
      hints = hints, worked = {t("Say $1 with each word.", "Di $1 con cada palabra.", word), t("These close alike: $1", "Estas terminan igual: $1", bold(mate .. ", " .. third))},
      right_note = note, paper = paper,
    })
  elseif level == 2 then
    local odd = x
    local function same(one, other, name)
      return slip(one, name, "$1 ends like $2. Say both slowly.", "$1 termina como $2. Di las dos despacio.", cap(one), other)
    end
    return choose_right(odd, {same(word, mate, "listens to the first sound instead of the last"), same(mate, third, "listens to another part of the word"), same(third, word, "thinks of meaning instead of sound")}, {
      prompt = t("Three words end with one sound.\nWhich word ends in another way?", "Tres palabras terminan con el mismo sonido.\n¿Qué palabra termina de otra forma?"),
      hints = {t("Say each word. Hold its last sound.", "Di cada palabra. Alarga el último sonido."), t("Find two words that close alike.", "Busca dos que terminan igual."), t("$1 and $2 end alike. Now say the others.", "$1 y $2 terminan igual. Di ahora las otras.", cap(word), mate)},
      worked = {t("$1, $2 and $3 end alike.", "$1, $2 y $3 terminan igual.", cap(word), mate, third), t("The other word: $1", "La otra palabra: $1", bold(odd))},
      right_note = note, paper = paper,
    })
  end
  return choose_right(mate, {
    slip(like, "listens to the first sound instead of the last", "Say $1 and $2 to the end. They close in different ways.", "Di $1 y $2 hasta el final. Terminan distinto.", word, like),
    slip(x, "listens to another part of the word", "$1 ends in another way than $2.", "$1 termina de otra forma que $2.", cap(x), word),
    slip(y, "thinks of meaning instead of sound", "Listen only to the close of $1 and $2. It differs.", "Escucha solo el final de $1 y $2. Es distinto.", word, y),
  }, {
    prompt = t("Say: $1.\nWhich word ends with the same sound?", "Di: $1.\n¿Qué palabra termina con el mismo sonido?", word),
    hints = hints, worked = {t("Say $1 and $2.", "Di $1 y $2.", word, mate), t("Both end alike.", "Las dos terminan igual."), bold(mate)},
    right_note = note, paper = paper,
  })
end
