-- Percents of money: discounts, tips and taxes, interest, the price before (7.RP.A.3). Errors after Parker and Leinhardt (1995).

local percents = {5, 10, 15, 20, 25, 30, 40, 50}
local goods = {t("A coat", "Un abrigo"), t("A bike", "Una bicicleta"), t("A lamp", "Una lámpara"), t("A bag", "Un bolso")}

local function discount(rng)
  local k = rng:turn(96)
  local p, price = percents[1 + k % 8], 60 + 20 * (k // 8)
  local part = price * p // 100
  local key = price - part
  local what = goods[1 + k // 8 % 4]
  return {
    prompt = t("$1 costs $2 dollars. In the sale it is $3 % off.\nHow many dollars does it cost now?", "$1 cuesta $2 dólares. En oferta tiene un $3 % de descuento.\n¿Cuántos dólares cuesta ahora?", what, price, p),
    figure = {kind = "bar_model", rows = {{name = "100 %", segments = {{size = 100 - p, label = "?", fill = "plain"}, {size = p, label = p >= 15 and p .. " %" or "", fill = "empty"}}}}, total = tostring(price)},
    answer = {kind = "number", value = key, form = "any", point = true},
    misconceptions = apart(key, {
      slip(part, "gives the part taken", "$1 is what comes off. What is left to pay?", "$1 es lo que se descuenta. ¿Cuánto queda por pagar?", part),
      slip(price - p, "takes the percent for the amount", "That takes off $1 dollars. $1 % of $2 is asked.", "Eso quita $1 dólares. Se pide el $1 % de $2.", p, price),
      slip(price + part, "adds in place of taking away", "$1 is more than before. A sale makes it less.", "$1 es más que antes. Una oferta lo baja.", price + part),
      slip(price - price // 10, "finds ten percent only", "That takes off 10 %. It is $1 %.", "Eso descuenta el 10 %. Es el $1 %.", p),
      slip(price + p, "takes the percent for the amount", "That adds $1 dollars. A sale makes it less.", "Eso suma $1 dólares. Una oferta lo baja.", p),
      slip(price, "keeps the number", "$1 is the price before the sale.", "$1 es el precio antes de la oferta.", price),
      slip(price // 2, "halves whatever the number is", "That takes off a half. How much is $1 %?", "Eso descuenta la mitad. ¿Cuánto es el $1 %?", p),
    }),
    hints = {
      t("The whole bar is the old price.", "La barra entera es el precio de antes."),
      t("Find 10 % or 5 % of $1 first.", "Halla primero el 10 % o el 5 % de $1.", price),
      t("Find $1 % of $2. Then take it off.", "Halla el $1 % de $2. Luego réstalo.", p, price),
    },
    worked = {t("$1 % of $2 = $3", "El $1 % de $2 = $3", p, price, part), price .. " − " .. part .. " = " .. bold(key)},
    right_note = t("$1 % off leaves $2 % to pay.", "Con $1 % de descuento queda por pagar el $2 %.", p, 100 - p),
    paper = t("Draw a bar for the price. Cut it into ten parts.", "Dibuja una barra para el precio. Córtala en diez partes."),
  }
end

local function added(rng)
  local k = rng:turn(160)
  local p, price = ({4, 6, 8, 10, 12, 14, 16, 20})[1 + k % 8], 50 + 50 * (k // 8 % 10)
  local tax = k // 80 == 0
  local part = price * p // 100
  local key = price + part
  return {
    prompt = tax and t("A phone costs $1 dollars. A tax of $2 % comes on top.\nHow many dollars are there to pay?", "Un teléfono cuesta $1 dólares. Se suma un impuesto del $2 %.\n¿Cuántos dólares hay que pagar?", price, p)
      or t("A dinner for a group costs $1 dollars. A tip of $2 % comes on top.\nHow many dollars are there to pay?", "Una cena para un grupo cuesta $1 dólares. Se suma una propina del $2 %.\n¿Cuántos dólares hay que pagar?", price, p),
    answer = {kind = "number", value = key, form = "any", point = true},
    misconceptions = apart(key, {
      slip(part, "gives the part taken", "$1 is what comes on top. The price is still due.", "$1 es lo que se suma. Falta el precio.", part),
      slip(price + p, "takes the percent for the amount", "That adds $1 dollars. Find $1 % of $2.", "Eso suma $1 dólares. Halla el $1 % de $2.", p, price),
      slip(price - part, "takes the percent away", "That takes $1 away. Here it comes on top.", "Eso quita $1. Aquí se suma.", part),
      slip(price + price // 10, "finds ten percent only", "That adds 10 %. It is $1 %.", "Eso suma el 10 %. Es el $1 %.", p),
      slip(price * 2, "doubles whatever the factor is", "That adds 100 %. It is only $1 %.", "Eso suma el 100 %. Es solo el $1 %.", p),
    }),
    hints = {
      t("The price is 100 %. What comes on top?", "El precio es el 100 %. ¿Qué se suma?"),
      t("1 % of $1 is $2. Find $3 % from it.", "El 1 % de $1 es $2. Halla con eso el $3 %.", price, decimal(price, 2), p),
      t("Add $1 % of $2 to $2.", "Suma a $2 el $1 % de $2.", p, price),
    },
    worked = {t("$1 % of $2 = $3", "El $1 % de $2 = $3", p, price, part), price .. " + " .. part .. " = " .. bold(key)},
    right_note = t("It is $1 % of the price in all.", "En total es el $1 % del precio.", 100 + p),
    paper = t("Draw a bar for the price. Add a piece to it.", "Dibuja una barra para el precio. Agrégale un pedazo."),
  }
end

local function before_sale(k)
  local p, price = ({10, 20, 25, 50, 40, 30})[1 + k % 6], 40 + 20 * (k // 6)
  local now = price * (100 - p) // 100
  local step = p == 25 and 25 or 10           -- a step that the rest and the whole have in common
  return {
    prompt = t("In a sale everything is $1 % off. Shoes cost $2 dollars now.\nHow many dollars did they cost before?", "En una oferta todo tiene un $1 % de descuento. Unos zapatos cuestan ahora $2 dólares.\n¿Cuántos dólares costaban antes?", p, now),
    answer = {kind = "number", value = price, form = "any", point = true},
    misconceptions = apart(price, {
      slip(decimal(now * (100 + p), 2), "takes the percent of the part", "That adds $1 % of $2. It was $1 % of the old price.", "Eso suma el $1 % de $2. Era el $1 % del precio de antes.", p, now),
      slip(decimal(now * (100 - p), 2), "takes the percent away", "That makes them cheaper again. Before they cost more.", "Eso los abarata otra vez. Antes costaban más."),
      slip(now + p, "takes the percent for the amount", "That adds $1 dollars. $1 % is a part of the old price.", "Eso suma $1 dólares. El $1 % es parte del precio de antes.", p),
      slip(now, "keeps the number", "$1 is the price now. Before it was more.", "$1 es el precio de ahora. Antes era más.", now),
      slip(decimal(now * p, 2), "gives the part taken", "That is $1 % of $2. The old price is asked.", "Eso es el $1 % de $2. Se pide el precio de antes.", p, now),
    }),
    hints = {
      t("What percent of the old price is left?", "¿Qué porcentaje del precio de antes queda?"),
      t("$1 is $2 % of the old price.", "$1 es el $2 % del precio de antes.", now, 100 - p),
      t("Find $1 % from that. How many of those make the whole?", "Halla con eso el $1 %. ¿Cuántos de esos forman el total?", step),
    },
    worked = {t("$1 % is $2", "El $1 % es $2", 100 - p, now), t("$1 % is $2", "El $1 % es $2", step, decimal(price * step, 2)), "100 %: " .. bold(price)},
    right_note = t("The percent belongs to the price before.", "El porcentaje es del precio de antes."),
    paper = t("Draw a bar for 100 %. Mark what is left.", "Dibuja una barra para el 100 %. Marca lo que queda."),
  }
end

local function interest(k)
  local rate, years, money_in = 2 + k % 4, 2 + k // 4 % 4, 200 + 100 * (k // 16)
  local one = money_in * rate // 100
  local key = one * years
  return {
    prompt = t("$1 dollars earn $2 % interest a year, always on the $1.\nHow many dollars of interest come in $3 years?", "$1 dólares dan $2 % de interés al año, siempre sobre los $1.\n¿Cuántos dólares de interés dan en $3 años?", money_in, rate, years),
    answer = {kind = "number", value = key, form = "any", point = true},
    misconceptions = apart(key, {
      slip(one, "stops after the first step", "$1 is for one year. There are $2 years.", "$1 es para un año. Son $2 años.", one, years),
      slip(money_in + key, "gives the total", "That is money and interest together. Interest is asked.", "Eso es dinero e interés juntos. Se pide el interés."),
      slip(rate * years, "takes the percent for the amount", "$1 is the percent for all years. Take it of $2.", "$1 es el porcentaje de todos los años. Aplícalo a $2.", rate * years, money_in),
      slip(one * (years + 1), "goes one step too far", "That is for $1 years. There are $2.", "Eso es para $1 años. Son $2.", years + 1, years),
      slip(money_in * rate * years // 10, "moves one place too few", "Percent means of a hundred. Look at the places again.", "Por ciento es de cada cien. Mira otra vez los lugares."),
    }),
    hints = {
      t("Begin with one year.", "Empieza con un año."),
      t("1 % of $1 is $2.", "El 1 % de $1 es $2.", money_in, money_in // 100),
      t("Find $1 % of $2. Take it $3 times.", "Halla el $1 % de $2. Tómalo $3 veces.", rate, money_in, years),
    },
    worked = {t("$1 % of $2 = $3", "El $1 % de $2 = $3", rate, money_in, one), one .. " × " .. years .. " = " .. bold(key)},
    right_note = t("Interest like this grows by the same every year.", "Un interés así crece lo mismo cada año."),
    paper = t("Make a table: year 1, year 2, year 3.", "Haz una tabla: año 1, año 2, año 3."),
  }
end

return function(rng, level)
  if level == 1 then return discount(rng) end
  if level == 2 then return added(rng) end
  local k = rng:turn(120)
  if k % 2 == 0 then return before_sale(k // 2) end
  return interest(k // 2)
end
