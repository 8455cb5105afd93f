-- Rounding decimals to any place (5.NBT.A.4). Errors after Yang (2005) and Rubenstein (1985): cutting off,
-- rounding step by step, the place mistaken.

local function power(n) local out = 1 for _ = 1, n do out = out * 10 end return out end
-- n / 10^places with every place written.
local function written(n, places)
  if places == 0 then return tostring(n) end
  local s = tostring(n)
  while #s <= places do s = "0" .. s end
  return s:sub(1, #s - places) .. "." .. s:sub(-places)
end
local function rounded(n, unit)
  local low = n // unit * unit
  if 2 * (n - low) >= unit then return low + unit end
  return low
end
local function to_place(p)
  if p == 0 then return t("whole number", "número entero") end
  if p == 1 then return t("tenth", "décimo") end
  return t("hundredth", "centésimo")
end

-- n with `places` decimals, to be rounded to `p` of them.
local function round_item(n, places, p, figure)
  local unit = power(places - p)
  local low = n // unit * unit
  local high, key, off = low + unit, rounded(n, unit), n - low
  local half = 2 * off == unit
  local up = key == high
  local shown, a, b = written(n, places), written(low // unit, p), written(high // unit, p)
  local function at(m) return written(m // unit, p) end
  local other = p == 0 and rounded(n, power(places - 1)) or rounded(n, unit * 10)
  local twice = places - p >= 2 and rounded(rounded(n, unit // 10), unit) or nil
  local slips = {
    up and slip(a, half and "halfway rounds down" or "truncation: cuts the end off", half and "$1 is as far away as $2. Halfway goes up." or "$1 cuts the rest off. $2 is nearer.",
        half and "$1 está tan lejos como $2. La mitad sube." or "$1 corta lo demás. $2 está más cerca.", a, b)
      or slip(b, twice == high and "rounds twice" or "always rounds up", twice == high and "$1 comes from rounding two times. Look at $2 once." or "$1 is further away than $2.",
        twice == high and "$1 sale de redondear dos veces. Se mira $2 una sola vez." or "$1 está más lejos que $2.", b, twice == high and shown or a),
    slip(written(other // (p == 0 and power(places - 1) or unit * 10), p == 0 and 1 or p - 1), "rounds to another place", "That is another place. Look for the nearest $1.", "Eso es otra posición. Se busca el $1 más cercano.", to_place(p)),
    slip(shown, "leaves the number as it is", "$1 is the number itself. Find the nearest one.", "$1 es el mismo número. Se busca el más cercano.", shown),
    slip(written(key // unit * power(places - p) + off, places), "changes the place, keeps the rest", "After rounding, the places behind are gone.", "Al redondear desaparecen los lugares de atrás."),
    slip(at(up and high + unit or low - unit), "goes a place too far", "$1 is further away. The number lies between $2 and $3.", "$1 está más lejos. El número está entre $2 y $3.", at(up and high + unit or low - unit), a, b),
  }
  return {
    prompt = t("Round $1 to the nearest $2.\nWhat number is it then?", "Redondea $1 al $2 más cercano.\n¿Qué número queda?", shown, to_place(p)),
    figure = figure and {kind = "number_line", from = decimal(low, places), to = decimal(high, places), steps = 10, label_every = 0, decimals = p, marks = {{at = decimal(n, places), label = shown}}} or nil,
    answer = {kind = "number", value = decimal(key, places), form = "any", point = true},
    misconceptions = apart(decimal(key, places), slips),
    hints = {t("$1 lies between $2 and $3.", "$1 está entre $2 y $3.", shown, a, b), t("The middle between them is $1.", "La mitad entre ellos es $1.", decimal(low * 10 + unit * 5, places + 1)),
      half and t("It is just halfway. Halfway goes up.", "Está justo a la mitad. La mitad sube.") or t("Look at the next digit: less than five, or five and more?", "Mira la cifra siguiente: ¿menos de cinco, o cinco o más?")},
    worked = {t("$1 lies between $2 and $3.", "$1 está entre $2 y $3.", shown, a, b), half and t("It is halfway, so it goes up.", "Está a la mitad, así que sube.") or t("$1 is nearer.", "$1 está más cerca.", at(key)), bold(at(key))},
    right_note = half and t("Halfway goes up. People agreed on that.", "La mitad sube. Así se acordó.") or t("Rounding finds the nearest, up or down.", "Redondear busca el más cercano, arriba o abajo."),
    paper = t("Draw a line from $1 to $2. Mark the middle.", "Dibuja una recta de $1 a $2. Marca la mitad.", a, b),
  }
end

local function which_round_to(rng, k)
  local p = k % 2  -- to ones or tenths
  local places = p + 2
  local goal = p == 0 and 3 + k // 2 % 9 or 21 + (k * 7) % 70
  if p == 1 and goal % 10 == 0 then goal = goal + 1 end
  local unit = 100
  local mid = goal * unit
  local low_in, low_out = mid - 50 + k % 3, mid - 51 - k % 5
  local high_in, high_out = mid + 49 - k % 8, mid + 50 + k % 3
  local pool = rng:shuffle({low_in, low_out, high_in, high_out})
  local shown, right = {}, {}
  local function text(n) return decimal(n, places) end
  for i = 1, 4 do
    shown[i] = text(pool[i])
    if rounded(pool[i], unit) == mid then right[#right + 1] = shown[i] end
  end
  local cut, loose, no_low = {}, {}, {text(high_in)}
  for i = 1, 4 do
    if pool[i] // unit * unit == mid then cut[#cut + 1] = shown[i] end
    if rounded(pool[i], unit) == mid or pool[i] == high_out then loose[#loose + 1] = shown[i] end
  end
  local target = written(goal, p)
  return {
    prompt = t("Round each one to the nearest $1.\nWhich ones give $2?", "Redondea cada uno al $1 más cercano.\n¿Cuáles dan $2?", to_place(p), target),
    answer = {kind = "several", options = shown, right = right},
    misconceptions = apart(right, {
      {given = cut, name = "truncation: cuts the end off", feedback = t("Numbers a little below $1 can round up to it.", "Los números un poco menores que $1 pueden subir.", target)},
      {given = loose, name = "halfway rounds down", feedback = t("$1 goes up further. It is not below the middle.", "$1 sube más. No está antes de la mitad.", text(high_out))},
      {given = no_low, name = "leaves out the edge", feedback = t("$1 rounds up to $2. It fits too.", "$1 sube hasta $2. También sirve.", text(low_in), target)},
      {given = {text(low_in)}, name = "rounds up to it only", feedback = t("$1 rounds down to $2. It fits too.", "$1 baja hasta $2. También sirve.", text(high_in), target)},
      {given = {text(low_out)}, name = "rounds step by step", feedback = t("$1 is nearer to the number below. Round in one step.", "$1 está más cerca del de abajo. Se redondea en un paso.", text(low_out))},
    }),
    hints = {t("$1 has a middle below it and a middle above it.", "$1 tiene una mitad abajo y otra arriba.", target), t("A number in the lower middle goes up.", "Un número en la mitad de abajo sube."),
      t("The middles are $1 and $2.", "Las mitades son $1 y $2.", text(mid - 50), text(mid + 50))},
    worked = {t("From $1 to just below $2:", "Desde $1 hasta justo antes de $2:", text(mid - 50), text(mid + 50)), bold(table.concat(right, ", "))},
    right_note = t("Numbers on both sides can round to $1.", "Números de los dos lados se redondean a $1.", target),
    paper = t("Draw a line with $1 in the middle. Mark them.", "Dibuja una recta con $1 en el medio. Márcalos.", target),
  }
end

return function(rng, level)
  local k = rng:turn(150)
  if level == 1 then
    local n = 111 + (k * 61) % 870  -- two places, to tenths
    if n % 10 == 0 then n = n + 5 end
    return round_item(n, 2, 1, true)
  end
  if level == 2 then
    local n = 1203 + (k * 337) % 8700  -- three places
    local p = k % 3
    if k % 5 == 0 then n = n // 100 * 100 + 46 + k % 4 end  -- tempts to round twice
    if n % 10 == 0 then n = n + 7 end
    return round_item(n, 3, p, false)
  end
  return which_round_to(rng, k)
end
