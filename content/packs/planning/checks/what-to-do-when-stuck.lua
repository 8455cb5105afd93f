-- Being stuck: a help fits what is in the way when both speak of the same thing; the thing is told by key words.
local about = {
  {"word", "the word", "palabra", "palabra"}, {"large", "small numbers", "grandes", "chicos"}, {"many parts", "one part", "muchas partes", "una parte"}, {"ruler", "ruler", "regla", "regla"},
  {"in part", "whole question", "a medias", "toda la pregunta"}, {"tired", "rest", "cansados", "descansar"}, {"last step", "last step", "último paso", "último paso"}, {"loud", "quiet", "ruido", "sin ruido"},
  {"same way", "another way", "mismo modo", "otro modo"}, {"where things", "where each thing", "dónde va cada", "dónde va cada"},
}
local function has(text, words) return text:lower():find(words, 1, true) ~= nil end
local function helps(block, help)
  for _, one in ipairs(about) do
    if (has(block, one[1]) and has(help, one[2])) or (has(block, one[3]) and has(help, one[4])) then return true end
  end
  return false
end
form({"{*} is stuck.\n{*}\nWhat helps with exactly that?", "{*} no puede seguir.\n{*}\n¿Qué ayuda justo con eso?"}, function(h, seen)
  return those_that(seen, function(option) return helps(h[2], option) end)
end)
form({"Two things are in the way.\n{*}\n{*}\nWhat helps with them? Choose all.", "Dos cosas estorban.\n{*}\n{*}\n¿Qué ayuda con ellas? Elige todo."}, function(h, seen)
  return those_that(seen, function(option) return helps(h[1], option) or helps(h[2], option) end)
end)
form({"Four ways to solve a task were begun.\nOnly one of them has to be finished.\nWhich way is done first from now on?", "Se empezaron cuatro modos de resolver algo.\nBasta terminar uno.\n¿Qué modo termina antes desde ahora?"}, function(h, seen)
  local left = {}
  for way, n in seen.figure:gmatch("(%u) ; %d+ ; (%d+)") do left[way] = int(n) end
  local running, done = true, {}
  for minute = 1, 200 do
    for way, n in pairs(left) do
      if running and n == minute then done[way] = true end
    end
    if next(done) then running = false end
  end
  return those_that(seen, function(option) return done[option] == true end)
end)
