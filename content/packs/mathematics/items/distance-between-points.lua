-- Distances on the grid with Pythagoras (8.G.B.8). Errors after classroom observation; Kerslake (1981) for the grid.

local ways = {{3, 4, 5}, {4, 3, 5}, {6, 8, 10}, {8, 6, 10}, {5, 12, 13}, {12, 5, 13}, {9, 12, 15}, {12, 9, 15}, {8, 15, 17}, {15, 8, 17}}
local function at(x, y) return "(" .. signed(x) .. ", " .. signed(y) .. ")" end
local function slips(dx, dy, d)
  return apart(d, {
    slip(dx + dy, "walks along the grid", "$1 + $2 goes along the grid. Go straight across.", "$1 + $2 va por la cuadrícula. Ve en línea recta.", dx, dy),
    slip(dx * dx + dy * dy, "leaves out the root", "$1 is the square of the distance. Take its root.", "$1 es el cuadrado de la distancia. Saca la raíz.", dx * dx + dy * dy),
    slip(max(dx, dy), "reads one axis only", "$1 is only one of the two ways.", "$1 es solo uno de los dos tramos.", max(dx, dy)),
    slip(abs(dx - dy), "takes the sides apart, not the squares", "$1 subtracts the two ways. Add their squares.", "$1 resta los dos tramos. Suma sus cuadrados.", abs(dx - dy)),
    slip(dx + 1 + dy, "counts marks, not steps", "Count the steps between the lines, not the lines.", "Cuenta los pasos entre líneas, no las líneas."),
  })
end
local function hints(dx, dy)
  return {
    t("Draw a right triangle with the line as its longest side.", "Dibuja un triángulo rectángulo con la línea como lado largo."),
    t("How far along is it? How far up or down?", "¿Cuánto hay a lo largo? ¿Cuánto arriba o abajo?"),
    t("Square both ways and add. Then take the root.", "Eleva los dos tramos al cuadrado y suma. Luego saca la raíz."),
  }
end
local function worked(dx, dy, d)
  return {t("Along: $1. Up or down: $2.", "A lo largo: $1. Arriba o abajo: $2.", dx, dy), dx .. "² + " .. dy .. "² = " .. dx * dx + dy * dy, d .. " × " .. d .. " = " .. dx * dx + dy * dy, bold(d)}
end

local function drawn(rng)
  local k = rng:turn(160)
  local w = ways[1 + k % 10]
  local dx, dy, d = w[1], w[2], w[3]
  local x, y = -8 + (k // 10) % max(1, 17 - dx), -8 + (k // 10 * 3 + k) % max(1, 17 - dy)
  local up = k // 80 == 0
  local a, b = up and y or y + dy, up and y + dy or y
  return {
    prompt = t("One step of the grid is 1.\nHow far is it in a straight line from A to B?", "Un paso de la cuadrícula es 1.\n¿Qué distancia hay en línea recta de A a B?"),
    figure = {kind = "coordinate_grid", x_from = -9, x_to = 9, y_from = -9, y_to = 9, points = {{x = x, y = a, label = "A"}, {x = x + dx, y = b, label = "B"}}, segments = {{x1 = x, y1 = a, x2 = x + dx, y2 = b}}},
    answer = {kind = "number", value = d, form = "any", point = true, fraction = true},
    misconceptions = slips(dx, dy, d),
    hints = hints(dx, dy),
    worked = worked(dx, dy, d),
    right_note = t("The way across is the longest side of a right triangle.", "La línea es el lado largo de un triángulo rectángulo."),
    paper = t("Draw the two short sides along the grid lines.", "Dibuja los dos lados cortos por las líneas."),
  }
end

local function from_numbers(rng)
  local k = rng:turn(160)
  local w = ways[1 + k % 10]
  local dx, dy, d = w[1], w[2], w[3]
  local x, y = -6 + k // 10 % 9, -9 + k // 5 % 8
  if k // 80 == 1 then x, y = y + 3, x - 4 end
  local p, q = at(x, y + (k % 2 == 0 and dy or 0)), at(x + dx, y + (k % 2 == 0 and 0 or dy))
  return {
    prompt = t("P is at $1 and Q is at $2.\nHow far is it in a straight line from P to Q?", "P está en $1 y Q está en $2.\n¿Qué distancia hay en línea recta de P a Q?", p, q),
    answer = {kind = "number", value = d, form = "any", point = true, fraction = true},
    misconceptions = slips(dx, dy, d),
    hints = hints(dx, dy),
    worked = worked(dx, dy, d),
    right_note = t("Differences first, then squares, then the root.", "Primero diferencias, luego cuadrados, luego la raíz."),
    paper = t("Sketch both points and the right triangle.", "Dibuja los dos puntos y el triángulo rectángulo."),
  }
end

local function under_root(rng)
  local k = rng:turn(150)
  local dx, dy = 2 + k % 8, 1 + k // 8 % 9
  local n = dx * dx + dy * dy
  for i = 1, 13 do if i * i == n then dx = dx + 1 n = dx * dx + dy * dy end end
  local x, y = -5 + k // 72 + k % 4, -4 + k % 5
  return {
    prompt = t("P is at $1 and Q is at $2.\nThe distance is the root of a whole number.\nWhich number is under the root?", "P está en $1 y Q está en $2.\nLa distancia es la raíz de un entero.\n¿Qué número está bajo la raíz?", at(x, y + dy), at(x + dx, y)),
    answer = {kind = "number", value = n, form = "any", point = true, fraction = true},
    misconceptions = apart(n, {
      slip(dx + dy, "adds the sides, not the squares", "$1 + $2 adds the two ways. Add their squares.", "$1 + $2 suma los dos tramos. Suma sus cuadrados.", dx, dy),
      slip((dx + dy) * (dx + dy), "squares the sum", "That squares $1 + $2. Square each way by itself.", "Eso eleva al cuadrado $1 + $2. Eleva cada tramo aparte.", dx, dy),
      slip(2 * dx + 2 * dy, "doubles in place of squaring", "That doubles each way. A square is way × way.", "Eso duplica cada tramo. El cuadrado es tramo × tramo."),
      slip(dx * dx, "uses one side only", "That is the square of the way along only.", "Eso es solo el cuadrado del tramo a lo largo."),
      slip(abs(dx * dx - dy * dy), "takes the squares apart", "That subtracts the squares. Add them.", "Eso resta los cuadrados. Súmalos."),
      slip(dx * dy, "takes the area for the side", "$1 × $2 is an area.", "$1 × $2 es un área.", dx, dy),
    }),
    hints = {
      t("How far is it along? How far up or down?", "¿Cuánto hay a lo largo? ¿Cuánto arriba o abajo?"),
      t("Both ways are short sides of a right triangle.", "Los dos tramos son los lados cortos de un triángulo."),
      t("Square each way and add.", "Eleva cada tramo al cuadrado y suma."),
    },
    worked = {t("Along: $1. Up or down: $2.", "A lo largo: $1. Arriba o abajo: $2.", dx, dy), dx .. "² + " .. dy .. "² = " .. dx * dx .. " + " .. dy * dy, bold(n)},
    right_note = t("Most distances on the grid are irrational roots.", "Casi todas las distancias son raíces irracionales."),
    paper = t("Draw it on squared paper and measure with a ruler.", "Dibújalo en papel cuadriculado y mide con regla."),
  }
end

return function(rng, level)
  if level == 1 then return drawn(rng) end
  if level == 2 then return from_numbers(rng) end
  return under_root(rng)
end
