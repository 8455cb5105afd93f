-- Opposites and rational numbers on the line (6.NS.C.6). Errors after Bofferding (2014), Peled (1991) and Vamvakoussi and
-- Vosniadou (2010).

local function text(n, d)     -- n / d as people write it
  if d == 1 then return signed(n) end
  return n < 0 and "−" .. frac(-n, d) or frac(n, d)
end
local function plain(n, d) return d == 1 and tostring(n) or n .. "/" .. d end
local function dec(n) return (n < 0 and "−" or "") .. decimal(abs(n), 1) end

local spots = {}             -- n of d, not past the end of its line
for d, span in ipairs({10, 7, 4, 3, 3}) do
  for n = 1, span * d - 1 do if gcd(n, d) == 1 then spots[#spots + 1] = {n, d} end end
end
local parts = {}             -- for below zero: n of d and whether it is written as a decimal
for n = 1, 19 do if n ~= 10 then parts[#parts + 1] = {n, 10, n > 10 and -2 or -1} end end
for n = 1, 9 do parts[#parts + 1] = {n, 10, -2} end
for d, last in ipairs({0, 7, 8, 11, 9, 0, 0, 13}) do
  for n = 1, last do if gcd(n, d) == 1 then parts[#parts + 1] = {n, d, ({0, -4, -3, -3, -2, 0, 0, -2})[d]} end end
end

-- A mark at a; the opposite is tapped.
local function tap_opposite(rng)
  local k = rng:turn(#spots * 2)
  local n, d = spots[1 + k // 2][1], spots[1 + k // 2][2]
  local at, span = k % 2 == 0 and n or -n, ({10, 7, 4, 3, 3})[d]
  local key = -at
  local line = {from = -span, to = span, steps = 2 * span * d, label_every = d == 1 and 5 or span % 2 == 0 and 2 * d or span * d, decimals = 0}  -- 0 always has its number
  line.marks = {{at = plain(at, d), label = d == 1 and signed(at) or (at < 0 and "−" or "") .. abs(at) .. "/" .. d}}
  local step = 1
  return {
    prompt = t("The mark is at $1.\nTap the opposite of $1.", "La marca está en $1.\nToca el opuesto de $1.", text(at, d)),
    answer = {kind = "number_line", line = line, value = plain(key, d)},
    misconceptions = apart(plain(key, d), {
      slip(plain(key + (key > 0 and step or -step), d), "counts zero as the first step", "That is one step too far. Zero is where counting begins.", "Eso está un paso más lejos. Del cero se empieza a contar."),
      slip(plain(key - (key > 0 and step or -step), d), "stops one step early", "That is nearer to 0 than $1 is.", "Eso está más cerca de 0 que $1.", text(at, d)),
      slip("0", "takes zero for every opposite", "Zero is the middle. The opposite is as far behind it.", "El cero es el medio. El opuesto está igual de lejos, al otro lado."),
      slip(plain(at - key > 0 and line.from * d or line.to * d, d), "goes to the end of the line", "That is the end of the line. Go as far as $1 goes.", "Eso es el final de la recta. Ve tan lejos como $1.", text(abs(at), d)),
    }),
    hints = {
      t("How far is $1 from 0?", "¿Qué tan lejos está $1 de 0?", text(at, d)),
      t("The opposite is as far on the other side of 0.", "El opuesto está igual de lejos al otro lado del 0."),
      at > 0 and t("From 0 go to the left, as far as $1 is.", "Desde 0 ve a la izquierda, tan lejos como $1.", text(at, d)) or t("From 0 go to the right, as far as $1 is.", "Desde 0 ve a la derecha, tan lejos como $1.", text(at, d)),
    },
    worked = {t("$1 is $2 from 0.", "$1 está a $2 del 0.", text(at, d), text(abs(at), d)), bold(text(key, d))},
    right_note = t("Two opposites are like a mirror with 0 in the middle.", "Dos opuestos son como un espejo con el 0 en medio."),
    paper = t("Draw a line. Fold it at 0: opposites meet.", "Dibuja una recta. Dóblala en 0: los opuestos se tocan."),
  }
end

-- The opposite of the opposite, and opposites of what is written.
local function chains(rng)
  local k = rng:turn(120)
  local times = 1 + k % 3
  local n = (2 + k // 6 % 10) * (k // 3 % 2 == 0 and 1 or -1)
  local half = k // 60 == 1
  local shown, value = half and dec(n * 10 + (n > 0 and 5 or -5)) or signed(n), half and n * 10 + (n > 0 and 5 or -5) or n * 10
  local key10 = times % 2 == 1 and -value or value
  local key = half and decimal(key10, 1) or key10 // 10
  local of = t("the opposite of ", "el opuesto de ")
  local words_of = times == 1 and t("the opposite of $1", "el opuesto de $1", shown) or times == 2 and t("the opposite of the opposite of $1", "el opuesto del opuesto de $1", shown) or t("−(−(−$1))", "−(−(−$1))", half and decimal(abs(value), 1) or abs(n))
  if times == 3 then key10 = -abs(value) key = half and decimal(key10, 1) or key10 // 10 end
  return {
    prompt = t("A minus in front means the opposite.\nWhich number is $1?", "Un menos delante significa el opuesto.\n¿Qué número es $1?", words_of),
    answer = {kind = "number", value = key, form = half and "decimal" or "integer", minus = true, point = half or nil},
    misconceptions = apart(key, {
      slip(half and decimal(-key10, 1) or -(key10 // 10), "leaves out or adds the minus sign", "The distance fits. Count how often the side changes.", "La distancia está bien. Cuenta cuántas veces cambia de lado."),
      slip(0, "takes zero for every opposite", "0 is its own opposite only.", "El 0 solo es opuesto de sí mismo."),
      slip(half and decimal(2 * key10, 1) or 2 * (key10 // 10), "doubles in place of turning", "The distance from 0 stays. Only the side changes.", "La distancia a 0 no cambia. Solo cambia el lado."),
      slip(half and decimal(key10 > 0 and key10 + 10 or key10 - 10, 1) or key10 // 10 + (key10 > 0 and 1 or -1), "counts zero as the first step", "It is as far from 0 as $1.", "Está tan lejos de 0 como $1.", half and decimal(abs(value), 1) or abs(n)),
    }),
    hints = {
      t("Begin with the number itself. Which side of 0 is it on?", "Empieza con el número mismo. ¿De qué lado del 0 está?"),
      t("Each opposite changes the side once.", "Cada opuesto cambia de lado una vez."),
      times == 2 and t("Two changes: there and back.", "Dos cambios: ida y vuelta.") or t("An odd count of changes ends on the other side.", "Un número impar de cambios termina del otro lado."),
    },
    worked = {words_of, bold(half and dec(key10) or signed(key10 // 10))},
    right_note = t("The opposite of the opposite is the number itself.", "El opuesto del opuesto es el número mismo."),
    paper = t("Draw the line. Jump across 0 for each opposite.", "Dibuja la recta. Salta sobre el 0 por cada opuesto."),
  }
end

-- Fractions and decimals placed below zero.
local function place_it(rng)
  local n, d, from = table.unpack(rng:turn_of(parts))
  local tenths = d == 10
  local key = plain(-n, d)
  local shown = tenths and dec(-n) or (n > d and "−" .. n // d .. " " .. frac(n % d, d) or "−" .. frac(n, d))
  local to = tenths and from + 2 or d == 8 and 1 or -from
  local line = {from = from, to = to, steps = (to - from) * d, label_every = d, decimals = 0}
  local w = n // d
  local list = {
    slip(plain(-(w * d) - (d - n % d), d), "counts the ladder upside down", "The count went on from the left. Go left from $1.", "La cuenta siguió desde la izquierda. Ve a la izquierda desde $1.", -w),
    slip(plain(-n - 1, d), "goes one step too far", "That is one step too far from 0.", "Eso está un paso más lejos de 0."),
    slip(plain(-n + 1, d), "stops one step early", "That is one step too near to 0.", "Eso está un paso más cerca de 0."),
    slip(plain(n, d), "leaves out or adds the minus sign", "The distance fits. The minus means left of 0.", "La distancia está bien. El menos indica la izquierda del 0."),
    slip(plain(-(w + 1) * d, d), "goes to the next whole number", "That is $1. $2 is not so far left.", "Eso es $1. $2 no está tan a la izquierda.", -(w + 1), shown),
    slip(plain(-w * d, d), "drops the part", "That is $1. A part more to the left is missing.", "Eso es $1. Falta una parte más a la izquierda.", -w),
  }
  local on = {}
  for _, one in ipairs(list) do
    local a, b = one.given, d
    local top = 0
    for i = 1, #a do if a:sub(i, i) == "/" then top = tonumber(a:sub(1, i - 1)) end end
    if top >= line.from * d and top <= line.to * d then on[#on + 1] = one end
  end
  return {
    prompt = t("All the steps on the line are equal.\nTap the place of $1.", "Todos los pasos de la recta son iguales.\nToca el lugar de $1.", shown),
    answer = {kind = "number_line", line = line, value = key},
    misconceptions = apart(key, on),
    hints = {
      t("Find 0. Below zero is to the left.", "Busca el 0. Bajo cero está a la izquierda."),
      t("How large is one step? Count the steps to $1.", "¿Cuánto vale un paso? Cuenta los pasos hasta $1.", -1),
      t("From $1 go on to the left, $2 of a whole.", "Desde $1 sigue a la izquierda, $2 de un entero.", -w, frac(n % d, d)),
    },
    worked = {t("One step is $1.", "Un paso es $1.", frac(1, d)), t("From 0 go $1 to the left.", "Desde 0, $1 a la izquierda.", count(n, noun("step", "steps", "paso", "pasos", "m"))), bold(shown)},
    right_note = t("Left of zero, the parts are counted to the left too.", "A la izquierda del cero, las partes también van a la izquierda."),
    paper = t("Draw the line with all its steps. Write each one.", "Dibuja la recta con sus pasos. Escribe cada uno."),
  }
end

return function(rng, level)
  if level == 1 then return tap_opposite(rng) end
  if level == 2 then return chains(rng) end
  return place_it(rng)
end
