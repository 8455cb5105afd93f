-- Above, below, beside, between, in front of, behind (K.G.A.1). Errors after Piaget and Inhelder (1956): the other
-- side, the place of the thing itself.

local letters = {"A", "B", "C", "D", "E"}
local names = {
  circle = noun("circle", "circles", "círculo", "círculos", "m"), triangle = noun("triangle", "triangles", "triángulo", "triángulos", "m"),
  square = noun("square", "squares", "cuadrado", "cuadrados", "m"), star = noun("star", "stars", "estrella", "estrellas", "f"),
  heart = noun("heart", "hearts", "corazón", "corazones", "m"),
}
local order = {"circle", "triangle", "square", "star", "heart"}

-- A row of five: what stands between two, or beside the one at the end.
local function in_the_row(rng)
  local k = rng:turn(150)
  local row = {}
  for i = 1, 5 do row[i] = order[i] end
  -- The turn says what is in the middle and what is before it; the others are shuffled.
  local m = k // 3
  local middle = table.remove(row, 1 + m % 5)
  local before = table.remove(row, 1 + m // 5 % 4)
  rng:shuffle(row)
  row = {row[1], before, middle, row[2], row[3]}
  local way, at = k % 3, 2 + k // 3 % 3
  local items, fills = {}, {"plain", "dots", "hatch", "empty"}
  for i = 1, 5 do items[i] = {shape = row[i], label = "", fill = fills[1 + (m // 20 + i) % 4]} end
  local key, ask, given
  if way == 0 then
    key, given = at, {at - 1, at + 1}
    ask = t("Look at the row.\nWhat is between the $1.one and the $2.one?", "Mira la fila.\n¿Qué está entre $3 y $4?", names[row[at - 1]], names[row[at + 1]], names[row[at - 1]].the, names[row[at + 1]].the)
  elseif way == 1 then
    local from_left = k // 3 % 2 == 0
    key, given = from_left and 2 or 4, {from_left and 1 or 5, from_left and 1 or 5}
    ask = t("Look at the row.\nWhat is right beside the $1.one?", "Mira la fila y busca $2.\n¿Qué está justo a su lado?", names[row[given[1]]], names[row[given[1]]].the)
  else
    key, given = 3, {3, 3}
    ask = t("Look at the row.\nWhat is in the middle?", "Mira la fila.\n¿Qué está en el centro?")
  end
  local wrong, slips, options = {}, {}, {cap(names[row[key]].one)}
  for i = 1, 5 do
    if i ~= key and not (way < 2 and (i == given[1] or i == given[2])) then wrong[#wrong + 1] = i end
  end
  if way < 2 then table.insert(wrong, 1, given[1]) end
  for i = 1, 3 do
    options[i + 1] = cap(names[row[wrong[i]]].one)
    slips[i] = (way < 2 and i == 1) and slip(options[i + 1], "gives the place of the thing named", "The question names the $1.one. Look next to it.", "La pregunta nombra $2. Mira a su lado.", names[row[wrong[i]]], names[row[wrong[i]]].the)
      or slip(options[i + 1], "looks at the other side", "The $1.one stands somewhere else. Go along the row.", "Ahí no: $2 está en otro lugar. Sigue la fila.", names[row[wrong[i]]], names[row[wrong[i]]].the)
  end
  local line = {}
  for i = 1, 5 do line[i] = names[row[i]].one end
  return {
    prompt = ask,
    figure = {kind = "shapes", items = items},
    answer = {kind = "choice", options = rng:shuffle(options), right = cap(names[row[key]].one)},
    misconceptions = slips,
    hints = {
      way == 2 and t("The middle has as many on both sides.", "El centro tiene lo mismo a los dos lados.") or t("Find what the question names.", "Busca lo que nombra la pregunta."),
      way == 0 and t("Between means: one on each side.", "Entre quiere decir: uno a cada lado.") or way == 1 and t("Beside means: right next to it.", "Al lado quiere decir: junto a eso.") or t("Count two from each end.", "Cuenta dos desde cada lado."),
      t("Point along the row and say the names.", "Señala la fila y di los nombres."),
    },
    worked = {t("The row: $1, $2, $3,", "La fila: $1, $2, $3,", line[1], line[2], line[3]), t("then $1 and $2.", "luego $1 y $2.", line[4], line[5]), bold(cap(names[row[key]].one))},
    right_note = t("Words for places help find things.", "Las palabras de lugar ayudan a encontrar cosas."),
    paper = t("Put five toys in a row. Ask: what is between?", "Pon cinco juguetes en fila. Pregunta: ¿qué está entre?"),
  }
end

-- A place on squared paper, above, below or between.
local function on_paper(rng)
  local k = rng:turn(108)
  local way, x, y = k % 3, 1 + k // 3 % 4, 1 + k // 12 % 3
  local far = k // 36
  local grid = {x_from = 0, x_to = 5, y_from = 0, y_to = 4, axes = false, points = {{x = x, y = y, label = "A"}}}
  local kx, ky = x, y
  if way == 0 then ky = y + 1 elseif way == 1 then ky = y - 1 end
  if way == 2 then
    -- B two steps away: across or upwards.
    if far % 2 == 0 then
      local bx = x <= 3 and x + 2 or x - 2
      grid.points[2] = {x = bx, y = y, label = "B"} kx = (x + bx) // 2
    else
      local by = y <= 2 and y + 2 or y - 2
      grid.points[2] = {x = x, y = by, label = "B"} ky = (y + by) // 2
    end
  else
    grid.points[2] = {x = (x + 1 + far) % 6, y = (y + 2 + far) % 5, label = "B"}
  end
  local key = kx .. "," .. ky
  local function at(px, py) return px .. "," .. py end
  local list = apart(key, {
    slip(at(2 * x - kx, 2 * y - ky), "looks at the other side", way == 0 and "This is below A. Above is higher up." or way == 1 and "This is above A. Below is lower down." or "This is not between. Look for both A and B.",
      way == 0 and "Esto está debajo de A. Arriba es más alto." or way == 1 and "Esto está arriba de A. Debajo es más bajo." or "Esto no está entre los dos. Busca A y B."),
    slip(at(x + 1, way == 2 and y + 1 or y), "takes beside for above or below", way == 2 and "This is off the line from A to B." or "This is to one side. Go along the line from A.", way == 2 and "Esto no está en la línea de A a B." or "Esto está a un lado. Sigue la línea desde A."),
    slip(at(x - 1, way == 2 and y - 1 or y), "takes beside for above or below", way == 2 and "This is off the line. Put a finger on A, then B." or "This is to the left. Look again at A.", way == 2 and "Esto queda fuera de la línea. Señala A y luego B." or "Esto queda a la izquierda. Mira otra vez A."),
    slip(at(x, y), "gives the place of the thing named", "Here is A itself. The new dot goes next to it.", "Aquí está A. El punto nuevo va a su lado."),
    slip(at(kx, way == 0 and min(ky + 1, 4) or max(ky - 1, 0)), "takes two steps", "This is too far away. Take one step from A.", "Esto está muy lejos. Da un paso desde A."),
  })
  return {
    prompt = way == 0 and t("Look at the dots.\nWhere is the place just above A?", "Mira los puntos.\n¿Dónde está el lugar justo arriba de A?")
      or way == 1 and t("Look at the dots.\nWhere is the place just below A?", "Mira los puntos.\n¿Dónde está el lugar justo debajo de A?") or t("Look at the dots.\nWhere is the middle between A and B?", "Mira los puntos.\n¿Dónde está el centro entre A y B?"),
    answer = {kind = "point", grid = grid, x = kx, y = ky},
    misconceptions = list,
    hints = {
      t("Put a finger on A.", "Pon un dedo en A."),
      way == 0 and t("Above means higher up.", "Arriba quiere decir más alto.") or way == 1 and t("Below means lower down.", "Debajo quiere decir más bajo.") or t("Between means with one on each side.", "Entre quiere decir con uno a cada lado."),
      way == 2 and t("Go from A to B. Stop half way.", "Ve de A a B. Para a la mitad.") or t("Go one step along the line.", "Da un paso por la línea."),
    },
    worked = {t("Start at A.", "Empieza en A."), way == 0 and bold(t("one step up", "un paso arriba")) or way == 1 and bold(t("one step down", "un paso abajo")) or bold(t("one step towards B", "un paso hacia B"))},
    right_note = t("Up and down, side to side: it all helps.", "Arriba, abajo y a los lados: todo ayuda."),
    paper = t("Put a cup on the table. Put a toy below it.", "Pon una taza en la mesa. Pon un juguete debajo."),
  }
end

-- Who stands in front of whom: a queue of three or four, told in pieces.
local function queue(rng)
  local k = rng:turn(108)
  local n, up = 3 + k % 2, k // 2 % 3
  local people = {"Amina", "Otis", "Zuri", "Mateo", "Ravi", "Mei", "Noor", "Leo", "Ana", "Sam", "Kofi"}
  rng:shuffle(people)
  local line = {}
  for i = 1, n do line[i] = people[i] end
  local told = {}
  for i = 1, n - 1 do
    local front = rng:chance(1, 2)
    local a, b = line[i], line[i + 1]
    if up == 2 then told[i] = front and t("$1 is just above $2.", "$1 está justo arriba de $2.", a, b) or t("$1 is just below $2.", "$1 está justo debajo de $2.", b, a)
    else told[i] = front and t("$1 is just in front of $2.", "$1 está justo delante de $2.", a, b) or t("$1 is just behind $2.", "$1 está justo detrás de $2.", b, a) end
  end
  if n == 4 or rng:chance(1, 2) then told[1], told[#told] = told[#told], told[1] end
  local swapped, ends = {}, {}
  for i = 1, n do swapped[i] = line[i] ends[i] = line[i] end
  swapped[1], swapped[2], ends[n], ends[n - 1] = line[2], line[1], line[n - 1], line[n]
  return {
    prompt = table.concat(told, "\n") .. "\n" .. (up == 2 and t("Put the names in order, from top to bottom.", "Ordena los nombres, de arriba a abajo.") or t("Put the names in order, from front to back.", "Ordena los nombres, de adelante a atrás.")),
    answer = {kind = "order", right = line},
    misconceptions = {
      slip(turned_round(line), up == 2 and "mixes up above and below" or "mixes up in front and behind", "This starts with $1. That is the other end.", "Esto empieza con $1. Ese es el otro extremo.", line[n]),
      slip(swapped, up == 2 and "mixes up above and below" or "mixes up in front and behind", "Read the line about $1 and $2 again.", "Lee otra vez lo que dice de $1 y $2.", line[1], line[2]),
      slip(ends, "follows the order of telling", "Read the line about $1 and $2 again.", "Lee otra vez lo que dice de $1 y $2.", line[n - 1], line[n]),
    },
    hints = {
      up == 2 and t("Draw a ladder. Put the names on it.", "Dibuja una escalera. Pon los nombres.") or t("Draw a line of dots, one for each name.", "Dibuja una fila de puntos, uno por nombre."),
      up == 2 and t("Just above means the next step up.", "Justo arriba es el escalón de encima.") or t("Just behind means the next one back.", "Justo detrás es quien sigue."),
      t("Who has no one before them? Start there.", "¿Quién no tiene a nadie antes? Empieza ahí."),
    },
    worked = {t("Put the pairs together.", "Junta las parejas."), bold(table.concat(line, ", "))},
    right_note = t("In front and behind tell the same pair.", "Delante y detrás dicen la misma pareja."),
    paper = t("Line up three toys. Say who is behind whom.", "Pon tres juguetes en fila. Di quién está detrás."),
  }
end

return function(rng, level)
  if level == 1 then return in_the_row(rng) end
  if level == 2 then return on_paper(rng) end
  return queue(rng)
end
