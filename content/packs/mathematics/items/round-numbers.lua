-- Rounding (3.NBT.A.1): to tens, to hundreds, which numbers round to one. Errors after Reys and Bestgen (1981),
-- Rubenstein (1985) and Yang (2005) on estimation: cutting off, rounding twice, the other place.

local function rounded(n, unit)
  local low = n // unit * unit
  if 2 * (n - low) >= unit then return low + unit end
  return low
end

local function round_item(n, unit, slips)
  local low = n // unit * unit
  local high = low + unit
  local key, off = rounded(n, unit), n - low
  local half = off * 2 == unit
  local tens = unit == 10
  local distance = half and t("$1 is just as far from both. Halfway goes up.", "$1 está a la mitad. La mitad sube.", n)
    or t("$1 is $2 from one end and $3 from the other.", "$1 está a $2 de un extremo y a $3 del otro.", n, off, unit - off)
  return {
    prompt = tens and t("Round $1 to the nearest ten.\nWhich ten is it?", "Redondea $1 a la decena más cercana.\n¿Qué decena es?", n)
      or t("Round $1 to the nearest hundred.\nWhich hundred is it?", "Redondea $1 a la centena más cercana.\n¿Qué centena es?", n),
    figure = {kind = "number_line", from = low, to = high, steps = 10, label_every = 0, decimals = 0, marks = {{at = n, label = tostring(n)}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, slips),
    hints = {t("$1 is between $2 and $3.", "$1 está entre $2 y $3.", n, low, high),
      t("Which end is nearer? The middle is $1.", "¿Qué extremo está más cerca? La mitad es $1.", low + unit // 2), distance},
    worked = {t("$1 is between $2 and $3.", "$1 está entre $2 y $3.", n, low, high),
      half and t("It is halfway, so it goes up.", "Está a la mitad, así que sube.")
        or t("To $1: $2. To $3: $4.", "Hasta $1: $2. Hasta $3: $4.", low, off, high, unit - off),
      t("Rounded: $1", "Redondeado: $1", bold(key))},
    right_note = half and t("Halfway goes up. People agreed on that.", "La mitad sube. Así se acordó.")
      or t("Rounding finds the nearest one, up or down.", "Redondear busca el más cercano, arriba o abajo."),
    paper = t("Draw a line from $1 to $2. Mark the middle and $3.", "Dibuja una recta de $1 a $2. Marca la mitad y $3.", low, high, n),
  }
end

local function down_or_half(low, unit, off)
  if off * 2 == unit then
    return slip(low, "halfway rounds down", "$1 is as far away as $2. Halfway goes up.", "$1 está tan lejos como $2. La mitad sube.", low, low + unit)
  end
  return slip(low, "truncation: cuts the end off", "$1 is $2 away. $3 is nearer.", "$1 está a $2. $3 está más cerca.", low, off, low + unit)
end

local function to_tens(rng)
  local k = rng:turn(60 * 9)
  local n = 10 * (1 + k // 9) + 1 + k % 9
  local low, o = n // 10 * 10, n % 10
  local key = rounded(n, 10)
  return round_item(n, 10, {
    down_or_half(low, 10, o),
    slip(low + 10, "always rounds up", "$1 is $2 away. $3 is nearer.", "$1 está a $2. $3 está más cerca.", low + 10, 10 - o, low),
    slip(key + o, "changes the tens, keeps the ones", "$1 is not a full ten. A full ten ends in 0.", "$1 no es una decena completa. Tiene que terminar en 0.", key + o),
    slip(rounded(n, 100), "rounds to another place", "$1 is a hundred. Look for the nearest ten.", "$1 es una centena. Se busca la decena más cercana.", rounded(n, 100)),
    slip(n, "leaves the number as it is", "$1 is the number itself. Find the nearest ten.", "$1 es el mismo número. Se busca la decena más cercana.", n),
    slip(low - 10, "goes down a place too far", "$1 is further away than $2.", "$1 está más lejos que $2.", low - 10, low),
  })
end

local function to_hundreds(rng)
  local k = rng:turn(9 * 20)
  local h = 1 + k % 9
  -- Every third one tempts to round twice: 346 to 350 to 400.
  local off = k // 9 % 3 == 0 and rng:int(45, 49) or k // 9 % 3 == 1 and rng:int(51, 97) or rng:int(11, 44)
  if off % 10 == 0 then off = off + 1 end
  if k // 9 == 19 then off = 50 end
  local n, low = 100 * h + off, 100 * h
  local key = rounded(n, 100)
  return round_item(n, 100, {
    down_or_half(low, 100, off),
    off >= 45 and slip(low + 100, "rounds twice", "First $1, then $2. Round $3 in one step.", "Primero $1, luego $2. Hay que redondear $3 en un paso.", rounded(n, 10), low + 100, n)
      or slip(low + 100, "always rounds up", "$1 is $2 away. $3 is nearer.", "$1 está a $2. $3 está más cerca.", low + 100, 100 - off, low),
    slip(rounded(n, 10), "rounds to another place", "$1 is the nearest ten. Look for a hundred.", "$1 es la decena más cercana. Se busca una centena.", rounded(n, 10)),
    slip(key + off, "changes the hundreds, keeps the rest", "$1 is not a full hundred. It has to end in 00.", "$1 no es una centena completa. Tiene que terminar en 00.", key + off),
    slip(key + off % 10, "keeps the ones", "$1 still has ones. A full hundred ends in 00.", "$1 todavía tiene unidades. Una centena termina en 00.", key + off % 10),
    slip(n, "leaves the number as it is", "$1 is the number itself. Find the nearest hundred.", "$1 es el mismo número. Se busca la centena más cercana.", n),
  })
end

local function those(options, takes)
  local out = {}
  for i = 1, #options do if takes(options[i]) then out[#out + 1] = options[i] end end
  return out
end

local function which_round_to(rng)
  local k = rng:turn(9 * 9)
  local tens = k % 3 == 0
  local unit = tens and 10 or 100
  local goal = tens and 10 * (12 + k + rng:int(0, 3)) or 100 * (2 + k // 3 % 7)
  local half = unit // 2
  local edge_in = goal - half
  local below, above = goal - half - rng:int(1, max(1, unit // 25)), goal + half + rng:int(0, unit // 25)
  local inside_low, inside_high = goal - rng:int(1, half - 1), goal + rng:int(1, half - 1)
  local pool = rng:chance(1, 2) and {edge_in, below, above, inside_high, inside_low} or {edge_in, below, above, inside_high, goal + half - 1}
  if pool[5] == pool[4] then pool[5] = goal - 1 end
  local options = rng:shuffle(pool)
  local function rounds(n) return rounded(n, unit) == goal end
  local right = texts(those(options, rounds))
  local slips = {}
  local function add(name, takes, feedback)
    local given = texts(those(options, takes))
    if #given > 0 then slips[#slips + 1] = {given = given, name = name, feedback = feedback} end
  end
  add("truncation: cuts the end off", function(n) return n // unit * unit == goal end,
    t("Numbers below $1 can round up to it. Some above go further up.", "Los números menores que $1 pueden subir hasta él. Algunos mayores suben más.", goal))
  add("halfway rounds down", function(n) return n ~= edge_in and (rounds(n) or n == goal + half) end,
    t("$1 is halfway to $2. Halfway goes up.", "$1 está a la mitad, antes de $2. La mitad sube.", edge_in, goal))
  add("leaves out the edge", function(n) return rounds(n) and n ~= edge_in end,
    t("$1 is halfway, and halfway goes up. It belongs here too.", "$1 está a la mitad, y la mitad sube. También va aquí.", edge_in))
  add("rounds up to it only", function(n) return rounds(n) and n < goal end,
    t("Numbers a little above $1 round down to it.", "Los números un poco mayores que $1 bajan hasta él.", goal))
  add("takes all numbers that are close", function(n) return n == below or rounds(n) end,
    t("$1 is nearer to $2.", "$1 está más cerca de $2.", below, goal - unit))
  return {
    prompt = tens and t("Round each number to the nearest ten.\nWhich ones give $1?", "Redondea cada número a la decena más cercana.\n¿Cuáles dan $1?", goal)
      or t("Round each number to the nearest hundred.\nWhich ones give $1?", "Redondea cada número a la centena más cercana.\n¿Cuáles dan $1?", goal),
    figure = {kind = "number_line", from = goal - unit, to = goal + unit, steps = 4, label_every = 2, decimals = 0},
    answer = {kind = "several", options = texts(options), right = right},
    misconceptions = apart(right, slips),
    hints = {t("$1 has a middle below it and a middle above it.", "$1 tiene una mitad abajo y otra arriba.", goal),
      t("Find the middle on each side of $1.", "Busca la mitad a cada lado de $1.", goal),
      t("The middles are $1 and $2. A middle goes up.", "Las mitades son $1 y $2. La mitad sube.", goal - half, goal + half)},
    worked = {t("From $1 up to just below $2.", "Desde $1 hasta justo antes de $2.", goal - half, goal + half), bold(table.concat(right, ", "))},
    right_note = t("Numbers on both sides can round to $1.", "Números de los dos lados se redondean a $1.", goal),
    paper = t("Draw a line with $1 in the middle. Mark each number on it.", "Dibuja una recta con $1 en el medio. Marca cada número.", goal),
  }
end

return function(rng, level)
  if level == 1 then return to_tens(rng) end
  if level == 2 then return to_hundreds(rng) end
  return which_round_to(rng)
end
