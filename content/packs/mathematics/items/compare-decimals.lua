-- Comparing decimals to hundredths (4.NF.C.7). Errors after Resnick and others (1989), Sackur-Grisvard and Leonard (1985)
-- and Steinle and Stacey (2004): longer is larger, shorter is larger.

local function places(n)
  return tostring(n // 100), tostring(n // 10 % 10), n % 10 > 0 and tostring(n % 10) or " "
end

local function sign_of(a, b) if a < b then return "<" end if a > b then return ">" end return "=" end

-- Two decimals in hundredths, one with tenths only: by turns longer is smaller, longer is larger, and equal.
local function two(i)
  local w, a = i // 3 % 4, 2 + i % 8
  local b
  if i % 5 == 0 then return 100 * w + 10 * a, 100 * w + 10 * a, true end
  if i % 2 == 0 then b = 10 * (a - 1) + 1 + i // 2 % 9 else b = 10 * a + 1 + i // 2 % 9 end
  return 100 * w + 10 * a, 100 * w + b, false
end

local function in_table(rng, i)
  local x, y, same = two(i)
  local one, other = decimal(x, 2), decimal(y, 2)
  if same then other = decimal(y, 2) .. "0" end
  if rng:chance(1, 2) then x, y, one, other = y, x, other, one end
  local function option(sign) return one .. " " .. sign .. " " .. other end
  local key = option(sign_of(x, y))
  local list = {}
  local o1, t1, h1 = places(x)
  local o2, t2, h2 = places(y)
  local longer = #one > #other
  for _, sign in ipairs({"<", ">", "="}) do
    if option(sign) ~= key then
      if same then
        list[#list + 1] = slip(option(sign), (sign == ">") == longer and "longer is larger" or "shorter is larger", "A 0 at the end adds nothing. Both have $1 tenths.",
          "Un 0 al final no agrega nada. Las dos tienen $1 décimos.", t1)
      elseif sign == "=" then
        list[#list + 1] = slip(option(sign), "compares whole numbers only", "The whole numbers are alike. Look at the tenths and hundredths.", "Los enteros son iguales. Mira los décimos y centésimos.")
      else
        list[#list + 1] = slip(option(sign), (sign == ">") == longer and "longer is larger" or "shorter is larger",
          t1 == t2 and "The tenths are alike. Then the hundredths decide." or "$1 has $2 tenths and $3 has $4. The tenths decide.",
          t1 == t2 and "Los décimos son iguales. Entonces deciden los centésimos." or "$1 tiene $2 décimos y $3 tiene $4. Deciden los décimos.", one, t1, other, t2)
      end
    end
  end
  local never = t("They cannot be compared.", "No se pueden comparar.")
  list[#list + 1] = slip(never, "thinks unlike lengths cannot be compared", "Both are parts of the same whole, so they can be compared.", "Son partes del mismo entero, así que se pueden comparar.")
  if same then h2 = longer and " " or "0" h1 = longer and "0" or " " end
  return {
    prompt = t("Compare $1 and $2.\nWhich is true?", "Compara $1 y $2.\n¿Qué es cierto?", one, other),
    figure = {kind = "table", heads = {"1", "0.1", "0.01"}, rows = {{o1, t1, h1}, {o2, t2, h2}}},
    answer = {kind = "choice", right = key, options = {option("<"), option(">"), option("="), never}},
    misconceptions = list,
    hints = {
      t("Compare place by place, from the left.", "Compara lugar por lugar, desde la izquierda."),
      t("First the whole numbers, then the tenths.", "Primero los enteros, luego los décimos."),
      t1 == t2 and t("The tenths are alike. An empty place is 0.", "Los décimos son iguales. Un lugar vacío es 0.") or t("Tenths: $1 and $2.", "Décimos: $1 y $2.", t1, t2),
    },
    worked = {t("Tenths: $1 and $2", "Décimos: $1 y $2", t1, t2), bold(key)},
    right_note = t("How long a decimal is says nothing of its size.", "Lo largo de un decimal no dice su tamaño."),
    paper = t("Shade both on squares of 100 cells. Compare.", "Sombrea los dos en cuadrados de 100 celdas. Compara."),
  }
end

-- Four decimals: key, one longer and smaller, one shorter and smaller, one with a 0 tenths.
local function four(rng, i)
  local w, a = i % 6, 4 + i // 6 % 5
  local first = 100 * w
  return first + 10 * (a + 1), first + 10 * a - 10 + rng:int(6, 9), first + rng:int(6, 9), first + 10 * a
end

local function greatest(rng, i)
  local k, long, zero, short = four(rng, i)
  if i % 2 == 1 then k, short = k - 10 + rng:int(2, 9), short end
  local key = decimal(k, 2)
  local options = {key, decimal(long, 2), decimal(zero, 2), decimal(short, 2)}
  return {
    prompt = t("Four jumps were measured in meters.\nWhich jump is the longest?", "Se midieron cuatro saltos en metros.\n¿Qué salto es el más largo?"),
    answer = {kind = "choice", right = key, options = rng:shuffle(options)},
    misconceptions = {
      slip(decimal(long, 2), "longer is larger", "$1 has $2 tenths. $3 has $4.", "$1 tiene $2 décimos. $3 tiene $4.", decimal(long, 2), long // 10 % 10, key, k // 10 % 10),
      slip(decimal(zero, 2), "leaves out the zero that holds a place", "$1 has no tenths. Its last digit is hundredths.", "$1 no tiene décimos. Su última cifra son centésimos.", decimal(zero, 2)),
      slip(decimal(short, 2), "shorter is larger", k // 10 == short // 10 and "$1 has no hundredths. $2 has $3 more." or "$1 has fewer tenths than $2.",
        k // 10 == short // 10 and "$1 no tiene centésimos. $2 tiene $3 más." or "$1 tiene menos décimos que $2.", decimal(short, 2), key, k % 10),
    },
    hints = {
      t("Compare the digits right after the point first.", "Compara primero las cifras justo después del punto."),
      t("The first digit after the point is tenths.", "La primera cifra tras el punto son décimos."),
      t("Write a 0 at the end where hundredths are missing.", "Escribe un 0 al final donde falten centésimos."),
    },
    worked = {t("Most tenths: $1", "Más décimos: $1", k // 10 % 10), bold(key)},
    right_note = t("Tenths decide before hundredths.", "Los décimos deciden antes que los centésimos."),
    paper = t("Write the decimals with the points below each other.", "Escribe los decimales con los puntos alineados."),
  }
end

local function in_order(rng, i)
  local k, long, zero, short = four(rng, i)
  k = k - 10 + rng:int(2, 9)
  local right = texts({zero, long, short, k}, function(n) return decimal(n, 2) end)
  local shown = rng:shuffle({right[1], right[2], right[3], right[4]})
  if shown[1] == right[1] and shown[2] == right[2] and shown[3] == right[3] then shown[1], shown[2] = shown[2], shown[1] end
  return {
    prompt = t("Put the decimals in order.\nBegin with the smallest.", "Ordena los decimales.\nEmpieza por el menor."),
    answer = {kind = "order", right = right, options = shown},
    misconceptions = apart(right, {
      slip({right[3], right[1], right[2], right[4]}, "longer is larger", "$1 has $2 tenths. That is more than $3.", "$1 tiene $2 décimos. Es más que $3.", right[3], short // 10 % 10, right[1]),
      slip({right[2], right[4], right[1], right[3]}, "shorter is larger", "More places do not make a decimal smaller. Compare the tenths.", "Tener más lugares no hace menor a un decimal. Compara los décimos."),
      slip(turned_round(right), "orders from the greatest", "This begins with the greatest. Begin with the smallest.", "Esto empieza por el mayor. Empieza por el menor."),
      slip({right[2], right[1], right[3], right[4]}, "leaves out the zero that holds a place", "$1 has no tenths, so it comes before $2.", "$1 no tiene décimos, así que va antes de $2.", right[1], right[2]),
      slip({right[1], right[2], right[4], right[3]}, "shorter is larger", "$1 and $2 have the same tenths. Compare the hundredths.", "$1 y $2 tienen los mismos décimos. Compara los centésimos.", right[3], right[4]),
    }),
    hints = {
      t("Write all of them with two places.", "Escribe todos con dos lugares."),
      t("Compare the tenths first, then the hundredths.", "Compara primero los décimos, luego los centésimos."),
      t("Tenths: which one has none at all?", "Décimos: ¿cuál no tiene ninguno?"),
    },
    worked = {right[1] .. " < " .. right[2], right[2] .. " < " .. right[3], right[3] .. " < " .. right[4], bold(right[1] .. "; " .. right[2] .. "; " .. right[3] .. "; " .. right[4])},
    right_note = t("A 0 at the end helps to compare and changes nothing.", "Un 0 al final ayuda a comparar y no cambia nada."),
    paper = t("Write the points below each other. Fill up with 0.", "Escribe los puntos alineados. Completa con 0."),
  }
end

return function(rng, level)
  local i = rng:turn(180)
  if level == 1 then return in_table(rng, i) end
  if level == 2 then return greatest(rng, i) end
  return in_order(rng, i)
end
