-- Steps: every row of the table is read and held against the time, or against what is done.
form({"{*}.\nAll these steps are ready to start.\nThere are {n} minutes today.\nWhich step can be finished today?", "{*}.\nTodos estos pasos ya pueden empezar.\nHoy hay {n} minutos.\n¿Qué paso se puede terminar hoy?"}, function(h, seen)
  local time = {}
  for _, row in ipairs(table_rows(seen)) do time[row[1]] = int(row[2]) end
  return those_that(seen, function(option)
    local left = int(h[2])
    for _ = 1, time[option] do left = left - 1 end
    return left >= 0
  end)
end)
local function can_start(h, seen)
  local done, needs = {}, {}
  for letter in h[2]:gmatch("%u") do done[letter] = true end
  for _, row in ipairs(table_rows(seen)) do needs[row[1]] = row[2] end
  for letter in pairs(done) do
    for need in needs[letter]:gmatch("%u") do
      if not done[need] then return nil, letter .. " is done before what it needs" end
    end
  end
  return those_that(seen, function(option)
    if done[option] then return false end
    for need in needs[option]:gmatch("%u") do
      if not done[need] then return false end
    end
    return true
  end)
end
form({"{*}.\nLetters stand for steps.\nDone so far: {*}.\nWhich step can start now?", "{*}.\nLas letras son pasos.\nYa está hecho: {*}.\n¿Qué paso puede empezar ahora?"}, can_start)
form({"{*}.\nLetters stand for steps.\nDone so far: {*}.\nWhich steps can start now? Choose all.", "{*}.\nLas letras son pasos.\nYa está hecho: {*}.\n¿Qué pasos pueden empezar? Elige todos."}, can_start)
