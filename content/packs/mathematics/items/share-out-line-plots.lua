-- Line plots of fractions: totals, differences and equal shares (5.MD.B.2). Errors after Friel, Curcio and Bright (2001) and
-- Mokros and Russell (1995).

local function shown(n, d)
  n, d = reduced(n, d)
  if n < d then return n == 0 and "0" or frac(n, d) end
  if n % d == 0 then return tostring(n // d) end
  return n // d .. " " .. frac(n % d, d)
end
local function plot(d, counts)
  return {kind = "dot_plot", title = t("Liters in each glass", "Litros en cada vaso"), axis = {from = 0, to = 1, steps = d, label_every = 1, decimals = -1}, counts = counts}
end
local function told() return t("Each dot is one glass of water.\n", "Cada punto es un vaso de agua.\n") end

-- counts for the ticks 0..d; at least two heights used.
local function draw(rng, d, glasses)
  local counts = {}
  for i = 1, d + 1 do counts[i] = 0 end
  for _ = 1, glasses do
    local at = rng:int(2, d + 1)
    counts[at] = counts[at] + 1
  end
  return counts
end
local function sums(counts)
  local n, total, low, high = 0, 0, nil, nil
  for i = 1, #counts do
    n, total = n + counts[i], total + (i - 1) * counts[i]
    if counts[i] > 0 then low, high = low or i - 1, i - 1 end
  end
  return n, total, low, high
end
-- The stacks as products, three to a line.
local function stack(counts)
  local lines, n = {}, 0
  for i = 1, #counts do
    if counts[i] > 0 then
      local one = counts[i] .. " × " .. shown(i - 1, #counts - 1)
      if n % 3 == 0 then lines[#lines + 1] = one else lines[#lines] = lines[#lines] .. " + " .. one end
      n = n + 1
    end
  end
  for i = 2, #lines do lines[i] = "+ " .. lines[i] end
  return lines
end
local function followed(lines, ...)
  for _, one in ipairs({...}) do lines[#lines + 1] = one end
  return lines
end

local function how_many(rng)
  local i = rng:turn(60)
  local d = i % 3 == 0 and 4 or i % 3 == 1 and 8 or 6
  local counts = draw(rng, d, 6 + i % 4)
  local at = 2 + i // 3 % (d - 2)
  counts[at] = counts[at] + 2
  counts[d + 1] = counts[d + 1] + 1
  local n = sums(counts)
  local more, least, below = 0, 0, 0
  for k = 1, #counts do
    if k > at then more = more + counts[k] end
    if k >= at then least = least + counts[k] end
    if k < at then below = below + counts[k] end
  end
  local mark = frac(reduced(at - 1, d))
  return {
    prompt = told() .. t("How many glasses hold $1 L or more?", "¿Cuántos vasos tienen $1 L o más?", mark),
    figure = plot(d, counts),
    answer = {kind = "number", value = least, form = "integer"},
    misconceptions = apart(least, {
      slip(more, "leaves the limit itself out", "$1 leaves out the glasses of just $2 L. They count too.", "En $1 faltan los vasos de justo $2 L. También cuentan.", more, mark),
      slip(counts[at], "counts one stack only", "$1 is the stack at $2. Larger amounts count too.", "$1 es la columna de $2. Las cantidades mayores también cuentan.", counts[at], mark),
      slip(below, "counts the other side", "With less there are $1. Look to the right of $2.", "Con menos hay $1. Mira a la derecha de $2.", below, mark),
      slip(n, "counts all the crosses", "$1 is every glass. Some hold less than $2 L.", "$1 son todos los vasos. Algunos tienen menos de $2 L.", n, mark),
      slip(least + 1, "slips by one when counting", "$1 is one too many. Cross out each one as it is counted.", "$1 es uno de más. Tacha cada punto al contarlo.", least + 1),
      slip(below + counts[at], "counts the other side", "With $2 L or less there are $1. Look at $2 L or more.", "Con $2 L o menos hay $1. Mira los de $2 L o más.", below + counts[at], mark),
    }),
    hints = {
      t("Find $1 on the line.", "Busca $1 en la recta.", mark),
      t("Or more: count that stack and all to the right.", "O más: cuenta esa columna y todas las de la derecha."),
      t("At $1 there are $2 dots. Go on to the right.", "En $1 hay $2 puntos. Sigue a la derecha.", mark, counts[at]),
    },
    worked = {t("At $1: $2", "En $1: $2", mark, counts[at]), t("To the right: $1", "A la derecha: $1", more), counts[at] .. " + " .. more .. " = " .. bold(least)},
    right_note = t("Each dot is one glass, not one liter.", "Cada punto es un vaso, no un litro."),
    paper = t("Cover the line up to $1. Count what you see.", "Tapa la recta hasta $1. Cuenta lo que se ve.", mark),
  }
end

local function in_all(rng)
  local i = rng:turn(100)
  local d = i % 3 == 0 and 4 or i % 3 == 1 and 8 or 3
  local counts = draw(rng, d, 4 + i // 3 % 4)
  local n, total, low, high = sums(counts)
  local differs = i % 4 == 3 and high > low
  if differs then
    local key = over(high - low, d)
    return {
      prompt = told() .. t("How much more is in the fullest glass than in the emptiest?", "¿Cuánto más tiene el vaso más lleno que el menos lleno?"),
      figure = plot(d, counts),
      answer = {kind = "number", value = key, form = "fraction", fraction = true, unit = "L"},
      misconceptions = apart(key, {
        slip(over(high, d), "gives the largest value", "$1 is in the fullest glass. Take the emptiest away.", "$1 tiene el más lleno. Resta el menos lleno.", shown(high, d)),
        slip(over(low, d), "gives the smallest value", "$1 is in the emptiest glass. How far is it to the fullest?", "$1 tiene el menos lleno. ¿Cuánto falta hasta el más lleno?", shown(low, d)),
        slip(over(high + low, d), "adds in place of taking away", "That puts both glasses together. The question asks how far apart.", "Eso junta los dos vasos. Se pide cuánto los separa."),
        slip(over(high - low + 1, d), "counts marks, not steps", "That counts the marks. Count the steps between them.", "Eso cuenta las marcas. Cuenta los pasos entre ellas."),
        slip(n, "counts all the crosses", "$1 is how many glasses there are.", "$1 es cuántos vasos hay.", n),
        slip(1, "takes the whole line", "The line is 1 long. Look where the dots begin and end.", "La recta mide 1. Mira dónde empiezan y acaban los puntos."),
      }),
      hints = {
        t("Find the first and the last dot on the line.", "Busca el primer y el último punto en la recta."),
        t("Each step of the line is $1 L.", "Cada paso de la recta es $1 L.", frac(1, d)),
        t("Count the steps from the first dot to the last.", "Cuenta los pasos del primer punto al último."),
      },
      worked = {shown(high, d) .. " − " .. shown(low, d) .. " = " .. bold(shown(high - low, d))},
      right_note = t("How far apart they are tells how spread they are.", "La distancia dice qué tan repartidos están."),
      paper = t("Draw the line. Draw an arrow from the first dot to the last.", "Dibuja la recta. Traza una flecha del primer punto al último."),
    }
  end
  local key = over(total, d)
  local stacks, used = 0, 0
  for k = 1, #counts do if counts[k] > 0 then stacks, used = stacks + k - 1, used + 1 end end
  return {
    prompt = told() .. t("How many liters are in all the glasses together?", "¿Cuántos litros hay en todos los vasos juntos?"),
    figure = plot(d, counts),
    answer = {kind = "number", value = key, form = "fraction", fraction = true, unit = "L"},
    misconceptions = apart(key, {
      slip(over(stacks, d), "adds each value once", "That adds each value once. A stack of dots counts each time.", "Eso suma cada valor una vez. Cada punto de la columna cuenta."),
      slip(n, "counts all the crosses", "$1 is how many glasses there are. How much is in them?", "$1 es cuántos vasos hay. ¿Cuánto contienen?", n),
      slip(over(n, d), "takes every cross for one step", "That takes each glass for $1 L. Read where each one stands.", "Eso toma cada vaso por $1 L. Mira dónde está cada punto.", frac(1, d)),
      slip(total, "leaves out the size of a part", "$1 counts steps of $2 L.", "$1 cuenta pasos de $2 L.", total, frac(1, d)),
      slip(over(total, n * d), "shares where it adds", "That shares the water out. The question asks for all of it.", "Eso reparte el agua. Se pide toda junta."),
      slip(over(total + 1, d), "slips by one step", "That is one step of $1 too many.", "Eso tiene un paso de $1 de más.", frac(1, d)),
    }),
    hints = {
      t("Go stack by stack. How much is in one glass of it?", "Ve columna por columna. ¿Cuánto hay en un vaso de ella?"),
      t("The first stack is $1 × $2. Go on like that.", "La primera columna es $1 × $2. Sigue así.", counts[low + 1], shown(low, d)),
      t("Multiply each stack by its value. Then add what they make.", "Multiplica cada columna por su valor. Luego suma lo que dan."),
    },
    worked = followed(stack(counts), t("That is $1 pieces of $2.", "Son $1 partes de $2.", total, frac(1, d)), bold(shown(total, d)) .. " L"),
    right_note = t("A stack is a short way to write the same value again.", "Una columna repite el mismo valor muchas veces."),
    paper = t("Write each glass as a fraction. Add them up.", "Escribe cada vaso como fracción. Súmalos."),
  }
end

-- Poured together and shared equally.
local function shared(rng)
  local i = rng:turn(60)
  local d = i % 3 == 0 and 4 or i % 3 == 1 and 8 or 6
  local glasses = 3 + i // 3 % 4
  local counts
  for _ = 1, 20 do
    counts = draw(rng, d, glasses)
    local _, total = sums(counts)
    if total % glasses ~= 0 or i % 2 == 0 then break end
  end
  local n, total, low, high = sums(counts)
  if low == high then counts[low + 1], counts[low > 1 and low or low + 2] = n - 1, 1 n, total, low, high = sums(counts) end
  local key = over(total, n * d)
  local most, stacks, used = 1, 0, 0
  for k = 1, #counts do
    if counts[k] > counts[most] then most = k end
    if counts[k] > 0 then stacks, used = stacks + k - 1, used + 1 end
  end
  return {
    prompt = told() .. t("The water is shared out equally.\nHow many liters are in each glass then?", "El agua se reparte por igual.\n¿Cuántos litros tiene entonces cada vaso?"),
    figure = plot(d, counts),
    answer = {kind = "number", value = key, form = "fraction", fraction = true, unit = "L"},
    misconceptions = apart(key, {
      slip(over(total, d), "gives the total", "$1 L is all the water. Share it among $2 glasses.", "$1 L es toda el agua. Repártela entre $2 vasos.", shown(total, d), n),
      slip(over(stacks, used * d), "leaves out how often a value comes", "That uses each value once. A stack counts each of its dots.", "Eso usa cada valor una vez. En una columna cuenta cada punto."),
      slip(over(low + high, 2 * d), "takes the middle of the ends", "That is halfway between $1 and $2. The other glasses count too.", "Eso es la mitad entre $1 y $2. Los otros vasos también cuentan.", shown(low, d), shown(high, d)),
      slip(over(most - 1, d), "takes the highest stack", "$1 L comes most often. Sharing out makes all of them level.", "$1 L es lo que más sale. Repartir deja todos iguales.", shown(most - 1, d)),
      slip(over(total, (d + 1) * d), "divides by the marks of the line", "That divides by the marks. Count the dots: $1.", "Eso divide entre las marcas. Cuenta los puntos: $1.", n),
      slip(over(low, d), "gives the smallest value", "The emptiest glass has $1 L. It gets some more.", "El vaso menos lleno tiene $1 L. Ese recibe un poco.", shown(low, d)),
      slip(over(high, d), "gives the largest value", "The fullest glass has $1 L. It gives some away.", "El vaso más lleno tiene $1 L. Ese da un poco.", shown(high, d)),
    }),
    hints = {
      t("Pour all the water together first.", "Primero junta toda el agua."),
      t("Then divide by the number of glasses.", "Luego divide entre el número de vasos."),
      t("There are $1 L for $2 glasses.", "Hay $1 L para $2 vasos.", total % d == 0 and tostring(total // d) or frac(reduced(total, d)), n),
    },
    worked = followed(stack(counts), "= " .. shown(total, d), shown(total, d) .. " ÷ " .. n .. " = " .. bold(shown(total, n * d))),
    right_note = t("Sharing out keeps all the water and makes it level.", "Al repartir, el agua es la misma y queda pareja."),
    paper = t("Draw the glasses. Pour from full to empty until they match.", "Dibuja los vasos. Pasa agua del más lleno al menos lleno hasta igualarlos."),
  }
end

return function(rng, level)
  if level == 1 then return how_many(rng) end
  if level == 2 then return in_all(rng) end
  return shared(rng)
end
