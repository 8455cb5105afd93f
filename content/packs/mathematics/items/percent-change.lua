-- Percent more, percent less, percent off the true value, change after change (7.RP.A.3). Errors after Parker and Leinhardt (1995).

local percents = {5, 10, 15, 20, 25, 30, 40, 50, 60, 75}
local bases = {20, 40, 60, 80, 100, 120, 140, 160, 180, 200, 240, 300}

local function slips_of(old, new, p)
  local change = abs(new - old)
  local of_new = change * 100 // new
  if of_new == p then of_new = p + 1 end
  return {
    slip(change, "gives the change", "$1 is the change. How many percent of $2 is it?", "$1 es el cambio. ¿Qué porcentaje de $2 es?", change, old),
    slip(new * 100 // old, "takes the whole for the change", "That is what percent $1 is of $2. The change is asked.", "Eso es qué porcentaje es $1 de $2. Se pide el cambio.", new, old),
    slip(of_new, "takes the new amount for the whole", "That compares with $1. Compare with $2, from before.", "Eso compara con $1. Compara con $2, lo de antes.", new, old),
    slip(100 - p, "gives the percent of the rest", "$1 % and the change make 100 %. Which is the change?", "El $1 % y el cambio forman el 100 %. ¿Cuál es el cambio?", 100 - p),
    slip(p + 10, "slips by ten percent", "$1 % of $2 is more than the change.", "El $1 % de $2 es más que el cambio.", p + 10, old),
    slip(new, "gives the second number", "$1 is the amount itself. A percent is asked.", "$1 es la cantidad misma. Se pide un porcentaje.", new),
    slip(old, "gives the first number", "$1 is the amount before. A percent is asked.", "$1 es la cantidad de antes. Se pide un porcentaje.", old),
    slip(p // 2, "halves whatever the number is", "$1 % of $2 is less than the change.", "El $1 % de $2 es menos que el cambio.", p // 2, old),
    slip(p * 2, "doubles whatever the factor is", "$1 % of $2 is double the change.", "El $1 % de $2 es el doble del cambio.", p * 2, old),
  }
end

local function few(list)
  while #list > 6 do table.remove(list) end
  return list
end

local function up_with_bar(rng)
  local k = rng:turn(120)
  local p, old = percents[1 + k % 10], bases[1 + k // 10]
  local change = old * p // 100
  if change * 100 ~= old * p then p, change = 50, old // 2 end
  local new = old + change
  return {
    prompt = t("A club had $1 members. Now it has $2.\nBy how many percent did it grow?", "Un club tenía $1 miembros. Ahora tiene $2.\n¿En qué porcentaje creció?", old, new),
    figure = {kind = "bar_model", rows = {
      {name = t("before", "antes"), segments = {{size = old, label = old .. " = 100 %", fill = "plain"}}},
      {name = t("now", "ahora"), segments = {{size = old, label = tostring(old), fill = "plain"}, {size = change, label = p >= 20 and "?" or "", fill = "dots"}}}}},
    answer = {kind = "number", value = p, form = "any", point = true, unit = "%"},
    misconceptions = few(apart(p, slips_of(old, new, p))),
    hints = {
      t("How many members are new?", "¿Cuántos miembros son nuevos?"),
      t("Compare the new ones with the $1 before.", "Compara los nuevos con los $1 de antes.", old),
      t("Divide the new ones by the $1. Write hundredths.", "Divide los nuevos entre los $1. Escribe centésimos.", old),
    },
    worked = {new .. " − " .. old .. " = " .. change, change .. " ÷ " .. old .. " = " .. decimal(p, 2), bold(p .. " %")},
    right_note = t("A change is measured by what was before.", "Un cambio se mide con lo que había antes."),
    paper = t("Draw both bars. Cut the first into ten parts.", "Dibuja las dos barras. Corta la primera en diez partes."),
  }
end

local function up_or_down(rng)
  local k = rng:turn(200)
  local p, old, down = percents[1 + k % 10], bases[1 + k // 10 % 10], k // 100 == 1
  local change = old * p // 100
  if change * 100 ~= old * p then p, change = 25, old // 4 end
  local new = down and old - change or old + change
  return {
    prompt = down and t("A price fell from $1 to $2 dollars.\nBy how many percent did it fall?", "Un precio bajó de $1 a $2 dólares.\n¿En qué porcentaje bajó?", old, new)
      or t("A price rose from $1 to $2 dollars.\nBy how many percent did it rise?", "Un precio subió de $1 a $2 dólares.\n¿En qué porcentaje subió?", old, new),
    answer = {kind = "number", value = p, form = "any", point = true, unit = "%"},
    misconceptions = few(apart(p, slips_of(old, new, p))),
    hints = {
      t("Which of the two prices is the 100 %?", "¿Cuál de los dos precios es el 100 %?"),
      t("Find the change first, in dollars.", "Halla primero el cambio, en dólares."),
      t("Divide the change by $1. Write it as hundredths.", "Divide el cambio entre $1. Escríbelo en centésimos.", old),
    },
    worked = {max(old, new) .. " − " .. min(old, new) .. " = " .. change, change .. " ÷ " .. old .. " = " .. decimal(p, 2), bold(p .. " %")},
    right_note = t("Divide by the amount before, never by the new one.", "Divide entre lo de antes, nunca entre lo nuevo."),
    paper = t("Draw a bar for the first price. Mark the change.", "Dibuja una barra para el primer precio. Marca el cambio."),
  }
end

local function twice(k)
  local p, q, old = ({10, 20, 50, 25, 30})[1 + k % 5], ({20, 10, 50})[1 + k // 5 % 3], 200 + 200 * (k // 15)
  local first = old * (100 + p) // 100
  local key = first * (100 - q) // 100
  if key * 100 ~= first * (100 - q) then q, key = 10, first * 9 // 10 end
  return {
    prompt = t("A price of $1 dollars rises by $2 %. Then the new price falls by $3 %.\nHow many dollars is it in the end?", "Un precio de $1 dólares sube un $2 %. Luego el nuevo precio baja un $3 %.\n¿Cuántos dólares es al final?", old, p, q),
    answer = {kind = "number", value = key, form = "any", point = true},
    misconceptions = apart(key, {
      slip(old + old * (p - q) // 100, "adds the percents", "That takes $1 % of $2. It falls from the new price.", "Eso toma el $1 % de $2. Baja desde el precio nuevo.", q, old),
      slip(first, "stops after the first step", "$1 is after the rise. It still falls by $2 %.", "$1 es después de subir. Falta bajar el $2 %.", first, q),
      slip(first - q, "takes the percent for the amount", "That takes off $1 dollars. Find $1 % of $2.", "Eso quita $1 dólares. Halla el $1 % de $2.", q, first),
      slip(old * (100 - q) // 100, "leaves out the first step", "That leaves the rise out. First it rises by $1 %.", "Eso deja fuera la subida. Primero sube un $1 %.", p),
    }),
    hints = {
      t("Go step by step. Each step has its own 100 %.", "Ve paso a paso. Cada paso tiene su propio 100 %."),
      t("Find the price after the rise first.", "Halla primero el precio después de subir."),
      t("It is $1 then. Take $2 % of that off.", "Entonces es $1. Réstale el $2 % de eso.", first, q),
    },
    worked = {t("$1 % of $2 = $3", "El $1 % de $2 = $3", p, old, first - old), old .. " + " .. first - old .. " = " .. first, t("$1 % of $2 = $3", "El $1 % de $2 = $3", q, first, first - key), first .. " − " .. first - key .. " = " .. bold(key)},
    right_note = t("The second percent belongs to the new price.", "El segundo porcentaje es del precio nuevo."),
    paper = t("Draw three bars: first, after the rise, at the end.", "Dibuja tres barras: al principio, tras subir y al final."),
  }
end

local function guess(k)
  local p, real = ({5, 10, 20, 25, 30, 40})[1 + k % 6], 40 + 20 * (k // 6)
  local off = real * p // 100
  local said = k % 2 == 0 and real + off or real - off
  return {
    prompt = t("Someone guesses $1 beans in a jar. There are $2.\nBy how many percent of the true number is it off?", "Alguien calcula $1 frijoles en un frasco. Hay $2.\n¿Qué porcentaje del número real es la diferencia?", said, real),
    answer = {kind = "number", value = p, form = "any", point = true, unit = "%"},
    misconceptions = few(apart(p, slips_of(real, said, p))),
    hints = {
      t("How far apart are the two numbers?", "¿Qué tan lejos están los dos números?"),
      t("The true number is the 100 %.", "El número real es el 100 %."),
      t("Divide the gap by $1.", "Divide la diferencia entre $1.", real),
    },
    worked = {max(said, real) .. " − " .. min(said, real) .. " = " .. off, off .. " ÷ " .. real .. " = " .. decimal(p, 2), bold(p .. " %")},
    right_note = t("The true value is the whole here.", "Aquí el valor real es el total."),
    paper = t("Guess beans in a cup. Count. Find the percent.", "Calcula a ojo frijoles en un vaso. Cuenta. Halla el porcentaje."),
  }
end

return function(rng, level)
  if level == 1 then return up_with_bar(rng) end
  if level == 2 then return up_or_down(rng) end
  local k = rng:turn(120)
  if k % 2 == 0 then return twice(k // 2) end
  return guess(k // 2)
end
