-- A week: minutes of each day are taken away one by one; a long job runs down through the table.
form({"{*} takes {n} minutes.\nThe table shows free minutes.\nWhich day has room for all of it?", "{*} dura {n} minutos.\nLa tabla muestra los minutos libres.\n¿Qué día alcanza el tiempo?"}, function(h, seen)
  local free = {}
  for _, row in ipairs(table_rows(seen)) do free[row[1]] = int(row[2]) end
  return those_that(seen, function(option) return free[option] - int(h[2]) >= 0 end)
end)
form({"{*} takes {n} minutes.\nSome time is planned already.\nWhich day has room left for it?", "{*} dura {n} minutos.\nUna parte del tiempo ya está ocupada.\n¿Qué día queda lugar para eso?"}, function(h, seen)
  local fits = {}
  for _, row in ipairs(table_rows(seen)) do fits[row[1]] = int(row[3]) + int(h[2]) <= int(row[2]) end
  return those_that(seen, function(option) return fits[option] end)
end)
form({"A job takes {n} minutes.\nIt starts on Monday.\nEach day uses all free minutes.\nOn which day is it done?", "Un trabajo dura {n} minutos.\nEmpieza el lunes.\nCada día usa todos los minutos libres.\n¿Qué día se termina?"}, function(h, seen)
  local left, done = int(h[1]), nil
  for _, row in ipairs(table_rows(seen)) do
    for _ = 1, int(row[2]) do
      if left > 0 then
        left = left - 1
        if left == 0 then done = row[1] end
      end
    end
  end
  return those_that(seen, function(option) return option == done end)
end)
