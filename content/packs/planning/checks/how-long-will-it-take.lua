-- Times of jobs: minutes run down one by one; a pace is found by trying every time for one piece; a factor by trying all.
form({"{*}: these are all the parts.\nThey are done one after another.\nHow many minutes does it take in all?", "{*}: estas son todas las partes.\nSe hacen una tras otra.\n¿Cuántos minutos tarda en total?"}, function(h, seen)
  local clock = 0
  for n in seen.figure:gmatch(" ; (%d+)") do
    for _ = 1, int(n) do clock = clock + 1 end
  end
  return clock
end)
form({"Last time, {w} {n} {w} took {n} minutes.\nEach one takes the same time.\nHow many minutes does {w} {n} {w} take?", "La vez pasada, {w} {n} {w} tomó {n} minutos.\nCada {w} toma lo mismo.\n¿Cuántos minutos toma {w} {n} {w}?"}, function(h, seen)
  local few, took = int(h[2]), int(h[4])
  local many = int(h[6]) or int(h[7])
  local out = {}
  for total = 1, 1000 do
    if total * few == took * many then out[#out + 1] = total end
  end
  return out
end)
form({"Guess × one fixed number = real minutes.\nThe number is the same in every row.\nThe next guess is {n} minutes.\nHow many real minutes is that?",
  "Cálculo × un número fijo = minutos reales.\nEl número es igual en cada fila.\nEl próximo cálculo es de {n} minutos.\n¿Cuántos minutos reales son?"}, function(h, seen)
  local out = {}
  for total = 1, 1000 do
    local fits = true
    for guess, real in seen.figure:gmatch("(%d+) ; (%d+)") do
      if int(guess) * total ~= int(real) * int(h[1]) then fits = false end
    end
    if fits then out[#out + 1] = total end
  end
  return out
end)
