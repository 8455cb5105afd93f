-- What a graph tells about two quantities (8.F.B.5). Errors after Kerslake (1981), Leinhardt, Zaslavsky and Stein (1990), Clement (1989).

-- A walk in four parts: how the distance from home changes in each.
local ways = {{2, 0, 3, -2}, {3, -2, 0, 2}, {1, 3, 0, -3}, {0, 2, 3, -4}, {4, 0, -3, 1}, {1, 0, 4, -2}, {2, 4, -3, 0}, {3, 1, -4, 0}}
local function walk(k)
  local way = ways[1 + k % 8]
  local wide = {2 + k // 8 % 2, 2, 2 + k // 24 % 2, 2 + k // 48 % 2}
  local xs, ys = {0}, {k % 3 == 0 and 1 or 0}
  for i = 1, 4 do xs[i + 1] = xs[i] + wide[i] ys[i + 1] = ys[i] + way[i] end
  local segments = {}
  for i = 1, 4 do segments[i] = {x1 = xs[i], y1 = ys[i], x2 = xs[i + 1], y2 = ys[i + 1]} end
  local points = {}
  for i = 1, 5 do points[i] = {x = xs[i], y = ys[i], label = ("ABCDE"):sub(i, i)} end
  return way, xs, ys, {kind = "coordinate_grid", x_from = 0, x_to = 12, y_from = 0, y_to = 8, x_title = t("hours", "horas"), y_title = t("km", "km"), segments = segments, points = points}
end
local parts = {"A–B", "B–C", "C–D", "D–E"}

local function which_part(rng)
  local k = rng:turn(140)
  local way, xs, ys, figure = walk(k)
  local still = (k // 8) % 2 == 0
  local key
  for i = 1, 4 do
    if still and way[i] == 0 then key = i end
    if not still and way[i] < 0 then key = i end
  end
  local list = {}
  for i = 1, 4 do
    if i ~= key then
      local up, down = way[i] > 0, way[i] < 0
      list[#list + 1] = slip(parts[i], down and "takes a graph for a picture of the way" or up and "takes higher for nearer" or "takes a level line for moving on",
        up and "There the line rises from $1 to $2 km." or down and "There the line falls from $1 to $2 km." or "There the line stays at $1 km, before and after: $2.",
        up and "Ahí la línea sube de $1 a $2 km." or down and "Ahí la línea baja de $1 a $2 km." or "Ahí la línea sigue en $1 km, antes y después: $2.", ys[i], ys[i + 1])
    end
  end
  return {
    prompt = still and t("The graph shows how far from home a walker is.\nIn which part does the walker stand still?", "La gráfica muestra qué tan lejos de casa está una persona que camina.\n¿En qué parte no se mueve?") or t("The graph shows how far from home a walker is.\nIn which part does the walker come nearer to home?", "La gráfica muestra qué tan lejos de casa está una persona que camina.\n¿En qué parte se acerca a casa?"),
    figure = figure,
    answer = {kind = "choice", options = {parts[1], parts[2], parts[3], parts[4]}, right = parts[key]},
    misconceptions = list,
    hints = {
      t("Up means far from home. Along means time goes by.", "Arriba es lejos de casa. A lo largo pasa el tiempo."),
      t("How does the distance change in each part?", "¿Cómo cambia la distancia en cada parte?"),
      still and t("Standing still: time goes by, the distance stays.", "Sin moverse: pasa el tiempo, la distancia sigue igual.") or t("Coming nearer: the distance gets smaller.", "Acercarse: la distancia se hace menor."),
    },
    worked = {t("From $1 km to $2 km", "De $1 km a $2 km", ys[key], ys[key + 1]), bold(parts[key])},
    right_note = t("A graph is no map. Its height is the distance.", "Una gráfica no es un mapa. Su altura es la distancia."),
    paper = t("Walk the graph in a room while a partner reads it.", "Camina la gráfica mientras alguien la lee."),
  }
end

local function match_parts(rng)
  local k = rng:turn(150)
  local way, xs, ys, figure = walk(k)
  local function said(i)
    return way[i] == 0 and ys[i] == 0 and t("stays at home", "sigue en casa") or way[i] == 0 and t("stays $1 km away", "sigue a $1 km", ys[i]) or way[i] > 0 and t("goes $1 km away", "se aleja $1 km", way[i]) or t("comes $1 km nearer", "se acerca $1 km", -way[i])
  end
  local first = k % 2 == 0 and 1 or 2
  local pairs_of, right = {}, {}
  for i = first, first + 2 do
    pairs_of[#pairs_of + 1] = {left = said(i), right = parts[i]}
    right[#right + 1] = parts[i]
  end
  local a, b, c = right[1], right[2], right[3]
  return {
    prompt = t("The graph shows how far from home a walker is.\nWhich part of the graph belongs to each sentence?", "La gráfica muestra qué tan lejos de casa está una persona que camina.\n¿Qué parte de la gráfica va con cada frase?"),
    figure = figure,
    answer = {kind = "match", pairs = pairs_of},
    misconceptions = apart(right, {
      slip({b, a, c}, "mixes up rising and level parts", "Look at $1 and $2 again. Does the line rise there?", "Mira otra vez $1 y $2. ¿Sube ahí la línea?", a, b),
      slip({a, c, b}, "mixes up falling and level parts", "Look at $1 and $2 again. Does the line fall there?", "Mira otra vez $1 y $2. ¿Baja ahí la línea?", b, c),
      slip({c, b, a}, "takes a graph for a picture of the way", "The height is the distance, not a hill. Look at $1.", "La altura es la distancia, no un cerro. Mira $1.", a),
      slip({b, c, a}, "reads one axis only", "Look at both ends of each part: how high are they?", "Mira los extremos de cada parte: ¿qué altura tienen?"),
    }),
    hints = {
      t("Read the height at both ends of a part.", "Lee la altura en los dos extremos de una parte."),
      t("Rising: away. Falling: nearer. Level: the same.", "Sube: lejos. Baja: cerca. Plana: igual."),
      way[first] == 0 and t("Begin with $1: it stays at $2 km.", "Empieza con $1: sigue en $2 km.", a, ys[first]) or t("Begin with $1: it goes from $2 to $3 km.", "Empieza con $1: va de $2 a $3 km.", a, ys[first], ys[first + 1]),
    },
    worked = {bold(said(first) .. ": " .. a), bold(said(first + 1) .. ": " .. b), bold(said(first + 2) .. ": " .. c)},
    right_note = t("Each part of a graph is a sentence of the story.", "Cada parte de la gráfica es una frase de la historia."),
    paper = t("Tell the whole walk to a partner from the graph.", "Cuenta todo el paseo a alguien con la gráfica."),
  }
end

local function steepest(rng)
  local k = rng:turn(150)
  local n = 5 + k % 8
  local slow, quick = 2 + k // 8 % 3, 8 + k // 72 % 3
  local long, short = 6 + k % 3, 3 + k % 2
  local key = t("level, then steep, then less steep", "plana, luego empinada, luego suave")
  local orders = {
    {t("steep, then level, then less steep", "empinada, luego plana, luego suave"), quick, 0, slow},
    {t("less steep, then level, then steep", "suave, luego plana, luego empinada"), slow, 0, quick},
    {key, 0, quick, slow},
    {t("less steep, then steep, then level", "suave, luego empinada, luego plana"), slow, quick, 0},
  }
  local pick = orders[1 + k % 4]
  local function step(rate) return rate == 0 and t("No water for $1 minutes.", "$1 minutos sin agua.", short) or t("$1 liters a minute for $2 minutes.", "$2 minutos a $1 litros por minuto.", rate, rate == slow and long or n) end
  local list = {}
  for i = 1, 4 do
    if orders[i][1] ~= pick[1] then
      list[#list + 1] = slip(orders[i][1], orders[i][2] == 0 and "takes a level line for moving on" or orders[i][4] == pick[2] and "reads the graph from right to left" or "takes longer for steeper",
        "That tells $1, $2, then $3 liters a minute.", "Eso dice $1, $2 y luego $3 litros por minuto.", orders[i][2], orders[i][3], orders[i][4])
    end
  end
  return {
    prompt = t("A tub fills. $1\n$2\n$3\nHow does its graph look?", "Una tina se llena. $1\n$2\n$3\n¿Cómo es su gráfica?", step(pick[2]), step(pick[3]), step(pick[4])),
    answer = {kind = "choice", options = rng:shuffle({orders[1][1], orders[2][1], orders[3][1], orders[4][1]}), right = pick[1]},
    misconceptions = list,
    hints = {
      t("The graph shows how much water is in the tub.", "La gráfica muestra cuánta agua hay en la tina."),
      t("More liters a minute: a steeper line.", "Más litros por minuto: línea más empinada."),
      t("No water coming: the amount stays the same.", "Si no entra agua, la cantidad sigue igual."),
    },
    worked = {t("Liters a minute: $1, $2, $3", "Litros por minuto: $1, $2, $3", pick[2], pick[3], pick[4]), t("0 is level. The largest rate is steep.", "0 es plana. La tasa mayor es empinada."), bold(pick[1])},
    right_note = t("How steep it is tells the rate, not the time.", "La inclinación dice la tasa, no el tiempo."),
    paper = t("Sketch the three parts of the tub's graph.", "Dibuja las tres partes de la gráfica."),
  }
end

return function(rng, level)
  if level == 1 then return which_part(rng) end
  if level == 2 then return match_parts(rng) end
  return steepest(rng)
end
