-- Decimals to thousandths in words, in numerals and in parts (5.NBT.A.3a). Errors after Resnick et al.
-- (1989): the decimal part read as a whole number, zeros between left out, places shifted.

local function three(n) local s = tostring(n) while #s < 3 do s = "0" .. s end return s end
local function number(whole, th) return decimal(whole * 1000 + th, 3) end
local function in_words(whole, th)
  if whole == 0 then return t("$1 thousandths", "$1 milésimos", words(th)) end
  return t("$1 and $2 thousandths", "$1 enteros y $2 milésimos", words(whole), words(th))
end

-- Thousandths of three kinds: all digits, a zero in front, two zeros in front.
local function pick(k)
  local whole = 2 + k % 8
  local kind = k // 8 % 3
  local th
  if kind == 0 then th = 123 + (k * 53) % 870 elseif kind == 1 then th = 12 + (k * 17) % 87 else th = 2 + k // 3 % 8 end
  if th % 10 == 0 then th = th + 4 end
  if th % 10 == 1 then th = th + 5 end
  return whole, th, kind
end

local function shifted(whole, th)
  -- without the zeros after the point
  return decimal(whole * (th < 10 and 10 or th < 100 and 100 or 1000) + th, th < 10 and 1 or th < 100 and 2 or 3)
end

local function write_it(k)
  local whole, th, kind = pick(k)
  local key = number(whole, th)
  return {
    prompt = t("Read the words.\nWrite as a decimal: $1", "Lee las palabras.\nEscribe como decimal: $1", in_words(whole, th)),
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(shifted(whole, th), "leaves the zeros after the point out", "$1 has other places. Thousandths are the third place.", "$1 tiene otros lugares. Los milésimos son el tercer lugar.", shifted(whole, th)),
      slip(decimal(whole * 10000 + th, 4), "shifts the places", "$1 has four places. Thousandths have three.", "$1 tiene cuatro lugares. Los milésimos tienen tres.", decimal(whole * 10000 + th, 4)),
      slip(whole * 1000 + th, "takes thousandths for thousands", "$1 has no point. Thousandths stand after it.", "$1 no tiene punto. Los milésimos van después.", whole * 1000 + th),
      slip(decimal(whole * 1000 + th * (th < 10 and 10 or th < 100 and 10 or 1) , 3), "shifts the places", "The last digit goes in the third place after the point.", "La última cifra va en el tercer lugar después del punto."),
      slip(decimal(whole * 100000 + th, 5), "shifts the places", "Too many zeros after the point. Thousandths have three places.", "Sobran ceros después del punto. Los milésimos tienen tres lugares."),
      slip(decimal(th, 3), "leaves the whole number out", "$1 leaves the whole part out.", "$1 deja fuera la parte entera.", decimal(th, 3)),
    }),
    hints = {t("“And” stands for the point.", "La “y” después de enteros es el punto."), t("Thousandths take three places after the point.", "Los milésimos ocupan tres lugares después del punto."),
      kind == 0 and t("Write $1, the point, then three digits.", "Escribe $1, el punto y tres cifras.", whole) or t("Fill with zeros in front to get three places.", "Completa con ceros delante hasta tres lugares.")},
    worked = {t("Whole part: $1", "Parte entera: $1", whole), t("Three places: $1", "Tres lugares: $1", three(th)), bold(whole .. "." .. three(th))},
    right_note = t("Zeros hold the places that have nothing.", "Los ceros guardan los lugares vacíos."),
    paper = t("Draw a table: ones, tenths, hundredths, thousandths.", "Haz una tabla: unidades, décimos, centésimos, milésimos."),
  }
end

local function read_it(rng, k)
  local whole, th = 2 + k % 8, 2 + k // 3 % 8
  if k % 3 == 0 then th = 12 + k // 3 % 8 elseif k % 3 == 1 then th = 102 + k // 3 % 28 end
  if th % 10 <= 1 then th = th + 2 end
  local key = in_words(whole, th)
  local tens_th = th < 100 and th * 10 or th // 10
  local shown = whole .. "." .. three(th)
  local hundredth = t("$1 and $2 hundredths", "$1 enteros y $2 centésimos", words(whole), words(th))
  local thousand = t("$1 thousand $2", "$1 mil $2", words(whole), words(th))
  local bigger = in_words(whole, tens_th)
  return {
    prompt = t("Look at $1.\nHow is it read?", "Mira $1.\n¿Cómo se lee?", shown),
    answer = {kind = "choice", options = rng:shuffle({key, hundredth, thousand, bigger}), right = key},
    misconceptions = {
      slip(hundredth, "names the place before", "Hundredths have two places. Here there are three.", "Los centésimos tienen dos lugares. Aquí hay tres."),
      slip(thousand, "takes thousandths for thousands", "There is a point. What stands after it is less than one.", "Hay un punto. Lo que sigue es menos que uno."),
      slip(bigger, "shifts the places", "That would be $1.", "Eso sería $1.", whole .. "." .. three(tens_th)),
    },
    hints = {t("How many places are after the point?", "¿Cuántos lugares hay después del punto?"), t("Three places: thousandths.", "Tres lugares: milésimos."), t("Read $1, then the digits after the point as one number.", "Lee $1 y luego las cifras después del punto.", whole)},
    worked = {t("Three places: thousandths", "Tres lugares: milésimos"), bold(key)},
    right_note = t("The last place gives the name.", "El último lugar da el nombre."),
    paper = t("Write decimals for a partner to read aloud.", "Escribe decimales para que otra persona los lea."),
  }
end

-- 3 × 1 + 4 × 1/10 + 7 × 1/1000
local function from_parts(k)
  local ones, a, b, c = 2 + k % 8, 1 + k // 3 % 9, 1 + k // 5 % 9, 1 + k // 7 % 9
  local out = k % 4  -- which part is missing: 0 none, 1 tenths, 2 hundredths, 3 thousandths
  local th = 0
  local text = ones .. " × 1"
  if out ~= 1 then text, th = text .. " + " .. a .. " × " .. frac(1, 10), th + 100 * a end
  if out ~= 2 then text, th = text .. " + " .. b .. " × " .. frac(1, 100), th + 10 * b end
  if out ~= 3 then text, th = text .. " + " .. c .. " × " .. frac(1, 1000), th + c end
  local key = number(ones, th)
  local squeezed = out == 0 and decimal(ones * 1000 + 100 * c + 10 * b + a, 3) or out == 1 and decimal(ones * 100 + 10 * b + c, 2) or out == 2 and decimal(ones * 100 + 10 * a + c, 2) or decimal(ones * 1000 + 10 * a + b, 3)
  return {
    prompt = t("$1\nWhich decimal is it?", "$1\n¿Qué decimal es?", text),
    answer = {kind = "number", value = key, form = "any", point = true},
    misconceptions = apart(key, {
      out == 0 and slip(squeezed, "reads the places from the right", "$1 turns the digits after the point round.", "$1 voltea las cifras después del punto.", squeezed)
        or slip(squeezed, "leaves the zeros after the point out", "In $1 a place is missing. Put 0 where there is nothing.", "En $1 falta un lugar. Se pone 0 donde no hay nada.", squeezed),
      slip(decimal(ones * 10000 + th, 4), "shifts the places", "$1 starts one place too late. Tenths come first.", "$1 empieza un lugar después. Primero van los décimos.", decimal(ones * 10000 + th, 4)),
      slip(decimal(ones * 1000 + th // 10 * 10, 3), "leaves out the last part", "$1 leaves out the thousandths.", "En $1 faltan los milésimos.", decimal(ones * 1000 + th // 10 * 10, 3)),
      slip(decimal(th, 3), "leaves the whole number out", "$1 leaves the ones out.", "En $1 faltan las unidades.", decimal(th, 3)),
      slip(ones + (out ~= 1 and a or 0) + (out ~= 2 and b or 0) + (out ~= 3 and c or 0), "adds the digits", "$1 adds the digits. They stand in different places.", "$1 suma las cifras. Están en lugares distintos.", ones + (out ~= 1 and a or 0) + (out ~= 2 and b or 0) + (out ~= 3 and c or 0)),
      slip(ones * 1000 + th, "takes thousandths for thousands", "$1 has no point. Tenths stand after it.", "$1 no tiene punto. Los décimos van después.", ones * 1000 + th),
    }),
    hints = {t("Tenths, hundredths, thousandths: three places.", "Décimos, centésimos, milésimos: tres lugares."), t("Each part has its own place.", "Cada parte tiene su lugar."),
      out == 0 and t("Ones: $1. Tenths: $2. Go on.", "Unidades: $1. Décimos: $2. Sigue.", ones, a) or t("One place has nothing. Write 0 there.", "Un lugar no tiene nada. Escribe 0 ahí.")},
    worked = {t("Ones: $1", "Unidades: $1", ones), t("Tenths, hundredths, thousandths: $1, $2, $3", "Décimos, centésimos, milésimos: $1, $2, $3", out == 1 and 0 or a, out == 2 and 0 or b, out == 3 and 0 or c),
      bold(ones .. "." .. three(th))},
    right_note = t("A decimal is a sum of parts, each in its place.", "Un decimal es una suma de partes, cada una en su lugar."),
    paper = t("Write another decimal as such a sum.", "Escribe otro decimal como una suma así."),
  }
end

return function(rng, level)
  local k = rng:turn(144)
  if level == 1 then return read_it(rng, k) end
  if level == 2 then return write_it(k) end
  return from_parts(k)
end
