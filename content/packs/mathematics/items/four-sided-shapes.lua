-- Quadrilaterals and the families inside them (3.G.A.1). Errors after Clements and Battista (1992), Fujita (2012) and Monaghan (2000):
-- shapes told by their looks, a square not taken for a rectangle, turned shapes not known.

-- Sides, all equal, all corners square.
local facts = {
  square = {4, true, true}, rectangle = {4, false, true}, rhombus = {4, true, false}, trapezoid = {4, false, false},
  parallelogram = {4, false, false}, kite = {4, false, false}, triangle = {3, true, false}, right_triangle = {3, false, false},
  long_triangle = {3, false, false}, pentagon = {5, true, false}, hexagon = {6, true, false}, octagon = {8, true, false},
}
local letters = {"A", "B", "C", "D", "E"}
local fills = {"plain", "dots", "hatch", "empty"}

local function row(rng, list)
  local items = {}
  for i = 1, #list do items[i] = {shape = list[i], label = letters[i], turned = 15 * rng:int(0, 5), fill = rng:pick(fills)} end
  return {kind = "shapes", items = items}
end
local function those(list, takes)
  local out = {}
  for i = 1, #list do
    if takes(list[i]) then out[#out + 1] = letters[i] end
  end
  return out
end
local function options(list)
  local out = {}
  for i = 1, #list do out[i] = letters[i] end
  return out
end

local function which_four(rng, k)
  local four = {"square", "rectangle", "rhombus", "trapezoid", "parallelogram", "kite"}
  local other = {"triangle", "right_triangle", "pentagon", "hexagon", "octagon", "long_triangle"}
  local one, two = four[1 + k % 6], four[1 + (k + 1 + k // 6 % 5) % 6]
  local common = rng:chance(1, 2) and "square" or "rectangle"
  local list = {one, two, other[1 + k // 2 % 6], other[1 + (k // 2 + 1 + k // 12 % 5) % 6]}
  if one ~= common and two ~= common then list[5] = common end
  rng:shuffle(list)
  local is_four = function(s) return facts[s][1] == 4 end
  local right = those(list, is_four)
  local names_turn = k % 2 == 0
  local usual = those(list, function(s) return s == "square" or s == "rectangle" end)
  local with_more = those(list, function(s) return facts[s][1] >= 4 end)
  local not_four = those(list, function(s) return facts[s][1] ~= 4 end)
  local without = {}
  for i = 2, #right do without[#without + 1] = right[i] end
  local slips = {
    {given = usual, name = "knows squares and rectangles only", feedback = t("Any shape with four straight sides belongs here.", "Un cuadrilátero es toda figura de cuatro lados rectos.")},
    {given = with_more, name = "counts many sides as four", feedback = t("One of these has more than four sides. Count its sides.", "Una de estas tiene más de cuatro lados. Hay que contarlos.")},
    {given = not_four, name = "picks the shapes that do not fit", feedback = t("Those have more or fewer than four sides.", "Esas tienen más o menos de cuatro lados.")},
    {given = without, name = "stops at the first that fits", feedback = t("Shape $1 has four sides too.", "La figura $1 también tiene cuatro lados.", right[1])},
    {given = {right[1]}, name = "stops at the first that fits", feedback = t("$1 fits. More of them fit too.", "$1 sirve. Otras también sirven.", right[1])},
    {given = options(list), name = "takes all shapes with corners", feedback = t("Some of them have three sides or more than four.", "Algunas tienen tres lados o más de cuatro.")},
  }
  local kept = {}
  for _, s in ipairs(slips) do
    if #s.given > 0 then kept[#kept + 1] = s end
  end
  return {
    prompt = names_turn and t("Look at the shapes.\nWhich ones are four-sided shapes? Choose all.", "Mira las figuras.\n¿Cuáles son cuadriláteros? Elige todas.")
      or t("Look at the shapes.\nWhich ones have exactly four sides? Choose all.", "Mira las figuras.\n¿Cuáles tienen exactamente cuatro lados? Elige todas."),
    figure = row(rng, list),
    answer = {kind = "several", options = options(list), right = right},
    misconceptions = apart(right, kept),
    hints = {t("Count the straight sides of each shape.", "Cuenta los lados rectos de cada figura."), t("It does not matter how a shape is turned.", "No importa cómo está girada una figura."),
      t("Four sides, long or short: that is all it needs.", "Un cuadrilátero tiene cuatro lados, largos o cortos.")},
    worked = {t("Shapes with four sides: $1", "Figuras de cuatro lados: $1", bold(table.concat(right, ", ")))},
    right_note = t("Four straight sides make a four-sided shape, however it looks.", "Toda figura de cuatro lados rectos es un cuadrilátero."),
    paper = t("Draw five four-sided shapes, all of them different.", "Dibuja cinco cuadriláteros, todos diferentes."),
  }
end

local function which_family(rng, k)
  local kind = k % 3  -- 0 rectangles, 1 rhombuses, 2 neither
  local list
  if kind == 0 then list = {"square", "rectangle", "rhombus", k % 2 == 0 and "trapezoid" or "parallelogram"}
  elseif kind == 1 then list = {"square", "rhombus", "rectangle", k % 2 == 0 and "kite" or "parallelogram"}
  else list = {"trapezoid", "kite", "square", k % 2 == 0 and "rectangle" or "rhombus"} end
  if k // 6 % 2 == 0 then list[5] = kind == 2 and "parallelogram" or kind == 0 and "kite" or "trapezoid" end
  rng:shuffle(list)
  local function holds(s)
    if kind == 0 then return facts[s][3] end
    if kind == 1 then return facts[s][2] end
    return not facts[s][2] and not facts[s][3]
  end
  local right = those(list, holds)
  local looks = those(list, function(s) return kind == 0 and s == "rectangle" or kind == 1 and s == "rhombus" or kind == 2 and s == "trapezoid" end)
  local loose = those(list, function(s) return kind == 0 and (facts[s][3] or s == "parallelogram" or s == "rhombus") or kind == 1 and (facts[s][2] or s == "kite" or s == "parallelogram" or s == "rectangle")
    or kind == 2 and s ~= "square" end)
  local square = those(list, function(s) return s == "square" end)
  local rest = those(list, function(s) return not holds(s) end)
  local slips = {
    {given = looks, name = kind == 2 and "stops at the first that fits" or "a square is only a square",
      feedback = kind == 0 and t("A square has four square corners too. So it belongs here.", "Un cuadrado también tiene cuatro esquinas rectas. Por eso va aquí.")
        or kind == 1 and t("A square has four equal sides too. So it belongs here.", "Un cuadrado también tiene cuatro lados iguales. Por eso va aquí.")
        or t("That one fits. More of them fit too.", "Esa sirve. Otras también sirven.")},
    {given = loose, name = "goes by looks, not by sides and corners",
      feedback = kind == 0 and t("One of these has corners that are not square.", "Una de estas tiene esquinas que no son rectas.")
        or kind == 1 and t("One of these has sides that are not equal.", "Una de estas tiene lados que no son iguales.")
        or t("One of these has equal sides or square corners.", "Una de estas tiene lados iguales o esquinas rectas.")},
    {given = square, name = "takes the best known shape only", feedback = kind == 2 and t("A square has equal sides and square corners.", "Un cuadrado tiene lados iguales y esquinas rectas.")
        or t("The square fits. More shapes fit too.", "El cuadrado sirve. Otras figuras también.")},
    {given = rest, name = "picks the shapes that do not fit", feedback = kind == 0 and t("Each of those has a corner that is not square.", "Cada una de esas tiene una esquina que no es recta.")
      or kind == 1 and t("In each of those some sides are longer than others.", "En cada una de esas hay lados más largos que otros.") or t("Those have equal sides or square corners.", "Esas tienen lados iguales o esquinas rectas.")},
    {given = options(list), name = "takes every four-sided shape", feedback = t("All have four sides. Look at sides and corners.", "Todas tienen cuatro lados. Hay que mirar lados y esquinas.")},
  }
  local kept = {}
  for _, s in ipairs(slips) do
    if #s.given > 0 then kept[#kept + 1] = s end
  end
  return {
    prompt = kind == 0 and t("A rectangle has four square corners.\nWhich shapes are rectangles? Choose all.", "Un rectángulo tiene cuatro esquinas rectas.\n¿Qué figuras son rectángulos? Elige todas.")
      or kind == 1 and t("A rhombus has four equal sides.\nWhich shapes are rhombuses? Choose all.", "Un rombo tiene cuatro lados iguales.\n¿Qué figuras son rombos? Elige todas.")
      or t("Look at the sides and the corners.\nWhich shapes are neither rectangle nor rhombus? Choose all.", "Mira los lados y las esquinas.\n¿Qué figuras no son ni rectángulo ni rombo? Elige todas."),
    figure = row(rng, list),
    answer = {kind = "several", options = options(list), right = right},
    misconceptions = apart(right, kept),
    hints = {t("Test every shape. Its name does not matter.", "Prueba cada figura. No importa su nombre."),
      kind == 0 and t("Are all four corners square?", "¿Son rectas las cuatro esquinas?") or kind == 1 and t("Are all four sides equally long?", "¿Miden lo mismo los cuatro lados?")
        or t("Leave out shapes with four equal sides or four square corners.", "Quita las que tienen cuatro lados iguales o cuatro esquinas rectas."),
      kind == 2 and t("The square is out: it is both.", "El cuadrado queda fuera: es las dos cosas.") or t("Test the square as well.", "Prueba también el cuadrado.")},
    worked = {kind == 0 and t("Four square corners: $1", "Cuatro esquinas rectas: $1", bold(table.concat(right, ", ")))
      or kind == 1 and t("Four equal sides: $1", "Cuatro lados iguales: $1", bold(table.concat(right, ", "))) or t("Neither: $1", "Ninguna de las dos: $1", bold(table.concat(right, ", ")))},
    right_note = kind == 2 and t("Some four-sided shapes are in neither family.", "Hay cuadriláteros que no son de ninguna de las dos familias.")
      or t("A square belongs to both families.", "El cuadrado es de las dos familias."),
    paper = t("Draw two rings, rectangles and rhombuses. Where does a square go?", "Dibuja dos círculos: rectángulos y rombos. ¿Dónde va el cuadrado?"),
  }
end

local function statements()
  local hold = {
    {t("Every square is a rectangle.", "Todo cuadrado es un rectángulo."), t("A square has four square corners.", "Un cuadrado tiene cuatro esquinas rectas.")},
    {t("Every square is a rhombus.", "Todo cuadrado es un rombo."), t("A square has four equal sides.", "Un cuadrado tiene cuatro lados iguales.")},
    {t("Some rectangles are squares.", "Algunos rectángulos son cuadrados."), t("A rectangle can have equal sides.", "Un rectángulo puede tener lados iguales.")},
    {t("Some rhombuses are squares.", "Algunos rombos son cuadrados."), t("A rhombus can have square corners.", "Un rombo puede tener esquinas rectas.")},
    {t("Every rhombus is a four-sided shape.", "Todo rombo es un cuadrilátero."), t("A rhombus has four sides.", "Un rombo tiene cuatro lados.")},
    {t("Some four-sided shapes are not rectangles.", "Algunos cuadriláteros no son rectángulos."), t("Think of a kite.", "Se puede pensar en una cometa.")},
  }
  local not_so = {
    {t("Every rectangle is a square.", "Todo rectángulo es un cuadrado."), t("A door is a rectangle. Its sides are not all equal.", "Una puerta es un rectángulo. Sus lados no son todos iguales."), "turns the families round"},
    {t("Every rhombus is a square.", "Todo rombo es un cuadrado."), t("A rhombus can lean over. Then no corner is square.", "Un rombo puede estar inclinado. Entonces ninguna esquina es recta."), "turns the families round"},
    {t("No square is a rectangle.", "Ningún cuadrado es un rectángulo."), t("A square has four square corners. That makes it a rectangle.", "Un cuadrado tiene cuatro esquinas rectas. Por eso es un rectángulo."), "a square is only a square"},
    {t("No square is a rhombus.", "Ningún cuadrado es un rombo."), t("A square has four equal sides. That makes it a rhombus.", "Un cuadrado tiene cuatro lados iguales. Por eso es un rombo."), "a square is only a square"},
    {t("Every four-sided shape is a rectangle.", "Todo cuadrilátero es un rectángulo."), t("A kite has four sides. Its corners need not be square.", "Una cometa tiene cuatro lados. Sus esquinas no siempre son rectas."), "knows squares and rectangles only"},
    {t("Every four-sided shape is a rhombus.", "Todo cuadrilátero es un rombo."), t("A door has four sides. They are not all equal.", "Una puerta tiene cuatro lados. No son todos iguales."), "takes one family for all"},
    {t("Every rectangle is a rhombus.", "Todo rectángulo es un rombo."), t("A long rectangle has sides that are not equal.", "Un rectángulo largo tiene lados que no son iguales."), "takes one family for all"},
    {t("No rhombus is a rectangle.", "Ningún rombo es un rectángulo."), t("The square is a rhombus and a rectangle.", "El cuadrado es un rombo y un rectángulo."), "takes families for apart"},
  }
  return hold, not_so
end

local function which_is_true(rng, k)
  local hold, not_so = statements()
  local true_one = hold[1 + k % #hold]
  local start = k // 6 % 8
  local three = {not_so[1 + start], not_so[1 + (start + 2 + k % 2) % 8], not_so[1 + (start + 5) % 8]}
  local slips, list = {}, {true_one[1]}
  for i = 1, 3 do
    list[i + 1] = three[i][1]
    slips[i] = {given = three[i][1], name = three[i][3], feedback = three[i][2]}
  end
  return {
    prompt = t("Think of squares, rectangles and rhombuses.\nWhich sentence is true?", "Piensa en cuadrados, rectángulos y rombos.\n¿Qué oración es verdadera?"),
    answer = {kind = "choice", options = rng:shuffle(list), right = true_one[1]},
    misconceptions = slips,
    hints = {t("A rectangle has four square corners. A rhombus has equal sides.", "Un rectángulo tiene esquinas rectas. Un rombo tiene lados iguales."),
      t("Try each sentence with a drawing.", "Prueba cada oración con un dibujo."), t("One shape that does not fit is enough against “every”.", "Contra “todo” basta una figura que no sirva.")},
    worked = {true_one[2], bold(true_one[1])},
    right_note = t("Families of shapes can lie inside each other.", "Las familias de figuras pueden estar unas dentro de otras."),
    paper = t("Draw rings for the families, one inside the other.", "Dibuja círculos para las familias, uno dentro de otro."),
  }
end

local function riddle(rng, k)
  local square, rectangle, rhombus = t("square", "cuadrado"), t("rectangle that is no square", "rectángulo que no es cuadrado"), t("rhombus that is no square", "rombo que no es cuadrado")
  local triangle, kite = t("triangle", "triángulo"), t("pentagon", "pentágono")
  local kind = k % 3
  local side = 3 + k // 3 % 12
  local key = kind == 0 and square or kind == 1 and rectangle or rhombus
  local slips = {
    kind ~= 0 and slip(square, "takes the best known shape only", kind == 1 and "A square has four equal sides. These differ." or "A square has square corners. These are not.",
      kind == 1 and "Un cuadrado tiene cuatro lados iguales. Estos no." or "Un cuadrado tiene esquinas rectas. Estas no.") or nil,
    slip(rectangle, "goes by looks, not by sides and corners", kind == 0 and "Here all sides are equal." or "A rectangle has four square corners.", kind == 0 and "Aquí todos los lados son iguales." or "Un rectángulo tiene cuatro esquinas rectas."),
    slip(rhombus, "goes by looks, not by sides and corners", kind == 0 and "Here all corners are square." or "A rhombus has four equal sides. These differ.", kind == 0 and "Aquí todas las esquinas son rectas." or "Un rombo tiene cuatro lados iguales. Estos no."),
    slip(triangle, "does not count the sides", "A triangle has three sides. Here there are four.", "Un triángulo tiene tres lados. Aquí hay cuatro."),
    slip(kite, "does not count the sides", "A pentagon has five sides. Here there are four.", "Un pentágono tiene cinco lados. Aquí hay cuatro."),
  }
  if kind == 0 then slips = {slips[2], slips[3], slips[4], slips[5]} end
  local kept, list = {}, {key}
  for _, s in ipairs(slips) do
    if s.given ~= key and #kept < 4 then
      kept[#kept + 1] = s
      list[#list + 1] = s.given
    end
  end
  return {
    prompt = kind == 0 and t("A shape has four sides of $1 cm. All its corners are square.\nWhat shape is it?", "Una figura tiene cuatro lados de $1 cm. Todas sus esquinas son rectas.\n¿Qué figura es?", side)
      or kind == 1 and t("A shape has sides of $1, $2, $1 and $2 cm. All its corners are square.\nWhat shape is it?", "Una figura tiene lados de $1, $2, $1 y $2 cm. Todas sus esquinas son rectas.\n¿Qué figura es?", side, side + 2)
      or t("A shape has four sides of $1 cm. None of its corners is square.\nWhat shape is it?", "Una figura tiene cuatro lados de $1 cm. Ninguna esquina es recta.\n¿Qué figura es?", side),
    answer = {kind = "choice", options = rng:shuffle(list), right = key},
    misconceptions = kept,
    hints = {t("How many sides are there?", "¿Cuántos lados hay?"), t("Are the sides equal? Are the corners square?", "¿Son iguales los lados? ¿Son rectas las esquinas?"), t("Draw it with these sides and corners.", "Dibújala con esos lados y esquinas.")},
    worked = {kind == 1 and t("The sides are not all equal.", "Los lados no son todos iguales.") or t("All four sides are equal.", "Los cuatro lados son iguales."),
      kind == 2 and t("No corner is square.", "Ninguna esquina es recta.") or t("All corners are square.", "Todas las esquinas son rectas."), bold(key)},
    right_note = t("Sides and corners tell the family.", "Los lados y las esquinas dicen la familia."),
    paper = t("Make the shape with four sticks.", "Forma la figura con cuatro palitos."),
  }
end

return function(rng, level)
  local k = rng:turn(90)
  if level == 1 then return which_four(rng, k) end
  if level == 2 then return which_family(rng, k) end
  if k % 2 == 0 then return which_is_true(rng, k // 2) end
  return riddle(rng, k // 2)
end
