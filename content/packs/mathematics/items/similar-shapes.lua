-- Similar figures and scale factors (8.G.A.3, 8.G.A.4). Errors after Hart (1981), Karplus, Pulos and Stage (1983), Lamon (1993).

local function at(x, y) return "(" .. signed(x) .. ", " .. signed(y) .. ")" end

local function factor(rng)
  local k = rng:turn(120)
  local a, b, f = 2 + k % 3, 1 + k // 3 % 3, 2 + k // 9 % 2
  if a == b then a = a + 1 end
  if a * f > 10 then f = 2 end
  local smaller = k // 18 % 2 == 1
  local tri = k % 2 == 0
  local function shape(x, y, n, label, fill)
    local corners = {{x = x, y = y}, {x = x + a * n, y = y}}
    if tri then corners[3] = {x = x, y = y + b * n} else corners[3] = {x = x + a * n, y = y + b * n} corners[4] = {x = x, y = y + b * n} end
    return {corners = corners, label = label, fill = fill}
  end
  local y0 = k // 36 % 3
  local small, large = shape(1, 1 + y0 % 2, 1, smaller and "Q" or "P", "hatch"), shape(7, y0, f, smaller and "P" or "Q", "dots")
  local key = smaller and "1/" .. f or tostring(f)
  return {
    prompt = t("Shape P is scaled to shape Q.\nWhat is the scale factor?", "La figura P se escala a la figura Q.\n¿Cuál es el factor de escala?"),
    figure = {kind = "coordinate_grid", x_from = 0, x_to = 18, y_from = 0, y_to = 13, axes = false, shapes = {small, large}},
    answer = {kind = "number", value = key, form = "any", fraction = true, point = true},
    misconceptions = apart(key, {
      slip(smaller and tostring(f) or "1/" .. f, "turns the scale factor over", "That goes from Q to P. Begin with P.", "Eso va de Q a P. Empieza con P."),
      slip(a * (f - 1), "additive strategy", "$1 is how much longer a side is. How many times as long?", "$1 es cuánto más mide un lado. ¿Cuántas veces más?", a * (f - 1)),
      slip(smaller and "1/" .. f * f or tostring(f * f), "takes the area for the scale factor", "That compares the areas. Compare lengths.", "Eso compara las áreas. Compara longitudes."),
      slip(a * f, "gives one side", "$1 is one side of the larger shape.", "$1 es un lado de la figura mayor.", a * f),
      slip(smaller and "1/" .. f + 1 or tostring(f + 1), "counts marks, not spaces", "Count the spaces along a side, not the marks.", "Cuenta los espacios de un lado, no las marcas."),
    }),
    hints = {
      t("Find sides that belong together.", "Busca lados que van juntos."),
      t("Count the squares along the bottom of P and of Q.", "Cuenta los cuadros de la base de P y de Q."),
      t("Divide the length in Q by the length in P.", "Divide la longitud en Q entre la de P."),
    },
    worked = {smaller and "P: " .. a * f .. ", Q: " .. a or "P: " .. a .. ", Q: " .. a * f, smaller and a .. " ÷ " .. a * f or a * f .. " ÷ " .. a, bold(smaller and frac(1, f) or f)},
    right_note = t("Every length is multiplied by the same number.", "Cada longitud se multiplica por el mismo número."),
    paper = t("Draw the shape again with all sides twice as long.", "Dibuja la figura con todos los lados al doble."),
  }
end

local function stretched(rng)
  local k = rng:turn(150)
  local x, y, f = 2 + k % 5, 1 + k // 5 % 6, 2 + k // 30 % 4
  if x == y then x = x + 3 end
  if k % 3 == 0 then x = -x end
  if k % 4 == 1 then y = -y end
  local key = at(f * x, f * y)
  local list = apart(key, {
    slip(at(x + f, y + f), "additive strategy", "That adds $1. A scale factor multiplies.", "Eso suma $1. Un factor de escala multiplica.", f),
    slip(at(f * x, y), "scales one direction only", "Only the first number was multiplied by $1.", "Solo el primer número se multiplicó por $1.", f),
    slip(at(f * y, f * x), "swaps the two numbers", "Both are multiplied, but their places are swapped.", "Los dos están multiplicados, pero cambiados de lugar."),
    slip(at(x, f * y), "scales one direction only", "Only the second number was multiplied by $1.", "Solo el segundo número se multiplicó por $1.", f),
  })
  if k % 2 == 0 then table.remove(list, 3) else table.remove(list) end
  return {
    prompt = t("A shape is scaled from (0, 0) by the factor $1.\nOne corner is $2.\nWhere does this corner land?", "Una figura se escala desde (0, 0) con factor $1.\nUna esquina es $2.\n¿Dónde queda esa esquina?", f, at(x, y)),
    answer = {kind = "choice", options = rng:shuffle({key, list[1].given, list[2].given, list[3].given}), right = key},
    misconceptions = list,
    hints = {
      t("The corner moves straight away from (0, 0).", "La esquina se aleja de (0, 0) en línea recta."),
      t("It is $1 times as far along, and $1 times as far up.", "Está $1 veces más a lo largo y $1 veces más arriba.", f),
      t("Multiply each of the two numbers by $1.", "Multiplica cada uno de los dos números por $1.", f),
    },
    worked = {signed(x) .. " × " .. f .. " = " .. signed(f * x), signed(y) .. " × " .. f .. " = " .. signed(f * y), bold(key)},
    right_note = t("Angles stay. Lengths grow by the factor.", "Los ángulos siguen. Las longitudes crecen con el factor."),
    paper = t("Draw rays from 0 through each corner.", "Traza rayos desde 0 por cada esquina."),
  }
end

local function missing_side(rng)
  local k = rng:turn(160)
  local fn, fd = ({3, 5, 4, 7, 5, 2})[1 + k % 6], ({2, 2, 3, 2, 3, 1})[1 + k % 6]
  local a, b = fd * (2 + k // 6 % 5), fd * (3 + k // 30 % 5)
  if a == b then b = b + fd * 5 end
  local c, key = a * fn // fd, b * fn // fd
  return {
    prompt = t("Two triangles are similar.\nSmall one: sides $1 cm and $2 cm.\nLarge one: matching sides $3 cm and ?.\nHow long is that side?", "Dos triángulos son semejantes.\nLados del chico: $1 cm y $2 cm.\nLos mismos lados del grande: $3 cm y ?.\n¿Cuánto mide ese lado?", a, b, c),
    answer = {kind = "number", value = key, form = "any", fraction = true, point = true, unit = "cm"},
    misconceptions = apart(key, {
      slip(b + c - a, "additive strategy", "That adds $1 to both sides. Similar shapes multiply.", "Eso suma $1 a los dos lados. Lo semejante multiplica.", c - a),
      slip(b * fn, "multiplies by the top only", "That takes a larger factor than from $1 to $2.", "Eso toma un factor mayor que de $1 a $2.", a, c),
      slip(b * 2, "doubles in place of scaling", "$1 is not twice $2.", "$1 no es el doble de $2.", c, a),
      slip(c, "repeats the number before", "$1 cm belongs to the $2 cm side.", "$1 cm es del lado de $2 cm.", c, a),
      slip(frac(b * a, c):sub(2, -2), "turns the scale factor over", "That shrinks. The large triangle has longer sides.", "Eso encoge. El triángulo grande tiene lados mayores."),
      slip(b + c, "adds the two numbers it sees", "$1 + $2 adds sides of both triangles.", "$1 + $2 suma lados de los dos triángulos.", b, c),
    }),
    hints = {
      t("All sides grow by the same factor.", "Todos los lados crecen con el mismo factor."),
      t("Which factor takes $1 to $2?", "¿Qué factor lleva de $1 a $2?", a, c),
      t("Work out $1 × $2 ÷ $3.", "Calcula $1 × $2 ÷ $3.", b, c, a),
    },
    worked = {c .. " ÷ " .. a .. " = " .. (fd == 1 and fn or frac(fn, fd)), b .. " × " .. (fd == 1 and fn or frac(fn, fd)) .. " = " .. key, bold(key .. " cm")},
    right_note = t("The factor is the same for every pair of sides.", "El factor es el mismo para cada par de lados."),
    paper = t("Draw both triangles. Color sides that belong together.", "Dibuja los dos. Colorea los lados que van juntos."),
  }
end

return function(rng, level)
  if level == 1 then return factor(rng) end
  if level == 2 then return stretched(rng) end
  return missing_side(rng)
end
