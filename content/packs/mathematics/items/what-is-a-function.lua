-- A function gives each input exactly one output (8.F.A.1). Errors after Vinner and Dreyfus (1989), Even (1993), Leinhardt, Zaslavsky and Stein (1990).

local function at(x, y) return "(" .. x .. ", " .. y .. ")" end
local function list_of(pairs_of)
  local out = {}
  for i, p in ipairs(pairs_of) do out[i] = at(p[1], p[2]) end
  return table.concat(out, " ")
end

local function missing(rng)
  local k = rng:turn(140)
  local a, b, c = 1 + k % 6, 8 + k // 6 % 4, 14 + k % 3
  local ya, yb, yc = 3 + k // 7, 30 + k % 9, 5 + k % 5
  if ya == yb or ya == b then ya = ya + 1 end
  if yc == ya then yc = yc + 13 end
  local rows = rng:shuffle({{tostring(a), tostring(ya)}, {tostring(b), tostring(yb)}, {tostring(c), tostring(yc)}})
  rows[4] = {tostring(a), "?"}
  return {
    prompt = t("y is a function of x.\nThe number $1 appears twice.\nWhich y goes in place of the question mark?", "y es función de x.\nEl número $1 aparece dos veces.\n¿Qué y va en lugar del signo de pregunta?", a),
    figure = {kind = "table", heads = {"x", "y"}, rows = rows},
    answer = {kind = "number", value = ya, form = "integer"},
    misconceptions = apart(ya, {
      slip(tonumber(rows[3][2]), "repeats the number before", "$1 is the y above. It belongs to another x.", "$1 es la y de arriba. Es de otra x.", tonumber(rows[3][2])),
      slip(a, "takes the input for the output", "$1 is x itself. Which y does it have?", "$1 es la propia x. ¿Qué y tiene?", a),
      slip(yb, "reads another row", "$1 belongs to x = $2.", "$1 es de x = $2.", yb, b),
      slip(yc, "reads another row", "$1 belongs to x = $2.", "$1 es de x = $2.", yc, c),
      slip(ya + 1, "goes on counting the column", "An x that comes again keeps its y.", "Una x que se repite conserva su y."),
      slip(ya + yb, "adds the numbers of a column", "Nothing is added here. Look for the same x.", "Aquí no se suma. Busca la misma x."),
    }),
    hints = {
      t("A function gives each x exactly one y.", "Una función da a cada x una sola y."),
      t("Look for the same x higher up.", "Busca la misma x más arriba."),
      t("x = $1 has its y in that row already.", "x = $1 ya tiene su y en esa fila.", a),
    },
    worked = {t("x = $1 has y = $2.", "x = $1 tiene y = $2.", a, ya), bold(ya)},
    right_note = t("The same input always gives the same output.", "La misma entrada da siempre la misma salida."),
    paper = t("Draw arrows from each x to its y.", "Dibuja flechas de cada x a su y."),
  }
end

local function which_list(rng)
  local k = rng:turn(120)
  local a, b, c, y = 1 + k % 5, 6 + k // 5 % 4, 11 + k % 4, 2 + k // 20
  local good = list_of({{a, y}, {b, y}, {c, y + 3}})
  local twice_first = list_of({{a, y}, {a, y + 2}, {b, y + 4}})
  local twice_last = list_of({{a, y + 1}, {c, y + 3}, {c, y + 5}})
  local apart_twice = list_of({{b, y}, {c, y + 1}, {b, y + 2}})
  local list = {
    slip(twice_first, "takes several outputs for one input", "x = $1 has two outputs: $2 and $3.", "x = $1 tiene dos salidas: $2 y $3.", a, y, y + 2),
    slip(twice_last, "takes several outputs for one input", "x = $1 has two outputs: $2 and $3.", "x = $1 tiene dos salidas: $2 y $3.", c, y + 3, y + 5),
    slip(apart_twice, "takes unlike outputs for a function", "All y differ. But x = $1 has both $2 and $3.", "Las y son distintas. Pero x = $1 tiene $2 y también $3.", b, y, y + 2),
  }
  return {
    prompt = t("Each list holds pairs (x, y).\nIn which list is y a function of x?", "Cada lista tiene pares (x, y).\n¿En qué lista es y función de x?"),
    answer = {kind = "choice", options = rng:shuffle({good, twice_first, twice_last, apart_twice}), right = good},
    misconceptions = list,
    hints = {
      t("Look at the first number of each pair.", "Mira el primer número de cada par."),
      t("No x may have two different y.", "Ninguna x puede tener dos y distintas."),
      t("Two x may share one y. That is allowed.", "Dos x pueden compartir una y. Eso se puede."),
    },
    worked = {t("The x are $1, $2 and $3: all different.", "Las x son $1, $2 y $3: todas distintas.", a, b, c), bold(good)},
    right_note = t("One y for two x is fine. Two y for one x is not.", "Una y para dos x va bien. Dos y para una x, no."),
    paper = t("Draw two ovals and arrows from x to y.", "Dibuja dos óvalos y flechas de x a y."),
  }
end

local function which_point(rng)
  local k = rng:turn(144)
  local letters = {"A", "B", "C", "D", "E"}
  local xs = {1, 2 + k % 2, 5, 6 + k // 2 % 2, 9}
  local ys = {}
  for i = 1, 5 do ys[i] = 1 + (k // 4 * i + 3 * i + k % 5) % 8 end
  local twin = 2 + k // 48                        -- which point stands twice over one x
  local high = ys[twin] > 4 and ys[twin] - 3 or ys[twin] + 3
  local points = {}
  for i = 1, 5 do points[i] = {x = xs[i], y = ys[i], label = letters[i]} end
  points[6] = {x = xs[twin], y = high, label = "F"}
  local key = letters[twin]
  local others = {}
  for i = 1, 5 do if i ~= twin then others[#others + 1] = i end end
  local list = {}
  for i = 1, 3 do
    local j = others[1 + (i + k) % 4]
    list[i] = i == 1 and slip(letters[j], "takes equal heights for two outputs", "$1 is alone over x = $2. Look up and down, not across.", "$1 está sola sobre x = $2. Mira arriba y abajo.", letters[j], xs[j])
      or i == 2 and slip(letters[j], "expects an even pattern of a function", "$1 is alone over its x. A function need not look even.", "$1 está sola sobre su x. Una función no tiene que ser regular.", letters[j])
      or slip(letters[j], "reads one axis only", "No other point stands over the x of $1.", "Ningún otro punto está sobre la x de $1.", letters[j])
  end
  return {
    prompt = t("Point F stays. One other point must go.\nThen y is a function of x.\nWhich point must go?", "El punto F se queda. Otro se va.\nEntonces y es función de x.\n¿Qué punto se va?"),
    figure = {kind = "coordinate_grid", x_from = 0, x_to = 10, y_from = 0, y_to = 9, points = points},
    answer = {kind = "choice", options = rng:shuffle({key, list[1].given, list[2].given, list[3].given}), right = key},
    misconceptions = list,
    hints = {
      t("A function has one y over each x.", "Una función tiene una y sobre cada x."),
      t("Look for two points one above the other.", "Busca dos puntos uno sobre otro."),
      t("Move a ruler upright from left to right.", "Mueve una regla vertical de izquierda a derecha."),
    },
    worked = {t("F stands over x = $1.", "F está sobre x = $1.", xs[twin]), t("So does $1.", "También $1.", key), bold(key)},
    right_note = t("An upright line meets a function at most once.", "Una recta vertical toca una función como mucho una vez."),
    paper = t("Slide a pencil upright over the graph.", "Desliza un lápiz vertical sobre la gráfica."),
  }
end

return function(rng, level)
  if level == 1 then return missing(rng) end
  if level == 2 then return which_list(rng) end
  return which_point(rng)
end
