-- Points on a grid, first quarter (5.G.A.1). Errors after Sarama, Clements, Swaminathan, McMillen and González Gómez (2003) and
-- Kerslake (1981): the two numbers swapped, counting from 1, lines counted from another corner.

local function at(x, y) return "(" .. x .. ", " .. y .. ")" end
local function given(x, y) return x .. "," .. y end
-- Those that stand on the grid of 0 to 10.
local function on_grid(list)
  local out = {}
  for _, one in ipairs(list) do
    if min(one[1], one[2]) >= 0 and max(one[1], one[2]) <= 10 then
      one[3].given = given(one[1], one[2])
      out[#out + 1] = one[3]
    end
  end
  return out
end
-- Two different numbers of 1 to n for each of n * (n - 1) turns.
local function two_of(k, n)
  local x = 1 + k % n
  return x, 1 + (x + k // n % (n - 1)) % n
end
local function grid(points) return {x_from = 0, x_to = 10, y_from = 0, y_to = 10, points = points or {}} end

local hidden = {t("A shell is buried", "Hay una concha enterrada"), t("A treasure is hidden", "Hay un tesoro escondido"), t("A frog sits", "Hay una rana"), t("There is a nest", "Hay un nido")}

local function tap_it(rng)
  local k = rng:turn(56)
  local x, y = two_of(k, 8)
  return {
    prompt = t("$1 at $2.\nTap the point $2.", "$1 en $2.\nToca el punto $2.", rng:pick(hidden), at(x, y)),
    answer = {kind = "point", x = x, y = y, grid = grid()},
    misconceptions = apart(given(x, y), on_grid({
      {y, x, slip("", "swaps the two numbers", "The two numbers are swapped. The first one goes to the right.", "Los dos números están cambiados. El primero va a la derecha.")},
      {x + 1, y + 1, slip("", "counts the corner as one", "That is one too far each way. The corner is 0.", "Eso se pasa por uno en cada dirección. La esquina es 0.")},
      {x - 1, y - 1, slip("", "counts lines from 1", "That is one short each way. Read the numbers on the axes.", "Falta uno de cada lado. Lee los números de los ejes.")},
      {x, 0, slip("", "uses the first number only", "That goes $1 to the right. Now go $2 up.", "Eso va $1 a la derecha. Ahora sube $2.", x, y)},
      {0, y, slip("", "uses the second number only", "That goes $2 up. First go $1 to the right.", "Eso sube $2. Primero ve $1 a la derecha.", x, y)},
    })),
    hints = {
      t("Begin at the corner, at 0.", "Empieza en la esquina, en 0."),
      t("The first number goes to the right. The second goes up.", "El primer número va a la derecha. El segundo va hacia arriba."),
      t("Go $1 to the right. From there go $2 up.", "Ve $1 a la derecha. Desde ahí sube $2.", x, y),
    },
    worked = {t("Begin at 0.", "Empieza en 0."), t("Go $1 to the right.", "Ve $1 a la derecha.", bold(x)), t("Go $1 up.", "Sube $1.", bold(y))},
    right_note = t("First to the right, then up.", "Primero a la derecha y luego arriba."),
    paper = t("Draw a grid. Walk along the bottom first, then up.", "Dibuja una cuadrícula. Camina primero por abajo y luego sube."),
  }
end

local function name_it(rng)
  local k = rng:turn(112)
  local x, y = two_of(k // 2, 8)
  local letters = {"A", "B", "C"}
  local asked = rng:pick(letters)
  local key = at(x, y)
  local others, points = rng:shuffle({{y, x}, {(x + 3) % 10, (y + 4) % 10}}), {}
  for i, letter in ipairs(letters) do
    local p = letter == asked and {x, y} or table.remove(others)
    points[i] = {x = p[1], y = p[2], label = letter}
  end
  local list = apart(key, {
    slip(at(y, x), "swaps the two numbers", "Those two numbers are swapped. The first one goes to the right.", "Esos dos números están cambiados. El primero va a la derecha."),
    slip(at(x + 1, y + 1), "counts the corner as one", "That is one too far each way. The corner is 0.", "Eso se pasa por uno en cada dirección. La esquina es 0."),
    slip(at(x, 0), "reads one axis only", "Going right fits. Going up does not fit yet.", "Hacia la derecha está bien. Hacia arriba todavía no."),
  })
  local options = {key}
  for i = 1, 3 do options[i + 1] = list[i].given end
  return {
    prompt = t("Look for point $1.\nWhich numbers tell where point $1 is?", "Busca el punto $1.\n¿Qué números dicen dónde está el punto $1?", asked),
    figure = {kind = "coordinate_grid", x_from = 0, x_to = 10, y_from = 0, y_to = 10, points = points},
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = list,
    hints = {
      t("Begin at 0 and walk to the point.", "Empieza en 0 y camina hasta el punto."),
      t("How far to the right? That comes first.", "¿Cuánto a la derecha? Eso va primero."),
      t("It is $1 to the right. Now read how far up.", "Está $1 a la derecha. Ahora lee cuánto sube.", x),
    },
    worked = {t("To the right: $1", "A la derecha: $1", x), t("Up: $1", "Hacia arriba: $1", y), bold(key)},
    right_note = t("The number along the bottom comes first.", "El número de abajo va primero."),
    paper = t("Draw lines from the point to both axes.", "Traza líneas del punto a los dos ejes."),
  }
end

local function move_it(rng)
  local k = rng:turn(112) // 2
  local x, y = 2 + k % 4, 5 + k // 4 % 4
  local right, down = 1 + (k * 3) % 4, 1 + (k // 3) % 4
  local ex, ey = x + right, y - down
  return {
    prompt = t("Point A moves $1 to the right and $2 down.\nTap where point A is then.", "El punto A se mueve $1 a la derecha y $2 hacia abajo.\nToca dónde queda el punto A.", right, down),
    answer = {kind = "point", x = ex, y = ey, grid = grid({{x = x, y = y, label = "A"}})},
    misconceptions = apart(given(ex, ey), on_grid({
      {x + down, y - right, slip("", "swaps the two numbers", "The two moves are swapped. It goes $1 to the right.", "Los dos movimientos están cambiados. Va $1 a la derecha.", right)},
      {ex - 1, ey + 1, slip("", "counts the starting line as a step", "Each move is one step short. A’s own line is not a step.", "A cada movimiento le falta un paso. La línea de A no cuenta.")},
      {ex, y + down, slip("", "goes up instead of down", "That goes up. It moves $1 down.", "Eso sube. Se mueve $1 hacia abajo.", down)},
      {x - right, ey, slip("", "goes left instead of right", "That goes to the left. It moves $1 to the right.", "Eso va a la izquierda. Se mueve $1 a la derecha.", right)},
      {ex, y, slip("", "leaves out the second move", "The move to the right fits. Then it goes $1 down.", "El movimiento a la derecha está bien. Luego baja $1.", down)},
      {right, down, slip("", "begins at the corner", "That begins at the corner. Begin at point A.", "Eso empieza en la esquina. Empieza en el punto A.")},
    })),
    hints = {
      t("Find point A first.", "Busca primero el punto A."),
      t("Count steps from A, one for each line.", "Cuenta pasos desde A, uno por cada línea."),
      t("From A go $1 to the right. Then go $2 down.", "Desde A ve $1 a la derecha. Luego baja $2.", right, down),
    },
    worked = {t("A is at $1.", "A está en $1.", at(x, y)), x .. " + " .. right .. " = " .. ex, y .. " − " .. down .. " = " .. ey, bold(at(ex, ey))},
    right_note = t("Right adds to the first number. Down takes from the second.", "A la derecha suma al primer número. Hacia abajo resta al segundo."),
    paper = t("Draw the steps of the walk with arrows.", "Dibuja los pasos del camino con flechas."),
  }
end

-- Three corners of a rectangle are there; the fourth is asked.
local function fourth_corner(rng)
  local k = rng:turn(120)
  local x, y = k % 4, k // 4 % 5
  local w, h = 2 + k // 20 + k % 2, 1 + k % 3 + k // 60
  if w == h then w = w + 1 end
  local corners = {{x, y}, {x + w, y}, {x + w, y + h}, {x, y + h}}
  local gone = 1 + k % 4
  local ex, ey = corners[gone][1], corners[gone][2]
  local letters, points = {"A", "B", "C"}, {}
  for i = 1, 4 do if i ~= gone then points[#points + 1] = {x = corners[i][1], y = corners[i][2], label = letters[#points + 1]} end end
  local far = corners[(gone + 1) % 4 + 1]
  return {
    prompt = t("A, B and C are corners of a rectangle.\nTap its fourth corner.", "A, B y C son vértices de un rectángulo.\nToca el cuarto vértice."),
    answer = {kind = "point", x = ex, y = ey, grid = grid(points)},
    misconceptions = apart(given(ex, ey), on_grid({
      {ey, ex, slip("", "swaps the two numbers", "The two numbers are swapped. Look which corner is below which.", "Los dos números están cambiados. Mira qué vértice está debajo de cuál.")},
      {ex + (ex == x and -1 or 1), ey, slip("", "leaves the line of a side", "The height fits. It must stand straight above or below a corner.", "La altura está bien. Debe quedar justo arriba o abajo de un vértice.")},
      {ex, ey + (ey == y and -1 or 1), slip("", "leaves the line of a side", "It is one off. The opposite sides are equally long.", "Está a uno de distancia. Los lados opuestos miden lo mismo.")},
      {2 * corners[gone % 4 + 1][1] - far[1], 2 * corners[gone % 4 + 1][2] - far[2], slip("", "makes the side longer", "That makes one side longer. The rectangle closes elsewhere.", "Eso alarga un lado. El rectángulo se cierra en otro lugar.")},
      {(x + x + w) // 2, (y + y + h) // 2, slip("", "takes the middle", "That is inside the rectangle. A corner is asked.", "Eso está dentro del rectángulo. Se pide un vértice.")},
      {ex, ey + (ey == y and 2 or -2), slip("", "leaves the line of a side", "Its neighbor stands at another height. Look across.", "Su vecino está a otra altura. Mira hacia el lado.")},
      {ex, ey + (ey == y and 1 or -1), slip("", "leaves the line of a side", "It is one off. The opposite sides are equally long.", "Está a uno de distancia. Los lados opuestos miden lo mismo.")},
      {ex + (ex == x and 1 or -1), ey, slip("", "leaves the line of a side", "It must stand straight above or below a corner.", "Debe quedar justo arriba o abajo de un vértice.")},
    })),
    hints = {
      t("Opposite sides of a rectangle are equally long.", "Los lados opuestos de un rectángulo miden lo mismo."),
      t("Which side is already there? Draw the same on the other end.", "¿Qué lado ya está? Dibuja uno igual del otro extremo."),
      t("It is $1 to the right. How far up is it?", "Está $1 a la derecha. ¿Cuánto sube?", ex),
    },
    worked = {t("To the right, like its neighbor: $1", "A la derecha, como su vecino: $1", ex), t("Up, like its neighbor: $1", "Hacia arriba, como su vecino: $1", ey), bold(at(ex, ey))},
    right_note = t("Each number of the new corner was there already.", "Cada número del vértice nuevo ya estaba ahí."),
    paper = t("Draw the rectangle on squared paper. Write all corners.", "Dibuja el rectángulo en papel cuadriculado. Escribe sus vértices."),
  }
end

-- How far apart, read from the numbers alone.
local function how_far(rng)
  local k = rng:turn(120)
  local level = k % 2 == 0
  local same, a, d = 1 + k // 2 % 8, k // 16 % 5, 2 + k % 4
  if a == same then a = a + 1 end
  local b = a + d
  local p, q = level and at(a, same) or at(same, a), level and at(b, same) or at(same, b)
  return {
    prompt = t("Point P is at $1. Point Q is at $2.\nHow many steps is it from P to Q?", "El punto P está en $1. El punto Q está en $2.\n¿Cuántos pasos hay de P a Q?", p, q),
    answer = {kind = "number", value = d, form = "integer"},
    misconceptions = apart(d, {
      slip(a + b, "adds where the distance is asked", "$1 adds both places. How far is it from $2 to $3?", "$1 suma los dos lugares. ¿Cuánto hay de $2 a $3?", a + b, a, b),
      slip(d + 1, "counts marks, not steps", "$1 counts the lines. Count the steps between them.", "$1 cuenta las líneas. Cuenta los pasos entre ellas.", d + 1),
      slip(d - 1, "counts the starting line as a step", "$1 is one short. P’s own line is no step.", "A $1 le falta uno. La línea de P no es un paso.", d - 1),
      slip(b, "counts from zero", "$1 counts from 0. Begin at $2.", "$1 cuenta desde 0. Empieza en $2.", b, a),
      slip(abs(b - same), "mixes the two numbers", "First goes with first, second with second.", "El primero va con el primero y el segundo con el segundo."),
      slip(same, "gives the number that stays", "$1 is the same in both. Which number changes?", "$1 es igual en los dos. ¿Qué número cambia?", same),
    }),
    hints = {
      t("Which of the two numbers stays the same?", "¿Cuál de los dos números no cambia?"),
      t("Only the other number changes. How much?", "Solo cambia el otro número. ¿Cuánto?"),
      t("It goes from $1 to $2.", "Va de $1 a $2.", a, b),
    },
    worked = {t("From $1 to $2", "De $1 a $2", a, b), b .. " − " .. a .. " = " .. bold(d)},
    right_note = level and t("Same second number: the points lie side by side.", "Igual segundo número: los puntos están a la misma altura.") or t("Same first number: one point is above the other.", "Igual primer número: un punto está encima del otro."),
    paper = t("Draw both points on squared paper. Count the steps.", "Dibuja los dos puntos en papel cuadriculado. Cuenta los pasos."),
  }
end

return function(rng, level)
  if level == 1 then return tap_it(rng) end
  local k = rng:turn(2)
  if level == 2 then if k == 0 then return name_it(rng) end return move_it(rng) end
  if k == 0 then return fourth_corner(rng) end
  return how_far(rng)
end
