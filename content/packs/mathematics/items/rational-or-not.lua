-- Rational and irrational numbers, repeating decimals as fractions (8.NS.A.1). Errors after Zazkis and Sirotic (2010),
-- Fischbein, Jehiam and Cohen (1995), Sirotic and Zazkis (2007).

local bare = {2, 3, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 17, 18, 19, 20}
local function root(n) return t("the square root of $1", "la raíz cuadrada de $1", n) end
local function again(digits)
  local text = digits
  while #text < 6 do text = text .. digits end
  return t("0.$1... repeating $2", "0.$1... repite $2", text, digits)
end
local function two(n) return n < 10 and "0" .. n or tostring(n) end

local function which_is_irrational(rng)
  local k = rng:turn(160)
  local n, s, d = bare[1 + k % 16], 2 + k // 16 % 10, 3 + k % 7
  local part = d % 2 == 0 and frac(1, d) or frac(2, d)
  local repeated = two(10 + 7 * (k // 4) % 80 + k % 3)
  if repeated:sub(1, 1) == repeated:sub(2, 2) then repeated = "18" end
  local key = root(n)
  local list = {
    slip(root(s * s), "takes every root for irrational", "$1 × $1 = $2. So this root is the whole number $1.", "$1 × $1 = $2. Así que esta raíz es el entero $1.", s, s * s),
    slip(part, "takes endless decimals for irrational", "$1 is a fraction of whole numbers. So it is rational.", "$1 es una fracción de enteros. Por eso es racional.", part),
    slip(again(repeated), "takes endless decimals for irrational", "This decimal repeats $1. So a fraction can say it.", "Este decimal repite $1. Una fracción puede decirlo.", repeated),
  }
  local options = {key, list[1].given, list[2].given, list[3].given}
  return {
    prompt = t("One of these is not a fraction of whole numbers.\nWhich number is irrational?", "Uno de estos no es una fracción de enteros.\n¿Qué número es irracional?"),
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = list,
    hints = {
      t("A rational number is a fraction of whole numbers.", "Un número racional es una fracción de enteros."),
      t("A decimal that repeats is rational. Look at the roots.", "Un decimal que se repite es racional. Mira las raíces."),
      t("For each root, look for a whole number times itself.", "En cada raíz, busca un entero multiplicado por sí mismo."),
    },
    worked = {s .. " × " .. s .. " = " .. s * s, t("No whole number times itself makes $1.", "Ningún entero multiplicado por sí mismo da $1.", n), bold(key)},
    right_note = t("The root of a number that is no square is irrational.", "La raíz de un número que no es cuadrado es irracional."),
    paper = t("List the squares from 1 to 400. Cross out their roots.", "Escribe los cuadrados de 1 a 400. Tacha sus raíces."),
  }
end

local function as_fraction(rng)
  local k = rng:turn(95)
  local n = 1 + k
  while n % 11 == 0 do n = n + 1 end
  local digits = two(n)
  local a, b = reduced(n, 99)
  local key = a .. "/" .. b
  local shown = "0." .. digits .. digits .. digits .. "..."
  return {
    prompt = t("$1\nThe digits $2 repeat for ever.\nWhich fraction is it?", "$1\nLas cifras $2 se repiten sin fin.\n¿Qué fracción es?", shown, digits),
    answer = {kind = "number", value = key, form = "any", fraction = true, point = true},
    misconceptions = apart(key, {
      slip(n .. "/100", "truncation: cuts the end off", "$1 is 0.$2 and stops there.", "$1 es 0.$2 y ahí termina.", frac(n, 100), digits),
      slip(n .. "/90", "counts the nines of the bottom", "$1 has one nine. Two digits repeat.", "$1 tiene un nueve. Se repiten dos cifras.", frac(n, 90)),
      slip(n .. "/999", "counts the nines of the bottom", "$1 has three nines. Two digits repeat.", "$1 tiene tres nueves. Se repiten dos cifras.", frac(n, 999)),
      slip("0." .. digits, "truncation: cuts the end off", "0.$1 stops after two places. This one goes on.", "0.$1 termina tras dos cifras. Este sigue.", digits),
      slip(n .. "/9", "counts the nines of the bottom", "The bottom 9 is for one digit that repeats.", "El denominador 9 es para una cifra que se repite."),
    }),
    hints = {
      t("Call the number x. Two digits repeat.", "Llama x al número. Se repiten dos cifras."),
      t("100x has the same digits after the point.", "100x tiene las mismas cifras después del punto."),
      t("100x − x = 99x. The endless digits cancel: $1 is left.", "100x − x = 99x. Las cifras sin fin se cancelan: queda $1.", n),
    },
    worked = {"100x = " .. n .. "." .. digits .. digits .. "...", "99x = " .. n, b < 99 and "x = {" .. n .. "/99}" or "x = " .. n .. " ÷ 99", bold("x = {" .. key .. "}")},
    right_note = t("Every decimal that repeats is a fraction.", "Todo decimal que se repite es una fracción."),
    paper = t("Divide the top by the bottom and watch the remainders.", "Divide arriba entre abajo y mira los residuos."),
  }
end

local function all_rational(rng)
  local k = rng:turn(120)
  local n, s, d = bare[1 + k % 15], 3 + k // 15, 5 + k % 5
  local part, square, bare_root, repeated = frac(s, d * 3 + 1), root(s * s), root(n), again(k % 8 == 6 and "84" or two(12 + 9 * (k % 8)))
  local pi = t("pi", "pi")
  local options = rng:shuffle({part, square, bare_root, repeated, pi})
  local function pick(...)
    local wanted, out = {...}, {}
    for _, one in ipairs(options) do if contains(wanted, one) then out[#out + 1] = one end end
    return out
  end
  local right = pick(part, square, repeated)
  return {
    prompt = t("A rational number is a fraction of whole numbers.\nWhich of these are rational?", "Un número racional es una fracción de enteros.\n¿Cuáles de estos son racionales?"),
    answer = {kind = "several", options = options, right = right},
    misconceptions = apart(right, {
      slip(pick(part), "takes endless decimals for irrational", "More than one is rational. Look at the repeating decimal.", "Hay más racionales. Mira el decimal que se repite."),
      slip(pick(part, repeated), "takes every root for irrational", "$1 × $1 = $2, so one root is a whole number.", "$1 × $1 = $2, así que una raíz es un entero.", s, s * s),
      slip(pick(part, square), "takes endless decimals for irrational", "The decimal repeats. So it is a fraction.", "El decimal se repite. Por eso es una fracción."),
      slip(pick(part, square, repeated, pi), "takes a rounded value for the number", "22 over 7 is only near pi.", "22 sobre 7 solo se acerca a pi."),
      slip(pick(part, square, repeated, bare_root), "takes a rounded value for the number", "No fraction times itself makes $1.", "Ninguna fracción multiplicada por sí misma da $1.", n),
      slip(pick(bare_root, pi), "takes the ones that do not fit", "Those are the irrational ones.", "Esos son los irracionales."),
    }),
    hints = {
      t("Go through them one at a time.", "Revísalos uno por uno."),
      t("A root of a square number is whole.", "La raíz de un número cuadrado es entera."),
      t("A repeating decimal counts. The number pi never repeats.", "Un decimal que se repite cuenta. Pi nunca se repite."),
    },
    worked = {part .. t(": rational", ": racional"), square .. " = " .. s .. t(": rational", ": racional"), repeated .. t(": rational", ": racional"), bold(t("These three are rational.", "Estos tres son racionales."))},
    right_note = t("Rational: it ends or it repeats.", "Racional: termina o se repite."),
    paper = t("Sort number cards into two heaps. Say why.", "Separa tarjetas de números en dos montones. Di por qué."),
  }
end

return function(rng, level)
  if level == 1 then return which_is_irrational(rng) end
  if level == 2 then return as_fraction(rng) end
  return all_rational(rng)
end
