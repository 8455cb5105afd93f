-- Comparing decimals to thousandths (5.NBT.A.3b). Errors after Steinle and Stacey (1998, 2004) and Resnick et al. (1989): longer is
-- larger, shorter is larger, zeros passed over.

local function three(n) local s = tostring(n) while #s < 3 do s = "0" .. s end return s end
-- n thousandths written with so many places (1..3).
local function written(n, places)
  local whole, th = n // 1000, three(n % 1000)
  return whole .. "." .. th:sub(1, places)
end
local function aligned(n) return written(n, 3) end

-- Pairs where a habit leads astray: {thousandths, places} each.
local function pair(k)
  local whole = k % 7
  local d = 2 + k // 7 % 7
  local kind = k // 3 % 4
  local base = 1000 * whole
  if kind == 0 then return {base + d * 100, 1}, {base + (d - 1) * 100 + 37 + k % 50, 3} end  -- 0.5 and 0.437: longer is larger
  if kind == 1 then return {base + d * 100 + 10 + k % 80, 3}, {base + d * 100, 1} end  -- 0.563 and 0.5: shorter is larger
  if kind == 2 then return {base + d * 10 + 100, 2}, {base + 100 + d, 3} end  -- 0.15 and 0.105: zeros
  return {base + d * 100 + 40 + k % 9 + 1, 3}, {base + d * 100 + 30 + 9 - k % 3, 3}
end

local function which(rng, k, with_table)
  local a, b = pair(k)
  if a[1] == b[1] then b = {b[1] + 1, 3} end
  if a[2] == 3 and a[1] % 10 == 0 then a = {a[1] + 4, 3} end
  if b[2] == 3 and b[1] % 10 == 0 then b = {b[1] + 4, 3} end
  if a[1] < b[1] then a, b = b, a end
  local large, small = written(a[1], a[2]), written(b[1], b[2])
  local greater = k % 2 == 0
  local key, other = greater and large or small, greater and small or large
  local same, cannot = t("They are equal.", "Son iguales."), t("It cannot be told.", "No se puede saber.")
  local shown = rng:chance(1, 2) and {large, small} or {small, large}
  local longer = a[2] < b[2] and greater or a[2] > b[2] and not greater
  local function digits(n) local s = aligned(n) return {s:sub(1, #s - 4), s:sub(-3, -3), s:sub(-2, -2), s:sub(-1, -1)} end
  local rows
  if with_table then
    local function row(n, places)
      local d = digits(n)
      for i = 2 + places, 4 do d[i] = " " end
      return d
    end
    local by = {[large] = row(a[1], a[2]), [small] = row(b[1], b[2])}
    rows = {by[shown[1]], by[shown[2]]}
  end
  return {
    prompt = greater and t("Compare place by place.\nWhich is greater: $1 or $2?", "Compara posición por posición.\n¿Cuál es mayor: $1 o $2?", shown[1], shown[2])
      or t("Compare place by place.\nWhich is less: $1 or $2?", "Compara posición por posición.\n¿Cuál es menor: $1 o $2?", shown[1], shown[2]),
    figure = with_table and {kind = "table", heads = {t("ones", "unidades"), "1/10", "1/100", "1/1000"}, rows = rows} or nil,
    answer = {kind = "choice", options = {shown[1], shown[2], same, cannot}, right = key},
    misconceptions = {
      slip(other, longer and "longer is larger" or a[2] ~= b[2] and "shorter is larger" or "compares another place first", a[2] ~= b[2] and "The number of digits does not decide. With zeros: $1 and $2." or "Look at the first place where they differ: $1 and $2.",
        a[2] ~= b[2] and "El número de cifras no decide. Con ceros: $1 y $2." or "Hay que mirar el primer lugar distinto: $1 y $2.", aligned(a[1]), aligned(b[1])),
      slip(same, "compares the first digits only", "Go on to the next places: $1 and $2.", "Hay que seguir con los otros lugares: $1 y $2.", aligned(a[1]), aligned(b[1])),
      slip(cannot, "takes unlike lengths for no order", "Zeros at the end make them the same length: $1 and $2.", "Con ceros al final tienen el mismo largo: $1 y $2.", aligned(a[1]), aligned(b[1])),
    },
    hints = {t("Start at the left: ones, then tenths.", "Empieza a la izquierda: unidades, luego décimos."), t("Write zeros at the end to make both the same length.", "Escribe ceros al final para igualar el largo."),
      t("Find the first place where the digits differ.", "Busca el primer lugar con cifras distintas.")},
    worked = {aligned(a[1]) .. " > " .. aligned(b[1]), t("So the answer is $1.", "Entonces la respuesta es $1.", bold(key))},
    right_note = t("The first place that differs decides.", "Decide el primer lugar distinto."),
    paper = t("Write them below each other, point under point.", "Escríbelos uno bajo otro, punto bajo punto."),
  }
end

local function in_order(rng, k)
  local whole, d = k % 5, 2 + k // 5 % 7
  local base = whole * 1000
  local pool = {{base + d * 100, 1}, {base + d * 100 + 5, 3}, {base + d * 10, 2}, {base + d * 100 + 50 + k % 40, 3}, {base + (d - 1) * 100 + 90 + 1 + k % 9, 3}}
  for i = 1, 5 do
    if pool[i][2] == 3 and pool[i][1] % 10 == 0 then pool[i][1] = pool[i][1] + 2 end
  end
  rng:shuffle(pool)
  local three_of = {pool[1], pool[2], pool[3], pool[4]}
  table.sort(three_of, function(x, y) return x[1] < y[1] end)
  local right = {}
  for i = 1, 4 do right[i] = written(three_of[i][1], three_of[i][2]) end
  local by_length = {three_of[1], three_of[2], three_of[3], three_of[4]}
  table.sort(by_length, function(x, y)
    if x[2] ~= y[2] then return x[2] < y[2] end
    return x[1] < y[1]
  end)
  local longer, shorter = {}, {}
  for i = 1, 4 do longer[i] = written(by_length[i][1], by_length[i][2]) end
  table.sort(by_length, function(x, y)
    if x[2] ~= y[2] then return x[2] > y[2] end
    return x[1] < y[1]
  end)
  for i = 1, 4 do shorter[i] = written(by_length[i][1], by_length[i][2]) end
  return {
    prompt = t("Put the decimals in order.\nStart with the smallest.", "Ordena los decimales.\nEmpieza por el menor."),
    answer = {kind = "order", right = right},
    misconceptions = apart(right, {
      {given = longer, name = "longer is larger", feedback = t("More digits do not make it larger. Fill up with zeros: $1.", "Más cifras no lo hacen mayor. Con ceros: $1.", aligned(three_of[1][1]))},
      {given = shorter, name = "shorter is larger", feedback = t("Fewer digits do not make it larger. Fill up with zeros: $1.", "Menos cifras no lo hacen mayor. Con ceros: $1.", aligned(three_of[4][1]))},
      {given = turned_round(right), name = "orders from the largest", feedback = t("The first one is the largest. Start with the smallest.", "El primero es el mayor. Se empieza por el menor.")},
      {given = {right[2], right[1], right[3], right[4]}, name = "compares another place first", feedback = t("Compare $1 and $2 once more.", "Hay que comparar otra vez $1 y $2.", right[1], right[2])},
      {given = {right[1], right[3], right[2], right[4]}, name = "compares another place first", feedback = t("Compare $1 and $2 once more.", "Hay que comparar otra vez $1 y $2.", right[2], right[3])},
      {given = {right[1], right[2], right[4], right[3]}, name = "compares another place first", feedback = t("Compare $1 and $2 once more.", "Hay que comparar otra vez $1 y $2.", right[3], right[4])},
    }),
    hints = {t("Write zeros at the end: three places for each.", "Escribe ceros al final: tres lugares para cada uno."), t("Compare the tenths first.", "Compara primero los décimos."),
      t("Same tenths? Then look at hundredths, then thousandths.", "¿Décimos iguales? Mira centésimos y luego milésimos.")},
    worked = {aligned(three_of[1][1]) .. " < " .. aligned(three_of[2][1]), aligned(three_of[2][1]) .. " < " .. aligned(three_of[3][1]), aligned(three_of[3][1]) .. " < " .. aligned(three_of[4][1]),
      bold(table.concat(right, ", "))},
    right_note = t("Zeros at the end do not change a decimal.", "Los ceros al final no cambian un decimal."),
    paper = t("Mark them all on a number line.", "Márcalos todos en una recta numérica."),
  }
end

local function between(rng, k)
  local whole, d = k % 6, 1 + k // 6 % 8
  local low, high = whole * 1000 + d * 100, whole * 1000 + (d + 1) * 100
  local x, y = {low + 2 + k % 7, 3}, {low + 10 * (1 + k % 8), 2}
  local out_low, out_high = {low - 100 + 91 + k % 9, 3}, {high + 1 + k % 9, 3}
  local out_trap = {whole * 1000 + 10 * d + 5, 3}
  local options = rng:shuffle({x, y, k % 2 == 0 and out_trap or out_low, out_high})
  local shown, right, all = {}, {}, {}
  for i = 1, 4 do
    shown[i] = written(options[i][1], options[i][2])
    if options[i][1] > low and options[i][1] < high then right[#right + 1] = shown[i] end
  end
  local a, b = written(x[1], x[2]), written(y[1], y[2])
  local trap, beyond = k % 2 == 0 and out_trap or out_low, written(out_high[1], 3)
  local below = written(trap[1], 3)
  local from, to = written(low, 1), written(high, 1)
  return {
    prompt = t("Which decimals lie between $1 and $2?\nChoose all that do.", "¿Qué decimales están entre $1 y $2?\nElige todos.", from, to),
    answer = {kind = "several", options = shown, right = right},
    misconceptions = {
      {given = {a}, name = "stops at the first that fits", feedback = t("$1 fits. One more fits too.", "$1 sirve. Otro también sirve.", a)},
      {given = {b}, name = "stops at the first that fits", feedback = t("$1 fits. One more fits too.", "$1 sirve. Otro también sirve.", b)},
      {given = {a, b, beyond}, name = "passes over the zeros", feedback = t("$1 is more than $2.", "$1 es más que $2.", beyond, to .. "00")},
      {given = {b, below}, name = "passes over the zeros", feedback = t("$1 is less than $2.", "$1 es menos que $2.", below, from .. "00")},
      {given = {a, b, below}, name = "passes over the zeros", feedback = t("$1 is less than $2.", "$1 es menos que $2.", below, from .. "00")},
    },
    hints = {t("Write both ends with three places.", "Escribe los dos extremos con tres lugares."), t("The ends are $1 and $2.", "Los extremos son $1 y $2.", from .. "00", to .. "00"),
      t("A number between them has $1 as its tenths.", "Un número entre ellos tiene $1 en los décimos.", d)},
    worked = {from .. "00 < ? < " .. to .. "00", bold(table.concat(right, ", "))},
    right_note = t("Between two decimals there are always more.", "Entre dos decimales siempre hay más."),
    paper = t("Draw a line from $1 to $2 with ten steps.", "Dibuja una recta de $1 a $2 con diez pasos.", from, to),
  }
end

return function(rng, level)
  local k = rng:turn(126)
  if level == 1 then return which(rng, k, true) end
  if level == 2 then
    if k % 2 == 0 then return in_order(rng, k // 2) end
    return which(rng, k // 2, false)
  end
  return between(rng, k)
end
