-- Greatest common factor, least common multiple, and taking a common factor out (6.NS.B.4). Errors after Zazkis and Campbell (1996)
-- and Brown, Thomas and Tolias (2002).

local pairs_of = {}
for g = 2, 9 do
  for _, m in ipairs({{1, 2}, {2, 3}, {3, 4}, {2, 5}, {3, 5}, {4, 5}, {1, 3}, {5, 6}, {3, 2}, {5, 3}}) do
    local a, b = g * m[1], g * m[2]
    if max(a, b) <= 60 and min(a, b) > 3 and a ~= b then pairs_of[#pairs_of + 1] = {a, b, g} end
  end
end
local small = {}
for a = 3, 12 do for b = a + 1, 12 do if b % a ~= 0 then small[#small + 1] = {a, b} end end end

local function factors(n)
  local out = {}
  for k = 1, n do if n % k == 0 then out[#out + 1] = k end end
  return out
end
local function smaller_common(a, b, g)
  local best = 1
  for k = 2, g - 1 do if a % k == 0 and b % k == 0 then best = k end end
  return best
end

local function all_common(rng)
  local k = rng:turn(#pairs_of)
  local a, b, g = table.unpack(pairs_of[1 + k])
  local common, only = {}, {}
  for _, n in ipairs(factors(g)) do common[#common + 1] = tostring(n) end
  for _, n in ipairs(factors(max(a, b))) do if g % n ~= 0 then only[#only + 1] = tostring(n) end end
  while #common > 3 do table.remove(common, 2) end
  local options = {}
  for _, n in ipairs(common) do options[#options + 1] = n end
  local first_off = only[1]
  options[#options + 1] = first_off
  if only[2] then options[#options + 1] = only[#only] end
  if #options < 5 then options[#options + 1] = tostring(max(a, b) + 1) end
  options = table.sort(options, function(x, y) return tonumber(x) < tonumber(y) end)
  local function in_order(list)
    local out = {}
    for _, text in ipairs(options) do if contains(list, text) then out[#out + 1] = text end end
    return out
  end
  local without_one, with_off = {}, {first_off}
  for _, n in ipairs(common) do
    if n ~= "1" then without_one[#without_one + 1] = n end
    with_off[#with_off + 1] = n
  end
  return {
    prompt = t("A common factor divides both numbers.\nWhich are common factors of $1 and $2?", "Un divisor común divide a los dos números.\n¿Cuáles son divisores comunes de $1 y $2?", a, b),
    answer = {kind = "several", options = options, right = in_order(common)},
    misconceptions = apart(in_order(common), {
      slip(in_order(without_one), "leaves out one as a factor", "1 divides every number. It is a factor too.", "El 1 divide a todo número. También es divisor."),
      slip(in_order({tostring(g)}), "gives the greatest only", "$1 is one of them. Smaller ones divide both too.", "$1 es uno de ellos. Otros menores también dividen a los dos.", g),
      slip(in_order(with_off), "takes factors of one number only", "$1 divides only one of the two numbers.", "$1 divide solo a uno de los dos números.", first_off),
      slip({first_off}, "takes factors of one number only", "$1 divides only one of the two numbers.", "$1 divide solo a uno de los dos números.", first_off),
      slip(options, "takes every one", "Test each number: does it divide $1? And $2?", "Prueba cada número: ¿divide a $1? ¿Y a $2?", a, b),
    }),
    hints = {
      t("List the factors of $1.", "Haz la lista de los divisores de $1.", min(a, b)),
      t("Which of them divide $1 as well?", "¿Cuáles dividen también a $1?", max(a, b)),
      t("Begin with 1. It divides every number.", "Empieza con 1. Divide a todo número."),
    },
    worked = {min(a, b) .. ": " .. table.concat(texts(factors(min(a, b))), ", "), max(a, b) .. ": " .. table.concat(texts(factors(max(a, b))), ", "), bold(table.concat(in_order(common), ", "))},
    right_note = t("The common factors are the factors of the greatest one.", "Los divisores comunes son los divisores del mayor de ellos."),
    paper = t("Write both lists one under the other. Ring what is in both.", "Escribe las dos listas una bajo la otra. Encierra lo común."),
  }
end

local function greatest(rng)
  local k = rng:turn(#pairs_of)
  local a, b, g = table.unpack(pairs_of[1 + k])
  return {
    prompt = t("Look for numbers that divide both $1 and $2.\nWhat is the greatest one?", "Busca números que dividan a $1 y también a $2.\n¿Cuál es el mayor?", a, b),
    answer = {kind = "number", value = g, form = "integer"},
    misconceptions = apart(g, {
      slip(a // g * b, "mixes factor and multiple", "$1 is a multiple of both. A factor divides them.", "$1 es múltiplo de los dos. Un divisor los divide.", a // g * b),
      slip(smaller_common(a, b, g), "stops at the first common factor", "$1 divides both. There is a greater one.", "$1 divide a los dos. Hay otro mayor.", smaller_common(a, b, g)),
      slip(abs(a - b), "takes the difference", "$1 is the difference. Does it divide $2 and $3?", "$1 es la diferencia. ¿Divide a $2 y a $3?", abs(a - b), a, b),
      slip(a * b, "multiplies the two numbers", "$1 is the product. A factor is no larger than the numbers.", "$1 es el producto. Un divisor no es mayor que los números.", a * b),
      slip(min(a, b), "takes the smaller number", "$1 does not divide $2.", "$1 no divide a $2.", min(a, b), max(a, b)),
      slip(a // g == 1 and b // g or a // g, "gives what is left after dividing", "That is left when the factor is taken out.", "Eso queda después de sacar el divisor."),
    }),
    hints = {
      t("List the factors of the smaller number.", "Haz la lista de divisores del menor."),
      t("Go down from the greatest. Does it divide the other?", "Empieza por el mayor. ¿Divide al otro?"),
      t("Factors of $1: $2.", "Divisores de $1: $2.", min(a, b), t("test each one on $1", "prueba cada uno con $1", max(a, b))),
    },
    worked = {min(a, b) .. ": " .. table.concat(texts(factors(min(a, b))), ", "), a .. " ÷ " .. g .. " = " .. a // g .. ", " .. b .. " ÷ " .. g .. " = " .. b // g, bold(g)},
    right_note = t("What is left, $1 and $2, has no common factor but 1.", "Lo que queda, $1 y $2, solo tiene al 1 en común.", a // g, b // g),
    paper = t("Write both lists of factors. Ring the greatest in both.", "Escribe las dos listas de divisores. Encierra el mayor común."),
  }
end

local function least(rng)
  local k = rng:turn(#small * 2)
  local a, b = small[1 + k // 2][1], small[1 + k // 2][2]
  local l = lcm(a, b)
  local story = k % 2 == 1
  return {
    prompt = story and t("Two lights flash together. One flashes every $1 s, one every $2 s.\nAfter how many seconds do they flash together again?", "Dos luces brillan juntas. Una brilla cada $1 s y la otra cada $2 s.\n¿Después de cuántos segundos vuelven a brillar juntas?", a, b)
      or t("Count by $1s and by $2s.\nWhat is the first number in both?", "Cuenta de $1 en $1 y de $2 en $2.\n¿Cuál es el primer número que coincide?", a, b),
    answer = {kind = "number", value = l, form = "integer", unit = story and "s" or nil},
    misconceptions = apart(l, {
      slip(a * b, "takes the product for the least", "$1 is in both. There is a smaller one.", "$1 está en las dos. Hay otro menor.", a * b),
      slip(gcd(a, b), "mixes factor and multiple", "$1 divides both. A multiple is reached by counting up.", "$1 divide a los dos. A un múltiplo se llega contando.", gcd(a, b)),
      slip(a + b, "adds the two numbers", "$1 adds them. Count up by each of the two.", "$1 los suma. Cuenta por separado con cada uno.", a + b),
      slip(2 * l, "goes to the next common multiple", "$1 is in both. It is not the first.", "$1 está en las dos. No es el primero.", 2 * l),
      slip(2 * b, "takes a multiple of one number only", "$1 is not reached by counting by $2.", "A $1 no se llega contando de $2 en $2.", 2 * b, a),
      slip(b, "takes the larger number", "$1 is not reached by counting by $2.", "A $1 no se llega contando de $2 en $2.", b, a),
    }),
    hints = {
      t("Count by $1 for a while.", "Cuenta un rato de $1 en $1.", b),
      t("Stop at the first number that $1 divides.", "Detente en el primer número que $1 divide.", a),
      t("$1, $2, … Test each: is it in the table of $3?", "$1, $2, … Prueba cada uno: ¿está en la tabla del $3?", b, l == 2 * b and "?" or 2 * b, a),
    },
    worked = {l .. " ÷ " .. a .. " = " .. l // a, l .. " ÷ " .. b .. " = " .. l // b, bold(l)},
    right_note = t("The first meeting is the least common multiple.", "El primer encuentro es el mínimo común múltiplo."),
    paper = t("Write both rows of multiples. Ring the first in both.", "Escribe las dos filas de múltiplos. Encierra el primero común."),
  }
end

-- A sum as a product: the greatest common factor in front.
local function factored(rng)
  local k = rng:turn(#pairs_of)
  local a, b, g = table.unpack(pairs_of[1 + k])
  local x, y = a // g, b // g
  local function form(n, p, q) return n .. " × (" .. p .. " + " .. q .. ")" end
  local key = form(g, x, y)
  local c = smaller_common(a, b, g)
  local list = apart(key, {
    slip(form(g, x, b), "takes the factor out of one part only", "That makes $1. The factor was taken from one part only.", "Eso da $1. El divisor se sacó de una sola parte.", g * (x + b)),
    slip(form(g, a - g == 0 and a or a - g, b - g), "takes the factor away in place of dividing", "The factor was taken away. Divide each part by $1.", "Se restó el divisor. Divide cada parte entre $1.", g),
    slip(c > 1 and form(c, a // c, b // c) or form(1, a, b), "stops at the first common factor", "The value fits. The numbers inside still have a common factor.", "El valor está bien. Los números de adentro aún tienen un divisor común."),
    slip(form(x, g, y), "puts the wrong number in front", "That makes $1, not $2.", "Eso da $1, no $2.", x * (g + y), a + b),
  })
  while #list > 3 do table.remove(list) end
  local options = {key}
  for i = 1, #list do options[i + 1] = list[i].given end
  return {
    prompt = t("Take out the greatest common factor.\nWhich is the same as $1 + $2?", "Saca el máximo común divisor.\n¿Qué es igual a $1 + $2?", a, b),
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = list,
    hints = {
      t("Which number divides both $1 and $2?", "¿Qué número divide a $1 y también a $2?", a, b),
      t("Take the greatest one in front. Divide both parts by it.", "Pon el mayor adelante. Divide las dos partes entre él."),
      t("Test by multiplying: it must make $1 again.", "Prueba multiplicando: debe dar otra vez $1.", a + b),
    },
    worked = {a .. " = " .. g .. " × " .. x .. ", " .. b .. " = " .. g .. " × " .. y, bold(key)},
    right_note = t("Multiplying each part brings the sum back.", "Al multiplicar cada parte vuelve la suma."),
    paper = t("Draw $1 rows with $2 and $3 dots.", "Dibuja $1 filas con $2 y $3 puntos.", g, x, y),
  }
end

return function(rng, level)
  if level == 1 then return all_common(rng) end
  if level == 2 then if rng:turn(2) == 0 then return greatest(rng) end return least(rng) end
  return factored(rng)
end
