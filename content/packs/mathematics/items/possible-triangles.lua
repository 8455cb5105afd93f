-- Which triangles can be built: one, many or none (7.G.A.2).

local function three(a, b, c) return a .. " cm, " .. b .. " cm, " .. c .. " cm" end

local function which_build(rng)
  local k = rng:turn(120)
  local a, b = 3 + k % 6, 5 + k // 6 % 5
  local c = a + b - 1 - k // 30
  local key = three(a, b, c)
  local flat = three(a, b + 1, a + b + 1)
  local long = three(a + 1, b, a + b + 3)
  local short = three(2, a + 1, a + 4)
  return {
    prompt = t("Three sticks are laid end to end.\nWhich three make a triangle?", "Se unen tres palitos por las puntas.\n¿Qué grupo de tres forma un triángulo?"),
    answer = {kind = "choice", options = rng:shuffle({key, flat, long, short}), right = key},
    misconceptions = apart(key, {
      slip(flat, "takes the sum of two sides as enough when equal", "$1 + $2 = $3: the sticks lie flat on each other.", "$1 + $2 = $3: los palitos quedan acostados.", a, b + 1, a + b + 1),
      slip(long, "takes any three lengths for a triangle", "$1 + $2 is less than $3. The ends do not meet.", "$1 + $2 es menos que $3. Las puntas no se tocan.", a + 1, b, a + b + 3),
      slip(short, "looks at one pair of sides only", "2 + $1 is less than $2. Look at the two short ones.", "2 + $1 es menos que $2. Mira los dos cortos.", a + 1, a + 4),
    }),
    hints = {
      t("Lay the longest stick down first.", "Pon primero el palito más largo."),
      t("The two short ones must meet above it.", "Los dos cortos deben tocarse arriba."),
      t("Add the two short ones. Compare with the longest.", "Suma los dos cortos. Compara con el más largo."),
    },
    worked = {t("The two short ones must be longer together.", "Los dos cortos juntos deben medir más."), (a + b > c and min(a, c) .. " + " .. min(max(a, c), b) or "") .. " > " .. max(a, b, c), bold(key)},
    right_note = t("Two sides together are longer than the third.", "Dos lados juntos miden más que el tercero."),
    paper = t("Cut paper strips of these lengths. Try them.", "Corta tiras de papel de estas medidas. Prueba."),
  }
end

local function third_side(rng)
  local k = rng:turn(144)
  local a, b = 3 + k % 9, 6 + k // 9 % 8
  if a == b then a = a + 11 end
  local longest = k // 72 == 0
  local key = longest and a + b - 1 or abs(a - b) + 1
  local limit = longest and a + b or abs(a - b)
  return {
    prompt = longest and t("Two sides of a triangle are $1 cm and $2 cm. The third is a whole number of cm.\nHow many cm long is it at most?", "Dos lados de un triángulo miden $1 cm y $2 cm. El tercero mide un número entero de cm.\n¿Cuántos cm mide como máximo?", a, b)
      or t("Two sides of a triangle are $1 cm and $2 cm. The third is a whole number of cm.\nHow many cm long is it at least?", "Dos lados de un triángulo miden $1 cm y $2 cm. El tercero mide un número entero de cm.\n¿Cuántos cm mide como mínimo?", a, b),
    answer = {kind = "number", value = key, form = "integer", unit = "cm"},
    misconceptions = apart(key, {
      slip(limit, "takes the sum of two sides as enough when equal", "With $1 cm the three sides lie flat.", "Con $1 cm los tres lados quedan acostados.", limit),
      slip(longest and a + b + 1 or max(1, abs(a - b) - 1), "takes any three lengths for a triangle", "Then two sides are too short to meet.", "Entonces dos lados son muy cortos para tocarse."),
      slip(longest and abs(a - b) + 1 or a + b - 1, longest and "gives the smallest value" or "gives the largest value", longest and "That is the shortest one. The longest is asked." or "That is the longest one. The shortest is asked.", longest and "Ese es el más corto. Se pide el más largo." or "Ese es el más largo. Se pide el más corto."),
      slip(max(a, b), "takes the larger number", "$1 works, but it is not the limit.", "$1 sirve, pero no es el límite.", max(a, b)),
      slip(longest and a + b - 2 or abs(a - b) + 2, "stops one step early", "That works, but one more step works too.", "Ese sirve, pero otro paso más también."),
    }),
    hints = {
      longest and t("Open the two sides wider and wider.", "Abre los dos lados más y más.") or t("Close the two sides more and more.", "Cierra los dos lados más y más."),
      longest and t("Flat open, they reach $1 + $2.", "Abiertos del todo, alcanzan $1 + $2.", a, b) or t("Flat closed, they leave $1 − $2.", "Cerrados del todo, dejan $1 − $2.", max(a, b), min(a, b)),
      longest and t("The third side is shorter than that.", "El tercer lado es más corto que eso.") or t("The third side is longer than that.", "El tercer lado es más largo que eso."),
    },
    worked = longest and {a .. " + " .. b .. " = " .. limit, t("shorter than $1", "más corto que $1", limit), bold(key)} or {max(a, b) .. " − " .. min(a, b) .. " = " .. limit, t("longer than $1", "más largo que $1", limit), bold(key)},
    right_note = t("The third side lies between difference and sum.", "El tercer lado está entre la diferencia y la suma."),
    paper = t("Join two strips with a pin. Open and close them.", "Une dos tiras con un pasador. Ábrelas y ciérralas."),
  }
end

local function how_many(rng)
  local k = rng:turn(120)
  local kind, i, j = k % 4, 30 + 5 * (k // 4 % 6), 50 + 5 * (k // 24)
  local none, one, two, many = t("none", "ninguno"), t("exactly one", "exactamente uno"), t("exactly two", "exactamente dos"), t("many of different sizes", "muchos de distinto tamaño")
  local a, b = 4 + k // 4 % 6, 7 + k // 24
  local not_180 = t(" With any other sum the sides do not meet.", " Con otra suma, los lados no se cierran.")
  local prompt, key, why, off
  if kind == 0 then
    prompt = t("A triangle is to have the angles $1°, $2° and $3°.\nHow many such triangles are possible?", "Un triángulo debe tener los ángulos $1°, $2° y $3°.\n¿Cuántos triángulos así son posibles?", i, j, 180 - i - j)
    key, why, off = many, t("They make 180°. No side is given.", "Forman 180°. No se da ningún lado."), t("The angles make 180°. The size is still free.", "Los ángulos forman 180°. El tamaño queda libre.")
  elseif kind == 1 then
    prompt = t("A triangle is to have the angles $1°, $2° and $3°.\nHow many such triangles are possible?", "Un triángulo debe tener los ángulos $1°, $2° y $3°.\n¿Cuántos triángulos así son posibles?", i, j, 190 - i - j + k % 3 * 5)
    key, why, off = none, t("They make more than 180°.", "Forman más de 180°."), t("Add the three angles. Is it 180°?", "Suma los tres ángulos. ¿Da 180°?")
  elseif kind == 2 then
    prompt = t("A triangle is to have the sides $1 cm, $2 cm and $3 cm.\nHow many such triangles are possible?", "Un triángulo debe tener los lados $1 cm, $2 cm y $3 cm.\n¿Cuántos triángulos así son posibles?", a, b, a + b - 2)
    key, why, off = one, t("Three fitting sides fix it.", "Tres lados que encajan lo fijan."), t("The ends meet. Three sides hold each other fast.", "Las puntas se tocan. Tres lados se sujetan entre sí.")
    off = t("The ends meet. Can the sides still move?", "Las puntas se tocan. ¿Se pueden mover los lados?")
  else
    prompt = t("A triangle is to have sides of $1 cm and $2 cm. Between them is an angle of $3°.\nHow many such triangles are possible?", "Un triángulo debe tener lados de $1 cm y $2 cm. Entre ellos hay un ángulo de $3°.\n¿Cuántos triángulos así son posibles?", a, b, i)
    key, why, off = one, t("The two ends are fixed. One line joins them.", "Las dos puntas están fijas. Una línea las une."), t("Draw the angle and both sides. What is still free?", "Dibuja el ángulo y los dos lados. ¿Qué queda libre?")
  end
  return {
    prompt = prompt,
    answer = {kind = "choice", options = {none, one, two, many}, right = key},
    misconceptions = apart(key, {
      slip(none, "judges that nothing fits", off .. t(" Try a sketch.", " Haz un esbozo."), off .. t(" Try a sketch.", " Haz un esbozo.")),
      slip(one, "takes angles for enough to fix the size", off .. (kind == 1 and not_180 or t(" So not only one fits.", " Así que no sirve solo uno.")), off .. (kind == 1 and not_180 or t(" So not only one fits.", " Así que no sirve solo uno."))),
      slip(two, "counts a turned copy as another", off .. (kind == 1 and not_180 or t(" Turned copies are the same triangle.", " Girado es el mismo triángulo.")), off .. (kind == 1 and not_180 or t(" Turned copies are the same triangle.", " Girado es el mismo triángulo."))),
      slip(many, "takes every one", off .. (kind == 1 and not_180 or t(" What keeps it from changing?", " ¿Qué le impide cambiar?")), off .. (kind == 1 and not_180 or t(" What keeps it from changing?", " ¿Qué le impide cambiar?"))),
    }),
    hints = {
      t("Try to draw it step by step.", "Intenta dibujarlo paso a paso."),
      kind < 2 and t("Three angles of a triangle make 180° together.", "Los tres ángulos de un triángulo forman 180°.") or t("Begin with one side. Where can the rest go?", "Empieza con un lado. ¿Adónde puede ir el resto?"),
      t("Could another person draw a different one?", "¿Podría otra persona dibujar uno distinto?"),
    },
    worked = {why, bold(key)},
    right_note = t("Angles fix the shape. Sides fix the size.", "Los ángulos fijan la forma. Los lados fijan el tamaño."),
    paper = t("Draw it with ruler and protractor. Compare with a partner.", "Dibújalo con regla y transportador. Compara con alguien."),
  }
end

return function(rng, level)
  if level == 1 then return which_build(rng) end
  if level == 2 then return third_side(rng) end
  return how_many(rng)
end
