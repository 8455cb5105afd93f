-- Measuring with a ruler (2.MD.A.1). Errors after Lehrer (2003), Barrett et al. (2006) and Clements and Sarama (2014): the end
-- is read, marks are counted, the start is taken for 1.

local function objects()
  return {{"pencil", noun("pencil", "pencils", "lápiz", "lápices", "m")}, {"ribbon", noun("ribbon", "ribbons", "cinta", "cintas", "f")},
    {"leaf", noun("leaf", "leaves", "hoja", "hojas", "f")}, {"stick", noun("stick", "sticks", "palito", "palitos", "m")}}
end
local function cm() return noun("centimeter", "centimeters", "centímetro", "centímetros", "m") end
local function inch() return noun("inch", "inches", "pulgada", "pulgadas", "f") end
-- The unit as it stands on a ruler, and its noun.
local function unit_of(k)
  if k % 2 == 0 then return "cm", cm() end
  return t("in", "pulg"), inch()
end

local function read(k, from)
  local object = objects()[1 + k % 4]
  local what = object[2]
  local unit, units = unit_of(k // 4)
  local key = (from > 0 and 2 or 3) + k // 8 % 9
  local to = from + key
  return {
    prompt = t("Look at both ends of the $1.one.\nHow many $2 long is it?", "Mira la regla.\n¿Cuánt@2s $2 mide $1.the?", what, units),
    figure = {kind = "ruler", length = max(to + 2, 12), parts = 1, unit = unit, from = from, to = to, object = object[1], numbers = true},
    answer = {kind = "number", value = key, form = "integer", unit = unit},
    misconceptions = apart(key, {
      slip(to, "reads the end, not the length", "$1 is where it ends. It begins at $2, not at 0.", "$1 es donde termina. Empieza en $2, no en 0.", to, from),
      slip(key + 1, "counts marks, not spaces", "$1 counts the marks. Count the spaces between them.", "$1 cuenta las marcas. Cuenta los espacios entre ellas.", key + 1),
      slip(max(to + 2, 12), "counts all the units", "$1 is the whole ruler. Look at the $2.one only.", "$1 es toda la regla. Mira solo $2.the.", max(to + 2, 12), what),
      slip(key - 1, "begins at 1 in place of 0", "$1 leaves out the first space.", "A $1 le falta el primer espacio.", key - 1),
      slip(from + to, "adds both ends", "$1 adds both ends. Find how far apart they are.", "$1 suma los dos extremos. Busca cuánto hay entre ellos.", from + to),
      slip(key + 2, "counts past the end", "$1 goes past the end of the $2.one.", "$1 va más allá. Mira dónde termina $2.the.", key + 2, what),
    }),
    hints = {t("Where does the $1.one begin? Where does it end?", "¿Dónde empieza $1.the? ¿Dónde termina?", what), from == 0 and t("It begins at 0. Read the number at its end.", "Empieza en 0. Lee el número del final.") or t("Count the spaces from its beginning to its end.", "Cuenta los espacios desde el inicio hasta el final."),
      from == 0 and t("Put a finger on 0. Hop along the ruler to the end.", "Pon un dedo en 0. Salta por la regla hasta el final.") or key == from and t("Put a finger where it begins. Hop along to $1.", "Pon un dedo donde empieza. Salta hasta $1.", to)
        or t("Put a finger on $1. Hop along to $2.", "Pon un dedo en $1. Salta hasta $2.", from, to)},
    worked = {t("It begins at $1 and ends at $2.", "Empieza en $1 y termina en $2.", from, to), to .. " − " .. from .. " = " .. bold(key)},
    right_note = t("The length is the space between both ends.", "El largo es el espacio entre los dos extremos."),
    paper = t("Measure three things with a ruler. Begin at 0.", "Mide tres cosas con una regla. Empieza en 0."),
  }
end

-- Where does it end, or begin?
local function other_end(k)
  local object = objects()[1 + k % 4]
  local what = object[2]
  local unit, units = unit_of(k // 4)
  local from, long = 2 + k // 8 % 6, 3 + k // 48 % 3 * 2
  local to = from + long
  local ask_end = k % 3 ~= 0
  local key, given = ask_end and to or from, ask_end and from or to
  return {
    prompt = ask_end and t("The $1.one is $2 $4 long. It begins at $3.\nAt what number of the ruler does it end?", "$5 mide $2 $4. Empieza en $3.\n¿En qué número de la regla termina?", what, long, from, units, cap(what.the))
      or t("The $1.one is $2 $4 long. It ends at $3.\nAt what number of the ruler does it begin?", "$5 mide $2 $4. Termina en $3.\n¿En qué número de la regla empieza?", what, long, to, units, cap(what.the)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(long, "takes the length for the end", "$1 is the length. It does not begin at 0.", "$1 es el largo. No empieza en 0.", long),
      slip(ask_end and to - 1 or from + 1, "counts marks, not spaces", "That counts the first mark as a space.", "Eso cuenta la primera marca como espacio."),
      slip(ask_end and abs(from - long) or to + long, "goes the other way along the ruler", ask_end and "The end lies after $1." or "The beginning lies before $1.", ask_end and "El final queda después de $1." or "El inicio queda antes de $1.", given),
      slip(given, "gives a number of the story", "$1 is told already. Find the other end.", "$1 ya se dice. Busca el otro extremo.", given),
      slip(ask_end and to + 1 or from - 1, "counts one too many", "That is one space too many.", "Eso es un espacio de más."),
    }),
    hints = {t("Draw a ruler. Mark $1.", "Dibuja una regla. Marca $1.", given), ask_end and t("Hop on one space for each unit.", "Avanza un espacio por cada unidad.") or t("Hop back one space for each unit.", "Retrocede un espacio por cada unidad."),
      ask_end and t("From $1 hop on $2 spaces.", "Desde $1 avanza $2 espacios.", from, long) or t("From $1 hop back $2 spaces.", "Desde $1 retrocede $2 espacios.", to, long)},
    worked = {ask_end and from .. " + " .. long .. " = " .. bold(to) or to .. " − " .. long .. " = " .. bold(from)},
    right_note = t("A ruler can be used from any mark.", "Una regla se puede usar desde cualquier marca."),
    paper = t("Draw a ruler to 12. Draw the thing on it.", "Dibuja una regla hasta 12. Dibuja la cosa encima."),
  }
end

-- Which tool fits what is measured.
local tools = {{"ruler", "regla corta"}, {"yardstick or meter stick", "regla de un metro"}, {"long measuring tape", "cinta métrica larga"}, {"clock", "reloj"}, {"scale", "balanza"}}
local jobs = {{"how long a pencil is", "cuánto mide un lápiz", 1}, {"how long a crayon is", "cuánto mide un crayón", 1}, {"how wide a book is", "cuánto mide de ancho un libro", 1}, {"how long a spoon is", "cuánto mide una cuchara", 1},
  {"how high a table is", "qué altura tiene una mesa", 2}, {"how wide a door is", "cuánto mide de ancho una puerta", 2}, {"how high a chair is", "qué altura tiene una silla", 2},
  {"how long a playground is", "cuánto mide un patio", 3}, {"how long a bus is", "cuánto mide un autobús", 3}, {"how long a garden is", "cuánto mide un jardín", 3}, {"how long a classroom is", "cuánto mide un salón", 3}}
local function which_tool(rng, k)
  local job = jobs[1 + k % #jobs]
  local at = job[3]
  local name = (rng:two_names())
  local function tool(i) return t(tools[i][1], tools[i][2]) end
  local odd = 4 + k // #jobs % 2
  local key, list = tool(at), {}
  for i = 1, 3 do
    if i ~= at then
      list[#list + 1] = i < at and slip(tool(i), "takes a tool that is too short", "That is short. It would be laid down many times.", "Es corta. Habría que ponerla muchas veces.")
        or slip(tool(i), "takes a tool that is too long", "That is much longer than the thing. A shorter one fits.", "Es mucho más larga que la cosa. Sirve una más corta.")
    end
  end
  list[#list + 1] = slip(tool(odd), "takes a tool for something else", odd == 4 and "A clock tells time, not length." or "A scale tells weight, not length.", odd == 4 and "Un reloj dice la hora, no el largo." or "Una balanza dice el peso, no el largo.")
  return {
    prompt = t("$1 wants to know $2.\nWhich tool fits best?", "$1 quiere saber $2.\n¿Qué instrumento sirve mejor?", name, t(job[1], job[2])),
    answer = {kind = "choice", options = rng:shuffle({tool(1), tool(2), tool(3), tool(odd)}), right = key},
    misconceptions = list,
    hints = {t("How long is the thing: a hand, an arm, more?", "¿Cuánto mide: una mano, un brazo, más?"), t("Short things: a short tool. Long things: a long one.", "Cosas cortas: algo corto. Cosas largas: algo largo."),
      at == 1 and t("It fits in two hands.", "Cabe en dos manos.") or at == 2 and t("It is about as long as an arm or a leg.", "Mide como un brazo o una pierna.") or t("It is longer than a person.", "Es más largo que una persona.")},
    worked = {at == 1 and t("It is shorter than a ruler.", "Es más corto que una regla.") or at == 2 and t("It is about one meter.", "Mide cerca de un metro.") or t("It is many meters long.", "Mide muchos metros."), bold(key)},
    right_note = t("A good tool is near the length of the thing.", "Un buen instrumento se parece al largo de la cosa."),
    paper = t("Name a thing for each tool in the list.", "Nombra una cosa para cada instrumento."),
  }
end

return function(rng, level)
  if level == 1 then return read(rng:turn(72), 0) end
  local k = rng:turn(144)
  if level == 2 then return read(k, 1 + k % 5) end
  if k % 3 == 0 then return which_tool(rng, k // 3) end
  return other_end(k)
end
