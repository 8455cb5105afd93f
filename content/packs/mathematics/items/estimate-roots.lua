-- Where irrational roots lie (8.NS.A.2). Errors after Sirotic and Zazkis (2007), Crisan (2014).

local function root(n) return "√" .. n end

local function between(rng)
  local k = rng:turn(150)
  local a = 2 + k % 13
  local n = a * a + 1 + (k // 13 * 5 + k) % (2 * a)
  return {
    prompt = t("The square root of $1 lies between two whole numbers.\nWhich is the whole number just below it?", "La raíz cuadrada de $1 está entre dos enteros.\n¿Cuál es el entero justo debajo de ella?", n),
    figure = {kind = "table", heads = {"n", "n × n"}, rows = {{tostring(a - 1), tostring((a - 1) * (a - 1))}, {tostring(a), tostring(a * a)}, {tostring(a + 1), tostring((a + 1) * (a + 1))}}},
    answer = {kind = "number", value = a, form = "integer"},
    misconceptions = apart(a, {
      slip(n // 2, "halves in place of taking the root", "Half of $1 is near $2. But $2 × $2 is far from $1.", "La mitad de $1 está cerca de $2. Pero $2 × $2 no da $1.", n, n // 2),
      slip(a + 1, "takes the number above", "$1 × $1 = $2, which is more than $3.", "$1 × $1 = $2, que es más que $3.", a + 1, (a + 1) * (a + 1), n),
      slip(a * a, "gives the square, not its root", "$1 is the square just below $2. Of which number?", "$1 es el cuadrado justo debajo de $2. ¿De qué número?", a * a, n),
      slip(a - 1, "stops one whole early", "$1 × $1 = $2. A larger number still fits.", "$1 × $1 = $2. Todavía cabe un número mayor.", a - 1, (a - 1) * (a - 1)),
    }),
    hints = {
      t("Look down the column of squares.", "Mira la columna de los cuadrados."),
      t("Between which two squares is $1?", "¿Entre qué dos cuadrados está $1?", n),
      t("Take the last square below $1. Read its n.", "Toma el último cuadrado menor que $1. Lee su n.", n),
    },
    worked = {a .. " × " .. a .. " = " .. a * a, (a + 1) .. " × " .. (a + 1) .. " = " .. (a + 1) * (a + 1), t("$1 lies between them: $2", "$1 está entre ellos: $2", n, bold(a))},
    right_note = t("Squares next to each other hold the root between them.", "Dos cuadrados vecinos encierran la raíz."),
    paper = t("Write the squares in a row. Put the number in its gap.", "Escribe los cuadrados en fila. Pon el número en su hueco."),
  }
end

local function on_line(rng)
  local k = rng:turn(140)
  local a = 2 + k % 14
  local n = a * a + 1 + (k // 14 * 3 + k) % (2 * a)
  local tenths = 10 * a
  while (2 * tenths + 1) * (2 * tenths + 1) < 400 * n do tenths = tenths + 1 end
  local key = decimal(tenths, 1)
  local low = n - a * a
  return {
    prompt = t("The line goes from $1 to $2 in tenths.\nTap the tick nearest to the square root of $3.", "La recta va de $1 a $2 en décimas.\nToca la marca más cercana a la raíz cuadrada de $3.", a, a + 1, n),
    answer = {kind = "number_line", value = key, line = {from = a, to = a + 1, steps = 10, label_every = 5, decimals = 1}},
    misconceptions = apart(key, {
      slip(decimal(10 * a + 5, 1), "takes the middle of the ends", "Halfway is $1. Its square is $2.", "La mitad es $1. Su cuadrado es $2.", decimal(10 * a + 5, 1), decimal((10 * a + 5) * (10 * a + 5), 2)),
      slip(decimal(10 * a + min(low, 9), 1), "adds the rest as tenths", "$1 is $2 more than $3. Those are not tenths.", "$1 es $2 más que $3. Eso no son décimas.", n, low, a * a),
      slip(decimal(min(tenths + 1, 10 * a + 10), 1), "goes one step too far", "The square of $1 is $2. Try one tick less.", "El cuadrado de $1 es $2. Prueba una marca menos.", decimal(min(tenths + 1, 10 * a + 10), 1), decimal(min(tenths + 1, 10 * a + 10) * min(tenths + 1, 10 * a + 10), 2)),
      slip(decimal(max(tenths - 1, 10 * a), 1), "stops one step short", "The square of $1 is $2. Try one tick more.", "El cuadrado de $1 es $2. Prueba una marca más.", decimal(max(tenths - 1, 10 * a), 1), decimal(max(tenths - 1, 10 * a) * max(tenths - 1, 10 * a), 2)),
      slip(tostring(a), "truncation: cuts the end off", "$1 × $1 = $2. The root of $3 is more.", "$1 × $1 = $2. La raíz de $3 es mayor.", a, a * a, n),
      slip(tostring(a + 1), "takes the number above", "$1 × $1 = $2. The root of $3 is less.", "$1 × $1 = $2. La raíz de $3 es menor.", a + 1, (a + 1) * (a + 1), n),
    }),
    hints = {
      t("$1 × $1 = $2. $3 × $3 = $4.", "$1 × $1 = $2. $3 × $3 = $4.", a, a * a, a + 1, (a + 1) * (a + 1)),
      t("Is $1 nearer to one of those squares?", "¿Está $1 más cerca de uno de esos cuadrados?", n),
      t("Square a few ticks. Look for the one nearest $1.", "Eleva al cuadrado unas marcas. Busca la más cercana a $1.", n),
    },
    worked = {key .. " × " .. key .. " = " .. decimal(tenths * tenths, 2), t("That is nearest to $1.", "Es lo más cercano a $1.", n), bold(key)},
    right_note = t("Try a tenth, square it, and close in.", "Prueba una décima, elévala al cuadrado y acércate."),
    paper = t("Square the tenths one after another in a table.", "Eleva al cuadrado las décimas, una tras otra, en una tabla."),
  }
end

local function in_a_row(rng)
  local k = rng:turn(120)
  local a = 3 + k % 8
  local n = a * a + 1 + (k // 8) % (2 * a - 1)
  local m = (a + 2) * (a + 2) + 1 + k % (2 * a)
  local half = decimal(10 * (a + 1) + 3 + k // 40, 1)
  local low = tostring(a)
  local right = {low, root(n), half, root(m)}
  return {
    prompt = t("Put the roots and numbers in order.\nWhich is the order from least to greatest?", "Ordena las raíces y los números.\n¿Cuál es el orden de menor a mayor?"),
    answer = {kind = "order", right = right},
    misconceptions = apart(right, {
      slip({low, half, root(n), root(m)}, "takes the number under the root for its size", "The root of $1 is less than $2. $2 × $2 = $3.", "La raíz de $1 es menor que $2. $2 × $2 = $3.", n, a + 1, (a + 1) * (a + 1)),
      slip({root(m), half, root(n), low}, "orders from the other end", "This goes from greatest to least.", "Esto va de mayor a menor."),
      slip({root(n), low, half, root(m)}, "halves in place of taking the root", "$1 × $1 = $2. That is less than $3.", "$1 × $1 = $2. Eso es menos que $3.", a, a * a, n),
      slip({root(n), root(m), low, half}, "takes every root for smaller", "The root of $1 is more than $2.", "La raíz de $1 es mayor que $2.", m, a + 2),
    }),
    hints = {
      t("Between which whole numbers is each root?", "¿Entre qué enteros está cada raíz?"),
      t("Compare the squares in place of the roots.", "Compara los cuadrados en lugar de las raíces."),
      t("$1 × $1 = $2 and $3 × $3 = $4.", "$1 × $1 = $2 y $3 × $3 = $4.", a, a * a, a + 2, (a + 2) * (a + 2)),
    },
    worked = {a * a .. " < " .. n .. " < " .. (a + 1) * (a + 1), a .. " < " .. root(n) .. " < " .. a + 1, (a + 2) * (a + 2) .. " < " .. m .. ", " .. a + 2 .. " < " .. root(m), bold(low .. " < " .. root(n) .. " < " .. half .. " < " .. root(m))},
    right_note = t("Square both numbers to compare them.", "Eleva los dos al cuadrado para compararlos."),
    paper = t("Draw a number line. Mark each one where it belongs.", "Dibuja una recta. Marca cada número en su lugar."),
  }
end

return function(rng, level)
  if level == 1 then return between(rng) end
  if level == 2 then return on_line(rng) end
  return in_a_row(rng)
end
