-- A fraction times a whole number or a fraction, mixed numbers and stories (5.NF.B.4, 5.NF.B.6). Errors after Mack (2001),
-- Kieren (1993) and Newton (2008).

local function shown(n, d)
  n, d = reduced(n, d)
  if n < d then return frac(n, d) end
  if n % d == 0 then return tostring(n // d) end
  return n // d .. " " .. frac(n % d, d)
end

local of = {}
for b = 2, 5 do
  for a = 1, b - 1 do
    for d = 2, 6 do
      for c = 1, d - 1 do
        if gcd(a, b) == 1 and gcd(c, d) == 1 and b * d <= 24 and (a ~= 1 or c ~= 1 or b ~= d) then of[#of + 1] = {a, b, c, d} end
      end
    end
  end
end

local function slips(a, b, c, d)
  local l = lcm(b, d)
  return {
    slip(over(a * l // b + c * l // d, l), "adds in place of multiplying", "That adds the two fractions. $1 of $2 is a part of it.", "Eso suma las dos fracciones. $1 de $2 es una parte de ella.", frac(a, b), frac(c, d)),
    slip(over(a * c, b + d), "multiplies tops, adds bottoms", "The bottoms were added. Each of the $2 pieces is cut into $1.", "Los denominadores se sumaron. Cada una de las $2 partes se corta en $1.", b, d),
    slip(over(a * d, b * c), "cross multiplies", "That multiplies across: $1 by $2. Top goes with top.", "Eso multiplica en cruz: $1 por $2. Arriba va con arriba.", a, d),
    slip(b == d and over(a * c, b) or over(a + c, b * d), b == d and "keeps the common bottom" or "adds tops, multiplies bottoms",
      b == d and "The bottom stayed $1. Pieces of pieces are smaller." or "The tops were added: $1 + $2. They are multiplied too.",
      b == d and "El denominador siguió siendo $1. Las partes de partes son más pequeñas." or "Los numeradores se sumaron: $1 + $2. También se multiplican.", b == d and b or a, c),
    slip(over(c, b * d), "takes one part of each piece only", "That takes one of the $1 parts. Take $2 of them.", "Eso toma una de las $1 partes. Toma $2 de ellas.", b, a),
    slip(over(a, b), "gives the part taken", "$1 is the part that is taken. It is taken of $2.", "$1 es la parte que se toma. Se toma de $2.", frac(a, b), frac(c, d)),
    slip(over(c, d), "gives the whole amount", "$1 is the whole amount. Only $2 of it is asked.", "$1 es toda la cantidad. Se pide solo $2 de ella.", frac(c, d), frac(a, b)),
  }
end
local function finish(item, a, b, c, d)
  item.answer = {kind = "number", value = over(a * c, b * d), form = "fraction", fraction = true, unit = item.unit}
  item.unit = nil
  item.misconceptions = apart(over(a * c, b * d), slips(a, b, c, d))
  item.worked = {t("Tops: $1 × $2 = $3", "Numeradores: $1 × $2 = $3", a, c, a * c), t("Bottoms: $1 × $2 = $3", "Denominadores: $1 × $2 = $3", b, d, b * d), frac(a, b) .. " × " .. frac(c, d) .. " = " .. bold(frac(a * c, b * d))}
  if shown(a * c, b * d) ~= frac(a * c, b * d) then item.worked[4] = frac(a * c, b * d) .. " = " .. shown(a * c, b * d) end
  return item
end

-- The bar shows c/d, with each piece cut into b.
local function part_of_part(rng)
  local a, b, c, d = table.unpack(rng:turn_of(of))
  return finish({
    prompt = t("$1 of the bar is colored. Each piece is cut into $2.\nWhat fraction of the bar is $3 of $1?", "Se coloreó $1 de la barra. Cada parte se cortó en $2.\n¿Qué fracción de la barra es $3 de $1?", frac(c, d), b, frac(a, b)),
    figure = {kind = "fraction_bar", cuts = b * d, parts = {{size = over(c, d), fill = "hatch"}}},
    hints = {
      t("How many small pieces does the whole bar have?", "¿Cuántas partes pequeñas tiene toda la barra?"),
      t("How many small pieces are colored? Take $1 of them.", "¿Cuántas partes pequeñas hay coloreadas? Toma $1 de ellas.", frac(a, b)),
      t("$1 small pieces are colored, out of $2. $3 of $1 is what?", "Hay $1 partes coloreadas, de $2. ¿Cuánto es $3 de $1?", c * b, b * d, frac(a, b)),
    },
    right_note = t("$1 of $2 is $1 × $2.", "$1 de $2 es $1 × $2.", frac(a, b), frac(c, d)),
    paper = t("Fold a strip into $1. Color $2. Fold it again into $3.", "Dobla una tira en $1. Colorea $2. Dóblala otra vez en $3.", d, c, b),
  }, a, b, c, d)
end

local function product(rng)
  local i = rng:turn(#of)
  local a, b, c, d = table.unpack(of[1 + i])
  return finish({
    prompt = t("$1 × $2 = ?\nWhat is the product?", "$1 × $2 = ?\n¿Cuál es el producto?", frac(a, b), frac(c, d)),
    hints = {
      t("Read it as: $1 of $2.", "Léelo así: $1 de $2.", frac(a, b), frac(c, d)),
      t("Cut each of $1 pieces into $2. How many are there then?", "Corta cada una de $1 partes en $2. ¿Cuántas hay entonces?", d, b),
      t("Top times top is $1 × $2. Bottom times bottom is $3 × $4.", "Arriba por arriba es $1 × $2. Abajo por abajo es $3 × $4.", a, c, b, d),
    },
    right_note = t("The product is less than $1. Only a part of it was taken.", "El producto es menor que $1. Se tomó solo una parte.", frac(c, d)),
    paper = t("Draw a rectangle. Cut it $1 one way and $2 the other.", "Dibuja un rectángulo. Córtalo en $1 a lo largo y $2 a lo ancho.", d, b),
  }, a, b, c, d)
end

local function story(rng)
  local i = rng:turn(#of * 3)
  local a, b, c, d = table.unpack(of[1 + i // 3])
  local who = rng:two_names()
  local prompt, unit
  if i % 3 == 0 then
    prompt, unit = t("A bottle holds $1 L of juice. $2 drinks $3 of it.\nHow many liters does $2 drink?", "Una botella tiene $1 L de jugo. $2 bebe $3 de eso.\n¿Cuántos litros bebe $2?", frac(c, d), who, frac(a, b)), "L"
  elseif i % 3 == 1 then
    prompt, unit = t("A path is $1 km long. $2 runs $3 of it.\nHow many km does $2 run?", "Un camino mide $1 km. $2 corre $3 de él.\n¿Cuántos km corre $2?", frac(c, d), who, frac(a, b)), "km"
  else
    prompt, unit = t("There is $1 kg of flour. $2 uses $3 of it.\nHow many kg does $2 use?", "Hay $1 kg de harina. $2 usa $3 de ella.\n¿Cuántos kg usa $2?", frac(c, d), who, frac(a, b)), "kg"
  end
  return finish({
    prompt = prompt, unit = unit,
    hints = {
      t("A part of an amount is taken. It gets smaller.", "Se toma una parte de una cantidad. Sale menos."),
      t("$1 of $2 is a multiplication.", "$1 de $2 es una multiplicación.", frac(a, b), frac(c, d)),
      t("Work out $1 × $2: tops together, bottoms together.", "Calcula $1 × $2: arriba con arriba, abajo con abajo.", frac(a, b), frac(c, d)),
    },
    right_note = t("The little word “of” asks for multiplying here.", "Aquí la palabra “de” pide multiplicar."),
    paper = t("Draw a bar of $1. Mark $2 of it.", "Dibuja una barra de $1. Marca $2 de ella.", frac(c, d), frac(a, b)),
  }, a, b, c, d)
end

-- A mixed number times a fraction or a whole number.
local function mixed_product(rng)
  local i = rng:turn(#of)
  local a, b, c, d = table.unpack(of[1 + i])
  local w = 1 + i % 3
  local top = w * d + c
  local key = over(a * top, b * d)
  local m = w .. " " .. frac(c, d)
  return {
    prompt = t("$1 × $2 = ?\nWhat is the product?", "$1 × $2 = ?\n¿Cuál es el producto?", frac(a, b), m),
    answer = {kind = "number", value = key, form = "fraction", fraction = true},
    misconceptions = apart(key, {
      slip(w .. " " .. over(a * c, b * d), "multiplies the part only", "The whole number $1 stayed. It is multiplied by $2 too.", "El entero $1 quedó igual. También se multiplica por $2.", w, frac(a, b)),
      slip(over(a * c, b * d), "leaves out the wholes", "That is $1 of $2. The $3 in front counts too.", "Eso es $1 de $2. El $3 de adelante también cuenta.", frac(a, b), frac(c, d), w),
      slip(over(a * w * c, b * d), "multiplies the whole by the top", "$1 times $2 is not the top. A whole is $3 pieces.", "$1 por $2 no es el numerador. Un entero son $3 partes.", w, c, d),
      slip(over(a * (w + c), b * d), "adds the wholes to the top", "$1 + $2 counts a whole as one piece. A whole is $3 pieces.", "$1 + $2 cuenta el entero como una parte. Un entero son $3 partes.", w, c, d),
      slip(over(a * d + top * b, b * d), "adds in place of multiplying", "That adds $1 and $2. Here $1 of it is taken.", "Eso suma $1 y $2. Aquí se toma $1 de él.", frac(a, b), m),
    }),
    hints = {
      t("The answer is less than $1. Why?", "La respuesta es menor que $1. ¿Por qué?", m),
      t("Write $1 as one fraction first.", "Escribe primero $1 como una sola fracción.", m),
      t("$1 is $2. Now multiply by $3.", "$1 es $2. Ahora multiplica por $3.", m, frac(top, d), frac(a, b)),
    },
    worked = {m .. " = " .. frac(top, d), frac(a, b) .. " × " .. frac(top, d) .. " = " .. bold(frac(a * top, b * d)), shown(a * top, b * d) ~= frac(a * top, b * d) and frac(a * top, b * d) .. " = " .. shown(a * top, b * d) or nil},
    right_note = t("A mixed number is one number. All of it is multiplied.", "Un número mixto es un solo número. Se multiplica completo."),
    paper = t("Draw $1 as bars. Take $2 of each bar.", "Dibuja $1 con barras. Toma $2 de cada barra.", m, frac(a, b)),
  }
end

return function(rng, level)
  if level == 1 then return part_of_part(rng) end
  if level == 2 then if rng:turn(2) == 0 then return product(rng) end return story(rng) end
  return mixed_product(rng)
end
