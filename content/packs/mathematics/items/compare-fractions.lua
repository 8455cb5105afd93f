-- Comparing fractions with unlike tops and bottoms (4.NF.A.2). Errors after Behr and others (1984), Pearn and
-- Stephens (2004) on gap thinking, and Ni and Zhou (2005) on whole-number bias.

local bottoms = {2, 3, 4, 5, 6, 8, 10, 12}
local tops = {[2] = {1}, [3] = {1, 2}, [4] = {1, 3}, [5] = {1, 2, 3, 4}, [6] = {1, 5}, [8] = {1, 3, 5, 7}, [10] = {1, 3, 7, 9}, [12] = {1, 5, 7, 11}}
local function value_before(a, b) return a[1] * b[2] < b[1] * a[2] end
local function show(f) return frac(f[1], f[2]) end

-- The bottoms stand in a ring. Neighbours never have the same bottoms. A gap says how far round the next one is.
local function ring(at, gaps)
  local out = {bottoms[at % 8 + 1]}
  for _, gap in ipairs(gaps) do
    at = at + gap
    out[#out + 1] = bottoms[at % 8 + 1]
  end
  return table.sort(out)
end
-- A fraction with each bottom, 1/m or more from one another. Where it matters, the tops differ too.
local function fractions(rng, wanted, m, tops_too)
  local out = {}
  for _, d in ipairs(wanted) do
    local list = tops[d]
    local from = rng:int(1, #list)
    for j = from, from + #list - 1 do
      local n, fits = list[j % #list + 1], true
      for _, o in ipairs(out) do
        if abs(n * o[2] - o[1] * d) * m < d * o[2] or tops_too and n == o[1] then fits = false end
      end
      if fits then out[#out + 1] = {n, d} break end
    end
  end
  return out
end

local function with_bars(rng)
  local k = rng:turn(28)
  local a, b = table.unpack(fractions(rng, ring(k, {k < 24 and 1 + k // 8 or 4}), 24, true))
  if rng:chance(1, 2) then a, b = b, a end
  local greater, lesser = a, b
  if value_before(a, b) then greater, lesser = b, a end
  local first_greater = greater == a
  local key = show(greater)
  local both_less = show(lesser)
  local equal = t("They are equal.", "Son iguales.")
  local depends = t("The bars cannot be compared.", "No se pueden comparar.")
  return {
    prompt = t("Two bars are equally long. One has $1 colored, one $2.\nWhich is more?", "Dos barras son igual de largas. Una tiene $1 coloreado, otra $2.\n¿Qué es más?", show(a), show(b)),
    figure = {kind = "bar_model", rows = {
      {name = "A", segments = {{size = a[1] .. "/" .. a[2], label = show(a), fill = "hatch"}, {size = a[2] - a[1] .. "/" .. a[2], label = " ", fill = "empty"}}},
      {name = "B", segments = {{size = b[1] .. "/" .. b[2], label = show(b), fill = "dots"}, {size = b[2] - b[1] .. "/" .. b[2], label = " ", fill = "empty"}}}}},
    answer = {kind = "choice", right = key, options = {show(a), show(b), equal, depends}},
    misconceptions = {
      slip(both_less, greater[2] > lesser[2] and "larger bottom seen as smaller always" or "whole-number bias: compares digits, not amounts",
        "The colored part of $1 is shorter. Look where it ends.", "La parte coloreada de $1 es más corta. Mira dónde termina.", show(lesser)),
      slip(equal, "takes near fractions for equal", "One colored part ends further to the right.", "Una parte coloreada termina más a la derecha."),
      slip(depends, "thinks unlike bottoms cannot be compared", "The whole bars are equal, so their parts can be compared.", "Las barras enteras son iguales, así que se pueden comparar."),
    },
    hints = {
      t("Look where the colored parts end.", "Mira dónde terminan las partes coloreadas."),
      t("Lay a ruler straight down at one end.", "Pon una regla recta en uno de los extremos."),
      t("Compare each with a half. Then compare what is missing.", "Compara cada una con la mitad. Luego mira lo que falta."),
    },
    worked = {show(lesser) .. " < " .. show(greater), bold(key)},
    right_note = t("Compare fractions of equal wholes only.", "Compara solo fracciones de enteros iguales."),
    paper = t("Draw both bars, one below the other, equally long.", "Dibuja las dos barras, una debajo de otra, igual de largas."),
  }
end

local function greatest(rng)
  local k = rng:turn(64)
  local gaps = ({{1, 1, 1}, {1, 1, 2}, {1, 1, 3}, {1, 1, 4}, {1, 2, 1}, {1, 2, 2}, {1, 2, 3}, {1, 3, 2}})[1 + k // 8]
  local chosen = fractions(rng, ring(k, gaps), 40)
  table.sort(chosen, function(x, y) return value_before(x, y) end)
  local best = chosen[#chosen]
  local list, options = {}, {}
  for j, c in ipairs(chosen) do
    options[j] = show(c)
    if c ~= best then
      local l = lcm(c[2], best[2])
      local gap = c[2] - c[1] <= best[2] - best[1]
      local name = c[2] > best[2] and "whole-number bias: compares digits, not amounts" or gap and "gap thinking" or "larger pieces seen as more"
      local mine, its = frac(c[1] * l // c[2], l), frac(best[1] * l // best[2], l)
      local whose = c[2] == l and show(c) or show(c) .. " = " .. mine
      list[#list + 1] = slip(show(c), name, "$1 is not the greatest. Another one is $2.", "$1 no es la mayor. Otra es $2.", whose, its)
    end
  end
  local half = 0
  for _, c in ipairs(chosen) do if c[1] * 2 > c[2] then half = half + 1 end end
  return {
    prompt = t("All of them are parts of the same whole.\nWhich fraction is the greatest?", "Todas son partes del mismo entero.\n¿Qué fracción es la mayor?"),
    answer = {kind = "choice", right = show(best), options = rng:shuffle(options)},
    misconceptions = list,
    hints = {
      t("Which ones are more than a half? Which are less?", "¿Cuáles son más que la mitad? ¿Cuáles menos?"),
      t("Rename two of them with the same bottom.", "Escribe dos de ellas con el mismo denominador."),
      half > 0 and t("More than a half: $1 of them. Compare those.", "Más que la mitad: $1 de ellas. Compara esas.", half)
        or t("None is more than a half. Compare two at a time.", "Ninguna es más que la mitad. Compara de dos en dos."),
    },
    worked = {show(chosen[#chosen - 1]) .. " < " .. show(best), t("Greatest: $1", "Mayor: $1", bold(show(best)))},
    right_note = t("Only amounts count, not how large the numbers look.", "Cuenta la cantidad, no lo grande que se ven los números."),
    paper = t("Draw equal bars and shade each fraction.", "Dibuja barras iguales y sombrea cada fracción."),
  }
end

local function in_order(rng)
  local k = rng:turn(56)
  local chosen = fractions(rng, ring(k, ({{1, 1}, {1, 2}, {2, 1}, {1, 3}, {3, 1}, {2, 2}, {2, 3}})[1 + k // 8]), 30)
  table.sort(chosen, function(x, y) return value_before(x, y) end)
  local right = {show(chosen[1]), show(chosen[2]), show(chosen[3])}
  local by_bottom = {chosen[1], chosen[2], chosen[3]}
  table.sort(by_bottom, function(x, y) return x[2] < y[2] end)
  local by_top = {chosen[1], chosen[2], chosen[3]}
  table.sort(by_top, function(x, y) return x[1] < y[1] end)
  local by_gap = {chosen[1], chosen[2], chosen[3]}
  table.sort(by_gap, function(x, y) return x[2] - x[1] > y[2] - y[1] end)
  local function told(list) return {show(list[1]), show(list[2]), show(list[3])} end
  local shown = rng:shuffle({right[1], right[2], right[3]})
  if shown[1] == right[1] and shown[2] == right[2] then shown[1], shown[2] = shown[2], shown[1] end
  local l = lcm(chosen[1][2], lcm(chosen[2][2], chosen[3][2]))
  local function fine(f) return frac(f[1] * l // f[2], l) end
  return {
    prompt = t("Put the fractions in order.\nBegin with the smallest.", "Ordena las fracciones.\nEmpieza por la menor."),
    answer = {kind = "order", right = right, options = shown},
    misconceptions = apart(right, {
      slip(told(by_bottom), "whole-number bias: compares digits, not amounts", "That goes by the bottoms. A larger bottom means smaller pieces.",
        "Eso va por los de abajo. Un número mayor abajo da piezas menores."),
      slip(told(by_top), "compares the tops only", "That goes by the tops. The size of the pieces counts as well.", "Eso va por los de arriba. También cuenta el tamaño de las piezas."),
      slip(told(by_gap), "gap thinking", "That goes by the pieces missing. Those pieces are not equally large.", "Eso va por las piezas que faltan. No son igual de grandes."),
      slip(turned_round(right), "orders from the greatest", "This begins with the greatest. Begin with the smallest.", "Esto empieza por la mayor. Empieza por la menor."),
      slip({right[2], right[1], right[3]}, "takes near fractions for turned round", "$1 is less than $2. Compare both with a half.", "$1 es menos que $2. Compara las dos con la mitad.", right[1], right[2]),
      slip({right[1], right[3], right[2]}, "takes near fractions for turned round", "$1 is less than $2. Compare both with a half or a whole.",
        "$1 es menos que $2. Compáralas con la mitad o el entero.", right[2], right[3]),
    }),
    hints = {
      t("Compare each one with 0, a half and 1.", "Compara cada una con 0, la mitad y 1."),
      t("Rename them with one bottom for all.", "Escríbelas con un mismo denominador."),
      t("With $1 as the bottom, compare the tops.", "Con $1 abajo, compara los números de arriba.", l),
    },
    worked = {right[1] .. " = " .. fine(chosen[1]), right[2] .. " = " .. fine(chosen[2]), right[3] .. " = " .. fine(chosen[3]),
      bold(table.concat(right, " < "))},
    right_note = t("With equal bottoms the tops tell the order.", "Con denominadores iguales decide el número de arriba."),
    paper = t("Draw a line from 0 to 1. Mark all three.", "Dibuja una recta de 0 a 1. Marca las tres."),
  }
end

return function(rng, level)
  if level == 1 then return with_bars(rng) end
  if level == 2 then return greatest(rng) end
  return in_order(rng)
end
