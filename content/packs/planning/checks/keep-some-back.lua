-- Money kept back: every amount is tried; what is kept, spent and left has to make up all there was.
local function left_over(all, ...)
  local out = {}
  for left = 0, all do
    local sum = left
    for _, part in ipairs({...}) do sum = sum + part end
    if sum == all then out[#out + 1] = left end
  end
  return out
end
form({"{*} has ${n}.\nOf that, ${n} is kept for {*}.\nIt has spent ${n} of the rest.\nHow many dollars may it still spend?", "{*} tiene ${n}.\nDe eso, guarda ${n} para {*}.\nDel resto ya gastó ${n}.\n¿Cuántos dólares puede gastar aún?"}, function(h)
  return left_over(int(h[2]), int(h[3]), int(h[5]))
end)
form({"{*} has ${n}.\nAt least ${n} is kept for {*}.\nWhich one thing can it buy?", "{*} tiene ${n}.\nPor lo menos ${n} quedan para {*}.\n¿Qué cosa puede comprar?"}, function(h, seen)
  local left = {}
  for _, line in ipairs(split(seen.figure, " | ")) do
    local thing, price = line:match("^(.-) ; %$(%d+)$")
    if thing then left[thing] = int(h[2]) - int(price) end
  end
  return those_that(seen, function(option) return left[option] >= int(h[3]) end)
end)
local parts = {half = 2, ["la mitad"] = 2, ["a third"] = 3, ["un tercio"] = 3, ["a quarter"] = 4, ["un cuarto"] = 4}
form({"{*} has ${n}. It keeps back {*} of that.\nFrom the rest it buys two tickets.\nEach ticket costs ${n}.\nHow many dollars of the rest are left?", "{*} tiene ${n}. Guarda {*} de eso.\nCon el resto compra dos boletos.\nCada boleto cuesta ${n}.\n¿Cuántos dólares del resto quedan?"}, function(h)
  local all, out = int(h[2]), {}
  for kept = 1, all do
    if kept * parts[h[3]] == all then out = left_over(all, kept, int(h[4]), int(h[4])) end
  end
  return out
end)
