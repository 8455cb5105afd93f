-- Volumes of cylinders, cones and spheres (8.G.C.9). Errors after Dorko and Speer (2013), Tekin-Sitrava and Işıksal-Bostan (2014).

local units = {"cm", "m", "ft"}
-- as it is read aloud: cubic centimeters
local function cubic(u) return u == "cm" and t("cubic centimeters", "centímetros cúbicos") or u == "m" and t("cubic meters", "metros cúbicos") or t("cubic feet", "pies cúbicos") end
local function read_number(u) return t("The volume is a number times pi, in $1. Which number is it?", "El volumen es un número por pi, en $1. ¿Qué número es?", cubic(u)) end

local function cylinder(rng)
  local k = rng:turn(150)
  local r, h, u, across = 2 + k % 6, 4 + k // 6 % 8, units[1 + k % 3], k // 48 % 2 == 1
  if r == h then h = h + 6 end
  local key = r * r * h
  local figure = {kind = "solid", shape = "cylinder", height = h .. " " .. u}
  if across then figure.diameter = 2 * r .. " " .. u else figure.radius = r .. " " .. u end
  return {
    prompt = t("The volume is a number times π, in $1³.\nWhich number is it?", "El volumen es un número por π, en $1³.\n¿Qué número es?", u),
    spoken = read_number(u),
    figure = figure,
    answer = {kind = "number", value = key, form = "any", point = true, fraction = true},
    misconceptions = apart(key, {
      slip(2 * r * h, "doubles the radius in place of squaring", "That takes $1 × 2. The circle needs $1 × $1.", "Eso toma $1 × 2. El círculo necesita $1 × $1.", r),
      slip(4 * r * r * h, "takes the diameter for the radius", "That squares $1, the diameter. Use half of it.", "Eso eleva al cuadrado $1, el diámetro. Usa la mitad.", 2 * r),
      slip(r * h, "leaves out the square", "$1 × $2 uses the radius once. A circle needs it twice.", "$1 × $2 usa el radio una vez. El círculo lo usa dos.", r, h),
      slip(r * r, "gives the base only", "$1 is for the circle. Now multiply by the height.", "$1 es del círculo. Ahora multiplica por la altura.", r * r),
      slip(r * h * h, "squares the height", "That squares the height $1. Square the radius.", "Eso eleva al cuadrado la altura $1. Eleva el radio.", h),
      slip(2 * r * r + 2 * r * h, "takes surface for volume", "That is the outside of it. Look for the space inside.", "Eso es la superficie. Busca el espacio de adentro."),
    }),
    hints = {
      t("A cylinder is a stack of equal circles.", "Un cilindro es una pila de círculos iguales."),
      across and t("The radius is half of the diameter.", "El radio es la mitad del diámetro.") or t("The circle has the area π × radius × radius.", "El círculo tiene el área π × radio × radio."),
      t("Multiply radius × radius × height. Leave π.", "Multiplica radio × radio × altura. Deja π."),
    },
    worked = {r .. " × " .. r .. " = " .. r * r, r * r .. " × " .. h .. " = " .. key, bold(key .. " × π " .. u .. "³")},
    right_note = t("Base times height, just as for a box.", "Base por altura, igual que en una caja."),
    paper = t("Stack coins. One coin is the base, the stack the height.", "Apila monedas. Una es la base y la pila, la altura."),
  }
end

local function cone_or_sphere(rng)
  local k = rng:turn(144)
  local u, ball = units[1 + k % 3], k % 4 == 0
  local r, h = 2 + k // 4 % 6, 3 * (2 + k // 24 + k % 3)
  if ball then r = 3 * (1 + k // 4 % 4) end
  local key = ball and 4 * r * r * r // 3 or r * r * h // 3
  local figure = ball and {kind = "solid", shape = "sphere", radius = r .. " " .. u} or {kind = "solid", shape = "cone", radius = r .. " " .. u, height = h .. " " .. u}
  return {
    prompt = t("The volume is a number times π, in $1³.\nWhich number is it?", "El volumen es un número por π, en $1³.\n¿Qué número es?", u),
    spoken = read_number(u),
    figure = figure,
    answer = {kind = "number", value = key, form = "any", point = true, fraction = true},
    misconceptions = ball and apart(key, {
      slip(4 * r * r, "takes surface for volume", "4 × $1 × $1 goes with the surface of the sphere.", "4 × $1 × $1 es de la superficie de la esfera.", r),
      slip(r * r * r, "leaves out the factor", "That is only $1 × $1 × $1. Times four thirds is missing.", "Eso es solo $1 × $1 × $1. Falta multiplicar por cuatro tercios.", r),
      slip(4 * r * r * r, "leaves out the third", "That is 4 × $1 × $1 × $1. Take a third of it.", "Eso es 4 × $1 × $1 × $1. Toma un tercio.", r),
      slip(r * r * r // 3, "takes the rule of a cone", "That is a third only. A sphere has four thirds.", "Eso es solo un tercio. La esfera tiene cuatro tercios."),
      slip(4 * r, "leaves out the square", "The radius is a factor three times.", "El radio es factor tres veces."),
    }) or apart(key, {
      slip(r * r * h, "leaves out the third", "That fills the whole cylinder. A cone is a third of it.", "Eso llena todo el cilindro. El cono es un tercio."),
      slip(r * h // 3, "leaves out the square", "That uses the radius once. A circle needs it twice.", "Eso usa el radio una vez. El círculo lo usa dos."),
      slip(2 * r * h, "doubles the radius in place of squaring", "That takes $1 × 2. The circle needs $1 × $1.", "Eso toma $1 × 2. El círculo necesita $1 × $1.", r),
      slip(r * r * h // 2 + (r * r * h) % 2, "halves in place of taking a third", "A cone is less than half of its cylinder.", "Un cono es menos de la mitad de su cilindro."),
      slip(r * r, "gives the base only", "$1 is for the circle. The height is missing.", "$1 es del círculo. Falta la altura.", r * r),
      slip(4 * r * r * h // 3, "takes the diameter for the radius", "$1 is the radius already. Do not double it.", "$1 ya es el radio. No lo dupliques.", r),
    }),
    hints = {
      ball and t("A sphere: four thirds of π, times the radius three times.", "Una esfera: cuatro tercios de π, por el radio tres veces.") or t("Think of the cylinder around the cone.", "Piensa en el cilindro que rodea al cono."),
      ball and t("First multiply the radius by itself three times.", "Primero usa el radio como factor tres veces.") or t("Three cones full of water fill the cylinder.", "Tres conos de agua llenan el cilindro."),
      ball and t("Then times 4 and divided by 3.", "Luego por 4 y entre 3.") or t("Work out radius × radius × height ÷ 3.", "Calcula radio × radio × altura ÷ 3."),
    },
    worked = ball and {r .. " × " .. r .. " × " .. r .. " = " .. r * r * r, "4 × " .. r * r * r .. " ÷ 3 = " .. key, bold(key .. " × π " .. u .. "³")} or {r .. " × " .. r .. " × " .. h .. " = " .. r * r * h, r * r * h .. " ÷ 3 = " .. key, bold(key .. " × π " .. u .. "³")},
    right_note = ball and t("A sphere fills two thirds of the cylinder around it.", "Una esfera llena dos tercios de su cilindro.") or t("A cone is a third of its cylinder.", "Un cono es un tercio de su cilindro."),
    paper = ball and t("Sketch the sphere in its cylinder. Label the radius.", "Dibuja la esfera dentro de su cilindro. Anota el radio.") or t("Roll a paper cone and fill a can with rice from it.", "Haz un cono de papel y llena una lata con arroz."),
  }
end

local function story(rng)
  local k = rng:turn(150)
  local r, h, u = 2 + k % 6, 5 + k // 6 % 10, units[1 + k % 2]
  local cone = k // 60 % 2 == 1
  if cone then h = 3 * (h - 3) end
  if r == h then h = h + 3 end
  local volume = cone and r * r * h // 3 or r * r * h
  return {
    prompt = cone and t("A cone has the volume $1π $3³.\nThe radius of its base is $2 $3.\nHow high is it?", "Un cono tiene el volumen $1π $3³.\nEl radio de su base es $2 $3.\n¿Cuánto mide de alto?", volume, r, u) or t("A cylinder has the volume $1π $3³.\nThe radius of its base is $2 $3.\nHow high is it?", "Un cilindro tiene el volumen $1π $3³.\nEl radio de su base es $2 $3.\n¿Cuánto mide de alto?", volume, r, u),
    answer = {kind = "number", value = h, form = "any", point = true, fraction = true, unit = u},
    misconceptions = apart(h, {
      slip(volume .. "/" .. r, "leaves out the square", "That divides by $1 once. The circle needs $1 × $1.", "Eso divide entre $1 una vez. El círculo usa $1 × $1.", r),
      slip(volume .. "/" .. 2 * r, "doubles the radius in place of squaring", "That divides by 2 × $1. The circle needs $1 × $1.", "Eso divide entre 2 × $1. El círculo usa $1 × $1.", r),
      cone and slip(volume .. "/" .. r * r, "leaves out the third", "That is a third of the height. A cone holds a third.", "Eso es un tercio de la altura. El cono es un tercio.") or slip(3 * h, "takes the rule of a cone", "That takes a cone. This is a cylinder.", "Eso toma un cono. Esto es un cilindro."),
      slip(volume - r * r, "takes away in place of dividing", "The height is a factor. Divide by the base.", "La altura es un factor. Divide entre la base."),
      slip(h + 1, "basic fact one off", "Put it in: the volume comes out too large.", "Ponlo: el volumen sale mayor."),
    }),
    hints = {
      cone and t("A cone is a third of its cylinder.", "Un cono es un tercio de su cilindro.") or t("Volume = base × height.", "Volumen = base × altura."),
      cone and t("Make it a cylinder first: three times the volume.", "Primero hazlo cilindro: el triple del volumen.") or t("Find the base first: radius × radius.", "Halla primero la base: radio × radio."),
      cone and t("Then divide by $1 × $1.", "Luego divide entre $1 × $1.", r) or t("Divide $1 by $2 × $2.", "Divide $1 entre $2 × $2.", volume, r),
    },
    worked = cone and {volume .. " × 3 = " .. volume * 3, r .. " × " .. r .. " = " .. r * r, volume * 3 .. " ÷ " .. r * r .. " = " .. h, bold(h .. " " .. u)} or {r .. " × " .. r .. " = " .. r * r, volume .. " ÷ " .. r * r .. " = " .. h, bold(h .. " " .. u)},
    right_note = t("π is on both sides, so it drops out.", "π está en los dos lados y se va."),
    paper = t("Write the rule. Put in what is known.", "Escribe la fórmula. Pon lo que se sabe."),
  }
end

return function(rng, level)
  if level == 1 then return cylinder(rng) end
  if level == 2 then return cone_or_sphere(rng) end
  return story(rng)
end
