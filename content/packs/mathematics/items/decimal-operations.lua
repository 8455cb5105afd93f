-- Adding, taking, multiplying and dividing decimals of any length (6.NS.B.3). Errors after Hiebert and Wearne (1985) and Bell,
-- Fischbein and Greer (1984): digits lined up at the right, the point set by habit.

local function dec(n, p) return decimal(n, p) end

local function add_take(rng)
  local k = rng:turn(160)
  local plus = k % 2 == 0
  local a, b = 1204 + 137 * (k // 2 % 20) + k, 31 + 23 * (k // 8 % 9) + k % 7        -- hundredths, tenths
  if a % 10 == 0 then a = a + 3 end
  if b % 10 == 0 then b = b + 1 end
  local key = dec(plus and a + 10 * b or a - 10 * b, 2)
  if a <= 10 * b then a = a + 4000 key = dec(plus and a + 10 * b or a - 10 * b, 2) end
  local x, y = dec(a, 2), dec(b, 1)
  local sign = plus and " + " or " − "
  return {
    prompt = t("Mind the places.\nWhat is $1?", "Cuida los lugares.\n¿Cuánto es $1?", x .. sign .. y),
    figure = {kind = "table", heads = {t("ones", "unidades"), t("tenths", "décimos"), t("hundredths", "centésimos")}, rows = {{tostring(a // 100), tostring(a // 10 % 10), tostring(a % 10)}, {tostring(b // 10), tostring(b % 10), "0"}}},
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(dec(plus and a + b or a - b, 2), "lines up at the right", "The last digits were lined up. Line up the points.", "Se alinearon las últimas cifras. Alinea los puntos."),
      slip(dec(plus and (a // 100 + b // 10) * 100 + a % 100 + b % 10 or abs((a // 100 - b // 10) * 100 + abs(a % 100 - b % 10)), 2), "works on both sides of the point apart", "The part behind was worked out as whole numbers. $1 tenths is $2 hundredths.", "La parte de detrás se calculó como enteros. $1 décimos son $2 centésimos.", b % 10, b % 10 * 10),
      slip(dec(plus and a - 10 * b or a + 10 * b, 2), "chooses the other operation", "Look at the sign.", "Mira el signo."),
      slip(dec(plus and a + 10 * b - 100 or a - 10 * b + 100, 2), "carries or borrows without paying back", "One whole is missing or too many.", "Falta o sobra un entero."),
      slip(plus and a + 10 * b or a - 10 * b, "leaves the point out", "The digits fit. Where does the point go?", "Las cifras están bien. ¿Dónde va el punto?"),
    }),
    hints = {
      t("Write the points one under the other.", "Escribe los puntos uno debajo del otro."),
      t("$1 is the same as $2.", "$1 es lo mismo que $2.", y, y .. "0"),
      plus and t("Hundredths first: $1 and 0.", "Primero los centésimos: $1 y 0.", a % 10) or t("Hundredths first: $1 take away 0.", "Primero los centésimos: $1 menos 0.", a % 10),
    },
    worked = {x .. sign .. y .. "0", "= " .. bold(key)},
    right_note = t("A zero at the end behind the point changes nothing.", "Un cero al final detrás del punto no cambia nada."),
    paper = t("Write them in columns. Points go under points.", "Escríbelos en columnas. Punto bajo punto."),
  }
end

local function times(rng)
  local k = rng:turn(160)
  local a, p = 12 + (k * 7) % 88, 1 + k % 2
  local b, q = 3 + k // 4 % 7 + 10 * (k // 40), p == 2 and 1 or 1 + k // 2 % 2
  if a % 10 == 0 then a = a + 1 end
  if b % 10 == 0 then b = b + 1 end
  local key = dec(a * b, p + q)
  local x, y = dec(a, p), dec(b, q)
  return {
    prompt = t("Estimate first.\nWhat is $1 × $2?", "Primero estima.\n¿Cuánto es $1 × $2?", x, y),
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(dec(a * b, p + q - 1), "moves one place too many", "That is ten times too large. Count all places behind the points.", "Eso es diez veces más. Cuenta todos los lugares tras los puntos."),
      slip(dec(a * b, p + q + 1), "moves one place too few", "That is ten times too small. Count the places behind the points.", "Eso es diez veces menos. Cuenta los lugares tras los puntos."),
      slip(dec(a * b, max(p, q)), "keeps the places as in adding", "The point was set as in adding. Tenths times tenths are smaller.", "El punto se puso como en la suma. Décimos por décimos es menos."),
      slip(a * b, "leaves the point out", "The digits fit. Where does the point go?", "Las cifras están bien. ¿Dónde va el punto?"),
      slip(dec(a * (p == q and 1 or p < q and 10 or 1) + b * (p > q and 10 or 1), max(p, q)), "adds in place of multiplying", "That adds the two numbers.", "Eso suma los dos números."),
    }),
    hints = {
      t("Leave the points out first: $1 × $2.", "Primero sin puntos: $1 × $2.", a, b),
      t("How many places are behind the points in all?", "¿Cuántos lugares hay tras los puntos en total?"),
      t("$1 × $2 is $3. Count $4 places from the right.", "$1 × $2 es $3. Cuenta $4 lugares desde la derecha.", a, b, a * b, p + q),
    },
    worked = {a .. " × " .. b .. " = " .. a * b, t("Places behind the points: $1", "Lugares tras los puntos: $1", p + q), bold(key)},
    right_note = t("An estimate shows at once where the point belongs.", "Una estimación muestra enseguida dónde va el punto."),
    paper = t("Round both numbers. Multiply those first.", "Redondea los dos números. Multiplica esos primero."),
  }
end

local function divide(rng)
  local k = rng:turn(160)
  local b = 2 + (k * 3) % 23
  if b % 10 == 0 then b = b + 1 end
  local q = 11 + (k * 13) % 88
  if q % 10 == 0 then q = q + 3 end
  local p = 1 + k % 2                                 -- places of the divisor
  local story = k // 2 % 2 == 1 and p == 1
  local n = b * q                                     -- n / 10^(p+1) divided by b / 10^p is q / 10
  local x, y, key = dec(n, p + 1), dec(b, p), dec(q, 1)
  return {
    prompt = story and t("$1 m of wire is cut into pieces of $2 m.\nHow many times does $2 fit into $1?", "$1 m de alambre se cortan en trozos de $2 m.\n¿Cuántas veces cabe $2 en $1?", x, y) or t("Estimate first.\nWhat is $1 ÷ $2?", "Primero estima.\n¿Cuánto es $1 ÷ $2?", x, y),
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(q, "moves one place too many", "That is ten times too large. Multiply back: it must be $1.", "Eso es diez veces más. Multiplica de vuelta: debe ser $1.", x),
      slip(dec(q, 2), "moves one place too few", "That is ten times too small. Multiply back: it must be $1.", "Eso es diez veces menos. Multiplica de vuelta: debe ser $1.", x),
      slip(dec(q, p + 1), "leaves the point of the divisor out", "That divides by $1. The divisor is $2.", "Eso divide entre $1. El divisor es $2.", b, y),
      slip(dec(n * b, 2 * p + 1), "multiplies in place of dividing", "That multiplies. How many times does $1 fit?", "Eso multiplica. ¿Cuántas veces cabe $1?", y),
      slip(dec(abs(n - 10 * b), p + 1), "takes away in place of dividing", "That takes $1 away once.", "Eso quita $1 una vez.", y),
    }),
    hints = {
      t("Make the divisor a whole number.", "Haz entero el divisor."),
      t("Multiply both numbers by $1. The answer stays.", "Multiplica los dos por $1. La respuesta no cambia.", p == 1 and 10 or 100),
      t("Work out $1 ÷ $2.", "Calcula $1 ÷ $2.", dec(n, 1), b),
    },
    worked = {x .. " ÷ " .. y .. " = " .. dec(n, 1) .. " ÷ " .. b, "= " .. bold(key)},
    right_note = t("Both numbers ten times as large: the same answer.", "Los dos números diez veces mayores: la misma respuesta."),
    paper = t("Write the division as a fraction. Make it larger.", "Escribe la división como fracción. Amplíala."),
  }
end

return function(rng, level)
  if level == 1 then return add_take(rng) end
  if level == 2 then return times(rng) end
  return divide(rng)
end
