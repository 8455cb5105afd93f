-- Words made of two words. Errors after Carlisle (1995), Bear and others (1996).
local function compounds()
  return word_lists(t(
    "sun-flower cow-boy rain-bow foot-ball cup-cake butter-fly pop-corn bed-room snow-man star-fish sand-box bath-tub base-ball hand-bag fire-fly jelly-fish pan-cake door-bell day-light back-pack book-mark"
      .. " home-work rain-drop ear-ring gold-fish rain-coat week-end air-plane bird-house butter-cup camp-fire class-room dog-house tree-house egg-cup farm-house moon-light foot-print bee-hive hair-cut"
      .. " key-hole lady-bug mail-box note-book oat-meal pea-nut pig-pen sea-side tea-pot wind-mill",
    "gira-sol saca-puntas abre-latas lava-platos rompe-olas quita-sol boca-calle guarda-bosque para-brisas para-caídas toca-discos quita-nieves limpia-botas monta-cargas salva-vidas traba-lenguas"
      .. " rasca-cielos cubre-cama medio-día media-noche agua-fiestas sobre-mesa pasa-tiempo para-sol bien-venida salta-montes pica-flor hierba-buena saca-corchos video-juego auto-pista noche-buena"
      .. " corta-césped traga-luz posa-vasos guarda-costas guarda-polvo cumple-años mata-moscas saca-muelas porta-lápices cuenta-gotas abre-cartas para-choques corta-fuegos corta-plumas tapa-bocas lava-coches guarda-meta agua-nieve"))[1]
end
return function(rng, level)
  local list, turn, far = compounds(), rng:turn(50), rng:int(1, 49)
  local parts = split(list[turn + 1], "-")
  local a, b = parts[1], parts[2]
  local word = a .. b
  local other = split(list[(turn + far) % 50 + 1], "-")
  local note = t("Both small words keep their letters.", "Las dos palabras guardan sus letras.")
  local paper = t("Draw the two words. Then draw what they make.", "Dibuja las dos palabras. Luego dibuja lo que forman.")
  if level == 3 then
    local singles, d, e = word_lists(t("elephant umbrella kangaroo potato hospital octopus computer gorilla calendar banana chicken monkey purple orange pencil rabbit winter summer turtle tomato",
      "elefante camiseta jirafa mariposa hormiga pelota ventana caballo naranja tortuga cuchara galleta bandera estrella zapato conejo camisa manzana paloma castillo"))[1], rng:int(1, 20), rng:int(1, 19)
    local x, y, mate = singles[d], singles[(d + e - 1) % 20 + 1], table.concat(other)
    return choose_two({word, mate, x, y}, {
      prompt = t("Look at the words.\nWhich two are made of two words each?", "Mira las palabras.\n¿Cuáles dos están hechas de dos palabras?"),
      misconceptions = {
        slip({word}, "stops at the first that fits", "$1 has two words in it. There is one more.", "$1 lleva dos palabras dentro. Hay una más.", cap(word)),
        slip({x, y}, "takes any long word for two", "Cut $1 in two. One piece is no word.", "Corta $1 en dos. Un trozo no es palabra.", x),
        slip({word, x}, "takes any long word for two", "Cut $1 in two. One piece is no word.", "Corta $1 en dos. Un trozo no es palabra.", x),
        slip({mate, y}, "looks at one part only", "Cut $1 in two. One piece is no word.", "Corta $1 en dos. Un trozo no es palabra.", y),
      },
      hints = {t("Look for a small word inside.", "Busca una palabra pequeña dentro."), t("What is left must be a word too.", "Lo que queda también tiene que ser palabra."), t("One of them begins with $1.", "Una de ellas empieza con $1.", a)},
      worked = {t("$1 and $2 make $3.", "$1 y $2 forman $3.", cap(a), b, bold(word)), t("$1 and $2 make $3.", "$1 y $2 forman $3.", cap(other[1]), other[2], bold(mate))}, right_note = note, paper = paper,
    })
  elseif level == 2 then
    local function two(x, y) return x .. ", " .. y end
    local second = other[2] == b and t("sand", "peras") or other[2]
    return choose_right(two(a, b), {
      slip(two(a:sub(1, #a - 1), a:sub(#a) .. b), "cuts in the middle of a word", "Read $1 and $2. At least one is no word.", "Lee $1 y $2. Al menos una no es palabra.", a:sub(1, #a - 1), a:sub(#a) .. b),
      slip(two(a .. b:sub(1, 1), b:sub(2)), "cuts in the middle of a word", "Read $1 and $2. At least one is no word.", "Lee $1 y $2. Al menos una no es palabra.", a .. b:sub(1, 1), b:sub(2)),
      slip(two(a, second), "looks at one part only", "$1 is there. The other part is not $2.", "$1 está. La otra parte no es $2.", cap(a), second),
    }, {
      prompt = t("Look at this word: $1.\nWhich two words hide in it?", "Mira esta palabra: $1.\n¿Qué dos palabras se esconden en ella?", word),
      hints = {t("Say the word slowly.", "Di la palabra despacio."), t("Find where the first word ends.", "Busca dónde termina la primera palabra."), t("The second word begins with $1.", "La segunda palabra empieza con $1.", b:sub(1, 1))},
      worked = {t("First word: $1", "Primera palabra: $1", a), t("Second word: $1", "Segunda palabra: $1", b), bold(two(a, b))}, right_note = note, paper = paper,
    })
  end
  return choose_right(word, {
    slip(b .. a, "puts the parts in another order", "This begins with $1. $2 comes first.", "Esto empieza con $1. $2 va primero.", b, cap(a)),
    slip(a .. " " .. b, "leaves a gap inside a word", "There is a gap. The two are one word now.", "Hay un hueco. Las dos son ahora una palabra."),
    slip(a .. b:sub(2), "leaves out a letter where the parts meet", "The letter $1 of $2 is not there.", "Falta la letra $1 de $2.", b:sub(1, 1), b),
  }, {
    prompt = t("Put $1 and $2 together.\nWhich word do they make?", "Une $1 y $2.\n¿Qué palabra forman?", a, b),
    hints = {t("Say both words, one after the other.", "Di las dos palabras, una tras otra."), t("Close the gap between them.", "Cierra el hueco entre ellas."), t("Begin with $1. Add all of $2.", "Empieza con $1. Agrega $2 entera.", a, b)},
    worked = {t("$1, then $2.", "$1, luego $2.", cap(a), b), bold(word)}, right_note = note, paper = paper,
  })
end
