-- Shading parts of a grid (3.NF.A.1). Errors after Behr, Lesh, Post and Silver (1983): the top number alone, the part that stays.

local function grid(rows, columns, n) return {kind = "grid", rows = rows, columns = columns, rule = "count", count = n} end
local function counts(rows, columns, key, list)
  local out = {}
  for _, one in ipairs(list) do
    if one.n >= 1 and one.n <= rows * columns then
      table.insert(out, {given = cells(rows, columns, one.n), name = one.name, feedback = one.feedback})
    end
  end
  return apart(cells(rows, columns, key), out)
end
local function wanted(n, name, feedback) return {n = n, name = name, feedback = feedback} end

local function place(rng, all)
  local what = rng:int(1, 5)
  if what == 1 then return t("A bar of chocolate has $1 squares.", "Un chocolate tiene $1 cuadrados.", all) end
  if what == 2 then return t("A garden has $1 squares.", "Un jardín tiene $1 cuadrados.", all) end
  if what == 3 then return t("A window has $1 squares.", "Una ventana tiene $1 cuadrados.", all) end
  if what == 4 then return t("A quilt has $1 squares.", "Una colcha tiene $1 cuadrados.", all) end
  return t("A wall has $1 squares.", "Una pared tiene $1 cuadrados.", all)
end

local own = {{1, 4}, {2, 3}, {4, 2}, {2, 4}, {1, 6}, {2, 2}, {1, 8}, {3, 2}}

local function own_parts(rng, k)
  local s = own[1 + k % #own]
  local d = s[1] * s[2]
  local n = 1 + k // #own * 2 % (d - 1)
  return {
    prompt = t("$1\nShade $2 of it.", "$1\nPinta $2.", place(rng, d), frac(n, d)),
    answer = grid(s[1], s[2], n),
    misconceptions = counts(s[1], s[2], n, {
      wanted(d - n, "shades the part that stays", t("That leaves $1 blank. Shade it instead.", "Así queda $1 en blanco. Se pinta esa parte.", frac(n, d))),
      wanted(d, "shades the whole", t("That is the whole. $1 is a part of it.", "Eso es el entero. $1 es una parte.", frac(n, d))),
      wanted(n + 1, "counts one too many", t("That is one square too many. The top number counts them.", "Sobra un cuadrado. El número de arriba los cuenta.")),
      wanted(n - 1, "counts one too few", t("That is one square too few. The top number counts them.", "Falta un cuadrado. El número de arriba los cuenta.")),
      wanted(1, "names one piece only", t("That is one part. The top number says how many.", "Eso es una parte. El número de arriba dice cuántas.")),
      wanted(n + 2, "counts two too many", t("That is two squares too many.", "Sobran dos cuadrados.")),
    }),
    hints = {t("The bottom number tells how many parts there are.", "El número de abajo dice cuántas partes hay."),
      t("The top number tells how many to shade.", "El número de arriba dice cuántas se pintan."),
      t("Each square is $1. Shade that many times.", "Cada cuadrado es $1. Pinta tantas veces.", frac(1, d))},
    worked = {t("Each square is $1.", "Cada cuadrado es $1.", frac(1, d)), t("Squares to shade: $1", "Cuadrados que se pintan: $1", bold(n))},
    right_note = t("The top number counts the parts.", "El número de arriba cuenta las partes."),
    paper = t("Draw the squares and shade the same part.", "Dibuja los cuadrados y pinta la misma parte."),
  }
end

-- {bottom, rows, columns}: several squares to a part.
local grids = {{2, 2, 4}, {3, 3, 4}, {4, 2, 6}, {2, 3, 4}, {4, 4, 5}, {3, 2, 6}, {6, 2, 6}, {6, 3, 4}, {2, 2, 5}, {4, 3, 4},
  {4, 4, 4}, {3, 3, 5}, {8, 4, 6}, {8, 4, 4}, {2, 4, 4}, {6, 3, 6}, {3, 3, 6}, {8, 3, 8}, {6, 4, 6}, {3, 4, 6}}

local function several_to_a_part(rng, k, blank)
  local g = grids[1 + k % #grids]
  local d, rows, columns = g[1], g[2], g[3]
  local n = 1 + k // #grids * 3 % (d - 1)
  local all = rows * columns
  local each_part = all // d
  local key = blank and all - n * each_part or n * each_part
  local shown = frac(n, d)
  return {
    prompt = blank and t("$1\nLeave $2 blank. Shade the rest.", "$1\nDeja $2 en blanco. Pinta el resto.", place(rng, all), shown)
      or t("$1\nShade $2 of it.", "$1\nPinta $2.", place(rng, all), shown),
    answer = grid(rows, columns, key),
    misconceptions = counts(rows, columns, key, {
      wanted(all - key, "shades the part that stays", blank and t("That shades $1. It is to stay blank.", "Así se pinta $1. Esa parte queda en blanco.", shown)
        or t("That leaves $1 blank. Shade it instead.", "Así queda $1 en blanco. Se pinta esa parte.", shown)),
      wanted(blank and all - n or n, "shades the top number of squares", t("A part is more than one square here. It is $1 squares.", "Aquí una parte es más de un cuadrado. Son $1.", each_part)),
      wanted(d, "shades the bottom number of squares", t("The bottom number cuts the whole into $1 parts.", "El número de abajo corta el entero en $1 partes.", d)),
      wanted(each_part, "names one piece only", t("That is $1. Look at the top number.", "Eso es $1. Hay que mirar el número de arriba.", frac(1, d))),
      wanted(key + 1, "counts one too many", t("That is one square too many.", "Sobra un cuadrado.")),
      wanted(key - 1, "counts one too few", t("That is one square too few.", "Falta un cuadrado.")),
    }),
    hints = {t("Cut the squares into $1 equal parts.", "Separa los cuadrados en $1 partes iguales.", d), t("How many squares are in one part?", "¿Cuántos cuadrados hay en una parte?"),
      blank and t("One part has $1 squares. How many parts are shaded?", "Una parte tiene $1 cuadrados. ¿Cuántas partes se pintan?", each_part)
        or t("One part has $1 squares. Parts to shade: $2", "Una parte tiene $1 cuadrados. Partes que se pintan: $2", each_part, n)},
    worked = blank and {all .. " ÷ " .. d .. " = " .. each_part, d .. " − " .. n .. " = " .. d - n, d - n .. " × " .. each_part .. " = " .. bold(key)}
      or {all .. " ÷ " .. d .. " = " .. each_part, n .. " × " .. each_part .. " = " .. bold(key)},
    right_note = blank and t("Blank and shaded parts together make the whole.", "Lo blanco y lo pintado juntos son el entero.")
      or t("A part can be several squares.", "Una parte puede ser varios cuadrados."),
    paper = t("Draw the grid. Ring each part before shading.", "Dibuja la cuadrícula. Encierra cada parte antes de pintar."),
  }
end

return function(rng, level)
  if level == 1 then return own_parts(rng, rng:turn(56)) end
  return several_to_a_part(rng, rng:turn(100), level == 3)
end
