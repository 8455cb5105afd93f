-- Slides, flips and turns on the grid (8.G.A.1, 8.G.A.2, 8.G.A.3). Errors after Küchemann (1981), Edwards (2003), Hollebrands (2003).

local function at(x, y) return "(" .. signed(x) .. ", " .. signed(y) .. ")" end

local function slide(rng)
  local k = rng:turn(144)
  local x, y = -5 + k % 6, -4 + k // 6 % 7
  local dx, dy = 2 + k % 4, 1 + k // 4 % 3
  if k % 3 == 0 then x, dx = -x, -dx end
  if k // 72 == 1 then y, dy = -y, -dy end
  if abs(dx) == abs(dy) then dx = dx + (dx < 0 and -1 or 1) end
  local key = x + dx .. "," .. y + dy
  local list = {}
  local function offer(px, py, one)
    one.given = px .. "," .. py
    if max(abs(px), abs(py)) <= 8 then list[#list + 1] = one end
  end
  offer(x - dx, y - dy, slip("", "goes the other way", "That goes the opposite way in both directions.", "Eso va al contrario en las dos direcciones."))
  offer(x + dx, y - dy, slip("", "turns round up and down", "Left or right fits. Up or down is turned round.", "Izquierda o derecha está bien. Arriba o abajo está al revés."))
  offer(x - dx, y + dy, slip("", "turns round left and right", "Up or down fits. Left or right is turned round.", "Arriba o abajo está bien. Izquierda o derecha está al revés."))
  offer(x + dx, y, slip("", "leaves out the second move", "The point also moves $1 up or down.", "El punto también se mueve $1 arriba o abajo.", abs(dy)))
  offer(dx, dy, slip("", "begins at the corner", "That begins at 0. Begin at A.", "Eso empieza en 0. Empieza en A."))
  list = apart(key, list)
  while #list > 5 do table.remove(list) end
  local side = dx < 0 and t("$1 to the left", "$1 a la izquierda", -dx) or t("$1 to the right", "$1 a la derecha", dx)
  local high = dy < 0 and t("$1 down", "$1 hacia abajo", -dy) or t("$1 up", "$1 hacia arriba", dy)
  return {
    prompt = t("A slides $1 and $2.\nTap where A lands.", "A se desliza $1 y $2.\nToca dónde queda A.", side, high),
    answer = {kind = "point", x = x + dx, y = y + dy, grid = {x_from = -8, x_to = 8, y_from = -8, y_to = 8, points = {{x = x, y = y, label = "A"}}}},
    misconceptions = list,
    hints = {
      t("A slide moves every point the same way.", "Una traslación mueve cada punto igual."),
      t("Begin at A, not at 0.", "Empieza en A, no en 0."),
      t("Count $1. From there $2.", "Cuenta $1. Desde ahí $2.", side, high),
    },
    worked = {t("A is at $1.", "A está en $1.", at(x, y)), side .. ", " .. high, bold(at(x + dx, y + dy))},
    right_note = t("A slide adds to both numbers of the point.", "Una traslación suma a los dos números del punto."),
    paper = t("Trace the point on thin paper and slide it.", "Calca el punto en papel fino y deslízalo."),
  }
end

local function turn_point(rng)
  local k = rng:turn(150)
  local x, y = 2 + k % 5, 1 + k // 5 % 6
  if x == y then x = x + 2 end
  if k % 3 == 0 then x = -x end
  if k // 75 == 1 then y = -y end
  local kind = k // 3 % 4
  local ex, ey
  if kind == 0 then ex, ey = -y, x elseif kind == 1 then ex, ey = -x, -y elseif kind == 2 then ex, ey = -x, y else ex, ey = x, -y end
  local key = at(ex, ey)
  local all = {
    slip(at(-x, y), "takes a flip for a turn", kind < 2 and "That is the mirror point over the y-axis." or "That uses the other axis as a mirror.", kind < 2 and "Eso es el reflejo en el eje y." or "Eso usa el otro eje como espejo."),
    slip(at(y, x), "swaps the two numbers", "That only swaps the numbers. Look at the signs, too.", "Eso solo cambia los números. Mira también los signos."),
    slip(at(-x, -y), "takes half a turn for another motion", "That is the point straight across 0.", "Eso es el punto justo al otro lado de 0."),
    slip(at(y, -x), "turns the other way round", kind == 0 and "That turns like the hands of a clock. Turn against them." or "That is a quarter turn. Another motion is asked.", kind == 0 and "Eso gira como las agujas del reloj. Gira al contrario." or "Eso es un cuarto de giro. Se pide otro movimiento."),
    slip(at(x, -y), "mirrors in the other axis", "That is the mirror point over the x-axis.", "Eso es el reflejo en el eje x."),
  }
  if kind == 0 then table.insert(all, 1, table.remove(all, 4)) elseif kind == 2 then table.insert(all, 1, table.remove(all, 5)) end   -- the nearest one first
  local list = apart(key, all)
  while #list > 3 do table.remove(list) end
  local how = kind == 0 and t("Turn A by 90° around 0, counter-clockwise.", "Gira A 90° alrededor de 0, en sentido antihorario.") or kind == 1 and t("Turn A by 180° around 0.", "Gira A 180° alrededor de 0.") or kind == 2 and t("Flip A over the y-axis.", "Refleja A en el eje y.") or t("Flip A over the x-axis.", "Refleja A en el eje x.")
  return {
    prompt = t("$1\nWhere does A land?", "$1\n¿Dónde queda A?", how),
    figure = {kind = "coordinate_grid", x_from = -8, x_to = 8, y_from = -8, y_to = 8, points = {{x = x, y = y, label = "A"}}},
    answer = {kind = "choice", options = rng:shuffle({key, list[1].given, list[2].given, list[3].given}), right = key},
    misconceptions = list,
    hints = {
      t("A stays at the same distance from 0.", "A sigue a la misma distancia de 0."),
      kind == 0 and t("A quarter turn: the way along becomes the way up.", "Un cuarto de giro: lo largo se vuelve lo alto.") or kind == 1 and t("Half a turn: both signs change.", "Medio giro: cambian los dos signos.") or t("The mirror point is as far behind the mirror.", "El reflejo está igual de lejos tras el espejo."),
      kind == 0 and t("Go $1 along at first. Now that goes up or down.", "Primero $1 a lo largo. Ahora eso va arriba o abajo.", signed(x)) or kind == 1 and t("Go on through 0, as far on the other side.", "Sigue por 0, igual de lejos al otro lado.") or t("Only one of the two signs changes.", "Solo cambia uno de los dos signos."),
    },
    worked = {"A: " .. at(x, y), kind == 0 and t("Swap the numbers, change the sign of the first.", "Cambia los números de lugar y el signo del primero.") or kind == 1 and t("Both signs change.", "Cambian los dos signos.") or kind == 2 and t("The sign of x changes.", "Cambia el signo de x.") or t("The sign of y changes.", "Cambia el signo de y."), bold(key)},
    right_note = t("Flips and turns keep all lengths and angles.", "Reflejos y giros conservan longitudes y ángulos."),
    paper = kind < 2 and t("Trace it on thin paper. Hold 0 with a pencil and turn.", "Cálcalo. Sujeta 0 con un lápiz y gira.") or t("Draw it on squared paper. Fold along the axis.", "Dibújalo en papel cuadriculado. Dobla por el eje."),
  }
end

local function which_motion(rng)
  local k = rng:turn(144)
  local kind, a, b = k % 4, 2 + k // 4 % 2, 4 + k // 8 % 2
  local sx, sy = k // 16 % 2 == 0 and 1 or -1, k // 32 % 2 == 0 and 1 or -1
  local across = k // 48 ~= 1                     -- a flip over an upright line, or over a level one
  local function corners(move, left, bottom)      -- the shape moved, its lowest numbers at left and bottom
    local out, low_x, low_y = {}, 99, 99
    for i, c in ipairs({{0, 0}, {sx * a, 0}, {0, sy * b}}) do
      local x, y = move(c[1], c[2])
      out[i] = {x = x, y = y}
      low_x, low_y = min(low_x, x), min(low_y, y)
    end
    for i = 1, 3 do out[i].x, out[i].y = out[i].x - low_x + left, out[i].y - low_y + bottom end
    return out
  end
  local left, bottom = 8 + k // 4 % 3, 1 + k // 12 % 3
  local ox, oy = 1 + k // 24 % 2, kind == 1 and bottom or 1 + k // 8 % 3
  if kind == 1 and not across then ox, left, oy, bottom = left - 3, left - 3, 0, 7 end
  local moves = {[0] = function(x, y) return x, y end, function(x, y) if across then return -x, y end return x, -y end,
    function(x, y) if across then return -y, x end return y, -x end, function(x, y) return -x, -y end}
  local p, q = corners(moves[0], ox, oy), corners(moves[kind], left, bottom)
  local names = {t("a slide", "una traslación"), t("a flip", "un reflejo"), t("a quarter turn", "un cuarto de giro"), t("half a turn", "medio giro")}
  local key = names[kind + 1]
  local list = apart(key, {
    slip(names[1], "takes a turned shape for slid", "After a slide, every side points the same way. Here not all do.", "Tras una traslación, cada lado apunta igual. Aquí no todos."),
    slip(names[2], "takes a turn for a flip", "After a flip, the corners run round the other way. Go round both.", "Tras un reflejo, las esquinas van al revés. Recorre las dos."),
    slip(names[3], "takes another motion for a quarter turn", "After a quarter turn, an upright side lies level.", "Tras un cuarto de giro, un lado vertical queda horizontal."),
    slip(names[4], "takes a flip for a turn", "After half a turn, every side points the opposite way.", "Tras medio giro, cada lado apunta al contrario."),
  })
  return {
    prompt = t("One motion takes shape P to shape Q.\nWhich motion is it?", "Un movimiento lleva la figura P a la Q.\n¿Qué movimiento es?"),
    figure = {kind = "coordinate_grid", x_from = 0, x_to = 16, y_from = 0, y_to = 12, axes = false, shapes = {{corners = p, label = "P", fill = "hatch"}, {corners = q, label = "Q", fill = "dots"}}},
    answer = {kind = "choice", options = names, right = key},
    misconceptions = list,
    hints = {
      t("Look at the two sides of the square corner.", "Mira los dos lados de la esquina recta."),
      t("Does the longer one of them still stand upright?", "¿Sigue vertical el más largo de ellos?"),
      t("From the square corner, where do both sides point?", "Desde la esquina recta, ¿adónde apuntan los dos lados?"),
    },
    worked = {kind == 0 and t("Both sides point the same way as before.", "Los dos lados apuntan como antes.") or kind == 1 and t("One side points the other way, one does not.", "Un lado apunta al contrario y el otro no.") or kind == 2 and t("The upright side lies level.", "El lado vertical queda horizontal.") or t("Both sides point the opposite way.", "Los dos lados apuntan al contrario."), bold(key)},
    right_note = t("Size and shape stay. Only the place changes.", "El tamaño y la forma siguen. Solo cambia el lugar."),
    paper = t("Cut out P. Move it onto Q and say what you do.", "Recorta P. Muévela hasta Q y di qué haces."),
  }
end

return function(rng, level)
  if level == 1 then return slide(rng) end
  if level == 2 then return turn_point(rng) end
  return which_motion(rng)
end
