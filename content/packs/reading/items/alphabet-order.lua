-- Words in the order of the alphabet. Errors: classroom observation; looking at one letter only after Ehri (1995).
local function along()
  return word_lists(t("apple ball cat dog egg fish goat hat ink jam kite lamp moon nest orange pen queen rain sun tree umbrella van yellow zebra",
    "abeja barco casa dedo elefante foca gato huevo isla jarra kilo luna mesa nido oso pato queso rana sol taza uva vaca yegua zorro"))[1]
end
local function same_start()
  return word_lists(t(
    "bag bed bird boat bus,cake cent city corn cup,dark desk dish door duck,fan fence fire food fur,game gem girl goat gum,hat hen hill horse hut,lamp leg lion log luck,map men milk moon mud,nail nest nine nose nut,pan pen pig pot pup,rain red ring road run,sand seal six soap sun",
    "barco beso bigote bota burro,casa cena cine copa cuna,dama dedo dinero dolor dulce,faro feria fila foca fuego,gato gente gigante goma gusano,hada helado hilo hoja humo,lago leche libro lobo luna,mano mesa miel mono mula,nariz nevera nido noche nube,pato pera piso pozo puma,rana regalo risa rosa rueda,sala sello silla sopa suma"))
end
local function swapped(list, i, j)
  local out = {}
  for k = 1, #list do out[k] = list[k == i and j or k == j and i or k] end
  return out
end
return function(rng, level)
  local note = t("The first letter that differs decides.", "Decide la primera letra que es distinta.")
  local paper = t("Write four names. Put them in ABC order.", "Escribe cuatro nombres. Ponlos en orden alfabético.")
  if level == 3 then
    local all, turn = same_start(), rng:turn(36)
    local g, at = all[turn % 12 + 1], turn // 12 + 1
    local other = all[(turn + rng:int(1, 11)) % 12 + 1][rng:int(1, 5)]
    local from, key, to = g[at], g[at + 1], g[at + 2]
    local x, y = g[at == 1 and 4 or 1], g[at == 3 and 2 or 5]
    local function outside(one)
      return slip(one, "looks at one letter only", "$1 starts alike. Its second letter is not between.", "$1 empieza igual. Su segunda letra no está entre ellas.", cap(one))
    end
    return choose_right(key, {outside(x), outside(y), slip(other, "does not compare first letters", "$1 begins with another letter than $2.", "$1 empieza con otra letra que $2.", cap(other), from)}, {
      prompt = t("Think of ABC order.\nWhich word stands between $1 and $2?", "Piensa en el orden alfabético.\n¿Qué palabra va entre $1 y $2?", from, to),
      hints = {t("First letters must be alike here.", "Aquí la primera letra es la misma."), t("Look at the second letters.", "Mira la segunda letra."), t("The second letter comes after $1 and before $2.", "La segunda letra: tras la $1, antes de la $2.", from:sub(2, 2), to:sub(2, 2))},
      worked = {t("Second letters: $1, $2, $3.", "Segundas letras: $1, $2, $3.", from:sub(2, 2), key:sub(2, 2), to:sub(2, 2)), bold(key)}, right_note = note, paper = paper,
    })
  end
  local right = {}
  if level == 1 then
    local list, at = along(), rng:turn(12) + 1
    for i = 1, 4 do
      right[i] = list[at]
      at = at + rng:int(1, 4)
    end
  else
    local g, out = same_start()[rng:turn(12) + 1], rng:int(1, 5)
    for i = 1, 5 do
      if i ~= out then right[#right + 1] = g[i] end
    end
  end
  local shown = rng:shuffle({1, 2, 3, 4})
  if shown[1] == 1 and shown[2] == 2 and shown[3] == 3 then shown = {3, 1, 4, 2} end
  local options = {}
  for i = 1, 4 do options[i] = right[shown[i]] end
  local which = level == 1 and t("first", "primera") or t("second", "segunda")
  return {
    prompt = level == 1 and t("Put these words in ABC order.\nWhich word comes first, next, last?", "Pon las palabras en orden alfabético.\n¿Cuál va primero y cuál después?")
      or t("These words begin with one letter.\nPut them in ABC order.", "Estas palabras empiezan con la misma letra.\nPonlas en orden alfabético."),
    answer = {kind = "order", right = right, options = options},
    misconceptions = {
      slip(turned_round(right), "starts at the other end", "That row runs from Z to A. Begin with A.", "Esa fila va de la Z a la A. Empieza por la A."),
      slip(swapped(right, 1, 2), "looks at one letter only", "$1 comes before $2. Compare the $3 letters.", "$1 va antes que $2. Compara la $3 letra.", cap(right[1]), right[2], which),
      slip(swapped(right, 3, 4), "looks at the first letters only", "$1 comes before $2. Compare the $3 letters.", "$1 va antes que $2. Compara la $3 letra.", cap(right[3]), right[4], which),
      slip(swapped(right, 2, 3), "skips a letter", "$1 comes before $2. Compare the $3 letters.", "$1 va antes que $2. Compara la $3 letra.", cap(right[2]), right[3], which),
    },
    hints = {t("Say the alphabet slowly.", "Di el abecedario despacio."), t("Look at the $1 letter of each word.", "Mira la $1 letra de cada palabra.", which), t("$1 stands at the front.", "$1 va delante.", cap(right[1]))},
    worked = {t("$1 comes before $2.", "$1 va antes que $2.", cap(right[1]), right[2]), t("$1 comes before $2.", "$1 va antes que $2.", cap(right[3]), right[4]), bold(table.concat(right, ", "))}, right_note = note, paper = paper,
  }
end
