-- Two equations with two unknowns (8.EE.C.8). Errors after Küchemann (1981), Trigueros, Oktaç and Manzanero (2007).

local function at(x, y) return "(" .. signed(x) .. ", " .. signed(y) .. ")" end
local function plus(n) return n < 0 and " − " .. -n or " + " .. n end

local function crossing(rng)
  local k = rng:turn(132)
  local x, y = -4 + k % 10, -3 + k // 10 % 9
  if abs(x) == abs(y) then y = y - 1 end
  if abs(x) == abs(y) then y = y - 1 end
  local m, n = 1 + k % 2, -1 - k // 66
  local key = at(x, y)
  local list = apart(key, {
    slip(at(y, x), "swaps the two numbers", "The numbers are swapped. x goes along, and comes first.", "Los números están cambiados. x va a lo largo y primero."),
    slip(at(-x, y), "turns round left and right", "That is on the other side of 0. Look left and right.", "Eso está al otro lado del 0. Mira izquierda y derecha."),
    abs(y - m * x) <= 7 and slip(at(0, y - m * x), "takes where one line meets the axis", "That lies on one line only.", "Eso está en una sola recta.") or slip(at(x - 1, y - m), "takes a point of one line", "That lies on one line only.", "Eso está en una sola recta."),
    slip(at(x, -y), "turns round up and down", "That is on the other side of 0. Look up and down.", "Eso está al otro lado del 0. Mira arriba y abajo."),
    slip(at(x + 1, y + m), "takes a point of one line", "That lies on one line only. Look for both.", "Eso está en una sola recta. Busca en las dos."),
  })
  while #list > 3 do table.remove(list) end
  return {
    prompt = t("Each line shows the points of one equation.\nWhich point makes both equations true?", "Cada recta muestra los puntos de una ecuación.\n¿Qué punto cumple las dos ecuaciones?"),
    figure = {kind = "coordinate_grid", x_from = -7, x_to = 7, y_from = -7, y_to = 7, lines = {{x1 = x, y1 = y, x2 = x + 1, y2 = y + m}, {x1 = x, y1 = y, x2 = x + 1, y2 = y + n}}},
    answer = {kind = "choice", options = rng:shuffle({key, list[1].given, list[2].given, list[3].given}), right = key},
    misconceptions = list,
    hints = {
      t("A point of a line makes its equation true.", "Un punto de la recta cumple su ecuación."),
      t("Which point lies on both lines?", "¿Qué punto está en las dos rectas?"),
      t("Find the crossing. Read along first, then up or down.", "Halla el cruce. Lee primero a lo largo, luego arriba o abajo."),
    },
    worked = {t("The lines cross at x = $1.", "Las rectas se cruzan en x = $1.", signed(x)), t("There y = $1.", "Ahí y = $1.", signed(y)), bold(key)},
    right_note = t("The crossing is the one point both lines share.", "El cruce es el único punto que comparten."),
    paper = t("Draw both lines on squared paper and ring the crossing.", "Dibuja las dos rectas y rodea el cruce."),
  }
end

local function solve_both(rng)
  local k = rng:turn(150)
  local x, y = 2 + k % 9, 1 + k // 9 % 8
  if x == y then x = x + 9 end
  if k % 4 == 3 then y = -y end
  local ask_x, a = k % 2 == 0, 2 + k // 72
  local one, two, how
  if k % 3 == 0 then one, two, how = "x + y = " .. signed(x + y), "x − y = " .. signed(x - y), t("Add both equations: y drops out.", "Suma las dos ecuaciones: la y se va.")
  elseif k % 3 == 1 then one, two, how = "y = " .. a .. "x" .. (y == a * x and "" or plus(y - a * x)), "x + y = " .. signed(x + y), t("Put the first y into the second equation.", "Pon la y de la primera en la segunda ecuación.")
  else one, two, how = a .. "x + y = " .. signed(a * x + y), "x + y = " .. signed(x + y), t("Take the second from the first: y drops out.", "Resta la segunda de la primera: la y se va.") end
  local key, other = ask_x and x or y, ask_x and y or x
  return {
    prompt = ask_x and t("$1\n$2\nBoth are true.\nWhich number is x?", "$1\n$2\nLas dos son verdaderas.\n¿Qué número es x?", one, two) or t("$1\n$2\nBoth are true.\nWhich number is y?", "$1\n$2\nLas dos son verdaderas.\n¿Qué número es y?", one, two),
    answer = {kind = "number", value = key, form = "any", minus = true, fraction = true, point = true},
    misconceptions = apart(key, {
      slip(other, "takes one unknown for the other", "That is the other letter. Put it in to find this one.", "Esa es la otra letra. Ponla para hallar esta."),
      slip(x + y, "takes the sum for one unknown", "$1 is what x and y make together.", "$1 es lo que x e y dan juntas.", signed(x + y)),
      slip(2 * key, "stops before dividing", "That is twice the letter. Halve it.", "Eso es el doble de la letra. Saca la mitad."),
      slip(key + 1, "makes one equation true only", "Put it in: then the two equations do not agree.", "Ponlo: entonces las dos ecuaciones no coinciden."),
      slip(-key, "leaves the signs out", "The size fits. Put it in and look at the sign.", "El tamaño va bien. Ponlo y mira el signo."),
      slip(key - 1, "makes one equation true only", "Put it in. One equation may fit, the other does not.", "Ponlo. Una ecuación puede cumplir, la otra no."),
    }),
    hints = {
      t("One pair of numbers makes both true.", "Un par de números cumple las dos ecuaciones."),
      t("Make one equation with one letter out of the two.", "De las dos haz una ecuación con una sola letra."),
      how,
    },
    worked = {one, two, how, k % 3 == 0 and "2x = " .. signed(2 * x) or k % 3 == 1 and a + 1 .. "x" .. (y == a * x and "" or plus(y - a * x)) .. " = " .. signed(x + y) or (a == 2 and "" or a - 1) .. "x = " .. signed((a - 1) * x), "x = " .. (ask_x and bold(signed(x)) or signed(x)) .. ", y = " .. (ask_x and signed(y) or bold(signed(y)))},
    right_note = t("Put the pair into both equations to check.", "Pon el par en las dos ecuaciones para comprobar."),
    paper = t("Make a table of pairs for each. Look for the same pair.", "Haz una tabla de pares de cada una. Busca el par igual."),
  }
end

local function tickets(rng)
  local k = rng:turn(144)
  local big_price, small_price = 7 + k % 4, 3 + k // 4 % 3
  local grown, kids = 2 + k // 12 % 6, 5 + k // 72 + k % 5
  if grown == kids then kids = kids + 3 end
  local n, total = grown + kids, grown * big_price + kids * small_price
  return {
    prompt = t("An adult ticket is $1, a child ticket $2.\n$3 people pay $4 together.\nHow many adults are there?", "La entrada de adulto vale $1, la de niño $2.\n$3 personas pagan $4 en total.\n¿Cuántos adultos hay?", money(big_price * 100), money(small_price * 100), n, money(total * 100)),
    answer = {kind = "number", value = grown, form = "any", point = true, fraction = true},
    misconceptions = apart(grown, {
      slip(kids, "takes one unknown for the other", "$1 is how many children there are.", "$1 es cuántos niños hay.", kids),
      slip(total // big_price, "makes one equation true only", "That counts adults only. Children paid, too.", "Eso cuenta solo adultos. También pagaron niños."),
      slip(frac(n, 2):sub(2, -2), "shares equally in place of using both facts", "Half adults and half children would not pay $1.", "Mitad adultos y mitad niños no pagarían $1.", money(total * 100)),
      slip(total - n * small_price, "stops before dividing", "That is the extra money if all were children.", "Eso es el dinero de más si todos fueran niños."),
      slip(grown + 1, "basic fact one off", "With one adult more, the total is $1 too high.", "Con un adulto más, el total sube $1 de más.", money((big_price - small_price) * 100)),
    }),
    hints = {
      t("There are two facts: the people and the money.", "Hay dos datos: las personas y el dinero."),
      t("Think first: all $1 people are children.", "Piensa primero: las $1 personas son niños.", n),
      t("How much more was paid? Each adult adds the price difference.", "¿Cuánto más se pagó? Cada adulto suma la diferencia de precio."),
    },
    worked = {n .. " × " .. small_price .. " = " .. n * small_price, total .. " − " .. n * small_price .. " = " .. total - n * small_price, total - n * small_price .. " ÷ " .. big_price - small_price .. " = " .. bold(grown)},
    right_note = t("Two facts, two letters: one pair fits.", "Dos datos, dos letras: un par cumple."),
    paper = t("Make a table: adults, children, money.", "Haz una tabla: adultos, niños, dinero."),
  }
end

return function(rng, level)
  if level == 1 then return crossing(rng) end
  if level == 2 then return solve_both(rng) end
  return tickets(rng)
end
