-- Round a circle and inside it, with 3.14 for pi (7.G.B.4). Errors: diameter for radius, circumference for area, doubling for squaring.

local small = {t("A lid", "Una tapa"), t("A medal", "Una medalla"), t("A cookie", "Una galleta")}
local middling = {t("A plate", "Un plato"), t("A drum", "Un tambor"), t("A round clock", "Un reloj redondo")}
local large = {t("A wheel", "Una rueda"), t("A round table", "Una mesa redonda"), t("A round rug", "Una alfombra redonda")}

local function hundredths(n) return decimal(n, 2) end

local function around(rng)
  local k = rng:turn(120)
  local d, round = 3 + k % 40, k // 40
  if d > 30 then d = d * 2 end
  local key = hundredths(314 * d)
  local things = d < 10 and small or d < 40 and middling or large
  return {
    prompt = t("$1 is $2 cm across. Use 3.14 for pi.\nHow many cm is it all the way around?", "$1 mide $2 cm de lado a lado, por el centro. Usa 3.14 para pi.\n¿Cuántos cm mide todo el borde?", things[1 + round], d),
    figure = {kind = "solid", shape = "circle", diameter = d .. " cm"},
    answer = {kind = "number", value = key, form = "any", point = true, unit = "cm"},
    misconceptions = apart(key, {
      slip(hundredths(628 * d), "takes the diameter for the radius", "That doubles $1. It is the whole way across already.", "Eso duplica $1. Ya es todo lo ancho.", d),
      slip(hundredths(157 * d), "takes half a turn for the whole", "That is half the way around.", "Eso es la mitad del borde."),
      slip(hundredths(314 * d * d), "takes the area for the circumference", "That multiplies $1 by itself. The edge is a length.", "Eso multiplica $1 por sí mismo. El borde es una longitud.", d),
      slip(d * 3, "leaves the point out", "That takes 3 times. Pi is a little more.", "Eso toma 3 veces. Pi es un poco más."),
      slip(hundredths(d * 100 + 314), "adds in place of multiplying", "That adds 3.14. The edge is 3.14 times as long.", "Eso suma 3.14. El borde es 3.14 veces más largo."),
    }),
    hints = {
      t("The way around is a bit more than three times across.", "El borde mide un poco más de tres veces el ancho."),
      t("Circumference = pi × diameter.", "Circunferencia = pi × diámetro."),
      t("Multiply 3.14 by $1.", "Multiplica 3.14 por $1.", d),
    },
    worked = {"3.14 × " .. d .. " = " .. bold(key)},
    right_note = t("Around every circle is about 3.14 times across.", "El borde de todo círculo es unas 3.14 veces su ancho."),
    paper = t("Lay a string around a plate. Compare with its width.", "Pon un hilo alrededor de un plato. Compara con su ancho."),
  }
end

local function area(rng)
  local k = rng:turn(96)
  local r = 2 + k % 24
  local across = k // 24 % 2 == 1
  local whole = k // 48 == 0
  local given = across and 2 * r or r
  local key = whole and hundredths(314 * r * r) or hundredths(157 * r * r)
  local size = across and t("diameter", "diámetro") or t("radius", "radio")
  return {
    prompt = whole and t("A circle has a $1 of $2 cm. Use 3.14 for pi.\nHow many cm² is its area?", "Un círculo tiene un $1 de $2 cm. Usa 3.14 para pi.\n¿Cuántos cm² mide su área?", size, given)
      or t("A half circle has a $1 of $2 cm. Use 3.14 for pi.\nHow many cm² is its area?", "Medio círculo tiene un $1 de $2 cm. Usa 3.14 para pi.\n¿Cuántos cm² mide su área?", size, given),
    answer = {kind = "number", value = key, form = "any", point = true, unit = "cm²"},
    misconceptions = apart(key, {
      slip(hundredths((whole and 628 or 314) * r), "takes the circumference for the area", "That is the length of the curve. Squares measure an area.", "Eso es la longitud de la curva. El área se mide en cuadrados."),
      across and slip(hundredths((whole and 314 or 157) * 4 * r * r), "takes the diameter for the radius", "$1 is the whole way across. The radius is half.", "$1 es todo lo ancho. El radio es la mitad.", given)
        or slip(hundredths((whole and 314 or 157) * r * r // 4), "takes the radius for the diameter", "That halves $1. It is the radius already.", "Eso toma la mitad de $1. Ya es el radio.", given),
      slip(whole and r * r or hundredths(r * r * 50), "leaves pi out", "That leaves pi out. A circle is 3.14 such squares.", "Eso deja fuera pi. Un círculo son 3.14 cuadrados así."),
      slip(whole and hundredths(157 * r * r) or hundredths(314 * r * r), whole and "takes half a turn for the whole" or "leaves the half out", whole and "That is half the circle." or "That is a whole circle. Here is a half.", whole and "Eso es medio círculo." or "Eso es un círculo entero. Aquí hay la mitad."),
      slip(hundredths((whole and 314 or 157) * r), "leaves the twos out", "That takes the radius once. It goes in twice.", "Eso toma el radio una vez. Entra dos veces."),
    }),
    hints = {
      across and t("Find the radius first.", "Halla primero el radio.") or t("Think of a square with the radius as its side.", "Piensa en un cuadrado con el radio como lado."),
      t("Area = pi × radius × radius.", "Área = pi × radio × radio."),
      whole and t("Multiply the square of the radius by 3.14.", "Multiplica por 3.14 el cuadrado del radio.") or t("Find the whole circle. Then halve it.", "Halla el círculo entero. Luego toma la mitad."),
    },
    worked = {t("radius: $1", "radio: $1", r), r .. " × " .. r .. " = " .. r * r, whole and "3.14 × " .. r * r .. " = " .. bold(key) or "3.14 × " .. r * r .. " ÷ 2 = " .. bold(key)},
    right_note = t("The area grows with the square of the radius.", "El área crece con el cuadrado del radio."),
    paper = t("Draw a circle on squared paper. Count its squares.", "Dibuja un círculo en papel cuadriculado. Cuenta cuadros."),
  }
end

local function backwards(rng)
  local k = rng:turn(120)
  local r = 2 + k % 30
  local kind = k // 30
  if kind == 3 then r = r + 30 end
  local c = hundredths(628 * r)
  if kind % 2 == 0 then
    return {
      prompt = kind == 0 and t("The circumference of a circle is $1 cm. Use 3.14 for pi.\nHow many cm is its radius?", "La circunferencia de un círculo mide $1 cm. Usa 3.14 para pi.\n¿Cuántos cm mide su radio?", c) or t("A round pond is $1 m all the way around. Use 3.14 for pi.\nHow many m is its radius?", "El borde de un estanque redondo mide $1 m. Usa 3.14 para pi.\n¿Cuántos m mide su radio?", c),
      answer = {kind = "number", value = r, form = "any", point = true, unit = kind == 0 and "cm" or "m"},
      misconceptions = apart(r, {
        slip(2 * r, "takes the diameter for the radius", "$1 is the whole way across. The radius is half.", "$1 es todo lo ancho. El radio es la mitad.", 2 * r),
        slip(hundredths(314 * r), "leaves pi out", "That halves the edge. Divide by pi, too.", "Eso toma la mitad del borde. Divide también entre pi."),
        slip(4 * r, "doubles in place of squaring", "That doubles the diameter. Halve it.", "Eso duplica el diámetro. Toma la mitad."),
        slip(decimal(5 * r, 1), "halves whatever the number is", "That halves once too often.", "Eso toma la mitad una vez de más."),
      }),
      hints = {
        t("Circumference = pi × diameter.", "Circunferencia = pi × diámetro."),
        t("Find the way across first.", "Halla primero el ancho."),
        t("Divide $1 by 3.14. Then halve it.", "Divide $1 entre 3.14. Luego toma la mitad.", c),
      },
      worked = {c .. " ÷ 3.14 = " .. 2 * r, 2 * r .. " ÷ 2 = " .. bold(r)},
      right_note = t("From the edge to the radius: divide by pi, then by 2.", "Del borde al radio: divide entre pi y luego entre 2."),
      paper = t("Measure around a cup. Find its radius from that.", "Mide el borde de un vaso. Halla con eso su radio."),
    }
  end
  local turns = 2 + k % 4
  local key = hundredths(628 * r * turns)
  return {
    prompt = t("The radius of a wheel is $1 cm. It rolls $2 full turns. Use 3.14 for pi.\nHow many cm does it go?", "El radio de una rueda es $1 cm. Da $2 vueltas completas. Usa 3.14 para pi.\n¿Cuántos cm avanza?", r, turns),
    answer = {kind = "number", value = key, form = "any", point = true, unit = "cm"},
    misconceptions = apart(key, {
      slip(hundredths(314 * r * turns), "takes the radius for the diameter", "$1 is only half the way across.", "$1 es solo la mitad del ancho.", r),
      slip(hundredths(628 * r), "stops after the first step", "That is one turn. There are $1.", "Eso es una vuelta. Son $1.", turns),
      slip(hundredths(314 * r * r * turns), "takes the area for the circumference", "That multiplies areas. The wheel rolls on its edge.", "Eso multiplica áreas. La rueda avanza con su borde."),
      slip(2 * r * turns, "leaves pi out", "That rolls on the width. The edge is longer.", "Eso avanza con el ancho. El borde es más largo."),
    }),
    hints = {
      t("How far does one full turn go?", "¿Cuánto avanza una vuelta completa?"),
      t("One turn is as long as the edge of the wheel.", "Una vuelta es tan larga como el borde de la rueda."),
      t("Take 2 × $1 × 3.14. Then $2 times that.", "Toma 2 × $1 × 3.14. Luego $2 veces eso.", r, turns),
    },
    worked = {"2 × " .. r .. " × 3.14 = " .. hundredths(628 * r), hundredths(628 * r) .. " × " .. turns .. " = " .. bold(key)},
    right_note = t("A rolling wheel unrolls its edge.", "Una rueda que avanza desenrolla su borde."),
    paper = t("Mark a lid. Roll it one turn along a ruler.", "Marca una tapa. Hazla rodar una vuelta en una regla."),
  }
end

return function(rng, level)
  if level == 1 then return around(rng) end
  if level == 2 then return area(rng) end
  return backwards(rng)
end
