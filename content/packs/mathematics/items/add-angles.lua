-- Angles side by side add up (4.MD.C.7). Errors after Mitchelmore and White (2000) and Clements and Battista (1992).

local function deg(n) return n .. "°" end

local function whole_angle(rng, i)
  local a, b = 15 + (i * 7) % 70, 20 + (i * 11) % 65
  if a == b then b = b + 5 end
  local key = a + b
  if key == 180 or key == 90 then a = a + 3 key = a + b end
  local tens = a // 10 * 10 + b // 10 * 10 + (a % 10 + b % 10) % 10
  return {
    prompt = t("Two angles lie side by side: $1 and $2.\nHow many degrees is the whole angle?", "Dos ángulos están uno junto a otro: $1 y $2.\n¿Cuántos grados mide el ángulo entero?", deg(a), deg(b)),
    figure = {kind = "angles", from = i % 3 * 20, parts = {{size = a, label = deg(a)}, {size = b, label = deg(b)}}},
    answer = {kind = "number", value = key, form = "integer", unit = "°"},
    misconceptions = apart(key, {
      slip(abs(a - b), "takes away in place of adding", "$1° is how much one is larger. Put both together.", "$1° es cuánto mayor es uno. Junta los dos.", abs(a - b)),
      slip(max(a, b), "gives a part for the whole", "$1° is the larger part only.", "$1° es solo la parte mayor.", max(a, b)),
      slip(tens, "leaves out the carried ten", "$1° leaves out the ten that the ones make.", "A $1° le falta la decena que forman las unidades.", tens),
      slip(180 - key > 0 and 180 - key or 360 - key, "gives what is missing to a straight line", "That is what is missing to a line or a turn. Add the parts.", "Eso falta para una línea o una vuelta. Suma las partes."),
      slip(key + 10, "off by a ten", "$1° is ten too many.", "A $1° le sobran diez.", key + 10),
    }),
    hints = {
      t("The whole angle is made of the two parts.", "El ángulo entero está hecho de las dos partes."),
      t("Put the degrees of both parts together.", "Junta los grados de las dos partes."),
      t("Tens: $1 + $2. Ones: $3 + $4.", "Decenas: $1 + $2. Unidades: $3 + $4.", a // 10 * 10, b // 10 * 10, a % 10, b % 10),
    },
    worked = {deg(a) .. " + " .. deg(b) .. " = " .. bold(deg(key))},
    right_note = t("Angles side by side can be added like lengths.", "Los ángulos vecinos se suman como los largos."),
    paper = t("Draw both angles with one arm in common. Measure the whole.", "Dibuja los dos ángulos con un lado común. Mide el total."),
  }
end

local function missing(rng, i)
  local kind = i % 3
  local whole = kind == 0 and 90 or kind == 1 and 180 or 95 + (i * 7) % 80
  local a = kind == 0 and 12 + (i // 3 * 11) % 66 or 25 + (i // 3 * 13) % (whole - 45)
  if a * 2 == whole then a = a + 4 end
  local key = whole - a
  local flip = i // 3 % 2 == 0
  local one, two = {size = a, label = deg(a)}, {size = key, label = "?"}
  local prompt
  if kind == 0 then prompt = t("The two angles make a right angle.\nHow many degrees is the angle with the question mark?", "Los dos ángulos forman un ángulo recto.\n¿Cuántos grados mide el ángulo con el signo?")
  elseif kind == 1 then prompt = t("The two angles make a straight line.\nHow many degrees is the angle with the question mark?", "Los dos ángulos forman una línea recta.\n¿Cuántos grados mide el ángulo con el signo?")
  else prompt = t("The two angles make $1 together.\nHow many degrees is the angle with the question mark?", "Los dos ángulos juntos miden $1.\n¿Cuántos grados mide el ángulo con el signo?", deg(whole)) end
  return {
    prompt = prompt,
    figure = {kind = "angles", from = kind == 1 and 0 or i // 3 % 4 * 15, parts = flip and {one, two} or {two, one}},
    answer = {kind = "number", value = key, form = "integer", unit = "°"},
    misconceptions = apart(key, {
      slip(a, "takes both parts for equal", "$1° is the part that is given. The parts are not equal.", "$1° es la parte dada. Las partes no son iguales.", a),
      slip(whole + a, "adds in place of taking away", "That is more than the whole, $1°.", "Eso es más que el total, $1°.", whole),
      slip(kind == 0 and 180 - a or kind == 1 and 360 - a or 180 - a, "takes another whole", "The whole is $1° here.", "Aquí el total es $1°.", whole),
      slip(kind == 1 and a > 90 and a - 90 or kind == 1 and 90 - a or 100 - a > 0 and 100 - a or 200 - a, "takes another whole", "The parts make $1° together, no other number.", "Las partes juntas son $1°, no otro número.", whole),
      slip(key + 10, "off by a ten in subtraction", "With $1° the whole is $2°, not $3°.", "Con $1° el total es $2°, no $3°.", key + 10, whole + 10, whole),
      slip(whole, "gives the whole for a part", "$1° is both angles together.", "$1° son los dos ángulos juntos.", whole),
    }),
    hints = {
      kind == 0 and t("A right angle has 90°.", "Un ángulo recto tiene 90°.") or kind == 1 and t("A straight line is an angle of 180°.", "Una línea recta es un ángulo de 180°.") or t("The whole is known, and one part.", "Se conoce el total y una parte."),
      t("Take the known part off the whole.", "Quita del total la parte conocida."),
      t("$1 + ? = $2", "$1 + ? = $2", deg(a), deg(whole)),
    },
    worked = {deg(whole) .. " − " .. deg(a) .. " = " .. bold(deg(key))},
    right_note = t("Check: $1 + $2 = $3.", "Comprueba: $1 + $2 = $3.", deg(a), deg(key), deg(whole)),
    paper = t("Draw the whole angle. Draw the known part into it.", "Dibuja el ángulo entero. Dibuja dentro la parte conocida."),
  }
end

local function three_parts(rng, i)
  local turn = i % 2 == 0
  local whole = turn and 360 or 180
  local a = turn and 60 + (i * 7) % 90 or 25 + (i * 7) % 50
  local b = turn and 55 + (i * 11) % 85 or 20 + (i * 11) % 55
  if a == b then b = b + 5 end
  local key = whole - a - b
  local parts = {{size = a, label = deg(a)}, {size = b, label = deg(b)}, {size = key, label = "?"}}
  if i // 2 % 2 == 0 then parts = {parts[3], parts[1], parts[2]} end
  return {
    prompt = turn and t("Three angles make a full turn.\nHow many degrees is the angle with the question mark?", "Tres ángulos forman una vuelta completa.\n¿Cuántos grados mide el ángulo con el signo?")
      or t("Three angles make a straight line.\nHow many degrees is the angle with the question mark?", "Tres ángulos forman una línea recta.\n¿Cuántos grados mide el ángulo con el signo?"),
    figure = {kind = "angles", from = 0, parts = parts},
    answer = {kind = "number", value = key, form = "integer", unit = "°"},
    misconceptions = apart(key, {
      slip(a + b, "stops after the first step", "$1° is the two known parts. Compare it with the whole.", "$1° son las dos partes conocidas. Compáralo con el total.", a + b),
      slip(whole - a, "leaves out a part", "The $1° is part of it too.", "También forma parte el de $1°.", b),
      slip(whole - b, "leaves out a part", "The $1° is part of it too.", "También forma parte el de $1°.", a),
      slip(turn and abs(180 - a - b) or 360 - a - b, "takes another whole", "The whole is $1° here.", "Aquí el total es $1°.", whole),
      slip(whole // 3, "takes all parts for equal", "The three angles are not equal.", "Los tres ángulos no son iguales."),
      slip(key + 10, "off by a ten in subtraction", "The three together would be $1°, not $2°.", "Los tres juntos serían $1°, no $2°.", whole + 10, whole),
    }),
    hints = {
      turn and t("A full turn has 360°.", "Una vuelta completa tiene 360°.") or t("A straight line is an angle of 180°.", "Una línea recta es un ángulo de 180°."),
      t("Put the two known angles together first.", "Primero junta los dos ángulos conocidos."),
      t("$1 + $2 + ? = $3", "$1 + $2 + ? = $3", deg(a), deg(b), deg(whole)),
    },
    worked = {deg(a) .. " + " .. deg(b) .. " = " .. deg(a + b), deg(whole) .. " − " .. deg(a + b) .. " = " .. bold(deg(key))},
    right_note = turn and t("All round a point it is always 360°.", "Alrededor de un punto siempre hay 360°.") or t("Along a line it is always 180°.", "Sobre una línea siempre hay 180°."),
    paper = t("Cut out the angles. Lay them side by side.", "Recorta los ángulos. Ponlos uno junto a otro."),
  }
end

local function story(rng, i)
  local a, b = 20 + (i * 7) % 90, 25 + (i * 13) % 80
  local wheel = i % 2 == 0
  local key = wheel and a + b or abs(a - b)
  if not wheel and key < 5 then a = a + 30 key = abs(a - b) end
  if not wheel and a < b then a, b = b, a end
  return {
    prompt = wheel and t("A wheel turns by $1. Then it turns $2 more.\nBy how many degrees has it turned in all?", "Una rueda gira $1. Luego gira $2 más.\n¿Cuántos grados ha girado en total?", deg(a), deg(b))
      or t("A fan turns by $1. Then it turns back by $2.\nHow many degrees is it from the start?", "Un ventilador gira $1. Luego regresa $2.\n¿A cuántos grados está del inicio?", deg(a), deg(b)),
    answer = {kind = "number", value = key, form = "integer", unit = "°"},
    misconceptions = apart(key, {
      slip(wheel and abs(a - b) or a + b, wheel and "takes away in place of adding" or "adds in place of taking away", wheel and "The wheel turns further. The angles add up." or "It turns back, so the angle shrinks.",
        wheel and "La rueda gira más. Los ángulos se suman." or "Regresa, así que el ángulo baja."),
      slip(a, "stops after the first step", "$1° is the first turn only.", "$1° es solo el primer giro.", a),
      slip(b, "gives a part for the whole", "$1° is the second turn only.", "$1° es solo el segundo giro.", b),
      slip(abs(180 - key), "gives what is missing to a straight line", "No straight line is asked for here.", "Aquí no se pide una línea recta."),
      slip(key + 10, "off by a ten", "$1° is ten too many.", "A $1° le sobran diez.", key + 10),
    }),
    hints = {
      t("Does the angle grow or shrink?", "¿El ángulo crece o baja?"),
      t("Draw the first turn. Go on from its second arm.", "Dibuja el primer giro. Sigue desde su segundo lado."),
      wheel and t("It grows by $1. Start at $2.", "Crece $1. Empieza en $2.", deg(b), deg(a)) or t("It shrinks by $1. Start at $2.", "Baja $1. Empieza en $2.", deg(b), deg(a)),
    },
    worked = {deg(a) .. (wheel and " + " or " − ") .. deg(b) .. " = " .. bold(deg(key))},
    right_note = t("Turns can be added and taken away.", "Los giros se pueden sumar y restar."),
    paper = t("Draw the turns one after the other.", "Dibuja los giros uno tras otro."),
  }
end

return function(rng, level)
  local i = rng:turn(180)
  if level == 1 then return whole_angle(rng, i) end
  if level == 2 then return missing(rng, i) end
  if i % 3 == 0 then return story(rng, i // 3) end
  return three_parts(rng, i // 3 * 2 + i % 3)
end
