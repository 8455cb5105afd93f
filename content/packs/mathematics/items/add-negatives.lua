-- Adding and taking away with numbers below zero (7.NS.A.1). Errors after Vlassis (2004).

local function in_sum(n) return n < 0 and "(" .. signed(n) .. ")" or tostring(n) end

local step = noun("step", "steps", "paso", "pasos", "m")

local function sum(rng)
  local k = rng:turn(150)
  local a, b = -9 + k % 15, ({-7, -3, 4, -5, 6, -2, 8, -6, 3, 5})[1 + k // 15]
  if a >= 0 then a = a + 1 end
  if a > 0 and b > 0 then b = -b end
  if a + b < -10 then b = -1 - b % 2 end
  if a + b == 0 then b = b + (b > 0 and 1 or -1) end
  local key = a + b
  if key < -10 then b = 3; key = a + b end
  return {
    prompt = signed(a) .. " + " .. in_sum(b) .. "\n" .. t("What is the sum?", "¿Cuál es la suma?"),
    figure = {kind = "number_line", from = -10, to = 10, steps = 20, label_every = 5, marks = {{at = a, label = signed(a)}}},
    answer = {kind = "number", value = key, form = "integer", minus = true},
    misconceptions = apart(key, {
      slip(a - b, "moves the other way", "That goes $1 the other way. Adding $2 goes $3.", "Eso va $1 al otro lado. Sumar $2 va a la $3.", count(abs(b), step), signed(b), b < 0 and t("left", "izquierda") or t("right", "derecha")),
      slip(abs(a) + abs(b), "adds the sizes", "That adds $1 and $2 without their signs.", "Eso suma $1 y $2 sin sus signos.", abs(a), abs(b)),
      slip(-(abs(a) + abs(b)), "leaves out or adds the minus sign", "That goes left twice. Look at both signs.", "Eso va dos veces a la izquierda. Mira los dos signos."),
      slip(-key, "gives the opposite sign", "The size fits. On which side of zero does it end?", "El tamaño sirve. ¿De qué lado del cero termina?"),
      slip(abs(abs(a) - abs(b)), "takes away the sizes", "That uses the sizes only: $1 and $2. Start at $3.", "Eso es solo con los tamaños: $1 y $2. Empieza en $3.", abs(a), abs(b), signed(a)),
      slip(key + 1, "slips by one step", "Count the steps again, from $1.", "Cuenta otra vez los pasos, desde $1.", signed(a)),
    }),
    hints = {
      t("Start at $1 on the line.", "Empieza en $1 en la recta.", signed(a)),
      b < 0 and t("Adding a negative number goes left.", "Sumar un número negativo va a la izquierda.") or t("Adding a positive number goes right.", "Sumar un número positivo va a la derecha."),
      t("Go $1 from there. Mind the side.", "Da $1 desde ahí. Fíjate en el lado.", count(abs(b), step)),
    },
    worked = {signed(a) .. " + " .. in_sum(b), b < 0 and t("$1 to the left", "$1 a la izquierda", count(-b, step)) or t("$1 to the right", "$1 a la derecha", count(b, step)), "= " .. bold(signed(key))},
    right_note = t("A sum is a walk: the sign says which way.", "Una suma es un camino: el signo dice hacia dónde."),
    paper = t("Draw a number line. Walk with a finger.", "Dibuja una recta numérica. Camina con un dedo."),
  }
end

local function difference(rng)
  local k = rng:turn(168)
  local a, b = -12 + k % 14 * 2, ({-5, 7, -8, 9, -11, 4, -3, 13, -6, 15, -9, -14})[1 + k // 14]
  if a == 0 then a = -7 end
  if a > 0 and b > 0 and a > b then b = -b end
  if a == b then b = b - 4 end
  local key = a - b
  return {
    prompt = signed(a) .. " − " .. in_sum(b) .. "\n" .. t("What is the difference?", "¿Cuál es la diferencia?"),
    answer = {kind = "number", value = key, form = "integer", minus = true},
    misconceptions = apart(key, {
      slip(a + b, "moves the other way", "That is $1 + $2. Taking away adds the opposite.", "Eso es $1 + $2. Restar es sumar el opuesto.", signed(a), in_sum(b)),
      slip(-key, "gives the opposite sign", "The size fits. Test it: that plus $1 gives $2?", "El tamaño sirve. Prueba: ¿eso más $1 da $2?", in_sum(b), signed(a)),
      slip(abs(a) + abs(b), "adds the sizes", "That adds $1 and $2 without their signs.", "Eso suma $1 y $2 sin sus signos.", abs(a), abs(b)),
      slip(abs(abs(a) - abs(b)), "takes away the sizes", "That takes the sizes only. The signs count too.", "Eso toma solo los tamaños. Los signos también cuentan."),
      slip(-(abs(a) + abs(b)), "leaves out or adds the minus sign", "That goes left twice. What is the opposite of $1?", "Eso va dos veces a la izquierda. ¿Cuál es el opuesto de $1?", signed(b)),
      slip(a, "gives the first number", "$1 is the start. Something is taken away.", "$1 es el comienzo. Se resta algo.", signed(a)),
      slip(b, "gives the second number", "$1 is what is taken away. What is left?", "$1 es lo que se resta. ¿Cuánto queda?", signed(b)),
      slip(key + 1, "slips by one step", "Test it: that plus $1 is one more than $2.", "Prueba: eso más $1 da uno más que $2.", in_sum(b), signed(a)),
    }),
    hints = {
      t("Taking away is adding the opposite.", "Restar es sumar el opuesto."),
      t("The opposite of $1 is $2.", "El opuesto de $1 es $2.", signed(b), signed(-b)),
      t("Work out $1 + $2.", "Calcula $1 + $2.", signed(a), in_sum(-b)),
    },
    worked = {signed(a) .. " − " .. in_sum(b), "= " .. signed(a) .. " + " .. in_sum(-b), "= " .. bold(signed(key))},
    right_note = b < 0 and t("Whoever loses a debt owns more than before.", "Quien se quita una deuda tiene más que antes.") or a > 0 and t("The walk goes on past zero.", "El camino sigue más allá del cero.")
      or t("The walk goes further below zero.", "El camino sigue más abajo del cero."),
    paper = t("Draw the line. Show the way from the second to the first.", "Dibuja la recta. Muestra el camino del segundo al primero."),
  }
end

local function tenths(n) return (n < 0 and "−" or "") .. decimal(abs(n), 1) end
local function given(n) return (n < 0 and "-" or "") .. decimal(abs(n), 1) end
local function tenths_in(n) return n < 0 and "(" .. tenths(n) .. ")" or tenths(n) end

local function with_tenths(k)
  local a, b = -65 + 7 * (k % 10), ({-18, 26, -34, 47, -52, 9})[1 + k // 10]
  if a >= 0 then a = a - 70 end
  local minus = k % 2 == 0
  local key = minus and a - b or a + b
  return {
    prompt = tenths(a) .. (minus and " − " or " + ") .. tenths_in(b) .. "\n" .. t("What number is that?", "¿Qué número es?"),
    answer = {kind = "number", value = given(key), form = "decimal", minus = true, point = true},
    misconceptions = apart(given(key), {
      slip(given(minus and a + b or a - b), "moves the other way", "That goes the other way from $1.", "Eso va al otro lado desde $1.", tenths(a)),
      slip(given(-key), "gives the opposite sign", "The size fits. On which side of zero is it?", "El tamaño sirve. ¿De qué lado del cero está?"),
      slip(given(abs(a) + abs(b)), "adds the sizes", "That adds $1 and $2 without their signs.", "Eso suma $1 y $2 sin sus signos.", tenths(abs(a)), tenths(abs(b))),
      slip(given(-abs(a) - abs(b)), "leaves out or adds the minus sign", "That goes left twice. Look at both signs.", "Eso va dos veces a la izquierda. Mira los dos signos."),
      slip(given(key + 10), "slips by one step", "That is one whole too much. Line up the points.", "Eso es un entero de más. Alinea los puntos."),
    }),
    hints = {
      t("Start at $1. Which way does it go?", "Empieza en $1. ¿Hacia dónde va?", tenths(a)),
      minus and t("Add the opposite of $1.", "Suma el opuesto de $1.", tenths(b)) or t("The sign of $1 says which way.", "El signo de $1 dice hacia dónde.", tenths(b)),
      t("The step is $1 long.", "El paso mide $1.", tenths(abs(b))),
    },
    worked = minus and {tenths(a) .. " − " .. tenths_in(b), "= " .. tenths(a) .. " + " .. tenths_in(-b), "= " .. bold(tenths(key))} or {tenths(a) .. " + " .. tenths_in(b), "= " .. bold(tenths(key))},
    right_note = t("Decimals follow the same walk as whole numbers.", "Los decimales siguen el mismo camino que los enteros."),
    paper = t("Sketch the line. Mark zero and the start.", "Dibuja la recta. Marca el cero y el comienzo."),
  }
end

local function apart_on_line(k)
  local a, b = -2 - k % 10, ({5, 8, 3, -14, 12, -20})[1 + k // 10]
  local key = abs(b - a)
  return {
    prompt = t("In one town it is $1 °C, in another $2 °C.\nHow many degrees lie between the two?", "En una ciudad hay $1 °C, en otra $2 °C.\n¿Cuántos grados hay entre las dos?", signed(a), signed(b)),
    answer = {kind = "number", value = key, form = "integer", minus = true, unit = "°C"},
    misconceptions = apart(key, {
      slip(abs(a + b), "takes away the sizes", "That joins $1 and $2. Count from one to the other.", "Eso junta $1 y $2. Cuenta de uno al otro.", signed(a), signed(b)),
      slip(-key, "leaves out or adds the minus sign", "A distance is never below zero.", "Una distancia nunca está bajo cero."),
      slip(-abs(a + b), "adds the sizes", "That is a sum below zero. A distance is asked.", "Eso es una suma bajo cero. Se pide una distancia."),
      slip(key + 1, "counts the start as a step", "That counts the start too. Count the steps.", "Eso cuenta también el comienzo. Cuenta los pasos."),
      slip(abs(b), "uses the second number only", "$1 is how far one town is from zero. And the other?", "$1 es lo que dista una ciudad de cero. ¿Y la otra?", abs(b)),
    }),
    hints = {
      t("Picture a thermometer. Where is zero?", "Imagina un termómetro. ¿Dónde está el cero?"),
      b > 0 and t("How far is each from zero?", "¿A qué distancia de cero está cada una?") or t("Both are below zero. Which is lower?", "Las dos están bajo cero. ¿Cuál es más baja?"),
      b > 0 and t("Go from $1 up to 0, then to $2.", "Ve de $1 hasta 0 y luego hasta $2.", signed(a), b) or t("Count from $1 up to $2.", "Cuenta desde $1 hasta $2.", signed(b), signed(a)),
    },
    worked = {signed(max(a, b)) .. " − " .. in_sum(min(a, b)), "= " .. bold(key)},
    right_note = t("The distance is the size of the difference.", "La distancia es el tamaño de la diferencia."),
    paper = t("Draw a thermometer. Mark both. Count the degrees.", "Dibuja un termómetro. Marca las dos. Cuenta los grados."),
  }
end

return function(rng, level)
  if level == 1 then return sum(rng) end
  if level == 2 then return difference(rng) end
  local k = rng:turn(120)
  if k % 2 == 0 then return with_tenths(k // 2) end
  return apart_on_line(k // 2)
end
