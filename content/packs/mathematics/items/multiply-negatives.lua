-- Times and division with numbers below zero (7.NS.A.2). Errors after Vlassis (2004).

local function in_row(n) return n < 0 and "(" .. signed(n) .. ")" or tostring(n) end

local function product(rng)
  local k = rng:turn(168)
  local a, b = 2 + k % 8, 2 + k // 8 % 7
  local kind = k // 56
  local x, y = kind == 1 and a or -a, kind == 0 and b or -b
  local key = x * y
  -- the pattern: a few rows that lead across zero, then the one asked
  local rows = {}
  for _, n in ipairs(kind == 0 and {0, 1, 2} or {1, 0, -1}) do
    if n ~= y then table.insert(rows, {signed(n), signed(x * n)}) end
  end
  table.insert(rows, {signed(y), "?"})
  return {
    prompt = signed(x) .. " × " .. in_row(y) .. "\n" .. t("What is the product?", "¿Cuál es el producto?"),
    figure = {kind = "table", heads = {"n", signed(x) .. " × n"}, rows = rows},
    answer = {kind = "number", value = key, form = "integer", minus = true},
    misconceptions = apart(key, {
      slip(-key, "gives the opposite sign", "The size fits. Look at the two signs again.", "El tamaño sirve. Mira otra vez los dos signos."),
      slip(x + y, "adds in place of multiplying", "That is $1 + $2. The sign here is ×.", "Eso es $1 + $2. Aquí el signo es ×.", signed(x), in_row(y)),
      slip(-abs(a + b), "adds the sizes", "That adds $1 and $2. Multiply the sizes.", "Eso suma $1 y $2. Multiplica los tamaños.", a, b),
      slip(a * b - a, "stops one step early", "$1 is $2 × $3. Look at the sizes and the signs.", "$1 es $2 × $3. Mira los tamaños y los signos.", a * b - a, a, b - 1),
      slip(a * b + a, "goes one step too far", "$1 is $2 × $3. Look at the sizes and the signs.", "$1 es $2 × $3. Mira los tamaños y los signos.", a * b + a, a, b + 1),
    }),
    hints = {
      t("Sizes first, signs after.", "Primero los tamaños, después los signos."),
      t("Go down the table. Which way do the products go?", "Baja por la tabla. ¿Hacia dónde van los productos?"),
      kind == 2 and t("The size is $1 × $2. Two minus signs undo each other.", "El tamaño es $1 × $2. Dos signos menos se anulan.", a, b) or t("The size is $1 × $2. One minus sign sends it below zero.", "El tamaño es $1 × $2. Un signo menos lo lleva bajo cero.", a, b),
    },
    worked = {a .. " × " .. b .. " = " .. a * b, kind == 2 and t("like signs: above zero", "signos iguales: sobre cero") or t("unlike signs: below zero", "signos distintos: bajo cero"), bold(signed(key))},
    right_note = t("Each minus sign sends the number across zero.", "Cada signo menos pasa el número al otro lado del cero."),
    paper = t("Write $1 × 2, × 1, × 0, × (−1). See the pattern.", "Escribe $1 × 2, × 1, × 0, × (−1). Mira el patrón.", signed(x)),
  }
end

local function quotient(rng)
  local k = rng:turn(168)
  local q, b = 2 + k % 8, 3 + k // 8 % 7
  local kind = k // 56
  if q == b then q = q + 8 end
  local a = q * b
  local x, y = kind == 1 and a or -a, kind == 0 and b or -b
  local key = kind == 2 and q or -q
  return {
    prompt = signed(x) .. " ÷ " .. in_row(y) .. "\n" .. t("What is the quotient?", "¿Cuál es el cociente?"),
    answer = {kind = "number", value = key, form = "integer", minus = true},
    misconceptions = apart(key, {
      slip(-key, "gives the opposite sign", "The size fits. Test the sign: that times $1.", "El tamaño sirve. Prueba el signo: eso por $1.", in_row(y)),
      slip(x - y, "takes away in place of dividing", "That takes away. How many times does $1 fit?", "Eso resta. ¿Cuántas veces cabe $1?", b),
      slip(x + y, "adds in place of multiplying", "That adds $1. The sign here is ÷.", "Eso suma $1. Aquí el signo es ÷.", signed(y)),
      slip(q + 1, "basic fact one off", "$1 × $2 is $3. The question begins with $4.", "$1 × $2 es $3. La pregunta empieza con $4.", q + 1, b, (q + 1) * b, signed(x)),
    }),
    hints = {
      t("Which number times $1 gives $2?", "¿Qué número por $1 da $2?", in_row(y), signed(x)),
      t("Find the size first: $1 ÷ $2.", "Halla primero el tamaño: $1 ÷ $2.", a, b),
      t("Like signs give plus. Unlike signs give minus.", "Signos iguales dan más. Signos distintos dan menos."),
    },
    worked = {a .. " ÷ " .. b .. " = " .. q, kind == 2 and t("like signs: above zero", "signos iguales: sobre cero") or t("unlike signs: below zero", "signos distintos: bajo cero"), bold(signed(key))},
    right_note = t("Division keeps the same rule of signs as times.", "La división sigue la misma regla de signos."),
    paper = t("Write the times sentence that belongs to it.", "Escribe la multiplicación que le corresponde."),
  }
end

local function which_positive(rng, k)
  local a, b, c = 2 + k % 5, 3 + k // 5 % 4, 2 + k // 20
  local one = signed(-a) .. " × " .. in_row(-b)
  local two = signed(-a) .. " × " .. b .. " × " .. in_row(-c)
  local three = signed(-a) .. " × " .. in_row(-b) .. " × " .. in_row(-c)
  local four = a .. " × " .. in_row(-c)
  local five = signed(-a * b) .. " ÷ " .. in_row(-b)
  local options = rng:shuffle(k % 2 == 0 and {one, three, two, four} or {four, five, three, two})
  local right = k % 2 == 0 and {one, two} or {five, two}
  return {
    prompt = t("Do not work them out. Count the minus signs.\nWhich of them are above zero?", "No hagas las cuentas. Cuenta los signos menos.\n¿Cuáles están sobre cero?"),
    answer = {kind = "several", options = options, right = right},
    misconceptions = {
      slip({right[1], three, two}, "two minuses always make a plus", "$1 has 3 minus signs. Two make plus, one is left.", "$1 tiene 3 signos menos. Dos dan más y queda uno.", three),
      slip({right[1]}, "stops at the first that fits", "That one fits. Look at the long ones too.", "Ese sirve. Mira también los largos."),
      slip({three, four}, "turns both signs round", "$1 has one minus sign. One stays: below zero.", "$1 tiene un solo signo menos. Queda bajo cero.", four),
      slip({right[1], four, two}, "leaves the minus out", "$1 × $2 has a minus sign. It stays below zero.", "$1 × $2 tiene un signo menos. Queda bajo cero.", a, in_row(-c)),
    },
    hints = {
      t("Each minus sign sends the number across zero.", "Cada signo menos pasa el número al otro lado del cero."),
      t("Two minus signs bring it back.", "Dos signos menos lo traen de vuelta."),
      t("An even number of minus signs ends above zero.", "Un número par de signos menos termina sobre cero."),
    },
    worked = {t("2 minus signs each:", "2 signos menos en cada uno:"), bold(right[1]), bold(right[2])},
    right_note = t("Only how many minus signs there are matters.", "Solo importa cuántos signos menos hay."),
    paper = t("Cross out the minus signs in pairs.", "Tacha los signos menos de dos en dos."),
  }
end

local function missing(k)
  local f, d = ({{1, 2}, {3, 4}, {2, 3}, {5, 6}, {3, 5}})[1 + k % 5], ({{2, 5}, {4, 7}, {5, 3}, {7, 4}})[1 + k // 5 % 4]
  local kind = k // 20
  local n, m = reduced(f[1] * d[1], f[2] * d[2])
  local small = m == 1 and tostring(n) or frac(n, m)
  local function minus(text) return "−" .. text end
  local x, y = frac(f[1], f[2]), frac(d[1], d[2])
  local function low(p, q)
    local u, v = reduced(p, q)
    return v == 1 and tostring(u) or u .. "/" .. v
  end
  local key = (kind == 2 and "" or "-") .. low(n, m)
  return {
    prompt = (kind == 1 and x or minus(x)) .. " × " .. (kind == 0 and y or "(" .. minus(y) .. ")") .. "\n" .. t("What is the product?", "¿Cuál es el producto?"),
    answer = {kind = "number", value = key, form = "any", minus = true, fraction = true},
    misconceptions = apart(key, {
      slip((kind == 2 and "-" or "") .. low(f[1] * d[1], f[2] * d[2]), "gives the opposite sign", "The size fits. Look at the two signs again.", "El tamaño sirve. Mira otra vez los dos signos."),
      slip((kind == 2 and "" or "-") .. low(f[1] * d[2], f[2] * d[1]), "turns the wrong number round", "That flips $1. Multiply top by top.", "Eso invierte $1. Multiplica arriba por arriba.", y),
      slip((kind == 2 and "" or "-") .. low(f[1] + d[1], f[2] + d[2]), "adds tops and bottoms", "That adds tops and bottoms. Multiply them.", "Eso suma arriba y abajo. Multiplica."),
      slip((kind == 2 and "" or "-") .. low(f[1] * d[2] + f[2] * d[1], f[2] * d[2]), "adds in place of multiplying", "That adds $1 and $2. The sign is ×.", "Eso suma $1 y $2. El signo es ×.", x, y),
    }),
    hints = {
      t("Sizes first, signs after.", "Primero los tamaños, después los signos."),
      t("Top times top, bottom times bottom.", "Arriba por arriba, abajo por abajo."),
      t("Count the minus signs for the sign of the product.", "Cuenta los signos menos para saber el signo."),
    },
    worked = {x .. " × " .. y .. " = " .. frac(f[1] * d[1], f[2] * d[2]) .. (m == f[2] * d[2] and "" or " = " .. small), kind == 2 and t("like signs: above zero", "signos iguales: sobre cero") or t("unlike signs: below zero", "signos distintos: bajo cero"), bold((kind == 2 and "" or "−") .. small)},
    right_note = t("Fractions follow the same rule of signs.", "Las fracciones siguen la misma regla de signos."),
    paper = t("Write the signs in one row, the sizes in another.", "Escribe los signos en una fila y los tamaños en otra."),
  }
end

return function(rng, level)
  if level == 1 then return product(rng) end
  if level == 2 then return quotient(rng) end
  local k = rng:turn(120)
  if k % 2 == 0 then return which_positive(rng, k // 2) end
  return missing(k // 2)
end
