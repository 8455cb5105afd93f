-- Taking away within 1000 (2.NBT.B.7). Errors after Brown and Burton (1978) and VanLehn (1990, Mind Bugs).

local function split_up(n) return n // 100, n // 10 % 10, n % 10 end

local function slips_for(a, b)
  local key = a - b
  local h, d, u = split_up(a)
  local i, e, v = split_up(b)
  local flipped = 100 * (h - i) + 10 * abs(d - e) + abs(u - v)
  local list = {}
  local function add(given, ...) if given >= 0 then list[#list + 1] = slip(given, ...) end end
  add(flipped, "smaller from larger", "$1 takes the smaller digit from the larger in each place.", "$1 resta en cada lugar la cifra menor.", flipped)
  if u < v then add(key + 10, "borrows without a decrement", "$1 still counts the ten that was opened.", "$1 todavía cuenta la decena que se abrió.", key + 10) end
  if a % 100 < b % 100 then add(key + 100, "borrows without a decrement", "$1 still counts the hundred that was opened.", "$1 todavía cuenta la centena que se abrió.", key + 100) end
  if d == 0 and u < v then add(100 * (h - i) + 10 * (10 - e) + 10 + u - v, "borrows across zero", "A 0 in the tens has nothing to open. Open a hundred first.", "Un 0 en las decenas no tiene qué abrir. Abre primero una centena.") end
  if b < 100 then add(a - 10 * b, "takes tens for ones", "That takes $1 from other places. Its last digit is ones.", "Eso quita $1 de otros lugares. Su última cifra es de unidades.", b) end
  add(a + b, "adds in place of taking away", "$1 is more than $2. Taking away leaves less.", "$1 es más que $2. Al quitar queda menos.", a + b, a)
  add(key - 100, "counts one hundred too many", "$1 takes one hundred too many.", "$1 quita una centena de más.", key - 100)
  add(key - 10, "counts one ten too many", "$1 takes one ten too many.", "$1 quita una decena de más.", key - 10)
  add(b, "gives what was taken", "$1 goes away. What is left?", "$1 se va. ¿Qué queda?", b)
  local out = apart(key, list)
  while #out > 6 do table.remove(out) end
  return out
end

-- Taking away in two or three hops: hundreds, tens, ones.
local function hops(a, b)
  local i, e, v = split_up(b)
  local at, out = a, {}
  for _, part in ipairs({100 * i, 10 * e, v}) do
    if part > 0 then
      out[#out + 1] = {at, part, at - part}
      at = at - part
    end
  end
  return out
end
local function hints_for(a, b)
  local list = hops(a, b)
  local last = list[#list]
  return {t("Look at each place. Is there enough to take away?", "Mira cada lugar. ¿Alcanza para quitar?"), t("Take hundreds, then tens, then ones.", "Quita centenas, después decenas, después unidades."),
    #list == 1 and t("Take $1 from $2.", "Quita $1 de $2.", last[2], last[1]) or t("The first hops end at $1. Take $2 more.", "Los primeros saltos llegan a $1. Quita $2 más.", last[1], last[2])}
end
local function steps(a, b)
  local out = {}
  local list = hops(a, b)
  for i, hop in ipairs(list) do out[i] = hop[1] .. " − " .. hop[2] .. " = " .. (i == #list and bold(hop[3]) or hop[3]) end
  return out
end
local function note(a, b)
  return a % 100 < b % 100 and t("A hundred can be opened into ten tens.", "Una centena se abre en diez decenas.") or a % 10 < b % 10 and t("A ten can be opened into ten ones.", "Una decena se abre en diez unidades.")
    or t("Each place had enough to take away.", "En cada lugar alcanzaba para quitar.")
end
local function paper(b) return t("Draw an empty line. Hop back hundreds, tens, ones of $1.", "Dibuja una recta vacía. Salta atrás las partes de $1.", b) end
local function item(prompt, a, b, figure)
  return {prompt = prompt, figure = figure, answer = integer_answer(a - b), misconceptions = slips_for(a, b), hints = hints_for(a, b), worked = steps(a, b), right_note = note(a, b), paper = paper(b)}
end

local function from_blocks(rng, k)
  local h, d, u = 2 + k % 8, rng:int(2, 9), rng:int(1, 9)
  local a = 100 * h + 10 * d + u
  local kind = k // 8 % 3
  local b = kind == 0 and 100 * rng:int(1, h - 1) or kind == 1 and 10 * rng:int(1, d) or 100 * rng:int(1, h - 1) + 10 * rng:int(1, d) + rng:int(1, u)
  return item(t("Read the blocks. Then take $1 away.\nWhat number is left?", "Lee los bloques. Después quita $1.\n¿Qué número queda?", b), a, b, {kind = "base_ten_blocks", hundreds = h, tens = d, ones = u})
end
local function plain(rng, k)
  local h = 2 + k % 8
  local i, a, b = rng:int(1, h - 1)
  if k // 8 % 2 == 0 then  -- open a ten
    local u, d = rng:int(0, 7), rng:int(2, 9)
    a, b = 100 * h + 10 * d + u, 100 * i + 10 * rng:int(0, d - 1) + rng:int(u + 1, 9)
  else                      -- open a hundred
    local d, u = rng:int(1, 7), rng:int(1, 9)
    a, b = 100 * h + 10 * d + u, 100 * i + 10 * rng:int(d + 1, 9) + rng:int(0, u)
  end
  return item(t("What is $1 − $2?", "¿Cuánto es $1 − $2?", a, b), a, b)
end
local function story(rng, k)
  local h = 3 + k % 7
  local a = 100 * h + (k // 7 % 2 == 0 and 0 or 10 * rng:int(0, 4)) + rng:int(0, 4)
  local b = 100 * rng:int(1, h - 2) + 10 * rng:int(5, 9) + rng:int(5, 9)
  local what = thing(1)
  local kind = rng:int(1, 2)
  return item(kind == 1 and t("A shop has $1 $3. It sells $2 of them.\nHow many $3 are left?", "Una tienda tiene $1 $3. Vende $2.\n¿Cuánt@3s $3 quedan?", a, b, what)
    or t("One box holds $1 $3. Another holds $2.\nHow many more $3 are in the first box?", "En una caja hay $1 $3. En otra hay $2.\n¿Cuánt@3s $3 más hay en la primera?", a, b, what), a, b)
end

local function start(rng, k)
  local b, key = 100 + 10 * (k % 40) + rng:int(1, 9), 100 * rng:int(2, 4) + 10 * rng:int(1, 9) + rng:int(1, 9)
  local a = b
  local whole = a + key
  return {
    prompt = t("? − $1 = $2\nWhat number is missing?", "? − $1 = $2\n¿Qué número falta?", b, key),
    spoken = t("What number minus $1 equals $2?", "¿Qué número menos $1 es igual a $2?", b, key),
    answer = integer_answer(whole),
    misconceptions = apart(whole, {
      slip(abs(key - b), "follows the sign, not the question", "$1 takes one from the other. The start is larger than both.", "$1 resta uno del otro. El inicio es mayor que los dos.", abs(key - b)),
      slip(whole - 10, "leaves out the new ten", "$1 is ten short. Take $2 away to see.", "A $1 le faltan diez. Quita $2 para ver.", whole - 10, b),
      slip(whole - 100, "leaves out the new hundred", "$1 is a hundred short. Take $2 away to see.", "A $1 le falta una centena. Quita $2 para ver.", whole - 100, b),
      slip(key, "gives what is left", "$1 is what is left. What was there first?", "$1 es lo que queda. ¿Qué había al inicio?", key),
      slip(whole + 100, "counts one hundred too many", "$1 is a hundred too many.", "$1 tiene una centena de más.", whole + 100),
    }),
    hints = {t("The first number is the start.", "El primer número es el inicio."), t("Put back what was taken away.", "Devuelve lo que se quitó."), t("Join $1 and $2.", "Junta $1 y $2.", key, b)},
    worked = {key .. " + " .. b .. " = " .. bold(whole), bold(whole) .. " − " .. b .. " = " .. key},
    right_note = t("Adding undoes taking away.", "Sumar deshace lo que se quitó."), paper = t("Draw a bar of two parts. Write both numbers.", "Dibuja una barra de dos partes. Escribe los números."),
  }
end

return function(rng, level)
  local k = rng:turn(120)
  if level == 1 then return from_blocks(rng, k) end
  if level == 2 then return plain(rng, k) end
  if k % 3 == 0 then return start(rng, k // 3) end
  return story(rng, k)
end
