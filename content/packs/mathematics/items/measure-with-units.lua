-- Measuring with equal units, end to end (1.MD.A.2). Errors after Lehrer (2003), Barrett et al. (2006) and Clements and Sarama (2014).

local function objects()
  return {{"pencil", noun("pencil", "pencils", "lápiz", "lápices", "m")}, {"ribbon", noun("ribbon", "ribbons", "cinta", "cintas", "f")},
    {"leaf", noun("leaf", "leaves", "hoja", "hojas", "f")}, {"stick", noun("stick", "sticks", "palito", "palitos", "m")}}
end
local function row(long, from, to, object)
  return {kind = "ruler", length = long, parts = 1, unit = "", from = from, to = to, object = object, numbers = false}
end

-- A thing over a row of cubes; in level 1 it begins at the first cube.
local function over_cubes(rng, k, from)
  local object = objects()[1 + k % 4]
  local key = 2 + k // 4 % 9
  local long = from + key + rng:int(1, 3)
  local what = object[2]
  return {
    prompt = t("The cubes lie end to end.\nHow many cubes long is the $1.one?", "Los cubos están uno junto a otro.\n¿Cuántos cubos mide $1.the?", what),
    figure = row(long, from, from + key, object[1]),
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(from + key, "reads the end, not the length", "$1 counts cubes before the $2.one too. Begin at its end.", "$1 cuenta también cubos de antes. Empieza donde empieza $2.the.", from + key, what),
      slip(key + 1, "counts marks, not spaces", "$1 counts the lines. Count the cubes between them.", "$1 cuenta las rayas. Cuenta los cubos entre ellas.", key + 1),
      slip(long, "counts all the units", "$1 is all the cubes. Count those along the $2.one.", "$1 son todos los cubos. Cuenta los que ocupa $2.the.", long, what),
      slip(key - 1, "one-to-one principle: skips one", "$1 skips a cube. Touch each one once.", "$1 salta un cubo. Toca cada uno una vez.", key - 1),
      slip(key + 2, "counts past the end", "$1 goes past the end of the $2.one.", "$1 va más allá. Mira dónde termina $2.the.", key + 2, what),
    }),
    hints = {
      t("Find both ends of the $1.one.", "Busca dónde empieza y dónde termina $1.the.", what),
      t("Count the cubes between both ends.", "Cuenta los cubos entre los dos extremos."),
      t("Touch the first cube under it. Count on from there.", "Toca el primer cubo de abajo. Cuenta desde ahí."),
    },
    worked = {from > 0 and t("Cubes before it: $1. Leave them out.", "Cubos antes: $1. No cuentan.", from) or t("It begins at the first cube.", "Empieza en el primer cubo."),
      t("Cubes along it: $1", "Cubos que ocupa: $1", bold(key))},
    right_note = t("Count the units from end to end.", "Cuenta las unidades de extremo a extremo."),
    paper = t("Lay coins end to end along a book. Count them.", "Pon monedas en fila junto a un libro. Cuéntalas."),
  }
end

-- A piece is cut off.
local function cut_off(rng, k)
  local ribbon = noun("ribbon", "ribbons", "cinta", "cintas", "f")
  local from, whole = 1 + k % 3, 4 + k // 3 % 7
  local cut = rng:int(2, whole - 2)
  local key = whole - cut
  return {
    prompt = t("A piece of $1 cubes is cut off the ribbon.\nHow many cubes long is the rest?", "Se corta un pedazo de $1 cubos de la cinta.\n¿Cuántos cubos mide el resto?", cut),
    figure = row(from + whole + 2, from, from + whole, "ribbon"),
    answer = integer_answer(key),
    misconceptions = apart(key, {
      slip(whole, "stops after the first step", "$1 is the whole $2.one. A piece is cut off.", "$1 es $2.the completa. Se corta un pedazo.", whole, ribbon),
      slip(cut, "gives what was taken", "$1 is the piece. How long is the rest?", "$1 es el pedazo. ¿Cuánto mide el resto?", cut),
      slip(from + whole - cut, "reads the end, not the length", "$1 counts cubes before the ribbon too.", "$1 cuenta también cubos antes de la cinta.", from + whole - cut),
      slip(whole + cut, "adds in place of taking away", "$1 is longer than before. Cutting makes it shorter.", "$1 es más que antes. Al cortar queda menos.", whole + cut),
      slip(key + 1, "counts marks, not spaces", "$1 counts the lines. Count the cubes.", "$1 cuenta las rayas. Cuenta los cubos.", key + 1),
    }),
    hints = {
      t("First find how long the ribbon is.", "Primero busca cuánto mide la cinta."),
      t("Then take the piece away.", "Después quita el pedazo."),
      t("The whole ribbon is $1 cubes. Take $2 away.", "La cinta completa mide $1 cubos. Quita $2.", whole, cut),
    },
    worked = {t("Whole ribbon: $1 cubes", "Cinta completa: $1 cubos", whole), whole .. " − " .. cut .. " = " .. bold(key)},
    right_note = t("Lengths can be taken away like numbers.", "Los largos se restan como los números."),
    paper = t("Draw squares in a row. Cross out the piece.", "Dibuja cuadros en fila. Tacha el pedazo."),
  }
end

-- Gaps, overlaps, units of another size: does it take more or fewer?
local function gaps(rng, k)
  local n = 5 + k // 3 % 8
  local kind = k % 3
  local name = (rng:two_names())
  local what = rng:pick({noun("belt", "belts", "cinturón", "cinturones", "m"), noun("shelf", "shelves", "estante", "estantes", "m"), noun("bench", "benches", "banca", "bancas", "f")})
  local unit = rng:pick({noun("clip", "clips", "clip", "clips", "m"), noun("block", "blocks", "bloque", "bloques", "m"), noun("card", "cards", "tarjeta", "tarjetas", "f")})
  local more, fewer, same, none = t("more than $1", "más de $1", n), t("fewer than $1", "menos de $1", n), t("just $1", "justo $1", n), t("none", "ningun@1", unit)
  local right = kind == 1 and fewer or more
  local told = kind == 0 and t("There are gaps between the $1.", "Hay huecos entre $1.the_many.", unit)
    or kind == 1 and t("The $1 lie on top of each other.", "$2 se enciman.", unit, cap(unit.the_many))
    or t("One part at the end has no $1.one.", "Una parte al final quedó vacía.", unit)
  local ask = kind == 0 and t("Without gaps, how many does it take?", "Sin huecos, ¿cuánt@1s hacen falta?", unit)
    or kind == 1 and t("Placed end to end, how many does it take?", "Puest@1s en fila, ¿cuánt@1s hacen falta?", unit)
    or t("For all of it, how many does it take?", "Para medir todo, ¿cuánt@1s hacen falta?", unit)
  if kind == 1 then right = fewer end
  local other = right == more and fewer or more
  local why = kind == 0 and t("A gap is a part that is not measured.", "Un hueco es una parte sin medir.")
    or kind == 1 and t("Some parts are measured two times.", "Algunas partes se miden dos veces.") or t("The end is not measured yet.", "El final no está medido.")
  return {
    prompt = t("$1 measures a $2.one with $3 $4.", "$1 mide $5 con $3 $4.", name, what, n, unit, what.a) .. "\n" .. told .. "\n" .. ask,
    answer = {kind = "choice", options = rng:shuffle({more, fewer, same, none}), right = right},
    misconceptions = {
      slip(same, "gaps and overlaps do not matter", "$1 stays only when nothing is left out. Look again.", "$1 queda solo si todo se mide bien. Mira otra vez.", n),
      {given = other, name = "mixes up more and fewer", feedback = why .. " " .. (right == more and t("That part takes more of them.", "Esa parte pide más.")
        or t("So there are too many.", "Entonces sobran."))},
      slip(none, "guesses without the picture", "The $1.one has a length. It takes some.", "$2 tiene un largo. Hacen falta algunos.", what, cap(what.the)),
    },
    hints = {t("Draw it. Look at each part.", "Dibújalo. Mira cada parte."), why,
      right == more and t("The empty part needs units too.", "La parte vacía también pide unidades.") or t("Lay them side by side. Some are left over.", "Ponlos sin encimar. Sobran algunos.")},
    worked = {why, t("So it takes $1.", "Hacen falta $1.", bold(right))},
    right_note = t("Units lie end to end: no gaps, no overlaps.", "Las unidades van juntas, sin huecos ni encimarse."),
    paper = t("Measure a book with coins: first with gaps, then without.", "Mide un libro con monedas: con huecos y sin huecos."),
  }
end

return function(rng, level)
  if level == 1 then return over_cubes(rng, rng:turn(72), 0) end
  if level == 2 then
    local k = rng:turn(108)
    return over_cubes(rng, k, 1 + k // 36)
  end
  local k = rng:turn(96)
  if k % 2 == 0 then return cut_off(rng, k // 2) end
  return gaps(rng, k // 2)
end
