-- The word that does not rhyme (oddity). Errors after Bradley and Bryant (1983), Treiman and Zukowski (1991).
-- No family stands beside another that is near it: pen and pin are one in parts of America, and no two Spanish families have the same vowels.
local function families()
  return word_lists(t(
    "cat hat bat mat rat,pan can fan man van,bag rag tag wag flag,cap map nap tap lap,bed red fed led sled,hen pen men ten den,net pet wet jet get,"
      .. "pig wig big dig fig,lip zip chip ship trip,sit hit pit kit fit,dog log fog hog frog,pot hot dot cot not,sock rock lock clock dock,bug rug mug hug jug,"
      .. "sun run fun bun nun,cake lake bake rake snake",
    "gato pato plato rato zapato,rana lana ventana manzana campana,luna cuna tuna laguna vacuna,ratón botón jabón melón camión,pera cera escalera cartera bandera,"
      .. "nido vestido marido sonido pedido,boca roca foca poca toca,queso beso peso hueso yeso,sal animal hospital cristal metal,miel papel pincel clavel cascabel,"
      .. "jardín delfín patín violín cojín,silla ardilla rodilla semilla tortilla,ojo rojo enojo antojo manojo,nudo escudo saludo peludo embudo,"
      .. "diente puente fuente serpiente caliente,llave nave ave suave clave"))
end
return function(rng, level)
  local all = families()
  local turn = rng:turn(80)
  local own, place = turn % 16 + 1, turn // 16
  local family = {}
  for i = 1, 5 do family[i] = all[own][(place + i - 1) % 5 + 1] end
  local far, near = rng:int(1, 15), rng:int(1, 5)
  local at = (own - 1 + far) % 16 + 1
  local odd, odd_too = all[at][near], all[at % 16 + 1 == own and (at + 1) % 16 + 1 or at % 16 + 1][near]
  -- At level two the stranger begins with the same letter as one of the family, where there is such a word.
  if level > 1 then
    for i = 1, 15 do
      local g = all[(own - 1 + i) % 16 + 1]
      for j = 1, 5 do
        if g[j]:byte() == family[1]:byte() and g[j] ~= odd_too then odd = g[j] end
      end
    end
  end
  local a, b, c = family[1], family[2], family[3]
  local note = t("All the rhymes end alike. One word goes its own way.", "Las rimas terminan igual. Una palabra va por su lado.")
  local paper = t("Say three rhymes and a stranger to a partner.", "Di tres rimas y una intrusa a otra persona.")
  if level == 3 then
    return choose_two({odd, odd_too, b, c}, {
      prompt = t("Say: $1.\nWhich two words do not rhyme with $1?", "Di: $1.\n¿Qué dos palabras no riman con $1?", a),
      misconceptions = {
        slip({b, c}, "marks what rhymes instead of what does not", "$1 and $2 do rhyme. The question asks for the others.", "$1 y $2 sí riman. La pregunta pide las otras.", cap(b), c),
        slip({odd}, "stops at the first that fits", "$1 does not rhyme, that is so. There is one more.", "$1 no rima, es cierto. Falta una más.", cap(odd)),
        slip({odd_too}, "listens to the first sound instead of the rhyme", "$1 does not rhyme. Say $2 and $3 too.", "$1 no rima. Di también $2 y $3.", cap(odd_too), a, odd),
        slip({odd, b}, "takes a rhyme for a stranger", "$1 and $2 end alike. They rhyme.", "$1 y $2 terminan igual. Riman.", cap(a), b),
      },
      hints = {t("Say $1 with each word.", "Di $1 con cada palabra.", a), t("Put the rhymes aside. What is left?", "Aparta las rimas. ¿Qué queda?"), t("$1 rhymes with $2. It stays out.", "$1 rima con $2. Esa no se marca.", cap(b), a)},
      worked = {t("$1 and $2 rhyme with $3.", "$1 y $2 riman con $3.", cap(b), c, a), t("The others do not: $1", "Las otras no: $1", bold(odd .. ", " .. odd_too))},
      right_note = note, paper = paper,
    })
  end
  local function rhymes(one, other, name)
    return slip(one, name, "$1 rhymes with $2. Listen to both ends.", "$1 rima con $2. Escucha los dos finales.", cap(one), other)
  end
  return choose_right(odd, {
    rhymes(a, b, level == 2 and "listens to the first sound instead of the rhyme" or "takes a rhyme for a stranger"),
    rhymes(b, c, "takes a rhyme for a stranger"), rhymes(c, a, "thinks of meaning instead of sound"),
  }, {
    prompt = t("Three of these words rhyme.\nWhich word does not rhyme?", "Tres de estas palabras riman.\n¿Qué palabra no rima?"),
    hints = {
      t("Say all the words slowly.", "Di todas las palabras despacio."),
      t("Find two words that end alike.", "Busca dos palabras que terminan igual."),
      t("$1 and $2 rhyme. Which goes its own way?", "$1 y $2 riman. ¿Cuál no va con ellas?", cap(a), b),
    },
    worked = {t("$1, $2 and $3 end alike.", "$1, $2 y $3 terminan igual.", cap(a), b, c), t("The other word: $1", "La otra palabra: $1", bold(odd))},
    right_note = note, paper = paper,
  })
end
