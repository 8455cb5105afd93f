-- Letter pairs by trying them in a word list; vowels by phonics rules of their own.
local known = {}
for word in ([[
shampoo chapter thirsty cheep thicken breach beach bench branch bread breath broth brother brush cash chair chalk chap cheap cheese chess chew chicken chide child chill chimney chin ching chip chop church cloth coach crash
dish each earth feather fish flash fresh health inch itch lunch math month moth mouth north peach porch punch punish shadow shale shape share shark sheep sheet shelf shell shine ship shirt
shoe shop shower shred shut smash south speech splash teeth their them thick thin third this three throat thumb thunder trash truth wash what wheel when where whip whale white why
plancha rodilla semilla sierra anillo ardilla arriba arroz ballena barriga barro bicho billete botella burro calle fecha orgullo brillo oro careta marrón jara raqueta dura brocha carreta castillo cepillo chaqueta chivo chocolate cigarra correo cuchara ducha
estrella ficha gallina gorro guerra guitarra hierro jarra leche lechuga llanta llave lluvia lucha martillo mochila muchacha narrar noche ocho perro pizarra poncho silla techo terreno
tierra tobillo torre tortilla llama llanto llorar chorro gallo pollo mulla cara pero toro coro caro ahora
]]):gmatch("%S+") do known[word] = true end
local function pair_of(h, seen)
  return those_that(seen, function(option)
    local word = h[1]:gsub("…", option)
    return known[word] == true
  end)
end
form({"Two letters are missing here: {*}.\nWhich pair makes a word?", "Aquí faltan letras: {*}.\n¿Con cuáles se forma una palabra?"}, pair_of)
local function holds_pair(h, seen)
  if count(h[1], h[2]) == 0 then return nil, "the word has no such pair" end
  return those_that(seen, function(option) return count(option, h[2]) > 0 end)
end
form({"Say: {w}.\nWhich word has the same pair of letters, {w}?", "Di: {w}.\n¿Qué palabra tiene el mismo par de letras, {w}?", "Say: {w}.\nWhich two words share its pair of letters, {w}?",
  "Di: {w}.\n¿Qué dos palabras tienen también el par {w}?"}, holds_pair)

local teams = {ai = "a", ay = "a", ea = "e", ee = "e", oa = "o", oo = "u", ue = "u", igh = "i", ie = "i", ow = "o"}
local special = {goose = "long u"}
local function vowel_en(word)
  if special[word] then return special[word] end
  local silent = word:match("([aeiou])[^aeiou]+e$")
  if silent then return "long " .. silent end
  if word:match("igh") then return "long i" end
  local two = word:match("[aeiou][aeiouy]")
  if two then return teams[two] and "long " .. teams[two] or nil end
  return "short " .. word:match("[aeiouy]")
end
-- Two vowels side by side, one of them weak and without an accent; u after q and between g and e, i is no vowel.
local function team_es(word)
  word = word:gsub("qu", "k"):gsub("gu([ei])", "g%1")
  return word:match("[iu][aeo]") or word:match("[aeo][iu]") or "none"
end
local function like(vowel)
  return function(h, seen)
    return those_that(seen, function(option) return vowel(option) == vowel(h[1]) end)
  end
end
form({"Say: {w}.\nWhich word has the same vowel sound?", "Say: {w}.\nWhich two words have the same vowel sound?"}, like(vowel_en))
form({"Di: {w}.\n¿Qué palabra lleva las mismas dos vocales juntas?", "Di: {w}.\n¿Qué dos palabras llevan las mismas vocales juntas?"}, like(team_es))
form("Each word has the letter e.\nIn which word is the e not heard?", function(h, seen)
  return those_that(seen, function(option)
    if not option:find("e") then return nil, "no e in " .. option end
    return option:match("[aeiou][^aeiou]+e$") ~= nil
  end)
end)
form("Cada palabra lleva la letra u.\n¿En qué palabra no suena la u?", function(h, seen)
  return those_that(seen, function(option)
    if not option:find("u") then return nil, "no hay u en " .. option end
    return not option:gsub("qu", "k"):gsub("gu([ei])", "g%1"):find("u")
  end)
end)
