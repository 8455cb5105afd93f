-- The word is found as a child finds it: which words have so many letters and this first one, and which of them has to do with
-- what the sentence tells? The lists are a small dictionary of what things are and do, with more words than the items ask for.
local english = [[
bag: carry shopping groceries | bat: ball cave hit | bed: sleep pillow dream tired lie | bee: buzz honey sting | bird: wings feathers flies beak | blue: sky color paint | boat: floats lake river sails row
bone: dog buries skeleton skull | book: read pages story | box: lid pack | boy: child | brick: house wall build chimney | bread: bake butter loaf | broom: sweep dust | brush: teeth hair paint clean
bug: insect | bus: ride school driver stop | cake: birthday candles bake sweet | can: tin soup | cap: baseball | car: drive road garage | cat: meow purr whiskers mouse | cave: bats dark
chair: sit seat table legs | cheese: mice yellow slice cow | cherry: red pit | chest: treasure | child: young | clock: time tick hour wall alarm | cloth: sew | clown: circus funny | coat: winter wear
corn: yellow popcorn | cow: moo grass milks | cup: tea drink handle milk | deer: antlers forest | desk: homework office | dog: barks leash tail wags | door: knock handle | drum: sticks beat hit band loud
duck: quack swims pond feathers | face: eyes | fan: cool air | farm: cows pigs barn tractor | fin: fish swims shark | fire: hearth hot burns smoke flames blow | fish: swims sea net scales
flag: pole flies country wave | flea: tiny | food: eat | foot: toes | fox: den red tail sly ran | fork: spoon eat knife | fox: den | frog: pond jumps green croaks | fur: soft | gate: fence
ham: pig meat | hat: head wear brim | hen: egg lays chick eggs | hill: climb | hive: bees honey buzz | home: live | hut: small | jam: bread toast strawberry spread | jar: cookies lid | jet: plane
kite: wind string fly tail | king: crown | lamp: light dark bulb turn see | lake: water | leaf: tree green autumn falls branch | leg: foot knee kick | lid: pot | lip: mouth | lunch: noon eat midday meal
man: father | map: town find roads treasure way | mat: door | mop: floor wet bucket | mud: wet | name: first call say write | neck: head | nest: bird eggs twigs sits | net: fish catch butterfly tennis
nose: smell face sneeze | nut: squirrel | pan: fry cook | paw: cat | pen: write ink paper | pet: cat | pie: apple | pig: pink mud oink farm | pot: cook | rain: clouds falls wet umbrella drops
ring: finger | road: cars | robe: king bath wears | rope: pull | rose: flower thorn thorns red smell bed | ruler: measure | salt: pepper | sail: wind | shed: tools garden open get | sheep: wool lamb baa
shelf: books | shell: snail beach | ship: sails sea water captain ocean | shirt: sleeve | shoe: foot lace | snail: shell slow | snake: slides hiss grass scales crawls | soap: wash hands bubbles clean
sock: shoe foot wear | song: sing | soup: hot bowl | spoon: soup eat stir | star: night shines twinkles sky | stone: hard | sun: shines sky hot day light | table: eat | ten: | three: | thumb: nail hand finger
tent: camp | tiger: stripes | tooth: brush dentist | track: train race rails | train: rails track runs station engine | truck: road | web: spider spins | wolf: howl | six: | five: | four: | nine: | two: | seven: | eight:
]]
local spanish = [[
abeja: vuela flor miel pica panal | abuelo: viejo | agua: beber | amigo: jugar | árbol: ramas hojas | avión: vuela | balón: bota cancha patea juega gol | banco: sentar | barco: mar | bebé: llora
boca: comer | bolsa: compras | burro: rebuzna orejas carga | cabra: leche | cama: duermo dormir sueño almohada | camino: andar | cara: lavo ojos nariz | carro: ruedas | carreta: rueda caballo bueyes
casa: vivo techo puerta | cerdo: lodo | chivo: barba | coco: palma | cola: perro | cometa: viento | corona: rey | cuchara: sopa tomo plato | cuchillo: corto pan filo cortar | cuna: bebé | dado: juego
dedos: pies mano manos uñas | dinero: pagar | dulce: azúcar | ducha: agua baño jabón sale | elefante: trompa grande orejas | escuela: aprender | espejo: ver | estrella: cielo noche brilla
flauta: soplar | fresa: roja | gallo: canta amanecer cresta | gato: miau bigotes ratón maúlla | gente: mucha | globo: aire | gorra: sol | gorro: cabeza frío cubro lana | guante: mano
guitarra: cuerdas toco música | hacha: leña corto filo | hada: magia | helado: frío verano como dulce | hielo: frío | hilo: aguja | hoja: papel | hojas: ramas otoño árbol caen | hombro: brazo
hormiga: fila trabaja pequeña | horno: pan | huella: pies dejan arena | hueso: perro | huevo: gallina pone nido | humo: fuego | isla: mar | jabón: manos lavar frota espuma | jarra: agua
jirafa: cuello largo alta | juego: jugar | lago: agua | lámpara: luz cuarto enciende | lápiz: dibujo escribo papel | leche: vaca bebo blanca | lengua: boca | león: melena | limón: ácido | libro: leer
llave: puerta abro cerradura | lluvia: nubes cae moja | lobo: aúlla | luna: noche sale brilla cielo | luz: foco | madera: árbol | mago: magia | maleta: viaje | manguera: agua fuego riega apaga jardín
manzana: roja | mano: escribo dedos | mapa: camino | mar: barco olas playa peces | mesa: como comer patas silla | miel: abejas | moneda: pagar | mono: plátanos trepa rama | mochila: libros llevo escuela
muchacho: baila joven fiesta | muela: dentista | mula: carga | nave: estrellas | nido: pájaro huevos ramas vive | niña: jugar | nieve: blanca | noche: duerme oscura luna | nube: cielo | nube: lluvia
oso: miel | oreja: oír | oveja: lana | pala: cavar | pan: comemos queso horno harina | papel: escribir | pato: agua nada pico cuac | pelo: peine | perro: ladra patio hueso | pera: fruta | piano: teclas
pie: zapato | pino: árbol | plato: comida | puente: río cruzo | puerta: llave | queso: ratón leche come | quinta: casa | rama: árbol | rana: salta charca verde croa | ratón: queso | rosa: flor espinas huele
red: peces | reloj: hora | rey: corona | ropa: lavo doblo visto | rueda: carreta | sal: salada | silla: siéntate sentarse patas | sol: brilla cielo calor día | sopa: cuchara tomo caliente plato
suelo: piso | taza: café | tejas: techo casa | tela: coser | tigre: rayas | tomate: rojo | toro: cuernos | toronja: ácida amarilla fruta jugo | torre: campana alta castillo | tren: vía ruedas corre estación
uva: fruta | vaca: leche da muge pasto | vaso: beber | vela: luz | viento: sopla aire cara | vino: uva | zapatos: pies llevo cordones | zorro: bosque
uno: | dos: | tres: | cuatro: | cinco: | seis: | siete: | ocho: | nueve: | diez:
]]
-- A number is not looked up: it is counted out.
local numbers = {en = {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"},
  es = {"uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once"}}
local adds = {["and"] = 1, plus = 1, y = 1, ["más"] = 1, after = 0, ["después"] = 0, minus = -1, menos = -1}
local function counted(said, language)
  local told, sign = {}, nil
  for _, word in ipairs(said) do
    for n, name in ipairs(numbers[language]) do if word == name then told[#told + 1] = n end end
    sign = sign or adds[word]
  end
  if #told == 1 and sign == 0 then return numbers[language][told[1] + 1] end
  if #told == 2 and sign then return numbers[language][told[1] + sign * told[2]] end
end
local function dictionary(text)
  local out = {}
  for word, facts in text:gmatch("([^%s|:]+):([^|\n]*)") do
    local known = out[word] or {}
    for fact in facts:gmatch("%S+") do known[fact] = true end
    out[word] = known
  end
  return out
end
local capitals = {["Á"] = "á", ["É"] = "é", ["Í"] = "í", ["Ó"] = "ó", ["Ú"] = "ú", ["Ñ"] = "ñ"}
local function fill(text, language)
  local words = dictionary(text)
  return function(h)
    local first, gap = h[1]:match("([^%s_]+)(_+)")
    if not gap then return nil, "there is no gap" end
    local said = {}
    for word in h[1]:gsub("%S+_+", ""):gsub("\195.", capitals):lower():gmatch("[^%s%.,¿?]+") do said[#said + 1] = word end
    local function fits(word) return begins(word, first) and utf8.len(word) == utf8.len(first) + #gap end
    local number = counted(said, language)
    if number then
      if not fits(number) then return nil, "the number does not fit the gap" end
      return number
    end
    local found, most = {}, 1
    for word, known in pairs(words) do
      if fits(word) then
        local about = 0
        for _, other in ipairs(said) do
          if known[other] then about = about + 1 end
          if other == word then about = -100 end  -- it stands there already, so it is not what is asked
        end
        if about > most then found, most = {}, about end
        if about == most then found[#found + 1] = word end
      end
    end
    if #found == 0 then return nil, "no word has to do with the sentence" end
    table.sort(found)
    return found
  end
end
form("{*}\nWrite the word with the gap.", fill(english, "en"))
form("{*}\nEscribe la palabra del hueco.", fill(spanish, "es"))
