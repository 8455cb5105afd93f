-- Patterns made by a rule, and what shows in them (4.OA.C.5). Errors after Lannin (2005) and Stacey (1989).

local function next_term(rng, i)
  local step, from = 3 + i % 9, 1 + i // 9 % 12
  local down = i % 4 == 3
  local first = down and from + 5 * step + 10 or from
  local s = down and -step or step
  local list = {}
  for k = 0, 3 do list[#list + 1] = first + k * s end
  local key = first + 4 * s
  return {
    prompt = t("Rule: $1 each time.\n$2, ?\nWhich number comes next?", "Regla: $1 cada vez.\n$2, ?\n¿Qué número sigue?",
      down and t("take away $1", "restar $1", step) or t("add $1", "sumar $1", step), table.concat(texts(list), ", ")),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(list[4] + (down and -1 or 1), "counts on by ones", "$1 goes on by one. The rule says $2.", "$1 avanza de uno en uno. La regla dice $2.", list[4] + (down and -1 or 1), step),
      slip(list[4] - s, "goes the other way", "$1 goes back. Go on in the same way.", "$1 va hacia atrás. Sigue en el mismo sentido.", list[4] - s),
      slip(key + s, "leaves out a step", "$1 is two steps on. Take one step of $2.", "$1 está a dos pasos. Da un paso de $2.", key + s, step),
      slip(list[4] + list[1], "uses the first number as the step", "$1 uses $2 as the step. The step is $3.", "$1 usa $2 como paso. El paso es $3.", list[4] + list[1], list[1], step),
      slip(key + 10, "off by a ten", "$1 is ten too many.", "A $1 le sobra una decena.", key + 10),
    }),
    hints = {
      t("Look at the rule. What happens each time?", "Mira la regla. ¿Qué pasa cada vez?"),
      t("Check the rule between $1 and $2.", "Comprueba la regla entre $1 y $2.", list[3], list[4]),
      t("Begin at $1. Take one step of $2.", "Empieza en $1. Da un paso de $2.", list[4], step),
    },
    worked = {list[4] .. (down and " − " or " + ") .. step .. " = " .. bold(key)},
    right_note = t("The same rule takes each number to the next.", "La misma regla lleva de un número al siguiente."),
    paper = t("Write the pattern. Draw an arrow with the rule each time.", "Escribe el patrón. Dibuja una flecha con la regla cada vez."),
  }
end

local function rule_text(kind, n)
  if kind == "+" then return t("add $1", "sumar $1", n) end
  if kind == "-" then return t("take away $1", "restar $1", n) end
  return t("multiply by $1", "multiplicar por $1", n)
end

local function which_rule(rng, i)
  local kind = ({"+", "x", "-"})[1 + i % 3]
  local n = kind == "x" and 2 + i // 3 % 2 or 4 + i // 3 % 9
  local first = kind == "x" and 2 + i // 6 % 7 or kind == "+" and 2 + i % 17 or 60 + i % 23
  local list = {first}
  for k = 2, 4 do list[k] = kind == "+" and list[k - 1] + n or kind == "x" and list[k - 1] * n or list[k - 1] - n end
  local key = rule_text(kind, n)
  local options, slips = {key}, {}
  local function add(k, m, name, en, es, ...)
    local given = rule_text(k, m)
    if m > 0 and #options < 4 and not contains(options, given) then
      options[#options + 1] = given
      slips[#slips + 1] = slip(given, name, en, es, ...)
    end
  end
  local a, b, c = list[1], list[2], list[3]
  if kind == "x" then
    add("+", b - a, "tests the first step only", "$1 + $2 is $3, but the list goes on with $4.", "$1 + $2 es $3, pero la lista sigue con $4.", b, b - a, b + b - a, c)
    add("+", c - b, "tests one step only", "$1 + $2 is $3, but the list has $4.", "$1 + $2 es $3, pero la lista tiene $4.", a, c - b, a + c - b, b)
    add("x", n + 1, "basic fact one off", "$1 × $2 is $3, not $4.", "$1 × $2 es $3, no $4.", a, n + 1, a * (n + 1), b)
    add("x", n + 2, "basic fact one off", "$1 × $2 is $3, not $4.", "$1 × $2 es $3, no $4.", a, n + 2, a * (n + 2), b)
  else
    add(kind == "+" and "-" or "+", n, "goes the other way", "From $1 to $2 the numbers go the other way.", "De $1 a $2 los números van al revés.", a, b)
    add(kind, n + 1, "subtraction one off", "The step from $1 to $2 is not $3. Count it again.", "El paso de $1 a $2 no es $3. Cuéntalo otra vez.", a, b, n + 1)
    if kind == "+" and b % a == 0 then
      add("x", b // a, "tests the first step only", "$1 × $2 is $3, but the list goes on with $4.", "$1 × $2 es $3, pero la lista sigue con $4.", b, b // a, b * (b // a), c)
    end
    add(kind, first, "takes the first number for the rule", "$1 is where the list begins, not the step.", "$1 es donde empieza la lista, no el paso.", first)
    add("x", 2, "tests the first step only", "Multiplying by 2 takes $1 to $2, not to $3.", "Multiplicar por 2 lleva $1 a $2, no a $3.", a, 2 * a, b)
  end
  return {
    prompt = t("$1\nWhich rule makes this pattern?", "$1\n¿Qué regla forma este patrón?", table.concat(texts(list), ", ")),
    answer = {kind = "choice", right = key, options = rng:shuffle(options)},
    misconceptions = slips,
    hints = {
      t("What takes $1 to $2?", "¿Cómo se pasa de $1 a $2?", a, b),
      t("A rule must work for every step.", "La regla tiene que servir en cada paso."),
      t("Test each rule on $1: it must give $2.", "Prueba cada regla con $1: tiene que dar $2.", b, c),
    },
    worked = {t("From $1 to $2, and from $2 to $3:", "De $1 a $2, y de $2 a $3:", a, b, c), bold(key)},
    right_note = t("One step can fit two rules. The next step decides.", "Un paso puede servir para dos reglas. El siguiente decide."),
    paper = t("Write the step between each two numbers.", "Escribe el paso entre cada dos números."),
  }
end

local function growing(rng, i)
  local step, first = 2 + i % 6, 1 + i // 6 % 7
  if first == step then first = first + 4 end
  local at = 6 + i % 5
  local key = first + (at - 1) * step
  local function cell(k) return tostring(first + (k - 1) * step) end
  local n = thing(1 + i % 2)
  return {
    prompt = t("A pattern grows by the same number each time.\nHow many $1 are in figure $2?",
      "Un patrón crece siempre lo mismo.\n¿Cuánt@1s $1 hay en la figura $2?", n, at),
    figure = {kind = "table", heads = {t("Figure", "Figura"), cap(n.many)},
      rows = {{"1", cell(1)}, {"2", cell(2)}, {"3", cell(3)}, {"4", cell(4)}, {tostring(at), "?"}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(first + 4 * step, "gives the next line of the table", "$1 is figure 5. The question asks for figure $2.",
        "$1 es la figura 5. Se pregunta por la figura $2.", first + 4 * step, at),
      slip(at * step, "multiplies by the step only", "$1 × $2 counts from 0. Figure 1 already has $3.",
        "$1 × $2 cuenta desde 0. La figura 1 ya tiene $3.", at, step, first),
      slip(at * first, "takes the pattern for proportional", "$1 × $2 would grow by $2. The table grows by $3.",
        "$1 × $2 crecería de $2 en $2. La tabla crece de $3 en $3.", at, first, step),
      slip(first + at * step, "takes one step too many", "From figure 1 to $1 there are $2 steps.", "De la figura 1 a la $1 hay $2 pasos.", at, at - 1),
      slip(key - step, "stops one step early", "$1 is figure $2. Take one more step.", "$1 es la figura $2. Da un paso más.", key - step, at - 1),
    }),
    hints = {
      t("How much more is each figure than the one before?", "¿Cuánto más tiene cada figura que la anterior?"),
      t("It grows by $1 each time. Write the missing lines.", "Crece $1 cada vez. Escribe los renglones que faltan.", step),
      t("Figure 4 has $1. Take $2 more steps of $3.", "La figura 4 tiene $1. Da $2 pasos más de $3.", cell(4), at - 4, step),
    },
    worked = {t("Steps from figure 4: $1", "Pasos desde la figura 4: $1", at - 4), at - 4 .. " × " .. step .. " = " .. (at - 4) * step,
      cell(4) .. " + " .. (at - 4) * step .. " = " .. bold(key)},
    right_note = t("Equal steps can be counted with one multiplication.", "Los pasos iguales se cuentan con una multiplicación."),
    paper = t("Draw the figures with dots. Color what is new each time.", "Dibuja las figuras con puntos. Colorea lo nuevo cada vez."),
  }
end

local function what_shows(rng, i)
  local step, first = 2 + i % 9, 1 + i // 9 % 10
  local odd_step = step % 2 == 1
  local all_odd = t("All the numbers are odd.", "Todos los números son impares.")
  local all_even = t("All the numbers are even.", "Todos los números son pares.")
  local turns = t("Odd and even take turns.", "Se alternan pares e impares.")
  local table_of = t("All are multiples of $1.", "Todos son múltiplos de $1.", step)
  local in_table = first % step == 0
  if in_table then first = first + 1 end
  local key = odd_step and turns or first % 2 == 1 and all_odd or all_even
  local list = {}
  for k = 0, 3 do list[#list + 1] = first + k * step end
  local shown = table.concat(texts(list), ", ")
  local slips = {}
  local function add(given, name, en, es, ...) if given ~= key then slips[#slips + 1] = slip(given, name, en, es, ...) end end
  local even_one = first % 2 == 0 and first or first + step
  local odd_one = first % 2 == 1 and first or first + step
  if odd_step then
    add(all_odd, "generalises from the first number", "$1 is even, so not all are odd.", "$1 es par, así que no todos son impares.", even_one)
    add(all_even, "generalises from the first number", "$1 is odd, so not all are even.", "$1 es impar, así que no todos son pares.", odd_one)
  else
    add(all_odd, "swaps odd and even", "$1 is even. Look at its last digit.", "$1 es par. Mira su última cifra.", first)
    add(all_even, "swaps odd and even", "$1 is odd. Look at its last digit.", "$1 es impar. Mira su última cifra.", first)
    add(turns, "does not look at the step", "Adding $1, an even number, keeps odd odd and even even.",
      "Al sumar $1, que es par, no cambia par o impar.", step)
  end
  add(table_of, "takes the step for the table", "$1 is not a multiple of $2. The list does not begin at $2.",
    "$1 no es múltiplo de $2. La lista no empieza en $2.", first, step)
  return {
    prompt = t("Start at $1. Add $2 each time.\nWhat is true of the whole pattern?", "Empieza en $1. Suma $2 cada vez.\n¿Qué es cierto en todo el patrón?", first, step),
    answer = {kind = "choice", right = key, options = rng:shuffle({all_odd, all_even, turns, table_of})},
    misconceptions = slips,
    hints = {
      t("Write the first four numbers of the pattern.", "Escribe los cuatro primeros números del patrón."),
      t("For each one: is it odd or even?", "Para cada uno: ¿es par o impar?"),
      t("The pattern begins $1. Look at the last digits.", "El patrón empieza $1. Mira las últimas cifras.", shown),
    },
    worked = {shown, odd_step and t("The step $1 is odd.", "El paso $1 es impar.", step) or t("The step $1 is even.", "El paso $1 es par.", step), bold(key)},
    right_note = odd_step and t("An odd step turns odd into even, and even into odd.", "Un paso impar cambia par a impar, e impar a par.")
      or t("An even step never changes odd or even.", "Un paso par nunca cambia par o impar."),
    paper = t("Write six numbers of it. Ring the even ones.", "Escribe seis números del patrón. Encierra los pares."),
  }
end

return function(rng, level)
  local i = rng:turn(216)
  if level == 1 then return next_term(rng, i) end
  if level == 2 then if i % 2 == 0 then return growing(rng, i // 2) end return which_rule(rng, i // 2) end
  if i % 3 == 0 then return growing(rng, 211 - i // 3) end
  return what_shows(rng, i // 3 * 2 + i % 3)
end
