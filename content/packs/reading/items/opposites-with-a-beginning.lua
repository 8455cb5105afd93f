-- Beginnings that turn a word around: un; in Spanish des, in. Errors after White and others (1989), Carlisle (1995).
local function turned()
  return word_lists(t(
    "un-happy un-kind un-lock un-tie un-pack un-wrap un-zip un-even un-safe un-true un-able un-fair un-cover un-dress un-load un-plug un-roll un-button un-buckle un-clean un-tidy un-real un-paid un-wanted un-seen"
      .. " un-known un-used un-usual un-lucky un-well un-fold un-hook un-block un-broken un-cut un-told un-sure un-ripe un-loved un-read un-screw un-kept un-opened un-afraid un-painted un-planned un-named un-cooked un-invited un-chain",
    "des-hacer des-tapar des-atar des-abrochar des-armar des-doblar des-cubrir des-conectar des-colgar des-cargar des-enchufar des-ordenar des-peinar des-vestir des-envolver des-montar des-aparecer des-obedecer des-conocer des-animar"
      .. " des-calzar des-enredar des-congelar des-pegar des-inflar des-abrigar des-enganchar des-enterrar des-contento des-orden des-cuidar des-confiar des-bloquear des-embarcar des-ocupar des-proteger des-unir des-teñir des-igual des-leal"
      .. " in-útil in-justo in-visible in-quieto in-seguro in-cómodo in-completo in-creíble in-feliz in-correcto"))[1]
end
return function(rng, level)
  local list, turn, far, d = turned(), rng:turn(50), rng:int(1, 49), rng:int(0, 9)
  local parts = split(list[turn + 1], "-")
  local before, base = parts[1], parts[2]
  local word = before .. base
  local note = t("A small beginning can turn a word around.", "Un comienzo corto puede dar lo contrario.")
  local paper = t("Write three words. Turn each one around.", "Escribe tres palabras. Pon lo contrario de cada una.")
  if level == 3 then
    local false_ones = word_lists(t("uncle under until unique unite unison uniform unicorn universe underneath", "desierto destello despertar desfile desván deseo despensa invierno insecto instante"))[1]
    local x, y = false_ones[d + 1], false_ones[(d + 1 + far % 9) % 10 + 1]
    local two = split(list[(turn + far) % 50 + 1], "-")
    local mate = two[1] .. two[2]
    local function rest_of(one) return one:sub(t("en", "es") == "en" and 3 or one:sub(1, 1) == "i" and 3 or 4) end
    return choose_two({word, mate, x, y}, {
      prompt = t("A beginning can turn a word around.\nIn which two words does it?", "Un comienzo puede dar lo contrario.\n¿En qué dos palabras lo hace?"),
      misconceptions = {
        slip({word}, "stops at the first that fits", "$1 is turned around. There is one more.", "$1 dice lo contrario. Hay una más.", cap(word)),
        slip({word, x}, "takes any first letters for a beginning", "Without its beginning, $1 leaves $2. That is no word.", "Sin el comienzo, $1 deja $2. No es palabra.", x, rest_of(x)),
        slip({mate, y}, "takes any first letters for a beginning", "Without its beginning, $1 leaves $2. That is no word.", "Sin el comienzo, $1 deja $2. No es palabra.", y, rest_of(y)),
        slip({x, y}, "goes by the look of the letters", "Cover the first letters of $1. No opposite is left.", "Tapa las primeras letras de $1. No queda un contrario.", x),
      },
      hints = {t("Cover the first letters of each word.", "Tapa las primeras letras de cada palabra."), t("Is a word left that means the opposite?", "¿Queda una palabra que dice lo contrario?"), t("One of them is built on $1.", "Una de ellas se forma con $1.", base)},
      worked = {t("$1 comes from $2.", "$1 viene de $2.", bold(word), base), t("$1 comes from $2.", "$1 viene de $2.", bold(mate), two[2])}, right_note = note, paper = paper,
    })
  elseif level == 2 then
    return choose_right(before, {
      slip(base, "takes the base word for the beginning", "$1 is the word that is turned around.", "$1 es la palabra que cambia.", cap(base)),
      slip(before:sub(1, #before - 1), "cuts the beginning too short", "One letter more belongs to the beginning.", "Falta una letra del comienzo."),
      slip(word, "leaves the word as it is", "That is the whole word. Look for $1 inside.", "Es la palabra entera. Busca $1 dentro.", base),
    }, {
      prompt = t("Look at this word: $1.\nWhich part turns its meaning around?", "Mira esta palabra: $1.\n¿Qué parte da lo contrario?", word),
      hints = {t("Look for a word inside the word.", "Busca una palabra dentro de la palabra."), t("What stands before it?", "¿Qué hay delante de ella?"), t("The word inside is $1.", "La palabra de dentro es $1.", base)},
      worked = {t("Inside is $1.", "Dentro está $1.", base), t("Before it: $1", "Delante: $1", bold(before))}, right_note = note, paper = paper,
    })
  end
  return choose_right(word, {
    slip(base .. before, "puts the beginning at the end", "$1 belongs at the front of $2.", "$1 va delante de $2.", cap(before), base),
    slip(t("not", "no") .. base, "joins not to the word", "Not stands alone. A beginning is joined on.", "La palabra no va sola. Un comienzo va unido."),
    slip(base, "leaves the word as it is", "$1 is still the word itself.", "$1 es todavía la misma palabra.", cap(base)),
  }, {
    prompt = t("The word is $1.\nWhich word says the opposite?", "La palabra es $1.\n¿Qué palabra dice lo contrario?", base),
    hints = {t("The opposite keeps the word inside.", "El contrario guarda la palabra dentro."), t("Something small comes to the front.", "Algo corto se pone delante."), t("Put $1 before the word.", "Pon $1 delante de la palabra.", before)},
    worked = {t("$1 goes before $2.", "$1 va delante de $2.", cap(before), base), bold(word)}, right_note = note, paper = paper,
  })
end
