-- Spells numbers and holds the words against them; adds the parts.
local places = {tenth = 10, hundredth = 100, thousandth = 1000}
local function n_of(text, most)
  for n = 0, most do
    if spelt(n) == text then return n end
  end
end
local function told(words_read)
  local text, place = words_read:match("^(.*) (%a+)$")
  local unit = place and places[(place:gsub("s$", ""))]
  if not unit then return nil end
  local alone = n_of(text, 999)
  if alone then return Q(alone, unit) end
  -- "one hundred and five" may itself hold "and": try every place to cut
  local at = 1
  while true do
    local from, to = text:find(" and ", at, true)
    if not from then return nil end
    local a, b = n_of(text:sub(1, from - 1), 99), n_of(text:sub(to + 1), 999)
    if a and b then return Q(a * unit + b, unit) end
    at = to + 1
  end
end
form("Read the words.\nWrite as a decimal: {*}", function(h)
  local q = told(h[1])
  if not q then return nil, "the words are no number" end
  return q
end)
form("Look at {d}.\nHow is it read?", function(h, seen)
  return those_that(seen, function(o)
    local q = told(o)
    return q ~= nil and q == Q(h[1])
  end)
end)
form("{n} × 1 + {*}\nWhich decimal is it?", function(h) return value(h[1] .. " × 1 + " .. h[2]) end)
