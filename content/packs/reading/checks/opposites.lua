-- A beginning is one when a word of this list is left behind it.
local base = {}
for word in ([[
able abrigar abrochar afraid animar aparecer armar atar block bloquear broken buckle button calzar cargar chain clean colgar completo conectar confiar
congelar conocer contento cooked correcto cover creíble cubrir cuidar cut cómodo doblar dress embarcar enchufar enganchar enredar enterrar envolver
even fair feliz fold hacer happy hook igual inflar invited justo kept kind known leal load lock loved lucky montar named obedecer ocupar opened orden
ordenar pack paid painted pegar peinar planned plug proteger quieto read real ripe roll safe screw seen seguro sure tapar teñir tidy tie told true
unir used usual vestir visible wanted well wrap zip útil
]]):gmatch("%S+") do base[word] = true end
local function rest_of(word)
  for _, start in ipairs({"un", "des", "in"}) do
    if begins(word, start) and base[word:sub(#start + 1)] then return word:sub(#start + 1), start end
  end
end
form({"The word is {w}.\nWhich word says the opposite?", "La palabra es {w}.\n¿Qué palabra dice lo contrario?"}, function(h, seen)
  return those_that(seen, function(option) return option ~= h[1] and rest_of(option) == h[1] end)
end)
form({"Look at this word: {w}.\nWhich part turns its meaning around?", "Mira esta palabra: {w}.\n¿Qué parte da lo contrario?"}, function(h, seen)
  return those_that(seen, function(option) return begins(h[1], option) and base[h[1]:sub(#option + 1)] == true end)
end)
form({"A beginning can turn a word around.\nIn which two words does it?", "Un comienzo puede dar lo contrario.\n¿En qué dos palabras lo hace?"}, function(h, seen)
  return those_that(seen, function(option) return rest_of(option) ~= nil end)
end)
