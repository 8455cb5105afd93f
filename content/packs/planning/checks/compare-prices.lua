-- Prices: packs are compared by cross products, one price is tried after another, and every way to buy is listed.
form({"Four packs hold the same {w}.\nIn which pack does one cost least?", "Cuatro paquetes traen {w} iguales.\n¿En qué paquete cuesta menos cada {w}?"}, function(h, seen)
  local packs = {}
  for letter, n, price in seen.figure:gmatch("(%u) ; (%d+) ; %$(%d+)") do packs[letter] = {int(n), int(price)} end
  return those_that(seen, function(option)
    for letter, other in pairs(packs) do
      if letter ~= option and other[2] * packs[option][1] <= packs[option][2] * other[1] then return false end
    end
    return true
  end)
end)
form({"A pack of {n} {w} costs ${d}.\nHow many cents is that for one?", "Un paquete de {n} {w} cuesta ${d}.\n¿Cuántos centavos son por cada {w}?"}, function(h)
  local out = {}
  for cents = 1, 2000 do
    if Q(cents * int(h[1]), 100) == Q(h[3]) then out[#out + 1] = cents end
  end
  return out
end)
form({"A pack of {n} {w} costs ${n}.\nA single one costs ${n}.\nA class needs {n} {w} or more.\nWhat is the least it can pay, in dollars?", "Un paquete de {n} {w} cuesta ${n}.\n{w} {w} cuesta ${n}.\nUn grupo necesita {n} {w} o más.\n¿Cuántos dólares paga como mínimo?"}, function(h)
  local shift = int(h[4]) and 0 or 2
  local size, pack, single, need = int(h[1]), int(h[3]), int(h[4 + shift]), int(h[5 + shift])
  local least
  for packs = 0, need do
    for singles = 0, need do
      local pays = packs * pack + singles * single
      if packs * size + singles >= need and (not least or pays < least) then least = pays end
    end
  end
  return least
end)
