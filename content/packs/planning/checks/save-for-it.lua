-- Saving: the weeks are lived through one by one until the price is there.
local function weeks(price, has, comes, goes)
  local n = 0
  while has < price and n < 1000 do
    has = has + comes
    has = has - goes
    n = n + 1
  end
  return n
end
form({"{*} costs ${n}.\nA club saves ${n} each week.\nHow many weeks does it take?", "{*} cuesta ${n}.\nUn club ahorra ${n} cada semana.\n¿Cuántas semanas tarda?"}, function(h)
  return weeks(int(h[2]), 0, int(h[3]), 0)
end)
form({"{*} costs ${n}.\nA club has ${n}.\nEach week it saves ${n} more.\nAfter how many weeks is there enough?", "{*} cuesta ${n}.\nUn club tiene ${n}.\nCada semana ahorra ${n} más.\n¿En cuántas semanas alcanza?"}, function(h)
  return weeks(int(h[2]), int(h[3]), int(h[4]), 0)
end)
form({"{*} costs ${n}.\nEach week a club gets ${n}.\nEach week it spends ${n} of it.\nAfter how many weeks is there enough?", "{*} cuesta ${n}.\nCada semana un club recibe ${n}.\nCada semana gasta ${n} de eso.\n¿En cuántas semanas alcanza?"}, function(h)
  if int(h[3]) <= int(h[4]) then return nil, "nothing stays" end
  return weeks(int(h[2]), 0, int(h[3]), int(h[4]))
end)
