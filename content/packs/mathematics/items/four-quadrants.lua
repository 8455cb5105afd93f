-- Points in all four quadrants, mirrors and distances (6.NS.C.6.b, c; 6.NS.C.8). Errors after Kerslake (1981), Sarama, Clements,
-- Swaminathan, McMillen and González Gómez (2003).

local function at(x, y) return "(" .. signed(x) .. ", " .. signed(y) .. ")" end
local function given(x, y) return x .. "," .. y end
local function on_grid(list)
  local out = {}
  for _, one in ipairs(list) do
    if max(abs(one[1]), abs(one[2])) <= 8 then
      one[3].given = given(one[1], one[2])
      out[#out + 1] = one[3]
    end
  end
  return out
end
local function two_of(k, n)
  local x = 1 + k % n
  return x, 1 + (x + k // n % (n - 1)) % n
end
local function grid(points) return {x_from = -8, x_to = 8, y_from = -8, y_to = 8, points = points or {}} end

local function tap_it(rng)
  local k = rng:turn(126)
  local x, y = two_of(k // 3, 7)
  if k % 3 ~= 1 then x = -x end
  if k % 3 ~= 0 then y = -y end
  local side = x < 0 and t("$1 to the left", "$1 a la izquierda", -x) or t("$1 to the right", "$1 a la derecha", x)
  local high = y < 0 and t("$1 down", "$1 hacia abajo", -y) or t("$1 up", "$1 hacia arriba", y)
  return {
    prompt = t("Both axes go below 0 here.\nTap the point $1.", "Aquí los dos ejes siguen bajo 0.\nToca el punto $1.", at(x, y)),
    answer = {kind = "point", x = x, y = y, grid = grid()},
    misconceptions = apart(given(x, y), on_grid({
      {abs(x), abs(y), slip("", "leaves the signs out", "That leaves out a minus. Minus goes to the left or down.", "Eso deja fuera un menos. El menos va a la izquierda o hacia abajo.")},
      {y, x, slip("", "swaps the two numbers", "The two numbers are swapped. The first one is left or right.", "Los dos números están cambiados. El primero va a los lados.")},
      {-x, y, slip("", "turns round left and right", "Going up or down fits. Left or right is turned round.", "Arriba o abajo está bien. Izquierda o derecha está al revés.")},
      {x, -y, slip("", "turns round up and down", "Left or right fits. Up or down is turned round.", "Izquierda o derecha está bien. Arriba o abajo está al revés.")},
    })),
    hints = {
      t("Begin where the two axes cross. That is 0.", "Empieza donde se cruzan los ejes. Eso es 0."),
      t("Minus means to the left, or down.", "El menos indica la izquierda o abajo."),
      t("Go $1. Then $2.", "Ve $1. Luego $2.", side, high),
    },
    worked = {side, high, bold(at(x, y))},
    right_note = t("The sign tells which way to go.", "El signo dice hacia dónde ir."),
    paper = t("Draw both axes as a cross. Write 0 in the middle.", "Dibuja los ejes como una cruz. Escribe 0 en medio."),
  }
end

-- Which pair of numbers is it?
local function name_it(rng)
  local k = rng:turn(126)
  local x, y = two_of(k // 3, 7)
  if k % 3 ~= 1 then x = -x end
  if k % 3 ~= 0 then y = -y end
  local key = at(x, y)
  local list = apart(key, {
    slip(at(y, x), "swaps the two numbers", "Those numbers are swapped. Left or right comes first.", "Esos números están cambiados. Primero va izquierda o derecha."),
    slip(at(-x, y), "turns round left and right", "Up or down fits. Look at left and right.", "Arriba o abajo está bien. Mira izquierda y derecha."),
    slip(at(x, -y), "turns round up and down", "Left or right fits. Look at up and down.", "Izquierda o derecha está bien. Mira arriba y abajo."),
    slip(at(abs(x), abs(y)), "leaves the signs out", "A sign is missing. The point is left of or below 0.", "Falta un signo. El punto está a la izquierda o debajo del 0."),
  })
  while #list > 3 do table.remove(list) end
  local options = {key}
  for i = 1, #list do options[i + 1] = list[i].given end
  return {
    prompt = t("Look for point P.\nWhich numbers tell where it is?", "Busca el punto P.\n¿Qué números dicen dónde está?"),
    figure = {kind = "coordinate_grid", x_from = -8, x_to = 8, y_from = -8, y_to = 8, points = {{x = x, y = y, label = "P"}}},
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = list,
    hints = {
      t("Begin at 0. First go left or right.", "Empieza en 0. Primero ve a la izquierda o derecha."),
      t("Left and down have a minus.", "Izquierda y abajo llevan menos."),
      t("It is $1 along. Now read up or down.", "A lo largo está en $1. Ahora lee arriba o abajo.", x),
    },
    worked = {t("Along: $1", "A lo largo: $1", x), t("Up or down: $1", "Arriba o abajo: $1", y), bold(key)},
    right_note = t("Two signs tell in which quarter a point lies.", "Los dos signos dicen en qué cuadrante está."),
    paper = t("Draw lines from the point to both axes.", "Traza líneas del punto a los dos ejes."),
  }
end

local function mirror_it(rng)
  local k = rng:turn(120)
  local x, y = two_of(k // 4, 6)
  if k % 3 ~= 0 then x = -x end
  if k % 5 < 2 then y = -y end
  local across = k % 2 == 0
  local ex, ey = across and -x or x, across and y or -y
  return {
    prompt = across and t("The upright axis is a mirror.\nTap the mirror point of A.", "El eje vertical es un espejo.\nToca el punto reflejado de A.") or t("The level axis is a mirror.\nTap the mirror point of A.", "El eje horizontal es un espejo.\nToca el punto reflejado de A."),
    answer = {kind = "point", x = ex, y = ey, grid = grid({{x = x, y = y, label = "A"}})},
    misconceptions = apart(given(ex, ey), on_grid({
      {-ex, -ey, slip("", "mirrors in the other axis", "That uses the other axis as a mirror.", "Eso usa el otro eje como espejo.")},
      {-x, -y, slip("", "turns both signs round", "Both numbers were turned round. Only one changes.", "Cambiaron los dos signos. Solo cambia uno.")},
      {across and 0 or x, across and y or 0, slip("", "stops at the mirror", "That is on the mirror. The point is as far behind it.", "Eso está en el espejo. El punto queda igual de lejos, al otro lado.")},
      {y, x, slip("", "swaps the two numbers", "That swaps the numbers. The mirror changes a sign.", "Eso cambia los números de lugar. El espejo cambia un signo.")},
    })),
    hints = {
      t("How far is A from the mirror?", "¿Qué tan lejos está A del espejo?"),
      t("The mirror point is as far on the other side.", "El punto reflejado está igual de lejos al otro lado."),
      t("A is $1 from the mirror. Go as far behind it.", "A está a $1 del espejo. Ve igual de lejos al otro lado.", across and abs(x) or abs(y)),
    },
    worked = {t("A is at $1.", "A está en $1.", at(x, y)), across and t("Only the first sign turns.", "Solo cambia el primer signo.") or t("Only the second sign turns.", "Solo cambia el segundo signo."), bold(at(ex, ey))},
    right_note = t("A mirror turns the sign of one number.", "Un espejo cambia el signo de un número."),
    paper = t("Fold the grid along the mirror and prick through A.", "Dobla la cuadrícula por el espejo y marca A al otro lado."),
  }
end

local function how_far(rng)
  local k = rng:turn(120)
  local level = k % 2 == 0
  local same = (1 + k // 2 % 7) * (k % 3 == 0 and -1 or 1)
  local a, b = -(1 + k // 4 % 7), 2 + k // 28
  if k % 5 == 0 then b = a - 1 - k // 28 end
  local d = abs(b - a)
  local p, q = level and at(a, same) or at(same, a), level and at(b, same) or at(same, b)
  return {
    prompt = t("Point P is at $1. Point Q is at $2.\nHow far is it from P to Q?", "El punto P está en $1. El punto Q está en $2.\n¿Qué distancia hay de P a Q?", p, q),
    answer = {kind = "number", value = d, form = "integer", minus = true},
    misconceptions = apart(d, {
      slip(abs(abs(a) - abs(b)), "leaves the signs out", "$1 leaves the signs out. Is 0 between $2 and $3?", "$1 deja fuera los signos. ¿Está el 0 entre $2 y $3?", abs(abs(a) - abs(b)), a, b),
      slip(abs(a) + abs(b), "adds both distances from zero", "$1 adds both distances from 0. Are they on one side?", "$1 suma las dos distancias a 0. ¿Están del mismo lado?", abs(a) + abs(b)),
      slip(a + b, "adds where the distance is asked", "$1 adds the two places. How far apart are they?", "$1 suma los dos lugares. ¿Qué distancia los separa?", a + b),
      slip(d + 1, "counts marks, not steps", "$1 counts both ends. Count the steps.", "$1 cuenta los dos extremos. Cuenta los pasos.", d + 1),
      slip(same, "gives the number that stays", "$1 is the same in both. Which number changes?", "$1 es igual en los dos. ¿Qué número cambia?", same),
      slip(-d, "leaves out or adds the minus sign", "A distance has no minus.", "Una distancia no lleva menos."),
    }),
    hints = {
      t("Which number stays the same?", "¿Qué número no cambia?"),
      t("Go along the other number from $1 to $2.", "Recorre el otro número de $1 a $2.", a, b),
      b > 0 and t("First $1 to 0, then on to $2.", "Primero $1 hasta 0 y luego hasta $2.", abs(a), b) or t("Both are on one side of 0. Take $1 from $2.", "Los dos están del mismo lado del 0. Resta $1 de $2.", min(abs(a), abs(b)), max(abs(a), abs(b))),
    },
    worked = {b > 0 and abs(a) .. " + " .. b .. " = " .. bold(d) or abs(b) .. " − " .. abs(a) .. " = " .. bold(d)},
    right_note = b > 0 and t("On two sides of 0, both distances are added.", "A los dos lados del 0, se suman las distancias.") or t("On one side of 0, the distances are taken apart.", "Del mismo lado del 0, se restan las distancias."),
    paper = t("Draw both points. Count the steps of the grid.", "Dibuja los dos puntos. Cuenta los pasos de la cuadrícula."),
  }
end

return function(rng, level)
  if level == 1 then return tap_it(rng) end
  if level == 2 then return name_it(rng) end
  if rng:turn(2) == 0 then return mirror_it(rng) end
  return how_far(rng)
end
