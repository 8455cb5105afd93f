-- Equal fractions by multiplying or dividing top and bottom (4.NF.A.1). Errors after Hart (1981), Kerslake (1986),
-- and Post, Behr and Lesh (1986).

local base = {}
for _, d in ipairs({2, 3, 4, 5, 6, 8, 10}) do
  for n = 1, d - 1 do
    if gcd(n, d) == 1 then
      for k = 2, 10 do
        if d * k <= 30 or d * k == 100 or d * k == 40 then base[#base + 1] = {n, d, k} end
      end
    end
  end
end

-- A bar cut finer: each piece becomes k.
local function with_bar(rng)
  local cuts = {}
  for _, one in ipairs(base) do if one[2] * one[3] <= 24 then cuts[#cuts + 1] = one end end
  local one = rng:turn_of(cuts)
  local n, d, k = one[1], one[2], one[3]
  local key = k
  return {
    prompt = t("The bar shows $1 = $2.\nBy which number were top and bottom multiplied?", "La barra muestra $1 = $2.\n¿Por qué número se multiplicaron los dos términos?", frac(n, d), frac(n * k, d * k)),
    figure = {kind = "fraction_bar", cuts = d * k, parts = {{size = n .. "/" .. d, fill = rng:pick({"plain", "hatch", "dots"})}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(d * k - d, "additive strategy", "$1 + $2 is $3, but the top did not get $2 more.", "$1 + $2 es $3, pero arriba no se sumó $2.", d, d * k - d, d * k),
      slip(n * k - n, "additive strategy", "$1 + $2 is $3, but the bottom did not get $2 more.", "$1 + $2 es $3, pero abajo no se sumó $2.", n, n * k - n, n * k),
      slip(d, "gives the bottom number", "$1 is the old bottom. How many small pieces fill one piece?", "$1 es el denominador anterior. ¿Cuántas piezas pequeñas llenan una?", d),
      slip(d * k, "gives the bottom number", "$1 is all the small pieces. How many fill one old piece?", "$1 son todas las piezas pequeñas. ¿Cuántas llenan una de antes?", d * k),
      slip(n * k, "gives the top number", "$1 is the colored pieces. How many fill one old piece?", "$1 son las piezas coloreadas. ¿Cuántas llenan una de antes?", n * k),
      slip(k + 1, "basic fact one off", "$1 × $2 is $3, not $4.", "$1 × $2 es $3, no $4.", d, k + 1, d * (k + 1), d * k),
    }),
    hints = {
      t("Each old piece was cut into the same number of small ones.", "Cada pieza de antes se cortó en igual número de pequeñas."),
      t("Compare the bottoms: $1 and $2.", "Compara los de abajo: $1 y $2.", d, d * k),
      t("$1 × ? = $2", "$1 × ? = $2", d, d * k),
    },
    worked = {d .. " × " .. bold(k) .. " = " .. d * k, n .. " × " .. k .. " = " .. n * k},
    right_note = t("Top and bottom were multiplied by the same factor.", "Arriba y abajo se multiplicaron por el mismo factor."),
    paper = t("Draw a bar in $1 pieces. Cut each into $2.", "Dibuja una barra de $1 piezas. Corta cada una en $2.", d, k),
  }
end

local function missing(rng)
  local j = rng:turn(#base * 2)
  local one = base[1 + j // 2]
  local n, d, k = one[1], one[2], one[3]
  local down = j % 2 == 1
  local a, b, to = n, d, d * k
  if down then a, b, to = n * k, d * k, d end
  local key = down and n or n * k
  return {
    prompt = t("Write $1 with $2 as the bottom number.\nWhich number goes on top?", "Escribe $1 con $2 como denominador.\n¿Qué número va arriba?", frac(a, b), to),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(max(a + to - b, 0), "additive strategy", "The same number was added or taken on top and bottom. Multiply or divide both.",
        "Se sumó o restó lo mismo arriba y abajo. Multiplica o divide los dos."),
      slip(a, "keeps the top", "The top stayed $1, but the pieces changed their size.", "Arriba quedó $1, pero las piezas cambiaron de tamaño.", a),
      slip(k, "gives the factor", "$1 is the factor. Use it on the top as well.", "$1 es el factor. Úsalo también arriba.", k),
      slip(to, "gives the bottom for the top", "$1 of $1 pieces is a whole. $2 is less than that.", "$1 de $1 piezas es un entero. $2 es menos que eso.", to, frac(a, b)),
      slip(down and a - k or a + k, "adds in place of multiplying", "The factor is $1. It multiplies or divides, it is not added.", "El factor es $1. Multiplica o divide, no se suma.", k),
      slip(b, "gives the bottom for the top", "$1 was the old bottom. How many of the new pieces are needed?", "$1 era el denominador. ¿Cuántas piezas nuevas hacen falta?", b),
      slip(key + 1, "basic fact one off", "$1 is not the same amount. Check top and bottom.", "$1 no es la misma cantidad. Revisa arriba y abajo.", frac(key + 1, to)),
    }),
    hints = {
      t("What happened to the bottom, from $1 to $2?", "¿Qué pasó abajo, de $1 a $2?", b, to),
      down and t("It was divided. The top is divided by the same number.", "Se dividió. Arriba se divide entre el mismo número.")
        or t("It was multiplied. The top is multiplied by the same number.", "Se multiplicó. Arriba se multiplica por el mismo número."),
      down and t("$1 ÷ ? = $2. Do the same with $3.", "$1 ÷ ? = $2. Haz lo mismo con $3.", b, to, a == b and a or a)
        or t("$1 × ? = $2. Do the same with the top.", "$1 × ? = $2. Haz lo mismo arriba.", b, to),
    },
    worked = {b .. (down and " ÷ " or " × ") .. k .. " = " .. to, a .. (down and " ÷ " or " × ") .. k .. " = " .. bold(key), frac(a, b) .. " = " .. frac(key, to)},
    right_note = t("The same factor above and below leaves the amount as it is.", "El mismo factor arriba y abajo no cambia la cantidad."),
    paper = t("Draw two bars of one length, in $1 and $2 pieces.", "Dibuja dos barras iguales, de $1 y de $2 piezas.", b, to),
  }
end

local function all_equal(rng)
  local plain = {{1, 2}, {1, 3}, {2, 3}, {1, 4}, {3, 4}, {1, 5}, {2, 5}, {3, 5}, {4, 5}, {1, 6}, {5, 6}, {3, 8}, {5, 8}}
  local j = rng:turn(#plain * 9)
  local one = plain[1 + j % #plain]
  local n, d = one[1], one[2]
  local k1, k2 = 2 + j // #plain % 3, 5 + j // #plain // 3
  local right = {frac(n * k1, d * k1), frac(n * k2, d * k2)}
  local added = rng:int(2, 4)
  local function equal(a, b) return a * d == b * n end
  local others = {{n + added, d + added, "additive strategy"}, {n * k1, d * (k1 + 1), "multiplies the top and the bottom by unlike numbers"},
    {n, d * k1, "multiplies the bottom only"}}
  local options = {right[1], right[2]}
  for _, o in ipairs(others) do options[#options + 1] = frac(o[1], o[2]) end
  rng:shuffle(options)
  local function chosen(list)
    local out = {}
    for _, o in ipairs(options) do if contains(list, o) then out[#out + 1] = o end end
    return out
  end
  local o1, o2, o3 = frac(others[1][1], others[1][2]), frac(others[2][1], others[2][2]), frac(others[3][1], others[3][2])
  return {
    prompt = t("Which fractions are equal to $1?\nChoose every one.", "¿Qué fracciones son iguales a $1?\nElige todas.", frac(n, d)),
    answer = {kind = "several", options = options, right = chosen(right)},
    misconceptions = {
      slip(chosen({right[1], right[2], o1}), "additive strategy", "$1 adds $2 to both. Adding changes the amount.", "$1 suma $2 a los dos. Sumar cambia la cantidad.", o1, added),
      slip(chosen({right[1], right[2], o2}), "multiplies the top and the bottom by unlike numbers", "In $1 the top is $2 times as large, the bottom $3 times.",
        "En $1 arriba se multiplicó por $2 y abajo por $3.", o2, k1, k1 + 1),
      slip(chosen({right[1], right[2], o3}), "multiplies the bottom only", "$1 has smaller pieces, but not more of them.", "$1 tiene piezas más pequeñas, pero no más piezas.", o3),
      slip(chosen({right[1]}), "stops at the first one", "$1 is equal too: × $2 above and below.", "$1 también es igual: × $2 arriba y abajo.", right[2], k2),
      slip(chosen({right[2]}), "stops at the first one", "$1 is equal too: × $2 above and below.", "$1 también es igual: × $2 arriba y abajo.", right[1], k1),
    },
    hints = {
      t("Look for one factor that fits top and bottom.", "Busca un factor que sirva arriba y abajo."),
      t("By what was the $1 multiplied? By what the $2?", "¿Por cuánto se multiplicó el $1? ¿Y el $2?", n, d),
      t("Divide each top by $1 and each bottom by $2. Compare.", "Divide cada número de arriba entre $1 y cada uno de abajo entre $2.", n, d),
    },
    worked = {frac(n, d) .. " = " .. bold(right[1]) .. "  (× " .. k1 .. ")", frac(n, d) .. " = " .. bold(right[2]) .. "  (× " .. k2 .. ")"},
    right_note = t("There is no end to the fractions equal to $1.", "Las fracciones iguales a $1 no terminan nunca.", frac(n, d)),
    paper = t("Draw a bar for $1. Cut the pieces in other ways.", "Dibuja una barra de $1. Corta las piezas de otras formas.", frac(n, d)),
  }
end

local function same_factor(rng)
  local list = {}
  for _, one in ipairs(base) do if one[1] > 1 and one[3] > 2 and one[2] * one[3] <= 40 then list[#list + 1] = one end end
  local one = rng:turn_of(list)
  local n, d, k = one[1], one[2], one[3]
  local key = frac(n, d)
  local wrong = {}
  local function add(a, b, name, en, es, ...)
    if a > 0 and b > 1 and a * d ~= b * n and #wrong < 3 then
      local given = frac(a, b)
      for _, w in ipairs(wrong) do if w.given == given then return end end
      wrong[#wrong + 1] = slip(given, name, en, es, ...)
    end
  end
  add(n * k - k, d * k - k, "takes away in place of dividing", "$1 was taken from both. Dividing keeps the amount, taking away does not.",
    "Se quitó $1 a los dos. Dividir conserva la cantidad, restar no.", k)
  add(n, d * k, "divides the top only", "Only the top was divided. Divide the bottom as well.", "Solo se dividió arriba. Divide también abajo.")
  add(n * k, d, "divides the bottom only", "Only the bottom was divided. Divide the top as well.", "Solo se dividió abajo. Divide también arriba.")
  local options = {key}
  for _, w in ipairs(wrong) do options[#options + 1] = w.given end
  return {
    prompt = t("Think of the fewest pieces.\nWhich fraction is equal to $1?", "Piensa en el menor número de piezas.\n¿Qué fracción es igual a $1?", frac(n * k, d * k)),
    answer = {kind = "choice", right = key, options = rng:shuffle(options)},
    misconceptions = wrong,
    hints = {
      t("Which number divides both $1 and $2?", "¿Qué número divide a $1 y a $2?", n * k, d * k),
      t("Divide top and bottom by the same number.", "Divide arriba y abajo entre el mismo número."),
      t("Both can be divided by $1.", "Los dos se dividen entre $1.", k),
    },
    worked = {n * k .. " ÷ " .. k .. " = " .. n, d * k .. " ÷ " .. k .. " = " .. d, frac(n * k, d * k) .. " = " .. bold(key)},
    right_note = t("Groups of $1 small pieces became one piece.", "Cada grupo de $1 piezas pequeñas se volvió una.", k),
    paper = t("Draw $1 pieces, color $2. Ring groups of $3.", "Dibuja $1 piezas y colorea $2. Encierra grupos de $3.", d * k, n * k, k),
  }
end

return function(rng, level)
  if level == 1 then return with_bar(rng) end
  if level == 2 then return missing(rng) end
  if rng:turn(2) == 0 then return all_equal(rng) end
  return same_factor(rng)
end
