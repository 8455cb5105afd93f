-- Which sample is fair, and what a sample says of all (7.SP.A.1, 7.SP.A.2). Errors after Watson and Moritz (2000) and Rubin, Bruce and
-- Tenney (1991).

local function fair(rng)
  local k = rng:turn(128)
  local n = 30 + 5 * (k // 4 % 16)
  local more = n + 20 + 10 * (k // 64)
  local way = (k + k // 4) % 3
  local function lot_of(en, es)
    if way == 0 then return t("$1 picked at random from all $2", "$1 elegidos al azar entre todos los $2", n, t(en, es)) end
    if way == 1 then return t("$1 names drawn from a box of all names", "$1 nombres sacados de una caja con todos", n) end
    return t("$1 names drawn blindly from the full list", "$1 nombres sacados a ciegas de la lista completa", n)
  end
  local who, question, lot, one_sort, call, near
  if k % 4 == 0 then
    who, question = t("A school wants to know how students get there.", "Una escuela quiere saber cómo llegan sus alumnos."), t("Which sample speaks best for all students?", "¿Qué muestra representa mejor a todos los alumnos?")
    lot, one_sort = lot_of("students", "alumnos"), t("$1 picked at random from those on bikes", "$1 al azar entre los que llegan en bicicleta", more)
    call, near = t("the first $1 who answer a notice", "los primeros $1 que responden a un aviso", n), t("$1 students of one street", "$1 alumnos de una misma calle", n)
  elseif k % 4 == 1 then
    who, question = t("A town wants to know how much people read.", "Una ciudad quiere saber cuánto leen sus habitantes."), t("Which sample speaks best for all people there?", "¿Qué muestra representa mejor a todos los habitantes?")
    lot, one_sort = lot_of("people there", "habitantes"), t("$1 picked at random in the library", "$1 elegidos al azar en la biblioteca", more)
    call, near = t("the first $1 who send in a letter", "los primeros $1 que envían una carta", n), t("$1 friends of the mayor", "$1 amistades de la alcaldesa", n)
  elseif k % 4 == 2 then
    who, question = t("A baker wants to know what customers like.", "Una panadera quiere saber qué les gusta a sus clientes."), t("Which sample speaks best for all customers?", "¿Qué muestra representa mejor a todos los clientes?")
    lot, one_sort = lot_of("customers", "clientes"), t("$1 picked at random from cake buyers", "$1 al azar entre quienes compran pastel", more)
    call, near = t("the first $1 who write a comment", "los primeros $1 que dejan un comentario", n), t("$1 customers of one morning", "$1 clientes de una sola mañana", n)
  else
    who, question = t("A club wants to know which sport members like.", "Un club quiere saber qué deporte les gusta a sus miembros."), t("Which sample speaks best for all members?", "¿Qué muestra representa mejor a todos los miembros?")
    lot, one_sort = lot_of("members", "miembros"), t("$1 picked at random at the pool", "$1 elegidos al azar en la piscina", more)
    call, near = t("the first $1 who come to a meeting", "los primeros $1 que vienen a una reunión", n), t("$1 members of one team", "$1 miembros de un solo equipo", n)
  end
  return {
    prompt = who .. "\n" .. question,
    answer = {kind = "choice", options = rng:shuffle({lot, one_sort, call, near}), right = lot},
    misconceptions = apart(lot, {
      slip(one_sort, "takes a large sample for a fair one", "$1 is many, but they share a habit. The others are missing.", "$1 son muchos, pero comparten un hábito. Faltan los demás.", more),
      slip(call, "lets people choose themselves", "There the $1 chose themselves. Others stay silent.", "Ahí los $1 se eligieron solos. Otros callan.", n),
      slip(near, "asks only friends", "Those $1 may be alike. What about the rest?", "Esos $1 pueden parecerse. ¿Y los demás?", n),
    }),
    hints = {
      t("Who has no chance to be asked?", "¿A quién no le pueden preguntar?"),
      t("A larger sample is not always a fairer one.", "Una muestra mayor no siempre es más justa."),
      t("Everybody must have the same chance to be in it.", "Todos deben tener la misma posibilidad de estar."),
    },
    worked = {t("Here everybody has the same chance.", "Aquí todos tienen la misma posibilidad."), bold(lot)},
    right_note = t("Picking at random from everybody keeps a sample fair.", "Elegir al azar entre todos mantiene justa la muestra."),
    paper = t("Write all names on slips. Draw ten of them.", "Escribe todos los nombres en papelitos. Saca diez."),
  }
end

local function scale_up(rng)
  local k = rng:turn(140)
  local n = ({20, 25, 40, 50, 60})[1 + k % 5]
  local f = ({6, 8, 10, 12, 15, 20, 30})[1 + k // 5 % 7]
  local part = 3 + (k * 5 + k // 35) % (n // 2)
  local all, key = n * f, part * f
  return {
    prompt = k % 2 == 0 and t("Of $1 students picked at random, $2 walk to school. The school has $3 students.\nAbout how many of all students walk?", "De $1 alumnos elegidos al azar, $2 van a pie. La escuela tiene $3 alumnos.\n¿Cuántos de todos van a pie, más o menos?", n, part, all)
      or t("Of $1 marbles picked at random, $2 are red. The jar holds $3 marbles.\nAbout how many of all marbles are red?", "De $1 canicas elegidas al azar, $2 son rojas. El frasco tiene $3 canicas.\n¿Cuántas de todas son rojas, más o menos?", n, part, all),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(part, "takes the sample for the whole", "$1 counts only the sample of $2.", "$1 cuenta solo la muestra de $2.", part, n),
      slip(max(all - n + part, 1), "compares by the difference", "That keeps a difference. A sample keeps the part.", "Eso guarda una diferencia. Una muestra guarda la parte."),
      slip(all - key, "gives the rest", "Those are the others: $1 of $2 in the sample.", "Esos son los demás: $1 de $2 en la muestra.", n - part, n),
      slip(f, "stops after the first step", "$1 is how many times larger the whole is.", "$1 es cuántas veces mayor es el total.", f),
      slip(key + f, "goes one step too far", "That would fit $1 in the sample.", "Eso serviría para $1 en la muestra.", part + 1),
    }),
    hints = {
      t("Which part of the sample is it?", "¿Qué parte de la muestra es?"),
      t("How many times larger is $1 than $2?", "¿Cuántas veces mayor es $1 que $2?", all, n),
      t("Take $1 of all $2.", "Toma $1 de los $2.", frac(part, n), all),
    },
    worked = {all .. " ÷ " .. n .. " = " .. f, part .. " × " .. f .. " = " .. bold(key)},
    right_note = t("A fair sample has about the same part as the whole.", "Una muestra justa tiene más o menos la misma parte que el total."),
    paper = t("Draw 10 of 50 beans, some marked. Guess how many in all.", "Saca 10 de 50 frijoles, algunos marcados. Calcula los marcados."),
  }
end

local function three_samples(rng)
  local k = rng:turn(120)
  local n = ({20, 40, 50})[1 + k % 3]
  local mid = 6 + k // 3 % 8
  local up, down = 2 + k // 24, 1 + k % 2
  local a, b, c = mid - down, mid + up, mid + down - up
  if c < 1 then c = 1; a = 3 * mid - b - c end
  local f = ({10, 12, 20})[1 + k // 8 % 3]
  local all, key = n * f, mid * f
  return {
    prompt = t("Three samples of $1 fish each had $2, $3 and $4 marked ones. The pond has $5 fish.\nHow many marked fish do the three together suggest?", "Tres muestras de $1 peces tenían $2, $3 y $4 marcados. El estanque tiene $5 peces.\n¿Cuántos peces marcados sugieren las tres juntas?", n, a, b, c, all),
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(a * f, "uses the first number only", "That uses the first sample only. The others count too.", "Eso usa solo la primera muestra. Las otras también cuentan."),
      slip(max(a, b, c) * f, "takes the highest only", "That takes the highest sample. Use all three.", "Eso toma la muestra más alta. Usa las tres."),
      slip((a + b + c) * f, "compares totals", "That is three samples for one. There were $1 fish in all.", "Eso son tres muestras por una. Eran $1 peces en total.", 3 * n),
      slip(a + b + c, "takes the sample for the whole", "$1 were in the samples. The pond is larger.", "$1 había en las muestras. El estanque es mayor.", a + b + c),
      slip(mid, "stops after the first step", "$1 is the mean of the samples. And the pond?", "$1 es la media de las muestras. ¿Y el estanque?", mid),
    }),
    hints = {
      t("Samples differ. Put all three together.", "Las muestras varían. Junta las tres."),
      t("Find the mean of the three samples.", "Halla la media de las tres muestras."),
      t("Take the mean for $1 fish. Scale it up to $2.", "Toma la media para $1 peces. Llévala a $2.", n, all),
    },
    worked = {t("mean: $1 of $2", "media: $1 de $2", mid, n), all .. " ÷ " .. n .. " = " .. f, mid .. " × " .. f .. " = " .. bold(key)},
    right_note = t("Samples vary. Several together say more than one.", "Las muestras varían. Varias juntas dicen más que una."),
    paper = t("Draw three samples from a bag of beans. Compare.", "Saca tres muestras de una bolsa de frijoles. Compara."),
  }
end

return function(rng, level)
  if level == 1 then return fair(rng) end
  if level == 2 then return scale_up(rng) end
  return three_samples(rng)
end
