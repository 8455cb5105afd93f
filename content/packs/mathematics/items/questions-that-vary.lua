-- Questions whose answers vary (6.SP.A.1). Errors after Konold and Higgins (2003) and Franklin and others (2007): one fact taken for
-- data, a total for a question about many.

local vary = {
  t("How tall are the children in our class?", "¿Cuánto miden los niños de nuestra clase?"), t("How long do the children sleep?", "¿Cuánto duermen los niños?"), t("How many pets do the families have?", "¿Cuántas mascotas tienen las familias?"),
  t("How heavy are the dogs in the park?", "¿Cuánto pesan los perros del parque?"), t("How far do the children live from school?", "¿A qué distancia de la escuela viven los niños?"), t("How many pages do the children read a day?", "¿Cuántas páginas leen al día los niños?"),
  t("How long do the bus rides take?", "¿Cuánto duran los viajes en autobús?"), t("How many letters do the names have?", "¿Cuántas letras tienen los nombres?"), t("How old are the trees in the park?", "¿Qué edad tienen los árboles del parque?"),
  t("How much do the melons weigh?", "¿Cuánto pesan los melones?"), t("How high do the players jump?", "¿Cuánto saltan los jugadores?"), t("How many seeds do the apples have?", "¿Cuántas semillas tienen las manzanas?"),
  t("How many siblings do the children have?", "¿Cuántos hermanos tienen los niños?"), t("How long are the songs on the list?", "¿Cuánto duran las canciones de la lista?"), t("How much water do the families use?", "¿Cuánta agua usan las familias?"), t("How warm are the days in May?", "¿Qué temperatura tienen los días de mayo?"),
}
local one_fact = {
  t("How tall is the school door?", "¿Cuánto mide la puerta de la escuela?"), t("How old is Ana?", "¿Qué edad tiene Ana?"), t("How many days does a week have?", "¿Cuántos días tiene una semana?"),
  t("How heavy is this melon?", "¿Cuánto pesa este melón?"), t("How far is it from here to the park?", "¿A qué distancia está el parque de aquí?"), t("How many pages does this book have?", "¿Cuántas páginas tiene este libro?"),
  t("When does the bus leave today?", "¿A qué hora sale hoy el autobús?"), t("How many letters does the name Mateo have?", "¿Cuántas letras tiene el nombre Mateo?"), t("How many children are in the class?", "¿Cuántos niños hay en la clase?"),
  t("How much does one ticket cost?", "¿Cuánto cuesta un boleto?"), t("How high did Leo jump just now?", "¿Cuánto saltó Leo hace un momento?"), t("How many legs does a spider have?", "¿Cuántas patas tiene una araña?"),
  t("How many brothers does Sam have?", "¿Cuántos hermanos tiene Sam?"), t("How long is this song?", "¿Cuánto dura esta canción?"), t("What is the capital of Peru?", "¿Cuál es la capital de Perú?"), t("How warm is it in the room now?", "¿Qué temperatura hay ahora en el cuarto?"),
}

-- One question among facts, or one fact among questions.
local function which_one(rng)
  local k = rng:turn(128)
  local at, turned = k // 2 % 16, k % 2 == 1
  local from, others = turned and one_fact or vary, turned and vary or one_fact
  local shift = 1 + k // 32
  local key = from[at + 1]
  local wrong = {}
  for i = 1, 3 do wrong[i] = others[(at + shift * i + i) % 16 + 1] end
  local list = {}
  for i = 1, 3 do
    list[i] = turned and slip(wrong[i], "takes a question about many for one fact", "There the answers differ from one to the next.", "Ahí las respuestas cambian de uno a otro.") or slip(wrong[i], "takes one fact for data", "That has one answer. Everybody would find the same.", "Eso tiene una sola respuesta. Todos hallarían la misma.")
  end
  return {
    prompt = turned and t("Some questions have one answer. Others need many answers.\nWhich question has only one answer?", "Unas preguntas tienen una respuesta. Otras necesitan muchas.\n¿Qué pregunta tiene una sola respuesta?") or t("Some questions have one answer. Others need many answers.\nFor which question do the answers vary?", "Unas preguntas tienen una respuesta. Otras necesitan muchas.\n¿En qué pregunta varían las respuestas?"),
    answer = {kind = "choice", options = rng:shuffle({key, wrong[1], wrong[2], wrong[3]}), right = key},
    misconceptions = list,
    hints = {
      t("Imagine asking it. How many answers would you write down?", "Imagina que la haces. ¿Cuántas respuestas anotarías?"),
      t("Is it about one thing or about many?", "¿Trata de una cosa o de muchas?"),
      turned and t("Look for the one about a single thing.", "Busca la que trata de una sola cosa.") or t("Look for the one about a group whose members differ.", "Busca la que trata de un grupo con diferencias."),
    },
    worked = {turned and t("One thing, one answer:", "Una cosa, una respuesta:") or t("Many, and they differ:", "Muchos, y son distintos:"), bold(key)},
    right_note = t("Answers that vary are what statistics is about.", "La estadística trata de respuestas que varían."),
    paper = t("Ask five people the question. Write down each answer.", "Haz la pregunta a cinco personas. Anota cada respuesta."),
  }
end

-- All of them.
local function which_ones(rng)
  local k = rng:turn(96)
  local a, b = k % 16 + 1, (k + 3 + k // 16) % 16 + 1
  if a == b then b = b % 16 + 1 end
  local c, d = (k + 5) % 16 + 1, (k + 9 + k // 16) % 16 + 1
  if c == d then d = d % 16 + 1 end
  local options = rng:shuffle({vary[a], vary[b], one_fact[c], one_fact[d]})
  local function in_order(list)
    local out = {}
    for _, text in ipairs(options) do if contains(list, text) then out[#out + 1] = text end end
    return out
  end
  local right = in_order({vary[a], vary[b]})
  return {
    prompt = t("A survey writes down many answers.\nWhich questions need a survey?", "Una encuesta anota muchas respuestas.\n¿Qué preguntas necesitan una encuesta?"),
    answer = {kind = "several", options = options, right = right},
    misconceptions = apart(right, {
      slip(in_order({vary[a]}), "stops at the first that fits", "That one does. Another one does too.", "Esa sí. Otra también."),
      slip(in_order({vary[b]}), "stops at the first that fits", "That one does. Another one does too.", "Esa sí. Otra también."),
      slip(in_order({vary[a], vary[b], one_fact[c]}), "takes one fact for data", "One of these has a single answer.", "Una de estas tiene una sola respuesta."),
      slip(in_order({one_fact[c], one_fact[d]}), "turns the question round", "Those have one answer each. No survey is needed.", "Esas tienen una sola respuesta. No hace falta encuesta."),
      slip(options, "takes every one", "Some of them can be looked up at once.", "Algunas se pueden averiguar de una vez."),
    }),
    hints = {
      t("Would everybody give the same answer?", "¿Darían todos la misma respuesta?"),
      t("If one measurement is enough, no survey is needed.", "Si basta una medida, no hace falta encuesta."),
      t("Look for the questions about a whole group.", "Busca las preguntas sobre todo un grupo."),
    },
    worked = {bold(right[1]), bold(right[2])},
    right_note = t("A survey makes sense where answers differ.", "Una encuesta sirve cuando las respuestas varían."),
    paper = t("Write a question of each kind about breakfast.", "Escribe una pregunta de cada clase sobre el desayuno."),
  }
end

-- What could the data of a question look like?
local kinds = {
  {t("How old are the children in grade 6?", "¿Qué edad tienen los niños de grado 6?"), "11, 12, 11, 12, 11", "3, 41, 7, 90, 25", "150, 148, 160, 155", "11"},
  {t("How tall are the children, in cm?", "¿Cuánto miden los niños, en cm?"), "148, 155, 160, 151", "11, 12, 11, 12", "2, 0, 1, 3, 1", "155"},
  {t("How many siblings do the children have?", "¿Cuántos hermanos tienen los niños?"), "2, 0, 1, 3, 1", "24, 31, 28, 40", "148, 155, 160, 151", "1"},
  {t("How many minutes do the bus rides take?", "¿Cuántos minutos duran los viajes en autobús?"), "24, 31, 28, 40, 26", "0, 1, 0, 2, 1", "900, 750, 980, 820", "30"},
  {t("How many letters do the first names have?", "¿Cuántas letras tienen los nombres?"), "5, 3, 4, 6, 4", "45, 60, 38, 52", "0, 0, 0, 0, 0", "4"},
  {t("How many kg do the cats weigh?", "¿Cuántos kg pesan los gatos?"), "4, 5, 3, 4, 6", "38, 45, 52, 41", "0, 0, 1, 0, 0", "4"},
  {t("How many pages do the books have?", "¿Cuántas páginas tienen los libros?"), "96, 212, 148, 320", "3, 2, 4, 1, 2", "0, 1, 0, 0, 1", "148"},
  {t("How many hours did the children sleep?", "¿Cuántas horas durmieron los niños?"), "9, 10, 8, 9, 11", "45, 30, 60, 50", "31, 28, 35, 40", "9"},
  {t("How many seeds do the apples have?", "¿Cuántas semillas tienen las manzanas?"), "7, 5, 10, 8, 6", "300, 280, 410", "52, 60, 47, 71", "8"},
}
local function which_data(rng)
  local k = rng:turn(54)
  local at = 1 + k % 9
  local one = kinds[at]
  local other = kinds[1 + (at + k // 9) % 9]
  local key = one[2]
  local third = k // 27 == 0 and one[3] or one[4]
  local fourth = k % 2 == 0 and one[4] or one[3]
  if third == fourth then fourth = third == one[3] and one[4] or one[3] end
  return {
    prompt = one[1] .. t("\nWhich list could hold the answers?", "\n¿Qué lista podría tener las respuestas?"),
    answer = {kind = "choice", options = rng:shuffle({key, third, fourth, one[5]}), right = key},
    misconceptions = {
      slip(third, "does not check the size of data", "These numbers do not fit the question. Think of one case.", "Estos números no van con la pregunta. Piensa en un caso."),
      slip(fourth, "does not check the size of data", "These numbers do not fit the question. Think of one case.", "Estos números no van con la pregunta. Piensa en un caso."),
      slip(one[5], "takes one fact for data", "That is one answer. Many are asked, and they differ.", "Eso es una respuesta. Se piden muchas, y varían."),
    },
    hints = {
      t("Think of one case. About how large is the number?", "Piensa en un caso. ¿Más o menos qué número es?"),
      t("Now think of many cases. They differ a little.", "Ahora piensa en muchos. Varían un poco."),
      t("Look for many numbers of about that size.", "Busca varios números de más o menos ese tamaño."),
    },
    worked = {one[1], bold(key)},
    right_note = t("Data are many answers to one question.", "Los datos son muchas respuestas a una pregunta."),
    paper = t("Guess five answers. Then really ask five people.", "Adivina cinco respuestas. Luego pregunta a cinco personas."),
  }
end

return function(rng, level)
  if level == 1 then return which_one(rng) end
  if level == 2 then return which_ones(rng) end
  return which_data(rng)
end
