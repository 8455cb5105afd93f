-- How far a number is from zero (6.NS.C.7.c, d). Errors after Bofferding (2014) and Almog and Ilany (2012).

local function bars(text) return "|" .. text .. "|" end
local function dec(n) return (n < 0 and "−" or "") .. decimal(abs(n), 1) end

local function distance(rng)
  local k = rng:turn(90)
  local n = 1 + k % 15
  local low = k // 15 % 3 ~= 0
  local at = low and -n or n
  local other = k // 45 == 1
  return {
    prompt = other and t("The line shows $1. Its bars mean: how far from 0.\nWhat is $2?", "La recta muestra $1. Las barras dicen: qué tan lejos del 0.\n¿Cuánto es $2?", at, bars(signed(at))) or t("The line shows $1.\nHow many steps is $1 from 0?", "La recta muestra $1.\n¿A cuántos pasos del 0 está $1?", at),
    figure = {kind = "number_line", from = -15, to = 15, steps = 30, label_every = 5, decimals = 0, marks = {{at = at, label = signed(at)}}},
    answer = {kind = "number", value = n, form = "integer", minus = true},
    misconceptions = apart(n, {
      slip(-n, "gives the opposite or keeps the sign", "$1 is a place on the line. A distance has no minus.", "$1 es un lugar en la recta. Una distancia no lleva menos.", -n),
      slip(n + 1, "counts marks, not steps", "$1 counts the mark at 0 too. Count the steps.", "$1 cuenta también la marca del 0. Cuenta los pasos.", n + 1),
      slip(0, "gives the place of zero", "0 is where counting begins. How far is it from there?", "En 0 se empieza a contar. ¿Qué tan lejos está?"),
      slip(15 + at, "counts steps from the left end", "That counts from the end of the line. Count from 0.", "Eso cuenta desde el extremo. Cuenta desde 0."),
      slip(2 * n, "counts to the opposite", "$1 is the way to the opposite. Stop at 0.", "$1 es el camino al opuesto. Detente en 0.", 2 * n),
    }),
    hints = {
      t("Find 0 and the mark.", "Busca el 0 y la marca."),
      t("Count the steps between them. It does not matter which way.", "Cuenta los pasos entre los dos. No importa hacia dónde."),
      low and t("Walk from the mark to the right until 0.", "Camina desde la marca a la derecha hasta el 0.") or t("Walk from the mark to the left until 0.", "Camina desde la marca a la izquierda hasta el 0."),
    },
    worked = {t("From $1 to 0", "De $1 a 0", at), bars(signed(at)) .. " = " .. bold(n)},
    right_note = t("$1 and $2 are equally far from 0.", "$1 y $2 están igual de lejos del 0.", n, -n),
    paper = t("Draw the line. Measure from 0 with a strip of paper.", "Dibuja la recta. Mide desde 0 con una tira de papel."),
  }
end

-- Work out what stands between bars.
local function work_out(rng)
  local k = rng:turn(150)
  local a, b = 2 + k % 10, 1 + k // 10 % 5
  if a == b then b = b + 6 end
  local kind = k // 50
  if kind == 2 then b = a + 1 + k // 10 % 5 end
  local text, key, opposite, inside
  if kind == 0 then text, key = bars(dec(-10 * a - b)), decimal(10 * a + b, 1)
  elseif kind == 1 then text, key = bars(signed(-a)) .. " + " .. bars(tostring(b)), a + b
  else text, key = bars(signed(-max(a, b))) .. " − " .. bars(signed(-min(a, b))), max(a, b) - min(a, b) end
  local list = kind == 0 and {
      slip(dec(-10 * a - b) == key and "0" or "-" .. key, "gives the opposite or keeps the sign", "The bars ask for a distance. It has no minus.", "Las barras piden una distancia. No lleva menos."),
      slip(tostring(a), "drops the part", "The part behind the point counts too.", "La parte detrás del punto también cuenta."),
      slip(a + 1, "goes to the next whole number", "That is rounded. The bars change only the sign.", "Eso está redondeado. Las barras solo cambian el signo."),
      slip(decimal(10 * a - b, 1), "counts the ladder upside down", "$1 is $2 and a part further.", "$1 es $2 y una parte más allá.", dec(-10 * a - b), -a),
      slip("0", "gives the place of zero", "0 is where the distance begins.", "En 0 empieza la distancia."),
    } or kind == 1 and {
      slip(b - a, "keeps the sign inside the bars", "$1 keeps the minus. $2 is $3.", "$1 conserva el menos. $2 es $3.", b - a, bars(signed(-a)), a),
      slip(-(a + b), "gives the opposite or keeps the sign", "Both distances are without a minus.", "Las dos distancias van sin menos."),
      slip(a, "works out one part only", "$1 is the first part. Add the other.", "$1 es la primera parte. Suma la otra.", a),
      slip(abs(a - b), "takes away in place of adding", "$1 is the difference. The sign between is plus.", "$1 es la diferencia. El signo entre las barras es más.", abs(a - b)),
      slip(a * b, "multiplies in place of adding", "$1 multiplies. Bars are not brackets to multiply.", "$1 multiplica. Las barras no piden multiplicar.", a * b),
    } or {
      slip(-(max(a, b) - min(a, b)), "keeps the sign inside the bars", "The bars take the minus away first.", "Las barras quitan primero el menos."),
      slip(a + b, "adds in place of taking away", "$1 adds both. The sign between the bars is minus.", "$1 suma los dos. El signo entre las barras es menos.", a + b),
      slip(-(a + b), "keeps the sign inside the bars", "The bars take the minus away first.", "Las barras quitan primero el menos."),
      slip(max(a, b), "works out one part only", "$1 is the first part. Take the other away.", "$1 es la primera parte. Resta la otra.", max(a, b)),
      slip(min(a, b), "works out one part only", "$1 is the second part. Take it from the first.", "$1 es la segunda parte. Réstala de la primera.", min(a, b)),
    }
  return {
    prompt = t("Bars mean: how far from 0.\nWhat is $1?", "Las barras dicen: qué tan lejos del 0.\n¿Cuánto es $1?", text),
    spoken = kind == 0 and t("Bars mean: how far from 0. What is the absolute value of minus $1?", "Las barras dicen: qué tan lejos del 0. ¿Cuánto es el valor absoluto de menos $1?", key)
      or kind == 1 and t("Bars mean: how far from 0. What is the absolute value of minus $1, plus the absolute value of $2?", "Las barras dicen: qué tan lejos del 0. ¿Cuánto es el valor absoluto de menos $1, más el de $2?", a, b)
      or t("Bars mean: how far from 0. What is the absolute value of minus $1, take away that of minus $2?", "Las barras dicen: qué tan lejos del 0. ¿Cuánto es el valor absoluto de menos $1, menos el de menos $2?", max(a, b), min(a, b)),
    answer = {kind = "number", value = key, form = kind == 0 and "decimal" or "integer", minus = true, point = kind == 0 or nil},
    misconceptions = apart(key, list),
    hints = {
      t("Work out each pair of bars by itself.", "Calcula cada par de barras por separado."),
      t("How far from 0 is the number inside?", "¿Qué tan lejos del 0 está el número de adentro?"),
      kind == 0 and t("Same digits. Does a distance have a minus?", "Las mismas cifras. ¿Lleva menos una distancia?") or t("First find each distance. Then use the sign between.", "Primero halla cada distancia. Luego usa el signo de en medio."),
    },
    worked = kind == 0 and {text .. " = " .. bold(key)} or {text, (kind == 1 and a .. " + " .. b or max(a, b) .. " − " .. min(a, b)) .. " = " .. bold(key)},
    right_note = t("An absolute value is a distance: never below 0.", "Un valor absoluto es una distancia: nunca está bajo 0."),
    paper = t("Draw the numbers on a line. Write each distance from 0.", "Dibuja los números en una recta. Escribe cada distancia al 0."),
  }
end

-- More below zero is further, but less.
local function stories(rng)
  local k = rng:turn(80)
  local p, q = 10 + 5 * (k % 8), 8 + 6 * (k // 8 % 5)
  if p == q then q = q + 7 end
  local who, other = rng:two_names()
  local deep = k // 40 == 0
  local more, less = max(p, q), min(p, q)
  local first_more = k % 2 == 0
  local a, b = first_more and more or less, first_more and less or more
  local deeper, shallower = first_more and who or other, first_more and other or who
  local options, key
  if deep then
    key = t("$1: $2 is further from 0", "$1: $2 está más lejos del 0", deeper, -more)
    options = {key, t("$1: $2 is greater", "$1: $2 es mayor", shallower, -less), t("$1: $2 is greater", "$1: $2 es mayor", deeper, -more), t("$1: $2 is further from 0", "$1: $2 está más lejos del 0", shallower, -less)}
  else
    key = t("$1: $2 is greater", "$1: $2 es mayor", shallower, -less)
    options = {key, t("$1: $2 is further from 0", "$1: $2 está más lejos del 0", deeper, -more), t("$1: $2 is greater", "$1: $2 es mayor", deeper, -more), t("$1: $2 is further from 0", "$1: $2 está más lejos del 0", shallower, -less)}
  end
  return {
    prompt = deep and t("$1 dives at $2 m, $3 at $4 m.\nWho is deeper, and why?", "$1 bucea a $2 m y $3 a $4 m.\n¿Quién está a más profundidad y por qué?", who, -a, other, -b) or t("$1 has $2 dollars in the bank, $3 has $4 dollars.\nWho has more money, and why?", "$1 tiene $2 dólares en el banco y $3 tiene $4 dólares.\n¿Quién tiene más dinero y por qué?", who, -a, other, -b),
    answer = {kind = "choice", options = rng:shuffle({options[1], options[2], options[3], options[4]}), right = key},
    misconceptions = {
      slip(options[2], deep and "takes greater for further from zero" or "takes a larger debt for more money", deep and "That one is nearer to the surface. Deeper is further from 0." or "That is further from 0, on the side of owing.",
        deep and "Ese está más cerca de la superficie. Más profundo es más lejos del 0." or "Eso está más lejos del 0, del lado de lo que se debe."),
      slip(options[3], "orders negatives by their size", "$1 is further left than $2. It is less, not greater.", "$1 está más a la izquierda que $2. Es menor, no mayor.", -more, -less),
      slip(options[4], "mixes the distances", "$1 is only $2 from 0. The other is further.", "$1 está a solo $2 del 0. El otro está más lejos.", -less, less),
    },
    hints = {
      t("What does 0 stand for here?", "¿Qué significa el 0 aquí?"),
      deep and t("Deeper means further from the surface.", "Más profundo es más lejos de la superficie.") or t("More money means further right on the line.", "Más dinero es más a la derecha en la recta."),
      t("Draw both numbers on an upright line.", "Dibuja los dos números en una recta vertical."),
    },
    worked = {signed(-more) .. " < " .. signed(-less), more .. " > " .. less, bold(key)},
    right_note = t("Below zero, further from 0 means less.", "Bajo cero, más lejos del 0 significa menos."),
    paper = t("Draw an upright line with 0. Mark both numbers.", "Dibuja una recta vertical con el 0. Marca los dos números."),
  }
end

return function(rng, level)
  if level == 1 then return distance(rng) end
  if level == 2 then return work_out(rng) end
  return stories(rng)
end
