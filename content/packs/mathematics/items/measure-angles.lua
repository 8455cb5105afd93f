-- Angles as parts of a turn, and reading a protractor (4.MD.C.5, 4.MD.C.6). Errors after Mitchelmore and White (2000) and
-- Clements and Battista (1992).

local turns = {}
for _, d in ipairs({2, 3, 4, 5, 6, 8, 9, 10, 12}) do
  for k = 1, d - 1 do turns[#turns + 1] = {k, d} end
end

local function part_of_turn(rng)
  local one = rng:turn_of(turns)
  local k, d = one[1], one[2]
  local piece = 360 // d
  local key = piece * k
  return {
    prompt = t("A full turn is 360°. The circle has $1 equal parts.\nHow many degrees is the colored part?", "Una vuelta completa es 360°. El círculo tiene $1 partes iguales.\n¿Cuántos grados mide la parte coloreada?", d),
    figure = {kind = "fraction_circle", cuts = d, parts = {{size = k .. "/" .. d, fill = rng:pick({"plain", "hatch", "dots"})}}},
    answer = {kind = "number", value = key, form = "integer", unit = "°"},
    misconceptions = apart(key, {
      slip(piece, "uses one group only", "$1° is one part. Count the colored parts.", "$1° es una parte. Cuenta las partes coloreadas.", piece),
      slip(360 - key, "names the blank part", "$1° is the blank part.", "$1° es la parte en blanco.", 360 - key),
      slip(100 * k // d, "treats a turn as a hundred", "A full turn is 360°, not 100°.", "Una vuelta completa es 360°, no 100°."),
      slip(key // 2, "takes half a turn for the whole", "$1° shares out 180°. That is only half a turn.", "$1° reparte 180°. Eso es solo media vuelta.", key // 2),
      slip(d * 10 * k, "takes the parts for tens of degrees", "One part is 360° ÷ $1.", "Una parte es 360° ÷ $1.", d),
      slip(key + piece, "counts one too many", "That is one part too many.", "Sobra una parte."),
    }),
    hints = {
      t("All parts together are 360°.", "Todas las partes juntas son 360°."),
      t("First find one part: 360° ÷ $1.", "Primero halla una parte: 360° ÷ $1.", d),
      k == 1 and t("Share 360 equally among $1 parts.", "Reparte 360 en $1 partes iguales.", d) or t("One part is $1°. Count the colored parts.", "Una parte es $1°. Cuenta las coloreadas.", piece),
    },
    worked = k == 1 and {"360° ÷ " .. d .. " = " .. bold(piece .. "°")} or {"360° ÷ " .. d .. " = " .. piece .. "°", k .. " × " .. piece .. "° = " .. bold(key .. "°")},
    right_note = t("$1 of a full turn is $2°.", "$1 de una vuelta son $2°.", frac(k, d), key),
    paper = t("Fold a paper circle. Write the degrees on each part.", "Dobla un círculo de papel. Escribe los grados en cada parte."),
  }
end

local function protractor(rng, i)
  local size = 15 + 5 * (i * 7 % 32)
  if size == 90 then size = 175 end
  local other = 180 - size
  return {
    prompt = t("One arm points at 0.\nHow many degrees is the angle?", "Un lado apunta al 0.\n¿Cuántos grados mide el ángulo?"),
    figure = {kind = "angles", from = 0, protractor = true, parts = {{size = size, label = "?"}}},
    answer = {kind = "number", value = size, form = "integer", unit = "°"},
    misconceptions = apart(size, {
      slip(other, "reads the other scale", "$1° counts from the other side. Begin where the arm is at 0.", "$1° cuenta desde el otro lado. Empieza donde el lado está en 0.", other),
      slip(size + 10, "reads the next number", "$1° is the next ten. The arm ends before it.", "$1° es la decena siguiente. El lado termina antes.", size + 10),
      slip(size % 10 == 5 and size - 5 or size - 10, "reads the number before", "$1° is before the arm. Go on to where it points.", "$1° está antes del lado. Sigue hasta donde apunta.", size % 10 == 5 and size - 5 or size - 10),
      slip(size % 10 == 5 and size + 5 or size + 5, "counts the small steps as another size", "A small step is 5°. Count them from the ten below.", "Un paso pequeño es 5°. Cuéntalos desde la decena anterior."),
      slip(180 + size <= 360 and 180 + size or 360 - size, "adds half a turn", "The angle is smaller than a straight line, 180°.", "El ángulo es menor que una línea recta, 180°."),
    }),
    hints = {
      t("Is the angle smaller or larger than a square corner, 90°?", "¿El ángulo es menor o mayor que una esquina recta, 90°?"),
      t("Begin at the arm that points at 0. Go round.", "Empieza en el lado que apunta al 0. Sigue la vuelta."),
      t("The second arm is past $1. Count on in fives.", "El segundo lado pasa de $1. Sigue de cinco en cinco.", (size - 1) // 10 * 10 == size and size - 10 or (size - 1) // 10 * 10),
    },
    worked = {t("One arm at 0, the other at $1.", "Un lado en 0, el otro en $1.", size), t("The angle: $1", "El ángulo: $1", bold(size .. "°"))},
    right_note = size < 90 and t("Less than 90°: an acute angle.", "Menos de 90°: un ángulo agudo.") or t("More than 90°: an obtuse angle.", "Más de 90°: un ángulo obtuso."),
    paper = t("Draw an angle of $1°. Measure it again.", "Dibuja un ángulo de $1°. Vuelve a medirlo.", size),
  }
end

local function between_arms(rng, i)
  local a = 10 + 5 * (i * 4 % 15)
  local b = 20 + 5 * (i * 5 % 14)
  if a == 90 then a = 80 end
  if a + b > 175 then b = 175 - a end
  local stop = a + b
  return {
    prompt = t("No arm of the angle at the question mark is at 0.\nHow many degrees is this angle?", "Ningún lado del ángulo con el signo de pregunta está en 0.\n¿Cuántos grados mide ese ángulo?"),
    figure = {kind = "angles", from = 0, protractor = true, parts = {{size = a, label = " "}, {size = b, label = "?"}}},
    answer = {kind = "number", value = b, form = "integer", unit = "°"},
    misconceptions = apart(b, {
      slip(stop, "reads the second arm only", "$1° is where one arm points. The other is not at 0.", "$1° es adonde apunta un lado. El otro no está en 0.", stop),
      slip(a, "reads the first arm only", "$1° is the angle below it.", "$1° es el ángulo de abajo.", a),
      slip(180 - stop, "reads the other scale", "$1° is what is left on the other side.", "$1° es lo que queda del otro lado.", 180 - stop),
      slip(stop + a, "adds in place of taking away", "The two numbers were added. How far is it between them?", "Se sumaron los dos números. ¿Cuánto hay entre ellos?"),
      slip(b + 10, "off by a ten", "$1° is ten too many. Count from arm to arm.", "A $1° le sobran diez. Cuenta de lado a lado.", b + 10),
      slip(b - 5, "counts the small steps as another size", "A small step is 5°. One step is missing.", "Un paso pequeño es 5°. Falta un paso."),
    }),
    hints = {
      t("At which numbers do the two arms point?", "¿A qué números apuntan los dos lados?"),
      t("The angle is the way from one arm to the other.", "El ángulo es lo que hay de un lado al otro."),
      t("Count in tens and fives from the lower arm upwards.", "Cuenta de diez y de cinco desde el lado de abajo."),
    },
    worked = {t("The arms point at $1 and $2.", "Los lados apuntan a $1 y $2.", a, stop), stop .. " − " .. a .. " = " .. bold(b)},
    right_note = t("An angle is a difference of two directions.", "Un ángulo es la diferencia de dos direcciones."),
    paper = t("Lay a protractor askew. Measure one angle three times.", "Pon el transportador girado. Mide un ángulo tres veces."),
  }
end

local function clock_turn(rng, i)
  local from, hours = 1 + i % 12, 1 + i // 12 % 5
  local to = (from + hours - 1) % 12 + 1
  local key = 30 * hours
  return {
    prompt = t("The short hand goes from $1 to $2. A full turn is 360°.\nBy how many degrees does it turn?", "La manecilla corta va del $1 al $2. Una vuelta es 360°.\n¿Cuántos grados gira?", from, to),
    figure = {kind = "clock", hour = from, minute = 0},
    answer = {kind = "number", value = key, form = "integer", unit = "°"},
    misconceptions = apart(key, {
      slip(hours, "gives the steps for the degrees", "$1 counts the steps. Each step is 360° ÷ 12.", "$1 cuenta los pasos. Cada paso es 360° ÷ 12.", hours),
      slip(5 * hours, "takes minutes for degrees", "$1 counts minutes. A turn has 360°, not 60.", "$1 cuenta minutos. Una vuelta tiene 360°, no 60.", 5 * hours),
      slip(10 * hours, "takes one step for ten degrees", "One step is not 10°. Twelve steps make 360°.", "Un paso no es 10°. Doce pasos son 360°."),
      slip(360 - key, "names the rest of the turn", "$1° is the rest of the turn.", "$1° es el resto de la vuelta.", 360 - key),
      slip(key + 30, "counts marks, not steps", "That counts the first number too. Count the steps.", "Eso cuenta también el primer número. Cuenta los pasos."),
    }),
    hints = {
      t("The clock has 12 equal steps in a full turn.", "El reloj tiene 12 pasos iguales en una vuelta."),
      t("One step is 360° ÷ 12.", "Un paso es 360° ÷ 12."),
      t("Count the steps from $1 to $2. Multiply.", "Cuenta los pasos del $1 al $2. Multiplica.", from, to),
    },
    worked = {"360° ÷ 12 = 30°", hours .. " × 30° = " .. bold(key .. "°")},
    right_note = t("From one number to the next it turns by 30°.", "De un número al siguiente gira 30°."),
    paper = t("Draw a clock. Write the degrees at each number.", "Dibuja un reloj. Escribe los grados en cada número."),
  }
end

local function how_many_fit(rng, i)
  local size = ({10, 12, 15, 18, 20, 24, 30, 36, 40, 45, 60, 72, 90, 120})[1 + i % 14]
  local half = i // 14 % 2 == 1 and 180 % size == 0
  local whole = half and 180 or 360
  local key = whole // size
  return {
    prompt = half and t("Angles of $1° lie side by side along a straight line.\nHow many make the straight line?", "Hay ángulos de $1° uno junto a otro sobre una línea recta.\n¿Cuántos completan la línea recta?", size)
      or t("Angles of $1° lie side by side round one point.\nHow many make a full turn?", "Hay ángulos de $1° uno junto a otro alrededor de un punto.\n¿Cuántos completan una vuelta?", size),
    figure = {kind = "angles", from = 0, parts = {{size = size, label = size .. "°"}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(half and 360 // size or 180 // size, "takes half a turn for the whole", half and "A straight line is half a turn, 180°." or "A full turn is 360°. $1° is only half of it.",
        half and "Una línea recta es media vuelta, 180°." or "Una vuelta es 360°. $1° es solo la mitad.", 180),
      slip(100 // size, "treats a turn as a hundred", "A turn is not 100°.", "Una vuelta no es 100°."),
      slip(whole - size, "takes away in place of dividing", "$1 takes one angle off. How often does $2 fit?", "$1 quita un ángulo. ¿Cuántas veces cabe $2?", whole - size, size),
      slip(key + 1, "basic fact one off", "$1 × $2 is $3, more than $4.", "$1 × $2 es $3, más que $4.", key + 1, size, (key + 1) * size, whole),
      slip(key - 1, "basic fact one off", "$1 × $2 is $3, less than $4.", "$1 × $2 es $3, menos que $4.", key - 1, size, (key - 1) * size, whole),
    }),
    hints = {
      half and t("A straight line is half a full turn.", "Una línea recta es media vuelta.") or t("How many degrees does a full turn have?", "¿Cuántos grados tiene una vuelta completa?"),
      t("Count by $1 up to $2.", "Cuenta de $1 en $1 hasta $2.", size, whole),
      t("? × $1 = $2", "? × $1 = $2", size, whole),
    },
    worked = {"? × " .. size .. "° = " .. whole .. "°", whole .. " ÷ " .. size .. " = " .. bold(key)},
    right_note = t("The size of an angle says how often it fits.", "El tamaño de un ángulo dice cuántas veces cabe."),
    paper = t("Cut out an angle of $1°. Lay it round a point.", "Recorta un ángulo de $1°. Ponlo alrededor de un punto.", size),
  }
end

return function(rng, level)
  local i = rng:turn(168)
  if level == 1 then return part_of_turn(rng) end
  if level == 2 then if i % 3 == 0 then return protractor(rng, i // 3) end return between_arms(rng, i) end
  if i % 3 == 0 then return how_many_fit(rng, i // 3) end
  return clock_turn(rng, i // 3 * 2 + i % 3 - 1)
end
