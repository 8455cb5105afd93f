-- A word list with what each word goes with. Every word of the gap's length and first letter is tried.
local english = {
  {"bed", "sleep"}, {"blue", "sky"}, {"boat", "floats"}, {"bone", "buries"}, {"brick", "house"}, {"brush", "teeth"}, {"bus", "school"},
  {"cake", "birthday"}, {"cat", "meow"}, {"chair", "Sit"}, {"cheese", "Mice"}, {"clock", "time"}, {"cup", "Tea"}, {"dog", "barks"},
  {"drum", "sticks"}, {"duck", "quack"}, {"farm", "cows"}, {"fin", "swims"}, {"fire", "hearth"}, {"fish", "sea"}, {"five", "plus"}, {"flag", "pole"},
  {"fox", "den"}, {"frog", "pond"}, {"hat", "head"}, {"hen", "egg"}, {"hive", "honey"}, {"jam", "bread"}, {"kite", "wind"}, {"lamp", "Turn"},
  {"leaf", "tree"}, {"leg", "foot"}, {"lunch", "noon"}, {"map", "town"}, {"mop", "floor"}, {"name", "first"}, {"nest", "bird"}, {"net", "Catch"},
  {"nose", "smell"}, {"pen", "Write"}, {"pig", "mud"}, {"rain", "clouds"}, {"robe", "king"}, {"rose", "flower"}, {"shed", "Open"}, {"sheep", "wool"},
  {"ship", "sails"}, {"six", "four"}, {"snake", "slides"}, {"soap", "Wash"}, {"sock", "shoe"}, {"spoon", "soup"}, {"star", "night"},
  {"sun", "shines"}, {"ten", "nine"}, {"three", "one"}, {"thumb", "nail"}, {"track", "train"}, {"train", "rails"}, {"web", "spider"},
}
local spanish = {
  {"abeja", "vuela"}, {"balón", "cancha"}, {"burro", "rebuzna"}, {"cama", "Duermo"}, {"cara", "lavo"}, {"carreta", "rueda"}, {"casa", "Vivo"},
  {"cuchara", "sopa"}, {"cuchillo", "Corto"}, {"dedos", "pies"}, {"ducha", "agua"}, {"elefante", "trompa"}, {"estrella", "cielo"},
  {"gallo", "amanecer"}, {"gato", "miau"}, {"gorro", "cabeza"}, {"guitarra", "cuerdas"}, {"hacha", "leña"}, {"helado", "verano"}, {"hojas", "ramas"},
  {"hormiga", "fila"}, {"huella", "pies"}, {"huevo", "gallina"}, {"jabón", "frota"}, {"jirafa", "cuello"}, {"leche", "Bebo"}, {"llave", "puerta"},
  {"lluvia", "nubes"}, {"luna", "noche"}, {"lámpara", "luz"}, {"lápiz", "Dibujo"}, {"manguera", "fuego"}, {"mano", "Escribo"}, {"mar", "barco"},
  {"mesa", "Como"}, {"mochila", "libros"}, {"mono", "plátanos"}, {"muchacho", "baila"}, {"nido", "pájaro"}, {"noche", "duerme"}, {"nueve", "menos"},
  {"ocho", "siete"}, {"pan", "queso"}, {"pato", "agua"}, {"perro", "ladra"}, {"puente", "río"}, {"queso", "ratón"}, {"rana", "charca"},
  {"ropa", "doblo"}, {"rosa", "flor"}, {"silla", "Siéntate"}, {"sol", "brilla"}, {"sopa", "cuchara"}, {"tejas", "techo"}, {"toronja", "ácida"},
  {"torre", "campana"}, {"tren", "vía"}, {"vaca", "leche"}, {"viento", "sopla"}, {"zapatos", "Llevo"},
}
local function fill(list)
  return function(h, seen)
    local line, found = lines(seen.prompt)[1], {}
    local first, gap = line:match("([^%s_]+)(_+)")
    if not gap then return nil, "there is no gap" end
    for _, row in ipairs(list) do
      if begins(row[1], first) and utf8.len(row[1]) == utf8.len(first) + #gap and line:find(row[2], 1, true) then found[#found + 1] = row[1] end
    end
    return found
  end
end
form("{*}\nWrite the word with the gap.", fill(english))
form("{*}\nEscribe la palabra del hueco.", fill(spanish))
