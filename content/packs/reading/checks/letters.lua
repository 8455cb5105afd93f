-- Letters, one by one.
form({"Look at this word: {w}.\nHow many letters does it have?", "Mira esta palabra: {w}.\n¿Cuántas letras tiene?"}, function(h) return utf8.len(h[1]) end)
form({"Look at this word: {w}.\nWhich letter comes right after {w}?", "Mira esta palabra: {w}.\n¿Qué letra va justo después de la {w}?"}, function(h, seen)
  return those_that(seen, function(option) return count(h[1], h[2] .. option) > 0 end)
end)
form({"Make this word: {w}.\nPut its letters in order.", "Forma esta palabra: {w}.\nPon sus letras en orden."}, function(h, seen)
  return in_order(seen, function(option) return (h[1]:find(option, 1, true)) end)
end)
-- Same length, and other at that one place only.
local function changed(from, to, place, new)
  if #from ~= #to then return false end
  if place < 0 then place = #from end
  for i = 1, #from do
    if (from:byte(i) ~= to:byte(i)) ~= (i == place) then return false end
  end
  return new == nil or to:sub(place, place) == new
end
form({"Change the first letter of {w} to {w}.\nWhich word is it now?", "Cambia la primera letra de {w} por {w}.\n¿Qué palabra es ahora?"}, function(h, seen)
  return those_that(seen, function(option) return changed(h[1], option, 1, h[2]) end)
end)
form({"Change the last letter of {w} to {w}.\nWhich word is it now?", "Cambia la última letra de {w} por {w}.\n¿Qué palabra es ahora?"}, function(h, seen)
  return those_that(seen, function(option) return changed(h[1], option, -1, h[2]) end)
end)
form({"Start with {w}.\nWhich two words change only its first letter?", "Empieza con {w}.\n¿Qué dos palabras cambian solo la primera letra?"}, function(h, seen)
  return those_that(seen, function(option) return changed(h[1], option, 1) end)
end)
