-- Claps are counted by vowel sounds; words are put together and taken apart letter by letter.
local more = {dandelion = 4, lemonade = 3, pineapple = 3}
local function beats_en(word)
  if more[word] then return more[word] end
  local n, body = 0, word
  if body:match("[^aeiou]e$") and not body:match("[^aeiou]le$") then body = body:sub(1, -2) end
  for _ in body:gmatch("[aeiouy]+") do n = n + 1 end
  return n
end
local strong = {a = 1, e = 1, o = 1, ["á"] = 1, ["é"] = 1, ["ó"] = 1, ["í"] = 1, ["ú"] = 1}
local function beats_es(word)
  word = word:gsub("qu", "k"):gsub("gu([eiéí])", "g%1"):gsub("y$", "i"):gsub("h", "")
  local n, run, weak_only = 0, false, false
  for _, code in utf8.codes(word) do
    local c = utf8.char(code)
    if strong[c] then
      n, weak_only = (run and weak_only) and n or n + 1, false
      run = true
    elseif c == "i" or c == "u" then
      if not run then n, run, weak_only = n + 1, true, true end
    else
      run, weak_only = false, false
    end
  end
  return n
end
local names_en = {one = 1, two = 2, three = 3, four = 4}
local names_es = {una = 1, uno = 1, dos = 2, tres = 3, cuatro = 4}
form("Clap this word: {w}.\nHow many claps are there?", function(h) return beats_en(h[1]) end)
form("Da palmadas al decir: {w}.\n¿Cuántas palmadas son?", function(h) return beats_es(h[1]) end)
form({"Say each word and clap.\nWhich word has {w} clap?", "Say each word and clap.\nWhich word has {w} claps?"}, function(h, seen)
  return those_that(seen, function(option) return beats_en(option) == names_en[h[1]] end)
end)
form({"Di cada palabra y da palmadas.\n¿Qué palabra tiene {w} palmada?", "Di cada palabra y da palmadas.\n¿Qué palabra tiene {w} palmadas?"}, function(h, seen)
  return those_that(seen, function(option) return beats_es(option) == names_es[h[1]] end)
end)
form("Put the words in order.\nBegin with the fewest claps.", function(h, seen) return in_order(seen, beats_en) end)
form("Pon las palabras en orden.\nEmpieza por la de menos palmadas.", function(h, seen) return in_order(seen, beats_es) end)

-- An option holds when the parts eat it up from the left to its very end.
local function eaten(parts, option)
  for _, part in ipairs(parts) do
    if not begins(option, part) then return false end
    option = option:sub(#part + 1)
  end
  return option == ""
end
local function made(h, seen)
  local parts = split(h[1], " - ")
  return those_that(seen, function(option) return eaten(parts, option) end)
end
form({"Say the parts: {*}.\nWhich word do they make?", "Di las sílabas: {*}.\n¿Qué palabra forman?", "Say the sounds: {*}.\nWhich word do they make?", "Di los sonidos: {*}.\n¿Qué palabra hacen?"}, made)
-- Every order of the parts is tried.
form({"Make this word: {w}.\nPut its parts in order.", "Forma esta palabra: {w}.\nPon sus sílabas en orden."}, function(h, seen)
  local found, o = {}, seen.options
  for i = 1, 3 do
    for j = 1, 3 do
      local k = 6 - i - j
      if i ~= j and o[i] .. o[j] .. o[k] == h[1] then found[#found + 1] = (i - 1) .. "," .. (j - 1) .. "," .. (k - 1) end
    end
  end
  return found
end)
-- What is left, put back where it was, gives the word again.
local function without(place)
  return function(h, seen)
    local parts = split(h[1], "-")
    local gone = place == "last" and #parts or place
    local before, after = table.concat(parts, "", 1, gone - 1), table.concat(parts, "", gone + 1)
    return those_that(seen, function(option)
      return #option + #parts[gone] == #before + #after + #parts[gone] and begins(option, before) and ends(option, after)
    end)
  end
end
form({"Say: {*}.\nTake the first part away. What is left?", "Di: {*}.\nQuita la primera sílaba. ¿Qué queda?"}, without(1))
form({"Say: {*}.\nTake the last part away. What is left?", "Di: {*}.\nQuita la última sílaba. ¿Qué queda?"}, without("last"))
form({"Say: {*}.\nTake the middle part away. What is left?", "Di: {*}.\nQuita la sílaba del medio. ¿Qué queda?"}, without(2))
form({"Say {w} very slowly.\nWhich row cuts it up after each sound?", "Di {w} muy despacio.\n¿Qué fila separa todos los sonidos?"}, function(h, seen)
  return those_that(seen, function(option)
    local parts = split(option, " - ")
    if table.concat(parts) ~= h[1] then return false end
    for _, part in ipairs(parts) do
      if utf8.len(part) > 1 and part ~= "ch" then return false end
    end
    return true
  end)
end)
