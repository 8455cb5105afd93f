-- Functions told in different ways (8.F.A.2). Errors after Even (1998), Leinhardt, Zaslavsky and Stein (1990), Knuth (2000).

local function plus(n) return n < 0 and " − " .. -n or " + " .. n end

local function table_rate(rng)
  local k = rng:turn(150)
  local m, n, b, c = 2 + k % 8, 3 + k // 8 % 7, 1 + k % 9, 2 + k // 50 + k % 4
  if m == n then n = n + 3 end
  local gap = 2 + k % 3
  local rows = {}
  for i = 0, 2 do rows[i + 1] = {tostring(i * gap), tostring(c + n * i * gap)} end
  local key = max(m, n)
  return {
    prompt = t("Function A: y = $1x + $2\nFunction B is in the table.\nWhat is the larger rate of change?", "Función A: y = $1x + $2\nLa función B está en la tabla.\n¿Cuál es la mayor tasa de cambio?", m, b),
    figure = {kind = "table", heads = {"x", "y"}, rows = rows},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(min(m, n), "takes the smaller of the two", "$1 is the other rate. Which one is larger?", "$1 es la otra tasa. ¿Cuál es mayor?", min(m, n)),
      slip(n * gap, "takes the step of y for the slope", "y goes up by $1 while x goes up by $2.", "y sube $1 mientras x sube $2.", n * gap, gap),
      slip(max(b, c), "compares the starts, not the rates", "$1 is a start. The rate is the change for each x.", "$1 es un inicio. La tasa es el cambio por cada x.", max(b, c)),
      slip(c + n * gap, "takes a value for the slope", "$1 is y for x = $2.", "$1 es y para x = $2.", c + n * gap, gap),
      slip(m + b, "adds the two numbers it sees", "$1 adds slope and start of A.", "$1 suma pendiente e inicio de A.", m + b),
    }),
    hints = {
      t("The rate tells how much y changes for one x.", "La tasa dice cuánto cambia y por cada x."),
      t("In A it stands beside x. In B compare two rows.", "En A está junto a x. En B compara dos filas."),
      t("In B, divide the step of y by the step of x.", "En B, divide el paso de y entre el paso de x."),
    },
    worked = {"A: " .. m, "B: " .. n * gap .. " ÷ " .. gap .. " = " .. n, bold(key)},
    right_note = t("A rule shows its rate. From a table it is worked out.", "La regla muestra su tasa. En la tabla hay que calcularla."),
    paper = t("Make a table for A with the same x.", "Haz una tabla de A con las mismas x."),
  }
end

local function greatest_rate(rng)
  local k = rng:turn(140)
  local rates = {2 + k % 4, 6 + k // 4 % 3, 10 + k // 12 % 4, 15 + k % 3}
  local order = {1 + k % 4, 1 + (k + 1) % 4, 1 + (k + 2) % 4, 1 + (k + 3) % 4}
  local m, n, p, q = rates[order[1]], rates[order[2]], rates[order[3]], rates[order[4]]
  local b, c = 20 + k % 9, 3 + k // 35
  local options = {
    "y = " .. m .. "x + " .. b,
    t("from (0, $1) to (2, $2)", "de (0, $1) a (2, $2)", c, c + 2 * n),
    t("starts at $1, adds $2 each time", "empieza en $1, suma $2 cada vez", c + 30, p),
    t("y for x = 1, 2, 3: $1, $2, $3", "y para x = 1, 2, 3: $1, $2, $3", c + q, c + 2 * q, c + 3 * q),
  }
  local top = max(max(m, n), max(p, q))
  local key, list = nil, {}
  local said = {m, n, p, q}
  for i = 1, 4 do
    if said[i] == top then key = options[i] else
      list[#list + 1] = slip(options[i], i == 1 and "compares the starts, not the rates" or i == 3 and "compares the starts, not the rates" or "takes a value for the slope", "Here y changes by $1 for each x. Another one changes more.", "Aquí y cambia $1 por cada x. Otra cambia más.", said[i])
    end
  end
  return {
    prompt = t("Four linear functions are given in four ways.\nWhich one grows most for each x?", "Cuatro funciones lineales se dan de cuatro maneras.\n¿Cuál crece más por cada x?"),
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = list,
    hints = {
      t("Find how much each one grows for one x.", "Halla cuánto crece cada una por cada x."),
      t("Two points: divide the way up by the way along.", "Dos puntos: divide lo que sube entre lo que avanza."),
      t("The starts do not matter here. Compare four rates.", "Los inicios no importan aquí. Compara cuatro tasas."),
    },
    worked = {t("Rates: $1, $2, $3, $4", "Tasas: $1, $2, $3, $4", m, n, p, q), t("The largest rate is $1.", "La tasa mayor es $1.", top), bold(key)},
    right_note = t("Rule, points, words or list: the rate compares them.", "Regla, puntos, palabras o lista: la tasa las compara."),
    paper = t("Sketch all four from one start.", "Dibuja las cuatro desde un mismo inicio."),
  }
end

local function when_equal(rng)
  local k = rng:turn(140)
  local n, more, x = 2 + k % 5, 1 + k // 5 % 4, 3 + k // 20 + k % 4
  local m = n + more
  local b = 2 + k % 7
  local c = b + more * x
  local a_name, b_name = rng:two_names()
  return {
    prompt = t("$1 has $3 stamps and gets $4 a day.\n$2 has $5 and gets $6 a day.\nAfter how many days do they have the same number?", "$1 tiene $3 estampillas y recibe $4 al día.\n$2 tiene $5 y recibe $6 al día.\n¿Después de cuántos días tienen la misma cantidad?", a_name, b_name, b, m, c, n),
    answer = {kind = "number", value = x, form = "integer"},
    misconceptions = apart(x, {
      slip(c - b, "compares the starts, not the rates", "$1 is how far apart they start. How much closes each day?", "$1 es la diferencia inicial. ¿Cuánto se acerca cada día?", c - b),
      slip(more, "gives the difference of the rates", "$1 is how much closer they get each day.", "$1 es cuánto se acercan cada día.", more),
      slip(b + m * x, "gives the value, not the place", "That is how many they have then. After how many days?", "Eso es cuántos tienen entonces. ¿Después de cuántos días?"),
      slip(x + 1, "counts the day after", "On day $1 $2 is already ahead.", "El día $1, $2 ya va adelante.", x + 1, a_name),
      slip((c - b) // m, "divides by one rate only", "Both get more each day. Use the difference of the rates.", "Los dos reciben cada día. Usa la diferencia de tasas."),
    }),
    hints = {
      t("How far apart are they at the start?", "¿Qué diferencia hay al inicio?"),
      t("How much smaller is the gap after each day?", "¿Cuánto baja la diferencia cada día?"),
      t("Divide the gap by what it shrinks each day.", "Divide la diferencia entre lo que baja cada día."),
    },
    worked = {c .. " − " .. b .. " = " .. c - b, m .. " − " .. n .. " = " .. more, c - b .. " ÷ " .. more .. " = " .. bold(x)},
    right_note = t("The larger rate catches up with the larger start.", "La tasa mayor alcanza al inicio mayor."),
    paper = t("Make a table with a row for each day.", "Haz una tabla con una fila por día."),
  }
end

return function(rng, level)
  if level == 1 then return table_rate(rng) end
  if level == 2 then return greatest_rate(rng) end
  return when_equal(rng)
end
