-- Planning back: every start on the clock is tried, and the parts are counted on from it to see if they end at the right time.
local function start_for(ends, parts)
  local h, m = ends:match("^(%d+):(%d%d)$")
  local goal, out = int(h) % 12 * 60 + int(m), {}
  for start = 0, 719 do
    local now = start
    for _, part in ipairs(parts) do now = (now + int(part)) % 720 end
    if now == goal then
      local hour = start // 60
      out[#out + 1] = (hour == 0 and 12 or hour) .. ":" .. string.format("%02d", start % 60)
    end
  end
  return out
end
form({"{*} at {*}.\nThe way there takes {n} minutes.\nSet the clock to the latest time to leave.", "{*} a las {*}.\nEl camino tarda {n} minutos.\nPon el reloj en la última hora para salir."}, function(h)
  return start_for(h[2], {h[3]})
end)
form({"{*} at {*}.\nGetting ready takes {n} minutes.\nThe way there takes {n} minutes.\nSet the clock to the latest time to begin.",
  "{*} a las {*}.\nArreglarse tarda {n} minutos.\nEl camino tarda {n} minutos.\nPon el reloj en la última hora para empezar."}, function(h)
  return start_for(h[2], {h[3], h[4]})
end)
form({"{*} at {*}.\nEverything in the table comes before that.\nSet the clock to the latest time to begin.", "{*} a las {*}.\nAntes va todo lo de la tabla.\nPon el reloj en la última hora para empezar."}, function(h, seen)
  local parts = {}
  for n in seen.figure:gmatch(" ; (%d+)") do parts[#parts + 1] = n end
  return start_for(h[2], parts)
end)
