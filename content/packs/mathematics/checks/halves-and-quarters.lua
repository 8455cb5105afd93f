-- Halves and fourths: pieces of the drawing are counted and their sizes compared.
local words = {["one half"] = Q(1, 2), ["one fourth"] = Q(1, 4), ["two fourths"] = Q(1, 2), ["three fourths"] = Q(3, 4), ["the whole"] = Q(1, 1)}
local function pieces(seen)
  local out = {}
  for _, piece in ipairs(split(seen.figure:match("%[(.*)%]"), "|")) do out[#out + 1] = piece end
  return out
end
form("All shares are equal.\nHow much is shaded?", function(h, seen)
  local list, shaded = pieces(seen), 0
  for _, piece in ipairs(list) do
    if #piece ~= #list[1] then return nil, "the shares are not equal" end
    if not piece:find(".", 1, true) then shaded = shaded + 1 end
  end
  if #list ~= 2 and #list ~= 4 then return nil, "other shares" end
  return those_that(seen, function(option) return words[option] == Q(shaded, #list) end)
end)
form("Halves and fourths are equal shares.\nIs this cut into halves or fourths?", function(h, seen)
  local list, equal = pieces(seen), true
  for _, piece in ipairs(list) do if #piece ~= #list[1] then equal = false end end
  if #list ~= 2 and #list ~= 4 then return nil, "other shares" end
  if equal then return #list == 2 and "yes, halves" or "yes, fourths" end
  return #list == 2 and "no, two unequal shares" or "no, four unequal shares"
end)
local function piece(h, larger)
  local size = {halves = Q(1, 2), fourths = Q(1, 4)}
  local a, b = size[h[5]], size[h[7]]
  if not a or not b or h[1] ~= h[4] or h[2] ~= h[6] then return nil, "another story" end
  return ((b < a) == larger and h[1] or h[2]) .. "’s piece"
end
form("{w} and {w} have equal {w}.\n{w} cuts one into {w}. {w} cuts one into {w}.\nWhich piece is larger?", function(h) return piece(h, true) end)
form("{w} and {w} have equal {w}.\n{w} cuts one into {w}. {w} cuts one into {w}.\nWhich piece is smaller?", function(h) return piece(h, false) end)
local half, fourth, whole = Q(1, 2), Q(1, 4), Q(1, 1)
local sentences = {["Two halves make the whole."] = half + half == whole, ["Four fourths make the whole."] = fourth + fourth + fourth + fourth == whole,
  ["Two fourths are as much as a half."] = fourth + fourth == half, ["A quarter is a fourth."] = true, ["A half is more than a fourth."] = fourth < half,
  ["Two fourths make the whole."] = fourth + fourth == whole, ["A fourth is more than a half."] = half < fourth, ["Four halves make one whole."] = half * Q(4, 1) == whole,
  ["A half can be any share."] = false}
form("Think of one whole cut into equal shares.\nWhich sentences are true?", function(h, seen)
  return those_that(seen, function(option) return sentences[option] end)
end)
