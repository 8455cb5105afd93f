-- Is it proportional? (7.RP.A.2.a). Errors after Tourniaire and Pulos (1985), De Bock and others (1998): a steady difference or any
-- straight line is taken for a proportion.

local function odd_one(rng)
  local k = rng:turn(144)
  local m, place, off = 2 + k // 4 % 6, 1 + k % 4, k // 24 % 2 == 0 and 2 or -1
  local xs = ({{1, 2, 4, 6}, {2, 3, 5, 8}, {1, 3, 5, 7}})[1 + k // 48]
  local rows, ys = {}, {}
  for i, x in ipairs(xs) do
    ys[i] = m * x + (i == place and off or 0)
    rows[i] = {tostring(x), tostring(ys[i])}
  end
  local function pair(i) return "x = " .. xs[i] .. ", y = " .. ys[i] end
  local options, list = {}, {}
  local kinds = {"compares by the difference", "looks at one number only", "goes one row too far", "stops at the last that fits"}
  for i = 1, 4 do
    options[i] = pair(i)
    if i ~= place then
      table.insert(list, slip(pair(i), kinds[i], "$1 ÷ $2 = $3. Another row gives that number too.", "$1 ÷ $2 = $3. Otra fila también da ese número.", ys[i], xs[i], m))
    end
  end
  return {
    prompt = t("One row keeps the table from being proportional.\nWhich row is it?", "Una fila impide que la tabla sea proporcional.\n¿Cuál es esa fila?"),
    figure = {kind = "table", heads = {"x", "y"}, rows = rows},
    answer = {kind = "choice", options = options, right = pair(place)},
    misconceptions = list,
    hints = {
      t("In a proportion, y is always x times one number.", "En una proporción, y es siempre x por un mismo número."),
      t("Divide y by x in each row.", "Divide y entre x en cada fila."),
      t("Three rows give $1. Find the other one.", "Tres filas dan $1. Busca la otra.", m),
    },
    worked = {t("Three rows: y ÷ x = $1", "Tres filas: y ÷ x = $1", m), t("This one: $1 ÷ $2 is not $3", "Esta: $1 ÷ $2 no es $3", ys[place], xs[place], m), bold(pair(place))},
    right_note = t("One pair is enough to break a proportion.", "Un solo par basta para romper una proporción."),
    paper = t("Write y ÷ x beside each row.", "Escribe y ÷ x junto a cada fila."),
  }
end

local function which_equations(rng)
  local k = rng:turn(150)
  local a, b = 2 + k % 5, 2 + k // 5 % 6
  if a == b then b = b + 6 end
  local straight = "y = " .. a .. "x"
  local other = ({"y = x ÷ " .. b, "y = " .. b .. "x", "y = x · " .. (b + 7)})[1 + k // 50]
  local plus, plus2 = "y = x + " .. b, "y = " .. a .. "x + " .. b
  local options = rng:shuffle({straight, plus, other, plus2})
  local right = {straight, other}
  return {
    prompt = t("Each equation makes a table of x and y.\nIn which is y proportional to x?", "Cada ecuación da una tabla de x e y.\n¿En cuáles es y proporcional a x?"),
    answer = {kind = "several", options = options, right = right},
    misconceptions = {
      slip({straight, other, plus2}, "takes any straight line for a proportion", "$1 gives $2 at x = 0. A proportion gives zero there.", "$1 da $2 en x = 0. Una proporción da ahí cero.", plus2, b),
      slip({straight, plus, other, plus2}, "takes every one", "$1 gives $2 at x = 0. Test each equation there.", "$1 da $2 en x = 0. Prueba ahí cada ecuación.", plus, b),
      slip({straight}, "stops at the first that fits", "$1 fits. Test the others with 0 and 1 too.", "$1 sirve. Prueba también las otras con 0 y 1.", straight),
      slip({plus, plus2}, "takes a steady difference for a proportion", "Adding $1 keeps a difference, not a ratio.", "Sumar $1 guarda una diferencia, no una razón.", b),
    },
    hints = {
      t("Proportional: double x gives double y.", "Proporcional: el doble de x da el doble de y."),
      t("Put 0 for x. What must y be?", "Pon 0 en lugar de x. ¿Cuánto debe ser y?"),
      t("Look for a number that is added.", "Busca un número que se suma."),
    },
    worked = {t("A proportion has the form y = k · x.", "Una proporción tiene la forma y = k · x."), bold(straight), bold(other) .. (k < 50 and ": k = " .. frac(1, b) or "")},
    right_note = t("An added number breaks a proportion.", "Un número sumado rompe la proporción."),
    paper = t("Make a table for x = 0, 1, 2, 4.", "Haz una tabla para x = 0, 1, 2, 4."),
  }
end

local function graph(rng)
  local k = rng:turn(108)
  local kind, step, lift = k % 3, 1 + k // 3 % 2, 1 + k // 6 % 3
  local points, far = {}, 3 + k // 18 % 3
  local gap = k // 54 + 1
  for i = 0, far do
    local x, y = i * gap, i * step
    if kind == 1 then y = y + lift elseif kind == 2 then y = i <= 1 and i * step or i == far and step * i + lift or step * i end
    table.insert(points, {x = x, y = y})
  end
  local yes = t("Yes: straight, from (0, 0)", "Sí: recta desde (0, 0)")
  local misses = t("No: straight, misses (0, 0)", "No: recta, pero no pasa por (0, 0)")
  local bends = t("No: from (0, 0), but it bends", "No: desde (0, 0), pero se dobla")
  local always = t("Yes: any rising line shows it", "Sí: toda línea que sube lo muestra")
  local key = ({yes, misses, bends})[kind + 1]
  local high = points[#points].y
  return {
    prompt = t("Look at the line through the points.\nIs y proportional to x?", "Mira la línea que pasa por los puntos.\n¿Es y proporcional a x?"),
    figure = {kind = "coordinate_grid", x_from = 0, x_to = 10, y_from = 0, y_to = max(10, high + 1), points = points, joined = true},
    answer = {kind = "choice", options = {yes, misses, bends, always}, right = key},
    misconceptions = apart(key, {
      slip(yes, "takes any straight line for a proportion", "Test both things: straight, and through (0, 0).", "Prueba las dos cosas: recta, y por (0, 0)."),
      slip(misses, "reads one axis only", "The line starts at (0, 0). Is it straight?", "La línea sale de (0, 0). ¿Es recta?"),
      slip(bends, "takes a steady difference for a proportion", "Each step to the right rises alike. Look at the start.", "Cada paso a la derecha sube igual. Mira el comienzo."),
      slip(always, "takes every rise for a proportion", "Rising is not enough. Is it straight, and from (0, 0)?", "Subir no basta. ¿Es recta y sale de (0, 0)?"),
    }),
    hints = {
      t("Where does the line start?", "¿Dónde empieza la línea?"),
      t("Lay a ruler along it. Does it bend?", "Pon una regla a lo largo. ¿Se dobla?"),
      t("A proportion needs both: straight, and zero at zero.", "Una proporción necesita ambas: recta, y cero en cero."),
    },
    worked = {kind == 0 and t("It is straight. It starts at (0, 0).", "Es recta. Sale de (0, 0).") or kind == 1 and t("At x = 0 it is at $1.", "En x = 0 está en $1.", lift) or t("The last step is steeper.", "El último paso es más empinado."), bold(key)},
    right_note = t("A proportion is a straight line through zero.", "Una proporción es una recta que pasa por cero."),
    paper = t("Divide y by x for two points. Compare.", "Divide y entre x en dos puntos. Compara."),
  }
end

return function(rng, level)
  if level == 1 then return odd_one(rng) end
  if level == 2 then return which_equations(rng) end
  return graph(rng)
end
