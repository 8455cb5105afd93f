-- Parts put together to a word. Errors after Rosner and Simon (1971), Liberman and others (1974), Ehri (1995).
local function two_parts()
  return word_lists(t(
    "ti-ger win-dow pen-cil gar-den rab-bit bas-ket car-rot kit-ten mon-key zip-per but-ton nap-kin pump-kin mag-net pic-nic sun-set cac-tus lad-der sis-ter pup-py muf-fin hel-met tun-nel pil-low yel-low"
      .. " tur-key don-key pi-lot spi-der pa-per ba-con mu-sic tu-lip let-ter din-ner sum-mer win-ter pep-per cam-el sal-ad rock-et pock-et jack-et lem-on wag-on drag-on rib-bon pen-ny ham-mer rob-in",
    "ga-to me-sa lu-na go-rro li-bro ca-sa de-do que-so ba-te ti-na si-lla ra-tón ja-bón so-pa ro-sa ni-do ce-ra ra-yo pa-to va-so fi-la lo-bo mo-no bu-rro ga-llo"
      .. " ni-ña ca-ma ro-pa ra-ma ta-za le-che hi-lo hue-vo jue-ves nie-ve tie-rra cie-lo puen-te sue-lo nu-be llu-via vien-to tré-bol pla-to bra-zo glo-bo li-món bal-cón cam-po ver-de"))[1]
end
local function three_parts()
  return word_lists(t(
    "el-e-phant um-brel-la di-no-saur but-ter-fly po-ta-to kan-ga-roo hos-pi-tal oc-to-pus com-pu-ter lem-on-ade vi-o-lin gar-den-er car-pen-ter sev-en-teen won-der-ful yes-ter-day to-mor-row re-mem-ber"
      .. " straw-ber-ry blue-ber-ry pa-ja-mas vol-ca-no tor-na-do bas-ket-ball ham-bur-ger po-ny-tail la-dy-bug but-ter-cup cam-er-a sun-flow-er af-ter-noon pep-per-mint hol-i-day wa-ter-fall"
      .. " un-der-stand to-geth-er news-pa-per va-nil-la go-ril-la e-lev-en jel-ly-fish fam-i-ly med-i-cine cal-en-dar ac-ro-bat al-pha-bet ar-ti-choke mi-cro-wave sub-ma-rine dom-i-no",
    "ca-ba-llo pe-lo-ta man-za-na ven-ta-na ca-mi-sa ca-ne-la na-ran-ja ce-re-za cu-cha-ra pa-lo-ma ga-lle-ta ban-de-ra es-cue-la za-pa-to co-ci-na mu-ñe-ca pes-ca-do to-ma-te"
      .. " pa-ya-so gi-ra-sol ti-bu-rón co-ra-zón pan-ta-lón som-bre-ro ga-lli-na va-que-ro her-ma-no es-po-sa cas-ta-ña bo-ni-ta ma-le-ta es-tre-lla bo-te-lla cas-ti-llo"
      .. " cu-chi-llo mar-ti-llo tor-ti-lla ca-mi-no mo-li-no fa-mi-lia pa-ñue-lo ci-rue-la le-chu-ga pe-pi-no ce-bo-lla do-min-go sá-ba-do pá-ja-ro lám-pa-ra mú-si-ca"))[1]
end
local function spaced(parts) return table.concat(parts, " - ") end
return function(rng, level)
  local list, turn, far = level == 1 and two_parts() or three_parts(), rng:turn(50), rng:int(1, 48)
  local parts = split(list[turn + 1], "-")
  local n = #parts
  local word = table.concat(parts)
  local note = t("Parts in their order make the word.", "Las sílabas en su orden forman la palabra.")
  local paper = t("Write a word. Cut it into parts and mix them.", "Escribe una palabra. Recorta las sílabas y mézclalas.")
  if level == 3 then
    local shown = rng:pick({{2, 1, 3}, {3, 1, 2}, {2, 3, 1}, {3, 2, 1}, {1, 3, 2}})
    local options = {parts[shown[1]], parts[shown[2]], parts[shown[3]]}
    return {
      prompt = t("Make this word: $1.\nPut its parts in order.", "Forma esta palabra: $1.\nPon sus sílabas en orden.", word),
      answer = {kind = "order", right = parts, options = options},
      misconceptions = {
        slip({parts[2], parts[1], parts[3]}, "puts syllables in another order", "That reads $1. Which part is heard first?", "Así se lee $1. ¿Qué sílaba se oye primero?", parts[2] .. parts[1] .. parts[3]),
        slip({parts[1], parts[3], parts[2]}, "reads only the first part", "It begins well and then reads $1.", "Empieza bien y luego se lee $1.", parts[1] .. parts[3] .. parts[2]),
        slip({parts[3], parts[2], parts[1]}, "starts at the other end", "The part $1 is heard last, not first.", "La sílaba $1 se oye al final.", parts[3]),
      },
      hints = {t("Say the word slowly and clap.", "Di la palabra despacio con palmadas."), t("Which part is heard first?", "¿Qué sílaba se oye primero?"), t("It opens with $1.", "Empieza con $1.", parts[1])},
      worked = {t("First: $1", "Primero: $1", parts[1]), t("Then: $1", "Luego: $1", parts[2]), t("Last: $1", "Al final: $1", parts[3]), bold(spaced(parts))},
      right_note = note, paper = paper,
    }
  end
  local first = n == 2 and parts[2] .. parts[1] or parts[2] .. parts[1] .. parts[3]
  local short = n == 2 and parts[1] or parts[1] .. parts[3]
  -- The end of another word, where it is another one.
  local other = parts[n]
  while other == parts[n] do
    other = split(list[(turn + far) % 50 + 1], "-")[n]
    far = far + 1
  end
  local guess = (n == 2 and parts[1] or parts[1] .. parts[2]) .. other
  return choose_right(word, {
    slip(first, "puts syllables in another order", "This begins with $1. The part $2 comes first.", "Esto empieza con $1. La sílaba $2 va primero.", parts[2], parts[1]),
    slip(short, n == 2 and "reads only the first part" or "leaves out a syllable", "The part $1 is not there.", "Falta la sílaba $1.", parts[2]),
    slip(guess, "guesses from the first letters", "This ends with $1. Read the last part again.", "Esto termina con $1. Lee otra vez la última sílaba.", other),
  }, {
    prompt = t("Say the parts: $1.\nWhich word do they make?", "Di las sílabas: $1.\n¿Qué palabra forman?", spaced(parts)),
    hints = {t("Read each part by itself.", "Lee cada sílaba sola."), t("Now say them closer and closer.", "Ahora dilas cada vez más juntas."), t("The word begins with $1 and ends with $2.", "La palabra empieza con $1 y termina con $2.", parts[1], parts[n])},
    worked = {t("Say: $1", "Di: $1", spaced(parts)), t("Say them as one.", "Dilas de una vez."), bold(word)},
    right_note = note, paper = paper,
  })
end
