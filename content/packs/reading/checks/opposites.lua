-- What an opposite can be made of: real words by the beginning they take, as a dictionary has them. The list is wider than the items.
local function set(words)
  local out = {}
  for word in words:gmatch("%S+") do out[word] = true end
  return out
end
local takes = {
  en = {un = set([[
    able afraid aware broken certain clean clear clever common cooked cut equal even fair familiar finished fit friendly happy harmed healthy helpful hurt important invited just kept kind
    known like likely loved lucky marked married named natural necessary opened paid painted planned pleasant popular read ready real ripe safe seen selfish skilled steady sure
    tidy told touched true used usual wanted washed well wise worn
    block bolt braid buckle button chain clip clog coil cork cover do dress fasten fold hitch hook lace latch load lock pack pin plug roll screw seal snap stick tangle tie twist veil wind wrap zip]])},
  es = {
    des = set([[
      abotonar abrigar abrochar acelerar activar acuerdo agradable alentar amarrar animar aparecer aprender aprobar armar arreglar arrugar atar atornillar bloquear calzar cargar
      clavar colgar colocar conectar confiado confiar congelar conocer contento controlar coser cubrir cuidar doblar embalar embarcar empacar empatar enchufar encoger enganchar engrasar
      enredar enrollar enterrar envolver equilibrar habitado hacer honesto honrar igual inflar interés leal llenar montar motivar nivel obedecer ocupar orden ordenar orientar
      parejo pegar peinar plegar preocupar proteger tapar teñir unir uso ventaja vestir]]),
    ["in"] = set([[
      activo adaptado agotable apropiado capaz cierto cómodo comparable completo comprensible correcto creíble decente directo discreto exacto experto feliz fiel formal grato hábil humano justo
      maduro móvil necesario ofensivo puntual quieto seguro sensible separable sincero suficiente tolerable tranquilo útil válido visible voluntario]]),
  },
}
-- What is left where one of the beginnings stands before a word that takes it.
local function left_of(word, start, language)
  local words = takes[language][start]
  local rest = begins(word, start) and word:sub(#start + 1) or ""
  return words and words[rest] and rest or nil
end
local function rest_of(word, language)
  for start in pairs(takes[language]) do
    local rest = left_of(word, start, language)
    if rest then return rest end
  end
end
for language, asked in pairs({
  en = {"The word is {w}.\nWhich word says the opposite?", "Look at this word: {w}.\nWhich part turns its meaning around?", "A beginning can turn a word around.\nIn which two words does it?"},
  es = {"La palabra es {w}.\n¿Qué palabra dice lo contrario?", "Mira esta palabra: {w}.\n¿Qué parte da lo contrario?", "Un comienzo puede dar lo contrario.\n¿En qué dos palabras lo hace?"},
}) do
  form(asked[1], function(h, seen)
    return those_that(seen, function(option) return rest_of(option, language) == h[1] end)
  end)
  form(asked[2], function(h, seen)
    return those_that(seen, function(option) return left_of(h[1], option, language) ~= nil end)
  end)
  form(asked[3], function(_, seen)
    return those_that(seen, function(option) return rest_of(option, language) ~= nil end)
  end)
end
