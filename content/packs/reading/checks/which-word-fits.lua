-- What a word is and what it is for: a small lexicon, asked for each option.
local kind_of = {}
for _, row in ipairs({
  {"grows crece", "bush daisy fern lily rose tree tulip vine azucena dalia hierba lila margarita palmera rosa violeta"},
  {"put pongo", "belt coat dress glove hat scarf shirt sweater bata blusa bufanda camisa capa chaqueta falda gorra"},
  {"town ciudad", "bike boat bus car plane ship train tram autobús avión barco bicicleta camión coche moto tren"},
  {"band banda", "banjo drum flute guitar harp horn trumpet violin armónica batería campana flauta guitarra lira trompeta tuba"},
  {"farm granja", "calf cow duck goat hen lamb pig sheep cerdo conejo cordero gallo ganso pato ternero toro"},
  {"lunch almuerzo", "beans bread cheese fruit rice salad soup stew arroz ensalada guiso maíz pan pescado queso sopa"},
}) do
  for _, word in ipairs(split(row[2], " ")) do kind_of[word] = split(row[1], " ") end
end
local used_for = {
  broom = "Sweep", clock = "time", comb = "hair", glue = "Paste", hammer = "nail", key = "lock", ladder = "Climb", lamp = "dark", money = "Buy", needle = "Sew", pillow = "Sleep", ruler = "Measure", scissors = "Cut",
  shovel = "Dig", spoon = "soup", stamp = "letter", telescope = "stars", toothbrush = "teeth", towel = "Dry", umbrella = "rain",
  aguja = "Cose", almohada = "Duerme", cepillo = "dientes", cuchara = "sopa", dinero = "Paga", escalera = "Sube", escoba = "Barre", estampilla = "carta", llave = "candado", martillo = "clavo", paraguas = "mojes", pala = "hoyo",
  pegamento = "Pega ", peine = "pelo", regla = "Mide", reloj = "hora", telescopio = "estrellas", tijeras = "Corta", toalla = "Sécate",
}
used_for["lámpara"] = "Alumbra"
form({"{*}\nWhich word fits?", "{*}\n¿Qué palabra va?"}, function(h, seen)
  return those_that(seen, function(option)
    if used_for[option] and h[1]:find(used_for[option], 1, true) then return true end
    for _, sign in ipairs(kind_of[option] or {}) do
      if h[1]:find(sign, 1, true) and not used_for[option] then return true end
    end
    if not kind_of[option] and not used_for[option] then return nil, option .. " is not in the lexicon" end
    return false
  end)
end)
local function ending(pattern)
  return function(h, seen)
    return those_that(seen, function(option) return option:match(pattern) ~= nil end)
  end
end
form("Yesterday I …\nWhat fits?", ending("^%l+ed$"))
form("Right now I …\nWhat fits?", ending("^am %l+ing$"))
form("Tomorrow I …\nWhat fits?", ending("^will %l+$"))
form("Ayer yo …\n¿Qué va en la frase?", ending("é$"))
form("En este momento yo …\n¿Qué va en la frase?", ending("^estoy %l+ando$"))
form("Mañana yo …\n¿Qué va en la frase?", ending("^voy a %l+ar$"))
