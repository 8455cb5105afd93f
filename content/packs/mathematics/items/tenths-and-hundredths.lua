-- Tenths and hundredths as fractions and decimals (4.NF.C.5, 4.NF.C.6). Errors after Resnick and others (1989).


-- Coloring a square of a hundred cells.
local function color(rng, i)
  local tenths = i % 3 == 0
  local n = tenths and 10 * (1 + i // 3 % 6) or 2 + (i * 37) % 59
  if not tenths and n % 10 == 0 then n = n + 3 end
  local told = i % 2 == 0 and decimal(n, 2) or tenths and frac(n // 10, 10) or frac(n, 100)
  local turned = n % 10 * 10 + n // 10
  return {
    prompt = t("The square is one whole.\nColor $1 of it.", "El cuadrado es un entero.\nColorea $1.", told),
    answer = {kind = "grid", rows = 10, columns = 10, rule = "count", count = n},
    misconceptions = apart(cells(10, 10, n), {
      slip(cells(10, 10, tenths and n // 10 or min(n + 10, 100)), tenths and "takes each cell for a tenth" or "counts a row too many",
        tenths and "That counts each cell as a tenth. A tenth is a whole row of ten." or "That is one row more than $2.", tenths and "Eso toma cada celda por un décimo. Un décimo es una fila de diez." or "Es una fila más que $2.",
        n // 10, told),
      slip(cells(10, 10, 100 - n), "names the blank part", "That leaves $1 blank. Color that many.", "Eso deja en blanco $1. Colorea esa parte.", told),
      slip(cells(10, 10, max(n - 10, 1)), "counts a row too few", "That is one row less. Each row is a tenth.", "Es una fila menos. Cada fila es un décimo."),
      slip(cells(10, 10, min(n + 1, 100)), "counts one too many", "That is one cell too many. Each cell is a hundredth.", "Sobra una celda. Cada celda es un centésimo."),
      slip(cells(10, 10, turned > 0 and turned or 1), "swaps tenths and hundredths", "Tenths are full rows. Hundredths are single cells.", "Los décimos son filas completas. Los centésimos, celdas sueltas."),
    }),
    hints = {
      t("One row is a tenth. One cell is a hundredth.", "Una fila es un décimo. Una celda es un centésimo."),
      t("First color the full rows. Then single cells.", "Primero colorea filas completas. Luego celdas sueltas."),
      n < 10 and t("There is no full row here, only cells.", "Aquí no hay filas completas, solo celdas.")
        or n % 10 == 0 and t("Full rows: $1. No single cell is left.", "Filas completas: $1. No queda ninguna celda suelta.", n // 10)
        or t("Full rows: $1. Then $2 more cells.", "Filas completas: $1. Luego $2 celdas más.", n // 10, n % 10),
    },
    worked = {t("Rows: $1. Cells: $2.", "Filas: $1. Celdas: $2.", n // 10, n % 10), t("That is $1 cells: $2", "Son $1 celdas: $2", bold(n), decimal(n, 2))},
    right_note = t("$1 and $2 are the same amount.", "$1 y $2 son la misma cantidad.", frac(n, 100), decimal(n, 2)),
    paper = t("Draw a square of 10 by 10. Color $1 cells.", "Dibuja un cuadrado de 10 por 10. Colorea $1 celdas.", n),
  }
end

local function to_decimal(rng, i)
  local hundredths = i % 4 ~= 0
  local n, d = 1 + (i * 7) % 99, 100
  if hundredths and i % 4 == 1 then n = 1 + i // 4 % 9 end
  if not hundredths then n, d = 1 + i // 4 % 39, 10 if n % 10 == 0 then n = n + 1 end end
  local w = hundredths and i % 3 or 0
  local key = hundredths and decimal(100 * w + n, 2) or decimal(n, 1)
  local told = (w > 0 and w .. " " or "") .. frac(n, d)
  local list
  if hundredths then
    list = {
      slip(decimal(10 * w + n, 1), n < 10 and "puts hundredths in the tenths place" or "writes hundredths as tenths", n < 10 and "$1 puts $2 in the tenths place. It counts hundredths." or "In $1 the digits stand one place too far left.",
        n < 10 and "$1 pone $2 en el lugar de los décimos. Son centésimos." or "En $1 las cifras están un lugar a la izquierda.", decimal(10 * w + n, 1), n),
      slip(decimal(1000 * w + n, 3), "puts hundredths in the thousandths place", "$1 has a place too many. Hundredths have two places.", "$1 tiene un lugar de más. Los centésimos tienen dos.", decimal(1000 * w + n, 3)),
      slip(w .. "." .. d .. (n % 10 == 0 and "1" or n % 10), "writes the fraction's numbers as a decimal", "That writes both numbers behind the point. Only the top is written.",
        "Eso escribe los dos números tras el punto. Solo va el numerador."),
      slip(w * 100 + n, "leaves out the point", "$1 is a whole number. $2 is less than $3.", "$1 es un número entero. $2 es menos que $3.", w * 100 + n, told, w + 1),
      slip(decimal(100 * w + n % 10 * 10 + n // 10, 2), "swaps tenths and hundredths", "The tenths come first, then the hundredths.", "Primero van los décimos, luego los centésimos."),
    }
  else
    list = {
      slip(decimal(n, 2), "puts tenths in the hundredths place", "$1 is hundredths. $2 is tenths.", "$1 son centésimos. $2 son décimos.", decimal(n, 2), told),
      slip(n, "leaves out the point", "$1 is whole ones. Ten tenths make one whole.", "$1 son enteros. Diez décimos hacen un entero.", n),
      slip(n .. ".1", "writes the fraction's numbers as a decimal", "That is more than $1. Here it is only tenths.", "Eso es más de $1. Aquí solo son décimos.", n),
      slip(decimal(n + 1, 1), "counts one too many", "$1 is one tenth too many.", "A $1 le sobra un décimo.", decimal(n + 1, 1)),
    }
  end
  return {
    prompt = t("Write $1 as a decimal.\nWhat is it?", "Escribe $1 como decimal.\n¿Cuál es?", told),
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, list),
    hints = {
      t("The bottom is $1. Which place is that?", "El denominador es $1. ¿Qué lugar es ese?", d),
      d == 100 and t("Hundredths need two places behind the point.", "Los centésimos llevan dos lugares tras el punto.") or t("Tenths need one place behind the point.", "Los décimos llevan un lugar tras el punto."),
      d == 100 and n < 10 and t("There are no tenths. So a 0 comes first.", "No hay décimos. Por eso va primero un 0.")
        or d == 100 and t("Tenths: $1. Hundredths: $2.", "Décimos: $1. Centésimos: $2.", n // 10, n % 10) or t("Ten tenths make a whole. There are $1.", "Diez décimos hacen un entero. Hay $1.", count(n, noun("tenth", "tenths", "décimo", "décimos", "m"))),
    },
    worked = d == 100 and {t("Wholes: $1. Tenths: $2. Hundredths: $3.", "Enteros: $1. Décimos: $2. Centésimos: $3.", w, n // 10, n % 10), told .. " = " .. bold(key)}
      or {t("Wholes: $1. Tenths: $2.", "Enteros: $1. Décimos: $2.", n // 10, n % 10), told .. " = " .. bold(key)},
    right_note = t("The first place is tenths, the second hundredths.", "El primer lugar son décimos, el segundo centésimos."),
    paper = t("Write a table: ones, tenths, hundredths. Put the digits in.", "Escribe una tabla: unidades, décimos, centésimos. Pon las cifras."),
  }
end

local function to_hundredths(rng, i)
  local a = 1 + i % 9
  local money_ = i // 9 % 2 == 0
  local key = a * 10
  return {
    prompt = t("$1 is to be written with hundredths.\nHow many hundredths is it?", "Se quiere escribir $1 con centésimos.\n¿Cuántos centésimos son?", money_ and frac(a, 10) or decimal(a, 1)),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(a, "keeps the top", "$1 hundredths is much less. One tenth is ten hundredths.", "$1 centésimos es mucho menos. Un décimo son diez centésimos.", a),
      slip(a + 90, "additive strategy", "90 was added to both. Multiply both by ten.", "Se sumó 90 a los dos. Multiplica los dos por diez."),
      slip(a * 100, "one place too many", "$1 hundredths make $2.", "$1 centésimos hacen $2.", a * 100, count(a, noun("whole", "wholes", "entero", "enteros", "m"))),
      slip(a + 10, "adds in place of multiplying", "Ten was added. Each tenth becomes ten.", "Se sumó diez. Cada décimo se vuelve diez."),
      slip(a * 10 + 1, "counts one too many", "$1 is one hundredth too many.", "A $1 le sobra un centésimo.", a * 10 + 1),
    }),
    hints = {t("A tenth is a row of a hundred square.", "Un décimo es una fila del cuadrado de cien."), t("Each row has ten cells.", "Cada fila tiene diez celdas."), t("There are $1 rows of ten.", "Hay $1 filas de diez.", a)},
    worked = {a .. " × 10 = " .. bold(key), frac(a, 10) .. " = " .. frac(key, 100)},
    right_note = t("Tenths turn into hundredths by × 10 above and below.", "Los décimos pasan a centésimos con × 10 arriba y abajo."),
    paper = t("Draw the square of 100. Color $1 and count.", "Dibuja el cuadrado de 100. Colorea $1 y cuenta.", count(a, noun("row", "rows", "fila", "filas", "f"))),
  }
end

local function add_them(rng, i)
  local a, b = 1 + i % 8, 1 + i // 8 % 9 + rng:int(0, 8) * 10
  if 10 * a + b >= 100 then b = b % 10 end
  local as_decimal = i % 2 == 0
  local n = 10 * a + b
  local key = as_decimal and decimal(n, 2) or over(n, 100)
  local flip = rng:chance(1, 2)
  local one, two = frac(a, 10), frac(b, 100)
  if flip then one, two = two, one end
  return {
    prompt = as_decimal and t("$1 + $2 = ?\nWhat is the sum, as a decimal?", "$1 + $2 = ?\n¿Cuál es la suma, como decimal?", one, two)
      or t("$1 + $2 = ?\nWhat is the sum, in hundredths?", "$1 + $2 = ?\n¿Cuál es la suma, en centésimos?", one, two),
    answer = as_decimal and {kind = "number", value = key, form = "decimal", point = true} or {kind = "number", value = key, form = "fraction", fraction = true},
    misconceptions = apart(key, as_decimal and {
      slip(decimal(a + b, 2), "adds unlike pieces", "$1 adds tenths to hundredths as they stand. Rename $2 first.", "$1 suma décimos y centésimos tal cual. Cambia primero $2.", decimal(a + b, 2), frac(a, 10)),
      slip(decimal(a + b, 1), "adds unlike pieces", "$1 takes all the pieces for tenths.", "$1 toma todas las piezas por décimos.", decimal(a + b, 1)),
      slip(decimal(100 * a + b, 3), "puts hundredths in the thousandths place", "Hundredths stand right after the tenths.", "Los centésimos van justo después de los décimos."),
      slip(decimal(10 * b + a, 2), "swaps tenths and hundredths", "The $1 are tenths, the $2 are hundredths.", "$1 son décimos y $2 son centésimos.", a, b),
      slip(n, "leaves out the point", "$1 is whole ones. The sum is less than 1.", "$1 son enteros. La suma es menos que 1.", n),
    } or {
      slip(over(a + b, 100), "adds unlike pieces", "$1 adds tenths to hundredths as they stand. Rename $2 first.", "$1 suma décimos y centésimos tal cual. Cambia primero $2.", frac(a + b, 100), frac(a, 10)),
      slip(over(a + b, 110), "adds tops and bottoms", "The bottoms were added. Make like pieces first.", "Se sumaron los denominadores. Primero haz piezas iguales."),
      slip(over(a + b, 10), "adds unlike pieces", "$1 takes all the pieces for tenths.", "$1 toma todas las piezas por décimos.", frac(a + b, 10)),
      slip(over(n, 10), "leaves out a zero of the bottom", "$1 is far more than one whole.", "$1 es mucho más que un entero.", frac(n, 10)),
      slip(over(a * 10, 100), "leaves out a part", "$1 is the first part alone.", "$1 es solo una parte.", frac(a * 10, 100)),
      slip(over(n + 1, 100), "counts one too many", "$1 is one hundredth too many.", "A $1 le sobra un centésimo.", frac(n + 1, 100)),
    }),
    hints = {
      t("The pieces are unlike: tenths and hundredths.", "Las piezas son distintas: décimos y centésimos."),
      t("Write $1 with hundredths first.", "Primero escribe $1 con centésimos.", frac(a, 10)),
      t("$1 is $2. Now add $3.", "$1 es $2. Ahora suma $3.", frac(a, 10), frac(10 * a, 100), frac(b, 100)),
    },
    worked = {frac(a, 10) .. " = " .. frac(10 * a, 100), frac(10 * a, 100) .. " + " .. frac(b, 100) .. " = " .. bold(frac(n, 100)), frac(n, 100) .. " = " .. bold(decimal(n, 2))},
    right_note = t("Only like pieces can be counted together.", "Solo se cuentan juntas las piezas iguales."),
    paper = t("Color both parts on a square of 100. Count the cells.", "Colorea las dos partes en un cuadrado de 100. Cuenta las celdas."),
  }
end

return function(rng, level)
  local i = rng:turn(198)
  if level == 1 then return color(rng, i) end
  if level == 2 then return to_decimal(rng, i) end
  if i % 11 == 0 then return to_hundredths(rng, i // 11) end
  return add_them(rng, i)
end
