-- One letter changes, a new word comes. Errors after Bear and others (1996), Ehri (1995), Goswami and Bryant (1990).
local function begun()
  return word_lists(t(
    "cat hat bat mat,pan can fan man,bag rag tag wag,cap map nap tap,bed red led fed,hen pen men ten,net pet wet jet,pig wig big dig,pin fin win bin,jog log fog hog,pot hot dot cot,bug rug jug hug",
    "gato pato rato dato,casa masa pasa gasa,rosa cosa posa losa,lata pata mata rata,boca roca foca toca,rana cana sana gana,rama cama fama dama,lodo codo modo todo,pino vino fino lino,copa ropa sopa topa,toro loro foro coro,bota gota nota rota"))
end
local function ended()
  return word_lists(t(
    "cat cap,man map,ham hat,pan pat,tag tap,pen pet,hip hit,pin pit,bit bin,cot cob,bus bug,cup cut,sit six,fin fit,leg let,bed bet,dot dog,rod rob,sun sum,mud mug,hug hut,sad sat,web wet,jam jab,lid lip,log lot",
    "gata gato,niña niño,vecina vecino,casa caso,pasa paso,copa copo,libra libro,punta punto,puerta puerto,rata rato,cuenta cuento,bola bolo,banca banco,barca barco,cara caro,fila filo,foca foco,gorra gorro,hija hijo,"
      .. "lima limo,loba lobo,mona mono,suma sumo,pata pato,rama ramo,suela suelo"))
end
local function differs(a, b)
  local n = 0
  for i = 1, #a do
    if a:byte(i) ~= b:byte(i) then n = n + 1 end
  end
  return n
end
return function(rng, level)
  local paper = t("Write a word. Change one letter. Go on five steps.", "Escribe una palabra. Cambia una letra. Da cinco pasos.")
  local note = t("One letter can turn a word into another.", "Una sola letra puede dar otra palabra.")
  if level == 3 then
    local all, turn = begun(), rng:turn(48)
    local own, place = turn % 12 + 1, turn // 12
    local far = rng:int(1, 11)
    local g = all[own]
    local word, a, b = g[place + 1], g[(place + 1) % 4 + 1], g[(place + 2) % 4 + 1]
    local back, other = word:reverse(), nil
    for i = 0, 10 do
      local f = all[(own + (far + i) % 11) % 12 + 1]
      for j = 1, 4 do
        if not other and differs(f[j], word) > 1 and f[j] ~= back then other = f[j] end
      end
    end
    return choose_two({a, b, back, other}, {
      prompt = t("Start with $1.\nWhich two words change only its first letter?", "Empieza con $1.\n¿Qué dos palabras cambian solo la primera letra?", word),
      misconceptions = {
        slip({a}, "stops at the first that fits", "$1 does change only one letter. There is one more.", "$1 sí cambia una sola letra. Hay una más.", cap(a)),
        slip({a, back}, "goes by the letters, not by their order", "$1 has the same letters in another order.", "$1 tiene las mismas letras en otro orden.", cap(back)),
        slip({b, other}, "changes another letter", "$1 does not end like $2.", "$1 no termina como $2.", cap(other), word),
      },
      hints = {t("Cover the first letter of $1.", "Tapa la primera letra de $1.", word), t("What is left stays the same.", "Lo que queda sigue igual."), t("Look for words that end in $1.", "Busca palabras que terminan en $1.", word:sub(2))},
      worked = {t("$1 without its first letter: $2", "$1 sin la primera letra: $2", cap(word), word:sub(2)), t("The same end: $1", "El mismo final: $1", bold(a .. ", " .. b))},
      right_note = note, paper = paper,
    })
  end
  local word, key, new, old, kept, added, moved
  if level == 1 then
    local all, turn, step = begun(), rng:turn(48), rng:int(1, 3)
    local g, place = all[turn % 12 + 1], turn // 12
    word, key = g[place + 1], g[(place + step) % 4 + 1]
    new, old = key:sub(1, 1), word:sub(1, 1)
    added, moved = new .. word, word:sub(1, #word - 1) .. new
    kept = word:sub(2)
  else
    local turn = rng:turn(52)
    local row = ended()[turn % 26 + 1]
    word, key = row[turn // 26 + 1], row[2 - turn // 26]
    new, old = key:sub(#key), word:sub(#word)
    added, moved = word .. new, new .. word:sub(2)
    kept = word:sub(1, #word - 1)
  end
  return choose_right(key, {
    slip(added, "adds a letter instead of changing it", "Here $1 came in, but $2 did not go.", "Aquí entró la $1, pero no salió la $2.", new, old),
    slip(moved, "changes another letter", "The $1 is new, but in another place.", "La $1 es nueva, pero en otro lugar.", new),
    slip(word, "leaves the word as it is", "That is still the old word. Put in $1.", "Es todavía la palabra de antes. Pon la $1.", new),
  }, {
    prompt = level == 1 and t("Change the first letter of $1 to $2.\nWhich word is it now?", "Cambia la primera letra de $1 por $2.\n¿Qué palabra es ahora?", word, new)
      or t("Change the last letter of $1 to $2.\nWhich word is it now?", "Cambia la última letra de $1 por $2.\n¿Qué palabra es ahora?", word, new),
    hints = {t("Find the letter that goes: $1.", "Busca la letra que se va: la $1.", old), t("All the other letters stay.", "Las otras letras se quedan."), t("Keep $1. Put $2 where $3 was.", "Deja $1. Pon la $2 en lugar de la $3.", kept, new, old)},
    worked = {t("Away goes $1, in comes $2.", "Se va la $1, entra la $2.", old, new), t("The rest stays: $1", "Lo demás queda: $1", kept), bold(key)},
    right_note = note, paper = paper,
  })
end
