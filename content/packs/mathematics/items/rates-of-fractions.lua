-- Rates of two fractions (7.RP.A.1). Errors after Lamon (2007) and Tirosh (2000).

local function text_of(n, d)
  local a, b = reduced(n, d)
  return b == 1 and tostring(a) or a .. "/" .. b
end
local function shown(n, d)
  local a, b = reduced(n, d)
  return b == 1 and tostring(a) or frac(a, b)
end

-- Each story: the first fraction goes with the second; asked for one whole of the second.
local function story(kind, a, b)
  if kind == 0 then return t("A walker goes $1 km in $2 h, always at one pace.\nHow many km is that in one hour?", "Alguien camina $1 km en $2 h, siempre al mismo paso.\n¿Cuántos km son en una hora?", a, b), "km" end
  if kind == 1 then return t("A tap gives $1 L of water in $2 min.\nHow many liters is that in one minute?", "Un grifo da $1 L de agua en $2 min.\n¿Cuántos litros son en un minuto?", a, b), "L" end
  return t("A recipe takes $1 kg of flour for $2 L of milk.\nHow many kg of flour go with one liter?", "Una receta lleva $1 kg de harina para $2 L de leche.\n¿Cuántos kg de harina van con un litro?", a, b), "kg"
end

local function item(kind, an, ad, bn, bd, figure)
  local prompt, unit = story(kind, frac(an, ad), frac(bn, bd))
  local kn, kd = an * bd, ad * bn
  local key = text_of(kn, kd)
  return {
    prompt = prompt, figure = figure,
    answer = {kind = "number", value = key, form = "any", fraction = true, point = true, unit = unit},
    misconceptions = apart(key, {
      slip(text_of(an * bn, ad * bd), "multiplies in place of dividing", "That is $1 × $2. How many times does $2 fit into one?", "Eso es $1 × $2. ¿Cuántas veces cabe $2 en uno?", frac(an, ad), frac(bn, bd)),
      slip(text_of(kd, kn), "turns the ratio round", "That divides $2 by $1. Divide the other way.", "Eso divide $2 entre $1. Divide al revés.", frac(an, ad), frac(bn, bd)),
      slip(text_of(an, ad), "gives the first number", "$1 goes with $2, not with one.", "$1 va con $2, no con uno.", frac(an, ad), frac(bn, bd)),
      slip(text_of(an * bd + bn * ad, ad * bd), "adds the two numbers", "That adds both fractions. A rate comes from dividing.", "Eso suma las dos fracciones. Una tasa sale de dividir."),
      slip(text_of(kn + kd, kd), "goes one step too far", "That is one whole too much. Test it: multiply by $1.", "Eso es un entero de más. Prueba: multiplica por $1.", frac(bn, bd)),
      slip(text_of(an * bd, ad), "leaves out the top of the second", "That divides by $1. The top of $2 counts, too.", "Eso divide entre $1. También cuenta el numerador de $2.", frac(1, bd), frac(bn, bd)),
    }),
    hints = {
      t("What must grow until it is one whole?", "¿Qué debe crecer hasta ser un entero?"),
      bn == 1 and t("In one whole, $1 fits $2 times.", "En un entero, $1 cabe $2 veces.", frac(1, bd), bd) or t("First find it for $1: divide by $2.", "Halla primero para $1: divide entre $2.", frac(1, bd), bn),
      bn == 1 and t("Take $1 times $2.", "Toma $1 veces $2.", bd, frac(an, ad)) or t("Divide $1 by $2. Flip the second fraction.", "Divide $1 entre $2. Invierte la segunda fracción.", frac(an, ad), frac(bn, bd)),
    },
    worked = {frac(an, ad) .. " ÷ " .. frac(bn, bd), "= " .. frac(an, ad) .. " × " .. shown(bd, bn), "= " .. bold(shown(kn, kd))},
    right_note = t("Dividing by the second number makes it one.", "Dividir entre el segundo número lo convierte en uno."),
    paper = t("Draw two lines: one for each amount. Mark the one.", "Dibuja dos rectas, una por cantidad. Marca el uno."),
  }
end

local function per_unit_fraction(rng)
  local k = rng:turn(120)
  local f = ({{1, 2}, {3, 4}, {2, 3}, {3, 5}, {5, 4}, {4, 3}, {5, 2}, {1, 3}})[1 + k // 3 % 8]
  local b, kind = 2 + k // 24, k % 3
  local top, bottom = {}, {}
  for i = 0, b do
    top[i + 1] = i == b and "1" or i == 0 and "0" or i .. "/" .. b
    bottom[i + 1] = i == 0 and "0" or i == 1 and f[1] .. "/" .. f[2] or i == b and "?" or ""
  end
  local tops = ({t("hours", "horas"), t("minutes", "minutos"), "L"})[kind + 1]
  local bottoms = ({"km", "L", "kg"})[kind + 1]
  return item(kind, f[1], f[2], 1, b, {kind = "double_line", steps = b, top = {title = tops, labels = top}, bottom = {title = bottoms, labels = bottom}})
end

local function fraction_by_fraction(rng)
  local k = rng:turn(144)
  local f = ({{1, 2}, {3, 4}, {5, 6}, {3, 5}, {5, 4}, {7, 2}, {7, 8}, {9, 4}})[1 + k // 3 % 8]
  local g = ({{2, 3}, {3, 4}, {2, 5}, {3, 5}, {3, 2}, {5, 6}})[1 + (k // 24 + k // 3 % 8) % 6]
  if f[1] == g[1] and f[2] == g[2] then g = {2, 3} end
  return item(k % 3, f[1], f[2], g[1], g[2])
end

-- First the rate for one, then several.
local function then_more(rng)
  local k = rng:turn(140)
  local f = ({{1, 2}, {3, 4}, {5, 6}, {3, 5}, {5, 4}, {7, 2}, {9, 4}})[1 + k % 7]
  local g = ({{2, 3}, {1, 4}, {2, 5}, {1, 3}, {3, 2}})[1 + k // 7 % 5]
  local n = 2 + k // 35
  local kn, kd = f[1] * g[2] * n, f[2] * g[1]
  local key = text_of(kn, kd)
  local a, b = frac(f[1], f[2]), frac(g[1], g[2])
  return {
    prompt = t("A machine fills $1 L in $2 min, always at one speed.\nHow many liters does it fill in $3 min?", "Una máquina llena $1 L en $2 min, siempre igual.\n¿Cuántos litros llena en $3 min?", a, b, n),
    answer = {kind = "number", value = key, form = "any", fraction = true, point = true, unit = "L"},
    misconceptions = apart(key, {
      slip(text_of(f[1] * n, f[2]), "takes the part for a whole unit", "That takes $1 L for each minute. It is for $2 min.", "Eso toma $1 L por cada minuto. Es para $2 min.", a, b),
      slip(text_of(f[1] * g[2], f[2] * g[1]), "stops after the first step", "That is for one minute. The question asks for $1.", "Eso es para un minuto. La pregunta pide $1.", n),
      slip(text_of(f[1] * g[1] * n, f[2] * g[2]), "multiplies in place of dividing", "That multiplies by $1. Divide by it for one minute.", "Eso multiplica por $1. Para un minuto, divide.", b),
      slip(text_of(kd, kn), "turns the ratio round", "That is minutes for a liter. Liters are asked.", "Eso son minutos por litro. Se piden litros."),
    }),
    hints = {
      t("Find out first what one minute gives.", "Halla primero lo que da un minuto."),
      t("Divide $1 by $2 for one minute.", "Divide $1 entre $2 para un minuto.", a, b),
      t("Then take that rate $1 times.", "Luego toma esa tasa $1 veces.", n),
    },
    worked = {a .. " ÷ " .. b .. " = " .. shown(f[1] * g[2], f[2] * g[1]), shown(f[1] * g[2], f[2] * g[1]) .. " × " .. n .. " = " .. bold(shown(kn, kd))},
    right_note = t("The rate for one opens the way to any amount.", "La tasa para uno abre el camino a cualquier cantidad."),
    paper = t("Make a table of minutes and liters. Put 1 in it.", "Haz una tabla de minutos y litros. Pon en ella el 1."),
  }
end

return function(rng, level)
  if level == 1 then return per_unit_fraction(rng) end
  if level == 2 then return fraction_by_fraction(rng) end
  return then_more(rng)
end
