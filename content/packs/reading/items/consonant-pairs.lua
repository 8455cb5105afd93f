-- Two letters, one sound: sh, ch, th; in Spanish ch, ll, rr. Errors after Treiman (1993), Bear and others (1996), Defior and others (2009).
-- The gap stands where the pair goes; three groups by pair.
local function gapped()
  return word_lists(t(
    "-ampoo fi- bru- -ell di- -irt -elf tra- -ower wa- fla- -adow sma- fre- cra- spla- -ark,-eese -air lun- ben- -apter bea- pea- coa- -ild -urch -alk in- bran- pun- -imney spee- -ess,"
      .. "-ree tee- -umb mou- -under clo- nor- sou- ear- -ird -irsty tru- mon- fea-er bro-er -roat heal-",
    "le-e -ocolate mo-ila no-e cu-ara te-o o-o bro-a lu-a du-a plan-a fe-a fi-a le-uga -aqueta -ivo pon-o,-ave -uvia si-a rodi-a bote-a estre-a cepi-o ani-o ardi-a orgu-o semi-a ga-ina torti-a marti-o casti-o tobi-o bri-o,"
      .. "ca-eta to-e tie-a sie-a bu-o guita-a piza-a ciga-a hie-o ja-a go-o a-oz ma-ón te-eno a-iba na-ar ba-iga"))
end
local function filled(gap, with)
  for i = 1, #gap do
    if gap:sub(i, i) == "-" then return gap:sub(1, i - 1) .. with .. gap:sub(i + 1) end
  end
end
return function(rng, level)
  local all, turn = gapped(), rng:turn(51)
  local pairs = split(t("sh ch th", "ch ll rr"), " ")
  local own, place = turn % 3 + 1, turn // 3
  local one_at, two_at = own % 3 + 1, (own + 1) % 3 + 1
  local d1, d2, d3, extra = rng:int(1, 17), rng:int(1, 17), rng:int(1, 10), rng:int(1, 15)
  local gap, pair = all[own][place + 1], pairs[own]
  local word = filled(gap, pair)
  local mate, third = filled(all[own][(place + extra) % 17 + 1], pair), filled(all[own][(place + extra + 1) % 17 + 1], pair)
  local one, two = filled(all[one_at][d1], pairs[one_at]), filled(all[two_at][d2], pairs[two_at])
  local single = split(t("sun cat top hat seal cup tent hen six corn", "luna cuna pera ropa cama lobo cara toro loro coro"), " ")[d3]
  local note = t("Two letters can stand for one sound.", "Dos letras pueden dar un solo sonido.")
  local paper = t("Write three words with $1. Circle the pair.", "Escribe tres palabras con $1. Rodea el par.", pair)
  if level == 1 then
    return choose_right(mate, {
      slip(one, "takes another pair of letters", "$1 has $2. Say both words slowly.", "$1 tiene $2. Di las dos palabras despacio.", cap(one), pairs[one_at]),
      slip(two, "takes another pair of letters", "$1 has $2. Say both words slowly.", "$1 tiene $2. Di las dos palabras despacio.", cap(two), pairs[two_at]),
      slip(single, "takes one letter for the pair", "$1 has no pair $2. One letter is not two.", "$1 no tiene el par $2. Una letra no son dos.", cap(single), pair),
    }, {
      prompt = t("Say: $1.\nWhich word has the same pair of letters, $2?", "Di: $1.\n¿Qué palabra tiene el mismo par de letras, $2?", word, pair),
      hints = {t("Find $1 in the word $2.", "Busca $1 en la palabra $2.", pair, word), t("Its two letters make one sound.", "Sus dos letras dan un sonido."), t("Look for $1 in each word, at any place.", "Busca $1 en cada palabra, en cualquier lugar.", pair)},
      worked = {t("The pair is $1.", "El par es $1.", pair), t("It is in this word: $1", "Está en esta palabra: $1", bold(mate))}, right_note = note, paper = paper,
    })
  elseif level == 2 then
    local last = t("wh", "ñ")
    local keys = {pairs[1], pairs[2], pairs[3], last}
    local slips = {}
    for i = 1, 4 do
      if i ~= own then
        slips[#slips + 1] = slip(keys[i], "takes letters with another sound", "With $1 it reads $2. That is no word.", "Con $1 se lee $2. Eso no es una palabra.", keys[i], filled(gap, keys[i]))
      end
    end
    return {
      prompt = t("Two letters are missing here: $1.\nWhich pair makes a word?", "Aquí faltan letras: $1.\n¿Con cuáles se forma una palabra?", filled(gap, "…")),
      spoken = t("The word is $1. Which pair of letters is missing?", "La palabra es $1. ¿Qué letras faltan?", word),
      answer = {kind = "choice", right = pair, options = keys}, misconceptions = slips,
      hints = {t("Read the part that is there.", "Lee la parte que está."), t("Try each pair in the gap.", "Prueba cada par en el hueco."), t("The pair is in this word too: $1.", "El par está también en esta palabra: $1.", mate)},
      worked = {t("Try each pair and read.", "Prueba cada par y lee."), t("With $1 it is a word: $2", "Con $1 es una palabra: $2", bold(pair), word), bold(pair)}, right_note = note, paper = paper,
    }
  end
  return choose_two({mate, third, one, single}, {
    prompt = t("Say: $1.\nWhich two words share its pair of letters, $2?", "Di: $1.\n¿Qué dos palabras tienen también el par $2?", word, pair),
    misconceptions = {
      slip({mate}, "stops at the first that fits", "$1 does have the pair. There is one more.", "$1 sí tiene el par. Hay una más.", cap(mate)),
      slip({mate, one}, "takes another pair of letters", "$1 has $2. Say it slowly.", "$1 tiene $2. Dila despacio.", cap(one), pairs[one_at]),
      slip({third, single}, "takes one letter for the pair", "$1 has no pair $2. One letter is not two.", "$1 no tiene el par $2. Una letra no son dos.", cap(single), pair),
    },
    hints = {t("Find $1 in the word $2.", "Busca $1 en la palabra $2.", pair, word), t("Its two letters make one sound.", "Sus dos letras dan un sonido."), t("Look for $1 in each word, at any place.", "Busca $1 en cada palabra, en cualquier lugar.", pair)},
    worked = {t("The pair is $1.", "El par es $1.", pair), t("It is in these: $1", "Está en estas: $1", bold(mate .. ", " .. third))}, right_note = note, paper = paper,
  })
end
