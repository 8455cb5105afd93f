-- How words sound, worked out letter by letter: English by phonics rules with a few words that do not keep them, Spanish by its own rules.
-- The generators have lists of words that go together; nothing of those lists is here.
local odd = {
  get = "g e t", gift = "g i f t", girl = "g er l", goose = "g uu s", give = "g i v", two = "t uu", who = "h uu", shoe = "sh uu", eye = "ai", knee = "n ee",
  great = "g r ay t", bread = "b r e d", head = "h e d", said = "s e d", foot = "f oo t", book = "b oo k", wolf = "w oo l f", wash = "w o sh", cow = "k ow",
  snow = "s n oh", bowl = "b oh l", kind = "k ai n d", child = "ch ai l d", cold = "k oh l d", gold = "g oh l d", old = "oh l d", roll = "r oh l", bird = "b er d",
  pharaoh = "f er oh", water = "w aw t er", giant = "j ai u n t", tiger = "t ai g er", lion = "l ai u n", city = "s i t ee", photo = "f oh t oh", ghost = "g oh s t",
  mouse = "m ow s", house = "h ow s", horse = "h or s", nurse = "n er s", cheese = "ch ee z", nose = "n oh z", rose = "r oh z", hose = "h oh z", these = "th ee z",
  cave = "k ay v", grew = "g r uu", new = "n uu", blue = "b l uu", glue = "g l uu", pie = "p ai", tie = "t ai", lie = "l ai", toe = "t oh", be = "b ee", me = "m ee", we = "w ee", he = "h ee", she = "sh ee",
  go = "g oh", no = "n oh", so = "s oh", geese = "g ee s", moose = "m uu s",
}
local english = {
  {"tch", "ch"}, {"igh", "ai"}, {"sh", "sh"}, {"ch", "ch"}, {"th", "th"}, {"ph", "f"}, {"ck", "k"}, {"wh", "w"}, {"ng", "ng"}, {"qu", "k w"},
  {"ai", "ay"}, {"ay", "ay"}, {"ee", "ee"}, {"ea", "ee"}, {"oa", "oh"}, {"oo", "uu"}, {"ou", "ow"}, {"ow", "ow"}, {"oi", "oy"}, {"oy", "oy"}, {"au", "aw"}, {"aw", "aw"},
  {"ue", "uu"}, {"ew", "uu"}, {"ie", "ee"}, {"ar", "ar"}, {"or", "or"}, {"er", "er"}, {"ir", "er"}, {"ur", "er"},
  {"bb", "b"}, {"dd", "d"}, {"ff", "f"}, {"gg", "g"}, {"ll", "l"}, {"mm", "m"}, {"nn", "n"}, {"pp", "p"}, {"rr", "r"}, {"ss", "s"}, {"tt", "t"}, {"zz", "z"},
}
local long = {a = "ay", e = "ee", i = "ai", o = "oh", u = "uu"}
function english_sounds(word)
  if odd[word] then return split(odd[word], " ") end
  local out, at = {}, 1
  local function add(sounds) for _, one in ipairs(split(sounds, " ")) do out[#out + 1] = one end end
  if word:match("^kn") or word:match("^wr") then at = 2 end
  while at <= #word do
    local rest, done = word:sub(at), false
    if rest:match("^[aeiou][bcdfgklmnprstvz]e$") and #word > 3 then
      local c = rest:sub(2, 2)
      add(long[rest:sub(1, 1)] .. " " .. (c == "c" and "s" or c == "g" and "j" or c))
      return out
    end
    for _, rule in ipairs(english) do
      if begins(rest, rule[1]) then add(rule[2]) at = at + #rule[1] done = true break end
    end
    if not done then
      local c, after = rest:sub(1, 1), rest:sub(2, 2)
      if c == "c" then add(after:match("[eiy]") and "s" or "k")
      elseif c == "g" then add(after:match("[eiy]") and "j" or "g")
      elseif c == "x" then add("k s")
      elseif c == "y" then add(at == 1 and "y" or at == #word and (#out < 3 and "ai" or "ee") or "i")
      elseif c == "e" and at == #word and #out > 1 then
      else add(c) end
      at = at + 1
    end
  end
  return out
end
local accents = {["á"] = "a", ["é"] = "e", ["í"] = "i", ["ó"] = "o", ["ú"] = "u"}
-- The letters of a text; those beyond ASCII are one each.
function letters(word)
  local out = {}
  for _, code in utf8.codes(word) do out[#out + 1] = utf8.char(code) end
  return out
end
-- Sounds of a Spanish word, and the place of the stressed vowel among them.
function spanish_sounds(word)
  local l, out, vowels = letters(word), {}, {}
  local at, marked = 1, nil
  while at <= #l do
    local c, n, m = l[at], l[at + 1] or "", l[at + 2] or ""
    n = accents[n] or n
    m = accents[m] or m
    local sound, step = c, 1
    if c == "c" and n == "h" then sound, step = "ch", 2
    elseif c == "l" and n == "l" then sound, step = "y", 2
    elseif c == "r" and (n == "r") then sound, step = "rr", 2
    elseif c == "r" and at == 1 then sound = "rr"
    elseif c == "q" then sound, step = "k", 2
    elseif c == "g" and n == "u" and (m == "e" or m == "i") then sound, step = "g", 2
    elseif c == "g" and (n == "e" or n == "i") then sound = "j"
    elseif c == "c" then sound = (n == "e" or n == "i") and "s" or "k"
    elseif c == "z" then sound = "s"
    elseif c == "v" then sound = "b"
    elseif c == "k" then sound = "k"
    elseif c == "y" and n == "" then sound = "i"
    elseif c == "h" then sound = nil end
    if sound then
      out[#out + 1] = accents[sound] or sound
      if out[#out]:match("^[aeiou]$") then
        vowels[#vowels + 1] = #out
        if accents[sound] then marked = #out end
      end
    end
    at = at + step
  end
  if marked then return out, marked end
  -- A weak vowel beside a strong one is no beat of its own.
  local beats = {}
  for i, place in ipairs(vowels) do
    local weak = out[place]:match("[iu]")
    local beside = (vowels[i - 1] == place - 1 and out[place - 1]:match("[aeo]")) or (vowels[i + 1] == place + 1)
    if not (weak and beside) then beats[#beats + 1] = place end
  end
  local last = l[#l]
  local early = last:match("^[aeiouns]$") and #beats > 1
  return out, beats[early and #beats - 1 or #beats]
end
local function rhyme_en(word)
  local s, from = english_sounds(word), 1
  while s[from] and not s[from]:match("^[aeiou]") do from = from + 1 end
  return table.concat(s, " ", from)
end
local function rhyme_es(word)
  local s, from = spanish_sounds(word)
  return table.concat(s, " ", from)
end
local function rhyming(rhyme, want)
  return function(h, seen)
    return those_that(seen, function(option) return option ~= h[1] and (rhyme(option) == rhyme(h[1])) == want end)
  end
end
form({"Say: {w}.\nWhich word rhymes with {w}?", "Say: {w}.\nWhich two words rhyme with {w}?"}, rhyming(rhyme_en, true))
form({"Di: {w}.\n¿Qué palabra rima con {w}?", "Di: {w}.\n¿Qué dos palabras riman con {w}?"}, rhyming(rhyme_es, true))
form("Say: {w}.\nWhich two words do not rhyme with {w}?", rhyming(rhyme_en, false))
form("Di: {w}.\n¿Qué dos palabras no riman con {w}?", rhyming(rhyme_es, false))
local function pairs_that(rhyme)
  return function(h, seen)
    return those_that(seen, function(option)
      local two = split(option, ", ")
      return rhyme(two[1]) == rhyme(two[2])
    end)
  end
end
form("Say each pair aloud.\nWhich two words rhyme?", pairs_that(rhyme_en))
form("Di cada par en voz alta.\n¿Qué dos palabras riman?", pairs_that(rhyme_es))
-- The one of which no other option has the same `part`; the others must all agree.
local function alone(part)
  return function(h, seen)
    local tally = {}
    for _, option in ipairs(seen.options) do tally[part(option)] = (tally[part(option)] or 0) + 1 end
    return those_that(seen, function(option)
      local n = tally[part(option)]
      if n ~= 1 and n ~= #seen.options - 1 then return nil, "the others do not agree" end
      return n == 1
    end)
  end
end
form("Three of these words rhyme.\nWhich word does not rhyme?", alone(rhyme_en))
form("Tres de estas palabras riman.\n¿Qué palabra no rima?", alone(rhyme_es))

-- ---- first and last sounds, vowels ----
local function first_en(word) return english_sounds(word)[1] end
local function first_es(word) return spanish_sounds(word)[1] end
local function last_en(word) local s = english_sounds(word) return s[#s] end
local function last_es(word) local s = spanish_sounds(word) return s[#s] end
local function vowel_en(word) return word:match("^[^aeiou]*([aeiou])[^aeiou]+$") end
local function vowel_es(word)
  for _, one in ipairs((spanish_sounds(word))) do
    if one:match("^[aeiou]$") then return one end
  end
end
local function sharing(part)
  return function(h, seen)
    return those_that(seen, function(option) return option ~= h[1] and part(option) == part(h[1]) end)
  end
end
form({"Say: {w}.\nWhich word begins with the same sound?", "Say: {w}.\nWhich two words begin with the same sound?"}, sharing(first_en))
form({"Di: {w}.\n¿Qué palabra empieza con el mismo sonido?", "Di: {w}.\n¿Qué dos palabras empiezan con el mismo sonido?"}, sharing(first_es))
form({"Say: {w}.\nWhich word ends with the same sound?", "Say: {w}.\nWhich two words end with the same sound?"}, sharing(last_en))
form({"Di: {w}.\n¿Qué palabra termina con el mismo sonido?", "Di: {w}.\n¿Qué dos palabras terminan con el mismo sonido?"}, sharing(last_es))
form("Three words begin with one sound.\nWhich word begins in another way?", alone(first_en))
form("Tres palabras empiezan con el mismo sonido.\n¿Qué palabra empieza de otra forma?", alone(first_es))
form("Three words end with one sound.\nWhich word ends in another way?", alone(last_en))
form("Tres palabras terminan con el mismo sonido.\n¿Qué palabra termina de otra forma?", alone(last_es))
form("Say: {w}.\nWhich vowel is in the middle?", function(h) return vowel_en(h[1]) end)
form("Di: {w}.\n¿Qué vocal suena primero en la palabra?", function(h) return vowel_es(h[1]) end)
form({"Say: {w}.\nWhich word has the same vowel in the middle?", "Say: {w}.\nWhich two words have its middle vowel?"}, sharing(vowel_en))
form({"Di: {w}.\n¿Qué palabra tiene la misma primera vocal?", "Di: {w}.\n¿Qué dos palabras tienen la misma primera vocal?"}, sharing(vowel_es))
