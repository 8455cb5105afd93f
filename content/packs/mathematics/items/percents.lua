-- Percents as so many in a hundred: a picture, the part, the percent, the whole (6.RP.A.3.c). Errors after Parker and Leinhardt (1995),
-- Dole (2000) and Baratta, Price, Stacey, Steinle and Gvozdenko (2010).

local function picture(rng)
  local k = rng:turn(114)
  local cuts = ({10, 20, 5, 4, 10, 20})[1 + k % 6]
  local n = 1 + (k // 6 + 7 * (k % 6)) % (cuts - 1)
  local key = n * 100 // cuts
  return {
    prompt = t("The bar has $1 equal pieces. The whole bar is 100%.\nWhat percent of it is colored?", "La barra tiene $1 partes iguales. Toda la barra es 100%.\n¿Qué porcentaje está coloreado?", cuts),
    figure = {kind = "fraction_bar", cuts = cuts, parts = {{size = n .. "/" .. cuts, fill = "hatch"}}},
    answer = {kind = "number", value = key, form = "integer", unit = "%"},
    misconceptions = apart(key, {
      slip(n, "counts pieces as percents", "$1 counts pieces. One piece is more than 1%.", "$1 cuenta partes. Una parte es más que 1%.", n),
      slip(100 - key, "gives the percent of the rest", "That is the blank part. Look at the colored one.", "Esa es la parte en blanco. Mira la coloreada."),
      slip(n * 10, "takes every piece for ten percent", "That takes each piece for $1%. There are $2 pieces in 100%.", "Eso toma cada parte por $1%. Hay $2 partes en 100%.", 10, cuts),
      slip(n * cuts, "multiplies the two numbers", "$1 multiplies $2 and $3. Share 100% over the pieces.", "$1 multiplica $2 y $3. Reparte 100% entre las partes.", n * cuts, n, cuts),
      slip(100 // cuts, "gives the percent of one piece", "That is one piece. $1 are colored.", "Eso es una parte. Partes coloreadas: $1.", n),
      slip(cuts - n, "counts pieces as percents", "$1 counts the blank pieces.", "$1 cuenta las partes en blanco.", cuts - n),
    }),
    hints = {
      t("The whole bar is 100%. How much is one piece?", "Toda la barra es 100%. ¿Cuánto es una parte?"),
      t("Divide 100 by $1.", "Divide 100 entre $1.", cuts),
      t("One piece is $1%. Count the colored pieces.", "Una parte es $1%. Cuenta las partes coloreadas.", n == 1 and t("100 ÷ $1", "100 ÷ $1", cuts) or 100 // cuts),
    },
    worked = {"100 ÷ " .. cuts .. " = " .. 100 // cuts, n .. " × " .. 100 // cuts .. " = " .. key, bold(key .. "%")},
    right_note = t("Percent means: so many in 100.", "Por ciento significa: tantos de cada 100."),
    paper = t("Draw the bar. Write the percent under each cut.", "Dibuja la barra. Escribe el porcentaje bajo cada corte."),
  }
end

-- Some of a hundred small squares: full rows and a part of one.
local function hundred(rng)
  local k = rng:turn(72)
  local r, c = 1 + k % 8, 1 + k // 8
  local key = 10 * r + c
  return {
    prompt = t("The large square has 100 small ones.\nWhat percent of it is colored?", "El cuadrado grande tiene 100 cuadrados pequeños.\n¿Qué porcentaje está coloreado?"),
    figure = {kind = "coordinate_grid", axes = false, x_from = 0, x_to = 10, y_from = 0, y_to = 10, points = {},
      shapes = {{corners = {{x = 0, y = 0}, {x = 10, y = 0}, {x = 10, y = r}, {x = c, y = r}, {x = c, y = r + 1}, {x = 0, y = r + 1}}, fill = "dots"}}},
    answer = {kind = "number", value = key, form = "integer", unit = "%"},
    misconceptions = apart(key, {
      slip(100 - key, "gives the percent of the rest", "That is the blank part. Look at the colored one.", "Esa es la parte en blanco. Mira la coloreada."),
      slip(10 * r, "counts the full rows only", "$1% is the full rows. There is a part of a row too.", "$1% son las filas completas. También hay parte de una fila.", 10 * r),
      slip(10 * (r + 1), "takes a started row for a full one", "The last row is not full. Count its squares.", "La última fila no está completa. Cuenta sus cuadrados."),
      slip(r, "counts pieces as percents", "$1 counts rows. One row is 10%.", "$1 cuenta filas. Una fila es 10%.", r),
      slip(r + c, "adds rows and squares", "$1 adds rows and squares. A row has 10 squares.", "$1 suma filas y cuadrados. Una fila tiene 10 cuadrados.", r + c),
      slip(10 * c + r, "swaps rows and squares", "The full rows count tens. The part of a row counts ones.", "Las filas completas cuentan decenas. La otra cuenta unidades."),
    }),
    hints = {
      t("One small square is 1 of 100.", "Un cuadrado pequeño es 1 de 100."),
      t("A full row is 10 squares. How many rows are full?", "Una fila completa son 10 cuadrados. ¿Cuántas hay?"),
      t("Count the full rows by 10. Then add the single squares.", "Cuenta las filas de 10 en 10. Luego suma los cuadrados sueltos."),
    },
    worked = {t("Full rows: $1 × 10 = $2", "Filas completas: $1 × 10 = $2", r, 10 * r), t("Single squares: $1", "Cuadrados sueltos: $1", c), frac(key, 100) .. " = " .. bold(key .. "%")},
    right_note = t("Percent means: so many in 100.", "Por ciento significa: tantos de cada 100."),
    paper = t("Draw a square of 10 by 10. Color your own percents.", "Dibuja un cuadrado de 10 por 10. Colorea otros porcentajes."),
  }
end

local shares = {10, 20, 25, 30, 40, 50, 60, 70, 75, 80, 90, 5, 15, 35}
local function part_of(rng)
  local k = rng:turn(196)
  local p = shares[1 + k % 14]
  local step = p % 10 == 0 and 10 or p == 25 and 4 or p == 75 and 4 or 20
  local n = step * (2 + k // 14 + k % 3)
  local key = n * p // 100
  local tenth = p % 10 == 0
  local story, who = k // 14 % 2 == 1, rng:two_names()
  return {
    prompt = story and t("A book has $1 pages. $2 has read $3% of it.\nHow many pages has $2 read?", "Un libro tiene $1 páginas. $2 ha leído el $3%.\n¿Cuántas páginas ha leído $2?", n, who, p)
      or t("Think of a bar of $1.\nHow much is $2% of $1?", "Piensa en una barra de $1.\n¿Cuánto es el $2% de $1?", n, p),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(p, "takes the percent for the amount", "$1% is not $1 here. The whole is $2, not 100.", "El $1% no es $1 aquí. El total es $2, no 100.", p, n),
      slip(n - p > 0 and n - p or key, "takes the percent away", "The percent was used as a number of things.", "El porcentaje se usó como cantidad de cosas."),
      slip(n - key, "gives the rest", "$1 is the rest: $2%. The question asks for $3%.", "$1 es el resto: $2%. Se pide el $3%.", n - key, 100 - p, p),
      slip(n // 10, "finds ten percent only", "$1 is about $2%. The question asks for $3%.", "$1 es más o menos el $2%. Se pide el $3%.", n // 10, 10, p),
      slip(p > 9 and n // (p // 10) or n // p, "divides by the percent", "That divides by the percent. $1% means $1 in 100.", "Eso divide entre el porcentaje. $1% es $1 de cada 100.", p),
      slip(key * 10 <= 100000 and key * 10 or key + 10, "moves one place too many", "That is more than fits. Half of $1 is $2.", "Eso es demasiado. La mitad de $1 es $2.", n, n // 2),
    }),
    hints = {
      tenth and t("How much is 10% of $1?", "¿Cuánto es el 10% de $1?", n) or t("How much is 50%? How much is 25% or 10%?", "¿Cuánto es el 50%? ¿Y el 25% o el 10%?"),
      t("Build $1% from such pieces.", "Forma el $1% con esas partes.", p),
      t("Work out $1 × $2 and divide by 100.", "Calcula $1 × $2 y divide entre 100.", n, p),
    },
    worked = {frac(p, 100) .. " × " .. n, n .. " × " .. p .. " = " .. n * p, n * p .. " ÷ 100 = " .. bold(key)},
    right_note = t("$1% of $2 is as much as $2% of $1.", "El $1% de $2 es lo mismo que el $2% de $1.", p, n),
    paper = t("Draw a bar for $1. Mark 50% and 10% on it.", "Dibuja una barra de $1. Marca el 50% y el 10%.", n),
  }
end

local function which_percent(rng)
  local k = rng:turn(112)
  local p = shares[1 + k // 2 % 14]
  local step = p % 50 == 0 and 2 or p % 25 == 0 and 4 or p % 20 == 0 and 5 or p % 10 == 0 and 10 or 20
  local n = step * (2 + k // 28 + k % 2)
  if n == 100 then n = 100 + step end
  local part = n * p // 100
  local who = rng:two_names()
  return {
    prompt = t("$1 has $2 shells. $3 of them are white.\nWhat percent of the shells are white?", "$1 tiene $2 conchas. De ellas, $3 son blancas.\n¿Qué porcentaje de las conchas son blancas?", who, n, part),
    answer = {kind = "number", value = p, form = "integer", unit = "%"},
    misconceptions = apart(p, {
      slip(part, "takes the amount for the percent", "$1 is how many. Percent means so many in 100.", "$1 es cuántas son. Por ciento es de cada 100.", part),
      slip(100 - p, "gives the percent of the rest", "That is the part that is not white.", "Esa es la parte que no es blanca."),
      slip(n * 100 // part, "turns the ratio round", "That compares all with the part. The part is less than 100%.", "Eso compara el total con la parte. La parte es menos de 100%."),
      slip(n - part, "gives the rest", "$1 are not white. How much is $2 of $3?", "$1 no son blancas. ¿Cuánto es $2 de $3?", n - part, part, n),
      slip(n // part, "divides the larger by the smaller", "$1 tells how often $2 fits into $3.", "$1 dice cuántas veces cabe $2 en $3.", n // part, part, n),
      slip(abs(p - 10) == 0 and p + 5 or p > 90 and p - 10 or p + 10, "slips by ten percent", "Check with 10%: that is $1 shells.", "Comprueba con el 10%: son $1 conchas.", decimal(n, 1)),
    }),
    hints = {
      t("Write the part as a fraction of all.", "Escribe la parte como fracción del total."),
      t("Make it a fraction with 100 below.", "Haz una fracción con 100 abajo."),
      t("$1: how many hundredths is that?", "$1: ¿cuántos centésimos son?", frac(part, n)),
    },
    worked = {frac(part, n) .. " = " .. frac(reduced(part, n)), frac(part, n) .. " = " .. frac(p, 100), bold(p .. "%")},
    right_note = t("A percent compares with the whole, not with the rest.", "Un porcentaje compara con el total, no con el resto."),
    paper = t("Draw a bar for $1. Write 100% at its end.", "Dibuja una barra de $1. Escribe 100% al final.", n),
  }
end

local function whole_of(rng)
  local k = rng:turn(140)
  local p = shares[1 + k % 14]
  local g = gcd(p, 100)
  local part = p // g * (2 + k // 14)
  local n = part * 100 // p
  if n == 100 then part, n = part + p // g, n + 100 // g end
  return {
    prompt = t("$1 children ride a bike to school. They are $2% of all.\nHow many children are there in all?", "$1 niños van en bicicleta a la escuela. Son el $2% del total.\n¿Cuántos niños hay en total?", part, p),
    answer = {kind = "number", value = n, form = "integer"},
    misconceptions = apart(n, {
      slip(part * p // 100 > 0 and part * p // 100 or part + p, "takes the percent of the part", "That takes $1% of $2. But $2 is the part itself.", "Eso toma el $1% de $2. Pero $2 es la parte misma.", p, part),
      slip(part + p, "adds the percent to the part", "$1 adds $2 to $3. The percent is no number of children.", "$1 suma $2 a $3. El porcentaje no es un número de niños.", part + p, p, part),
      slip(n - part, "gives the rest", "$1 do not ride. The question asks for all.", "$1 no van en bicicleta. Se pide el total.", n - part),
      slip(part * p, "multiplies the two numbers", "$1 multiplies $2 and $3. Find 10% or 1% first.", "$1 multiplica $2 y $3. Halla primero el 10% o el 1%.", part * p, part, p),
      slip(100, "takes the whole for one hundred", "All is 100%, but not always 100 children.", "El total es 100%, pero no siempre 100 niños."),
      slip(part * (100 // g), "takes the part for one piece", "That takes $1 for $2%. It is $3%.", "Eso toma $1 por el $2%. Es el $3%.", part, g, p),
    }),
    hints = {
      t("$1 is a part. All of them are 100%.", "$1 es una parte. Todos son el 100%.", part),
      t("How much is $1%? Then go up to 100%.", "¿Cuánto es el $1%? Luego sube al 100%.", g),
      t("Find that small part first. Take it until 100% is full.", "Halla primero esa parte pequeña. Tómala hasta llenar el 100%."),
    },
    worked = {t("$1% is $2.", "El $1% es $2.", p, part), t("$1% is $2.", "El $1% es $2.", g, part * g // p), part * g // p .. " × " .. 100 // g .. " = " .. bold(n)},
    right_note = t("Part, percent, whole: two of them give the third.", "Parte, porcentaje y total: con dos se halla el otro."),
    paper = t("Draw a bar. Write $1 under $2%, then go on to 100%.", "Dibuja una barra. Escribe $1 bajo el $2% y sigue hasta 100%.", part, p),
  }
end

return function(rng, level)
  if level == 1 then if rng:turn(2) == 0 then return hundred(rng) end return picture(rng) end
  if level == 2 then return part_of(rng) end
  if rng:turn(2) == 0 then return which_percent(rng) end
  return whole_of(rng)
end
