-- A part of a word taken away. Errors after Rosner and Simon (1971).
local function begun()
  return word_lists(t(
    "sun-flower cow-boy rain-bow foot-ball cup-cake butter-fly pop-corn bed-room snow-man star-fish sand-box bath-tub base-ball hand-bag fire-fly jelly-fish pan-cake door-bell day-light back-pack book-mark"
      .. " home-work hair-brush ear-ring gold-fish rain-coat week-end air-plane bird-house butter-cup camp-fire class-room dog-house drum-stick egg-shell farm-house finger-nail foot-print grand-ma hair-cut"
      .. " key-hole lady-bug mail-box note-book oat-meal pea-nut pig-pen sea-shell tea-pot wind-mill",
    "za-pato ba-rato es-cama ca-bello ca-misa pi-rata to-mate pa-loma es-puma es-tufa es-cuela ca-mino so-pera ban-dera mar-tillo cu-chara pe-lota ga-lleta ven-tana man-zana na-ranja"
      .. " ce-reza bo-tella es-trella cas-tillo cu-chillo le-chuga pe-pino ce-bolla do-mingo co-cina mu-ñeca pes-cado pa-yaso ca-racol ti-burón co-razón pan-talón som-brero ga-llina"
      .. " va-quero her-mano ma-leta mo-lino tor-tilla pa-ñuelo ci-ruela fa-milia ro-dilla me-dalla"))[1]
end
local function three_parts()
  return word_lists(t(
    "el-e-phant um-brel-la di-no-saur but-ter-fly po-ta-to kan-ga-roo hos-pi-tal oc-to-pus com-pu-ter lem-on-ade vi-o-lin gar-den-er car-pen-ter sev-en-teen won-der-ful yes-ter-day to-mor-row re-mem-ber"
      .. " straw-ber-ry blue-ber-ry bi-cy-cle vol-ca-no tor-na-do bas-ket-ball ham-bur-ger po-ny-tail la-dy-bug but-ter-cup cam-er-a sun-flow-er af-ter-noon pep-per-mint hol-i-day wa-ter-fall"
      .. " un-der-stand to-geth-er news-pa-per va-nil-la go-ril-la e-lev-en jel-ly-fish fam-i-ly med-i-cine cal-en-dar ac-ro-bat al-pha-bet ar-ti-choke mi-cro-wave sub-ma-rine dom-i-no",
    "ca-ba-llo pe-lo-ta man-za-na ven-ta-na ca-mi-sa ca-ne-la na-ran-ja ce-re-za cu-cha-ra pa-lo-ma ga-lle-ta ban-de-ra es-cue-la za-pa-to co-ci-na mu-ñe-ca pes-ca-do to-ma-te"
      .. " pa-ya-so ca-ra-col ti-bu-rón co-ra-zón pan-ta-lón som-bre-ro ga-lli-na va-que-ro her-ma-no es-po-sa cas-ta-ña bo-ni-ta ma-le-ta es-tre-lla bo-te-lla cas-ti-llo"
      .. " cu-chi-llo mar-ti-llo tor-ti-lla ca-mi-no mo-li-no fa-mi-lia pa-ñue-lo ci-rue-la le-chu-ga pe-pi-no ce-bo-lla do-min-go sá-ba-do pá-ja-ro lám-pa-ra mú-si-ca"))[1]
end
return function(rng, level)
  local list, turn = level == 1 and begun() or three_parts(), rng:turn(50)
  local parts = split(list[turn + 1], "-")
  local word = table.concat(parts)
  local shown = table.concat(parts, "-")
  local gone = level == 1 and 1 or level == 2 and 3 or 2
  local left = ""
  for i = 1, #parts do
    if i ~= gone then left = left .. parts[i] end
  end
  local other = level == 1 and word:sub(2) or level == 2 and parts[2] .. parts[3] or parts[1] .. parts[2]
  local where = level == 1 and t("first", "primera sílaba") or level == 2 and t("last", "última sílaba") or t("middle", "sílaba del medio")
  return choose_right(left, {
    slip(parts[gone], "gives the part that was taken away", "The part $1 goes away. Say what stays.", "La sílaba $1 se quita. Di lo que queda.", parts[gone]),
    slip(word, "leaves the word as it is", "That is the whole word. The part $1 is still in it.", "Es la palabra entera. Esta sílaba sigue ahí: $1.", parts[gone]),
    slip(other, level == 1 and "takes away one sound only" or "takes away another part", level == 1 and "Only one letter went away. The part is $1." or "Another part went away. It is $1 that goes.",
      level == 1 and "Solo se fue una letra. La parte es $1." or "Se fue otra parte. La que se quita es $1.", parts[gone]),
  }, {
    prompt = level == 3 and t("Say: $1.\nTake the middle part away. What is left?", "Di: $1.\nQuita la sílaba del medio. ¿Qué queda?", shown)
      or level == 2 and t("Say: $1.\nTake the last part away. What is left?", "Di: $1.\nQuita la última sílaba. ¿Qué queda?", shown)
      or t("Say: $1.\nTake the first part away. What is left?", "Di: $1.\nQuita la primera sílaba. ¿Qué queda?", shown),
    hints = {
      t("Clap each part of $1.", "Da una palmada por parte: $1.", shown),
      t("Find the $1 part.", "Busca la $1.", where),
      t("Cover $1 with a finger. Read the rest.", "Tapa la sílaba $1 con un dedo. Lee lo demás.", parts[gone]),
    },
    worked = {t("The parts: $1", "Las partes: $1", shown), t("Away goes $1.", "Se quita la sílaba $1.", parts[gone]), t("What is left: $1", "Queda: $1", bold(left))},
    right_note = t("The parts that stay keep their order.", "Las partes que quedan siguen en su orden."),
    paper = t("Write $1. Fold one part under and read.", "Escribe $1. Dobla una parte y lee.", word),
  })
end
