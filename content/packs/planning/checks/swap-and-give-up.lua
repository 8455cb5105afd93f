-- Choices: the money is laid out coin by coin; work is compared by proportion, trying every number.
local function gone(h, seen)
  local all, price, first = int(h[2]), {}, nil
  for _, line in ipairs(split(seen.figure, " | ")) do
    local thing, cost = line:match("^(.-) ; %$(%d+)$")
    if thing then
      if int(cost) > all then return nil, thing .. " could never be bought" end
      if first then price[thing] = int(cost) else first = int(cost) end
    end
  end
  return those_that(seen, function(option) return price[option] ~= nil and first + price[option] > all end)
end
form({"{*} has ${n} and buys the first thing.\nAt first there was enough for each one alone.\nWhat can no longer be bought?", "{*} tiene ${n} y compra lo primero.\nAntes alcanzaba para cada cosa sola.\n¿Qué ya no se puede comprar?"}, gone)
form({"{*} has ${n} and buys the first thing.\nBefore, any one could be bought.\nWhich can no longer be bought? Choose all.", "{*} tiene ${n} y compra lo primero.\nAntes alcanzaba para cada cosa sola.\n¿Cuáles ya no se pueden comprar? Elige todas."}, gone)
local function given_up(one, other, made)
  local out = {}
  for n = 1, 2000 do
    if n * one == made * other then out[#out + 1] = n end
  end
  return out
end
form({"One hour is enough for {n} {w} or for {n} {w}.\nA team makes {n} {w}.\nHow many {w} does that give up?", "Una hora alcanza para {n} {w} o para {n} {w}.\nUn equipo hace {n} {w}.\n¿A {w} {w} renuncia con eso?"}, function(h)
  if h[2] ~= h[6] or h[4] ~= h[#h] then return nil, "the things differ" end
  return given_up(int(h[1]), int(h[3]), int(h[5]))
end)
