-- Stories with times, masses, volumes and money (4.MD.A.2). Errors after Earnest (2017) and
-- Verschaffel, Greer and De Corte (2000).

local function at(minutes) return clock_time((minutes // 60 - 1) % 12 + 1, minutes % 60) end

-- Setting the clock to the end.
local function end_time(rng, i)
  local start = 60 * (1 + i % 10) + 5 * (4 + i * 7 % 8)
  local hours, minutes = 1 + i // 10 % 2, 5 * (3 + i * 5 % 9)
  if start % 60 + minutes <= 60 then start = start + 60 - start % 60 - 5 end
  local stop = start + 60 * hours + minutes
  local key = at(stop)
  local kind = i % 3
  local a, b = clock_time((start // 60 - 1) % 12 + 1, start % 60), t("$1 h $2 min", "$1 h $2 min", hours, minutes)
  local prompt
  if kind == 0 then prompt = t("A film begins at $1. It takes $2.\nSet the clock to the time when it ends.", "Una película empieza a las $1. Dura $2.\nPon el reloj en la hora en que termina.", a, b)
  elseif kind == 1 then prompt = t("A bus leaves at $1. The trip takes $2.\nSet the clock to the time when it arrives.", "Un autobús sale a las $1. El viaje dura $2.\nPon el reloj en la hora en que llega.", a, b)
  else prompt = t("A cake goes into the oven at $1. It bakes $2.\nSet the clock to the time when it is done.", "Un pastel entra al horno a las $1. Se hornea $2.\nPon el reloj en la hora en que sale.", a, b) end
  local to_hour = 60 - start % 60
  return {
    prompt = prompt,
    figure = {kind = "clock", hour = (start // 60 - 1) % 12 + 1, minute = start % 60},
    answer = {kind = "clock", hour = (stop // 60 - 1) % 12 + 1, minute = stop % 60, step = 5},
    misconceptions = apart(key, {
      slip(at(stop - 60), "leaves out the new hour", "$1 + $2 minutes are more than 60. That makes an hour more.", "$1 + $2 minutos son más de 60. Eso es una hora más.", start % 60, minutes),
      slip(at(start + 60 * hours), "leaves out the minutes", "That counts only the $1 h. The $2 minutes come too.", "Eso cuenta solo $1 h. También van los $2 minutos.", hours, minutes),
      slip(at(start + minutes), "leaves out the hours", "That counts only the $2 minutes. The $1 h comes too.", "Eso cuenta solo $2 minutos. También va $1 h.", hours, minutes),
      slip(at(start - 60 * hours - minutes + 720), "goes the other way", "That is before the start. The end comes later.", "Eso es antes del comienzo. El final viene después."),
      slip(at(stop + 5), "counts one step too many", "That is 5 minutes too late.", "Son 5 minutos de más."),
    }),
    hints = {
      t("First go on by the whole hours.", "Primero avanza las horas completas."),
      t("Then go on to the next full hour: $1 minutes.", "Luego avanza a la hora en punto: $1 minutos.", to_hour),
      t("The minutes that are left: $1 − $2.", "Los minutos que quedan: $1 − $2.", minutes, to_hour),
    },
    worked = {a .. " + " .. t("$1 h", "$1 h", hours) .. " = " .. at(start + 60 * hours), t("$1 min to the full hour", "$1 min hasta la hora en punto", to_hour),
      t("$1 min more: $2", "$1 min más: $2", minutes - to_hour, bold(key))},
    right_note = t("After 60 minutes a new hour begins.", "Después de 60 minutos empieza otra hora."),
    paper = t("Draw a line of time. Jump by hours, then by minutes.", "Dibuja una recta del tiempo. Salta horas, luego minutos."),
  }
end

local function poured(rng, i)
  local liquid = i % 2 == 0
  local big_one, each, n = 2 + i // 2 % 5, 50 * (2 + i // 10 % 5), 3 + i // 50 % 4
  if n * each >= big_one * 1000 then n = 3 if n * each >= big_one * 1000 then each = 250 end end
  local whole, used = big_one * 1000, n * each
  local key = whole - used
  local unit, large = liquid and "mL" or "g", liquid and "L" or "kg"
  return {
    prompt = liquid and t("A jug holds $1 L of water. $2 cups of $3 mL are filled.\nHow many milliliters are left?", "Una jarra tiene $1 L de agua. Se llenan $2 vasos de $3 mL.\n¿Cuántos mililitros quedan?", big_one, n, each)
      or t("A sack holds $1 kg of flour. $2 bags of $3 g are filled.\nHow many grams are left?", "Un saco tiene $1 kg de harina. Se llenan $2 bolsas de $3 g.\n¿Cuántos gramos quedan?", big_one, n, each),
    answer = {kind = "number", value = key, form = "integer", unit = unit},
    misconceptions = apart(key, {
      slip(whole - each, "uses one group only", "That takes one of $1 $2 off. There are $3.", "Eso quita solo uno de $1 $2. Hay $3.", each, unit, n),
      slip(used, "gives the part taken away", "$1 $2 is what was filled. The rest is asked for.", "$1 $2 es lo que se llenó. Se pide el resto.", used, unit),
      slip(big_one * 100 > used and big_one * 100 - used or used - big_one * 100, "treats the unit as a hundred", "1 $1 is $2 $3, not 100.", "1 $1 son $2 $3, no 100.", large, big(1000), unit),
      slip(whole + used, "adds in place of taking away", "That is more than there was.", "Eso es más de lo que había."),
      slip(abs(used - big_one), "compares without changing the unit", "$1 $2 and $3 $4 are not the same unit.", "$1 $2 y $3 $4 no son la misma unidad.", big_one, large, used, unit),
      slip(whole, "stops after the first step", "$1 $2 is what there was at first.", "$1 $2 es lo que había al principio.", big(whole), unit),
    }),
    hints = {
      t("Change $1 $2 to $3 first.", "Primero cambia $1 $2 a $3.", big_one, large, unit),
      t("Find how much is taken: $1 × $2.", "Halla cuánto se saca: $1 × $2.", n, each),
      t("There were $1 $2 at first. Take off what was filled.", "Al principio había $1 $2. Quita lo que se llenó.", big(whole), unit),
    },
    worked = {big_one .. " " .. large .. " = " .. big(whole) .. " " .. unit, n .. " × " .. each .. " = " .. big(used), big(whole) .. " − " .. big(used) .. " = " .. bold(big(key))},
    right_note = t("One unit for the whole story makes it work.", "Con una sola unidad sale toda la historia."),
    paper = t("Draw a bar for $1 $2. Mark each part taken.", "Dibuja una barra de $1 $2. Marca cada parte que se saca.", big(whole), unit),
  }
end

local function change_back(rng, i)
  local n, price = 2 + i % 4, 125 + (i * 85) % 400
  price = price // 5 * 5
  if n * price == 500 or n * price == 1000 or n * price == 2500 then price = price + 5 end
  local cost = n * price
  local paid = cost < 1000 and 1000 or cost < 2000 and 2000 or 5000
  local back = paid - cost
  local goods = ({noun("notebook", "notebooks", "cuaderno", "cuadernos", "m"), noun("sandwich", "sandwiches", "sándwich", "sándwiches", "m"), noun("ticket", "tickets", "boleto", "boletos", "m"),
    noun("plant", "plants", "planta", "plantas", "f")})[1 + i // 4 % 4]
  local key = decimal(back, 2)
  local person = rng:two_names()
  return {
    prompt = t("$1 buys $2 at $3 each and pays with $4.\nHow many dollars come back?", "$1 compra $2 a $3 cada un@5 y paga con $4.\n¿Cuántos dólares le dan de cambio?", person, count(n, goods), money(price), money(paid), goods),
    answer = {kind = "number", value = key, form = "decimal", point = true},
    misconceptions = apart(key, {
      slip(decimal(cost, 2), "gives the part taken away", "$1 is the price of all. What comes back is the rest.", "$1 es el precio de todo. El cambio es el resto.", money(cost)),
      slip(decimal(paid - price, 2), "uses one group only", "That takes one price off. There are $1.", "Eso quita un solo precio. Hay $1.", count(n, goods)),
      slip(decimal(back + 100, 2), "borrows without paying back", "$1 and $2 are more than $3.", "$1 y $2 son más que $3.", money(cost), money(back + 100), money(paid)),
      slip(decimal(paid + cost, 2), "adds in place of taking away", "More cannot come back than was paid.", "No puede volver más de lo que se pagó."),
      slip(back, "leaves out the point", "$1 counts cents. The question asks for dollars.", "$1 cuenta centavos. Se piden dólares.", big(back)),
      slip(decimal(back - 10 > 0 and back - 10 or back + 10, 2), "off by a ten", "Ten cents are missing. Check the cents again.", "Hay diez centavos de diferencia. Revisa los centavos."),
    }),
    hints = {
      t("First find the price of all of them.", "Primero halla el precio de todo."),
      t("$1 × $2: multiply dollars and cents.", "$1 × $2: multiplica dólares y centavos.", n, money(price)),
      t("From $1 go up to $2. How much is that?", "De $1 sube hasta $2. ¿Cuánto es?", money(cost), money(paid)),
    },
    worked = {n .. " × " .. money(price) .. " = " .. money(cost), money(paid) .. " − " .. money(cost) .. " = " .. bold(money(back))},
    right_note = t("Counting up from the price finds the change.", "Contar hacia arriba desde el precio da el cambio."),
    paper = t("Draw a line from the price to the bill. Jump to full dollars.", "Dibuja una recta del precio al billete. Salta a dólares completos."),
  }
end

local function parts_of_a_unit(rng, i)
  local d = ({2, 4})[1 + i % 2]
  local top = d == 2 and 1 or 1 + 2 * (i // 2 % 2)
  local n = 3 + i // 4 % 7
  local kind = i // 28 % 3
  local f = kind == 0 and 60 or 1000
  local key = n * f * top // d
  local u = kind == 0 and {"h", "min"} or kind == 1 and {"km", "m"} or {"kg", "g"}
  local one = frac(top, d)
  local prompt
  if kind == 0 then
    prompt = t("A lesson takes $1 h. There are $2 lessons.\nHow many minutes is that in all?", "Una clase dura $1 h. Hay $2 clases.\n¿Cuántos minutos son en total?", one, n)
  elseif kind == 1 then
    prompt = t("A path is $1 km long. Someone walks it $2 times.\nHow many meters is that in all?", "Un sendero mide $1 km. Alguien lo recorre $2 veces.\n¿Cuántos metros son en total?", one, n)
  else
    prompt = t("A bag of nuts weighs $1 kg. There are $2 bags.\nHow many grams is that in all?", "Una bolsa de nueces pesa $1 kg. Hay $2 bolsas.\n¿Cuántos gramos son en total?", one, n)
  end
  return {
    prompt = prompt,
    answer = {kind = "number", value = key, form = "integer", unit = u[2]},
    misconceptions = apart(key, {
      slip(n * f, "takes the part for a whole unit", "That takes 1 $1 each time. It is only $2 $1.", "Eso toma 1 $1 cada vez. Es solo $2 $1.", u[1], one),
      slip(f * top // d, "uses one group only", "$1 $2 is one of them. There are $3.", "$1 $2 es uno solo. Hay $3.", f * top // d, u[2], n),
      slip(n * top * (kind == 0 and 100 or 100) // d, "treats a measure as base ten", "1 $1 has $2 $3, not 100.", "1 $1 tiene $2 $3, no 100.", u[1], big(f), u[2]),
      slip(n * (f // d) * (top == 1 and 3 or 1), "takes another part of the unit", "$1 of $2 is not that much. Cut $2 into $3 equal parts.", "$1 de $2 no es eso. Corta $2 en $3 partes iguales.", one, big(f), d),
      slip(key + f * top // d, "counts one copy too many", "That is one too many. There are $1.", "Es uno de más. Hay $1.", n),
    }),
    hints = {
      kind == 0 and t("How many minutes has one hour?", "¿Cuántos minutos tiene una hora?") or kind == 1 and t("How many meters has one kilometer?", "¿Cuántos metros tiene un kilómetro?")
        or t("How many grams has one kilogram?", "¿Cuántos gramos tiene un kilogramo?"),
      t("Cut $1 $2 into $3 equal parts. Take $4.", "Corta $1 $2 en $3 partes iguales. Toma $4.", big(f), u[2], d, top),
      t("One time is $1 $2. It happens $3 times.", "Una vez son $1 $2. Pasa $3 veces.", f * top // d, u[2], n),
    },
    worked = {t("$1 of $2: $3", "$1 de $2: $3", one, big(f), f * top // d), n .. " × " .. f * top // d .. " = " .. bold(big(key))},
    right_note = t("A part of a large unit is many small ones.", "Una parte de una unidad grande son varias pequeñas."),
    paper = t("Draw a line with $1 steps of $2 $3.", "Dibuja una recta con $1 pasos de $2 $3.", n, one, u[1]),
  }
end

return function(rng, level)
  local i = rng:turn(168)
  if level == 1 then return end_time(rng, i) end
  if level == 2 then return poured(rng, i) end
  if i % 2 == 0 then return change_back(rng, i // 2) end
  return parts_of_a_unit(rng, i // 2)
end
