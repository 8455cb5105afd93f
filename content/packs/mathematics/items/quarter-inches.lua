-- Lengths to half and quarter inches (3.MD.B.4): read a ruler, read a dot plot of lengths. Errors after Lehrer (2003) and Kamii (2006):
-- the end read without the start, marks counted in place of spaces, the small marks taken for tenths.

local function text_of(quarters)
  local whole, rest = quarters // 4, quarters % 4
  if rest == 0 then return tostring(whole) end
  local n, d = reduced(rest, 4)
  return whole > 0 and whole .. " " .. n .. "/" .. d or n .. "/" .. d
end
local function shown(quarters)
  local whole, rest = quarters // 4, quarters % 4
  if rest == 0 then return tostring(whole) end
  local n, d = reduced(rest, 4)
  return whole > 0 and whole .. " " .. frac(n, d) or frac(n, d)
end
local names = {"pencil", "ribbon", "leaf", "stick"}
local function named(i)
  return ({noun("pencil", "pencils", "lápiz", "lápices", "m"), noun("ribbon", "ribbons", "cinta", "cintas", "f"), noun("leaf", "leaves", "hoja", "hojas", "f"),
    noun("stick", "sticks", "palito", "palitos", "m")})[i]
end

local function read_ruler(k, from)
  local parts = from == 0 and k % 3 == 0 and 2 or 4
  local quarters = 3 + (k * 5) % 19
  if parts == 2 then quarters = 2 * (1 + quarters // 2) end
  if quarters % 4 == 0 then quarters = quarters + (parts == 2 and 2 or 1) end
  if from == quarters then from = from + 1 end
  local i = 1 + k % 4
  local n = named(i)
  local per = parts
  local to = (from + quarters) * per // 4
  local key = text_of(quarters)
  local slips = {
    from > 0 and slip(text_of(from + quarters), "reads the end, whatever the start", "$1 is where it ends. It starts at $2, not at 0.", "$1 es donde termina. Empieza en $2, no en 0.", shown(from + quarters), shown(from))
      or slip(text_of(quarters + 1), "counts marks in place of spaces", "$1 is one mark too far. Count the spaces.", "$1 es una marca de más. Se cuentan los espacios.", shown(quarters + 1)),
    slip(quarters // 4 + 1, "rounds to the next inch", "$1 is the next full inch. It does not reach that far.", "$1 es la pulgada siguiente. No llega hasta ahí.", quarters // 4 + 1),
    quarters > 4 and slip(quarters // 4, "leaves out the part of an inch", "$1 leaves out the part after the last full inch.", "$1 deja fuera la parte después de la última pulgada.", quarters // 4)
      or slip(text_of(quarters + 4), "counts an inch too many", "$1 is an inch too many.", "A $1 le sobra una pulgada.", shown(quarters + 4)),
    slip(text_of(max(quarters - 1, 1)), "counts one too few", "$1 is one small mark short.", "A $1 le falta una marca pequeña.", shown(max(quarters - 1, 1))),
    slip(quarters * per // 4, "counts the small marks as inches", "$1 counts small spaces. $2 of them make an inch.", "$1 cuenta espacios pequeños. $2 son una pulgada.", quarters * per // 4, per),
  }
  return {
    prompt = from > 0 and t("The $1.one does not start at 0.\nHow many inches long is it?", "$2 no empieza en 0.\n¿Cuántas pulgadas mide?", n, cap(n.the))
      or t("Look at the ruler.\nHow many inches long is the $1.one?", "Mira la regla.\n¿Cuántas pulgadas mide $2?", n, n.the),
    figure = {kind = "ruler", length = 7, parts = per, unit = "in", from = from * per // 4, to = to, object = names[i]},
    answer = {kind = "number", value = key, form = "any", fraction = true, unit = "in"},
    misconceptions = apart(key, slips),
    hints = {from > 0 and t("Where does it start? Where does it end?", "¿Dónde empieza? ¿Dónde termina?") or t("How many full inches are there?", "¿Cuántas pulgadas completas hay?"),
      t("An inch has $1 small spaces here.", "Aquí una pulgada tiene $1 espacios pequeños.", per),
      from > 0 and t("Count from $1: full inches first, then small spaces.", "Cuenta desde $1: primero pulgadas, luego espacios.", shown(from))
        or t("After the last full inch count the small spaces: $1", "Después de la última pulgada, espacios pequeños: $1", quarters % 4 * per // 4)},
    worked = from > 0 and {t("Start: $1. End: $2.", "Principio: $1. Final: $2.", shown(from), shown(from + quarters)), t("From start to end: $1", "Del principio al final: $1", bold(shown(quarters)))}
      or {t("Full inches: $1", "Pulgadas completas: $1", quarters // 4), t("After that: $1 of an inch", "Después: $1 de pulgada", shown(quarters % 4)), bold(shown(quarters))},
    right_note = t("Length is the space between start and end.", "El largo es el espacio entre el principio y el final."),
    paper = t("Measure three things to the nearest quarter inch.", "Mide tres cosas hasta el cuarto de pulgada más cercano."),
  }
end

-- Dots over quarter inches.
local function dots(rng, k)
  local counts = {}
  for i = 1, 9 do counts[i] = rng:int(0, 4) end
  local start = 1 + k % 5
  return counts, start
end
local function plot(counts, start, title)
  return {kind = "dot_plot", title = title, axis = {from = start, to = start + 2, steps = 8, label_every = 4, decimals = 0}, counts = counts}
end

local function how_many_at(rng, k)
  local counts, start = dots(rng, k)
  local at = 1 + (k // 5) % 7  -- ticks after the start
  if at == 4 then at = 5 end
  counts[at + 1] = 1 + k % 5
  local key = counts[at + 1]
  local q = 4 * start + at
  counts[at] = counts[at] == key and key % 5 + 1 or counts[at]
  return {
    prompt = t("Each dot is one leaf.\nHow many leaves are $1 inches long?", "Cada punto es una hoja.\n¿Cuántas hojas miden $1 pulgadas?", shown(q)),
    figure = plot(counts, start, t("Lengths in inches", "Largos en pulgadas")),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(counts[at], "reads the place before", "The mark before it has $1. Go on one step.", "La marca anterior tiene $1. Se avanza un paso.", counts[at]),
      slip(counts[at + 2], "reads the place after", "The next mark has $1. Go back one step.", "La marca siguiente tiene $1. Se vuelve un paso.", counts[at + 2]),
      slip(counts[5], "looks at the full inch only", "The mark at $2 has $1. Look between the numbers.", "La marca de $2 tiene $1. Hay que mirar entre los números.", counts[5], start + 1),
      slip(key + 1, "counts one too many", "$1 is one dot too many. Point at each dot once.", "A $1 le sobra un punto. Se señala cada punto una vez.", key + 1),
      slip(key + 2, "counts two too many", "$1 is two dots too many. Point at each dot once.", "A $1 le sobran dos puntos. Se señala cada punto una vez.", key + 2),
      slip(key + 3, "counts dots beside it too", "$1 counts other dots as well. Stay over one mark.", "$1 cuenta también otros puntos. Solo cuenta una marca.", key + 3),
    }),
    hints = {t("Four small steps make an inch.", "Cuatro pasos pequeños son una pulgada."), t("Find $1 on the line first.", "Primero busca $1 en la recta.", shown(q)),
      t("Go to $1. Small steps from there: $2", "Ve al $1. Pasos pequeños desde ahí: $2", q // 4, q % 4)},
    worked = {t("Small steps after $1: $2", "Pasos pequeños después de $1: $2", q // 4, q % 4), t("Dots there: $1", "Puntos ahí: $1", bold(key))},
    right_note = t("Each small step is a quarter of an inch.", "Cada paso pequeño es un cuarto de pulgada."),
    paper = t("Measure ten leaves. Make such a plot.", "Mide diez hojas. Haz un gráfico así."),
  }
end

local function longer_than(rng, k)
  local counts, start = dots(rng, k)
  local at = 2 + (k // 5) % 5
  local long = k % 2 == 0
  counts[at + 1] = max(counts[at + 1], 1)
  if long then counts[at + 2] = max(counts[at + 2], 2) else counts[at] = max(counts[at], 2) end
  local sum, all = 0, 0
  for i = 1, 9 do
    all = all + counts[i]
    if long and i > at + 1 or not long and i < at + 1 then sum = sum + counts[i] end
  end
  local q = 4 * start + at
  return {
    prompt = long and t("Each dot is one leaf.\nHow many leaves are longer than $1 inches?", "Cada punto es una hoja.\n¿Cuántas hojas miden más de $1 pulgadas?", shown(q))
      or t("Each dot is one leaf.\nHow many leaves are shorter than $1 inches?", "Cada punto es una hoja.\n¿Cuántas hojas miden menos de $1 pulgadas?", shown(q)),
    figure = plot(counts, start, t("Lengths in inches", "Largos en pulgadas")),
    answer = {kind = "number", value = sum, form = "integer"},
    misconceptions = apart(sum, {
      slip(sum + counts[at + 1], "counts the number itself", "$1 counts the leaves of just $2 as well.", "$1 cuenta también las hojas de $2 justas.", sum + counts[at + 1], shown(q)),
      slip(all - sum - counts[at + 1], "mixes up greater and less", "$1 counts the other side of $2.", "$1 cuenta el otro lado de $2.", all - sum - counts[at + 1], shown(q)),
      slip(counts[at + 1], "reads one place only", "The mark at $2 has $1. Count the others on that side.", "La marca de $2 tiene $1. Se cuentan las otras de ese lado.", counts[at + 1], shown(q)),
      slip(all, "counts all of them", "$1 is all the leaves. Count on one side only.", "$1 son todas las hojas. Se cuenta un solo lado.", all),
      slip(sum + 1, "counts one too many", "$1 is one dot too many. Point at each dot once.", "A $1 le sobra un punto. Se señala cada punto una vez.", sum + 1),
      slip(sum - 1, "counts one too few", "$1 is one dot too few. Point at each dot once.", "A $1 le falta un punto. Se señala cada punto una vez.", sum - 1),
    }),
    hints = {t("Find $1 on the line first.", "Primero busca $1 en la recta.", shown(q)),
      long and t("Longer leaves stand to the right of it.", "Las hojas más largas están a la derecha.") or t("Shorter leaves stand to the left of it.", "Las hojas más cortas están a la izquierda."),
      t("Leave out the dots over $1. Count on that side only.", "Deja los puntos de $1. Cuenta solo ese lado.", shown(q))},
    worked = {t("Small steps after $1: $2", "Pasos pequeños después de $1: $2", q // 4, q % 4), t("Dots on that side: $1", "Puntos de ese lado: $1", bold(sum))},
    right_note = t("A dot plot shows all lengths at a glance.", "El gráfico de puntos muestra todos los largos."),
    paper = t("Measure ten leaves. Make such a plot.", "Mide diez hojas. Haz un gráfico así."),
  }
end

return function(rng, level)
  local k = rng:turn(120)
  if level == 1 then return read_ruler(k, 0) end
  if level == 2 then
    if k % 2 == 0 then return read_ruler(k // 2, 1 + k // 2 % 6) end
    return how_many_at(rng, k // 2)
  end
  return longer_than(rng, k)
end
