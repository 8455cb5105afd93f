-- Chance as a number, expected counts, chance from data (7.SP.C.5-7). Errors after Lecoutre (1992), Green (1983) and Konold (1989).

local function text_of(n, d)
  local a, b = reduced(n, d)
  return b == 1 and tostring(a) or a .. "/" .. b
end
local function shown(n, d)
  local a, b = reduced(n, d)
  return b == 1 and tostring(a) or frac(a, b)
end

-- "26/70 = 13/35", or the fraction alone where it is in lowest terms.
local function lowest(n, d)
  return gcd(n, d) == 1 and bold(frac(n, d)) or frac(n, d) .. " = " .. bold(shown(n, d))
end

local function spin(rng)
  local k = rng:turn(120)
  local n = 5 + k % 8
  local hit = 1 + (k // 8) % 4
  local two = 1 + k // 32
  if hit == two then two = two + 1 end
  if hit + two >= n then two = 1 end
  if hit == n - hit then hit = hit == 1 and 2 or hit - 1 end
  local parts, at = {}, k % 3
  for i = 1, n do
    local j = (i * 3 + at) % n
    if n % 3 == 0 then j = (i + at) % n end
    parts[i] = {size = "1/" .. n, label = j < hit and "A" or j < hit + two and "B" or "C", fill = j < hit and "dots" or j < hit + two and "hatch" or "empty"}
  end
  local key = text_of(hit, n)
  return {
    prompt = t("The spinner has $1 equal parts.\nWhat is the chance that it stops on A?", "La ruleta tiene $1 partes iguales.\n¿Cuál es la probabilidad de que caiga en A?", n),
    figure = {kind = "spinner", parts = parts},
    answer = {kind = "number", value = key, form = "any", fraction = true, point = true},
    misconceptions = apart(key, {
      slip(text_of(hit, n - hit), "compares with the rest only", "That compares $1 with the other $2. Compare with all $3.", "Eso compara $1 con las otras $2. Compara con las $3.", hit, n - hit, n),
      slip("1/3", "equiprobability bias", "There are 3 letters, but not equally many parts.", "Hay 3 letras, pero no tienen igual número de partes."),
      slip(text_of(n - hit, n), "chance of the other outcome", "That is the chance that A does not come.", "Esa es la probabilidad de que no salga A."),
      slip(hit, "takes the number for the chance", hit == 1 and "$1 part is A. Of how many?" or "$1 parts are A. Of how many?", hit == 1 and "$1 parte es A. ¿De cuántas?" or "$1 partes son A. ¿De cuántas?", hit),
      slip("1/2", "outcome approach", "A comes or not, but not equally often.", "Sale A o no, pero no con igual frecuencia."),
    }),
    hints = {
      t("All parts are equally likely.", "Todas las partes son igual de probables."),
      t("Count the parts with A.", "Cuenta las partes con A."),
      t("Write it over $1, the number of all parts.", "Escríbelo sobre $1, el número de todas las partes.", n),
    },
    worked = {t("A: $1 of $2 parts", "A: $1 de $2 partes", hit, n), lowest(hit, n)},
    right_note = t("Chance: how many of all equal parts.", "Probabilidad: cuántas de todas las partes iguales."),
    paper = t("Make the spinner with a pencil and a clip. Spin.", "Haz la ruleta con un lápiz y un clip. Hazla girar."),
  }
end

local function expected(rng)
  local k = rng:turn(140)
  local n = ({5, 6, 8, 10, 12})[1 + k % 5]
  local hit = 2 + k // 5 % 3
  if hit == n - hit then hit = hit + 1 end
  local times = ({10, 20, 25, 30, 40, 15, 50})[1 + k // 15 % 7]
  local spins, key = n * times, hit * times
  return {
    prompt = t("A bag holds $1 balls, $2 of them red. A ball is drawn and put back, $3 times.\nAbout how many times is it red?", "Una bolsa tiene $1 pelotas, $2 son rojas. Se saca una y se devuelve, $3 veces.\n¿Cuántas veces sale roja, más o menos?", n, hit, spins),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(times, "takes one of several away", "That is for one red ball. There are $1.", "Eso es para una pelota roja. Son $1.", hit),
      slip(spins // 2, "equiprobability bias", "Red or not is not one half here: $1 of $2.", "Roja o no, aquí no es la mitad: $1 de $2.", hit, n),
      slip(spins - key, "chance of the other outcome", "That is how often it is not red.", "Eso es cuántas veces no sale roja."),
      slip(hit, "takes the number for the chance", "$1 balls are red. It is drawn $2 times.", "$1 pelotas son rojas. Se saca $2 veces.", hit, spins),
      slip(spins // hit, "divides in place of multiplying", "That divides by $1. Take $1 of every $2.", "Eso divide entre $1. Toma $1 de cada $2.", hit, n),
    }),
    hints = {
      t("What is the chance of red in one draw?", "¿Cuál es la probabilidad de roja en una vez?"),
      t("In $1 draws, about $2 are red.", "De $1 veces, unas $2 sale roja.", n, hit),
      t("How many times does $1 go into $2?", "¿Cuántas veces cabe $1 en $2?", n, spins),
    },
    worked = {t("chance: $1", "probabilidad: $1", frac(hit, n)), spins .. " ÷ " .. n .. " = " .. times, times .. " × " .. hit .. " = " .. bold(key)},
    right_note = t("It will be near that, hardly ever exactly.", "Saldrá cerca de eso, casi nunca exacto."),
    paper = t("Try it with a bag and buttons. Keep a tally.", "Prueba con una bolsa y botones. Lleva la cuenta."),
  }
end

local function from_data(k)
  local up, down = 4 + k % 10, 11 + k // 10 * 3
  local most = 40 - (up + down) % 10 - (k % 2) * 3
  local all = up + most + down
  local key = text_of(down, all)
  return {
    prompt = t("A cup was thrown $1 times.\nWhat chance of “down” do these data suggest?", "Se lanzó un vaso $1 veces.\n¿Qué probabilidad de «abajo» sugieren los datos?", all),
    figure = {kind = "table", heads = {t("lands", "cae"), t("times", "veces")}, rows = {{t("up", "arriba"), tostring(up)}, {t("side", "lado"), tostring(most)}, {t("down", "abajo"), tostring(down)}}},
    answer = {kind = "number", value = key, form = "any", fraction = true, point = true},
    misconceptions = apart(key, {
      slip("1/3", "equiprobability bias", "Three ways to land need not be equally likely.", "Tres modos de caer no tienen que ser igual de probables."),
      slip(text_of(down, up + most), "compares with the rest only", "That compares with the others. Compare with all $1.", "Eso compara con los demás. Compara con los $1.", all),
      slip(text_of(up + most, all), "chance of the other outcome", "That is the part of all other throws.", "Esa es la parte de los otros lanzamientos."),
      slip(down, "takes the number for the chance", "$1 is how often. Of how many throws?", "$1 es cuántas veces. ¿De cuántos lanzamientos?", down),
    }),
    hints = {
      t("Look at what happened, not at the number of ways.", "Mira lo que pasó, no el número de modos."),
      t("How often was it “down”?", "¿Cuántas veces cayó «abajo»?"),
      t("Write that over all $1 throws.", "Escríbelo sobre los $1 lanzamientos.", all),
    },
    worked = {t("down: $1 of $2", "abajo: $1 de $2", down, all), lowest(down, all)},
    right_note = t("More throws make the estimate better.", "Con más lanzamientos, mejora la estimación."),
    paper = t("Throw a paper cup 50 times. Keep a tally.", "Lanza un vaso de papel 50 veces. Lleva la cuenta."),
  }
end

local function not_red(k)
  local red, blue, green = 2 + k % 5, 3 + k // 5 % 4, 4 + k // 20 * 3
  local all = red + blue + green
  local key = text_of(blue + green, all)
  return {
    prompt = t("A bag holds $1 red, $2 blue and $3 green balls. One is drawn.\nWhat is the chance that it is not red?", "Una bolsa tiene $1 pelotas rojas, $2 azules y $3 verdes. Se saca una.\n¿Cuál es la probabilidad de que no sea roja?", red, blue, green),
    answer = {kind = "number", value = key, form = "any", fraction = true, point = true},
    misconceptions = apart(key, {
      slip(text_of(red, all), "chance of the other outcome", "That is the chance of red.", "Esa es la probabilidad de roja."),
      slip("2/3", "equiprobability bias", "There are 3 colors, but not equally many of each.", "Hay 3 colores, pero no igual cantidad de cada uno."),
      slip(text_of(red, blue + green), "compares with the rest only", "That compares red with the rest. Compare with all $1.", "Eso compara rojas con el resto. Compara con las $1.", all),
      slip(text_of(blue, all), "leaves one part out", "That is blue only. Green is not red either.", "Eso es solo azul. Verde tampoco es roja."),
      slip(blue + green, "takes the number for the chance", "$1 balls are not red. Of how many?", "$1 pelotas no son rojas. ¿De cuántas?", blue + green),
    }),
    hints = {
      t("Which balls are not red?", "¿Qué pelotas no son rojas?"),
      t("There are $1 balls in all.", "Hay $1 pelotas en total.", all),
      t("Add blue and green. Write that over $1.", "Suma azules y verdes. Escríbelo sobre $1.", all),
    },
    worked = {blue .. " + " .. green .. " = " .. blue + green, red .. " + " .. blue + green .. " = " .. all, lowest(blue + green, all)},
    right_note = t("Red and not red together have the chance 1.", "Roja y no roja juntas tienen probabilidad 1."),
    paper = t("Draw the balls. Circle all that are not red.", "Dibuja las pelotas. Encierra las que no son rojas."),
  }
end

return function(rng, level)
  if level == 1 then return spin(rng) end
  if level == 2 then return expected(rng) end
  local k = rng:turn(120)
  if k % 2 == 0 then return from_data(k // 2) end
  return not_red(k // 2)
end
