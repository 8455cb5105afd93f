-- Comparing two-digit numbers (1.NBT.B.3). Errors after Fuson (1990) on multidigit numbers and Nuerk, Kaufmann, Zoppoth
-- and Willmes (2004) on comparing tens and ones apart.

local tens_line = {kind = "number_line", from = 0, to = 100, steps = 10, label_every = 1, decimals = 0}

local function options_of(rng, key, wrong)
  local options = {tostring(key)}
  for i = 1, 3 do
    wrong[i].given = tostring(wrong[i].given)
    options[i + 1] = wrong[i].given
  end
  return {kind = "choice", options = rng:shuffle(options), right = tostring(key)}
end

-- The greatest or the smallest of four: most ones, as many tens, digits turned round.
local function pick_one(rng, k)
  local most = k % 2 == 0
  k = k // 2
  local d = most and 4 + k % 6 or 1 + k % 5
  local u = most and 1 + k // 6 % 3 or 6 + k // 5 % 3
  local key = 10 * d + u
  local near = 10 * d + (most and rng:int(0, u - 1) or rng:int(u + 1, 9))
  local far = most and 10 * rng:int(1, d - 1) + 9 or 10 * rng:int(d + 1, 9)
  local turned = 10 * u + d
  if far == turned then far = most and far - 10 or far + 1 end
  if far < 10 then far = 29 end
  local wrong = {
    slip(far, "compares the ones first", most and "$1 has many ones. But tens are worth more." or "$1 has few ones. But it has more tens.",
      most and "$1 tiene muchas unidades. Las decenas valen más." or "$1 tiene pocas unidades. Pero tiene más decenas.", far),
    slip(near, "compares the tens only", most and "$1 has as many tens. It has fewer ones." or "$1 has as few tens. It has more ones.",
      most and "$1 tiene las mismas decenas. Tiene menos unidades." or "$1 tiene las mismas decenas. Tiene más unidades.", near),
    slip(turned, "reads the digits the other way round", "$1 begins with $2. The first digit tells tens.",
      "$1 empieza con $2. La primera cifra dice decenas.", turned, u),
  }
  return {
    prompt = most and t("Which number is the greatest?", "¿Qué número es el mayor?") or t("Which number is the smallest?", "¿Qué número es el menor?"),
    figure = tens_line,
    answer = options_of(rng, key, wrong),
    misconceptions = wrong,
    hints = {
      t("Look at the tens first.", "Mira primero las decenas."),
      most and t("Find the most tens. Alike? Look at the ones.", "Busca más decenas. ¿Son iguales? Mira las unidades.")
        or t("Find the fewest tens. Alike? Look at the ones.", "Busca menos decenas. ¿Son iguales? Mira las unidades."),
      t("Two numbers begin with $1. Compare their ones.", "Dos números empiezan con $1. Compara sus unidades.", d),
    },
    worked = {t("First digit $1: $2 and $3.", "Primera cifra $1: $2 y $3.", d, key, near),
      most and t("More ones: $1", "Más unidades: $1", bold(key)) or t("Fewer ones: $1", "Menos unidades: $1", bold(key))},
    right_note = t("Tens come first. Ones decide when tens are alike.", "Primero las decenas. Si son iguales, deciden las unidades."),
    paper = t("Write the numbers below each other. Go from the left.", "Escribe los números uno debajo del otro. Compara desde la izquierda."),
  }
end

-- Four sentences with signs, one of them true.
local function true_sign(rng, k)
  local a, b
  local d, u = 1 + k % 8, 1 + k // 8 % 9
  local kind = rng:int(1, 5)
  if kind == 1 then a, b = 10 * d + u, 10 * rng:int(d + 1, 9) + rng:int(0, u)
  elseif kind == 2 then a, b = 10 * d + u, 10 * d + rng:int(0, u - 1)
  elseif kind == 3 then a, b = 10 * d + u, 10 * u + d
  elseif kind == 4 then a, b = 10 * (d + 1) + rng:int(0, u - 1), 10 * d + u
  else a, b = 10 * (d + 1) + u, 10 * (d + 1) + u end
  if a == b and kind ~= 5 then b = b + 1 end
  local c = 10 * rng:int(1, 9) + rng:int(0, 9)
  if c == a then c = a == 99 and 10 or a + 1 end
  local less, more, same = a .. " < " .. b, a .. " > " .. b, a .. " = " .. b
  local last = a == b and a .. " = " .. c or b .. " " .. (a < b and "<" or ">") .. " " .. a
  local key = a < b and less or a > b and more or same
  local same_tens = a // 10 == b // 10
  local lead = a == b and t("Both have the same tens and ones.", "Los dos tienen iguales decenas y unidades.")
    or same_tens and t("The tens are alike. Look at $1 and $2.", "Las decenas son iguales. Mira $1 y $2.", a % 10, b % 10)
    or t("Look at the tens: $1 and $2.", "Mira las decenas: $1 y $2.", a // 10, b // 10)
  local wrong = {}
  local function add(given, name, ...) if given ~= key then wrong[#wrong + 1] = slip(given, name, ...) end end
  add(a < b and more or less, a == b and "takes the equal sign for a command to work out" or "reads the sign the other way round",
    a == b and "$1 and $2 are the same number. No side is greater." or "The sign opens to the greater number. Check $1 and $2.",
    a == b and "$1 y $2 son el mismo número. Ninguno es mayor." or "El signo se abre hacia el mayor. Revisa $1 y $2.", a, b)
  add(a == b and more or same, a == b and "reads the sign the other way round" or "takes like digits for the same number",
    a == b and "The sign opens to the greater. $1 and $2 are alike." or "$1 and $2 are not the same. Look at each place.",
    a == b and "El signo se abre hacia el mayor. $1 y $2 son iguales." or "$1 y $2 no son iguales. Mira cada lugar.", a, b)
  add(last, a == b and "takes the equal sign for any two numbers" or "reads the sentence from right to left",
    a == b and "$1 and $2 differ. Look at tens, then ones." or "Read it from the left. It begins with $2.",
    a == b and "$1 y $2 son distintos. Mira decenas y unidades." or "Lee desde la izquierda. Empieza con $2.", a == b and a or a, a == b and c or b)
  return {
    prompt = t("< means is less than. > means is greater than.\nWhich one is true?", "< quiere decir menor que. > quiere decir mayor que.\n¿Cuál es verdadera?"),
    spoken = t("One sign means is less than, the other is greater than. Which one is true?",
      "Un signo quiere decir menor que. El otro, mayor que. ¿Cuál es verdadera?"),
    answer = {kind = "choice", options = rng:shuffle({less, more, same, last}), right = key},
    misconceptions = wrong,
    hints = {
      t("Look at the tens of both numbers.", "Mira las decenas de los dos números."),
      t("The sign opens to the greater number.", "El signo se abre hacia el número mayor."),
      lead,
    },
    worked = {lead, a == b and t("So both are the same.", "Entonces son el mismo número.") or t("$1 is the greater number.", "$1 es el número mayor.", max(a, b)), bold(key)},
    right_note = t("The sign opens to the greater number.", "El signo se abre hacia el número mayor."),
    paper = t("Write both numbers. Draw the sign between them.", "Escribe los dos números. Dibuja el signo entre ellos."),
  }
end

-- Three numbers in order; two of them share tens, or share digits.
local function in_order(rng, k)
  local down = k % 2 == 1
  k = k // 2
  local d, u = 2 + k % 7, 1 + k // 7 % 8
  if d == u then u = u + 1 end
  local one, two = 10 * d + u, 10 * u + d
  local three = 10 * d + (u + rng:int(1, 8)) % 10
  local four = u == 9 and 10 * (d - 1) + 9 or 10 * (u + 1 == d and min(u + 2, 9) or u + 1) + rng:int(0, 1)
  if four == one or four == three or four == two then four = 90 + (d + 3) % 10 end
  if four == one or four == three or four == two then four = 10 + (d + 5) % 10 end
  local list = table.sort({one, two, three, four})
  local function shown(l) return texts(down and turned_round(l) or l) end
  local right = shown(list)
  local function by(part)
    local out = {unpack(list)}
    return shown(table.sort(out, function(a, b) return part(a) < part(b) end))
  end
  local swap = {unpack(list)}
  for i = 1, 3 do
    if swap[i] // 10 == swap[i + 1] // 10 then swap[i], swap[i + 1] = swap[i + 1], swap[i] break end
  end
  local ends = {list[4], list[2], list[3], list[1]}
  return {
    prompt = down and t("Put the numbers in order.\nBegin with the greatest.", "Ordena los números.\nEmpieza con el mayor.")
      or t("Put the numbers in order.\nBegin with the smallest.", "Ordena los números.\nEmpieza con el menor."),
    figure = tens_line,
    answer = {kind = "order", right = right},
    misconceptions = apart(right, {
      {given = turned_round(right), name = "orders from the other end",
        feedback = down and t("This begins with $1. Begin with the greatest.", "Esto empieza con $1. Empieza con el mayor.", list[1])
          or t("This begins with $1. Begin with the smallest.", "Esto empieza con $1. Empieza con el menor.", list[4])},
      slip(by(function(n) return n % 10 end), "compares the ones first", "That goes by the last digits. Tens come first.",
        "Eso va por las últimas cifras. Primero las decenas."),
      slip(shown(swap), "compares the tens only", "Two begin with the same digit. Compare their ones.",
        "Dos empiezan con la misma cifra. Compara sus unidades."),
      slip(shown(ends), "swaps the first and the last", "$1 and $2 changed places.", "$1 y $2 cambiaron de lugar.", list[1], list[4]),
    }),
    hints = {
      t("Look at the first digits.", "Mira las primeras cifras."),
      t("Fewer tens is smaller. Alike? Look at the ones.", "Menos decenas es menor. ¿Iguales? Mira las unidades."),
      t("The smallest is $1. The greatest is $2.", "El menor es $1. El mayor es $2.", list[1], list[4]),
    },
    worked = {t("Tens first. Then ones.", "Primero las decenas. Después las unidades."), bold(table.concat(right, ", "))},
    right_note = t("$1 and $2 have the same digits. Places matter.", "$1 y $2 tienen las mismas cifras. Importa el lugar.", one, two),
    paper = t("Draw a line to 100. Mark each number.", "Dibuja una recta hasta 100. Marca los números."),
  }
end

-- Which of them lie between two numbers.
local function between(rng, k)
  local low = 12 + k % 60
  local high = low + rng:int(12, 25)
  local inside = {rng:int(low + 1, low + 5), rng:int(high - 5, high - 1)}
  local options = {tostring(inside[1]), tostring(inside[2]), tostring(rng:chance(1, 2) and low or high)}
  local below, above = low - rng:int(1, 9), high + rng:int(1, 2)
  options[4], options[5] = tostring(below), tostring(above)
  local edge = options[3]
  rng:shuffle(options)
  local function among(...)
    local list, out = {...}, {}
    for i = 1, #options do if contains(list, options[i]) then out[#out + 1] = options[i] end end
    return out
  end
  local a, b = tostring(inside[1]), tostring(inside[2])
  local key = among(a, b)
  return {
    prompt = t("The number is greater than $1.\nIt is less than $2.\nWhich numbers can it be?", "El número es mayor que $1.\nEs menor que $2.\n¿Qué números puede ser?", low, high),
    figure = tens_line,
    answer = {kind = "several", options = options, right = key},
    misconceptions = apart(key, {
      slip(among(a, b, edge), "counts the limit itself", "$1 is not past $1. It is the same.", "$1 no pasa de $1. Es el mismo.", tonumber(edge)),
      slip(among(a, b, tostring(above)), "keeps one of the two limits", "$1 is past $2. Check both limits.", "$1 pasa de $2. Revisa los dos límites.", above, high),
      slip(among(a, b, tostring(below)), "keeps one of the two limits", "$1 is less than $2. Check both limits.", "$1 es menor que $2. Revisa los dos límites.", below, low),
      slip(among(a), "stops at the first that fits", "$1 fits. Another number fits too.", "$1 sirve. Otro número también sirve.", inside[1]),
      slip(among(b), "stops at the first that fits", "$1 fits. Another number fits too.", "$1 sirve. Otro número también sirve.", inside[2]),
    }),
    hints = {
      t("Find $1 and $2 on the line.", "Busca $1 y $2 en la recta.", low, high),
      t("Check each number: past $1? Before $2?", "Revisa cada número: ¿pasa de $1? ¿Antes de $2?", low, high),
      t("Leave out $1 and $2.", "Descarta $1 y $2.", below, above),
    },
    worked = {t("Too small: $1", "Muy pequeño: $1", below), t("Too large: $1", "Muy grande: $1", above), t("Between: $1 and $2", "Entre los dos: $1 y $2", bold(a), bold(b))},
    right_note = t("Between leaves out both end numbers.", "Entre dos números no cuenta los extremos."),
    paper = t("Draw a line. Mark $1 and $2. Write the rest.", "Dibuja una recta. Marca $1 y $2. Escribe los demás.", low, high),
  }
end

return function(rng, level)
  if level == 1 then return pick_one(rng, rng:turn(72)) end
  if level == 2 then return true_sign(rng, rng:turn(72)) end
  local k = rng:turn(112)
  if k % 2 == 0 then return in_order(rng, k // 2 * 5 % 112) end
  return between(rng, k // 2)
end
