-- Angles that make 90 or 180 degrees, and opposite angles, with equations (7.G.B.5). Errors after Mitchelmore and White (2000).

local function two_angles(rng)
  local k = rng:turn(120)
  local straight = k % 2 == 0
  local whole = straight and 180 or 90
  local known = straight and 25 + (k // 2) * 2 or 14 + k // 2
  if known == whole - known then known = known + 1 end
  local x = whole - known
  local first = k // 4 % 2 == 0
  local parts = first and {{size = known, label = known .. "°"}, {size = x, label = "x"}} or {{size = x, label = "x"}, {size = known, label = known .. "°"}}
  return {
    prompt = straight and t("The two angles make a straight line.\nHow many degrees is x?", "Los dos ángulos forman una línea recta.\n¿Cuántos grados mide x?") or t("The two angles make a right angle.\nHow many degrees is x?", "Los dos ángulos forman un ángulo recto.\n¿Cuántos grados mide x?"),
    figure = {kind = "angles", from = 0, parts = parts},
    answer = {kind = "number", value = x, form = "integer", unit = "°"},
    misconceptions = apart(x, {
      straight and slip(abs(90 - known), "takes straight for right", "That fills up to 90°. A straight line is more.", "Eso completa 90°. Una línea recta es más.")
        or slip(180 - known, "takes right for straight", "That fills up to 180°. A right angle is less.", "Eso completa 180°. Un ángulo recto es menos."),
      slip(known, "takes the two angles for equal", "$1° is the other angle. They are not alike.", "$1° es el otro ángulo. No son iguales.", known),
      slip(360 - known, "takes the whole turn", "That fills a full turn. Look at the outer arms.", "Eso completa una vuelta. Mira los lados de afuera."),
      slip(x + 10, "basic fact one off", "$1 and $2 make more than $3.", "$1 y $2 forman más de $3.", x + 10, known, whole),
    }),
    hints = {
      t("How many degrees are both together?", "¿Cuántos grados forman los dos juntos?"),
      t("x + $1 = the whole angle.", "x + $1 = el ángulo entero.", known),
      straight and t("A straight line has 180°. Take $1 away.", "Una línea recta tiene 180°. Resta $1.", known) or t("A right angle has 90°. Take $1 away.", "Un ángulo recto tiene 90°. Resta $1.", known),
    },
    worked = {"x + " .. known .. " = " .. whole, "x = " .. whole .. " − " .. known .. " = " .. bold(x)},
    right_note = straight and t("Two angles with 180° together are supplementary.", "Dos ángulos que suman 180° son suplementarios.") or t("Two angles with 90° together are complementary.", "Dos ángulos que suman 90° son complementarios."),
    paper = t("Fold a paper edge. Measure both angles.", "Dobla el borde de un papel. Mide los dos ángulos."),
  }
end

local function crossing(rng)
  local k = rng:turn(120)
  local known = 25 + k % 60
  local a, b = known, 180 - known
  local opposite = k // 60 == 0
  local x = opposite and a or b
  local labels = opposite and {a .. "°", "", "x", ""} or ({{a .. "°", "x", "", ""}, {a .. "°", "", "", "x"}})[1 + k % 2]
  local sizes = {a, b, a, b}
  local parts = {}
  for i = 1, 4 do parts[i] = {size = sizes[i], label = labels[i]} end
  return {
    prompt = opposite and t("Two straight lines cross. One angle is $1°.\nHow many degrees is x, right across from it?", "Dos rectas se cruzan. Un ángulo mide $1°.\n¿Cuántos grados mide x, justo enfrente?", a) or t("Two straight lines cross. One angle is $1°.\nHow many degrees is x, right beside it?", "Dos rectas se cruzan. Un ángulo mide $1°.\n¿Cuántos grados mide x, justo al lado?", a),
    figure = {kind = "angles", from = 10, parts = parts},
    answer = {kind = "number", value = x, form = "integer", unit = "°"},
    misconceptions = apart(x, {
      opposite and slip(b, "takes the neighbor for the opposite angle", "$1° lies beside the $2°. x lies across.", "$1° está al lado de $2°. x está enfrente.", b, a) or slip(a, "takes the opposite for the neighbor angle", "$1° lies across as well. x lies beside it.", "$1° está también enfrente. x está al lado.", a),
      slip(abs(90 - a), "takes right for straight", "That fills up to 90°. Is there a right angle?", "Eso completa 90°. ¿Hay un ángulo recto?"),
      slip(360 - a, "takes the whole turn", "That is all three others together.", "Eso son los otros tres juntos."),
      slip((360 - 2 * a) // 2 + a == x and 2 * a or 360 - 2 * a, "counts both of a pair", "That counts two angles. x is one.", "Eso cuenta dos ángulos. x es uno."),
      slip(x + 10, "basic fact one off", "Test it: two neighbors must make 180°.", "Prueba: dos vecinos deben formar 180°."),
    }),
    hints = {
      t("Neighbors on a straight line make 180°.", "Los vecinos en una recta forman 180°."),
      opposite and t("Both angles have the same neighbor.", "Los dos ángulos tienen el mismo vecino.") or t("Which straight line do x and $1° share?", "¿Qué recta comparten x y $1°?", a),
      opposite and t("Angles across from each other are alike.", "Los ángulos opuestos son iguales.") or t("Take $1° away from 180°.", "Resta $1° de 180°.", a),
    },
    worked = opposite and {t("across: equal angles", "enfrente: ángulos iguales"), "x = " .. bold(x)} or {"x + " .. a .. " = 180", "x = " .. bold(x)},
    right_note = t("Across: equal. Beside: 180° together.", "Enfrente: iguales. Al lado: suman 180°."),
    paper = t("Cross two pencils. Open them. Watch all four angles.", "Cruza dos lápices. Ábrelos. Mira los cuatro ángulos."),
  }
end

local function with_x(rng)
  local k = rng:turn(144)
  local x, m = 10 + k % 12 * 2, 2 + k // 12 % 3
  local q = 4 + k // 36 * 3
  local kind = k % 3
  local side = m * x + q
  local whole = kind == 0 and 180 or kind == 1 and 90 or 0
  if kind == 1 and side >= 85 then m = 2; x = 10 + k % 12; side = m * x + q end
  local other = kind == 2 and side or whole - side
  local label = m .. "x + " .. q
  local prompt = kind == 0 and t("The two angles make a straight line.\nOne is ($1)°, the other is $2°.\nWhich number is x?", "Los dos ángulos forman una recta.\nUno mide ($1)° y otro $2°.\n¿Qué número es x?", label, other)
    or kind == 1 and t("The two angles make a right angle.\nOne is ($1)°, the other is $2°.\nWhich number is x?", "Los dos ángulos forman un ángulo recto.\nUno mide ($1)° y otro $2°.\n¿Qué número es x?", label, other)
    or t("Two lines cross. Two opposite angles are marked.\nOne is ($1)°, the other is $2°.\nWhich number is x?", "Dos rectas se cruzan. Hay dos ángulos opuestos marcados.\nUno mide ($1)° y otro $2°.\n¿Qué número es x?", label, other)
  local parts = kind == 2 and {{size = side, label = label}, {size = 180 - side, label = ""}, {size = side, label = other .. "°"}, {size = 180 - side, label = ""}} or {{size = other, label = other .. "°"}, {size = side, label = label}}
  local equation = kind == 2 and label .. " = " .. other or label .. " + " .. other .. " = " .. whole
  return {
    prompt = prompt,
    figure = {kind = "angles", from = kind == 2 and 15 or 0, parts = parts},
    answer = {kind = "number", value = x, form = "integer"},
    misconceptions = apart(x, {
      slip(side, "stops after the first step", "$1° is the whole angle $2.", "$1° es todo el ángulo $2.", side, label),
      slip(m * x, "stops at the letter with its number", "$1 is $2x. What is one x?", "$1 es $2x. ¿Cuánto es una x?", m * x, m),
      slip(side + q, "uses the same operation again", "That adds $1 once more. Take it away.", "Eso suma otra vez $1. Réstalo.", q),
      kind == 2 and slip(180 - other, "takes the neighbor for the opposite angle", "That is the angle beside. Opposite angles are alike.", "Ese es el ángulo de al lado. Los opuestos son iguales.") or slip(other, "takes the two angles for equal", "$1° is the other angle.", "$1° es el otro ángulo.", other),
      slip(x + q, "leaves one part out", "That leaves the $1 in. Take it off first.", "Eso deja el $1 dentro. Quítalo primero.", q),
    }),
    hints = {
      kind == 2 and t("What is true of opposite angles?", "¿Qué vale para los ángulos opuestos?") or t("How many degrees are both together?", "¿Cuántos grados forman los dos juntos?"),
      t("Write it as an equation with x.", "Escríbelo como ecuación con x."),
      t("$1. Undo it step by step.", "$1. Deshazla paso a paso.", equation),
    },
    worked = {equation, m .. "x = " .. m * x, "x = " .. bold(x)},
    right_note = t("A picture of angles can be read as an equation.", "Un dibujo de ángulos se puede leer como ecuación."),
    paper = t("Draw the angles. Test x with a protractor.", "Dibuja los ángulos. Prueba x con un transportador."),
  }
end

return function(rng, level)
  if level == 1 then return two_angles(rng) end
  if level == 2 then return crossing(rng) end
  return with_x(rng)
end
