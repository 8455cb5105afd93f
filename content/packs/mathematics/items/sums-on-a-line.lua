-- Whole numbers, sums and differences on a number line (2.MD.B.6). Errors after Fuson (1988), Ernest (1985) and Lehrer (2003).

-- A piece of the line from 0 to 100 with 30 steps of one, or all of it in fives.
local function hop(rng, k)
  local from = 10 * (k % 7)
  local add = k // 7 % 2 == 0
  local a, b
  if add then a, b = from + rng:int(2, 14), rng:int(4, 14) else b = rng:int(4, 14) a = from + b + rng:int(2, 14) end
  local key = add and a + b or a - b
  local far = add and min(key + 1, from + 30) or max(key - 1, from)
  local wrong = {
    slip(add and key - 1 or key + 1, "counts the start number too", "That is one short. The first hop leaves $1.", "Falta uno. El primer salto sale de $1.", a),
    slip(far, "counts one too many", "That is one hop too many. Count again from $1.", "Es un salto de más. Cuenta otra vez desde $1.", a),
  }
  local other = add and a - b or a + b
  if other >= from and other <= from + 30 then wrong[#wrong + 1] = slip(other, "goes the other way", add and "That goes back. The sign + goes to the right." or "That goes on. The sign − goes to the left.", add and "Eso retrocede. El signo + va a la derecha." or "Eso avanza. El signo − va a la izquierda.") end
  if from + b <= from + 30 then wrong[#wrong + 1] = slip(from + b, "begins at the end of the line", "That begins at the end of the line. Begin at $1.", "Eso empieza en el extremo. Empieza en $1.", a) end
  wrong[#wrong + 1] = slip(from + 30, "jumps to the end", "That is the end of the line. Hop $1 only.", "Ese es el final de la recta. Salta solo $1.", b)
  wrong[#wrong + 1] = slip(from, "jumps to the end", "That is where the line begins. Hop from $1.", "Ahí empieza la recta. Salta desde $1.", a)
  local good = apart(key, wrong)
  while #good > 5 do table.remove(good) end
  return {
    prompt = add and t("$1 + $2 = ?\nTap where the hop from $1 ends.", "$1 + $2 = ?\nToca donde termina el salto desde $1.", a, b) or t("$1 − $2 = ?\nTap where the hop from $1 ends.", "$1 − $2 = ?\nToca donde termina el salto desde $1.", a, b),
    spoken = add and t("$1 plus $2 equals what? Tap where the hop from $1 ends.", "¿Cuánto es $1 más $2? Toca donde termina el salto desde $1.", a, b) or t("$1 minus $2 equals what? Tap where the hop from $1 ends.", "¿Cuánto es $1 menos $2? Toca donde termina el salto desde $1.", a, b),
    answer = {kind = "number_line", line = {from = from, to = from + 30, steps = 30, label_every = 5, decimals = 0, marks = {{at = a, label = tostring(a)}}}, value = key},
    misconceptions = good,
    hints = {add and t("Adding goes to the right.", "Sumar va a la derecha.") or t("Taking away goes to the left.", "Quitar va a la izquierda."), t("Hop to the next ten first. Then hop the rest.", "Salta primero a la decena. Después salta lo que falta."),
      t("Put a finger on $1. Count $2 spaces.", "Pon un dedo en $1. Cuenta $2 espacios.", a, b)},
    worked = {add and t("From $1, $2 spaces to the right.", "Desde $1, $2 espacios a la derecha.", a, b) or t("From $1, $2 spaces to the left.", "Desde $1, $2 espacios a la izquierda.", a, b), a .. (add and " + " or " − ") .. b .. " = " .. bold(key)},
    right_note = t("A hop is as long as the number added or taken.", "El salto mide lo que se suma o se quita."),
    paper = t("Draw a line with ticks. Draw the hop on it.", "Dibuja una recta con marcas. Dibuja el salto."),
  }
end

-- What number stands at the mark; only some ticks are labelled.
local function at_mark(rng, k)
  local step = ({5, 2, 1})[1 + k % 3]
  local steps = step == 5 and 20 or step == 2 and 25 or 30
  local every = step == 5 and 4 or step == 2 and 5 or 10
  local tick = 2 + k // 3 % (steps - 3)
  if tick % every == 0 then tick = tick + 1 end
  local from = step == 5 and 0 or step == 2 and 50 * (k // 6 % 2) or 10 * (k // 3 % 8)
  local key = from + step * tick
  local label = from + step * (tick // every * every)
  return {
    prompt = t("All spaces on the line are equal.\nWhat number is at the mark?", "Todos los espacios de la recta son iguales.\n¿Qué número está en la marca?"),
    figure = {kind = "number_line", from = from, to = from + step * steps, steps = steps, label_every = every, decimals = 0, marks = {{at = key, label = "?"}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(label + tick % every, "takes each step for one", "$1 counts each space as one. Each space is $2.", "$1 cuenta cada espacio como uno. Cada espacio es $2.", label + tick % every, step),
      slip(key + step, "counts marks, not spaces", "$1 is one tick too far. Count the spaces after $2.", "$1 está una marca más allá. Cuenta los espacios después de $2.", key + step, label),
      slip(key - step, "one-to-one principle: skips one", "$1 is one tick too few.", "A $1 le falta una marca.", key - step),
      slip(label + 10 * (tick % every), "takes each step for ten", "$1 counts each space as ten.", "$1 cuenta cada espacio como diez.", label + 10 * (tick % every)),
      slip(from + tick, "counts the ticks from the start", "$1 counts ticks. Each space is $2.", "$1 cuenta marcas. Cada espacio es $2.", from + tick, step),
    }),
    hints = {t("Find two numbers that are written on the line.", "Busca dos números escritos en la recta."), t("How many spaces are between them? How much is one?", "¿Cuántos espacios hay entre ellos? ¿Cuánto vale uno?"),
      t("Each space is $1. Count on from $2.", "Cada espacio es $1. Cuenta desde $2.", step, label)},
    worked = {t("Each space is $1.", "Cada espacio es $1.", step), t("From $1, spaces on: $2", "Desde $1, espacios: $2", label, tick % every), t("The mark is at $1.", "La marca está en $1.", bold(key))},
    right_note = t("First find what one space is worth.", "Primero busca cuánto vale un espacio."),
    paper = t("Draw the line. Write the missing numbers.", "Dibuja la recta. Escribe los números que faltan."),
  }
end

-- How long is the hop from one mark to another.
local function length(rng, k)
  local step = 5
  local a = 1 + k % 9
  local hop_long = 3 + k // 9 % 8
  local b = a + hop_long
  local key = step * hop_long
  return {
    prompt = t("A hop goes from A to B on the line.\nHow long is the hop?", "Un salto va de A a B en la recta.\n¿Cuánto mide el salto?"),
    figure = {kind = "number_line", from = 0, to = 100, steps = 20, label_every = 4, decimals = 0, marks = {{at = step * a, label = "A"}, {at = step * b, label = "B"}}},
    answer = {kind = "number", value = key, form = "integer"},
    misconceptions = apart(key, {
      slip(step * b, "reads the end, not the length", "$1 is where B is. The hop begins at A.", "$1 es donde está B. El salto empieza en A.", step * b),
      slip(hop_long, "takes each step for one", "$1 counts the spaces. Each space is $2.", "$1 cuenta los espacios. Cada espacio es $2.", hop_long, step),
      slip(key + step, "counts marks, not spaces", "$1 counts the tick at A too. Count the spaces.", "$1 cuenta también la marca de A. Cuenta los espacios.", key + step),
      slip(step * (a + b), "adds both ends", "$1 adds both ends. Find how far apart they are.", "$1 suma los dos extremos. Busca cuánto hay entre ellos.", step * (a + b)),
      slip(10 * hop_long, "takes each step for ten", "$1 counts each space as ten.", "$1 cuenta cada espacio como diez.", 10 * hop_long),
    }),
    hints = {t("How much is one space on this line?", "¿Cuánto vale un espacio de esta recta?"), t("Count the spaces from A to B in fives.", "Cuenta los espacios de A a B de cinco en cinco."),
      step * a ~= key and t("A is at $1. How far is it to B?", "A está en $1. ¿Cuánto falta para B?", step * a) or t("Begin at A. Say five, ten, and on to B.", "Empieza en A. Di cinco, diez y sigue hasta B.")},
    worked = {t("A: $1. B: $2.", "A: $1. B: $2.", step * a, step * b), step * b .. " − " .. step * a .. " = " .. bold(key)},
    right_note = t("The hop is the difference of its ends.", "El salto es la diferencia de sus extremos."),
    paper = t("Draw the line. Write numbers at A and B.", "Dibuja la recta. Escribe los números en A y B."),
  }
end

-- Two hops, there and on or there and back.
local function two_hops(rng, k)
  local a = 5 * (4 + k % 8)
  local b, c = 5 * rng:int(2, 6), 5 * rng:int(1, 5)
  local on = k // 8 % 2 == 0
  if c == b then c = c + 5 end
  if on and a + b + c > 95 then b = 10 c = 15 end
  local mid = a + b
  local key = on and mid + c or mid - c
  return {
    prompt = on and t("Begin at $1. Hop on $2, then hop on $3.\nTap where the second hop ends.", "Empieza en $1. Avanza $2 y después avanza $3.\nToca donde termina el segundo salto.", a, b, c)
      or t("Begin at $1. Hop on $2, then hop back $3.\nTap where the second hop ends.", "Empieza en $1. Avanza $2 y después retrocede $3.\nToca donde termina el segundo salto.", a, b, c),
    answer = {kind = "number_line", line = {from = 0, to = 100, steps = 20, label_every = 2, decimals = 0, marks = {{at = a, label = tostring(a)}}}, value = key},
    misconceptions = (function()
      local list = {
        slip(mid, "stops after the first step", "That is the first hop. One more follows.", "Ese es el primer salto. Falta otro."),
        slip(on and mid - c or min(mid + c, 100), "goes the other way", on and "The second hop goes on, too." or "The second hop goes back.", on and "El segundo salto también avanza." or "El segundo salto retrocede."),
        slip(min(key + 5, 100), "counts marks, not spaces", "That is one space too far. Each space is 5.", "Es un espacio de más. Cada espacio es 5."),
        slip(key - 5, "counts the start number too", "That is one space too few. Each space is 5.", "Falta un espacio. Cada espacio es 5."),
        slip(on and a + c or max(a - c, 0), "leaves out one number", "That leaves out the first hop of $1.", "Eso no cuenta el primer salto de $1.", b),
      }
      list = apart(key, list)
      local good = {}
      for i = 1, #list do if list[i].given ~= a then good[#good + 1] = list[i] end end
      return good
    end)(),
    hints = {t("Each space on this line is 5.", "Cada espacio de esta recta es 5."), t("Find where the first hop ends.", "Busca dónde termina el primer salto."), on and t("The first hop ends at $1. Hop on $2 more.", "El primer salto llega a $1. Avanza $2 más.", mid, c) or t("The first hop ends at $1. Hop back $2.", "El primer salto llega a $1. Retrocede $2.", mid, c)},
    worked = {a .. " + " .. b .. " = " .. mid, mid .. (on and " + " or " − ") .. c .. " = " .. bold(key)},
    right_note = t("Hops on the line are sums and differences.", "Los saltos en la recta son sumas y restas."),
    paper = t("Draw the line. Draw both hops above it.", "Dibuja la recta. Dibuja los dos saltos."),
  }
end

return function(rng, level)
  local k = rng:turn(112)
  if level == 1 then return hop(rng, k) end
  if level == 2 then return at_mark(rng, rng:turn(168)) end
  if k % 2 == 0 then return length(rng, k // 2 * 5 % 72) end
  return two_hops(rng, k // 2)
end
