-- Fractions written as decimals, ending or repeating (7.NS.A.2.d). Errors after Resnick and others (1989) and Markovits and Sowder (1991).

-- The long division, line by line, until nothing is left or a remainder comes again; that remainder too.
local function long_division(n, d)
  local out, seen, top = {}, {}, n
  while true do
    local rest = top % d
    table.insert(out, t("$1 ÷ $2 = $3, remainder $4", "$1 ÷ $2 = $3, resto $4", top, d, top // d, rest))
    if rest == 0 or seen[rest] then return out, rest end
    seen[rest], top = true, rest * 10
  end
end

local function ending(rng)
  local list = {{1, 8}, {3, 8}, {5, 8}, {7, 8}, {3, 4}, {5, 4}, {7, 4}, {9, 4}, {2, 5}, {3, 5}, {7, 5}, {9, 5}, {3, 20}, {7, 20}, {9, 20}, {11, 20}, {13, 20}, {17, 20}, {3, 25}, {4, 25}, {7, 25},
    {8, 25}, {9, 25}, {12, 25}, {16, 25}, {18, 25}, {3, 50}, {7, 50}, {9, 50}, {11, 50}, {27, 50}, {33, 50}, {9, 8}, {11, 8}, {13, 8}, {3, 40}, {7, 40}, {9, 40}, {11, 40}, {13, 40}, {1, 16}, {3, 16},
    {5, 16}, {7, 16}, {9, 16}, {11, 16}, {1, 40}, {21, 40}, {1, 25}, {2, 25}, {6, 25}, {11, 4}, {8, 5}, {19, 20}, {21, 20}, {23, 20}, {31, 50}, {41, 50}, {15, 8}, {17, 8}}
  local f = list[1 + rng:turn(60)]
  local n, d = f[1], f[2]
  local whole = n * 10000 // d
  local key = decimal(whole, 4)
  local below = 10
  while below % d > 0 do below = below * 10 end
  local worked = long_division(n, d)
  table.insert(worked, bold(key))
  return {
    prompt = t("Divide $1 by $2.\nWhich decimal is {$1/$2}?", "Divide $1 entre $2.\n¿Qué decimal es {$1/$2}?", n, d),
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(d < 10 and decimal(n * 10 + d, 1) or decimal(n * 100 + d, 2), "puts the digits side by side", "That puts $1 and $2 around the point. Divide them.", "Eso pone $1 y $2 a los lados del punto. Divide.", n, d),
      slip(decimal(whole, 3), "moves one place too few", "That is ten times as much. Compare $1 with $2.", "Eso es diez veces más. Compara $1 con $2.", n, d),
      slip(decimal(whole, 5), "moves one place too many", "That is ten times too little. Look at the first digit.", "Eso es diez veces menos. Mira la primera cifra."),
      slip(decimal(d * 100 // n, 2), "turns the division round", "That divides $1 by $2. The top goes first.", "Eso divide $1 entre $2. El de arriba va primero.", d, n),
      slip("0." .. d, "takes a fraction with a like number", "That writes the bottom behind the point. Divide $1 by $2.", "Eso pone el de abajo tras el punto. Divide $1 entre $2.", n, d),
    }),
    hints = {
      t("A fraction is a division.", "Una fracción es una división."),
      t("Write $1 as $2 tenths. Divide by $3, and go on.", "Escribe $1 como $2 décimos. Divide entre $3 y sigue.", n, n * 10, d),
      t("Or write it over $1 first.", "O escríbela primero sobre $1.", below),
    },
    worked = worked,
    right_note = t("A decimal that ends can be written over 10, 100, 1000 …", "Un decimal que termina se escribe sobre 10, 100, 1000 …"),
    paper = t("Do the long division. Add zeros until nothing is left.", "Haz la división larga. Agrega ceros hasta que no quede nada."),
  }
end

-- The digits of n ÷ d as text, count of them.
local function digits(n, d, many)
  local rest, out = n % d, ""
  for _ = 1, many do
    out = out .. rest * 10 // d
    rest = rest * 10 % d
  end
  return out
end

local function repeating(rng)
  local list = {{1, 3}, {2, 3}, {4, 3}, {5, 3}, {1, 6}, {5, 6}, {7, 6}, {1, 9}, {2, 9}, {4, 9}, {5, 9}, {7, 9}, {8, 9}, {1, 11}, {2, 11}, {3, 11}, {4, 11}, {5, 11}, {6, 11}, {7, 11}, {8, 11}, {9, 11}, {10, 11},
    {1, 12}, {5, 12}, {7, 12}, {11, 12}, {1, 15}, {2, 15}, {4, 15}, {7, 15}, {8, 15}, {11, 15}, {13, 15}, {14, 15}, {1, 18}, {5, 18}, {7, 18}, {11, 18}, {13, 18}, {1, 22}, {3, 22}, {5, 22}, {7, 22}, {9, 22},
    {7, 30}, {11, 30}, {13, 30}, {1, 45}, {2, 45}, {4, 45}, {7, 45}, {8, 45}, {13, 45}, {7, 3}, {8, 3}, {10, 9}, {11, 9}, {13, 9}, {13, 11}}
  local f = list[1 + rng:turn(60)]
  local n, d = f[1], f[2]
  local w = n // d
  local key = w .. "." .. digits(n, d, 6) .. "…"
  local short = w .. "." .. digits(n, d, 2)
  local side = n .. "." .. d
  local last = digits(n, d, 2):sub(2, 2)
  local other = w .. "." .. digits(n, d, 2) .. (last == "0" and "1111" or "0000") .. "…"
  local place = w .. ".0" .. digits(n, d, 5) .. "…"
  local worked, again = long_division(n, d)
  table.insert(worked, t("The remainder $1 comes again. So the digits repeat.", "El resto $1 vuelve. Por eso se repiten las cifras.", again))
  table.insert(worked, bold(key))
  return {
    prompt = t("Divide $1 by $2 far enough.\nWhich decimal is exactly {$1/$2}?", "Divide $1 entre $2 lo suficiente.\n¿Qué decimal es exactamente {$1/$2}?", n, d),
    answer = {kind = "choice", options = rng:shuffle({short, key, side, other, place}), right = key},
    misconceptions = apart(key, {
      slip(short, "drops the rest", "That stops after two places. A remainder is still left.", "Eso para tras dos lugares. Todavía queda un resto."),
      slip(side, "puts the digits side by side", "That puts $1 and $2 around the point. Divide them.", "Eso pone $1 y $2 a los lados del punto. Divide.", n, d),
      slip(other, "takes a repeating decimal for an ending one", "Keep dividing. Which remainder comes again and again?", "Sigue dividiendo. ¿Qué resto vuelve una y otra vez?"),
      slip(place, "moves one place too many", "That has a zero too many. Find the first digit again.", "Eso tiene un cero de más. Halla otra vez la primera cifra."),
    }),
    hints = {
      t("Do the long division for a few places.", "Haz la división larga unos cuantos lugares."),
      t("Watch the remainders. When one comes again, digits repeat.", "Mira los restos. Si uno vuelve, las cifras se repiten."),
      t("The first remainder is $1. Take $2 ÷ $3.", "El primer resto es $1. Toma $2 ÷ $3.", n % d, n % d * 10, d),
    },
    worked = worked,
    right_note = t("A remainder that comes again makes digits repeat forever.", "Un resto que vuelve hace repetir las cifras sin fin."),
    paper = t("Circle each remainder in the long division.", "Encierra cada resto en la división larga."),
  }
end

local function which_end(rng)
  local k = rng:turn(120)
  local fine = {{3, 8}, {7, 20}, {9, 40}, {11, 25}, {13, 16}}
  local hidden = {{3, 6}, {9, 12}, {6, 15}, {7, 14}, {9, 30}, {21, 28}}
  local never = {{5, 6}, {4, 15}, {5, 12}, {3, 14}}
  local a, b, c = fine[1 + k % 5], hidden[1 + k // 5 % 6], never[1 + k // 30]
  local e = ({{2, 3}, {4, 9}, {5, 11}, {3, 7}})[1 + (k + k // 5) % 4]
  local A, B, C, E = frac(a[1], a[2]), frac(b[1], b[2]), frac(c[1], c[2]), frac(e[1], e[2])
  local options = rng:shuffle({C, A, E, B})
  local low_n, low_d = reduced(b[1], b[2])
  local right = {A, B}
  return {
    prompt = t("Some fractions give a decimal that ends.\nWhich of these end?", "Algunas fracciones dan un decimal que termina.\n¿Cuáles de estas terminan?"),
    answer = {kind = "several", options = options, right = right},
    misconceptions = {
      slip({A}, "judges without lowest terms", "$1 is the same as $2. Look at that bottom.", "$1 es igual a $2. Mira ese denominador.", B, frac(low_n, low_d)),
      slip({A, C}, "takes every even bottom for an ending one", "$1 has a 3 or 7 in its bottom that stays.", "$1 tiene abajo un 3 o un 7 que no se va.", C),
      slip({A, B, C}, "stops dividing too soon", "Divide $1 on: the digits begin to repeat.", "Sigue dividiendo $1: las cifras empiezan a repetirse.", C),
      slip({E}, "takes a small bottom for an ending one", "$1 goes on forever. Divide and watch the remainders.", "$1 sigue sin fin. Divide y mira los restos.", E),
    },
    hints = {
      t("Write each fraction in lowest terms first.", "Primero simplifica cada fracción."),
      t("Break the bottoms into prime factors.", "Descompón los denominadores en factores primos."),
      t("Only twos and fives in the bottom make it end.", "Termina solo si abajo hay solo doses y cincos."),
    },
    worked = {B .. " = " .. frac(low_n, low_d), t("Only factors 2 and 5 below:", "Abajo solo factores 2 y 5:"), bold(right[1]), bold(right[2])},
    right_note = t("Ten is 2 × 5. That is why.", "Diez es 2 × 5. Por eso."),
    paper = t("Divide each one as far as four places.", "Divide cada una hasta cuatro lugares."),
  }
end

return function(rng, level)
  if level == 1 then return ending(rng) end
  if level == 2 then return repeating(rng) end
  return which_end(rng)
end
