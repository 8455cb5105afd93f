-- Tries every number and asks whether the sentence of the story holds.
local function bars_fit(figure, names, labels)
  if figure == "" then return true end
  local all = {}
  for inside in figure:gmatch("%[(.-)%]") do all[#all + 1] = inside end
  return all[1] == labels[1] and all[2] == labels[2]
end
local function gap(a, b)
  local n = 0
  while b < a do b = b + 1 n = n + 1 end
  return n
end
form("{w} has {n} {w}.\n{w} has {n} {w}.\nHow many more {w} does {w} have?", function(h, seen)
  if not bars_fit(seen.figure, nil, {h[2], h[5]}) then return nil, "the bars show other numbers" end
  local mine, others = int(h[2]), int(h[5])
  if h[8] == h[4] then mine, others = others, mine elseif h[8] ~= h[1] then return nil, "who is it?" end
  if mine <= others then return nil, "that one has not more" end
  return gap(mine, others)
end)
form("{w} has {n} {w}.\n{w} has {n} {w}.\nHow many fewer {w} does {w} have?", function(h, seen)
  if not bars_fit(seen.figure, nil, {h[2], h[5]}) then return nil, "the bars show other numbers" end
  local mine, others = int(h[2]), int(h[5])
  if h[8] == h[4] then mine, others = others, mine elseif h[8] ~= h[1] then return nil, "who is it?" end
  if mine >= others then return nil, "that one has not fewer" end
  return gap(others, mine)
end)
local function who_has(holds, second_asked)
  return function(h, seen)
    local known, by = int(h[2]), int(h[5])
    local asked = second_asked and h[4] or h[6]
    if h[8] ~= asked or asked == h[1] then return nil, "who is it?" end
    if not bars_fit(seen.figure, nil, {h[2], "?"}) then return nil, "the bars show other numbers" end
    local found = {}
    for n = 0, 60 do
      if holds(n, known, by) then found[#found + 1] = n end
    end
    return found
  end
end
local function ordinary(word, holds)
  form("{w} has {n} {w}.\n{w} has {n} " .. word .. " than {w}.\nHow many {w} does {w} have?", function(h, seen)
    if h[6] == h[1] then return who_has(function(n, known, by) return holds(n, known, by) end, true)(h, seen) end
    if h[4] == h[1] then return who_has(function(n, known, by) return holds(known, n, by) end, false)(h, seen) end
    return nil, "who is compared?"
  end)
end
ordinary("more", function(mine, others, by) return gap(mine, others) == by and mine > others end)
ordinary("fewer", function(mine, others, by) return gap(others, mine) == by and mine < others end)
