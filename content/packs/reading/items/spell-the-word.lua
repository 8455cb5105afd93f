-- Words written by ear: a sentence with a gap, told in full when it is read aloud. Errors after Treiman (1993), Ehri (1995), Ferreiro and Teberosky (1979).
-- Twenty sentences a level: short words; two letters for one sound; longer vowels (Spanish: h, b and v, g and j).
-- Each is the sentence, the word, and how it may be written by ear; a - before it: a sound is left out.
local rows = {
  function() return t(
      "The * says meow.|cat|kat/I sleep in my *.|bed|bede/The * shines in the sky.|sun|sone/Write it with a *.|pen|pin/"
      .. "A * barks at the gate.|dog|dawg/Put the * on your head.|hat|het/We ride to school by *.|bus|bos/The * lays an egg.|hen|hin/"
      .. "The red * ran to its den.|fox|foks/Tea is in the *.|cup|kup/A spider spins its *.|web|wep/The * is pink and likes mud.|pig|peg/"
      .. "Catch the fish in a *.|net|nat/After nine comes *.|ten|tin/I like bread with *.|jam|gam/Wash the floor with a *.|mop|mup/"
      .. "The fish swims with a *.|fin|fen/Two and four make *.|six|siks/The foot is at the end of my *.|leg|lag/Find the town on the *.|map|mep",
      "El * brilla en el cielo.|sol|zol/Duermo en mi *.|cama|kama/El * dice miau.|gato|-gto/Comemos * con queso.|pan|pam/"
      .. "La * da leche.|vaca|baca/Como en la *.|mesa|meza/De noche sale la *.|luna|-lna/El * nada en el agua.|pato|-pto/"
      .. "Escribo con la *.|mano|-mno/Lávate los pies y los *.|dedos|-deds/La * salta en la charca.|rana|-rna/El barco va por el *.|mar|-mr/"
      .. "El * come plátanos.|mono|-mno/Lavo y doblo mi *.|ropa|rropa/Vivo en una *.|casa|kasa/Tomo la * con cuchara.|sopa|zopa/"
      .. "El pájaro vive en su *.|nido|-ndo/La * es una flor.|rosa|roza/El * tiene ruedas y corre por la vía.|tren|-ten/Me lavo la *.|cara|kara") end,
  function() return t(
      "A * swims in the sea.|fish|fich/The * sails on the water.|ship|chip/The * gives us wool.|sheep|sheap/Sit down on the *.|chair|shair/"
      .. "The * jumps into the pond.|frog|-fog/Hit the * with two sticks.|drum|jrum/The * flies on the pole.|flag|flak/We eat * at noon.|lunch|-luch/"
      .. "Clean your teeth with a *.|brush|bruch/Two and one make *.|three|free/My * has a nail on it.|thumb|thum/The * tells the time.|clock|clok/"
      .. "The bird sits in its *.|nest|-nes/Turn on the * to see.|lamp|-lap/Build a house of *.|brick|brik/The * of the train is long.|track|trak/"
      .. "I wear a * with my shoe.|sock|sok/A * swims and says quack.|duck|duk/Open the * to get in.|shed|ched/Mice love to eat *.|cheese|chees",
      "Abro la puerta con la *.|llave|yave/El * ladra en el patio.|perro|pero/Bebo * de vaca.|leche|leshe/Cae la * de las nubes.|lluvia|yuvia/"
      .. "El * canta al amanecer.|gallo|gayo/Corto el pan con un *.|cuchillo|cuchiyo/Siéntate en la *.|silla|siya/El * tiene orejas largas y rebuzna.|burro|buro/"
      .. "Toco la * con seis cuerdas.|guitarra|gitarra/Después de siete va el *.|ocho|osho/Llevo los libros en la *.|mochila|moshila/La sopa se toma con *.|cuchara|cushara/"
      .. "La * brilla de noche en el cielo.|estrella|estreya/Me cubro la cabeza con el *.|gorro|goro/La campana suena en la *.|torre|tore/De * se duerme.|noche|noshe/"
      .. "El agua sale de la *.|ducha|dusha/La rueda va en la *.|carreta|careta/El * baila en la fiesta.|muchacho|mushasho/El techo es de *.|tejas|tehas") end,
  function() return t(
      "Candles stand on my birthday *.|cake|cak/Fly a * in the wind.|kite|kit/I smell with my *.|nose|noze/The * falls from the clouds.|rain|rane/"
      .. "The * floats on the lake.|boat|bote/A * of the tree is green.|leaf|lefe/The * shines at night.|star|stor/The dog buries a *.|bone|bon/"
      .. "A * slides in the grass.|snake|snak/The * is warm in the hearth.|fire|fier/Pigs and cows live on a *.|farm|farn/Wash your hands with *.|soap|sope/"
      .. "The * runs on rails.|train|trane/Bees make honey in a *.|hive|hiv/The * grows in the flower bed.|rose|roze/I eat soup with a *.|spoon|spune/"
      .. "The king wears gold on his *.|robe|rob/Say your first *.|name|nam/The sky is *.|blue|bloo/One plus four is *.|five|fiv",
      "El * se frota en las manos.|jabón|javón/La gallina pone un *.|huevo|uevo/El ratón come *.|queso|keso/Los pies dejan una *.|huella|uella/"
      .. "El * tiene una trompa larga.|elefante|-elfante/La * tiene el cuello muy largo.|jirafa|girafa/Corto leña con el *.|hacha|acha/La * trabaja en fila con otras.|hormiga|ormiga/"
      .. "Llevo * en los pies.|zapatos|sapatos/La * da luz en el cuarto.|lámpara|lanpara/La * grande apaga el fuego.|manguera|mangera/Como * frío en verano.|helado|elado/"
      .. "Dibujo con un *.|lápiz|lapis/En otoño caen * de las ramas.|hojas|ojas/La * es una fruta ácida.|toronja|-tronja/El * sopla en la cara.|viento|biento/"
      .. "Diez menos uno es *.|nueve|nuebe/La * vuela de flor en flor.|abeja|aveja/El * bota en la cancha.|balón|valón/Cruzo el río por el *.|puente|-pente") end,
}

-- The byte where each letter begins.
local function letters_of(word)
  local out = {}
  for i = 1, #word do
    local byte = word:byte(i)
    if byte < 128 or byte > 191 then out[#out + 1] = i end
  end
  return out
end
return function(rng, level)
  local row = split(split(rows[level](), "/")[rng:turn(20) + 1], "|")
  local sentence, word, by_ear = row[1], row[2], row[3]
  local gap = by_ear:sub(1, 1) == "-"
  if gap then by_ear = by_ear:sub(2) end
  local begins = letters_of(word)
  local n = #begins
  local first = word:sub(1, begins[2] - 1)
  local around = split(sentence, "*")
  -- The second and third letter change places.
  local third = (begins[4] or #word + 1) - 1
  local swapped = first .. word:sub(begins[3], third) .. word:sub(begins[2], begins[3] - 1) .. word:sub(third + 1)
  local hints = {
    t("Listen to the whole line.", "Escucha toda la frase."),
    t("Say the word slowly. Write each sound.", "Di la palabra despacio. Escribe cada sonido."),
    t("It has $1 letters and ends with $2.", "Tiene $1 letras y termina con $2.", words(n), word:sub(begins[n])),
  }
  return {
    prompt = around[1] .. first .. string.rep("_", n - 1) .. around[2] .. "\n" .. t("Write the word with the gap.", "Escribe la palabra del hueco."),
    spoken = around[1] .. word .. around[2] .. " " .. t("Write the word", "Escribe la palabra") .. ": " .. word .. ".",
    answer = {kind = "text", accepted = {word}},
    misconceptions = {
      slip(by_ear, "spells by sound", gap and "A sound of the word has no letter yet. Say it slowly." or "It sounds close to this. Books write it in another way.",
        gap and "Un sonido no tiene letra todavía. Di la palabra despacio." or "Suena parecido. En los libros se escribe de otra forma."),
      slip(first, "writes the first letter only", "The first letter is there. More sounds follow.", "La primera letra está. Siguen más sonidos."),
      slip(swapped, "swaps two letters", "The second and third letters changed places.", "La segunda y la tercera letra cambiaron de lugar."),
      slip(word .. word:sub(begins[n]), "adds a letter that is not heard", "The last letter stands there twice.", "La última letra está dos veces."),
    },
    hints = hints,
    worked = {t("Hear the word in the line.", "Oye la palabra en la frase."), t("It begins with $1 and ends with $2.", "Empieza con $1 y termina con $2.", first, word:sub(begins[n])), bold(word)},
    right_note = t("Say it, hear it, write it, read it.", "Dila, óyela, escríbela, léela."),
    paper = t("Write the word three times. Cover it, then write again.", "Escribe la palabra tres veces. Tápala y escríbela otra vez."),
  }
end
