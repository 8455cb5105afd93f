-- Angles at parallels and in triangles (8.G.A.5). Errors after classroom observation.

local function crossing(rng)
  local k = rng:turn(150)
  local slant = 35 + 5 * (k % 9) + k // 50
  if k % 2 == 1 then slant = 180 - slant end
  local known, asked = 1 + k // 2 % 4, 5 + k // 8 % 4
  local function size(i) return i % 2 == 0 and slant or 180 - slant end
  local a, key = size(known), size(asked)
  local labels = {"", "", "", "", "", "", "", ""}
  labels[known], labels[asked] = a .. "°", "x"
  local same = a == key
  return {
    prompt = t("Two lines are parallel. A third one crosses them.\nHow many degrees is the angle x?", "Dos rectas son paralelas. Una tercera las cruza.\n¿Cuántos grados mide el ángulo x?"),
    figure = {kind = "transversal", slant = slant, labels = labels},
    answer = {kind = "number", value = key, form = "integer", unit = "°"},
    misconceptions = apart(key, {
      slip(180 - key, same and "takes equal angles for a straight line" or "takes all angles at parallels for equal", same and "Both angles are acute, or both obtuse. They are equal." or "One angle is acute, the other obtuse. Together they make 180°.", same and "Los dos son agudos o los dos obtusos. Son iguales." or "Un ángulo es agudo y el otro obtuso. Juntos hacen 180°."),
      slip(abs(90 - a), "fills up to a right angle", "That fills up to 90°. No right angle is drawn.", "Eso completa 90°. No hay ángulo recto."),
      slip(360 - a, "takes the whole turn", "That fills up to 360°, the whole turn.", "Eso completa 360°, la vuelta entera."),
      slip(180, "gives the whole straight angle", "180° is the whole line. x is one part of it.", "180° es toda la línea. x es una parte."),
      slip(key + 10, "basic fact one off", "Work it out again from $1°.", "Calcúlalo otra vez desde $1°.", a),
    }),
    hints = {
      t("Both crossings look alike, since the lines are parallel.", "Los dos cruces son iguales, pues las rectas son paralelas."),
      t("Find the angle at the other crossing in the same place.", "Busca el ángulo en el mismo lugar del otro cruce."),
      t("Acute and acute are equal. Acute and obtuse make a line.", "Agudo y agudo son iguales. Agudo y obtuso hacen una línea."),
    },
    worked = same and {t("Both angles have the same width.", "Los dos ángulos tienen la misma abertura."), bold(key .. "°")} or {"180° − " .. a .. "° = " .. bold(key .. "°")},
    right_note = t("At two parallels there are only two sizes of angles.", "Con paralelas solo hay dos tamaños de ángulo."),
    paper = t("Trace one crossing and slide it onto the other.", "Calca un cruce y deslízalo sobre el otro."),
  }
end

-- A triangle with the angles a at the left, b at the top; the third stands at the right. Cotangents in thousandths at 20, 30, ... degrees.
local cotangents = {2747, 1732, 1192, 839, 577, 364, 176, 0, -176, -364, -577}
local function cotangent(angle)
  local i = (angle - 20) // 10 + 1
  return cotangents[i] + (cotangents[i + 1] - cotangents[i]) * (angle % 10) // 10
end
local function sketch(a, b, outside)
  local sum = cotangent(a) + cotangent(180 - a - b)
  local wide, high = 12, 12000 // sum
  if high > 10 then wide, high = 10 * sum // 1000, 10 end
  local top = (high * cotangent(a) + 500) // 1000
  if top == wide and a + b ~= 90 then top = a + b < 90 and top + 1 or top - 1 end   -- it does not look right-angled
  return {kind = "polygon", corners = {{x = 0, y = high}, {x = top, y = 0}, {x = wide, y = high}}, sides = {"", "", ""}, angle_labels = {a .. "°", b .. "°", outside and "" or "?"},
    inner = outside and {{x1 = wide, y1 = high, x2 = wide + 4, y2 = high, label = "?"}} or {}}
end

local function triangle(rng)
  local k = rng:turn(156)
  local a, b = 31 + k % 13 * 3, 42 + k // 13 * 4 + k % 4
  local outside = k % 2 == 0
  local key = outside and a + b or 180 - a - b
  return {
    prompt = outside and t("A triangle has angles of $1° and $2°.\nA side is drawn on past the third corner.\nHow large is the outer angle there?", "Un triángulo tiene ángulos de $1° y $2°.\nUn lado se prolonga en el tercer vértice.\n¿Cuánto mide el ángulo exterior ahí?", a, b)
      or t("Two angles of a triangle are $1° and $2°.\nHow large is the third angle?", "Dos ángulos de un triángulo miden $1° y $2°.\n¿Cuánto mide el tercer ángulo?", a, b),
    figure = sketch(a, b, outside),
    answer = {kind = "number", value = key, form = "integer", unit = "°"},
    misconceptions = apart(key, {
      slip(180 - a - b, "takes the inner angle for the outer one", "That is the angle inside. The outer one makes a line with it.", "Ese es el de adentro. El exterior hace una línea con él."),
      slip(a + b, "stops before taking from the whole", "$1° is both angles together. What is left of 180°?", "$1° son los dos ángulos juntos. ¿Qué queda de 180°?", a + b),
      slip(360 - a - b, "takes the whole turn", "A triangle has 180° in all, not 360°.", "Un triángulo tiene 180° en total, no 360°."),
      slip(180 - a, "leaves out one angle", "That leaves out the $1°.", "Eso deja fuera los $1°.", b),
      slip(180 - b, "leaves out one angle", "That leaves out the $1°.", "Eso deja fuera los $1°.", a),
      slip(abs(b - a), "takes the angles apart", "That is the difference of the two angles.", "Eso es la diferencia de los dos ángulos."),
    }),
    hints = {
      t("All angles of a triangle make a straight line.", "Todos los ángulos de un triángulo hacen una línea."),
      outside and t("Find the inner angle first. Inner and outer make 180°.", "Halla primero el interior. Interior y exterior hacen 180°.") or t("Add the two angles that are known.", "Suma los dos ángulos conocidos."),
      outside and t("Take the inner one from 180°. Compare with $1 + $2.", "Resta el interior de 180°. Compara con $1 + $2.", a, b) or t("Work out 180 − $1 − $2.", "Calcula 180 − $1 − $2.", a, b),
    },
    worked = outside and {"180° − " .. a .. "° − " .. b .. "° = " .. 180 - a - b .. "°", "180° − " .. 180 - a - b .. "° = " .. bold(key .. "°")} or {a .. "° + " .. b .. "° = " .. a + b .. "°", "180° − " .. a + b .. "° = " .. bold(key .. "°")},
    right_note = outside and t("The outer angle is as large as both far ones together.", "El exterior mide lo mismo que los dos lejanos juntos.") or t("Three angles of a triangle: always 180°.", "Tres ángulos de un triángulo: siempre 180°."),
    paper = t("Tear off three corners of a paper triangle. Lay them in a line.", "Corta las tres esquinas de un triángulo. Ponlas en línea."),
  }
end

local function with_x(rng)
  local k = rng:turn(144)
  local same = k % 2 == 0
  local x = 21 + k // 2 % 8
  local m, n = 3, same and 1 or 1 + k // 16 % 2
  local slant = m * x
  local b = same and slant - n * x or 180 - slant - n * x
  local other = (n == 1 and "x" or n .. "x") .. " + " .. b
  local labels = {"", "", "", "", "", "", "", ""}
  local spot = same and 6 or 5
  if k % 3 == 1 then spot = same and 8 or 7 end
  labels[k // 32 % 2 == 0 and 2 or 4], labels[spot] = m .. "x", other
  return {
    prompt = t("The lines are parallel. The angles are in degrees.\nWhich number is x?", "Las rectas son paralelas. Los ángulos están en grados.\n¿Qué número es x?"),
    figure = {kind = "transversal", slant = slant, labels = labels},
    answer = {kind = "number", value = x, form = "any", fraction = true, point = true},
    misconceptions = apart(x, {
      slip(same and frac(180 - b, m + n):sub(2, -2) or tostring(b // (m - n)), same and "takes equal angles for a straight line" or "takes all angles at parallels for equal", same and "Those angles are equal. Do not add them to 180." or "One is acute, one is obtuse. Together they make 180.", same and "Esos ángulos son iguales. No suman 180." or "Uno es agudo y otro obtuso. Juntos hacen 180."),
      slip(m * x, "gives the angle, not x", "$1 is the angle. x is one part of it.", "$1 es el ángulo. x es una parte.", m * x),
      slip(b, "gives the number beside the letter", "$1 stands beside x. Which number is x?", "$1 está junto a x. ¿Qué número es x?", b),
      slip(x + 1, "basic fact one off", "Put it in: the angles do not quite agree.", "Ponlo: los ángulos casi coinciden."),
      slip(180 - m * x, "gives the angle, not x", "That is the size of another angle.", "Eso es el tamaño de otro ángulo."),
    }),
    hints = {
      t("Look: are both acute, or is one obtuse?", "Mira: ¿los dos son agudos o uno es obtuso?"),
      same and t("Both have the same size. Write an equation.", "Los dos miden lo mismo. Escribe una ecuación.") or t("Acute and obtuse make 180. Write an equation.", "Agudo y obtuso hacen 180. Escribe una ecuación."),
      same and t("Solve $1x = $2.", "Resuelve $1x = $2.", m, other) or t("Solve $1x + $2 = 180.", "Resuelve $1x + $2 = 180.", m, other),
    },
    worked = same and {m .. "x = " .. other, m - n == 1 and "x = " .. bold(x) or m - n .. "x = " .. b, "x = " .. bold(x)} or {m .. "x + " .. other .. " = 180", m + n .. "x = " .. 180 - b, "x = " .. bold(x)},
    right_note = t("First name the two angles. Then write the equation.", "Primero nombra los dos ángulos. Luego la ecuación."),
    paper = t("Color all equal angles at both crossings.", "Colorea los ángulos iguales de los dos cruces."),
  }
end

return function(rng, level)
  if level == 1 then return crossing(rng) end
  if level == 2 then return triangle(rng) end
  return with_x(rng)
end
