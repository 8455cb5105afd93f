-- Words made of words, plurals, endings and the alphabet, by rules and word lists of their own.
local part = {}
for word in ([[
air back side drop bag ball base bath bed bee bell bird book bow box boy brush bug butter cake camp class coat corn cow cup cut day dog door drum ear egg farm fire fish flower fly foot gold hair hand hive hole home house jelly key lady light
mail man mark meal mill moon note nut oat pack pan pea pen pig plane pop pot print rain ring room sand sea shell snow star stick sun tea tree tub week end wind work
abre agua años cama cubre polvo auto bien boca bocas bosque botas brisas buena caídas calle cargas cartas césped cielos choques coches corchos corta costas cuenta cumple día discos fiestas flor fuegos gira gotas guarda hierba juego lanza latas lava lenguas
limpia llamas luz manos mata media medio mesa meta monta montes moscas muelas nieve nieves noche olas papeles para porta lápices pasa pica pisa pista platos plumas posa puntas quita rasca rompe saca salta salva sobre sol tapa tiempo toca traba traga
vasos venida vidas video
]]):gmatch("%S+") do part[word] = true end
form({"Put {w} and {w} together.\nWhich word do they make?", "Une {w} y {w}.\n¿Qué palabra forman?"}, function(h, seen)
  return those_that(seen, function(option) return begins(option, h[1]) and ends(option, h[2]) and #option == #h[1] + #h[2] end)
end)
form({"Look at this word: {w}.\nWhich two words hide in it?", "Mira esta palabra: {w}.\n¿Qué dos palabras se esconden en ella?"}, function(h, seen)
  return those_that(seen, function(option)
    local two = split(option, ", ")
    return two[1] .. two[2] == h[1] and part[two[1]] == true and part[two[2]] == true
  end)
end)
form({"Look at the words.\nWhich two are made of two words each?", "Mira las palabras.\n¿Cuáles dos están hechas de dos palabras?"}, function(h, seen)
  return those_that(seen, function(option)
    for at = 1, #option - 1 do
      if part[option:sub(1, at)] and part[option:sub(at + 1)] then return true end
    end
    return false
  end)
end)

local many_of = {foot = "feet", tooth = "teeth", mouse = "mice", man = "men", woman = "women", child = "children", goose = "geese"}
local f_words = {leaf = 1, wolf = 1, knife = 1, shelf = 1, loaf = 1, half = 1, wife = 1, elf = 1, calf = 1, thief = 1}
local function many_en(word)
  if many_of[word] then return many_of[word] end
  if f_words[word] then return (word:gsub("fe?$", "ves")) end
  if word:match("[^aeiou]y$") then return (word:gsub("y$", "ies")) end
  if word:match("[sxz]$") or word:match("[cs]h$") then return word .. "es" end
  return word .. "s"
end
local function many_es(word)
  local bare = {["ón"] = "ones", ["ín"] = "ines"}
  for tail, new in pairs(bare) do
    if ends(word, tail) then return word:sub(1, -#tail - 1) .. new end
  end
  if word:match("z$") then return (word:gsub("z$", "ces")) end
  if word:match("[aeiou]$") then return word .. "s" end
  return word .. "es"
end
form({"The word for one: {w}.\nHow is the word for many written?", "The word for one: {w}.\nWrite the word for many."}, function(h) return many_en(h[1]) end)
form({"La palabra para uno: {w}.\n¿Cómo se escribe para varios?", "La palabra para uno: {w}.\nEscribe la palabra para varios."}, function(h) return many_es(h[1]) end)
-- One is found by trying what would make those many; of several such words only the one that can be said is left.
local function one_of(many, candidates)
  return function(h)
    for _, one in ipairs(candidates(h[1])) do
      if many(one) == h[1] then return one end
    end
    return nil, "no word for one was found"
  end
end
form("The word for many: {w}.\nWrite the word for one.", one_of(many_en, function(many)
  local out = {}
  for one in pairs(many_of) do out[#out + 1] = one end
  for one in pairs(f_words) do out[#out + 1] = one end
  out[#out + 1] = many:gsub("ies$", "y")
  out[#out + 1] = many:gsub("es$", "")
  out[#out + 1] = many:gsub("s$", "")
  return out
end))
form("La palabra para varios: {w}.\nEscribe la palabra para uno.", one_of(many_es, function(many)
  return {(many:gsub("ones$", "ón")), (many:gsub("ines$", "ín")), (many:gsub("ces$", "z")), (many:gsub("es$", "")), (many:gsub("s$", ""))}
end))

-- English endings: one vowel and one consonant at the end of a short word double; an e goes.
local function with_en(word, ending)
  if word:match("e$") then return word:sub(1, -2) .. ending end
  local short = word:match("^[^aeiou]*[aeiou]([^aeiouwxy])$")
  return word .. (short or "") .. ending
end
local function with_es(word, a, i)
  return word:sub(1, -3) .. (word:match("ar$") and a or i)
end
form({"I like to {w}.\nLook at me now: I am …\nWhich word is missing?", "I like to {w}.\nLook at me now: I am …\nWrite the missing word."}, function(h) return with_en(h[1], "ing") end)
form("Each day I {w}.\nYesterday I did too: I …\nWhich word is missing?", function(h) return with_en(h[1], "ed") end)
form({"Me gusta {w}.\nMira lo que hago: estoy …\n¿Qué palabra falta?", "Me gusta {w}.\nMira lo que hago: estoy …\nEscribe la palabra que falta."}, function(h) return with_es(h[1], "ando", "iendo") end)
form("Primero quiero {w}.\nDespués digo: ya he …\n¿Qué palabra falta?", function(h) return with_es(h[1], "ado", "ido") end)

-- The first five letters as one number.
local function rank(word)
  local n = 0
  for at = 1, 5 do n = n * 30 + (at <= #word and word:byte(at) - 96 or 0) end
  return n
end
form({"Put these words in ABC order.\nWhich word comes first, next, last?", "Pon las palabras en orden alfabético.\n¿Cuál va primero y cuál después?", "These words begin with one letter.\nPut them in ABC order.",
  "Estas palabras empiezan con la misma letra.\nPonlas en orden alfabético."}, function(h, seen) return in_order(seen, rank) end)
form({"Think of ABC order.\nWhich word stands between {w} and {w}?", "Piensa en el orden alfabético.\n¿Qué palabra va entre {w} y {w}?"}, function(h, seen)
  return those_that(seen, function(option) return rank(h[1]) < rank(option) and rank(option) < rank(h[2]) end)
end)
