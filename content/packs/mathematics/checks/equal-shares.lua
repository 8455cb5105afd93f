-- Equal shares: pieces of the drawing are counted and compared in size.
local names = {["one half"] = Q(1, 2), ["two halves"] = Q(1, 1), ["one third"] = Q(1, 3), ["two thirds"] = Q(2, 3), ["three thirds"] = Q(1, 1), ["one fourth"] = Q(1, 4), ["two fourths"] = Q(1, 2),
  ["three fourths"] = Q(3, 4), ["four fourths"] = Q(1, 1), ["the whole"] = Q(1, 1)}
local function pieces(seen) return split(seen.figure:match("%[(.*)%]"), "|") end
form("All shares are equal.\nHow much is shaded?", function(h, seen)
  local list, shaded = pieces(seen), Q(0, 1)
  for _, piece in ipairs(list) do
    if #piece ~= #list[1] then return nil, "the shares are not equal" end
    if not piece:find(".", 1, true) then shaded = shaded + Q(1, #list) end
  end
  return those_that(seen, function(option) return names[option] == shaded end)
end)
form("Look at the size of each share.\nIs this cut into equal shares?", function(h, seen)
  local list = pieces(seen)
  for _, piece in ipairs(list) do if #piece ~= #list[1] then return "no, the shares are not equal" end end
  return ({[2] = "yes, halves", [3] = "yes, thirds", [4] = "yes, fourths"})[#list]
end)
local numbers = {Two = 2, Three = 3, Four = 4}
form("{w} friends share a {w} equally.\nHow much does each one get?", function(h, seen)
  return those_that(seen, function(option)
    local sum = Q(0, 1)
    for _ = 1, numbers[h[1]] do sum = sum + names[option] end
    return sum == Q(1, 1)
  end)
end)
form("{w} and {w} have {w} of the same size.\n{w} cuts one into {n} equal shares.\n{w} cuts one into {n} equal shares.\nWhose share is larger?", function(h)
  local a, b = Q(1, int(h[5])), Q(1, int(h[7]))
  if h[1] ~= h[4] or h[2] ~= h[6] then return nil, "another story" end
  if a == b then return "Both are equally large." end
  return (b < a and h[1] or h[2]) .. "’s share"
end)
local kinds = {halves = 2, thirds = 3, fourths = 4}
form("{n} {w} are cut into {w}.\nShares eaten: {n}.\nHow many shares are left?", function(h)
  local left = 0
  for _ = 1, int(h[1]) do for _ = 1, kinds[h[3]] do left = left + 1 end end
  for _ = 1, int(h[4]) do left = left - 1 end
  if left < 0 then return nil, "more is eaten than there was" end
  return left
end)
