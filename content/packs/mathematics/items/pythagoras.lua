-- The theorem of Pythagoras (8.G.B.6, 8.G.B.7). Errors after Hutapea, Suryadi and Nurlaelah (2015), Rudi, Suryadi and Rosjanuardi (2020);
-- classroom observation.

local triples = {{3, 4, 5}, {5, 12, 13}, {6, 8, 10}, {8, 15, 17}, {9, 12, 15}, {7, 24, 25}, {12, 16, 20}, {20, 21, 29}, {15, 20, 25}, {10, 24, 26},
  {9, 40, 41}, {18, 24, 30}, {12, 35, 37}, {16, 30, 34}, {24, 32, 40}, {15, 36, 39}, {30, 40, 50}}
local units = {"cm", "m", "in"}
local function triangle(a, b, c, tall)
  local corners = not tall and {{x = 0, y = 0}, {x = 0, y = 9}, {x = 14, y = 9}} or {{x = 0, y = 0}, {x = 0, y = 12}, {x = 8, y = 12}}
  return {kind = "polygon", corners = corners, sides = {a, b, c}, right_angles = {2}}
end
local function chosen(k)
  local p = triples[1 + k % 17]
  local u, turned = units[1 + k // 17 % 3], k // 51 % 2 == 1
  return turned and p[2] or p[1], turned and p[1] or p[2], p[3], u
end
local function half(n) return n % 2 == 0 and tostring(n // 2) or n // 2 .. ".5" end

local function longest(rng)
  local k = rng:turn(102)
  local a, b, c, u = chosen(k)
  return {
    prompt = t("The triangle has a right angle.\nHow long is the longest side?", "El triángulo tiene un ángulo recto.\n¿Cuánto mide el lado más largo?"),
    figure = triangle(a .. " " .. u, b .. " " .. u, "?", a > b),
    answer = {kind = "number", value = c, form = "any", point = true, fraction = true, unit = u},
    misconceptions = apart(c, {
      slip(a + b, "adds the sides, not the squares", "$1 + $2 is the way round the corner. The third side is shorter.", "$1 + $2 es el camino por la esquina. El otro es más corto.", a, b),
      slip(a * a + b * b, "leaves out the root", "$1 is the square of the side. Take its root.", "$1 es el cuadrado del lado. Saca la raíz.", a * a + b * b),
      slip(half(a * a + b * b), "halves in place of taking the root", "That halves $1. A root is another thing.", "Eso saca la mitad de $1. La raíz es otra cosa.", a * a + b * b),
      slip(half(a * b), "takes the area for the side", "That is the area of the triangle.", "Eso es el área del triángulo."),
      slip(2 * a + 2 * b, "doubles in place of squaring", "That doubles both sides. A square is side × side.", "Eso duplica los lados. El cuadrado es lado × lado."),
      slip(max(a, b), "gives one side", "$1 is one of the short sides.", "$1 es uno de los lados cortos.", max(a, b)),
    }),
    hints = {
      t("The longest side is across from the right angle.", "El lado más largo está frente al ángulo recto."),
      t("The squares of both short sides add up to its square.", "Los cuadrados de los dos lados cortos suman el suyo."),
      t("Work out $1 × $1 + $2 × $2. Then take the root.", "Calcula $1 × $1 + $2 × $2. Luego saca la raíz.", a, b),
    },
    worked = {a .. "² + " .. b .. "² = " .. a * a .. " + " .. b * b .. " = " .. a * a + b * b, c .. " × " .. c .. " = " .. c * c, bold(c .. " " .. u)},
    right_note = t("a² + b² = c², where c is across from the right angle.", "a² + b² = c², con c frente al ángulo recto."),
    paper = t("Draw 3 and 4 squares at a right angle. Measure across.", "Dibuja 3 y 4 cuadros en ángulo recto. Mide de punta a punta."),
  }
end

local function short_one(rng)
  local k = rng:turn(102)
  local a, b, c, u = chosen(k)
  return {
    prompt = t("The triangle has a right angle.\nHow long is the side with the question mark?", "El triángulo tiene un ángulo recto.\n¿Cuánto mide el lado con el signo de pregunta?"),
    figure = triangle(a .. " " .. u, "?", c .. " " .. u, a > b),
    answer = {kind = "number", value = b, form = "any", point = true, fraction = true, unit = u},
    misconceptions = apart(b, {
      slip(c - a, "takes the sides apart, not the squares", "$1 − $2 subtracts lengths. Subtract their squares.", "$1 − $2 resta longitudes. Resta sus cuadrados.", c, a),
      slip(c * c - a * a, "leaves out the root", "$1 is the square of the side. Take its root.", "$1 es el cuadrado del lado. Saca la raíz.", c * c - a * a),
      slip(a * a + c * c, "adds the squares of a short and the long side", "$1 is longer already. Its square is the sum.", "$1 ya es el más largo. Su cuadrado es la suma.", c),
      slip(half(c * c - a * a), "halves in place of taking the root", "That halves $1. Look for a number times itself.", "Eso saca la mitad de $1. Busca un número multiplicado por sí mismo.", c * c - a * a),
      slip(a + c, "adds the sides, not the squares", "No side can be longer than $1.", "Ningún lado puede medir más de $1.", c),
    }),
    hints = {
      t("Find the longest side first. It is known here.", "Busca primero el lado más largo. Aquí se conoce."),
      t("Its square is the sum of the other two squares.", "Su cuadrado es la suma de los otros dos cuadrados."),
      t("Work out $1 × $1 − $2 × $2. Then take the root.", "Calcula $1 × $1 − $2 × $2. Luego saca la raíz.", c, a),
    },
    worked = {c .. "² − " .. a .. "² = " .. c * c .. " − " .. a * a .. " = " .. c * c - a * a, b .. " × " .. b .. " = " .. b * b, bold(b .. " " .. u)},
    right_note = t("For a short side, subtract the squares.", "Para un lado corto, los cuadrados se restan."),
    paper = t("Draw a square on each side. Write its area in it.", "Dibuja un cuadrado en cada lado. Escribe su área."),
  }
end

local function is_it_right(rng)
  local k = rng:turn(119)
  local p = triples[1 + k % 17]
  local a, b, c = p[1], p[2], p[3]
  local function three(x, y, z) return x .. ", " .. y .. ", " .. z end
  local key = three(a, b, c)
  local d = 1 + k // 17 % 3
  if c + d == a + b then d = d + 1 end
  local list = {
    slip(three(a, b, c + d), "goes by looks, not by the squares", "$1² + $2² = $3. But $4² = $5.", "$1² + $2² = $3. Pero $4² = $5.", a, b, a * a + b * b, c + d, (c + d) * (c + d)),
    slip(three(a, b, a + b), "adds the sides, not the squares", "$1 + $2 = $3 is about lengths. That gives no triangle.", "$1 + $2 = $3 habla de longitudes. Eso no da triángulo.", a, b, a + b),
    slip(three(a + d, b + d, c + d), "additive strategy", "$1 was added to each side of a right triangle. Try the squares.", "Se sumó $1 a cada lado de uno rectángulo. Prueba los cuadrados.", d),
  }
  return {
    prompt = t("Each triple gives three lengths in cm.\nWhich triple makes a triangle with a right angle?", "Cada trío da tres longitudes en cm.\n¿Qué trío forma un triángulo con un ángulo recto?"),
    answer = {kind = "choice", options = rng:shuffle({key, list[1].given, list[2].given, list[3].given}), right = key},
    misconceptions = list,
    hints = {
      t("Square all three sides.", "Eleva al cuadrado los tres lados."),
      t("Do the two smaller squares make the largest?", "¿Los dos cuadrados menores dan el mayor?"),
      t("Begin with the first: square, add, compare.", "Empieza con el primero: eleva, suma, compara."),
    },
    worked = {a .. "² + " .. b .. "² = " .. a * a + b * b, c .. "² = " .. c * c, bold(key)},
    right_note = t("If the squares fit, the angle is right.", "Si los cuadrados encajan, el ángulo es recto."),
    paper = t("Lay triangles with sticks of these lengths.", "Forma triángulos con palitos de esas medidas."),
  }
end

local function ladder(rng)
  local k = rng:turn(102)
  local p = triples[1 + k % 17]
  local foot, wall, long = p[1], p[2], p[3]
  local ask_wall = k // 17 % 2 == 0
  local unit, kind = "dm", k // 34
  if kind == 0 then unit = "dm" elseif kind == 1 then unit = "ft" else unit = "m" end
  local key = ask_wall and wall or long
  return {
    prompt = ask_wall and t("A rope of $1 $3 runs from a mast to the ground.\nIt ends $2 $3 from the foot of the mast.\nHow high does the rope begin?", "Una cuerda de $1 $3 va de un mástil al suelo.\nTermina a $2 $3 del pie del mástil.\n¿A qué altura empieza la cuerda?", long, foot, unit)
      or t("A rope begins $1 $3 up on a mast.\nIt ends $2 $3 from the foot of the mast.\nHow long is the rope?", "Una cuerda empieza a $1 $3 de altura en un mástil.\nTermina a $2 $3 del pie del mástil.\n¿Cuánto mide la cuerda?", wall, foot, unit),
    answer = {kind = "number", value = key, form = "any", point = true, fraction = true, unit = unit},
    misconceptions = apart(key, {
      slip(ask_wall and long - foot or wall + foot, ask_wall and "takes the sides apart, not the squares" or "adds the sides, not the squares", "That uses the lengths. Use their squares.", "Eso usa las longitudes. Usa sus cuadrados."),
      slip(key * key, "leaves out the root", "$1 is a square. Take its root.", "$1 es un cuadrado. Saca la raíz.", key * key),
      slip(half(key * key), "halves in place of taking the root", "That halves a square. Look for a number times itself.", "Eso saca la mitad. Busca un número multiplicado por sí mismo."),
      slip(ask_wall and long + foot or abs(wall - foot), "takes one operation for its opposite", "Draw it: which of the sides is the longest?", "Dibújalo: ¿cuál lado es el más largo?"),
      slip(foot, "gives a number of the story", "$1 is how far from the mast it ends.", "$1 es lo lejos que termina del mástil.", foot),
    }),
    hints = {
      t("Draw the mast, the ground and the rope.", "Dibuja el mástil, el suelo y la cuerda."),
      t("The rope is across from the right angle.", "La cuerda está frente al ángulo recto."),
      ask_wall and t("Take $2² from $1². Then take the root.", "Resta $2² de $1². Luego saca la raíz.", long, foot) or t("Add $1² and $2². Then take the root.", "Suma $1² y $2². Luego saca la raíz.", wall, foot),
    },
    worked = {ask_wall and long * long .. " − " .. foot * foot .. " = " .. wall * wall or wall * wall .. " + " .. foot * foot .. " = " .. long * long, key .. " × " .. key .. " = " .. key * key, bold(key .. " " .. unit)},
    right_note = t("First ask: is the longest side known or asked?", "Primero pregunta: ¿se conoce el lado más largo?"),
    paper = t("Make it with string and a ruler on the table.", "Hazlo con hilo y una regla sobre la mesa."),
  }
end

return function(rng, level)
  if level == 1 then return longest(rng) end
  if level == 2 then return short_one(rng) end
  if rng:turn(2) == 0 then return is_it_right(rng) end
  return ladder(rng)
end
