-- The way round a shape (3.MD.D.8). Errors after Barrett and Clements (2003) and Woodward and Byrd (1983): only the sides with numbers
-- added, area taken for perimeter.

local function add_up(list) local n = 0 for _, one in ipairs(list) do n = n + one end return n end

-- Every side is labelled.
local function all_sides(k)
  local kind = k % 3
  local corners, sides
  local a, b = 4 + k // 3 % 8, 3 + k // 24 % 4
  if kind == 0 then
    corners = {{x = 0, y = 9}, {x = 6, y = 0}, {x = 12, y = 9}}
    sides = {a + 2, a + 2, a + b - 2}
  elseif kind == 1 then
    corners = {{x = 0, y = 0}, {x = 10, y = 0}, {x = 14, y = 7}, {x = 2, y = 9}}
    sides = {a, b + 4, a + 3, b + 5}
  else
    corners = {{x = 3, y = 0}, {x = 9, y = 0}, {x = 12, y = 5}, {x = 6, y = 10}, {x = 0, y = 5}}
    sides = {a, b + 2, b + 3, b + 3, b + 2}
  end
  local key = add_up(sides)
  local labels = {}
  for i = 1, #sides do labels[i] = sides[i] .. " cm" end
  local n = #sides
  return {
    prompt = t("Walk once round the shape.\nWhat is its perimeter?", "Da una vuelta a la figura.\n¿Cuál es su perímetro?"),
    figure = {kind = "polygon", corners = corners, sides = labels},
    answer = {kind = "number", value = key, form = "integer", unit = "cm"},
    misconceptions = apart(key, {
      slip(key - sides[n], "leaves out a side", "$1 leaves out the last side: $2 cm.", "En $1 falta el último lado: $2 cm.", key - sides[n], sides[n]),
      slip(sides[1] + sides[2], "adds two sides", "$1 adds two sides. There are $2.", "$1 suma dos lados. Hay $2.", sides[1] + sides[2], n),
      slip(sides[1] * sides[2], "area for perimeter", "$1 multiplies two sides. The way round adds all $2.", "$1 multiplica dos lados. La vuelta suma los $2.", sides[1] * sides[2], n),
      slip(key - 10, "drops the ten carried", "$1 leaves out a ten. Add again.", "A $1 le falta una decena. Hay que sumar otra vez.", key - 10),
      slip(n * sides[1], "takes all sides to be equal", "$1 takes every side for $2 cm. They differ.", "$1 toma cada lado como $2 cm. Son distintos.", n * sides[1], sides[1]),
      slip(key + sides[1], "counts a side twice", "$1 counts a side two times. Mark where to begin.", "$1 cuenta un lado dos veces. Hay que marcar dónde se empieza.", key + sides[1]),
    }),
    hints = {t("The perimeter is the whole way round.", "El perímetro es toda la vuelta."), t("Start at a corner. Add every side once.", "Empieza en una esquina. Suma cada lado una vez."),
      t("There are $1 sides. So far: $2. Go on with $3.", "Hay $1 lados. Hasta ahora: $2. Sigue con $3.", n, key - sides[n], sides[n])},
    worked = {t("Add all $1 sides.", "Se suman los $1 lados.", n), table.concat(texts(sides), " + ") .. " = " .. bold(key)},
    right_note = t("The perimeter adds every side once.", "El perímetro suma cada lado una vez."),
    paper = t("Put a string round a book. Measure the string.", "Pon un hilo alrededor de un libro. Mide el hilo."),
  }
end

local function corners(w, h) return {{x = 0, y = 0}, {x = w, y = 0}, {x = w, y = h}, {x = 0, y = h}} end

local function rectangle_sides(k)
  local w, h = 5 + k % 9, 2 + k // 9 % 6
  if w == h then h = 4 end
  local key = 2 * (w + h)
  local garden = k % 2 == 0
  return {
    prompt = garden and t("A garden is a rectangle of $1 m by $2 m.\nHow long is the fence all round it?", "Un jardín es un rectángulo de $1 m por $2 m.\n¿Cuánto mide la cerca que lo rodea?", w, h)
      or t("A rectangle has sides of $1 m and $2 m.\nWhat is its perimeter?", "Un rectángulo tiene lados de $1 m y $2 m.\n¿Cuál es su perímetro?", w, h),
    figure = {kind = "polygon", corners = corners(w, h), sides = {w .. " m", h .. " m", "-", "-"}},
    answer = {kind = "number", value = key, form = "integer", unit = "m"},
    misconceptions = apart(key, {
      slip(w + h, "adds only the sides with numbers", "$1 is half the way round. The sides without a number count too.", "$1 es la mitad de la vuelta. También cuentan los lados sin número.", w + h),
      slip(w * h, "area for perimeter", "$1 is the squares inside. The perimeter is the way round.", "$1 son los cuadrados de adentro. El perímetro es la vuelta.", w * h),
      slip(2 * w + h, "leaves out a side", "$1 leaves out a side of $2 m.", "En $1 falta un lado de $2 m.", 2 * w + h, h),
      slip(w + 2 * h, "leaves out a side", "$1 leaves out a side of $2 m.", "En $1 falta un lado de $2 m.", w + 2 * h, w),
      slip(4 * w, "takes all sides to be equal", "$1 takes every side for $2 m.", "$1 toma cada lado como $2 m.", 4 * w, w),
    }),
    hints = {t("A rectangle has four sides.", "Un rectángulo tiene cuatro lados."), t("Opposite sides are equally long.", "Los lados opuestos miden lo mismo."), t("Two sides are $1 m, two are $2 m.", "Dos lados miden $1 m y dos miden $2 m.", w, h)},
    worked = {w .. " + " .. h .. " + " .. w .. " + " .. h .. " = " .. bold(key)},
    right_note = t("Length and width both count two times.", "El largo y el ancho cuentan dos veces."),
    paper = t("Walk round a table. Count the steps on each side.", "Camina alrededor de una mesa. Cuenta los pasos por lado."),
  }
end

local function equal_sides(k)
  local n = 3 + k % 6
  local s = 4 + k // 6 % 9
  local name = ({t("A triangle", "Un triángulo"), t("A square", "Un cuadrado"), t("A pentagon", "Un pentágono"), t("A hexagon", "Un hexágono"), t("A shape with 7 sides", "Una figura de 7 lados"), t("An octagon", "Un octágono")})[n - 2]
  local key = n * s
  return {
    prompt = t("$1 has equal sides. Each side is $2 cm long.\nWhat is its perimeter?", "$1 tiene lados iguales. Cada lado mide $2 cm.\n¿Cuál es su perímetro?", name, s),
    answer = {kind = "number", value = key, form = "integer", unit = "cm"},
    misconceptions = apart(key, {
      slip(n + s, "adds in place of multiplying", "$1 adds the number of sides and their length. There are $2 sides of $3.", "$1 suma el número de lados y su largo. Hay $2 lados de $3.", n + s, n, s),
      slip(s * s, "area for perimeter", "$1 is $2 × $2. There are $3 sides.", "$1 es $2 × $2. Hay $3 lados.", s * s, s, n),
      slip(key - s, "leaves out a side", "$1 leaves out a side. There are $2.", "En $1 falta un lado. Hay $2.", key - s, n),
      slip(key + s, "counts a side twice", "$1 counts one side two times. There are $2.", "$1 cuenta un lado dos veces. Hay $2.", key + s, n),
      slip(2 * s, "adds two sides", "$1 adds two sides. There are $2.", "$1 suma dos lados. Hay $2.", 2 * s, n),
    }),
    hints = {t("How many sides does this shape have?", "¿Cuántos lados tiene esta figura?"), t("All of them are equally long.", "Todos miden lo mismo."), t("$1 sides of $2 cm each.", "$1 lados de $2 cm cada uno.", n, s)},
    worked = {t("Sides: $1", "Lados: $1", n), n .. " × " .. s .. " = " .. bold(key)},
    right_note = t("With equal sides one product is enough.", "Con lados iguales basta una multiplicación."),
    paper = t("Draw the shape. Write the length on every side.", "Dibuja la figura. Escribe el largo en cada lado."),
  }
end

local function missing_side(k)
  local w, h = 5 + k % 9, 2 + k // 9 % 7
  if w == h then h = 9 end
  if w == h then h = 4 end
  local all = 2 * (w + h)
  return {
    prompt = t("A rectangle has a perimeter of $1 cm. One side is $2 cm long.\nHow long is the side beside it?", "Un rectángulo tiene un perímetro de $1 cm. Un lado mide $2 cm.\n¿Cuánto mide el lado vecino?", all, w),
    figure = {kind = "polygon", corners = corners(w, h), sides = {w .. " cm", "?", "-", "-"}},
    answer = {kind = "number", value = h, form = "integer", unit = "cm"},
    misconceptions = apart(h, {
      slip(all - w, "takes away one side only", "$1 takes away one side. Three sides are left in it.", "$1 quita un solo lado. Quedan tres lados.", all - w),
      slip(all - 2 * w, "stops before halving", "$1 is both missing sides together.", "$1 son los dos lados que faltan, juntos.", all - 2 * w),
      all % w == 0 and slip(all // w, "takes the perimeter for the area", "$1 divides. The perimeter is a sum of sides.", "$1 divide. El perímetro es una suma de lados.", all // w)
        or slip(all // 2, "stops after one step", "$1 is two sides together: one of each.", "$1 son dos lados juntos: uno de cada uno.", all // 2),
      slip(h + 1, "counts one too many", "Sides of $1 and $2 make more than $3.", "Con lados de $1 y $2 da más que $3.", w, h + 1, all),
      slip(all // 4, "takes all sides to be equal", "$1 takes four equal sides. Two of them are $2 cm.", "$1 toma cuatro lados iguales. Dos miden $2 cm.", all // 4, w),
    }),
    hints = {t("Two sides are $1 cm long.", "Dos lados miden $1 cm.", w), t("Take both of them away from the perimeter.", "Quita los dos del perímetro."), t("The two missing sides are $1 cm together.", "Los dos lados que faltan miden $1 cm juntos.", all - 2 * w)},
    worked = {all .. " − " .. w .. " − " .. w .. " = " .. 2 * h, 2 * h .. " ÷ 2 = " .. bold(h)},
    right_note = t("Half the perimeter is length and width.", "La mitad del perímetro es largo y ancho."),
    paper = t("Bend a string of $1 cm into a rectangle.", "Dobla un hilo de $1 cm en forma de rectángulo.", all),
  }
end

local function which_have_it(rng, k)
  local half = 8 + k % 9
  local n = 2 * half
  local fits, near = {}, {}
  for a = 1, half // 2 do fits[#fits + 1] = t("$1 cm by $2 cm", "$1 cm por $2 cm", half - a, a) end
  for a = 2, 6 do
    if n % a == 0 and n // a + a ~= half then near[#near + 1] = t("$1 cm by $2 cm", "$1 cm por $2 cm", n // a, a) end
  end
  near[#near + 1] = t("$1 cm by $2 cm", "$1 cm por $2 cm", n - 3, 3)
  rng:shuffle(fits)
  local options = rng:shuffle({fits[1], fits[2], near[1], near[#near]})
  local ordered = {}
  for _, one in ipairs(options) do
    if one == fits[1] or one == fits[2] then ordered[#ordered + 1] = one end
  end
  return {
    prompt = t("Which rectangles have a perimeter of $1 cm?\nChoose all that do.", "¿Qué rectángulos tienen un perímetro de $1 cm?\nElige todos.", n),
    answer = {kind = "several", options = options, right = ordered},
    misconceptions = {
      {given = {fits[1]}, name = "stops at the first that fits", feedback = t("$1 fits. One more fits too.", "$1 sirve. Otro también sirve.", fits[1])},
      {given = {fits[2]}, name = "stops at the first that fits", feedback = t("$1 fits. One more fits too.", "$1 sirve. Otro también sirve.", fits[2])},
      {given = {near[#near]}, name = "adds only the sides with numbers", feedback = t("Two sides make $1 already. There are four.", "Dos lados ya suman $1. Hay cuatro.", n)},
      {given = {near[1]}, name = "area for perimeter", feedback = t("$1 covers $2 squares. The way round differs.", "$1 cubre $2 cuadrados. La vuelta es otra.", near[1], n)},
    },
    hints = {t("Add all four sides of each.", "Suma los cuatro lados de cada uno."), t("Length and width together are half of it.", "El largo y el ancho juntos son la mitad."),
      t("Length and width together must be $1 cm.", "El largo y el ancho juntos son $1 cm.", half)},
    worked = {t("Half of $1 is $2.", "La mitad de $1 es $2.", n, half), fits[1], bold(fits[2])},
    right_note = t("The same perimeter can hold different areas.", "El mismo perímetro puede encerrar áreas distintas."),
    paper = t("Draw them on squared paper. Compare their areas.", "Dibújalos en papel cuadriculado. Compara sus áreas."),
  }
end

return function(rng, level)
  if level == 1 then return all_sides(rng:turn(96)) end
  local k = rng:turn(108)
  if level == 2 then
    if k % 2 == 0 then return rectangle_sides(k // 2) end
    return equal_sides(k // 2)
  end
  if k % 3 == 0 then return which_have_it(rng, k // 3) end
  return missing_side(k // 3 * 2 + k % 3 - 1)
end
