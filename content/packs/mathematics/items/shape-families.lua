-- Families of flat shapes: what holds for all holds for each kind (5.G.B.3, 5.G.B.4). Errors after Clements and Battista (1992),
-- Fujita and Jones (2007) and Monaghan (2000): the typical picture in place of the rule.

-- Everything a four-sided shape is; a tree with the trapezoid taken as: at least one pair of parallel sides.
local kinds = {
  square = {t("square", "cuadrado"), {"square", "rectangle", "rhombus", "parallelogram", "trapezoid", "quadrilateral"}},
  rectangle = {t("rectangle", "rectángulo"), {"rectangle", "parallelogram", "trapezoid", "quadrilateral"}},
  rhombus = {t("rhombus", "rombo"), {"rhombus", "parallelogram", "trapezoid", "quadrilateral"}},
  parallelogram = {t("parallelogram", "paralelogramo"), {"parallelogram", "trapezoid", "quadrilateral"}},
  trapezoid = {t("trapezoid", "trapecio"), {"trapezoid", "quadrilateral"}},
  kite = {t("kite", "cometa"), {"kite", "quadrilateral"}},
  quadrilateral = {t("quadrilateral", "cuadrilátero"), {"quadrilateral"}},
}
local nouns = {
  square = noun("square", "squares", "cuadrado", "cuadrados", "m"), rectangle = noun("rectangle", "rectangles", "rectángulo", "rectángulos", "m"),
  rhombus = noun("rhombus", "rhombuses", "rombo", "rombos", "m"), parallelogram = noun("parallelogram", "parallelograms", "paralelogramo", "paralelogramos", "m"),
  quadrilateral = noun("quadrilateral", "quadrilaterals", "cuadrilátero", "cuadriláteros", "m"),
}
local function is(a, b) return contains(kinds[a][2], b) end
local order = {"square", "rectangle", "rhombus", "parallelogram", "quadrilateral"}
local rules = {
  rectangle = {t("four right angles", "cuatro ángulos rectos"), {"square", "rectangle"}},
  rhombus = {t("four equal sides", "cuatro lados iguales"), {"square", "rhombus"}},
  parallelogram = {t("two pairs of parallel sides", "dos pares de lados paralelos"), {"square", "rectangle", "rhombus", "parallelogram"}},
  opposite = {t("opposite sides of equal length", "lados opuestos iguales"), {"square", "rectangle", "rhombus", "parallelogram"}},
  quadrilateral = {t("four sides", "cuatro lados"), {"square", "rectangle", "rhombus", "parallelogram", "quadrilateral"}},
}
local rule_names = {"rectangle", "rhombus", "parallelogram", "opposite", "quadrilateral"}

-- Which of the drawn shapes have it?
local has = {
  square = {rectangle = true, rhombus = true, parallelogram = true, opposite = true}, rectangle = {rectangle = true, parallelogram = true, opposite = true},
  rhombus = {rhombus = true, parallelogram = true, opposite = true}, parallelogram = {parallelogram = true, opposite = true}, trapezoid = {}, kite = {},
}
local function which_drawn(rng)
  local k = rng:turn(96)
  local rule = rule_names[1 + k % 4]
  local shapes = rng:shuffle({"square", "rectangle", "rhombus", "parallelogram", k // 4 % 2 == 0 and "trapezoid" or "kite"})
  local letters, items, right, square_out, all, typical = {"A", "B", "C", "D", "E"}, {}, {}, {}, {}, {}
  for i, shape in ipairs(shapes) do
    items[i] = {shape = shape, label = letters[i], turned = (shape == "square" and k // 8 % 3 * 20) or 0, fill = "empty"}
    all[i] = letters[i]
    if has[shape][rule] then
      right[#right + 1] = letters[i]
      if shape ~= "square" then square_out[#square_out + 1] = letters[i] end
      if shape == rule or (rule == "opposite" and (shape == "rectangle" or shape == "square")) then typical[#typical + 1] = letters[i] end
    end
  end
  local only = {}
  for i, shape in ipairs(shapes) do if shape == "square" then only[1] = letters[i] end end
  local others = {}
  for i = 1, 5 do if not contains(right, letters[i]) then others[#others + 1] = letters[i] end end
  return {
    prompt = t("Look at the five shapes.\nWhich of them have $1?", "Mira las cinco figuras.\n¿Cuáles tienen $1?", rules[rule][1]),
    figure = {kind = "shapes", items = items},
    answer = {kind = "several", options = letters, right = right},
    misconceptions = apart(right, {
      slip(square_out, "leaves the square out of its families", "The square has that too. Look at its sides and corners.", "El cuadrado también lo cumple. Mira sus lados y sus ángulos."),
      slip(only, "takes the square only", "The square fits. Another shape has that, too.", "El cuadrado cumple. Otra figura también lo cumple."),
      slip(others, "turns the question round", "Those do not have it. Test each one: $1.", "Esas no lo cumplen. Prueba cada una: $1.", rules[rule][1]),
      slip(typical, "goes by the typical picture", "That goes by the name. Test the rule on every shape.", "Eso se guía por el nombre. Prueba la regla en cada figura."),
      slip({"A", "B", "C", "D"}, "takes every one", "Test each of them: does it have $1?", "Prueba cada una: ¿tiene $1?", rules[rule][1]),
    }),
    hints = {
      t("Take one shape at a time.", "Toma una figura a la vez."),
      t("Test the rule, not the name: $1.", "Prueba la regla, no el nombre: $1.", rules[rule][1]),
      t("The square passes many tests. Look at the others too.", "El cuadrado pasa muchas pruebas. Mira también las otras."),
    },
    worked = {t("The rule: $1", "La regla: $1", rules[rule][1]), bold(table.concat(right, ", "))},
    right_note = t("A shape belongs wherever it meets the rule.", "Una figura pertenece a donde cumple la regla."),
    paper = t("Cut the shapes from paper. Fold them to test the sides.", "Recorta las figuras en papel. Dóblalas para probar los lados."),
  }
end

-- Every A is a B: always, sometimes, never.
local claims = {}
for _, a in ipairs(order) do
  for _, b in ipairs({"square", "rectangle", "rhombus", "parallelogram", "quadrilateral"}) do
    if a ~= b then claims[#claims + 1] = {a, b} end
  end
end
local function always(rng)
  local k = rng:turn(60)
  local a, b = claims[1 + k % #claims][1], claims[1 + k % #claims][2]
  local key_at = is(a, b) and 1 or 2
  local words = {t("always", "siempre"), t("sometimes", "a veces"), t("never", "nunca"), t("only when it is turned", "solo si está girado")}
  local key = words[key_at]
  local form = k // #claims
  return {
    prompt = form == 0 and t("Think of all kinds of $2.\nWhen is a $1 a $3?", "Piensa en toda clase de $2.\n¿Cuándo es $4 también $5?", nouns[a].one, nouns[a], nouns[b].one, nouns[a].a, nouns[b].a)
      or form == 1 and t("Draw a few $2 in your mind.\nIs a $1 also a $3?", "Imagina varios $2.\n¿Es $4 también $5?", nouns[a].one, nouns[a], nouns[b].one, nouns[a].a, nouns[b].a)
      or t("Compare the rules of both families.\nHow often is a $1 a $3?", "Compara las reglas de las dos familias.\n¿Con qué frecuencia es $4 también $5?", nouns[a].one, nouns[a], nouns[b].one, nouns[a].a, nouns[b].a),
    answer = {kind = "choice", options = words, right = key},
    misconceptions = apart(key, {
      slip(words[3], "keeps the families apart", "One shape can belong to several families. Compare their rules.", "Una figura puede ser de varias familias. Compara sus reglas."),
      slip(words[1], "turns the rule round", "Look for $1 that is no $2.", "Busca $1 que no sea $2.", nouns[a].a, nouns[b].one),
      slip(words[2], "goes by the typical picture", "Look at the rules. Does every $1 meet those of the $2?", "Mira las reglas. ¿Cumple todo $1 las del $2?", nouns[a].one, nouns[b].one),
      slip(words[4], "thinks that turning changes a shape", "Turning changes no side and no angle.", "Girar no cambia ni los lados ni los ángulos."),
    }),
    hints = {
      t("What must every $1 have?", "¿Qué debe tener todo $1?", nouns[a].one),
      t("And what must every $1 have? Compare.", "¿Y qué debe tener todo $1? Compara.", nouns[b].one),
      t("Draw an odd $1. Is it a $2 then?", "Dibuja un $1 poco común. ¿Es también $2?", nouns[a].one, nouns[b].one),
    },
    worked = {t("A $1: $2", "Un $1: $2", nouns[b].one, rules[b] and rules[b][1] or t("four equal sides and four right angles", "cuatro lados iguales y cuatro ángulos rectos")),
      is(a, b) and t("Every $1 has that.", "Todo $1 lo cumple.", nouns[a].one) or t("Some $1 have that, some do not.", "Algunos $1 lo cumplen y otros no.", nouns[a]), bold(key)},
    right_note = is(a, b) and t("What holds for the large family holds for its members.", "Lo que vale para la familia grande vale para sus miembros.") or t("The other way round it always holds.", "Al revés vale siempre."),
    paper = t("Draw three different $1. Check each one.", "Dibuja tres $1 distintos. Revisa cada uno.", nouns[a]),
  }
end

-- From the rules to the name that says most.
local function best_name(rng)
  local k = rng:turn(60)
  local at = 1 + k % 4
  local name = order[at]
  local facts = {
    square = {t("four equal sides and four right angles", "cuatro lados iguales y cuatro ángulos rectos"), t("right angles, and all its sides are equal", "ángulos rectos y todos sus lados iguales"), t("parallel sides, right angles and equal sides", "lados paralelos, ángulos rectos y lados iguales")},
    rectangle = {t("four right angles and sides of 3 cm and 5 cm", "cuatro ángulos rectos y lados de 3 cm y 5 cm"), t("four right angles, but not all sides equal", "cuatro ángulos rectos, pero no todos los lados iguales"), t("right angles and sides of 2 cm and 7 cm", "ángulos rectos y lados de 2 cm y 7 cm")},
    rhombus = {t("four equal sides and an angle of 60°", "cuatro lados iguales y un ángulo de 60°"), t("four sides of 4 cm, but no right angle", "cuatro lados de 4 cm, pero ningún ángulo recto"), t("four equal sides and an angle of 110°", "cuatro lados iguales y un ángulo de 110°")},
    parallelogram = {t("two pairs of parallel sides, of 3 cm and 6 cm. One angle is 70°", "dos pares de lados paralelos, de 3 cm y 6 cm. Un ángulo es de 70°"), t("parallel opposite sides of 4 cm and 7 cm. There is no right angle", "lados opuestos paralelos de 4 cm y 7 cm. No hay ángulo recto"), t("two pairs of parallel sides, of 2 cm and 5 cm. One angle is 120°", "dos pares de lados paralelos, de 2 cm y 5 cm. Un ángulo es de 120°")},
  }
  local fact = facts[name][1 + k // 4 % 3]
  local options = {}
  for i = 1, 4 do options[i] = kinds[order[i]][1] end
  local key = kinds[name][1]
  local wrong = {}
  for i = 1, 4 do
    if i ~= at then
      local other = order[i]
      wrong[#wrong + 1] = is(name, other) and slip(options[i], "stops at the larger family", "It is one, yes. There is a name that says more.", "Lo es, sí. Hay un nombre que dice más.")
        or slip(options[i], "adds a rule that is not there", "A $1 needs: $2. That is not said here.", "Un $1 necesita: $2. Aquí no se dice.", nouns[other].one, rules[other] and rules[other][1] or t("equal sides and right angles", "lados iguales y ángulos rectos"))
    end
  end
  return {
    prompt = t("A shape has $1.\nWhich name tells most about it?", "Una figura tiene $1.\n¿Qué nombre dice más de ella?", fact),
    answer = {kind = "choice", options = rng:shuffle(options), right = key},
    misconceptions = wrong,
    hints = {
      t("Look at the angles first: are they right angles?", "Mira primero los ángulos: ¿son rectos?"),
      t("Then look at the sides: are all four equal?", "Luego mira los lados: ¿son iguales los cuatro?"),
      t("Several names may be true. Take the narrowest family.", "Varios nombres pueden valer. Toma la familia más pequeña."),
    },
    worked = {t("It has $1.", "Tiene $1.", fact), bold(key)},
    right_note = t("The narrowest name holds all the others it needs.", "El nombre más preciso incluye a los demás."),
    paper = t("Draw the shape from its rule. Write every name that fits.", "Dibuja la figura con su regla. Escribe cada nombre que le va."),
  }
end

-- A ladder from the largest family to the smallest.
local function ladder(rng)
  local k = rng:turn(72)
  local chains = {{"quadrilateral", "parallelogram", "rectangle", "square"}, {"quadrilateral", "parallelogram", "rhombus", "square"}}
  local chain = chains[1 + k % 2]
  local names = {}
  for i = 1, 4 do names[i] = kinds[chain[i]][1] end
  local list = k // 2 % 3 == 0 and names or k // 2 % 3 == 1 and {t("polygon", "polígono"), names[2], names[3], names[4]} or {t("polygon", "polígono"), names[1], names[3], names[4]}
  local down = k // 6 % 2 == 0
  local right = down and list or turned_round(list)
  local a, b, c, d = right[1], right[2], right[3], right[4]
  local mixes = {{3, 1, 4, 2}, {2, 4, 1, 3}, {4, 2, 1, 3}, {3, 4, 2, 1}, {2, 1, 4, 3}, {4, 1, 3, 2}}
  local mix, shown = mixes[1 + k // 12 % 6], {}
  for i = 1, 4 do shown[i] = right[mix[i]] end
  return {
    prompt = down and t("Each family holds all the next ones.\nPut the names in order, the largest family first.", "Cada familia contiene a las siguientes.\nOrdena los nombres, la familia más grande primero.")
      or t("Each family belongs to all the next ones.\nPut the names in order, the smallest family first.", "Cada familia pertenece a las siguientes.\nOrdena los nombres, la familia más pequeña primero."),
    answer = {kind = "order", right = right, options = shown},
    misconceptions = {
      slip({d, c, b, a}, "orders from the other end", "This is turned round. Which family has the most members?", "Está al revés. ¿Qué familia tiene más miembros?"),
      slip({a, c, b, d}, "takes the wider family for the narrower", "$1 and $2 change places. Which needs more rules?", "$1 y $2 se intercambian. ¿Cuál necesita más reglas?", cap(b), c),
      slip({b, a, c, d}, "takes the wider family for the narrower", "$1 and $2 change places. Which has more members?", "$1 y $2 se intercambian. ¿Cuál tiene más miembros?", cap(a), b),
      slip({a, b, d, c}, "takes the wider family for the narrower", "$1 and $2 change places. Which belongs to which?", "$1 y $2 se intercambian. ¿Cuál pertenece a cuál?", cap(c), d),
    },
    hints = {
      t("Which name needs the fewest rules?", "¿Qué nombre necesita menos reglas?"),
      t("More rules make a family smaller.", "Con más reglas, la familia es más pequeña."),
      t("The square meets all the rules here.", "El cuadrado cumple todas las reglas."),
    },
    worked = {bold(table.concat(right, ", "))},
    right_note = t("Every square is all of these at once.", "Todo cuadrado es todo esto a la vez."),
    paper = t("Draw the families as rings, one inside the other.", "Dibuja las familias como círculos, uno dentro de otro."),
  }
end

return function(rng, level)
  if level == 1 then return which_drawn(rng) end
  if level == 2 then return always(rng) end
  if rng:turn(3) == 0 then return ladder(rng) end
  return best_name(rng)
end
